// With whose rights does Cordon's own library do what an object tells it to do?
//
// An object says how it is copied: by a function, arguments, and a state for what the function makes.
// Trusted code that copies an object of a restricted realm would do anything for it: call a function
// that the realm may hold but not call, change an object that it may not change, put into one of the
// realm's namespaces what the realm was not granted. So each such step is taken with the rights of the
// object that asks for it.

extension VM {
  /// Calls a function that an object has named, with arguments that it has named. `keywords` is a dict
  /// or unset.
  public func call(
    _ function: Value, _ arguments: Value, _ keywords: Value, toldBy x: Value
  ) throws(Raised) -> Value {
    let list = try tupleFrom(arguments)
    return try atHome(of: x) { () throws(Raised) in
      try call(function, arguments: list, keywords: keywords)
    }
  }

  /// What an object has told, as something that has no more rights than the object.
  public func told(_ value: Value, by x: Value) -> Value {
    guard x.isCell else { return value }
    let home = x.cell.realm > VM.trustedRealm ? x.cell.realm : restrictedClass(in: type(of: x))
    return asPlaced(value, by: home, inClass: false)
  }

  /// The exception that `throw(kind, value)` stands for. A class is called with no more rights than
  /// the restricted code has that waits for the present function, however many lie between.
  public func exception(_ kind: Value, _ value: Value) throws(Raised) -> Value {
    if kind.isKind(.exception), value.isNone { return kind }
    guard kind.isKind(.type), kind.asType.pointee.flags.contains(.isException) else {
      throw raise(
        .typeError, "exceptions must derive from BaseException, not \(typeName(kind))")
    }
    if value.isKind(.exception), isSubtype(type(of: value), kind.asType) { return value }
    let arguments = value.isNone ? emptyTuple : value.isKind(.tuple) ? value : tuple(value)
    let made: Value
    if let waiting = waitingRealm() {
      made = try narrowed(to: waiting) { () throws(Raised) in
        try call(kind, arguments: arguments, keywords: .unset)
      }
    } else {
      made = try call(kind, arguments: arguments, keywords: .unset)
    }
    if made.isKind(.exception) { return made }
    throw raise(
      .typeError,
      "calling \(typeName(kind.asType)) should have returned an instance of BaseException, not \(typeName(made))"
    )
  }

  /// Raises when restricted code that waits for the present function may not use the object.
  public func requireUsableByWaiting(_ x: Value) throws(Raised) {
    guard let waiting = waitingRealm() else { return }
    try narrowed(to: waiting) { () throws(Raised) in try requireUsable(x) }
  }

  /// The restricted realm whose code waits for the present function of trusted code, or had it begun
  /// as a generator that others now go through.
  func waitingRealm() -> UInt16? {
    guard state.realm == VM.trustedRealm, host.realmCount > Int(VM.trustedRealm) + 1 else {
      return nil
    }
    var frame = state.frame
    while frame > state.frames {
      let home = Cell(frame.pointee.function).realm
      if home > VM.trustedRealm { return home }
      if frame.pointee.crossed, frame.pointee.callerRealm > VM.trustedRealm {
        return frame.pointee.callerRealm
      }
      if let generator = frame.pointee.generator, generator.pointee.madeFor != 0 {
        return generator.pointee.madeFor
      }
      frame -= 1
    }
    return nil
  }

  /// Remembers in a generator for which realms trusted code has made it.
  func noteWaiting(for generator: Generator) {
    let waiting = waitingRealm() ?? 0
    let isTrusted = state.realm == VM.trustedRealm
    generator.pointee.madeFor = waiting == 0 && isTrusted ? host.calledFor : waiting
    let isCalledForOthers =
      host.isCalledForOthers || host.calledFor != 0 && host.calledFor != generator.pointee.madeFor
    generator.pointee.isMadeForOthers =
      isTrusted && isCalledForOthers || waiting != 0 && waits(otherThan: waiting)
  }

  /// Whether code of another restricted realm waits as well.
  private func waits(otherThan home: UInt16) -> Bool {
    if host.realmCount <= Int(VM.trustedRealm) + 2 { return false }
    var frame = state.frame
    while frame > state.frames {
      let maker = Cell(frame.pointee.function).realm
      let caller = frame.pointee.crossed ? frame.pointee.callerRealm : 0
      let generator = frame.pointee.generator
      for other in [maker, caller, generator?.pointee.madeFor ?? 0]
      where other > VM.trustedRealm && other != home { return true }
      if generator?.pointee.isMadeForOthers == true { return true }
      frame -= 1
    }
    return false
  }

  // MARK: Bound methods

  /// The function and the object of a bound method of the present realm, whose function and object are
  /// its own as well: what a granted one is made of stays hidden.
  public func boundParts(of method: Value) throws(Raised) -> Value {
    guard method.isKind(.boundMethod), method.cell.shape == BuiltinType.method.shape else {
      throw raise(.typeError, "a bound method is required, not '\(typeName(method))'")
    }
    let parts = method.asBoundMethod
    try requireOwn(method)
    try requireOwn(parts.pointee.function)
    try requireOwn(parts.pointee.receiver)
    return tuple(parts.pointee.function, parts.pointee.receiver)
  }

  /// What a bound method is made from again: it binds nothing, and has the realm and the kind of the
  /// method.
  public func methodMould(of method: Value) throws(Raised) -> Value {
    _ = try boundParts(of: method)
    return likeMethod(method, .none, .none)
  }

  /// A bound method with no more rights than the one that the mould was made of.
  public func method(from mould: Value, _ function: Value, _ receiver: Value) throws(Raised)
    -> Value
  {
    guard mould.isKind(.boundMethod) else {
      throw raise(.typeError, "a bound method is required, not '\(typeName(mould))'")
    }
    try requireOwn(mould)
    return likeMethod(mould, function, receiver)
  }

  private func likeMethod(_ method: Value, _ function: Value, _ receiver: Value) -> Value {
    let home = method.cell.realm
    guard state.realm == VM.trustedRealm, home > VM.trustedRealm else {
      return newBoundMethod(function, receiver)
    }
    return born(in: home) { newBoundMethod(function, receiver) }
  }

  /// Raises where what a method is bound to is hidden, for those that would tell it in another way.
  func requireBoundIsTold() throws(Raised) {
    if realm.policy == nil { return }
    throw refuse(
      .hidden, "'__self__' is hidden in restricted mode", name: Value(intern("__self__")))
  }
}
