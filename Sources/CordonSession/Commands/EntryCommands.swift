// Which command lets a text be changed in an editor and entered?

import CordonSyntax

extension Session {
  static var entryCommands: [Command] {
    [
      Command(
        "edit", "[RANGE|NAME]", "change an entry in your editor, and enter what comes of it",
        help: """
          Without more the last entry that is no command; with a number that one, see :history; with
          a name the text of the function, or the entry that made the name. :set editor chooses the
          editor. Nothing is entered when the text stays as it is or the editor ends with a failure.
          """
      ) { call throws(CommandProblem) in
        try call.session.requireTyped(call)
        try call.session.edit(call)
      }
    ]
  }

  /// The text in hand as the person's editor leaves it; it is not entered yet.
  public func edited(_ text: String) -> Result<String, Refused> {
    if options.isLocked { return .failure(Refused("no editor is started in a locked session")) }
    guard let host else { return .failure(Refused("an editor needs a terminal")) }
    return host.edit(text, with: settings.editor).map(Self.withoutEnd)
  }

  private func edit(_ call: CommandCall) throws(CommandProblem) {
    guard let host else { throw CommandProblem("an editor needs a terminal") }
    let text = try textToEdit(call.text)
    let edited: String
    switch host.edit(text, with: settings.editor) {
    case .success(let changed): edited = Self.withoutEnd(changed)
    case .failure(let refused): throw CommandProblem(refused.message)
    }
    if edited == Self.withoutEnd(text) { return say("the text is as it was, nothing was entered") }
    if edited.isEmpty { return say("the text is empty, nothing was entered") }
    queue = [Queued(text: edited, name: "the text", isRemembered: true)]
  }

  private func textToEdit(_ word: String) throws(CommandProblem) -> String {
    if word.isEmpty {
      let last = journal.entries.last { $0.kind == .statement || $0.kind == .mistake }
      guard let last else {
        let earlier = (1...50).lazy.map { 1 - $0 }.compactMap { self.pastEntry($0) }
          .first { $0.kind != .command }
        return earlier?.text ?? ""
      }
      return try whole([pastEntry(last.number)].compactMap { $0 })
    }
    if let chosen = try entries(word) { return try whole(chosen) }
    // A method's text, entered, would make a function beside its class.
    if !word.contains(where: { ".[".contains($0) }),
      case .success(let source) = evaluator.source(of: word, in: realm)
    {
      return source
    }
    if let entry = entryThatMade(word) { return try whole([entry]) }
    throw CommandProblem(
      "nothing tells how '\(Presenter.visibleLine(word))' was made; write a name, or a number of "
        + ":history")
  }

  func whole(_ entries: [PastEntry]) throws(CommandProblem) -> String {
    if let cut = entries.first(where: \.isCut) {
      throw CommandProblem("entry \(EntryRange.shown(cut.number)) was too long to be kept whole")
    }
    return entries.map(\.text).joined(separator: "\n")
  }

  /// The newest entry of this session and realm that defined or assigned a name.
  func entryThatMade(_ name: String) -> PastEntry? {
    guard let first = name.unicodeScalars.first, first.value.startsIdentifier else { return nil }
    let entry = journal.entries.last { entry in
      guard entry.kind == .statement, entry.realm == realm, !entry.failed else { return false }
      return entry.text.split(separator: "\n").contains { line in
        for word in ["def ", "class ", "async def "] where line.hasPrefix(word + name) {
          let next = line.dropFirst(word.count + name.count).first
          if next == nil || "(:[ ".contains(next!) { return true }
        }
        guard line.hasPrefix(name) else { return false }
        let rest = line.dropFirst(name.count).drop { $0 == " " }
        return rest.first == ":" || rest.first == "=" && !rest.hasPrefix("==")
      }
    }
    return entry.flatMap { pastEntry($0.number) }
  }

  /// A text without line breaks and blanks at its end.
  static func withoutEnd(_ text: String) -> String {
    var text = text
    while let last = text.utf8.last, [9, 10, 13, 32].contains(last) {
      text.unicodeScalars.removeLast()
    }
    return text
  }
}
