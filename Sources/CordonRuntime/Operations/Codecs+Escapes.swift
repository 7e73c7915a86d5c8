// How are Python's escapes read as an encoding?

import CUnicode

extension Decoding {
  /// unicode_escape: the escapes of string literals in Latin-1 text.
  mutating func escapes() throws(Raised) -> Value {
    try vm.charge(bytes.count >> 4)
    while position < bytes.count && !isCut {
      let byte = bytes[position]
      if byte != 0x5C {
        try take(1, as: UInt32(byte))
        continue
      }
      guard position + 1 < bytes.count else {
        try handleIncomplete(position + 1, "\\ at end of string")
        continue
      }
      let letter = bytes[position + 1]
      switch letter {
      case 0x0A: skip(2)
      case 0x5C, 0x27, 0x22: try take(2, as: UInt32(letter))
      case UInt8(ascii: "a"): try take(2, as: 7)
      case UInt8(ascii: "b"): try take(2, as: 8)
      case UInt8(ascii: "t"): try take(2, as: 9)
      case UInt8(ascii: "n"): try take(2, as: 10)
      case UInt8(ascii: "v"): try take(2, as: 11)
      case UInt8(ascii: "f"): try take(2, as: 12)
      case UInt8(ascii: "r"): try take(2, as: 13)
      case 0x30...0x37: try takeOctal()
      case UInt8(ascii: "x"): try takeHex(2, "truncated \\xXX escape", "")
      case UInt8(ascii: "u"): try takeHex(4, "truncated \\uXXXX escape", "")
      case UInt8(ascii: "U"):
        try takeHex(8, "truncated \\UXXXXXXXX escape", "illegal Unicode character")
      case UInt8(ascii: "N"): try takeName()
      default:
        warnOnce("escape sequence", 2)
        try take(1, as: 0x5C)
        try take(1, as: UInt32(letter))
      }
    }
    return try output.finish()
  }

  /// raw_unicode_escape: only `\u` and `\U` in Latin-1 text.
  mutating func rawEscapes() throws(Raised) -> Value {
    try vm.charge(bytes.count >> 4)
    while position < bytes.count && !isCut {
      let byte = bytes[position]
      guard byte == 0x5C, position + 1 < bytes.count else {
        if byte == 0x5C && !isFinal { break }
        try take(1, as: UInt32(byte))
        continue
      }
      switch bytes[position + 1] {
      case UInt8(ascii: "u"): try takeHex(4, "truncated \\uXXXX escape", "")
      case UInt8(ascii: "U"):
        try takeHex(8, "truncated \\UXXXXXXXX escape", "\\Uxxxxxxxx out of range")
      case let other:
        try take(1, as: 0x5C)
        try take(1, as: UInt32(other))
      }
    }
    return try output.finish()
  }

  private mutating func takeOctal() throws(Raised) {
    var value: UInt32 = 0
    var n = 1
    while n < 4, position + n < bytes.count, bytes[position + n] & 0xF8 == 0x30 {
      value = value << 3 | UInt32(bytes[position + n] & 7)
      n += 1
    }
    if value > 0o377 { warnOnce("octal escape sequence", n) }
    try take(n, as: value)
  }

  private mutating func takeHex(
    _ digits: Int, _ truncated: StaticString, _ illegal: StaticString
  ) throws(Raised) {
    var value: UInt32 = 0
    var n = 2
    while n < digits + 2 {
      guard position + n < bytes.count, let digit = hexValue(bytes[position + n]) else {
        return try handleIncomplete(position + n, truncated)
      }
      value = value << 4 | UInt32(digit)
      n += 1
    }
    if value > 0x10FFFF { return try handle(position + n, illegal) }
    try take(n, as: value)
  }

  private mutating func takeName() throws(Raised) {
    let malformed: StaticString = "malformed \\N character escape"
    let start = position + 3
    guard position + 2 < bytes.count, bytes[position + 2] == 0x7B else {
      return try handleIncomplete(position + 2, malformed)
    }
    var end = start
    while end < bytes.count, bytes[end] != 0x7D { end += 1 }
    if end == bytes.count { return try handleIncomplete(end, malformed) }
    if end == start { return try handle(end, malformed) }
    // A name is looked for in all of Unicode.
    try vm.charge(100 + end - start)
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    guard let scalar = vm.character(named: name) else {
      return try handle(end + 1, "unknown Unicode character name")
    }
    try take(end + 1 - position, as: scalar)
  }
}

/// The value of a hexadecimal digit in either case, or nil.
@inline(__always) func hexValue(_ byte: UInt8) -> UInt8? {
  if byte &- 0x30 < 10 { return byte - 0x30 }
  let letter = byte | 0x20
  return letter &- 0x61 < 6 ? letter - 0x57 : nil
}

extension VM {
  /// The character with this name or alias, in any case of letters, or nil.
  public func character(named name: String) -> UInt32? {
    var name = name
    let found = name.withUTF8 { bytes in
      [UInt32](unsafeUninitializedCapacity: 8) { room, count in
        count = bytes.withMemoryRebound(to: CChar.self) { characters in
          Int(
            cordon_named(
              characters.baseAddress, characters.count, Int32(CORDON_ALIASES), room.baseAddress))
        }
      }
    }
    return found.first
  }
}
