// How do containers of the same type compare?
//
// Every comparison of items may run Python code that changes the containers, so counts and storage
// are read anew after each.

extension VM {
  func compareTuples(_ op: CompareOperator, _ a: Tuple, _ b: Tuple) throws(Raised) -> Value {
    let n = a.pointee.count
    let m = b.pointee.count
    if n != m && op.isEquality { return .bool(op == .notEqual) }
    try checkNativeStack()
    let count = min(n, m)
    try charge(1 + count >> 2)
    var i = 0
    while i < count {
      if !(try isEqual(a[item: i], b[item: i])) {
        return try orderOfItems(op, a[item: i], b[item: i])
      }
      i &+= 1
    }
    return .bool(op.holds(n - m))
  }

  func compareLists(_ op: CompareOperator, _ a: ListRef, _ b: ListRef) throws(Raised) -> Value {
    if a.pointee.count != b.pointee.count && op.isEquality { return .bool(op == .notEqual) }
    try checkNativeStack()
    try charge(1)
    var i = 0
    while i < a.pointee.count && i < b.pointee.count {
      let x = a.pointee.items[i]
      let y = b.pointee.items[i]
      if !(try isEqual(x, y)) {
        // The comparison may have shortened a list; then lengths decide.
        if i >= a.pointee.count || i >= b.pointee.count { break }
        return try orderOfItems(op, x, y)
      }
      i &+= 1
      if i & 1023 == 0 { try charge(256) }
    }
    return .bool(op.holds(a.pointee.count - b.pointee.count))
  }

  /// The answer for two sequences that differ first in `x` and `y`.
  @inline(__always)
  private func orderOfItems(_ op: CompareOperator, _ x: Value, _ y: Value) throws(Raised) -> Value {
    switch op {
    case .equal: return .false
    case .notEqual: return .true
    default: return try compare(op, x, y)
    }
  }

  func dictsAreEqual(_ a: Dict, _ b: Dict) throws(Raised) -> Bool {
    if a == b { return true }
    if a.pointee.count != b.pointee.count { return false }
    try checkNativeStack()
    try charge(1 + a.pointee.count)
    var position = 0
    while let entry = a.next(&position) {
      let i = try find(b, entry.key, hash: entry.hash)
      if i < 0 { return false }
      if !(try isEqual(entry.value, b.pointee.entries[i].value)) { return false }
    }
    return true
  }

  func compareSets(_ op: CompareOperator, _ a: Dict, _ b: Dict) throws(Raised) -> Bool {
    let n = a.pointee.count
    let m = b.pointee.count
    // What the sizes allow, the members must confirm.
    switch op {
    case .equal, .less, .lessEqual: return op.holds(n - m) ? try isSubset(a, b) : false
    case .greater, .greaterEqual: return op.holds(n - m) ? try isSubset(b, a) : false
    case .notEqual: return n == m ? try !isSubset(a, b) : true
    }
  }

  /// Ranges are equal when they hold the same ints, however they were written.
  func rangesAreEqual(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    let x = a.asRange
    let y = b.asRange
    if try !isEqual(x.pointee.length, y.pointee.length) { return false }
    if x.pointee.length == .small(0) { return true }
    if try !isEqual(x.pointee.start, y.pointee.start) { return false }
    if x.pointee.length == .small(1) { return true }
    return try isEqual(x.pointee.step, y.pointee.step)
  }

  func compareSlices(_ op: CompareOperator, _ a: Value, _ b: Value) throws(Raised) -> Value {
    if a == b { return .bool(op.holds(0)) }
    let x = a.asSlice.pointee
    let y = b.asSlice.pointee
    let left = tuple(x.start, x.stop, x.step)
    let right = tuple(y.start, y.stop, y.step)
    return try compareTuples(op, left.asTuple, right.asTuple)
  }
}
