// What do property, staticmethod, classmethod and super have?

/// Slots: getter, setter, deleter, doc, name, whether the doc is the getter's.
enum PropertyMethods {
  static let rows: [NativeRow] = [
    .static("__new__(cls, /, *args, **kwargs)", .pure, "Make a property.") { call throws(Raised) in
      try call.vm.wrap(Value(call.vm.newRecord(.property)), for: call[0])
    },
    .init(
      "__init__(self, fget=None, fset=None, fdel=None, doc=None)", .pure, "Set the accessors.",
      initialize),
    .init("__get__(self, instance, owner=None, /)", .pure, "Call the getter.") {
      call throws(Raised) in
      if call[1].isNone {
        if call[2].isNone { throw call.raise(.typeError, "__get__(None, None) is invalid") }
        return call[0]
      }
      return try call.vm.propertyGet(record(call), call[1], call.vm.type(of: call[1]))
    },
    .init("__set__(self, instance, value, /)", .pure, "Call the setter.") { call throws(Raised) in
      try call.vm.propertySet(record(call), call[1], call[2])
      return .none
    },
    .init("__delete__(self, instance, /)", .pure, "Call the deleter.") { call throws(Raised) in
      try call.vm.propertySet(record(call), call[1], .unset)
      return .none
    },
    .init("__set_name__(self, /, *args)", .pure, "Remember the name.") { call throws(Raised) in
      let arguments = call[1].asTuple
      guard arguments.pointee.count == 2 else {
        throw call.raise(
          .typeError,
          "__set_name__() takes 2 positional arguments but \(arguments.pointee.count) were given")
      }
      record(call)[slot: 4] = arguments[item: 1]
      return .none
    },
    .init("getter(self, fget, /)", .pure, "A copy with another getter.") { call throws(Raised) in
      try copy(call, 0)
    },
    .init("setter(self, fset, /)", .pure, "A copy with another setter.") { call throws(Raised) in
      try copy(call, 1)
    },
    .init("deleter(self, fdel, /)", .pure, "A copy with another deleter.") { call throws(Raised) in
      try copy(call, 2)
    },
    .member("fget", .pure, "The getter.", get: { call in slot(call, 0) }),
    .member("fset", .pure, "The setter.", get: { call in slot(call, 1) }),
    .member("fdel", .pure, "The deleter.", get: { call in slot(call, 2) }),
    .member(
      "__doc__", .pure, "The documentation.", get: { call in slot(call, 3) },
      set: { call in
        record(call)[slot: 3] = call[1].isUnset ? .none : call[1]
        return .none
      }),
    .attribute(
      "__name__", .pure, "The name.",
      get: { call throws(Raised) in
        let vm = call.vm
        let v = record(call)[slot: 4]
        if !v.isUnset { return v }
        let getter = slot(call, 0)
        let found = getter.isNone ? .unset : try vm.findAttribute(getter, vm.nameText(.__name__))
        if found.isUnset { throw vm.raiseAttributeError(call[0], vm.nameText(.__name__)) }
        return found
      },
      set: { call in
        record(call)[slot: 4] = call[1]
        return .none
      }),
    .attribute(
      "__isabstractmethod__", .pure, "Whether an accessor is abstract.",
      get: {
        call throws(Raised) in
        let vm = call.vm
        try vm.charge(4)
        for i in 0..<3 where !slot(call, i).isNone {
          let v = try vm.findAttribute(slot(call, i), vm.nameText(.__isabstractmethod__))
          if !v.isUnset, try vm.isTrue(v) { return .true }
        }
        return .false
      }),
  ]

  static func record(_ call: Call) -> Record { call.vm.payload(call[0]).asRecord }

  private static func slot(_ call: Call, _ i: Int) -> Value {
    let v = record(call)[slot: i]
    return v.isUnset ? .none : v
  }

  private static func initialize(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let property = record(call)
    if !property[slot: 0].isUnset { vm.descriptorChanged() }
    for i in 0..<3 { property[slot: i] = call[i + 1] }
    property[slot: 5] = .false
    var doc = call[4]
    if doc.isNone, !call[1].isNone {
      let own = try vm.findAttribute(call[1], vm.nameText(.__doc__))
      if !own.isUnset, !own.isNone {
        doc = own
        property[slot: 5] = .true
      }
    }
    if call[0].isKind(.record) {
      property[slot: 3] = doc
      return .none
    }
    // A subclass has a `__doc__` of its own, so the property's must be the instance's attribute.
    property[slot: 3] = doc
    do {
      try vm.setAttribute(call[0], vm.nameText(.__doc__), doc)
    } catch {
      // Without a place for it, a given documentation is dropped silently; the getter's is not.
      guard property[slot: 5] != .true, vm.take(.attributeError) else { throw error }
    }
    return .none
  }

  private static func copy(_ call: Call, _ which: Int) throws(Raised) -> Value {
    let vm = call.vm
    let old = record(call)
    // The values are all reachable from the call's window while the copy is made.
    var parts = [slot(call, 0), slot(call, 1), slot(call, 2)]
    if !call[1].isNone { parts[which] = call[1] }
    // A doc taken from the getter gives way to that of a new getter.
    let doc = old[slot: 5] == .true && !parts[0].isNone ? .none : slot(call, 3)
    let made = try vm.call(
      Value(vm.type(of: call[0])), arguments: Value(vm.makeTuple(parts + [doc])),
      keywords: Value(vm.newDict()))
    if vm.isInstance(made, .property) { vm.payload(made).asRecord[slot: 4] = old[slot: 4] }
    return made
  }
}

/// Slots: function, dict.
enum MethodWrapperMethods {
  static func rows(_ type: BuiltinType) -> [NativeRow] {
    let isStatic = type == .staticMethod
    let noun = isStatic ? "staticmethod" : "classmethod"
    var rows: [NativeRow] = [
      .static("__new__(cls, /, *args, **kwargs)", .pure, "Make a wrapper.") { call throws(Raised) in
        let record = call.vm.newRecord(type)
        record[slot: 0] = .none
        return try call.vm.wrap(Value(record), for: call[0])
      },
      .init("__init__(self, function, /)", .pure, "Wrap a function.") { call throws(Raised) in
        let vm = call.vm
        let record = vm.payload(call[0]).asRecord
        record[slot: 0] = call[1]
        // A subclass's instance has a namespace of its own.
        if call[0].isKind(.instance) {
          let dict = try vm.wrapperDictionary(record)
          var position = 0
          while let entry = dict.next(&position) {
            vm.setOwnAttribute(call[0].cell, entry.key.asText, entry.value)
          }
        }
        return .none
      },
      .init("__get__(self, instance, owner=None, /)", .pure, "Bind.") { call throws(Raised) in
        let vm = call.vm
        if call[1].isNone, call[2].isNone {
          throw call.raise(.typeError, "__get__(None, None) is invalid")
        }
        if isStatic { return function(call) }
        let owner = call[2].isNone ? Value(vm.type(of: call[1])) : call[2]
        return owner.isKind(.type)
          ? try vm.bind(vm.payload(call[0]), to: .unset, owner: owner.asType)
          : vm.newBoundMethod(function(call), owner)
      },
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        try call.vm.newString(
          "<\(noun)(\(try call.vm.reprString(function(call))))>")
      },
      .member("__func__", .reveals, "The wrapped function.", get: { call in function(call) }),
      .member("__wrapped__", .pure, "The wrapped function.", get: { call in function(call) }),
      .attribute(
        "__dict__", .reveals, "The namespace.",
        get: { call throws(Raised) in
          // A subclass's instance keeps its own.
          if call[0].isKind(.instance) {
            return Value(call.vm.useDictionary(call[0].cell))
          }
          return Value(try call.vm.wrapperDictionary(call[0].asRecord))
        }),
      .attribute(
        "__isabstractmethod__", .pure, "Whether the function is abstract.",
        get: {
          call throws(Raised) in
          let vm = call.vm
          let v = try vm.findAttribute(function(call), vm.nameText(.__isabstractmethod__))
          return .bool(v.isUnset ? false : try vm.isTrue(v))
        }),
    ]
    if isStatic {
      rows.append(
        .init("__call__(self, /, *args, **kwargs)", .pure, "Call the function.") {
          call throws(Raised) in
          try call.vm.handOn(function(call), arguments: call[1], keywords: call[2])
        })
    }
    return rows
  }

  private static func function(_ call: Call) -> Value {
    call.vm.payload(call[0]).asRecord[slot: 0]
  }
}

extension Value {
  /// Whether this is a staticmethod or classmethod, and of no subclass.
  var isMethodWrapper: Bool {
    isKind(.record)
      && (cell.shape == BuiltinType.staticMethod.shape
        || cell.shape == BuiltinType.classMethod.shape)
  }
}

extension VM {
  /// The `__dict__` of a staticmethod or classmethod. It begins with what tells of the function,
  /// taken over when somebody first asks: hardly anybody does.
  func wrapperDictionary(_ wrapper: Record) throws(Raised) -> Dict {
    if wrapper[slot: 1].isKind(.dict) { return wrapper[slot: 1].asDict }
    try checkNativeStack()
    let dict = newDict()
    wrapper[slot: 1] = Value(dict)
    let names: [Name] = [.__module__, .__name__, .__qualname__, .__doc__, .__annotations__]
    for name in names {
      let value = try findAttribute(wrapper[slot: 0], nameText(name))
      if !value.isUnset { dict.set(self, nameText(name), value) }
    }
    return dict
  }
}

/// Slots: class, object, object's class.
enum SuperMethods {
  static let rows: [NativeRow] = [
    .static("__new__(cls, type=?, object=?, /)", .pure, "Make a super object.") {
      call throws(Raised) in
      try call.vm.wrap(Value(call.vm.newRecord(.super)), for: call[0])
    },
    .init("__init__(self, type=?, object=?, /)", .pure, "Set class and object.", initialize),
    .init("__getattribute__(self, name, /)", .pure, "Return getattr(self, name).", getAttribute),
    .init("__get__(self, instance, owner=None, /)", .pure, "Bind to an instance.") {
      call throws(Raised) in
      let record = call.vm.payload(call[0]).asRecord
      if call[1].isNone || !record[slot: 1].isUnset { return call[0] }
      return try call.vm.call(Value(call.vm.type(of: call[0])), record[slot: 0], call[1])
    },
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call in
      let vm = call.vm
      let record = vm.payload(call[0]).asRecord
      let name = record[slot: 0].isKind(.type) ? vm.typeName(record[slot: 0].asType) : "NULL"
      if record[slot: 1].isUnset { return vm.text("<super: <class '\(name)'>, NULL>") }
      let object = record[slot: 2].isKind(.type) ? vm.typeName(record[slot: 2].asType) : "?"
      return vm.text("<super: <class '\(name)'>, <\(object) object>>")
    },
    .member(
      "__thisclass__", .pure, "The class.",
      get: { call in
        call.vm.payload(call[0]).asRecord[slot: 0]
      }),
    .member(
      "__self__", .reveals, "The object.",
      get: { call in
        let v = call.vm.payload(call[0]).asRecord[slot: 1]
        return v.isUnset ? .none : v
      }),
    .member(
      "__self_class__", .pure, "The object's class.",
      get: { call in
        let v = call.vm.payload(call[0]).asRecord[slot: 2]
        return v.isUnset ? .none : v
      }),
  ]

  private static func initialize(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let record = vm.payload(call[0]).asRecord
    if call[1].isUnset {
      if vm.speaksClassic {
        throw call.raise(.typeError, "super() takes at least 1 argument (0 given)")
      }
      // The frame below is the caller's: its first local and its `__class__` cell.
      let (start, object) = try vm.superContext()
      record[slot: 0] = start
      record[slot: 1] = object
    } else {
      guard call[1].isKind(.type) else {
        throw call.raise(
          .typeError, "super() argument 1 must be a type, not \(vm.typeName(call[1]))")
      }
      record[slot: 0] = call[1]
      record[slot: 1] = call[2].isNone ? .unset : call[2]
    }
    let object = record[slot: 1]
    if !object.isUnset {
      let start = record[slot: 0].asType
      record[slot: 2] = Value(try vm.superClass(start, object))
    }
    return .none
  }

  private static func getAttribute(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let record = vm.payload(call[0]).asRecord
    guard call[1].isKind(.string) else {
      throw call.raise(.typeError, "attribute name must be string, not '\(vm.typeName(call[1]))'")
    }
    let name = vm.intern(call[1].asText)
    if !record[slot: 1].isUnset, name != vm.nameText(.__class__) {
      let v = try vm.superAttribute(record[slot: 0].asType, record[slot: 1], name)
      if !v.isUnset { return v }
    }
    let v = try vm.genericGetAttribute(call[0], name, vm.type(of: call[0]))
    if v.isUnset {
      throw vm.raise(
        .attributeError, "'super' object has no attribute '\(name.shown)'",
        fields: Value(name), call[0])
    }
    return v
  }
}

extension VM {
  /// What `super()` without arguments means in the running Python frame.
  func superContext() throws(Raised) -> (Value, Value) {
    let frame = state.frame
    let code = frame.pointee.code
    if code.pointee.positionalCount == 0 && code.pointee.flags & 4 == 0 {
      throw raise(.runtimeError, "super(): no arguments")
    }
    var object = frame.pointee.registers[0]
    let cells = code.pointee.cellLocals.asTuple
    if cells.pointee.count > 0, cells[item: 0] == .small(0), object.isKind(.cell) {
      object = object.cell.of(CellObject.self).pointee.contents
    }
    if object.isUnset { throw raise(.runtimeError, "super(): arg[0] deleted") }
    let free = code.pointee.freeNames.asTuple
    for i in 0..<free.pointee.count where free[item: i] == name(.__class__) {
      let start = frame.pointee.function.closure[i].cell.of(CellObject.self).pointee.contents
      if start.isUnset { throw raise(.runtimeError, "super(): empty __class__ cell") }
      return (start, object)
    }
    throw raise(.runtimeError, "super(): __class__ cell not found")
  }
}
