// What happens to a line?
//
// A session takes lines and sends events; it has no terminal and no clock of its own. A line is a
// command when it begins with `:` where a statement may begin, unless the session is locked. Anything
// else goes to the incremental parser, and what is complete is run in the realm in force.

import CordonPolicy
import CordonSyntax

public final class Session {
  /// What the host is to do, at once: programs write between two events.
  public enum Event: Equatable, Sendable {
    /// Text for standard output.
    case say(String)
    /// Text for standard error.
    case complain(String)
    /// The session is over.
    case leave(status: Int32)
  }

  public struct Options {
    /// The realm in which the session starts.
    public var realm = RealmName.trusted
    /// No line is a command, and the realm cannot be left.
    public var isLocked = false
    /// Lines are typed by a person. In other text blank lines do not end a block, and one with a
    /// mistake is passed over as a whole.
    public var isTyped = false
    /// The language of what is entered.
    public var dialect = Dialect.modern
    /// The first failure ends the session, with its status.
    public var stopsAtFailure = false
    /// How cordon is started with each option that begins something of its own, by the option's word.
    public var startsWithOption: [String: String] = [:]
    /// The words with which a transcript of the session starts cordon.
    public var startWords: [String] = []
    /// What the person has chosen before the first line.
    public var settings = Settings()
    /// The terminal; nil where the session is not shown on one.
    public var screen: (any Screen)?

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
  /// What the person has chosen; read at each use.
  public internal(set) var settings: Settings
  /// The program around the session; nil where there is no terminal.
  public weak var host: SessionHost?
  /// What the entry in hand has printed.
  let record = OutputRecord()
  /// The lines of a text that is pasted by a command; nil while there is none.
  var pasted: [String]?
  /// A line that begins with a colon is no command.
  var takesNoCommands = false
  /// What commands want entered when they are done.
  var queue: [Queued] = []
  var isRunningQueue = false
  /// What is entered is what a command would enter again.
  var isRerunning = false
  /// The file of lines to begin with, while it is taken.
  var initFile: InitFile?
  /// How many statements and commands have failed.
  private(set) var failureCount = 0
  /// What is told about where a setting was chosen.
  var settingOrigin = ":set"
  /// What a session that ends at its first failure ends with; 0 before one.
  public private(set) var failureStatus: Int32 = 0
  /// Whether Ctrl-C ended the last statement.
  public private(set) var wasInterrupted = false
  /// The edits of the policy, for undo. A session that never asks for a policy needs none built.
  lazy var policyHistory = PolicyHistory(evaluator.policy)
  /// No edit of the policy is made any more.
  var isPolicyLocked = false
  /// How long, by the clock, statements took that were measured last; by realm and text.
  var times: [String: Int] = [:]
  /// What a listing has said so far; nil when nothing is gathered.
  var gathered: String?
  /// What is said behind that, as it is.
  var unbroken = ""
  /// What was loaded, by the number of the edit.
  var loadedNames: [Int: String] = [:]

  /// Where lessons come from; nil where the host has none.
  public var shelf: LessonShelf?
  /// The lesson that runs.
  var lesson: LessonState?

  private var parser: IncrementalParser
  /// The language of what is entered in each realm.
  private var dialects: [RealmName: Dialect] = [:]
  private var decoder = LineDecoder(fileName: Session.fileName)
  /// The lines of the entry in hand.
  private var entry = ""
  /// How many lines of a text that counts them were taken; 0 in what is typed or piped.
  var lineCount = 0
  /// The number of the first line of the entry in hand, in its text.
  private var firstLine = 1
  private var indentation = ""
  private var isContinuing = false
  /// The block in hand has a mistake and will not be run.
  private var isSpoilt = false
  /// A statement that was refused from its first line on has its block passed over.
  private var skipsIndented = false
  private let receive: (Event) -> Void
  /// The host has been told to leave: nothing more is run.
  public private(set) var isOver = false

  /// What tracebacks call text that was entered.
  static let fileName = "<stdin>"

  public init(
    evaluator: Evaluator, options: Options = Options(), receive: @escaping (Event) -> Void
  ) {
    self.evaluator = evaluator
    self.receive = receive
    self.options = options
    realm = options.realm
    settings = options.settings
    for realm in [RealmName.trusted, .restricted] { evaluator.speak(options.dialect, in: realm) }
    parser = IncrementalParser(
      mode: .interactive, fileName: Self.fileName, dialect: options.dialect)
    if !options.isLocked { evaluator.copyOutput(to: record) }
    guard evaluator.keepAnswer != nil else { return }
    evaluator.keepAnswer = { [unowned self] in keep($0, $1) }
  }

  /// The language of what is entered in the realm in force.
  var dialect: Dialect { dialects[realm] ?? options.dialect }

  /// The language of a session that begins now.
  private var chosenDialect: Dialect {
    switch settings[.dialect] {
    case "classic": .classic
    case "modern": .modern
    default: options.dialect
    }
  }

  /// Begins anew in the realm in force, in the language that was chosen.
  func beginAnew() {
    evaluator.reset(realm)
    speak(chosenDialect, in: realm)
  }

  /// Takes up a change of the setting: at once where nothing was entered yet.
  func dialectWasSet() {
    if journal.entries.allSatisfy({ $0.kind == .command || $0.kind == .comment }) {
      for realm in [RealmName.trusted, .restricted] { speak(chosenDialect, in: realm) }
    } else if chosenDialect != dialect {
      let name = chosenDialect == .classic ? "classic" : "modern"
      say(":reset forgets all names of the realm in force, and begins in the \(name) dialect")
    }
  }

  private func speak(_ dialect: Dialect, in realm: RealmName) {
    dialects[realm] = dialect
    evaluator.speak(dialect, in: realm)
  }

  /// Whether any statement or command has failed.
  public var hasFailed: Bool { failureStatus != 0 }

  /// The status of the process when piped text is at its end. Under a lock the text is a program, and ends
  /// with what one ends with.
  public var closingStatus: Int32 { options.isLocked ? failureStatus : hasFailed ? 1 : 0 }

  /// The lines of the entry in hand that were taken already.
  var pendingEntry: String { entry }

  /// Whether the next line begins an entry of its own.
  public var isIdle: Bool { !isContinuing && pasted == nil }

  public var prompt: Prompt {
    Prompt(
      text: promptText(isContinuation: !isIdle), realm: realm, indentation: indentation)
  }

  /// The prompt of the realm in force: its own, where its `sys` has another than the usual one, else
  /// the one that is set.
  func promptText(isContinuation: Bool) -> String {
    let usual = Self.promptText(realm, isContinuation: isContinuation)
    let own = evaluator.promptOverride(in: realm, isContinuation: isContinuation)
    // In the middle of a block there is no room for it.
    if !isContinuation, let problem = evaluator.takePromptProblem() {
      complain(CommandProblem(problem))
    }
    var text = own.flatMap { $0 == usual ? nil : $0 }
    if realm == .restricted, let own = text {
      let trusted = [false, true].flatMap {
        [
          Self.promptText(.trusted, isContinuation: $0),
          settings.prompt(of: .trusted, isContinuation: $0),
        ]
      }
      text = RestrictedPrompt.shown(own, trusted: trusted)
    }
    return Presenter.visibleLine(
      text ?? settings.prompt(of: realm, isContinuation: isContinuation))
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
  ///
  /// - Parameter isPart: the line was pasted or recalled together with others, so that it is read as
  ///   other text is; `endPart` must follow the last of them.
  public func accept(_ line: String, isPart: Bool = false) {
    if isOver { return }
    // Text that is piped under a lock is a program; elsewhere it is a session, as if it were typed.
    let isOneText = isPart || options.isLocked && !options.isTyped
    lineCount = isOneText ? lineCount + 1 : 0
    if pasted != nil { return takePasted(line) }
    let isWritten = isPart || !options.isTyped
    let hasCommands = !options.isLocked && !takesNoCommands
    let question = hasCommands ? Self.question(line) : nil
    if hasCommands, line.utf8.first == UInt8(ascii: ":") || question != nil {
      if isWritten, isContinuing, parser.mayEnd { take(parser.finish()) }
      if isIdle, !isOver {
        initFile?.beginEntry()
        return acceptCommand(line, meaning: question)
      }
    }
    if isIdle, isFarewell(line, isTyped: !isWritten) { return leave(status: 0) }
    if isWritten, skipsIndented {
      if Self.isIndentedOrBlank(line) { return }
      skipsIndented = false
    }
    if isIdle, parser.dialect != dialect {
      parser = IncrementalParser(mode: .interactive, fileName: Self.fileName, dialect: dialect)
    }
    parser.mode = isOneText ? .file : isWritten ? .text : .interactive
    if isIdle {
      firstLine = max(lineCount, 1)
      parser.begin(atLine: firstLine)
    }
    let length = entry.utf8.count
    entry += line
    entry += "\n"
    let first = parser.push(line)
    guard let second = parser.next() else { return take(first) }
    // The line has ended the statement before it.
    let rest = line + "\n"
    entry = String(decoding: entry.utf8.prefix(length), as: UTF8.self)
    wasInterrupted = false
    take(first)
    if isOver { return }
    initFile?.beginEntry()
    if wasInterrupted { return parser.abandon() }
    skipsIndented = false
    firstLine = max(lineCount, 1)
    entry = rest
    take(second)
  }

  /// Whether a line of a text would be run as a command if it came next.
  public func isCommand(_ line: String) -> Bool {
    !options.isLocked && pasted == nil && line.utf8.first == UInt8(ascii: ":")
      && (isIdle || parser.mayEnd)
  }

  private func acceptCommand(_ line: String, meaning command: String? = nil) {
    skipsIndented = false
    let realm = realm
    beginRecord()
    let failed = !runCommand(command ?? String(line.dropFirst()))
    let number = journal.nextNumber
    note(line, .command, in: realm, failed: failed)
    lookAtLesson()
    runQueue()
    endRecord(of: number)
  }

  /// Takes one line of a text whose encoding must be found out.
  ///
  /// - Parameter number: where it stands in the text; nil for behind the line before it.
  public func accept(bytes: [UInt8], number: Int? = nil) {
    if let number { lineCount = number - 1 }
    switch decoder.decode(bytes) {
    case .success(let line): accept(line)
    case .failure(let problem):
      if !isSpoilt { reject(problem, String(decoding: bytes, as: UTF8.self)) }
      if isContinuing { isSpoilt = true }
    }
  }

  /// Says that the lines that were pasted or recalled together have come to their end: an open block
  /// is complete.
  public func endPart() {
    skipsIndented = false
    if isContinuing && parser.isBetweenLines { finish() }
    lineCount = 0
  }

  private static func isIndentedOrBlank(_ line: String) -> Bool {
    switch line.utf8.first {
    case nil, 9, 12, 13, 32: true
    default: false
    }
  }

  /// Whether a person wants to leave: by the word alone, which Python's own prompt takes as well, or
  /// by a call in a restricted realm, whose code cannot end the session, nor can a file that is loaded
  /// there.
  private func isFarewell(_ line: String, isTyped: Bool) -> Bool {
    let word = CommandTable.split(line)
    guard word.rest.isEmpty, !takesNoCommands else { return false }
    let isCall = word.word.hasSuffix("()")
    guard isCall ? realm == .restricted && !options.isLocked : isTyped else { return false }
    let name = isCall ? String(word.word.dropLast(2)) : word.word
    guard name == "exit" || name == "quit" else { return false }
    return !evaluator.names(in: realm).contains { $0.name == name }
  }

  /// Says that no line will follow the ones of this entry: what is open is completed or complained
  /// about.
  public func finish() {
    endPaste()
    if isContinuing { take(parser.finish()) }
    if isContinuing { startAnew() }
  }

  /// Forgets the entry in hand.
  public func abandon() {
    pasted = nil
    wasInterrupted = false
    parser.abandon()
    skipsIndented = false
    lineCount = 0
    startAnew()
  }

  private func take(_ progress: IncrementalParser.Progress) {
    switch progress {
    case .nothing:
      noteComment()
      startAnew()
    case .more(_, let indent):
      isContinuing = true
      indentation = indent
    case .statements(let tree):
      let text = entry
      let isSpoilt = isSpoilt
      startAnew()
      if !isSpoilt { run(tree, text) }
    case .problem(let problem):
      if !isSpoilt { reject(problem, entry) }
      let isTyped = parser.mode == .interactive
      if !parser.isInsideBlock {
        startAnew()
        skipsIndented = !isTyped
      } else if !isTyped {
        isSpoilt = true
        isContinuing = true
      }
    }
  }

  private func reject(_ problem: SyntaxProblem, _ text: some StringProtocol) {
    initFile?.beginEntry()
    beginRecord()
    complain(evaluator.report(problem, fileName: Self.fileName, in: realm).text)
    noteException()
    note(text, .mistake, in: realm, failed: true)
    endRecord(of: journal.nextNumber - 1)
    noteFailure(1)
    lookAtLesson()
  }

  /// A comment between statements does nothing, but belongs to what was entered.
  private func noteComment() {
    guard entry.utf8.first(where: { $0 > 32 }) == UInt8(ascii: "#"), initFile == nil else { return }
    let number = journal.nextNumber
    beginRecord()
    note(entry, .comment, in: realm, failed: false)
    endRecord(of: number)
  }

  private func run(_ tree: Tree, _ text: String) {
    showGathered()
    // Tracebacks into a function show the lines of the entry that made it, so that needs a name.
    let entryName = initFile?.place ?? "stdin-\(journal.nextNumber)"
    let fileName = tree.makesCode ? "<\(entryName)>" : Self.fileName
    beginRecord()
    let realm = realm
    let entry = Entry(tree: tree, text: text, fileName: fileName, firstLine: firstLine)
    let outcome = evaluator.run(entry, in: realm)
    let number = journal.nextNumber
    note(text, .statement, in: realm, failed: outcome.isFailure)
    present(outcome)
    lookAtLesson()
    endRecord(of: number)
  }

  /// Tells how something ended.
  func present(_ outcome: Outcome) {
    if case .interrupted = outcome { wasInterrupted = true } else { wasInterrupted = false }
    if evaluator.isOutputClosed { return leave(status: 1) }
    if let report = outcome.report {
      noteException()
      complain(report.text)
      noteFailure(outcome.status)
    }
    switch outcome {
    case .exit(let status, let message):
      // Code behind the fence does not decide about what else the session holds.
      if realm == .restricted && !options.isLocked {
        let reason = message ?? "\(status)\n"
        complain("SystemExit: \(reason)restricted code does not end the session; :quit does\n")
        return noteFailure(1)
      }
      if let message { complain(message) }
      leave(status: status)
    case .interrupted where !options.isTyped: leave(status: outcome.status)
    // The text is a program, and the program has used up what it may.
    case .limit where options.isLocked && !options.isTyped: leave(status: outcome.status)
    case .stopped where options.isLocked && !options.isTyped: leave(status: outcome.status)
    default: break
    }
  }

  /// Adds what was entered to the journal.
  private func note(
    _ text: some StringProtocol, _ kind: JournalEntry.Kind, in realm: RealmName, failed: Bool
  ) {
    if initFile != nil { return }
    journal.add(text, kind, in: realm, failed: failed, isRerun: isRerunning)
  }

  /// What is entered for a command is output of that command.
  private func beginRecord() {
    if !isRerunning { record.begin() }
  }

  private func endRecord(of number: Int) {
    if !isRerunning, initFile == nil { journal.keep(record.output(), of: number) }
  }

  func noteFailure(_ status: Int32) {
    if initFile != nil { return }
    failureCount += 1
    // Of a program behind the fence is told first of all that it tried what it may not.
    if !hasFailed || options.isLocked && status == Outcome.denialStatus { failureStatus = status }
    if options.stopsAtFailure { leave(status: failureStatus) }
  }

  func send(_ event: Event) {
    if isOver { return }
    switch event {
    case .say(let text), .complain(let text): record.add(said: text)
    case .leave: break
    }
    receive(event)
  }

  func leave(status: Int32) {
    if initFile != nil {
      initFile?.isOver = true
      return
    }
    if lesson != nil { endLesson() }
    send(.leave(status: status))
    isOver = true
  }

  private func startAnew() {
    entry = ""
    indentation = ""
    isContinuing = false
    isSpoilt = false
  }
}

extension Session {
  /// Says a line or several, to the person.
  func say(_ text: String) { sayPainted(Presenter.visible(text)) }

  /// Says what went wrong; `text` ends with a line break.
  func complain(_ text: String) {
    showGathered()
    let text = initFile.map { Self.complaint(text, at: $0.place) } ?? text
    let plain = Presenter.visible(text)
    let shown = settings.errorPalette.traceback(plain, width: tableWidth)
    record.note(shown: shown, plain: plain)
    send(.complain(shown))
  }

  /// Says what is wrong with a command.
  func complain(_ problem: CommandProblem) {
    if initFile != nil { return complain(problem.message + "\n") }
    showGathered()
    let message = fitted(Presenter.visible(problem.message))
    send(.complain(settings.errorPalette.paint(message, .error) + "\n"))
  }
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
