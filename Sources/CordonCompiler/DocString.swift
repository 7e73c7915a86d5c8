// Which part of a docstring's indentation belongs to the source?

enum DocString {
  /// The text without the indentation that all lines but the first share; tabs count as columns
  /// up to a multiple of eight.
  static func cleaned(_ text: [UInt8]) -> [UInt8] {
    let newline = UInt8(ascii: "\n")
    let space = UInt8(ascii: " ")
    let expanded = text.contains(UInt8(ascii: "\t")) ? expandingTabs(text) : text
    var lines = expanded.split(separator: newline, omittingEmptySubsequences: false)
    var margin = Int.max
    for line in lines.dropFirst() {
      let indent = line.prefix { $0 == space }.count
      if indent < line.count { margin = min(margin, indent) }
    }
    lines[0] = lines[0].drop { $0 == space }
    if lines.count == 1 { return Array(lines[0]) }
    for index in 1..<lines.count where margin < Int.max {
      lines[index] = lines[index].dropFirst(min(margin, lines[index].count))
    }
    return Array(lines.joined(separator: [newline]))
  }

  private static func expandingTabs(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var column = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "\t"):
        let width = 8 - column % 8
        result += Array(repeating: UInt8(ascii: " "), count: width)
        column += width
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        result.append(byte)
        column = 0
      default:
        result.append(byte)
        if byte & 0xC0 != 0x80 { column += 1 }
      }
    }
    return result
  }
}
