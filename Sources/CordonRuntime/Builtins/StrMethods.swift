// What can be done with a str?
//
// The rows, and what makes it a sequence; the methods proper lie in the files beside this one.

extension Call {
  /// The str that a method of str was called on.
  var text: Text { @inline(__always) get { vm.payload(self[0]).asText } }

  /// An argument that must be a str; otherwise the message ends in the name of its type.
  @inline(__always)
  func text(_ i: Int, _ expectation: @autoclosure () -> String) throws(Raised) -> Text {
    let v = vm.payload(self[i])
    if v.isKind(.string) { return v.asText }
    throw raise(
      .typeError, "\(expectation()), not \(self[i].isNone ? "None" : vm.typeName(self[i]))")
  }

  /// The other operand when it is a str, for operators that know only strings.
  var otherText: Text? {
    let v = vm.payload(self[1])
    return v.isKind(.string) ? v.asText : nil
  }
}

enum StrMethods {
  static let rows: [NativeRow] =
    protocolRows + operatorRows + caseRows + kindRows + searchRows + splitRows + layoutRows
    + changeRows

  private static let protocolRows: [NativeRow] = [
    .static(
      "__new__(cls, object=?, encoding=?, errors=?)", .pure,
      "Make a str of an object, or by decoding bytes.", new),
    .init("__repr__(self, /)", .pure, "Return repr(self).", repr),
    .init("__str__(self, /)", .pure, "Return str(self).", itself),
    .init("__format__(self, format_spec, /)", .pure, "Lay the text out as asked.", format),
    .init("__hash__(self, /)", .pure, "Return hash(self).", hash),
    .init("__len__(self, /)", .pure, "Return the number of characters.", length),
    .init("__getitem__(self, key, /)", .pure, "Return self[key].", getItem),
    .init("__contains__(self, key, /)", .pure, "Return whether the text occurs.", contains),
    .init("__iter__(self, /)", .pure, "Iterate over the characters.", iterate),
    .init("__getnewargs__(self, /)", .pure, "Return what copying needs.", newArguments),
    .init("__sizeof__(self, /)", .pure, "Return the size in memory, in bytes.", size),
  ]

  private static let operatorRows: [NativeRow] = [
    .init("__eq__(self, value, /)", .pure, "Return self == value.", equal),
    .init("__ne__(self, value, /)", .pure, "Return self != value.", notEqual),
    .init("__lt__(self, value, /)", .pure, "Return self < value.", less),
    .init("__le__(self, value, /)", .pure, "Return self <= value.", lessOrEqual),
    .init("__gt__(self, value, /)", .pure, "Return self > value.", greater),
    .init("__ge__(self, value, /)", .pure, "Return self >= value.", greaterOrEqual),
    .init("__add__(self, value, /)", .pure, "Return self + value.", add),
    .init("__mul__(self, value, /)", .pure, "Return self * value.", multiply),
    .init("__rmul__(self, value, /)", .pure, "Return value * self.", multiply),
    .init("__mod__(self, value, /)", .pure, "Return self % value.", modulo),
    .init("__rmod__(self, value, /)", .pure, "Return value % self.", reflectedModulo),
  ]

  // MARK: Making and showing

  private static func new(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let (cls, object, encoding, errors) = (call[0], call[1], call[2], call[3])
    if object.isUnset { return try vm.wrap(vm.emptyString, for: cls) }
    if encoding.isUnset && errors.isUnset {
      if cls == Value(vm.type(.str)) { return try vm.calledStr(object) }
      if vm.runsClassicCode { return try vm.wrap(vm.payload(try vm.calledStr(object)), for: cls) }
      return try vm.wrap(try vm.str(object), for: cls)
    }
    try vm.checkCodecNames(encoding, errors, "str")
    if vm.payload(object).isKind(.string) {
      throw vm.raise(.typeError, "decoding str is not supported")
    }
    guard let bytes = try vm.bytesLike(object) else {
      throw vm.raise(
        .typeError, "decoding to str: need a bytes-like object, \(vm.typeName(object)) found")
    }
    return try vm.wrap(try vm.decodeArgument(bytes, encoding, errors, "str"), for: cls)
  }

  private static func repr(_ call: Call) throws(Raised) -> Value {
    try call.vm.reprOfText(call.text)
  }

  private static func itself(_ call: Call) throws(Raised) -> Value { Value(call.text) }

  private static func format(_ call: Call) throws(Raised) -> Value {
    let spec = try call.text(1, "__format__() argument must be str")
    if spec.byteCount == 0, call[0] != Value(call.text) { return try call.vm.str(call[0]) }
    return try call.vm.formatText(call.text, spec, typeName: call.vm.typeName(call[0]))
  }

  private static func hash(_ call: Call) throws(Raised) -> Value { call.vm.int(call.text.hash) }

  // MARK: A sequence of characters

  private static func length(_ call: Call) throws(Raised) -> Value { .small(call.text.count) }

  private static func getItem(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let key = call[1]
    if key.isKind(.slice) { return try vm.slice(call.text, key) }
    if !vm.hasIndex(key) {
      throw call.raise(
        .typeError, "string indices must be integers, not '\(vm.typeName(key))'")
    }
    return try vm.characterOf(call.text, vm.indexAsInt(key, .indexError))
  }

  private static func contains(_ call: Call) throws(Raised) -> Value {
    guard let needle = call.otherText else {
      throw call.raise(
        .typeError,
        "'in <string>' requires string as left operand, not \(call.vm.typeName(call[1]))")
    }
    return .bool(try call.vm.contains(call.text, needle))
  }

  private static func iterate(_ call: Call) throws(Raised) -> Value {
    try call.vm.iterator(Value(call.text))
  }

  private static func newArguments(_ call: Call) throws(Raised) -> Value {
    call.vm.tuple(try call.vm.newString(call.text.buffer))
  }

  private static func size(_ call: Call) throws(Raised) -> Value {
    let s = call.text
    let header = s.isASCII ? StringObject.asciiOffset : StringObject.wideOffset
    return .small(header + s.byteCount)
  }

  // MARK: Operators

  private static func equal(_ call: Call) throws(Raised) -> Value {
    guard let other = call.otherText else { return .notImplemented }
    return .bool(call.vm.areEqual(call.text, other))
  }

  private static func notEqual(_ call: Call) throws(Raised) -> Value {
    guard let other = call.otherText else { return .notImplemented }
    return .bool(!call.vm.areEqual(call.text, other))
  }

  private static func less(_ call: Call) throws(Raised) -> Value { compare(call) { $0 < 0 } }
  private static func lessOrEqual(_ call: Call) throws(Raised) -> Value {
    compare(call) { $0 <= 0 }
  }
  private static func greater(_ call: Call) throws(Raised) -> Value { compare(call) { $0 > 0 } }
  private static func greaterOrEqual(_ call: Call) throws(Raised) -> Value {
    compare(call) { $0 >= 0 }
  }

  private static func compare(_ call: Call, _ holds: (Int) -> Bool) -> Value {
    guard let other = call.otherText else { return .notImplemented }
    return .bool(holds(call.vm.compareTexts(call.text, other)))
  }

  private static func add(_ call: Call) throws(Raised) -> Value {
    guard let other = call.otherText else {
      throw call.raise(
        .typeError, "can only concatenate str (not \"\(call.vm.typeName(call[1]))\") to str")
    }
    return try call.vm.concatenate(call.text, other)
  }

  private static func multiply(_ call: Call) throws(Raised) -> Value {
    try call.vm.repeatText(call.text, call.vm.indexAsInt(call[1], .overflowError))
  }

  private static func modulo(_ call: Call) throws(Raised) -> Value {
    try call.vm.percentFormat(call.text, call[1])
  }

  private static func reflectedModulo(_ call: Call) throws(Raised) -> Value {
    guard let format = call.otherText else { return .notImplemented }
    return try call.vm.percentFormat(format, call[0])
  }
}
