// What did an entry print?
//
// For transcripts: what programs write to the standard streams and what the session says, in the
// order in which it comes. A value that is laid out for the terminal is kept as it would be piped.

/// The output of the entry that runs.
public final class OutputRecord {
  /// More of one entry is not kept.
  static let limit = 1 << 16

  private var bytes: [UInt8] = []
  private var isCut = false
  private var layouts: [(shown: String, plain: String)] = []

  public init() {}

  /// What was printed by an entry.
  public struct Output: Sendable, Equatable {
    public var text: String
    /// There was more.
    public var isCut: Bool
  }

  func begin() {
    bytes = []
    layouts = []
    isCut = false
  }

  public func add(_ more: UnsafeRawBufferPointer) {
    if isCut { return }
    isCut = bytes.count + more.count > Self.limit
    if !isCut { bytes.append(contentsOf: more) }
  }

  /// Adds what the session says, without its colours.
  func add(said text: String) {
    var text = Self.withoutColors(text)
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// Whatever else the session shows of an Escape is harmless.
  private static func withoutColors(_ text: String) -> String {
    var text = text
    while let start = text.utf8.firstIndex(of: 0x1b) {
      guard let end = text.utf8[start...].firstIndex(of: UInt8(ascii: "m")) else { break }
      text.removeSubrange(start...end)
    }
    return text
  }

  /// Says that a text that is about to be printed, perhaps with colours, stands for another.
  func note(shown: String, plain: String) {
    let shown = Self.withoutColors(shown)
    if shown != plain, shown.utf8.count <= Self.limit { layouts.append((shown, plain)) }
  }

  /// What was printed since `begin`.
  func output() -> Output {
    var text = String(decoding: bytes, as: UTF8.self)
    var from = text.startIndex
    for layout in layouts {
      guard let place = text[from...].firstRange(of: layout.shown) else { continue }
      let offset = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
      text.replaceSubrange(place, with: layout.plain)
      from = text.utf8.index(text.startIndex, offsetBy: offset + layout.plain.utf8.count)
    }
    return Output(text: text, isCut: isCut)
  }
}
