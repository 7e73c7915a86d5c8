// How is the value of an expression computed into a register?

import CordonBytecode
import CordonSyntax

extension CodeGenerator {
  /// Computes `id` into `destination`, which may be a variable or a temporary.
  func emit(_ id: ExprID, into destination: Int) throws(SyntaxProblem) {
    if let constant = program.folder.value(id) {
      return code.loadConstant(constant, into: destination)
    }
    try enter(id)
    defer { leave() }
    try emitComputed(id, into: destination)
  }

  /// Computes `id` into the next temporary.
  @discardableResult
  func emitNext(_ id: ExprID) throws(SyntaxProblem) -> Int {
    let register = allocate()
    try emit(id, into: register)
    return register
  }

  /// The register that holds the value of `id`: that of a local in place, or else a temporary
  /// (`hint` when given).
  func operand(_ id: ExprID, hint: Int? = nil) throws(SyntaxProblem) -> Int {
    if case .name(let name) = tree[id].kind,
      let register = registerInPlace(name, at: tree[id].span)
    {
      return register
    }
    if let constant = program.folder.value(id), let register = pinnedRegister(constant) {
      return register
    }
    if case .named(let target, let value) = tree[id].kind, case .name(let name) = tree[target].kind,
      case .register(let own) = place(name).place, tree[name] != "__debug__"
    {
      try emit(value, into: own)
      code.known?.insert(own)
      return own
    }
    let register = hint ?? allocate()
    try emit(id, into: register)
    return register
  }

  /// As `operand`, for a value that must survive the evaluation of `later`.
  func operand(
    _ id: ExprID, hint: Int? = nil, before later: ExprID
  ) throws(SyntaxProblem) -> Int {
    let register = try operand(id, hint: hint)
    guard isVariable(register), containsWalrus(later) else { return register }
    let copy = hint ?? allocate()
    code.emit(.move, a: copy, b: register)
    return copy
  }

  func containsWalrus(_ id: ExprID) -> Bool {
    !program.scopes.withWalrus.isEmpty && program.scopes.withWalrus.contains(id.index)
  }

  /// Evaluates `id` for its effects.
  func discard(_ id: ExprID) throws(SyntaxProblem) {
    if program.folder.value(id) != nil { return }
    let mark = top
    _ = try operand(id)
    release(to: mark)
  }

  /// Only leads on, so that nested expressions take little native stack.
  private func emitComputed(_ id: ExprID, into destination: Int) throws(SyntaxProblem) {
    let mark = top
    defer { release(to: mark) }
    switch tree[id].kind {
    case .name(let name): load(name, into: destination, at: tree[id].span)
    case .constant(let constant):
      code.loadConstant(program.folder.literal(constant), into: destination)
    case .joinedString(let parts): try emitJoined(parts, tree[id].span, into: destination)
    case .formattedValue: try emitFormatted(id, into: destination)
    case .binary: try emitBinary(id, into: destination)
    case .unary(.not, _), .compare: try emitTruth(id, into: destination)
    case .unary: try emitUnary(id, into: destination)
    case .boolean(let op, let values): try emitBoolean(op, values, into: destination)
    case .call, .attribute, .subscript: try emitPostfix(id, into: destination)
    case .conditional: try emitConditional(id, into: destination)
    case .lambda(let parameters, let body):
      try emitLambda(id, parameters, body, into: destination)
    case .slice: try emitSlice(id, into: destination)
    case .starred: throw problem("can't use starred expression here", tree[id].span)
    case .tuple(let items):
      try emitSequence(.tuple, tree[items], tree[id].span, into: destination)
    case .list(let items): try emitSequence(.list, tree[items], tree[id].span, into: destination)
    case .set(let items): try emitSequence(.set, tree[items], tree[id].span, into: destination)
    case .dict(let items): try emitDict(items, tree[id].span, into: destination)
    case .listComprehension, .setComprehension, .dictComprehension:
      try emitComprehension(id, into: destination)
    case .generator: try emitGenerator(id, into: destination)
    case .await(let value): try emitAwait(value, tree[id].span, into: destination)
    case .yield(let value): try emitYield(value, tree[id].span, into: destination)
    case .yieldFrom(let value): try emitYieldFrom(value, tree[id].span, into: destination)
    case .named: try emitNamed(id, into: destination)
    }
  }

  @inline(never)
  private func emitConditional(_ id: ExprID, into destination: Int) throws(SyntaxProblem) {
    guard case .conditional(let test, let then, let otherwise) = tree[id].kind else { return }
    let elseLabel = code.newLabel()
    let end = code.newLabel()
    try emitJump(test, to: elseLabel, when: false)
    try emit(then, into: destination)
    code.jump(to: end)
    code.place(elseLabel)
    try emit(otherwise, into: destination)
    code.place(end)
  }

  @inline(never)
  private func emitSlice(_ id: ExprID, into destination: Int) throws(SyntaxProblem) {
    guard case .slice(let lower, let upper, let step) = tree[id].kind else { return }
    let start = top
    for part in [lower, upper, step] {
      let register = allocate()
      if let part {
        try emit(part, into: register)
      } else {
        code.loadConstant(.none, into: register)
      }
    }
    code.emit(.buildSlice, a: destination, b: start, at: tree[id].span)
  }

  @inline(never)
  private func emitNamed(_ id: ExprID, into destination: Int) throws(SyntaxProblem) {
    guard case .named(let target, let value) = tree[id].kind,
      case .name(let name) = tree[target].kind
    else { return }
    try refuseDebug(name, tree[target].span)
    if case .register(let own) = place(name).place {
      try emit(value, into: own)
      code.known?.insert(own)
      if own != destination { code.emit(.move, a: destination, b: own) }
    } else {
      let register = scratch(for: destination)
      try emit(value, into: register)
      store(register, name, at: tree[target].span)
      if register != destination { code.emit(.move, a: destination, b: register) }
    }
  }

  // MARK: Operators

  @inline(never)
  private func emitUnary(_ id: ExprID, into destination: Int) throws(SyntaxProblem) {
    guard case .unary(let op, let value) = tree[id].kind else { return }
    let register = try operand(value, hint: scratch(for: destination))
    let opcode: Opcode = op == .plus ? .positive : op == .minus ? .negative : .invert
    code.emit(opcode, a: destination, b: register, at: tree[id].span)
  }

  /// `a op b op c ...`, without recursion along the left.
  @inline(never)
  private func emitBinary(_ id: ExprID, into destination: Int) throws(SyntaxProblem) {
    var chain: [ExprID] = []
    var leftmost = id
    while program.folder.value(leftmost) == nil,
      case .binary(_, let next, _) = tree[leftmost].kind
    {
      chain.append(leftmost)
      leftmost = next
    }
    if chain.count == 1, case .binary(.modulo, let left, let right) = tree[id].kind,
      try emitPercent(left, right, tree[id].span, into: destination)
    {
      return
    }
    let accumulator = scratch(for: destination)
    var left = accumulator
    for (index, node) in chain.enumerated().reversed() {
      guard case .binary(let op, let inner, let right) = tree[node].kind else { continue }
      if index == chain.count - 1 {
        left = try operand(inner, hint: accumulator, before: right)
      }
      let target = index == 0 ? destination : accumulator
      let mark = top
      try emitOperation(op, target, left, right, isAugmented: false, at: tree[node].span)
      release(to: mark)
      left = target
    }
  }

  /// R[target] := R[left] op `right`.
  func emitOperation(
    _ op: BinaryOperator, _ target: Int, _ left: Int, _ right: ExprID, isAugmented: Bool,
    at span: Span
  ) throws(SyntaxProblem) {
    let f = isAugmented ? 1 : 0
    if case .int(let value)? = program.folder.value(right),
      let immediate = op.immediateOpcode(for: value)
    {
      code.emit(immediate, f: f, a: target, b: left, c: value, at: span)
      return
    }
    let register = try operand(right)
    code.emit(op.opcode, f: f, a: target, b: left, c: register, at: span)
  }

  /// `and`, `or`: the value that decides.
  @inline(never)
  private func emitBoolean(
    _ op: BooleanOperator, _ values: List<ExprID>, into destination: Int
  ) throws(SyntaxProblem) {
    let register = scratch(for: destination)
    let end = code.newLabel()
    let items = tree[values]
    for (index, value) in items.enumerated() {
      let isLast = index == items.count - 1
      if !isLast, let constant = program.folder.value(value) {
        if Arithmetic.truth(constant) == (op == .and) { continue }
        code.loadConstant(constant, into: register)
        code.jump(to: end)
        continue
      }
      try emit(value, into: register)
      if !isLast {
        code.jump(
          op == .and ? .jumpIfFalse : .jumpIfTrue, a: register, to: end, at: tree[value].span)
      }
    }
    code.place(end)
    if register != destination { code.emit(.move, a: destination, b: register) }
  }
}

extension BinaryOperator {
  var opcode: Opcode {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .matrixMultiply: .matrixMultiply
    case .divide: .divide
    case .floorDivide: .floorDivide
    case .modulo: .modulo
    case .power: .power
    case .leftShift: .leftShift
    case .rightShift: .rightShift
    case .bitAnd: .bitAnd
    case .bitOr: .bitOr
    case .bitXor: .bitXor
    }
  }

  /// The form of the operator with a right operand in the instruction, where there is one.
  func immediateOpcode(for value: Int) -> Opcode? {
    guard Int16(exactly: value) != nil else { return nil }
    switch self {
    case .add: return .addInt
    case .subtract: return .subtractInt
    case .multiply: return .multiplyInt
    case .floorDivide: return value > 0 ? .floorDivideInt : nil
    case .modulo: return value > 0 ? .moduloInt : nil
    case .bitAnd: return value >= 0 ? .bitAndInt : nil
    case .leftShift: return 0..<62 ~= value ? .leftShiftInt : nil
    case .rightShift: return 0..<62 ~= value ? .rightShiftInt : nil
    default: return nil
    }
  }
}
