// What does a session tell about a name that somebody asks about?

import CordonPolicy
import CordonRuntime

extension Session {
  /// The command that a line means which asks about a name: `NAME?` and `?NAME`, `NAME??` for its text
  /// as well, `:command?` and `?` alone; nil for any other line.
  static func question(_ line: String) -> String? {
    guard line.utf8.contains(UInt8(ascii: "?")) else { return nil }
    var text = trimmed(line)
    var ending = ""
    if text.hasSuffix("?") {
      text.removeLast()
      if text.hasSuffix("?"), text.count > 1 {
        text.removeLast()
        ending = "?"
      }
    } else if text.hasPrefix("?") {
      text.removeFirst()
    } else {
      return nil
    }
    text = trimmed(text)
    if text.isEmpty { return "help" }
    if text.hasPrefix(":") {
      let (word, rest) = CommandTable.split(String(text.dropFirst()))
      let isAlone = rest.isEmpty || word == "policy" && CommandTable.split(rest).rest.isEmpty
      return isAlone ? "help \(word) \(rest)" : nil
    }
    let isWord = KeywordTexts.text(of: text) != nil
    return isWord || Route(plain: text) != nil ? "doc " + text + ending : nil
  }

  private static func trimmed(_ text: String) -> String {
    let (word, rest) = CommandTable.split(text)
    return rest.isEmpty ? word : word + " " + rest
  }

  func tellDocumentation(_ call: CommandCall) throws(CommandProblem) {
    var text = try call.required()
    let tellsSource = text.hasSuffix("?") && text.count > 1
    if tellsSource { text = Self.trimmed(String(text.dropLast())) }
    if let words = KeywordTexts.text(of: text), Keywords.all.contains(text) { return say(words) }
    switch evaluator.view(.documentation, of: text, in: realm) {
    case .success(let words):
      guard tellsSource else { return say(words) }
      if let source = try sourceText(text) { return sayUnbroken(source) }
      say(words + "\nits text is not known")
    case .failure(let refused):
      if let words = KeywordTexts.text(of: text) ?? moduleWords(text) { return say(words) }
      throw CommandProblem(refused.message)
    }
  }

  private func sourceText(_ name: String) throws(CommandProblem) -> String? {
    if case .success(let source) = evaluator.source(of: name, in: realm) { return source }
    return try entryThatMade(name).map { (entry) throws(CommandProblem) in try whole([entry]) }
  }

  /// What is known of a module that was not imported here; nil where there is no such module.
  private func moduleWords(_ name: String) -> String? {
    guard let view = evaluator.completionView else { return nil }
    let dot = name.lastIndex(of: ".")
    let package = dot.map { String(name[..<$0]) } ?? ""
    let last = dot.map { String(name[name.index(after: $0)...]) } ?? name
    let space = NameSpace.package(package)
    guard
      let seen = view.names(in: space, beginning: last, realm: realm).first(where: {
        $0.name == last
      })
    else { return nil }
    if case .denied(let reason) = seen.standing {
      return "module \(name), which the policy denies: \(reason)"
    }
    let words = view.detail(of: last, in: space, realm: realm)
    return "module \(name), which is not imported here" + (words.isEmpty ? "" : "\n" + words)
  }

  /// Help about what is neither a command nor a topic.
  func helpElsewhere(_ asked: String, _ problem: CommandProblem) throws(CommandProblem) {
    if asked.hasPrefix(":") { throw problem }
    if let words = KeywordTexts.text(of: asked) { return say(words) }
    let fitting = asked.isEmpty ? [] : Self.helpTopics.filter { $0.name.hasPrefix(asked) }
    if fitting.count == 1 { return say(fitting[0].text()) }
    if Route(plain: asked) != nil,
      case .success(let words) = evaluator.view(.documentation, of: asked, in: realm)
    {
      return say(words)
    }
    if let words = moduleWords(asked) { return say(words) }
    if Self.commands.rows.contains(where: { $0.name.hasPrefix(asked) }) { throw problem }
    let known = Self.helpTopics.map(\.name) + Self.commands.rows.map(\.name)
    let start = "nothing is known of '\(Presenter.visibleLine(asked))'"
    if let near = Spelling.nearest(to: asked, among: known) {
      throw CommandProblem("\(start), did you mean '\(near)'?")
    }
    throw CommandProblem("\(start), :help lists commands and topics")
  }
}
