// How is `x.name` read, written and deleted?

extension VM {
  /// `x.name`; `name` is interned.
  public func getAttribute(_ x: Value, _ name: Text) throws(Raised) -> Value {
    let value = try getAttributeOrUnset(x, name)
    if value.isUnset { throw raiseAttributeError(x, name) }
    return value
  }

  /// The same for native code that goes on with it: that of an object of a restricted realm must be something
  /// that the realm may use.
  public func getAttribute(_ x: Value, _ name: Name) throws(Raised) -> Value {
    try attributeToUse(x, nameText(name))
  }

  public func attributeToUse(_ x: Value, _ name: Text) throws(Raised) -> Value {
    let value = try getAttribute(x, name)
    try requireUsed(value, of: x, name)
    return value
  }

  /// `x.name`, or unset when it does not exist: no exception is made only to be thrown away. Other
  /// errors, and an AttributeError raised by Python code on the way, are thrown; of the latter
  /// `getAttributeOrUnset` swallows those of the lookup itself.
  public func getAttributeOrUnset(_ x: Value, _ name: Text) throws(Raised) -> Value {
    let type = type(of: x)
    if type.pointee.flags.contains(.customGetAttribute), !isPlainHere(type) {
      return try asAnswered(try customGetAttribute(x, name, type), by: x, name, .__getattribute__)
    }
    if !type.pointee.flags.contains(.hasGetAttr) { return try genericGetAttribute(x, name, type) }
    do {
      let value = try genericGetAttribute(x, name, type)
      if !value.isUnset { return value }
    } catch {
      // Of a descriptor: `__getattr__` has the last word then as well.
      guard take(.attributeError) else { throw error }
    }
    return try callGetAttr(x, name, type)
  }

  /// `x.name` where an AttributeError from anywhere means absent, for native code that goes on with it.
  public func findAttribute(_ x: Value, _ name: Text) throws(Raised) -> Value {
    let value = try readAttribute(x, name)
    try requireUsed(value, of: x, name)
    return value
  }

  /// The same where the program gets it, as for `hasattr`.
  public func readAttribute(_ x: Value, _ name: Text) throws(Raised) -> Value {
    do {
      return try getAttributeOrUnset(x, name)
    } catch {
      guard take(.attributeError) else { throw error }
      return .unset
    }
  }

  func callGetAttr(_ x: Value, _ name: Text, _ type: TypeRef) throws(Raised) -> Value {
    do {
      return try asAnswered(
        try pass(lookup(type, .__getattr__), x, Value(name)), by: x, name, .__getattr__)
    } catch {
      noteMissing(name, of: x)
      throw error
    }
  }

  /// An AttributeError that does not say what is missing where gets to know it, for a suggestion.
  private func noteMissing(_ name: Text, of x: Value) {
    guard state.stop == .none, state.raised.isKind(.exception),
      type(of: state.raised) == type(.attributeError)
    else { return }
    let fields = exceptionFields(state.raised.asException)
    for field in [ExceptionField.name, ExceptionField.object] {
      guard fields.items[field].isUnset || fields.items[field].isNone else { return }
    }
    fields.items[ExceptionField.name] = Value(name)
    fields.items[ExceptionField.object] = x
  }

  private func customGetAttribute(_ x: Value, _ name: Text, _ type: TypeRef) throws(Raised) -> Value
  {
    do {
      return try pass(lookup(type, .__getattribute__), x, Value(name))
    } catch {
      if lookup(type, .__getattr__).isUnset {
        noteMissing(name, of: x)
        throw error
      }
      guard take(.attributeError) else { throw error }
      return try callGetAttr(x, name, type)
    }
  }

  /// What `object.__getattribute__` (or the type's own built-in version) finds; unset when nothing.
  func genericGetAttribute(_ x: Value, _ name: Text, _ type: TypeRef) throws(Raised) -> Value {
    // Every way to an attribute leads through here, and none of them into what was not granted.
    if foreign(x) {
      if guardsItself(x.cell) { return try ownWayAttribute(x, name, type) }
      let known = exceptionName(x, name)
      if !known.isUnset { return known }
      try guardForeign(x)
      if x.isKind(.exception) { try guardException(x, name) }
      let value = try attributeOf(x, name, type)
      grantAttribute(value, of: x, name)
      return value
    }
    return try asSeen(try attributeOf(x, name, type), of: x, name)
  }

  @inline(__always)
  private func attributeOf(_ x: Value, _ name: Text, _ type: TypeRef) throws(Raised) -> Value {
    if x.isKind(.type) { return try getTypeAttribute(x.asType, name, type) }
    if x.isKind(.record), x.cell.shape == BuiltinType.genericAlias.shape, !isAliasName(name) {
      try checkNativeStack()
      return try getAttributeOrUnset(x.asRecord[slot: 0], name)
    }
    if x.isKind(.module), x.asModule.pointee.guarded != .none {
      let visible = try guardedAttribute(x.asModule, name)
      if !visible.isUnset { return visible }
    }
    let found = lookup(type, name)
    if !found.isUnset {
      if case .other(isData: true) = descriptorKind(found), canRead(through: found) {
        return try bind(found, to: x, owner: type)
      }
      if goesBeforeOwn(type, found) { return try bind(found, to: x, owner: type) }
    }
    if x.isMethodWrapper { _ = try wrapperDictionary(x.asRecord) }
    let own = ownAttributeOrUnset(x, name, type)
    if !own.isUnset { return own }
    if !found.isUnset { return try bind(found, to: x, owner: type) }
    if x.isKind(.module) { return try moduleGetAttr(x.asModule, name) }
    if x.isKind(.boundMethod), x.cell.shape == BuiltinType.method.shape {
      try checkNativeStack()
      return try getAttribute(x.asBoundMethod.pointee.function, name)
    }
    return .unset
  }

  /// Whether a data descriptor has `__get__` too; one without leaves reading to the instance.
  private func canRead(through descriptor: Value) -> Bool {
    guard descriptor.isKind(.instance) else { return true }
    return !lookup(type(of: descriptor), .__get__).isUnset
  }

  /// From the instance's own namespace, whatever form it has.
  @inline(__always) func ownAttributeOrUnset(_ x: Value, _ name: Text, _ type: TypeRef) -> Value {
    guard x.isCell else { return .unset }
    let cell = x.cell
    switch cell.kind {
    case .instance, .exception:
      return type.pointee.dictShape != 0 ? ownAttribute(cell, name) : .unset
    case .module: return cell.of(ModuleObject.self).pointee.dictionary.get(name)
    case .function:
      let dict = cell.of(FunctionObject.self).extra(.dictionary)
      return dict.isUnset ? .unset : dict.asDict.get(name)
    case .record:
      // staticmethod and classmethod keep a dict in their last slot.
      guard type.pointee.flags.contains(.hasDictionary) else { return .unset }
      let dict = x.asRecord[slot: x.asRecord.pointee.count - 1]
      return dict.isKind(.dict) ? dict.asDict.get(name) : .unset
    default: return .unset
    }
  }

  private func moduleGetAttr(_ module: Module, _ name: Text) throws(Raised) -> Value {
    let hook = module.pointee.dictionary.get(nameText(.__getattr__))
    return hook.isUnset ? .unset : try handOn(asPlaced(hook, by: Cell(module).realm), Value(name))
  }

  /// `T.name` for a type T with metaclass `meta`.
  func getTypeAttribute(_ type: TypeRef, _ name: Text, _ meta: TypeRef) throws(Raised) -> Value {
    if foreign(Cell(type)) { try guardForeign(Cell(type)) }
    let fromMeta = lookup(meta, name)
    if !fromMeta.isUnset, case .other(isData: true) = descriptorKind(fromMeta),
      canRead(through: fromMeta)
    {
      return try bind(fromMeta, to: Value(type), owner: meta)
    }
    let own = lookup(type, name)
    if !own.isUnset { return try bind(own, to: .unset, owner: type) }
    if !fromMeta.isUnset { return try bind(fromMeta, to: Value(type), owner: meta) }
    return .unset
  }

  // MARK: Writing

  /// `x.name = value`, or `del x.name` with an unset value; `name` is interned.
  public func setAttribute(_ x: Value, _ name: Text, _ value: Value) throws(Raised) {
    let type = type(of: x)
    if type.pointee.flags.contains(.customSetAttribute) {
      if value.isUnset {
        _ = try callSpecial(x, .__delattr__, Value(name))
      } else {
        _ = try callSpecial(x, .__setattr__, Value(name), value)
      }
      return
    }
    try genericSetAttribute(x, name, value, type)
  }

  func genericSetAttribute(_ x: Value, _ name: Text, _ value: Value, _ type: TypeRef)
    throws(Raised)
  {
    var value = value
    if foreign(x) {
      try guardForeignChange(x)
      value = asStored(value)
    }
    if x.isKind(.type) { return try setTypeAttribute(x.asType, name, value, type) }
    let found = lookup(type, name)
    if !found.isUnset, case .other(isData: true) = descriptorKind(found) {
      return try setThrough(found, x, name, value)
    }
    guard x.isCell else { throw raiseReadOnly(x, name, found, value) }
    let cell = x.cell
    switch cell.kind {
    case .instance, .exception:
      guard type.pointee.dictShape != 0 else { throw raiseReadOnly(x, name, found, value) }
      // What crossed as an exception is no place to leave something for whoever catches it.
      if isBareException(x), !name.equals("__notes__") {
        try requireOwn(x, toChange: "attributes")
      }
      if value.isUnset {
        if !deleteOwnAttribute(cell, name) { throw raiseAttributeError(x, name) }
      } else {
        setOwnAttribute(cell, name, value)
        notePlaced(value, on: cell, name)
      }
    case .module:
      let dict = cell.of(ModuleObject.self).pointee.dictionary
      if value.isUnset {
        if !dict.remove(name) { throw raiseAttributeError(x, name) }
      } else {
        noteStore(into: cell, Value(name), value)
        dict.set(self, name, value)
      }
    case .function:
      let dict = functionDictionary(cell.of(FunctionObject.self))
      if value.isUnset {
        if !dict.remove(name) { throw raiseAttributeError(x, name) }
      } else {
        dict.set(self, name, value)
        notePlaced(value, on: cell, name)
      }
    case .record where type.pointee.flags.contains(.hasDictionary):
      let record = x.asRecord
      let last = record.pointee.count - 1
      if x.isMethodWrapper { _ = try wrapperDictionary(record) }
      if record[slot: last].isUnset { record[slot: last] = Value(newDict()) }
      if value.isUnset {
        if !record[slot: last].asDict.remove(name) { throw raiseAttributeError(x, name) }
      } else {
        record[slot: last].asDict.set(self, name, value)
      }
    default: throw raiseReadOnly(x, name, found, value)
    }
  }

  /// Through a data descriptor.
  func setThrough(_ descriptor: Value, _ x: Value, _ name: Text, _ value: Value)
    throws(Raised)
  {
    if descriptor.isKind(.native) {
      let native = descriptor.asNative
      guard let setter = native.pointee.row.pointee.setter else {
        throw raise(
          .attributeError,
          native.pointee.row.pointee.form == .member
            ? "readonly attribute"
            : "attribute '\(name.shown)' of '\(typeName(native.pointee.owner.asType))' objects is not writable"
        )
      }
      try checkReceiver(native, x)
      if foreign(x) { try guardForeignChange(x) }
      try checkEffect(native)
      var pair = (x, value)
      _ = try withUnsafeMutablePointer(to: &pair) { p throws(Raised) in
        try setter(
          Call(self, UnsafeMutableRawPointer(p).assumingMemoryBound(to: Value.self), 2, native))
      }
      return
    }
    if descriptor.isKind(.record) {
      switch BuiltinType(rawValue: descriptor.cell.shape) {
      case .property: return try propertySet(descriptor.asRecord, x, value)
      case .memberDescriptor:
        let member = descriptor.asRecord
        let slot = member[slot: 2].asInt
        guard isSubtype(type(of: x), member[slot: 1].asType) else {
          throw raise(
            .typeError,
            "descriptor '\(name.shown)' for '\(typeName(member[slot: 1].asType))' objects doesn't apply to a '\(typeName(x))' object"
          )
        }
        if foreign(x) { try guardForeignChange(x) }
        if value.isUnset && declaredSlot(x.cell, slot).isUnset {
          throw raiseAttributeError(x, name)
        }
        setDeclaredSlot(x.cell, slot, value)
        notePlaced(value, on: x.cell, name)
        return
      default: break
      }
    }
    let type = type(of: descriptor)
    if value.isUnset {
      let method = lookup(type, .__delete__)
      if method.isUnset { throw raise(.attributeError, "__delete__") }
      _ = try call(method, descriptor, x)
    } else {
      let method = lookup(type, .__set__)
      if method.isUnset { throw raise(.attributeError, "__set__") }
      _ = try call(method, descriptor, x, value)
    }
  }

  func propertySet(_ property: Record, _ x: Value, _ value: Value) throws(Raised) {
    let function = property[slot: value.isUnset ? 2 : 1]
    if function.isUnset || function.isNone {
      let name = property[slot: 4]
      let described = name.isKind(.string) ? "property '\(name.asText.shown)'" : "property"
      throw raise(
        .attributeError,
        "\(described) of '\(qualifiedTypeName(x))' object has no \(value.isUnset ? "deleter" : "setter")"
      )
    }
    _ = try asKept(function, in: property) { () throws(Raised) in
      value.isUnset ? try call(function, x) : try call(function, x, value)
    }
  }

  private func setTypeAttribute(
    _ type: TypeRef, _ name: Text, _ value: Value, _ meta: TypeRef
  ) throws(Raised) {
    if type.pointee.flags.contains(.immutable) {
      throw raise(
        .typeError,
        "cannot set '\(name.shown)' attribute of immutable type '\(typeName(type))'")
    }
    let fromMeta = lookup(meta, name)
    if !fromMeta.isUnset, case .other(isData: true) = descriptorKind(fromMeta) {
      return try setThrough(fromMeta, Value(type), name, value)
    }
    try guardForeignChange(Value(type))
    let dict = type.pointee.dictionary
    let old = dict.get(name)
    if value.isUnset {
      if old.isUnset {
        throw raise(
          .attributeError,
          "type object '\(typeName(type))' has no attribute '\(name.shown)'")
      }
      dict.remove(name)
    } else {
      grantForClass(type, value)
      dict.set(self, name, value)
    }
    classAttributeChanged(type, name, old, value)
  }

  /// Keeps caches and flags true after an attribute of a class has changed.
  private func classAttributeChanged(_ type: TypeRef, _ name: Text, _ old: Value, _ new: Value) {
    var matters = old.isUnset || new.isUnset
    if type.pointee.valueIsCached {
      type.pointee.valueIsCached = false
      type.pointee.valueChanges &+= type.pointee.valueChanges < 255 ? 1 : 0
      matters = true
    }
    if case .none = descriptorKind(old), case .none = descriptorKind(new) {} else { matters = true }
    if matters {
      typeChanged(type)
    } else {
      forgetLookups()
    }
    let dangerous: Bool
    if case .other(isData: true) = descriptorKind(new) {
      dangerous = true
    } else {
      dangerous = false
    }
    if updateFlags(type, name) || dangerous { flushInlineCachesForProgram() }
  }

  // MARK: Errors

  func raiseAttributeError(_ x: Value, _ name: Text) -> Raised {
    let message: String
    if x.isKind(.type) {
      message =
        "type object '\(x.asType.pointee.name.asText.shown)' has no attribute '\(name.shown)'"
    } else if x.isKind(.module) {
      let own = x.asModule.pointee.dictionary.get(nameText(.__name__))
      if own.isKind(.string) {
        let rest = "has no attribute '\(name.shown)'"
        let quoted = "'\(own.asText.shown)'"
        if isInitializing(x) {
          let file = x.asModule.pointee.dictionary.get(nameText(.__file__))
          let place = file.isKind(.string) ? " from '\(file.asText.shown)'" : ""
          message =
            "partially initialized module \(quoted)\(place) \(rest) (most likely due to a circular import)"
        } else {
          message = "module \(quoted) \(rest)"
        }
      } else {
        message = "module has no attribute '\(name.shown)'"
      }
    } else {
      message = "'\(typeName(x))' object has no attribute '\(name.shown)'"
    }
    return raise(.attributeError, message, fields: Value(name), x)
  }

  private func raiseReadOnly(_ x: Value, _ name: Text, _ found: Value, _ value: Value) -> Raised {
    if found.isUnset {
      if type(of: x).pointee.dictShape == 0 && !x.isKind(.module) && !x.isKind(.function) {
        return raise(
          .attributeError,
          "'\(typeName(x))' object has no attribute '\(name.shown)' and no __dict__ for setting new attributes",
          fields: Value(name), x)
      }
      return raiseAttributeError(x, name)
    }
    return raise(
      .attributeError, "'\(typeName(x))' object attribute '\(name.shown)' is read-only",
      fields: Value(name), x)
  }

  func functionDictionary(_ function: Function) -> Dict {
    let dict = function.extra(.dictionary)
    if !dict.isUnset { return dict.asDict }
    let made = newDict()
    setExtra(function, .dictionary, Value(made))
    return made
  }

  func setExtra(_ function: Function, _ which: FunctionExtra, _ value: Value) {
    if function.pointee.extras == nil {
      function.pointee.extras = Cell(newSlots(FunctionExtra.allCases.count))
    }
    function.pointee.extras.unsafelyUnwrapped.of(SlotsObject.self).items[which.rawValue] = value
  }
}
