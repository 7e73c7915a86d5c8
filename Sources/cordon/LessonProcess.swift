// How is something typed in a lesson, apart from this process?

import CordonSession
import Glibc

/// What came of lines that were typed in a lesson.
struct LessonProcess {
  var child: ChildSession
  /// How far the lesson had come after each line that ended an entry, the last one last.
  var standings: [LessonStanding]

  /// Who typed the lines.
  enum Author {
    /// The lesson's own; what is printed is kept.
    case teacher
    /// Somebody else: the process is behind the kernel's wall, within limits of its own, may leave
    /// tasks out, and has so many seconds.
    case learner(seconds: Int)
  }

  /// Types lines in a lesson, in a folder that holds its files; nil when no process can be started.
  ///
  /// - Parameter isTold: false for a session with the lesson's policy but without its tasks.
  static func run(
    _ lines: [Transcript.Line], in lesson: Lesson, by author: Author, isTold: Bool = true,
    stackHigh: UnsafeRawPointer
  ) -> LessonProcess? {
    guard let folder = LessonFiles.makeFolder().map(SessionFolder.init) else { return nil }
    defer { folder.remove() }
    guard LessonFiles.fill(folder.path, lesson.files) else { return nil }
    var seconds: Int?
    if case .learner(let most) = author { seconds = most }
    let isWalled = seconds != nil
    let child = ChildSession.run(
      keepsOutput: !isWalled, room: Notebook.room(for: lines, of: lesson), seconds: seconds,
      watching: isWalled ? folder : nil
    ) { notebook in
      guard chdir(folder.path) == 0 else { return 2 }
      var invocation = Invocation()
      invocation.switches = [.quiet, .ignoresEnvironment]
      if seconds == nil { invocation.policy = lesson.policy.word }
      if let seconds { limit(to: seconds) }
      let typing = TranscriptLines(lines, notebook: notebook)
      if isTold {
        var last = ""
        typing.prepare = { session in
          let refused = session.begin(lesson, named: "", leavesTasksOut: isWalled) { run, _ in
            let note = LessonStanding(run).note
            // For the teacher's own there is one for each entry.
            if !isWalled || note != last { notebook.note(note) }
            last = note
          }
          if refused != nil { notebook.note("refused") }
        }
      }
      return Start.run(
        invocation, typing: typing, wall: isWalled ? folder.path : nil,
        stackHigh: stackHigh)
    }
    guard let child else { return nil }
    return LessonProcess(
      child: child, standings: child.notes.compactMap { LessonStanding(note: $0, of: lesson) })
  }

  /// What the system refuses to the process from here on.
  private static func limit(to seconds: Int) {
    let limits: [(__rlimit_resource, Int)] = [
      (RLIMIT_CPU, seconds + 1), (RLIMIT_AS, 4 << 30), (RLIMIT_FSIZE, 4 << 20), (RLIMIT_CORE, 0),
      (RLIMIT_NOFILE, 256),
    ]
    for (resource, most) in limits {
      var limit = rlimit(rlim_cur: rlim_t(most), rlim_max: rlim_t(most))
      setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }
  }
}

extension Notebook {
  /// How much notes on lines may need that are typed, in a lesson or elsewhere.
  static func room(for lines: [Transcript.Line], of lesson: Lesson? = nil) -> Int {
    let standing = lesson.map { $0.points + 3 * $0.tasks.count } ?? 0
    // Files that are loaded have lines as well.
    return (lines.count + 10_000) * (100 + standing)
  }
}
