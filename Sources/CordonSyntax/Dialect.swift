// Which Python is a text written in?

/// The language of a source text.
public enum Dialect: Sendable {
  /// Python 3.
  case modern
  /// Python 2.7: the `print` statement, `except E, v`, backquotes.
  ///
  /// Its tree is one of the same nodes. What has no node of its own is a call of a helper, which is
  /// found in the built-ins of the dialect under a name that no text can spell (`.print`).
  case classic

  /// The dialect that a comment in the first two lines names, as `# dialect: classic`.
  public static func named(in source: [UInt8]) -> Dialect? {
    var rest = source[...]
    for _ in 0..<2 {
      let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
      rest = rest.dropFirst(line.count + 1)
      guard line.first == UInt8(ascii: "#") else { continue }
      let words = line.dropFirst().split(separator: 0x20).map {
        String(decoding: $0, as: UTF8.self)
      }
      if words == ["dialect:", "classic"] { return .classic }
      if words == ["dialect:", "modern"] { return .modern }
    }
    return nil
  }
}
