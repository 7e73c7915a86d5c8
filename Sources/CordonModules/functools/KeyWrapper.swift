// What does `cmp_to_key` give?
//
// An object that, called with a value, gives another of its type that carries the value and compares
// by the function. Both are of one type; the first carries none.

import CordonRuntime

enum KeyWrapper {
  private enum Slot {
    static let function = 0
    static let object = 1
    static let count = 2
  }

  static let function = NativeRow(
    "cmp_to_key(mycmp)", .pure, "Turn a comparison function into a key function."
  ) { call in
    let made = call.vm.newInstance(of: type)
    made.asInstance[slot: Slot.function] = call[0]
    return made
  }

  private static let type: NativeType = NativeType(
    "functools.KeyWrapper", "", slots: Slot.count, flags: [.final, .noConstructor]
  ) {
    [
      .init("__call__(self, /, *args, **kwargs)", .pure, "Wrap a value.", wrap),
      .attribute(
        "obj", .pure, "The value that was wrapped.",
        get: { call in
          let object = call[0].asInstance[slot: Slot.object]
          return object.isUnset ? .none : object
        },
        set: { call in
          call[0].asInstance[slot: Slot.object] = call[1]
          return .none
        }),
    ] + NativeRow.comparisons(compare)
  }

  private static func wrap(_ call: Call) throws(Raised) -> Value {
    let given = call[1].asTuple
    let named = call[2].asDict
    let total = given.pointee.count + named.pointee.count
    if total > 1 {
      throw call.raise(.typeError, "K() takes at most 1 argument (\(total) given)")
    }
    let object = total == 0 || named.isEmpty ? .unset : named.get(call.vm.intern("obj"))
    if given.pointee.count == 0, object.isUnset {
      throw call.raise(.typeError, "K() missing required argument 'obj' (pos 1)")
    }
    let made = call.vm.newInstance(of: type)
    made.asInstance[slot: Slot.function] = call[0].asInstance[slot: Slot.function]
    made.asInstance[slot: Slot.object] = named.isEmpty ? given[item: 0] : object
    return made
  }

  private static func compare(_ op: CompareOperator, _ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    guard vm.isExactly(call[1], type) else {
      throw call.raise(.typeError, "other argument must be K instance")
    }
    try vm.requireUsable(call[1])
    let (a, b) = (call[0].asInstance, call[1].asInstance)
    if a[slot: Slot.object].isUnset || b[slot: Slot.object].isUnset {
      throw call.raise(.attributeError, "object")
    }
    let function = a[slot: Slot.function]
    let order = try vm.call(function, a[slot: Slot.object], b[slot: Slot.object])
    return try vm.compare(op, order, .small(0))
  }
}
