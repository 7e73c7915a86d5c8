// How are tuples, lists, sets and dicts built?

import CordonBytecode
import CordonSyntax

extension CodeGenerator {
  enum SequenceKind { case tuple, list, set }

  /// How many elements are gathered in registers at once.
  static let chunk = 64

  /// Leaves temporaries behind for the caller to release.
  func emitSequence(
    _ kind: SequenceKind, _ items: ArraySlice<ExprID>, _ span: Span, into destination: Int
  ) throws(SyntaxProblem) {
    let isPlain = !items.contains { isStarred($0) }
    if isPlain, kind != .tuple, items.count >= 3,
      case .tuple(let values)? = program.folder.tuple(items)
    {
      return emitConstantDisplay(kind, values, span, into: destination)
    }
    if isPlain, items.count <= Self.chunk {
      let start = top
      for item in items { try emitNext(item) }
      let opcode: Opcode = kind == .tuple ? .buildTuple : kind == .list ? .buildList : .buildSet
      code.emit(opcode, a: destination, b: start, c: items.count, at: span)
      return
    }
    let result = scratch(for: destination)
    try emitGrowing(kind == .set ? .set : .list, items, span, into: result)
    if kind == .tuple {
      code.emit(.listToTuple, a: destination, b: result, at: span)
    } else if result != destination {
      code.emit(.move, a: destination, b: result)
    }
  }

  func isStarred(_ id: ExprID) -> Bool {
    if case .starred = tree[id].kind { true } else { false }
  }

  private func emitConstantDisplay(
    _ kind: SequenceKind, _ values: [CodeConstant], _ span: Span, into destination: Int
  ) {
    let result = scratch(for: destination)
    let constants = allocate()
    if kind == .list {
      code.loadConstant(.tuple(values), into: constants)
      code.emit(.buildList, a: result, b: constants, c: 0, at: span)
      code.emit(.listExtend, a: result, b: constants, at: span)
    } else {
      code.loadConstant(.frozenSet(values), into: constants)
      code.emit(.buildSet, a: result, b: constants, c: 0, at: span)
      code.emit(.setUpdate, a: result, b: constants, at: span)
    }
    if result != destination { code.emit(.move, a: destination, b: result) }
  }

  /// Builds a list or set piece by piece in the temporary `result`.
  private func emitGrowing(
    _ kind: SequenceKind, _ items: ArraySlice<ExprID>, _ span: Span, into result: Int
  ) throws(SyntaxProblem) {
    var isBuilt = false
    var start = top
    func flush() {
      let count = top - start
      if !isBuilt {
        code.emit(kind == .set ? .buildSet : .buildList, a: result, b: start, c: count, at: span)
        isBuilt = true
      } else if count > 0, kind == .list {
        code.emit(.listAppendMany, a: result, b: start, c: count, at: span)
      } else {
        for register in start..<top { code.emit(.setAdd, a: result, b: register, at: span) }
      }
      release(to: start)
    }
    start = top
    for item in items {
      if case .starred(let value) = tree[item].kind {
        flush()
        let register = try operand(value)
        code.emit(
          kind == .set ? .setUpdate : .listExtend, a: result, b: register, at: span)
        release(to: start)
      } else {
        try emitNext(item)
        if top - start >= Self.chunk { flush() }
      }
    }
    if top > start || !isBuilt { flush() }
  }

  func emitDict(_ items: List<DictItem>, _ span: Span, into destination: Int) throws(SyntaxProblem)
  {
    let all = tree[items]
    let isPlain = all.allSatisfy { $0.key != nil }
    if isPlain, all.count <= Self.chunk / 2 {
      let start = top
      for item in all {
        if let key = item.key { try emitNext(key) }
        try emitNext(item.value)
      }
      code.emit(.buildDict, a: destination, b: start, c: all.count, at: span)
      return
    }
    let result = scratch(for: destination)
    code.emit(.buildDict, a: result, b: result, c: 0, at: span)
    let mark = top
    for item in all {
      if let key = item.key {
        let keyRegister = try operand(key, before: item.value)
        let value = try operand(item.value)
        code.emit(.dictPut, a: result, b: keyRegister, c: value, at: span)
      } else {
        let mapping = try operand(item.value)
        code.emit(.dictUpdate, a: result, b: mapping, at: span)
      }
      release(to: mark)
    }
    if result != destination { code.emit(.move, a: destination, b: result) }
  }
}
