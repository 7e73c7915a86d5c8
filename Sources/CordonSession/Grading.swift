// What is somebody's work on a lesson worth?
//
// One point for each check that held in the end, whatever was printed or typed. How far a lesson
// has come is noted by the process that runs the work, and read by the one that grades it.

/// How far a lesson has come: the words of a note, and what they say.
public struct LessonStanding: Sendable, Equatable {
  /// The task in hand.
  public var task: Int
  /// Which checks of each task held when it was looked at last.
  public var held: [[Bool]]
  public var isDone: [Bool]
  /// Whether the answer to each task was asked for.
  public var isAnswered: [Bool]

  public init(_ run: LessonRun) {
    task = run.task
    held = run.held
    isDone = run.isDone
    isAnswered = isDone.indices.map(run.answered.contains)
  }

  /// Reads a note about a lesson; nil when it is none, or one of another lesson.
  public init?(note: some StringProtocol, of lesson: Lesson) {
    let words = note.split(separator: " ")
    guard words.count == 5, words[0] == "standing", let task = Int(words[1]) else { return nil }
    let held = words[2].split(separator: "/").map { $0.map { $0 == "1" } }
    let isDone = words[3].map { $0 == "1" }
    let isAnswered = words[4].map { $0 == "1" }
    guard held.map(\.count) == lesson.tasks.map(\.checks.count), isDone.count == held.count,
      isAnswered.count == held.count, 0...held.count ~= task
    else { return nil }
    (self.task, self.held, self.isDone, self.isAnswered) = (task, held, isDone, isAnswered)
  }

  public var note: String {
    func bits(_ flags: [Bool]) -> String { flags.map { $0 ? "1" : "0" }.joined() }
    return
      "standing \(task) \(held.map(bits).joined(separator: "/")) \(bits(isDone)) \(bits(isAnswered))"
  }
}

/// The result for one piece of work.
public struct Score: Sendable, Equatable {
  public var points: Int
  public var of: Int
  /// The checks that did not hold: task and check, counted from 1, and what the check says.
  public var failed: [String]
  /// The tasks, counted from 1, whose answers were asked for in it.
  public var answered: [Int]
  /// What else is to be known, such as that it was ended.
  public var remark: String?

  public init(_ standing: LessonStanding?, of lesson: Lesson, remark: String? = nil) {
    of = lesson.points
    points = 0
    failed = []
    answered = lesson.tasks.indices.filter { standing?.isAnswered[$0] == true }.map { $0 + 1 }
    self.remark = remark
    for (task, row) in lesson.tasks.enumerated() {
      for (index, check) in row.checks.enumerated() {
        if standing?.held[task][index] == true {
          points += 1
        } else {
          failed.append("\(task + 1).\(index + 1) \(check.text)")
        }
      }
    }
  }

  public var isFull: Bool { points == of && remark == nil }

  /// The line that tells it, without a line break.
  ///
  /// - Parameter width: that of the widest name.
  public func line(_ name: String, width: Int) -> String {
    let name = Presenter.visibleLine(name)
    let padding = String(repeating: " ", count: max(width - name.unicodeScalars.count, 0))
    let most = String(of)
    let own = String(points)
    let shift = String(repeating: " ", count: max(most.count - own.count, 0))
    var parts = failed
    if !answered.isEmpty {
      parts.append(
        "has asked for the answer to " + answered.map(String.init).joined(separator: ", "))
    }
    if let remark { parts.append(remark) }
    let rest = parts.isEmpty ? "" : "  " + parts.map(Presenter.visibleLine).joined(separator: "; ")
    return "\(name)\(padding)  \(shift)\(own)/\(most)\(rest)"
  }
}

extension Transcript {
  /// What the first command that begins a lesson says after `:lesson`; nil when there is none.
  public var lessonWords: String? {
    for line in runs.flatMap(\.lines) where line.text.hasPrefix(":lesson ") {
      let words = line.text.dropFirst(8).trimmed
      if !Session.lessonWords.contains(words), !words.isEmpty { return words }
    }
    return nil
  }
}
