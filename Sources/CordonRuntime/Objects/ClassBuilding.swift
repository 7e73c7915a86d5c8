// How does a class statement become a type?

extension VM {
  /// `type(name, bases, namespace, **keywords)`: the new type, laid out, with `__set_name__` and
  /// `__init_subclass__` called.
  func buildType(
    meta: TypeRef, name: Text, bases: Tuple, namespace: Dict, keywords: Value
  ) throws(Raised) -> Value {
    let bases = bases.pointee.count == 0 ? tuple(Value(type(.object))).asTuple : bases
    let meta = try winner(meta, bases)
    let layout = try layoutBase(bases)
    let shape = metaShape(meta)
    let type = newTypeObject(name: Value(name), shape: shape)
    let dict = newDict()
    var position = 0
    while let entry = namespace.next(&position) { try set(dict, entry.key, entry.value) }
    type.pointee.dictionary = dict
    type.pointee.bases = Value(bases)
    type.pointee.base = layout
    type.pointee.instanceKind =
      layout.pointee.instanceKind == .exception || layout.pointee.instanceKind == .type
        || layout.pointee.instanceKind == .module ? layout.pointee.instanceKind : .instance
    type.pointee.fieldCount = layout.pointee.fieldCount
    type.pointee.payloadType = layout.pointee.payloadType
    if layout.pointee.flags.contains(.immutable), type.pointee.instanceKind == .instance,
      layout != self.type(.object), layout.pointee.instanceKind != .instance
    {
      type.pointee.payloadType = layout
    }
    let qualified = dict.get(nameText(.__qualname__))
    if !qualified.isUnset {
      guard qualified.isKind(.string) else {
        throw raise(
          .typeError, "type __qualname__ must be a str, not \(typeName(qualified))")
      }
      type.pointee.qualifiedName = qualified
      dict.remove(nameText(.__qualname__))
    }
    if dict.get(nameText(.__module__)).isUnset {
      let module = state.frame.pointee.function.pointee.globals.get(nameText(.__name__))
      if !module.isUnset { dict.set(self, nameText(.__module__), module) }
    }
    type.pointee.module = dict.get(nameText(.__module__))
    for special in [Name.__init_subclass__, .__class_getitem__] {
      let v = dict.get(nameText(special))
      if v.isKind(.function) { dict.set(self, nameText(special), newClassMethod(v)) }
    }
    let maker = dict.get(nameText(.__new__))
    if maker.isKind(.function) { dict.set(self, nameText(.__new__), newStaticMethod(maker)) }
    if !dict.get(nameText(.__eq__)).isUnset, dict.get(nameText(.__hash__)).isUnset {
      dict.set(self, nameText(.__hash__), .none)
    }
    let cell = dict.get(nameText(.__classcell__))
    if !cell.isUnset {
      guard cell.isKind(.cell) else {
        throw raise(
          .typeError, "__classcell__ must be a nonlocal cell, not <class '\(typeName(cell))'>")
      }
      cell.cell.of(CellObject.self).pointee.contents = Value(type)
      dict.remove(nameText(.__classcell__))
    }
    let classDict = dict.get(intern("__classdictcell__"))
    if classDict.isKind(.cell) {
      // From now on the scopes in the class see it as it is.
      let proxy = newRecord(.mappingProxy)
      proxy[slot: 0] = Value(dict)
      classDict.cell.of(CellObject.self).pointee.contents = Value(proxy)
      dict.remove(intern("__classdictcell__"))
    }
    type.pointee.mro = try computeMRO(type, meta)
    // Before anything is looked up in it.
    noteRestrictedLine(of: type)
    try layOut(type, dict, bases)
    if dict.get(nameText(.__doc__)).isUnset { dict.set(self, nameText(.__doc__), .none) }
    takeCollectionFlags(type, dict)
    inheritFlags(type)
    for i in 0..<bases.pointee.count {
      if bases[item: i].isKind(.type) { noteSubclass(type, of: bases[item: i].asType) }
    }
    try callSetName(type)
    try callInitSubclass(type, keywords)
    return Value(type)
  }

  /// The metaclass that all bases agree on.
  func winner(_ meta: TypeRef, _ bases: Tuple) throws(Raised) -> TypeRef {
    var best = meta
    for i in 0..<bases.pointee.count {
      let candidate = type(of: bases[item: i])
      if isSubtype(best, candidate) { continue }
      if isSubtype(candidate, best) {
        best = candidate
        continue
      }
      throw raise(
        .typeError,
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases"
      )
    }
    return best
  }

  private func metaShape(_ meta: TypeRef) -> UInt32 {
    meta.pointee.rootShape
  }

  /// What an abstract class of collections says of its subclasses, for `match`.
  private func takeCollectionFlags(_ type: TypeRef, _ dict: Dict) {
    let key = intern("__abc_tpflags__")
    let bits = dict.get(key)
    guard bits.isInt else { return }
    if bits.asInt & 1 << 5 != 0 { type.pointee.flags.insert(.isSequence) }
    if bits.asInt & 1 << 6 != 0 { type.pointee.flags.insert(.isMapping) }
    dict.remove(key)
  }

  /// A class registered with an abstract one is a sequence or a mapping to patterns as that one is,
  /// unless it is either already; so are its subclasses.
  public func shareCollectionKind(of abstract: Value, with registered: Value) throws(Raised) {
    try guardForeign(registered)
    let kinds: TypeFlags = [.isSequence, .isMapping]
    let found = abstract.asType.pointee.flags.intersection(kinds)
    if found.isEmpty { return }
    func share(_ type: TypeRef) {
      let flags = type.pointee.flags
      if flags.contains(.immutable) || !flags.isDisjoint(with: kinds) { return }
      type.pointee.flags.formUnion(found)
      forEachSubclass(of: type) { share($0) }
    }
    share(registered.asType)
  }

  /// Flags that follow from what the MRO defines.
  func inheritFlags(_ type: TypeRef) {
    let mro = type.pointee.mro
    // A class is a sequence or a mapping, as the first of its bases that is either.
    if type.pointee.flags.isDisjoint(with: [.isSequence, .isMapping]) {
      for i in 1..<max(1, mro.pointee.count) {
        let found = mro[item: i].asType.pointee.flags.intersection([.isSequence, .isMapping])
        if found.isEmpty { continue }
        type.pointee.flags.formUnion(found)
        break
      }
    }
    for bit: TypeFlags in [.isException, .matchesSelf, .isMetaclass] {
      for i in 1..<max(1, mro.pointee.count)
      where mro[item: i].asType.pointee.flags.contains(bit) {
        type.pointee.flags.insert(bit)
        break
      }
    }
    if carriesGuestsValue(type) { type.pointee.flags.insert(.isGuestsValue) }
    _ = updateFlags(type, nil)
  }

  /// Recomputes what lookup relies on; tells whether anything changed. With a name, only when that
  /// name matters. Subclasses follow.
  @discardableResult func updateFlags(_ type: TypeRef, _ name: Text?) -> Bool {
    if let name {
      let relevant: [Name] = [
        .__getattribute__, .__getattr__, .__setattr__, .__delattr__, .__new__, .__init__, .__del__,
        .__call__, .__abstractmethods__,
      ]
      if !relevant.contains(where: { nameText($0) == name }) { return false }
    }
    let before = (type.pointee.flags, type.pointee.plainNew)
    func isCustom(_ name: Name) -> Bool {
      let v = lookup(type, name)
      return !v.isUnset
        && !(v.isKind(.native) && v.asNative.pointee.name == self.name(name)
          && v.asNative.pointee.owner.isKind(.type)
          && v.asNative.pointee.owner.asType.pointee.flags.contains(.immutable))
    }
    // A built-in type may have a `__getattribute__` that differs from that of objects, too.
    let inherits = nativeBase(of: type).pointee.flags.contains(.customGetAttribute)
    set(type, .customGetAttribute, inherits || isCustom(.__getattribute__))
    set(type, .hasGetAttr, !lookup(type, .__getattr__).isUnset)
    set(type, .customSetAttribute, isCustom(.__setattr__) || isCustom(.__delattr__))
    set(type, .hasFinalizer, !lookup(type, .__del__).isUnset)
    if type.pointee.instanceKind == .type { type.pointee.flags.insert(.isMetaclass) }
    if nativeBase(of: type).pointee.flags.contains(.noConstructor) {
      type.pointee.flags.insert(.noConstructor)
    }
    let maker = lookup(type, .__new__)
    let isObjectsNew =
      maker.isKind(.native) && maker.asNative.pointee.owner == Value(self.type(.object))
    type.pointee.plainNew =
      isObjectsNew && type.pointee.instanceKind == .instance && type.pointee.payloadType == nil
      && type.pointee.flags.isDisjoint(with: [.isAbstract, .noConstructor])
      && lookup(self.type(of: Value(type)), .__call__).isKind(.native)
    var changed = before.0 != type.pointee.flags || before.1 != type.pointee.plainNew
    forEachSubclass(of: type) { if updateFlags($0, name) { changed = true } }
    return changed
  }

  private func set(_ type: TypeRef, _ flag: TypeFlags, _ on: Bool) {
    if on { type.pointee.flags.insert(flag) } else { type.pointee.flags.remove(flag) }
  }

  func forEachSubclass(of type: TypeRef, _ body: (TypeRef) -> Void) {
    guard let list = type.pointee.subclasses?.of(SlotsObject.self) else { return }
    for i in 0..<list.pointee.count where !list.items[i].isUnset { body(list.items[i].asType) }
  }

  // MARK: Hooks

  private func callSetName(_ type: TypeRef) throws(Raised) {
    // The namespace may change while hooks run: walk a copy.
    let dict = type.pointee.dictionary
    let copy = try newList(capacity: dict.pointee.count * 2)
    var position = 0
    while let entry = dict.next(&position) {
      if entry.value.isKind(.instance) || entry.value.isKind(.record) {
        try append(copy, entry.key)
        try append(copy, entry.value)
      }
    }
    var i = 0
    while i + 1 < copy.pointee.count {
      let key = copy.pointee.items[i]
      let value = copy.pointee.items[i + 1]
      i += 2
      if value.isKind(.record), value.cell.shape == BuiltinType.property.shape {
        value.asRecord[slot: 4] = key
        continue
      }
      let hook = lookup(self.type(of: value), .__set_name__)
      if hook.isUnset { continue }
      do {
        if case .method = descriptorKind(hook) {
          _ = try call(hook, value, Value(type), key)
        } else {
          _ = try call(try bind(hook, to: value, owner: self.type(of: value)), Value(type), key)
        }
      } catch {
        if state.raised.isKind(.exception) {
          try addNote(
            state.raised,
            "Error calling __set_name__ on '\(typeName(value))' instance \(try reprString(key)) in '\(typeName(type))'"
          )
        }
        throw error
      }
    }
  }

  private func callInitSubclass(_ type: TypeRef, _ keywords: Value) throws(Raised) {
    let mro = type.pointee.mro
    for i in 1..<max(1, mro.pointee.count) {
      let v = dictionary(of: mro[item: i].asType).get(nameText(.__init_subclass__))
      if v.isUnset { continue }
      let hook = asPlaced(v, by: mro[item: i].cell.realm)
      _ = try call(
        try bind(hook, to: .unset, owner: type), arguments: emptyTuple, keywords: keywords)
      return
    }
  }

  /// Appends a note to an exception that is on its way.
  func addNote(_ exception: Value, _ note: String) throws(Raised) {
    let saved = state.raised
    let notes = ownAttribute(exception.cell, nameText(.__notes__))
    if notes.isKind(.list) {
      try append(notes.asList, text(note))
    } else {
      let list = try newList(capacity: 1)
      try append(list, text(note))
      setOwnAttribute(exception.cell, nameText(.__notes__), Value(list))
    }
    state.raised = saved
  }

  func newClassMethod(_ function: Value) -> Value {
    let record = newRecord(.classMethod)
    record[slot: 0] = function
    return Value(record)
  }

  func newStaticMethod(_ function: Value) -> Value {
    let record = newRecord(.staticMethod)
    record[slot: 0] = function
    return Value(record)
  }
}
