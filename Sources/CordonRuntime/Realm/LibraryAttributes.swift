// What may the text of Cordon's own library read that restricted code may not?
//
// The library is written in Python and runs in the restricted realm like anything else, among
// built-ins that programs may have replaced. A few of its instructions name namespaces
// (`cls.__dict__`) or what the policy does not list (`sys.modules`). The right belongs to those
// instructions: where one of them finds a native attribute, it reads it on the spot. No code runs in
// between, so nothing that the library calls, and no `getattr` handed to it, gains anything. It never
// covers frames, code and what functions are made of: what needs those is native (`_library`).

extension VM {
  /// A hidden attribute that the present instruction of the library names, or unset when the
  /// attribute is not a hidden one. Only of the realm's own objects and shared ones.
  @inline(never) func libraryAttribute(_ x: Value, _ name: Text) throws(Raised) -> Value {
    guard realm.policy != nil, x.isCell, !foreign(x) else { return .unset }
    // `sys.modules` and the like, whatever the policy lists; a function with an effect still asks
    // when it is called.
    if x.isKind(.module) {
      if x.asModule == realm.builtins {
        return forLibrary(realm.deniedBuiltins?.get(name) ?? .unset) ?? .unset
      }
      return x.asModule == realm.sys ? realm.sys.pointee.dictionary.get(name) : .unset
    }
    // The namespace of a class is read past what its metaclass says: that is not asked.
    let isNamespace = x.isKind(.type) && name == nameText(.__dict__)
    guard isForLibrary(name),
      isNamespace || !type(of: x).pointee.flags.contains(.customGetAttribute)
    else { return .unset }
    return try ownAttribute(x, name)
  }

  /// A hidden attribute that an object has by nature, or unset when that has been overridden.
  func ownAttribute(_ x: Value, _ name: Text) throws(Raised) -> Value {
    guard x.isCell, let native = hiddenAttribute(lookup(type(of: x), name)) else { return .unset }
    try checkReceiver(native, x)
    var argument = x
    return try withUnsafeMutablePointer(to: &argument) { p throws(Raised) in
      try native.pointee.row.pointee.body(Call(self, p, 1, native))
    }
  }

  /// The namespace of a class, which is not hidden from the library of its realm.
  public func namespaceForLibrary(_ type: Value) throws(Raised) -> Value {
    guard type.isKind(.type) else { throw raise(.typeError, "a class is required") }
    let name = nameText(.__dict__)
    let found = foreign(type) ? .unset : try ownAttribute(type, name)
    return found.isUnset ? try getAttribute(type, name) : found
  }

  private func isForLibrary(_ name: Text) -> Bool {
    name == nameText(.__dict__) || name.equals("__func__") || name.equals("__defaults__")
  }

  /// Sets a hidden attribute; false, with nothing done, when the attribute is not a hidden one.
  @inline(never) func setLibraryAttribute(
    _ x: Value, _ name: Text, _ value: Value
  ) throws(Raised) -> Bool {
    guard realm.policy != nil, x.isCell, !foreign(x), !x.isKind(.module) else { return false }
    let type = type(of: x)
    if type.pointee.flags.contains(.customSetAttribute) || !isForLibrary(name) { return false }
    guard let native = hiddenAttribute(lookup(type, name)),
      let setter = native.pointee.row.pointee.setter
    else { return false }
    try checkReceiver(native, x)
    var pair = (x, value)
    _ = try withUnsafeMutablePointer(to: &pair) { p throws(Raised) in
      try setter(
        Call(self, UnsafeMutableRawPointer(p).assumingMemoryBound(to: Value.self), 2, native))
    }
    return true
  }

  private func hiddenAttribute(_ found: Value) -> Native? {
    guard found.isKind(.native),
      found.cell.shape == BuiltinType.getSetDescriptor.shape
        || found.cell.shape == BuiltinType.memberDescriptor.shape,
      found.asNative.pointee.row.pointee.effect == .reveals
    else { return nil }
    return found.asNative
  }
}
