// Who handles signals?
//
// The trusted realm: its handlers run wherever the machine looks up, on top of whatever runs there.

extension VM {
  /// Handlers by the number of the signal; 0 holds the one that stands for the beginning of
  /// `SIGINT`.
  public func signalHandlers() -> Dict {
    let realm = host.realms[Int(VM.trustedRealm)].unsafelyUnwrapped
    if realm.signalHandlers.isUnset { realm.signalHandlers = Value(newDict()) }
    return realm.signalHandlers.asDict
  }
}
