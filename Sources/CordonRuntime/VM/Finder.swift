// Where do modules come from?
//
// Native modules of this machine first, then files along `sys.path`: a package's `__init__.py`, then
// a module's `.py`. In a restricted realm the policy is asked for each, by name and kind.

import CordonPolicy

extension VM {
  func findAndLoad(_ full: String, _ parent: Value) throws(Raised) -> Value {
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
    if let native = host.nativeModules[full] {
      try requireModule(full, .native)
      let module = Value(try makeNativeModule(native))
      realm.modules.set(self, intern(full), module)
      return module
    }
    var path: Value = .unset
    if parent.isUnset {
      path = realm.sys.pointee.dictionary.get(nameText(.path))
    } else {
      path =
        parent.isKind(.module)
        ? parent.asModule.pointee.dictionary.get(nameText(.__path__))
        : try getAttributeOrUnset(parent, nameText(.__path__))
      if path.isUnset {
        let parentName = full[..<full.lastIndex(of: ".")!]
        throw raise(
          .moduleNotFoundError,
          "No module named '\(full)'; '\(parentName)' is not a package", fields: text(full),
          .none, .none, .none)
      }
    }
    if realm.isRestricted, let dynamic = DynamicModules.extensionName(for: full) {
      // The library's module of this name needs an extension that restricted code may not load.
      if realm.policy?.allows(.module(full, kind: .native)) != true {
        throw raise(
          .deniedImport, "untrusted dynamic module: \(dynamic)", fields: text(full), .none, .none,
          .none)
      }
    }
    let last = full.lastIndex(of: ".").map { String(full[full.index(after: $0)...]) } ?? full
    if path.isKind(.list) {
      var i = 0
      while i < path.asList.pointee.count {
        let entry = path.asList.pointee.items[i]
        i += 1
        guard entry.isKind(.string) else { continue }
        let directory = entry.asText.swiftString
        let base = directory.isEmpty ? last : directory + "/" + last
        if host.gate.isFile(base + "/__init__.py") {
          try requireModule(full, .python)
          return try loadSource(full, base + "/__init__.py", package: base)
        }
        if host.gate.isFile(base + ".py") {
          try requireModule(full, .python)
          return try loadSource(full, base + ".py", package: nil)
        }
      }
    }
    throw raise(
      .moduleNotFoundError, "No module named '\(full)'", fields: text(full), .none, .none, .none)
  }

  private func loadSource(_ full: String, _ file: String, package: String?) throws(Raised) -> Value
  {
    guard let source = host.gate.contents(of: file) else {
      throw raise(
        .importError, "cannot read '\(file)'", fields: text(full), text(file), .none, .none)
    }
    guard let compiler = host.compiler else { bug("no compiler") }
    host.sources.register(file, source, in: realm.id)
    let unit = try compiler.compile(
      source, fileName: file, mode: "module", flags: 0, optimize: -1, self)
    let module = newModule(full)
    let dict = module.pointee.dictionary
    dict.set(self, nameText(.__file__), text(file))
    if let package {
      let list = try newList(capacity: 1)
      try append(list, text(package))
      dict.set(self, nameText(.__path__), Value(list))
      dict.set(self, nameText(.__package__), text(full))
    } else {
      let parent = full.lastIndex(of: ".").map { String(full[..<$0]) } ?? ""
      dict.set(self, nameText(.__package__), text(parent))
    }
    dict.set(self, nameText(.__builtins__), Value(realm.builtins))
    let key = intern(full)
    realm.modules.set(self, key, Value(module))
    host.importing.insert(full)
    defer { host.importing.remove(full) }
    do {
      host.isLoadingFile = true
      let code = load(unit)
      host.isLoadingFile = false
      _ = try execute(code, globals: dict, namespace: Value(dict))
    } catch {
      realm.modules.remove(key)
      throw error
    }
    // A module may replace itself in the table.
    let final = realm.modules.get(key)
    return final.isUnset ? Value(module) : final
  }

  /// Raises the classic ImportError when the present policy denies a module.
  func requireModule(_ name: String, _ kind: ModuleKind) throws(Raised) {
    guard let policy = realm.policy else { return }
    let decision = policy.decide(.module(name, kind: kind))
    if decision.isAllowed { return }
    if kind == .native, isImportedByLibrary, host.nativeModules[name]?.isFoundation == true {
      return
    }
    host.gate.record(decision, realm: realm.name)
    let what =
      kind == .native
      ? "untrusted built-in module"
      : kind == .dynamic ? "untrusted dynamic module" : "untrusted module"
    throw raise(
      .deniedImport, "\(what): \(name)", fields: text(name), .none, .none, .none)
  }

  /// A module already loaded is judged again at each import.
  func checkModuleAllowed(_ full: String, _ module: Value) throws(Raised) {
    guard let policy = realm.policy, module.isKind(.module) else { return }
    if full == "__main__" || full == "builtins" || full == "sys" { return }
    let kind: ModuleKind = host.nativeModules[full] != nil ? .native : .python
    _ = policy
    try requireModule(full, kind)
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
    default: return nil
    }
  }
}
