// What is a character of a format?
//
// A code point of Unicode, surrogates included, because Python's strings may hold them.

public struct CodePoint: Equatable, ExpressibleByUnicodeScalarLiteral {
  public let value: UInt32

  @inlinable
  public init(_ value: UInt32) { self.value = value }

  @inlinable
  public init(unicodeScalarLiteral scalar: UnicodeScalar) { value = scalar.value }

  /// Stands for a type that was not given.
  public static let none = CodePoint(0)

  /// In UTF-8.
  var byteCount: Int { value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4 }

  /// ASCII behind the blank: what CPython shows as it is in messages.
  var isShown: Bool { value > 0x20 && value < 0x80 }

  var isUppercase: Bool { value >= 0x41 && value <= 0x5a }

  /// The base that the letter of an integer format stands for.
  var integerBase: Int {
    switch self {
    case "b": return 2
    case "o": return 8
    case "x", "X": return 16
    default: return 10
    }
  }

  /// The prefix of the alternate form of that integer format.
  var integerPrefix: StaticString {
    switch self {
    case "b": return "0b"
    case "o": return "0o"
    case "x": return "0x"
    case "X": return "0X"
    default: return ""
    }
  }

  /// The code point at `position` of a UTF-8 text, and where it ends; nil at the end of the text.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (character: CodePoint, end: Int)? {
    guard position < bytes.count else { return nil }
    let lead = bytes[position]
    let length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    if length == 1 { return (CodePoint(UInt32(lead)), position + 1) }
    var value = UInt32(lead) & (0x7f >> UInt32(length))
    let end = min(position + length, bytes.count)
    for byte in bytes[position + 1..<end] { value = value << 6 | UInt32(byte & 0x3f) }
    return (CodePoint(value), end)
  }
}

extension ByteWriter {
  mutating func put(_ character: CodePoint) {
    let value = character.value
    func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: value >> shift & 0x3f) }
    switch character.byteCount {
    case 1:
      put(UInt8(value))
    case 2:
      put(0xc0 | UInt8(value >> 6))
      put(tail(0))
    case 3:
      put(0xe0 | UInt8(value >> 12))
      put(tail(6))
      put(tail(0))
    default:
      put(0xf0 | UInt8(truncatingIfNeeded: value >> 18))
      put(tail(12))
      put(tail(6))
      put(tail(0))
    }
  }

  mutating func put(_ character: CodePoint, count length: Int) {
    if character.byteCount == 1 {
      put(UInt8(character.value), count: length)
    } else if length > 0 {
      for _ in 0..<length { put(character) }
    }
  }
}
