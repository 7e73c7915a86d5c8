// What can be done with a range or a slice?

enum RangeMethods {
  static let rows: [NativeRow] =
    ContainerRows.comparisons + [
      .static("__new__(cls, start=?, stop=?, step=?, /)", .pure, "Create a range of ints.", new),
      .init("__repr__(self, /)", .pure, "Return repr(self).", repr),
      .init("__bool__(self, /)", .pure, "True if self else False.") { call throws(Raised) in
        .bool(try call.vm.isTrue(call[0]))
      },
      ContainerRows.hash, ContainerRows.getItem, ContainerRows.contains, ContainerRows.iterate,
      .init("__len__(self, /)", .pure, "Return len(self).") { call throws(Raised) in
        let length = call[0].asRange.pointee.length
        if length.isInt { return length }
        return call.vm.int(try call.vm.sizeArgument(length))
      },
      .init("__reversed__(self, /)", .pure, "Return a reverse iterator.") { call throws(Raised) in
        try call.vm.newReversedRangeIterator(call[0])
      },
      .init("__reduce__(self, /)", .pure, "Return what pickling needs.") { call in
        let (vm, range) = (call.vm, call[0].asRange.pointee)
        return vm.tuple(Value(vm.type(.range)), vm.tuple(range.start, range.stop, range.step))
      },
      .init("count(self, value, /)", .pure, "Return how many items are equal to value.", count),
      .init("index(self, value, /)", .pure, "Return the index of value.", index),
      .member("start", .pure, "The first value.") { $0[0].asRange.pointee.start },
      .member("stop", .pure, "Where the range ends, itself left out.") {
        $0[0].asRange.pointee.stop
      },
      .member("step", .pure, "The distance from value to value.") {
        $0[0].asRange.pointee.step
      },
    ]

  private static func new(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    if call[1].isUnset {
      throw call.raise(.typeError, "range expected at least 1 argument, got 0")
    }
    let first = try vm.index(call[1])
    if call[2].isUnset { return try vm.newRange(.small(0), first, .small(1)) }
    let stop = try vm.index(call[2])
    let step = call[3].isUnset ? .small(1) : try vm.index(call[3])
    return try vm.newRange(first, stop, step)
  }

  private static func repr(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let range = call[0].asRange.pointee
    let start = try vm.reprString(range.start)
    let stop = try vm.reprString(range.stop)
    if range.step == .small(1) { return vm.text("range(\(start), \(stop))") }
    return vm.text("range(\(start), \(stop), \(try vm.reprString(range.step)))")
  }

  private static func isExactInt(_ v: Value) -> Bool { v.isInt || v.isBool || v.isKind(.bigInt) }

  private static func count(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    if isExactInt(call[1]) { return .small(try vm.contains(range: call[0], call[1]) ? 1 : 0) }
    var count = 0
    try vm.forEach(call[0]) { (item) throws(Raised) in
      if try vm.isEqual(item, call[1]) { count += 1 }
      return true
    }
    return .small(count)
  }

  private static func index(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    if isExactInt(call[1]) {
      let found = try vm.index(inRange: call[0], call[1])
      if !found.isUnset { return found }
      throw call.raise(
        .valueError, "\(try vm.reprString(call[1])) is not in range")
    }
    var i = 0
    var found = false
    try vm.forEach(call[0]) { (item) throws(Raised) in
      found = try vm.isEqual(item, call[1])
      if !found { i += 1 }
      return !found
    }
    if found { return .small(i) }
    throw call.raise(.valueError, "sequence.index(x): x not in sequence")
  }
}

enum SliceMethods {
  static let rows: [NativeRow] =
    ContainerRows.comparisons + [
      .static("__new__(cls, start=?, stop=?, step=?, /)", .pure, "Create a slice object.", new),
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        let vm = call.vm
        let slice = call[0].asSlice.pointee
        var builder = TextBuilder(vm)
        try builder.append("slice(")
        try vm.append(reprOf: slice.start, to: &builder)
        try builder.append(", ")
        try vm.append(reprOf: slice.stop, to: &builder)
        try builder.append(", ")
        try vm.append(reprOf: slice.step, to: &builder)
        try builder.append(")")
        return try builder.finish()
      },
      ContainerRows.hash,
      .init("__reduce__(self, /)", .pure, "Return what pickling needs.") { call in
        let (vm, slice) = (call.vm, call[0].asSlice.pointee)
        return vm.tuple(Value(vm.type(.slice)), vm.tuple(slice.start, slice.stop, slice.step))
      },
      .init(
        "indices(self, length, /)", .pure,
        "Return (start, stop, step) fitted to a sequence of that length.", indices),
      .member("start", .pure, "The first index, or None.") { $0[0].asSlice.pointee.start },
      .member("stop", .pure, "The index to stop before, or None.") {
        $0[0].asSlice.pointee.stop
      },
      .member("step", .pure, "The distance from index to index, or None.") {
        $0[0].asSlice.pointee.step
      },
    ]

  private static func new(_ call: Call) throws(Raised) -> Value {
    if call[1].isUnset {
      throw call.raise(.typeError, "slice expected at least 1 argument, got 0")
    }
    if call[2].isUnset { return call.vm.newSlice(.none, call[1], .none) }
    return call.vm.newSlice(call[1], call[2], call[3].isUnset ? .none : call[3])
  }

  private static func indices(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let length = try vm.index(call[1])
    if try vm.test(.less, length, .small(0)) {
      throw call.raise(.valueError, "length should not be negative")
    }
    let (start, stop, step) = try vm.sliceIndices(call[0], length)
    return vm.tuple(start, stop, step)
  }
}
