// How does a deque keep its items?
//
// In a ring: a cell of slots, the place of the first item in it, and how many there are. Both ends
// take and give in constant time, and any index is reached at once. `changes` counts what iterators
// must notice.

import CordonRuntime

/// A deque's own fields, by their slots.
struct Deque {
  enum Slot {
    static let ring = 0
    static let start = 1
    static let count = 2
    /// The largest size, or None.
    static let limit = 3
    static let changes = 4
    static let all = 5
  }

  let vm: VM
  let it: UnsafeMutablePointer<InstanceObject>

  init(_ vm: VM, _ value: Value) {
    self.vm = vm
    it = value.asInstance
  }

  var value: Value { Value(it) }

  private var ring: UnsafeMutablePointer<SlotsObject> {
    it[slot: Slot.ring].cell.of(SlotsObject.self)
  }
  private var start: Int {
    get { it[slot: Slot.start].asInt }
    nonmutating set { it[slot: Slot.start] = .small(newValue) }
  }
  private(set) var count: Int {
    get { it[slot: Slot.count].asInt }
    nonmutating set { it[slot: Slot.count] = .small(newValue) }
  }
  var changes: Int { it[slot: Slot.changes].asInt }

  /// The largest size, or nil.
  var limit: Int? { it[slot: Slot.limit].isNone ? nil : it[slot: Slot.limit].asInt }

  private func noteChange() { it[slot: Slot.changes] = .small(changes &+ 1) }

  /// A power of two.
  private static let leastCapacity = 8

  /// Makes a bare instance an empty deque.
  func begin() {
    it[slot: Slot.ring] = Value(vm.newSlots(Deque.leastCapacity))
    it[slot: Slot.start] = .small(0)
    it[slot: Slot.count] = .small(0)
    it[slot: Slot.limit] = .none
    it[slot: Slot.changes] = .small(0)
  }

  func setLimit(_ limit: Int?) { it[slot: Slot.limit] = limit.map { .small($0) } ?? .none }

  /// Item `i`, which must be there.
  subscript(i: Int) -> Value {
    get {
      let ring = ring
      return ring.items[(start &+ i) & (ring.pointee.count &- 1)]
    }
    nonmutating set {
      let ring = ring
      ring.items[(start &+ i) & (ring.pointee.count &- 1)] = newValue
    }
  }

  /// Moves the items to a ring of this size, a power of two that holds them.
  private func resize(_ capacity: Int) throws(Raised) {
    try vm.reserve(capacity, of: 8)
    try vm.charge(count >> 3)
    let new = vm.newSlots(capacity)
    let n = count
    let old = ring
    let first = min(n, old.pointee.count - start)
    new.items.update(from: old.items + start, count: first)
    (new.items + first).update(from: old.items, count: n - first)
    it[slot: Slot.ring] = Value(new)
    start = 0
  }

  private func makeRoom() throws(Raised) {
    if count == ring.pointee.count { try resize(count * 2) }
  }

  // MARK: Both ends

  func append(_ item: Value) throws(Raised) {
    if let limit, count >= limit {
      if limit == 0 { return }
      _ = try popFirst()
    }
    try makeRoom()
    count += 1
    self[count - 1] = item
    noteChange()
  }

  func prepend(_ item: Value) throws(Raised) {
    if let limit, count >= limit {
      if limit == 0 { return }
      _ = try popLast()
    }
    try makeRoom()
    start = (start &- 1) & (ring.pointee.count &- 1)
    count += 1
    self[0] = item
    noteChange()
  }

  func popFirst() throws(Raised) -> Value {
    if count == 0 { throw vm.raise(.indexError, "pop from an empty deque") }
    let item = self[0]
    self[0] = .unset
    start = (start &+ 1) & (ring.pointee.count &- 1)
    count -= 1
    noteChange()
    try shrink()
    return item
  }

  func popLast() throws(Raised) -> Value {
    if count == 0 { throw vm.raise(.indexError, "pop from an empty deque") }
    let item = self[count - 1]
    self[count - 1] = .unset
    count -= 1
    noteChange()
    try shrink()
    return item
  }

  /// Gives memory back once most of the ring is empty.
  @inline(__always) private func shrink() throws(Raised) {
    let capacity = ring.pointee.count
    if capacity > 1024, count < capacity >> 3 { try resize(capacity >> 1) }
  }

  func clear() {
    it[slot: Slot.ring] = Value(vm.newSlots(Deque.leastCapacity))
    start = 0
    count = 0
    noteChange()
  }

  // MARK: In the middle

  func reverse() throws(Raised) {
    var i = 0
    var j = count - 1
    try vm.charge(count >> 3)
    while i < j {
      (self[i], self[j]) = (self[j], self[i])
      i += 1
      j -= 1
    }
  }

  /// Moves `n` items from the right end to the left; a negative number the other way.
  func rotate(_ n: Int) throws(Raised) {
    if count < 2 { return }
    var n = n % count
    if n > count / 2 { n -= count }
    if n < -(count / 2) { n += count }
    if n == 0 { return }
    try vm.charge(n.magnitude > 7 ? Int(n.magnitude >> 3) : 0)
    let mask = ring.pointee.count - 1
    if count == mask + 1 {
      start = (start &- n) & mask
    } else if n > 0 {
      for _ in 0..<n {
        let item = self[count - 1]
        self[count - 1] = .unset
        start = (start &- 1) & mask
        self[0] = item
      }
    } else {
      for _ in 0..<(-n) {
        let item = self[0]
        self[0] = .unset
        start = (start &+ 1) & mask
        self[count - 1] = item
      }
    }
    noteChange()
  }

  /// Puts an item before item `i`, from 0 to the count; there must be no limit in the way.
  func insert(_ i: Int, _ item: Value) throws(Raised) {
    if i >= count { return try append(item) }
    if i < count / 2 {
      try prepend(item)
      try vm.charge(i >> 3)
      for j in 0..<i { self[j] = self[j + 1] }
    } else {
      try append(item)
      var j = count - 1
      try vm.charge((j - i) >> 3)
      while j > i {
        self[j] = self[j - 1]
        j -= 1
      }
    }
    self[i] = item
  }

  /// Takes item `i` away.
  func remove(at i: Int) throws(Raised) {
    if i < count / 2 {
      try vm.charge(i >> 3)
      var j = i
      while j > 0 {
        self[j] = self[j - 1]
        j -= 1
      }
      _ = try popFirst()
    } else {
      try vm.charge((count - i) >> 3)
      for j in i..<count - 1 { self[j] = self[j + 1] }
      _ = try popLast()
    }
  }

  // MARK: Many items

  func extend(_ iterable: Value) throws(Raised) {
    // A deque that is added to itself gives what it holds now.
    let source = iterable == value ? Value(try vm.listFrom(iterable)) : iterable
    try vm.forEach(source) { (item) throws(Raised) in
      try append(item)
      return true
    }
  }

  func extendLeft(_ iterable: Value) throws(Raised) {
    let source = iterable == value ? Value(try vm.listFrom(iterable)) : iterable
    try vm.forEach(source) { (item) throws(Raised) in
      try prepend(item)
      return true
    }
  }

  /// Its items `times` over, as far as the limit lets the last of them stay.
  func multiply(_ times: Int) throws(Raised) {
    if times <= 0 { return clear() }
    let n = count
    if times == 1 || n == 0 { return }
    var times = times
    if let limit { times = min(times, (limit + n - 1) / n) }
    let (total, overflow) = n.multipliedReportingOverflow(by: times)
    if overflow { try vm.reserve(.max) }
    try vm.reserve(total, of: 16)
    let items = try vm.listFrom(value)
    for _ in 1..<max(1, times) {
      for i in 0..<n { try append(items.pointee.items[i]) }
      try vm.charge(n)
    }
  }

  /// An exact deque of the same items and limit.
  func copy() throws(Raised) -> Deque {
    let made = Deque(vm, vm.newInstance(of: DequeMethods.type))
    made.begin()
    made.setLimit(limit)
    try vm.reserve(count, of: 16)
    for i in 0..<count { try made.append(self[i]) }
    try vm.charge(count >> 1)
    return made
  }
}
