// How are iterators described for copying, and how are they set forward?

extension IteratorMethods {
  static let reduce = NativeRow("__reduce__(self, /)", .pure, "Help pickle.") {
    call throws(Raised) in
    try call.vm.reduceIterator(call[0])
  }

  static let setState = NativeRow("__setstate__(self, state, /)", .pure, "Go to a position.") {
    call throws(Raised) in
    try call.vm.setPosition(of: call.vm.payload(call[0]), call[1])
    return .none
  }
}

extension VM {
  /// A callable that makes the iterator again, its arguments, and for some a position.
  func reduceIterator(_ x: Value) throws(Raised) -> Value {
    let it = payload(x)
    let iter = builtin("iter")
    switch it.cell.kind {
    case .listIterator:
      let iterator = it.cell.of(ListIteratorObject.self).pointee
      if iterator.sequence.isUnset {
        let isList = it.cell.shape == BuiltinType.listIterator.shape
        return tuple(iter, tuple(isList ? Value(try newList()) : emptyTuple))
      }
      return tuple(iter, tuple(iterator.sequence), .small(iterator.index))
    case .rangeIterator:
      let range = it.cell.of(RangeIteratorObject.self).pointee
      let stop = try binary(
        .add, int(range.next), binary(.multiply, int(range.step), int(range.remaining)))
      return tuple(iter, tuple(try newRange(int(range.next), stop, int(range.step))), .none)
    default: break
    }
    let record = it.asRecord
    let source = record[slot: IteratorSlot.source]
    let type = BuiltinType(rawValue: it.cell.shape)
    switch type {
    case .dictKeyIterator, .dictValueIterator, .dictItemIterator, .setIterator,
      .dictReverseKeyIterator, .dictReverseValueIterator, .dictReverseItemIterator:
      // What is to come, without going on.
      let copy = newRecord(type.unsafelyUnwrapped)
      for i in 0..<record.pointee.count { copy[slot: i] = record[slot: i] }
      return tuple(iter, tuple(Value(try listFrom(Value(copy)))))
    case .longRangeIterator:
      let remaining = record[slot: IteratorSlot.remaining]
      let stop = try binary(
        .add, source, binary(.multiply, record[slot: IteratorSlot.step], remaining))
      return tuple(iter, tuple(try newRange(source, stop, record[slot: IteratorSlot.step])), .none)
    case .enumerate:
      return tuple(
        Value(self.type(of: x)), tuple(source, record[slot: IteratorSlot.number]))
    case .zip:
      let strict = record[slot: IteratorSlot.strict] == .true
      let made = Value(self.type(of: x))
      return strict ? tuple(made, source, .true) : tuple(made, source)
    case .map:
      let inner = record[slot: IteratorSlot.inner].asTuple
      let arguments = try newTuple(count: inner.pointee.count + 1)
      arguments.items[0] = source
      for i in 0..<inner.pointee.count { arguments.items[i + 1] = inner[item: i] }
      return tuple(Value(self.type(of: x)), Value(arguments))
    case .filter:
      return tuple(Value(self.type(of: x)), tuple(source, record[slot: IteratorSlot.inner]))
    case .listReverseIterator:
      if source.isUnset { return tuple(builtin("reversed"), tuple(Value(try newList()))) }
      return tuple(builtin("reversed"), tuple(source), record[slot: IteratorSlot.position])
    case .reversed:
      let made = Value(self.type(of: x))
      if source.isUnset { return tuple(made, tuple(emptyTuple)) }
      return tuple(made, tuple(source), record[slot: IteratorSlot.position])
    case .callableIterator:
      if source.isUnset { return tuple(iter, tuple(emptyTuple)) }
      return tuple(iter, tuple(source, record[slot: IteratorSlot.sentinel]))
    case .strIterator:
      if source.isUnset { return tuple(iter, tuple(emptyString)) }
      return tuple(iter, tuple(source), record[slot: IteratorSlot.passed])
    default:
      if source.isUnset { return tuple(iter, tuple(emptyTuple)) }
      return tuple(iter, tuple(source), record[slot: IteratorSlot.position])
    }
  }

  /// Brings an iterator to a position, or as near as its sequence allows.
  func setPosition(of it: Value, _ state: Value) throws(Raised) {
    if it.cell.shape == BuiltinType.zip.shape {
      it.asRecord[slot: IteratorSlot.strict] = .bool(try isTrue(state))
      return
    }
    let wanted = try index(state)
    let isLong = it.cell.shape == BuiltinType.longRangeIterator.shape
    guard let place = word(wanted) ?? (isLong ? 0 : nil) else {
      throw raise(.overflowError, "Python int too large to convert to C ssize_t")
    }
    switch it.cell.kind {
    case .listIterator:
      let iterator = it.cell.of(ListIteratorObject.self)
      if iterator.pointee.sequence.isUnset { return }
      let n = try length(iterator.pointee.sequence)
      iterator.pointee.index = min(max(place, 0), n)
      // Before its beginning, an iterator over a list is at its end.
      if place < 0, it.cell.shape == BuiltinType.listIterator.shape {
        iterator.pointee.sequence = .unset
      }
      return
    case .rangeIterator:
      let range = it.cell.of(RangeIteratorObject.self)
      let passed = min(max(place, 0), range.pointee.remaining)
      range.pointee.next = range.pointee.next &+ passed &* range.pointee.step
      range.pointee.remaining -= passed
      return
    default: break
    }
    let record = it.asRecord
    let source = record[slot: IteratorSlot.source]
    switch BuiltinType(rawValue: it.cell.shape) {
    case .longRangeIterator:
      let remaining = record[slot: IteratorSlot.remaining]
      var passed = wanted
      if try isTrue(compare(.less, passed, .small(0))) { passed = .small(0) }
      if try isTrue(compare(.greater, passed, remaining)) { passed = remaining }
      record[slot: IteratorSlot.source] = try binary(
        .add, source, binary(.multiply, record[slot: IteratorSlot.step], passed))
      record[slot: IteratorSlot.remaining] = try binary(.subtract, remaining, passed)
    case .strIterator:
      if source.isUnset { return }
      let text = source.asText
      let passed = min(max(place, 0), text.count)
      record[slot: IteratorSlot.position] = .small(byteOffset(text, passed))
      record[slot: IteratorSlot.passed] = .small(passed)
    case .listReverseIterator, .reversed:
      if source.isUnset { return }
      record[slot: IteratorSlot.position] = int(
        min(max(place, -1), try anyLength(source) - 1))
    case .sequenceIterator:
      if !source.isUnset { record[slot: IteratorSlot.position] = int(max(place, 0)) }
    default:
      if source.isUnset { return }
      record[slot: IteratorSlot.position] = .small(min(max(place, 0), try length(source)))
    }
  }
}
