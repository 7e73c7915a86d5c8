// Which constants deserve a register of their own?
//
// Operands are registers, so that a constant that is no immediate operand costs an instruction each
// time. The constants that a loop uses so are loaded once, before the outermost loop, into
// temporaries that stay taken until it ends.

import CordonBytecode
import CordonSyntax

extension CodeGenerator {
  private static let pinLimit = 16

  /// Runs `body`, which emits a loop over `expressions` and `block`, with its constants pinned.
  func withPinnedConstants(
    _ expressions: [ExprID], _ block: List<StmtID>, _ body: () throws(SyntaxProblem) -> Void
  ) throws(SyntaxProblem) {
    // A suspended body copies its registers each time: there they should be few.
    if isInLoop || isSuspendable { return try body() }
    isInLoop = true
    defer {
      isInLoop = false
      pinned.removeAll()
    }
    for constant in loopConstants(expressions, block) {
      guard let key = ConstantKey(constant), pinned[key] == nil else { continue }
      if pinned.count >= Self.pinLimit { break }
      let register = allocate()
      code.loadConstant(constant, into: register)
      pinned[key] = register
    }
    try body()
  }

  /// The register that holds a constant already.
  func pinnedRegister(_ constant: CodeConstant) -> Int? {
    if pinned.isEmpty { return nil }
    return ConstantKey(constant).flatMap { pinned[$0] }
  }

  /// The constants that a loop has as operands, where an instruction has no room for them.
  private func loopConstants(
    _ expressions: [ExprID], _ block: List<StmtID>
  ) -> [CodeConstant] {
    var result: [CodeConstant] = []
    var expressions = expressions
    var blocks = [block]
    while result.count < 4 * Self.pinLimit {
      if let id = expressions.popLast() {
        if program.folder.value(id) == nil {
          collectOperands(of: id, into: &result)
          expressions += tree.children(of: id)
        }
      } else if let list = blocks.popLast() {
        for id in tree[list] {
          let parts = tree.parts(of: id)
          expressions += parts.expressions
          blocks += parts.blocks
          collectOperands(of: id, into: &result)
        }
      } else {
        break
      }
    }
    return result
  }

  private func collectOperands(of id: ExprID, into result: inout [CodeConstant]) {
    switch tree[id].kind {
    case .binary(let op, let left, let right):
      collect(left, into: &result)
      collect(right, unlessImmediateOf: op, into: &result)
    case .subscript(_, let index): collect(index, into: &result)
    case .compare(let left, let rest):
      collect(left, into: &result)
      for comparison in tree[rest] {
        switch program.folder.value(comparison.right) {
        case nil, .none?: continue
        case .int(let value)? where Int16(exactly: value) != nil: continue
        case let constant?: result.append(constant)
        }
      }
    default: break
    }
  }

  private func collectOperands(of id: StmtID, into result: inout [CodeConstant]) {
    switch tree[id].kind {
    case .augmentedAssign(_, let op, let value):
      collect(value, unlessImmediateOf: op, into: &result)
    case .assign(let targets, let value):
      guard let target = tree[targets].first, targetRegister(target) == nil else { return }
      collect(value, into: &result)
    default: break
    }
  }

  private func collect(
    _ id: ExprID, unlessImmediateOf op: BinaryOperator? = nil, into result: inout [CodeConstant]
  ) {
    guard let constant = program.folder.value(id) else { return }
    if case .int(let value) = constant, op?.immediateOpcode(for: value) != nil { return }
    result.append(constant)
  }
}
