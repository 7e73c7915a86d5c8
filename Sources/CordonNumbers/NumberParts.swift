// How are the parts of a number put together to a given width?

/// A number taken apart: sign, prefix, the digits that may be grouped, and what follows them.
struct NumberParts {
  var sign: UInt8?
  /// As `0x`.
  var prefix: StaticString = ""
  var digits: UnsafeBufferPointer<UInt8>
  var rest: UnsafeBufferPointer<UInt8>
  /// In characters.
  var restWidth: Int
  /// Digits in a group, counted from the right; 0 for no grouping.
  var groupSize = 0
  var separator: UInt8 = 0

  init(
    sign: UInt8? = nil, digits: UnsafeBufferPointer<UInt8> = .init(start: nil, count: 0),
    rest: UnsafeBufferPointer<UInt8> = .init(start: nil, count: 0), restWidth: Int? = nil
  ) {
    self.sign = sign
    self.digits = digits
    self.rest = rest
    self.restWidth = restWidth ?? rest.count
  }

  /// The sign to show for a number, none for a positive one unless asked for.
  static func sign(isNegative: Bool, _ wanted: FormatSpec.Sign?) -> UInt8? {
    if isNegative { return UInt8(ascii: "-") }
    switch wanted {
    case .plus: return UInt8(ascii: "+")
    case .space: return UInt8(ascii: " ")
    case .minus, nil: return nil
    }
  }

  mutating func group(_ grouping: FormatSpec.Grouping?, size: Int = 3) {
    guard let grouping else { return }
    groupSize = size
    separator = grouping.rawValue
  }

  /// More than any memory.
  static let mostWidth = 1 << 46

  func laidOut(by spec: FormatSpec) throws(FormatError) -> [UInt8] {
    if spec.width > Self.mostWidth { throw FormatError(.outOfMemory) }
    let signWidth = (sign == nil ? 0 : 1) + prefix.utf8CodeUnitCount
    // Zeros that fill up to the width are digits, and are grouped like them.
    let zeroFilled = spec.fill == "0" && spec.alignment == .afterSign
    let leastWidth = zeroFilled ? spec.width - signWidth - restWidth : 0
    let grouped = digits.isEmpty ? 0 : groupedWidth(leastWidth)
    let width = signWidth + grouped + restWidth
    let padding = max(0, spec.width - width)
    let before: Int
    switch spec.alignment {
    case .right: before = padding
    case .center: before = padding / 2
    case .left, .afterSign: before = 0
    }
    let inside = spec.alignment == .afterSign ? padding : 0
    let size =
      signWidth + grouped + rest.count + padding * spec.fill.byteCount
    return try makeBytes(size) { output in
      output.put(spec.fill, count: before)
      if let sign { output.put(sign) }
      output.put(prefix)
      output.put(spec.fill, count: inside)
      if grouped > 0 { putDigits(grouped, into: &output) }
      if let start = rest.baseAddress { output.put(start, count: rest.count) }
      output.put(spec.fill, count: padding - before - inside)
    }
  }

  /// The width of the digits with their separators, filled up with zeros to at least `least`. A
  /// separator never comes first, so the result may be one more.
  private func groupedWidth(_ least: Int) -> Int {
    if groupSize == 0 { return max(digits.count, least) }
    let plain = digits.count + (digits.count - 1) / groupSize
    if plain >= least { return plain }
    return least % (groupSize + 1) == 0 ? least + 1 : least
  }

  /// Fills `width` bytes from the right.
  private func putDigits(_ width: Int, into output: inout ByteWriter) {
    let missing = width - digits.count - (groupSize == 0 ? 0 : (width - 1) / (groupSize + 1))
    if groupSize == 0 {
      output.put(UInt8(ascii: "0"), count: missing)
      output.put(digits.baseAddress!, count: digits.count)
      return
    }
    var index = -missing
    for position in stride(from: width, to: 0, by: -1) {
      if position % (groupSize + 1) == 0 {
        output.put(separator)
      } else {
        output.put(index < 0 ? UInt8(ascii: "0") : digits[index])
        index += 1
      }
    }
  }
}

/// An array of exactly `count` bytes, or an error when there is no memory for it.
func makeBytes(
  _ count: Int, _ fill: (inout ByteWriter) -> Void
) throws(FormatError) -> [UInt8] {
  try FormatError.wrapping { () throws(NumberError) in try Scratch.ensure(bytes: count) }
  return [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
    if let start = buffer.baseAddress {
      var output = ByteWriter(start)
      fill(&output)
      length = output.count
    }
  }
}
