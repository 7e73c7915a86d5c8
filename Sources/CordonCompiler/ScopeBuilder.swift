// Which scopes does a tree have, and which names does each of them mention?
//
// One walk over the tree in CPython's order, so that of several mistakes the same one is reported.

import CordonSyntax

final class ScopeBuilder {
  let tree: TreeReader
  let options: Compiler.Options
  var table: ScopeTable
  var current: Scope
  private var nesting = 0
  private var walrusCount = 0

  private init(_ tree: TreeReader, _ options: Compiler.Options) {
    self.tree = tree
    self.options = options
    current = Scope(.module, "<module>", parent: nil, privateName: nil)
    table = ScopeTable(module: current)
  }

  /// Returns the scopes with every name resolved.
  static func build(_ tree: TreeReader, _ options: Compiler.Options) throws(SyntaxProblem)
    -> ScopeTable
  {
    let builder = ScopeBuilder(tree, options)
    try builder.visit(tree.body)
    try builder.table.module.resolveAll()
    if options.isClassic { try builder.table.module.checkDynamic() }
    builder.table.module.sortFreeNames()
    return builder.table
  }

  func problem(_ message: String, _ span: Span) -> SyntaxProblem {
    SyntaxProblem(.syntaxError, message, span)
  }

  func mangle(_ name: NameID) -> String { current.mangle(tree[name]) }

  func add(_ name: NameID, _ flags: Symbol.Flags) { add(mangle(name), flags) }

  func add(_ name: String, _ flags: Symbol.Flags) {
    current.add(name, flags)
    // The code of a type-parameter list in a class runs in the class's frame.
    var scope = current
    while flags == .used, scope.kind == .typeParameters, let parent = scope.parent {
      if parent.kind == .classBody, scope[name]?.isOwn != true { parent.add(name, .used) }
      scope = parent
    }
  }

  /// Runs `body` in a new scope inside the current one.
  func within(
    _ kind: Scope.Kind, _ name: String, _ key: ScopeKey?, privateName: String? = nil,
    mangling: Set<String>? = nil, restriction: String? = nil,
    _ body: () throws(SyntaxProblem) -> Void
  ) throws(SyntaxProblem) {
    let outer = current
    let isDetached = kind == .annotation
    let scope = Scope(
      kind, name, parent: isDetached ? nil : outer,
      privateName: privateName ?? outer.privateName)
    scope.restriction = restriction
    if let mangling {
      scope.mangledNames = mangling
    } else if kind == .classBody {
      scope.mangledNames = nil
    }
    scope.iterableDepth = outer.iterableDepth
    if let key { table.scopes[key] = scope }
    current = scope
    defer { current = outer }
    if !isDetached, kind != .typeParameters, scope.canSeeClass { add("__classdict__", .used) }
    try body()
  }

  // MARK: Expressions

  func visit(_ id: ExprID?) throws(SyntaxProblem) {
    if let id { try visit(id) }
  }

  func visit(_ list: List<ExprID>) throws(SyntaxProblem) {
    for id in tree[list] { try visit(id) }
  }

  func visit(_ id: ExprID) throws(SyntaxProblem) {
    let before = walrusCount
    nesting += 1
    defer { nesting -= 1 }
    if Nesting.isTooDeep(nesting, options) { throw tooDeep(tree[id].span) }
    try visitParts(id)
    if walrusCount != before { table.withWalrus.insert(id.index) }
  }

  private func tooDeep(_ span: Span) -> SyntaxProblem { Nesting.problem(span) }

  @inline(never)
  private func visitParts(_ id: ExprID) throws(SyntaxProblem) {
    let expression = tree[id]
    switch expression.kind {
    case .name(let name): try visitName(name, .used)
    case .constant: break
    case .joinedString(let parts): try visit(parts)
    case .formattedValue(let value, _, let spec):
      try visit(value)
      try visit(spec)
    case .binary:
      var rights: [ExprID] = []
      var left = id
      while case .binary(_, let next, let right) = tree[left].kind {
        rights.append(right)
        left = next
      }
      try visit(left)
      for right in rights.reversed() { try visit(right) }
    case .unary(_, let operand): try visit(operand)
    case .boolean(_, let values): try visit(values)
    case .compare(let left, let rest):
      try visit(left)
      for comparison in tree[rest] { try visit(comparison.right) }
    case .call, .attribute, .subscript: try visitPostfix(id)
    case .conditional(let test, let then, let otherwise):
      try visit(test)
      try visit(then)
      try visit(otherwise)
    case .lambda(let parameters, let body):
      try visitDefaults(parameters)
      try within(.lambda, "<lambda>", .expression(id.index)) { () throws(SyntaxProblem) in
        try declareParameters(parameters)
        try visit(body)
      }
    case .slice(let lower, let upper, let step):
      try visit(lower)
      try visit(upper)
      try visit(step)
    case .starred(let value): try visit(value)
    case .tuple(let items), .list(let items), .set(let items): try visit(items)
    case .dict(let items):
      for item in tree[items] {
        try visit(item.key)
        try visit(item.value)
      }
    case .listComprehension(let element, let clauses):
      try visitComprehension(id, .listComprehension, "<listcomp>", clauses, element, nil)
    case .setComprehension(let element, let clauses):
      try visitComprehension(id, .setComprehension, "<setcomp>", clauses, element, nil)
    case .dictComprehension(let key, let value, let clauses):
      try visitComprehension(id, .dictComprehension, "<dictcomp>", clauses, key, value)
    case .generator(let element, let clauses):
      try visitComprehension(id, .generator, "<genexpr>", clauses, element, nil)
    case .await(let value):
      try refuse("await expression", expression.span)
      try visit(value)
      current.isCoroutine = true
    case .yield(let value):
      try refuse("yield expression", expression.span)
      try visit(value)
      try declareYield(expression.span)
    case .yieldFrom(let value):
      try refuse("yield expression", expression.span)
      try visit(value)
      try declareYield(expression.span)
    case .named(let target, let value): try visitNamed(expression.span, target, value)
    }
  }

  /// `a.b(c)[d] ...`, without recursion along the left.
  private func visitPostfix(_ id: ExprID) throws(SyntaxProblem) {
    var links: [ExprID] = []
    var current = id
    chain: while true {
      switch tree[current].kind {
      case .call(let object, _), .subscript(let object, _):
        links.append(current)
        current = object
      case .attribute(let object, _): current = object
      default: break chain
      }
    }
    try visit(current)
    for link in links.reversed() {
      switch tree[link].kind {
      case .call(_, let arguments): try visit(arguments)
      case .subscript(_, let index): try visit(index)
      default: break
      }
    }
  }

  func visit(_ arguments: List<Argument>) throws(SyntaxProblem) {
    for argument in tree[arguments] { try visit(argument.value) }
  }

  private func visitName(_ name: NameID, _ flags: Symbol.Flags) throws(SyntaxProblem) {
    add(name, flags)
    if flags == .used, current.isFunctionLike, tree[name] == "super" {
      add("__class__", .used)
    }
  }

  private func refuse(_ what: String, _ span: Span) throws(SyntaxProblem) {
    if let restriction = current.restriction {
      throw problem("\(what) cannot be used within \(restriction)", span)
    }
  }

  private func declareYield(_ span: Span) throws(SyntaxProblem) {
    let current = current.binding
    current.isGenerator = true
    if options.isClassic, current.returnsValue { throw returnInGenerator(span) }
    if options.isClassic, current.kind == .generator { return }
    let place: String
    switch current.kind {
    case .listComprehension: place = "list comprehension"
    case .setComprehension: place = "set comprehension"
    case .dictComprehension: place = "dict comprehension"
    case .generator: place = "generator expression"
    default: return
    }
    throw problem("'yield' inside \(place)", span)
  }

  private func visitNamed(
    _ span: Span, _ target: ExprID, _ value: ExprID
  ) throws(SyntaxProblem) {
    try refuse("named expression", span)
    if current.iterableDepth > 0, !options.isClassic {
      throw problem(
        "assignment expression cannot be used in a comprehension iterable expression", span)
    }
    walrusCount += 1
    if current.isComprehension, case .name(let name) = tree[target].kind {
      try declareOuterTarget(name, tree[target].span)
      try visit(value)
      return
    }
    try visit(value)
    try visitTarget(target)
  }

  /// The target of `:=` in a comprehension belongs to the nearest scope that is none.
  private func declareOuterTarget(_ id: NameID, _ span: Span) throws(SyntaxProblem) {
    let name = mangle(id)
    var scope = current
    while scope.isComprehension {
      if scope[name]?.flags.contains(.iterationVariable) == true {
        throw problem(
          "assignment expression cannot rebind comprehension iteration variable '\(tree[id])'",
          span)
      }
      guard let parent = scope.parent else { break }
      scope = parent
    }
    switch scope.kind {
    case .classBody:
      throw problem(
        "assignment expression within a comprehension cannot be used in a class body", span)
    case .typeVariable:
      throw problem(
        "assignment expression within a comprehension cannot be used in a TypeVar bound", span)
    case .typeAlias:
      throw problem(
        "assignment expression within a comprehension cannot be used in a type alias", span)
    case .typeParameters:
      throw problem(
        "assignment expression within a comprehension cannot be used within the definition "
          + "of a generic", span)
    default: break
    }
    current.add(name, .outerTarget)
    scope.add(name, .assigned)
  }

  // MARK: Targets

  /// Declares the names that an assignment to `id` binds, and visits its other parts.
  func visitTarget(_ id: ExprID) throws(SyntaxProblem) {
    switch tree[id].kind {
    case .name(let name): add(name, .assigned)
    case .tuple(let items), .list(let items):
      nesting += 1
      defer { nesting -= 1 }
      if Nesting.isTooDeep(nesting, options) { throw tooDeep(tree[id].span) }
      for item in tree[items] { try visitTarget(item) }
    case .starred(let inner): try visitTarget(inner)
    default: try visit(id)
    }
  }

  /// As `visitTarget`, for the target of a clause of the comprehension that is the current scope.
  private func visitClauseTarget(_ id: ExprID) throws(SyntaxProblem) {
    switch tree[id].kind {
    case .name(let name) where current.isLeaking:
      current.binding.add(mangle(name), .assigned)
      add(name, .used)
    case .name(let name):
      let mangled = mangle(name)
      if current[mangled]?.flags.contains(.outerTarget) == true {
        throw problem(
          "comprehension inner loop cannot rebind assignment expression target '\(mangled)'",
          tree[id].span)
      }
      current.add(mangled, [.iterationVariable])
    case .tuple(let items), .list(let items):
      for item in tree[items] { try visitClauseTarget(item) }
    case .starred(let inner): try visitClauseTarget(inner)
    default: try visit(id)
    }
  }

  private func visitComprehension(
    _ id: ExprID, _ kind: Scope.Kind, _ name: String, _ clauses: List<Comprehension>,
    _ element: ExprID, _ value: ExprID?
  ) throws(SyntaxProblem) {
    let all = tree[clauses]
    guard let first = all.first else { return }
    try visitIterable(first.iterable)
    var isAsync = false
    try within(kind, name, .expression(id.index)) { () throws(SyntaxProblem) in
      if kind == .generator {
        add(".0", .parameter)
        current.isGenerator = true
      }
      current.isLeaking = options.isClassic && kind == .listComprehension
      if first.isAsync { current.isCoroutine = true }
      try visitClauseTarget(first.target)
      try visit(first.conditions)
      for clause in all.dropFirst() {
        try visitClauseTarget(clause.target)
        try visitIterable(clause.iterable)
        try visit(clause.conditions)
        if clause.isAsync { current.isCoroutine = true }
      }
      try visit(value)
      try visit(element)
      isAsync = current.isCoroutine
    }
    if isAsync, kind != .generator { current.isCoroutine = true }
  }

  private func visitIterable(_ id: ExprID) throws(SyntaxProblem) {
    current.iterableDepth += 1
    try visit(id)
    current.iterableDepth -= 1
  }

  // MARK: Parameters

  func visitDefaults(_ id: ParametersID) throws(SyntaxProblem) {
    let parameters = tree[id]
    for list in [parameters.positionalOnly, parameters.positional, parameters.keywordOnly] {
      for parameter in tree[list] { try visit(parameter.defaultValue) }
    }
  }

  func declareParameters(_ id: ParametersID) throws(SyntaxProblem) {
    let parameters = tree[id]
    for list in [parameters.positionalOnly, parameters.positional, parameters.keywordOnly] {
      for parameter in tree[list] { try declare(parameter) }
    }
    if let parameter = parameters.variadic { try declare(parameter) }
    if let parameter = parameters.keywords { try declare(parameter) }
  }

  private func declare(_ parameter: Parameter) throws(SyntaxProblem) {
    let name = mangle(parameter.name)
    if current[name]?.flags.contains(.parameter) == true {
      throw problem(
        "duplicate argument '\(name)' in function definition", parameter.span)
    }
    current.add(name, .parameter)
  }
}
