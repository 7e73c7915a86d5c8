// How is a session written down, so that it can be replayed?
//
// As a terminal shows it: prompts with what was entered, and below them what was printed. A text
// whose lines would be read otherwise cannot be written down, and that is told.

extension Transcript {
  /// An entry with what it printed.
  struct Piece {
    var number: Int
    var realm: RealmName
    var text: String
    var output: String
    /// The entry is a block that a blank line ends.
    var isBlock: Bool
  }

  /// The text of a transcript, or why there is none.
  static func text(of pieces: [Piece], options: [String]) -> Result<String, Refused> {
    var lines: [String] = []
    if !options.isEmpty { lines.append("$ cordon " + options.map(quoted).joined(separator: " ")) }
    for piece in pieces {
      let typed = piece.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in typed.enumerated() {
        lines.append(shown(String(line), in: piece.realm, isContinuation: index > 0))
      }
      if piece.isBlock { lines.append(shown("", in: piece.realm, isContinuation: true)) }
      var output = piece.output.split(separator: "\n", omittingEmptySubsequences: false)
      // A line that was not ended stands by itself as well.
      if output.last == "" { output.removeLast() }
      for line in output {
        if let reason = problem(with: line) {
          return .failure(Refused("entry \(piece.number) has printed \(reason)"))
        }
        lines.append(line.isEmpty ? "<BLANKLINE>" : String(line))
      }
    }
    return .success(lines.map { $0 + "\n" }.joined())
  }

  private static func problem(with line: Substring) -> String? {
    if typed(line) != nil { return "a line that reads as a prompt, which a transcript cannot hold" }
    if line == "<BLANKLINE>" || line == "$ echo $?" || line == "$ cordon"
      || line.hasPrefix("$ cordon ")
    {
      return "a line that has a meaning of its own in a transcript, which cannot hold it"
    }
    if line.utf8.contains(where: { $0 < 32 && $0 != 9 || $0 == 127 }) {
      return "control characters, which a transcript cannot hold"
    }
    return nil
  }

  /// A word of a command line.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy {
      $0 >= 0x80 || "-_./=:,+@%".utf8.contains($0) || (48...57).contains($0)
        || (65...90).contains($0) || (97...122).contains($0)
    }
    if isPlain && !word.isEmpty { return word }
    return word.contains("'") ? "\"\(word)\"" : "'\(word)'"
  }
}
