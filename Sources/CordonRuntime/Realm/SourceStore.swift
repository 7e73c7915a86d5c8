// What did a line of source say?
//
// Tracebacks ask by file name. What a realm has compiled is registered with its text, for that realm
// alone: code may be given any file name, and must not show the text of another realm by it. A name
// that the trusted realm never registered is read through `reader`, if it is a file.

public final class SourceStore {
  private struct Entry {
    let bytes: [UInt8]
    /// The number of its first line.
    var firstLine = 1
    /// Where each line starts; made when a line is first asked for.
    var starts: [UInt32]?
  }

  private struct Key: Hashable {
    let name: String
    let realm: UInt16
  }

  /// What a realm has registered, oldest first, and the bytes of it all.
  private struct Shelf {
    var names: [String] = []
    var first = 0
    var size = 0
  }

  /// How many bytes are kept for a restricted realm, whose quota does not know them: what is older is
  /// not shown in tracebacks.
  private static let room = 1 << 21

  private var entries: [Key: Entry] = [:]
  private var shelves: [UInt16: Shelf] = [:]
  /// Gives the bytes of a file that was not registered, or nil.
  public var reader: ((String) -> [UInt8]?)?

  public init() {}

  /// The text that a realm compiled under this name; it replaces an earlier one.
  ///
  /// - Parameter firstLine: the number of its first line, where it is a part of a longer text.
  public func register(
    _ name: String, _ source: [UInt8], in realm: UInt16, firstLine: Int = 1
  ) {
    let key = Key(name: name, realm: realm)
    let known = entries[key]
    var shelf = shelves[realm] ?? Shelf()
    if let known { shelf.size -= known.bytes.count }
    entries[key] = Entry(bytes: source, firstLine: firstLine)
    shelf.size += source.count
    if known == nil {
      shelf.names.append(name)
      shelf.size += Self.cost(of: name)
    }
    if realm > VM.trustedRealm { makeRoom(on: &shelf, of: realm) }
    shelves[realm] = shelf
  }

  private static func cost(of name: String) -> Int { name.utf8.count + 128 }

  private func makeRoom(on shelf: inout Shelf, of realm: UInt16) {
    while shelf.size > Self.room, shelf.first < shelf.names.count {
      let name = shelf.names[shelf.first]
      shelf.first += 1
      guard let entry = entries.removeValue(forKey: Key(name: name, realm: realm)) else { continue }
      shelf.size -= entry.bytes.count + Self.cost(of: name)
    }
    if shelf.first > 1024, shelf.first * 2 > shelf.names.count {
      shelf.names.removeFirst(shelf.first)
      shelf.first = 0
    }
  }

  /// Drops all that a realm registered.
  func forget(realm: UInt16) {
    if shelves.removeValue(forKey: realm) == nil { return }
    entries = entries.filter { $0.key.realm != realm }
  }

  /// The whole text that a realm registered under this name, with blank lines for what stood before
  /// it.
  public func text(of name: String, in realm: UInt16) -> [UInt8]? {
    entries[Key(name: name, realm: realm)].map { Self.placed($0.bytes, at: $0.firstLine) }
  }

  /// A text whose first line shall have a number.
  public static func placed(_ text: [UInt8], at line: Int) -> [UInt8] {
    line > 1 ? Array(repeating: UInt8(ascii: "\n"), count: line - 1) + text : text
  }

  /// Line `number` (from 1) without its end, or nil when there is none.
  public func line(_ number: Int, of name: String, in realm: UInt16) -> [UInt8]? {
    let key = Key(name: name, realm: realm)
    guard number > 0, load(key), let starts = index(of: key), let entry = entries[key] else {
      return nil
    }
    let (number, bytes) = (number - entry.firstLine + 1, entry.bytes)
    guard 1...max(starts.count, 1) ~= number, !starts.isEmpty else { return nil }
    let start = Int(starts[number - 1])
    var end = number < starts.count ? Int(starts[number]) : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return Array(bytes[start..<end])
  }

  /// Whether the text is at hand. Files are read once for each traceback: `forgetFiles` ends that.
  private func load(_ key: Key) -> Bool {
    if entries[key] != nil { return true }
    guard let reader, key.realm == VM.trustedRealm, !key.name.hasPrefix("<"),
      let bytes = reader(key.name)
    else { return false }
    entries[key] = Entry(bytes: bytes)
    filesRead.append(key)
    return true
  }

  private var filesRead: [Key] = []

  /// Drops the texts that came from `reader`, so that the next traceback shows what the files say
  /// then.
  func forgetFiles() {
    for key in filesRead { entries[key] = nil }
    filesRead = []
  }

  private func index(of key: Key) -> [UInt32]? {
    if let starts = entries[key]?.starts { return starts }
    guard let bytes = entries[key]?.bytes else { return nil }
    var starts: [UInt32] = []
    var next = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { next = 3 }
    while next < bytes.count {
      starts.append(UInt32(truncatingIfNeeded: next))
      while next < bytes.count, bytes[next] != UInt8(ascii: "\n"), bytes[next] != UInt8(ascii: "\r")
      {
        next += 1
      }
      if next + 1 < bytes.count, bytes[next] == UInt8(ascii: "\r"),
        bytes[next + 1] == UInt8(ascii: "\n")
      {
        next += 1
      }
      next += 1
    }
    entries[key]?.starts = starts
    return starts
  }
}
