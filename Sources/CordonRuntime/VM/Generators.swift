// How does a body stop in the middle and go on?
//
// A generator keeps its registers in its own cell; they are copied onto the value stack when it is
// resumed and back when it yields, so a suspended body costs nothing and needs no native stack.

import CordonBytecode

extension VM {
  /// Turns the frame on top, about to run its body from `pc`, into a generator object.
  func makeGenerator(at pc: UnsafeMutablePointer<UInt64>) -> Value {
    let frame = state.frame
    let code = frame.pointee.code
    let n = Int(code.pointee.registerCount)
    let flags = CodeFlags(rawValue: code.pointee.flags)
    let type: BuiltinType =
      flags.contains(.asyncGenerator)
      ? .asyncGenerator : flags.contains(.coroutine) ? .coroutine : .generator
    let cell = allocate(
      bytes: GeneratorObject.registersOffset + n * 8, .generator, shape: type.shape)
    let generator = cell.of(GeneratorObject.self)
    generator.pointee.state = .created
    generator.pointee.isStepping = false
    noteWaiting(for: generator)
    generator.pointee.pc = pc
    generator.pointee.function = frame.pointee.function
    generator.pointee.handled = .none
    let function = frame.pointee.function
    let name = function.extra(.name)
    generator.pointee.name = name.isUnset ? code.pointee.name : name
    let qualified = function.extra(.qualifiedName)
    generator.pointee.qualifiedName = qualified.isUnset ? code.pointee.qualifiedName : qualified
    generator.pointee.extra = .unset
    generator.pointee.registerCount = n
    let locals = Int(code.pointee.localCount)
    let r = frame.pointee.registers
    for i in 0..<n { generator.registers[i] = i < locals ? r[i] : .unset }
    if type == .coroutine { noteMaker(of: generator, below: frame) }
    // Whoever was granted the function gets what it makes.
    if frame.pointee.crossed {
      host.realms[Int(frame.pointee.callerRealm)]?.noteGrant(Value(generator))
    }
    return Value(generator)
  }

  /// Remembers where a coroutine was made, for the warning when nobody awaits it.
  private func noteMaker(of coroutine: Generator, below frame: UnsafeMutablePointer<Frame>) {
    host.noteFinalizable(Cell(coroutine))
    let maker = frame - 1
    guard maker > state.frames else { return }
    let offset = maker.pointee.pc - maker.pointee.code.pointee.words - 1
    coroutine.pointee.extra = tuple(Value(maker.pointee.function), .small(max(0, offset)))
  }

  /// Pushes the generator's frame; `value` becomes the result of the `yield` it waits in.
  func resume(_ generator: Generator, with value: Value, role: Frame.Role) throws(Raised) {
    if generator.pointee.state == .running {
      throw raise(.valueError, "\(generatorNoun(generator)) already executing")
    }
    if generator.pointee.state == .created && !value.isNone {
      throw raise(
        .typeError, "can't send non-None value to a just-started \(generatorNoun(generator))")
    }
    let function = generator.pointee.function
    var value = value
    if foreign(Cell(generator)) {
      try guardForeign(Cell(generator))
      value = asSent(value)
    }
    let code = function.pointee.code
    let window = state.stackTop + 1
    window[0] = Value(function)
    let r = window + 1
    let locals = Int(code.pointee.localCount)
    try pushFrame(function, registers: r, role: role, given: locals)
    let n = generator.pointee.registerCount
    let saved = generator.registers
    var i = 0
    while i < n {
      r[i] = saved[i]
      i &+= 1
    }
    let frame = state.frame
    frame.pointee.pc = generator.pointee.pc
    frame.pointee.generator = generator
    frame.pointee.handled = state.handled
    frame.pointee.ownsHandled = !generator.pointee.handled.isNone
    if !generator.pointee.handled.isNone { state.handled = generator.pointee.handled }
    if generator.pointee.state == .suspended {
      r[Instruction(word: (generator.pointee.pc - 1).pointee).a] = value
    }
    generator.pointee.state = .running
  }

  func generatorNoun(_ generator: Generator) -> String {
    switch BuiltinType(rawValue: Cell(generator).shape) {
    case .coroutine: return "coroutine"
    case .asyncGenerator: return "async generator"
    default: return "generator"
    }
  }

  /// Runs the generator to its next yield: the value yielded, or nil when it returned (then
  /// `result` holds what it returned).
  func resumeFromNative(_ generator: Generator, with value: Value, result: inout Value)
    throws(Raised) -> Value?
  {
    if generator.pointee.state == .finished {
      try checkReuse(generator)
      result = .none
      return nil
    }
    try checkNativeStack()
    let saved = state.stackTop
    defer { state.stackTop = saved }
    try resume(generator, with: value, role: .generatorEntry)
    let v = try run()
    if generator.pointee.state == .finished {
      result = v
      return nil
    }
    return v
  }

  /// A coroutine is awaited once.
  private func checkReuse(_ generator: Generator) throws(Raised) {
    if Cell(generator).shape == BuiltinType.coroutine.shape {
      throw raise(.runtimeError, "cannot reuse already awaited coroutine")
    }
  }

  /// Raises `state.raised` (prepared by the caller) at the point where the generator waits.
  func throwInto(_ generator: Generator, _ exception: Value, result: inout Value) throws(Raised)
    -> Value?
  {
    switch generator.pointee.state {
    case .running: throw raise(.valueError, "\(generatorNoun(generator)) already executing")
    case .created:
      generator.pointee.state = .finished
      generator.pointee.registerCount = 0
      state.raised = exception
      throw Raised()
    case .finished:
      try checkReuse(generator)
      state.raised = exception
      throw Raised()
    case .suspended: break
    }
    // A delegation gets the exception first.
    let pc = generator.pointee.pc
    let yielding = Instruction(word: (pc - 1).pointee)
    if yielding.op == .yieldValue, yielding.f == 2, let target = delegate(of: generator) {
      let state = generator.pointee.state
      generator.pointee.state = .running
      do {
        let (v, finished) = try throwInto(delegate: target, exception)
        generator.pointee.state = state
        if !finished { return v }
        // The delegate returned: go on after the `send` loop with its result.
        return try resumeAfterDelegation(generator, v, &result)
      } catch {
        generator.pointee.state = state
        if self.state.stop != .none { throw error }
        let raised = self.state.raised
        return try raiseInside(generator, raised, &result)
      }
    }
    return try raiseInside(generator, exception, &result)
  }

  /// What a generator that waits in `yield from` or `await` delegates to.
  func delegate(of generator: Generator) -> Value? {
    guard generator.pointee.state == .suspended else { return nil }
    let yielding = Instruction(word: (generator.pointee.pc - 1).pointee)
    guard yielding.op == .yieldValue, yielding.f == 2 else { return nil }
    let send = Instruction(word: (generator.pointee.pc - 2).pointee)
    guard send.op == .send else { return nil }
    let v = generator.registers[send.a]
    return v.isUnset ? nil : v
  }

  private func resumeAfterDelegation(_ generator: Generator, _ v: Value, _ result: inout Value)
    throws(Raised) -> Value?
  {
    let sendAt = generator.pointee.pc - 2
    let send = Instruction(word: sendAt.pointee)
    if generator.pointee.function.pointee.code.pointee.flags & VM.libraryFlag != 0 {
      do throws(Raised) { try requireOf(generator.registers[send.a], v) } catch {
        return try raiseInside(generator, state.raised, &result)
      }
    }
    let saved = state.stackTop
    defer { state.stackTop = saved }
    try resume(generator, with: v, role: .generatorEntry)
    let frame = state.frame
    frame.pointee.registers[send.b] = v
    frame.pointee.pc = sendAt + 1 + send.sc
    let out = try run()
    if generator.pointee.state == .finished {
      result = out
      return nil
    }
    return out
  }

  private func raiseInside(_ generator: Generator, _ exception: Value, _ result: inout Value)
    throws(Raised) -> Value?
  {
    try checkNativeStack()
    let saved = state.stackTop
    defer { state.stackTop = saved }
    // What the body was handling is the context; what its resumer handles is not.
    let isHandling = !generator.pointee.handled.isNone
    try resume(generator, with: .none, role: .generatorEntry)
    if isHandling { setContext(exception) }
    state.raised = exception
    try unwind(state.frame.pointee.pc)
    let v = try run()
    if generator.pointee.state == .finished {
      result = v
      return nil
    }
    return v
  }

  /// Throws into whatever a generator delegates to; the flag tells that it returned.
  private func throwInto(delegate target: Value, _ exception: Value) throws(Raised) -> (Value, Bool)
  {
    if target.isKind(.generator) {
      if isInstance(exception, .generatorExit) {
        try close(target.asGenerator)
        state.raised = exception
        throw Raised()
      }
      var result = Value.none
      if let v = try throwInto(target.asGenerator, exception, result: &result) { return (v, false) }
      return (try toBeUsed(result, of: target), true)
    }
    if isInstance(exception, .generatorExit) {
      var closer = Value.unset
      do {
        closer = try findAttribute(target, nameText(.close))
      } catch {
        if state.stop != .none { throw error }
        tellUnraisable(target)
      }
      if !closer.isUnset { _ = try call(closer) }
      state.raised = exception
      throw Raised()
    }
    let thrower = try findAttribute(target, nameText(.throw))
    if thrower.isUnset {
      state.raised = exception
      throw Raised()
    }
    do {
      return (try handOn(thrower, exception), false)
    } catch {
      guard let stop = takeException(.stopIteration) else { throw error }
      return (try finalAnswer(stop, of: target), true)
    }
  }

  /// `generator.close()`: gives what the body returned, if it caught the exit and did so.
  @discardableResult func close(_ generator: Generator) throws(Raised) -> Value {
    switch generator.pointee.state {
    case .created, .finished:
      generator.pointee.state = .finished
      generator.pointee.registerCount = 0
      return .none
    case .running: throw raise(.valueError, "\(generatorNoun(generator)) already executing")
    case .suspended: break
    }
    let exit = Value(newException(type(.generatorExit), arguments: emptyTuple))
    var result = Value.none
    do throws(Raised) {
      if try throwInto(generator, exit, result: &result) != nil {
        throw raise(.runtimeError, "\(generatorNoun(generator)) ignored GeneratorExit")
      }
    } catch {
      if take(.generatorExit) || take(.stopIteration) { return .none }
      throw error
    }
    return result
  }

  // MARK: Delegation from the loop

  /// `send` to something that is not a suspended Python generator. The flag tells that it returned.
  func send(_ x: Value, _ value: Value) throws(Raised) -> (Value, Bool) {
    if x.isKind(.generator), x.cell.shape != BuiltinType.asyncGenerator.shape {
      var result = Value.none
      if let v = try resumeFromNative(x.asGenerator, with: value, result: &result) {
        return (v, false)
      }
      return (try toBeUsed(result, of: x), true)
    }
    do {
      if value.isNone {
        let v = try nextRaising(x)
        return (v, false)
      }
      return (try callMethod(x, .send, value), false)
    } catch {
      guard let stop = takeException(.stopIteration) else { throw error }
      return (try finalAnswer(stop, of: x), true)
    }
  }

  /// What an iterator answers at its end, to present code that waits for it.
  private func finalAnswer(_ stop: Value, of iterator: Value) throws(Raised) -> Value {
    let answer = exceptionFields(stop.asException).items[0]
    return answer.isUnset ? .none : try toBeUsed(answer, of: iterator)
  }

  private func toBeUsed(_ answer: Value, of iterator: Value) throws(Raised) -> Value {
    if isWithinLibrary { try requireOf(iterator, answer) }
    return answer
  }

  /// `next(x)` that raises StopIteration with its value at the end.
  func nextRaising(_ x: Value) throws(Raised) -> Value {
    let method = lookup(type(of: x), .__next__)
    if method.isUnset {
      throw raise(.typeError, "'\(typeName(x))' object is not an iterator")
    }
    return try pass(method, x)
  }

  func yieldFromIterator(_ x: Value) throws(Raised) -> Value {
    if x.isKind(.generator) {
      if x.cell.shape == BuiltinType.generator.shape { return x }
      if x.cell.shape == BuiltinType.coroutine.shape {
        let flags = state.frame.pointee.code.pointee.flags
        let mayAwait = CodeFlags.coroutine.rawValue | CodeFlags.iterableCoroutine.rawValue
        if flags & mayAwait != 0 { return x }
        throw raise(
          .typeError, "cannot 'yield from' a coroutine object in a non-coroutine generator")
      }
    }
    return try iterator(x)
  }

  /// The iterator to drive for `await x`.
  func awaitable(_ x: Value, _ form: Int) throws(Raised) -> Value {
    if x.isKind(.generator), x.cell.shape == BuiltinType.coroutine.shape {
      if delegate(of: x.asGenerator) != nil {
        throw raise(.runtimeError, "coroutine is being awaited already")
      }
      return x
    }
    if x.isKind(.generator), x.cell.shape == BuiltinType.generator.shape,
      x.asGenerator.pointee.function.pointee.code.pointee.flags
        & CodeFlags.iterableCoroutine.rawValue != 0
    {
      return x
    }
    let method = lookup(type(of: x), .__await__)
    if method.isUnset {
      switch form {
      case 1:
        throw raise(
          .typeError,
          "'async with' received an object from __aenter__ that does not implement __await__: \(typeName(x))"
        )
      case 2:
        throw raise(
          .typeError,
          "'async with' received an object from __aexit__ that does not implement __await__: \(typeName(x))"
        )
      default:
        throw raise(.typeError, "object \(typeName(x)) can't be used in 'await' expression")
      }
    }
    let result = try callUnbound(method, x)
    if result.isKind(.generator),
      result.cell.shape == BuiltinType.coroutine.shape
        || result.asGenerator.pointee.function.pointee.code.pointee.flags
          & CodeFlags.iterableCoroutine.rawValue != 0
    {
      throw raise(.typeError, "__await__() returned a coroutine")
    }
    if lookup(type(of: result), .__next__).isUnset {
      throw raise(
        .typeError, "__await__() returned non-iterator of type '\(typeName(result))'")
    }
    return result
  }

  func asyncIterator(_ x: Value) throws(Raised) -> Value {
    let method = lookup(type(of: x), .__aiter__)
    if method.isUnset {
      throw raise(
        .typeError,
        "'async for' requires an object with __aiter__ method, got \(typeName(x))")
    }
    let result = try callUnbound(method, x)
    if lookup(type(of: result), .__anext__).isUnset {
      throw raise(
        .typeError,
        "'async for' received an object from __aiter__ that does not implement __anext__: \(typeName(result))"
      )
    }
    return result
  }

  func asyncNext(_ x: Value) throws(Raised) -> Value {
    let method = lookup(type(of: x), .__anext__)
    if method.isUnset {
      throw raise(
        .typeError,
        "'async for' requires an iterator with __anext__ method, got \(typeName(x))")
    }
    let next = try callUnbound(method, x)
    do {
      return try awaitable(next, 0)
    } catch {
      guard let cause = takeException(.baseException) else { throw error }
      let raised = raise(
        .typeError,
        "'async for' received an invalid object from __anext__: \(typeName(next))")
      let exception = state.raised.asException
      exception.pointee.cause = cause
      exception.pointee.context = cause
      exception.pointee.suppressContext = true
      throw raised
    }
  }

  /// Marks a value that an async generator yields, as distinct from what its awaits yield: a
  /// record that only `asend` and `athrow` unwrap.
  func wrapAsyncYield(_ v: Value) -> Value {
    let record = newRecord(.capsule)
    record[slot: 0] = v
    return Value(record)
  }
}
