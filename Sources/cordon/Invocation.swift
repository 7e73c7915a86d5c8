// What was cordon started to do?

/// A command line, understood.
struct Invocation {
  enum Program {
    /// No program: a session on standard input, at a terminal or piped.
    case session
    /// `-`: the same, with arguments.
    case standardInput
    case text(String)
    case module(String)
    case file(String)
  }

  /// Something to be done with files that hold sessions; the others are the program and its
  /// arguments.
  enum Task {
    case replay(first: String)
    case grade(first: String)
  }

  var program = Program.session
  var switches: Set<Switch> = []
  var policy: String?
  /// Each as it was written, `NAME=VALUE`.
  var limits: [String] = []
  /// Where events are written down.
  var audit: String?
  /// What is done with transcripts instead of a session.
  var task: Task?
  /// The lesson that is graded by.
  var lesson: String?
  /// The lines to begin with, when they are not those of the usual file.
  var initFile: String?
  /// How often asserts and the like are to be left out.
  var optimize = 0
  var warnings: [String] = []
  var others: [String] = []
  var arguments: [String] = []

  /// What stands in the way of the task, or of there being none.
  var taskProblem: String? {
    let name: String
    switch task {
    case nil: return lesson == nil ? nil : "--lesson goes with --grade FILE"
    case .replay: name = "--replay"
    case .grade: name = "--grade"
    }
    switch program {
    case .session, .file: break
    case .standardInput, .text, .module: return "\(name) takes files and nothing to run"
    }
    let isReplay = name == "--replay"
    if isReplay, lesson != nil { return "--lesson goes with --grade FILE" }
    let isPlain =
      switches.isEmpty && policy == nil && audit == nil && warnings.isEmpty && others.isEmpty
    if isPlain, !isReplay || limits.isEmpty { return nil }
    return isReplay
      ? "--replay takes no other options, a session's own stand in its text after '$ cordon'"
      : "--grade takes no other options but --lesson and --limit wall=SECONDS"
  }

  /// The files of the task.
  var taskFiles: [String] {
    var files: [String] = []
    switch task {
    case .replay(let first), .grade(let first): files.append(first)
    case nil: break
    }
    if case .file(let path) = program { files.append(path) }
    return files + arguments
  }

  /// The options with which a transcript of the session has to begin.
  var transcriptWords: [String] {
    var words: [String] = []
    for row in Switch.allCases where switches.contains(row) {
      switch row {
      case .quiet, .noInit, .interactive, .unbuffered: break
      default: words.append("--" + row.word)
      }
    }
    if let policy { words += ["--policy", policy] }
    for limit in limits { words += ["--limit", limit] }
    return words
  }

  var isRestricted: Bool { switches.contains(.restricted) }
  var isSandboxed: Bool { switches.contains(.sandbox) }
  var isQuiet: Bool { switches.contains(.quiet) }
  var stopsAtError: Bool { switches.contains(.stopAtError) }
  var goesOnInteractively: Bool { switches.contains(.interactive) }
}

/// The command line, split where its options end.
struct ArgumentSplit {
  /// The words that are options and their values.
  var options: [String] = []
  var invocation = Invocation()
  /// Everything in `options` was plain, and `invocation` is complete.
  var isPlain = true

  /// Splits `words`, the command line without the program's name.
  ///
  /// Whatever is not in the option table is kept in `options` for the full parser, which explains
  /// it; the split itself never fails.
  init(_ words: ArraySlice<String>) {
    var rest = words
    while let word = rest.first {
      if word == "-" || !word.hasPrefix("-") {
        invocation.program = word == "-" ? .standardInput : .file(word)
        invocation.arguments = Array(rest.dropFirst())
        return
      }
      rest.removeFirst()
      options.append(word)
      if word == "--" {
        if let file = rest.popFirst() {
          invocation.program = file == "-" ? .standardInput : .file(file)
        }
        options.removeLast()
        invocation.arguments = Array(rest)
        return
      }
      if word.hasPrefix("--") {
        takeSetting(word.dropFirst(2), &rest)
      } else if takeLetters(word.dropFirst(), &rest) {
        invocation.arguments = Array(rest)
        return
      }
    }
  }

  private mutating func takeSetting(_ text: Substring, _ rest: inout ArraySlice<String>) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if let row = Switch(rawValue: String(text)) {
      invocation.switches.insert(row)
      if row == .optimized { invocation.optimize += 1 }
      return
    }
    guard let setting = Setting(rawValue: String(parts[0])) else {
      isPlain = false
      // The package takes the shell's name only after `=`; every other value may stand by itself.
      if text == "generate-completion-script", let shell = rest.popFirst() {
        options[options.count - 1] += "=\(shell)"
      }
      return
    }
    var value = parts.count == 2 ? String(parts[1]) : nil
    if value == nil, let next = rest.popFirst() {
      options.append(next)
      value = next
    }
    guard let value else {
      isPlain = false
      return
    }
    switch setting {
    case .policy: invocation.policy = value
    case .limit: invocation.limits.append(value)
    case .audit: invocation.audit = value
    case .replay: invocation.task = .replay(first: value)
    case .lesson: invocation.lesson = value
    case .grade: invocation.task = .grade(first: value)
    case .initFile: invocation.initFile = value
    }
  }

  private mutating func takeWord(_ rest: inout ArraySlice<String>) -> String? {
    guard let word = rest.popFirst() else { return nil }
    options.append(word)
    return word
  }

  /// Takes joined letters; true when one of them says what to run, which ends the options.
  private mutating func takeLetters(_ letters: Substring, _ rest: inout ArraySlice<String>) -> Bool
  {
    var letters = letters
    while let letter = letters.popFirst() {
      if let row = Switch.allCases.first(where: { $0.letter == letter }) {
        invocation.switches.insert(row)
        if row == .optimized { invocation.optimize += 1 }
      } else if let row = Lettered(rawValue: letter) {
        guard let value = letters.isEmpty ? takeWord(&rest) : String(letters) else {
          isPlain = false
          return false
        }
        switch row {
        case .warning: invocation.warnings.append(value)
        case .other: invocation.others.append(value)
        }
        return false
      } else if let target = Target(rawValue: letter) {
        guard let value = letters.isEmpty ? rest.popFirst() : String(letters) else {
          isPlain = false
          return true
        }
        switch target {
        case .text: invocation.program = .text(value)
        case .module: invocation.program = .module(value)
        }
        // The full parser sees the switches before it and not the program itself.
        options.removeLast()
        return true
      } else {
        isPlain = false
        return false
      }
    }
    return false
  }
}
