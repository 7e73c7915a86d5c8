// What does the module `posix` offer?
//
// One row a function. Each asks the gate, which decides by the function's name and by the path; the
// module `os` is written in Python over this one.

import CordonRuntime

enum OSModule {
  static let module = NativeModule(
    "posix", "What the operating system does for programs; use it through the module os.",
    PosixFiles.rows + PosixPaths.rows + PosixProcess.rows + PosixDirectories.rows
      + PosixMore.rows,
    initialize: initialize)

  private static func initialize(_ vm: VM, _ module: Module) throws(Raised) {
    let dict = module.pointee.dictionary
    for (name, value) in PosixConstants.all { dict.set(vm, name, .small(value)) }
    for (name, sequence): (StaticString, StructSequence) in [
      ("stat_result", StatResult.sequence), ("times_result", PosixProcess.times),
      ("uname_result", PosixProcess.systemName), ("statvfs_result", PosixMore.statistics),
      ("terminal_size", PosixFiles.terminalSize),
    ] {
      dict.set(vm, name, Value(vm.type(sequence.type)))
    }
    dict.set(vm, "DirEntry", Value(vm.type(DirectoryEntries.entry)))
    dict.set(vm, "error", Value(vm.type(.osError)))
    dict.set(vm, "environ", try environment(vm))
  }

  /// The environment as bytes by bytes; empty in a restricted realm.
  private static func environment(_ vm: VM) throws(Raised) -> Value {
    let result = vm.newDict()
    guard case .success(let reply) = try vm.attempt(.environment) else { return Value(result) }
    for word in reply.words {
      guard let equals = word.dropFirst().firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = try vm.newBytes(Array(word[..<equals]))
      if try vm.get(result, name).isUnset {
        try vm.set(result, name, try vm.newBytes(Array(word[(equals + 1)...])))
      }
    }
    return Value(result)
  }
}

extension Call {
  /// An argument that names a file; the function's name is for messages.
  func path(
    _ i: Int, _ parameter: String = "path", allowsDescriptor: Bool = false,
    missing: StaticString? = nil
  ) throws(Raised) -> PathArgument {
    try vm.path(
      self[i], callee.pointee.name.asText.swiftString, parameter,
      allowsDescriptor: allowsDescriptor, missing: missing)
  }

  /// An argument that names a file, seen from the directory that another argument is the number of.
  func path(
    _ i: Int, _ parameter: String = "path", from directory: Int, allowsDescriptor: Bool = false
  ) throws(Raised) -> PathArgument {
    let path = try path(i, parameter, allowsDescriptor: allowsDescriptor)
    guard let file = try directoryNumber(directory) else { return path }
    if case .descriptor = path.place {
      let name = callee.pointee.name.asText.swiftString
      let reason =
        name == "chown"
        ? "can't specify both dir_fd and fd"
        : "can't specify dir_fd without matching path"
      throw raise(.valueError, "\(name): \(reason)")
    }
    return try vm.path(path, from: file)
  }

  /// The argument `dir_fd`; nil for None.
  func directoryNumber(_ i: Int) throws(Raised) -> Int32? {
    if self[i].isNone { return nil }
    if vm.lookup(vm.type(of: self[i]), vm.intern("__index__")).isUnset {
      throw raise(
        .typeError, "argument should be integer or None, not \(vm.typeName(self[i]))")
    }
    if self[i].isBool { try vm.warn(.runtimeWarning, "bool is used as a file descriptor") }
    let n = try vm.indexAsInt(self[i], .overflowError)
    guard let file = Int32(exactly: n) else {
      throw raise(.overflowError, "fd is \(n > 0 ? "greater than maximum" : "less than minimum")")
    }
    return file
  }

  /// The argument `follow_symlinks`, which an open file has no use for.
  func followsLinks(_ i: Int, of path: PathArgument) throws(Raised) -> Bool {
    let follows = try vm.isTrue(self[i])
    if !follows, case .descriptor = path.place {
      let name = callee.pointee.name.asText.swiftString
      throw raise(.valueError, "\(name): cannot use fd and follow_symlinks together")
    }
    return follows
  }

  /// An argument that is the number of an open file.
  func descriptor(_ i: Int) throws(Raised) -> Int32 { try descriptor(of: self[i]) }

  /// The number of an open file that an int is, or an object with a `fileno` method tells.
  func descriptor(of file: Value) throws(Raised) -> Int32 {
    var argument = file
    if vm.lookup(vm.type(of: argument), vm.intern("__index__")).isUnset {
      let method = try vm.findAttribute(argument, vm.intern("fileno"))
      if method.isUnset {
        throw raise(.typeError, "argument must be an int, or have a fileno() method.")
      }
      argument = try vm.call(method)
      guard vm.isInstance(argument, .int) else {
        throw raise(.typeError, "fileno() returned a non-integer")
      }
    }
    let number = try vm.index(argument)
    let n = vm.word(number) ?? (vm.isNegative(number) ? .min : .max)
    guard let descriptor = Int32(exactly: n) else {
      throw raise(
        .overflowError,
        n > 0
          ? "Python int too large to convert to C int" : "Python int too small to convert to C int")
    }
    return descriptor
  }

  /// An int argument.
  func number(_ i: Int) throws(Raised) -> Int { try vm.indexAsInt(self[i], .overflowError) }

  func mode(_ i: Int) throws(Raised) -> UInt32 { UInt32(truncatingIfNeeded: try number(i)) }
}
