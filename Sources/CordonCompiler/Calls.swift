// How is a call laid out?
//
// The callee and its arguments are evaluated straight into a window at the top of the registers;
// the result appears in the window's first register. When the destination is the topmost temporary
// the window begins there, so that `f(g(x))` and `a.b().c()` move nothing.

import CordonBytecode
import CordonSyntax

extension CodeGenerator {
  /// Calls with more arguments than this go through a tuple.
  private static let windowLimit = 200

  func openWindow(_ destination: Int) -> Int {
    destination == top - 1 && !isVariable(destination) ? destination : allocate()
  }

  func needsSpread(_ list: ArraySlice<Argument>) -> Bool {
    list.count > Self.windowLimit
      || list.contains { argument in
        switch argument.kind {
        case .star, .doubleStar: true
        default: false
        }
      }
  }

  /// Calls what stands in `window`; `isSplit` when it is a function and its receiver.
  func emitArguments(
    _ list: ArraySlice<Argument>, _ callSpan: Span, window: Int, isSplit: Bool
  ) throws(SyntaxProblem) {
    let keywords = keywordNames(list)
    for argument in list { try emitNext(argument.value) }
    if keywords.isEmpty {
      code.emit(isSplit ? .callSplit : .call, a: window, b: list.count, at: callSpan)
    } else {
      code.emit(
        .callKeywords, f: isSplit ? 1 : 0, a: window, b: list.count,
        c: code.name(.tuple(keywords)), at: callSpan)
    }
  }

  /// The span of an attribute access in tracebacks: its name alone when it stands on a line below
  /// the object.
  func attributeSpan(_ id: ExprID) -> Span {
    var span = tree[id].span
    guard case .attribute(_, let name) = tree[id].kind, span.line != span.endLine else {
      return span
    }
    span.line = span.endLine
    span.column = max(0, span.endColumn - Int32(tree[name].unicodeScalars.count))
    return span
  }

  func keywordNames(_ list: ArraySlice<Argument>) -> [CodeConstant] {
    list.compactMap { argument in
      if case .keyword(let name) = argument.kind { .name(mangle(name)) } else { nil }
    }
  }

  func checkKeywords(_ list: ArraySlice<Argument>) throws(SyntaxProblem) {
    var seen: Set<UInt32> = []
    for argument in list {
      guard case .keyword(let name) = argument.kind else { continue }
      try refuseDebug(name, argument.span)
      if !seen.insert(name.index).inserted {
        throw problem("keyword argument repeated: \(tree[name])", argument.span)
      }
    }
  }

  // MARK: Stars

  /// Calls the callee in `window` with `list`; the values in the registers `before` and `after`
  /// are further positional arguments.
  func emitSpread(
    _ list: ArraySlice<Argument>, before: [Int] = [], after: [Int] = [], _ span: Span, window: Int
  ) throws(SyntaxProblem) {
    var stars = 0
    var positional: [(value: ExprID, isStar: Bool)] = []
    for argument in list {
      switch argument.kind {
      case .positional: positional.append((argument.value, isStarred(argument.value)))
      case .star:
        positional.append((argument.value, true))
      default: continue
      }
      if positional.last?.isStar == true { stars += 1 }
    }
    var isIterable = false
    let arguments: Int
    if before.isEmpty, after.isEmpty, positional.count == 1, stars == 1 {
      isIterable = true
      arguments = try operand(unstarred(positional[0].value))
    } else {
      arguments = allocate()
      try emitArgumentTuple(positional, before, after, span, into: arguments)
    }
    let mapping = try emitKeywordDict(list, span, callee: window)
    code.emit(
      .callSpread, f: isIterable ? 1 : 0, a: window, b: arguments, c: mapping, at: span)
  }

  private func unstarred(_ id: ExprID) -> ExprID {
    if case .starred(let value) = tree[id].kind { value } else { id }
  }

  private func emitArgumentTuple(
    _ items: [(value: ExprID, isStar: Bool)], _ before: [Int], _ after: [Int], _ span: Span,
    into result: Int
  ) throws(SyntaxProblem) {
    var start = top
    var isBuilt = false
    func flush() {
      let count = top - start
      if !isBuilt {
        code.emit(.buildList, a: result, b: start, c: count, at: span)
      } else if count > 0 {
        code.emit(.listAppendMany, a: result, b: start, c: count, at: span)
      }
      isBuilt = true
      release(to: start)
    }
    start = top
    for register in before { code.emit(.move, a: allocate(), b: register) }
    if !items.contains(where: { $0.isStar }), items.count + before.count + after.count <= 64 {
      for item in items { try emitNext(item.value) }
      for register in after { code.emit(.move, a: allocate(), b: register) }
      code.emit(.buildTuple, a: result, b: start, c: top - start, at: span)
      return release(to: start)
    }
    for item in items {
      if item.isStar {
        if !isBuilt || top > start { flush() }
        let register = try operand(unstarred(item.value))
        code.emit(.listExtend, a: result, b: register, at: span)
        release(to: start)
      } else {
        try emitNext(item.value)
        if top - start >= 64 { flush() }
      }
    }
    for register in after { code.emit(.move, a: allocate(), b: register) }
    if !isBuilt || top > start { flush() }
    code.emit(.listToTuple, a: result, b: result)
  }

  /// The register of a dict of the keyword arguments, or `absent`.
  private func emitKeywordDict(
    _ list: ArraySlice<Argument>, _ span: Span, callee: Int
  ) throws(SyntaxProblem) -> Int {
    var result = Instruction.absent
    var start = 0
    func flush() {
      let pairs = (top - start) / 2
      if result == Instruction.absent {
        if top == start { _ = allocate() }
        result = start
        code.emit(.buildDict, a: result, b: start, c: pairs, at: span)
        release(to: result + 1)
      } else if pairs > 0 {
        code.emit(.buildDict, a: start, b: start, c: pairs, at: span)
        code.emit(.dictMerge, a: result, b: start, c: callee, at: span)
        release(to: start)
      }
      start = top
    }
    start = top
    var isFirst = true
    for argument in list {
      switch argument.kind {
      case .keyword(let name):
        code.loadConstant(.name(mangle(name)), into: allocate())
        try emitNext(argument.value)
        if top - start >= 64 { flush() }
      case .doubleStar:
        if isFirst || top > start { flush() }
        let mapping = try operand(argument.value)
        code.emit(.dictMerge, a: result, b: mapping, c: callee, at: span)
        release(to: start)
      default: continue
      }
      isFirst = false
    }
    if top > start { flush() }
    return result
  }

  // MARK: super()

  /// Whether `id` is `super().name` or `super(A, b).name`, which needs no super object.
  func isSuperLookup(_ id: ExprID) -> Bool {
    guard case .attribute(let object, _) = tree[id].kind,
      case .call(let callee, let arguments) = tree[object].kind,
      case .name(let superID) = tree[callee].kind, tree[superID] == "super",
      scope.isFunctionLike, case .global = place(superID).place
    else { return false }
    let list = tree[arguments]
    for argument in list {
      guard case .positional = argument.kind, !isStarred(argument.value) else { return false }
    }
    if list.isEmpty { return scope.freeIndex("__class__") != nil && hasReceiver }
    return list.count == 2
  }

  /// Looks `super().name` up, into one register or, for a call, split into `target` and the next.
  func emitSuperLookup(_ id: ExprID, into target: Int, isSplit: Bool) throws(SyntaxProblem) {
    guard case .attribute(let object, let name) = tree[id].kind,
      case .call(let callee, let arguments) = tree[object].kind,
      case .name(let superID) = tree[callee].kind
    else { return }
    let list = tree[arguments]
    let isImplicit = list.isEmpty
    let attributeSpan = self.attributeSpan(id)
    let superSpan = tree[callee].span
    let mark = top
    // The lookup's result may take two registers; its operands stand above them.
    if isSplit { top = target + 2 }
    let operands = allocate(3)
    load(superID, into: operands + 2, at: superSpan)
    if isImplicit {
      load("__class__", place(named: "__class__"), into: operands, at: tree[object].span)
      let own = localNames[0]
      let place: Place = scope[own]?.isCell == true ? .cell(0) : .register(0)
      load(own, place, into: operands + 1, at: tree[object].span)
    } else {
      for (offset, argument) in list.enumerated() {
        try emit(argument.value, into: operands + offset)
      }
    }
    code.emit(
      .loadSuper, f: (isImplicit ? 1 : 0) | (isSplit ? 2 : 0), a: target, b: operands,
      c: nameOperand(mangle(name)), at: attributeSpan)
    release(to: mark)
  }
}
