// What has a realm used, and what may it still use?
//
// A run is a statement at the prompt, a program, or a call of `r_exec` and its like. Time is counted
// while the realm is the present one: what trusted code does for it, when it calls a helper, is not
// the realm's to pay, by the processor's clock or by the one on the wall.

import CordonPolicy
import Glibc

/// What the present run of a realm has used, and may use; nil is no limit.
public struct Meter {
  private(set) var stepLimit: Int?
  private(set) var processorLimit: Double?
  private(set) var wallLimit: Double?
  private(set) var outputLimit: Int?
  public internal(set) var steps = 0
  /// Seconds, those included that were waited.
  public internal(set) var processor = 0.0
  /// Seconds by the clock.
  public internal(set) var wall = 0.0
  /// Bytes.
  public internal(set) var output = 0
  /// Why the run is being stopped: while trusted code that the realm has called goes on, the realm
  /// itself does not.
  var stopped = Stop.none
  /// Whether the clocks are looked at.
  let isTimed: Bool
  /// What the clocks showed when they were looked at last.
  private var processorMark = 0.0
  private var wallMark = 0.0

  init(isTimed: Bool) { self.isTimed = isTimed }

  /// Takes limits over; what was used stays used.
  mutating func take(_ limits: Limits?) {
    stepLimit = limits?.steps
    processorLimit = limits?.cpu.map { Double($0) * 1e-9 }
    wallLimit = limits?.wall.map { Double($0) * 1e-9 }
    outputLimit = limits?.output
  }

  /// Begins a run.
  mutating func reset() {
    (steps, processor, wall, output) = (0, 0, 0, 0)
    stopped = .none
    if isTimed { startClocks() }
  }

  var stepsLeft: Int? { stepLimit.map { $0 - steps } }
  var outputLeft: Int? { outputLimit.map { $0 - output } }

  /// The limit that has been reached.
  var reached: Stop? {
    if stopped != .none { return stopped }
    if let stepLimit, steps >= stepLimit { return .steps }
    if let processorLimit, processor >= processorLimit { return .seconds }
    if let wallLimit, wall >= wallLimit { return .wall }
    return nil
  }

  /// The limit that work of so many seconds would pass.
  func refusal(ofSeconds seconds: Double) -> Stop? {
    if let processorLimit, processor + seconds > processorLimit { return .seconds }
    if let wallLimit, wall + seconds > wallLimit { return .wall }
    return nil
  }

  /// Whether the realm's time is used up by now.
  var isOverdue: Bool {
    if processorLimit == nil && wallLimit == nil { return false }
    var now = self
    now.lookAtClocks()
    return now.refusal(ofSeconds: 0) != nil
  }

  /// Whether time is limited.
  var limitsTime: Bool { processorLimit != nil || wallLimit != nil }

  /// Pays for a wait before it begins, and answers how long it may be: what waits holds up whoever
  /// waits for it, as what computes does.
  mutating func pay(forWaitOf nanoseconds: Int) -> Int {
    func bounded(_ nanoseconds: Int, by left: Double?) -> Int {
      guard let left else { return nanoseconds }
      return min(nanoseconds, Int(max(0, min(1, left)) * 1e9) + 1)
    }
    let wait = bounded(
      bounded(nanoseconds, by: processorLimit.map { $0 - processor }),
      by: wallLimit.map { $0 - wall })
    processor += Double(wait) * 1e-9
    return wait
  }

  mutating func startClocks() {
    processorMark = seconds(CLOCK_PROCESS_CPUTIME_ID)
    wallMark = seconds(CLOCK_MONOTONIC)
  }

  mutating func lookAtClocks() {
    let now = (seconds(CLOCK_PROCESS_CPUTIME_ID), seconds(CLOCK_MONOTONIC))
    processor += now.0 - processorMark
    wall += now.1 - wallMark
    (processorMark, wallMark) = now
  }

  /// Seconds of a clock that only goes forward.
  public static func moment() -> Double {
    var t = timespec()
    clock_gettime(CLOCK_MONOTONIC, &t)
    return Double(t.tv_sec) + Double(t.tv_nsec) * 1e-9
  }

  private func seconds(_ clock: clockid_t) -> Double {
    var t = timespec()
    clock_gettime(clock, &t)
    return Double(t.tv_sec) + Double(t.tv_nsec) * 1e-9
  }
}
