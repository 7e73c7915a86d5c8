// Which command does a line mean?

import CordonPolicy

/// One command of the session: everything about it in one row.
struct Command {
  var name: String
  /// What may follow the name, as it is written in help.
  var arguments: String
  /// One line for the list of commands.
  var summary: String
  /// More, for help about this command; empty when the summary says all.
  var help: String
  var action: (CommandCall) throws(CommandProblem) -> Void

  init(
    _ name: String, _ arguments: String = "", _ summary: String, help: String = "",
    action: @escaping (CommandCall) throws(CommandProblem) -> Void
  ) {
    self.name = name
    self.arguments = arguments
    self.summary = summary
    self.help = help
    self.action = action
  }
}

/// Why a command did nothing: lower case, no full stop, the remedy last.
struct CommandProblem: Error {
  var message: String

  init(_ message: String) { self.message = message }
}

/// A command as it was typed.
struct CommandCall {
  let session: Session
  let command: Command
  /// The words before the arguments, as in `:policy allow`.
  let path: String
  /// What follows, without blanks around it.
  let text: String

  /// The arguments, split at blanks.
  var words: [String] {
    text.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
  }

  /// The text, which must not be empty.
  func required() throws(CommandProblem) -> String {
    if text.isEmpty {
      throw CommandProblem("\(path) needs more, write '\(path) \(command.arguments)'")
    }
    return text
  }

  /// Complains when anything follows the command.
  func expectNothing() throws(CommandProblem) {
    if !text.isEmpty { throw CommandProblem("nothing may follow \(path), write '\(path)' alone") }
  }
}

/// Rows that are found by their names or by any beginning that means only one of them.
struct CommandTable {
  let rows: [Command]
  /// What stands before each name: `:`, or `:policy `.
  let prefix: String

  init(_ rows: [Command], prefix: String) {
    self.rows = rows
    self.prefix = prefix
  }

  /// Finds what a word names or begins.
  ///
  /// - Parameter options: how cordon is started with each of its options, by the option's word.
  func find(
    _ word: String, options: [String: String] = [:]
  ) throws(CommandProblem) -> Command {
    if let row = rows.first(where: { $0.name == word }) { return row }
    let fitting = word.isEmpty ? [] : rows.filter { $0.name.hasPrefix(word) }
    if fitting.count == 1 { return fitting[0] }
    if fitting.count > 1 {
      throw CommandProblem(
        "\(prefix)\(word) may mean "
          + Presenter.alternatives(fitting.map { prefix + $0.name }))
    }
    let start = "no command is named '\(prefix)\(Presenter.visibleLine(word))'"
    if prefix == ":" {
      for table in [Session.policyTable, Session.historyTable]
      where table.rows.contains(where: { $0.name == word }) {
        throw CommandProblem("\(start), did you mean '\(table.prefix)\(word)'?")
      }
    }
    if let option = options[word] { throw CommandProblem("\(start), there is '\(option)'") }
    if let near = Spelling.nearest(to: word, among: rows.map(\.name)) {
      throw CommandProblem("\(start), did you mean '\(prefix)\(near)'?")
    }
    throw CommandProblem("\(start), :help lists them")
  }

  /// Runs what `text`, without the prefix, says.
  func run(_ text: String, in session: Session) throws(CommandProblem) {
    let (word, rest) = Self.split(text)
    let row = try find(word, options: session.options.startsWithOption)
    let path = prefix + row.name
    if Self.lessonCommands.contains(path) { session.passLesson() }
    let call = CommandCall(session: session, command: row, path: path, text: rest)
    if prefix == ":" {
      try session.gathering(row.name) { () throws(CommandProblem) in try row.action(call) }
    } else {
      try row.action(call)
    }
    session.lesson?.note(command: String(path.dropFirst()))
  }

  /// What only asks about a lesson.
  private static let lessonCommands: Set = [
    ":lesson", ":hint", ":skip", ":back", ":answer", ":help",
  ]

  /// The first word, and what follows without blanks around it.
  static func split(_ text: String) -> (word: String, rest: String) {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
    let start = text.drop(while: isBlank)
    let word = start.prefix { !isBlank($0) }
    return (String(word), trimmed(String(start[word.endIndex...])))
  }

  /// A text without blanks around it.
  static func trimmed(_ text: String) -> String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
    var rest = text.drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return String(rest)
  }
}

extension Session {
  /// All commands, in the order in which help lists them.
  static let commands = CommandTable(
    realmCommands + policyCommands + lookCommands + sourceCommands + historyCommands
      + entryCommands + saveCommands + runCommands + settingCommands + lessonCommands
      + sessionCommands, prefix: ":")

  /// Runs the command that follows the colon; false when it failed.
  func runCommand(_ text: String) -> Bool {
    do {
      try Self.commands.run(text, in: self)
      return true
    } catch {
      complain(error)
      noteFailure(1)
      return false
    }
  }
}
