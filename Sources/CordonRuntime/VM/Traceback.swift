// How does an exception remember the way it came?
//
// Each frame it leaves puts a record in front of its traceback: which function, at which
// instruction, with which locals. Lines, columns and frame objects are worked out when somebody
// looks.

import CordonBytecode

/// Slots of a traceback record; the frame's locals follow.
enum TracebackSlot {
  /// The record of the callee, or None.
  static let next = 0
  static let function = 1
  /// Number of the instruction's word.
  static let offset = 2
  /// The frame object, once somebody has asked for it.
  static let frame = 3
  /// The line, when it was given by the constructor.
  static let line = 4
  /// The mapping of a frame that keeps its names in one.
  static let namespace = 5
  static let locals = 6
}

extension Value {
  var isTraceback: Bool { isKind(.record) && cell.shape == BuiltinType.traceback.shape }
  var isFrame: Bool { isKind(.record) && cell.shape == BuiltinType.frame.shape }
}

/// A place in source text. Columns are byte offsets from 0, nil where unknown.
public struct CodePosition: Equatable {
  public var line: Int
  public var endLine: Int
  public var column: Int?
  public var endColumn: Int?
}

extension UnsafeMutablePointer where Pointee == CodeObject {
  /// The position of the instruction with this word, nil for code without positions.
  public func position(at offset: Int) -> CodePosition? {
    let entries = (pointee.positionsCell + 24).assumingMemoryBound(to: PositionEntry.self)
    var low = 0
    var high = pointee.positionCount
    // The last entry that begins at or before `offset`.
    while low < high {
      let middle = (low + high) / 2
      if Int(entries[middle].offset) <= offset { low = middle + 1 } else { high = middle }
    }
    if low == 0 { return nil }
    let entry = entries[low - 1]
    let line = Int(entry.line)
    return CodePosition(
      line: line, endLine: line + Int(entry.endLineDelta),
      column: entry.column == 0xFFFF ? nil : Int(entry.column),
      endColumn: entry.endColumn == 0xFFFF ? nil : Int(entry.endColumn))
  }

  /// The line of the instruction with this word.
  public func line(at offset: Int) -> Int { position(at: offset)?.line ?? pointee.firstLine }
}

extension VM {
  /// Puts an entry for `frame` in front of the traceback of the exception on its way. A statement
  /// that raises again what this frame had caught adds none, since the frame is listed already: it
  /// only brings the entry's locals up to date. Nor does a classic `raise` with a traceback.
  func addTraceback(
    to raised: Value, frame: UnsafeMutablePointer<Frame>, offset: Int
  ) {
    guard raised.isKind(.exception) else { return }
    let exception = raised.asException
    let code = frame.pointee.code
    let locals = Int(code.pointee.localCount)
    let instruction = Instruction(word: code.pointee.words[offset])
    if instruction.op == .reraise || instruction.op == .raise && instruction.a == Instruction.absent
    {
      let last = exception.pointee.traceback
      if last.isTraceback,
        last.asRecord[slot: TracebackSlot.function] == Value(frame.pointee.function),
        last.asRecord.pointee.count == TracebackSlot.locals + locals
      {
        (last.asRecord.slots + TracebackSlot.locals)
          .update(from: frame.pointee.registers, count: locals)
      }
      return
    }
    if instruction.op == .raise, exception.pointee.traceback.isTraceback,
      code.pointee.flags & CodeFlags.classic.rawValue != 0
    {
      return
    }
    let record = newTracebackRecord(locals: locals)
    record[slot: TracebackSlot.next] = exception.pointee.traceback
    record[slot: TracebackSlot.function] = Value(frame.pointee.function)
    record[slot: TracebackSlot.offset] = .small(offset)
    record[slot: TracebackSlot.namespace] = frame.pointee.namespace
    (record.slots + TracebackSlot.locals).update(from: frame.pointee.registers, count: locals)
    if frame.pointee.crossed { record[slot: TracebackSlot.frame] = knownFrameObject(frame) }
    exception.pointee.traceback = Value(record)
  }

  func newTracebackRecord(locals: Int) -> Record {
    let count = TracebackSlot.locals + locals
    let cell = allocate(bytes: 16 + count * 8, .record, shape: BuiltinType.traceback.shape)
    let record = cell.of(RecordObject.self)
    record.pointee.count = count
    record.slots.update(repeating: .unset, count: count)
    return record
  }

  func tracebackPosition(_ traceback: Record) -> CodePosition {
    let line = traceback[slot: TracebackSlot.line]
    let code = traceback[slot: TracebackSlot.function].asFunction.pointee.code
    let found = code.position(at: traceback[slot: TracebackSlot.offset].asInt)
    if line.isInt, line.asInt != found?.line {
      return CodePosition(line: line.asInt, endLine: line.asInt, column: nil, endColumn: nil)
    }
    let first = code.pointee.firstLine
    return found ?? CodePosition(line: first, endLine: first, column: nil, endColumn: nil)
  }

  /// The names bound in the frame when it was left, as Python's `locals()` would have them; the
  /// namespace itself where the frame has one.
  func tracebackLocals(_ traceback: Record) throws(Raised) -> Value {
    let function = traceback[slot: TracebackSlot.function].asFunction
    let namespace = traceback[slot: TracebackSlot.namespace]
    if !namespace.isUnset { return namespace }
    return try localsMapping(function, registers: traceback.slots + TracebackSlot.locals)
  }

  /// A dict of the locals that are bound, captured and free ones included. Code that keeps its
  /// names in its globals has those.
  func localsMapping(
    _ function: Function, registers: UnsafeMutablePointer<Value>
  ) throws(Raised) -> Value {
    let code = function.pointee.code
    if code.pointee.flags & CodeFlags.newLocals.rawValue == 0 {
      return Value(function.pointee.globals)
    }
    let dict = newDict()
    let names = code.pointee.localNames.asTuple
    for i in 0..<min(names.pointee.count, Int(code.pointee.localCount)) {
      let held = registers[i]
      // A captured local's register holds its cell.
      let value = held.isKind(.cell) && isCellLocal(code, i) ? cellContents(held) : held
      if !value.isUnset { dict.set(self, names[item: i].asText, value) }
    }
    let free = code.pointee.freeNames.asTuple
    for i in 0..<free.pointee.count {
      let value = cellContents(function.closure[i])
      if !value.isUnset { dict.set(self, free[item: i].asText, value) }
    }
    return Value(dict)
  }

  func isCellLocal(_ code: Code, _ i: Int) -> Bool {
    let captured = code.pointee.cellLocals.asTuple
    for j in 0..<captured.pointee.count where captured[item: j] == .small(i) { return true }
    return false
  }

  private func cellContents(_ cell: Value) -> Value {
    cell.isKind(.cell) ? cell.cell.of(CellObject.self).pointee.contents : .unset
  }
}
