// How do bytes look in base64?
//
// Three bytes are four characters of six bits each; what is missing at the end is padding.

import CordonRuntime

enum Base64Coding {
  private static let padding = UInt8(ascii: "=")

  private static func character(_ bits: UInt8) -> UInt8 {
    switch bits {
    case 0..<26: 0x41 + bits
    case 26..<52: 0x61 + bits - 26
    case 52..<62: 0x30 + bits - 52
    default: bits == 62 ? UInt8(ascii: "+") : UInt8(ascii: "/")
    }
  }

  private static func bits(_ character: UInt8) -> UInt8? {
    switch character {
    case 0x41...0x5A: character - 0x41
    case 0x61...0x7A: character - 0x61 + 26
    case 0x30...0x39: character - 0x30 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  static func encode(
    _ call: Call, _ source: ByteSpan, hasNewline: Bool
  ) throws(Raised) -> Value {
    let groups = (source.count + 2) / 3
    let result = try call.vm.newBytes(count: groups * 4 + (hasNewline ? 1 : 0))
    var p = result.bytes
    var i = 0
    while i < source.count {
      let rest = source.count - i
      var word = UInt32(source[i]) << 16
      if rest > 1 { word |= UInt32(source[i + 1]) << 8 }
      if rest > 2 { word |= UInt32(source[i + 2]) }
      for k in 0..<4 {
        let six = UInt8(truncatingIfNeeded: word >> UInt32(18 - 6 * k)) & 63
        p[k] = k > rest ? padding : character(six)
      }
      p += 4
      i += 3
    }
    if hasNewline { p.pointee = 10 }
    return Value(result)
  }

  /// What stands between the characters is skipped, unless the reading is strict.
  static func decode(
    _ call: Call, _ text: ByteSpan, isStrict: Bool
  ) throws(Raised) -> Value {
    var result = try ByteBuilder(call.vm, capacity: text.count / 4 * 3 + 3)
    // Bits of the characters of the present group, and how many those are.
    var word: UInt32 = 0
    var inGroup = 0
    var characters = 0
    // Padding since the last character, and whether there was any before.
    var pads = 0
    var hasPadding = false
    for (i, byte) in text.enumerated() {
      if byte == padding {
        hasPadding = true
        if isStrict, inGroup == 0 {
          throw try BinasciiModule.error(
            call, "\(i == 0 ? "Leading" : "Excess") padding not allowed")
        }
        if inGroup < 2 { continue }
        pads += 1
        if inGroup + pads < 4 { continue }
        if isStrict, i + 1 < text.count {
          throw try BinasciiModule.error(call, "Excess data after padding")
        }
        return try result.finish()
      }
      guard let six = bits(byte) else {
        if !isStrict { continue }
        throw try BinasciiModule.error(call, "Only base64 data is allowed")
      }
      if isStrict, hasPadding {
        throw try BinasciiModule.error(call, "Discontinuous padding not allowed")
      }
      pads = 0
      characters += 1
      word = word << 6 | UInt32(six)
      inGroup += 1
      if inGroup > 1 {
        try result.append(UInt8(truncatingIfNeeded: word >> (8 - 2 * UInt32(inGroup))))
      }
      if inGroup == 4 { inGroup = 0 }
    }
    if inGroup == 0 { return try result.finish() }
    if inGroup == 1 {
      throw try BinasciiModule.error(
        call,
        "Invalid base64-encoded string: number of data characters (\(characters)) cannot be 1 more than a multiple of 4"
      )
    }
    throw try BinasciiModule.error(call, "Incorrect padding")
  }
}
