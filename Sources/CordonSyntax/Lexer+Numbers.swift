// Where does a number end, and is it well formed?

extension Lexer {
  mutating func scanNumber() throws(Failure) {
    if isClassic { return try scanClassicNumber() }
    let bytes = text.bytes
    let start = cursor
    if bytes[start] == UInt8(ascii: "0") {
      switch bytes[start + 1] | 0x20 {
      case UInt8(ascii: "x"): return try scanDigits(start, radix: 16, "hexadecimal")
      case UInt8(ascii: "o"): return try scanDigits(start, radix: 8, "octal")
      case UInt8(ascii: "b"): return try scanDigits(start, radix: 2, "binary")
      default: break
      }
      try scanLeadingZero(start)
      return
    }
    var at = start
    if bytes[at] != UInt8(ascii: ".") { at = try passDecimals(at) }
    try scanFraction(start, at)
  }

  private mutating func scanDigits(_ start: Int, radix: UInt8, _ name: String) throws(Failure) {
    let bytes = text.bytes
    var at = start + 2
    repeat {
      if bytes[at] == UInt8(ascii: "_") { at += 1 }
      if !isRadixDigit(bytes[at], radix) {
        if radix != 16, isDigit(bytes[at]) { throw wrongDigit(at, name) }
        throw raise("invalid \(name) literal", before: at)
      }
      while isRadixDigit(bytes[at], radix) { at += 1 }
    } while bytes[at] == UInt8(ascii: "_")
    if radix != 16, isDigit(bytes[at]) { throw wrongDigit(at, name) }
    try verifyEnd(at, name)
    emit(.number, start, at)
    cursor = at
  }

  private mutating func wrongDigit(_ at: Int, _ name: String) -> Failure {
    let digit = Character(Unicode.Scalar(text.bytes[at]))
    return raise("invalid digit '\(digit)' in \(name) literal", before: at + 1)
  }

  private func isRadixDigit(_ byte: UInt8, _ radix: UInt8) -> Bool {
    if byte &- UInt8(ascii: "0") < min(radix, 10) { return true }
    return radix == 16 && (byte | 0x20) &- UInt8(ascii: "a") < 6
  }

  private mutating func scanLeadingZero(_ start: Int) throws(Failure) {
    let bytes = text.bytes
    var at = start
    while true {
      if bytes[at] == UInt8(ascii: "_") {
        at += 1
        if !isDigit(bytes[at]) { throw raise("invalid decimal literal", before: at) }
      }
      if bytes[at] != UInt8(ascii: "0") { break }
      at += 1
    }
    let zerosEnd = at
    let isNonZero = isDigit(bytes[at])
    if isNonZero { at = try passDecimals(at) }
    switch bytes[at] {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "j"),
      UInt8(ascii: "J"):
      try scanFraction(start, at)
    default:
      if isNonZero && !isLenient {
        let column = start - lineStart(line)
        throw raise(
          "leading zeros in decimal integer literals are not permitted; "
            + "use an 0o prefix for octal integers",
          Span(
            line: Int(line), column: column, endLine: Int(line),
            endColumn: zerosEnd - lineStart(line)))
      }
      try verifyEnd(at, "decimal")
      emit(.number, start, at)
      cursor = at
    }
  }

  private mutating func passDecimals(_ start: Int) throws(Failure) -> Int {
    let bytes = text.bytes
    var at = start
    while true {
      while isDigit(bytes[at]) { at += 1 }
      if bytes[at] != UInt8(ascii: "_") { return at }
      at += 1
      if !isDigit(bytes[at]) { throw raise("invalid decimal literal", before: at) }
    }
  }

  /// Reads what may follow the digits before the point.
  private mutating func scanFraction(_ start: Int, _ integerEnd: Int) throws(Failure) {
    let bytes = text.bytes
    var at = integerEnd
    if bytes[at] == UInt8(ascii: ".") {
      at += 1
      if isDigit(bytes[at]) { at = try passDecimals(at) }
    }
    if bytes[at] | 0x20 == UInt8(ascii: "e") {
      let sign = bytes[at + 1]
      if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        if !isDigit(bytes[at + 2]) {
          throw raise("invalid decimal literal", before: at + 2)
        }
        at = try passDecimals(at + 2)
      } else if isDigit(sign) {
        at = try passDecimals(at + 1)
      } else {
        try verifyEnd(at, "decimal")
        emit(.number, start, at)
        cursor = at
        return
      }
    }
    if bytes[at] | 0x20 == UInt8(ascii: "j") {
      at += 1
      try verifyEnd(at, "imaginary")
    } else {
      try verifyEnd(at, "decimal")
    }
    emit(.number, start, at)
    cursor = at
  }

  /// A name must not follow a number at once; a keyword may, with a warning.
  private mutating func verifyEnd(_ at: Int, _ name: String) throws(Failure) {
    let bytes = text.bytes
    let byte = bytes[at]
    guard isIdentifierByte(byte), byte < 0x80, !isLenient else { return }
    func follows(_ word: StaticString, isEnd: Bool = true) -> Bool {
      for index in 0..<word.utf8CodeUnitCount where bytes[at + index] != word.utf8Start[index] {
        return false
      }
      return !isEnd || !isIdentifierByte(bytes[at + word.utf8CodeUnitCount])
    }
    if follows("and") || follows("else") || follows("for") || follows("or") || follows("not")
      || follows("if", isEnd: false) || follows("in", isEnd: false) || follows("is", isEnd: false)
    {
      let column = at - lineStart(line)
      warnings.append(
        SyntaxWarning(
          .syntaxWarning, "invalid \(name) literal",
          Span(line: Int(line), column: column, endLine: Int(line), endColumn: column)))
      return
    }
    throw raise("invalid \(name) literal", before: at)
  }
}
