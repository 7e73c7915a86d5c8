// How does the text of a name become its number?
//
// Names are looked up as byte ranges of the source, so reading an identifier for the second time
// makes no string. Open addressing over a power-of-two table; the bytes live in one flat array.

struct NameTable {
  private var slots = [UInt32](repeating: 0, count: 64)
  private var hashes: [UInt32] = []
  private var ends: [Int] = []
  private var bytes: [UInt8] = []

  /// The number of the name, and whether it is new.
  mutating func intern(_ name: UnsafeBufferPointer<UInt8>) -> (index: UInt32, isNew: Bool) {
    var hash: UInt32 = 0x811C_9DC5
    for byte in name { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    hash ^= hash >> 15
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot] - 1)
      if hashes[index] == hash, matches(index, name) { return (UInt32(index), false) }
      slot = (slot + 1) & mask
    }
    let index = hashes.count
    slots[slot] = UInt32(index + 1)
    hashes.append(hash)
    bytes.append(contentsOf: name)
    ends.append(bytes.count)
    if 2 * hashes.count > slots.count { grow() }
    return (UInt32(index), true)
  }

  private func matches(_ index: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == name.count else { return false }
    for offset in 0..<name.count where bytes[start + offset] != name[offset] { return false }
    return true
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for (index, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = UInt32(index + 1)
    }
    slots = larger
  }
}
