// Which policy does a session begin with?

import CordonPolicy

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
        policy = read
      } catch {
        throw CommandProblem(error.description)
      }
    case .failure(let refused):
      let shipped = ShippedPolicy.allCases.map(\.word)
      let near =
        shipped.first { $0.hasPrefix(name) && !name.isEmpty }
        ?? Spelling.nearest(
          to: name, among: shipped + policyFiles.filter { $0.first == name.first })
      if let near {
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
