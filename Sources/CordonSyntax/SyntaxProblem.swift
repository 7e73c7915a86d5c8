// What does a syntax error carry?

/// A reason why text is not Python, in the shape CPython 3.13 reports it.
public struct SyntaxProblem: Error, Sendable, Equatable {
  public enum Kind: String, Sendable {
    case syntaxError = "SyntaxError"
    case indentationError = "IndentationError"
    case tabError = "TabError"
    /// Source that nests deeper than the parser follows.
    case tooDeep = "MemoryError"
    /// An escape that the classic dialect does not know as a mistake of syntax.
    case wrongEscape = "ValueError"
  }
  public var kind: Kind
  /// CPython's message, character for character.
  public var message: String
  /// Columns here are UTF-8 byte offsets from 0; the presenter turns them into CPython's
  /// one-based character offsets.
  public var span: Span
  /// The source line that `span` begins on, without its newline, when the parser knows it.
  public var sourceLine: String?
  /// Whether CPython shows that line with its newline: it does unless a token is the problem, or the
  /// tokens had been read beyond the line.
  public var endsLine = true
  /// Whether it tells where it ends: in the classic dialect it does not.
  public var tellsEnd = true

  public init(_ kind: Kind, _ message: String, _ span: Span, sourceLine: String? = nil) {
    self.kind = kind
    self.message = message
    self.span = span
    self.sourceLine = sourceLine
  }
}
