// How does cordon start, and what does it end with?

import CEditLine
import CordonSession
import Glibc

/// One run of cordon.
struct Start {
  let invocation: Invocation
  /// Where the native stack ends, for the collector.
  let stackHigh: UnsafeRawPointer
  /// A transcript, which is typed in place of standard input.
  var typing: TranscriptLines?
  /// What is all that the process may read and write, behind the kernel's wall.
  var folder: String?

  /// Does what the command line says; answers the exit status.
  static func run(_ words: ArraySlice<String>) -> Int32 {
    var anchor = 0
    return withUnsafePointer(to: &anchor) { run(words, stackHigh: UnsafeRawPointer($0)) }
  }

  @inline(never)
  private static func run(_ words: ArraySlice<String>, stackHigh: UnsafeRawPointer) -> Int32 {
    let split = ArgumentSplit(words)
    if !split.isPlain, let (text, status) = CordonCommand.answer(to: split.options) {
      let isWritten = Console {}.write(text + "\n", to: status == 0 ? .output : .error)
      return isWritten ? status : 1
    }
    if let problem = split.invocation.taskProblem {
      Console {}.write("cordon: \(problem)\n", to: .error)
      return 2
    }
    switch split.invocation.task {
    case .grade:
      return Grading(
        files: split.invocation.taskFiles, lesson: split.invocation.lesson,
        limits: split.invocation.limits, stackHigh: stackHigh
      ).run()
    case .replay: return Replay(files: split.invocation.taskFiles, stackHigh: stackHigh).run()
    case nil: return run(split.invocation, typing: nil, stackHigh: stackHigh)
    }
  }

  /// Runs a session or a program.
  ///
  /// - Parameter wall: the one folder that the process has behind the kernel's wall; nil for no wall.
  static func run(
    _ invocation: Invocation, typing: TranscriptLines?, wall: String? = nil,
    stackHigh: UnsafeRawPointer
  ) -> Int32 {
    do {
      return try Start(
        invocation: invocation, stackHigh: stackHigh, typing: typing, folder: wall
      ).run()
    } catch {
      Console {}.write("cordon: \(Presenter.visible(error.message))\n", to: .error)
      return error.status
    }
  }

  /// What makes a command line useless.
  struct Problem: Error {
    var message: String
    var status: Int32 = 2
  }

  private var realm: RealmName {
    invocation.isRestricted || invocation.isSandboxed ? .restricted : .trusted
  }

  /// Whether there is a session on standard input, at once or after the program.
  private var hasSession: Bool {
    switch invocation.program {
    case .session, .standardInput: true
    default: invocation.goesOnInteractively
    }
  }

  private func run() throws(Problem) -> Int32 {
    cordon_catch_interrupts()
    signal(SIGPIPE, SIG_IGN)
    // A file beyond the limit of its size is an OSError.
    signal(SIGXFSZ, SIG_IGN)
    if invocation.isSandboxed, !invocation.isRestricted, !hasSession {
      throw Problem(message: "a program behind --sandbox is a restricted one, add -r")
    }
    let program = try readProgram()
    var surroundings = Engine.Surroundings(
      arguments: [programName] + invocation.arguments, searchFolder: searchFolder,
      share: findShareDirectory(), limitsSpanTheRun: invocation.isRestricted)
    surroundings.commandLine = CommandLine.arguments
    surroundings.executable = executablePath
    surroundings.startup.optimize = min(invocation.optimize, 2)
    let switches = invocation.switches
    surroundings.startup.isIsolated = switches.contains(.isolated)
    surroundings.startup.ignoresEnvironment = switches.contains(.ignoresEnvironment)
    surroundings.startup.isPathSafe = switches.contains(.safePath)
    surroundings.startup.takesNoSite = switches.contains(.noSite)
    surroundings.startup.takesNoUserSite = switches.contains(.noUserSite)
    surroundings.startup.isUnbuffered = switches.contains(.unbuffered)
    surroundings.startup.isInteractive = switches.contains(.interactive)
    surroundings.startup.isQuiet = switches.contains(.quiet)
    surroundings.startup.isClassic = switches.contains(.classic)
    surroundings.startup.isVerbose = switches.contains(.verbose)
    surroundings.startup.warnings = warningFilters
    surroundings.startup.others = invocation.others
    surroundings.startup.path = environmentPath
    surroundings.collectsAlways = getenv("CORDON_STRESS") != nil
    let engine = Engine(surroundings, stackHigh: stackHigh)
    if let audit = invocation.audit {
      let words = CommandLine.arguments.dropFirst().joined(separator: " ")
      if let refused = engine.openAudit(audit, words) { throw Problem(message: refused.message) }
    }
    let person = Person(flush: engine.flush)
    if let person { engine.setPerson(person.answer) }
    if let refused = engine.choosePolicy(invocation.policy, limits: invocation.limits) {
      throw Problem(message: refused.message)
    }
    if invocation.policy != nil {
      for doubt in engine.doubts(about: engine.policy) {
        Console { engine.flush() }.write("cordon: \(doubt)\n", to: .error)
      }
    }
    // A terminal is set up, and its history read, before that is out of reach.
    let editor = invocation.isSandboxed && hasSession ? LineEditor() : nil
    editor?.history?.readAhead(2000)
    let initFile = hasSession ? try InitFile(invocation) : nil
    if invocation.isSandboxed, let refused = engine.raiseWall(asking: person != nil) {
      throw Problem(message: refused.message)
    }
    if let folder, let refused = engine.raiseWall(around: folder) {
      throw Problem(message: refused.message)
    }
    if !warningFilters.isEmpty, let refused = engine.filterWarnings(in: realm) {
      throw Problem(message: refused.message, status: 1)
    }
    let console = Console { engine.flush() }
    let tell: (String) -> Void = { text in
      let isSeen = isatty(STDERR_FILENO) == 1
      console.write(isSeen ? engine.harmless(text, of: realm) : text, to: .error)
    }
    var status: Int32 = 0
    if let program {
      let outcome = engine.run(program, in: realm)
      if let report = outcome.report { tell(report.text) }
      if case .exit(_, let message?) = outcome { tell(message) }
      status = outcome.status
    }
    if hasSession { status = runSession(engine, console, editor, person, initFile) }
    if let ending = engine.close() {
      if let report = ending.report { tell(report.text) }
      if status == 0 { status = ending.status }
    }
    if let loss = engine.lostOutput {
      console.write("Exception ignored on flushing sys.stdout:\n\(loss)\n", to: .error)
      return 120
    }
    return status
  }

  private func runSession(
    _ engine: Engine, _ console: Console, _ ready: LineEditor?, _ person: Person?,
    _ initFile: InitFile?
  ) -> Int32 {
    var options = Session.Options()
    options.realm = realm
    options.isLocked = invocation.isRestricted
    let editor = ready ?? LineEditor()
    editor?.isAtRowStart = {
      engine.flush()
      return engine.isAtLineStart
    }
    options.isTyped = editor != nil
    options.stopsAtFailure = invocation.stopsAtError
    options.startWords = invocation.transcriptWords
    options.startsWithOption = OptionStart.all
    let (settings, problems) = Settings.ofEnvironment()
    options.settings = settings
    options.dialect =
      invocation.switches.contains(.classic) || settings[.dialect] == "classic" ? .classic : .modern
    if editor != nil { options.screen = Terminal(isWalled: invocation.isSandboxed) }
    engine.namesRealms = true
    for problem in problems { console.write("cordon: \(problem.message)\n", to: .error) }
    engine.hasPrompts = editor != nil
    if editor != nil { engine.limitsSpanTheRun = false }
    if let screen = options.screen, !invocation.isQuiet {
      let lines = FittedText.lines(banner, width: screen.size.columns, flows: false)
      console.write(lines.joined(separator: "\n"), to: .output)
    }
    let source: LineSource
    if let typing {
      typing.flush = engine.flush
      let isLocked = invocation.isRestricted
      engine.shareInput(
        { typing.give($0, sparesCommands: $1 && !isLocked) }, holdsSome: { true })
      source = typing
    } else if let editor {
      let typed = TypedInput(hasCommands: !invocation.isRestricted)
      engine.shareInput(
        { typed.give($0, isRestricted: $1) }, holdsSome: { typed.holdsSome() })
      editor.programs = typed
      source = editor
    } else {
      let lines = PipedLines(descriptor: STDIN_FILENO, hasCommands: !invocation.isRestricted)
      engine.shareInput(
        { lines.give($0, isRestricted: $1) }, holdsSome: { !lines.isEmpty })
      source = lines
    }
    let lessons = LessonFiles(share: findShareDirectory(), isTyped: editor != nil)
    defer { lessons.leave() }
    let host = editor.map { TerminalHost($0, flush: engine.flush) }
    return SessionLoop(
      engine, options, source: source, console: console, person: person, host: host,
      shelf: lessons.shelf
    ).run(after: initFile)
  }

  private var banner: String {
    let dialect =
      invocation.switches.contains(.classic)
      ? "The classic dialect is not complete: what is missing says so.\n" : ""
    let wall = invocation.isSandboxed ? ", behind the kernel's wall" : ""
    return invocation.isRestricted
      ? "\(Version.line), restricted\(wall)\n\(dialect)The policy is locked; Ctrl-D leaves.\n"
      : "\(Version.line)\(wall)\n\(dialect):help lists the commands, :restricted goes behind the fence, Ctrl-D leaves.\n"
  }

  private func readProgram() throws(Problem) -> Program? {
    switch invocation.program {
    case .session, .standardInput: return nil
    case .text(let text): return .text(text)
    case .module(let name): return .module(name)
    case .file(let path):
      let path = try programFile(path)
      switch readWholeFile(path) {
      case .success(let text): return .file(text: text, name: absolutePath(path))
      case .failure(let error):
        let reason = String(cString: strerror(error.code))
        throw Problem(message: "can't open file '\(path)': [Errno \(error.code)] \(reason)")
      }
    }
  }

  /// The folders of `PYTHONPATH`, which trusted code looks for modules in.
  private var environmentPath: [String] { words(of: "PYTHONPATH", separator: ":") }

  /// Those of `PYTHONWARNINGS` come first, so that the command line overrules them.
  private var warningFilters: [String] {
    words(of: "PYTHONWARNINGS", separator: ",") + invocation.warnings
  }

  /// The parts of a variable of the environment; none when the command line says so, or when there
  /// is only restricted code.
  private func words(of variable: String, separator: Character) -> [String] {
    let ignoring: Set<Switch> = [.ignoresEnvironment, .isolated, .restricted]
    guard invocation.switches.isDisjoint(with: ignoring), let value = getenv(variable),
      value.pointee != 0
    else { return [] }
    return String(cString: value).split(separator: separator, omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// Where this program is.
  private var executablePath: String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &bytes, bytes.count - 1)
    return count > 0 ? String(cString: bytes) : ""
  }

  /// The file that a path names: a folder is a program when it holds a `__main__.py`.
  private func programFile(_ path: String) throws(Problem) -> String {
    guard Self.isFolder(path) else { return path }
    let main = path + (path.hasSuffix("/") ? "" : "/") + "__main__.py"
    if access(main, F_OK) == 0 { return main }
    throw Problem(message: "can't find '__main__' module in '\(absolutePath(path))'", status: 1)
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The path from the root, as tracebacks and `__file__` show it.
  private func absolutePath(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    let start = String(cString: folder)
    return start == "/" ? start + path : start + "/" + path
  }

  /// `sys.argv[0]`.
  private var programName: String {
    switch invocation.program {
    case .session: ""
    case .standardInput: "-"
    case .text: "-c"
    case .module: "-m"
    case .file(let path): path
    }
  }

  /// `sys.path[0]`.
  private var searchFolder: String {
    guard case .file(let path) = invocation.program, let full = realpath(path, nil) else {
      return ""
    }
    defer { free(full) }
    let folder = String(cString: full)
    if Self.isFolder(folder) { return folder }
    guard let slash = folder.lastIndex(of: "/") else { return "" }
    return slash == folder.startIndex ? "/" : String(folder[..<slash])
  }
}

/// An error of the operating system.
struct SystemError: Error {
  var code: Int32
}

/// Reads a file that the person named; one of more than 64 MiB, or without an end, is EFBIG.
func readWholeFile(_ path: String) -> Result<[UInt8], SystemError> {
  let most = 1 << 26
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return .failure(SystemError(code: errno)) }
  defer { close(descriptor) }
  var status = stat()
  let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  var bytes: [UInt8] = []
  if size > most { return .failure(SystemError(code: EFBIG)) }
  bytes.reserveCapacity(size + 1)
  while true {
    if bytes.count > most { return .failure(SystemError(code: EFBIG)) }
    let piece = max(size - bytes.count + 1, 1 << 12)
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: piece))
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress! + start, piece) }
    if count < 0 && errno == EINTR {
      bytes.removeLast(piece)
      continue
    }
    if count < 0 { return .failure(SystemError(code: errno)) }
    bytes.removeLast(piece - count)
    if count == 0 { return .success(bytes) }
  }
}
