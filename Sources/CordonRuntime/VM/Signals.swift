// When do handlers of signals run?
//
// Where the trusted realm looks up: they are trusted code, and nobody else's work is broken into. A
// signal that comes while a restricted realm runs is served when that gives way.

import CSupport

extension VM {
  /// Handlers by the number of the signal; 0 holds the one that stands for the beginning of
  /// `SIGINT`.
  public func signalHandlers() -> Dict {
    let realm = host.realms[Int(VM.trustedRealm)].unsafelyUnwrapped
    if realm.signalHandlers.isUnset { realm.signalHandlers = Value(newDict()) }
    return realm.signalHandlers.asDict
  }

  /// Calls the handlers of signals that have come. What one raises goes on its way; the others wait.
  func serveSignals() throws(Raised) {
    while case let number = cordon_signal_take(), number != 0 {
      host.signalsServed += 1
      let handler = try get(signalHandlers(), .small(Int(number)))
      if handler.isUnset || handler.isNone { continue }
      let frame = frameObject(depth: 0) ?? .none
      _ = try call(handler, .small(Int(number)), frame)
    }
  }
}
