// Is what a transcript shows still true?

import CordonSession
import Glibc

/// Replays transcripts, as `--replay` asks for.
struct Replay {
  let files: [String]
  let stackHigh: UnsafeRawPointer

  /// Writes what differs; answers 0 for nothing, 1 for something, 2 for what could not be replayed.
  func run() -> Int32 {
    var worst: Int32 = 0
    for file in files {
      worst = max(worst, replay(file))
      ChildSession.letInterruptsIn()
    }
    return worst
  }

  private func replay(_ path: String) -> Int32 {
    if path.hasSuffix(".lesson") {
      switch LessonFiles.read(path) {
      case .success(let lesson):
        return LessonReplay(path: path, lesson: lesson, stackHigh: stackHigh).run()
      case .failure(let refused): return complain(refused.message)
      }
    }
    let bytes: [UInt8]
    switch readWholeFile(path) {
    case .success(let read): bytes = read
    case .failure(let error):
      let reason = String(cString: strerror(error.code))
      return complain("can't open file '\(path)': [Errno \(error.code)] \(reason)")
    }
    let transcript = Transcript(
      String(decoding: bytes, as: UTF8.self), isMarkdown: Self.isMarkdown(path))
    if transcript.runs.isEmpty {
      let hint = Self.isMarkdown(path) ? ", in Markdown it stands in blocks fenced as pycon" : ""
      return complain("'\(path)' holds no session: no line begins with '>>> ' or 'r>> '\(hint)")
    }
    var changes: [Transcript.Change] = []
    for run in transcript.runs {
      let split = ArgumentSplit(run.options[...])
      if !split.isPlain {
        return complain(
          "'\(path)' has options that cordon does not take: "
            + run.options.joined(separator: " "))
      }
      var invocation = split.invocation
      if invocation.task != nil {
        return complain("'\(path)' would replay others, it can only hold sessions")
      }
      invocation.switches.insert(.quiet)
      guard let child = play(run, invocation) else {
        return complain("no process can be started: \(String(cString: strerror(errno)))")
      }
      if ChildSession.isInterrupted { return 130 }
      changes += transcript.changes(
        of: run, played: child.played(run), status: child.status,
        ending: child.signal.map { "cordon was ended by signal \($0)" })
    }
    let difference = transcript.unified(changes, name: path)
    Console {}.write(Presenter.visible(difference), to: .output)
    return changes.isEmpty ? 0 : 1
  }

  private func play(_ run: Transcript.Run, _ invocation: Invocation) -> ChildSession? {
    ChildSession.run(keepsOutput: true, room: Notebook.room(for: run.lines)) { notebook in
      Start.run(
        invocation, typing: TranscriptLines(run.lines, notebook: notebook), stackHigh: stackHigh)
    }
  }

  static func isMarkdown(_ path: String) -> Bool {
    path.hasSuffix(".md") || path.hasSuffix(".markdown")
  }

  private func complain(_ message: String) -> Int32 {
    Console {}.write("cordon: \(Presenter.visible(message))\n", to: .error)
    return 2
  }
}

extension ChildSession {
  /// What was shown and printed at each line of a run.
  func played(_ run: Transcript.Run) -> [Played] {
    var notes: [Int: (offset: Int, prompt: (RealmName, Bool))] = [:]
    for note in self.notes {
      let words = note.split(separator: " ")
      guard words.count == 5, words[0] == "line", let index = Int(words[1]),
        let offset = Int(words[2]), let realm = RealmName(rawValue: String(words[3]))
      else { continue }
      notes[index] = (offset, (realm, words[4] == "1"))
    }
    var played: [Played] = []
    let lastNoted = notes.keys.max() ?? 0
    var start = 0
    for index in run.lines.indices {
      if let note = notes[index] { start = note.offset }
      // Where a program has read lines, what was printed is below the last of them.
      let isRead = index + 1 < run.lines.count && notes[index + 1] == nil && index < lastNoted
      let end = isRead ? start : notes[index + 1]?.offset ?? output.count
      let piece = output[min(start, output.count)..<min(max(start, end), output.count)]
      let isAfterEnd = index > lastNoted && index > 0
      played.append(
        Played(
          prompt: notes[index]?.prompt,
          output: isAfterEnd ? "" : String(decoding: piece, as: UTF8.self)))
      if !isRead { start = end }
    }
    return played
  }
}
