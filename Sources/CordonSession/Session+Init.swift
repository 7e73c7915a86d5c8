// What are the lines worth that a person wants at the beginning of each session?
//
// They are taken as piped text is, by the rights of the realm in force, and are no entries: they are
// not counted, not listed and not recalled. Whatever is wrong with one is told with its file and
// line, and the next one is taken: no file can keep a session from beginning.

extension Session {
  /// The file that is being taken.
  struct InitFile {
    let path: String
    /// The line in hand, and the one that its entry began with; from 1.
    var line = 0
    var first = 0
    /// Nothing of what follows is taken.
    var isOver = false

    var place: String { "\(path):\(first)" }

    /// The line in hand is the one to be named.
    mutating func beginEntry() { first = line }
  }

  /// Takes a file of session lines before the first line of the person. A locked session, which has
  /// no commands, takes its settings only.
  public func take(initFile text: String, path: String) {
    let lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
    initFile = InitFile(path: path)
    var number = 0
    defer {
      initFile = nil
      settingOrigin = ":set"
    }
    for line in lines {
      let text = String(Substring(line.last == 13 ? line.dropLast() : line))
      number += 1
      initFile?.line = number
      if isIdle {
        initFile?.beginEntry()
        lineCount = 0
      }
      settingOrigin = "\(path):\(number)"
      if options.isLocked {
        takeSetting(text)
      } else {
        accept(text, isPart: true)
      }
      if wasInterrupted { abandon() }
      if isOver || initFile?.isOver ?? true || wasInterrupted { break }
    }
    if !isOver { options.isLocked ? () : endPart() }
    if !isIdle { abandon() }
  }

  private func takeSetting(_ line: String) {
    guard line.utf8.first == UInt8(ascii: ":"),
      CommandTable.split(String(line.dropFirst())).word == "set"
    else { return }
    _ = runCommand(String(line.dropFirst()))
  }

  /// How a complaint about a line of the file looks: its place, and the last line of the report.
  static func complaint(_ text: String, at place: String) -> String {
    let line = text.split(separator: "\n").last { !$0.isEmpty } ?? ""
    return "\(place): \(line)\n"
  }
}
