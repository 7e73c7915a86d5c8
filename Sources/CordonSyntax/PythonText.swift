// How does Python write a constant?

public enum PythonText {
  static func constant(_ value: Constant, _ tree: Tree) -> String {
    switch value {
    case .none: "None"
    case .true: "True"
    case .false: "False"
    case .ellipsis: "Ellipsis"
    case .int(let value): "\(value)"
    case .bigInt(let literal): decimal(tree[literal])
    case .float(let value): float(value)
    case .imaginary(let value): imaginary(value)
    case .string(let text): repr(bytes: tree[text])
    case .bytes(let text): bytesRepr(tree[text])
    case .composite(let id): composite(tree[id], tree)
    }
  }

  private static func composite(_ value: CompositeConstant, _ tree: Tree) -> String {
    func list(_ items: [Constant]) -> String {
      items.map { constant($0, tree) }.joined(separator: ", ")
    }
    switch value {
    case .complex(let real, let imaginary):
      let second = Self.imaginary(imaginary)
      if real == 0, real.sign == .plus { return second }
      return "(\(trimmed(float(real)))\(second.hasPrefix("-") ? "" : "+")\(second))"
    case .tuple(let items): return items.count == 1 ? "(\(list(items)),)" : "(\(list(items)))"
    case .frozenSet(let items):
      return items.isEmpty ? "frozenset()" : "frozenset({\(list(items))})"
    }
  }

  private static func trimmed(_ text: String) -> String {
    text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  public static func repr(_ text: String) -> String { repr(bytes: Array(text.utf8)) }

  // MARK: Numbers

  /// The `repr` of a float: the shortest digits that read back the same.
  public static func float(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    var digits: [UInt8] = []
    var exponent = 0
    var pointAt: Int?
    var text = Substring(value.magnitude.description)
    if let e = text.firstIndex(of: "e") {
      exponent = Int(text[text.index(after: e)...]) ?? 0
      text = text[..<e]
    }
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") { pointAt = digits.count } else { digits.append(byte) }
    }
    // The value is 0.DIGITS times ten to `scale`.
    var scale = (pointAt ?? digits.count) + exponent
    while digits.count > 1, digits[0] == UInt8(ascii: "0") {
      digits.removeFirst()
      scale -= 1
    }
    while digits.count > 1, digits[digits.count - 1] == UInt8(ascii: "0") { digits.removeLast() }
    let sign = value.sign == .minus ? "-" : ""
    if digits == [UInt8(ascii: "0")] { return sign + "0.0" }
    return sign + layout(String(decoding: digits, as: UTF8.self), scale)
  }

  private static func layout(_ digits: String, _ scale: Int) -> String {
    let count = digits.utf8.count
    if scale > 16 || scale < -3 {
      let exponent = scale - 1
      let magnitude = exponent.magnitude < 10 ? "0\(exponent.magnitude)" : "\(exponent.magnitude)"
      let fraction = count > 1 ? "." + digits.dropFirst() : ""
      return "\(digits.prefix(1))\(fraction)e\(exponent < 0 ? "-" : "+")\(magnitude)"
    }
    if scale <= 0 { return "0." + String(repeating: "0", count: -scale) + digits }
    if count <= scale { return digits + String(repeating: "0", count: scale - count) + ".0" }
    return "\(digits.prefix(scale)).\(digits.dropFirst(scale))"
  }

  private static func imaginary(_ value: Double) -> String {
    let text = float(value)
    return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + "j"
  }

  /// The decimal digits of an integer literal of any base.
  static func decimal(_ literal: [UInt8]) -> String {
    guard literal.count > 1, literal[0] == UInt8(ascii: "0") else {
      return String(decoding: literal, as: UTF8.self)
    }
    let shift: UInt64
    switch literal[1] | 0x20 {
    case UInt8(ascii: "x"): shift = 4
    case UInt8(ascii: "o"): shift = 3
    default: shift = 1
    }
    // Chunks of nine decimal digits, lowest first.
    var chunks: [UInt64] = [0]
    for byte in literal[2...] {
      var carry = UInt64(byte < 0x3A ? byte - 0x30 : (byte | 0x20) - 0x57)
      for index in chunks.indices {
        let value = chunks[index] << shift + carry
        chunks[index] = value % 1_000_000_000
        carry = value / 1_000_000_000
      }
      if carry > 0 { chunks.append(carry) }
    }
    var text = "\(chunks[chunks.count - 1])"
    for chunk in chunks.dropLast().reversed() {
      let digits = "\(chunk)"
      text += String(repeating: "0", count: 9 - digits.utf8.count) + digits
    }
    return text
  }

  // MARK: Text

  /// The `repr` of text in UTF-8 that may hold surrogates.
  static func repr(bytes: [UInt8]) -> String {
    let scalars = scalars(bytes)
    let quote = quote(scalars)
    var text = String(quote)
    for value in scalars { text += escaped(value, quote) }
    text.unicodeScalars.append(quote)
    return text
  }

  /// The characters of UTF-8 that may hold surrogates.
  static func scalars(_ bytes: [UInt8]) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      let lead = bytes[at]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      var value = UInt32(lead) & (length == 1 ? 0x7F : 0xFF >> UInt32(length + 1))
      for next in bytes[min(at + 1, bytes.count)..<min(at + length, bytes.count)] {
        value = value << 6 | UInt32(next & 0x3F)
      }
      scalars.append(value)
      at += length
    }
    return scalars
  }

  private static func quote(_ scalars: [UInt32]) -> Unicode.Scalar {
    let hasSingle = scalars.contains(0x27)
    return hasSingle && !scalars.contains(0x22) ? "\"" : "'"
  }

  static func escaped(_ value: UInt32, _ quote: Unicode.Scalar) -> String {
    switch value {
    case 0x09: return "\\t"
    case 0x0A: return "\\n"
    case 0x0D: return "\\r"
    case 0x5C: return "\\\\"
    case quote.value: return "\\" + String(quote)
    default: break
    }
    if let character = Unicode.Scalar(value), isPrintable(character) { return String(character) }
    let digits = String(value, radix: 16)
    let width = value < 0x100 ? 2 : value < 0x10000 ? 4 : 8
    let letter = value < 0x100 ? "x" : value < 0x10000 ? "u" : "U"
    return "\\" + letter + String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  public static func bytesRepr(_ bytes: [UInt8]) -> String {
    let scalars = bytes.map(UInt32.init)
    let quote = quote(scalars)
    var text = "b" + String(quote)
    for value in scalars {
      text += value < 0x80 ? escaped(value, quote) : "\\x" + String(value, radix: 16)
    }
    text.unicodeScalars.append(quote)
    return text
  }
}
