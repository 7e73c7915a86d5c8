// How is an attribute of a type found along its MRO?

import Glibc

struct AttributeCacheEntry {
  var type: UInt
  var name: UInt64
  var value: Value

  static let size = 2048
  static let tableBytes = size * 24
}

/// What attribute lookup must know of a class attribute.
enum DescriptorKind {
  /// A plain value.
  case none
  /// Binds the instance as its first argument: functions and method descriptors.
  case method
  /// Other built-in descriptors and instances with `__get__`; `isData`: wins over the instance.
  case other(isData: Bool)
}

extension VM {
  /// The attribute `name` (interned) of a type, from the first type in its MRO that has it, as it
  /// lies there (no descriptor is called); unset when none has.
  @inline(__always) public func lookup(_ type: TypeRef, _ name: Text) -> Value {
    let i = cacheIndex(type, name)
    let entry = state.attributeCache + i
    if entry.pointee.type == UInt(bitPattern: type),
      entry.pointee.name == UInt64(UInt(bitPattern: name))
    {
      return entry.pointee.value
    }
    return lookupSlowly(type, name, i)
  }

  @inline(__always) func lookup(_ type: TypeRef, _ name: Name) -> Value {
    lookup(type, nameText(name))
  }

  @inline(__always) private func cacheIndex(_ type: TypeRef, _ name: Text) -> Int {
    let mixed = UInt(bitPattern: type) >> 4 ^ UInt(bitPattern: name) >> 5
    return Int(mixed & UInt(AttributeCacheEntry.size - 1))
  }

  @inline(never) private func lookupSlowly(_ type: TypeRef, _ name: Text, _ i: Int) -> Value {
    if state.realm == VM.trustedRealm, type.pointee.flags.contains(.hasRestrictedLine) {
      return lookup(inGuests: type, name)
    }
    let (value, _) = lookupWithOwner(type, name)
    state.attributeCache[i] = AttributeCacheEntry(
      type: UInt(bitPattern: type), name: UInt64(UInt(bitPattern: name)), value: value)
    return value
  }

  /// The same with the type that has it, for restricted code as for trusted code.
  func lookupWithOwner(_ type: TypeRef, _ name: Text) -> (Value, TypeRef?) {
    let mro = type.pointee.mro
    for i in 0..<mro.pointee.count {
      let t = mro[item: i].asType
      let value = dictionary(of: t).get(name)
      if !value.isUnset { return (value, t) }
    }
    return (.unset, nil)
  }

  /// A type's own namespace. Built-in types get their methods when this is first asked.
  func dictionary(of type: TypeRef) -> Dict {
    if type.pointee.flags.contains(.immutable) { host.populate(self, type) }
    return type.pointee.dictionary
  }

  /// Must follow every change to what a type or its MRO holds.
  func typeChanged(_ type: TypeRef) {
    type.pointee.version = newTypeVersion()
    forgetLookups()
    state.typeEpoch &+= 1
  }

  /// Empties the tables of what was looked up.
  func forgetLookups() {
    memset(state.attributeCache, 0, AttributeCacheEntry.tableBytes)
    host.hasStaleLookups = true
  }

  /// Trusted code does not find in a restricted realm's class what that realm finds there, so each side
  /// has a table of its own.
  func switchLookups() {
    swap(&state.attributeCache, &host.otherLookups)
    if !host.hasStaleLookups { return }
    memset(state.attributeCache, 0, AttributeCacheEntry.tableBytes)
    host.hasStaleLookups = false
  }

  /// Must follow a change to what a descriptor holds that a class may have: inline caches keep the
  /// functions of properties.
  func descriptorChanged() { state.typeEpoch &+= 1 }

  func descriptorKind(_ value: Value) -> DescriptorKind {
    if !value.isCell { return .none }
    let cell = value.cell
    switch cell.kind {
    case .function: return .method
    case .native:
      switch BuiltinType(rawValue: cell.shape) {
      case .methodDescriptor, .wrapperDescriptor: return .method
      case .getSetDescriptor, .memberDescriptor: return .other(isData: true)
      case .classMethodDescriptor: return .other(isData: false)
      default: return .none
      }
    case .record:
      switch BuiltinType(rawValue: cell.shape) {
      case .property, .memberDescriptor: return .other(isData: true)
      case .staticMethod, .classMethod, .super: return .other(isData: false)
      default: break
      }
      let type = type(of: value)
      if type.pointee.flags.contains(.immutable) && cell.shape < BuiltinType.count {
        return .none
      }
      return userDescriptorKind(type)
    case .instance: return userDescriptorKind(type(of: value))
    default: return .none
    }
  }

  private func userDescriptorKind(_ type: TypeRef) -> DescriptorKind {
    let isData = !lookup(type, .__set__).isUnset || !lookup(type, .__delete__).isUnset
    if isData { return .other(isData: true) }
    return lookup(type, .__get__).isUnset ? .none : .other(isData: false)
  }

  /// The result of fetching the class attribute `value` through an instance (or, with `instance`
  /// unset, through the class `owner` itself).
  func bind(_ value: Value, to instance: Value, owner: TypeRef) throws(Raised) -> Value {
    if !value.isCell { return value }
    let cell = value.cell
    switch cell.kind {
    case .function:
      if instance.isUnset { return value }
      return newBoundMethod(value, instance)
    case .native:
      switch BuiltinType(rawValue: cell.shape) {
      case .methodDescriptor, .wrapperDescriptor:
        if instance.isUnset { return state.realm > VM.trustedRealm ? ownMethod(value) : value }
        let method = newBoundMethod(value, instance)
        method.cell.shape =
          cell.shape == BuiltinType.wrapperDescriptor.shape
          ? BuiltinType.methodWrapper.shape : BuiltinType.builtinFunction.shape
        return method
      case .classMethodDescriptor:
        let method = newBoundMethod(value, Value(owner))
        method.cell.shape = BuiltinType.builtinFunction.shape
        return method
      case .getSetDescriptor, .memberDescriptor:
        if instance.isUnset { return value }
        return try getThrough(value.asNative, instance)
      default: return value
      }
    case .record:
      let record = value.asRecord
      switch BuiltinType(rawValue: cell.shape) {
      case .property:
        if instance.isUnset { return value }
        return asPlaced(
          try propertyGet(record, instance, owner), by: cell.realm, inClass: false)
      case .memberDescriptor:
        if instance.isUnset { return value }
        return try memberGet(record, instance)
      case .staticMethod:
        return asPlaced(record[slot: 0], by: cell.realm)
      case .classMethod:
        let home = keeperRealm(record, record[slot: 0])
        if home == 0 { return newBoundMethod(record[slot: 0], Value(owner)) }
        return born(in: home) { newBoundMethod(record[slot: 0], Value(owner)) }
      default: return try bindForeign(value, instance, owner)
      }
    case .instance: return try bindForeign(value, instance, owner)
    default: return value
    }
  }

  private func bindForeign(_ value: Value, _ instance: Value, _ owner: TypeRef) throws(Raised)
    -> Value
  {
    let getter = lookup(type(of: value), .__get__)
    if getter.isUnset { return value }
    if foreign(value) { grantDescriptor(value, instance, owner) }
    let result = try handOn(getter, value, instance.isUnset ? .none : instance, Value(owner))
    return asPlaced(result, by: guestsHome(of: value), inClass: false)
  }

  func propertyGet(_ property: Record, _ instance: Value, _ owner: TypeRef) throws(Raised)
    -> Value
  {
    let getter = property[slot: 0]
    if getter.isUnset || getter.isNone {
      let name = property[slot: 4]
      let described = name.isKind(.string) ? "property '\(name.asText.shown)'" : "property"
      throw raise(
        .attributeError, "\(described) of '\(qualifiedTypeName(instance))' object has no getter")
    }
    return try asKept(getter, in: property) { () throws(Raised) in try handOn(getter, instance) }
  }

  /// Runs the getter of a built-in attribute.
  func getThrough(_ native: Native, _ instance: Value) throws(Raised) -> Value {
    // A getter may ask another object for the same name, and that one the next.
    try checkNativeStack()
    try checkReceiver(native, instance)
    if foreign(instance) { try guardReceiver(native, instance) }
    try checkEffect(native)
    var argument = instance
    return try withUnsafeMutablePointer(to: &argument) { p throws(Raised) in
      try native.pointee.row.pointee.body(Call(self, p, 1, native))
    }
  }

  /// Methods of a built-in type accept only its instances.
  @inline(__always) func checkReceiver(_ native: Native, _ receiver: Value) throws(Raised) {
    let owner = native.pointee.owner
    if owner.isKind(.type), type(of: receiver) != owner.asType,
      !isSubtype(type(of: receiver), owner.asType)
    {
      throw raiseWrongReceiver(native, receiver)
    }
  }

  @inline(never) func raiseWrongReceiver(_ native: Native, _ receiver: Value) -> Raised {
    let name = native.pointee.name.asText.shown
    let owner = native.pointee.owner.asType.pointee.name.asText.shown
    let isAttribute = native.pointee.row.pointee.form == .attribute
    if isAttribute {
      return raise(
        .typeError,
        "descriptor '\(name)' for '\(owner)' objects doesn't apply to a '\(typeName(receiver))' object"
      )
    }
    return raise(
      .typeError,
      "descriptor '\(name)' for '\(owner)' objects doesn't apply to a '\(typeName(receiver))' object"
    )
  }

  /// A slot declared by `__slots__`: record of (name, owner type, slot number, doc).
  private func memberGet(_ member: Record, _ instance: Value) throws(Raised) -> Value {
    let owner = member[slot: 1].asType
    guard isSubtype(type(of: instance), owner) else {
      throw raise(
        .typeError,
        "descriptor '\(member[slot: 0].asText.shown)' for '\(owner.pointee.name.asText.shown)' objects doesn't apply to a '\(typeName(instance))' object"
      )
    }
    if foreign(instance) { try guardForeign(instance) }
    let value = declaredSlot(instance.cell, member[slot: 2].asInt)
    if value.isUnset {
      throw raiseAttributeError(instance, member[slot: 0].asText)
    }
    if isPlaced(value, on: instance, member[slot: 0].asText) { return value }
    let home = max(Cell(member).realm, instance.cell.realm)
    return asPlaced(value, by: home, inClass: false)
  }

  @inline(__always) public func isSubtype(_ type: TypeRef, _ base: TypeRef) -> Bool {
    if type == base { return true }
    let mro = type.pointee.mro
    let count = mro.pointee.count
    let items = mro.items
    var i = 1
    while i < count {
      if items[i].bits == UInt64(UInt(bitPattern: base)) { return true }
      i &+= 1
    }
    return base.pointee.flags.contains(.reachesOutside) && isAkin(type, base)
  }

  /// Whether the value's type is this built-in type or a subclass of it; no hooks are consulted.
  public func isInstance(_ value: Value, _ builtin: BuiltinType) -> Bool {
    isSubtype(type(of: value), type(builtin))
  }

  /// The name of the value's type, as messages show it.
  public func typeName(_ value: Value) -> String { typeName(type(of: value)) }

  public func typeName(_ type: TypeRef) -> String {
    if type.pointee.flags.contains(.isOldStyle) { return "instance" }
    let name = type.pointee.name.asText.shown
    // A built-in type of another module is shown with it, as CPython's tp_name is.
    if type.pointee.flags.contains(.immutable), type.pointee.module.isKind(.string),
      !type.pointee.module.asText.equals("builtins")
    {
      return type.pointee.module.asText.shown + "." + name
    }
    return name
  }

  /// The dotted name of the value's type.
  func qualifiedTypeName(_ value: Value) -> String {
    type(of: value).pointee.qualifiedName.asText.shown
  }

  /// The `__name__` of the value's type, as reprs show it.
  public func ownTypeName(_ value: Value) -> String {
    type(of: value).pointee.name.asText.shown
  }

  /// The value as instances of subclasses of built-in types carry it; other values are
  /// themselves.
  @inline(__always) public func payload(_ value: Value) -> Value {
    if value.isKind(.instance), type(of: value).pointee.payloadType != nil {
      if foreign(value.cell) { return opaquePayload(value) }
      return value.cell.of(InstanceObject.self).slots[0]
    }
    return value
  }
}
