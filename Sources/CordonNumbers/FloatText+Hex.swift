// How is a float written in hexadecimal, and read back?

extension FloatText {
  /// Writes `value.hex()` into room for `mostBytesOfRepr` bytes. Returns the number of bytes.
  public static func writeHex(_ value: Double, into bytes: UnsafeMutablePointer<UInt8>) -> Int {
    guard value.isFinite else { return writeRepr(value, into: bytes) }
    var output = ByteWriter(bytes)
    if value.sign == .minus { output.put(UInt8(ascii: "-")) }
    if value == 0 {
      output.put("0x0.0p+0")
      return output.count
    }
    let isNormal = value.isNormal
    output.put(isNormal ? "0x1." : "0x0.")
    for shift in stride(from: UInt64(48), through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: value.significandBitPattern >> shift & 15)
      output.put(digit < 10 ? digit + UInt8(ascii: "0") : digit + UInt8(ascii: "a") - 10)
    }
    let exponent = isNormal ? Int(value.exponent) : -1022
    output.put(exponent < 0 ? "p-" : "p+")
    let count = IntegerText.write(
      Int(exponent.magnitude), into: bytes + output.count)
    return output.count + count
  }

  /// The nearest float to a hexadecimal spelling; nil when it is not one. Throws `overflow` when too
  /// large.
  public static func parseHex(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(NumberError) -> Double? {
    let text = trimBlanks(bytes)
    var position = 0
    var isNegative = false
    func peek(_ offset: Int = 0) -> UInt8 {
      position + offset < text.count ? text[position + offset] : 0
    }
    if peek() == UInt8(ascii: "-") || peek() == UInt8(ascii: "+") {
      isNegative = peek() == UInt8(ascii: "-")
      position += 1
    }
    if let (value, end) = scanName(text, at: position) {
      return end == text.count ? (isNegative ? -value : value) : nil
    }
    if peek() == UInt8(ascii: "0") && peek(1) | 0x20 == UInt8(ascii: "x") { position += 2 }

    // The highest 64 bits from the first digit that is not zero, and whether any follow.
    var bits: UInt = 0
    var inexact = false
    var exponent = 0
    var digits = 0
    var afterPoint = false
    while position < text.count {
      let byte = text[position]
      let digit = digitValue(byte)
      if digit < 16 {
        digits += 1
        if bits >> 60 == 0 {
          bits = bits << 4 | UInt(digit)
          if afterPoint { exponent -= 4 }
        } else {
          inexact = inexact || digit != 0
          if !afterPoint { exponent += 4 }
        }
      } else if byte == UInt8(ascii: ".") && !afterPoint {
        afterPoint = true
      } else {
        break
      }
      position += 1
    }
    if digits == 0 { return nil }
    if peek() | 0x20 == UInt8(ascii: "p") {
      position += 1
      var scaleIsNegative = false
      if peek() == UInt8(ascii: "-") || peek() == UInt8(ascii: "+") {
        scaleIsNegative = peek() == UInt8(ascii: "-")
        position += 1
      }
      if !isDigit(peek()) { return nil }
      var scale = 0
      while isDigit(peek()) {
        if scale < 1 << 58 { scale = scale * 10 + Int(peek() - UInt8(ascii: "0")) }
        position += 1
      }
      exponent += scaleIsNegative ? -scale : scale
    }
    var value = 0.0
    if bits != 0 {
      let spare = bits.leadingZeroBitCount
      exponent -= spare
      if exponent > 1024 { throw .overflow }
      if exponent > -2000 {
        value = IntegerMath.roundedDouble(bits << UInt(spare), inexact: inexact, exponent: exponent)
      }
      if value.isInfinite { throw .overflow }
    }
    if position < text.count { return nil }
    return isNegative ? -value : value
  }
}
