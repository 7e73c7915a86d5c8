// How is a string formatted by a specification?

extension FormatSpec {
  /// `text` is UTF-8 of that many characters.
  public func format(
    _ text: UnsafeBufferPointer<UInt8>, characters: Int, typeName: String = "str"
  ) throws(FormatError) -> [UInt8] {
    if type != "s" { throw .unknownCode(type, typeName: typeName) }
    if let sign {
      throw FormatError(
        .value,
        sign == .space
          ? "Space not allowed in string format specifier"
          : "Sign not allowed in string format specifier")
    }
    if coercesNegativeZero {
      throw FormatError(
        .value, "Negative zero coercion (z) not allowed in string format specifier")
    }
    if isAlternate {
      throw FormatError(.value, "Alternate form (#) not allowed in string format specifier")
    }
    if alignment == .afterSign {
      throw FormatError(.value, "'=' alignment not allowed in string format specifier")
    }
    var kept = text
    var shown = characters
    if let precision, precision < characters {
      kept = UnsafeBufferPointer(
        rebasing: text[..<offset(ofCharacter: precision, in: text, characters: characters)])
      shown = precision
    }
    return try NumberParts(rest: kept, restWidth: shown).laidOut(by: self)
  }
}

/// Where the character of that number begins.
func offset(
  ofCharacter index: Int, in text: UnsafeBufferPointer<UInt8>, characters: Int
) -> Int {
  if characters == text.count { return index }
  var seen = 0
  for (position, byte) in text.enumerated() where byte & 0xc0 != 0x80 {
    if seen == index { return position }
    seen += 1
  }
  return text.count
}
