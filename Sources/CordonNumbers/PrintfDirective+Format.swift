// How does a `%` directive write its argument?

extension PrintfDirective {
  private var widthInCharacters: Int {
    if case .number(let width) = width { return width }
    return 0
  }

  private var givenPrecision: Int? {
    if case .number(let precision) = precision { return precision }
    return nil
  }

  private var wantedSign: FormatSpec.Sign? {
    showsPlus ? .plus : showsSpace ? .space : nil
  }

  /// The layout of a number: zeros go behind the sign, blanks to either side.
  private var numberLayout: FormatSpec {
    var spec = FormatSpec()
    spec.width = widthInCharacters
    spec.alignment = isLeft ? .left : isZeroFilled ? .afterSign : .right
    spec.fill = isZeroFilled && !isLeft ? "0" : " "
    return spec
  }

  public func format(_ value: Int) throws(FormatError) -> [UInt8] {
    try withIntegerView(of: value) { (view) throws(FormatError) -> [UInt8] in try format(view) }
  }

  /// For the conversions d, i, u, o, x and X.
  public func format(
    _ value: IntegerView, shouldContinue: () -> Bool = { true }
  ) throws(FormatError) -> [UInt8] {
    let base = conversion.integerBase
    let least = givenPrecision ?? 0
    let room = try ScratchBytes(
      formatting: IntegerText.room(for: value, base: base) + least)
    defer { room.free() }
    // Written behind the zeros that the precision may ask for.
    let written = try FormatError.wrapping { () throws(NumberError) -> Int in
      try IntegerText.writeDigits(
        value.magnitude, base: base, uppercase: conversion.isUppercase, into: room.bytes + least,
        shouldContinue: shouldContinue)
    }
    let zeros = max(0, least - written)
    let start = room.bytes + (least - zeros)
    start.update(repeating: UInt8(ascii: "0"), count: zeros)
    var parts = NumberParts(
      sign: NumberParts.sign(isNegative: value.isNegative, wantedSign),
      digits: UnsafeBufferPointer(start: start, count: written + zeros))
    if isAlternate { parts.prefix = conversion.integerPrefix }
    return try parts.laidOut(by: numberLayout)
  }

  /// For the conversions e, E, f, F, g and G.
  public func format(_ value: Double) throws(FormatError) -> [UInt8] {
    var layout: FloatLayout
    switch conversion {
    case "e", "E": layout = FloatLayout(.exponent)
    case "g", "G": layout = FloatLayout(.general)
    default: layout = FloatLayout(.fixed)
    }
    layout.precision = givenPrecision ?? 6
    layout.isUppercase = conversion.isUppercase
    layout.isAlternate = isAlternate
    return try numberLayout.laidOut(value, layout, suffix: "", sign: wantedSign)
  }

  /// For the conversions s, r, a and c; the precision cuts the text, but not a character.
  public func format(
    _ text: UnsafeBufferPointer<UInt8>, characters: Int
  ) throws(FormatError) -> [UInt8] {
    var spec = FormatSpec()
    spec.width = widthInCharacters
    spec.alignment = isLeft ? .left : .right
    spec.type = "s"
    if conversion != "c" { spec.precision = givenPrecision }
    return try spec.format(text, characters: characters)
  }
}
