// Where do lines end, and how are their ends translated?

import CordonRuntime

/// The kinds of line ends that a stream has met, as bits.
enum LineEnds {
  static let carriageReturn = 1
  static let lineFeed = 2
  static let both = 4
}

enum Newlines {
  /// The number of bytes up to and with the end of the first line, or nil when it does not end
  /// here.
  static func end(
    of text: UnsafeBufferPointer<UInt8>, _ newline: TextStream.Newline, moreMayCome: Bool
  ) -> Int? {
    switch newline {
    case .translated, .lineFeed: return firstNewline(text).map { $0 + 1 }
    case .carriageReturn: return text.firstIndex(of: 13).map { $0 + 1 }
    case .both:
      var from = 0
      while let i = text[from...].firstIndex(of: 13) {
        if i + 1 < text.count, text[i + 1] == 10 { return i + 2 }
        from = i + 1
      }
      return nil
    case .any:
      guard let i = text.firstIndex(where: { $0 == 10 || $0 == 13 }) else { return nil }
      if text[i] == 13, i + 1 < text.count, text[i + 1] == 10 { return i + 2 }
      return i + 1
    }
  }

  /// Notes which ends occur in newly decoded text and, in the mode that translates, makes all of
  /// them line feeds. A carriage return at the end waits for the next piece.
  static func translate(
    _ vm: VM, _ stream: Value, _ decoded: Value, isFinal: Bool
  ) throws(Raised) -> Value {
    let s = stream.asInstance
    var text = decoded.asText
    if s[slot: TextStream.Slot.holdsReturn] == .true {
      text = try vm.concatenate(vm.text("\r").asText, text).asText
      s[slot: TextStream.Slot.holdsReturn] = .false
    }
    let n = text.byteCount
    if !isFinal, n > 0, text.bytes[n - 1] == 13 {
      text = try vm.substring(text, bytes: 0..<n - 1).asText
      s[slot: TextStream.Slot.holdsReturn] = .true
    }
    var seen = s[slot: TextStream.Slot.seen].asInt
    let result = try translate(
      vm, text, keeps: TextStream.newline(stream) == .any, seen: &seen)
    s[slot: TextStream.Slot.seen] = .small(seen)
    return result
  }

  /// - Parameter keeps: the text stays as it is; ends are only noted.
  static func translate(
    _ vm: VM, _ text: Text, keeps: Bool, seen: inout Int
  ) throws(Raised) -> Value {
    let bytes = text.buffer
    guard bytes.contains(13) else {
      if seen & LineEnds.lineFeed == 0, firstNewline(bytes) != nil { seen |= LineEnds.lineFeed }
      return Value(text)
    }
    var i = 0
    var extra = 0
    while i < bytes.count {
      if bytes[i] == 10 {
        seen |= LineEnds.lineFeed
      } else if bytes[i] == 13 {
        if i + 1 < bytes.count, bytes[i + 1] == 10 {
          seen |= LineEnds.both
          extra += 1
          i += 1
        } else {
          seen |= LineEnds.carriageReturn
        }
      }
      i += 1
    }
    if keeps { return Value(text) }
    let result = try vm.newString(
      byteCount: text.byteCount - extra, count: text.count - extra)
    let source = text.bytes
    var to = 0
    i = 0
    while i < text.byteCount {
      var byte = source[i]
      if byte == 13 {
        if i + 1 < text.byteCount, source[i + 1] == 10 { i += 1 }
        byte = 10
      }
      result.bytes[to] = byte
      to += 1
      i += 1
    }
    return Value(result)
  }

  static func replaceLineFeeds(
    _ vm: VM, _ text: Text, _ end: StaticString
  ) throws(Raised) -> Value {
    try vm.callMethod(Value(text), "replace", vm.text("\n"), vm.text(end))
  }

  /// `newlines` of a stream: None, one kind of end, or a tuple of several.
  static func described(_ vm: VM, _ seen: Int) -> Value {
    let bits = [LineEnds.carriageReturn, LineEnds.lineFeed, LineEnds.both].filter { seen & $0 != 0 }
    func text(_ bit: Int) -> Value {
      bit == LineEnds.both
        ? vm.text("\r\n") : vm.character(bit == LineEnds.lineFeed ? 0x0A : 0x0D)
    }
    switch bits.count {
    case 0: return .none
    case 1: return text(bits[0])
    default:
      // Each goes into the tuple, where the collector finds it, before the next is made.
      let tuple = vm.makeTuple([Value](repeating: .none, count: bits.count))
      for (i, bit) in bits.enumerated() { tuple.items[i] = text(bit) }
      return Value(tuple)
    }
  }

  /// The `newline` argument of `open`.
  static func argument(_ call: Call, _ value: Value, _ what: String) throws(Raised)
    -> TextStream.Newline
  {
    if value.isNone { return .translated }
    let text = try call.vm.string(value, what)
    if let newline = TextStream.Newline(argument: text.swiftString) { return newline }
    throw call.raise(.valueError, "illegal newline value: \(text.swiftString)")
  }
}
