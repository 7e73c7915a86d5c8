// What do operators do with integers?
//
// Words first, with the overflow told by the hardware; then the kernels.

import CordonNumbers

extension VM {
  /// `a op b` of ints or bools.
  func integerArithmetic(_ op: BinaryOperation, _ a: Value, _ b: Value) throws(Raised) -> Value {
    if let x = a.smallNumber, let y = b.smallNumber {
      if a.isBool && b.isBool, let truth = booleanArithmetic(op, x, y) { return truth }
      if let quick = smallArithmetic(op, x, y) { return quick }
    }
    switch op {
    case .add:
      return try compute(a, b, IntegerMath.addCost) { (x, y, room) throws(NumberError) in
        IntegerMath.add(x, y, into: room)
      }
    case .subtract:
      return try compute(a, b, IntegerMath.subtractCost) { (x, y, room) throws(NumberError) in
        IntegerMath.subtract(x, y, into: room)
      }
    case .multiply:
      return try compute(a, b, IntegerMath.multiplyCost) { (x, y, room) throws(NumberError) in
        try IntegerMath.multiply(x, y, into: room)
      }
    case .divide: return try trueDivide(a, b)
    case .floorDivide:
      if b.smallNumber == 0 { throw raiseIntegerDivision() }
      return try compute(a, b, { x, y in IntegerMath.floorDivideCost(x, by: y) }) {
        (x, y, room) throws(NumberError) in
        try IntegerMath.floorDivide(x, by: y, into: room)
      }
    case .modulo:
      if b.smallNumber == 0 { throw raise(.zeroDivisionError, "integer modulo by zero") }
      return try compute(a, b, { x, y in IntegerMath.moduloCost(x, by: y) }) {
        (x, y, room) throws(NumberError) in
        try IntegerMath.modulo(x, by: y, into: room)
      }
    case .divmod:
      if b.smallNumber == 0 { throw raiseIntegerDivision() }
      let quotient = try integerArithmetic(.floorDivide, a, b)
      let product = try integerArithmetic(.multiply, quotient, b)
      return tuple(quotient, try integerArithmetic(.subtract, a, product))
    case .power: return try integerPower(a, b)
    case .leftShift, .rightShift: return try shift(op, a, b)
    case .bitAnd:
      return try compute(a, b, IntegerMath.bitwiseCost) { (x, y, room) throws(NumberError) in
        IntegerMath.and(x, y, into: room)
      }
    case .bitOr:
      return try compute(a, b, IntegerMath.bitwiseCost) { (x, y, room) throws(NumberError) in
        IntegerMath.or(x, y, into: room)
      }
    case .bitXor:
      return try compute(a, b, IntegerMath.bitwiseCost) { (x, y, room) throws(NumberError) in
        IntegerMath.xor(x, y, into: room)
      }
    case .matrixMultiply: return .notImplemented
    }
  }

  @inline(__always)
  private func compute(
    _ a: Value, _ b: Value, _ cost: (IntegerView, IntegerView) -> Cost,
    _ kernel: (IntegerView, IntegerView, UnsafeMutablePointer<UInt>) throws(NumberError)
      -> WrittenInteger
  ) throws(Raised) -> Value {
    try withIntegers(a, b) { (x, y) throws(Raised) -> Value in
      try newInteger(cost(x, y)) { (room) throws(NumberError) in try kernel(x, y, room) }
    }
  }

  private func raiseIntegerDivision() -> Raised {
    raise(.zeroDivisionError, "integer division or modulo by zero")
  }

  // MARK: Words

  private func booleanArithmetic(_ op: BinaryOperation, _ x: Int, _ y: Int) -> Value? {
    switch op {
    case .bitAnd: .bool(x & y != 0)
    case .bitOr: .bool(x | y != 0)
    case .bitXor: .bool(x != y)
    default: nil
    }
  }

  /// Nil where words do not suffice, and for errors.
  @inline(__always)
  func smallArithmetic(_ op: BinaryOperation, _ x: Int, _ y: Int) -> Value? {
    switch op {
    case .add: return int(x &+ y)
    case .subtract: return int(x &- y)
    case .multiply:
      let (product, overflow) = x.multipliedReportingOverflow(by: y)
      return overflow ? nil : int(product)
    case .floorDivide: return y == 0 ? nil : int(Self.floorQuotient(x, y))
    case .modulo: return y == 0 ? nil : .small(Self.floorRemainder(x, y))
    case .divmod:
      if y == 0 { return nil }
      return tuple(int(Self.floorQuotient(x, y)), .small(Self.floorRemainder(x, y)))
    case .leftShift:
      guard y >= 0, y < 64 else { return y >= 64 && x == 0 ? .small(0) : nil }
      let shifted = x << y
      return shifted >> y == x ? int(shifted) : nil
    case .rightShift: return y < 0 ? nil : .small(x >> min(y, 63))
    case .bitAnd: return .small(x & y)
    case .bitOr: return .small(x | y)
    case .bitXor: return .small(x ^ y)
    case .power: return smallPower(x, y)
    case .divide, .matrixMultiply: return nil
    }
  }

  @inline(__always) static func floorQuotient(_ x: Int, _ y: Int) -> Int {
    let quotient = x / y
    return (x ^ y) < 0 && quotient &* y != x ? quotient - 1 : quotient
  }

  @inline(__always) static func floorRemainder(_ x: Int, _ y: Int) -> Int {
    if y == -1 { return 0 }
    let rest = x % y
    return rest != 0 && (rest ^ y) < 0 ? rest + y : rest
  }

  private func smallPower(_ x: Int, _ y: Int) -> Value? {
    guard y >= 0 else { return nil }
    var result = 1
    var square = x
    var rest = y
    while true {
      if rest & 1 != 0 {
        let (product, overflow) = result.multipliedReportingOverflow(by: square)
        if overflow { return nil }
        result = product
      }
      rest >>= 1
      if rest == 0 { return int(result) }
      let (next, overflow) = square.multipliedReportingOverflow(by: square)
      if overflow { return nil }
      square = next
    }
  }

  // MARK: Division

  private func trueDivide(_ a: Value, _ b: Value) throws(Raised) -> Value {
    do throws(NumberError) {
      if let x = a.smallNumber, let y = b.smallNumber {
        return float(try IntegerMath.trueDivide(x, by: y))
      }
      return try withIntegers(a, b) { (x, y) throws(NumberError) in
        owe((x.count + y.count) >> 1)
        return float(try IntegerMath.trueDivide(x, by: y))
      }
    } catch {
      if error == .overflow {
        throw raise(.overflowError, "integer division result too large for a float")
      }
      throw raise(error)
    }
  }

  // MARK: Shifts

  private func shift(_ op: BinaryOperation, _ a: Value, _ b: Value) throws(Raised) -> Value {
    if a.smallNumber == 0 && b.smallNumber.map({ $0 >= 0 }) ?? !b.asBigInt.pointee.isNegative {
      return .small(0)
    }
    let count: UInt
    if let small = b.smallNumber {
      if small < 0 { throw raise(.valueError, "negative shift count") }
      count = UInt(small)
    } else {
      let view = b.asBigInt.view
      if view.isNegative { throw raise(.valueError, "negative shift count") }
      if op == .leftShift { throw raise(.overflowError, "too many digits in integer") }
      if runsClassicCode {
        throw raise(.overflowError, "long int too large to convert to int")
      }
      count = UInt.max
    }
    return try withInteger(a) { (x) throws(Raised) -> Value in
      if op == .leftShift {
        return try newInteger(IntegerMath.shiftLeftCost(x, by: count)) {
          (room) throws(NumberError) in
          IntegerMath.shiftLeft(x, by: count, into: room)
        }
      }
      return try newInteger(IntegerMath.shiftRightCost(x, by: count)) {
        (room) throws(NumberError) in
        IntegerMath.shiftRight(x, by: count, into: room)
      }
    }
  }

  // MARK: Power

  /// `a ** b`: a float when the exponent is negative.
  private func integerPower(_ a: Value, _ b: Value) throws(Raised) -> Value {
    let isNegative = b.isCell ? b.asBigInt.pointee.isNegative : (b.smallNumber ?? 0) < 0
    if isNegative { return try floatArithmetic(.power, a, b) }
    let exponent: UInt
    if let small = b.smallNumber {
      exponent = UInt(small)
    } else {
      switch a.smallNumber {
      case 0: return .small(0)
      case 1: return .small(1)
      case -1: return .small(b.asBigInt.view.isOdd ? -1 : 1)
      default: throw raiseIntegerTooBig()
      }
    }
    return try withInteger(a) { (x) throws(Raised) -> Value in
      let cost = IntegerMath.powerCost(x, exponent)
      // The kernel works in two more places of the same size.
      try reserveInteger(limbs: cost.room)
      return try newInteger(cost) { (room) throws(NumberError) in
        try IntegerMath.power(x, exponent, into: room) { mayContinue }
      }
    }
  }

  /// `pow(a, b, modulus)` of ints or bools.
  func integerPower(_ a: Value, _ b: Value, _ modulus: Value) throws(Raised) -> Value {
    if modulus.smallNumber == 0 {
      throw raise(.valueError, "pow() 3rd argument cannot be 0")
    }
    return try withIntegers(a, b) { (x, y) throws(Raised) -> Value in
      try withInteger(modulus) { (m) throws(Raised) -> Value in
        try newInteger(IntegerMath.modularPowerCost(x, y, modulus: m)) {
          (room) throws(NumberError) in
          try IntegerMath.modularPower(x, y, modulus: m, into: room) { mayContinue }
        }
      }
    }
  }
}
