// What do all streams have in common?
//
// `IOBase` and the three classes over it do with the methods of a subclass what every stream
// offers: iteration by lines, `with`, closing. The streams written in Swift inherit from them.

import CordonRuntime

enum IOBase {
  enum Slot {
    /// True once closed.
    static let closed = 0
    static let count = 1
  }

  static let base = NativeType(
    "_io._IOBase", "The base of all streams.", slots: Slot.count, hasDictionary: true
  ) { rows }

  static let raw = NativeType(
    "_io._RawIOBase", "The base of streams of bytes without a buffer.", base: .native(base)
  ) { RawIO.rows }

  static let buffered = NativeType(
    "_io._BufferedIOBase", "The base of buffered streams of bytes.", base: .native(base)
  ) { BufferedIO.rows }

  static let text = NativeType(
    "_io._TextIOBase", "The base of streams of text.", base: .native(base)
  ) { TextIO.rows }

  private static let rows: [NativeRow] = [
    .static("__new__(cls, /, *args, **kwargs)", .pure, "Makes a stream.") { call throws(Raised) in
      try call.vm.instance(for: call[0], of: base)
    },
    .attribute("closed", .pure, "Whether the stream is closed.") { call in
      .bool(call[0].asInstance[slot: Slot.closed] == .true)
    },
    .init("close(self, /)", .pure, "Flush and close the stream.", close),
    .init("flush(self, /)", .pure, "Write out what is held back.") { call throws(Raised) in
      if isClosedHere(call[0]) {
        throw call.raise(.valueError, "I/O operation on closed file.")
      }
      return .none
    },
    unsupported("seek(self, offset, whence=0, /)", "Change the position."),
    .init("tell(self, /)", .pure, "The position.") { call throws(Raised) in
      try call.vm.callMethod(call[0], "seek", .small(0), .small(1))
    },
    unsupported("truncate(self, size=None, /)", "Cut the stream."),
    unsupported("fileno(self, /)", "The number of the open file."),
    .init("isatty(self, /)", .pure, "Whether it is a terminal.") { call throws(Raised) in
      try checkClosed(call.vm, call[0])
      return .false
    },
    .init("readable(self, /)", .pure, "Whether it can be read.") { _ in .false },
    .init("writable(self, /)", .pure, "Whether it can be written.") { _ in .false },
    .init("seekable(self, /)", .pure, "Whether it has a position.") { _ in .false },
    .init("__del__(self, /)", .pure, "Close the stream, whatever happens.") { call throws(Raised) in
      if !isClosedHere(call[0]) { _ = try call.vm.callMethod(call[0], .close) }
      return .none
    },
    .init("_checkClosed(self, /)", .pure, "Raise ValueError when closed.") {
      call throws(Raised) in
      try checkClosed(call.vm, call[0])
      return .none
    },
    ability("_checkReadable(self, /)", "readable", "File or stream is not readable."),
    ability("_checkWritable(self, /)", "writable", "File or stream is not writable."),
    ability("_checkSeekable(self, /)", "seekable", "File or stream is not seekable."),
    .init("readline(self, size=-1, /)", .pure, "Read one line.", readLine),
    .init("readlines(self, hint=-1, /)", .pure, "Read all lines.") { call throws(Raised) in
      try readLines(call)
    },
    .init("writelines(self, lines, /)", .pure, "Write each of the lines.", writeLines),
    .init("__enter__(self, /)", .pure, "The stream itself.") { call throws(Raised) in
      try checkClosed(call.vm, call[0])
      return call[0]
    },
    .init("__exit__(self, /, *args)", .pure, "Close the stream.") { call throws(Raised) in
      _ = try call.vm.callMethod(call[0], .close)
      return .none
    },
    .init("__iter__(self, /)", .pure, "The stream itself.") { call throws(Raised) in
      try checkClosed(call.vm, call[0])
      return call[0]
    },
    .init("__next__(self, /)", .pure, "The next line.") { call throws(Raised) in
      let vm = call.vm
      let line = try vm.callMethod(call[0], .readline)
      if try vm.length(line) == 0 { throw vm.raise(.stopIteration, arguments: vm.emptyTuple) }
      return line
    },
  ]

  // MARK: Help for all streams

  /// A method that raises `io.UnsupportedOperation` with its own name.
  static func unsupported(_ signature: StaticString, _ doc: StaticString) -> NativeRow {
    .init(signature, .pure, doc) { call throws(Raised) in
      let name = signature.description.prefix { $0 != "(" }
      throw call.raise(.unsupportedOperation, String(name))
    }
  }

  private static func ability(
    _ signature: StaticString, _ method: StaticString, _ message: String
  ) -> NativeRow {
    .init(signature, .pure, "Raise UnsupportedOperation unless it can.") { call throws(Raised) in
      let able = try call.vm.callMethod(call[0], method)
      if able != .true { throw call.raise(.unsupportedOperation, message) }
      return able
    }
  }

  /// The exception that `body` raises, or unset.
  static func failure(
    _ vm: VM, _ body: () throws(Raised) -> Void
  ) throws(Raised) -> Value {
    do {
      try body()
      return .unset
    } catch {
      guard let exception = vm.takeException(.baseException) else { throw error }
      return exception
    }
  }

  /// Runs `body` and then raises `failure`; an exception of `body` comes first and has the failure
  /// as its context.
  static func finish(
    _ vm: VM, _ failure: Value, _ body: () throws(Raised) -> Void
  ) throws(Raised) {
    if failure.isUnset { return try body() }
    do {
      try body()
    } catch {
      guard let exception = vm.takeException(.baseException) else { throw error }
      throw vm.send(exception, context: failure)
    }
    throw vm.send(failure)
  }

  static func isClosedHere(_ stream: Value) -> Bool {
    stream.asInstance[slot: Slot.closed] == .true
  }

  static func isClosed(_ vm: VM, _ stream: Value) throws(Raised) -> Bool {
    try vm.isTrue(try vm.getAttribute(stream, "closed"))
  }

  static func checkClosed(_ vm: VM, _ stream: Value) throws(Raised) {
    if try isClosed(vm, stream) {
      throw vm.raise(.valueError, "I/O operation on closed file.")
    }
  }

  private static func close(_ call: Call) throws(Raised) -> Value {
    if isClosedHere(call[0]) { return .none }
    do {
      _ = try call.vm.callMethod(call[0], .flush)
    } catch {
      call[0].asInstance[slot: Slot.closed] = .true
      throw error
    }
    call[0].asInstance[slot: Slot.closed] = .true
    return .none
  }

  /// By `peek` where there is one, else a byte at a time.
  private static func readLine(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let limit = try vm.int(call[1], orNone: -1)
    let peek = try vm.findAttribute(call[0], vm.intern("peek"))
    let line = try vm.newByteArray(count: 0)
    while limit < 0 || line.pointee.count < limit {
      var wanted = 1
      if !peek.isUnset {
        let ahead = try vm.call(peek, .small(1))
        let bytes = try vm.requireBytes(ahead)
        if bytes.count > 0 {
          wanted = (bytes.firstIndex(of: 10) ?? bytes.count - 1) + 1
          if limit >= 0 { wanted = min(wanted, limit - line.pointee.count) }
        }
      }
      let piece = try vm.callMethod(call[0], "read", .small(wanted))
      guard vm.payload(piece).isKind(.bytes) else {
        throw call.raise(
          .osError, "read() should have returned a bytes object, not '\(vm.typeName(piece))'")
      }
      let bytes = vm.payload(piece).asBytes
      if bytes.pointee.count == 0 { break }
      try vm.append(line, bytes.buffer)
      if bytes.bytes[bytes.pointee.count - 1] == 10 { break }
    }
    return try vm.newBytes(line.buffer)
  }

  /// Lines until they have more than `hint` characters, or as many.
  static func readLines(_ call: Call, stopsAtHint: Bool = false) throws(Raised) -> Value {
    let vm = call.vm
    let hint = try vm.int(call[1], orNone: -1)
    let lines = try vm.newList()
    let iterator = try vm.iterator(call[0])
    var total = 0
    while true {
      let line = try vm.next(iterator)
      if line.isUnset { break }
      try vm.append(lines, line)
      if hint > 0 {
        // Lines may say that they are as long as they like.
        let (sum, isTooLarge) = total.addingReportingOverflow(try vm.length(line))
        if isTooLarge || sum > hint || stopsAtHint && sum == hint { break }
        total = sum
      }
      try vm.charge(1)
    }
    return Value(lines)
  }

  private static func writeLines(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    try checkClosed(vm, call[0])
    let iterator = try vm.iterator(call[1])
    let write = try vm.getAttribute(call[0], .write)
    while true {
      let line = try vm.next(iterator)
      if line.isUnset { return .none }
      _ = try vm.call(write, line)
    }
  }
}

/// What `RawIOBase` adds: `read` and `readall` by `readinto`.
enum RawIO {
  static let rows: [NativeRow] = [
    .init("read(self, size=-1, /)", .pure, "Read up to so many bytes.") { call throws(Raised) in
      let vm = call.vm
      let count = try vm.int(call[1], orNone: -1)
      if count < 0 { return try vm.callMethod(call[0], "readall") }
      let buffer = try vm.newByteArray(count: count)
      buffer.buffer.baseAddress.map {
        UnsafeMutablePointer(mutating: $0).update(repeating: 0, count: count)
      }
      let n = try vm.callMethod(call[0], "readinto", Value(buffer))
      if n.isNone { return .none }
      let got = try vm.indexAsInt(n, .overflowError)
      if got < 0 || got > buffer.pointee.count {
        throw call.raise(.valueError, "readinto returned \(got) outside buffer size \(count)")
      }
      return try vm.newBytes(UnsafeBufferPointer(rebasing: buffer.buffer[..<got]))
    },
    .init("readall(self, /)", .pure, "Read up to the end.") { call throws(Raised) in
      let vm = call.vm
      let all = try vm.newByteArray(count: 0)
      while true {
        let piece = try vm.callMethod(call[0], "read", .small(IOModule.bufferSize))
        if piece.isNone { return all.pointee.count == 0 ? .none : try vm.newBytes(all.buffer) }
        guard vm.payload(piece).isKind(.bytes) else {
          throw call.raise(.typeError, "read() should return bytes")
        }
        let bytes = vm.payload(piece).asBytes.buffer
        if bytes.count == 0 { return try vm.newBytes(all.buffer) }
        try vm.append(all, bytes)
      }
    },
    notImplemented("readinto(self, buffer, /)"), notImplemented("write(self, b, /)"),
  ]

  private static func notImplemented(_ signature: StaticString) -> NativeRow {
    .init(signature, .pure, "For subclasses to define.") { call throws(Raised) in
      throw call.vm.raise(.notImplementedError, arguments: call.vm.emptyTuple)
    }
  }
}

/// What `BufferedIOBase` adds: `readinto` by `read`.
enum BufferedIO {
  static let rows: [NativeRow] = [
    IOBase.unsupported("read(self, size=-1, /)", "Read up to so many bytes."),
    IOBase.unsupported("read1(self, size=-1, /)", "Read by at most one call."),
    IOBase.unsupported("write(self, b, /)", "Write bytes."),
    IOBase.unsupported("detach(self, /)", "Part from the raw stream."),
    .init("readinto(self, buffer, /)", .pure, "Read into a buffer.") { call throws(Raised) in
      try readInto(call, "readinto", "read")
    },
    .init("readinto1(self, buffer, /)", .pure, "Read into a buffer by at most one call.") {
      call throws(Raised) in try readInto(call, "readinto1", "read1")
    },
  ]

  private static func readInto(
    _ call: Call, _ name: String, _ method: StaticString
  ) throws(Raised) -> Value {
    let vm = call.vm
    let room = try vm.writableBytes(call[1], name).count
    let piece = try vm.callMethod(call[0], method, .small(room))
    guard vm.payload(piece).isKind(.bytes) else {
      throw call.raise(.typeError, "read() should return bytes")
    }
    let bytes = vm.payload(piece).asBytes.buffer
    let target = try vm.writableBytes(call[1], name)
    if bytes.count > target.count {
      throw call.raise(
        .valueError,
        "read() returned too much data: \(target.count) bytes requested, \(bytes.count) returned")
    }
    if bytes.count > 0 {
      target.baseAddress?.update(from: bytes.baseAddress.unsafelyUnwrapped, count: bytes.count)
    }
    return .small(bytes.count)
  }
}

/// What `TextIOBase` adds.
enum TextIO {
  static let rows: [NativeRow] = [
    IOBase.unsupported("read(self, size=-1, /)", "Read up to so many characters."),
    IOBase.unsupported("readline(self, size=-1, /)", "Read one line."),
    IOBase.unsupported("write(self, s, /)", "Write text."),
    IOBase.unsupported("detach(self, /)", "Part from the buffer."),
    .attribute("encoding", .pure, "How text becomes bytes, or None.") { _ in .none },
    .attribute("errors", .pure, "What is done about errors, or None.") { _ in .none },
    .attribute("newlines", .pure, "The ends of lines seen so far, or None.") { _ in .none },
  ]
}
