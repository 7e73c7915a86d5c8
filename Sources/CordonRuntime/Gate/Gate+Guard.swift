// How is a request of a restricted realm judged and carried out as one act?
//
// A file is first pinned: opened with O_PATH, which follows links and gives nothing but a handle.
// The kernel then tells the path of what was pinned, the policy judges that path, and the request
// is carried out on the handle. So nothing that changes between the question and the deed, neither
// a link nor a renamed directory, can make the two speak of different files.

import CSupport
import CordonPolicy
import Glibc

/// Why a restricted realm did not get what it asked for.
enum GateProblem: Error {
  case failure(SystemFailure)
  case denied(Decision)
  /// What happens cannot be written down any more, and so must not happen.
  case unrecorded
}

/// One judgement of requests: who asks.
struct Guard {
  let gate: Gate
  let policy: Policy
  let asker: Asker

  var realm: UInt16 { asker.realm.id }
  /// Changes when the realm's policy does.
  var generation: Int { asker.realm.generation }

  func perform(_ request: Request) throws(GateProblem) -> Reply {
    try spareStandardStreams(request)
    try spareAudit(request)
    switch request {
    case .open(let path, let flags, let mode): return .number(Int(try open(path, flags, mode)))
    case .read(let file, _), .seek(let file, _, _), .statusOfFile(let file),
      .isTerminal(let file), .terminal(let file), .terminalSize(let file),
      .isInheritable(let file),
      .isBlocking(let file), .duplicate(let file), .close(let file), .readAt(let file, _, _),
      .changeDirectoryTo(let file), .fileSystemOfFile(let file):
      try require(file, writing: false)
      // The standard streams belong to all realms: closing one ends nothing.
      if case .close = request, 0...2 ~= file { return .done }
      let reply = try plain(request)
      if case .duplicate = request { gate.paths[Int32(reply.number)] = gate.paths[file] }
      return reply
    case .write(let file, _), .resize(let file, _), .synchronize(let file),
      .setBlocking(let file, _), .setInheritable(let file, _), .writeAt(let file, _, _),
      .changeModeOfFile(let file, _), .changeOwnerOfFile(let file, _, _):
      try require(file, writing: true)
    case .duplicateTo(let old, let new, _):
      try require(old, writing: true)
      try require(new, writing: true)
      let known = gate.paths[old]
      let reply = try plain(request)
      if new > 2 { gate.paths[new] = known }
      return reply
    case .pipe:
      let reply = try plain(request)
      for end in [reply.pair.0, reply.pair.1] {
        gate.paths[Int32(end)] = OpenFile(path: nil, isWritable: true, allowedRealm: realm)
      }
      return reply
    case .status(let path, let followingLinks):
      return try withPinned(path, following: followingLinks, .read) { file throws(GateProblem) in
        try plain(.statusOfFile(file))
      }
    case .access(let path, let mode):
      do {
        return try withPinned(path, following: true, .read) { file throws(GateProblem) in
          .number(faccessat(AT_FDCWD, handle(file), mode, 0) == 0 ? 1 : 0)
        }
      } catch {
        if case .failure = error { return .number(0) }
        throw error
      }
    case .list(let path):
      return try withPinned(path, following: true, .read) { file throws(GateProblem) in
        let again = Glibc.open(handle(file), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        return try attempt { () throws(SystemFailure) in
          .entries(try gate.entries(of: try check(again)))
        }
      }
    case .readLink(let path):
      return try withPinned(path, following: false, .read) { file throws(GateProblem) in
        try attempt { () throws(SystemFailure) in .bytes(try gate.linkText(file, [0])) }
      }
    case .changeDirectory, .makeDirectory, .makePipe, .removeDirectory, .remove, .rename, .link,
      .symbolicLink, .changeMode, .changeOwner, .changeTimes, .truncate:
      return try change(request)
    case .fileSystem(let path):
      return try withPinned(path, following: true, .read) { file throws(GateProblem) in
        try plain(.fileSystemOfFile(file))
      }
    case .table(let table): try judge(table.rawValue, .read)
    case .environment: return .words([])
    case .poll(let files, _):
      for awaited in files { try require(awaited.file, writing: false) }
    case .socket(let socket): return try perform(socket, request)
    // Devices and limits belong to the process, whoever may import the modules.
    case .control, .controlBytes, .device, .deviceBytes, .lock, .lockPart, .setTerminal,
      .terminalAction, .setLimit:
      throw .failure(SystemFailure(EPERM))
    case .fork, .prepareChild: try requireName("fork", "posix_spawn", "posix_spawnp")
    case .execute, .becomeProgram: try requireName("execve", "execv", "posix_spawn", "posix_spawnp")
    case .system: try requireName("system")
    case .kill: try requireName("kill")
    case .killGroup: try requireName("killpg")
    case .newSession: try requireName("setsid")
    case .exit: try requireName("_exit")
    case .setVariable: try requireName("putenv")
    case .removeVariable: try requireName("unsetenv")
    case .setMask: try requireName("umask")
    case .setGroupOfProcess: try requireName("setpgid")
    case .makeNicer: try requireName("nice")
    case .processFile: try requireName("pidfd_open")
    case .synchronizeAll: try requireName("sync")
    case .signal: try requireModule("signal", "_signal")
    // Questions whose answers concern nobody's data. A new request is listed here or above.
    case .workingDirectory, .clock, .clockResolution, .sleep, .localTime, .momentOf, .entropy,
      .identity, .systemName, .times, .processorCount, .loadAverage, .groups, .wait,
      .lookAtTimeZone, .groupOfProcess, .sessionOfProcess, .processorsOf, .giveWay, .limit, .usage:
      break
    }
    if request.endsTheProgram, let traits = request.traits {
      gate.record(traits, gate.lastDecision, asker.realm, failure: 0)
      if gate.lostAudit != nil { throw .unrecorded }
    }
    return try plain(request)
  }

  /// What acts on processes needs one of its names in `os` even when another module asks for it. Of
  /// several the mildest verdict counts, and what was answered for the call counts for the deed.
  private func requireName(_ names: String...) throws(GateProblem) {
    let decisions = names.map { policy.decide(.os($0)) }
    if let asked = gate.answeredCall, decisions.contains(where: { $0.subject == asked }) { return }
    let mildest = decisions.min { $0.verdict < $1.verdict }
    if let mildest { try admit(mildest) }
  }

  private func requireModule(_ names: String...) throws(GateProblem) {
    if names.contains(where: { policy.allows(.module($0)) }) { return }
    throw .failure(SystemFailure(EPERM))
  }

  /// Goes on only if the decision, or the person, lets the realm.
  private func admit(_ decision: Decision, coversMore: Bool = false) throws(GateProblem) {
    gate.lastDecision = decision
    if decision.isAllowed { return }
    let isAdmitted = gate.admits(decision, asker, coversMore: coversMore)
    if gate.lostAudit != nil { throw .unrecorded }
    if !isAdmitted { throw .denied(decision) }
  }

  /// The file that events are written to is nobody's.
  private func spareAudit(_ request: Request) throws(GateProblem) {
    guard gate.audit != nil else { return }
    switch request {
    case .write(let file, _), .read(let file, _), .close(let file), .duplicate(let file),
      .duplicateTo(_, let file, _), .resize(let file, _), .writeAt(let file, _, _),
      .setInheritable(let file, _):
      if gate.isAudit(file) { throw .failure(SystemFailure(EBADF)) }
    default: break
    }
  }

  /// The standard streams belong to all realms: restricted code reads and writes there, and does
  /// not move about in what others have written, cut it, or change how it is read.
  private func spareStandardStreams(_ request: Request) throws(GateProblem) {
    switch request {
    case .seek(let file, let offset, let whence) where 0...2 ~= file:
      if offset != 0 || whence != SEEK_CUR { throw .failure(SystemFailure(ESPIPE)) }
    case .readAt(let file, _, _) where 0...2 ~= file,
      .writeAt(let file, _, _) where 0...2 ~= file:
      throw .failure(SystemFailure(ESPIPE))
    case .resize(let file, _) where 0...2 ~= file: throw .failure(SystemFailure(EINVAL))
    case .setBlocking(let file, _) where 0...2 ~= file,
      .setInheritable(let file, _) where 0...2 ~= file,
      .duplicateTo(_, let file, _) where 0...2 ~= file,
      .changeModeOfFile(let file, _) where 0...2 ~= file,
      .changeOwnerOfFile(let file, _, _) where 0...2 ~= file,
      .changeDirectoryTo(let file) where 0...2 ~= file:
      throw .failure(SystemFailure(EPERM))
    default: break
    }
  }

  /// Sockets are for realms whose policy names the module; each use asks again. A socket in the file
  /// system is for none.
  private func perform(_ socket: SocketRequest, _ request: Request) throws(GateProblem) -> Reply {
    let decision = policy.decide(.module("_socket", kind: .dynamic))
    // Who was let import the module may use it.
    if decision.verdict != .ask { try admit(decision) }
    if let file = socket.file { try require(file, writing: true) }
    if let address = socket.address, address.count >= 2, address[0] == UInt8(AF_UNIX),
      address[1] == 0
    {
      throw .failure(SystemFailure(EACCES))
    }
    let reply = try plain(request)
    switch reply {
    case .number(let file) where socket.file == nil: rememberSocket(file)
    case .pair(let a, let b):
      rememberSocket(a)
      rememberSocket(b)
    case .message(let file, _):
      if case .accept = socket { rememberSocket(file) }
    default: break
    }
    return reply
  }

  private func rememberSocket(_ file: Int) {
    gate.paths[Int32(file)] = OpenFile(path: nil, isWritable: true, allowedRealm: realm)
  }

  private func plain(_ request: Request) throws(GateProblem) -> Reply {
    try attempt { () throws(SystemFailure) in try gate.perform(request) }
  }

  private func attempt<T>(_ body: () throws(SystemFailure) -> T) throws(GateProblem) -> T {
    do { return try body() } catch { throw .failure(error) }
  }

  // MARK: Changes

  private func change(_ request: Request) throws(GateProblem) -> Reply {
    switch request {
    case .changeDirectory(let path):
      try withPinned(path, following: true, .read) { file throws(GateProblem) in
        try attempt { () throws(SystemFailure) in try check(fchdir(file)) }
      }
    case .changeMode(let path, let mode):
      try onPinned(path) { chmod($0, mode) }
    case .changeOwner(let path, let user, let group):
      try onPinned(path) {
        chown($0, UInt32(truncatingIfNeeded: user), UInt32(truncatingIfNeeded: group))
      }
    case .truncate(let path, let length): try onPinned(path) { Glibc.truncate($0, length) }
    case .changeTimes(let path, let access, let modification):
      try withPinned(path, following: true, .write) { file throws(GateProblem) in
        try attempt { () throws(SystemFailure) in
          try gate.setTimes(AT_FDCWD, handle(file), access, modification)
        }
      }
    case .makeDirectory(let path, let mode): try inParent(path) { mkdirat($0, $1, mode) }
    case .makePipe(let path, let mode): try inParent(path) { mkfifoat($0, $1, mode) }
    case .removeDirectory(let path): try inParent(path) { unlinkat($0, $1, AT_REMOVEDIR) }
    case .remove(let path): try inParent(path) { unlinkat($0, $1, 0) }
    case .symbolicLink(let target, let path):
      try inParent(path) { symlinkat(target.bytes, $0, $1) }
    case .rename(let from, let to), .link(let from, let to):
      var isLink = false
      if case .link = request { isLink = true }
      try withParent(from) { a, first throws(GateProblem) in
        try withParent(to) { b, second throws(GateProblem) in
          try attempt { () throws(SystemFailure) in
            try check(isLink ? linkat(a, first, b, second, 0) : renameat(a, first, b, second))
          }
        }
      }
    default: bug("not a change of the file system")
    }
    return .done
  }

  private func onPinned(_ path: FilePath, _ body: ([CChar]) -> Int32) throws(GateProblem) {
    try withPinned(path, following: true, .write) { file throws(GateProblem) in
      try attempt { () throws(SystemFailure) in try check(body(handle(file))) }
    }
  }

  private func inParent(_ path: FilePath, _ body: (Int32, [CChar]) -> Int32) throws(GateProblem) {
    try withParent(path) { directory, name throws(GateProblem) in
      try attempt { () throws(SystemFailure) in try check(body(directory, name)) }
    }
  }

  // MARK: Opening

  /// An ordinary file that the policy lets the realm read, open for reading, or -1 and, where it is
  /// worth telling, why.
  ///
  /// The person is asked about files that exist, once for each import, and not about folders and
  /// what is missing, which the importer asks about by the dozen.
  func openToImport(
    _ path: FilePath, forContents: Bool
  ) -> (file: Int32, refused: Decision?) {
    if path.bytes.count > Int(PATH_MAX) { return (-1, nil) }
    let file = Glibc.open(path.bytes, cordon_o_path | O_CLOEXEC)
    if file < 0 {
      do throws(GateProblem) {
        try judgeMissing(path, .read, asking: false)
      } catch {
        if case .denied(let decision) = error, decision.verdict == .stop { return (-1, decision) }
      }
      return (-1, nil)
    }
    defer { Glibc.close(file) }
    do throws(GateProblem) {
      var info = stat()
      let isThere = fstat(file, &info) == 0
      let type = info.st_mode & S_IFMT
      guard isThere, type == S_IFREG || type == S_IFDIR, let real = realPath(of: file) else {
        return (-1, nil)
      }
      try judgeSystem(file, .read)
      let decision = policy.decide(.read(real))
      if decision.verdict == .ask {
        if type == S_IFREG, !admitsImport(decision, real, forContents) { return (-1, nil) }
      } else {
        try admit(decision)
      }
      return (Glibc.open(handle(file), O_RDONLY | O_CLOEXEC), nil)
    } catch {
      guard case .denied(let decision) = error else { return (-1, nil) }
      return (-1, decision.verdict == .stop ? decision : nil)
    }
  }

  /// Asks about a module's file; the answer to "is it there" counts for reading it.
  private func admitsImport(_ decision: Decision, _ path: String, _ forContents: Bool) -> Bool {
    if let answer = gate.answeredImport, answer.realm == realm, answer.path == path {
      if forContents { gate.answeredImport = nil }
      return answer.isAllowed
    }
    gate.beginRequest()
    let isAllowed = gate.admits(decision, asker)
    if !isAllowed { gate.record(decision, asker) }
    if !forContents { gate.answeredImport = (path, realm, isAllowed) }
    return isAllowed
  }

  private func open(_ path: FilePath, _ flags: Int32, _ mode: UInt32) throws(GateProblem) -> Int32 {
    let writes =
      flags & O_ACCMODE != O_RDONLY || flags & (O_CREAT | O_TRUNC | O_APPEND) != 0
    let section: Section = writes ? .write : .read
    do {
      return try withPinned(path, following: flags & O_NOFOLLOW == 0, section) {
        file throws(GateProblem) in
        if flags & O_CREAT != 0 && flags & O_EXCL != 0 { throw .failure(SystemFailure(EEXIST)) }
        try requireOrdinary(file)
        let wanted = flags & ~(O_CREAT | O_EXCL | O_NOFOLLOW) | O_CLOEXEC
        let opened = Glibc.open(handle(file), wanted)
        if opened < 0 { throw .failure(SystemFailure(errno)) }
        remember(opened, realPath(of: file), writes)
        return opened
      }
    } catch {
      guard case .failure(let failure) = error, failure.code == ENOENT, flags & O_CREAT != 0 else {
        throw error
      }
    }
    return try withParent(path) { directory, name throws(GateProblem) in
      let opened = openat(directory, name, flags | O_NOFOLLOW | O_CLOEXEC, mode)
      if opened < 0 { throw .failure(SystemFailure(errno)) }
      remember(opened, realPath(of: opened), true)
      return opened
    }
  }

  private func remember(_ file: Int32, _ path: String?, _ isWritable: Bool) {
    gate.paths[file] = OpenFile(
      path: path, isWritable: isWritable, allowedRealm: realm, allowedGeneration: generation)
  }

  /// Devices, sockets and named pipes are not for restricted code, wherever they lie.
  private func requireOrdinary(_ file: Int32) throws(GateProblem) {
    var info = stat()
    if fstat(file, &info) != 0 { throw .failure(SystemFailure(errno)) }
    let type = info.st_mode & S_IFMT
    if type != S_IFREG && type != S_IFDIR { throw .failure(SystemFailure(EACCES)) }
  }

  // MARK: Judging

  /// Whether an open file may still be used. Standard streams may.
  func require(_ file: Int32, writing: Bool) throws(GateProblem) {
    if let known = gate.paths[file], known.allowedRealm == realm,
      known.allowedGeneration == generation || known.path == nil
    {
      return
    }
    if 0...2 ~= file { return }
    var known = gate.paths[file] ?? OpenFile(path: realPath(of: file), isWritable: isWritable(file))
    guard let path = known.path, path.hasPrefix("/") else { throw .failure(SystemFailure(EBADF)) }
    let section: Section = known.isWritable ? .write : .read
    let decision = decide(path, section)
    // What the person let the realm open stays open.
    if decision.verdict != .ask || known.allowedRealm != realm { try admit(decision) }
    known.allowedRealm = realm
    known.allowedGeneration = generation
    gate.paths[file] = known
  }

  private func isWritable(_ file: Int32) -> Bool {
    let flags = fcntl(file, F_GETFL)
    return flags < 0 || flags & O_ACCMODE != O_RDONLY
  }

  private func decide(_ path: String, _ section: Section) -> Decision {
    policy.decide(section == .write ? .write(path) : .read(path))
  }

  private func judge(
    _ path: String, _ section: Section, isFolder: Bool = false
  ) throws(GateProblem) {
    try admit(decide(path, section), coversMore: isFolder)
  }

  /// Judges without asking the person: for what another question follows.
  private func judgeQuietly(_ path: String, _ section: Section) throws(GateProblem) {
    let decision = decide(path, section)
    if decision.verdict > .ask { throw .denied(decision) }
  }

  /// Judges what was pinned: by its path and, when it belongs to a file system of the kernel's own
  /// that is mounted elsewhere, by the path where that usually is.
  private func judge(_ file: Int32, _ section: Section) throws(GateProblem) {
    guard let path = realPath(of: file) else { throw .failure(SystemFailure(EACCES)) }
    if section == .write, gate.isAudit(file) { throw .failure(SystemFailure(EACCES)) }
    try judgeSystem(file, section)
    var info = stat()
    let isFolder = fstat(file, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    try judge(path, section, isFolder: isFolder)
  }

  private func judgeSystem(_ file: Int32, _ section: Section) throws(GateProblem) {
    switch cordon_file_system(file) {
    case 0x9FA0: try judgeQuietly("/proc", section)
    case 0x6265_6572, 0x6462_6720, 0x7472_6163: try judgeQuietly("/sys", section)
    case 0x1CD1: try judgeQuietly("/dev", section)
    default: break
    }
  }

  /// Pins what the path leads to, judges it and gives its handle to `body`. What is missing is
  /// judged by the place where it would be, so that nobody learns what a forbidden place lacks.
  @discardableResult
  private func withPinned<T>(
    _ path: FilePath, following: Bool, _ section: Section,
    _ body: (Int32) throws(GateProblem) -> T
  ) throws(GateProblem) -> T {
    try checkLength(path)
    let file = Glibc.open(path.bytes, cordon_o_path | O_CLOEXEC | (following ? 0 : O_NOFOLLOW))
    if file < 0 {
      let failure = SystemFailure(errno)
      try judgeMissing(path, section)
      throw .failure(failure)
    }
    defer { Glibc.close(file) }
    try judge(file, section)
    return try body(file)
  }

  /// A path that the operating system takes for too long tells nothing and need not be followed.
  private func checkLength(_ path: FilePath) throws(GateProblem) {
    if path.bytes.count > Int(PATH_MAX) { throw .failure(SystemFailure(ENAMETOOLONG)) }
  }

  /// Judges the place where the path leads to nothing, and the path from there.
  private func judgeMissing(
    _ path: FilePath, _ section: Section, asking: Bool = true
  ) throws(GateProblem) {
    let place = try placeOfMissing(path)
    try judgeQuietly(place.missing, section)
    if asking { try judge(place.whole, section) } else { try judgeQuietly(place.whole, section) }
  }

  /// Follows a path step by step, links included, to where it leads to nothing.
  private func placeOfMissing(
    _ path: FilePath
  ) throws(GateProblem) -> (missing: String, whole: String) {
    var rest = Array(path.plain.split(separator: 47).reversed())
    var folder = Glibc.open(path.plain.first == 47 ? "/" : ".", cordon_o_path | O_CLOEXEC)
    defer { if folder >= 0 { Glibc.close(folder) } }
    var linksLeft = 40
    while let part = rest.popLast() {
      if part.elementsEqual([46]) { continue }
      let name = FilePath(part)
      let next = openat(folder, name.bytes, cordon_o_path | O_NOFOLLOW | O_CLOEXEC)
      var info = stat()
      var isLink = false
      if next >= 0, fstat(next, &info) == 0, info.st_mode & S_IFMT == S_IFLNK { isLink = true }
      if isLink, linksLeft > 0, let text = try? gate.linkText(next, [0]), !text.isEmpty {
        Glibc.close(next)
        linksLeft -= 1
        let target = text.map { CChar(bitPattern: $0) }
        rest += target.split(separator: 47).reversed()
        if target.first == 47 {
          Glibc.close(folder)
          folder = Glibc.open("/", cordon_o_path | O_CLOEXEC)
        }
        continue
      }
      if next < 0 || isLink || !rest.isEmpty && info.st_mode & S_IFMT != S_IFDIR {
        if next >= 0 { Glibc.close(next) }
        guard let real = realPath(of: folder) else { throw .failure(SystemFailure(EACCES)) }
        let start = real == "/" ? "" : real
        let tail = rest.reversed().map { "/" + FilePath($0).text }.joined()
        return (start + "/" + name.text, start + "/" + name.text + tail)
      }
      Glibc.close(folder)
      folder = next
    }
    // It has come to be there meanwhile.
    guard let real = realPath(of: folder) else { throw .failure(SystemFailure(EACCES)) }
    return (real, real)
  }

  /// Pins the directory of what the path names, judges the place and gives both to `body`.
  @discardableResult
  private func withParent<T>(
    _ path: FilePath, _ body: (Int32, [CChar]) throws(GateProblem) -> T
  ) throws(GateProblem) -> T {
    try checkLength(path)
    let parts = split(path.plain)
    let directory = Glibc.open(parts.directory.bytes, cordon_o_path | O_DIRECTORY | O_CLOEXEC)
    if directory < 0 {
      let failure = SystemFailure(errno)
      try judgeMissing(path, .write)
      throw .failure(failure)
    }
    defer { Glibc.close(directory) }
    try judgeSystem(directory, .write)
    if parts.name.isEmpty || parts.name == "." || parts.name == ".." {
      throw .failure(SystemFailure(EINVAL))
    }
    guard let real = realPath(of: directory) else { throw .failure(SystemFailure(EACCES)) }
    try judge(real + "/" + parts.name, .write)
    return try body(directory, parts.raw.bytes)
  }

  /// The directory part and the last name of a path, slashes at its end left out.
  private func split(
    _ path: ArraySlice<CChar>
  ) -> (directory: FilePath, name: String, raw: FilePath) {
    var path = path
    while path.count > 1, path.last == 47 { path = path.dropLast() }
    guard let slash = path.lastIndex(of: 47) else {
      let name = FilePath(path)
      return (FilePath("."), name.text, name)
    }
    let name = FilePath(path[(slash + 1)...])
    let directory = path[..<slash]
    return (directory.isEmpty ? FilePath("/") : FilePath(directory), name.text, name)
  }

  private func realPath(of file: Int32) -> String? {
    // The kernel gives no path that is too long; one that fills the buffer may have been cut.
    guard let bytes = try? gate.linkText(AT_FDCWD, handle(file)), bytes.count < Int(PATH_MAX) else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The path under which the kernel shows an open file.
  private func handle(_ file: Int32) -> [CChar] { FilePath("/proc/self/fd/\(file)").bytes }
}
