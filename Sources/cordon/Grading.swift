// How well has a class done a lesson?

import CordonSession
import Glibc

/// Grades pieces of work, as `--grade` asks for.
struct Grading {
  let files: [String]
  /// The lesson that `--lesson` names.
  let lesson: String?
  /// What `--limit` says.
  let limits: [String]
  let stackHigh: UnsafeRawPointer

  private static let usualSeconds = 60

  /// Writes a line for each; answers 0 when all have full points, 1 when some have not, 2 for what
  /// could not be graded.
  func run() -> Int32 {
    var seconds = Self.usualSeconds
    for limit in limits {
      guard let wanted = Self.seconds(limit) else {
        return complain("with --grade, --limit takes wall=SECONDS for each piece of work alone")
      }
      seconds = wanted
    }
    if let reason = wallProblem {
      return complain(
        "grading runs what others wrote, and needs the kernel's wall: \(reason)")
    }
    let shelf = LessonFiles(share: findShareDirectory(), isTyped: false).shelf
    var chosen: Lesson?
    if let lesson {
      switch find(lesson, shelf) {
      case .success(let found): chosen = found
      case .failure(let refused): return complain(refused.message)
      }
    }
    let names = files.map(Presenter.visibleLine)
    let width = names.map(\.unicodeScalars.count).max() ?? 0
    var worst: Int32 = 0
    for file in files {
      defer { ChildSession.letInterruptsIn() }
      let result = grade(file, by: chosen, shelf, seconds)
      if ChildSession.isInterrupted { return 130 }
      switch result {
      case .success(let score):
        Console {}.write(score.line(file, width: width) + "\n", to: .output)
        if !score.isFull { worst = max(worst, 1) }
      case .failure(let refused):
        let name = Presenter.visibleLine(file)
        Console {}.write("cordon: \(name): \(Presenter.visible(refused.message))\n", to: .error)
        worst = 2
      }
    }
    return worst
  }

  /// Why the kernel has no wall; nil when it has.
  private var wallProblem: String? {
    var invocation = Invocation()
    invocation.switches = [.restricted, .sandbox, .quiet]
    invocation.program = .text("pass")
    let probe = ChildSession.run(keepsOutput: true) { _ in
      Start.run(invocation, typing: nil, stackHigh: stackHigh)
    }
    guard let probe else { return String(cString: strerror(errno)) }
    if probe.status == 0, probe.signal == nil { return nil }
    return String(decoding: probe.output, as: UTF8.self).split(separator: "\n").first
      .map(String.init) ?? "it does not start"
  }

  /// A lesson of the teacher's: one of the shelf's or a file.
  private func find(_ words: String, _ shelf: LessonShelf) -> Result<Lesson, Refused> {
    guard words.contains("/") || words.hasSuffix(".lesson") else {
      return Session.findLesson(words, on: shelf).map(\.lesson)
    }
    return LessonFiles.read(words)
  }

  private func grade(
    _ path: String, by chosen: Lesson?, _ shelf: LessonShelf, _ seconds: Int
  ) -> Result<Score, Refused> {
    let bytes: [UInt8]
    switch Self.contents(of: path) {
    case .success(let read): bytes = read
    case .failure(let refused): return .failure(refused)
    }
    let work = Transcript(
      String(decoding: bytes, as: UTF8.self), isMarkdown: Replay.isMarkdown(path))
    let lesson: Lesson
    if let chosen {
      lesson = chosen
    } else if let words = work.lessonWords {
      // A file that somebody else names is not read.
      switch Session.findLesson(words, on: shelf) {
      case .success(let found): lesson = found.lesson
      case .failure(let refused): return .failure(refused)
      }
    } else {
      return .failure(
        Refused("names no lesson, begin it with '>>> :lesson NAME' or use --lesson NAME"))
    }
    let lines = work.runs.flatMap(\.lines)
    if lines.isEmpty { return .success(Score(nil, of: lesson, remark: "it holds no session")) }
    guard
      let result = LessonProcess.run(
        lines, in: lesson, by: .learner(seconds: seconds), stackHigh: stackHigh)
    else {
      return .failure(
        Refused("no process can be started: [Errno \(errno)] \(String(cString: strerror(errno)))"))
    }
    let child = result.child
    var remark = child.excess
    if child.hasLostNotes {
      remark = "there is more in it than can be graded"
    } else if child.wasLate || child.signal == SIGXCPU {
      remark = "ended after \(seconds) s"
    } else if remark == nil, let signal = child.signal {
      remark = "ended by signal \(signal)"
    }
    return .success(Score(result.standings.last, of: lesson, remark: remark))
  }

  /// A piece of work: an ordinary file of at most a megabyte, since nobody knows what else is handed in.
  private static func contents(of path: String) -> Result<[UInt8], Refused> {
    let most = 1 << 20
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    var failure = file < 0 ? errno : 0
    if file >= 0 {
      defer { close(file) }
      var status = stat()
      guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        return .failure(Refused("is no ordinary file"))
      }
      var bytes = [UInt8](repeating: 0, count: most + 1)
      var used = 0
      while used <= most {
        let count = bytes.withUnsafeMutableBytes {
          pread(file, $0.baseAddress! + used, $0.count - used, used)
        }
        if count < 0 { failure = errno }
        if count <= 0 { break }
        used += count
      }
      if used > most { return .failure(Refused("is larger than \(most >> 20) MB")) }
      if failure == 0 { return .success(Array(bytes[..<used])) }
    }
    return .failure(Refused("[Errno \(failure)] \(String(cString: strerror(failure)))"))
  }

  private static func seconds(_ limit: String) -> Int? {
    let parts = limit.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, parts[0] == "wall" else { return nil }
    let number = parts[1].hasSuffix("s") ? parts[1].dropLast() : parts[1]
    guard let seconds = Int(number), 1...86400 ~= seconds else { return nil }
    return seconds
  }

  private func complain(_ message: String) -> Int32 {
    Console {}.write("cordon: \(Presenter.visible(message))\n", to: .error)
    return 2
  }
}
