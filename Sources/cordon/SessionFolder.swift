// What about a folder in which somebody else's session may leave anything?
//
// It is looked at while the session runs, so that it does not fill the disk, and removed afterwards
// however deep it is: by open files and single names, since a whole path may be too long.

import Glibc

/// A folder for files that are not kept.
struct SessionFolder {
  let path: String

  /// How much may be in it, and in the files that a process holds open without a name.
  static let most = (bytes: 64 << 20, entries: 10_000, depth: 40)

  // MARK: How much is in it

  /// What there is too much of in the folder and in a process's nameless files; nil while all is well.
  func excess(of process: pid_t) -> String? {
    var tally = Tally()
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if folder >= 0 { tally.take(folder, depth: 0) }
    let files = open("/proc/\(process)/fd", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if files >= 0 { tally.takeNameless(files) }
    return tally.excess
  }

  private struct Tally {
    var bytes = 0
    var entries = 0
    var isTooDeep = false

    var excess: String? {
      let most = SessionFolder.most
      if isTooDeep { return "ended with folders \(most.depth) deep" }
      if bytes > most.bytes { return "ended with more than \(most.bytes >> 20) MB of files" }
      return entries > most.entries ? "ended with more than \(most.entries) files" : nil
    }

    /// Counts what is in a folder, which is closed, as far as that is needed.
    mutating func take(_ folder: Int32, depth: Int) {
      if depth >= SessionFolder.most.depth { isTooDeep = true }
      eachEntry(of: folder) { name in
        entries += 1
        var info = stat()
        guard excess == nil, fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 else { return }
        bytes += Int(info.st_blocks) * 512
        guard info.st_mode & S_IFMT == S_IFDIR else { return }
        let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        if inner >= 0 { take(inner, depth: depth + 1) }
      }
    }

    mutating func takeNameless(_ files: Int32) {
      eachEntry(of: files) { name in
        var info = stat()
        guard fstatat(files, name, &info, 0) == 0, info.st_nlink == 0 else { return }
        if info.st_mode & S_IFMT == S_IFREG { bytes += Int(info.st_blocks) * 512 }
      }
    }
  }

  // MARK: Removing it

  /// Removes the folder and all in it.
  func remove() {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if folder >= 0 {
      chmod(path, 0o700)
      empty(folder)
      close(folder)
    }
    rmdir(path)
  }

  /// What lies deeper is moved up, a level at a time, until nothing is left.
  private func empty(_ top: Int32) {
    var moved = 0
    var isMoving = true
    while isMoving {
      isMoving = false
      let again = openat(top, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      if again < 0 { return }
      eachEntry(of: again) { name in
        if Self.unlink(name, in: top) { return }
        let inner = openat(top, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        if inner < 0 { return }
        eachEntry(of: inner) { deeper in
          if Self.unlink(deeper, in: inner) { return }
          repeat {
            moved += 1
          } while renameat(inner, deeper, top, ".moved-\(moved)") != 0
            && [EEXIST, ENOTEMPTY, ENOTDIR].contains(errno)
        }
        if unlinkat(top, name, AT_REMOVEDIR) == 0 { isMoving = true }
      }
    }
  }

  /// Removes a file, a link, which is not followed, or an empty folder; else makes the folder one that
  /// can be read and moved.
  private static func unlink(_ name: [CChar], in folder: Int32) -> Bool {
    if unlinkat(folder, name, 0) == 0 { return true }
    guard errno == EISDIR else { return false }
    if unlinkat(folder, name, AT_REMOVEDIR) == 0 { return true }
    fchmodat(folder, name, 0o700, 0)
    return false
  }
}

/// Calls `body` with each name in a folder, which is closed at the end.
private func eachEntry(of folder: Int32, _ body: ([CChar]) -> Void) {
  guard let stream = fdopendir(folder) else {
    close(folder)
    return
  }
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) }
    }
    if name != [46], name != [46, 46] { body(name + [0]) }
  }
  closedir(stream)
}
