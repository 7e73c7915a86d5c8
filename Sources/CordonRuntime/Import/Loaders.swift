// What loads the modules that finders find?
//
// The finder of an `import` statement runs files itself. These are the same loaders for Python code:
// what `__loader__` shows, and what a program calls that imports by hand. Files they read are asked
// for like any others.

import Glibc

/// The loader types, one row of methods each.
public enum Loaders {
  // MARK: Source files

  public static let source = NativeType(
    "_frozen_importlib_external.SourceFileLoader", "Loads a module from a file of source text.",
    hasDictionary: true
  ) { sourceRows }

  private static let sourceRows: [NativeRow] = [
    .static("__new__(cls, /, *args, **kwargs)", .pure, "Create a loader.") { call throws(Raised) in
      try call.vm.instance(for: call[0], of: source)
    },
    .init("__init__(self, fullname, path)", .pure, "Name the module and its file.") {
      call throws(Raised) in
      try call.vm.setAttribute(call[0], call.vm.nameText(.name), call[1])
      try call.vm.setAttribute(call[0], call.vm.nameText(.path), call[2])
      return .none
    },
    .init("__eq__(self, other, /)", .pure, "Whether both load the same.") { call throws(Raised) in
      let vm = call.vm
      guard vm.type(of: call[0]) == vm.type(of: call[1]) else { return .false }
      for name: StaticString in ["name", "path"] {
        let own = try vm.getAttribute(call[0], name)
        if !(try vm.test(.equal, own, try vm.getAttribute(call[1], name))) { return .false }
      }
      return .true
    },
    .init("__hash__(self, /)", .pure, "Return hash(self).") { call throws(Raised) in
      let vm = call.vm
      let name = try vm.hash(try vm.getAttribute(call[0], "name"))
      return .small((name ^ (try vm.hash(try vm.getAttribute(call[0], "path")))) >> 2)
    },
    .init("create_module(self, spec)", .pure, "None: the usual kind of module will do.") { _ in
      .none
    },
    .init("exec_module(self, module)", .pure, "Run the file in the module's namespace.") {
      call throws(Raised) in
      let vm = call.vm
      let name = try vm.getAttribute(call[1], "__name__")
      let code = try vm.callMethod(call[0], "get_code", name)
      if code.isNone {
        let shown = try vm.reprString(name)
        throw call.raise(
          .importError, "cannot load module \(shown) when get_code() returns None")
      }
      guard code.isKind(.code) else {
        throw call.raise(.typeError, "get_code() must return code, not \(vm.typeName(code))")
      }
      let namespace = try vm.getAttribute(call[1], "__dict__")
      guard namespace.isKind(.dict) else {
        throw call.raise(.typeError, "exec() globals must be a dict")
      }
      try vm.guardForeign(call[1])
      let dict = namespace.asDict
      if dict.get(vm.nameText(.__builtins__)).isUnset {
        dict.set(vm, vm.nameText(.__builtins__), Value(vm.realm.builtins))
      }
      return try vm.execute(code.asCode, globals: dict, namespace: namespace)
    },
    .init("load_module(self, fullname=None)", .pure, "Load by the old way.") {
      call throws(Raised) in try loadAnew(call)
    },
    .init("get_filename(self, fullname=None)", .pure, "The path of the file.") {
      call throws(Raised) in
      try checkName(call)
      return try call.vm.getAttribute(call[0], "path")
    },
    .init("is_package(self, fullname)", .pure, "Whether the file is an __init__.py.") {
      call throws(Raised) in
      let vm = call.vm
      let path = try vm.string(
        try vm.callMethod(call[0], "get_filename", call[1]), "path"
      ).swiftString
      let file = path.split(separator: "/").last ?? ""
      let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
      let last = try vm.string(call[1], "fullname").swiftString.split(separator: ".").last ?? ""
      return .bool(stem == "__init__" && last != "__init__")
    },
    .init("get_data(self, path)", .pure, "The bytes of a file.") { call throws(Raised) in
      try call.vm.bytesOfFile(call[1])
    },
    .init("set_data(self, path, data, *, _mode=?)", .pure, "Nothing: no code is kept.") { _ in
      .none
    },
    .init("path_stats(self, path)", .pure, "When a file was changed and how big it is.") {
      call throws(Raised) in
      let vm = call.vm
      let path = try vm.path(call[1], "stat").path
      let reply = try vm.ask(.status(path, followingLinks: true), naming: call[1])
      guard case .status(let status) = reply else { return .none }
      let dict = vm.newDict()
      let time = status.modified
      dict.set(vm, "mtime", vm.float(Double(time.seconds) + Double(time.nanoseconds) / 1e9))
      dict.set(vm, "size", vm.int(status.size))
      return Value(dict)
    },
    .init("path_mtime(self, path)", .pure, "When a file was changed.") { call throws(Raised) in
      let stats = try call.vm.callMethod(call[0], "path_stats", call[1])
      return try call.vm.getItem(stats, call.vm.text("mtime"))
    },
    .init("get_source(self, fullname)", .pure, "The text of the module.") { call throws(Raised) in
      let vm = call.vm
      let path = try vm.callMethod(call[0], "get_filename", call[1])
      let data = try vm.callMethod(call[0], "get_data", path)
      let util = try vm.importByFullName("importlib.util")
      return try vm.callMethod(util, "decode_source", data)
    },
    .init("get_code(self, fullname)", .pure, "The module's code.") { call throws(Raised) in
      let vm = call.vm
      let path = try vm.callMethod(call[0], "get_filename", call[1])
      let data = try vm.callMethod(call[0], "get_data", path)
      return try vm.callMethod(call[0], "source_to_code", data, path)
    },
    .static("source_to_code(data, path, *, _optimize=-1)", .pure, "Compile the text of a module.") {
      call throws(Raised) in try compile(call, call[0], call[1])
    },
  ]

  private static func checkName(_ call: Call) throws(Raised) {
    let vm = call.vm
    if call[1].isNone { return }
    let own = try vm.getAttribute(call[0], "name")
    if try vm.test(.equal, own, call[1]) { return }
    throw vm.raise(
      .importError,
      "loader for \(try vm.strString(own)) cannot handle "
        + (try vm.strString(call[1])),
      fields: call[1], .none, .none, .none)
  }

  private static func compile(_ call: Call, _ data: Value, _ path: Value) throws(Raised) -> Value {
    let vm = call.vm
    guard let compiler = vm.host.compiler else { bug("no compiler") }
    let plain = vm.payload(data)
    let source: [UInt8]
    if plain.isKind(.string) {
      source = Array(plain.asText.buffer)
    } else if plain.isKind(.bytes) {
      source = Array(plain.asBytes.buffer)
    } else {
      let compile = try vm.getItem(
        Value(vm.realm.builtins.pointee.dictionary), vm.text("compile"))
      return try vm.call(
        compile, arguments: vm.tuple(data, path, vm.text("exec")), keywords: .unset)
    }
    let file = try vm.strString(path)
    return Value(
      try vm.load(
        try compiler.compile(source, fileName: file, mode: "module", flags: 0, optimize: -1, vm)))
  }

  /// `load_module` of all loaders: a module of this name, made by its loader and put into the table.
  private static func loadAnew(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let name = call[1].isNone ? try vm.getAttribute(call[0], "name") : call[1]
    let util = try vm.importByFullName("importlib.util")
    let spec = try vm.callMethod(util, "spec_from_loader", name, call[0])
    return try vm.load(spec: spec)
  }

  // MARK: Namespace packages

  public static let namespace = NativeType(
    "_frozen_importlib_external.NamespaceLoader", "Stands for a package without a file.",
    hasDictionary: true
  ) { namespaceRows }

  private static let namespaceRows: [NativeRow] = [
    .static("__new__(cls, /, *args, **kwargs)", .pure, "Create a loader.") { call throws(Raised) in
      try call.vm.instance(for: call[0], of: namespace)
    },
    .init("__init__(self, name, path, path_finder=None)", .pure, "Name the package and its places.")
    { call throws(Raised) in
      try call.vm.setAttribute(call[0], call.vm.intern("_path"), call[2])
      return .none
    },
    .init("create_module(self, spec)", .pure, "None: the usual kind of module will do.") { _ in
      .none
    },
    .init("exec_module(self, module)", .pure, "Nothing: there is no file.") { _ in .none },
    .init("is_package(self, fullname)", .pure, "True.") { _ in .true },
    .init("get_source(self, fullname)", .pure, "The empty text.") { call in call.vm.emptyString },
    .init("get_code(self, fullname)", .pure, "The code of an empty module.") {
      call throws(Raised) in try compile(call, call.vm.emptyString, call.vm.text("<string>"))
    },
  ]
}

extension VM {
  /// The whole of a file, read with the rights of the present realm.
  func bytesOfFile(_ argument: Value) throws(Raised) -> Value {
    let path = try path(argument, "open")
    let file = Int32(
      try ask(.open(path.path, flags: O_RDONLY | O_CLOEXEC, mode: 0), naming: path.value).number)
    defer { _ = try? host.gate.perform(.close(file)) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var count = 0
      let outcome = piece.withUnsafeMutableBytes { buffer -> Result<Int, Raised> in
        do throws(Raised) {
          return .success(try ask(.read(file, into: buffer), naming: path.value).number)
        } catch {
          return .failure(error)
        }
      }
      count = try outcome.get()
      if count == 0 { break }
      try charge(count >> 6)
      try reserve(bytes.count + count, of: 2)
      bytes.append(contentsOf: piece[..<count])
    }
    return try newBytes(bytes)
  }
}
