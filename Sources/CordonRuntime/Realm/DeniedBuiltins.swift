// Which built-ins does a restricted realm have?
//
// Those that its policy allows. What is denied is taken out of the realm's `builtins`, so that its
// name does not exist, and comes back when it is allowed. A function that was taken before the edit is
// judged at every call from then on, and so is one that the person is to be asked about.

import CordonPolicy

/// Built-ins of a dialect: the names that are there, all that it came with, and those denied.
struct DialectBuiltins {
  let present: Dict
  let own: Dict
  let denied: Dict
}

extension VM {
  /// Has the policy judge the built-ins of the dialect that the present realm's programs are in.
  public func adoptBuiltins(_ module: Value) throws(Raised) {
    guard module.isKind(.module), let policy = realm.policy else { return }
    try requireOwn(module, toChange: "namespace")
    try charge(1 + module.asModule.pointee.dictionary.pointee.count)
    let present = module.asModule.pointee.dictionary
    if realm.dialect != nil { return }
    state.heap.disabled += 1
    defer { state.heap.disabled -= 1 }
    let own = newDict()
    var position = 0
    while let entry = present.next(&position) {
      guard entry.key.isKind(.string) else { continue }
      let name = entry.key.asText.swiftString
      // What statements need judges for itself, or cannot be spelled.
      if name.hasPrefix("_") || name.hasPrefix(".") { continue }
      own.set(self, entry.key.asText, entry.value)
    }
    realm.dialect = DialectBuiltins(present: present, own: own, denied: newDict())
    judgeDialect(of: realm, policy)
  }

  private func judgeDialect(of realm: Realm, _ policy: Policy) {
    guard let dialect = realm.dialect else { return }
    state.heap.disabled += 1
    defer { state.heap.disabled -= 1 }
    var position = 0
    while let entry = dialect.own.next(&position) {
      let name = entry.key.asText
      let isDenied = !dialect.denied.get(name).isUnset
      if policy.allows(.builtin(name.swiftString)) {
        guard isDenied else { continue }
        dialect.denied.remove(name)
        if dialect.present.get(name).isUnset { dialect.present.set(self, name, entry.value) }
      } else if !isDenied, dialect.present.get(name) == entry.value {
        dialect.denied.set(self, name, entry.value)
        dialect.present.remove(name)
      }
    }
  }

  /// A text that a type, of whichever realm, or a base of it has under a name; None without one.
  public func markOfType(_ type: Value, _ name: String) -> Value {
    guard type.isKind(.type) else { return .none }
    let found = lookup(type.asType, intern(name))
    return found.isKind(.string) ? found : .none
  }

  /// The text or number in a value whose type says of itself that it is a dialect's; it is plain
  /// data, whichever realm it is from.
  public func plainOfDialect(_ value: Value) -> Value {
    let type = type(of: value)
    // Not of a class that derives from it, whose instances are its program's affair.
    let (mark, owner) = lookupWithOwner(type, intern("__.kin"))
    guard mark.isKind(.string), owner == type else { return value }
    let isPlain = mark.asText.equals("unicode") || mark.asText.equals("long")
    return isPlain ? payload(value) : value
  }

  /// Whether programs of the present realm are in the classic dialect.
  public var speaksClassic: Bool { realm.isClassic ?? host.startup.isClassic }

  /// Refuses the use of a built-in that is written in Python, as the present policy says.
  public func requireBuiltin(_ name: Text) throws(Raised) {
    guard let policy = realm.policy else { return }
    let decision = policy.decide(.builtin(name.swiftString))
    if try !admits(decision, "use") { throw raiseDenied(name) }
  }

  /// Whether the policy of the present realm grants a symbol of `sys`.
  public func grantsSystemSymbol(_ name: Text) -> Bool {
    realm.policy?.allows(.sys(name.swiftString)) ?? true
  }

  /// Whether the policy of the present realm grants a module as one of machine code.
  public func grantsExtension(_ name: Text) -> Bool {
    realm.policy?.allows(.module(name.swiftString, kind: .dynamic)) ?? true
  }

  private func raiseDenied(_ name: Text) -> Raised {
    raise(.deniedName, "name '\(name.swiftString)' is not defined", fields: Value(name))
  }

  /// Brings the names of a realm's `builtins` in line with its policy.
  func judgeBuiltins(of realm: Realm, _ policy: Policy) {
    judgeDialect(of: realm, policy)
    let (names, asked) = unfreeNames(by: policy, realm)
    if names.isEmpty && asked.isEmpty && realm.deniedBuiltins == nil { return }
    state.heap.disabled += 1
    defer { state.heap.disabled -= 1 }
    let present = realm.builtins.pointee.dictionary
    let denied = realm.deniedBuiltins ?? newDict(in: realm)
    realm.deniedBuiltins = denied
    let returning = newDict()
    var position = 0
    while let entry = denied.next(&position) {
      if names.contains(entry.key.asText.swiftString) { continue }
      returning.set(self, entry.key.asText, entry.value)
    }
    position = 0
    while let entry = returning.next(&position) {
      if present.get(entry.key.asText).isUnset { present.set(self, entry.key.asText, entry.value) }
      denied.remove(entry.key.asText)
    }
    for name in names {
      let key = intern(name)
      let value = present.get(key)
      guard !value.isUnset, isOwn(value, key) else { continue }
      if value.isKind(.native) { value.asNative.pointee.flags |= NativeFlag.hasEffect }
      denied.set(self, key, value)
      present.remove(key)
    }
    for name in asked {
      let value = present.get(intern(name))
      if value.isKind(.native) { value.asNative.pointee.flags |= NativeFlag.hasEffect }
    }
  }

  /// Has the functions of `builtins` ask that one policy allowed and the next does not, also those
  /// that the realm has taken out of the module.
  func judgeHeldBuiltins(of realm: Realm, before: Policy?, now: Policy) {
    guard let before, !before.shares(.builtin, with: now) else { return }
    forEachCell(.native) { cell in
      let native = cell.of(NativeObject.self)
      guard cell.realm == realm.id, native.pointee.owner.isKind(.string),
        native.pointee.owner.asText.equals("builtins"),
        !now.allows(.builtin(native.pointee.name.asText.swiftString))
      else { return }
      native.pointee.flags |= NativeFlag.hasEffect
    }
  }

  /// A dictionary that belongs to a realm, whichever is the present one.
  private func newDict(in realm: Realm) -> Dict {
    let bits = state.headerBits
    state.headerBits = bits & ~0xFFFF_0000 | UInt64(realm.id) << 16
    defer { state.headerBits = bits }
    return newDict()
  }

  /// A built-in of the present realm, also one that its policy denies, which refuses to be called;
  /// unset when there is none.
  public func ownBuiltin(_ name: String) -> Value {
    let key = intern(name)
    let value = realm.builtins.pointee.dictionary.get(key)
    if !value.isUnset { return value }
    return realm.deniedBuiltins?.get(key) ?? .unset
  }

  /// The built-ins that a policy takes away, and the functions that ask the person when they are
  /// called; of a type its very name is the use. Realms by the thousand have the same rules for
  /// them, so the last answer is kept.
  private func unfreeNames(
    by policy: Policy, _ realm: Realm
  ) -> (denied: Set<String>, asked: Set<String>) {
    if let judged = host.judgedBuiltins, policy.shares(.builtin, with: judged.policy) {
      return (judged.names, judged.asked)
    }
    var names: Set<String> = []
    var asked: Set<String> = []
    for dictionary in [realm.builtins.pointee.dictionary, realm.deniedBuiltins] {
      guard let dictionary else { continue }
      var position = 0
      while let entry = dictionary.next(&position) {
        guard entry.key.isKind(.string), isOwn(entry.value, entry.key.asText) else { continue }
        let name = entry.key.asText.swiftString
        switch policy.decide(.builtin(name)).verdict {
        case .allow: break
        case .ask where entry.value.isKind(.native): asked.insert(name)
        default: names.insert(name)
        }
      }
    }
    host.judgedBuiltins = (policy, names, asked)
    return (names, asked)
  }

  /// Whether a value of `builtins` is the built-in function or type of that name, and not something
  /// that a program has put there. What statements need (`__import__`) judges for itself.
  private func isOwn(_ value: Value, _ name: Text) -> Bool {
    if name.swiftString.hasPrefix("__") { return false }
    if value.isKind(.native) { return value.asNative.pointee.name == Value(name) }
    return value.isKind(.type) && value.cell.realm == VM.sharedRealm
      && value.asType.pointee.name == Value(name)
  }

  /// A denied built-in for the library, on whose use of it programs stand that know nothing of it; nil for
  /// what runs code, reads or writes.
  func forLibrary(_ value: Value) -> Value? {
    if value.isUnset { return nil }
    if value.isKind(.type) { return value }
    guard value.isKind(.native), case let native = value.asNative,
      let type = BuiltinType(rawValue: value.cell.shape),
      !VM.acting.contains(native.pointee.name.asText.swiftString)
    else { return nil }
    if let own = realm.ownMethods[value.bits] { return own }
    let own = born(in: realm.id) {
      newNative(native.pointee.row, name: native.pointee.name, owner: .none, type)
    }
    realm.ownMethods[value.bits] = own
    return own
  }

  private static let acting: Set<String> = [
    "__import__", "breakpoint", "compile", "eval", "exec", "input", "open", "print",
  ]

  /// A built-in whose name does not exist because of the policy, if the person lets it be used; the
  /// NameError for every other name.
  func deniedBuiltin(_ name: Value) throws(Raised) -> Value {
    guard let policy = realm.policy, name.isKind(.string) else { throw raiseNameError(name) }
    let ofMachine = realm.deniedBuiltins?.get(name.asText) ?? .unset
    if isWithinLibrary, let own = forLibrary(ofMachine) { return own }
    var value = realm.dialect?.denied.get(name.asText) ?? .unset
    if value.isUnset { value = ofMachine }
    if value.isUnset { throw raiseNameError(name) }
    let decision = policy.decide(.builtin(name.asText.swiftString))
    if try admits(decision, "use") { return value }
    throw raiseDenied(name.asText)
  }
}
