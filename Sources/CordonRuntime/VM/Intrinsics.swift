// What do the rare operations do?

import CordonBytecode

extension VM {
  /// Runs an intrinsic on `r[0]`, `r[1]`, ...; one that has several results writes those after the
  /// first to `out[1]`, `out[2]`.
  func intrinsic(
    _ number: Int, _ r: UnsafeMutablePointer<Value>, into out: UnsafeMutablePointer<Value>
  ) throws(Raised) -> Value {
    guard let which = Intrinsic(rawValue: UInt16(number)) else { bug("intrinsic \(number)") }
    switch which {
    case .display:
      let hook = realm.sys.pointee.dictionary.get(nameText(.displayhook))
      if hook.isUnset { throw raise(.runtimeError, "lost sys.displayhook") }
      return try call(hook, r[0])
    case .setupAnnotations:
      let namespace = frameNamespace()
      let found = try loadFromMapping(namespace, name(.__annotations__))
      if !found.isUnset {
        try requireOf(namespace, found)
        return found
      }
      let made = Value(newDict())
      try setItem(namespace, name(.__annotations__), made)
      return made
    case .stopIterationError:
      let exception = r[0]
      let flags = state.frame.pointee.code.pointee.flags
      let noun =
        flags & CodeFlags.asyncGenerator.rawValue != 0
        ? "async generator" : flags & CodeFlags.coroutine.rawValue != 0 ? "coroutine" : "generator"
      let isAsync = isInstance(exception, .stopAsyncIteration)
      guard
        isInstance(exception, .stopIteration)
          || isAsync && flags & CodeFlags.asyncGenerator.rawValue != 0
      else { return exception }
      let made = newException(
        type(.runtimeError),
        arguments: tuple(
          text("\(noun) raised \(isAsync ? "StopAsyncIteration" : "StopIteration")")))
      made.pointee.cause = exception
      made.pointee.context = exception
      made.pointee.suppressContext = true
      return Value(made)
    case .typeVar: return makeTypeParameter(.typeVar, r[0])
    case .typeVarWithBound:
      let v = makeTypeParameter(.typeVar, r[0])
      v.asRecord[slot: 1] = r[1]
      return v
    case .typeVarWithConstraints:
      let v = makeTypeParameter(.typeVar, r[0])
      v.asRecord[slot: 2] = r[1]
      return v
    case .paramSpec: return makeTypeParameter(.paramSpec, r[0])
    case .typeVarTuple: return makeTypeParameter(.typeVarTuple, r[0])
    case .setTypeParameterDefault:
      r[0].asRecord[slot: 3] = r[1]
      return r[0]
    case .typeAlias:
      let record = newRecord(.typeAliasType)
      record[slot: 0] = r[0]
      record[slot: 1] = r[1].isNone ? emptyTuple : r[1]
      record[slot: 2] = r[2]
      let module = state.frame.pointee.function.pointee.globals.get(nameText(.__name__))
      record[slot: 4] = module.isUnset ? .none : module
      return Value(record)
    case .subscriptGeneric: return try subscriptGeneric(r[0])
    case .setTypeParameters:
      if r[0].isKind(.function) { setExtra(r[0].asFunction, .typeParameters, r[1]) }
      return r[0]
    case .wrapAsyncYield: return wrapAsyncYield(r[0])
    case .isStopAsyncIteration: return .bool(isInstance(r[0], .stopAsyncIteration))
    case .locals: return try localsMapping()
    case .exceptionTriple:
      let exception = r[0]
      out[1] = exception
      out[2] = exception.asException.pointee.traceback
      return Value(type(of: exception))
    case .judgedAnswer:
      try requireAnswer(r[0], of: r[1])
      return r[0]
    case .truthOfExit: return .bool(try truth(r[0], of: r[1]))
    case .ownNamespace:
      state.frame.pointee.namespace = Value(newDict())
      return .none
    case .asClassic: return asClassic(r[0])
    case .isStopIteration: return .bool(isInstance(r[0], .stopIteration))
    }
  }

  private func makeTypeParameter(_ type: BuiltinType, _ name: Value) -> Value {
    let record = newRecord(type)
    record[slot: 0] = name
    return Value(record)
  }
}
