// Which items does a slice mean?

/// A slice's bounds as machine integers, not yet fitted to a length. Bounds that do not fit are
/// clipped: no sequence is as long.
public struct SliceBounds {
  public var start: Int
  public var stop: Int
  public var step: Int

  /// Fits the bounds to a sequence of `length` items. Afterwards `start + i * step` for
  /// 0 <= i < count are the indices meant.
  public func fitted(to length: Int) -> FittedSlice {
    var start = start
    var stop = stop
    if start < 0 {
      start += length
      if start < 0 { start = step < 0 ? -1 : 0 }
    } else if start >= length {
      start = step < 0 ? length - 1 : length
    }
    if stop < 0 {
      stop += length
      if stop < 0 { stop = step < 0 ? -1 : 0 }
    } else if stop >= length {
      stop = step < 0 ? length - 1 : length
    }
    var count = 0
    if step < 0 {
      if stop < start { count = (start - stop - 1) / (-step) + 1 }
    } else if start < stop {
      count = (stop - start - 1) / step + 1
    }
    return FittedSlice(start: start, stop: stop, step: step, count: count)
  }
}

/// The items of a sequence that a slice means.
public struct FittedSlice {
  public var start: Int
  public var stop: Int
  public var step: Int
  public var count: Int

  public init(start: Int, stop: Int, step: Int, count: Int) {
    self.start = start
    self.stop = stop
    self.step = step
    self.count = count
  }
}

extension VM {
  /// The bounds of a slice object. May run `__index__`, so take the sequence's length afterwards.
  public func sliceBounds(_ slice: Value) throws(Raised) -> SliceBounds {
    let parts = slice.asSlice
    var step = 1
    if !parts.pointee.step.isNone {
      step = try sliceIndex(parts.pointee.step)
      if step == 0 { throw raise(.valueError, "slice step cannot be zero") }
      // So that its negative fits too.
      if step < -Int.max { step = -Int.max }
    }
    let start =
      parts.pointee.start.isNone
      ? (step < 0 ? Int.max : 0) : try sliceIndex(parts.pointee.start)
    let stop =
      parts.pointee.stop.isNone
      ? (step < 0 ? Int.min : Int.max) : try sliceIndex(parts.pointee.stop)
    return SliceBounds(start: start, stop: stop, step: step)
  }

  /// A bound of a slice, clipped to a machine integer.
  func sliceIndex(_ v: Value) throws(Raised) -> Int {
    if v.isInt { return v.asInt }
    return clippedInt(try sliceIndexValue(v))
  }

  /// The int for a bound of a slice.
  func sliceIndexValue(_ v: Value, orNone: Bool = true) throws(Raised) -> Value {
    if v.isInt || v.isKind(.bigInt) { return v }
    if lookup(type(of: v), .__index__).isUnset {
      throw raise(
        .typeError,
        "slice indices must be integers \(orNone ? "or None " : "")or have an __index__ method")
    }
    return try index(v)
  }

  /// An int value as a machine integer; those that do not fit become the nearest that does.
  func clippedInt(_ v: Value) -> Int {
    if let small = v.smallNumber { return small }
    let big = v.asBigInt
    return big.view.asInt ?? (big.pointee.isNegative ? Int.min : Int.max)
  }

  /// A new list of the items a slice means.
  func slice(of list: ListRef, _ slice: Value) throws(Raised) -> Value {
    let bounds = try sliceBounds(slice)
    try charge(bounds.fitted(to: list.pointee.count).count >> 4)
    let part = bounds.fitted(to: list.pointee.count)
    let result = try newList(capacity: part.count)
    copyItems(list.pointee.items, part, to: result.pointee.items)
    result.pointee.count = part.count
    return Value(result)
  }

  @inline(__always)
  private func copyItems(
    _ from: UnsafeMutablePointer<Value>, _ part: FittedSlice, to: UnsafeMutablePointer<Value>
  ) {
    if part.step == 1 {
      to.update(from: from + part.start, count: part.count)
      return
    }
    var j = part.start
    for i in 0..<part.count {
      to[i] = from[j]
      j &+= part.step
    }
  }

  /// A tuple of the items a slice means; the tuple itself when that is all of it.
  func slice(of tuple: Tuple, _ slice: Value) throws(Raised) -> Value {
    let part = try sliceBounds(slice).fitted(to: tuple.pointee.count)
    if part.count == 0 { return emptyTuple }
    if part.step == 1 && part.count == tuple.pointee.count { return Value(tuple) }
    try charge(part.count >> 4)
    let result = try newTuple(count: part.count)
    copyItems(tuple.items, part, to: result.items)
    return Value(result)
  }
}
