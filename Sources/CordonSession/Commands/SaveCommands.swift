// Which command writes down what was done?

extension Session {
  static var saveCommands: [Command] {
    [
      Command(
        "save", "[-f] [RANGE] FILE",
        "write what was entered to a file, as a script or a transcript",
        help: """
          FILE.session  a transcript, with all that was printed, which 'cordon --replay' checks
          FILE.realm    the names of the restricted realm with their values, which ':load' brings back
          any other     a script: the statements of the realm in force that did not fail, as they were
                        typed; a script shows no values, so print() what it is to show
          All of this session without RANGE, see :history. -f replaces a file that is there.
          """
      ) { call throws(CommandProblem) in try call.session.save(call) }
    ]
  }

  private func save(_ call: CommandCall) throws(CommandProblem) {
    let target = try SaveTarget(call)
    if target.file.hasSuffix(".realm") {
      if target.chosen != nil {
        throw CommandProblem("a realm is saved as a whole, write ':save \(target.file)'")
      }
      return try saveRealm(target)
    }
    let all = EntryRange(numbers: 1...max(journal.nextNumber - 1, 1))
    let wanted = if let chosen = target.chosen { chosen } else { try pastEntries(all) }
    if target.file.hasSuffix(".session") {
      try target.write(try transcript(of: wanted, isAll: target.chosen == nil))
    } else {
      try target.write(try script(of: wanted))
    }
  }

  private func script(of entries: [PastEntry]) throws(CommandProblem) -> String {
    let statements = entries.filter { entry in
      (entry.kind == .statement || entry.kind == .comment) && !entry.failed
        && (entry.realm == nil || entry.realm == realm)
    }
    if !statements.contains(where: { $0.kind == .statement }) {
      throw CommandProblem("there is no statement of the \(realm.rawValue) realm to write")
    }
    if let cut = statements.first(where: \.isCut) {
      throw CommandProblem("entry \(EntryRange.shown(cut.number)) was too long to be kept whole")
    }
    return statements.map { $0.text + "\n" }.joined()
  }

  private func transcript(
    of entries: [PastEntry], isAll: Bool
  ) throws(CommandProblem) -> String {
    if isAll, let first = entries.first, first.number > 1 {
      throw CommandProblem(
        "the entries before \(first.number) are not remembered any more, write a range")
    }
    var pieces: [Transcript.Piece] = []
    // What a command has entered, it will enter again; an editor will not.
    for entry in entries where !entry.isRerun && !Self.isEdit(entry) {
      let name = "entry \(EntryRange.shown(entry.number))"
      guard let output = entry.output, let realm = entry.realm else {
        throw CommandProblem("what \(name) printed is not remembered, write a range without it")
      }
      if entry.isCut || output.isCut {
        throw CommandProblem("\(name) was too long to be kept whole, write a range without it")
      }
      var isBlock = false
      if entry.kind == .statement, entry.text.utf8.contains(10),
        case .open = completeness(of: entry.text, isWritten: false)
      {
        isBlock = true
      }
      pieces.append(
        Transcript.Piece(
          number: entry.number, realm: realm, text: entry.text, output: output.text,
          isBlock: isBlock))
    }
    switch Transcript.text(of: pieces, options: options.startWords) {
    case .success(let text): return text
    case .failure(let refused): throw CommandProblem(refused.message)
    }
  }

  private static func isEdit(_ entry: PastEntry) -> Bool {
    guard entry.kind == .command else { return false }
    let word = CommandTable.split(String(entry.text.dropFirst())).word
    return (try? commands.find(word))?.name == "edit"
  }

  private func saveRealm(_ target: SaveTarget) throws(CommandProblem) {
    if realm != .restricted {
      throw CommandProblem(
        "the names of the restricted realm are saved there, ':restricted' goes to it")
    }
    switch evaluator.namesAsText(in: realm) {
    case .failure(let refused): throw CommandProblem(refused.message)
    case .success(let saved):
      try target.write(saved.text)
      if !saved.left.isEmpty { say("left out: " + saved.left.joined(separator: ", ")) }
    }
  }

  /// Runs a file, a transcript or the names of a realm.
  func load(_ call: CommandCall) throws(CommandProblem) {
    let path = FileArgument.name(try call.required())
    if path.hasSuffix(".realm"), realm != .restricted {
      throw CommandProblem(
        "the names of a restricted realm are not for the trusted one, ':restricted' goes there")
    }
    let text = try contents(of: path)
    guard path.hasSuffix(".session") else {
      return present(evaluator.run(.file(text: text, name: path), in: realm))
    }
    try requireTyped(call)
    let lines = Transcript(String(decoding: text, as: UTF8.self)).runs.flatMap(\.lines)
    if lines.isEmpty {
      throw CommandProblem("'\(path)' holds no session: no line begins with '>>> ' or 'r>> '")
    }
    let isFenced = realm == .restricted
    for line in lines {
      // A file that is loaded behind the fence must not lead out of it.
      if isFenced, !line.isContinuation, line.text.utf8.first == UInt8(ascii: ":") {
        complain(
          CommandProblem(
            "line \(line.index + 1) is a command, which no file runs in the restricted realm"))
        continue
      }
      if line.isContinuation, !queue.isEmpty {
        queue[queue.count - 1].text += "\n" + line.text
      } else {
        queue.append(
          Queued(
            text: line.text, realm: line.realm, name: "line \(line.index + 1)",
            stopsAtFailure: false, takesNoCommands: isFenced))
      }
    }
  }
}
