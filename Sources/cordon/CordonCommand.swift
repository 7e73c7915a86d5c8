// What does cordon say about its options?
//
// swift-argument-parser prints help and words the complaints. Its rows come from the option table.
// Its completion scripts know neither what ends the options nor what a value may be, so `ShellScript`
// writes them.

import ArgumentParser
import CordonSession

extension Switch: EnumerableFlag {
  static func name(for value: Switch) -> NameSpecification {
    let word = NameSpecification.Element.customLong(value.word)
    return value.letter.map { [.customShort($0), word] } ?? [word]
  }

  static func help(for value: Switch) -> ArgumentHelp? { ArgumentHelp(value.help) }
}

extension ArgumentHelp {
  fileprivate init(_ setting: Setting) {
    self.init(setting.help, valueName: setting.valueName)
  }

  fileprivate init(_ lettered: Lettered) {
    self.init(lettered.help, valueName: lettered.valueName)
  }

  fileprivate init(_ target: Target) {
    self.init(target.help, valueName: target.valueName)
  }
}

struct CordonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cordon",
    abstract: "A Python for the terminal with a fence in it.",
    usage: """
      cordon [-r] [--sandbox] [-e] [-q] [-i] [--classic] [--policy NAME|FILE] [--limit NAME=VALUE] ... \
      [--audit FILE] [--init FILE | --no-init] [-EIOPuv] [-W FILTER] ... \
      [-c TEXT | -m MODULE | FILE | -] [ARGUMENTS ...]
      cordon --replay FILE ...
      cordon [--lesson NAME|FILE] [--limit wall=SECONDS] --grade FILE ...
      cordon --generate-completion-script bash|zsh|fish
      """,
    discussion: """
      Without a program, cordon starts a session: on a terminal with prompts, on piped text \
      without. In a session, :help explains the commands.

      Exit status: 0; what sys.exit() says; 1 after an uncaught exception; 2 for a wrong command \
      line; 77 after an uncaught denial; 78 when a limit stopped the program; 130 when interrupted.
      """,
    version: Version.line)

  @Flag var switches: [Switch] = []

  @Option(help: ArgumentHelp(Setting.policy))
  var policy: String?

  @Option(help: ArgumentHelp(Setting.limit))
  var limit: [String] = []

  @Option(help: ArgumentHelp(Setting.audit))
  var audit: String?

  @Option(help: ArgumentHelp(Setting.replay))
  var replay: String?

  @Option(help: ArgumentHelp(Setting.lesson))
  var lesson: String?

  @Option(help: ArgumentHelp(Setting.grade))
  var grade: String?

  @Option(
    name: .customLong(Setting.initFile.word), help: ArgumentHelp(Setting.initFile))
  var initFile: String?

  @Option(
    name: .customShort(Lettered.warning.letter, allowingJoined: true),
    help: ArgumentHelp(Lettered.warning))
  var warnings: [String] = []

  @Option(
    name: .customShort(Lettered.other.letter, allowingJoined: true),
    help: ArgumentHelp(Lettered.other))
  var others: [String] = []

  @Option(name: .customShort(Target.text.letter), help: ArgumentHelp(Target.text))
  var text: String?

  @Option(name: .customShort(Target.module.letter), help: ArgumentHelp(Target.module))
  var module: String?

  @Argument(
    help: ArgumentHelp("A program to run, or - for standard input.", valueName: "file"))
  var file: String?

  @Argument(help: ArgumentHelp("What the program finds in sys.argv.", valueName: "arguments"))
  var arguments: [String] = []

  /// What the full parser says to a command line that the small one did not take: help, a
  /// completion script, the version or a complaint, and the status to end with.
  ///
  /// Nil when there is nothing to say after all.
  static func answer(to options: [String]) -> (text: String, status: Int32)? {
    if let word = options.last, let answer = ShellScript.answer(to: word) { return answer }
    do {
      _ = try parse(options)
      return nil
    } catch {
      if exitCode(for: error) == .success { return (fullMessage(for: error), 0) }
      return (complaint(message(for: error)), 2)
    }
  }

  /// The word of a long option that a complaint says is unknown.
  private static func unknownOption(_ message: String) -> String? {
    let start = "Unknown option '--"
    guard message.hasPrefix(start) else { return nil }
    return String(message.dropFirst(start.count).prefix { $0 != "'" })
  }

  private static func remedy(for option: String) -> String {
    let words =
      Switch.allCases.map(\.word) + Setting.allCases.map(\.word)
      + ["help", "version", "generate-completion-script"]
    return OptionWords.remedy(for: option, among: words).map { ", " + $0 } ?? ""
  }

  /// A complaint as Cordon words them: lower case, the remedy last.
  private static func complaint(_ message: String) -> String {
    var text = message
    if let option = unknownOption(message) {
      text = "unknown option '--\(option)'" + remedy(for: option)
    } else if let question = text.firstRange(of: ". Did you mean") {
      text.replaceSubrange(question, with: ", did you mean")
    }
    if text.last == "." { text.removeLast() }
    let start = text.prefix(1).lowercased() + text.dropFirst()
    return "cordon: \(start)\n'cordon --help' lists the options"
  }
}
