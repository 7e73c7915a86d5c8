// What becomes of a classic tree when it is whole?
//
// Operations that mean something else in Python 2.7 become calls of helpers: division, ordering,
// formatting, attributes such as `keys` and `func_code`, what `except` and `class` are given.

struct ClassicRewriter {
  var builder: TreeBuilder
  let features: ClassicFeatures
  private var caughtNames: Set<String> = []
  var hasTrueDivision: Bool { features.contains(.division) }

  init(_ builder: TreeBuilder, _ features: ClassicFeatures) {
    self.builder = builder
    self.features = features
  }

  /// Attributes that the objects of the machine do not have by these names, or have otherwise.
  private static let attributes: Set<String> = [
    "keys", "values", "items", "has_key", "iterkeys", "itervalues", "iteritems", "viewkeys",
    "viewvalues", "viewitems", "sort", "next", "encode", "decode", "message", "maxint", "exc_type",
    "exc_value", "exc_traceback", "exc_clear", "modules", "translate", "func_code", "func_globals",
    "func_name", "func_defaults", "func_doc", "func_closure", "func_dict", "im_func", "im_self",
    "im_class", "__bases__", "__nonzero__", "__div__", "__getslice__", "__cmp__", "__class__",
    "__dict__", "__self__", "__func__", "__code__", "__defaults__", "__globals__", "__closure__",
    "gi_frame", "gi_code", "f_globals", "f_back", "tb_frame", "read", "write",
    "__iter__", "__mro__", "__module__", "__base__", "py3kwarning", "exc_info", "throw",
    "gi_running",
    "__rdiv__", "__coerce__", "__long__", "__oct__", "__hex__", "__setslice__", "__delslice__",
    // Methods of str, whose characters are bytes, and what only later ones have.
    "lower", "upper", "title", "capitalize", "swapcase", "isalpha", "isalnum", "isdigit", "islower",
    "isupper", "istitle", "isspace", "find", "rfind", "index", "rindex", "count", "startswith",
    "endswith", "split", "rsplit", "splitlines", "partition", "rpartition", "strip", "lstrip",
    "rstrip", "center", "ljust", "rjust", "zfill", "expandtabs", "join", "replace", "casefold",
    "format_map", "isascii", "isdecimal", "isidentifier", "isnumeric", "isprintable", "maketrans",
    "removeprefix", "removesuffix", "format",
    // Of lists, numbers, files and modules.
    "clear", "copy", "real", "numerator", "__index__", "softspace", "xreadlines", "readline",
    "readlines", "mode", "__next__", "isdisjoint", "object", "indices", "getdefaultencoding",
    // Of sys, which says of itself what Python 2.7 says.
    "version", "version_info", "hexversion", "platform", "subversion", "long_info", "intern",
    "implementation", "setcheckinterval", "getcheckinterval", "api_version",
    // What the machine gives every object, and old-style instances never had.
    "__delattr__", "__getattribute__", "__hash__", "__reduce__", "__reduce_ex__", "__setattr__",
    "__weakref__", "__repr__", "__str__", "__eq__", "__ne__", "__lt__", "__le__", "__gt__",
    "__ge__",
    // Of os and os.path.
    "times", "getcwdu", "walk", "listdir", "fdopen", "popen",
    // What only later functions and exceptions have, and only earlier frames.
    "__qualname__", "__kwdefaults__", "__annotations__", "__context__", "__cause__",
    "__traceback__", "with_traceback", "add_note", "f_exc_type", "f_exc_value", "f_exc_traceback",
    "f_restricted",
  ]
  /// Whether the assignment of an attribute is judged, goes to another name, or may change what the
  /// machine knows of a class.
  func isSettable(_ name: String) -> Bool {
    name.hasPrefix("func_") || name.hasPrefix("im_") || name == "next" || name == "softspace"
      || name.hasPrefix("__") && name.hasSuffix("__") && name != "__debug__"
  }

  mutating func helper(_ name: String, _ arguments: [ExprID], _ span: Span) -> ExprID {
    let function = builder.add(.name(builder.name("." + name)), span)
    let list = builder.list(
      arguments.map { Argument(kind: .positional, value: $0, span: span) })
    return builder.add(.call(function, list), span)
  }

  /// Turns the node itself into a call, so that whoever refers to it has the call.
  private mutating func become(_ id: Int, _ name: String, _ arguments: [ExprID]) {
    let span = builder.tree.exprs[id].span
    let call = helper(name, arguments, span)
    builder.tree.exprs[id].kind = builder.tree[call].kind
  }

  /// The node once more, for a call to stand in its place.
  mutating func copy(_ id: Int) -> ExprID {
    builder.add(builder.tree.exprs[id].kind, builder.tree.exprs[id].span)
  }

  mutating func text(_ word: String, _ span: Span) -> ExprID {
    builder.add(.constant(.string(builder.add(Array(word.utf8)))), span)
  }

  // MARK: Expressions

  mutating func rewrite() {
    var targets: Set<UInt32> = []
    for statement in builder.tree.stmts {
      switch statement.kind {
      case .assign(let list, _): for id in builder.tree[list] { collect(id, &targets) }
      case .augmentedAssign(let id, _, _): collect(id, &targets)
      case .delete(let list): for id in builder.tree[list] { collect(id, &targets) }
      case .for(let id, _, _, _, _): collect(id, &targets)
      case .with(let items, _, _):
        for item in builder.tree[items] { item.target.map { collect($0, &targets) } }
      default: break
      }
    }
    for clause in builder.tree.comprehensions { collect(clause.target, &targets) }
    findCaughtNames()
    let count = builder.tree.exprs.count
    for id in 0..<count { rewriteExpression(id, isTarget: targets.contains(UInt32(id))) }
    rewriteStatements()
    // What `from __future__` brings has come with the parser.
    for id in Array(builder.tree[builder.tree.body]).prefix(beginning) {
      if case .importFrom(_, let aliases, _) = builder.tree[id].kind {
        builder.tree.stmts[Int(id.index)].kind = futures(aliases, builder.tree[id].span)
      }
    }
  }

  /// What is left of an import from `__future__`: the names that it binds.
  private mutating func futures(_ aliases: List<ImportAlias>, _ span: Span) -> Stmt.Kind {
    var names: [ExprID] = []
    var texts: [ExprID] = []
    for alias in Array(builder.tree[aliases]) {
      texts.append(text(builder.tree[alias.name], alias.span))
      names.append(builder.add(.name(alias.asName ?? alias.name), alias.span))
    }
    let target = builder.add(.tuple(builder.list(names)), span)
    return .assign(targets: builder.list([target]), helper("features", texts, span))
  }

  /// How many statements stand at the beginning that may be imports from `__future__`.
  private var beginning: Int {
    var place = 0
    for id in builder.tree[builder.tree.body] {
      switch builder.tree[id].kind {
      case .expression(let value) where place == 0:
        guard case .constant(.string) = builder.tree[value].kind else { return place }
      case .importFrom(let module?, _, 0) where builder.tree[module] == "__future__": break
      default: return place
      }
      place += 1
    }
    return place
  }

  /// Names to which exceptions are bound, whose arguments are their items.
  private mutating func findCaughtNames() {
    for statement in builder.tree.stmts {
      guard case .assign(let targets, let value) = statement.kind,
        case .call(let function, _) = builder.tree[value].kind,
        case .name(let helper) = builder.tree[function].kind, builder.tree[helper] == ".caught",
        let target = builder.tree[targets].first, case .name(let name) = builder.tree[target].kind
      else { continue }
      caughtNames.insert(builder.tree[name])
    }
  }

  func isCaught(_ id: ExprID) -> Bool {
    guard !caughtNames.isEmpty, case .name(let name) = builder.tree[id].kind else { return false }
    return caughtNames.contains(builder.tree[name])
  }

  private func isSlice(_ index: ExprID) -> Bool {
    switch builder.tree[index].kind {
    case .slice: true
    case .tuple(let items): builder.tree[items].contains { isSlice($0) }
    default: false
    }
  }

  private func collect(_ id: ExprID, _ targets: inout Set<UInt32>) {
    switch builder.tree[id].kind {
    case .tuple(let items), .list(let items):
      for item in builder.tree[items] { collect(item, &targets) }
    default: targets.insert(id.index)
    }
  }

  private mutating func rewriteExpression(_ id: Int, isTarget: Bool) {
    let span = builder.tree.exprs[id].span
    switch builder.tree.exprs[id].kind {
    case .unary(.minus, let operand):
      // The sign belongs to the literal.
      if case .constant(.imaginary(let value)) = builder.tree[operand].kind {
        builder.tree.exprs[id].kind = .constant(.imaginary(-value))
      }
    case .binary(.divide, let left, let right) where !hasTrueDivision:
      become(id, "div", [left, right])
    case .binary(.modulo, let left, let right): become(id, "mod", [left, right])
    case .binary(.power, let left, let right): become(id, "power", [left, right])
    case .compare(let left, let comparisons): rewriteComparison(id, left, comparisons)
    case .attribute(let value, let name):
      let word = builder.tree[name]
      if !isTarget, Self.attributes.contains(word) {
        become(id, "attribute", [value, text(word, span)])
      }
    case .call(let function, let arguments): rewriteCall(id, function, arguments)
    case .subscript(let value, let index) where !isTarget && isCaught(value) && !isSlice(index):
      become(id, "item", [value, index])
    case .subscript(let value, let index):
      guard case .slice(let lower, let upper, nil) = builder.tree[index].kind else { return }
      if isTarget {
        builder.tree.exprs[id].kind = .subscript(helper("sliceable", [value], span), index)
        return
      }
      let none = builder.add(.constant(.none), span)
      become(id, "slice", [value, lower ?? none, upper ?? none])
    default: break
    }
  }

  /// Calls of `str` and `type` show values as the dialect does; `eval` and its like run in the
  /// namespaces of their caller.
  private mutating func rewriteCall(_ id: Int, _ function: ExprID, _ arguments: List<Argument>) {
    guard case .name(let name) = builder.tree[function].kind else { return }
    let span = builder.tree.exprs[id].span
    var leading = [function]
    let helperName: String
    switch builder.tree[name] {
    case "type" where arguments.count == 3: fallthrough
    case "eval", "execfile", "input", "compile", "dir", "vars":
      helperName = ".framed"
      let features = builder.add(.constant(.int(features.inherited)), span)
      leading += [helper("globals", [], span), helper("locals", [], span), features]
    case "str", "type", "int", "float", "complex", "reversed", "UnicodeDecodeError",
      "UnicodeEncodeError":
      helperName = ".typecall"
    case "list", "tuple", "bool", "set", "frozenset", "file", "enumerate", "super":
      guard takesNames(arguments) || isIrregular(builder.tree[name], Int(arguments.count)) else {
        return
      }
      helperName = ".typecall"
    default: return
    }
    let first = leading.map { Argument(kind: .positional, value: $0, span: span) }
    let list = builder.list(first + Array(builder.tree[arguments]))
    let called = builder.add(.name(builder.name(helperName)), builder.tree[function].span)
    builder.tree.exprs[id].kind = .call(called, list)
  }

  private func takesNames(_ arguments: List<Argument>) -> Bool {
    builder.tree[arguments].contains { if case .keyword = $0.kind { true } else { false } }
  }

  /// Whether the machine takes so many arguments otherwise.
  private func isIrregular(_ function: String, _ count: Int) -> Bool {
    function == "super" && count == 0 || function == "enumerate" && count == 2
  }

  private mutating func rewriteComparison(
    _ id: Int, _ left: ExprID, _ comparisons: List<Comparison>
  ) {
    let list = Array(builder.tree[comparisons])
    func name(_ op: Comparator) -> String? {
      switch op {
      case .less: "less"
      case .lessEqual: "lessEqual"
      case .greater: "greater"
      case .greaterEqual: "greaterEqual"
      default: nil
      }
    }
    if list.count == 1 {
      if let name = name(list[0].op) { become(id, name, [left, list[0].right]) }
      return
    }
    guard list.contains(where: { name($0.op) != nil }) else { return }
    let span = builder.tree.exprs[id].span
    guard list.allSatisfy({ name($0.op) != nil || $0.op == .equal || $0.op == .notEqual }) else {
      return rewriteChain(id, left, list, name)
    }
    let first = helper("ordered", [left], span)
    var wrapped: [Comparison] = []
    for comparison in list {
      wrapped.append(
        Comparison(op: comparison.op, right: helper("ordered", [comparison.right], span)))
    }
    builder.tree.exprs[id].kind = .compare(first, builder.list(wrapped))
  }

  /// Comparisons of several kinds in a row, each of whose operands is evaluated once.
  private mutating func rewriteChain(
    _ id: Int, _ left: ExprID, _ list: [Comparison], _ helperName: (Comparator) -> String?
  ) {
    let span = builder.tree.exprs[id].span
    var parts: [ExprID] = []
    var left = left
    for (number, comparison) in list.enumerated() {
      var right = comparison.right
      var again = right
      if number < list.count - 1 {
        if isPlain(right) {
          again = copy(Int(right.index))
        } else {
          let name = builder.name(".\(number)")
          right = builder.add(.named(builder.add(.name(name), span), right), span)
          again = builder.add(.name(name), span)
        }
      }
      if let name = helperName(comparison.op) {
        parts.append(helper(name, [left, right], span))
      } else {
        let one = builder.list([Comparison(op: comparison.op, right: right)])
        parts.append(builder.add(.compare(left, one), span))
      }
      left = again
    }
    builder.tree.exprs[id].kind = .boolean(.and, builder.list(parts))
  }

  /// Has expression statements outside of functions and classes show their values.
  mutating func display(_ list: List<StmtID>) {
    for id in Array(builder.tree[list]) {
      let index = Int(id.index)
      switch builder.tree.stmts[index].kind {
      case .expression(let value):
        let call = helper("display", [value], builder.tree[value].span)
        builder.tree.stmts[index].kind = .expression(call)
      case .if(_, let body, let otherwise), .while(_, let body, let otherwise),
        .for(_, _, let body, let otherwise, _):
        display(body)
        display(otherwise)
      case .with(_, let body, _): display(body)
      case .try(let body, let handlers, let otherwise, let finally, _):
        display(body)
        for handler in Array(builder.tree[handlers]) { display(handler.body) }
        display(otherwise)
        display(finally)
      default: break
      }
    }
  }

  /// Puts an import before the first statement that brings the built-ins of the dialect.
  mutating func begin() {
    let body = Array(builder.tree[builder.tree.body])
    var place = 0
    if let first = body.first, case .expression(let value) = builder.tree[first].kind,
      case .constant(.string) = builder.tree[value].kind
    {
      place = 1
    }
    let span =
      body.first.map { builder.tree[$0].span }
      ?? Span(
        line: 1, column: 0, endLine: 1, endColumn: 0)
    let alias = ImportAlias(
      name: builder.name("__builtin__"), asName: builder.name("__builtins__"), span: span)
    let start = builder.add(
      .importFrom(module: builder.name("_classic"), builder.list([alias]), level: 0), span)
    builder.tree.body = builder.list(Array(body[..<place]) + [start] + Array(body[place...]))
  }
}
