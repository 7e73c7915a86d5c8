// When must running code stop?
//
// The budget counts taken jumps, calls and native work. It is granted in slices; when one is spent
// the machine looks at the clock, the limits of the present realm and the interrupt flag.

import CSupport
import CordonPolicy
import Glibc

/// What the present realm may still use. nil means no limit.
public struct Meter {
  public var steps: Int?
  public var processorSeconds: Double?
  public var outputBytes: Int?
  /// Processor time at which the present slice began.
  var startedAt = 0.0
}

extension VM {
  static let slice = 20_000

  /// Charges native work of `n` units (about ten nanoseconds each).
  @inline(__always) public func charge(_ n: Int) throws(Raised) {
    state.budget &-= n
    if state.budget < 0 { try budgetSpent() }
  }

  /// Charges work that has just been done, or is about to be: the machine looks up at its next
  /// charge, jump or call. No Python code runs, so borrowed bytes stay where they are.
  @inline(__always) public func owe(_ n: Int) { state.budget &-= n }

  /// Pays for turning `count` bytes of source text into code before that is done: the parser and the
  /// compiler know no budget. What they take at most in memory must fit the quota, and what they
  /// take at most in time the limit; both are measured of the costliest texts.
  public func chargeCompilation(bytes count: Int) throws(Raised) {
    try reserve(count, of: 100)
    if let left = host.meter(of: state.realm).pointee.processorSeconds,
      Double(count) * 150e-9 > left
    {
      requestStop(.seconds)
      throw stopped()
    }
    try charge(min(count, 1 << 40) * 8)
  }

  /// Called when the slice is spent, or has been taken away to make the machine look up.
  @inline(never) func budgetSpent() throws(Raised) {
    if state.stop != .none { throw stopped() }
    let spent = host.granted - state.budget
    let meter = host.meter(of: state.realm)
    if let left = meter.pointee.steps {
      meter.pointee.steps = left - spent
      if left - spent <= 0 { requestStop(.steps) }
    }
    if let left = meter.pointee.processorSeconds {
      let now = processorSeconds()
      let remaining = left - (now - meter.pointee.startedAt)
      meter.pointee.processorSeconds = remaining
      meter.pointee.startedAt = now
      if remaining <= 0 { requestStop(.seconds) }
    }
    var slice = VM.slice
    if let left = meter.pointee.steps { slice = min(slice, max(1, left)) }
    host.granted = slice
    state.budget = slice
    if state.stop != .none { throw stopped() }
    if cordon_interrupt_pending() != 0 {
      cordon_interrupt_clear()
      host.wasInterrupted = true
      throw raise(.keyboardInterrupt, arguments: emptyTuple)
    }
    if cordon_signals_pending() != 0, state.realm == VM.trustedRealm { try serveSignals() }
    try runFinalizers()
    if host.hasWeakReferences { try runWeakCallbacks() }
  }

  /// Makes the machine stop the present realm at its next instruction.
  func requestStop(_ reason: Stop) {
    state.stop = reason
    host.stoppedRealm = state.realm
    host.granted -= state.budget + 1
    state.budget = -1
  }

  /// A realm that was to stop has come to its end first: its caller is not to stop in its place. What
  /// it has used up is still used up, and ends its next run.
  func forgetStop(of realm: UInt16) {
    if state.stop != .none, host.stoppedRealm == realm { state.stop = .none }
  }

  /// The mark with which a stopped realm unwinds; no handler of the realm sees it.
  func stopped() -> Raised {
    state.raised = .none
    return Raised()
  }

  /// After a frame that had crossed into another realm has been left by an exception: a stop that
  /// belongs to the realm left behind becomes an ordinary exception of the caller's.
  func leftRealm(by frame: UnsafeMutablePointer<Frame>) {
    guard state.stop != .none, host.stoppedRealm != state.realm else { return }
    let reason = state.stop
    state.stop = .none
    _ = raiseStopped(reason)
  }

  func limitMessage(_ reason: Stop) -> String {
    let name: LimitName
    let what: String
    switch reason {
    case .steps: (name, what) = (.steps, "step")
    case .memory: (name, what) = (.memory, "memory")
    case .seconds: (name, what) = (.cpu, "processor time")
    case .output: (name, what) = (.output, "output")
    case .interrupted, .none, .policy, .audit: return "interrupted"
    }
    guard let value = host.realms[Int(host.stoppedRealm)]?.policy?.limits[name] else {
      return "\(what) limit reached"
    }
    return "\(what) limit of \(name.text(of: value)) reached, \(name.remedy(for: value))"
  }

  func processorSeconds() -> Double {
    var t = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t)
    return Double(t.tv_sec) + Double(t.tv_nsec) * 1e-9
  }
}
