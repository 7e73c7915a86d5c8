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
    try spareOwnFiles(request)
    switch request {
    case .open(let path, let flags, let mode): return .number(Int(try open(path, flags, mode)))
    // To let go of what is one's own needs no right to it.
    case .close(let file) where file > 2 && gate.paths[file]?.owner == realm: break
    case .read(let file, _), .seek(let file, _, _), .statusOfFile(let file),
      .isTerminal(let file), .terminal(let file), .terminalSize(let file),
      .isInheritable(let file),
      .isBlocking(let file), .duplicate(let file), .close(let file), .readAt(let file, _, _),
      .changeDirectoryTo(let file), .fileSystemOfFile(let file):
      try require(file)
      // The standard streams belong to all realms: closing one ends nothing.
      if case .close = request, 0...2 ~= file { return .done }
      if case .changeDirectoryTo = request {
        return try gate.changeDirectory(of: realm) { () throws(GateProblem) in try plain(request) }
      }
      let reply = try plain(request)
      if case .duplicate = request {
        // That of a standard stream is a file like others, and judged as such.
        let copy = Int32(reply.number)
        gate.paths[copy] =
          gate.paths[file] ?? OpenFile(path: linkedPath(of: copy), isWritable: true)
      }
      return reply
    case .write(let file, _), .resize(let file, _), .synchronize(let file),
      .setBlocking(let file, _), .setInheritable(let file, _), .writeAt(let file, _, _):
      try require(file)
    case .changeModeOfFile(let file, _), .changeOwnerOfFile(let file, _, _):
      // A right to the contents of a file that is open for reading only.
      try require(file)
      try judge(file, .write)
    case .duplicateTo(let old, let new, _):
      try require(old)
      try require(new)
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
        return try withPinned(path, following: path.followsLink != false, .read) {
          file throws(GateProblem) in
          .number(faccessat(AT_FDCWD, handle(file), mode, 0) == 0 ? 1 : 0)
        }
      } catch {
        if case .failure = error { return .number(0) }
        throw error
      }
    case .list(let path):
      return try withPinned(path, following: true, .read) { file throws(GateProblem) in
        let again =
          gate.openKeptFolder(file)
          ?? Glibc.open(handle(file), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        return try attempt { () throws(SystemFailure) in
          .entries(try gate.entries(of: try check(again)))
        }
      }
    case .readLink(let path):
      return try withPinned(path, following: false, .read) { file throws(GateProblem) in
        try attempt { () throws(SystemFailure) in
          var info = stat()
          try check(fstat(file, &info))
          if info.st_mode & S_IFMT != S_IFLNK { throw SystemFailure(EINVAL) }
          return .bytes(try gate.linkText(file, [0]))
        }
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
      for awaited in files { try require(awaited.file) }
    case .socket(let socket): return try perform(socket, request)
    // Devices and limits belong to the process, whoever may import the modules.
    case .control, .controlBytes, .device, .deviceBytes, .lock, .lockPart, .setTerminal,
      .terminalAction, .setLimit, .makeNode:
      throw .failure(SystemFailure(EPERM))
    case .fork, .prepareChild: try requireName("fork", "posix_spawn", "posix_spawnp")
    case .execute, .becomeProgram: try requireName("execve", "execv", "posix_spawn", "posix_spawnp")
    case .system, .startShell: try requireName("system")
    case .kill: try requireName("kill")
    case .killGroup: try requireName("killpg")
    case .newSession: try requireName("setsid")
    case .exit: try requireName("_exit")
    case .setVariable(let name, let value):
      try requireName("putenv")
      // What was set before is never given back.
      gate.environmentLeft -= name.count + value.count + 2
      if gate.environmentLeft < 0 { throw .failure(SystemFailure(ENOMEM)) }
    case .removeVariable: try requireName("unsetenv")
    case .setMask: try requireName("umask")
    case .setGroupOfProcess: try requireName("setpgid")
    case .makeNicer: try requireName("nice")
    case .processFile:
      try requireName("pidfd_open")
      let reply = try plain(request)
      gate.paths[Int32(reply.number)] = OpenFile(path: nil, isWritable: true, allowedRealm: realm)
      return reply
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
  func admit(_ decision: Decision, coversMore: Bool = false) throws(GateProblem) {
    gate.lastDecision = decision
    if decision.isAllowed { return }
    let isAdmitted = gate.admits(decision, asker, coversMore: coversMore)
    if gate.lostAudit != nil { throw .unrecorded }
    if !isAdmitted { throw .denied(decision) }
  }

  /// The file that events are written to is nobody's, and neither are the folders that the wall keeps.
  private func spareOwnFiles(_ request: Request) throws(GateProblem) {
    guard gate.audit != nil || gate.wall != nil else { return }
    switch request {
    case .write(let file, _), .read(let file, _), .close(let file), .duplicate(let file),
      .duplicateTo(_, let file, _), .resize(let file, _), .writeAt(let file, _, _),
      .setInheritable(let file, _):
      if gate.isAudit(file) || gate.isKeptByWall(file) { throw .failure(SystemFailure(EBADF)) }
    default: break
    }
  }

  /// The standard streams belong to all realms: restricted code reads from the one, writes to the
  /// others, as they are meant even where all are one terminal, and does not move about in what
  /// others have written, cut it, or change how it is read.
  private func spareStandardStreams(_ request: Request) throws(GateProblem) {
    switch request {
    case .seek(let file, let offset, let whence) where 0...2 ~= file:
      if offset != 0 || whence != SEEK_CUR { throw .failure(SystemFailure(ESPIPE)) }
    case .write(0, _), .read(1, _), .read(2, _): throw .failure(SystemFailure(EBADF))
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
    if let file = socket.file { try require(file) }
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
        try gate.changeDirectory(of: realm) { () throws(GateProblem) in
          try attempt { () throws(SystemFailure) in try check(fchdir(file)) }
        }
      }
    case .changeMode(let path, let mode):
      try onPinned(path) { chmod($0, mode) }
    case .changeOwner(let path, let user, let group):
      try onPinned(path) {
        chown($0, UInt32(truncatingIfNeeded: user), UInt32(truncatingIfNeeded: group))
      }
    case .truncate(let path, let length): try onPinned(path) { Glibc.truncate($0, length) }
    case .changeTimes(let path, let access, let modification):
      try withPinned(path, following: path.followsLink != false, .write) {
        file throws(GateProblem) in
        try attempt { () throws(SystemFailure) in
          try gate.setTimes(FilePath(handle(file).dropLast()), access, modification)
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
          try judgeMove(from: (a, first), to: (b, second))
          _ = try attempt { () throws(SystemFailure) in
            try check(isLink ? linkat(a, first, b, second, 0) : renameat(a, first, b, second))
          }
        }
      }
    default: bug("not a change of the file system")
    }
    return .done
  }

  /// A new name must open nothing: neither may the file be read under it by who may not read it under
  /// the old one, nor may what a rule speaks of leave the place where the rule finds it.
  private func judgeMove(
    from: (folder: Int32, name: [CChar]), to: (folder: Int32, name: [CChar])
  ) throws(GateProblem) {
    guard let old = place(from.folder, from.name), let new = place(to.folder, to.name) else {
      throw .failure(SystemFailure(EACCES))
    }
    let reading = decide(old, .read)
    if decide(new, .read).verdict < reading.verdict { try admit(reading) }
    for path in [old, new] {
      if let refusal = policy.refusalToMove(path) { throw .denied(refusal) }
    }
  }

  private func onPinned(_ path: FilePath, _ body: ([CChar]) -> Int32) throws(GateProblem) {
    try withPinned(path, following: path.followsLink != false, .write) {
      file throws(GateProblem) in
      try attempt { () throws(SystemFailure) in try check(body(handle(file))) }
    }
  }

  private func inParent(_ path: FilePath, _ body: (Int32, [CChar]) -> Int32) throws(GateProblem) {
    try withParent(path) { directory, name throws(GateProblem) in
      try attempt { () throws(SystemFailure) in try check(body(directory, name)) }
    }
  }
}
