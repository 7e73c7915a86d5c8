// Which functions does every namespace see?

import CordonBytecode

enum BuiltinsModule {
  static let rows: [NativeRow] = Introspection.rows + Iterating.rows + Evaluating.rows

  /// Whether a type stands in `builtins`.
  static func isPublic(_ type: BuiltinType) -> Bool {
    if type.isException {
      return type.rawValue < BuiltinType.policyError.rawValue && type != .incompleteInputError
    }
    switch type {
    case .object, .type, .int, .bool, .float, .complex, .str, .bytes, .bytearray, .memoryview,
      .list, .tuple, .dict, .set, .frozenset, .range, .slice, .staticMethod, .classMethod,
      .property, .super, .enumerate, .zip, .map, .filter, .reversed:
      return true
    default: return false
    }
  }
}

/// Functions about one object.
private enum Introspection {
  static let rows: [NativeRow] = [
    .init("abs(x, /)", .pure, "Return the absolute value of x.") { call throws(Raised) in
      let v = try call.vm.absolute(call[0])
      return v
    },
    .init("ascii(obj, /)", .pure, "Return an ASCII-only representation of obj.") {
      call throws(Raised) in
      try call.vm.asciiOrSubclass(call[0])
    },
    .init("bin(number, /)", .pure, "Return the binary text of an integer.") {
      call throws(Raised) in
      try call.vm.radixText(call[0], 2)
    },
    .init("oct(number, /)", .pure, "Return the octal text of an integer.") {
      call throws(Raised) in
      try call.vm.radixText(call[0], 8)
    },
    .init("hex(number, /)", .pure, "Return the hexadecimal text of an integer.") {
      call throws(Raised) in
      try call.vm.radixText(call[0], 16)
    },
    .init("callable(obj, /)", .pure, "Return whether obj can be called.") { call in
      .bool(call.vm.isCallable(call[0]))
    },
    .init("chr(i, /)", .pure, "Return the character with code point i.") { call throws(Raised) in
      try character(call)
    },
    .init("ord(c, /)", .pure, "Return the code point of a character.") { call throws(Raised) in
      try codePoint(call)
    },
    .init("divmod(x, y, /)", .pure, "Return the tuple (x//y, x%y).") { call throws(Raised) in
      try call.vm.binary(.divmod, call[0], call[1])
    },
    .init("pow(base, exp, mod=None)", .pure, "Return base**exp, modulo mod when given.") {
      call throws(Raised) in
      if call[2].isNone { return try call.vm.binary(.power, call[0], call[1]) }
      return try call.vm.power(call[0], call[1], modulo: call[2])
    },
    .init("round(number, ndigits=None)", .pure, "Round to ndigits decimal places.") {
      call throws(Raised) in
      let vm = call.vm
      let method = vm.lookup(vm.type(of: call[0]), .__round__)
      if method.isUnset {
        throw call.raise(
          .typeError, "type \(vm.typeName(call[0])) doesn't define __round__ method")
      }
      return call[1].isNone
        ? try vm.callUnbound(method, call[0]) : try vm.callUnbound(method, call[0], call[1])
    },
    .init("format(value, format_spec='', /)", .pure, "Return value.__format__(format_spec).") {
      call throws(Raised) in
      guard call.vm.payload(call[1]).isKind(.string) else {
        throw call.raise(
          .typeError, "format() argument 2 must be str, not \(call.vm.typeName(call[1]))")
      }
      return try call.vm.format(call[0], call[1])
    },
    .init("hash(obj, /)", .pure, "Return the hash value of an object.") { call throws(Raised) in
      call.vm.int(try call.vm.hash(call[0]))
    },
    .init("id(obj, /)", .pure, "Return the identity of an object.") { call in
      call.vm.identity(call[0])
    },
    .init("len(obj, /)", .pure, "Return the number of items in a container.") {
      call throws(Raised) in
      try call.vm.lengthValue(call[0])
    },
    .init("repr(obj, /)", .pure, "Return the canonical text of an object.") {
      call throws(Raised) in
      try call.vm.reprOrSubclass(call[0])
    },
    .init("isinstance(obj, class_or_tuple, /)", .pure, "Return whether obj is an instance.") {
      call throws(Raised) in
      .bool(try call.vm.isInstance(call[0], of: call[1]))
    },
    .init("issubclass(cls, class_or_tuple, /)", .pure, "Return whether cls is a subclass.") {
      call throws(Raised) in
      .bool(try call.vm.isSubclass(call[0], of: call[1]))
    },
    .init("getattr(object, name, default=?, /)", .pure, "Return object.name.") {
      call throws(Raised) in
      let vm = call.vm
      let name = try attributeName(call, "getattr")
      try vm.guardForeign(call[0])
      if call[2].isUnset { return try vm.getAttribute(call[0], name) }
      let v = try vm.findAttribute(call[0], name)
      return v.isUnset ? call[2] : v
    },
    .init("hasattr(obj, name, /)", .pure, "Return whether obj has an attribute.") {
      call throws(Raised) in
      let name = try attributeName(call, "hasattr")
      try call.vm.guardForeign(call[0])
      return .bool(!(try call.vm.findAttribute(call[0], name)).isUnset)
    },
    .init("setattr(obj, name, value, /)", .pure, "Set obj.name to value.") {
      call throws(Raised) in
      try call.vm.guardForeign(call[0])
      try call.vm.setAttribute(call[0], try attributeName(call, "setattr"), call[2])
      return .none
    },
    .init("delattr(obj, name, /)", .pure, "Delete obj.name.") { call throws(Raised) in
      try call.vm.guardForeign(call[0])
      try call.vm.setAttribute(call[0], try attributeName(call, "delattr"), .unset)
      return .none
    },
    .init("dir(object=?, /)", .pure, "Return the names of attributes, or of locals.") {
      call throws(Raised) in
      let vm = call.vm
      var names: Value
      if call[0].isUnset {
        let locals = try vm.localsMapping()
        names = try vm.listValue(
          locals.isKind(.dict) ? locals : vm.call(vm.getAttribute(locals, vm.intern("keys"))))
      } else {
        try vm.guardForeign(call[0])
        let v = try vm.callSpecial(call[0], .__dir__)
        if v.isUnset { throw call.raise(.typeError, "object does not provide __dir__") }
        names = try vm.listValue(v)
      }
      try vm.sortList(names.asList)
      _ = names.bits
      names = Value(names.asList)
      return names
    },
    .init("vars(object=?, /)", .pure, "Return __dict__ of an object, or the locals.") {
      call throws(Raised) in
      let vm = call.vm
      if call[0].isUnset { return try vm.localsMapping() }
      try vm.guardForeign(call[0])
      do throws(Raised) {
        return try vm.getAttribute(call[0], .__dict__)
      } catch {
        // A refusal is no lack of the attribute.
        guard !vm.isInstance(vm.state.raised, .policyError), vm.take(.attributeError) else {
          throw error
        }
        throw call.raise(.typeError, "vars() argument must have __dict__ attribute")
      }
    },
  ]

  private static func character(_ call: Call) throws(Raised) -> Value {
    let code = call.vm.clippedInt(try call.vm.index(call[0]))
    guard 0...0x10FFFF ~= code else {
      throw call.raise(.valueError, "chr() arg not in range(0x110000)")
    }
    return call.vm.character(UInt32(code))
  }

  private static func codePoint(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let v = vm.payload(call[0])
    let count: Int
    switch true {
    case v.isKind(.string):
      count = v.asText.count
      if count == 1 { return .small(Int(decodeScalar(at: v.asText.bytes).scalar)) }
    case v.isKind(.bytes):
      count = v.asBytes.pointee.count
      if count == 1 { return .small(Int(v.asBytes.bytes[0])) }
    case v.isKind(.byteArray):
      count = v.asByteArray.pointee.count
      if count == 1, let bytes = v.asByteArray.pointee.bytes { return .small(Int(bytes[0])) }
    default:
      throw call.raise(
        .typeError,
        "ord() expected string of length 1, but \(vm.typeName(call[0])) found")
    }
    throw call.raise(
      .typeError, "ord() expected a character, but string of length \(count) found")
  }

  private static func attributeName(_ call: Call, _ function: String) throws(Raised) -> Text {
    let name = call.vm.payload(call[1])
    guard name.isKind(.string) else {
      throw call.raise(
        .typeError, "attribute name must be string, not '\(call.vm.typeName(call[1]))'")
    }
    return call.vm.intern(name.asText)
  }
}

/// Functions over iterables.
private enum Iterating {
  static let rows: [NativeRow] = [
    .init("all(iterable, /)", .pure, "Return whether all items are true.") { call throws(Raised) in
      var result = Value.true
      try call.vm.forEach(call[0]) { item throws(Raised) in
        if try call.vm.isTrue(item) { return true }
        result = .false
        return false
      }
      return result
    },
    .init("any(iterable, /)", .pure, "Return whether any item is true.") { call throws(Raised) in
      var result = Value.false
      try call.vm.forEach(call[0]) { item throws(Raised) in
        if !(try call.vm.isTrue(item)) { return true }
        result = .true
        return false
      }
      return result
    },
    .init("sum(iterable, /, start=0)", .pure, "Return the sum of start and the items.", sum),
    .init("min(*args, **kwargs)", .pure, "Return the smallest item.") { call throws(Raised) in
      try extreme(call, "min", .less)
    },
    .init("max(*args, **kwargs)", .pure, "Return the largest item.") { call throws(Raised) in
      try extreme(call, "max", .greater)
    },
    .init("iter(object, sentinel=?, /)", .pure, "Return an iterator.") { call throws(Raised) in
      if call[1].isUnset { return try call.vm.iterator(call[0]) }
      guard call.vm.isCallable(call[0]) else {
        throw call.raise(.typeError, "iter(v, w): v must be callable")
      }
      let record = call.vm.newRecord(.callableIterator)
      record[slot: 0] = call[0]
      record[slot: 1] = call[1]
      return Value(record)
    },
    .init("next(iterator, default=?, /)", .pure, "Return the next item.") { call throws(Raised) in
      let vm = call.vm
      if call[0].isKind(.generator) {
        var result = Value.none
        guard call[0].cell.shape == BuiltinType.generator.shape else {
          throw call.raise(.typeError, "'\(vm.typeName(call[0]))' object is not an iterator")
        }
        if let v = try vm.resumeFromNative(call[0].asGenerator, with: .none, result: &result) {
          return v
        }
        if !call[1].isUnset { return call[1] }
        throw vm.raiseStopIteration(result)
      }
      if vm.lookup(vm.type(of: call[0]), .__next__).isUnset {
        throw call.raise(.typeError, "'\(vm.typeName(call[0]))' object is not an iterator")
      }
      if call[1].isUnset { return try vm.nextRaising(call[0]) }
      do throws(Raised) {
        return try vm.nextRaising(call[0])
      } catch {
        guard vm.take(.stopIteration) else { throw error }
        return call[1]
      }
    },
    .init("sorted(iterable, /, *, key=None, reverse=False)", .pure, "Return a new sorted list.") {
      call throws(Raised) in
      let list = try call.vm.listFrom(call[0])
      try call.vm.sortList(list, key: call[1], reverse: try call.vm.isTrue(call[2]))
      return Value(list)
    },
    .init("aiter(async_iterable, /)", .pure, "Return an asynchronous iterator.") {
      call throws(Raised) in
      let vm = call.vm
      if vm.lookup(vm.type(of: call[0]), .__aiter__).isUnset {
        throw call.raise(
          .typeError, "'\(vm.typeName(call[0]))' object is not an async iterable")
      }
      return try vm.asyncIterator(call[0])
    },
    .init("anext(async_iterator, default=?, /)", .pure, "Awaitable of the next item.") {
      call throws(Raised) in
      let vm = call.vm
      let v = try vm.callSpecial(call[0], .__anext__)
      if v.isUnset {
        throw call.raise(
          .typeError, "'\(vm.typeName(call[0]))' object is not an async iterator")
      }
      if call[1].isUnset { return v }
      let record = vm.newRecord(.anextAwaitable)
      record[slot: 0] = v
      record[slot: 1] = call[1]
      return Value(record)
    },
  ]

  private static func sum(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    var total = call[1]
    for (type, message) in [
      (BuiltinType.str, "sum() can't sum strings [use ''.join(seq) instead]"),
      (.bytes, "sum() can't sum bytes [use b''.join(seq) instead]"),
      (.bytearray, "sum() can't sum bytearray [use b''.join(seq) instead]"),
    ] where vm.isInstance(total, type) { throw call.raise(.typeError, message) }
    // Floats are summed with compensation, as CPython does since 3.12.
    var compensation = 0.0
    var floating = false
    try vm.forEach(call[0]) { item throws(Raised) in
      let item = item == .true ? .small(1) : item == .false ? .small(0) : item
      if Value.bothInts(total, item) {
        let (v, overflow) = Value.add(total, item)
        if !overflow {
          total = v
          return true
        }
      }
      if total.isFloat, item.isFloat {
        let t = total.asFloat
        let x = item.asFloat
        let s = t + x
        compensation += abs(t) >= abs(x) ? (t - s) + x : (x - s) + t
        floating = true
        total = vm.float(s)
        return true
      }
      if floating, total.isFloat, item.isInt {
        let t = total.asFloat
        let x = Double(item.asInt)
        let s = t + x
        compensation += abs(t) >= abs(x) ? (t - s) + x : (x - s) + t
        total = vm.float(s)
        return true
      }
      if floating, compensation != 0, compensation.isFinite {
        total = vm.float(total.asFloat + compensation)
        compensation = 0
      }
      floating = false
      total = try vm.binary(.add, total, item)
      return true
    }
    if floating, compensation != 0, compensation.isFinite {
      return vm.float(total.asFloat + compensation)
    }
    return total
  }

  private static func abs(_ d: Double) -> Double { d.magnitude }

  private static func extreme(_ call: Call, _ name: String, _ op: CompareOperator) throws(Raised)
    -> Value
  {
    let vm = call.vm
    let arguments = call[0].asTuple
    var key = Value.none
    var fallback = Value.unset
    var position = 0
    while let entry = call[1].asDict.next(&position) {
      if entry.key.asText.equals("key") {
        key = entry.value
      } else if entry.key.asText.equals("default") {
        fallback = entry.value
      } else {
        throw call.raise(
          .typeError,
          "\(name)() got an unexpected keyword argument '\(entry.key.asText.swiftString)'")
      }
    }
    if arguments.pointee.count == 0 {
      throw call.raise(.typeError, "\(name) expected at least 1 argument, got 0")
    }
    let several = arguments.pointee.count > 1
    if several && !fallback.isUnset {
      throw call.raise(
        .typeError,
        "Cannot specify a default for \(name)() with multiple positional arguments")
    }
    var best = Value.unset
    var bestKey = Value.unset
    try vm.forEach(several ? call[0] : arguments[item: 0]) { item throws(Raised) in
      let itemKey = try key.isNone ? item : vm.call(key, item)
      let isBetter = best.isUnset ? true : try vm.test(op, itemKey, bestKey)
      if isBetter {
        best = item
        bestKey = itemKey
      }
      return true
    }
    if best.isUnset {
      if !fallback.isUnset { return fallback }
      throw call.raise(.valueError, "\(name)() iterable argument is empty")
    }
    return best
  }
}

/// Functions that run code or speak to the outside.
private enum Evaluating {
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
    guard flags & ~(compileFlags | sourceIsText) == 0 else {
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
        vm.load(
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
    return Value(vm.load(unit))
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
      dict.set(vm, vm.nameText(.__builtins__), Value(vm.realm.builtins))
    }
    return (dict, locals)
  }

  private static func evaluate(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    try vm.guardForeign(call[0])
    let (globals, locals) = try namespaces(call, "eval")
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
      code = vm.load(
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
      code = vm.load(
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
  func latin1(_ i: Int) -> Value { state.latin1[i] }

  /// `id(x)`.
  public func identity(_ x: Value) -> Value {
    int(Int(truncatingIfNeeded: x.bits >> 1) & Int.max >> 1)
  }

  func listValue(_ iterable: Value) throws(Raised) -> Value { Value(try listFrom(iterable)) }

  public func isCallable(_ x: Value) -> Bool {
    guard x.isCell else { return false }
    switch x.cell.kind {
    case .function, .boundMethod, .type: return true
    case .native: return x.cell.shape != BuiltinType.getSetDescriptor.shape
    default: return !lookup(type(of: x), .__call__).isUnset
    }
  }

  /// What `locals()` gives in the running Python frame: the namespace itself for module and class
  /// code, a fresh dict for a function.
  func localsMapping() throws(Raised) -> Value {
    let frame = state.frame
    if foreign(Cell(frame.pointee.function)) { return Value(callerGlobals) }
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
