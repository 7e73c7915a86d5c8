// Which functions of `posix` work on paths?

import CordonRuntime

enum PosixPaths {
  static let rows: [NativeRow] = [
    .init(
      "stat(path, *, dir_fd=None, follow_symlinks=True)", .observes, "What a file is."
    ) {
      call throws(Raised) in
      let path = try call.path(0, from: 1, allowsDescriptor: true)
      return try status(call, path, following: try call.followsLinks(2, of: path))
    },
    .init("lstat(path, *, dir_fd=None)", .observes, "What a file or symbolic link is.") {
      call throws(Raised) in
      try status(call, try call.path(0, from: 1), following: false)
    },
    .init(
      "access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)", .observes,
      "Whether the user may use a file so."
    ) { call throws(Raised) in
      let path = try call.path(0, from: 2)
      let mode = Int32(truncatingIfNeeded: try call.number(1))
      if try call.vm.isTrue(call[3]) {
        throw call.raise(.notImplementedError, "not supported yet: access with effective_ids")
      }
      var place = path.path
      place.followsLink = try call.vm.isTrue(call[4])
      return .bool(try call.vm.ask(.access(place, mode: mode), naming: path.value).number == 1)
    },
    .init("readlink(path, *, dir_fd=None)", .observes, "What a symbolic link holds.") {
      call throws(Raised) in
      let path = try call.path(0, from: 1)
      return try call.vm.systemName(
        try call.vm.ask(.readLink(path.path), naming: path.value).bytes, like: path)
    },
    .init("getcwd()", .observes, "The working directory.") { call throws(Raised) in
      try call.vm.systemText(try call.vm.ask(.workingDirectory).bytes)
    },
    .init("getcwdb()", .observes, "The working directory, as bytes.") { call throws(Raised) in
      try call.vm.newBytes(try call.vm.ask(.workingDirectory).bytes)
    },
    .init("chdir(path)", .changes, "Change the working directory.") { call throws(Raised) in
      let path = try call.path(0, allowsDescriptor: true)
      if case .descriptor(let file) = path.place {
        try call.vm.ask(.changeDirectoryTo(file), naming: path.value)
      } else {
        try call.vm.ask(.changeDirectory(path.path), naming: path.value)
      }
      return .none
    },
    .init("mkdir(path, mode=511, *, dir_fd=None)", .changes, "Make a directory.") {
      call throws(Raised) in
      let mode = try call.mode(1)
      return try change(call, from: 2) { .makeDirectory($0, mode: mode) }
    },
    .init("mkfifo(path, mode=438, *, dir_fd=None)", .changes, "Make a named pipe.") {
      call throws(Raised) in
      let mode = try call.mode(1)
      return try change(call, from: 2) { .makePipe($0, mode: mode) }
    },
    .init(
      "mknod(path, mode=384, device=0, *, dir_fd=None)", .changes,
      "Make a named pipe, a regular file or a device."
    ) { call throws(Raised) in
      let mode = try call.mode(1)
      let device = UInt(bitPattern: try call.number(2))
      let path = try call.path(0, from: 3)
      try call.vm.ask(.makeNode(path.path, mode: mode, device: device))
      return .none
    },
    .init("rmdir(path, *, dir_fd=None)", .changes, "Remove an empty directory.") {
      call throws(Raised) in
      try change(call, from: 1) { .removeDirectory($0) }
    },
    .init("remove(path, *, dir_fd=None)", .changes, "Remove a file.") { call throws(Raised) in
      try change(call, from: 1) { .remove($0) }
    },
    .init("unlink(path, *, dir_fd=None)", .changes, "Remove a file.") { call throws(Raised) in
      try change(call, from: 1) { .remove($0) }
    },
    .init(
      "rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", .changes, "Give a file a new name."
    ) { call throws(Raised) in try pair(call) { .rename($0, to: $1) } },
    .init(
      "replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", .changes,
      "Give a file the name of another, which it replaces."
    ) { call throws(Raised) in
      try pair(call) { .rename($0, to: $1) }
    },
    .init(
      "link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)", .changes,
      "Give a file another name."
    ) { call throws(Raised) in
      let follows = try call.vm.isTrue(call[4])
      let isPlain = call[2].isNone && call[3].isNone
      if follows, !isPlain, call.vm.realm.isRestricted {
        throw call.raise(
          .notImplementedError,
          "not supported yet: link with src_dir_fd or dst_dir_fd in a restricted realm, "
            + "but with follow_symlinks=False")
      }
      return try pair(call) {
        var from = $0
        if follows, !isPlain { from.followsLink = true }
        return .link(from, at: $1)
      }
    },
    .init(
      "symlink(src, dst, target_is_directory=False, *, dir_fd=None)", .changes,
      "Make a symbolic link."
    ) { call throws(Raised) in
      let from = try call.path(0, "src")
      let to = try call.path(1, "dst", from: 3)
      try call.vm.ask(
        .symbolicLink(from.path, at: to.path), naming: from.value, and: to.value)
      return .none
    },
    .init(
      "chmod(path, mode, *, dir_fd=None, follow_symlinks=True)", .changes,
      "Change the permissions of a file."
    ) { call throws(Raised) in
      let path = try call.path(0, from: 2, allowsDescriptor: true)
      let mode = try call.mode(1)
      return try changeEither(call, path, following: 3) {
        .changeModeOfFile($0, mode: mode)
      } _: {
        .changeMode($0, mode: mode)
      }
    },
    .init(
      "chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)", .changes,
      "Change the owner of a file."
    ) { call throws(Raised) in
      let path = try call.path(0, from: 3, allowsDescriptor: true)
      let user = try call.number(1)
      let group = try call.number(2)
      _ = try call.followsLinks(4, of: path)
      return try changeEither(call, path, following: 4) {
        .changeOwnerOfFile($0, user: user, group: group)
      } _: {
        .changeOwner($0, user: user, group: group)
      }
    },
    .init(
      "utime(path, times=None, *, ns=?, dir_fd=None, follow_symlinks=True)", .changes,
      "Change when a file was read and written.", setTimes),
    .init("truncate(path, length)", .changes, "Cut a file.") { call throws(Raised) in
      let length = try call.number(1)
      let path = try call.path(0, allowsDescriptor: true)
      if case .descriptor(let file) = path.place {
        try call.vm.ask(.resize(file, length: length))
      } else {
        try call.vm.ask(.truncate(path.path, length: length), naming: path.value)
      }
      return .none
    },
    .init("umask(mask, /)", .changes, "Change which permissions new files lack.") {
      call throws(Raised) in
      .small(try call.vm.ask(.setMask(try call.mode(0))).number)
    },
    .init("fspath(path)", .pure, "The str or bytes that a path is.") { call throws(Raised) in
      if call.vm.isInstance(call[0], .str) || call.vm.isInstance(call[0], .bytes) {
        return call[0]
      }
      let exact = try call.vm.pathText(call[0])
      if exact.isUnset {
        throw call.raise(
          .typeError, "expected str, bytes or os.PathLike object, not \(call.vm.typeName(call[0]))"
        )
      }
      return exact
    },
  ]

  private static func status(
    _ call: Call, _ path: PathArgument, following: Bool
  ) throws(Raised) -> Value {
    switch path.place {
    case .descriptor(let file):
      return try StatResult.make(call.vm, try call.vm.ask(.statusOfFile(file), naming: path.value))
    case .path(let place):
      return try StatResult.make(
        call.vm,
        try call.vm.ask(.status(place, followingLinks: following), naming: path.value))
    }
  }

  /// - Parameter directory: which argument is `dir_fd`.
  private static func change(
    _ call: Call, from directory: Int, _ request: (FilePath) -> Request
  ) throws(Raised) -> Value {
    let path = try call.path(0, from: directory)
    try call.vm.ask(request(path.path), naming: path.value)
    return .none
  }

  /// - Parameter argument: which one is `follow_symlinks`.
  private static func changeEither(
    _ call: Call, _ path: PathArgument, following argument: Int, _ open: (Int32) -> Request,
    _ named: (FilePath) -> Request
  ) throws(Raised) -> Value {
    switch path.place {
    case .descriptor(let file): try call.vm.ask(open(file), naming: path.value)
    case .path(var place):
      place.followsLink = try call.vm.isTrue(call[argument])
      try call.vm.ask(named(place), naming: path.value)
    }
    return .none
  }

  private static func pair(
    _ call: Call, _ request: (FilePath, FilePath) -> Request
  ) throws(Raised) -> Value {
    let from = try call.path(0, "src", from: 2)
    let to = try call.path(1, "dst", from: 3)
    try call.vm.ask(request(from.path, to.path), naming: from.value, and: to.value)
    return .none
  }

  private static func setTimes(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let path = try call.path(0, from: 3, allowsDescriptor: true)
    _ = try call.followsLinks(4, of: path)
    var access: Int?
    var modification: Int?
    if !call[1].isNone, !call[2].isUnset {
      throw call.raise(
        .valueError, "utime: you may specify either 'times' or 'ns' but not both")
    }
    if !call[1].isNone {
      guard call[1].isKind(.tuple), call[1].asTuple.pointee.count == 2 else {
        throw call.raise(
          .typeError, "utime: 'times' must be either a tuple of two ints or None")
      }
      access = try nanoseconds(call, call[1].asTuple[item: 0])
      modification = try nanoseconds(call, call[1].asTuple[item: 1])
    } else if !call[2].isUnset {
      guard call[2].isKind(.tuple), call[2].asTuple.pointee.count == 2 else {
        throw call.raise(.typeError, "utime: 'ns' must be a tuple of two ints")
      }
      access = try vm.indexAsInt(call[2].asTuple[item: 0], .overflowError)
      modification = try vm.indexAsInt(call[2].asTuple[item: 1], .overflowError)
    }
    return try changeEither(call, path, following: 4) {
      .changeTimes(FilePath("/proc/self/fd/\($0)"), access: access, modification: modification)
    } _: {
      .changeTimes($0, access: access, modification: modification)
    }
  }

  private static func nanoseconds(_ call: Call, _ value: Value) throws(Raised) -> Int {
    if value.isFloat { return try TimeArguments.nanoseconds(call.vm, value.asFloat) }
    let seconds = try call.vm.indexAsInt(value, .overflowError)
    let (n, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    if overflow { throw call.raise(.overflowError, "timestamp out of range for platform time_t") }
    return n
  }
}
