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

/// What `from __future__` brings to a classic text; the bits are those of Python 2.7's code flags.
public struct ClassicFeatures: OptionSet, Sendable {
  public var rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public static let division = ClassicFeatures(rawValue: 0x2000)
  public static let printFunction = ClassicFeatures(rawValue: 0x10000)
  public static let unicodeLiterals = ClassicFeatures(rawValue: 0x20000)
  /// The text is in Latin-1: as a text that is run is when it does not say what it is in.
  public static let latin1 = ClassicFeatures(rawValue: 0x200_0000)

  /// What a text that runs another one hands on: not what it is in itself.
  var inherited: Int { subtracting(.latin1).rawValue }
}
