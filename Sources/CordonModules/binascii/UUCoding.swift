// How do bytes look in a uuencoded line?
//
// A character for their number, then four characters of six bits for three bytes each; a value is
// counted from the blank.

import CordonRuntime

enum UUCoding {
  private static let longest = 45

  static func encode(_ call: Call, _ source: ByteSpan, zero: UInt8) throws(Raised) -> Value {
    if source.count > longest { throw try BinasciiModule.error(call, "At most 45 bytes at once") }
    func character(_ six: UInt8) -> UInt8 { six == 0 ? zero : 32 + six }
    let result = try call.vm.newBytes(count: 2 + (source.count + 2) / 3 * 4)
    result.bytes[0] = character(UInt8(source.count))
    var p = result.bytes + 1
    var i = 0
    while i < source.count {
      var word: UInt32 = 0
      for k in 0..<3 { word = word << 8 | (i + k < source.count ? UInt32(source[i + k]) : 0) }
      for k in 0..<4 {
        p[k] = character(UInt8(truncatingIfNeeded: word >> UInt32(18 - 6 * k)) & 63)
      }
      p += 4
      i += 3
    }
    p.pointee = 10
    return Value(result)
  }

  /// A line that was cut short ends in zeros.
  static func decode(_ call: Call, _ line: ByteSpan) throws(Raised) -> Value {
    let count = Int(((line.first ?? 0) &- 32) & 63)
    let result = try call.vm.newBytes(count: count)
    var i = 1
    var done = 0
    var word: UInt32 = 0
    var inGroup = 0
    while done < count {
      let byte = i < line.count ? line[i] : 10
      var six: UInt8 = 0
      if byte != 10, byte != 13 {
        guard 32...96 ~= byte else { throw try BinasciiModule.error(call, "Illegal char") }
        six = (byte - 32) & 63
      }
      i += 1
      word = word << 6 | UInt32(six)
      inGroup += 1
      if inGroup > 1 {
        result.bytes[done] = UInt8(truncatingIfNeeded: word >> (8 - 2 * UInt32(inGroup)))
        done += 1
      }
      if inGroup == 4 { inGroup = 0 }
    }
    for byte in line.dropFirst(i) where ![32, 96, 10, 13].contains(byte) {
      throw try BinasciiModule.error(call, "Trailing garbage")
    }
    return Value(result)
  }
}
