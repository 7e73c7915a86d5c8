// How does a session complete what its person types?

import CordonPolicy
import CordonRuntime

extension Session {
  /// What may stand in the place of the word before a place in the text that is being entered; nil when
  /// there is nothing to offer.
  ///
  /// - Parameter cursor: in bytes of UTF-8.
  public func completion(of text: String, at cursor: Int) -> Completion? {
    guard var completion = wholeCompletion(of: text, at: cursor) else { return nil }
    // A line break in a name would begin a line of its own, which may be a command.
    completion.candidates.removeAll { !Self.isPlain($0.text + $0.ending) }
    return completion.candidates.isEmpty ? nil : completion
  }

  /// Whether a text is shown as it is.
  private static func isPlain(_ text: String) -> Bool { Presenter.visibleLine(text) == text }

  private func wholeCompletion(of text: String, at cursor: Int) -> Completion? {
    guard let view = evaluator.completionView, !isOver else { return nil }
    let before = Array(pendingEntry.utf8)
    let bytes = Array(text.utf8)
    let place = min(max(cursor, 0), bytes.count)
    if isIdle, !options.isLocked, bytes.first == UInt8(ascii: ":") {
      guard !bytes[..<place].contains(10) else { return nil }
      return CommandCompletion(session: self, view: view, text: bytes, cursor: place).complete()
    }
    let machine = CompletionMachine(
      view: view, realm: realm, text: before + bytes, cursor: before.count + place)
    guard var completion = machine.complete(), completion.start >= before.count else { return nil }
    completion.start -= before.count
    return completion
  }

  /// One line about a candidate; empty when nothing is known.
  public func detail(of candidate: Completion.Candidate) -> String {
    switch candidate.detail {
    case .text(let text): return Presenter.visibleLine(text.shortened)
    case .name(let name, let space, let isAsked):
      let text = evaluator.completionView?.detail(of: name, in: space, realm: realm) ?? ""
      return Presenter.visibleLine((isAsked ? "(asks) " + text : text).shortened)
    }
  }
}

extension String {
  /// As much of it as a line of a terminal may show.
  fileprivate var shortened: String {
    utf8.count <= 1000 ? self : String(decoding: utf8.prefix(1000), as: UTF8.self)
  }
}
