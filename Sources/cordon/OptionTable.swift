// Which options does cordon take?
//
// One row each, read by two parsers: a small one that knows the rows and no more (`CommandLine`),
// because building a parser object costs a third of the time that a short program takes, and
// swift-argument-parser (`CordonCommand`) for help, completion scripts and everything unusual.

/// An option without a value; letters may be joined, as in `-rq`.
enum Switch: String, CaseIterable {
  case restricted
  case sandbox
  case stopAtError = "stop-at-error"
  case quiet
  case interactive
  case ignoresEnvironment = "ignore-environment"
  case isolated
  case safePath = "safe-path"
  case optimized = "optimize"
  case unbuffered
  case noSite = "no-site"
  case noUserSite = "no-user-site"
  case noBytecode = "no-bytecode"
  case verbose
  case noInit = "no-init"
  case classic

  var word: String { rawValue }

  /// Nil for an option that is always written out.
  var letter: Character? {
    switch self {
    case .restricted: "r"
    case .sandbox: nil
    case .stopAtError: "e"
    case .quiet: "q"
    case .interactive: "i"
    case .ignoresEnvironment: "E"
    case .isolated: "I"
    case .safePath: "P"
    case .optimized: "O"
    case .unbuffered: "u"
    case .noSite: "S"
    case .noUserSite: "s"
    case .noBytecode: "B"
    case .verbose: "v"
    case .noInit: nil
    case .classic: nil
    }
  }

  var help: String {
    switch self {
    case .restricted: "Start in the restricted realm and stay there: no line is a command."
    case .sandbox: "Have the kernel refuse, for good, what the policy of the start does not grant."
    case .stopAtError: "End a piped session at its first error."
    case .quiet: "Start without a banner."
    case .interactive: "Go on with a session after the program."
    case .ignoresEnvironment: "Take no notice of PYTHONPATH and PYTHONWARNINGS."
    case .isolated: "As -E, -P and --no-init together."
    case .safePath: "Look for modules in no folder but those of PYTHONPATH and the library."
    case .optimized: "Leave asserts out; twice, docstrings, too."
    case .unbuffered: "Hold no output back."
    case .noSite: "For Python's sake: there are no site packages in any case."
    case .noUserSite: "For Python's sake, as -S."
    case .noBytecode: "For Python's sake: compiled files are never written."
    case .verbose: "Tell of each import on standard error."
    case .noInit: "Begin a session without the lines of the file 'init'."
    case .classic: "Take programs and the prompt as Python 2.7; not complete yet."
    }
  }
}

/// What the value of an option is, for those who complete it.
enum ValueKind {
  /// Nothing that could be listed.
  case any
  case file, policy, limit, lesson, module
}

/// An option with a value, as `--name value` or `--name=value`.
enum Setting: String, CaseIterable {
  case policy
  case limit
  case audit
  case replay
  case lesson
  case grade
  case initFile = "init"

  var word: String { rawValue }

  var valueName: String {
    switch self {
    case .policy: "name|file"
    case .limit: "name=value"
    case .audit, .replay, .grade, .initFile: "file"
    case .lesson: "name|file"
    }
  }

  var kind: ValueKind {
    switch self {
    case .policy: .policy
    case .limit: .limit
    case .audit, .replay, .grade, .initFile: .file
    case .lesson: .lesson
    }
  }

  var help: String {
    switch self {
    case .policy: "The policy of the restricted realm: howto, standard, strict or a file."
    case .limit: "A limit of the restricted realm, such as memory=64M; may be repeated."
    case .audit:
      "Add what restricted code is refused and what it changes to FILE, as lines of JSON."
    case .replay:
      "Type the sessions in FILE and those that follow once more, and show what is different."
    case .lesson: "The lesson that --grade grades by, instead of the one that a session names."
    case .grade:
      "Grade the sessions in FILE and those that follow by the checks of their lesson, a line each."
    case .initFile: "Begin the session, piped ones as well, with the lines of FILE."
    }
  }
}

/// An option with a value that has a letter only, as `-W error` or `-Werror`; may be repeated.
enum Lettered: Character, CaseIterable {
  case warning = "W"
  case other = "X"

  var letter: Character { rawValue }

  var valueName: String {
    switch self {
    case .warning: "filter"
    case .other: "name"
    }
  }

  var help: String {
    switch self {
    case .warning: "What to do about warnings: action:message:category:module:line."
    case .other: "Keep NAME or NAME=VALUE in sys._xoptions; it changes nothing else."
    }
  }
}

/// How cordon is started with an option, in the words of its help.
enum OptionStart {
  static var all: [String: String] {
    var starts: [String: String] = [:]
    for row in Switch.allCases { starts[row.word] = "cordon --\(row.word)" }
    for row in Setting.allCases {
      starts[row.word] = "cordon --\(row.word) \(row.valueName.uppercased())"
    }
    return starts
  }
}

/// An option that says what to run and ends the options: the rest belongs to the program.
enum Target: Character, CaseIterable {
  case text = "c"
  case module = "m"

  var letter: Character { rawValue }

  var valueName: String {
    switch self {
    case .text: "text"
    case .module: "module"
    }
  }

  var kind: ValueKind { self == .module ? .module : .any }

  var help: String {
    switch self {
    case .text: "Run the program in TEXT; all that follows are its arguments."
    case .module: "Run a library module as a program; all that follows are its arguments."
    }
  }
}
