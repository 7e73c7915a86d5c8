// What does Python see of a frame?
//
// A frame object tells which function runs (or ran), at which instruction, and what its locals
// are. One made for a traceback has the locals of the moment in which the exception left the frame;
// one made for running code looks at the live registers for as long as the frame lasts.

import CordonBytecode

enum FrameSlot {
  static let function = 0
  /// Number of the instruction's word.
  static let offset = 1
  /// Number of the live frame, or unset.
  static let number = 2
  /// The traceback record that holds the locals, or unset.
  static let traceback = 3
  static let namespace = 4
  static let back = 5
}

extension VM {
  /// The frame object of a traceback entry; always the same one.
  func frameObject(of traceback: Record) -> Value {
    let known = traceback[slot: TracebackSlot.frame]
    if !known.isUnset { return known }
    let frame = newRecord(.frame)
    frame[slot: FrameSlot.function] = traceback[slot: TracebackSlot.function]
    frame[slot: FrameSlot.offset] = traceback[slot: TracebackSlot.offset]
    frame[slot: FrameSlot.traceback] = Value(traceback)
    frame[slot: FrameSlot.namespace] = traceback[slot: TracebackSlot.namespace]
    traceback[slot: TracebackSlot.frame] = Value(frame)
    return Value(frame)
  }

  /// The frame object of running Python code, `depth` frames below the innermost one that the
  /// present realm may see; nil when there are not as many.
  public func frameObject(depth: Int) -> Value? {
    var left = depth
    var frame = state.frame
    while frame > state.frames {
      if !foreign(Cell(frame.pointee.function)) {
        if left == 0 { return liveFrameObject(frame) }
        left -= 1
      }
      frame -= 1
    }
    return nil
  }

  private func liveFrameObject(_ frame: UnsafeMutablePointer<Frame>) -> Value {
    let object = newRecord(.frame)
    object[slot: FrameSlot.function] = Value(frame.pointee.function)
    object[slot: FrameSlot.offset] = .small(wordOffset(frame))
    object[slot: FrameSlot.number] = .small(frame - state.frames)
    object[slot: FrameSlot.namespace] = frame.pointee.namespace
    return Value(object)
  }

  /// The frame object of a generator or coroutine; None once it has finished.
  func generatorFrame(_ generator: Generator) -> Value {
    if generator.pointee.state == .finished { return .none }
    if generator.pointee.state == .running {
      var frame = state.frame
      while frame > state.frames {
        if frame.pointee.generator == generator { return liveFrameObject(frame) }
        frame -= 1
      }
    }
    let function = generator.pointee.function
    let code = function.pointee.code
    let locals = Int(code.pointee.localCount)
    // The locals of the moment, kept as those of a traceback are.
    let record = newTracebackRecord(locals: locals)
    record[slot: TracebackSlot.next] = .none
    record[slot: TracebackSlot.function] = Value(function)
    let offset = max(0, generator.pointee.pc - code.pointee.words - 1)
    record[slot: TracebackSlot.offset] = .small(offset)
    let held = min(locals, generator.pointee.registerCount)
    (record.slots + TracebackSlot.locals).update(from: generator.registers, count: held)
    return frameObject(of: record)
  }

  private func wordOffset(_ frame: UnsafeMutablePointer<Frame>) -> Int {
    max(0, frame.pointee.pc - frame.pointee.code.pointee.words - 1)
  }

  /// The frame that the object was made for, while it runs.
  private func liveFrame(_ object: Record) -> UnsafeMutablePointer<Frame>? {
    let number = object[slot: FrameSlot.number]
    guard number.isInt else { return nil }
    let frame = state.frames + number.asInt
    guard frame <= state.frame,
      Value(frame.pointee.function) == object[slot: FrameSlot.function]
    else { return nil }
    return frame
  }

  /// The instruction at which the frame is, or was left.
  func frameOffset(_ object: Record) -> Int {
    if let frame = liveFrame(object) { return wordOffset(frame) }
    return object[slot: FrameSlot.offset].asInt
  }

  func frameLocals(_ object: Record) throws(Raised) -> Value {
    let namespace = object[slot: FrameSlot.namespace]
    if !namespace.isUnset { return namespace }
    let function = object[slot: FrameSlot.function].asFunction
    if let frame = liveFrame(object) {
      return try localsMapping(function, registers: frame.pointee.registers)
    }
    let traceback = object[slot: FrameSlot.traceback]
    if traceback.isTraceback { return try tracebackLocals(traceback.asRecord) }
    if function.pointee.code.pointee.flags & CodeFlags.newLocals.rawValue == 0 {
      return Value(function.pointee.globals)
    }
    return Value(newDict())
  }

  /// The caller's frame object, or None at the bottom or when that frame is gone.
  func frameBack(_ object: Record) -> Value {
    let known = object[slot: FrameSlot.back]
    if !known.isUnset { return known }
    guard let frame = liveFrame(object) else { return .none }
    var below = frame - 1
    while below > state.frames, foreign(Cell(below.pointee.function)) { below -= 1 }
    let back = below > state.frames ? liveFrameObject(below) : .none
    object[slot: FrameSlot.back] = back
    return back
  }

  func isExecuting(_ object: Record) -> Bool { liveFrame(object) != nil }
}
