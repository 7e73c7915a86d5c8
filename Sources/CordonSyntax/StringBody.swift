// What stands between the quotes of a string literal?

/// The kind of a literal, as far as it decides how its text is written.
public struct StringBody: Sendable {
  /// The quote around it.
  public var quote: Unicode.Scalar
  public var isBytes = false
  public var isRaw = false
  public var isFormatted = false

  public init(
    quote: Unicode.Scalar, isBytes: Bool = false, isRaw: Bool = false, isFormatted: Bool = false
  ) {
    self.quote = quote
    self.isBytes = isBytes
    self.isRaw = isRaw
    self.isFormatted = isFormatted
  }

  /// What a text between the quotes stands for: bytes, or UTF-8 with surrogates like other characters
  /// of three bytes. Nil when an escape in it is wrong or not whole, or it holds fields.
  public func value(of body: [UInt8]) -> [UInt8]? {
    if isFormatted, body.contains(where: { $0 == 123 || $0 == 125 }) { return nil }
    if isRaw { return body }
    var escapes = StringEscapes(isBytes: isBytes, names: CharacterNames())
    body.withUnsafeBufferPointer { escapes.decode($0) }
    return escapes.error == nil ? escapes.output : nil
  }

  /// How such a value is written; nil when such a literal cannot hold it.
  public func written(_ value: [UInt8]) -> String? {
    let values = isBytes ? value.map(UInt32.init) : PythonText.scalars(value)
    // A raw literal that ends with a backslash goes on.
    if isRaw, value.last == UInt8(ascii: "\\") { return nil }
    var text = ""
    for value in values {
      let isBrace = value == 123 || value == 125
      if isRaw, value == 92 {
        text += "\\"
        continue
      }
      let written =
        isBytes && value >= 0x80
        ? "\\x" + String(value, radix: 16) : PythonText.escaped(value, quote)
      if isRaw, written.utf8.first == UInt8(ascii: "\\") { return nil }
      text += isBrace && isFormatted ? written + written : written
    }
    return text
  }
}
