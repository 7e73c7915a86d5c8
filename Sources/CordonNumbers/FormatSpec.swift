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

    var type: CodePoint {
      switch self {
      case .text: return "s"
      case .integer: return "d"
      case .float, .complex: return .none
      }
    }
  }

  public internal(set) var fill: CodePoint = " "
  public internal(set) var alignment: Alignment = .right
  public internal(set) var sign: Sign?
  public internal(set) var coercesNegativeZero = false
  public internal(set) var isAlternate = false
  /// In characters; 0 when none was given.
  public internal(set) var width = 0
  public internal(set) var grouping: Grouping?
  public internal(set) var precision: Int?
  public internal(set) var type = CodePoint.none

  init() {}

  /// Parses UTF-8. `typeName` is for messages.
  public init(
    _ bytes: UnsafeBufferPointer<UInt8>, for subject: Subject, typeName: String
  ) throws(FormatError) {
    alignment = subject.alignment
    type = subject.type
    var position = 0
    func peek() -> UInt8 { position < bytes.count ? bytes[position] : 0 }
    func accept(_ scalar: UnicodeScalar) -> Bool {
      guard position < bytes.count, bytes[position] == UInt8(ascii: scalar) else { return false }
      position += 1
      return true
    }

    var hasFill = false
    var hasAlignment = false
    let first = CodePoint.decode(bytes, at: 0)
    if let first, first.end < bytes.count, let given = Alignment(rawValue: bytes[first.end]) {
      fill = first.character
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
      fill = "0"
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
      guard let last = CodePoint.decode(bytes, at: position), last.end == bytes.count else {
        let text = String(decoding: bytes, as: UTF8.self)
        throw FormatError(
          .value, "Invalid format specifier '\(text)' for object of type '\(typeName)'")
      }
      type = last.character
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

  private static func check(_ grouping: Grouping, with type: CodePoint) throws(FormatError) {
    switch type {
    case .none, "d", "e", "f", "g", "E", "G", "%", "F": return
    case "b", "o", "x", "X": if grouping == .underscore { return }
    default: break
    }
    throw FormatError.cannotGroup(grouping, type)
  }

  /// Only for parts of a whole that is laid out by its own specification.
  func asPart() -> FormatSpec {
    var part = self
    part.fill = " "
    part.alignment = .left
    part.width = 0
    return part
  }
}
