// How is a float written?
//
// In two steps. First its decimal digits: the fewest that read back as the same float, or as many as
// asked for, correctly rounded. Then their layout, by Python's rules for the exponent and the point.

import Glibc

/// How the digits of a float are chosen and laid out.
public struct FloatLayout {
  public enum Style {
    /// The fewest digits that read back as the same float.
    case shortest
    /// One digit before the point, `precision` behind it, and an exponent.
    case exponent
    /// `precision` digits behind the point.
    case fixed
    /// `precision` significant digits without trailing zeros; an exponent for large and small values.
    case general
  }

  public var style: Style
  public var precision: Int
  /// Keeps the point and, in `general`, the zeros behind it.
  public var isAlternate = false
  /// Marks a whole number as a float: `1.0`.
  public var addsPointZero = false
  public var isUppercase = false
  /// Writes what rounds to zero without a minus sign.
  public var dropsNegativeZero = false

  public init(_ style: Style, precision: Int = 0) {
    self.style = style
    self.precision = precision
  }

  /// `repr(value)`.
  public static let repr: FloatLayout = {
    var layout = FloatLayout(.shortest)
    layout.addsPointZero = true
    return layout
  }()
}

public enum FloatText {
  /// Enough for `repr` of any float.
  public static let mostBytesOfRepr = 32

  /// Writes `repr(value)`. Returns the number of bytes.
  public static func writeRepr(_ value: Double, into bytes: UnsafeMutablePointer<UInt8>) -> Int {
    write(value, .repr, into: bytes)
  }

  /// Enough for any float in that layout.
  public static func mostBytes(_ layout: FloatLayout) -> Int {
    let precision = min(max(0, layout.precision), 1 << 40)
    switch layout.style {
    case .shortest: return mostBytesOfRepr
    case .fixed: return 312 + precision
    case .exponent, .general: return 16 + precision
    }
  }

  /// Writes into room for `mostBytes` bytes, with a minus sign when negative. Returns the number of
  /// bytes.
  public static func write(
    _ value: Double, _ layout: FloatLayout, into bytes: UnsafeMutablePointer<UInt8>
  ) -> Int {
    guard value.isFinite else {
      var output = ByteWriter(bytes)
      if value < 0 { output.put(UInt8(ascii: "-")) }
      switch (value.isNaN, layout.isUppercase) {
      case (true, false): output.put("nan")
      case (true, true): output.put("NAN")
      case (false, false): output.put("inf")
      case (false, true): output.put("INF")
      }
      return output.count
    }
    return withDigits(value.magnitude, layout) { digits in
      var output = ByteWriter(bytes)
      if value.sign == .minus && !(layout.dropsNegativeZero && digits.isZero) {
        output.put(UInt8(ascii: "-"))
      }
      lay(digits, layout, into: &output)
      return output.count
    }
  }

  // MARK: Layout

  private static func lay(
    _ digits: FloatDigits, _ layout: FloatLayout, into output: inout ByteWriter
  ) {
    let precision = layout.precision
    let usesExponent: Bool
    var fraction: Int
    switch layout.style {
    case .exponent:
      usesExponent = true
      fraction = precision
    case .fixed:
      usesExponent = false
      fraction = precision
    case .shortest:
      usesExponent = digits.point <= -4 || digits.point > 16
      fraction = digits.count - (usesExponent ? 1 : digits.point)
    case .general:
      let significant = max(1, precision)
      usesExponent =
        digits.point <= -4 || digits.point > significant - (layout.addsPointZero ? 1 : 0)
      let shown = layout.isAlternate ? significant : digits.count
      fraction = shown - (usesExponent ? 1 : digits.point)
    }
    if layout.addsPointZero && !usesExponent { fraction = max(1, fraction) }

    let point = usesExponent ? 1 : digits.point
    if point <= 0 {
      output.put(UInt8(ascii: "0"))
    } else {
      for index in 0..<point { output.put(digits[index]) }
    }
    if fraction > 0 || layout.isAlternate { output.put(UInt8(ascii: ".")) }
    if fraction > 0 {
      for index in point..<point + fraction { output.put(digits[index]) }
    }
    if usesExponent {
      output.put(UInt8(ascii: layout.isUppercase ? "E" : "e"))
      putExponent(digits.point - 1, into: &output)
    }
  }

  private static func putExponent(_ exponent: Int, into output: inout ByteWriter) {
    output.put(UInt8(ascii: exponent < 0 ? "-" : "+"))
    let size = Int(exponent.magnitude)
    if size >= 100 { output.put(UInt8(ascii: "0") + UInt8(size / 100)) }
    output.put(UInt8(ascii: "0") + UInt8(size / 10 % 10))
    output.put(UInt8(ascii: "0") + UInt8(size % 10))
  }

  // MARK: Digits

  /// No double has a digit other than zero behind this many places.
  private static let mostPlaces = 1074

  private static func withDigits<Result>(
    _ value: Double, _ layout: FloatLayout, _ body: (FloatDigits) -> Result
  ) -> Result {
    switch layout.style {
    case .shortest:
      return withShortestDigits(value, body)
    case .fixed:
      return withFixedDigits(value, places: min(layout.precision, mostPlaces), body)
    case .exponent:
      return withSignificantDigits(value, count: min(layout.precision, mostPlaces) + 1, body)
    case .general:
      return withSignificantDigits(value, count: min(max(1, layout.precision), mostPlaces), body)
    }
  }

  private static func withShortestDigits<Result>(
    _ value: Double, _ body: (FloatDigits) -> Result
  ) -> Result {
    var text = value.description
    return withUnsafeTemporaryAllocation(byteCount: 32, alignment: 1) { room in
      let digits = room.bindMemory(to: UInt8.self).baseAddress!
      var count = 0
      var point: Int?
      var exponent = 0
      text.withUTF8 { bytes in
        var position = 0
        while position < bytes.count {
          let byte = bytes[position]
          position += 1
          if byte == UInt8(ascii: ".") {
            point = count
          } else if byte == UInt8(ascii: "e") {
            let isNegative = bytes[position] == UInt8(ascii: "-")
            for digit in bytes[position...] where digit >= UInt8(ascii: "0") {
              exponent = exponent * 10 + Int(digit - UInt8(ascii: "0"))
            }
            if isNegative { exponent = -exponent }
            break
          } else {
            digits[count] = byte
            count += 1
          }
        }
      }
      return body(FloatDigits(trimming: digits, count: count, point: (point ?? count) + exponent))
    }
  }

  private static func withFixedDigits<Result>(
    _ value: Double, places: Int, _ body: (FloatDigits) -> Result
  ) -> Result {
    if places < 19, let whole = ScaledDecimal.scaled(value, by: places) {
      return withDigits(of: whole) { digits, count in
        body(FloatDigits(trimming: digits, count: count, point: count - places))
      }
    }
    return withPrinted(value, "%.*f", places, room: 320 + places) { bytes, count in
      // Only the length of the fraction is certain: the point is the locale's.
      var whole = 0
      while whole < count && isDigit(bytes[whole]) { whole += 1 }
      if places > 0 { memmove(bytes + whole, bytes + (count - places), places) }
      return body(FloatDigits(trimming: bytes, count: whole + places, point: whole))
    }
  }

  private static func withSignificantDigits<Result>(
    _ value: Double, count: Int, _ body: (FloatDigits) -> Result
  ) -> Result {
    if let (whole, exponent) = ScaledDecimal.significant(value, count: count) {
      return withDigits(of: whole) { digits, count in
        body(FloatDigits(trimming: digits, count: count, point: exponent + 1))
      }
    }
    return withPrinted(value, "%.*e", count - 1, room: 32 + count) { bytes, length in
      var mark = length - 1
      while bytes[mark] != UInt8(ascii: "e") { mark -= 1 }
      var exponent = 0
      for index in mark + 2..<length { exponent = exponent * 10 + Int(bytes[index] & 15) }
      if bytes[mark + 1] == UInt8(ascii: "-") { exponent = -exponent }
      memmove(bytes + 1, bytes + (mark - count + 1), count - 1)
      return body(FloatDigits(trimming: bytes, count: count, point: exponent + 1))
    }
  }

  private static func withDigits<Result>(
    of whole: UInt64, _ body: (UnsafeMutablePointer<UInt8>, Int) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(byteCount: 24, alignment: 1) { room in
      let digits = room.bindMemory(to: UInt8.self).baseAddress!
      return body(digits, IntegerText.write(Int(whole), into: digits))
    }
  }

  /// The C library's conversion is exact for every precision.
  private static func withPrinted<Result>(
    _ value: Double, _ format: StaticString, _ precision: Int, room: Int,
    _ body: (UnsafeMutablePointer<UInt8>, Int) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(byteCount: room, alignment: 1) { buffer in
      let bytes = buffer.bindMemory(to: UInt8.self).baseAddress!
      let count = withVaList([Int32(precision), value]) { arguments in
        vsnprintf(
          UnsafeMutableRawPointer(bytes).assumingMemoryBound(to: CChar.self), room,
          UnsafeRawPointer(format.utf8Start).assumingMemoryBound(to: CChar.self), arguments)
      }
      return body(bytes, Int(count))
    }
  }

  // MARK: Rounding

  /// Rounds the exact decimal value to so many digits behind the point, or before it when negative.
  static func roundedMagnitude(_ value: Double, digits: Int) -> Double {
    if let quick = ScaledDecimal.rounded(value, digits: digits) { return quick }
    if digits >= 0 { return withFixedDigits(value, places: digits, { $0.value }) }
    // The exact digits: no double has more than 767 that are not zero.
    return withSignificantDigits(value, count: 770) { exact in
      let kept = exact.point + digits
      if kept < 0 { return 0 }
      let lastIsOdd = kept > 0 && exact[kept - 1] & 1 == 1
      let next = exact[kept]
      let half = UInt8(ascii: "5")
      let isUp = next > half || (next == half && (kept + 1 < exact.count || lastIsOdd))
      let truncated = FloatDigits(
        trimming: exact.start, count: min(kept, exact.count), point: exact.point)
      if !isUp { return truncated.value }
      // One unit of the last place that is kept.
      return withUnsafeTemporaryAllocation(byteCount: kept + 1, alignment: 1) { room in
        let bytes = room.bindMemory(to: UInt8.self).baseAddress!
        bytes[0] = UInt8(ascii: "0")
        for index in 0..<kept { bytes[index + 1] = exact[index] }
        var position = kept
        while bytes[position] == UInt8(ascii: "9") {
          bytes[position] = UInt8(ascii: "0")
          position -= 1
        }
        bytes[position] += 1
        return FloatDigits(trimming: bytes, count: kept + 1, point: exact.point + 1).value
      }
    }
  }
}

/// Decimal digits and where the point is: `0.d0d1d2... * 10^point`. Zeros at both ends are left out;
/// zero has no digits, and its point stands behind one.
struct FloatDigits {
  let start: UnsafeMutablePointer<UInt8>
  let count: Int
  let point: Int

  init(trimming start: UnsafeMutablePointer<UInt8>, count: Int, point: Int) {
    var first = 0
    var end = count
    while end > 0 && start[end - 1] == UInt8(ascii: "0") { end -= 1 }
    while first < end && start[first] == UInt8(ascii: "0") { first += 1 }
    self.start = start + first
    self.count = end - first
    self.point = end == 0 ? 1 : point - first
  }

  var isZero: Bool { count == 0 }

  /// Zeros before the first digit and behind the last.
  subscript(index: Int) -> UInt8 {
    index >= 0 && index < count ? start[index] : UInt8(ascii: "0")
  }

  /// The nearest double; infinite when too large.
  var value: Double {
    if count == 0 { return 0 }
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    return Double("\(text)e\(point - count)") ?? 0
  }
}

/// Writes bytes one behind the other into memory that is large enough.
struct ByteWriter {
  private let start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0

  init(_ start: UnsafeMutablePointer<UInt8>) {
    self.start = start
  }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    start[count] = byte
    count += 1
  }

  mutating func put(_ text: StaticString) {
    (start + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    count += text.utf8CodeUnitCount
  }

  mutating func put(_ bytes: UnsafePointer<UInt8>, count length: Int) {
    (start + count).update(from: bytes, count: length)
    count += length
  }

  mutating func put(_ byte: UInt8, count length: Int) {
    if length <= 0 { return }
    (start + count).update(repeating: byte, count: length)
    count += length
  }
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}
