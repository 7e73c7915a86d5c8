// How does the interpreter answer a session?

import CordonInterpreter
import CordonPolicy
import CordonRuntime
import CordonSyntax
import Glibc

/// The interpreter behind a session and behind single programs.
public final class Engine: Evaluator {
  let interpreter: Interpreter
  private let share: String?
  /// What is kept while a lesson runs.
  var lessonValues: LessonValues?
  /// The screen that a person looks at; nil where nobody does.
  var face: ScreenFace?
  /// What the session keeps of the output.
  weak var record: OutputRecord?

  /// What a program finds when it starts.
  public struct Surroundings {
    /// `sys.argv`
    public var arguments: [String]
    /// `sys.orig_argv`; empty for the same as `sys.argv`.
    public var commandLine: [String] = []
    /// `sys.executable`
    public var executable = ""
    public var startup = StartupOptions()
    /// `sys.path[0]`
    public var searchFolder: String
    /// `share/cordon`, when there is one.
    public var share: String?
    /// Limits count for the whole run, not for each statement.
    public var limitsSpanTheRun: Bool
    /// The collector runs at every allocation, to find values that it does not see.
    public var collectsAlways = false

    public init(
      arguments: [String], searchFolder: String, share: String?, limitsSpanTheRun: Bool
    ) {
      self.arguments = arguments
      self.searchFolder = searchFolder
      self.share = share
      self.limitsSpanTheRun = limitsSpanTheRun
    }
  }

  /// - Parameter stackHigh: the address of a local of the outermost function; the engine must not be
  ///   used above it.
  public init(_ surroundings: Surroundings, stackHigh: UnsafeRawPointer) {
    let startup = surroundings.startup
    var path = startup.isPathSafe || startup.isIsolated ? [] : [surroundings.searchFolder]
    if let share = surroundings.share { path.append(share + "/lib") }
    interpreter = Interpreter(
      stackHigh: stackHigh, arguments: surroundings.arguments, libraryPath: path,
      commandLine: surroundings.commandLine, executable: surroundings.executable,
      startup: startup)
    if let share = surroundings.share { interpreter.vm.host.ownLibrary = share + "/lib" }
    interpreter.limitsSpanTheRun = surroundings.limitsSpanTheRun
    share = surroundings.share
    if surroundings.collectsAlways { vm.setStress(true) }
  }

  var vm: VM { interpreter.vm }

  /// Whether limits count for the whole run, not for each statement.
  public var limitsSpanTheRun: Bool {
    get { interpreter.limitsSpanTheRun }
    set { interpreter.limitsSpanTheRun = newValue }
  }

  /// What modules give besides their functions, as far as somebody has asked.
  var knownConstants: [String: [String]] = [:]
  /// What came of asking realms for their prompts.
  var promptProblems = PromptProblems()

  /// Whether realms have `sys.ps1` and `sys.ps2`, as Python has them at a terminal.
  public var hasPrompts = false
  private var withPrompts: Set<RealmName> = []

  func realm(_ name: RealmName) -> Realm {
    let realm = name == .trusted ? interpreter.trusted : interpreter.restricted
    if hasPrompts, withPrompts.insert(name).inserted {
      let dictionary = realm.sys.pointee.dictionary
      dictionary.set(vm, "ps1", vm.text(Session.promptText(name, isContinuation: false)))
      dictionary.set(vm, "ps2", vm.text(Session.promptText(name, isContinuation: true)))
    }
    return realm
  }

  /// Whether tracebacks through both realms say whose code each entry is.
  public var namesRealms: Bool {
    get { interpreter.namesRealms }
    set { interpreter.namesRealms = newValue }
  }

  // MARK: Running

  public func run(_ entry: Entry, in realm: RealmName) -> Outcome {
    face?.begin()
    defer { face?.end() }
    return Outcome(
      interpreter.run(
        entry.tree, source: Array(entry.text.utf8), firstLine: entry.firstLine,
        fileName: entry.fileName, in: self.realm(realm), isInteractive: true))
  }

  public func mistake(in tree: Tree) -> SyntaxProblem? { interpreter.mistake(in: tree) }

  public func runEntry(_ text: String, fileName: String, in realm: RealmName) -> Outcome {
    face?.begin()
    defer { face?.end() }
    return Outcome(
      interpreter.run(
        source: Array(text.utf8), fileName: fileName, mode: "single", isText: true,
        in: self.realm(realm)))
  }

  public func run(_ program: Program, in realm: RealmName) -> Outcome {
    face?.begin()
    defer { face?.end() }
    switch program {
    case .text(let text):
      return Outcome(
        interpreter.run(
          source: Array(text.utf8), fileName: "<string>", mode: "module", isText: true,
          in: self.realm(realm)))
    case .module(let name): return runModule(name, in: realm)
    case .file(let text, let name):
      let realm = self.realm(realm)
      realm.main.pointee.dictionary.set(vm, "__file__", vm.text(name))
      return Outcome(
        interpreter.run(source: text, fileName: name, mode: "program", isText: false, in: realm))
    }
  }

  public func report(_ problem: SyntaxProblem, fileName: String, in realm: RealmName)
    -> ErrorReport
  {
    ErrorReport(text: interpreter.text(of: problem, fileName: fileName, in: self.realm(realm)))
  }

  /// Lets the filters of the command line take effect, which the module `warnings` reads.
  public func filterWarnings(in realm: RealmName) -> Refused? {
    attempt(realm) { () throws(Raised) in try libraryModule("warnings") }
  }

  /// Runs `body` in the realm; when it fails, answers the last line of the traceback.
  func attempt(_ realm: RealmName, _ body: () throws(Raised) -> Value) -> Refused? {
    let outcome = Outcome(interpreter.finish(self.realm(realm), body))
    guard let report = outcome.report else { return nil }
    let lines = report.text.split(separator: "\n")
    return Refused(String(lines.last ?? "it failed"))
  }

  // MARK: The policy

  public var policy: Policy {
    get { interpreter.policy }
    set { interpreter.policy = newValue }
  }

  public var wall: WallGrants? { vm.host.gate.wallGrants }

  /// Puts the process behind a wall made from the policy; answers why that cannot be. `asking` tells
  /// whether there is a person to ask.
  public func raiseWall(asking: Bool) -> Refused? {
    do throws(WallProblem) {
      try vm.host.gate.raiseWall(policy, share: share, asking: asking)
      return nil
    } catch {
      return Refused(error.message)
    }
  }

  /// Puts the process behind a wall with nothing but a folder and the library in it, whatever its policy
  /// says; answers why that cannot be.
  public func raiseWall(around folder: String) -> Refused? {
    let path = PolicyText.quoted(folder)
    do throws(PolicyProblem) {
      let grants = try Policy(
        text: "allow read \(path)\nallow write \(path)\n", origin: .option, base: nil)
      do throws(WallProblem) {
        // Of the share, what the lessons say is not for those who answer them.
        try vm.host.gate.raiseWall(grants, share: share.map { $0 + "/lib" }, asking: false)
        return nil
      } catch {
        return Refused(error.message)
      }
    } catch {
      return Refused(error.description)
    }
  }

  public var events: [GateEvent] { vm.host.gate.events }

  public func noteEdit(_ text: String) { vm.host.gate.recordEdit(text, realm: "restricted") }

  public var keepAnswer: ((Verdict, Subject) -> Void)?

  /// How often a program without a session had its policy changed by an answer.
  private var keptAnswers = 0

  /// Lets the person be asked what the policy leaves to them.
  public func setPerson(_ person: @escaping (PersonalQuestion) -> PersonalAnswer) {
    keepAnswer = { [unowned self] verdict, subject in
      keep(verdict, subject, in: interpreter.restricted)
    }
    vm.host.gate.answerer = { [unowned self] question in
      face?.clear()
      vm.beginWaitForPerson()
      defer { vm.endWaitForPerson() }
      let answer = person(PersonalQuestion(question, offersRules: keepAnswer != nil))
      // An interrupt of the wait is one of the program.
      if !answer.isYes { vm.pollInterruptSoon() }
      if let keepAnswer, answer == .always || answer == .never {
        let verdict: Verdict = answer == .always ? .allow : .deny
        // The session numbers the edits of its own realm, and can undo them.
        if question.realm === interpreter.restricted {
          keepAnswer(verdict, question.decision.subject)
        } else {
          keep(verdict, question.decision.subject, in: question.realm)
        }
      }
      return answer
    }
  }

  /// Makes a rule of an answer, in the policy of the realm that was asked about.
  private func keep(_ verdict: Verdict, _ subject: Subject, in realm: Realm) {
    guard let pattern = try? Pattern(subject), var policy = realm.policy else { return }
    keptAnswers += 1
    policy.apply(PolicyEdit(.rule(verdict, [pattern]), origin: .answer(keptAnswers)))
    vm.setPolicy(policy, of: realm)
    vm.host.gate.recordEdit("\(verdict.word) \(pattern.text)", realm: realm.name)
  }

  /// Begins to write down what happens; answers what is in the way.
  public func openAudit(_ path: String, _ words: String) -> Refused? {
    vm.host.gate.openAudit(path, words).map { Self.refused($0.code, path) }
  }

  /// Whether what happens can be written down no more.
  public var isAuditLost: Bool { vm.host.gate.lostAudit != nil }

  public var grants: [(name: String, target: String)] { interpreter.grants }

  // MARK: Input, output and the end

  /// Lets programs read their standard input through the host, which reads it as well. `give` learns
  /// whether restricted code asks, and `holdsSome` tells whether it has something to give without
  /// waiting.
  public func shareInput(
    _ give: @escaping (UnsafeMutableRawBufferPointer, Bool) -> Int,
    holdsSome: @escaping () -> Bool
  ) {
    let vm = vm
    vm.host.gate.standardInput = { give($0, vm.realm.isRestricted) }
    vm.host.gate.holdsInput = holdsSome
  }

  public func flush() { vm.host.gate.flush() }

  public var isOutputClosed: Bool { vm.host.gate.isOutputClosed }

  /// What kept printed text from being written out, in Python's words, when no program was told.
  public var lostOutput: String? {
    guard let code = vm.host.gate.lostOutput else { return nil }
    let name = code == EPIPE ? "BrokenPipeError" : "OSError"
    return "\(name): [Errno \(code)] \(String(cString: strerror(code)))"
  }

  public func close() -> Outcome? { interpreter.close().map(Outcome.init) }
}

extension Outcome {
  init(_ result: RunResult) {
    switch result {
    case .completed: self = .completed
    case .exit(let status, let message): self = .exit(status: status, message: message)
    case .raised(let text): self = .raised(ErrorReport(text: text))
    case .denied(let text): self = .denied(ErrorReport(text: text))
    case .limit(let text): self = .limit(ErrorReport(text: text))
    case .stopped(let text): self = .stopped(ErrorReport(text: text))
    case .interrupted(let text): self = .interrupted(ErrorReport(text: text))
    }
  }
}
