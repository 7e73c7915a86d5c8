// How does a `defaultdict` make what is missing?

import CordonRuntime

enum DefaultDict {
  /// Slot 0 is the dict itself, slot 1 the factory.
  private static let factory = 1

  static let type: NativeType = NativeType(
    "collections.defaultdict", "A dict that makes the values of missing keys.",
    base: .builtin(.dict), slots: 1
  ) {
    [
      .init("__init__(self, /, *args, **kwargs)", .pure, "Take a factory, then what dict takes.") {
        call throws(Raised) in
        let vm = call.vm
        let given = call[1].asTuple
        var function = Value.none
        var rest = call[1]
        if given.pointee.count > 0 {
          function = given[item: 0]
          if !function.isNone, !vm.isCallable(function) {
            throw call.raise(.typeError, "first argument must be callable or None")
          }
          rest = try vm.newTuple(given.items + 1, given.pointee.count - 1)
        }
        call[0].asInstance[slot: factory] = function
        let begin = try vm.getAttribute(Value(vm.type(.dict)), "__init__")
        let all = try vm.newTuple(count: rest.asTuple.pointee.count + 1)
        all.items[0] = call[0]
        for i in 0..<rest.asTuple.pointee.count { all.items[i + 1] = rest.asTuple[item: i] }
        return try vm.call(begin, arguments: Value(all), keywords: call[2])
      },
      .init("__missing__(self, key, /)", .pure, "Make, keep and return the value of a key.") {
        call throws(Raised) in
        let vm = call.vm
        let function = made(call[0])
        if function.isNone { throw vm.raise(.keyError, argument: call[1]) }
        let value = try vm.handOn(function)
        if vm.isExactly(call[0], type) {
          try vm.set(vm.payload(call[0]).asDict, call[1], value)
        } else {
          try vm.setItem(call[0], call[1], value)
        }
        return value
      },
      .attribute(
        "default_factory", .pure, "Makes the values of missing keys, unless it is None.",
        get: { call in made(call[0]) },
        set: { call in
          call[0].asInstance[slot: factory] = call[1].isUnset ? .none : call[1]
          return .none
        }),
      .init("__repr__(self, /)", .pure, "Return repr(self).", show),
      .init("copy(self, /)", .pure, "Return a shallow copy.", copy),
      .init("__copy__(self, /)", .pure, "Return a shallow copy.", copy),
      .init("__reduce__(self, /)", .pure, "Help pickle.") { call throws(Raised) in
        let vm = call.vm
        let result = try vm.newTuple(count: 5)
        result.items[0] = Value(vm.type(of: call[0]))
        result.items[1] = made(call[0]).isNone ? vm.emptyTuple : vm.tuple(made(call[0]))
        result.items[2] = .none
        result.items[3] = .none
        result.items[4] = try vm.iterator(try vm.callMethod(call[0], "items"))
        return Value(result)
      },
      .init("__or__(self, value, /)", .pure, "Return self|value.") { call throws(Raised) in
        try join(call, call[0], call[1])
      },
      .init("__ror__(self, value, /)", .pure, "Return value|self.") { call throws(Raised) in
        try join(call, call[1], call[0])
      },
    ]
  }

  /// The factory, or None.
  private static func made(_ dict: Value) -> Value {
    let function = dict.asInstance[slot: factory]
    return function.isUnset ? .none : function
  }

  private static func show(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let dict = try vm.reprString(vm.payload(call[0]))
    let function = made(call[0])
    var shown = "..."
    // The factory may be a method of the dict itself.
    if vm.enterRepr(call[0]) {
      defer { vm.leaveRepr(call[0]) }
      shown = try vm.reprString(function)
    }
    return try vm.newString("\(vm.ownTypeName(call[0]))(\(shown), \(dict))")
  }

  private static func copy(_ call: Call) throws(Raised) -> Value {
    try copied(call.vm, call[0], call[0])
  }

  /// Of the type and with the factory of the one, with the entries of the other.
  private static func copied(
    _ vm: VM, _ dict: Value, _ entries: Value
  ) throws(Raised) -> Value {
    try vm.call(Value(vm.type(of: dict)), made(dict), entries)
  }

  private static func join(_ call: Call, _ left: Value, _ right: Value) throws(Raised) -> Value {
    let vm = call.vm
    guard vm.isInstance(left, .dict), vm.isInstance(right, .dict) else { return .notImplemented }
    let result = try copied(vm, call[0], left)
    _ = try vm.callMethod(result, "update", right)
    return result
  }
}
