// What can be done with a tuple?

enum TupleMethods {
  static let rows: [NativeRow] =
    ContainerRows.comparisons + [
      .static(
        "__new__(cls, /, *args, **kwargs)", .pure, "Create a tuple of the items of an iterable."
      ) { call throws(Raised) in
        let source = try call.madeFrom("tuple")
        let items = source.isUnset ? call.vm.emptyTuple : try call.vm.tupleFrom(source)
        return try call.vm.wrap(items, for: call[0])
      },
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        try call.vm.repr(of: call.tuple)
      },
      ContainerRows.hash, ContainerRows.length, ContainerRows.getItem, ContainerRows.contains,
      ContainerRows.iterate, ContainerRows.genericAlias,
      .init("__add__(self, value, /)", .pure, "Return self+value.", add),
      .init("__mul__(self, value, /)", .pure, "Return self*value.", multiply),
      .init("__rmul__(self, value, /)", .pure, "Return value*self.", multiply),
      .init("__getnewargs__(self, /)", .pure, "Return what copying needs.") { call throws(Raised) in
        call.vm.tuple(Value(call.tuple))
      },
      .init("count(self, value, /)", .pure, "Return how many items are equal to value.", count),
      .init(
        "index(self, value, start=0, stop=?, /)", .pure,
        "Return the first index whose item is equal to value.", index),
    ]

  private static func add(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let other = vm.payload(call[1])
    guard other.isKind(.tuple) else {
      throw call.raise(
        .typeError, "can only concatenate tuple (not \"\(vm.typeName(call[1]))\") to tuple")
    }
    return try vm.concatenate(call.tuple, other.asTuple)
  }

  private static func multiply(_ call: Call) throws(Raised) -> Value {
    guard let times = try call.vm.repetitions(call[1]) else { return .notImplemented }
    return try call.vm.repeated(call.tuple, times)
  }

  private static func count(_ call: Call) throws(Raised) -> Value {
    let tuple = call.tuple
    var count = 0
    for i in 0..<tuple.pointee.count where try call.vm.isEqual(tuple[item: i], call[1]) {
      count += 1
    }
    try call.vm.charge(tuple.pointee.count >> 2)
    return .small(count)
  }

  private static func index(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let tuple = call.tuple
    let n = tuple.pointee.count
    var i = try vm.searchBound(call[2], n)
    let stop = call[3].isUnset ? n : min(n, try vm.searchBound(call[3], n))
    while i < stop {
      if try vm.isEqual(tuple[item: i], call[1]) { return .small(i) }
      i += 1
      if i & 63 == 0 { try vm.charge(16) }
    }
    throw call.raise(.valueError, "tuple.index(x): x not in tuple")
  }
}

extension VM {
  func concatenate(_ a: Tuple, _ b: Tuple) throws(Raised) -> Value {
    let (n, m) = (a.pointee.count, b.pointee.count)
    if m == 0 { return Value(a) }
    if n == 0 { return Value(b) }
    try charge((n + m) >> 4)
    let result = try newTuple(count: n + m)
    result.items.update(from: a.items, count: n)
    (result.items + n).update(from: b.items, count: m)
    return Value(result)
  }

  /// `tuple * times`.
  func repeated(_ tuple: Tuple, _ times: Int) throws(Raised) -> Value {
    let count = tuple.pointee.count
    if times == 1 { return Value(tuple) }
    let total = try repeatedCount(count, times)
    if total == 0 { return emptyTuple }
    try charge(total >> 4)
    let result = try newTuple(count: total)
    result.items.update(from: tuple.items, count: count)
    fillRepeating(result.items, count, total)
    return Value(result)
  }
}
