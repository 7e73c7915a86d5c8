// How is a complex number written, and read back?

public enum ComplexText {
  /// Enough for `repr` of any complex number.
  public static let mostBytesOfRepr = 72

  /// Writes `repr(value)`. Returns the number of bytes.
  public static func writeRepr(
    _ value: ComplexValue, into bytes: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let layout = FloatLayout(.shortest)
    if value.real == 0 && value.real.sign == .plus {
      let count = FloatText.write(value.imaginary, layout, into: bytes)
      bytes[count] = UInt8(ascii: "j")
      return count + 1
    }
    bytes[0] = UInt8(ascii: "(")
    var count = 1 + FloatText.write(value.real, layout, into: bytes + 1)
    if value.imaginary.sign == .plus || value.imaginary.isNaN {
      bytes[count] = UInt8(ascii: "+")
      count += 1
    }
    count += FloatText.write(value.imaginary, layout, into: bytes + count)
    bytes[count] = UInt8(ascii: "j")
    bytes[count + 1] = UInt8(ascii: ")")
    return count + 2
  }

  /// Nil when the text spells no complex number.
  public static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> ComplexValue? {
    FloatText.withoutUnderscores(FloatText.trimBlanks(bytes), parsePlain)
  }

  private static func parsePlain(_ bytes: UnsafeBufferPointer<UInt8>) -> ComplexValue? {
    var text = bytes
    if text.first == UInt8(ascii: "(") {
      guard text.count >= 2, text.last == UInt8(ascii: ")") else { return nil }
      text = FloatText.trimBlanks(
        UnsafeBufferPointer(rebasing: text[1..<text.count - 1]))
    }
    func isUnit(_ position: Int) -> Bool {
      position == text.count - 1 && text[position] | 0x20 == UInt8(ascii: "j")
    }
    func sign(_ position: Int) -> Double? {
      guard position < text.count else { return nil }
      switch text[position] {
      case UInt8(ascii: "+"): return 1
      case UInt8(ascii: "-"): return -1
      default: return nil
      }
    }
    guard let (first, end) = FloatText.scan(text, at: 0) else {
      // A bare unit, with or without a sign.
      if let sign = sign(0) { return isUnit(1) ? ComplexValue(0, sign) : nil }
      return isUnit(0) ? ComplexValue(0, 1) : nil
    }
    if end == text.count { return ComplexValue(first, 0) }
    if isUnit(end) { return ComplexValue(0, first) }
    guard let sign = sign(end) else { return nil }
    if let (second, last) = FloatText.scan(text, at: end) {
      return isUnit(last) ? ComplexValue(first, second) : nil
    }
    return isUnit(end + 1) ? ComplexValue(first, sign) : nil
  }
}
