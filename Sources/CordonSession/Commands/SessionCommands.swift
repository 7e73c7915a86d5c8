// Which commands are about the session itself?

import CordonPolicy

extension Session {
  static var sessionCommands: [Command] {
    [
      Command(
        "time", "STATEMENT", "run a statement and tell how long it took",
        help: """
          Processor time and time by the clock, parsing and compiling included; from the second run
          of the same text on beside that of the last one.
          """
      ) { call throws(CommandProblem) in try call.session.measure(call) },
      Command(
        "load", "FILE", "run a file in the realm in force and keep its names",
        help: """
          Cordon reads the file for you; what its text does is judged by the realm's policy. Of a
          transcript, FILE.session, what was typed is entered again; the names of a realm, FILE.realm,
          are for the restricted one only. The name may hold blanks, or stand in quotes.
          """
      ) { call throws(CommandProblem) in try call.session.load(call) },
      Command(
        "reset", "", "forget all names of the realm in force",
        help: "Policies stay as they are; ':policy reset' is about those."
      ) { call throws(CommandProblem) in
        try call.expectNothing()
        call.session.beginAnew()
      },
      Command("help", "[COMMAND|TOPIC]", "list the commands, or tell about one") {
        call throws(CommandProblem) in try call.session.help(call)
      },
      Command("version", "", "tell which Cordon this is") { call throws(CommandProblem) in
        try call.expectNothing()
        call.session.say(Version.line)
      },
      Command("quit", "[STATUS]", "leave; Ctrl-D does the same") { call throws(CommandProblem) in
        guard let status = call.text.isEmpty ? 0 : Int32(call.text) else {
          throw CommandProblem("a status is a number, write ':quit 1'")
        }
        call.session.leave(status: status)
      },
    ]
  }

  private func help(_ call: CommandCall) throws(CommandProblem) {
    if call.text.isEmpty {
      say("A line that begins with ':' is a command; anything else is Python.")
      say(Presenter.columns(Self.commands.rows.map { (":" + $0.name, $0.summary) }))
      say("Any beginning of a name that means only one command will do. :help NAME tells more.")
      say("There is help about \(Spelling.list(Self.helpTopics.map(\.name))) as well.")
      say("NAME? tells about a value of Python, a module or a keyword, help(NAME) more.")
      return
    }
    let (first, rest) = CommandTable.split(call.text)
    let word = first.hasPrefix(":") ? String(first.dropFirst()) : first
    if let topic = Self.helpTopics.first(where: { $0.name == word }) { return say(topic.text()) }
    if let row = try? Self.commands.find(word) {
      if row.name == "set", !rest.isEmpty { return try describeSetting(rest) }
      if row.name == "history" { return try describeHistory(row, rest) }
    }
    do {
      let row = try Self.commands.find(word)
      guard row.name == "policy" else { return describe(row, after: ":") }
      if rest.isEmpty { return describePolicyCommands() }
      describe(try Self.policyTable.find(rest), after: ":policy ")
    } catch {
      if !rest.isEmpty, (try? Self.commands.find(word)) != nil { throw error }
      // People ask for `allow` as well as for `policy allow`.
      guard rest.isEmpty, word != "policy", let row = try? Self.policyTable.find(word) else {
        if !rest.isEmpty { throw error }
        return try helpElsewhere(first, error)
      }
      describe(row, after: ":policy ")
    }
  }

  private func describeHistory(_ row: Command, _ word: String) throws(CommandProblem) {
    if !word.isEmpty { return describe(try Self.historyTable.find(word), after: ":history ") }
    describe(row, after: ":")
    say(
      Presenter.columns(
        Self.historyTable.rows.map { (":history \($0.name) \($0.arguments)", $0.summary) }))
  }

  func describe(_ row: Command, after prefix: String) {
    let usage = prefix + row.name + (row.arguments.isEmpty ? "" : " " + row.arguments)
    say(usage + "\n  " + row.summary)
    if !row.help.isEmpty {
      say(row.help.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
    }
  }

  /// A time for people: three digits and a unit.
  static func duration(_ nanoseconds: Int) -> String {
    let units = [("s", 1_000_000_000), ("ms", 1_000_000), ("us", 1000), ("ns", 1)]
    let (word, factor) = units.first { nanoseconds >= $0.1 } ?? ("ns", 1)
    let whole = nanoseconds / factor
    let decimals = whole >= 100 || factor == 1 ? 0 : whole >= 10 ? 1 : 2
    if decimals == 0 { return "\(whole) \(word)" }
    let scale = decimals == 1 ? 10 : 100
    let fraction = String(nanoseconds % factor * scale / factor)
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    return "\(whole).\(zeros)\(fraction) \(word)"
  }
}
