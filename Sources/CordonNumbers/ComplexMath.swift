// What does arithmetic on complex numbers come to?

import Glibc

public struct ComplexValue: Equatable {
  public var real: Double
  public var imaginary: Double

  @inlinable
  public init(_ real: Double, _ imaginary: Double) {
    self.real = real
    self.imaginary = imaginary
  }
}

public enum ComplexMath {
  @inlinable
  public static func multiply(_ a: ComplexValue, _ b: ComplexValue) -> ComplexValue {
    ComplexValue(
      a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  }

  /// Nil when the divisor is zero. Scales by the larger part of the divisor, so that the squares of
  /// large numbers do not overflow on the way.
  public static func divide(_ a: ComplexValue, by b: ComplexValue) -> ComplexValue? {
    if b.real.magnitude >= b.imaginary.magnitude {
      if b.real == 0 { return nil }
      let ratio = b.imaginary / b.real
      let scale = b.real + b.imaginary * ratio
      return ComplexValue(
        (a.real + a.imaginary * ratio) / scale, (a.imaginary - a.real * ratio) / scale)
    }
    if b.imaginary.magnitude >= b.real.magnitude {
      let ratio = b.real / b.imaginary
      let scale = b.real * ratio + b.imaginary
      return ComplexValue(
        (a.real * ratio + a.imaginary) / scale, (a.imaginary * ratio - a.real) / scale)
    }
    return ComplexValue(.nan, .nan)
  }

  public enum Power: Equatable {
    case value(ComplexValue)
    /// Zero to a negative or complex power.
    case divisionByZero
    case overflow
  }

  /// Small whole exponents by multiplication, all others by logarithm.
  public static func power(_ base: ComplexValue, _ exponent: ComplexValue) -> Power {
    let result: ComplexValue
    let whole = exponent.real.rounded(.down)
    if exponent.imaginary == 0 && exponent.real == whole && whole.magnitude <= 100 {
      let size = smallPower(base, Int(whole.magnitude))
      if whole > 0 {
        result = size
      } else {
        guard let inverse = divide(ComplexValue(1, 0), by: size) else { return .divisionByZero }
        result = inverse
      }
    } else if base.real == 0 && base.imaginary == 0 {
      if exponent.imaginary != 0 || exponent.real < 0 { return .divisionByZero }
      result = ComplexValue(0, 0)
    } else {
      guard let power = polarPower(base, exponent) else { return .divisionByZero }
      result = power
    }
    return result.real.isInfinite || result.imaginary.isInfinite ? .overflow : .value(result)
  }

  private static func smallPower(_ base: ComplexValue, _ exponent: Int) -> ComplexValue {
    var result = ComplexValue(1, 0)
    var square = base
    var mask = 1
    while exponent >= mask {
      if exponent & mask != 0 { result = multiply(result, square) }
      mask <<= 1
      square = multiply(square, square)
    }
    return result
  }

  /// Nil when the angle is infinite, which CPython reports as it reports a division by zero.
  private static func polarPower(_ base: ComplexValue, _ exponent: ComplexValue) -> ComplexValue? {
    let size = hypot(base.real, base.imaginary)
    var length = pow(size, exponent.real)
    let angle = atan2(base.imaginary, base.real)
    var phase = angle * exponent.real
    if exponent.imaginary != 0 {
      length /= exp(angle * exponent.imaginary)
      phase += exponent.imaginary * log(size)
    }
    if phase.isInfinite { return nil }
    return ComplexValue(length * cos(phase), length * sin(phase))
  }

  /// `real` and `imaginary` are the hashes of the parts.
  public static func hash(real: Int, imaginary: Int) -> Int {
    IntegerMath.finishHash(real &+ 1_000_003 &* imaginary)
  }
}
