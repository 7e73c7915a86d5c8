// How does an error number become an exception?

import Glibc

extension ExceptionMethods {
  static let osErrorRows: [NativeRow] = [
    .static(
      "__new__(cls, /, *args, **kwargs)", .pure,
      "Makes an OSError of the class that the error number asks for.", makeOS),
    .init("__init__(self, /, *args, **kwargs)", .pure, "Sets the arguments.", initializeOS),
    .init("__str__(self, /)", .pure, "Returns str(self).", describeOS),
    .init("__reduce__(self, /)", .pure, "Tells how to make an equal exception.", reduceOS),
    .exceptionField("errno", ExceptionField.errno, "The number of the error.") {
      pairArgument($0, $1, 0)
    },
    .exceptionField("strerror", ExceptionField.strerror, "What the number means.") {
      pairArgument($0, $1, 1)
    },
    .exceptionField("filename", ExceptionField.filename, "The file it is about."),
    .exceptionField("filename2", ExceptionField.filename2, "The second file, where there are two."),
    .attribute(
      "characters_written", .pure, "How much a stream took before it would have blocked.",
      get: charactersWritten, set: setCharactersWritten),
  ]

  private static func pairArgument(_ vm: VM, _ exception: Value, _ i: Int) -> Value {
    let count = exception.asException.pointee.arguments.asTuple.pointee.count
    return 2...5 ~= count ? vm.exceptionArgument(exception, i) : .unset
  }

  /// Whether a class leaves the arguments to its `__init__`: it overrides that but not `__new__`.
  private static func initializesLate(_ vm: VM, _ type: TypeRef) -> Bool {
    let base = vm.type(.osError)
    return vm.lookup(type, .__init__) != vm.lookup(base, .__init__)
      && vm.lookup(type, .__new__) == vm.lookup(base, .__new__)
  }

  private static func makeOS(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    var type = try vm.exceptionType(call[0], .osError)
    if initializesLate(vm, type) { return Value(vm.newException(type, arguments: vm.emptyTuple)) }
    if call[2].asDict.pointee.count > 0 {
      throw call.raise(.typeError, "\(vm.typeName(type))() takes no keyword arguments")
    }
    let arguments = call[1].asTuple
    if type == vm.type(.osError), 2...5 ~= arguments.pointee.count,
      let special = OSErrorTypes.type(of: vm.payload(arguments[item: 0]))
    {
      type = vm.type(special)
    }
    let exception = Value(vm.newException(type, arguments: call[1]))
    try fill(vm, exception)
    return exception
  }

  private static func initializeOS(_ call: Call) throws(Raised) -> Value {
    guard initializesLate(call.vm, call.vm.type(of: call[0])) else { return .none }
    try rejectKeywords(call)
    call[0].asException.pointee.arguments = call[1]
    try fill(call.vm, call[0])
    return .none
  }

  /// Takes the fields from the arguments, and the file names out of them.
  private static func fill(_ vm: VM, _ exception: Value) throws(Raised) {
    let arguments = exception.asException.pointee.arguments.asTuple
    let count = arguments.pointee.count
    guard 2...5 ~= count else { return }
    vm.setExceptionField(exception, ExceptionField.errno, arguments[item: 0])
    vm.setExceptionField(exception, ExceptionField.strerror, arguments[item: 1])
    guard count >= 3, !arguments[item: 2].isNone else { return }
    if vm.isInstance(exception, .blockingIOError), vm.isNumber(arguments[item: 2]) {
      let written = try vm.index(arguments[item: 2])
      vm.setExceptionField(exception, ExceptionField.charactersWritten, written)
      return
    }
    vm.setExceptionField(exception, ExceptionField.filename, arguments[item: 2])
    if count == 5, !arguments[item: 4].isNone {
      vm.setExceptionField(exception, ExceptionField.filename2, arguments[item: 4])
    }
    exception.asException.pointee.arguments = vm.tuple(arguments[item: 0], arguments[item: 1])
  }

  private static func given(_ vm: VM, _ exception: Value, _ slot: Int) -> Value {
    let written = vm.exceptionField(exception, slot)
    return written.isUnset && slot < 2 ? pairArgument(vm, exception, slot) : written
  }

  private static func describeOS(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let number = given(vm, call[0], ExceptionField.errno)
    let meaning = given(vm, call[0], ExceptionField.strerror)
    let file = given(vm, call[0], ExceptionField.filename)
    let second = given(vm, call[0], ExceptionField.filename2)
    if file.isUnset && (number.isUnset || meaning.isUnset) {
      return try vm.baseDescription(call[0])
    }
    var bytes = Array("[Errno ".utf8)
    bytes.append(contentsOf: try vm.str(number.isUnset ? .none : number).asText.buffer)
    bytes.append(contentsOf: "] ".utf8)
    bytes.append(contentsOf: try vm.str(meaning.isUnset ? .none : meaning).asText.buffer)
    if !file.isUnset {
      bytes.append(contentsOf: ": ".utf8)
      bytes.append(contentsOf: try vm.repr(file).asText.buffer)
      if !second.isUnset {
        bytes.append(contentsOf: " -> ".utf8)
        bytes.append(contentsOf: try vm.repr(second).asText.buffer)
      }
    }
    return try vm.newString(utf8: bytes)
  }

  private static func reduceOS(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    var arguments = call[0].asException.pointee.arguments
    let file = vm.exceptionField(call[0], ExceptionField.filename)
    let second = vm.exceptionField(call[0], ExceptionField.filename2)
    if arguments.asTuple.pointee.count == 2, !file.isUnset {
      let number = arguments.asTuple[item: 0]
      let meaning = arguments.asTuple[item: 1]
      if second.isUnset {
        arguments = vm.tuple(number, meaning, file)
      } else {
        let five = vm.makeTuple(5)
        five.items[0] = number
        five.items[1] = meaning
        five.items[2] = file
        five.items[3] = .none
        five.items[4] = second
        arguments = Value(five)
      }
    }
    let type = Value(vm.type(of: call[0]))
    let own = try vm.ownAttributes(call[0])
    return own.isUnset ? vm.tuple(type, arguments) : vm.tuple(type, arguments, own)
  }

  private static func charactersWritten(_ call: Call) throws(Raised) -> Value {
    let value = call.vm.exceptionField(call[0], ExceptionField.charactersWritten)
    if value.isUnset { throw call.raise(.attributeError, "characters_written") }
    return value
  }

  private static func setCharactersWritten(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    if call[1].isUnset {
      _ = try charactersWritten(call)
      vm.setExceptionField(call[0], ExceptionField.charactersWritten, .unset)
    } else {
      let value = try vm.index(call[1])
      vm.setExceptionField(call[0], ExceptionField.charactersWritten, value)
    }
    return .none
  }
}

/// The subclass of OSError that stands for an error number.
enum OSErrorTypes {
  static func type(of number: Value) -> BuiltinType? {
    if number == .true { return type(of: 1) }
    return number.isInt ? type(of: number.asInt) : nil
  }

  static func type(of number: Int) -> BuiltinType? {
    guard let number = Int32(exactly: number) else { return nil }
    switch number {
    case EAGAIN, EALREADY, EINPROGRESS, EWOULDBLOCK: return .blockingIOError
    case EPIPE, ESHUTDOWN: return .brokenPipeError
    case ECHILD: return .childProcessError
    case ECONNABORTED: return .connectionAbortedError
    case ECONNREFUSED: return .connectionRefusedError
    case ECONNRESET: return .connectionResetError
    case EEXIST: return .fileExistsError
    case ENOENT: return .fileNotFoundError
    case EISDIR: return .isADirectoryError
    case ENOTDIR: return .notADirectoryError
    case EINTR: return .interruptedError
    case EACCES, EPERM: return .permissionError
    case ESRCH: return .processLookupError
    case ETIMEDOUT: return .timeoutError
    default: return nil
    }
  }
}

extension VM {
  /// Sets how much a stream had taken when it would have blocked.
  public func setCharactersWritten(_ exception: Value, _ count: Int) {
    let fields = exception.asException.pointee
    setExceptionField(exception, ExceptionField.charactersWritten, .small(count))
    if fields.arguments.isKind(.tuple), fields.arguments.asTuple.pointee.count >= 2 {
      let old = fields.arguments.asTuple
      exception.asException.pointee.arguments = tuple(
        old[item: 0], old[item: 1], .small(count))
    }
  }

  /// What `OSError(number, text)` gives, on its way.
  public func raiseOSError(_ number: Int, text meaning: String) -> Raised {
    let type = OSErrorTypes.type(of: number) ?? .osError
    let exception = Value(
      newException(self.type(type), arguments: tuple(.small(number), text(meaning))))
    let arguments = exception.asException.pointee.arguments.asTuple
    setExceptionField(exception, ExceptionField.errno, arguments[item: 0])
    setExceptionField(exception, ExceptionField.strerror, arguments[item: 1])
    return send(exception)
  }

  /// What `OSError(number, strerror(number), filename, None, filename2)` gives, on its way; unset
  /// file names are left out.
  public func raiseOSError(
    _ number: Int, _ filename: Value = .unset, _ filename2: Value = .unset
  ) -> Raised {
    let meaning = strerror(Int32(truncatingIfNeeded: number)).map { String(cString: $0) } ?? ""
    let type = OSErrorTypes.type(of: number) ?? .osError
    let exception = Value(
      newException(self.type(type), arguments: tuple(.small(number), text(meaning))))
    let arguments = exception.asException.pointee.arguments.asTuple
    setExceptionField(exception, ExceptionField.errno, arguments[item: 0])
    setExceptionField(exception, ExceptionField.strerror, arguments[item: 1])
    setExceptionField(exception, ExceptionField.filename, filename)
    setExceptionField(exception, ExceptionField.filename2, filename2)
    return send(exception)
  }

  /// Whether a value takes part in arithmetic: `PyNumber_Check`'s idea of a number.
  func isNumber(_ value: Value) -> Bool {
    if payload(value).isInt || value.isBool || value.isFloat { return true }
    let type = type(of: value)
    return !lookup(type, .__index__).isUnset || !lookup(type, .__int__).isUnset
      || !lookup(type, .__float__).isUnset
  }
}
