// What can every exception do?

enum ExceptionMethods {
  static let rows: [NativeRow] = [
    .static(
      "__new__(cls, /, *args, **kwargs)", .pure, "Makes an exception that holds its arguments.",
      make),
    .init("__init__(self, /, *args, **kwargs)", .pure, "Sets the arguments.", initialize),
    .init("__repr__(self, /)", .pure, "Returns repr(self).", represent),
    .init("__str__(self, /)", .pure, "Returns str(self).", describe),
    .init("__reduce__(self, /)", .pure, "Tells how to make an equal exception.", reduce),
    .init("__setstate__(self, state, /)", .pure, "Sets the attributes in a dict.", setState),
    .init(
      "with_traceback(self, tb, /)", .pure, "Sets __traceback__ and returns the exception.",
      withTraceback),
    .init(
      "add_note(self, note, /)", .pure,
      "Adds a line to what the traceback shows after the message.",
      addNote),
    .attribute(
      "__dict__", .reveals, "The attributes it was given.", get: dictionary, set: setDictionary),
    .attribute("args", .pure, "The constructor's arguments.", get: arguments, set: setArguments),
    .attribute(
      "__traceback__", .pure, "Where it was raised.", get: traceback, set: setTraceback),
    .attribute("__context__", .pure, "What was being handled.", get: context, set: setContext),
    .attribute("__cause__", .pure, "What it was raised from.", get: cause, set: setCause),
    .member(
      "__suppress_context__", .pure, "Whether tracebacks leave __context__ out.",
      get: suppressContext, set: setSuppressContext),
  ]

  /// The rows of an exception type, those of its bases not included.
  static func rows(of type: BuiltinType) -> [NativeRow] {
    switch type {
    case .baseException: rows
    case .stopIteration: stopIterationRows
    case .systemExit: systemExitRows
    case .keyError: keyErrorRows
    case .nameError: nameErrorRows
    case .attributeError: attributeErrorRows
    case .importError: importErrorRows
    case .osError: osErrorRows
    case .syntaxError: syntaxErrorRows
    case .unicodeEncodeError: unicodeEncodeRows
    case .unicodeDecodeError: unicodeDecodeRows
    case .unicodeTranslateError: unicodeTranslateRows
    case .baseExceptionGroup: groupRows
    default: []
    }
  }

  // MARK: Construction

  private static func make(_ call: Call) throws(Raised) -> Value {
    let type = try call.vm.exceptionType(call[0], .baseException)
    return Value(call.vm.newException(type, arguments: call[1]))
  }

  private static func initialize(_ call: Call) throws(Raised) -> Value {
    try rejectKeywords(call)
    call[0].asException.pointee.arguments = call[1]
    return .none
  }

  /// For constructors `(self, /, *args, **kwargs)` that take no keywords.
  static func rejectKeywords(_ call: Call) throws(Raised) {
    if call[2].asDict.pointee.count > 0 {
      let name = call.vm.typeName(call[0])
      throw call.raise(.typeError, "\(name)() takes no keyword arguments")
    }
  }

  /// For constructors that take some: each name of `names` goes to the slot of the same rank, unset
  /// when not given; `owner` is how the message calls the type.
  static func takeKeywords(
    _ call: Call, owner: String, _ names: [(StaticString, Int)]
  ) throws(Raised) {
    let keywords = call[2].asDict
    var position = 0
    while let entry = keywords.next(&position) {
      let given = entry.key.asText
      if !names.contains(where: { given.equals($0.0) }) {
        let near = closestName(to: given.swiftString, among: names.map { $0.0.description })
        throw call.raise(
          .typeError,
          "\(owner)() got an unexpected keyword argument '\(given.swiftString)'\(near.map { ". Did you mean '\($0)'?" } ?? "")"
        )
      }
    }
    for (name, slot) in names {
      let value = keywords.get(call.vm.intern(name))
      call.vm.setExceptionField(call[0], slot, value.isUnset ? .none : value)
    }
  }

  // MARK: Text

  private static func represent(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let sole = vm.soleArgument(call[0])
    let inner = try vm.repr(sole.isUnset ? call[0].asException.pointee.arguments : sole).asText
    var text = TextBuilder(vm)
    try text.append(vm.type(of: call[0]).pointee.name.asText)
    if !sole.isUnset { try text.append(ascii: UInt8(ascii: "(")) }
    try text.append(inner)
    if !sole.isUnset { try text.append(ascii: UInt8(ascii: ")")) }
    return try text.finish()
  }

  private static func describe(_ call: Call) throws(Raised) -> Value {
    try call.vm.baseDescription(call[0])
  }

  // MARK: Copying

  private static func reduce(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let type = Value(vm.type(of: call[0]))
    let arguments = call[0].asException.pointee.arguments
    let own = try vm.ownAttributes(call[0])
    return own.isUnset ? vm.tuple(type, arguments) : vm.tuple(type, arguments, own)
  }

  private static func setState(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    if call[1].isNone { return .none }
    let state = vm.payload(call[1])
    guard state.isKind(.dict) else { throw call.raise(.typeError, "state is not a dictionary") }
    var position = 0
    while let entry = state.asDict.next(&position) {
      guard entry.key.isKind(.string) else {
        throw call.raise(
          .typeError, "attribute name must be string, not '\(vm.typeName(entry.key))'")
      }
      try vm.setAttribute(call[0], vm.intern(entry.key.asText), entry.value)
    }
    return .none
  }

  // MARK: Methods

  private static func withTraceback(_ call: Call) throws(Raised) -> Value {
    _ = try setTraceback(call)
    return call[0]
  }

  private static func addNote(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    guard vm.payload(call[1]).isKind(.string) else {
      throw call.raise(.typeError, "note must be a str, not '\(vm.typeName(call[1]))'")
    }
    let name = vm.nameText(.__notes__)
    var notes = try vm.findAttribute(call[0], name)
    if notes.isUnset {
      notes = Value(try vm.newList())
      try vm.setAttribute(call[0], name, notes)
    }
    let list = vm.payload(notes)
    guard list.isKind(.list) else {
      throw call.raise(.typeError, "Cannot add note: __notes__ is not a list")
    }
    try vm.append(list.asList, call[1])
    return .none
  }

  // MARK: Attributes

  private static func dictionary(_ call: Call) throws(Raised) -> Value {
    Value(call.vm.useDictionary(call[0].cell))
  }

  private static func setDictionary(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    if call[1].isUnset { throw call.raise(.typeError, "cannot delete __dict__") }
    guard vm.payload(call[1]).isKind(.dict) else {
      throw call.raise(
        .typeError, "__dict__ must be set to a dictionary, not a '\(vm.typeName(call[1]))'")
    }
    vm.useDictionary(call[0].cell)
    call[0].asException.pointee.overflow = vm.payload(call[1]).cell
    return .none
  }

  private static func arguments(_ call: Call) throws(Raised) -> Value {
    call[0].asException.pointee.arguments
  }

  private static func setArguments(_ call: Call) throws(Raised) -> Value {
    if call[1].isUnset { throw call.raise(.typeError, "args may not be deleted") }
    let arguments = try call.vm.tupleFrom(call[1])
    call[0].asException.pointee.arguments = arguments
    return .none
  }

  /// Begins with the first entry of code that the present realm may see.
  private static func traceback(_ call: Call) throws(Raised) -> Value {
    call.vm.visibleTraceback(call[0].asException.pointee.traceback)
  }

  private static func setTraceback(_ call: Call) throws(Raised) -> Value {
    let value = call[1]
    if value.isUnset { throw call.raise(.typeError, "__traceback__ may not be deleted") }
    guard value.isNone || value.isTraceback else {
      throw call.raise(.typeError, "__traceback__ must be a traceback or None")
    }
    call[0].asException.pointee.traceback = value
    return .none
  }

  private static func context(_ call: Call) throws(Raised) -> Value {
    call.vm.visibleLink(call[0].asException.pointee.context, of: call[0])
  }

  private static func setContext(_ call: Call) throws(Raised) -> Value {
    let value = call[1]
    if value.isUnset { throw call.raise(.typeError, "__context__ may not be deleted") }
    guard value.isNone || value.isKind(.exception) else {
      throw call.raise(.typeError, "exception context must be None or derive from BaseException")
    }
    call[0].asException.pointee.context = value
    return .none
  }

  private static func cause(_ call: Call) throws(Raised) -> Value {
    call.vm.visibleLink(call[0].asException.pointee.cause, of: call[0])
  }

  private static func setCause(_ call: Call) throws(Raised) -> Value {
    let value = call[1]
    if value.isUnset { throw call.raise(.typeError, "__cause__ may not be deleted") }
    guard value.isNone || value.isKind(.exception) else {
      throw call.raise(.typeError, "exception cause must be None or derive from BaseException")
    }
    call[0].asException.pointee.cause = value
    call[0].asException.pointee.suppressContext = true
    return .none
  }

  private static func suppressContext(_ call: Call) throws(Raised) -> Value {
    .bool(call[0].asException.pointee.suppressContext)
  }

  private static func setSuppressContext(_ call: Call) throws(Raised) -> Value {
    if call[1].isUnset { throw call.raise(.typeError, "can't delete numeric/char attribute") }
    guard call[1].isBool else { throw call.raise(.typeError, "attribute value type must be bool") }
    call[0].asException.pointee.suppressContext = call[1] == .true
    return .none
  }
}

extension VM {
  /// The class given to `__new__` of the exception type `base`; TypeError when it is none of its
  /// subclasses.
  func exceptionType(_ value: Value, _ base: BuiltinType) throws(Raised) -> TypeRef {
    let owner = typeName(type(base))
    guard value.isKind(.type) else {
      throw raise(
        .typeError, "\(owner).__new__(X): X is not a type object (\(typeName(value)))")
    }
    guard isSubtype(value.asType, type(base)) else {
      let name = typeName(value.asType)
      throw raise(.typeError, "\(owner).__new__(\(name)): \(name) is not a subtype of \(owner)")
    }
    return value.asType
  }

  /// The text of an exception whose type has no other idea: nothing, the argument, or all of them.
  func baseDescription(_ exception: Value) throws(Raised) -> Value {
    let arguments = exception.asException.pointee.arguments
    switch arguments.asTuple.pointee.count {
    case 0: return emptyString
    case 1: return try str(arguments.asTuple[item: 0])
    default: return try repr(arguments)
    }
  }

  /// The attributes that an object was given, as its `__dict__`; unset when there are none.
  func ownAttributes(_ object: Value) throws(Raised) -> Value {
    let cell = object.cell
    if isBareException(object) { return .unset }
    if !isInDictionaryMode(cell), state.shapes[Int(cell.shape)].count == 0 { return .unset }
    let dict = isInDictionaryMode(cell) ? overflowDictionary(cell) : useDictionary(cell)
    if dict.isEmpty { return .unset }
    // As it is, it would be the hidden `__dict__`.
    return Value(realm.policy == nil ? dict : try copy(dict))
  }

  /// A str of these UTF-8 (WTF-8) bytes.
  func newString(utf8 bytes: [UInt8]) throws(Raised) -> Value {
    var result = Value.unset
    var failure: Raised?
    bytes.withUnsafeBufferPointer { buffer in
      do throws(Raised) { result = try newString(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
    return result
  }
}
