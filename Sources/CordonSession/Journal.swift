// What has been done in this session?

/// One entry with its outcome.
public struct JournalEntry: Sendable {
  public enum Kind: Sendable { case statement, comment, command, mistake }
  public var number: Int
  public var realm: RealmName
  public var text: String
  public var kind: Kind
  public var failed: Bool
  /// The text is not all that was entered.
  public var isCut = false
  /// It was entered for a command, and not by itself.
  public var isRerun = false
  /// What it has printed; nil when that is not remembered.
  public var output: OutputRecord.Output?
}

/// The entries of a session, the oldest first. Of a long session the older ones are forgotten.
public struct Journal: Sendable {
  /// A journal of more entries than twice this forgets its older half.
  static let kept = 5000
  /// Longer entries are cut.
  static let textLimit = 1 << 16

  /// How much output is remembered in all, in bytes.
  static let outputLimit = 1 << 23

  public private(set) var entries: [JournalEntry] = []
  private var outputSize = 0
  /// The number of the oldest entry whose output may be remembered.
  private var firstOutput = 1
  /// The number that the next entry gets.
  public private(set) var nextNumber = 1

  mutating func add(
    _ text: some StringProtocol, _ kind: JournalEntry.Kind, in realm: RealmName, failed: Bool,
    isRerun: Bool = false
  ) {
    let isCut = text.utf8.count > Self.textLimit
    var text = String(decoding: text.utf8.prefix(Self.textLimit), as: UTF8.self)
    // A blank line that ends a block may hold the indentation that was offered.
    while let last = text.utf8.last, [9, 10, 32].contains(last) { text.removeLast() }
    entries.append(
      JournalEntry(
        number: nextNumber, realm: realm, text: text, kind: kind, failed: failed, isCut: isCut,
        isRerun: isRerun))
    nextNumber += 1
    if entries.count >= 2 * Self.kept { entries.removeFirst(Self.kept) }
  }

  /// Keeps what an entry has printed, for which that of older ones is forgotten.
  mutating func keep(_ output: OutputRecord.Output, of number: Int) {
    guard let index = index(of: number) else { return }
    entries[index].output = output
    outputSize += output.text.utf8.count
    while outputSize > Self.outputLimit, firstOutput < number {
      if let old = self.index(of: firstOutput), let output = entries[old].output {
        outputSize -= output.text.utf8.count
        entries[old].output = nil
      }
      firstOutput += 1
    }
  }

  func index(of number: Int) -> Int? {
    guard let first = entries.first?.number, number >= first, number - first < entries.count else {
      return nil
    }
    return number - first
  }
}
