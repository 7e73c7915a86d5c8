// Where are lessons, the progress in them, and the folder that one works in?

import CordonSession
import Glibc

/// The files of lessons.
final class LessonFiles {
  /// `share/cordon/lessons`.
  private let folder: String?
  /// Lines are typed by a person, whose progress is kept.
  private let isTyped: Bool
  /// The folder that a lesson works in, and where the process was before.
  private var workplace: (path: String, former: Int32)?

  init(share: String?, isTyped: Bool) {
    folder = share.map { $0 + "/lessons" }
    self.isTyped = isTyped
  }

  var shelf: LessonShelf {
    LessonShelf(
      names: { self.files.map(\.name) },
      text: { name in
        guard let file = self.files.first(where: { $0.name == name }) else {
          return .failure(Refused("no lesson is named '\(name)'"))
        }
        return readWholeFile(file.path).mapError {
          Refused("[Errno \($0.code)] \(String(cString: strerror($0.code))): '\(file.path)'")
        }
      },
      progress: { self.isTyped ? Self.progress : "" },
      keepProgress: { if self.isTyped { Self.keep($0) } },
      enterFolder: enter, leaveFolder: leave, width: { self.isTyped ? Self.columns : nil })
  }

  /// The files of the lessons, in order; a number at the beginning orders them and is no part of
  /// the name.
  private var files: [(name: String, path: String)] {
    guard let folder, let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let file = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if file.hasSuffix(".lesson"), !file.hasPrefix(".") { found.append(file) }
    }
    return found.sorted().map { file in
      let stem = file.dropLast(7)
      let name = stem.drop { $0.isNumber }
      let isNumbered = name.count < stem.count && name.first == "-" && name.count > 1
      return (String(isNumbered ? name.dropFirst() : stem), folder + "/" + file)
    }
  }

  // MARK: Progress

  private static var progressPath: String? {
    for (variable, rest) in [("XDG_STATE_HOME", ""), ("HOME", "/.local/state")] {
      if let value = getenv(variable), value.pointee == UInt8(ascii: "/") {
        return String(cString: value) + rest + "/cordon/lessons"
      }
    }
    return nil
  }

  private static var progress: String {
    guard let path = progressPath, case .success(let bytes) = readWholeFile(path) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Changes the progress, one session after the other.
  private static func keep(_ change: (inout LessonProgress) -> Void) {
    guard let path = progressPath else { return }
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      _ = mkdir(folder, 0o700)
    }
    let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { return }
    defer { close(lock) }
    while flock(lock, LOCK_EX) != 0, errno == EINTR {}
    let before = progress
    var present = LessonProgress(before)
    change(&present)
    if present.text != before { replace(path, present.text) }
  }

  /// Writes the progress beside the file and puts it in its place, so that it is whole at any
  /// moment; what cannot be written is given up silently.
  private static func replace(_ path: String, _ text: String) {
    let beside = path + ".\(getpid())"
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return }
    let isWhole = write(text, to: file) && fsync(file) == 0
    close(file)
    if !isWhole || rename(beside, path) != 0 { unlink(beside) }
  }

  @discardableResult
  private static func write(_ text: String, to file: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(file, rest.baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return false }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
      return true
    }
  }

  // MARK: The folder of a lesson

  /// Makes a folder with files and goes there.
  func enter(_ files: [Lesson.File]) -> Refused? {
    leave()
    let former = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard former >= 0 else { return Self.refused("the working directory cannot be left") }
    guard let path = Self.makeFolder(), Self.fill(path, files), chdir(path) == 0 else {
      let refused = Self.refused("a lesson needs a folder of its own")
      close(former)
      return refused
    }
    workplace = (path, former)
    return nil
  }

  /// A new folder for files that are not kept.
  static func makeFolder() -> String? {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var path = Array(((base.hasPrefix("/") ? base : "/tmp") + "/cordon-lesson-XXXXXX").utf8CString)
    guard mkdtemp(&path) != nil, let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  static func fill(_ folder: String, _ files: [Lesson.File]) -> Bool {
    for file in files {
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
      let descriptor = open(folder + "/" + file.name, flags, 0o600)
      guard descriptor >= 0 else { return false }
      defer { close(descriptor) }
      if !write(file.lines.map { $0 + "\n" }.joined(), to: descriptor) { return false }
    }
    return true
  }

  /// Goes back to where the process was, and removes the folder with the files in it. A folder that
  /// the learner has made in it keeps it there.
  func leave() {
    guard let (path, former) = workplace else { return }
    workplace = nil
    _ = fchdir(former)
    close(former)
    Self.remove(path)
  }

  /// The lesson in a file.
  static func read(_ path: String) -> Result<Lesson, Refused> {
    switch readWholeFile(path) {
    case .success(let bytes):
      do throws(LessonProblem) {
        return .success(try Lesson(String(decoding: bytes, as: UTF8.self)))
      } catch {
        return .failure(Refused("\(path), \(error)"))
      }
    case .failure(let error):
      return .failure(
        Refused("[Errno \(error.code)] \(String(cString: strerror(error.code))): '\(path)'"))
    }
  }

  /// Removes a folder with the files in it, unless there are folders in it as well.
  private static func remove(_ path: String) {
    if let stream = opendir(path) {
      // A link is removed, not followed.
      while let entry = readdir(stream) {
        withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: 256) {
            _ = unlinkat(dirfd(stream), $0, 0)
          }
        }
      }
      closedir(stream)
    }
    rmdir(path)
  }

  private static func refused(_ message: String) -> Refused {
    Refused("\(message): [Errno \(errno)] \(String(cString: strerror(errno)))")
  }

  private static var columns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
