// How does `super()` find the next method?

extension VM {
  /// The attribute of the first type after `start` in the MRO of `object`'s type (or of `object`
  /// itself, a type), bound to `object`; unset when there is none.
  func superAttribute(_ start: TypeRef, _ object: Value, _ name: Text) throws(Raised) -> Value {
    if foreign(object) { try guardForeign(object) }
    let (found, owner) = try superLookup(start, object, name)
    if found.isUnset { return .unset }
    // Through the class itself, functions stay unbound and class methods bind to the class.
    return object.isKind(.type) && isSubtype(object.asType, start)
      ? try bind(found, to: .unset, owner: object.asType)
      : try bind(found, to: object, owner: owner)
  }

  /// With the type that was searched.
  private func superLookup(_ start: TypeRef, _ object: Value, _ name: Text) throws(Raised)
    -> (Value, TypeRef)
  {
    let type = try superClass(start, object)
    let mro = type.pointee.mro
    var i = 0
    while i < mro.pointee.count {
      let passed = mro[item: i] == Value(start)
      i += 1
      if passed { break }
    }
    while i < mro.pointee.count {
      let v = dictionary(of: mro[item: i].asType).get(name)
      if !v.isUnset { return (asPlaced(v, by: mro[item: i].cell.realm), type) }
      i += 1
    }
    return (.unset, type)
  }

  /// `loadSuper`: parts are the class, the object and what the name `super` means here.
  func loadSuper(
    _ parts: UnsafeMutablePointer<Value>, _ name: Value,
    into window: UnsafeMutablePointer<Value>, flags: Int
  ) throws(Raised) {
    let key = name.asText
    let split = flags & 2 != 0
    let start = parts[0]
    let object = parts[1]
    var v: Value
    if parts[2] == Value(type(.super)), start.isKind(.type),
      !(key == nameText(.__class__))
    {
      try checkSuper(start.asType, object)
      if foreign(object) { try guardForeign(object) }
      if split, !object.isKind(.type) {
        let (found, _) = try superLookup(start.asType, object, key)
        if case .method = descriptorKind(found) {
          window[0] = found
          window[1] = object
          return
        }
      }
      v = try asSeen(try superAttribute(start.asType, object, key), of: object, key)
      if v.isUnset {
        throw raise(
          .attributeError, "'super' object has no attribute '\(key.shown)'",
          fields: name, object)
      }
    } else {
      // Something else of the name `super` is called as it is written.
      let made = flags & 1 != 0 ? try handOn(parts[2]) : try handOn(parts[2], start, object)
      v = try getAttribute(made, key)
    }
    window[0] = v
    if split { window[1] = .unset }
  }

  func checkSuper(_ start: TypeRef, _ object: Value) throws(Raised) {
    _ = try superClass(start, object)
  }

  /// The class in whose MRO `super(start, object)` searches; a proxy may claim one.
  func superClass(_ start: TypeRef, _ object: Value) throws(Raised) -> TypeRef {
    if start.pointee.flags.contains(.isOldStyle) {
      throw raise(.typeError, "super() argument 1 must be type, not classobj")
    }
    if object.isKind(.type), isSubtype(object.asType, start) { return object.asType }
    if isSubtype(type(of: object), start) { return type(of: object) }
    let claimed = try findAttribute(object, nameText(.__class__))
    if mayClaim(Value(start), object), claimed.isKind(.type), isSubtype(claimed.asType, start) {
      return claimed.asType
    }
    throw raise(
      .typeError,
      "super(type, obj): obj (\(object.isKind(.type) ? "type" : "instance of") \(object.isKind(.type) ? typeName(object.asType) : typeName(object))) is not an instance or subtype of type (\(typeName(start)))."
    )
  }

  /// `__build_class__(function, name, *bases, **keywords)`.
  func buildClass(_ function: Value, _ name: Value, _ bases: Value, _ keywords: Dict) throws(Raised)
    -> Value
  {
    guard function.isKind(.function) else {
      throw raise(.typeError, "__build_class__: func must be a function")
    }
    guard name.isKind(.string) else {
      throw raise(.typeError, "__build_class__: name is not a string")
    }
    let original = bases
    let resolved = try resolveBases(bases.asTuple)
    var meta = Value(type(.type))
    var isClass = true
    let given = keywords.get(nameText(.metaclass))
    if !given.isUnset {
      keywords.remove(nameText(.metaclass))
      meta = given
      isClass = given.isKind(.type)
    } else if resolved.pointee.count > 0 {
      meta = Value(type(of: resolved[item: 0]))
    }
    if isClass { meta = Value(try winner(meta.asType, resolved)) }
    let prepare = try findAttribute(meta, nameText(.__prepare__))
    var namespace = Value(newDict())
    if !prepare.isUnset,
      !(prepare.isKind(.boundMethod)
        && prepare.asBoundMethod.pointee.function.isKind(.native))
    {
      namespace = try call(
        prepare, arguments: tuple(name, Value(resolved)), keywords: Value(keywords))
      try requireAnswer(namespace, of: prepare)
      if isClass { namespace = try prepared(namespace, by: meta.asType) }
      if !namespace.isKind(.dict), lookup(type(of: namespace), .__getitem__).isUnset {
        let metaName = isClass ? typeName(meta.asType) : "<metaclass>"
        throw raise(
          .typeError,
          "\(metaName).__prepare__() must return a mapping, not \(typeName(namespace))")
      }
    }
    let cell = try execute(function.asFunction, namespace: namespace)
    if Value(resolved) != original {
      try setItem(namespace, self.name(.__orig_bases__), original)
    }
    let arguments = tuple(name, Value(resolved), namespace)
    let result = try handOn(meta, arguments: arguments, keywords: Value(keywords))
    if result.isKind(.type), cell.isKind(.cell) {
      let contents = cell.cell.of(CellObject.self).pointee.contents
      if contents.isUnset {
        throw raise(
          .runtimeError,
          "__class__ not set defining \(try reprString(name)) as \(try reprString(result)). Was __classcell__ propagated to type.__new__?"
        )
      }
      if contents != result {
        throw raise(
          .typeError,
          "__class__ set to \(try reprString(contents)) defining \(try reprString(name)) as \(try reprString(result))"
        )
      }
    }
    return result
  }

  /// The namespace that a metaclass has prepared. One of a realm's may have filled a dict of trusted
  /// code: what the body finds there is the realm's all the same.
  private func prepared(_ namespace: Value, by meta: TypeRef) throws(Raised) -> Value {
    let home = restrictedClass(in: meta)
    guard state.realm == VM.trustedRealm, home != 0, namespace.isKind(.dict),
      namespace.cell.realm <= VM.trustedRealm
    else { return namespace }
    let copy = Value(try copy(namespace.asDict))
    copy.cell.of(Header.self).pointee.realm = home
    return copy
  }

  /// Replaces bases that are not types by what their `__mro_entries__` give.
  func resolveBases(_ bases: Tuple) throws(Raised) -> Tuple {
    var needed = false
    for i in 0..<bases.pointee.count where !bases[item: i].isKind(.type) { needed = true }
    if !needed { return bases }
    let out = try newList(capacity: bases.pointee.count)
    for i in 0..<bases.pointee.count {
      let base = bases[item: i]
      let hook =
        base.isKind(.type) ? .unset : try getAttributeOrUnset(base, nameText(.__mro_entries__))
      if hook.isUnset {
        try append(out, base)
        continue
      }
      let entries = try call(hook, Value(bases))
      guard entries.isKind(.tuple) else {
        throw raise(.typeError, "__mro_entries__ must return a tuple")
      }
      for j in 0..<entries.asTuple.pointee.count {
        try requireOf(base, entries.asTuple[item: j])
        try append(out, entries.asTuple[item: j])
      }
    }
    return try newTuple(of: out).asTuple
  }

  func loadBuildClass() throws(Raised) -> Value {
    let globals = state.frame.pointee.function.pointee.globals
    var v = builtins(of: globals).get(nameText(.__build_class__))
    if v.isUnset {
      // In the classic dialect programs cannot name it.
      v = builtins(of: globals).get(intern(".build"))
    }
    if v.isUnset {
      throw raise(.nameError, "__build_class__ not found", fields: name(.__build_class__))
    }
    return v
  }
}
