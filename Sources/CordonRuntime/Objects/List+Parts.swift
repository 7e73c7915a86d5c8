// How are runs of items put into lists and taken out?

extension VM {
  /// Makes room for `extra` more items at the end, growing by more than that so that repeated
  /// appends stay cheap.
  func makeRoom(_ list: ListRef, _ extra: Int) throws(Raised) {
    let (needed, overflow) = list.pointee.count.addingReportingOverflow(extra)
    if overflow { throw raiseMemoryError() }
    if needed <= list.pointee.capacity { return }
    let capacity = list.pointee.count == 0 ? needed : needed + needed >> 3 + 3
    try reserve(capacity, of: 8)
    setCapacity(list, capacity)
  }

  /// Appends `count` values that lie in memory the collector sees and nobody frees.
  func append(_ list: ListRef, from values: UnsafePointer<Value>, _ count: Int) throws(Raised) {
    try makeRoom(list, count)
    (list.pointee.items + list.pointee.count).update(from: values, count: count)
    list.pointee.count += count
  }

  /// Replaces the `removed` items from `start` on by `count` values from memory that the list
  /// does not own.
  func replace(
    _ list: ListRef, at start: Int, removing removed: Int,
    with values: UnsafePointer<Value>, _ count: Int
  ) throws(Raised) {
    let old = list.pointee.count
    if count > removed { try makeRoom(list, count - removed) }
    let items = list.pointee.items
    let rest = old - start - removed
    if count != removed {
      (items + start + count).update(from: items + start + removed, count: rest)
    }
    (items + start).update(from: values, count: count)
    list.pointee.count = start + count + rest
    shrinkIfSparse(list)
  }

  /// Removes the items from `start` on.
  public func remove(_ list: ListRef, at start: Int, _ removed: Int) {
    let items = list.pointee.items
    let rest = list.pointee.count - start - removed
    (items + start).update(from: items + start + removed, count: rest)
    list.pointee.count = start + rest
    shrinkIfSparse(list)
  }

  /// Removes the items that a slice with any step means.
  func remove(_ list: ListRef, _ part: FittedSlice) {
    if part.count == 0 { return }
    var part = part
    if part.step < 0 {
      part.start += (part.count - 1) * part.step
      part.step = -part.step
    }
    if part.step == 1 { return remove(list, at: part.start, part.count) }
    let items = list.pointee.items
    var to = part.start
    var nextRemoved = part.start
    var left = part.count
    var from = part.start
    while from < list.pointee.count {
      if left > 0 && from == nextRemoved {
        nextRemoved &+= part.step
        left -= 1
      } else {
        items[to] = items[from]
        to += 1
      }
      from += 1
    }
    list.pointee.count = to
    shrinkIfSparse(list)
  }

  /// Gives back storage when most of a big list is gone.
  private func shrinkIfSparse(_ list: ListRef) {
    let count = list.pointee.count
    if list.pointee.capacity > 64 && count < list.pointee.capacity >> 2 {
      setCapacity(list, max(count + count >> 3, 4))
    }
  }

  /// Inserts before `index`, which must be from 0 to the count.
  func insert(_ list: ListRef, at index: Int, _ value: Value) throws(Raised) {
    let n = list.pointee.count
    if n == list.pointee.capacity { try grow(list) }
    let items = list.pointee.items
    (items + index + 1).update(from: items + index, count: n - index)
    items[index] = value
    list.pointee.count = n + 1
  }

  func removeAll(_ list: ListRef) {
    list.pointee.count = 0
    list.pointee.capacity = 0
    list.pointee.items = UnsafeMutablePointer(bitPattern: 8).unsafelyUnwrapped
  }

  /// A new list with the same items.
  func copy(_ list: ListRef) throws(Raised) -> ListRef {
    let result = try newList(capacity: list.pointee.count)
    let n = list.pointee.count
    result.pointee.items.update(from: list.pointee.items, count: n)
    result.pointee.count = n
    return result
  }

  /// The items of a list, which keeps none of them: their storage now belongs to the new list.
  func takeItems(_ list: ListRef) -> ListRef {
    let taken = makeList(capacity: 0)
    taken.pointee.count = list.pointee.count
    taken.pointee.capacity = list.pointee.capacity
    taken.pointee.items = list.pointee.items
    removeAll(list)
    return taken
  }

  /// `list[slice] = values`.
  func assign(_ list: ListRef, _ slice: Value, _ values: Value) throws(Raised) {
    let bounds = try sliceBounds(slice)
    let source = try sequenceToAssign(values, list, isClassicPart: bounds.step == 1)
    try charge((list.pointee.count + countOf(source)) >> 6)
    let part = bounds.fitted(to: list.pointee.count)
    let count = countOf(source)
    if bounds.step == 1 {
      let removed = max(0, part.stop - part.start)
      return try replace(list, at: part.start, removing: removed, with: itemsOf(source), count)
    }
    if count != part.count {
      throw raise(
        .valueError,
        "attempt to assign sequence of size \(count) to extended slice of size \(part.count)")
    }
    let from = itemsOf(source)
    var j = part.start
    for i in 0..<part.count {
      list.pointee.items[j] = from[i]
      j &+= part.step
    }
  }

  /// The values as a list or tuple other than the list itself.
  private func sequenceToAssign(
    _ values: Value, _ list: ListRef, isClassicPart: Bool
  ) throws(Raised) -> Value {
    if values.isKind(.tuple) { return values }
    if values.isKind(.list) { return values == Value(list) ? Value(try copy(list)) : values }
    guard isIterable(values) else {
      if isClassicPart, runsClassicCode {
        throw raise(.typeError, "can only assign an iterable")
      }
      throw raise(.typeError, "must assign iterable to extended slice")
    }
    return Value(try listFrom(values))
  }

  private func countOf(_ sequence: Value) -> Int {
    sequence.isKind(.list) ? sequence.asList.pointee.count : sequence.asTuple.pointee.count
  }

  private func itemsOf(_ sequence: Value) -> UnsafeMutablePointer<Value> {
    sequence.isKind(.list) ? sequence.asList.pointee.items : sequence.asTuple.items
  }

  /// `del list[slice]`.
  func delete(_ list: ListRef, _ slice: Value) throws(Raised) {
    let bounds = try sliceBounds(slice)
    try charge(list.pointee.count >> 6)
    remove(list, bounds.fitted(to: list.pointee.count))
  }

  /// The item count of `count` repetitions; raises MemoryError when that is beyond reason.
  func repeatedCount(_ count: Int, _ times: Int) throws(Raised) -> Int {
    let (total, overflow) = count.multipliedReportingOverflow(by: max(0, times))
    if overflow || total > Int.max >> 4 { throw raiseMemoryError() }
    try reserve(total, of: 8)
    return total
  }

  /// Fills `total` places with repetitions of the first `count`, which are in place.
  func fillRepeating(
    _ items: UnsafeMutablePointer<Value>, _ count: Int, _ total: Int
  ) {
    if count == 1 {
      items.update(repeating: items[0], count: total)
      return
    }
    var filled = count
    while filled < total {
      let n = min(filled, total - filled)
      (items + filled).update(from: items, count: n)
      filled += n
    }
  }
}
