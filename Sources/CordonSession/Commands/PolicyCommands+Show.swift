// How is a policy shown?
//
// Neighbouring rules with one verdict and one origin share a paragraph, so that a list of sixty names
// takes six lines; the origin stands behind them: in brackets, or on a terminal in a column of a table.

import CordonPolicy

extension Session {
  func showPolicy(_ call: CommandCall) throws(CommandProblem) {
    let (first, rest) = CommandTable.split(call.text)
    if first.isEmpty {
      showPolicy(nil, nil)
      return evaluator.grants.isEmpty ? () : showGrants("*")
    }
    if first.count > 1, "grants".hasPrefix(first) { return showGrants(rest.isEmpty ? "*" : rest) }
    let fitting = Section.allCases.filter { $0.word.hasPrefix(first) }
    guard let section = Section(word: first) ?? (fitting.count == 1 ? fitting[0] : nil) else {
      let words = Section.allCases.map(\.word) + ["grants"]
      let start = "no section is named '\(Presenter.visibleLine(first))'"
      if let near = Spelling.nearest(to: first, among: words) {
        throw CommandProblem("\(start), did you mean '\(near)'?")
      }
      throw CommandProblem("\(start), there are \(Spelling.list(words))")
    }
    guard !rest.isEmpty else { return showPolicy(section, nil) }
    tellLock()
    let rows: [PolicyRow]
    do throws(PolicyProblem) {
      rows = try policyHistory.policy.rows(in: section, matching: rest).filter(Self.isShown)
    } catch {
      throw CommandProblem(error.description)
    }
    if rows.isEmpty { return try tellNothing(of: rest, in: section) }
    let plain = rows.map { $0.text + Self.origin($0) }.joined(separator: "\n")
    if let width = tableWidth { return show(rows, width, for: plain) }
    say(plain)
  }

  /// Says that no rule speaks of a name, and which one was perhaps meant.
  private func tellNothing(of name: String, in section: Section) throws(CommandProblem) {
    if section == .limit, LimitName(word: name) == nil, !name.contains("*") {
      let words = LimitName.allCases.map(\.word)
      let near = Spelling.nearest(to: name, among: words).map { ", did you mean '\($0)'?" }
      throw CommandProblem(
        "no limit is named '\(Presenter.visibleLine(name))'"
          + (near ?? ", there are \(Spelling.list(words))"))
    }
    let near = evaluator.nearestName(to: name, in: section).map { "; did you mean '\($0)'?" } ?? ""
    say("no rule of \(section.word) speaks of \(name), which denies it\(near)")
  }

  func showPolicy(_ only: Section?, _ filter: String?) {
    tellLock()
    for section in only.map({ [$0] }) ?? Section.allCases {
      let rows = policyHistory.policy.rows(in: section).filter(Self.isShown)
      let title = "\(section.word): \(section.summary)"
      let plain =
        section == .limit
        ? Presenter.columns(rows.map { ($0.name, $0.value + Self.origin($0)) })
        : Self.paragraphs(of: rows).joined(separator: "\n")
      if let width = tableWidth { show(title: title, width) } else { say(title) }
      if rows.isEmpty {
        say("  nothing")
      } else if let width = tableWidth {
        show(rows, width, for: plain)
      } else {
        say(plain)
      }
    }
  }

  private func tellLock() {
    if isPolicyLocked { say("locked: no edit is made until the session ends") }
  }

  /// What trusted code has put at the restricted realm's disposal, beside what the policy allows.
  private func showGrants(_ name: String) {
    let title = "grants: functions of trusted code that restricted code may call"
    let rows = evaluator.grants.filter { name == "*" || $0.name == name }
    if let width = tableWidth, !rows.isEmpty {
      show(title: title, width)
      let cells = rows.map { row in
        [
          Table.Cell(Presenter.visibleLine(row.name)), .init(Presenter.visibleLine(row.target)),
          .init(""),
        ]
      }
      return sayPainted(
        Table(cells).lines(width: width, settings.palette).joined(separator: "\n"))
    }
    say(title)
    if rows.isEmpty { return say("  nothing") }
    say(
      Presenter.columns(
        rows.map { (Presenter.visibleLine($0.name), Presenter.visibleLine($0.target)) }))
  }

  private static func isShown(_ row: PolicyRow) -> Bool {
    if case .limit(let name, nil, _) = row {
      return LimitName.allCases.contains(name)
    }
    return true
  }

  func showPolicyDifference() {
    let (base, name) = policyBase
    let changes = policyHistory.policy.changes(since: base)
    if changes.isEmpty { return say("nothing differs from \(name ?? "the policy of the start")") }
    for change in changes {
      let role: Role = change.text.hasPrefix("+") ? .allowed : .denied
      sayPainted(
        settings.palette.paint(Presenter.visibleLine(change.text), role)
          + Presenter.visibleLine(Self.origin(change.row)))
    }
  }

  // MARK: On a terminal

  private func show(title: String, _ width: Int) {
    let lines = Table.wrapped(Presenter.visibleLine(title), to: width)
    sayPainted(
      lines.map { settings.palette.paint($0, .heading) }.joined(separator: "\n"), for: title)
  }

  /// Rules in a table: the verdict, the names that it is about, and where that was written.
  private func show(_ rows: [PolicyRow], _ width: Int, for plain: String) {
    var cells: [[Table.Cell]] = []
    for group in Self.groups(of: rows) {
      let first = group[group.startIndex]
      let names = group.map { Presenter.visibleLine($0.name) }.joined(separator: " ")
      let origin = Table.Cell(first.origin.map { Presenter.visibleLine($0.text) } ?? "", .remark)
      if case .limit = first {
        for row in group { cells.append([.init(row.name), .init(row.value), origin]) }
      } else {
        cells.append([.init(first.value, Self.role(of: first.value)), .init(names), origin])
      }
    }
    sayPainted(
      Table(cells).lines(width: width, settings.palette).joined(separator: "\n"), for: plain)
  }

  private static func role(of verdict: String) -> Role {
    switch verdict {
    case "allow": .allowed
    case "ask": .asked
    default: .denied
    }
  }

  /// Neighbouring rules with one verdict and one origin.
  private static func groups(of rows: [PolicyRow]) -> [ArraySlice<PolicyRow>] {
    var groups: [ArraySlice<PolicyRow>] = []
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, rows[end].value == rows[start].value,
        rows[end].origin == rows[start].origin
      {
        end += 1
      }
      groups.append(rows[start..<end])
      start = end
    }
    return groups
  }

  // MARK: In plain text

  private static func origin(_ row: PolicyRow) -> String {
    row.origin.map { "  [\($0.text)]" } ?? ""
  }

  /// Rules with one verdict and one origin, their names filled into lines.
  private static func paragraphs(of rows: [PolicyRow]) -> [String] {
    groups(of: rows).map { group in
      let first = group[group.startIndex]
      let verdict = "  " + first.value + " "
      let margin = String(repeating: " ", count: verdict.count)
      var lines = [verdict + first.name]
      let words = group.dropFirst().map { " " + $0.name } + [origin(first)]
      for word in words {
        if lines[lines.count - 1].count + word.count > 79, !word.isEmpty {
          lines.append(margin + word.drop { $0 == " " })
        } else {
          lines[lines.count - 1] += word
        }
      }
      return lines.joined(separator: "\n")
    }
  }
}
