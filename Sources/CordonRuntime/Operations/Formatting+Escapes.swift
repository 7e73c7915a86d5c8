// How are strings and bytes shown in quotes?

import Glibc

extension VM {
  /// `repr` of a str.
  func reprOfText(_ s: Text) throws(Raised) -> Value {
    try charge(s.byteCount >> 5)
    let quote = quoteFor(s.buffer)
    if let plain = try plainRepr(s, quote) { return plain }
    owe(s.byteCount)
    var builder = try TextBuilder(self, capacity: s.byteCount + 2)
    try builder.append(ascii: quote)
    var p = UnsafePointer(s.bytes)
    let end = UnsafePointer(s.end)
    while p < end {
      // Runs of plain ASCII go over whole.
      let start = p
      while p < end, p[0] &- 0x20 < 0x5F, p[0] != quote, p[0] != 0x5C { p += 1 }
      if p > start { try builder.append(start, p - start, characters: p - start) }
      if p == end { break }
      let (scalar, length) = decodeScalar(at: p)
      try appendShown(scalar, quote, to: &builder)
      p += length
    }
    try builder.append(ascii: quote)
    return try builder.finish()
  }

  /// For ASCII text without anything to escape, which is most of it.
  private func plainRepr(_ s: Text, _ quote: UInt8) throws(Raised) -> Value? {
    guard s.isASCII else { return nil }
    let n = s.byteCount
    let bytes = s.bytes
    var i = 0
    while i < n {
      let byte = bytes[i]
      if byte &- 0x20 >= 0x5F || byte == quote || byte == 0x5C { return nil }
      i &+= 1
    }
    let result = try newString(byteCount: n + 2, count: n + 2)
    result.bytes[0] = quote
    memcpy(result.bytes + 1, s.bytes, n)
    result.bytes[n + 1] = quote
    return Value(result)
  }

  /// Double quotes only when that saves escaping.
  private func quoteFor(_ text: ByteSpan) -> UInt8 {
    guard let start = text.baseAddress, memchr(start, 0x27, text.count) != nil,
      memchr(start, 0x22, text.count) == nil
    else { return 0x27 }
    return 0x22
  }

  private func appendShown(_ scalar: UInt32, _ quote: UInt8, to builder: inout TextBuilder)
    throws(Raised)
  {
    switch scalar {
    case 0x5C: try builder.append("\\\\")
    case UInt32(quote):
      try builder.append(ascii: 0x5C)
      try builder.append(ascii: quote)
    case 0x09: try builder.append("\\t")
    case 0x0A: try builder.append("\\n")
    case 0x0D: try builder.append("\\r")
    default:
      if scalar.isPrintable {
        try builder.append(scalar: scalar)
      } else {
        try appendEscape(scalar, to: &builder)
      }
    }
  }

  /// `\xNN`, `\uNNNN` or `\UNNNNNNNN`, the shortest that does.
  func appendEscape(_ scalar: UInt32, to builder: inout TextBuilder) throws(Raised) {
    if scalar < 0x100 {
      try builder.append("\\x")
      try builder.append(hex: scalar, width: 2)
    } else if scalar < 0x10000 {
      try builder.append("\\u")
      try builder.append(hex: scalar, width: 4)
    } else {
      try builder.append("\\U")
      try builder.append(hex: scalar, width: 8)
    }
  }

  /// The text with everything outside ASCII escaped, as `ascii` does to a `repr`.
  func escapeNonASCII(_ s: Text) throws(Raised) -> Value {
    var builder = try TextBuilder(self, capacity: s.byteCount + 16)
    for scalar in s.scalars {
      if scalar < 0x80 {
        try builder.append(ascii: UInt8(scalar))
      } else {
        try appendEscape(scalar, to: &builder)
      }
    }
    return try builder.finish()
  }

  /// `repr` of bytes.
  func reprOfBytes(_ bytes: ByteSpan) throws(Raised) -> Value {
    try charge(bytes.count >> 1)
    var builder = try TextBuilder(self, capacity: bytes.count + 3)
    try appendRepr(bytes, to: &builder)
    return try builder.finish()
  }

  /// `escapesApostrophes`: also between double quotes, as a bytearray shows itself.
  func appendRepr(
    _ bytes: ByteSpan, escapesApostrophes: Bool = false, to builder: inout TextBuilder
  ) throws(Raised) {
    let quote = quoteFor(bytes)
    try builder.append(ascii: 0x62)
    try builder.append(ascii: quote)
    for byte in bytes {
      if byte == quote || byte == 0x5C || escapesApostrophes && byte == 0x27 {
        try builder.append(ascii: 0x5C)
        try builder.append(ascii: byte)
      } else if byte == 0x09 {
        try builder.append("\\t")
      } else if byte == 0x0A {
        try builder.append("\\n")
      } else if byte == 0x0D {
        try builder.append("\\r")
      } else if byte &- 0x20 < 0x5F {
        try builder.append(ascii: byte)
      } else {
        try builder.append("\\x")
        try builder.append(hex: UInt32(byte), width: 2)
      }
    }
    try builder.append(ascii: quote)
  }
}
