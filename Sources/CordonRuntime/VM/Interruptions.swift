// How does what somebody outside wants at once get through restricted code?
//
// A signal's handler is trusted code, and Ctrl-C is the person's. What they raise no restricted code
// may catch: where it comes to such a realm, the realm stops as for a limit, and whoever called it
// gets the exception. Trusted code handles it like any other.

import CSupport

extension VM {
  /// How many calls a handler may nest on top of restricted code, whatever that has left, and how
  /// many bytes of native stack it has.
  private static let reservedFrames = 100
  private static let reservedStack: UInt = 128 << 10

  /// Calls the handlers of signals that have come, as trusted code. What one raises goes on its way;
  /// the other signals wait. Signals wait as well while a stop is on its way.
  func serveSignals() throws(Raised) {
    if state.stop != .none { return }
    guard let trusted = host.realms[Int(VM.trustedRealm)] else { return }
    let saved = (state.raised, state.handled)
    let isFenced = state.realm > VM.trustedRealm
    try within(trusted) { () throws(Raised) in
      do throws(Raised) {
        if isFenced {
          try withReserve { () throws(Raised) in try callHandlers() }
        } else {
          try callHandlers()
        }
      } catch {
        markInterruption()
        throw error
      }
    }
    (state.raised, state.handled) = saved
  }

  private func callHandlers() throws(Raised) {
    while case let number = cordon_signal_take(), number != 0 {
      host.signalsServed += 1
      host.heldSince = nil
      let handler = try get(signalHandlers(), .small(Int(number)))
      if handler.isUnset || handler.isNone { continue }
      let frame = frameObject(depth: 0) ?? .none
      _ = try call(handler, .small(Int(number)), frame)
    }
  }

  /// Restricted code that has used all the depth there is does not keep handlers from running.
  private func withReserve(_ body: () throws(Raised) -> Void) throws(Raised) {
    let last = state.frames + state.frameCapacity - 2
    state.frameLimit = max(state.frameLimit, min(last, state.frame + VM.reservedFrames))
    if host.usesReserve { return try body() }
    host.usesReserve = true
    state.nativeStackLimit -= VM.reservedStack
    defer {
      state.nativeStackLimit += VM.reservedStack
      host.usesReserve = false
    }
    try body()
  }

  // MARK: What is raised

  /// KeyboardInterrupt, for Ctrl-C.
  func raiseKeyboardInterrupt() -> Raised {
    host.wasInterrupted = true
    state.raised = born(in: VM.trustedRealm) {
      Value(newException(type(.keyboardInterrupt), arguments: emptyTuple))
    }
    if state.realm <= VM.trustedRealm { setContext(state.raised) }
    markInterruption()
    stopIfInterrupted()
    return Raised()
  }

  /// From now on no restricted code catches the exception on its way.
  private func markInterruption() {
    if state.stop != .none { return }
    if state.raised.isKind(.exception) { state.raised.asException.pointee.interrupts = true }
  }

  /// Where an exception has come out of other code: restricted code that it is not for stops.
  func stopIfInterrupted() {
    guard state.stop == .none, state.realm > VM.trustedRealm, isInterruption(state.raised) else {
      return
    }
    keepInterruption()
    requestStop(.interrupted)
    state.raised = .none
  }

  /// Notes what the present realm is being stopped for.
  func keepInterruption() {
    if isInterruption(state.raised) { realm.interruption = state.raised }
  }

  /// What stopped a realm goes on its way in the realm's caller.
  func raiseInterruption(of number: UInt16) -> Raised {
    guard let realm = host.realms[Int(number)], isInterruption(realm.interruption) else {
      bug("a realm was interrupted by nothing")
    }
    let exception = realm.interruption
    if realm.meter.pointee.stopped == .none { realm.interruption = .unset }
    if !exception.asException.pointee.context.isKind(.exception) { setContext(exception) }
    state.raised = exception
    stopIfInterrupted()
    return Raised()
  }

  /// What a realm did not live to see goes on its way where it was left.
  func raisePendingInterruption() -> Raised {
    state.raised = host.pendingInterruption
    host.pendingInterruption = .unset
    stopIfInterrupted()
    return Raised()
  }
}
