// What is a lesson?
//
// Prose, and tasks in order. A task says what is to be done and has hints, a model answer, checks
// that look at what the learner has done, and wrong answers that show what each check is good for.
// The form that a teacher writes is read by `LessonReader`; cordon-lessons(7) describes it.

import CordonPolicy

public struct Lesson: Sendable {
  public struct Task: Sendable {
    public var title: String
    /// Where it stands, counted from 1.
    public var line: Int
    public var prose: [String] = []
    public var hints: [[String]] = []
    public var checks: [LessonCheck] = []
    /// What is said when it is done.
    public var praise: [String] = []
    public var answer: Example?
    public var wrongAnswers: [Example] = []
  }

  /// Lines of the text that hold a piece of a session.
  public struct Example: Sendable, Equatable {
    /// Counted from 0.
    public var range: Range<Int>
  }

  /// What the folder of the lesson holds when it begins.
  public struct File: Sendable, Equatable {
    public var name: String
    public var lines: [String]
  }

  /// The whole text, without line breaks.
  public var text: [String]
  public var title = ""
  /// One line for the list of lessons.
  public var summary = ""
  /// The policy that it begins with.
  public var policy = ShippedPolicy.standard
  public var files: [File] = []
  public var prose: [String] = []
  public var tasks: [Task] = []
  /// What is said at the end.
  public var ending: [String] = []

  /// How many checks there are.
  public var points: Int { tasks.reduce(0) { $0 + $1.checks.count } }

  /// All lines that are typed anywhere in the text.
  public var typed: [Transcript.Line] {
    let lines = text.map { LessonReader.part($0) == nil ? $0 : "" }
    return Transcript(lines: lines).runs.flatMap(\.lines)
  }

  /// The lines that are typed in a part of the text.
  public func typed(_ example: Example) -> [Transcript.Line] {
    transcript(of: example.range).runs.flatMap(\.lines)
  }

  /// The realms in which the answer to a task has statements; none when there is no answer.
  func realms(of task: Task) -> Set<RealmName> {
    let lines = task.answer.map(typed) ?? []
    return Set(lines.filter { $0.text.utf8.first != UInt8(ascii: ":") }.map(\.realm))
  }

  /// A part of the text as a transcript whose lines have the numbers of the whole.
  func transcript(of range: Range<Int>) -> Transcript {
    let outside = text.indices.map { range.contains($0) ? text[$0] : "" }
    return Transcript(lines: outside)
  }
}

/// What is wrong with the text of a lesson.
public struct LessonProblem: Error, Equatable, CustomStringConvertible {
  /// Counted from 1.
  public var line: Int
  public var message: String

  public var description: String { "line \(line): \(message)" }
}
