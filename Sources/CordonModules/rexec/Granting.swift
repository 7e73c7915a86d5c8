// How does trusted code put single functions at the disposal of a realm?
//
// As Safe-Tcl's `expose`, `hide` and `alias` do: under a name, with trusted rights, with its arguments
// as data, until it is taken back. What the realm gets is a granted function, which knows its name and
// shows nothing of what it calls. It asks at every call whether its grant still stands.

import CordonPolicy
import CordonRuntime

public enum Granting {
  static let rows: [NativeRow] = [
    .init(
      "expose(realm, name, function, arguments=(), /)", .changes,
      "Put a function at a realm's disposal, with arguments that come before those of each call.",
      expose),
    .init("hide(realm, name, /)", .changes, "Take away what was exposed, or a built-in.", hide),
    .init("grants(realm, /)", .changes, "The names of what was exposed.") {
      call throws(Raised) in
      let names = try realm(call).exposedNames(call.vm)
      let tuple = try call.vm.newTuple(count: names.count)
      for (i, name) in names.enumerated() { tuple.items[i] = Value(call.vm.intern(name)) }
      return Value(tuple)
    },
  ]

  /// The realm that the first argument stands for; None for the restricted one of the session.
  private static func realm(_ call: Call) throws(Raised) -> Realm {
    guard call[0].isNone else { return try RealmHandle.realm(call) }
    try RealmHandle.requireTrust(call)
    guard let realm = call.vm.host.restrictedRealm?() else {
      throw call.raise(.valueError, "there is no restricted realm")
    }
    return realm
  }

  // MARK: Exposing

  private static func expose(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let realm = try realm(call)
    let name = try vm.string(call[1], "name").swiftString
    let (module, attribute) = try parts(call, name)
    guard vm.isCallable(call[2]) else {
      throw call.raise(.typeError, "'\(vm.typeName(call[2]))' object is not callable")
    }
    let place = try place(of: module, realm, vm)
    _ = takeBack(vm, realm, name)
    let made = vm.newInstance(of: Granted.type)
    let it = made.asInstance
    let table = realm.exposedTable(vm)
    it[slot: Granted.target] = call[2]
    it[slot: Granted.arguments] = try vm.tupleFrom(call[3])
    it[slot: Granted.name] = vm.text(attribute)
    it[slot: Granted.table] = Value(table)
    table.set(vm, vm.intern(name), made)
    vm.store(made, as: vm.intern(attribute), in: place, grantedTo: realm)
    return made
  }

  /// `mod.name` stands in a module of the realm, a bare name among its built-ins.
  private static func parts(
    _ call: Call, _ name: String
  ) throws(Raised) -> (module: String, attribute: String) {
    let words = name.split(separator: ".", omittingEmptySubsequences: false)
    for word in words {
      let isName = try call.vm.isTrue(
        try call.vm.callMethod(call.vm.text(String(word)), "isidentifier"))
      guard isName else { throw call.raise(.valueError, "'\(name)' is not a dotted name") }
    }
    return (words.dropLast().joined(separator: "."), String(words.last ?? ""))
  }

  /// A module of the realm, which is made if need be; without a name, its built-ins.
  private static func place(
    of name: String, _ realm: Realm, _ vm: VM
  ) throws(Raised) -> Module {
    var parent: Module?
    var path = ""
    for word in name.split(separator: ".") {
      path += path.isEmpty ? String(word) : "." + word
      let key = vm.intern(path)
      var found = realm.modules.get(key)
      // What restricted code has put there of another realm's is not for it to be changed.
      if !found.isKind(.module) || found.cell.realm != realm.id {
        found = try vm.visit(realm) { () throws(Raised) in
          // One that is empty would hide what the machine has by that name.
          if path == "os" { return Value(try vm.ownModule(path)) }
          let made = Value(vm.newModule(path))
          realm.modules.set(vm, key, made)
          return made
        }
      }
      if let parent {
        vm.store(found, as: vm.intern(String(word)), in: parent, grantedTo: realm)
      }
      parent = found.asModule
    }
    return parent ?? realm.builtins
  }

  // MARK: Hiding

  private static func hide(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let realm = try realm(call)
    let name = try vm.string(call[1], "name").swiftString
    let wasExposed = takeBack(vm, realm, name)
    if wasExposed || name.contains(".") {
      if !wasExposed { throw call.raise(.valueError, "'\(name)' was not exposed") }
      return .none
    }
    let key = vm.intern(name)
    let builtins = realm.builtins.pointee.dictionary
    let value = builtins.get(key)
    let isDenied = !vm.deniedBuiltin(name, of: realm).isUnset
    if value.isUnset, !isDenied {
      throw call.raise(.valueError, "'\(name)' was not exposed and is no built-in of the realm")
    }
    if name.hasPrefix("__") {
      throw call.raise(.valueError, "'\(name)' cannot be hidden, statements need it")
    }
    if call[0].isNone {
      throw call.raise(
        .valueError,
        "built-ins of the session's realm are hidden with ':policy deny builtin \(name)'")
    }
    realm.revoke(value)
    let edit: PolicyEdit
    do throws(PolicyProblem) {
      edit = try PolicyEdit(.deny, .builtin, [name], origin: .host)
    } catch {
      throw call.raise(.valueError, error.description)
    }
    try RealmPolicy.apply(call, realm, [edit])
    builtins.remove(key)
    return .none
  }

  /// Revokes what was exposed under a name; false when nothing was.
  private static func takeBack(_ vm: VM, _ realm: Realm, _ name: String) -> Bool {
    let table = realm.exposedTable(vm)
    let granted = table.get(vm.intern(name))
    if granted.isUnset { return false }
    table.remove(vm.intern(name))
    let it = granted.asInstance
    it[slot: Granted.target] = .unset
    it[slot: Granted.arguments] = .unset
    let words = name.split(separator: ".")
    let module = words.dropLast().joined(separator: ".")
    let key = it[slot: Granted.name].asText
    let space =
      module.isEmpty
      ? realm.builtins.pointee.dictionary
      : realm.modules.get(vm.intern(module)).moduleDictionary
    if let space, space.get(key) == granted { space.remove(key) }
    return true
  }
}

/// A function of trusted code in restricted hands.
enum Granted {
  /// Unset when the grant was taken back.
  static let target = 0
  static let arguments = 1
  static let name = 2
  /// The table of the realm that it was granted to.
  static let table = 3

  static let type: NativeType = NativeType(
    "rexec.granted", "A function of trusted code that was put at a realm's disposal.", slots: 4,
    flags: [.final, .noConstructor, .guardsItself]
  ) {
    [
      .init("__call__(self, /, *args, **kwargs)", .pure, "Call the function.", run),
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        try call.vm.newString("<granted function \(title(call[0]))>")
      },
      .attribute("__name__", .pure, "The name.", get: { $0[0].asInstance[slot: name] }),
      .attribute("__qualname__", .pure, "The name.", get: { $0[0].asInstance[slot: name] }),
    ]
  }

  private static func title(_ granted: Value) -> String {
    granted.asInstance[slot: name].asText.swiftString
  }

  private static func run(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    try vm.checkNativeStack()
    let it = call[0].asInstance
    let target = it[slot: target]
    if target.isUnset {
      throw vm.refuse(.revoked, "'\(title(call[0]))' is no longer granted to the realm")
    }
    if vm.realm.isRestricted, it[slot: table] != vm.realm.exposed {
      throw vm.refuse(.granteesOnly, "'\(title(call[0]))' is granted to another realm")
    }
    let fixed = it[slot: arguments].asTuple
    let given = try vm.argumentsAsData(call[1], call[2])
    let more = given.arguments.asTuple
    let all = try vm.newTuple(count: fixed.pointee.count + more.pointee.count)
    all.items.update(from: fixed.items, count: fixed.pointee.count)
    (all.items + fixed.pointee.count).update(from: more.items, count: more.pointee.count)
    return try vm.asCalled(byOwnerOf: it[slot: table]) { () throws(Raised) in
      try vm.withTrust { () throws(Raised) in
        try vm.handOn(target, arguments: Value(all), keywords: given.keywords)
      }
    }
  }
}

extension Granting {
  /// What trusted code has put at a realm's disposal: names, and what is called for them, told without
  /// running anything.
  public static func list(of realm: Realm, _ vm: VM) -> [(name: String, target: String)] {
    let table = realm.exposedTable(vm)
    return realm.exposedNames(vm).map { name in
      let granted = table.get(vm.intern(name)).asInstance
      let fixed = granted[slot: Granted.arguments].asTuple.pointee.count
      let more = fixed == 0 ? "" : fixed == 1 ? ", 1 argument fixed" : ", \(fixed) arguments fixed"
      return (name, vm.describeCallable(granted[slot: Granted.target]) + more)
    }
  }
}
