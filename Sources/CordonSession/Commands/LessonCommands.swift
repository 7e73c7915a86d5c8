// Which commands are about lessons?

import CordonPolicy

extension Session {
  static var lessonCommands: [Command] {
    [
      Command(
        "lesson", "[LESSON|hint|answer|skip|back|check|again|quit]",
        "list the lessons, or begin one",
        help: """
          LESSON is a number, a name, or a file, which has a '/' in its name or ends with '.lesson'.
          In a lesson: hint, skip, back and answer, which are commands of their own as well; check
          tells what is still to be done, again shows the task once more, quit leaves the lesson.
          cordon-lessons(7) tells how to write one.
          """
      ) { call throws(CommandProblem) in try call.session.lesson(call) },
      Command("hint", "", "show a hint for the task of the lesson, and then the next") {
        call throws(CommandProblem) in
        try call.expectNothing()
        try call.session.showHint()
      },
      Command("skip", "", "leave the task of the lesson out") { call throws(CommandProblem) in
        try call.expectNothing()
        try call.session.skipTask()
      },
      Command("back", "", "go back to the task before") { call throws(CommandProblem) in
        try call.expectNothing()
        try call.session.goBack()
      },
      Command("answer", "", "show a model answer to the task of the lesson") {
        call throws(CommandProblem) in
        try call.expectNothing()
        try call.session.showAnswer()
      },
    ]
  }

  static let lessonWords = [
    "hint", "skip", "back", "answer", "check", "again", "quit", "list",
  ]

  private func lesson(_ call: CommandCall) throws(CommandProblem) {
    // Where somebody else looks on, it is they who have chosen the lesson.
    if lesson?.observer != nil, !["skip", "back", "answer"].contains(call.text) { return }
    switch call.text {
    case "", "list": try listLessons()
    case "hint": try showHint()
    case "skip": try skipTask()
    case "back": try goBack()
    case "answer": try showAnswer()
    case "check": try showChecks()
    case "again":
      _ = try requireLesson()
      tellTask()
    case "quit":
      let state = try requireLesson()
      endLesson()
      say("the lesson '\(state.run.lesson.title)' is left; names and policy are as they were")
    default: try begin(call.text)
    }
  }

  @discardableResult
  private func requireLesson() throws(CommandProblem) -> LessonState {
    if let lesson { return lesson }
    throw CommandProblem("no lesson is running, ':lesson' lists them")
  }

  private func requireShelf() throws(CommandProblem) -> LessonShelf {
    if let shelf { return shelf }
    throw CommandProblem("there are no lessons here")
  }

  // MARK: Finding one

  private func listLessons() throws(CommandProblem) {
    let shelf = try requireShelf()
    let names = shelf.names()
    if names.isEmpty {
      throw CommandProblem("no lessons are installed, ':lesson FILE' runs one of your own")
    }
    let progress = LessonProgress(shelf.progress())
    let rows = lessonRows.enumerated().map { index, row in
      let (name, summary) = row
      let number = index < 9 ? " \(index + 1)" : "\(index + 1)"
      let done = progress[name].map { $0.done == $0.of ? "done" : "\($0.done) of \($0.of)" }
      return (number, name, summary, done ?? "")
    }
    let nameWidth = rows.map { $0.1.count }.max() ?? 0
    let doneWidth = rows.map { $0.3.count }.max() ?? 0
    for (number, name, summary, done) in rows {
      let mark = lesson?.name == name ? "*" : " "
      let start = "\(mark)\(number)  \(name.padded(to: nameWidth))  "
      say(start + (doneWidth == 0 ? "" : done.padded(to: doneWidth) + "  ") + summary)
    }
    say(":lesson NUMBER or :lesson NAME begins one.")
  }

  /// The lessons with a line about each, or what is wrong with it.
  var lessonRows: [(name: String, summary: String)] {
    guard let shelf else { return [] }
    return shelf.names().map { name in
      switch read(name, shelf) {
      case .success(let lesson): (name, lesson.summary.isEmpty ? lesson.title : lesson.summary)
      case .failure(let refused): (name, refused.message)
      }
    }
  }

  private func read(_ name: String, _ shelf: LessonShelf) -> Result<Lesson, Refused> {
    switch shelf.text(name) {
    case .success(let text): return Self.lesson(text, name)
    case .failure(let refused): return .failure(refused)
    }
  }

  private static func lesson(_ text: [UInt8], _ name: String) -> Result<Lesson, Refused> {
    do throws(LessonProblem) {
      return .success(try Lesson(String(decoding: text, as: UTF8.self)))
    } catch {
      return .failure(Refused("\(name), \(error)"))
    }
  }

  /// The lesson that words mean: a number, a name or its beginning, or a file.
  func findLesson(_ words: String) -> Result<(name: String, lesson: Lesson), Refused> {
    let file = FileArgument.name(words)
    if file.contains("/") || file.hasSuffix(".lesson") {
      return evaluator.readFile(file).flatMap { Self.lesson($0, file) }.map { (file, $0) }
    }
    guard let shelf else { return .failure(Refused("there are no lessons here")) }
    return Self.findLesson(words, on: shelf)
  }

  /// The lesson of a shelf that a number, a name or its beginning means.
  public static func findLesson(
    _ words: String, on shelf: LessonShelf
  ) -> Result<(name: String, lesson: Lesson), Refused> {
    let names = shelf.names()
    if names.isEmpty {
      return .failure(
        Refused("no lessons are installed, ':lesson FILE' runs one of your own"))
    }
    var name: String?
    if let number = Int(words) {
      guard 1...names.count ~= number else {
        return .failure(Refused("there are \(names.count) lessons, ':lesson' lists them"))
      }
      name = names[number - 1]
    } else if names.contains(words) {
      name = words
    } else {
      let fitting = names.filter { $0.hasPrefix(words) }
      if fitting.count > 1 {
        return .failure(
          Refused(
            "\(Presenter.visibleLine(words)) may mean \(Presenter.alternatives(fitting))"))
      }
      name = fitting.first
    }
    guard let name else {
      let start = "no lesson is named '\(Presenter.visibleLine(words))'"
      let near = Spelling.nearest(to: words, among: names + lessonWords)
      return .failure(
        Refused(near.map { "\(start), did you mean '\($0)'?" } ?? "\(start), ':lesson' lists them"))
    }
    return shelf.text(name).flatMap { lesson($0, name) }.map { (name, $0) }
  }

  private func begin(_ words: String) throws(CommandProblem) {
    switch findLesson(words) {
    case .success(let (name, lesson)):
      if let refused = begin(lesson, named: name) { throw CommandProblem(refused.message) }
      say(lesson.title + "\n")
      tell(lesson.prose)
      tellTask()
      tell([
        "(:hint helps, :answer shows a solution, :lesson quit leaves.",
        "Your names and your policy are set aside until then.)",
      ])
    case .failure(let refused): throw CommandProblem(refused.message)
    }
  }

  // MARK: In a lesson

  /// Says lines of a lesson, with a blank line behind them.
  private func tell(_ lines: [String]) {
    if lines.isEmpty { return }
    say(LessonText.fitted(lines, width: shelf?.width()).joined(separator: "\n") + "\n")
  }

  private func tellTask() {
    guard let run = lesson?.run, let task = run.current else { return }
    let heading = "Task \(run.task + 1) of \(run.lesson.tasks.count): \(task.title)"
    tell([heading] + (task.prose.isEmpty ? [] : [""] + task.prose))
  }

  func tellOfDone(_ index: Int) {
    guard let state = lesson else { return }
    keepProgress(state)
    let praise = state.run.lesson.tasks[index].praise
    tell(praise.isEmpty ? ["Done."] : praise)
    if state.run.isOver { endOfLesson(state) } else { tellTask() }
  }

  private func keepProgress(_ state: LessonState) {
    guard options.isTyped, let shelf, shelf.names().contains(state.name) else { return }
    let done = state.run.isDone.count { $0 }
    shelf.keepProgress { $0.note(state.name, done: done, of: state.run.isDone.count) }
  }

  private func endOfLesson(_ state: LessonState) {
    tell(state.run.lesson.ending)
    endLesson()
    let left = state.run.isDone.count { !$0 }
    var words = "End of the lesson '\(state.run.lesson.title)'"
    words += left == 0 ? "." : ", \(left) of \(state.run.isDone.count) tasks left out."
    words += " Names and policy are as they were before."
    let names = shelf?.names() ?? []
    if let index = names.firstIndex(of: state.name), index + 1 < names.count {
      words += " :lesson \(index + 2) is '\(names[index + 1])'."
    }
    tell([words])
  }

  private func showHint() throws(CommandProblem) {
    if isGraded { throw CommandProblem("what is graded gets no hints") }
    let all = try requireLesson().run.current?.hints.count ?? 0
    guard let hint = lesson?.run.nextHint() else {
      throw CommandProblem(
        all == 0
          ? "the task has no hints, ':answer' shows a solution"
          : "there are no more hints, ':answer' shows a solution")
    }
    let number = lesson?.run.hints ?? 0
    tell(["Hint \(number) of \(all): \(hint[0])"] + hint.dropFirst())
  }

  private func skipTask() throws(CommandProblem) {
    try requireLesson()
    _ = lesson?.run.skip()
    moveOn()
  }

  private func goBack() throws(CommandProblem) {
    try requireLesson()
    if lesson?.run.back() != true { throw CommandProblem("this is the first task") }
    moveOn()
  }

  private func moveOn() {
    beginTask()
    guard let state = lesson, state.observer == nil else { return }
    if state.run.isOver { endOfLesson(state) } else { tellTask() }
  }

  private func showAnswer() throws(CommandProblem) {
    let state = try requireLesson()
    lesson?.run.noteAnswer()
    if isGraded { throw CommandProblem("what is graded gets no answers") }
    guard let answer = state.run.current?.answer else { return }
    var lines = state.run.lesson.text[answer.range][...]
    while lines.last?.isBlank == true { lines.removeLast() }
    say(lines.map { "  " + $0 }.joined(separator: "\n"))
  }

  /// Whether what is typed is somebody's work, which others grade.
  private var isGraded: Bool { lesson?.leavesTasksOut == true }

  private func showChecks() throws(CommandProblem) {
    try requireLesson()
    for (check, holds) in presentChecks() {
      say(holds ? "  done     " + check.text : "  not yet  " + (check.remark ?? check.text))
    }
  }
}

/// Text of a lesson, for a width.
enum LessonText {
  /// Paragraphs broken anew where a line is too long; what is indented and what is a piece of a
  /// session stays as it is.
  static func fitted(_ lines: [String], width: Int?) -> [String] {
    guard let width, lines.contains(where: { $0.unicodeScalars.count > width }) else {
      return lines
    }
    var result: [String] = []
    var words: [Substring] = []
    var isExample = false
    func flush() {
      var line = ""
      for word in words {
        if !line.isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > width {
          result.append(line)
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      if !line.isEmpty { result.append(line) }
      words = []
    }
    for line in lines {
      if line.isBlank {
        isExample = false
      } else if Transcript.typed(line) != nil {
        isExample = true
      }
      if isExample || line.isBlank || line.first == " " || line.first == "-" {
        flush()
        result.append(line)
      } else {
        words += line.split(separator: " ")
      }
    }
    flush()
    return result
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(width - count, 0))
  }
}
