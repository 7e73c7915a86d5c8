// What can a group of exceptions do?

extension ExceptionMethods {
  static let groupRows: [NativeRow] = [
    .static(
      "__new__(cls, /, *args, **kwargs)", .pure,
      "Makes a group from a message and a sequence of exceptions.", makeGroup),
    .init("__init__(self, /, *args, **kwargs)", .pure, "Sets the arguments.", initializeGroup),
    .init("__str__(self, /)", .pure, "Returns str(self).", describeGroup),
    .init(
      "derive(self, excs, /)", .pure, "Makes a group of these exceptions with the same message.",
      derive),
    .init(
      "split(self, matcher_value, /)", .pure,
      "Returns the part that matches and the rest, each a group like this one, or None.", split),
    .init(
      "subgroup(self, matcher_value, /)", .pure,
      "Returns the part that matches, a group like this one, or None.", subgroup),
    .class("__class_getitem__(cls, item, /)", .pure, "Returns a generic alias.", classItem),
    .readOnlyExceptionField("message", ExceptionField.groupMessage, "The message."),
    .readOnlyExceptionField("exceptions", ExceptionField.members, "The exceptions, as a tuple."),
  ]

  private static func makeGroup(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    var type = try vm.exceptionType(call[0], .baseExceptionGroup)
    let arguments = call[1].asTuple
    guard arguments.pointee.count == 2 else {
      throw call.raise(
        .typeError,
        "BaseExceptionGroup.__new__() takes exactly 2 arguments (\(arguments.pointee.count) given)")
    }
    let message = arguments[item: 0]
    guard vm.payload(message).isKind(.string) else {
      throw call.raise(
        .typeError,
        "BaseExceptionGroup.__new__() argument 1 must be str, not \(vm.typeName(message))")
    }
    let members = try groupMembers(vm, arguments[item: 1])
    var areExceptions = true
    for i in 0..<members.pointee.count
    where !vm.isInstance(members[item: i], .exception) { areExceptions = false }
    if type == vm.type(.baseExceptionGroup) {
      if areExceptions { type = vm.type(.exceptionGroup) }
    } else if !areExceptions {
      if type == vm.type(.exceptionGroup) {
        throw call.raise(.typeError, "Cannot nest BaseExceptions in an ExceptionGroup")
      }
      if vm.isSubtype(type, vm.type(.exception)) {
        throw call.raise(.typeError, "Cannot nest BaseExceptions in '\(vm.typeName(type))'")
      }
    }
    let group = Value(vm.newException(type, arguments: call[1]))
    vm.setExceptionField(group, ExceptionField.groupMessage, message)
    vm.setExceptionField(group, ExceptionField.members, Value(members))
    return group
  }

  /// The sequence of exceptions as a tuple.
  private static func groupMembers(_ vm: VM, _ sequence: Value) throws(Raised) -> Tuple {
    guard vm.isSequence(sequence) else {
      throw vm.raise(.typeError, "second argument (exceptions) must be a sequence")
    }
    let members = try vm.tupleFrom(sequence).asTuple
    if members.pointee.count == 0 {
      throw vm.raise(.valueError, "second argument (exceptions) must be a non-empty sequence")
    }
    for i in 0..<members.pointee.count where !members[item: i].isKind(.exception) {
      throw vm.raise(
        .valueError, "Item \(i) of second argument (exceptions) is not an exception")
    }
    return members
  }

  private static func initializeGroup(_ call: Call) throws(Raised) -> Value {
    try rejectKeywords(call)
    call[0].asException.pointee.arguments = call[1]
    return .none
  }

  private static func describeGroup(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let count = vm.groupMembers(call[0]).pointee.count
    let message = vm.exceptionField(call[0], ExceptionField.groupMessage)
    var text = TextBuilder(vm)
    try text.append(try vm.str(message.isUnset ? .none : message).asText)
    try text.append(" (\(count) sub-exception\(count == 1 ? "" : "s"))")
    return try text.finish()
  }

  private static func derive(_ call: Call) throws(Raised) -> Value {
    let message = call.vm.exceptionField(call[0], ExceptionField.groupMessage)
    return try call.vm.call(Value(call.vm.type(.baseExceptionGroup)), message, call[1])
  }

  private static func split(_ call: Call) throws(Raised) -> Value {
    let parts = try call.vm.splitGroup(
      call[0], try GroupMatcher(call.vm, call[1]), wantsRest: true)
    return call.vm.tuple(parts.match, parts.rest)
  }

  private static func subgroup(_ call: Call) throws(Raised) -> Value {
    try call.vm.splitGroup(call[0], try GroupMatcher(call.vm, call[1]), wantsRest: false).match
  }

  private static func classItem(_ call: Call) throws(Raised) -> Value {
    try call.vm.call(Value(call.vm.type(.genericAlias)), call[0], call[1])
  }
}
