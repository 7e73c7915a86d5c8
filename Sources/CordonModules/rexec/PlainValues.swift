// How does trusted Python code take what restricted code hands to it?
//
// As plain values: exact text, bytes and numbers out of the native part of whatever came, without a
// call of any method that restricted code may have written.

import CordonRuntime

enum PlainValues {
  static let rows: [NativeRow] = [
    .init(
      "exact(value, /)", .pure,
      "The exact str, bytes, int, float, bool or None in a value; TypeError when it is none of them."
    ) { call throws(Raised) in try exact(call, call[0]) },
    .init("texts(value, /)", .pure, "The exact texts in a list or tuple; none in anything else.") {
      call throws(Raised) in
      let plain = call.vm.payload(call[0])
      guard plain.isKind(.list) || plain.isKind(.tuple) else { return call.vm.emptyTuple }
      return try tuple(call.vm, try strings(call, plain, "item"))
    },
    .init(
      "path(realm, value, /)", .changes,
      "A path as exact text or bytes, or a number; what gives one is asked with the realm's rights."
    ) { call throws(Raised) in
      try path(call, try RealmHandle.realm(call), call[1])
    },
    .init(
      "attribute(realm, name, module, /)", .changes,
      "What stands in a module that the realm may use, or None."
    ) {
      call throws(Raised) in
      let realm = try RealmHandle.realm(call)
      let name = try call.vm.string(call[1], "name")
      guard call[2].isKind(.module), try call.vm.mayUse(call[2], in: realm) else { return .none }
      let found = call[2].asModule.pointee.dictionary.get(call.vm.intern(name))
      return found.isUnset ? .none : found
    },
    .init(
      "import_arguments(realm, name, globals, fromlist, level, /)", .pure,
      "The absolute name, a namespace and a list of names, of an import in the realm.",
      importArguments),
  ]

  static func exact(_ call: Call, _ value: Value) throws(Raised) -> Value {
    let plain = call.vm.payload(value)
    if !plain.isCell || plain.isInt || plain.isFloat || plain.isNone { return plain }
    switch plain.cell.kind {
    case .string, .bytes, .float, .bigInt: return plain
    case .byteArray: return try call.vm.call(Value(call.vm.type(.bytes)), plain)
    default: break
    }
    throw call.raise(
      .typeError, "expected text, bytes or a number, not \(call.vm.typeName(value))")
  }

  static func path(_ call: Call, _ realm: Realm, _ value: Value) throws(Raised) -> Value {
    let plain = call.vm.payload(value)
    if plain.isInt || plain.isKind(.string) || plain.isKind(.bytes) { return plain }
    let path = try call.vm.visit(realm) { () throws(Raised) in try call.vm.pathText(value) }
    return path.isUnset ? try exact(call, value) : path
  }

  /// Source text as bytes, with the flags for the compiler.
  static func source(_ call: Call, _ value: Value) throws(Raised) -> ([UInt8], Int) {
    let text = call.vm.payload(value)
    if text.isKind(.string) {
      let bytes = Array(text.asText.buffer)
      if bytes.contains(0) {
        throw call.raise(.syntaxError, "source code string cannot contain null bytes")
      }
      return (bytes, sourceIsText)
    }
    if text.isKind(.bytes) {
      let bytes = text.asBytes
      return (Array(UnsafeBufferPointer(start: bytes.bytes, count: bytes.pointee.count)), 0)
    }
    throw call.raise(
      .typeError, "source must be a str, bytes or code object, not \(call.vm.typeName(value))")
  }

  /// Exact strings out of an exact list or tuple, or an instance of a subclass of one.
  static func strings(_ call: Call, _ value: Value, _ what: String) throws(Raised) -> [String] {
    let plain = call.vm.payload(value)
    var names: [String] = []
    func add(_ item: Value) throws(Raised) {
      try call.vm.charge(1)
      names.append(try call.vm.string(item, what).swiftString)
    }
    if plain.isKind(.list) {
      var i = 0
      while i < plain.asList.pointee.count {
        try add(plain.asList.pointee.items[i])
        i += 1
      }
    } else if plain.isKind(.tuple) {
      for i in 0..<plain.asTuple.pointee.count { try add(plain.asTuple[item: i]) }
    } else if !plain.isNone {
      throw call.raise(.typeError, "\(what) must be in a list or tuple")
    }
    return names
  }

  static func tuple(_ vm: VM, _ names: [String]) throws(Raised) -> Value {
    let result = try vm.newTuple(count: names.count)
    for (i, name) in names.enumerated() { result.items[i] = Value(vm.intern(name)) }
    return Value(result)
  }

  private static func importArguments(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let realm = try RealmHandle.realm(call)
    var name = try vm.string(call[1], "module name").swiftString
    let names = try strings(call, call[3], "Item in ``from list''")
    let level = vm.payload(call[4])
    guard level.isInt, level.asInt >= 0 else {
      throw call.raise(.valueError, "level must be >= 0")
    }
    let globals = vm.payload(call[2])
    if level.asInt > 0 {
      name = try vm.visit(realm) { () throws(Raised) in
        try vm.resolveRelative(name, globals, level.asInt)
      }
    } else if name.isEmpty {
      throw call.raise(.valueError, "Empty module name")
    }
    let space = vm.newDict()
    if globals.isKind(.dict) {
      for key: StaticString in ["__name__", "__package__", "__file__"] {
        let own = vm.payload(globals.asDict.get(vm.intern(key)))
        if own.isKind(.string) { space.set(vm, key, own) }
      }
      let path = vm.payload(globals.asDict.get(vm.intern("__path__")))
      if path.isKind(.list) || path.isKind(.tuple) {
        space.set(vm, "__path__", try tuple(vm, try strings(call, path, "Item in __path__")))
      }
    }
    return vm.tuple(Value(vm.intern(name)), Value(space), try tuple(vm, names))
  }
}
