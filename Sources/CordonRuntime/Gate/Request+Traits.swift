// Which requests are worth a line in the records, and what is said of them?

import Glibc

/// What the records say of a request that was carried out.
struct RequestTraits {
  let kind: GateEvent.Kind
  /// What is done, in a word.
  let operation: String
  /// To what, where there is more to say than the policy was asked about.
  let detail: String

  init(_ kind: GateEvent.Kind, _ operation: String, _ detail: String = "") {
    self.kind = kind
    self.operation = operation
    self.detail = detail
  }
}

extension Request {
  /// What is done, in a word that people use; for questions to the person and for records.
  var operation: String {
    if let traits { return traits.operation }
    switch self {
    case .status, .statusOfFile, .access: return "stat"
    case .list: return "list"
    case .readLink: return "readlink"
    case .fileSystem, .fileSystemOfFile: return "statvfs"
    case .table: return "read a table"
    case .socket: return "use a socket"
    case .read, .readAt: return "read"
    case .write, .writeAt: return "write"
    default: return "use"
    }
  }

  /// What is recorded when a restricted realm has done it; nil for what changes nothing outside and
  /// opens nothing, and for each single read and write of an open file.
  var traits: RequestTraits? {
    switch self {
    case .open(_, let flags, _):
      let writes = flags & O_ACCMODE != O_RDONLY || flags & (O_CREAT | O_TRUNC | O_APPEND) != 0
      return RequestTraits(writes ? .change : .open, writes ? "open for writing" : "open")
    case .resize, .truncate: return RequestTraits(.change, "truncate")
    case .changeModeOfFile, .changeMode: return RequestTraits(.change, "chmod")
    case .changeOwnerOfFile, .changeOwner: return RequestTraits(.change, "chown")
    case .changeTimes: return RequestTraits(.change, "utime")
    case .changeDirectory, .changeDirectoryTo: return RequestTraits(.change, "chdir")
    case .makeDirectory: return RequestTraits(.change, "mkdir")
    case .makePipe: return RequestTraits(.change, "mkfifo")
    case .makeNode: return RequestTraits(.change, "mknod")
    case .removeDirectory: return RequestTraits(.change, "rmdir")
    case .remove: return RequestTraits(.change, "unlink")
    case .rename(let from, let to):
      return RequestTraits(.change, "rename", "\(from.text) to \(to.text)")
    case .link(let from, let to):
      return RequestTraits(.change, "link", "\(from.text) to \(to.text)")
    case .symbolicLink(let target, let path):
      return RequestTraits(.change, "symlink", "\(target.text) at \(path.text)")
    case .setMask: return RequestTraits(.change, "umask")
    case .setVariable(let name, _):
      return RequestTraits(.change, "putenv", String(decoding: name, as: UTF8.self))
    case .removeVariable(let name):
      return RequestTraits(.change, "unsetenv", String(decoding: name, as: UTF8.self))
    case .synchronizeAll: return RequestTraits(.change, "sync")
    case .signal: return RequestTraits(.change, "signal")
    case .socket(let socket):
      guard socket.address != nil else { return nil }
      return RequestTraits(.change, "use a socket")
    case .fork: return RequestTraits(.spawn, "fork")
    case .execute(let program, _, _): return RequestTraits(.spawn, "execute", program.text)
    case .prepareChild: return nil
    case .becomeProgram(let plan):
      return RequestTraits(
        .spawn, "execute", String(decoding: plan.programs.first ?? [], as: UTF8.self))
    case .system(let command), .startShell(let command):
      return RequestTraits(.spawn, "system", String(decoding: command, as: UTF8.self))
    case .kill(let process, let signal):
      return RequestTraits(.spawn, "kill", "process \(process), signal \(signal)")
    case .killGroup(let group, let signal):
      return RequestTraits(.spawn, "killpg", "group \(group), signal \(signal)")
    case .newSession: return RequestTraits(.spawn, "setsid")
    case .setGroupOfProcess: return RequestTraits(.spawn, "setpgid")
    case .makeNicer: return RequestTraits(.spawn, "nice")
    case .exit: return RequestTraits(.spawn, "_exit")
    default: return nil
    }
  }

  /// Whether this process does not come back from it when it goes well.
  var endsTheProgram: Bool {
    switch self {
    case .execute, .becomeProgram, .exit: true
    default: false
    }
  }
}
