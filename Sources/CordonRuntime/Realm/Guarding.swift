// How does an object of trusted code stand guard in restricted hands?
//
// Some native types are made to be handed over: a bastion, a granted function. Their instances need no
// grant and cannot get one. To restricted code they are opaque like any object of trusted code, except
// for the native methods of their own type, which judge each use and then cross to trusted rights.
// What comes in with a call is data: nothing of the restricted side runs with trusted rights.

extension VM {
  /// Whether an object is an instance of a native type that guards itself, or of a subclass.
  func guardsItself(_ cell: Cell) -> Bool {
    cell.kind == .instance
      && nativeBase(of: type(of: Value(cell: cell))).pointee.flags.contains(.guardsItself)
  }

  public func guardsItself(_ x: Value) -> Bool { x.isCell && guardsItself(x.cell) }

  /// Whether a native function is one with which the object guards itself.
  func isOwnWay(_ native: Native, to x: Value) -> Bool {
    let owner = native.pointee.owner
    return owner.isKind(.type) && owner.asType.pointee.flags.contains(.guardsItself)
      && isSubtype(type(of: x), owner.asType) && guardsItself(x)
  }

  /// An attribute of an object of trusted code that guards itself, as restricted code finds it where
  /// nobody asks the object: its own native methods and fields; unset for anything else.
  func ownWayAttribute(_ x: Value, _ name: Text, _ type: TypeRef) throws(Raised) -> Value {
    let found = lookup(type, name)
    guard found.isKind(.native), isOwnWay(found.asNative, to: x) else { return .unset }
    return try bind(found, to: x, owner: type)
  }

  /// Raises when present code may not even ask the object for an attribute.
  func guardAsked(_ x: Value) throws(Raised) {
    if foreign(x), !guardsItself(x) { try guardForeign(x) }
  }

  /// Runs `body` with the rights of trusted code, whoever is present. For native methods of objects
  /// that guard themselves, after they have judged. A realm that a limit has stopped meanwhile, in a
  /// callback, gets neither the result nor an exception: it stops.
  public func withTrust<T>(_ body: () throws(Raised) -> T) throws(Raised) -> T {
    guard let trusted = host.realms[Int(VM.trustedRealm)] else { return try body() }
    let result: T
    do throws(Raised) {
      result = try within(trusted, body)
    } catch {
      try stopAgain()
      throw error
    }
    return result
  }

  /// Raises when the present realm is to stop, and others have gone on since.
  func stopAgain() throws(Raised) {
    let reason = host.meter(of: state.realm).pointee.stopped
    if reason == .none { return }
    if reason == .interrupted { keepInterruption() }
    if state.stop == .none { requestStop(reason) }
    throw stopped()
  }

  // MARK: What comes in

  /// The arguments of a call that crosses to trusted rights, as data.
  ///
  /// Trusted code that compares a text with a list before it uses it is right only if the text is what
  /// it says: an instance of a subclass of str, int, float, complex or bytes that restricted code has
  /// written arrives as the exact value that it carries, so that no method of it can lie. A method of
  /// a built-in type, taken from the type, belongs to no realm and would run with the rights of whoever
  /// calls it; it arrives as one of the caller's realm. Containers and other objects arrive as they
  /// are: their code runs with the rights of their own realm.
  public func argumentsAsData(
    _ arguments: Value, _ keywords: Value
  ) throws(Raised) -> (arguments: Value, keywords: Value) {
    guard realm.isRestricted else { return (arguments, keywords) }
    var positional = arguments
    let given = arguments.asTuple
    for i in 0..<given.pointee.count where asData(given[item: i]) != given[item: i] {
      let copy = try newTuple(count: given.pointee.count)
      for j in 0..<given.pointee.count { copy.items[j] = asData(given[item: j]) }
      positional = Value(copy)
      break
    }
    guard keywords.isKind(.dict) else { return (positional, keywords) }
    var position = 0
    while let entry = keywords.asDict.next(&position) {
      let data = asData(entry.value)
      if data != entry.value, entry.key.isKind(.string) {
        keywords.asDict.set(self, entry.key.asText, data)
      }
    }
    return (positional, keywords)
  }

  private func asData(_ x: Value) -> Value {
    guard x.isCell, !foreign(x) else { return x }
    switch x.cell.kind {
    case .instance:
      guard Cell(type(of: x)).realm == state.realm else { return x }
      let inside = payload(x)
      guard inside.isCell else { return inside }
      switch inside.cell.kind {
      case .string, .bytes, .bigInt, .float, .complex: return inside
      default: return x
      }
    default: return standIn(for: x, in: state.realm)
    }
  }

  /// Whether trusted code takes a class for that of an object which says so: an object of a class that
  /// restricted code has written is no object of trusted code, and no built-in value.
  func mayClaim(_ cls: Value, _ x: Value) -> Bool {
    state.realm != VM.trustedRealm || !cls.isCell || cls.cell.realm > VM.trustedRealm
      || !isGuests(type(of: x)) || cls.isKind(.type) && isSubtype(type(of: x), cls.asType)
  }

  /// What `make` allocates, as if it were made in another realm.
  func born(in home: UInt16, _ make: () -> Value) -> Value {
    let bits = state.headerBits
    state.headerBits = bits & ~0xFFFF_0000 | UInt64(home) << 16
    defer { state.headerBits = state.headerBits & 0xFFFF | bits & ~0xFFFF }
    return make()
  }

  // MARK: Subclasses that trusted code writes

  /// An attribute as any object has it, without asking the object's own `__getattribute__`; unset when
  /// there is none.
  public func plainAttribute(_ x: Value, _ name: Text) throws(Raised) -> Value {
    try genericGetAttribute(x, name, type(of: x))
  }

  /// Sets an attribute as on any object, or deletes it, without asking the object's own `__setattr__`.
  public func setPlainAttribute(_ x: Value, _ name: Text, _ value: Value) throws(Raised) {
    try genericSetAttribute(x, name, value, type(of: x))
  }

  /// The first class in the line of x's type that has an attribute of that name in its own namespace.
  public func definer(of name: Text, for x: Value) -> TypeRef? {
    let mro = type(of: x).pointee.mro
    for i in 0..<mro.pointee.count
    where !dictionary(of: mro[item: i].asType).get(name).isUnset { return mro[item: i].asType }
    return nil
  }

  /// Whether a value is a function bound to an object.
  public func isBoundMethod(_ x: Value) -> Bool { x.isKind(.boundMethod) }

  /// Whether a value is a generator, coroutine or asynchronous generator.
  public func isGenerator(_ x: Value) -> Bool { x.isKind(.generator) }
}
