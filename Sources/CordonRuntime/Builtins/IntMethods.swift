// What methods do ints have?

import CordonNumbers

enum IntMethods {
  static let rows: [NativeRow] =
    making + arithmetic + bits + NumberRows.comparisons(.integer) + NumberRows.text + parts

  // MARK: Making

  private static let making: [NativeRow] = [
    .static(
      "__new__(cls, x=?, /, base=?)", .pure,
      "Convert a number or text to an int; text may be in any base from 2 to 36.", new),
    .init("__getnewargs__(self, /)", .pure, "Arguments for copying.") { call throws(Raised) in
      call.vm.tuple(call.integer)
    },
    .class(
      "from_bytes(cls, /, bytes, byteorder='big', *, signed=False)", .pure,
      "Return the int that the bytes hold.", fromBytes),
    .init(
      "to_bytes(self, /, length=1, byteorder='big', *, signed=False)", .pure,
      "Return the int as bytes.", toBytes),
  ]

  private static func new(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    if call[0] == Value(vm.type(.bool)) {
      throw call.raise(.typeError, "int.__new__(bool) is not safe, use bool.__new__()")
    }
    return try vm.wrap(try value(call), for: call[0])
  }

  private static func value(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    if call[2].isUnset { return call[1].isUnset ? .small(0) : try vm.integer(from: call[1]) }
    if call[1].isUnset { throw call.raise(.typeError, "int() missing string argument") }
    let number = try vm.index(call[2])
    guard let base = number.smallNumber, base == 0 || base >= 2 && base <= 36 else {
      throw call.raise(.valueError, "int() base must be >= 2 and <= 36, or 0")
    }
    let plain = vm.payload(call[1])
    if plain.isKind(.string) { return try vm.integer(fromText: plain, base: base) }
    if plain.isKind(.bytes) || plain.isKind(.byteArray), let bytes = try vm.bytesLike(plain) {
      return try vm.integer(fromBytes: bytes, base: base)
    }
    throw call.raise(.typeError, "int() can't convert non-string with explicit base")
  }

  // MARK: Bytes

  private static func fromBytes(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let order = try byteOrder(call, 2, "from_bytes")
    let isSigned = try vm.isTrue(call[3])
    let source = try bytes(of: call[1], vm)
    let count = source.asBytes.pointee.count
    let result = try vm.newInteger(IntegerMath.readBytesCost(count)) { room throws(NumberError) in
      IntegerMath.readBytes(source.asBytes.buffer, order: order, signed: isSigned, into: room)
    }
    return call[0] == Value(vm.type(.int)) ? result : try vm.call(call[0], result)
  }

  /// The bytes object that `bytes(v)` makes of anything but numbers.
  private static func bytes(of v: Value, _ vm: VM) throws(Raised) -> Value {
    if v.isKind(.bytes) { return v }
    let type = vm.type(of: v)
    let isText = vm.payload(v).isKind(.string)
    let isIterable = !vm.lookup(type, .__iter__).isUnset || !vm.lookup(type, .__getitem__).isUnset
    let isBytesLike = try vm.bytesLike(v) != nil
    if isText || !isIterable && !isBytesLike && vm.lookup(type, .__bytes__).isUnset {
      throw vm.raise(.typeError, "cannot convert '\(vm.typeName(v))' object to bytes")
    }
    return vm.payload(try vm.call(Value(vm.type(.bytes)), v))
  }

  private static func toBytes(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let length = try vm.indexAsInt(call[1], nil)
    let order = try byteOrder(call, 2, "to_bytes")
    let isSigned = try vm.isTrue(call[3])
    if length < 0 { throw call.raise(.valueError, "length argument must be non-negative") }
    try vm.charge(IntegerMath.bytesWork(length))
    let result = try vm.newBytes(count: length)
    do throws(NumberError) {
      try vm.withInteger(call.integer) { view throws(NumberError) in
        try IntegerMath.writeBytes(
          view, order: order, signed: isSigned,
          into: UnsafeMutableBufferPointer(start: result.bytes, count: length))
      }
    } catch {
      throw call.raise(
        .overflowError,
        error == .negative ? "can't convert negative int to unsigned" : "int too big to convert")
    }
    return Value(result)
  }

  private static func byteOrder(
    _ call: Call, _ i: Int, _ name: StaticString
  ) throws(Raised) -> ByteOrder {
    let v = call.vm.payload(call[i])
    guard v.isKind(.string) else {
      throw call.raise(
        .typeError,
        "\(name)() argument 'byteorder' must be str, not \(call.vm.typeName(call[i]))")
    }
    if v.asText.equals("big") { return .big }
    if v.asText.equals("little") { return .little }
    throw call.raise(.valueError, "byteorder must be either 'little' or 'big'")
  }

  // MARK: Operators

  private static let arithmetic: [NativeRow] = [
    .init("__add__(self, value, /)", .pure, "Return self+value.", NumberRows.integer(.add)),
    .init(
      "__radd__(self, value, /)", .pure, "Return value+self.", NumberRows.reflectedInteger(.add)),
    .init("__sub__(self, value, /)", .pure, "Return self-value.", NumberRows.integer(.subtract)),
    .init(
      "__rsub__(self, value, /)", .pure, "Return value-self.",
      NumberRows.reflectedInteger(.subtract)),
    .init("__mul__(self, value, /)", .pure, "Return self*value.", NumberRows.integer(.multiply)),
    .init(
      "__rmul__(self, value, /)", .pure, "Return value*self.",
      NumberRows.reflectedInteger(.multiply)),
    .init("__mod__(self, value, /)", .pure, "Return self%value.", NumberRows.integer(.modulo)),
    .init(
      "__rmod__(self, value, /)", .pure, "Return value%self.", NumberRows.reflectedInteger(.modulo)),
    .init(
      "__divmod__(self, value, /)", .pure, "Return divmod(self, value).",
      NumberRows.integer(.divmod)),
    .init(
      "__rdivmod__(self, value, /)", .pure, "Return divmod(value, self).",
      NumberRows.reflectedInteger(.divmod)),
    .init(
      "__floordiv__(self, value, /)", .pure, "Return self//value.",
      NumberRows.integer(.floorDivide)),
    .init(
      "__rfloordiv__(self, value, /)", .pure, "Return value//self.",
      NumberRows.reflectedInteger(.floorDivide)),
    .init(
      "__truediv__(self, value, /)", .pure, "Return self/value.", NumberRows.integer(.divide)),
    .init(
      "__rtruediv__(self, value, /)", .pure, "Return value/self.",
      NumberRows.reflectedInteger(.divide)),
    .init("__pow__(self, value, mod=None, /)", .pure, "Return pow(self, value, mod).") {
      call throws(Raised) in try power(call, call[0], call[1])
    },
    .init("__rpow__(self, value, mod=None, /)", .pure, "Return pow(value, self, mod).") {
      call throws(Raised) in try power(call, call[1], call[0])
    },
    .init("__neg__(self, /)", .pure, "Return -self.") { call throws(Raised) in
      try call.vm.unaryArithmetic(.negative, call.integer)
    },
    .init("__pos__(self, /)", .pure, "Return +self.") { call throws(Raised) in call.integer },
    .init("__abs__(self, /)", .pure, "Return abs(self).") { call throws(Raised) in
      try call.vm.absolute(call.integer)
    },
    .init("__bool__(self, /)", .pure, "Return self != 0.") { call throws(Raised) in
      .bool(call.integer != .small(0))
    },
  ]

  private static func power(_ call: Call, _ base: Value, _ exponent: Value) throws(Raised) -> Value
  {
    let vm = call.vm
    let (base, exponent, modulus) = (vm.payload(base), vm.payload(exponent), vm.payload(call[2]))
    guard base.isInteger, exponent.isInteger else { return .notImplemented }
    if modulus.isNone {
      return try vm.integerArithmetic(.power, vm.plainInteger(base), vm.plainInteger(exponent))
    }
    guard modulus.isInteger else { return .notImplemented }
    return try vm.integerPower(base, exponent, modulus)
  }

  private static let bits: [NativeRow] = [
    .init("__invert__(self, /)", .pure, "Return ~self.") { call throws(Raised) in
      try call.vm.unaryArithmetic(.invert, call.integer)
    },
    .init(
      "__lshift__(self, value, /)", .pure, "Return self<<value.", NumberRows.integer(.leftShift)),
    .init(
      "__rlshift__(self, value, /)", .pure, "Return value<<self.",
      NumberRows.reflectedInteger(.leftShift)),
    .init(
      "__rshift__(self, value, /)", .pure, "Return self>>value.", NumberRows.integer(.rightShift)),
    .init(
      "__rrshift__(self, value, /)", .pure, "Return value>>self.",
      NumberRows.reflectedInteger(.rightShift)),
    .init("__and__(self, value, /)", .pure, "Return self&value.", NumberRows.integer(.bitAnd)),
    .init(
      "__rand__(self, value, /)", .pure, "Return value&self.",
      NumberRows.reflectedInteger(.bitAnd)),
    .init("__xor__(self, value, /)", .pure, "Return self^value.", NumberRows.integer(.bitXor)),
    .init(
      "__rxor__(self, value, /)", .pure, "Return value^self.",
      NumberRows.reflectedInteger(.bitXor)),
    .init("__or__(self, value, /)", .pure, "Return self|value.", NumberRows.integer(.bitOr)),
    .init(
      "__ror__(self, value, /)", .pure, "Return value|self.", NumberRows.reflectedInteger(.bitOr)),
    .init("bit_length(self, /)", .pure, "Return the number of bits needed for the absolute value.")
    { call throws(Raised) in
      .small(call.vm.withInteger(call.integer) { $0.bitLength })
    },
    .init("bit_count(self, /)", .pure, "Return the number of ones in the absolute value.") {
      call throws(Raised) in
      .small(
        call.vm.withInteger(call.integer) {
          call.vm.owe($0.count)
          return IntegerMath.bitCount($0)
        })
    },
  ]

  // MARK: Parts and conversions

  private static func itself(_ call: Call) throws(Raised) -> Value { call.integer }

  private static let parts: [NativeRow] = [
    .init("__int__(self, /)", .pure, "Return int(self).", itself),
    .init("__index__(self, /)", .pure, "Return the int itself.", itself),
    .init("__trunc__(self, /)", .pure, "Return the int itself.", itself),
    .init("__floor__(self, /)", .pure, "Return the int itself.", itself),
    .init("__ceil__(self, /)", .pure, "Return the int itself.", itself),
    .init("__float__(self, /)", .pure, "Return float(self).") { call throws(Raised) in
      call.vm.float(try call.vm.double(call.integer))
    },
    .init(
      "__round__(self, ndigits=?, /)", .pure,
      "Round to a multiple of a power of ten when ndigits is negative."
    ) { call throws(Raised) in
      if call[1].isUnset || call[1].isNone { return call.integer }
      return try call.vm.rounded(call.integer, digits: try call.vm.index(call[1]))
    },
    .init("conjugate(self, /)", .pure, "Return the int itself.", itself),
    .init("is_integer(self, /)", .pure, "Return True.") { _ in .true },
    .init("as_integer_ratio(self, /)", .pure, "Return the pair of the int and 1.") {
      call throws(Raised) in call.vm.tuple(call.integer, .small(1))
    },
    .init("__sizeof__(self, /)", .pure, "Return the size in memory, in bytes.") {
      call throws(Raised) in
      let bits = call.vm.withInteger(call.integer) { $0.bitLength }
      return .small(24 + 4 * max(1, (bits + 29) / 30))
    },
    .attribute("real", .pure, "The int itself.", get: itself),
    .attribute("numerator", .pure, "The int itself.", get: itself),
    .attribute("imag", .pure, "Zero.") { _ in .small(0) },
    .attribute("denominator", .pure, "One.") { _ in .small(1) },
  ]
}

extension Call {
  /// The exact int in the receiver, which is an int, a bool or of a subclass.
  var integer: Value { @inline(__always) get { vm.plainInteger(self[0]) } }
}

extension VM {
  /// `round(number, digits)` of ints: to the nearest multiple, ties to the even one.
  func rounded(_ number: Value, digits: Value) throws(Raised) -> Value {
    guard let places = digits.smallNumber else {
      return digits.asBigInt.pointee.isNegative ? .small(0) : number
    }
    if places >= 0 { return number }
    let bits = withInteger(number) { $0.bitLength }
    // Ten to this power is more than twice the number.
    if -places > bits / 3 + 2 { return .small(0) }
    let unit = try binary(.power, .small(10), .small(-places))
    let rest = try binary(.modulo, number, unit)
    let twice = try binary(.multiply, rest, .small(2))
    let floor = try binary(.subtract, number, rest)
    let order = numberOrder(twice, unit) ?? .equal
    let isOdd = try binary(.modulo, try binary(.floorDivide, number, unit), .small(2)) == .small(1)
    return order == .greater || order == .equal && isOdd ? try binary(.add, floor, unit) : floor
  }
}
