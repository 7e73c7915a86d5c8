// How are atoms, displays, calls and subscripts read?

extension GrammarParser {
  /// An atom and what follows it: attributes, calls, subscripts.
  mutating func primary() throws(Failure) -> ExprID {
    if diagnosing { return try remembered(.primary) { try $0.longestPrimary() } }
    return try longestPrimary()
  }

  private mutating func longestPrimary() throws(Failure) -> ExprID {
    let start = position
    var value = try atom()
    while true {
      if diagnosing {
        if seeksMistakes, current == .leftBracket || current == .leftBrace {
          // A generator expression is looked for here, and with it other comprehensions.
          try from(position) { try $0.mistakenComprehension() }
        }
        guard let longer = try attempt({ try $0.trailer(value, start) }) else { return value }
        value = longer
        continue
      }
      switch current {
      case .dot, .leftParen, .leftBracket: value = try trailer(value, start)
      default: return value
      }
    }
  }

  /// One attribute, call or subscript; a mismatch when there is none.
  private mutating func trailer(_ value: ExprID, _ start: Int) throws(Failure) -> ExprID {
    switch current {
    case .dot:
      advance()
      let name = try attributeName()
      return builder.add(.attribute(value, name), span(from: start))
    case .leftParen:
      let arguments = try callArguments(isCall: true)
      return builder.add(.call(value, arguments), span(from: start))
    case .leftBracket:
      advance()
      let index = try slices()
      try expect(.rightBracket)
      return builder.add(.subscript(value, index), span(from: start))
    default: throw mismatch()
    }
  }

  mutating func atom() throws(Failure) -> ExprID {
    let start = position
    switch current {
    case .name:
      if lexer.isClassic { try refuseClassicWord() }
      let name = nameID(token)
      advance()
      return builder.add(.name(name), span(from: start))
    case .number: return try number()
    case .string, .fStringStart: return try strings()
    case .unknown where lexer.isClassic: return try backquoted()
    case .trueWord: return constant(.true)
    case .falseWord: return constant(.false)
    case .noneWord: return constant(.none)
    case .ellipsis where !lexer.isClassic: return constant(.ellipsis)
    case .leftParen, .leftBracket, .leftBrace:
      if !diagnosing { return try display() }
      if let value = try attempt({ try $0.display() }) { return value }
      try mistakenDisplay(start)
      throw mismatch()
    default: throw mismatch()
    }
  }

  private mutating func display() throws(Failure) -> ExprID {
    switch current {
    case .leftParen: try parenthesized()
    case .leftBracket: try listDisplay()
    default: try braceDisplay()
    }
  }

  private mutating func constant(_ constant: Constant) -> ExprID {
    let start = position
    advance()
    return builder.add(.constant(constant), span(from: start))
  }

  // MARK: Displays

  /// A tuple, a group or a generator expression.
  private mutating func parenthesized() throws(Failure) -> ExprID {
    let start = position
    advance()
    if accept(.rightParen) { return builder.add(.tuple(.empty), span(from: start)) }
    if current == .yield {
      let value = try yieldExpression()
      try expect(.rightParen)
      return value
    }
    let isStarred = current == .star
    let first = try starNamedExpression()
    if !isStarred {
      if accept(.rightParen) { return first }
      if current == .for || current == .async {
        let clauses = try comprehensionClauses()
        try expect(.rightParen)
        return builder.add(.generator(first, clauses), span(from: start))
      }
    }
    guard current == .comma else { throw mismatch() }
    let base = builder.exprs.count
    builder.exprs.append(first)
    while accept(.comma), current != .rightParen {
      builder.exprs.append(try starNamedExpression())
    }
    try expect(.rightParen)
    return builder.add(.tuple(builder.exprList(from: base)), span(from: start))
  }

  private mutating func listDisplay() throws(Failure) -> ExprID {
    let start = position
    advance()
    let base = builder.exprs.count
    if current != .rightBracket {
      let isStarred = current == .star
      let first = try starNamedExpression()
      if !isStarred, current == .for || current == .async {
        let clauses = try comprehensionClauses(inList: true)
        try expect(.rightBracket)
        return builder.add(.listComprehension(first, clauses), span(from: start))
      }
      builder.exprs.append(first)
      while accept(.comma), current != .rightBracket {
        builder.exprs.append(try starNamedExpression())
      }
    }
    try expect(.rightBracket)
    return builder.add(.list(builder.exprList(from: base)), span(from: start))
  }

  private mutating func braceDisplay() throws(Failure) -> ExprID {
    let start = position
    advance()
    if accept(.rightBrace) { return builder.add(.dict(.empty), span(from: start)) }
    if current == .doubleStar, !lexer.isClassic { return try dictDisplay(start, firstKey: nil) }
    let isStarred = current == .star
    let first = try starNamedExpression()
    if !isStarred {
      if current == .colon { return try dictDisplay(start, firstKey: first) }
      if current == .for || current == .async {
        let clauses = try comprehensionClauses()
        try expect(.rightBrace)
        return builder.add(.setComprehension(first, clauses), span(from: start))
      }
    }
    let base = builder.exprs.count
    builder.exprs.append(first)
    while accept(.comma), current != .rightBrace {
      builder.exprs.append(try starNamedExpression())
    }
    try expect(.rightBrace)
    return builder.add(.set(builder.exprList(from: base)), span(from: start))
  }

  private mutating func dictDisplay(_ start: Int, firstKey: ExprID?) throws(Failure) -> ExprID {
    let base = builder.dictItems.count
    if let firstKey {
      if case .named = builder.tree[firstKey].kind, !isParenthesized(firstKey) {
        throw mismatch()
      }
      try expect(.colon)
      let value = try expression()
      if current == .for || current == .async {
        let clauses = try comprehensionClauses()
        try expect(.rightBrace)
        return builder.add(
          .dictComprehension(key: firstKey, value: value, clauses), span(from: start))
      }
      builder.dictItems.append(DictItem(key: firstKey, value: value))
    } else {
      advance()
      builder.dictItems.append(DictItem(key: nil, value: try bitwiseOr()))
    }
    while accept(.comma), current != .rightBrace {
      if !lexer.isClassic, accept(.doubleStar) {
        builder.dictItems.append(DictItem(key: nil, value: try bitwiseOr()))
      } else {
        let key = try expression()
        try expect(.colon)
        let value = try expression()
        builder.dictItems.append(DictItem(key: key, value: value))
      }
    }
    try expect(.rightBrace)
    return builder.add(.dict(builder.dictItemList(from: base)), span(from: start))
  }

  /// True when the expression that was read last ends before the last token read.
  private func isParenthesized(_ id: ExprID) -> Bool {
    let end = lexer.endPosition(lexer.tokens[position - 1])
    let span = builder.tree[id].span
    return span.endLine != end.line || Int(span.endColumn) != end.column
  }

  mutating func comprehensionClauses(inList: Bool = false) throws(Failure) -> List<Comprehension> {
    let base = builder.comprehensions.count
    while current == .for || current == .async {
      if diagnosing {
        let start = position
        if try !looksAt({ try $0.clauseHead() }) {
          try mistakenClause(start)
          if builder.comprehensions.count > base { break }
        }
      }
      let isAsync = accept(.async)
      try expect(.for)
      let target = try targetList()
      try expect(.in)
      var iterable = try inList ? oldTest() : disjunction()
      if lexer.isClassic, inList, current == .comma {
        // `for x in 1, 2`, which may end with a comma.
        var items = [iterable]
        while accept(.comma), startsExpression(current) { items.append(try oldTest()) }
        iterable = builder.add(.tuple(builder.list(items)), builder.tree[iterable].span)
      }
      let conditions = builder.exprs.count
      while accept(.if) { builder.exprs.append(try oldTest()) }
      builder.comprehensions.append(
        Comprehension(
          target: target, iterable: iterable, conditions: builder.exprList(from: conditions),
          isAsync: isAsync))
    }
    return builder.comprehensionList(from: base)
  }

  private mutating func clauseHead() throws(Failure) {
    _ = accept(.async)
    try expect(.for)
    _ = try targetList()
    try expect(.in)
  }

  // MARK: Calls and subscripts

  /// The arguments of a call, with their brackets.
  ///
  /// The bases of a class are no call: a generator expression is not welcome there.
  mutating func callArguments(isCall: Bool) throws(Failure) -> List<Argument> {
    if lexer.isClassic { return try classicArguments() }
    if diagnosing { return try diagnosedArguments(isCall: isCall) }
    let start = position
    advance()
    let base = builder.arguments.count
    var sawKeyword = false
    var sawDoubleStar = false
    while current != .rightParen {
      let first = position
      if accept(.star) {
        if sawDoubleStar { throw mismatch() }
        let value = try expression()
        builder.arguments.append(
          Argument(kind: .star, value: value, span: span(from: first)))
      } else if accept(.doubleStar) {
        sawDoubleStar = true
        let value = try expression()
        builder.arguments.append(
          Argument(kind: .doubleStar, value: value, span: span(from: first)))
      } else if current == .name, kind(ahead: 1) == .equal {
        sawKeyword = true
        let name = try name()
        advance()
        let value = try expression()
        builder.arguments.append(
          Argument(kind: .keyword(name), value: value, span: span(from: first)))
      } else {
        if sawKeyword || sawDoubleStar { throw mismatch() }
        let value = try namedExpression()
        if current == .for || current == .async {
          guard isCall, builder.arguments.count == base else { throw mismatch() }
          let clauses = try comprehensionClauses()
          try expect(.rightParen)
          let generator = builder.add(.generator(value, clauses), span(from: start))
          builder.arguments.append(
            Argument(kind: .positional, value: generator, span: span(from: start)))
          return builder.argumentList(from: base)
        }
        builder.arguments.append(
          Argument(kind: .positional, value: value, span: span(from: first)))
      }
      if !accept(.comma) { break }
    }
    try expect(.rightParen)
    return builder.argumentList(from: base)
  }

  /// What stands between the brackets of a subscript.
  mutating func slices() throws(Failure) -> ExprID {
    let start = position
    let isStarred = current == .star
    let first = try slice()
    if current != .comma && !isStarred { return first }
    let base = builder.exprs.count
    builder.exprs.append(first)
    while accept(.comma), current != .rightBracket { builder.exprs.append(try slice()) }
    return builder.add(.tuple(builder.exprList(from: base)), span(from: start))
  }

  private mutating func slice() throws(Failure) -> ExprID {
    let start = position
    if current == .star, !lexer.isClassic { return try starredArgument() }
    if current == .ellipsis, lexer.isClassic { return constant(.ellipsis) }
    var lower: ExprID?
    if current != .colon {
      let value = try namedExpression()
      if current != .colon { return value }
      if case .named = builder.tree[value].kind, !isParenthesized(value) { throw mismatch() }
      lower = value
    }
    try expect(.colon)
    var upper: ExprID?
    var step: ExprID?
    if startsExpression(current) { upper = try expression() }
    if accept(.colon) {
      if startsExpression(current) {
        step = try expression()
      } else if lexer.isClassic {
        // With a second colon it is no simple slice.
        step = builder.add(.constant(.none), span(from: start))
      }
    }
    return builder.add(.slice(lower: lower, upper: upper, step: step), span(from: start))
  }
}
