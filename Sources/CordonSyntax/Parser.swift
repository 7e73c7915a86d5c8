// How is a whole text read?

public enum Parser {
  /// Reads a module: any number of statements, in any of the encodings a module may be in.
  ///
  /// - Parameter isText: True when `source` is UTF-8 whatever it says of itself, as the source
  ///   of `exec` and `eval` is when it was a string.
  public static func parseModule(
    _ source: [UInt8], fileName: String, isText: Bool = false
  ) throws(SyntaxProblem) -> Tree {
    var reader = WholeTextReader(
      try SourceDecoder.decode(source, fileName: fileName, isText: isText))
    return try reader.module()
  }

  /// Reads one expression, which may have blank lines behind it; the body is one `.expression`.
  public static func parseExpression(
    _ source: [UInt8], fileName: String, isText: Bool = false
  ) throws(SyntaxProblem) -> Tree {
    var reader = WholeTextReader(
      try SourceDecoder.decode(source, fileName: fileName, isText: isText))
    return try reader.expression()
  }

  /// Reads one statement as typed at a prompt.
  public static func parseInteractive(
    _ source: [UInt8], fileName: String, isText: Bool = false
  ) throws(SyntaxProblem) -> Tree {
    var reader = WholeTextReader(
      try SourceDecoder.decode(source, fileName: fileName, isText: isText))
    return try reader.statement()
  }
}
