// Which built-ins does a restricted realm have?
//
// Those that its policy allows. What is denied is taken out of the realm's `builtins`, so that its
// name does not exist, and comes back when it is allowed. A function that was taken before the edit is
// judged at every call from then on.

import CordonPolicy

extension VM {
  /// Brings the names of a realm's `builtins` in line with its policy.
  func judgeBuiltins(of realm: Realm, _ policy: Policy) {
    state.heap.disabled += 1
    defer { state.heap.disabled -= 1 }
    let present = realm.builtins.pointee.dictionary
    let denied = realm.deniedBuiltins ?? newDict()
    realm.deniedBuiltins = denied
    move(from: denied, to: present) { policy.allows(.builtin($0.swiftString)) }
    move(from: present, to: denied) { name in
      let value = present.get(name)
      guard isOwn(value, name), !policy.allows(.builtin(name.swiftString)) else { return false }
      if value.isKind(.native) { value.asNative.pointee.flags |= NativeFlag.hasEffect }
      return true
    }
  }

  private func move(from source: Dict, to target: Dict, where isMeant: (Text) -> Bool) {
    let moved = newDict()
    var position = 0
    while let entry = source.next(&position) {
      guard entry.key.isKind(.string), isMeant(entry.key.asText) else { continue }
      moved.set(self, entry.key.asText, entry.value)
    }
    position = 0
    while let entry = moved.next(&position) {
      if target.get(entry.key.asText).isUnset { target.set(self, entry.key.asText, entry.value) }
      source.remove(entry.key.asText)
    }
  }

  /// Whether a value of `builtins` is the built-in function or type of that name, and not something
  /// that a program has put there. What statements need (`__import__`) judges for itself.
  private func isOwn(_ value: Value, _ name: Text) -> Bool {
    if name.swiftString.hasPrefix("__") { return false }
    if value.isKind(.native) { return value.asNative.pointee.name == Value(name) }
    return value.isKind(.type) && value.cell.realm == VM.sharedRealm
      && value.asType.pointee.name == Value(name)
  }

  /// The refusal of a built-in's name, when a policy is why the name does not exist.
  func refuseBuiltin(_ name: Value) -> Raised? {
    guard let policy = realm.policy, let denied = realm.deniedBuiltins, name.isKind(.string),
      !denied.get(name.asText).isUnset
    else { return nil }
    host.gate.record(policy.decide(.builtin(name.asText.swiftString)), realm: realm.name)
    return raise(
      .deniedName, "name '\(name.asText.swiftString)' is not defined", fields: name)
  }
}
