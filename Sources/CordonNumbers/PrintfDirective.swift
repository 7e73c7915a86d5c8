// What does a `%` directive ask for?
//
//   %[(key)][flags][width][.precision][h|l|L]conversion
//
// Which arguments it takes is the caller's business: keys and stars are reported, not resolved.

/// One directive of a `%` format.
public struct PrintfDirective: Equatable {
  public enum Amount: Equatable {
    case none
    case number(Int)
    /// Taken from the arguments.
    case star
  }

  /// The bytes of the key between its parentheses.
  public internal(set) var key: Range<Int>?
  public internal(set) var isLeft = false
  public internal(set) var showsPlus = false
  public internal(set) var showsSpace = false
  public internal(set) var isAlternate = false
  public internal(set) var isZeroFilled = false
  public internal(set) var width = Amount.none
  public internal(set) var precision = Amount.none
  public internal(set) var conversion = CodePoint.none
  /// Where the conversion begins, and where the directive ends.
  public internal(set) var conversionStart = 0
  public internal(set) var end = 0

  /// Parses what follows the percent sign at `start - 1`.
  public init(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) throws(FormatError) {
    var position = start
    if position < bytes.count, bytes[position] == UInt8(ascii: "(") {
      key = try Self.parseKey(bytes, &position)
    }
    flags: while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "-"): isLeft = true
      case UInt8(ascii: "+"): showsPlus = true
      case UInt8(ascii: " "): showsSpace = true
      case UInt8(ascii: "#"): isAlternate = true
      case UInt8(ascii: "0"): isZeroFilled = true
      default: break flags
      }
      position += 1
    }
    width = try Self.parseAmount(bytes, &position, most: Int.max, "width too big")
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      precision = try Self.parseAmount(
        bytes, &position, most: Int(Int32.max), "precision too big")
      if precision == .none { precision = .number(0) }
    }
    if position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "h"), UInt8(ascii: "l"), UInt8(ascii: "L"): position += 1
      default: break
      }
    }
    guard let (character, after) = CodePoint.decode(bytes, at: position) else {
      throw FormatError(.value, "incomplete format")
    }
    conversion = character
    conversionStart = position
    end = after
  }

  private static func parseKey(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) throws(FormatError) -> Range<Int> {
    let start = position + 1
    var depth = 1
    position = start
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: ")") { depth -= 1 }
      if bytes[position] == UInt8(ascii: "(") { depth += 1 }
      position += 1
      if depth == 0 { return start..<position - 1 }
    }
    throw FormatError(.value, "incomplete format key")
  }

  private static func parseAmount(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, most: Int, _ message: String
  ) throws(FormatError) -> Amount {
    if position < bytes.count, bytes[position] == UInt8(ascii: "*") {
      position += 1
      return .star
    }
    var value = 0
    let start = position
    while position < bytes.count, isDigit(bytes[position]) {
      let digit = Int(bytes[position] - UInt8(ascii: "0"))
      if value > (most - digit) / 10 { throw FormatError(.value, message) }
      value = value * 10 + digit
      position += 1
    }
    return position == start ? .none : .number(value)
  }

  /// Puts an argument in the place of a starred width: a negative one aligns to the left.
  public mutating func setWidth(_ value: Int) {
    if value < 0 { isLeft = true }
    width = .number(value == Int.min ? Int.max : abs(value))
  }

  /// Puts an argument in the place of a starred precision: a negative one counts as zero.
  public mutating func setPrecision(_ value: Int) {
    precision = .number(max(0, value))
  }

  /// "unsupported format character 'q' (0x71) at index 2", the index in characters.
  public func unsupported(at index: Int) -> FormatError {
    let code = conversion.value
    let shown = code > 31 && code < 127 ? String(UnicodeScalar(UInt8(code))) : "?"
    return FormatError(
      .value,
      "unsupported format character '\(shown)' (0x\(String(code, radix: 16))) "
        + "at index \(index)")
  }
}
