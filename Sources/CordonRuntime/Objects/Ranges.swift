// What ints are in a range?
//
// Bounds may be ints of any size; those that fit a word, which is to say nearly all, are dealt with
// in words.

extension VM {
  /// `range(start, stop, step)` of ints.
  func newRange(_ start: Value, _ stop: Value, _ step: Value) throws(Raised) -> Value {
    if step == .small(0) { throw raise(.valueError, "range() arg 3 must not be zero") }
    return newRange(start, stop, step, length: try rangeLength(start, stop, step))
  }

  private func newRange(_ start: Value, _ stop: Value, _ step: Value, length: Value) -> Value {
    let cell = allocate(MemoryLayout<RangeObject>.size, .range, shape: BuiltinType.range.shape)
    let range = cell.of(RangeObject.self)
    range.pointee.start = start
    range.pointee.stop = stop
    range.pointee.step = step
    range.pointee.length = length
    return Value(cell: cell)
  }

  private func rangeLength(
    _ start: Value, _ stop: Value, _ step: Value
  ) throws(Raised) -> Value {
    if start.isInt, stop.isInt, step.isInt {
      // Differences of 63-bit ints fit 64 bits.
      let (a, b, s) = (start.asInt, stop.asInt, step.asInt)
      if s > 0 { return a < b ? int((b - a - 1) / s + 1) : .small(0) }
      return b < a ? int((a - b - 1) / -s + 1) : .small(0)
    }
    let ascending = try test(.greater, step, .small(0))
    let (low, high) = ascending ? (start, stop) : (stop, start)
    if !(try test(.less, low, high)) { return .small(0) }
    let stride = ascending ? step : try unary(.negative, step)
    let span = try binary(.subtract, try binary(.subtract, high, low), .small(1))
    return try binary(.add, try binary(.floorDivide, span, stride), .small(1))
  }

  /// `range[i]` or `range[a:b:c]`.
  func getItem(range x: Value, _ i: Value) throws(Raised) -> Value {
    if i.isKind(.slice) { return try slice(ofRange: x, i) }
    let range = x.asRange
    var position = i
    if !i.isInt {
      if !hasIndex(i) {
        throw raise(
          .typeError, "range indices must be integers or slices, not \(typeName(i))")
      }
      position = try index(i)
    }
    let length = range.pointee.length
    if position.isInt, length.isInt {
      let n = length.asInt
      let k = position.asInt < 0 ? position.asInt + n : position.asInt
      if k < 0 || k >= n { throw raise(.indexError, "range object index out of range") }
      return try rangeItem(x, .small(k))
    }
    if try test(.less, position, .small(0)) { position = try binary(.add, position, length) }
    if try !isWithin(position, .small(0), length) {
      throw raise(.indexError, "range object index out of range")
    }
    return try rangeItem(x, position)
  }

  /// `start + k * step`, wherever that is.
  private func rangeItem(_ x: Value, _ k: Value) throws(Raised) -> Value {
    let range = x.asRange
    let (start, step) = (range.pointee.start, range.pointee.step)
    if start.isInt, step.isInt, k.isInt {
      let (offset, o1) = step.asInt.multipliedReportingOverflow(by: k.asInt)
      let (sum, o2) = start.asInt.addingReportingOverflow(offset)
      if !o1 && !o2 { return int(sum) }
    }
    return try binary(.add, start, try binary(.multiply, k, step))
  }

  private func slice(ofRange x: Value, _ slice: Value) throws(Raised) -> Value {
    let range = x.asRange
    let (start, stop, step) = try sliceIndices(slice, range.pointee.length)
    let first = try rangeItem(x, start)
    let last = try rangeItem(x, stop)
    return try newRange(first, last, binary(.multiply, range.pointee.step, step))
  }

  /// `slice.indices(length)`, for a length of any size.
  func sliceIndices(
    _ slice: Value, _ length: Value
  ) throws(Raised) -> (start: Value, stop: Value, step: Value) {
    let parts = slice.asSlice
    let step =
      parts.pointee.step.isNone ? .small(1) : try sliceIndexValue(parts.pointee.step)
    if step == .small(0) { throw raise(.valueError, "slice step cannot be zero") }
    let descends = try test(.less, step, .small(0))
    let lowest: Value = descends ? .small(-1) : .small(0)
    let highest = descends ? try binary(.subtract, length, .small(1)) : length
    func fitted(_ bound: Value, _ missing: Value) throws(Raised) -> Value {
      if bound.isNone { return missing }
      var i = try sliceIndexValue(bound)
      if try test(.less, i, .small(0)) {
        i = try binary(.add, i, length)
        return try test(.less, i, lowest) ? lowest : i
      }
      return try test(.greater, i, highest) ? highest : i
    }
    let start = try fitted(parts.pointee.start, descends ? highest : lowest)
    let stop = try fitted(parts.pointee.stop, descends ? lowest : highest)
    return (start, stop, step)
  }

  /// `item in range`: by arithmetic for ints, by comparison with each for all else.
  func contains(range x: Value, _ item: Value) throws(Raised) -> Bool {
    if item.isInt || item.isBool || item.isKind(.bigInt) {
      return try !index(inRange: x, item).isUnset
    }
    return try containsByIteration(x, item)
  }

  /// The position of an int in a range, or unset.
  func index(inRange x: Value, _ item: Value) throws(Raised) -> Value {
    let range = x.asRange
    let (start, stop, step) = (range.pointee.start, range.pointee.stop, range.pointee.step)
    let item = item.isBool ? .small(item == .true ? 1 : 0) : item
    if item.isInt, start.isInt, stop.isInt, step.isInt {
      let (i, a, b, s) = (item.asInt, start.asInt, stop.asInt, step.asInt)
      if s > 0 ? i < a || i >= b : i > a || i <= b { return .unset }
      return (i - a) % s == 0 ? int((i - a) / s) : .unset
    }
    let ascending = try test(.greater, step, .small(0))
    let isOutside: Bool
    if ascending {
      isOutside = try !isWithin(item, start, stop)
    } else {
      isOutside = try test(.lessEqual, item, stop) ? true : try test(.greater, item, start)
    }
    if isOutside { return .unset }
    let offset = try binary(.subtract, item, start)
    if try binary(.modulo, offset, step) != .small(0) { return .unset }
    return try binary(.floorDivide, offset, step)
  }

  /// Whether low <= i < high.
  private func isWithin(_ i: Value, _ low: Value, _ high: Value) throws(Raised) -> Bool {
    try test(.lessEqual, low, i) ? try test(.less, i, high) : false
  }

  // MARK: Iterating

  func newRangeIterator(_ x: Value) -> Value {
    let range = x.asRange.pointee
    return newRangeIterator(range.start, range.length, range.step)
  }

  /// Over `length` ints from `start`.
  private func newRangeIterator(_ start: Value, _ length: Value, _ step: Value) -> Value {
    if start.isInt, length.isInt, step.isInt {
      let (offset, o1) = step.asInt.multipliedReportingOverflow(by: length.asInt)
      let (end, o2) = start.asInt.addingReportingOverflow(offset)
      if !o1 && !o2 && Value.fits(end) {
        return newSmallRangeIterator(start.asInt, length.asInt, step.asInt)
      }
    }
    let record = newRecord(.longRangeIterator)
    record[slot: IteratorSlot.source] = start
    record[slot: IteratorSlot.step] = step
    record[slot: IteratorSlot.remaining] = length
    return Value(record)
  }

  /// `reversed(range)`.
  func newReversedRangeIterator(_ x: Value) throws(Raised) -> Value {
    let range = x.asRange
    let length = range.pointee.length
    let step = try unary(.negative, range.pointee.step)
    if length == .small(0) { return newRangeIterator(range.pointee.start, length, step) }
    let last = try rangeItem(x, try binary(.subtract, length, .small(1)))
    return newRangeIterator(last, length, step)
  }
}
