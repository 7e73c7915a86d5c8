// Where do the bytes of a program live while it is read?
//
// One growing buffer with a zero byte behind its end, so that a scanner may look one byte ahead
// without asking for the length. Copies share the buffer until one of them appends.

struct SourceText {
  private final class Storage {
    let base: UnsafeMutablePointer<UInt8>
    let capacity: Int

    init(capacity: Int) {
      base = .allocate(capacity: capacity)
      self.capacity = capacity
    }

    deinit { base.deallocate() }
  }

  private var storage = Storage(capacity: 256)
  private(set) var count = 0

  init() { storage.base[0] = 0 }

  /// The text; valid until the next mutation. `bytes[count]` is zero.
  var bytes: UnsafePointer<UInt8> { UnsafePointer(storage.base) }

  subscript(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count)
  }

  mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
    reserve(count + more.count)
    if let start = more.baseAddress {
      (storage.base + count).update(from: start, count: more.count)
    }
    count += more.count
    storage.base[count] = 0
  }

  mutating func append(_ byte: UInt8) {
    reserve(count + 1)
    storage.base[count] = byte
    count += 1
    storage.base[count] = 0
  }

  /// Forgets all after the first `length` bytes.
  mutating func truncate(to length: Int) {
    reserve(count)
    count = length
    storage.base[count] = 0
  }

  private mutating func reserve(_ needed: Int) {
    if needed < storage.capacity && isKnownUniquelyReferenced(&storage) { return }
    let isShared = needed < storage.capacity
    let capacity = isShared ? storage.capacity : max(2 * storage.capacity, needed + 1)
    let larger = Storage(capacity: capacity)
    larger.base.update(from: storage.base, count: count + 1)
    storage = larger
  }
}
