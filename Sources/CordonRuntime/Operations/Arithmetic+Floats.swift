// What do operators do with floats and complex numbers?

import CordonNumbers
import Glibc

extension VM {
  // MARK: Conversion

  /// A number of an exact built-in type, complex excluded, as a double.
  @inline(__always) func double(_ v: Value) throws(Raised) -> Double {
    if v.isInt { return Double(v.asInt) }
    if v.isInlineFloat { return v.asInlineFloat }
    return try doubleSlowly(v)
  }

  @inline(never) private func doubleSlowly(_ v: Value) throws(Raised) -> Double {
    if v.isBool { return v == .true ? 1 : 0 }
    if v.isKind(.float) { return v.asFloat }
    guard let d = IntegerMath.double(v.asBigInt.view) else {
      throw raise(.overflowError, "int too large to convert to float")
    }
    return d
  }

  /// What `v` stands for where a real number is asked for: a float, an int, or by `__float__` or
  /// `__index__`.
  public func asDouble(_ v: Value) throws(Raised) -> Double {
    if v.isInlineFloat { return v.asInlineFloat }
    if v.isInt { return Double(v.asInt) }
    let plain = payload(v)
    if plain.isFloat { return plain.asFloat }
    let type = type(of: v)
    let method = lookup(type, .__float__)
    if !method.isUnset, !v.isInteger {
      let result = try callUnbound(method, v)
      if result.isFloat { return result.asFloat }
      guard isInstance(result, .float) else {
        throw raise(
          .typeError,
          "\(typeName(v)).__float__ returned non-float (type \(typeName(result)))")
      }
      try warnOfSubclass(result, of: .float, "\(typeName(v)).__float__")
      return payload(result).asFloat
    }
    if plain.isInteger || !lookup(type, .__index__).isUnset {
      return try double(try index(v))
    }
    throw raise(.typeError, "must be real number, not \(typeName(v))")
  }

  // MARK: Floats

  /// `a op b` of numbers of which at least one is a float and none complex; NotImplemented for what
  /// only ints have.
  func floatArithmetic(_ op: BinaryOperation, _ a: Value, _ b: Value) throws(Raised) -> Value {
    if op.rawValue >= BinaryOperation.matrixMultiply.rawValue && op != .divmod {
      return .notImplemented
    }
    return try floatArithmetic(op, try double(a), try double(b))
  }

  @inline(__always)
  func floatArithmetic(_ op: BinaryOperation, _ x: Double, _ y: Double) throws(Raised) -> Value {
    switch op {
    case .add: return float(x + y)
    case .subtract: return float(x - y)
    case .multiply: return float(x * y)
    case .divide:
      if y == 0 { throw raise(.zeroDivisionError, "float division by zero") }
      return float(x / y)
    case .floorDivide:
      if y == 0 { throw raise(.zeroDivisionError, "float floor division by zero") }
      return float(FloatMath.floorDivide(x, by: y))
    case .modulo:
      if y == 0 { throw raise(.zeroDivisionError, "float modulo by zero") }
      return float(FloatMath.modulo(x, by: y))
    case .divmod:
      if y == 0 { throw raise(.zeroDivisionError, "float divmod()") }
      let result = FloatMath.divideWithRemainder(x, by: y)
      return tuple(float(result.quotient), float(result.remainder))
    case .power: return try floatPower(x, y)
    default: return .notImplemented
    }
  }

  private func floatPower(_ x: Double, _ y: Double) throws(Raised) -> Value {
    switch FloatMath.power(x, y) {
    case .value(let d): return float(d)
    case .divisionByZero:
      throw raise(.zeroDivisionError, "0.0 cannot be raised to a negative power")
    case .overflow: throw raiseRangeError()
    case .complex: return try complexPower(ComplexValue(x, 0), ComplexValue(y, 0))
    }
  }

  /// The error that C reports for a result beyond all doubles.
  func raiseRangeError() -> Raised {
    raise(
      .overflowError,
      arguments: tuple(.small(Int(ERANGE)), text("Numerical result out of range")))
  }

  // MARK: Complex numbers

  /// A number of an exact built-in type as a complex one.
  func complex(_ v: Value) throws(Raised) -> ComplexValue {
    if v.isKind(.complex) {
      return ComplexValue(v.asComplex.pointee.real, v.asComplex.pointee.imaginary)
    }
    return ComplexValue(try double(v), 0)
  }

  /// `a op b` of numbers of which at least one is complex.
  func complexArithmetic(_ op: BinaryOperation, _ a: Value, _ b: Value) throws(Raised) -> Value {
    switch op {
    case .add, .subtract, .multiply, .divide, .power: break
    default: return .notImplemented
    }
    let x = try complex(a)
    let y = try complex(b)
    switch op {
    case .add: return newComplex(x.real + y.real, x.imaginary + y.imaginary)
    case .subtract: return newComplex(x.real - y.real, x.imaginary - y.imaginary)
    case .multiply: return newComplex(ComplexMath.multiply(x, y))
    case .divide:
      guard let quotient = ComplexMath.divide(x, by: y) else {
        throw raise(.zeroDivisionError, "complex division by zero")
      }
      return newComplex(quotient)
    default: return try complexPower(x, y)
    }
  }

  private func complexPower(_ x: ComplexValue, _ y: ComplexValue) throws(Raised) -> Value {
    switch ComplexMath.power(x, y) {
    case .value(let z): return newComplex(z)
    case .divisionByZero:
      throw raise(.zeroDivisionError, "0.0 to a negative or complex power")
    case .overflow: throw raise(.overflowError, "complex exponentiation")
    }
  }

  func newComplex(_ z: ComplexValue) -> Value { newComplex(z.real, z.imaginary) }

  func absolute(complex v: Value) throws(Raised) -> Value {
    let z = v.asComplex.pointee
    let size = hypot(z.real, z.imaginary)
    if size.isInfinite && z.real.isFinite && z.imaginary.isFinite {
      throw raise(.overflowError, "absolute value too large")
    }
    return float(size)
  }
}
