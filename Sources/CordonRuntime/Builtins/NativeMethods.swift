// What do native functions have, and the descriptors of native methods and attributes?

/// Native functions, alone or bound to an object.
enum NativeFunctionMethods {
  static let rows: [NativeRow] =
    [
      .init(
        "__call__(self, /, *args, **kwargs)", .pure, "Call self as a function.", MethodMethods.bound
      ),
      .init("__repr__(self, /)", .pure, "Return repr(self).", representation),
      .init("__reduce__(self, /)", .pure, "Help pickle.") { call throws(Raised) in
        let vm = call.vm
        let name = native(call).pointee.name
        let owner = receiver(call)
        if owner.isNone || owner.isKind(.module) { return name }
        try vm.requireBoundIsTold()
        return vm.tuple(vm.builtin("getattr"), vm.tuple(owner, name))
      },
      .attribute("__name__", .pure, "The name.", get: { call in native(call).pointee.name }),
      .attribute(
        "__qualname__", .pure, "The dotted name.",
        get: { call throws(Raised) in
          let vm = call.vm
          let owner = receiver(call)
          let name = native(call).pointee.name
          if owner.isNone || owner.isKind(.module) { return name }
          let type = owner.isKind(.type) ? owner.asType : vm.type(of: owner)
          return try vm.newString(
            "\(try vm.copy(of: type.pointee.qualifiedName.asText)).\(try vm.copy(of: name.asText))")
        }),
      .attribute(
        "__doc__", .pure, "The documentation.",
        get: { call in
          NativeDescriptorMethods.doc(call.vm, native(call))
        }),
      .attribute(
        "__text_signature__", .pure, "Signature text.",
        get: { call in
          NativeDescriptorMethods.signature(call.vm, native(call))
        }),
      .attribute("__self__", .reveals, "What it is bound to.", get: { call in receiver(call) }),
      .member(
        "__module__", .pure, "The module's name.",
        get: { call in
          native(call).pointee.owner.isKind(.string) ? native(call).pointee.owner : .none
        }),
    ]
    + ComparisonRows.equality { call in
      guard call[1].isCell, call[1].cell.kind == call[0].cell.kind,
        call[1].cell.shape == call[0].cell.shape
      else { return .notImplemented }
      guard call[0].isKind(.boundMethod) else { return .bool(call[0] == call[1]) }
      let (a, b) = (call[0].asBoundMethod.pointee, call[1].asBoundMethod.pointee)
      return .bool(a.receiver == b.receiver && a.function == b.function)
    }

  /// The function itself, of one bound to an object too.
  private static func native(_ call: Call) -> Native {
    let bound = call[0].isKind(.boundMethod)
    return bound ? call[0].asBoundMethod.pointee.function.asNative : call[0].asNative
  }

  /// What the function is bound to: an object, the type that it makes instances of, or its module.
  private static func receiver(_ call: Call) -> Value {
    if call[0].isKind(.boundMethod) { return call[0].asBoundMethod.pointee.receiver }
    let owner = call[0].asNative.pointee.owner
    if owner.isKind(.type) { return owner }
    guard owner.isKind(.string) else { return .none }
    let module = call.vm.realm.modules.get(owner.asText)
    return module.isKind(.module) ? module : .none
  }

  private static func representation(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let name = native(call).pointee.name.asText.shown
    let owner = receiver(call)
    if owner.isNone || owner.isKind(.module) { return vm.text("<built-in function \(name)>") }
    return vm.text(
      "<built-in method \(name) of \(vm.typeName(owner)) object at \(vm.address(owner))>")
  }
}

/// The descriptors in the namespaces of built-in types.
enum NativeDescriptorMethods {
  static func rows(_ type: BuiltinType) -> [NativeRow] {
    var rows: [NativeRow] = [
      .init("__repr__(self, /)", .pure, "Return repr(self).", representation),
      .init("__get__(self, instance, owner=None, /)", .pure, "Bind self to an instance.", get),
      .member("__name__", .pure, "The name.", get: { call in call[0].asNative.pointee.name }),
      .member(
        "__objclass__", .pure, "The class it belongs to.",
        get: { call in
          call.vm.known(call[0].asNative.pointee.owner)
        }),
      .attribute("__qualname__", .pure, "The dotted name.", get: qualifiedName),
      .attribute(
        "__doc__", .pure, "The documentation.",
        get: { call in
          doc(call.vm, call[0].asNative)
        }),
    ]
    if type == .getSetDescriptor {
      rows += [
        .init("__set__(self, instance, value, /)", .pure, "Set the attribute.") {
          call throws(Raised) in
          try call.vm.setThrough(
            call[0], call[1], call[0].asNative.pointee.name.asText, call[2])
          return .none
        },
        .init("__delete__(self, instance, /)", .pure, "Delete the attribute.") {
          call throws(Raised) in
          try call.vm.setThrough(call[0], call[1], call[0].asNative.pointee.name.asText, .unset)
          return .none
        },
      ]
    } else {
      rows += [
        .init(
          "__call__(self, /, *args, **kwargs)", .pure, "Call self as a function.",
          MethodMethods.bound),
        .attribute(
          "__text_signature__", .pure, "Signature text.",
          get: { call in
            signature(call.vm, call[0].asNative)
          }),
      ]
      if type != .classMethodDescriptor { rows.append(reduce) }
    }
    return rows
  }

  static let reduce = NativeRow("__reduce__(self, /)", .pure, "Help pickle.") { call in
    let vm = call.vm
    let (owner, name) = parts(call[0])
    return vm.tuple(vm.builtin("getattr"), vm.tuple(owner, name))
  }

  /// The class and the name of a descriptor.
  static func parts(_ descriptor: Value) -> (owner: Value, name: Value) {
    if descriptor.isKind(.native) {
      return (descriptor.asNative.pointee.owner, descriptor.asNative.pointee.name)
    }
    return (descriptor.asRecord[slot: 1], descriptor.asRecord[slot: 0])
  }

  static func qualifiedName(_ call: Call) throws(Raised) -> Value {
    let (owner, name) = parts(call[0])
    let type = try call.vm.copy(of: owner.asType.pointee.qualifiedName.asText)
    return try call.vm.newString("\(type).\(try call.vm.copy(of: name.asText))")
  }

  static func doc(_ vm: VM, _ native: Native) -> Value {
    let doc = native.pointee.row.pointee.doc
    return doc.utf8CodeUnitCount == 0 ? .none : vm.text(doc)
  }

  /// None when the signature cannot be told in Python's syntax.
  static func signature(_ vm: VM, _ native: Native) -> Value {
    let text = native.pointee.row.pointee.signature.description
    guard let open = text.firstIndex(of: "(") else { return .none }
    if text.contains("=?,") || text.contains("=?)") { return .none }
    var shown = ""
    for c in text[open...] where c != "?" || shown.last != "=" { shown.append(c) }
    let isMethod = native.pointee.flags & NativeFlag.isMethod != 0
    if isMethod, shown.hasPrefix("(self") {
      shown = "($self" + shown.dropFirst(5)
    } else if native.pointee.row.pointee.form == .classMethod
      || native.pointee.name.asText.equals("__new__"),
      let end = shown.firstIndex(where: { $0 == "," || $0 == ")" })
    {
      shown = "($type" + shown[end...]
    } else if native.pointee.owner.isKind(.string) {
      let rest = shown.dropFirst()
      let first = rest.contains("/") ? "($module" : "($module, /"
      shown = first + (rest == ")" ? rest : ", " + rest)
    }
    return vm.text(shown)
  }

  private static func get(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let native = call[0].asNative
    if native.pointee.row.pointee.form == .classMethod {
      var owner = call[2]
      if owner.isNone {
        if call[1].isNone { throw call.raise(.typeError, "__get__(None, None) is invalid") }
        owner = Value(vm.type(of: call[1]))
      }
      guard owner.isKind(.type) else {
        throw call.raise(
          .typeError,
          "descriptor '\(native.pointee.name.asText.shown)' for type '\(vm.typeName(native.pointee.owner.asType))' needs a type, not a '\(vm.typeName(owner))' as arg 2"
        )
      }
      guard vm.isSubtype(owner.asType, native.pointee.owner.asType) else {
        throw call.raise(
          .typeError,
          "descriptor '\(native.pointee.name.asText.shown)' requires a subtype of '\(vm.typeName(native.pointee.owner.asType))' but received '\(vm.typeName(owner.asType))'"
        )
      }
      return try vm.bind(call[0], to: .unset, owner: owner.asType)
    }
    if call[1].isNone {
      if call[2].isNone { throw call.raise(.typeError, "__get__(None, None) is invalid") }
      return call[0]
    }
    try vm.checkReceiver(native, call[1])
    return try vm.bind(call[0], to: call[1], owner: vm.type(of: call[1]))
  }

  private static func representation(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let name = call[0].asNative.pointee.name.asText.shown
    let owner = vm.typeName(call[0].asNative.pointee.owner.asType)
    switch BuiltinType(rawValue: call[0].cell.shape) {
    case .wrapperDescriptor: return vm.text("<slot wrapper '\(name)' of '\(owner)' objects>")
    case .getSetDescriptor: return vm.text("<attribute '\(name)' of '\(owner)' objects>")
    default: return vm.text("<method '\(name)' of '\(owner)' objects>")
    }
  }
}

/// Slots that classes declare, and fields of built-in types.
enum MemberMethods {
  static let rows: [NativeRow] = [
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call in
      let (owner, name) = NativeDescriptorMethods.parts(call[0])
      return call.vm.text(
        "<member '\(name.asText.shown)' of '\(call.vm.typeName(owner.asType))' objects>")
    },
    .init("__get__(self, instance, owner=None, /)", .pure, "Return the field's value.") {
      call throws(Raised) in
      if call[1].isNone {
        if call[2].isNone { throw call.raise(.typeError, "__get__(None, None) is invalid") }
        return call[0]
      }
      return try call.vm.bind(call[0], to: call[1], owner: call.vm.type(of: call[1]))
    },
    .init("__set__(self, instance, value, /)", .pure, "Set the field.") { call throws(Raised) in
      try call.vm.setThrough(
        call[0], call[1], NativeDescriptorMethods.parts(call[0]).name.asText, call[2])
      return .none
    },
    .init("__delete__(self, instance, /)", .pure, "Empty the field.") { call throws(Raised) in
      try call.vm.setThrough(
        call[0], call[1], NativeDescriptorMethods.parts(call[0]).name.asText, .unset)
      return .none
    },
    NativeDescriptorMethods.reduce,
    .member(
      "__name__", .pure, "The field's name.",
      get: { call in
        NativeDescriptorMethods.parts(call[0]).name
      }),
    .member(
      "__objclass__", .pure, "The class.",
      get: { call in
        NativeDescriptorMethods.parts(call[0]).owner
      }),
    .attribute(
      "__qualname__", .pure, "The dotted name.", get: NativeDescriptorMethods.qualifiedName),
    .attribute(
      "__doc__", .pure, "Documentation.",
      get: { call in
        if call[0].isKind(.native) {
          return NativeDescriptorMethods.doc(call.vm, call[0].asNative)
        }
        let doc = call[0].asRecord[slot: 3]
        return doc.isUnset ? .none : doc
      }),
  ]
}
