// Which command reads and changes the settings?

import CordonPolicy

extension Session {
  static var settingCommands: [Command] {
    [
      Command(
        "set", "[NAME [VALUE|default]]", "list, tell or change the settings",
        help: """
          Without a name all settings are listed; :help set NAME tells about one. A line ':set NAME
          VALUE' in the file 'init' of the configuration directory sets it for each session, the
          variable CORDON_NAME of the environment does so as well.
          """
      ) { call throws(CommandProblem) in try call.session.set(call) }
    ]
  }

  private func set(_ call: CommandCall) throws(CommandProblem) {
    if call.text.isEmpty {
      let rows = SettingRow.all.map { row in
        ("\(row.name) \(shown(row))", row.summary)
      }
      return say(Presenter.columns(rows, indentation: ""))
    }
    let isName: (Character) -> Bool = { $0 != "=" && $0 != " " && $0 != "\t" }
    let word = String(call.text.prefix(while: isName))
    let rest = call.text.dropFirst(word.count).drop { $0 == " " || $0 == "\t" }
    let hasSign = rest.first == "="
    let text = CommandTable.trimmed(String(hasSign ? rest.dropFirst() : rest))
    let row = try Self.setting(word)
    if text.isEmpty && !hasSign { return say(describe(row)) }
    if text == "default" {
      settings.reset(row)
    } else if let refused = settings.set(row, to: Self.unquoted(text), origin: settingOrigin) {
      throw CommandProblem(refused.message)
    }
    if row.name == SettingRow.dialect.name { dialectWasSet() }
  }

  private static func setting(_ word: String) throws(CommandProblem) -> SettingRow {
    switch Settings.find(word) {
    case .success(let row): return row
    case .failure(let refused): throw CommandProblem(refused.message)
    }
  }

  /// Tells about a setting, for `:help set NAME`.
  func describeSetting(_ word: String) throws(CommandProblem) {
    let row = try Self.setting(word)
    say(describe(row) + (row.help.isEmpty ? "" : "\n" + row.help))
  }

  private func describe(_ row: SettingRow) -> String {
    let origin = settings.origin(of: row).map { "  [\($0)]" } ?? ""
    var lines = ["\(row.name) \(shown(row))\(origin)", "  " + row.summary]
    if case .number(let range) = row.form {
      lines.append("  a number from \(range.lowerBound) to \(range.upperBound)")
    }
    let values = row.values.map { ($0.word, $0.meaning) }
    if !values.isEmpty { lines.append(Presenter.columns(values, indentation: "    ")) }
    return lines.joined(separator: "\n")
  }

  private func shown(_ row: SettingRow) -> String {
    let text = settings[row]
    return text.hasPrefix(" ") || text.hasSuffix(" ") ? "'\(text)'" : text
  }

  /// A text without the quotes that keep the blanks at its ends.
  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, let mark = text.first, mark == "'" || mark == "\"", text.last == mark
    else { return text }
    return String(text.dropFirst().dropLast())
  }
}
