// What does a transcript say was typed, and what should have come of it?
//
// A transcript is prose with sessions in it, as a terminal shows them: prompts with what was typed,
// and below them what was printed, up to a blank line. Documentation, tests, lessons and what
// learners hand in have this form. Reading one runs nothing.

/// A text, taken apart.
public struct Transcript: Sendable, Equatable {
  /// A line after a prompt.
  public struct Line: Sendable, Equatable {
    /// Where it stands, counted from 0.
    public var index: Int
    /// What was typed.
    public var text: String
    /// The realm that the prompt names.
    public var realm: RealmName
    /// The prompt goes on with what was begun.
    public var isContinuation: Bool
    /// The lines below it that were printed, counted from 0; empty where the next thing follows.
    public var output: Range<Int>
    /// What is printed may differ from the text where that has `...`.
    public var hasEllipsis: Bool

    public init(
      index: Int, text: String, realm: RealmName = .trusted, isContinuation: Bool = false,
      output: Range<Int> = 0..<0, hasEllipsis: Bool = false
    ) {
      self.index = index
      self.text = text
      self.realm = realm
      self.isContinuation = isContinuation
      self.output = output
      self.hasEllipsis = hasEllipsis
    }
  }

  /// One session, from its first prompt to the next line that starts cordon anew.
  public struct Run: Sendable, Equatable {
    /// The words after `$ cordon`.
    public var options: [String] = []
    public var lines: [Line] = []
    /// The line with the status that `$ echo $?` wrote, counted from 0.
    public var statusIndex: Int?

    public init() {}
  }

  /// The text, without line breaks.
  public var text: [String]
  /// The sessions that hold at least one line.
  public var runs: [Run]

  /// Reads a text.
  ///
  /// - Parameter isMarkdown: only blocks that are fenced as `pycon` count.
  public init(_ text: String, isMarkdown: Bool = false) {
    self.init(lines: Self.split(text), isMarkdown: isMarkdown)
  }

  /// The lines of a text, without their line breaks of either kind.
  static func split(_ text: String) -> [String] {
    var lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false).map { line in
      String(Substring(line.last == 13 ? line.dropLast() : line))
    }
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  init(lines: [String], isMarkdown: Bool = false) {
    text = lines
    runs = []
    var reader = Reader(isMarkdown: isMarkdown)
    for (index, line) in lines.enumerated() { reader.take(line, index) }
    runs = reader.finished
  }

  /// What a line shows of a prompt and what was typed after it; nil for other lines.
  public static func typed(_ line: some StringProtocol) -> (
    realm: RealmName, isContinuation: Bool, text: String
  )? {
    for realm in RealmName.allCases {
      for isContinuation in [false, true] {
        let prompt = Session.promptText(realm, isContinuation: isContinuation)
        if line.hasPrefix(prompt) {
          return (realm, isContinuation, String(line.dropFirst(prompt.count)))
        }
        if line == prompt.dropLast() { return (realm, isContinuation, "") }
      }
    }
    return nil
  }

  /// How a line looks after a prompt.
  public static func shown(_ text: String, in realm: RealmName, isContinuation: Bool) -> String {
    let prompt = Session.promptText(realm, isContinuation: isContinuation)
    return text.isEmpty ? String(prompt.dropLast()) : prompt + text
  }

  /// Splits the words of a command line, with quotes as in a shell.
  public static func words(_ text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var rest = Substring(text)
    while let next = rest.popFirst() {
      if let open = quote {
        if next == open { quote = nil } else { word = (word ?? "") + String(next) }
      } else if next == "'" || next == "\"" {
        quote = next
        word = word ?? ""
      } else if next == " " || next == "\t" {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(next)
      }
    }
    if let word { words.append(word) }
    return words
  }
}

/// Line by line, what a text means.
private struct Reader {
  let isMarkdown: Bool
  private var isFenced = false
  /// Lines are printed text of the last line that was typed.
  private var isOutput = false
  /// The next line is a status.
  private var isStatus = false
  private var hasEllipsis = false
  private var runs: [Transcript.Run] = [Transcript.Run()]

  init(isMarkdown: Bool) { self.isMarkdown = isMarkdown }

  var finished: [Transcript.Run] { runs.filter { !$0.lines.isEmpty } }

  mutating func take(_ line: String, _ index: Int) {
    if isStatus {
      isStatus = false
      runs[runs.count - 1].statusIndex = index
      return
    }
    if isMarkdown, line.hasPrefix("```") {
      isFenced = !isFenced && line.hasPrefix("```pycon")
      isOutput = false
    } else if isMarkdown, !isFenced {
      return
    } else if line == "$ echo $?" {
      isStatus = true
      isOutput = false
    } else if line == "$ cordon" || line.hasPrefix("$ cordon ") {
      var run = Transcript.Run()
      run.options = Transcript.words(line.dropFirst(8))
      runs.append(run)
      isOutput = false
    } else if let typed = Transcript.typed(line) {
      if !typed.isContinuation { hasEllipsis = false }
      if typed.text.contains("# doctest: +ELLIPSIS") { hasEllipsis = true }
      runs[runs.count - 1].lines.append(
        Transcript.Line(
          index: index, text: typed.text, realm: typed.realm,
          isContinuation: typed.isContinuation, output: index + 1..<index + 1,
          hasEllipsis: hasEllipsis))
      isOutput = true
    } else if line.isEmpty {
      isOutput = false
    } else if isOutput {
      let run = runs.count - 1
      let last = runs[run].lines.count - 1
      runs[run].lines[last].output = runs[run].lines[last].index + 1..<index + 1
    }
  }
}
