// Which built-in functions go over iterables?

enum IterationBuiltins {
  static let rows: [NativeRow] = [
    .init("all(iterable, /)", .pure, "Return whether all items are true.") { call throws(Raised) in
      var result = Value.true
      try call.vm.forEach(call[0]) { item throws(Raised) in
        if try call.vm.isTrue(item) { return true }
        result = .false
        return false
      }
      return result
    },
    .init("any(iterable, /)", .pure, "Return whether any item is true.") { call throws(Raised) in
      var result = Value.false
      try call.vm.forEach(call[0]) { item throws(Raised) in
        if !(try call.vm.isTrue(item)) { return true }
        result = .true
        return false
      }
      return result
    },
    .init("sum(iterable, /, start=0)", .pure, "Return the sum of start and the items.", sum),
    .init("min(*args, **kwargs)", .pure, "Return the smallest item.") { call throws(Raised) in
      try extreme(call, "min", .less)
    },
    .init("max(*args, **kwargs)", .pure, "Return the largest item.") { call throws(Raised) in
      try extreme(call, "max", .greater)
    },
    .init("iter(object, sentinel=?, /)", .pure, "Return an iterator.") { call throws(Raised) in
      if call[1].isUnset { return try call.vm.iterator(call[0]) }
      guard call.vm.isCallable(call[0]) else {
        throw call.raise(.typeError, "iter(v, w): v must be callable")
      }
      let record = call.vm.newRecord(.callableIterator)
      record[slot: 0] = call[0]
      record[slot: 1] = call[1]
      return Value(record)
    },
    .init("next(iterator, default=?, /)", .pure, "Return the next item.") { call throws(Raised) in
      let vm = call.vm
      if call[0].isKind(.generator) {
        var result = Value.none
        guard call[0].cell.shape == BuiltinType.generator.shape else {
          throw call.raise(.typeError, "'\(vm.typeName(call[0]))' object is not an iterator")
        }
        if let v = try vm.resumeFromNative(call[0].asGenerator, with: .none, result: &result) {
          return v
        }
        if !call[1].isUnset { return call[1] }
        throw vm.raiseStopIteration(result)
      }
      if vm.lookup(vm.type(of: call[0]), .__next__).isUnset {
        throw call.raise(.typeError, "'\(vm.typeName(call[0]))' object is not an iterator")
      }
      if call[1].isUnset { return try vm.nextRaising(call[0]) }
      do throws(Raised) {
        return try vm.nextRaising(call[0])
      } catch {
        guard vm.take(.stopIteration) else { throw error }
        return call[1]
      }
    },
    .init("sorted(iterable, /, *, key=None, reverse=False)", .pure, "Return a new sorted list.") {
      call throws(Raised) in
      let list = try call.vm.listFrom(call[0])
      try call.vm.sortList(list, key: call[1], reverse: try call.vm.isTrue(call[2]))
      return Value(list)
    },
    .init("aiter(async_iterable, /)", .pure, "Return an asynchronous iterator.") {
      call throws(Raised) in
      let vm = call.vm
      if vm.lookup(vm.type(of: call[0]), .__aiter__).isUnset {
        throw call.raise(
          .typeError, "'\(vm.typeName(call[0]))' object is not an async iterable")
      }
      return try vm.asyncIterator(call[0])
    },
    .init("anext(async_iterator, default=?, /)", .pure, "Awaitable of the next item.") {
      call throws(Raised) in
      let vm = call.vm
      let v = try vm.callSpecial(call[0], .__anext__)
      if v.isUnset {
        throw call.raise(
          .typeError, "'\(vm.typeName(call[0]))' object is not an async iterator")
      }
      if call[1].isUnset { return v }
      let record = vm.newRecord(.anextAwaitable)
      record[slot: 0] = v
      record[slot: 1] = call[1]
      return Value(record)
    },
  ]

  private static func sum(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    var total = call[1]
    for (type, message) in [
      (BuiltinType.str, "sum() can't sum strings [use ''.join(seq) instead]"),
      (.bytes, "sum() can't sum bytes [use b''.join(seq) instead]"),
      (.bytearray, "sum() can't sum bytearray [use b''.join(seq) instead]"),
    ] where vm.isInstance(total, type) { throw call.raise(.typeError, message) }
    // Floats are summed with compensation, as CPython does since 3.12.
    var compensation = 0.0
    var floating = false
    try vm.forEach(call[0]) { item throws(Raised) in
      let item = item == .true ? .small(1) : item == .false ? .small(0) : item
      if Value.bothInts(total, item) {
        let (v, overflow) = Value.add(total, item)
        if !overflow {
          total = v
          return true
        }
      }
      if total.isFloat, item.isFloat {
        let t = total.asFloat
        let x = item.asFloat
        let s = t + x
        compensation += abs(t) >= abs(x) ? (t - s) + x : (x - s) + t
        floating = true
        total = vm.float(s)
        return true
      }
      if floating, total.isFloat, item.isInt {
        let t = total.asFloat
        let x = Double(item.asInt)
        let s = t + x
        compensation += abs(t) >= abs(x) ? (t - s) + x : (x - s) + t
        total = vm.float(s)
        return true
      }
      if floating, compensation != 0, compensation.isFinite {
        total = vm.float(total.asFloat + compensation)
        compensation = 0
      }
      floating = false
      total = try vm.binary(.add, total, item)
      return true
    }
    if floating, compensation != 0, compensation.isFinite {
      return vm.float(total.asFloat + compensation)
    }
    return total
  }

  private static func abs(_ d: Double) -> Double { d.magnitude }

  private static func extreme(_ call: Call, _ name: String, _ op: CompareOperator) throws(Raised)
    -> Value
  {
    let vm = call.vm
    let arguments = call[0].asTuple
    var key = Value.none
    var fallback = Value.unset
    var position = 0
    while let entry = call[1].asDict.next(&position) {
      if entry.key.asText.equals("key") {
        key = entry.value
      } else if entry.key.asText.equals("default") {
        fallback = entry.value
      } else {
        throw call.raise(
          .typeError,
          "\(name)() got an unexpected keyword argument '\(entry.key.asText.shown)'")
      }
    }
    if arguments.pointee.count == 0 {
      throw call.raise(.typeError, "\(name) expected at least 1 argument, got 0")
    }
    let several = arguments.pointee.count > 1
    if several && !fallback.isUnset {
      throw call.raise(
        .typeError,
        "Cannot specify a default for \(name)() with multiple positional arguments")
    }
    var best = Value.unset
    var bestKey = Value.unset
    try vm.forEach(several ? call[0] : arguments[item: 0]) { item throws(Raised) in
      let itemKey = try key.isNone ? item : vm.call(key, item)
      let isBetter = best.isUnset ? true : try vm.test(op, itemKey, bestKey)
      if isBetter {
        best = item
        bestKey = itemKey
      }
      return true
    }
    if best.isUnset {
      if !fallback.isUnset { return fallback }
      throw call.raise(.valueError, "\(name)() iterable argument is empty")
    }
    return best
  }
}
