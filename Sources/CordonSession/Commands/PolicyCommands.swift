// Which commands read and change the policy?
//
// They speak of the policy of the restricted realm, from whichever realm they are given. An edit takes
// effect at the next use of what it is about, also through references that were taken before.

import CordonPolicy

extension Session {
  static var policyCommands: [Command] {
    [
      Command(
        "policy", "[show|allow|deny|limit|undo|...]", "show or change what restricted code may do"
      ) { call throws(CommandProblem) in
        if call.text.isEmpty { return call.session.showPolicy(nil, nil) }
        try policyTable.run(call.text, in: call.session)
      },
      Command(
        "why", "[N]", "tell why something was refused",
        help: "Without a number the last refusal, with 2 the one before, and so on."
      ) { call throws(CommandProblem) in try call.session.explainRefusal(call) },
    ]
  }

  static let policyTable = CommandTable(
    [
      Command(
        "show", "[SECTION] [GLOB]", "list the rules and limits",
        help: "The sections are module, os, sys, builtin, read, write and limit."
      ) { call throws(CommandProblem) in try call.session.showPolicy(call) },
      edit(
        "allow", "SECTION NAME...", "let restricted code use something",
        help: """
          :policy allow module json     :policy allow os listdir get*
          :policy allow read /srv/data  :policy allow builtin open
          """),
      edit("deny", "SECTION NAME...", "refuse something, held references included"),
      edit(
        "limit", "NAME VALUE", "set how much may be used",
        help: UnsupportedPolicy.supportedLimits.map { name in
          name.word + String(repeating: " ", count: 11 - name.word.count) + name.summary
        }.joined(separator: "\n") + "\n:policy limit memory 64M   :policy limit cpu 2s"),
      Command("undo", "", "take the last edit back") { call throws(CommandProblem) in
        try call.expectNothing()
        guard let edit = call.session.policyHistory.undo() else {
          throw CommandProblem("there is nothing to undo")
        }
        call.session.enforcePolicy()
        call.session.say("took back: \(edit.text ?? "load")")
      },
      Command("redo", "", "make the edit again that was taken back last") {
        call throws(CommandProblem) in
        try call.expectNothing()
        guard let edit = call.session.policyHistory.redo() else {
          throw CommandProblem("there is nothing to redo")
        }
        call.session.enforcePolicy()
        call.session.say("made again: \(edit.text ?? "load")")
      },
      edit(
        "reset", "[POLICY]", "begin anew from a shipped policy",
        help: "Without a name, from the one that this session began with. It can be undone."),
      Command("list", "", "list the policies that Cordon brings along") {
        call throws(CommandProblem) in
        try call.expectNothing()
        call.session.say(
          Presenter.columns(ShippedPolicy.allCases.map { ($0.word, $0.summary) }, indentation: ""))
      },
      Command(
        "load", "POLICY|FILE", "put another policy in place",
        help: "A file is a list of edits, one a line, such as ':policy save' writes."
      ) {
        call throws(CommandProblem) in try call.session.loadPolicy(call)
      },
      Command("save", "FILE", "write the policy to a file that load and --policy read") {
        call throws(CommandProblem) in
        let session = call.session
        let text = PolicyText.text(of: session.policyHistory.policy)
        switch session.evaluator.writeFile(try call.required(), text) {
        case .success: break
        case .failure(let refused): throw CommandProblem(refused.message)
        }
      },
      Command("diff", "", "tell what the edits changed") { call throws(CommandProblem) in
        try call.expectNothing()
        call.session.showPolicyDifference()
      },
    ], prefix: ":policy ")

  /// A row whose arguments are an edit in the words of a policy.
  private static func edit(
    _ name: String, _ arguments: String, _ summary: String, help: String = ""
  ) -> Command {
    Command(name, arguments, summary, help: help) { call throws(CommandProblem) in
      let session = call.session
      let origin = Origin.edit(session.policyHistory.done.count + 1)
      do throws(PolicyProblem) {
        let edit = try PolicyText.edit(
          name + " " + call.text, origin: origin, base: session.evaluator.workingDirectory)
        guard let edit else { return }
        try UnsupportedPolicy.check(edit)
        session.policyHistory.apply(edit)
        session.questionNames(of: edit)
      } catch {
        throw CommandProblem(error.description)
      }
      session.enforcePolicy()
    }
  }

  /// Asks back about names that nothing has: the edit is made, for the name may come yet.
  private func questionNames(of edit: PolicyEdit) {
    guard case .rule(_, let patterns) = edit.action else { return }
    for pattern in patterns where !pattern.isGlob && !pattern.section.holdsPaths {
      let section = pattern.section
      var known = evaluator.knownNames(in: section)
      for shipped in ShippedPolicy.allCases {
        for row in shipped.policy.rows(in: section) { known.insert(row.name) }
      }
      let name = pattern.written
      if known.contains(name) || name.contains(":") || name.contains(".") { continue }
      let near = Spelling.nearest(to: name, among: known.filter { !$0.contains("*") }.sorted())
      if section == .module && near == nil { continue }
      complain(
        CommandProblem(
          (section == .module ? "no module of Cordon is named" : "\(section.word) has no")
            + " '\(Presenter.visibleLine(name))'" + (near.map { ", did you mean '\($0)'?" } ?? "")))
    }
  }

  /// Puts the policy of the history in force.
  private func enforcePolicy() { evaluator.policy = policyHistory.policy }

  func describePolicyCommands() {
    say(":policy shows and changes what restricted code may do, at once and for held references.")
    let rows = Self.policyTable.rows.map { row in
      (":policy " + row.name + (row.arguments.isEmpty ? "" : " " + row.arguments), row.summary)
    }
    say(Presenter.columns(rows))
  }

  private func loadPolicy(_ call: CommandCall) throws(CommandProblem) {
    let name = try call.required()
    try evaluator.takePolicy(named: name)
    let origin = Origin.edit(policyHistory.done.count + 1)
    policyHistory.apply(PolicyEdit(.replace(evaluator.policy), origin: origin))
  }

  private func explainRefusal(_ call: CommandCall) throws(CommandProblem) {
    guard let back = call.text.isEmpty ? 1 : Int(call.text), back > 0 else {
      throw CommandProblem("a number tells which refusal, write ':why 2'")
    }
    let refusals = evaluator.refusals
    guard back <= refusals.count else {
      switch refusals.count {
      case 0: throw CommandProblem("nothing has been refused")
      case 1: throw CommandProblem("there is only 1 refusal")
      default: throw CommandProblem("there are only \(refusals.count) refusals")
      }
    }
    let decision = refusals[refusals.count - back]
    say("refused: \(decision.subject.text)")
    say("because: \(decision.reason)")
    if let remedy = decision.remedy { say("to allow: :policy \(remedy)") }
  }
}
