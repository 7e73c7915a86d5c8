// What is a function with some of its arguments given in advance?

import CordonRuntime

enum Partial {
  private enum Slot {
    static let function = 0
    static let arguments = 1
    /// An exact dict.
    static let keywords = 2
    static let count = 3
  }

  static let type: NativeType = NativeType(
    "functools.partial", "A function with some arguments given in advance.", slots: Slot.count,
    hasDictionary: true
  ) { rows }

  private static let rows: [NativeRow] = [
    .static("__new__(cls, /, *args, **keywords)", .pure, "Give arguments in advance.", new),
    .init("__call__(self, /, *args, **kwargs)", .pure, "Call with more arguments.") {
      call throws(Raised) in
      let vm = call.vm
      try vm.checkNativeStack()
      let it = call[0].asInstance
      return try vm.handOn(
        it[slot: Slot.function],
        arguments: try joined(vm, it[slot: Slot.arguments].asTuple, call[1].asTuple, from: 0),
        keywords: try merged(vm, it[slot: Slot.keywords].asDict, call[2].asDict))
    },
    .init("__get__(self, instance, owner=None, /)", .pure, "The function itself.") {
      call throws(Raised) in
      if !call[1].isNone {
        try call.vm.warn(
          .futureWarning,
          "functools.partial will be a method descriptor in future Python versions; "
            + "wrap it in staticmethod() if you want to preserve the old behavior")
      }
      return call[0]
    },
    .init("__repr__(self, /)", .pure, "Return repr(self).", show),
    .init("__reduce__(self, /)", .pure, "Help pickle.") { call throws(Raised) in
      let vm = call.vm
      let it = call[0].asInstance
      let state = try vm.newTuple(count: 4)
      for i in 0..<Slot.count { state.items[i] = it[slot: i] }
      state.items[3] =
        vm.hasAttributes(call[0]) ? Value(vm.attributes(of: call[0])) : .none
      return vm.tuple(
        Value(vm.type(of: call[0])), vm.tuple(it[slot: Slot.function]), Value(state))
    },
    .init("__setstate__(self, state, /)", .pure, "Help pickle.", setState),
    field("func", Slot.function, "The function."),
    field("args", Slot.arguments, "The positional arguments given in advance."),
    field("keywords", Slot.keywords, "The keyword arguments given in advance."),
    .class("__class_getitem__(cls, item, /)", .pure, "See PEP 585") { call in
      call.vm.newGenericAlias(call[0], call[1])
    },
  ]

  private static func field(
    _ name: StaticString, _ slot: Int, _ doc: StaticString
  ) -> NativeRow {
    .attribute(
      name, .pure, doc, get: { call in call[0].asInstance[slot: slot] },
      set: { call throws(Raised) in throw call.raise(.attributeError, "readonly attribute") })
  }

  // MARK: Making

  private static func new(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let given = call[1].asTuple
    if given.pointee.count == 0 {
      throw call.raise(.typeError, "type 'partial' takes at least one argument")
    }
    var function = given[item: 0]
    guard vm.isCallable(function) else {
      throw call.raise(.typeError, "the first argument must be callable")
    }
    var before = vm.emptyTuple.asTuple
    var keywords = call[2].asDict
    // What is given to a partial can be given to its function, unless it carries attributes, or was
    // made in another realm, with whose rights it calls.
    if vm.isInstance(function, of: type), vm.home(of: function) == vm.realm.id,
      !vm.hasAttributes(function)
    {
      let inner = function.asInstance
      function = inner[slot: Slot.function]
      before = inner[slot: Slot.arguments].asTuple
      keywords = try merged(vm, inner[slot: Slot.keywords].asDict, keywords).asDict
    }
    let arguments = try joined(vm, before, given, from: 1)
    let own = try vm.copy(keywords)
    let made = try vm.instance(for: call[0], of: type)
    made.asInstance[slot: Slot.function] = function
    made.asInstance[slot: Slot.arguments] = arguments
    made.asInstance[slot: Slot.keywords] = Value(own)
    return made
  }

  /// The items of the one and, from `first` on, of the other.
  private static func joined(
    _ vm: VM, _ a: Tuple, _ b: Tuple, from first: Int
  ) throws(Raised) -> Value {
    let (n, m) = (a.pointee.count, b.pointee.count - first)
    if n == 0 && first == 0 { return Value(b) }
    if m == 0 { return Value(a) }
    let result = try vm.newTuple(count: n + m)
    result.items.update(from: a.items, count: n)
    (result.items + n).update(from: b.items + first, count: m)
    return Value(result)
  }

  private static func merged(_ vm: VM, _ a: Dict, _ b: Dict) throws(Raised) -> Value {
    if b.isEmpty { return Value(a) }
    if a.isEmpty { return Value(b) }
    let result = try vm.copy(a)
    try vm.merge(result, b)
    return Value(result)
  }

  // MARK: Showing and storing

  private static func show(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    guard vm.enterRepr(call[0]) else { return vm.text("...") }
    defer { vm.leaveRepr(call[0]) }
    let it = call[0].asInstance
    let cls = Value(vm.type(of: call[0]))
    var text = TextBuilder(vm)
    try text.append(try vm.str(vm.getAttribute(cls, "__module__")).asText)
    try text.append(ascii: UInt8(ascii: "."))
    try text.append(try vm.str(vm.getAttribute(cls, "__qualname__")).asText)
    try text.append(ascii: UInt8(ascii: "("))
    try text.append(reprOf: it[slot: Slot.function])
    let arguments = it[slot: Slot.arguments].asTuple
    for i in 0..<arguments.pointee.count {
      try text.separate(1)
      try text.append(reprOf: arguments[item: i])
    }
    let keywords = try vm.copy(it[slot: Slot.keywords].asDict)
    var position = 0
    while let entry = keywords.next(&position) {
      try text.separate(1)
      try text.append(try vm.str(entry.key).asText)
      try text.append(ascii: UInt8(ascii: "="))
      try text.append(reprOf: entry.value)
    }
    try text.append(ascii: UInt8(ascii: ")"))
    return try text.finish()
  }

  private static func setState(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let invalid = "invalid partial state"
    guard vm.isInstance(call[1], .tuple), vm.payload(call[1]).asTuple.pointee.count == 4 else {
      throw call.raise(.typeError, invalid)
    }
    let state = vm.payload(call[1]).asTuple
    let own = state[item: 3]
    guard own.isNone || vm.isInstance(own, .dict) else {
      throw call.raise(
        .typeError, "__dict__ must be set to a dictionary, not a '\(vm.typeName(own))'")
    }
    guard vm.isCallable(state[item: 0]), vm.isInstance(state[item: 1], .tuple),
      state[item: 2].isNone || vm.isInstance(state[item: 2], .dict)
    else {
      throw call.raise(.typeError, invalid)
    }
    let keywords = vm.newDict()
    if !state[item: 2].isNone { try vm.update(keywords, with: state[item: 2]) }
    let it = call[0].asInstance
    it[slot: Slot.function] = state[item: 0]
    it[slot: Slot.arguments] = vm.payload(state[item: 1])
    it[slot: Slot.keywords] = state[item: 2].isKind(.dict) ? state[item: 2] : Value(keywords)
    vm.setAttributes(of: call[0], to: own.isNone ? vm.newDict() : vm.payload(own).asDict)
    return .none
  }
}
