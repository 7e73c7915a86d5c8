// How is an expression read, from `:=` down to `**`?

/// How tightly an operator binds; 0 is no operator.
private enum Precedence {
  static let or: UInt8 = 1
  static let and: UInt8 = 2
  static let not: UInt8 = 3
  static let comparison: UInt8 = 4
  static let bitOr: UInt8 = 5
  static let bitXor: UInt8 = 6
  static let bitAnd: UInt8 = 7
  static let shift: UInt8 = 8
  static let sum: UInt8 = 9
  static let product: UInt8 = 10

  static func of(_ kind: Token.Kind) -> UInt8 {
    switch kind {
    case .or: or
    case .and: and
    case .less, .greater, .lessEqual, .greaterEqual, .equalEqual, .notEqual, .in, .is, .not:
      comparison
    case .bar: bitOr
    case .caret: bitXor
    case .ampersand: bitAnd
    case .leftShift, .rightShift: shift
    case .plus, .minus: sum
    case .star, .slash, .doubleSlash, .percent, .at: product
    default: 0
    }
  }
}

extension GrammarParser {
  /// `star_expressions`: an expression, or a tuple without brackets.
  mutating func starExpressions() throws(Failure) -> ExprID {
    let start = position
    let first = try starExpression()
    guard current == .comma else { return first }
    let base = builder.exprs.count
    builder.exprs.append(first)
    while accept(.comma) {
      guard startsExpression(current) || current == .star else { break }
      if diagnosing {
        guard let item = try attempt({ try $0.starExpression() }) else { break }
        builder.exprs.append(item)
      } else {
        builder.exprs.append(try starExpression())
      }
    }
    return builder.add(.tuple(builder.exprList(from: base)), span(from: start))
  }

  private mutating func starExpression() throws(Failure) -> ExprID {
    guard current == .star else { return try expression() }
    return try starred()
  }

  /// `*` and what it unpacks.
  mutating func starred() throws(Failure) -> ExprID {
    let start = position
    if lexer.isClassic { throw mismatch() }
    try expect(.star)
    let value = try bitwiseOr()
    return builder.add(.starred(value), span(from: start))
  }

  /// `star_named_expression`: an element of a display.
  mutating func starNamedExpression() throws(Failure) -> ExprID {
    if current == .star { return try starred() }
    return try namedExpression()
  }

  /// An expression, or `name := expression`.
  mutating func namedExpression() throws(Failure) -> ExprID {
    if diagnosing { return try diagnosedNamedExpression() }
    if current == .name, kind(ahead: 1) == .colonEqual {
      let start = position
      let name = try name()
      let target = builder.add(.name(name), span(from: start))
      advance()
      let value = try expression()
      return builder.add(.named(target, value), span(from: start))
    }
    let value = try expression()
    if current == .colonEqual { throw mismatch() }
    return value
  }

  /// `expressions`: like `starExpressions`, without stars.
  mutating func expressions() throws(Failure) -> ExprID {
    let start = position
    let first = try expression()
    guard current == .comma else { return first }
    let base = builder.exprs.count
    builder.exprs.append(first)
    while accept(.comma) {
      guard startsExpression(current) else { break }
      if diagnosing {
        guard let item = try attempt({ try $0.expression() }) else { break }
        builder.exprs.append(item)
      } else {
        builder.exprs.append(try expression())
      }
    }
    return builder.add(.tuple(builder.exprList(from: base)), span(from: start))
  }

  mutating func expression() throws(Failure) -> ExprID {
    if diagnosing { return try diagnosedExpression() }
    try enter()
    defer { leave() }
    if current == .lambda { return try lambda() }
    let start = position
    let value = try disjunction()
    guard current == .if else { return value }
    advance()
    let test = try disjunction()
    try expect(.else)
    let otherwise = try expression()
    return builder.add(
      .conditional(test: test, then: value, otherwise: otherwise), span(from: start))
  }

  mutating func yieldExpression() throws(Failure) -> ExprID {
    let start = position
    try expect(.yield)
    if !lexer.isClassic, accept(.from) {
      let value = try expression()
      return builder.add(.yieldFrom(value), span(from: start))
    }
    guard startsExpression(current) || current == .star else {
      return builder.add(.yield(nil), span(from: start))
    }
    if diagnosing {
      let value = try attempt { try $0.starExpressions() }
      return builder.add(.yield(value), span(from: start))
    }
    let value = try starExpressions()
    return builder.add(.yield(value), span(from: start))
  }

  // MARK: Operators

  mutating func disjunction() throws(Failure) -> ExprID {
    if diagnosing { return try remembered(.disjunction) { try $0.operators(Precedence.or) } }
    return try operators(Precedence.or)
  }

  mutating func bitwiseOr() throws(Failure) -> ExprID {
    if diagnosing { return try remembered(.bitwiseOr) { try $0.operators(Precedence.bitOr) } }
    return try operators(Precedence.bitOr)
  }

  /// Reads the operand behind an operator. During a diagnosis nil, with the operator unread,
  /// when there is none.
  @inline(__always)
  private mutating func operand(_ minimum: UInt8, after op: Int) throws(Failure) -> ExprID? {
    if !diagnosing { return try operators(minimum) }
    if let value = try attempt({ try $0.operators(minimum) }) { return value }
    let isArithmetic = minimum == Precedence.sum + 1 || minimum == Precedence.product + 1
    if current == .not, seeksMistakes, isArithmetic {
      try mistakenNot(Precedence.not)
    }
    move(to: op)
    return nil
  }

  /// `not` behind an operator that binds more tightly.
  private mutating func mistakenNot(_ minimum: UInt8) throws(Failure) {
    let start = position
    advance()
    if let value = try attempt({ try $0.operators(minimum) }) {
      throw raise(
        "'not' after an operator must be parenthesized",
        lexer.span(lexer.tokens[start]).through(builder.tree[value].span))
    }
    move(to: start)
  }

  private mutating func operators(_ minimum: UInt8) throws(Failure) -> ExprID {
    let start = position
    var left: ExprID
    switch current {
    case .not where minimum <= Precedence.not:
      try enter()
      advance()
      let operand = try operators(Precedence.not)
      leave()
      left = builder.add(.unary(.not, operand), span(from: start))
    case .plus, .minus, .tilde: left = try factor()
    default: left = try power()
    }
    while true {
      let precedence = Precedence.of(current)
      if precedence < minimum || precedence == 0 { return left }
      switch precedence {
      case Precedence.or:
        left = try boolean(.or, .or, left, start, Precedence.and)
        if current == .or { return left }
      case Precedence.and:
        left = try boolean(.and, .and, left, start, Precedence.not)
        if current == .and { return left }
      case Precedence.comparison:
        guard let comparison = try comparison(left, start) else { return left }
        left = comparison
        if Precedence.of(current) == Precedence.comparison { return left }
      default:
        guard let op = binaryOperator(current) else { throw mismatch() }
        let operatorIndex = position
        advance()
        guard let right = try operand(precedence + 1, after: operatorIndex) else { return left }
        left = builder.add(.binary(op, left, right), span(from: start))
      }
    }
  }

  private mutating func boolean(
    _ kind: Token.Kind, _ op: BooleanOperator, _ first: ExprID, _ start: Int, _ tighter: UInt8
  ) throws(Failure) -> ExprID {
    let base = builder.exprs.count
    builder.exprs.append(first)
    while current == kind {
      let operatorIndex = position
      advance()
      guard let value = try operand(tighter, after: operatorIndex) else {
        if builder.exprs.count == base + 1 { return builder.exprs.removeLast() }
        break
      }
      builder.exprs.append(value)
    }
    return builder.add(.boolean(op, builder.exprList(from: base)), span(from: start))
  }

  /// A chain of comparisons; nil when a `not` that is no `not in` follows.
  private mutating func comparison(_ left: ExprID, _ start: Int) throws(Failure) -> ExprID? {
    let base = builder.comparisons.count
    while true {
      let operatorIndex = position
      guard let op = try comparator() else { break }
      guard let right = try operand(Precedence.bitOr, after: operatorIndex) else { break }
      builder.comparisons.append(Comparison(op: op, right: right))
    }
    if builder.comparisons.count == base { return nil }
    return builder.add(
      .compare(left, builder.comparisonList(from: base)), span(from: start))
  }

  private mutating func comparator() throws(Failure) -> Comparator? {
    switch current {
    case .less: advance(); return .less
    case .greater: advance(); return .greater
    case .lessEqual: advance(); return .lessEqual
    case .greaterEqual: advance(); return .greaterEqual
    case .equalEqual: advance(); return .equal
    case .notEqual:
      if lexer.text.bytes[Int(token.start)] == UInt8(ascii: "<"), !lexer.isClassic {
        furthest = max(furthest, position)
        return nil
      }
      advance()
      return .notEqual
    case .in: advance(); return .in
    case .is:
      advance()
      return accept(.not) ? .isNot : .is
    case .not:
      guard kind(ahead: 1) == .in else {
        furthest = max(furthest, position + 1)
        return nil
      }
      advance()
      advance()
      return .notIn
    default: return nil
    }
  }

  private func binaryOperator(_ kind: Token.Kind) -> BinaryOperator? {
    switch kind {
    case .bar: .bitOr
    case .caret: .bitXor
    case .ampersand: .bitAnd
    case .leftShift: .leftShift
    case .rightShift: .rightShift
    case .plus: .add
    case .minus: .subtract
    case .star: .multiply
    case .slash: .divide
    case .doubleSlash: .floorDivide
    case .percent: .modulo
    case .at: lexer.isClassic ? nil : .matrixMultiply
    default: nil
    }
  }

  private mutating func factor() throws(Failure) -> ExprID {
    let op: UnaryOperator
    switch current {
    case .plus: op = .plus
    case .minus: op = .minus
    case .tilde: op = .invert
    default: return try power()
    }
    try enter()
    let start = position
    advance()
    if seeksMistakes, current == .not { try mistakenNot(Precedence.product + 1) }
    let operand = try factor()
    leave()
    return builder.add(.unary(op, operand), span(from: start))
  }

  private mutating func power() throws(Failure) -> ExprID {
    let start = position
    let base = try awaitPrimary()
    guard current == .doubleStar else { return base }
    try enter()
    let operatorIndex = position
    advance()
    if diagnosing {
      guard let exponent = try attempt({ try $0.factor() }) else {
        move(to: operatorIndex)
        leave()
        return base
      }
      leave()
      return builder.add(.binary(.power, base, exponent), span(from: start))
    }
    let exponent = try factor()
    leave()
    return builder.add(.binary(.power, base, exponent), span(from: start))
  }

  private mutating func awaitPrimary() throws(Failure) -> ExprID {
    guard current == .await else { return try primary() }
    let start = position
    advance()
    let value = try primary()
    return builder.add(.await(value), span(from: start))
  }

  /// True for a token that an expression can begin with.
  func startsExpression(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .name, .number, .string, .fStringStart, .falseWord, .noneWord, .trueWord, .await, .lambda,
      .not, .leftParen, .leftBracket, .leftBrace, .ellipsis, .plus, .minus, .tilde:
      true
    case .unknown: lexer.isClassic
    default: false
    }
  }
}
