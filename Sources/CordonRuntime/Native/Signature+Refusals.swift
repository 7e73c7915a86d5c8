// What does a native function say to arguments that it cannot take?
//
// CPython has several ways to count arguments, each with words of its own.

extension VM {
  /// The arguments that messages do not count: the receiver, or the class.
  func hiddenCount(_ native: Native) -> Int {
    native.pointee.flags & NativeFlag.isMethod != 0
      || native.cellShape == BuiltinType.classMethodDescriptor.shape || isMaker(native) ? 1 : 0
  }

  func raiseNoReceiver(_ native: Native) -> Raised {
    let (owner, name) = (native.pointee.owner.asType, native.pointee.name.asText.swiftString)
    return native.cellShape == BuiltinType.wrapperDescriptor.shape
      ? raise(
        .typeError, "descriptor '\(name)' of '\(typeName(owner))' object needs an argument")
      : raise(.typeError, "unbound method \(methodName(native))() needs an argument")
  }

  func raiseNoKeywords(_ native: Native) -> Raised {
    let isWrapper =
      native.cellShape == BuiltinType.wrapperDescriptor.shape && !isInitializer(native)
    return raise(
      .typeError,
      isWrapper
        ? "wrapper \(native.pointee.name.asText.shown)() takes no keyword arguments"
        : "\(methodName(native))() takes no keyword arguments")
  }

  /// Whether a class has an `__init__` of its own beside the built-in type's `__new__`.
  func isOverriddenMaker(_ native: Native, _ cls: Value) -> Bool {
    guard cls.isKind(.type), cls != native.pointee.owner, native.pointee.owner.isKind(.type) else {
      return false
    }
    return lookup(cls.asType, .__init__) != lookup(native.pointee.owner.asType, .__init__)
  }

  func raiseTooMany(
    _ native: Native, _ s: NativeSignature, _ given: Int, _ hidden: Int, _ keywordCount: Int
  ) -> Raised {
    let name = displayName(native)
    let maximum = s.positionalCount - hidden
    let minimum = s.requiredCount - hidden
    if s.positionalOnlyCount == s.parameters.count
      || countsFirst(native) && (keywordCount == 0 || !isMaker(native))
    {
      if countsFirst(native) && maximum == minimum {
        return raise(.typeError, "\(name) expected \(maximum) argument, got \(given)")
      }
      if maximum == minimum { return raiseWrongCount(native, maximum, given) }
      return raise(
        .typeError,
        "\(slotName(native) ?? name) expected at most \(maximum) argument\(maximum == 1 ? "" : "s"), got \(given)"
      )
    }
    if maximum == 0 {
      return raise(.typeError, "\(name)() takes no positional arguments")
    }
    let isBeyondAll = given + keywordCount > s.parameters.count - hidden && s.keywords < 0
    let word = isBeyondAll || minimum < maximum ? "at most" : "exactly"
    let total = isBeyondAll ? s.parameters.count - hidden : maximum
    return raise(
      .typeError,
      "\(name)() takes \(word) \(total) \(isBeyondAll ? "" : "positional ")argument\(total == 1 ? "" : "s") (\(given + (isBeyondAll ? keywordCount : 0)) given)"
    )
  }

  func raiseTooFew(
    _ native: Native, _ s: NativeSignature, _ given: Int, _ hidden: Int, _ missing: Int
  ) -> Raised {
    let name = displayName(native)
    let maximum = s.positionalCount - hidden
    let minimum = s.requiredCount - hidden
    if s.positionalOnlyCount == s.parameters.count {
      if maximum == minimum { return raiseWrongCount(native, maximum, given) }
      return raise(
        .typeError,
        "\(slotName(native) ?? name) expected at least \(minimum) argument\(minimum == 1 ? "" : "s"), got \(given)"
      )
    }
    if missing < s.positionalOnlyCount {
      let least = s.requiredPositionalOnlyCount - hidden
      return raise(
        .typeError,
        "\(name)() takes \(least < maximum ? "at least" : "exactly") \(least) positional argument\(least == 1 ? "" : "s") (\(given) given)"
      )
    }
    let parameter = s.parameters[missing].name.swiftString
    return raise(
      .typeError,
      "\(name)() missing required argument '\(parameter)' (pos \(missing + 1 - hidden))")
  }

  /// For a function that takes just so many arguments, by position only.
  func raiseWrongCount(_ native: Native, _ expected: Int, _ given: Int) -> Raised {
    let plural = expected == 1 ? "" : "s"
    if native.cellShape == BuiltinType.wrapperDescriptor.shape, !isInitializer(native) {
      let name = slotName(native).map { $0 + " " } ?? ""
      return raise(.typeError, "\(name)expected \(expected) argument\(plural), got \(given)")
    }
    if expected == 0 {
      return raise(.typeError, "\(methodName(native))() takes no arguments (\(given) given)")
    }
    if expected == 1 && !isMaker(native) && !isInitializer(native) {
      return raise(
        .typeError, "\(methodName(native))() takes exactly one argument (\(given) given)")
    }
    return raise(
      .typeError, "\(displayName(native)) expected \(expected) argument\(plural), got \(given)")
  }

  /// What CPython calls the slots whose arguments it counts as those of a function: nothing at all,
  /// which leaves a blank. Nil for all others.
  func slotName(_ native: Native) -> String? {
    guard native.cellShape == BuiltinType.wrapperDescriptor.shape else { return nil }
    switch native.pointee.name.asText.swiftString {
    case "__setitem__", "__setattr__", "__set__", "__get__", "__pow__", "__rpow__", "__ipow__":
      return ""
    case "__mul__", "__rmul__", "__imul__":
      let owner = native.pointee.owner
      return owner == Value(type(.int)) || owner == Value(type(.float))
        || owner == Value(type(.complex)) ? nil : ""
    default: return nil
    }
  }

  /// As messages show it: `__new__` and `__init__` by the name of their type.
  func displayName(_ native: Native) -> String {
    if isMaker(native) || native.pointee.name.asText.equals("__init__"),
      native.pointee.owner.isKind(.type)
    {
      return native.pointee.owner.asType.pointee.name.asText.swiftString
    }
    return native.pointee.name.asText.swiftString
  }

  /// With the type in front, of a method, or the module, of a function.
  func methodName(_ native: Native) -> String {
    let name = native.pointee.name.asText.swiftString
    let owner = native.pointee.owner
    if owner.isKind(.string), owner != self.name(.builtins) {
      return owner.asText.swiftString + "." + name
    }
    guard native.pointee.owner.isKind(.type), !isMaker(native), name != "__init__" else {
      return displayName(native)
    }
    return owner.asType.pointee.name.asText.swiftString + "." + name
  }

  /// Of the few functions with parameters by name whose positional arguments CPython counts before
  /// it looks at names.
  func countsFirst(_ native: Native) -> Bool {
    let owner = native.pointee.owner
    return isMaker(native)
      ? owner == Value(type(.int)) || owner == Value(type(.str))
      : native.pointee.name.asText.equals("sorted") && owner == name(.builtins)
  }

  func isInitializer(_ native: Native) -> Bool { native.pointee.name.asText.equals("__init__") }

  func isMaker(_ native: Native) -> Bool { native.pointee.name.asText.equals("__new__") }
}

extension NativeSignature {
  /// Whether a call without keywords needs nothing but its arguments and the defaults behind them.
  var takesPositionalOnly: Bool {
    variadic < 0 && keywords < 0 && positionalCount == parameters.count
  }

  var requiredPositionalOnlyCount: Int {
    parameters.prefix(positionalOnlyCount).filter { !$0.isOptional }.count
  }

  /// Whether any parameter can be given by name.
  var takesKeywords: Bool {
    keywords >= 0 || parameters.count > positionalOnlyCount + (variadic >= 0 ? 1 : 0)
  }
}
