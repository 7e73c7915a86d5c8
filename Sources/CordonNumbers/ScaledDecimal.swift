// How are a few digits of a float found quickly?
//
// Most floats that people format have few digits and no extreme exponent. Scaled by a power of ten
// they fit into 128 bits, where rounding is exact; the others take the long way.

enum ScaledDecimal {
  /// `value * 10^scale` rounded to a whole number, ties to even; nil when this way is not possible.
  /// The value is finite and not negative.
  static func scaled(_ value: Double, by scale: Int) -> UInt64? {
    let (significand, exponent) = parts(value)
    if significand == 0 { return 0 }
    if scale >= 0 {
      guard scale < powers.count else { return nil }
      let product = UInt128(significand) * UInt128(powers[scale])
      if exponent >= 0 {
        guard exponent < product.leadingZeroBitCount - 64 else { return nil }
        return UInt64(product << UInt128(exponent))
      }
      // A product has 117 bits at most: less than half of what is shifted out here.
      if exponent < -118 { return 0 }
      let shift = UInt128(-exponent)
      return rounded(product >> shift, product & ((1 << shift) - 1), of: 1 << shift)
    }
    guard -scale < powers.count, exponent <= 64, exponent >= -63 else { return nil }
    let dividend = UInt128(significand) << UInt128(max(0, exponent))
    let divisor = UInt128(powers[-scale]) << UInt128(max(0, -exponent))
    let (quotient, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
    return rounded(quotient, rest, of: divisor)
  }

  private static func rounded(_ quotient: UInt128, _ rest: UInt128, of divisor: UInt128) -> UInt64?
  {
    guard quotient < 1 << 63 else { return nil }
    let whole = UInt64(quotient)
    let other = divisor - rest
    return rest > other || (rest == other && whole & 1 == 1) ? whole + 1 : whole
  }

  /// The `count` most significant digits as a whole number, and the power of ten of the first.
  static func significant(_ value: Double, count: Int) -> (digits: UInt64, exponent: Int)? {
    guard count < 19 else { return nil }
    if value == 0 { return (0, 0) }
    // Estimated from the binary exponent, and corrected by what comes out.
    var exponent = Int((Double(value.exponent) * 0.30103).rounded(.down))
    for _ in 0..<3 {
      guard let digits = scaled(value, by: count - 1 - exponent) else { return nil }
      if digits >= powers[count] {
        exponent += 1
      } else if digits < powers[count - 1] {
        exponent -= 1
      } else {
        return (digits, exponent)
      }
    }
    return nil
  }

  /// Rounds to so many digits behind the point; nil when this way is not possible.
  static func rounded(_ value: Double, digits: Int) -> Double? {
    guard let whole = scaled(value, by: digits), whole <= 1 << 53 else { return nil }
    // Both factors are exact, so one operation rounds once.
    let power = Double(powers[Int(digits.magnitude)])
    return digits < 0 ? Double(whole) * power : Double(whole) / power
  }

  private static func parts(_ value: Double) -> (significand: UInt64, exponent: Int) {
    let bits = value.significandBitPattern
    let biased = Int(value.exponentBitPattern)
    return biased == 0 ? (bits, -1074) : (bits | 1 << 52, biased - 1075)
  }

  /// Those that 64 bits hold.
  private static let powers: [UInt64] = {
    var powers: [UInt64] = [1]
    while powers.count < 20 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()
}
