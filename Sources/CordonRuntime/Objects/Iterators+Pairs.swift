// How does a loop over pairs do without the pairs?
//
// `for i, x in enumerate(...)` takes each tuple apart as soon as it has it. The iterators that make
// such tuples put the two items into the loop's registers instead.

enum PairProgress {
  /// Both items are in their places.
  case given
  case ended
  /// Not an iterator that is known to give pairs; nothing was done.
  case unknown
}

extension VM {
  /// Puts the next two items into `place`, which is left alone in the other cases.
  @inline(never)
  func nextPair(
    _ it: Record, into place: UnsafeMutablePointer<Value>
  ) throws(Raised) -> PairProgress {
    switch Cell(it).shape {
    case BuiltinType.enumerate.shape:
      let number = it[slot: IteratorSlot.number]
      let (following, overflow) = Value.add(number, immediate: 1)
      guard number.isInt, !overflow else { return .unknown }
      let item = try nextQuickly(it[slot: IteratorSlot.source])
      if item.isUnset { return .ended }
      it[slot: IteratorSlot.number] = following
      place[0] = number
      place[1] = item
      return .given
    case BuiltinType.dictItemIterator.shape:
      let i = try nextDictEntry(it)
      if i < 0 { return .ended }
      let entry = it[slot: IteratorSlot.source].asDict.pointee.entries + i
      place[0] = entry.pointee.key
      place[1] = entry.pointee.value
      return .given
    case BuiltinType.zip.shape:
      let source = it[slot: IteratorSlot.source]
      if source.isUnset { return .ended }
      let iterators = source.asTuple
      guard iterators.pointee.count == 2 else { return .unknown }
      let first = try nextQuickly(iterators[item: 0])
      if first.isUnset { return try endPairs(it, 0) }
      let second = try nextQuickly(iterators[item: 1])
      if second.isUnset { return try endPairs(it, 1) }
      place[0] = first
      place[1] = second
      return .given
    default: return .unknown
    }
  }

  private func endPairs(_ zip: Record, _ i: Int) throws(Raised) -> PairProgress {
    _ = try endZip(zip, i)
    return .ended
  }

  /// `next` without a call where it does no more than look into a sequence.
  @inline(__always)
  private func nextQuickly(_ it: Value) throws(Raised) -> Value {
    switch it.cell.kind {
    case .listIterator: return nextItem(it.cell.of(ListIteratorObject.self))
    case .rangeIterator: return nextInt(it.cell.of(RangeIteratorObject.self))
    default:
      try checkNativeStack()
      return try next(it)
    }
  }
}
