// How is an integer formatted by a specification?

extension FormatSpec {
  public func format(_ value: Int, typeName: String = "int") throws(FormatError) -> [UInt8] {
    try withIntegerView(of: value) { (view) throws(FormatError) -> [UInt8] in
      try format(view, typeName: typeName)
    }
  }

  /// Estimated work, before the digits are known.
  public func work(_ value: IntegerView) -> Int {
    switch type {
    case "b", "o", "x", "X", "c": return value.count + width / 64 + 4
    case "d", "n": return IntegerText.writeCost(value, base: 10).work + width / 64 + 4
    default: return 100 + (width + (precision ?? 0)) / 16
    }
  }

  public func format(
    _ value: IntegerView, typeName: String = "int", shouldContinue: () -> Bool = { true }
  ) throws(FormatError) -> [UInt8] {
    switch type {
    case "b", "c", "d", "o", "x", "X", "n": break
    case "e", "E", "f", "F", "g", "G", "%":
      guard let double = IntegerMath.double(value) else {
        throw FormatError(.overflow, "int too large to convert to float")
      }
      return try format(double, typeName: typeName)
    default: throw .unknownCode(type, typeName: typeName)
    }
    if precision != nil {
      throw FormatError(.value, "Precision not allowed in integer format specifier")
    }
    if coercesNegativeZero {
      throw FormatError(
        .value, "Negative zero coercion (z) not allowed in integer format specifier")
    }
    if type == "c" { return try formatCharacter(value) }

    let base = type.integerBase
    let room = try ScratchBytes(formatting: IntegerText.room(for: value, base: base))
    defer { room.free() }
    let count = try FormatError.wrapping { () throws(NumberError) -> Int in
      try IntegerText.writeDigits(
        value.magnitude, base: base, uppercase: type.isUppercase, into: room.bytes,
        shouldContinue: shouldContinue)
    }
    var parts = NumberParts(
      sign: NumberParts.sign(isNegative: value.isNegative, sign),
      digits: UnsafeBufferPointer(start: room.bytes, count: count))
    if isAlternate { parts.prefix = type.integerPrefix }
    parts.group(grouping, size: base == 10 ? 3 : 4)
    return try parts.laidOut(by: self)
  }

  private func formatCharacter(_ value: IntegerView) throws(FormatError) -> [UInt8] {
    if sign != nil {
      throw FormatError(.value, "Sign not allowed with integer format specifier 'c'")
    }
    if isAlternate {
      throw FormatError(
        .value, "Alternate form (#) not allowed with integer format specifier 'c'")
    }
    guard let code = value.asInt else {
      throw FormatError(.overflow, "Python int too large to convert to C long")
    }
    guard (0..<0x110000).contains(code) else {
      throw FormatError(.overflow, "%c arg not in range(0x110000)")
    }
    let room = try ScratchBytes(formatting: 4)
    defer { room.free() }
    var character = ByteWriter(room.bytes)
    character.put(CodePoint(UInt32(code)))
    return try NumberParts(
      rest: UnsafeBufferPointer(start: room.bytes, count: character.count), restWidth: 1
    ).laidOut(by: self)
  }
}
