// What can a person choose about a session?
//
// One row each: the list of `:set`, its completion, the variables of the environment and the help
// come from it. Who needs a setting reads it when it is needed, so that a change takes effect at the
// next use.

import CordonPolicy

/// One setting: everything about it in one row.
public struct SettingRow: Sendable {
  /// A value with what it means, for help and completion.
  public typealias Value = (word: String, meaning: String)

  public enum Form: Sendable {
    /// One of the values, and no other text.
    case choice
    /// A number in the range.
    case number(ClosedRange<Int>)
    /// Any text; the values are the ones with a meaning of their own.
    case text
  }

  public let name: String
  public let form: Form
  public let values: [Value]
  /// What it is when nobody has chosen.
  public let initial: String
  /// One line for the list.
  public let summary: String
  /// More, for `:help set NAME`; empty when the summary and the values say all.
  public let help: String

  public init(
    _ name: String, _ form: Form = .choice, _ values: [Value] = [], initial: String,
    _ summary: String, help: String = ""
  ) {
    self.name = name
    self.form = form
    self.values = values
    self.initial = initial
    self.summary = summary
    self.help = help
  }

  /// The variable of the environment that gives it before the session begins.
  public var variable: String {
    "CORDON_" + String(name.uppercased().map { $0 == "-" ? "_" : $0 })
  }

  static let switchValues: [Value] = [("on", ""), ("off", "")]
}

// MARK: The table

extension SettingRow {
  /// All settings, in the order in which they are listed.
  public static let all = [
    color, theme, keys, viSign, history, editor, pager, pretty, progress, prompt, restrictedPrompt,
    dialect,
  ]

  public static let color = SettingRow(
    "color", .choice,
    [
      ("auto", "where the terminal knows them and NO_COLOR is not set"), ("always", "in any case"),
      ("never", ""),
    ],
    initial: "auto", "when colours are used")

  public static let theme = SettingRow(
    "theme", .choice,
    [
      ("auto", "as COLORFGBG tells; readable on both where it is not set"),
      ("dark", "light text on a dark ground"), ("light", "dark text on a light ground"),
    ],
    initial: "auto", "for which background colours are chosen")

  public static let keys = SettingRow(
    "keys", .choice,
    [("auto", "as ~/.editrc says"), ("emacs", ""), ("vi", "")],
    initial: "auto", "whose keys edit the text",
    help: "What ~/.editrc binds stays bound. :help keys lists the keys.")

  public static let viSign = SettingRow(
    "vi-sign", .choice,
    [
      ("auto", "the cursor where the terminal has several, else the prompt"),
      ("cursor", "a bar while vi inserts, a block while it takes commands"),
      ("prompt", "a colon in the prompt while vi takes commands"), ("off", ""),
    ],
    initial: "auto", "how vi's mode is shown",
    help: "Only with the keys of vi, and where blocks are edited.")

  public static let history = SettingRow(
    "history", .number(0...1_000_000), initial: "100000",
    "how many entries are kept for later sessions",
    help: "With 0 none is, from then on; what was kept before stays.")

  public static let editor = SettingRow(
    "editor", .text, [("auto", "VISUAL, EDITOR, or vi")],
    initial: "auto", "what :edit starts",
    help: "A command, with arguments if need be; the file's name follows it.")

  public static let pager = SettingRow(
    "pager", .text,
    [
      ("auto", "PAGER, or less, or own where there is none"), ("own", "a simple one of Cordon's"),
      ("off", "everything is written at once"),
    ],
    initial: "auto", "what shows what is longer than the screen",
    help: "A command that reads standard input. A terminal that can do nothing has none.")

  public static let pretty = SettingRow(
    "pretty", .choice,
    [
      ("on", ""), ("compact", "with several items in a line where they fit"),
      ("off", "in one line, however long"),
    ],
    initial: "on", "whether long values and policies are laid out for the terminal",
    help: "Values as pprint does it, a policy as a table. What is piped is never laid out.")

  public static let progress = SettingRow(
    "progress", .choice, switchValues,
    initial: "on", "whether work of more than two seconds tells how far it is",
    help: "Steps and seconds so far, in a line that is gone when the work ends or prints.")

  public static let dialect = SettingRow(
    "dialect", .choice,
    [
      ("auto", "as cordon was started: classic with --classic"), ("modern", "Python 3"),
      ("classic", "the Python 2.7 of the Restricted Execution HOWTO"),
    ],
    initial: "auto", "the language of a session that begins",
    help: """
      Before the first statement, as in the file 'init', it is that of the session. Later, :reset
      begins anew in it, in the realm in force: one realm may be classic and the other modern.
      """)

  public static let prompt = SettingRow(
    "prompt", .text, initial: ">>> ", "the prompt of the trusted realm",
    help: "Quotes keep blanks at its ends. A realm's sys.ps1 and sys.ps2 come first.")

  public static let restrictedPrompt = SettingRow(
    "restricted-prompt", .text, initial: "r>> ", "the prompt of the restricted realm",
    help: "Quotes keep blanks at its ends. A realm's sys.ps1 and sys.ps2 come first.")
}

// MARK: Their values

/// What all settings are at the moment.
public struct Settings: Sendable {
  /// What the host has found out, which `auto` stands for.
  public struct Surroundings: Sendable {
    /// Colours can be shown, and nobody has asked for none.
    public var showsColor = false
    /// The same on standard error.
    public var showsColorInErrors = false
    /// What is known of the terminal's ground.
    public var ground = Palette.Ground.unknown
    /// The terminal is known to have cursors of several shapes.
    public var hasCursors = false
    /// The pager that the environment names, or that is there.
    public var pager = "own"
    /// The editor that the environment names.
    public var editor = "vi"

    public init() {}
  }

  public var surroundings: Surroundings
  /// What was chosen, with where; by the names of the settings.
  private var chosen: [String: (text: String, origin: String)] = [:]

  public init(_ surroundings: Surroundings = Surroundings()) { self.surroundings = surroundings }

  /// The value as it is shown and set.
  public subscript(row: SettingRow) -> String { chosen[row.name]?.text ?? row.initial }

  /// Whether a switch is on.
  public func isOn(_ row: SettingRow) -> Bool { self[row] == "on" }

  /// The value of a setting that is a number.
  public func number(_ row: SettingRow) -> Int { Int(self[row]) ?? 0 }

  /// Where the value was chosen: `:set`, a variable, or a line of a file; nil when nobody has.
  public func origin(of row: SettingRow) -> String? { chosen[row.name]?.origin }

  /// Whether colours are to be used.
  public var usesColor: Bool {
    switch self[.color] {
    case "always": true
    case "never": false
    default: surroundings.showsColor
    }
  }

  /// How vi's mode is to be shown.
  public var viSign: String {
    self[.viSign] == "auto" ? surroundings.hasCursors ? "cursor" : "prompt" : self[.viSign]
  }

  /// The command that pages; nil when nothing is to be paged.
  public var pager: String? {
    switch self[.pager] {
    case "auto": surroundings.pager
    case "off": nil
    default: self[.pager]
    }
  }

  /// The command that edits a file.
  public var editor: String {
    self[.editor] == "auto" ? surroundings.editor : self[.editor]
  }

  /// The prompt of a realm for which its `sys` has no other.
  public func prompt(of realm: RealmName, isContinuation: Bool) -> String {
    let row = realm == .trusted ? SettingRow.prompt : .restrictedPrompt
    if !isContinuation { return self[row] }
    if chosen[row.name] == nil { return Session.promptText(realm, isContinuation: true) }
    return String(self[row].map { $0 == " " ? " " : "." })
  }

  /// Chooses a value; `origin` is told when somebody asks where it comes from. Answers what is wrong
  /// with it.
  public mutating func set(_ row: SettingRow, to text: String, origin: String) -> Refused? {
    let shown = Presenter.visibleLine(text)
    switch row.form {
    case .choice:
      let words = row.values.map(\.word)
      let fitting = words.contains(text) ? [text] : words.filter { $0.hasPrefix(text) }
      guard fitting.count == 1, !text.isEmpty else {
        if let near = Spelling.nearest(to: text, among: words) {
          return Refused("\(row.name) cannot be '\(shown)', did you mean '\(near)'?")
        }
        return Refused("\(row.name) cannot be '\(shown)', it is \(Presenter.alternatives(words))")
      }
      chosen[row.name] = (fitting[0], origin)
    case .number(let range):
      guard let number = Int(text), range.contains(number) else {
        return Refused(
          "\(row.name) cannot be '\(shown)', it is a number from \(range.lowerBound) "
            + "to \(range.upperBound)")
      }
      chosen[row.name] = (String(number), origin)
    case .text:
      if text.isEmpty { return Refused("\(row.name) cannot be empty") }
      chosen[row.name] = (text, origin)
    }
    return nil
  }

  /// Lets a setting be what it is when nobody has chosen.
  public mutating func reset(_ row: SettingRow) { chosen[row.name] = nil }

  /// Takes what variables of the environment say; answers what is wrong with them.
  public mutating func take(environment value: (String) -> String?) -> [Refused] {
    SettingRow.all.compactMap { row in
      guard let text = value(row.variable), !text.isEmpty else { return nil }
      return set(row, to: text, origin: row.variable).map {
        Refused("\(row.variable): \($0.message)")
      }
    }
  }

  /// The setting of that name, or of which it is the only beginning.
  public static func find(_ word: String) -> Result<SettingRow, Refused> {
    if let row = SettingRow.all.first(where: { $0.name == word }) { return .success(row) }
    let fitting = SettingRow.all.filter { $0.name.hasPrefix(word) }
    if fitting.count == 1, !word.isEmpty { return .success(fitting[0]) }
    if fitting.count > 1, !word.isEmpty {
      let names = Presenter.alternatives(fitting.map(\.name))
      return .failure(Refused("\(word) may mean \(names)"))
    }
    let start = "no setting is named '\(Presenter.visibleLine(word))'"
    if let near = Spelling.nearest(to: word, among: SettingRow.all.map(\.name)) {
      return .failure(Refused("\(start), did you mean '\(near)'?"))
    }
    return .failure(Refused("\(start), :set lists them"))
  }
}
