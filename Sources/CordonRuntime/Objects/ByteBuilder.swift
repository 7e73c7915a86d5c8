// How are bytes of unknown number put together?

import Glibc

/// Grows in a buffer of the heap, as `TextBuilder` does.
public struct ByteBuilder {
  let vm: VM
  private var cell: Cell?
  public private(set) var bytes: UnsafeMutablePointer<UInt8>
  public private(set) var count = 0
  private var capacity = 0

  public init(_ vm: VM) {
    self.vm = vm
    bytes = UnsafeMutablePointer(bitPattern: 8).unsafelyUnwrapped
  }

  public init(_ vm: VM, capacity: Int) throws(Raised) {
    self.init(vm)
    try grow(to: capacity)
  }

  private mutating func grow(to wanted: Int) throws(Raised) {
    if UInt(bitPattern: wanted) > vm.state.bytesLimit { throw vm.raiseTooLong() }
    let size = min(max(wanted, 64, count * 2), max(64, Int(vm.state.bytesLimit)))
    try vm.reserve(size)
    let grown = vm.newBuffer(capacity: size)
    let start = grown.of(BufferObject.self).bytes
    if count > 0 { memcpy(start, bytes, count) }
    cell = grown
    bytes = start
    capacity = size
  }

  @inline(__always)
  private mutating func room(_ n: Int) throws(Raised) -> UnsafeMutablePointer<UInt8> {
    if n > capacity - count { try grow(to: count + n) }
    return bytes + count
  }

  @inline(__always) public mutating func append(_ byte: UInt8) throws(Raised) {
    try room(1).pointee = byte
    count += 1
  }

  /// The bytes of an integer as the machine keeps them.
  @inline(__always)
  mutating func append<T: FixedWidthInteger>(unaligned value: T) throws(Raised) {
    let size = MemoryLayout<T>.size
    UnsafeMutableRawPointer(try room(size)).storeBytes(of: value, as: T.self)
    count += size
  }

  /// `source` does not lie in this builder.
  public mutating func append(_ source: ByteSpan) throws(Raised) {
    guard let start = source.baseAddress, source.count > 0 else { return }
    memcpy(try room(source.count), start, source.count)
    count += source.count
  }

  public mutating func append(_ source: [UInt8]) throws(Raised) {
    for byte in source { try append(byte) }
  }

  public mutating func append(_ text: StaticString) throws(Raised) {
    try append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  public mutating func append(_ byte: UInt8, times n: Int) throws(Raised) {
    if n <= 0 { return }
    memset(try room(n), Int32(byte), n)
    count += n
  }

  /// Takes the last byte away; there must be one.
  public mutating func removeLast() { count -= 1 }

  /// What has been put together; good until the next append.
  public var span: ByteSpan { UnsafeBufferPointer(start: bytes, count: count) }

  /// As bytes, or as a bytearray.
  public func finish(_ type: BuiltinType = .bytes) throws(Raised) -> Value {
    type == .bytearray ? try vm.newByteArray(span) : try vm.newBytes(span)
  }
}
