// How is a deque walked over?
//
// Any change to its ends ends the walk with an error.

import CordonRuntime

enum DequeIterators {
  private enum Slot {
    static let deque = 0
    static let changes = 1
    static let remaining = 2
    static let count = 3
  }

  static let forward: NativeType = NativeType(
    "collections._deque_iterator", "The items of a deque.", slots: Slot.count, flags: .final,
    advance: { vm, it throws(Raised) in
      let deque = try source(vm, it)
      let remaining = it[slot: Slot.remaining].asInt
      if remaining == 0 { return .unset }
      it[slot: Slot.remaining] = .small(remaining - 1)
      return deque[deque.count - remaining]
    }
  ) { rows({ forward }) }

  static let backward: NativeType = NativeType(
    "collections._deque_reverse_iterator", "The items of a deque from the last on.",
    slots: Slot.count, flags: .final,
    advance: { vm, it throws(Raised) in
      let deque = try source(vm, it)
      let remaining = it[slot: Slot.remaining].asInt
      if remaining == 0 { return .unset }
      it[slot: Slot.remaining] = .small(remaining - 1)
      return deque[remaining - 1]
    }
  ) { rows({ backward }) }

  /// The deque, unless it has changed.
  private static func source(
    _ vm: VM, _ it: UnsafeMutablePointer<InstanceObject>
  ) throws(Raised) -> Deque {
    let deque = Deque(vm, it[slot: Slot.deque])
    if deque.changes != it[slot: Slot.changes].asInt {
      it[slot: Slot.remaining] = .small(0)
      throw vm.raise(.runtimeError, "deque mutated during iteration")
    }
    return deque
  }

  static func new(_ vm: VM, _ deque: Value, _ type: NativeType) -> Value {
    let made = vm.newInstance(of: type)
    made.asInstance[slot: Slot.deque] = deque
    made.asInstance[slot: Slot.changes] = .small(Deque(vm, deque).changes)
    made.asInstance[slot: Slot.remaining] = .small(Deque(vm, deque).count)
    return made
  }

  private static func rows(_ type: @escaping () -> NativeType) -> [NativeRow] {
    [
      .static("__new__(cls, deque, index=0, /)", .pure, "Begin at an index.") {
        call throws(Raised) in
        let vm = call.vm
        guard vm.isInstance(call[1], of: DequeMethods.type) else {
          throw call.raise(
            .typeError, "argument 1 must be collections.deque, not \(vm.typeName(call[1]))")
        }
        let passed = try vm.indexAsInt(call[2], .overflowError)
        let made = new(vm, call[1], type())
        let count = Deque(vm, call[1]).count
        made.asInstance[slot: Slot.remaining] = .small(count - min(count, max(0, passed)))
        return made
      },
      .init("__length_hint__(self, /)", .pure, "Return how many items are to come.") { call in
        call[0].asInstance[slot: Slot.remaining]
      },
      .init("__reduce__(self, /)", .pure, "Help pickle.") { call in
        let vm = call.vm
        let deque = call[0].asInstance[slot: Slot.deque]
        let passed =
          Deque(vm, deque).count - call[0].asInstance[slot: Slot.remaining].asInt
        return vm.tuple(Value(vm.type(of: call[0])), vm.tuple(deque, .small(max(0, passed))))
      },
    ]
  }
}
