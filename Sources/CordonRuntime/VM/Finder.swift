// Where do modules come from?
//
// `sys.meta_path` is gone through: the modules of this machine, those of Cordon's own library that go
// before `sys.path`, then files along `sys.path`; a finder written in Python is asked for a spec. In a
// restricted realm the policy is asked for each module, by name and kind.

import CordonPolicy

/// What a finder has found.
enum Found {
  case native(NativeModule)
  /// A file of source text; `folder` when it is the `__init__.py` of a package.
  case source(file: String, folder: String?)
  /// The list of folders of a package without a file.
  case namespace(Value)
  /// What a finder written in Python says.
  case spec(Value)
}

extension VM {
  /// Finds and loads a module that is not in the module table. `parent` is the package it is in; what the
  /// machine or its library needs for itself comes from the library, whatever else is called so.
  func findAndLoad(_ full: String, _ parent: Value, forItself: Bool) throws(Raised) -> Value {
    if isAudited {
      let sys = realm.sys.pointee.dictionary
      func list(_ name: StaticString) -> Value {
        let value = sys.get(intern(name))
        return value.isUnset ? .none : value
      }
      let arguments = makeTuple([
        Value(intern(full)), .none, list("path"), list("meta_path"), list("path_hooks"),
      ])
      try audit(text("import"), Value(arguments))
    }
    let path = try searchPath(full, parent)
    if realm.isRestricted { try refuseDynamic(full) }
    var found = forItself && path.isUnset ? try findInLibrary(full) : nil
    if found == nil { found = try find(full, path) }
    guard let found else {
      throw raise(
        .moduleNotFoundError, "No module named \(quoted(full))", fields: text(full), .none, .none,
        .none)
    }
    let module = try load(found, full)
    if host.startup.isVerbose { try tellImport(full, found) }
    try noteImport(full)
    return module
  }

  private func load(_ found: Found, _ full: String) throws(Raised) -> Value {
    switch found {
    case .native(let native):
      try requireModule(full, kindOfNative(full))
      let module = Value(try makeNativeModule(native))
      realm.modules.set(self, intern(full), module)
      return module
    case .source(let file, let folder):
      let spec = try spec(full, found)
      return try loadSource(full, file, spec, package: folder)
    case .namespace: return try load(spec: try spec(full, found))
    case .spec(let spec): return try load(spec: spec)
    }
  }

  /// Says on standard error what was imported, and where it came from.
  private func tellImport(_ full: String, _ found: Found) throws(Raised) {
    var place = ""
    switch found {
    case .native: place = "native"
    case .source(let file, _): place = file
    case .namespace: place = "namespace"
    case .spec(let spec):
      let origin = try findAttribute(spec, intern("origin"))
      place = origin.isKind(.string) ? origin.asText.swiftString : "by a loader"
    }
    let line = "# \(PolicyText.visible(full)): imported (\(PolicyText.visible(place)))\n"
    try flushConsole(1)
    try writeConsole(UnsafeRawBufferPointer(try newString(line).asText.buffer), to: 2)
  }

  private func quoted(_ name: String) -> String {
    (try? reprString(text(name))) ?? "'\(name)'"
  }

  /// The `__path__` of the parent; unset at the top.
  private func searchPath(_ full: String, _ parent: Value) throws(Raised) -> Value {
    if parent.isUnset { return .unset }
    let path =
      parent.isKind(.module)
      ? parent.asModule.pointee.dictionary.get(nameText(.__path__))
      : try findAttribute(parent, nameText(.__path__))
    if !path.isUnset { return path }
    let parentName = quoted(parentName(full))
    throw raise(
      .moduleNotFoundError, "No module named \(quoted(full)); \(parentName) is not a package",
      fields: text(full), .none, .none, .none)
  }

  /// The library's module of this name may need an extension that restricted code may not load.
  private func refuseDynamic(_ full: String) throws(Raised) {
    guard let dynamic = DynamicModules.extensionName(for: full), let policy = realm.policy else {
      return
    }
    let decision = policy.decide(.module(full, kind: .native))
    // What is allowed, asked about or stopped is judged when the module is found.
    if decision.verdict != .deny { return }
    let isNative = host.nativeModules[full] != nil
    if isNative, policy.decide(.module(full, kind: .dynamic)).verdict != .deny { return }
    host.gate.record(decision, Asker(realm: realm, operation: "import"))
    throw raise(
      .deniedImport, "untrusted dynamic module: \(dynamic)", fields: text(full), .none, .none,
      .none)
  }

  // MARK: Asking the finders

  /// Asks the finders of `sys.meta_path` in order. `path` is a package's, or unset.
  func find(_ full: String, _ path: Value) throws(Raised) -> Found? {
    let finders = realm.sys.pointee.dictionary.get(intern("meta_path"))
    guard finders.isKind(.list) else {
      if finders.isUnset || finders.isNone {
        throw raise(
          .importError, "sys.meta_path is None, Python is likely shutting down", fields: .none,
          .none, .none, .none)
      }
      return try find(full, path, among: try listFrom(finders))
    }
    return try find(full, path, among: finders.asList)
  }

  private func find(_ full: String, _ path: Value, among finders: ListRef) throws(Raised) -> Found?
  {
    var i = 0
    while i < finders.pointee.count {
      let finder = finders.pointee.items[i]
      i += 1
      let found: Found?
      if finder == Value(type(Finders.builtin)) {
        found = host.nativeModules[full].map { .native($0) }
      } else if finder == Value(type(Finders.frozen)) {
        found = try findFrozen(full)
      } else if finder == Value(type(Finders.path)) {
        found = try findAlong(path, full)
      } else {
        let search = try findAttribute(finder, intern("find_spec"))
        if search.isUnset { continue }
        let arguments = try newTuple(count: 3)
        arguments.items[0] = text(full)
        arguments.items[1] = path.isUnset ? .none : path
        arguments.items[2] = .none
        let spec = try call(search, arguments: Value(arguments), keywords: .unset)
        found = spec.isNone ? nil : .spec(spec)
      }
      if let found { return found }
    }
    return nil
  }

  /// A module of Cordon's library that goes before `sys.path`.
  func findFrozen(_ full: String) throws(Raised) -> Found? {
    if host.ownLibrary.isEmpty || full.contains("/") { return nil }
    let path = host.ownLibrary + "/frozen/" + full.split(separator: ".").joined(separator: "/")
    return file(at: path)
  }

  private func findInLibrary(_ full: String) throws(Raised) -> Found? {
    if let native = host.nativeModules[full] { return .native(native) }
    if let found = try findFrozen(full) { return found }
    if host.ownLibrary.isEmpty || full.contains("/") { return nil }
    return file(at: host.ownLibrary + "/" + full)
  }

  private func file(at base: String) -> Found? {
    if host.gate.isFile(base + "/__init__.py") {
      return .source(file: base + "/__init__.py", folder: base)
    }
    return host.gate.isFile(base + ".py") ? .source(file: base + ".py", folder: nil) : nil
  }

  /// Looks along a package's path, or along `sys.path`.
  func findAlong(_ path: Value, _ full: String) throws(Raised) -> Found? {
    var path = path
    if path.isUnset || path.isNone { path = realm.sys.pointee.dictionary.get(nameText(.path)) }
    if path.isUnset { return nil }
    let entries = path.isKind(.list) ? path.asList : try listFrom(path)
    let portions = try newList()
    var i = 0
    while i < entries.pointee.count {
      let entry = entries.pointee.items[i]
      i += 1
      guard entry.isKind(.string) else { continue }
      try charge(Request.cost + entry.asText.byteCount)
      let finder = try pathFinder(for: entry.asText)
      if finder.isNone { continue }
      let found: Found?
      if isExactly(finder, Finders.folder) {
        found = try findInFolder(finder, full)
      } else {
        let search = try findAttribute(finder, intern("find_spec"))
        if search.isUnset { continue }
        let spec = try call(search, text(full))
        found = spec.isNone ? nil : try portion(spec)
      }
      switch found {
      case nil: continue
      case .namespace(let folders):
        let list = try listFrom(folders)
        for j in 0..<list.pointee.count { try append(portions, list.pointee.items[j]) }
      default: return found
      }
    }
    return portions.pointee.count == 0 ? nil : .namespace(Value(portions))
  }

  /// A spec without a loader tells of folders of a package without a file.
  private func portion(_ spec: Value) throws(Raised) -> Found {
    if !(try getAttribute(spec, "loader")).isNone { return .spec(spec) }
    let folders = try getAttribute(spec, "submodule_search_locations")
    if folders.isNone { throw raise(.importError, "spec missing loader", fields: .none) }
    return .namespace(folders)
  }

  /// The finder for an entry of a path, from `sys.path_importer_cache` or the first of
  /// `sys.path_hooks` that makes one; None when nobody can search there.
  private func pathFinder(for entry: Text) throws(Raised) -> Value {
    let sys = realm.sys.pointee.dictionary
    var key = Value(entry)
    if entry.byteCount == 0 { key = text(workingFolder()) }
    let cache = sys.get(nameText(.path_importer_cache))
    if cache.isKind(.dict) {
      let known = cache.asDict.get(key.asText)
      if !known.isUnset { return known }
    }
    var finder = Value.none
    let hooks = sys.get(intern("path_hooks"))
    if hooks.isKind(.list) {
      var i = 0
      while i < hooks.asList.pointee.count {
        let hook = hooks.asList.pointee.items[i]
        i += 1
        do {
          finder = try call(hook, key)
          break
        } catch {
          guard take(.importError) else { throw error }
        }
      }
    }
    // A folder that may not be searched now may be after the next edit of the policy.
    if cache.isKind(.dict), !finder.isNone || !realm.isRestricted {
      cache.asDict.set(self, intern(key.asText), finder)
    }
    return finder
  }

  /// What a `FileFinder` finds.
  func findInFolder(_ finder: Value, _ full: String) throws(Raised) -> Found? {
    let path = try getAttribute(finder, "path")
    guard path.isKind(.string) else { return nil }
    let folder = path.asText.swiftString
    let last = full.lastIndex(of: ".").map { String(full[full.index(after: $0)...]) } ?? full
    if last.isEmpty || last.contains("/") || last.utf8.contains(0) { return nil }
    let base = folder == "/" ? folder + last : folder + "/" + last
    let loaders = finder.asInstance[slot: 0]
    if loaders.isKind(.list) {
      if let found = try findByLoaders(loaders.asList, full, base) { return found }
    } else if let found = file(at: base) {
      return found
    }
    guard host.gate.isFolder(base) else { return nil }
    let portions = try newList(capacity: 1)
    try append(portions, text(base))
    return .namespace(Value(portions))
  }

  private func findByLoaders(_ pairs: ListRef, _ full: String, _ base: String) throws(Raised)
    -> Found?
  {
    for isPackage in [true, false] {
      for i in 0..<pairs.pointee.count {
        let pair = pairs.pointee.items[i].asTuple
        guard pair[item: 0].isKind(.string) else { continue }
        let suffix = pair[item: 0].asText.swiftString
        let file = base + (isPackage ? "/__init__" : "") + suffix
        guard host.gate.isFile(file) else { continue }
        if pair[item: 1] == Value(type(Loaders.source)) {
          return .source(file: file, folder: isPackage ? base : nil)
        }
        let loader = try call(pair[item: 1], text(full), text(file))
        var locations = Value.none
        if isPackage {
          let list = try newList(capacity: 1)
          try append(list, text(base))
          locations = Value(list)
        }
        return .spec(
          try newModuleSpec(
            text(full), loader: loader, origin: text(file), isFile: true, locations: locations))
      }
    }
    return nil
  }

  /// The folder the process works in.
  func workingFolder() -> String {
    guard (try? host.gate.enterDirectory(of: state.realm)) != nil,
      let reply = try? host.gate.perform(.workingDirectory)
    else { return "" }
    return String(decoding: reply.bytes, as: UTF8.self)
  }

  // MARK: The policy

  /// What the classic dialect stands on.
  private static let modulesOfDialect: Set<String> = [
    "_classic", "_classic_array", "_classic_builtins", "_classic_classes", "_classic_codecs",
    "_classic_derived", "_classic_dictionaries", "_classic_exceptions", "_classic_files",
    "_classic_format", "_classic_keywords", "_classic_members", "_classic_modules",
    "_classic_numbers", "_classic_octets", "_classic_operations", "_classic_rexec",
    "_classic_sequences", "_classic_strings", "_classic_system", "_classic_text",
    "_classic_traceback", "_classic_types", "_classic_words",
  ]
  /// Modules that the classic dialect has of its own; a policy judges the names of its programs.
  private static let namesInDialect: [String: String] = [
    "_classic_codecsmodule": "codecs", "_classic_collections": "collections",
    "_classic_configparser": "ConfigParser",
    "_classic_contextlib": "contextlib", "_classic_datetime": "datetime",
    "_classic_functools": "functools", "_classic_future": "__future__",
    "_classic_imp": "imp", "_classic_itertools": "itertools", "_classic_json": "json",
    "_classic_new": "new", "_classic_operator": "operator", "_classic_queue": "Queue",
    "_classic_random": "random", "_classic_re": "re", "_classic_sets": "sets",
    "_classic_string": "string", "_classic_stringio": "StringIO", "_classic_typenames": "types",
    "_classic_unicodedata": "unicodedata", "_classic_userdict": "UserDict",
    "_classic_userlist": "UserList", "_classic_userstring": "UserString",
  ]

  /// Raises the classic ImportError when the present policy denies a module.
  func requireModule(_ name: String, _ kind: ModuleKind) throws(Raised) {
    guard let policy = realm.policy else { return }
    // What the classic dialect's own statements stand on is part of the language.
    if kind == .python, Self.modulesOfDialect.contains(name) { return }
    let name = kind == .python ? Self.namesInDialect[name] ?? name : name
    let decision = policy.decide(.module(name, kind: kind))
    if decision.isAllowed { return }
    if kind == .native, isImportedByLibrary, host.nativeModules[name]?.isFoundation == true {
      return
    }
    if try admits(decision, "import") { return }
    let what =
      kind == .native
      ? "untrusted built-in module"
      : kind == .dynamic ? "untrusted dynamic module" : "untrusted module"
    throw raise(
      .deniedImport, "\(what): \(name)", fields: text(name), .none, .none, .none)
  }

  /// A module already loaded is judged again at each import.
  public func checkModuleAllowed(_ full: String, _ module: Value) throws(Raised) {
    guard realm.policy != nil, module.isKind(.module) else { return }
    if full == "__main__" || full == "builtins" || full == "sys" { return }
    try requireModule(full, host.nativeModules[full] != nil ? kindOfNative(full) : .python)
  }

  /// Modules that reach outside count as machine code from elsewhere, though they are built in.
  private func kindOfNative(_ full: String) -> ModuleKind {
    DynamicModules.extensionName(for: full) == nil ? .native : .dynamic
  }
}

/// Library modules that stand on an extension module which reaches outside.
enum DynamicModules {
  static func extensionName(for module: String) -> String? {
    switch module {
    case "socket", "_socket": return "_socket"
    case "ssl", "_ssl": return "_ssl"
    case "ctypes", "_ctypes": return "_ctypes"
    case "sqlite3", "_sqlite3": return "_sqlite3"
    case "multiprocessing", "_multiprocessing": return "_multiprocessing"
    case "curses", "_curses": return "_curses"
    case "tkinter", "_tkinter": return "_tkinter"
    case "readline": return "readline"
    case "fcntl": return "fcntl"
    case "mmap": return "mmap"
    case "resource": return "resource"
    case "termios": return "termios"
    case "syslog": return "syslog"
    case "select": return nil
    case "subprocess", "_posixsubprocess": return "_posixsubprocess"
    case "asyncio", "_asyncio": return "_asyncio"
    // In C in Python 2, and not on the HOWTO's list.
    case "cStringIO": return "cStringIO"
    default: return nil
    }
  }
}
