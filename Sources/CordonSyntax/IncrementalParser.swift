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
    case problem(SyntaxProblem)
  }

  private let mode: Mode
  private let fileName: String
  private let firstLine: Int
  private var grammar: GrammarParser
  /// Where the logical line in hand begins.
  private var lineStart = 0
  private var lineNumber: Int32
  private var savedIndentations = [Lexer.Indentation(column: 0, alternate: 0)]
  private var pendingProblem: SyntaxProblem?

  public init(mode: Mode, fileName: String = "<stdin>", firstLine: Int = 1) {
    self.mode = mode
    self.fileName = fileName
    self.firstLine = firstLine
    grammar = GrammarParser(firstLine: firstLine)
    grammar.lexer.forgetsFields = true
    lineNumber = grammar.lexer.line
  }

  /// True when a line of more indentation, another clause, or the rest of a token may follow.
  public var isInsideBlock: Bool {
    grammar.hasOpenBlocks || lineStart < grammar.lexer.text.count
  }

  /// The source of the statement in hand.
  public var pendingText: String {
    guard isInsideBlock else { return "" }
    return String(decoding: grammar.lexer.text[0..<grammar.lexer.text.count], as: UTF8.self)
  }

  /// Reads one physical line, given without its newline.
  public mutating func push(_ line: String) -> Progress {
    if let problem = pendingProblem {
      pendingProblem = nil
      abandon()
      return .problem(problem)
    }
    if mode == .interactive, isBetweenLines, line.utf8.allSatisfy(Self.isBlank) {
      return grammar.hasOpenBlocks ? close() : .nothing
    }
    var line = line
    line.withUTF8 { grammar.lexer.text.append($0) }
    grammar.lexer.text.append(UInt8(ascii: "\n"))
    return readLine()
  }

  /// Says that no line follows.
  public mutating func finish() -> Progress {
    if let problem = pendingProblem {
      pendingProblem = nil
      abandon()
      return .problem(problem)
    }
    if !isBetweenLines {
      let problem = grammar.problemAtEnd()
      abandon()
      return .problem(problem)
    }
    return grammar.hasOpenBlocks ? close() : .nothing
  }

  /// Forgets the statement in hand, as after Ctrl-C.
  public mutating func abandon() {
    grammar = GrammarParser(firstLine: mode == .interactive ? firstLine : Int(grammar.lexer.line))
    grammar.lexer.forgetsFields = true
    lineStart = 0
    lineNumber = grammar.lexer.line
    savedIndentations = grammar.lexer.indentations
  }

  private var isBetweenLines: Bool { lineStart == grammar.lexer.text.count }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0x0C || byte == 0x0D
  }

  private mutating func readLine() -> Progress {
    do throws(Failure) {
      guard try grammar.lexer.scanLogicalLine() else {
        if grammar.lexer.isBetweenLines {
          acceptLine()
          return grammar.hasOpenBlocks ? moreOfBlock() : forgetBlankLines()
        }
        return .more(grammar.lexer.openReason, indent: "")
      }
      try grammar.parseLine()
    } catch {
      return .problem(rejectLine(error))
    }
    acceptLine()
    return completed()
  }

  /// What a line that has been read makes complete.
  private mutating func completed() -> Progress {
    switch mode {
    case .interactive: return grammar.hasOpenBlocks ? moreOfBlock() : .statements(takeTree())
    case .file: return grammar.hasOpenBlocks ? moreOfBlock() : .statements(takeTree())
    }
  }

  private mutating func takeTree() -> Tree {
    let tree = grammar.takeTree()
    startStatement()
    return tree
  }

  private mutating func startStatement() {
    let next = mode == .interactive ? firstLine : Int(grammar.lexer.line)
    grammar.lexer.reset(firstLine: next)
    acceptLine()
  }

  private mutating func forgetBlankLines() -> Progress {
    startStatement()
    return .nothing
  }

  private mutating func acceptLine() {
    grammar.lexer.dropTokens()
    lineStart = grammar.lexer.text.count
    lineNumber = grammar.lexer.line
    savedIndentations = grammar.lexer.indentations
  }

  /// Drops the line in hand; open blocks stay open.
  private mutating func rejectLine(_ failure: Failure) -> SyntaxProblem {
    let problem = grammar.takeProblem(failure)
    grammar.lexer.rewind(to: lineStart, line: lineNumber)
    grammar.lexer.indentations = savedIndentations
    return problem
  }

  private mutating func close() -> Progress {
    grammar.lexer.endText(dedents: grammar.blocks.count - 1)
    do throws(Failure) {
      try grammar.closeAllBlocks()
    } catch {
      let problem = grammar.takeProblem(error)
      abandon()
      return .problem(problem)
    }
    return .statements(takeTree())
  }

  private func moreOfBlock() -> Progress {
    .more(.block, indent: grammar.expectedIndent)
  }
}
