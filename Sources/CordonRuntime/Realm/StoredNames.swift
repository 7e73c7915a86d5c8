// Which names has trusted code put beside those that a policy lists?
//
// A policy speaks of what the machine has in `os` and `sys`. What trusted code stores there of its own
// accord the realm sees, as in every other module, unless a rule for that very name says otherwise. It
// counts only as long as what was stored stands there: what the machine has under a name is judged
// again when it is back.

import CordonPolicy

extension Realm {
  /// Must follow when trusted code has stored a value into a module of the realm.
  func noteStored(_ value: Value, as name: Value, in module: Module, _ vm: VM) {
    guard module.pointee.guarded != .none, name.isKind(.string) else { return }
    if storedNames.isUnset { storedNames = vm.born(in: VM.trustedRealm) { Value(vm.newDict()) } }
    storedNames.asDict.set(vm, Self.key(name.asText, module.pointee.guarded, vm), value)
  }

  /// Whether trusted code has stored what a module holds under a name. `os` has from `posix` what it
  /// does not have itself.
  func hasStored(_ value: Value, as name: Text, in module: Module, _ vm: VM) -> Bool {
    if storedNames.isUnset { return false }
    let places: [GuardedModule] =
      module.pointee.guarded == .os ? [.os, .posix] : [module.pointee.guarded]
    return places.contains { storedNames.asDict.get(Self.key(name, $0, vm)) == value }
  }

  private static func key(_ name: Text, _ module: GuardedModule, _ vm: VM) -> Text {
    vm.intern("\(module) \(name.swiftString)")
  }
}

extension VM {
  /// What the policy says of a name of a guarded module; nil where trusted code has stored what is there
  /// and no rule names it.
  func judgement(_ module: Module, _ name: Text, _ value: Value) -> Decision? {
    guard let policy = realm.policy else { return nil }
    let decision = policy.decide(subject(module, name))
    if decision.isAllowed || decision.rule?.pattern.plainName != nil { return decision }
    return realm.hasStored(value, as: name, in: module, self) ? nil : decision
  }

  /// Stores what trusted code gives a realm under a name, as an attribute that is set there is.
  public func store(_ value: Value, as name: Text, in module: Module, grantedTo realm: Realm) {
    module.pointee.dictionary.set(self, name, value)
    realm.noteStored(value, as: Value(name), in: module, self)
  }
}
