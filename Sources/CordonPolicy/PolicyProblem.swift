// How does a policy say that it was written wrong?

/// A reason why text is not a policy: lower case, no full stop, the remedy last.
public struct PolicyProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public var message: String
  /// The file, when there is one.
  public var file: String?
  /// The line from 1, when the text had lines.
  public var line: Int?

  public init(_ message: String, file: String? = nil, line: Int? = nil) {
    self.message = message
    self.file = file
    self.line = line
  }

  /// `web.policy:3: no section is named 'moduel', did you mean 'module'?`
  public var description: String {
    switch (file, line) {
    case (let file?, let line?): "\(PolicyText.visible(file)):\(line): \(message)"
    case (nil, let line?): "line \(line): \(message)"
    case (let file?, nil): "\(PolicyText.visible(file)): \(message)"
    case (nil, nil): message
    }
  }

  /// No `kind` is named `word`: names the nearest of `words`, or all of them.
  static func unknown(_ kind: String, _ word: String, among words: [String]) -> PolicyProblem {
    let start = "no \(kind) is named '\(PolicyText.visible(word))'"
    if let near = Spelling.nearest(to: word, among: words) {
      return PolicyProblem("\(start), did you mean '\(near)'?")
    }
    return PolicyProblem("\(start), there are \(Spelling.list(words))")
  }
}

/// Which word was meant?
public enum Spelling {
  /// The one of `words` that takes the fewest changes, when it takes few enough to be meant.
  ///
  /// - Parameter most: how many changes it takes at most.
  public static func nearest(
    to word: String, among words: [String], atMost most: Int = .max
  ) -> String? {
    let letters = Array(word.lowercased().unicodeScalars.prefix(40))
    var best: (distance: Int, word: String)?
    for candidate in words {
      let distance = distance(letters, Array(candidate.unicodeScalars))
      let limit = min(most, max(1, min(letters.count, candidate.unicodeScalars.count) / 2))
      if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.word
  }

  /// `a, b and c`.
  public static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "none" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Insertions, deletions, replacements and swaps of neighbours between two words.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var before: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
      var now = [row]
      for column in 1...right.count {
        let same = left[row - 1] == right[column - 1]
        var cost = min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          cost = min(cost, before[column - 2] + 1)
        }
        now.append(cost)
      }
      before = last
      last = now
    }
    return last[right.count]
  }
}
