// How do entries of a dict change places?
//
// An entry moves to the end by being deleted and added again. At the front there may be room that
// was left by deleted entries; where there is none, the table is rebuilt with as much of it as makes
// a series of such moves linear.

extension UnsafeMutablePointer where Pointee == DictObject {
  /// The entry with this number.
  public func entry(_ i: Int) -> DictEntry { pointee.entries[i] }

  /// The number of the first entry, or of the last; -1 when there is none. They may be asked for
  /// between any two removals without a walk over what has been removed.
  public var firstEntryNumber: Int { pointee.count == 0 ? -1 : Int(pointee.first) }
  public var lastEntryNumber: Int { lastEntry }

  /// Removes the entry with this number.
  public func removeEntry(_ i: Int) { remove(at: i) }
}

extension VM {
  /// The number of the entry with a key, or -1; good until the dict changes. May run `__eq__`.
  public func entryNumber(_ dict: Dict, _ key: Value, hash: Int) throws(Raised) -> Int {
    let i = key.isKind(.string) ? dict.find(key.asText) : -2
    return i == -2 ? try find(dict, key, hash: hash) : i
  }

  /// Adds an entry whose key is known to be absent.
  public func add(_ dict: Dict, _ key: Value, hash: Int, _ value: Value) throws(Raised) {
    try reserveEntry(dict)
    dict.insertNew(self, key, hash: hash, value)
  }

  public func moveToEnd(_ dict: Dict, entry i: Int) throws(Raised) {
    if i == dict.lastEntry { return }
    try reserveEntry(dict)
    let entry = dict.pointee.entries[i]
    dict.remove(at: i)
    dict.insertNew(self, entry.key, hash: entry.hash, entry.value)
  }

  public func moveToFront(_ dict: Dict, entry i: Int) throws(Raised) {
    if i == Int(dict.pointee.first) { return }
    let gap = dict.pointee.count / 2 + 4
    if dict.pointee.first == 0 { try reserve(dict.pointee.count + gap, of: 64) }
    let entry = dict.pointee.entries[i]
    dict.remove(at: i)
    if dict.pointee.first == 0 {
      try charge(dict.pointee.count >> 2)
      dict.resize(self, capacity: gap + dict.pointee.count + gap, gap: gap)
    }
    let j = Int(dict.pointee.first) - 1
    dict.eraseSlot(ofEntry: j)
    dict.pointee.entries[j] = entry
    dict.pointee.first = UInt32(truncatingIfNeeded: j)
    dict.pointee.count += 1
    dict.pointee.version = DictObject.unstamped
    let mask = dict.pointee.mask
    var slot = DictObject.spread(entry.hash) & mask
    while dict.pointee.index[slot] != 0 { slot = (slot &+ 1) & mask }
    dict.pointee.index[slot] = UInt32(truncatingIfNeeded: j + 1)
  }
}
