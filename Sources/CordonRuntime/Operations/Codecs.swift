// How does text become bytes, and bytes text?
//
// The encodings that need no tables: those of Unicode, Latin-1, ASCII, and Python's escapes.

import Glibc

public enum ByteOrderMark {
  /// As the mark at the start says, else little-endian; written with a mark.
  case marked
  case little
  case big
}

public enum TextEncoding {
  case utf8
  /// UTF-8 after a mark.
  case utf8Marked
  case utf16(ByteOrderMark)
  case utf32(ByteOrderMark)
  case latin1
  case ascii
  case unicodeEscape
  case rawUnicodeEscape
  /// One of a program's, by its name.
  case registered(Text)

  /// As exceptions show it.
  public var name: String {
    switch self {
    case .utf8, .utf8Marked: return "utf-8"
    case .utf16(.marked): return "utf-16"
    case .utf16(.little): return "utf-16-le"
    case .utf16(.big): return "utf-16-be"
    case .utf32(.marked): return "utf-32"
    case .utf32(.little): return "utf-32-le"
    case .utf32(.big): return "utf-32-be"
    case .latin1: return "latin-1"
    case .ascii: return "ascii"
    case .unicodeEscape: return "unicodeescape"
    case .rawUnicodeEscape: return "rawunicodeescape"
    case .registered(let name): return name.shown
    }
  }

  /// The encoding that has this name in Python, in any spelling of it, or nil.
  public init?(named name: String) {
    switch TextEncoding.normalized(name) {
    case "utf_8", "utf8", "u8", "utf", "cp65001", "utf8_ucs2", "utf8_ucs4": self = .utf8
    case "utf_8_sig": self = .utf8Marked
    case "utf_16", "utf16", "u16": self = .utf16(.marked)
    case "utf_16_le", "utf_16le", "unicodelittleunmarked": self = .utf16(.little)
    case "utf_16_be", "utf_16be", "unicodebigunmarked": self = .utf16(.big)
    case "utf_32", "utf32", "u32": self = .utf32(.marked)
    case "utf_32_le", "utf_32le": self = .utf32(.little)
    case "utf_32_be", "utf_32be": self = .utf32(.big)
    case "latin_1", "latin1", "latin", "l1", "8859", "cp819", "csisolatin1", "ibm819", "iso8859",
      "iso8859_1", "iso_8859_1", "iso_8859_1_1987", "iso_ir_100":
      self = .latin1
    case "ascii", "us_ascii", "us", "646", "ansi_x3.4_1968", "ansi_x3.4_1986", "ansi_x3_4_1968",
      "cp367", "csascii", "ibm367", "iso646_us", "iso_646.irv_1991", "iso_ir_6":
      self = .ascii
    case "unicode_escape": self = .unicodeEscape
    case "raw_unicode_escape": self = .rawUnicodeEscape
    default: return nil
    }
  }

  /// In lower case, with runs of everything but letters, digits and full stops as one underscore,
  /// and none at either end.
  static func normalized(_ name: String) -> String {
    var result = ""
    var gap = false
    for scalar in name.unicodeScalars {
      let isWord =
        scalar.value.isASCIILetter || scalar.value.isASCIIDigit || scalar == "."
      if isWord {
        if gap && !result.isEmpty { result += "_" }
        gap = false
        result += String(scalar).lowercased()
      } else if scalar.isASCII {
        gap = true
      }
    }
    return result
  }

  /// Names of Python's codecs that do not turn text into bytes.
  static func isTransform(_ name: String) -> Bool {
    switch normalized(name) {
    case "base64", "base_64", "base64_codec", "bz2", "bz2_codec", "hex", "hex_codec", "quopri",
      "quoted_printable", "quotedprintable", "quopri_codec", "rot13", "rot_13", "uu", "uu_codec",
      "zip", "zlib", "zlib_codec":
      return true
    default: return false
    }
  }
}

extension VM {
  /// The encoding an argument names; raises LookupError when there is none. `verb` is "encode" or
  /// "decode".
  public func textEncoding(_ name: Text, _ verb: String = "encode") throws(Raised) -> TextEncoding {
    // What has a longer name is nobody's that is built in.
    let isShort = name.byteCount <= 1 << 12
    try charge(name.byteCount)
    let spelled = name.shown
    if spelled.utf8.contains(0) { throw raise(.valueError, "embedded null character") }
    if isShort, let encoding = TextEncoding(named: spelled) { return encoding }
    _ = try encode(name, .utf8)
    if isShort, TextEncoding.isTransform(spelled) {
      throw raise(
        .lookupError,
        "'\(spelled)' is not a text encoding; use codecs.\(verb)() to handle arbitrary codecs")
    }
    try requireCodec(name, verb)
    return .registered(name)
  }

  /// The text's bytes in an encoding.
  public func encode(
    _ s: Text, _ encoding: TextEncoding = .utf8, errors: CodecErrors = .strict
  ) throws(Raised) -> Value {
    try charge(s.byteCount >> 5)
    if case .registered(let name) = encoding { return try encodeByCodec(s, name, errors) }
    if case .unknown(let handler) = errors {
      if case .utf8Marked = encoding {} else { return try encodeHandled(s, encoding, handler) }
    }
    switch encoding {
    case .utf8: return try encodeUTF8(s, errors)
    case .utf8Marked:
      let body = try encode(s, .utf8, errors: errors).asBytes
      let marked = try newBytes(count: body.pointee.count + 3)
      (marked.bytes[0], marked.bytes[1], marked.bytes[2]) = (0xEF, 0xBB, 0xBF)
      memcpy(marked.bytes + 3, body.bytes, body.pointee.count)
      return Value(marked)
    case .utf16(let order): return try encodeWide(s, encoding, unit: 2, order, errors)
    case .utf32(let order): return try encodeWide(s, encoding, unit: 4, order, errors)
    case .latin1: return try encodeNarrow(s, encoding, limit: 0x100, errors)
    case .ascii: return try encodeNarrow(s, encoding, limit: 0x80, errors)
    case .unicodeEscape: return try encodeEscapes(s)
    case .rawUnicodeEscape: return try encodeRawEscapes(s)
    case .registered(let name): return try encodeByCodec(s, name, errors)
    }
  }

  /// The text that bytes mean in an encoding.
  public func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding = .utf8,
    errors: CodecErrors = .strict
  ) throws(Raised) -> Value {
    try decode(bytes, encoding, errors: errors, isFinal: true).text
  }

  /// The same of a piece of a stream: unless it is final, an incomplete character at its end is
  /// left for the next piece.
  public func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding, errors: CodecErrors,
    isFinal: Bool
  ) throws(Raised) -> (text: Value, consumed: Int) {
    if case .registered(let name) = encoding {
      return try decodeByCodec(bytes, name, errors, isFinal: isFinal)
    }
    if case .unknown(let handler) = errors {
      return try decodeHandled(bytes, encoding, handler, isFinal: isFinal)
    }
    var decoding = Decoding(self, bytes, encoding, errors, isFinal: isFinal)
    let text: Value
    switch encoding {
    case .utf8: text = try decoding.utf8()
    case .utf8Marked:
      let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      if isMarked { decoding.drop(first: 3) }
      text = try decoding.utf8()
      return (text, decoding.consumed + (isMarked ? 3 : 0))
    case .utf16: text = try decoding.wide(unit: 2)
    case .utf32: text = try decoding.wide(unit: 4)
    case .latin1: text = try decoding.latin1()
    case .ascii: text = try decoding.ascii()
    case .unicodeEscape:
      text = try decoding.escapes()
      if let warning = decoding.warning { try warn(.deprecationWarning, warning) }
    case .rawUnicodeEscape: text = try decoding.rawEscapes()
    case .registered: text = emptyString
    }
    return (text, decoding.consumed)
  }

  // MARK: Arguments of `encode` and `decode`

  /// The arguments `encoding` and `errors` of `str.encode` and its kin, str or unset.
  func codecArguments(
    _ encoding: Value, _ errors: Value, _ function: String, _ verb: String
  ) throws(Raised) -> (TextEncoding, CodecErrors) {
    let encodingText = try codecName(encoding, "encoding", function)
    let errorsText = try codecName(errors, "errors", function)
    var chosen = TextEncoding.utf8
    if let encodingText { chosen = try textEncoding(encodingText, verb) }
    return (chosen, errorsText.map { CodecErrors(named: $0) } ?? .strict)
  }

  /// Decodes by arguments of `function`. For no bytes at all, the encoding is not looked up.
  func decodeArgument(
    _ bytes: ByteSpan, _ encoding: Value, _ errors: Value, _ function: String
  ) throws(Raised) -> Value {
    if bytes.isEmpty {
      try checkCodecNames(encoding, errors, function)
      return emptyString
    }
    let (chosen, handler) = try codecArguments(encoding, errors, function, "decode")
    return try decode(bytes, chosen, errors: handler)
  }

  /// Raises TypeError unless both are str or unset.
  func checkCodecNames(_ encoding: Value, _ errors: Value, _ function: String) throws(Raised) {
    _ = try codecName(encoding, "encoding", function)
    _ = try codecName(errors, "errors", function)
  }

  private func codecName(_ v: Value, _ parameter: String, _ function: String) throws(Raised)
    -> Text?
  {
    if v.isUnset { return nil }
    let name = payload(v)
    guard name.isKind(.string) else {
      let given = v.isNone ? "None" : typeName(v)
      throw raise(
        .typeError, "\(function)() argument '\(parameter)' must be str, not \(given)")
    }
    // One with lone surrogates is refused.
    if !name.asText.isASCII { _ = try encode(name.asText, .utf8) }
    return name.asText
  }
}

extension TextEncoding {
  /// Whether Python has a codec of this name that does not turn text into bytes.
  public static func namesTransform(_ name: String) -> Bool { isTransform(name) }
}
