// What can Python do with tracebacks and frames?

enum TracebackMethods {
  static let rows: [NativeRow] = [
    .static(
      "__new__(cls, /, tb_next, tb_frame, tb_lasti, tb_lineno)", .pure, "Makes a traceback entry.",
      make),
    .attribute(
      "tb_next", .pure, "The entry of the callee, or None.", get: next, set: setNext),
    .member(
      "tb_frame", .reveals, "The frame that the exception left.", get: frame),
    .attribute("tb_lineno", .pure, "The line in the frame's code.", get: line),
    .member(
      "tb_lasti", .pure, "The instruction in the frame's code.", get: instruction),
    .init("__dir__(self, /)", .pure, "Lists the attributes.", names),
  ]

  private static func make(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    guard call[2].isFrame else {
      throw call.raise(
        .typeError, "traceback() argument 'tb_frame' must be frame, not \(vm.typeName(call[2]))")
    }
    guard call[1].isNone || call[1].isTraceback else {
      throw call.raise(
        .typeError, "expected traceback object or None, got '\(vm.typeName(call[1]))'")
    }
    let instruction = try vm.index(call[3])
    let line = try vm.index(call[4])
    guard instruction.isInt, line.isInt, 0...0xFFFF_FFFF ~= abs(line.asInt) else {
      throw call.raise(.overflowError, "Python int too large to convert to C int")
    }
    let frame = call[2].asRecord
    let record = vm.newTracebackRecord(locals: 0)
    record[slot: TracebackSlot.next] = call[1]
    record[slot: TracebackSlot.function] = frame[slot: FrameSlot.function]
    record[slot: TracebackSlot.offset] = .small(max(0, instruction.asInt / 2))
    record[slot: TracebackSlot.frame] = call[2]
    record[slot: TracebackSlot.line] = line
    record[slot: TracebackSlot.namespace] = frame[slot: FrameSlot.namespace]
    return Value(record)
  }

  private static func next(_ call: Call) throws(Raised) -> Value {
    call.vm.visibleTraceback(call[0].asRecord[slot: TracebackSlot.next])
  }

  private static func setNext(_ call: Call) throws(Raised) -> Value {
    let value = call[1]
    if value.isUnset { throw call.raise(.typeError, "can't delete tb_next attribute") }
    guard value.isNone || value.isTraceback else {
      throw call.raise(
        .typeError, "expected traceback object, got '\(call.vm.typeName(value))'")
    }
    var link = value
    while link.isTraceback {
      if link == call[0] { throw call.raise(.valueError, "traceback loop detected") }
      link = link.asRecord[slot: TracebackSlot.next]
    }
    call[0].asRecord[slot: TracebackSlot.next] = value
    return .none
  }

  private static func frame(_ call: Call) throws(Raised) -> Value {
    try call.vm.guardForeign(call[0].asRecord[slot: TracebackSlot.function])
    return call.vm.frameObject(of: call[0].asRecord)
  }

  private static func line(_ call: Call) throws(Raised) -> Value {
    .small(call.vm.tracebackPosition(call[0].asRecord).line)
  }

  private static func instruction(_ call: Call) throws(Raised) -> Value {
    .small(call[0].asRecord[slot: TracebackSlot.offset].asInt * 2)
  }

  private static func names(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let list = try vm.newList()
    for name in ["tb_frame", "tb_next", "tb_lasti", "tb_lineno"] {
      try vm.append(list, Value(vm.intern(name)))
    }
    return Value(list)
  }
}

enum FrameMethods {
  static let rows: [NativeRow] = [
    .attribute("f_back", .reveals, "The caller's frame, or None.", get: back),
    .attribute("f_code", .reveals, "The code it runs.", get: code),
    .attribute("f_builtins", .reveals, "The builtin names it sees.", get: builtins),
    .attribute("f_globals", .reveals, "The global names it sees.", get: globals),
    .attribute("f_locals", .reveals, "Its local names.", get: locals),
    .attribute("f_lineno", .pure, "The line it is at.", get: line, set: setLine),
    .attribute(
      "f_lasti", .pure, "The instruction it is at.", get: instruction),
    .attribute("f_trace", .pure, "Always None: frames are not traced.", get: trace),
    .attribute("f_trace_lines", .pure, "Always True.", get: traceLines),
    .attribute("f_trace_opcodes", .pure, "Always False.", get: traceOpcodes),
    .init("clear(self, /)", .pure, "Forgets the locals of a frame that is not running.", clear),
    .init("__repr__(self, /)", .pure, "Returns repr(self).", represent),
  ]

  private static func function(_ call: Call) throws(Raised) -> Function {
    let function = call[0].asRecord[slot: FrameSlot.function]
    try call.vm.guardForeign(function)
    return function.asFunction
  }

  private static func back(_ call: Call) throws(Raised) -> Value {
    call.vm.frameBack(call[0].asRecord)
  }

  private static func code(_ call: Call) throws(Raised) -> Value {
    Value(try function(call).pointee.code)
  }

  private static func builtins(_ call: Call) throws(Raised) -> Value {
    Value(call.vm.builtins(of: try function(call).pointee.globals))
  }

  private static func globals(_ call: Call) throws(Raised) -> Value {
    Value(try function(call).pointee.globals)
  }

  private static func locals(_ call: Call) throws(Raised) -> Value {
    _ = try function(call)
    return try call.vm.frameLocals(call[0].asRecord)
  }

  private static func line(_ call: Call) throws(Raised) -> Value {
    let frame = call[0].asRecord
    let code = frame[slot: FrameSlot.function].asFunction.pointee.code
    return .small(code.line(at: call.vm.frameOffset(frame)))
  }

  private static func setLine(_ call: Call) throws(Raised) -> Value {
    if call[1].isUnset { throw call.raise(.attributeError, "cannot delete attribute") }
    throw call.raise(.valueError, "f_lineno can only be set in a trace function")
  }

  private static func instruction(_ call: Call) throws(Raised) -> Value {
    .small(call.vm.frameOffset(call[0].asRecord) * 2)
  }

  private static func trace(_ call: Call) throws(Raised) -> Value { .none }
  private static func traceLines(_ call: Call) throws(Raised) -> Value { .true }
  private static func traceOpcodes(_ call: Call) throws(Raised) -> Value { .false }

  private static func clear(_ call: Call) throws(Raised) -> Value {
    let frame = call[0].asRecord
    if call.vm.isExecuting(frame) {
      throw call.raise(.runtimeError, "cannot clear an executing frame")
    }
    let generator = frame[slot: FrameSlot.generator]
    if generator.isKind(.generator) {
      switch generator.asGenerator.pointee.state {
      case .suspended: throw call.raise(.runtimeError, "cannot clear a suspended frame")
      case .created: try call.vm.close(generator.asGenerator)
      case .running, .finished: break
      }
    }
    let traceback = frame[slot: FrameSlot.traceback]
    if traceback.isTraceback {
      let record = traceback.asRecord
      for i in TracebackSlot.locals..<record.pointee.count { record[slot: i] = .unset }
    }
    call.vm.clearLocals(frame)
    return .none
  }

  private static func represent(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let frame = call[0].asRecord
    let code = frame[slot: FrameSlot.function].asFunction.pointee.code
    let line = code.line(at: vm.frameOffset(frame))
    var bytes = Array("<frame at 0x\(String(call[0].bits, radix: 16)), file ".utf8)
    bytes.append(contentsOf: try vm.repr(code.pointee.fileName).asText.buffer)
    bytes.append(contentsOf: ", line \(line), code ".utf8)
    bytes.append(contentsOf: code.pointee.name.asText.buffer)
    bytes.append(UInt8(ascii: ">"))
    return try vm.newString(utf8: bytes)
  }
}
