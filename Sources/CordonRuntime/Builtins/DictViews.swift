// What can be done with the views that `keys()`, `values()` and `items()` give?
//
// A view is a record whose one slot is the dict. Views of keys and items are set-like: operators
// between them and any iterable give sets.

enum DictKeysMethods {
  static let rows: [NativeRow] = DictViews.common(.keys) + DictViews.setLike
}

enum DictValuesMethods {
  static let rows: [NativeRow] = DictViews.common(.values)
}

enum DictItemsMethods {
  static let rows: [NativeRow] = DictViews.common(.items) + DictViews.setLike
}

enum DictViews {
  static func common(_ part: DictPart) -> [NativeRow] {
    [
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        try call.vm.repr(ofView: call[0])
      },
      .init("__len__(self, /)", .pure, "Return len(self).") { call in
        .small(call.viewed.pointee.count)
      },
      .init("__iter__(self, /)", .pure, "Implement iter(self).") { call in
        let type: BuiltinType =
          switch part {
          case .keys: .dictKeyIterator
          case .values: .dictValueIterator
          case .items: .dictItemIterator
          }
        return call.vm.newTableIterator(type, call.record[slot: 0])
      },
      .init("__reversed__(self, /)", .pure, "Return a reverse iterator over the view.") { call in
        call.vm.newReverseIterator(call.record[slot: 0], part)
      },
      .attribute("mapping", .pure, "A read-only view of the dict.") { call in
        call.vm.newMappingProxy(call.record[slot: 0])
      },
    ]
  }

  static let setLike: [NativeRow] =
    [
      .init("__contains__(self, key, /)", .pure, "Return bool(key in self).") {
        call throws(Raised) in
        .bool(try call.vm.contains(view: call.record, call[1]))
      },
      .init("isdisjoint(self, other, /)", .pure, "Return whether nothing is in both.") {
        call throws(Raised) in
        var disjoint = true
        try call.vm.forEach(call[1]) { (item) throws(Raised) in
          disjoint = try !call.vm.contains(view: call.record, item)
          return disjoint
        }
        return .bool(disjoint)
      },
      .init("__and__(self, value, /)", .pure, "Return self&value.") { call throws(Raised) in
        try intersect(call, call[0], call[1])
      },
      .init("__rand__(self, value, /)", .pure, "Return value&self.") { call throws(Raised) in
        try intersect(call, call[0], call[1])
      },
      .init("__or__(self, value, /)", .pure, "Return self|value.") { call throws(Raised) in
        try combine(call, call[0], call[1]) { (vm) in vm.update(set:with:) }
      },
      .init("__ror__(self, value, /)", .pure, "Return value|self.") { call throws(Raised) in
        try combine(call, call[1], call[0]) { (vm) in vm.update(set:with:) }
      },
      .init("__sub__(self, value, /)", .pure, "Return self-value.") { call throws(Raised) in
        try combine(call, call[0], call[1], VM.subtract)
      },
      .init("__rsub__(self, value, /)", .pure, "Return value-self.") { call throws(Raised) in
        try combine(call, call[1], call[0], VM.subtract)
      },
      .init("__xor__(self, value, /)", .pure, "Return self^value.") { call throws(Raised) in
        try combine(call, call[0], call[1], VM.exchange)
      },
      .init("__rxor__(self, value, /)", .pure, "Return value^self.") { call throws(Raised) in
        try combine(call, call[1], call[0], VM.exchange)
      },
    ] + comparisons

  /// A set of the items of one operand, changed by the other.
  private static func combine(
    _ call: Call, _ left: Value, _ right: Value,
    _ change: (VM) -> (Dict, Value) throws(Raised) -> Void
  ) throws(Raised) -> Value {
    let set = call.vm.newSet()
    try call.vm.update(set: set, with: left)
    try change(call.vm)(set, right)
    return Value(set)
  }

  /// What `other` gives that is in the view, which need not be hashable to be left out.
  private static func intersect(
    _ call: Call, _ view: Value, _ other: Value
  ) throws(Raised) -> Value {
    let vm = call.vm
    let result = vm.newSet()
    var (container, items) = (view, other)
    // The longer one is asked, where both can be.
    if items.isKind(.set) || vm.isSetLikeView(items),
      try vm.length(items) > vm.length(container)
    {
      (container, items) = (items, container)
    }
    try vm.forEach(items) { (item) throws(Raised) in
      if try vm.contains(container, item) { try vm.add(toSet: result, item) }
      return true
    }
    return Value(result)
  }

  private static let comparisons = NativeRow.comparisons(compare)

  /// With sets and with views of keys or items.
  private static func compare(_ op: CompareOperator, _ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let other = call[1]
    guard vm.anySet(other) != nil || vm.isSetLikeView(other) else { return .notImplemented }
    let n = try vm.length(call[0])
    let m = try vm.length(other)
    // What the sizes allow, the members must confirm.
    switch op {
    case .equal, .less, .lessEqual:
      return .bool(op.holds(n - m) ? try vm.hasAll(other, of: call[0]) : false)
    case .greater, .greaterEqual:
      return .bool(op.holds(n - m) ? try vm.hasAll(call[0], of: other) : false)
    case .notEqual:
      return .bool(n == m ? try !vm.hasAll(other, of: call[0]) : true)
    }
  }
}

extension Call {
  /// The dict under a view.
  fileprivate var viewed: Dict { record[slot: 0].asDict }
}

extension VM {
  /// A view of an exact dict.
  func newView(_ type: BuiltinType, _ dict: Value) -> Value {
    let cell = allocate(24, .record, shape: type.shape)
    let record = cell.of(RecordObject.self)
    record.pointee.count = 1
    record[slot: 0] = dict
    return Value(cell: cell)
  }

  func isSetLikeView(_ value: Value) -> Bool {
    let v = payload(value)
    return v.isKind(.record)
      && (v.cell.shape == BuiltinType.dictKeys.shape
        || v.cell.shape == BuiltinType.dictItems.shape)
  }

  /// `item in view`, of a view of keys or items.
  func contains(view: Record, _ item: Value) throws(Raised) -> Bool {
    let dict = view[slot: 0].asDict
    if Cell(view).shape == BuiltinType.dictKeys.shape { return try !get(dict, item).isUnset }
    let pair = payload(item)
    guard pair.isKind(.tuple), pair.asTuple.pointee.count == 2 else { return false }
    let value = try get(dict, pair.asTuple[item: 0])
    return value.isUnset ? false : try isEqual(value, pair.asTuple[item: 1])
  }

  /// Whether each item of `items` is in `container`.
  func hasAll(_ container: Value, of items: Value) throws(Raised) -> Bool {
    var all = true
    try forEach(items) { (item) throws(Raised) in
      all = try contains(container, item)
      return all
    }
    return all
  }
}
