// What methods do floats have?

import CordonNumbers

enum FloatMethods {
  static let rows: [NativeRow] =
    making + arithmetic + NumberRows.comparisons(.float) + NumberRows.text + parts + whole

  // MARK: Making

  private static let making: [NativeRow] = [
    .static("__new__(cls, x=0.0, /)", .pure, "Convert a number or text to a float.") {
      call throws(Raised) in
      let vm = call.vm
      if call[1].isFloat { return try vm.wrap(call[1], for: call[0]) }
      return try vm.wrap(vm.float(try vm.double(from: call[1])), for: call[0])
    },
    .init("__getnewargs__(self, /)", .pure, "Arguments for copying.") { call throws(Raised) in
      call.vm.tuple(call.vm.float(call.double))
    },
    .class("fromhex(cls, string, /)", .pure, "Return the float of a hexadecimal text.", fromHex),
    .init("hex(self, /)", .pure, "Return the value as hexadecimal text.") { call throws(Raised) in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: FloatText.mostBytesOfRepr) { room in
        let start = room.baseAddress.unsafelyUnwrapped
        let count = FloatText.writeHex(call.double, into: start)
        return call.vm.text(
          String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
      }
    },
    .class("__getformat__(cls, typestr, /)", .pure, "Tell how floats lie in memory.") {
      call throws(Raised) in
      let vm = call.vm
      let kind = vm.payload(call[1])
      guard kind.isKind(.string) else {
        throw call.raise(
          .typeError, "__getformat__() argument must be str, not \(vm.typeName(call[1]))")
      }
      guard kind.asText.equals("double") || kind.asText.equals("float") else {
        throw call.raise(
          .valueError, "__getformat__() argument 1 must be 'double' or 'float'")
      }
      return vm.text("IEEE, little-endian")
    },
  ]

  private static func fromHex(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let source = vm.payload(call[1])
    guard source.isKind(.string) else {
      throw call.raise(.typeError, "bad argument type for built-in operation")
    }
    try vm.charge(source.asText.byteCount >> 2)
    let parsed: Double?
    do throws(NumberError) {
      parsed = try FloatText.parseHex(source.asText.buffer)
    } catch {
      throw call.raise(
        .overflowError, "hexadecimal value too large to represent as a float")
    }
    guard let parsed else {
      throw call.raise(.valueError, "invalid hexadecimal floating-point string")
    }
    let result = vm.float(parsed)
    return call[0] == Value(vm.type(.float)) ? result : try vm.call(call[0], result)
  }

  // MARK: Operators

  private static let arithmetic: [NativeRow] = [
    .init("__add__(self, value, /)", .pure, "Return self+value.", NumberRows.float(.add)),
    .init("__radd__(self, value, /)", .pure, "Return value+self.", NumberRows.reflectedFloat(.add)),
    .init("__sub__(self, value, /)", .pure, "Return self-value.", NumberRows.float(.subtract)),
    .init(
      "__rsub__(self, value, /)", .pure, "Return value-self.", NumberRows.reflectedFloat(.subtract)),
    .init("__mul__(self, value, /)", .pure, "Return self*value.", NumberRows.float(.multiply)),
    .init(
      "__rmul__(self, value, /)", .pure, "Return value*self.", NumberRows.reflectedFloat(.multiply)),
    .init("__mod__(self, value, /)", .pure, "Return self%value.", NumberRows.float(.modulo)),
    .init(
      "__rmod__(self, value, /)", .pure, "Return value%self.", NumberRows.reflectedFloat(.modulo)),
    .init(
      "__divmod__(self, value, /)", .pure, "Return divmod(self, value).",
      NumberRows.float(.divmod)),
    .init(
      "__rdivmod__(self, value, /)", .pure, "Return divmod(value, self).",
      NumberRows.reflectedFloat(.divmod)),
    .init(
      "__floordiv__(self, value, /)", .pure, "Return self//value.", NumberRows.float(.floorDivide)),
    .init(
      "__rfloordiv__(self, value, /)", .pure, "Return value//self.",
      NumberRows.reflectedFloat(.floorDivide)),
    .init("__truediv__(self, value, /)", .pure, "Return self/value.", NumberRows.float(.divide)),
    .init(
      "__rtruediv__(self, value, /)", .pure, "Return value/self.",
      NumberRows.reflectedFloat(.divide)),
    .init("__pow__(self, value, mod=None, /)", .pure, "Return pow(self, value).") {
      call throws(Raised) in
      try refuseModulus(call)
      return try NumberRows.float(.power)(call)
    },
    .init("__rpow__(self, value, mod=None, /)", .pure, "Return pow(value, self).") {
      call throws(Raised) in
      try refuseModulus(call)
      return try NumberRows.reflectedFloat(.power)(call)
    },
    .init("__neg__(self, /)", .pure, "Return -self.") { call throws(Raised) in
      call.vm.float(-call.double)
    },
    .init("__pos__(self, /)", .pure, "Return +self.", itself),
    .init("__abs__(self, /)", .pure, "Return abs(self).") { call throws(Raised) in
      call.vm.float(call.double.magnitude)
    },
    .init("__bool__(self, /)", .pure, "Return self != 0.") { call throws(Raised) in
      .bool(call.double != 0)
    },
  ]

  private static func refuseModulus(_ call: Call) throws(Raised) {
    if call[2].isNone { return }
    throw call.raise(
      .typeError, "pow() 3rd argument not allowed unless all arguments are integers")
  }

  // MARK: Parts

  private static func itself(_ call: Call) throws(Raised) -> Value { call.vm.payload(call[0]) }

  private static let parts: [NativeRow] = [
    .init("__float__(self, /)", .pure, "Return float(self).", itself),
    .init("conjugate(self, /)", .pure, "Return the float itself.", itself),
    .init("is_integer(self, /)", .pure, "Return whether the value is whole.") {
      call throws(Raised) in
      .bool(call.double.isFinite && call.double == call.double.rounded(.towardZero))
    },
    .init("as_integer_ratio(self, /)", .pure, "Return the exact value as a pair of ints.", ratio),
    .attribute("real", .pure, "The float itself.", get: itself),
    .attribute("imag", .pure, "Zero.") { call in call.vm.float(0) },
  ]

  private static func ratio(_ call: Call) throws(Raised) -> Value {
    let d = call.double
    if d.isInfinite {
      throw call.raise(.overflowError, "cannot convert Infinity to integer ratio")
    }
    if d.isNaN { throw call.raise(.valueError, "cannot convert NaN to integer ratio") }
    let (numerator, shift) = FloatMath.ratio(d)
    let vm = call.vm
    if shift >= 0 {
      return vm.tuple(
        try vm.binary(.leftShift, .small(numerator), .small(shift)), .small(1))
    }
    return vm.tuple(.small(numerator), try vm.binary(.leftShift, .small(1), .small(-shift)))
  }

  // MARK: Whole numbers

  private static func truncated(_ call: Call) throws(Raised) -> Value {
    try call.vm.integer(truncating: call.double)
  }

  private static let whole: [NativeRow] = [
    .init("__int__(self, /)", .pure, "Return int(self).", truncated),
    .init("__trunc__(self, /)", .pure, "Return the integer part.", truncated),
    .init("__floor__(self, /)", .pure, "Return the greatest int not above the value.") {
      call throws(Raised) in try call.vm.integer(truncating: call.double.rounded(.down))
    },
    .init("__ceil__(self, /)", .pure, "Return the least int not below the value.") {
      call throws(Raised) in try call.vm.integer(truncating: call.double.rounded(.up))
    },
    .init("__round__(self, ndigits=None, /)", .pure, "Round to an int, or to ndigits places.") {
      call throws(Raised) in
      let vm = call.vm
      if call[1].isNone {
        return try vm.integer(truncating: call.double.rounded(.toNearestOrEven))
      }
      let digits = try vm.index(call[1])
      let places = digits.smallNumber ?? (digits.asBigInt.pointee.isNegative ? Int.min : Int.max)
      guard let rounded = FloatMath.round(call.double, digits: places) else {
        throw call.raise(.overflowError, "rounded value too large to represent")
      }
      return vm.float(rounded)
    },
  ]
}

extension Call {
  /// The value of the receiver, which is a float or of a subclass.
  fileprivate var double: Double { @inline(__always) get { vm.payload(self[0]).asFloat } }
}
