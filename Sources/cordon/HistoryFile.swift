// How does the history outlive a session?
//
// One entry a line, appended as soon as it was typed, so that sessions at the same time add to one
// history and a crash loses nothing. A line break inside a block is written `\n`, a backslash `\\`.
// The file is readable by its owner only.

import Glibc

struct HistoryFile {
  /// How many entries a session recalls.
  static let entryLimit = 2000
  /// Longer entries, in bytes, are recalled in their own session only.
  static let lengthLimit = 1 << 16

  let path: String

  /// The file in the user's state directory, which is made when it is missing; nil when there is no
  /// such place.
  init?() {
    let base: String
    if let state = getenv("XDG_STATE_HOME"), state.pointee == UInt8(ascii: "/") {
      base = String(cString: state)
    } else if let home = getenv("HOME"), home.pointee == UInt8(ascii: "/") {
      base = String(cString: home) + "/.local/state"
    } else {
      return nil
    }
    path = base + "/cordon/history"
    guard Self.makeFolders(of: path) else { return nil }
  }

  /// The entries of earlier sessions, oldest first.
  func load() -> [String] {
    guard let file = fopen(path, "re") else { return [] }
    defer { fclose(file) }
    var entries: [String] = []
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    while true {
      let count = getline(&line, &capacity, file)
      guard count > 0, let start = line else { break }
      entries.append(
        Self.decoded(
          UnsafeRawBufferPointer(start: start, count: start[count - 1] == 10 ? count - 1 : count)))
    }
    if entries.count > 2 * Self.entryLimit {
      entries.removeFirst(entries.count - Self.entryLimit)
      rewrite(entries)
    }
    return Array(entries.suffix(Self.entryLimit))
  }

  /// Adds an entry; a history that cannot be written is given up silently.
  func append(_ entry: String) {
    if entry.utf8.count > Self.lengthLimit { return }
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    Self.write(Self.encoded(entry), to: descriptor)
    close(descriptor)
  }

  private func rewrite(_ entries: [String]) {
    let temporary = path + ".\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    Self.write(entries.flatMap(Self.encoded), to: descriptor)
    close(descriptor)
    rename(temporary, path)
  }

  private static func encoded(_ entry: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in entry.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): bytes += [byte, byte]
      case 10: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      default: bytes.append(byte)
      }
    }
    return bytes + [10]
  }

  private static func decoded(_ line: UnsafeRawBufferPointer) -> String {
    var bytes: [UInt8] = []
    var escaped = false
    for byte in line {
      if escaped {
        bytes.append(byte == UInt8(ascii: "n") ? 10 : byte)
        escaped = false
      } else if byte == UInt8(ascii: "\\") {
        escaped = true
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count <= 0 { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  private static func makeFolders(of path: String) -> Bool {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      if mkdir(folder, 0o700) != 0, errno != EEXIST, access(folder, X_OK) != 0 { return false }
    }
    return true
  }
}
