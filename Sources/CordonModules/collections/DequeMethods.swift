// What can be done with a deque?

import CordonRuntime

enum DequeMethods {
  static let type: NativeType = NativeType(
    "collections.deque", "A sequence with two quick ends.", slots: Deque.Slot.all,
    flags: [.isSequence, .holdsData]
  ) { making + ends + searching + subscripts + arithmetic + comparisons }

  // MARK: Making

  private static let making: [NativeRow] = [
    .static("__new__(cls, /, *args, **kwargs)", .pure, "Make an empty deque.") {
      call throws(Raised) in
      let made = try call.vm.instance(for: call[0], of: type)
      Deque(call.vm, made).begin()
      return made
    },
    .init("__init__(self, /, iterable=?, maxlen=None)", .pure, "Begin with the items.") {
      call throws(Raised) in
      let vm = call.vm
      let deque = Deque(vm, call[0])
      var limit: Int?
      if !call[2].isNone {
        guard vm.isInstance(call[2], .int) else {
          throw call.raise(.typeError, "an integer is required")
        }
        let given = try vm.indexAsInt(call[2], nil)
        if given < 0 { throw call.raise(.valueError, "maxlen must be non-negative") }
        limit = min(given, 1 << 61)
      }
      deque.setLimit(limit)
      if deque.count > 0 { deque.clear() }
      if !call[1].isUnset { try deque.extend(call[1]) }
      return .none
    },
    .init("__repr__(self, /)", .pure, "Return repr(self).", show),
    .init("copy(self, /)", .pure, "Return a shallow copy.", copy),
    .init("__copy__(self, /)", .pure, "Return a shallow copy.", copy),
    .init("__reduce__(self, /)", .pure, "Help pickle.") { call throws(Raised) in
      let vm = call.vm
      let state = try vm.callMethod(call[0], "__getstate__")
      let limit = call[0].asInstance[slot: Deque.Slot.limit]
      let arguments = limit.isNone ? vm.emptyTuple : vm.tuple(vm.emptyTuple, limit)
      let result = try vm.newTuple(count: 4)
      result.items[0] = Value(vm.type(of: call[0]))
      result.items[1] = arguments
      result.items[2] = state
      result.items[3] = try vm.iterator(call[0])
      return Value(result)
    },
    .attribute("maxlen", .pure, "The largest size, or None.") { call in
      call[0].asInstance[slot: Deque.Slot.limit]
    },
    .class("__class_getitem__(cls, item, /)", .pure, "See PEP 585") { call in
      call.vm.newGenericAlias(call[0], call[1])
    },
    .init("__iter__(self, /)", .pure, "Implement iter(self).") { call in
      DequeIterators.new(call.vm, call[0], DequeIterators.forward)
    },
    .init("__reversed__(self, /)", .pure, "Return a reverse iterator over the deque.") { call in
      DequeIterators.new(call.vm, call[0], DequeIterators.backward)
    },
  ]

  private static func show(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    guard vm.enterRepr(call[0]) else { return vm.text("[...]") }
    defer { vm.leaveRepr(call[0]) }
    let items = try vm.reprString(Value(try vm.listFrom(call[0])))
    let limit = Deque(vm, call[0]).limit.map { ", maxlen=\($0)" } ?? ""
    return try vm.newString("\(vm.ownTypeName(call[0]))(\(items)\(limit))")
  }

  private static func copy(_ call: Call) throws(Raised) -> Value { try copied(call.vm, call[0]) }

  /// Of the same type.
  private static func copied(_ vm: VM, _ deque: Value) throws(Raised) -> Value {
    if vm.isExactly(deque, type) { return try Deque(vm, deque).copy().value }
    let limit = deque.asInstance[slot: Deque.Slot.limit]
    let cls = Value(vm.type(of: deque))
    let made = try limit.isNone ? vm.call(cls, deque) : vm.call(cls, deque, limit)
    guard vm.isInstance(made, of: type) else {
      throw vm.raise(
        .typeError, "\(vm.typeName(deque))() must return a deque, not \(vm.typeName(made))")
    }
    return made
  }

  // MARK: Ends

  private static let ends: [NativeRow] = [
    .init("append(self, item, /)", .pure, "Add an item on the right.") { call throws(Raised) in
      try Deque(call.vm, call[0]).append(call[1])
      return .none
    },
    .init("appendleft(self, item, /)", .pure, "Add an item on the left.") { call throws(Raised) in
      try Deque(call.vm, call[0]).prepend(call[1])
      return .none
    },
    .init("pop(self, /)", .pure, "Remove and return the item on the right.") {
      call throws(Raised) in
      try Deque(call.vm, call[0]).popLast()
    },
    .init("popleft(self, /)", .pure, "Remove and return the item on the left.") {
      call throws(Raised) in
      try Deque(call.vm, call[0]).popFirst()
    },
    .init("extend(self, iterable, /)", .pure, "Add items on the right.") { call throws(Raised) in
      try Deque(call.vm, call[0]).extend(call[1])
      return .none
    },
    .init("extendleft(self, iterable, /)", .pure, "Add items on the left, one by one.") {
      call throws(Raised) in
      try Deque(call.vm, call[0]).extendLeft(call[1])
      return .none
    },
    .init("clear(self, /)", .pure, "Remove all items.") { call in
      Deque(call.vm, call[0]).clear()
      return .none
    },
    .init("rotate(self, n=1, /)", .pure, "Move n items from the right end to the left.") {
      call throws(Raised) in
      try Deque(call.vm, call[0]).rotate(try call.vm.indexAsInt(call[1], .overflowError))
      return .none
    },
    .init("reverse(self, /)", .pure, "Reverse the order.") { call throws(Raised) in
      try Deque(call.vm, call[0]).reverse()
      return .none
    },
    .init("insert(self, index, value, /)", .pure, "Add an item before the one at index.") {
      call throws(Raised) in
      let deque = Deque(call.vm, call[0])
      let i = try call.vm.indexAsInt(call[1], .overflowError)
      if let limit = deque.limit, deque.count >= limit {
        throw call.raise(.indexError, "deque already at its maximum size")
      }
      try deque.insert(i < 0 ? max(0, i + deque.count) : i, call[2])
      return .none
    },
  ]

  // MARK: Searching

  private static let searching: [NativeRow] = [
    .init("count(self, value, /)", .pure, "Return how often a value occurs.") {
      call throws(Raised) in
      var found = 0
      try search(call, "deque mutated during iteration") { _, isThere in
        if isThere { found += 1 }
        return true
      }
      return .small(found)
    },
    .init("__contains__(self, key, /)", .pure, "Return bool(key in self).") {
      call throws(Raised) in
      var found = false
      try search(call, "deque mutated during iteration") { _, isThere in
        found = isThere
        return !isThere
      }
      return .bool(found)
    },
    .init("remove(self, value, /)", .pure, "Remove the first occurrence of a value.") {
      call throws(Raised) in
      var place = -1
      try search(call, "deque mutated during iteration", .indexError) { i, isThere in
        if isThere { place = i }
        return !isThere
      }
      if place < 0 { throw try raiseAbsent(call) }
      try Deque(call.vm, call[0]).remove(at: place)
      return .none
    },
    .init("index(self, value, start=0, stop=?, /)", .pure, "Return the first place of a value.") {
      call throws(Raised) in
      let vm = call.vm
      var count = Deque(vm, call[0]).count
      let start = try bound(vm, call[2], count)
      let end = try call[3].isUnset ? count : bound(vm, call[3], count)
      // The bounds may have changed the deque.
      count = Deque(vm, call[0]).count
      let stop = min(count, end)
      var place = -1
      try search(call, "deque mutated during iteration", in: min(start, stop)..<stop) {
        i, isThere in
        if isThere { place = i }
        return !isThere
      }
      if place >= 0 { return .small(place) }
      throw try raiseAbsent(call)
    },
  ]

  private static func raiseAbsent(_ call: Call) throws(Raised) -> Raised {
    let shown = try call.vm.reprString(call[1])
    return call.raise(.valueError, "\(shown) is not in deque")
  }

  /// Tells `body` of item after item whether it equals the first argument, until `body` returns
  /// false. A comparison that changes the deque is an error.
  private static func search(
    _ call: Call, _ message: String, _ error: BuiltinType = .runtimeError,
    in range: Range<Int>? = nil, _ body: (Int, Bool) -> Bool
  ) throws(Raised) {
    let deque = Deque(call.vm, call[0])
    let changes = deque.changes
    for i in range ?? 0..<deque.count {
      let isThere = try call.vm.isEqual(deque[i], call[1])
      let hasChanged = changes != deque.changes
      // A value that is removed must still be where it was found.
      if hasChanged, error == .indexError { throw call.raise(error, message) }
      if !body(i, isThere) { return }
      if hasChanged { throw call.raise(error, message) }
      try call.vm.charge(1)
    }
  }

  /// As slices take their bounds: any int, from the end if negative.
  private static func bound(_ vm: VM, _ value: Value, _ count: Int) throws(Raised) -> Int {
    guard vm.hasIndex(value) else {
      throw vm.raise(
        .typeError, "slice indices must be integers or have an __index__ method")
    }
    let number = try vm.index(value)
    let i = number.isInt ? number.asInt : vm.isNegative(number) ? -count : count
    return i < 0 ? max(0, i + count) : i
  }

  // MARK: Subscripts

  private static let subscripts: [NativeRow] = [
    .init("__len__(self, /)", .pure, "Return len(self).") { call in
      .small(Deque(call.vm, call[0]).count)
    },
    .init("__getitem__(self, key, /)", .pure, "Return self[key].") { call throws(Raised) in
      let deque = Deque(call.vm, call[0])
      return deque[try place(call.vm, deque, call[1])]
    },
    .init("__setitem__(self, key, value, /)", .pure, "Set self[key] to value.") {
      call throws(Raised) in
      let deque = Deque(call.vm, call[0])
      deque[try place(call.vm, deque, call[1])] = call[2]
      return .none
    },
    .init("__delitem__(self, key, /)", .pure, "Delete self[key].") { call throws(Raised) in
      let deque = Deque(call.vm, call[0])
      try deque.remove(at: try place(call.vm, deque, call[1]))
      return .none
    },
  ]

  private static func place(_ vm: VM, _ deque: Deque, _ index: Value) throws(Raised) -> Int {
    guard index.isInt || vm.hasIndex(index) else {
      throw vm.raise(
        .typeError, "sequence index must be integer, not '\(vm.typeName(index))'")
    }
    let given = try vm.indexAsInt(index, .indexError)
    let i = given < 0 ? given + deque.count : given
    if i < 0 || i >= deque.count { throw vm.raise(.indexError, "deque index out of range") }
    return i
  }

  // MARK: Arithmetic

  private static let arithmetic: [NativeRow] = [
    .init("__add__(self, value, /)", .pure, "Return self+value.") { call throws(Raised) in
      let vm = call.vm
      guard vm.isInstance(call[1], of: type) else {
        throw call.raise(
          .typeError,
          "can only concatenate deque (not \"\(vm.typeName(call[1]))\") to deque")
      }
      let made = try copied(vm, call[0])
      try Deque(vm, made).extend(call[1])
      return made
    },
    .init("__iadd__(self, value, /)", .pure, "Implement self+=value.") { call throws(Raised) in
      try Deque(call.vm, call[0]).extend(call[1])
      return call[0]
    },
    .init("__mul__(self, value, /)", .pure, "Return self*value.", multiply),
    .init("__rmul__(self, value, /)", .pure, "Return value*self.", multiply),
    .init("__imul__(self, value, /)", .pure, "Implement self*=value.") { call throws(Raised) in
      guard call.vm.hasIndex(call[1]) else { return .notImplemented }
      try Deque(call.vm, call[0]).multiply(try call.vm.indexAsInt(call[1], .overflowError))
      return call[0]
    },
  ]

  private static func multiply(_ call: Call) throws(Raised) -> Value {
    guard call.vm.hasIndex(call[1]) else { return .notImplemented }
    let times = try call.vm.indexAsInt(call[1], .overflowError)
    let made = try copied(call.vm, call[0])
    try Deque(call.vm, made).multiply(times)
    return made
  }

  // MARK: Comparison

  private static let comparisons = NativeRow.comparisons(compare)

  private static func compare(_ op: CompareOperator, _ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    guard vm.isInstance(call[1], of: type) else { return .notImplemented }
    try vm.checkNativeStack()
    let (a, b) = (Deque(vm, call[0]), Deque(vm, call[1]))
    if op == .equal || op == .notEqual {
      if a.it == b.it { return .bool(op == .equal) }
      if a.count != b.count { return .bool(op == .notEqual) }
    }
    let (first, second) = (a.changes, b.changes)
    var i = 0
    while i < a.count && i < b.count {
      let (x, y) = (a[i], b[i])
      if !(try vm.isEqual(x, y)) {
        switch op {
        case .equal: return .false
        case .notEqual: return .true
        default: return try vm.compare(op, x, y)
        }
      }
      if first != a.changes || second != b.changes {
        throw call.raise(.runtimeError, "deque mutated during iteration")
      }
      i += 1
      try vm.charge(1)
    }
    return try vm.compare(op, .small(a.count), .small(b.count))
  }
}
