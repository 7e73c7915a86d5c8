// What methods do bools have of their own?

enum BoolMethods {
  static let rows: [NativeRow] = [
    .static("__new__(cls, object=False, /)", .pure, "Return the truth of an object.") {
      call throws(Raised) in
      let vm = call.vm
      let value = Value.bool(try vm.isTrue(call[1]))
      return call[0] == Value(vm.type(.bool)) ? value : try vm.wrap(value, for: call[0])
    },
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
      try call.vm.repr(call[0])
    },
    .init("__invert__(self, /)", .pure, "Return ~self, an int.") { call throws(Raised) in
      try call.vm.warn(
        .deprecationWarning,
        """
        Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns \
        the bitwise inversion of the underlying int object and is usually not what you expect from \
        negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want \
        the bitwise inversion of the underlying int.
        """)
      return try call.vm.unaryArithmetic(.invert, call.integer)
    },
    .init("__and__(self, value, /)", .pure, "Return self&value.", combine(.bitAnd)),
    .init("__rand__(self, value, /)", .pure, "Return value&self.", combine(.bitAnd)),
    .init("__xor__(self, value, /)", .pure, "Return self^value.", combine(.bitXor)),
    .init("__rxor__(self, value, /)", .pure, "Return value^self.", combine(.bitXor)),
    .init("__or__(self, value, /)", .pure, "Return self|value.", combine(.bitOr)),
    .init("__ror__(self, value, /)", .pure, "Return value|self.", combine(.bitOr)),
  ]

  /// A bool of two bools, an int of a bool and an int.
  private static func combine(_ op: BinaryOperation) -> NativeBody {
    { call throws(Raised) in
      let other = call.vm.payload(call[1])
      guard other.isInteger else { return .notImplemented }
      return try call.vm.integerArithmetic(op, call[0], other)
    }
  }
}
