// When is x an instance of C?

extension VM {
  /// `isinstance(x, C)`: C a class, a tuple of them or a union; `__instancecheck__` is consulted.
  public func isInstance(_ x: Value, of cls: Value) throws(Raised) -> Bool {
    try isInstance(x, of: cls, depth: 0)
  }

  /// Tuples and unions nest no deeper than calls do.
  private func checkDepth(_ depth: Int, _ method: String) throws(Raised) {
    if depth >= state.frameLimit - state.frame { throw raiseRecursionError(" in \(method)") }
    try checkNativeStack()
  }

  private func isInstance(_ x: Value, of cls: Value, depth: Int) throws(Raised) -> Bool {
    if cls.isKind(.type), type(of: x) == cls.asType { return true }
    if cls.isKind(.type), type(of: cls) == type(.type) {
      return try isInstanceWithoutHook(x, cls)
    }
    if cls.isKind(.tuple) {
      try checkDepth(depth, "__instancecheck__")
      let tuple = cls.asTuple
      try charge(1 + tuple.pointee.count >> 3)
      for i in 0..<tuple.pointee.count
      where try isInstance(x, of: tuple[item: i], depth: depth + 1) { return true }
      return false
    }
    if cls.isKind(.record), cls.cell.shape == BuiltinType.unionType.shape {
      let members = cls.asRecord[slot: 0].asTuple
      for i in 0..<members.pointee.count {
        let member = members[item: i]
        if member.isNone {
          if x.isNone { return true }
        } else if try isInstance(x, of: member) {
          return true
        }
      }
      return false
    }
    let hook = lookup(type(of: cls), .__instancecheck__)
    if !hook.isUnset { return try isTrue(callUnbound(hook, cls, x)) }
    return try isInstanceWithoutHook(x, cls)
  }

  func isInstanceWithoutHook(_ x: Value, _ cls: Value) throws(Raised) -> Bool {
    if cls.isKind(.type) {
      if isSubtype(type(of: x), cls.asType) { return true }
      // A proxy may claim another class.
      guard x.isKind(.instance), mayClaim(cls, x) else { return false }
      let claimed = try findAttribute(x, nameText(.__class__))
      if claimed.isKind(.type), claimed != Value(type(of: x)) {
        return isSubtype(claimed.asType, cls.asType)
      }
      return false
    }
    let bases = try abstractBases(cls)
    if bases.isUnset {
      throw raise(
        .typeError, "isinstance() arg 2 must be a type, a tuple of types, or a union")
    }
    if !mayClaim(cls, x) { return try derives(Value(type(of: x)), cls) }
    let claimed = try findAttribute(x, nameText(.__class__))
    return claimed.isUnset ? false : try derives(claimed, cls)
  }

  public func isSubclass(_ x: Value, of cls: Value) throws(Raised) -> Bool {
    try isSubclass(x, of: cls, depth: 0)
  }

  private func isSubclass(_ x: Value, of cls: Value, depth: Int) throws(Raised) -> Bool {
    if cls.isKind(.type), type(of: cls) == type(.type) {
      return try isSubclassWithoutHook(x, cls)
    }
    if cls.isKind(.tuple) {
      try checkDepth(depth, "__subclasscheck__")
      let tuple = cls.asTuple
      try charge(1 + tuple.pointee.count >> 3)
      for i in 0..<tuple.pointee.count
      where try isSubclass(x, of: tuple[item: i], depth: depth + 1) { return true }
      return false
    }
    if cls.isKind(.record), cls.cell.shape == BuiltinType.unionType.shape {
      let members = cls.asRecord[slot: 0].asTuple
      for i in 0..<members.pointee.count where !members[item: i].isNone {
        if try isSubclass(x, of: members[item: i]) { return true }
      }
      return false
    }
    let hook = lookup(type(of: cls), .__subclasscheck__)
    if !hook.isUnset { return try isTrue(callUnbound(hook, cls, x)) }
    return try isSubclassWithoutHook(x, cls)
  }

  func isSubclassWithoutHook(_ x: Value, _ cls: Value) throws(Raised) -> Bool {
    if x.isKind(.type), cls.isKind(.type) { return isSubtype(x.asType, cls.asType) }
    let own = mayClaim(cls, x) ? try abstractBases(x) : .unset
    if own.isUnset {
      throw raise(.typeError, "issubclass() arg 1 must be a class")
    }
    if try abstractBases(cls).isUnset {
      throw raise(
        .typeError, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
    }
    return try derives(x, cls)
  }

  /// `__bases__` of something that acts as a class, or unset.
  private func abstractBases(_ x: Value) throws(Raised) -> Value {
    let bases = try findAttribute(x, nameText(.__bases__))
    return bases.isKind(.tuple) ? bases : .unset
  }

  private func derives(_ x: Value, _ cls: Value) throws(Raised) -> Bool {
    try checkNativeStack()
    if x == cls { return true }
    let bases = try abstractBases(x)
    if bases.isUnset { return false }
    let tuple = bases.asTuple
    for i in 0..<tuple.pointee.count where try derives(tuple[item: i], cls) { return true }
    return false
  }
}
