// Which functions of `posix` are about processes and what surrounds them?

import CordonRuntime

enum PosixProcess {
  static let times = StructSequence(
    "posix.times_result", "Processor times, in seconds.",
    [
      .init("user"), .init("system"), .init("children_user"), .init("children_system"),
      .init("elapsed"),
    ])

  static let systemName = StructSequence(
    "posix.uname_result", "What the operating system is called.",
    [.init("sysname"), .init("nodename"), .init("release"), .init("version"), .init("machine")])

  static let rows: [NativeRow] = [
    identity("getpid()", .process, "The number of this process."),
    identity("getppid()", .parent, "The number of the parent process."),
    identity("getuid()", .user, "The number of the user."),
    identity("geteuid()", .effectiveUser, "The number of the user whose rights are used."),
    identity("getgid()", .group, "The number of the group."),
    identity("getegid()", .effectiveGroup, "The number of the group whose rights are used."),
    identity("getpgrp()", .processGroup, "The number of the process group."),
    .init("getgroups()", .observes, "The numbers of all groups.") { call throws(Raised) in
      guard case .integers(let numbers) = try call.vm.ask(.groups) else { return .none }
      let list = try call.vm.newList(capacity: numbers.count)
      for n in numbers { try call.vm.append(list, .small(n)) }
      return Value(list)
    },
    .init("uname()", .observes, "What the operating system is called.") { call throws(Raised) in
      let words = try call.vm.ask(.systemName).words
      let names = try call.vm.newList(capacity: words.count)
      for word in words { try call.vm.append(names, try call.vm.systemText(word)) }
      return try systemName.make(call.vm, (0..<words.count).map { names.pointee.items[$0] })
    },
    .init("times()", .observes, "Processor times, in seconds.") { call throws(Raised) in
      try floats(call, .times, times)
    },
    .init("getloadavg()", .observes, "How busy the machine was.") { call throws(Raised) in
      try floats(call, .loadAverage, nil)
    },
    .init("cpu_count()", .observes, "How many processors there are.") { call throws(Raised) in
      .small(try call.vm.ask(.processorCount).number)
    },
    .init("urandom(size, /)", .observes, "Random bytes.") { call throws(Raised) in
      let count = try call.number(0)
      if count < 0 { throw call.raise(.valueError, "negative argument not allowed") }
      let bytes = try call.vm.newBytes(count: count)
      try call.vm.ask(
        .entropy(UnsafeMutableRawBufferPointer(start: bytes.bytes, count: count)))
      return Value(bytes)
    },
    .init("getrandom(size, flags=0)", .observes, "Random bytes.") { call throws(Raised) in
      let count = try call.number(0)
      if count < 0 { throw call.vm.raiseOSError(22) }
      let bytes = try call.vm.newBytes(count: count)
      try call.vm.ask(
        .entropy(UnsafeMutableRawBufferPointer(start: bytes.bytes, count: count)))
      return Value(bytes)
    },
    .init("putenv(name, value, /)", .changes, "Set a variable of the environment.") {
      call throws(Raised) in
      let name = try word(call, 0)
      if name.contains(UInt8(ascii: "=")) {
        throw call.raise(.valueError, "illegal environment variable name")
      }
      try call.vm.ask(.setVariable(name, try word(call, 1)))
      return .none
    },
    .init("unsetenv(name, /)", .changes, "Remove a variable of the environment.") {
      call throws(Raised) in
      try call.vm.ask(.removeVariable(try word(call, 0)))
      return .none
    },
    .init("strerror(code, /)", .pure, "What an error number means.") { call throws(Raised) in
      call.vm.text(SystemFailure(Int32(truncatingIfNeeded: try call.number(0))).meaning)
    },
    .init("fork()", .spawns, "Make a copy of this process; 0 in the copy.") {
      call throws(Raised) in .small(try call.vm.ask(.fork).number)
    },
    .init("execv(path, argv, /)", .spawns, "Become another program.") { call throws(Raised) in
      try execute(call, environment: nil)
    },
    .init("execve(path, argv, env)", .spawns, "Become another program.") { call throws(Raised) in
      try execute(call, environment: try variables(call))
    },
    .init("system(command)", .spawns, "Run a command of the shell; gives its status.") {
      call throws(Raised) in
      let command = try call.vm.systemBytes(try text(call, 0))
      let bytes = Array(command.asBytes.buffer)
      if bytes.contains(0) { throw call.raise(.valueError, "embedded null byte") }
      return .small(try call.vm.ask(.system(bytes)).number)
    },
    .init("wait()", .spawns, "Wait for a child.") { call throws(Raised) in
      try wait(call, -1, 0)
    },
    .init("waitpid(pid, options, /)", .spawns, "Wait for a certain child.") {
      call throws(Raised) in
      try wait(call, try call.number(0), Int32(truncatingIfNeeded: try call.number(1)))
    },
    .init("kill(pid, signal, /)", .spawns, "Send a signal to a process.") { call throws(Raised) in
      try call.vm.ask(
        .kill(try call.number(0), signal: Int32(truncatingIfNeeded: try call.number(1))))
      try call.vm.lookUp()
      return .none
    },
    .init("killpg(pgid, signal, /)", .spawns, "Send a signal to a process group.") {
      call throws(Raised) in
      try call.vm.ask(
        .killGroup(try call.number(0), signal: Int32(truncatingIfNeeded: try call.number(1))))
      return .none
    },
    .init("setsid()", .spawns, "Begin a new session.") { call throws(Raised) in
      try call.vm.ask(.newSession)
      return .none
    },
    .init("_exit(status)", .spawns, "End the process at once.") { call throws(Raised) in
      try call.vm.ask(.exit(Int32(truncatingIfNeeded: try call.number(0))))
      return .none
    },
    .init("abort()", .spawns, "End the process at once, as a failure.") { call throws(Raised) in
      try call.vm.ask(.kill(try call.vm.ask(.identity(.process)).number, signal: 6))
      return .none
    },
    status("WIFEXITED(status)", "Whether the child ended by itself.") { .bool($0 & 0x7F == 0) },
    status("WEXITSTATUS(status)", "The status it ended with.") { .small($0 >> 8 & 0xFF) },
    status("WIFSIGNALED(status)", "Whether a signal ended it.") {
      .bool($0 & 0x7F != 0 && $0 & 0x7F != 0x7F)
    },
    status("WTERMSIG(status)", "The signal that ended it.") { .small($0 & 0x7F) },
    status("WIFSTOPPED(status)", "Whether it is stopped.") { .bool($0 & 0xFF == 0x7F) },
    status("WSTOPSIG(status)", "The signal that stopped it.") { .small($0 >> 8 & 0xFF) },
    status("WIFCONTINUED(status)", "Whether it went on.") { .bool($0 == 0xFFFF) },
    status("WCOREDUMP(status)", "Whether it left its memory.") { .bool($0 & 0x80 != 0) },
    .init("waitstatus_to_exitcode(status)", .pure, "The exit code that a status means.") {
      call throws(Raised) in
      let status = try call.number(0)
      if status & 0x7F == 0 { return .small(status >> 8 & 0xFF) }
      if status & 0xFF == 0x7F {
        throw call.raise(.valueError, "process stopped by delivery of signal \(status >> 8)")
      }
      return .small(-(status & 0x7F))
    },
    .init("major(device, /)", .pure, "The first part of a device's number.") {
      call throws(Raised) in
      let n = try call.number(0)
      return call.vm.int(n >> 8 & 0xFFF | n >> 32 & ~0xFFF)
    },
    .init("minor(device, /)", .pure, "The second part of a device's number.") {
      call throws(Raised) in
      let n = try call.number(0)
      return call.vm.int(n & 0xFF | n >> 12 & 0xFFFFFF00)
    },
    .init("makedev(major, minor, /)", .pure, "A device's number.") { call throws(Raised) in
      let major = try call.number(0)
      let minor = try call.number(1)
      return call.vm.int(
        major & 0xFFF << 8 | (major & ~0xFFF) << 32 | minor & 0xFF | (minor & ~0xFF) << 12)
    },
  ]

  // MARK: Bodies

  private static func identity(
    _ signature: StaticString, _ which: Identity, _ doc: StaticString
  ) -> NativeRow {
    .init(signature, .observes, doc) { call throws(Raised) in
      .small(try call.vm.ask(.identity(which)).number)
    }
  }

  private static func status(
    _ signature: StaticString, _ doc: StaticString, _ body: @escaping (Int) -> Value
  ) -> NativeRow {
    .init(signature, .pure, doc) { call throws(Raised) in body(try call.number(0)) }
  }

  /// Numbers as a named sequence, or as a plain tuple.
  private static func floats(
    _ call: Call, _ request: Request, _ sequence: StructSequence?
  ) throws(Raised) -> Value {
    let vm = call.vm
    guard case .numbers(let numbers) = try vm.ask(request) else { return .none }
    let tuple = try vm.newTuple(count: numbers.count)
    for (i, n) in numbers.enumerated() { tuple.items[i] = vm.float(n) }
    guard let sequence else { return Value(tuple) }
    return try sequence.make(vm, (0..<numbers.count).map { tuple.items[$0] })
  }

  private static func text(_ call: Call, _ i: Int) throws(Raised) -> Value {
    let exact = try call.vm.pathText(call[i])
    if exact.isUnset {
      throw call.raise(
        .typeError, "expected str, bytes or os.PathLike object, not \(call.vm.typeName(call[i]))")
    }
    return exact
  }

  private static func word(_ call: Call, _ i: Int) throws(Raised) -> [UInt8] {
    let bytes = Array(try call.vm.systemBytes(try text(call, i)).asBytes.buffer)
    if bytes.contains(0) { throw call.raise(.valueError, "embedded null byte") }
    return bytes
  }

  private static func wait(_ call: Call, _ process: Int, _ options: Int32) throws(Raised) -> Value {
    guard case .child(let child) = try call.vm.ask(.wait(process, options: options)) else {
      return .none
    }
    return call.vm.tuple(.small(child.process), .small(child.status))
  }

  private static func execute(_ call: Call, environment: [[UInt8]]?) throws(Raised) -> Value {
    let vm = call.vm
    let path = try call.path(0)
    let name = call.callee.pointee.name.asText.swiftString
    guard vm.isInstance(call[1], .list) || vm.isInstance(call[1], .tuple) else {
      throw call.raise(.typeError, "\(name)() arg 2 must be a tuple or list")
    }
    let words = try vm.tupleFrom(call[1]).asTuple
    if words.pointee.count == 0 {
      throw call.raise(.valueError, "\(name)() arg 2 must not be empty")
    }
    var arguments: [[UInt8]] = []
    for i in 0..<words.pointee.count {
      arguments.append(try argument(call, words[item: i]))
    }
    try vm.ask(.execute(path.path, arguments: arguments, environment: environment))
    return .none
  }

  private static func argument(_ call: Call, _ value: Value) throws(Raised) -> [UInt8] {
    let exact = try call.vm.pathText(value)
    if exact.isUnset {
      throw call.raise(
        .typeError, "expected str, bytes or os.PathLike object, not \(call.vm.typeName(value))")
    }
    let bytes = Array(try call.vm.systemBytes(exact).asBytes.buffer)
    if bytes.contains(0) { throw call.raise(.valueError, "embedded null byte") }
    return bytes
  }

  /// The environment that `execve` was given, `name=value` each.
  private static func variables(_ call: Call) throws(Raised) -> [[UInt8]] {
    let vm = call.vm
    let items = try vm.listFrom(try vm.callMethod(call[2], "items"))
    var words: [[UInt8]] = []
    for i in 0..<items.pointee.count {
      let pair = try vm.tupleFrom(items.pointee.items[i]).asTuple
      guard pair.pointee.count == 2 else { continue }
      words.append(
        try argument(call, pair[item: 0]) + [UInt8(ascii: "=")]
          + (try argument(call, pair[item: 1])))
    }
    return words
  }
}
