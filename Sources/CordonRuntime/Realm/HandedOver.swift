// What has a restricted realm handed to native code, which hands it on?
//
// A partial(), an itemgetter(), a cache or a proxy of trusted code answers what a function of the realm
// has answered, and says nothing of where it has it from. When such an object is a key of sorted(), or a
// predicate, that goes on with the answer, as it would with the function's own. So what a realm hands to
// native code, and may not use itself, is noted while something is called whose answer is judged.

/// What restricted realms have handed to native code for calls that still run.
struct HandedOver {
  struct Entry {
    let value: Value
    let home: UInt16
    /// That has called the native code.
    let frame: UnsafeMutablePointer<Frame>
  }
  private(set) var entries: [Entry] = []

  var count: Int { entries.count }
  var isFull: Bool { entries.count >= 1024 }

  mutating func note(_ entry: Entry) { entries.append(entry) }

  /// Forgets the last ones, as far as they were for frames above one.
  mutating func forget(above frame: UnsafeMutablePointer<Frame>) {
    while let last = entries.last, last.frame > frame { entries.removeLast() }
  }

  /// Forgets those from `first` on that were for a frame, or one above.
  mutating func forget(from first: Int, of frame: UnsafeMutablePointer<Frame>) {
    let kept = entries[first...].filter { $0.frame < frame }
    entries.replaceSubrange(first..., with: kept)
  }
}

extension VM {
  /// Notes that native code, called by code of `frame`, has got a value from a restricted realm. Where too
  /// many are noted, it must be something that the realm may use.
  @inline(never) func noteHandedOver(
    _ value: Value, by home: UInt16, to frame: UnsafeMutablePointer<Frame>
  ) throws(Raised) {
    if state.judging == nil { return }
    host.handedOver.forget(above: state.frame)
    if host.handedOver.isFull {
      if state.realm == home { return try guardAnswer(value) }
      return try narrowed(to: home) { () throws(Raised) in try guardAnswer(value) }
    }
    host.handedOver.note(.init(value: value, home: home, frame: frame))
    state.handedOver = host.handedOver.count
  }

  /// Notes the same of what a function has answered before, and is answered again.
  public func noteAnsweredAgain(_ value: Value, of function: Value) throws(Raised) {
    guard state.realm == VM.trustedRealm, value.isCell, value.cell.realm == VM.trustedRealm,
      case let home = answerer(function), home != 0
    else { return }
    try noteHandedOver(value, by: home, to: state.frame)
  }

  /// What `body` answers, which calls a function for native code that answers the same.
  @inline(__always)
  public func asResult(_ body: () throws(Raised) -> Value) throws(Raised) -> Value {
    let outer = state.answering
    state.answering = state.frame
    defer { state.answering = outer }
    return try body()
  }

  /// What `body` answers, which calls a function for native code that goes on with it.
  @inline(__always) func judged(
    _ function: Value, _ body: () throws(Raised) -> Value
  ) throws(Raised) -> Value {
    try watched { () throws(Raised) in
      let value = try body()
      try requireAnswer(value, of: function)
      return value
    }
  }

  /// The same of a method of `x`, which its class may have from elsewhere.
  @inline(__always) func judged(
    _ method: Value, on x: Value, _ body: () throws(Raised) -> Value
  ) throws(Raised) -> Value {
    try watched { () throws(Raised) in try answer(body(), of: method, on: x) }
  }

  /// What `body` answers; raises when it is something that a realm has handed to native code on the way, and
  /// may not use.
  @inline(__always) private func watched(
    _ body: () throws(Raised) -> Value
  ) throws(Raised) -> Value {
    if state.handedOver != 0 { forgetHandedOver() }
    let (first, outer) = (state.handedOver, state.judging)
    let (handingOn, answering) = (state.handingOn, state.answering)
    state.judging = state.frame
    state.handingOn = nil
    state.answering = nil
    defer {
      state.judging = outer
      state.handingOn = handingOn
      state.answering = answering
    }
    let value = try body()
    if state.handedOver != first {
      try requireUsable(value, by: first)
      if outer != state.frame { forgetHandedOver(from: first) }
    }
    return value
  }

  /// What `body` answers, which calls something for present code of the library, whose register gets it. What
  /// that only returns is noted for whoever gets it then.
  @inline(never) func judgedForLibrary(
    _ callee: Value, in register: Int, _ body: () throws(Raised) -> Value
  ) throws(Raised) -> Value {
    let place = presentPlace(register)
    if state.handedOver != 0 { forgetHandedOver() }
    let (first, outer) = (state.handedOver, state.judging)
    state.judging = state.frame
    defer { state.judging = outer }
    let answer = try body()
    if answer.isCell, answer.cell.realm == VM.trustedRealm, state.realm == VM.trustedRealm {
      switch taker(of: place) {
      case .library:
        try requireAnswer(answer, of: callee)
        try requireUsable(answer, by: first)
      case .native(let frame):
        let known = host.handedOver.entries[first...].filter {
          $0.frame == state.frame && $0.value == answer
        }
        let own = answerer(callee)
        for home in Set(known.map(\.home) + (own == 0 ? [] : [own])) {
          try noteHandedOver(answer, by: home, to: frame)
        }
      case .program: break
      }
    }
    if state.handedOver != first, outer != state.frame { forgetHandedOver(from: first) }
    return answer
  }

  @inline(never) private func forgetHandedOver() {
    host.handedOver.forget(above: state.frame)
    state.handedOver = host.handedOver.count
  }

  @inline(never) private func forgetHandedOver(from first: Int) {
    host.handedOver.forget(from: first, of: state.frame)
    state.handedOver = host.handedOver.count
  }

  @inline(never) private func requireUsable(_ value: Value, by first: Int) throws(Raised) {
    if state.handedOver == first { return }
    guard state.realm == VM.trustedRealm, value.isCell else { return }
    for entry in host.handedOver.entries[first...]
    where entry.frame == state.frame && entry.value == value {
      try narrowed(to: entry.home) { () throws(Raised) in try guardAnswer(value) }
    }
  }
}
