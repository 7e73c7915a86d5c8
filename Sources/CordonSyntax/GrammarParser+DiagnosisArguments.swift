// Which mistakes are known in the arguments of a call?

extension GrammarParser {
  /// What the arguments before a mistake were.
  private struct Seen {
    var positional: [ExprID] = []
    var hasUnpacking = false
  }

  /// The arguments between brackets, read as a PEG reads them.
  mutating func diagnosedArguments(isCall: Bool) throws(Failure) -> List<Argument> {
    let open = position
    let seeks = diagnosis.looksForMistakes
    if isCall {
      let generator: Void? = try attempt { parser in
        parser.advance()
        _ = try parser.assignmentOrExpression()
        _ = try parser.requiredClauses()
        try parser.expect(.rightParen)
      }
      if generator != nil { return .empty }
      if seeks { try from(open) { try $0.mistakenComprehension() } }
    }
    advance()
    let start = position
    if accept(.rightParen) { return .empty }
    _ = try remembered(.arguments) { parser in
      let found: Void? = try parser.attempt { parser in
        _ = try parser.arguments()
        _ = parser.accept(.comma)
        try parser.expect(.rightParen)
      }
      if found == nil {
        if seeks { try parser.mistakenArguments(start) }
        throw parser.mismatch()
      }
      return ExprID(index: 0)
    }
    return .empty
  }

  /// `*expression`, with its mistakes.
  mutating func starredArgument() throws(Failure) -> ExprID {
    let start = position
    try expect(.star)
    let value = try attempt { try $0.expression() }
    if let value {
      if seeksMistakes, current == .equal {
        advance()
        if let assigned = try attempt({ try $0.expression() }) {
          throw raise(
            "cannot assign to iterable argument unpacking",
            lexer.span(lexer.tokens[start]).through(builder.tree[assigned].span))
        }
        throw mismatch()
      }
      return builder.add(.starred(value), span(from: start))
    }
    if diagnosing { throw raiseAtFurthest("Invalid star expression") }
    throw mismatch()
  }

  /// Positional arguments, then keywords; at least one.
  private mutating func arguments() throws(Failure) -> Seen {
    var seen = Seen()
    if let first = try attempt({ try $0.positionalArgument() }) {
      seen.positional.append(first)
      while current == .comma {
        let comma = position
        advance()
        guard let next = try attempt({ try $0.positionalArgument() }) else {
          move(to: comma)
          break
        }
        seen.positional.append(next)
      }
      if current == .comma {
        let comma = position
        advance()
        if let more = try attempt({ try $0.keywordArguments() }) {
          seen.hasUnpacking = more
        } else {
          move(to: comma)
        }
      }
      return seen
    }
    seen.hasUnpacking = try keywordArguments()
    return seen
  }

  private mutating func positionalArgument() throws(Failure) -> ExprID {
    let value = current == .star ? try starredArgument() : try assignmentOrExpression()
    if current == .equal { throw mismatch() }
    return value
  }

  /// Keyword and starred arguments, then keyword and double-starred ones; true when one of the
  /// latter unpacks.
  private mutating func keywordArguments() throws(Failure) -> Bool {
    guard try keywordRun(.star) else {
      guard try keywordRun(.doubleStar) else { throw mismatch() }
      return lastRunUnpacks
    }
    guard current == .comma else { return false }
    let comma = position
    advance()
    if try keywordRun(.doubleStar) { return lastRunUnpacks }
    move(to: comma)
    return false
  }

  /// Reads keywords and unpackings of one kind; true when there is at least one.
  private mutating func keywordRun(_ stars: Token.Kind) throws(Failure) -> Bool {
    lastRunUnpacks = false
    guard try attempt({ try $0.keywordArgument(stars) }) != nil else { return false }
    while current == .comma {
      let comma = position
      advance()
      if try attempt({ try $0.keywordArgument(stars) }) == nil {
        move(to: comma)
        break
      }
    }
    return true
  }

  private mutating func keywordArgument(_ stars: Token.Kind) throws(Failure) {
    if seeksMistakes { try from(position) { try $0.mistakenKeyword() } }
    if current == .name { furthest = max(furthest, position + 1) }
    if current == .name, kind(ahead: 1) == .equal {
      advance()
      advance()
      _ = try expression()
    } else if stars == .star {
      _ = try starredArgument()
    } else {
      try expect(.doubleStar)
      _ = try expression()
      lastRunUnpacks = true
    }
  }

  private mutating func mistakenKeyword() throws(Failure) {
    let start = position
    switch current {
    case .trueWord, .falseWord, .noneWord:
      if kind(ahead: 1) == .equal {
        let word = String(decoding: bytes(of: token), as: UTF8.self)
        throw raise("cannot assign to \(word)", tokens: start, start + 1)
      }
    default: break
    }
    if current == .name, kind(ahead: 1) == .equal {
      advance()
      advance()
      if try attempt({ try $0.expression() }) != nil,
        try attempt({ try $0.requiredClauses() }) != nil
      {
        throw raise(
          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", tokens: start, start + 1)
      }
      return
    }
    if current == .doubleStar {
      advance()
      if try attempt({ try $0.expression() }) != nil, accept(.equal),
        let assigned = try attempt({ try $0.expression() })
      {
        throw raise(
          "cannot assign to keyword argument unpacking",
          lexer.span(lexer.tokens[start]).through(builder.tree[assigned].span))
      }
      return
    }
    if let value = try attempt({ try $0.expression() }), current == .equal {
      throw raise(
        "expression cannot contain assignment, perhaps you meant \"==\"?",
        builder.tree[value].span.through(lexer.span(token)))
    }
  }

  // MARK: Order

  private mutating func mistakenArguments(_ start: Int) throws(Failure) {
    try from(start) { try $0.mistakenUnpacking() }
    try from(start) { try $0.mistakenGenerator() }
    try from(start) { try $0.mistakenComparison() }
    try from(start) { try $0.missingValue() }
    try from(start) { try $0.mistakenLastGenerator() }
    try from(start) { try $0.mistakenOrder() }
  }

  /// `*` behind `**`.
  private mutating func mistakenUnpacking() throws(Failure) {
    let seen = try arguments()
    _ = seen
    let comma = position
    guard accept(.comma), current == .star else { return }
    var last = try starredArgument()
    while current == .comma, kind(ahead: 1) == .star {
      advance()
      last = try starredArgument()
    }
    throw raise(
      "iterable argument unpacking follows keyword argument unpacking",
      lexer.span(lexer.tokens[comma]).through(builder.tree[last].span))
  }

  /// A generator expression without brackets and more behind it.
  private mutating func mistakenGenerator() throws(Failure) {
    let first = try expression()
    let clauses = try requiredClauses()
    guard accept(.comma) else { return }
    // What follows may be arguments, a generator, or nothing.
    _ = try attempt { try $0.arguments() }
    throw raise(
      "Generator expression must be parenthesized", first, lastItem(clauses))
  }

  /// The last expression of the last clause.
  private func lastItem(_ clauses: List<Comprehension>) -> ExprID {
    let clause = builder.tree[clauses].last!
    return builder.tree[clause.conditions].last ?? clause.iterable
  }

  private mutating func mistakenComparison() throws(Failure) {
    let start = position
    guard current == .name, kind(ahead: 1) == .equal else { return }
    advance()
    advance()
    _ = try expression()
    _ = try requiredClauses()
    throw raise(
      "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", tokens: start, start + 1)
  }

  /// A keyword with nothing behind its `=`.
  private mutating func missingValue() throws(Failure) {
    let start = position
    let hasArguments: Void? = try attempt { parser in
      _ = try parser.arguments()
      try parser.expect(.comma)
    }
    if hasArguments == nil { move(to: start) }
    let name = position
    guard current == .name, kind(ahead: 1) == .equal else { return }
    let next = kind(ahead: 2)
    if next == .comma || next == .rightParen {
      throw raise("expected argument value expression", tokens: name, name + 1)
    }
  }

  private mutating func mistakenLastGenerator() throws(Failure) {
    let start = position
    if let seen = try attempt({ try $0.arguments() }),
      let clauses = try attempt({ try $0.requiredClauses() }), seen.positional.count > 1,
      let last = seen.positional.last
    {
      throw raise("Generator expression must be parenthesized", last, lastItem(clauses))
    }
    move(to: start)
    guard try attempt({ try $0.arguments() }) != nil, accept(.comma) else { return }
    let value = try expression()
    let clauses = try requiredClauses()
    throw raise(
      "Generator expression must be parenthesized", value,
      builder.tree[clauses].last!.target)
  }

  private mutating func mistakenOrder() throws(Failure) {
    let seen = try arguments()
    guard accept(.comma) else { return }
    _ = try arguments()
    throw raiseAtFurthest(
      seen.hasUnpacking
        ? "positional argument follows keyword argument unpacking"
        : "positional argument follows keyword argument")
  }
}
