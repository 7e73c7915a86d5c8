// How are the rarer requests about files carried out?

import Glibc

extension Gate {
  func performSpecial(_ request: Request) throws(SystemFailure) -> Reply {
    switch request {
    case .readAt(let file, let target, let offset):
      return .number(try check(pread(file, target.baseAddress, target.count, offset)))
    case .writeAt(let file, let bytes, let offset):
      return .number(try check(pwrite(file, bytes.baseAddress, bytes.count, offset)))
    case .changeModeOfFile(let file, let mode): try check(fchmod(file, mode))
    case .changeOwnerOfFile(let file, let user, let group):
      try check(
        fchown(file, UInt32(truncatingIfNeeded: user), UInt32(truncatingIfNeeded: group)))
    case .changeDirectoryTo(let file): try check(fchdir(file))
    case .fileSystemOfFile(let file):
      var facts = statvfs()
      try check(fstatvfs(file, &facts))
      return .integers(fields(facts))
    case .fileSystem(let path):
      var facts = statvfs()
      try check(statvfs(path.bytes, &facts))
      return .integers(fields(facts))
    case .table(let table): return .bytes(contents(of: table.rawValue) ?? [])
    default: bug("not a special request")
    }
    return .done
  }

  private func fields(_ facts: statvfs) -> [Int] {
    [
      Int(facts.f_bsize), Int(facts.f_frsize), Int(facts.f_blocks), Int(facts.f_bfree),
      Int(facts.f_bavail), Int(facts.f_files), Int(facts.f_ffree), Int(facts.f_favail),
      Int(facts.f_flag), Int(facts.f_namemax), Int(bitPattern: UInt(facts.f_fsid)),
    ]
  }
}
