// What do functions, methods and native functions have?

enum FunctionMethods {
  static let rows: [NativeRow] = [
    .static(
      "__new__(cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)",
      .reveals, "Create a function from code and globals.", new),
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call in
      let vm = call.vm
      return vm.text(
        "<function \(vm.qualifiedName(call[0].asFunction)) at \(vm.address(call[0]))>")
    },
    .init("__call__(self, /, *args, **kwargs)", .pure, "Call self as a function.") {
      call throws(Raised) in
      try call.vm.call(call[0], arguments: call[1], keywords: call[2])
    },
    .init("__get__(self, instance, owner=None, /)", .pure, "Bind self to an instance.") {
      call throws(Raised) in
      call[1].isNone ? call[0] : call.vm.newBoundMethod(call[0], call[1])
    },
    .attribute("__name__", .pure, "The function's name.", get: getName, set: setName),
    .attribute(
      "__qualname__", .pure, "The function's dotted name.", get: getQualifiedName,
      set: setQualifiedName),
    .attribute("__module__", .pure, "The module's name.", get: getModule, set: setModule),
    .attribute("__doc__", .pure, "The documentation.", get: getDoc, set: setDoc),
    .attribute("__dict__", .reveals, "The function's namespace.", get: getDictionary, set: setDictionary),
    .attribute("__code__", .reveals, "The code object.", get: { call in
      Value(call[0].asFunction.pointee.code)
    }, set: setCode),
    .attribute("__globals__", .reveals, "The globals.", get: { call in
      Value(call[0].asFunction.pointee.globals)
    }),
    .attribute("__builtins__", .reveals, "The builtins.", get: { call in
      Value(call.vm.builtins(of: call[0].asFunction.pointee.globals))
    }),
    .attribute("__closure__", .reveals, "The closure's cells.", get: getClosure),
    .attribute("__defaults__", .reveals, "Default values.", get: { call in
      let v = call[0].asFunction.pointee.defaults
      return v.isUnset ? .none : v
    }, set: setDefaults),
    .attribute("__kwdefaults__", .reveals, "Defaults of keyword-only parameters.", get: { call in
      let v = call[0].asFunction.keywordDefaults
      return v.isUnset ? .none : v
    }, set: setKeywordDefaults),
    .attribute(
      "__annotations__", .pure, "Annotations.", get: getAnnotations, set: setAnnotations),
    .attribute("__type_params__", .pure, "Type parameters.", get: { call in
      let v = call[0].asFunction.extra(.typeParameters)
      return v.isUnset ? call.vm.emptyTuple : v
    }, set: { call throws(Raised) in
      guard call[1].isKind(.tuple) else {
        throw call.raise(.typeError, "__type_params__ must be set to a tuple")
      }
      call.vm.setExtra(call[0].asFunction, .typeParameters, call[1])
      return .none
    }),
  ]

  private static func new(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    guard call[1].isKind(.code) else {
      throw call.raise(
        .typeError, "function() argument 'code' must be code, not \(vm.typeName(call[1]))")
    }
    guard call[2].isKind(.dict) else {
      throw call.raise(
        .typeError, "function() argument 'globals' must be dict, not \(vm.typeName(call[2]))")
    }
    let code = call[1].asCode
    let free = Int(code.pointee.freeCount)
    let function = vm.newFunction(code, globals: call[2].asDict)
    let closure = call[5]
    if closure.isNone {
      if free > 0 { throw call.raise(.typeError, "arg 5 (closure) must be tuple") }
    } else {
      guard closure.isKind(.tuple) else {
        throw call.raise(.typeError, "arg 5 (closure) must be None or tuple")
      }
      guard closure.asTuple.pointee.count == free else {
        throw call.raise(
          .valueError,
          "\(code.pointee.name.asText.swiftString) requires closure of length \(free), not \(closure.asTuple.pointee.count)"
        )
      }
      for i in 0..<free {
        guard closure.asTuple[item: i].isKind(.cell) else {
          throw call.raise(
            .typeError,
            "arg 5 (closure) expected cell, found \(vm.typeName(closure.asTuple[item: i]))")
        }
        function.closure[i] = closure.asTuple[item: i]
      }
    }
    if call[3].isKind(.string) { vm.setExtra(function, .name, call[3]) }
    if call[4].isKind(.tuple) { function.pointee.defaults = call[4] }
    if call[6].isKind(.dict) { vm.setExtra(function, .keywordDefaults, call[6]) }
    return Value(function)
  }

  private static func getName(_ call: Call) throws(Raised) -> Value {
    let own = call[0].asFunction.extra(.name)
    return own.isUnset ? call[0].asFunction.pointee.code.pointee.name : own
  }

  private static func setText(_ call: Call, _ which: FunctionExtra, _ name: String) throws(Raised)
    -> Value
  {
    guard call[1].isKind(.string) else {
      throw call.raise(.typeError, "\(name) must be set to a string object")
    }
    try call.vm.guardForeign(call[0])
    call.vm.setExtra(call[0].asFunction, which, call[1])
    return .none
  }

  private static func setName(_ call: Call) throws(Raised) -> Value {
    try setText(call, .name, "__name__")
  }

  private static func getQualifiedName(_ call: Call) throws(Raised) -> Value {
    let own = call[0].asFunction.extra(.qualifiedName)
    return own.isUnset ? call[0].asFunction.pointee.code.pointee.qualifiedName : own
  }

  private static func setQualifiedName(_ call: Call) throws(Raised) -> Value {
    try setText(call, .qualifiedName, "__qualname__")
  }

  private static func getModule(_ call: Call) throws(Raised) -> Value {
    let own = call[0].asFunction.extra(.module)
    if !own.isUnset { return own }
    let name = call[0].asFunction.pointee.globals.get(call.vm.nameText(.__name__))
    return name.isUnset ? .none : name
  }

  private static func setModule(_ call: Call) throws(Raised) -> Value {
    try call.vm.guardForeign(call[0])
    call.vm.setExtra(call[0].asFunction, .module, call[1].isUnset ? .none : call[1])
    return .none
  }

  private static func getDoc(_ call: Call) throws(Raised) -> Value {
    let own = call[0].asFunction.extra(.doc)
    return own.isUnset ? call[0].asFunction.pointee.code.pointee.doc : own
  }

  private static func setDoc(_ call: Call) throws(Raised) -> Value {
    try call.vm.guardForeign(call[0])
    call.vm.setExtra(call[0].asFunction, .doc, call[1].isUnset ? .none : call[1])
    return .none
  }

  private static func getDictionary(_ call: Call) throws(Raised) -> Value {
    Value(call.vm.functionDictionary(call[0].asFunction))
  }

  private static func setDictionary(_ call: Call) throws(Raised) -> Value {
    guard call[1].isKind(.dict) else {
      throw call.raise(
        .typeError, "__dict__ must be set to a dictionary, not a '\(call.vm.typeName(call[1]))'")
    }
    call.vm.setExtra(call[0].asFunction, .dictionary, call[1])
    return .none
  }

  private static func setCode(_ call: Call) throws(Raised) -> Value {
    guard call[1].isKind(.code) else {
      throw call.raise(.typeError, "__code__ must be set to a code object")
    }
    let function = call[0].asFunction
    let code = call[1].asCode
    guard code.pointee.freeCount == function.pointee.code.pointee.freeCount else {
      throw call.raise(
        .valueError,
        "\(call.vm.qualifiedName(function))() requires a code object with \(function.pointee.code.pointee.freeCount) free vars, not \(code.pointee.freeCount)"
      )
    }
    function.pointee.code = code
    return .none
  }

  private static func getClosure(_ call: Call) throws(Raised) -> Value {
    let function = call[0].asFunction
    let n = Int(function.pointee.code.pointee.freeCount)
    return n == 0 ? .none : try call.vm.newTuple(function.closure, n)
  }

  private static func setDefaults(_ call: Call) throws(Raised) -> Value {
    guard call[1].isKind(.tuple) || call[1].isNone || call[1].isUnset else {
      throw call.raise(.typeError, "__defaults__ must be set to a tuple object")
    }
    call[0].asFunction.pointee.defaults = call[1].isKind(.tuple) ? call[1] : .unset
    return .none
  }

  private static func setKeywordDefaults(_ call: Call) throws(Raised) -> Value {
    guard call[1].isKind(.dict) || call[1].isNone || call[1].isUnset else {
      throw call.raise(.typeError, "__kwdefaults__ must be set to a dict object")
    }
    call.vm.setExtra(
      call[0].asFunction, .keywordDefaults, call[1].isKind(.dict) ? call[1] : .unset)
    return .none
  }

  private static func getAnnotations(_ call: Call) throws(Raised) -> Value {
    let own = call[0].asFunction.extra(.annotations)
    if !own.isUnset { return own }
    let made = Value(call.vm.newDict())
    call.vm.setExtra(call[0].asFunction, .annotations, made)
    return made
  }

  private static func setAnnotations(_ call: Call) throws(Raised) -> Value {
    guard call[1].isKind(.dict) || call[1].isNone || call[1].isUnset else {
      throw call.raise(.typeError, "__annotations__ must be set to a dict object")
    }
    try call.vm.guardForeign(call[0])
    call.vm.setExtra(
      call[0].asFunction, .annotations, call[1].isKind(.dict) ? call[1] : .unset)
    return .none
  }
}

/// Bound methods, of Python functions and native ones alike.
enum MethodMethods {
  static let rows: [NativeRow] = [
    .static("__new__(cls, function, instance, /)", .pure, "Create a bound method.") {
      call throws(Raised) in
      if call[2].isNone {
        throw call.raise(.typeError, "instance must not be None")
      }
      if !call.vm.isCallable(call[1]) {
        throw call.raise(.typeError, "first argument must be callable")
      }
      return call.vm.newBoundMethod(call[1], call[2])
    },
    .init("__call__(self, /, *args, **kwargs)", .pure, "Call self as a function.") {
      call throws(Raised) in
      try call.vm.call(call[0], arguments: call[1], keywords: call[2])
    },
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
      let vm = call.vm
      let method = call[0].asBoundMethod
      let receiver = method.pointee.receiver
      let function = method.pointee.function
      if function.isKind(.native) {
        if call[0].cell.shape == BuiltinType.methodWrapper.shape {
          return vm.text(
            "<method-wrapper '\(function.asNative.pointee.name.asText.swiftString)' of \(vm.typeName(receiver)) object at \(vm.address(receiver))>"
          )
        }
        return vm.text(
          "<built-in method \(function.asNative.pointee.name.asText.swiftString) of \(vm.typeName(receiver)) object at \(vm.address(receiver))>"
        )
      }
      let name = try vm.getAttributeOrUnset(function, vm.nameText(.__qualname__))
      let shown = name.isKind(.string) ? name.asText.swiftString : "?"
      return vm.text("<bound method \(shown) of \(try vm.repr(receiver).asText.swiftString)>")
    },
    .init("__eq__(self, value, /)", .pure, "Return self==value.") { call throws(Raised) in
      guard call[1].isKind(.boundMethod) else { return .notImplemented }
      let a = call[0].asBoundMethod
      let b = call[1].asBoundMethod
      if a.pointee.receiver != b.pointee.receiver { return .false }
      return .bool(try call.vm.isEqual(a.pointee.function, b.pointee.function))
    },
    .init("__hash__(self, /)", .pure, "Return hash(self).") { call throws(Raised) in
      let method = call[0].asBoundMethod
      return call.vm.int(
        call.vm.identityHash(method.pointee.receiver)
          ^ (try call.vm.hash(method.pointee.function)))
    },
    .init("__getattribute__(self, name, /)", .pure, "Return getattr(self, name).") {
      call throws(Raised) in
      let vm = call.vm
      let name = vm.payload(call[1])
      guard name.isKind(.string) else {
        throw call.raise(
          .typeError, "attribute name must be string, not '\(vm.typeName(call[1]))'")
      }
      return try vm.getAttribute(call[0], vm.intern(name.asText))
    },
    .attribute("__self__", .reveals, "The instance.", get: { call in
      call[0].asBoundMethod.pointee.receiver
    }),
    .attribute("__func__", .reveals, "The function.", get: { call in
      call[0].asBoundMethod.pointee.function
    }),
    .attribute("__name__", .pure, "The name.", get: forward(.__name__)),
    .attribute("__qualname__", .pure, "The dotted name.", get: qualifiedName),
    .attribute("__doc__", .pure, "The documentation.", get: forward(.__doc__)),
    .attribute("__module__", .pure, "The module's name.", get: { call throws(Raised) in
      let f = call[0].asBoundMethod.pointee.function
      if f.isKind(.native) { return .none }
      return try call.vm.getAttribute(f, .__module__)
    }),
    .attribute("__text_signature__", .pure, "Signature text.", get: forward(.__text_signature__)),
  ]

  private static func forward(_ name: Name) -> NativeBody {
    { call throws(Raised) in
      try call.vm.getAttribute(call[0].asBoundMethod.pointee.function, name)
    }
  }

  private static func qualifiedName(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let method = call[0].asBoundMethod
    if method.pointee.function.isKind(.native) {
      let receiver = method.pointee.receiver
      let owner = receiver.isKind(.type) ? vm.typeName(receiver.asType) : vm.typeName(receiver)
      return vm.text(
        owner + "." + method.pointee.function.asNative.pointee.name.asText.swiftString)
    }
    return try vm.getAttribute(method.pointee.function, .__qualname__)
  }
}

/// Native functions and the descriptors for native methods and attributes.
enum NativeMethods {
  static func rows(_ type: BuiltinType) -> [NativeRow] {
    var rows: [NativeRow] = [
      .init("__repr__(self, /)", .pure, "Return repr(self).", representation),
      .attribute("__name__", .pure, "The name.", get: { call in
        native(call).pointee.name
      }),
      .attribute("__qualname__", .pure, "The dotted name.", get: qualifiedName),
      .attribute("__doc__", .pure, "The documentation.", get: { call in
        call.vm.text(native(call).pointee.row.pointee.doc)
      }),
      .attribute("__text_signature__", .pure, "Signature text.", get: signature),
    ]
    if type != .getSetDescriptor {
      rows.append(
        .init("__call__(self, /, *args, **kwargs)", .pure, "Call self as a function.") {
          call throws(Raised) in
          try call.vm.call(call[0], arguments: call[1], keywords: call[2])
        })
    }
    if type == .builtinFunction {
      rows += [
        .attribute("__self__", .reveals, "What it is bound to.", get: { call in
          call[0].isKind(.boundMethod) ? call[0].asBoundMethod.pointee.receiver : .none
        }),
        .init("__eq__(self, value, /)", .pure, "Return self==value.") { call in
          guard call[1].isCell, call[1].cell.kind == call[0].cell.kind else {
            return .notImplemented
          }
          guard call[0].isKind(.boundMethod) else { return .bool(call[0] == call[1]) }
          let (a, b) = (call[0].asBoundMethod.pointee, call[1].asBoundMethod.pointee)
          return .bool(a.receiver == b.receiver && a.function == b.function)
        },
        .init("__hash__(self, /)", .pure, "Return hash(self).") { call in
          guard call[0].isKind(.boundMethod) else {
            return call.vm.int(call.vm.identityHash(call[0]))
          }
          let method = call[0].asBoundMethod.pointee
          return call.vm.int(
            call.vm.identityHash(method.receiver) ^ call.vm.identityHash(method.function))
        },
        .attribute("__module__", .pure, "The module's name.", get: { call in
          native(call).pointee.owner.isKind(.string)
            ? native(call).pointee.owner : .none
        }),
      ]
    } else {
      rows += [
        .attribute("__objclass__", .pure, "The class it belongs to.", get: { call in
          native(call).pointee.owner
        }),
        .init("__get__(self, instance, owner=None, /)", .pure, "Bind self to an instance.", get),
      ]
      if type == .getSetDescriptor {
        rows.append(
          .init("__set__(self, instance, value, /)", .pure, "Set the attribute.") {
            call throws(Raised) in
            try call.vm.setThrough(call[0], call[1], native(call).pointee.name.asText, call[2])
            return .none
          })
        rows.append(
          .init("__delete__(self, instance, /)", .pure, "Delete the attribute.") {
            call throws(Raised) in
            try call.vm.setThrough(call[0], call[1], native(call).pointee.name.asText, .unset)
            return .none
          })
      }
    }
    return rows
  }

  /// The function itself, of one bound to an object too.
  private static func native(_ call: Call) -> Native {
    let bound = call[0].isKind(.boundMethod)
    return bound ? call[0].asBoundMethod.pointee.function.asNative : call[0].asNative
  }

  private static func get(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let native = native(call)
    if call[1].isNone && Cell(native).shape != BuiltinType.classMethodDescriptor.shape {
      return call[0]
    }
    let owner: TypeRef
    if call[2].isKind(.type) { owner = call[2].asType } else { owner = vm.type(of: call[1]) }
    if Cell(native).shape != BuiltinType.classMethodDescriptor.shape {
      try vm.checkMethodReceiver(native, call[1])
    }
    return try vm.bind(call[0], to: call[1].isNone ? .unset : call[1], owner: owner)
  }

  private static func qualifiedName(_ call: Call) throws(Raised) -> Value {
    let native = native(call)
    if native.pointee.owner.isKind(.type) {
      return call.vm.text(
        call.vm.typeName(native.pointee.owner.asType) + "."
          + native.pointee.name.asText.swiftString)
    }
    return native.pointee.name
  }

  private static func signature(_ call: Call) throws(Raised) -> Value {
    let text = native(call).pointee.row.pointee.signature.description
    guard let open = text.firstIndex(of: "(") else { return .none }
    let isMethod = native(call).pointee.flags & NativeFlag.isMethod != 0
    var shown = String(text[open...])
    if shown.contains("=?") { return .none }
    if isMethod, shown.hasPrefix("(self") { shown = "($self" + shown.dropFirst(5) }
    return call.vm.text(shown)
  }

  private static func representation(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let native = native(call)
    let name = native.pointee.name.asText.swiftString
    if call[0].isKind(.boundMethod) {
      let receiver = call[0].asBoundMethod.pointee.receiver
      return vm.text(
        "<built-in method \(name) of \(vm.typeName(receiver)) object at \(vm.address(receiver))>")
    }
    let owner =
      native.pointee.owner.isKind(.type) ? vm.typeName(native.pointee.owner.asType) : ""
    switch BuiltinType(rawValue: call[0].cell.shape) {
    case .methodDescriptor, .classMethodDescriptor:
      return vm.text("<method '\(name)' of '\(owner)' objects>")
    case .wrapperDescriptor: return vm.text("<slot wrapper '\(name)' of '\(owner)' objects>")
    case .getSetDescriptor: return vm.text("<attribute '\(name)' of '\(owner)' objects>")
    default:
      if !owner.isEmpty {
        return vm.text("<built-in method \(name) of type object at \(vm.address(native.pointee.owner))>")
      }
      return vm.text("<built-in function \(name)>")
    }
  }
}

enum MemberMethods {
  static let rows: [NativeRow] = [
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call in
      let member = call[0].asRecord
      return call.vm.text(
        "<member '\(member[slot: 0].asText.swiftString)' of '\(call.vm.typeName(member[slot: 1].asType))' objects>"
      )
    },
    .init("__get__(self, instance, owner=None, /)", .pure, "Return the slot's value.") {
      call throws(Raised) in
      if call[1].isNone { return call[0] }
      return try call.vm.bind(call[0], to: call[1], owner: call.vm.type(of: call[1]))
    },
    .init("__set__(self, instance, value, /)", .pure, "Set the slot.") { call throws(Raised) in
      try call.vm.setThrough(call[0], call[1], call[0].asRecord[slot: 0].asText, call[2])
      return .none
    },
    .init("__delete__(self, instance, /)", .pure, "Empty the slot.") { call throws(Raised) in
      try call.vm.setThrough(call[0], call[1], call[0].asRecord[slot: 0].asText, .unset)
      return .none
    },
    .attribute("__name__", .pure, "The slot's name.", get: { call in call[0].asRecord[slot: 0] }),
    .attribute("__objclass__", .pure, "The class.", get: { call in call[0].asRecord[slot: 1] }),
    .attribute("__doc__", .pure, "Documentation.", get: { _ in .none }),
  ]
}
