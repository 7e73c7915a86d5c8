// Whom does the machine tell of what happens in a realm?

extension VM {
  // MARK: Audit hooks

  /// Adds a function that hears of every event of the present realm, for as long as it lives.
  public func addAuditHook(_ hook: Value) throws(Raised) {
    if realm.auditHooks.isUnset { realm.auditHooks = Value(try newList()) }
    try append(realm.auditHooks.asList, hook)
  }

  /// Whether the present realm has audit hooks.
  public var isAudited: Bool { !realm.auditHooks.isUnset }

  /// Tells the audit hooks of an event and its arguments, a tuple. What a hook raises goes on.
  public func audit(_ event: Value, _ arguments: Value) throws(Raised) {
    guard realm.auditHooks.isKind(.list) else { return }
    var index = 0
    while index < realm.auditHooks.asList.pointee.count {
      _ = try call(realm.auditHooks.asList.pointee.items[index], event, arguments)
      index += 1
    }
  }

  /// Tells of an event without arguments, or with one; costs nothing while nobody listens.
  @inline(__always)
  public func audit(_ event: StaticString, _ argument: Value = .unset) throws(Raised) {
    if realm.auditHooks.isUnset { return }
    try audit(text(event), argument.isUnset ? emptyTuple : tuple(argument))
  }

  // MARK: Asynchronous generators

  /// What hears of asynchronous generators of the present realm: of each that begins, and of each
  /// that nobody holds any more. None where there is none.
  public var asyncGeneratorHooks: (first: Value, last: Value) {
    let hooks = realm.asyncGeneratorHooks
    return (hooks.0.isUnset ? .none : hooks.0, hooks.1.isUnset ? .none : hooks.1)
  }

  /// An unset value leaves the hook as it is; None removes it.
  public func setAsyncGeneratorHooks(first: Value, last: Value) {
    if !first.isUnset { realm.asyncGeneratorHooks.0 = first.isNone ? .unset : first }
    // Whoever finds the generator dead calls it: what the realm may not call itself nobody calls for it.
    if !last.isUnset {
      realm.asyncGeneratorHooks.1 = last.isNone || !isUsable(last) ? .unset : asSent(last)
    }
  }

  /// Called when an asynchronous generator is first iterated over.
  func asyncGeneratorBegins(_ generator: Generator) throws(Raised) {
    let hooks = realm.asyncGeneratorHooks
    if hooks.0.isUnset && hooks.1.isUnset || !generator.pointee.extra.isUnset { return }
    if hooks.1.isUnset {
      generator.pointee.extra = .none
    } else {
      generator.pointee.extra = hooks.1
      host.noteFinalizable(Cell(generator))
    }
    if !hooks.0.isUnset { _ = try call(hooks.0, Value(generator)) }
  }
}
