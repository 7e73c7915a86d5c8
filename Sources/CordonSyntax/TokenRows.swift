// Which words does a text consist of, for people to read?

public struct TokenRow: Sendable {
  /// The kind's name: `name`, `number`, `leftParen`.
  public var kind: String
  public var text: String
  /// From 1.
  public var line: Int
  /// UTF-8 bytes from 0.
  public var column: Int
}

extension Parser {
  /// The words of a text in order, with those that stand for line ends and indentation.
  public static func tokens(of source: [UInt8]) throws(SyntaxProblem) -> [TokenRow] {
    var lexer = Lexer(firstLine: 1)
    source.withUnsafeBufferPointer { lexer.text.append($0) }
    if source.last != UInt8(ascii: "\n") { lexer.text.append(UInt8(ascii: "\n")) }
    var rows: [TokenRow] = []
    do throws(Failure) {
      while try lexer.scanLogicalLine() {
        for token in lexer.tokens where token.kind != .endMarker { rows.append(lexer.row(token)) }
        lexer.dropTokens()
      }
      for token in lexer.tokens { rows.append(lexer.row(token)) }
    } catch {
      let end = Span(line: Int(lexer.line), column: 0, endLine: Int(lexer.line), endColumn: 0)
      throw lexer.problem ?? SyntaxProblem(.syntaxError, "invalid syntax", end)
    }
    return rows
  }
}

extension Lexer {
  fileprivate func row(_ token: Token) -> TokenRow {
    let bytes = text[Int(token.start)..<Int(token.end)]
    return TokenRow(
      kind: "\(token.kind)", text: String(decoding: bytes, as: UTF8.self), line: Int(token.line),
      column: Int(token.start) - lineStart(token.line))
  }
}
