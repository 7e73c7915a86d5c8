// How is a string of unknown length put together?
//
// Its bytes grow in a buffer of the heap, so what is under way counts against the realm's memory
// and is found by the collector; a long result keeps that buffer instead of being copied.

import Glibc

public struct TextBuilder {
  private let vm: VM
  private var cell: Cell?
  private var bytes: UnsafeMutablePointer<UInt8>
  public private(set) var byteCount = 0
  private var capacity = 0
  /// Characters so far.
  public private(set) var count = 0

  public init(_ vm: VM) {
    self.vm = vm
    bytes = UnsafeMutablePointer(bitPattern: 8).unsafelyUnwrapped
  }

  /// Makes room for `n` bytes at once.
  public init(_ vm: VM, capacity: Int) throws(Raised) {
    self.init(vm)
    try grow(to: capacity)
  }

  private mutating func grow(to wanted: Int) throws(Raised) {
    if wanted > vm.state.stringLimit { throw vm.raiseTooLong() }
    let size = min(max(wanted, 64, byteCount * 2), vm.state.stringLimit)
    try vm.reserve(size + 64)
    let grown = vm.newBuffer(capacity: size)
    let start = grown.of(BufferObject.self).bytes
    if byteCount > 0 { memcpy(start, bytes, byteCount) }
    cell = grown
    bytes = start
    capacity = size
  }

  /// Room for `n` more bytes; their place.
  @inline(__always)
  private mutating func room(_ n: Int) throws(Raised) -> UnsafeMutablePointer<UInt8> {
    if n > capacity - byteCount { try grow(to: byteCount + n) }
    return bytes + byteCount
  }

  @inline(__always) public mutating func append(scalar: UInt32) throws(Raised) {
    let p = try room(4)
    byteCount += encodeScalar(scalar, to: p)
    count += 1
  }

  @inline(__always) public mutating func append(ascii byte: UInt8) throws(Raised) {
    try room(1).pointee = byte
    byteCount += 1
    count += 1
  }

  public mutating func append(_ start: UnsafePointer<UInt8>, _ n: Int, characters: Int)
    throws(Raised)
  {
    if n == 0 { return }
    memcpy(try room(n), start, n)
    byteCount += n
    count += characters
  }

  /// UTF-8 that is known to be well formed.
  public mutating func append(_ text: UnsafeBufferPointer<UInt8>) throws(Raised) {
    guard let start = text.baseAddress else { return }
    try append(start, text.count, characters: countCodePoints(text))
  }

  public mutating func append(_ text: Text) throws(Raised) {
    try append(text.bytes, text.byteCount, characters: text.count)
  }

  public mutating func append(_ text: StaticString) throws(Raised) {
    try append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  public mutating func append(_ bytes: [UInt8]) throws(Raised) {
    let n = bytes.count
    let p = try room(n)
    let characters = bytes.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { memcpy(p, start, n) }
      return countCodePoints(source)
    }
    byteCount += n
    count += characters
  }

  /// For short texts: Swift's strings are outside the heap.
  public mutating func append(_ text: String) throws(Raised) {
    var text = text
    let p = try room(text.utf8.count)
    (byteCount, count) = text.withUTF8 { source in
      if let start = source.baseAddress { memcpy(p, start, source.count) }
      return (byteCount + source.count, count + countCodePoints(source))
    }
  }

  /// `repr(x)`.
  public mutating func append(reprOf x: Value) throws(Raised) {
    try append(try vm.repr(x).asText)
    try vm.charge(1)
  }

  /// What stands between two parts.
  public mutating func separate(_ number: Int) throws(Raised) {
    if number > 0 { try append(", " as StaticString) }
  }

  /// `n` times the same character.
  public mutating func append(scalar: UInt32, times n: Int) throws(Raised) {
    if n <= 0 { return }
    let length = scalarLength(scalar)
    let (total, overflow) = n.multipliedReportingOverflow(by: length)
    if overflow || total > vm.state.stringLimit { throw vm.raiseTooLong() }
    var p = try room(total)
    if length == 1 {
      memset(p, Int32(scalar), n)
    } else {
      for _ in 0..<n { p += encodeScalar(scalar, to: p) }
    }
    byteCount += total
    count += n
  }

  /// The digits of `value` in base 16, at least `width` of them.
  public mutating func append(hex value: UInt32, width: Int) throws(Raised) {
    var shift = max(width, (32 - value.leadingZeroBitCount + 3) / 4) * 4 - 4
    while shift >= 0 {
      try append(ascii: hexDigit(UInt8(truncatingIfNeeded: value >> UInt32(shift) & 15)))
      shift -= 4
    }
  }

  /// The last character, or nil.
  public var last: UInt32? {
    byteCount == 0 ? nil : ScalarSequence.last(before: bytes + byteCount).scalar
  }

  /// The string. The builder is of no more use.
  public mutating func finish() throws(Raised) -> Value {
    if byteCount == 0 { return vm.emptyString }
    if count == 1, let single = vm.latin1Character(bytes, byteCount) { return single }
    if let cell, byteCount >= 256, byteCount >= capacity - capacity / 4 {
      cell.of(BufferObject.self).pointee.count = byteCount
      return Value(vm.makeSharingString(cell, bytes, byteCount: byteCount, count: count))
    }
    let s = try vm.newString(byteCount: byteCount, count: count)
    memcpy(s.bytes, bytes, byteCount)
    return Value(s)
  }
}

@inline(__always) func hexDigit(_ n: UInt8) -> UInt8 { n < 10 ? 0x30 + n : 0x57 + n }

extension VM {
  /// Uninitialised bytes in a heap cell.
  func newBuffer(capacity: Int) -> Cell {
    let cell = allocate(
      bytes: MemoryLayout<BufferObject>.size + capacity, .buffer, shape: 0)
    cell.of(BufferObject.self).pointee.count = 0
    cell.of(BufferObject.self).pointee.capacity = capacity
    return cell
  }

  /// The canonical string of one character, if it is below 256.
  @inline(__always)
  func latin1Character(_ bytes: UnsafePointer<UInt8>, _ byteCount: Int) -> Value? {
    if byteCount == 1 { return state.latin1[Int(bytes[0])] }
    if byteCount == 2, bytes[0] < 0xC4 {
      return state.latin1[Int(bytes[0] & 0x1F) << 6 | Int(bytes[1] & 0x3F)]
    }
    return nil
  }

  /// A string of one character.
  public func character(_ scalar: UInt32) -> Value {
    if scalar < 256 { return state.latin1[Int(scalar)] }
    let s = makeString(byteCount: scalarLength(scalar), count: 1)
    encodeScalar(scalar, to: s.bytes)
    return Value(s)
  }

  /// From well-formed UTF-8 whose characters are counted; canonical when short.
  func newString(_ bytes: UnsafePointer<UInt8>, _ n: Int, characters: Int) throws(Raised) -> Value {
    if n == 0 { return emptyString }
    if characters == 1, let single = latin1Character(bytes, n) { return single }
    let s = try newString(byteCount: n, count: characters)
    memcpy(s.bytes, bytes, n)
    return Value(s)
  }

  /// A string whose bytes lie in a buffer that others may share.
  func makeSharingString(
    _ buffer: Cell, _ bytes: UnsafeMutablePointer<UInt8>, byteCount: Int, count: Int
  ) -> Text {
    let size = StringObject.asciiOffset + MemoryLayout<StringTail>.size
    let s = allocate(size, .string, shape: BuiltinType.str.shape).of(StringObject.self)
    s.pointee.storedHash = 0
    s.pointee.byteCount = UInt32(byteCount)
    s.pointee.count = UInt32(count)
    s.pointee.bytes = bytes
    s.tail.pointee.index = nil
    s.tail.pointee.shared = buffer
    return s
  }
}
