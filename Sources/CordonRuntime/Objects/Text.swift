// How is text made, hashed and compared?

import CSupport
import Glibc

extension Value {
  public var asText: Text { @inline(__always) get { cell.of(StringObject.self) } }
}

extension UnsafeMutablePointer where Pointee == StringObject {
  public var byteCount: Int { @inline(__always) get { Int(pointee.byteCount) } }
  /// Code points.
  public var count: Int { @inline(__always) get { Int(pointee.count) } }
  public var bytes: UnsafeMutablePointer<UInt8> { @inline(__always) get { pointee.bytes } }
  public var isASCII: Bool {
    @inline(__always) get { pointee.byteCount == pointee.count }
  }
  /// The UTF-8 (WTF-8) bytes.
  public var buffer: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: pointee.bytes, count: byteCount)
  }
  var isSharing: Bool {
    @inline(__always) get {
      let distance = UnsafeMutableRawPointer(pointee.bytes) - Cell(self)
      return distance != StringObject.asciiOffset && distance != StringObject.wideOffset
    }
  }
  var tail: UnsafeMutablePointer<StringTail> {
    (Cell(self) + StringObject.asciiOffset).assumingMemoryBound(to: StringTail.self)
  }

  /// A Swift copy; lone surrogates become U+FFFD.
  public var swiftString: String { String(decoding: buffer, as: UTF8.self) }

  public var hash: Int {
    @inline(__always) get {
      let h = pointee.storedHash
      return h != 0 ? h : computeHash()
    }
  }

  @inline(never) private func computeHash() -> Int {
    let h = hashBytes(pointee.bytes, byteCount)
    pointee.storedHash = h
    return h
  }

  @inline(__always) public func equals(_ other: Text) -> Bool {
    if self == other { return true }
    let n = pointee.byteCount
    return n == other.pointee.byteCount
      && bytesAreEqual(pointee.bytes, other.pointee.bytes, Int(n))
  }

  public func equals(_ s: StaticString) -> Bool {
    byteCount == s.utf8CodeUnitCount && memcmp(pointee.bytes, s.utf8Start, byteCount) == 0
  }
}

/// Most texts are short: two loads on either side, which may overlap, decide up to 16 bytes.
@inline(__always)
func bytesAreEqual(_ p: UnsafePointer<UInt8>, _ q: UnsafePointer<UInt8>, _ n: Int) -> Bool {
  let (a, b) = (UnsafeRawPointer(p), UnsafeRawPointer(q))
  if n >= 8 {
    if n > 16 { return memcmp(p, q, n) == 0 }
    let head = a.loadUnaligned(as: UInt64.self) ^ b.loadUnaligned(as: UInt64.self)
    let tail =
      a.loadUnaligned(fromByteOffset: n - 8, as: UInt64.self)
      ^ b.loadUnaligned(fromByteOffset: n - 8, as: UInt64.self)
    return head | tail == 0
  }
  if n >= 4 {
    let head = a.loadUnaligned(as: UInt32.self) ^ b.loadUnaligned(as: UInt32.self)
    let tail =
      a.loadUnaligned(fromByteOffset: n - 4, as: UInt32.self)
      ^ b.loadUnaligned(fromByteOffset: n - 4, as: UInt32.self)
    return head | tail == 0
  }
  if n == 0 { return true }
  return p[0] == q[0] && p[n >> 1] == q[n >> 1] && p[n - 1] == q[n - 1]
}

/// Negative, zero or positive, as `memcmp` over the shorter and then the lengths.
@inline(__always)
func orderOfBytes(
  _ p: UnsafePointer<UInt8>, _ m: Int, _ q: UnsafePointer<UInt8>, _ n: Int
) -> Int {
  if m >= 8 && n >= 8 {
    let a = UnsafeRawPointer(p).loadUnaligned(as: UInt64.self).bigEndian
    let b = UnsafeRawPointer(q).loadUnaligned(as: UInt64.self).bigEndian
    if a != b { return a < b ? -1 : 1 }
    if m == 8 || n == 8 { return m - n }
    let order = memcmp(p + 8, q + 8, min(m, n) - 8)
    return order != 0 ? Int(order) : m - n
  }
  let shorter = min(m, n)
  var i = 0
  while i < shorter {
    if p[i] != q[i] { return Int(p[i]) - Int(q[i]) }
    i &+= 1
  }
  return m - n
}

/// Never 0, and mixed well enough to be used by its low bits. Seeded once a process.
func hashBytes(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
  if count == 0 { return 0 }
  var n = count
  var p = UnsafeRawPointer(start)
  var h: UInt64 = hashSeed ^ UInt64(truncatingIfNeeded: n)
  while n >= 8 {
    let (high, low) = (h ^ p.loadUnaligned(as: UInt64.self))
      .multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    h = high ^ low
    p += 8
    n -= 8
  }
  var rest: UInt64 = 0
  memcpy(&rest, p, n)
  let (high, low) = (h ^ rest).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
  h = high ^ low
  // -1 is an error mark to Python's own hash protocol, 0 ours for "not yet computed".
  let hash = Int(bitPattern: UInt(h))
  return hash == 0 || hash == -1 ? -2 : hash
}

/// Random, so that nobody can prepare colliding keys; fixed by PYTHONHASHSEED=0 for repeatable
/// runs, as in CPython.
let hashSeed: UInt64 = {
  if let text = getenv("PYTHONHASHSEED"), strcmp(text, "0") == 0 { return 0x9E37_79B9_7F4A_7C15 }
  var seed: UInt64 = 0
  cordon_random(&seed, 8)
  return seed
}()

extension VM {
  // MARK: Making text

  /// A string of `byteCount` bytes and `count` code points; the caller writes the bytes at once.
  public func newString(byteCount: Int, count: Int) throws(Raised) -> Text {
    if byteCount > state.stringLimit { throw raiseTooLong() }
    if byteCount >= 1 << 16 || state.stop != .none { try reserve(byteCount + 64) }
    return makeString(byteCount: byteCount, count: count)
  }

  /// As `newString` for lengths that are known to be harmless.
  func makeString(byteCount: Int, count: Int) -> Text {
    let offset = byteCount == count ? StringObject.asciiOffset : StringObject.wideOffset
    let cell = allocate(bytes: offset + byteCount, .string, shape: BuiltinType.str.shape)
    let s = cell.of(StringObject.self)
    s.pointee.storedHash = 0
    s.pointee.byteCount = UInt32(byteCount)
    s.pointee.count = UInt32(count)
    s.pointee.bytes = (cell + offset).assumingMemoryBound(to: UInt8.self)
    if byteCount != count { s.tail.pointee.index = nil }
    return s
  }

  /// From UTF-8 that is known to be valid (WTF-8 included).
  public func newString(_ bytes: UnsafeBufferPointer<UInt8>) throws(Raised) -> Value {
    let n = bytes.count
    let count = countCodePoints(bytes)
    if n == 0 { return emptyString }
    if count == 1, let single = latin1Character(bytes.baseAddress.unsafelyUnwrapped, n) {
      return single
    }
    let s = try newString(byteCount: n, count: count)
    memcpy(s.bytes, bytes.baseAddress.unsafelyUnwrapped, n)
    return Value(s)
  }

  public func newString(_ string: String) throws(Raised) -> Value {
    var string = string
    var failure: Raised?
    let value = string.withUTF8 { bytes -> Value in
      do throws(Raised) { return try newString(bytes) } catch {
        failure = error
        return .unset
      }
    }
    if let failure { throw failure }
    return value
  }

  /// Short text of Cordon's own: never fails.
  public func text(_ string: String) -> Value {
    var string = string
    return string.withUTF8 { bytes in
      let s = makeString(byteCount: bytes.count, count: countCodePoints(bytes))
      if bytes.count > 0 { memcpy(s.bytes, bytes.baseAddress.unsafelyUnwrapped, bytes.count) }
      return Value(s)
    }
  }

  public func text(_ string: StaticString) -> Value { Value(intern(string)) }

  public var emptyString: Value { name(.empty) }

  // MARK: Interning

  /// The one string with these bytes.
  public func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> Text {
    let hash = hashBytes(
      bytes.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped, bytes.count)
    if let found = state.interned.find(bytes, hash) { return found }
    let s = makeString(byteCount: bytes.count, count: countCodePoints(bytes))
    if bytes.count > 0 { memcpy(s.bytes, bytes.baseAddress.unsafelyUnwrapped, bytes.count) }
    s.pointee.storedHash = hash
    state.interned.insert(s)
    takeOutside(InternTable.entryBytes)
    return s
  }

  public func intern(_ string: StaticString) -> Text {
    intern(UnsafeBufferPointer(start: string.utf8Start, count: string.utf8CodeUnitCount))
  }

  public func intern(_ string: String) -> Text {
    var string = string
    return string.withUTF8 { intern($0) }
  }

  /// The interned string equal to this one, which becomes it if there is none.
  public func intern(_ text: Text) -> Text {
    owe(text.byteCount >> 6)
    if let found = state.interned.find(text.buffer, text.hash) { return found }
    if text.isSharing { return intern(text.buffer) }
    state.interned.insert(text)
    takeOutside(InternTable.entryBytes)
    return text
  }

  /// Whether the string is the interned one.
  public func isInterned(_ text: Text) -> Bool {
    state.interned.find(text.buffer, text.hash) == text
  }

  @inline(__always) public func name(_ name: Name) -> Value { state.names[Int(name.ordinal)] }
  @inline(__always) func nameText(_ name: Name) -> Text { self.name(name).asText }
}

/// The number of code points in UTF-8 text.
public func countCodePoints(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
  var continuation = 0
  let n = bytes.count
  guard let base = bytes.baseAddress else { return 0 }
  var i = 0
  while i + 8 <= n {
    let word = UnsafeRawPointer(base + i).loadUnaligned(as: UInt64.self)
    if word & 0x8080_8080_8080_8080 != 0 {
      // Bytes 10xxxxxx: bit 7 set and bit 6 clear.
      let marks = (word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101
      continuation += marks.nonzeroBitCount
    }
    i += 8
  }
  while i < n {
    if base[i] & 0xC0 == 0x80 { continuation += 1 }
    i += 1
  }
  return n - continuation
}

/// The table of interned strings; it holds them weakly.
struct InternTable {
  private var slots: UnsafeMutablePointer<UInt>
  private var mask: Int
  private(set) var count = 0
  /// What the table takes for a text, about.
  static let entryBytes = 48

  init() {
    mask = 4095
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
  }

  func find(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: Int) -> Text? {
    var i = hash >> 4 & mask
    while slots[i] != 0 {
      let s = Text(bitPattern: slots[i]).unsafelyUnwrapped
      if s.pointee.storedHash == hash, s.byteCount == bytes.count,
        bytes.count == 0
          || memcmp(s.bytes, bytes.baseAddress.unsafelyUnwrapped, bytes.count) == 0
      {
        return s
      }
      i = (i + 1) & mask
    }
    return nil
  }

  mutating func insert(_ s: Text) {
    if count * 2 > mask { rebuild(size: (mask + 1) * 2) { _ in true } }
    place(s)
    count += 1
  }

  private func place(_ s: Text) {
    var i = s.hash >> 4 & mask
    while slots[i] != 0 { i = (i + 1) & mask }
    slots[i] = UInt(bitPattern: s)
  }

  mutating func removeAll(where isDead: (Cell) -> Bool) {
    // Most collections find none.
    var i = 0
    while i <= mask {
      if let s = Cell(bitPattern: slots[i]), isDead(s) { break }
      i &+= 1
    }
    if i > mask { return }
    rebuild(size: mask + 1) { !isDead($0) }
  }

  func forEach(_ body: (Cell) -> Void) {
    for i in 0...mask { if let s = Cell(bitPattern: slots[i]) { body(s) } }
  }

  private mutating func rebuild(size: Int, keep: (Cell) -> Bool) {
    let old = slots
    let oldSize = mask + 1
    slots = .allocate(capacity: size)
    slots.initialize(repeating: 0, count: size)
    mask = size - 1
    count = 0
    for i in 0..<oldSize where old[i] != 0 {
      let s = Text(bitPattern: old[i]).unsafelyUnwrapped
      if keep(Cell(s)) {
        place(s)
        count += 1
      }
    }
    old.deallocate()
  }
}
