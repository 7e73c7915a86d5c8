// How is one logical line read?
//
// Recursive descent over the tokens of the line, with precedence climbing for operators. The rules
// return node numbers; a rule that does not fit throws `.mismatch` and leaves the furthest token
// it reached in `furthest`. Blocks are not the business of these rules: a header is a line like
// any other, and `+Blocks` puts the lines together.

struct GrammarParser {
  /// How deep expressions may nest in each other, brackets or not.
  static let maximumDepth = 1500
  /// How many `elif` an `if` may have: in the tree each nests in the one before.
  static let maximumBranches = 3000
  /// How much native stack one line may take. Unoptimized frames are several times larger.
  #if DEBUG
    static let stackBudget: UInt = 6 << 20
  #else
    static let stackBudget: UInt = 2 << 20
  #endif

  var lexer: Lexer
  var builder = TreeBuilder()
  var position = 0
  var current: Token.Kind = .endMarker
  var furthest = 0
  var depth = 0
  /// The address that the native stack must not grow below.
  private var stackLimit: UInt = 0
  var blocks: [OpenBlock] = [OpenBlock(base: 0)]
  /// Decorators that wait for their definition, on the builder's stack of expressions.
  var decoratorCount = 0
  /// True while a line that failed is read again.
  var diagnosing = false
  var diagnosis = Diagnosis()
  /// Where the line in hand begins, behind its indentation.
  var contentStart = 0
  let characterNames = CharacterNames()
  /// True when the line in hand cannot stand where it does, whatever its words are.
  var isMisplaced = false
  /// True when the problem of the line is its indentation, whatever follows.
  var isUnexpectedlyIndented = false
  /// True when the text in hand had no newline at its end.
  var endsWithoutNewline = false
  /// True when all of the text is there.
  var readsWholeText = false
  /// True when nothing that follows the last line in its block would be run.
  var leavesBlock = false
  /// True when the last line could be the header of a `match` without its colon.
  var wasLikeMatch = false
  /// Tokens of the beginning of a line that was checked last.
  var checkedCount = 0
  /// How the line in hand is read: as a case of a `match`, as an expression, or as a statement.
  var readsCases = false
  var readsExpression = false
  /// True when the run of keyword arguments read last holds a `**`.
  var lastRunUnpacks = false
  /// Where the last statement ends, for the statements around it.
  var lastEnd = Position(line: 1, column: 0)

  /// What `from __future__` has brought to a classic text.
  var features: ClassicFeatures = []
  /// A classic tree begins with the import of the built-ins of its dialect.
  var beginsProgram = false
  /// Values of expression statements are shown, as at a prompt.
  var displaysValues = false

  init(firstLine: Int, dialect: Dialect = .modern) {
    lexer = Lexer(firstLine: firstLine)
    lexer.isClassic = dialect == .classic
  }

  struct Position {
    var line: Int32
    var column: Int
  }

  // MARK: Tokens

  var token: Token { lexer.tokens[position] }

  func kind(ahead distance: Int) -> Token.Kind {
    let index = position + distance
    return index < lexer.tokens.count ? lexer.tokens[index].kind : .endMarker
  }

  @inline(__always)
  mutating func advance() {
    position += 1
    current = lexer.tokens[position].kind
  }

  mutating func move(to position: Int) {
    self.position = position
    current = lexer.tokens[position].kind
  }

  /// Passes a token of this kind if it comes next.
  @inline(__always)
  mutating func accept(_ kind: Token.Kind) -> Bool {
    guard current == kind else { return false }
    advance()
    return true
  }

  @inline(__always)
  mutating func expect(_ kind: Token.Kind) throws(Failure) {
    guard current == kind else { throw mismatch() }
    advance()
  }

  /// Nothing fits at the token in hand.
  mutating func mismatch() -> Failure {
    if position > furthest { furthest = position }
    return .mismatch
  }

  /// The region from a token to the last one read.
  @inline(__always)
  func span(from start: Int) -> Span {
    let first = lexer.tokens[start]
    let last = lexer.tokens[position - 1]
    let column = Int(first.start) - lexer.lineStart(first.line)
    let (endLine, endColumn) = lexer.endPosition(last)
    var span = Span(line: 0, column: column, endLine: 0, endColumn: endColumn)
    span.line = first.line
    span.endLine = endLine
    return span
  }

  func bytes(of token: Token) -> UnsafeBufferPointer<UInt8> {
    lexer.text[Int(token.start)..<Int(token.end)]
  }

  /// True when the token is the name `word`, which may be a soft keyword here.
  func isWord(_ word: StaticString, at index: Int) -> Bool {
    let token = lexer.tokens[index]
    guard token.kind == .name, Int(token.end - token.start) == word.utf8CodeUnitCount else {
      return false
    }
    let start = lexer.text.bytes + Int(token.start)
    for offset in 0..<word.utf8CodeUnitCount where start[offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Reads an identifier.
  mutating func name() throws(Failure) -> NameID {
    guard current == .name else { throw lexer.isClassic ? refusedName() : mismatch() }
    if lexer.isClassic { try refuseClassicWord() }
    let id = nameID(token)
    advance()
    return id
  }

  mutating func nameID(_ token: Token) -> NameID {
    let bytes = bytes(of: token)
    for byte in bytes where byte >= 0x80 {
      return builder.name(normalizedIdentifier(String(decoding: bytes, as: UTF8.self)))
    }
    return builder.name(bytes)
  }

  // MARK: Problems

  mutating func raise(_ kind: SyntaxProblem.Kind, _ message: String, _ span: Span) -> Failure {
    lexer.raise(kind, message, span)
  }

  mutating func raise(_ message: String, _ span: Span) -> Failure {
    lexer.raise(.syntaxError, message, span)
  }

  /// Every rule that can contain itself passes here, so that no text overflows the stack.
  @inline(__always)
  mutating func enter() throws(Failure) {
    depth += 1
    if depth > Self.maximumDepth || stackAddress() < stackLimit { throw tooDeep() }
  }

  /// Begins to count nesting and native stack.
  mutating func startDepth() {
    depth = 0
    let address = stackAddress()
    stackLimit = address > Self.stackBudget ? address - Self.stackBudget : 0
  }

  @inline(__always)
  private func stackAddress() -> UInt {
    var here: UInt8 = 0
    return withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) }
  }

  @inline(__always)
  mutating func leave() { depth -= 1 }

  mutating func tooDeep() -> Failure {
    if diagnosing { return mismatch() }
    return raise(
      .tooDeep, "Parser stack overflowed - Python source too complex to parse", lexer.span(token))
  }
}
