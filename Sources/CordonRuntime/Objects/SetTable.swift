// How does a set find a member?
//
// By open addressing in one table of entries, as CPython's sets do: nearby slots first, then a walk
// that takes in more and more of the hash. Since a set is seen in the order of its table, the
// probes, the sizes and the moments of growing are CPython's too, so that sets of numbers are shown
// in the order that Python's users know. The object is a dict's (`DictObject`) without an index:
// `used` is the table's size, so what walks over the entries of a dict walks over a set as well.
// Invariant: at least two fifths of the slots are empty; an empty slot has an unset key and hash 0,
// one that has lost its member an unset key and hash -1.

/// What the storage of a set keeps before its slots, in the header of the buffer.
private struct SetStorage {
  var header: Header
  /// Slots that are not empty, those that have lost their members among them.
  var fill: Int
  /// Where `pop` looks next.
  var finger: Int
}

/// The slots to look at for a hash, one after the other.
private struct SetProbe {
  var slot: Int
  private var start: Int
  private var neighbours: Int
  private var perturbation: UInt
  private let mask: Int

  @inline(__always) init(_ hash: Int, mask: Int) {
    self.mask = mask
    slot = hash & mask
    start = slot
    perturbation = UInt(bitPattern: hash)
    neighbours = slot + 9 <= mask ? 9 : 0
  }

  @inline(__always) mutating func advance() {
    if neighbours > 0 {
      neighbours &-= 1
      slot &+= 1
      return
    }
    perturbation >>= 5
    start = (start &* 5 &+ 1 &+ Int(bitPattern: perturbation)) & mask
    slot = start
    neighbours = slot + 9 <= mask ? 9 : 0
  }
}

extension UnsafeMutablePointer where Pointee == DictObject {
  private var storage: UnsafeMutablePointer<SetStorage> {
    (Cell(pointee.entries) - DictObject.storageOffset).assumingMemoryBound(to: SetStorage.self)
  }

  private var fill: Int { pointee.capacity == 0 ? 0 : storage.pointee.fill }

  /// The mask of the table, or the one its first table will have.
  private var tableMask: Int { pointee.capacity == 0 ? 7 : pointee.mask }

  /// Puts a member that is known to be absent into a table that has never lost one.
  @inline(__always) private func place(_ key: Value, hash: Int) {
    var probe = SetProbe(hash, mask: pointee.mask)
    let entries = pointee.entries
    while !entries[probe.slot].key.isUnset { probe.advance() }
    entries[probe.slot].key = key
    entries[probe.slot].hash = hash
    storage.pointee.fill &+= 1
    pointee.count &+= 1
  }

  /// Adds a member that is known to be absent: where the search for it last met a slot that had
  /// lost its member, or else in the empty slot where the search ended.
  func insertMember(_ vm: VM, _ key: Value, hash: Int) {
    if pointee.capacity == 0 { resizeTable(vm, beyond: 0) }
    pointee.version = DictObject.unstamped
    let entries = pointee.entries
    var reusable = -1
    var probe = SetProbe(hash, mask: pointee.mask)
    while true {
      let slot = probe.slot
      if entries[slot].key.isUnset {
        if entries[slot].hash == 0 { break }
        reusable = slot
      }
      probe.advance()
    }
    let slot = reusable >= 0 ? reusable : probe.slot
    entries[slot].key = key
    entries[slot].hash = hash
    pointee.count &+= 1
    if reusable >= 0 { return }
    storage.pointee.fill &+= 1
    if storage.pointee.fill * 5 >= pointee.mask * 3 { growTable(vm) }
  }

  /// Whether one more member makes a big table grow.
  fileprivate var willGrow: Bool {
    pointee.count > 1 << 12 && (fill + 1) * 5 >= pointee.mask * 3
  }

  private func growTable(_ vm: VM) {
    resizeTable(vm, beyond: pointee.count > 50_000 ? pointee.count * 2 : pointee.count * 4)
  }

  /// Takes the member in `slot` away.
  func removeMember(at slot: Int) {
    pointee.entries[slot].key = .unset
    pointee.entries[slot].hash = -1
    pointee.count -= 1
    pointee.version = DictObject.unstamped
  }

  /// Moves the members, in their order, to a table of more than `least` slots.
  private func resizeTable(_ vm: VM, beyond least: Int) {
    var size = 8
    while size <= least { size *= 2 }
    let cell = vm.allocate(
      bytes: DictObject.storageOffset + size * MemoryLayout<DictEntry>.stride, .buffer, shape: 0)
    let entries = (cell + DictObject.storageOffset).assumingMemoryBound(to: DictEntry.self)
    entries.update(repeating: DictEntry(hash: 0, key: .unset, value: .unset), count: size)
    let old = pointee.entries
    let oldSize = pointee.used
    pointee.entries = entries
    pointee.used = size
    pointee.capacity = size
    pointee.mask = size - 1
    pointee.count = 0
    pointee.version = DictObject.unstamped
    storage.pointee.fill = 0
    storage.pointee.finger = 0
    var i = 0
    while i < oldSize {
      if !old[i].key.isUnset { place(old[i].key, hash: old[i].hash) }
      i &+= 1
    }
  }

  /// Makes the table large enough before `extra` members are added to it.
  fileprivate func makeRoom(_ vm: VM, _ extra: Int) {
    if (fill + extra) * 5 >= tableMask * 3 {
      resizeTable(vm, beyond: (pointee.count + extra) * 2)
    } else if pointee.capacity == 0 {
      resizeTable(vm, beyond: 0)
    }
  }

  /// Takes over the members of another set into an empty table with room for them.
  fileprivate func fillEmpty(from other: Dict) {
    if pointee.mask == other.pointee.mask && other.fill == other.pointee.count {
      pointee.entries.update(from: other.pointee.entries, count: pointee.used)
      pointee.count = other.pointee.count
      storage.pointee.fill = other.pointee.count
      return
    }
    var position = 0
    while let entry = other.next(&position) { place(entry.key, hash: entry.hash) }
  }

  /// Drops slots that have lost their members when there are many.
  func tidyTable(_ vm: VM) {
    if fill - pointee.count > tableMask / 4 { growTable(vm) }
  }

  /// Takes a member away, the next one in the order of the table.
  func popMember(_ vm: VM) -> Value? {
    if pointee.count == 0 { return nil }
    let start = storage.pointee.finger & pointee.mask
    var slot = start
    while pointee.entries[slot].key.isUnset { slot = (slot + 1) & pointee.mask }
    vm.owe(((slot - start) & pointee.mask) >> 3)
    let key = pointee.entries[slot].key
    removeMember(at: slot)
    storage.pointee.finger = slot + 1
    return key
  }

  fileprivate var isFresh: Bool { fill == 0 }

  /// What going through the members costs, the empty slots between them included.
  var walkingCost: Int { pointee.count >> 1 + pointee.used >> 4 }
}

extension VM {
  public func newSet() -> Dict { newTable(.set, BuiltinType.set.shape) }

  public func newFrozenSet() -> Dict { newTable(.set, BuiltinType.frozenset.shape) }

  /// The slot of a member, or -1. When a comparison changes the set, the search starts over.
  func findMember(_ set: Dict, _ key: Value, hash: Int) throws(Raised) -> Int {
    restart: while true {
      if set.pointee.capacity == 0 { return -1 }
      let entries = set.pointee.entries
      var probe = SetProbe(hash, mask: set.pointee.mask)
      while true {
        let candidate = entries[probe.slot].key
        if candidate == key { return probe.slot }
        if candidate.isUnset {
          if entries[probe.slot].hash == 0 { return -1 }
        } else if entries[probe.slot].hash == hash {
          owe(1)
          let equal = try isEqual(candidate, key)
          if entries != set.pointee.entries || set.pointee.capacity == 0
            || entries[probe.slot].key != candidate
          {
            continue restart
          }
          if equal { return probe.slot }
        }
        probe.advance()
      }
    }
  }

  /// Adds a value to a set (not yet shown to anyone, if frozen).
  public func add(toSet set: Dict, _ value: Value) throws(Raised) {
    try add(toSet: set, value, hash: hash(value))
  }

  func add(toSet set: Dict, _ value: Value, hash: Int) throws(Raised) {
    if try findMember(set, value, hash: hash) >= 0 { return }
    if set.willGrow { try reserve(set.pointee.count * 4, of: 24) }
    set.insertMember(self, value, hash: hash)
  }

  /// Adds the members of another set.
  func merge(set: Dict, _ other: Dict) throws(Raised) {
    if set == other || other.pointee.count == 0 { return }
    try charge(other.walkingCost)
    let extra = other.pointee.count
    try reserve((set.pointee.count + extra) * 2, of: 24)
    set.makeRoom(self, extra)
    set.pointee.version = DictObject.unstamped
    if set.isFresh { return set.fillEmpty(from: other) }
    var position = 0
    while let entry = other.next(&position) {
      try add(toSet: set, entry.key, hash: entry.hash)
    }
  }

  /// Adds the keys of a dict.
  func merge(set: Dict, keysOf dict: Dict) throws(Raised) {
    if dict.pointee.count == 0 { return }
    try charge(dict.walkingCost)
    let extra = dict.pointee.count
    try reserve((set.pointee.count + extra) * 2, of: 24)
    set.makeRoom(self, extra)
    var position = 0
    while let entry = dict.next(&position) {
      try add(toSet: set, entry.key, hash: entry.hash)
    }
  }
}
