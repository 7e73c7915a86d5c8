// How does what was found become a module?

import CordonBytecode

extension VM {
  /// Runs a file of source text that a finder of Cordon's own found.
  func loadSource(_ full: String, _ file: String, _ spec: Value, package: String?) throws(Raised)
    -> Value
  {
    guard let source = try moduleText(file) else {
      throw raise(
        .importError, "cannot read '\(file)'", fields: text(full), text(file), .none, .none)
    }
    guard let compiler = host.compiler else { bug("no compiler") }
    host.sources.register(file, source, in: realm.id)
    let unit = try compiler.compile(
      source, fileName: file, mode: "module", flags: 0, optimize: -1, self)
    let module = newModule(full)
    let dict = module.pointee.dictionary
    try setAttributes(of: dict, from: spec)
    dict.set(self, nameText(.__builtins__), Value(realm.builtins))
    return try whileInitializing(full, Value(module), spec) { () throws(Raised) in
      let code = try loadFile(unit)
      _ = try execute(code, globals: dict, namespace: Value(dict))
    }
  }

  /// The text of a module's file, if it can be read and the present realm can hold what it becomes.
  public func moduleText(_ file: String) throws(Raised) -> [UInt8]? {
    try host.gate.contents(of: file) { size throws(Raised) in
      if realm.isRestricted { try reserve(size, of: VM.bytesCompiled) }
    }
  }

  /// The code of a file, which alone may be part of Cordon's library.
  func loadFile(_ unit: CodeUnit) throws(Raised) -> Code {
    host.isLoadingFile = true
    defer { host.isLoadingFile = false }
    return try load(unit)
  }

  /// Loads a module by its spec, as `importlib` does: the loader makes it and runs it.
  public func load(spec: Value) throws(Raised) -> Value {
    let name = try getAttribute(spec, "name")
    let full = try string(name, "ModuleSpec.name").swiftString
    let loader = try getAttribute(spec, "loader")
    var module = Value.none
    if !loader.isNone {
      let run = try findAttribute(loader, intern("exec_module"))
      if run.isUnset {
        let old = try findAttribute(loader, intern("load_module"))
        if old.isUnset {
          throw raise(.importError, "missing loader", fields: name, .none, .none, .none)
        }
        return try loadTheOldWay(full, old, name, spec, loader)
      }
      module = try makeModule(spec, loader)
    }
    if module.isNone { module = Value(newModule(full)) }
    try setAttributes(of: module, from: spec)
    return try whileInitializing(full, module, spec) { () throws(Raised) in
      if loader.isNone {
        if (try getAttribute(spec, "submodule_search_locations")).isNone {
          throw raise(.importError, "missing loader", fields: name, .none, .none, .none)
        }
        return
      }
      _ = try callMethod(loader, "exec_module", module)
    }
  }

  private func loadTheOldWay(
    _ full: String, _ load: Value, _ name: Value, _ spec: Value, _ loader: Value
  ) throws(Raised) -> Value {
    _ = try call(load, name)
    let module = realm.modules.get(intern(full))
    if module.isUnset { throw raise(.keyError, argument: name) }
    try setAttributes(of: module, from: spec)
    return module
  }

  private func makeModule(_ spec: Value, _ loader: Value) throws(Raised) -> Value {
    let make = try findAttribute(loader, intern("create_module"))
    if make.isUnset {
      throw raise(
        .importError, "loaders that define exec_module() must also define create_module()")
    }
    return try call(make, spec)
  }

  /// `importlib.util.module_from_spec`
  public func module(from spec: Value) throws(Raised) -> Value {
    let loader = try getAttribute(spec, "loader")
    var module = Value.none
    let make = try findAttribute(loader, intern("create_module"))
    if !make.isUnset {
      module = try call(make, spec)
    } else if !(try findAttribute(loader, intern("exec_module"))).isUnset {
      _ = try makeModule(spec, loader)
    }
    if module.isNone {
      module = Value(newModule(try string(try getAttribute(spec, "name"), "name").swiftString))
    }
    try setAttributes(of: module, from: spec)
    return module
  }

  /// Puts a module into the table, runs `body`, and takes it out again when that fails.
  private func whileInitializing(
    _ full: String, _ module: Value, _ spec: Value, _ body: () throws(Raised) -> Void
  ) throws(Raised) -> Value {
    let key = intern(full)
    realm.modules.set(self, key, module)
    try setAttribute(spec, intern("_initializing"), .true)
    do {
      try body()
    } catch {
      realm.modules.remove(key)
      endInitializing(spec)
      throw error
    }
    endInitializing(spec)
    // A module may replace itself in the table.
    let final = realm.modules.get(key)
    if final.isUnset { return module }
    return final
  }

  private func endInitializing(_ spec: Value) {
    guard spec.isKind(.instance) else { return }
    let saved = state.raised
    do {
      try setAttribute(spec, intern("_initializing"), .false)
    } catch {
      if state.stop != .none { return }
    }
    state.raised = saved
  }

  /// Whether the body of a module is still running.
  func isInitializing(_ module: Value) -> Bool {
    guard module.isKind(.module) else { return false }
    let spec = module.asModule.pointee.dictionary.get(nameText(.__spec__))
    guard isExactly(spec, ModuleSpec.type) else { return false }
    return quietAttribute(spec, "_initializing") == .true
  }

  // MARK: A module's attributes

  /// Sets what a new module says of itself.
  private func setAttributes(of dict: Dict, from spec: Value) throws(Raised) {
    let name = try getAttribute(spec, "name")
    let locations = try getAttribute(spec, "submodule_search_locations")
    dict.set(self, nameText(.__spec__), spec)
    dict.set(self, nameText(.__loader__), try getAttribute(spec, "loader"))
    dict.set(
      self, nameText(.__package__),
      locations.isNone ? text(parentName(name.asText.swiftString)) : name)
    if !locations.isNone { dict.set(self, nameText(.__path__), locations) }
    if try isTrue(try getAttribute(spec, "_set_fileattr")) {
      dict.set(self, nameText(.__file__), try getAttribute(spec, "origin"))
      let cached = try getAttribute(spec, "cached")
      if !cached.isNone { dict.set(self, nameText(.__cached__), cached) }
    }
  }

  /// The same of any object that a loader made; what it has already is left alone.
  public func setAttributes(of module: Value, from spec: Value) throws(Raised) {
    func put(_ attribute: Name, _ value: Value) throws(Raised) {
      let own = try findAttribute(module, nameText(attribute))
      guard own.isUnset || own.isNone else { return }
      do {
        try setAttribute(module, nameText(attribute), value)
      } catch {
        guard take(.attributeError) else { throw error }
      }
    }
    try put(.__name__, try getAttribute(spec, "name"))
    try put(.__loader__, try getAttribute(spec, "loader"))
    try put(.__package__, try getAttribute(spec, "parent"))
    do {
      try setAttribute(module, nameText(.__spec__), spec)
    } catch {
      guard take(.attributeError) else { throw error }
    }
    let locations = try getAttribute(spec, "submodule_search_locations")
    if !locations.isNone { try put(.__path__, locations) }
    // A package of several folders has no file, and says so.
    if isExactly(try getAttribute(spec, "loader"), Loaders.namespace) { try put(.__file__, .none) }
    if try isTrue(try getAttribute(spec, "has_location")) {
      try put(.__file__, try getAttribute(spec, "origin"))
      let cached = try getAttribute(spec, "cached")
      if !cached.isNone { try put(.__cached__, cached) }
    }
  }

  /// What `repr` says of a module: its name and, by its spec, where it comes from.
  func moduleRepr(_ module: Module) throws(Raised) -> String {
    let dict = module.pointee.dictionary
    let spec = try usable(dict.get(nameText(.__spec__)), of: Value(module))
    if !spec.isUnset, !spec.isNone { return try moduleRepr(ofSpec: spec) }
    let own = try usable(dict.get(nameText(.__name__)), of: Value(module))
    let name = own.isUnset ? "'?'" : try reprString(own)
    let file = try usable(dict.get(nameText(.__file__)), of: Value(module))
    if !file.isUnset { return "<module \(name) from \(try reprString(file))>" }
    let loader = try usable(dict.get(nameText(.__loader__)), of: Value(module))
    if loader.isUnset || loader.isNone { return "<module \(name)>" }
    return "<module \(name) (\(try reprString(loader)))>"
  }

  /// What of an object may be shown without running what its realm may only hold; unset instead of that.
  private func usable(_ value: Value, of x: Value) throws(Raised) -> Value {
    do {
      try requireOf(x, value)
      return value
    } catch {
      guard take(.attributeError) else { throw error }
      return .unset
    }
  }

  private func moduleRepr(ofSpec spec: Value) throws(Raised) -> String {
    let own = try getAttribute(spec, "name")
    let name = own.isNone ? "'?'" : try reprString(own)
    let origin = try getAttribute(spec, "origin")
    let loader = try getAttribute(spec, "loader")
    if origin.isNone {
      if loader.isNone { return "<module \(name)>" }
      if isExactly(loader, Loaders.namespace) {
        let folders = Value(try listFrom(try getAttribute(loader, "_path")))
        return "<module \(name) (namespace) from \(try reprString(folders))>"
      }
      return "<module \(name) (\(try reprString(loader)))>"
    }
    if try isTrue(try getAttribute(spec, "has_location")) {
      return "<module \(name) from \(try reprString(origin))>"
    }
    return "<module \(name) (\(try strString(origin)))>"
  }
}
