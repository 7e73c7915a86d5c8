// Which modules does a restricted realm have, and how does trusted code reach them?

import CordonPolicy
import CordonRuntime

enum RealmModules {
  static let rows: [NativeRow] = [
    .init("modules(realm, /)", .changes, "The realm's module table.") { call throws(Raised) in
      Value(try RealmHandle.realm(call).modules)
    },
    .init("builtins(realm, /)", .changes, "The realm's module builtins.") {
      call throws(Raised) in Value(try RealmHandle.realm(call).builtins)
    },
    .init("sys(realm, /)", .changes, "The realm's module sys.") { call throws(Raised) in
      Value(try RealmHandle.realm(call).sys)
    },
    .init("main(realm, /)", .changes, "The realm's module __main__.") { call throws(Raised) in
      Value(try RealmHandle.realm(call).main)
    },
    .init("module(realm, name, /)", .changes, "A module of the realm, made if need be.", module),
    .init(
      "loaded(realm, name, /)", .changes, "A module of the realm's table, or None."
    ) {
      call throws(Raised) in
      let realm = try RealmHandle.realm(call)
      let name = try call.vm.string(call[1], "module name")
      let found = realm.modules.get(call.vm.intern(name))
      if found.isUnset { return .none }
      guard try call.vm.mayUse(found, in: realm) else { return .none }
      // The policy may have changed, or have let the library alone use it.
      let vm = call.vm
      try vm.within(realm) { () throws(Raised) in
        try vm.checkModuleAllowed(name.swiftString, found)
      }
      return found
    },
    .init(
      "classic_builtins(namespace, /)", .changes,
      "The classic `__builtin__` of the restricted realm in which a namespace was born, or None."
    ) { call throws(Raised) in
      let vm = call.vm
      try RealmHandle.requireTrust(call)
      let namespace = vm.payload(call[0])
      guard namespace.isKind(.dict), let realm = vm.host.realms[Int(namespace.cell.realm)],
        realm.isRestricted
      else { return .none }
      return try vm.call(in: realm) { () throws(Raised) in
        let module = try vm.importByFullName("_classic")
        return try vm.getAttribute(module, vm.intern("__builtin__"))
      }
    },
    .init(
      "bind(realm, target, name, value, /)", .changes,
      "Set an attribute with no more than the rights of the realm, which may use the value."
    ) { call throws(Raised) in
      let vm = call.vm
      let realm = try RealmHandle.realm(call)
      let name = vm.intern(try vm.string(call[2], "name"))
      handOver(call[3], to: realm, call.vm)
      return try vm.call(in: realm) { () throws(Raised) in
        try vm.setAttribute(call[1], name, call[3])
        return .none
      }
    },
    .init(
      "hand_over(realm, value, /)", .changes,
      "Let the realm use what an import gives, if it is not its own table that gave it; answers it."
    ) { call throws(Raised) in
      handOver(call[1], to: try RealmHandle.realm(call), call.vm)
      return call[1]
    },
    .init(
      "unload(realm, module, /)", .changes, "Take a module out of the realm's table.", unload),
    .init(
      "import_module(realm, name, globals=None, fromlist=(), level=0, /)", .changes,
      "Import in the realm, as its own import statement does.", importModule),
    .init(
      "import_native(realm, name, /)", .changes,
      "The realm's own instance of a module of this machine, whatever the policy says.",
      importNative),
    .init(
      "load(realm, module, source, filename, /)", .changes,
      "Run source text as the body of a module of the realm.", load),
    .init("reload_in(realm, module, /)", .changes, "Run the module's body once more.") {
      call throws(Raised) in
      let realm = try RealmHandle.realm(call)
      return try call.vm.call(in: realm) { () throws(Raised) in try call.vm.reload(call[1]) }
    },
    .init(
      "keep(realm, module, names, /)", .changes,
      "Take all names out of a module of the realm but these and those with two underscores.", keep),
    .init(
      "is_frozen(name, /)", .changes, "Whether a module of Cordon's library goes before any path."
    ) { call throws(Raised) in
      try RealmHandle.requireTrust(call)
      return .bool(try call.vm.isFrozen(try call.vm.string(call[0], "module name").swiftString))
    },
    .init(
      "extension(name, /)", .changes, "The module of machine code that a module needs, or None."
    ) { call throws(Raised) in
      try RealmHandle.requireTrust(call)
      let name = try call.vm.string(call[0], "module name").swiftString
      return call.vm.extensionName(for: name).map { call.vm.text($0) } ?? .none
    },
    .init("is_of(realm, value, /)", .changes, "Whether an object was born in the realm.") {
      call throws(Raised) in
      let realm = try RealmHandle.realm(call)
      return .bool(call[1].isCell && call[1].cell.realm == realm.id)
    },
    .init("may_use(realm, value, /)", .changes, "Whether code of the realm may use an object.") {
      call throws(Raised) in
      .bool(try call.vm.mayUse(call[1], in: try RealmHandle.realm(call)))
    },
    .init("reload(module, /)", .pure, "Run the module's body once more in its namespace.") {
      call throws(Raised) in try call.vm.reload(call[0])
    },
    .init(
      "is_native(realm, name, /)", .changes,
      "Whether the realm may import a module of this machine by that name."
    ) { call throws(Raised) in
      let realm = try RealmHandle.realm(call)
      let name = try call.vm.string(call[1], "module name").swiftString
      return .bool(
        try call.vm.visit(realm) { () throws(Raised) in call.vm.allowsNative(name) })
    },
    .init("exc_info()", .pure, "Type and value of the exception being handled, and None.") {
      call in
      let exception = call.vm.handledException
      if exception.isNone { return call.vm.tuple(.none, .none, .none) }
      return call.vm.tuple(Value(call.vm.type(of: exception)), exception, .none)
    },
    .init(
      "note_imports(realm, function, /)", .changes,
      "Have a function called with the name of each module that is loaded, or nobody for None."
    ) { call throws(Raised) in
      let realm = try RealmHandle.realm(call)
      realm.importNote = call[1].isNone ? .unset : call[1]
      return .none
    },
  ]

  /// Gives a new realm what `rexec` gives: `posix`, `reload`, and what its `sys` says of it.
  static func furnish(_ realm: Realm, _ vm: VM) throws(Raised) {
    let sys = realm.sys.pointee.dictionary
    try vm.visit(realm) { () throws(Raised) in
      _ = try vm.importNative("posix")
      let arguments = try vm.newList(capacity: 1)
      try vm.append(arguments, vm.text("RESTRICTED"))
      sys.set(vm, "argv", Value(arguments))
      sys.set(vm, "ps1", vm.text(">>> "))
      sys.set(vm, "ps2", vm.text("... "))
    }
    let own = try vm.importNative("_rexec").asModule.pointee.dictionary
    try vm.visit(realm) { () throws(Raised) in
      // Functions of the realm's own, so that they see no more than it does, whoever calls them.
      for (name, module): (StaticString, Module) in [
        ("exc_info", realm.sys), ("reload", realm.builtins),
      ] where name.description != "reload" || realm.policy?.allows(.builtin("reload")) == true {
        vm.addFunction(like: own.get(vm.intern(name)), to: module)
      }
    }
    try listNatives(of: realm, vm)
  }

  /// Sets `sys.builtin_module_names` to those that the policy allows.
  static func listNatives(of realm: Realm, _ vm: VM) throws(Raised) {
    guard let policy = realm.policy else { return }
    let listed = vm.host.state(Listed.self) { Listed() }
    if listed.policy.map({ !policy.shares(.module, with: $0) }) ?? true {
      let names = RealmPolicy.natives(of: realm, vm) + ["__main__", "builtins", "posix", "sys"]
      listed.names = Set(names).sorted()
      listed.policy = policy
    }
    try vm.visit(realm) { () throws(Raised) in
      realm.sys.pointee.dictionary.set(
        vm, "builtin_module_names", try PlainValues.tuple(vm, listed.names))
    }
  }

  /// The names that were listed last; realms by the thousand have the same.
  private final class Listed {
    var policy: Policy?
    var names: [String] = []
  }

  /// Grants what trusted code gives for a module, but nothing that restricted code may itself have
  /// put into the table in which trusted code has found it.
  private static func handOver(_ value: Value, to realm: Realm, _ vm: VM) {
    var position = 0
    while let entry = realm.modules.next(&position) { if entry.value == value { return } }
    vm.grant(value, to: realm)
  }

  private static func module(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let realm = try RealmHandle.realm(call)
    var name = try vm.string(call[1], "module name").swiftString
    if name == "__builtin__" { name = "builtins" }
    let key = vm.intern(name)
    let found = realm.modules.get(key)
    if isToBeFilled(found, named: key, in: realm, vm) { return found }
    return try vm.visit(realm) { () throws(Raised) in
      let made = vm.newModule(name)
      made.pointee.dictionary.set(vm, "__builtins__", Value(realm.builtins))
      realm.modules.set(vm, key, Value(made))
      return Value(made)
    }
  }

  /// Whether what a realm's table has under a name is what trusted code means by that name: a module of
  /// the realm, or a granted one that is called so, since restricted code may have put any there.
  private static func isToBeFilled(
    _ found: Value, named name: Text, in realm: Realm, _ vm: VM
  ) -> Bool {
    guard found.isKind(.module) else { return false }
    if found.cell.realm == realm.id { return true }
    let own = found.moduleDictionary?.get(vm.intern("__name__")) ?? .unset
    return realm.isGranted(found) && own.isKind(.string)
      && vm.intern(own.asText) == name
  }

  private static func unload(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let realm = try RealmHandle.realm(call)
    var name = vm.payload(call[1])
    if call[1].isKind(.module) {
      name = vm.payload(call[1].asModule.pointee.dictionary.get(vm.intern("__name__")))
    }
    guard name.isKind(.string), realm.modules.remove(vm.intern(name.asText)) else {
      throw vm.raise(.keyError, argument: name.isUnset ? .none : name)
    }
    return .none
  }

  private static func keep(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let realm = try RealmHandle.realm(call)
    guard call[1].isKind(.module), call[1].cell.realm == realm.id else {
      throw call.raise(.typeError, "keep() argument 2 must be a module of the realm")
    }
    let wanted = Set(try PlainValues.strings(call, call[2], "name"))
    let dict = call[1].asModule.pointee.dictionary
    var gone: [String] = []
    var position = 0
    while let entry = dict.next(&position) {
      guard entry.key.isKind(.string) else { continue }
      let name = entry.key.asText.swiftString
      if !name.hasPrefix("__"), !wanted.contains(name) { gone.append(name) }
    }
    for name in gone { dict.remove(vm.intern(name)) }
    return .none
  }

  private static func importModule(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let realm = try RealmHandle.realm(call)
    let name = try vm.string(call[1], "module name")
    let names = try PlainValues.tuple(
      vm, try PlainValues.strings(call, call[3], "Item in ``from list''"))
    let level = try vm.indexAsInt(call[4], nil)
    let globals = vm.payload(call[2])
    return try vm.call(in: realm) { () throws(Raised) in
      try vm.importModule(name, globals: globals, fromList: names, level: level)
    }
  }

  private static func importNative(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let realm = try RealmHandle.realm(call)
    let name = try vm.string(call[1], "module name").swiftString
    let module = try vm.call(in: realm) { () throws(Raised) in try vm.importNative(name) }
    if module.isUnset {
      throw vm.raise(
        .moduleNotFoundError, "No module named '\(name)'", fields: Value(vm.intern(name)), .none,
        .none, .none)
    }
    return module
  }

  private static func load(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let realm = try RealmHandle.realm(call)
    guard call[1].isKind(.module), call[1].cell.realm == realm.id else {
      throw call.raise(.typeError, "load() argument 2 must be a module of the realm")
    }
    let (source, flags) = try PlainValues.source(call, call[2])
    let fileName = try vm.string(call[3], "load() argument 4").swiftString
    return try vm.call(in: realm) { () throws(Raised) in
      try vm.run(source, fileName: fileName, flags: flags, in: call[1].asModule)
      return .none
    }
  }
}
