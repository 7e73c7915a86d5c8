// What is a stream of bytes in memory?
//
// A bytearray and a position in it. A view that `getbuffer` gives looks at the bytearray itself,
// which then cannot change its size.

import CordonRuntime

enum BytesIO {
  private enum Slot {
    /// A bytearray; None once closed.
    static let bytes = IOBase.Slot.count
    static let position = bytes + 1
    static let count = 2
  }

  static let type = NativeType(
    "_io.BytesIO", "A stream of bytes in memory.", base: .native(IOBase.buffered),
    slots: Slot.count, flags: .holdsData
  ) { rows }

  private static let rows: [NativeRow] = [
    .static("__new__(cls, /, *args, **kwargs)", .pure, "Makes a stream.") { call throws(Raised) in
      let made = try call.vm.instance(for: call[0], of: type)
      made.asInstance[slot: Slot.bytes] = Value(try call.vm.newByteArray(count: 0))
      made.asInstance[slot: Slot.position] = .small(0)
      return made
    },
    .init("__init__(self, /, initial_bytes=?)", .pure, "Begins with the bytes given.") {
      call throws(Raised) in
      let vm = call.vm
      let bytes = try vm.newByteArray(count: 0)
      if !call[1].isUnset, !call[1].isNone { try vm.append(bytes, try vm.requireBytes(call[1])) }
      call[0].asInstance[slot: Slot.bytes] = Value(bytes)
      call[0].asInstance[slot: Slot.position] = .small(0)
      return .none
    },
    .init("read(self, size=-1, /)", .pure, "Read up to so many bytes.", read),
    .init("read1(self, size=-1, /)", .pure, "Read up to so many bytes.", read),
    .init("readinto(self, buffer, /)", .pure, "Read into a buffer.") { call throws(Raised) in
      let vm = call.vm
      _ = try open(call)
      let target = try vm.writableBytes(call[1], "readinto")
      let left = try rest(call)
      let n = min(target.count, left.count)
      if n > 0 { target.baseAddress?.update(from: left.baseAddress.unsafelyUnwrapped, count: n) }
      advance(call[0], n)
      return .small(n)
    },
    .init("readline(self, size=-1, /)", .pure, "Read one line.") { call throws(Raised) in
      _ = try open(call)
      return try line(call, try call.vm.int(call[1], orNone: -1))
    },
    .init("__next__(self, /)", .pure, "The next line.") { call throws(Raised) in
      _ = try open(call)
      let bytes = try line(call, -1)
      if bytes.asBytes.pointee.count == 0 {
        throw call.vm.raise(.stopIteration, arguments: call.vm.emptyTuple)
      }
      return bytes
    },
    .init("readlines(self, size=None, /)", .pure, "Read all lines.") { call throws(Raised) in
      try IOBase.readLines(call, stopsAtHint: true)
    },
    .init("write(self, b, /)", .pure, "Write bytes; tells how many.", write),
    .init("seek(self, pos, whence=0, /)", .pure, "Change the position.", seek),
    .init("tell(self, /)", .pure, "The position.") { call throws(Raised) in
      _ = try open(call)
      return call[0].asInstance[slot: Slot.position]
    },
    .init("truncate(self, size=None, /)", .pure, "Cut the stream.") { call throws(Raised) in
      let vm = call.vm
      _ = try open(call)
      let size = try vm.int(call[1], orNone: position(call[0]))
      let bytes = try open(call)
      if size < 0 { throw call.raise(.valueError, "negative size value \(size)") }
      try vm.checkResizable(bytes)
      if size < bytes.pointee.count {
        vm.owe(size >> 6)
        try vm.resize(bytes, to: size)
      }
      return vm.int(size)
    },
    .init("getvalue(self, /)", .pure, "All bytes.") { call throws(Raised) in
      try call.vm.newBytes(try open(call).buffer)
    },
    .init("getbuffer(self, /)", .pure, "A view of the bytes.") { call throws(Raised) in
      _ = try open(call)
      return try call.vm.memoryView(of: call[0].asInstance[slot: Slot.bytes])
    },
    .init("close(self, /)", .pure, "Forget the bytes.") { call throws(Raised) in
      let bytes = call[0].asInstance[slot: Slot.bytes]
      if bytes.isKind(.byteArray) { try call.vm.checkResizable(bytes.asByteArray) }
      call[0].asInstance[slot: Slot.bytes] = .none
      return .none
    },
    .attribute("closed", .pure, "Whether the stream is closed.") { call in
      .bool(!call[0].asInstance[slot: Slot.bytes].isKind(.byteArray))
    },
    ability("readable(self, /)", .true), ability("writable(self, /)", .true),
    ability("seekable(self, /)", .true), ability("isatty(self, /)", .false),
    ability("flush(self, /)", .none),
    .init("__getstate__(self, /)", .pure, "What pickle needs.") { call throws(Raised) in
      let bytes = try call.vm.newBytes(try open(call).buffer)
      return call.vm.tuple(
        bytes, call[0].asInstance[slot: Slot.position], try IOBase.attributes(call))
    },
    .init("__setstate__(self, state, /)", .pure, "Takes what pickle kept.", setState),
  ]

  private static func setState(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    _ = try open(call)
    let state = try IOBase.state(call, items: 3)
    guard vm.hasIndex(state[item: 1]) else {
      throw call.raise(
        .typeError,
        "second item of state must be an integer, not \(vm.typeName(state[item: 1]))")
    }
    let position = try vm.indexAsInt(state[item: 1], .overflowError)
    if position < 0 { throw call.raise(.valueError, "position value cannot be negative") }
    guard Value.fits(position) else {
      throw call.raise(.overflowError, "new position too large")
    }
    let bytes = try vm.newByteArray(count: 0)
    try vm.append(bytes, try vm.requireBytes(state[item: 0]))
    try IOBase.setAttributes(call, state[item: 2], "third")
    try vm.checkResizable(try open(call))
    call[0].asInstance[slot: Slot.bytes] = Value(bytes)
    call[0].asInstance[slot: Slot.position] = .small(position)
    return .none
  }

  private static func ability(_ signature: StaticString, _ answer: Value) -> NativeRow {
    .init(signature, .pure, "A fact about streams in memory.") { call throws(Raised) in
      _ = try open(call)
      return answer
    }
  }

  private static func open(_ call: Call) throws(Raised) -> UnsafeMutablePointer<ByteArrayObject> {
    let bytes = call[0].asInstance[slot: Slot.bytes]
    guard bytes.isKind(.byteArray) else {
      throw call.raise(.valueError, "I/O operation on closed file.")
    }
    return bytes.asByteArray
  }

  private static func position(_ stream: Value) -> Int {
    stream.asInstance[slot: Slot.position].asInt
  }

  private static func advance(_ stream: Value, _ count: Int) {
    stream.asInstance[slot: Slot.position] = .small(position(stream) + count)
  }

  /// What has not been read.
  private static func rest(_ call: Call) throws(Raised) -> UnsafeBufferPointer<UInt8> {
    let bytes = try open(call).buffer
    return UnsafeBufferPointer(rebasing: bytes[min(position(call[0]), bytes.count)...])
  }

  private static func take(_ call: Call, _ count: Int) throws(Raised) -> Value {
    let left = try rest(call)
    let n = min(count, left.count)
    let bytes = try call.vm.newBytes(UnsafeBufferPointer(rebasing: left[..<n]))
    advance(call[0], n)
    return bytes
  }

  private static func read(_ call: Call) throws(Raised) -> Value {
    _ = try open(call)
    let count = try call.vm.int(call[1], orNone: -1)
    try call.vm.charge(try rest(call).count >> 6)
    return try take(call, count < 0 ? Int.max : count)
  }

  private static func line(_ call: Call, _ limit: Int) throws(Raised) -> Value {
    let left = try rest(call)
    var count = firstNewline(left).map { $0 + 1 } ?? left.count
    call.vm.owe(count >> 5)
    if limit >= 0 { count = min(count, limit) }
    return try take(call, count)
  }

  private static func write(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    _ = try open(call)
    // Asking for the bytes of an object may close the stream.
    let source = try vm.requireBytes(call[1])
    let bytes = try open(call)
    try vm.checkResizable(bytes)
    if source.count == 0 { return .small(0) }
    let start = position(call[0])
    let (end, overflow) = start.addingReportingOverflow(source.count)
    if overflow { throw call.raise(.overflowError, "new buffer size too large") }
    // The source may lie in the stream's own bytes: it is copied before they move.
    let copy = try vm.newBytes(source).asBytes
    let old = bytes.pointee.count
    if end > old {
      // The bytes may move, and a gap is filled.
      vm.owe(end >> 6)
      try vm.resize(bytes, to: end)
      if start > old, let p = bytes.pointee.bytes {
        (p + old).update(repeating: 0, count: start - old)
      }
    }
    bytes.pointee.bytes.map { ($0 + start).update(from: copy.bytes, count: copy.pointee.count) }
    advance(call[0], copy.pointee.count)
    try vm.charge(copy.pointee.count >> 6)
    return .small(copy.pointee.count)
  }

  private static func seek(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    _ = try open(call)
    var target = try vm.indexAsInt(call[1], .overflowError)
    let whence = try vm.indexAsInt(call[2], .overflowError)
    let bytes = try open(call)
    switch whence {
    case 0:
      if target < 0 { throw call.raise(.valueError, "negative seek value \(target)") }
    case 1, 2:
      let base = whence == 1 ? position(call[0]) : bytes.pointee.count
      let (sum, overflow) = target.addingReportingOverflow(base)
      if overflow { throw call.raise(.overflowError, "new position too large") }
      target = max(0, sum)
    default:
      throw call.raise(.valueError, "invalid whence (\(whence), should be 0, 1 or 2)")
    }
    guard Value.fits(target) else {
      throw call.raise(.overflowError, "new position too large")
    }
    call[0].asInstance[slot: Slot.position] = .small(target)
    return .small(target)
  }
}
