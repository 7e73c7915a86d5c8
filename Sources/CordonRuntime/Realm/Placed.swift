// What does trusted code find in an object of a restricted realm?
//
// Restricted code may hold what it may not call, and put it where trusted code looks by name: into a
// class as a special method, on an object, in a module. Trusted code that called it there would lend
// its rights, and its arguments, to whoever chose it. So what it finds by a name it calls as the realm
// would. Values that are handed over in other ways, as results or in containers, come back as they
// were given away: whoever calls those has been told what they are.

/// What trusted code has itself put on an object of a restricted realm.
struct Placement: Hashable {
  let object: UInt64
  let name: UInt
  let value: UInt64
}

extension VM {
  /// Whether restricted code has had a say in what trusted code finds in an object.
  @inline(__always) func isOthers(_ x: Value) -> Bool {
    if x.cell.realm > VM.trustedRealm { return true }
    if x.isKind(.type), x.asType.pointee.flags.contains(.hasRestrictedLine) { return true }
    return type(of: x).pointee.flags.contains(.hasRestrictedLine)
  }

  /// An object of a restricted realm's class, or of one derived from it, is never another realm's,
  /// whoever made it.
  @inline(__always) func settle(_ cell: Cell, of type: TypeRef) {
    let home = restrictedClass(in: type)
    if home != 0 { cell.of(Header.self).pointee.realm = home }
  }

  /// What trusted code finds in a class, or another place that has names, where code of a restricted
  /// realm has put it. That may be anything the realm was given to hold. What can be called, or in a
  /// class runs code when it is found, is called as by the realm; what was granted, and what was born
  /// there, is itself.
  func asPlaced(_ value: Value, by home: UInt16, inClass: Bool = true) -> Value {
    guard home > VM.trustedRealm, state.realm == VM.trustedRealm, value.isCell,
      value.cell.realm != home
    else { return value }
    if value.cell.realm == VM.sharedRealm {
      return isField(value) ? value : standIn(for: value, in: home)
    }
    if host.realms[Int(home)]?.grants.contains(UInt(bitPattern: value.cell)) == true {
      return calledByOthers(value) ? withheld(value, by: home, inClass) : value
    }
    return withheld(value, by: home, inClass)
  }

  /// Whether a value is a native attribute, which calls nothing that it was given.
  private func isField(_ value: Value) -> Bool {
    value.cell.shape == BuiltinType.getSetDescriptor.shape
      || value.cell.shape == BuiltinType.memberDescriptor.shape
  }

  /// Whether a callable that was granted calls another one, so that no frame tells that it runs.
  private func calledByOthers(_ value: Value) -> Bool {
    if value.isKind(.boundMethod) { return true }
    return value.isKind(.record) && !lookup(type(of: value), .__call__).isUnset
  }

  private func withheld(_ value: Value, by home: UInt16, _ inClass: Bool) -> Value {
    switch value.cell.kind {
    case .boundMethod:
      let method = value.asBoundMethod
      return born(in: home) {
        let copy = newBoundMethod(method.pointee.function, method.pointee.receiver)
        copy.cell.shape = value.cell.shape
        return copy
      }
    case .function, .native, .type: return caller(of: value, in: home)
    default:
      let names: [Name] = [.__get__, .__set__, .__delete__]
      if inClass, value.isKind(.record), holdsFunctions(value.asRecord) {
        return born(in: home) {
          let copy = newRecord(type(of: value))
          copy.slots.update(from: value.asRecord.slots, count: copy.pointee.count)
          return Value(copy)
        }
      }
      if inClass, names.contains(where: { !lookup(type(of: value), $0).isUnset }) {
        let refused = caller(of: value, in: home)
        return born(in: home) {
          let property = newRecord(.property)
          for i in 0..<3 { property[slot: i] = refused }
          return Value(property)
        }
      }
      return lookup(type(of: value), .__call__).isUnset ? value : caller(of: value, in: home)
    }
  }

  private func holdsFunctions(_ record: Record) -> Bool {
    let shape = Cell(record).shape
    return shape == BuiltinType.property.shape || shape == BuiltinType.classMethod.shape
      || shape == BuiltinType.staticMethod.shape
  }

  /// What calls an object with the rights of a restricted realm.
  private func caller(of value: Value, in home: UInt16) -> Value {
    let call = lookup(type(of: value), .__call__)
    return born(in: home) {
      let method = newBoundMethod(call.isUnset ? value : call, value)
      if call.isKind(.native) { method.cell.shape = BuiltinType.methodWrapper.shape }
      return method
    }
  }

  /// What trusted code gets for an attribute of an object of a restricted realm, or for one that a
  /// class from there has. Lookup has seen to what lies in classes.
  @inline(__always) func asSeen(
    _ value: Value, of x: Value, _ name: Text
  ) throws(Raised) -> Value {
    guard state.realm == VM.trustedRealm, x.isCell, value.isCell, isOthers(x) else { return value }
    return try seen(value, of: x, name)
  }

  @inline(never) private func seen(
    _ value: Value, of x: Value, _ name: Text
  ) throws(Raised) -> Value {
    if name == nameText(.__class__), !tellsClass(value, x) { return Value(type(of: x)) }
    let type = x.isKind(.type) ? x.asType : type(of: x)
    let home = x.cell.realm > VM.trustedRealm ? x.cell.realm : restrictedClass(in: type)
    guard home > VM.trustedRealm, value.cell.realm != home else { return value }
    let (found, owner) = lookupWithOwner(type, name)
    if let owner, Cell(owner).realm <= VM.trustedRealm {
      // What a class has from one of ours nobody has chosen; what one of its descriptors reads from
      // the object somebody has.
      let isOwn = ownAttributeOrUnset(x, name, type) == value
      if found == value && !isOwn || x.isKind(.type) || name == nameText(.__class__) {
        return value
      }
      if Cell(owner).realm == VM.trustedRealm, !isOwn { return value }
      // What a method is bound to is nothing to be called.
      if name.equals("__self__"), !isNobodys(value), !isOwn { return value }
    }
    // Just bound.
    if value.isKind(.boundMethod), case let receiver = value.asBoundMethod.pointee.receiver,
      receiver == x || receiver == Value(type)
    {
      return value
    }
    return isPlaced(value, on: x, name) ? value : try asUsed(value, by: home)
  }

  /// Whether what is done with an object may run code that it chooses; what is called is seen to
  /// elsewhere.
  private func runsCode(_ cell: Cell) -> Bool {
    switch cell.kind {
    case .generator: return true
    case .module:
      let names = cell.of(ModuleObject.self).pointee.dictionary
      return !isNative(cell) || !names.get(nameText(.__getattr__)).isUnset
    case .record where cell.shape == BuiltinType.mappingProxy.shape:
      let mapping = Value(cell: cell).asRecord[slot: 0]
      return mapping.isCell && !mapping.isKind(.dict)
    case .record:
      return !isNative(cell)
        || !isPlainData(cell) && BuiltinType(rawValue: cell.shape)?.isIterator == true
    case .instance: return true
    default: return !isNative(cell)
    }
  }

  private func isNative(_ cell: Cell) -> Bool {
    type(of: Value(cell: cell)).pointee.flags.contains(.immutable)
  }

  /// What present code gets of what code of a realm has put on an object. The library does something with
  /// it: what cannot be called, and does not run as the realm's, the realm must be able to use.
  private func asUsed(_ value: Value, by home: UInt16) throws(Raised) -> Value {
    let placed = asPlaced(value, by: home, inClass: false)
    if usesWhatItReads, placed == value, value.cell.realm == VM.trustedRealm, runsCode(value.cell) {
      try narrowed(to: home) { () throws(Raised) in try guardAnswer(value) }
    }
    if placed == value, value.cell.realm == VM.trustedRealm {
      try noteHandedOver(value, by: home, to: state.frame)
    }
    return placed
  }

  /// The same for what a native function has found that ran with the rights of the realm.
  func asFound(
    _ value: Value, of x: Value, _ name: Value, by home: UInt16
  ) throws(Raised) -> Value {
    guard value.isCell else { return value }
    if name.isKind(.string) { return try asSeen(value, of: x, intern(name.asText)) }
    return try asUsed(value, by: home)
  }

  /// Whether trusted code itself has put the value there.
  func isPlaced(_ value: Value, on x: Value, _ name: Text) -> Bool {
    host.placements.contains(
      Placement(object: x.bits, name: UInt(bitPattern: name), value: value.bits))
  }

  /// Must follow when an attribute was set: trusted code finds what it has itself put on an object of a
  /// restricted realm, there and under that name, as it is; not what code of that realm may have told it
  /// to put there.
  @inline(__always) func notePlaced(_ value: Value, on object: Cell, _ name: Text) {
    guard state.realm == VM.trustedRealm, value.isCell, value.cell.realm == VM.trustedRealm,
      isOthers(Value(cell: object))
    else { return }
    place(value, on: object, name)
  }

  @inline(never) private func place(_ value: Value, on object: Cell, _ name: Text) {
    let x = Value(cell: object)
    let line = x.isKind(.type) ? x.asType : type(of: x)
    let home = object.realm > VM.trustedRealm ? object.realm : restrictedClass(in: line)
    if let realm = host.realms[Int(home)], isCalled(by: realm) { return }
    host.placements.insert(
      Placement(
        object: Value(cell: object).bits, name: UInt(bitPattern: name), value: value.bits))
  }

  /// Whether what an object says of its class is a class, and one that it may say that of.
  private func tellsClass(_ value: Value, _ x: Value) -> Bool {
    value.isKind(.type) && mayClaim(value, x)
  }

  /// Raises when trusted code is about to change or call, because an object of a restricted realm says
  /// so, what that realm may not use.
  func requireOf(_ x: Value, _ found: Value) throws(Raised) {
    guard state.realm == VM.trustedRealm, x.isCell, found.isCell else { return }
    let home = x.cell.realm > VM.trustedRealm ? x.cell.realm : restrictedClass(in: type(of: x))
    guard home > VM.trustedRealm else { return }
    try narrowed(to: home) { () throws(Raised) in try guardAnswer(found) }
  }

  /// The same for native code that goes on with an attribute of an object, which restricted code may have
  /// had a say in.
  @inline(__always)
  func requireUsed(_ value: Value, of x: Value, _ name: Text) throws(Raised) {
    guard value.isCell, value.cell.realm == VM.trustedRealm, state.realm == VM.trustedRealm,
      x.isCell,
      isOthers(x)
    else { return }
    try requireHeld(value, of: x, name)
  }

  @inline(never)
  private func requireHeld(_ value: Value, of x: Value, _ name: Text) throws(Raised) {
    guard runsCode(value.cell) else { return }
    let (found, owner) = lookupWithOwner(x.isKind(.type) ? x.asType : type(of: x), name)
    let isOurs = found == value && owner.map { Cell($0).realm <= VM.trustedRealm } ?? false
    if !isOurs, !isPlaced(value, on: x, name) { try requireOf(x, value) }
  }

  /// What restricted code stores by name on an object of trusted code that was granted to it, or fills
  /// that with: there as well trusted code calls nothing that was not granted.
  func asStored(_ value: Value) -> Value {
    guard state.realm > VM.trustedRealm, value.isCell else { return value }
    if isNobodys(value) { return standIn(for: value, in: state.realm) }
    let isUsed = mayUse(value.cell) && !isBareException(value)
    return isUsed ? value : withheld(value, by: state.realm, false)
  }

  /// What trusted code gets from a hook of that name which answers for the attributes of an object.
  func asAnswered(
    _ value: Value, by x: Value, _ name: Text, _ hook: Name
  ) throws(Raised) -> Value {
    guard state.realm == VM.trustedRealm, x.isCell, value.isCell, isOthers(x) else { return value }
    let owner = lookupWithOwner(type(of: x), nameText(hook)).1
    guard let owner, case let home = Cell(owner).realm, home > VM.trustedRealm else {
      return try seen(value, of: x, name)
    }
    if name == nameText(.__class__), !tellsClass(value, x) { return Value(type(of: x)) }
    return try asUsed(value, by: home)
  }
}
