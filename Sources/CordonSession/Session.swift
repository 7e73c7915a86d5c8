// What happens to a line?
//
// A session takes lines and answers events; it has no terminal and no clock of its own. A line is a
// command when it begins with `:` where a statement may begin, unless the session is locked. Anything
// else goes to the incremental parser, and what is complete is run in the realm in force.

import CordonPolicy
import CordonSyntax

public final class Session {
  /// What the host is to do, in order.
  public enum Event: Equatable, Sendable {
    /// Text for standard output.
    case say(String)
    /// Text for standard error.
    case complain(String)
    /// The session is over.
    case leave(status: Int32)
  }

  public struct Options: Sendable {
    /// The realm in which the session starts.
    public var realm = RealmName.trusted
    /// No line is a command, and the realm cannot be left.
    public var isLocked = false
    /// Lines are typed by a person, who can correct a line of a block; in other text a block with a
    /// mistake is passed over as a whole.
    public var isTyped = false

    public init() {}
  }

  /// What to show before the next line.
  public struct Prompt: Equatable, Sendable {
    public var text: String
    /// The realm in which the line will run.
    public var realm: RealmName
    /// What a next line would most likely begin with.
    public var indentation: String
  }

  public let evaluator: Evaluator
  public let options: Options
  public internal(set) var realm: RealmName
  public private(set) var journal = Journal()
  /// What a session that ends at its first failure ends with; 0 before one.
  public private(set) var failureStatus: Int32 = 0
  /// The edits of the policy, for undo. A session that never asks for a policy needs none built.
  lazy var policyHistory = PolicyHistory(evaluator.policy)

  private var parser: IncrementalParser
  /// The lines of the entry in hand.
  private var entry = ""
  private var indentation = ""
  private var isContinuing = false
  /// The block in hand has a mistake and will not be run.
  private var isSpoilt = false
  private var events: [Event] = []

  /// What tracebacks call text that was entered.
  static let fileName = "<stdin>"

  public init(evaluator: Evaluator, options: Options = Options()) {
    self.evaluator = evaluator
    self.options = options
    realm = options.realm
    parser = IncrementalParser(mode: .interactive, fileName: Self.fileName)
  }

  /// Whether any statement or command has failed.
  public var hasFailed: Bool { failureStatus != 0 }

  /// Whether the next line begins an entry of its own.
  public var isIdle: Bool { !isContinuing }

  public var prompt: Prompt {
    let text = evaluator.promptOverride(in: realm, isContinuation: isContinuing)
      .map(Presenter.visibleLine)
    return Prompt(
      text: text ?? Self.promptText(realm, isContinuation: isContinuing), realm: realm,
      indentation: indentation)
  }

  /// The prompt of a realm that has no other.
  static func promptText(_ realm: RealmName, isContinuation: Bool) -> String {
    switch (realm, isContinuation) {
    case (.trusted, false): ">>> "
    case (.trusted, true): "... "
    case (.restricted, false): "r>> "
    case (.restricted, true): "r.. "
    }
  }

  /// Takes one line, without its line break.
  public func accept(_ line: String) -> [Event] {
    if isIdle, !options.isLocked, line.utf8.first == UInt8(ascii: ":") {
      let failed = !runCommand(String(line.dropFirst()))
      journal.add(line, .command, in: realm, failed: failed)
      return takeEvents()
    }
    if isIdle, options.isTyped, isFarewell(line) {
      leave(status: 0)
      return takeEvents()
    }
    entry += line
    entry += "\n"
    take(parser.push(line))
    return takeEvents()
  }

  /// Whether a person wants to leave by the word alone, which Python's own prompt takes as well.
  private func isFarewell(_ line: String) -> Bool {
    let word = CommandTable.split(line)
    guard word.rest.isEmpty, word.word == "exit" || word.word == "quit" else { return false }
    return !evaluator.names(in: realm).contains { $0.name == word.word }
  }

  /// Says that no line will follow the ones of this entry: what is open is completed or complained
  /// about.
  public func finish() -> [Event] {
    if isContinuing { take(parser.finish()) }
    if isContinuing { startAnew() }
    return takeEvents()
  }

  /// Forgets the entry in hand.
  public func abandon() {
    parser.abandon()
    startAnew()
  }

  private func take(_ progress: IncrementalParser.Progress) {
    switch progress {
    case .nothing: startAnew()
    case .more(_, let indent):
      isContinuing = true
      indentation = indent
    case .statements(let tree):
      let text = entry
      let isSpoilt = isSpoilt
      startAnew()
      if !isSpoilt { run(tree, text) }
    case .problem(let problem):
      if !isSpoilt {
        complain(evaluator.report(problem, fileName: Self.fileName, in: realm).text)
        journal.add(entry.dropLast(), .mistake, in: realm, failed: true)
        noteFailure(1)
      }
      if !parser.isInsideBlock {
        startAnew()
      } else if !options.isTyped {
        isSpoilt = true
        isContinuing = true
      }
    }
  }

  private func run(_ tree: Tree, _ text: String) {
    // Tracebacks into a function show the lines of the entry that made it, so that needs a name.
    let fileName = tree.makesCode ? "<stdin-\(journal.nextNumber)>" : Self.fileName
    let outcome = evaluator.run(Entry(tree: tree, text: text, fileName: fileName), in: realm)
    journal.add(text.dropLast(), .statement, in: realm, failed: outcome.isFailure)
    present(outcome)
  }

  /// Tells how something ended.
  func present(_ outcome: Outcome) {
    if let report = outcome.report {
      complain(report.text)
      noteFailure(outcome.status)
    }
    switch outcome {
    case .exit(let status, let message):
      if let message { complain(message) }
      events.append(.leave(status: status))
    case .interrupted where !options.isTyped: events.append(.leave(status: outcome.status))
    default: break
    }
  }

  func add(_ event: Event) { events.append(event) }

  func noteFailure(_ status: Int32) { if !hasFailed { failureStatus = status } }

  private func startAnew() {
    entry = ""
    indentation = ""
    isContinuing = false
    isSpoilt = false
  }

  private func takeEvents() -> [Event] {
    defer { events.removeAll() }
    return events
  }
}

extension Session {
  /// Says a line or several, to the person.
  func say(_ text: String) {
    if !text.isEmpty { add(.say(Presenter.visible(text) + "\n")) }
  }

  /// Says what went wrong; `text` ends with a line break.
  func complain(_ text: String) { add(.complain(Presenter.visible(text))) }

  /// Says what is wrong with a command.
  func complain(_ problem: CommandProblem) { complain(problem.message + "\n") }

  func leave(status: Int32) { add(.leave(status: status)) }
}

extension Tree {
  /// Whether running the tree makes code that can be called when the entry is done.
  fileprivate var makesCode: Bool {
    if !functions.isEmpty || !classes.isEmpty { return true }
    return exprs.contains { expression in
      switch expression.kind {
      case .lambda, .generator: true
      default: false
      }
    }
  }
}
