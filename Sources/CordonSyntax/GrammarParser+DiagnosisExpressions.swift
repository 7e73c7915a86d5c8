// Which mistakes are known in expressions?

extension GrammarParser {
  mutating func diagnosedExpression() throws(Failure) -> ExprID {
    try remembered(.expression) { parser in
      let start = parser.position
      try parser.enter()
      defer { parser.leave() }
      if parser.diagnosis.looksForMistakes {
        try parser.from(start) { try $0.mistakenNeighbours() }
        try parser.from(start) { try $0.mistakenStatement() }
      }
      return try parser.conditionalOrLambda()
    }
  }

  private mutating func conditionalOrLambda() throws(Failure) -> ExprID {
    if current == .lambda { return try lambda() }
    let start = position
    let value = try disjunction()
    guard current == .if else { return value }
    let whole = try attempt { parser in
      parser.advance()
      let test = try parser.disjunction()
      try parser.expect(.else)
      let otherwise = try parser.expression()
      return parser.builder.add(
        .conditional(test: test, then: value, otherwise: otherwise), parser.span(from: start))
    }
    return whole ?? value
  }

  private func isLegacyStatement(_ index: Int) -> Bool {
    isWord("print", at: index) || isWord("exec", at: index)
  }

  /// Two expressions side by side, an `if` without `else`, a lambda that a field ends.
  private mutating func mistakenNeighbours() throws(Failure) {
    let start = position
    if !(current == .name && kind(ahead: 1) == .string), !isSoftKeyword(start),
      let first = try attempt({ try $0.disjunction() })
    {
      let isLegacyName = position == start + 1 && isLegacyStatement(start)
      diagnosis.looksForMistakes = false
      let second: ExprID?
      do throws(Failure) {
        second = try attempt { try $0.conditionalOrLambda() }
        diagnosis.looksForMistakes = true
      } catch {
        diagnosis.looksForMistakes = true
        throw error
      }
      if let second, !isLegacyName, diagnosis.levels[position - 1] > 0 {
        throw raise("invalid syntax. Perhaps you forgot a comma?", first, second)
      }
    }
    move(to: start)
    if let first = try attempt({ try $0.disjunction() }), accept(.if),
      let test = try attempt({ try $0.disjunction() }), current != .else, current != .colon
    {
      throw raise("expected 'else' after 'if' expression", first, test)
    }
    move(to: start)
    if current == .lambda {
      advance()
      _ = try attempt { try $0.parameters(until: .colon, annotated: false) }
      if current == .colon, isFieldColon(position) {
        throw raise(
          "f-string: lambda expressions are not allowed without parentheses", tokens: start,
          position)
      }
    }
  }

  /// True for the colon before the format of a field.
  private func isFieldColon(_ index: Int) -> Bool {
    if lexer.tokens[index + 1].kind == .fStringMiddle { return true }
    guard lexer.tokens[index + 1].kind == .rightBrace else { return false }
    var level = 0
    var at = index
    while at > 0 {
      at -= 1
      switch lexer.tokens[at].kind {
      case .rightParen, .rightBracket, .rightBrace: level += 1
      case .leftParen, .leftBracket, .leftBrace: level -= 1
      default: break
      }
      if level < 0 { break }
    }
    guard at > 0 else { return false }
    switch lexer.tokens[at - 1].kind {
    case .fStringStart, .fStringMiddle, .rightBrace, .colon: return true
    default: return false
    }
  }

  /// True for a soft keyword; CPython 3.13 takes the beginning of one for the whole.
  func isSoftKeyword(_ index: Int) -> Bool {
    guard lexer.tokens[index].kind == .name else { return false }
    let name = bytes(of: lexer.tokens[index])
    return ["_", "case", "match", "type"].contains { $0.utf8.starts(with: name) }
  }

  /// `print x` and `exec x`.
  private mutating func mistakenStatement() throws(Failure) {
    let start = position
    guard current == .name, kind(ahead: 1) != .leftParen else { return }
    advance()
    // What follows is looked at behind any name: it may hold a mistake of its own.
    guard let rest = try attempt({ try $0.starExpressions() }), isLegacyStatement(start) else {
      return
    }
    let word = builder.tree[nameID(lexer.tokens[start])]
    throw raise(
      "Missing parentheses in call to '\(word)'. Did you mean \(word)(...)?",
      lexer.span(lexer.tokens[start]).through(builder.tree[rest].span))
  }

  // MARK: :=

  mutating func diagnosedNamedExpression() throws(Failure) -> ExprID {
    if current == .name, kind(ahead: 1) == .colonEqual { return try assignmentExpression() }
    let start = position
    if seeksMistakes {
      _ = try attempt { try $0.remembered(.mistakenAssignment) { try $0.mistakenAssignment() } }
      move(to: start)
    }
    let value = try expression()
    if current == .colonEqual { throw mismatch() }
    return value
  }

  private mutating func assignmentExpression() throws(Failure) -> ExprID {
    let start = position
    let target = builder.add(.name(try name()), span(from: start))
    try expect(.colonEqual)
    let value = try expression()
    return builder.add(.named(target, value), span(from: start))
  }

  /// An assignment expression or an expression that is none, as arguments are.
  mutating func assignmentOrExpression() throws(Failure) -> ExprID {
    if current == .name, kind(ahead: 1) == .colonEqual { return try assignmentExpression() }
    let value = try expression()
    if current == .colonEqual { throw mismatch() }
    return value
  }

  /// `=` where `==` or `:=` is meant, and `:=` behind what is no name.
  private mutating func mistakenAssignment() throws(Failure) -> ExprID {
    let start = position
    if let target = try attempt({ try $0.expression() }), accept(.colonEqual),
      try attempt({ try $0.expression() }) != nil
    {
      throw raise("cannot use assignment expressions with \(describe(target))", at: target)
    }
    move(to: start)
    if current == .name, kind(ahead: 1) == .equal {
      advance()
      advance()
      if let value = try attempt({ try $0.bitwiseOr() }), current != .equal,
        current != .colonEqual
      {
        throw raise(
          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
          lexer.span(lexer.tokens[start]).through(builder.tree[value].span))
      }
    }
    move(to: start)
    if try beginsWithDisplay() { throw mismatch() }
    if let target = try attempt({ try $0.bitwiseOr() }), accept(.equal),
      try attempt({ try $0.bitwiseOr() }) != nil, current != .equal, current != .colonEqual
    {
      throw raise(
        "cannot assign to \(describe(target)) here. Maybe you meant '==' instead of '='?",
        at: target)
    }
    throw mismatch()
  }

  /// True at a list, a tuple, a generator expression, or a constant with a keyword's name.
  private mutating func beginsWithDisplay() throws(Failure) -> Bool {
    switch current {
    case .trueWord, .noneWord, .falseWord: return true
    case .leftBracket, .leftParen:
      let start = position
      defer { move(to: start) }
      guard let value = try attempt({ try $0.atom() }) else { return false }
      switch builder.tree[value].kind {
      case .list, .tuple, .generator:
        // A group is none of these, whatever stands in it.
        return builder.tree[value].span.column
          == Int32(Int(lexer.tokens[start].start) - lexer.lineStart(lexer.tokens[start].line))
          && builder.tree[value].span.line == lexer.tokens[start].line
      default: return false
      }
    default: return false
    }
  }

  // MARK: Displays

  /// Looks for mistakes in a bracket that could not be read.
  mutating func mistakenDisplay(_ start: Int) throws(Failure) {
    switch lexer.tokens[start].kind {
    case .leftParen:
      guard seeksMistakes else { return }
      try from(start) { try $0.mistakenGroup() }
      try from(start) { try $0.mistakenComprehension() }
    case .leftBracket:
      guard seeksMistakes else { return }
      try from(start) { try $0.mistakenComprehension() }
    default:
      try from(start) { try $0.mistakenDict() }
      guard seeksMistakes else { return }
      try from(start) { try $0.mistakenDictComprehension() }
      try from(start) { try $0.mistakenComprehension() }
    }
  }

  private mutating func mistakenGroup() throws(Failure) {
    advance()
    let start = position
    if current == .star {
      let value = try starredArgument()
      if current == .rightParen { throw raise("cannot use starred expression here", at: value) }
    } else if accept(.doubleStar) {
      _ = try expression()
      if current == .rightParen {
        throw raise("cannot use double starred expression here", token: start)
      }
    }
  }

  mutating func mistakenComprehension() throws(Failure) {
    let isParen = current == .leftParen
    advance()
    let start = position
    if current == .star, let value = try attempt({ try $0.starredArgument() }),
      try attempt({ try $0.requiredClauses() }) != nil
    {
      throw raise("iterable unpacking cannot be used in comprehension", at: value)
    }
    if isParen { return }
    move(to: start)
    let first = try starNamedExpression()
    let comma = position
    guard accept(.comma) else { return }
    let rest = position
    if var last = try attempt({ try $0.starNamedExpression() }) {
      while accept(.comma), let next = try attempt({ try $0.starNamedExpression() }) {
        last = next
      }
      if try attempt({ try $0.requiredClauses() }) != nil {
        throw raise("did you forget parentheses around the comprehension target?", first, last)
      }
    }
    move(to: rest)
    if try attempt({ try $0.requiredClauses() }) != nil {
      throw raise(
        "did you forget parentheses around the comprehension target?",
        builder.tree[first].span.through(lexer.span(lexer.tokens[comma])))
    }
  }

  mutating func requiredClauses() throws(Failure) -> List<Comprehension> {
    guard current == .for || current == .async else { throw mismatch() }
    return try comprehensionClauses()
  }

  private mutating func mistakenDict() throws(Failure) {
    advance()
    let start = position
    if try attempt({ try $0.dictItem() }) != nil {
      while current == .comma {
        let comma = position
        advance()
        if try attempt({ try $0.dictItem() }) == nil {
          move(to: comma + 1)
          try mistakenItem()
          move(to: comma)
          break
        }
      }
    }
    move(to: start)
    try mistakenValue()
  }

  private mutating func dictItem() throws(Failure) {
    if accept(.doubleStar) {
      _ = try bitwiseOr()
    } else {
      _ = try expression()
      try expect(.colon)
      _ = try expression()
    }
  }

  private mutating func mistakenItem() throws(Failure) {
    let start = position
    if let key = try attempt({ try $0.expression() }), current != .colon {
      let span = builder.tree[key].span
      throw raise(
        "':' expected after dictionary key",
        Span(
          line: Int(span.line), column: Int(span.endColumn) - 1, endLine: Int(span.endLine),
          endColumn: -1))
    }
    move(to: start)
    try mistakenValue()
  }

  /// A key with `*` or nothing behind its colon.
  private mutating func mistakenValue() throws(Failure) {
    guard try attempt({ try $0.expression() }) != nil else { return }
    let colon = position
    guard accept(.colon) else { return }
    if current == .star {
      let star = position
      advance()
      if try attempt({ try $0.bitwiseOr() }) != nil {
        throw raise(
          "cannot use a starred expression in a dictionary value", startingAt: star)
      }
    } else if current == .rightBrace || current == .comma {
      throw raise("expression expected after dictionary key and ':'", token: colon)
    }
  }

  /// From a token to the furthest one, where CPython's tokenizer stands.
  mutating func raise(_ message: String, startingAt index: Int) -> Failure {
    var span = lexer.span(lexer.tokens[index])
    let last = lexer.tokens[furthestSeen]
    span = span.through(lexer.span(last))
    span.endColumn -= 1
    return raise(message, span)
  }

  private mutating func mistakenDictComprehension() throws(Failure) {
    advance()
    let start = position
    guard accept(.doubleStar) else { return }
    _ = try bitwiseOr()
    _ = try requiredClauses()
    if current == .rightBrace {
      throw raise("dict unpacking cannot be used in dict comprehension", token: start)
    }
  }

  // MARK: Comprehensions

  /// Looks for mistakes in a `for` clause that could not be read.
  mutating func mistakenClause(_ start: Int) throws(Failure) {
    move(to: start)
    _ = accept(.async)
    guard accept(.for) else { return }
    let targets = position
    if try attempt({ try $0.bitwiseOr() }) != nil {
      while accept(.comma), try attempt({ try $0.bitwiseOr() }) != nil {}
      if current != .in { throw raiseAtFurthest("'in' expected after for-loop variables") }
    }
    move(to: targets)
    if seeksMistakes, let target = try attempt({ try $0.starExpressions() }) {
      try rejectTarget(target, .loop)
    }
    move(to: start)
  }
}
