// What can be done with a dict?

enum DictMethods {
  static let rows: [NativeRow] =
    ContainerRows.comparisons + [
      .static("__new__(cls, /, *args, **kwargs)", .pure, "Create an empty dict.") {
        call throws(Raised) in
        try call.vm.wrap(Value(call.vm.newDict()), for: call[0])
      },
      .init(
        "__init__(self, /, *args, **kwargs)", .pure,
        "Take the entries of a mapping or an iterable of pairs, then those given by name."
      ) { call throws(Raised) in
        try update(call, "dict")
        return .none
      },
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        try call.vm.repr(of: call.table)
      },
      ContainerRows.length, ContainerRows.contains, ContainerRows.iterate,
      ContainerRows.genericAlias,
      .init("__getitem__(self, key, /)", .pure, "Return self[key].", getItem),
      .init("__setitem__(self, key, value, /)", .pure, "Set self[key] to value.") {
        call throws(Raised) in
        try call.vm.set(call.table, call[1], call[2])
        return .none
      },
      .init("__delitem__(self, key, /)", .pure, "Delete self[key].") { call throws(Raised) in
        try call.vm.deleteItem(call.table, call[1])
        return .none
      },
      .init("__reversed__(self, /)", .pure, "Return a reverse iterator over the keys.") { call in
        call.vm.newReverseIterator(Value(call.table), .keys)
      },
      .init("__sizeof__(self, /)", .pure, "Return the size of the dict in memory, in bytes.") {
        call in
        .small(call.vm.sizeInBytes(Value(call.table)))
      },
      .init("__or__(self, value, /)", .pure, "Return self|value.") { call throws(Raised) in
        try join(call, call[0], call[1])
      },
      .init("__ror__(self, value, /)", .pure, "Return value|self.") { call throws(Raised) in
        try join(call, call[1], call[0])
      },
      .init("__ior__(self, value, /)", .pure, "Return self|=value.") { call throws(Raised) in
        try call.vm.update(call.table, with: call[1])
        return call[0]
      },
    ] + reading + changing

  private static func getItem(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let value = try vm.get(call.table, call[1])
    if !value.isUnset { return value }
    if call[0].isKind(.instance) {
      let method = vm.lookup(vm.type(of: call[0]), .__missing__)
      if !method.isUnset { return try vm.pass(method, call[0], call[1]) }
    }
    throw vm.raise(.keyError, argument: call[1])
  }

  private static func join(_ call: Call, _ left: Value, _ right: Value) throws(Raised) -> Value {
    let vm = call.vm
    let (a, b) = (vm.payload(left), vm.payload(right))
    guard a.isKind(.dict), b.isKind(.dict) else { return .notImplemented }
    let result = try vm.copy(a.asDict)
    try vm.update(result, with: right)
    return Value(result)
  }

  private static func update(_ call: Call, _ name: StaticString) throws(Raised) {
    let vm = call.vm
    let arguments = call[1].asTuple
    if arguments.pointee.count > 1 {
      throw call.raise(
        .typeError, "\(name) expected at most 1 argument, got \(arguments.pointee.count)")
    }
    if arguments.pointee.count == 1 { try vm.update(call.table, with: arguments[item: 0]) }
    if call[2].asDict.pointee.count > 0 { try vm.merge(call.table, call[2].asDict) }
  }

  // MARK: Reading

  private static let reading: [NativeRow] = [
    .init("get(self, key, default=None, /)", .pure, "Return the value for key, else default.") {
      call throws(Raised) in
      let value = try call.vm.get(call.table, call[1])
      return value.isUnset ? call[2] : value
    },
    .init("keys(self, /)", .pure, "Return a set-like view of the keys.") { call in
      call.vm.newView(.dictKeys, Value(call.table))
    },
    .init("values(self, /)", .pure, "Return a view of the values.") { call in
      call.vm.newView(.dictValues, Value(call.table))
    },
    .init("items(self, /)", .pure, "Return a set-like view of the pairs (key, value).") { call in
      call.vm.newView(.dictItems, Value(call.table))
    },
    .init("copy(self, /)", .pure, "Return a shallow copy of the dict.") { call throws(Raised) in
      Value(try call.vm.copy(call.table))
    },
    .class(
      "fromkeys(cls, iterable, value=None, /)", .pure,
      "Create a dict with the keys of an iterable, all with the same value.", fromKeys),
  ]

  private static func fromKeys(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let result = try vm.call(call[0])
    if result.isKind(.dict) {
      let dict = result.asDict
      if call[1].isKind(.set) {
        let members = call[1].asDict
        try vm.charge(members.pointee.count >> 1)
        var position = 0
        while let entry = members.next(&position) {
          try vm.set(dict, entry.key, hash: entry.hash, call[2])
        }
        return result
      }
      try vm.forEach(call[1]) { (key) throws(Raised) in
        try vm.set(dict, key, call[2])
        return true
      }
    } else {
      try vm.forEach(call[1]) { (key) throws(Raised) in
        try vm.setItem(result, key, call[2])
        return true
      }
    }
    return result
  }

  // MARK: Changing

  private static let changing: [NativeRow] = [
    .init("clear(self, /)", .pure, "Remove all entries.") { call in
      call.table.removeAll()
      return .none
    },
    .init(
      "pop(self, key, default=?, /)", .pure, "Remove key and return its value, else default."
    ) { call throws(Raised) in
      // Nothing needs a hash to be absent from an empty dict.
      if call.table.pointee.count > 0 {
        let value = try call.vm.remove(call.table, call[1])
        if !value.isUnset { return value }
      }
      if !call[2].isUnset { return call[2] }
      throw call.vm.raise(.keyError, argument: call[1])
    },
    .init("popitem(self, /)", .pure, "Remove and return the entry that was added last.") {
      call throws(Raised) in
      guard let entry = call.vm.removeLast(call.table) else {
        throw call.raise(.keyError, "popitem(): dictionary is empty")
      }
      return call.vm.pair(entry.key, entry.value)
    },
    .init(
      "setdefault(self, key, default=None, /)", .pure,
      "Return the value for key, which is default if the key was absent.", setDefault),
    .init(
      "update(self, /, *args, **kwargs)", .pure,
      "Take the entries of a mapping or an iterable of pairs, then those given by name."
    ) { call throws(Raised) in
      try update(call, "update")
      return .none
    },
  ]

  private static func setDefault(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let dict = call.table
    let hash = try vm.hash(call[1])
    let i = try vm.find(dict, call[1], hash: hash)
    if i >= 0 { return dict.pointee.entries[i].value }
    try vm.reserveEntry(dict)
    if Cell(dict).realm != vm.state.realm { vm.noteStore(into: Cell(dict), call[1], call[2]) }
    dict.insertNew(vm, call[1], hash: hash, call[2])
    return call[2]
  }
}
