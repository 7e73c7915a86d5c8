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

  /// The ones that say sentences, and whether several lines are a paragraph.
  private static let prose = ["why": false, "doc": true, "help": true, "set": false]

  /// Runs a command; what it says is shown when it has come to its end.
  func gathering(_ name: String, _ body: () throws(CommandProblem) -> Void) throws(CommandProblem) {
    guard options.screen != nil, Self.listings.contains(name) else { return try body() }
    gathered = ""
    defer {
      if let flows = Self.prose[name] {
        gathered = gathered.map { fitted($0, flows: flows) + unbroken }
      }
      unbroken = ""
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
      screen.isExceeded(by: text), !screen.hasTypedAhead
    {
      evaluator.flush()
      record.add(said: text)
      screen.page(text, by: pager)
    } else {
      send(.say(text))
    }
  }

  /// The text with its lines broken between words where a person's screen ends.
  func fitted(_ text: String, flows: Bool = false) -> String {
    guard let width = tableWidth else { return text }
    let fitted = FittedText.lines(text, width: width, flows: flows).joined(separator: "\n")
    record.note(shown: fitted, plain: text)
    return fitted
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

  /// Says a text whose lines stay as they are, after all others that the command says.
  func sayUnbroken(_ text: String) {
    if gathered == nil { say(text) } else { unbroken += Presenter.visible(text) + "\n" }
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
