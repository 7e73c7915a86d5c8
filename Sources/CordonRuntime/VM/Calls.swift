// What happens between a call and the first instruction of the callee?
//
// A call's window lies on the value stack: the callee, then its arguments. A Python function's
// registers begin at its first argument, so that nothing is copied when the numbers agree.

import CordonBytecode

extension VM {
  // MARK: Calls from native code

  /// Calls `f`, for native code that goes on with what it answers: what a function of a restricted realm
  /// answers is something that the realm may use.
  public func call(_ f: Value) throws(Raised) -> Value {
    try judged(f) { () throws(Raised) in try handOn(f) }
  }
  public func call(_ f: Value, _ a: Value) throws(Raised) -> Value {
    try judged(f) { () throws(Raised) in try handOn(f, a) }
  }
  public func call(_ f: Value, _ a: Value, _ b: Value) throws(Raised) -> Value {
    try judged(f) { () throws(Raised) in try handOn(f, a, b) }
  }
  public func call(_ f: Value, _ a: Value, _ b: Value, _ c: Value) throws(Raised) -> Value {
    try judged(f) { () throws(Raised) in try handOn(f, a, b, c) }
  }
  public func call(
    _ f: Value, _ a: Value, _ b: Value, _ c: Value, _ d: Value
  ) throws(Raised) -> Value {
    try judged(f) { () throws(Raised) in try handOn(f, a, b, c, d) }
  }

  /// `f(*arguments, **keywords)`; `arguments` is a tuple, `keywords` a dict with str keys, or
  /// unset.
  public func call(_ f: Value, arguments: Value, keywords: Value) throws(Raised) -> Value {
    try judged(f) { () throws(Raised) in try handOn(f, arguments: arguments, keywords: keywords) }
  }

  /// The same for native code that gives the program what `f` answers, whatever that is.
  public func handOn(_ f: Value) throws(Raised) -> Value {
    try callWithWindow(0) { _ in
    } _: {
      f
    }
  }
  public func handOn(_ f: Value, _ a: Value) throws(Raised) -> Value {
    try callWithWindow(1) {
      $0[1] = a
    } _: {
      f
    }
  }
  public func handOn(_ f: Value, _ a: Value, _ b: Value) throws(Raised) -> Value {
    try callWithWindow(2) {
      $0[1] = a
      $0[2] = b
    } _: {
      f
    }
  }
  public func handOn(_ f: Value, _ a: Value, _ b: Value, _ c: Value) throws(Raised) -> Value {
    try callWithWindow(3) {
      $0[1] = a
      $0[2] = b
      $0[3] = c
    } _: {
      f
    }
  }
  public func handOn(_ f: Value, _ a: Value, _ b: Value, _ c: Value, _ d: Value) throws(Raised)
    -> Value
  {
    try callWithWindow(4) {
      $0[1] = a
      $0[2] = b
      $0[3] = c
      $0[4] = d
    } _: {
      f
    }
  }

  public func handOn(_ f: Value, arguments: Value, keywords: Value) throws(Raised) -> Value {
    try checkNativeStack()
    let tuple = arguments.asTuple
    let n = tuple.pointee.count
    var names: Tuple?
    var total = n
    if keywords.isKind(.dict), keywords.asDict.pointee.count > 0 {
      total += keywords.asDict.pointee.count
    }
    let window = state.stackTop + 1
    try requireStack(to: window + total + 16)
    let saved = state.stackTop
    state.stackTop = window + total + 1
    defer { state.stackTop = saved }
    window[0] = f
    for i in 0..<n { window[1 + i] = tuple[item: i] }
    if total > n {
      let dict = keywords.asDict
      let keys = try newTuple(count: total - n)
      var position = 0
      var i = 0
      while let entry = dict.next(&position) {
        keys.items[i] = payload(entry.key)
        guard keys.items[i].isKind(.string) else {
          let isNamed = f.isKind(.function) && isClassic(f.asFunction)
          let callee = isNamed ? try calleeText(f) + " " : ""
          throw raise(.typeError, callee + "keywords must be strings")
        }
        window[1 + n + i] = entry.value
        i += 1
      }
      names = keys
    }
    return try callWindow(window, total, names)
  }

  /// `f(*arguments, **keywords)` as the instruction does it.
  @inline(never)
  func callSpread(_ f: Value, _ arguments: Value, _ keywords: Value) throws(Raised) -> Value {
    if !isWithinLibrary { return try handOn(f, arguments: arguments, keywords: keywords) }
    let register = Instruction(word: (state.frame.pointee.pc - 1).pointee).a
    return try judgedForLibrary(f, in: register) { () throws(Raised) in
      try handOn(f, arguments: arguments, keywords: keywords)
    }
  }

  /// `callWindow` as instructions do it.
  @inline(never) func callFromCode(
    _ window: UnsafeMutablePointer<Value>, _ count: Int, _ names: Tuple?
  ) throws(Raised) -> Value {
    if !isWithinLibrary { return try callWindow(window, count, names) }
    let register = window - state.frame.pointee.registers
    return try judgedForLibrary(window[0], in: register) { () throws(Raised) in
      try callWindow(window, count, names)
    }
  }

  /// The tuple of positional arguments that `*x` stands for.
  func spreadArguments(_ x: Value, _ callee: Value) throws(Raised) -> Value {
    if x.isKind(.tuple) { return x }
    if !x.isKind(.list), !isIterable(x) {
      throw raise(
        .typeError,
        "\(try calleeText(callee)) argument after * must be an iterable, not \(typeName(x))")
    }
    return try tupleFrom(x)
  }

  /// Calls the method `name` of x: `x.name(arguments...)`.
  public func callMethod(_ x: Value, _ name: Name) throws(Raised) -> Value {
    let method = try getAttribute(x, name)
    return try judged(method, on: x) { () throws(Raised) in try handOn(method) }
  }
  public func callMethod(_ x: Value, _ name: Name, _ a: Value) throws(Raised) -> Value {
    let method = try getAttribute(x, name)
    return try judged(method, on: x) { () throws(Raised) in try handOn(method, a) }
  }

  /// The special method `name` of x's type called with x; unset when the type has none.
  public func callSpecial(_ x: Value, _ name: Name) throws(Raised) -> Value {
    let method = lookup(type(of: x), name)
    if method.isUnset { return .unset }
    return try callUnbound(method, x)
  }
  public func callSpecial(_ x: Value, _ name: Name, _ a: Value) throws(Raised) -> Value {
    let method = lookup(type(of: x), name)
    if method.isUnset { return .unset }
    return try callUnbound(method, x, a)
  }
  public func callSpecial(_ x: Value, _ name: Name, _ a: Value, _ b: Value) throws(Raised) -> Value
  {
    let method = lookup(type(of: x), name)
    if method.isUnset { return .unset }
    if case .method = descriptorKind(method) { return try call(method, x, a, b) }
    return try call(try bind(method, to: x, owner: type(of: x)), a, b)
  }

  /// Calls a class attribute as a method of x, for a machine that goes on with what it answers.
  func callUnbound(_ method: Value, _ x: Value) throws(Raised) -> Value {
    try judged(method, on: x) { () throws(Raised) in try pass(method, x) }
  }
  func callUnbound(_ method: Value, _ x: Value, _ a: Value) throws(Raised) -> Value {
    try judged(method, on: x) { () throws(Raised) in try pass(method, x, a) }
  }

  /// The same where what it answers is for the program: an item, an attribute.
  func pass(_ method: Value, _ x: Value) throws(Raised) -> Value {
    if case .method = descriptorKind(method) { return try handOn(method, x) }
    return try handOn(try bind(method, to: x, owner: type(of: x)))
  }
  func pass(_ method: Value, _ x: Value, _ a: Value) throws(Raised) -> Value {
    if case .method = descriptorKind(method) { return try handOn(method, x, a) }
    return try handOn(try bind(method, to: x, owner: type(of: x)), a)
  }

  @inline(__always)
  private func callWithWindow(
    _ count: Int, _ fill: (UnsafeMutablePointer<Value>) -> Void, _ callee: () -> Value
  ) throws(Raised) -> Value {
    try checkNativeStack()
    let window = state.stackTop + 1
    try requireStack(to: window + count + 16)
    let saved = state.stackTop
    window[0] = callee()
    fill(window)
    state.stackTop = window + count + 1
    defer { state.stackTop = saved }
    return try callWindow(window, count, nil)
  }

  // MARK: The general call

  /// Calls `window[0]` with the `count` arguments after it, the last ones by the names in `names`.
  /// The window lies at or above everything in use on the value stack.
  func callWindow(_ window: UnsafeMutablePointer<Value>, _ count: Int, _ names: Tuple?)
    throws(Raised) -> Value
  {
    var count = count
    var hops = 0
    while true {
      let callee = window[0]
      guard callee.isCell else { throw raiseNotCallable(callee) }
      let cell = callee.cell
      switch cell.kind {
      case .function:
        return try enterFromNative(window, count, names)
      case .native:
        if names == nil {
          return try callNative(cell.of(NativeObject.self), window + 1, count)
        }
        return try callNativeSlowly(cell.of(NativeObject.self), window + 1, count, names)
      case .boundMethod:
        let method = cell.of(BoundMethodObject.self)
        try hop(&hops, window + count)
        insert(method.pointee.receiver, window, &count)
        window[0] = method.pointee.function
        let home = binderRealm(cell, window[0])
        let total = count
        if home == 0, mayBeGranted(callee) {
          return try called(callee) { () throws(Raised) in try callWindow(window, total, names) }
        }
        if home != 0 {
          let result = try narrowed(to: home) { () throws(Raised) in
            try callWindow(window, total, names)
          }
          return try asHandedOver(result, by: home)
        }
      case .type:
        let total = count
        guard mayBeGranted(callee) else { return try callType(window, count, names) }
        return try called(callee) { () throws(Raised) in try callType(window, total, names) }
      default:
        let method = lookup(type(of: callee), .__call__)
        if method.isUnset { throw raiseNotCallable(callee) }
        try hop(&hops, window + count)
        if case .method = descriptorKind(method) {
          insert(callee, window, &count)
          window[0] = method
        } else {
          window[0] = try bind(method, to: callee, owner: type(of: callee))
        }
        if mayBeGranted(callee) {
          let total = count
          return try called(callee) { () throws(Raised) in try callWindow(window, total, names) }
        }
      }
    }
  }

  /// Counts one more object that stands between a call and its function. A chain of these is no
  /// frame, but it is as deep as one, and must end.
  private func hop(_ hops: inout Int, _ end: UnsafeMutablePointer<Value>) throws(Raised) {
    hops += 1
    try charge(1)
    try requireStack(to: end + 16)
    if hops >= state.frameLimit - state.frame {
      throw raiseRecursionError(" while calling a Python object")
    }
  }

  /// Makes room for a first argument.
  @inline(__always)
  func insert(_ value: Value, _ window: UnsafeMutablePointer<Value>, _ count: inout Int) {
    var i = count
    while i > 0 {
      window[i + 1] = window[i]
      i &-= 1
    }
    window[1] = value
    count += 1
    if state.stackTop < window + count + 1 { state.stackTop = window + count + 1 }
  }

  private func enterFromNative(
    _ window: UnsafeMutablePointer<Value>, _ count: Int, _ names: Tuple?
  ) throws(Raised) -> Value {
    let function = window[0].asFunction
    try checkNativeStack()
    let code = function.pointee.code
    if Int(code.pointee.plainArgumentCount) != count || names != nil {
      try bindArguments(function, window, count, names)
    }
    let saved = state.stackTop
    try pushFrame(
      function, registers: window + 1, role: .entry, given: Int(code.pointee.boundCount))
    defer { state.stackTop = saved }
    // A function without loops and calls counts nothing itself, and whoever calls it may do so for long.
    owe(1)
    let result = try run()
    if state.budget < 0 { try budgetSpent() }
    return result
  }

  /// Pushes a frame for a function whose arguments are in place. Registers from `given` to the last
  /// local become unset.
  @inline(__always)
  func pushFrame(
    _ function: Function, registers r: UnsafeMutablePointer<Value>, role: Frame.Role, given: Int
  ) throws(Raised) {
    let code = function.pointee.code
    let frame = state.frame + 1
    let top = r + Int(code.pointee.registerCount)
    if frame >= state.frameLimit { throw raiseRecursionError() }
    if top >= state.stackLimit { try growStack(to: top) }
    var i = given
    let locals = Int(code.pointee.localCount)
    while i < locals {
      r[i] = .unset
      i &+= 1
    }
    frame.pointee.pc = code.pointee.words
    frame.pointee.registers = r
    frame.pointee.constants = code.pointee.constants
    frame.pointee.function = function
    frame.pointee.code = code
    frame.pointee.namespace = .unset
    frame.pointee.generator = nil
    frame.pointee.handled = .unset
    frame.pointee.role = role
    frame.pointee.crossed = false
    if Cell(function).realm != state.realm { try enterRealm(frame) }
    state.frame = frame
    state.stackTop = top
  }

  /// The callee runs in its own realm, whoever calls it; restricted code needs a grant.
  @inline(never) func enterRealm(_ frame: UnsafeMutablePointer<Frame>) throws(Raised) {
    // A realm that is to stop calls nobody: handlers of other code would not hear of exceptions.
    if state.stop != .none, host.stoppedRealm == state.realm { throw stopped() }
    let function = frame.pointee.function
    let home = Cell(function).realm
    // Who may resume a generator is asked there.
    let isResumed = frame.pointee.role == .generator || frame.pointee.role == .generatorEntry
    if !isResumed, foreign(Cell(function)) {
      let takesFirst = function.pointee.code.pointee.boundCount > 0
      try guardCall(Value(function), takesFirst ? frame.pointee.registers[0] : .unset)
      handOver(arguments: frame, from: state.realm)
    }
    frame.pointee.crossed = true
    frame.pointee.callerRealm = state.realm
    if !state.handled.isNone { setHandledAside(for: frame) }
    switchRealm(to: home)
  }

  /// What one realm handles is nothing to another: `sys.exception()`, a bare `raise` and the context
  /// of new exceptions find only what their own realm caught.
  private func setHandledAside(for frame: UnsafeMutablePointer<Frame>) {
    let number = frame - state.frames
    while let last = host.handledAside.last, last.frame >= number { host.handledAside.removeLast() }
    host.handledAside.append((number, state.handled))
    state.handled = .none
  }

  private func restoreHandled(after frame: UnsafeMutablePointer<Frame>) {
    let number = frame - state.frames
    state.handled = .none
    while let last = host.handledAside.last, last.frame >= number {
      if last.frame == number { state.handled = last.handled }
      host.handledAside.removeLast()
    }
  }

  /// Undoes `pushFrame` and what the role asks for.
  @inline(__always) func popFrame(unwinding: Bool = false) {
    let frame = state.frame
    if frame.pointee.crossed { leaveMarked(frame, unwinding) }
    state.frame = frame - 1
  }

  /// Leaves a frame that crossed into another realm, or that frame objects look at.
  @inline(never) func leaveMarked(_ frame: UnsafeMutablePointer<Frame>, _ unwinding: Bool) {
    if !host.frameObjects.isEmpty { detachFrameObject(of: frame) }
    if frame.pointee.callerRealm == state.realm { return }
    restoreHandled(after: frame)
    if !unwinding { forgetStop(of: state.realm) }
    switchRealm(to: frame.pointee.callerRealm)
    if !unwinding, state.realm > VM.trustedRealm {
      let reason = host.meter(of: state.realm).pointee.stopped
      if reason != .none, state.stop == .none { requestStop(reason) }
    }
  }

  /// Runs module, class or `exec` code with the given namespaces.
  public func execute(
    _ code: Code, globals: Dict, namespace: Value, closure: Tuple? = nil
  ) throws(Raised) -> Value {
    try checkNativeStack()
    if state.realm > VM.trustedRealm { host.hasRunRestricted = true }
    let isBorrowed = Cell(code).realm == VM.trustedRealm && state.realm > VM.trustedRealm
    let function = newFunction(isBorrowed ? copy(of: code) : code, globals: globals)
    if let closure {
      for i in 0..<closure.pointee.count { function.closure[i] = closure[item: i] }
    }
    return try execute(function, namespace: namespace)
  }

  func execute(_ function: Function, namespace: Value) throws(Raised) -> Value {
    let window = state.stackTop + 1
    let saved = state.stackTop
    try requireStack(to: window + 16)
    window[0] = Value(function)
    try pushFrame(function, registers: window + 1, role: .entry, given: 0)
    state.frame.pointee.namespace = namespace
    defer { state.stackTop = saved }
    return try run()
  }
}
