// What do bound methods have?

/// Bound methods. What they do not have themselves is looked up in their function.
enum MethodMethods {
  static let rows: [NativeRow] =
    [
      .static("__new__(cls, function, instance, /)", .pure, "Create a bound method.") {
        call throws(Raised) in
        if !call.vm.isCallable(call[1]) {
          throw call.raise(.typeError, "first argument must be callable")
        }
        if call[2].isNone { throw call.raise(.typeError, "instance must not be None") }
        return call.vm.newBoundMethod(call[1], call[2])
      },
      .init("__call__(self, /, *args, **kwargs)", .pure, "Call self as a function.", bound),
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        let vm = call.vm
        let method = call[0].asBoundMethod
        let function = method.pointee.function
        var name = try vm.findAttribute(function, vm.nameText(.__qualname__))
        if name.isUnset { name = try vm.findAttribute(function, vm.nameText(.__name__)) }
        let shown = name.isKind(.string) ? name.asText.swiftString : "?"
        let receiver = try vm.repr(method.pointee.receiver).asText.swiftString
        return try vm.newString("<bound method \(shown) of \(receiver)>")
      },
      .init("__get__(self, instance, owner=None, /)", .pure, "Return self: it is bound for good.") {
        $0[0]
      },
      .init("__reduce__(self, /)", .pure, "Help pickle.") { call throws(Raised) in
        let vm = call.vm
        let method = call[0].asBoundMethod.pointee
        try vm.requireBoundIsTold()
        let name = try vm.getAttribute(method.function, .__name__)
        return vm.tuple(vm.builtin("getattr"), vm.tuple(method.receiver, name))
      },
      .init("__getattribute__(self, name, /)", .pure, "Return getattr(self, name).") {
        call throws(Raised) in
        let vm = call.vm
        let name = vm.payload(call[1])
        guard name.isKind(.string) else {
          throw call.raise(
            .typeError, "attribute name must be string, not '\(vm.typeName(call[1]))'")
        }
        return try vm.getAttribute(call[0], vm.intern(name.asText))
      },
      .member(
        "__self__", .reveals, "The instance.",
        get: { call in
          call[0].asBoundMethod.pointee.receiver
        }),
      .member(
        "__func__", .reveals, "The function.",
        get: { call in
          call[0].asBoundMethod.pointee.function
        }),
      .attribute(
        "__doc__", .pure, "The documentation.",
        get: { call throws(Raised) in
          try call.vm.getAttribute(call[0].asBoundMethod.pointee.function, .__doc__)
        }),
    ] + ComparisonRows.equality(equal)

  static func bound(_ call: Call) throws(Raised) -> Value {
    try call.vm.asResult { () throws(Raised) in
      try call.vm.handOn(call[0], arguments: call[1], keywords: call[2])
    }
  }

  private static func equal(_ call: Call) throws(Raised) -> Value {
    guard call[1].isKind(.boundMethod), call[1].cell.shape == call[0].cell.shape else {
      return .notImplemented
    }
    let a = call[0].asBoundMethod
    let b = call[1].asBoundMethod
    if a.pointee.receiver != b.pointee.receiver { return .false }
    return .bool(try call.vm.isEqual(a.pointee.function, b.pointee.function))
  }
}

/// Comparisons of objects that are equal or not, but in no order.
enum ComparisonRows {
  /// `==` as given, and what goes with it; the hash is that of a bound object.
  static func equality(_ equal: @escaping NativeBody) -> [NativeRow] {
    [
      .init("__eq__(self, value, /)", .pure, "Return self==value.", equal),
      .init("__ne__(self, value, /)", .pure, "Return self!=value.") { call throws(Raised) in
        let answer = try equal(call)
        return answer == .notImplemented ? answer : .bool(answer == .false)
      },
      .init("__lt__(self, value, /)", .pure, "Return self<value.") { _ in .notImplemented },
      .init("__le__(self, value, /)", .pure, "Return self<=value.") { _ in .notImplemented },
      .init("__gt__(self, value, /)", .pure, "Return self>value.") { _ in .notImplemented },
      .init("__ge__(self, value, /)", .pure, "Return self>=value.") { _ in .notImplemented },
      .init("__hash__(self, /)", .pure, "Return hash(self).") { call throws(Raised) in
        guard call[0].isKind(.boundMethod) else {
          return call.vm.int(call.vm.identityHash(call[0]))
        }
        let method = call[0].asBoundMethod.pointee
        return call.vm.int(
          call.vm.identityHash(method.receiver) ^ (try call.vm.hash(method.function)))
      },
    ]
  }
}

/// Slots of built-in types, bound to an object.
enum SlotMethodMethods {
  static let rows: [NativeRow] =
    [
      .init(
        "__call__(self, /, *args, **kwargs)", .pure, "Call self as a function.", MethodMethods.bound
      ),
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call in
        let vm = call.vm
        let receiver = call[0].asBoundMethod.pointee.receiver
        return vm.text(
          "<method-wrapper '\(name(call))' of \(vm.typeName(receiver)) object at \(vm.address(receiver))>"
        )
      },
      .init("__reduce__(self, /)", .pure, "Help pickle.") { call throws(Raised) in
        let vm = call.vm
        let method = call[0].asBoundMethod.pointee
        try vm.requireBoundIsTold()
        return vm.tuple(
          vm.builtin("getattr"), vm.tuple(method.receiver, method.function.asNative.pointee.name))
      },
      .member(
        "__self__", .reveals, "The instance.",
        get: { call in
          call[0].asBoundMethod.pointee.receiver
        }),
      .attribute(
        "__objclass__", .pure, "The class it belongs to.",
        get: { call in
          call.vm.known(call[0].asBoundMethod.pointee.function.asNative.pointee.owner)
        }),
      forwarded("__name__", .__name__), forwarded("__qualname__", .__qualname__),
      forwarded("__doc__", .__doc__), forwarded("__text_signature__", .__text_signature__),
    ]
    + ComparisonRows.equality { call in
      guard call[1].isKind(.boundMethod), call[1].cell.shape == call[0].cell.shape else {
        return .notImplemented
      }
      let (a, b) = (call[0].asBoundMethod.pointee, call[1].asBoundMethod.pointee)
      return .bool(a.receiver == b.receiver && a.function == b.function)
    }

  private static func name(_ call: Call) -> String {
    call[0].asBoundMethod.pointee.function.asNative.pointee.name.asText.swiftString
  }

  private static func forwarded(_ text: StaticString, _ name: Name) -> NativeRow {
    .attribute(
      text, .pure, "As of the slot.",
      get: { call throws(Raised) in
        try call.vm.getAttribute(call[0].asBoundMethod.pointee.function, name)
      })
  }
}
