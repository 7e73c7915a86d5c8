// How is the first line of a compound statement, or of a clause of it, read?

/// The part of a compound statement that one header opens.
enum Clause: UInt8 {
  case `if`, elif, `else`, `while`, `for`, `try`, handler, finally, with, function, `class`
  case match, `case`
}

/// A header that has been read, with whatever its kind of clause needs.
struct Header {
  var clause: Clause
  var start: GrammarParser.Position
  /// The line that "expected an indented block" names.
  var line: Int32
  /// The test, the iterable, the subject, the handler's type, or the guard.
  var test: ExprID?
  var target: ExprID?
  var name: NameID?
  var pattern: PatternID?
  var items = List<WithItem>.empty
  var parameters: ParametersID?
  var returns: ExprID?
  var arguments = List<Argument>.empty
  var typeParameters = List<TypeParameter>.empty
  var decorators = List<ExprID>.empty
  var isAsync = false
  var isGroup = false
  /// What the body begins with.
  var prefix: [StmtID] = []
  /// The statements on the header's own line; nil when a block follows.
  var inlineBody: List<StmtID>?

  init(_ clause: Clause, _ start: GrammarParser.Position) {
    self.clause = clause
    self.start = start
    line = start.line
  }
}

extension GrammarParser {
  func positionOf(_ index: Int) -> Position {
    let token = lexer.tokens[index]
    return Position(
      line: token.line, column: Int(token.start) - lexer.lineStart(token.line))
  }

  /// Reads a header if the line begins with one; nil when it is a simple statement.
  mutating func header() throws(Failure) -> Header? {
    switch current {
    case .if: return try testHeader(.if)
    case .elif: return try testHeader(.elif)
    case .while: return try testHeader(.while)
    case .else: return try plainHeader(.else)
    case .try: return try plainHeader(.try)
    case .finally: return try plainHeader(.finally)
    case .for: return try forHeader(position)
    case .with: return try withHeader(position)
    case .def: return try functionHeader(position)
    case .class: return try classHeader()
    case .except: return try lexer.isClassic ? classicExceptHeader() : exceptHeader()
    case .async:
      let start = position
      advance()
      switch current {
      case .def: return try functionHeader(start)
      case .for: return try forHeader(start)
      case .with: return try withHeader(start)
      default: throw mismatch()
      }
    case .name where isMatchHeader: return try matchHeader()
    default: return nil
    }
  }

  /// Reads what follows a header's colon: a block to come, or statements on the same line.
  mutating func suite(_ header: inout Header) throws(Failure) {
    try expect(.colon)
    if current == .newline { return }
    let base = builder.stmts.count
    try simpleStatements()
    header.inlineBody = builder.stmtList(from: base)
  }

  private mutating func plainHeader(_ clause: Clause) throws(Failure) -> Header {
    var header = Header(clause, positionOf(position))
    advance()
    try suite(&header)
    return header
  }

  private mutating func testHeader(_ clause: Clause) throws(Failure) -> Header {
    var header = Header(clause, positionOf(position))
    advance()
    header.test = try namedExpression()
    try suite(&header)
    return header
  }

  private mutating func forHeader(_ start: Int) throws(Failure) -> Header {
    var header = Header(.for, positionOf(start))
    header.isAsync = start != position
    header.line = token.line
    advance()
    header.target = try targetList()
    try expect(.in)
    header.test = try starExpressions()
    try suite(&header)
    return header
  }

  // MARK: with

  private mutating func withHeader(_ start: Int) throws(Failure) -> Header {
    var header = Header(.with, positionOf(start))
    header.isAsync = start != position
    header.line = token.line
    advance()
    if current == .leftParen, !lexer.isClassic, closesBeforeColon(position) {
      let mark = builder.mark
      let first = position
      do {
        header.items = try withItems(parenthesized: true)
        try suite(&header)
        return header
      } catch {
        if error == .raised { throw error }
        builder.restore(mark)
        move(to: first)
        header.items = .empty
      }
    }
    header.items = try withItems(parenthesized: false)
    try suite(&header)
    return header
  }

  /// True when the bracket that closes the one at `index` has a colon behind it.
  private func closesBeforeColon(_ index: Int) -> Bool {
    var level = 0
    for at in index..<lexer.tokens.count {
      switch lexer.tokens[at].kind {
      case .leftParen, .leftBracket, .leftBrace: level += 1
      case .rightParen, .rightBracket, .rightBrace:
        level -= 1
        if level == 0 { return lexer.tokens[at + 1].kind == .colon }
      default: break
      }
    }
    return false
  }

  private mutating func withItems(parenthesized: Bool) throws(Failure) -> List<WithItem> {
    if parenthesized { try expect(.leftParen) }
    let base = builder.withItems.count
    repeat {
      let context = try expression()
      var target: ExprID?
      if accept(.as) {
        target = try starTarget()
        guard current == .comma || current == .colon || (parenthesized && current == .rightParen)
        else { throw mismatch() }
      }
      builder.withItems.append(WithItem(context: context, target: target))
    } while accept(.comma) && !(parenthesized && current == .rightParen)
    if parenthesized { try expect(.rightParen) }
    return builder.withItemList(from: base)
  }

  // MARK: except

  private mutating func exceptHeader() throws(Failure) -> Header {
    var header = Header(.handler, positionOf(position))
    advance()
    header.isGroup = accept(.star)
    if header.isGroup || current != .colon {
      header.test = try expression()
      if accept(.as) { header.name = try name() }
    }
    try suite(&header)
    return header
  }

  // MARK: Definitions

  private mutating func functionHeader(_ start: Int) throws(Failure) -> Header {
    var header = Header(.function, positionOf(start))
    header.isAsync = start != position
    header.line = token.line
    advance()
    header.name = try name()
    header.typeParameters = try typeParameters()
    try expect(.leftParen)
    if lexer.isClassic {
      header.parameters = try classicParameters(until: .rightParen, prefix: &header.prefix)
    } else {
      header.parameters = try parameters(until: .rightParen, annotated: true)
    }
    try expect(.rightParen)
    if accept(.arrow) { header.returns = try expression() }
    try suite(&header)
    return header
  }

  private mutating func classHeader() throws(Failure) -> Header {
    var header = Header(.class, positionOf(position))
    advance()
    header.name = try name()
    header.typeParameters = try typeParameters()
    if current == .leftParen {
      header.arguments = try lexer.isClassic ? classicBases() : callArguments(isCall: false)
    }
    try suite(&header)
    return header
  }

  // MARK: match

  /// `match` opens a statement only in a line that ends with a colon, and has a subject.
  private var isMatchHeader: Bool {
    let count = lexer.tokens.count
    return !lexer.isClassic && isWord("match", at: position) && count >= position + 5
      && lexer.tokens[count - 3].kind == .colon
      && (startsExpression(kind(ahead: 1)) || kind(ahead: 1) == .star)
  }

  private mutating func matchHeader() throws(Failure) -> Header {
    var header = Header(.match, positionOf(position))
    advance()
    header.test = try subject()
    try expect(.colon)
    guard current == .newline else { throw mismatch() }
    return header
  }

  /// The subject of `match`: a tuple needs a comma, a single one is an expression.
  private mutating func subject() throws(Failure) -> ExprID {
    let start = position
    let isStarred = current == .star
    let first = try starNamedExpression()
    if current != .comma {
      if isStarred { throw mismatch() }
      return first
    }
    let base = builder.exprs.count
    builder.exprs.append(first)
    while accept(.comma), current != .colon {
      builder.exprs.append(try starNamedExpression())
    }
    return builder.add(.tuple(builder.exprList(from: base)), span(from: start))
  }

  /// A line in the block of a `match`.
  mutating func caseHeader() throws(Failure) -> Header {
    guard isWord("case", at: position) else { throw mismatch() }
    var header = Header(.case, positionOf(position))
    advance()
    header.pattern = try patterns()
    if accept(.if) { header.test = try namedExpression() }
    try suite(&header)
    return header
  }
}
