// What do the exceptions with one or two fields of their own add?

extension ExceptionMethods {
  // MARK: StopIteration

  static let stopIterationRows: [NativeRow] = [
    .init(
      "__init__(self, /, *args, **kwargs)", .pure, "Sets the arguments and value.", initializeStop),
    .exceptionField("value", ExceptionField.value, "What the generator returned.") {
      $0.exceptionArgument($1, 0)
    },
  ]

  private static func initializeStop(_ call: Call) throws(Raised) -> Value {
    try rejectKeywords(call)
    call[0].asException.pointee.arguments = call[1]
    let first = call.vm.exceptionArgument(call[0], 0)
    call.vm.setExceptionField(call[0], ExceptionField.value, first.isUnset ? .none : first)
    return .none
  }

  // MARK: SystemExit

  static let systemExitRows: [NativeRow] = [
    .init(
      "__init__(self, /, *args, **kwargs)", .pure, "Sets the arguments and code.", initializeExit),
    .exceptionField("code", ExceptionField.code, "The status to end with.", initial: exitCode),
  ]

  private static func initializeExit(_ call: Call) throws(Raised) -> Value {
    try rejectKeywords(call)
    call[0].asException.pointee.arguments = call[1]
    let code = exitCode(call.vm, call[0])
    call.vm.setExceptionField(call[0], ExceptionField.code, code)
    return .none
  }

  private static func exitCode(_ vm: VM, _ exception: Value) -> Value {
    let arguments = exception.asException.pointee.arguments
    switch arguments.asTuple.pointee.count {
    case 0: return .none
    case 1: return arguments.asTuple[item: 0]
    default: return arguments
    }
  }

  // MARK: KeyError

  static let keyErrorRows: [NativeRow] = [
    .init("__str__(self, /)", .pure, "Returns str(self).", describeKey)
  ]

  private static func describeKey(_ call: Call) throws(Raised) -> Value {
    let sole = call.vm.soleArgument(call[0])
    return sole.isUnset ? try call.vm.baseDescription(call[0]) : try call.vm.repr(sole)
  }

  // MARK: NameError

  static let nameErrorRows: [NativeRow] = [
    .init(
      "__init__(self, /, *args, **kwargs)", .pure, "Sets the arguments and name.", initializeName),
    .exceptionField("name", ExceptionField.name, "The name that was not found."),
  ]

  private static func initializeName(_ call: Call) throws(Raised) -> Value {
    try takeKeywords(call, owner: "NameError", [("name", ExceptionField.name)])
    call[0].asException.pointee.arguments = call[1]
    return .none
  }

  // MARK: AttributeError

  static let attributeErrorRows: [NativeRow] = [
    .init(
      "__init__(self, /, *args, **kwargs)", .pure, "Sets the arguments, name and obj.",
      initializeAttribute),
    .init(
      "__getstate__(self, /)", .pure, "Returns what a copy needs beside the arguments.",
      attributeState),
    .init("__reduce__(self, /)", .pure, "Tells how to make an equal exception.", reduceAttribute),
    .exceptionField("name", ExceptionField.name, "The name of the attribute."),
    .exceptionField("obj", ExceptionField.object, "The object that does not have it."),
  ]

  private static func initializeAttribute(_ call: Call) throws(Raised) -> Value {
    try takeKeywords(
      call, owner: "AttributeError",
      [("name", ExceptionField.name), ("obj", ExceptionField.object)])
    call[0].asException.pointee.arguments = call[1]
    return .none
  }

  private static func attributeState(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let state = vm.newDict()
    let own = try vm.ownAttributes(call[0])
    if !own.isUnset { try vm.updateFromMapping(state, own) }
    let name = vm.exceptionField(call[0], ExceptionField.name)
    if !name.isUnset && !name.isNone { state.set(vm, "name", name) }
    state.set(vm, "args", call[0].asException.pointee.arguments)
    return Value(state)
  }

  private static func reduceAttribute(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let state = try attributeState(call)
    return vm.tuple(
      Value(vm.type(of: call[0])), call[0].asException.pointee.arguments, state)
  }

  // MARK: ImportError

  static let importErrorRows: [NativeRow] = [
    .init(
      "__init__(self, /, *args, **kwargs)", .pure, "Sets the arguments, name, path and name_from.",
      initializeImport),
    .init("__reduce__(self, /)", .pure, "Tells how to make an equal exception.", reduceImport),
    .init("__str__(self, /)", .pure, "Returns str(self).", describeImport),
    .attribute("msg", .pure, "The message.", get: importMessage, set: setImportMessage),
    .exceptionField("name", ExceptionField.moduleName, "The name of the module."),
    .exceptionField("path", ExceptionField.modulePath, "The file of the module."),
    .exceptionField("name_from", ExceptionField.nameFrom, "The name to be imported from it."),
  ]

  private static let importState: [(StaticString, Int)] = [
    ("name", ExceptionField.moduleName), ("path", ExceptionField.modulePath),
    ("name_from", ExceptionField.nameFrom),
  ]

  private static func initializeImport(_ call: Call) throws(Raised) -> Value {
    try takeKeywords(call, owner: "ImportError", importState)
    call[0].asException.pointee.arguments = call[1]
    let sole = call.vm.soleArgument(call[0])
    call.vm.setExceptionField(call[0], ExceptionField.importMessage, sole.isUnset ? .none : sole)
    return .none
  }

  /// What was written, else the one argument.
  private static func importMessage(_ call: Call) throws(Raised) -> Value {
    let written = call.vm.exceptionField(call[0], ExceptionField.importMessage)
    if !written.isUnset && !written.isNone { return written }
    let sole = call.vm.soleArgument(call[0])
    return sole.isUnset ? .none : sole
  }

  private static func setImportMessage(_ call: Call) throws(Raised) -> Value {
    call.vm.setExceptionField(
      call[0], ExceptionField.importMessage, call[1].isUnset ? .none : call[1])
    return .none
  }

  private static func describeImport(_ call: Call) throws(Raised) -> Value {
    let message = try importMessage(call)
    return message.isKind(.string) ? message : try call.vm.baseDescription(call[0])
  }

  private static func reduceImport(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let type = Value(vm.type(of: call[0]))
    let arguments = call[0].asException.pointee.arguments
    let state = vm.newDict()
    let own = try vm.ownAttributes(call[0])
    if !own.isUnset { try vm.updateFromMapping(state, own) }
    for (name, slot) in importState {
      let value = vm.exceptionField(call[0], slot)
      if !value.isUnset && !value.isNone { state.set(vm, name, value) }
    }
    return state.isEmpty ? vm.tuple(type, arguments) : vm.tuple(type, arguments, Value(state))
  }
}
