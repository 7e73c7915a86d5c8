// How are f-strings, and `%` on a literal, put together?

import CordonBytecode
import CordonSyntax

extension CodeGenerator {
  func emitJoined(_ parts: List<ExprID>, _ span: Span, into destination: Int) throws(SyntaxProblem)
  {
    let items = tree[parts]
    if items.isEmpty { return code.loadConstant(.string([]), into: destination) }
    if items.count == 1, let only = items.first { return try emit(only, into: destination) }
    if items.count <= Self.chunk {
      let start = top
      for item in items { try emitNext(item) }
      code.emit(.buildString, a: destination, b: start, c: items.count, at: span)
      return
    }
    // Very long ones: strings of strings.
    let start = top
    var rest = items
    while !rest.isEmpty {
      let piece = rest.prefix(Self.chunk)
      let target = allocate()
      let first = top
      for item in piece { try emitNext(item) }
      code.emit(.buildString, a: target, b: first, c: piece.count, at: span)
      release(to: first)
      rest = rest.dropFirst(Self.chunk)
    }
    code.emit(.buildString, a: destination, b: start, c: top - start, at: span)
  }

  func emitFormatted(_ id: ExprID, into destination: Int) throws(SyntaxProblem) {
    guard case .formattedValue(let value, let conversion, let spec) = tree[id].kind else { return }
    var register: Int
    var specRegister = Instruction.absent
    if let spec {
      register = try operand(value, hint: scratch(for: destination), before: spec)
      specRegister = try operand(spec)
    } else {
      register = try operand(value, hint: scratch(for: destination))
    }
    code.emit(
      .formatValue, f: Int(conversion.rawValue), a: destination, b: register, c: specRegister,
      at: tree[id].span)
  }

  // MARK: Percent

  private enum FormatPiece {
    case text([UInt8])
    /// The next value, converted as `formatValue` numbers it.
    case value(Int)
  }

  /// `'...' % (a, b)` with plain `%s`, `%r` and `%a` only, as an f-string; false for others.
  func emitPercent(
    _ left: ExprID, _ right: ExprID, _ span: Span, into destination: Int
  ) throws(SyntaxProblem) -> Bool {
    guard case .string(let format)? = program.folder.value(left),
      case .tuple(let list) = tree[right].kind
    else { return false }
    let values = tree[list]
    guard !values.contains(where: { isStarred($0) }), let pieces = pieces(of: format),
      pieces.count <= Self.chunk, pieces.count > 1
    else { return false }
    var count = 0
    for case .value in pieces { count += 1 }
    guard count == values.count else { return false }
    let start = top
    var rest = values
    for piece in pieces {
      let target = allocate()
      switch piece {
      case .text(let text): code.loadConstant(.string(text), into: target)
      case .value(let conversion):
        guard let value = rest.popFirst() else { continue }
        let register = try operand(value, hint: target)
        code.emit(
          .formatValue, f: conversion, a: target, b: register, c: Instruction.absent,
          at: tree[value].span)
        release(to: target + 1)
      }
    }
    code.emit(.buildString, a: destination, b: start, c: pieces.count, at: span)
    return true
  }

  private func pieces(of format: [UInt8]) -> [FormatPiece]? {
    var pieces: [FormatPiece] = []
    var text: [UInt8] = []
    var rest = format[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        text.append(byte)
        continue
      }
      let conversion: Int
      switch rest.popFirst() {
      case UInt8(ascii: "%"):
        text.append(byte)
        continue
      case UInt8(ascii: "s"): conversion = 1
      case UInt8(ascii: "r"): conversion = 2
      case UInt8(ascii: "a"): conversion = 3
      default: return nil
      }
      if !text.isEmpty { pieces.append(.text(text)) }
      text = []
      pieces.append(.value(conversion))
    }
    if !text.isEmpty { pieces.append(.text(text)) }
    return pieces
  }
}
