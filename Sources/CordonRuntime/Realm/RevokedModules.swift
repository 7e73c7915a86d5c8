// What becomes of a native module that a realm has imported and may import no more?
//
// Its functions were taken while it was allowed, and lie in any variable. From the edit on each of
// them asks at every call. Functions that only compute ask nobody before that: it costs nothing
// where nothing is revoked. The types of a native module belong to all realms and stay.

import CordonPolicy

extension VM {
  /// Has the functions of modules ask that one policy allowed and the next does not.
  func judgeModules(of realm: Realm, before: Policy?, now: Policy) {
    guard let before else { return }
    var position = 0
    while let entry = realm.modules.next(&position) {
      guard entry.key.isKind(.string), entry.value.isKind(.module),
        let module = host.nativeModules[entry.key.asText.swiftString], module.home == module.name,
        before.allows(.module(module.name)), !now.allows(.module(module.name))
      else { continue }
      let table = host.rows(of: module)
      let own = UInt(bitPattern: table)..<UInt(bitPattern: table + module.rows.count)
      forEachCell(.native) { cell in
        let native = cell.of(NativeObject.self)
        guard cell.realm == realm.id, own.contains(UInt(bitPattern: native.pointee.row)) else {
          return
        }
        native.pointee.flags |= NativeFlag.hasEffect
      }
    }
  }
}
