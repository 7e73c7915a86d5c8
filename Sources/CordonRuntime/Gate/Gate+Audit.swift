// How are events written down for others to read?
//
// One JSON object a line, each by one call of the operating system to a file opened for appending,
// so that a line is there as a whole or not at all. What cannot be written down must not happen: the
// first failure is told once, and no restricted code runs any more.

import CSupport
import CordonPolicy
import Glibc

/// The file that every event is written to.
struct Audit {
  let file: Int32
  let device: dev_t
  let inode: ino_t
}

extension Gate {
  /// Nanoseconds since 1970.
  func now() -> Int {
    var t = timespec()
    clock_gettime(CLOCK_REALTIME, &t)
    return t.tv_sec * 1_000_000_000 + t.tv_nsec
  }

  /// Begins to write down what happens; `words` tell of what. Answers the system's number for what
  /// is in the way.
  public func openAudit(_ path: String, _ words: String) -> SystemFailure? {
    let file = open(
      FilePath(path).bytes, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY, 0o600)
    if file < 0 { return SystemFailure(errno) }
    var info = stat()
    fstat(file, &info)
    audit = Audit(file: file, device: info.st_dev, inode: info.st_ino)
    return append(GateEvent(kind: .start, moment: now(), realm: "restricted", operation: words))
  }

  /// Whether an open file, or what is pinned, is the one that events are written to.
  func isAudit(_ file: Int32) -> Bool {
    guard let audit else { return false }
    var info = stat()
    return fstat(file, &info) == 0 && info.st_dev == audit.device && info.st_ino == audit.inode
  }

  /// Whether a name in a directory is the audit file's, or that of a directory on the way to it.
  func holdsAudit(_ directory: Int32, _ name: FilePath) -> Bool {
    guard let audit else { return false }
    var info = stat()
    if fstatat(directory, name.bytes, &info, AT_SYMLINK_NOFOLLOW) == 0, info.st_dev == audit.device,
      info.st_ino == audit.inode
    {
      return true
    }
    guard let place = folder(of: audit.file), let above = folder(of: directory) else { return true }
    return place.starts(with: (above == [47] ? [] : above) + [47] + name.plain + [47])
  }

  func write(_ event: GateEvent) {
    if lostAudit == nil, let failure = append(event) { loseAudit(failure) }
  }

  private func loseAudit(_ failure: SystemFailure) {
    lostAudit = failure
    let words =
      "cordon: the audit file is lost, [Errno \(failure.code)] \(failure.meaning); "
      + "restricted code is ended\n"
    Array(words.utf8).withUnsafeBytes { write($0, to: 2) }
  }

  /// Makes sure that what is about to happen can be written down: what happens unrecorded is what an
  /// audit is there to exclude. Must precede each change.
  func makeRoomInAudit() throws(GateProblem) {
    guard let file = audit?.file else { return }
    var info = stat()
    guard fstat(file, &info) == 0 else { return }
    guard info.st_mode & S_IFMT == S_IFREG else {
      if isLeft(file) { try lose(SystemFailure(EPIPE)) }
      return
    }
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    if UInt64(info.st_size + Self.longestLine) > limit.rlim_cur { try lose(SystemFailure(EFBIG)) }
    if info.st_size + Self.longestLine <= auditRoom { return }
    let room = info.st_size + 4 * Self.longestLine
    if cordon_reserve(file, Int64(room)) == 0 {
      auditRoom = room
    } else if [ENOSPC, EDQUOT, EFBIG].contains(errno) {
      try lose(SystemFailure(errno))
    }
  }

  private func lose(_ failure: SystemFailure) throws(GateProblem) {
    loseAudit(failure)
    throw .unrecorded
  }

  /// Whether a pipe has nobody left who reads it.
  private func isLeft(_ file: Int32) -> Bool {
    var state = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
    return Glibc.poll(&state, 1, 0) > 0 && state.revents & Int16(POLLERR | POLLNVAL) != 0
  }

  /// A path stands in a line as subject and as detail, and each of its bytes may be an escape there.
  private static let longestLine = 1 << 17

  /// Writes a line; answers what is in the way.
  private func append(_ event: GateEvent) -> SystemFailure? {
    guard let audit else { return nil }
    let line = Array((AuditLine.text(of: event) + "\n").utf8)
    var count: Int
    repeat { count = Glibc.write(audit.file, line, line.count) } while count < 0 && errno == EINTR
    if count == line.count { return nil }
    let failure = SystemFailure(count < 0 ? errno : ENOSPC)
    // Half a line is taken back, unless another process has added to it. Behind the kernel's wall
    // nothing that was written can be cut off, and it stays.
    var info = stat()
    if count > 0, fstat(audit.file, &info) == 0, lseek(audit.file, 0, SEEK_CUR) == info.st_size {
      ftruncate(audit.file, info.st_size - count)
    }
    return failure
  }
}

extension GateEvent {
  /// The time of the day where the person is.
  public var clock: String {
    var seconds = time_t(moment / 1_000_000_000)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return [parts.tm_hour, parts.tm_min, parts.tm_sec]
      .map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }
}

/// An event as a line of JSON.
enum AuditLine {
  static func text(of event: GateEvent) -> String {
    var fields = [("time", quoted(time(event.moment))), ("realm", quoted(event.realm))]
    fields.append(("event", quoted(event.kind.rawValue)))
    fields.append(("operation", quoted(event.operation)))
    if let decision = event.decision {
      fields.append(("subject", quoted(decision.subject.text)))
      fields.append(("verdict", quoted(decision.verdict.word)))
      fields.append(("rule", decision.rule.map { quoted($0.text) } ?? "null"))
      fields.append(("origin", decision.rule.map { quoted($0.origin.text) } ?? "null"))
    }
    if !event.detail.isEmpty { fields.append(("detail", quoted(event.detail))) }
    if let answer = event.answer {
      fields.append(("answer", event.isUnanswered ? "null" : quoted(answer.rawValue)))
    }
    switch event.failure {
    case nil:
      if event.kind == .decision { fields.append(("result", quoted(result(of: event)))) }
    case 0?: fields.append(("result", quoted("done")))
    case let code?:
      fields.append(("result", quoted("failed")))
      fields.append(("errno", String(code)))
    }
    return "{" + fields.map { "\(quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
  }

  private static func result(of event: GateEvent) -> String {
    if event.isAllowed { return "allowed" }
    return event.decision?.verdict == .stop ? "stopped" : "refused"
  }

  /// RFC 3339 in UTC, with milliseconds.
  static func time(_ moment: Int) -> String {
    var seconds = time_t(moment / 1_000_000_000)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func digits(_ n: Int, _ width: Int) -> String {
      let text = String(n)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    let day = [(parts.tm_year + 1900, 4), (parts.tm_mon + 1, 2), (parts.tm_mday, 2)]
    let clock = [(parts.tm_hour, 2), (parts.tm_min, 2), (parts.tm_sec, 2)]
    return day.map { digits(Int($0.0), $0.1) }.joined(separator: "-") + "T"
      + clock.map { digits(Int($0.0), $0.1) }.joined(separator: ":") + "."
      + digits(moment / 1_000_000 % 1000, 3) + "Z"
  }

  /// A JSON string. Whatever a terminal would obey or not show is an escape.
  static func quoted(_ text: String) -> String {
    var shown = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": shown += "\\" + String(scalar)
      default:
        if PolicyText.visible(String(scalar)) == String(scalar) {
          shown.unicodeScalars.append(scalar)
        } else {
          for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16)
            shown += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          }
        }
      }
    }
    return shown + "\""
  }
}
