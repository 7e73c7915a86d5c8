// How is each request carried out?
//
// By one call of the operating system, as far as there is one. Nothing is decided here.

import CSupport
import Glibc

extension Gate {
  /// Does what was asked, with the user's rights.
  func perform(_ request: Request) throws(SystemFailure) -> Reply {
    if let terminal = console.terminal, request.mayReachTerminal {
      terminal.clear()
      switch request {
      case .write(let file, let bytes):
        if file <= 2, let last = bytes.last { console.isAtLineStart = last == 10 }
      case .read: console.isAtLineStart = true
      default: console.isAtLineStart = false
      }
    }
    switch request {
    case .open(let path, let flags, let mode):
      return .number(Int(try check(openat(path.directory, path.bytes, flags | O_CLOEXEC, mode))))
    case .close(let descriptor):
      paths[descriptor] = nil
      try check(Glibc.close(descriptor))
    case .read(let file, _) where withholdsInput && (file == 0 || isatty(file) == 1):
      throw SystemFailure(EIO)
    case .read(0, let buffer) where standardInput != nil:
      return .number(try check(standardInput?(buffer) ?? 0))
    case .read(let descriptor, let buffer):
      return .number(try check(Glibc.read(descriptor, buffer.baseAddress, buffer.count)))
    case .write(let descriptor, let bytes):
      return .number(try check(Glibc.write(descriptor, bytes.baseAddress, bytes.count)))
    case .seek(let descriptor, let offset, let whence):
      return .number(try check(lseek(descriptor, offset, whence)))
    case .resize(let descriptor, let length):
      try check(ftruncate(descriptor, length))
    case .statusOfFile(let descriptor):
      var info = stat()
      try check(fstat(descriptor, &info))
      return .status(FileStatus(info))
    case .synchronize(let descriptor): try check(fsync(descriptor))
    case .readAt, .writeAt, .changeModeOfFile, .changeOwnerOfFile, .changeDirectoryTo,
      .fileSystemOfFile, .fileSystem, .table:
      return try performSpecial(request)
    case .duplicate(let descriptor):
      return .number(Int(try check(fcntl(descriptor, F_DUPFD_CLOEXEC, 0))))
    case .duplicateTo(let old, let new, let isInheritable):
      paths[new] = nil
      if old == new { return .number(Int(new)) }
      return .number(Int(try check(cordon_duplicate(old, new, isInheritable ? 0 : 1))))
    case .pipe:
      var ends: (Int32, Int32) = (0, 0)
      try check(
        withUnsafeMutablePointer(to: &ends) {
          $0.withMemoryRebound(to: Int32.self, capacity: 2) { cordon_pipe($0) }
        })
      return .pair(Int(ends.0), Int(ends.1))
    case .isTerminal(let descriptor): return .number(isatty(descriptor) == 1 ? 1 : 0)
    case .terminalSize(let descriptor):
      var size = winsize()
      try check(ioctl(descriptor, UInt(TIOCGWINSZ), &size))
      return .pair(Int(size.ws_col), Int(size.ws_row))
    case .isInheritable(let descriptor):
      return .number(try check(fcntl(descriptor, F_GETFD)) & FD_CLOEXEC == 0 ? 1 : 0)
    case .setInheritable(let descriptor, let on):
      let flags = try check(fcntl(descriptor, F_GETFD))
      try check(fcntl(descriptor, F_SETFD, on ? flags & ~FD_CLOEXEC : flags | FD_CLOEXEC))
    case .isBlocking(let descriptor):
      return .number(try check(fcntl(descriptor, F_GETFL)) & O_NONBLOCK == 0 ? 1 : 0)
    case .setBlocking(let descriptor, let on):
      let flags = try check(fcntl(descriptor, F_GETFL))
      try check(fcntl(descriptor, F_SETFL, on ? flags & ~O_NONBLOCK : flags | O_NONBLOCK))
    case .poll(let files, let milliseconds): return try wait(files, milliseconds: milliseconds)
    case .socket(let request): return try perform(request)
    case .control, .controlBytes, .device, .deviceBytes, .lock, .lockPart, .terminal, .setTerminal,
      .terminalAction, .limit, .setLimit, .usage:
      return try performOnDevice(request)
    case .signal(let request): return try perform(request)
    case .status, .access, .list, .readLink, .workingDirectory: return try look(request)
    case .changeDirectory, .makeDirectory, .makePipe, .makeNode, .removeDirectory, .remove, .rename,
      .link,
      .symbolicLink, .changeMode, .changeOwner, .changeTimes, .truncate, .setMask:
      return try change(request)
    case .clock, .clockResolution, .sleep, .localTime, .momentOf, .lookAtTimeZone, .entropy:
      return try measure(request)
    default: return try control(request)
    }
    return .done
  }

  // MARK: The file system

  private func look(_ request: Request) throws(SystemFailure) -> Reply {
    switch request {
    case .status(let path, let followingLinks):
      var info = stat()
      try check(
        fstatat(path.directory, path.bytes, &info, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW))
      return .status(FileStatus(info))
    case .access(let path, let mode):
      return .number(faccessat(path.directory, path.bytes, mode, path.flags) == 0 ? 1 : 0)
    case .list(let path):
      let descriptor = try check(
        openat(path.directory, path.bytes, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
      return .entries(try entries(of: descriptor))
    case .readLink(let path): return .bytes(try linkText(path.directory, path.bytes))
    default:
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      if getcwd(&buffer, buffer.count) == nil { throw SystemFailure(errno) }
      return .bytes(buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) })
    }
  }

  /// The names in a directory, but for the two that every directory has. Closes the descriptor. ENOMEM
  /// when they take more than `listingRoom`.
  func entries(of descriptor: Int32) throws(SystemFailure) -> [DirectoryEntry] {
    guard let stream = fdopendir(descriptor) else {
      let code = errno
      Glibc.close(descriptor)
      throw SystemFailure(code)
    }
    defer { closedir(stream) }
    var result: [DirectoryEntry] = []
    var room = listingRoom
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        Array(raw.prefix { $0 != 0 })
      }
      if name == [46] || name == [46, 46] { continue }
      room -= MemoryLayout<DirectoryEntry>.stride * 2 + 32 + name.count
      if room < 0 { throw SystemFailure(ENOMEM) }
      result.append(
        DirectoryEntry(name: name, type: entry.pointee.d_type, inode: Int(entry.pointee.d_ino)))
    }
    if errno != 0 { throw SystemFailure(errno) }
    return result
  }

  func linkText(_ directory: Int32, _ path: [CChar]) throws(SystemFailure) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let n = try check(
      buffer.withUnsafeMutableBytes {
        readlinkat(directory, path, $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
      })
    return Array(buffer[..<n])
  }

  private func change(_ request: Request) throws(SystemFailure) -> Reply {
    switch request {
    case .changeDirectory(let path): try check(chdir(path.bytes))
    case .makeDirectory(let path, let mode): try check(mkdirat(path.directory, path.bytes, mode))
    case .makePipe(let path, let mode): try check(mkfifoat(path.directory, path.bytes, mode))
    case .makeNode(let path, let mode, let device):
      try check(mknodat(path.directory, path.bytes, mode, dev_t(device)))
    case .removeDirectory(let path):
      try check(unlinkat(path.directory, path.bytes, AT_REMOVEDIR))
    case .remove(let path): try check(unlinkat(path.directory, path.bytes, 0))
    case .rename(let from, let to):
      try check(renameat(from.directory, from.bytes, to.directory, to.bytes))
    case .link(let from, let to):
      let flags = from.followsLink == true ? AT_SYMLINK_FOLLOW : 0
      try check(linkat(from.directory, from.bytes, to.directory, to.bytes, flags))
    case .symbolicLink(let target, let path):
      try check(symlinkat(target.bytes, path.directory, path.bytes))
    case .changeMode(let path, let mode):
      try check(fchmodat(path.directory, path.bytes, mode, path.flags))
    case .changeOwner(let path, let user, let group):
      try check(
        fchownat(
          path.directory, path.bytes, UInt32(truncatingIfNeeded: user),
          UInt32(truncatingIfNeeded: group), path.flags))
    case .changeTimes(let path, let access, let modification):
      try setTimes(path, access, modification)
    case .truncate(let path, let length): try check(Glibc.truncate(path.bytes, length))
    case .setMask(let mask): return .number(Int(umask(mask)))
    default: bug("not a change of the file system")
    }
    return .done
  }

  func setTimes(
    _ path: FilePath, _ access: Int?, _ modification: Int?
  ) throws(SystemFailure) {
    func moment(_ n: Int?) -> timespec {
      guard let n else { return timespec(tv_sec: 0, tv_nsec: 0x3FFF_FFFF) }
      let seconds = n >= 0 ? n / 1_000_000_000 : (n - 999_999_999) / 1_000_000_000
      return timespec(tv_sec: seconds, tv_nsec: n - seconds * 1_000_000_000)
    }
    let times = [moment(access), moment(modification)]
    try check(utimensat(path.directory, path.bytes, times, path.flags))
  }

  // MARK: Clocks and chance

  private func measure(_ request: Request) throws(SystemFailure) -> Reply {
    switch request {
    case .clock(let source):
      var t = timespec()
      try check(clock_gettime(source.number, &t))
      return .number(t.tv_sec * 1_000_000_000 + t.tv_nsec)
    case .clockResolution(let source):
      var t = timespec()
      try check(clock_getres(source.number, &t))
      return .number(t.tv_sec * 1_000_000_000 + t.tv_nsec)
    case .sleep(let nanoseconds):
      var wait = timespec(
        tv_sec: nanoseconds / 1_000_000_000, tv_nsec: nanoseconds % 1_000_000_000)
      try check(nanosleep(&wait, nil))
      return .done
    case .localTime(let seconds):
      var moment = time_t(seconds)
      var parts = tm()
      if localtime_r(&moment, &parts) == nil { throw SystemFailure(errno) }
      return .time(CalendarTime(parts))
    case .momentOf(let time):
      var parts = tm(time)
      parts.tm_wday = -1
      let moment = mktime(&parts)
      // -1 is also the last second of 1969; only a real answer sets the weekday.
      if moment == -1 && parts.tm_wday == -1 { throw SystemFailure(EOVERFLOW) }
      return .number(moment)
    case .lookAtTimeZone:
      tzset()
      return .done
    case .entropy(let buffer):
      var done = 0
      while done < buffer.count {
        let n = cordon_entropy(buffer.baseAddress! + done, min(buffer.count - done, 1 << 20))
        if n < 0 && errno != EINTR { throw SystemFailure(errno) }
        if n > 0 { done += n }
      }
      return .done
    default: bug("not a measurement")
    }
  }
}

extension FilePath {
  /// For the calls that follow links unless told otherwise.
  fileprivate var flags: Int32 { followsLink == false ? AT_SYMLINK_NOFOLLOW : 0 }
}

extension ClockSource {
  var number: clockid_t {
    switch self {
    case .real: CLOCK_REALTIME
    case .monotonic: CLOCK_MONOTONIC
    case .processor: CLOCK_PROCESS_CPUTIME_ID
    case .thread: CLOCK_THREAD_CPUTIME_ID
    }
  }
}

extension FileStatus {
  init(_ info: stat) {
    mode = Int(info.st_mode)
    inode = Int(bitPattern: UInt(info.st_ino))
    device = Int(bitPattern: UInt(info.st_dev))
    links = Int(info.st_nlink)
    user = Int(info.st_uid)
    group = Int(info.st_gid)
    size = Int(info.st_size)
    accessed = (info.st_atim.tv_sec, info.st_atim.tv_nsec)
    modified = (info.st_mtim.tv_sec, info.st_mtim.tv_nsec)
    changed = (info.st_ctim.tv_sec, info.st_ctim.tv_nsec)
    blockSize = Int(info.st_blksize)
    blocks = Int(info.st_blocks)
    special = Int(bitPattern: UInt(info.st_rdev))
  }
}

extension CalendarTime {
  init(_ parts: tm) {
    year = Int(parts.tm_year) + 1900
    month = Int(parts.tm_mon) + 1
    day = Int(parts.tm_mday)
    hour = Int(parts.tm_hour)
    minute = Int(parts.tm_min)
    second = Int(parts.tm_sec)
    weekday = (Int(parts.tm_wday) + 6) % 7
    dayOfYear = Int(parts.tm_yday) + 1
    isDaylightSaving = Int(parts.tm_isdst)
    offset = parts.tm_gmtoff
    if let name = parts.tm_zone { zone = Array(String(cString: name).utf8) }
  }
}

/// Answers what a call gave, or throws its error number when that was negative.
@discardableResult
func check<N: SignedInteger>(_ result: N) throws(SystemFailure) -> N {
  if result < 0 { throw SystemFailure(errno) }
  return result
}

extension tm {
  init(_ time: CalendarTime) {
    self.init()
    tm_year = Int32(truncatingIfNeeded: time.year - 1900)
    tm_mon = Int32(truncatingIfNeeded: time.month - 1)
    tm_mday = Int32(truncatingIfNeeded: time.day)
    tm_hour = Int32(truncatingIfNeeded: time.hour)
    tm_min = Int32(truncatingIfNeeded: time.minute)
    tm_sec = Int32(truncatingIfNeeded: time.second)
    tm_wday = Int32(truncatingIfNeeded: (time.weekday + 1) % 7)
    tm_yday = Int32(truncatingIfNeeded: time.dayOfYear - 1)
    tm_isdst = Int32(truncatingIfNeeded: time.isDaylightSaving)
  }
}

extension CalendarTime {
  /// The text that a format of the C library makes of this moment; nil when it is too long.
  public func formatted(_ format: [UInt8]) -> [UInt8]? {
    var parts = tm(self)
    // The C library tells "nothing" from "no room" only when there is always something.
    let format = format.map { CChar(bitPattern: $0) } + [32, 0]
    return zone.withUnsafeBufferPointer { name in
      var zoneName = name.map { CChar(bitPattern: $0) } + [0]
      return zoneName.withUnsafeMutableBufferPointer { zoneBuffer in
        parts.tm_gmtoff = offset
        parts.tm_zone = UnsafePointer(zoneBuffer.baseAddress)
        var size = 256
        while size <= 1 << 22 {
          var buffer = [CChar](repeating: 0, count: size)
          let n = strftime(&buffer, size, format, &parts)
          if n > 0 { return buffer[..<(n - 1)].map { UInt8(bitPattern: $0) } }
          size *= 8
        }
        return nil
      }
    }
  }
}
