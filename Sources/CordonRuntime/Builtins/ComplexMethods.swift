// What methods do complex numbers have?

import CordonNumbers

enum ComplexMethods {
  static let rows: [NativeRow] = making + arithmetic + comparisons + NumberRows.text + parts

  // MARK: Making

  private static let making: [NativeRow] = [
    .static(
      "__new__(cls, real=?, imag=?)", .pure,
      "Make a complex number of its parts, or convert a number or text to one.", new),
    .init("__getnewargs__(self, /)", .pure, "Arguments for copying.") { call throws(Raised) in
      let z = call.complex
      return call.vm.tuple(call.vm.float(z.real), call.vm.float(z.imaginary))
    },
  ]

  private static func new(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let (real, imaginary) = (call[1], call[2])
    if imaginary.isUnset {
      if real.isKind(.complex) { return try vm.wrap(real, for: call[0]) }
      if real.isUnset { return try vm.wrap(vm.newComplex(0, 0), for: call[0]) }
    }
    let text = vm.payload(real)
    if text.isKind(.string) {
      if !imaginary.isUnset {
        throw call.raise(
          .typeError, "complex() can't take second arg if first is a string")
      }
      return try vm.wrap(vm.newComplex(try vm.complex(fromText: text.asText)), for: call[0])
    }
    if vm.payload(imaginary).isKind(.string) {
      throw call.raise(.typeError, "complex() second arg can't be a string")
    }
    return try vm.wrap(vm.newComplex(try combined(call, real, imaginary)), for: call[0])
  }

  /// `real + imaginary * 1j`, where both may be complex themselves; signs of zeros are kept.
  private static func combined(
    _ call: Call, _ real: Value, _ imaginary: Value
  ) throws(Raised) -> ComplexValue {
    let vm = call.vm
    var first = ComplexValue(0, 0)
    var firstIsComplex = false
    if !real.isUnset {
      if let z = try vm.complexByMethod(real) {
        first = z
        firstIsComplex = true
      } else if isReal(vm, real) {
        first.real = try vm.double(from: real)
      } else {
        throw call.raise(
          .typeError,
          "complex() first argument must be a string or a number, not '\(vm.typeName(real))'")
      }
    }
    if imaginary.isUnset { return first }
    let second = vm.payload(imaginary)
    var sum = ComplexValue(first.real, 0)
    if second.isKind(.complex) {
      let z = try vm.complex(second)
      sum.real -= z.imaginary
      sum.imaginary = z.real
    } else if isReal(vm, imaginary) {
      sum.imaginary = try vm.double(from: imaginary)
    } else {
      throw call.raise(
        .typeError,
        "complex() second argument must be a number, not '\(vm.typeName(imaginary))'")
    }
    if firstIsComplex { sum.imaginary += first.imaginary }
    return sum
  }

  private static func isReal(_ vm: VM, _ v: Value) -> Bool {
    let type = vm.type(of: v)
    return !vm.lookup(type, .__float__).isUnset || !vm.lookup(type, .__index__).isUnset
  }

  // MARK: Operators

  private static let arithmetic: [NativeRow] = [
    .init("__add__(self, value, /)", .pure, "Return self+value.", NumberRows.complex(.add)),
    .init(
      "__radd__(self, value, /)", .pure, "Return value+self.", NumberRows.reflectedComplex(.add)),
    .init("__sub__(self, value, /)", .pure, "Return self-value.", NumberRows.complex(.subtract)),
    .init(
      "__rsub__(self, value, /)", .pure, "Return value-self.",
      NumberRows.reflectedComplex(.subtract)),
    .init("__mul__(self, value, /)", .pure, "Return self*value.", NumberRows.complex(.multiply)),
    .init(
      "__rmul__(self, value, /)", .pure, "Return value*self.",
      NumberRows.reflectedComplex(.multiply)),
    .init("__truediv__(self, value, /)", .pure, "Return self/value.", NumberRows.complex(.divide)),
    .init(
      "__rtruediv__(self, value, /)", .pure, "Return value/self.",
      NumberRows.reflectedComplex(.divide)),
    .init("__pow__(self, value, mod=None, /)", .pure, "Return pow(self, value).") {
      call throws(Raised) in
      try refuseModulus(call)
      return try NumberRows.complex(.power)(call)
    },
    .init("__rpow__(self, value, mod=None, /)", .pure, "Return pow(value, self).") {
      call throws(Raised) in
      try refuseModulus(call)
      return try NumberRows.reflectedComplex(.power)(call)
    },
    .init("__neg__(self, /)", .pure, "Return -self.") { call throws(Raised) in
      let z = call.complex
      return call.vm.newComplex(-z.real, -z.imaginary)
    },
    .init("__pos__(self, /)", .pure, "Return +self.", itself),
    .init("__abs__(self, /)", .pure, "Return the length of the vector.") { call throws(Raised) in
      try call.vm.absolute(complex: call.vm.payload(call[0]))
    },
    .init("__bool__(self, /)", .pure, "Return self != 0.") { call throws(Raised) in
      .bool(call.complex.real != 0 || call.complex.imaginary != 0)
    },
  ]

  private static func refuseModulus(_ call: Call) throws(Raised) {
    if !call[2].isNone && call.vm.payload(call[1]).numberClass != nil {
      throw call.raise(.valueError, "complex modulo")
    }
  }

  // MARK: Comparisons

  private static let comparisons: [NativeRow] = [
    .init("__eq__(self, value, /)", .pure, "Return self==value.") { call throws(Raised) in
      guard let equal = isEqual(call) else { return .notImplemented }
      return .bool(equal)
    },
    .init("__ne__(self, value, /)", .pure, "Return self!=value.") { call throws(Raised) in
      guard let equal = isEqual(call) else { return .notImplemented }
      return .bool(!equal)
    },
    .init("__lt__(self, value, /)", .pure, "Complex numbers have no order.") { _ in .notImplemented
    },
    .init("__le__(self, value, /)", .pure, "Complex numbers have no order.") { _ in .notImplemented
    },
    .init("__gt__(self, value, /)", .pure, "Complex numbers have no order.") { _ in .notImplemented
    },
    .init("__ge__(self, value, /)", .pure, "Complex numbers have no order.") { _ in .notImplemented
    },
    ContainerRows.hash,
  ]

  /// Nil when the other operand is no number.
  private static func isEqual(_ call: Call) -> Bool? {
    let z = call.complex
    let other = call.vm.payload(call[1])
    switch other.numberClass {
    case .complex:
      let w = other.asComplex.pointee
      return z.real == w.real && z.imaginary == w.imaginary
    case .float: return z.imaginary == 0 && z.real == other.asFloat
    case .integer:
      return z.imaginary == 0
        && call.vm.withInteger(other) { IntegerMath.compare($0, z.real) } == .equal
    case nil: return nil
    }
  }

  // MARK: Parts

  private static func itself(_ call: Call) throws(Raised) -> Value { call.vm.payload(call[0]) }

  private static let parts: [NativeRow] = [
    .init("__complex__(self, /)", .pure, "Return complex(self).", itself),
    .init("conjugate(self, /)", .pure, "Return the mirror image at the real axis.") {
      call throws(Raised) in call.vm.newComplex(call.complex.real, -call.complex.imaginary)
    },
    .member("real", .pure, "The real part.") { call in call.vm.float(call.complex.real) },
    .member("imag", .pure, "The imaginary part.") { call in
      call.vm.float(call.complex.imaginary)
    },
  ]
}

extension Call {
  /// The value of the receiver, which is a complex number or of a subclass.
  fileprivate var complex: ComplexObject { vm.payload(self[0]).asComplex.pointee }
}
