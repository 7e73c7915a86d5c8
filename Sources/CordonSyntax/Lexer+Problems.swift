// How does the lexer say where something is wrong?

extension Lexer {
  mutating func raise(_ kind: SyntaxProblem.Kind, _ message: String, _ span: Span) -> Failure {
    problem = SyntaxProblem(kind, message, span, sourceLine: sourceLine(span.line))
    isTokenProblem = false
    return .raised
  }

  /// A problem of a token.
  mutating func raise(_ message: String, _ span: Span) -> Failure {
    let failure = raise(.syntaxError, message, span)
    isTokenProblem = true
    problem?.endsLine = false
    return failure
  }

  /// A problem of a token that points at the last byte before `offset`.
  mutating func raise(_ message: String, before offset: Int) -> Failure {
    let column = offset - 1 - lineStart(line)
    return raise(
      message, Span(line: Int(line), column: column, endLine: Int(line), endColumn: column))
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

  /// The place behind the last byte of the line in hand; CPython gives it no end.
  func endOfLineSpan() -> Span {
    let start = lineStart(line)
    var end = start
    while end < text.count, text.bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return Span(line: Int(line), column: end - start, endLine: Int(line), endColumn: -2)
  }

  /// The beginning of the line in hand, as CPython points at its tabs.
  func lineSpan() -> Span {
    Span(line: Int(line), column: 0, endLine: Int(line), endColumn: -1)
  }

  func span(_ token: Token) -> Span {
    switch token.kind {
    case .indent, .dedent:
      if Int(token.start) == text.count { return endSpan() }
      let column = Int(token.start) - lineStart(token.line) - 1
      return Span(line: Int(token.line), column: column, endLine: Int(token.line), endColumn: -2)
    case .endMarker:
      if Int(token.start) == text.count { return endSpan() }
    default: break
    }
    let column = Int(token.start) - lineStart(token.line)
    let (endLine, endColumn) = endPosition(token)
    return Span(
      line: Int(token.line), column: column, endLine: Int(endLine), endColumn: endColumn)
  }

  /// The end of the text, as CPython points at it: behind the newline of the last line.
  private func endSpan() -> Span {
    let index = max(lineStarts.count - 2, 0)
    let line = Int(firstLine) + index
    return Span(
      line: line, column: max(text.count - 1 - lineStarts[index], 0), endLine: line, endColumn: -2)
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
