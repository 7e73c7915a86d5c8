// Which float does a text spell?
//
// The rules of `float(text)`. The caller has turned digits and blanks of other scripts into ASCII.

extension FloatText {
  /// The nearest float, infinite when too large; nil when the text spells none.
  public static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    withoutUnderscores(trimBlanks(bytes)) { text in
      guard let (value, end) = scan(text, at: 0), end == text.count else { return nil }
      return value
    }
  }

  static func trimBlanks(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = bytes.count
    while start < end && isBlank(bytes[start]) { start += 1 }
    while end > start && isBlank(bytes[end - 1]) { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// Nil when an underscore is not between two digits.
  static func withoutUnderscores<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result?
  ) -> Result? {
    let underscore = UInt8(ascii: "_")
    guard bytes.contains(underscore) else { return body(bytes) }
    for (index, byte) in bytes.enumerated() where byte == underscore {
      guard index > 0, index + 1 < bytes.count, isDigit(bytes[index - 1]),
        isDigit(bytes[index + 1])
      else { return nil }
    }
    return bytes.filter { $0 != underscore }.withUnsafeBufferPointer(body)
  }

  /// The longest spelling of a float that begins at `start`, and where it ends.
  static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (value: Double, end: Int)? {
    var position = start
    var isNegative = false
    if position < bytes.count,
      bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+")
    {
      isNegative = bytes[position] == UInt8(ascii: "-")
      position += 1
    }
    if let (value, end) = scanName(bytes, at: position) {
      return (isNegative ? -value : value, end)
    }

    let first = position
    var digits = 0
    var mantissa: UInt64 = 0
    var mantissaIsExact = true
    var scale = 0
    var afterPoint = false
    while position < bytes.count {
      let byte = bytes[position]
      if isDigit(byte) {
        if mantissa >= 1 << 59 { mantissaIsExact = false }
        mantissa = mantissa &* 10 &+ UInt64(byte - UInt8(ascii: "0"))
        digits += 1
        if afterPoint { scale -= 1 }
      } else if byte == UInt8(ascii: ".") && !afterPoint {
        afterPoint = true
      } else {
        break
      }
      position += 1
    }
    if digits == 0 { return nil }
    var exponent = 0
    if let (value, end) = scanExponent(bytes, at: position) {
      exponent = value
      position = end
    }

    let value: Double
    let power = scale + exponent
    if mantissaIsExact && mantissa <= 1 << 53 && power.magnitude <= 22 {
      // Both factors are exact, so one operation rounds once.
      let factor = tens[Int(power.magnitude)]
      value = power < 0 ? Double(mantissa) / factor : Double(mantissa) * factor
    } else {
      let text = String(
        decoding: UnsafeBufferPointer(rebasing: bytes[first..<position]), as: UTF8.self)
      value = Double(text) ?? 0
    }
    return (isNegative ? -value : value, position)
  }

  private static func scanExponent(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (value: Int, end: Int)? {
    guard start < bytes.count, bytes[start] | 0x20 == UInt8(ascii: "e") else { return nil }
    var position = start + 1
    var isNegative = false
    if position < bytes.count,
      bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+")
    {
      isNegative = bytes[position] == UInt8(ascii: "-")
      position += 1
    }
    guard position < bytes.count, isDigit(bytes[position]) else { return nil }
    var value = 0
    while position < bytes.count, isDigit(bytes[position]) {
      if value < 1 << 50 { value = value * 10 + Int(bytes[position] - UInt8(ascii: "0")) }
      position += 1
    }
    return (isNegative ? -value : value, position)
  }

  static func scanName(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (value: Double, end: Int)? {
    func matches(_ name: StaticString) -> Bool {
      let count = name.utf8CodeUnitCount
      guard bytes.count - start >= count else { return false }
      return (0..<count).allSatisfy { bytes[start + $0] | 0x20 == name.utf8Start[$0] }
    }
    if matches("infinity") { return (.infinity, start + 8) }
    if matches("inf") { return (.infinity, start + 3) }
    if matches("nan") { return (.nan, start + 3) }
    return nil
  }

  private static let tens: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
