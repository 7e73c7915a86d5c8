// How are the items of an iterable reached?

extension VM {
  /// What `iter(x)` gives.
  public func iterator(_ x: Value) throws(Raised) -> Value {
    if x.isCell {
      switch x.cell.kind {
      case .list, .tuple: return newSequenceIterator(x)
      case .dict: return newTableIterator(.dictKeyIterator, x)
      case .set: return newTableIterator(.setIterator, x)
      case .range: return newRangeIterator(x)
      case .string: return newIndexIterator(.strIterator, x)
      case .bytes: return newIndexIterator(.bytesIterator, x)
      case .byteArray: return newIndexIterator(.bytearrayIterator, x)
      case .listIterator, .rangeIterator: return x
      case .generator where x.cell.shape == BuiltinType.generator.shape: return x
      case .record:
        if let type = BuiltinType(rawValue: x.cell.shape), type.isIterator { return x }
      case .instance where type(of: x).pointee.advance != nil: return x
      default: break
      }
    }
    return try iteratorByMethods(x)
  }

  private func iteratorByMethods(_ x: Value) throws(Raised) -> Value {
    let type = type(of: x)
    let method = lookup(type, .__iter__)
    if method.isUnset && isSequence(x) { return newIndexIterator(.sequenceIterator, x) }
    if method.isUnset, let items = classicItems(x) { return try iterator(Value(items)) }
    if method.isUnset || method.isNone { throw raiseNotIterable(x) }
    let result = try callUnbound(method, x)
    if lookup(self.type(of: result), .__next__).isUnset {
      throw raise(.typeError, "iter() returned non-iterator of type '\(typeName(result))'")
    }
    return result
  }

  func raiseNotIterable(_ x: Value) -> Raised {
    raise(.typeError, "'\(typeName(x))' object is not iterable")
  }

  /// Whether `iter(x)` has a way to begin.
  func isIterable(_ x: Value) -> Bool {
    let method = lookup(type(of: x), .__iter__)
    return method.isUnset ? isSequence(x) : !method.isNone
  }

  /// Whether x can be subscripted with 0, 1, 2 ..., as far as its type tells.
  func isSequence(_ x: Value) -> Bool {
    !lookup(type(of: x), .__getitem__).isUnset && !isInstance(x, .dict)
      && !isInstance(x, .mappingProxy)
  }

  /// The next item of an iterator, or unset at its end. `StopIteration` ends it silently.
  public func next(_ it: Value) throws(Raised) -> Value {
    guard it.isCell else { throw raiseNotIterator(it) }
    let cell = it.cell
    switch cell.kind {
    case .listIterator: return nextItem(cell.of(ListIteratorObject.self))
    case .rangeIterator: return nextInt(cell.of(RangeIteratorObject.self))
    case .generator where cell.shape == BuiltinType.generator.shape:
      var result = Value.none
      return try resumeFromNative(it.asGenerator, with: .none, result: &result) ?? .unset
    case .record:
      if let type = BuiltinType(rawValue: cell.shape), type.isIterator {
        // What calls functions calls them with the rights of its own realm.
        if cell.realm > VM.trustedRealm, state.realm == VM.trustedRealm, !isPlainData(cell) {
          return try narrowed(to: cell.realm) { () throws(Raised) in try next(it) }
        }
        do {
          return try next(it.asRecord, type)
        } catch {
          // From a function that `map` or `filter` called: it ends the iteration, too.
          guard take(.stopIteration) else { throw error }
          return .unset
        }
      }
    case .instance:
      if let advance = type(of: it).pointee.advance {
        // Of another realm: the method asks whether it may, and with which rights.
        if cell.realm != state.realm || type(of: it).pointee.flags.contains(.isJudged) { break }
        do {
          // Iterators over iterators may share one: a step can be a great many.
          try charge(1)
          return try advance.pointee.body(self, it.asInstance)
        } catch {
          guard take(.stopIteration) else { throw error }
          return .unset
        }
      }
    default: break
    }
    return try nextByMethod(it)
  }

  @inline(never) private func nextByMethod(_ it: Value) throws(Raised) -> Value {
    let method = lookup(type(of: it), .__next__)
    if method.isUnset { throw raiseNotIterator(it) }
    do {
      return try pass(method, it)
    } catch {
      guard take(.stopIteration) else { throw error }
      return .unset
    }
  }

  func raiseNotIterator(_ x: Value) -> Raised {
    raise(.typeError, "'\(typeName(x))' object is not an iterator")
  }

  /// Gives each item of an iterable to `body` until that returns false. Lists may change on the
  /// way.
  public func forEach(
    _ iterable: Value, _ body: (Value) throws(Raised) -> Bool
  ) throws(Raised) {
    if iterable.isKind(.list) {
      let list = iterable.asList
      var i = 0
      while i < list.pointee.count {
        try charge(1)
        if i >= list.pointee.count { return }
        if !(try body(list.pointee.items[i])) { return }
        i &+= 1
      }
      return
    }
    if iterable.isKind(.tuple) {
      let tuple = iterable.asTuple
      let n = tuple.pointee.count
      var i = 0
      while i < n {
        try charge(1)
        if !(try body(tuple[item: i])) { return }
        i &+= 1
      }
      return
    }
    let it = try iterator(iterable)
    while true {
      let item = try next(it)
      if item.isUnset { return }
      if !(try body(item)) { return }
      try charge(1)
    }
  }

  // MARK: Collecting

  /// A new list of the items of an iterable.
  public func listFrom(_ iterable: Value) throws(Raised) -> ListRef {
    let list = try newList()
    try extend(list, iterable)
    return list
  }

  /// `tuple(iterable)`: an exact tuple is its own copy.
  public func tupleFrom(_ iterable: Value) throws(Raised) -> Value {
    if iterable.isKind(.tuple) { return iterable }
    let list = iterable.isKind(.list) ? iterable.asList : try listFrom(iterable)
    return try newTuple(of: list)
  }

  /// Appends the items of an iterable, which may be the list itself.
  public func extend(_ list: ListRef, _ iterable: Value) throws(Raised) {
    if iterable.isCell {
      switch iterable.cell.kind {
      case .list:
        try charge(iterable.asList.pointee.count >> 4)
        let source = iterable.asList
        let n = source.pointee.count
        try makeRoom(list, n)
        // Read after making room: the two may be one.
        (list.pointee.items + list.pointee.count).update(from: source.pointee.items, count: n)
        list.pointee.count += n
        return
      case .tuple:
        try charge(iterable.asTuple.pointee.count >> 4)
        return try append(list, from: iterable.asTuple.items, iterable.asTuple.pointee.count)
      case .dict, .set:
        try charge(iterable.asDict.pointee.count >> 3 + iterable.asDict.pointee.used >> 4)
        let dict = iterable.asDict
        try makeRoom(list, dict.pointee.count)
        var position = 0
        while let entry = dict.next(&position) {
          list.pointee.items[list.pointee.count] = entry.key
          list.pointee.count &+= 1
        }
        return
      case .record where iterable.cell.shape == BuiltinType.listReverseIterator.shape:
        return try extendReversed(list, iterable.asRecord)
      case .range:
        let length = clippedInt(iterable.asRange.pointee.length)
        try reserve(length, of: 8)
        try makeRoom(list, length)
      default: break
      }
    }
    let it = try iterator(iterable)
    var hint = try quickLengthHint(it)
    // An object of a Python class may know, and is asked as in CPython; it need not be right.
    if iterable.isKind(.instance), payload(iterable) == iterable,
      type(of: it).pointee.advance == nil
    {
      hint = min(try lengthHint(iterable), 1 << 12)
    }
    if hint > 0 { try makeRoom(list, hint) }
    if let advance = quickAdvance(it) {
      return try extend(list, it.asInstance, advance.pointee.body)
    }
    while true {
      let item = try next(it)
      if item.isUnset { return }
      try append(list, item)
      try charge(1)
    }
  }

  /// How an iterator of a native type advances, where nobody need be asked; else nil.
  private func quickAdvance(_ it: Value) -> UnsafePointer<NativeType.AdvanceBody>? {
    guard it.isKind(.instance), it.cell.realm == state.realm else { return nil }
    let type = type(of: it)
    return type.pointee.flags.contains(.isJudged) ? nil : type.pointee.advance
  }

  private func extend(
    _ list: ListRef, _ it: UnsafeMutablePointer<InstanceObject>, _ advance: NativeType.Advance
  ) throws(Raised) {
    while true {
      let item: Value
      do {
        item = try advance(self, it)
      } catch {
        guard take(.stopIteration) else { throw error }
        return
      }
      if item.isUnset { return }
      try append(list, item)
      try charge(1)
    }
  }

  /// Appends what a reversed list has left.
  private func extendReversed(_ list: ListRef, _ it: Record) throws(Raised) {
    if it[slot: IteratorSlot.source].isUnset { return }
    let source = it[slot: IteratorSlot.source].asList
    let count = it[slot: IteratorSlot.position].asInt + 1
    if count <= source.pointee.count {
      try charge(count >> 4)
      try makeRoom(list, count)
      // Read after making room: the two may be one.
      let to = list.pointee.items + list.pointee.count
      let last = source.pointee.items + (count - 1)
      var i = 0
      while i < count {
        to[i] = last[-i]
        i &+= 1
      }
      list.pointee.count += count
    }
    it[slot: IteratorSlot.source] = .unset
  }

  /// The number of items still to come where that is known without running Python code, else 0.
  private func quickLengthHint(_ it: Value) throws(Raised) -> Int {
    if it.isKind(.instance), type(of: it).pointee.advance != nil { return try lengthHint(it) }
    guard it.isKind(.record), let type = BuiltinType(rawValue: it.cell.shape) else { return 0 }
    switch type {
    case .dictKeyIterator, .dictValueIterator, .dictItemIterator, .setIterator:
      let record = it.asRecord
      return record[slot: 0].isUnset ? 0 : record[slot: 0].asDict.pointee.count
    case .zip, .enumerate, .map, .reversed: return 0
    default: return 0
    }
  }

  /// How many items to expect: the length where there is one, else what `__length_hint__` says.
  public func lengthHint(_ x: Value, default fallback: Int = 0) throws(Raised) -> Int {
    let type = type(of: x)
    if !lookup(type, .__len__).isUnset {
      do {
        return try length(x)
      } catch {
        guard take(.typeError) || (guardsItself(x) && take(.attributeError)) else { throw error }
      }
    }
    let method = lookup(type, .__length_hint__)
    if method.isUnset || method.isNone { return fallback }
    let hint: Value
    do {
      hint = try callUnbound(method, x)
    } catch {
      guard take(.typeError) else { throw error }
      return fallback
    }
    if hint == .notImplemented { return fallback }
    let number = payload(hint)
    guard number.isInt || number.isBool || number.isKind(.bigInt) else {
      throw raise(
        .typeError, "__length_hint__ must be an integer, not \(typeName(hint))")
    }
    let n = clippedInt(number)
    if n < 0 { throw raise(.valueError, "__length_hint__() should return >= 0") }
    return n
  }
}
