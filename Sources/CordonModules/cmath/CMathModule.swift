// Which functions does `cmath` have?

import CordonRuntime
import Glibc

public enum CMathModule {
  public static let module = NativeModule(
    "cmath", "Mathematical functions of complex numbers.", functions + polar + questions
  ) { vm, module throws(Raised) in
    let names = module.pointee.dictionary
    for (name, value) in [
      ("pi", Double.pi), ("e", M_E), ("tau", 2 * Double.pi), ("inf", Double.infinity),
      ("nan", Double.nan),
    ] {
      names.set(vm, vm.intern(name), vm.float(value))
    }
    names.set(vm, vm.intern("infj"), vm.newComplex(0, .infinity))
    names.set(vm, vm.intern("nanj"), vm.newComplex(0, .nan))
  }

  /// The body of a function from complex to complex.
  private static func body(_ function: @escaping (Complex) -> Complex.Outcome) -> NativeBody {
    { call throws(Raised) in try finish(call, function(try call.complex(0))) }
  }

  private static func finish(_ call: Call, _ outcome: Complex.Outcome) throws(Raised) -> Value {
    switch outcome {
    case .value(let z): return call.vm.newComplex(z.real, z.imaginary)
    case .domainError: throw call.domainError()
    case .rangeError: throw call.rangeError()
    }
  }

  private static let functions: [NativeRow] = [
    .init("acos(z, /)", .pure, "Return the arc cosine of z.", body(ComplexFunctions.acos)),
    .init(
      "acosh(z, /)", .pure, "Return the inverse hyperbolic cosine of z.",
      body(ComplexFunctions.acosh)),
    .init("asin(z, /)", .pure, "Return the arc sine of z.", body(ComplexFunctions.asin)),
    .init(
      "asinh(z, /)", .pure, "Return the inverse hyperbolic sine of z.",
      body(ComplexFunctions.asinh)),
    .init("atan(z, /)", .pure, "Return the arc tangent of z.", body(ComplexFunctions.atan)),
    .init(
      "atanh(z, /)", .pure, "Return the inverse hyperbolic tangent of z.",
      body(ComplexFunctions.atanh)),
    .init("cos(z, /)", .pure, "Return the cosine of z.", body(ComplexFunctions.cos)),
    .init("cosh(z, /)", .pure, "Return the hyperbolic cosine of z.", body(ComplexFunctions.cosh)),
    .init("exp(z, /)", .pure, "Return e raised to the power of z.", body(ComplexFunctions.exp)),
    .init("log(z, base=?, /)", .pure, "Return the logarithm of z to a base, e by default.") {
      call throws(Raised) in
      let z = try call.complex(0)
      let numerator = ComplexFunctions.log(z)
      if call[1].isUnset { return try finish(call, numerator) }
      guard case .value(let y) = ComplexFunctions.log(try call.complex(1)) else {
        throw call.domainError()
      }
      // With a base the logarithm of zero is infinite.
      var x = Complex(-.infinity, atan2(z.imaginary, z.real))
      if case .value(let value) = numerator { x = value }
      do throws(Raised) {
        return try call.vm.binary(
          .divide, call.vm.newComplex(x.real, x.imaginary),
          call.vm.newComplex(y.real, y.imaginary))
      } catch {
        guard call.vm.take(.zeroDivisionError) else { throw error }
        throw call.domainError()
      }
    },
    .init("log10(z, /)", .pure, "Return the logarithm of z to the base 10.") {
      call throws(Raised) in
      try finish(
        call,
        ComplexFunctions.log(try call.complex(0)).map {
          Complex($0.real / M_LN10, $0.imaginary / M_LN10)
        })
    },
    .init("sin(z, /)", .pure, "Return the sine of z.", body(ComplexFunctions.sin)),
    .init("sinh(z, /)", .pure, "Return the hyperbolic sine of z.", body(ComplexFunctions.sinh)),
    .init("sqrt(z, /)", .pure, "Return the square root of z.", body(ComplexFunctions.sqrt)),
    .init("tan(z, /)", .pure, "Return the tangent of z.", body(ComplexFunctions.tan)),
    .init(
      "tanh(z, /)", .pure, "Return the hyperbolic tangent of z.", body(ComplexFunctions.tanh)),
  ]

  // MARK: Polar coordinates

  private static let polar: [NativeRow] = [
    .init("phase(z, /)", .pure, "Return the angle of z.") { call throws(Raised) in
      let z = try call.complex(0)
      errno = 0
      let angle = atan2(z.imaginary, z.real)
      // An angle too small to be told from zero is reported, as CPython does.
      if errno == ERANGE { throw call.rangeError() }
      return call.vm.float(angle)
    },
    .init("polar(z, /)", .pure, "Return the length and the angle of z.") { call throws(Raised) in
      let z = try call.complex(0)
      let size = hypot(z.real, z.imaginary)
      if size.isInfinite && z.isFinite { throw call.rangeError() }
      return call.vm.tuple(call.vm.float(size), call.vm.float(atan2(z.imaginary, z.real)))
    },
    .init("rect(r, phi, /)", .pure, "Return the number of that length and angle.") {
      call throws(Raised) in
      try finish(
        call, ComplexFunctions.rectangular(try call.double(0), try call.double(1)))
    },
  ]

  // MARK: Questions

  private static let questions: [NativeRow] = [
    .init("isfinite(z, /)", .pure, "Return whether both parts are finite.") {
      call throws(Raised) in .bool(try call.complex(0).isFinite)
    },
    .init("isinf(z, /)", .pure, "Return whether a part is infinite.") { call throws(Raised) in
      let z = try call.complex(0)
      return .bool(z.real.isInfinite || z.imaginary.isInfinite)
    },
    .init("isnan(z, /)", .pure, "Return whether a part is NaN.") { call throws(Raised) in
      let z = try call.complex(0)
      return .bool(z.real.isNaN || z.imaginary.isNaN)
    },
    .init(
      "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", .pure,
      "Return whether two numbers are close to each other."
    ) { call throws(Raised) in
      let (a, b) = (try call.complex(0), try call.complex(1))
      let (relative, absolute) = (try call.double(2), try call.double(3))
      if relative < 0 || absolute < 0 {
        throw call.raise(.valueError, "tolerances must be non-negative")
      }
      if a == b { return .true }
      if a.hasInfinity || b.hasInfinity { return .false }
      let difference = hypot(a.real - b.real, a.imaginary - b.imaginary)
      return .bool(
        difference <= relative * b.size || difference <= relative * a.size
          || difference <= absolute)
    },
  ]
}

extension Call {
  /// Argument i as a complex number.
  fileprivate func complex(_ i: Int) throws(Raised) -> Complex {
    let (real, imaginary) = try vm.asComplex(self[i])
    return Complex(real, imaginary)
  }
}
