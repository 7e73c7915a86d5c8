// What does an operator do with two values?
//
// Numbers of exact built-in types are computed at once; text, lists and tuples are joined and
// repeated at once; all else goes the way of the language (`Arithmetic+Protocol.swift`).

public enum BinaryOperation: UInt8 {
  case add, subtract, multiply, divide, floorDivide, modulo, power, matrixMultiply
  case leftShift, rightShift, bitAnd, bitOr, bitXor
  case divmod

  /// As messages show it; without the `=` of an assignment.
  var symbol: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .floorDivide: "//"
    case .modulo: "%"
    case .power: "** or pow()"
    case .matrixMultiply: "@"
    case .leftShift: "<<"
    case .rightShift: ">>"
    case .bitAnd: "&"
    case .bitOr: "|"
    case .bitXor: "^"
    case .divmod: "divmod()"
    }
  }

  /// As messages show the assignment.
  var assignmentSymbol: String { self == .power ? "**=" : symbol + "=" }

  var method: Name {
    switch self {
    case .add: .__add__
    case .subtract: .__sub__
    case .multiply: .__mul__
    case .divide: .__truediv__
    case .floorDivide: .__floordiv__
    case .modulo: .__mod__
    case .power: .__pow__
    case .matrixMultiply: .__matmul__
    case .leftShift: .__lshift__
    case .rightShift: .__rshift__
    case .bitAnd: .__and__
    case .bitOr: .__or__
    case .bitXor: .__xor__
    case .divmod: .__divmod__
    }
  }

  var reflectedMethod: Name {
    switch self {
    case .add: .__radd__
    case .subtract: .__rsub__
    case .multiply: .__rmul__
    case .divide: .__rtruediv__
    case .floorDivide: .__rfloordiv__
    case .modulo: .__rmod__
    case .power: .__rpow__
    case .matrixMultiply: .__rmatmul__
    case .leftShift: .__rlshift__
    case .rightShift: .__rrshift__
    case .bitAnd: .__rand__
    case .bitOr: .__ror__
    case .bitXor: .__rxor__
    case .divmod: .__rdivmod__
    }
  }

  /// Nil for what has no assignment.
  var inPlaceMethod: Name? {
    switch self {
    case .add: .__iadd__
    case .subtract: .__isub__
    case .multiply: .__imul__
    case .divide: .__itruediv__
    case .floorDivide: .__ifloordiv__
    case .modulo: .__imod__
    case .power: .__ipow__
    case .matrixMultiply: .__imatmul__
    case .leftShift: .__ilshift__
    case .rightShift: .__irshift__
    case .bitAnd: .__iand__
    case .bitOr: .__ior__
    case .bitXor: .__ixor__
    case .divmod: nil
    }
  }
}

/// What a number of an exact built-in type is to arithmetic.
enum NumberClass {
  /// An int of any size, or a bool.
  case integer
  case float
  case complex
}

extension Value {
  /// Nil for everything but numbers of exact built-in types.
  @inline(__always) var numberClass: NumberClass? {
    if isInt { return .integer }
    if isInlineFloat { return .float }
    if isCell {
      switch cell.kind {
      case .float: return .float
      case .bigInt: return .integer
      case .complex: return .complex
      default: return nil
      }
    }
    return isBool ? .integer : nil
  }

  /// Whether this is an int of any size or a bool, of the exact types.
  @inline(__always) public var isInteger: Bool { isInt || isBool || isKind(.bigInt) }
}

extension VM {
  /// `a op b`; with bit 0 of `flags` set, `a op= b`.
  ///
  /// The machine calls this when its own fast ways do not apply.
  @inline(never)
  func binarySlowly(
    _ op: BinaryOperation, _ a: Value, _ b: Value, _ flags: Int
  ) throws(Raised) -> Value {
    if Value.bothInts(a, b) {
      if let quick = smallArithmetic(op, a.asInt, b.asInt) { return quick }
    } else if a.isFloat && b.isFloat && op.rawValue <= BinaryOperation.power.rawValue {
      return try floatArithmetic(op, a.asFloat, b.asFloat)
    }
    if let left = a.numberClass, let right = b.numberClass {
      let result = try arithmetic(op, a, left, b, right)
      if result != .notImplemented { return result }
    } else if op == .add {
      if a.isKind(.string), b.isKind(.string) { return try concatenate(a.asText, b.asText) }
      if let joined = try join(a, b, inPlace: flags & 1 != 0) { return joined }
    } else if op == .multiply, b.isInt {
      if let repeated = try repeatSequence(a, b.asInt, inPlace: flags & 1 != 0) {
        return repeated
      }
    } else if op == .modulo, a.isKind(.string), !b.isKind(.instance) {
      // Only a subclass of str could have its own idea of it.
      return try percentFormat(a.asText, b)
    }
    return flags & 1 != 0
      ? try operateInPlace(op, a, b) : try operate(op, a, b, symbol: op.symbol)
  }

  /// `a op b`.
  public func binary(_ op: BinaryOperation, _ a: Value, _ b: Value) throws(Raised) -> Value {
    try binarySlowly(op, a, b, 0)
  }

  /// The sum of two exact lists or two exact tuples, or a list with an exact list or tuple added to
  /// it in place; nil for anything else.
  private func join(_ a: Value, _ b: Value, inPlace: Bool) throws(Raised) -> Value? {
    guard a.isCell, b.isCell else { return nil }
    switch (a.cell.kind, b.cell.kind) {
    case (.list, .list) where !inPlace: return Value(try concatenate(a.asList, b.asList))
    case (.list, .list), (.list, .tuple):
      guard inPlace else { return nil }
      try extend(a.asList, b)
      return a
    case (.tuple, .tuple): return try concatenate(a.asTuple, b.asTuple)
    default: return nil
    }
  }

  /// An exact str, list or tuple `times` times over; nil for anything else.
  private func repeatSequence(_ a: Value, _ times: Int, inPlace: Bool) throws(Raised) -> Value? {
    guard a.isCell else { return nil }
    switch a.cell.kind {
    case .string: return try repeatText(a.asText, times)
    case .list:
      guard !inPlace else { return nil }
      return Value(try repeated(a.asList, times))
    case .tuple: return try repeated(a.asTuple, times)
    default: return nil
    }
  }

  // MARK: Numbers

  /// `a op b` of two numbers of exact built-in types; NotImplemented when they have no such
  /// operation.
  func arithmetic(
    _ op: BinaryOperation, _ a: Value, _ left: NumberClass, _ b: Value, _ right: NumberClass
  ) throws(Raised) -> Value {
    switch (left, right) {
    case (.integer, .integer): return try integerArithmetic(op, a, b)
    case (.complex, _), (_, .complex): return try complexArithmetic(op, a, b)
    default: return try floatArithmetic(op, a, b)
    }
  }
}
