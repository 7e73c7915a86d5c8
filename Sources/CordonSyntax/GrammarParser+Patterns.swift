// How are the patterns of `case` read?

extension GrammarParser {
  /// The whole pattern of a case: a sequence may stand without brackets.
  mutating func patterns() throws(Failure) -> PatternID {
    let start = position
    let isStarred = current == .star
    let first = try maybeStarPattern()
    if current != .comma {
      if isStarred { throw mismatch() }
      return first
    }
    let base = builder.patterns.count
    builder.patterns.append(first)
    while accept(.comma), current != .colon, current != .if, current != .newline {
      builder.patterns.append(try maybeStarPattern())
    }
    return builder.add(.sequence(builder.patternList(from: base)), span(from: start))
  }

  private mutating func maybeStarPattern() throws(Failure) -> PatternID {
    let start = position
    guard accept(.star) else { return try pattern() }
    let name = try captureName()
    return builder.add(.star(name), span(from: start))
  }

  /// A name to bind, nil for `_`.
  private mutating func captureName() throws(Failure) -> NameID? {
    let isWildcard = current == .name && isWord("_", at: position)
    let name = try name()
    return isWildcard ? nil : name
  }

  private mutating func pattern() throws(Failure) -> PatternID {
    try enter()
    defer { leave() }
    let start = position
    let first = try orPattern()
    guard accept(.as) else { return first }
    if seeksMistakes { try mistakenTarget() }
    guard !isWord("_", at: position) else { throw mismatch() }
    let name = try name()
    guard current != .dot && current != .leftParen && current != .equal else { throw mismatch() }
    return builder.add(.capture(first, name), span(from: start))
  }

  /// What cannot stand behind `as`.
  private mutating func mistakenTarget() throws(Failure) {
    if isWord("_", at: position) {
      throw raise("cannot use '_' as a target", token: position)
    }
    if current != .name, let value = try attempt({ try $0.expression() }) {
      throw raise("invalid pattern target", at: value)
    }
  }

  private mutating func orPattern() throws(Failure) -> PatternID {
    let start = position
    let first = try closedPattern()
    guard current == .bar else { return first }
    let base = builder.patterns.count
    builder.patterns.append(first)
    while accept(.bar) { builder.patterns.append(try closedPattern()) }
    return builder.add(.or(builder.patternList(from: base)), span(from: start))
  }

  private mutating func closedPattern() throws(Failure) -> PatternID {
    let start = position
    switch current {
    case .number, .minus:
      let value = try literalNumber()
      return builder.add(.value(value), span(from: start))
    case .string, .fStringStart:
      let value = try strings()
      return builder.add(.value(value), span(from: start))
    case .noneWord: return singleton(.none)
    case .trueWord: return singleton(.true)
    case .falseWord: return singleton(.false)
    case .name: return try namePattern()
    case .leftParen: return try groupPattern()
    case .leftBracket:
      advance()
      let base = builder.patterns.count
      while current != .rightBracket {
        builder.patterns.append(try maybeStarPattern())
        if !accept(.comma) { break }
      }
      try expect(.rightBracket)
      return builder.add(.sequence(builder.patternList(from: base)), span(from: start))
    case .leftBrace: return try mappingPattern()
    default: throw mismatch()
    }
  }

  private mutating func singleton(_ constant: Constant) -> PatternID {
    let start = position
    advance()
    return builder.add(.singleton(constant), span(from: start))
  }

  /// `-1`, `1.5`, `3 + 4j`.
  private mutating func literalNumber() throws(Failure) -> ExprID {
    let start = position
    let real = try signedNumber()
    guard current == .plus || current == .minus else { return real }
    let op: BinaryOperator = current == .plus ? .add : .subtract
    advance()
    guard current == .number else { throw mismatch() }
    if isImaginary(start) {
      throw raise("real number required in complex literal", at: real)
    }
    if !isImaginary(position) {
      throw raise("imaginary number required in complex literal", token: position)
    }
    let imaginary = try number()
    return builder.add(.binary(op, real, imaginary), span(from: start))
  }

  private mutating func signedNumber() throws(Failure) -> ExprID {
    let start = position
    guard accept(.minus) else { return try number() }
    guard current == .number else { throw mismatch() }
    let value = try number()
    return builder.add(.unary(.minus, value), span(from: start))
  }

  private func isImaginary(_ index: Int) -> Bool {
    let at = lexer.tokens[index].kind == .minus ? index + 1 : index
    return lexer.text.bytes[Int(lexer.tokens[at].end) - 1] | 0x20 == UInt8(ascii: "j")
  }

  /// A capture, a dotted value, or a class pattern.
  private mutating func namePattern() throws(Failure) -> PatternID {
    let start = position
    // `_` is the wildcard whatever follows it.
    if isWord("_", at: position) || kind(ahead: 1) != .dot && kind(ahead: 1) != .leftParen {
      if kind(ahead: 1) == .equal {
        advance()
        throw mismatch()
      }
      let name = try captureName()
      return builder.add(.capture(nil, name), span(from: start))
    }
    let value = try dottedValue()
    guard current == .leftParen else { return builder.add(.value(value), span(from: start)) }
    return try classPattern(value, start)
  }

  private mutating func dottedValue() throws(Failure) -> ExprID {
    let start = position
    var value = builder.add(.name(try name()), span(from: start))
    while accept(.dot) {
      let name = try name()
      value = builder.add(.attribute(value, name), span(from: start))
    }
    return value
  }

  private mutating func classPattern(_ type: ExprID, _ start: Int) throws(Failure) -> PatternID {
    advance()
    var positional: [PatternID] = []
    let names = builder.nameList.count
    let keywords = builder.patterns.count
    while current != .rightParen {
      if current == .name, kind(ahead: 1) == .equal {
        builder.nameList.append(try name())
        advance()
        builder.patterns.append(try pattern())
      } else {
        if builder.nameList.count != names {
          if seeksMistakes { try mistakenOrder() }
          throw mismatch()
        }
        positional.append(try pattern())
      }
      if !accept(.comma) { break }
    }
    try expect(.rightParen)
    let keywordPatterns = builder.patternList(from: keywords)
    let base = builder.patterns.count
    builder.patterns.append(contentsOf: positional)
    return builder.add(
      .class(
        type, builder.patternList(from: base), keywords: builder.nameList(from: names),
        keywordPatterns), span(from: start))
  }

  /// Positional patterns behind keyword patterns.
  private mutating func mistakenOrder() throws(Failure) {
    let first = try pattern()
    var last = first
    while current == .comma, kind(ahead: 1) != .rightParen, !(kind(ahead: 2) == .equal) {
      advance()
      last = try pattern()
    }
    throw raise(
      "positional patterns follow keyword patterns",
      builder.tree[first].span.through(builder.tree[last].span))
  }

  private mutating func groupPattern() throws(Failure) -> PatternID {
    let start = position
    advance()
    if accept(.rightParen) { return builder.add(.sequence(.empty), span(from: start)) }
    let isStarred = current == .star
    let first = try maybeStarPattern()
    if !isStarred, accept(.rightParen) { return first }
    guard current == .comma else { throw mismatch() }
    let base = builder.patterns.count
    builder.patterns.append(first)
    while accept(.comma), current != .rightParen {
      builder.patterns.append(try maybeStarPattern())
    }
    try expect(.rightParen)
    return builder.add(.sequence(builder.patternList(from: base)), span(from: start))
  }

  private mutating func mappingPattern() throws(Failure) -> PatternID {
    let start = position
    advance()
    let keys = builder.exprs.count
    let base = builder.patterns.count
    var rest: NameID?
    while current != .rightBrace {
      if accept(.doubleStar) {
        guard !isWord("_", at: position) else { throw mismatch() }
        rest = try name()
        _ = accept(.comma)
        break
      }
      builder.exprs.append(try mappingKey())
      try expect(.colon)
      builder.patterns.append(try pattern())
      if !accept(.comma) { break }
    }
    try expect(.rightBrace)
    return builder.add(
      .mapping(
        keys: builder.exprList(from: keys), patterns: builder.patternList(from: base), rest: rest),
      span(from: start))
  }

  private mutating func mappingKey() throws(Failure) -> ExprID {
    switch current {
    case .number, .minus: return try literalNumber()
    case .string, .fStringStart: return try strings()
    case .noneWord, .trueWord, .falseWord: return try atom()
    case .name where kind(ahead: 1) == .dot: return try dottedValue()
    case .name:
      advance()
      throw mismatch()
    default: throw mismatch()
    }
  }
}
