// How do the built-in iterators keep their place?
//
// Lists, tuples and small ranges have cells of their own, which the machine's loop knows. All
// others are records; slot 0 holds what is iterated and becomes unset at the end, for good.

extension BuiltinType {
  /// Whether instances are records that `VM.next` can advance.
  var isIterator: Bool {
    @inline(__always) get {
      switch self {
      case .dictKeyIterator, .dictValueIterator, .dictItemIterator, .dictReverseKeyIterator,
        .dictReverseValueIterator, .dictReverseItemIterator, .setIterator, .listReverseIterator,
        .longRangeIterator, .strIterator, .bytesIterator,
        .bytearrayIterator, .memoryIterator, .sequenceIterator, .callableIterator, .enumerate,
        .zip, .map, .filter, .reversed:
        true
      default: false
      }
    }
  }
}

/// Slots of the records.
enum IteratorSlot {
  /// All: what is iterated, or the iterator (or tuple of iterators) underneath.
  static let source = 0
  /// Where the next item is.
  static let position = 1
  /// Dicts and sets: how many items the table must have.
  static let expected = 2
  /// Dicts: how many items are to come.
  static let left = 3
  /// Strings: characters passed, where `position` counts bytes.
  static let passed = 2
  /// Enumerate: the next number.
  static let number = 1
  /// Zip: whether lengths must agree.
  static let strict = 1
  /// Map, filter: the iterators; slot 0 is the function.
  static let inner = 1
  /// Callable iterators: the value that ends them.
  static let sentinel = 1
  /// Long ranges: the next value, the step, the number of values to come.
  static let step = 1
  static let remaining = 2
}

/// What an iterator or view of a dict shows of its entries.
enum DictPart {
  case keys, values, items
}

extension VM {
  // MARK: Making

  /// Over a list or tuple.
  @inline(__always) public func newSequenceIterator(_ sequence: Value) -> Value {
    let type = sequence.cell.kind == .list ? BuiltinType.listIterator : .tupleIterator
    let cell = allocate(
      MemoryLayout<ListIteratorObject>.size, .listIterator, shape: type.shape)
    let iterator = cell.of(ListIteratorObject.self)
    iterator.pointee.index = 0
    iterator.pointee.sequence = sequence
    return Value(cell: cell)
  }

  /// Over a dict or set, from its first entry.
  func newTableIterator(_ type: BuiltinType, _ table: Value) -> Value {
    let record = newRecord(type)
    record[slot: IteratorSlot.source] = table
    record[slot: IteratorSlot.position] = .small(Int(table.asDict.pointee.first))
    let count = Value.small(table.asDict.pointee.count)
    record[slot: IteratorSlot.expected] = count
    if type != .setIterator { record[slot: IteratorSlot.left] = count }
    return Value(record)
  }

  /// Over a dict from its last entry.
  func newReverseIterator(_ dict: Value, _ part: DictPart) -> Value {
    let type: BuiltinType =
      switch part {
      case .keys: .dictReverseKeyIterator
      case .values: .dictReverseValueIterator
      case .items: .dictReverseItemIterator
      }
    let record = newRecord(type)
    record[slot: IteratorSlot.source] = dict
    record[slot: IteratorSlot.position] = .small(dict.asDict.pointee.used)
    record[slot: IteratorSlot.expected] = .small(dict.asDict.pointee.count)
    return Value(record)
  }

  /// Over anything that is reached by a position that begins at 0.
  func newIndexIterator(_ type: BuiltinType, _ source: Value) -> Value {
    let record = newRecord(type)
    record[slot: IteratorSlot.source] = source
    record[slot: IteratorSlot.position] = .small(0)
    if type == .strIterator { record[slot: IteratorSlot.passed] = .small(0) }
    return Value(record)
  }

  func newSmallRangeIterator(_ start: Int, _ count: Int, _ step: Int) -> Value {
    let cell = allocate(
      MemoryLayout<RangeIteratorObject>.size, .rangeIterator,
      shape: BuiltinType.rangeIterator.shape)
    let iterator = cell.of(RangeIteratorObject.self)
    iterator.pointee.next = start
    iterator.pointee.remaining = count
    iterator.pointee.step = step
    return Value(cell: cell)
  }

  // MARK: Advancing

  @inline(__always)
  func nextItem(_ iterator: UnsafeMutablePointer<ListIteratorObject>) -> Value {
    let sequence = iterator.pointee.sequence
    if sequence.isUnset { return .unset }
    let i = iterator.pointee.index
    if sequence.cell.kind == .list {
      if i < sequence.asList.pointee.count {
        iterator.pointee.index = i &+ 1
        return sequence.asList.pointee.items[i]
      }
    } else if i < sequence.asTuple.pointee.count {
      iterator.pointee.index = i &+ 1
      return sequence.asTuple[item: i]
    }
    iterator.pointee.sequence = .unset
    return .unset
  }

  @inline(__always)
  func nextInt(_ range: UnsafeMutablePointer<RangeIteratorObject>) -> Value {
    let remaining = range.pointee.remaining
    if remaining <= 0 { return .unset }
    let value = range.pointee.next
    range.pointee.remaining = remaining &- 1
    range.pointee.next = value &+ range.pointee.step
    return .small(value)
  }

  /// Advances a record of an iterator type; unset at its end.
  func next(_ it: Record, _ type: BuiltinType) throws(Raised) -> Value {
    switch type {
    case .dictKeyIterator:
      let i = try nextDictEntry(it)
      return i < 0 ? .unset : it[slot: 0].asDict.pointee.entries[i].key
    case .dictValueIterator:
      let i = try nextDictEntry(it)
      return i < 0 ? .unset : it[slot: 0].asDict.pointee.entries[i].value
    case .dictItemIterator:
      let i = try nextDictEntry(it)
      if i < 0 { return .unset }
      let entry = it[slot: 0].asDict.pointee.entries + i
      return pair(entry.pointee.key, entry.pointee.value)
    case .setIterator:
      let i = try nextEntry(it, "Set changed size during iteration")
      return i < 0 ? .unset : it[slot: 0].asDict.pointee.entries[i].key
    case .dictReverseKeyIterator: return try previousEntry(it, .keys)
    case .dictReverseValueIterator: return try previousEntry(it, .values)
    case .dictReverseItemIterator: return try previousEntry(it, .items)
    case .enumerate: return try nextEnumerated(it)
    case .zip: return try nextZipped(it)
    case .map: return try nextMapped(it)
    case .filter: return try nextFiltered(it)
    case .strIterator: return try nextCharacter(it)
    case .bytesIterator, .bytearrayIterator: return nextByte(it)
    case .longRangeIterator: return try nextLong(it)
    case .listReverseIterator: return previousItem(it)
    case .reversed: return try previousBySubscript(it)
    case .sequenceIterator, .memoryIterator: return try nextBySubscript(it)
    case .callableIterator: return try nextByCall(it)
    default: bug("not an iterator: \(type)")
    }
  }

  /// A tuple of two, as fast as can be.
  @inline(__always) func pair(_ a: Value, _ b: Value) -> Value {
    let cell = allocate(32, .tuple, shape: BuiltinType.tuple.shape)
    let tuple = cell.of(TupleObject.self)
    tuple.pointee.count = 2
    tuple.items[0] = a
    tuple.items[1] = b
    return Value(cell: cell)
  }

  /// The same of a dict, which gives no more entries than it had at first.
  @inline(__always)
  func nextDictEntry(_ it: Record) throws(Raised) -> Int {
    let i = try nextEntry(it, "dictionary changed size during iteration")
    let left = it[slot: IteratorSlot.left].asInt
    // Too many, or too few: where an entry was deleted and another added.
    if i < 0 ? left > 0 : left == 0 {
      it[slot: IteratorSlot.source] = .unset
      it[slot: IteratorSlot.left] = .small(0)
      throw raise(.runtimeError, "dictionary keys changed during iteration")
    }
    if i < 0 { return i }
    it[slot: IteratorSlot.left] = .small(left &- 1)
    return i
  }

  /// The number of the next entry in use of the table under `it`, or -1 at the end.
  @inline(__always)
  private func nextEntry(_ it: Record, _ message: StaticString) throws(Raised) -> Int {
    let source = it[slot: IteratorSlot.source]
    if source.isUnset { return -1 }
    let table = source.asDict
    if it[slot: IteratorSlot.expected].asInt != table.pointee.count {
      // From now on, whatever becomes of the table.
      it[slot: IteratorSlot.expected] = .small(-1)
      throw raise(.runtimeError, message.description)
    }
    let start = it[slot: IteratorSlot.position].asInt
    var i = start
    let used = table.pointee.used
    let entries = table.pointee.entries
    while i < used {
      if !entries[i].key.isUnset {
        if i &- start > 64 { owe((i &- start) >> 3) }
        it[slot: IteratorSlot.position] = .small(i &+ 1)
        return i
      }
      i &+= 1
    }
    owe((i &- start) >> 3)
    it[slot: IteratorSlot.source] = .unset
    return -1
  }

  private func previousEntry(_ it: Record, _ part: DictPart) throws(Raised) -> Value {
    let source = it[slot: IteratorSlot.source]
    if source.isUnset { return .unset }
    let dict = source.asDict
    if it[slot: IteratorSlot.expected].asInt != dict.pointee.count {
      it[slot: IteratorSlot.expected] = .small(-1)
      throw raise(.runtimeError, "dictionary changed size during iteration")
    }
    var i = min(it[slot: IteratorSlot.position].asInt, dict.pointee.used)
    while i > 0 {
      i &-= 1
      let entry = dict.pointee.entries[i]
      if entry.key.isUnset { continue }
      it[slot: IteratorSlot.position] = .small(i)
      return value(of: entry, part)
    }
    it[slot: IteratorSlot.source] = .unset
    return .unset
  }

  /// What a view of this sort shows of an entry.
  func value(of entry: DictEntry, _ part: DictPart) -> Value {
    switch part {
    case .keys: entry.key
    case .values: entry.value
    case .items: pair(entry.key, entry.value)
    }
  }

  private func nextCharacter(_ it: Record) throws(Raised) -> Value {
    let source = it[slot: IteratorSlot.source]
    if source.isUnset { return .unset }
    let text = source.asText
    let i = it[slot: IteratorSlot.position].asInt
    if i >= text.byteCount {
      it[slot: IteratorSlot.source] = .unset
      return .unset
    }
    let first = text.bytes[i]
    let n = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    it[slot: IteratorSlot.position] = .small(i + n)
    it[slot: IteratorSlot.passed] = .small(it[slot: IteratorSlot.passed].asInt + 1)
    if n == 1 { return state.latin1[Int(first)] }
    if first <= 0xC3 { return state.latin1[Int(first & 3) << 6 | Int(text.bytes[i + 1] & 0x3F)] }
    return try newString(UnsafeBufferPointer(start: text.bytes + i, count: n))
  }

  private func nextByte(_ it: Record) -> Value {
    let source = it[slot: IteratorSlot.source]
    if source.isUnset { return .unset }
    let i = it[slot: IteratorSlot.position].asInt
    it[slot: IteratorSlot.position] = .small(i + 1)
    if source.isKind(.bytes) {
      if i < source.asBytes.pointee.count { return .small(Int(source.asBytes.bytes[i])) }
    } else if i < source.asByteArray.pointee.count, let bytes = source.asByteArray.pointee.bytes {
      return .small(Int(bytes[i]))
    }
    it[slot: IteratorSlot.source] = .unset
    return .unset
  }

  private func previousItem(_ it: Record) -> Value {
    let source = it[slot: IteratorSlot.source]
    if source.isUnset { return .unset }
    let i = it[slot: IteratorSlot.position].asInt
    if i >= 0 && i < source.asList.pointee.count {
      it[slot: IteratorSlot.position] = .small(i - 1)
      return source.asList.pointee.items[i]
    }
    it[slot: IteratorSlot.source] = .unset
    return .unset
  }

  private func nextLong(_ it: Record) throws(Raised) -> Value {
    let remaining = it[slot: IteratorSlot.remaining]
    if remaining == .small(0) { return .unset }
    let value = it[slot: IteratorSlot.source]
    it[slot: IteratorSlot.source] = try binary(.add, value, it[slot: IteratorSlot.step])
    it[slot: IteratorSlot.remaining] = try binary(.subtract, remaining, .small(1))
    return value
  }

  // MARK: Over what has `__getitem__` or can be called

  private func nextBySubscript(_ it: Record) throws(Raised) -> Value {
    let source = it[slot: IteratorSlot.source]
    if source.isUnset { return .unset }
    // Any place that an int of 64 bits tells: `__setstate__` takes it.
    let place = it[slot: IteratorSlot.position]
    let i = place.isInt ? place.asInt : word(place) ?? 0
    if i == Int.max { throw raise(.overflowError, "iter index too large") }
    do {
      let item = try getItem(source, place)
      it[slot: IteratorSlot.position] = int(i + 1)
      return item
    } catch {
      guard take(.indexError) || take(.stopIteration) else { throw error }
      it[slot: IteratorSlot.source] = .unset
      return .unset
    }
  }

  private func previousBySubscript(_ it: Record) throws(Raised) -> Value {
    let source = it[slot: IteratorSlot.source]
    let place = it[slot: IteratorSlot.position]
    let i = place.isInt ? place.asInt : word(place) ?? -1
    if source.isUnset || i < 0 { return .unset }
    do {
      let item = try getItem(source, place)
      it[slot: IteratorSlot.position] = int(i - 1)
      return item
    } catch {
      it[slot: IteratorSlot.source] = .unset
      guard take(.indexError) || take(.stopIteration) else { throw error }
      return .unset
    }
  }

  private func nextByCall(_ it: Record) throws(Raised) -> Value {
    let callable = it[slot: IteratorSlot.source]
    if callable.isUnset { return .unset }
    let item: Value
    do {
      item = try call(callable)
    } catch {
      guard take(.stopIteration) else { throw error }
      it[slot: IteratorSlot.source] = .unset
      return .unset
    }
    if it[slot: IteratorSlot.source].isUnset { return .unset }
    if try isEqual(it[slot: IteratorSlot.sentinel], item) {
      it[slot: IteratorSlot.source] = .unset
      return .unset
    }
    return item
  }
}
