// What may be said about text that is Python, but looks like a mistake?

/// A warning about source, in the words of CPython 3.13.
public struct SyntaxWarning: Sendable, Equatable {
  public enum Kind: String, Sendable {
    case syntaxWarning = "SyntaxWarning"
    case deprecationWarning = "DeprecationWarning"
  }
  public var kind: Kind
  public var message: String
  public var span: Span

  public init(_ kind: Kind, _ message: String, _ span: Span) {
    self.kind = kind
    self.message = message
    self.span = span
  }
}
