// Which statements of a classic tree become others?

extension ClassicRewriter {
  mutating func rewriteStatements() {
    for id in 0..<builder.tree.stmts.count {
      switch builder.tree.stmts[id].kind {
      case .assign(let targets, let value): store(id, targets, value)
      case .augmentedAssign(let target, .divide, let value) where !hasTrueDivision:
        augment(id, target, "inplaceDiv", value)
      case .augmentedAssign(let target, .modulo, let value):
        augment(id, target, "inplaceMod", value)
      case .delete(let targets): delete(id, targets)
      default: break
      }
    }
    for index in 0..<builder.tree.handlers.count {
      guard let type = builder.tree.handlers[index].type else { continue }
      builder.tree.handlers[index].type = helper("handler", [type], builder.tree[type].span)
    }
    for index in 0..<builder.tree.classes.count { rewriteClass(index) }
  }

  private mutating func rewriteClass(_ index: Int) {
    let definition = builder.tree.classes[index]
    let span = Span(line: 1, column: 0, endLine: 1, endColumn: 0)
    let place = builder.tree[definition.body].first.map { builder.tree[$0].span } ?? span
    let maker =
      namesMetaclass
      ? helper("classIn", [helper("globals", [], place)], place)
      : builder.add(.name(builder.name(".class")), place)
    let keyword = Argument(kind: .keyword(builder.name("metaclass")), value: maker, span: place)
    builder.tree.classes[index].arguments = builder.list(
      Array(builder.tree[definition.arguments]) + [keyword])
  }

  private mutating func store(_ id: Int, _ targets: List<ExprID>, _ value: ExprID) {
    if isCaught(value), builder.tree[targets].contains(where: isSequence) {
      let items = helper("items", [copy(Int(value.index))], builder.tree[value].span)
      builder.tree.stmts[id].kind = .assign(targets: targets, items)
      return
    }
    guard targets.count == 1, let target = builder.tree[targets].first,
      case .attribute(let owner, let name) = builder.tree[target].kind,
      isSettable(builder.tree[name])
    else { return }
    let span = builder.tree.stmts[id].span
    let word = text(builder.tree[name], span)
    builder.tree.stmts[id].kind = .expression(helper("store", [value, owner, word], span))
  }

  /// Whether a name is another one inside of a class.
  private func isPrivate(_ name: String) -> Bool { name.hasPrefix("__") && !name.hasSuffix("__") }

  private func isSequence(_ id: ExprID) -> Bool {
    switch builder.tree[id].kind {
    case .tuple, .list: true
    default: false
    }
  }

  private mutating func delete(_ id: Int, _ targets: List<ExprID>) {
    guard targets.count == 1, let target = builder.tree[targets].first,
      case .attribute(let owner, let name) = builder.tree[target].kind,
      !isPrivate(builder.tree[name])
    else { return }
    let span = builder.tree.stmts[id].span
    let word = text(builder.tree[name], span)
    builder.tree.stmts[id].kind = .expression(helper("delete", [owner, word], span))
  }

  /// `target op= value`, whose operation is that of a helper; what the target consists of is
  /// evaluated once.
  private mutating func augment(_ id: Int, _ target: ExprID, _ name: String, _ value: ExprID) {
    let span = builder.tree.stmts[id].span
    let function = builder.add(.name(builder.name("." + name)), span)
    switch builder.tree[target].kind {
    case .attribute(let owner, let word) where !isPlain(target):
      let arguments = [function, owner, text(builder.tree[word], span), value]
      builder.tree.stmts[id].kind = .expression(helper("augmentAttribute", arguments, span))
    case .subscript(let owner, let index) where !isPlain(target):
      let arguments = [function, owner, asValue(index), value]
      builder.tree.stmts[id].kind = .expression(helper("augmentItem", arguments, span))
    default:
      let result = helper(name, [copy(Int(target.index)), value], span)
      builder.tree.stmts[id].kind = .assign(targets: builder.list([target]), result)
    }
  }

  /// What stands between brackets, as a value that an argument can be.
  private mutating func asValue(_ index: ExprID) -> ExprID {
    let span = builder.tree[index].span
    switch builder.tree[index].kind {
    case .slice(let lower, let upper, let step):
      let none = builder.add(.constant(.none), span)
      return helper("indices", [lower ?? none, upper ?? none, step ?? none], span)
    case .tuple(let items):
      var values: [ExprID] = []
      for item in Array(builder.tree[items]) { values.append(asValue(item)) }
      return builder.add(.tuple(builder.list(values)), span)
    default: return index
    }
  }

  /// Whether an expression may be evaluated twice.
  func isPlain(_ id: ExprID) -> Bool {
    switch builder.tree[id].kind {
    case .name, .constant: true
    case .attribute(let value, _): isPlain(value)
    case .subscript(let value, let index): isPlain(value) && isPlain(index)
    default: false
    }
  }

  /// Whether the text speaks of a class that makes those without bases.
  private var namesMetaclass: Bool {
    builder.tree.exprs.contains {
      if case .name(let name) = $0.kind { builder.tree[name] == "__metaclass__" } else { false }
    }
  }
}
