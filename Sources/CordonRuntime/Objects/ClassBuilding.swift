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
    if dict.get(nameText(.__doc__)).isUnset { dict.set(self, nameText(.__doc__), .none) }
    for special in [Name.__init_subclass__, .__class_getitem__] {
      let v = dict.get(nameText(special))
      if v.isKind(.function) { dict.set(self, nameText(special), newClassMethod(v)) }
    }
    let maker = dict.get(nameText(.__new__))
    if maker.isKind(.function) { dict.set(self, nameText(.__new__), newStaticMethod(maker)) }
    if !dict.get(nameText(.__eq__)).isUnset, dict.get(nameText(.__hash__)).isUnset {
      dict.set(self, nameText(.__hash__), .none)
    }
    type.pointee.mro = try computeMRO(type, meta)
    try layOut(type, dict, bases)
    inheritFlags(type)
    let cell = dict.get(nameText(.__classcell__))
    if !cell.isUnset {
      guard cell.isKind(.cell) else {
        throw raise(
          .typeError, "__classcell__ must be a nonlocal cell, not <class '\(typeName(cell))'>")
      }
      cell.cell.of(CellObject.self).pointee.contents = Value(type)
      dict.remove(nameText(.__classcell__))
    }
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

  /// The base whose layout instances have.
  private func layoutBase(_ bases: Tuple) throws(Raised) -> TypeRef {
    var best: TypeRef?
    for i in 0..<bases.pointee.count {
      let v = bases[item: i]
      guard v.isKind(.type) else {
        if !lookup(type(of: v), .__mro_entries__).isUnset {
          throw raise(
            .typeError,
            "type() doesn't support MRO entry resolution; use types.new_class()")
        }
        throw raise(.typeError, "bases must be types")
      }
      let base = v.asType
      if foreign(v) { try guardForeign(v) }
      if base.pointee.flags.contains(.final) {
        throw raise(
          .typeError, "type '\(typeName(base))' is not an acceptable base type")
      }
      for j in 0..<i where bases[item: j] == v {
        throw raise(.typeError, "duplicate base class \(typeName(base))")
      }
      guard let current = best else {
        best = base
        continue
      }
      let a = solid(current)
      let b = solid(base)
      if isSubtype(a, b) { continue }
      if isSubtype(b, a) {
        best = base
      } else {
        throw raise(.typeError, "multiple bases have instance lay-out conflict")
      }
    }
    return best ?? type(.object)
  }

  /// The nearest type up the layout line that adds to the instance layout.
  private func solid(_ type: TypeRef) -> TypeRef {
    var t = type
    while let base = t.pointee.base {
      if t.pointee.flags.contains(.immutable) {
        // Exceptions differ in layout only where they add fields.
        if t.pointee.instanceKind == .exception, t.pointee.fieldCount == base.pointee.fieldCount,
          base.pointee.instanceKind == .exception
        {
          t = base
          continue
        }
        return t
      }
      if t.pointee.reservedSlots != base.pointee.reservedSlots,
        !(t.pointee.payloadType != nil && base.pointee.flags.contains(.immutable))
          || t.pointee.reservedSlots > 1
      {
        return t
      }
      t = base
    }
    return t
  }

  /// Slots, `__slots__` and the shapes of instances.
  private func layOut(_ type: TypeRef, _ dict: Dict, _ bases: Tuple) throws(Raised) {
    let base = type.pointee.base.unsafelyUnwrapped
    var reserved = Int(base.pointee.reservedSlots)
    if type.pointee.payloadType != nil && reserved == 0 { reserved = 1 }
    let declared = dict.get(nameText(.__slots__))
    var hasDictionary = declared.isUnset
    for i in 0..<bases.pointee.count {
      let flags = bases[item: i].asType.pointee
      if flags.dictShape != 0 || flags.flags.contains(.hasDictionary) { hasDictionary = true }
    }
    var room = Int(base.pointee.inlineCapacity) - Int(base.pointee.reservedSlots)
    if !declared.isUnset {
      let slots = declared.isKind(.string) ? tuple(declared) : try tupleFrom(declared)
      let sorted = slots.asTuple
      for i in 0..<sorted.pointee.count {
        let v = sorted[item: i]
        guard v.isKind(.string) else {
          throw raise(.typeError, "__slots__ items must be strings, not '\(typeName(v))'")
        }
        let text = v.asText.swiftString
        guard isIdentifier(text) else {
          throw raise(.typeError, "__slots__ must be identifiers")
        }
        if text == "__dict__" {
          hasDictionary = true
          continue
        }
        if text == "__weakref__" { continue }
        let slotName = intern(mangle(text, in: type.pointee.name.asText.swiftString))
        if !dict.get(slotName).isUnset {
          throw raise(
            .valueError, "'\(text)' in __slots__ conflicts with class variable")
        }
        if type.pointee.instanceKind != .instance {
          throw raise(
            .typeError,
            "nonempty __slots__ not supported for subtype of '\(typeName(base))'")
        }
        let member = newRecord(.memberDescriptor)
        member[slot: 0] = Value(slotName)
        member[slot: 1] = Value(type)
        member[slot: 2] = .small(reserved)
        dict.set(self, slotName, Value(member))
        reserved += 1
      }
    } else {
      let assigned = dict.get(nameText(.__static_attributes__))
      if assigned.isKind(.tuple) { room = max(room, assigned.asTuple.pointee.count) }
      if assigned.isKind(.tuple), room < 16 {
        room = max(
          room,
          Int(base.pointee.inlineCapacity) - Int(base.pointee.reservedSlots)
            + newNames(assigned.asTuple, base))
      }
    }
    type.pointee.reservedSlots = Int32(reserved)
    let inline =
      type.pointee.instanceKind == .instance
      ? reserved + (hasDictionary ? min(max(room, 1), 24) : 0) : 0
    type.pointee.inlineCapacity = Int32(inline)
    if hasDictionary {
      type.pointee.flags.insert(.hasDictionary)
      if base.pointee.dictShape == 0, type.pointee.instanceKind == .instance {
        let table = host.instanceRows()
        for i in InstanceMethods.rows.indices {
          let key = intern(rowName(InstanceMethods.rows[i].signature))
          if dict.get(key).isUnset {
            dict.set(
              self, key,
              newNative(table + i, name: Value(key), owner: Value(type), .getSetDescriptor))
          }
        }
      }
    }
    type.pointee.rootShape = newShape(
      type: type, parent: 0, name: .unset, slot: 0, count: reserved)
    type.pointee.dictShape =
      hasDictionary
      ? newShape(type: type, parent: 0, name: .unset, slot: 0, count: reserved) : 0
    if inline == 0 && type.pointee.payloadType != nil { bug("no room for a payload") }
  }

  private func newNames(_ names: Tuple, _ base: TypeRef) -> Int {
    let inherited = base.pointee.dictionary.get(nameText(.__static_attributes__))
    guard inherited.isKind(.tuple) else { return 0 }
    var n = 0
    outer: for i in 0..<names.pointee.count {
      for j in 0..<inherited.asTuple.pointee.count
      where inherited.asTuple[item: j] == names[item: i] { continue outer }
      n += 1
    }
    return n
  }

  /// `__x` inside class C is `_C__x`.
  func mangle(_ name: String, in cls: String) -> String {
    guard name.hasPrefix("__"), !name.hasSuffix("__") else { return name }
    let stripped = cls.drop { $0 == "_" }
    return stripped.isEmpty ? name : "_\(stripped)\(name)"
  }

  func isIdentifier(_ s: String) -> Bool {
    guard let first = s.unicodeScalars.first else { return false }
    if first != "_" && !first.properties.isXIDStart { return false }
    return s.unicodeScalars.dropFirst().allSatisfy { $0.properties.isXIDContinue }
  }

  /// Flags that follow from what the MRO defines.
  func inheritFlags(_ type: TypeRef) {
    for bit: TypeFlags in [.isException, .isSequence, .isMapping, .matchesSelf, .isMetaclass] {
      let mro = type.pointee.mro
      for i in 1..<max(1, mro.pointee.count)
      where mro[item: i].asType.pointee.flags.contains(bit) {
        type.pointee.flags.insert(bit)
        break
      }
    }
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
        && !(v.isKind(.native) && v.asNative.pointee.owner.isKind(.type)
          && v.asNative.pointee.owner.asType.pointee.flags.contains(.immutable))
    }
    set(type, .customGetAttribute, isCustom(.__getattribute__))
    set(type, .hasGetAttr, !lookup(type, .__getattr__).isUnset)
    set(type, .customSetAttribute, isCustom(.__setattr__) || isCustom(.__delattr__))
    set(type, .hasFinalizer, isCustom(.__del__))
    if type.pointee.instanceKind == .type { type.pointee.flags.insert(.isMetaclass) }
    let maker = lookup(type, .__new__)
    let isObjectsNew =
      maker.isKind(.native) && maker.asNative.pointee.owner == Value(self.type(.object))
    type.pointee.plainNew =
      isObjectsNew && type.pointee.instanceKind == .instance && type.pointee.payloadType == nil
      && !type.pointee.flags.contains(.isAbstract)
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

  // MARK: MRO

  func computeMRO(_ type: TypeRef, _ meta: TypeRef) throws(Raised) -> Tuple {
    let custom = lookup(meta, .mro)
    if !custom.isUnset, !custom.isKind(.native) {
      let result = try tupleFrom(try callUnbound(custom, Value(type)))
      let line = result.asTuple
      for i in 0..<line.pointee.count where !line[item: i].isKind(.type) {
        throw raise(
          .typeError,
          "mro() returned a non-class ('\(typeName(line[item: i]))')")
      }
      return line
    }
    return try linearize(type)
  }

  /// C3.
  func linearize(_ type: TypeRef) throws(Raised) -> Tuple {
    let bases = type.pointee.bases.asTuple
    // Sequences to merge: each base's MRO, then the bases themselves. All are tuples in the heap.
    var sequences: [(Tuple, Int)] = []
    for i in 0..<bases.pointee.count { sequences.append((bases[item: i].asType.pointee.mro, 0)) }
    sequences.append((bases, 0))
    let out = try newList(capacity: 8)
    try append(out, Value(type))
    while true {
      var candidate: Value?
      var pending = false
      search: for (sequence, at) in sequences where at < sequence.pointee.count {
        pending = true
        let head = sequence[item: at]
        for (other, from) in sequences {
          var i = from + 1
          while i < other.pointee.count {
            if other[item: i] == head { continue search }
            i += 1
          }
        }
        candidate = head
        break
      }
      if !pending { break }
      guard let head = candidate else { throw raiseInconsistentMRO(sequences) }
      try append(out, head)
      for i in sequences.indices {
        let (sequence, at) = sequences[i]
        if at < sequence.pointee.count, sequence[item: at] == head { sequences[i].1 += 1 }
      }
    }
    return try newTuple(out.pointee.items, out.pointee.count).asTuple
  }

  private func raiseInconsistentMRO(_ sequences: [(Tuple, Int)]) -> Raised {
    var names: [String] = []
    for (sequence, at) in sequences where at < sequence.pointee.count {
      let name = typeName(sequence[item: at].asType)
      if !names.contains(name) { names.append(name) }
    }
    return raise(
      .typeError,
      "Cannot create a consistent method resolution order (MRO) for bases \(names.joined(separator: ", "))"
    )
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
            "Error calling __set_name__ on '\(typeName(value))' instance \(try repr(key).asText.swiftString) in '\(typeName(type))'"
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
      let hook = try bind(v, to: .unset, owner: type)
      _ = try call(hook, arguments: emptyTuple, keywords: keywords)
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
