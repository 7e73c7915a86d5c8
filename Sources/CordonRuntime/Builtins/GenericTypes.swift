// What are `list[int]` and `int | None`?

/// Slots: origin, arguments (a tuple), parameters (a tuple, unset until asked), starred.
enum GenericAliasMethods {
  static let rows: [NativeRow] = [
    .static("__new__(cls, origin, args, /)", .pure, "Make a generic alias.") {
      call throws(Raised) in
      try call.vm.wrap(call.vm.newGenericAlias(call[1], call[2]), for: call[0])
    },
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
      let vm = call.vm
      let alias = vm.payload(call[0]).asRecord
      let arguments = alias[slot: 1].asTuple
      var text = TextBuilder(vm)
      if alias[slot: 3] == .true { try text.append(ascii: UInt8(ascii: "*")) }
      try vm.append(typeText: alias[slot: 0], to: &text)
      try text.append(ascii: UInt8(ascii: "["))
      if arguments.pointee.count == 0 { try text.append("()" as StaticString) }
      for i in 0..<arguments.pointee.count {
        try text.separate(i)
        try vm.append(typeText: arguments[item: i], to: &text)
      }
      try text.append(ascii: UInt8(ascii: "]"))
      return try text.finish()
    },
    .init("__call__(self, /, *args, **kwargs)", .pure, "Call the origin.") { call throws(Raised) in
      let vm = call.vm
      let v = try vm.call(
        vm.payload(call[0]).asRecord[slot: 0], arguments: call[1], keywords: call[2])
      if v.isKind(.instance), vm.type(of: v).pointee.dictShape != 0 {
        do throws(Raised) {
          try vm.setAttribute(v, vm.nameText(.__orig_class__), call[0])
        } catch {
          guard vm.take(.attributeError) || vm.take(.typeError) else { throw error }
        }
      }
      return v
    },
    .init("__getitem__(self, key, /)", .pure, "Substitute parameters.") { call throws(Raised) in
      try call.vm.substitute(call[0], call[1])
    },
    .init("__mro_entries__(self, bases, /)", .pure, "The origin.") { call in
      call.vm.tuple(call.vm.payload(call[0]).asRecord[slot: 0])
    },
    .init("__instancecheck__(self, instance, /)", .pure, "Not possible.") { call throws(Raised) in
      throw call.raise(.typeError, "isinstance() argument 2 cannot be a parameterized generic")
    },
    .init("__subclasscheck__(self, subclass, /)", .pure, "Not possible.") { call throws(Raised) in
      throw call.raise(.typeError, "issubclass() argument 2 cannot be a parameterized generic")
    },
    .init("__eq__(self, value, /)", .pure, "Return self==value.") { call throws(Raised) in
      let vm = call.vm
      let other = vm.payload(call[1])
      guard other.isKind(.record), other.cell.shape == BuiltinType.genericAlias.shape else {
        return .notImplemented
      }
      let a = vm.payload(call[0]).asRecord
      let b = other.asRecord
      if a[slot: 3] != b[slot: 3] { return .false }
      if !(try vm.isEqual(a[slot: 0], b[slot: 0])) { return .false }
      return .bool(try vm.isEqual(a[slot: 1], b[slot: 1]))
    },
    .init("__hash__(self, /)", .pure, "Return hash(self).") { call throws(Raised) in
      let vm = call.vm
      let a = vm.payload(call[0]).asRecord
      return vm.int((try vm.hash(a[slot: 0]) ^ vm.hash(a[slot: 1])) >> 2)
    },
    .init("__or__(self, value, /)", .pure, "Return self|value.") { call throws(Raised) in
      try call.vm.makeUnion(call[0], call[1])
    },
    .init("__ror__(self, value, /)", .pure, "Return value|self.") { call throws(Raised) in
      try call.vm.makeUnion(call[1], call[0])
    },
    .init("__iter__(self, /)", .pure, "The alias, starred.") { call throws(Raised) in
      let vm = call.vm
      let a = vm.payload(call[0]).asRecord
      let starred = vm.newGenericAlias(a[slot: 0], a[slot: 1])
      starred.asRecord[slot: 3] = .true
      return try vm.iterator(vm.tuple(starred))
    },
    .init("__getattribute__(self, name, /)", .pure, "As of the origin.") { call throws(Raised) in
      let vm = call.vm
      guard call[1].isKind(.string) else {
        throw call.raise(
          .typeError, "attribute name must be string, not '\(vm.typeName(call[1]))'")
      }
      return try vm.getAttribute(call[0], vm.intern(call[1].asText))
    },
    .member(
      "__origin__", .pure, "The origin.",
      get: { call in
        call.vm.payload(call[0]).asRecord[slot: 0]
      }),
    .member(
      "__args__", .pure, "The arguments.",
      get: { call in
        call.vm.payload(call[0]).asRecord[slot: 1]
      }),
    .attribute(
      "__parameters__", .pure, "The free type parameters.",
      get: { call throws(Raised) in
        try call.vm.typeParameters(in: call.vm.payload(call[0]).asRecord[slot: 1])
      }),
    .init("__reduce__(self, /)", .pure, "Help pickle.") { call throws(Raised) in
      let vm = call.vm
      let a = vm.payload(call[0]).asRecord
      guard a[slot: 3] == .true else {
        return vm.tuple(
          Value(vm.type(of: call[0])), vm.tuple(a[slot: 0], a[slot: 1]))
      }
      // The only item that the alias without its star gives is the one with it.
      let least = vm.realm.builtins.pointee.dictionary.get(vm.intern("min"))
      return vm.tuple(least, vm.tuple(vm.newGenericAlias(a[slot: 0], a[slot: 1])))
    },
    .attribute(
      "__typing_unpacked_tuple_args__", .pure, "What a starred tuple stands for, or None.",
      get: { call in
        let a = call.vm.payload(call[0]).asRecord
        return a[slot: 3] == .true && a[slot: 0] == Value(call.vm.type(.tuple)) ? a[slot: 1] : .none
      }),
    .member(
      "__unpacked__", .pure, "Whether it is starred.",
      get: { call in
        .bool(call.vm.payload(call[0]).asRecord[slot: 3] == .true)
      }),
  ]
}

/// Slots: members (a tuple).
enum UnionMethods {
  static let rows: [NativeRow] = [
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
      let members = call[0].asRecord[slot: 0].asTuple
      var text = TextBuilder(call.vm)
      for i in 0..<members.pointee.count {
        if i > 0 { try text.append(" | " as StaticString) }
        try call.vm.append(typeText: members[item: i], to: &text)
      }
      return try text.finish()
    },
    .init("__or__(self, value, /)", .pure, "Return self|value.") { call throws(Raised) in
      try call.vm.makeUnion(call[0], call[1])
    },
    .init("__ror__(self, value, /)", .pure, "Return value|self.") { call throws(Raised) in
      try call.vm.makeUnion(call[1], call[0])
    },
    .init("__eq__(self, value, /)", .pure, "Return self==value.") { call throws(Raised) in
      let vm = call.vm
      guard call[1].isKind(.record), call[1].cell.shape == BuiltinType.unionType.shape else {
        return .notImplemented
      }
      let a = vm.newTable(.set, BuiltinType.frozenset.shape)
      let b = vm.newTable(.set, BuiltinType.frozenset.shape)
      try vm.updateSet(a, call[0].asRecord[slot: 0])
      try vm.updateSet(b, call[1].asRecord[slot: 0])
      return .bool(try vm.isEqual(Value(a), Value(b)))
    },
    .init("__hash__(self, /)", .pure, "Return hash(self).") { call throws(Raised) in
      let vm = call.vm
      let a = vm.newTable(.set, BuiltinType.frozenset.shape)
      try vm.updateSet(a, call[0].asRecord[slot: 0])
      return vm.int(try vm.hash(Value(a)))
    },
    .init("__instancecheck__(self, instance, /)", .pure, "Whether instance is of a member.") {
      call throws(Raised) in
      .bool(try call.vm.isInstance(call[1], of: call[0]))
    },
    .init("__subclasscheck__(self, subclass, /)", .pure, "Whether subclass is of a member.") {
      call throws(Raised) in
      .bool(try call.vm.isSubclass(call[1], of: call[0]))
    },
    .init("__getitem__(self, key, /)", .pure, "Substitute parameters.") { call throws(Raised) in
      try call.vm.substitute(call[0], call[1])
    },
    .member(
      "__args__", .pure, "The members.",
      get: { call in
        let members = call[0].asRecord[slot: 0].asTuple
        let out = call.vm.makeTuple(members.pointee.count)
        for i in 0..<members.pointee.count {
          out.items[i] =
            members[item: i].isNone ? Value(call.vm.type(.noneType)) : members[item: i]
        }
        return Value(out)
      }),
    .attribute(
      "__parameters__", .pure, "The free type parameters.",
      get: { call throws(Raised) in
        try call.vm.typeParameters(in: call[0].asRecord[slot: 0])
      }),
  ]
}

/// Slots: name, type parameters, value thunk, value, module.
enum TypeAliasMethods {
  static let rows: [NativeRow] = [
    .static("__new__(cls, name, value, *, type_params=())", .pure, "Make a type alias.") {
      call throws(Raised) in
      let vm = call.vm
      guard vm.payload(call[1]).isKind(.string) else {
        throw call.raise(
          .typeError, "typealias() argument 'name' must be str, not \(vm.typeName(call[1]))")
      }
      guard call[3].isKind(.tuple) else {
        throw call.raise(.typeError, "type_params must be a tuple")
      }
      let record = vm.newRecord(.typeAliasType)
      record[slot: 0] = vm.payload(call[1])
      record[slot: 1] = call[3]
      record[slot: 3] = call[2]
      let module = vm.state.frame.pointee.function.pointee.globals.get(vm.nameText(.__name__))
      record[slot: 4] = module.isUnset ? .none : module
      return Value(record)
    },
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call in call[0].asRecord[slot: 0] },
    .init("__reduce__(self, /)", .pure, "Help pickle.") { call in call[0].asRecord[slot: 0] },
    .member("__name__", .pure, "The name.", get: { call in call[0].asRecord[slot: 0] }),
    .attribute(
      "__type_params__", .pure, "The type parameters.",
      get: { call in
        call[0].asRecord[slot: 1]
      }),
    .attribute(
      "__parameters__", .pure, "The type parameters.",
      get: { call in
        call[0].asRecord[slot: 1]
      }),
    .attribute("__module__", .pure, "The module.", get: { call in call[0].asRecord[slot: 4] }),
    .attribute(
      "__value__", .pure, "What the alias stands for.",
      get: { call throws(Raised) in
        let record = call[0].asRecord
        if record[slot: 3].isUnset { record[slot: 3] = try call.vm.call(record[slot: 2]) }
        return record[slot: 3]
      }),
    .init("__getitem__(self, key, /)", .pure, "A parameterised alias.") { call throws(Raised) in
      if call[0].asRecord[slot: 1].asTuple.pointee.count == 0 {
        throw call.raise(.typeError, "Only generic type aliases are subscriptable")
      }
      return call.vm.newGenericAlias(call[0], call[1])
    },
    .init("__or__(self, value, /)", .pure, "Return self|value.") { call throws(Raised) in
      try call.vm.makeUnion(call[0], call[1])
    },
    .init("__ror__(self, value, /)", .pure, "Return value|self.") { call throws(Raised) in
      try call.vm.makeUnion(call[1], call[0])
    },
  ]
}

enum GenericMethods {
  static let rows: [NativeRow] = [
    .class("__class_getitem__(cls, params, /)", .pure, "A generic alias.") { call throws(Raised) in
      let typing = try call.vm.typingFunction("_generic_class_getitem")
      if !typing.isUnset { return try call.vm.call(typing, call[0], call[1]) }
      return call.vm.newGenericAlias(call[0], call[1])
    },
    .class(
      "__init_subclass__(cls, /, *args, **kwargs)", .pure, "Note the type parameters of a class."
    ) {
      call throws(Raised) in
      let vm = call.vm
      let typing = try vm.typingFunction("_generic_init_subclass")
      if !typing.isUnset {
        let list = try vm.listFrom(vm.tuple(call[0]))
        for i in 0..<call[1].asTuple.pointee.count { try vm.append(list, call[1].asTuple[item: i]) }
        let arguments = try vm.newTuple(of: list)
        return try vm.call(typing, arguments: arguments, keywords: call[2])
      }
      let next = try vm.call(Value(vm.type(.super)), Value(vm.type(.generic)), call[0])
      _ = try vm.call(
        vm.getAttribute(next, vm.nameText(.__init_subclass__)), arguments: call[1],
        keywords: call[2])
      let bases = call[0].asType.pointee.dictionary.get(vm.nameText(.__orig_bases__))
      guard bases.isKind(.tuple) else { return .none }
      var source = bases
      for i in 0..<bases.asTuple.pointee.count {
        let base = bases.asTuple[item: i]
        guard base.isKind(.record), base.cell.shape == BuiltinType.genericAlias.shape,
          base.asRecord[slot: 0] == Value(vm.type(.generic))
        else { continue }
        source = base.asRecord[slot: 1]
      }
      let parameters = try vm.typeParameters(in: source)
      try vm.setAttribute(call[0], vm.nameText(.__parameters__), parameters)
      return .none
    },
  ]
}

extension VM {
  /// Whether an attribute is the alias's own. All others are those of what it is an alias of.
  func isAliasName(_ name: Text) -> Bool {
    let own: [StaticString] = [
      "__class__", "__bases__", "__origin__", "__args__", "__unpacked__", "__parameters__",
      "__typing_unpacked_tuple_args__", "__mro_entries__", "__reduce_ex__", "__reduce__",
      "__copy__",
      "__deepcopy__", "__dir__",
    ]
    return name.bytes[0] == UInt8(ascii: "_") && own.contains { name.equals($0) }
  }

  /// `origin[arguments]`; a tuple gives several arguments.
  public func newGenericAlias(_ origin: Value, _ arguments: Value) -> Value {
    let alias = newRecord(.genericAlias)
    alias[slot: 0] = origin
    alias[slot: 1] = arguments.isKind(.tuple) ? arguments : tuple(arguments)
    alias[slot: 3] = .false
    return Value(alias)
  }

  /// Appends a type as annotations are shown: `int`, `list[int]`, `...`.
  func append(typeText x: Value, to text: inout TextBuilder) throws(Raised) {
    if x == .ellipsis { return try text.append("..." as StaticString) }
    if x.isNone || x == Value(type(.noneType)) { return try text.append("None" as StaticString) }
    if x.isKind(.list) {
      try checkNativeStack()
      // A repr may change the list.
      let items = try newTuple(of: x.asList).asTuple
      try text.append(ascii: UInt8(ascii: "["))
      for i in 0..<items.pointee.count {
        try text.separate(i)
        try append(typeText: items[item: i], to: &text)
      }
      return try text.append(ascii: UInt8(ascii: "]"))
    }
    try charge(1)
    if x.isKind(.type) {
      let t = x.asType
      if t.pointee.module.isKind(.string), !t.pointee.module.asText.equals("builtins") {
        try text.append(t.pointee.module.asText)
        try text.append(ascii: UInt8(ascii: "."))
      }
      return try text.append(t.pointee.qualifiedName.asText)
    }
    try text.append(reprOf: x)
  }

  /// `a | b` for types; NotImplemented when either cannot be part of a union.
  func makeUnion(_ a: Value, _ b: Value) throws(Raised) -> Value {
    guard isUnionMember(a), isUnionMember(b) else { return .notImplemented }
    let out = try newList(capacity: 4)
    for part in [a, b] {
      if part.isKind(.record), part.cell.shape == BuiltinType.unionType.shape {
        let members = part.asRecord[slot: 0].asTuple
        for i in 0..<members.pointee.count { try addMember(out, members[item: i]) }
      } else {
        try addMember(out, part == Value(type(.noneType)) ? .none : part)
      }
    }
    if out.pointee.count == 1 { return out.pointee.items[0] }
    let union = newRecord(.unionType)
    union[slot: 0] = try newTuple(of: out)
    return Value(union)
  }

  private func isUnionMember(_ x: Value) -> Bool {
    if x.isNone || x.isKind(.type) { return true }
    guard x.isKind(.record) else { return false }
    switch BuiltinType(rawValue: x.cell.shape) {
    case .genericAlias, .unionType, .typeVar, .paramSpec, .typeAliasType: return true
    default: return false
    }
  }

  /// A bound, constraint or default is a thunk until first asked for.
  func evaluateThunk(_ record: Record, _ slot: Int) throws(Raised) -> Value {
    let v = record[slot: slot]
    if v.isUnset { return .none }
    if v.isKind(.function) { record[slot: slot] = try call(v) }
    return record[slot: slot]
  }
}
