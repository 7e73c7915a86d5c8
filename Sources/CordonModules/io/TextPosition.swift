// Where in its bytes is a text stream?
//
// `tell` answers with the place in the stream of bytes that belongs to the next character. It finds
// it by walking along the bytes of the decoded piece, a character of the piece at a time.

import CordonRuntime

enum TextPosition {
  private typealias Slot = TextStream.Slot

  static func tell(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let stream = call[0]
    try TextStream.check(vm, stream)
    let buffer = TextStream.buffer(stream)
    if try vm.callMethod(buffer, "seekable") != .true {
      throw call.raise(.unsupportedOperation, "underlying stream is not seekable")
    }
    let s = stream.asInstance
    if s[slot: Slot.isIterating] == .true {
      throw call.raise(.osError, "telling position disabled by next() call")
    }
    try TextStream.flush(vm, stream)
    let end = try vm.indexAsInt(try vm.callMethod(buffer, "tell"), .overflowError)
    let source = s[slot: Slot.source]
    guard source.isKind(.byteArray) else { return vm.int(end) }
    let bytes = source.asByteArray.buffer
    let (text, offset) = TextStream.piece(stream)
    if offset >= text.byteCount, s[slot: Slot.holdsReturn] != .true,
      !s[slot: Slot.left].isKind(.bytes)
    {
      return vm.int(end)
    }
    let used = try walk(vm, stream, bytes, text, offset)
    // A stream of bytes may say what it likes.
    let (position, isTooFar) = end.subtractingReportingOverflow(bytes.count - used)
    if isTooFar { throw call.raise(.overflowError, "stream position is too small") }
    return vm.int(position)
  }

  /// Bytes of the source that belong to the first `offset` bytes of the piece.
  private static func walk(
    _ vm: VM, _ stream: Value, _ bytes: UnsafeBufferPointer<UInt8>, _ text: Text, _ offset: Int
  ) throws(Raised) -> Int {
    let unit: Int
    switch try TextStream.encoding(vm, stream) {
    case .utf8, .utf8Marked: unit = 0
    case .latin1, .ascii: unit = 1
    case .utf16: unit = 2
    case .utf32: unit = 4
    default:
      throw vm.raise(
        .notImplementedError, "not supported yet: tell() on a stream of this encoding")
    }
    let translates = TextStream.newline(stream) == .translated
    var used = 0
    var i = 0
    func byte(_ place: Int) -> UInt8 {
      place < bytes.count ? bytes[place] : 0
    }
    while i < offset {
      let lead = text.bytes[i]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      switch unit {
      case 0:
        if translates, lead == 10, byte(used) == 13 {
          used += byte(used + 1) == 10 ? 2 : 1
        } else {
          used += length
        }
      case 1:
        if translates, lead == 10, byte(used) == 13 {
          used += byte(used + 1) == 10 ? 2 : 1
        } else {
          used += 1
        }
      default: used += unit == 2 && length == 4 ? 4 : unit
      }
      i += length
    }
    return min(used, bytes.count)
  }

  static func seek(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let stream = call[0]
    try TextStream.check(vm, stream)
    let buffer = TextStream.buffer(stream)
    let whence = try vm.indexAsInt(call[2], .overflowError)
    if try vm.callMethod(buffer, "seekable") != .true {
      throw call.raise(.unsupportedOperation, "underlying stream is not seekable")
    }
    var target = call[1]
    switch whence {
    case 0: break
    case 1:
      if target != .small(0) {
        throw call.raise(.unsupportedOperation, "can't do nonzero cur-relative seeks")
      }
      target = try vm.callMethod(stream, "tell")
    case 2:
      if target != .small(0) {
        throw call.raise(.unsupportedOperation, "can't do nonzero end-relative seeks")
      }
    default:
      throw call.raise(
        .valueError, "invalid whence (\(whence), should be 0, 1 or 2)")
    }
    try TextStream.flush(vm, stream)
    let position: Value
    if whence == 2 {
      position = try vm.callMethod(buffer, "seek", .small(0), .small(2))
    } else {
      let n = try vm.indexAsInt(target, .overflowError)
      if n < 0 {
        throw call.raise(.valueError, "negative seek position \(n)")
      }
      position = try vm.callMethod(buffer, "seek", target)
    }
    let s = stream.asInstance
    s[slot: Slot.piece] = vm.emptyString
    s[slot: Slot.offset] = .small(0)
    s[slot: Slot.left] = .unset
    s[slot: Slot.source] = .unset
    s[slot: Slot.holdsReturn] = .false
    s[slot: Slot.isIterating] = .false
    if position == .small(0), s[slot: Slot.wroteMark] == .false {
      s[slot: Slot.wroteMark] = .unset
    } else if position != .small(0), s[slot: Slot.wroteMark].isUnset {
      s[slot: Slot.wroteMark] = .false
    }
    return position
  }
}
