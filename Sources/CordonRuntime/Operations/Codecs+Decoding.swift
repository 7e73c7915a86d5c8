// How is text read in each encoding?

import Glibc

/// Bytes on their way to becoming text.
struct Decoding {
  let vm: VM
  private(set) var bytes: ByteSpan
  /// Changes from utf-16 to the order that a mark at the start tells.
  private var encoding: TextEncoding
  private let errors: CodecErrors
  let isFinal: Bool
  var output: TextBuilder
  /// Where reading has come to.
  private(set) var position = 0
  /// An escape that is cut off at the end of a piece is left for the next.
  private(set) var isCut = false
  /// What to warn of.
  private(set) var warning: String?

  init(
    _ vm: VM, _ bytes: ByteSpan, _ encoding: TextEncoding, _ errors: CodecErrors, isFinal: Bool
  ) {
    self.vm = vm
    self.bytes = bytes
    self.encoding = encoding
    self.errors = errors
    self.isFinal = isFinal
    output = TextBuilder(vm)
  }

  /// Bytes that have been turned into text.
  var consumed: Int { position }

  mutating func drop(first n: Int) { bytes = UnsafeBufferPointer(rebasing: bytes[n...]) }

  // MARK: Errors

  /// Deals with the bytes from `position` to `end` by the error handler, and goes on behind them.
  mutating func handle(_ end: Int, _ reason: StaticString) throws(Raised) {
    let part = position..<end
    vm.owe(part.count * 8)
    switch errors {
    case .ignore: position = end
    case .replace:
      try output.append(scalar: 0xFFFD)
      position = end
    case .backslashReplace:
      for i in part {
        try output.append("\\x")
        try output.append(hex: UInt32(bytes[i]), width: 2)
      }
      position = end
    case .surrogateEscape:
      if bytes[part.lowerBound] < 0x80 { throw strictError(end, reason) }
      for i in part.prefix(4) where position == i && bytes[i] >= 0x80 {
        try output.append(scalar: 0xDC00 + UInt32(bytes[i]))
        position += 1
      }
    case .surrogatePass:
      guard let (surrogate, length) = encodedSurrogate() else { throw strictError(end, reason) }
      try output.append(scalar: surrogate)
      position += length
    case .xmlReplace, .nameReplace:
      throw vm.raise(
        .typeError, "don't know how to handle UnicodeDecodeError in error callback")
    case .unknown(let name): throw vm.raiseUnknownHandler(name)
    case .strict: throw strictError(end, reason)
    }
  }

  private func strictError(_ end: Int, _ reason: StaticString) -> Raised {
    do throws(Raised) {
      let object = try vm.newBytes(bytes)
      return vm.raiseUnicodeDecodeError(encoding.name, object, position, end, reason)
    } catch {
      return error
    }
  }

  /// The surrogate that stands at `position` in the present encoding.
  private func encodedSurrogate() -> (UInt32, Int)? {
    var scalar: UInt32 = 0
    let length: Int
    switch encoding {
    case .utf8, .utf8Marked:
      length = 3
      guard position + 3 <= bytes.count, bytes[position] == 0xED,
        isContinuation(bytes[position + 1]), isContinuation(bytes[position + 2])
      else { return nil }
      scalar = decodeScalar(at: bytes.baseAddress.unsafelyUnwrapped + position).scalar
    case .utf16:
      length = 2
      guard position + 2 <= bytes.count else { return nil }
      scalar = unit(2, at: position, isBig: isBig)
    case .utf32:
      length = 4
      guard position + 4 <= bytes.count else { return nil }
      scalar = unit(4, at: position, isBig: isBig)
    default: return nil
    }
    return scalar.isSurrogate ? (scalar, length) : nil
  }

  // MARK: UTF-8

  mutating func utf8() throws(Raised) -> Value {
    try vm.charge(bytes.count >> 4)
    let valid = validUTF8(from: 0)
    if valid == bytes.count {
      position = valid
      return try vm.newString(bytes)
    }
    while position < bytes.count {
      let end = validUTF8(from: position)
      try output.append(UnsafeBufferPointer(rebasing: bytes[position..<end]))
      position = end
      if end == bytes.count { break }
      let (length, reason) = problemOfUTF8(at: end)
      if !isFinal && (reason == .incomplete || cutsSurrogate(at: end)) { break }
      try handle(end + length, reason.text)
    }
    return try output.finish()
  }

  /// Where well-formed UTF-8 that begins at `start` ends.
  private func validUTF8(from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let count = bytes.count
    var i = start
    while i < count {
      if base[i] < 0x80 {
        while i + 8 <= count,
          UnsafeRawPointer(base + i).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          i += 8
        }
        while i < count && base[i] < 0x80 { i += 1 }
        continue
      }
      let length = wellFormedLength(base + i, count - i)
      if length == 0 { return i }
      i += length
    }
    return i
  }

  /// The length of the character that begins at `p`, or 0 when it is ill-formed or cut off.
  @inline(__always)
  private func wellFormedLength(_ p: UnsafePointer<UInt8>, _ left: Int) -> Int {
    let lead = p[0]
    if lead < 0xC2 || lead > 0xF4 { return 0 }
    let length = scalarLength(lead: lead)
    if left < length || !secondByteFits(lead, p[1]) { return 0 }
    if length > 2 && !isContinuation(p[2]) { return 0 }
    if length > 3 && !isContinuation(p[3]) { return 0 }
    return length
  }

  /// Rules out overlong forms, surrogates and what lies beyond Unicode.
  @inline(__always) private func secondByteFits(_ lead: UInt8, _ second: UInt8) -> Bool {
    switch lead {
    case 0xE0: return second >= 0xA0 && second < 0xC0
    case 0xED: return second >= 0x80 && second < 0xA0
    case 0xF0: return second >= 0x90 && second < 0xC0
    case 0xF4: return second >= 0x80 && second < 0x90
    default: return isContinuation(second)
    }
  }

  private enum Fault {
    case start, continuation, incomplete
    var text: StaticString {
      switch self {
      case .start: return "invalid start byte"
      case .continuation: return "invalid continuation byte"
      case .incomplete: return "unexpected end of data"
      }
    }
  }

  /// Whether the bytes end with two that may be a surrogate's, which an error handler lets pass.
  private func cutsSurrogate(at start: Int) -> Bool {
    bytes.count - start == 2 && bytes[start] == 0xED && bytes[start + 1] & 0xE0 == 0xA0
  }

  /// How many bytes are at fault together, and why.
  private func problemOfUTF8(at start: Int) -> (Int, Fault) {
    let lead = bytes[start]
    if lead < 0xC2 || lead > 0xF4 { return (1, .start) }
    let left = bytes.count - start
    if left < 2 { return (1, .incomplete) }
    if !secondByteFits(lead, bytes[start + 1]) { return (1, .continuation) }
    if left < 3 { return (2, .incomplete) }
    if !isContinuation(bytes[start + 2]) { return (2, .continuation) }
    return (3, left < 4 ? .incomplete : .continuation)
  }

  // MARK: Latin-1 and ASCII

  mutating func latin1() throws(Raised) -> Value {
    try vm.charge(bytes.count >> 5)
    position = bytes.count
    var wide = 0
    for byte in bytes { wide += Int(byte >> 7) }
    if wide == 0 { return try vm.newString(bytes) }
    if bytes.count == 1 { return vm.character(UInt32(bytes[0])) }
    let s = try vm.newString(byteCount: bytes.count + wide, count: bytes.count)
    var p = s.bytes
    for byte in bytes {
      if byte < 0x80 {
        p[0] = byte
        p += 1
      } else {
        p[0] = 0xC0 | byte >> 6
        p[1] = 0x80 | byte & 0x3F
        p += 2
      }
    }
    return Value(s)
  }

  mutating func ascii() throws(Raised) -> Value {
    try vm.charge(bytes.count >> 5)
    if bytes.allSatisfy({ $0 < 0x80 }) {
      position = bytes.count
      return try vm.newString(bytes)
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        try output.append(ascii: byte)
        position += 1
      } else {
        try handle(position + 1, "ordinal not in range(128)")
      }
    }
    return try output.finish()
  }

  // MARK: UTF-16 and UTF-32

  private var isBig: Bool {
    switch encoding {
    case .utf16(.big), .utf32(.big): return true
    default: return false
    }
  }

  @inline(__always) private func unit(_ size: Int, at i: Int, isBig: Bool) -> UInt32 {
    let p = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + i)
    if size == 4 {
      let word = p.loadUnaligned(as: UInt32.self)
      return isBig ? UInt32(bigEndian: word) : UInt32(littleEndian: word)
    }
    let short = p.loadUnaligned(as: UInt16.self)
    return UInt32(isBig ? UInt16(bigEndian: short) : UInt16(littleEndian: short))
  }

  /// Reads a mark at the start, if the order is not given by name.
  private mutating func takeMark(_ size: Int) {
    func with(_ order: ByteOrderMark) -> TextEncoding { size == 2 ? .utf16(order) : .utf32(order) }
    switch encoding {
    case .utf16(.marked), .utf32(.marked): break
    default: return
    }
    encoding = with(.little)
    if bytes.count < size { return }
    let isMarkedBig = unit(size, at: 0, isBig: true) == 0xFEFF
    if isMarkedBig { encoding = with(.big) }
    if isMarkedBig || unit(size, at: 0, isBig: false) == 0xFEFF { position = size }
  }

  mutating func wide(unit size: Int) throws(Raised) -> Value {
    try vm.charge(bytes.count >> 4)
    takeMark(size)
    let isBig = isBig
    while position < bytes.count {
      let left = bytes.count - position
      if left < size {
        if !isFinal { break }
        try handle(bytes.count, "truncated data")
        continue
      }
      let value = unit(size, at: position, isBig: isBig)
      if size == 4 {
        if value.isSurrogate {
          try handle(
            position + 4, "code point in surrogate code point range(0xd800, 0xe000)")
        } else if value > 0x10FFFF {
          try handle(position + 4, "code point not in range(0x110000)")
        } else {
          try output.append(scalar: value)
          position += 4
        }
        continue
      }
      if !value.isSurrogate {
        try output.append(scalar: value)
        position += 2
      } else if value >= 0xDC00 {
        try handle(position + 2, "illegal encoding")
      } else if left < 4 {
        if !isFinal { break }
        try handle(bytes.count, "unexpected end of data")
      } else {
        let low = unit(2, at: position + 2, isBig: isBig)
        if low.isSurrogate && low >= 0xDC00 {
          try output.append(scalar: 0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF))
          position += 4
        } else {
          try handle(position + 2, "illegal UTF-16 surrogate")
        }
      }
    }
    return try output.finish()
  }

  // MARK: Steps of the escape decoders

  mutating func take(_ n: Int, as scalar: UInt32) throws(Raised) {
    try output.append(scalar: scalar)
    position += n
  }

  mutating func skip(_ n: Int) { position += n }

  /// Deals with an escape that ends before it is complete, at `end`.
  mutating func handleIncomplete(_ end: Int, _ reason: StaticString) throws(Raised) {
    if end == bytes.count && !isFinal {
      isCut = true
    } else {
      try handle(end, reason)
    }
  }

  /// Warns of the first such escape only.
  mutating func warnOnce(_ kind: StaticString, _ length: Int) {
    if warning != nil { return }
    let escape = bytes[position..<position + length].map { Character(Unicode.Scalar($0)) }
    warning = "invalid \(kind) '\(String(escape))'"
  }
}
