// How do lines go into a session, and events out of it?

import CordonSession

/// Carries lines from a source to a session until one of them ends.
struct SessionLoop {
  let session: Session
  let source: LineSource
  let console: Console
  /// Lines are typed by a person.
  let isTyped: Bool
  let stopsAtError: Bool

  /// Answers the status to end with.
  func run() -> Int32 {
    var entry = ""
    while true {
      switch source.next(session.prompt) {
      case .entry(let text):
        entry += text
        if let status = accept(text) { return status }
        if session.isIdle {
          source.remember(entry)
          entry = ""
        } else {
          entry += "\n"
        }
      case .interrupted:
        console.write("\nKeyboardInterrupt\n", to: .error)
        session.abandon()
        entry = ""
      case .end:
        let wasIdle = session.isIdle
        if isTyped { console.write("\n", to: .output) }
        if let status = serve(session.finish()) { return status }
        entry = ""
        if wasIdle || !isTyped { return session.hasFailed && !isTyped ? 1 : 0 }
      }
    }
  }

  /// Gives an entry to the session line by line.
  ///
  /// Several lines at once were recalled or pasted: a blank line inside a block does not end it as
  /// one that is typed does, and the last block is closed as a person would close it.
  private func accept(_ text: String) -> Int32? {
    guard isTyped else { return serve(session.accept(text)) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if Self.isBlank(line), !session.isIdle,
        let next = lines[(index + 1)...].first(where: { !Self.isBlank($0) }),
        next.first == " " || next.first == "\t"
      {
        continue
      }
      if let status = serve(session.accept(String(line))) { return status }
    }
    if lines.count > 1 && !session.isIdle { return serve(session.accept("")) }
    return nil
  }

  private static func isBlank(_ line: Substring) -> Bool {
    line.utf8.allSatisfy { $0 == 32 || $0 == 9 || $0 == 13 }
  }

  private func serve(_ events: [Session.Event]) -> Int32? {
    for event in events {
      switch event {
      case .say(let text): console.write(text, to: .output)
      case .complain(let text): console.write(text, to: .error)
      case .leave(let status): return status
      }
    }
    return stopsAtError && session.hasFailed ? session.failureStatus : nil
  }
}
