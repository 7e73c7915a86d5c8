// What do None, modules, cells, code objects and simple namespaces have?

enum NoneMethods {
  static let rows: [NativeRow] = [
    .static("__new__(cls, /)", .pure, "Return None.") { _ in .none },
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call in call.vm.text("None") },
    .init("__bool__(self, /)", .pure, "False.") { _ in .false },
    .init("__hash__(self, /)", .pure, "Return hash(self).") { _ in .small(0xFCA8_6420) },
    .init("__eq__(self, value, /)", .pure, "Return self==value.") { call in
      call[0] == call[1] ? .true : .notImplemented
    },
  ]
}

enum SingletonMethods {
  static func rows(_ name: StaticString, _ value: Value) -> [NativeRow] {
    let common: [NativeRow] = [
      .static("__new__(cls, /)", .pure, "Return the singleton.") { _ in value },
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call in call.vm.text(name) },
      .init("__reduce__(self, /)", .pure, "Help pickle.") { call in call.vm.text(name) },
    ]
    if value == .ellipsis { return common }
    return common + [
      .init("__bool__(self, /)", .pure, "True, but deprecated.") { call throws(Raised) in
        .bool(try call.vm.isTrue(call[0]))
      }
    ]
  }
}

enum ModuleMethods {
  static let rows: [NativeRow] = [
    .static("__new__(cls, /, *args, **kwargs)", .pure, "Create a module.") { call throws(Raised) in
      let module = call.vm.newModule("")
      module.pointee.dictionary.removeAll()
      if call[0].isKind(.type), call[0] != Value(call.vm.type(.module)) {
        Cell(module).shape = call[0].asType.pointee.rootShape
      }
      return Value(module)
    },
    .init("__init__(self, name, doc=None)", .pure, "Set name and documentation.") {
      call throws(Raised) in
      let vm = call.vm
      guard vm.payload(call[1]).isKind(.string) else {
        throw call.raise(
          .typeError, "module() argument 'name' must be str, not \(vm.typeName(call[1]))")
      }
      let module = call[0].asModule
      module.pointee.name = call[1]
      module.pointee.dictionary.set(vm, vm.nameText(.__name__), call[1])
      module.pointee.dictionary.set(vm, vm.nameText(.__doc__), call[2])
      return .none
    },
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
      let vm = call.vm
      return try vm.newString(try vm.moduleRepr(call[0].asModule))
    },
    .init("__dir__(self, /)", .pure, "Names in the module.") { call throws(Raised) in
      let vm = call.vm
      let hook = call[0].asModule.pointee.dictionary.get(vm.nameText(.__dir__))
      if !hook.isUnset { return try vm.call(vm.asPlaced(hook, by: call[0].cell.realm)) }
      // A subclass may show another namespace.
      let entry = vm.lookup(vm.type(of: call[0]), .__dict__)
      if !entry.isKind(.native) {
        let dict = try vm.getAttribute(call[0], .__dict__)
        guard vm.payload(dict).isKind(.dict) else {
          throw call.raise(
            .typeError, "\(vm.typeName(call[0])).__dict__ is not a dictionary")
        }
        return Value(try vm.listFrom(vm.payload(dict)))
      }
      return Value(try vm.listFrom(Value(vm.seenDictionary(of: call[0].asModule))))
    },
    .attribute(
      "__dict__", .reveals, "The namespace.",
      get: { call throws(Raised) in
        Value(call.vm.seenDictionary(of: call[0].asModule))
      }),
    .attribute(
      "__annotations__", .pure, "Annotations.",
      get: { call in
        let dict = call[0].asModule.pointee.dictionary
        let v = dict.get(call.vm.nameText(.__annotations__))
        if !v.isUnset { return v }
        let made = Value(call.vm.newDict())
        dict.set(call.vm, call.vm.nameText(.__annotations__), made)
        return made
      },
      set: { call throws(Raised) in
        let dict = call[0].asModule.pointee.dictionary
        if call[1].isUnset {
          dict.remove(call.vm.nameText(.__annotations__))
        } else {
          dict.set(call.vm, call.vm.nameText(.__annotations__), call[1])
        }
        return .none
      }),
  ]
}

enum CellMethods {
  static let rows: [NativeRow] = [
    .static("__new__(cls, contents=?, /)", .pure, "Make a cell.") { call in
      call.vm.newCell(call[1])
    },
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call in
      let vm = call.vm
      let v = call[0].cell.of(CellObject.self).pointee.contents
      if v.isUnset { return vm.text("<cell at \(vm.address(call[0])): empty>") }
      return vm.text(
        "<cell at \(vm.address(call[0])): \(vm.typeName(v)) object at \(vm.address(v))>")
    },
    comparison("__eq__(self, value, /)", "Return self==value.", .equal),
    comparison("__ne__(self, value, /)", "Return self!=value.", .notEqual),
    comparison("__lt__(self, value, /)", "Return self<value.", .less),
    comparison("__le__(self, value, /)", "Return self<=value.", .lessEqual),
    comparison("__gt__(self, value, /)", "Return self>value.", .greater),
    comparison("__ge__(self, value, /)", "Return self>=value.", .greaterEqual),
    .attribute(
      "cell_contents", .reveals, "What the cell holds.",
      get: { call throws(Raised) in
        let v = call[0].cell.of(CellObject.self).pointee.contents
        if v.isUnset { throw call.raise(.valueError, "Cell is empty") }
        return v
      },
      set: { call in
        call[0].cell.of(CellObject.self).pointee.contents = call[1]
        return .none
      }),
  ]

  /// By contents; an empty cell comes before all others.
  private static func comparison(
    _ signature: StaticString, _ doc: StaticString, _ op: CompareOperator
  ) -> NativeRow {
    .init(signature, .pure, doc) { call throws(Raised) in
      guard call[1].isKind(.cell) else { return .notImplemented }
      let a = call[0].cell.of(CellObject.self).pointee.contents
      let b = call[1].cell.of(CellObject.self).pointee.contents
      if a.isUnset || b.isUnset {
        return .bool(op.holds((a.isUnset ? 0 : 1) - (b.isUnset ? 0 : 1)))
      }
      return try call.vm.compare(op, a, b)
    }
  }
}

enum SimpleNamespaceMethods {
  static let rows: [NativeRow] = [
    .init("__init__(self, mapping=?, /, **kwargs)", .pure, "Set attributes.") {
      call throws(Raised) in
      let vm = call.vm
      if !call[1].isUnset {
        let copy = vm.newDict()
        try vm.update(copy, with: call[1])
        try assign(vm, copy, call[0])
      }
      try assign(vm, call[2].asDict, call[0])
      return .none
    },
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
      let vm = call.vm
      guard vm.enterRepr(call[0]) else { return vm.text("namespace(...)") }
      defer { vm.leaveRepr(call[0]) }
      let type = vm.type(of: call[0])
      let noun = type == vm.type(.simpleNamespace) ? "namespace" : vm.typeName(type)
      let dict = vm.newDict()
      vm.forEachOwnAttribute(call[0].cell) { name, value in dict.set(vm, name, value) }
      var text = TextBuilder(vm)
      try text.append(noun + "(")
      var position = 0
      var number = 0
      while let entry = dict.next(&position) {
        try text.separate(number)
        number += 1
        try text.append(entry.key.asText)
        try text.append(ascii: UInt8(ascii: "="))
        try text.append(reprOf: entry.value)
      }
      try text.append(ascii: UInt8(ascii: ")"))
      return try text.finish()
    },
    .init(
      "__replace__(self, /, **changes)", .pure, "A copy with some attributes changed.", replace),
    .init("__reduce__(self, /)", .pure, "Tells how to make an equal one.") {
      call throws(Raised) in
      let vm = call.vm
      let own = vm.useDictionary(call[0].cell)
      return vm.tuple(
        Value(vm.type(of: call[0])), vm.emptyTuple,
        Value(vm.realm.policy == nil ? own : try vm.copy(own)))
    },
    .init("__eq__(self, value, /)", .pure, "Return self==value.") { call throws(Raised) in
      let vm = call.vm
      guard vm.isInstance(call[1], .simpleNamespace), vm.isInstance(call[0], .simpleNamespace)
      else { return .notImplemented }
      return .bool(
        try vm.isEqual(
          Value(vm.useDictionary(call[0].cell)), Value(vm.useDictionary(call[1].cell))))
    },
    .attribute(
      "__dict__", .reveals, "The namespace.",
      get: { call in
        Value(call.vm.useDictionary(call[0].cell))
      }),
  ]

  private static func replace(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let made = try vm.call(Value(vm.type(of: call[0])))
    try assign(vm, vm.useDictionary(call[0].cell), made)
    try assign(vm, call[1].asDict, made)
    return made
  }

  private static func assign(_ vm: VM, _ dict: Dict, _ x: Value) throws(Raised) {
    var position = 0
    while let entry = dict.next(&position) {
      guard entry.key.isKind(.string) else {
        throw vm.raise(.typeError, "keywords must be strings")
      }
      vm.setOwnAttribute(x.cell, vm.intern(entry.key.asText), entry.value)
    }
  }
}
