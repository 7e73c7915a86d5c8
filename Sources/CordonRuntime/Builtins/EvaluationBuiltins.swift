// Which built-in functions run code or speak to the outside?

import CordonBytecode

enum EvaluationBuiltins {
  static let rows: [NativeRow] = [
    .init(
      "__build_class__(func, name, /, *bases, **kwds)", .pure, "Used by the class statement."
    ) {
      call throws(Raised) in
      try call.vm.buildClass(call[0], call[1], call[2], call[3].asDict)
    },
    .init(
      "__import__(name, globals=None, locals=None, fromlist=(), level=0)", .pure,
      "Import a module."
    ) { call throws(Raised) in
      let name = call.vm.payload(call[0])
      guard name.isKind(.string) else {
        throw call.raise(
          .typeError, "module name must be a string, not \(call.vm.typeName(call[0]))")
      }
      return try call.vm.importModule(
        name.asText, globals: call[1], fromList: call[3],
        level: try call.vm.indexAsInt(call[4], nil))
    },
    .init("globals()", .pure, "Return the namespace of the current module.") { call in
      Value(call.vm.callerGlobals)
    },
    .init("locals()", .pure, "Return the present local names and values.") {
      call throws(Raised) in
      try call.vm.localsMapping()
    },
    .init(
      "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
      .pure,
      "Compile source to a code object.", compile),
    .init("eval(source, globals=None, locals=None)", .pure, "Evaluate an expression.", evaluate),
    .init(
      "exec(source, globals=None, locals=None, *, closure=None)", .pure, "Run statements.",
      execute),
    .init(
      "print(*args, sep=None, end=None, file=None, flush=False)", .pure,
      "Print values to a stream.", print),
    .init("input(prompt='', /)", .pure, "Read a line from standard input.", input),
  ]

  static func source(_ call: Call, _ function: String) throws(Raised) -> [UInt8] {
    let v = call.vm.payload(call[0])
    if v.isKind(.string) {
      let bytes = Array(v.asText.buffer)
      if bytes.contains(0) {
        throw call.raise(.syntaxError, "source code string cannot contain null bytes")
      }
      return bytes
    }
    if v.isKind(.bytes) {
      return Array(UnsafeBufferPointer(start: v.asBytes.bytes, count: v.asBytes.pointee.count))
    }
    if v.isKind(.byteArray), let bytes = v.asByteArray.pointee.bytes {
      return Array(UnsafeBufferPointer(start: bytes, count: v.asByteArray.pointee.count))
    }
    if v.isKind(.memoryView) {
      let copy = try call.vm.call(call.vm.getAttribute(v, call.vm.intern("tobytes")))
      let bytes = copy.asBytes
      return Array(UnsafeBufferPointer(start: bytes.bytes, count: bytes.pointee.count))
    }
    throw call.raise(
      .typeError,
      "\(function)() arg 1 must be a string, bytes or \(function == "compile" ? "AST" : "code") object"
    )
  }

  /// The bits of CPython's compiler flags: `from __future__` features, trees, type comments, `await`
  /// outside functions, incomplete input, optimized trees.
  private static let compileFlags =
    0x01FF_0000 | 0x10 | 0x100 | 0x200 | 0x400 | 0x800 | 0x1000 | 0x2000 | 0x4000 | 0x8000

  private static func isSourceText(_ v: Value) -> Bool {
    v.isKind(.string) || v.isKind(.bytes) || v.isKind(.byteArray) || v.isKind(.memoryView)
  }

  private static func textFlag(_ call: Call) -> Int {
    call.vm.payload(call[0]).isKind(.string) ? sourceIsText : 0
  }

  private static func compile(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    guard let compiler = vm.host.compiler else { bug("no compiler") }
    let mode = vm.payload(call[2])
    guard mode.isKind(.string) else {
      throw call.raise(
        .typeError, "compile() argument 'mode' must be str, not \(vm.typeName(call[2]))")
    }
    let name = mode.asText.swiftString
    guard ["exec", "eval", "single"].contains(name) else {
      throw call.raise(
        .valueError, "compile() mode must be 'exec', 'eval' or 'single'")
    }
    let file = try fileName(call)
    if vm.isAudited { try vm.audit(vm.text("compile"), vm.tuple(call[0], call[1])) }
    let flags = try vm.indexAsInt(call[3], nil) | textFlag(call)
    let optimize = try vm.indexAsInt(call[5], nil)
    guard flags & ~(compileFlags | sourceIsText | sourceIsClassic) == 0 else {
      throw call.raise(.valueError, "compile(): unrecognised flags")
    }
    guard (-1...2).contains(optimize) else {
      throw call.raise(.valueError, "compile(): invalid optimize value")
    }
    if flags & 0x1000 != 0 {
      throw call.raise(.notImplementedError, "not supported yet: type comments")
    }
    if flags & 0x8400 == 0x8400 {
      throw call.raise(.notImplementedError, "not supported yet: optimized trees")
    }
    if !isSourceText(vm.payload(call[0])), try compiler.isTree(call[0], vm) {
      try vm.guardForeign(call[0])
      if flags & 0x400 != 0 { return call[0] }
      return Value(
        try vm.load(
          try compiler.compile(
            tree: call[0], fileName: file, mode: name, flags: flags, optimize: optimize, vm)))
    }
    if flags & 0x400 != 0 {
      return try compiler.parse(
        try source(call, "compile"), fileName: file, mode: name, flags: flags,
        version: try vm.indexAsInt(call[6], nil), vm)
    }
    let unit = try compiler.compile(
      try source(call, "compile"), fileName: file, mode: name,
      flags: flags, optimize: optimize, vm)
    return Value(try vm.load(unit))
  }

  /// The name of a file: text, bytes, or what an object with `__fspath__` gives.
  private static func fileName(_ call: Call) throws(Raised) -> String {
    let vm = call.vm
    var name = vm.payload(call[1])
    if !name.isKind(.string), !name.isKind(.bytes) {
      let path = try vm.callSpecial(call[1], .__fspath__)
      name = path.isUnset ? .unset : vm.payload(path)
    }
    if name.isKind(.string) { return name.asText.swiftString }
    guard name.isKind(.bytes) else {
      throw call.raise(
        .typeError, "expected str, bytes or os.PathLike object, not \(vm.typeName(call[1]))")
    }
    let bytes = name.asBytes
    return String(
      decoding: UnsafeBufferPointer(start: bytes.bytes, count: bytes.pointee.count), as: UTF8.self)
  }

  private static func namespaces(_ call: Call, _ function: String) throws(Raised) -> (Dict, Value) {
    let vm = call.vm
    var globals = vm.payload(call[1])
    var locals = call[2]
    if globals.isNone {
      globals = Value(vm.callerGlobals)
      if locals.isNone { locals = try vm.localsMapping() }
    } else {
      guard globals.isKind(.dict) else {
        throw call.raise(
          .typeError,
          function == "eval"
            ? "globals must be a dict"
            : "exec() globals must be a dict, not \(vm.typeName(call[1]))")
      }
      if locals.isNone { locals = globals }
    }
    if !locals.isKind(.dict), vm.lookup(vm.type(of: locals), .__getitem__).isUnset {
      throw call.raise(
        .typeError,
        function == "eval"
          ? "locals must be a mapping"
          : "locals must be a mapping or None, not \(vm.typeName(locals))")
    }
    let dict = globals.asDict
    if dict.get(vm.nameText(.__builtins__)).isUnset {
      let realm = restrictedHome(of: dict, vm) ?? vm.realm
      dict.set(vm, vm.nameText(.__builtins__), Value(realm.builtins))
    }
    return (dict, locals)
  }

  private static func evaluate(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    try vm.guardForeign(call[0])
    let (globals, locals) = try namespaces(call, "eval")
    if let home = restrictedHome(of: globals, vm) {
      return try vm.call(in: home) { () throws(Raised) in try evaluate(call, globals, locals) }
    }
    return try evaluate(call, globals, locals)
  }

  /// The restricted realm whose namespace trusted code runs something in: there it runs as that
  /// realm's own code does.
  private static func restrictedHome(of globals: Dict, _ vm: VM) -> Realm? {
    let home = Cell(globals).realm
    if home <= VM.trustedRealm || vm.state.realm != VM.trustedRealm { return nil }
    return vm.host.realms[Int(home)]
  }

  private static func evaluate(
    _ call: Call, _ globals: Dict, _ locals: Value
  ) throws(Raised) -> Value {
    let vm = call.vm
    let code: Code
    if call[0].isKind(.code) {
      code = call[0].asCode
      if code.pointee.freeCount > 0 {
        throw call.raise(
          .typeError, "code object passed to eval() may not contain free variables")
      }
    } else {
      guard let compiler = vm.host.compiler else { bug("no compiler") }
      var text = try source(call, "eval")
      let start = text.firstIndex { $0 != 32 && $0 != 9 } ?? text.count
      text.removeFirst(start)
      code = try vm.load(
        try compiler.compile(
          text, fileName: "<string>", mode: "eval", flags: textFlag(call), optimize: -1, vm))
    }
    try vm.audit("exec", Value(code))
    return try vm.execute(code, globals: globals, namespace: locals)
  }

  private static func execute(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    try vm.guardForeign(call[0])
    let (globals, locals) = try namespaces(call, "exec")
    if let home = restrictedHome(of: globals, vm) {
      return try vm.call(in: home) { () throws(Raised) in try execute(call, globals, locals) }
    }
    return try execute(call, globals, locals)
  }

  private static func execute(
    _ call: Call, _ globals: Dict, _ locals: Value
  ) throws(Raised) -> Value {
    let vm = call.vm
    let code: Code
    var closure: Tuple?
    if call[0].isKind(.code) {
      code = call[0].asCode
      if code.pointee.freeCount > 0 {
        guard call[3].isKind(.tuple),
          call[3].asTuple.pointee.count == Int(code.pointee.freeCount)
        else {
          throw call.raise(
            .typeError, "code object requires a closure of exactly length \(code.pointee.freeCount)"
          )
        }
        closure = call[3].asTuple
        for i in 0..<call[3].asTuple.pointee.count where !call[3].asTuple[item: i].isKind(.cell) {
          throw call.raise(
            .typeError,
            "code object requires a closure of exactly length \(code.pointee.freeCount)")
        }
      } else if !call[3].isNone {
        throw call.raise(.typeError, "cannot use a closure with this code object")
      }
    } else {
      if !call[3].isNone {
        throw call.raise(
          .typeError, "closure can only be used when source is a code object")
      }
      guard let compiler = vm.host.compiler else { bug("no compiler") }
      code = try vm.load(
        try compiler.compile(
          try source(call, "exec"), fileName: "<string>", mode: "exec", flags: textFlag(call),
          optimize: -1, vm))
    }
    try vm.audit("exec", Value(code))
    _ = try vm.execute(code, globals: globals, namespace: locals, closure: closure)
    return .none
  }

  private static func print(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    var file = call[3]
    if file.isNone {
      file = vm.realm.sys.pointee.dictionary.get(vm.nameText(.stdout))
      if file.isUnset { throw call.raise(.runtimeError, "lost sys.stdout") }
      if file.isNone { return .none }
    }
    for (i, what) in [(1, "sep"), (2, "end")]
    where !call[i].isNone && !vm.payload(call[i]).isKind(.string) {
      throw call.raise(.typeError, "\(what) must be None or a string, not \(vm.typeName(call[i]))")
    }
    try vm.guardForeign(file)
    let sink = try TextSink(vm, file)
    let arguments = call[0].asTuple
    // One write a piece, as CPython does.
    for i in 0..<arguments.pointee.count {
      if i > 0 { try sink.write(call[1].isNone ? vm.latin1(32) : call[1]) }
      try sink.write(try vm.str(arguments[item: i]))
    }
    try sink.write(call[2].isNone ? vm.latin1(10) : call[2])
    if try vm.isTrue(call[4]) { _ = try vm.callMethod(file, .flush) }
    return .none
  }

  private static func input(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let sys = vm.realm.sys.pointee.dictionary
    let stdin = sys.get(vm.nameText(.stdin))
    let stdout = sys.get(vm.nameText(.stdout))
    let stderr = sys.get(vm.nameText(.stderr))
    for (stream, name) in [(stdin, "stdin"), (stdout, "stdout"), (stderr, "stderr")]
    where stream.isUnset || stream.isNone {
      throw call.raise(.runtimeError, "input(): lost sys.\(name)")
    }
    try vm.audit("builtins.input", call[0])
    // What was complained about comes first; whether that works is another matter.
    _ = vm.quietly { () throws(Raised) in try vm.callMethod(stderr, .flush) }
    _ = try vm.callMethod(stdout, .write, try vm.str(call[0]))
    _ = try vm.callMethod(stdout, .flush)
    let line = try vm.callMethod(stdin, .readline)
    guard line.isKind(.string) else {
      throw call.raise(.typeError, "object.readline() returned non-string")
    }
    let text = line.asText
    if text.byteCount == 0 { throw call.raise(.eofError, "EOF when reading a line") }
    if text.bytes[text.byteCount - 1] == 10 {
      return try vm.newString(
        UnsafeBufferPointer(start: text.bytes, count: text.byteCount - 1))
    }
    return line
  }
}

extension VM {
  /// What `locals()` gives in the running Python frame: the namespace itself for module and class
  /// code, a fresh dict for a function.
  func localsMapping() throws(Raised) -> Value {
    let frame = state.frame
    if frame == state.frames || foreign(Cell(frame.pointee.function)) {
      return Value(callerGlobals)
    }
    let code = frame.pointee.code
    let isFunction =
      frame.pointee.namespace.isUnset && code.pointee.flags & CodeFlags.optimized.rawValue != 0
    let around: Value
    if isFunction {
      around = Value(localsDictionary(code, frame.pointee.function, frame.pointee.registers))
    } else if frame.pointee.namespace.isUnset {
      around = Value(frame.pointee.function.pointee.globals)
    } else {
      around = frame.pointee.namespace
    }
    guard code.pointee.inlinedVariables.isKind(.tuple) else { return around }
    let inner = newDict()
    addInlinedVariables(of: frame, to: inner)
    if inner.isEmpty { return around }
    // Of a comprehension in a module or class only its own are shown.
    guard isFunction else { return Value(inner) }
    let all = around.asDict
    try merge(all, inner)
    return Value(all)
  }

  /// The variables of the comprehensions that the frame is in; inner ones hide those around them.
  private func addInlinedVariables(of frame: UnsafeMutablePointer<Frame>, to dict: Dict) {
    let code = frame.pointee.code
    let table = code.pointee.inlinedVariables.asTuple
    let offset = frame.pointee.pc - code.pointee.words - 1
    var i = table.pointee.count - 5
    while i >= 0 {
      if table[item: i + 3].asInt..<table[item: i + 4].asInt ~= offset {
        var value = frame.pointee.registers[table[item: i + 1].asInt]
        if table[item: i + 2] == .true {
          value = value.isKind(.cell) ? value.cell.of(CellObject.self).pointee.contents : .unset
        }
        if !value.isUnset { dict.set(self, table[item: i].asText, value) }
      }
      i -= 5
    }
  }

  /// The bound local and free variables by name.
  func localsDictionary(
    _ code: Code, _ function: Function, _ registers: UnsafeMutablePointer<Value>
  ) -> Dict {
    let dict = newDict()
    let names = code.pointee.localNames.asTuple
    let cells = code.pointee.cellLocals.asTuple
    for i in 0..<names.pointee.count {
      var v = registers[i]
      if v.isKind(.cell) {
        for j in 0..<cells.pointee.count where cells[item: j] == .small(i) {
          v = v.cell.of(CellObject.self).pointee.contents
          break
        }
      }
      let name = names[item: i].asText
      // Hidden variables (".0") are not shown.
      if v.isUnset || name.byteCount > 0 && name.bytes[0] == UInt8(ascii: ".") { continue }
      dict.set(self, name, v)
    }
    let free = code.pointee.freeNames.asTuple
    for i in 0..<free.pointee.count {
      let v = function.closure[i].cell.of(CellObject.self).pointee.contents
      if !v.isUnset { dict.set(self, free[item: i].asText, v) }
    }
    return dict
  }
}
