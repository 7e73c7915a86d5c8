// How do enumerate, zip, map and filter draw from the iterators under them?
//
// They may lie over one another to any depth, so each checks what is left of the native stack.

extension VM {
  func nextEnumerated(_ it: Record) throws(Raised) -> Value {
    try charge(1)
    try checkNativeStack()
    let item = try next(it[slot: IteratorSlot.source])
    if item.isUnset { return .unset }
    let number = it[slot: IteratorSlot.number]
    if number.isInt {
      let (following, overflow) = Value.add(number, immediate: 1)
      if !overflow {
        it[slot: IteratorSlot.number] = following
        return pair(number, item)
      }
    }
    it[slot: IteratorSlot.number] = try binary(.add, number, .small(1))
    return pair(number, item)
  }

  func nextZipped(_ it: Record) throws(Raised) -> Value {
    try charge(1)
    try checkNativeStack()
    let source = it[slot: IteratorSlot.source]
    if source.isUnset { return .unset }
    let iterators = source.asTuple
    let n = iterators.pointee.count
    if n == 2 {
      let first = try next(iterators[item: 0])
      if first.isUnset { return try endZip(it, 0) }
      let second = try next(iterators[item: 1])
      if second.isUnset { return try endZip(it, 1) }
      return pair(first, second)
    }
    if n == 0 { return .unset }
    let result = try newTuple(count: n)
    for i in 0..<n {
      let item = try next(iterators[item: i])
      if item.isUnset { return try endZip(it, i) }
      result.items[i] = item
    }
    return Value(result)
  }

  /// Iterator `i` has come to its end.
  func endZip(_ it: Record, _ i: Int) throws(Raised) -> Value {
    guard it[slot: IteratorSlot.strict] == .true else { return .unset }
    let others = i == 1 ? " 1" : "s 1-\(i)"
    if i > 0 {
      throw raise(.valueError, "zip() argument \(i + 1) is shorter than argument\(others)")
    }
    let iterators = it[slot: IteratorSlot.source].asTuple
    for j in 1..<max(1, iterators.pointee.count) {
      if !(try next(iterators[item: j])).isUnset {
        let others = j == 1 ? " 1" : "s 1-\(j)"
        throw raise(.valueError, "zip() argument \(j + 1) is longer than argument\(others)")
      }
    }
    return .unset
  }

  func nextMapped(_ it: Record) throws(Raised) -> Value {
    try charge(1)
    try checkNativeStack()
    let function = it[slot: IteratorSlot.source]
    let iterators = it[slot: IteratorSlot.inner].asTuple
    switch iterators.pointee.count {
    case 1:
      let a = try next(iterators[item: 0])
      return a.isUnset ? a : try handOn(function, a)
    case 2:
      let a = try next(iterators[item: 0])
      if a.isUnset { return a }
      let b = try next(iterators[item: 1])
      return b.isUnset ? b : try handOn(function, a, b)
    default:
      let n = iterators.pointee.count
      let arguments = try newTuple(count: n)
      for i in 0..<n {
        let item = try next(iterators[item: i])
        if item.isUnset { return item }
        arguments.items[i] = item
      }
      return try handOn(function, arguments: Value(arguments), keywords: .unset)
    }
  }

  func nextFiltered(_ it: Record) throws(Raised) -> Value {
    try checkNativeStack()
    let function = it[slot: IteratorSlot.source]
    let byTruth = function.isNone || function == Value(type(.bool))
    while true {
      let item = try next(it[slot: IteratorSlot.inner])
      if item.isUnset { return item }
      if try byTruth ? isTrue(item) : truth(call(function, item), of: function) { return item }
      try charge(1)
    }
  }
}
