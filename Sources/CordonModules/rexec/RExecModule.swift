// How does trusted code make and use restricted realms?
//
// The native half of `rexec`: realms, source text in, values out. The class that people
// know stands in the library, in Python.

import CordonPolicy
import CordonRuntime

public enum RExecModule {
  public static let module = NativeModule(
    "_rexec", "Restricted realms.",
    rows + RealmModules.rows + RealmPolicy.rows + RealmStreams.rows + PlainValues.rows
      + RealmLimits.rows + Granting.rows
  ) { vm, module throws(Raised) in
    for (name, type) in [
      ("PolicyError", BuiltinType.policyError), ("DeniedImport", .deniedImport),
      ("DeniedAttribute", .deniedAttribute), ("DeniedIO", .deniedIO),
      ("DeniedName", .deniedName), ("LimitError", .limitError),
      ("StopError", .stopError),
    ] { module.pointee.dictionary.set(vm, vm.intern(name), Value(vm.type(type))) }
    module.pointee.dictionary.set(vm, "Stream", Value(vm.type(RestrictedStream.type)))
  }

  private static let rows: [NativeRow] = [
    .init("new(policy, /)", .changes, "Make a restricted realm under a shipped policy.", new),
    .init(
      "run(realm, source, mode='exec', filename='<string>', flags=0, /)", .changes,
      "Run source text or a code object in the realm's __main__.", run),
    .init("grant(realm, value, /)", .changes, "Let the realm use an object; answers it.") {
      call throws(Raised) in
      call.vm.grant(call[1], to: try RealmHandle.realm(call))
      return call[1]
    },
    .init(
      "filling(realm, function, /, *args)", .changes,
      "Call a function; what it stores into the realm's namespaces is granted."
    ) { call throws(Raised) in
      let vm = call.vm
      let realm = try RealmHandle.realm(call)
      return try vm.filling(realm) { () throws(Raised) in
        try vm.handOn(call[1], arguments: call[2], keywords: Value(vm.newDict()))
      }
    },
    .init("shown(text, /)", .pure, "A text as a terminal shows it that is not to obey it.") {
      call throws(Raised) in
      let text = try call.vm.string(call[0], "shown() argument")
      return try call.vm.newString(call.vm.terminalText(of: text.swiftString))
    },
  ]

  private static func new(_ call: Call) throws(Raised) -> Value {
    try RealmHandle.requireTrust(call)
    let vm = call.vm
    let name = try vm.string(call[0], "new() argument").swiftString
    guard let shipped = ShippedPolicy(word: name) else {
      throw call.raise(.valueError, "no shipped policy is called '\(name)'")
    }
    let realm = try vm.makeRealm(name: "rexec", policy: RealmPolicy.policy(shipped))
    try RealmModules.furnish(realm, vm)
    return RealmHandle.make(vm, realm)
  }

  private static func run(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let realm = try RealmHandle.realm(call)
    let mode = try vm.string(call[2], "run() argument 3").swiftString
    let fileName = try vm.string(call[3], "run() argument 4").swiftString
    let dict = realm.main.pointee.dictionary
    let result: Value
    if call[1].isKind(.code) {
      let code = call[1].asCode
      result = try vm.call(in: realm) { () throws(Raised) in
        try vm.execute(code, globals: dict, namespace: Value(dict))
      }
    } else {
      let (source, textFlags) = try PlainValues.source(call, call[1])
      let flags = textFlags | (try vm.indexAsInt(call[4], nil) & sourceIsClassic)
      result = try vm.call(in: realm) { () throws(Raised) in
        guard let compiler = vm.host.compiler else { return .none }
        if !fileName.hasPrefix("<") { vm.host.sources.register(fileName, source, in: realm.id) }
        let unit = try compiler.compile(
          source, fileName: fileName, mode: mode, flags: flags, optimize: -1, vm)
        return try vm.execute(unit, globals: dict)
      }
    }
    return mode == "eval" ? try vm.asHandedOver(result, by: realm.id) : .none
  }
}
