// Which functions of `_codecs` are the machine's own encodings?
//
// The module is written in Python; it takes these from here, because functions that are no methods
// when a class has them cannot be written there.

import CordonRuntime

public enum TextCodecsModule {
  public static let module = NativeModule(
    "_textcodecs", "The machine's own encodings.", rows + orderedRows, home: "_codecs",
    isFoundation: true)

  private static let rows: [NativeRow] = [
    .init(
      "decode(data, encoding, errors, final, /)", .pure,
      "Return the text of bytes and how many of them it took."
    ) { call throws(Raised) in
      let name = try call.vm.string(call[1], "decode() argument 2").swiftString
      guard let known = TextEncoding(named: name) else {
        throw call.raise(.lookupError, "unknown encoding: \(name)")
      }
      return try decoded(call, known, errors: call[2], isFinal: try call.vm.isTrue(call[3]))
    },
    encoder("utf_8_encode(str, errors=None, /)", .utf8),
    encoder("utf_16_le_encode(str, errors=None, /)", .utf16(.little)),
    encoder("utf_16_be_encode(str, errors=None, /)", .utf16(.big)),
    encoder("utf_32_le_encode(str, errors=None, /)", .utf32(.little)),
    encoder("utf_32_be_encode(str, errors=None, /)", .utf32(.big)),
    encoder("latin_1_encode(str, errors=None, /)", .latin1),
    encoder("ascii_encode(str, errors=None, /)", .ascii),
    encoder("unicode_escape_encode(str, errors=None, /)", .unicodeEscape),
    encoder("raw_unicode_escape_encode(str, errors=None, /)", .rawUnicodeEscape),
    decoder("utf_8_decode(data, errors=None, final=False, /)", .utf8),
    decoder("utf_16_decode(data, errors=None, final=False, /)", .utf16(.marked)),
    decoder("utf_16_le_decode(data, errors=None, final=False, /)", .utf16(.little)),
    decoder("utf_16_be_decode(data, errors=None, final=False, /)", .utf16(.big)),
    decoder("utf_32_decode(data, errors=None, final=False, /)", .utf32(.marked)),
    decoder("utf_32_le_decode(data, errors=None, final=False, /)", .utf32(.little)),
    decoder("utf_32_be_decode(data, errors=None, final=False, /)", .utf32(.big)),
    decoder("latin_1_decode(data, errors=None, /)", .latin1),
    decoder("ascii_decode(data, errors=None, /)", .ascii),
    decoder("unicode_escape_decode(data, errors=None, final=True, /)", .unicodeEscape),
    decoder("raw_unicode_escape_decode(data, errors=None, final=True, /)", .rawUnicodeEscape),
  ]

  /// Encodings whose byte order may be given: -1 little, 1 big, 0 as a mark says.
  private static let orderedRows: [NativeRow] = [
    .init(
      "utf_16_encode(str, errors=None, byteorder=0, /)", .pure,
      "Return the bytes of a text and its length."
    ) { call throws(Raised) in try encoded(call, .utf16(try order(call, 2))) },
    .init(
      "utf_32_encode(str, errors=None, byteorder=0, /)", .pure,
      "Return the bytes of a text and its length."
    ) { call throws(Raised) in try encoded(call, .utf32(try order(call, 2))) },
    .init(
      "utf_16_ex_decode(data, errors=None, byteorder=0, final=False, /)", .pure,
      "Return the text of bytes, how many of them it took, and their order."
    ) { call throws(Raised) in try decodedWithOrder(call, 2) { .utf16($0) } },
    .init(
      "utf_32_ex_decode(data, errors=None, byteorder=0, final=False, /)", .pure,
      "Return the text of bytes, how many of them it took, and their order."
    ) { call throws(Raised) in try decodedWithOrder(call, 4) { .utf32($0) } },
  ]

  private static func encoder(_ signature: StaticString, _ encoding: TextEncoding) -> NativeRow {
    .init(signature, .pure, "Return the bytes of a text and its length.") { call throws(Raised) in
      try encoded(call, encoding)
    }
  }

  private static func decoder(_ signature: StaticString, _ encoding: TextEncoding) -> NativeRow {
    .init(signature, .pure, "Return the text of bytes and how many of them it took.") {
      call throws(Raised) in
      let isFinal = call.count > 2 ? try call.vm.isTrue(call[2]) : true
      return try decoded(call, encoding, errors: call[1], isFinal: isFinal)
    }
  }

  // MARK: Work

  private static func encoded(_ call: Call, _ encoding: TextEncoding) throws(Raised) -> Value {
    let text = try call.vm.string(call[0], "argument 1")
    let bytes = try call.vm.encode(text, encoding, errors: try handler(call, call[1]))
    return call.vm.tuple(bytes, .small(text.count))
  }

  private static func decoded(
    _ call: Call, _ encoding: TextEncoding, errors: Value, isFinal: Bool
  ) throws(Raised) -> Value {
    let vm = call.vm
    let handler = try handler(call, errors)
    let (text, consumed) = try vm.decode(
      try data(call, encoding), encoding, errors: handler, isFinal: isFinal)
    return vm.tuple(text, .small(consumed))
  }

  private static func decodedWithOrder(
    _ call: Call, _ unit: Int, _ encoding: (ByteOrderMark) -> TextEncoding
  ) throws(Raised) -> Value {
    let vm = call.vm
    var order = try vm.int(call[2], orNone: 0).signum()
    let chosen = encoding(order < 0 ? .little : order > 0 ? .big : .marked)
    let bytes = try data(call, chosen)
    if order == 0, bytes.count >= unit {
      let zeros = [UInt8](repeating: 0, count: unit - 2)
      if bytes.starts(with: [0xFF, 0xFE] + zeros) { order = -1 }
      if bytes.starts(with: zeros + [0xFE, 0xFF]) { order = 1 }
    }
    let (text, consumed) = try vm.decode(
      bytes, chosen, errors: try handler(call, call[1]), isFinal: try vm.isTrue(call[3]))
    return vm.tuple(text, .small(consumed), .small(order))
  }

  /// The bytes, copied unless nobody can change them; the escapes of a str are those of its UTF-8.
  private static func data(_ call: Call, _ encoding: TextEncoding) throws(Raised) -> ByteSpan {
    let vm = call.vm
    let given = vm.payload(call[0])
    if given.isKind(.bytes) { return given.asBytes.buffer }
    switch encoding {
    case .unicodeEscape, .rawUnicodeEscape:
      if given.isKind(.string) { return try vm.encode(given.asText).asBytes.buffer }
    default: break
    }
    return try vm.newBytes(try vm.requireBytes(call[0])).asBytes.buffer
  }

  private static func handler(_ call: Call, _ errors: Value) throws(Raised) -> CodecErrors {
    if errors.isNone { return .strict }
    let name = call.vm.payload(errors)
    guard name.isKind(.string) else {
      throw call.raise(
        .typeError, "argument 2 must be str or None, not \(call.vm.typeName(errors))")
    }
    return CodecErrors(named: name.asText)
  }

  private static func order(_ call: Call, _ i: Int) throws(Raised) -> ByteOrderMark {
    let given = try call.vm.int(call[i], orNone: 0)
    return given < 0 ? .little : given > 0 ? .big : .marked
  }
}
