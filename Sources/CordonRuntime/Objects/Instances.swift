// What does calling a class do?

extension VM {
  /// A bare instance of a class that needs no payload.
  @inline(__always) func newInstance(_ type: TypeRef) -> Cell {
    let n = Int(type.pointee.inlineCapacity)
    // The lists of what is to be finalised lie outside the heap, and are paid for here.
    let beside = type.pointee.flags.contains(.hasFinalizer) ? 64 : 0
    let cell = allocate(
      bytes: InstanceObject.slotsOffset + n * 8 + beside, .instance,
      shape: type.pointee.rootShape)
    let instance = cell.of(InstanceObject.self)
    instance.pointee.overflow = nil
    var i = 0
    while i < n {
      instance.slots[i] = .unset
      i &+= 1
    }
    if type.pointee.flags.contains(.hasFinalizer) { host.noteFinalizable(cell) }
    settle(cell, of: type)
    return cell
  }

  /// For the loop: when calling `type` means a bare instance and a Python `__init__`, makes the
  /// instance, arranges the window (instance, `__init__`, instance, arguments) and gives
  /// `__init__`; otherwise unset, with nothing done.
  @inline(never) func prepareInstance(
    _ type: TypeRef, _ window: UnsafeMutablePointer<Value>, _ count: inout Int
  ) throws(Raised) -> Value {
    guard type.pointee.plainNew, !type.pointee.flags.contains(.hasGrants) else { return .unset }
    let initializer = lookup(type, .__init__)
    guard initializer.isKind(.function), Cell(type).realm == state.realm else { return .unset }
    let instance = Value(cell: newInstance(type))
    var i = count
    while i > 0 {
      window[i + 2] = window[i]
      i &-= 1
    }
    window[0] = instance
    window[1] = initializer
    window[2] = instance
    count += 1
    return initializer
  }

  func raiseInitializerResult(_ v: Value, of instance: Value) -> Raised {
    if type(of: instance).pointee.flags.contains(.isOldStyle) {
      return raise(.typeError, "__init__() should return None")
    }
    return raise(.typeError, "__init__() should return None, not '\(typeName(v))'")
  }

  /// `T(...)`: the metaclass' `__call__` if it is written in Python, else `__new__` and
  /// `__init__`.
  func callType(_ window: UnsafeMutablePointer<Value>, _ count: Int, _ names: Tuple?)
    throws(Raised) -> Value
  {
    let type = window[0].asType
    if Cell(type).realm != state.realm {
      if foreign(window[0]) {
        try guardForeign(window[0])
        let given = try newTuple(window + 1, count).asTuple
        let made = try callClass(window, count, names)
        // Its maker may be trusted code: what it made for its caller is the caller's, and what the
        // caller gave it is not.
        if foreign(made), made.isKind(.instance), isSubtype(self.type(of: made), type),
          !(0..<count).contains(where: { given[item: $0] == made })
        {
          grant(made, to: realm)
        }
        return made
      }
      if Cell(type).realm > VM.trustedRealm {
        let home = Cell(type).realm
        let made = try narrowed(to: home) { () throws(Raised) in
          try callClass(window, count, names)
        }
        if made.isCell, made.cell.realm == VM.trustedRealm {
          try noteHandedOver(made, by: home, to: state.frame)
        }
        return made
      }
    }
    return try callClass(window, count, names)
  }

  private func callClass(_ window: UnsafeMutablePointer<Value>, _ count: Int, _ names: Tuple?)
    throws(Raised) -> Value
  {
    let type = window[0].asType
    let meta = self.type(of: window[0])
    if meta != self.type(.type) {
      let custom = lookup(meta, .__call__)
      if !custom.isUnset, !custom.isKind(.native) {
        var count = count
        if case .method = descriptorKind(custom) {
          insert(Value(type), window, &count)
          window[0] = custom
        } else {
          window[0] = try bind(custom, to: Value(type), owner: meta)
        }
        return try callWindow(window, count, names)
      }
    }
    return try construct(type, window + 1, count, names)
  }

  /// `type.__call__(T, ...)` with the arguments in place.
  func construct(
    _ type: TypeRef, _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ names: Tuple?
  ) throws(Raised) -> Value {
    if type == self.type(.type) {
      if count == 1 && names == nil { return knownClass(of: arguments[0]) }
      if count - (names?.pointee.count ?? 0) != 3 {
        throw raise(.typeError, "type() takes 1 or 3 arguments")
      }
    }
    if names == nil && type.pointee.flags.contains(.immutable) {
      let made = try constructQuickly(type, arguments, count)
      if !made.isUnset { return made }
    }
    if type.pointee.flags.contains(.noConstructor) {
      throw raise(.typeError, "cannot create '\(typeName(type))' instances")
    }
    if type.pointee.flags.contains(.isAbstract) { throw try raiseAbstract(type) }
    // The arguments are needed twice: keep them, and call in a window above.
    let base = max(state.stackTop, arguments + count)
    let window = base + 1
    try requireStack(to: window + count + 16)
    let saved = state.stackTop
    defer { state.stackTop = saved }
    let instance: Value
    if type.pointee.plainNew {
      let initializer = lookup(type, .__init__)
      if isObjectsOwn(initializer), count > 0 {
        throw raise(.typeError, "\(typeName(type))() takes no arguments")
      }
      instance = Value(cell: newInstance(type))
    } else {
      let maker = lookup(type, .__new__)
      if names == nil, isBaseExceptionsOwn(maker), isBaseExceptionsOwn(lookup(type, .__init__)) {
        return Value(newException(type, arguments: try newTuple(arguments, count)))
      }
      window[0] = try bind(maker, to: .unset, owner: type)
      window[1] = Value(type)
      for i in 0..<count { window[2 + i] = arguments[i] }
      state.stackTop = window + count + 2
      instance = try callWindow(window, count + 1, names)
      if !isSubtype(self.type(of: instance), type) { return instance }
    }
    let initializer = lookup(self.type(of: instance), .__init__)
    if isObjectsOwn(initializer) { return instance }
    var total = count + 1
    if case .method = descriptorKind(initializer) {
      window[0] = initializer
      window[1] = instance
      for i in 0..<count { window[2 + i] = arguments[i] }
    } else {
      window[0] = try bind(initializer, to: instance, owner: self.type(of: instance))
      for i in 0..<count { window[1 + i] = arguments[i] }
      total = count
    }
    state.stackTop = window + total + 1
    let result = try callWindow(window, total, names)
    if !result.isNone { throw raiseInitializerResult(result, of: instance) }
    return instance
  }

  private func isBaseExceptionsOwn(_ method: Value) -> Bool {
    method.isKind(.native) && method.asNative.pointee.owner == Value(type(.baseException))
  }

  /// Whether a method is one of `object` itself.
  func isObjectsOwn(_ method: Value) -> Bool {
    method.isKind(.native) && method.asNative.pointee.owner == Value(type(.object))
  }

  private func raiseAbstract(_ type: TypeRef) throws(Raised) -> Raised {
    let methods = lookup(type, .__abstractmethods__)
    let list = try listFrom(methods)
    try sortList(list)
    var names: [String] = []
    for i in 0..<list.pointee.count where list.pointee.items[i].isKind(.string) {
      names.append("'\(list.pointee.items[i].asText.shown)'")
    }
    let plural = names.count == 1 ? "" : "s"
    return raise(
      .typeError,
      "Can't instantiate abstract class \(typeName(type)) without an implementation for abstract method\(plural) \(names.joined(separator: ", "))"
    )
  }

  /// What `__new__(cls, ...)` of a built-in type returns: the exact value when `cls` is that type,
  /// otherwise an instance of `cls` that carries it.
  public func wrap(_ value: Value, for cls: Value) throws(Raised) -> Value {
    guard cls.isKind(.type) else {
      let name = typeName(self.type(of: value))
      throw raise(.typeError, "\(name).__new__(X): X is not a type object (\(typeName(cls)))")
    }
    let type = cls.asType
    let exact = self.type(of: value)
    if type == exact { return value }
    guard isSubtype(type, exact), type.pointee.payloadType != nil else {
      throw raise(
        .typeError,
        "\(typeName(exact)).__new__(\(typeName(type))): \(typeName(type)) is not a subtype of \(typeName(exact))"
      )
    }
    let instance = newInstance(type)
    instance.of(InstanceObject.self).slots[0] = value
    return Value(cell: instance)
  }
}
