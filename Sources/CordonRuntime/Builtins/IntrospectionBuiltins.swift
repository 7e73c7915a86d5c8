// Which built-in functions tell of one object?

enum IntrospectionBuiltins {
  static let rows: [NativeRow] = [
    .init("abs(x, /)", .pure, "Return the absolute value of x.") { call throws(Raised) in
      let v = try call.vm.absolute(call[0])
      return v
    },
    .init("ascii(obj, /)", .pure, "Return an ASCII-only representation of obj.") {
      call throws(Raised) in
      try call.vm.asciiOrSubclass(call[0])
    },
    .init("bin(number, /)", .pure, "Return the binary text of an integer.") {
      call throws(Raised) in
      try call.vm.radixText(call[0], 2)
    },
    .init("oct(number, /)", .pure, "Return the octal text of an integer.") {
      call throws(Raised) in
      try call.vm.radixText(call[0], 8)
    },
    .init("hex(number, /)", .pure, "Return the hexadecimal text of an integer.") {
      call throws(Raised) in
      try call.vm.radixText(call[0], 16)
    },
    .init("callable(obj, /)", .pure, "Return whether obj can be called.") { call in
      .bool(call.vm.isCallable(call[0]))
    },
    .init("chr(i, /)", .pure, "Return the character with code point i.") { call throws(Raised) in
      try character(call)
    },
    .init("ord(c, /)", .pure, "Return the code point of a character.") { call throws(Raised) in
      try codePoint(call)
    },
    .init("divmod(x, y, /)", .pure, "Return the tuple (x//y, x%y).") { call throws(Raised) in
      try call.vm.binary(.divmod, call[0], call[1])
    },
    .init("pow(base, exp, mod=None)", .pure, "Return base**exp, modulo mod when given.") {
      call throws(Raised) in
      if call[2].isNone { return try call.vm.binary(.power, call[0], call[1]) }
      return try call.vm.power(call[0], call[1], modulo: call[2])
    },
    .init("round(number, ndigits=None)", .pure, "Round to ndigits decimal places.") {
      call throws(Raised) in
      let vm = call.vm
      let method = vm.lookup(vm.type(of: call[0]), .__round__)
      if method.isUnset {
        throw call.raise(
          .typeError, "type \(vm.typeName(call[0])) doesn't define __round__ method")
      }
      return call[1].isNone
        ? try vm.callUnbound(method, call[0]) : try vm.callUnbound(method, call[0], call[1])
    },
    .init("format(value, format_spec='', /)", .pure, "Return value.__format__(format_spec).") {
      call throws(Raised) in
      guard call.vm.payload(call[1]).isKind(.string) else {
        throw call.raise(
          .typeError, "format() argument 2 must be str, not \(call.vm.typeName(call[1]))")
      }
      return try call.vm.format(call[0], call[1])
    },
    .init("hash(obj, /)", .pure, "Return the hash value of an object.") { call throws(Raised) in
      call.vm.int(try call.vm.hash(call[0]))
    },
    .init("id(obj, /)", .pure, "Return the identity of an object.") { call in
      call.vm.identity(call[0])
    },
    .init("len(obj, /)", .pure, "Return the number of items in a container.") {
      call throws(Raised) in
      try call.vm.lengthValue(call[0])
    },
    .init("repr(obj, /)", .pure, "Return the canonical text of an object.") {
      call throws(Raised) in
      try call.vm.reprOrSubclass(call[0])
    },
    .init("isinstance(obj, class_or_tuple, /)", .pure, "Return whether obj is an instance.") {
      call throws(Raised) in
      .bool(try call.vm.isInstance(call[0], of: call[1]))
    },
    .init("issubclass(cls, class_or_tuple, /)", .pure, "Return whether cls is a subclass.") {
      call throws(Raised) in
      .bool(try call.vm.isSubclass(call[0], of: call[1]))
    },
    .init("getattr(object, name, default=?, /)", .pure, "Return object.name.") {
      call throws(Raised) in
      let vm = call.vm
      let name = try attributeName(call, "getattr")
      try vm.guardAsked(call[0])
      if call[2].isUnset { return try vm.getAttribute(call[0], name) }
      let v = try vm.readAttribute(call[0], name)
      return v.isUnset ? call[2] : v
    },
    .init("hasattr(obj, name, /)", .pure, "Return whether obj has an attribute.") {
      call throws(Raised) in
      let name = try attributeName(call, "hasattr")
      try call.vm.guardAsked(call[0])
      if let isPresent = call.vm.guardedPresence(call[0], name) { return .bool(isPresent) }
      return .bool(!(try call.vm.readAttribute(call[0], name)).isUnset)
    },
    .init("setattr(obj, name, value, /)", .pure, "Set obj.name to value.") {
      call throws(Raised) in
      try call.vm.guardAsked(call[0])
      try call.vm.setAttribute(call[0], try attributeName(call, "setattr"), call[2])
      return .none
    },
    .init("delattr(obj, name, /)", .pure, "Delete obj.name.") { call throws(Raised) in
      try call.vm.guardAsked(call[0])
      try call.vm.setAttribute(call[0], try attributeName(call, "delattr"), .unset)
      return .none
    },
    .init("dir(object=?, /)", .pure, "Return the names of attributes, or of locals.") {
      call throws(Raised) in
      let vm = call.vm
      var names: Value
      if call[0].isUnset {
        let locals = try vm.localsMapping()
        names = try vm.listValue(
          locals.isKind(.dict) ? locals : vm.call(vm.getAttribute(locals, vm.intern("keys"))))
      } else {
        try vm.guardAsked(call[0])
        let v = try vm.callSpecial(call[0], .__dir__)
        try vm.requireOf(call[0], v)
        if v.isUnset { throw call.raise(.typeError, "object does not provide __dir__") }
        names = try vm.listValue(v)
      }
      try vm.sortList(names.asList)
      _ = names.bits
      names = Value(names.asList)
      return names
    },
    .init("vars(object=?, /)", .pure, "Return __dict__ of an object, or the locals.") {
      call throws(Raised) in
      let vm = call.vm
      if call[0].isUnset { return try vm.localsMapping() }
      try vm.guardForeign(call[0])
      do throws(Raised) {
        return try vm.getAttribute(call[0], .__dict__)
      } catch {
        // A refusal is no lack of the attribute.
        guard !vm.isInstance(vm.state.raised, .policyError), vm.take(.attributeError) else {
          throw error
        }
        throw call.raise(.typeError, "vars() argument must have __dict__ attribute")
      }
    },
  ]

  private static func character(_ call: Call) throws(Raised) -> Value {
    let code = call.vm.clippedInt(try call.vm.index(call[0]))
    guard 0...0x10FFFF ~= code else {
      throw call.raise(.valueError, "chr() arg not in range(0x110000)")
    }
    return call.vm.character(UInt32(code))
  }

  private static func codePoint(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let v = vm.payload(call[0])
    let count: Int
    switch true {
    case v.isKind(.string):
      count = v.asText.count
      if count == 1 { return .small(Int(decodeScalar(at: v.asText.bytes).scalar)) }
    case v.isKind(.bytes):
      count = v.asBytes.pointee.count
      if count == 1 { return .small(Int(v.asBytes.bytes[0])) }
    case v.isKind(.byteArray):
      count = v.asByteArray.pointee.count
      if count == 1, let bytes = v.asByteArray.pointee.bytes { return .small(Int(bytes[0])) }
    default:
      throw call.raise(
        .typeError,
        "ord() expected string of length 1, but \(vm.typeName(call[0])) found")
    }
    throw call.raise(
      .typeError, "ord() expected a character, but string of length \(count) found")
  }

  private static func attributeName(_ call: Call, _ function: String) throws(Raised) -> Text {
    let name = call.vm.payload(call[1])
    guard name.isKind(.string) else {
      throw call.raise(
        .typeError, "attribute name must be string, not '\(call.vm.typeName(call[1]))'")
    }
    return call.vm.intern(name.asText)
  }
}

extension VM {
  func latin1(_ i: Int) -> Value { state.latin1[i] }

  /// `id(x)`.
  public func identity(_ x: Value) -> Value {
    int(Int(truncatingIfNeeded: x.bits >> 1) & Int.max >> 1)
  }

  func listValue(_ iterable: Value) throws(Raised) -> Value { Value(try listFrom(iterable)) }

  public func isCallable(_ x: Value) -> Bool {
    guard x.isCell else { return false }
    switch x.cell.kind {
    case .function, .boundMethod, .type: return true
    case .native: return x.cell.shape != BuiltinType.getSetDescriptor.shape
    default: return !lookup(type(of: x), .__call__).isUnset
    }
  }
}
