// How is a group of exceptions taken apart and put together again?
//
// `except*` splits the exception before each clause and combines, after the last one, what the
// clauses raised with what none of them took. Parts are made by the group's own `derive`, so that
// they have its class.

/// Which exceptions `split` is to take.
enum GroupMatcher {
  /// A class or a tuple of classes.
  case types(Value)
  case predicate(Value)
  /// These very exceptions; somebody else keeps them alive.
  case identities(Set<UInt64>)

  /// From the argument of `split` or `subgroup`.
  init(_ vm: VM, _ argument: Value) throws(Raised) {
    if GroupMatcher.isExceptionType(argument) {
      self = .types(argument)
      return
    }
    let tuple = vm.payload(argument)
    if tuple.isKind(.tuple) {
      let count = tuple.asTuple.pointee.count
      if (0..<count).allSatisfy({ GroupMatcher.isExceptionType(tuple.asTuple[item: $0]) }) {
        self = .types(tuple)
        return
      }
    }
    let isCallable =
      argument.isKind(.function) || argument.isKind(.boundMethod) || argument.isKind(.native)
      || !vm.lookup(vm.type(of: argument), .__call__).isUnset
    guard isCallable, !argument.isKind(.type) else {
      throw vm.raise(
        .typeError,
        "expected an exception type, a tuple of exception types, or a callable (other than a class)"
      )
    }
    self = .predicate(argument)
  }

  static func isExceptionType(_ value: Value) -> Bool {
    value.isKind(.type) && value.asType.pointee.flags.contains(.isException)
  }
}

/// Two parts of an exception, either of them None.
struct SplitException {
  var match: Value = .none
  var rest: Value = .none
}

extension VM {
  func isGroup(_ exception: Value) -> Bool {
    exception.isKind(.exception) && isInstance(exception, .baseExceptionGroup)
  }

  /// The exceptions in a group.
  func groupMembers(_ group: Value) -> Tuple {
    let members = exceptionField(group, ExceptionField.members)
    return members.isKind(.tuple) ? members.asTuple : emptyTuple.asTuple
  }

  private func matches(_ exception: Value, _ matcher: GroupMatcher) throws(Raised) -> Bool {
    switch matcher {
    case .types(let pattern): return try matchesHandler(exception, pattern)
    case .predicate(let function): return try truth(call(function, exception), of: function)
    case .identities(let wanted): return wanted.contains(exception.bits)
    }
  }

  /// Divides an exception; a group that does not match as a whole is divided into groups. `rest` is
  /// None unless wanted.
  func splitGroup(
    _ exception: Value, _ matcher: GroupMatcher, wantsRest: Bool
  ) throws(Raised) -> SplitException {
    try checkNativeStack()
    // Identities mean leaves: a group itself is never one of them.
    var isWhole = false
    if case .identities = matcher, isGroup(exception) {
    } else {
      isWhole = try matches(exception, matcher)
    }
    if isWhole { return SplitException(match: exception) }
    guard isGroup(exception) else { return SplitException(rest: wantsRest ? exception : .none) }
    let matched = try newList()
    let left = try newList()
    let members = groupMembers(exception)
    for i in 0..<members.pointee.count {
      try charge(1)
      let parts = try splitGroup(members[item: i], matcher, wantsRest: wantsRest)
      if !parts.match.isNone { try append(matched, parts.match) }
      if !parts.rest.isNone { try append(left, parts.rest) }
    }
    return SplitException(
      match: try subset(of: exception, matched),
      rest: wantsRest ? try subset(of: exception, left) : .none)
  }

  /// A group like `group` of some of its exceptions; None for none.
  private func subset(of group: Value, _ members: ListRef) throws(Raised) -> Value {
    if members.pointee.count == 0 { return .none }
    let derived = try call(try getAttribute(group, intern("derive")), Value(members))
    guard isGroup(derived) else {
      throw raise(.typeError, "derive must return an instance of BaseExceptionGroup")
    }
    let from = group.asException
    let to = derived.asException
    to.pointee.traceback = from.pointee.traceback
    to.pointee.context = from.pointee.context
    to.pointee.cause = from.pointee.cause
    // Setting a cause, None included, hides the context.
    to.pointee.suppressContext = true
    let notes = try findAttribute(group, nameText(.__notes__))
    if isSequencePatternSubject(notes) {
      try setAttribute(derived, nameText(.__notes__), Value(try listFrom(notes)))
    }
    return derived
  }

  // MARK: except*

  /// `except* pattern`: `parts[0]` becomes the part of the exception that matches, or None;
  /// `parts[1]` what is left, or None. An exception that is not a group is wrapped into one.
  func matchExceptionGroup(
    _ exception: Value, _ pattern: Value, into parts: UnsafeMutablePointer<Value>
  ) throws(Raised) {
    try checkStarPattern(pattern)
    if exception.isNone {
      parts[0] = .none
      parts[1] = .none
      return
    }
    if try matchesHandler(exception, pattern) {
      parts[0] = isGroup(exception) ? exception : try wrapInGroup(exception)
      parts[1] = .none
      return
    }
    guard isGroup(exception) else {
      parts[0] = .none
      parts[1] = exception
      return
    }
    let result = try call(try getAttribute(exception, intern("split")), pattern)
    guard payload(result).isKind(.tuple) else {
      throw raise(
        .typeError,
        "\(typeName(exception)).split must return a tuple, not \(typeName(result))")
    }
    let tuple = payload(result).asTuple
    guard tuple.pointee.count >= 2 else {
      let count = tuple.pointee.count
      throw raise(
        .typeError,
        "\(typeName(exception)).split must return a 2-tuple, got tuple of size \(count)")
    }
    // What goes on is raised, or handed to handlers.
    for i in 0..<2 where !tuple[item: i].isNone && !tuple[item: i].isKind(.exception) {
      throw raise(
        .typeError,
        "\(typeName(exception)).split must return exceptions, not \(typeName(tuple[item: i]))")
    }
    parts[0] = tuple[item: 0]
    parts[1] = tuple[item: 1]
  }

  private func checkStarPattern(_ pattern: Value) throws(Raised) {
    let count = pattern.isKind(.tuple) ? pattern.asTuple.pointee.count : 1
    for i in 0..<count {
      let type = pattern.isKind(.tuple) ? pattern.asTuple[item: i] : pattern
      guard GroupMatcher.isExceptionType(type) else {
        throw raise(
          .typeError, "catching classes that do not inherit from BaseException is not allowed")
      }
      if isSubtype(type.asType, self.type(.baseExceptionGroup)) {
        throw raise(
          .typeError,
          "catching ExceptionGroup with except* is not allowed. Use except instead.")
      }
    }
  }

  private func wrapInGroup(_ exception: Value) throws(Raised) -> Value {
    try call(Value(type(.baseExceptionGroup)), emptyString, tuple(exception))
  }

  /// What to raise after the clauses of `except*`: from the exception they were tried on and the
  /// list of what they raised, and what they left over (None among them means nothing). None when
  /// nothing is to be raised.
  func combineGroup(_ original: Value, _ raisedOrLeft: Value) throws(Raised) -> Value {
    let list = raisedOrLeft.asList
    // A naked exception is taken by one clause at most.
    guard isGroup(original) else {
      return list.pointee.count > 0 ? list.pointee.items[0] : .none
    }
    let raised = try newList()
    var leftOver: Set<UInt64> = []
    for i in 0..<list.pointee.count {
      let exception = list.pointee.items[i]
      if exception.isNone { continue }
      if sharesOrigin(exception, original) {
        try collectLeaves(of: exception, into: &leftOver)
      } else {
        try append(raised, exception)
      }
    }
    if !leftOver.isEmpty {
      let again = try splitGroup(original, .identities(leftOver), wantsRest: false).match
      if raised.pointee.count == 0 { return again }
      if !again.isNone { try append(raised, again) }
    }
    switch raised.pointee.count {
    case 0: return .none
    case 1: return raised.pointee.items[0]
    default: return try call(Value(type(.baseExceptionGroup)), emptyString, Value(raised))
    }
  }

  /// Whether an exception is a part of `original` that was raised again, and not a new one.
  private func sharesOrigin(_ exception: Value, _ original: Value) -> Bool {
    guard isGroup(exception) else { return false }
    let a = exception.asException
    let b = original.asException
    return a.pointee.traceback == b.pointee.traceback && a.pointee.cause == b.pointee.cause
      && a.pointee.context == b.pointee.context
  }

  private func collectLeaves(
    of exception: Value, into leaves: inout Set<UInt64>
  ) throws(Raised) {
    var pending = [exception.bits]
    var known: Set<UInt64> = []
    while let bits = pending.popLast() {
      let e = Value(bits: bits)
      guard isGroup(e) else {
        leaves.insert(bits)
        continue
      }
      // Groups may share their members.
      if !known.insert(bits).inserted { continue }
      let members = groupMembers(e)
      try charge(1 + members.pointee.count)
      for i in 0..<members.pointee.count { pending.append(members[item: i].bits) }
    }
  }
}
