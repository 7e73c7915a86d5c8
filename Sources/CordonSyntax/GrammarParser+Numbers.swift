// What value does a number have?

extension GrammarParser {
  mutating func number() throws(Failure) -> ExprID {
    if lexer.isClassic { return try classicNumber() }
    let start = position
    guard current == .number else { throw mismatch() }
    let constant = try numberConstant(bytes(of: token))
    advance()
    return builder.add(.constant(constant), span(from: start))
  }

  mutating func numberConstant(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(Failure) -> Constant {
    var value = 0
    var isSmall = bytes.count < 19
    for byte in bytes {
      guard isDigit(byte) else {
        isSmall = false
        break
      }
      if isSmall { value = value * 10 + Int(byte - UInt8(ascii: "0")) }
    }
    if isSmall { return .int(value) }
    return try longConstant(bytes.filter { $0 != UInt8(ascii: "_") })
  }

  private mutating func longConstant(_ digits: [UInt8]) throws(Failure) -> Constant {
    if digits.count > 1, digits[0] == UInt8(ascii: "0") {
      switch digits[1] | 0x20 {
      case UInt8(ascii: "x"): return prefixed(digits, radix: 16)
      case UInt8(ascii: "o"): return prefixed(digits, radix: 8)
      case UInt8(ascii: "b"): return prefixed(digits, radix: 2)
      default: break
      }
    }
    if digits.allSatisfy(isDigit) {
      let text = String(decoding: digits, as: UTF8.self)
      if let value = Int(text) { return .int(value) }
      let significant = digits.drop { $0 == UInt8(ascii: "0") }
      if significant.isEmpty { return .int(0) }
      if significant.count > 4300 { throw tooManyDigits(significant.count) }
      return .bigInt(builder.add(Array(significant)))
    }
    if digits[digits.count - 1] | 0x20 == UInt8(ascii: "j") {
      return .imaginary(double(digits.dropLast()))
    }
    return .float(double(digits[...]))
  }

  private mutating func prefixed(_ digits: [UInt8], radix: Int) -> Constant {
    let text = String(decoding: digits[2...], as: UTF8.self)
    if let value = Int(text, radix: radix) { return .int(value) }
    return .bigInt(builder.add(digits))
  }

  private func double(_ digits: ArraySlice<UInt8>) -> Double {
    var text = String(decoding: digits, as: UTF8.self)
    if text.hasPrefix(".") { text = "0" + text }
    return Double(text) ?? 0
  }

  private mutating func tooManyDigits(_ count: Int) -> Failure {
    raise(
      "Exceeds the limit (4300 digits) for integer string conversion: value has \(count) digits; "
        + "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge "
        + "integer literals to avoid decimal conversion limits.",
      lexer.span(token))
  }
}
