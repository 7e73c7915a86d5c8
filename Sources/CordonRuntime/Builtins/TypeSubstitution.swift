// How are the parameters of an alias replaced?
//
// Type parameters say themselves what may stand for them, through the protocol that the module
// `typing` laid down: `__typing_prepare_subst__` sees all arguments first, `__typing_subst__` then
// takes one. A program's own objects may take part.

extension VM {
  /// A function of the module `typing`, or unset while the realm has not loaded it. What belongs to
  /// `typing` is left to it; without it the language has simpler answers of its own.
  func typingFunction(_ name: StaticString) throws(Raised) -> Value {
    let module = realm.modules.get(intern("typing"))
    guard module.isKind(.module) else { return .unset }
    return try findAttribute(module, intern(name))
  }

  /// `Generic[parameters]`, which a class with type parameters derives from.
  func subscriptGeneric(_ parameters: Value) throws(Raised) -> Value {
    let typing = try typingFunction("_GenericAlias")
    guard !typing.isUnset, parameters.isKind(.tuple) else {
      return newGenericAlias(Value(type(.generic)), parameters)
    }
    let list = try newList()
    for i in 0..<parameters.asTuple.pointee.count {
      var item = parameters.asTuple[item: i]
      if item.isKind(.record), item.cell.shape == BuiltinType.typeVarTuple.shape {
        item = try tupleFrom(item).asTuple[item: 0]
      }
      try append(list, item)
    }
    let arguments = try newTuple(of: list)
    return try call(typing, Value(type(.generic)), arguments)
  }

  /// The free type parameters in a tuple of type arguments, in order.
  func typeParameters(in arguments: Value) throws(Raised) -> Value {
    let out = try newList()
    try collectParameters(arguments, out)
    return try newTuple(of: out)
  }

  private func collectParameters(_ arguments: Value, _ out: ListRef) throws(Raised) {
    try checkNativeStack()
    let items = try tupleFrom(arguments).asTuple
    try charge(1 + items.pointee.count)
    for i in 0..<items.pointee.count {
      let item = items[item: i]
      guard item.isCell, !item.isKind(.type) else { continue }
      if item.isKind(.tuple) || item.isKind(.list) {
        try collectParameters(item, out)
        continue
      }
      if try !findAttribute(item, nameText(.__typing_subst__)).isUnset {
        try addMember(out, item)
        continue
      }
      let own = try findAttribute(item, nameText(.__parameters__))
      if own.isKind(.tuple) {
        for j in 0..<own.asTuple.pointee.count { try addMember(out, own.asTuple[item: j]) }
      }
    }
  }

  /// Adds what is not there yet.
  func addMember(_ list: ListRef, _ member: Value) throws(Raised) {
    for i in 0..<list.pointee.count where try isEqual(list.pointee.items[i], member) { return }
    try append(list, member)
  }

  /// `alias[item]`: the parameters replaced.
  func substitute(_ alias: Value, _ item: Value) throws(Raised) -> Value {
    let isUnion = alias.cell.shape == BuiltinType.unionType.shape
    let record = payload(alias).asRecord
    let arguments = record[slot: isUnion ? 0 : 1]
    let parameters = try getAttribute(alias, nameText(.__parameters__))
    guard parameters.isKind(.tuple), parameters.asTuple.pointee.count > 0 else {
      throw raise(.typeError, "\(try reprString(alias)) is not a generic class")
    }
    let given = try prepared(alias, parameters.asTuple, item)
    let replaced = try replace(arguments, parameters.asTuple, given.asTuple)
    if isUnion {
      if replaced.asTuple.pointee.count == 0 {
        let union = newRecord(.unionType)
        union[slot: 0] = replaced
        return Value(union)
      }
      var union = replaced.asTuple[item: 0]
      for i in 1..<replaced.asTuple.pointee.count {
        union = try binary(.bitOr, union, replaced.asTuple[item: i])
      }
      return union
    }
    let result = newGenericAlias(record[slot: 0], replaced)
    result.asRecord[slot: 3] = record[slot: 3]
    return result
  }

  /// The arguments, one for each parameter.
  private func prepared(_ alias: Value, _ parameters: Tuple, _ item: Value) throws(Raised) -> Value
  {
    var given = try unpacked(item.isKind(.tuple) ? item : tuple(item))
    for i in 0..<parameters.pointee.count {
      let prepare = try findAttribute(parameters[item: i], intern("__typing_prepare_subst__"))
      if prepare.isUnset || prepare.isNone { continue }
      given = try call(prepare, alias, given)
      given = given.isKind(.tuple) ? given : tuple(given)
    }
    let count = given.asTuple.pointee.count
    guard count == parameters.pointee.count else {
      let isFew = count < parameters.pointee.count
      throw raise(
        .typeError,
        "Too \(isFew ? "few" : "many") arguments for \(try reprString(alias)); actual \(count), expected \(isFew ? "at least " : "")\(parameters.pointee.count)"
      )
    }
    return given
  }

  /// A tuple of arguments with those in place that a starred tuple stands for.
  private func unpacked(_ arguments: Value) throws(Raised) -> Value {
    let out = try newList()
    for i in 0..<arguments.asTuple.pointee.count {
      let argument = arguments.asTuple[item: i]
      if argument.isCell, !argument.isKind(.type) {
        let inner = try findAttribute(argument, intern("__typing_unpacked_tuple_args__"))
        if inner.isKind(.tuple) {
          let count = inner.asTuple.pointee.count
          if count == 0 || inner.asTuple[item: count - 1] != .ellipsis {
            for j in 0..<count { try append(out, inner.asTuple[item: j]) }
            continue
          }
        }
      }
      try append(out, argument)
    }
    return try newTuple(of: out)
  }

  private func index(of parameter: Value, in parameters: Tuple) throws(Raised) -> Int? {
    for i in 0..<parameters.pointee.count where parameters[item: i] == parameter { return i }
    return nil
  }

  private func replace(_ arguments: Value, _ parameters: Tuple, _ given: Tuple) throws(Raised)
    -> Value
  {
    try checkNativeStack()
    let out = try newList()
    let items = try tupleFrom(arguments)
    for i in 0..<items.asTuple.pointee.count {
      let item = items.asTuple[item: i]
      guard item.isCell, !item.isKind(.type) else {
        try append(out, item)
        continue
      }
      if item.isKind(.tuple) || item.isKind(.list) {
        let inner = try replace(item, parameters, given)
        try append(out, item.isKind(.list) ? Value(try listFrom(inner)) : inner)
        continue
      }
      let mark = try findAttribute(item, intern("__typing_is_unpacked_typevartuple__"))
      var isUnpacked = false
      if !mark.isUnset { isUnpacked = try isTrue(mark) }
      let subst = try findAttribute(item, nameText(.__typing_subst__))
      let new: Value
      if !subst.isUnset, let place = try index(of: item, in: parameters) {
        new = try call(subst, given[item: place])
      } else {
        new = try substituted(item, parameters, given)
      }
      guard isUnpacked else {
        try append(out, new)
        continue
      }
      guard new.isKind(.tuple) else {
        throw raise(
          .typeError, "expected a tuple of types for \(try reprString(item))")
      }
      for j in 0..<new.asTuple.pointee.count { try append(out, new.asTuple[item: j]) }
    }
    return try newTuple(of: out)
  }

  /// An argument that is an alias itself, with its own parameters given what stands for them here.
  private func substituted(_ item: Value, _ parameters: Tuple, _ given: Tuple) throws(Raised)
    -> Value
  {
    let own = try findAttribute(item, nameText(.__parameters__))
    guard own.isKind(.tuple), own.asTuple.pointee.count > 0 else { return item }
    let inner = try newList()
    for i in 0..<own.asTuple.pointee.count {
      let parameter = own.asTuple[item: i]
      guard let place = try index(of: parameter, in: parameters) else {
        try append(inner, parameter)
        continue
      }
      let argument = given[item: place]
      if argument.isKind(.tuple), !lookup(type(of: parameter), .__iter__).isUnset {
        for j in 0..<argument.asTuple.pointee.count { try append(inner, argument.asTuple[item: j]) }
      } else {
        try append(inner, argument)
      }
    }
    return try getItem(item, try newTuple(of: inner))
  }
}
