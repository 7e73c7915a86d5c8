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
      try call.vm.unaryArithmetic(.invert, call.integer)
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
