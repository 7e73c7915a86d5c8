// What is a working interpreter?
//
// A machine, the compiler, the native library, a trusted realm and (when first asked for) a
// restricted one. It prints nothing itself but what programs print.

import CordonBytecode
import CordonCompiler
import CordonModules
import CordonPolicy
import CordonRuntime
import CordonSyntax

/// How a run ended, told without values of the machine.
public enum RunResult: Sendable {
  case completed
  /// `SystemExit`: the status, and what it wants written to standard error.
  case exit(Int32, String?)
  /// The text of each is the traceback as it is shown, with line breaks.
  case raised(String)
  case denied(String)
  case limit(String)
  /// A rule of the policy ended it, and no exception told anybody.
  case stopped(String)
  case interrupted(String)
}

public final class Interpreter {
  public let vm: VM
  public let trusted: Realm
  private var made: Realm?
  private var chosenPolicy: Policy?
  /// Limits count for everything that is run, not for each run anew.
  public var limitsSpanTheRun = false
  /// Tracebacks through several realms say whose code each entry is.
  public var namesRealms = false
  private var hasAllowance: Set<UInt16> = []
  /// Realms whose last run ended at a limit.
  private var stopped: Set<UInt16> = []

  /// - Parameter stackHigh: the address of a local of the outermost function, which bounds the
  ///   native stack.
  public init(
    stackHigh: UnsafeRawPointer, arguments: [String], libraryPath: [String],
    commandLine: [String] = [], executable: String = "",
    startup: StartupOptions = StartupOptions()
  ) {
    vm = VM.make(stackHigh: stackHigh, gate: Gate())
    vm.host.compiler = SyntaxBridge()
    Modules.register(in: vm.host)
    vm.host.arguments = arguments
    vm.host.libraryPath = libraryPath
    vm.host.commandLine = commandLine.isEmpty ? arguments : commandLine
    vm.host.executable = executable
    vm.host.startup = startup
    do throws(Raised) {
      trusted = try vm.makeRealm(name: "trusted", policy: nil)
    } catch {
      fatalError("the trusted realm could not be made")
    }
    vm.host.restrictedRealm = { [unowned self] in restricted }
  }

  /// The restricted realm, made when first asked for.
  public var restricted: Realm {
    if let made { return made }
    do throws(Raised) {
      let realm = try vm.makeRealm(name: "restricted", policy: policy)
      made = realm
      return realm
    } catch {
      fatalError("the restricted realm could not be made")
    }
  }

  /// What trusted code has put at the restricted realm's disposal: names, and what is called for them.
  public var grants: [(name: String, target: String)] {
    made.map { Granting.list(of: $0, vm) } ?? []
  }

  /// The restricted realm's policy; setting it takes effect at the next use of anything.
  public var policy: Policy {
    get {
      if let chosenPolicy { return chosenPolicy }
      let standard = Policy.standard
      chosenPolicy = standard
      return standard
    }
    set {
      chosenPolicy = newValue
      if let made { vm.setPolicy(newValue, of: made) }
    }
  }

  /// The realms that there are, and whether something may still run in them: what a limit has
  /// stopped runs no more.
  var realmsToEnd: [(realm: Realm, maySay: Bool)] {
    [made, trusted].compactMap { realm in realm.map { ($0, !stopped.contains($0.id)) } }
  }

  // MARK: Running

  /// Runs a tree in a realm's `__main__`; `isInteractive`: values of expression statements go to
  /// `sys.displayhook`.
  public func run(
    _ tree: Tree, source: [UInt8], firstLine: Int = 1, fileName: String, in realm: Realm,
    isInteractive: Bool
  ) -> RunResult {
    finish(realm) { () throws(Raised) in
      let options = compilerOptions(fileName, isInteractive: isInteractive)
      vm.host.sources.register(fileName, source, in: realm.id, firstLine: firstLine)
      if !tree.warnings.isEmpty {
        try SyntaxBridge.tell(
          tree.warnings, fileName, SourceStore.placed(source, at: firstLine), vm)
      }
      let unit: CodeUnit
      do throws(SyntaxProblem) {
        unit = try Compiler.compile(tree, options)
      } catch {
        throw SyntaxBridge.raise(
          error, fileName, SourceStore.placed(source, at: firstLine), vm)
      }
      return try vm.execute(unit, globals: realm.main.pointee.dictionary)
    }
  }

  private func compilerOptions(_ fileName: String, isInteractive: Bool) -> Compiler.Options {
    var options = Compiler.Options()
    options.mode = isInteractive ? .interactive : .module
    options.fileName = fileName
    options.namespaceIsGlobals = true
    options.optimize = vm.host.startup.optimize
    options.nativeStackLimit = vm.nativeStackLimit
    return options
  }

  /// What the compiler refuses in a tree that is to be run so.
  public func mistake(in tree: Tree) -> SyntaxProblem? {
    do throws(SyntaxProblem) {
      _ = try Compiler.compile(tree, compilerOptions("<stdin>", isInteractive: true))
      return nil
    } catch {
      return error
    }
  }

  /// Parses and runs source text in a realm's `__main__`.
  ///
  /// - Parameter mode: as for `SourceCompiler.compile`.
  /// - Parameter isText: the source is not of a file, whose encoding must be found out.
  public func run(
    source: [UInt8], fileName: String, mode: String, isText: Bool, in realm: Realm
  ) -> RunResult {
    finish(realm) { () throws(Raised) in
      guard let compiler = vm.host.compiler else { return .none }
      let unit = try compiler.compile(
        source, fileName: fileName, mode: mode, flags: isText ? sourceIsText : 0, optimize: -1, vm)
      return try vm.execute(unit, globals: realm.main.pointee.dictionary)
    }
  }

  /// Runs `body` in a realm with a fresh allowance and tells how it ended.
  public func finish(_ realm: Realm, _ body: () throws(Raised) -> Value) -> RunResult {
    if hasAllowance.insert(realm.id).inserted || !limitsSpanTheRun { vm.refill(realm) }
    defer { vm.host.gate.leaveDirectories() }
    return fitted(result(of: vm.enter(realm, body), realm), realm)
  }

  /// The same with a small allowance, and nothing to read from a person: for what the session asks by
  /// itself.
  public func finish(
    _ realm: Realm, atMost most: Limits, _ body: () throws(Raised) -> Value
  ) -> RunResult {
    vm.host.gate.withholdsInput = realm.isRestricted
    defer { vm.host.gate.withholdsInput = false }
    if limitsSpanTheRun { return finish(realm, body) }
    hasAllowance.insert(realm.id)
    vm.refill(realm, atMost: most)
    defer { vm.refill(realm) }
    return fitted(result(of: vm.enter(realm, body), realm), realm)
  }

  /// What a realm that may print no more than so much leaves to be told of its end, cut to that: the
  /// beginning and the end of it, a few thousand bytes at the least.
  private func fitted(_ result: RunResult, _ realm: Realm) -> RunResult {
    guard let left = vm.outputLeft(of: realm) else { return result }
    let room = max(left, 4096)
    func cut(_ text: String) -> String {
      let bytes = text.utf8
      if bytes.count <= room { return text }
      let head = String(decoding: bytes.prefix(room / 2), as: UTF8.self)
      let tail = String(decoding: bytes.suffix(room / 2), as: UTF8.self)
      return head + "\n... \(bytes.count - room) bytes left out, the output is limited ...\n" + tail
    }
    switch result {
    case .completed: return result
    case .exit(let status, let message): return .exit(status, message.map(cut))
    case .raised(let text): return .raised(cut(text))
    case .denied(let text): return .denied(cut(text))
    case .limit(let text): return .limit(cut(text))
    case .stopped(let text): return .stopped(cut(text))
    case .interrupted(let text): return .interrupted(cut(text))
    }
  }

  func result(of ending: Ending, _ realm: Realm) -> RunResult {
    stopped.remove(realm.id)
    switch ending {
    case .completed: return .completed
    case .stopped(let reason, let message):
      stopped.insert(realm.id)
      return Self.ended(reason, message)
    case .raised(let exception): return result(of: exception, realm)
    }
  }

  /// What a limit or a rule makes of a run.
  static func ended(_ reason: Stop, _ message: String) -> RunResult {
    reason.isOfPolicy
      ? .stopped("rexec.StopError: \(message)\n") : .limit("rexec.LimitError: \(message)\n")
  }

  private func result(of exception: Value, _ realm: Realm) -> RunResult {
    if vm.isException(exception, .systemExit) { return exit(exception, of: realm) }
    // Restricted code that raises one by itself ends so only where it is the whole program.
    let isInterrupt = vm.wasInterrupted || !realm.isRestricted || limitsSpanTheRun
    var text = ""
    // What interrupted restricted code is none of its business.
    switch report(exception, vm.isInterruption(exception) ? trusted : realm) {
    case .success(let words): text = words
    case .failure(let ended): return ended.result
    }
    if vm.isException(exception, .keyboardInterrupt), isInterrupt { return .interrupted(text) }
    // What a limit of one object refused says so itself.
    if vm.isException(exception, .memoryError), !vm.hasArguments(exception),
      let policy = realm.policy, let limit = policy.limits.memory
    {
      text +=
        "the memory limit is \(LimitName.memory.text(of: limit)), "
        + LimitName.memory.remedy(for: limit) + "\n"
    }
    if vm.isException(exception, .limitError) { return .limit(text) }
    for denial: BuiltinType in [
      .deniedImport, .deniedAttribute, .deniedIO, .deniedName, .stopError,
    ]
    where vm.isException(exception, denial) { return .denied(text) }
    return .raised(text)
  }

  func exit(_ exception: Value, of realm: Realm) -> RunResult {
    var code = Value.none
    let asked = vm.enter(vm.restrictedRealm(of: exception) ?? realm) { () throws(Raised) in
      code = vm.quietAttribute(exception, "code")
      try vm.passStop()
      return .none
    }
    if case .stopped = asked { return result(of: asked, realm) }
    if code.isNone || code.isUnset { return .exit(0, nil) }
    if code.isInt { return .exit(Int32(truncatingIfNeeded: code.asInt & 0xFF), nil) }
    if code.isBool { return .exit(code == .true ? 1 : 0, nil) }
    var text = ""
    // The text is that of the realm whose program ends, and within its limits.
    let ending = vm.enter(vm.restrictedRealm(of: exception) ?? realm) { () throws(Raised) in
      text = try vm.strString(code)
      return .none
    }
    if case .stopped = ending { return result(of: ending, realm) }
    return .exit(1, text + "\n")
  }
}
