// Which functions of one and two real numbers does `math` have?
//
// The C library computes. A result that is not a number where the argument was one is a domain
// error; an infinite result of finite arguments is one too, or a range error where the function
// grows without bound.

import CordonRuntime
import Glibc

enum MathFunctions {
  static let rows = exponential + trigonometric + special + arithmetic + logarithms

  /// The body of a function of one number.
  private static func one(
    overflows: Bool = false, _ function: @escaping (Double) -> Double
  ) -> NativeBody {
    { call throws(Raised) in
      let x = try call.double(0)
      let result = function(x)
      if result.isFinite { return call.vm.float(result) }
      if result.isNaN && !x.isNaN { throw call.domainError() }
      if result.isInfinite && x.isFinite {
        throw overflows ? call.rangeError() : call.domainError()
      }
      return call.vm.float(result)
    }
  }

  /// The body of a function of two numbers.
  private static func two(_ function: @escaping (Double, Double) -> Double) -> NativeBody {
    { call throws(Raised) in
      let x = try call.double(0)
      let y = try call.double(1)
      let result = function(x, y)
      if result.isNaN && !x.isNaN && !y.isNaN { throw call.domainError() }
      if result.isInfinite && x.isFinite && y.isFinite { throw call.rangeError() }
      return call.vm.float(result)
    }
  }

  // MARK: Powers and exponentials

  private static let exponential: [NativeRow] = [
    .init("sqrt(x, /)", .pure, "Return the square root of x.", one { $0.squareRoot() }),
    .init("cbrt(x, /)", .pure, "Return the cube root of x.", one { Glibc.cbrt($0) }),
    .init(
      "exp(x, /)", .pure, "Return e raised to the power of x.",
      one(overflows: true) {
        Glibc.exp($0)
      }),
    .init(
      "exp2(x, /)", .pure, "Return 2 raised to the power of x.",
      one(overflows: true) {
        Glibc.exp2($0)
      }),
    .init(
      "expm1(x, /)", .pure, "Return exp(x)-1, precise near zero.",
      one(overflows: true) {
        Glibc.expm1($0)
      }),
    .init("pow(x, y, /)", .pure, "Return x raised to the power of y, as floats.", power),
  ]

  private static func power(_ call: Call) throws(Raised) -> Value {
    let x = try call.double(0)
    let y = try call.double(1)
    let result = Glibc.pow(x, y)
    if x.isFinite && y.isFinite && !result.isFinite {
      throw result.isNaN || x == 0 ? call.domainError() : call.rangeError()
    }
    return call.vm.float(result)
  }

  // MARK: Angles

  private static let trigonometric: [NativeRow] = [
    .init("sin(x, /)", .pure, "Return the sine of x radians.", one { Glibc.sin($0) }),
    .init("cos(x, /)", .pure, "Return the cosine of x radians.", one { Glibc.cos($0) }),
    .init("tan(x, /)", .pure, "Return the tangent of x radians.", one { Glibc.tan($0) }),
    .init("asin(x, /)", .pure, "Return the arc sine of x.", one { Glibc.asin($0) }),
    .init("acos(x, /)", .pure, "Return the arc cosine of x.", one { Glibc.acos($0) }),
    .init("atan(x, /)", .pure, "Return the arc tangent of x.", one { Glibc.atan($0) }),
    .init(
      "atan2(y, x, /)", .pure, "Return the angle of the point (x, y).",
      two {
        Glibc.atan2($0, $1)
      }),
    .init(
      "sinh(x, /)", .pure, "Return the hyperbolic sine of x.",
      one(overflows: true) {
        Glibc.sinh($0)
      }),
    .init(
      "cosh(x, /)", .pure, "Return the hyperbolic cosine of x.",
      one(overflows: true) {
        Glibc.cosh($0)
      }),
    .init("tanh(x, /)", .pure, "Return the hyperbolic tangent of x.", one { Glibc.tanh($0) }),
    .init(
      "asinh(x, /)", .pure, "Return the inverse hyperbolic sine of x.",
      one {
        Glibc.asinh($0)
      }),
    .init(
      "acosh(x, /)", .pure, "Return the inverse hyperbolic cosine of x.",
      one {
        Glibc.acosh($0)
      }),
    .init(
      "atanh(x, /)", .pure, "Return the inverse hyperbolic tangent of x.",
      one {
        Glibc.atanh($0)
      }),
    .init("degrees(x, /)", .pure, "Convert an angle from radians to degrees.") {
      call throws(Raised) in call.vm.float(try call.double(0) * (180 / Double.pi))
    },
    .init("radians(x, /)", .pure, "Convert an angle from degrees to radians.") {
      call throws(Raised) in call.vm.float(try call.double(0) * (Double.pi / 180))
    },
  ]

  // MARK: Special functions

  private static let special: [NativeRow] = [
    .init("erf(x, /)", .pure, "Return the error function at x.", one { Glibc.erf($0) }),
    .init("erfc(x, /)", .pure, "Return 1-erf(x), precise for large x.", one { Glibc.erfc($0) }),
    .init("gamma(x, /)", .pure, "Return the gamma function at x.") { call throws(Raised) in
      try finish(call, Gamma.gamma(try call.double(0)))
    },
    .init("lgamma(x, /)", .pure, "Return the logarithm of the gamma function's size at x.") {
      call throws(Raised) in
      try finish(call, Gamma.logarithm(try call.double(0)))
    },
  ]

  private static func finish(_ call: Call, _ outcome: Gamma.Outcome) throws(Raised) -> Value {
    switch outcome {
    case .value(let d): return call.vm.float(d)
    case .pole: throw call.domainError()
    case .overflow: throw call.rangeError()
    }
  }

  // MARK: Near to arithmetic

  private static let arithmetic: [NativeRow] = [
    .init("fabs(x, /)", .pure, "Return the absolute value of x as a float.") {
      call throws(Raised) in call.vm.float(try call.double(0).magnitude)
    },
    .init(
      "copysign(x, y, /)", .pure, "Return x with the sign of y.",
      two {
        Glibc.copysign($0, $1)
      }),
    .init("fmod(x, y, /)", .pure, "Return x - n*y with the sign of x.") { call throws(Raised) in
      let x = try call.double(0)
      let y = try call.double(1)
      if y.isInfinite && x.isFinite { return call.vm.float(x) }
      let result = Glibc.fmod(x, y)
      if result.isNaN && !x.isNaN && !y.isNaN { throw call.domainError() }
      return call.vm.float(result)
    },
    .init(
      "remainder(x, y, /)", .pure, "Return x - n*y with n nearest to x/y.",
      two {
        Glibc.remainder($0, $1)
      }),
    .init("fma(x, y, z, /)", .pure, "Return x*y+z, rounded once.") { call throws(Raised) in
      let (x, y, z) = (try call.double(0), try call.double(1), try call.double(2))
      let result = Glibc.fma(x, y, z)
      if result.isNaN && !x.isNaN && !y.isNaN && !z.isNaN {
        throw call.raise(.valueError, "invalid operation in fma")
      }
      if result.isInfinite && x.isFinite && y.isFinite && z.isFinite {
        throw call.raise(.overflowError, "overflow in fma")
      }
      return call.vm.float(result)
    },
  ]

  // MARK: Logarithms

  private static let logarithms: [NativeRow] = [
    .init("log(x, base=?, /)", .pure, "Return the logarithm of x to a base, e by default.") {
      call throws(Raised) in
      let numerator = try logarithm(call, call[0]) { Glibc.log($0) }
      if call[1].isUnset { return call.vm.float(numerator) }
      let denominator = try logarithm(call, call[1]) { Glibc.log($0) }
      if denominator == 0 {
        throw call.raise(.zeroDivisionError, "float division by zero")
      }
      return call.vm.float(numerator / denominator)
    },
    .init("log2(x, /)", .pure, "Return the logarithm of x to the base 2.") {
      call throws(Raised) in
      call.vm.float(try logarithm(call, call[0]) { Glibc.log2($0) })
    },
    .init("log10(x, /)", .pure, "Return the logarithm of x to the base 10.") {
      call throws(Raised) in
      call.vm.float(try logarithm(call, call[0]) { Glibc.log10($0) })
    },
    .init("log1p(x, /)", .pure, "Return log(1+x), precise near zero.", one { Glibc.log1p($0) }),
  ]

  /// Of ints of any size, too: beyond the range of doubles a power of two is split off.
  private static func logarithm(
    _ call: Call, _ v: Value, _ function: (Double) -> Double
  ) throws(Raised) -> Double {
    let vm = call.vm
    if vm.isInstance(v, .int) {
      let number = try vm.index(v)
      if vm.isNegative(number) || number == .small(0) { throw call.domainError() }
      vm.withInteger(number) { vm.owe($0.count >> 2) }
      if let d = vm.nearestDouble(number) { return function(d) }
      let (fraction, exponent) = vm.fraction(of: number)
      return function(fraction) + function(2) * Double(exponent)
    }
    let x = try vm.asDouble(v)
    if x.isNaN { return x }
    if x <= 0 { throw call.domainError() }
    return x.isInfinite ? x : function(x)
  }
}
