// What do `x[i]`, `x[i] = v`, `del x[i]`, `len(x)` and `i in x` do?

extension VM {
  // MARK: Reading

  /// `x[i]`.
  public func getItem(_ x: Value, _ i: Value) throws(Raised) -> Value {
    if x.isCell {
      switch x.cell.kind {
      case .dict: return try getItem(x.asDict, i)
      case .list: return try getItem(x.asList, i)
      case .tuple: return try getItem(x.asTuple, i)
      case .string:
        if i.isInt { return try characterOf(x.asText, i.asInt) }
        if i.isKind(.slice) { return try slice(x.asText, i) }
      case .range: return try getItem(range: x, i)
      default: break
      }
    }
    return try getItemByMethod(x, i)
  }

  private func getItemByMethod(_ x: Value, _ i: Value) throws(Raised) -> Value {
    let method = lookup(type(of: x), .__getitem__)
    if let plain = inherited(method, x) {
      if plain.isKind(.dict) {
        let value = try get(plain.asDict, i)
        if !value.isUnset { return value }
      } else if plain.isKind(.list) || plain.isKind(.tuple) {
        return try getItem(plain, i)
      }
    }
    if !method.isUnset {
      let item = try pass(method, x, i)
      try requireItem(item, of: x)
      return item
    }
    if x.isKind(.type) {
      if x == Value(type(.type)) { return newGenericAlias(x, i) }
      let hook = try getAttributeOrUnset(x, nameText(.__class_getitem__))
      if !hook.isUnset { return try handOn(hook, i) }
      throw raise(
        .typeError,
        "type '\(x.asType.pointee.name.asText.shown)' is not subscriptable")
    }
    if let items = classicItems(x) {
      if i.isInt || i.isKind(.slice) || !lookup(type(of: i), .__index__).isUnset {
        return try getItem(items, i)
      }
      throw raise(.typeError, "sequence index must be integer, not '\(typeName(i))'")
    }
    throw raise(.typeError, "'\(typeName(x))' object is not subscriptable")
  }

  /// The built-in value in an instance of a class that has `method` from the value's own type, so
  /// that there is no need to call it; nil in all other cases, among them objects that not
  /// everybody may look into.
  private func inherited(_ method: Value, _ x: Value) -> Value? {
    guard x.isKind(.instance), method.isKind(.native), !foreign(x), !foreign(Cell(type(of: x)))
    else { return nil }
    let plain = payload(x)
    return plain != x && method.asNative.pointee.owner == Value(type(of: plain)) ? plain : nil
  }

  func getItem(_ dict: Dict, _ key: Value) throws(Raised) -> Value {
    let value = try get(dict, key)
    if value.isUnset { throw raise(.keyError, argument: key) }
    return value
  }

  func getItem(_ list: ListRef, _ i: Value) throws(Raised) -> Value {
    if i.isKind(.slice) { return try slice(of: list, i) }
    let position = try itemIndex(i, "list")
    let n = list.pointee.count
    let index = position < 0 ? position &+ n : position
    if index < 0 || index >= n { throw raise(.indexError, "list index out of range") }
    return list.pointee.items[index]
  }

  func getItem(_ tuple: Tuple, _ i: Value) throws(Raised) -> Value {
    if i.isKind(.slice) { return try slice(of: tuple, i) }
    let position = try itemIndex(i, "tuple")
    let n = tuple.pointee.count
    let index = position < 0 ? position &+ n : position
    if index < 0 || index >= n { throw raise(.indexError, "tuple index out of range") }
    return tuple[item: index]
  }

  /// An index into a sequence, which may be negative; any int too large is an IndexError.
  @inline(__always)
  func itemIndex(_ i: Value, _ noun: StaticString) throws(Raised) -> Int {
    if i.isInt { return i.asInt }
    return try itemIndexSlowly(i, noun)
  }

  @inline(never)
  private func itemIndexSlowly(_ i: Value, _ noun: StaticString) throws(Raised) -> Int {
    if i.isBool { return i == .true ? 1 : 0 }
    if !hasIndex(i) {
      throw raise(
        .typeError, "\(noun) indices must be integers or slices, not \(typeName(i))")
    }
    return try indexAsInt(i, .indexError)
  }

  // MARK: Writing

  /// `x[i] = value`.
  public func setItem(_ x: Value, _ i: Value, _ value: Value) throws(Raised) {
    if x.isCell {
      switch x.cell.kind {
      case .dict: return try set(x.asDict, i, value)
      case .list: return try setItem(x.asList, i, value)
      default: break
      }
    }
    let method = lookup(type(of: x), .__setitem__)
    if method.isUnset {
      throw raise(.typeError, "'\(typeName(x))' object does not support item assignment")
    }
    if let plain = inherited(method, x) {
      if plain.isKind(.dict) { return try set(plain.asDict, i, value) }
      if plain.isKind(.list) { return try setItem(plain.asList, i, value) }
    }
    _ = try callSpecial(x, .__setitem__, i, value)
  }

  func setItem(_ list: ListRef, _ i: Value, _ value: Value) throws(Raised) {
    if i.isKind(.slice) { return try assign(list, i, value) }
    let index = try assignableIndex(list, i)
    list.pointee.items[index] = value
  }

  private func assignableIndex(_ list: ListRef, _ i: Value) throws(Raised) -> Int {
    let position = try itemIndex(i, "list")
    let n = list.pointee.count
    let index = position < 0 ? position &+ n : position
    if index < 0 || index >= n { throw raise(.indexError, "list assignment index out of range") }
    return index
  }

  /// `del x[i]`.
  public func deleteItem(_ x: Value, _ i: Value) throws(Raised) {
    if x.isCell {
      switch x.cell.kind {
      case .dict: return try deleteItem(x.asDict, i)
      case .list: return try deleteItem(x.asList, i)
      default: break
      }
    }
    if lookup(type(of: x), .__delitem__).isUnset {
      let does = isSequenceInC(x) && hasIndex(i) ? "doesn't" : "does not"
      throw raise(.typeError, "'\(typeName(x))' object \(does) support item deletion")
    }
    _ = try callSpecial(x, .__delitem__, i)
  }

  /// Whether CPython would ask x for items by number, which shows in one of its messages: classes
  /// written in Python always count as such.
  private func isSequenceInC(_ x: Value) -> Bool {
    let type = type(of: x)
    if !type.pointee.flags.contains(.immutable) { return true }
    switch BuiltinType(rawValue: type.pointee.rootShape) {
    case .tuple, .str, .bytes, .range, .set, .frozenset, .memoryview, .mappingProxy, .dictKeys,
      .dictValues, .dictItems:
      return true
    default: return false
    }
  }

  func deleteItem(_ dict: Dict, _ key: Value) throws(Raised) {
    if try remove(dict, key).isUnset { throw raise(.keyError, argument: key) }
  }

  func deleteItem(_ list: ListRef, _ i: Value) throws(Raised) {
    if i.isKind(.slice) { return try delete(list, i) }
    let index = try assignableIndex(list, i)
    try charge((list.pointee.count - index) >> 7)
    // The charge may have run finalisers.
    if index < list.pointee.count { remove(list, at: index, 1) }
  }

  // MARK: Length

  /// `len(x)`, of which anything but `len` itself takes only what an int in a value holds.
  public func length(_ x: Value) throws(Raised) -> Int {
    if let n = builtinLength(x) { return n }
    let n = try lengthByMethod(x)
    if Value.fits(n) { return n }
    throw raise(.overflowError, "cannot fit 'int' into an index-sized integer")
  }

  /// The same for those who can take any length that `len` gives.
  public func anyLength(_ x: Value) throws(Raised) -> Int {
    if let n = builtinLength(x) { return n }
    return try lengthByMethod(x)
  }

  /// What `len` gives.
  func lengthValue(_ x: Value) throws(Raised) -> Value { int(try anyLength(x)) }

  private func lengthByMethod(_ x: Value) throws(Raised) -> Int {
    let method = lookup(type(of: x), .__len__)
    if method.isUnset { throw raise(.typeError, "object of type '\(typeName(x))' has no len()") }
    let length = try callUnbound(method, x)
    let answer = payload(length)
    let number = answer.isInt ? answer : try index(answer)
    if let n = word(number), n >= 0 { return n }
    if number.isInt || (number.isKind(.bigInt) && number.asBigInt.pointee.isNegative) {
      throw raise(.valueError, "__len__() should return >= 0")
    }
    throw raise(.overflowError, "cannot fit 'int' into an index-sized integer")
  }

  /// The length of an exact built-in value.
  @inline(__always) func builtinLength(_ x: Value) -> Int? {
    guard x.isCell else { return nil }
    switch x.cell.kind {
    case .list: return x.asList.pointee.count
    case .tuple: return x.asTuple.pointee.count
    case .dict, .set: return x.asDict.pointee.count
    case .string: return x.asText.count
    case .bytes: return x.asBytes.pointee.count
    case .byteArray: return x.asByteArray.pointee.count
    case .range: return x.asRange.pointee.length.isInt ? x.asRange.pointee.length.asInt : nil
    default: return nil
    }
  }

  // MARK: Membership

  /// `item in container`.
  public func contains(_ container: Value, _ item: Value) throws(Raised) -> Bool {
    if container.isCell {
      switch container.cell.kind {
      case .dict: return try !get(container.asDict, item).isUnset
      case .set: return try contains(set: container.asDict, item)
      case .list: return try index(of: item, in: container.asList, 0, Int.max) >= 0
      case .tuple:
        let tuple = container.asTuple
        try charge(tuple.pointee.count >> 3)
        for i in 0..<tuple.pointee.count where try isEqual(tuple[item: i], item) { return true }
        return false
      case .string:
        if item.isKind(.string) { return try contains(container.asText, item.asText) }
      case .range: return try contains(range: container, item)
      default: break
      }
    }
    return try containsByMethod(container, item)
  }

  private func containsByMethod(_ container: Value, _ item: Value) throws(Raised) -> Bool {
    let method = lookup(type(of: container), .__contains__)
    if let plain = inherited(method, container), plain.isKind(.dict) || plain.isKind(.set) {
      return try contains(plain, item)
    }
    if !method.isUnset && !method.isNone {
      return try isTrue(callUnbound(method, container, item))
    }
    if method.isNone {
      throw raise(.typeError, "'\(typeName(container))' object is not a container")
    }
    if !isIterable(container) {
      throw raise(.typeError, "argument of type '\(typeName(container))' is not iterable")
    }
    return try containsByIteration(container, item)
  }

  /// Whether an item of the iterable is or equals `item`.
  func containsByIteration(_ iterable: Value, _ item: Value) throws(Raised) -> Bool {
    var found = false
    try forEach(iterable) { (candidate) throws(Raised) in
      found = try isEqual(candidate, item)
      return !found
    }
    return found
  }

  /// The first index from `start` up to `stop` whose item is or equals `item`; -1 when there is
  /// none. The list may change under the comparisons.
  func index(of item: Value, in list: ListRef, _ start: Int, _ stop: Int) throws(Raised) -> Int {
    var i = start
    while i < stop && i < list.pointee.count {
      if try isEqual(list.pointee.items[i], item) { return i }
      i &+= 1
      if i & 1023 == 0 { try charge(256) }
    }
    return -1
  }
}
