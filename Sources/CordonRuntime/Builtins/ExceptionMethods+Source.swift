// What do SyntaxError and the Unicode errors know of the text that is wrong?

extension ExceptionMethods {
  // MARK: SyntaxError

  static let syntaxErrorRows: [NativeRow] = [
    .init(
      "__init__(self, /, *args, **kwargs)", .pure, "Sets the message and its place.",
      initializeSyntax),
    .init("__str__(self, /)", .pure, "Returns str(self).", describeSyntax),
    .exceptionField("msg", ExceptionField.message, "The message.") { $0.exceptionArgument($1, 0) },
    syntaxField("filename", ExceptionField.sourceFile, "The file."),
    syntaxField("lineno", ExceptionField.line, "The line, from 1."),
    syntaxField("offset", ExceptionField.offset, "The column, from 1."),
    syntaxField("text", ExceptionField.text, "The line's text."),
    syntaxField("end_lineno", ExceptionField.endLine, "The line where it ends."),
    syntaxField("end_offset", ExceptionField.endOffset, "The column after its end."),
    .exceptionField(
      "print_file_and_line", ExceptionField.printFileAndLine, "Kept for old programs."),
  ]

  private static func syntaxField(
    _ name: StaticString, _ slot: Int, _ doc: StaticString
  ) -> NativeRow {
    .exceptionField(name, slot, doc) { vm, exception in vm.syntaxErrorField(exception, slot) }
  }

  private static func initializeSyntax(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    try rejectKeywords(call)
    call[0].asException.pointee.arguments = call[1]
    let arguments = call[1].asTuple
    if arguments.pointee.count >= 1 {
      vm.setExceptionField(call[0], ExceptionField.message, arguments[item: 0])
    }
    guard arguments.pointee.count == 2 else { return .none }
    let place = try vm.tupleFrom(arguments[item: 1]).asTuple
    let count = place.pointee.count
    if count != 4, vm.speaksClassic {
      throw call.raise(.indexError, "tuple index out of range")
    }
    if count < 4 {
      throw call.raise(.typeError, "function takes at least 4 arguments (\(count) given)")
    }
    if count > 6 {
      throw call.raise(.typeError, "function takes at most 6 arguments (\(count) given)")
    }
    for i in 0..<6 {
      vm.setExceptionField(call[0], i, i < count ? place[item: i] : .none)
    }
    if count == 5 {
      throw call.raise(.typeError, "end_offset must be provided when end_lineno is provided")
    }
    return .none
  }

  private static func describeSyntax(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let written = vm.exceptionField(call[0], ExceptionField.message)
    let message = written.isUnset ? vm.exceptionArgument(call[0], 0) : written
    var text = TextBuilder(vm)
    try text.append(try vm.str(message.isUnset ? .none : message).asText)
    let file = vm.syntaxErrorField(call[0], ExceptionField.sourceFile)
    let line = vm.syntaxErrorField(call[0], ExceptionField.line)
    let number = line.isInt ? "line \(line.asInt)" : nil
    if file.isKind(.string) {
      try text.append(" (" as StaticString)
      let path = file.asText.buffer
      let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
      try text.append(UnsafeBufferPointer(rebasing: path[start...]))
      if let number { try text.append(", \(number)") }
      try text.append(ascii: UInt8(ascii: ")"))
    } else if let number {
      try text.append(" (\(number))")
    }
    return try text.finish()
  }

  // MARK: Unicode errors

  static let unicodeEncodeRows: [NativeRow] =
    [
      .init(
        "__init__(self, /, *args, **kwargs)", .pure,
        "Sets encoding, object, start, end and reason.",
        initializeEncode),
      .init("__str__(self, /)", .pure, "Returns str(self).", describeEncode),
      .exceptionField("encoding", ExceptionField.encoding, "The encoding.") {
        $0.exceptionArgument($1, 0)
      },
    ] + unicodeFields(firstArgument: 1)

  static let unicodeDecodeRows: [NativeRow] =
    [
      .init(
        "__init__(self, /, *args, **kwargs)", .pure,
        "Sets encoding, object, start, end and reason.",
        initializeDecode),
      .init("__str__(self, /)", .pure, "Returns str(self).", describeDecode),
      .exceptionField("encoding", ExceptionField.encoding, "The encoding.") {
        $0.exceptionArgument($1, 0)
      },
    ] + unicodeFields(firstArgument: 1)

  static let unicodeTranslateRows: [NativeRow] =
    [
      .init(
        "__init__(self, /, *args, **kwargs)", .pure, "Sets object, start, end and reason.",
        initializeTranslate),
      .init("__str__(self, /)", .pure, "Returns str(self).", describeTranslate),
      .exceptionField("encoding", ExceptionField.encoding, "Always None."),
    ] + unicodeFields(firstArgument: 0)

  private static func unicodeFields(firstArgument first: Int) -> [NativeRow] {
    [
      .exceptionField("object", ExceptionField.unicodeObject, "What was to be converted.") {
        $0.exceptionArgument($1, first)
      },
      position("start", ExceptionField.start, "Where the trouble begins.", argument: first + 1),
      position("end", ExceptionField.end, "The position after the trouble.", argument: first + 2),
      .exceptionField("reason", ExceptionField.reason, "What is wrong.") {
        $0.exceptionArgument($1, first + 3)
      },
    ]
  }

  private static func position(
    _ name: StaticString, _ slot: Int, _ doc: StaticString, argument: Int
  ) -> NativeRow {
    .attribute(
      name, .pure, doc,
      get: { (call: Call) throws(Raised) -> Value in
        let written = call.vm.exceptionField(call[0], slot)
        let value = written.isUnset ? call.vm.exceptionArgument(call[0], argument) : written
        return value.isInt ? value : .small(0)
      },
      set: { (call: Call) throws(Raised) -> Value in
        if call[1].isUnset { throw call.raise(.typeError, "can't delete numeric/char attribute") }
        let value = call.vm.payload(call[1])
        guard value.isInt else { throw call.raise(.typeError, "an integer is required") }
        call.vm.setExceptionField(call[0], slot, value)
        return .none
      })
  }

  private static func initializeEncode(_ call: Call) throws(Raised) -> Value {
    try initializeUnicode(call, count: 5)
    return .none
  }

  private static func initializeDecode(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    try initializeUnicode(call, count: 5)
    let object = call[1].asTuple[item: 1]
    if !vm.payload(object).isKind(.bytes) {
      // Any other buffer is copied by the bytes constructor.
      guard vm.payload(object).isKind(.byteArray) || vm.payload(object).isKind(.memoryView) else {
        throw call.raise(
          .typeError, "a bytes-like object is required, not '\(vm.typeName(object))'")
      }
      let copy = try vm.call(Value(vm.type(.bytes)), object)
      vm.setExceptionField(call[0], ExceptionField.unicodeObject, copy)
    }
    return .none
  }

  private static func initializeTranslate(_ call: Call) throws(Raised) -> Value {
    try initializeUnicode(call, count: 4)
    return .none
  }

  /// `count` arguments, of which the last four are object, start, end and reason.
  private static func initializeUnicode(_ call: Call, count: Int) throws(Raised) {
    let vm = call.vm
    try rejectKeywords(call)
    call[0].asException.pointee.arguments = call[1]
    let arguments = call[1].asTuple
    guard arguments.pointee.count == count else {
      throw call.raise(
        .typeError,
        "function takes exactly \(count) arguments (\(arguments.pointee.count) given)")
    }
    let first = count - 4
    if first == 1 { try requireText(call, argument: 0) }
    if !vm.isInstance(call[0], .unicodeDecodeError) {
      try requireText(call, argument: first)
    }
    let start = try machineInteger(vm, arguments[item: first + 1])
    let end = try machineInteger(vm, arguments[item: first + 2])
    try requireText(call, argument: first + 3)
    vm.setExceptionField(
      call[0], ExceptionField.encoding, first == 1 ? arguments[item: 0] : .none)
    vm.setExceptionField(call[0], ExceptionField.unicodeObject, arguments[item: first])
    vm.setExceptionField(call[0], ExceptionField.start, start)
    vm.setExceptionField(call[0], ExceptionField.end, end)
    vm.setExceptionField(call[0], ExceptionField.reason, arguments[item: first + 3])
  }

  private static func requireText(_ call: Call, argument i: Int) throws(Raised) {
    let value = call[1].asTuple[item: i]
    guard call.vm.payload(value).isKind(.string) else {
      throw call.raise(
        .typeError, "argument \(i + 1) must be str, not \(call.vm.typeName(value))")
    }
  }

  private static func machineInteger(_ vm: VM, _ value: Value) throws(Raised) -> Value {
    let index = try vm.index(value)
    guard index.isInt else {
      throw vm.raise(.overflowError, "Python int too large to convert to C ssize_t")
    }
    return index
  }

  // MARK: Their text

  private struct UnicodeTrouble {
    var object: Value
    var start: Int
    var end: Int
    var encoding: Value
    var reason: Value
  }

  /// nil when the exception was never initialised.
  private static func trouble(_ vm: VM, _ exception: Value, firstArgument first: Int)
    -> UnicodeTrouble?
  {
    func field(_ slot: Int, _ argument: Int) -> Value {
      let written = vm.exceptionField(exception, slot)
      return written.isUnset ? vm.exceptionArgument(exception, argument) : written
    }
    let object = vm.payload(field(ExceptionField.unicodeObject, first))
    if object.isUnset || object.isNone { return nil }
    let start = field(ExceptionField.start, first + 1)
    let end = field(ExceptionField.end, first + 2)
    return UnicodeTrouble(
      object: object, start: start.isInt ? start.asInt : 0, end: end.isInt ? end.asInt : 0,
      encoding: field(ExceptionField.encoding, 0), reason: field(ExceptionField.reason, first + 3))
  }

  private static func describeEncode(_ call: Call) throws(Raised) -> Value {
    guard let t = trouble(call.vm, call[0], firstArgument: 1) else { return call.vm.emptyString }
    return try compose(
      call.vm, codec: t.encoding, "can't encode \(characters(call.vm, t))", reason: t.reason)
  }

  private static func describeTranslate(_ call: Call) throws(Raised) -> Value {
    guard let t = trouble(call.vm, call[0], firstArgument: 0) else { return call.vm.emptyString }
    return try compose(
      call.vm, codec: .unset, "can't translate \(characters(call.vm, t))", reason: t.reason)
  }

  private static func describeDecode(_ call: Call) throws(Raised) -> Value {
    guard let t = trouble(call.vm, call[0], firstArgument: 1) else { return call.vm.emptyString }
    let what: String
    if t.object.isKind(.bytes), t.end == t.start &+ 1, t.start >= 0,
      t.start < t.object.asBytes.pointee.count
    {
      what = "byte 0x\(hex(UInt32(t.object.asBytes.bytes[t.start]), 2)) in position \(t.start)"
    } else {
      what = "bytes in position \(t.start)-\(t.end &- 1)"
    }
    return try compose(call.vm, codec: t.encoding, "can't decode \(what)", reason: t.reason)
  }

  private static func characters(_ vm: VM, _ t: UnicodeTrouble) -> String {
    if t.object.isKind(.string), t.end == t.start &+ 1, t.start >= 0,
      t.start < t.object.asText.count
    {
      let c = vm.character(t.object.asText, at: t.start).asText.onlyScalar
      let shown =
        c <= 0xFF ? "\\x" + hex(c, 2) : c <= 0xFFFF ? "\\u" + hex(c, 4) : "\\U" + hex(c, 8)
      return "character '\(shown)' in position \(t.start)"
    }
    return "characters in position \(t.start)-\(t.end &- 1)"
  }

  private static func hex(_ n: UInt32, _ width: Int) -> String {
    let digits = String(n, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private static func compose(
    _ vm: VM, codec: Value, _ middle: String, reason: Value
  ) throws(Raised) -> Value {
    var bytes: [UInt8] = []
    if !codec.isUnset {
      bytes.append(UInt8(ascii: "'"))
      bytes.append(contentsOf: try vm.str(codec).asText.buffer)
      bytes.append(contentsOf: "' codec ".utf8)
    }
    bytes.append(contentsOf: middle.utf8)
    bytes.append(contentsOf: ": ".utf8)
    bytes.append(contentsOf: try vm.str(reason.isUnset ? .none : reason).asText.buffer)
    return try vm.newString(utf8: bytes)
  }
}

extension VM {
  /// A field of the place of a SyntaxError: as it was written, else from the second argument; unset
  /// when neither has it.
  func syntaxErrorField(_ exception: Value, _ slot: Int) -> Value {
    let written = exceptionField(exception, slot)
    let place = exceptionArgument(exception, 1)
    guard written.isUnset, place.isKind(.tuple),
      exception.asException.pointee.arguments.asTuple.pointee.count == 2,
      slot < place.asTuple.pointee.count
    else { return written }
    return place.asTuple[item: slot]
  }
}
