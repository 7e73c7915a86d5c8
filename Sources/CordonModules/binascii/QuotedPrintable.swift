// How do bytes look in quoted-printable text?
//
// As themselves where they are printable, else as `=` and two digits; no line is longer than 76
// characters, and none ends with a blank.

import CordonRuntime

enum QuotedPrintable {
  struct Style {
    /// Blanks and tabs in the middle of lines are quoted too.
    let quotesTabs: Bool
    /// Line ends stay line ends.
    let isText: Bool
    /// A blank is written as `_`.
    let isHeader: Bool
  }

  private static let longestLine = 76
  private static let newline: UInt8 = 10
  private static let carriageReturn: UInt8 = 13
  private static let tab: UInt8 = 9
  private static let blank: UInt8 = 32
  private static let sign = UInt8(ascii: "=")

  // MARK: Decoding

  static func decode(_ call: Call, _ text: ByteSpan, isHeader: Bool) throws(Raised) -> Value {
    var result = try ByteBuilder(call.vm, capacity: text.count)
    var i = 0
    while i < text.count {
      let byte = text[i]
      i += 1
      if byte != sign {
        try result.append(isHeader && byte == UInt8(ascii: "_") ? blank : byte)
        continue
      }
      if i == text.count { break }
      if text[i] == newline || text[i] == carriageReturn {
        // A line end that is none.
        while i < text.count, text[i] != newline { i += 1 }
        i += 1
      } else if text[i] == sign {
        try result.append(sign)
        i += 1
      } else if i + 1 < text.count, let high = BinasciiModule.hexValue(text[i]),
        let low = BinasciiModule.hexValue(text[i + 1])
      {
        try result.append(high << 4 | low)
        i += 2
      } else {
        try result.append(sign)
      }
    }
    return try result.finish()
  }

  // MARK: Encoding

  static func encode(_ call: Call, _ source: ByteSpan, _ style: Style) throws(Raised) -> Value {
    var writer = Writer(
      result: try ByteBuilder(call.vm, capacity: source.count),
      usesCarriageReturns: endsFirstLineWithBoth(source))
    var i = 0
    while i < source.count {
      let byte = source[i]
      let next = i + 1 < source.count ? source[i + 1] : nil
      if mustQuote(byte, next, style, atLineStart: writer.length == 0) {
        try writer.quote(byte)
        i += 1
      } else if style.isText, byte == newline || (byte == carriageReturn && next == newline) {
        try writer.endLine()
        i += byte == carriageReturn ? 2 : 1
      } else {
        try writer.write(
          style.isHeader && byte == blank ? UInt8(ascii: "_") : byte,
          isLast: next == nil || next == newline)
        i += 1
      }
    }
    return try writer.result.finish()
  }

  /// Whether line ends are those of the network.
  private static func endsFirstLineWithBoth(_ source: ByteSpan) -> Bool {
    guard let end = source.firstIndex(of: newline), end > 0 else { return false }
    return source[end - 1] == carriageReturn
  }

  private static func mustQuote(
    _ byte: UInt8, _ next: UInt8?, _ style: Style, atLineStart: Bool
  ) -> Bool {
    switch byte {
    case sign: return true
    case UInt8(ascii: "_"): return style.isHeader
    case UInt8(ascii: "."):
      // A dot alone on a line would end a message.
      return atLineStart && (next == nil || next == newline || next == carriageReturn || next == 0)
    case newline, carriageReturn: return !style.isText
    case tab, blank: return next == nil || style.quotesTabs
    default: return byte > 126 || byte < 33
    }
  }

  private struct Writer {
    var result: ByteBuilder
    let usesCarriageReturns: Bool
    /// Characters of the present line.
    var length = 0

    private mutating func breakLine() throws(Raised) {
      if usesCarriageReturns { try result.append(carriageReturn) }
      try result.append(newline)
      length = 0
    }

    private mutating func makeRoom(_ n: Int) throws(Raised) {
      if length + n < longestLine { return }
      try result.append(sign)
      try breakLine()
    }

    private mutating func putQuoted(_ byte: UInt8) throws(Raised) {
      try result.append(sign)
      for half in [byte >> 4, byte & 15] {
        try result.append(half < 10 ? 0x30 + half : 0x37 + half)
      }
    }

    mutating func quote(_ byte: UInt8) throws(Raised) {
      try makeRoom(3)
      try putQuoted(byte)
      length += 3
    }

    mutating func write(_ byte: UInt8, isLast: Bool) throws(Raised) {
      if !isLast { try makeRoom(1) }
      try result.append(byte)
      length += 1
    }

    mutating func endLine() throws(Raised) {
      if let last = result.span.last, last == blank || last == tab {
        result.removeLast()
        try putQuoted(last)
      }
      try breakLine()
    }
  }
}
