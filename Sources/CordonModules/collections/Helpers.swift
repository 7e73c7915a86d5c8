// Which small helpers does the Python part of `collections` stand on?

import CordonRuntime

enum CollectionsHelpers {
  // MARK: Counting

  static let countElements = NativeRow(
    "_count_elements(mapping, iterable, /)", .pure, "Count the elements of an iterable."
  ) { call throws(Raised) in
    let vm = call.vm
    let mapping = call[0]
    if let dict = plainCounts(vm, mapping) {
      try vm.forEach(call[1]) { (element) throws(Raised) in
        let hash = try vm.hash(element)
        let i = try vm.entryNumber(dict, element, hash: hash)
        if i < 0 {
          try vm.add(dict, element, hash: hash, .small(1))
        } else {
          let sum = try vm.binary(.add, dict.entry(i).value, .small(1))
          try vm.set(dict, element, hash: hash, sum)
        }
        return true
      }
      return .none
    }
    let get = try vm.getAttribute(mapping, "get")
    try vm.forEach(call[1]) { (element) throws(Raised) in
      let old = try vm.call(get, element, .small(0))
      try vm.setItem(mapping, element, try vm.binary(.add, old, .small(1)))
      return true
    }
    return .none
  }

  /// The dict in a mapping that reads and writes as a dict does.
  private static func plainCounts(_ vm: VM, _ mapping: Value) -> Dict? {
    guard vm.isInstance(mapping, .dict) else { return nil }
    for name in ["get", "__setitem__"] {
      let own = vm.lookup(vm.type(of: mapping), vm.intern(name))
      if own != vm.lookup(vm.type(.dict), vm.intern(name)) { return nil }
    }
    return vm.payload(mapping).asDict
  }

  // MARK: Fields of named tuples

  /// Slots: the index and the documentation.
  static let tupleGetter: NativeType = NativeType(
    "collections._tuplegetter", "", slots: 2, flags: .final,
    read: { vm, getter, object throws(Raised) in try item(vm, getter, of: object) }
  ) {
    [
      .static("__new__(cls, index, doc, /)", .pure, "Make a field of a named tuple.") {
        call throws(Raised) in
        let vm = call.vm
        let index = try vm.indexAsInt(call[1], .overflowError)
        let getter = try vm.instance(for: call[0], of: tupleGetter)
        getter.asInstance[slot: 0] = vm.int(index)
        getter.asInstance[slot: 1] = call[2]
        return getter
      },
      .init("__get__(self, instance, owner=None, /)", .pure, "Fetch the item.") {
        call throws(Raised) in
        if call[1].isNone { return call[0] }
        return try item(call.vm, call[0].asInstance, of: call[1])
      },
      .init("__set__(self, instance, value, /)", .pure, "Not possible.") { call throws(Raised) in
        throw call.raise(.attributeError, "can't set attribute")
      },
      .init("__delete__(self, instance, /)", .pure, "Not possible.") { call throws(Raised) in
        throw call.raise(.attributeError, "can't delete attribute")
      },
      .attribute(
        "__doc__", .pure, "The documentation of the field.",
        get: { call in call[0].asInstance[slot: 1] },
        set: { call in
          call[0].asInstance[slot: 1] = call[1].isUnset ? .none : call[1]
          return .none
        }),
      .init("__reduce__(self, /)", .pure, "Help pickle.") { call in
        let vm = call.vm
        return vm.tuple(
          Value(vm.type(of: call[0])),
          vm.tuple(call[0].asInstance[slot: 0], call[0].asInstance[slot: 1]))
      },
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        let vm = call.vm
        let doc = try vm.reprString(call[0].asInstance[slot: 1])
        return try vm.newString(
          "\(vm.ownTypeName(call[0]))(\(index(vm, call[0].asInstance)), \(doc))")
      },
    ]
  }

  private static func index(_ vm: VM, _ getter: UnsafeMutablePointer<InstanceObject>) -> Int {
    vm.word(getter[slot: 0]) ?? 0
  }

  private static func item(
    _ vm: VM, _ getter: UnsafeMutablePointer<InstanceObject>, of object: Value
  ) throws(Raised) -> Value {
    let items = vm.payload(object)
    guard items.isKind(.tuple) else {
      throw vm.raise(
        .typeError,
        "descriptor for index '\(index(vm, getter))' for tuple subclasses doesn't apply to '\(vm.typeName(object))' object"
      )
    }
    let index = index(vm, getter)
    let tuple = items.asTuple
    if index >= 0, index < tuple.pointee.count { return tuple[item: index] }
    throw vm.raise(.indexError, "tuple index out of range")
  }
}
