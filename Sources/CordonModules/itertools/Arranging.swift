// In which order do `product`, `permutations` and the two `combinations` give their tuples?
//
// As an odometer turns: each tuple is a copy of the one before with the places changed that moved.

import CordonRuntime

enum Arranging {
  private enum Slot {
    /// A tuple of what is chosen from; of `product`, a tuple of such tuples.
    static let pool = 0
    /// A cell with the place in the pool of each item.
    static let indices = 1
    /// The tuple that was given last; unset before the first and at the end. What is set before it may
    /// have been set in vain, when there was no memory for the first.
    static let last = 2
    /// The length of the tuples.
    static let length = 3
    /// Of `permutations`: how far each place is from its next turn.
    static let cycles = 4
  }

  private static func indices(_ it: InstanceRef, _ slot: Int = Slot.indices)
    -> UnsafeMutablePointer<Value>
  {
    it[slot: slot].cell.of(SlotsObject.self).items
  }

  /// A cell of so many numbers, which the caller fills in.
  private static func numbers(
    _ vm: VM, _ count: Int, _ number: (Int) -> Int
  ) throws(Raised) -> Value {
    try vm.reserve(count, of: 16)
    try vm.charge(count >> 3)
    let cell = vm.newSlots(count)
    for i in 0..<count { cell.items[i] = .small(number(i)) }
    return Value(cell)
  }

  /// A copy of the last tuple with what `indices` says from place `first` on.
  private static func changed(
    _ vm: VM, _ it: InstanceRef, from first: Int
  ) throws(Raised) -> Value {
    let length = it[slot: Slot.length].asInt
    let old = it[slot: Slot.last].asTuple
    let new = try vm.newTuple(old.items, length)
    let items = new.asTuple.items
    let pool = it[slot: Slot.pool].asTuple
    let places = indices(it)
    for i in first..<length { items[i] = pool[item: places[i].asInt] }
    it[slot: Slot.last] = new
    try vm.charge(length >> 4)
    return new
  }

  /// The first tuple of one with a single pool.
  private static func begin(
    _ vm: VM, _ it: InstanceRef, _ number: (Int) -> Int
  ) throws(Raised) -> Value {
    let length = it[slot: Slot.length].asInt
    let result = try vm.newTuple(count: length)
    let pool = it[slot: Slot.pool].asTuple
    for i in 0..<length { result.items[i] = pool[item: number(i)] }
    it[slot: Slot.last] = Value(result)
    return Value(result)
  }

  private static func end(_ it: InstanceRef) -> Value {
    it[slot: Slot.last] = .unset
    it[slot: Slot.length] = .small(-1)
    return .unset
  }

  private static func isOver(_ it: InstanceRef) -> Bool { it[slot: Slot.length].asInt < 0 }

  // MARK: product

  static let product: NativeType = NativeType(
    "itertools.product", "Tuples with one item of each iterable, in every combination.",
    slots: 4, advance: nextProduct
  ) {
    [.static("__new__(cls, /, *iterables, repeat=1)", .pure, "Combine iterables.", newProduct)]
  }

  private static func newProduct(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let times = try vm.indexAsInt(call[2], nil)
    if times < 0 { throw call.raise(.valueError, "repeat argument cannot be negative") }
    let given = times == 0 ? 0 : call[1].asTuple.pointee.count
    let (length, overflow) = given.multipliedReportingOverflow(by: times)
    if overflow || length > Int.max / 16 {
      throw call.raise(.overflowError, "repeat argument too large")
    }
    try vm.reserve(length, of: 32)
    let pools = try vm.newTuple(count: length)
    for i in 0..<given { pools.items[i] = try vm.tupleFrom(call[1].asTuple[item: i]) }
    if given > 0 {
      try vm.charge(length >> 3)
      for i in given..<length { pools.items[i] = pools[item: i - given] }
    }
    let it = try vm.instance(for: call[0], of: product)
    it.asInstance[slot: Slot.pool] = Value(pools)
    it.asInstance[slot: Slot.length] = .small(length)
    return it
  }

  private static func nextProduct(_ vm: VM, _ it: InstanceRef) throws(Raised) -> Value {
    if isOver(it) { return .unset }
    let pools = it[slot: Slot.pool].asTuple
    let length = it[slot: Slot.length].asInt
    if it[slot: Slot.last].isUnset {
      it[slot: Slot.indices] = try numbers(vm, length) { _ in 0 }
      let result = try vm.newTuple(count: length)
      for i in 0..<length {
        let pool = pools[item: i].asTuple
        if pool.pointee.count == 0 { return end(it) }
        result.items[i] = pool[item: 0]
      }
      it[slot: Slot.last] = Value(result)
      return Value(result)
    }
    let places = indices(it)
    var i = length - 1
    while i >= 0, places[i].asInt + 1 == pools[item: i].asTuple.pointee.count { i -= 1 }
    if i < 0 { return end(it) }
    let new = try vm.newTuple(it[slot: Slot.last].asTuple.items, length)
    places[i] = .small(places[i].asInt + 1)
    new.asTuple.items[i] = pools[item: i].asTuple[item: places[i].asInt]
    for j in i + 1..<max(length, i + 1) {
      places[j] = .small(0)
      new.asTuple.items[j] = pools[item: j].asTuple[item: 0]
    }
    it[slot: Slot.last] = new
    try vm.charge(length >> 4)
    return new
  }

  // MARK: combinations

  static let combinations: NativeType = NativeType(
    "itertools.combinations", "Tuples of r items in their order, each item once.", slots: 4,
    advance: { vm, it throws(Raised) in
      if isOver(it) { return .unset }
      let n = it[slot: Slot.pool].asTuple.pointee.count
      let length = it[slot: Slot.length].asInt
      if it[slot: Slot.last].isUnset {
        if length > n { return end(it) }
        it[slot: Slot.indices] = try numbers(vm, length) { $0 }
        return try begin(vm, it) { $0 }
      }
      let places = indices(it)
      var i = length - 1
      while i >= 0, places[i].asInt == i + n - length { i -= 1 }
      if i < 0 { return end(it) }
      let first = places[i].asInt + 1
      for j in i..<length { places[j] = .small(first + j - i) }
      return try changed(vm, it, from: i)
    }
  ) {
    [
      .static("__new__(cls, /, iterable, r)", .pure, "Combine items.") { call throws(Raised) in
        try new(call, combinations)
      }
    ]
  }

  static let repeatingCombinations: NativeType = NativeType(
    "itertools.combinations_with_replacement",
    "Tuples of r items in their order, each item any number of times.", slots: 4,
    advance: { vm, it throws(Raised) in
      if isOver(it) { return .unset }
      let n = it[slot: Slot.pool].asTuple.pointee.count
      let length = it[slot: Slot.length].asInt
      if it[slot: Slot.last].isUnset {
        if n == 0 && length > 0 { return end(it) }
        it[slot: Slot.indices] = try numbers(vm, length) { _ in 0 }
        return try begin(vm, it) { _ in 0 }
      }
      let places = indices(it)
      var i = length - 1
      while i >= 0, places[i].asInt == n - 1 { i -= 1 }
      if i < 0 { return end(it) }
      let first = places[i].asInt + 1
      for j in i..<length { places[j] = .small(first) }
      return try changed(vm, it, from: i)
    }
  ) {
    [
      .static("__new__(cls, /, iterable, r)", .pure, "Combine items.") { call throws(Raised) in
        try new(call, repeatingCombinations)
      }
    ]
  }

  private static func new(_ call: Call, _ type: NativeType) throws(Raised) -> Value {
    let vm = call.vm
    let length = try vm.indexAsInt(call[2], nil)
    let pool = try vm.tupleFrom(call[1])
    if length < 0 { throw call.raise(.valueError, "r must be non-negative") }
    if length > pool.asTuple.pointee.count, type === repeatingCombinations {
      try vm.reserve(length, of: 24)
    }
    let it = try vm.instance(for: call[0], of: type)
    it.asInstance[slot: Slot.pool] = pool
    it.asInstance[slot: Slot.length] = .small(min(length, 1 << 61))
    return it
  }

  // MARK: permutations

  static let permutations: NativeType = NativeType(
    "itertools.permutations", "Tuples of r items in every order.", slots: 5,
    advance: nextPermutation
  ) {
    [
      .static("__new__(cls, /, iterable, r=None)", .pure, "Permute items.") {
        call throws(Raised) in
        let vm = call.vm
        let pool = try vm.tupleFrom(call[1])
        var length = pool.asTuple.pointee.count
        if !call[2].isNone {
          guard vm.isInstance(call[2], .int) else {
            throw call.raise(.typeError, "Expected int as r")
          }
          length = try vm.indexAsInt(call[2], nil)
          if length < 0 { throw call.raise(.valueError, "r must be non-negative") }
        }
        let it = try vm.instance(for: call[0], of: permutations)
        it.asInstance[slot: Slot.pool] = pool
        it.asInstance[slot: Slot.length] = .small(min(length, 1 << 61))
        return it
      }
    ]
  }

  private static func nextPermutation(_ vm: VM, _ it: InstanceRef) throws(Raised) -> Value {
    if isOver(it) { return .unset }
    let n = it[slot: Slot.pool].asTuple.pointee.count
    let length = it[slot: Slot.length].asInt
    if it[slot: Slot.last].isUnset {
      if length > n { return end(it) }
      it[slot: Slot.cycles] = try numbers(vm, length) { n - $0 }
      it[slot: Slot.indices] = try numbers(vm, n) { $0 }
      return try begin(vm, it) { $0 }
    }
    let places = indices(it)
    let cycles = indices(it, Slot.cycles)
    var i = length - 1
    while i >= 0 {
      let turns = cycles[i].asInt - 1
      if turns == 0 {
        // All have stood here: the one at this place goes behind the others.
        let moved = places[i]
        for j in i..<n - 1 { places[j] = places[j + 1] }
        places[n - 1] = moved
        cycles[i] = .small(n - i)
        try vm.charge((n - i) >> 3)
        i -= 1
        continue
      }
      cycles[i] = .small(turns)
      (places[i], places[n - turns]) = (places[n - turns], places[i])
      return try changed(vm, it, from: i)
    }
    return end(it)
  }
}
