// What is a number or a text of a class that restricted code has written?
//
// Trusted code that compares a text with a list before it uses it is right only if the text is what it
// says. So to trusted code an instance of a restricted realm's subclass of str, bytes, int, float or
// complex is what the built-in type says of the value that it carries: operators, comparisons, hash,
// methods, str() and format() do not ask the class. What the built-in type has no word for, and
// `__repr__`, is the class's own. In restricted code nothing is different. Likewise the methods of an
// exception that give exceptions are to trusted code those of the built-in types, and what a class is
// does not depend on its metaclass.

extension VM {
  /// Whether instances carry such a value, and a restricted realm has written a class in the line.
  func carriesGuestsValue(_ type: TypeRef) -> Bool {
    guard let carried = type.pointee.payloadType else { return false }
    let kinds: [BuiltinType] = [.str, .bytes, .int, .float, .complex]
    guard kinds.contains(where: { carried == self.type($0) }) else { return false }
    return isGuests(type)
  }

  /// Whether a restricted realm has written a class in the line of a type.
  func isGuests(_ type: TypeRef) -> Bool {
    let mro = type.pointee.mro
    for i in 0..<mro.pointee.count where mro[item: i].cell.realm > VM.trustedRealm { return true }
    return false
  }

  /// Whether trusted code looks at a value of which the class has no say.
  @inline(__always) func isPlainHere(_ type: TypeRef) -> Bool {
    type.pointee.flags.contains(.isGuestsValue) && state.realm == VM.trustedRealm
  }

  /// The value that trusted code takes an instance of such a class for; others are themselves.
  public func asPlain(_ value: Value) -> Value {
    value.isKind(.instance) && isPlainHere(type(of: value)) ? payload(value) : value
  }

  /// The attribute of a class with a restricted realm's in its line, as trusted code finds it; unset
  /// when there is none.
  func lookup(inGuests type: TypeRef, _ name: Text) -> Value {
    if type.pointee.flags.contains(.isGuestsValue), !isClassesOwn(name) {
      let found = builtinAttribute(type, name)
      if !found.isUnset || isOperator(name) { return found }
    }
    let isBuiltin =
      type.pointee.flags.contains(.isException)
      ? isOfExceptions(name) : isOfClasses(name) && isSubtype(type, self.type(.type))
    if isBuiltin {
      let found = sharedAttribute(type, name)
      if !found.isUnset { return found }
    }
    let (found, owner) = lookupWithOwner(type, name)
    guard let owner else { return .unset }
    return asPlaced(found, by: Cell(owner).realm)
  }

  /// What classes of trusted code, and the built-in type, have under a name.
  private func builtinAttribute(_ type: TypeRef, _ name: Text) -> Value {
    let mro = type.pointee.mro
    for i in 0..<mro.pointee.count where mro[item: i].cell.realm == VM.trustedRealm {
      let found = dictionary(of: mro[item: i].asType).get(name)
      if !found.isUnset { return found }
    }
    return type.pointee.payloadType.map { lookup($0, name) } ?? .unset
  }

  /// What trusted code raises is what these answer: an exception, and no class that it would call. What
  /// reports go through is what the machine has.
  private func isOfExceptions(_ name: Text) -> Bool {
    name.equals("with_traceback") || name.equals("split") || name.equals("subgroup")
      || name.equals("derive") || name.equals("__traceback__") || name.equals("__cause__")
      || name.equals("__context__") || name.equals("__suppress_context__")
      || name.equals("exceptions")
  }

  /// What a class is and where it comes from says the machine, and not its metaclass.
  private func isOfClasses(_ name: Text) -> Bool {
    name.equals("__mro__") || name.equals("__bases__") || name.equals("__base__")
      || name.equals("__dict__") || name.equals("__name__") || name.equals("__qualname__")
      || name.equals("__subclasses__") || name.equals("__flags__") || name.equals("mro")
  }

  private func sharedAttribute(_ type: TypeRef, _ name: Text) -> Value {
    let mro = type.pointee.mro
    for i in 0..<mro.pointee.count where mro[item: i].cell.realm == VM.sharedRealm {
      let found = dictionary(of: mro[item: i].asType).get(name)
      if !found.isUnset { return found }
    }
    return .unset
  }

  /// Whether trusted code finds an attribute on the class before it asks the instance itself.
  func goesBeforeOwn(_ type: TypeRef, _ found: Value) -> Bool {
    isPlainHere(type) && found.isKind(.native)
  }

  /// What says how instances are made, shown and taken apart, and not what they are.
  private func isClassesOwn(_ name: Text) -> Bool {
    switch name.swiftString {
    case "__new__", "__init__", "__init_subclass__", "__subclasshook__", "__class_getitem__",
      "__del__", "__repr__", "__reduce__", "__reduce_ex__", "__getstate__", "__getnewargs__",
      "__doc__", "__dir__", "__setattr__", "__delattr__":
      return true
    default: return false
    }
  }

  /// Whether a name stands for an operator or a conversion that built-in types have without a method
  /// of the name.
  private func isOperator(_ name: Text) -> Bool {
    switch name.swiftString {
    case "__bool__", "__reversed__", "__length_hint__", "__int__", "__float__", "__complex__",
      "__index__", "__trunc__", "__bytes__", "__fspath__", "__radd__", "__rsub__", "__rmul__",
      "__rmatmul__", "__rtruediv__", "__rfloordiv__", "__rmod__", "__rdivmod__", "__rpow__",
      "__rlshift__", "__rrshift__", "__rand__", "__rxor__", "__ror__", "__iadd__", "__isub__",
      "__imul__", "__imatmul__", "__itruediv__", "__ifloordiv__", "__imod__", "__ipow__",
      "__ilshift__", "__irshift__", "__iand__", "__ixor__", "__ior__":
      return true
    default: return false
    }
  }

  /// The value that a native method of a built-in type gets instead of an instance that carries it;
  /// nil for what is no such method or no such instance.
  func plainReceiver(_ native: Native, _ receiver: Value) -> Value? {
    guard receiver.isKind(.instance), isPlainHere(type(of: receiver)),
      native.pointee.flags & NativeFlag.isMethod != 0, native.pointee.owner.isKind(.type)
    else { return nil }
    let owner = native.pointee.owner.asType
    let name = native.pointee.name.asText
    let isValues =
      owner == type(.object)
      ? name.equals("__str__") || name.equals("__format__")
      : type(of: receiver).pointee.payloadType.map { isSubtype($0, owner) } ?? false
    return isValues && !isClassesOwn(name) ? payload(receiver) : nil
  }
}
