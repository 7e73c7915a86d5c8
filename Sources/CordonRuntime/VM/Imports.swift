// How is a module found, made and run?

import CordonPolicy

extension VM {
  /// `import a.b`: the module named, or the top one when `fromList` is empty.
  func importName(_ name: Value, level: Value, fromList: Value) throws(Raised) -> Value {
    let globals = state.frame.pointee.function.pointee.globals
    let hook = builtins(of: globals).get(nameText(.__import__))
    if hook.isUnset {
      throw raise(.importError, "__import__ not found", fields: .none, .none, .none, .none)
    }
    // What Cordon's own library stands on is its own affair.
    if hook.isKind(.native) || (realm.isRestricted && isImportedByLibrary) {
      return try importModule(
        name.asText, globals: Value(globals), fromList: fromList, level: level.asInt)
    }
    let namespace = frameNamespace()
    return try handOn(
      hook,
      arguments: Value(makeTuple([name, Value(globals), namespace, fromList, level])),
      keywords: .unset)
  }

  /// No file has a longer one.
  private static let longestModuleName = 4096

  public func importModule(
    _ name: Text, globals: Value, fromList: Value, level: Int
  ) throws(Raised) -> Value {
    if level < 0 { throw raise(.valueError, "level must be >= 0") }
    if name.byteCount > VM.longestModuleName {
      throw raise(
        .moduleNotFoundError, "No module has a name of \(name.byteCount) bytes",
        fields: Value(name),
        .none, .none, .none)
    }
    var full = name.swiftString
    if level > 0 {
      full = try resolveRelative(full, globals, level)
    } else if full.isEmpty {
      throw raise(.valueError, "Empty module name")
    }
    let isOwn = isImportedByLibrary
    let module = try importByFullName(full, forItself: isOwn)
    if fromList.isNone || (fromList.isKind(.tuple) && fromList.asTuple.pointee.count == 0) {
      if level == 0 {
        guard let dot = full.firstIndex(of: ".") else { return module }
        return try importByFullName(String(full[..<dot]))
      }
      // `from . import x` always has a list; `__import__('a.b', level=1)` gives the head of a.b.
      guard let dot = name.swiftString.firstIndex(of: ".") else { return module }
      let cut =
        full.count - name.swiftString.count
        + name.swiftString.distance(
          from: name.swiftString.startIndex, to: dot)
      return try importByFullName(String(full.prefix(cut)))
    }
    try importSubmodules(module, fromList)
    return module
  }

  /// `from package import submodule` imports the submodule if the package has no such attribute.
  /// A star in the `__all__` that a star stands for means nothing.
  private func importSubmodules(
    _ module: Value, _ fromList: Value, ofStar: Bool = false
  ) throws(Raised) {
    guard module.isKind(.module), isUsable(module),
      !module.asModule.pointee.dictionary.get(nameText(.__path__)).isUnset
    else { return }
    let list = try tupleFrom(fromList)
    let items = list.asTuple
    for i in 0..<items.pointee.count {
      guard items[item: i].isKind(.string) else {
        throw raise(
          .typeError, "Item in ``from list'' must be str, not \(typeName(items[item: i]))")
      }
      var name = items[item: i].asText
      if name.equals("*") {
        let all = module.asModule.pointee.dictionary.get(nameText(.__all__))
        if !ofStar, !all.isUnset {
          try importSubmodules(module, try tupleFrom(all), ofStar: true)
        }
        continue
      }
      name = intern(name)
      if !(try readAttribute(module, name)).isUnset { continue }
      let parent = module.asModule.pointee.dictionary.get(nameText(.__name__))
      guard parent.isKind(.string) else { continue }
      let full = parent.asText.swiftString + "." + name.swiftString
      do {
        _ = try importByFullName(full, forItself: false)
      } catch {
        guard let missing = takeException(.moduleNotFoundError) else { throw error }
        let missingName = exceptionFields(missing.asException).items[0]
        if !(missingName.isKind(.string) && missingName.asText.swiftString == full) {
          state.raised = missing
          throw error
        }
      }
    }
  }

  public func resolveRelative(_ name: String, _ globals: Value, _ level: Int) throws(Raised)
    -> String
  {
    var package = ""
    if globals.isKind(.dict) {
      let own = globals.asDict.get(nameText(.__package__))
      if own.isKind(.string) {
        package = own.asText.swiftString
      } else {
        let module = globals.asDict.get(nameText(.__name__))
        if module.isKind(.string) {
          package = module.asText.swiftString
          if globals.asDict.get(nameText(.__path__)).isUnset {
            package = package.lastIndex(of: ".").map { String(package[..<$0]) } ?? ""
          }
        }
      }
    }
    if package.isEmpty {
      throw raise(
        .importError, "attempted relative import with no known parent package",
        fields: .none, .none, .none, .none)
    }
    for _ in 1..<max(1, level) {
      guard let dot = package.lastIndex(of: ".") else {
        throw raise(
          .importError, "attempted relative import beyond top-level package",
          fields: .none, .none, .none, .none)
      }
      package = String(package[..<dot])
    }
    return name.isEmpty ? package : package + "." + name
  }

  /// The module `a.b.c`, with its parents imported first: one of the machine's own, unless it is said
  /// that a program asks.
  public func importByFullName(_ full: String, forItself: Bool = true) throws(Raised) -> Value {
    let key = intern(full)
    let loaded = realm.modules.get(key)
    if loaded.isNone {
      throw raise(
        .moduleNotFoundError, "import of \(full) halted; None in sys.modules",
        fields: Value(key), .none, .none, .none)
    }
    if !loaded.isUnset {
      if realm.isRestricted { try checkModuleAllowed(full, loaded) }
      return loaded
    }
    var parent = Value.unset
    if let dot = full.lastIndex(of: ".") {
      parent = try importByFullName(String(full[..<dot]), forItself: forItself)
      let again = realm.modules.get(key)
      if !again.isUnset { return again }
    }
    if !parent.isUnset { try guardForeign(parent) }
    let module = try findAndLoad(full, parent, forItself: forItself)
    if !parent.isUnset, let dot = full.lastIndex(of: ".") {
      let last = intern(String(full[full.index(after: dot)...]))
      if parent.isKind(.module) {
        try guardForeignChange(parent)
        parent.asModule.pointee.dictionary.set(self, last, module)
      } else {
        try setAttribute(parent, last, module)
      }
    }
    return module
  }

  /// `from module import name`.
  func importFrom(_ module: Value, _ name: Value) throws(Raised) -> Value {
    if foreign(module) { try guardForeign(module) }
    let v = try readAttribute(module, name.asText)
    if !v.isUnset { return v }
    var moduleName = "<unknown module name>"
    var nameValue = Value.none
    let own = try findAttribute(module, nameText(.__name__))
    if own.isKind(.string) {
      moduleName = own.asText.swiftString
      nameValue = own
      let sub = realm.modules.get(intern(moduleName + "." + name.asText.swiftString))
      if !sub.isUnset { return sub }
    }
    let file = try findAttribute(module, nameText(.__file__))
    let isDenied = module.isKind(.module) && deniesName(module.asModule, name.asText)
    let place = file.isKind(.string) && !isDenied ? file.asText.swiftString : "unknown location"
    let initializing = isInitializing(module)
    let message =
      initializing
      ? "cannot import name '\(name.asText.swiftString)' from partially initialized module '\(moduleName)' (most likely due to a circular import) (\(place))"
      : "cannot import name '\(name.asText.swiftString)' from '\(moduleName)' (\(place))"
    throw raise(
      isDenied ? .deniedImport : .importError, message, fields: nameValue,
      file.isUnset ? .none : file, name, text(message))
  }

  /// `from module import *`.
  func importStar(_ module: Value) throws(Raised) {
    try guardForeign(module)
    let namespace = frameNamespace()
    let all = try findAttribute(module, nameText(.__all__))
    if !all.isUnset {
      let names = try tupleFrom(all).asTuple
      for i in 0..<names.pointee.count {
        guard names[item: i].isKind(.string) else {
          let own = try getAttribute(module, .__name__)
          throw raise(
            .typeError,
            "Item in \(try strString(own)).__all__ must be str, not \(typeName(names[item: i]))"
          )
        }
        let key = intern(names[item: i].asText)
        try setItem(namespace, Value(key), try getAttribute(module, key))
      }
      return
    }
    guard module.isKind(.module) else {
      throw raise(
        .importError, "from-import-* object has no __dict__ and no __all__", fields: .none, .none,
        .none, .none)
    }
    let dict = seenDictionary(of: module.asModule)
    var position = 0
    while let entry = dict.next(&position) {
      guard entry.key.isKind(.string),
        entry.key.asText.byteCount == 0
          || entry.key.asText.bytes[0] != UInt8(ascii: "_")
      else { continue }
      let value = asPlaced(entry.value, by: module.cell.realm, inClass: false)
      try setItem(namespace, entry.key, value)
    }
  }

  // MARK: Making modules

  public func newModule(_ name: String) -> Module {
    // All that it refers to is there before the module, which may be traced at once.
    let d = newDict()
    let text = Value(intern(name))
    let cell = allocate(
      bytes: MemoryLayout<ModuleObject>.size, .module, shape: BuiltinType.module.shape)
    let module = cell.of(ModuleObject.self)
    module.pointee.dictionary = d
    module.pointee.name = text
    module.pointee.guarded = GuardedModule(named: name)
    d.set(self, nameText(.__name__), module.pointee.name)
    d.set(self, nameText(.__doc__), .none)
    d.set(self, nameText(.__package__), .none)
    d.set(self, nameText(.__loader__), .none)
    d.set(self, nameText(.__spec__), .none)
    return module
  }

  /// A new instance of a native module for the present realm.
  func makeNativeModule(_ native: NativeModule) throws(Raised) -> Module {
    let module = newModule(native.name)
    let dict = module.pointee.dictionary
    dict.set(self, nameText(.__doc__), text(native.doc))
    dict.set(self, nameText(.__package__), emptyString)
    let home = native.home == native.name ? module.pointee.name : Value(intern(native.home))
    fill(dict, host.rows(of: native), native.rows.count, owner: home)
    let spec = try builtinSpec(native.name)
    dict.set(self, nameText(.__spec__), spec)
    dict.set(self, nameText(.__loader__), try getAttribute(spec, "loader"))
    try native.initialize(self, module)
    noteTypes(of: native.name, dict)
    return module
  }
}
