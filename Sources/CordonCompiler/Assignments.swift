// How do values reach their targets?

import CordonBytecode
import CordonSyntax

extension CodeGenerator {
  /// The register of a target that is a local of this unit.
  func targetRegister(_ id: ExprID) -> Int? {
    guard case .name(let name) = tree[id].kind, tree[name] != "__debug__",
      case .register(let register) = place(name).place
    else { return nil }
    return register
  }

  func emitAssign(_ targets: ArraySlice<ExprID>, _ value: ExprID) throws(SyntaxProblem) {
    let mark = top
    defer { release(to: mark) }
    guard let first = targets.first else { return }
    if targets.count == 1 {
      if try emitParallel(first, value) { return }
      if let register = targetRegister(first) {
        try emit(value, into: register)
        code.known?.insert(register)
        return
      }
    }
    var register = try operand(value)
    if isVariable(register), mayRebind(targets, register) {
      let copy = allocate()
      code.emit(.move, a: copy, b: register)
      register = copy
    }
    for target in targets { try store(register, to: target) }
  }

  /// Whether binding `targets` may write to `register` before its last use.
  private func mayRebind(_ targets: ArraySlice<ExprID>, _ register: Int) -> Bool {
    if targets.count > 1, bindsRegister(targets.dropLast(), register) { return true }
    return !program.scopes.withWalrus.isEmpty && targets.contains { hasWalrus($0) }
  }

  private func hasWalrus(_ target: ExprID) -> Bool {
    switch tree[target].kind {
    case .tuple(let items), .list(let items): tree[items].contains { hasWalrus($0) }
    case .starred(let inner): hasWalrus(inner)
    default: containsWalrus(target)
    }
  }

  /// Binds the value in `register` to any target.
  func store(_ register: Int, to target: ExprID) throws(SyntaxProblem) {
    let span = tree[target].span
    let mark = top
    defer { release(to: mark) }
    switch tree[target].kind {
    case .name(let name):
      try refuseDebug(name, span)
      store(register, name, at: span)
    case .attribute(let object, let name):
      try refuseDebug(name, span)
      noteStaticAttribute(object, name)
      let owner = try operand(object)
      code.emit(
        .setAttribute, a: owner, b: register, c: nameOperand(mangle(name)),
        at: attributeSpan(target))
    case .subscript(let object, let index):
      let container = try operand(object, before: index)
      let key = try operand(index)
      code.emit(.setItem, a: container, b: key, c: register, at: span)
    case .tuple(let items), .list(let items):
      _ = try deeper(span) { () throws(SyntaxProblem) in
        try storeUnpacked(register, tree[items], span)
      }
    case .starred:
      throw problem("starred assignment target must be in a list or tuple", span)
    default: throw problem("cannot assign to expression", span)
    }
  }

  /// Stores into a target of two plain parts, and places `stored` where both lie in the registers
  /// from the one that is answered on. Nil, with nothing done, for any other target.
  func storePair(
    _ register: Int, to target: ExprID, _ stored: Label
  ) throws(SyntaxProblem) -> Int? {
    let items: ArraySlice<ExprID>
    switch tree[target].kind {
    case .tuple(let list), .list(let list): items = tree[list]
    default: return nil
    }
    guard items.count == 2, !items.contains(where: isStarred) else { return nil }
    return try storeUnpacked(register, items, tree[target].span, stored: stored)
  }

  @discardableResult
  private func storeUnpacked(
    _ register: Int, _ items: ArraySlice<ExprID>, _ span: Span, stored: Label? = nil
  ) throws(SyntaxProblem) -> Int {
    let star = try starIndex(items, span, "multiple starred expressions in assignment")
    if let star, star >= 1 << 8 || items.count - star - 1 >= 1 << 23 {
      throw problem("too many expressions in star-unpacking assignment", span)
    }
    if star == nil, let first = consecutiveRegisters(items) {
      emitUnpack(register, count: items.count, star: nil, into: first, at: span)
      if let stored { code.placeLoopHead(stored, killed: RegisterSet()) }
      for offset in 0..<items.count { code.known?.insert(first + offset) }
      return first
    }
    let start = allocate(items.count)
    emitUnpack(register, count: items.count, star: star, into: start, at: span)
    if let stored { code.placeLoopHead(stored, killed: RegisterSet()) }
    for (offset, item) in items.enumerated() {
      if case .starred(let inner) = tree[item].kind {
        try store(start + offset, to: inner)
      } else {
        try store(start + offset, to: item)
      }
    }
    return start
  }

  /// The first of the registers of targets that are locals side by side, which may be unpacked into
  /// at once. An iterable that fails half-way has then bound some of them, so that no handler of
  /// this unit may be there to see it.
  private func consecutiveRegisters(_ items: ArraySlice<ExprID>) -> Int? {
    guard let item = items.first, let first = targetRegister(item), !isProtected else { return nil }
    for (offset, item) in items.enumerated() where targetRegister(item) != first + offset {
      return nil
    }
    return first
  }

  /// The place of the only starred item.
  private func starIndex(
    _ items: ArraySlice<ExprID>, _ span: Span, _ message: String
  ) throws(SyntaxProblem) -> Int? {
    var star: Int?
    for (offset, item) in items.enumerated() where isStarred(item) {
      if star != nil { throw problem(message, span) }
      star = offset
    }
    return star
  }

  func emitUnpack(_ register: Int, count: Int, star: Int?, into start: Int, at span: Span) {
    if let star {
      code.emit(.unpackStar, a: start, b: register, c: star, at: span)
      code.setExtraWord(UInt64(count - star - 1))
    } else {
      code.emit(.unpack, a: start, b: register, c: count, at: span)
    }
  }

  /// CPython lists in `__static_attributes__` what methods assign through `self`.
  func noteStaticAttribute(_ object: ExprID, _ name: NameID) {
    guard case .name(let owner) = tree[object].kind, tree[owner] == "self" else { return }
    var generator: CodeGenerator? = self
    while let next = generator {
      if next.scope.kind == .classBody {
        let text = mangle(name)
        if next.knownStaticAttributes.insert(text).inserted { next.staticAttributes.append(text) }
        return
      }
      generator = next.parent
    }
  }

  // MARK: Tuple to tuple

  /// `a, b = c, d`, without building the tuple. All values are computed before any target is
  /// bound, targets are bound from left to right.
  private func emitParallel(_ target: ExprID, _ value: ExprID) throws(SyntaxProblem) -> Bool {
    let targets: ArraySlice<ExprID>
    switch tree[target].kind {
    case .tuple(let items), .list(let items): targets = tree[items]
    default: return false
    }
    let values: ArraySlice<ExprID>
    switch tree[value].kind {
    case .tuple(let items), .list(let items): values = tree[items]
    default: return false
    }
    guard targets.count == values.count, targets.count <= 64,
      !targets.contains(where: { isStarred($0) }), !values.contains(where: { isStarred($0) })
    else { return false }
    let destinations = targets.map { targetRegister($0) }
    let hasWalrus = containsWalrus(value)
    var sources: [ParallelSource] = []
    let all = Array(values)
    let lastComputed = all.lastIndex { !isSimple($0) }
    for (index, item) in all.enumerated() {
      if let constant = program.folder.value(item) {
        sources.append(.constant(constant))
      } else if index == lastComputed, !hasWalrus,
        let direct = directDestination(index, destinations, all, sources)
      {
        try emit(item, into: direct)
        code.known?.insert(direct)
        sources.append(.done)
      } else if hasWalrus {
        sources.append(.register(try emitNext(item)))
      } else {
        sources.append(.register(try operand(item)))
      }
    }
    if destinations.allSatisfy({ $0 != nil }) {
      moveAll(sources, to: destinations.compactMap { $0 })
    } else {
      try storeEach(sources, to: Array(targets), destinations)
    }
    return true
  }

  private enum ParallelSource {
    case register(Int)
    case constant(CodeConstant)
    /// Already in its target.
    case done
  }

  private func isSimple(_ id: ExprID) -> Bool {
    if program.folder.value(id) != nil { return true }
    guard case .name(let name) = tree[id].kind else { return false }
    if case .register(let register) = place(name).place {
      return code.known?.contains(register) != false
    }
    return false
  }

  /// The target of the last value that needs computing, when it may be written at once: nothing
  /// else reads or writes it, and nothing after can fail.
  private func directDestination(
    _ index: Int, _ destinations: [Int?], _ values: [ExprID], _ sources: [ParallelSource]
  ) -> Int? {
    guard let direct = destinations[index], destinations.allSatisfy({ $0 != nil }),
      destinations.filter({ $0 == direct }).count == 1
    else { return nil }
    for case .register(let register) in sources where register == direct { return nil }
    for value in values[(index + 1)...] {
      if case .name(let name) = tree[value].kind, case .register(direct) = place(name).place {
        return nil
      }
    }
    return direct
  }

  /// Moves all at once: a register is written when no pending move reads it; a ring is opened by
  /// saving one register.
  private func moveAll(_ sources: [ParallelSource], to destinations: [Int]) {
    var pending: [(to: Int, from: Int)] = []
    var constants: [(to: Int, value: CodeConstant)] = []
    for (index, source) in sources.enumerated() {
      let destination = destinations[index]
      // Of several bindings of one name the last counts.
      if destinations[(index + 1)...].contains(destination) { continue }
      switch source {
      case .register(let register):
        if register != destination { pending.append((destination, register)) }
      case .constant(let constant): constants.append((destination, constant))
      case .done: break
      }
    }
    while !pending.isEmpty {
      if let ready = pending.firstIndex(where: { move in
        !pending.contains { $0.from == move.to }
      }) {
        let move = pending.remove(at: ready)
        code.emit(.move, a: move.to, b: move.from)
      } else {
        let saved = allocate()
        let blocked = pending[0].to
        code.emit(.move, a: saved, b: blocked)
        for index in pending.indices where pending[index].from == blocked {
          pending[index].from = saved
        }
      }
    }
    for (destination, constant) in constants { code.loadConstant(constant, into: destination) }
    for destination in destinations { code.known?.insert(destination) }
  }

  private func storeEach(
    _ sources: [ParallelSource], to targets: [ExprID], _ destinations: [Int?]
  ) throws(SyntaxProblem) {
    var sources = sources
    // Save locals that an earlier target overwrites.
    for (index, source) in sources.enumerated() {
      guard case .register(let register) = source, isVariable(register),
        index > 0, bindsRegister(targets[..<index], register)
      else { continue }
      let saved = allocate()
      code.emit(.move, a: saved, b: register)
      sources[index] = .register(saved)
    }
    for (index, source) in sources.enumerated() {
      switch source {
      case .register(let register): try store(register, to: targets[index])
      case .constant(let constant):
        if let destination = destinations[index] {
          code.loadConstant(constant, into: destination)
          code.known?.insert(destination)
        } else {
          let mark = top
          let register = allocate()
          code.loadConstant(constant, into: register)
          try store(register, to: targets[index])
          release(to: mark)
        }
      case .done: break
      }
    }
  }

  private func bindsRegister(_ targets: ArraySlice<ExprID>, _ register: Int) -> Bool {
    targets.contains { target in
      switch tree[target].kind {
      case .tuple(let items), .list(let items): bindsRegister(tree[items], register)
      case .starred(let inner): targetRegister(inner) == register
      default: targetRegister(target) == register
      }
    }
  }

  // MARK: Augmented

  func emitAugmented(
    _ target: ExprID, _ op: BinaryOperator, _ value: ExprID, _ span: Span
  ) throws(SyntaxProblem) {
    let mark = top
    defer { release(to: mark) }
    let targetSpan = tree[target].span
    switch tree[target].kind {
    case .name(let name):
      try refuseDebug(name, targetSpan)
      if let own = registerInPlace(name, at: targetSpan) {
        var left = own
        if containsWalrus(value) {
          left = allocate()
          code.emit(.move, a: left, b: own)
        }
        try emitOperation(op, own, left, value, isAugmented: true, at: span)
        code.known?.insert(own)
      } else {
        let result = allocate()
        load(name, into: result, at: targetSpan)
        try emitOperation(op, result, result, value, isAugmented: true, at: span)
        store(result, name, at: targetSpan)
      }
    case .attribute(let object, let name):
      try refuseDebug(name, targetSpan)
      noteStaticAttribute(object, name)
      let owner = try operand(object, before: value)
      let result = allocate()
      let operandName = nameOperand(mangle(name))
      let place = attributeSpan(target)
      code.emit(.getAttribute, a: result, b: owner, c: operandName, at: place)
      try emitOperation(op, result, result, value, isAugmented: true, at: span)
      code.emit(.setAttribute, a: owner, b: result, c: operandName, at: place)
    case .subscript(let object, let index):
      let walrus = containsWalrus(value) ? value : index
      let container = try operand(object, before: walrus)
      let key = try operand(index, before: value)
      let result = allocate()
      code.emit(.getItem, a: result, b: container, c: key, at: targetSpan)
      try emitOperation(op, result, result, value, isAugmented: true, at: span)
      code.emit(.setItem, a: container, b: key, c: result, at: targetSpan)
    default: throw problem("cannot assign to expression", targetSpan)
    }
  }

  // MARK: Delete

  func emitDelete(_ target: ExprID) throws(SyntaxProblem) {
    let span = tree[target].span
    let mark = top
    defer { release(to: mark) }
    switch tree[target].kind {
    case .name(let name):
      if tree[name] == "__debug__" { throw problem("cannot delete __debug__", span) }
      delete(name, at: span)
    case .attribute(let object, let name):
      let owner = try operand(object)
      code.emit(
        .deleteAttribute, a: owner, b: nameOperand(mangle(name)), at: attributeSpan(target))
    case .subscript(let object, let index):
      let container = try operand(object, before: index)
      let key = try operand(index)
      code.emit(.deleteItem, a: container, b: key, at: span)
    case .tuple(let items), .list(let items):
      for item in tree[items] { try emitDelete(item) }
    default: throw problem("cannot delete expression", span)
    }
  }
}
