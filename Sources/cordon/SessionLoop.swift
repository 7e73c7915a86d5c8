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
      let prompt = session.prompt
      switch source.next(prompt: prompt.text, indentation: prompt.indentation) {
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

  /// Gives an entry to the session line by line; a recalled block is closed as a person would, by a
  /// blank line. Answers a status when the session is over.
  private func accept(_ text: String) -> Int32? {
    guard isTyped else { return serve(session.accept(text)) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines {
      if let status = serve(session.accept(String(line))) { return status }
    }
    if lines.count > 1 && !session.isIdle { return serve(session.accept("")) }
    return nil
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
