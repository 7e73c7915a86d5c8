// What do the instances of a class consist of?
//
// An instance has numbered slots: first those of its native base, then those that `__slots__` of
// its classes declare, then, when it has a `__dict__`, its attributes. Exceptions keep declared
// slots behind the fields of their type.

extension VM {
  /// The base whose layout instances have.
  func layoutBase(_ bases: Tuple) throws(Raised) -> TypeRef {
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
      if layoutLine(of: a, contains: b) { continue }
      if layoutLine(of: b, contains: a) {
        best = base
      } else {
        throw raise(.typeError, "multiple bases have instance lay-out conflict")
      }
    }
    return best ?? type(.object)
  }

  /// Whether `part` is `type` or one of the bases that its layout was built on.
  func layoutLine(of type: TypeRef, contains part: TypeRef) -> Bool {
    var t = type
    while t != part {
      guard let base = t.pointee.base else { return false }
      t = base
    }
    return true
  }

  /// The nearest type up the layout line that adds to the instance layout.
  func solid(_ type: TypeRef) -> TypeRef {
    var t = type
    while let base = t.pointee.base {
      if t.pointee.flags.contains(.immutable) {
        // Generic adds nothing to instances; exceptions differ only where they add fields.
        if t == self.type(.generic) {
          t = base
          continue
        }
        if t.pointee.instanceKind == .exception, t.pointee.fieldCount == base.pointee.fieldCount,
          base.pointee.instanceKind == .exception
        {
          t = base
          continue
        }
        return t
      }
      if t.pointee.fieldCount != base.pointee.fieldCount { return t }
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
  func layOut(_ type: TypeRef, _ dict: Dict, _ bases: Tuple) throws(Raised) {
    let base = type.pointee.base.unsafelyUnwrapped
    var reserved = Int(base.pointee.reservedSlots)
    if type.pointee.payloadType != nil && reserved == 0 { reserved = 1 }
    let declared = dict.get(nameText(.__slots__))
    var hasDictionary = declared.isUnset
    var hasReferences = declared.isUnset
    var room = Int(base.pointee.inlineCapacity) - Int(base.pointee.reservedSlots)
    if !declared.isUnset {
      let slots = try declaredSlots(type, dict, declared)
      hasDictionary = slots.dictionary
      hasReferences = slots.references
      let isException = type.pointee.instanceKind == .exception
      for i in 0..<slots.names.pointee.count {
        let name = slots.names.pointee.items[i]
        let member = newRecord(.memberDescriptor)
        member[slot: 0] = name
        member[slot: 1] = Value(type)
        member[slot: 2] = .small(isException ? Int(type.pointee.fieldCount) : reserved)
        dict.set(self, name.asText, Value(member))
        if isException { type.pointee.fieldCount += 1 } else { reserved += 1 }
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
    for i in 0..<bases.pointee.count {
      if hasInstanceDictionary(bases[item: i].asType) { hasDictionary = true }
      if isReferable(bases[item: i].asType) { hasReferences = true }
    }
    type.pointee.reservedSlots = Int32(reserved)
    let inline =
      type.pointee.instanceKind == .instance
      ? reserved + (hasDictionary ? min(max(room, 1), 24) : 0) : 0
    type.pointee.inlineCapacity = Int32(inline)
    if hasDictionary { type.pointee.flags.insert(.hasDictionary) }
    let isException = type.pointee.instanceKind == .exception
    if isException || type.pointee.instanceKind == .instance {
      let table = host.instanceRows()
      for i in InstanceMethods.rows.indices {
        let key = intern(rowName(InstanceMethods.rows[i].signature))
        let isNew =
          key == nameText(.__dict__)
          ? hasDictionary && base.pointee.dictShape == 0 && !isException
          : hasReferences && !isReferable(base) && !hasVariableSize(base)
        if isNew, dict.get(key).isUnset {
          dict.set(
            self, key,
            newNative(table + i, name: Value(key), owner: Value(type), .getSetDescriptor))
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

  private func hasInstanceDictionary(_ type: TypeRef) -> Bool {
    type.pointee.dictShape != 0 || type.pointee.flags.contains(.hasDictionary)
  }

  /// Whether instances can be referred to weakly.
  func isReferable(_ type: TypeRef) -> Bool {
    if !lookup(type, intern("__weakref__")).isUnset { return true }
    let native = nativeBase(of: type)
    for builtin: BuiltinType in [
      .set, .frozenset, .type, .module, .function, .genericAlias, .typeVar, .paramSpec,
      .typeVarTuple,
    ] {
      if native == self.type(builtin) { return true }
    }
    return false
  }

  /// Whether instances of a type have no fixed size, so that no slots can follow them.
  private func hasVariableSize(_ type: TypeRef) -> Bool {
    let native = nativeBase(of: type)
    for builtin: BuiltinType in [.int, .bool, .tuple, .bytes, .type] {
      if isSubtype(native, self.type(builtin)) { return true }
    }
    return false
  }

  private struct DeclaredSlots {
    /// Mangled, in order.
    var names: ListRef
    var dictionary = false
    var references = false
  }

  private func declaredSlots(_ type: TypeRef, _ dict: Dict, _ declared: Value) throws(Raised)
    -> DeclaredSlots
  {
    let base = type.pointee.base.unsafelyUnwrapped
    let slots =
      payload(declared).isKind(.string) ? tuple(declared).asTuple : try tupleFrom(declared).asTuple
    if slots.pointee.count > 0, hasVariableSize(base) || type.pointee.instanceKind == .module {
      throw raise(
        .typeError, "nonempty __slots__ not supported for subtype of '\(typeName(base))'")
    }
    var result = DeclaredSlots(names: try newList(capacity: slots.pointee.count))
    for i in 0..<slots.pointee.count {
      let slot = payload(slots[item: i])
      guard slot.isKind(.string) else {
        throw raise(.typeError, "__slots__ items must be strings, not '\(typeName(slot))'")
      }
      let text = slot.asText.swiftString
      guard isIdentifier(text) else { throw raise(.typeError, "__slots__ must be identifiers") }
      switch text {
      case "__dict__":
        if result.dictionary || hasInstanceDictionary(base) {
          throw raise(.typeError, "__dict__ slot disallowed: we already got one")
        }
        result.dictionary = true
      case "__weakref__":
        if result.references || isReferable(base) {
          throw raise(.typeError, "__weakref__ slot disallowed: we already got one")
        }
        result.references = true
      default:
        let name = intern(mangle(text, in: type.pointee.name.asText.swiftString))
        let isSpecial = name == nameText(.__qualname__) || name == nameText(.__classcell__)
        if !isSpecial, !dict.get(name).isUnset {
          throw raise(.valueError, "'\(text)' in __slots__ conflicts with class variable")
        }
        try append(result.names, Value(name))
      }
    }
    try sortList(result.names)
    return result
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
    guard let first = s.unicodeScalars.first, first.value.startsIdentifier else { return false }
    return s.unicodeScalars.dropFirst().allSatisfy { $0.value.continuesIdentifier }
  }

  // MARK: Declared slots of an instance

  /// What a declared slot of an object holds, or unset; the number is the descriptor's.
  func declaredSlot(_ object: Cell, _ number: Int) -> Value {
    object.kind == .exception
      ? exceptionFields(object.of(ExceptionObject.self)).items[number] : readSlot(object, number)
  }

  func setDeclaredSlot(_ object: Cell, _ number: Int, _ value: Value) {
    if object.kind == .exception {
      exceptionFields(object.of(ExceptionObject.self)).items[number] = value
    } else {
      writeSlot(object, number, value)
    }
  }

  /// Whether two classes with as many slots give the same names to them.
  func slotNamesAgree(_ a: TypeRef, _ b: TypeRef) -> Bool {
    let lines = (a.pointee.mro, b.pointee.mro)
    for i in 0..<lines.0.pointee.count {
      let own = lines.0[item: i].asType.pointee.dictionary
      var position = 0
      while let entry = own.next(&position) {
        guard entry.value.isKind(.record),
          entry.value.cell.shape == BuiltinType.memberDescriptor.shape,
          entry.value.asRecord[slot: 1] == lines.0[item: i]
        else { continue }
        let other = lookup(b, entry.value.asRecord[slot: 0].asText)
        guard other.isKind(.record), other.cell.shape == BuiltinType.memberDescriptor.shape,
          other.asRecord[slot: 2] == entry.value.asRecord[slot: 2]
        else { return false }
      }
    }
    return true
  }
}
