// What do the operators with one operand, `abs`, `pow` with a modulus and `__index__` give?

import CordonNumbers

public enum UnaryOperation: UInt8 {
  case negative, positive, invert

  var symbol: String {
    switch self {
    case .negative: "-"
    case .positive: "+"
    case .invert: "~"
    }
  }

  var method: Name {
    switch self {
    case .negative: .__neg__
    case .positive: .__pos__
    case .invert: .__invert__
    }
  }
}

extension VM {
  // MARK: Signs

  public func unary(_ op: UnaryOperation, _ v: Value) throws(Raised) -> Value {
    if !v.isBool || op != .invert {
      let result = try unaryArithmetic(op, v)
      if !result.isUnset { return result }
    }
    let result = try callSpecial(v, op.method)
    if result.isUnset {
      throw raise(.typeError, "bad operand type for unary \(op.symbol): '\(typeName(v))'")
    }
    return result
  }

  /// Of a number of an exact built-in type; unset for anything else.
  func unaryArithmetic(_ op: UnaryOperation, _ v: Value) throws(Raised) -> Value {
    guard let numberClass = v.numberClass else { return .unset }
    switch (numberClass, op) {
    case (.integer, .negative):
      if let small = v.smallNumber { return int(-small) }
      let view = v.asBigInt.view
      return try newInteger(IntegerMath.addCost(view, view)) { room throws(NumberError) in
        room.update(from: view.limbs, count: view.count)
        return WrittenInteger(count: view.count, isNegative: !view.isNegative)
      }
    case (.integer, .positive): return v.isBool ? .small(v.smallNumber!) : v
    case (.integer, .invert):
      if let small = v.smallNumber { return .small(~small) }
      let view = v.asBigInt.view
      return try newInteger(IntegerMath.invertCost(view)) { room throws(NumberError) in
        IntegerMath.invert(view, into: room)
      }
    case (.float, .negative): return float(-v.asFloat)
    case (.float, .positive): return v
    case (.complex, .negative):
      let z = v.asComplex.pointee
      return newComplex(-z.real, -z.imaginary)
    case (.complex, .positive): return v
    case (_, .invert): return .unset
    }
  }

  /// `abs(v)`.
  public func absolute(_ v: Value) throws(Raised) -> Value {
    switch v.numberClass {
    case .integer:
      if let small = v.smallNumber { return int(abs(small)) }
      return v.asBigInt.pointee.isNegative ? try unaryArithmetic(.negative, v) : v
    case .float: return float(v.asFloat.magnitude)
    case .complex: return try absolute(complex: v)
    case nil:
      let result = try callSpecial(v, .__abs__)
      if result.isUnset {
        throw raise(.typeError, "bad operand type for abs(): '\(typeName(v))'")
      }
      return result
    }
  }

  // MARK: Three operands

  /// `pow(a, b, modulus)`.
  public func power(_ a: Value, _ b: Value, modulo modulus: Value) throws(Raised) -> Value {
    if modulus.isNone { return try binary(.power, a, b) }
    if a.isInteger && b.isInteger && modulus.isInteger { return try integerPower(a, b, modulus) }
    let result = try askForPower(a, b, modulus)
    if result != .notImplemented { return result }
    throw raise(
      .typeError,
      "unsupported operand type(s) for ** or pow(): '\(typeName(a))', '\(typeName(b))', '\(typeName(modulus))'"
    )
  }

  /// What `__pow__` with three operands answers: that of the base, or else what the exponent's
  /// and the modulus's types make of it.
  private func askForPower(_ a: Value, _ b: Value, _ modulus: Value) throws(Raised) -> Value {
    let method = lookup(type(of: a), .__pow__)
    if !method.isUnset {
      let result = try callSpecial(a, .__pow__, b, modulus)
      if result != .notImplemented { return result }
    }
    for operand in [payload(a), payload(b), payload(modulus)] {
      switch operand.numberClass {
      case .float:
        throw raise(
          .typeError, "pow() 3rd argument not allowed unless all arguments are integers")
      case .complex where payload(a).numberClass != nil && payload(b).numberClass != nil:
        throw raise(.valueError, "complex modulo")
      case .integer, .complex, nil: break
      }
    }
    return .notImplemented
  }

  // MARK: Index

  /// The int that `v` stands for where a whole number is asked for: `__index__`.
  public func index(_ v: Value) throws(Raised) -> Value {
    if v.isInt || v.isKind(.bigInt) { return v }
    if v.isBool { return v == .true ? .small(1) : .small(0) }
    if isInstance(v, .int) { return payload(v) }
    let result = try callSpecial(v, .__index__)
    if result.isUnset {
      throw raise(.typeError, "'\(typeName(v))' object cannot be interpreted as an integer")
    }
    if result.isInt || result.isKind(.bigInt) { return result }
    guard isInstance(result, .int) else {
      throw raise(.typeError, "__index__ returned non-int (type \(typeName(result)))")
    }
    try warnOfSubclass(result, of: .int, "__index__")
    return plainInteger(result)
  }

  /// The same as a machine word. What does not fit raises `overflow` with the words for indices, or
  /// OverflowError with those for sizes when it is nil.
  public func indexAsInt(_ v: Value, _ overflow: BuiltinType?) throws(Raised) -> Int {
    if v.isInt { return v.asInt }
    let index = try index(v)
    if index.isInt { return index.asInt }
    if let word = index.asBigInt.view.asInt { return word }
    guard let overflow else {
      throw raise(.overflowError, "Python int too large to convert to C ssize_t")
    }
    throw raise(overflow, "cannot fit '\(typeName(v))' into an index-sized integer")
  }

  /// The exact int in an instance of int or of a subclass of it, bool among them.
  func plainInteger(_ v: Value) -> Value {
    let plain = payload(v)
    return plain.isBool ? .small(plain == .true ? 1 : 0) : plain
  }
}
