// What do the readers of lines and of whole files ask of the grammar between two lines?

extension Lexer {
  /// True when the text ends where a logical line ends.
  var isBetweenLines: Bool {
    tokens.isEmpty && brackets.isEmpty && fStrings.isEmpty && plainString == nil && !afterBackslash
  }

  /// Why the text does not end where a logical line ends.
  var openReason: IncrementalParser.MoreReason {
    if plainString != nil { return .string }
    if let open = fStrings.last, open.isInText { return .string }
    if afterBackslash { return .backslash }
    return .bracket
  }

  /// Puts the tokens of the end in place of a line.
  mutating func endText(dedents: Int) {
    for _ in 0..<dedents { emit(.dedent, cursor, cursor) }
    emit(.endMarker, cursor, cursor)
  }
}

extension GrammarParser {
  /// True while a block, a clause or a definition for decorators may follow.
  var hasOpenBlocks: Bool {
    blocks.count > 1 || blocks[0].compound != nil || decoratorCount > 0
  }

  /// Reads the line in hand as an expression, which becomes the only statement.
  mutating func parseExpressionLine() throws(Failure) {
    move(to: 0)
    let value = try expressions()
    if current != .newline { throw mismatch() }
    builder.stmts.append(builder.add(.expression(value), builder.tree[value].span))
  }

  /// Ends the tree: the statements read so far are its body.
  mutating func takeTree() -> Tree {
    builder.tree.body = builder.stmtList(from: 0)
    builder.tree.warnings = lexer.warnings
    lexer.warnings = []
    let tree = builder.tree
    builder = TreeBuilder()
    return tree
  }

  /// The problem behind a failure of the line in hand.
  mutating func takeProblem(_ failure: Failure) -> SyntaxProblem {
    if failure == .raised, let problem = lexer.problem {
      lexer.problem = nil
      return problem
    }
    let index = min(furthest, lexer.tokens.count - 1)
    let place =
      index >= 0
      ? lexer.span(lexer.tokens[index])
      : Span(line: Int(lexer.line), column: 0, endLine: Int(lexer.line), endColumn: 0)
    return SyntaxProblem(
      .syntaxError, "invalid syntax", place, sourceLine: lexer.sourceLine(place.line))
  }

  /// The problem of text that ends inside a token, a bracket, or after a backslash.
  mutating func problemAtEnd() -> SyntaxProblem {
    if let open = lexer.plainString {
      lexer.line -= 1
      _ = lexer.unterminated(open, isFormatted: false)
    } else if let open = lexer.fStrings.last, open.isInText {
      lexer.line -= 1
      _ = lexer.unterminated(open, isFormatted: true)
    } else if let bracket = lexer.brackets.last {
      let column = bracket.offset - lexer.lineStart(bracket.line)
      _ = lexer.raise(
        "'\(Character(Unicode.Scalar(bracket.byte)))' was never closed",
        Span(
          line: Int(bracket.line), column: column, endLine: Int(bracket.line), endColumn: column))
    } else {
      let line = Int(lexer.line)
      _ = lexer.raise(
        "unexpected EOF while parsing", Span(line: line, column: 0, endLine: line, endColumn: 0))
    }
    return takeProblem(.raised)
  }

  /// What the next line of the block in hand should begin with.
  var expectedIndent: String {
    let innermost = blocks[blocks.count - 1]
    let awaits = innermost.compound?.awaitsBlock ?? false
    let column = lexer.indentations[lexer.indentations.count - 1].column
    return String(repeating: " ", count: awaits ? column + 4 : column)
  }
}
