// What does an `OrderedDict` add to a dict?
//
// Its order is the dict's own. It can be changed at both ends, counts in comparisons with another
// OrderedDict, and a change of it ends a walk over the keys with an error.

import CordonRuntime

enum OrderedDict {
  static let type: NativeType = NativeType(
    "collections.OrderedDict", "A dict whose order can be changed and compared.",
    base: .builtin(.dict), flags: .holdsData, hasDictionary: true
  ) { making + order + reading + changing }

  static func dict(_ call: Call) -> Dict { call.vm.payload(call[0]).asDict }

  /// Whether a method of the type is dict's own, or this type's.
  private static func isPlain(_ vm: VM, _ value: Value, _ name: StaticString) -> Bool {
    if vm.isExactly(value, type) { return true }
    let name = vm.intern(name)
    return vm.lookup(vm.type(of: value), name) == vm.lookup(vm.type(type), name)
  }

  // MARK: Making

  private static let making: [NativeRow] = [
    .init("__init__(self, /, *args, **kwargs)", .pure, "Take entries as update does.") {
      call throws(Raised) in
      let count = call[1].asTuple.pointee.count
      if count > 1 {
        throw call.raise(.typeError, "expected at most 1 arguments, got \(count)")
      }
      try update(call)
      return .none
    },
    .init("update(self, /, *args, **kwargs)", .pure, "Take entries of others.") {
      call throws(Raised) in
      let count = call[1].asTuple.pointee.count
      if count > 1 {
        throw call.raise(
          .typeError, "update() takes at most 1 positional argument (\(count) given)")
      }
      try update(call)
      return .none
    },
    .init("__ior__(self, value, /)", .pure, "Return self|=value.") { call throws(Raised) in
      try update(call.vm, call[0], from: call[1])
      return call[0]
    },
    .init("__or__(self, value, /)", .pure, "Return self|value.") { call throws(Raised) in
      try join(call, call[0], call[1])
    },
    .init("__ror__(self, value, /)", .pure, "Return value|self.") { call throws(Raised) in
      try join(call, call[1], call[0])
    },
    .init("copy(self, /)", .pure, "Return a shallow copy.", copy),
    .class("fromkeys(cls, iterable, value=None)", .pure, "Make one with these keys.") {
      call throws(Raised) in
      let vm = call.vm
      let made = try vm.call(call[0])
      try vm.forEach(call[1]) { (key) throws(Raised) in
        try vm.setItem(made, key, call[2])
        return true
      }
      return made
    },
    .init("__repr__(self, /)", .pure, "Return repr(self).", show),
    .init("__reduce__(self, /)", .pure, "Help pickle.") { call throws(Raised) in
      let vm = call.vm
      let state = try vm.callMethod(call[0], "__getstate__")
      let result = try vm.newTuple(count: 5)
      result.items[0] = Value(vm.type(of: call[0]))
      result.items[1] = vm.emptyTuple
      result.items[2] = state
      result.items[3] = .none
      result.items[4] = try vm.iterator(try vm.callMethod(call[0], "items"))
      return Value(result)
    },
  ]

  private static func update(_ call: Call) throws(Raised) {
    let given = call[1].asTuple
    if given.pointee.count == 1 { try update(call.vm, call[0], from: given[item: 0]) }
    if call[2].asDict.pointee.count > 0 { try update(call.vm, call[0], from: call[2]) }
  }

  /// A derived `__setitem__` is used for each entry.
  private static func update(_ vm: VM, _ target: Value, from source: Value) throws(Raised) {
    let plain = isPlain(vm, target, "__setitem__") ? vm.payload(target).asDict : nil
    func set(_ key: Value, _ value: Value) throws(Raised) {
      if let plain { try vm.set(plain, key, value) } else { try vm.setItem(target, key, value) }
    }
    if source.isKind(.dict) {
      if let plain { return try vm.merge(plain, source.asDict) }
      var position = 0
      while let entry = source.asDict.next(&position) { try set(entry.key, entry.value) }
      return
    }
    let keys = try vm.findAttribute(source, vm.intern("keys"))
    if !keys.isUnset {
      return try vm.forEach(try vm.call(keys)) { (key) throws(Raised) in
        try set(key, try vm.getItem(source, key))
        return true
      }
    }
    let items = try vm.findAttribute(source, vm.intern("items"))
    try vm.forEach(items.isUnset ? source : vm.call(items)) { (item) throws(Raised) in
      let pair = try vm.newList(capacity: 2)
      try vm.forEach(item) { (part) throws(Raised) in
        try vm.append(pair, part)
        return pair.pointee.count < 3
      }
      let count = pair.pointee.count
      if count > 2 { throw vm.raise(.valueError, "too many values to unpack (expected 2)") }
      if count < 2 {
        throw vm.raise(
          .valueError, "need more than \(count) value\(count == 1 ? "" : "s") to unpack")
      }
      try set(pair.pointee.items[0], pair.pointee.items[1])
      return true
    }
  }

  private static func join(_ call: Call, _ left: Value, _ right: Value) throws(Raised) -> Value {
    let vm = call.vm
    guard vm.isInstance(left, .dict), vm.isInstance(right, .dict) else { return .notImplemented }
    let result = try vm.call(Value(vm.type(of: call[0])), left)
    try update(vm, result, from: right)
    return result
  }

  private static func copy(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    if vm.isExactly(call[0], type) {
      return try vm.wrap(Value(try vm.copy(dict(call))), for: Value(vm.type(type)))
    }
    let made = try vm.call(Value(vm.type(of: call[0])))
    try vm.forEach(call[0]) { (key) throws(Raised) in
      try vm.setItem(made, key, try vm.getItem(call[0], key))
      return true
    }
    return made
  }

  private static func show(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let name = vm.ownTypeName(call[0])
    if dict(call).isEmpty { return try vm.newString("\(name)()") }
    guard vm.enterRepr(call[0]) else { return vm.text("...") }
    defer { vm.leaveRepr(call[0]) }
    let entries: Dict
    if vm.isExactly(call[0], type) {
      entries = try vm.copy(dict(call))
    } else {
      entries = vm.newDict()
      try vm.update(entries, with: call[0])
    }
    return try vm.newString("\(name)(\(try vm.reprString(Value(entries))))")
  }

  // MARK: Order

  private static let order: [NativeRow] = [
    .init("move_to_end(self, key, last=True)", .pure, "Move an entry to the end or the front.") {
      call throws(Raised) in
      let vm = call.vm
      let last = try vm.isTrue(call[2])
      let dict = dict(call)
      let i = try vm.entryNumber(dict, call[1], hash: try vm.hash(call[1]))
      if i < 0 { throw vm.raise(.keyError, argument: call[1]) }
      if last { try vm.moveToEnd(dict, entry: i) } else { try vm.moveToFront(dict, entry: i) }
      return .none
    },
    .init("popitem(self, last=True)", .pure, "Remove and return the last entry, or the first.") {
      call throws(Raised) in
      let vm = call.vm
      let last = try vm.isTrue(call[1])
      let dict = dict(call)
      let i = last ? dict.lastEntryNumber : dict.firstEntryNumber
      if i < 0 { throw call.raise(.keyError, "dictionary is empty") }
      let entry = dict.entry(i)
      if last { _ = vm.removeLast(dict) } else { dict.removeEntry(i) }
      return vm.tuple(entry.key, entry.value)
    },
    .init("__eq__(self, value, /)", .pure, "Return self==value.") { call throws(Raised) in
      try areEqual(call, .true)
    },
    .init("__ne__(self, value, /)", .pure, "Return self!=value.") { call throws(Raised) in
      try areEqual(call, .false)
    },
  ]

  /// `answer` when they are equal.
  private static func areEqual(_ call: Call, _ answer: Value) throws(Raised) -> Value {
    let vm = call.vm
    guard vm.isInstance(call[1], .dict) else { return .notImplemented }
    let (a, b) = (vm.payload(call[0]), vm.payload(call[1]))
    let different: Value = answer == .true ? .false : .true
    let haveSameEntries = try vm.test(.equal, a, b)
    if !vm.isInstance(call[1], of: type) { return haveSameEntries ? answer : different }
    // The comparison may have changed them.
    if !haveSameEntries || a.asDict.pointee.count != b.asDict.pointee.count { return different }
    let (first, second) = (OrderedDictStamp(a.asDict), OrderedDictStamp(b.asDict))
    var (i, j) = (0, 0)
    while let x = a.asDict.next(&i), let y = b.asDict.next(&j) {
      if !(try vm.isEqual(x.key, y.key)) { return different }
      if OrderedDictStamp(a.asDict) != first || OrderedDictStamp(b.asDict) != second {
        throw call.raise(.runtimeError, "OrderedDict mutated during iteration")
      }
      try vm.charge(1)
    }
    return answer
  }

  // MARK: Reading

  private static let reading: [NativeRow] = [
    .init("__iter__(self, /)", .pure, "Implement iter(self).") { call in
      OrderedDictViews.iterator(call.vm, call.vm.payload(call[0]), .keys, isReversed: false)
    },
    .init("__reversed__(self, /)", .pure, "Return a reverse iterator over the keys.") { call in
      OrderedDictViews.iterator(call.vm, call.vm.payload(call[0]), .keys, isReversed: true)
    },
    .init("keys(self, /)", .pure, "Return a view of the keys.") { call throws(Raised) in
      try OrderedDictViews.view(call, "keys", OrderedDictViews.keys)
    },
    .init("values(self, /)", .pure, "Return a view of the values.") { call throws(Raised) in
      try OrderedDictViews.view(call, "values", OrderedDictViews.values)
    },
    .init("items(self, /)", .pure, "Return a view of the entries.") { call throws(Raised) in
      try OrderedDictViews.view(call, "items", OrderedDictViews.items)
    },
  ]

  // MARK: Changing

  private static let changing: [NativeRow] = [
    .init("pop(self, key, default=?)", .pure, "Remove an entry and return its value.") {
      call throws(Raised) in
      let vm = call.vm
      let dict = dict(call)
      let hash = try vm.hash(call[1])
      let i = try vm.entryNumber(dict, call[1], hash: hash)
      if i < 0 {
        if call[2].isUnset { throw vm.raise(.keyError, argument: call[1]) }
        return call[2]
      }
      let value = dict.entry(i).value
      dict.removeEntry(i)
      return value
    },
    .init("setdefault(self, key, default=None)", .pure, "Return a value, set if missing.") {
      call throws(Raised) in
      let vm = call.vm
      let dict = dict(call)
      let hash = try vm.hash(call[1])
      let i = try vm.entryNumber(dict, call[1], hash: hash)
      if i >= 0 {
        return try vm.isExactly(call[0], type)
          ? dict.entry(i).value : vm.getItem(call[0], call[1])
      }
      if vm.isExactly(call[0], type) {
        try vm.add(dict, call[1], hash: hash, call[2])
      } else {
        try vm.setItem(call[0], call[1], call[2])
      }
      return call[2]
    },
  ]
}

/// What of a dict changes when an entry comes, goes or moves.
struct OrderedDictStamp: Equatable {
  let count: Int
  let used: Int
  let first: Int
  let entries: Int

  init(_ dict: Dict) {
    count = dict.pointee.count
    used = dict.pointee.used
    first = dict.firstEntryNumber
    entries = Int(bitPattern: dict.pointee.entries) >> 3
  }
}
