// Which methods do buffered streams have?

import CordonRuntime

enum BufferedRows {
  private typealias Slot = Buffered.Slot

  static func initializer(_ form: Buffered.Form) -> NativeRow {
    .init(
      "__init__(self, /, raw, buffer_size=8192)", .pure, "Takes a raw stream."
    ) {
      call throws(Raised) in
      try initialize(call, form)
    }
  }

  private static func initialize(_ call: Call, _ form: Buffered.Form) throws(Raised) -> Value {
    let vm = call.vm
    call[0].asInstance[slot: Slot.raw] = .unset
    let size = try vm.indexAsInt(call[2], .overflowError)
    if size <= 0 { throw call.raise(.valueError, "buffer size must be strictly positive") }
    try vm.reserve(size)
    if form == .random, try vm.callMethod(call[1], "seekable") != .true {
      throw call.raise(.unsupportedOperation, "File or stream is not seekable.")
    }
    if form != .writer, !(try vm.isTrue(try vm.callMethod(call[1], "readable"))) {
      throw call.raise(.unsupportedOperation, "File or stream is not readable.")
    }
    if form != .reader, !(try vm.isTrue(try vm.callMethod(call[1], "writable"))) {
      throw call.raise(.unsupportedOperation, "File or stream is not writable.")
    }
    try set(vm, call[0], raw: call[1], size: size)
    return .none
  }

  /// Makes a new stream ready.
  static func set(_ vm: VM, _ stream: Value, raw: Value, size: Int) throws(Raised) {
    guard Value.fits(size) else { throw vm.raise(.memoryError, arguments: vm.emptyTuple) }
    let s = stream.asInstance
    s[slot: Slot.size] = .small(size)
    s[slot: Slot.ahead] = Value(try vm.newByteArray(count: 0))
    s[slot: Slot.start] = .small(0)
    s[slot: Slot.end] = .small(0)
    s[slot: Slot.pending] = Value(try vm.newByteArray(count: 0))
    s[slot: Slot.raw] = raw
  }

  static let common: [NativeRow] = [
    .static("__new__(cls, /, *args, **kwargs)", .pure, "Makes a stream.") { call throws(Raised) in
      try call.vm.instance(for: call[0], of: IOBase.buffered)
    },
    .init("__repr__(self, /)", .pure, "Return repr(self).", describe),
    .init("close(self, /)", .pure, "Flush and close the stream.", close),
    .init("detach(self, /)", .pure, "Part from the raw stream, which is returned.") {
      call throws(Raised) in
      try Buffered.checkAttached(call.vm, call[0])
      _ = try call.vm.callMethod(call[0], .flush)
      let raw = Buffered.raw(call[0])
      call[0].asInstance[slot: Slot.raw] = .none
      return raw
    },
    .init("flush(self, /)", .pure, "Write out what is pending.") { call throws(Raised) in
      let vm = call.vm
      if vm.isInstance(call[0], of: Buffered.reader) {
        try Buffered.checkAttached(vm, call[0])
        return try vm.callMethod(Buffered.raw(call[0]), .flush)
      }
      try Buffered.checkOpen(vm, call[0], "flush of")
      try Buffered.flush(vm, call[0])
      try Buffered.discardAhead(vm, call[0])
      let raw = Buffered.raw(call[0])
      if !vm.isExactly(raw, FileIO.type) { _ = try vm.callMethod(raw, .flush) }
      if FileIO.isStandardOutput(vm, raw) { try vm.flushConsole(FileIO.number(raw)) }
      return .none
    },
    forward("fileno(self, /)", "The number of the open file."),
    forward("isatty(self, /)", "Whether it is a terminal."),
    forward("seekable(self, /)", "Whether it has a position."),
    attribute("mode", "The mode of the raw stream."),
    attribute("name", "The name of the raw stream."),
    .attribute("closed", .pure, "Whether the raw stream is closed.") { call throws(Raised) in
      try Buffered.checkAttached(call.vm, call[0])
      return .bool(try Buffered.isClosed(call.vm, call[0]))
    },
    .attribute("raw", .pure, "The raw stream.") { call in
      let raw = Buffered.raw(call[0])
      return raw.isUnset ? .none : raw
    },
    .init("tell(self, /)", .pure, "The position.") { call throws(Raised) in
      try Buffered.checkAttached(call.vm, call[0])
      return call.vm.int(try Buffered.tell(call.vm, call[0]))
    },
    .init("seek(self, target, whence=0, /)", .pure, "Change the position.") {
      call throws(Raised) in
      let vm = call.vm
      try Buffered.check(vm, call[0], "seek of")
      let whence = try vm.indexAsInt(call[2], .overflowError)
      guard 0...2 ~= whence else {
        throw call.raise(.valueError, "whence value \(whence) unsupported")
      }
      let offset = try vm.indexAsInt(call[1], .overflowError)
      if try vm.callMethod(Buffered.raw(call[0]), "seekable") != .true {
        throw call.raise(.unsupportedOperation, "File or stream is not seekable.")
      }
      return try Buffered.seek(vm, call[0], offset, whence)
    },
    .init("truncate(self, pos=None, /)", .pure, "Cut the stream.") { call throws(Raised) in
      let vm = call.vm
      try Buffered.check(vm, call[0], "truncate of")
      if try vm.callMethod(call[0], "writable") != .true {
        throw call.raise(.unsupportedOperation, "truncate")
      }
      try Buffered.flush(vm, call[0])
      let size =
        call[1].isNone ? vm.int(try Buffered.tell(vm, call[0])) : call[1]
      try Buffered.discardAhead(vm, call[0])
      return try vm.callMethod(Buffered.raw(call[0]), "truncate", size)
    },
  ]

  static let reading: [NativeRow] = [
    forward("readable(self, /)", "Whether it can be read."),
    .init("read(self, size=-1, /)", .pure, "Read up to so many bytes.") { call throws(Raised) in
      let vm = call.vm
      let count = try vm.int(call[1], orNone: -1)
      if count < -1 { throw call.raise(.valueError, "read length must be non-negative or -1") }
      try Buffered.check(vm, call[0], "read of")
      return count < 0
        ? try Buffered.readAll(vm, call[0]) : try Buffered.read(vm, call[0], count)
    },
    .init("read1(self, size=-1, /)", .pure, "Read by at most one call.") { call throws(Raised) in
      let vm = call.vm
      var count = try vm.int(call[1], orNone: -1)
      try Buffered.check(vm, call[0], "read of")
      if count < 0 { count = call[0].asInstance[slot: Slot.size].asInt }
      if count == 0 { return try vm.newBytes([]) }
      if Buffered.aheadBytes(call[0]).isEmpty {
        guard let n = try Buffered.fill(vm, call[0]), n > 0 else { return try vm.newBytes([]) }
      }
      let ready = Buffered.aheadBytes(call[0])
      let taken = min(count, ready.count)
      let bytes = try vm.newBytes(UnsafeBufferPointer(rebasing: ready[..<taken]))
      Buffered.consume(call[0], taken)
      return bytes
    },
    .init("readinto(self, buffer, /)", .pure, "Read into a buffer.") { call throws(Raised) in
      try readInto(call, once: false)
    },
    .init("readinto1(self, buffer, /)", .pure, "Read into a buffer by at most one call.") {
      call throws(Raised) in try readInto(call, once: true)
    },
    .init("peek(self, size=0, /)", .pure, "What comes next, without taking it.") {
      call throws(Raised) in
      try Buffered.check(call.vm, call[0], "peek of")
      if Buffered.aheadBytes(call[0]).isEmpty { _ = try Buffered.fill(call.vm, call[0]) }
      return try call.vm.newBytes(Buffered.aheadBytes(call[0]))
    },
    .init("readline(self, size=-1, /)", .pure, "Read one line.") { call throws(Raised) in
      let limit = try call.vm.int(call[1], orNone: -1)
      try Buffered.check(call.vm, call[0], "readline of")
      return try Buffered.readLine(call.vm, call[0], limit)
    },
    .init("__next__(self, /)", .pure, "The next line.") { call throws(Raised) in
      let vm = call.vm
      try Buffered.check(vm, call[0], "readline of")
      let line = try Buffered.readLine(vm, call[0], -1)
      if line.asBytes.pointee.count == 0 {
        throw vm.raise(.stopIteration, arguments: vm.emptyTuple)
      }
      return line
    },
  ]

  static let writing: [NativeRow] = [
    forward("writable(self, /)", "Whether it can be written."),
    .init("write(self, buffer, /)", .pure, "Take bytes to be written.") { call throws(Raised) in
      let vm = call.vm
      if vm.payload(call[1]).isKind(.string) {
        throw call.raise(.typeError, "a bytes-like object is required, not 'str'")
      }
      try Buffered.check(vm, call[0], "write to")
      let bytes = try vm.requireBytes(call[1])
      let count = bytes.count
      let raw = Buffered.raw(call[0])
      if FileIO.isStandardOutput(vm, raw) {
        try vm.writeConsole(UnsafeRawBufferPointer(bytes), to: FileIO.number(raw))
      } else {
        try Buffered.write(vm, call[0], bytes)
      }
      return .small(count)
    },
  ]

  private static func readInto(_ call: Call, once: Bool) throws(Raised) -> Value {
    let vm = call.vm
    try Buffered.check(vm, call[0], "readinto of")
    let room = try vm.writableBytes(call[1], "readinto").count
    if room == 0 { return .small(0) }
    let bytes: Value
    if once {
      bytes = try readOnce(call, room)
    } else {
      bytes = try Buffered.read(vm, call[0], room)
    }
    if bytes.isNone { return .none }
    let got = vm.payload(bytes).asBytes.buffer
    let target = try vm.writableBytes(call[1], "readinto")
    let count = min(got.count, target.count)
    if count > 0 {
      target.baseAddress?.update(from: got.baseAddress.unsafelyUnwrapped, count: count)
    }
    return .small(count)
  }

  /// What is read ahead, and what one call of the raw stream gives when there is room for more than
  /// the buffer holds or nothing is ahead.
  private static func readOnce(_ call: Call, _ room: Int) throws(Raised) -> Value {
    let vm = call.vm
    let size = call[0].asInstance[slot: Slot.size].asInt
    let result = try vm.newByteArray(count: 0)
    let ready = Buffered.aheadBytes(call[0])
    let taken = min(room, ready.count)
    try vm.append(result, UnsafeBufferPointer(rebasing: ready[..<taken]))
    Buffered.consume(call[0], taken)
    let left = room - taken
    if left > size {
      try vm.resize(result, to: room)
      let start = result.pointee.bytes.unsafelyUnwrapped + taken
      let n = try Buffered.readRaw(
        vm, call[0], UnsafeMutableRawBufferPointer(start: start, count: left))
      if n == nil && taken == 0 { return .none }
      try vm.resize(result, to: taken + (n ?? 0))
    } else if taken == 0 {
      guard try Buffered.fill(vm, call[0]) != nil else { return .none }
      let ready = Buffered.aheadBytes(call[0])
      let taken = min(room, ready.count)
      try vm.append(result, UnsafeBufferPointer(rebasing: ready[..<taken]))
      Buffered.consume(call[0], taken)
    }
    return try vm.newBytes(result.buffer)
  }

  /// A method that asks the raw stream.
  private static func forward(_ signature: StaticString, _ doc: StaticString) -> NativeRow {
    .init(signature, .pure, doc) { call throws(Raised) in
      try Buffered.checkAttached(call.vm, call[0])
      let name = String(signature.description.prefix { $0 != "(" })
      return try call.vm.call(
        try call.vm.getAttribute(Buffered.raw(call[0]), call.vm.intern(name)))
    }
  }

  private static func attribute(_ name: StaticString, _ doc: StaticString) -> NativeRow {
    .attribute(name, .pure, doc) { call throws(Raised) in
      try Buffered.checkAttached(call.vm, call[0])
      return try call.vm.getAttribute(Buffered.raw(call[0]), name)
    }
  }

  private static func close(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    try Buffered.checkAttached(vm, call[0])
    if try Buffered.isClosed(vm, call[0]) { return .none }
    // The raw stream is closed even when flushing fails; the error comes after that.
    let failure = try IOBase.failure(call.vm) { () throws(Raised) in
      _ = try vm.callMethod(call[0], .flush)
    }
    OpenFiles.of(vm).removeWriter(call[0])
    try IOBase.finish(vm, failure) { () throws(Raised) in
      _ = try vm.callMethod(Buffered.raw(call[0]), .close)
    }
    return .none
  }

  private static func describe(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let type = vm.typeName(call[0])
    let raw = Buffered.raw(call[0])
    if raw.isUnset || raw.isNone { return vm.text("<\(type)>") }
    let name = try vm.findAttribute(raw, vm.intern("name"))
    if name.isUnset { return vm.text("<\(type)>") }
    return try vm.newString("<\(type) name=\(try vm.reprString(name))>")
  }
}
