// How is an object described so that `copy` and `pickle` can make an equal one?

extension VM {
  /// What `object.__reduce_ex__(protocol)` gives. From protocol 2 on: how to call `__new__`, the
  /// state, and iterators over what a list or dict holds.
  func reduceInstance(_ x: Value, protocol number: Int) throws(Raised) -> Value {
    let copyreg = try importByFullName("copyreg")
    if number < 2 {
      let function = try getAttribute(copyreg, intern("_reduce_ex"))
      return try call(function, x, .small(number))
    }
    let type = type(of: x)
    if lookup(type, .__new__).isUnset || type.pointee.flags.contains(.noConstructor) {
      throw raiseCannotPickle(x)
    }
    let (arguments, keywords) = try newArguments(x)
    let isList = isInstance(x, .list)
    let isDict = isInstance(x, .dict)
    let state = try stateOf(x, isRequired: arguments.isUnset && !isList && !isDict)
    let list = try newList()
    try append(list, Value(type))
    let maker: Value
    if keywords.isUnset || keywords.asDict.isEmpty {
      maker = try getAttribute(copyreg, intern("__newobj__"))
      if !arguments.isUnset { try extend(list, arguments) }
    } else {
      maker = try getAttribute(copyreg, intern("__newobj_ex__"))
      try append(list, arguments)
      try append(list, keywords)
    }
    let made = try newTuple(of: list)
    let items = isList ? try iterator(x) : .none
    var pairs = Value.none
    if isDict {
      pairs = try iterator(try call(getAttribute(x, intern("items"))))
    }
    return Value(makeTuple([maker, made, state, items, pairs]))
  }

  private func raiseCannotPickle(_ x: Value) -> Raised {
    raise(.typeError, "cannot pickle '\(typeName(x))' object")
  }

  /// The arguments for `__new__`: a tuple and a dict, each unset when the object tells none.
  private func newArguments(_ x: Value) throws(Raised) -> (Value, Value) {
    let extended = try findSpecial(x, "__getnewargs_ex__")
    if !extended.isUnset {
      let pair = try call(extended)
      guard isInstance(pair, .tuple) else {
        throw raise(
          .typeError, "__getnewargs_ex__ should return a tuple, not '\(typeName(pair))'")
      }
      let parts = payload(pair).asTuple
      guard parts.pointee.count == 2 else {
        throw raise(
          .valueError,
          "__getnewargs_ex__ should return a tuple of length 2, not \(parts.pointee.count)")
      }
      guard isInstance(parts[item: 0], .tuple) else {
        throw raise(
          .typeError,
          "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '\(typeName(parts[item: 0]))'"
        )
      }
      guard isInstance(parts[item: 1], .dict) else {
        throw raise(
          .typeError,
          "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '\(typeName(parts[item: 1]))'"
        )
      }
      return (payload(parts[item: 0]), payload(parts[item: 1]))
    }
    let plain = try findSpecial(x, "__getnewargs__")
    if plain.isUnset { return (.unset, .unset) }
    let arguments = try call(plain)
    guard isInstance(arguments, .tuple) else {
      throw raise(
        .typeError, "__getnewargs__ should return a tuple, not '\(typeName(arguments))'")
    }
    return (payload(arguments), .unset)
  }

  /// A method of the object's type, bound; unset when there is none.
  private func findSpecial(_ x: Value, _ name: StaticString) throws(Raised) -> Value {
    let found = lookup(type(of: x), intern(name))
    if found.isUnset { return .unset }
    return try bind(found, to: x, owner: type(of: x))
  }

  /// What the object's `__getstate__` gives.
  private func stateOf(_ x: Value, isRequired: Bool) throws(Raised) -> Value {
    let method = lookup(type(of: x), intern("__getstate__"))
    if method.isKind(.native), method.asNative.pointee.owner == Value(type(.object)) {
      return try instanceState(x, isRequired: isRequired)
    }
    return try call(getAttribute(x, intern("__getstate__")))
  }

  /// The attributes of an object as a dict or None, with a second dict in a tuple when declared
  /// slots hold something. When nothing else describes the object (`isRequired`), there must be no
  /// native state beside them.
  func instanceState(_ x: Value, isRequired: Bool) throws(Raised) -> Value {
    let type = type(of: x)
    if isRequired {
      let isPlain = x.isKind(.instance) && nativeBase(of: type) == self.type(.object)
      if !isPlain && !x.isKind(.exception) {
        for builtin: BuiltinType in [.memoryview, .code, .frame] where type == self.type(builtin) {
          throw raise(.typeError, "cannot pickle \(typeName(x)) objects")
        }
        throw raiseCannotPickle(x)
      }
    }
    var own = Value.none
    if x.isKind(.instance) || x.isKind(.exception) {
      let dict = newDict()
      forEachOwnAttribute(x.cell) { name, value in dict.set(self, name, value) }
      if !dict.isEmpty { own = Value(dict) }
    }
    let slots = newDict()
    let copyreg = try importByFullName("copyreg")
    let names = try call(getAttribute(copyreg, intern("_slotnames")), Value(type))
    if names.isKind(.list) {
      for i in 0..<names.asList.pointee.count {
        guard i < names.asList.pointee.count else { break }
        let name = payload(names.asList.pointee.items[i])
        guard name.isKind(.string) else { continue }
        let value = try findAttribute(x, intern(name.asText))
        if !value.isUnset { slots.set(self, name.asText, value) }
      }
    }
    return slots.isEmpty ? own : tuple(own, Value(slots))
  }
}
