// What do classes have?

enum TypeMethods {
  static let rows: [NativeRow] = [
    .static("__new__(metatype, /, *args, **kwargs)", .pure, "Create and return a new class.", new),
    .init("__init__(self, /, *args, **kwargs)", .pure, "Initialize self.") { _ in .none },
    .init("__call__(self, /, *args, **kwargs)", .pure, "Call self as a function.", callMethod),
    .init("__repr__(self, /)", .pure, "Return repr(self).", representation),
    .init("__getattribute__(self, name, /)", .pure, "Return getattr(self, name).", getAttribute),
    .init("__setattr__(self, name, value, /)", .pure, "Set self.name to value.", setAttribute),
    .init("__delattr__(self, name, /)", .pure, "Delete self.name.", deleteAttribute),
    .init("__instancecheck__(self, instance, /)", .pure, "Whether instance is one.", instanceCheck),
    .init("__subclasscheck__(self, subclass, /)", .pure, "Whether subclass is one.", subclassCheck),
    .init("__subclasses__(self, /)", .pure, "Direct subclasses that are alive.", subclasses),
    .init("__or__(self, value, /)", .pure, "Return self|value.", or),
    .init("__ror__(self, value, /)", .pure, "Return value|self.", reversedOr),
    .init("__dir__(self, /)", .pure, "Names of the class's attributes.", directory),
    .init("mro(self, /)", .pure, "The method resolution order.", mro),
    .init("__sizeof__(self, /)", .pure, "Size of the type in memory, in bytes.") { call in
      .small(call.vm.sizeInBytes(call[0]))
    },
    .class("__prepare__(cls, /, *args, **kwargs)", .pure, "Used by class statements.") { call in
      Value(call.vm.newDict())
    },
    .attribute("__name__", .pure, "The class's name.", get: getName, set: setName),
    .attribute(
      "__qualname__", .pure, "The class's dotted name.",
      get: { call in call[0].asType.pointee.qualifiedName }, set: setQualifiedName),
    .attribute("__module__", .pure, "The module's name.", get: getModule, set: setModule),
    .attribute(
      "__bases__", .pure, "The base classes.",
      get: { call in call.vm.known(call[0].asType.pointee.bases) }, set: setBases),
    .member(
      "__base__", .pure, "The base that gives the layout.",
      get: { call in call[0].asType.pointee.base.map { call.vm.known($0) } ?? .none }),
    .attribute(
      "__mro__", .pure, "The method resolution order.",
      get: { call in
        // While its `mro()` runs, a class has none.
        let mro = call[0].asType.pointee.mro
        return mro.pointee.count == 0 ? .none : call.vm.known(Value(mro))
      }),
    .attribute("__dict__", .reveals, "The class's namespace.", get: getDictionary),
    .attribute("__doc__", .pure, "The class's documentation.", get: getDoc, set: setDoc),
    .attribute(
      "__abstractmethods__", .pure, "Names of abstract methods.", get: getAbstract,
      set: setAbstract),
    .attribute("__annotations__", .pure, "Annotations.", get: getAnnotations, set: setAnnotations),
    .attribute(
      "__type_params__", .pure, "Type parameters.", get: getTypeParameters,
      set: setTypeParameters),
    .member(
      "__flags__", .pure, "Flags of the type.",
      get: { call in
        .small(call.vm.typeFlags(call[0].asType))
      }),
    .member("__basicsize__", .pure, "Size of an instance.", get: { _ in .small(16) }),
    .member("__itemsize__", .pure, "Size of an item.", get: { _ in .small(0) }),
    .member("__dictoffset__", .pure, "Place of the dict.", get: { _ in .small(0) }),
    .member(
      "__weakrefoffset__", .pure, "0 where there are no weak references, else below 0.",
      get: { call in .small(call.vm.isReferable(call[0].asType) ? -32 : 0) }),
    .attribute("__text_signature__", .pure, "Signature text.", get: textSignature),
  ]

  /// How the built-in types are called that have one way of it.
  static let calls: [(BuiltinType, StaticString)] = [
    (.object, "()"), (.bool, "(object=False, /)"), (.memoryview, "(object)"),
    (.classMethod, "(function, /)"), (.staticMethod, "(function, /)"),
    (.complex, "(real=0, imag=0)"), (.enumerate, "(iterable, start=0)"),
    (.filter, "(function, iterable, /)"), (.float, "(x=0, /)"), (.frozenset, "(iterable=(), /)"),
    (.property, "(fget=None, fset=None, fdel=None, doc=None)"), (.list, "(iterable=(), /)"),
    (.map, "(function, iterable, /, *iterables)"), (.reversed, "(sequence, /)"),
    (.set, "(iterable=(), /)"), (.tuple, "(iterable=(), /)"), (.zip, "(*iterables, strict=False)"),
    (.noneType, "()"), (.ellipsisType, "()"), (.notImplementedType, "()"),
    (.genericAlias, "(origin, args, /)"), (.mappingProxy, "(mapping)"),
    (.module, "(name, doc=None)"), (.method, "(function, instance, /)"),
  ]

  /// Of a type that a native module declares, what its maker takes.
  private static func textSignature(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let type = call[0].asType
    for (builtin, text) in calls where vm.type(builtin) == type { return vm.text(text.description) }
    guard type.pointee.declaration != 0, type.pointee.flags.contains(.immutable) else {
      return .none
    }
    let names = vm.dictionary(of: type)
    for maker in [Name.__init__, .__new__] {
      let native = names.get(vm.nameText(maker))
      guard native.isKind(.native) else { continue }
      let text = NativeDescriptorMethods.signature(vm, native.asNative)
      guard text.isKind(.string) else { return .none }
      let shown = text.asText.swiftString
      guard let comma = shown.firstIndex(where: { $0 == "," || $0 == ")" }) else { return .none }
      var rest = shown[comma...].drop { $0 == "," || $0 == " " }
      if rest.hasPrefix("/, ") { rest = rest.dropFirst(3) } else if rest == "/)" { rest = ")" }
      if rest == "*args, **kwargs)" { continue }
      return vm.text("(" + rest)
    }
    return .none
  }

  private static func new(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    guard call[0].isKind(.type), call[0].asType.pointee.flags.contains(.isMetaclass) else {
      throw call.raise(
        .typeError,
        call[0].isKind(.type)
          ? "type.__new__(\(vm.typeName(call[0].asType))): \(vm.typeName(call[0].asType)) is not a subtype of type"
          : "type.__new__(X): X is not a type object (\(vm.typeName(call[0])))")
    }
    let arguments = call[1].asTuple
    if arguments.pointee.count == 1, call[2].asDict.isEmpty, call[0] == Value(vm.type(.type)) {
      return Value(vm.type(of: arguments[item: 0]))
    }
    guard arguments.pointee.count == 3 else {
      throw call.raise(
        .typeError,
        arguments.pointee.count == 0 || call[0] != Value(vm.type(.type))
          ? "type.__new__() takes exactly 3 arguments (\(arguments.pointee.count) given)"
          : "type() takes 1 or 3 arguments")
    }
    let name = vm.payload(arguments[item: 0])
    guard name.isKind(.string) else {
      throw call.raise(
        .typeError,
        "type.__new__() argument 1 must be str, not \(vm.typeName(arguments[item: 0]))")
    }
    if name.asText.buffer.contains(0) {
      throw call.raise(.valueError, "type name must not contain null characters")
    }
    guard arguments[item: 1].isKind(.tuple) else {
      throw call.raise(
        .typeError,
        "type.__new__() argument 2 must be tuple, not \(vm.typeName(arguments[item: 1]))")
    }
    let namespace = vm.payload(arguments[item: 2])
    guard namespace.isKind(.dict) else {
      throw call.raise(
        .typeError,
        "type.__new__() argument 3 must be dict, not \(vm.typeName(arguments[item: 2]))")
    }
    let bases = arguments[item: 1].asTuple
    for i in 0..<bases.pointee.count where !bases[item: i].isKind(.type) {
      if !vm.lookup(vm.type(of: bases[item: i]), .__mro_entries__).isUnset {
        throw call.raise(
          .typeError, "type() doesn't support MRO entry resolution; use types.new_class()")
      }
    }
    let winner = try vm.winner(call[0].asType, bases)
    if winner != call[0].asType {
      let maker = vm.lookup(winner, .__new__)
      if !maker.isKind(.native) {
        let bound = try vm.bind(maker, to: .unset, owner: winner)
        return try vm.call(
          bound,
          arguments: Value(
            vm.makeTuple([
              Value(winner), arguments[item: 0], arguments[item: 1], arguments[item: 2],
            ])), keywords: call[2])
      }
    }
    return try vm.buildType(
      meta: winner, name: name.asText, bases: bases, namespace: namespace.asDict,
      keywords: call[2])
  }

  private static func callMethod(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let positional = call[1].asTuple
    let keywords = call[2].asDict
    let total = positional.pointee.count + keywords.pointee.count
    let window = vm.state.stackTop + 1
    try vm.requireStack(to: window + total + 16)
    let saved = vm.state.stackTop
    vm.state.stackTop = window + total + 1
    defer { vm.state.stackTop = saved }
    for i in 0..<positional.pointee.count { window[i] = positional[item: i] }
    var names: Tuple?
    if !keywords.isEmpty {
      let keys = try vm.newTuple(count: keywords.pointee.count)
      var position = 0
      var i = 0
      while let entry = keywords.next(&position) {
        keys.items[i] = entry.key
        window[positional.pointee.count + i] = entry.value
        i += 1
      }
      names = keys
    }
    return try vm.construct(call[0].asType, window, total, names)
  }

  private static func representation(_ call: Call) throws(Raised) -> Value {
    let type = call[0].asType
    let name = type.pointee.qualifiedName.asText.swiftString
    let module = try getModule(call)
    if module.isKind(.string), !module.asText.equals("builtins") {
      return call.vm.text("<class '\(module.asText.shown).\(name)'>")
    }
    return call.vm.text("<class '\(name)'>")
  }

  private static func attributeName(_ call: Call) throws(Raised) -> Text {
    let name = call.vm.payload(call[1])
    guard name.isKind(.string) else {
      throw call.raise(
        .typeError, "attribute name must be string, not '\(call.vm.typeName(call[1]))'")
    }
    return call.vm.intern(name.asText)
  }

  private static func getAttribute(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let name = try attributeName(call)
    let v = try vm.getTypeAttribute(call[0].asType, name, vm.type(of: call[0]))
    if v.isUnset { throw vm.raiseAttributeError(call[0], name) }
    return v
  }

  private static func setAttribute(_ call: Call) throws(Raised) -> Value {
    try call.vm.genericSetAttribute(
      call[0], try attributeName(call), call[2], call.vm.type(of: call[0]))
    return .none
  }

  private static func deleteAttribute(_ call: Call) throws(Raised) -> Value {
    try call.vm.genericSetAttribute(
      call[0], try attributeName(call), .unset, call.vm.type(of: call[0]))
    return .none
  }

  private static func instanceCheck(_ call: Call) throws(Raised) -> Value {
    .bool(try call.vm.isInstanceWithoutHook(call[1], call[0]))
  }

  private static func subclassCheck(_ call: Call) throws(Raised) -> Value {
    .bool(try call.vm.isSubclassWithoutHook(call[1], call[0]))
  }

  /// Only those of the present realm (and the shared ones): no way to walk to another's classes.
  private static func subclasses(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let list = try vm.newList()
    var found: [TypeRef] = []
    vm.forEachSubclass(of: call[0].asType) { found.append($0) }
    for type in found {
      let realm = Cell(type).realm
      if realm == vm.state.realm || realm == VM.sharedRealm || vm.state.realm == VM.trustedRealm {
        try vm.append(list, Value(type))
      }
    }
    return Value(list)
  }

  private static func or(_ call: Call) throws(Raised) -> Value {
    try call.vm.makeUnion(call[0], call[1])
  }

  private static func reversedOr(_ call: Call) throws(Raised) -> Value {
    try call.vm.makeUnion(call[1], call[0])
  }

  private static func directory(_ call: Call) throws(Raised) -> Value {
    let names = call.vm.newDict()
    call.vm.addNames(of: call[0].asType, to: names)
    return Value(try call.vm.listFrom(Value(names)))
  }

  private static func mro(_ call: Call) throws(Raised) -> Value {
    Value(try call.vm.listFrom(call.vm.known(Value(try call.vm.linearize(call[0].asType)))))
  }

  // MARK: Attributes

  private static func checkMutable(_ call: Call, _ name: String) throws(Raised) {
    let type = call[0].asType
    if type.pointee.flags.contains(.immutable) || call[1].isUnset {
      let verb = call[1].isUnset ? "delete" : "set"
      throw call.raise(
        .typeError,
        "cannot \(verb) '\(name)' attribute of immutable type '\(call.vm.typeName(type))'")
    }
    try call.vm.guardForeign(call[0])
  }

  private static func getName(_ call: Call) throws(Raised) -> Value {
    call[0].asType.pointee.name
  }

  private static func setName(_ call: Call) throws(Raised) -> Value {
    try checkMutable(call, "__name__")
    let name = call.vm.payload(call[1])
    guard name.isKind(.string) else {
      throw call.raise(
        .typeError,
        "can only assign string to \(call.vm.typeName(call[0].asType)).__name__, not '\(call.vm.typeName(call[1]))'"
      )
    }
    if name.asText.buffer.contains(0) {
      throw call.raise(.valueError, "type name must not contain null characters")
    }
    call[0].asType.pointee.name = name
    return .none
  }

  private static func setQualifiedName(_ call: Call) throws(Raised) -> Value {
    try checkMutable(call, "__qualname__")
    let name = call.vm.payload(call[1])
    guard name.isKind(.string) else {
      throw call.raise(
        .typeError,
        "can only assign string to \(call.vm.typeName(call[0].asType)).__qualname__, not '\(call.vm.typeName(call[1]))'"
      )
    }
    call[0].asType.pointee.qualifiedName = name
    return .none
  }

  private static func getModule(_ call: Call) throws(Raised) -> Value {
    let type = call[0].asType
    if type.pointee.flags.contains(.immutable) { return type.pointee.module }
    let own = type.pointee.dictionary.get(call.vm.nameText(.__module__))
    return own.isUnset ? Value(call.vm.nameText(.builtins)) : own
  }

  private static func setModule(_ call: Call) throws(Raised) -> Value {
    try checkMutable(call, "__module__")
    call[0].asType.pointee.dictionary.set(call.vm, call.vm.nameText(.__module__), call[1])
    call[0].asType.pointee.module = call[1]
    call[0].asType.pointee.dictionary.remove(call.vm.intern("__firstlineno__"))
    call.vm.typeChanged(call[0].asType)
    return .none
  }

  private static func setBases(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    try checkMutable(call, "__bases__")
    let type = call[0].asType
    guard call[1].isKind(.tuple) else {
      throw call.raise(
        .typeError,
        "can only assign tuple to \(vm.typeName(type)).__bases__, not \(vm.typeName(call[1]))")
    }
    let bases = call[1].asTuple
    if bases.pointee.count == 0 {
      throw call.raise(
        .typeError,
        "can only assign non-empty tuple to \(vm.typeName(type)).__bases__, not ()")
    }
    for i in 0..<bases.pointee.count {
      guard bases[item: i].isKind(.type) else {
        throw call.raise(
          .typeError,
          "\(vm.typeName(type)).__bases__ must be tuple of classes, not '\(vm.typeName(bases[item: i]))'"
        )
      }
      try vm.guardForeign(bases[item: i])
      if vm.isSubtype(bases[item: i].asType, type)
        || vm.layoutLine(of: bases[item: i].asType, contains: type)
      {
        throw call.raise(.typeError, "a __bases__ item causes an inheritance cycle")
      }
      let base = bases[item: i].asType
      // Generic adds nothing to instances.
      if bases.pointee.count > 1, base == vm.type(.generic) { continue }
      if base.pointee.reservedSlots != type.pointee.base?.pointee.reservedSlots
        || base.pointee.fieldCount != type.pointee.base?.pointee.fieldCount
        || base.pointee.payloadType != type.pointee.base?.pointee.payloadType
        || vm.nativeBase(of: base) != vm.nativeBase(of: type)
        || base.pointee.flags.contains(.immutable)
          && base != type.pointee.base
      {
        throw call.raise(
          .typeError,
          "__bases__ assignment: '\(vm.typeName(base))' object layout differs from '\(vm.typeName(type.pointee.base ?? base))'"
        )
      }
    }
    let old = type.pointee.bases
    type.pointee.bases = call[1]
    do {
      try vm.relinearize(type)
    } catch {
      if type.pointee.bases == call[1] { type.pointee.bases = old }
      throw error
    }
    // The metaclass's `mro()` may have assigned other bases meanwhile; the last one wins.
    guard type.pointee.bases == call[1] else { return .none }
    for i in 0..<old.asTuple.pointee.count {
      vm.forgetSubclass(type, of: old.asTuple[item: i].asType)
    }
    for i in 0..<bases.pointee.count { vm.noteSubclass(type, of: bases[item: i].asType) }
    vm.typeChanged(type)
    vm.updateFlags(type, nil)
    vm.flushInlineCachesForProgram()
    return .none
  }

  private static func getDictionary(_ call: Call) throws(Raised) -> Value {
    let proxy = call.vm.newRecord(.mappingProxy)
    proxy[slot: 0] = Value(call.vm.dictionary(of: call[0].asType))
    return Value(proxy)
  }

  private static func getDoc(_ call: Call) throws(Raised) -> Value {
    let v = call.vm.dictionary(of: call[0].asType).get(call.vm.nameText(.__doc__))
    if v.isUnset { return .none }
    return try call.vm.bind(
      call.vm.asPlaced(v, by: call[0].cell.realm), to: .unset, owner: call[0].asType)
  }

  private static func setDoc(_ call: Call) throws(Raised) -> Value {
    try checkMutable(call, "__doc__")
    call[0].asType.pointee.dictionary.set(call.vm, call.vm.nameText(.__doc__), call[1])
    return .none
  }

  private static func getAbstract(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let v = call[0].asType.pointee.dictionary.get(vm.nameText(.__abstractmethods__))
    // The class `type` has the attribute for its instances, and none of its own.
    if v.isUnset || call[0] == Value(vm.type(.type)) {
      throw vm.raiseAttributeError(call[0], vm.nameText(.__abstractmethods__))
    }
    return v
  }

  private static func setAbstract(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let type = call[0].asType
    if type.pointee.flags.contains(.immutable) { try checkMutable(call, "__abstractmethods__") }
    if call[1].isUnset {
      if !type.pointee.dictionary.remove(vm.nameText(.__abstractmethods__)) {
        throw vm.raiseAttributeError(call[0], vm.nameText(.__abstractmethods__))
      }
      type.pointee.flags.remove(.isAbstract)
    } else {
      type.pointee.dictionary.set(vm, vm.nameText(.__abstractmethods__), call[1])
      if try vm.isTrue(call[1]) {
        type.pointee.flags.insert(.isAbstract)
      } else {
        type.pointee.flags.remove(.isAbstract)
      }
    }
    vm.typeChanged(type)
    vm.updateFlags(type, nil)
    return .none
  }

  private static func getAnnotations(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let type = call[0].asType
    if type.pointee.flags.contains(.immutable) {
      throw vm.raiseAttributeError(call[0], vm.nameText(.__annotations__))
    }
    let v = type.pointee.dictionary.get(vm.nameText(.__annotations__))
    if !v.isUnset { return v }
    let made = Value(vm.newDict())
    type.pointee.dictionary.set(vm, vm.nameText(.__annotations__), made)
    return made
  }

  private static func setAnnotations(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let type = call[0].asType
    if type.pointee.flags.contains(.immutable) { try checkMutable(call, "__annotations__") }
    if call[1].isUnset {
      if !type.pointee.dictionary.remove(vm.nameText(.__annotations__)) {
        throw vm.raise(.attributeError, "__annotations__")
      }
    } else {
      type.pointee.dictionary.set(vm, vm.nameText(.__annotations__), call[1])
    }
    return .none
  }

  private static func getTypeParameters(_ call: Call) throws(Raised) -> Value {
    let v = call[0].asType.pointee.dictionary.get(call.vm.nameText(.__type_params__))
    return v.isUnset || call[0] == Value(call.vm.type(.type)) ? call.vm.emptyTuple : v
  }

  private static func setTypeParameters(_ call: Call) throws(Raised) -> Value {
    try checkMutable(call, "__type_params__")
    call[0].asType.pointee.dictionary.set(call.vm, call.vm.nameText(.__type_params__), call[1])
    return .none
  }
}
