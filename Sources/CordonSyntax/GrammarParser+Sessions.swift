// What do the readers of lines and of whole files ask of the grammar between two lines?

extension Lexer {
  /// True when the text ends where a logical line ends.
  var isBetweenLines: Bool {
    tokens.isEmpty && brackets.isEmpty && fStrings.isEmpty && plainString == nil && !afterBackslash
  }

  /// True when nothing but a backslash stands on the line in hand.
  var isContinuedBlank: Bool { tokens.isEmpty && afterBackslash }

  /// Why the text does not end where a logical line ends.
  var openReason: IncrementalParser.MoreReason {
    if plainString != nil { return .string }
    if let open = fStrings.last, open.isInText { return .string }
    if afterBackslash { return .backslash }
    return .bracket
  }

  /// True when more than blank lines and comments follows the cursor.
  var hasCode: Bool {
    var isComment = false
    for byte in text[cursor..<text.count] {
      switch byte {
      case UInt8(ascii: "\n"): isComment = false
      case UInt8(ascii: "#"): isComment = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0C: break
      default: if !isComment { return true }
      }
    }
    return false
  }

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

  /// True when the line in the lexer belongs to the statement that is open at the top.
  var continuesStatement: Bool {
    if decoratorCount > 0 || (blocks[blocks.count - 1].compound?.awaitsBlock ?? false) {
      return true
    }
    var dedents = 0
    while dedents < lexer.tokens.count, lexer.tokens[dedents].kind == .dedent { dedents += 1 }
    if dedents < blocks.count - 1 || dedents == lexer.tokens.count { return true }
    switch lexer.tokens[dedents].kind {
    case .indent, .elif, .else, .except, .finally: return true
    default: return false
    }
  }

  /// True when nothing is missing in the open blocks: no body, no definition, no handler.
  var mayEndBlocks: Bool {
    decoratorCount == 0
      && blocks.allSatisfy { block in
        guard let compound = block.compound else { return true }
        return !compound.awaitsBlock && compound.clause.clause != .try
      }
  }

  /// Fails when the beginning of a logical line, with brackets open, cannot become a statement
  /// whatever follows, so that nobody is asked for more of it.
  ///
  /// Long lines are read again only when they have doubled, which keeps the work linear.
  mutating func checkBeginning() throws(Failure) {
    let count = lexer.tokens.count
    guard lexer.openReason == .bracket, count > 0, count < 256 || count >= 2 * checkedCount,
      let first = lexer.tokens.first(where: { $0.kind != .indent && $0.kind != .dedent }),
      !openingsOfSeveral.contains(where: { bytes(of: first).elementsEqual($0.utf8) })
    else { return }
    checkedCount = count
    lexer.endText(dedents: 0)
    do throws(Failure) {
      try parseLine()
    } catch {
      if isDecided(max(furthest, position), of: count) { throw error }
      lexer.problem = nil
    }
    lexer.tokens.removeLast(lexer.tokens.count - count)
  }

  /// True when a line that failed at token `place`, of `count`, would also fail if it went on: the
  /// rules look one token ahead behind a star, `async`, and the name of a keyword argument.
  private func isDecided(_ place: Int, of count: Int) -> Bool {
    guard place == count - 1 else { return place < count }
    switch lexer.tokens[place].kind {
    case .star, .async: return false
    case .name: return place > 0 && lexer.tokens[place - 1].kind != .comma
    default: return true
    }
  }

  /// What such a word begins is known when its brackets are closed.
  private var openingsOfSeveral: [String] { ["match", "case", "type", "with", "async"] }

  /// Reads the line in hand as an expression, which becomes the only statement.
  mutating func parseExpressionLine() throws(Failure) {
    startDepth()
    furthest = 0
    contentStart = 0
    isMisplaced = false
    readsExpression = true
    move(to: 0)
    if current == .indent { throw unexpectedIndent() }
    let value = try expressions()
    if current != .newline { throw mismatch() }
    builder.stmts.append(builder.add(.expression(value), builder.tree[value].span))
  }

  /// Ends the tree: the statements read so far are its body.
  mutating func takeTree() -> Tree {
    builder.tree.body = builder.stmtList(from: 0)
    if lexer.isClassic {
      var rewriter = ClassicRewriter(builder, features)
      rewriter.rewrite()
      if displaysValues { rewriter.display(rewriter.builder.tree.body) }
      if beginsProgram { rewriter.begin() }
      builder = rewriter.builder
      builder.tree.dialect = .classic
    }
    if !lexer.isClassic {
      builder.tree.warnings = lexer.warnings + SourceWarnings.find(in: builder.tree)
    }
    lexer.warnings = []
    let tree = builder.tree
    builder = TreeBuilder()
    return tree
  }

  /// The problem behind a failure of the line in hand.
  mutating func takeProblem(_ failure: Failure) -> SyntaxProblem {
    if failure == .raised, let problem = lexer.problem {
      lexer.problem = nil
      return whole(lexer.isClassic ? inClassicWords(problem) : problem)
    }
    if lexer.isClassic { return whole(classicProblem()) }
    return whole(diagnose())
  }

  /// The problem, with what the place of the last token in hand tells of its line.
  private func whole(_ problem: SyntaxProblem) -> SyntaxProblem {
    var problem = problem
    problem.tellsEnd = !lexer.isClassic
    if problem.endsLine, !lexer.tokens.isEmpty {
      problem.endsLine = lexer.span(lexer.tokens[furthestSeen]).endLine <= problem.span.line
    }
    return problem
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
    } else if let bracket = lexer.brackets.last, !lexer.isClassic {
      let column = bracket.offset - lexer.lineStart(bracket.line)
      _ = lexer.raise(
        .syntaxError, "'\(Character(Unicode.Scalar(bracket.byte)))' was never closed",
        Span(line: Int(bracket.line), column: column, endLine: Int(bracket.line), endColumn: -1))
      lexer.problem?.endsLine = lexer.line <= bracket.line
    } else {
      // Python 2.7 knows an end that is missed only on the first line.
      let isBracket = !lexer.brackets.isEmpty && readsWholeText && lexer.line > 1
      _ = lexer.raise(
        .syntaxError, isBracket ? "invalid syntax" : "unexpected EOF while parsing",
        lexer.endOfLineSpan())
    }
    lexer.line = lastLine
    return takeProblem(.raised)
  }

  /// What the next line of the block in hand should begin with: a level more behind a header, a
  /// level less behind a statement that leaves the block.
  var expectedIndent: String {
    let awaits = blocks[blocks.count - 1].compound?.awaitsBlock ?? false
    var levels = lexer.indentations[...]
    if !awaits, leavesBlock, levels.count > 1 { levels.removeLast() }
    let level = levels[levels.endIndex - 1]
    let usesTabs = level.column != level.alternate
    let present =
      usesTabs
      ? String(repeating: "\t", count: level.column / 8)
        + String(repeating: " ", count: level.column % 8)
      : String(repeating: " ", count: level.column)
    return awaits ? present + (usesTabs ? "\t" : "    ") : present
  }
}
