// What are type variables, parameter specifications and tuples of type variables?
//
// The compiler makes them for `def f[T, *Ts, **P]`, with bounds, constraints and defaults as
// functions that are called when somebody asks; their classes make them from what is given.

/// Slots: name, bound (value or thunk), constraints, default, module, variance (0 inferred, 1
/// invariant, 2 covariant, 3 contravariant).
enum TypeParameterMethods {
  static func rows(_ type: BuiltinType) -> [NativeRow] {
    var rows: [NativeRow] = [
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call in
        let record = call[0].asRecord
        let name = record[slot: 0].asText.swiftString
        if type == .typeVarTuple { return call.vm.text(name) }
        switch record[slot: 5] {
        case .small(2): return call.vm.text("+" + name)
        case .small(3): return call.vm.text("-" + name)
        case .small(1): return call.vm.text("~" + name)
        default: return call.vm.text(name)
        }
      },
      .init("__reduce__(self, /)", .pure, "Help pickle.") { call in call[0].asRecord[slot: 0] },
      .init("__mro_entries__(self, bases, /)", .pure, "Not possible.") { call throws(Raised) in
        throw call.raise(
          .typeError,
          "Cannot subclass an instance of \(call.vm.type(of: call[0]).pointee.name.asText.shown)"
        )
      },
      .init("has_default(self, /)", .pure, "Whether there is a default.") { call in
        let value = call[0].asRecord[slot: 3]
        return .bool(!value.isUnset && value != call.vm.noDefault)
      },
      .member("__name__", .pure, "The name.", get: { call in call[0].asRecord[slot: 0] }),
      .attribute(
        "__module__", .pure, "The module.",
        get: { call in
          let module = call[0].asRecord[slot: 4]
          return module.isUnset ? Value(call.vm.intern("typing")) : module
        }),
      .attribute(
        "__default__", .pure, "The default, or NoDefault.",
        get: { call throws(Raised) in
          let record = call[0].asRecord
          if record[slot: 3].isUnset { return call.vm.noDefault }
          let value = try call.vm.evaluateThunk(record, 3)
          // The default `*x` of a tuple of variables is compiled as a tuple with that one item.
          let isStarred = type == .typeVarTuple && value.isKind(.tuple)
          return isStarred && value.asTuple.pointee.count == 1 ? value.asTuple[item: 0] : value
        }),
    ]
    switch type {
    case .typeVar:
      rows +=
        unions + variance + bound + [newVariable, constraints]
        + substitution(of: "_typevar_subst", nil)
    case .paramSpec:
      rows +=
        unions + variance + bound + [newSpecification] + parts
        + substitution(of: "_paramspec_subst", "_paramspec_prepare_subst")
    default: rows += [newTuple, unpacked] + substitution(of: nil, "_typevartuple_prepare_subst")
    }
    return rows
  }

  private static let unions: [NativeRow] = [
    .init("__or__(self, value, /)", .pure, "Return self|value.") { call throws(Raised) in
      try union(call, call[0], call[1])
    },
    .init("__ror__(self, value, /)", .pure, "Return value|self.") { call throws(Raised) in
      try union(call, call[1], call[0])
    },
  ]

  private static func union(_ call: Call, _ a: Value, _ b: Value) throws(Raised) -> Value {
    let typing = try call.vm.typingFunction("_make_union")
    return try typing.isUnset ? call.vm.makeUnion(a, b) : call.vm.call(typing, a, b)
  }

  private static let variance: [NativeRow] = [
    .member(
      "__covariant__", .pure, "Covariance.",
      get: { call in
        .bool(call[0].asRecord[slot: 5] == .small(2))
      }),
    .member(
      "__contravariant__", .pure, "Contravariance.",
      get: { call in
        .bool(call[0].asRecord[slot: 5] == .small(3))
      }),
    .member(
      "__infer_variance__", .pure, "Inferred variance.",
      get: { call in
        let variance = call[0].asRecord[slot: 5]
        return .bool(variance.isUnset || variance == .small(0))
      }),
  ]

  private static let bound: [NativeRow] = [
    .attribute(
      "__bound__", .pure, "The bound, or None.",
      get: { call throws(Raised) in
        try call.vm.evaluateThunk(call[0].asRecord, 1)
      })
  ]

  private static let constraints = NativeRow.attribute(
    "__constraints__", .pure, "The constraints, a tuple.",
    get: { call throws(Raised) in
      let v = try call.vm.evaluateThunk(call[0].asRecord, 2)
      return v.isNone ? call.vm.emptyTuple : v
    })

  // MARK: Making

  private static let newVariable = NativeRow.static(
    "__new__(cls, name, *constraints, bound=None, default=?, covariant=False, contravariant=False, infer_variance=False)",
    .pure, "Make a type variable."
  ) { call throws(Raised) in
    let vm = call.vm
    let variance = try variance(call, 5, 6, 7)
    let constraints = call[2].asTuple
    if constraints.pointee.count == 1 {
      throw call.raise(.typeError, "A single constraint is not allowed")
    }
    let bound = try vm.checkedTypeArgument(call[3], "Bound must be a type.")
    if constraints.pointee.count > 0, !bound.isNone {
      throw call.raise(.typeError, "Constraints cannot be combined with bound=...")
    }
    let record = try make(call, .typeVar, "typevar", default: call[4])
    if !bound.isNone { record[slot: 1] = bound }
    if constraints.pointee.count > 0 { record[slot: 2] = call[2] }
    record[slot: 5] = variance
    return Value(record)
  }

  private static let newSpecification = NativeRow.static(
    "__new__(cls, name, *, bound=None, default=?, covariant=False, contravariant=False, infer_variance=False)",
    .pure, "Make a parameter specification."
  ) { call throws(Raised) in
    let variance = try variance(call, 4, 5, 6)
    let bound = try call.vm.checkedTypeArgument(call[2], "Bound must be a type.")
    let record = try make(call, .paramSpec, "paramspec", default: call[3])
    if !bound.isNone { record[slot: 1] = bound }
    record[slot: 5] = variance
    return Value(record)
  }

  private static let newTuple = NativeRow.static(
    "__new__(cls, name, *, default=?)", .pure, "Make a tuple of type variables."
  ) { call throws(Raised) in
    Value(try make(call, .typeVarTuple, "typevartuple", default: call[2]))
  }

  private static func make(
    _ call: Call, _ type: BuiltinType, _ noun: String, default value: Value
  ) throws(Raised) -> Record {
    let vm = call.vm
    guard vm.payload(call[1]).isKind(.string) else {
      throw call.raise(
        .typeError, "\(noun)() argument 'name' must be str, not \(vm.typeName(call[1]))")
    }
    let record = vm.newRecord(type)
    record[slot: 0] = vm.payload(call[1])
    if !value.isUnset { record[slot: 3] = value }
    let module = vm.state.frame.pointee.function.pointee.globals.get(vm.nameText(.__name__))
    record[slot: 4] = module.isUnset ? .none : module
    return record
  }

  private static func variance(_ call: Call, _ co: Int, _ contra: Int, _ inferred: Int)
    throws(Raised) -> Value
  {
    let isCo = try call.vm.isTrue(call[co])
    let isContra = try call.vm.isTrue(call[contra])
    if isCo, isContra {
      throw call.raise(.valueError, "Bivariant types are not supported.")
    }
    if try call.vm.isTrue(call[inferred]) {
      if isCo || isContra {
        throw call.raise(.valueError, "Variance cannot be specified with infer_variance.")
      }
      return .small(0)
    }
    return .small(isCo ? 2 : isContra ? 3 : 1)
  }

  // MARK: Parts

  private static let parts: [NativeRow] = [
    .attribute(
      "args", .pure, "The positional arguments that it stands for.",
      get: { call in
        let record = call.vm.newRecord(.paramSpecArgs)
        record[slot: 0] = call[0]
        return Value(record)
      }),
    .attribute(
      "kwargs", .pure, "The keyword arguments that it stands for.",
      get: { call in
        let record = call.vm.newRecord(.paramSpecKwargs)
        record[slot: 0] = call[0]
        return Value(record)
      }),
  ]

  private static let unpacked = NativeRow(
    "__iter__(self, /)", .pure, "The parameter, unpacked."
  ) { call throws(Raised) in
    let vm = call.vm
    let typing = try vm.typingFunction("Unpack")
    if !typing.isUnset { return try vm.iterator(vm.tuple(vm.getItem(typing, call[0]))) }
    let alias = vm.newGenericAlias(Value(vm.type(.tuple)), call[0])
    alias.asRecord[slot: 3] = .true
    return try vm.iterator(vm.tuple(alias))
  }

  // MARK: Substitution, as the module `typing` does it

  private static func substitution(of one: StaticString?, _ all: StaticString?) -> [NativeRow] {
    let single = NativeRow(
      "__typing_subst__(self, arg, /)", .pure, "What stands for the parameter in an alias."
    ) { call throws(Raised) in
      guard let one else {
        throw call.raise(.typeError, "Substitution of bare TypeVarTuple is not supported")
      }
      let typing = try call.vm.typingFunction(one)
      return try typing.isUnset ? call[1] : call.vm.call(typing, call[0], call[1])
    }
    let prepared = NativeRow(
      "__typing_prepare_subst__(self, alias, args, /)", .pure,
      "The arguments of an alias with this parameter's filled in."
    ) { call throws(Raised) in
      guard let all else { return try withDefault(call) }
      let typing = try call.vm.typingFunction(all)
      return try typing.isUnset ? call[2] : call.vm.call(typing, call[0], call[1], call[2])
    }
    return [single, prepared]
  }

  /// The arguments of a type variable's alias, with its default when there are too few.
  private static func withDefault(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let parameters = try vm.getAttribute(call[1], .__parameters__)
    let arguments = try vm.tupleFrom(call[2])
    guard parameters.isKind(.tuple) else { return arguments }
    let names = parameters.asTuple
    var index = 0
    while index < names.pointee.count, try !vm.isEqual(names[item: index], call[0]) { index += 1 }
    let value = call[0].asRecord[slot: 3]
    guard index == arguments.asTuple.pointee.count, !value.isUnset, value != vm.noDefault else {
      return arguments
    }
    let list = try vm.listFrom(arguments)
    try vm.append(list, try vm.evaluateThunk(call[0].asRecord, 3))
    return try vm.newTuple(of: list)
  }
}

/// `P.args` and `P.kwargs`. Slot: the parameter specification.
enum ParamSpecPartMethods {
  static func rows(_ type: BuiltinType) -> [NativeRow] {
    let isArguments = type == .paramSpecArgs
    return [
      .static("__new__(cls, origin, /)", .pure, "The part of a specification.") { call in
        let record = call.vm.newRecord(type)
        record[slot: 0] = call[1]
        return Value(record)
      },
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        let vm = call.vm
        let origin = call[0].asRecord[slot: 0]
        let name = try vm.findAttribute(origin, vm.nameText(.__name__))
        let shown = name.isKind(.string) ? name : try vm.repr(origin)
        return try vm.newString("\(shown.asText.shown).\(isArguments ? "args" : "kwargs")")
      },
      .init("__eq__(self, value, /)", .pure, "Return self==value.") { call throws(Raised) in
        guard call[1].isKind(.record), call[1].cell.shape == call[0].cell.shape else {
          return .notImplemented
        }
        return .bool(
          try call.vm.isEqual(call[0].asRecord[slot: 0], call[1].asRecord[slot: 0]))
      },
      .init("__mro_entries__(self, bases, /)", .pure, "Not possible.") { call throws(Raised) in
        throw call.raise(
          .typeError,
          "Cannot subclass an instance of \(isArguments ? "ParamSpecArgs" : "ParamSpecKwargs")")
      },
      .member("__origin__", .pure, "The specification.", get: { $0[0].asRecord[slot: 0] }),
    ]
  }
}

/// The type of `NoDefault`, which stands for the default of a parameter that has none.
enum NoDefaultMethods {
  static let rows: [NativeRow] = [
    .static("__new__(cls, /)", .pure, "Return NoDefault.") { $0.vm.noDefault },
    .init("__repr__(self, /)", .pure, "Return repr(self).") { $0.vm.text("typing.NoDefault") },
    .init("__reduce__(self, /)", .pure, "Help pickle.") { $0.vm.text("NoDefault") },
  ]
}

extension VM {
  /// `typing.NoDefault`. The one instance lies in its type's namespace.
  public var noDefault: Value {
    let names = dictionary(of: type(.noDefaultType))
    let key = intern("NoDefault")
    let found = names.get(key)
    if !found.isUnset { return found }
    return shared {
      let made = Value(newRecord(.noDefaultType))
      names.set(self, key, made)
      return made
    }
  }

  /// A type argument as `typing` accepts it; None stands for its type.
  func checkedTypeArgument(_ x: Value, _ message: StaticString) throws(Raised) -> Value {
    if x.isNone || x.isKind(.type) { return x }
    let typing = try importByFullName("typing")
    return try call(getAttribute(typing, intern("_type_check")), x, text(message))
  }
}
