// What becomes of a classic tree when it is whole?
//
// Operations that mean something else in Python 2.7 become calls of helpers: division, ordering,
// formatting, attributes such as `keys` and `func_code`, what `except` and `class` are given.

struct ClassicRewriter {
  var builder: TreeBuilder
  let hasTrueDivision: Bool

  init(_ builder: TreeBuilder, hasTrueDivision: Bool) {
    self.builder = builder
    self.hasTrueDivision = hasTrueDivision
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
  ]
  /// Attributes whose assignment is judged, or goes to another name.
  private static let settable: Set<String> = [
    "func_code", "func_name", "func_defaults", "func_doc", "func_dict", "func_globals",
    "func_closure", "__code__", "__defaults__", "__globals__", "__closure__", "__dict__", "__doc__",
    "__name__", "__bases__", "__class__", "im_func", "im_self", "im_class",
  ]

  private mutating func helper(_ name: String, _ arguments: [ExprID], _ span: Span) -> ExprID {
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
  private mutating func copy(_ id: Int) -> ExprID {
    builder.add(builder.tree.exprs[id].kind, builder.tree.exprs[id].span)
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
    findDefinitions()
    let count = builder.tree.exprs.count
    for id in 0..<count { rewriteExpression(id, isTarget: targets.contains(UInt32(id))) }
    rewriteStatements()
    // What `from __future__` brings has come with the parser.
    for id in Array(builder.tree[builder.tree.body]).prefix(beginning) {
      if case .importFrom = builder.tree[id].kind { builder.tree.stmts[Int(id.index)].kind = .pass }
    }
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
    case .binary(.divide, let left, let right) where !hasTrueDivision:
      become(id, "div", [left, right])
    case .binary(.modulo, let left, let right): become(id, "mod", [left, right])
    case .compare(let left, let comparisons): rewriteComparison(id, left, comparisons)
    case .attribute(let value, let name):
      let word = builder.tree[name]
      if !isTarget, Self.attributes.contains(word) {
        let text = builder.add(.constant(.string(builder.add(Array(word.utf8)))), span)
        become(id, "attribute", [value, text])
      }
    case .call(let function, let arguments): rewriteCall(id, function, arguments)
    case .subscript(let value, let index) where !isTarget:
      guard case .slice(let lower, let upper, nil) = builder.tree[index].kind else { return }
      let none = builder.add(.constant(.none), span)
      become(id, "slice", [value, lower ?? none, upper ?? none])
    case .listComprehension(let value, let clauses) where !isInClassBody(span):
      builder.tree.exprs[id].kind = .listComprehension(value, leaking(clauses))
    default: break
    }
  }

  /// The clauses of a list comprehension, whose variables are those of the block around it.
  private mutating func leaking(_ clauses: List<Comprehension>) -> List<Comprehension> {
    var result: [Comprehension] = []
    for (number, clause) in Array(builder.tree[clauses]).enumerated() {
      let span = builder.tree[clause.target].span
      var bindings: [ExprID] = []
      guard let target = hidden(clause.target, "\(number)", &bindings) else { return clauses }
      let first = builder.add(.list(builder.list(bindings)), span)
      let conditions = builder.list([first] + Array(builder.tree[clause.conditions]))
      result.append(
        Comprehension(
          target: target, iterable: clause.iterable, conditions: conditions, isAsync: false))
    }
    return builder.list(result)
  }

  /// The target under names that no text can spell, and what binds its own; nil where it is more
  /// than names.
  private mutating func hidden(
    _ id: ExprID, _ suffix: String, _ bindings: inout [ExprID]
  ) -> ExprID? {
    let span = builder.tree[id].span
    switch builder.tree[id].kind {
    case .name(let name):
      let other = builder.name(".\(builder.tree[name]).\(suffix)")
      bindings.append(
        builder.add(
          .named(builder.add(.name(name), span), builder.add(.name(other), span)), span))
      return builder.add(.name(other), span)
    case .tuple(let items), .list(let items):
      var list: [ExprID] = []
      for item in Array(builder.tree[items]) {
        guard let one = hidden(item, suffix, &bindings) else { return nil }
        list.append(one)
      }
      return list.isEmpty ? nil : builder.add(.tuple(builder.list(list)), span)
    default: return nil
    }
  }

  /// A definition, and the one around it.
  private struct Definition {
    var span: Span
    var isClass: Bool
    var outer = -1

    func holds(_ place: Span) -> Bool {
      (span.line, span.column) <= (place.line, place.column)
        && (span.endLine, span.endColumn) >= (place.endLine, place.endColumn)
    }
  }

  /// The definitions in the order of the text; empty where there are no classes.
  private var definitions: [Definition] = []

  private mutating func findDefinitions() {
    if builder.tree.classes.isEmpty { return }
    for statement in builder.tree.stmts {
      switch statement.kind {
      case .class: definitions.append(Definition(span: statement.span, isClass: true))
      case .function: definitions.append(Definition(span: statement.span, isClass: false))
      default: break
      }
    }
    for expression in builder.tree.exprs {
      if case .lambda = expression.kind {
        definitions.append(Definition(span: expression.span, isClass: false))
      }
    }
    definitions.sort {
      ($0.span.line, $0.span.column, -$0.span.endLine, -$0.span.endColumn)
        < ($1.span.line, $1.span.column, -$1.span.endLine, -$1.span.endColumn)
    }
    for index in definitions.indices.dropFirst() {
      var outer = index - 1
      while outer >= 0, !definitions[outer].holds(definitions[index].span) {
        outer = definitions[outer].outer
      }
      definitions[index].outer = outer
    }
  }

  /// Whether the innermost definition around a place is that of a class.
  private func isInClassBody(_ place: Span) -> Bool {
    var low = 0
    var high = definitions.count
    while low < high {
      let middle = (low + high) / 2
      let span = definitions[middle].span
      if (span.line, span.column) <= (place.line, place.column) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var index = low - 1
    while index >= 0, !definitions[index].holds(place) { index = definitions[index].outer }
    return index >= 0 && definitions[index].isClass
  }

  /// Calls of `str` and `type` show values as the dialect does; `eval` and its like run in the
  /// namespaces of their caller.
  private mutating func rewriteCall(_ id: Int, _ function: ExprID, _ arguments: List<Argument>) {
    guard case .name(let name) = builder.tree[function].kind else { return }
    let span = builder.tree.exprs[id].span
    var leading = [function]
    let helperName: String
    switch builder.tree[name] {
    case "str", "type": helperName = ".typecall"
    case "eval", "execfile", "input":
      helperName = ".framed"
      leading += [helper("globals", [], span), helper("locals", [], span)]
    default: return
    }
    let first = leading.map { Argument(kind: .positional, value: $0, span: span) }
    let list = builder.list(first + Array(builder.tree[arguments]))
    let called = builder.add(.name(builder.name(helperName)), builder.tree[function].span)
    builder.tree.exprs[id].kind = .call(called, list)
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
      let words = "comparisons of several kinds in a row"
      let text = builder.add(.constant(.string(builder.add(Array(words.utf8)))), span)
      become(id, "unsupported", [text])
      return
    }
    let first = helper("ordered", [left], span)
    var wrapped: [Comparison] = []
    for comparison in list {
      wrapped.append(
        Comparison(op: comparison.op, right: helper("ordered", [comparison.right], span)))
    }
    builder.tree.exprs[id].kind = .compare(first, builder.list(wrapped))
  }

  // MARK: Statements

  private mutating func rewriteStatements() {
    for id in 0..<builder.tree.stmts.count {
      if case .assign(let targets, let value) = builder.tree.stmts[id].kind {
        store(id, targets, value)
      }
      guard case .augmentedAssign(let target, let op, let value) = builder.tree.stmts[id].kind
      else { continue }
      let span = builder.tree.stmts[id].span
      switch op {
      case .divide where !hasTrueDivision:
        let operand = helper("divisor", [value], span)
        builder.tree.stmts[id].kind = .augmentedAssign(target, op, operand)
      case .modulo:
        let result: ExprID
        if isPlain(target) {
          result = helper("mod", [copy(Int(target.index)), value], span)
        } else {
          let words = "%= on what is not a name, or an attribute or item of names"
          let text = builder.add(.constant(.string(builder.add(Array(words.utf8)))), span)
          result = helper("unsupported", [text], span)
        }
        builder.tree.stmts[id].kind = .assign(targets: builder.list([target]), result)
      default: continue
      }
    }
    for index in 0..<builder.tree.handlers.count {
      guard let type = builder.tree.handlers[index].type else { continue }
      builder.tree.handlers[index].type = helper("handler", [type], builder.tree[type].span)
    }
    for index in 0..<builder.tree.classes.count {
      let definition = builder.tree.classes[index]
      let span = Span(line: 1, column: 0, endLine: 1, endColumn: 0)
      let place = builder.tree[definition.body].first.map { builder.tree[$0].span } ?? span
      let function = builder.add(.name(builder.name(".class")), place)
      let keyword = Argument(
        kind: .keyword(builder.name("metaclass")), value: function, span: place)
      builder.tree.classes[index].arguments = builder.list(
        Array(builder.tree[definition.arguments]) + [keyword])
    }
  }

  private mutating func store(_ id: Int, _ targets: List<ExprID>, _ value: ExprID) {
    guard targets.count == 1, let target = builder.tree[targets].first,
      case .attribute(let owner, let name) = builder.tree[target].kind,
      Self.settable.contains(builder.tree[name])
    else { return }
    let span = builder.tree.stmts[id].span
    let text = builder.add(
      .constant(.string(builder.add(Array(builder.tree[name].utf8)))), span)
    builder.tree.stmts[id].kind = .expression(helper("store", [value, owner, text], span))
  }

  /// Whether an expression may be evaluated twice.
  private func isPlain(_ id: ExprID) -> Bool {
    switch builder.tree[id].kind {
    case .name, .constant: true
    case .attribute(let value, _): isPlain(value)
    case .subscript(let value, let index): isPlain(value) && isPlain(index)
    default: false
    }
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
