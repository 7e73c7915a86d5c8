// Which tokens come of text that arrives a piece at a time?
//
// The lexer's own tokens, in the shape of Python's `_tokenize`: two ways of listing them, of which
// the lenient one keeps comments and line ends and lets pass what only a grammar minds.

public final class TokenStream {
  /// A token: its number in Python's `token` module, its text, and where it stands, lines from 1 and
  /// columns in characters. `lines` are those that it stands on.
  public struct Item {
    public var type: Int
    public var text: [UInt8]
    public var start: (line: Int, column: Int)
    public var end: (line: Int, column: Int)
    public var lines: ClosedRange<Int>
  }

  private var lexer = Lexer(firstLine: 1)
  /// The tokens that have not been asked for, from `place` on.
  private var tokens: [Token] = []
  private var place = 0
  private var isEnded = false
  private var problem: SyntaxProblem?
  /// The lines in hand that end with a carriage return, and those that end without a newline.
  private var returnLines: Set<Int32> = []
  private var openLines: Set<Int32> = []
  /// How many characters the line in hand has before an offset that was asked for.
  private var counted = (line: 0, offset: 0, characters: 0)

  /// - Parameter isLenient: Whether comments and line ends are listed.
  public init(isLenient: Bool, dialect: Dialect = .modern) {
    lexer.isClassic = dialect == .classic
    lexer.isListing = true
    lexer.isLenient = isLenient
  }

  /// About how many bytes it takes.
  public var memory: Int { 2048 + lexer.text.count * 3 + tokens.count * 16 }

  /// Takes more text: a line, or several, the last of which is ended if it is not.
  public func feed(_ text: UnsafeBufferPointer<UInt8>) {
    if place == tokens.count {
      tokens.removeAll(keepingCapacity: true)
      place = 0
      if lexer.isBetweenLines && !lexer.isContinued { forgetText() }
    }
    var line = lexer.line
    var start = 0
    for (index, byte) in text.enumerated() where byte == UInt8(ascii: "\n") {
      var end = index
      if end > start, text[end - 1] == UInt8(ascii: "\r") {
        end -= 1
        returnLines.insert(line)
      }
      append(text, start..<end)
      line += 1
      start = index + 1
    }
    if start < text.count {
      append(text, start..<text.count)
      openLines.insert(line)
    }
    scan()
  }

  private func append(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    lexer.text.append(UnsafeBufferPointer(rebasing: text[range]))
    lexer.text.append(UInt8(ascii: "\n"))
  }

  /// The text has come to its end.
  public func finish() {
    isEnded = true
    if problem != nil { return }
    if lexer.isBetweenLines && !lexer.isContinued {
      lexer.endText(dedents: lexer.indentations.count - 1)
      take()
      return
    }
    let last = lexer.line - 1
    if let open = lexer.plainString {
      lexer.line = last
      _ = lexer.unterminated(open, isFormatted: false)
    } else if let open = lexer.fStrings.last, open.isInText {
      lexer.line = last
      _ = lexer.unterminated(open, isFormatted: true)
    } else {
      let isInLine = lexer.afterBackslash || !lexer.fStrings.isEmpty
      let column = isInLine ? lexer.text.count - lexer.lineStart(last) : 0
      lexer.problem = SyntaxProblem(
        .syntaxError, "unexpected EOF in multi-line statement",
        Span(line: Int(last), column: column - 1, endLine: Int(last), endColumn: column - 1))
    }
    problem = lexer.problem
  }

  /// The next token, or nil when more text is needed, or none is left after the end.
  public func next() throws(SyntaxProblem) -> Item? {
    if place < tokens.count {
      place += 1
      return item(tokens[place - 1])
    }
    if let problem { throw problem }
    return nil
  }

  private func forgetText() {
    lexer.forgetText()
    returnLines.removeAll(keepingCapacity: true)
    openLines.removeAll(keepingCapacity: true)
    counted = (0, 0, 0)
  }

  private func scan() {
    if problem != nil { return }
    do throws(Failure) {
      while try lexer.scanLogicalLine() {
        take()
        lexer.isContinued = false
      }
      let isContinued = lexer.hasStatement && !lexer.isBetweenLines
      take()
      lexer.isContinued = isContinued
    } catch {
      // The levels that a line leaves are no tokens if it does not come to one of those before.
      while lexer.tokens.last?.kind == .dedent { lexer.tokens.removeLast() }
      take()
      problem =
        lexer.problem.map(placed)
        ?? SyntaxProblem(
          .syntaxError, "unknown tokenization error",
          Span(line: Int(lexer.line), column: 0, endLine: Int(lexer.line), endColumn: 0))
    }
  }

  /// Where a problem stands for those who read tokens: that of tabs behind its line, that of a
  /// backslash behind the character after it.
  private func placed(_ problem: SyntaxProblem) -> SyntaxProblem {
    var problem = problem
    if problem.kind == .tabError {
      problem.span.column = Int32(clamping: problem.sourceLine?.utf8.count ?? 0)
    } else if problem.message.hasSuffix("line continuation character") {
      problem.span.column += 1
    }
    return problem
  }

  private func take() {
    tokens += lexer.tokens.filter { $0.kind != .endMarker || isEnded }
    lexer.dropTokens()
  }

  // MARK: Items

  private func item(_ token: Token) -> Item {
    let isLenient = lexer.isLenient
    let line = Int(token.line)
    let isAtEnd = Int(token.start) == lexer.text.count
    var range = Int(token.start)..<Int(token.end)
    switch token.kind {
    case .indent, .dedent, .endMarker:
      if !isLenient {
        let last = isAtEnd ? max(line - 1, 1) : line
        return Item(
          type: type(token.kind), text: [], start: (last, -1), end: (last, -1), lines: last...last)
      }
      if isAtEnd {
        return Item(
          type: type(token.kind), text: [], start: (line, 0), end: (line, 0), lines: line...line)
      }
      if token.kind == .indent { range = lexer.lineStart(token.line)..<range.lowerBound }
    case .newline, .lineBreak:
      if !isLenient {
        range = range.lowerBound..<range.upperBound - 1
        break
      }
      let column = characters(before: range.lowerBound, of: token.line)
      let text: [UInt8] =
        openLines.contains(token.line) ? [] : returnLines.contains(token.line) ? [13, 10] : [10]
      return Item(
        type: type(token.kind), text: text, start: (line, column),
        end: (line, column + max(text.count, 1)), lines: line...line)
    case .fStringMiddle where range.count > 1:
      // Of a doubled brace one is a character.
      let last = lexer.text.bytes[range.upperBound - 1]
      if last == UInt8(ascii: "{") || last == UInt8(ascii: "}"),
        lexer.text.bytes[range.upperBound - 2] == last
      {
        range = range.lowerBound..<range.upperBound - 1
      }
    default: break
    }
    var end = (line: token.line, column: 0)
    if token.kind == .string || token.kind == .fStringMiddle {
      var cut = token
      cut.end = UInt32(range.upperBound)
      end.line = lexer.endPosition(cut).line
    }
    let start = characters(before: range.lowerBound, of: token.line)
    end.column = characters(before: range.upperBound, of: end.line)
    return Item(
      type: type(token.kind), text: text(range, from: token.line), start: (line, start),
      end: (Int(end.line), end.column), lines: line...Int(end.line))
  }

  /// The text of lines as they came; empty behind the last.
  public func text(of lines: ClosedRange<Int>) -> [UInt8] {
    let start = lexer.lineStart(Int32(lines.lowerBound))
    if start == lexer.text.count { return [] }
    let next = Int32(lines.upperBound) + 1
    let end = next <= lexer.line ? lexer.lineStart(next) : lexer.text.count
    return text(start..<end, from: Int32(lines.lowerBound))
  }

  /// Text as it came.
  private func text(_ range: Range<Int>, from line: Int32) -> [UInt8] {
    let plain = lexer.text[range]
    if returnLines.isEmpty && openLines.isEmpty { return Array(plain) }
    var result: [UInt8] = []
    result.reserveCapacity(plain.count + 8)
    var line = line
    for byte in plain {
      if byte == UInt8(ascii: "\n") {
        line += 1
        if openLines.contains(line - 1) { continue }
        if returnLines.contains(line - 1) { result.append(UInt8(ascii: "\r")) }
      }
      result.append(byte)
    }
    return result
  }

  /// Counts on from the last answer for the same line, so that a long line is counted once.
  private func characters(before offset: Int, of line: Int32) -> Int {
    let start = lexer.lineStart(line)
    if counted.line != Int(line) || counted.offset > offset || counted.offset < start {
      counted = (Int(line), start, 0)
    }
    for byte in lexer.text[counted.offset..<offset] where byte & 0xC0 != 0x80 {
      counted.characters += 1
    }
    counted.offset = offset
    return counted.characters
  }

  // MARK: Types

  private func type(_ kind: Token.Kind) -> Int {
    switch kind {
    case .endMarker: return 0
    case .name: return 1
    case .number: return 2
    case .string: return 3
    case .newline: return 4
    case .indent: return 5
    case .dedent: return 6
    case .fStringStart: return 59
    case .fStringMiddle: return 60
    case .fStringEnd: return 61
    case .comment: return 62
    case .lineBreak: return 63
    default:
      if kind.isKeyword { return 1 }
      return lexer.isLenient ? 55 : TokenStream.operators[kind] ?? 55
    }
  }

  private static let operators: [Token.Kind: Int] = {
    let inOrder: [Token.Kind] = [
      .leftParen, .rightParen, .leftBracket, .rightBracket, .colon, .comma, .semicolon, .plus,
      .minus, .star, .slash, .bar, .ampersand, .less, .greater, .equal, .dot, .percent,
      .leftBrace, .rightBrace, .equalEqual, .notEqual, .lessEqual, .greaterEqual, .tilde, .caret,
      .leftShift, .rightShift, .doubleStar, .plusEqual, .minusEqual, .starEqual, .slashEqual,
      .percentEqual, .ampersandEqual, .barEqual, .caretEqual, .leftShiftEqual, .rightShiftEqual,
      .doubleStarEqual, .doubleSlash, .doubleSlashEqual, .at, .atEqual, .arrow, .ellipsis,
      .colonEqual, .exclamation,
    ]
    return Dictionary(uniqueKeysWithValues: zip(inOrder, 7...))
  }()
}
