// How is a whole text read?

public enum Parser {
  /// Reads a module: any number of statements, in any of the encodings a module may be in.
  public static func parseModule(
    _ source: [UInt8], fileName: String
  ) throws(SyntaxProblem) -> Tree {
    var reader = WholeTextReader(try SourceDecoder.decode(source, fileName: fileName))
    return try reader.module()
  }

  /// Reads one expression, which may have blank lines behind it; the body is one `.expression`.
  public static func parseExpression(
    _ source: [UInt8], fileName: String
  ) throws(SyntaxProblem) -> Tree {
    var reader = WholeTextReader(try SourceDecoder.decode(source, fileName: fileName))
    return try reader.expression()
  }

  /// Reads one statement as typed at a prompt.
  public static func parseInteractive(
    _ source: [UInt8], fileName: String
  ) throws(SyntaxProblem) -> Tree {
    var reader = WholeTextReader(try SourceDecoder.decode(source, fileName: fileName))
    return try reader.module()
  }
}

/// Feeds a text to the grammar one logical line after the other.
struct WholeTextReader {
  private var grammar = GrammarParser(firstLine: 1)

  init(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { grammar.lexer.text.append($0) }
    if let last = text.last, last != UInt8(ascii: "\n") {
      grammar.lexer.text.append(UInt8(ascii: "\n"))
    }
  }

  mutating func module() throws(SyntaxProblem) -> Tree {
    do throws(Failure) {
      while try grammar.lexer.scanLogicalLine() {
        try grammar.parseLine()
        grammar.lexer.dropTokens()
      }
      try finishLines()
      try grammar.closeAllBlocks()
    } catch {
      throw grammar.takeProblem(error)
    }
    return grammar.takeTree()
  }

  mutating func expression() throws(SyntaxProblem) -> Tree {
    do throws(Failure) {
      guard try grammar.lexer.scanLogicalLine() else {
        try finishLines()
        throw grammar.mismatch()
      }
      try grammar.parseExpressionLine()
      grammar.lexer.dropTokens()
      if try grammar.lexer.scanLogicalLine() { throw grammar.mismatch() }
      try finishLines()
    } catch {
      throw grammar.takeProblem(error)
    }
    return grammar.takeTree()
  }

  /// Makes sure that the text ends between two lines.
  private mutating func finishLines() throws(Failure) {
    if !grammar.lexer.isBetweenLines {
      grammar.lexer.problem = grammar.problemAtEnd()
      throw .raised
    }
    grammar.lexer.endText(dedents: grammar.blocks.count - 1)
  }
}
