// What can be done with a list?

enum ListMethods {
  static let rows: [NativeRow] =
    ContainerRows.comparisons + [
      .static(
        "__new__(cls, /, *args, **kwargs)", .pure, "Create an empty list.", new),
      .init("__init__(self, /, *args, **kwargs)", .pure, "Take the items of an iterable.", fill),
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        try call.vm.repr(of: call.list)
      },
      ContainerRows.length, ContainerRows.getItem, ContainerRows.contains, ContainerRows.iterate,
      ContainerRows.genericAlias,
      .init("__setitem__(self, key, value, /)", .pure, "Set self[key] to value.") {
        call throws(Raised) in
        try call.vm.setItem(call.list, call[1], call[2])
        return .none
      },
      .init("__delitem__(self, key, /)", .pure, "Delete self[key].") { call throws(Raised) in
        try call.vm.deleteItem(call.list, call[1])
        return .none
      },
      .init("__reversed__(self, /)", .pure, "Return a reverse iterator over the list.") { call in
        let record = call.vm.newRecord(.listReverseIterator)
        record[slot: IteratorSlot.source] = Value(call.list)
        record[slot: IteratorSlot.position] = .small(call.list.pointee.count - 1)
        return Value(record)
      },
      .init("__sizeof__(self, /)", .pure, "Return the size of the list in memory, in bytes.") {
        call in
        .small(call.vm.sizeInBytes(Value(call.list)))
      },
    ] + arithmetic + items + order

  // MARK: Making

  private static func new(_ call: Call) throws(Raised) -> Value {
    try call.vm.wrap(Value(call.vm.newList()), for: call[0])
  }

  private static func fill(_ call: Call) throws(Raised) -> Value {
    let source = try call.soleArgument("list")
    let list = call.list
    call.vm.removeAll(list)
    if !source.isUnset { try call.vm.extend(list, source) }
    return .none
  }

  // MARK: + and *

  private static let arithmetic: [NativeRow] = [
    .init("__add__(self, value, /)", .pure, "Return self+value.") { call throws(Raised) in
      let vm = call.vm
      let other = vm.payload(call[1])
      guard other.isKind(.list) else {
        throw call.raise(
          .typeError, "can only concatenate list (not \"\(vm.typeName(call[1]))\") to list")
      }
      return Value(try vm.concatenate(call.list, other.asList))
    },
    .init("__iadd__(self, value, /)", .pure, "Implement self+=value.") { call throws(Raised) in
      try call.vm.extend(call.list, call[1])
      return call[0]
    },
    .init("__mul__(self, value, /)", .pure, "Return self*value.", multiply),
    .init("__rmul__(self, value, /)", .pure, "Return value*self.", multiply),
    .init("__imul__(self, value, /)", .pure, "Implement self*=value.") { call throws(Raised) in
      let vm = call.vm
      guard let times = try vm.repetitions(call[1]) else { return .notImplemented }
      let list = call.list
      let count = list.pointee.count
      if times <= 0 {
        vm.removeAll(list)
      } else if times > 1 && count > 0 {
        let total = try vm.repeatedCount(count, times)
        try vm.charge(total >> 4)
        if list.pointee.count != count { return call[0] }
        try vm.makeRoom(list, total - count)
        vm.fillRepeating(list.pointee.items, count, total)
        list.pointee.count = total
      }
      return call[0]
    },
  ]

  private static func multiply(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    guard let times = try vm.repetitions(call[1]) else { return .notImplemented }
    return Value(try vm.repeated(call.list, times))
  }

  // MARK: Items

  private static let items: [NativeRow] = [
    .init("append(self, object, /)", .pure, "Append object to the end of the list.") {
      call throws(Raised) in
      try call.vm.append(call.list, call[1])
      return .none
    },
    .init("extend(self, iterable, /)", .pure, "Append the items of an iterable.") {
      call throws(Raised) in
      try call.vm.extend(call.list, call[1])
      return .none
    },
    .init("insert(self, index, object, /)", .pure, "Insert object before index.") {
      call throws(Raised) in
      let vm = call.vm
      var i = try vm.sizeArgument(call[1])
      let list = call.list
      let n = list.pointee.count
      if i < 0 { i = max(0, i + n) }
      i = min(i, n)
      try vm.insert(list, at: i, call[2])
      try vm.charge((n - i) >> 7)
      return .none
    },
    .init("pop(self, index=-1, /)", .pure, "Remove and return the item at index.", pop),
    .init("remove(self, value, /)", .pure, "Remove the first item equal to value.") {
      call throws(Raised) in
      let list = call.list
      let i = try call.vm.index(of: call[1], in: list, 0, Int.max)
      if i < 0 { throw call.raise(.valueError, "list.remove(x): x not in list") }
      if i < list.pointee.count { call.vm.remove(list, at: i, 1) }
      return .none
    },
    .init("clear(self, /)", .pure, "Remove all items.") { call in
      call.vm.removeAll(call.list)
      return .none
    },
    .init("copy(self, /)", .pure, "Return a shallow copy of the list.") { call throws(Raised) in
      try call.vm.charge(call.list.pointee.count >> 4)
      return Value(try call.vm.copy(call.list))
    },
    .init("count(self, value, /)", .pure, "Return how many items are equal to value.") {
      call throws(Raised) in
      let list = call.list
      var count = 0
      var i = 0
      while i < list.pointee.count {
        if try call.vm.isEqual(list.pointee.items[i], call[1]) { count += 1 }
        i += 1
        if i & 1023 == 0 { try call.vm.charge(256) }
      }
      return .small(count)
    },
    .init(
      "index(self, value, start=0, stop=?, /)", .pure,
      "Return the first index whose item is equal to value.", index),
  ]

  private static func pop(_ call: Call) throws(Raised) -> Value {
    let list = call.list
    var i = try call.vm.sizeArgument(call[1])
    let n = list.pointee.count
    if n == 0 { throw call.raise(.indexError, "pop from empty list") }
    if i < 0 { i += n }
    if i < 0 || i >= n { throw call.raise(.indexError, "pop index out of range") }
    let value = list.pointee.items[i]
    if i == n - 1 {
      list.pointee.count = i
      if list.pointee.capacity > 64 && i < list.pointee.capacity >> 2 {
        call.vm.remove(list, at: i, 0)
      }
    } else {
      call.vm.remove(list, at: i, 1)
      try call.vm.charge((n - i) >> 7)
    }
    return value
  }

  private static func index(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let list = call.list
    let start = try vm.searchBound(call[2], list.pointee.count)
    let stop = call[3].isUnset ? Int.max : try vm.searchBound(call[3], list.pointee.count)
    let i = try vm.index(of: call[1], in: list, start, stop)
    if i < 0 {
      throw call.raise(.valueError, "\(try vm.reprString(call[1])) is not in list")
    }
    return .small(i)
  }

  // MARK: Order

  private static let order: [NativeRow] = [
    .init("reverse(self, /)", .pure, "Reverse the list in place.") { call throws(Raised) in
      try call.vm.charge(call.list.pointee.count >> 4)
      let list = call.list
      var i = 0
      var j = list.pointee.count - 1
      while i < j {
        let item = list.pointee.items[i]
        list.pointee.items[i] = list.pointee.items[j]
        list.pointee.items[j] = item
        i += 1
        j -= 1
      }
      return .none
    },
    .init(
      "sort(self, /, *, key=None, reverse=False)", .pure, "Sort the list in place, stably."
    ) { call throws(Raised) in
      let reverse = try call.vm.isTrue(call[2])
      try call.vm.sortList(call.list, key: call[1], reverse: reverse)
      return .none
    },
  ]
}

extension VM {
  /// The number of repetitions for `sequence * v`, or nil when v is no int.
  func repetitions(_ v: Value) throws(Raised) -> Int? {
    if v.isInt { return v.asInt }
    if !hasIndex(v) { return nil }
    return try indexAsInt(v, .overflowError)
  }

  /// A bound of a search: negative ones count from the end, the rest is clipped.
  func searchBound(_ v: Value, _ count: Int) throws(Raised) -> Int {
    let i = v.isInt ? v.asInt : clippedInt(try sliceIndexValue(v, orNone: false))
    return i < 0 ? max(0, i + count) : i
  }

  func concatenate(_ a: ListRef, _ b: ListRef) throws(Raised) -> ListRef {
    try charge((a.pointee.count + b.pointee.count) >> 4)
    let (n, m) = (a.pointee.count, b.pointee.count)
    let result = try newList(capacity: n + m)
    result.pointee.items.update(from: a.pointee.items, count: n)
    (result.pointee.items + n).update(from: b.pointee.items, count: m)
    result.pointee.count = n + m
    return result
  }

  /// `list * times`.
  func repeated(_ list: ListRef, _ times: Int) throws(Raised) -> ListRef {
    let count = list.pointee.count
    let total = try repeatedCount(count, times)
    if total == 0 { return try newList() }
    try charge(total >> 4)
    let result = try newList(capacity: total)
    // The charge may have run finalisers.
    if list.pointee.count < count { return result }
    result.pointee.items.update(from: list.pointee.items, count: count)
    fillRepeating(result.pointee.items, count, total)
    result.pointee.count = total
    return result
  }
}
