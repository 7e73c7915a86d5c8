// How do the objects of Python's `ast` module become a tree?
//
// Objects can be put together in any way, so each is checked as it is read: that its fields are
// there and of the right kind, and that they make sense together. What is wrong is told in
// CPython's words. Nothing of the objects is kept: the tree has copies of all.

import CordonRuntime
import CordonSyntax

/// Reads one tree of objects. Properties of nodes may run any code, so each field is read once.
final class NodeReader {
  let vm: VM
  let kinds: NodeKinds
  var builder = TreeBuilder()
  /// What the tree so far stands for, in bytes of source text: objects that several nodes share are
  /// copied for each of them.
  private var taken = 0
  static let bytesOfNode = 8

  enum Context: String { case load = "Load", store = "Store", delete = "Del" }

  init(_ vm: VM) throws(Raised) {
    self.vm = vm
    kinds = NodeKinds(vm, try NodeReader.classes(vm))
  }

  /// The namespace of the realm's `_ast`.
  static func classes(_ vm: VM) throws(Raised) -> Dict {
    try vm.ownModule("_ast").pointee.dictionary
  }

  /// Whether a value is an instance of `ast.AST`.
  static func isNode(_ value: Value, _ vm: VM) throws(Raised) -> Bool {
    let base = try classes(vm).get(vm.intern("AST"))
    guard base.isKind(.type) else { return false }
    let mro = vm.type(of: value).pointee.mro
    for i in 0..<mro.pointee.count where mro[item: i] == base { return true }
    return false
  }

  /// The tree of a `Module`, `Expression` or `Interactive`, as the mode wants it.
  func read(_ root: Value, mode: String) throws(Raised) -> Tree {
    let wanted: NodeKind = mode == "eval" ? .Expression : mode == "single" ? .Interactive : .Module
    guard kinds.kind(of: root, vm) == wanted else {
      throw vm.raise(
        .typeError, "expected \(wanted.rawValue) node, got \(vm.typeName(root))")
    }
    if wanted == .Expression {
      let value = try expression(root, wanted, "body")
      let place = builder.tree[value].span
      builder.tree.body = builder.list([builder.add(.expression(value), place)])
    } else {
      builder.tree.body = try statements(root, wanted, "body")
      if wanted == .Module { try readTypeIgnores(root) }
    }
    return builder.tree
  }

  private func readTypeIgnores(_ root: Value) throws(Raised) {
    try forEach(root, .Module, "type_ignores") { item throws(Raised) in
      guard kinds.kind(of: item, vm)?.group == .type_ignore else {
        throw try wrongGroup("type_ignore", item)
      }
      _ = try integer(try field(item, .TypeIgnore, "lineno"))
    }
  }

  // MARK: Fields

  /// A field that must be there, though it may be None.
  func field(_ node: Value, _ kind: NodeKind, _ name: StaticString) throws(Raised) -> Value {
    let value = try vm.findAttribute(node, vm.intern(name))
    if value.isUnset {
      throw vm.raise(.typeError, "required field \"\(name)\" missing from \(kind.rawValue)")
    }
    return value
  }

  /// A field that need not be there.
  func optional(_ node: Value, _ name: StaticString) throws(Raised) -> Value {
    let value = try vm.findAttribute(node, vm.intern(name))
    return value.isUnset ? .none : value
  }

  func isRequired(_ name: StaticString, _ kind: NodeKind) -> Raised {
    vm.raise(.valueError, "field '\(name)' is required for \(kind.rawValue)")
  }

  func invalid(_ message: String) -> Raised { vm.raise(.valueError, message) }

  func wrongGroup(_ group: String, _ value: Value) throws(Raised) -> Raised {
    let shown = try vm.repr(value)
    return vm.raise(
      .typeError, "expected some sort of \(group), but got \(shown.asText.shown)")
  }

  /// Calls `body` for each element of a field that is a list; a list that is missing is empty.
  func forEach(
    _ node: Value, _ kind: NodeKind, _ name: StaticString, _ body: (Value) throws(Raised) -> Void
  ) throws(Raised) {
    let value = try vm.findAttribute(node, vm.intern(name))
    if value.isUnset { return }
    let list = vm.payload(value)
    guard list.isKind(.list) else {
      throw vm.raise(
        .typeError,
        "\(kind.rawValue) field \"\(name)\" must be a list, not a \(vm.typeName(value))")
    }
    let count = list.asList.pointee.count
    for i in 0..<count {
      try body(list.asList.pointee.items[i])
      guard list.asList.pointee.count == count else {
        throw vm.raise(
          .runtimeError, "\(kind.rawValue) field \"\(name)\" changed size during iteration")
      }
    }
  }

  // MARK: Atoms

  func integer(_ value: Value) throws(Raised) -> Int {
    let number = vm.payload(value)
    if number.isBool { return number == .true ? 1 : 0 }
    if number.isInt {
      guard Int32(exactly: number.asInt) != nil else {
        throw vm.raise(.overflowError, "Python int too large to convert to C int")
      }
      return number.asInt
    }
    if number.isKind(.bigInt) {
      throw vm.raise(.overflowError, "Python int too large to convert to C int")
    }
    let shown = try vm.repr(value)
    throw invalid("invalid integer value: \(shown.asText.shown)")
  }

  func identifier(_ value: Value) throws(Raised) -> NameID {
    guard value.isKind(.string) else {
      throw vm.raise(.typeError, "AST identifier must be of type str")
    }
    try take(value.asText.byteCount / 32)
    return builder.name(value.asText.swiftString)
  }

  func identifier(_ node: Value, _ kind: NodeKind, _ name: StaticString) throws(Raised) -> NameID {
    let value = try field(node, kind, name)
    if value.isNone { throw isRequired(name, kind) }
    return try identifier(value)
  }

  func optionalIdentifier(_ node: Value, _ name: StaticString) throws(Raised) -> NameID? {
    let value = try optional(node, name)
    return value.isNone ? nil : try identifier(value)
  }

  /// A name that is bound or read by itself, which the words for constants are not.
  func variable(_ name: NameID) throws(Raised) -> NameID {
    switch builder.tree[name] {
    case "None", "True", "False":
      throw invalid("identifier field can't represent '\(builder.tree[name])' constant")
    default: return name
    }
  }

  func identifiers(_ node: Value, _ kind: NodeKind, _ name: StaticString) throws(Raised) -> [NameID]
  {
    var found: [NameID] = []
    try forEach(node, kind, name) { item throws(Raised) in found.append(try identifier(item)) }
    return found
  }

  // MARK: Places

  /// Where a node stands; `owner` is named when it does not say.
  func span(_ node: Value, _ owner: String, needsEnd: Bool = false) throws(Raised) -> Span {
    let line = try coordinate(node, "lineno", owner)
    let column = try coordinate(node, "col_offset", owner)
    let endLine = try coordinate(node, "end_lineno", owner, otherwise: needsEnd ? nil : line)
    let endColumn = try coordinate(
      node, "end_col_offset", owner, otherwise: needsEnd ? nil : column)
    if line > endLine {
      throw invalid("AST node line range (\(line), \(endLine)) is not valid")
    }
    if line < 0 && endLine != line || column < 0 && column != endColumn {
      throw invalid(
        "AST node column range (\(column), \(endColumn)) for line range (\(line), \(endLine)) "
          + "is not valid")
    }
    if line == endLine && column > endColumn {
      throw invalid("line \(line), column \(column)-\(endColumn) is not a valid range")
    }
    return Span(line: line, column: column, endLine: endLine, endColumn: endColumn)
  }

  private func coordinate(
    _ node: Value, _ name: StaticString, _ owner: String, otherwise: Int? = nil
  ) throws(Raised) -> Int {
    let value = try vm.findAttribute(node, vm.intern(name))
    if let otherwise, value.isUnset || value.isNone { return otherwise }
    if value.isUnset {
      throw vm.raise(.typeError, "required field \"\(name)\" missing from \(owner)")
    }
    return try integer(value)
  }

  // MARK: Descent

  /// Before each node: nesting without end must stop, and work must be paid.
  func enter(_ name: String) throws(Raised) {
    var here: UInt8 = 0
    let address = withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) }
    if address < vm.nativeStackLimit {
      throw vm.raise(
        .recursionError, "maximum recursion depth exceeded while traversing '\(name)' node")
    }
    try vm.charge(8)
    try take(NodeReader.bytesOfNode)
  }

  /// Notes what takes the room of so many bytes of source text, while there is room.
  func take(_ bytes: Int) throws(Raised) {
    let step = 4096
    let before = taken / step
    taken += bytes
    if taken / step > before { try vm.requireRoomToCompile(bytes: taken) }
  }
}
