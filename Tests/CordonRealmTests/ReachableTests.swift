// Which names does restricted code reach under the standard policy?
//
// The list is checked in. What is new in it was added by somebody, who is thereby asked whether
// restricted code should have it. Nothing that a shipped policy allows changes the outside.

import CordonPolicy
import Foundation
import Testing

@testable import CordonInterpreter
@testable import CordonRuntime
@testable import CordonSession

@Suite struct ReachableTests {
  @Test func theNamesAreTheKnownOnes() {
    withEngine { expectRecorded(Reachable($0).lines(), "reachable.txt") }
  }

  /// The modules that the HOWTO calls safe, and what it uses beside them.
  private static let safe = """
    audioop array binascii cmath errno imageop marshal math md5 operator parser regex pcre rotor \
    select strop struct time string re os posix sys StringIO sha symbol ihooks
    """.split(separator: " ").map(String.init)

  @Test(arguments: ["howto", "standard"])
  func whatIsAllowedChangesNothingOutside(_ policy: String) {
    withEngine { engine in
      _ = engine.choosePolicy(policy, limits: [])
      let lines = Reachable(engine).lines()
      for name in Self.safe { #expect(lines.contains("module \(name)"), "\(policy): \(name)") }
      // It raises SystemExit, no more.
      let known = ["sys.exit: function that changes"]
      let found = lines.filter { $0.contains(" that changes") || $0.contains(" that spawns") }
      #expect(found == known, "\(policy)")
    }
  }

  /// The same of each module that is allowed as a whole, whether or not a name of it is reached.
  @Test(arguments: [ShippedPolicy.howto, .standard])
  func noRowOfAnAllowedModuleChangesTheOutside(_ shipped: ShippedPolicy) {
    withEngine { engine in
      for module in engine.vm.host.nativeModules.values {
        // Those have sections of their own, which name each row.
        if ["os", "posix", "sys", "builtins"].contains(module.name) { continue }
        guard shipped.policy.allows(.module(module.name, kind: .native)) else { continue }
        for row in module.rows {
          #expect(
            row.effect != .changes && row.effect != .spawns, "\(module.name).\(row.signature)")
        }
      }
    }
  }

  private func withEngine(_ body: @escaping (Engine) -> Void) {
    onLargeStack {
      var mark = 0
      withUnsafePointer(to: &mark) { high in
        body(
          Engine(
            Engine.Surroundings(
              arguments: ["x"], searchFolder: "/nowhere", share: root + "/share/cordon",
              limitsSpanTheRun: false), stackHigh: UnsafeRawPointer(high) + 64))
      }
    }
  }
}

/// Looks for names in modules and in the types that are found there.
private final class Reachable {
  private let engine: Engine
  private var found: Set<String> = []
  private var seen: Set<UInt64> = []

  init(_ engine: Engine) { self.engine = engine }

  private var vm: VM { engine.vm }
  private var realm: Realm { engine.interpreter.restricted }

  func lines() -> [String] {
    visit(Value(realm.builtins), "builtins", realm.builtins.pointee.dictionary)
    for name in modules() {
      let module = attempt { () throws(Raised) in
        try vm.call(
          vm.getAttribute(Value(realm.builtins), vm.intern("__import__")), vm.text(name))
      }
      guard module.isKind(.module) else { continue }
      let loaded = realm.modules.get(vm.intern(name))
      guard loaded.isKind(.module) else { continue }
      found.insert("module \(name)")
      visit(loaded, name, loaded.asModule.pointee.dictionary)
    }
    return found.sorted()
  }

  /// What there is of Cordon's own: native modules, and those of its library.
  private func modules() -> [String] {
    var names = Set(vm.host.nativeModules.keys)
    for folder in ["lib", "lib/frozen"] {
      let entries =
        (try? FileManager.default.contentsOfDirectory(
          atPath: root + "/share/cordon/" + folder)) ?? []
      for entry in entries {
        let name = entry.hasSuffix(".py") ? String(entry.dropLast(3)) : entry
        if name != "frozen", !name.hasPrefix("_"), !name.contains(".") { names.insert(name) }
      }
    }
    return names.sorted()
  }

  private func attempt(_ body: () throws(Raised) -> Value) -> Value {
    var result = Value.unset
    _ = vm.enter(realm) { () throws(Raised) in
      result = try body()
      return .none
    }
    return result
  }

  /// Lists what restricted code gets of the names in a namespace.
  private func visit(_ owner: Value, _ path: String, _ namespace: Dict) {
    var position = 0
    var names: [Text] = []
    while let entry = namespace.next(&position) {
      if entry.key.isKind(.string) { names.append(entry.key.asText) }
    }
    for name in names {
      let value = attempt { () throws(Raised) in try vm.getAttribute(owner, name) }
      if value.isUnset { continue }
      let full = path + "." + name.swiftString
      let raw = namespace.get(name)
      found.insert("\(full): \(kind(of: raw.isUnset ? value : raw))")
      if value.isKind(.type), value.asType.pointee.flags.contains(.immutable) {
        visit(value.asType)
      }
    }
  }

  private func visit(_ type: TypeRef) {
    guard seen.insert(Value(type).bits).inserted else { return }
    let path = vm.typeName(type)
    visit(Value(type), "type \(path)", vm.dictionary(of: type))
    visit(vm.type(of: Value(type)))
    if let base = type.pointee.base { visit(base) }
  }

  /// What a value is; of native code, what it does to the world.
  private func kind(of value: Value) -> String {
    if value.isKind(.native) {
      let row = value.asNative.pointee.row.pointee
      let form = row.form == .attribute || row.form == .member ? "attribute" : "function"
      return row.effect == .pure ? form : "\(form) that \(row.effect)"
    }
    return vm.typeName(value)
  }
}
