// Which methods do text streams have?

import CordonRuntime

enum TextStreamRows {
  private typealias Slot = TextStream.Slot

  static let rows: [NativeRow] = [
    .static("__new__(cls, /, *args, **kwargs)", .pure, "Makes a stream.") { call throws(Raised) in
      try call.vm.instance(for: call[0], of: TextStream.type)
    },
    .init(
      "__init__(self, /, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)",
      .pure, "Takes a stream of bytes.", initialize),
    .init("__repr__(self, /)", .pure, "Return repr(self).", describe),
    .init("read(self, size=-1, /)", .pure, "Read up to so many characters.") {
      call throws(Raised) in
      let vm = call.vm
      let count = try vm.int(call[1], orNone: -1)
      try checkReading(vm, call[0])
      return try TextStream.read(vm, call[0], count)
    },
    .init("readline(self, size=-1, /)", .pure, "Read one line.") { call throws(Raised) in
      let vm = call.vm
      let limit = try vm.int(call[1], orNone: -1)
      try checkReading(vm, call[0])
      return try TextStream.readLine(vm, call[0], limit)
    },
    .init("readlines(self, hint=-1, /)", .pure, "Read all lines.") { call throws(Raised) in
      let vm = call.vm
      guard vm.isExactly(call[0], TextStream.type) else { return try IOBase.readLines(call) }
      let hint = try vm.int(call[1], orNone: -1)
      let lines = try vm.newList()
      var total = 0
      while hint <= 0 || total <= hint {
        try checkReading(vm, call[0])
        let line = try TextStream.readLine(vm, call[0], -1)
        if line.asText.byteCount == 0 { break }
        try vm.append(lines, line)
        total += line.asText.count
        try vm.charge(1)
      }
      return Value(lines)
    },
    .init("__next__(self, /)", .pure, "The next line.") { call throws(Raised) in
      let vm = call.vm
      try checkReading(vm, call[0])
      let line = try TextStream.readLine(vm, call[0], -1)
      if line.asText.byteCount == 0 {
        call[0].asInstance[slot: Slot.isIterating] = .false
        throw vm.raise(.stopIteration, arguments: vm.emptyTuple)
      }
      call[0].asInstance[slot: Slot.isIterating] = .true
      return line
    },
    .init("write(self, text, /)", .pure, "Write text; tells how many characters.") {
      call throws(Raised) in
      let vm = call.vm
      let text = vm.payload(call[1])
      guard text.isKind(.string) else {
        throw call.raise(
          .typeError,
          "write() argument must be str, not \(call[1].isNone ? "None" : vm.typeName(call[1]))")
      }
      try checkWriting(vm, call[0])
      try TextStream.write(vm, call[0], text.asText)
      return .small(text.asText.count)
    },
    .init("flush(self, /)", .pure, "Write out what is held back.") { call throws(Raised) in
      try TextStream.checkOpen(call.vm, call[0])
      call[0].asInstance[slot: Slot.isIterating] = .false
      try TextStream.flush(call.vm, call[0])
      return .none
    },
    .init("close(self, /)", .pure, "Flush and close the stream.", close),
    .init("detach(self, /)", .pure, "Part from the buffer, which is returned.") {
      call throws(Raised) in
      try TextStream.check(call.vm, call[0])
      _ = try call.vm.callMethod(call[0], .flush)
      let buffer = TextStream.buffer(call[0])
      call[0].asInstance[slot: Slot.buffer] = .none
      return buffer
    },
    .init("seek(self, cookie, whence=0, /)", .pure, "Change the position.") {
      call throws(Raised) in try TextPosition.seek(call)
    },
    .init("tell(self, /)", .pure, "The position.") { call throws(Raised) in
      try TextPosition.tell(call)
    },
    .init("truncate(self, pos=None, /)", .pure, "Cut the stream.") { call throws(Raised) in
      try TextStream.checkAttached(call.vm, call[0])
      _ = try call.vm.callMethod(call[0], .flush)
      let size = call[1].isNone ? try call.vm.callMethod(call[0], "tell") : call[1]
      return try call.vm.callMethod(TextStream.buffer(call[0]), "truncate", size)
    },
    .init(
      "reconfigure(self, *, encoding=None, errors=None, newline=?, line_buffering=None, write_through=None)",
      .pure, "Change how text is translated.", reconfigure),
    forward("fileno(self, /)", "The number of the open file."),
    forward("isatty(self, /)", "Whether it is a terminal."),
    forward("readable(self, /)", "Whether it can be read."),
    forward("writable(self, /)", "Whether it can be written."),
    forward("seekable(self, /)", "Whether it has a position."),
    .attribute("buffer", .pure, "The stream of bytes.") { call in
      let buffer = TextStream.buffer(call[0])
      return buffer.isUnset ? .none : buffer
    },
    .attribute("encoding", .pure, "How text becomes bytes.") { call in
      plain(call[0].asInstance[slot: Slot.encoding])
    },
    .attribute("errors", .pure, "What is done about errors.") { call in
      plain(call[0].asInstance[slot: Slot.errors])
    },
    .attribute("line_buffering", .pure, "Whether each line is written out.") { call in
      .bool(call[0].asInstance[slot: Slot.isLineBuffered] == .true)
    },
    .attribute("write_through", .pure, "Whether everything is written out.") { call in
      .bool(call[0].asInstance[slot: Slot.writesThrough] == .true)
    },
    .attribute("newlines", .pure, "The ends of lines seen so far.") { call in
      let seen = call[0].asInstance[slot: Slot.seen]
      return Newlines.described(call.vm, seen.isInt ? seen.asInt : 0)
    },
    .attribute("closed", .pure, "Whether the stream is closed.") { call throws(Raised) in
      try TextStream.checkAttached(call.vm, call[0])
      return .bool(try IOBase.isClosed(call.vm, TextStream.buffer(call[0])))
    },
    .attribute("name", .pure, "The name of the file.") { call throws(Raised) in
      try TextStream.checkAttached(call.vm, call[0])
      return try call.vm.getAttribute(TextStream.buffer(call[0]), "name")
    },
    .attribute(
      "mode", .pure, "The mode, as it was given to open().",
      get: { call throws(Raised) in
        let mode = call[0].asInstance[slot: Slot.mode]
        if mode.isUnset {
          throw call.raise(
            .attributeError, "'\(call.vm.typeName(call[0]))' object has no attribute 'mode'")
        }
        return mode
      },
      set: { call throws(Raised) in
        call[0].asInstance[slot: Slot.mode] = call[1]
        return .none
      }),
    .attribute(
      "_CHUNK_SIZE", .pure, "How many bytes are decoded at once.",
      get: { call in
        let size = call[0].asInstance[slot: Slot.chunkSize]
        return size.isUnset ? .small(IOModule.bufferSize) : size
      },
      set: { call throws(Raised) in
        if call[1].isUnset {
          throw call.raise(.attributeError, "cannot delete attribute")
        }
        let size = try call.vm.indexAsInt(call[1], .valueError)
        if size <= 0 {
          throw call.raise(.valueError, "a strictly positive integer is required")
        }
        call[0].asInstance[slot: Slot.chunkSize] = call.vm.int(size)
        return .none
      }),
  ]

  private static func plain(_ value: Value) -> Value { value.isUnset ? .none : value }

  private static func forward(_ signature: StaticString, _ doc: StaticString) -> NativeRow {
    .init(signature, .pure, doc) { call throws(Raised) in
      try TextStream.checkAttached(call.vm, call[0])
      let name = String(signature.description.prefix { $0 != "(" })
      return try call.vm.call(
        try call.vm.getAttribute(TextStream.buffer(call[0]), call.vm.intern(name)))
    }
  }

  private static func checkReading(_ vm: VM, _ stream: Value) throws(Raised) {
    try TextStream.check(vm, stream)
    let buffer = TextStream.buffer(stream)
    if vm.isExactly(buffer, Buffered.writer)
      || stream.asInstance[slot: Slot.isReadable] == .false
    {
      throw vm.raise(.unsupportedOperation, "not readable")
    }
    let pending = stream.asInstance[slot: Slot.pending]
    if pending.isKind(.byteArray), pending.asByteArray.pointee.count > 0 {
      try TextStream.flushPending(vm, stream)
    }
  }

  static func checkWriting(_ vm: VM, _ stream: Value) throws(Raised) {
    try TextStream.check(vm, stream)
    if vm.isExactly(TextStream.buffer(stream), Buffered.reader)
      || stream.asInstance[slot: Slot.isWritable] == .false
    {
      throw vm.raise(.unsupportedOperation, "not writable")
    }
  }

  // MARK: Making and changing

  private static func initialize(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let s = call[0].asInstance
    s[slot: Slot.buffer] = .unset
    let encoding =
      call[2].isNone
      ? vm.text("UTF-8") : try codecName(call, call[2], "TextIOWrapper() argument 'encoding'")
    let errors =
      call[3].isNone
      ? vm.text("strict") : try codecName(call, call[3], "TextIOWrapper() argument 'errors'")
    let newline = try Newlines.argument(
      call, call[4], "TextIOWrapper() argument 'newline'")
    s[slot: Slot.isReadable] = .unset
    s[slot: Slot.isWritable] = .unset
    s[slot: Slot.chunkSize] = .unset
    try checkEncoding(vm, encoding)
    if !Buffered.isNative(vm, call[1]) {
      let isReadable = try vm.isTrue(try vm.callMethod(call[1], "readable"))
      let isWritable = try vm.isTrue(try vm.callMethod(call[1], "writable"))
      _ = try vm.isTrue(try vm.callMethod(call[1], "seekable"))
      s[slot: Slot.isReadable] = .bool(isReadable)
      s[slot: Slot.isWritable] = .bool(isWritable)
    }
    try set(
      vm, call[0], buffer: call[1], encoding: encoding, errors: errors, newline: newline)
    s[slot: Slot.isLineBuffered] = .bool(try vm.isTrue(call[5]))
    s[slot: Slot.writesThrough] = .bool(try vm.isTrue(call[6]))
    s[slot: Slot.console] = .unset
    return .none
  }

  /// The name of an encoding or of a way with errors.
  private static func codecName(
    _ call: Call, _ given: Value, _ what: String
  ) throws(Raised) -> Value {
    let vm = call.vm
    let name = vm.payload(given)
    guard name.isKind(.string) else {
      throw call.raise(
        .typeError, "\(what) must be str or None, not \(vm.typeName(given))")
    }
    let bytes = try vm.encode(name.asText, .utf8, errors: .strict)
    if bytes.asBytes.buffer.contains(0) {
      throw call.raise(.valueError, "embedded null character")
    }
    return name
  }

  /// Makes a new stream ready.
  static func set(
    _ vm: VM, _ stream: Value, buffer: Value, encoding: Value, errors: Value,
    newline: TextStream.Newline
  ) throws(Raised) {
    try checkEncoding(vm, encoding)
    let s = stream.asInstance
    let name = encoding.asText.swiftString
    let shown = name == "locale" ? vm.text("UTF-8") : encoding
    s[slot: Slot.encoding] = shown
    s[slot: Slot.errors] = errors
    s[slot: Slot.newline] = .small(newline.rawValue)
    s[slot: Slot.piece] = vm.emptyString
    s[slot: Slot.offset] = .small(0)
    s[slot: Slot.left] = .unset
    s[slot: Slot.source] = .unset
    s[slot: Slot.holdsReturn] = .false
    s[slot: Slot.seen] = .small(0)
    s[slot: Slot.pending] = Value(try vm.newByteArray(count: 0))
    s[slot: Slot.isLineBuffered] = .false
    s[slot: Slot.writesThrough] = .false
    s[slot: Slot.wroteMark] = try TextStream.encoding(vm, stream).keepsASCII ? .true : .unset
    s[slot: Slot.buffer] = buffer
  }

  static func checkEncoding(_ vm: VM, _ encoding: Value) throws(Raised) {
    let name = encoding.asText.swiftString
    if name == "locale" || TextEncoding(named: name) != nil { return }
    if TextEncoding.namesTransform(name) {
      throw vm.raise(
        .lookupError,
        "'\(name)' is not a text encoding; use codecs.open() to handle arbitrary codecs")
    }
    _ = try vm.textEncoding(encoding.asText)
  }

  private static func reconfigure(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    try TextStream.check(vm, call[0])
    let s = call[0].asInstance
    if TextStream.piece(call[0]).text.byteCount > 0, !call[1].isNone || !call[3].isUnset {
      throw call.raise(
        .unsupportedOperation,
        "It is not possible to set the encoding or newline of stream after the first read")
    }
    var newline: TextStream.Newline?
    if !call[3].isUnset {
      newline = try Newlines.argument(call, call[3], "reconfigure() argument 'newline'")
    }
    try TextStream.flush(vm, call[0])
    if !call[1].isNone {
      var encoding = Value(try vm.string(call[1], "reconfigure() argument 'encoding'"))
      try checkEncoding(vm, encoding)
      if encoding.asText.equals("locale") { encoding = vm.text("UTF-8") }
      s[slot: Slot.encoding] = encoding
      s[slot: Slot.wroteMark] = try mark(vm, call[0])
      if call[2].isNone { s[slot: Slot.errors] = vm.text("strict") }
      if !encoding.asText.equals("utf-8") { s[slot: Slot.console] = .unset }
    }
    if !call[2].isNone {
      s[slot: Slot.errors] = Value(try vm.string(call[2], "reconfigure() argument 'errors'"))
    }
    if let newline { s[slot: Slot.newline] = .small(newline.rawValue) }
    if !call[4].isNone { s[slot: Slot.isLineBuffered] = .bool(try vm.isTrue(call[4])) }
    if !call[5].isNone { s[slot: Slot.writesThrough] = .bool(try vm.isTrue(call[5])) }
    return .none
  }

  /// `Slot.wroteMark` for a new encoding: only the beginning of a stream gets a mark.
  private static func mark(_ vm: VM, _ stream: Value) throws(Raised) -> Value {
    if try TextStream.encoding(vm, stream).keepsASCII { return .true }
    if try !TextStream.isSeekable(vm, stream) { return .unset }
    let position = try vm.callMethod(TextStream.buffer(stream), "tell")
    return position == .small(0) ? .unset : .false
  }

  private static func close(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    try TextStream.checkAttached(vm, call[0])
    let buffer = TextStream.buffer(call[0])
    if try IOBase.isClosed(vm, buffer) { return .none }
    let failure = try IOBase.failure(vm) { () throws(Raised) in
      _ = try vm.callMethod(call[0], .flush)
    }
    try IOBase.finish(vm, failure) { () throws(Raised) in
      _ = try vm.callMethod(buffer, .close)
    }
    return .none
  }

  private static func describe(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    var text = "<" + vm.typeName(call[0])
    if TextStream.buffer(call[0]).isUnset { try TextStream.checkAttached(vm, call[0]) }
    for name: StaticString in ["name", "mode"] {
      var value = Value.unset
      do {
        value = try vm.findAttribute(call[0], vm.intern(name))
      } catch {
        // A stream that is detached has none.
        guard vm.takeException(.valueError) != nil else { throw error }
      }
      if !value.isUnset { text += " \(name)=\(try vm.reprString(value))" }
    }
    let encoding = try vm.repr(call[0].asInstance[slot: Slot.encoding])
    return try vm.newString(text + " encoding=\(encoding.asText.shown)>")
  }
}
