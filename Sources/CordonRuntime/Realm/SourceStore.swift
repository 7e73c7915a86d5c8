// What did a line of source say?
//
// Tracebacks ask by file name. What has been compiled is registered with its text; a name that was
// never registered is read through `reader`, which the host sets to what the gate permits.

public final class SourceStore {
  private struct Entry {
    let bytes: [UInt8]
    /// Where each line starts; made when a line is first asked for.
    var starts: [Int]?
  }

  private var entries: [String: Entry] = [:]
  /// Gives the bytes of a file that was not registered, or nil.
  public var reader: ((String) -> [UInt8]?)?

  public init() {}

  /// The text compiled under this name; it replaces an earlier one.
  public func register(_ name: String, _ source: [UInt8]) {
    entries[name] = Entry(bytes: source, starts: nil)
  }

  /// The whole text that was registered under this name.
  public func text(of name: String) -> [UInt8]? { entries[name]?.bytes }

  public func forget(_ name: String) { entries[name] = nil }

  /// Line `number` (from 1) without its end, or nil when there is none.
  public func line(_ number: Int, of name: String) -> [UInt8]? {
    guard number > 0, load(name), let starts = index(of: name) else { return nil }
    guard number <= starts.count, let bytes = entries[name]?.bytes else { return nil }
    let start = starts[number - 1]
    var end = number < starts.count ? starts[number] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return Array(bytes[start..<end])
  }

  /// Whether the text is at hand. Files are read once for each traceback: `forgetFiles` ends that.
  private func load(_ name: String) -> Bool {
    if entries[name] != nil { return true }
    guard let reader, !name.hasPrefix("<"), let bytes = reader(name) else { return false }
    entries[name] = Entry(bytes: bytes, starts: nil)
    filesRead.append(name)
    return true
  }

  private var filesRead: [String] = []

  /// Drops the texts that came from `reader`, so that the next traceback shows what the files say
  /// then.
  func forgetFiles() {
    for name in filesRead { entries[name] = nil }
    filesRead = []
  }

  private func index(of name: String) -> [Int]? {
    if let starts = entries[name]?.starts { return starts }
    guard let bytes = entries[name]?.bytes else { return nil }
    var starts: [Int] = []
    var next = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { next = 3 }
    while next < bytes.count {
      starts.append(next)
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
    entries[name]?.starts = starts
    return starts
  }
}
