// What does `binascii` do?

import CordonRuntime

enum BinasciiModule {
  static let module = NativeModule(
    "binascii", "Conversion between bytes and their forms in ASCII.", rows
  ) { vm, module throws(Raised) in
    let dict = module.pointee.dictionary
    dict.set(
      vm, "Error", try vm.newErrorClass("Error", module: "binascii", base: .valueError))
    dict.set(
      vm, "Incomplete", try vm.newErrorClass("Incomplete", module: "binascii", base: .exception))
  }

  static func error(_ call: Call, _ message: String) throws(Raised) -> Raised {
    try call.vm.raise("binascii", "Error", message)
  }

  private static let rows: [NativeRow] = [
    .init(
      "a2b_base64(data, /, *, strict_mode=False)", .pure, "The bytes that base64 text means."
    ) { call throws(Raised) in
      let isStrict = try call.vm.isTrue(call[1])
      return try Base64Coding.decode(call, try ascii(call, call[0]), isStrict: isStrict)
    },
    .init("b2a_base64(data, /, *, newline=True)", .pure, "A line of base64 text for bytes.") {
      call throws(Raised) in
      let hasNewline = try call.vm.isTrue(call[1])
      return try Base64Coding.encode(call, try bytes(call, call[0]), hasNewline: hasNewline)
    },
    .init("a2b_uu(data, /)", .pure, "The bytes that a line of uuencoded text means.") {
      call throws(Raised) in try UUCoding.decode(call, try ascii(call, call[0]))
    },
    .init("b2a_uu(data, /, *, backtick=False)", .pure, "A line of uuencoded text for bytes.") {
      call throws(Raised) in
      let zero: UInt8 = try call.vm.isTrue(call[1]) ? UInt8(ascii: "`") : UInt8(ascii: " ")
      return try UUCoding.encode(call, try bytes(call, call[0]), zero: zero)
    },
    .init("a2b_qp(data, header=False)", .pure, "The bytes that quoted-printable text means.") {
      call throws(Raised) in
      let isHeader = try call.vm.isTrue(call[1])
      return try QuotedPrintable.decode(call, try ascii(call, call[0]), isHeader: isHeader)
    },
    .init(
      "b2a_qp(data, quotetabs=False, istext=True, header=False)", .pure,
      "Quoted-printable text for bytes: with blanks and tabs quoted, with line ends as they are, with underscores for blanks."
    ) { call throws(Raised) in
      let style = QuotedPrintable.Style(
        quotesTabs: try call.vm.isTrue(call[1]), isText: try call.vm.isTrue(call[2]),
        isHeader: try call.vm.isTrue(call[3]))
      return try QuotedPrintable.encode(call, try bytes(call, call[0]), style)
    },
    .init("a2b_hex(hexstr, /)", .pure, "The bytes that hexadecimal digits mean.", decodeHex),
    .init("unhexlify(hexstr, /)", .pure, "The bytes that hexadecimal digits mean.", decodeHex),
    .init(
      "b2a_hex(data, sep=?, bytes_per_sep=1)", .pure, "Hexadecimal digits for bytes.", encodeHex),
    .init(
      "hexlify(data, sep=?, bytes_per_sep=1)", .pure, "Hexadecimal digits for bytes.", encodeHex),
    .init("crc_hqx(data, crc, /)", .pure, "The CRC-CCITT of bytes, begun with a value.") {
      call throws(Raised) in
      let start = UInt16(truncatingIfNeeded: try low(call, call[1]))
      return .small(Int(Checksums.ccitt(try bytes(call, call[0]), start)))
    },
    .init("crc32(data, crc=0, /)", .pure, "The CRC-32 of bytes, begun with a value.") {
      call throws(Raised) in
      let start = UInt32(truncatingIfNeeded: try low(call, call[1]))
      return .small(Int(Checksums.crc32(try bytes(call, call[0]), start)))
    },
  ]

  // MARK: Arguments

  /// The bytes of a bytes-like argument, charged for; good until Python code runs.
  static func bytes(_ call: Call, _ argument: Value) throws(Raised) -> ByteSpan {
    try call.vm.charge(try call.vm.requireBytes(argument).count >> 2)
    return try call.vm.requireBytes(argument)
  }

  /// The same of text in ASCII as well.
  private static func ascii(_ call: Call, _ argument: Value) throws(Raised) -> ByteSpan {
    let vm = call.vm
    let plain = vm.payload(argument)
    if plain.isKind(.string) {
      guard plain.asText.isASCII else {
        throw call.raise(
          .valueError, "string argument should contain only ASCII characters")
      }
      try vm.charge(plain.asText.byteCount >> 2)
      return plain.asText.buffer
    }
    guard try vm.bytesLike(argument) != nil else {
      throw call.raise(
        .typeError,
        "argument should be bytes, buffer or ASCII string, not '\(vm.typeName(argument))'")
    }
    return try bytes(call, argument)
  }

  /// The lowest bits of any int.
  static func low(_ call: Call, _ argument: Value) throws(Raised) -> Int {
    let number = try call.vm.index(argument)
    if let word = call.vm.word(number) { return word }
    let big = number.asBigInt
    let magnitude = Int(bitPattern: big.limbs[0])
    return big.pointee.isNegative ? 0 &- magnitude : magnitude
  }

  // MARK: Hexadecimal

  private static func decodeHex(_ call: Call) throws(Raised) -> Value {
    let text = try ascii(call, call[0])
    if text.count % 2 != 0 { throw try error(call, "Odd-length string") }
    let result = try call.vm.newBytes(count: text.count / 2)
    for i in 0..<text.count / 2 {
      guard let high = hexValue(text[2 * i]), let low = hexValue(text[2 * i + 1]) else {
        throw try error(call, "Non-hexadecimal digit found")
      }
      result.bytes[i] = high << 4 | low
    }
    return Value(result)
  }

  static func hexValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x37
    case 0x61...0x66: digit - 0x57
    default: nil
    }
  }

  private static func encodeHex(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let separator = try vm.hexSeparator(call[1], below: 0x100)
    let group = try vm.intArgument(call[2])
    let source = try bytes(call, call[0])
    let size = Int(group.magnitude)
    let separators =
      separator == nil || size == 0 || source.isEmpty ? 0 : (source.count - 1) / size
    let result = try vm.newBytes(count: source.count * 2 + separators)
    var p = result.bytes
    for (i, byte) in source.enumerated() {
      if let separator, size > 0, i > 0, (group > 0 ? source.count - i : i) % size == 0 {
        p.pointee = separator
        p += 1
      }
      p[0] = digit(byte >> 4)
      p[1] = digit(byte & 15)
      p += 2
    }
    return Value(result)
  }

  static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
