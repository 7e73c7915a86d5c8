// How is text written in each encoding?

import Glibc

extension VM {
  // MARK: UTF-8

  /// The byte offset of the first lone surrogate at or after `offset`, or nil.
  public func nextSurrogate(_ s: Text, from offset: Int) -> Int? {
    if s.isASCII { return nil }
    var i = offset
    while let found = memchr(s.bytes + i, 0xED, s.byteCount - i) {
      i = UnsafeRawPointer(found) - UnsafeRawPointer(s.bytes)
      if s.bytes[i + 1] >= 0xA0 { return i }
      i += 3
    }
    return nil
  }

  func encodeUTF8(_ s: Text, _ errors: CodecErrors) throws(Raised) -> Value {
    guard var surrogate = nextSurrogate(s, from: 0) else { return try newBytes(s.buffer) }
    if case .surrogatePass = errors { return try newBytes(s.buffer) }
    var output = ByteBuilder(self)
    var done = 0
    var character = 0
    while true {
      try output.append(UnsafeBufferPointer(rebasing: s.buffer[done..<surrogate]))
      character += countCodePoints(UnsafeBufferPointer(rebasing: s.buffer[done..<surrogate]))
      var end = surrogate
      while end < s.byteCount, s.bytes[end] == 0xED, s.bytes[end + 1] >= 0xA0 { end += 3 }
      let count = (end - surrogate) / 3
      let problem = EncodingProblem(
        text: s, encoding: .utf8, start: character, end: character + count,
        reason: "surrogates not allowed")
      try replace(problem, ScalarSequence(s.bytes + surrogate, s.bytes + end), errors, &output)
      character += count
      done = end
      guard let next = nextSurrogate(s, from: end) else { break }
      surrogate = next
    }
    try output.append(UnsafeBufferPointer(rebasing: s.buffer[done...]))
    return try output.finish()
  }

  private func replace(
    _ problem: EncodingProblem, _ characters: ScalarSequence, _ errors: CodecErrors,
    _ output: inout ByteBuilder
  ) throws(Raised) {
    try withoutActuallyEscapingBuilder(&output) { builder throws(Raised) in
      try replaceUnencodable(
        problem, characters, errors,
        emit: { byte throws(Raised) in try builder.pointee.append(byte) },
        emitRaw: { byte throws(Raised) in try builder.pointee.append(byte) })
    }
  }

  private func withoutActuallyEscapingBuilder(
    _ builder: inout ByteBuilder,
    _ body: (UnsafeMutablePointer<ByteBuilder>) throws(Raised) -> Void
  ) throws(Raised) {
    try withUnsafeMutablePointer(to: &builder) { pointer throws(Raised) in try body(pointer) }
  }

  // MARK: Latin-1 and ASCII

  func encodeNarrow(
    _ s: Text, _ encoding: TextEncoding, limit: UInt32, _ errors: CodecErrors
  ) throws(Raised) -> Value {
    if s.isASCII { return try newBytes(s.buffer) }
    var output = try ByteBuilder(self, capacity: s.count)
    var position = UnsafePointer(s.bytes)
    let end = UnsafePointer(s.end)
    var character = 0
    while position < end {
      let (scalar, length) = decodeScalar(at: position)
      if scalar < limit {
        try output.append(UInt8(truncatingIfNeeded: scalar))
        position += length
        character += 1
        continue
      }
      // Neighbours are one problem.
      let start = position
      var count = 0
      while position < end {
        let (scalar, length) = decodeScalar(at: position)
        if scalar < limit { break }
        position += length
        count += 1
      }
      let problem = EncodingProblem(
        text: s, encoding: encoding, start: character, end: character + count,
        reason: limit == 0x80 ? "ordinal not in range(128)" : "ordinal not in range(256)")
      try replace(problem, ScalarSequence(start, position), errors, &output)
      character += count
    }
    return try output.finish()
  }

  // MARK: UTF-16 and UTF-32

  func encodeWide(
    _ s: Text, _ encoding: TextEncoding, unit: Int, _ order: ByteOrderMark, _ errors: CodecErrors
  ) throws(Raised) -> Value {
    var output = try ByteBuilder(self, capacity: (s.count + 1) * unit)
    var isBig = false
    if case .big = order { isBig = true }
    func put(_ value: UInt32, _ output: inout ByteBuilder) throws(Raised) {
      if unit == 4 {
        try output.append(unaligned: isBig ? value.bigEndian : value.littleEndian)
      } else {
        let short = UInt16(truncatingIfNeeded: value)
        try output.append(unaligned: isBig ? short.bigEndian : short.littleEndian)
      }
    }
    if case .marked = order { try put(0xFEFF, &output) }
    var passes = false
    if case .surrogatePass = errors { passes = true }
    var position = UnsafePointer(s.bytes)
    let end = UnsafePointer(s.end)
    var character = 0
    while position < end {
      let (scalar, length) = decodeScalar(at: position)
      if scalar.isSurrogate && !passes {
        let problem = EncodingProblem(
          text: s, encoding: encoding, start: character, end: character + 1,
          reason: "surrogates not allowed")
        let one = ScalarSequence(position, position + length)
        try withoutActuallyEscapingBuilder(&output) { builder throws(Raised) in
          try replaceUnencodable(
            problem, one, errors,
            emit: { byte throws(Raised) in try put(UInt32(byte), &builder.pointee) }, emitRaw: nil)
        }
      } else if unit == 2 && scalar >= 0x10000 {
        try put(0xD7C0 + scalar >> 10, &output)
        try put(0xDC00 | scalar & 0x3FF, &output)
      } else {
        try put(scalar, &output)
      }
      position += length
      character += 1
    }
    return try output.finish()
  }

  // MARK: Escapes

  func encodeEscapes(_ s: Text) throws(Raised) -> Value {
    var output = try ByteBuilder(self, capacity: s.byteCount)
    for scalar in s.scalars {
      switch scalar {
      case 0x5C: try output.append("\\\\")
      case 0x09: try output.append("\\t")
      case 0x0A: try output.append("\\n")
      case 0x0D: try output.append("\\r")
      case 0x20..<0x7F: try output.append(UInt8(scalar))
      default: try appendEscape(scalar, &output)
      }
    }
    return try output.finish()
  }

  func encodeRawEscapes(_ s: Text) throws(Raised) -> Value {
    var output = try ByteBuilder(self, capacity: s.byteCount)
    for scalar in s.scalars {
      if scalar < 0x100 {
        try output.append(UInt8(scalar))
      } else {
        try appendEscape(scalar, &output)
      }
    }
    return try output.finish()
  }

  private func appendEscape(_ scalar: UInt32, _ output: inout ByteBuilder) throws(Raised) {
    let width: UInt32 = scalar < 0x100 ? 2 : scalar < 0x10000 ? 4 : 8
    try output.append(0x5C)
    try output.append(width == 2 ? 0x78 : width == 4 ? 0x75 : 0x55)
    var i = width
    while i > 0 {
      i -= 1
      try output.append(hexDigit(UInt8(truncatingIfNeeded: scalar >> (4 * i) & 15)))
    }
  }
}
