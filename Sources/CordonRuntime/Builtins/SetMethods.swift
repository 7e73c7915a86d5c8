// What can be done with a set or a frozenset?

enum SetMethods {
  static let rows: [NativeRow] =
    FrozenSetMethods.common + [
      .static("__new__(cls, /, *args, **kwargs)", .pure, "Create an empty set.") {
        call throws(Raised) in
        try call.vm.wrap(Value(call.vm.newSet()), for: call[0])
      },
      .init("__init__(self, /, *args, **kwargs)", .pure, "Take the items of an iterable.", fill),
    ] + members + updates + inPlace

  private static func fill(_ call: Call) throws(Raised) -> Value {
    guard call[2].asDict.isEmpty else {
      throw call.raise(.typeError, "set() takes no keyword arguments")
    }
    let source = try call.soleArgument("set")
    call.table.removeAll()
    if !source.isUnset { try call.vm.update(set: call.table, with: source) }
    return .none
  }

  private static let members: [NativeRow] = [
    .init("add(self, object, /)", .pure, "Add an element.") { call throws(Raised) in
      try call.vm.add(toSet: call.table, call[1])
      return .none
    },
    .init("discard(self, object, /)", .pure, "Remove an element if it is a member.") {
      call throws(Raised) in
      _ = try call.vm.remove(fromSet: call.table, call[1])
      return .none
    },
    .init("remove(self, object, /)", .pure, "Remove an element, which must be a member.") {
      call throws(Raised) in
      if try call.vm.remove(fromSet: call.table, call[1]) { return .none }
      throw call.vm.raise(.keyError, argument: call[1])
    },
    .init("pop(self, /)", .pure, "Remove and return some element.") { call throws(Raised) in
      guard let member = call.table.popMember(call.vm) else {
        throw call.raise(.keyError, "pop from an empty set")
      }
      return member
    },
    .init("clear(self, /)", .pure, "Remove all elements.") { call in
      call.table.removeAll()
      return .none
    },
  ]

  private static let updates: [NativeRow] = [
    .init("update(self, /, *others)", .pure, "Add the elements of all others.") {
      call throws(Raised) in
      let others = call[1].asTuple
      for i in 0..<others.pointee.count {
        try call.vm.update(set: call.table, with: others[item: i])
      }
      return .none
    },
    .init("intersection_update(self, /, *others)", .pure, "Keep what is in all others, too.") {
      call throws(Raised) in
      let others = call[1].asTuple
      var kept = try call.vm.copySet(call.table)
      for i in 0..<others.pointee.count {
        kept = try call.vm.intersection(kept, others[item: i])
      }
      call.vm.replaceMembers(call.table, kept)
      return .none
    },
    .init("difference_update(self, /, *others)", .pure, "Remove the elements of all others.") {
      call throws(Raised) in
      let others = call[1].asTuple
      for i in 0..<others.pointee.count { try call.vm.subtract(call.table, others[item: i]) }
      return .none
    },
    .init(
      "symmetric_difference_update(self, other, /)", .pure,
      "Keep what is in exactly one of the two."
    ) { call throws(Raised) in
      try call.vm.exchange(call.table, call[1])
      return .none
    },
  ]

  private static let inPlace: [NativeRow] = [
    .init("__ior__(self, value, /)", .pure, "Return self|=value.") { call throws(Raised) in
      guard call.vm.anySet(call[1]) != nil else { return .notImplemented }
      try call.vm.update(set: call.table, with: call[1])
      return call[0]
    },
    .init("__iand__(self, value, /)", .pure, "Return self&=value.") { call throws(Raised) in
      guard call.vm.anySet(call[1]) != nil else { return .notImplemented }
      call.vm.replaceMembers(call.table, try call.vm.intersection(call.table, call[1]))
      return call[0]
    },
    .init("__isub__(self, value, /)", .pure, "Return self-=value.") { call throws(Raised) in
      guard call.vm.anySet(call[1]) != nil else { return .notImplemented }
      try call.vm.subtract(call.table, call[1])
      return call[0]
    },
    .init("__ixor__(self, value, /)", .pure, "Return self^=value.") { call throws(Raised) in
      guard call.vm.anySet(call[1]) != nil else { return .notImplemented }
      try call.vm.exchange(call.table, call[1])
      return call[0]
    },
  ]
}

enum FrozenSetMethods {
  static let rows: [NativeRow] =
    common + [
      .static("__new__(cls, iterable=?, /)", .pure, "Create a frozenset of an iterable.", new),
      ContainerRows.hash,
    ]

  private static func new(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let isExact = call[0] == Value(vm.type(.frozenset))
    if isExact, call[1].isKind(.set), call[1].cell.shape == BuiltinType.frozenset.shape {
      return call[1]
    }
    let set = vm.newFrozenSet()
    if !call[1].isUnset { try vm.update(set: set, with: call[1]) }
    return try vm.wrap(Value(set), for: call[0])
  }

  /// What sets and frozensets share.
  static let common: [NativeRow] =
    ContainerRows.comparisons + [
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        try call.vm.repr(ofSet: call[0])
      },
      ContainerRows.length, ContainerRows.contains, ContainerRows.iterate,
      ContainerRows.genericAlias,
      .init("__sizeof__(self, /)", .pure, "Return the size of the set in memory, in bytes.") {
        call in
        .small(call.vm.sizeInBytes(Value(call.table)))
      },
      .init("__reduce__(self, /)", .pure, "Return what pickling needs.") { call throws(Raised) in
        let vm = call.vm
        let members = Value(try vm.listFrom(Value(call.table)))
        let state = try vm.callMethod(call[0], "__getstate__")
        return vm.tuple(Value(vm.type(of: call[0])), vm.tuple(members), state)
      },
      .init("copy(self, /)", .pure, "Return a shallow copy of the set.") { call throws(Raised) in
        if call[0].isKind(.set), call[0].cell.shape == BuiltinType.frozenset.shape {
          return call[0]
        }
        return Value(try call.vm.copySet(call.table))
      },
    ] + operators + combinations + relations

  private static let operators: [NativeRow] = [
    .init("__or__(self, value, /)", .pure, "Return self|value.") { call throws(Raised) in
      try combine(call, call[0], call[1], VM.union)
    },
    .init("__ror__(self, value, /)", .pure, "Return value|self.") { call throws(Raised) in
      try combine(call, call[1], call[0], VM.union)
    },
    .init("__and__(self, value, /)", .pure, "Return self&value.") { call throws(Raised) in
      try combine(call, call[0], call[1], VM.intersection)
    },
    .init("__rand__(self, value, /)", .pure, "Return value&self.") { call throws(Raised) in
      try combine(call, call[1], call[0], VM.intersection)
    },
    .init("__sub__(self, value, /)", .pure, "Return self-value.") { call throws(Raised) in
      try combine(call, call[0], call[1], VM.difference)
    },
    .init("__rsub__(self, value, /)", .pure, "Return value-self.") { call throws(Raised) in
      try combine(call, call[1], call[0], VM.difference)
    },
    .init("__xor__(self, value, /)", .pure, "Return self^value.") { call throws(Raised) in
      try combine(call, call[0], call[1], VM.symmetricDifference)
    },
    .init("__rxor__(self, value, /)", .pure, "Return value^self.") { call throws(Raised) in
      try combine(call, call[1], call[0], VM.symmetricDifference)
    },
  ]

  private static func combine(
    _ call: Call, _ left: Value, _ right: Value,
    _ operation: (VM) -> (Dict, Value) throws(Raised) -> Dict
  ) throws(Raised) -> Value {
    guard let a = call.vm.anySet(left), call.vm.anySet(right) != nil else {
      return .notImplemented
    }
    return Value(try operation(call.vm)(a, call.vm.payload(right)))
  }

  private static let combinations: [NativeRow] = [
    .init("union(self, /, *others)", .pure, "Return the elements of the set and all others.") {
      call throws(Raised) in
      let result = try call.vm.copySet(call.table)
      let others = call[1].asTuple
      for i in 0..<others.pointee.count {
        try call.vm.update(set: result, with: others[item: i])
      }
      return Value(result)
    },
    .init("intersection(self, /, *others)", .pure, "Return the elements that are in all.") {
      call throws(Raised) in
      let others = call[1].asTuple
      if others.pointee.count == 0 { return Value(try call.vm.copySet(call.table)) }
      var result = call.table
      for i in 0..<others.pointee.count {
        result = try call.vm.intersection(result, others[item: i])
      }
      return Value(result)
    },
    .init("difference(self, /, *others)", .pure, "Return the elements that are in no other.") {
      call throws(Raised) in
      let others = call[1].asTuple
      if others.pointee.count == 0 { return Value(try call.vm.copySet(call.table)) }
      let result = try call.vm.difference(call.table, others[item: 0])
      for i in 1..<others.pointee.count {
        try call.vm.subtract(result, others[item: i])
      }
      return Value(result)
    },
    .init(
      "symmetric_difference(self, other, /)", .pure, "Return what is in exactly one of the two."
    ) { call throws(Raised) in
      Value(try call.vm.symmetricDifference(call.table, call[1]))
    },
  ]

  private static let relations: [NativeRow] = [
    .init("isdisjoint(self, other, /)", .pure, "Return whether nothing is in both.") {
      call throws(Raised) in
      .bool(try call.vm.isDisjoint(call.table, call[1]))
    },
    .init("issubset(self, other, /)", .pure, "Return whether other has every element.") {
      call throws(Raised) in
      .bool(try call.vm.isSubset(call.table, call.vm.setFrom(call[1])))
    },
    .init("issuperset(self, other, /)", .pure, "Return whether the set has all of other's.") {
      call throws(Raised) in
      let vm = call.vm
      if let other = vm.anySet(call[1]) { return .bool(try vm.isSubset(other, call.table)) }
      var all = true
      try vm.forEach(call[1]) { (item) throws(Raised) in
        all = try vm.contains(set: call.table, item)
        return all
      }
      return .bool(all)
    },
  ]
}
