// Does a lesson hold what it promises?
//
// Its examples and answers print what it says, each answer fulfils the checks of its task, which
// did not hold before, and each check fails on a wrong answer.

import CordonSession
import Glibc

/// Tries a lesson, as `--replay` does with a file named `*.lesson`.
struct LessonReplay {
  let path: String
  let lesson: Lesson
  let stackHigh: UnsafeRawPointer

  /// What is wrong, as lines `FILE:LINE: ...`, and what is printed otherwise than it says.
  private final class Findings {
    var changes: [Transcript.Change] = []
    var problems: [(line: Int, message: String)] = []
  }

  /// Writes what is wrong; answers 0 for nothing, 1 for something, 2 when no process can be
  /// started.
  func run() -> Int32 {
    let findings = Findings()
    guard tryAnswers(findings), tryWrongAnswers(findings), tryExamples(findings) else {
      if ChildSession.isInterrupted { return 130 }
      let reason = String(cString: strerror(errno))
      Console {}.write("cordon: no process can be started: \(reason)\n", to: .error)
      return 2
    }
    if ChildSession.isInterrupted { return 130 }
    let transcript = Transcript(lesson.text.joined(separator: "\n"))
    var report = transcript.unified(findings.changes, name: path)
    for (line, message) in findings.problems.sorted(by: { $0.line < $1.line }) {
      report += "\(path):\(line): \(message)\n"
    }
    Console {}.write(Presenter.visible(report), to: .output)
    return report.isEmpty ? 0 : 1
  }

  private func run(_ lines: [Transcript.Line], isTold: Bool = true) -> LessonProcess? {
    if ChildSession.isInterrupted { return nil }
    return LessonProcess.run(lines, in: lesson, by: .teacher, isTold: isTold, stackHigh: stackHigh)
  }

  /// What is typed in the answers to the tasks before one.
  private func answers(before task: Int) -> [Transcript.Line] {
    lesson.tasks[..<task].compactMap(\.answer).flatMap(typed)
  }

  /// Where a lesson says what is printed, `...` stands for any text: its folder has another name
  /// each time.
  private func typed(_ example: Lesson.Example) -> [Transcript.Line] {
    lesson.typed(example).map { withEllipsis($0) }
  }

  private func withEllipsis(_ line: Transcript.Line) -> Transcript.Line {
    var line = line
    line.hasEllipsis = true
    return line
  }

  /// Something to type that does nothing.
  private var nothing: Transcript.Line {
    Transcript.Line(index: 0, text: "None", hasEllipsis: true)
  }

  /// Types all answers, and before each something that does nothing.
  private func tryAnswers(_ findings: Findings) -> Bool {
    var lines: [Transcript.Line] = []
    // How many entries there are when nothing was done for a task yet.
    var entries: [Int] = []
    var count = 0
    for task in lesson.tasks {
      let answer = task.answer.map(typed) ?? []
      lines += [nothing] + answer
      entries.append(count + 1)
      count += 1 + answer.count { !$0.isContinuation }
    }
    guard let result = run(lines) else { return false }
    findings.changes += changes(lines, result)
    for (index, task) in lesson.tasks.enumerated() where entries[index] <= result.standings.count {
      if result.standings[entries[index] - 1].isDone[index] {
        findings.problems.append((task.line, "'\(task.title)' is done before its answer is typed"))
        return true
      }
      let end = entries[index] - 1 + (task.answer.map(typed) ?? []).count { !$0.isContinuation }
      if let first = result.standings.firstIndex(where: { $0.isDone[index] }), first < end {
        findings.problems.append(
          (task.line, "'\(task.title)' is done before the last line of its answer"))
      }
    }
    guard let last = result.standings.last else {
      findings.problems.append((1, "the lesson does not run"))
      return true
    }
    guard let index = last.isDone.firstIndex(of: false) else { return true }
    let task = lesson.tasks[index]
    let missing = zip(task.checks, last.held[index]).filter { !$0.1 }.map(\.0)
    for check in missing {
      findings.problems.append(
        (check.line, "the answer to '\(task.title)' does not fulfil: \(check.text)"))
    }
    if missing.isEmpty {
      findings.problems.append(
        (task.line, "the checks of '\(task.title)' never hold at the same time"))
    }
    return true
  }

  private func tryWrongAnswers(_ findings: Findings) -> Bool {
    if !findings.problems.isEmpty { return true }
    for (index, task) in lesson.tasks.enumerated() {
      var hasFailed = task.checks.map { _ in false }
      for wrong in task.wrongAnswers {
        let lines = answers(before: index) + typed(wrong)
        guard let result = run(lines) else { return false }
        // What is printed is not told, but each prompt must be the right one.
        findings.changes += changes(lines, result).filter { change in
          change.range.count == 1 && change.lines.count == 1
            && lines.suffix(lesson.typed(wrong).count).contains {
              $0.index == change.range.lowerBound
            }
        }
        let held = result.standings.last?.held[index] ?? hasFailed.map { _ in false }
        if result.standings.last?.isDone[index] == true {
          findings.problems.append(
            (wrong.range.lowerBound, "this wrong answer to '\(task.title)' is taken for right"))
        }
        for number in held.indices where !held[number] { hasFailed[number] = true }
      }
      for (number, check) in task.checks.enumerated() where !hasFailed[number] {
        findings.problems.append((check.line, "no 'Wrong:' of the task fails: \(check.text)"))
      }
    }
    return true
  }

  /// Types the whole lesson but for its wrong answers, and looks at what the examples print.
  private func tryExamples(_ findings: Findings) -> Bool {
    let answers = lesson.tasks.compactMap { $0.answer?.range }
    let wrong = lesson.tasks.flatMap { $0.wrongAnswers.map(\.range) }
    let all = lesson.typed
      .filter { line in !wrong.contains { $0.contains(line.index) } }.map { withEllipsis($0) }
    let isAnswer = { (index: Int) in answers.contains { $0.contains(index) } }
    if all.allSatisfy({ isAnswer($0.index) }) { return true }
    guard let result = run(all, isTold: false) else { return false }
    findings.changes += changes(all, result).filter { !isAnswer($0.range.lowerBound) }
    return true
  }

  private func changes(_ lines: [Transcript.Line], _ result: LessonProcess) -> [Transcript.Change] {
    var run = Transcript.Run()
    run.lines = lines
    return Transcript(lesson.text.joined(separator: "\n")).changes(
      of: run, played: result.child.played(run), status: result.child.status,
      ending: result.child.signal.map { "cordon was ended by signal \($0)" }
    ).filter { $0.range.lowerBound > 0 }
  }
}
