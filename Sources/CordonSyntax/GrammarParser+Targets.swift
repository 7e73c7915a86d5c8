// What may stand to the left of `=`, after `for`, `as` and `del`?

extension GrammarParser {
  /// The targets of `for`: one, or a tuple without brackets.
  mutating func targetList() throws(Failure) -> ExprID {
    let start = position
    let first = try starTarget()
    guard current == .comma else { return first }
    let base = builder.exprs.count
    builder.exprs.append(first)
    while accept(.comma), startsTarget(current) { builder.exprs.append(try starTarget()) }
    return builder.add(.tuple(builder.exprList(from: base)), span(from: start))
  }

  private func startsTarget(_ kind: Token.Kind) -> Bool {
    kind == .star || startsExpression(kind)
  }

  mutating func starTarget() throws(Failure) -> ExprID {
    let start = position
    if !lexer.isClassic, accept(.star) {
      let value = try target()
      return builder.add(.starred(value), span(from: start))
    }
    return try target()
  }

  private mutating func target() throws(Failure) -> ExprID {
    if lexer.isClassic {
      let value = try bitwiseOr()
      try checkTarget(value)
      return value
    }
    let value = try primary()
    guard isTarget(value) else { throw mismatch() }
    return value
  }

  /// True when the expression can be assigned to, stars inside it included.
  func isTarget(_ id: ExprID) -> Bool {
    switch builder.tree[id].kind {
    case .name, .attribute, .subscript: true
    case .starred(let value):
      if case .starred = builder.tree[value].kind { false } else { isTarget(value) }
    case .tuple(let items) where items.isEmpty: !lexer.isClassic
    case .tuple(let items), .list(let items): builder.tree[items].allSatisfy(isTarget)
    default: false
    }
  }

  /// True for a name, an attribute or a subscript.
  func isSingleTarget(_ id: ExprID) -> Bool {
    switch builder.tree[id].kind {
    case .name, .attribute, .subscript: true
    default: false
    }
  }

  /// True when the expression can be deleted.
  func isDeletable(_ id: ExprID) -> Bool {
    switch builder.tree[id].kind {
    case .name, .attribute, .subscript: true
    case .tuple(let items) where items.isEmpty: !lexer.isClassic
    case .tuple(let items), .list(let items): builder.tree[items].allSatisfy(isDeletable)
    default: false
    }
  }
}
