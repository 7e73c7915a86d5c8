// What does Cordon's own library ask the machine about code that restricted programs may not see?
//
// Answers are plain data, and deeds that any program could do by other means: whoever gets hold of
// these functions gains nothing. Frames, code objects and globals stay where they are.

import CordonBytecode

extension VM {
  /// What a function takes: names of its parameters, the numbers of positional, positional-only and
  /// keyword-only ones, flags as in `co_flags`, and the texts of defaults, of which those of
  /// keyword-only ones stand with their names. Unset for what is no function in Python.
  public func parameters(of function: Value) throws(Raised) -> Value {
    guard function.isKind(.function), !foreign(function) else { return .unset }
    let code = function.asFunction.pointee.code
    let defaults = try newList()
    if function.asFunction.pointee.defaults.isKind(.tuple) {
      let given = function.asFunction.pointee.defaults.asTuple
      for i in 0..<given.pointee.count { try append(defaults, try repr(given[item: i])) }
    }
    let keywords = newDict()
    let given = function.asFunction.keywordDefaults
    if given.isKind(.dict) {
      var position = 0
      while let entry = given.asDict.next(&position) {
        guard entry.key.isKind(.string) else { continue }
        keywords.set(self, entry.key.asText, try repr(entry.value))
      }
    }
    let texts = try newTuple(of: defaults)
    return Value(
      makeTuple([
        code.pointee.localNames, .small(Int(code.pointee.positionalCount)),
        .small(Int(code.pointee.positionalOnlyCount)),
        .small(Int(code.pointee.keywordOnlyCount)),
        .small(Int(code.pointee.flags & ~VM.libraryFlag)), texts, Value(keywords),
      ]))
  }

  /// Where an entry of a traceback stands, as the present realm sees it: file, name, line, last line,
  /// first column, last column; None is unknown.
  public func place(ofTraceback traceback: Value) throws(Raised) -> Value {
    guard traceback.isTraceback else {
      throw raise(.typeError, "a traceback is required, not '\(typeName(traceback))'")
    }
    let function = traceback.asRecord[slot: TracebackSlot.function]
    try requireOwn(function)
    return place(function.asFunction.pointee.code, tracebackPosition(traceback.asRecord))
  }

  /// The same of a frame, which has no columns.
  public func place(ofFrame frame: Value) throws(Raised) -> Value {
    guard frame.isFrame else {
      throw raise(.typeError, "a frame is required, not '\(typeName(frame))'")
    }
    let function = frame.asRecord[slot: FrameSlot.function]
    try requireOwn(function)
    let line = try getAttribute(frame, intern("f_lineno"))
    let number = line.isInt ? line.asInt : function.asFunction.pointee.code.pointee.firstLine
    return place(
      function.asFunction.pointee.code,
      CodePosition(line: number, endLine: number, column: nil, endColumn: nil))
  }

  /// The places of the frames that run, the innermost first, but for `depth` of them; each with the
  /// line as the code of another realm has it, or None.
  public func placesOfFrames(from depth: Int) throws(Raised) -> Value {
    let list = try newList()
    var left = depth
    var frame = state.frame
    while frame > state.frames {
      defer { frame -= 1 }
      let function = frame.pointee.function
      if foreign(Cell(function)) { continue }
      left -= 1
      if left >= 0 { continue }
      let code = frame.pointee.code
      let line = code.position(at: max(0, frame.pointee.pc - code.pointee.words - 1))?.line
      let number = line ?? code.pointee.firstLine
      let place = place(
        code, CodePosition(line: number, endLine: number, column: nil, endColumn: nil))
      let source = try guestsLine(number, of: Value(code))
      try append(list, tuple(place, source.isNone ? source : try binary(.add, source, text("\n"))))
    }
    return Value(list)
  }

  /// The `__name__` of the module whose code runs `depth` frames below; None where that is no str.
  public func moduleName(ofFrame depth: Int) -> Value {
    var left = depth
    var frame = state.frame
    while frame > state.frames {
      let function = frame.pointee.function
      if !foreign(Cell(function)) {
        if left == 0 {
          let name = function.pointee.globals.get(nameText(.__name__))
          return name.isKind(.string) ? name : .none
        }
        left -= 1
      }
      frame -= 1
    }
    return .none
  }

  /// A text as a terminal may get it: none that it would obey, but for colours.
  public func harmless(_ shown: Text) throws(Raised) -> Value {
    try charge(shown.byteCount)
    let bytes = UnsafeRawBufferPointer(shown.buffer)
    if TerminalText.isHarmless(bytes) { return Value(shown) }
    var terminal = TerminalText()
    return text(String(decoding: terminal.shown(bytes), as: UTF8.self))
  }

  private func place(_ code: Code, _ position: CodePosition) -> Value {
    func number(_ n: Int?) -> Value { n.map { .small($0) } ?? .none }
    return Value(
      makeTuple([
        code.pointee.fileName, code.pointee.name, .small(position.line), .small(position.endLine),
        number(position.column), number(position.endColumn),
      ]))
  }

  /// Lets what a generator function makes be awaited; false when it is none.
  public func makeAwaitable(_ function: Value) throws(Raised) -> Bool {
    guard function.isKind(.function) else { return false }
    try requireOwn(function)
    let old = function.asFunction.pointee.code
    let coroutines = CodeFlags.coroutine.rawValue | CodeFlags.iterableCoroutine.rawValue
    if old.pointee.flags & coroutines != 0 { return true }
    if old.pointee.flags & CodeFlags.generator.rawValue == 0 { return false }
    let changes = newDict()
    changes.set(
      self, "co_flags",
      .small(Int(old.pointee.flags & ~VM.libraryFlag | CodeFlags.iterableCoroutine.rawValue)))
    let code = try CodeMethods.copy(self, old, changes)
    function.asFunction.pointee.code = code
    return true
  }

  /// Whether a generator was made by such a function.
  public func isAwaitable(_ generator: Value) -> Bool {
    generator.isKind(.generator) && isUsable(generator)
      && generator.asGenerator.pointee.function.pointee.code.pointee.flags
        & CodeFlags.iterableCoroutine.rawValue != 0
  }

  /// The value of an expression among the globals of a function.
  public func evaluate(_ text: Value, among function: Value) throws(Raised) -> Value {
    guard text.isKind(.string), function.isKind(.function), let compiler = host.compiler else {
      throw raise(.typeError, "an expression and a function are required")
    }
    try requireOwn(function)
    try requireBuiltin(intern("eval"))
    return try atHome(of: function) { () throws(Raised) in
      let unit = try compiler.compile(
        Array(text.asText.buffer), fileName: "<string>", mode: "eval", flags: sourceIsText,
        optimize: -1, self)
      return try execute(unit, globals: function.asFunction.pointee.globals)
    }
  }

  /// Adds the attributes in the dictionary of one object to that of another, where both have one that
  /// is not of their own making.
  public func addAttributes(to target: Value, of source: Value) throws(Raised) {
    try requireOwn(target)
    try requireOwn(source)
    let from = try ownAttribute(source, nameText(.__dict__))
    let into = try ownAttribute(target, nameText(.__dict__))
    guard from.isKind(.dict), into.isKind(.dict) else { return }
    try charge(1 + from.asDict.pointee.count)
    var position = 0
    let home = guestsHome(of: source)
    while let entry = from.asDict.next(&position) {
      try setItem(into, entry.key, asPlaced(entry.value, by: home, inClass: false))
    }
  }

  /// Clears the locals of an entry's frame, unless it runs.
  public func clearFrame(ofTraceback traceback: Value) throws(Raised) {
    guard traceback.isTraceback else {
      throw raise(.typeError, "a traceback is required, not '\(typeName(traceback))'")
    }
    try requireOwn(traceback.asRecord[slot: TracebackSlot.function])
    _ = try callMethod(frameObject(of: traceback.asRecord), "clear")
  }

  /// Runs code in the namespace of a module.
  public func run(_ code: Value, in module: Value) throws(Raised) {
    guard code.isKind(.code), module.isKind(.module) else {
      throw raise(.typeError, "a code object and a module are required")
    }
    try requireOwn(code)
    try requireOwn(module)
    let namespace = module.asModule.pointee.dictionary
    _ = try atHome(of: module) { () throws(Raised) in
      try execute(code.asCode, globals: namespace, namespace: Value(namespace))
    }
  }

  public func isNativeClass(_ x: Value) -> Bool {
    x.isKind(.type) && x.asType.pointee.flags.contains(.immutable)
  }

  /// The module, dotted name and name of a class as the machine has them, whatever its metaclass says; None
  /// for a module that is no text.
  public func names(ofClass x: Value) throws(Raised) -> Value {
    guard x.isKind(.type) else { throw raise(.typeError, "a class is required") }
    let type = x.asType
    let name = Value(type.pointee.name.asText)
    if state.realm == VM.trustedRealm, !isOthers(x), !isOthers(Value(self.type(of: x))) {
      let module = payload(try findAttribute(x, nameText(.__module__)))
      let qualified = payload(try findAttribute(x, nameText(.__qualname__)))
      return tuple(
        module.isKind(.string) ? module : .none, qualified.isKind(.string) ? qualified : name, name)
    }
    var module = type.pointee.module
    if !type.pointee.flags.contains(.immutable) {
      module = type.pointee.dictionary.get(nameText(.__module__))
      if module.isUnset { module = Value(nameText(.builtins)) }
    }
    let qualified = payload(type.pointee.qualifiedName)
    return tuple(
      payload(module).isKind(.string) ? payload(module) : .none,
      qualified.isKind(.string) ? qualified : name, name)
  }
}
