// What stands for a restricted realm in trusted programs?
//
// An object that cannot be made or looked into by programs. The realm lasts as long as it does, or as
// anything that was born in the realm.

import CordonRuntime

enum RealmHandle {
  static let type: NativeType = NativeType(
    "_rexec.Realm", "A restricted realm.", slots: 1, flags: [.noConstructor, .final]
  ) {
    [
      .init("__repr__(self, /)", .pure, "A text with the realm's number.") { call throws(Raised) in
        let number = call[0].asInstance[slot: 0]
        return try call.vm.newString("<realm \(number.isInt ? number.asInt : 0)>")
      }
    ]
  }

  /// The object for a new realm, which ends with it.
  static func make(_ vm: VM, _ realm: Realm) -> Value {
    let handle = vm.newInstance(of: type)
    handle.asInstance[slot: 0] = .small(Int(realm.id))
    vm.tie(realm, to: handle)
    return handle
  }

  /// The realm that an argument stands for. Realms are made and used by trusted code: a realm in a
  /// restricted one would have to be no more than that is.
  static func realm(_ call: Call, _ argument: Int = 0) throws(Raised) -> Realm {
    try requireTrust(call)
    let handle = call[argument]
    guard call.vm.isExactly(handle, type), handle.asInstance[slot: 0].isInt,
      let realm = call.vm.host.realms[handle.asInstance[slot: 0].asInt]
    else {
      throw call.raise(.typeError, "a realm is required, not '\(call.vm.typeName(handle))'")
    }
    return realm
  }

  static func requireTrust(_ call: Call) throws(Raised) {
    if call.vm.realm.isRestricted {
      throw call.raise(
        .notImplementedError, "not supported yet: restricted realms within a restricted realm")
    }
  }
}
