// How does a session turn typed lines into statements?

/// Reads a program line by line, each line once.
///
/// Lines of a problem or a tree count from `firstLine`. In interactive mode every top-level
/// statement starts anew at `firstLine`, as CPython does at its prompt; in file mode the numbers
/// run on.
public struct IncrementalParser {
  /// How the end of a block is known.
  public enum Mode: Sendable {
    /// A blank line closes all blocks; every complete top-level statement is one tree.
    case interactive
    /// A block is closed by a line of less indentation, or by the end.
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
  private let mode: Mode
  private let firstLine: Int
  private var grammar: GrammarParser
  /// Where the statement in hand begins.
  private var statementStart = 0
  /// Where the logical line in hand begins.
  private var lineStart = 0
  private var lineNumber: Int32 = 1
  private var savedIndentations: [Lexer.Indentation] = []
  private var results: [Progress] = []

  public init(mode: Mode, fileName: String = "<stdin>", firstLine: Int = 1) {
    self.mode = mode
    self.fileName = fileName
    self.firstLine = firstLine
    grammar = GrammarParser(firstLine: firstLine)
    grammar.lexer.forgetsFields = true
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

  /// Reads one physical line, given without its newline.
  ///
  /// A line that ends one statement and is a problem itself has two results, the statement first;
  /// `next` has the second one.
  public mutating func push(_ line: String) -> Progress {
    var line = line
    line.withUTF8 { bytes in
      for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        let hasReturn = part.last == UInt8(ascii: "\r")
        read(UnsafeBufferPointer(rebasing: hasReturn ? part.dropLast() : part))
      }
    }
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
    if !results.isEmpty { return results.removeFirst() }
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

  private var isBetweenLines: Bool { lineStart == grammar.lexer.text.count }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0x0C
  }

  private mutating func read(_ line: UnsafeBufferPointer<UInt8>) {
    if mode == .interactive, isBetweenLines, line.allSatisfy(Self.isBlank) {
      if grammar.hasOpenBlocks { close() }
      return
    }
    grammar.lexer.text.append(line)
    grammar.lexer.text.append(UInt8(ascii: "\n"))
    do throws(Failure) {
      guard try grammar.lexer.scanLogicalLine() else {
        // A comment, a blank line, or the beginning of something longer.
        if grammar.lexer.isBetweenLines {
          acceptLine()
          if !grammar.hasOpenBlocks { startStatement() }
        }
        return
      }
      if startsNextStatement { closeBefore() }
      try grammar.parseLine()
    } catch {
      rejectLine(error)
      return
    }
    acceptLine()
    if !grammar.hasOpenBlocks { yieldTree() }
  }

  /// True for a header in file mode that cannot belong to the open statement before it.
  private var startsNextStatement: Bool {
    guard mode == .file, grammar.hasOpenBlocks, !grammar.continuesStatement else { return false }
    return grammar.startsWithHeader
  }

  /// Completes the statement before the line in hand, which stays in the lexer.
  private mutating func closeBefore() {
    let tokens = grammar.lexer.tokens
    grammar.lexer.dropTokens()
    grammar.lexer.endText(dedents: 0)
    do throws(Failure) {
      try grammar.closeAllBlocks()
      results.append(.statements(grammar.takeTree()))
    } catch {
      results.append(.problem(grammar.takeProblem(error)))
      grammar.abandonBlocks()
    }
    grammar.lexer.tokens = tokens.filter { $0.kind != .dedent }
    savedIndentations = grammar.lexer.indentations
    statementStart = lineStart
  }

  private mutating func acceptLine() {
    grammar.lexer.dropTokens()
    lineStart = grammar.lexer.text.count
    lineNumber = grammar.lexer.line
    savedIndentations = grammar.lexer.indentations
  }

  /// Drops the line in hand; open blocks stay open.
  private mutating func rejectLine(_ failure: Failure) {
    let endsStatement = mode == .file && !grammar.continuesStatement
    let problem = grammar.takeProblem(failure)
    grammar.lexer.rewind(to: lineStart, line: lineNumber)
    grammar.lexer.indentations = savedIndentations
    if endsStatement, grammar.hasOpenBlocks { close() }
    results.append(.problem(problem))
    if !grammar.hasOpenBlocks { startStatement() }
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
    let next = mode == .interactive ? firstLine : Int(grammar.lexer.line)
    grammar.lexer.reset(firstLine: next)
    statementStart = 0
    acceptLine()
  }

  private mutating func forget() {
    let next = mode == .interactive ? firstLine : Int(grammar.lexer.line)
    grammar = GrammarParser(firstLine: next)
    grammar.lexer.forgetsFields = true
    statementStart = 0
    acceptLine()
  }
}
