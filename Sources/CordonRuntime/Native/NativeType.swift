// How is a type of the native library declared?
//
// A declaration is a constant; the type is made when a machine first asks for it. All realms share
// the type, so it is immutable. A type whose instances reach outside each realm has for itself, born
// there, so that whoever calls it has no more rights than its realm. The instances keep their native
// state in numbered slots that Python code cannot name; a Python subclass inherits the slots in their
// places.

/// A type written in Swift that belongs to a module.
public final class NativeType: @unchecked Sendable {
  public enum Base {
    case builtin(BuiltinType)
    case native(NativeType)
  }

  /// With its module, as `_io.StringIO`.
  public let name: StaticString
  public let doc: StaticString
  /// The code there and in the files beside it knows what the slots are for.
  let place: SourcePlace
  public let base: Base
  /// Values that an instance carries beside those of the base.
  public let slots: Int
  public let flags: TypeFlags
  public let hasDictionary: Bool
  /// Made when a method is first looked up.
  public let rows: () -> [NativeRow]
  /// Adds constants to the new type's namespace; what it makes belongs to all realms.
  public let finish: (VM, TypeRef) -> Void
  /// Gives the next item of an iterator, or unset at its end. The machine's loops call it without a
  /// detour through Python's `__next__`, which the type has from it, as it has `__iter__`.
  public typealias Advance =
    (VM, UnsafeMutablePointer<InstanceObject>) throws(Raised) -> Value
  /// Lives as long as the declaration, which is for ever.
  let advance: UnsafePointer<AdvanceBody>?
  /// In a structure of its own, behind a pointer to which the closure keeps its calling convention.
  struct AdvanceBody { let body: Advance }
  /// What an instance, found as a data descriptor on a class, reads from an object of that class. The
  /// machine's caches call it without a detour through Python's `__get__`, which must do the same.
  public typealias Read =
    (VM, UnsafeMutablePointer<InstanceObject>, Value) throws(Raised) -> Value
  let read: UnsafePointer<ReadBody>?
  struct ReadBody { let body: Read }

  /// - Parameter base: `object`, a tuple (whose items are then the instance's payload) or another
  ///   native type.
  public init(
    _ name: StaticString, _ doc: StaticString, base: Base = .builtin(.object), slots: Int = 0,
    flags: TypeFlags = [], hasDictionary: Bool = false, place: SourcePlace = #filePath,
    finish: @escaping (VM, TypeRef) -> Void = { _, _ in }, advance: Advance? = nil,
    read: Read? = nil,
    rows: @escaping () -> [NativeRow]
  ) {
    self.name = name
    self.doc = doc
    self.place = place
    self.base = base
    self.slots = slots
    self.flags = flags
    self.hasDictionary = hasDictionary
    self.finish = finish
    self.read = read.map {
      let place = UnsafeMutablePointer<ReadBody>.allocate(capacity: 1)
      place.initialize(to: ReadBody(body: $0))
      return UnsafePointer(place)
    }
    if let advance {
      let place = UnsafeMutablePointer<AdvanceBody>.allocate(capacity: 1)
      place.initialize(to: AdvanceBody(body: advance))
      self.advance = UnsafePointer(place)
      self.rows = { IteratorMethods.declaredRows + rows() }
    } else {
      self.advance = nil
      self.rows = rows
    }
  }
}

extension Value {
  public var asInstance: UnsafeMutablePointer<InstanceObject> {
    @inline(__always) get {
      assert(isKind(.instance))
      return cell.of(InstanceObject.self)
    }
  }
}

extension UnsafeMutablePointer where Pointee == InstanceObject {
  /// Native slot `i` of an instance of a native type (or of a subclass).
  public subscript(slot i: Int, place: SourcePlace = #filePath) -> Value {
    @inline(__always) get {
      #if DEBUG
        require(slot: i, at: place)
      #endif
      return slots[i]
    }
    @inline(__always) nonmutating set {
      #if DEBUG
        require(slot: i, at: place)
      #endif
      slots[i] = newValue
    }
  }
}

extension VM {
  /// The type that was declared so; of one that reaches outside, the present realm's own.
  public func type(_ declaration: NativeType) -> TypeRef {
    if declaration.flags.contains(.reachesOutside), let realm = host.realms[Int(state.realm)] {
      if let own = realm.nativeTypes[ObjectIdentifier(declaration)] { return own }
      let own = make(declaration, in: realm.id)
      realm.nativeTypes[ObjectIdentifier(declaration)] = own
      return own
    }
    if let shared = host.nativeTypes[ObjectIdentifier(declaration)] { return shared }
    let shared = make(declaration, in: VM.sharedRealm)
    host.nativeTypes[ObjectIdentifier(declaration)] = shared
    return shared
  }

  /// The class of a value as present code may have it.
  func knownClass(of x: Value) -> Value { known(type(of: x)) }

  /// A type as present code may have it. Instead of another realm's type that reaches outside,
  /// restricted code gets its own: trusted code that it hands the other to would call it with more.
  func known(_ type: TypeRef) -> Value {
    guard type.pointee.flags.contains(.reachesOutside), foreign(Cell(type)),
      let declaration = host.declaration(of: type)
    else { return Value(type) }
    return Value(self.type(declaration))
  }

  /// The same of a value that may be a type, and of the types in a tuple.
  func known(_ value: Value) -> Value {
    if state.realm <= VM.trustedRealm { return value }
    if value.isKind(.type) { return known(value.asType) }
    guard value.isKind(.tuple) else { return value }
    let types = value.asTuple
    for i in 0..<types.pointee.count where known(types[item: i]) != types[item: i] {
      return Value(makeTuple((0..<types.pointee.count).map { known(types[item: $0]) }))
    }
    return value
  }

  /// Whether a type is, or derives from, what another realm has for `base`: one declaration.
  @inline(never) func isAkin(_ type: TypeRef, _ base: TypeRef) -> Bool {
    let mro = type.pointee.mro
    for i in 0..<mro.pointee.count
    where mro[item: i].asType.pointee.declaration == base.pointee.declaration { return true }
    return false
  }

  private func make(_ declaration: NativeType, in home: UInt16) -> TypeRef {
    let base: TypeRef
    switch declaration.base {
    case .builtin(let builtin): base = type(builtin)
    case .native(let other): base = type(other)
    }
    return shared(in: home) {
      let (module, name) = splitModule(declaration.name)
      let type = newTypeObject(name: name, shape: BuiltinType.type.shape)
      type.pointee.module = module
      type.pointee.base = base
      type.pointee.bases = Value(makeTuple([Value(base)]))
      let line = base.pointee.mro
      let mro = makeTuple(line.pointee.count + 1)
      mro.items[0] = Value(type)
      (mro.items + 1).update(from: line.items, count: line.pointee.count)
      type.pointee.mro = mro
      type.pointee.flags = declaration.flags.union(.immutable).union(
        base.pointee.flags.intersection([.matchesSelf, .isSequence, .isMapping, .hasDictionary]))
      layOut(type, base, declaration)
      type.pointee.declaration = UInt(bitPattern: ObjectIdentifier(declaration))
      type.pointee.advance = declaration.advance
      type.pointee.read = declaration.read
      host.add(type, declaration)
      noteSubclass(type, of: base)
      return type
    }
  }

  private func layOut(_ type: TypeRef, _ base: TypeRef, _ declaration: NativeType) {
    var reserved = Int(base.pointee.reservedSlots)
    if base.pointee.payloadType != nil {
      type.pointee.payloadType = base.pointee.payloadType
    } else if base.pointee.instanceKind != .instance {
      type.pointee.payloadType = base
      reserved = 1
    }
    reserved += declaration.slots
    let hasDictionary = declaration.hasDictionary || base.pointee.flags.contains(.hasDictionary)
    type.pointee.reservedSlots = Int32(reserved)
    type.pointee.inlineCapacity = Int32(reserved + (hasDictionary ? 2 : 0))
    type.pointee.rootShape = newShape(
      type: type, parent: 0, name: .unset, slot: 0, count: reserved)
    if hasDictionary {
      type.pointee.flags.insert(.hasDictionary)
      type.pointee.dictShape = newShape(
        type: type, parent: 0, name: .unset, slot: 0, count: reserved)
    }
  }

  /// Runs `body` so that what it makes belongs to no realm, or to the one that is named, and nothing
  /// is collected meanwhile.
  func shared<T>(in home: UInt16 = VM.sharedRealm, _ body: () -> T) -> T {
    state.heap.disabled += 1
    let bits = state.headerBits
    state.headerBits = bits & ~0xFFFF_0000 | UInt64(home) << 16
    defer {
      state.headerBits = bits & ~0x300 | state.headerBits & 0x300
      state.heap.disabled -= 1
    }
    return body()
  }

  /// A bare instance of a native type or of a subclass of one; its slots are unset.
  public func newInstance(of type: TypeRef) -> Value { Value(cell: newInstance(type)) }

  public func newInstance(of declaration: NativeType) -> Value {
    newInstance(of: type(declaration))
  }

  /// A bare instance of a class written in Python that has no other base than such classes; its
  /// `__init__` is not called. `name` is for the TypeError when there is no such class.
  public func newPlainInstance(of cls: Value, _ name: String) throws(Raised) -> Value {
    guard cls.isKind(.type), cls.asType.pointee.instanceKind == .instance,
      cls.asType.pointee.payloadType == nil, !cls.asType.pointee.flags.contains(.immutable),
      nativeBase(of: cls.asType) == type(.object)
    else { throw raise(.typeError, "\(name) is not a class without a built-in base") }
    return Value(cell: newInstance(cls.asType))
  }

  /// The nearest type written in Swift along the line of layouts: it tells what the reserved slots
  /// of instances hold.
  func nativeBase(of type: TypeRef) -> TypeRef {
    var type = type
    while !type.pointee.flags.contains(.immutable) || type == self.type(.generic),
      let base = type.pointee.base
    {
      type = base
    }
    return type
  }

  /// The attributes of an instance whose type gives it a `__dict__`, which this dict is from then
  /// on.
  public func attributes(of instance: Value) -> Dict { useDictionary(instance.cell) }

  public func setAttributes(of instance: Value, to dict: Dict) {
    useDictionary(instance.cell)
    instance.asInstance.pointee.overflow = Cell(dict)
  }

  /// Whether such an instance has any.
  public func hasAttributes(_ instance: Value) -> Bool {
    var has = false
    forEachOwnAttribute(instance.cell) { _, _ in has = true }
    return has
  }

  /// Whether the value is exactly of the declared type, and native code may look into it.
  public func isExactly(_ value: Value, _ declaration: NativeType) -> Bool {
    isKept(value, declaration) && isOpen(value.cell)
  }

  /// Whether what native code keeps in a slot of its own is exactly of the declared type, whoever is
  /// present.
  public func isKept(_ value: Value, _ declaration: NativeType) -> Bool {
    value.isKind(.instance)
      && type(of: value).pointee.declaration == UInt(bitPattern: ObjectIdentifier(declaration))
  }

  /// Whether the value is of the declared type or of a subclass, and native code may look into it:
  /// whoever asks is about to read the slots.
  public func isInstance(_ value: Value, of declaration: NativeType) -> Bool {
    value.isKind(.instance) && isSubtype(type(of: value), type(declaration)) && isOpen(value.cell)
  }

  @inline(__always) private func isOpen(_ cell: Cell) -> Bool {
    !foreign(cell) || guardsItself(cell) || mayUse(cell)
  }

  /// Whether an object is the present realm's own, or belongs to none.
  public func isOwn(_ value: Value) -> Bool {
    !value.isCell || value.cell.realm == state.realm || value.cell.realm == VM.sharedRealm
  }

  /// What `__new__(cls, ...)` of a native type returns: an instance with unset slots.
  public func instance(for cls: Value, of declaration: NativeType) throws(Raised) -> Value {
    let name = typeName(type(declaration))
    guard cls.isKind(.type) else {
      throw raise(
        .typeError, "\(name).__new__(X): X is not a type object (\(typeName(cls)))")
    }
    guard isSubtype(cls.asType, type(declaration)) else {
      let given = typeName(cls.asType)
      throw raise(
        .typeError, "\(name).__new__(\(given)): \(given) is not a subtype of \(name)")
    }
    return newInstance(of: cls.asType)
  }
}
