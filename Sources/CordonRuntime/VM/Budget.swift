// When must running code stop?
//
// The budget counts taken jumps, calls and native work. It is granted in slices; when one is spent
// the machine looks at the clock, the limits of the present realm and the interrupt flag.

import CSupport
import CordonPolicy

extension VM {
  static let slice = 20_000
  private static let shortSlice = 500

  /// Charges native work of `n` units (about ten nanoseconds each). No finaliser or callback runs, so
  /// borrowed bytes stay where they are.
  @inline(__always) public func charge(_ n: Int) throws(Raised) {
    state.budget &-= min(n, 1 << 62)
    if state.budget < 0 { try workSpent() }
  }

  /// Charges work that has just been done, or is about to be: the machine looks up at its next
  /// charge, jump or call. No Python code runs, so borrowed bytes stay where they are.
  @inline(__always) public func owe(_ n: Int) { state.budget &-= n }

  /// What a byte of source text becomes at most, in bytes.
  static let bytesCompiled = 160

  /// Pays for turning `count` bytes of source text into code before that is done: the parser and the
  /// compiler know no budget. What they take at most in memory must fit the quota, and what they
  /// take at most in time the limit; both are measured of the costliest texts.
  public func chargeCompilation(bytes count: Int) throws(Raised) {
    try requireRoomToCompile(bytes: count)
    try charge(min(count, 1 << 40) * 20)
  }

  /// Asks for what that many bytes take at most, without paying.
  public func requireRoomToCompile(bytes count: Int) throws(Raised) {
    try reserve(count, of: VM.bytesCompiled)
    try requireTime(for: count, ofNanoseconds: 500)
  }

  /// Stops the present realm at once when it has no time left for what cannot be stopped once it has
  /// begun: `count` pieces of work of so many nanoseconds.
  public func requireTime(for count: Int, ofNanoseconds each: Double) throws(Raised) {
    let seconds = Double(count) * each * 1e-9
    // Less is noticed soon enough when it is over.
    if seconds < 0.05 { return }
    if let reason = host.meter(of: state.realm).pointee.refusal(ofSeconds: seconds) {
      requestStop(reason)
      throw stopped()
    }
  }

  /// Charges work on long integers, most of which cannot be stopped once it has begun: what would
  /// take much longer than the realm has time is not begun.
  func charge(integerWork n: Int) throws(Raised) {
    // Half of the estimate: better a little late than stopped for nothing.
    try requireTime(for: n, ofNanoseconds: 5)
    try charge(n)
  }

  /// Called between instructions when the slice is spent, or has been taken away to make the machine
  /// look up: the place where finalisers, callbacks and handlers of signals run.
  @inline(never) func budgetSpent() throws(Raised) {
    checkQuota()
    try heed()
    if cordon_signals_pending() != 0 { try serveSignals() }
    try runFinalizers()
    if host.hasWeakReferences { try runWeakCallbacks() }
  }

  /// The same within native work, where what waits must go on waiting: nothing may change what a
  /// native function has borrowed. It waits no longer than that function; only signals do not wait
  /// for restricted code.
  @inline(never) private func workSpent() throws(Raised) {
    try heed()
    if cordon_signals_pending() != 0, state.realm > VM.trustedRealm, !host.holdsFinalizers {
      host.holdsFinalizers = true
      defer { host.holdsFinalizers = false }
      try serveSignals()
    }
    if somethingWaits { shortenSlice() }
  }

  /// Looks at what may end what runs: stops, limits, Ctrl-C.
  private func heed() throws(Raised) {
    // What stops another realm, trusted code that it has called does not feel.
    if state.stop != .none, host.stoppedRealm == state.realm { throw stopped() }
    settle()
    let meter = host.meter(of: state.realm)
    if let reason = meter.pointee.reached { requestStop(reason) }
    grantSlice(atLeast: 1)
    if let terminal = host.terminal { terminal.tick(self) }
    if state.stop != .none, host.stoppedRealm == state.realm { throw stopped() }
    if cordon_interrupt_pending() != 0 {
      cordon_interrupt_clear()
      throw raiseKeyboardInterrupt()
    }
    if !host.pendingInterruption.isUnset { throw raisePendingInterruption() }
    if host.lacksMemory, state.realm == VM.trustedRealm {
      host.lacksMemory = false
      throw raiseMemoryError()
    }
  }

  /// Throws when the present realm is to stop.
  @inline(never) func stopIfDue() throws(Raised) {
    if host.stoppedRealm == state.realm { throw stopped() }
  }

  private var somethingWaits: Bool {
    // A collection, after allocations that could not wait for one.
    state.bytesLeft < 0 || cordon_signals_pending() != 0 || host.hasPendingFinalizers
      || host.hasWeakReferences && weakTable.hasPending
  }

  /// Lets a jump or call look up soon, without every charge before it doing so: in turn the very next
  /// one of all, and one after a short slice.
  private func shortenSlice() {
    host.looksUpNext.toggle()
    if host.looksUpNext { return lookUpSoon() }
    let surplus = state.budget - VM.shortSlice
    if surplus <= 0 { return }
    host.granted -= surplus
    state.budget -= surplus
  }

  /// Enters what the present realm has used since the last time into its meter.
  func settle() {
    let meter = host.meter(of: state.realm)
    // Work that was charged and then refused may come to more than can be counted.
    let used = max(0, host.granted &- state.budget)
    meter.pointee.steps = min(meter.pointee.steps, .max - used) + used
    host.stepsTaken = min(host.stepsTaken, .max - used) + used
    host.granted = state.budget
    if meter.pointee.isTimed { meter.pointee.lookAtClocks() }
  }

  /// Begins a slice: what remains of the steps that the present realm may take, or as many as pass
  /// before the machine looks up.
  func grantSlice(atLeast least: Int) {
    let meter = host.meter(of: state.realm)
    var slice = meter.pointee.stopped == .none ? VM.slice : least
    if let left = meter.pointee.stepsLeft { slice = min(slice, max(least, left)) }
    host.granted = slice
    state.budget = slice
  }

  /// Makes the machine look up at its next charge, jump or call.
  func lookUpSoon() {
    if state.budget < 0 { return }
    host.granted -= state.budget + 1
    state.budget = -1
  }

  /// Makes the machine stop the present realm at its next instruction.
  func requestStop(_ reason: Stop) {
    state.stop = reason
    host.stoppedRealm = state.realm
    host.meter(of: state.realm).pointee.stopped = reason
    host.granted -= state.budget + 1
    state.budget = -1
  }

  /// A realm that was to stop has come to its end first: its caller is not to stop in its place. What
  /// it has used up is still used up, and ends its next run.
  func forgetStop(of realm: UInt16) {
    if state.stop != .none, host.stoppedRealm == realm { endStop(isLeft: false) }
  }

  /// The mark with which a stopped realm unwinds; no handler of the realm sees it.
  func stopped() -> Raised {
    state.raised = .none
    return Raised()
  }

  /// After a frame that had crossed into another realm has been left by an exception: a stop that
  /// belongs to the realm left behind becomes an ordinary exception of the caller's.
  func leftRealm(by frame: UnsafeMutablePointer<Frame>) {
    if state.stop != .none, host.stoppedRealm != state.realm { _ = raiseStop() }
    // What others have made of a stop is nothing that the realm which it is for could catch.
    let reason = host.meter(of: state.realm).pointee.stopped
    if state.stop == .none, reason != .none {
      if reason == .interrupted { keepInterruption() }
      requestStop(reason)
      state.raised = .none
    }
    stopIfInterrupted()
  }

  /// The exception that a stop becomes for the caller of the realm that was stopped.
  func raiseStop() -> Raised {
    let reason = state.stop
    endStop()
    return raiseStopped(reason)
  }

  /// Ends a stop where its realm has been left. The realm stops again when it is come back to, as
  /// long as it waits for others further out.
  ///
  /// - Parameter isLeft: whether the stop has ended it; else what it was for is still to be said.
  func endStop(isLeft: Bool = true) {
    state.stop = .none
    guard let realm = host.realms[Int(host.stoppedRealm)], !isRunning(realm) else { return }
    realm.meter.pointee.stopped = .none
    if !isLeft, !realm.interruption.isUnset {
      host.pendingInterruption = realm.interruption
      realm.interruption = .unset
      lookUpSoon()
    }
  }

  func limitMessage(_ reason: Stop) -> String {
    let name: LimitName
    let what: String
    switch reason {
    case .steps: (name, what) = (.steps, "step")
    case .memory: (name, what) = (.memory, "memory")
    case .seconds: (name, what) = (.cpu, "processor time")
    case .wall: (name, what) = (.wall, "wall time")
    case .output: (name, what) = (.output, "output")
    case .interrupted, .none, .policy, .audit: return "interrupted"
    }
    guard let value = host.realms[Int(host.stoppedRealm)]?.policy?.limits[name] else {
      return "\(what) limit reached"
    }
    return "\(what) limit of \(name.text(of: value)) reached, \(name.remedy(for: value))"
  }
}
