// How are whole dicts copied, merged and emptied?

extension UnsafeMutablePointer where Pointee == DictObject {
  /// The number of the last entry in use, or -1.
  var lastEntry: Int {
    var i = pointee.used - 1
    while i >= 0 && pointee.entries[i].key.isUnset { i -= 1 }
    return i
  }

  /// Forgets the entries from `i` on, their places in the table too, so that taking one after
  /// another from the end takes no longer with each.
  func truncate(to i: Int) {
    var n = pointee.used - 1
    while n >= i {
      if !pointee.entries[n].key.isUnset { pointee.count -= 1 }
      eraseSlot(ofEntry: n)
      pointee.entries[n].key = .unset
      pointee.entries[n].value = .unset
      n -= 1
    }
    pointee.used = i
    pointee.version = DictObject.unstamped
    if pointee.count == 0 { removeAll() }
  }

  /// Empties the table slot of an entry, if it has one, moving slots that were pushed past it back.
  func eraseSlot(ofEntry n: Int) {
    let mask = pointee.mask
    let index = pointee.index
    var hole = DictObject.spread(pointee.entries[n].hash) & mask
    while index[hole] != UInt32(n + 1) {
      if index[hole] == 0 { return }
      hole = (hole &+ 1) & mask
    }
    var i = hole
    while true {
      i = (i &+ 1) & mask
      let occupant = index[i]
      if occupant == 0 { break }
      let home = DictObject.spread(pointee.entries[Int(occupant) - 1].hash) & mask
      // Unless its home lies between the hole and where it is, it may fill the hole.
      if (i &- home) & mask >= (i &- hole) & mask {
        index[hole] = occupant
        hole = i
      }
    }
    index[hole] = 0
  }
}

extension VM {
  /// Storage for one more entry may be a lot: the present realm must be allowed that much.
  @inline(__always) func reserveEntry(_ table: Dict) throws(Raised) {
    if table.pointee.used == table.pointee.capacity && table.pointee.count > 1 << 12 {
      try reserve(table.pointee.count * 2, of: 32)
    }
  }

  /// A new dict with the same entries.
  public func copy(_ dict: Dict) throws(Raised) -> Dict {
    try charge(dict.pointee.count >> 2)
    let count = dict.pointee.count
    try reserve(count, of: 32)
    let result = newDict()
    if count > 0 { fillEmpty(result, from: dict) }
    return result
  }

  /// Gives an empty dict the entries of one that is not empty.
  private func fillEmpty(_ dict: Dict, from source: Dict) {
    if source.pointee.used == source.pointee.count {
      // Without holes the table itself will do.
      let bytes =
        source.pointee.capacity * MemoryLayout<DictEntry>.stride + (source.pointee.mask + 1) * 4
      let storage = allocate(bytes: DictObject.storageOffset + bytes, .buffer, shape: 0)
      let start = storage + DictObject.storageOffset
      start.copyMemory(from: source.pointee.entries, byteCount: bytes)
      let distance =
        UnsafeMutableRawPointer(source.pointee.index)
        - UnsafeMutableRawPointer(source.pointee.entries)
      dict.pointee.entries = start.assumingMemoryBound(to: DictEntry.self)
      dict.pointee.index = (start + distance).assumingMemoryBound(to: UInt32.self)
      dict.pointee.capacity = source.pointee.capacity
      dict.pointee.mask = source.pointee.mask
      dict.pointee.used = source.pointee.used
      dict.pointee.count = source.pointee.count
      dict.pointee.version = DictObject.unstamped
      return
    }
    dict.resize(self, capacity: max(5, source.pointee.count))
    var position = 0
    while let entry = source.next(&position) {
      dict.insertNew(self, entry.key, hash: entry.hash, entry.value)
    }
  }

  /// The dict in a value, when reading it directly is what its type would do: an exact dict, or an
  /// instance of a subclass that does not iterate in its own way.
  func plainDict(_ value: Value) -> Dict? {
    if value.isKind(.dict) { return value.asDict }
    guard value.isKind(.instance), type(of: value).pointee.payloadType == type(.dict) else {
      return nil
    }
    let own = lookup(type(of: value), .__iter__)
    return own == lookup(type(.dict), .__iter__) ? payload(value).asDict : nil
  }

  /// Adds the entries of another dict, whose values win.
  public func merge(_ dict: Dict, _ source: Dict) throws(Raised) {
    if dict == source || source.pointee.count == 0 { return }
    try charge(source.pointee.count >> 1)
    let expected = source.pointee.count
    if Cell(dict).realm != state.realm {
      var position = 0
      while let entry = source.next(&position) {
        noteStore(into: Cell(dict), entry.key, entry.value)
      }
    }
    if dict.pointee.count == 0 {
      try reserve(expected, of: 32)
      return fillEmpty(dict, from: source)
    }
    var position = 0
    while let entry = source.next(&position) {
      try set(dict, entry.key, hash: entry.hash, entry.value)
      if source.pointee.count != expected {
        throw raise(.runtimeError, "dict mutated during update")
      }
    }
  }

  /// What a mapping's method `keys` gives, to go through.
  func keys(of mapping: Value) throws(Raised) -> Value {
    try callMethod(mapping, .keys)
  }

  /// Adds what a mapping has by `keys()` and subscripts.
  func merge(_ dict: Dict, mapping: Value) throws(Raised) {
    try forEach(keys(of: mapping)) { (key) throws(Raised) in
      try set(dict, key, try getItem(mapping, key))
      return true
    }
  }

  /// Binds a key whose hash is known.
  public func set(_ dict: Dict, _ key: Value, hash: Int, _ value: Value) throws(Raised) {
    var i = key.isKind(.string) ? dict.find(key.asText) : -2
    if i == -2 { i = try find(dict, key, hash: hash) }
    if i >= 0 {
      dict.pointee.entries[i].value = value
    } else {
      try reserveEntry(dict)
      dict.insertNew(self, key, hash: hash, value)
    }
  }

  /// As `dict(iterable)` takes them: a mapping, or an iterable of pairs.
  public func update(_ dict: Dict, with source: Value) throws(Raised) {
    if let plain = plainDict(source) { return try merge(dict, plain) }
    if try !findAttribute(source, nameText(.keys)).isUnset {
      return try merge(dict, mapping: source)
    }
    var i = 0
    try forEach(source) { (item) throws(Raised) in
      try addPair(dict, item, i)
      i += 1
      return true
    }
  }

  private func addPair(_ dict: Dict, _ item: Value, _ i: Int) throws(Raised) {
    if item.isKind(.tuple), item.asTuple.pointee.count == 2 {
      return try set(dict, item.asTuple[item: 0], item.asTuple[item: 1])
    }
    if !isIterable(item) {
      throw raise(
        .typeError, "cannot convert dictionary update sequence element #\(i) to a sequence")
    }
    let pair = try listFrom(item)
    if pair.pointee.count != 2 {
      throw raise(
        .valueError,
        "dictionary update sequence element #\(i) has length \(pair.pointee.count); 2 is required")
    }
    try set(dict, pair.pointee.items[0], pair.pointee.items[1])
  }

  /// Takes the last entry away; nil when there is none.
  public func removeLast(_ dict: Dict) -> DictEntry? {
    let i = dict.lastEntry
    if i < 0 { return nil }
    let entry = dict.pointee.entries[i]
    dict.truncate(to: i)
    return entry
  }
}
