// Which expressions have a value that is known now?

import CordonBytecode
import CordonSyntax

/// Folds constant expressions as CPython's optimizer does, with its limits on the size of results.
final class Folder {
  private let tree: TreeReader
  private let debug: Bool
  /// Expressions known not to be constant, so that chains of operators are examined once.
  private var notConstant: Set<UInt32> = []

  init(_ tree: TreeReader, debug: Bool) {
    self.tree = tree
    self.debug = debug
  }

  /// The value of an expression, or nil when it must be computed at run time.
  func value(_ id: ExprID) -> CodeConstant? {
    switch tree[id].kind {
    case .constant(let constant): return literal(constant)
    case .name(let name):
      guard tree[name] == "__debug__" else { return nil }
      return debug ? .true : .false
    case .unary, .binary, .tuple, .subscript:
      if notConstant.contains(id.index) { return nil }
      let result = computed(id)
      if result == nil { notConstant.insert(id.index) }
      return result
    default: return nil
    }
  }

  func literal(_ constant: Constant) -> CodeConstant {
    switch constant {
    case .none: .none
    case .true: .true
    case .false: .false
    case .ellipsis: .ellipsis
    case .int(let value): .int(value)
    case .bigInt(let id): .bigInt(String(decoding: tree[id], as: UTF8.self))
    case .float(let value): .float(value)
    case .imaginary(let value): .complex(0, value)
    case .string(let id): .string(tree[id])
    case .bytes(let id): .bytes(tree[id])
    case .composite(let id):
      switch tree[id] {
      case .complex(let real, let imaginary): .complex(real, imaginary)
      case .tuple(let items): .tuple(items.map(literal))
      case .frozenSet(let items): .frozenSet(items.map(literal))
      }
    }
  }

  private func computed(_ id: ExprID) -> CodeConstant? {
    switch tree[id].kind {
    case .unary(let op, let operand):
      var ops = [op]
      var inner = operand
      while case .unary(let next, let deeper) = tree[inner].kind {
        ops.append(next)
        inner = deeper
      }
      guard var result = value(inner) else { return nil }
      for op in ops.reversed() {
        guard let next = Arithmetic.unary(op, result) else { return nil }
        result = next
      }
      return result
    case .binary: return binaryChain(id)
    case .tuple(let items): return tuple(tree[items])
    case .subscript(let object, let index):
      switch tree[object].kind {
      case .constant, .tuple: break
      default: return nil
      }
      guard let container = value(object), let key = value(index) else { return nil }
      return Arithmetic.item(container, key)
    default: return nil
    }
  }

  /// Folds `a + b + c ...` without recursion along the left.
  private func binaryChain(_ id: ExprID) -> CodeConstant? {
    var chain: [(BinaryOperator, ExprID, ExprID)] = []
    var left = id
    while case .binary(let op, let next, let right) = tree[left].kind {
      if notConstant.contains(left.index) { return nil }
      chain.append((op, right, left))
      left = next
    }
    guard var result = value(left) else {
      for (_, _, node) in chain { notConstant.insert(node.index) }
      return nil
    }
    for (step, link) in chain.enumerated().reversed() {
      guard let right = value(link.1), let next = Arithmetic.binary(link.0, result, right) else {
        for (_, _, node) in chain[...step] { notConstant.insert(node.index) }
        return nil
      }
      result = next
    }
    return result
  }

  /// The tuple of `items` when all are constant.
  func tuple(_ items: ArraySlice<ExprID>) -> CodeConstant? {
    var values: [CodeConstant] = []
    values.reserveCapacity(items.count)
    for item in items {
      guard let value = value(item) else { return nil }
      values.append(value)
    }
    return .tuple(values)
  }
}
