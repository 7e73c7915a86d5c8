// What can be wrong with a format?

/// An error of a format, with CPython's words.
public struct FormatError: Error, Equatable {
  public enum Kind {
    case value
    case overflow
    /// No memory for the output; without words.
    case outOfMemory
    /// `shouldContinue` answered false; without words.
    case interrupted
  }

  public let kind: Kind
  public let message: String

  init(_ kind: Kind, _ message: String = "") {
    self.kind = kind
    self.message = message
  }

  init(wrapping error: NumberError) {
    switch error {
    case .interrupted: self.init(.interrupted)
    case .overflow: self.init(.overflow, "int too large to convert to float")
    default: self.init(.outOfMemory)
    }
  }

  static func wrapping<Result>(
    _ body: () throws(NumberError) -> Result
  ) throws(FormatError) -> Result {
    do throws(NumberError) {
      return try body()
    } catch {
      throw FormatError(wrapping: error)
    }
  }

  static func unknownCode(_ code: CodePoint, typeName: String) -> FormatError {
    FormatError(
      .value, "Unknown format code '\(spell(code))' for object of type '\(typeName)'")
  }

  static func cannotGroup(_ grouping: FormatSpec.Grouping, _ code: CodePoint) -> FormatError {
    let separator = grouping == .comma ? "," : "_"
    return FormatError(.value, "Cannot specify '\(separator)' with '\(spell(code))'.")
  }

  /// Visible ASCII as itself, all else by number.
  private static func spell(_ code: CodePoint) -> String {
    if code.isShown { return String(UnicodeScalar(UInt8(code.value))) }
    return "\\x" + String(code.value, radix: 16)
  }
}

extension ScratchBytes {
  init(formatting count: Int) throws(FormatError) {
    self = try FormatError.wrapping { () throws(NumberError) in try ScratchBytes(count) }
  }
}
