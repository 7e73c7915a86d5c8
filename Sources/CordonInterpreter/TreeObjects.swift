// How does a tree become the objects of Python's `ast` module?
//
// The classes are those of the realm's `_ast` module, the order of fields is that of its grammar.

import CordonBytecode
import CordonRuntime
import CordonSyntax

/// Makes one object for each node of a tree.
struct TreeObjects {
  let vm: VM
  let tree: Tree
  /// The namespace of `_ast`.
  let classes: Dict
  /// The one object of each operator and context.
  private let shared: Dict
  private let prefixed: Set<UInt32>

  enum Context: String { case load = "Load", store = "Store", delete = "Del" }

  init(_ vm: VM, _ tree: Tree) throws(Raised) {
    self.vm = vm
    self.tree = tree
    classes = try NodeReader.classes(vm)
    shared = vm.newDict()
    prefixed = Set(tree.prefixedStrings.map(\.index))
  }

  /// The object for the whole tree; `root` is `Module`, `Expression` or `Interactive`.
  func root(_ root: String) throws(Raised) -> Value {
    let top = try node(root)
    if root == "Expression" {
      guard let first = tree[tree.body].first, case .expression(let value) = tree[first].kind else {
        return top
      }
      try set(top, "body", try expression(value))
    } else {
      try set(top, "body", try statements(tree.body))
      if root == "Module" { try set(top, "type_ignores", Value(try vm.newList())) }
    }
    return top
  }

  // MARK: Nodes

  func node(_ name: String, _ span: Span? = nil) throws(Raised) -> Value {
    let object = try vm.newPlainInstance(of: classes.get(vm.intern(name)), name)
    if let span {
      try set(object, "lineno", .small(Int(span.line)))
      try set(object, "col_offset", .small(Int(span.column)))
      try set(object, "end_lineno", .small(Int(span.endLine)))
      try set(object, "end_col_offset", .small(Int(span.endColumn)))
    }
    return object
  }

  func set(_ object: Value, _ field: StaticString, _ value: Value) throws(Raised) {
    try vm.setAttribute(object, vm.intern(field), value)
  }

  /// A node without fields, of which one will do.
  func one(_ name: String) throws(Raised) -> Value {
    let key = vm.intern(name)
    let known = shared.get(key)
    if !known.isUnset { return known }
    let made = try node(name)
    shared.set(vm, key, made)
    return made
  }

  func name(_ id: NameID) -> Value { Value(vm.intern(tree[id])) }
  func name(_ id: NameID?) -> Value { id.map { name($0) } ?? .none }

  func list<Elements: Collection>(
    _ elements: Elements, _ element: (Elements.Element) throws(Raised) -> Value
  ) throws(Raised) -> Value {
    let list = try vm.newList(capacity: elements.count)
    for item in elements { try vm.append(list, try element(item)) }
    return Value(list)
  }

  func names(_ names: List<NameID>) throws(Raised) -> Value {
    try list(tree[names]) { id throws(Raised) in name(id) }
  }

  func statements(_ body: List<StmtID>) throws(Raised) -> Value {
    try list(tree[body]) { id throws(Raised) in try statement(id) }
  }

  func expressions(_ items: List<ExprID>, _ context: Context = .load) throws(Raised) -> Value {
    try list(tree[items]) { id throws(Raised) in try expression(id, context) }
  }

  func optional(_ id: ExprID?) throws(Raised) -> Value {
    guard let id else { return .none }
    return try expression(id)
  }

  // MARK: Expressions

  /// Operators, attributes, calls and subscripts nest to the left without limit; their chain is
  /// walked without recursion.
  func expression(_ id: ExprID, _ context: Context = .load) throws(Raised) -> Value {
    var spine: [ExprID] = []
    var innermost = id
    while let left = leftmost(innermost) {
      spine.append(innermost)
      innermost = left
    }
    var value = try leaf(innermost, spine.isEmpty ? context : .load)
    while let outer = spine.popLast() {
      value = try finish(outer, value, spine.isEmpty ? context : .load)
    }
    return value
  }

  private func leftmost(_ id: ExprID) -> ExprID? {
    switch tree[id].kind {
    case .binary(_, let left, _), .attribute(let left, _), .subscript(let left, _),
      .call(let left, _):
      left
    default: nil
    }
  }

  private func finish(_ id: ExprID, _ left: Value, _ context: Context) throws(Raised) -> Value {
    try vm.charge(4)
    let expr = tree[id]
    switch expr.kind {
    case .binary(let op, _, let right):
      let node = try node("BinOp", expr.span)
      try set(node, "left", left)
      try set(node, "op", try one(op.nodeName))
      try set(node, "right", try expression(right))
      return node
    case .attribute(_, let name):
      let node = try node("Attribute", expr.span)
      try set(node, "value", left)
      try set(node, "attr", self.name(name))
      try set(node, "ctx", try one(context.rawValue))
      return node
    case .subscript(_, let index):
      let node = try node("Subscript", expr.span)
      try set(node, "value", left)
      try set(node, "slice", try expression(index))
      try set(node, "ctx", try one(context.rawValue))
      return node
    case .call(_, let arguments):
      let node = try node("Call", expr.span)
      try set(node, "func", left)
      try setArguments(node, "args", arguments)
      return node
    default: return left
    }
  }

  private func leaf(_ id: ExprID, _ context: Context) throws(Raised) -> Value {
    try vm.checkNativeStack()
    try vm.charge(4)
    let expr = tree[id]
    let span = expr.span
    let node: Value
    switch expr.kind {
    case .binary, .attribute, .subscript, .call: return .none
    case .name(let name):
      node = try self.node("Name", span)
      try set(node, "id", self.name(name))
      try set(node, "ctx", try one(context.rawValue))
    case .constant(let value):
      node = try self.node("Constant", span)
      try set(node, "value", constant(value))
      try set(node, "kind", prefixed.contains(id.index) ? vm.text("u") : .none)
    case .joinedString(let values):
      node = try self.node("JoinedStr", span)
      try set(node, "values", try expressions(values))
    case .formattedValue(let value, let conversion, let spec):
      node = try self.node("FormattedValue", span)
      try set(node, "value", try expression(value))
      try set(node, "conversion", .small(conversion.code))
      try set(node, "format_spec", try optional(spec))
    case .unary(let op, let operand):
      node = try self.node("UnaryOp", span)
      try set(node, "op", try one(op.nodeName))
      try set(node, "operand", try expression(operand))
    case .boolean(let op, let values):
      node = try self.node("BoolOp", span)
      try set(node, "op", try one(op == .and ? "And" : "Or"))
      try set(node, "values", try expressions(values))
    case .compare(let left, let comparisons):
      node = try self.node("Compare", span)
      try set(node, "left", try expression(left))
      let items = tree[comparisons]
      try set(
        node, "ops", try list(items) { item throws(Raised) in try one(item.op.nodeName) })
      try set(
        node, "comparators", try list(items) { item throws(Raised) in try expression(item.right) })
    case .conditional(let test, let then, let otherwise):
      node = try self.node("IfExp", span)
      try set(node, "test", try expression(test))
      try set(node, "body", try expression(then))
      try set(node, "orelse", try expression(otherwise))
    case .lambda(let parameters, let body):
      node = try self.node("Lambda", span)
      try set(node, "args", try self.parameters(parameters))
      try set(node, "body", try expression(body))
    case .slice(let lower, let upper, let step):
      node = try self.node("Slice", span)
      try set(node, "lower", try optional(lower))
      try set(node, "upper", try optional(upper))
      try set(node, "step", try optional(step))
    case .starred(let value):
      node = try self.node("Starred", span)
      try set(node, "value", try expression(value, context))
      try set(node, "ctx", try one(context.rawValue))
    case .tuple(let items): node = try sequence("Tuple", span, items, context)
    case .list(let items): node = try sequence("List", span, items, context)
    case .set(let items):
      node = try self.node("Set", span)
      try set(node, "elts", try expressions(items))
    case .dict(let items):
      node = try self.node("Dict", span)
      let all = tree[items]
      try set(node, "keys", try list(all) { item throws(Raised) in try optional(item.key) })
      try set(node, "values", try list(all) { item throws(Raised) in try expression(item.value) })
    case .listComprehension(let element, let clauses):
      node = try comprehension("ListComp", span, element, clauses)
    case .setComprehension(let element, let clauses):
      node = try comprehension("SetComp", span, element, clauses)
    case .generator(let element, let clauses):
      node = try comprehension("GeneratorExp", span, element, clauses)
    case .dictComprehension(let key, let value, let clauses):
      node = try self.node("DictComp", span)
      try set(node, "key", try expression(key))
      try set(node, "value", try expression(value))
      try set(node, "generators", try generators(clauses))
    case .await(let value):
      node = try self.node("Await", span)
      try set(node, "value", try expression(value))
    case .yield(let value):
      node = try self.node("Yield", span)
      try set(node, "value", try optional(value))
    case .yieldFrom(let value):
      node = try self.node("YieldFrom", span)
      try set(node, "value", try expression(value))
    case .named(let target, let value):
      node = try self.node("NamedExpr", span)
      try set(node, "target", try expression(target, .store))
      try set(node, "value", try expression(value))
    }
    return node
  }

  private func sequence(
    _ name: String, _ span: Span, _ items: List<ExprID>, _ context: Context
  ) throws(Raised) -> Value {
    let node = try node(name, span)
    try set(node, "elts", try expressions(items, context))
    try set(node, "ctx", try one(context.rawValue))
    return node
  }

  private func comprehension(
    _ name: String, _ span: Span, _ element: ExprID, _ clauses: List<Comprehension>
  ) throws(Raised) -> Value {
    let node = try node(name, span)
    try set(node, "elt", try expression(element))
    try set(node, "generators", try generators(clauses))
    return node
  }

  private func generators(_ clauses: List<Comprehension>) throws(Raised) -> Value {
    try list(tree[clauses]) { clause throws(Raised) in
      let node = try node("comprehension")
      try set(node, "target", try expression(clause.target, .store))
      try set(node, "iter", try expression(clause.iterable))
      try set(node, "ifs", try expressions(clause.conditions))
      try set(node, "is_async", .small(clause.isAsync ? 1 : 0))
      return node
    }
  }

  /// The positional arguments of a call under `field`, the others under `keywords`.
  func setArguments(_ node: Value, _ field: StaticString, _ arguments: List<Argument>)
    throws(Raised)
  {
    let all = tree[arguments]
    let positional = all.filter { $0.isPositional }
    try set(
      node, field,
      try list(positional) { argument throws(Raised) in
        guard case .star = argument.kind else { return try expression(argument.value) }
        let starred = try self.node("Starred", argument.span)
        try set(starred, "value", try expression(argument.value))
        try set(starred, "ctx", try one("Load"))
        return starred
      })
    try set(
      node, "keywords",
      try list(all.filter { !$0.isPositional }) { argument throws(Raised) in
        let keyword = try self.node("keyword", argument.span)
        var name = Value.none
        if case .keyword(let id) = argument.kind { name = self.name(id) }
        try set(keyword, "arg", name)
        try set(keyword, "value", try expression(argument.value))
        return keyword
      })
  }

  func parameters(_ id: ParametersID) throws(Raised) -> Value {
    let all = tree[id]
    func argument(_ parameter: Parameter) throws(Raised) -> Value {
      let node = try self.node("arg", parameter.span)
      try set(node, "arg", name(parameter.name))
      try set(node, "annotation", try optional(parameter.annotation))
      try set(node, "type_comment", .none)
      return node
    }
    let node = try self.node("arguments")
    try set(node, "posonlyargs", try list(tree[all.positionalOnly], argument))
    try set(node, "args", try list(tree[all.positional], argument))
    var variadic = Value.none
    if let parameter = all.variadic { variadic = try argument(parameter) }
    try set(node, "vararg", variadic)
    try set(node, "kwonlyargs", try list(tree[all.keywordOnly], argument))
    try set(
      node, "kw_defaults",
      try list(tree[all.keywordOnly]) { parameter throws(Raised) in
        try optional(parameter.defaultValue)
      })
    var keywords = Value.none
    if let parameter = all.keywords { keywords = try argument(parameter) }
    try set(node, "kwarg", keywords)
    let plain = Array(tree[all.positionalOnly]) + tree[all.positional]
    try set(
      node, "defaults",
      try list(plain.compactMap(\.defaultValue)) { value throws(Raised) in try expression(value) })
    return node
  }

  func constant(_ value: Constant) throws(Raised) -> Value {
    switch value {
    case .none: .none
    case .true: .true
    case .false: .false
    case .ellipsis: .ellipsis
    case .int(let number): vm.int(number)
    case .bigInt(let digits):
      try vm.value(of: .bigInt(String(decoding: tree[digits], as: UTF8.self)))
    case .float(let number): vm.float(number)
    case .imaginary(let number): try vm.value(of: .complex(0, number))
    case .string(let text): try vm.value(of: .string(tree[text]))
    case .bytes(let bytes): try vm.value(of: .bytes(tree[bytes]))
    case .composite: .none
    }
  }
}

extension Argument {
  fileprivate var isPositional: Bool {
    switch kind {
    case .positional, .star: true
    case .keyword, .doubleStar: false
    }
  }
}
