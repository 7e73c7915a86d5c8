// What does `open` put together?

import CordonRuntime

enum Open {
  static let row = NativeRow(
    "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
    .observes, "Open a file and return a stream over it.", open)

  private struct Mode {
    var raw = ""
    var isText = false
    var isBinary = false
    var isUpdating = false
    var isReading = false

    init(_ call: Call, _ text: Text) throws(Raised) {
      var kinds = 0
      var seen = Set<UInt8>()
      for letter in text.buffer {
        if !seen.insert(letter).inserted {
          throw call.raise(.valueError, "invalid mode: '\(text.shown)'")
        }
        switch letter {
        case UInt8(ascii: "r"):
          isReading = true
          kinds += 1
        case UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "a"): kinds += 1
        case UInt8(ascii: "b"): isBinary = true
        case UInt8(ascii: "t"): isText = true
        case UInt8(ascii: "+"): isUpdating = true
        default: throw call.raise(.valueError, "invalid mode: '\(text.shown)'")
        }
        if letter != UInt8(ascii: "b"), letter != UInt8(ascii: "t") {
          raw.unicodeScalars.append(Unicode.Scalar(letter))
        }
      }
      if isText && isBinary {
        throw call.raise(.valueError, "can't have text and binary mode at once")
      }
      if kinds > 1 {
        throw call.raise(
          .valueError, "must have exactly one of create/read/write/append mode")
      }
    }
  }

  private static func open(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let modeText = try vm.string(call[1], "open() argument 'mode'")
    var file = call[0]
    if !vm.isInstance(file, .int) {
      // `__fspath__` is called once, here; the policy and the system get its answer.
      let exact = try vm.pathText(file)
      if exact.isUnset {
        throw call.raise(
          .typeError, "expected str, bytes or os.PathLike object, not \(vm.typeName(file))")
      }
      file = exact
    }
    if vm.isAudited {
      try vm.audit(vm.text("open"), vm.tuple(file, Value(modeText), .small(0)))
    }
    let mode = try Mode(call, modeText)
    let buffering = try vm.indexAsInt(call[2], .overflowError)
    for (i, what) in [(3, "encoding"), (4, "errors"), (5, "newline")] where !call[i].isNone {
      guard vm.payload(call[i]).isKind(.string) else {
        throw call.raise(
          .typeError, "open() argument '\(what)' must be str or None, not \(vm.typeName(call[i]))")
      }
    }
    if mode.isBinary {
      for (i, what) in [(3, "an encoding"), (4, "an errors"), (5, "a newline")]
      where !call[i].isNone {
        throw call.raise(.valueError, "binary mode doesn't take \(what) argument")
      }
    }
    let newline = try Newlines.argument(call, call[5], "open() argument 'newline'")
    let raw = vm.newInstance(of: FileIO.type)
    raw.asInstance[slot: FileIO.Slot.file] = .small(-1)
    let closes = Value.bool(try vm.isTrue(call[6]))
    _ = try vm.call(
      try vm.getAttribute(raw, .__init__), file, vm.text(mode.raw), closes, call[7])
    do {
      return try assemble(call, mode, raw, buffering, newline, modeText)
    } catch {
      let exception = vm.takeException(.baseException)
      try FileIO.close(vm, raw)
      guard let exception else { throw error }
      throw vm.send(exception)
    }
  }

  private static func assemble(
    _ call: Call, _ mode: Mode, _ raw: Value, _ buffering: Int, _ newline: TextStream.Newline,
    _ modeText: Text
  ) throws(Raised) -> Value {
    let vm = call.vm
    var buffering = buffering
    var isTerminal = false
    if buffering < 0 { isTerminal = try vm.ask(.isTerminal(FileIO.number(raw))).number == 1 }
    let isLineBuffered = buffering == 1 || isTerminal
    if buffering < 0 || (buffering == 1 && !mode.isBinary) || isTerminal {
      buffering = IOModule.bufferSize
    }
    if buffering == 0 {
      if !mode.isBinary { throw call.raise(.valueError, "can't have unbuffered text I/O") }
      return raw
    }
    let form: NativeType =
      mode.isUpdating ? Buffered.random : mode.isReading ? Buffered.reader : Buffered.writer
    if mode.isUpdating, !(try FileIO.isSeekable(vm, raw)) {
      throw call.raise(.unsupportedOperation, "File or stream is not seekable.")
    }
    let buffer = vm.newInstance(of: form)
    try BufferedRows.set(vm, buffer, raw: raw, size: max(buffering, 2))
    if mode.isBinary { return buffer }
    let stream = vm.newInstance(of: TextStream.type)
    let encoding = call[3].isNone ? vm.text("UTF-8") : vm.payload(call[3])
    let errors = call[4].isNone ? vm.text("strict") : vm.payload(call[4])
    try TextStreamRows.set(
      vm, stream, buffer: buffer, encoding: encoding, errors: errors, newline: newline)
    stream.asInstance[slot: TextStream.Slot.isLineBuffered] = .bool(isLineBuffered)
    stream.asInstance[slot: TextStream.Slot.mode] = Value(modeText)
    if !mode.isReading, modeText.buffer.contains(UInt8(ascii: "a")),
      try FileIO.isSeekable(vm, raw), try FileIO.seek(vm, raw, 0, 1) != 0
    {
      // What is appended to gets no mark of its own.
      if stream.asInstance[slot: TextStream.Slot.wroteMark].isUnset {
        stream.asInstance[slot: TextStream.Slot.wroteMark] = .false
      }
    }
    return stream
  }
}
