// What does every object have?

enum ObjectMethods {
  static let rows: [NativeRow] = [
    .static(
      "__new__(cls, /, *args, **kwargs)", .pure, "Create and return a new object.", new),
    .init("__init__(self, /, *args, **kwargs)", .pure, "Initialize self.", initialize),
    .init("__repr__(self, /)", .pure, "Return repr(self).", representation),
    .init("__str__(self, /)", .pure, "Return str(self).", string),
    .init("__eq__(self, value, /)", .pure, "Return self==value.", equal),
    .init("__ne__(self, value, /)", .pure, "Return self!=value.", notEqual),
    .init("__lt__(self, value, /)", .pure, "Return self<value.", unordered),
    .init("__le__(self, value, /)", .pure, "Return self<=value.", unordered),
    .init("__gt__(self, value, /)", .pure, "Return self>value.", unordered),
    .init("__ge__(self, value, /)", .pure, "Return self>=value.", unordered),
    .init("__hash__(self, /)", .pure, "Return hash(self).", hash),
    .init("__getattribute__(self, name, /)", .pure, "Return getattr(self, name).", getAttribute),
    .init("__setattr__(self, name, value, /)", .pure, "Set self.name to value.", setAttribute),
    .init("__delattr__(self, name, /)", .pure, "Delete self.name.", deleteAttribute),
    .init("__format__(self, format_spec, /)", .pure, "Format self.", format),
    .init("__sizeof__(self, /)", .pure, "Size of the object in memory, in bytes.", size),
    .init("__dir__(self, /)", .pure, "Names of the object's attributes.", directory),
    .init("__reduce__(self, /)", .pure, "Help pickle.", reduce),
    .init("__reduce_ex__(self, protocol, /)", .pure, "Help pickle.", reduceEx),
    .init("__getstate__(self, /)", .pure, "State of the object for pickling.", getState),
    .class(
      "__init_subclass__(cls, /, *args, **kwargs)", .pure, "Called when a class is subclassed."
    ) {
      call throws(Raised) in
      let owner = call[0].isKind(.type) ? call.vm.typeName(call[0].asType) : "object"
      if !call[2].asDict.isEmpty {
        throw call.raise(.typeError, "\(owner).__init_subclass__() takes no keyword arguments")
      }
      let given = call[1].asTuple.pointee.count
      if given > 0 {
        throw call.raise(
          .typeError, "\(owner).__init_subclass__() takes no arguments (\(given) given)")
      }
      return .none
    },
    .class("__subclasshook__(cls, object, /)", .pure, "Overridden by abstract classes.") { _ in
      .notImplemented
    },
    .attribute(
      "__class__", .pure, "The object's class.",
      get: { call in call.vm.knownClass(of: call[0]) }, set: setClass),
  ]

  private static func new(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    guard call[0].isKind(.type) else {
      throw call.raise(
        .typeError, "object.__new__(X): X is not a type object (\(vm.typeName(call[0])))")
    }
    let type = call[0].asType
    let extra = call[1].asTuple.pointee.count > 0 || call[2].asDict.pointee.count > 0
    if extra {
      let ownNew = vm.lookup(type, .__new__)
      let isObjects = ownNew.isKind(.native) && ownNew.asNative == call.callee
      if !isObjects {
        throw call.raise(
          .typeError, "object.__new__() takes exactly one argument (the type to instantiate)")
      }
      if vm.isObjectsOwn(vm.lookup(type, .__init__)) {
        throw call.raise(.typeError, "\(vm.typeName(type))() takes no arguments")
      }
    }
    if type.pointee.flags.contains(.isAbstract) {
      return try vm.construct(type, call.arguments, 0, nil)
    }
    guard type.pointee.instanceKind == .instance, type.pointee.payloadType == nil else {
      let base = type.pointee.payloadType ?? type
      throw call.raise(
        .typeError,
        "object.__new__(\(vm.typeName(type))) is not safe, use \(vm.typeName(base)).__new__()")
    }
    // What a native type knows of its instances its own `__new__` puts into them.
    let base = vm.nativeBase(of: type)
    let isPlain =
      base == vm.type(.object) || base == vm.type(.simpleNamespace)
      || base == vm.type(.generic)
    let maker = vm.lookup(base, .__new__)
    let isOwn = !(maker.isKind(.native) && maker.asNative == call.callee)
    if !isPlain && (isOwn || base == type) || type.pointee.flags.contains(.noConstructor) {
      throw call.raise(
        .typeError,
        "object.__new__(\(vm.typeName(type))) is not safe, use \(vm.typeName(base)).__new__()")
    }
    return Value(cell: vm.newInstance(type))
  }

  private static func initialize(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let extra = call[1].asTuple.pointee.count > 0 || call[2].asDict.pointee.count > 0
    if extra {
      let type = vm.type(of: call[0])
      if !vm.lookup(type, .__init__).isKind(.native) {
        throw call.raise(
          .typeError, "object.__init__() takes exactly one argument (the instance to initialize)")
      }
      let maker = vm.lookup(type, .__new__)
      if maker.isKind(.native), maker.asNative.pointee.owner == Value(vm.type(.object)) {
        throw call.raise(
          .typeError,
          "\(vm.typeName(type)).__init__() takes exactly one argument (the instance to initialize)")
      }
    }
    return .none
  }

  private static func representation(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    return vm.text(vm.defaultRepr(call[0]))
  }

  private static func string(_ call: Call) throws(Raised) -> Value { try call.vm.repr(call[0]) }

  private static func equal(_ call: Call) throws(Raised) -> Value {
    call[0] == call[1] ? .true : .notImplemented
  }

  private static func notEqual(_ call: Call) throws(Raised) -> Value {
    let result = try call.vm.callSpecial(call[0], .__eq__, call[1])
    if result.isUnset || result == .notImplemented { return .notImplemented }
    return .bool(!(try call.vm.isTrue(result)))
  }

  private static func unordered(_ call: Call) throws(Raised) -> Value { .notImplemented }

  private static func hash(_ call: Call) throws(Raised) -> Value {
    call.vm.int(call.vm.identityHash(call[0]))
  }

  private static func name(_ call: Call) throws(Raised) -> Text {
    let name = call.vm.payload(call[1])
    guard name.isKind(.string) else {
      throw call.raise(
        .typeError, "attribute name must be string, not '\(call.vm.typeName(call[1]))'")
    }
    return call.vm.intern(name.asText)
  }

  private static func getAttribute(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let name = try name(call)
    let v = try vm.genericGetAttribute(call[0], name, vm.type(of: call[0]))
    if v.isUnset { throw vm.raiseAttributeError(call[0], name) }
    return v
  }

  private static func setAttribute(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    if call[0].isKind(.type) {
      throw call.raise(.typeError, "can't apply this __setattr__ to type object")
    }
    try vm.genericSetAttribute(call[0], try name(call), call[2], vm.type(of: call[0]))
    return .none
  }

  private static func deleteAttribute(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    if call[0].isKind(.type) {
      throw call.raise(.typeError, "can't apply this __delattr__ to type object")
    }
    try vm.genericSetAttribute(call[0], try name(call), .unset, vm.type(of: call[0]))
    return .none
  }

  private static func format(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let spec = vm.payload(call[1])
    guard spec.isKind(.string) else {
      throw call.raise(
        .typeError,
        "__format__() argument must be str, not \(call[1].isNone ? "None" : vm.typeName(call[1]))")
    }
    if spec.asText.byteCount > 0 {
      throw call.raise(
        .typeError,
        "unsupported format string passed to \(vm.typeName(call[0])).__format__")
    }
    return try vm.str(call[0])
  }

  private static func size(_ call: Call) throws(Raised) -> Value {
    .small(call.vm.sizeInBytes(call[0]))
  }

  private static func directory(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let names = vm.newDict()
    let x = call[0]
    if x.isCell, vm.type(of: x).pointee.dictShape != 0 || x.isKind(.module) || x.isKind(.function) {
      try vm.addOwnNames(x, to: names)
    }
    let cls = try vm.getAttributeOrUnset(x, vm.nameText(.__class__))
    if cls.isKind(.type) { vm.addNames(of: cls.asType, to: names) }
    return Value(try vm.listFrom(Value(names)))
  }

  private static func reduce(_ call: Call) throws(Raised) -> Value {
    try call.vm.reduceInstance(call[0], protocol: 0)
  }

  private static func reduceEx(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let protocolNumber = try vm.index(call[1])
    let own = vm.lookup(vm.type(of: call[0]), .__reduce__)
    if !own.isKind(.native) || own.asNative.pointee.owner != Value(vm.type(.object)) {
      return try vm.callMethod(call[0], .__reduce__)
    }
    return try vm.reduceInstance(
      call[0], protocol: protocolNumber.isInt ? protocolNumber.asInt : Int.max)
  }

  private static func getState(_ call: Call) throws(Raised) -> Value {
    try call.vm.instanceState(call[0], isRequired: false)
  }

  private static func setClass(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    try vm.requireOwn(call[0], toChange: "class")
    guard !call[1].isUnset else {
      throw call.raise(.typeError, "can't delete __class__ attribute")
    }
    guard call[1].isKind(.type) else {
      throw call.raise(
        .typeError,
        "__class__ must be set to a class, not '\(vm.typeName(call[1]))' object")
    }
    let new = call[1].asType
    let x = call[0]
    let old = vm.type(of: x)
    if x.isKind(.module), vm.isSubtype(new, vm.type(.module)) {
      x.cell.shape = new.pointee.rootShape
      return .none
    }
    guard x.isKind(.instance) || x.isKind(.exception), !old.pointee.flags.contains(.immutable),
      !new.pointee.flags.contains(.immutable)
    else {
      throw call.raise(
        .typeError,
        "__class__ assignment only supported for mutable types or ModuleType subclasses")
    }
    try vm.guardForeign(call[1])
    try vm.requireOwn(x, toChange: "class")
    guard new.pointee.instanceKind == old.pointee.instanceKind,
      new.pointee.fieldCount == old.pointee.fieldCount,
      new.pointee.payloadType == old.pointee.payloadType,
      new.pointee.reservedSlots == old.pointee.reservedSlots, vm.slotNamesAgree(new, old),
      vm.isReferable(new) == vm.isReferable(old),
      vm.nativeBase(of: new) == vm.nativeBase(of: old),
      (new.pointee.dictShape != 0) == (old.pointee.dictShape != 0)
    else {
      throw call.raise(
        .typeError,
        "__class__ assignment: '\(vm.typeName(new))' object layout differs from '\(vm.typeName(old))'"
      )
    }
    if new.pointee.dictShape != 0 {
      vm.useDictionary(x.cell)
      x.cell.shape = new.pointee.dictShape
      // In dictionary mode only reserved slots are looked at, so the room the instance was made
      // with need not be that of its new class.
    } else {
      x.cell.shape = new.pointee.rootShape
    }
    return .none
  }
}

extension VM {
  /// `<module.Name object at 0x...>`
  func defaultRepr(_ x: Value) -> String {
    let type = type(of: x)
    let name = type.pointee.qualifiedName.asText.swiftString
    let module = type.pointee.module
    let prefix =
      module.isKind(.string) && !module.asText.equals("builtins")
      ? module.asText.swiftString + "." : ""
    return "<\(prefix)\(name) object at \(address(x))>"
  }

  /// The identity as `repr` and `id` show it. Addresses of the heap are not secret inside it, and
  /// tell nothing of the process beyond it.
  func address(_ x: Value) -> String { "0x" + String(x.bits, radix: 16) }

  public func identityHash(_ x: Value) -> Int {
    let bits = x.bits
    return Int(truncatingIfNeeded: (bits >> 4) | (bits << 60)) & (1 << 61 - 1)
  }

  func addOwnNames(_ x: Value, to names: Dict) throws(Raised) {
    if x.isKind(.instance) || x.isKind(.exception) {
      forEachOwnAttribute(x.cell) { name, _ in names.set(self, name, .none) }
      return
    }
    var own: Value = .unset
    if x.isKind(.module) { own = Value(x.asModule.pointee.dictionary) }
    if x.isKind(.function) { own = x.asFunction.extra(.dictionary) }
    if own.isKind(.dict) {
      var position = 0
      while let entry = own.asDict.next(&position) { try set(names, entry.key, .none) }
    }
  }

  /// The names of a class and its bases.
  func addNames(of type: TypeRef, to names: Dict) {
    let mro = type.pointee.mro
    for i in 0..<mro.pointee.count {
      let dict = dictionary(of: mro[item: i].asType)
      var position = 0
      while let entry = dict.next(&position) {
        if entry.key.isKind(.string) { names.set(self, entry.key.asText, .none) }
      }
    }
  }

  /// Bytes that an object takes in the heap, without what it refers to.
  public func sizeInBytes(_ x: Value) -> Int {
    if !x.isCell { return 8 }
    func cellSize(_ cell: Cell) -> Int {
      let block = Int((UInt(bitPattern: cell) - state.heap.arena) >> UInt(HeapSize.blockShift))
      let info = state.heap.blocks[block]
      return info.state == .small
        ? Int(info.cellSize) : Int(info.count) << HeapSize.blockShift
    }
    let own = cellSize(x.cell)
    switch x.cell.kind {
    case .list where x.asList.pointee.capacity > 0:
      return own + cellSize(Cell(x.asList.pointee.items) - ListObject.storageOffset)
    case .dict, .set:
      let table = x.asDict
      return table.pointee.capacity > 0
        ? own + cellSize(Cell(table.pointee.entries) - DictObject.storageOffset) : own
    default: return own
    }
  }
}
