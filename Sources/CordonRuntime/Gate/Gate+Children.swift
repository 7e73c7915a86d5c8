// What does a child do between its birth and the program that it becomes?
//
// Both requests here are the child's own, made after `fork`: it arranges what it has inherited, and
// becomes the program.

import CSupport
import Glibc

/// What a child is to be.
public struct ChildPlan {
  /// Paths to try in order.
  public var programs: [[UInt8]] = []
  public var arguments: [[UInt8]] = []
  /// `name=value` each; nil for the parent's environment.
  public var environment: [[UInt8]]?
  public var directory: [UInt8]?
  /// Files that become its standard streams; -1 leaves one as it is.
  public var streams: [Int32] = [-1, -1, -1]
  /// The parent's ends of its pipes.
  public var parentEnds: [Int32] = []
  /// Other files that it inherits, rising.
  public var kept: [Int32] = []
  /// The one of them that is closed by the program's start; it tells the parent what failed.
  public var report: Int32 = -1
  public var closesOthers = false
  public var restoresSignals = false
  public var beginsSession = false
  public var processGroup: Int?
  public var group: Int?
  public var groups: [Int]?
  public var user: Int?
  public var mask: UInt32?

  public init() {}
}

extension Gate {
  /// Arranges the files, the directory and the identity of this process.
  func prepare(_ plan: ChildPlan) throws(SystemFailure) {
    for file in plan.kept where file != plan.report { try inherit(file) }
    for file in plan.parentEnds where file >= 0 { try check(Glibc.close(file)) }
    var streams = plan.streams
    // What is to be moved must not lie where another will be.
    for i in 1..<3 {
      while 0..<Int32(i) ~= streams[i] { streams[i] = try check(dup(streams[i])) }
    }
    for i in 0..<3 {
      if streams[i] == Int32(i) {
        try inherit(streams[i])
      } else if streams[i] >= 0 {
        try check(dup2(streams[i], Int32(i)))
      }
    }
    if let mask = plan.mask { umask(mask) }
    if plan.restoresSignals { for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_DFL) } }
    if plan.beginsSession { try check(setsid()) }
    if let group = plan.processGroup { try check(setpgid(0, pid_t(truncatingIfNeeded: group))) }
    if let groups = plan.groups {
      try check(setgroups(groups.count, groups.map { gid_t(truncatingIfNeeded: $0) }))
    }
    if let group = plan.group.map({ gid_t(truncatingIfNeeded: $0) }) {
      try check(setregid(group, group))
    }
    if let user = plan.user.map({ uid_t(truncatingIfNeeded: $0) }) {
      try check(setreuid(user, user))
    }
  }

  /// Becomes the first of the programs that there is; comes back only to say why not.
  func become(_ plan: ChildPlan) -> SystemFailure {
    if plan.closesOthers { closeAll(but: plan.kept) }
    var failure = SystemFailure(ENOENT)
    for program in plan.programs {
      let reason = replaceProcess(
        program.withUnsafeBufferPointer { FilePath($0) }, plan.arguments, plan.environment)
      if reason.code != ENOENT, reason.code != ENOTDIR { return reason }
      failure = reason
    }
    return failure
  }

  private func inherit(_ file: Int32) throws(SystemFailure) {
    let flags = try check(fcntl(file, F_GETFD))
    try check(fcntl(file, F_SETFD, flags & ~FD_CLOEXEC))
  }

  /// Closes every file from 3 on that is not kept.
  private func closeAll(but kept: [Int32]) {
    var from: Int32 = 3
    for file in kept where file >= from {
      if file > from { cordon_close_range(from, file - 1) }
      from = file + 1
    }
    cordon_close_range(from, Int32.max)
  }
}
