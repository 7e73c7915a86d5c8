// How do lines become blocks, and blocks statements?
//
// Open blocks stand on an explicit stack, so nesting costs no native stack. A line is read before
// anything is done with it: when it is wrong, the blocks stand as they stood before, and the line
// may be typed again.

/// A compound statement whose end has not been seen.
struct Compound {
  /// The line that opened the statement.
  var opening: Header
  /// The clause in hand; the same as `opening` at first.
  var clause: Header
  /// True until the block of the clause begins.
  var awaitsBlock = true
  var body = List<StmtID>.empty
  var branches: [(header: Header, body: List<StmtID>)] = []
  var handlers: [ExceptHandler] = []
  var cases: [MatchCase] = []
  var otherwise = List<StmtID>.empty
  var finally = List<StmtID>.empty
}

/// A level of indentation.
struct OpenBlock {
  /// Where its statements begin on the builder's stack.
  var base: Int
  /// Its last statement, when that may still be continued.
  var compound: Compound?
  /// True for the block of a `match`, which holds cases.
  var holdsCases = false
}

extension GrammarParser {
  private enum Line {
    case simple
    case header(Header)
    case decorator
  }

  /// Reads the logical line in the lexer and adds it to the blocks.
  mutating func parseLine() throws(Failure) {
    let mark = builder.mark
    do throws(Failure) {
      try readLine()
    } catch {
      builder.restore(mark)
      throw error
    }
  }

  private mutating func readLine() throws(Failure) {
    startDepth()
    furthest = 0
    contentStart = 0
    isMisplaced = false
    isUnexpectedlyIndented = false
    move(to: 0)
    var closed = 0
    while current == .dedent {
      closed += 1
      advance()
    }
    let isIndented = accept(.indent)
    let level = blocks.count - 1 - closed
    let awaited = blocks[blocks.count - 1].compound?.awaitsBlock ?? false
    if awaited {
      if !isIndented { throw missingBlock() }
    } else if isIndented {
      throw unexpectedIndent()
    }
    try checkTries(closed, continuesWith: current)
    let holdsCases =
      awaited
      ? blocks[blocks.count - 1].compound?.clause.clause == .match : blocks[level].holdsCases

    contentStart = position
    readsCases = holdsCases
    let base = builder.stmts.count
    let line = try line(holdsCases: holdsCases, level: awaited ? blocks.count : level)

    // The line is right: from here on nothing fails.
    let statements = Array(builder.stmts[base...])
    builder.stmts.removeLast(statements.count)
    for _ in 0..<closed { closeBlock() }
    if awaited {
      blocks[blocks.count - 1].compound?.awaitsBlock = false
      blocks.append(OpenBlock(base: builder.stmts.count, compound: nil, holdsCases: holdsCases))
    }
    let end = positionAfter(lexer.tokens[position - 1])
    switch line {
    case .simple:
      wasLikeMatch =
        isWord("match", at: contentStart) && statements.count == 1
        && startsExpression(lexer.tokens[contentStart + 1].kind)
      finishCompound()
      builder.stmts.append(contentsOf: statements)
    case .header(let header):
      wasLikeMatch = false
      open(header)
    case .decorator: finishCompound()
    }
    lastEnd = end
    leavesBlock = statements.last.map(isExit) ?? false
    if case .header(let header) = line, header.inlineBody != nil { closeInlineBody() }
  }

  private func isExit(_ id: StmtID) -> Bool {
    switch builder.tree[id].kind {
    case .return, .raise, .break, .continue, .pass: true
    default: false
    }
  }

  private func positionAfter(_ token: Token) -> Position {
    let (line, column) = lexer.endPosition(token)
    return Position(line: line, column: column)
  }

  /// Reads a line that will stand in the block `level`, which need not be open yet.
  private mutating func line(holdsCases: Bool, level: Int) throws(Failure) -> Line {
    if decoratorCount > 0 {
      switch current {
      case .at, .def, .class: break
      case .async where kind(ahead: 1) == .def: break
      default:
        isMisplaced = true
        if lexer.tokens[0].kind == .dedent { move(to: 0) }
        throw mismatch()
      }
    }
    if holdsCases { return .header(try caseHeader()) }
    switch current {
    case .elif, .else, .except, .finally:
      isMisplaced = !continues(level, current)
      guard !isMisplaced, let header = try header() else { throw mismatch() }
      if header.clause == .handler, hasHandlers(level, isGroup: !header.isGroup) {
        throw mixedHandlers()
      }
      if header.clause == .elif,
        blocks[level].compound?.branches.count ?? 0 >= Self.maximumBranches
      {
        throw tooDeep()
      }
      return .header(header)
    case .at:
      advance()
      builder.exprs.append(try lexer.isClassic ? classicDecorator() : namedExpression())
      if current != .newline { throw mismatch() }
      decoratorCount += 1
      return .decorator
    default:
      if var header = try header() {
        if decoratorCount > 0 {
          header.decorators = builder.exprList(from: builder.exprs.count - decoratorCount)
          decoratorCount = 0
        }
        return .header(header)
      }
      try simpleStatements()
      return .simple
    }
  }

  /// True when `kind` begins another clause of the last statement in the block `level`.
  private func continues(_ level: Int, _ kind: Token.Kind) -> Bool {
    guard level < blocks.count, let clause = blocks[level].compound?.clause.clause else {
      return false
    }
    switch (kind, clause) {
    case (.elif, .if), (.elif, .elif): return true
    case (.else, .if), (.else, .elif), (.else, .while), (.else, .for), (.else, .handler):
      return true
    case (.except, .try), (.except, .handler): return true
    case (.finally, .try), (.finally, .handler): return true
    case (.finally, .else): return blocks[level].compound?.opening.clause == .try
    default: return false
    }
  }

  /// True when the `try` in the block `level` has a handler of this kind.
  private func hasHandlers(_ level: Int, isGroup: Bool) -> Bool {
    guard let compound = blocks[level].compound, compound.clause.clause == .handler else {
      return false
    }
    return compound.opening.isGroup == isGroup
  }

  private mutating func mixedHandlers() -> Failure {
    let hasStar = lexer.tokens[contentStart + 1].kind == .star
    return raise(
      "cannot have both 'except' and 'except*' on the same 'try'", tokens: contentStart,
      contentStart + (hasStar ? 1 : 0))
  }

  // MARK: Closing

  /// Closes the innermost block and gives its statements to the one around it.
  private mutating func closeBlock() {
    finishCompound()
    let block = blocks.removeLast()
    if block.holdsCases { return }
    attach(builder.stmtList(from: block.base))
  }

  private mutating func closeInlineBody() {
    let top = blocks.count - 1
    guard let body = blocks[top].compound?.clause.inlineBody else { return }
    blocks[top].compound?.awaitsBlock = false
    attach(body)
  }

  /// Gives a finished body to the clause in hand of the innermost block's statement.
  private mutating func attach(_ body: List<StmtID>) {
    let body = prefixed(body)
    let top = blocks.count - 1
    guard var compound = blocks[top].compound else { return }
    blocks[top].compound = nil
    let clause = compound.clause
    switch clause.clause {
    case .elif: compound.branches.append((clause, body))
    case .else: compound.otherwise = body
    case .finally: compound.finally = body
    case .handler:
      compound.handlers.append(
        ExceptHandler(
          type: clause.test, name: clause.name, body: body, span: spanToLastEnd(clause.start)))
    default: compound.body = body
    }
    blocks[top].compound = compound
  }

  /// The body with what its header puts before it, behind a docstring.
  private mutating func prefixed(_ body: List<StmtID>) -> List<StmtID> {
    guard let clause = blocks[blocks.count - 1].compound?.clause, !clause.prefix.isEmpty else {
      return body
    }
    var statements = Array(builder.tree[body])
    var place = 0
    if clause.clause == .function, let first = statements.first,
      case .expression(let value) = builder.tree[first].kind,
      case .constant(.string) = builder.tree[value].kind
    {
      place = 1
    }
    statements.insert(contentsOf: clause.prefix, at: place)
    return builder.list(statements)
  }

  private func spanToLastEnd(_ start: Position) -> Span {
    var span = Span(line: 0, column: start.column, endLine: 0, endColumn: lastEnd.column)
    span.line = start.line
    span.endLine = lastEnd.line
    return span
  }

  /// Opens a statement, or the next clause of the one in hand.
  private mutating func open(_ header: Header) {
    let top = blocks.count - 1
    switch header.clause {
    case .elif, .else, .handler, .finally:
      blocks[top].compound?.clause = header
      blocks[top].compound?.awaitsBlock = true
      if header.clause == .handler { blocks[top].compound?.opening.isGroup = header.isGroup }
    default:
      finishCompound()
      blocks[top].compound = Compound(opening: header, clause: header)
    }
  }

  /// Makes the last statement of the innermost block final.
  private mutating func finishCompound() {
    let top = blocks.count - 1
    guard let compound = blocks[top].compound else { return }
    blocks[top].compound = nil
    let header = compound.opening
    if header.clause == .case {
      if let pattern = header.pattern {
        blocks[top - 1].compound?.cases.append(
          MatchCase(pattern: pattern, guardTest: header.test, body: compound.body))
      }
      return
    }
    if let kind = statement(compound) {
      builder.stmts.append(builder.add(kind, spanToLastEnd(header.start)))
    }
  }

  private mutating func statement(_ compound: Compound) -> Stmt.Kind? {
    let header = compound.opening
    switch header.clause {
    case .if:
      guard let test = header.test else { return nil }
      return .if(test, compound.body, otherwise: branches(compound))
    case .while:
      guard let test = header.test else { return nil }
      return .while(test, compound.body, otherwise: compound.otherwise)
    case .for:
      guard let target = header.target, let iterable = header.test else { return nil }
      return .for(
        target: target, iterable: iterable, compound.body, otherwise: compound.otherwise,
        isAsync: header.isAsync)
    case .try:
      return .try(
        compound.body, handlers: builder.handlerList(compound.handlers),
        otherwise: compound.otherwise, finally: compound.finally, isGroup: header.isGroup)
    case .with: return .with(header.items, compound.body, isAsync: header.isAsync)
    case .match:
      guard let subject = header.test else { return nil }
      return .match(subject, builder.caseList(compound.cases))
    case .function:
      guard let name = header.name, let parameters = header.parameters else { return nil }
      return .function(
        builder.add(
          FunctionDefinition(
            name: name, parameters: parameters, body: compound.body,
            decorators: header.decorators, returns: header.returns,
            typeParameters: header.typeParameters, isAsync: header.isAsync)))
    case .class:
      guard let name = header.name else { return nil }
      return .class(
        builder.add(
          ClassDefinition(
            name: name, arguments: header.arguments, body: compound.body,
            decorators: header.decorators, typeParameters: header.typeParameters)))
    default: return nil
    }
  }

  /// The `else` of an `if`: each `elif` is an `if` in the `else` of the one before.
  private mutating func branches(_ compound: Compound) -> List<StmtID> {
    var otherwise = compound.otherwise
    for branch in compound.branches.reversed() {
      guard let test = branch.header.test else { continue }
      let base = builder.stmts.count
      builder.stmts.append(
        builder.add(
          .if(test, branch.body, otherwise: otherwise), spanToLastEnd(branch.header.start)))
      otherwise = builder.stmtList(from: base)
    }
    return otherwise
  }

  // MARK: The end

  /// Closes all blocks, as the end of the text or a blank line at a terminal does.
  mutating func closeAllBlocks() throws(Failure) {
    furthest = 0
    move(to: 0)
    if blocks[blocks.count - 1].compound?.awaitsBlock ?? false { throw missingBlock() }
    if decoratorCount > 0 {
      isMisplaced = true
      throw mismatch()
    }
    try checkTries(blocks.count - 1, continuesWith: .endMarker)
    while blocks.count > 1 { closeBlock() }
    finishCompound()
  }

  /// Forgets all open blocks and their statements.
  mutating func abandonBlocks() {
    blocks.removeAll(keepingCapacity: true)
    blocks.append(OpenBlock(base: 0))
    builder.stmts.removeAll(keepingCapacity: true)
    builder.exprs.removeAll(keepingCapacity: true)
    decoratorCount = 0
  }

  /// Every `try` that the line ends must have a handler or a `finally`.
  private mutating func checkTries(
    _ closed: Int, continuesWith kind: Token.Kind
  ) throws(Failure) {
    let level = blocks.count - 1 - closed
    for index in level..<blocks.count {
      guard let compound = blocks[index].compound, compound.clause.clause == .try,
        !compound.awaitsBlock
      else { continue }
      if index == level, kind == .except || kind == .finally { continue }
      throw raise("expected 'except' or 'finally' block", lexer.span(token))
    }
  }

  /// The problem of a line that is indented for no reason.
  mutating func unexpectedIndent() -> Failure {
    isUnexpectedlyIndented = true
    let place = lexer.span(lexer.tokens[0])
    if let compound = blocks[blocks.count - 1].compound, compound.clause.clause == .try {
      return raise(.syntaxError, "expected 'except' or 'finally' block", place)
    }
    if wasLikeMatch { return raise(.syntaxError, "expected ':'", place) }
    return raise(.indentationError, "unexpected indent", place)
  }

  /// The problem of a header with no block behind it.
  private mutating func missingBlock() -> Failure {
    guard let compound = blocks[blocks.count - 1].compound else { return mismatch() }
    let header = compound.clause
    // CPython points at the first of the dedents.
    let place = lexer.span(lexer.tokens[0])
    let line = header.line
    let statement: String
    switch header.clause {
    case .if: statement = "'if' statement"
    case .elif: statement = "'elif' statement"
    case .else: statement = "'else' statement"
    case .while: statement = "'while' statement"
    case .for: statement = "'for' statement"
    case .try: statement = "'try' statement"
    case .finally: statement = "'finally' statement"
    case .with: statement = "'with' statement"
    case .match: statement = "'match' statement"
    case .case: statement = "'case' statement"
    case .handler: statement = header.isGroup ? "'except*' statement" : "'except' statement"
    case .function: statement = "function definition"
    case .class: statement = "class definition"
    }
    return raise(
      .indentationError, "expected an indented block after \(statement) on line \(line)", place)
  }
}
