// What can be done with the iterators of the built-in containers?

enum IteratorMethods {
  static let itself = NativeRow("__iter__(self, /)", .pure, "Implement iter(self).") { $0[0] }

  static let next = NativeRow("__next__(self, /)", .pure, "Implement next(self).") {
    call throws(Raised) in
    let item = try call.vm.advance(call.vm.payload(call[0]))
    if !item.isUnset { return item }
    throw call.vm.raise(.stopIteration, arguments: call.vm.emptyTuple)
  }

  static let lengthHint = NativeRow(
    "__length_hint__(self, /)", .pure, "Return how many items are to come."
  ) { call throws(Raised) in
    try call.vm.itemsToCome(call.vm.payload(call[0]))
  }

  /// Of iterators that can tell how many items are to come.
  static let rows: [NativeRow] = [itself, next, lengthHint]

  static let plainRows: [NativeRow] = [itself, next]

  /// Of iterators that a `NativeType` declares.
  static let declaredRows: [NativeRow] = [
    itself,
    NativeRow("__next__(self, /)", .pure, "Implement next(self).") { call throws(Raised) in
      let vm = call.vm
      guard let advance = vm.nativeBase(of: vm.type(of: call[0])).pointee.advance else {
        bug("no way to advance")
      }
      let item = try advance.pointee.body(vm, call[0].asInstance)
      if !item.isUnset { return item }
      throw vm.raise(.stopIteration, arguments: vm.emptyTuple)
    },
  ]

  /// Of the types whose instances only `iter` and `reversed` make.
  static func rows(of type: BuiltinType) -> [NativeRow] {
    switch type {
    case .callableIterator: plainRows + [reduce]
    case .memoryIterator: plainRows
    case .dictKeyIterator, .dictValueIterator, .dictItemIterator, .setIterator,
      .dictReverseKeyIterator, .dictReverseValueIterator, .dictReverseItemIterator:
      rows + [reduce]
    default: rows + [reduce, setState]
    }
  }
}

enum EnumerateMethods {
  static let rows: [NativeRow] =
    IteratorMethods.plainRows + [
      IteratorMethods.reduce,
      .static(
        "__new__(cls, iterable=?, start=0)", .pure,
        "Create an iterator of pairs (number, item), counting from start."
      ) { call throws(Raised) in
        let vm = call.vm
        if call[1].isUnset {
          throw call.raise(.typeError, "enumerate() missing required argument 'iterable'")
        }
        let start = try vm.index(call[2])
        let record = vm.newRecord(.enumerate)
        record[slot: IteratorSlot.source] = try vm.iterator(call[1])
        record[slot: IteratorSlot.number] = start
        return try vm.wrap(Value(record), for: call[0])
      },
      ContainerRows.genericAlias,
    ]
}

enum ZipMethods {
  static let rows: [NativeRow] =
    IteratorMethods.plainRows + [
      IteratorMethods.reduce, IteratorMethods.setState,
      .static(
        "__new__(cls, /, *iterables, strict=False)", .pure,
        "Create an iterator of tuples with one item of each iterable."
      ) { call throws(Raised) in
        let vm = call.vm
        let strict = try vm.isTrue(call[2])
        let record = vm.newRecord(.zip)
        record[slot: IteratorSlot.source] = try vm.iterators(call[1].asTuple, from: 0)
        record[slot: IteratorSlot.strict] = .bool(strict)
        return try vm.wrap(Value(record), for: call[0])
      },
    ]
}

enum MapMethods {
  static let rows: [NativeRow] =
    IteratorMethods.plainRows + [
      IteratorMethods.reduce,
      .static(
        "__new__(cls, /, *args)", .pure,
        "Create an iterator of what a function gives for items of each iterable."
      ) { call throws(Raised) in
        let vm = call.vm
        let arguments = call[1].asTuple
        if arguments.pointee.count < 2 {
          throw call.raise(.typeError, "map() must have at least two arguments.")
        }
        let record = vm.newRecord(.map)
        record[slot: IteratorSlot.source] = arguments[item: 0]
        record[slot: IteratorSlot.inner] = try vm.iterators(arguments, from: 1)
        return try vm.wrap(Value(record), for: call[0])
      },
    ]
}

enum FilterMethods {
  static let rows: [NativeRow] =
    IteratorMethods.plainRows + [
      IteratorMethods.reduce,
      .static(
        "__new__(cls, function, iterable, /)", .pure,
        "Create an iterator of the items for which function is true, or that are true."
      ) { call throws(Raised) in
        let vm = call.vm
        let record = vm.newRecord(.filter)
        record[slot: IteratorSlot.source] = call[1]
        record[slot: IteratorSlot.inner] = try vm.iterator(call[2])
        return try vm.wrap(Value(record), for: call[0])
      },
    ]
}

enum ReversedMethods {
  static let rows: [NativeRow] =
    IteratorMethods.rows + [
      IteratorMethods.reduce, IteratorMethods.setState,
      .static("__new__(cls, sequence, /)", .pure, "Create an iterator from last to first.", new),
    ]

  private static func new(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let sequence = call[1]
    let method = vm.lookup(vm.type(of: sequence), .__reversed__)
    if !method.isUnset && !method.isNone { return try vm.pass(method, sequence) }
    if method.isNone || !vm.isSequence(sequence) {
      throw call.raise(.typeError, "'\(vm.typeName(sequence))' object is not reversible")
    }
    let n = try vm.anyLength(sequence)
    let record = vm.newRecord(.reversed)
    record[slot: IteratorSlot.source] = sequence
    record[slot: IteratorSlot.position] = vm.int(n - 1)
    return try vm.wrap(Value(record), for: call[0])
  }
}

extension VM {
  /// A tuple of iterators over the items of a tuple from index `first` on.
  func iterators(_ iterables: Tuple, from first: Int) throws(Raised) -> Value {
    let n = iterables.pointee.count - first
    let result = try newTuple(count: n)
    for i in 0..<n { result.items[i] = try iterator(iterables[item: first + i]) }
    return Value(result)
  }

  /// Advances an iterator of a built-in type; unset at its end.
  func advance(_ it: Value) throws(Raised) -> Value {
    switch it.cell.kind {
    case .listIterator: return nextItem(it.cell.of(ListIteratorObject.self))
    case .rangeIterator: return nextInt(it.cell.of(RangeIteratorObject.self))
    default:
      guard let type = BuiltinType(rawValue: it.cell.shape) else { bug("not an iterator") }
      return try next(it.asRecord, type)
    }
  }

  /// How many items a built-in iterator has still to give, as an int.
  func itemsToCome(_ it: Value) throws(Raised) -> Value {
    switch it.cell.kind {
    case .rangeIterator: return int(it.cell.of(RangeIteratorObject.self).pointee.remaining)
    case .listIterator:
      let iterator = it.cell.of(ListIteratorObject.self)
      let sequence = iterator.pointee.sequence
      if sequence.isUnset { return .small(0) }
      return .small(max(0, try length(sequence) - iterator.pointee.index))
    default: break
    }
    let record = it.asRecord
    let type = BuiltinType(rawValue: it.cell.shape)
    if type == .longRangeIterator { return record[slot: IteratorSlot.remaining] }
    let source = record[slot: IteratorSlot.source]
    if source.isUnset { return .small(0) }
    let position = word(record[slot: IteratorSlot.position]) ?? 0
    switch type {
    case .dictKeyIterator, .dictValueIterator, .dictItemIterator:
      let isSound = record[slot: IteratorSlot.expected].asInt == source.asDict.pointee.count
      return isSound ? record[slot: IteratorSlot.left] : .small(0)
    case .setIterator:
      let table = source.asDict
      if record[slot: IteratorSlot.expected].asInt != table.pointee.count { return .small(0) }
      return .small(entries(of: table, position..<table.pointee.used))
    case .dictReverseKeyIterator, .dictReverseValueIterator, .dictReverseItemIterator:
      let table = source.asDict
      if record[slot: IteratorSlot.expected].asInt != table.pointee.count { return .small(0) }
      return .small(entries(of: table, 0..<min(position, table.pointee.used)))
    case .listReverseIterator:
      return .small(position < source.asList.pointee.count ? position + 1 : 0)
    case .reversed:
      let n = try anyLength(source)
      return int(position < n ? position + 1 : 0)
    case .strIterator:
      return .small(source.asText.count - record[slot: IteratorSlot.passed].asInt)
    case .sequenceIterator where lookup(self.type(of: source), .__len__).isUnset:
      return .notImplemented
    default: return int(max(0, try anyLength(source) - position))
    }
  }

  /// The number of entries in use among those with these numbers.
  private func entries(of table: Dict, _ range: Range<Int>) -> Int {
    var count = 0
    for i in range where !table.pointee.entries[i].key.isUnset { count += 1 }
    return count
  }
}
