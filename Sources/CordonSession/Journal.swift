// What has been done in this session?

/// One entry with its outcome.
public struct JournalEntry: Sendable {
  public enum Kind: Sendable { case statement, command, mistake }
  public var number: Int
  public var realm: RealmName
  public var text: String
  public var kind: Kind
  public var failed: Bool
  /// The text is not all that was entered.
  public var isCut = false
}

/// The entries of a session, the oldest first. Of a long session the older ones are forgotten.
public struct Journal: Sendable {
  /// A journal of more entries than twice this forgets its older half.
  static let kept = 5000
  /// Longer entries are cut.
  static let textLimit = 1 << 16

  public private(set) var entries: [JournalEntry] = []
  /// The number that the next entry gets.
  public private(set) var nextNumber = 1

  mutating func add(
    _ text: some StringProtocol, _ kind: JournalEntry.Kind, in realm: RealmName, failed: Bool
  ) {
    let isCut = text.utf8.count > Self.textLimit
    var text = String(decoding: text.utf8.prefix(Self.textLimit), as: UTF8.self)
    // A blank line that ends a block may hold the indentation that was offered.
    while let last = text.utf8.last, [9, 10, 32].contains(last) { text.removeLast() }
    entries.append(
      JournalEntry(
        number: nextNumber, realm: realm, text: text, kind: kind, failed: failed, isCut: isCut))
    nextNumber += 1
    if entries.count >= 2 * Self.kept { entries.removeFirst(Self.kept) }
  }
}
