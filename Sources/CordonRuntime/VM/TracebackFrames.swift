// What does Python see of a frame?
//
// A frame object tells which function runs (or ran), at which instruction, and what its locals are.
// There is one for each frame, made when somebody asks. It looks at the registers of a function that
// runs and at those that a generator keeps; when a function ends, its frame object gets what the
// registers held, as the frame object of a traceback has the locals of the moment in which the
// exception left the frame. So that a function says when it ends, a frame that is looked at is marked
// as one that crossed into another realm is.

import CordonBytecode

enum FrameSlot {
  static let function = 0
  /// Number of the instruction's word.
  static let offset = 1
  /// Number of the frame that runs, or unset.
  static let number = 2
  /// The traceback record that holds the locals, or unset.
  static let traceback = 3
  static let namespace = 4
  static let back = 5
  /// The generator whose body it is, or unset.
  static let generator = 6
  /// A dict of what was set in `f_locals` beside the variables, or unset.
  static let extra = 7
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

  /// The object that looks at the frame, or unset.
  func knownFrameObject(_ frame: UnsafeMutablePointer<Frame>) -> Value {
    guard let known = host.frameObjects[frame - state.frames], liveFrame(known.asRecord) == frame
    else { return .unset }
    return known
  }

  private func liveFrameObject(_ frame: UnsafeMutablePointer<Frame>) -> Value {
    let number = frame - state.frames
    let known = knownFrameObject(frame)
    if !known.isUnset { return known }
    let object = newRecord(.frame)
    object[slot: FrameSlot.function] = Value(frame.pointee.function)
    object[slot: FrameSlot.offset] = .small(wordOffset(frame))
    object[slot: FrameSlot.number] = .small(number)
    object[slot: FrameSlot.namespace] = frame.pointee.namespace
    if let generator = frame.pointee.generator {
      object[slot: FrameSlot.generator] = Value(generator)
    }
    host.frameObjects[number] = Value(object)
    if !frame.pointee.crossed {
      frame.pointee.crossed = true
      frame.pointee.callerRealm = Cell(frame.pointee.function).realm
    }
    return Value(object)
  }

  /// The frame object of a generator or coroutine; None once it has finished.
  func generatorFrame(_ generator: Generator) -> Value {
    if generator.pointee.state == .finished { return .none }
    if let frame = runningFrame(of: generator) { return liveFrameObject(frame) }
    let function = generator.pointee.function
    let object = newRecord(.frame)
    object[slot: FrameSlot.function] = Value(function)
    let words = function.pointee.code.pointee.words
    object[slot: FrameSlot.offset] = .small(max(0, generator.pointee.pc - words - 1))
    object[slot: FrameSlot.generator] = Value(generator)
    return Value(object)
  }

  private func runningFrame(of generator: Generator) -> UnsafeMutablePointer<Frame>? {
    guard generator.pointee.state == .running else { return nil }
    var frame = state.frame
    while frame > state.frames {
      if frame.pointee.generator == generator { return frame }
      frame -= 1
    }
    return nil
  }

  private func wordOffset(_ frame: UnsafeMutablePointer<Frame>) -> Int {
    max(0, frame.pointee.pc - frame.pointee.code.pointee.words - 1)
  }

  /// The frame that the object was made for, while it runs.
  private func liveFrame(_ object: Record) -> UnsafeMutablePointer<Frame>? {
    let number = object[slot: FrameSlot.number]
    guard number.isInt, host.frameObjects[number.asInt] == Value(object) else {
      let generator = object[slot: FrameSlot.generator]
      return generator.isKind(.generator) ? runningFrame(of: generator.asGenerator) : nil
    }
    let frame = state.frames + number.asInt
    guard frame <= state.frame, frame.pointee.crossed,
      Value(frame.pointee.function) == object[slot: FrameSlot.function]
    else { return nil }
    return frame
  }

  /// Called when a frame is left that an object may look at.
  func detachFrameObject(of frame: UnsafeMutablePointer<Frame>) {
    guard let value = host.frameObjects.removeValue(forKey: frame - state.frames) else { return }
    let object = value.asRecord
    guard Value(frame.pointee.function) == object[slot: FrameSlot.function] else { return }
    object[slot: FrameSlot.number] = .unset
    object[slot: FrameSlot.offset] = .small(wordOffset(frame))
    // A generator keeps its locals itself, and may have another caller next time.
    if frame.pointee.generator != nil { return }
    let locals = Int(frame.pointee.code.pointee.localCount)
    state.heap.disabled += 1
    defer { state.heap.disabled -= 1 }
    object[slot: FrameSlot.back] = visibleFrame(from: frame - 1).map(liveFrameObject) ?? .none
    let record = newTracebackRecord(locals: locals)
    record[slot: TracebackSlot.next] = .none
    record[slot: TracebackSlot.function] = Value(frame.pointee.function)
    record[slot: TracebackSlot.offset] = object[slot: FrameSlot.offset]
    record[slot: TracebackSlot.namespace] = frame.pointee.namespace
    record[slot: TracebackSlot.frame] = value
    (record.slots + TracebackSlot.locals).update(from: frame.pointee.registers, count: locals)
    object[slot: FrameSlot.traceback] = Value(record)
  }

  /// Called when frames were dropped all at once.
  func forgetFrameObjects() {
    if host.frameObjects.isEmpty { return }
    let top = state.frame - state.frames
    host.frameObjects = host.frameObjects.filter { $0.key <= top }
  }

  /// The instruction at which the frame is, or was left.
  func frameOffset(_ object: Record) -> Int {
    if let frame = liveFrame(object) { return wordOffset(frame) }
    let generator = object[slot: FrameSlot.generator]
    if generator.isKind(.generator), generator.asGenerator.pointee.state != .finished {
      let suspended = generator.asGenerator
      let words = suspended.pointee.function.pointee.code.pointee.words
      return max(0, suspended.pointee.pc - words - 1)
    }
    return object[slot: FrameSlot.offset].asInt
  }

  // MARK: Locals

  /// `f_locals`: the namespace of a module or class body, else a mapping of the variables.
  func frameLocals(_ object: Record) throws(Raised) -> Value {
    let namespace = object[slot: FrameSlot.namespace]
    if !namespace.isUnset { return namespace }
    let function = object[slot: FrameSlot.function].asFunction
    if function.pointee.code.pointee.flags & CodeFlags.newLocals.rawValue == 0 {
      return Value(function.pointee.globals)
    }
    return newFrameLocals(object)
  }

  func newFrameLocals(_ object: Record) -> Value {
    let proxy = newInstance(of: FrameLocals.type)
    proxy.asInstance[slot: 0] = Value(object)
    return proxy
  }

  /// Where the frame's locals are, and how many of them; nil when they are gone.
  private func localRegisters(
    _ object: Record
  ) -> (start: UnsafeMutablePointer<Value>, count: Int)? {
    let function = object[slot: FrameSlot.function].asFunction
    let count = Int(function.pointee.code.pointee.localCount)
    if let frame = liveFrame(object) { return (frame.pointee.registers, count) }
    let generator = object[slot: FrameSlot.generator]
    if generator.isKind(.generator) {
      let kept = generator.asGenerator
      return (kept.registers, min(count, kept.pointee.registerCount))
    }
    let traceback = object[slot: FrameSlot.traceback]
    guard traceback.isTraceback else { return nil }
    let record = traceback.asRecord
    return (
      record.slots + TracebackSlot.locals,
      min(count, record.pointee.count - TracebackSlot.locals)
    )
  }

  /// The place of a variable, captured and free ones included; nil when the function has none of
  /// that name. Good until Python code runs.
  func variable(_ name: Text, of object: Record) -> UnsafeMutablePointer<Value>? {
    if isCleared(object) { return nil }
    let function = object[slot: FrameSlot.function].asFunction
    let code = function.pointee.code
    if let (start, count) = localRegisters(object) {
      let names = code.pointee.localNames.asTuple
      for i in 0..<min(names.pointee.count, count) where names[item: i].asText.equals(name) {
        if isCellLocal(code, i), let place = cellPlace(start[i]) { return place }
        return start + i
      }
    }
    let free = code.pointee.freeNames.asTuple
    for i in 0..<free.pointee.count where free[item: i].asText.equals(name) {
      return cellPlace(function.closure[i])
    }
    return nil
  }

  /// Forgets the locals of a frame that does not run.
  func clearLocals(_ object: Record) {
    object[slot: FrameSlot.traceback] = .none
    object[slot: FrameSlot.extra] = .unset
  }

  private func isCleared(_ object: Record) -> Bool { object[slot: FrameSlot.traceback].isNone }

  private func cellPlace(_ cell: Value) -> UnsafeMutablePointer<Value>? {
    guard cell.isKind(.cell) else { return nil }
    return UnsafeMutableRawPointer(cell.cell.of(CellObject.self))
      .advanced(by: MemoryLayout<CellObject>.offset(of: \CellObject.contents).unsafelyUnwrapped)
      .assumingMemoryBound(to: Value.self)
  }

  /// The variables that are bound, as a dict of its own.
  func localsMapping(ofFrame object: Record) throws(Raised) -> Dict {
    let result = newDict()
    let function = object[slot: FrameSlot.function].asFunction
    let code = function.pointee.code
    for names in [code.pointee.localNames.asTuple, code.pointee.freeNames.asTuple] {
      for i in 0..<names.pointee.count {
        let name = names[item: i].asText
        if let place = variable(name, of: object), !place.pointee.isUnset {
          result.set(self, name, place.pointee)
        }
      }
    }
    return result
  }

  // MARK: Other frames

  /// The caller's frame object, or None at the bottom or when that frame is gone.
  func frameBack(_ object: Record) -> Value {
    let known = object[slot: FrameSlot.back]
    if !known.isUnset { return known }
    guard let frame = liveFrame(object) else { return .none }
    return visibleFrame(from: frame - 1).map(liveFrameObject) ?? .none
  }

  func isExecuting(_ object: Record) -> Bool { liveFrame(object) != nil }
}
