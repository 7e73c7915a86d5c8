// Does a lesson hold what it promises?
//
// Its examples and answers print what it says, each answer fulfils the checks of its task, which did
// not hold before, and each check fails on a wrong answer.

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

  /// Writes what is wrong; answers 0 for nothing, 1 for something, 2 when no process can be started.
  func run() -> Int32 {
    let findings = Findings()
    guard tryAnswers(findings), tryWrongAnswers(findings), tryExamples(findings) else {
      let reason = String(cString: strerror(errno))
      Console {}.write("cordon: no process can be started: \(reason)\n", to: .error)
      return 2
    }
    let transcript = Transcript(lesson.text.joined(separator: "\n"))
    var report = transcript.unified(findings.changes, name: path)
    for (line, message) in findings.problems.sorted(by: { $0.line < $1.line }) {
      report += "\(path):\(line): \(message)\n"
    }
    Console {}.write(Presenter.visible(report), to: .output)
    return report.isEmpty ? 0 : 1
  }

  private func run(_ lines: [Transcript.Line], isTold: Bool = true) -> LessonProcess? {
    LessonProcess.run(lines, in: lesson, by: .teacher, isTold: isTold, stackHigh: stackHigh)
  }

  /// What is typed in the answers to the tasks before one.
  private func answers(before task: Int) -> [Transcript.Line] {
    lesson.tasks[..<task].compactMap(\.answer).flatMap(lesson.typed)
  }

  private func tryAnswers(_ findings: Findings) -> Bool {
    for (index, task) in lesson.tasks.enumerated() {
      guard let answer = task.answer else { continue }
      let lines = answers(before: index + 1)
      guard let result = run(lines) else { return false }
      let isLast = index == lesson.tasks.count - 1
      if isLast { findings.changes += changes(lines, result) }
      let standing = result.standings.last
      if standing?.isDone[index] != true {
        let held = standing?.held[index] ?? []
        for (number, check) in task.checks.enumerated()
        where number >= held.count || !held[number] {
          findings.problems.append(
            (check.line, "the answer to '\(task.title)' does not fulfil: \(check.text)"))
        }
        if held.allSatisfy({ $0 }) && !held.isEmpty {
          findings.problems.append(
            (answer.range.lowerBound, "the checks never hold at the same time"))
        }
        // Those that follow build on it.
        if !isLast { findings.changes += changes(lines, result) }
        return true
      }
      let first = lesson.typed(answer).count
      let before = result.standings.dropLast(first).last
      if before?.isDone[index] == true {
        findings.problems.append((task.line, "'\(task.title)' is done before its answer is typed"))
      }
    }
    return true
  }

  private func tryWrongAnswers(_ findings: Findings) -> Bool {
    if !findings.problems.isEmpty { return true }
    for (index, task) in lesson.tasks.enumerated() {
      var hasFailed = task.checks.map { _ in false }
      for wrong in task.wrongAnswers {
        guard let result = run(answers(before: index) + lesson.typed(wrong)) else { return false }
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
    let all = Transcript(lesson.text.joined(separator: "\n")).runs.flatMap(\.lines)
      .filter { line in !wrong.contains { $0.contains(line.index) } }
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
      ending: result.child.signal.map { "cordon was ended by signal \($0)" })
  }
}
