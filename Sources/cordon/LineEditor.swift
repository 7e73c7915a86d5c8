// How does a person type a line?

import CEditLine

/// The terminal behind standard input, edited by libedit.
final class LineEditor: LineSource {
  private let editor: OpaquePointer
  private let history: HistoryFile?
  private var last = ""

  /// Nil when standard input and output are not a terminal.
  init?() {
    guard let editor = cordon_editor_open("cordon", Int32(HistoryFile.entryLimit)) else {
      return nil
    }
    self.editor = editor
    history = HistoryFile()
    for entry in history?.load() ?? [] { cordon_editor_remember(editor, entry) }
  }

  deinit { cordon_editor_close(editor) }

  func next(prompt: String, indentation: String) -> Input {
    var text: UnsafePointer<CChar>?
    var length = 0
    switch cordon_editor_read(editor, prompt, indentation, &text, &length) {
    case cordon_line_interrupted: return .interrupted
    case cordon_line_end: return .end
    default:
      let bytes = UnsafeRawBufferPointer(start: text, count: length)
      return .entry(String(decoding: bytes, as: UTF8.self))
    }
  }

  func remember(_ entry: String) {
    if entry == last || entry.utf8.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 10 }) { return }
    last = entry
    cordon_editor_remember(editor, entry)
    history?.append(entry)
  }
}
