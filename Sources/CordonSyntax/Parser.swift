// How is a whole text read?

public enum Parser {
  /// Where a text comes from.
  public enum Origin: Sendable {
    /// Bytes, in any of the encodings a module may be in.
    case bytes
    /// The file of a program: bytes whose problems are those of its reader.
    case program
    /// UTF-8 whatever it says of itself, as the source of `exec` and `eval` is when it was a string.
    case text
  }

  /// The encoding that a file names and nobody here knows, or nil.
  public static func unknownEncoding(of source: [UInt8]) -> String? {
    SourceDecoder.unknownEncoding(of: source)
  }

  /// What a classic text in bytes is, if it runs as a whole: in Latin-1, when it says that or
  /// nothing.
  public static func encodingFeatures(of source: [UInt8]) -> ClassicFeatures {
    SourceDecoder.isLatin1(source) ? .latin1 : []
  }

  /// Reads a module: any number of statements.
  ///
  /// - Parameter isProgram: it will run with its globals as its namespace.
  public static func parseModule(
    _ source: [UInt8], fileName: String, origin: Origin = .bytes, dialect: Dialect = .modern,
    features: ClassicFeatures = [], isProgram: Bool = false
  ) throws(SyntaxProblem) -> Tree {
    var reader = WholeTextReader(
      try SourceDecoder.decode(source, fileName: fileName, origin: origin, features: features),
      dialect: dialect,
      features: features, isProgram: isProgram)
    return try reader.module()
  }

  /// Reads one expression, which may have blank lines behind it; the body is one `.expression`.
  public static func parseExpression(
    _ source: [UInt8], fileName: String, origin: Origin = .bytes, dialect: Dialect = .modern,
    features: ClassicFeatures = []
  ) throws(SyntaxProblem) -> Tree {
    var reader = WholeTextReader(
      try SourceDecoder.decode(source, fileName: fileName, origin: origin, features: features),
      dialect: dialect,
      features: features)
    return try reader.expression()
  }

  /// Reads one statement as typed at a prompt.
  public static func parseInteractive(
    _ source: [UInt8], fileName: String, origin: Origin = .bytes, dialect: Dialect = .modern,
    features: ClassicFeatures = []
  ) throws(SyntaxProblem) -> Tree {
    var reader = WholeTextReader(
      try SourceDecoder.decode(source, fileName: fileName, origin: origin, features: features),
      dialect: dialect,
      features: features)
    return try reader.statement()
  }
}
