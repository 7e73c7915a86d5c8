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
    .member("__module__", .pure, "The module's name.", get: getModule, set: setModule),
    .member("__doc__", .pure, "The documentation.", get: getDoc, set: setDoc),
    .attribute(
      "__dict__", .reveals, "The function's namespace.", get: getDictionary, set: setDictionary),
    .attribute(
      "__code__", .reveals, "The code object.",
      get: { call in
        Value(call[0].asFunction.pointee.code)
      }, set: setCode),
    .member(
      "__globals__", .reveals, "The globals.",
      get: { call in
        Value(call[0].asFunction.pointee.globals)
      }),
    .member(
      "__builtins__", .reveals, "The builtins.",
      get: { call in
        Value(call.vm.builtins(of: call[0].asFunction.pointee.globals))
      }),
    .member("__closure__", .reveals, "The closure's cells.", get: getClosure),
    .attribute(
      "__defaults__", .reveals, "Default values.",
      get: { call in
        let v = call[0].asFunction.pointee.defaults
        return v.isUnset ? .none : v
      }, set: setDefaults),
    .attribute(
      "__kwdefaults__", .reveals, "Defaults of keyword-only parameters.",
      get: { call in
        let v = call[0].asFunction.keywordDefaults
        return v.isUnset ? .none : v
      }, set: setKeywordDefaults),
    .attribute(
      "__annotations__", .pure, "Annotations.", get: getAnnotations, set: setAnnotations),
    .attribute(
      "__type_params__", .pure, "Type parameters.",
      get: { call in
        let v = call[0].asFunction.extra(.typeParameters)
        return v.isUnset ? call.vm.emptyTuple : v
      },
      set: { call throws(Raised) in
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
    guard call[3].isNone || call[3].isKind(.string) else {
      throw call.raise(.typeError, "arg 3 (name) must be None or string")
    }
    guard call[4].isNone || call[4].isKind(.tuple) else {
      throw call.raise(.typeError, "arg 4 (defaults) must be None or tuple")
    }
    guard call[6].isNone || call[6].isKind(.dict) else {
      throw call.raise(.typeError, "arg 6 (kwdefaults) must be None or dict")
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
          "\(code.pointee.name.asText.shown) requires closure of length \(free), not \(closure.asTuple.pointee.count)"
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
    let vm = call.vm
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
    guard Cell(code).realm == Cell(function).realm else {
      throw call.raise(.valueError, "__code__ must be set to a code object of the function's realm")
    }
    // The function keeps the names and documentation that it was made with.
    let old = function.pointee.code
    let kept: [(FunctionExtra, Value)] = [
      (.name, old.pointee.name), (.qualifiedName, old.pointee.qualifiedName),
      (.doc, old.pointee.doc),
    ]
    for (which, value) in kept where function.extra(which).isUnset {
      vm.setExtra(function, which, value)
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
