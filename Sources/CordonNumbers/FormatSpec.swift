// What does a format specification ask for?
//
//   [[fill]align][sign][z][#][0][width][grouping][.precision][type]

/// A parsed specification, as `format(value, spec)` takes it.
public struct FormatSpec: Equatable {
  public enum Alignment: UInt8 {
    case left = 0x3c
    case right = 0x3e
    case afterSign = 0x3d
    case center = 0x5e
  }

  public enum Sign: UInt8 {
    case plus = 0x2b
    case minus = 0x2d
    case space = 0x20
  }

  public enum Grouping: UInt8 {
    case comma = 0x2c
    case underscore = 0x5f
  }

  /// Whose specification it is: this decides what is aligned where and which type is implied.
  public enum Subject {
    case text
    case integer
    case float
    case complex

    var alignment: Alignment { self == .text ? .left : .right }

    var code: UInt32 {
      switch self {
      case .text: return code("s")
      case .integer: return code("d")
      case .float, .complex: return 0
      }
    }

    private func code(_ scalar: UnicodeScalar) -> UInt32 { scalar.value }
  }

  /// A code point.
  public internal(set) var fill: UInt32 = 0x20
  public internal(set) var alignment: Alignment = .right
  public internal(set) var sign: Sign?
  public internal(set) var coercesNegativeZero = false
  public internal(set) var isAlternate = false
  /// In characters; 0 when none was given.
  public internal(set) var width = 0
  public internal(set) var grouping: Grouping?
  public internal(set) var precision: Int?
  /// A code point; 0 for none.
  public internal(set) var type: UInt32 = 0

  init() {}

  /// Parses UTF-8. `typeName` is for messages.
  public init(
    _ bytes: UnsafeBufferPointer<UInt8>, for subject: Subject, typeName: String
  ) throws(FormatError) {
    alignment = subject.alignment
    type = subject.code
    var position = 0
    func peek() -> UInt8 { position < bytes.count ? bytes[position] : 0 }
    func accept(_ scalar: UnicodeScalar) -> Bool {
      guard position < bytes.count, bytes[position] == UInt8(ascii: scalar) else { return false }
      position += 1
      return true
    }

    var hasFill = false
    var hasAlignment = false
    let first = decodeScalar(bytes, at: 0)
    if let first, first.end < bytes.count, let given = Alignment(rawValue: bytes[first.end]) {
      fill = first.scalar
      alignment = given
      hasFill = true
      hasAlignment = true
      position = first.end + 1
    } else if let given = Alignment(rawValue: peek()) {
      alignment = given
      hasAlignment = true
      position = 1
    }
    if let given = Sign(rawValue: peek()) {
      sign = given
      position += 1
    }
    if accept("z") { coercesNegativeZero = true }
    if accept("#") { isAlternate = true }
    if !hasFill && accept("0") {
      fill = 0x30
      if !hasAlignment && subject.alignment == .right { alignment = .afterSign }
    }
    if let given = try Self.parseInteger(bytes, &position) { width = given }
    if accept(",") { grouping = .comma }
    if accept("_") {
      if grouping != nil { throw Self.bothGroupings }
      grouping = .underscore
    }
    if peek() == UInt8(ascii: ","), grouping == .underscore { throw Self.bothGroupings }
    if accept(".") {
      guard let given = try Self.parseInteger(bytes, &position) else {
        throw FormatError(.value, "Format specifier missing precision")
      }
      precision = given
    }

    if position < bytes.count {
      guard let last = decodeScalar(bytes, at: position), last.end == bytes.count else {
        let text = String(decoding: bytes, as: UTF8.self)
        throw FormatError(
          .value, "Invalid format specifier '\(text)' for object of type '\(typeName)'")
      }
      type = last.scalar
    }
    if let grouping { try Self.check(grouping, with: type) }
  }

  private static let bothGroupings = FormatError(.value, "Cannot specify both ',' and '_'.")

  private static func parseInteger(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) throws(FormatError) -> Int? {
    var value = 0
    let start = position
    while position < bytes.count, isDigit(bytes[position]) {
      let digit = Int(bytes[position] - UInt8(ascii: "0"))
      if value > (Int.max - digit) / 10 {
        throw FormatError(.value, "Too many decimal digits in format string")
      }
      value = value * 10 + digit
      position += 1
    }
    return position == start ? nil : value
  }

  private static func check(_ grouping: Grouping, with type: UInt32) throws(FormatError) {
    switch type {
    case 0, "d", "e", "f", "g", "E", "G", "%", "F": return
    case "b", "o", "x", "X": if grouping == .underscore { return }
    default: break
    }
    throw FormatError.cannotGroup(grouping, type)
  }

  /// Only for parts of a whole that is laid out by its own specification.
  func asPart() -> FormatSpec {
    var part = self
    part.fill = 0
    part.alignment = .left
    part.width = 0
    return part
  }
}

/// Lets a code point be compared with a character in a pattern.
@inline(__always)
func ~= (pattern: UnicodeScalar, value: UInt32) -> Bool {
  pattern.value == value
}

/// The code point at `position`, surrogates included, and where it ends; nil at the end.
func decodeScalar(
  _ bytes: UnsafeBufferPointer<UInt8>, at position: Int
) -> (scalar: UInt32, end: Int)? {
  guard position < bytes.count else { return nil }
  let lead = bytes[position]
  let length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  if length == 1 { return (UInt32(lead), position + 1) }
  var scalar = UInt32(lead) & (0x7f >> UInt32(length))
  let end = min(position + length, bytes.count)
  for byte in bytes[position + 1..<end] { scalar = scalar << 6 | UInt32(byte & 0x3f) }
  return (scalar, end)
}

extension ByteWriter {
  mutating func put(scalar: UInt32) {
    if scalar < 0x80 {
      put(UInt8(scalar))
      return
    }
    func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: scalar >> shift & 0x3f) }
    if scalar < 0x800 {
      put(0xc0 | UInt8(scalar >> 6))
    } else {
      if scalar < 0x10000 {
        put(0xe0 | UInt8(scalar >> 12))
      } else {
        put(0xf0 | UInt8(truncatingIfNeeded: scalar >> 18))
        put(tail(12))
      }
      put(tail(6))
    }
    put(tail(0))
  }

  mutating func put(scalar: UInt32, count length: Int) {
    if scalar < 0x80 {
      put(UInt8(scalar), count: length)
    } else if length > 0 {
      for _ in 0..<length { put(scalar: scalar) }
    }
  }

  static func length(ofScalar scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }
}
