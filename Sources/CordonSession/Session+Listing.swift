// How does a command say much?
//
// What a listing says is gathered and shown at once, in the pager where it is longer than the screen.
// Tables are for terminals; what is piped is plain, so that it can be searched and compared.

extension Session {
  /// The commands that only list: nothing of a program is run between their lines.
  private static let listings: Set<String> = [
    "policy", "why", "type", "doc", "names", "tokens", "ast", "dis", "history", "help", "heap",
    "set",
  ]

  /// The ones that say sentences, whose words go on in the next line where the screen ends.
  private static let prose: Set<String> = ["why", "doc", "help", "set"]

  /// Runs a command; what it says is shown when it has come to its end.
  func gathering(_ name: String, _ body: () throws(CommandProblem) -> Void) throws(CommandProblem) {
    guard options.screen != nil, Self.listings.contains(name) else { return try body() }
    gathered = ""
    defer {
      if Self.prose.contains(name) { gathered = gathered.map(fitted) }
      showGathered()
    }
    try body()
  }

  /// Shows what was gathered, before anything else is said or run.
  func showGathered() {
    guard let text = gathered else { return }
    gathered = nil
    if text.isEmpty { return }
    if let screen = options.screen, !screen.isDumb, let pager = settings.pager,
      screen.isExceeded(by: text)
    {
      evaluator.flush()
      record.add(said: text)
      screen.page(text, by: pager)
    } else {
      send(.say(text))
    }
  }

  /// The text with its lines broken between words where a person's screen ends. What is written
  /// below each other stays so.
  func fitted(_ text: String) -> String {
    guard let width = tableWidth else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let fitted = lines.flatMap { Self.fitted($0, to: width) }.joined(separator: "\n")
    record.note(shown: fitted, plain: text)
    return fitted
  }

  private static func fitted(_ line: Substring, to width: Int) -> [String] {
    // Colours take no room; a line that has some is short.
    if line.utf8.count <= width || line.utf8.contains(0x1b)
      || Presenter.width(of: String(line)) <= width
    {
      return [String(line)]
    }
    var start = line.prefix { $0 == " " }
    // Behind a word of a table its text goes on below itself.
    if !start.isEmpty, let gap = line[start.endIndex...].firstRange(of: "  ") {
      let text = line[gap.lowerBound...].firstIndex { $0 != " " } ?? line.endIndex
      if line[..<text].count <= width / 2 { start = line[..<text] }
    }
    if start.count > width / 2 { start = start.prefix(2) }
    let rest = String(line[start.endIndex...])
    let margin = String(repeating: " ", count: Presenter.width(of: String(start)))
    return Table.wrapped(rest, to: max(1, width - margin.count)).enumerated().map { number, part in
      (number == 0 ? String(start) : margin) + part
    }
  }

  /// The width for tables; nil where there are to be none.
  var tableWidth: Int? {
    guard let screen = options.screen, settings[.pretty] != "off" else { return nil }
    let columns = screen.size.columns
    return columns > 0 ? columns : nil
  }

  /// Says a text for the screen that stands for one that would be piped, each with its line break.
  func sayPainted(_ text: String, for plain: String) {
    record.note(shown: text + "\n", plain: Presenter.visible(plain) + "\n")
    sayPainted(text)
  }

  /// Says a text that is harmless already, and may have colours.
  func sayPainted(_ text: String) {
    if text.isEmpty { return }
    if gathered != nil {
      gathered? += text + "\n"
    } else {
      send(.say(text + "\n"))
    }
  }
}
