// What does a weak proxy do? Everything that its object does.

extension Weak {
  public static let proxy: NativeType = NativeType(
    "weakref.ProxyType", "Stands for an object without keeping it alive.", slots: WeakSlot.count,
    flags: [.final, .noConstructor, .customGetAttribute, .customSetAttribute]
  ) { proxyRows }

  public static let callableProxy: NativeType = NativeType(
    "weakref.CallableProxyType", "Stands for a callable object without keeping it alive.",
    slots: WeakSlot.count,
    flags: [.final, .noConstructor, .customGetAttribute, .customSetAttribute]
  ) {
    proxyRows + [
      .init("__call__(self, /, *args, **kwargs)", .pure, "Call the object.") {
        call throws(Raised) in
        try call.vm.handOn(try object(call), arguments: call[1], keywords: call[2])
      }
    ]
  }

  private static func object(_ call: Call, _ i: Int = 0) throws(Raised) -> Value {
    let vm = call.vm
    guard vm.isExactly(call[i], proxy) || vm.isExactly(call[i], callableProxy) else {
      return call[i]
    }
    let object = vm.referent(of: call[i])
    if object.isUnset {
      throw call.raise(.referenceError, "weakly-referenced object no longer exists")
    }
    return object
  }

  private static let proxyRows: [NativeRow] =
    [
      .init("__getattribute__(self, name, /)", .pure, "An attribute of the object.") {
        call throws(Raised) in
        try call.vm.getAttribute(
          try object(call), call.vm.intern(try call.vm.string(call[1], "attribute name")))
      },
      .init("__setattr__(self, name, value, /)", .pure, "Set an attribute of the object.") {
        call throws(Raised) in
        try call.vm.setAttribute(
          try object(call), call.vm.intern(try call.vm.string(call[1], "attribute name")), call[2])
        return .none
      },
      .init("__delattr__(self, name, /)", .pure, "Delete an attribute of the object.") {
        call throws(Raised) in
        try call.vm.setAttribute(
          try object(call), call.vm.intern(try call.vm.string(call[1], "attribute name")), .unset)
        return .none
      },
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        try call.vm.describe(call[0], "weakproxy")
      },
      .init("__str__(self, /)", .pure, "The object's text.") { call throws(Raised) in
        try call.vm.str(try object(call))
      },
      .init("__bytes__(self, /)", .pure, "The object's bytes.") { call throws(Raised) in
        try call.vm.callMethod(try object(call), "__bytes__")
      },
      .init("__hash__(self, /)", .pure, "Proxies have no hash.") { call throws(Raised) in
        throw call.raise(.typeError, "unhashable type: '\(call.vm.typeName(call[0]))'")
      },
      .init("__bool__(self, /)", .pure, "The object's truth.") { call throws(Raised) in
        .bool(try call.vm.isTrue(try object(call)))
      },
      .init("__len__(self, /)", .pure, "The object's length.") { call throws(Raised) in
        .small(try call.vm.length(try object(call)))
      },
      .init("__getitem__(self, key, /)", .pure, "An item of the object.") { call throws(Raised) in
        try call.vm.getItem(try object(call), call[1])
      },
      .init("__setitem__(self, key, value, /)", .pure, "Set an item of the object.") {
        call throws(Raised) in
        try call.vm.setItem(try object(call), call[1], call[2])
        return .none
      },
      .init("__delitem__(self, key, /)", .pure, "Delete an item of the object.") {
        call throws(Raised) in
        try call.vm.deleteItem(try object(call), call[1])
        return .none
      },
      .init("__contains__(self, key, /)", .pure, "Whether the object has the item.") {
        call throws(Raised) in
        .bool(try call.vm.contains(try object(call), call[1]))
      },
      .init("__iter__(self, /)", .pure, "Iterate over the object.") { call throws(Raised) in
        try call.vm.iterator(try object(call))
      },
      .init("__next__(self, /)", .pure, "The object's next item.") { call throws(Raised) in
        let vm = call.vm
        let own = try object(call)
        if vm.lookup(vm.type(of: own), .__next__).isUnset {
          throw call.raise(
            .typeError, "Weakref proxy referenced a non-iterator '\(vm.typeName(own))' object")
        }
        return try vm.callMethod(own, "__next__")
      },
      .init("__reversed__(self, /)", .pure, "Iterate over the object backwards.") {
        call throws(Raised) in
        try call.vm.callMethod(try object(call), "__reversed__")
      },
    ]
    + NativeRow.comparisons { op, call throws(Raised) in
      try call.vm.compare(op, try object(call), try object(call, 1))
    } + unaryRows + binaryRows

  private static func unary(_ signature: StaticString, _ name: StaticString) -> NativeRow {
    .init(signature, .pure, "Forward to the object.") { call throws(Raised) in
      let vm = call.vm
      let own = try object(call)
      let method = vm.lookup(vm.type(of: own), vm.intern(name))
      if method.isUnset {
        throw call.raise(
          .typeError, "bad operand type for \(name): '\(vm.typeName(own))'")
      }
      return try vm.pass(method, own)
    }
  }

  private static let unaryRows: [NativeRow] = [
    unary("__neg__(self, /)", "__neg__"), unary("__pos__(self, /)", "__pos__"),
    unary("__abs__(self, /)", "__abs__"), unary("__invert__(self, /)", "__invert__"),
    unary("__int__(self, /)", "__int__"), unary("__float__(self, /)", "__float__"),
    unary("__index__(self, /)", "__index__"),
  ]

  private static func operation(
    _ plain: StaticString, _ reflected: StaticString, _ operation: BinaryOperation
  ) -> [NativeRow] {
    [
      .init(plain, .pure, "Forward to the object.") { call throws(Raised) in
        try call.vm.binary(operation, try object(call), try object(call, 1))
      },
      .init(reflected, .pure, "Forward to the object.") { call throws(Raised) in
        try call.vm.binary(operation, try object(call, 1), try object(call))
      },
    ]
  }

  private static func inPlace(
    _ signature: StaticString, _ name: StaticString, _ operation: BinaryOperation
  ) -> NativeRow {
    .init(signature, .pure, "Forward to the object.") { call throws(Raised) in
      let vm = call.vm
      let own = try object(call)
      let other = try object(call, 1)
      let method = vm.lookup(vm.type(of: own), vm.intern(name))
      if !method.isUnset {
        let result = try vm.pass(method, own, other)
        if result != .notImplemented { return result }
      }
      return try vm.binary(operation, own, other)
    }
  }

  private static let binaryRows: [NativeRow] =
    operation("__add__(self, value, /)", "__radd__(self, value, /)", .add)
    + operation("__sub__(self, value, /)", "__rsub__(self, value, /)", .subtract)
    + operation("__mul__(self, value, /)", "__rmul__(self, value, /)", .multiply)
    + operation("__truediv__(self, value, /)", "__rtruediv__(self, value, /)", .divide)
    + operation("__floordiv__(self, value, /)", "__rfloordiv__(self, value, /)", .floorDivide)
    + operation("__mod__(self, value, /)", "__rmod__(self, value, /)", .modulo)
    + operation("__pow__(self, value, /)", "__rpow__(self, value, /)", .power)
    + operation("__matmul__(self, value, /)", "__rmatmul__(self, value, /)", .matrixMultiply)
    + operation("__lshift__(self, value, /)", "__rlshift__(self, value, /)", .leftShift)
    + operation("__rshift__(self, value, /)", "__rrshift__(self, value, /)", .rightShift)
    + operation("__and__(self, value, /)", "__rand__(self, value, /)", .bitAnd)
    + operation("__or__(self, value, /)", "__ror__(self, value, /)", .bitOr)
    + operation("__xor__(self, value, /)", "__rxor__(self, value, /)", .bitXor)
    + operation("__divmod__(self, value, /)", "__rdivmod__(self, value, /)", .divmod)
    + [
      inPlace("__iadd__(self, value, /)", "__iadd__", .add),
      inPlace("__isub__(self, value, /)", "__isub__", .subtract),
      inPlace("__imul__(self, value, /)", "__imul__", .multiply),
      inPlace("__itruediv__(self, value, /)", "__itruediv__", .divide),
      inPlace("__ifloordiv__(self, value, /)", "__ifloordiv__", .floorDivide),
      inPlace("__imod__(self, value, /)", "__imod__", .modulo),
      inPlace("__ipow__(self, value, /)", "__ipow__", .power),
      inPlace("__imatmul__(self, value, /)", "__imatmul__", .matrixMultiply),
      inPlace("__ilshift__(self, value, /)", "__ilshift__", .leftShift),
      inPlace("__irshift__(self, value, /)", "__irshift__", .rightShift),
      inPlace("__iand__(self, value, /)", "__iand__", .bitAnd),
      inPlace("__ior__(self, value, /)", "__ior__", .bitOr),
      inPlace("__ixor__(self, value, /)", "__ixor__", .bitXor),
    ]
}
