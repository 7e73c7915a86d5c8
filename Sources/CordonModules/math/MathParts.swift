// What does `math` tell of the parts of a number, and which number comes next?

import CordonRuntime
import Glibc

enum MathParts {
  static let rows: [NativeRow] = whole + parts + neighbours + questions

  // MARK: Whole numbers

  private static let whole: [NativeRow] = [
    .init("ceil(x, /)", .pure, "Return the least int not below x.") { call throws(Raised) in
      try round(call, .__ceil__, .up)
    },
    .init("floor(x, /)", .pure, "Return the greatest int not above x.") { call throws(Raised) in
      try round(call, .__floor__, .down)
    },
    .init("trunc(x, /)", .pure, "Return the integer part of x.") { call throws(Raised) in
      let vm = call.vm
      if call[0].isFloat { return try vm.integer(of: call[0].asFloat) }
      let result = try vm.callSpecial(call[0], .__trunc__)
      if result.isUnset {
        throw call.raise(
          .typeError, "type \(vm.typeName(call[0])) doesn't define __trunc__ method")
      }
      return result
    },
  ]

  private static func round(
    _ call: Call, _ method: Name, _ rule: FloatingPointRoundingRule
  ) throws(Raised) -> Value {
    let vm = call.vm
    if call[0].isInt { return call[0] }
    if !call[0].isFloat {
      let result = try vm.callSpecial(call[0], method)
      if !result.isUnset { return result }
    }
    return try vm.integer(of: try call.double(0).rounded(rule))
  }

  // MARK: Parts

  private static let parts: [NativeRow] = [
    .init("frexp(x, /)", .pure, "Return x as a pair of a fraction and a power of two.") {
      call throws(Raised) in
      let x = try call.double(0)
      if !x.isFinite || x == 0 { return call.vm.tuple(call.vm.float(x), .small(0)) }
      var exponent: Int32 = 0
      let fraction = Glibc.frexp(x, &exponent)
      return call.vm.tuple(call.vm.float(fraction), .small(Int(exponent)))
    },
    .init("ldexp(x, i, /)", .pure, "Return x times 2 to the power of i.", ldexp),
    .init("modf(x, /)", .pure, "Return the fractional and the integer part of x, both floats.") {
      call throws(Raised) in
      let x = try call.double(0)
      let vm = call.vm
      if x.isNaN { return vm.tuple(vm.float(x), vm.float(x)) }
      if x.isInfinite { return vm.tuple(vm.float(Glibc.copysign(0, x)), vm.float(x)) }
      let whole = x.rounded(.towardZero)
      return vm.tuple(vm.float(Glibc.copysign(x - whole, x)), vm.float(whole))
    },
  ]

  private static func ldexp(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let x = try call.double(0)
    guard vm.isInstance(call[1], .int) else {
      throw call.raise(.typeError, "Expected an int as second argument to ldexp.")
    }
    let number = try vm.index(call[1])
    let exponent = vm.word(number) ?? (vm.isNegative(number) ? Int.min : Int.max)
    if x == 0 || !x.isFinite { return vm.float(x) }
    let result = scalbn(x, Int32(clamping: exponent))
    if result.isInfinite { throw call.rangeError() }
    return vm.float(result)
  }

  // MARK: Neighbours

  private static let neighbours: [NativeRow] = [
    .init("ulp(x, /)", .pure, "Return the value of the last bit of x.") { call throws(Raised) in
      call.vm.float(lastPlace(try call.double(0).magnitude))
    },
    .init(
      "nextafter(x, y, /, *, steps=None)", .pure,
      "Return the float a number of steps after x in the direction of y.", nextAfter),
  ]

  private static func lastPlace(_ x: Double) -> Double {
    if !x.isFinite { return x }
    let next = x.nextUp
    return next.isInfinite ? x - x.nextDown : next - x
  }

  private static func nextAfter(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let x = try call.double(0)
    let y = try call.double(1)
    if call[2].isNone { return vm.float(Glibc.nextafter(x, y)) }
    let number = try vm.index(call[2])
    if vm.isNegative(number) {
      throw call.raise(.valueError, "steps must be a non-negative integer")
    }
    let steps = try wordSteps(vm, number)
    if steps == 0 || x.isNaN { return vm.float(x) }
    if y.isNaN || x == y { return vm.float(y) }
    // Doubles in order are integers in order.
    let start = position(x)
    let end = position(y)
    let distance = UInt(bitPattern: start < end ? end &- start : start &- end)
    if steps >= distance { return vm.float(y) }
    let way = Int(bitPattern: steps)
    return vm.float(double(at: start < end ? start &+ way : start &- way))
  }

  /// A number of steps that is not negative; more than a word holds are as good as all.
  private static func wordSteps(_ vm: VM, _ number: Value) throws(Raised) -> UInt {
    if let steps = vm.word(number) { return UInt(steps) }
    let half = try vm.binary(.rightShift, number, .small(1))
    guard let half = vm.word(half) else { return .max }
    let isOdd = try vm.binary(.bitAnd, number, .small(1)) == .small(1)
    return UInt(half) << 1 | (isOdd ? 1 : 0)
  }

  /// The place of a double in their order; zero is at 0.
  private static func position(_ x: Double) -> Int {
    let size = Int(x.magnitude.bitPattern)
    return x.sign == .minus ? -size : size
  }

  private static func double(at position: Int) -> Double {
    let size = Double(bitPattern: UInt64(position.magnitude))
    return position < 0 ? -size : size
  }

  // MARK: Questions

  private static let questions: [NativeRow] = [
    .init("isfinite(x, /)", .pure, "Return whether x is neither infinite nor NaN.") {
      call throws(Raised) in .bool(try call.double(0).isFinite)
    },
    .init("isinf(x, /)", .pure, "Return whether x is infinite.") {
      call throws(Raised) in .bool(try call.double(0).isInfinite)
    },
    .init("isnan(x, /)", .pure, "Return whether x is NaN.") {
      call throws(Raised) in .bool(try call.double(0).isNaN)
    },
    .init(
      "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", .pure,
      "Return whether two numbers are close to each other."
    ) { call throws(Raised) in
      let (a, b) = (try call.double(0), try call.double(1))
      let (relative, absolute) = (try call.double(2), try call.double(3))
      if relative < 0 || absolute < 0 {
        throw call.raise(.valueError, "tolerances must be non-negative")
      }
      if a == b { return .true }
      if a.isInfinite || b.isInfinite { return .false }
      let difference = (b - a).magnitude
      return .bool(
        difference <= (relative * b).magnitude || difference <= (relative * a).magnitude
          || difference <= absolute)
    },
  ]
}
