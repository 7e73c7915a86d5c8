// How is text read one character at a time?
//
// A character is a code point, lone surrogates included, which is why it is a number here and not a
// `Unicode.Scalar`. The bytes of a string are always well formed, so reading needs no checks.

extension UnsafeMutablePointer where Pointee == StringObject {
  /// The characters in order.
  public var scalars: ScalarSequence { ScalarSequence(bytes, bytes + byteCount) }

  /// The first byte after the text.
  var end: UnsafeMutablePointer<UInt8> { @inline(__always) get { bytes + byteCount } }

  /// The one character of a string of length 1.
  public var onlyScalar: UInt32 { decodeScalar(at: bytes).scalar }
}

/// The character that begins at `p`, and its length in bytes.
@inline(__always)
public func decodeScalar(at p: UnsafePointer<UInt8>) -> (scalar: UInt32, length: Int) {
  let lead = p[0]
  if lead < 0x80 { return (UInt32(lead), 1) }
  let second = UInt32(p[1] & 0x3F)
  if lead < 0xE0 { return (UInt32(lead & 0x1F) << 6 | second, 2) }
  let third = UInt32(p[2] & 0x3F)
  if lead < 0xF0 { return (UInt32(lead & 0x0F) << 12 | second << 6 | third, 3) }
  return (UInt32(lead & 0x07) << 18 | second << 12 | third << 6 | UInt32(p[3] & 0x3F), 4)
}

/// The length in bytes of the character that begins with this byte.
@inline(__always) public func scalarLength(lead: UInt8) -> Int {
  lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
}

/// The length in bytes of a character's UTF-8 form.
@inline(__always) public func scalarLength(_ scalar: UInt32) -> Int {
  scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
}

/// Writes a character; returns its length in bytes.
@inline(__always) @discardableResult
public func encodeScalar(_ scalar: UInt32, to p: UnsafeMutablePointer<UInt8>) -> Int {
  if scalar < 0x80 {
    p[0] = UInt8(truncatingIfNeeded: scalar)
    return 1
  }
  func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: scalar >> shift & 0x3F) }
  if scalar < 0x800 {
    p[0] = 0xC0 | UInt8(truncatingIfNeeded: scalar >> 6)
    p[1] = tail(0)
    return 2
  }
  if scalar < 0x10000 {
    p[0] = 0xE0 | UInt8(truncatingIfNeeded: scalar >> 12)
    p[1] = tail(6)
    p[2] = tail(0)
    return 3
  }
  p[0] = 0xF0 | UInt8(truncatingIfNeeded: scalar >> 18)
  p[1] = tail(12)
  p[2] = tail(6)
  p[3] = tail(0)
  return 4
}

@inline(__always) func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

/// The characters between two places in well-formed text.
public struct ScalarSequence: Sequence, IteratorProtocol {
  var position: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>

  init(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) {
    position = start
    self.end = end
  }

  @inline(__always) public mutating func next() -> UInt32? {
    if position >= end { return nil }
    let (scalar, length) = decodeScalar(at: position)
    position += length
    return scalar
  }

  /// The character before `end`, from the back.
  @inline(__always) static func last(
    before end: UnsafePointer<UInt8>
  ) -> (scalar: UInt32, length: Int) {
    var p = end - 1
    while isContinuation(p[0]) { p -= 1 }
    return decodeScalar(at: p)
  }
}
