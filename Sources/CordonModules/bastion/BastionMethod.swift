// What does an approved name give?
//
// A method of the bastion, which knows the bastion and the name and nothing of what is behind it.

import CordonRuntime

enum BastionMethod {
  private static let bastion = 0
  private static let name = 1

  static let type: NativeType = NativeType(
    "Bastion.method", "A method that a bastion lets through.", slots: 2,
    flags: [.final, .noConstructor, .guardsItself]
  ) {
    [
      .init("__call__(self, /, *args, **kwargs)", .pure, "Call the method.") {
        call throws(Raised) in
        let (bastion, name) = parts(call[0])
        if name.equals("__repr__") {
          if call[1].asTuple.pointee.count > 0 || call[2].asDict.pointee.count > 0 {
            throw call.raise(.typeError, "expected 0 arguments")
          }
          return try call.vm.repr(bastion)
        }
        return try Approval.call(call.vm, bastion, name, call[1], call[2])
      },
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        let (bastion, name) = parts(call[0])
        return try call.vm.newString(
          "<bound method \(name.shown) of <Bastion for \(BastionClass.name(of: bastion))>>")
      },
      .init("__hash__(self, /)", .pure, "Return hash(self).") { call throws(Raised) in
        let (_, name) = parts(call[0])
        return call.vm.int(try call.vm.hash(Value(name)))
      },
      .attribute("__name__", .pure, "The method's name.", get: { Value(parts($0[0]).name) }),
      .attribute(
        "__self__", .reveals, "Never shown.",
        get: { call throws(Raised) in throw hidden(call, "__self__") }),
      .attribute(
        "__func__", .reveals, "Never shown.",
        get: { call throws(Raised) in throw hidden(call, "__func__") }),
    ]
      + NativeRow.comparisons { op, call in
        guard op == .equal || op == .notEqual, call.vm.isExactly(call[1], type) else {
          return .notImplemented
        }
        let (a, b) = (parts(call[0]), parts(call[1]))
        return .bool((a.bastion == b.bastion && a.name == b.name) == (op == .equal))
      }
  }

  static func make(_ vm: VM, _ bastion: Value, _ name: Text) -> Value {
    let made = vm.newInstance(of: type)
    made.asInstance[slot: Self.bastion] = bastion
    made.asInstance[slot: Self.name] = Value(name)
    return made
  }

  private static func parts(_ method: Value) -> (bastion: Value, name: Text) {
    (method.asInstance[slot: bastion], method.asInstance[slot: name].asText)
  }

  private static func hidden(_ call: Call, _ name: String) -> Raised {
    call.raise(.attributeError, "'Bastion.method' object has no attribute '\(name)'")
  }
}

/// What continues an approved method: an iterator, a generator, a coroutine. The filter is asked again,
/// with the method's name, at every step.
enum BastionIterator {
  private static let bastion = 0
  private static let name = 1
  /// The iterator behind it, or the next index where the bastion is iterated by its items.
  private static let inner = 2

  static let type: NativeType = NativeType(
    "Bastion.iterator", "Goes on with a method that a bastion lets through.", slots: 3,
    flags: [.final, .noConstructor, .guardsItself]
  ) {
    [
      .init("__iter__(self, /)", .pure, "Return self.") { $0[0] },
      .init("__next__(self, /)", .pure, "The next item.") { call throws(Raised) in
        let it = call[0].asInstance
        return it[slot: inner].isInt ? try nextItem(call) : try step(call, "__next__", .unset)
      },
      .init("__aiter__(self, /)", .pure, "Return self.") { $0[0] },
      .init("__await__(self, /)", .pure, "Wait for the result.") { call throws(Raised) in
        try goOn(call, "__await__", .unset)
      },
      .init("__anext__(self, /)", .pure, "Wait for the next item.") { call throws(Raised) in
        try goOn(call, "__anext__", .unset)
      },
      .init("send(self, value, /)", .pure, "Send a value in.") { call throws(Raised) in
        try step(call, "send", call.vm.tuple(call[1]))
      },
      .init("throw(self, /, *args)", .pure, "Raise an exception in it.") { call throws(Raised) in
        try step(call, "throw", call[1])
      },
      .init("close(self, /)", .pure, "End it.") { call throws(Raised) in
        try step(call, "close", .unset)
      },
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        let name = call[0].asInstance[slot: name].asText.swiftString
        let own = BastionClass.name(of: call[0].asInstance[slot: bastion])
        return try call.vm.newString("<\(name) of <Bastion for \(own)>>")
      },
    ]
  }

  static func make(_ vm: VM, _ bastion: Value, _ name: Text, _ inner: Value) -> Value {
    let made = vm.newInstance(of: type)
    made.asInstance[slot: Self.bastion] = bastion
    made.asInstance[slot: Self.name] = Value(name)
    made.asInstance[slot: Self.inner] = inner
    return made
  }

  private static func step(
    _ call: Call, _ method: StaticString, _ arguments: Value
  ) throws(Raised) -> Value {
    let vm = call.vm
    try vm.checkNativeStack()
    let it = call[0].asInstance
    let (bastion, name) = (it[slot: bastion], it[slot: name].asText)
    if it[slot: inner].isInt { throw call.raise(.attributeError, method.description) }
    let getter = try BastionClass.getter(vm, bastion, name)
    var given = arguments.isUnset ? vm.emptyTuple : arguments
    if arguments.isKind(.tuple) { given = try thrown(vm, arguments) }
    let data = try vm.argumentsAsData(given, .unset).arguments
    let result: Value
    do {
      result = try vm.withTrust { () throws(Raised) in
        try Approval.require(vm, getter, name)
        return try vm.handOn(
          try vm.getAttribute(it[slot: inner], method), arguments: data, keywords: .unset)
      }
    } catch {
      try handBack(vm, bastion, error)
      throw error
    }
    return try Approval.step(vm, bastion, result)
  }

  /// What is to be raised in a generator, made with the rights of who asks for it: behind the bastion
  /// no class that he has chosen is called.
  private static func thrown(_ vm: VM, _ arguments: Value) throws(Raised) -> Value {
    let given = arguments.asTuple
    guard given.pointee.count > 0, given[item: 0].isKind(.type) else { return arguments }
    let type = given[item: 0]
    try vm.requireUsable(type)
    let value = given.pointee.count > 1 ? given[item: 1] : .none
    let made: Value
    if value.isKind(.exception), vm.isSubtype(vm.type(of: value), type.asType) {
      made = value
    } else if value.isNone {
      made = try vm.call(type)
    } else {
      made = try vm.call(
        type, arguments: value.isKind(.tuple) ? value : vm.tuple(value), keywords: .unset)
    }
    guard made.isKind(.exception) else {
      throw vm.raise(
        .typeError,
        "calling \(vm.typeName(type.asType)) should have returned an instance of BaseException, not \(vm.typeName(made))"
      )
    }
    return given.pointee.count > 2 ? vm.tuple(made, .none, given[item: 2]) : vm.tuple(made)
  }

  /// A coroutine that returns the protected object returns the bastion.
  private static func handBack(_ vm: VM, _ bastion: Value, _ error: Raised) throws(Raised) {
    guard let stop = vm.takeException(.stopIteration) else { throw error }
    let value = vm.quietAttribute(stop, "value")
    let seen = value.isUnset ? value : try Approval.step(vm, bastion, value)
    if seen == value { throw vm.send(stop) }
    throw vm.raise(.stopIteration, argument: seen)
  }

  private static func goOn(
    _ call: Call, _ method: StaticString, _ arguments: Value
  ) throws(Raised) -> Value {
    let it = call[0].asInstance
    let result = try step(call, method, arguments)
    return result == it[slot: bastion] || !result.isCell
      ? result : make(call.vm, it[slot: bastion], it[slot: name].asText, result)
  }

  /// Iteration by `__getitem__`, as of any sequence.
  private static func nextItem(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let it = call[0].asInstance
    let index = it[slot: inner]
    do {
      let item = try Approval.call(
        vm, it[slot: bastion], vm.intern("__getitem__"), vm.tuple(index))
      it[slot: inner] = .small(index.asInt + 1)
      return item
    } catch {
      guard vm.take(.indexError) || vm.take(.stopIteration) else { throw error }
      throw vm.raise(.stopIteration, arguments: vm.emptyTuple)
    }
  }
}
