// How is the text of a lesson read?
//
// A line that begins with one of a few words and a colon begins a part; what follows belongs to it
// until the next such line. Whatever cannot be meant is a problem with its line.

import CordonPolicy

extension Lesson {
  /// The words that begin a part.
  enum Part: String, CaseIterable {
    case lesson = "Lesson"
    case about = "About"
    case policy = "Policy"
    case file = "File"
    case task = "Task"
    case hint = "Hint"
    case answer = "Answer"
    case wrong = "Wrong"
    case check = "Check"
    case unless = "Else"
    case done = "Done"
    case end = "End"
  }

  public init(_ text: String) throws(LessonProblem) {
    self.text = Transcript.split(text)
    var reader = LessonReader(lines: self.text)
    try reader.read(into: &self)
  }
}

struct LessonReader {
  let lines: [String]
  private var index = 0

  init(lines: [String]) { self.lines = lines }

  mutating func read(into lesson: inout Lesson) throws(LessonProblem) {
    lesson.prose = try body()
    if !lesson.prose.isEmpty {
      throw problem("a lesson begins with 'Lesson: ' and its title", at: 0)
    }
    while index < lines.count {
      let start = index
      guard let (part, rest) = Self.part(lines[index]) else { break }
      index += 1
      let body = try body()
      try take(part, rest, body, start, into: &lesson)
    }
    if lesson.title.isEmpty {
      throw problem("a lesson begins with 'Lesson: ' and its title", at: 0)
    }
    guard !lesson.tasks.isEmpty else {
      throw problem("a lesson has at least one 'Task: '", at: lines.count - 1)
    }
    for task in lesson.tasks {
      let missing: String? =
        if task.checks.isEmpty {
          "no 'Check: ', nothing would tell that it is done"
        } else if task.answer == nil {
          "no 'Answer:', which shows that it can be done"
        } else {
          nil
        }
      if let missing { throw problem("the task '\(task.title)' has \(missing)", at: task.line - 1) }
    }
  }

  private func problem(_ message: String, at index: Int) -> LessonProblem {
    LessonProblem(line: max(index, 0) + 1, message: message)
  }

  /// The lines up to the next part, without blank ones around them.
  private mutating func body() throws(LessonProblem) -> [String] {
    var body: [String] = []
    while index < lines.count, Self.part(lines[index]) == nil {
      if let near = Self.misspelt(lines[index]) {
        throw problem(
          "no part of a lesson begins with '\(near.word):', did you mean '\(near.meant):'?",
          at: index)
      }
      body.append(lines[index])
      index += 1
    }
    while body.last?.isBlank == true { body.removeLast() }
    return Array(body.drop(while: \.isBlank))
  }

  /// The part that a line begins.
  static func part(_ line: String) -> (Lesson.Part, String)? {
    guard let (word, rest) = heading(line), let part = Lesson.Part(rawValue: word) else {
      return nil
    }
    return (part, rest)
  }

  private static func heading(_ line: String) -> (word: String, rest: String)? {
    let word = line.prefix { $0.isASCII && $0.isLetter }
    guard let first = word.first, first.isUppercase else { return nil }
    let rest = line[word.endIndex...]
    guard rest.first == ":", rest.dropFirst().first.map({ $0 == " " }) ?? true else { return nil }
    return (String(word), rest.dropFirst().trimmed)
  }

  /// A word that is a letter or two away from that of a part.
  private static func misspelt(_ line: String) -> (word: String, meant: String)? {
    guard let word = heading(line)?.word, word.count > 3 else { return nil }
    let words = Lesson.Part.allCases.map(\.rawValue)
    guard let meant = Spelling.nearest(to: word, among: words.map { $0.lowercased() }),
      abs(meant.count - word.count) <= 1,
      Spelling.isNear(word.lowercased(), meant)
    else { return nil }
    return (word, words.first { $0.lowercased() == meant } ?? meant)
  }

  private mutating func take(
    _ part: Lesson.Part, _ rest: String, _ body: [String], _ start: Int, into lesson: inout Lesson
  ) throws(LessonProblem) {
    func required() throws(LessonProblem) {
      if rest.isEmpty { throw problem("'\(part.rawValue):' says nothing", at: start) }
    }
    switch part {
    case .lesson:
      try required()
      if !lesson.title.isEmpty {
        throw problem("a file holds one lesson, this is the second", at: start)
      }
      lesson.title = rest
      lesson.prose = body
    case .about:
      try required()
      let isAlone = start + 1 == lines.count || lines[start + 1].isBlank
      let more = isAlone ? [] : body.prefix { !$0.isBlank }
      lesson.summary = ([rest] + more).joined(separator: " ")
      lesson.prose += body.dropFirst(more.count).drop(while: \.isBlank)
    case .policy:
      guard let policy = ShippedPolicy(word: rest) else {
        let words = ShippedPolicy.allCases.map(\.word)
        let near = Spelling.nearest(to: rest, among: words)
        throw problem(
          "no policy is named '\(rest)', "
            + (near.map { "did you mean '\($0)'?" } ?? "there are \(Spelling.list(words))"),
          at: start)
      }
      lesson.policy = policy
      lesson.prose += body
    case .file:
      let name = rest
      guard !name.isEmpty, !name.contains("/"), name != ".", name != ".." else {
        throw problem("'File:' takes a name without folders, write 'File: notes.txt'", at: start)
      }
      let content = body.prefix { $0.hasPrefix("|") }
      lesson.files.append(
        Lesson.File(
          name: name,
          lines: content.map { String($0.dropFirst($0.hasPrefix("| ") ? 2 : 1)) }))
      lesson.prose += body.dropFirst(content.count).drop(while: \.isBlank)
    case .task:
      try required()
      lesson.tasks.append(Lesson.Task(title: rest, line: start + 1, prose: body))
    case .end: lesson.ending = (rest.isEmpty ? [] : [rest]) + body
    case .hint, .answer, .wrong, .check, .unless, .done:
      guard !lesson.tasks.isEmpty else {
        throw problem("'\(part.rawValue):' belongs to a task, and none has begun", at: start)
      }
      try take(part, rest, body, start, into: &lesson.tasks[lesson.tasks.count - 1], of: lesson)
    }
  }

  private func take(
    _ part: Lesson.Part, _ rest: String, _ body: [String], _ start: Int,
    into task: inout Lesson.Task, of lesson: Lesson
  ) throws(LessonProblem) {
    let text = (rest.isEmpty ? [] : [rest]) + body
    switch part {
    case .hint:
      if text.isEmpty { throw problem("'Hint:' says nothing", at: start) }
      task.hints.append(text)
    case .done: task.praise = text
    case .answer, .wrong:
      let example = Lesson.Example(range: start + 1..<index)
      if !rest.isEmpty && part == .answer {
        throw problem("what is typed stands below 'Answer:'", at: start)
      }
      if lesson.typed(example).isEmpty {
        throw problem(
          "'\(part.rawValue):' is followed by what is typed, as '>>> x = 1'", at: start)
      }
      if part == .wrong {
        task.wrongAnswers.append(example)
      } else if task.answer == nil {
        task.answer = example
      } else {
        throw problem("a task has one answer", at: start)
      }
    case .check:
      do throws(Refused) {
        var check = try LessonCheck(text.joined(separator: " "))
        check.line = start + 1
        task.checks.append(check)
      } catch {
        throw problem(error.message, at: start)
      }
    case .unless:
      guard !task.checks.isEmpty else {
        throw problem("'Else:' follows the check that it is about", at: start)
      }
      task.checks[task.checks.count - 1].remark = text.joined(separator: " ")
    default: break
    }
  }
}

extension StringProtocol {
  var isBlank: Bool { allSatisfy { $0 == " " || $0 == "\t" } }

  var trimmed: String {
    var rest = self[...].drop { $0 == " " || $0 == "\t" }
    while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
    return String(rest)
  }
}

extension Spelling {
  /// Whether one change, or two in a long word, make one word of the other.
  fileprivate static func isNear(_ word: String, _ other: String) -> Bool {
    var (start, end) = (0, 0)
    let (a, b) = (Array(word), Array(other))
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] {
      end += 1
    }
    return max(a.count, b.count) - start - end <= 2
  }
}
