// How does native code raise and catch Python exceptions?
//
// The exception on its way waits in `state.raised`; what Swift throws is an empty mark.

extension VM {
  /// What an exception costs whose message is put together.
  private static let messageCost = 64

  /// Makes an exception of a built-in type with a one-string argument and sends it on its way.
  public func raise(_ type: BuiltinType, _ message: String) -> Raised {
    owe(VM.messageCost)
    return raise(type, arguments: tuple(text(message)))
  }

  /// With the type's own fields (as its row counts them) set from the start.
  public func raise(_ type: BuiltinType, _ message: String, fields: Value...) -> Raised {
    owe(VM.messageCost)
    state.heap.disabled += 1
    defer { state.heap.disabled -= 1 }
    let exception = newException(self.type(type), arguments: tuple(text(message)))
    if Int(self.type(type).pointee.fieldCount) > 0 {
      let slots = exceptionFields(exception)
      for (i, field) in fields.enumerated() { slots.items[i] = field }
    }
    return send(Value(exception))
  }

  public func raise(_ type: BuiltinType, arguments: Value) -> Raised {
    let exception = newException(self.type(type), arguments: arguments)
    if type == .stopIteration {
      exceptionFields(exception).items[0] =
        arguments.asTuple.pointee.count > 0 ? arguments.asTuple[item: 0] : .none
    }
    return send(Value(exception))
  }

  /// With any single argument, as `KeyError(key)`.
  public func raise(_ type: BuiltinType, argument: Value) -> Raised {
    raise(type, arguments: tuple(argument))
  }

  /// With the exception that it comes from, as `raise ... from cause`.
  public func raise(_ type: BuiltinType, _ message: String, cause: Value) -> Raised {
    let raised = raise(type, message)
    let exception = state.raised
    if exception.isKind(.exception), cause.isKind(.exception) {
      exception.asException.pointee.cause = cause
      exception.asException.pointee.context = cause
      exception.asException.pointee.suppressContext = true
    }
    return raised
  }

  /// Sends an exception object on its way, its context set to what is being handled.
  public func send(_ exception: Value) -> Raised {
    guard exception.isKind(.exception) else {
      return raise(.typeError, "exceptions must derive from BaseException")
    }
    setContext(exception)
    state.raised = exception
    return Raised()
  }

  /// The same, with another exception that came before it as the context of its chain.
  public func send(_ exception: Value, context: Value) -> Raised {
    let sent = send(exception)
    var link = exception
    var steps = 0
    while link != context, steps < 100_000 {
      let next = link.asException.pointee.context
      if !next.isKind(.exception) {
        link.asException.pointee.context = context
        break
      }
      link = next
      steps += 1
    }
    return sent
  }

  /// `__context__` is what was being handled, unless that makes a cycle.
  func setContext(_ exception: Value) {
    let handled = state.handled
    if handled.isNone || handled == exception || !handled.isKind(.exception) { return }
    // An exception of a restricted realm that trusted code passes on tells nothing of that code.
    let home = exception.cell.realm
    if home > VM.trustedRealm, home != state.realm { return }
    // Cut a chain that leads back to the new exception.
    var link = handled
    var steps = 0
    while link.isKind(.exception) {
      let context = link.asException.pointee.context
      if context == exception {
        link.asException.pointee.context = .none
        break
      }
      link = context
      steps += 1
      if steps > 100_000 { break }
    }
    state.budget &-= steps >> 2
    exception.asException.pointee.context = handled
  }

  public func newException(_ type: TypeRef, arguments: Value) -> Exception {
    let cell = allocate(
      bytes: MemoryLayout<ExceptionObject>.size, .exception, shape: type.pointee.rootShape)
    settle(cell, of: type)
    let exception = cell.of(ExceptionObject.self)
    exception.pointee.overflow = nil
    exception.pointee.arguments = arguments
    exception.pointee.cause = .none
    exception.pointee.context = .none
    exception.pointee.traceback = .none
    exception.pointee.fields = nil
    exception.pointee.suppressContext = false
    exception.pointee.interrupts = false
    return exception
  }

  /// The type's own fields, unset at first.
  func exceptionFields(_ exception: Exception) -> UnsafeMutablePointer<SlotsObject> {
    if let fields = exception.pointee.fields { return fields.of(SlotsObject.self) }
    let slots = newSlots(Int(type(of: Value(exception)).pointee.fieldCount))
    exception.pointee.fields = Cell(slots)
    return slots
  }

  /// Whether what is on its way is an exception of this type; if so it is taken off its way and
  /// the caller goes on. False while a limit stops the machine: that cannot be caught.
  public func take(_ type: BuiltinType) -> Bool {
    if state.stop != .none { return false }
    guard state.raised.isKind(.exception), isInstance(state.raised, type) else { return false }
    state.raised = .none
    return true
  }

  /// As `take`, giving the exception.
  public func takeException(_ type: BuiltinType) -> Value? {
    let exception = state.raised
    return take(type) ? exception : nil
  }

  func raiseMemoryError() -> Raised {
    raise(.memoryError, arguments: emptyTuple)
  }

  func raiseRecursionError(_ where: String = "") -> Raised {
    raise(.recursionError, "maximum recursion depth exceeded\(`where`)")
  }

  /// Native recursion must not pass the end of the native stack.
  @inline(__always) public func checkNativeStack() throws(Raised) {
    var here: UInt8 = 0
    let address = withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) }
    if address < state.nativeStackLimit { throw raiseRecursionError() }
  }

  /// The same, saying what was being done: ` while encoding ...`.
  @inline(__always) public func checkNativeStack(_ doing: StaticString) throws(Raised) {
    var here: UInt8 = 0
    let address = withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) }
    if address < state.nativeStackLimit { throw raiseRecursionError(doing.description) }
  }

  // MARK: The statements

  /// `raise x from cause`.
  func raiseStatement(_ x: Value, cause: Value) -> Raised {
    if x.isUnset {
      let handled = state.handled
      if handled.isNone {
        return speaksClassic
          ? raise(
            .typeError,
            "exceptions must be old-style classes or derived from BaseException, not NoneType")
          : raise(.runtimeError, "No active exception to reraise")
      }
      state.raised = handled
      return Raised()
    }
    do throws(Raised) {
      let exception = try exceptionInstance(
        x, "exceptions must derive from BaseException")
      if !cause.isUnset {
        let target = exception.asException
        if cause.isNone {
          target.pointee.cause = .none
        } else {
          target.pointee.cause = try exceptionInstance(
            cause, "exception causes must derive from BaseException")
        }
        target.pointee.suppressContext = true
      }
      return send(exception)
    } catch {
      return error
    }
  }

  private func exceptionInstance(_ x: Value, _ message: String) throws(Raised) -> Value {
    if x.isKind(.exception) { return x }
    if x.isKind(.type), x.asType.pointee.flags.contains(.isException) {
      let made = try call(x)
      if made.isKind(.exception) { return made }
      throw raise(
        .typeError,
        "calling \(try reprString(x)) should have returned an instance of BaseException, not \(try reprString(Value(type(of: made))))"
      )
    }
    throw raise(.typeError, message)
  }

  /// Whether an `except` clause for `pattern` (a class or a tuple of classes) takes `exception`.
  func matchesHandler(_ exception: Value, _ pattern: Value) throws(Raised) -> Bool {
    if pattern.isKind(.type), pattern.asType.pointee.flags.contains(.isException) {
      return isSubtype(type(of: exception), pattern.asType)
    }
    if pattern.isKind(.tuple) {
      let tuple = pattern.asTuple
      for i in 0..<tuple.pointee.count {
        let item = tuple[item: i]
        guard item.isKind(.type), item.asType.pointee.flags.contains(.isException) else {
          throw raise(
            .typeError,
            "catching classes that do not inherit from BaseException is not allowed")
        }
      }
      for i in 0..<tuple.pointee.count
      where isSubtype(type(of: exception), tuple[item: i].asType) { return true }
      return false
    }
    throw raise(
      .typeError, "catching classes that do not inherit from BaseException is not allowed")
  }
}
