// How do arrays take subscripts, operators and comparisons?

import CordonRuntime
import Glibc

enum ArraySequence {
  static let rows: [NativeRow] = subscripts + arithmetic + comparisons

  private static let empty = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  // MARK: Subscripts

  private static let subscripts: [NativeRow] = [
    .init("__len__(self, /)", .pure, "Return len(self).") { call in .small(call.array.count) },
    .init("__getitem__(self, key, /)", .pure, "Return self[key].") { call throws(Raised) in
      if call[1].isKind(.slice) {
        let bounds = try call.vm.sliceBounds(call[1])
        return try call.array.part(bounds.fitted(to: call.array.count)).value
      }
      return try call.array.item(try index(call, "array index out of range"))
    },
    .init("__setitem__(self, key, value, /)", .pure, "Set self[key] to value.") {
      call throws(Raised) in
      if call[1].isKind(.slice) {
        try setSlice(call)
        return .none
      }
      let message = "array assignment index out of range"
      _ = try index(call, message)
      let word = try call.array.items.word(call.vm, call[2])
      // Converting may have shortened the array.
      let i = try index(call, message)
      call.array.items.store(word, at: call.array.place(i))
      return .none
    },
    .init("__delitem__(self, key, /)", .pure, "Delete self[key].") { call throws(Raised) in
      if call[1].isKind(.slice) {
        let bounds = try call.vm.sliceBounds(call[1])
        try delete(call, bounds.fitted(to: call.array.count))
      } else {
        let i = try index(call, "array assignment index out of range")
        try call.array.replace(i..<i + 1, with: empty)
      }
      return .none
    },
  ]

  private static func index(_ call: Call, _ message: String) throws(Raised) -> Int {
    let vm = call.vm
    guard call[1].isInt || vm.hasIndex(call[1]) else {
      throw call.raise(.typeError, "array indices must be integers")
    }
    var i = try vm.indexAsInt(call[1], .indexError)
    let count = call.array.count
    if i < 0 { i &+= count }
    if i < 0 || i >= count { throw call.raise(.indexError, message) }
    return i
  }

  private static func setSlice(_ call: Call) throws(Raised) {
    let vm = call.vm
    let array = call.array
    guard let other = try TypedArray(argument: call[2], vm) else {
      throw call.raise(
        .typeError, "can only assign array (not \"\(vm.typeName(call[2]))\") to array slice")
    }
    guard other.items == array.items else {
      throw call.raise(.typeError, "bad argument type for built-in operation")
    }
    let bounds = try vm.sliceBounds(call[1])
    try vm.charge(other.count >> 3)
    let source = other.it == array.it ? try vm.newBytes(other.buffer).asBytes.buffer : other.buffer
    let part = bounds.fitted(to: array.count)
    if part.step == 1 {
      return try array.replace(part.start..<part.start + part.count, with: source)
    }
    let given = source.count / array.size
    if given == 0 { return try delete(call, part) }
    if given != part.count {
      throw call.raise(
        .valueError,
        "attempt to assign array of size \(given) to extended slice of size \(part.count)")
    }
    let size = array.size
    guard let start = source.baseAddress else { return }
    var to = part.start
    for i in 0..<given {
      memcpy(array.place(to), start + i * size, size)
      to &+= part.step
    }
  }

  private static func delete(_ call: Call, _ part: FittedSlice) throws(Raised) {
    if part.count == 0 { return }
    let array = call.array
    if part.step == 1 {
      return try array.replace(part.start..<part.start + part.count, with: empty)
    }
    try array.checkResizable()
    let step = abs(part.step)
    let first = part.step > 0 ? part.start : part.start + (part.count - 1) * part.step
    let count = array.count
    let size = array.size
    // Each run between two deleted items moves down over those deleted so far.
    for i in 0..<part.count {
      let start = first + i * step + 1
      let end = i + 1 < part.count ? start + step - 1 : count
      memmove(array.place(start - 1 - i), array.place(start), (end - start) * size)
    }
    try call.vm.resize(array.store, to: (count - part.count) * size)
  }

  // MARK: Operators

  private static let arithmetic: [NativeRow] = [
    .init("__add__(self, value, /)", .pure, "Return self+value.") { call throws(Raised) in
      let vm = call.vm
      let a = call.array
      guard let b = try TypedArray(argument: call[1], vm) else {
        throw call.raise(
          .typeError, "can only append array (not \"\(vm.typeName(call[1]))\") to array")
      }
      guard a.items == b.items else {
        throw call.raise(.typeError, "bad argument type for built-in operation")
      }
      let made = try a.copy()
      try vm.charge(b.store.pointee.count >> 8)
      try made.append(bytes: b.buffer)
      return made.value
    },
    .init("__iadd__(self, value, /)", .pure, "Implement self+=value.") { call throws(Raised) in
      guard call.vm.isInstance(call[1], of: ArrayMethods.type) else {
        throw call.raise(
          .typeError,
          "can only extend array with array (not \"\(call.vm.typeName(call[1]))\")")
      }
      try call.array.extend(call[1])
      return call[0]
    },
    .init("__mul__(self, value, /)", .pure, "Return self*value.", multiply),
    .init("__rmul__(self, value, /)", .pure, "Return value*self.", multiply),
    .init("__imul__(self, value, /)", .pure, "Implement self*=value.") { call throws(Raised) in
      let vm = call.vm
      let times = max(0, try vm.indexAsInt(call[1], .overflowError))
      let array = call.array
      let n = array.store.pointee.count
      if n == 0 || times == 1 { return call[0] }
      let (total, overflow) = n.multipliedReportingOverflow(by: times)
      try vm.reserve(overflow ? .max : total)
      try array.checkResizable()
      guard array.store.pointee.count == n else { return call[0] }
      try vm.resize(array.store, to: total)
      let start = array.place(0)
      var done = n
      while done < total {
        let part = min(done, total - done)
        memcpy(start + done, start, part)
        done += part
      }
      vm.owe(total >> 8)
      return call[0]
    },
  ]

  private static func multiply(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let times = max(0, try vm.indexAsInt(call[1], .overflowError))
    let (count, overflow) = call.array.count.multipliedReportingOverflow(by: times)
    let made = try TypedArray.new(vm, call.array.items, count: overflow ? .max : count)
    let source = call.array
    let n = source.store.pointee.count
    let total = made.store.pointee.count
    if n == 0 || total == 0 { return made.value }
    vm.owe(total >> 8)
    let start = made.place(0)
    memcpy(start, source.place(0), min(n, total))
    var done = n
    while done < total {
      let part = min(done, total - done)
      memcpy(start + done, start, part)
      done += part
    }
    return made.value
  }

  // MARK: Comparison

  private static let comparisons = NativeRow.comparisons(compare)

  private static func compare(_ op: CompareOperator, _ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let a = call.array
    guard vm.isInstance(call[1], of: ArrayMethods.type), vm.isUsable(call[1]) else {
      return .notImplemented
    }
    let b = TypedArray(vm, call[1])
    let isEquality = op == .equal || op == .notEqual
    if isEquality, a.count != b.count { return .bool(op == .notEqual) }
    if isEquality, a.items == b.items, !a.items.isFloat, !a.items.isText {
      try vm.charge(a.store.pointee.count >> 8)
      let n = min(a.store.pointee.count, b.store.pointee.count)
      return .bool((memcmp(a.place(0), b.place(0), n) == 0) == (op == .equal))
    }
    var i = 0
    // Items are exact ints, floats or strs: comparing runs no Python code.
    while i < a.count, i < b.count {
      let (x, y) = (try a.item(i), try b.item(i))
      if !(try vm.test(.equal, x, y)) {
        return isEquality ? .bool(op == .notEqual) : try vm.compare(op, x, y)
      }
      i += 1
      try vm.charge(1)
    }
    return try vm.compare(op, .small(a.count), .small(b.count))
  }
}
