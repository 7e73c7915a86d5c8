// How does a text go to the grammar, one logical line after the other?
//
// A problem of the grammar is held back until the rest of the text has become tokens: like
// CPython, the reader then prefers a problem of a later token, or a bracket before the problem
// that is never closed, because those are more often the cause.

struct WholeTextReader {
  private var grammar: GrammarParser
  private var lacksNewline = false

  /// - Parameters:
  ///   - features: what a classic text has from the one that runs it.
  ///   - isProgram: the text runs in its own globals and brings its dialect's built-ins.
  init(
    _ text: [UInt8], dialect: Dialect = .modern, features: ClassicFeatures = [],
    isProgram: Bool = false
  ) {
    grammar = GrammarParser(firstLine: 1, dialect: dialect)
    grammar.features = features
    grammar.beginsProgram = isProgram
    grammar.readsWholeText = true
    text.withUnsafeBufferPointer { grammar.lexer.text.append($0) }
    if let last = text.last, last != UInt8(ascii: "\n") {
      grammar.lexer.text.append(UInt8(ascii: "\n"))
      lacksNewline = true
    }
  }

  mutating func module() throws(SyntaxProblem) -> Tree {
    while try scanLine() { try parseLine() }
    try closeBlocks()
    return grammar.takeTree()
  }

  /// One expression with nothing but blank lines and comments around it.
  mutating func expression() throws(SyntaxProblem) -> Tree {
    grammar.readsExpression = true
    grammar.endsWithoutNewline = lacksNewline
    if try scanLine() {
      do throws(Failure) {
        try grammar.parseExpressionLine()
      } catch {
        throw grammarProblem(error)
      }
      grammar.lexer.dropTokens()
      if try !scanLine() { return grammar.takeTree() }
    }
    throw misplacedLine()
  }

  /// One line of simple statements, or one compound statement that a line end follows.
  mutating func statement() throws(SyntaxProblem) -> Tree {
    grammar.endsWithoutNewline = lacksNewline
    grammar.displaysValues = true
    guard try scanLine() else { throw misplacedLine() }
    let newline = grammar.lexer.tokens[grammar.lexer.tokens.count - 2]
    try parseLine()
    guard grammar.hasOpenBlocks else {
      // In the classic dialect the rest of the text is not looked at.
      if grammar.lexer.hasCode, !grammar.lexer.isClassic {
        let span = grammar.lexer.span(newline)
        throw SyntaxProblem(
          .syntaxError, "multiple statements found while compiling a single statement", span,
          sourceLine: grammar.lexer.sourceLine(span.line))
      }
      return grammar.takeTree()
    }
    while try scanLine() {
      if !grammar.continuesStatement { throw misplacedLine() }
      try parseLine()
    }
    let endsInHeader = lacksNewline && grammar.blocks.count == 1
    try closeBlocks()
    if endsInHeader { throw misplacedLine() }
    return grammar.takeTree()
  }

  private mutating func parseLine() throws(SyntaxProblem) {
    do throws(Failure) {
      try grammar.parseLine()
    } catch {
      throw grammarProblem(error)
    }
    grammar.lexer.dropTokens()
  }

  /// "invalid syntax" at the line in hand, or at the end.
  private mutating func misplacedLine() -> SyntaxProblem {
    if grammar.lexer.text.count == 0 {
      return SyntaxProblem(
        .syntaxError, grammar.lexer.isClassic ? "unexpected EOF while parsing" : "invalid syntax",
        Span(line: 0, column: -1, endLine: 0, endColumn: -1))
    }
    grammar.isMisplaced = true
    if grammar.lexer.tokens.isEmpty { grammar.lexer.endText(dedents: 0) }
    grammar.furthest = grammar.lexer.tokens.firstIndex { $0.kind != .dedent } ?? 0
    grammar.move(to: 0)
    return grammarProblem(.mismatch)
  }

  // MARK: Lines

  /// Brings the next logical line into the lexer; false at the end of the text.
  private mutating func scanLine() throws(SyntaxProblem) -> Bool {
    do throws(Failure) {
      if try grammar.lexer.scanLogicalLine() { return true }
    } catch {
      throw tokenProblem()
    }
    if grammar.lexer.isBetweenLines { return false }
    if grammar.lexer.isClassic, grammar.lexer.isContinuedBlank { return false }
    // The text ends inside a line; the problem may lie before its end.
    let end = grammar.problemAtEnd()
    throw partialProblem(end, isToken: grammar.lexer.isTokenProblem)
  }

  private mutating func closeBlocks() throws(SyntaxProblem) {
    grammar.lexer.endText(dedents: grammar.blocks.count - 1)
    do throws(Failure) {
      try grammar.closeAllBlocks()
    } catch {
      throw grammar.takeProblem(error)
    }
  }

  // MARK: Problems

  private mutating func tokenProblem() -> SyntaxProblem {
    let isToken = grammar.lexer.isTokenProblem
    let problem = grammar.takeProblem(.raised)
    return partialProblem(problem, isToken: isToken)
  }

  /// Chooses between the problem that ends the text and one of the grammar before it.
  private mutating func partialProblem(_ end: SyntaxProblem, isToken: Bool) -> SyntaxProblem {
    let isIndented = grammar.lexer.tokens.first?.kind == .indent
    if isToken, grammar.lexer.fStrings.isEmpty, !isIndented { return end }
    if grammar.lexer.tokens.allSatisfy({ $0.kind == .dedent }) { return end }
    let bracketLine = grammar.lexer.brackets.last?.line
    grammar.lexer.endText(dedents: 0)
    let last = grammar.lexer.tokens.count - 1
    let problem: SyntaxProblem
    do throws(Failure) {
      if grammar.readsExpression {
        try grammar.parseExpressionLine()
      } else {
        try grammar.parseLine()
      }
      return end
    } catch {
      if error == .mismatch, grammar.furthest >= last { return end }
      problem = grammar.takeProblem(error)
    }
    if grammar.isUnexpectedlyIndented { return problem }
    if isToken, grammar.lexer.fStrings.isEmpty { return end }
    if grammar.furthestSeen >= last || problem.kind == .tooDeep { return end }
    if let bracketLine, grammar.lexer.fStrings.isEmpty, grammar.problemLine > bracketLine {
      return grammar.problemAtEnd()
    }
    return problem
  }

  private mutating func grammarProblem(_ failure: Failure) -> SyntaxProblem {
    let problem = grammar.takeProblem(failure)
    if problem.kind == .tooDeep || grammar.isUnexpectedlyIndented { return problem }
    let line = grammar.problemLine
    grammar.lexer.dropTokens()
    do throws(Failure) {
      while try grammar.lexer.scanLogicalLine() { grammar.lexer.dropTokens() }
    } catch {
      let isToken = grammar.lexer.isTokenProblem && grammar.lexer.fStrings.isEmpty
      let token = grammar.takeProblem(.raised)
      return isToken ? token : problem
    }
    // In an f-string the problem of the field outweighs that of the string.
    if grammar.lexer.isBetweenLines || !grammar.lexer.fStrings.isEmpty { return problem }
    let end = grammar.problemAtEnd()
    if grammar.lexer.isTokenProblem { return end }
    if let bracket = grammar.lexer.brackets.last, line > bracket.line { return end }
    return problem
  }
}
