// Which options does cordon take?
//
// One row each, read by two parsers: a small one that knows the rows and no more (`CommandLine`),
// because building a parser object costs a third of the time that a short program takes, and
// swift-argument-parser (`CordonCommand`) for help, completion scripts and everything unusual.

/// An option without a value; letters may be joined, as in `-rq`.
enum Switch: Character, CaseIterable {
  case restricted = "r"
  case stopAtError = "e"
  case quiet = "q"
  case interactive = "i"

  var letter: Character { rawValue }

  var word: String {
    switch self {
    case .restricted: "restricted"
    case .stopAtError: "stop-at-error"
    case .quiet: "quiet"
    case .interactive: "interactive"
    }
  }

  var help: String {
    switch self {
    case .restricted: "Start in the restricted realm and stay there: no line is a command."
    case .stopAtError: "End a piped session at its first error."
    case .quiet: "Start without a banner."
    case .interactive: "Go on with a session after the program."
    }
  }
}

/// An option with a value, as `--name value` or `--name=value`.
enum Setting: String, CaseIterable {
  case policy
  case limit

  var word: String { rawValue }

  var valueName: String {
    switch self {
    case .policy: "name|file"
    case .limit: "name=value"
    }
  }

  var help: String {
    switch self {
    case .policy: "The policy of the restricted realm: howto, standard, strict or a file."
    case .limit: "A limit of the restricted realm, such as memory=64M; may be repeated."
    }
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

  var help: String {
    switch self {
    case .text: "Run the program in TEXT; all that follows are its arguments."
    case .module: "Run a library module as a program; all that follows are its arguments."
    }
  }
}
