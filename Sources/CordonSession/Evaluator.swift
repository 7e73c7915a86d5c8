// What does a session need of an interpreter?
//
// The session knows lines, commands and realms by name; how Python runs is behind this protocol, so
// that a test can put a few lines of its own in its place.

import CordonPolicy
import CordonRuntime
import CordonSyntax

/// The two realms that a session knows.
public enum RealmName: String, CaseIterable, Sendable {
  case trusted, restricted
}

/// How a statement or a program ended.
public enum Outcome: Sendable {
  case completed
  /// `SystemExit`, with what it wants written to standard error, line break included.
  case exit(status: Int32, message: String?)
  /// An exception that nobody caught.
  case raised(ErrorReport)
  /// An exception that nobody caught and that a policy caused.
  case denied(ErrorReport)
  /// A limit was reached.
  case limit(ErrorReport)
  /// A rule of the policy ended it, by the verdict "stop".
  case stopped(ErrorReport)
  /// Ctrl-C.
  case interrupted(ErrorReport)

  public var isFailure: Bool {
    switch self {
    case .completed, .exit: false
    case .raised, .denied, .limit, .stopped, .interrupted: true
    }
  }

  /// What a process ends with when the policy stood in the way.
  static let denialStatus: Int32 = 77

  /// What a process ends with after this.
  public var status: Int32 {
    switch self {
    case .completed: 0
    case .exit(let status, _): status
    case .raised: 1
    case .denied, .stopped: Self.denialStatus
    case .limit: 78
    case .interrupted: 130
    }
  }

  public var report: ErrorReport? {
    switch self {
    case .completed, .exit: nil
    case .raised(let report), .denied(let report), .limit(let report), .stopped(let report),
      .interrupted(let report):
      report
    }
  }
}

/// An error as it is shown: a traceback in Python's form, its lines ending with line breaks.
public struct ErrorReport: Sendable, Equatable {
  public var text: String

  public init(text: String) { self.text = text }
}

/// Statements that were entered together.
public struct Entry {
  public var tree: Tree
  /// The source, for tracebacks, `inspect` and the history.
  public var text: String
  /// What tracebacks call the source.
  public var fileName: String
  /// The number of the first line of the source, as the tree counts lines.
  public var firstLine: Int

  public init(tree: Tree, text: String, fileName: String, firstLine: Int = 1) {
    self.tree = tree
    self.text = text
    self.fileName = fileName
    self.firstLine = firstLine
  }
}

/// Something to run from its beginning to its end.
public enum Program: Sendable {
  /// The text of `-c`.
  case text(String)
  /// A module of the library, by its dotted name.
  case module(String)
  /// A file that has been read.
  case file(text: [UInt8], name: String)
}

/// What to tell about an expression.
public enum View: Sendable {
  /// The name of its type.
  case type
  /// Its signature and docstring.
  case documentation
  /// The instructions of the function, class or code that it is.
  case instructions
}

/// A name of a realm's `__main__`.
public struct NameRow: Sendable {
  public var name: String
  public var type: String

  public init(name: String, type: String) {
    self.name = name
    self.type = type
  }
}

/// Processor and clock time, in nanoseconds.
public struct TimeReading: Sendable {
  public var processor: Int
  public var clock: Int

  public init(processor: Int, clock: Int) {
    self.processor = processor
    self.clock = clock
  }
}

public protocol Evaluator: AnyObject {
  /// Has the programs of a realm be in a dialect from now on.
  func speak(_ dialect: Dialect, in realm: RealmName)

  /// Runs an entry in the realm's `__main__`. The value of an expression goes to `sys.displayhook`.
  func run(_ entry: Entry, in realm: RealmName) -> Outcome

  /// What the compiler refuses in a tree that the parser has let pass; nothing is run.
  func mistake(in tree: Tree) -> SyntaxProblem?

  /// Parses and runs one entry that is given as text.
  func runEntry(_ text: String, fileName: String, in realm: RealmName) -> Outcome

  /// Runs a program in the realm's `__main__`, showing no values.
  func run(_ program: Program, in realm: RealmName) -> Outcome

  /// The report of a mistake that the parser found.
  func report(_ problem: SyntaxProblem, fileName: String, in realm: RealmName) -> ErrorReport

  /// Evaluates an expression with the realm's rights and tells about its value.
  func view(_ view: View, of expression: String, in realm: RealmName) -> Result<String, Refused>

  /// The instructions that a source text becomes.
  func instructions(of text: String) -> Result<String, Refused>

  /// What `sys.ps1` and `sys.ps2` of the realm say; nil where they are not set.
  func promptOverride(in realm: RealmName, isContinuation: Bool) -> String?

  /// What went wrong with a prompt since this was asked last.
  func takePromptProblem() -> String?

  /// The names in the realm's `__main__`, sorted, without those that every module has.
  func names(in realm: RealmName) -> [NameRow]

  /// Gives the realm a new `__main__`, as if it had just begun.
  func reset(_ realm: RealmName)

  /// The policy of the restricted realm. Setting it takes effect at the next use of anything.
  var policy: Policy { get set }

  /// What the kernel's wall grants that the session is behind; nil when it is behind none.
  var wall: WallGrants? { get }

  /// What was not plainly allowed lately, and what was changed outside, the oldest first.
  var events: [GateEvent] { get }

  /// Makes the edit that a person's "always" or "never" means. Nil when none may be made, so that
  /// neither is offered.
  var keepAnswer: ((Verdict, Subject) -> Void)? { get set }

  /// Remembers an edit of the policy among the events.
  func noteEdit(_ text: String)

  /// What allowing a name would open.
  func prospect(of subject: Subject) -> Prospect

  /// The policies in the working directory, by their files' names.
  var policyFiles: [String] { get }

  /// What trusted code has put at the restricted realm's disposal: names, and what is called for them.
  var grants: [(name: String, target: String)] { get }

  /// Reads a file for the person at the prompt.
  func readFile(_ path: String) -> Result<[UInt8], Refused>

  /// Writes a file for the person at the prompt.
  func writeFile(_ path: String, _ text: String) -> Result<Void, Refused>

  /// Writes a file for the person at the prompt, whole or not at all; one that is there only when
  /// it may be replaced.
  func writeWhole(_ path: String, _ text: String, replacing: Bool) -> Result<Void, Refused>

  /// Copies what programs print to the standard streams.
  func copyOutput(to record: OutputRecord)

  /// The names of the realm's `__main__` and their values as Python text, without running any code,
  /// and what cannot be written so, with the reason.
  func namesAsText(in realm: RealmName) -> Result<(text: String, left: [String]), Refused>

  /// Runs a file in the realm, in a namespace of its own and with arguments of its own.
  func runApart(_ text: [UInt8], name: String, arguments: [String], in realm: RealmName) -> Outcome

  /// In which texts a regular expression of Python's matches.
  func matches(of pattern: String, in texts: [String]) -> Result<[Bool], Refused>

  /// Where a regular expression of Python's matches in a text, in characters; none when it is wrong.
  func places(of pattern: String, in text: String) -> [Range<Int>]

  /// The source of the function that names, attributes and plain keys lead to. No code runs.
  func source(of name: String, in realm: RealmName) -> Result<String, Refused>

  /// The directory from which relative paths are taken.
  var workingDirectory: String? { get }

  var time: TimeReading { get }

  /// What takes how much memory, after all that is not used any more has been thrown away.
  func memoryRows() -> [MemoryRow]

  /// Writes out what programs have printed.
  func flush()

  /// Whether nobody reads standard output any more.
  var isOutputClosed: Bool { get }

  /// What completion looks at; nil where there is nothing to see.
  var completionView: (any CompletionView)? { get }

  /// What a section of a policy may name, as far as that is known.
  func knownNames(in section: Section) -> Set<String>

  /// Gives both realms new `__main__`s and keeps the names that they had, for a lesson.
  func setNamesAside()

  /// Puts the names that were set aside in the place of those that there are now.
  func takeNamesBack()

  /// Whether an expression is true in a realm, without printing or binding anything; false when it
  /// ends in any other way.
  func holds(_ expression: String, in realm: RealmName) -> Bool

  /// The names of the types of the last exception that nobody caught in a realm, the most special
  /// first.
  func lastExceptionTypes(in realm: RealmName) -> [String]

  /// Ends all programs: exit functions run, and what they printed is written out. Answers how they
  /// ended where something stopped them.
  func close() -> Outcome?
}

/// Why something asked by a command was not done, in Cordon's or Python's words.
public struct Refused: Error, Equatable {
  public var message: String

  public init(_ message: String) { self.message = message }
}

extension Evaluator {
  public func takePromptProblem() -> String? { nil }

  public func mistake(in tree: Tree) -> SyntaxProblem? { nil }

  public func writeWhole(
    _ path: String, _ text: String, replacing: Bool
  ) -> Result<Void, Refused> { writeFile(path, text) }

  public func source(of name: String, in realm: RealmName) -> Result<String, Refused> {
    .failure(Refused("its source is not known"))
  }

  public func copyOutput(to record: OutputRecord) {}

  public func namesAsText(
    in realm: RealmName
  ) -> Result<(text: String, left: [String]), Refused> {
    .failure(Refused("names cannot be written here"))
  }

  public func runApart(
    _ text: [UInt8], name: String, arguments: [String], in realm: RealmName
  ) -> Outcome { run(.file(text: text, name: name), in: realm) }

  public func matches(of pattern: String, in texts: [String]) -> Result<[Bool], Refused> {
    .failure(Refused("patterns are not supported here"))
  }

  public func places(of pattern: String, in text: String) -> [Range<Int>] { [] }

  public func memoryRows() -> [MemoryRow] { [] }

  public var wall: WallGrants? { nil }

  public var completionView: (any CompletionView)? { nil }

  public var grants: [(name: String, target: String)] { [] }

  public func setNamesAside() {}
  public func takeNamesBack() {}
  public func holds(_ expression: String, in realm: RealmName) -> Bool { false }
  public func lastExceptionTypes(in realm: RealmName) -> [String] { [] }
}
