// How does a program wait for signals, and hold them back?

import CordonRuntime
import Glibc

enum SignalWaiting {
  static let information = StructSequence(
    "signal.struct_siginfo", "What is known of a signal that came.",
    [
      .init("si_signo"), .init("si_code"), .init("si_errno"), .init("si_pid"), .init("si_uid"),
      .init("si_status"), .init("si_band"),
    ])

  static let rows: [NativeRow] = [
    .init("pause()", .observes, "Wait until a handler has run.") { call throws(Raised) in
      let vm = call.vm
      let before = vm.host.signalsServed
      while vm.host.signalsServed == before { try vm.sleep(nanoseconds: 20_000_000) }
      return .none
    },
    .init("pthread_sigmask(how, mask, /)", .spawns, "Hold signals back, or let them through.") {
      call throws(Raised) in
      let vm = call.vm
      let how = try SocketModule.number(call, argument: 0)
      let former = try vm.ask(.signal(.mask(how: how, try numbers(call, 1)))).integers
      // What was held back comes now.
      try vm.lookUp()
      return try SignalModule.numbers(vm, former)
    },
    .init("sigpending()", .observes, "The signals that have come and are held back.") {
      call throws(Raised) in
      try SignalModule.numbers(call.vm, try call.vm.ask(.signal(.waiting)).integers)
    },
    .init("sigwait(sigset, /)", .spawns, "Wait for a signal that is held back; gives its number.") {
      call throws(Raised) in
      guard let facts = try wait(call, try numbers(call, 0), nil) else { return .none }
      return .small(facts[0])
    },
    .init("sigwaitinfo(sigset, /)", .spawns, "Wait for a signal that is held back.") {
      call throws(Raised) in
      try describe(call, try wait(call, try numbers(call, 0), nil))
    },
    .init(
      "sigtimedwait(sigset, timeout, /)", .spawns,
      "Wait at most so long for a signal that is held back; None when none came."
    ) { call throws(Raised) in
      let limit = try TimeArguments.duration(call.vm, call[1])
      if limit < 0 { throw call.raise(.valueError, "timeout must be non-negative") }
      return try describe(call, try wait(call, try numbers(call, 0), limit))
    },
  ]

  /// The numbers in any iterable.
  private static func numbers(_ call: Call, _ i: Int) throws(Raised) -> [Int] {
    let vm = call.vm
    let items = try vm.tupleFrom(call[i]).asTuple
    var result: [Int] = []
    for j in 0..<items.pointee.count {
      let n = try vm.indexAsInt(items[item: j], .overflowError)
      guard 1..<SignalModule.count ~= n else {
        throw call.raise(.valueError, "signal number \(n) out of range [1; 64]")
      }
      result.append(n)
    }
    return result
  }

  /// Nil when the time is over.
  private static func wait(
    _ call: Call, _ numbers: [Int], _ limit: Int?
  ) throws(Raised) -> [Int]? {
    let vm = call.vm
    let slice = 100_000_000
    var end: Int?
    if let limit { end = try vm.ask(.clock(.monotonic)).number + min(limit, 1 << 61) }
    while true {
      try vm.lookUp()
      var left = slice
      if let end { left = max(0, min(slice, end - (try vm.ask(.clock(.monotonic)).number))) }
      switch try vm.attempt(.signal(.wait(numbers, nanoseconds: left))) {
      case .success(let reply): return reply.integers
      case .failure(let failure):
        if failure.code != EAGAIN { throw vm.raiseOSError(Int(failure.code)) }
      }
      if let end, try vm.ask(.clock(.monotonic)).number >= end { return nil }
    }
  }

  private static func describe(_ call: Call, _ facts: [Int]?) throws(Raised) -> Value {
    guard let facts else { return .none }
    return try information.make(call.vm, facts.map { call.vm.int($0) })
  }
}
