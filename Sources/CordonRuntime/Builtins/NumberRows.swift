// What do the methods of all kinds of numbers have in common?

import CordonNumbers

enum NumberRows {
  // MARK: Operators

  /// `self op value` of ints; foreign operands are declined.
  static func integer(_ op: BinaryOperation) -> NativeBody {
    { call throws(Raised) in
      let other = call.vm.payload(call[1])
      guard other.isInteger else { return .notImplemented }
      return try call.vm.integerArithmetic(op, call.integer, call.vm.plainInteger(other))
    }
  }

  /// `value op self` of ints.
  static func reflectedInteger(_ op: BinaryOperation) -> NativeBody {
    { call throws(Raised) in
      let other = call.vm.payload(call[1])
      guard other.isInteger else { return .notImplemented }
      return try call.vm.integerArithmetic(op, call.vm.plainInteger(other), call.integer)
    }
  }

  /// `self op value` with a float as self and a float or an int as value.
  static func float(_ op: BinaryOperation) -> NativeBody {
    { call throws(Raised) in
      let other = call.vm.payload(call[1])
      guard other.isFloat || other.isInteger else { return .notImplemented }
      return try call.vm.floatArithmetic(op, call.vm.payload(call[0]), other)
    }
  }

  static func reflectedFloat(_ op: BinaryOperation) -> NativeBody {
    { call throws(Raised) in
      let other = call.vm.payload(call[1])
      guard other.isFloat || other.isInteger else { return .notImplemented }
      return try call.vm.floatArithmetic(op, other, call.vm.payload(call[0]))
    }
  }

  /// `self op value` with a complex number as self and any number as value.
  static func complex(_ op: BinaryOperation) -> NativeBody {
    { call throws(Raised) in
      let other = call.vm.payload(call[1])
      guard other.numberClass != nil else { return .notImplemented }
      return try call.vm.complexArithmetic(op, call.vm.payload(call[0]), other)
    }
  }

  static func reflectedComplex(_ op: BinaryOperation) -> NativeBody {
    { call throws(Raised) in
      let other = call.vm.payload(call[1])
      guard other.numberClass != nil else { return .notImplemented }
      return try call.vm.complexArithmetic(op, other, call.vm.payload(call[0]))
    }
  }

  // MARK: Comparisons

  /// `==`, `<` and so on; ints compare with ints only, floats with both.
  static func comparisons(_ numberClass: NumberClass) -> [NativeRow] {
    NativeRow.comparisons { op, call throws(Raised) in
      let a = call.vm.payload(call[0])
      let b = call.vm.payload(call[1])
      if numberClass == .integer && !b.isInteger { return .notImplemented }
      guard let order = call.vm.numberOrder(a, b) else { return .notImplemented }
      return .bool(order.holds(op))
    } + [ContainerRows.hash]
  }

  // MARK: Text

  static let text: [NativeRow] = [
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
      try call.vm.repr(call.vm.payload(call[0]))
    },
    .init("__format__(self, format_spec, /)", .pure, "Lay out by a format specification.", format),
  ]

  private static func format(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let spec = vm.payload(call[1])
    guard spec.isKind(.string) else {
      throw call.raise(
        .typeError,
        "__format__() argument must be str, not \(call[1].isNone ? "None" : vm.typeName(call[1]))")
    }
    if spec.asText.byteCount == 0 { return try vm.str(call[0]) }
    let value = vm.payload(call[0])
    let typeName = vm.typeName(call[0])
    switch value.numberClass {
    case .float: return try vm.formatFloat(value.asFloat, spec.asText, typeName: typeName)
    case .complex: return try vm.formatComplex(value, spec.asText, typeName: typeName)
    case .integer, nil: return try vm.formatInteger(value, spec.asText, typeName: typeName)
    }
  }
}
