// What do `count`, `repeat` and `cycle` give without end?

import CordonRuntime

enum Counting {
  // MARK: count

  /// Slots: the next number and the step.
  static let count: NativeType = NativeType(
    "itertools.count", "Numbers from start on, each a step further.", slots: 2,
    advance: { vm, it throws(Raised) in
      let number = it[slot: 0]
      if number.isInt, it[slot: 1] == .small(1), Value.fits(number.asInt + 1) {
        it[slot: 0] = .small(number.asInt + 1)
      } else {
        it[slot: 0] = try vm.binary(.add, number, it[slot: 1])
      }
      return number
    }
  ) {
    [
      .static("__new__(cls, /, start=0, step=1)", .pure, "Count from start by step.") {
        call throws(Raised) in
        let vm = call.vm
        guard isNumber(vm, call[1]), isNumber(vm, call[2]) else {
          throw call.raise(.typeError, "a number is required")
        }
        let counter = try vm.instance(for: call[0], of: count)
        counter.asInstance[slot: 0] = call[1] == .true ? .small(1) : call[1]
        if call[1] == .false { counter.asInstance[slot: 0] = .small(0) }
        counter.asInstance[slot: 1] = call[2] == .true ? .small(1) : call[2]
        return counter
      },
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        let vm = call.vm
        let (number, step) = (call[0].asInstance[slot: 0], call[0].asInstance[slot: 1])
        var text = "\(vm.ownTypeName(call[0]))(\(try vm.reprString(number))"
        if step != .small(1) { text += ", \(try vm.reprString(step))" }
        return try vm.newString(text + ")")
      },
    ]
  }

  /// As far as the type tells.
  private static func isNumber(_ vm: VM, _ value: Value) -> Bool {
    if value.isInt || value.isFloat || vm.hasIndex(value) || vm.isInstance(value, .complex) {
      return true
    }
    let type = vm.type(of: value)
    return !vm.lookup(type, vm.intern("__int__")).isUnset
      || !vm.lookup(type, vm.intern("__float__")).isUnset
  }

  // MARK: repeat

  /// Slots: the object, and how many times it is still to come; -1 for ever.
  static let repetition: NativeType = NativeType(
    "itertools.repeat", "One object, a number of times or for ever.", slots: 2,
    advance: { vm, it throws(Raised) in
      let left = it[slot: 1]
      if left.isInt {
        let n = left.asInt
        if n == 0 { return .unset }
        if n > 0 { it[slot: 1] = .small(n - 1) }
      } else {
        it[slot: 1] = try vm.binary(.subtract, left, .small(1))
      }
      return it[slot: 0]
    }
  ) {
    [
      .static("__new__(cls, /, object, times=?)", .pure, "Repeat an object.") {
        call throws(Raised) in
        let vm = call.vm
        let times = call[2].isUnset ? -1 : max(0, try vm.indexAsInt(call[2], nil))
        let it = try vm.instance(for: call[0], of: repetition)
        it.asInstance[slot: 0] = call[1]
        it.asInstance[slot: 1] = vm.int(times)
        return it
      },
      .init("__length_hint__(self, /)", .pure, "Return how many items are to come.") {
        call throws(Raised) in
        let left = call[0].asInstance[slot: 1]
        if left == .small(-1) { throw call.raise(.typeError, "len() of unsized object") }
        return left
      },
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        let vm = call.vm
        let (object, left) = (call[0].asInstance[slot: 0], call[0].asInstance[slot: 1])
        var text = "\(vm.ownTypeName(call[0]))(\(try vm.reprString(object))"
        if left != .small(-1) { text += ", \(try vm.reprString(left))" }
        return try vm.newString(text + ")")
      },
    ]
  }

  // MARK: cycle

  /// Slots: the iterator until its end, the items that it gave, the place among them after that.
  static let cycle: NativeType = NativeType(
    "itertools.cycle", "The items of an iterable again and again.", slots: 3,
    advance: { vm, it throws(Raised) in
      try vm.checkNativeStack()
      let list = it[slot: 1].asList
      let iterator = it[slot: 0]
      if !iterator.isUnset {
        let item = try vm.next(iterator)
        if !item.isUnset {
          try vm.charge(1)
          try vm.append(list, item)
          return item
        }
        it[slot: 0] = .unset
      }
      let count = list.pointee.count
      if count == 0 { return .unset }
      let i = it[slot: 2].asInt
      it[slot: 2] = .small(i + 1 < count ? i + 1 : 0)
      return list.pointee.items[i]
    }
  ) {
    [
      .static("__new__(cls, iterable, /)", .pure, "Repeat the items of an iterable.") {
        call throws(Raised) in
        let vm = call.vm
        let iterator = try vm.iterator(call[1])
        let it = try vm.instance(for: call[0], of: cycle)
        it.asInstance[slot: 0] = iterator
        it.asInstance[slot: 1] = Value(try vm.newList())
        it.asInstance[slot: 2] = .small(0)
        return it
      }
    ]
  }
}
