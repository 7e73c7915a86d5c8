// What has a restricted realm handed to native code, which hands it on?
//
// A partial(), an itemgetter(), a cache or a proxy of trusted code answers what a function of the realm
// has answered, and says nothing of where it has it from. When such an object is a key of sorted(), or a
// predicate, that goes on with the answer, as it would with the function's own. So what a realm hands to
// native code, and may not use itself, is noted, until the machine has judged what it called.

/// What restricted realms have last handed to native code of others: as many as fit.
struct HandedOver {
  struct Entry {
    var value = Value.unset
    var home: UInt16 = 0
    var frame: UnsafeMutablePointer<Frame>?
  }
  static let capacity = 32
  private var entries = [Entry](repeating: Entry(), count: capacity)

  mutating func note(_ entry: Entry, as serial: Int) { entries[serial % Self.capacity] = entry }

  /// Those from `first` to before `end` that native code got which a frame has called.
  func entries(
    _ first: Int, _ end: Int, to frame: UnsafeMutablePointer<Frame>
  ) -> [Entry] {
    (max(first, end - Self.capacity)..<end).map { entries[$0 % Self.capacity] }
      .filter { $0.frame == frame }
  }
}

extension VM {
  /// Notes that native code, called by code of `frame`, has got a value from a restricted realm.
  @inline(never) func noteHandedOver(
    _ value: Value, by home: UInt16, to frame: UnsafeMutablePointer<Frame>
  ) {
    host.handedOver.note(.init(value: value, home: home, frame: frame), as: state.handedOver)
    state.handedOver &+= 1
  }

  /// What a function has answered before, and native code answers again.
  public func answeredAgain(_ value: Value, of function: Value) throws(Raised) -> Value {
    let home = answerer(function)
    return home == 0 ? value : try asHandedOver(value, by: home)
  }

  /// What `body` answers, which calls a function for native code that goes on with it.
  @inline(__always) func judged(
    _ function: Value, _ body: () throws(Raised) -> Value
  ) throws(Raised) -> Value {
    let first = state.handedOver
    let value = try body()
    try requireAnswer(value, of: function)
    if state.handedOver != first { try requireUsable(value, by: first) }
    return value
  }

  /// The same of a method of `x`, which its class may have from elsewhere.
  @inline(__always) func judged(
    _ method: Value, on x: Value, _ body: () throws(Raised) -> Value
  ) throws(Raised) -> Value {
    let first = state.handedOver
    let value = try answer(body(), of: method, on: x)
    if state.handedOver != first { try requireUsable(value, by: first) }
    return value
  }

  /// Raises when a value is one that a realm has handed to native code since, and may not use. Where more
  /// were handed over than are noted, it may have been any.
  @inline(never) private func requireUsable(_ value: Value, by first: Int) throws(Raised) {
    let end = state.handedOver
    guard state.realm == VM.trustedRealm, value.isCell else { return }
    let isWhole = end - first <= HandedOver.capacity
    for entry in host.handedOver.entries(first, end, to: state.frame)
    where !isWhole || entry.value == value {
      try narrowed(to: entry.home) { () throws(Raised) in try guardAnswer(value) }
    }
  }
}
