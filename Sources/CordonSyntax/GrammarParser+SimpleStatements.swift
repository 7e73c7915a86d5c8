// How are the statements of a single line read?

extension GrammarParser {
  /// One or more statements with semicolons between them, through the newline.
  mutating func simpleStatements() throws(Failure) {
    repeat {
      try simpleStatement()
    } while accept(.semicolon) && current != .newline
    if current != .newline { throw mismatch() }
  }

  private mutating func simpleStatement() throws(Failure) {
    let start = position
    let kind: Stmt.Kind
    switch current {
    case .pass:
      advance()
      kind = .pass
    case .break:
      advance()
      kind = .break
    case .continue:
      advance()
      kind = .continue
    case .return:
      advance()
      kind = .return(endsStatement ? nil : try starExpressions())
    case .raise: kind = try lexer.isClassic ? classicRaise() : raiseStatement()
    case .name where lexer.isClassic && isClassicWord(at: position):
      kind = try classicWordStatement()
    case .global, .nonlocal: kind = try declaration()
    case .del: kind = try lexer.isClassic ? classicDelete() : delete()
    case .assert:
      advance()
      let test = try expression()
      let message = accept(.comma) ? try expression() : nil
      kind = .assert(test, message: message)
    case .import: kind = try importStatement()
    case .from: kind = try importFrom()
    case .name where isTypeAlias: kind = try typeAlias()
    default: kind = try expressionStatement()
    }
    builder.stmts.append(builder.add(kind, span(from: start)))
  }

  private var endsStatement: Bool { current == .newline || current == .semicolon }

  private var isTypeAlias: Bool {
    mutating get {
      guard isWord("type", at: position), kind(ahead: 1) == .name, !lexer.isClassic else {
        return false
      }
      furthest = max(furthest, position + 2)
      return kind(ahead: 2) == .equal || kind(ahead: 2) == .leftBracket
    }
  }

  // MARK: Assignments

  private mutating func expressionStatement() throws(Failure) -> Stmt.Kind {
    let start = position
    let first = current == .yield ? try yieldExpression() : try starExpressions()
    switch current {
    case .newline, .semicolon: return .expression(first)
    case .equal: return try assignment(first)
    case .colon where !lexer.isClassic: return try annotation(first, start)
    default: break
    }
    guard let op = assignedOperator(current) else { throw mismatch() }
    guard isSingleTarget(first) else {
      throw lexer.isClassic ? wrongAugmentedTarget(first) : mismatch()
    }
    advance()
    let value = current == .yield ? try yieldExpression() : try starExpressions()
    return .augmentedAssign(first, op, value)
  }

  private mutating func assignment(_ first: ExprID) throws(Failure) -> Stmt.Kind {
    let base = builder.exprs.count
    var value = first
    while current == .equal {
      guard isTarget(value) else {
        if lexer.isClassic, builder.exprs.count > base, isYield(value) {
          throw raise("assignment to yield expression not possible", builder.tree[value].span)
        }
        throw lexer.isClassic ? wrongTarget(value) : mismatch()
      }
      if lexer.isClassic { try checkTarget(value) }
      advance()
      builder.exprs.append(value)
      value = current == .yield ? try yieldExpression() : try starExpressions()
    }
    return .assign(targets: builder.exprList(from: base), value)
  }

  private mutating func annotation(_ target: ExprID, _ start: Int) throws(Failure) -> Stmt.Kind {
    guard isSingleTarget(target) else { throw mismatch() }
    var isSimple = false
    if case .name = builder.tree[target].kind { isSimple = lexer.tokens[start].kind == .name }
    advance()
    let annotation = try expression()
    var value: ExprID?
    if accept(.equal) {
      value = current == .yield ? try yieldExpression() : try starExpressions()
    }
    return .annotatedAssign(target, annotation: annotation, value: value, isSimple: isSimple)
  }

  func assignedOperator(_ kind: Token.Kind) -> BinaryOperator? {
    switch kind {
    case .plusEqual: .add
    case .minusEqual: .subtract
    case .starEqual: .multiply
    case .slashEqual: .divide
    case .doubleSlashEqual: .floorDivide
    case .percentEqual: .modulo
    case .atEqual: lexer.isClassic ? nil : .matrixMultiply
    case .ampersandEqual: .bitAnd
    case .barEqual: .bitOr
    case .caretEqual: .bitXor
    case .leftShiftEqual: .leftShift
    case .rightShiftEqual: .rightShift
    case .doubleStarEqual: .power
    default: nil
    }
  }

  private mutating func typeAlias() throws(Failure) -> Stmt.Kind {
    advance()
    let start = position
    let name = builder.add(.name(try name()), span(from: start))
    let parameters = try typeParameters()
    try expect(.equal)
    let value = try expression()
    return .typeAlias(name, parameters, value)
  }

  // MARK: Keyword statements

  private mutating func raiseStatement() throws(Failure) -> Stmt.Kind {
    advance()
    if endsStatement { return .raise(nil, cause: nil) }
    let exception = try expression()
    let cause = accept(.from) ? try expression() : nil
    return .raise(exception, cause: cause)
  }

  private mutating func declaration() throws(Failure) -> Stmt.Kind {
    let isGlobal = current == .global
    advance()
    let base = builder.nameList.count
    repeat { builder.nameList.append(try name()) } while accept(.comma)
    let names = builder.nameList(from: base)
    return isGlobal ? .global(names) : .nonlocal(names)
  }

  private mutating func delete() throws(Failure) -> Stmt.Kind {
    advance()
    let base = builder.exprs.count
    repeat {
      let target = try primary()
      guard isDeletable(target) else { throw mismatch() }
      builder.exprs.append(target)
    } while accept(.comma) && !endsStatement
    if !endsStatement { throw mismatch() }
    return .delete(builder.exprList(from: base))
  }

  private mutating func importStatement() throws(Failure) -> Stmt.Kind {
    advance()
    let base = builder.aliases.count
    repeat {
      let start = position
      let name = try dottedName()
      let asName = accept(.as) ? try self.name() : nil
      builder.aliases.append(
        ImportAlias(name: name, asName: asName, span: span(from: start)))
    } while accept(.comma)
    return .import(builder.aliasList(from: base))
  }

  private mutating func dottedName() throws(Failure) -> NameID {
    let first = try name()
    guard current == .dot else { return first }
    var dotted = builder.tree[first]
    while accept(.dot) {
      let next = try name()
      dotted += "." + builder.tree[next]
    }
    return builder.name(dotted)
  }

  private mutating func importFrom() throws(Failure) -> Stmt.Kind {
    advance()
    var level = 0
    while current == .dot || current == .ellipsis {
      level += current == .dot ? 1 : 3
      advance()
    }
    let module = level > 0 && current == .import ? nil : try dottedName()
    try expect(.import)
    let base = builder.aliases.count
    let start = position
    if accept(.star) {
      builder.aliases.append(
        ImportAlias(name: builder.name("*"), asName: nil, span: span(from: start)))
      try noteFutures(module, level, base)
      return .importFrom(module: module, builder.aliasList(from: base), level: level)
    }
    let isParenthesized = accept(.leftParen)
    repeat {
      let start = position
      let name = try name()
      let asName = accept(.as) ? try self.name() : nil
      builder.aliases.append(ImportAlias(name: name, asName: asName, span: span(from: start)))
      if lexer.isClassic, !isParenthesized, current == .comma, kind(ahead: 1) == .newline {
        throw raise(
          "trailing comma not allowed without surrounding parentheses", lexer.span(token))
      }
    } while accept(.comma) && !(isParenthesized && current == .rightParen)
    if isParenthesized { try expect(.rightParen) }
    try noteFutures(module, level, base)
    return .importFrom(module: module, builder.aliasList(from: base), level: level)
  }

  /// Notes what an import brings to a classic text: the names from `base` on, of `__future__`.
  private mutating func noteFutures(
    _ module: NameID?, _ level: Int, _ base: Int
  ) throws(Failure) {
    guard lexer.isClassic, level == 0, let module, builder.tree[module] == "__future__" else {
      return
    }
    for alias in builder.aliases[base...] { try noteFuture(alias) }
  }

  private mutating func noteFuture(_ alias: ImportAlias) throws(Failure) {
    let feature = builder.tree[alias.name]
    switch feature {
    case "print_function": features.insert(.printFunction)
    case "division": features.insert(.division)
    case "unicode_literals": features.insert(.unicodeLiterals)
    case "nested_scopes", "generators", "absolute_import", "with_statement": break
    case "braces": throw raise("not a chance", alias.span)
    default: throw raise("future feature \(feature) is not defined", alias.span)
    }
  }
}
