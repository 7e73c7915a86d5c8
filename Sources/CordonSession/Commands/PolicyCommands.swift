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
        if call.text.isEmpty { return try call.session.showPolicy(call) }
        try policyTable.run(call.text, in: call.session)
      },
      Command(
        "why", "[N]", "tell why something was refused",
        help: """
          Without a number the last refusal, with 2 the one before, and so on: what was refused, the
          rule and where it was written, the edit that would allow it, and what that would open.
          """
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
        "ask", "SECTION NAME...", "have the person asked each time",
        help: """
          The question is put at the terminal when the name is used; where there is none it means no.
          The answers are yes, no, always and never; the last two become edits.
          """),
      edit(
        "stop", "SECTION NAME...", "end the program that uses something",
        help: "No except and no finally of the program runs; at the prompt the session goes on."),
      edit(
        "limit", "NAME VALUE", "set how much may be used",
        help: LimitName.allCases.map { name in
          name.word + String(repeating: " ", count: 11 - name.word.count) + name.summary
        }.joined(separator: "\n") + "\n:policy limit memory 64M   :policy limit cpu 2s"),
      Command("undo", "", "take the last edit back") { call throws(CommandProblem) in
        try call.expectNothing()
        try call.session.requireUnlocked()
        guard let edit = call.session.policyHistory.undo() else {
          throw CommandProblem("there is nothing to undo")
        }
        call.session.enforcePolicy("undo \(edit.text ?? "load")")
        call.session.say("took back: \(edit.text ?? "load")")
      },
      Command("redo", "", "make the edit again that was taken back last") {
        call throws(CommandProblem) in
        try call.expectNothing()
        try call.session.requireUnlocked()
        guard let edit = call.session.policyHistory.redo() else {
          throw CommandProblem("there is nothing to redo")
        }
        call.session.enforcePolicy("redo \(edit.text ?? "load")")
        call.session.say("made again: \(edit.text ?? "load")")
      },
      edit(
        "reset", "[POLICY]", "begin anew from a shipped policy",
        help: "Without a name, from the one that this session began with. It can be undone."),
      Command(
        "list", "", "list the policies, and tell which is in force",
        help: "The shipped ones, and the files *.policy of the working directory."
      ) { call throws(CommandProblem) in
        try call.expectNothing()
        call.session.listPolicies()
      },
      Command(
        "load", "POLICY|FILE", "put another policy in place",
        help: "A file is a list of edits, one a line, such as ':policy save' writes."
      ) {
        call throws(CommandProblem) in
        try call.session.requireUnlocked()
        try call.session.loadPolicy(call)
      },
      Command(
        "save", "[-f] FILE", "write the policy to a file that load and --policy read",
        help: "A file that is there is replaced with -f only."
      ) { call throws(CommandProblem) in
        let session = call.session
        let words = try call.required()
        let (first, rest) = CommandTable.split(words)
        let replaces = first == "-f"
        let file = FileArgument.name(replaces ? rest : words)
        if file.isEmpty {
          throw CommandProblem(":policy save needs a file, write ':policy save -f FILE'")
        }
        let text = PolicyText.text(of: session.policyHistory.policy)
        switch session.evaluator.writeWhole(file, text, replacing: replaces) {
        case .success: session.say("the policy is written to '\(Presenter.visibleLine(file))'")
        case .failure(let refused): throw CommandProblem(refused.message)
        }
      },
      Command(
        "diff", "", "tell what the edits changed",
        help: "Compared with the policy that was loaded or reset to last, or that of the start."
      ) { call throws(CommandProblem) in
        try call.expectNothing()
        call.session.showPolicyDifference()
      },
      Command(
        "lock", "", "let no edit change the policy any more in this session",
        help: "There is no unlocking. Under -r a policy is locked from the start."
      ) { call throws(CommandProblem) in
        try call.expectNothing()
        if call.session.lesson != nil {
          throw CommandProblem("a lesson's policy cannot be locked, it goes when the lesson ends")
        }
        call.session.isPolicyLocked = true
        call.session.evaluator.keepAnswer = nil
        call.session.evaluator.noteEdit("lock")
        call.session.say("locked: no edit is made until the session ends")
      },
      Command(
        "log", "[COUNT]", "list what was refused, asked, stopped or changed outside",
        help: """
          The newest last: the time, the realm, what was done or wanted, what became of it, the rule
          and where it was written. Edits of the policy and ends at limits are listed as well.
          """
      ) { call throws(CommandProblem) in try call.session.listEvents(call) },
    ], prefix: ":policy ")

  /// A row whose arguments are an edit in the words of a policy.
  private static func edit(
    _ name: String, _ arguments: String, _ summary: String, help: String = ""
  ) -> Command {
    Command(name, arguments, summary, help: help) { call throws(CommandProblem) in
      let session = call.session
      try session.requireUnlocked()
      let origin = Origin.edit(session.policyHistory.done.count + 1)
      let words = session.completed(call.text, of: name)
      do throws(PolicyProblem) {
        let edit = try PolicyText.edit(
          name + " " + words, origin: origin, base: session.evaluator.workingDirectory)
        guard let edit else { return }
        session.policyHistory.apply(edit)
        session.tellEdit(session.words(of: edit))
        session.questionNames(of: edit)
        session.enforcePolicy(edit.text ?? name)
      } catch {
        let word = CommandTable.split(words).word
        if Section(word: word) == nil, name != "limit", name != "reset",
          let near = session.evaluator.nearestSubject(to: word)
        {
          throw CommandProblem(
            "no section is named '\(Presenter.visibleLine(word))', did you mean '\(near)'?")
        }
        throw CommandProblem(error.description)
      }
    }
  }

  /// The words of an edit whose section was left out, with the section that has such a name:
  /// `open` is `builtin open`. Other words are left as they are.
  private func completed(_ text: String, of edit: String) -> String {
    let word = CommandTable.split(text).word
    guard Verdict(word: edit) != nil, !word.isEmpty, Section(word: word) == nil else { return text }
    for section in [Section.builtin, .module, .os, .sys]
    where evaluator.knownNames(in: section).contains(word) { return section.word + " " + text }
    return text
  }

  /// Complains when the policy is locked.
  func requireUnlocked() throws(CommandProblem) {
    if isPolicyLocked {
      throw CommandProblem("the policy is locked, it stays as it is until the session ends")
    }
  }

  /// Makes the edit that a person's "always" or "never" means.
  func keep(_ verdict: Verdict, _ subject: Subject) {
    guard let pattern = try? Pattern(subject) else { return }
    let origin = Origin.answer(policyHistory.done.count + 1)
    let edit = PolicyEdit(.rule(verdict, [pattern]), origin: origin)
    policyHistory.apply(edit)
    enforcePolicy(edit.text ?? "")
  }

  /// Says what an edit was, with the number that tells later where a rule comes from.
  private func tellEdit(_ words: String) {
    var words = " " + words
    // As a person would write it: from where they are.
    if let folder = evaluator.workingDirectory, folder != "/" {
      words = words.replacing(" \(folder)/", with: " ./")
      if words.hasSuffix(" " + folder) { words = words.dropLast(folder.count) + "." }
    }
    say("edit \(policyHistory.done.count):" + Presenter.visibleLine(words))
  }

  private func words(of edit: PolicyEdit) -> String {
    guard case .reset(nil) = edit.action else { return edit.text ?? "" }
    return "reset, to \(policyHistory.original.base?.word ?? "the policy of the start")"
  }

  /// Asks back about names that nothing has: the edit is made, for the name may come yet.
  private func questionNames(of edit: PolicyEdit) {
    guard case .rule(_, let patterns) = edit.action else { return }
    for doubt in evaluator.doubts(about: patterns) { complain(CommandProblem(doubt)) }
  }

  /// Puts the policy of the history in force; `words` are the edit that led to it.
  private func enforcePolicy(_ words: String) {
    let former = evaluator.policy
    evaluator.policy = policyHistory.policy
    evaluator.noteEdit(words)
    tellShortfall(since: former)
  }

  func describePolicyCommands() {
    say(":policy shows and changes what restricted code may do, at once and for held references.")
    let rows = Self.policyTable.rows.map { row in
      (":policy " + row.name + (row.arguments.isEmpty ? "" : " " + row.arguments), row.summary)
    }
    say(Presenter.columns(rows))
  }

  private func loadPolicy(_ call: CommandCall) throws(CommandProblem) {
    let name = FileArgument.name(try call.required())
    let former = evaluator.policy
    try evaluator.takePolicy(named: name)
    let origin = Origin.edit(policyHistory.done.count + 1)
    policyHistory.apply(PolicyEdit(.replace(evaluator.policy), origin: origin))
    loadedNames[policyHistory.done.count] = name
    tellEdit("load \(name)")
    evaluator.noteEdit("load \(name)")
    for doubt in evaluator.doubts(about: evaluator.policy) { complain(CommandProblem(doubt)) }
    tellShortfall(since: former)
  }
}
