// How is a list sorted?
//
// A stable merge sort that finds the runs already in order, merges them along a tree balanced by
// their places (the "powersort" policy) and leaps ahead in a merge while one run keeps winning.
// Comparisons and key functions may do anything to the list: meanwhile it is empty, and its items
// lie in cells of the sort's own.

import Glibc

extension VM {
  /// Sorts in place. `key` is a function or None.
  public func sortList(
    _ list: ListRef, key: Value = .none, reverse: Bool = false
  ) throws(Raised) {
    let work = takeItems(list)
    let untouched = list.pointee.items
    defer {
      // Whatever happened, the items come back, each once.
      list.pointee.count = work.pointee.count
      list.pointee.capacity = work.pointee.capacity
      list.pointee.items = work.pointee.items
    }
    if key.isNone {
      try sortItems(work.pointee.items, work.pointee.count, reverse: reverse)
    } else {
      try sortByKey(work, key, reverse: reverse)
    }
    if list.pointee.items != untouched || list.pointee.count != 0 {
      throw raise(.valueError, "list modified during sort")
    }
  }

  private func sortItems(
    _ items: UnsafeMutablePointer<Value>, _ count: Int, reverse: Bool
  ) throws(Raised) {
    if count < 2 { return }
    // Reversed twice, equal items keep their order.
    if reverse { items.reverse(count) }
    defer { if reverse { items.reverse(count) } }
    try charge(count >> 3)
    switch SortKind.of(items, count) {
    case .ints: try sort(items, count, by: IntOrder())
    case .floats: try sort(items, count, by: FloatOrder())
    case .texts: try sort(items, count, by: TextOrder(vm: self))
    case .tuples: try sort(items, count, by: TupleOrder(vm: self))
    case .any: try sort(items, count, by: GeneralOrder(vm: self))
    }
  }

  private func sortByKey(_ work: ListRef, _ key: Value, reverse: Bool) throws(Raised) {
    let count = work.pointee.count
    try reserve(count, of: 24)
    // Keys beside their items, moved together.
    let pairsCell = newSlots(2 * count)
    let pairs = UnsafeMutableRawPointer(pairsCell.items).assumingMemoryBound(to: KeyedItem.self)
    for i in 0..<count {
      pairs[i].key = try call(key, work.pointee.items[i])
      pairs[i].item = work.pointee.items[i]
      try charge(1)
    }
    if count < 2 { return }
    if reverse { pairs.reverse(count) }
    defer {
      if reverse { pairs.reverse(count) }
      for i in 0..<count { work.pointee.items[i] = pairs[i].item }
      // The cell must be found by the collector until here.
      if pairsCell.pointee.count != 2 * count { bug("the keys of a sort are gone") }
    }
    try charge(count >> 2)
    switch SortKind.of(pairs, count) {
    case .ints: try sort(pairs, count, by: IntOrder())
    case .floats: try sort(pairs, count, by: FloatOrder())
    case .texts: try sort(pairs, count, by: TextOrder(vm: self))
    case .tuples: try sort(pairs, count, by: TupleOrder(vm: self))
    case .any: try sort(pairs, count, by: GeneralOrder(vm: self))
    }
  }

  private func sort<Item: Sortable, Order: SortOrder>(
    _ items: UnsafeMutablePointer<Item>, _ count: Int, by order: Order
  ) throws(Raised) {
    var merge = MergeSort(vm: self, items: items, count: count, order: order)
    try merge.run()
  }
}

extension VM {
  /// Below 0, 0 or above 0; long texts cost what they take.
  @inline(never) fileprivate func orderOfTexts(_ s: Text, _ t: Text) throws(Raised) -> Int {
    let shared = min(s.byteCount, t.byteCount)
    if shared > 1024 { try charge(shared >> 6) }
    return orderOfBytes(s.bytes, s.byteCount, t.bytes, t.byteCount)
  }
}

/// What is moved about: a value, or a value with its key.
protocol Sortable {
  var sortKey: Value { get }
}

extension Value: Sortable {
  var sortKey: Value { @inline(__always) get { self } }
}

struct KeyedItem: Sortable {
  var key: Value
  var item: Value
  var sortKey: Value { @inline(__always) get { key } }
}

/// What all keys of a sort have in common.
private enum SortKind {
  case ints, floats, texts, tuples, any

  static func of<Item: Sortable>(_ items: UnsafeMutablePointer<Item>, _ count: Int) -> SortKind {
    let first = items[0].sortKey
    if first.isInt {
      for i in 1..<count where !items[i].sortKey.isInt { return .any }
      return .ints
    }
    if first.isFloat {
      for i in 1..<count where !items[i].sortKey.isFloat { return .any }
      return .floats
    }
    if first.isKind(.string) {
      for i in 1..<count where !items[i].sortKey.isKind(.string) { return .any }
      return .texts
    }
    if first.isKind(.tuple) {
      for i in 1..<count where !items[i].sortKey.isKind(.tuple) { return .any }
      return .tuples
    }
    return .any
  }
}

protocol SortOrder {
  func isLess(_ a: Value, _ b: Value) throws(Raised) -> Bool
}

private struct IntOrder: SortOrder {
  @inline(__always) func isLess(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    a.signed < b.signed
  }
}

private struct FloatOrder: SortOrder {
  @inline(__always) func isLess(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    a.asFloat < b.asFloat
  }
}

private struct TextOrder: SortOrder {
  let vm: VM
  @inline(__always) func isLess(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    let (s, t) = (a.asText, b.asText)
    // Most pairs differ in their first byte.
    if s.byteCount > 0 && t.byteCount > 0 && s.bytes[0] != t.bytes[0] {
      return s.bytes[0] < t.bytes[0]
    }
    return try vm.orderOfTexts(s, t) < 0
  }
}

/// Tuples are decided by their first items that differ: ints and texts on the spot.
private struct TupleOrder: SortOrder {
  let vm: VM
  @inline(__always) func isLess(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    let (s, t) = (a.asTuple, b.asTuple)
    let n = min(s.pointee.count, t.pointee.count)
    if n > 16 { return try vm.test(.less, a, b) }
    var i = 0
    while i < n {
      let (x, y) = (s[item: i], t[item: i])
      if x != y {
        if Value.bothInts(x, y) { return x.signed < y.signed }
        guard x.isKind(.string), y.isKind(.string) else { return try vm.test(.less, a, b) }
        let (p, q) = (x.asText, y.asText)
        let order = try vm.orderOfTexts(p, q)
        if order != 0 { return order < 0 }
      }
      i &+= 1
    }
    return s.pointee.count < t.pointee.count
  }
}

private struct GeneralOrder: SortOrder {
  let vm: VM
  @inline(__always) func isLess(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    if Value.bothInts(a, b) { return a.signed < b.signed }
    return try vm.test(.less, a, b)
  }
}

extension UnsafeMutablePointer {
  fileprivate func reverse(_ count: Int) {
    var i = 0
    var j = count - 1
    while i < j {
      (self[i], self[j]) = (self[j], self[i])
      i &+= 1
      j &-= 1
    }
  }
}
