// How far is a learner in a lesson?
//
// A pure machine: it is told what is the case after each thing that was typed, and answers what
// that has achieved.

public struct LessonRun: Sendable {
  public enum Step: Sendable, Equatable {
    /// Another check of the task in hand holds: how many do, of how many.
    case nearer(Int, of: Int)
    /// The task is still open after something else was typed; the first time in this task, or again.
    case open(isFirst: Bool)
    /// Several things in a row have led nowhere, for the first time in this task.
    case stuck
    /// A task is done; all are when it was the last one.
    case done(task: Int)
  }

  public let lesson: Lesson
  /// The task in hand; as many as there are when all are done or passed over.
  public private(set) var task = 0
  /// How many hints of the task were shown.
  public private(set) var hints = 0
  /// Which checks of each task held when it was looked at last; all, when it is done.
  public private(set) var held: [[Bool]]
  public private(set) var isDone: [Bool]
  /// The tasks whose answers were asked for.
  public private(set) var answered: Set<Int> = []
  /// How many checks held when somebody last looked.
  private var count = 0
  /// How often nothing was new since something was.
  private var vain = 0
  /// So much in vain, and somebody is stuck.
  private static let patience = 4

  public init(_ lesson: Lesson) {
    self.lesson = lesson
    held = lesson.tasks.map { Array(repeating: false, count: $0.checks.count) }
    isDone = lesson.tasks.map { _ in false }
  }

  public var isOver: Bool { task == lesson.tasks.count }

  public var current: Lesson.Task? { isOver ? nil : lesson.tasks[task] }

  /// Looks at the task in hand, and answers what is new.
  ///
  /// - Parameter ahead: a later task counts as well when all its checks hold at once, as for somebody
  ///   who has left one out.
  public mutating func look(_ facts: some LessonFacts, ahead: Bool = false) -> Step? {
    guard let current else { return nil }
    let now = current.checks.map { $0.holds(facts) }
    held[task] = now
    let count = now.count { $0 }
    if count == now.count { return finish(task) }
    if ahead {
      for later in task + 1..<max(lesson.tasks.count, task + 1)
      where lesson.tasks[later].checks.allSatisfy({ $0.holds(facts) }) {
        return finish(later)
      }
    }
    defer { self.count = count }
    if count > self.count {
      if vain < Self.patience { vain = 0 }
      return .nearer(count, of: now.count)
    }
    vain += 1
    return vain == Self.patience ? .stuck : .open(isFirst: vain == 1)
  }

  private mutating func finish(_ index: Int) -> Step {
    held[index] = held[index].map { _ in true }
    isDone[index] = true
    move(to: index + 1)
    return .done(task: index)
  }

  private mutating func move(to index: Int) {
    task = index
    hints = 0
    count = 0
    vain = 0
  }

  /// The next hint of the task; nil when there is none left.
  public mutating func nextHint() -> [String]? {
    guard let current, hints < current.hints.count else { return nil }
    hints += 1
    // Who has found the hints is not told of them.
    vain = Self.patience
    return current.hints[hints - 1]
  }

  /// Notes that the answer to the task in hand was asked for.
  public mutating func noteAnswer() { answered.insert(task) }

  /// Goes on to the next task; false when there is none.
  public mutating func skip() -> Bool {
    if isOver { return false }
    move(to: task + 1)
    return true
  }

  /// Goes back to the task before; false when there is none.
  public mutating func back() -> Bool {
    if task == 0 { return false }
    move(to: task - 1)
    return true
  }
}

/// How far a learner is in all lessons: the text of a file with a line for each, `NAME DONE OF`.
public struct LessonProgress: Sendable, Equatable {
  private var rows: [(name: String, done: Int, of: Int)] = []
  /// Lines that say something else, which are kept.
  private var others: [String] = []

  public init(_ text: String = "") {
    for line in Transcript.split(text) {
      let words = line.split(separator: " ")
      guard words.count == 3, let done = Int(words[1]), let of = Int(words[2]), 0...of ~= done
      else {
        if !line.isEmpty { others.append(line) }
        continue
      }
      note(String(words[0]), done: done, of: of)
    }
  }

  public subscript(name: String) -> (done: Int, of: Int)? {
    rows.first { $0.name == name }.map { ($0.done, $0.of) }
  }

  /// Notes how many tasks were done; fewer than before change nothing.
  public mutating func note(_ name: String, done: Int, of: Int) {
    guard let index = rows.firstIndex(where: { $0.name == name }) else {
      rows.append((name, done, of))
      return
    }
    if rows[index].of != of || rows[index].done < done { rows[index] = (name, done, of) }
  }

  public var text: String {
    let lines = rows.map { "\($0.name) \($0.done) \($0.of)" } + others
    return lines.map { $0 + "\n" }.joined()
  }

  public static func == (left: LessonProgress, right: LessonProgress) -> Bool {
    left.text == right.text
  }
}
