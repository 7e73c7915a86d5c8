// How are global, builtin and namespace names found?

import CordonBytecode

extension VM {
  /// What the present realm's builtins hold under this name, or None.
  func builtin(_ name: StaticString) -> Value {
    let value = state.builtins.get(intern(name))
    return value.isUnset ? .none : value
  }

  /// The builtins namespace that code with these globals sees: `globals['__builtins__']`, or the
  /// present realm's own.
  func builtins(of globals: Dict) -> Dict {
    let own = globals.get(nameText(.__builtins__))
    if own.isUnset { return state.builtins }
    // Trusted code has its built-ins from no realm.
    if state.realm == VM.trustedRealm, own.isCell, own.cell.realm > VM.trustedRealm {
      return state.builtins
    }
    if own.isKind(.dict) { return own.asDict }
    // A module that restricted code may only hold tells it nothing in this way either.
    if !isUsable(own) { return state.builtins }
    if own.isKind(.module) { return seenDictionary(of: own.asModule) }
    return state.builtins
  }

  /// Fills the instruction's cache: [globals version, entry, builtins version or 0].
  @inline(never) func loadGlobalSlowly(
    _ globals: Dict, _ name: Value, _ cache: UnsafeMutablePointer<UInt64>
  ) throws(Raised) -> Value {
    let key = name.asText
    let i = globals.find(key)
    if i >= 0 {
      cache[0] = stamp(globals)
      cache[1] = UInt64(i)
      cache[2] = 0
      return globals.pointee.entries[i].value
    }
    let builtins = builtins(of: globals)
    let j = builtins.find(key)
    if j < 0 {
      let other = try loadFromOtherBuiltins(globals, name)
      return other.isUnset ? try deniedBuiltin(name) : other
    }
    if builtins == state.builtins {
      cache[0] = stamp(globals)
      cache[1] = UInt64(j)
      cache[2] = stamp(builtins)
    }
    return builtins.pointee.entries[j].value
  }

  @inline(never) func storeGlobalSlowly(
    _ globals: Dict, _ name: Value, _ value: Value, _ cache: UnsafeMutablePointer<UInt64>
  ) {
    let key = name.asText
    globals.set(self, key, value)
    cache[0] = stamp(globals)
    cache[1] = UInt64(globals.find(key))
  }

  /// A version number that no other state of any table has had.
  private func stamp(_ dict: Dict) -> UInt64 {
    if dict.pointee.version == DictObject.unstamped {
      state.nextVersion += 1
      dict.pointee.version = state.nextVersion
    }
    return dict.pointee.version
  }

  /// The mapping where the frame's plain names live.
  func frameNamespace() -> Value {
    let frame = state.frame
    let namespace = frame.pointee.namespace
    return namespace.isUnset ? Value(frame.pointee.function.pointee.globals) : namespace
  }

  func loadName(_ name: Value) throws(Raised) -> Value {
    let frame = state.frame
    let namespace = frameNamespace()
    let v = try loadFromMapping(namespace, name)
    if !v.isUnset { return v }
    let globals = frame.pointee.function.pointee.globals
    let g = globals.get(name.asText)
    if !g.isUnset { return g }
    let b = builtins(of: globals).get(name.asText)
    if !b.isUnset { return b }
    let other = try loadFromOtherBuiltins(globals, name)
    return other.isUnset ? try deniedBuiltin(name) : other
  }

  /// From a `__builtins__` that is neither module nor dict, but a mapping of its own; or unset.
  private func loadFromOtherBuiltins(_ globals: Dict, _ name: Value) throws(Raised) -> Value {
    let own = globals.get(nameText(.__builtins__))
    if own.isUnset || own.isKind(.module) || own.isKind(.dict) { return .unset }
    return try loadFromMapping(own, name)
  }

  func storeName(_ name: Value, _ value: Value) throws(Raised) {
    let namespace = frameNamespace()
    if namespace.isKind(.dict) {
      namespace.asDict.set(self, name.asText, value)
    } else {
      try setItem(namespace, name, value)
    }
    if namespace.isCell { notePlaced(value, on: namespace.cell, name.asText) }
  }

  func deleteName(_ name: Value) throws(Raised) {
    let namespace = frameNamespace()
    if namespace.isKind(.dict) {
      if !namespace.asDict.remove(name.asText) { throw raiseNameError(name) }
      return
    }
    do {
      try deleteItem(namespace, name)
    } catch {
      guard take(.keyError) else { throw error }
      throw raiseNameError(name)
    }
  }

  /// `mapping[name]`, or unset when it has no such key.
  func loadFromMapping(_ mapping: Value, _ name: Value) throws(Raised) -> Value {
    let value: Value
    if mapping.isKind(.dict) {
      value = mapping.asDict.get(name.asText)
    } else {
      do {
        value = try getItem(mapping, name)
      } catch {
        guard take(.keyError) else { throw error }
        return .unset
      }
    }
    // A class body of trusted code may run in a namespace that a realm's metaclass has prepared.
    guard mapping.isCell, mapping.cell.realm > VM.trustedRealm, state.realm == VM.trustedRealm,
      !isPlaced(value, on: mapping, name.asText)
    else { return value }
    return asPlaced(value, by: mapping.cell.realm, inClass: false)
  }

  func raiseNameError(_ name: Value) -> Raised {
    let code = state.frame.pointee.code
    let flags = CodeFlags(rawValue: code.pointee.flags)
    // Python 2.7 says where a function has looked.
    let what = flags.isSuperset(of: [.classic, .optimized]) ? "global name" : "name"
    return raise(.nameError, "\(what) '\(name.asText.shown)' is not defined", fields: name)
  }

  func raiseUnboundLocal(_ name: Value) -> Raised {
    raise(
      .unboundLocalError,
      "cannot access local variable '\(name.asText.shown)' where it is not associated with a value"
    )
  }

  func raiseUnboundFree(_ name: Value) -> Raised {
    raise(
      .nameError,
      "cannot access free variable '\(name.asText.shown)' where it is not associated with a value in enclosing scope",
      fields: name)
  }
}
