// What does a session ask of an interpreter? An evaluator that answers from a script.

import CordonPolicy
import CordonRuntime
import CordonSession
import CordonSyntax

/// Notes what it is told to run, and ends each text as `outcomes` says.
final class ScriptedEvaluator: Evaluator {
  struct Run: Equatable {
    var text: String
    var realm: RealmName
  }

  var runs: [Run] = []
  var outcomes: [String: Outcome] = [:]
  var policy = ShippedPolicy.howto.policy
  var events: [GateEvent] = []
  var keepAnswer: ((Verdict, Subject) -> Void)?
  func noteEdit(_ text: String) {}
  func prospect(of subject: Subject) -> Prospect { Prospect() }
  var policyFiles: [String] = []
  var files: [String: String] = [:]
  var prompts: [String: String] = [:]
  var resets: [RealmName] = []
  let namespaces = ScriptedNamespaces()
  var completionView: (any CompletionView)? { namespaces }

  func speak(_ dialect: Dialect, in realm: RealmName) {}

  func run(_ entry: Entry, in realm: RealmName) -> Outcome {
    note(entry.text, realm)
  }

  func runEntry(_ text: String, fileName: String, in realm: RealmName) -> Outcome {
    note(text, realm)
  }

  func run(_ program: Program, in realm: RealmName) -> Outcome {
    switch program {
    case .text(let text): note(text, realm)
    case .module(let name): note("module " + name, realm)
    case .file(let text, _): note(String(decoding: text, as: UTF8.self), realm)
    }
  }

  private func note(_ text: String, _ realm: RealmName) -> Outcome {
    runs.append(Run(text: text, realm: realm))
    return outcomes[text] ?? .completed
  }

  func report(_ problem: SyntaxProblem, fileName: String, in realm: RealmName) -> ErrorReport {
    ErrorReport(text: "\(problem.kind.rawValue): \(problem.message)\n")
  }

  func view(_ view: View, of expression: String, in realm: RealmName) -> Result<String, Refused> {
    .success("\(view) of \(expression)")
  }

  func instructions(of text: String) -> Result<String, Refused> { .success("code of \(text)") }

  func promptOverride(in realm: RealmName, isContinuation: Bool) -> String? {
    prompts[isContinuation ? "ps2" : "ps1"]
  }

  func names(in realm: RealmName) -> [NameRow] {
    [NameRow(name: "apple", type: "str"), NameRow(name: "pear", type: "int")]
  }

  func reset(_ realm: RealmName) { resets.append(realm) }

  func readFile(_ path: String) -> Result<[UInt8], Refused> {
    files[path].map { .success(Array($0.utf8)) } ?? .failure(Refused("no such file: \(path)"))
  }

  func writeFile(_ path: String, _ text: String) -> Result<Void, Refused> {
    files[path] = text
    return .success(())
  }

  var workingDirectory: String? { "/home/user" }
  var time: TimeReading { TimeReading(processor: 0, clock: 0) }
  func flush() {}
  var isOutputClosed = false
  func knownNames(in section: Section) -> Set<String> {
    section == .os ? ["listdir", "getpid", "getcwd", "system"] : []
  }
  func close() -> Outcome? { nil }
}

/// A session with what it said so far.
final class Talk {
  let evaluator = ScriptedEvaluator()
  let session: Session
  private let record: Record

  private final class Record {
    var said = ""
    var complained = ""
    var status: Int32?
  }

  init(
    isLocked: Bool = false, isTyped: Bool = false, stopsAtFailure: Bool = false,
    realm: RealmName = .trusted
  ) {
    var options = Session.Options()
    options.isLocked = isLocked
    options.isTyped = isTyped
    options.stopsAtFailure = stopsAtFailure
    options.realm = realm
    let record = Record()
    self.record = record
    session = Session(evaluator: evaluator, options: options) { event in
      switch event {
      case .say(let text): record.said += text
      case .complain(let text): record.complained += text
      case .leave(let status): record.status = status
      }
    }
  }

  var status: Int32? { record.status }

  /// Gives lines to the session.
  func enter(_ lines: String...) {
    for line in lines { session.accept(line) }
  }

  func enter(bytes lines: String...) {
    for line in lines { session.accept(bytes: Array(line.utf8)) }
  }

  /// Gives lines to the session that were pasted together.
  func paste(_ lines: String...) {
    for line in lines { session.accept(line, isPart: true) }
    session.endPart()
  }

  func end() { session.finish() }

  /// What was said since the last time this was asked.
  func heard() -> String {
    defer { record.said = "" }
    return record.said
  }

  func complaints() -> String {
    defer { record.complained = "" }
    return record.complained
  }
}
