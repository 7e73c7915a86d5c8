// How are signals asked for, and how is each request about them carried out?

import CSupport
import Glibc

/// What can be asked about signals. Numbers are from 1 to 64.
public enum SignalRequest {
  public enum Action {
    case standard, ignore
    /// Note it for a handler written in Python.
    case note
    /// What held when the program began.
    case asBefore
  }

  case set(Int32, Action)
  /// Answers with 0 for the system's own action, 1 for none, 2 for a handler.
  case present(Int32)
  /// Writes a byte to a file for each signal that is noted, -1 for none; answers the former one.
  case wake(Int32)
  /// Answers with the numbers that were blocked before; nil changes nothing.
  case mask(how: Int32, [Int]?)
  /// Answers with the numbers of those that are blocked and have come.
  case waiting
  /// Waits for one of the signals: answers with number, code, error, process, user, status, band.
  case wait([Int], nanoseconds: Int)
  /// Answers with the seconds that were left.
  case alarm(UInt32)
  /// Sets a timer in seconds; answers with what was left and the interval.
  case timer(Int32, value: Double, interval: Double)
  case timerLeft(Int32)
}

extension Gate {
  func perform(_ request: SignalRequest) throws(SystemFailure) -> Reply {
    switch request {
    case .set(let number, let action):
      let wanted =
        switch action {
        case .standard: cordon_signal_default
        case .ignore: cordon_signal_ignore
        case .note: cordon_signal_note
        case .asBefore: cordon_signal_as_before
        }
      try check(cordon_signal_set(number, wanted))
      return .done
    case .present(let number): return .number(Int(try check(cordon_signal_present(number))))
    case .wake(let file): return .number(Int(cordon_signal_wake(file)))
    case .mask(let how, let numbers):
      var former = Self.noSignals
      if let numbers {
        try check(cordon_signal_mask(how, bytes(numbers), &former))
      } else {
        try check(cordon_signal_mask(how, nil, &former))
      }
      return .integers(Self.numbers(former))
    case .waiting:
      var waiting = Self.noSignals
      try check(cordon_signal_waiting(&waiting))
      return .integers(Self.numbers(waiting))
    case .wait(let numbers, let nanoseconds):
      var facts = [Int](repeating: 0, count: 7)
      try check(cordon_signal_wait(bytes(numbers), nanoseconds, &facts))
      return .integers(facts)
    case .alarm(let seconds): return .number(Int(Glibc.alarm(seconds)))
    case .timer(let which, let value, let interval):
      var new = itimerval(it_interval: time(interval), it_value: time(value))
      var old = itimerval()
      try check(setitimer(try Self.timer(which), &new, &old))
      return .numbers([seconds(old.it_value), seconds(old.it_interval)])
    case .timerLeft(let which):
      var present = itimerval()
      try check(getitimer(try Self.timer(which), &present))
      return .numbers([seconds(present.it_value), seconds(present.it_interval)])
    }
  }

  private static let noSignals = [UInt8](repeating: 0, count: Int(CORDON_SIGNALS))

  private static func numbers(_ set: [UInt8]) -> [Int] { set.indices.filter { set[$0] != 0 } }

  private static func timer(_ which: Int32) throws(SystemFailure) -> __itimer_which_t {
    guard 0...2 ~= which else { throw SystemFailure(EINVAL) }
    return __itimer_which_t(UInt32(which))
  }

  private func bytes(_ numbers: [Int]) -> [UInt8] {
    var set = Self.noSignals
    for number in numbers where set.indices.contains(number) { set[number] = 1 }
    return set
  }

  private func time(_ seconds: Double) -> timeval {
    let whole = seconds.rounded(.down)
    return timeval(tv_sec: Int(whole), tv_usec: Int(((seconds - whole) * 1e6).rounded(.down)))
  }

  private func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
