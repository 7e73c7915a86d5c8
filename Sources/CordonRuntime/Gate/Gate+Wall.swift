// How is the kernel made to hold what the policy does not grant?
//
// The policy is asked once for every tree, from the root down as far as its rules reach, and each tree
// that it grants becomes a rule of Landlock. Such rules only add: where something below a granted
// folder is refused, the folder's entries are granted one by one, so that what is made there later is
// refused by the kernel. Its list of names is kept open, or nobody could read that any more.

import CSupport
import CordonPolicy
import Glibc

/// What this process has given up for good.
struct Wall {
  var grants: WallGrants
  /// Folders of which only the entries were granted, kept open for the names in them.
  var folders: [(device: dev_t, inode: ino_t, file: Int32)] = []
}

/// Why there is no wall.
public struct WallProblem: Error {
  public let message: String
}

extension Gate {
  /// Puts the process behind a wall made from a policy. What comes later, in whichever realm, is held
  /// by it. After a failure the process must not go on.
  ///
  /// - Parameters:
  ///   - share: Cordon's own files, which may be read in any case.
  ///   - asking: whether there is a person to ask.
  public func raiseWall(
    _ policy: Policy, share: String?, asking: Bool
  ) throws(WallProblem) {
    try requireKernel()
    // The C library reads the time zone when it first needs it.
    tzset()
    var wanted = WallGrants(policy: policy, asking: asking)
    var flags: UInt32 = 0
    if wanted.network { flags |= cordon_wall_network.rawValue }
    if wanted.signals { flags |= cordon_wall_signals.rawValue }
    let rules = cordon_wall_begin(flags)
    if rules < 0 { throw failure("Landlock") }
    var survey = WallSurvey(gate: self, rules: rules, wall: Wall(grants: wanted))
    for section in [Section.read, .write] { try survey.visit("/", section) }
    if let share, let real = Glibc.realpath(share, nil) {
      defer { free(real) }
      try survey.grant(String(cString: real), .read)
    }
    wanted = survey.wall.grants
    if !wanted.changeable.isEmpty { flags |= cordon_wall_changes.rawValue }
    closeFiles(but: survey.wall.folders.map(\.file) + [rules, audit?.file ?? rules])
    if cordon_wall_raise(rules, flags, audit?.file ?? -1) < 0 { throw failure("the wall") }
    wall = survey.wall
  }

  private func requireKernel() throws(WallProblem) {
    var lacks: [String] = []
    if cordon_wall_version() < 1 { lacks.append("Landlock") }
    if cordon_wall_filters() < 0 { lacks.append("filters for system calls") }
    if !lacks.isEmpty {
      throw WallProblem(
        message: "no --sandbox here, the kernel offers no \(lacks.joined(separator: " and no "))")
    }
    // Landlock holds the thread that asks for it and what that starts.
    let threads = open("/proc/self/task", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard threads >= 0, (try? entries(of: threads))?.count == 1 else {
      throw WallProblem(message: "no --sandbox here, the process has several threads or no /proc")
    }
  }

  private func failure(_ what: String) -> WallProblem {
    let failure = SystemFailure(errno)
    return WallProblem(
      message: "no --sandbox here, [Errno \(failure.code)] \(failure.meaning): \(what)")
  }

  /// Closes what the process was started with or has left open, but for the standard streams.
  private func closeFiles(but kept: [Int32]) {
    var next: Int32 = 3
    for file in kept.sorted() where file >= next {
      if file > next { cordon_close_range(next, file - 1) }
      next = file + 1
    }
    cordon_close_range(next, Int32.max)
  }

  // MARK: Behind the wall

  /// What the wall grants; nil without one.
  public var wallGrants: WallGrants? { wall?.grants }

  /// The names in a folder that was pinned: from the file that was kept open, where the kernel would
  /// not open it again.
  func openKeptFolder(_ pinned: Int32) -> Int32? {
    var info = stat()
    guard let wall, fstat(pinned, &info) == 0,
      let kept = wall.folders.first(where: { $0.device == info.st_dev && $0.inode == info.st_ino })
    else { return nil }
    let file = fcntl(kept.file, F_DUPFD_CLOEXEC, 3)
    if file < 0 { return nil }
    // Trusted code may have closed it, and opened another with its number.
    guard fstat(file, &info) == 0, info.st_dev == kept.device, info.st_ino == kept.inode else {
      close(file)
      return nil
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  /// Whether an open file is one of the folders that were kept open.
  func isKeptByWall(_ file: Int32) -> Bool {
    wall?.folders.contains { $0.file == file } ?? false
  }

  /// Whether it was the wall that refused what the policy, if any was asked, had allowed.
  func isHeldByWall(_ request: Request, _ code: Int32) -> Bool {
    guard let wall, code == EACCES || code == EPERM else { return false }
    switch request {
    case .kill, .killGroup: return code == EPERM && !wall.grants.signals
    case .loadAverage: return true
    case .socket: return !wall.grants.network
    case .changeMode, .changeModeOfFile, .changeOwner, .changeOwnerOfFile, .changeTimes, .fork,
      .execute, .becomeProgram, .prepareChild, .system, .startShell, .newSession,
      .setGroupOfProcess, .makeNicer,
      .processFile, .setLimit, .synchronizeAll, .device, .deviceBytes, .control, .controlBytes:
      return code == EPERM
    default: break
    }
    if let subject = lastDecision?.subject {
      return subject.section.holdsPaths && !wall.grants.covers(subject.name, subject.section)
    }
    guard let (path, section) = request.place else { return false }
    return !wall.grants.covers(path, section)
  }

  /// Remembers that the wall refused something.
  func recordWall(_ request: Request, _ realm: Realm, _ code: Int32) {
    let decision = lastDecision
    let detail = decision == nil ? request.place.map { "\($0.1.word) \($0.0)" } : nil
    note(
      GateEvent(
        kind: .wall, moment: now(), realm: realm.name, operation: request.operation,
        decision: decision, detail: detail ?? request.traits?.detail ?? "", failure: code))
  }
}

extension Request {
  /// Where in the file system it takes place, as far as it names one place.
  fileprivate var place: (String, Section)? {
    switch self {
    case .open(let path, let flags, _):
      let writes = flags & O_ACCMODE != O_RDONLY || flags & (O_CREAT | O_TRUNC) != 0
      return (Self.realPath(path), writes ? .write : .read)
    case .list(let path), .fileSystem(let path): return (Self.realPath(path), .read)
    case .makeDirectory(let path, _), .makePipe(let path, _), .removeDirectory(let path),
      .remove(let path), .rename(let path, _), .link(_, let path), .symbolicLink(_, let path),
      .truncate(let path, _):
      return (Self.realPath(path), .write)
    default: return nil
    }
  }

  /// The real path of what is there, or would be there in a folder that is.
  private static func realPath(_ path: FilePath) -> String {
    if let real = Glibc.realpath(path.bytes, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    let text = path.text
    let slash = text.lastIndex(of: "/")
    let folder = slash.map { $0 == text.startIndex ? "/" : String(text[..<$0]) } ?? "."
    guard let real = Glibc.realpath(folder, nil) else { return text }
    defer { free(real) }
    let start = String(cString: real)
    let name = slash.map { String(text[text.index(after: $0)...]) } ?? text
    return (start == "/" ? "" : start) + "/" + name
  }
}

/// One walk over the file system for what a policy grants.
private struct WallSurvey {
  let gate: Gate
  let rules: Int32
  var wall: Wall
  /// Where the kernel's own file systems are mounted that the policy does not grant.
  let kernelTrees: [(path: String, section: Section)]
  private var left = 20_000

  init(gate: Gate, rules: Int32, wall: Wall) {
    self.gate = gate
    self.rules = rules
    self.wall = wall
    kernelTrees = Self.kernelTrees(gate, wall.grants)
  }

  /// Grants what the policy grants of a path and what lies below it.
  mutating func visit(_ path: String, _ section: Section) throws(WallProblem) {
    left -= 1
    if left < 0 {
      throw WallProblem(
        message: "the policy's rules for files are too fine for --sandbox, have them name folders")
    }
    let start = path == "/" ? "/" : path + "/"
    let foreign = kernelTrees.filter { $0.section == section }
    if foreign.contains(where: { $0.path == path }) { return }
    var coverage = wall.grants.policy.coverage(
      of: path, in: section, asking: wall.grants.asking)
    if coverage == .whole, foreign.contains(where: { $0.path.utf8.starts(with: start.utf8) }) {
      coverage = .mixed(isGranted: true, steps: nil)
    }
    switch coverage {
    case .none: return
    case .whole: try grant(path, section)
    case .mixed(let isGranted, let steps):
      guard let (file, isFolder) = pin(path) else { return }
      defer { close(file) }
      if !isFolder {
        if isGranted { try grant(path, section) }
        return
      }
      for name in steps.map(Array.init) ?? names(in: file, isKept: isGranted && section == .read) {
        try visit(start + name, section)
      }
    }
  }

  /// Makes a rule for a tree; what is not there, or not where its path says, gets none.
  mutating func grant(_ path: String, _ section: Section) throws(WallProblem) {
    guard let (file, isFolder) = pin(path) else { return }
    defer { close(file) }
    let right = section == .write ? cordon_wall_change : cordon_wall_read
    if cordon_wall_allow(rules, file, right.rawValue, isFolder ? 1 : 0) < 0 {
      let failure = SystemFailure(errno)
      throw WallProblem(
        message: "no --sandbox here, [Errno \(failure.code)] \(failure.meaning): '\(path)'")
    }
    if section == .write {
      wall.grants.changeable.append(path)
    } else {
      wall.grants.readable.append(path)
    }
  }

  /// A handle of a folder or an ordinary file, by a path without links.
  private func pin(_ path: String) -> (file: Int32, isFolder: Bool)? {
    let file = open(path, cordon_o_path | O_NOFOLLOW | O_CLOEXEC)
    if file < 0 { return nil }
    var info = stat()
    let real = try? gate.linkText(AT_FDCWD, FilePath("/proc/self/fd/\(file)").bytes)
    guard fstat(file, &info) == 0, real.map({ $0.elementsEqual(path.utf8) }) == true,
      info.st_mode & S_IFMT == S_IFDIR || info.st_mode & S_IFMT == S_IFREG
    else {
      close(file)
      return nil
    }
    return (file, info.st_mode & S_IFMT == S_IFDIR)
  }

  /// The names in a pinned folder, which is kept open for later when that is wanted.
  private mutating func names(in pinned: Int32, isKept: Bool) -> [String] {
    let path = FilePath("/proc/self/fd/\(pinned)").bytes
    let file = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    let entries = (try? gate.entries(of: fcntl(file, F_DUPFD_CLOEXEC, 3))) ?? []
    var info = stat()
    if isKept, fstat(file, &info) == 0 {
      wall.folders.append((info.st_dev, info.st_ino, file))
    } else {
      close(file)
    }
    return entries.map { String(decoding: $0.name, as: UTF8.self) }
  }

  private static func kernelTrees(_ gate: Gate, _ grants: WallGrants) -> [(String, Section)] {
    let table = String(decoding: gate.contents(of: "/proc/self/mountinfo") ?? [], as: UTF8.self)
    var found: [(String, Section)] = []
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 6, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else {
        continue
      }
      let usual: String
      switch fields[dash + 1] {
      case "proc": usual = "/proc"
      case "sysfs", "debugfs", "tracefs", "securityfs": usual = "/sys"
      case "devpts", "devtmpfs": usual = "/dev"
      default: continue
      }
      let path = unescaped(fields[4])
      for section in [Section.read, .write] {
        let subject: Subject = section == .read ? .read(usual) : .write(usual)
        if !grants.policy.decide(subject).verdict.grants(asking: grants.asking) {
          found.append((path, section))
        }
      }
    }
    return found
  }

  /// The kernel writes blanks and backslashes as `\040`.
  private static func unescaped(_ field: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = field.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), let code = UInt8(String(Substring(rest.prefix(3))), radix: 8) {
        bytes.append(code)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
