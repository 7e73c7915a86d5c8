// How does a condition steer a jump?

import CordonBytecode
import CordonSyntax

extension CodeGenerator {
  /// Jumps to `label` when the truth of `id` is `wanted`, and falls through otherwise.
  func emitJump(_ id: ExprID, to label: Label, when wanted: Bool) throws(SyntaxProblem) {
    if let constant = program.folder.value(id) {
      if Arithmetic.truth(constant) == wanted { code.jump(to: label) }
      return
    }
    try enter(id)
    defer { leave() }
    try emitComputedJump(id, to: label, when: wanted)
  }

  private func emitComputedJump(
    _ id: ExprID, to label: Label, when wanted: Bool
  ) throws(SyntaxProblem) {
    let mark = top
    defer { release(to: mark) }
    switch tree[id].kind {
    case .unary(.not, let value): try emitJump(value, to: label, when: !wanted)
    case .boolean(let op, let values):
      let decides = op == .or
      let items = tree[values]
      if decides == wanted {
        for value in items { try emitJump(value, to: label, when: wanted) }
      } else {
        let through = code.newLabel()
        for value in items.dropLast() { try emitJump(value, to: through, when: decides) }
        if let last = items.last { try emitJump(last, to: label, when: wanted) }
        code.place(through)
      }
    case .compare(let left, let rest):
      try emitComparisonJump(left, tree[rest], tree[id].span, to: label, when: wanted)
    case .conditional(let test, let then, let otherwise):
      let elseLabel = code.newLabel()
      let through = code.newLabel()
      try emitJump(test, to: elseLabel, when: false)
      try emitJump(then, to: label, when: wanted)
      code.jump(to: through)
      code.place(elseLabel)
      try emitJump(otherwise, to: label, when: wanted)
      code.place(through)
    default:
      let register = try operand(id)
      code.jump(wanted ? .jumpIfTrue : .jumpIfFalse, a: register, to: label, at: tree[id].span)
    }
  }

  @inline(never)
  private func emitComparisonJump(
    _ first: ExprID, _ rest: ArraySlice<Comparison>, _ span: Span, to label: Label,
    when wanted: Bool
  ) throws(SyntaxProblem) {
    guard let last = rest.last else { return }
    let through = code.newLabel()
    let later = rest.first { containsWalrus($0.right) }?.right ?? last.right
    var left = try operand(first, before: later)
    for comparison in rest.dropLast() {
      let right = try operand(comparison.right, before: later)
      emitTest(comparison.op, left, right, span, to: wanted ? through : label, when: false)
      left = right
    }
    if !emitShortTest(last, left, span, to: label, when: wanted) {
      let right = try comparisonOperand(last)
      emitTest(last.op, left, right, span, to: label, when: wanted)
    }
    code.place(through)
  }

  /// The right operand of a comparison; displays after `in` become constants.
  private func comparisonOperand(_ comparison: Comparison) throws(SyntaxProblem) -> Int {
    if comparison.op == .in || comparison.op == .notIn {
      switch tree[comparison.right].kind {
      case .list(let items):
        if let constant = program.folder.tuple(tree[items]) { return constantOperand(constant) }
      case .set(let items):
        if case .tuple(let values)? = program.folder.tuple(tree[items]) {
          return constantOperand(.frozenSet(values))
        }
      default: break
      }
    }
    return try operand(comparison.right)
  }

  private func constantOperand(_ constant: CodeConstant) -> Int {
    let register = allocate()
    code.loadConstant(constant, into: register)
    return register
  }

  /// The forms with None or a small int as the right operand.
  private func emitShortTest(
    _ comparison: Comparison, _ left: Int, _ span: Span, to label: Label, when wanted: Bool
  ) -> Bool {
    switch (comparison.op, program.folder.value(comparison.right)) {
    case (.is, .none?):
      code.jump(wanted ? .jumpIfNone : .jumpIfNotNone, a: left, to: label)
    case (.isNot, .none?):
      code.jump(wanted ? .jumpIfNotNone : .jumpIfNone, a: left, to: label)
    case (_, .int(let value)?) where Int16(exactly: value) != nil:
      guard let opcode = comparison.op.immediateJump(wanted) else { return false }
      code.jump(opcode, a: left, b: value, to: label, at: span)
    default: return false
    }
    return true
  }

  private func emitTest(
    _ op: Comparator, _ left: Int, _ right: Int, _ span: Span, to label: Label, when wanted: Bool
  ) {
    if let opcode = op.jump(wanted) {
      code.jump(opcode, a: left, b: right, to: label, at: span)
      return
    }
    let result = allocate()
    code.emit(op.opcode, a: result, b: left, c: right, at: span)
    code.jump(wanted ? .jumpIfTrue : .jumpIfFalse, a: result, to: label, at: span)
  }

  /// `not` and comparisons as values.
  @inline(never)
  func emitTruth(_ id: ExprID, into destination: Int) throws(SyntaxProblem) {
    let span = tree[id].span
    guard case .compare(let first, let comparisons) = tree[id].kind else {
      guard case .unary(_, let value) = tree[id].kind else { return }
      let register = try operand(value, hint: scratch(for: destination))
      code.emit(.not, a: destination, b: register, at: span)
      return
    }
    let rest = tree[comparisons]
    guard let last = rest.last else { return }
    if rest.count == 1 {
      let left = try operand(first, hint: scratch(for: destination), before: last.right)
      let right = try comparisonOperand(last)
      code.emit(last.op.opcode, a: destination, b: left, c: right, at: span)
      return
    }
    let result = scratch(for: destination)
    let end = code.newLabel()
    let later = rest.first { containsWalrus($0.right) }?.right ?? last.right
    var left = try operand(first, before: later)
    for comparison in rest.dropLast() {
      let right = try operand(comparison.right, before: later)
      code.emit(comparison.op.opcode, a: result, b: left, c: right, at: span)
      code.jump(.jumpIfFalse, a: result, to: end, at: span)
      left = right
    }
    let right = try comparisonOperand(last)
    code.emit(last.op.opcode, a: result, b: left, c: right, at: span)
    code.place(end)
    if result != destination { code.emit(.move, a: destination, b: result) }
  }
}

extension Comparator {
  var opcode: Opcode {
    switch self {
    case .less: .less
    case .lessEqual: .lessEqual
    case .greater: .greater
    case .greaterEqual: .greaterEqual
    case .equal: .equal
    case .notEqual: .notEqual
    case .is: .isSame
    case .isNot: .isNotSame
    case .in: .contains
    case .notIn: .notContains
    }
  }

  /// The fused jump taken when the comparison's outcome is `wanted`.
  func jump(_ wanted: Bool) -> Opcode? {
    switch self {
    case .less: wanted ? .jumpIfLess : .jumpUnlessLess
    case .lessEqual: wanted ? .jumpIfLessEqual : .jumpUnlessLessEqual
    case .greater: wanted ? .jumpIfGreater : .jumpUnlessGreater
    case .greaterEqual: wanted ? .jumpIfGreaterEqual : .jumpUnlessGreaterEqual
    case .equal: wanted ? .jumpIfEqual : .jumpUnlessEqual
    case .notEqual: wanted ? .jumpIfNotEqual : .jumpUnlessNotEqual
    case .is: wanted ? .jumpIfSame : .jumpIfNotSame
    case .isNot: wanted ? .jumpIfNotSame : .jumpIfSame
    case .in, .notIn: nil
    }
  }

  func immediateJump(_ wanted: Bool) -> Opcode? {
    switch self {
    case .less: wanted ? .jumpIfLessInt : .jumpUnlessLessInt
    case .lessEqual: wanted ? .jumpIfLessEqualInt : .jumpUnlessLessEqualInt
    case .greater: wanted ? .jumpIfGreaterInt : .jumpUnlessGreaterInt
    case .greaterEqual: wanted ? .jumpIfGreaterEqualInt : .jumpUnlessGreaterEqualInt
    case .equal: wanted ? .jumpIfEqualInt : .jumpUnlessEqualInt
    case .notEqual: wanted ? .jumpIfNotEqualInt : .jumpUnlessNotEqualInt
    default: nil
    }
  }
}
