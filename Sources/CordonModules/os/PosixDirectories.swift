// How are directories listed?

import CordonRuntime
import Glibc

enum PosixDirectories {
  static let rows: [NativeRow] = [
    .init("listdir(path=None)", .observes, "The names in a directory.") { call throws(Raised) in
      let vm = call.vm
      let path = try call.path(0, allowsDescriptor: true, missing: ".")
      let entries = try read(call, path)
      let list = try vm.newList(capacity: entries.count)
      for entry in entries { try vm.append(list, try vm.systemName(entry.name, like: path)) }
      return Value(list)
    },
    .init("scandir(path=None)", .observes, "The entries of a directory, one after another.") {
      call throws(Raised) in
      let vm = call.vm
      let path = try call.path(0, allowsDescriptor: true, missing: ".")
      let entries = try read(call, path)
      let list = try vm.newList(capacity: entries.count)
      for entry in entries {
        let made = vm.newInstance(of: DirectoryEntries.entry)
        try vm.append(list, made)
        try DirectoryEntries.fill(vm, made, entry, path)
      }
      let iterator = vm.newInstance(of: DirectoryEntries.iterator)
      iterator.asInstance[slot: 0] = Value(list)
      iterator.asInstance[slot: 1] = .small(0)
      return iterator
    },
  ]

  private static func read(_ call: Call, _ path: PathArgument) throws(Raised) -> [DirectoryEntry] {
    let vm = call.vm
    var place = path
    if case .descriptor(let file) = path.place {
      let here = PathArgument(place: .path(FilePath(".")), value: path.value)
      place = try vm.path(here, from: file)
    }
    switch try vm.attempt(.list(place.path), naming: path.value) {
    case .success(let reply):
      guard case .entries(let entries) = reply else { return [] }
      return entries
    case .failure(let failure):
      if failure.code == ENOMEM { try vm.reserve(.max) }
      let isNoFile = place.path.raw == [UInt8(ascii: ".")] && failure.code == EBADF
      throw vm.raiseOSError(Int(failure.code), isNoFile ? .unset : path.value)
    }
  }
}

/// The types of what `scandir` gives.
enum DirectoryEntries {
  enum Slot {
    static let name = 0, path = 1, type = 2, inode = 3
    /// What `stat` gave, following links and not, once asked.
    static let status = 4, linkStatus = 5
    /// The number of the directory, where that was given instead of a path.
    static let directory = 6
    static let count = 7
  }

  static let entry = NativeType(
    "posix.DirEntry", "An entry of a directory.", slots: Slot.count, flags: .noConstructor
  ) { entryRows }

  static let iterator = NativeType(
    "posix.ScandirIterator", "The entries of a directory.", slots: 2, flags: .noConstructor
  ) { iteratorRows }

  static func fill(
    _ vm: VM, _ made: Value, _ entry: DirectoryEntry, _ directory: PathArgument
  ) throws(Raised) {
    let s = made.asInstance
    s[slot: Slot.name] = try vm.systemName(entry.name, like: directory)
    s[slot: Slot.type] = .small(Int(entry.type))
    s[slot: Slot.inode] = vm.int(entry.inode)
    var path: [UInt8] = []
    let isGiven = directory.value.isKind(.string) || directory.isBytes
    if isGiven, case .path(let place) = directory.place {
      path = place.raw
      if !path.isEmpty, path.last != UInt8(ascii: "/") { path.append(UInt8(ascii: "/")) }
    }
    s[slot: Slot.path] = try vm.systemName(path + entry.name, like: directory)
    if case .descriptor(let file) = directory.place { s[slot: Slot.directory] = .small(Int(file)) }
  }

  private static let entryRows: [NativeRow] = [
    .attribute("name", .pure, "The name in the directory.") { call in
      call[0].asInstance[slot: Slot.name]
    },
    .attribute("path", .pure, "The directory's path and the name.") { call in
      call[0].asInstance[slot: Slot.path]
    },
    .init("__fspath__(self, /)", .pure, "The path.") { call in
      call[0].asInstance[slot: Slot.path]
    },
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
      let name = try call.vm.repr(call[0].asInstance[slot: Slot.name])
      return try call.vm.newString("<DirEntry \(name.asText.shown)>")
    },
    .init("inode(self, /)", .pure, "The file's number.") { call in
      call[0].asInstance[slot: Slot.inode]
    },
    .init("is_symlink(self, /)", .pure, "Whether it is a symbolic link.") { call throws(Raised) in
      .bool(try isKind(call, 10, 0o120000, following: false))
    },
    .init("is_junction(self, /)", .pure, "Always false here.") { _ in .false },
    .init("is_dir(self, /, *, follow_symlinks=True)", .pure, "Whether it is a directory.") {
      call throws(Raised) in
      .bool(try isKind(call, 4, 0o040000, following: try call.vm.isTrue(call[1])))
    },
    .init("is_file(self, /, *, follow_symlinks=True)", .pure, "Whether it is a regular file.") {
      call throws(Raised) in
      .bool(try isKind(call, 8, 0o100000, following: try call.vm.isTrue(call[1])))
    },
    .init("stat(self, /, *, follow_symlinks=True)", .pure, "What the file is.") {
      call throws(Raised) in
      try status(call, following: try call.vm.isTrue(call[1]))
    },
  ]

  /// - Parameters:
  ///   - type: as the directory tells it.
  ///   - mode: the same in the words of `stat`.
  private static func isKind(
    _ call: Call, _ type: Int, _ mode: Int, following: Bool
  ) throws(Raised) -> Bool {
    let told = call[0].asInstance[slot: Slot.type].asInt
    if told != 0, told != 10 || !following { return told == type }
    do {
      let status = try status(call, following: following)
      return call.vm.payload(status).asTuple[item: 0].asInt & 0o170000 == mode
    } catch {
      guard call.vm.take(.fileNotFoundError) else { throw error }
      return false
    }
  }

  private static func status(_ call: Call, following: Bool) throws(Raised) -> Value {
    let vm = call.vm
    let s = call[0].asInstance
    let slot = following ? Slot.status : Slot.linkStatus
    if !s[slot: slot].isUnset { return s[slot: slot] }
    var path = try vm.path(s[slot: Slot.path], "stat")
    let directory = s[slot: Slot.directory]
    if directory.isInt {
      path = try vm.path(path, from: Int32(truncatingIfNeeded: directory.asInt))
    }
    let made = try StatResult.make(
      vm, try vm.ask(.status(path.path, followingLinks: following), naming: path.value))
    s[slot: slot] = made
    return made
  }

  private static let iteratorRows: [NativeRow] = [
    .init("__iter__(self, /)", .pure, "The iterator itself.") { call in call[0] },
    .init("__next__(self, /)", .pure, "The next entry.") { call throws(Raised) in
      let s = call[0].asInstance
      let position = s[slot: 1].asInt
      guard s[slot: 0].isKind(.list), position < s[slot: 0].asList.pointee.count else {
        s[slot: 0] = .none
        throw call.vm.raise(.stopIteration, arguments: call.vm.emptyTuple)
      }
      s[slot: 1] = .small(position + 1)
      return s[slot: 0].asList.pointee.items[position]
    },
    .init("close(self, /)", .pure, "Ends the iteration.") { call in
      call[0].asInstance[slot: 0] = .none
      return .none
    },
    .init("__enter__(self, /)", .pure, "The iterator itself.") { call in call[0] },
    .init("__exit__(self, /, *args)", .pure, "Ends the iteration.") { call in
      call[0].asInstance[slot: 0] = .none
      return .none
    },
  ]
}
