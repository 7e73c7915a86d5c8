// How does the lexer say where something is wrong?

extension Lexer {
  mutating func raise(_ kind: SyntaxProblem.Kind, _ message: String, _ span: Span) -> Failure {
    problem = SyntaxProblem(kind, message, span, sourceLine: sourceLine(span.line))
    return .raised
  }

  mutating func raise(_ message: String, _ span: Span) -> Failure {
    raise(.syntaxError, message, span)
  }

  /// A problem that points at the last byte before `offset`.
  mutating func raise(_ message: String, before offset: Int) -> Failure {
    let column = offset - 1 - lineStart(line)
    return raise(
      .syntaxError, message,
      Span(line: Int(line), column: column, endLine: Int(line), endColumn: column))
  }

  /// A line of the text in hand without its newline.
  func sourceLine(_ number: Int32) -> String? {
    let index = Int(number - firstLine)
    guard lineStarts.indices.contains(index) else { return nil }
    let start = lineStarts[index]
    var end = start
    while end < text.count, text.bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  /// The place behind the last byte of the line in hand, its newline included.
  func endOfLineSpan() -> Span {
    let start = lineStart(line)
    var end = start
    while end < text.count, text.bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return Span(
      line: Int(line), column: end - start, endLine: Int(line), endColumn: end - start)
  }

  func span(_ token: Token) -> Span {
    let column = Int(token.start) - lineStart(token.line)
    let (endLine, endColumn) = endPosition(token)
    return Span(
      line: Int(token.line), column: column, endLine: Int(endLine), endColumn: endColumn)
  }

  /// Where a token ends; only strings end on another line than they begin.
  func endPosition(_ token: Token) -> (line: Int32, column: Int) {
    let end = Int(token.end)
    switch token.kind {
    case .string, .fStringMiddle:
      var low = Int(token.line - firstLine)
      if low + 1 == lineStarts.count || lineStarts[low + 1] > end {
        return (token.line, end - lineStarts[low])
      }
      var high = lineStarts.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if lineStarts[middle] <= end { low = middle } else { high = middle }
      }
      return (firstLine + Int32(low), end - lineStarts[low])
    default:
      return (token.line, end - lineStart(token.line))
    }
  }

  /// The line and column of a byte.
  func position(_ offset: Int, from line: Int32) -> (line: Int32, column: Int) {
    var index = Int(line - firstLine)
    while index + 1 < lineStarts.count, lineStarts[index + 1] <= offset { index += 1 }
    return (firstLine + Int32(index), offset - lineStarts[index])
  }
}
