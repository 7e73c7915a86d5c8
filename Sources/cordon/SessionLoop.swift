// How do lines go into a session, and events out of it?

import CordonSession

/// Carries lines from a source to a session until one of them ends.
final class SessionLoop {
  private let session: Session
  private let source: LineSource
  /// Lines are typed by a person.
  private let isTyped: Bool
  private let console: Console
  private let status: Status
  private let person: Person?
  private let host: SessionHost?

  /// What the session wants to end with.
  private final class Status { var code: Int32 = 0 }

  init(
    _ evaluator: Evaluator, _ options: Session.Options, source: LineSource, console: Console,
    person: Person? = nil, host: SessionHost? = nil, shelf: LessonShelf? = nil
  ) {
    let status = Status()
    session = Session(evaluator: evaluator, options: options) { event in
      switch event {
      case .say(let text): console.write(text, to: .output)
      case .complain(let text): console.write(text, to: .error)
      case .leave(let code): status.code = code
      }
    }
    self.source = source
    self.console = console
    self.status = status
    self.person = person
    self.host = host
    session.host = host
    isTyped = options.isTyped
    session.shelf = shelf
    source.consult(session)
    if let screen = options.screen, let engine = evaluator as? Engine {
      engine.watch(on: screen) { [unowned session] in session.settings }
    }
  }

  /// Answers the status to end with.
  ///
  /// - Parameter initFile: lines to begin with.
  func run(after initFile: InitFile? = nil) -> Int32 {
    if let initFile { session.take(initFile: initFile.text, path: initFile.path) }
    if session.isOver { return status.code }
    var entry = ""
    var realm = session.realm
    while true {
      switch source.next(session.prompt) {
      case .entry(let text):
        if entry.isEmpty { realm = session.realm }
        entry += text
        accept(text)
        if session.isIdle {
          source.remember(Self.recalled(entry), in: realm)
          entry = ""
        } else {
          entry += "\n"
        }
      case .line(let bytes, let number):
        // Where a person types without an editor, each entry begins anew.
        session.accept(bytes: bytes, number: number ?? (session.isIdle ? 1 : nil))
      case .interrupted:
        console.write("\nKeyboardInterrupt\n", to: .error)
        session.abandon()
        entry = ""
      case .end:
        let wasIdle = session.isIdle
        if !entry.isEmpty {
          source.remember(Self.recalled(entry + (session.isPasting ? ":end" : "")), in: realm)
        }
        if isTyped { console.write("\n", to: .output) }
        session.finish()
        entry = ""
        if !session.isOver, wasIdle || !isTyped { return isTyped ? 0 : session.closingStatus }
      }
      if session.isOver { return status.code }
    }
  }

  /// An entry as it is recalled: the blank line that ended a block is only kept where the block would
  /// be a single line without it, which would not be run at once.
  private static func recalled(_ entry: String) -> String {
    let isBlank: (UInt8) -> Bool = { $0 == 32 || $0 == 9 || $0 == 10 }
    guard let end = entry.utf8.lastIndex(where: { !isBlank($0) }) else { return entry }
    let text = String(Substring(entry.utf8[...end]))
    let isBlock = entry.utf8.contains(10)
    return isBlock && !text.utf8.contains(10) ? text + "\n" : text
  }

  /// Gives an entry to the session line by line. Several lines at once are a block, or were recalled
  /// or pasted.
  private func accept(_ text: String) {
    guard text.utf8.contains(10) else {
      if !isRefused(text) { session.accept(text) }
      return
    }
    var text = text
    text.makeContiguousUTF8()
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      let line = String(Substring(line))
      if isRefused(line) { continue }
      session.accept(line, isPart: true)
      if session.isOver { return }
      if session.wasInterrupted { return session.abandon() }
    }
    session.endPart()
  }

  /// Whether a line is a command that came with pasted text, and the person does not want it run.
  private func isRefused(_ line: String) -> Bool {
    guard source.hasPastedCommand, session.isCommand(line) else { return false }
    return person?.answer(PersonalQuestion(pastedCommand: line)) != .yes
  }
}
