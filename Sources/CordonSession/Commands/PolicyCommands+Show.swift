// How is a policy shown?
//
// Neighbouring rules with one verdict and one origin share a paragraph, so that a list of sixty names
// takes six lines; the origin stands behind them in brackets.

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
      let words = Section.allCases.map(\.word)
      let start = "no section is named '\(Presenter.visibleLine(first))'"
      if let near = Spelling.nearest(to: first, among: words) {
        throw CommandProblem("\(start), did you mean '\(near)'?")
      }
      throw CommandProblem("\(start), there are \(Spelling.list(words))")
    }
    guard !rest.isEmpty else { return showPolicy(section, nil) }
    tellLock()
    do {
      let rows = try policyHistory.policy.rows(in: section, matching: rest).filter(Self.isShown)
      if rows.isEmpty {
        return say("no rule of \(section.word) speaks of \(rest), which denies it")
      }
      for row in rows { say(row.text + Self.origin(row)) }
    } catch {
      throw CommandProblem(error.description)
    }
  }

  func showPolicy(_ only: Section?, _ filter: String?) {
    tellLock()
    for section in only.map({ [$0] }) ?? Section.allCases {
      let rows = policyHistory.policy.rows(in: section).filter(Self.isShown)
      say("\(section.word): \(section.summary)")
      if rows.isEmpty { say("  nothing") }
      if section == .limit {
        say(Presenter.columns(rows.map { ($0.name, $0.value + Self.origin($0)) }))
      } else {
        for paragraph in Self.paragraphs(of: rows) { say(paragraph) }
      }
    }
  }

  private func tellLock() {
    if isPolicyLocked { say("locked: no edit is made until the session ends") }
  }

  /// What trusted code has put at the restricted realm's disposal, beside what the policy allows.
  private func showGrants(_ name: String) {
    say("grants: functions of trusted code that restricted code may call")
    let rows = evaluator.grants.filter { name == "*" || $0.name == name }
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
    for change in changes { say(change.text + Self.origin(change.row)) }
  }

  private static func origin(_ row: PolicyRow) -> String {
    row.origin.map { "  [\($0.text)]" } ?? ""
  }

  /// Rules with one verdict and one origin, their names filled into lines.
  private static func paragraphs(of rows: [PolicyRow]) -> [String] {
    var paragraphs: [String] = []
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, rows[end].value == rows[start].value,
        rows[end].origin == rows[start].origin
      {
        end += 1
      }
      let verdict = "  " + rows[start].value + " "
      let margin = String(repeating: " ", count: verdict.count)
      var lines = [verdict + rows[start].name]
      let words = rows[start..<end].dropFirst().map { " " + $0.name } + [origin(rows[start])]
      for word in words {
        if lines[lines.count - 1].count + word.count > 79, !word.isEmpty {
          lines.append(margin + word.drop { $0 == " " })
        } else {
          lines[lines.count - 1] += word
        }
      }
      paragraphs.append(lines.joined(separator: "\n"))
      start = end
    }
    return paragraphs
  }
}
