// What still runs when a realm's programs are over?
//
// The functions that were registered for the end, the last one first; then `__del__` of whatever
// still lives, since nothing will be collected any more.

extension VM {
  /// Registers a call for the end of the present realm's programs.
  public func addExitCall(_ function: Value, _ arguments: Value, _ keywords: Value) throws(Raised) {
    if realm.exitCalls.isUnset { realm.exitCalls = Value(try newList()) }
    try append(realm.exitCalls.asList, tuple(function, arguments, keywords))
  }

  /// Forgets all registered calls of a function, or all there are.
  public func removeExitCalls(of function: Value? = nil) throws(Raised) {
    guard realm.exitCalls.isKind(.list) else { return }
    let list = realm.exitCalls.asList
    guard let function else {
      list.pointee.count = 0
      return
    }
    var index = 0
    while index < list.pointee.count {
      let entry = list.pointee.items[index]
      try charge(1)
      // The comparison is the program's: the list may be another one afterwards.
      if entry.isKind(.tuple), try isEqual(entry.asTuple[item: 0], function),
        index < list.pointee.count, list.pointee.items[index] == entry
      {
        list.pointee.items[index] = .none
      }
      index += 1
    }
  }

  /// Registered calls, those included that were forgotten by name.
  public var exitCallCount: Int {
    realm.exitCalls.isKind(.list) ? realm.exitCalls.asList.pointee.count : 0
  }

  /// Makes the registered calls of the present realm; those that they register are forgotten. What
  /// they raise is told and goes no further, but for the stop of a limit.
  public func runExitCalls() throws(Raised) {
    guard realm.exitCalls.isKind(.list) else { return }
    let list = realm.exitCalls.asList
    defer { list.pointee.count = 0 }
    for index in (0..<list.pointee.count).reversed() where index < list.pointee.count {
      guard list.pointee.items[index].isKind(.tuple) else { continue }
      let entry = list.pointee.items[index].asTuple
      list.pointee.items[index] = .none
      do throws(Raised) {
        _ = try call(entry[item: 0], arguments: entry[item: 1], keywords: entry[item: 2])
      } catch {
        if state.stop != .none { throw error }
        let shown = safeText(entry[item: 0], ifFailing: "<object repr() failed>", repr: true)
        tellUnraisable(.none, message: "Exception ignored in atexit callback \(shown)")
      }
    }
  }

  /// Runs what finalises the present realm's objects, whether they are reachable or not.
  public func finalizeAll() throws(Raised) {
    host.queueFinalizers(of: state.realm)
    try runFinalizers()
  }

  /// Runs `__del__` of objects that a collection found dead, and tells of coroutines that were never
  /// awaited.
  func runFinalizers() throws(Raised) {
    if host.holdsFinalizers { return }
    while let cell = host.nextFinalizer() {
      let x = Value(cell: cell)
      let saved = (state.raised, state.handled)
      defer { (state.raised, state.handled) = saved }
      let isGenerator = cell.kind == .generator
      let method = isGenerator ? x : lookup(type(of: x), .__del__)
      if method.isUnset { continue }
      do throws(Raised) {
        // With the rights and at the cost of where it was born, whoever runs when it is found dead.
        try visit(host.realms[Int(cell.realm)] ?? realm) { () throws(Raised) in
          if isGenerator { try finalize(generator: x) } else { try finalize(x, by: method) }
        }
      } catch {
        // A realm that has been stopped finalises nothing more.
        host.forgetFinalizers(of: cell.realm)
        if state.stop != .none || isInterruption(state.raised) { throw error }
        tellUnraisable(method)
      }
    }
  }

  private func finalize(generator x: Value) throws(Raised) {
    let generator = x.cell.of(GeneratorObject.self)
    do throws(Raised) {
      if x.cell.shape == BuiltinType.coroutine.shape {
        try tellNeverAwaited(generator)
      } else if isCallable(generator.pointee.extra) {
        // An asynchronous generator goes back to who runs it, once.
        let hook = generator.pointee.extra
        generator.pointee.extra = .none
        _ = try call(hook, x)
      }
    } catch {
      if state.stop != .none { throw error }
      tellUnraisable(x)
      if state.stop != .none { throw stopped() }
    }
  }

  private func finalize(_ x: Value, by method: Value) throws(Raised) {
    do throws(Raised) {
      _ = try callUnbound(method, x)
    } catch {
      if state.stop != .none { throw error }
      tellUnraisable(method)
      if state.stop != .none { throw stopped() }
    }
  }

  /// The warning stands where the coroutine was made: when it is collected says nothing.
  private func tellNeverAwaited(_ coroutine: Generator) throws(Raised) {
    guard coroutine.pointee.state == .created else { return }
    coroutine.pointee.state = .finished
    let shown = safeText(coroutine.pointee.qualifiedName, ifFailing: "?")
    let message = text("coroutine '\(shown)' was never awaited")
    let maker = coroutine.pointee.extra
    guard maker.isKind(.tuple), maker.asTuple[item: 0].isKind(.function),
      !foreign(maker.asTuple[item: 0])
    else {
      return try warn(
        message, category: Value(type(.runtimeWarning)), stackLevel: Int(Int32.max),
        skipping: .unset, source: .none)
    }
    let function = maker.asTuple[item: 0].asFunction
    let globals = function.pointee.globals
    let key = intern("__warningregistry__")
    if globals.get(key).isUnset { globals.set(self, key, Value(newDict())) }
    try warn(
      message, category: Value(type(.runtimeWarning)),
      fileName: function.pointee.code.pointee.fileName,
      line: function.pointee.code.line(at: maker.asTuple[item: 1].asInt),
      module: globals.get(nameText(.__name__)), registry: globals.get(key), sourceLine: .unset,
      source: .none)
  }
}
