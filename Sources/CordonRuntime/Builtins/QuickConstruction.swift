// Which built-in types can be called without a detour through `__new__` and `__init__`?

extension VM {
  /// What a call of a built-in type with positional arguments makes, in the cases that programs
  /// use all the time; unset in all others, which go the general way.
  func constructQuickly(
    _ type: TypeRef, _ arguments: UnsafeMutablePointer<Value>, _ count: Int
  ) throws(Raised) -> Value {
    switch BuiltinType(rawValue: type.pointee.rootShape) {
    case .range:
      // Small ints only: anything else may run `__index__`.
      switch count {
      case 1 where arguments[0].isInt:
        return try newRange(.small(0), arguments[0], .small(1))
      case 2 where Value.bothInts(arguments[0], arguments[1]):
        return try newRange(arguments[0], arguments[1], .small(1))
      case 3 where Value.bothInts(arguments[0], arguments[1]) && arguments[2].isInt:
        return try newRange(arguments[0], arguments[1], arguments[2])
      default: return .unset
      }
    case .list:
      if count == 0 { return Value(try newList()) }
      return count == 1 ? Value(try listFrom(arguments[0])) : .unset
    case .tuple:
      if count == 0 { return emptyTuple }
      return count == 1 ? try tupleFrom(arguments[0]) : .unset
    case .dict:
      if count == 0 { return Value(newDict()) }
      guard count == 1 else { return .unset }
      let dict = newDict()
      try update(dict, with: arguments[0])
      return Value(dict)
    case .set:
      if count > 1 { return .unset }
      let set = newSet()
      if count == 1 { try update(set: set, with: arguments[0]) }
      return Value(set)
    case .bytearray:
      return count == 1 && arguments[0].isKind(.bytes)
        ? try newByteArray(arguments[0].asBytes.buffer) : .unset
    case .str: return count == 1 ? try calledStr(arguments[0]) : .unset
    case .int: return count == 1 ? try integer(from: arguments[0]) : .unset
    case .bool:
      return count == 1 ? .bool(try isTrue(arguments[0])) : .unset
    case .enumerate:
      guard count == 1 else { return .unset }
      let record = newRecord(.enumerate)
      record[slot: IteratorSlot.source] = try iterator(arguments[0])
      record[slot: IteratorSlot.number] = .small(0)
      return Value(record)
    case .zip:
      guard count == 2 else { return .unset }
      let iterators = makeTuple(2)
      iterators.items[0] = try iterator(arguments[0])
      iterators.items[1] = try iterator(arguments[1])
      let record = newRecord(.zip)
      record[slot: IteratorSlot.source] = Value(iterators)
      record[slot: IteratorSlot.strict] = .false
      return Value(record)
    default: return .unset
    }
  }
}
