// How does text become tokens, a physical line at a time?
//
// The lexer is a state that survives the end of the text it has: open brackets, open strings and
// the indentation stack. Append a line, scan again, and it goes on where it stopped. Each byte is
// looked at once, and the tokens of one logical line are kept until the parser has read them.

/// Why a parse stops: nothing fits here, or a problem has been recorded.
enum Failure: Error {
  case mismatch, raised

  /// The failure that a closure without a typed `throws` has thrown.
  init(_ error: any Error) { self = error as? Failure ?? .raised }
}

struct Lexer {
  struct Bracket {
    var byte: UInt8
    var line: Int32
    var offset: Int
    /// For the brace of a replacement field: how many f-strings are open around the field.
    var owner = 0
  }

  /// A string whose end has not been seen.
  struct OpenString {
    var quote: UInt8
    var isTriple: Bool
    var isRaw: Bool
    var start: Int
    var line: Int32
    /// False while a replacement field of this f-string is read.
    var isInText = true
    var isInSpec = false
    var hasEscapedQuote = false
    /// Where the literal part in hand begins.
    var partStart = 0
    var partLine: Int32 = 0
    /// The brackets open outside this string.
    var outerBrackets = 0
  }

  struct Indentation {
    var column: Int
    /// The column when tabs count as one; the two orders must agree.
    var alternate: Int
  }

  static let maximumBrackets = 200
  static let maximumIndentation = 100
  static let maximumFStrings = 150

  var text = SourceText()
  /// The tokens of the logical line in hand. A complete line ends with `.newline, .endMarker`.
  var tokens: [Token] = []
  var cursor = 0
  var line: Int32
  /// The number of the line that `lineStarts[0]` describes.
  private(set) var firstLine: Int32
  private(set) var lineStarts: [Int] = [0]
  var brackets: [Bracket] = []
  /// Open f-strings, innermost last.
  var fStrings: [OpenString] = []
  /// An open string without fields.
  var plainString: OpenString?
  var indentations = [Indentation(column: 0, alternate: 0)]
  var atLineStart = true
  var afterBackslash = false
  /// The column of a line that the text broke off behind its indentation and a backslash.
  private var brokenIndent: Int?
  /// Where the comment of the line in hand begins.
  var commentStart: Int?
  var problem: SyntaxProblem?
  /// True when the problem is that of a token; false for indentation, line joining and the end,
  /// which a problem of the grammar before them outweighs.
  var isTokenProblem = false
  /// True when a field that its f-string does not close is forgotten with the string. Otherwise
  /// its brace stays open, as in CPython, and swallows the lines to come.
  var forgetsFields = false
  /// For a list of tokens and not for the grammar: the end of a format specification has a part,
  /// even an empty one.
  var isListing = false
  /// Lists comments and line ends, and lets pass what only a grammar would mind.
  var isLenient = false
  /// Reads the words of the classic dialect.
  var isClassic = false
  /// Whether tokens of the line in hand have been taken away.
  var isContinued = false
  var warnings: [SyntaxWarning] = []
  let keywords = KeywordTable.shared

  init(firstLine: Int) {
    self.firstLine = Int32(clamping: firstLine)
    line = self.firstLine
  }

  /// Forgets the text and all that is open; lines count from `firstLine` again.
  mutating func reset(firstLine: Int) {
    text.truncate(to: 0)
    tokens.removeAll(keepingCapacity: true)
    cursor = 0
    self.firstLine = Int32(clamping: firstLine)
    line = self.firstLine
    lineStarts.removeAll(keepingCapacity: true)
    lineStarts.append(0)
    closeAll()
    indentations.removeLast(indentations.count - 1)
  }

  /// Forgets open brackets and strings.
  mutating func closeAll() {
    brackets.removeAll(keepingCapacity: true)
    fStrings.removeAll(keepingCapacity: true)
    plainString = nil
    atLineStart = true
    afterBackslash = false
    brokenIndent = nil
  }

  /// Drops everything from the given line on, as if it had never been typed.
  mutating func rewind(to start: Int, line: Int32) {
    text.truncate(to: start)
    cursor = start
    self.line = line
    lineStarts.removeLast(lineStarts.count - 1 - Int(line - firstLine))
    tokens.removeAll(keepingCapacity: true)
    closeAll()
  }

  /// Reads on; true when a logical line is complete, false when the text has come to its end.
  mutating func scanLogicalLine() throws(Failure) -> Bool {
    while cursor < text.count {
      if let open = plainString {
        try scanPlainString(open)
      } else if let open = fStrings.last, open.isInText {
        try scanFStringText()
      } else if atLineStart && brackets.isEmpty && fStrings.isEmpty
        && (!afterBackslash || brokenIndent != nil)
      {
        try scanIndentation()
      } else {
        if try scanTokens() { return true }
      }
    }
    return false
  }

  mutating func emit(_ kind: Token.Kind, _ start: Int, _ end: Int) {
    tokens.append(
      Token(
        kind: kind, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        line: line))
  }

  /// Notes that a new line begins at `offset`.
  mutating func beginLine(at offset: Int) {
    line += 1
    lineStarts.append(offset)
  }

  func lineStart(_ line: Int32) -> Int { lineStarts[Int(line - firstLine)] }

  /// Forgets text that has all been read, between logical lines.
  mutating func forgetText() {
    text.truncate(to: 0)
    cursor = 0
    firstLine = line
    lineStarts.removeAll(keepingCapacity: true)
    lineStarts.append(0)
  }

  /// Whether the tokens in hand, or those before them, are the beginning of a statement.
  var hasStatement: Bool {
    isContinued || tokens.last { $0.kind != .comment && $0.kind != .lineBreak } != nil
  }

  /// Takes the tokens away that the parser has read.
  mutating func dropTokens() { tokens.removeAll(keepingCapacity: true) }

  // MARK: Indentation

  private mutating func scanIndentation() throws(Failure) {
    let bytes = text.bytes
    var at = cursor
    var column = 0
    var alternate = 0
    var continuedColumn = brokenIndent ?? 0
    brokenIndent = nil
    afterBackslash = false
    loop: while true {
      switch bytes[at] {
      case UInt8(ascii: " "):
        column += 1
        alternate += 1
      case UInt8(ascii: "\t"):
        column = (column / 8 + 1) * 8
        alternate += 1
      case 0x0C:
        column = 0
        alternate = 0
      case UInt8(ascii: "\\"):
        guard bytes[at + 1] == UInt8(ascii: "\n") else { throw wrongContinuation(at) }
        continuedColumn = continuedColumn != 0 ? continuedColumn : column
        at += 1
        beginLine(at: at + 1)
        if at + 1 == text.count {
          cursor = at + 1
          afterBackslash = true
          brokenIndent = continuedColumn
          return
        }
      default: break loop
      }
      at += 1
    }
    cursor = at
    switch bytes[at] {
    case UInt8(ascii: "#"), UInt8(ascii: "\n"):
      // Blank lines and comments have no indentation.
      while bytes[at] != UInt8(ascii: "\n") { at += 1 }
      if isLenient {
        if at > cursor { emit(.comment, cursor, at) }
        emit(.lineBreak, at, at + 1)
      }
      cursor = at + 1
      beginLine(at: cursor)
      return
    default: break
    }
    if continuedColumn != 0 {
      column = continuedColumn
      alternate = continuedColumn
    }
    atLineStart = false
    try indent(column, alternate)
  }

  private mutating func indent(_ column: Int, _ alternate: Int) throws(Failure) {
    let top = indentations[indentations.count - 1]
    if column == top.column {
      if alternate != top.alternate, !isClassic { throw inconsistentTabs() }
    } else if column > top.column {
      if indentations.count >= Self.maximumIndentation {
        throw raise(
          .indentationError, "too many levels of indentation", lineSpan())
      }
      if alternate <= top.alternate, !isClassic { throw inconsistentTabs() }
      indentations.append(Indentation(column: column, alternate: alternate))
      emit(.indent, cursor, cursor)
    } else {
      while indentations.count > 1, column < indentations[indentations.count - 1].column {
        indentations.removeLast()
        emit(.dedent, cursor, cursor)
      }
      let level = indentations[indentations.count - 1]
      if column != level.column {
        throw raise(
          .indentationError, "unindent does not match any outer indentation level",
          endOfLineSpan())
      }
      if alternate != level.alternate, !isClassic { throw inconsistentTabs() }
    }
  }

  private mutating func inconsistentTabs() -> Failure {
    raise(.tabError, "inconsistent use of tabs and spaces in indentation", lineSpan())
  }
}
