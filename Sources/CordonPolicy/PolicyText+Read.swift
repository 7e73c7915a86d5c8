// What does the text of a policy ask for?
//
// One edit a line: `VERDICT SECTION NAME...`, `limit NAME VALUE...`, `reset [POLICY]`. A line is
// read by itself, so that every mistake of a file is reported, each with its line.

extension PolicyText {
  /// The edit on one line, as typed at a prompt; nil for a blank line or a comment.
  ///
  /// - Parameter base: the directory from which relative paths are taken; without it they are
  ///   problems.
  public static func edit(
    _ line: some StringProtocol, origin: Origin, base: String? = nil
  ) throws(PolicyProblem) -> PolicyEdit? {
    try edit(words(of: line), origin: origin, base: base)
  }

  /// The edits of a whole text with their lines as origins, and what is wrong with it. The edits
  /// are of use only when nothing is.
  ///
  /// - Parameter origin: where the text comes from; its line number is filled in.
  public static func edits(_ text: String, origin: Origin, base: String? = nil)
    -> (edits: [PolicyEdit], problems: [PolicyProblem])
  {
    var edits: [PolicyEdit] = []
    var problems: [PolicyProblem] = []
    forEachEdit(text, origin: origin, base: base) {
      edits.append($0)
    } or: {
      problems.append($0)
    }
    return (edits, problems)
  }

  /// Calls `found` with each edit of a text and `failed` with each problem, line by line.
  static func forEachEdit(
    _ text: String, origin: Origin, base: String?, found: (PolicyEdit) -> Void,
    or failed: (PolicyProblem) -> Void
  ) {
    var text = text
    text.withUTF8 { bytes in
      var number = 0
      var start = 0
      while start <= bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        number += 1
        let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
        start = end + 1
        do throws(PolicyProblem) {
          let words =
            if let plain = plainWords(of: line) { plain } else {
              try self.words(of: String(decoding: line, as: UTF8.self))
            }
          if let edit = try edit(words, origin: origin.at(line: number), base: base) {
            found(edit)
          }
        } catch {
          var problem = error
          problem.line = number
          if case .file(let name, _) = origin { problem.file = name }
          failed(problem)
        }
      }
    }
  }

  // MARK: One line

  /// The words that an edit may begin with.
  public static let verbs = Verdict.allCases.map(\.word) + ["limit", "reset"]

  private static func edit(_ words: [Word], origin: Origin, base: String?) throws(PolicyProblem)
    -> PolicyEdit?
  {
    guard let first = words.first else { return nil }
    let rest = words.dropFirst()
    if let verdict = Verdict(word: first.text) {
      return PolicyEdit(try rule(verdict, rest, base: base), origin: origin)
    }
    switch first.text {
    case "limit": return PolicyEdit(.limit(try limits(rest)), origin: origin)
    case "reset": return PolicyEdit(try reset(rest), origin: origin)
    default:
      if Section(word: first.text) != nil {
        throw PolicyProblem("a line begins with its verdict, write 'allow \(first.text) ...'")
      }
      throw PolicyProblem.unknown("edit", first.text, among: verbs)
    }
  }

  private static func rule(_ verdict: Verdict, _ words: ArraySlice<Word>, base: String?)
    throws(PolicyProblem) -> PolicyEdit.Action
  {
    guard let first = words.first else {
      throw PolicyProblem(
        "'\(verdict.word)' needs a section and names, such as '\(verdict.word) module json'")
    }
    guard let section = Section(word: first.text) else {
      let sections = Section.withRules.map(\.word)
      throw PolicyProblem.unknown("section", first.text, among: sections)
    }
    if section == .limit {
      throw PolicyProblem("a limit takes a value, write 'limit memory 64M'")
    }
    var patterns: [Pattern] = []
    patterns.reserveCapacity(words.count)
    for word in words.dropFirst() {
      patterns.append(try Pattern(word, in: section, base: base))
    }
    if patterns.isEmpty {
      throw PolicyProblem(
        "'\(verdict.word) \(section.word)' names nothing, "
          + (section.holdsPaths ? "add a path, '/' for all" : "add a name, '*' for all"))
    }
    return .rule(verdict, patterns)
  }

  /// Pairs of a name and a value, apart or joined with `=`.
  private static func limits(_ words: ArraySlice<Word>) throws(PolicyProblem)
    -> [PolicyEdit.LimitSetting]
  {
    var settings: [PolicyEdit.LimitSetting] = []
    var rest = words
    while let word = rest.popFirst() {
      var name = word.text
      var value: String?
      if let sign = name.utf8.firstIndex(of: UInt8(ascii: "=")) {
        value = String(Substring(name.utf8[sign...].dropFirst()))
        name = String(name[..<sign])
      }
      guard let limit = LimitName(word: name) else {
        throw PolicyProblem.unknown("limit", name, among: LimitName.allCases.map(\.word))
      }
      guard let amount = value ?? rest.popFirst()?.text else {
        throw PolicyProblem("'limit \(name)' needs a value, such as 'limit \(example(limit))'")
      }
      settings.append(PolicyEdit.LimitSetting(limit, try Amount.value(amount, of: limit)))
    }
    if settings.isEmpty {
      throw PolicyProblem("'limit' needs a name and a value, such as 'limit memory 64M'")
    }
    return settings
  }

  private static func example(_ limit: LimitName) -> String {
    switch limit.unit {
    case .count: "\(limit.word) 1000"
    case .bytes: "\(limit.word) 64M"
    case .time: "\(limit.word) 5s"
    }
  }

  private static func reset(_ words: ArraySlice<Word>) throws(PolicyProblem) -> PolicyEdit.Action {
    guard let word = words.first else { return .reset(nil) }
    if words.count > 1 { throw PolicyProblem("'reset' takes one name, leave the others out") }
    return .reset(try ShippedPolicy.named(word.text))
  }
}

extension Policy {
  /// The policy that a text describes: its edits, made one after the other on the policy that
  /// allows nothing. Throws the first problem.
  public init(text: String, origin: Origin, base: String? = nil) throws(PolicyProblem) {
    var policy = Policy()
    var problem: PolicyProblem?
    PolicyText.forEachEdit(text, origin: origin, base: base) { edit in
      edit.perform(on: &policy)
    } or: {
      problem = problem ?? $0
    }
    if let problem { throw problem }
    self = policy
  }
}
