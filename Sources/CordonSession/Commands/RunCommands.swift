// Which commands run a text that is no entry?

extension Session {
  static var runCommands: [Command] {
    [
      Command(
        "run", "FILE [ARGUMENT...]", "run a program in the realm in force, with names of its own",
        help: """
          The program finds the arguments in sys.argv, where the realm has that; its names are gone
          when it ends. ':load FILE' keeps them. Quotes keep blanks in a word.
          """
      ) { call throws(CommandProblem) in
        let session = call.session
        let words = Transcript.words(try call.required())
        guard let path = words.first else { throw CommandProblem("a file has no name") }
        let outcome = session.evaluator.runApart(
          try session.contents(of: path), name: path, arguments: Array(words.dropFirst()),
          in: session.realm)
        try session.presentProgram(outcome)
      },
      Command(
        "paste", "", "take text as it is, up to Ctrl-D or a line ':end', and run it",
        help: """
          For a terminal that does not tell pasted text from typed. Prompts before the lines and the
          indentation that all of them share are taken away. No line is a command.
          """
      ) { call throws(CommandProblem) in
        try call.expectNothing()
        try call.session.requireTyped(call)
        call.session.pasted = []
        call.session.say("paste; Ctrl-D or a line ':end' runs it, Ctrl-C gives it up")
      },
    ]
  }

  /// Tells how a program ended; that it has left does not end the session.
  private func presentProgram(_ outcome: Outcome) throws(CommandProblem) {
    guard case .exit(let status, let message) = outcome else { return present(outcome) }
    if let message { complain(message) }
    if status != 0 { throw CommandProblem("the program ended with status \(status)") }
  }

  /// Whether lines are taken for `:paste`.
  public var isPasting: Bool { pasted != nil }

  /// Takes a line of pasted text.
  func takePasted(_ line: String) {
    if CommandTable.trimmed(line) == ":end" { return endPaste() }
    pasted?.append(line)
  }

  /// Runs what was pasted.
  func endPaste() {
    guard let lines = pasted else { return }
    pasted = nil
    let text = Self.unadorned(lines)
    if Self.withoutEnd(text).isEmpty { return }
    takesNoCommands = true
    defer { takesNoCommands = false }
    _ = enterWhole(text)
  }

  /// Text without the indentation that all lines share; where they are a transcript, what was typed.
  private static func unadorned(_ lines: [String]) -> String {
    let isBlank: (Substring) -> Bool = { $0.allSatisfy { $0 == " " || $0 == "\t" } }
    let filled = lines.filter { !isBlank($0[...]) }
    var shared = filled.first?.prefix { $0 == " " || $0 == "\t" } ?? ""
    for line in filled { shared = shared.commonPrefix(with: line) }
    let plain = lines.map { isBlank($0[...]) ? "" : String($0.dropFirst(shared.count)) }
    guard let first = plain.first(where: { !$0.isEmpty }), Transcript.typed(first) != nil else {
      return plain.joined(separator: "\n")
    }
    return plain.compactMap { Transcript.typed($0)?.text }.joined(separator: "\n")
  }
}

extension Substring {
  fileprivate func commonPrefix(with other: String) -> Substring {
    prefix(zip(self, other).prefix { $0 == $1 }.count)
  }
}
