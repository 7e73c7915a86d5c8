// How does a text look as tokens?

/// A token as Python's `tokenize` names it.
public struct ListedToken: Sendable, Equatable {
  /// `NAME`, `NUMBER`, `STRING`, `OP`, `NEWLINE` and so on.
  public var type: String
  public var text: String
  public var span: Span
}

extension Parser {
  /// The tokens of a text, without comments and blank lines.
  public static func tokens(
    of source: [UInt8], fileName: String, origin: Origin = .bytes
  ) throws(SyntaxProblem) -> [ListedToken] {
    let text = try SourceDecoder.decode(source, fileName: fileName, origin: origin)
    var lexer = Lexer(firstLine: 1)
    text.withUnsafeBufferPointer { lexer.text.append($0) }
    if let last = text.last, last != UInt8(ascii: "\n") { lexer.text.append(UInt8(ascii: "\n")) }
    var result: [ListedToken] = []
    do throws(Failure) {
      while try lexer.scanLogicalLine() {
        for token in lexer.tokens where token.kind != .endMarker {
          result.append(lexer.listed(token))
        }
        lexer.dropTokens()
      }
    } catch {
      throw lexer.problem
        ?? SyntaxProblem(
          .syntaxError, "invalid syntax", Span(line: 1, column: 0, endLine: 1, endColumn: 0))
    }
    // A line that the text breaks off.
    result += lexer.tokens.map(lexer.listed)
    lexer.dropTokens()
    lexer.endText(dedents: lexer.indentations.count - 1)
    result += lexer.tokens.map(lexer.listed)
    return result
  }
}

extension Lexer {
  fileprivate func listed(_ token: Token) -> ListedToken {
    var range = Int(token.start)..<Int(token.end)
    // An indentation has its blanks for a text, a newline does not have its comment.
    if token.kind == .indent { range = lineStart(token.line)..<range.lowerBound }
    if token.kind == .newline { range = range.upperBound - 1..<range.upperBound }
    let column = range.lowerBound - lineStart(token.line)
    let end = endPosition(token)
    let span = Span(
      line: Int(token.line), column: column, endLine: Int(end.line), endColumn: end.column)
    return ListedToken(
      type: typeName(token.kind), text: String(decoding: text[range], as: UTF8.self), span: span)
  }

  private func typeName(_ kind: Token.Kind) -> String {
    switch kind {
    case .endMarker: "ENDMARKER"
    case .newline: "NEWLINE"
    case .indent: "INDENT"
    case .dedent: "DEDENT"
    case .number: "NUMBER"
    case .string: "STRING"
    case .fStringStart: "FSTRING_START"
    case .fStringMiddle: "FSTRING_MIDDLE"
    case .fStringEnd: "FSTRING_END"
    case .name: "NAME"
    default: kind.isKeyword ? "NAME" : "OP"
    }
  }
}
