// How is an `OrderedDict` walked over?
//
// Its views are dict's with iterators of their own, which notice every change of the order.

import CordonRuntime

enum OrderedDictViews {
  enum Part: Int { case keys, values, items }

  private enum Slot {
    /// The dict, unset at the end.
    static let dict = 0
    /// The number of the entry to look at next, and +1 or -1.
    static let position = 1
    static let step = 2
    static let part = 3
    /// The stamp at the beginning: four ints.
    static let stamp = 4
    static let count = 8
  }

  static let keys = declare("odict_keys", .dictKeys, .keys)
  static let values = declare("odict_values", .dictValues, .values)
  static let items = declare("odict_items", .dictItems, .items)

  private static func declare(
    _ name: StaticString, _ base: BuiltinType, _ part: Part
  ) -> NativeType {
    NativeType(name, "", base: .builtin(base), flags: [.final, .noConstructor]) {
      [
        .init("__iter__(self, /)", .pure, "Implement iter(self).") { call in
          iterator(call.vm, viewed(call), part, isReversed: false)
        },
        .init("__reversed__(self, /)", .pure, "Return a reverse iterator over the view.") {
          call in
          iterator(call.vm, viewed(call), part, isReversed: true)
        },
      ]
    }
  }

  private static func viewed(_ call: Call) -> Value {
    call.vm.payload(call[0]).asRecord[slot: 0]
  }

  /// The dict's own view, as one of these types.
  static func view(
    _ call: Call, _ name: StaticString, _ type: NativeType
  ) throws(Raised) -> Value {
    let vm = call.vm
    return try vm.wrap(
      try vm.callMethod(vm.payload(call[0]), name), for: Value(vm.type(type)))
  }

  static func iterator(_ vm: VM, _ dict: Value, _ part: Part, isReversed: Bool) -> Value {
    let made = vm.newInstance(of: iteratorType)
    let it = made.asInstance
    it[slot: Slot.dict] = dict
    it[slot: Slot.position] = .small(
      isReversed ? dict.asDict.lastEntryNumber : dict.asDict.firstEntryNumber)
    it[slot: Slot.step] = .small(isReversed ? -1 : 1)
    it[slot: Slot.part] = .small(part.rawValue)
    let stamp = OrderedDictStamp(dict.asDict)
    it[slot: Slot.stamp] = .small(stamp.count)
    it[slot: Slot.stamp + 1] = .small(stamp.used)
    it[slot: Slot.stamp + 2] = .small(stamp.first)
    it[slot: Slot.stamp + 3] = .small(stamp.entries)
    return made
  }

  static let iteratorType: NativeType = NativeType(
    "odict_iterator", "", slots: Slot.count, flags: [.final, .noConstructor], advance: next
  ) {
    [
      .init("__reduce__(self, /)", .pure, "Help pickle.") { call throws(Raised) in
        let vm = call.vm
        let rest = vm.newInstance(of: iteratorType)
        for i in 0..<Slot.count { rest.asInstance[slot: i] = call[0].asInstance[slot: i] }
        return vm.tuple(
          try vm.getAttribute(Value(vm.realm.builtins), "iter"),
          vm.tuple(Value(try vm.listFrom(rest))))
      }
    ]
  }

  private static func next(
    _ vm: VM, _ it: UnsafeMutablePointer<InstanceObject>
  ) throws(Raised) -> Value {
    let source = it[slot: Slot.dict]
    if source.isUnset { return .unset }
    let dict = source.asDict
    let stamp = OrderedDictStamp(dict)
    guard it[slot: Slot.stamp + 1].asInt == stamp.used,
      it[slot: Slot.stamp].asInt == stamp.count,
      it[slot: Slot.stamp + 2].asInt == stamp.first,
      it[slot: Slot.stamp + 3].asInt == stamp.entries
    else {
      it[slot: Slot.dict] = .unset
      throw vm.raise(.runtimeError, "OrderedDict mutated during iteration")
    }
    let step = it[slot: Slot.step].asInt
    var i = it[slot: Slot.position].asInt
    while i >= 0, i < stamp.used {
      let entry = dict.entry(i)
      i += step
      if entry.key.isUnset { continue }
      it[slot: Slot.position] = .small(i)
      switch Part(rawValue: it[slot: Slot.part].asInt) {
      case .keys: return entry.key
      case .values: return entry.value
      default: return vm.tuple(entry.key, entry.value)
      }
    }
    it[slot: Slot.dict] = .unset
    return .unset
  }
}
