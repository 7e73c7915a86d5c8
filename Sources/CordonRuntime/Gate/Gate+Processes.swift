// How are processes and what they inherit asked about and controlled?

import CSupport
import Glibc

extension Gate {
  func control(_ request: Request) throws(SystemFailure) -> Reply {
    switch request {
    case .identity(let identity): return .number(number(of: identity))
    case .environment: return .words(environmentWords())
    case .setVariable(let name, let value):
      try check(setenv(name.terminated, value.terminated, 1))
    case .removeVariable(let name): try check(unsetenv(name.terminated))
    case .systemName: return .words(try systemName())
    case .times: return .numbers(processorTimes())
    case .processorCount: return .number(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    case .loadAverage:
      var loads = [0.0, 0.0, 0.0]
      try check(getloadavg(&loads, 3))
      return .numbers(loads)
    case .groups:
      var list = [gid_t](repeating: 0, count: 1024)
      let n = try check(getgroups(Int32(list.count), &list))
      return .integers(list[..<Int(n)].map { Int($0) })
    case .fork: return .number(Int(try check(cordon_fork())))
    case .execute(let path, let arguments, let environment):
      throw replaceProcess(path, arguments, environment)
    case .prepareChild(let plan): try prepare(plan)
    case .becomeProgram(let plan): throw become(plan)
    case .wait(let process, let options):
      var status: Int32 = 0
      let found = try check(waitpid(pid_t(truncatingIfNeeded: process), &status, options))
      return .child(ChildStatus(process: Int(found), status: Int(status)))
    case .kill(let process, let signal):
      try check(Glibc.kill(pid_t(truncatingIfNeeded: process), signal))
    case .killGroup(let group, let signal):
      try check(killpg(pid_t(truncatingIfNeeded: group), signal))
    case .system(let command):
      return .number(Int(Glibc.system(command.terminated)))
    case .startShell(let command):
      return .number(Int(try check(cordon_start_shell(command.terminated))))
    case .processFile(let process, let flags):
      return .number(
        Int(try check(cordon_process_file(pid_t(truncatingIfNeeded: process), flags))))
    case .groupOfProcess(let process):
      return .number(Int(try check(getpgid(pid_t(truncatingIfNeeded: process)))))
    case .setGroupOfProcess(let process, let group):
      try check(setpgid(pid_t(truncatingIfNeeded: process), pid_t(truncatingIfNeeded: group)))
    case .sessionOfProcess(let process):
      return .number(Int(try check(getsid(pid_t(truncatingIfNeeded: process)))))
    case .makeNicer(let increment):
      errno = 0
      let level = nice(increment)
      if level == -1, errno != 0 { throw SystemFailure(errno) }
      return .number(Int(level))
    case .processorsOf(let process): return .integers(try processors(of: process))
    case .giveWay: try check(sched_yield())
    case .synchronizeAll: sync()
    case .newSession: return .number(Int(try check(setsid())))
    case .exit(let status): _exit(status)
    default: bug("a request that nobody carries out")
    }
    return .done
  }

  private func number(of identity: Identity) -> Int {
    switch identity {
    case .process: Int(getpid())
    case .parent: Int(getppid())
    case .user: Int(getuid())
    case .effectiveUser: Int(geteuid())
    case .group: Int(getgid())
    case .effectiveGroup: Int(getegid())
    case .processGroup: Int(getpgrp())
    }
  }

  private func processors(of process: Int) throws(SystemFailure) -> [Int] {
    var set = [UInt8](repeating: 0, count: 1024)
    try check(cordon_processors(pid_t(truncatingIfNeeded: process), &set, set.count))
    return (0..<set.count * 8).filter { set[$0 / 8] >> ($0 % 8) & 1 == 1 }
  }

  private func environmentWords() -> [[UInt8]] {
    var words: [[UInt8]] = []
    guard var entry = cordon_environment() else { return words }
    while let word = entry.pointee {
      words.append(Array(UnsafeRawBufferPointer(start: word, count: strlen(word))))
      entry += 1
    }
    return words
  }

  private func systemName() throws(SystemFailure) -> [[UInt8]] {
    var name = utsname()
    try check(uname(&name))
    func field<T>(_ text: T) -> [UInt8] {
      withUnsafeBytes(of: text) { Array($0.prefix { $0 != 0 }) }
    }
    return [
      field(name.sysname), field(name.nodename), field(name.release), field(name.version),
      field(name.machine),
    ]
  }

  /// User and system time of this process and of its children, and elapsed time, in seconds.
  private func processorTimes() -> [Double] {
    var t = tms()
    let elapsed = Glibc.times(&t)
    let second = Double(sysconf(Int32(_SC_CLK_TCK)))
    return [t.tms_utime, t.tms_stime, t.tms_cutime, t.tms_cstime, elapsed].map {
      Double($0) / second
    }
  }

  /// Gives way to another program; comes back only to say why not.
  func replaceProcess(
    _ path: FilePath, _ arguments: [[UInt8]], _ environment: [[UInt8]]?
  ) -> SystemFailure {
    func words(_ list: [[UInt8]]) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
      let table = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
        capacity: list.count + 1)
      for (i, word) in list.enumerated() { table[i] = strdup(word.terminated) }
      table[list.count] = nil
      return table
    }
    let given = words(arguments)
    if let environment {
      execve(path.bytes, given, words(environment))
    } else {
      execv(path.bytes, given)
    }
    return SystemFailure(errno)
  }
}

extension [UInt8] {
  /// As the C library takes it.
  fileprivate var terminated: [CChar] { map { CChar(bitPattern: $0) } + [0] }
}
