// How does text stand in a JSON string?

import CordonRuntime

struct JsonStrings {
  private let vm: VM
  private let text: Text
  private let isStrict: Bool

  init(_ vm: VM, _ text: Text, isStrict: Bool) {
    self.vm = vm
    self.text = text
    self.isStrict = isStrict
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  // MARK: Reading

  /// The string whose first byte after the quote is at `start`, and the byte after its last quote.
  func scan(_ start: Int) throws(Raised) -> (Value, Int) {
    let bytes = text.buffer
    var i = try runEnd(from: start, start)
    if bytes[i] == JsonStrings.quote {
      try vm.charge((i - start) >> 5)
      return (try vm.substring(text, bytes: start..<i), i + 1)
    }
    var builder = TextBuilder(vm)
    var from = start
    while true {
      try builder.append(UnsafeBufferPointer(rebasing: text.buffer[from..<i]))
      if text.bytes[i] == JsonStrings.quote {
        try vm.charge((i - start) >> 3)
        return (try builder.finish(), i + 1)
      }
      from = try escape(i, start, to: &builder)
      i = try runEnd(from: from, start)
    }
  }

  /// Where the next quote or backslash is.
  private func runEnd(from place: Int, _ start: Int) throws(Raised) -> Int {
    let bytes = text.buffer
    var i = place
    while i < bytes.count {
      let byte = bytes[i]
      if byte == JsonStrings.quote || byte == JsonStrings.backslash { return i }
      if byte < 0x20, isStrict { throw try error("Invalid control character at", i) }
      i += 1
    }
    throw try unterminated(start)
  }

  private func error(_ message: String, _ place: Int) throws(Raised) -> Raised {
    try JsonModule.error(vm, message, text, at: vm.characterIndex(text, atByte: place))
  }

  private func unterminated(_ start: Int) throws(Raised) -> Raised {
    let character = vm.characterIndex(text, atByte: start)
    return try JsonModule.error(vm, "Unterminated string starting at", text, at: character - 1)
  }

  /// Appends what the escape at a backslash means; the byte after it.
  private func escape(
    _ place: Int, _ start: Int, to builder: inout TextBuilder
  ) throws(Raised) -> Int {
    let bytes = text.buffer
    guard place + 1 < bytes.count else { throw try unterminated(start) }
    let meaning: UInt8
    switch bytes[place + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): meaning = bytes[place + 1]
    case UInt8(ascii: "b"): meaning = 8
    case UInt8(ascii: "f"): meaning = 12
    case UInt8(ascii: "n"): meaning = 10
    case UInt8(ascii: "r"): meaning = 13
    case UInt8(ascii: "t"): meaning = 9
    case UInt8(ascii: "u"): return try numbered(place, to: &builder)
    default: throw try error("Invalid \\escape", place)
    }
    try builder.append(ascii: meaning)
    return place + 2
  }

  /// `\uXXXX`, and a second one when the two are halves of one character.
  private func numbered(_ place: Int, to builder: inout TextBuilder) throws(Raised) -> Int {
    let bytes = text.buffer
    let first = try number(place)
    let next = place + 6
    // A string that ends here has no last quote; it is said of the escape.
    if next == bytes.count { throw try error("Invalid \\uXXXX escape", place + 1) }
    if 0xD800...0xDBFF ~= first, next + 6 < bytes.count, bytes[next] == JsonStrings.backslash,
      bytes[next + 1] == UInt8(ascii: "u")
    {
      let second = try number(next)
      if 0xDC00...0xDFFF ~= second {
        try builder.append(scalar: 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        return next + 6
      }
    }
    try builder.append(scalar: first)
    return next
  }

  private func number(_ place: Int) throws(Raised) -> UInt32 {
    let bytes = text.buffer
    var value: UInt32 = 0
    for i in place + 2..<place + 6 {
      guard i < bytes.count, let digit = BinasciiModule.hexValue(bytes[i]) else {
        throw try error("Invalid \\uXXXX escape", place + 1)
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  // MARK: Writing

  static func write(
    _ vm: VM, _ text: Text, onlyASCII: Bool, to builder: inout TextBuilder
  ) throws(Raised) {
    try vm.charge(text.byteCount >> 4)
    try builder.append(ascii: quote)
    let bytes = text.buffer
    var from = 0
    var i = 0
    func flush(_ end: Int, _ builder: inout TextBuilder) throws(Raised) {
      if from < end { try builder.append(UnsafeBufferPointer(rebasing: bytes[from..<end])) }
    }
    while i < bytes.count {
      let byte = bytes[i]
      if byte >= 0x20, byte != quote, byte != backslash, byte < 0x7F || !onlyASCII {
        i += 1
        continue
      }
      try flush(i, &builder)
      let (scalar, length) = decodeScalar(at: text.bytes + i)
      try escape(scalar, to: &builder)
      i += length
      from = i
    }
    try flush(bytes.count, &builder)
    try builder.append(ascii: quote)
  }

  private static func escape(_ scalar: UInt32, to builder: inout TextBuilder) throws(Raised) {
    switch scalar {
    case 0x22: try builder.append("\\\"")
    case 0x5C: try builder.append("\\\\")
    case 8: try builder.append("\\b")
    case 9: try builder.append("\\t")
    case 10: try builder.append("\\n")
    case 12: try builder.append("\\f")
    case 13: try builder.append("\\r")
    case 0x10000...:
      try unit(0xD800 + (scalar - 0x10000) >> 10, to: &builder)
      try unit(0xDC00 + (scalar - 0x10000) & 0x3FF, to: &builder)
    default: try unit(scalar, to: &builder)
    }
  }

  private static func unit(_ number: UInt32, to builder: inout TextBuilder) throws(Raised) {
    try builder.append("\\u")
    try builder.append(hex: number, width: 4)
  }
}
