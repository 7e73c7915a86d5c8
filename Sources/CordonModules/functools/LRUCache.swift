// How does a function remember its results?
//
// In a dict whose order is that of use: a hit moves its entry to the end, and a full cache loses its
// first. The function may call itself through the cache, so nothing is kept across a call of it.

import CordonRuntime

enum LRUCache {
  private enum Slot {
    static let function = 0
    /// None for no limit.
    static let limit = 1
    static let isTyped = 2
    /// Makes what `cache_info` gives.
    static let info = 3
    static let results = 4
    static let hits = 5
    static let misses = 6
    /// Stands in keys between positional and keyword arguments.
    static let mark = 7
    static let count = 8
  }

  static let type: NativeType = NativeType(
    "functools._lru_cache_wrapper", "A function that remembers its results.",
    slots: Slot.count, hasDictionary: true
  ) { rows }

  private static let rows: [NativeRow] = [
    .static(
      "__new__(cls, /, user_function, maxsize, typed, cache_info_type)", .pure,
      "Wrap a function.", new),
    .init("__call__(self, /, *args, **kwargs)", .pure, "Remember or call.", result),
    .init("__get__(self, instance, owner=None, /)", .pure, "Bind to an instance.") { call in
      call[1].isNone ? call[0] : call.vm.newBoundMethod(call[0], call[1])
    },
    .init("cache_info(self, /)", .pure, "Tell about hits, misses and size.") {
      call throws(Raised) in
      let it = call[0].asInstance
      return try call.vm.call(
        it[slot: Slot.info], it[slot: Slot.hits], it[slot: Slot.misses], it[slot: Slot.limit],
        .small(it[slot: Slot.results].asDict.pointee.count))
    },
    .init("cache_clear(self, /)", .pure, "Forget all results and counts.") { call in
      clear(call[0].asInstance)
      return .none
    },
    .init("__reduce__(self, /)", .pure, "Help pickle.") { call throws(Raised) in
      try call.vm.getAttribute(call[0], "__qualname__")
    },
    .init("__copy__(self, /)", .pure, "The function itself.") { $0[0] },
    .init("__deepcopy__(self, memo, /)", .pure, "The function itself.") { $0[0] },
  ]

  private static func new(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    guard vm.isCallable(call[1]) else {
      throw call.raise(.typeError, "the first argument must be callable")
    }
    var limit = Value.none
    if !call[2].isNone {
      guard vm.hasIndex(call[2]) else {
        throw call.raise(.typeError, "maxsize should be integer or None")
      }
      limit = vm.int(max(0, try vm.indexAsInt(call[2], .overflowError)))
    }
    let isTyped = try vm.isTrue(call[3])
    let made = try vm.instance(for: call[0], of: type)
    let it = made.asInstance
    it[slot: Slot.function] = call[1]
    it[slot: Slot.limit] = limit
    it[slot: Slot.isTyped] = .bool(isTyped)
    it[slot: Slot.info] = call[4]
    it[slot: Slot.results] = Value(vm.newDict())
    it[slot: Slot.mark] = vm.newInstance(of: vm.type(.object))
    clear(it)
    return made
  }

  private static func clear(_ it: UnsafeMutablePointer<InstanceObject>) {
    it[slot: Slot.results].asDict.removeAll()
    it[slot: Slot.hits] = .small(0)
    it[slot: Slot.misses] = .small(0)
  }

  private static func count(_ it: UnsafeMutablePointer<InstanceObject>, _ slot: Int) {
    it[slot: slot] = .small(it[slot: slot].asInt + 1)
  }

  private static func result(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    try vm.checkNativeStack()
    let it = call[0].asInstance
    let limit = it[slot: Slot.limit]
    if limit == .small(0) {
      count(it, Slot.misses)
      return try vm.handOn(it[slot: Slot.function], arguments: call[1], keywords: call[2])
    }
    let results = it[slot: Slot.results].asDict
    let key = try key(vm, it, call[1].asTuple, call[2].asDict)
    let hash = try vm.hash(key)
    let i = try vm.entryNumber(results, key, hash: hash)
    if i >= 0 {
      count(it, Slot.hits)
      let result = results.entry(i).value
      if !limit.isNone { try vm.moveToEnd(results, entry: i) }
      try vm.noteAnsweredAgain(result, of: it[slot: Slot.function])
      return result
    }
    count(it, Slot.misses)
    let result = try vm.handOn(it[slot: Slot.function], arguments: call[1], keywords: call[2])
    // The call may have stored a result for this key, or have emptied or filled the cache.
    if try vm.entryNumber(results, key, hash: hash) >= 0 { return result }
    if limit.isInt, results.pointee.count >= limit.asInt {
      results.removeEntry(results.firstEntryNumber)
    }
    try vm.add(results, key, hash: hash, result)
    return result
  }

  /// One str or int stands for itself; other arguments are put into a tuple, with their types when
  /// equal values of different types are told apart.
  private static func key(
    _ vm: VM, _ it: UnsafeMutablePointer<InstanceObject>, _ arguments: Tuple, _ keywords: Dict
  ) throws(Raised) -> Value {
    let isTyped = it[slot: Slot.isTyped] == .true
    let n = arguments.pointee.count
    let m = keywords.pointee.count
    if m == 0, !isTyped {
      if n == 1 {
        let only = arguments[item: 0]
        if only.isInt || only.isKind(.string) || only.isKind(.bigInt) { return only }
      }
      return Value(arguments)
    }
    let key = try vm.newTuple(count: n + (m > 0 ? 1 + 2 * m : 0) + (isTyped ? n + m : 0))
    key.items.update(from: arguments.items, count: n)
    var next = n
    func append(_ value: Value) {
      key.items[next] = value
      next += 1
    }
    var position = 0
    if m > 0 {
      append(it[slot: Slot.mark])
      while let entry = keywords.next(&position) {
        append(entry.key)
        append(entry.value)
      }
    }
    if isTyped {
      for i in 0..<n { append(Value(vm.type(of: arguments[item: i]))) }
      position = 0
      while let entry = keywords.next(&position) { append(Value(vm.type(of: entry.value))) }
    }
    return Value(key)
  }
}
