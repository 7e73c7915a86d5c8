// What is a weak reference?

/// `weakref.ref` and the two kinds of proxy.
public enum Weak {
  public static let reference: NativeType = NativeType(
    "weakref.ReferenceType", "A reference that does not keep its object alive.",
    slots: WeakSlot.count
  ) { referenceRows }

  private static let referenceRows: [NativeRow] = [
    .static("__new__(cls, object, callback=None, /, **kwargs)", .pure, "Make a reference.") {
      call throws(Raised) in
      let vm = call.vm
      try vm.requireReferable(call[1])
      let isShared = call[0] == Value(vm.type(reference)) && call[2].isNone
      if isShared {
        let known = vm.sharedReference(to: call[1], of: reference)
        if !known.isUnset { return known }
      }
      let made = try vm.instance(for: call[0], of: reference)
      vm.refer(made, to: call[1], callback: call[2], shared: isShared)
      return made
    },
    .init("__init__(self, object, callback=None, /)", .pure, "Nothing more.") { _ in .none },
    .init("__call__(self, /)", .pure, "The object, or None when it is gone.") { call in
      let object = call.vm.referent(of: call[0])
      return object.isUnset ? .none : object
    },
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
      try call.vm.describe(call[0], "weakref")
    },
    .init("__hash__(self, /)", .pure, "The hash of the object.") { call throws(Raised) in
      let vm = call.vm
      let known = call[0].asInstance[slot: WeakSlot.hash]
      if !known.isUnset { return known }
      let object = vm.referent(of: call[0])
      if object.isUnset { throw call.raise(.typeError, "weak object has gone away") }
      let hash = vm.int(try vm.hash(object))
      call[0].asInstance[slot: WeakSlot.hash] = hash
      return hash
    },
    .init("__eq__(self, value, /)", .pure, "Whether both refer to equal objects.") {
      call throws(Raised) in
      let vm = call.vm
      guard vm.isInstance(call[1], of: reference) else { return .notImplemented }
      let a = vm.referent(of: call[0])
      let b = vm.referent(of: call[1])
      if a.isUnset || b.isUnset { return .bool(call[0] == call[1]) }
      return try vm.compare(.equal, a, b)
    },
    .init("__ne__(self, value, /)", .pure, "Whether they refer to different objects.") {
      call throws(Raised) in
      let vm = call.vm
      guard vm.isInstance(call[1], of: reference) else { return .notImplemented }
      let a = vm.referent(of: call[0])
      let b = vm.referent(of: call[1])
      if a.isUnset || b.isUnset { return .bool(call[0] != call[1]) }
      return try vm.compare(.notEqual, a, b)
    },
    .attribute(
      "__callback__", .pure, "What is called when the object is gone.",
      get: { call in
        let callback = call[0].asInstance[slot: WeakSlot.callback]
        return callback.isUnset ? .none : callback
      }),
    .class("__class_getitem__(cls, item, /)", .pure, "A generic alias.") { call in
      call.vm.newGenericAlias(call[0], call[1])
    },
  ]

  // MARK: What `_weakref` offers

  public static let rows: [NativeRow] = [
    .init("getweakrefcount(object, /)", .pure, "How many weak references an object has.") {
      call throws(Raised) in .small(try call.vm.references(to: call[0]).count)
    },
    .init("getweakrefs(object, /)", .pure, "The weak references of an object.") {
      call throws(Raised) in
      let vm = call.vm
      let list = try vm.newList()
      for word in try vm.references(to: call[0]) {
        try vm.append(list, Value(cell: Cell(bitPattern: word).unsafelyUnwrapped))
      }
      return Value(list)
    },
    .init("proxy(object, callback=None, /)", .pure, "Something that stands for an object.") {
      call throws(Raised) in
      let vm = call.vm
      try vm.requireReferable(call[0])
      let type = vm.isCallable(call[0]) ? callableProxy : proxy
      if call[1].isNone {
        let known = vm.sharedReference(to: call[0], of: type)
        if !known.isUnset { return known }
      }
      let made = vm.newInstance(of: type)
      vm.refer(made, to: call[0], callback: call[1], shared: call[1].isNone)
      return made
    },
    .init(
      "_remove_dead_weakref(dct, key, /)", .pure, "Delete a key whose value is a dead reference."
    ) { call throws(Raised) in
      let vm = call.vm
      guard call[0].isKind(.dict) else {
        throw call.raise(
          .typeError,
          "_remove_dead_weakref() argument 1 must be dict, not \(vm.typeName(call[0]))")
      }
      let value = try vm.get(call[0].asDict, call[1])
      if value.isUnset { return .none }
      guard vm.isInstance(value, of: reference) else {
        throw call.raise(.typeError, "not a weakref")
      }
      if vm.referent(of: value).isUnset { try vm.deleteItem(call[0], call[1]) }
      return .none
    },
  ]
}

extension VM {
  /// The present realm's references and proxies to an object; the one that is shared first.
  fileprivate func references(to object: Value) throws(Raised) -> [UInt] {
    guard object.isCell, let all = weakTable.references[UInt(bitPattern: object.cell)] else {
      return []
    }
    try charge(all.count)
    return (all.shared + all.others).filter {
      Cell(bitPattern: $0).unsafelyUnwrapped.realm == state.realm
    }
  }

  func describe(_ reference: Value, _ what: String) throws(Raised) -> Value {
    let object = referent(of: reference)
    let own = address(reference)
    if object.isUnset { return text("<\(what) at \(own); dead>") }
    var name = ""
    let known = foreign(object) ? Value.unset : try findAttribute(object, nameText(.__name__))
    if known.isKind(.string) { name = " (\(known.asText.shown))" }
    return try newString(
      "<\(what) at \(own); to '\(typeName(object))' at \(address(object))\(name)>")
  }
}
