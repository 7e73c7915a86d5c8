// How long does a realm last?
//
// As long as the machine, or as long as the object that stands for it in programs or anything that
// was born in it: a function that has left a realm still runs there. Then all of it goes, and its
// number may be given to another.

extension VM {
  /// Lets a realm end when neither `handle` nor anything born in the realm is alive any more.
  public func tie(_ realm: Realm, to handle: Value) { realm.handle = UInt(bitPattern: handle.cell) }

  /// A number for a new realm. The numbers of realms that have ended are given again.
  func newRealmNumber() throws(Raised) -> UInt16 {
    if host.freeRealms.isEmpty, host.realms.count == 1 << 16 {
      try charge(1000)
      collect()
      if host.freeRealms.isEmpty { throw raise(.memoryError, "there are too many realms") }
    }
    if let number = host.freeRealms.popLast() { return number }
    host.realms.append(nil)
    return UInt16(host.realms.count - 1)
  }

  /// Marks what belongs to the realm that never ends.
  func markTrusted() {
    guard let trusted = host.realms[Int(VM.trustedRealm)] else { return }
    trusted.isFound = true
    trusted.markRoots(self)
    drain()
  }

  /// Marks what belongs to realms that may end, but are alive: whatever was reached so far has been
  /// counted for the realm in which it was born.
  func markRealms() {
    var isComplete = false
    while !isComplete {
      isComplete = true
      for case let realm? in host.realms where !realm.isFound {
        guard
          realm.handle == 0 || realm.id == state.realm
            || state.heap.liveByRealm[Int(realm.id)] > 0
            || isMarked(Cell(bitPattern: realm.handle).unsafelyUnwrapped)
        else { continue }
        realm.isFound = true
        realm.markRoots(self)
        state.heap.markAccount = realm.isRestricted ? realm.id : 0
        drain()
        state.heap.markAccount = 0
        isComplete = false
      }
    }
  }

  /// Ends the realms that the collection has not found.
  func endRealms() {
    for case let realm? in host.realms {
      if realm.isFound {
        realm.isFound = false
        continue
      }
      host.realms[Int(realm.id)] = nil
      host.forgetTypes(of: realm)
      host.freeRealms.append(realm.id)
      host.sources.forget(realm: realm.id)
      host.gate.forgetDirectory(of: realm.id)
      host.gate.closeFiles(of: realm.id)
      for hook in host.realmHooks { hook(realm.id) }
    }
  }
}
