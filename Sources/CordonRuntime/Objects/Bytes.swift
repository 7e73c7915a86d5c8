// How are bytes and bytearrays made, and how does a bytearray grow and shrink?

import Glibc

/// Bytes to read, wherever they lie. Good until Python code runs or the owner is resized.
public typealias ByteSpan = UnsafeBufferPointer<UInt8>

extension UnsafeMutablePointer where Pointee == BytesObject {
  public var buffer: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes, count: pointee.count)
  }
}

extension UnsafeMutablePointer where Pointee == ByteArrayObject {
  public var buffer: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: pointee.bytes, count: pointee.count)
  }
}

extension VM {
  // MARK: Bytes

  /// Bytes for the caller to fill at once.
  public func newBytes(count: Int) throws(Raised) -> UnsafeMutablePointer<BytesObject> {
    if UInt(bitPattern: count) > state.bytesLimit { throw raiseTooLong() }
    try reserve(count)
    let cell = allocate(
      bytes: MemoryLayout<BytesObject>.size + count, .bytes, shape: BuiltinType.bytes.shape)
    let object = cell.of(BytesObject.self)
    object.pointee.storedHash = 0
    object.pointee.count = count
    return object
  }

  public func newBytes(_ source: UnsafeBufferPointer<UInt8>) throws(Raised) -> Value {
    let object = try newBytes(count: source.count)
    if let start = source.baseAddress { memcpy(object.bytes, start, source.count) }
    return Value(object)
  }

  public func newBytes(_ source: [UInt8]) throws(Raised) -> Value {
    let object = try newBytes(count: source.count)
    for (i, byte) in source.enumerated() { object.bytes[i] = byte }
    return Value(object)
  }

  // MARK: Bytearrays

  /// A bytearray of `count` bytes for the caller to fill at once.
  public func newByteArray(count: Int) throws(Raised) -> UnsafeMutablePointer<ByteArrayObject> {
    if UInt(bitPattern: count) > state.bytesLimit { throw raiseTooLong() }
    try reserve(count)
    let array = makeByteArray()
    if count > 0 {
      move(array, toCapacity: count)
      array.pointee.count = count
    }
    return array
  }

  /// An empty bytearray.
  func makeByteArray() -> UnsafeMutablePointer<ByteArrayObject> {
    let cell = allocate(
      bytes: MemoryLayout<ByteArrayObject>.size, .byteArray, shape: BuiltinType.bytearray.shape)
    let array = cell.of(ByteArrayObject.self)
    array.pointee.count = 0
    array.pointee.capacity = 0
    array.pointee.bytes = nil
    array.pointee.storage = nil
    array.pointee.exports = 0
    return array
  }

  public func newByteArray(_ source: UnsafeBufferPointer<UInt8>) throws(Raised) -> Value {
    let array = try newByteArray(count: source.count)
    if let start = source.baseAddress, source.count > 0 {
      memcpy(array.pointee.bytes.unsafelyUnwrapped, start, source.count)
    }
    return Value(array)
  }

  /// Moves the contents to the start of fresh storage.
  private func move(_ array: UnsafeMutablePointer<ByteArrayObject>, toCapacity capacity: Int) {
    owe(array.pointee.count >> 6)
    let storage = newBuffer(capacity: capacity)
    let start = storage.of(BufferObject.self).bytes
    if let old = array.pointee.bytes { memcpy(start, old, array.pointee.count) }
    array.pointee.storage = storage
    array.pointee.bytes = start
    array.pointee.capacity = capacity
  }

  /// Makes the count `count`; new bytes are the caller's to fill. Raises BufferError when the size
  /// is fixed by a memory view.
  public func resize(_ array: UnsafeMutablePointer<ByteArrayObject>, to count: Int) throws(Raised) {
    if count == array.pointee.count { return }
    try checkResizable(array)
    if UInt(bitPattern: count) > state.bytesLimit { throw raiseTooLong() }
    let room = roomBehind(array)
    if count > room {
      let wanted = count < 16 ? 16 : count + count >> 3 + (count < 4096 ? count >> 1 : 0)
      try reserve(wanted)
      move(array, toCapacity: wanted)
    } else if count == 0 {
      array.pointee.bytes = nil
      array.pointee.storage = nil
      array.pointee.capacity = 0
    } else if count < array.pointee.capacity / 4 && array.pointee.capacity > 256 {
      array.pointee.count = count
      move(array, toCapacity: count + count >> 3)
    }
    array.pointee.count = count
  }

  /// Bytes from the first one in use to the end of the storage.
  private func roomBehind(_ array: UnsafeMutablePointer<ByteArrayObject>) -> Int {
    guard let storage = array.pointee.storage, let bytes = array.pointee.bytes else { return 0 }
    return array.pointee.capacity - (bytes - storage.of(BufferObject.self).bytes)
  }

  /// Replaces the bytes in `range` by those of `source`, which does not lie in the array itself.
  public func replace(
    _ array: UnsafeMutablePointer<ByteArrayObject>, _ range: Range<Int>, with source: ByteSpan
  ) throws(Raised) {
    let growth = source.count - range.count
    let old = array.pointee.count
    owe((old - range.lowerBound) >> 6)
    if growth < 0 && range.lowerBound == 0 && old + growth > 0 {
      // Deletion at the front only moves the start.
      try checkResizable(array)
      array.pointee.bytes = array.pointee.bytes.unsafelyUnwrapped - growth
      array.pointee.count = old + growth
      if old + growth < array.pointee.capacity / 4 && array.pointee.capacity > 256 {
        move(array, toCapacity: old + growth)
      }
    } else if growth < 0 {
      try checkResizable(array)
      if let bytes = array.pointee.bytes {
        memmove(
          bytes + range.upperBound + growth, bytes + range.upperBound, old - range.upperBound)
      }
      try resize(array, to: old + growth)
    } else if growth > 0 {
      try resize(array, to: old + growth)
      let bytes = array.pointee.bytes.unsafelyUnwrapped
      memmove(
        bytes + range.upperBound + growth, bytes + range.upperBound, old - range.upperBound)
    }
    if let start = source.baseAddress, source.count > 0 {
      memcpy(array.pointee.bytes.unsafelyUnwrapped + range.lowerBound, start, source.count)
    }
  }

  @inline(__always)
  func append(_ array: UnsafeMutablePointer<ByteArrayObject>, _ byte: UInt8) throws(Raised) {
    let count = array.pointee.count
    try resize(array, to: count + 1)
    array.pointee.bytes.unsafelyUnwrapped[count] = byte
  }

  /// Raises BufferError while a memory view looks at the storage.
  public func checkResizable(_ array: UnsafeMutablePointer<ByteArrayObject>) throws(Raised) {
    if try hasExports(array) {
      throw raise(.bufferError, "Existing exports of data: object cannot be re-sized")
    }
  }

  /// Whether a memory view looks at the storage.
  public func hasExports(_ array: UnsafeMutablePointer<ByteArrayObject>) throws(Raised) -> Bool {
    if array.pointee.exports > 0 { try recountExports(array) }
    return array.pointee.exports > 0
  }
}
