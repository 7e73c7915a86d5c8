// How does a person read what is longer than the window?
//
// In the pager of their choice, which gets the text on its standard input and the keys from the
// terminal; else in a simple one that shows a windowful at a time. Ctrl-C is the pager's while it runs.

import CordonSession
import Glibc

enum Pager {
  /// Whether a program is found in the path.
  static func isThere(_ name: String) -> Bool {
    guard let path = getenv("PATH") else { return false }
    return String(cString: path).split(separator: ":").contains {
      access("\($0)/\(name)", X_OK) == 0
    }
  }

  /// Gives a text to a command of the shell and waits for its end; false when it could not be started.
  static func run(_ command: String, _ text: String) -> Bool {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var process = pid_t()
    guard start(command, reading: ends[0], &process) else {
      close(ends[0])
      close(ends[1])
      return false
    }
    close(ends[0])
    let former = signal(SIGINT, SIG_IGN)
    var usual = termios()
    let isKnown = tcgetattr(STDOUT_FILENO, &usual) == 0
    defer {
      // A pager that was ended by a signal may leave the terminal as it had made it.
      if isKnown { tcsetattr(STDOUT_FILENO, TCSADRAIN, &usual) }
      _ = signal(SIGINT, former)
    }
    feed(text, to: ends[1])
    close(ends[1])
    var status: Int32 = 0
    while waitpid(process, &status, WUNTRACED) < 0 && errno == EINTR {}
    while status & 0xff == 0x7f {
      // It was stopped, and this process stops with it until both are called back.
      kill(process, SIGCONT)
      while waitpid(process, &status, WUNTRACED) < 0 && errno == EINTR {}
    }
    // 126 and 127 are the shell's: there is no such program.
    return (status >> 8) & 0xff < 126
  }

  private static func start(_ command: String, reading end: Int32, _ process: inout pid_t) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, end, STDIN_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What this process ignores the pager does not.
    var usual = sigset_t()
    sigemptyset(&usual)
    for number in [SIGINT, SIGPIPE, SIGXFSZ, SIGQUIT] { sigaddset(&usual, number) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
    var words: [UnsafeMutablePointer<CChar>?] = []
    for word in ["sh", "-c", command] { words.append(strdup(word)) }
    words.append(nil)
    defer { for word in words { free(word) } }
    let isChosen = Settings.variable("LESS") != nil
    var own: [UnsafeMutablePointer<CChar>?] = [strdup("LESSSECURE=1")]
    if !isChosen { own.append(strdup("LESS=RXK")) }
    defer { for variable in own { free(variable) } }
    var variables = inherited(without: isChosen ? ["LESSSECURE="] : ["LESSSECURE=", "LESS="])
    variables += own + [nil]
    return posix_spawn(&process, "/bin/sh", &actions, &attributes, &words, &variables) == 0
  }

  /// This process's variables. less runs no other programs for whom it is started here; where the
  /// person has not chosen, it also leaves on the screen what it has shown, and ends at Ctrl-C.
  private static func inherited(without left: [String]) -> [UnsafeMutablePointer<CChar>?] {
    var variables: [UnsafeMutablePointer<CChar>?] = []
    var next = environ
    while let variable = next.pointee {
      if !left.contains(where: { strncmp(variable, $0, $0.utf8.count) == 0 }) {
        variables.append(variable)
      }
      next += 1
    }
    return variables
  }

  /// Who leaves the pager early takes no more.
  private static func feed(_ text: String, to end: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(end, rest.baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        if count < 0 { return }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
    }
  }

  // MARK: The simple one

  private enum Key { case page, line, end, leave }

  /// Shows a text a windowful at a time.
  static func show(_ text: String, on screen: Terminal) {
    guard let keys = Keys() else {
      Terminal.write(text)
      return
    }
    defer { keys.restore() }
    var rows = rows(of: text, screen.size.columns)[...]
    let total = rows.count
    var room = screen.size.rows - 1
    while true {
      for row in rows.prefix(room) { Terminal.write(row + "\n") }
      rows = rows.dropFirst(room)
      if rows.isEmpty { return }
      let place = "-- \(total - rows.count) of \(total) lines; Space, Enter, G or q --"
      Terminal.write("\u{1b}[7m\(place.prefix(max(1, screen.size.columns - 1)))\u{1b}[0m")
      let key = keys.next()
      Terminal.write("\r\u{1b}[K")
      switch key {
      case .page: room = max(1, screen.size.rows - 1)
      case .line: room = 1
      case .end: room = total
      case .leave: return
      }
    }
  }

  /// The rows that a text takes on a screen of so many columns.
  private static func rows(of text: String, _ columns: Int) -> [Substring] {
    var rows: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = line
      // Colours take no room; a line that has some is short.
      while columns > 0, rest.utf8.count > columns, !rest.utf8.contains(27) {
        var width = 0
        let row = rest.prefix { character in
          width += Presenter.width(of: String(character))
          return width <= columns
        }
        if row.isEmpty { break }
        rows.append(row)
        rest = rest[row.endIndex...]
      }
      if !rest.isEmpty || line.isEmpty { rows.append(rest) }
    }
    if rows.last?.isEmpty == true { rows.removeLast() }
    return rows
  }

  /// The terminal's keys, one by one and unseen.
  private final class Keys {
    private let file: Int32
    private var usual = termios()

    init?() {
      // Behind the kernel's wall there is no way to the device but the one that is open.
      let terminal = open("/dev/tty", O_RDONLY | O_CLOEXEC | O_NOCTTY)
      file = terminal >= 0 ? terminal : STDIN_FILENO
      guard tcgetattr(file, &usual) == 0 else {
        end()
        return nil
      }
      var keys = usual
      keys.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
      withUnsafeMutableBytes(of: &keys.c_cc) { characters in
        characters[Int(VMIN)] = 1
        characters[Int(VTIME)] = 0
      }
      guard tcsetattr(file, TCSADRAIN, &keys) == 0 else {
        end()
        return nil
      }
    }

    func restore() {
      tcsetattr(file, TCSADRAIN, &usual)
      end()
    }

    private func end() { if file != STDIN_FILENO { close(file) } }

    func next() -> Key {
      while true {
        guard let byte = read() else { return .leave }
        switch byte {
        case 3, 4, 28, UInt8(ascii: "q"), UInt8(ascii: "Q"): return .leave
        case 32, 6, UInt8(ascii: "f"): return .page
        case 10, 13, 14, UInt8(ascii: "j"): return .line
        case UInt8(ascii: "G"): return .end
        case 27:
          // Arrow down and page down; Escape alone waits for nothing.
          guard isWaiting, read() == UInt8(ascii: "["), let letter = read() else { continue }
          if letter == UInt8(ascii: "B") { return .line }
          if letter == UInt8(ascii: "6"), isWaiting, read() != nil { return .page }
        default: break
        }
      }
    }

    private func read() -> UInt8? {
      var byte: UInt8 = 0
      while true {
        let count = Glibc.read(file, &byte, 1)
        if count < 0 && errno == EINTR { continue }
        return count == 1 ? byte : nil
      }
    }

    private var isWaiting: Bool {
      var awaited = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      return poll(&awaited, 1, 50) > 0
    }
  }
}
