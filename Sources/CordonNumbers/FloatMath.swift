// What does arithmetic on floats come to, where Python is not C?

import Glibc

public enum FloatMath {
  // MARK: Division

  /// The quotient rounded down. The divisor must not be zero.
  public static func floorDivide(_ a: Double, by b: Double) -> Double {
    divideWithRemainder(a, by: b).quotient
  }

  /// The remainder with the sign of the divisor, which must not be zero.
  public static func modulo(_ a: Double, by b: Double) -> Double {
    let rest = fmod(a, b)
    if rest == 0 { return copysign(0, b) }
    return (b < 0) != (rest < 0) ? rest + b : rest
  }

  /// The divisor must not be zero.
  public static func divideWithRemainder(
    _ a: Double, by b: Double
  ) -> (quotient: Double, remainder: Double) {
    var rest = fmod(a, b)
    // The division is nearly exact, and the quotient nearly whole.
    var quotient = (a - rest) / b
    if rest == 0 {
      rest = copysign(0, b)
    } else if (b < 0) != (rest < 0) {
      rest += b
      quotient -= 1
    }
    if quotient == 0 { return (copysign(0, a / b), rest) }
    let whole = quotient.rounded(.down)
    return (quotient - whole > 0.5 ? whole + 1 : whole, rest)
  }

  // MARK: Power

  public enum Power: Equatable {
    case value(Double)
    /// Zero to a negative power.
    case divisionByZero
    case overflow
    /// A negative number to a fraction: the result is complex.
    case complex
  }

  public static func power(_ base: Double, _ exponent: Double) -> Power {
    if exponent == 0 { return .value(1) }
    if base.isNaN { return .value(base) }
    if exponent.isNaN { return .value(base == 1 ? 1 : exponent) }
    if exponent.isInfinite {
      let size = base.magnitude
      if size == 1 { return .value(1) }
      return .value((exponent > 0) == (size > 1) ? .infinity : 0)
    }
    let exponentIsOdd = fmod(exponent.magnitude, 2) == 1
    if base.isInfinite {
      if exponent > 0 { return .value(exponentIsOdd ? base : .infinity) }
      return .value(exponentIsOdd ? copysign(0, base) : 0)
    }
    if base == 0 {
      if exponent < 0 { return .divisionByZero }
      return .value(exponentIsOdd ? base : 0)
    }
    if base < 0 && exponent != exponent.rounded(.down) { return .complex }
    let size = pow(base.magnitude, exponent)
    if size.isInfinite { return .overflow }
    return .value(base < 0 && exponentIsOdd ? -size : size)
  }

  // MARK: Rounding

  /// Nil when the rounded value would be infinite. Rounds the exact decimal value, ties to the even
  /// digit.
  public static func round(_ value: Double, digits: Int) -> Double? {
    // Beyond these every double is whole, or less than half of a unit.
    if !value.isFinite || value == 0 || digits > 323 { return value }
    if digits < -308 { return copysign(0, value) }
    let rounded = FloatText.roundedMagnitude(value.magnitude, digits: digits)
    if rounded.isInfinite { return nil }
    return copysign(rounded, value)
  }

  // MARK: Ratio

  /// A finite value as `numerator * 2^shift`, the numerator odd or zero.
  public static func ratio(_ value: Double) -> (numerator: Int, shift: Int) {
    if value == 0 { return (0, 0) }
    let isNormal = value.isNormal
    let bits = Int(value.significandBitPattern) | (isNormal ? 1 << 52 : 0)
    let zeros = bits.trailingZeroBitCount
    let exponent = (isNormal ? Int(value.exponentBitPattern) : 1) - 1075
    return (value < 0 ? -(bits >> zeros) : bits >> zeros, exponent + zeros)
  }

  // MARK: Hash

  /// Nil for a value that is not a number: its hash is the object's identity.
  public static func hash(_ value: Double) -> Int? {
    if value.isNaN { return nil }
    if value.isInfinite { return value > 0 ? 314_159 : -314_159 }
    let (numerator, shift) = ratio(value)
    // Two to the 61st is one to this modulus, so a power of two is a rotation of 61 bits.
    let turn = UInt((shift % 61 + 61) % 61)
    let bits = numerator.magnitude
    let rotated = (bits << turn) & IntegerMath.hashModulus | bits >> (61 - turn)
    let residue = Int(rotated)
    return IntegerMath.finishHash(numerator < 0 ? -residue : residue)
  }
}
