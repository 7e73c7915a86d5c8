// How are bytes kept between a program and a raw stream?
//
// One buffer of bytes read ahead and one of bytes not yet written; never both at once, so that the
// position of the raw stream tells that of the buffered one. Over a `FileIO` the bytes go straight
// to the operating system, over anything else through its methods.

import CordonRuntime
import Glibc

enum Buffered {
  enum Slot {
    /// The raw stream; unset before `__init__`, None once detached.
    static let raw = IOBase.Slot.count
    static let size = raw + 1
    /// A bytearray of `size` bytes, of which those in `start..<end` are read ahead.
    static let ahead = raw + 2
    static let start = raw + 3
    static let end = raw + 4
    /// A bytearray of what is still to be written.
    static let pending = raw + 5
    static let count = 6
  }

  static let reader = NativeType(
    "_io.BufferedReader", "A buffer to read a raw stream through.",
    base: .native(IOBase.buffered), slots: Slot.count
  ) { BufferedRows.common + BufferedRows.reading + [BufferedRows.initializer(.reader)] }

  static let writer = NativeType(
    "_io.BufferedWriter", "A buffer to write to a raw stream through.",
    base: .native(IOBase.buffered), slots: Slot.count
  ) { BufferedRows.common + BufferedRows.writing + [BufferedRows.initializer(.writer)] }

  static let random = NativeType(
    "_io.BufferedRandom", "A buffer to read and write a raw stream through.",
    base: .native(IOBase.buffered), slots: Slot.count
  ) {
    BufferedRows.common + BufferedRows.reading + BufferedRows.writing
      + [BufferedRows.initializer(.random)]
  }

  enum Form { case reader, writer, random }

  /// Whether this is one of the three types, and no subclass.
  static func isNative(_ vm: VM, _ stream: Value) -> Bool {
    vm.isExactly(stream, reader) || vm.isExactly(stream, writer) || vm.isExactly(stream, random)
  }

  // MARK: State

  static func raw(_ stream: Value) -> Value { stream.asInstance[slot: Slot.raw] }

  /// Raises when the stream was never opened, or is detached.
  static func checkAttached(_ vm: VM, _ stream: Value) throws(Raised) {
    let raw = raw(stream)
    if raw.isUnset { throw vm.raise(.valueError, "I/O operation on uninitialized object") }
    if raw.isNone { throw vm.raise(.valueError, "raw stream has been detached") }
  }

  static func isClosed(_ vm: VM, _ stream: Value) throws(Raised) -> Bool {
    let raw = raw(stream)
    if vm.isExactly(raw, FileIO.type) { return FileIO.number(raw) < 0 }
    return try IOBase.isClosed(vm, raw)
  }

  /// Raises unless the stream is open and its file may be used; `doing` is the word for messages.
  static func check(_ vm: VM, _ stream: Value, _ doing: StaticString) throws(Raised) {
    try checkOpen(vm, stream, doing)
    let raw = raw(stream)
    if vm.isExactly(raw, FileIO.type) {
      try vm.checkFile(FileIO.number(raw), writing: FileIO.mode(raw).contains(.writes))
    }
  }

  /// Raises unless the stream is open. What is left to write is judged when it is written.
  static func checkOpen(_ vm: VM, _ stream: Value, _ doing: StaticString) throws(Raised) {
    try checkAttached(vm, stream)
    if try isClosed(vm, stream) { throw vm.raise(.valueError, "\(doing) closed file") }
  }

  /// Never beyond the buffer: a raw stream written in Python may have changed everything meanwhile.
  @inline(__always) static func ahead(_ stream: Value) -> (start: Int, end: Int) {
    let s = stream.asInstance
    let end = min(s[slot: Slot.end].asInt, s[slot: Slot.ahead].asByteArray.pointee.count)
    return (min(s[slot: Slot.start].asInt, end), end)
  }

  static func aheadBytes(_ stream: Value) -> UnsafeBufferPointer<UInt8> {
    let (start, end) = ahead(stream)
    let buffer = stream.asInstance[slot: Slot.ahead].asByteArray.buffer
    return UnsafeBufferPointer(rebasing: buffer[start..<end])
  }

  static func consume(_ stream: Value, _ count: Int) {
    let s = stream.asInstance
    s[slot: Slot.start] = .small(s[slot: Slot.start].asInt + count)
  }

  static func pending(_ stream: Value) -> UnsafeMutablePointer<ByteArrayObject> {
    stream.asInstance[slot: Slot.pending].asByteArray
  }

  // MARK: The raw stream

  /// Bytes read by one call, 0 at the end; nil when there are none yet.
  static func readRaw(
    _ vm: VM, _ stream: Value, _ target: UnsafeMutableRawBufferPointer
  ) throws(Raised) -> Int? {
    let raw = raw(stream)
    if vm.isExactly(raw, FileIO.type) {
      try FileIO.check(vm, raw, .reads)
      return try FileIO.readSome(vm, raw, target)
    }
    let buffer = try vm.newByteArray(count: target.count)
    if let start = buffer.pointee.bytes { start.update(repeating: 0, count: target.count) }
    let answer = try vm.callMethod(raw, "readinto", try vm.memoryView(of: Value(buffer)))
    if answer.isNone { return nil }
    guard vm.hasIndex(answer) else {
      let cause = try IOBase.failure(vm) { () throws(Raised) in _ = try vm.index(answer) }
      throw vm.raise(.osError, "raw readinto() failed", cause: cause)
    }
    let n = try vm.indexAsInt(answer, .overflowError)
    if n < 0 || n > target.count || n > buffer.pointee.count {
      throw vm.raise(
        .osError,
        "raw readinto() returned invalid length \(n) (should have been between 0 and \(target.count))"
      )
    }
    if n > 0, let start = buffer.pointee.bytes {
      target.copyMemory(from: UnsafeRawBufferPointer(start: start, count: n))
    }
    return n
  }

  static func writeRaw(
    _ vm: VM, _ stream: Value, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(Raised) -> Int? {
    let raw = raw(stream)
    if vm.isExactly(raw, FileIO.type) {
      try FileIO.check(vm, raw, .writes)
      return try FileIO.writeSome(vm, raw, UnsafeRawBufferPointer(bytes))
    }
    let count = bytes.count
    let answer = try vm.callMethod(raw, "write", try vm.newBytes(bytes))
    if answer.isNone { return nil }
    let n = try vm.indexAsInt(answer, .overflowError)
    if n < 0 || n > count {
      throw vm.raise(
        .osError,
        "raw write() returned invalid length \(n) (should have been between 0 and \(count))")
    }
    return n
  }

  static func seekRaw(
    _ vm: VM, _ stream: Value, _ offset: Value, _ whence: Int
  ) throws(Raised) -> Value {
    let raw = raw(stream)
    if vm.isExactly(raw, FileIO.type) {
      try FileIO.check(vm, raw)
      let n = try vm.indexAsInt(offset, .overflowError)
      return vm.int(try FileIO.seek(vm, raw, n, Int32(truncatingIfNeeded: whence)))
    }
    let position =
      whence == 1 && offset == .small(0)
      ? try vm.callMethod(raw, "tell") : try vm.callMethod(raw, "seek", offset, .small(whence))
    let n = try vm.indexAsInt(position, .overflowError)
    if n < 0 { throw vm.raise(.osError, "Raw stream returned invalid position \(n)") }
    return vm.int(n)
  }

  // MARK: Reading

  /// Reads ahead; the number of bytes that then are, 0 at the end; nil when none are to be had yet.
  static func fill(_ vm: VM, _ stream: Value) throws(Raised) -> Int? {
    try flush(vm, stream)
    let s = stream.asInstance
    let buffer = s[slot: Slot.ahead].asByteArray
    let size = s[slot: Slot.size].asInt
    if buffer.pointee.count < size { try vm.resize(buffer, to: size) }
    s[slot: Slot.start] = .small(0)
    s[slot: Slot.end] = .small(0)
    let target = UnsafeMutableRawBufferPointer(start: buffer.pointee.bytes, count: size)
    guard let n = try readRaw(vm, stream, target) else { return nil }
    s[slot: Slot.start] = .small(0)
    s[slot: Slot.end] = .small(n)
    return n
  }

  /// Reads `count` bytes, fewer only at the end; None when there are none yet.
  static func read(_ vm: VM, _ stream: Value, _ count: Int) throws(Raised) -> Value {
    let ready = aheadBytes(stream)
    if count <= ready.count {
      let bytes = try vm.newBytes(UnsafeBufferPointer(rebasing: aheadBytes(stream)[..<count]))
      consume(stream, count)
      return bytes
    }
    try flush(vm, stream)
    let size = stream.asInstance[slot: Slot.size].asInt
    let result = try vm.newByteArray(count: 0)
    try vm.append(result, aheadBytes(stream))
    consume(stream, ready.count)
    while result.pointee.count < count {
      let left = count - result.pointee.count
      if left >= size {
        // Big pieces skip the buffer; they grow with what has come, not with what was asked for.
        let before = result.pointee.count
        let piece = min(left, max(size, before, 1 << 16))
        try vm.resize(result, to: before + piece)
        let start = result.pointee.bytes.unsafelyUnwrapped + before
        let n = try readRaw(vm, stream, UnsafeMutableRawBufferPointer(start: start, count: piece))
        try vm.resize(result, to: before + (n ?? 0))
        if n == nil && before == 0 { return .none }
        if (n ?? 0) == 0 { break }
      } else {
        guard let n = try fill(vm, stream) else {
          if result.pointee.count == 0 { return .none }
          break
        }
        let ready = aheadBytes(stream)
        if n == 0 || ready.isEmpty { break }
        let taken = min(ready.count, left)
        try vm.append(result, UnsafeBufferPointer(rebasing: ready[..<taken]))
        consume(stream, taken)
      }
    }
    return try vm.newBytes(result.buffer)
  }

  /// Reads up to the end.
  static func readAll(_ vm: VM, _ stream: Value) throws(Raised) -> Value {
    try flush(vm, stream)
    let ready = try vm.newBytes(aheadBytes(stream))
    consume(stream, ready.asBytes.pointee.count)
    let raw = raw(stream)
    let rest: Value
    if vm.isExactly(raw, FileIO.type) {
      try FileIO.check(vm, raw, .reads)
      rest = try FileIO.readAll(vm, raw)
    } else {
      let readAll = try vm.findAttribute(raw, vm.intern("readall"))
      if readAll.isUnset {
        let all = try vm.newByteArray(count: 0)
        while true {
          let piece = try vm.callMethod(raw, "read")
          guard vm.payload(piece).isKind(.bytes) else {
            if piece.isNone { break }
            throw vm.raise(.typeError, "read() should return bytes")
          }
          if vm.payload(piece).asBytes.pointee.count == 0 { break }
          try vm.append(all, vm.payload(piece).asBytes.buffer)
        }
        rest = try vm.newBytes(all.buffer)
      } else {
        rest = try vm.call(readAll)
      }
    }
    if rest.isNone { return ready.asBytes.pointee.count == 0 ? .none : ready }
    guard vm.payload(rest).isKind(.bytes) else {
      throw vm.raise(.typeError, "readall() should return bytes")
    }
    let tail = vm.payload(rest).asBytes
    if ready.asBytes.pointee.count == 0 { return vm.payload(rest) }
    let all = try vm.newBytes(count: ready.asBytes.pointee.count + tail.pointee.count)
    all.bytes.update(from: ready.asBytes.bytes, count: ready.asBytes.pointee.count)
    (all.bytes + ready.asBytes.pointee.count).update(from: tail.bytes, count: tail.pointee.count)
    return Value(all)
  }

  /// A line with its end, or what is left without one.
  static func readLine(_ vm: VM, _ stream: Value, _ limit: Int) throws(Raised) -> Value {
    let line = try vm.newByteArray(count: 0)
    while limit < 0 || line.pointee.count < limit {
      var ready = aheadBytes(stream)
      if ready.isEmpty {
        guard let n = try fill(vm, stream), n > 0 else { break }
        ready = aheadBytes(stream)
      }
      if limit >= 0 {
        ready = UnsafeBufferPointer(
          rebasing: ready[..<min(ready.count, limit - line.pointee.count)])
      }
      let end = firstNewline(ready)
      let count = end.map { $0 + 1 } ?? ready.count
      let part = UnsafeBufferPointer(rebasing: ready[..<count])
      if end != nil && line.pointee.count == 0 {
        let bytes = try vm.newBytes(part)
        consume(stream, count)
        return bytes
      }
      try vm.append(line, part)
      consume(stream, count)
      if end != nil { break }
      try vm.charge(1)
    }
    return try vm.newBytes(line.buffer)
  }

  // MARK: Writing

  /// Takes bytes; they are written when there are many.
  static func write(
    _ vm: VM, _ stream: Value, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(Raised) {
    try discardAhead(vm, stream)
    let size = stream.asInstance[slot: Slot.size].asInt
    let waiting = pending(stream)
    if waiting.pointee.count + bytes.count <= size {
      return try wait(vm, stream, bytes)
    }
    do {
      try flush(vm, stream)
    } catch {
      // What a stream that is not ready leaves room for is taken nevertheless.
      guard let exception = vm.takeException(.blockingIOError) else { throw error }
      let room = max(0, size - waiting.pointee.count)
      if bytes.count <= room { return try wait(vm, stream, bytes) }
      try wait(vm, stream, UnsafeBufferPointer(rebasing: bytes[..<room]))
      vm.setCharactersWritten(exception, room)
      throw vm.send(exception)
    }
    var done = 0
    while bytes.count - done >= size {
      let part = UnsafeBufferPointer(rebasing: bytes[done...])
      guard let n = try writeRaw(vm, stream, part) else {
        if bytes.count - done == size { break }
        try wait(vm, stream, UnsafeBufferPointer(rebasing: bytes[done..<done + size]))
        throw raiseWouldBlock(vm, done + size)
      }
      done += n
      // A signal ends a write with a part of it, and is to be heard before the next one waits.
      if done < bytes.count { try vm.lookUp() }
    }
    if done == bytes.count { return }
    try wait(vm, stream, UnsafeBufferPointer(rebasing: bytes[done...]))
  }

  /// Keeps bytes until they are written. Only a writer that holds some stays listed, so they are put
  /// in first: the list is looked through at any allocation.
  private static func wait(
    _ vm: VM, _ stream: Value, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(Raised) {
    let waiting = pending(stream)
    let isFirst = waiting.pointee.count == 0
    try vm.append(waiting, bytes)
    if isFirst { OpenFiles.of(vm).addWriter(stream) }
  }

  private static func raiseWouldBlock(_ vm: VM, _ written: Int = 0) -> Raised {
    let raised = vm.raiseOSError(11, text: "write could not complete without blocking")
    if let exception = vm.takeException(.blockingIOError) {
      vm.setCharactersWritten(exception, written)
      return vm.send(exception)
    }
    return raised
  }

  /// Writes out what is pending.
  static func flush(_ vm: VM, _ stream: Value) throws(Raised) {
    let waiting = pending(stream)
    var done = 0
    while done < waiting.pointee.count {
      let part = UnsafeBufferPointer(rebasing: waiting.buffer[done...])
      let written: Int?
      do {
        written = try writeRaw(vm, stream, part)
        if let written, written < part.count {
          done += written
          try vm.lookUp()
          continue
        }
      } catch {
        try drop(vm, waiting, done)
        throw error
      }
      guard let n = written else {
        try drop(vm, waiting, done)
        throw raiseWouldBlock(vm)
      }
      done += n
    }
    if done > 0 { try drop(vm, waiting, done) }
  }

  /// Takes away what was written; a raw stream written in Python may have taken it already.
  private static func drop(
    _ vm: VM, _ array: UnsafeMutablePointer<ByteArrayObject>, _ count: Int
  ) throws(Raised) {
    let count = min(count, array.pointee.count)
    if count == 0 { return }
    let left = array.pointee.count - count
    if left > 0, let bytes = array.pointee.bytes { bytes.update(from: bytes + count, count: left) }
    array.pointee.count = left
  }

  /// Gives back what was read ahead, so that writing goes on where reading stopped.
  static func discardAhead(_ vm: VM, _ stream: Value) throws(Raised) {
    let (start, end) = ahead(stream)
    if start == end { return }
    let s = stream.asInstance
    s[slot: Slot.start] = .small(0)
    s[slot: Slot.end] = .small(0)
    _ = try seekRaw(vm, stream, .small(start - end), 1)
  }

  // MARK: Position

  static func tell(_ vm: VM, _ stream: Value) throws(Raised) -> Int {
    let position = try vm.indexAsInt(try seekRaw(vm, stream, .small(0), 1), .overflowError)
    let (start, end) = ahead(stream)
    // A raw stream may say what it likes.
    let (place, isTooFar) = max(0, position - (end - start)).addingReportingOverflow(
      pending(stream).pointee.count)
    if isTooFar { throw vm.raise(.overflowError, "stream position is too large") }
    return place
  }

  static func seek(_ vm: VM, _ stream: Value, _ offset: Int, _ whence: Int) throws(Raised) -> Value
  {
    try flush(vm, stream)
    var offset = offset
    let (start, end) = ahead(stream)
    if whence == 1 {
      let (target, isTooFar) = offset.subtractingReportingOverflow(end - start)
      if isTooFar { throw vm.raise(.overflowError, "offset is too large") }
      offset = target
    }
    let s = stream.asInstance
    s[slot: Slot.start] = .small(0)
    s[slot: Slot.end] = .small(0)
    return try seekRaw(vm, stream, vm.int(offset), whence)
  }
}

/// The place of the first line break.
func firstNewline(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  guard let start = bytes.baseAddress, let found = memchr(start, 10, bytes.count) else {
    return nil
  }
  return UnsafeRawPointer(found) - UnsafeRawPointer(start)
}
