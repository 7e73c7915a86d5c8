// How does trusted code make and use restricted realms?
//
// The native half of `rexec`: realms, source text in, values out. The class that people
// know stands in the library, in Python.

import CordonPolicy
import CordonRuntime

public enum RExecModule {
  public static let module = NativeModule(
    "_rexec", "Restricted realms.",
    [
      .init("new(policy, /)", .changes, "Make a restricted realm under a shipped policy.", new),
      .init("run(realm, source, mode, /)", .changes, "Run source text in a realm.", run),
      .init("module(realm, name, /)", .changes, "A module of a realm, made if need be.", module),
    ]
  ) { vm, module throws(Raised) in
    for (name, type) in [
      ("PolicyError", BuiltinType.policyError), ("DeniedImport", .deniedImport),
      ("DeniedAttribute", .deniedAttribute), ("DeniedIO", .deniedIO),
      ("DeniedName", .deniedName), ("LimitError", .limitError),
      ("StopError", .stopError),
    ] { module.pointee.dictionary.set(vm, vm.intern(name), Value(vm.type(type))) }
  }

  private static func new(_ call: Call) throws(Raised) -> Value {
    try RealmHandle.requireTrust(call)
    let name = try call.vm.str(call[0]).asText.swiftString
    guard let shipped = ShippedPolicy(word: name) else {
      throw call.raise(.valueError, "no shipped policy is called '\(name)'")
    }
    let realm = try call.vm.makeRealm(name: "rexec", policy: shipped.policy)
    return RealmHandle.make(call.vm, realm)
  }

  private static func run(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let realm = try RealmHandle.realm(call)
    let mode = try vm.str(call[2]).asText.swiftString
    if call[1].isKind(.code) {
      let code = call[1].asCode
      return try vm.call(in: realm) { () throws(Raised) in
        try vm.execute(
          code, globals: realm.main.pointee.dictionary,
          namespace: Value(realm.main.pointee.dictionary))
      }
    }
    let text = vm.payload(call[1])
    guard text.isKind(.string) else {
      throw call.raise(
        .typeError, "source must be a str or code object, not \(vm.typeName(call[1]))")
    }
    let source = Array(text.asText.buffer)
    return try vm.call(in: realm) { () throws(Raised) in
      guard let compiler = vm.host.compiler else { return .none }
      let unit = try compiler.compile(
        source, fileName: "<string>", mode: mode, flags: sourceIsText, optimize: -1, vm)
      return try vm.execute(unit, globals: realm.main.pointee.dictionary)
    }
  }

  private static func module(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let realm = try RealmHandle.realm(call)
    var name = try vm.str(call[1]).asText.swiftString
    if name == "__builtin__" || name == "__builtins__" { name = "builtins" }
    let key = vm.intern(name)
    let found = realm.modules.get(key)
    if !found.isUnset { return found }
    return try vm.call(in: realm) { () throws(Raised) in
      let made = Value(vm.newModule(name))
      realm.modules.set(vm, key, made)
      return made
    }
  }
}
