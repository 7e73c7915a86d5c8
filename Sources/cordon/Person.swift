// How does the person answer what the policy leaves to them?
//
// At the terminal itself, which no program can type at: what was typed before the question came is
// thrown away, and keys are read one by one until Enter.

import CordonSession
import Glibc

/// The person at the terminal.
final class Person {
  /// Lets what programs have printed go first.
  private let flush: () -> Void
  private let understandsEscapes: Bool
  /// When the person gave up last, in seconds.
  private var gaveUpAt = -10.0

  /// Nil when standard input is no terminal, or standard error, where the person would see the
  /// question, is none.
  init?(flush: @escaping () -> Void) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return nil }
    self.flush = flush
    let terminal = getenv("TERM").map { String(cString: $0) } ?? "dumb"
    understandsEscapes = terminal != "dumb"
  }

  /// Asks; Ctrl-C, Ctrl-D and a terminal that is gone mean no. Who gives up a second time soon wants
  /// to be rid of a program that asks again and again: that interrupts it.
  func answer(_ question: PersonalQuestion) -> PersonalAnswer {
    flush()
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    let file = terminal >= 0 ? terminal : STDIN_FILENO
    defer { if terminal >= 0 { close(terminal) } }
    var usual = termios()
    guard tcgetattr(file, &usual) == 0 else { return .no }
    var keys = usual
    keys.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    keys.c_iflag |= tcflag_t(ICRNL)
    keys.c_oflag |= tcflag_t(OPOST | ONLCR)
    withUnsafeMutableBytes(of: &keys.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    // What was typed ahead is no answer.
    guard tcsetattr(file, TCSAFLUSH, &keys) == 0 else { return .no }
    defer { tcsetattr(file, TCSADRAIN, &usual) }
    // Whatever a program has made of the terminal, the question shall be seen.
    if understandsEscapes { write("\u{1b}[!p\u{1b}[0m\r", file) }
    write(fitted(question.text, file), file)
    while true {
      guard let line = readLine(file) else {
        write("no\n", file)
        giveUp()
        return .no
      }
      write("\n", file)
      if let answer = question.answer(line) { return answer }
      write(question.offersRules ? "y, n, a or N? " : "y or n? ", file)
    }
  }

  /// The question with its lines broken between words.
  private func fitted(_ text: String, _ file: Int32) -> String {
    var size = winsize()
    guard ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1 else { return text }
    let lines = FittedText.lines(text, width: Int(size.ws_col) - 1, flows: false)
    return lines.joined(separator: "\n") + (text.last == " " && lines.last?.last != " " ? " " : "")
  }

  private func giveUp() {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let seconds = Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9
    if seconds - gaveUpAt < 2 { raise(SIGINT) }
    gaveUpAt = seconds
  }

  /// What is typed up to Enter; nil when the person gives up.
  private func readLine(_ file: Int32) -> String? {
    var typed: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      guard read(file, &byte, 1) == 1 else { return nil }
      switch byte {
      case 3, 4, 28: return nil
      case 10, 13: return String(decoding: typed, as: UTF8.self)
      case 8, 127:
        if typed.popLast() != nil { write("\u{8} \u{8}", file) }
      case 33...126 where typed.count < 20:
        typed.append(byte)
        write(String(UnicodeScalar(byte)), file)
      default: break
      }
    }
  }

  private func write(_ text: String, _ file: Int32) {
    var text = text
    text.withUTF8 { bytes in _ = Glibc.write(file, bytes.baseAddress, bytes.count) }
  }
}
