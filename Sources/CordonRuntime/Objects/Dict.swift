// How does a dictionary find a key?
//
// Entries stay in insertion order in a dense array; an open-addressed table of entry numbers
// beside it finds them. A deleted entry keeps its place, with an unset key, until the next resize,
// so its table slot goes on guiding probes past it.
// Invariant: table slots hold 0 or an entry number + 1; used <= capacity < mask + 1.

extension DictObject {
  /// Entries start here in their buffer cell.
  static let storageOffset = 24
  static let unstamped: UInt64 = 1
  /// Bytes of a text up to which it is found without paying for the comparison.
  static let longKey = 1 << 16
}

extension UnsafeMutablePointer where Pointee == DictObject {
  public var isEmpty: Bool { pointee.count == 0 }

  /// The value for an exact str key, or unset. Runs no Python code.
  @inline(__always) public func get(_ key: Text) -> Value {
    let i = find(key)
    return i >= 0 ? pointee.entries[i].value : .unset
  }

  /// The number of the entry with this exact str key, or -1; -2 when a key of another type has the
  /// same hash, so that only the general search can tell.
  @inline(__always) func find(_ key: Text) -> Int {
    let mask = pointee.mask
    if mask == 0 { return -1 }
    let hash = key.hash
    let entries = pointee.entries
    let index = pointee.index
    var i = DictObject.spread(hash) & mask
    while true {
      let n = index[i]
      if n == 0 { return -1 }
      let entry = entries + (Int(n) - 1)
      if entry.pointee.key.bits == UInt64(UInt(bitPattern: key)) { return Int(n) - 1 }
      if entry.pointee.hash == hash, entry.pointee.key.isCell {
        // Long texts are compared where that is paid for.
        if entry.pointee.key.cell.kind != .string || key.byteCount > DictObject.longKey {
          return -2
        }
        if entry.pointee.key.asText.equals(key) { return Int(n) - 1 }
      }
      i = (i &+ 1) & mask
    }
  }

  /// The number of the entry with this small-int key, or -1, or -2 as above.
  @inline(__always) func find(int key: Value, hash: Int) -> Int {
    let mask = pointee.mask
    if mask == 0 { return -1 }
    let entries = pointee.entries
    let index = pointee.index
    var i = DictObject.spread(hash) & mask
    while true {
      let n = index[i]
      if n == 0 { return -1 }
      let entry = entries + (Int(n) - 1)
      if entry.pointee.key == key { return Int(n) - 1 }
      if entry.pointee.hash == hash, !entry.pointee.key.isInt, !entry.pointee.key.isUnset,
        !entry.pointee.key.isKind(.string)
      {
        return -2
      }
      i = (i &+ 1) & mask
    }
  }

  /// Appends an entry whose key is known to be absent.
  func insertNew(_ vm: VM, _ key: Value, hash: Int, _ value: Value) {
    if pointee.used == pointee.capacity { grow(vm) }
    let n = pointee.used
    pointee.entries[n] = DictEntry(hash: hash, key: key, value: value)
    pointee.used = n + 1
    pointee.count += 1
    pointee.version = DictObject.unstamped
    var i = DictObject.spread(hash) & pointee.mask
    while pointee.index[i] != 0 { i = (i &+ 1) & pointee.mask }
    pointee.index[i] = UInt32(n + 1)
  }

  /// Binds an exact str key. Runs no Python code.
  public func set(_ vm: VM, _ key: Text, _ value: Value) {
    let i = find(key)
    if i >= 0 {
      pointee.entries[i].value = value
    } else {
      insertNew(vm, Value(key), hash: key.hash, value)
    }
  }

  public func set(_ vm: VM, _ key: StaticString, _ value: Value) {
    set(vm, vm.intern(key), value)
  }

  /// Empties entry `i`, which is in use.
  func remove(at i: Int) {
    pointee.entries[i].key = .unset
    pointee.entries[i].value = .unset
    pointee.count -= 1
    pointee.version = DictObject.unstamped
    // The places stay used, so that iterators see what is put in next.
    if pointee.count == 0 {
      pointee.first = UInt32(truncatingIfNeeded: pointee.used)
      return
    }
    if i == Int(pointee.first) { skipDeleted() }
  }

  /// Moves `first` on to an entry that is in use; in all it walks each entry once.
  private func skipDeleted() {
    var i = Int(pointee.first)
    while pointee.entries[i].key.isUnset { i &+= 1 }
    pointee.first = UInt32(truncatingIfNeeded: i)
  }

  /// Removes an exact str key; false when it is absent.
  @discardableResult public func remove(_ key: Text) -> Bool {
    let i = find(key)
    if i < 0 { return false }
    remove(at: i)
    return true
  }

  public func removeAll() {
    pointee.count = 0
    pointee.used = 0
    pointee.first = 0
    pointee.capacity = 0
    pointee.mask = 0
    pointee.version = DictObject.unstamped
  }

  /// Room for one more entry; deleted ones are dropped on the way.
  @inline(never) func grow(_ vm: VM) {
    let live = pointee.count
    resize(vm, capacity: live < 5 ? 5 : live * 2 + 2)
  }

  /// Rebuilds the table for `capacity` entries, at least as many as there are and the `gap` that is
  /// left unused before them.
  func resize(_ vm: VM, capacity: Int, gap: Int = 0) {
    var size = 8
    while size * 5 < capacity * 8 { size *= 2 }
    let entryBytes = capacity * MemoryLayout<DictEntry>.stride
    let storage = vm.allocate(
      bytes: DictObject.storageOffset + entryBytes + size * 4, .buffer, shape: 0)
    let entries = (storage + DictObject.storageOffset).assumingMemoryBound(to: DictEntry.self)
    let index = (storage + DictObject.storageOffset + entryBytes)
      .assumingMemoryBound(to: UInt32.self)
    index.update(repeating: 0, count: size)
    let mask = size - 1
    var n = gap
    entries.update(repeating: DictEntry(hash: 0, key: .unset, value: .unset), count: gap)
    let old = pointee.entries
    var j = Int(pointee.first)
    let used = pointee.used
    while j < used {
      if !old[j].key.isUnset {
        entries[n] = old[j]
        var i = DictObject.spread(old[j].hash) & mask
        while index[i] != 0 { i = (i &+ 1) & mask }
        n &+= 1
        index[i] = UInt32(truncatingIfNeeded: n)
      }
      j &+= 1
    }
    pointee.entries = entries
    pointee.index = index
    pointee.capacity = capacity
    pointee.mask = mask
    pointee.used = n
    pointee.first = UInt32(truncatingIfNeeded: gap)
    pointee.version = DictObject.unstamped
  }

  /// The next entry in use from `position` on, or nil; advances `position` past it.
  @inline(__always) public func next(_ position: inout Int) -> DictEntry? {
    while position < pointee.used {
      let entry = pointee.entries[position]
      position &+= 1
      if !entry.key.isUnset { return entry }
    }
    return nil
  }
}

extension DictObject {
  /// Where in the table a hash starts. Ints hash to themselves, so all bits must be mixed: keys with
  /// a stride, and floats, differ only in high bits. An odd factor keeps the low bits of a dense
  /// range apart.
  @inline(__always) static func spread(_ hash: Int) -> Int {
    let (high, low) = UInt(bitPattern: hash).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(bitPattern: high ^ low)
  }
}

extension VM {
  public func newDict() -> Dict {
    newTable(.dict, BuiltinType.dict.shape)
  }

  func newTable(_ kind: Kind, _ shape: UInt32) -> Dict {
    let cell = allocate(MemoryLayout<DictObject>.size, kind, shape: shape)
    let dict = cell.of(DictObject.self)
    dict.pointee.count = 0
    dict.pointee.used = 0
    dict.pointee.first = 0
    dict.pointee.capacity = 0
    dict.pointee.mask = 0
    dict.pointee.version = DictObject.unstamped
    dict.pointee.entries = emptyEntries
    return dict
  }

  private var emptyEntries: UnsafeMutablePointer<DictEntry> {
    UnsafeMutablePointer(bitPattern: 8).unsafelyUnwrapped
  }

  /// The entry of any hashable key, or -1. May run `__hash__` and `__eq__`.
  func find(_ dict: Dict, _ key: Value) throws(Raised) -> Int {
    if key.isKind(.string) {
      let i = dict.find(key.asText)
      return i == -2 ? try find(dict, key, hash: key.asText.hash) : i
    }
    return try find(dict, key, hash: hash(key))
  }

  /// The general search. When a comparison changes the table, it starts over.
  func find(_ dict: Dict, _ key: Value, hash: Int) throws(Raised) -> Int {
    restart: while true {
      let mask = dict.pointee.mask
      if mask == 0 { return -1 }
      var i = DictObject.spread(hash) & mask
      while true {
        let n = Int(dict.pointee.index[i])
        if n == 0 { return -1 }
        let entry = dict.pointee.entries[n - 1]
        if entry.key == key { return n - 1 }
        if entry.hash == hash && !entry.key.isUnset {
          owe(1)
          let entries = dict.pointee.entries
          let used = dict.pointee.used
          let equal = try isEqual(entry.key, key)
          if entries != dict.pointee.entries || used != dict.pointee.used
            || dict.pointee.entries[n - 1].key != entry.key
          {
            continue restart
          }
          if equal { return n - 1 }
        }
        i = (i &+ 1) & mask
      }
    }
  }

  /// The value for any hashable key, or unset.
  public func get(_ dict: Dict, _ key: Value) throws(Raised) -> Value {
    let i: Int
    if key.isInt {
      let found = dict.find(int: key, hash: hash(int: key))
      i = found == -2 ? try find(dict, key, hash: hash(int: key)) : found
    } else {
      i = try find(dict, key)
    }
    return i >= 0 ? dict.pointee.entries[i].value : .unset
  }

  public func set(_ dict: Dict, _ key: Value, _ value: Value) throws(Raised) {
    if Cell(dict).realm != state.realm { noteStore(into: Cell(dict), key, value) }
    let hash = try hash(key)
    var i = -2
    if key.isKind(.string) {
      i = dict.find(key.asText)
    } else if key.isInt {
      i = dict.find(int: key, hash: hash)
    }
    if i == -2 { i = try find(dict, key, hash: hash) }
    if i >= 0 {
      dict.pointee.entries[i].value = value
    } else {
      if dict.pointee.used == dict.pointee.capacity && dict.pointee.count > 1 << 12 {
        try reserve(dict.pointee.count * 2, of: 28)
      }
      dict.insertNew(self, key, hash: hash, value)
    }
  }

  /// Removes a key; gives its value, or unset when it was absent.
  @discardableResult public func remove(_ dict: Dict, _ key: Value) throws(Raised) -> Value {
    let i = try find(dict, key)
    if i < 0 { return .unset }
    let value = dict.pointee.entries[i].value
    dict.remove(at: i)
    return value
  }
}
