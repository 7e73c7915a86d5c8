// What is the terminal that a session is shown on?

import CordonSession
import Glibc

/// The terminal behind standard output.
final class Terminal: Screen {
  let isDumb: Bool
  /// No program can be started.
  private let isWalled: Bool

  init(isWalled: Bool) {
    self.isWalled = isWalled
    isDumb = getenv("TERM").map { ["dumb", ""].contains(String(cString: $0)) } ?? true
  }

  var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return (80, 24)
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  var hasTypedAhead: Bool {
    var usual = termios()
    guard tcgetpgrp(STDIN_FILENO) == getpgrp(), tcgetattr(STDIN_FILENO, &usual) == 0 else {
      return false
    }
    // A line that is not entered yet is only there for whoever reads keys.
    var keys = usual
    keys.c_lflag &= ~tcflag_t(ICANON)
    tcsetattr(STDIN_FILENO, TCSANOW, &keys)
    defer { tcsetattr(STDIN_FILENO, TCSANOW, &usual) }
    var count: Int32 = 0
    return ioctl(STDIN_FILENO, UInt(FIONREAD), &count) == 0 && count > 0
  }

  func page(_ text: String, by pager: String) {
    if isWalled || pager == "own" || !Pager.run(pager, text) { Pager.show(text, on: self) }
  }

  func remark(_ text: String?) -> Bool {
    // In the background nothing may be written over what somebody else shows.
    guard tcgetpgrp(STDOUT_FILENO) == getpgrp(), !Self.hasChildren else { return false }
    return Self.write("\r" + (text ?? "") + "\u{1b}[K")
  }

  /// Whether there is a process that may write to the terminal as well.
  private static var hasChildren: Bool {
    var information = siginfo_t()
    return waitid(P_ALL, 0, &information, WEXITED | WNOHANG | WNOWAIT) == 0
  }

  /// Answers whether all of it was written.
  @discardableResult static func write(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(STDOUT_FILENO, rest.baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        if count < 0 { return false }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
      return true
    }
  }
}
