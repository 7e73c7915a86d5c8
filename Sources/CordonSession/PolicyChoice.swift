// Which policy does a session begin with?

import CordonPolicy

/// What the runtime does not do yet though a policy can say it: better refused than not kept.
enum UnsupportedPolicy {
  private static let limits: Set<LimitName> = [.wall, .files, .integer, .string]

  static func check(_ edit: PolicyEdit) throws(PolicyProblem) {
    switch edit.action {
    case .limit(let settings):
      for setting in settings where setting.value != nil {
        if let problem = problem(setting.name) { throw problem }
      }
    default: break
    }
  }

  static func check(_ policy: Policy) throws(PolicyProblem) {
    for section in Section.allCases {
      for row in policy.rows(in: section) {
        var found: PolicyProblem?
        if case .limit(let name, let value, _) = row, value != nil { found = problem(name) }
        guard var found else { continue }
        if case .file(let name, let line)? = row.origin { (found.file, found.line) = (name, line) }
        throw found
      }
    }
  }

  /// The limits that realms are held to, in the order in which they are shown.
  static var supportedLimits: [LimitName] { LimitName.allCases.filter { !limits.contains($0) } }

  private static func problem(_ name: LimitName) -> PolicyProblem? {
    guard limits.contains(name) else { return nil }
    return PolicyProblem(
      "not supported yet: a limit of \(name.word), there are "
        + Spelling.list(supportedLimits.map(\.word)))
  }
}

extension Evaluator {
  /// Puts a shipped policy or the policy of a file in force.
  func takePolicy(named name: String) throws(CommandProblem) {
    if let shipped = ShippedPolicy(word: name) {
      policy = shipped.policy
      return
    }
    switch readFile(name) {
    case .success(let text):
      do throws(PolicyProblem) {
        let read = try Policy(
          text: String(decoding: text, as: UTF8.self), origin: .file(name, line: 0),
          base: workingDirectory)
        try UnsupportedPolicy.check(read)
        policy = read
      } catch {
        throw CommandProblem(error.description)
      }
    case .failure(let refused):
      let shipped = ShippedPolicy.allCases.map(\.word)
      if let near = Spelling.nearest(to: name, among: shipped) {
        throw CommandProblem(
          "no policy and no file is named '\(Presenter.visibleLine(name))', did you mean '\(near)'?"
        )
      }
      throw CommandProblem(
        "\(refused.message); the shipped policies are \(Spelling.list(shipped))")
    }
  }

  /// Does what the options `--policy` and `--limit` say; each limit is `NAME=VALUE`. Answers what is
  /// wrong with them.
  public func choosePolicy(_ name: String?, limits: [String]) -> Refused? {
    do throws(CommandProblem) {
      if let name { try takePolicy(named: name) }
      if limits.isEmpty { return nil }
      var limited = policy
      for limit in limits {
        do throws(PolicyProblem) {
          if let edit = try PolicyText.edit("limit " + limit, origin: .option) {
            try UnsupportedPolicy.check(edit)
            limited.apply(edit)
          }
        } catch {
          throw CommandProblem(error.description)
        }
      }
      policy = limited
      return nil
    } catch {
      return Refused(error.message)
    }
  }
}
