// How do `attrgetter`, `itemgetter` and `methodcaller` fetch?
//
// What is to be fetched is taken apart once, when the getter is made.

import CordonRuntime

enum Getters {
  // MARK: Attributes

  /// Slot 0: a tuple of the names as given. Slot 1: a tuple with, for each, the interned name or,
  /// for a dotted one, the tuple of its parts.
  static let attributes: NativeType = NativeType(
    "operator.attrgetter", "A function that fetches attributes of its argument.", slots: 2,
    flags: .final
  ) {
    [
      .static("__new__(cls, /, *attrs)", .pure, "Make a getter of one or more attributes.") {
        call throws(Raised) in
        let vm = call.vm
        let names = call[1].asTuple
        if names.pointee.count == 0 {
          throw call.raise(.typeError, "attrgetter expected 1 argument, got 0")
        }
        let getter = try vm.instance(for: call[0], of: attributes)
        let paths = try vm.newTuple(count: names.pointee.count)
        getter.asInstance[slot: 0] = call[1]
        getter.asInstance[slot: 1] = Value(paths)
        for i in 0..<names.pointee.count {
          paths.items[i] = try path(call, vm.payload(names[item: i]))
        }
        return getter
      },
      .init("__call__(self, obj, /)", .pure, "Fetch from an object.") { call throws(Raised) in
        let vm = call.vm
        let paths = call[0].asInstance[slot: 1].asTuple
        return try each(vm, paths) { path throws(Raised) in
          if path.isKind(.string) { return try vm.getAttribute(call[1], path.asText) }
          var value = call[1]
          let parts = path.asTuple
          try vm.charge(parts.pointee.count >> 1)
          for i in 0..<parts.pointee.count {
            value = try vm.getAttribute(value, parts[item: i].asText)
          }
          return value
        }
      },
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        try shown(call, call[0].asInstance[slot: 0].asTuple)
      },
      .init("__reduce__(self, /)", .pure, "Help pickle.") { call throws(Raised) in
        call.vm.tuple(Value(call.vm.type(of: call[0])), call[0].asInstance[slot: 0])
      },
    ]
  }

  private static func path(_ call: Call, _ name: Value) throws(Raised) -> Value {
    let vm = call.vm
    guard name.isKind(.string) else {
      throw call.raise(.typeError, "attribute name must be a string")
    }
    let text = try vm.copy(of: name.asText)
    if !text.contains(".") { return Value(vm.intern(name.asText)) }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let tuple = try vm.newTuple(count: parts.count)
    for (i, part) in parts.enumerated() { tuple.items[i] = Value(vm.intern(String(part))) }
    return Value(tuple)
  }

  // MARK: Items

  /// Slot 0: a tuple of the keys.
  static let items: NativeType = NativeType(
    "operator.itemgetter", "A function that fetches items of its argument.", slots: 1, flags: .final
  ) {
    [
      .static("__new__(cls, /, *items)", .pure, "Make a getter of one or more items.") {
        call throws(Raised) in
        if call[1].asTuple.pointee.count == 0 {
          throw call.raise(.typeError, "itemgetter expected 1 argument, got 0")
        }
        let getter = try call.vm.instance(for: call[0], of: items)
        getter.asInstance[slot: 0] = call[1]
        return getter
      },
      .init("__call__(self, obj, /)", .pure, "Fetch from an object.") { call throws(Raised) in
        try each(call.vm, call[0].asInstance[slot: 0].asTuple) { key throws(Raised) in
          try call.vm.getItem(call[1], key)
        }
      },
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        try shown(call, call[0].asInstance[slot: 0].asTuple)
      },
      .init("__reduce__(self, /)", .pure, "Help pickle.") { call throws(Raised) in
        call.vm.tuple(Value(call.vm.type(of: call[0])), call[0].asInstance[slot: 0])
      },
    ]
  }

  /// What is fetched by each key: the one value, or a tuple of them.
  private static func each(
    _ vm: VM, _ keys: Tuple, _ fetch: (Value) throws(Raised) -> Value
  ) throws(Raised) -> Value {
    let count = keys.pointee.count
    if count == 1 { return try fetch(keys[item: 0]) }
    let result = try vm.newTuple(count: count)
    for i in 0..<count { result.items[i] = try fetch(keys[item: i]) }
    return Value(result)
  }

  // MARK: Methods

  /// Slots: the name, the tuple of arguments, the dict of keywords.
  static let method: NativeType = NativeType(
    "operator.methodcaller", "A function that calls a method of its argument.", slots: 3,
    flags: .final
  ) {
    [
      .static("__new__(cls, /, *args, **kwargs)", .pure, "Make a caller of a method.") {
        call throws(Raised) in
        let vm = call.vm
        let given = call[1].asTuple
        let count = given.pointee.count
        if count == 0 {
          throw call.raise(
            .typeError, "methodcaller needs at least one argument, the method name")
        }
        let name = vm.payload(given[item: 0])
        guard name.isKind(.string) else {
          throw call.raise(.typeError, "method name must be a string")
        }
        let caller = try vm.instance(for: call[0], of: method)
        caller.asInstance[slot: 0] = Value(vm.intern(name.asText))
        caller.asInstance[slot: 1] = try vm.newTuple(given.items + 1, count - 1)
        caller.asInstance[slot: 2] = call[2]
        return caller
      },
      .init("__call__(self, obj, /)", .pure, "Call the method of an object.") {
        call throws(Raised) in
        let caller = call[0].asInstance
        let function = try call.vm.getAttribute(call[1], caller[slot: 0].asText)
        return try call.vm.handOn(
          function, arguments: caller[slot: 1], keywords: caller[slot: 2])
      },
      .init("__repr__(self, /)", .pure, "Return repr(self).", shownCaller),
      .init("__reduce__(self, /)", .pure, "Help pickle.", reducedCaller),
    ]
  }

  private static func shownCaller(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let caller = call[0].asInstance
    guard vm.enterRepr(call[0]) else { return vm.text("...") }
    defer { vm.leaveRepr(call[0]) }
    var text = TextBuilder(vm)
    try text.append(vm.typeName(call[0]) + "(")
    try text.append(reprOf: caller[slot: 0])
    let arguments = caller[slot: 1].asTuple
    for i in 0..<arguments.pointee.count {
      try text.separate(1)
      try text.append(reprOf: arguments[item: i])
    }
    var position = 0
    while let entry = caller[slot: 2].asDict.next(&position) {
      try text.separate(1)
      try text.append(entry.key.asText)
      try text.append(ascii: UInt8(ascii: "="))
      try text.append(reprOf: entry.value)
    }
    try text.append(ascii: UInt8(ascii: ")"))
    return try text.finish()
  }

  /// Keywords go along in a partial application of the type.
  private static func reducedCaller(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let caller = call[0].asInstance
    let arguments = caller[slot: 1].asTuple
    let count = arguments.pointee.count
    let all = try vm.newTuple(count: count + 1)
    all.items[0] = caller[slot: 0]
    for i in 0..<count { all.items[i + 1] = arguments[item: i] }
    let type = Value(vm.type(of: call[0]))
    if caller[slot: 2].asDict.pointee.count == 0 { return vm.tuple(type, Value(all)) }
    let partial = try vm.call(
      Value(vm.type(Partial.type)), arguments: vm.tuple(type, caller[slot: 0]),
      keywords: caller[slot: 2])
    return vm.tuple(partial, caller[slot: 1])
  }

  private static func shown(_ call: Call, _ parts: Tuple) throws(Raised) -> Value {
    let vm = call.vm
    guard vm.enterRepr(call[0]) else { return vm.text("...") }
    defer { vm.leaveRepr(call[0]) }
    var text = TextBuilder(vm)
    try text.append(vm.typeName(call[0]) + "(")
    for i in 0..<parts.pointee.count {
      try text.separate(i)
      try text.append(reprOf: parts[item: i])
    }
    try text.append(ascii: UInt8(ascii: ")"))
    return try text.finish()
  }
}
