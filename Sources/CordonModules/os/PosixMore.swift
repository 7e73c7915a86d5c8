// Which functions of `posix` are for special tasks: places in files, identities, file systems?

import CordonRuntime

enum PosixMore {
  static let statistics = StructSequence(
    "os.statvfs_result", "What a file system is like.",
    [
      .init("f_bsize"), .init("f_frsize"), .init("f_blocks"), .init("f_bfree"), .init("f_bavail"),
      .init("f_files"), .init("f_ffree"), .init("f_favail"), .init("f_flag"), .init("f_namemax"),
      .init("f_fsid"),
    ], visible: 10)

  static let rows: [NativeRow] = [
    .init("pread(fd, length, offset, /)", .observes, "Read bytes at a place of a file.") {
      call throws(Raised) in
      let vm = call.vm
      let file = try call.descriptor(0)
      let count = try call.number(1)
      if count < 0 { throw vm.raiseOSError(22) }
      let offset = try call.number(2)
      let bytes = try vm.newBytes(count: count)
      let target = UnsafeMutableRawBufferPointer(start: bytes.bytes, count: count)
      let n = try vm.ask(.readAt(file, into: target, offset: offset)).number
      if n == count { return Value(bytes) }
      return try vm.newBytes(UnsafeBufferPointer(start: bytes.bytes, count: n))
    },
    .init("pwrite(fd, buffer, offset, /)", .changes, "Write bytes at a place of a file.") {
      call throws(Raised) in
      let file = try call.descriptor(0)
      let offset = try call.number(2)
      let bytes = UnsafeRawBufferPointer(try call.vm.requireBytes(call[1]))
      return .small(try call.vm.ask(.writeAt(file, bytes, offset: offset)).number)
    },
    .init("pipe2(flags, /)", .changes, "A pipe whose ends have flags.") { call throws(Raised) in
      let flags = try call.number(0)
      let (nonBlocking, closesOnExec) = (0o4000, 0o2000000)
      if flags & ~(nonBlocking | closesOnExec) != 0 { throw call.vm.raiseOSError(22) }
      let ends = try call.vm.ask(.pipe).pair
      for end in [Int32(ends.0), Int32(ends.1)] {
        if flags & nonBlocking != 0 { try call.vm.ask(.setBlocking(end, false)) }
        if flags & closesOnExec == 0 { try call.vm.ask(.setInheritable(end, true)) }
      }
      return call.vm.tuple(.small(ends.0), .small(ends.1))
    },
    .init("fchmod(fd, mode)", .changes, "Change what is allowed with an open file.") {
      call throws(Raised) in
      try call.vm.ask(.changeModeOfFile(try call.descriptor(0), mode: try call.mode(1)))
      return .none
    },
    .init("fchown(fd, uid, gid)", .changes, "Change the owner of an open file.") {
      call throws(Raised) in
      try call.vm.ask(
        .changeOwnerOfFile(
          try call.descriptor(0), user: try call.number(1), group: try call.number(2)))
      return .none
    },
    .init("fchdir(fd)", .changes, "Change to a directory that is open.") { call throws(Raised) in
      try call.vm.ask(.changeDirectoryTo(try call.descriptor(0)))
      return .none
    },
    .init("fstatvfs(fd, /)", .observes, "What the file system of an open file is like.") {
      call throws(Raised) in
      try describe(call.vm, try call.vm.ask(.fileSystemOfFile(try call.descriptor(0))))
    },
    .init("statvfs(path)", .observes, "What a file system is like.") { call throws(Raised) in
      let path = try call.path(0, allowsDescriptor: true)
      if case .descriptor(let file) = path.place {
        return try describe(call.vm, try call.vm.ask(.fileSystemOfFile(file)))
      }
      return try describe(
        call.vm, try call.vm.ask(.fileSystem(path.path), naming: path.value))
    },
    .init("pidfd_open(pid, flags=0)", .spawns, "An open file that stands for a process.") {
      call throws(Raised) in
      .small(
        try call.vm.ask(
          .processFile(try call.number(0), flags: UInt32(truncatingIfNeeded: try call.number(1)))
        ).number)
    },
    .init("getpgid(pid)", .observes, "The process group of a process.") { call throws(Raised) in
      .small(try call.vm.ask(.groupOfProcess(try call.number(0))).number)
    },
    .init("setpgid(pid, pgrp, /)", .spawns, "Put a process into a process group.") {
      call throws(Raised) in
      try call.vm.ask(.setGroupOfProcess(try call.number(0), try call.number(1)))
      return .none
    },
    .init("setpgrp()", .spawns, "Begin a process group.") { call throws(Raised) in
      try call.vm.ask(.setGroupOfProcess(0, 0))
      return .none
    },
    .init("getsid(pid, /)", .observes, "The session of a process.") { call throws(Raised) in
      .small(try call.vm.ask(.sessionOfProcess(try call.number(0))).number)
    },
    .init("nice(increment, /)", .spawns, "Change how nice the process is; tells how nice it is.") {
      call throws(Raised) in
      .small(
        try call.vm.ask(.makeNicer(Int32(truncatingIfNeeded: try call.number(0)))).number)
    },
    .init("sched_getaffinity(pid, /)", .observes, "The processors that a process may use.") {
      call throws(Raised) in
      let numbers = try call.vm.ask(.processorsOf(try call.number(0))).integers
      return try SignalModule.numbers(call.vm, numbers)
    },
    .init("sched_yield()", .spawns, "Let other processes run.") { call throws(Raised) in
      try call.vm.ask(.giveWay)
      return .none
    },
    .init("sync()", .changes, "Have everything written to its device.") { call throws(Raised) in
      try call.vm.ask(.synchronizeAll)
      return .none
    },
    .init("device_encoding(fd)", .observes, "The encoding of a terminal, or None.") {
      call throws(Raised) in
      try call.vm.ask(.isTerminal(try call.descriptor(0))).number == 1
        ? call.vm.text("utf-8") : .none
    },
    .init("ctermid()", .observes, "The path of the terminal of this process.") { call in
      call.vm.text("/dev/tty")
    },
  ]

  private static func describe(_ vm: VM, _ reply: Reply) throws(Raised) -> Value {
    try statistics.make(vm, reply.integers.map { vm.int($0) })
  }
}
