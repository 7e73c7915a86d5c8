// What do the tests of the runtime stand on?

import CordonPolicy

@testable import CordonRuntime

/// Runs `body` on a machine of its own with a trusted realm.
func withMachine(_ body: (VM) throws -> Void) rethrows {
  var mark = 0
  try withUnsafePointer(to: &mark) { high in
    let vm = VM.make(stackHigh: UnsafeRawPointer(high) + 64, gate: Gate())
    _ = try? vm.makeRealm(name: "trusted", policy: nil)
    try body(vm)
  }
}

/// Overwrites what earlier calls left on the stack, which the collector would take for references.
@inline(never) func scrubStack() {
  withUnsafeTemporaryAllocation(of: UInt.self, capacity: 8192) { room in
    room.initialize(repeating: 0)
  }
}

/// Numbers that look random and are the same every time.
struct Dice {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func roll(_ n: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(n))
  }
}

extension VM {
  /// Keeps a value alive, or lets go of it when it is nil.
  func keep(_ value: Value?, as name: StaticString = "kept") {
    realm.main.pointee.dictionary.set(self, name, value ?? .none)
  }
}
