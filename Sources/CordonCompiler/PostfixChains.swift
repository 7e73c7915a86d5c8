// How does `a.b(c)[d].e()` run?
//
// Attributes, subscripts and calls follow each other along the left, often for very long: a chain
// is walked down to its first object without recursion, registers being assigned on the way, and
// then computed link by link on the way up.

import CordonBytecode
import CordonSyntax

/// One operation of a chain, with the registers assigned to it.
private struct Link {
  enum Kind {
    case attribute, item
    /// The callee lies in the window.
    case call, spreadCall
    /// `super().name(...)`: function and receiver lie in the window.
    case superCall
    /// The receiver lies above the window; the method is looked up when the arguments are there.
    case methodCall
    /// The receiver is an operand; function and receiver are put into the window before the
    /// arguments are evaluated.
    case preparedMethodCall
  }

  let kind: Kind
  let id: ExprID
  let destination: Int
  /// The register for what the link is applied to.
  let object: Int
  let window: Int
  /// Temporaries from here are free again after the link.
  let mark: Int
}

extension CodeGenerator {
  @inline(never)
  func emitPostfix(_ id: ExprID, into destination: Int) throws(SyntaxProblem) {
    var links: [Link] = []
    var current = id
    var target = destination
    while let (link, object) = try descend(current, into: target) {
      links.append(link)
      current = object
      target = link.object
    }
    var register = target
    switch links.last?.kind {
    case nil: return try emitSuperLookup(id, into: destination, isSplit: false)
    case .superCall:
      try emitSuperLookup(current, into: target, isSplit: true)
      release(to: target + 1)
      _ = allocate()
    case .attribute, .preparedMethodCall: register = try operand(current, hint: target)
    case .item:
      register = try operand(current, hint: target)
      if let last = links.last, case .subscript(_, let index) = tree[last.id].kind,
        isVariable(register), containsWalrus(index)
      {
        code.emit(.move, a: target, b: register)
        register = target
      }
    default: try emit(current, into: target)
    }
    for link in links.reversed() {
      try emit(link, on: register)
      release(to: link.mark)
      register = link.destination
    }
  }

  /// The link that `id` is, and what it is applied to; nil at the beginning of the chain.
  private func descend(
    _ id: ExprID, into target: Int
  ) throws(SyntaxProblem) -> (Link, ExprID)? {
    let mark = top
    func link(_ kind: Link.Kind, _ object: Int, window: Int = 0) -> Link {
      Link(kind: kind, id: id, destination: target, object: object, window: window, mark: mark)
    }
    switch tree[id].kind {
    case .attribute(let object, _):
      if isSuperLookup(id) { return nil }
      return (link(.attribute, scratch(for: target)), object)
    case .subscript(let object, _):
      if program.folder.value(id) != nil { return nil }
      return (link(.item, scratch(for: target)), object)
    case .call(let callee, let arguments):
      let list = tree[arguments]
      try checkKeywords(list)
      let window = openWindow(target)
      if needsSpread(list) { return (link(.spreadCall, window, window: window), callee) }
      guard case .attribute(let object, _) = tree[callee].kind else {
        return (link(.call, window, window: window), callee)
      }
      if isSuperLookup(callee) { return (link(.superCall, window, window: window), callee) }
      if list.contains(where: { needsPreparation($0) }) {
        return (link(.preparedMethodCall, window, window: window), object)
      }
      return (link(.methodCall, allocate(), window: window), object)
    default: return nil
    }
  }

  /// Whether the method must be looked up before this argument is evaluated: there are keywords, or
  /// somebody could notice the order.
  private func needsPreparation(_ argument: Argument) -> Bool {
    if case .keyword = argument.kind { return true }
    if program.folder.value(argument.value) != nil { return false }
    switch tree[argument.value].kind {
    case .name: return scope.kind == .classBody
    default: return true
    }
  }

  private func emit(_ link: Link, on register: Int) throws(SyntaxProblem) {
    let span = tree[link.id].span
    switch tree[link.id].kind {
    case .attribute(_, let name):
      code.emit(
        .getAttribute, a: link.destination, b: register, c: nameOperand(mangle(name)),
        at: attributeSpan(link.id))
    case .subscript(_, let index):
      let key = try operand(index)
      code.emit(.getItem, a: link.destination, b: register, c: key, at: span)
    case .call(let callee, let arguments):
      try emitCall(link, callee, tree[arguments], span, on: register)
      if link.window != link.destination {
        code.emit(.move, a: link.destination, b: link.window)
      }
    default: break
    }
  }

  private func emitCall(
    _ link: Link, _ callee: ExprID, _ list: ArraySlice<Argument>, _ span: Span, on register: Int
  ) throws(SyntaxProblem) {
    let window = link.window
    guard case .attribute(_, let name) = tree[callee].kind, link.kind != .spreadCall else {
      if link.kind == .spreadCall { return try emitSpread(list, span, window: window) }
      return try emitArguments(list, span, window: window, isSplit: false)
    }
    let attributeSpan = self.attributeSpan(callee)
    var callSpan = span
    callSpan.line = attributeSpan.line
    callSpan.column = attributeSpan.column
    switch link.kind {
    case .superCall: try emitArguments(list, callSpan, window: window, isSplit: true)
    case .methodCall:
      for argument in list { try emitNext(argument.value) }
      code.emit(
        .callMethod, a: window, b: list.count, c: nameOperand(mangle(name)), at: attributeSpan)
      code.markCall(callSpan)
    case .preparedMethodCall:
      code.emit(
        .loadMethod, a: window, b: register, c: nameOperand(mangle(name)), at: attributeSpan)
      release(to: window + 1)
      _ = allocate()
      try emitArguments(list, callSpan, window: window, isSplit: true)
    default: break
    }
  }
}
