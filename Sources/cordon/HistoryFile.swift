// How does the history outlive a session?
//
// One record a line, appended as soon as an entry was entered, so that sessions at the same time add
// to one history and a crash loses nothing. A record is `\@TIME REALM TEXT`, with the time in seconds
// and `t` or `r` for the realm; in the text a line break is written `\n` and a backslash `\\`. A line
// that does not begin with `\@` is a text alone, as older versions wrote it. Whatever else a line
// holds is passed over, so that a broken record loses only itself.
//
// The file is read from its end, a piece at a time, as far as somebody wants to go back. It is
// readable by its owner only.

import CordonSession
import Glibc

final class HistoryFile {
  /// Longer entries, in bytes, are recalled in their own session only.
  static let lengthLimit = 1 << 16
  /// What is kept at most, in bytes, however few the entries are.
  static let sizeLimit = 1 << 26
  private static let pieceSize = 1 << 16

  private let path: String
  /// The entries of earlier sessions that were read so far, the newest first.
  private var entries: [KeptEntry] = []
  /// How much of the file is not read yet, from its beginning.
  private var unread = 0
  /// The end of a record whose beginning is not read yet.
  private var carried: [UInt8] = []
  private var identity: ino_t = 0

  /// The file in the user's state directory, which is made when it is missing; nil when there is no
  /// such place.
  convenience init?() {
    let base: String
    if let state = Settings.variable("XDG_STATE_HOME"), state.hasPrefix("/") {
      base = state
    } else if let home = Settings.variable("HOME"), home.hasPrefix("/") {
      base = home + "/.local/state"
    } else {
      return nil
    }
    let path = base + "/cordon/history"
    guard Self.makeFolders(of: path) else { return nil }
    self.init(path: path)
  }

  init(path: String) {
    self.path = path
    var status = stat()
    if stat(path, &status) == 0, Self.isRegular(status) {
      unread = Int(status.st_size)
      identity = status.st_ino
    }
  }

  // MARK: Reading

  /// The nth entry of earlier sessions, the newest being 1; nil when there are no more.
  func entry(_ number: Int) -> KeptEntry? {
    while entries.count < number { if !readPiece() { return nil } }
    return entries[number - 1]
  }

  /// Reads that many entries now, for a file that will be out of reach.
  func readAhead(_ count: Int) {
    _ = entry(count)
    unread = 0
    carried = []
  }

  /// Reads the piece before what is read; false when there is nothing left.
  private func readPiece() -> Bool {
    if unread == 0 { return false }
    let count = min(Self.pieceSize, unread)
    let start = unread - count
    unread = start
    guard let piece = read(count, at: start) else {
      unread = 0
      return false
    }
    var bytes = piece
    bytes.append(contentsOf: carried)
    bytes.withUnsafeBytes { bytes in
      var end = bytes.count
      while let feed = Self.lastFeed(in: bytes, before: end) {
        take(UnsafeRawBufferPointer(rebasing: bytes[feed + 1..<end]))
        end = feed
      }
      if start == 0 {
        take(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
        carried = []
      } else {
        // A record that is far too long is none.
        carried = end > 4 * Self.lengthLimit ? [] : Array(bytes[..<end])
      }
    }
    return true
  }

  private static func countFeeds(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBytes { bytes in
      guard var at = bytes.baseAddress else { return 0 }
      let end = at + bytes.count
      var count = 0
      while let feed = memchr(at, 10, end - at) {
        count += 1
        at = UnsafeRawPointer(feed) + 1
      }
      return count
    }
  }

  private static func lastFeed(in bytes: UnsafeRawBufferPointer, before end: Int) -> Int? {
    var at = end - 1
    while at >= 0 {
      if bytes[at] == 10 { return at }
      at -= 1
    }
    return nil
  }

  private func take(_ line: UnsafeRawBufferPointer) {
    if let entry = Self.decoded(line) { entries.append(entry) }
  }

  /// Bytes of the file as it was at the start; nil when it is not that file any more. It is opened
  /// each time, because a program may close what it does not know.
  private func read(_ count: Int, at offset: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_ino == identity else { return nil }
    return Self.read(descriptor, count, at: offset)
  }

  private static func read(_ descriptor: Int32, _ count: Int, at offset: Int) -> [UInt8]? {
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while got < count {
        let n = pread(descriptor, buffer.baseAddress! + got, count - got, off_t(offset + got))
        if n < 0 && errno == EINTR { continue }
        if n <= 0 { break }
        got += n
      }
      filled = got
    }
    return got == count ? bytes : nil
  }

  // MARK: Writing

  /// Adds an entry; a history that cannot be written is given up silently.
  func append(_ entry: KeptEntry) {
    if entry.text.utf8.count > Self.lengthLimit { return }
    withLockedFile(mustLock: false) { descriptor, size in
      var record = Self.encoded(entry)
      // A record that was not finished loses only itself.
      if size > 0, Self.read(descriptor, 1, at: size - 1) != [10] { record.insert(10, at: 0) }
      if !Self.write(record, to: descriptor) { ftruncate(descriptor, off_t(size)) }
    }
  }

  /// Drops the oldest entries where there are far more than `limit`.
  func trim(to limit: Int) {
    // The shortest record takes five bytes, in the older form two.
    var status = stat()
    guard limit > 0, stat(path, &status) == 0, Int(status.st_size) / 2 > limit else { return }
    withLockedFile(mustLock: true) { descriptor, size in
      guard size <= 4 * Self.sizeLimit, let bytes = Self.read(descriptor, size, at: 0) else {
        return
      }
      let lines = Self.countFeeds(bytes)
      if lines <= limit + limit / 8 && size <= Self.sizeLimit { return }
      let start = bytes.withUnsafeBytes { bytes in
        var start = bytes.count
        for _ in 0..<limit {
          // The feed that ends the line before the ones that are kept.
          guard let feed = Self.lastFeed(in: bytes, before: start - 1) else { return 0 }
          if bytes.count - feed > Self.sizeLimit * 7 / 8 { break }
          start = feed + 1
        }
        return start
      }
      replace(with: bytes[start...])
    }
  }

  private func replace(with bytes: ArraySlice<UInt8>) {
    let temporary = path + ".\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    let isWhole = Self.write(Array(bytes), to: descriptor) && fsync(descriptor) == 0
    close(descriptor)
    if !isWhole || rename(temporary, path) != 0 { unlink(temporary) }
  }

  /// Opens the file, which is made when it is missing, and keeps others from writing while `body`
  /// does. A file that was replaced in the meantime is opened anew.
  private func withLockedFile(mustLock: Bool, _ body: (Int32, Int) -> Void) {
    for _ in 0..<10 {
      let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { return }
      defer { close(descriptor) }
      let isLocked = Self.lock(descriptor)
      if mustLock && !isLocked { return }
      var status = stat()
      var present = stat()
      guard fstat(descriptor, &status) == 0, Self.isRegular(status) else { return }
      guard stat(path, &present) == 0, present.st_ino == status.st_ino else { continue }
      if status.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
      return body(descriptor, Int(status.st_size))
    }
  }

  /// Waits a moment for the lock, not for ever: its owner may be suspended.
  private static func lock(_ descriptor: Int32) -> Bool {
    for _ in 0..<50 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
      if errno != EWOULDBLOCK && errno != EINTR { return false }
      usleep(2000)
    }
    return false
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  private static func isRegular(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }

  private static func makeFolders(of path: String) -> Bool {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      if mkdir(folder, 0o700) != 0, errno != EEXIST, access(folder, X_OK) != 0 { return false }
    }
    return true
  }
}

// MARK: Records

extension HistoryFile {
  private static func encoded(_ entry: KeptEntry) -> [UInt8] {
    var bytes: [UInt8] = []
    if let time = entry.time, let realm = entry.realm {
      bytes += "\\@\(time) \(realm == .trusted ? "t" : "r") ".utf8
    }
    for byte in entry.text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): bytes += [byte, byte]
      case 10: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      default: bytes.append(byte)
      }
    }
    return bytes + [10]
  }

  private static func decoded(_ line: UnsafeRawBufferPointer) -> KeptEntry? {
    if line.isEmpty || line.contains(0) { return nil }
    var rest = line[...]
    var entry = KeptEntry(text: "")
    if rest.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "@")]) {
      rest = rest.dropFirst(2)
      let digits = rest.prefix { (48...57).contains($0) }
      rest = rest.dropFirst(digits.count)
      guard !digits.isEmpty, digits.count < 16, rest.count >= 3,
        rest[rest.startIndex] == 32, rest[rest.startIndex + 2] == 32
      else { return nil }
      switch rest[rest.startIndex + 1] {
      case UInt8(ascii: "t"): entry.realm = .trusted
      case UInt8(ascii: "r"): entry.realm = .restricted
      default: return nil
      }
      entry.time = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
      rest = rest.dropFirst(3)
    }
    entry.text = text(rest)
    return entry.text.isEmpty ? nil : entry
  }

  private static func text(_ bytes: UnsafeRawBufferPointer.SubSequence) -> String {
    if !bytes.contains(UInt8(ascii: "\\")) { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        text.append(byte == UInt8(ascii: "n") ? 10 : byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
