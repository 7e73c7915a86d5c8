// Where does a transcript differ from what happened when it was typed once more?
//
// A difference is a change to the text that would make it true, so that all of them together are a
// patch. What was typed stays; prompts, printed text and statuses are what can be wrong.

/// What happened to one line of a transcript.
public struct Played: Sendable, Equatable {
  /// The realm and the kind of the prompt that the session was at; nil for a line that a program
  /// has read, or that was not reached.
  public var prompt: (realm: RealmName, isContinuation: Bool)?
  /// What was printed before the next line.
  public var output: String

  public init(prompt: (realm: RealmName, isContinuation: Bool)?, output: String) {
    self.prompt = prompt
    self.output = output
  }

  public static func == (left: Played, right: Played) -> Bool {
    left.output == right.output && left.prompt?.realm == right.prompt?.realm
      && left.prompt?.isContinuation == right.prompt?.isContinuation
  }
}

extension Transcript {
  /// Lines that would have to stand in the place of others.
  public struct Change: Sendable, Equatable {
    /// Counted from 0; empty where nothing is to be taken away.
    public var range: Range<Int>
    public var lines: [String]

    public init(_ range: Range<Int>, _ lines: [String]) {
      self.range = range
      self.lines = lines
    }
  }

  /// What would have to be different for a session to be told truly.
  ///
  /// - Parameters:
  ///   - played: one for each line of the run.
  ///   - status: what the session ended with.
  ///   - ending: a remark about its end, where it was not one of its own.
  public func changes(
    of run: Run, played: [Played], status: Int32, ending: String? = nil
  ) -> [Change] {
    var changes: [Change] = []
    for (line, played) in zip(run.lines, played) {
      if let prompt = played.prompt {
        let shown = Self.shown(
          line.text, in: prompt.realm, isContinuation: prompt.isContinuation)
        let was = Self.shown(line.text, in: line.realm, isContinuation: line.isContinuation)
        if shown != was { changes.append(Change(line.index..<line.index + 1, [shown])) }
      }
      if let change = change(of: line, to: Self.lines(of: played.output)) {
        changes.append(change)
      }
    }
    if let ending, let end = run.lines.last?.output.upperBound {
      changes.append(Change(end..<end, [ending]))
    }
    if let index = run.statusIndex, text[index] != String(status) {
      changes.append(Change(index..<index + 1, [String(status)]))
    }
    return changes
  }

  /// Printed text as a transcript shows it.
  static func lines(of output: String) -> [String] {
    split(output).map { $0.isEmpty ? "<BLANKLINE>" : $0 }
  }

  private func change(of line: Line, to printed: [String]) -> Change? {
    let expected = text[line.output]
    if expected.elementsEqual(printed) { return nil }
    if Self.fits(Array(expected), printed, hasEllipsis: line.hasEllipsis) { return nil }
    var (start, end) = (0, 0)
    while start < min(expected.count, printed.count),
      expected[expected.startIndex + start] == printed[start]
    { start += 1 }
    while end < min(expected.count, printed.count) - start,
      expected[expected.endIndex - 1 - end] == printed[printed.count - 1 - end]
    { end += 1 }
    return Change(
      line.output.lowerBound + start..<line.output.upperBound - end,
      Array(printed[start..<printed.count - end]))
  }

  /// Whether lines fit a pattern: an indented line `...` stands for any indented lines, such as
  /// those of a traceback, and with `hasEllipsis` each `...` for any text.
  static func fits(_ pattern: [String], _ lines: [String], hasEllipsis: Bool) -> Bool {
    if hasEllipsis {
      return fits(pattern.joined(separator: "\n"), lines.joined(separator: "\n"))
    }
    var lines = lines[...]
    for part in pattern {
      if part.first == " ", part.drop(while: { $0 == " " }) == "..." {
        lines = lines.drop { $0.first == " " }
      } else if lines.popFirst() != part {
        return false
      }
    }
    return lines.isEmpty
  }

  private static func fits(_ pattern: String, _ text: String) -> Bool {
    var parts: [Substring] = []
    var rest = Substring(pattern)
    while let dots = rest.firstRange(of: "...") {
      parts.append(rest[..<dots.lowerBound])
      rest = rest[dots.upperBound...]
    }
    guard let first = parts.first else { return pattern == text }
    guard text.hasPrefix(first), text.hasSuffix(rest),
      first.utf8.count + rest.utf8.count <= text.utf8.count
    else { return false }
    var left = text.dropFirst(first.count).dropLast(rest.count)
    for part in parts.dropFirst() where !part.isEmpty {
      guard let found = left.firstRange(of: part) else { return false }
      left = left[found.upperBound...]
    }
    return true
  }

  /// The changes as `diff -u` writes them, each line ending with a line break; empty where there
  /// are none.
  public func unified(_ changes: [Change], name: String) -> String {
    if changes.isEmpty { return "" }
    let changes = changes.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let context = 3
    var hunks: [[Change]] = []
    for change in changes {
      if let last = hunks.last?.last,
        change.range.lowerBound - last.range.upperBound <= 2 * context
      {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
    var shown = "--- \(name)\n+++ \(name)\treplayed\n"
    var shift = 0
    for hunk in hunks {
      let start = max(hunk[0].range.lowerBound - context, 0)
      let end = min(hunk[hunk.count - 1].range.upperBound + context, text.count)
      var body = ""
      var place = start
      var added = 0
      for change in hunk {
        for index in place..<change.range.lowerBound { body += " \(text[index])\n" }
        for index in change.range { body += "-\(text[index])\n" }
        for line in change.lines { body += "+\(line)\n" }
        added += change.lines.count - change.range.count
        place = change.range.upperBound
      }
      for index in place..<end { body += " \(text[index])\n" }
      let (old, new) = (end - start, end - start + added)
      let first = { (start: Int, count: Int) in "\(count == 0 ? start : start + 1),\(count)" }
      shown += "@@ -\(first(start, old)) +\(first(start + shift, new)) @@\n" + body
      shift += added
    }
    return shown
  }
}
