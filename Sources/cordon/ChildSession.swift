// How is a session run apart from this process, and what is learnt of it?
//
// In a child with standard streams of its own, so that whatever it does to itself, it leaves this
// process as it was, and can be ended.

import CEditLine
import Glibc

/// What became of a session in a child.
struct ChildSession {
  /// What it noted, in order.
  var notes: [Substring] = []
  /// What it printed to both streams; empty where that was not kept.
  var output: [UInt8] = []
  var status: Int32 = 0
  /// The signal that ended it.
  var signal: Int32?
  /// It took too long and was ended.
  var wasLate = false
  /// What there was too much of in its folder when it was ended; nil when there was not.
  var excess: String?
  /// It had more to note than it had room for.
  var hasLostNotes = false

  /// How long a session may go on after Ctrl-C, in milliseconds.
  private static let patience = 2000

  /// Lets Ctrl-C end this process again; while sessions run it is put off, so that what they leave
  /// behind can be removed.
  static func letInterruptsIn() { mask(SIG_UNBLOCK, [SIGINT]) }

  private static func mask(_ how: Int32, _ signals: [Int32]) {
    var set = signalSet(signals)
    sigprocmask(how, &set, nil)
  }

  private static func signalSet(_ signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }

  /// Whether Ctrl-C has come since it was put off.
  static var isInterrupted: Bool {
    var set = sigset_t()
    return sigpending(&set) == 0 && sigismember(&set, SIGINT) == 1
  }

  /// Runs `body`, which gets what to write notes to, in a child, and waits for its end.
  ///
  /// - Parameters:
  ///   - keepsOutput: what it prints is kept, not thrown away.
  ///   - room: how many bytes its notes may have.
  ///   - seconds: how long it may take by the clock; nil for as long as it likes.
  ///   - folder: what it leaves there is looked at while it runs.
  static func run(
    keepsOutput: Bool, room: Int = 1 << 20, seconds: Int? = nil,
    watching folder: SessionFolder? = nil,
    body: (Notebook) -> Int32
  ) -> ChildSession? {
    guard var notebook = Notebook(room: room) else { return nil }
    defer { notebook.free() }
    guard let output = keepsOutput ? tmpfile() : fopen("/dev/null", "w") else { return nil }
    defer { fclose(output) }
    let file = fileno(output)
    _ = fcntl(file, F_SETFL, O_WRONLY | O_APPEND)
    fflush(nil)
    Glibc.signal(SIGCHLD, SIG_DFL)
    mask(SIG_BLOCK, [SIGINT, SIGCHLD])
    defer { mask(SIG_UNBLOCK, [SIGCHLD]) }
    let child = fork()
    if child < 0 { return nil }
    if child == 0 {
      cordon_end_with_parent()
      mask(SIG_UNBLOCK, [SIGINT, SIGCHLD])
      dup2(file, STDOUT_FILENO)
      dup2(file, STDERR_FILENO)
      let input = open("/dev/null", O_RDONLY)
      dup2(input, STDIN_FILENO)
      close(input)
      notebook.begin()
      exit(body(notebook))
    }
    var result = ChildSession()
    result.wait(for: child, seconds, folder)
    result.notes = notebook.notes
    result.hasLostNotes = notebook.isFull
    if keepsOutput {
      rewind(output)
      result.output = Self.contents(of: file)
    }
    return result
  }

  /// Waits for the end of the child, and brings it about when its time is up or its folder full.
  private mutating func wait(for child: pid_t, _ seconds: Int?, _ folder: SessionFolder?) {
    var end = seconds.map { Self.milliseconds + $0 * 1000 }
    var isPutOff = true
    while !isGone(child, WNOHANG) {
      if isPutOff, Self.isInterrupted {
        isPutOff = false
        end = Self.milliseconds + Self.patience
      }
      if let end, Self.milliseconds > end { wasLate = true }
      if !wasLate { excess = folder?.excess(of: child) }
      if wasLate || excess != nil {
        kill(child, SIGKILL)
        _ = isGone(child, 0)
        return
      }
      var ended = Self.signalSet([SIGCHLD])
      var pause = timespec(tv_sec: 0, tv_nsec: folder == nil ? 100_000_000 : 20_000_000)
      sigtimedwait(&ended, nil, &pause)
    }
  }

  /// Whether the child has ended, or, by the options, waits until it has.
  private mutating func isGone(_ child: pid_t, _ options: Int32) -> Bool {
    var status: Int32 = 0
    while true {
      let answer = waitpid(child, &status, options)
      if answer == 0 { return false }
      if answer < 0 && errno == EINTR { continue }
      if answer == child {
        let number = status & 0x7f
        if number == 0 { self.status = (status >> 8) & 0xff } else { signal = number }
      }
      return true
    }
  }

  private static var milliseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  private static func contents(of file: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(file, &buffer, buffer.count, bytes.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
