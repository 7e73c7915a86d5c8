// How does a stream of bytes become one of text?
//
// Bytes are decoded in pieces, and lines are cut from the piece at hand by byte offsets. What is
// written is encoded at once; over a `BufferedWriter` it joins the bytes pending there, and a
// standard stream of the process writes to the console.

import CordonRuntime

enum TextStream {
  enum Slot {
    /// The stream of bytes; unset before `__init__`, None once detached.
    static let buffer = IOBase.Slot.count
    static let encoding = buffer + 1
    static let errors = buffer + 2
    static let isLineBuffered = buffer + 3
    static let writesThrough = buffer + 4
    /// `Newline`, by its number.
    static let newline = buffer + 5
    /// 1 or 2 for a standard stream of the process that writes to the console.
    static let console = buffer + 6
    /// The decoded piece, translated, and the byte offset of what comes next in it.
    static let piece = buffer + 7
    static let offset = buffer + 8
    /// The bytes that the piece was decoded from: what had been left over, then what was read.
    static let source = buffer + 9
    /// The bytes at the end of the source that make no character yet.
    static let left = buffer + 10
    /// Whether a carriage return at the end of the source waits for what follows it.
    static let holdsReturn = buffer + 11
    /// `LineEnds` seen.
    static let seen = buffer + 12
    /// A bytearray of encoded text, for a buffer that is not ours.
    static let pending = buffer + 13
    /// Whether iterating forbids `tell`.
    static let isIterating = buffer + 14
    static let mode = buffer + 15
    /// Unset: a mark may have to be written first. False: that is done. True: there is none, and
    /// ASCII text is its own encoding.
    static let wroteMark = buffer + 16
    /// False when the buffer cannot be read, or written.
    static let isReadable = buffer + 17
    static let isWritable = buffer + 18
    /// How many bytes are decoded at once, or held back.
    static let chunkSize = buffer + 19
    static let count = 20
  }

  enum Newline: Int {
    /// Any end is read as "\n".
    case translated
    /// Any end is kept.
    case any
    case lineFeed, carriageReturn, both

    var text: StaticString? {
      switch self {
      case .translated: nil
      case .any: ""
      case .lineFeed: "\n"
      case .carriageReturn: "\r"
      case .both: "\r\n"
      }
    }
    /// As the argument of `open` says it.
    init?(argument: String) {
      switch argument {
      case "": self = .any
      case "\n": self = .lineFeed
      case "\r": self = .carriageReturn
      case "\r\n": self = .both
      default: return nil
      }
    }

    /// Whether all kinds of ends are recognised.
    var isUniversal: Bool { self == .translated || self == .any }
  }

  static let type = NativeType(
    "_io.TextIOWrapper", "A stream of text over a stream of bytes.", base: .native(IOBase.text),
    slots: Slot.count
  ) { TextStreamRows.rows }

  // MARK: State

  static func buffer(_ stream: Value) -> Value { stream.asInstance[slot: Slot.buffer] }

  static func newline(_ stream: Value) -> Newline {
    Newline(rawValue: stream.asInstance[slot: Slot.newline].asInt) ?? .translated
  }

  static func encoding(_ vm: VM, _ stream: Value, _ verb: String = "encode") throws(Raised)
    -> TextEncoding
  {
    let name = stream.asInstance[slot: Slot.encoding].asText
    if name.equals("utf-8") || name.equals("UTF-8") { return .utf8 }
    return try vm.textEncoding(name, verb)
  }

  static func errors(_ stream: Value) -> CodecErrors {
    let name = stream.asInstance[slot: Slot.errors].asText
    return name.equals("strict") ? .strict : CodecErrors(named: name)
  }

  static func checkAttached(_ vm: VM, _ stream: Value) throws(Raised) {
    let buffer = buffer(stream)
    if buffer.isUnset { throw vm.raise(.valueError, "I/O operation on uninitialized object") }
    if buffer.isNone {
      throw vm.raise(.valueError, "underlying buffer has been detached")
    }
  }

  /// Raises unless the stream is open. What is left to write is judged when it is written.
  static func checkOpen(_ vm: VM, _ stream: Value) throws(Raised) {
    try checkAttached(vm, stream)
    try IOBase.checkClosed(vm, buffer(stream))
  }

  /// Raises unless the stream is open and the realm may use its file.
  @inline(__always) static func check(_ vm: VM, _ stream: Value) throws(Raised) {
    try checkAttached(vm, stream)
    let buffer = buffer(stream)
    if Buffered.isNative(vm, buffer) {
      let raw = Buffered.raw(buffer)
      if vm.isExactly(raw, FileIO.type) {
        if FileIO.number(raw) < 0 { throw vm.raise(.valueError, "I/O operation on closed file.") }
        return try vm.checkFile(
          FileIO.number(raw), writing: FileIO.mode(raw).contains(.writes))
      }
    }
    try IOBase.checkClosed(vm, buffer)
  }

  // MARK: Reading

  /// The piece at hand and the offset of what comes next in it.
  @inline(__always) static func piece(_ stream: Value) -> (text: Text, offset: Int) {
    let s = stream.asInstance
    return (s[slot: Slot.piece].asText, s[slot: Slot.offset].asInt)
  }

  static func setOffset(_ stream: Value, _ offset: Int) {
    stream.asInstance[slot: Slot.offset] = .small(offset)
  }

  /// Decodes another piece; false at the end.
  static func fill(_ vm: VM, _ stream: Value) throws(Raised) -> Bool {
    let s = stream.asInstance
    let source = try vm.newByteArray(count: 0)
    let left = s[slot: Slot.left]
    if left.isKind(.bytes) { try vm.append(source, left.asBytes.buffer) }
    let before = source.pointee.count
    try readBytes(vm, stream, into: source)
    let isFinal = source.pointee.count == before
    let encoding = try encoding(vm, stream, "decode")
    let (decoded, consumed) = try vm.decode(
      source.buffer, encoding, errors: errors(stream), isFinal: isFinal)
    var text = decoded
    if isFinal && source.pointee.count == 0 && s[slot: Slot.holdsReturn] != .true {
      s[slot: Slot.piece] = vm.emptyString
      s[slot: Slot.offset] = .small(0)
      return false
    }
    let rest = UnsafeBufferPointer(rebasing: source.buffer[consumed...])
    s[slot: Slot.left] = rest.isEmpty ? .unset : try vm.newBytes(rest)
    s[slot: Slot.source] = Value(source)
    if newline(stream).isUniversal {
      text = try Newlines.translate(vm, stream, text, isFinal: isFinal)
    }
    s[slot: Slot.piece] = text
    s[slot: Slot.offset] = .small(0)
    if isFinal { return text.asText.byteCount > 0 }
    return true
  }

  private static func readBytes(
    _ vm: VM, _ stream: Value, into source: UnsafeMutablePointer<ByteArrayObject>
  ) throws(Raised) {
    let buffer = buffer(stream)
    if Buffered.isNative(vm, buffer), !vm.isExactly(buffer, Buffered.writer) {
      if Buffered.aheadBytes(buffer).isEmpty { _ = try Buffered.fill(vm, buffer) }
      let ready = Buffered.aheadBytes(buffer)
      try vm.append(source, ready)
      Buffered.consume(buffer, ready.count)
      return
    }
    let method: StaticString =
      try vm.findAttribute(buffer, vm.intern("read1")).isUnset ? "read" : "read1"
    let chunk = stream.asInstance[slot: Slot.chunkSize]
    let bytes = try vm.callMethod(
      buffer, method, chunk.isUnset ? .small(IOModule.bufferSize) : chunk)
    guard let span = try vm.bytesLike(bytes) else {
      throw vm.raise(
        .typeError,
        "underlying \(method)() should have returned a bytes-like object, not '\(vm.typeName(bytes))'"
      )
    }
    try vm.append(source, span)
  }

  /// A line with its end, at most `limit` characters when that is not negative.
  static func readLine(_ vm: VM, _ stream: Value, _ limit: Int) throws(Raised) -> Value {
    var line = vm.emptyString
    while true {
      let (text, offset) = piece(stream)
      if offset < text.byteCount {
        let rest = UnsafeBufferPointer(rebasing: text.buffer[offset...])
        if newline(stream) == .both, rest[0] == 10, line.asText.byteCount > 0,
          line.asText.bytes[line.asText.byteCount - 1] == 13
        {
          // "\r\n" torn apart by the end of a piece.
          setOffset(stream, offset + 1)
          return try vm.concatenate(line.asText, vm.text("\n").asText)
        }
        let end = Newlines.end(of: rest, newline(stream), moreMayCome: true)
        var count = end ?? rest.count
        var cut = false
        if limit >= 0 {
          let room = limit - line.asText.count
          let first = vm.characterIndex(text, atByte: offset)
          let total = vm.characterIndex(text, atByte: offset + count) - first
          if total >= room {
            if total > room || end == nil { cut = true }
            count = vm.byteOffset(text, first + room) - offset
          }
        }
        let part = try vm.substring(text, bytes: offset..<offset + count)
        setOffset(stream, offset + count)
        line =
          line.asText.byteCount == 0 ? part : try vm.concatenate(line.asText, part.asText)
        if end != nil || cut { return line }
      }
      if limit >= 0 && line.asText.count >= limit { return line }
      if !(try fill(vm, stream)) { return line }
      try vm.charge(1)
    }
  }

  /// Up to `count` characters, or all when it is negative.
  static func read(_ vm: VM, _ stream: Value, _ count: Int) throws(Raised) -> Value {
    if count < 0 { return try readAll(vm, stream) }
    var result = vm.emptyString
    while result.asText.count < count {
      let (text, offset) = piece(stream)
      if offset < text.byteCount {
        let first = vm.characterIndex(text, atByte: offset)
        let taken = min(text.count - first, count - result.asText.count)
        let part = try vm.substring(text, first, first + taken)
        setOffset(stream, vm.byteOffset(text, first + taken))
        result = try vm.concatenate(result.asText, part.asText)
        continue
      }
      if !(try fill(vm, stream)) { break }
      try vm.charge(1)
    }
    return result
  }

  private static func readAll(_ vm: VM, _ stream: Value) throws(Raised) -> Value {
    let s = stream.asInstance
    let (text, offset) = piece(stream)
    let ready = try vm.substring(text, bytes: offset..<text.byteCount)
    setOffset(stream, text.byteCount)
    let bytes: Value
    let buffer = buffer(stream)
    if Buffered.isNative(vm, buffer), !vm.isExactly(buffer, Buffered.writer) {
      try Buffered.checkAttached(vm, buffer)
      bytes = try Buffered.readAll(vm, buffer)
    } else {
      bytes = try vm.callMethod(buffer, "read")
    }
    var rest = bytes.isNone ? UnsafeBufferPointer(start: nil, count: 0) : try vm.requireBytes(bytes)
    let left = s[slot: Slot.left]
    if left.isKind(.bytes) {
      let all = try vm.newByteArray(count: 0)
      try vm.append(all, left.asBytes.buffer)
      try vm.append(all, rest)
      rest = UnsafeBufferPointer(rebasing: all.buffer[...])
      s[slot: Slot.source] = Value(all)
    }
    try vm.charge(rest.count >> 5)
    let encoding = try encoding(vm, stream, "decode")
    var decoded = try vm.decode(rest, encoding, errors: errors(stream))
    if newline(stream).isUniversal {
      decoded = try Newlines.translate(vm, stream, decoded, isFinal: true)
    }
    s[slot: Slot.left] = .unset
    s[slot: Slot.piece] = vm.emptyString
    s[slot: Slot.offset] = .small(0)
    s[slot: Slot.source] = .unset
    return try vm.concatenate(ready.asText, decoded.asText)
  }

  // MARK: Writing

  /// Whether what is written goes to the console that all realms share.
  static func isOfConsole(_ stream: Value, _ vm: VM) -> Bool {
    vm.isInstance(stream, of: type) && stream.asInstance[slot: Slot.console].isInt
  }

  /// Writes to a stream that is open.
  static func write(_ vm: VM, _ stream: Value, _ text: Text) throws(Raised) {
    let s = stream.asInstance
    let console = s[slot: Slot.console]
    if console.isInt {
      if text.isASCII || vm.nextSurrogate(text, from: 0) == nil,
        s[slot: Slot.newline].asInt <= Newline.lineFeed.rawValue
      {
        return try vm.writeConsole(
          UnsafeRawBufferPointer(text.buffer), to: Int32(truncatingIfNeeded: console.asInt))
      }
      let bytes = try encoded(vm, stream, text)
      return try vm.writeConsole(
        UnsafeRawBufferPointer(bytes.asBytes.buffer), to: Int32(truncatingIfNeeded: console.asInt))
    }
    try forgetAhead(vm, stream)
    let isPlain =
      text.isASCII && newline(stream).rawValue <= Newline.lineFeed.rawValue
      && s[slot: Slot.wroteMark] == .true
    let held = isPlain ? Value(text) : try encoded(vm, stream, text)
    let bytes = isPlain ? text.buffer : held.asBytes.buffer
    let breaksLine =
      s[slot: Slot.isLineBuffered] == .true
      && (firstNewline(text.buffer) != nil || text.buffer.contains(13))
    let buffer = buffer(stream)
    if Buffered.isNative(vm, buffer), !vm.isExactly(buffer, Buffered.reader) {
      try Buffered.write(vm, buffer, bytes)
      if breaksLine || s[slot: Slot.writesThrough] == .true { try Buffered.flush(vm, buffer) }
      return
    }
    let pending = s[slot: Slot.pending].asByteArray
    let chunk = s[slot: Slot.chunkSize].isInt ? s[slot: Slot.chunkSize].asInt : IOModule.bufferSize
    if pending.pointee.count + bytes.count > chunk { try flushPending(vm, stream) }
    try vm.append(pending, bytes)
    if breaksLine {
      try flushPending(vm, stream)
      _ = try vm.callMethod(buffer, .flush)
    } else if pending.pointee.count >= chunk || s[slot: Slot.writesThrough] == .true {
      try flushPending(vm, stream)
    }
  }

  /// The bytes of text, with its ends of lines as the stream has them.
  private static func encoded(_ vm: VM, _ stream: Value, _ text: Text) throws(Raised) -> Value {
    var text = text
    let newline = newline(stream)
    if newline.rawValue > Newline.lineFeed.rawValue, firstNewline(text.buffer) != nil {
      text = try Newlines.replaceLineFeeds(vm, text, newline == .both ? "\r\n" : "\r").asText
    }
    let encoding = try encoding(vm, stream)
    let s = stream.asInstance
    let bytes = try vm.encode(text, encoding, errors: errors(stream))
    if s[slot: Slot.wroteMark] == .true { return bytes }
    // A mark begins the first piece only.
    if s[slot: Slot.wroteMark] == .unset {
      s[slot: Slot.wroteMark] = .false
      return bytes
    }
    let length = encoding.markLength
    return length == 0
      ? bytes : try vm.newBytes(UnsafeBufferPointer(rebasing: bytes.asBytes.buffer[length...]))
  }

  /// Passes on what was encoded.
  static func flushPending(_ vm: VM, _ stream: Value) throws(Raised) {
    let pending = stream.asInstance[slot: Slot.pending].asByteArray
    if pending.pointee.count == 0 { return }
    let bytes = try vm.newBytes(pending.buffer)
    try vm.resize(pending, to: 0)
    _ = try vm.callMethod(buffer(stream), .write, bytes)
  }

  /// Before writing: text read ahead is dropped, as CPython does.
  private static func forgetAhead(_ vm: VM, _ stream: Value) throws(Raised) {
    let s = stream.asInstance
    if s[slot: Slot.source].isUnset { return }
    // A stream without positions may be two: what was read of one stays.
    if try !isSeekable(vm, stream) { return }
    s[slot: Slot.piece] = vm.emptyString
    s[slot: Slot.offset] = .small(0)
    s[slot: Slot.left] = .unset
    s[slot: Slot.source] = .unset
  }

  static func isSeekable(_ vm: VM, _ stream: Value) throws(Raised) -> Bool {
    try vm.isTrue(try vm.callMethod(buffer(stream), "seekable"))
  }

  static func flush(_ vm: VM, _ stream: Value) throws(Raised) {
    let console = stream.asInstance[slot: Slot.console]
    if console.isInt {
      return try vm.flushConsole(Int32(truncatingIfNeeded: console.asInt))
    }
    try flushPending(vm, stream)
    let buffer = buffer(stream)
    _ = try vm.callMethod(buffer, .flush)
  }
}

extension TextEncoding {
  /// Whether ASCII text is its own encoding, with no mark before it.
  var keepsASCII: Bool {
    switch self {
    case .utf8, .latin1, .ascii: true
    default: false
    }
  }

  /// Bytes of the mark that `encode` puts before everything.
  var markLength: Int {
    switch self {
    case .utf8Marked: 3
    case .utf16(.marked): 2
    case .utf32(.marked): 4
    default: 0
    }
  }
}
