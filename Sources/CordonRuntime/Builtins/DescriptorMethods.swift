// What do property, staticmethod, classmethod and super have?

/// Slots: getter, setter, deleter, doc, name.
enum PropertyMethods {
  static let rows: [NativeRow] = [
    .static(
      "__new__(cls, fget=None, fset=None, fdel=None, doc=None)", .pure, "Make a property."
    ) {
      call throws(Raised) in
      try call.vm.wrap(Value(call.vm.newRecord(.property)), for: call[0])
    },
    .init(
      "__init__(self, fget=None, fset=None, fdel=None, doc=None)", .pure, "Set the accessors.",
      initialize),
    .init("__get__(self, instance, owner=None, /)", .pure, "Call the getter.") {
      call throws(Raised) in
      if call[1].isNone { return call[0] }
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
    .init("__set_name__(self, owner, name, /)", .pure, "Remember the name.") { call in
      record(call)[slot: 4] = call[2]
      return .none
    },
    .init("getter(self, fget, /)", .pure, "A copy with another getter.") { call throws(Raised) in
      try copy(call, 0)
    },
    .init("setter(self, fset, /)", .pure, "A copy with another setter.") { call throws(Raised) in
      try copy(call, 1)
    },
    .init("deleter(self, fdel, /)", .pure, "A copy with another deleter.") {
      call throws(Raised) in
      try copy(call, 2)
    },
    .member("fget", .pure, "The getter.", get: { call in slot(call, 0) }),
    .member("fset", .pure, "The setter.", get: { call in slot(call, 1) }),
    .member("fdel", .pure, "The deleter.", get: { call in slot(call, 2) }),
    .attribute(
      "__doc__", .pure, "The documentation.", get: doc,
      set: { call in
        record(call)[slot: 3] = call[1].isUnset ? .none : call[1]
        return .none
      }),
    .attribute(
      "__name__", .pure, "The name.",
      get: { call throws(Raised) in
        let v = record(call)[slot: 4]
        if !v.isUnset { return v }
        let getter = slot(call, 0)
        if getter.isNone { throw call.vm.raiseAttributeError(call[0], call.vm.nameText(.__name__)) }
        return try call.vm.getAttribute(getter, .__name__)
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
    let property = record(call)
    for i in 0..<4 { property[slot: i] = call[i + 1] }
    return .none
  }

  private static func doc(_ call: Call) throws(Raised) -> Value {
    let own = record(call)[slot: 3]
    if !own.isUnset && !own.isNone { return own }
    let getter = slot(call, 0)
    if getter.isNone { return .none }
    let v = try call.vm.findAttribute(getter, call.vm.nameText(.__doc__))
    return v.isUnset ? .none : v
  }

  private static func copy(_ call: Call, _ which: Int) throws(Raised) -> Value {
    let old = record(call)
    var parts = [slot(call, 0), slot(call, 1), slot(call, 2)]
    parts[which] = call[1]
    // The values are all reachable from the call's window while the copy is made.
    let made = try call.vm.call(
      Value(call.vm.type(of: call[0])), parts[0], parts[1], parts[2],
      old[slot: 3].isUnset ? .none : old[slot: 3])
    if call.vm.payload(made).isKind(.record) {
      call.vm.payload(made).asRecord[slot: 4] = old[slot: 4]
    }
    return made
  }
}

/// Slots: function, dict.
enum MethodWrapperMethods {
  static func rows(_ type: BuiltinType) -> [NativeRow] {
    let isStatic = type == .staticMethod
    var rows: [NativeRow] = [
      .static("__new__(cls, function, /)", .pure, "Wrap a function.") { call throws(Raised) in
        let record = call.vm.newRecord(isStatic ? .staticMethod : .classMethod)
        record[slot: 0] = call[1]
        return try call.vm.wrap(Value(record), for: call[0])
      },
      .init("__get__(self, instance, owner=None, /)", .pure, "Bind.") { call throws(Raised) in
        let vm = call.vm
        let owner = call[2].isKind(.type) ? call[2].asType : vm.type(of: call[1])
        return try vm.bind(vm.payload(call[0]), to: call[1].isNone ? .unset : call[1], owner: owner)
      },
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        call.vm.text(
          "<\(isStatic ? "staticmethod" : "classmethod")(\(try call.vm.repr(function(call)).asText.swiftString))>"
        )
      },
      .member("__func__", .reveals, "The wrapped function.", get: { call in function(call) }),
      .member("__wrapped__", .pure, "The wrapped function.", get: { call in function(call) }),
      .attribute(
        "__dict__", .reveals, "The namespace.",
        get: { call in
          let record = call.vm.payload(call[0]).asRecord
          if record[slot: 1].isUnset { record[slot: 1] = Value(call.vm.newDict()) }
          return record[slot: 1]
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
    let forwarded: [(StaticString, Name)] = [
      ("__name__", .__name__), ("__qualname__", .__qualname__), ("__doc__", .__doc__),
      ("__module__", .__module__), ("__annotations__", .__annotations__),
    ]
    for (text, name) in forwarded {
      rows.append(
        .attribute(
          text, .pure, "As of the wrapped function.",
          get: { call throws(Raised) in
            try call.vm.getAttribute(function(call), name)
          }))
    }
    if isStatic {
      rows.append(
        .init("__call__(self, /, *args, **kwargs)", .pure, "Call the function.") {
          call throws(Raised) in
          try call.vm.call(function(call), arguments: call[1], keywords: call[2])
        })
    }
    return rows
  }

  private static func function(_ call: Call) -> Value {
    call.vm.payload(call[0]).asRecord[slot: 0]
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
      try vm.checkSuper(start, object)
      record[slot: 2] =
        object.isKind(.type) && vm.isSubtype(object.asType, start)
        ? object : Value(vm.type(of: object))
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
        .attributeError, "'super' object has no attribute '\(name.swiftString)'",
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
    if object.isKind(.cell) { object = object.cell.of(CellObject.self).pointee.contents }
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
