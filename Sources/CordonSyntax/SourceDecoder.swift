// Which characters do the bytes of a source file stand for?

enum SourceDecoder {
  /// The text as UTF-8 with `\n` between lines, without a byte order mark.
  static func decode(_ source: [UInt8], fileName: String) throws(SyntaxProblem) -> [UInt8] {
    var text = source[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    return normalizeNewlines(text)
  }

  private static func normalizeNewlines(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "\r")) else { return Array(text) }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var afterReturn = false
    for byte in text {
      if byte == UInt8(ascii: "\r") {
        result.append(UInt8(ascii: "\n"))
      } else if byte != UInt8(ascii: "\n") || !afterReturn {
        result.append(byte)
      }
      afterReturn = byte == UInt8(ascii: "\r")
    }
    return result
  }
}
