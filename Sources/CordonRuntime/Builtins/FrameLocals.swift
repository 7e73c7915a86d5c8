// What is `f_locals` of a function's frame?
//
// A mapping that reads and writes the variables where they are: in the registers of a function that
// runs, in a generator that waits, or in what a frame has left behind. Names that the function does
// not have are kept beside them, with the frame object. A variable cannot be removed.

import CordonBytecode

enum FrameLocals {
  /// Slot 0: the frame object.
  static let type = NativeType(
    "FrameLocalsProxy", "The variables of a function's frame.", slots: 1, flags: [.isMapping]
  ) { rows }

  private static let rows: [NativeRow] = [
    .static("__new__(cls, frame, /)", .reveals, "The variables of a frame.", make),
    .init("__getitem__(self, key, /)", .pure, "Return self[key].") { call throws(Raised) in
      let value = try get(call, call[1])
      if !value.isUnset { return value }
      let shown = try call.vm.reprString(call[1])
      throw call.raise(.keyError, "local variable '\(shown)' is not defined")
    },
    .init("__setitem__(self, key, value, /)", .pure, "Set self[key] to value.") {
      call throws(Raised) in
      try set(call, call[1], call[2])
      return .none
    },
    .init("__delitem__(self, key, /)", .pure, "Refused: variables stay.") { call throws(Raised) in
      throw call.raise(.typeError, "cannot remove variables from FrameLocalsProxy")
    },
    .init("__contains__(self, key, /)", .pure, "Return key in self.") { call throws(Raised) in
      .bool(!(try get(call, call[1])).isUnset)
    },
    .init("__len__(self, /)", .pure, "Return len(self).") { call throws(Raised) in
      .small(try copy(call, call[0]).pointee.count)
    },
    .init("__iter__(self, /)", .pure, "Implement iter(self).") { call throws(Raised) in
      try call.vm.iterator(try list(call, "keys"))
    },
    .init("__reversed__(self, /)", .pure, "Implement reversed(self).") { call throws(Raised) in
      let keys = try list(call, "keys")
      _ = try call.vm.callMethod(keys, "reverse")
      return keys
    },
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
      guard call.vm.enterRepr(frame(call[0])) else { return call.vm.text("{...}") }
      defer { call.vm.leaveRepr(frame(call[0])) }
      return try call.vm.repr(Value(try copy(call, call[0])))
    },
    .init("__eq__(self, other, /)", .pure, "Return self==other.") { call throws(Raised) in
      if call.vm.isInstance(call[1], of: type) { return .bool(frame(call[0]) == frame(call[1])) }
      guard call.vm.payload(call[1]).isKind(.dict) else { return .notImplemented }
      return .bool(try call.vm.isEqual(Value(try copy(call, call[0])), call[1]))
    },
    .init("__or__(self, other, /)", .pure, "Return self|other, a dict.") { call throws(Raised) in
      try union(call, call[0], call[1])
    },
    .init("__ror__(self, other, /)", .pure, "Return other|self, a dict.") { call throws(Raised) in
      try union(call, call[1], call[0])
    },
    .init("__ior__(self, other, /)", .pure, "Set variables and return self.") {
      call throws(Raised) in
      guard isMapping(call.vm, call[1]) else { return .notImplemented }
      try update(call, call[1])
      return call[0]
    },
    .init("keys(self, /)", .pure, "The names, as a list.") { call throws(Raised) in
      try list(call, "keys")
    },
    .init("values(self, /)", .pure, "The values, as a list.") { call throws(Raised) in
      try list(call, "values")
    },
    .init("items(self, /)", .pure, "Names and values, as a list of pairs.") {
      call throws(Raised) in
      try list(call, "items")
    },
    .init("copy(self, /)", .pure, "Names and values as they are now, as a dict.") {
      call throws(Raised) in
      Value(try copy(call, call[0]))
    },
    .init("get(self, key, default=None, /)", .pure, "Return self[key], or default.") {
      call throws(Raised) in
      let value = try get(call, call[1])
      return value.isUnset ? call[2] : value
    },
    .init("setdefault(self, key, default=None, /)", .pure, "Return self[key], set before.") {
      call throws(Raised) in
      let value = try get(call, call[1])
      if !value.isUnset { return value }
      try set(call, call[1], call[2])
      return call[2]
    },
    .init("update(self, other, /)", .pure, "Set variables.") { call throws(Raised) in
      guard isMapping(call.vm, call[1]) else {
        throw call.raise(
          .typeError, "update() argument must be dict or another FrameLocalsProxy")
      }
      try update(call, call[1])
      return .none
    },
  ]

  private static func make(_ call: Call) throws(Raised) -> Value {
    guard call[1].isFrame else {
      throw call.raise(.typeError, "expect frame, not \(call.vm.typeName(call[1]))")
    }
    try call.vm.guardForeign(call[1].asRecord[slot: FrameSlot.function])
    return call.vm.newFrameLocals(call[1].asRecord)
  }

  private static func frame(_ proxy: Value) -> Value { proxy.asInstance[slot: 0] }

  private static func isMapping(_ vm: VM, _ value: Value) -> Bool {
    vm.payload(value).isKind(.dict) || vm.isInstance(value, of: type)
  }

  // MARK: Reading and writing

  private static func get(_ call: Call, _ key: Value) throws(Raised) -> Value {
    let vm = call.vm
    let object = frame(call[0]).asRecord
    if let name = try variableName(call, key), let place = vm.variable(name, of: object),
      !place.pointee.isUnset
    {
      return place.pointee
    }
    let extra = object[slot: FrameSlot.extra]
    return extra.isKind(.dict) ? try vm.get(extra.asDict, key) : .unset
  }

  /// The name that a key stands for: a str's own, or that of the variable with an equal name.
  private static func variableName(_ call: Call, _ key: Value) throws(Raised) -> Text? {
    if key.isKind(.string) { return key.asText }
    let vm = call.vm
    let hash = try vm.hash(key)
    let code = frame(call[0]).asRecord[slot: FrameSlot.function].asFunction.pointee.code
    for names in [code.pointee.localNames.asTuple, code.pointee.freeNames.asTuple] {
      for i in 0..<names.pointee.count {
        let name = names[item: i]
        if try vm.hash(name) == hash, try vm.isEqual(name, key) { return name.asText }
      }
    }
    return nil
  }

  private static func set(_ call: Call, _ key: Value, _ value: Value) throws(Raised) {
    let vm = call.vm
    let object = frame(call[0]).asRecord
    if let name = try variableName(call, key), let place = vm.variable(name, of: object) {
      place.pointee = value
      return
    }
    if object[slot: FrameSlot.extra].isUnset {
      object[slot: FrameSlot.extra] = Value(vm.newDict())
    }
    try vm.set(object[slot: FrameSlot.extra].asDict, key, value)
  }

  private static func update(_ call: Call, _ other: Value) throws(Raised) {
    let source = try mapping(call, other)
    var position = 0
    while let entry = source.next(&position) { try set(call, entry.key, entry.value) }
  }

  /// A dict of one's own with what a proxy or a dict holds.
  private static func mapping(_ call: Call, _ value: Value) throws(Raised) -> Dict {
    if call.vm.isInstance(value, of: type) { return try copy(call, value) }
    return try call.vm.copy(call.vm.payload(value).asDict)
  }

  private static func copy(_ call: Call, _ proxy: Value) throws(Raised) -> Dict {
    let vm = call.vm
    let object = frame(proxy).asRecord
    let result = try vm.localsMapping(ofFrame: object)
    let extra = object[slot: FrameSlot.extra]
    if extra.isKind(.dict) { try vm.merge(result, extra.asDict) }
    return result
  }

  private static func list(_ call: Call, _ which: StaticString) throws(Raised) -> Value {
    Value(try call.vm.listFrom(try call.vm.callMethod(Value(try copy(call, call[0])), which)))
  }

  private static func union(_ call: Call, _ a: Value, _ b: Value) throws(Raised) -> Value {
    guard isMapping(call.vm, a), isMapping(call.vm, b) else { return .notImplemented }
    let result = try mapping(call, a)
    try call.vm.merge(result, try mapping(call, b))
    return Value(result)
  }
}
