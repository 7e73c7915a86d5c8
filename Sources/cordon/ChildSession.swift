// How is a session run apart from this process, and what is learnt of it?
//
// In a child with standard streams of its own, so that whatever it does to itself, it leaves this
// process as it was, and can be ended.

import CEditLine
import Glibc

/// What became of a session in a child.
struct ChildSession {
  /// What it noted, in order, without the mark.
  var notes: [Substring] = []
  /// What it printed to both streams; empty where that was not kept.
  var output: [UInt8] = []
  var status: Int32 = 0
  /// The signal that ended it.
  var signal: Int32?
  /// It took too long and was ended.
  var wasLate = false

  /// More notes than this are not read, whoever writes them.
  private static let noteLimit = 64 << 20

  /// How long a session may go on after Ctrl-C, in milliseconds.
  private static let patience = 2000

  /// Lets Ctrl-C end this process again; while sessions run it is put off, so that what they leave
  /// behind can be removed.
  static func letInterruptsIn() { mask(SIG_UNBLOCK) }

  private static func mask(_ how: Int32) {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGINT)
    sigprocmask(how, &set, nil)
  }

  /// Whether Ctrl-C has come since it was put off.
  static var isInterrupted: Bool {
    var set = sigset_t()
    return sigpending(&set) == 0 && sigismember(&set, SIGINT) == 1
  }

  /// Where a child writes notes, and what each begins with, so that nobody else writes one.
  struct Notebook {
    var mark: String
    var file: Int32

    func note(_ text: String) {
      var text = "\(mark) \(text)\n"
      text.withUTF8 { bytes in
        var rest = UnsafeRawBufferPointer(bytes)
        while !rest.isEmpty {
          let count = Glibc.write(file, rest.baseAddress, rest.count)
          if count < 0 && errno == EINTR { continue }
          if count <= 0 { return }
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        }
      }
    }
  }

  /// Runs `body`, which gets what to write notes to, in a child, and waits for its end.
  ///
  /// - Parameters:
  ///   - keepsOutput: what it prints is kept, not thrown away.
  ///   - isWalled: it will raise the kernel's wall, which leaves it no files but the standard streams;
  ///     notes then go by that of its input.
  ///   - seconds: how long it may take by the clock; nil for as long as it likes.
  static func run(
    keepsOutput: Bool, isWalled: Bool, seconds: Int? = nil, body: (Notebook) -> Int32
  ) -> ChildSession? {
    var notebook = Notebook(mark: secret(), file: STDIN_FILENO)
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    let output = keepsOutput ? tmpfile() : fopen("/dev/null", "w")
    guard let output else {
      close(ends[0])
      close(ends[1])
      return nil
    }
    defer { fclose(output) }
    let file = fileno(output)
    _ = fcntl(file, F_SETFL, O_WRONLY | O_APPEND)
    fflush(nil)
    mask(SIG_BLOCK)
    let child = fork()
    if child < 0 {
      close(ends[0])
      close(ends[1])
      return nil
    }
    if child == 0 {
      cordon_end_with_parent()
      mask(SIG_UNBLOCK)
      dup2(file, STDOUT_FILENO)
      dup2(file, STDERR_FILENO)
      close(ends[0])
      let input = isWalled ? ends[1] : open("/dev/null", O_RDONLY)
      dup2(input, STDIN_FILENO)
      close(input)
      if !isWalled {
        _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
        notebook.file = ends[1]
      }
      exit(body(notebook))
    }
    close(ends[1])
    var result = ChildSession()
    let text = result.collect(ends[0], child, seconds)
    close(ends[0])
    result.wait(for: child)
    let start = notebook.mark + " "
    result.notes = text.split(separator: "\n").filter { $0.hasPrefix(start) }
      .map { $0.dropFirst(start.count) }
    if keepsOutput {
      rewind(output)
      result.output = Self.contents(of: file)
    }
    return result
  }

  /// Reads notes until the child closes its end, or its time is up.
  private mutating func collect(_ file: Int32, _ child: pid_t, _ seconds: Int?) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var end = seconds.map { Self.milliseconds + $0 * 1000 }
    var isPutOff = true
    while true {
      var waits = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      if isPutOff, Self.isInterrupted {
        isPutOff = false
        end = Self.milliseconds + Self.patience
      }
      let ready = poll(&waits, 1, 100)
      if ready < 0 && errno == EINTR { continue }
      if let end, Self.milliseconds > end {
        wasLate = true
        break
      }
      if ready == 0 { continue }
      let count = read(file, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { break }
      if bytes.count < Self.noteLimit { bytes += buffer[..<count] }
    }
    // Who has closed the pipe without ending gets the rest of the time.
    while !wasLate, let end {
      var status: Int32 = 0
      if waitpid(child, &status, WNOHANG) == child {
        take(status)
        break
      }
      if Self.milliseconds > end { wasLate = true }
      usleep(2000)
    }
    if wasLate { kill(child, SIGKILL) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private var isGone = false

  private mutating func take(_ status: Int32) {
    isGone = true
    let number = status & 0x7f
    if number == 0 { self.status = (status >> 8) & 0xff } else { signal = number }
  }

  private mutating func wait(for child: pid_t) {
    var status: Int32 = 0
    while !isGone {
      if waitpid(child, &status, 0) == child { take(status) } else if errno != EINTR { return }
    }
  }

  private static var milliseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  private static func secret() -> String {
    (0..<4).map { _ in String(UInt64.random(in: .min ... .max), radix: 16) }.joined(separator: "-")
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
