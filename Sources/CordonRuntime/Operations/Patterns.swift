// What can a `match` pattern ask of its subject?

extension VM {
  func isSequencePatternSubject(_ subject: Value) -> Bool {
    type(of: subject).pointee.flags.contains(.isSequence)
  }

  func isMappingPatternSubject(_ subject: Value) -> Bool {
    type(of: subject).pointee.flags.contains(.isMapping)
  }

  /// A tuple of the mapping's values for `keys`, or None when it lacks one.
  func matchKeys(_ subject: Value, _ keys: Value) throws(Raised) -> Value {
    let keys = keys.asTuple
    let n = keys.pointee.count
    let seen = newSet()
    let values = try newTuple(count: n)
    // `get`, not a subscript: a `__missing__` must not make keys.
    let getter = subject.isKind(.dict) ? Value.unset : try getAttribute(subject, .get)
    // Nothing else is this object.
    let absent = newCell(.none)
    for i in 0..<n {
      let key = keys[item: i]
      if try contains(set: seen, key) {
        throw raise(
          .valueError,
          "mapping pattern checks duplicate key (\(try reprString(key)))")
      }
      try add(toSet: seen, key)
      var value: Value
      if getter.isUnset {
        value = try get(subject.asDict, key)
      } else {
        value = try handOn(getter, key, absent)
        if value == absent { value = .unset }
      }
      if value.isUnset { return .none }
      values.items[i] = value
    }
    return Value(values)
  }

  /// A dict of what the mapping holds under other keys than these.
  func copyWithoutKeys(_ subject: Value, _ keys: Value) throws(Raised) -> Value {
    let rest = newDict()
    try update(rest, with: subject)
    let keys = keys.asTuple
    for i in 0..<keys.pointee.count { try remove(rest, keys[item: i]) }
    return Value(rest)
  }

  /// A tuple of the attributes that a class pattern names, the first `positional` of them by
  /// `__match_args__`; None when the subject is no instance or lacks one.
  func matchClass(
    _ subject: Value, _ cls: Value, positional: Int, names: Tuple
  ) throws(Raised) -> Value {
    guard cls.isKind(.type) else { throw raise(.typeError, "called match pattern must be a class") }
    if !(try isInstance(subject, of: cls)) { return .none }
    let count = names.pointee.count
    let result = try newTuple(count: positional + count)
    let seen = newSet()
    if positional > 0 {
      let found = try matchPositional(subject, cls, positional, seen, into: result)
      if !found { return .none }
    }
    for i in 0..<count {
      let name = names[item: i]
      let value = try matchAttribute(subject, cls, name, seen)
      if value.isUnset { return .none }
      result.items[positional + i] = value
    }
    return Value(result)
  }

  private func matchPositional(
    _ subject: Value, _ cls: Value, _ positional: Int, _ seen: Dict, into result: Tuple
  ) throws(Raised) -> Bool {
    let arguments = try findAttribute(cls, nameText(.__match_args__))
    var allowed = 0
    if arguments.isUnset {
      if cls.asType.pointee.flags.contains(.matchesSelf) { allowed = 1 }
    } else {
      guard arguments.isKind(.tuple) else {
        throw raise(
          .typeError,
          "\(className(cls)).__match_args__ must be a tuple (got \(typeName(arguments)))")
      }
      allowed = arguments.asTuple.pointee.count
    }
    if allowed < positional {
      throw raise(
        .typeError,
        "\(className(cls))() accepts \(allowed) positional sub-pattern\(allowed == 1 ? "" : "s") (\(positional) given)"
      )
    }
    if arguments.isUnset {
      result.items[0] = subject
      return true
    }
    for i in 0..<positional {
      let name = arguments.asTuple[item: i]
      guard payload(name).isKind(.string) else {
        throw raise(
          .typeError, "__match_args__ elements must be strings (got \(typeName(name)))")
      }
      let value = try matchAttribute(subject, cls, payload(name), seen)
      if value.isUnset { return false }
      result.items[i] = value
    }
    return true
  }

  private func matchAttribute(
    _ subject: Value, _ cls: Value, _ name: Value, _ seen: Dict
  ) throws(Raised) -> Value {
    if try contains(set: seen, name) {
      throw raise(
        .typeError,
        "\(className(cls))() got multiple sub-patterns for attribute \(try reprString(name))"
      )
    }
    try add(toSet: seen, name)
    return try readAttribute(subject, intern(name.asText))
  }

  private func className(_ cls: Value) -> String {
    cls.asType.pointee.name.asText.swiftString
  }
}
