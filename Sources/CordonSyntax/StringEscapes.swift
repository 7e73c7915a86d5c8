// What does the text between quotes stand for?

/// Undoes the escapes of one string literal.
struct StringEscapes {
  let isBytes: Bool
  private let names: CharacterNames
  /// The result: UTF-8, with surrogates encoded like other characters of three bytes.
  private(set) var output: [UInt8] = []
  /// The first escape that Python warns about, with its offset from the start of the body.
  private(set) var suspect: (text: String, offset: Int, isOctal: Bool)?
  /// CPython's reason why the body cannot be decoded.
  private(set) var error: String?

  init(isBytes: Bool, names: CharacterNames) {
    self.isBytes = isBytes
    self.names = names
  }

  mutating func decode(_ body: UnsafeBufferPointer<UInt8>) {
    output.reserveCapacity(body.count)
    var at = 0
    while at < body.count, error == nil {
      let byte = body[at]
      if byte != UInt8(ascii: "\\") {
        output.append(byte)
        at += 1
      } else {
        at = escape(body, at)
      }
    }
  }

  /// Decodes the escape at a backslash and returns the offset behind it.
  private mutating func escape(_ body: UnsafeBufferPointer<UInt8>, _ backslash: Int) -> Int {
    let at = backslash + 1
    guard at < body.count else {
      output.append(UInt8(ascii: "\\"))
      return at
    }
    switch body[at] {
    case UInt8(ascii: "\n"): break
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): output.append(body[at])
    case UInt8(ascii: "a"): output.append(7)
    case UInt8(ascii: "b"): output.append(8)
    case UInt8(ascii: "t"): output.append(9)
    case UInt8(ascii: "n"): output.append(10)
    case UInt8(ascii: "v"): output.append(11)
    case UInt8(ascii: "f"): output.append(12)
    case UInt8(ascii: "r"): output.append(13)
    case UInt8(ascii: "0")...UInt8(ascii: "7"): return octal(body, at)
    case UInt8(ascii: "x"): return hexadecimal(body, backslash, digits: 2, "truncated \\xXX escape")
    case UInt8(ascii: "u") where !isBytes:
      return hexadecimal(body, backslash, digits: 4, "truncated \\uXXXX escape")
    case UInt8(ascii: "U") where !isBytes:
      return hexadecimal(body, backslash, digits: 8, "truncated \\UXXXXXXXX escape")
    case UInt8(ascii: "N") where !isBytes: return named(body, backslash)
    default:
      // The backslash stays, and what follows it is read on.
      note(body, backslash, length: 2, isOctal: false)
      output.append(UInt8(ascii: "\\"))
      return at
    }
    return at + 1
  }

  private mutating func note(
    _ body: UnsafeBufferPointer<UInt8>, _ offset: Int, length: Int, isOctal: Bool
  ) {
    guard suspect == nil else { return }
    var end = offset + length
    while end < body.count, body[end] & 0xC0 == 0x80 { end += 1 }
    suspect = (String(decoding: body[offset..<end], as: UTF8.self), offset, isOctal)
  }

  private mutating func octal(_ body: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var value: UInt32 = 0
    var at = start
    while at < body.count, at < start + 3, body[at] & 0xF8 == UInt8(ascii: "0") {
      value = value << 3 | UInt32(body[at] & 7)
      at += 1
    }
    if value > 0o377 { note(body, start - 1, length: 4, isOctal: true) }
    if isBytes {
      output.append(UInt8(truncatingIfNeeded: value))
    } else {
      append(value)
    }
    return at
  }

  private mutating func hexadecimal(
    _ body: UnsafeBufferPointer<UInt8>, _ backslash: Int, digits: Int, _ reason: String
  ) -> Int {
    var value: UInt32 = 0
    var at = backslash + 2
    let end = at + digits
    while at < body.count, at < end, let digit = Self.digit(body[at]) {
      value = value << 4 | UInt32(digit)
      at += 1
    }
    if at < end {
      error =
        isBytes
        ? "(value error) invalid \\x escape at position \(backslash)"
        : unicodeError(body, backslash, at, reason)
      return at
    }
    if isBytes {
      output.append(UInt8(truncatingIfNeeded: value))
    } else if value > 0x10FFFF {
      error = unicodeError(body, backslash, at, "illegal Unicode character")
    } else {
      append(value)
    }
    return at
  }

  private mutating func named(_ body: UnsafeBufferPointer<UInt8>, _ backslash: Int) -> Int {
    let open = backslash + 2
    let reason = "malformed \\N character escape"
    guard open < body.count, body[open] == UInt8(ascii: "{") else {
      error = unicodeError(body, backslash, open, reason)
      return open
    }
    var close = open + 1
    while close < body.count, body[close] != UInt8(ascii: "}") { close += 1 }
    guard close < body.count, close > open + 1 else {
      error = unicodeError(body, backslash, min(close + 1, body.count), reason)
      return close
    }
    guard let character = names.lookup(body[(open + 1)..<close]) else {
      error = unicodeError(body, backslash, close + 1, "unknown Unicode character name")
      return close
    }
    append(character.value)
    return close + 1
  }

  /// The error of CPython's decoder; positions count bytes, other characters as `\UXXXXXXXX`.
  private func unicodeError(
    _ body: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ reason: String
  ) -> String {
    func widened(_ offset: Int) -> Int {
      var width = 0
      for byte in body[..<offset] where byte & 0xC0 != 0x80 { width += byte < 0x80 ? 1 : 10 }
      return width
    }
    let first = widened(start)
    let last = widened(end) - 1
    let place =
      first == last
      ? "can't decode byte 0x5c in position \(first)"
      : "can't decode bytes in position \(first)-\(last)"
    return "(unicode error) 'unicodeescape' codec \(place): \(reason)"
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private mutating func append(_ value: UInt32) {
    switch value {
    case 0..<0x80: output.append(UInt8(value))
    case 0x80..<0x800:
      output.append(0xC0 | UInt8(value >> 6))
      output.append(0x80 | UInt8(value & 0x3F))
    case 0x800..<0x10000:
      output.append(0xE0 | UInt8(value >> 12))
      output.append(0x80 | UInt8(value >> 6 & 0x3F))
      output.append(0x80 | UInt8(value & 0x3F))
    default:
      output.append(0xF0 | UInt8(value >> 18))
      output.append(0x80 | UInt8(value >> 12 & 0x3F))
      output.append(0x80 | UInt8(value >> 6 & 0x3F))
      output.append(0x80 | UInt8(value & 0x3F))
    }
  }
}
