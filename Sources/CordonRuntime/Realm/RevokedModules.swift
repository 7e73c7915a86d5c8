// What becomes of a native module that a realm has imported and may import no more?
//
// Its functions and types were taken while it was allowed, and lie in any variable. From the edit on
// each of the functions asks at every call, and so do the methods of the types and what makes their
// instances. What only computes asks nobody before that: it costs nothing where nothing is revoked.
// The types belong to all realms, so each realm remembers which of them it has lost.

import CordonPolicy

extension VM {
  /// Has the functions of modules ask that one policy allowed, or the person, and the next does not.
  /// Whether the realm still has the module in its table says nothing: it may have hidden it.
  func judgeModules(of realm: Realm, before: Policy?, now: Policy) {
    guard let before, !before.shares(.module, with: now) else { return }
    let lost = host.nativeModules.values.filter { module in
      // The names of the others are judged one by one.
      module.home == module.name && GuardedModule(named: module.name) == .none
        && !now.allows(.module(module.name))
        && (before.allows(.module(module.name)) || realm.admittedModules[module.name] != nil)
    }
    if lost.isEmpty { return }
    let rows = lost.map { module in
      let table = UInt(bitPattern: host.rows(of: module))
      return table..<table + UInt(module.rows.count * MemoryLayout<NativeRow>.stride)
    }
    forEachCell(.native) { cell in
      let native = cell.of(NativeObject.self)
      let row = UInt(bitPattern: native.pointee.row)
      guard cell.realm == realm.id, rows.contains(where: { $0.contains(row) }) else { return }
      native.pointee.flags |= NativeFlag.hasEffect
    }
    for module in lost where !isReachedOtherwise(module) { judgeTypes(of: module.name, in: realm) }
  }

  /// Whether the types of a module come to the realm in other ways that the policy speaks of: streams
  /// by `open`, and what stands under Cordon's own library by the modules of that.
  private func isReachedOtherwise(_ module: NativeModule) -> Bool {
    module.name == "_io" || module.isFoundation && module.name.hasPrefix("_")
  }

  /// Has the types of a module ask: those that it gives, and those that bear its name.
  private func judgeTypes(of name: String, in realm: Realm) {
    var types = host.typesOfModules[name] ?? []
    for type in host.nativeTypes.values where type.pointee.module.isKind(.string) {
      if type.pointee.module.asText.swiftString == name { types.append(type) }
    }
    for type in types {
      realm.revokedTypes[UInt(bitPattern: Cell(type))] = name
      type.pointee.flags.insert(.isJudged)
      let methods = dictionary(of: type)
      var position = 0
      while let entry = methods.next(&position) {
        var value = entry.value
        if value.isKind(.record), value.cell.shape == BuiltinType.staticMethod.shape {
          value = value.asRecord[slot: 0]
        }
        if value.isKind(.native) { value.asNative.pointee.flags |= NativeFlag.hasEffect }
      }
    }
  }

  /// Remembers which types a native module gives. Types that are built in belong to no module.
  func noteTypes(of name: String, _ namespace: Dict) {
    if host.typesOfModules[name] != nil { return }
    var types: [TypeRef] = []
    var position = 0
    while let entry = namespace.next(&position) {
      if entry.value.isKind(.type), entry.value.asType.pointee.declaration != 0 {
        types.append(entry.value.asType)
      }
    }
    host.typesOfModules[name] = types
  }
}
