// How are files, devices, terminals and limits controlled?

import CSupport
import Glibc

/// What can be done with a terminal's queues.
public enum TerminalAction {
  case sendBreak, flush, flow, drain
}

extension Gate {
  func performOnDevice(_ request: Request) throws(SystemFailure) -> Reply {
    switch request {
    case .control(let file, let command, let argument):
      return .number(Int(try check(cordon_control(file, command, argument))))
    case .controlBytes(let file, let command, let bytes):
      var room = padded(bytes)
      try check(cordon_control_bytes(file, command, &room))
      return .bytes(Array(room[..<bytes.count]))
    case .device(let file, let request, let argument):
      return .number(Int(try check(cordon_device(file, request, argument))))
    case .deviceBytes(let file, let request, let bytes):
      var room = padded(bytes)
      let result = try check(cordon_device_bytes(file, request, &room))
      return .message(Int(result), Array(room[..<bytes.count]))
    case .lock(let file, let operation): try check(flock(file, operation))
    case .lockPart(let file, let type, let waits, let start, let length, let whence):
      try check(cordon_lock_part(file, type, waits ? 1 : 0, start, length, whence))
    case .limit(let which):
      var limits = (0, 0)
      try check(cordon_limit(which, &limits.0, &limits.1))
      return .pair(limits.0, limits.1)
    case .setLimit(let which, let soft, let hard): try check(cordon_set_limit(which, soft, hard))
    case .usage(let who):
      var numbers = [Double](repeating: 0, count: 16)
      try check(cordon_usage(who, &numbers))
      return .numbers(numbers)
    case .terminal(let file):
      var settings = termios()
      try check(tcgetattr(file, &settings))
      return .integers(
        [
          Int(settings.c_iflag), Int(settings.c_oflag), Int(settings.c_cflag),
          Int(settings.c_lflag), Int(cfgetispeed(&settings)), Int(cfgetospeed(&settings)),
        ] + withUnsafeBytes(of: settings.c_cc) { $0.map { Int($0) } })
    case .setTerminal(let file, let when, let wanted): try set(file, when, wanted)
    case .terminalAction(let file, let action, let argument):
      switch action {
      case .sendBreak: try check(tcsendbreak(file, argument))
      case .flush: try check(tcflush(file, argument))
      case .flow: try check(tcflow(file, argument))
      case .drain: try check(tcdrain(file))
      }
    default: bug("not a request about a device")
    }
    return .done
  }

  /// Whether writing to an open file may wait for somebody.
  func mayWait(for file: Int32) -> Bool {
    let flags = fcntl(file, F_GETFL)
    if flags < 0 || flags & O_NONBLOCK != 0 { return false }
    var info = stat()
    return fstat(file, &info) == 0 && info.st_mode & S_IFMT != S_IFREG
  }

  func isTerminal(_ file: Int32) -> Bool { isatty(file) == 1 }

  /// Requests write as much as they like: there is always room for more.
  private func padded(_ bytes: [UInt8]) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: 1 << 14)
  }

  private func set(_ file: Int32, _ when: Int32, _ wanted: [Int]) throws(SystemFailure) {
    var settings = termios()
    try check(tcgetattr(file, &settings))
    settings.c_iflag = UInt32(truncatingIfNeeded: wanted[0])
    settings.c_oflag = UInt32(truncatingIfNeeded: wanted[1])
    settings.c_cflag = UInt32(truncatingIfNeeded: wanted[2])
    settings.c_lflag = UInt32(truncatingIfNeeded: wanted[3])
    try check(cfsetispeed(&settings, UInt32(truncatingIfNeeded: wanted[4])))
    try check(cfsetospeed(&settings, UInt32(truncatingIfNeeded: wanted[5])))
    withUnsafeMutableBytes(of: &settings.c_cc) { bytes in
      for (i, n) in wanted[6...].prefix(bytes.count).enumerated() {
        bytes[i] = UInt8(truncatingIfNeeded: n)
      }
    }
    try check(tcsetattr(file, when, &settings))
  }
}
