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

  /// True when one of the lines ends outside brackets and strings.
  func hasLineBreak(from first: Int32, to last: Int32) -> Bool { first < last }

  /// Puts the tokens of the end behind those in hand.
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
    depth = 0
    furthest = 0
    contentStart = 0
    isMisplaced = false
    readsExpression = true
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
    return diagnose()
  }

  /// The line of the furthest token of the line in hand.
  var problemLine: Int32 {
    let index = min(max(furthest, position), lexer.tokens.count - 1)
    return index >= 0 ? lexer.tokens[index].line : lexer.line
  }

  /// The problem of text that ends inside a token, a bracket, or after a backslash.
  mutating func problemAtEnd() -> SyntaxProblem {
    let lastLine = lexer.line
    if lexer.text.bytes[max(lexer.text.count - 1, 0)] == UInt8(ascii: "\n") { lexer.line -= 1 }
    if let open = lexer.plainString {
      _ = lexer.unterminated(open, isFormatted: false)
    } else if let open = lexer.fStrings.last, open.isInText {
      _ = lexer.unterminated(open, isFormatted: true)
    } else if let bracket = lexer.brackets.last {
      let column = bracket.offset - lexer.lineStart(bracket.line)
      _ = lexer.raise(
        .syntaxError, "'\(Character(Unicode.Scalar(bracket.byte)))' was never closed",
        Span(line: Int(bracket.line), column: column, endLine: Int(bracket.line), endColumn: -1))
    } else {
      _ = lexer.raise(.syntaxError, "unexpected EOF while parsing", lexer.endOfLineSpan())
    }
    lexer.line = lastLine
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
