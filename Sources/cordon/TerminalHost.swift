// What does a session at a terminal ask of the program around it?
//
// The entries of earlier sessions, and an editor: it gets the terminal as its owner left it, and
// Cordon takes no notice of Ctrl-C and its like until the editor is done.

import CordonSession
import Glibc

final class TerminalHost: SessionHost {
  private let editor: LineEditor
  /// Lets what programs have printed go first.
  private let flush: () -> Void

  init(_ editor: LineEditor, flush: @escaping () -> Void) {
    self.editor = editor
    self.flush = flush
  }

  func earlierEntry(_ number: Int) -> KeptEntry? { editor.history?.entry(number) }

  func remember(_ text: String, in realm: RealmName) { editor.rememberNext(text, in: realm) }

  func edit(_ text: String, with command: String) -> Result<String, Refused> {
    flush()
    let base = Settings.variable("TMPDIR") ?? "/tmp"
    var template = Array((base + "/cordon.XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { return .failure(Self.problem(base, errno)) }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let file = folder + "/entry.py"
    defer {
      unlink(file)
      rmdir(folder)
    }
    if let code = Self.write(text.isEmpty || text.hasSuffix("\n") ? text : text + "\n", to: file) {
      return .failure(Self.problem(file, code))
    }
    if let refused = Self.run(command, file) { return .failure(refused) }
    switch readWholeFile(file) {
    case .failure(let error): return .failure(Self.problem(file, error.code))
    case .success(let bytes):
      guard let edited = String(validating: bytes, as: UTF8.self) else {
        let kept = folder + ".py"
        return .failure(
          Refused(
            rename(file, kept) == 0
              ? "the text is not UTF-8 and was not entered, it is in \(kept)"
              : "the text is not UTF-8 and was not entered"))
      }
      return .success(edited)
    }
  }

  private static func problem(_ path: String, _ code: Int32) -> Refused {
    Refused("[Errno \(code)] \(String(cString: strerror(code))): '\(path)'")
  }

  /// Answers the system's number for what went wrong.
  private static func write(_ text: String, to file: String) -> Int32? {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        if count < 0 { return errno }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
      return nil
    }
  }

  /// Runs an editor in the foreground, as a shell would; answers why nothing is to be entered.
  private static func run(_ command: String, _ file: String) -> Refused? {
    var usual = termios()
    let isTerminal = tcgetattr(STDIN_FILENO, &usual) == 0
    let before = [SIGINT, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
    defer {
      for (number, action) in before { signal(number, action) }
      // An editor that was killed may have left it raw.
      if isTerminal { tcsetattr(STDIN_FILENO, TCSADRAIN, &usual) }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var standard = sigset_t()
    sigemptyset(&standard)
    for number in [SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ] { sigaddset(&standard, number) }
    posix_spawnattr_setsigdefault(&attributes, &standard)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let words = ["sh", "-c", command + " \"$1\"", "sh", file]
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, "/bin/sh", nil, &attributes, &arguments, environ)
    if failure != 0 {
      return Refused("no editor can be started: \(String(cString: strerror(failure)))")
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return Refused("the editor is lost, nothing was entered") }
    }
    if status == 0 { return nil }
    let code = status >> 8 & 0xff
    switch (status & 0x7f, code) {
    case (0, 126), (0, 127):
      return Refused("the editor '\(command)' cannot be started, ':set editor' chooses another")
    case (0, _): return Refused("the editor ended with status \(code), nothing was entered")
    default: return Refused("the editor was ended by a signal, nothing was entered")
    }
  }
}
