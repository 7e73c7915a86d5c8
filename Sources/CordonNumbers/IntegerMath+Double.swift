// How do integers of any size become doubles, and doubles integers?
//
// Always correctly rounded: to the nearest double, ties to the even one.

import CGMP
import Glibc

extension IntegerMath {
  /// The nearest double, or nil when it would be infinite.
  public static func double(_ a: IntegerView) -> Double? {
    if a.isZero { return 0 }
    let (bits, shift) = a.magnitude.leading
    guard shift < 1024 else { return nil }
    let inexact = a.magnitude.hasBits(below: shift)
    let value = roundedDouble(bits, inexact: inexact, exponent: shift)
    if value.isInfinite { return nil }
    return a.isNegative ? -value : value
  }

  /// Room for the integer part of any finite double.
  public static let mostLimbsOfDouble = 16

  /// The integer part of a finite double. Room for `mostLimbsOfDouble` limbs.
  public static func integer(
    _ value: Double, into result: UnsafeMutablePointer<UInt>
  ) -> WrittenInteger {
    let whole = value.magnitude.rounded(.towardZero)
    if whole < 0x1p63 {
      result[0] = UInt(whole)
      return WrittenInteger(trimming: result, count: 1, isNegative: value < 0)
    }
    var significand = UInt(whole.significandBitPattern) | 1 << 52
    let count = withUnsafePointer(to: &significand) { limb in
      shiftMagnitudeLeft(
        Magnitude(limb, count: 1), by: Int(whole.exponent) - 52, into: result)
    }
    return WrittenInteger(count: count, isNegative: value < 0)
  }

  // MARK: True division

  public static func trueDivideCost(_ a: IntegerView, by b: IntegerView) -> Cost {
    Cost(room: 0, work: 4 + (a.count + b.count) / 2)
  }

  /// The double nearest to the exact quotient. Throws `overflow` when it would be infinite.
  public static func trueDivide(
    _ a: IntegerView, by b: IntegerView
  ) throws(NumberError) -> Double {
    if b.isZero { throw .divisionByZero }
    if a.isZero { return b.isNegative ? -0.0 : 0.0 }
    let negative = a.isNegative != b.isNegative
    if a.bitLength <= 53 && b.bitLength <= 53 {
      let quotient = Double(a.limbs[0]) / Double(b.limbs[0])
      return negative ? -quotient : quotient
    }
    let difference = a.bitLength - b.bitLength
    if difference > 1025 { throw .overflow }
    if difference < -1080 { return negative ? -0.0 : 0.0 }

    // Scaled so that the integer quotient has 66 or 67 bits: more than a double keeps.
    let shift = 66 - difference
    let dividendBits = max(0, shift)
    let divisorBits = max(0, -shift)
    let dividendRoom = a.count + dividendBits / 64 + 1
    let divisorRoom = b.count + divisorBits / 64 + 1
    let scratch = try Scratch(limbs: 2 * dividendRoom + 2 * divisorRoom + 2)
    defer { scratch.free() }
    let dividend = scratch.limbs
    let divisor = dividend + dividendRoom
    let remainder = divisor + divisorRoom
    let quotient = remainder + divisorRoom
    let dividendCount = shiftMagnitudeLeft(a.magnitude, by: dividendBits, into: dividend)
    let divisorCount = shiftMagnitudeLeft(b.magnitude, by: divisorBits, into: divisor)
    try Scratch.ensure(limbs: dividendCount < 1 << 10 ? 0 : dividendCount * 5)
    __gmpn_tdiv_qr(quotient, remainder, 0, dividend, dividendCount, divisor, divisorCount)
    let magnitude = Magnitude(trimming: quotient, count: dividendCount - divisorCount + 1)
    let (bits, below) = magnitude.leading
    let inexact =
      magnitude.hasBits(below: below) || Magnitude.trimmedCount(remainder, divisorCount) > 0
    let value = roundedDouble(bits, inexact: inexact, exponent: below - shift)
    if value.isInfinite { throw .overflow }
    return negative ? -value : value
  }

  /// The double nearest to a quotient of two small integers.
  public static func trueDivide(_ a: Int, by b: Int) throws(NumberError) -> Double {
    if b == 0 { throw .divisionByZero }
    if a.magnitude <= 1 << 53 && b.magnitude <= 1 << 53 {
      // Zero has no sign of its own in an integer quotient, but the divisor's sign shows.
      return Double(a) / Double(b)
    }
    return try withIntegerView(of: a) { (left) throws(NumberError) -> Double in
      try withIntegerView(of: b) { (right) throws(NumberError) -> Double in
        try trueDivide(left, by: right)
      }
    }
  }

  /// The double nearest to `bits * 2^exponent`, of which the topmost bit is set, and a little more
  /// when `inexact`. Infinite when too large; subnormal results are rounded once, too.
  static func roundedDouble(_ bits: UInt, inexact: Bool, exponent: Int) -> Double {
    // The weight of the last bit that the result can hold.
    let lastPlace = max(exponent + 11, -1074)
    let dropped = lastPlace - exponent
    if dropped > 64 { return 0 }
    var kept = dropped == 64 ? 0 : bits >> UInt(dropped)
    let half = UInt(1) << UInt(dropped - 1)
    let rest = dropped == 64 ? bits : bits & (half << 1 &- 1)
    if rest > half || (rest == half && (inexact || kept & 1 == 1)) { kept += 1 }
    return scalbn(Double(kept), Int32(clamping: lastPlace))
  }
}
