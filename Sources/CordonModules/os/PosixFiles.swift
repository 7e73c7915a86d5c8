// Which functions of `posix` work on open files?

import CordonRuntime

enum PosixFiles {
  static let terminalSize = StructSequence(
    "os.terminal_size", "The size of a terminal in characters.",
    [.init("columns", "Characters a line."), .init("lines", "Lines.")])

  static let rows: [NativeRow] = [
    .init(
      "open(path, flags, mode=511, *, dir_fd=None)", .changes, "Open a file; gives its number."
    ) {
      call throws(Raised) in
      let path = try call.path(0, from: 3)
      let flags = Int32(truncatingIfNeeded: try call.number(1))
      return .small(
        try call.vm.ask(
          .open(path.path, flags: flags, mode: try call.mode(2)), naming: path.value
        ).number)
    },
    .init("close(fd)", .changes, "Close an open file.") { call throws(Raised) in
      try call.vm.ask(.close(try call.descriptor(0)))
      return .none
    },
    .init("closerange(fd_low, fd_high, /)", .changes, "Close many files.") {
      call throws(Raised) in
      let low = try call.number(0)
      let high = min(try call.number(1), 1 << 20)
      var file = max(0, low)
      while file < high {
        _ = try call.vm.attempt(.close(Int32(truncatingIfNeeded: file)))
        try call.vm.charge(10)
        file += 1
      }
      return .none
    },
    .init("read(fd, length, /)", .observes, "Read up to so many bytes.") { call throws(Raised) in
      let vm = call.vm
      let count = try call.number(1)
      if count < 0 { throw vm.raiseOSError(22) }
      let bytes = try vm.newBytes(count: count)
      let target = UnsafeMutableRawBufferPointer(start: bytes.bytes, count: count)
      let n = try vm.ask(.read(try call.descriptor(0), into: target)).number
      if n == count { return Value(bytes) }
      return try vm.newBytes(UnsafeBufferPointer(start: bytes.bytes, count: n))
    },
    .init("write(fd, data, /)", .changes, "Write bytes; tells how many were taken.") {
      call throws(Raised) in
      let file = try call.descriptor(0)
      let bytes = try call.vm.requireBytes(call[1])
      return .small(try call.vm.ask(.write(file, UnsafeRawBufferPointer(bytes))).number)
    },
    .init("lseek(fd, position, whence, /)", .changes, "Change the position in a file.") {
      call throws(Raised) in
      call.vm.int(
        try call.vm.ask(
          .seek(
            try call.descriptor(0), offset: try call.number(1),
            whence: Int32(truncatingIfNeeded: try call.number(2)))
        ).number)
    },
    .init("fsync(fd)", .changes, "Have a file written to its device.") { call throws(Raised) in
      try call.vm.ask(.synchronize(try call.descriptor(0)))
      return .none
    },
    .init("fdatasync(fd)", .changes, "Have a file's data written to its device.") {
      call throws(Raised) in
      try call.vm.ask(.synchronize(try call.descriptor(0)))
      return .none
    },
    .init("ftruncate(fd, length, /)", .changes, "Cut an open file.") { call throws(Raised) in
      try call.vm.ask(.resize(try call.descriptor(0), length: try call.number(1)))
      return .none
    },
    .init("fstat(fd)", .observes, "What an open file is.") { call throws(Raised) in
      try StatResult.make(call.vm, try call.vm.ask(.statusOfFile(try call.descriptor(0))))
    },
    .init("dup(fd, /)", .changes, "Another number for an open file.") { call throws(Raised) in
      .small(try call.vm.ask(.duplicate(try call.descriptor(0))).number)
    },
    .init("dup2(fd, fd2, inheritable=True)", .changes, "Make a number stand for an open file.") {
      call throws(Raised) in
      let old = try call.descriptor(0)
      let new = try call.descriptor(1)
      return .small(
        try call.vm.ask(
          .duplicateTo(old, new, isInheritable: try call.vm.isTrue(call[2]))
        ).number)
    },
    .init("pipe()", .changes, "A pipe: the number to read from and the one to write to.") {
      call throws(Raised) in
      let ends = try call.vm.ask(.pipe).pair
      return call.vm.tuple(.small(ends.0), .small(ends.1))
    },
    .init("isatty(fd, /)", .observes, "Whether an open file is a terminal.") {
      call throws(Raised) in
      .bool(try call.vm.ask(.isTerminal(try call.descriptor(0))).number == 1)
    },
    .init("get_terminal_size(fd=1, /)", .observes, "The size of a terminal.") {
      call throws(Raised) in
      let size = try call.vm.ask(.terminalSize(try call.descriptor(0))).pair
      return try terminalSize.make(call.vm, [.small(size.0), .small(size.1)])
    },
    .init("get_inheritable(fd, /)", .observes, "Whether children get an open file.") {
      call throws(Raised) in
      .bool(try call.vm.ask(.isInheritable(try call.descriptor(0))).number == 1)
    },
    .init("set_inheritable(fd, inheritable, /)", .changes, "Let children get an open file.") {
      call throws(Raised) in
      try call.vm.ask(
        .setInheritable(try call.descriptor(0), try call.vm.isTrue(call[1])))
      return .none
    },
    .init("get_blocking(fd, /)", .observes, "Whether using a file waits.") {
      call throws(Raised) in
      .bool(try call.vm.ask(.isBlocking(try call.descriptor(0))).number == 1)
    },
    .init("set_blocking(fd, blocking, /)", .changes, "Let using a file wait.") {
      call throws(Raised) in
      try call.vm.ask(.setBlocking(try call.descriptor(0), try call.vm.isTrue(call[1])))
      return .none
    },
  ]
}
