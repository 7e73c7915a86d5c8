// How does a person type a line?

import CEditLine
import CordonSession
import Glibc

/// The terminal behind standard input, edited by libedit.
final class LineEditor: LineSource {
  private let editor: OpaquePointer
  /// Nil where none can be kept.
  let history: HistoryFile?
  private var last = ""
  private var following: [(String, RealmName)] = []
  /// Whose keys are bound.
  private var keys = "auto"
  /// How many entries are kept for later sessions; nil before it is known.
  private var limit: Int?
  private(set) weak var session: Session?
  /// Whether the cursor is at the beginning of a row, as far as is known; whatever was printed has to
  /// have reached the terminal by then.
  var isAtRowStart: () -> Bool = { false }
  /// What programs have read of what is typed.
  var programs: TypedInput?
  /// What Tab has found last.
  var completion: Completion?

  /// Nil when standard input and output are not a terminal.
  init?() {
    guard let editor = cordon_editor_open("cordon") else { return nil }
    self.editor = editor
    history = HistoryFile()
  }

  deinit {
    if let limit { history?.trim(to: limit) }
    cordon_editor_close(editor)
  }

  func consult(_ session: Session) {
    self.session = session
    let context = Unmanaged.passUnretained(self).toOpaque()
    cordon_editor_ask(
      editor,
      cordon_questions(
        context: context,
        judge: { context, text, length, isWritten in
          let editor = Unmanaged<LineEditor>.fromOpaque(context!).takeUnretainedValue()
          let bytes = UnsafeRawBufferPointer(start: text, count: length)
          return editor.judge(String(decoding: bytes, as: UTF8.self), isWritten)
        },
        continuation: { context in
          let editor = Unmanaged<LineEditor>.fromOpaque(context!).takeUnretainedValue()
          return strdup(editor.continuationPrompt)
        },
        complete: { context, text, length, cursor in
          let editor = Unmanaged<LineEditor>.fromOpaque(context!).takeUnretainedValue()
          let bytes = UnsafeRawBufferPointer(start: text, count: length)
          return editor.complete(String(decoding: bytes, as: UTF8.self), cursor)
        },
        describe: { context, number in
          let editor = Unmanaged<LineEditor>.fromOpaque(context!).takeUnretainedValue()
          return editor.describe(number)
        },
        earlier: { context, number in
          let editor = Unmanaged<LineEditor>.fromOpaque(context!).takeUnretainedValue()
          return editor.history?.entry(number).flatMap { strdup($0.text) }
        },
        numbered: { context, number in
          let editor = Unmanaged<LineEditor>.fromOpaque(context!).takeUnretainedValue()
          return editor.session?.entryText(number).flatMap { strdup($0) }
        },
        edit: { context, text, length, problem in
          let editor = Unmanaged<LineEditor>.fromOpaque(context!).takeUnretainedValue()
          let bytes = UnsafeRawBufferPointer(start: text, count: length)
          switch editor.session?.edited(String(decoding: bytes, as: UTF8.self)) {
          case nil: return nil
          case .success(let edited): return strdup(edited)
          case .failure(let refused):
            problem?.pointee = strdup(refused.message)
            return nil
          }
        }))
  }

  private func judge(_ text: String, _ isWritten: Bool) -> cordon_answer {
    var answer = cordon_answer()
    switch session?.completeness(of: text, isWritten: isWritten) {
    case nil, .complete: answer.state = cordon_text_whole
    case .open(let indent):
      answer.state = cordon_text_open
      answer.indentation = strdup(indent)
    case .wrong(let message, let line, let column):
      answer.state = cordon_text_wrong
      answer.message = strdup(message)
      answer.line = line
      answer.column = column
    }
    return answer
  }

  private var continuationPrompt: String {
    guard let session else { return "" }
    return colored(session.continuationPrompt, session.realm)
  }

  var hasPastedCommand: Bool { cordon_editor_pasted_command(editor) }

  func next(_ prompt: Session.Prompt) -> Input {
    var text: UnsafePointer<CChar>?
    var length = 0
    followSettings()
    cordon_editor_begins_row(editor, isAtRowStart())
    cordon_editor_heeds_end(editor, programs?.takeWasRead() != true)
    if let rest = programs?.takeRest() {
      cordon_editor_answered(editor, rest.isLineBegun, rest.holdsColon)
    }
    switch cordon_editor_read(
      editor, colored(prompt.text, prompt.realm), prompt.indentation, &text, &length)
    {
    case cordon_line_interrupted: return .interrupted
    case cordon_line_end: return .end
    default:
      let bytes = UnsafeRawBufferPointer(start: text, count: length)
      return .entry(String(decoding: bytes, as: UTF8.self))
    }
  }

  private func followSettings() {
    guard let settings = session?.settings else { return }
    limit = settings.number(.history)
    let (pair, end) = settings.palette.sequences(.match)
    cordon_editor_color_brackets(editor, pair, settings.palette.sequences(.unmatched).start, end)
    let sign = settings.viSign
    cordon_editor_show_mode(
      editor,
      sign == "cursor"
        ? cordon_sign_cursor : sign == "prompt" ? cordon_sign_prompt : cordon_sign_none)
    let wanted = settings[.keys]
    if wanted == keys { return }
    keys = wanted
    cordon_editor_use_keys(editor, wanted == "auto" ? nil : wanted)
  }

  /// The restricted realm's prompt has a colour where that can be.
  private func colored(_ prompt: String, _ realm: RealmName) -> String {
    guard realm == .restricted, let last = prompt.last, let palette = session?.settings.palette,
      !palette.isPlain
    else { return prompt }
    let (start, end) = palette.sequences(.restrictedPrompt)
    return "\u{1}\(start)\u{1}" + prompt.dropLast() + "\u{1}\(end)\u{1}" + String(last)
  }

  func remember(_ entry: String, in realm: RealmName) {
    keep(entry, realm)
    let more = following
    following = []
    for (entry, realm) in more { keep(entry, realm) }
  }

  /// Keeps what the entry in hand has had entered, once that is kept itself.
  func rememberNext(_ entry: String, in realm: RealmName) { following.append((entry, realm)) }

  private func keep(_ entry: String, _ realm: RealmName) {
    if entry == last || entry.utf8.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 10 }) { return }
    last = entry
    cordon_editor_remember(editor, entry)
    if session?.settings.number(.history) == 0 { return }
    history?.append(KeptEntry(text: entry, realm: realm, time: time(nil)))
  }
}
