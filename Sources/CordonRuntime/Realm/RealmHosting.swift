// What may the program that holds a realm do with it?
//
// Run modules in it, look at its module table, lend it streams. Each is done for trusted code and with
// the rights of the realm, so that nothing in there ever runs with more.

import CordonPolicy

extension VM {
  /// Whether code of the realm is on the stack. Then what it calls is part of its run, and gets no
  /// allowance of its own.
  public func isRunning(_ realm: Realm) -> Bool {
    var frame = state.frame
    while frame > state.frames {
      if Cell(frame.pointee.function).realm == realm.id { return true }
      frame -= 1
    }
    return false
  }

  /// Runs `body` with the rights of the trusted realm: for native functions that stand between
  /// restricted code and an object of the trusted program.
  public func asHost<T>(_ body: () throws(Raised) -> T) throws(Raised) -> T {
    try withTrust(body)
  }

  /// Whether code of a realm may look into an object.
  public func mayUse(_ x: Value, in realm: Realm) throws(Raised) -> Bool {
    try within(realm) { () throws(Raised) in isUsable(x) }
  }

  /// The restricted realm in which an object was born.
  public func restrictedRealm(of x: Value) -> Realm? {
    guard x.isCell, x.cell.realm > VM.trustedRealm else { return nil }
    return host.realms[Int(x.cell.realm)]
  }

  /// Takes output that goes to a stream of the trusted program from the present realm's allowance.
  public func payOutput(bytes count: Int) throws(Raised) {
    if realm.isRestricted { try chargeOutput(count) }
  }

  /// A value as the realm that runs sees it in its module table and namespaces.
  public func store(_ value: Value, as name: Text, in module: Module, of realm: Realm) {
    grant(value, to: realm)
    module.pointee.dictionary.set(self, name, value)
  }

  /// Gives a module of the present realm a native function of its own, as another module has it.
  public func addFunction(like function: Value, to module: Module) {
    guard function.isKind(.native) else { bug("no native function") }
    let native = function.asNative
    module.pointee.dictionary.set(
      self, native.pointee.name.asText,
      newNative(
        native.pointee.row, name: native.pointee.name, owner: module.pointee.name, .builtinFunction)
    )
  }

  /// The present realm's own instance of a module of this machine; unset when there is none of that
  /// name.
  public func importNative(_ full: String) throws(Raised) -> Value {
    let key = intern(full)
    let loaded = realm.modules.get(key)
    if !loaded.isUnset { return loaded }
    guard let native = host.nativeModules[full] else { return .unset }
    let module = Value(try makeNativeModule(native))
    realm.modules.set(self, key, module)
    return module
  }

  /// The present realm's own module of a name, imported if need be, for natives that keep something
  /// there: what restricted code has put in its place is another's.
  public func ownModule(_ full: String) throws(Raised) -> Module {
    let found = try importByFullName(full)
    guard found.isKind(.module), !foreign(found) else {
      throw raise(.systemError, "the module \(full) has been replaced")
    }
    return found.asModule
  }

  /// The same when it has been imported, otherwise nil.
  public func loadedOwnModule(_ full: String) -> Module? {
    let found = realm.modules.get(intern(full))
    return found.isKind(.module) && !foreign(found) ? found.asModule : nil
  }

  /// Runs source text as the body of a module of the present realm. What is told to come from a file
  /// of Cordon's library may stand on the modules that the library stands on.
  public func run(_ source: [UInt8], fileName: String, flags: Int, in module: Module)
    throws(Raised)
  {
    guard let compiler = host.compiler else { bug("no compiler") }
    host.sources.register(fileName, source, in: realm.id)
    let unit = try compiler.compile(
      source, fileName: fileName, mode: "module", flags: flags, optimize: -1, self)
    let code = try loadFile(unit)
    let dict = module.pointee.dictionary
    _ = try execute(code, globals: dict, namespace: Value(dict))
  }

  /// Runs the body of a module of the present realm once more, in its old namespace.
  public func reload(_ module: Value) throws(Raised) -> Value {
    guard module.isKind(.module), !foreign(module) else {
      throw raise(.typeError, "reload() argument must be a module")
    }
    let dict = module.asModule.pointee.dictionary
    let own = dict.get(nameText(.__name__))
    guard own.isKind(.string), realm.modules.get(intern(own.asText)) == module else {
      let name = own.isKind(.string) ? own.asText.swiftString : "?"
      throw raise(
        .importError, "module \(name) not in sys.modules", fields: own, .none, .none, .none)
    }
    let full = own.asText.swiftString
    if module.asModule == realm.sys || module.asModule == realm.builtins { return module }
    try checkModuleAllowed(full, module)
    var path = Value.unset
    if let dot = full.lastIndex(of: ".") {
      let parent = realm.modules.get(intern(String(full[..<dot])))
      if parent.isKind(.module), isUsable(parent) {
        path = parent.asModule.pointee.dictionary.get(nameText(.__path__))
      }
    }
    switch try find(full, path) {
    case .native(let native):
      let fresh = try makeNativeModule(native).pointee.dictionary
      var position = 0
      while let entry = fresh.next(&position) { try set(dict, entry.key, entry.value) }
    case .source(let file, _):
      guard let source = try moduleText(file) else {
        throw raise(
          .importError, "cannot read '\(file)'", fields: own, text(file), .none, .none)
      }
      try run(source, fileName: file, flags: 0, in: module.asModule)
    case .spec(let spec):
      _ = try callMethod(try getAttribute(spec, "loader"), "exec_module", module)
    case .namespace: break
    case nil:
      throw raise(
        .moduleNotFoundError, "spec not found for the module '\(full)'", fields: own, .none,
        .none, .none)
    }
    let final = realm.modules.get(intern(own.asText))
    return final.isUnset ? module : final
  }

  /// Whether the present realm's policy allows a module of this machine.
  public func allowsNative(_ full: String) -> Bool {
    guard host.nativeModules[full] != nil else { return false }
    return realm.policy?.allows(.module(full)) ?? true
  }

  /// The extension module that a module of this name stands on, if it reaches outside.
  public func extensionName(for module: String) -> String? {
    DynamicModules.extensionName(for: module)
  }

  /// Tells the program that holds the realm of a module that was loaded, when it wants to know.
  func noteImport(_ full: String) throws(Raised) {
    let note = realm.importNote
    if note.isUnset { return }
    _ = try asHost { () throws(Raised) in try call(note, text(full)) }
  }
}

extension Realm {
  /// The built-ins that rules of the policy take away, in the order of the rules.
  public func deniedBuiltinNames(_ vm: VM) -> [String] {
    guard let deniedBuiltins, let policy else { return [] }
    var names: [String] = []
    for rule in policy.rules(in: .builtin) where rule.verdict != .allow {
      guard let name = rule.pattern.plainName, !policy.allows(.builtin(name)),
        !deniedBuiltins.get(vm.intern(name)).isUnset
      else { continue }
      names.append(name)
    }
    return names
  }
}
