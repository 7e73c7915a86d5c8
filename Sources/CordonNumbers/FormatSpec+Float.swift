// How are floats and complex numbers formatted by a specification?

extension FormatSpec {
  public func format(_ value: Double, typeName: String = "float") throws(FormatError) -> [UInt8] {
    var layout: FloatLayout
    var value = value
    switch type {
    case "%":
      layout = FloatLayout(.fixed, precision: precision ?? 6)
      value *= 100
    case .none where precision == nil:
      layout = FloatLayout(.shortest)
      layout.addsPointZero = true
    default:
      layout = try floatLayout(typeName: typeName)
      layout.addsPointZero = type == .none
    }
    try finish(&layout)
    return try laidOut(value, layout, suffix: type == "%" ? "%" : "", sign: sign)
  }

  public func format(
    _ value: ComplexValue, typeName: String = "complex"
  ) throws(FormatError) -> [UInt8] {
    var layout: FloatLayout
    if type == .none && precision == nil {
      layout = FloatLayout(.shortest)
    } else if type == "%" {
      throw .unknownCode(type, typeName: typeName)
    } else {
      layout = try floatLayout(typeName: typeName)
    }
    if fill == "0" {
      throw FormatError(.value, "Zero padding is not allowed in complex format specifier")
    }
    if alignment == .afterSign {
      throw FormatError(.value, "'=' alignment flag is not allowed in complex format specifier")
    }
    try finish(&layout)

    let part = asPart()
    let skipsReal = type == .none && value.real == 0 && value.real.sign == .plus
    let hasParentheses = type == .none && !skipsReal
    var text: [UInt8] = hasParentheses ? [UInt8(ascii: "(")] : []
    if !skipsReal { text += try part.laidOut(value.real, layout, suffix: "", sign: sign) }
    text += try part.laidOut(
      value.imaginary, layout, suffix: "j", sign: skipsReal ? sign : .plus)
    if hasParentheses { text.append(UInt8(ascii: ")")) }
    return try padded(text)
  }

  private func floatLayout(typeName: String) throws(FormatError) -> FloatLayout {
    var layout: FloatLayout
    switch type {
    case "e", "E": layout = FloatLayout(.exponent)
    case "f", "F": layout = FloatLayout(.fixed)
    case "g", "G", "n", .none: layout = FloatLayout(.general)
    default: throw .unknownCode(type, typeName: typeName)
    }
    layout.precision = precision ?? 6
    layout.isUppercase = type.isUppercase
    return layout
  }

  private func finish(_ layout: inout FloatLayout) throws(FormatError) {
    if layout.precision > Int32.max { throw FormatError(.value, "precision too big") }
    layout.isAlternate = isAlternate
    layout.dropsNegativeZero = coercesNegativeZero
  }

  /// Lays a float out to the width of this specification.
  func laidOut(
    _ value: Double, _ layout: FloatLayout, suffix: StaticString, sign: Sign?
  ) throws(FormatError) -> [UInt8] {
    let room = try ScratchBytes(
      formatting: FloatText.mostBytes(layout) + suffix.utf8CodeUnitCount)
    defer { room.free() }
    var count = FloatText.write(value, layout, into: room.bytes)
    (room.bytes + count).update(from: suffix.utf8Start, count: suffix.utf8CodeUnitCount)
    count += suffix.utf8CodeUnitCount

    let isNegative = room.bytes[0] == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    var whole = start
    while whole < count && isDigit(room.bytes[whole]) { whole += 1 }
    var parts = NumberParts(
      sign: NumberParts.sign(isNegative: isNegative, sign),
      digits: UnsafeBufferPointer(start: room.bytes + start, count: whole - start),
      rest: UnsafeBufferPointer(start: room.bytes + whole, count: count - whole))
    parts.group(grouping)
    return try parts.laidOut(by: self)
  }

  private func padded(_ text: [UInt8]) throws(FormatError) -> [UInt8] {
    let room = try ScratchBytes(formatting: text.count)
    defer { room.free() }
    room.bytes.update(from: text, count: text.count)
    return try NumberParts(
      rest: UnsafeBufferPointer(start: room.bytes, count: text.count)
    ).laidOut(by: self)
  }
}
