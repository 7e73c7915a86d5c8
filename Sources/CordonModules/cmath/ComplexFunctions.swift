// What are the elementary functions of a complex number?
//
// By Kahan's formulas ("Branch cuts for complex elementary functions, or much ado about nothing's
// sign bit"), which keep the sign of zero on the cuts; large and small arguments are scaled first.

import Glibc

enum ComplexFunctions {
  typealias Outcome = Complex.Outcome

  private static let large = Double.greatestFiniteMagnitude / 4
  private static let squareRootOfLarge = Glibc.sqrt(large)
  private static let logarithmOfLarge = Glibc.log(large)
  private static let least = Double.leastNormalMagnitude

  private static func isLarge(_ z: Complex) -> Bool {
    z.real.magnitude > large || z.imaginary.magnitude > large
  }

  /// log|z| + log 2, without overflow on the way.
  private static func logarithmOfTwice(_ z: Complex) -> Double {
    Glibc.log(hypot(z.real / 2, z.imaginary / 2)) + M_LN2 * 2
  }

  // MARK: Square root

  static func sqrt(_ z: Complex) -> Outcome {
    SpecialValues.sqrt.outcome(z) ?? .value(root(z))
  }

  /// Of a finite number.
  private static func root(_ z: Complex) -> Complex {
    if z.real == 0 && z.imaginary == 0 { return Complex(0, z.imaginary) }
    var x = z.real.magnitude
    let y = z.imaginary.magnitude
    let s: Double
    if x < least && y < least {
      x = scalbn(x, 53)
      s = scalbn(Glibc.sqrt(x + hypot(x, scalbn(y, 53))), -27)
    } else {
      x /= 8
      s = 2 * Glibc.sqrt(x + hypot(x, y / 8))
    }
    let d = y / (2 * s)
    return z.real >= 0
      ? Complex(s, copysign(d, z.imaginary)) : Complex(d, copysign(s, z.imaginary))
  }

  // MARK: Inverse functions

  static func acos(_ z: Complex) -> Outcome {
    if let special = SpecialValues.acos.outcome(z) { return special }
    if isLarge(z) {
      let size = logarithmOfTwice(z)
      let imaginary =
        z.real < 0 ? -copysign(size, z.imaginary) : copysign(size, -z.imaginary)
      return .value(Complex(atan2(z.imaginary.magnitude, z.real), imaginary))
    }
    let first = root(Complex(1 - z.real, -z.imaginary))
    let second = root(Complex(1 + z.real, z.imaginary))
    return .value(
      Complex(
        2 * atan2(first.real, second.real),
        Glibc.asinh(second.real * first.imaginary - second.imaginary * first.real)))
  }

  static func acosh(_ z: Complex) -> Outcome {
    if let special = SpecialValues.acosh.outcome(z) { return special }
    if isLarge(z) {
      return .value(Complex(logarithmOfTwice(z), atan2(z.imaginary, z.real)))
    }
    let first = root(Complex(z.real - 1, z.imaginary))
    let second = root(Complex(z.real + 1, z.imaginary))
    return .value(
      Complex(
        Glibc.asinh(first.real * second.real + first.imaginary * second.imaginary),
        2 * atan2(first.imaginary, second.real)))
  }

  static func asin(_ z: Complex) -> Outcome { asinh(z.turnedLeft).map(\.turnedRight) }

  static func asinh(_ z: Complex) -> Outcome {
    if let special = SpecialValues.asinh.outcome(z) { return special }
    if isLarge(z) {
      let size = logarithmOfTwice(z)
      let real = z.imaginary.sign == .plus ? copysign(size, z.real) : -copysign(size, -z.real)
      return .value(Complex(real, atan2(z.imaginary, z.real.magnitude)))
    }
    let first = root(Complex(1 + z.imaginary, -z.real))
    let second = root(Complex(1 - z.imaginary, z.real))
    return .value(
      Complex(
        Glibc.asinh(first.real * second.imaginary - second.real * first.imaginary),
        atan2(z.imaginary, first.real * second.real - first.imaginary * second.imaginary)))
  }

  static func atan(_ z: Complex) -> Outcome { atanh(z.turnedLeft).map(\.turnedRight) }

  static func atanh(_ z: Complex) -> Outcome {
    if let special = SpecialValues.atanh.outcome(z) { return special }
    if z.real.sign == .minus { return atanh(z.negated).map(\.negated) }
    let y = z.imaginary.magnitude
    if z.real > squareRootOfLarge || y > squareRootOfLarge {
      let half = hypot(z.real / 2, z.imaginary / 2)
      return .value(
        Complex(z.real / 4 / half / half, -copysign(Double.pi / 2, -z.imaginary)))
    }
    if z.real == 1 && y < Glibc.sqrt(least) {
      if y == 0 { return .domainError }
      return .value(
        Complex(
          -Glibc.log(Glibc.sqrt(y) / Glibc.sqrt(hypot(y, 2))),
          copysign(atan2(2, -y) / 2, z.imaginary)))
    }
    let rest = 1 - z.real
    return .value(
      Complex(
        log1p(4 * z.real / (rest * rest + y * y)) / 4,
        -atan2(-2 * z.imaginary, rest * (1 + z.real) - y * y) / 2))
  }

  // MARK: Exponential and hyperbolic functions

  /// The infinite argument's direction, by the angle: what is infinite takes the signs of the
  /// cosine and the sine.
  private static func turned(_ size: Double, _ angle: Double) -> Complex {
    Complex(
      copysign(size, Glibc.cos(angle)), copysign(size, Glibc.sin(angle)))
  }

  private static func isInfiniteAtAngle(_ z: Complex) -> Bool {
    z.real.isInfinite && z.imaginary.isFinite && z.imaginary != 0
  }

  static func exp(_ z: Complex) -> Outcome {
    if isInfiniteAtAngle(z) { return .value(turned(z.real > 0 ? .infinity : 0, z.imaginary)) }
    if let special = SpecialValues.exp.outcome(z) { return special }
    let isHuge = z.real > logarithmOfLarge
    let size = Glibc.exp(isHuge ? z.real - 1 : z.real)
    let factor = isHuge ? M_E : 1
    return .checked(
      Complex(
        size * Glibc.cos(z.imaginary) * factor, size * Glibc.sin(z.imaginary) * factor))
  }

  static func cosh(_ z: Complex) -> Outcome {
    if isInfiniteAtAngle(z) {
      let result = turned(.infinity, z.imaginary)
      return .value(z.real > 0 ? result : Complex(result.real, -result.imaginary))
    }
    if let special = SpecialValues.cosh.outcome(z) { return special }
    let (x, factor) = reduced(z.real)
    return .checked(
      Complex(
        Glibc.cos(z.imaginary) * Glibc.cosh(x) * factor,
        Glibc.sin(z.imaginary) * Glibc.sinh(x) * factor))
  }

  static func sinh(_ z: Complex) -> Outcome {
    if isInfiniteAtAngle(z) {
      let result = turned(.infinity, z.imaginary)
      return .value(z.real > 0 ? result : Complex(-result.real, result.imaginary))
    }
    if let special = SpecialValues.sinh.outcome(z) { return special }
    let (x, factor) = reduced(z.real)
    return .checked(
      Complex(
        Glibc.cos(z.imaginary) * Glibc.sinh(x) * factor,
        Glibc.sin(z.imaginary) * Glibc.cosh(x) * factor))
  }

  /// An argument one nearer to zero when the exponential would overflow, and the factor to make up
  /// for it.
  private static func reduced(_ x: Double) -> (Double, Double) {
    x.magnitude > logarithmOfLarge ? (x - copysign(1, x), M_E) : (x, 1)
  }

  static func tanh(_ z: Complex) -> Outcome {
    if isInfiniteAtAngle(z) {
      let sign = 2 * Glibc.sin(z.imaginary) * Glibc.cos(z.imaginary)
      return .value(Complex(copysign(1, z.real), copysign(0, sign)))
    }
    if let special = SpecialValues.tanh.outcome(z) { return special }
    if z.real.magnitude > logarithmOfLarge {
      return .value(
        Complex(
          copysign(1, z.real),
          4 * Glibc.sin(z.imaginary) * Glibc.cos(z.imaginary) * Glibc.exp(-2 * z.real.magnitude)))
    }
    let x = Glibc.tanh(z.real)
    let y = Glibc.tan(z.imaginary)
    let slope = 1 / Glibc.cosh(z.real)
    let product = x * y
    let denominator = 1 + product * product
    return .value(
      Complex(x * (1 + y * y) / denominator, y / denominator * slope * slope))
  }

  static func cos(_ z: Complex) -> Outcome { cosh(z.turnedLeft) }
  static func sin(_ z: Complex) -> Outcome { sinh(z.turnedLeft).map(\.turnedRight) }
  static func tan(_ z: Complex) -> Outcome { tanh(z.turnedLeft).map(\.turnedRight) }

  // MARK: Logarithm and polar form

  static func log(_ z: Complex) -> Outcome {
    if let special = SpecialValues.log.outcome(z) { return special }
    let x = z.real.magnitude
    let y = z.imaginary.magnitude
    let angle = atan2(z.imaginary, z.real)
    if x > large || y > large {
      return .value(Complex(Glibc.log(hypot(x / 2, y / 2)) + M_LN2, angle))
    }
    if x < least && y < least {
      if x == 0 && y == 0 { return .domainError }
      let size = hypot(scalbn(x, 53), scalbn(y, 53))
      return .value(Complex(Glibc.log(size) - 53 * M_LN2, angle))
    }
    let size = hypot(x, y)
    if size >= 0.71 && size <= 1.73 {
      // Near the unit circle the logarithm is small: take the distance from it exactly.
      let (long, short) = (max(x, y), min(x, y))
      return .value(Complex(log1p((long - 1) * (long + 1) + short * short) / 2, angle))
    }
    return .value(Complex(Glibc.log(size), angle))
  }

  static func rectangular(_ size: Double, _ angle: Double) -> Outcome {
    let z = Complex(size, angle)
    if isInfiniteAtAngle(z) {
      let result = turned(.infinity, angle)
      return .value(size > 0 ? result : result.negated)
    }
    if let special = SpecialValues.rectangular.outcome(z) { return special }
    if angle == 0 { return .value(Complex(size, size * angle)) }
    return .value(Complex(size * Glibc.cos(angle), size * Glibc.sin(angle)))
  }
}
