// What can be done with a read-only view of a mapping?
//
// A record whose one slot is the mapping; everything is passed on to it.

enum MappingProxyMethods {
  static let rows: [NativeRow] =
    [
      .static("__new__(cls, mapping)", .pure, "Create a read-only view of a mapping.", new),
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        let inner = try call.vm.repr(call.mapping).asText
        var builder = TextBuilder(call.vm)
        try builder.append("mappingproxy(")
        try builder.append(inner)
        try builder.append(")")
        return try builder.finish()
      },
      .init("__str__(self, /)", .pure, "Return str(self).") { call throws(Raised) in
        try call.vm.str(call.mapping)
      },
      .init("__len__(self, /)", .pure, "Return len(self).") { call throws(Raised) in
        try call.vm.lengthValue(call.mapping)
      },
      .init("__getitem__(self, key, /)", .pure, "Return self[key].") { call throws(Raised) in
        try call.vm.getItem(call.mapping, call[1])
      },
      .init("__contains__(self, key, /)", .pure, "Return bool(key in self).") {
        call throws(Raised) in
        .bool(try call.vm.contains(call.mapping, call[1]))
      },
      .init("__iter__(self, /)", .pure, "Implement iter(self).") { call throws(Raised) in
        try call.vm.iterator(call.mapping)
      },
      .init("__reversed__(self, /)", .pure, "Return a reverse iterator.") { call throws(Raised) in
        try call.vm.callMethod(call.mapping, .__reversed__)
      },
      .init("__hash__(self, /)", .pure, "Return hash(self).") { call throws(Raised) in
        call.vm.int(try call.vm.hash(call.mapping))
      },
      .init("__or__(self, value, /)", .pure, "Return self|value.") { call throws(Raised) in
        try call.vm.binary(.bitOr, unwrapped(call, 0), unwrapped(call, 1))
      },
      .init("__ror__(self, value, /)", .pure, "Return value|self.") { call throws(Raised) in
        try call.vm.binary(.bitOr, unwrapped(call, 1), unwrapped(call, 0))
      },
      .init("__ior__(self, value, /)", .pure, "Return self|=value.") { call throws(Raised) in
        throw call.raise(
          .typeError,
          "'|=' is not supported by mappingproxy; use '|' instead")
      },
      ContainerRows.genericAlias,
    ] + methods + comparisons

  private static func new(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let mapping = call[1]
    let isSequence = mapping.isKind(.list) || mapping.isKind(.tuple)
    if isSequence || vm.lookup(vm.type(of: mapping), .__getitem__).isUnset {
      throw call.raise(
        .typeError, "mappingproxy() argument must be a mapping, not \(vm.typeName(mapping))")
    }
    return vm.newMappingProxy(mapping)
  }

  private static func unwrapped(_ call: Call, _ i: Int) -> Value {
    let v = call[i]
    if v.isKind(.record), v.cell.shape == BuiltinType.mappingProxy.shape {
      return v.asRecord[slot: 0]
    }
    return v
  }

  private static let methods: [NativeRow] = [
    .init("get(self, key, default=None, /)", .pure, "Return the value for key, else default.") {
      call throws(Raised) in
      let get = try call.vm.getAttribute(call.mapping, .get)
      return try call.vm.call(get, call[1], call[2])
    },
    .init("keys(self, /)", .pure, "Return a set-like view of the keys.") { call throws(Raised) in
      try call.vm.callMethod(call.mapping, .keys)
    },
    .init("values(self, /)", .pure, "Return a view of the values.") { call throws(Raised) in
      try call.vm.callMethod(call.mapping, .values)
    },
    .init("items(self, /)", .pure, "Return a set-like view of the pairs (key, value).") {
      call throws(Raised) in
      try call.vm.callMethod(call.mapping, .items)
    },
    .init("copy(self, /)", .pure, "Return a shallow copy of the mapping.") {
      call throws(Raised) in
      try call.vm.call(call.vm.getAttribute(call.mapping, call.vm.intern("copy")))
    },
  ]

  private static let comparisons = NativeRow.comparisons { op, call throws(Raised) in
    try call.vm.compare(op, call.mapping, call[1])
  }
}

extension Call {
  /// The mapping looked at, which may be a view itself, to any depth.
  fileprivate var mapping: Value {
    get throws(Raised) {
      try vm.checkNativeStack()
      return record[slot: 0]
    }
  }
}

extension VM {
  /// A read-only view of a mapping.
  public func newMappingProxy(_ mapping: Value) -> Value {
    let record = newRecord(.mappingProxy)
    record[slot: 0] = mapping
    return Value(record)
  }
}
