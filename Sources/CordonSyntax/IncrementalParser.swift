// How does a session turn typed lines into statements?

/// Reads a program line by line, each line once.
///
/// A line that is not indented and does not go on with the statement in hand ends it, as in a file.
/// Lines of a problem or a tree count from `firstLine`. They count anew in every top-level
/// statement, as at CPython's prompt, or run on in file mode, from where `begin` says.
public struct IncrementalParser {
  /// How the end of a block is known, and how lines are counted.
  public enum Mode: Sendable {
    /// A blank line closes all blocks.
    case interactive
    /// Blank lines may stand in a block: what is pasted or piped was written beforehand.
    case text
    /// As in text, and the lines are those of a file.
    case file
  }

  /// Why a statement is not complete. A decorator counts as a block.
  public enum MoreReason: Sendable { case block, bracket, string, backslash }

  public enum Progress {
    /// A blank line or a comment between statements.
    case nothing
    /// The statement goes on; `indent` may be offered as the beginning of the next line.
    case more(MoreReason, indent: String)
    case statements(Tree)
    /// A line is not Python. It is forgotten, and the blocks around it stay open for a better
    /// one, unless it was the end of a block that is missing something.
    case problem(SyntaxProblem)
  }

  public let fileName: String
  /// Typed and pasted lines may take turns.
  public var mode: Mode
  private let firstLine: Int
  private var grammar: GrammarParser
  /// Where the statement in hand begins.
  private var statementStart = 0
  /// Where the logical line in hand begins.
  private var lineStart = 0
  private var lineNumber: Int32 = 1
  private var savedIndentations: [Lexer.Indentation] = []
  /// The line that was pushed has ended the statement before it.
  private var hasEndedStatement = false
  private var results: [Progress] = []

  public let dialect: Dialect

  public init(
    mode: Mode, fileName: String = "<stdin>", firstLine: Int = 1, dialect: Dialect = .modern
  ) {
    self.mode = mode
    self.fileName = fileName
    self.firstLine = firstLine
    self.dialect = dialect
    grammar = GrammarParser(firstLine: firstLine, dialect: dialect)
    grammar.beginsProgram = true
    grammar.displaysValues = true
    grammar.lexer.forgetsFields = true
    acceptLine()
  }

  /// Says which line comes next; where a statement is open, the line after its last one does.
  public mutating func begin(atLine line: Int) {
    if isInsideBlock || Int(grammar.lexer.line) == line { return }
    grammar.lexer.reset(firstLine: line)
    statementStart = 0
    acceptLine()
  }

  /// True when a line of more indentation, another clause, or the rest of a token may follow.
  public var isInsideBlock: Bool { grammar.hasOpenBlocks || !isBetweenLines }

  /// The source of the statement in hand.
  public var pendingText: String {
    guard isInsideBlock else { return "" }
    let text = grammar.lexer.text
    return String(decoding: text[statementStart..<text.count], as: UTF8.self)
  }

  /// True when the statement in hand would be whole if it ended here.
  public var mayEnd: Bool { isBetweenLines && grammar.mayEndBlocks }

  /// Reads one physical line, given without its newline.
  ///
  /// A line that ends the statement before it has two results: that of the statement, and that of
  /// the line itself, which `next` has.
  public mutating func push(_ line: String) -> Progress {
    var line = line
    hasEndedStatement = false
    line.withUTF8 { bytes in
      read(
        bytes.last == UInt8(ascii: "\r") ? UnsafeBufferPointer(rebasing: bytes.dropLast()) : bytes)
    }
    if hasEndedStatement, results.count == 1 { results.append(state) }
    return takeResult()
  }

  /// A further result of the last call, nil when there is none.
  public mutating func next() -> Progress? { results.isEmpty ? nil : results.removeFirst() }

  /// Says that no line follows, or that none will belong to the statement in hand. The parser may
  /// be used again.
  public mutating func finish() -> Progress {
    if !isBetweenLines {
      let problem = grammar.problemAtEnd()
      forget()
      results.append(.problem(problem))
    } else if grammar.hasOpenBlocks {
      close()
    }
    return takeResult()
  }

  /// Forgets the statement in hand, as after Ctrl-C.
  public mutating func abandon() {
    results.removeAll()
    forget()
  }

  // MARK: Results

  private mutating func takeResult() -> Progress {
    results.isEmpty ? state : results.removeFirst()
  }

  /// What the lines so far come to when none of them has a result of its own.
  private var state: Progress {
    if !isBetweenLines {
      let reason = grammar.lexer.openReason
      return .more(reason, indent: reason == .bracket ? grammar.expectedIndent + "    " : "")
    }
    return grammar.hasOpenBlocks ? .more(.block, indent: grammar.expectedIndent) : .nothing
  }

  private mutating func yieldTree() {
    results.append(.statements(grammar.takeTree()))
    startStatement()
  }

  // MARK: Lines

  /// True when no bracket, string or joined line is open.
  public var isBetweenLines: Bool { lineStart == grammar.lexer.text.count }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0x0C
  }

  private mutating func read(_ line: UnsafeBufferPointer<UInt8>) {
    if isBetweenLines {
      if mode == .interactive, line.allSatisfy(Self.isBlank) {
        if grammar.hasOpenBlocks { close() }
        return
      }
      if grammar.hasOpenBlocks, Self.startsStatement(line), grammar.mayEndBlocks {
        close()
        hasEndedStatement = true
      }
    }
    grammar.lexer.text.append(line)
    grammar.lexer.text.append(UInt8(ascii: "\n"))
    do throws(Failure) {
      guard try grammar.lexer.scanLogicalLine() else {
        // A comment, a blank line, or the beginning of something longer.
        if grammar.lexer.isBetweenLines {
          acceptLine()
          if !grammar.hasOpenBlocks { startStatement() }
        } else if mode == .interactive {
          try grammar.checkBeginning()
        }
        return
      }
      try grammar.parseLine()
    } catch {
      rejectLine(error)
      return
    }
    acceptLine()
    if !grammar.hasOpenBlocks { yieldTree() }
  }

  /// True for a line that is neither indented nor blank, a comment or a further clause.
  private static func startsStatement(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = line.first, !isBlank(first), first != UInt8(ascii: "#") else { return false }
    let word = line.prefix { isIdentifierByte($0) }
    return !clauseWords.contains { $0.utf8.elementsEqual(word) }
  }

  private static let clauseWords = ["elif", "else", "except", "finally"]

  private mutating func acceptLine() {
    grammar.lexer.dropTokens()
    lineStart = grammar.lexer.text.count
    lineNumber = grammar.lexer.line
    savedIndentations = grammar.lexer.indentations
  }

  /// Drops the line in hand; open blocks stay open for a person who types a better one, and in other
  /// text when the line was inside of them.
  private mutating func rejectLine(_ failure: Failure) {
    let isInside = mode == .interactive || Self.isBlank(grammar.lexer.text.bytes[lineStart])
    let problem = grammar.takeProblem(failure)
    grammar.lexer.rewind(to: lineStart, line: lineNumber)
    grammar.lexer.indentations = savedIndentations
    results.append(.problem(problem))
    if !isInside && grammar.hasOpenBlocks {
      forget()
    } else if !grammar.hasOpenBlocks {
      startStatement()
    }
  }

  /// Ends the open blocks.
  private mutating func close() {
    grammar.lexer.endText(dedents: grammar.blocks.count - 1)
    do throws(Failure) {
      try grammar.closeAllBlocks()
      yieldTree()
    } catch {
      results.append(.problem(grammar.takeProblem(error)))
      forget()
    }
  }

  private mutating func startStatement() {
    let next = mode == .file ? Int(grammar.lexer.line) : firstLine
    grammar.lexer.reset(firstLine: next)
    statementStart = 0
    acceptLine()
  }

  private mutating func forget() {
    let next = mode == .file ? Int(grammar.lexer.line) : firstLine
    let last = grammar
    grammar = GrammarParser(firstLine: next, dialect: dialect)
    grammar.beginsProgram = true
    grammar.displaysValues = true
    grammar.features = last.features
    grammar.lexer.forgetsFields = true
    statementStart = 0
    acceptLine()
  }
}
