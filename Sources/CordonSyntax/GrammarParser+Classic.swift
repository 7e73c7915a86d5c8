// How are the statements read that only the classic dialect has?

extension GrammarParser {
  /// A call of a helper of the dialect.
  mutating func helper(_ name: String, _ arguments: [ExprID], _ span: Span) -> ExprID {
    let function = builder.add(.name(builder.name("." + name)), span)
    let list = builder.list(
      arguments.map { Argument(kind: .positional, value: $0, span: span) })
    return builder.add(.call(function, list), span)
  }

  private mutating func none(_ span: Span) -> ExprID { builder.add(.constant(.none), span) }

  /// True where the words `print` and `exec` begin statements and are no names.
  func isClassicWord(at index: Int) -> Bool {
    guard lexer.isClassic else { return false }
    if isWord("print", at: index) { return !features.contains(.printFunction) }
    return isWord("exec", at: index)
  }

  /// Fails where a word stands that is no name.
  mutating func refuseClassicWord() throws(Failure) {
    if isClassicWord(at: position) { throw mismatch() }
  }

  mutating func classicWordStatement() throws(Failure) -> Stmt.Kind {
    isWord("print", at: position) ? try printStatement() : try execStatement()
  }

  private mutating func printStatement() throws(Failure) -> Stmt.Kind {
    let start = position
    advance()
    var file: ExprID?
    var items: [ExprID] = []
    var endsLine = true
    if accept(.rightShift) {
      file = try expression()
      if current == .comma, !startsExpression(kind(ahead: 1)) { throw mismatch() }
      if accept(.comma) { items.append(try expression()) }
    } else if current != .newline, current != .semicolon {
      items.append(try expression())
    }
    while !items.isEmpty, accept(.comma) {
      guard startsExpression(current) else {
        endsLine = false
        break
      }
      items.append(try expression())
    }
    let whole = span(from: start)
    let line = builder.add(.constant(endsLine ? .true : .false), whole)
    let place = file ?? none(whole)
    // Each item is written before the next is evaluated.
    guard file.map(isPlain) ?? true, !items.dropFirst().allSatisfy(isPlain) else {
      return .expression(helper("print", [place, line] + items, whole))
    }
    var calls: [ExprID] = []
    for (number, item) in items.enumerated() {
      let ends = number == items.count - 1 ? line : builder.add(.constant(.false), whole)
      let target: ExprID
      if let file { target = again(file) } else { target = none(whole) }
      calls.append(helper("print", [target, ends, item], whole))
    }
    return .expression(builder.add(.boolean(.or, builder.list(calls)), whole))
  }

  private func isPlain(_ id: ExprID) -> Bool {
    switch builder.tree[id].kind {
    case .name, .constant: true
    default: false
    }
  }

  private mutating func again(_ id: ExprID) -> ExprID {
    builder.add(builder.tree[id].kind, builder.tree[id].span)
  }

  private mutating func execStatement() throws(Failure) -> Stmt.Kind {
    let start = position
    advance()
    let code = try bitwiseOr()
    var globals: ExprID?
    var locals: ExprID?
    if accept(.in) {
      globals = try expression()
      if accept(.comma) { locals = try expression() }
    }
    let whole = span(from: start)
    let arguments = [
      code, globals ?? none(whole), locals ?? none(whole), helper("globals", [], whole),
      helper("locals", [], whole), builder.add(.constant(.int(features.inherited)), whole),
    ]
    return .expression(helper("exec", arguments, whole))
  }

  mutating func classicRaise() throws(Failure) -> Stmt.Kind {
    let start = position
    advance()
    if current == .newline || current == .semicolon { return .raise(nil, cause: nil) }
    var parts = [try expression()]
    while parts.count < 3, accept(.comma) { parts.append(try expression()) }
    return .raise(helper("raise", parts, span(from: start)), cause: nil)
  }

  /// `except`, `except E`, `except E, target` and `except E as target`.
  mutating func classicExceptHeader() throws(Failure) -> Header {
    var header = Header(.handler, positionOf(position))
    advance()
    if current != .colon {
      header.test = try expression()
      if current == .comma || current == .as {
        let start = position
        advance()
        let target = try expression()
        try checkTarget(target)
        let place = span(from: start)
        // A tuple takes the exception's arguments.
        let isName = isSingleTarget(target)
        let value = helper(isName ? "caught" : "caughtItems", [], place)
        header.prefix.append(
          builder.add(.assign(targets: builder.list([target]), value), place))
      }
    }
    try suite(&header)
    return header
  }

  /// The bases of a class: expressions and nothing else.
  mutating func classicBases() throws(Failure) -> List<Argument> {
    try expect(.leftParen)
    var bases: [Argument] = []
    while current != .rightParen {
      let start = position
      let value = try expression()
      bases.append(Argument(kind: .positional, value: value, span: span(from: start)))
      if !accept(.comma) { break }
    }
    try expect(.rightParen)
    return builder.list(bases)
  }

  // MARK: Parameters

  /// A parameter list up to the token `end`; tuples among the parameters are unpacked by `prefix`.
  mutating func classicParameters(
    until end: Token.Kind, prefix: inout [StmtID]
  ) throws(Failure) -> ParametersID {
    var result = Parameters(
      positionalOnly: .empty, positional: .empty, variadic: nil, keywordOnly: .empty, keywords: nil)
    var list: [Parameter] = []
    var sawDefault = false
    let first = position
    while current != end {
      let start = position
      if accept(.star) {
        result.variadic = Parameter(name: try name(), span: span(from: start))
        if accept(.comma) {
          guard accept(.doubleStar) else { throw mismatch() }
          result.keywords = Parameter(name: try name(), span: span(from: start))
        }
        break
      }
      if accept(.doubleStar) {
        result.keywords = Parameter(name: try name(), span: span(from: start))
        break
      }
      var parameter: Parameter
      if current == .leftParen {
        let target = try atom()
        guard isNames(target) else { throw mismatch() }
        let place = span(from: start)
        if case .name(let name) = builder.tree[target].kind {
          parameter = Parameter(name: name, span: place)
        } else {
          let hidden = builder.name(".\(list.count)")
          parameter = Parameter(name: hidden, span: place)
          prefix.append(
            builder.add(
              .assign(targets: builder.list([target]), builder.add(.name(hidden), place)), place))
        }
      } else {
        parameter = Parameter(name: try name(), span: span(from: start))
      }
      if accept(.equal) {
        parameter.defaultValue = try expression()
        sawDefault = true
      } else if sawDefault {
        let place = span(from: start)
        throw raise("non-default argument follows default argument", place)
      }
      list.append(parameter)
      if !accept(.comma) { break }
    }
    if current != end { throw mismatch() }
    result.positional = builder.list(list)
    if !prefix.isEmpty { try checkNames(result, prefix, span(from: first)) }
    return builder.add(result)
  }

  /// Refuses names that stand twice among parameters of which some are tuples.
  private mutating func checkNames(
    _ parameters: Parameters, _ prefix: [StmtID], _ place: Span
  ) throws(Failure) {
    var names: [NameID] = []
    func collect(_ id: ExprID) {
      switch builder.tree[id].kind {
      case .name(let name): names.append(name)
      case .tuple(let items): for item in builder.tree[items] { collect(item) }
      default: break
      }
    }
    for id in prefix {
      guard case .assign(let targets, _) = builder.tree[id].kind else { continue }
      for target in builder.tree[targets] { collect(target) }
    }
    names += builder.tree[parameters.positional].map { $0.name }
    names += [parameters.variadic, parameters.keywords].compactMap { $0?.name }
    var seen: Set<UInt32> = []
    for name in names where !seen.insert(name.index).inserted {
      throw raise("duplicate argument '\(builder.tree[name])' in function definition", place)
    }
  }

  private func isNames(_ id: ExprID) -> Bool {
    switch builder.tree[id].kind {
    case .name: true
    case .tuple(let items): !items.isEmpty && builder.tree[items].allSatisfy(isNames)
    default: false
    }
  }

  /// A part of a comprehension, in which no conditional expression may stand without brackets; in the
  /// classic dialect it may be a lambda.
  mutating func oldTest() throws(Failure) -> ExprID {
    if lexer.isClassic, current == .lambda { return try classicLambda(isOld: true) }
    return try disjunction()
  }

  mutating func classicLambda(isOld: Bool = false) throws(Failure) -> ExprID {
    let start = position
    try expect(.lambda)
    var prefix: [StmtID] = []
    let parameters = try classicParameters(until: .colon, prefix: &prefix)
    try expect(.colon)
    var body = try isOld ? oldTest() : expression()
    for id in prefix.reversed() {
      guard case .assign(let targets, let value) = builder.tree[id].kind,
        let target = builder.tree[targets].first
      else { continue }
      body = unpacking(target, value, body, depth: 0, span(from: start))
    }
    return builder.add(.lambda(parameters, body: body), span(from: start))
  }

  /// A tuple among the parameters of a lambda: a lambda of its names is called with its items.
  private mutating func unpacking(
    _ target: ExprID, _ value: ExprID, _ body: ExprID, depth: Int, _ place: Span
  ) -> ExprID {
    guard case .tuple(let items) = builder.tree[target].kind else { return body }
    var names: [Parameter] = []
    var body = body
    for (number, item) in Array(builder.tree[items]).enumerated() {
      let span = builder.tree[item].span
      if case .name(let name) = builder.tree[item].kind {
        names.append(Parameter(name: name, span: span))
      } else {
        let hidden = builder.name(".\(depth).\(number)")
        names.append(Parameter(name: hidden, span: span))
        body = unpacking(item, builder.add(.name(hidden), span), body, depth: depth + 1, place)
      }
    }
    let parameters = builder.add(
      Parameters(
        positionalOnly: .empty, positional: builder.list(names), keywordOnly: .empty))
    let inner = builder.add(.lambda(parameters, body: body), place)
    let star = Argument(kind: .star, value: value, span: place)
    return builder.add(.call(inner, builder.list([star])), place)
  }

  // MARK: Calls

  /// `@`, a name with dots, and at most one call of it.
  mutating func classicDecorator() throws(Failure) -> ExprID {
    let start = position
    var value = builder.add(.name(try name()), span(from: start))
    while accept(.dot) {
      let word = try attributeName()
      value = builder.add(.attribute(value, word), span(from: start))
    }
    guard current == .leftParen else { return value }
    let arguments = try classicArguments()
    return builder.add(.call(value, arguments), span(from: start))
  }

  /// The arguments of a call; behind `*` there is nothing but keywords and `**`.
  mutating func classicArguments() throws(Failure) -> List<Argument> {
    let start = position
    advance()
    var arguments: [Argument] = []
    var sawStar = false
    var keywords: Set<UInt32> = []
    var generatorPlace: Span?
    while current != .rightParen {
      let first = position
      if accept(.doubleStar) {
        let value = try expression()
        arguments.append(Argument(kind: .doubleStar, value: value, span: span(from: first)))
        break
      }
      if accept(.star) {
        if sawStar { throw mismatch() }
        sawStar = true
        let value = try expression()
        arguments.append(Argument(kind: .star, value: value, span: span(from: first)))
      } else {
        var value = try expression()
        if accept(.equal) {
          let name = try keywordName(value)
          value = try expression()
          guard keywords.insert(name.index).inserted else {
            throw raise("keyword argument repeated", span(from: first))
          }
          arguments.append(Argument(kind: .keyword(name), value: value, span: span(from: first)))
        } else {
          if current == .for {
            let clauses = try comprehensionClauses()
            let isAlone = arguments.isEmpty && current == .rightParen
            if isAlone { advance() }
            let place = span(from: isAlone ? start : first)
            value = builder.add(.generator(value, clauses), place)
            generatorPlace = place
            if isAlone {
              return builder.list([Argument(kind: .positional, value: value, span: place)])
            }
          } else if sawStar {
            throw raise("only named arguments may follow *expression", span(from: first))
          } else if !keywords.isEmpty {
            throw raise("non-keyword arg after keyword arg", span(from: first))
          }
          arguments.append(Argument(kind: .positional, value: value, span: span(from: first)))
        }
      }
      if !accept(.comma) { break }
    }
    try expect(.rightParen)
    if let generatorPlace {
      throw raise(
        "Generator expression must be parenthesized if not sole argument", generatorPlace)
    }
    if arguments.count > 255 { throw raise("more than 255 arguments", span(from: start)) }
    return builder.list(arguments)
  }

  /// The name of an argument, which has been read as an expression.
  private mutating func keywordName(_ value: ExprID) throws(Failure) -> NameID {
    switch builder.tree[value].kind {
    case .name(let name): return name
    case .constant(.none): throw raise("cannot assign to None", builder.tree[value].span)
    case .lambda: throw raise("lambda cannot contain assignment", builder.tree[value].span)
    default: throw raise("keyword can't be an expression", builder.tree[value].span)
    }
  }

  // MARK: Names

  /// The name of an attribute, which may be None where it is not assigned to.
  mutating func attributeName() throws(Failure) -> NameID {
    guard lexer.isClassic, current == .noneWord else { return try name() }
    advance()
    return builder.name("None")
  }

  /// The failure of a token that is no name.
  mutating func refusedName() -> Failure {
    guard current == .noneWord else { return mismatch() }
    return raise("cannot assign to None", lexer.span(token))
  }

  /// Refuses what cannot be assigned to.
  mutating func checkTarget(_ id: ExprID) throws(Failure) {
    guard isTarget(id) else { throw wrongTarget(id) }
    switch builder.tree[id].kind {
    case .attribute(_, let name) where builder.tree[name] == "None":
      throw raise("cannot assign to None", builder.tree[id].span)
    case .tuple(let items), .list(let items):
      for item in Array(builder.tree[items]) { try checkTarget(item) }
    default: break
    }
  }

  /// `del` and what it deletes.
  mutating func classicDelete() throws(Failure) -> Stmt.Kind {
    advance()
    var targets: [ExprID] = []
    repeat {
      let target = try bitwiseOr()
      if case .constant(.none) = builder.tree[target].kind {
        // A name like another, which nobody has bound.
        targets.append(builder.add(.name(builder.name("None")), builder.tree[target].span))
        continue
      }
      guard isDeletable(target) else { throw wrongTarget(target, "delete") }
      targets.append(target)
    } while accept(.comma) && current != .newline && current != .semicolon
    if current != .newline && current != .semicolon { throw mismatch() }
    return .delete(builder.list(targets))
  }

  // MARK: Problems

  /// The problem of an expression that is assigned to, or deleted, and cannot be.
  mutating func wrongTarget(_ id: ExprID, _ verb: String = "assign to") -> Failure {
    let what: String
    switch builder.tree[id].kind {
    case .constant(.none): return raise("cannot assign to None", builder.tree[id].span)
    case .constant, .dict, .set: what = "literal"
    case .call(let function, _):
      switch helperName(function) {
      case ".repr": what = "repr"
      case ".long", ".unicode": what = "literal"
      default: what = "function call"
      }
    case .binary, .unary, .boolean: what = "operator"
    case .compare: what = "comparison"
    case .lambda: what = "lambda"
    case .conditional: what = "conditional expression"
    case .generator: what = "generator expression"
    case .yield: what = "yield expression"
    case .listComprehension: what = "list comprehension"
    case .setComprehension: what = "set comprehension"
    case .dictComprehension: what = "dict comprehension"
    case .tuple(let items) where items.isEmpty: what = "()"
    case .tuple(let items), .list(let items):
      for item in Array(builder.tree[items]) where !isTarget(item) {
        return wrongTarget(item, verb)
      }
      return mismatch()
    default: return mismatch()
    }
    return raise("can't \(verb) \(what)", builder.tree[id].span)
  }

  /// The name by which a helper of the dialect is called, or another name, or "".
  private func helperName(_ function: ExprID) -> String {
    if case .name(let name) = builder.tree[function].kind { builder.tree[name] } else { "" }
  }

  /// The same of `target op= value`.
  mutating func wrongAugmentedTarget(_ id: ExprID) -> Failure {
    switch builder.tree[id].kind {
    case .tuple, .list:
      return raise("illegal expression for augmented assignment", builder.tree[id].span)
    default: return wrongTarget(id)
    }
  }

  func isYield(_ id: ExprID) -> Bool {
    if case .yield = builder.tree[id].kind { true } else { false }
  }

  /// The problem of a line that no rule reads, in the words of Python 2.7.
  mutating func classicProblem() -> SyntaxProblem {
    let place = min(max(furthest, position), lexer.tokens.count - 1)
    let token = lexer.tokens[place]
    var span = lexer.span(token)
    // It points at the end of the token.
    if span.line == span.endLine { span.column = max(span.column, span.endColumn - 1) }
    let isEnd = endsFirstLine(token)
    let isIndent = !isEnd && (token.kind == .indent || token.kind == .dedent)
    _ = raise(
      isIndent ? .indentationError : .syntaxError,
      isIndent
        ? token.kind == .indent ? "unexpected indent" : "unexpected unindent"
        : isEnd ? "unexpected EOF while parsing" : "invalid syntax",
      span)
    let problem = lexer.problem!
    lexer.problem = nil
    return problem
  }

  /// Whether a token ends a text of a single line, of which nothing is left to be read. Of a longer
  /// text Python 2.7 says what is wrong with the token.
  private func endsFirstLine(_ token: Token) -> Bool {
    guard readsWholeText else { return false }
    let end = max(0, lexer.text.count - 1)
    return (endsWithoutNewline ? Int(token.end) >= end : Int(token.start) > end)
      && !lexer.text[0..<end].contains(UInt8(ascii: "\n"))
  }

  /// A problem told in the words of Python 2.7.
  func inClassicWords(_ problem: SyntaxProblem) -> SyntaxProblem {
    var problem = problem
    let text = problem.message
    if text.hasPrefix("unterminated triple-quoted") {
      problem.message = "EOF while scanning triple-quoted string literal"
    } else if text.hasPrefix("unterminated string") {
      problem.message = "EOL while scanning string literal"
    } else if text.hasPrefix("expected "), position < lexer.tokens.count, endsFirstLine(token) {
      problem.kind = .syntaxError
      problem.message = "unexpected EOF while parsing"
    } else if text.hasPrefix("expected an indented block") {
      problem.message = "expected an indented block"
    } else if text.hasSuffix("was never closed") || text.hasPrefix("unexpected EOF") {
      problem.message = "unexpected EOF while parsing"
    } else if text.hasPrefix("expected ") || text.hasPrefix("unmatched ")
      || text.hasPrefix("closing parenthesis") || text.hasPrefix("invalid character")
      || text.hasPrefix("invalid non-printable")
    {
      problem.message = "invalid syntax"
    }
    return problem
  }
}
