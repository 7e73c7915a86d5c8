// How is a transcript typed into a session?
//
// Line by line, with a note before each of what the session shows there and of how much has been
// printed so far.

import CordonSession
import Glibc

/// The lines of one session of a transcript.
final class TranscriptLines: LineSource {
  private let lines: [Transcript.Line]
  private var place = 0
  /// What a program has read of the line at `place`.
  private var taken = 0
  let notebook: Notebook
  private weak var session: Session?
  /// Writes out what programs have printed.
  var flush: () -> Void = {}
  /// What is to be set up when the session is there.
  var prepare: (Session) -> Void = { _ in }

  init(_ lines: [Transcript.Line], notebook: Notebook) {
    self.lines = lines
    self.notebook = notebook
  }

  func consult(_ session: Session) {
    self.session = session
    prepare(session)
  }

  func remember(_ entry: String, in realm: RealmName) {}

  func next(_ prompt: Session.Prompt) -> Input {
    if taken > 0 { skip() }
    guard place < lines.count, let session else { return .end }
    // A prompt that does not go on says that the block before it has ended.
    if !lines[place].isContinuation { session.endPart() }
    if session.isOver { return .end }
    flush()
    var status = stat()
    let size = fstat(STDOUT_FILENO, &status) == 0 ? Int(status.st_size) : 0
    notebook.note("line \(place) \(size) \(session.realm.rawValue) \(session.isIdle ? 0 : 1)")
    defer { place += 1 }
    return .line(Array(lines[place].text.utf8))
  }

  /// Gives a program what comes next, a line at most; to one that `sparesCommands` the input ends
  /// before a command.
  func give(_ buffer: UnsafeMutableRawBufferPointer, sparesCommands: Bool) -> Int {
    guard place < lines.count else { return 0 }
    let bytes = Array(lines[place].text.utf8) + [10]
    if sparesCommands, taken == 0, bytes[0] == UInt8(ascii: ":") { return 0 }
    let piece = bytes[taken..<min(bytes.count, taken + buffer.count)]
    buffer.copyBytes(from: piece)
    taken = piece.endIndex
    if taken == bytes.count { skip() }
    return piece.count
  }

  private func skip() {
    place += 1
    taken = 0
  }
}
