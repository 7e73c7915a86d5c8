// How does a path become the one file that is judged and used?
//
// By being pinned: see `Gate+Guard.swift`. All that follows happens to the handle.

import CSupport
import CordonPolicy
import Glibc

extension Gate {
  /// The path of an open directory as the kernel knows it, without the zero at the end; nil for what has
  /// none.
  func folder(of file: Int32) -> ArraySlice<CChar>? {
    guard let bytes = try? linkText(AT_FDCWD, FilePath("/proc/self/fd/\(file)").bytes),
      bytes.first == 47, bytes.count < Int(PATH_MAX)
    else { return nil }
    return bytes.map { CChar(bitPattern: $0) }[...]
  }
}

extension Guard {
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
      guard isThere, type == S_IFREG || type == S_IFDIR, let real = ownPath(of: file) else {
        return (-1, nil)
      }
      try judgeSystem(file, .read, at: real)
      let decision = policy.decide(.read(real))
      if decision.verdict == .ask {
        if type == S_IFREG, !admitsImport(decision, real, forContents) { return (-1, nil) }
      } else {
        try admit(decision)
      }
      try judgeLinks(path, to: real)
      if type == S_IFREG { try judgeClimbs(path, to: real) }
      return (Glibc.open(handle(file), O_RDONLY | O_CLOEXEC), nil)
    } catch {
      guard case .denied(let decision) = error else { return (-1, nil) }
      return (-1, decision.verdict == .stop ? decision : nil)
    }
  }

  /// Asks about a module's file; the answer to "is it there" counts for reading it.
  func admitsImport(_ decision: Decision, _ path: String, _ forContents: Bool) -> Bool {
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

  func open(_ path: FilePath, _ flags: Int32, _ mode: UInt32) throws(GateProblem) -> Int32 {
    let writes =
      flags & O_ACCMODE != O_RDONLY || flags & (O_CREAT | O_TRUNC | O_APPEND) != 0
    let section: Section = writes ? .write : .read
    // A right to write gives none to read what is there.
    let isNew = flags & O_TRUNC != 0 || flags & O_CREAT != 0 && flags & O_EXCL != 0
    let isBoth = flags & O_ACCMODE == O_RDWR && !isNew
    do {
      return try withPinned(path, following: flags & O_NOFOLLOW == 0, section) {
        file throws(GateProblem) in
        if flags & O_CREAT != 0 && flags & O_EXCL != 0 { throw .failure(SystemFailure(EEXIST)) }
        try requireOrdinary(file)
        if isBoth { try judge(file, .read) }
        let wanted = flags & ~(O_CREAT | O_EXCL | O_NOFOLLOW) | O_CLOEXEC
        let opened = Glibc.open(handle(file), wanted, mode)
        if opened < 0 { throw .failure(SystemFailure(errno)) }
        remember(opened, linkedPath(of: file), writes, isBoth)
        return opened
      }
    } catch {
      guard case .failure(let failure) = error, failure.code == ENOENT, flags & O_CREAT != 0 else {
        throw error
      }
    }
    return try withParent(path) { directory, name throws(GateProblem) in
      // What has come to be there meanwhile may be no file, and must not be waited for.
      let opened = openat(directory, name, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, mode)
      if opened < 0 { throw .failure(SystemFailure(errno)) }
      do throws(GateProblem) {
        try requireOrdinary(opened)
        if isBoth { try judge(opened, .read) }
      } catch {
        Glibc.close(opened)
        throw error
      }
      if flags & O_NONBLOCK == 0 {
        _ = fcntl(opened, F_SETFL, fcntl(opened, F_GETFL) & ~O_NONBLOCK)
      }
      remember(opened, linkedPath(of: opened), true, isBoth)
      return opened
    }
  }

  func remember(_ file: Int32, _ path: String?, _ isWritable: Bool, _ isBoth: Bool) {
    gate.paths[file] = OpenFile(
      path: path, isWritable: isWritable, isBoth: isBoth, allowedRealm: realm,
      allowedGeneration: generation)
  }

  /// Devices, sockets and named pipes are not for restricted code, wherever they lie.
  func requireOrdinary(_ file: Int32) throws(GateProblem) {
    var info = stat()
    if fstat(file, &info) != 0 { throw .failure(SystemFailure(errno)) }
    switch info.st_mode & S_IFMT {
    case S_IFREG, S_IFDIR: break
    case S_IFLNK: throw .failure(SystemFailure(ELOOP))
    default: throw .failure(SystemFailure(EACCES))
    }
  }

  // MARK: Judging

  /// Whether an open file may still be used. Standard streams may; other files are for the realm
  /// that has opened them, by whatever number.
  func require(_ file: Int32) throws(GateProblem) {
    if 0...2 ~= file { return }
    guard var known = gate.paths[file], known.owner == realm else {
      throw .failure(SystemFailure(EBADF))
    }
    if known.allowedRealm == realm, known.allowedGeneration == generation { return }
    guard let path = known.path else { return }
    guard path.hasPrefix("/") else { throw .failure(SystemFailure(EBADF)) }
    let section: Section = known.isWritable ? .write : .read
    let decision = decide(path, section)
    // What the person let the realm open stays open.
    if decision.verdict != .ask { try admit(decision) }
    if known.isBoth, case let reading = decide(path, .read), reading.verdict != .ask {
      try admit(reading)
    }
    if gate.audit != nil {
      let traits = RequestTraits(.use, asker.operation)
      gate.record(traits, decision, asker.realm, failure: nil)
      if gate.lostAudit != nil { throw .unrecorded }
    }
    known.allowedRealm = realm
    known.allowedGeneration = generation
    gate.paths[file] = known
  }

  func decide(_ path: String, _ section: Section) -> Decision {
    policy.decide(section == .write ? .write(path) : .read(path))
  }

  func judge(
    _ path: String, _ section: Section, isFolder: Bool = false
  ) throws(GateProblem) {
    try admit(decide(path, section), coversMore: isFolder)
  }

  /// Judges without asking the person: for what another question follows.
  func judgeQuietly(_ path: String, _ section: Section) throws(GateProblem) {
    let decision = decide(path, section)
    if decision.verdict > .ask { throw .denied(decision) }
  }

  /// Judges what was pinned: by its path and, when it belongs to a file system of the kernel's own
  /// that is mounted elsewhere, by the path where that usually is.
  func judge(_ file: Int32, _ section: Section) throws(GateProblem) {
    let path = try path(of: file)
    if section == .write, gate.isAudit(file) { throw .failure(SystemFailure(EACCES)) }
    try judgeSystem(file, section, at: path)
    var info = stat()
    let isFolder = fstat(file, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    try judge(path, section, isFolder: isFolder)
  }

  func judgeSystem(_ file: Int32, _ section: Section, at path: String) throws(GateProblem) {
    let usual: String
    switch cordon_file_system(file) {
    case 0x9FA0: usual = "/proc"
    case 0x6265_6572, 0x6462_6720, 0x7472_6163: usual = "/sys"
    case 0x1CD1: usual = "/dev"
    default: return
    }
    if !path.hasPrefix(usual + "/") { try judgeQuietly(usual, section) }
  }

  /// Pins what the path leads to, judges it and gives its handle to `body`. What is missing is
  /// judged by the place where it would be, so that nobody learns what a forbidden place lacks.
  @discardableResult
  func withPinned<T>(
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
    let real = linkedPath(of: file) ?? ""
    try judgeClimbs(path, to: real)
    try judgeLinks(path, to: real)
    try judge(file, section)
    return try body(file)
  }

  /// A path that the operating system takes for too long tells nothing and need not be followed.
  func checkLength(_ path: FilePath) throws(GateProblem) {
    if path.bytes.count > Int(PATH_MAX) { throw .failure(SystemFailure(ENAMETOOLONG)) }
  }

  /// Each directory that the path goes through and leaves again by `..` must be readable, or the way
  /// itself would tell whether it exists; those above the file that it leads to are no secret.
  func judgeClimbs(_ path: FilePath, to real: String) throws(GateProblem) {
    let bytes = path.plain
    var start = bytes.startIndex
    var goesDown = false
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 47) ?? bytes.endIndex
      let part = bytes[start..<end]
      if part.elementsEqual([46, 46]) {
        if goesDown { try judgeLeft(bytes[..<start], real) }
      } else if !part.isEmpty, !part.elementsEqual([46]) {
        goesDown = true
      }
      start = end + 1
    }
  }

  private func judgeLeft(_ path: ArraySlice<CChar>, _ real: String) throws(GateProblem) {
    let folder = Glibc.open(FilePath(path).bytes, cordon_o_path | O_CLOEXEC)
    if folder < 0 { return }
    defer { Glibc.close(folder) }
    guard let left = linkedPath(of: folder), left != "/", !real.hasPrefix(left + "/") else {
      return
    }
    try judgeQuietly(left, .read)
  }

  /// Where the path is not itself the real one, its links are judged one by one.
  func judgeLinks(_ path: FilePath, to real: String) throws(GateProblem) {
    let isReal = path.plain.elementsEqual(real.utf8.lazy.map { CChar(bitPattern: $0) })
    if !isReal { try follow(path) { _, _, _ throws(GateProblem) in } }
  }

  /// Judges the place where the path leads to nothing, and the path from there.
  func judgeMissing(
    _ path: FilePath, _ section: Section, asking: Bool = true
  ) throws(GateProblem) {
    let place = try placeOfMissing(path)
    try judgeQuietly(place.missing, section)
    if asking { try judge(place.whole, section) } else { try judgeQuietly(place.whole, section) }
  }

  /// Where a path leads to nothing: that place, and the path from there.
  func placeOfMissing(
    _ path: FilePath
  ) throws(GateProblem) -> (missing: String, whole: String) {
    try follow(path) { folder, name, rest throws(GateProblem) in
      let real = try self.path(of: folder)
      // It may have come to be there meanwhile.
      guard let name else { return (real, real) }
      let missing = (real == "/" ? "" : real) + "/" + name.text
      return (missing, missing + rest.map { "/" + FilePath($0).text }.joined())
    }
  }

  /// Follows a path step by step to its end, or to where it leads to nothing: gives `body` the directory
  /// there, the name that leads to nothing, and the names behind it. Nobody learns of links that lie where
  /// a rule says that nothing may be read.
  private func follow<T>(
    _ path: FilePath,
    _ body: (Int32, FilePath?, [ArraySlice<CChar>]) throws(GateProblem) -> T
  ) throws(GateProblem) -> T {
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
        try judgeLink(folder, name)
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
        return try body(folder, name, rest.reversed())
      }
      Glibc.close(folder)
      folder = next
    }
    return try body(folder, nil, [])
  }

  private func judgeLink(_ folder: Int32, _ name: FilePath) throws(GateProblem) {
    guard let place = linkedPath(of: folder) else { return }
    let decision = decide((place == "/" ? "" : place) + "/" + name.text, .read)
    if decision.verdict > .ask, decision.rule != nil { throw .denied(decision) }
  }

  /// Pins the directory of what the path names, judges the place and gives both to `body`.
  @discardableResult
  func withParent<T>(
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
    try judgeClimbs(parts.directory, to: (linkedPath(of: directory) ?? "") + "/")
    try judgeLinks(parts.directory, to: linkedPath(of: directory) ?? "")
    try judgeSystem(directory, .write, at: (linkedPath(of: directory) ?? "") + "/")
    if parts.name.isEmpty || parts.name == "." || parts.name == ".." {
      throw .failure(SystemFailure(EINVAL))
    }
    let real = try self.path(of: directory)
    try judge((real == "/" ? "" : real) + "/" + parts.name, .write)
    if gate.holdsAudit(directory, parts.raw) {
      throw .failure(SystemFailure(EACCES))
    }
    // A slash at the end means that it must be a directory; the kernel sees to that.
    return try body(
      directory, path.plain.last == 47 ? FilePath(parts.raw.plain + [47]).bytes : parts.raw.bytes)
  }

  /// The directory part and the last name of a path, slashes at its end left out.
  func split(
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

  /// The real path of a name in a pinned directory.
  func place(_ folder: Int32, _ name: [CChar]) -> String? {
    guard let real = ownPath(of: folder) else { return nil }
    return (real == "/" ? "" : real) + "/" + split(FilePath(name.dropLast()).plain).name
  }

  /// The path that leads to what was pinned. What has none, since it was removed, never had a name, or
  /// lies in the tree of another process, is for no restricted code: links in `/proc` lead there, and no
  /// rule can speak of it.
  func path(of file: Int32) throws(GateProblem) -> String {
    guard let link = linkedBytes(of: file) else { throw .failure(SystemFailure(EACCES)) }
    let path = String(decoding: link, as: UTF8.self)
    var pinned = stat()
    var named = stat()
    guard fstat(file, &pinned) == 0, lstat(link.map { CChar(bitPattern: $0) } + [0], &named) == 0,
      pinned.st_ino == named.st_ino, pinned.st_dev == named.st_dev
    else { throw .failure(SystemFailure(ENOENT)) }
    return path
  }

  private func ownPath(of file: Int32) -> String? { try? path(of: file) }

  /// What the kernel tells of a file's path.
  func linkedPath(of file: Int32) -> String? {
    linkedBytes(of: file).map { String(decoding: $0, as: UTF8.self) }
  }

  private func linkedBytes(of file: Int32) -> [UInt8]? {
    // The kernel gives no path that is too long; one that fills the buffer may have been cut.
    guard let bytes = try? gate.linkText(AT_FDCWD, handle(file)), bytes.count < Int(PATH_MAX) else {
      return nil
    }
    return bytes
  }

  /// The path under which the kernel shows an open file.
  func handle(_ file: Int32) -> [CChar] { FilePath("/proc/self/fd/\(file)").bytes }
}
