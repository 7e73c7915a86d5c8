// What do the functions of `operator` do?

import CordonRuntime

enum OperatorFunctions {
  static let rows: [NativeRow] = arithmetic + comparisons + sequences + calling

  private static func binary(_ op: BinaryOperation) -> NativeBody {
    { call throws(Raised) in try call.vm.binary(op, call[0], call[1]) }
  }

  private static func unary(_ op: UnaryOperation) -> NativeBody {
    { call throws(Raised) in try call.vm.unary(op, call[0]) }
  }

  private static func compare(_ op: CompareOperator) -> NativeBody {
    { call throws(Raised) in try call.vm.compare(op, call[0], call[1]) }
  }

  private static func assign(_ op: BinaryOperation) -> NativeBody {
    { call throws(Raised) in try call.vm.assignment(op, call[0], call[1]) }
  }

  // MARK: Arithmetic

  private static let arithmetic: [NativeRow] = [
    .init("add(a, b, /)", .pure, "Same as a + b.", binary(.add)),
    .init("sub(a, b, /)", .pure, "Same as a - b.", binary(.subtract)),
    .init("mul(a, b, /)", .pure, "Same as a * b.", binary(.multiply)),
    .init("matmul(a, b, /)", .pure, "Same as a @ b.", binary(.matrixMultiply)),
    .init("truediv(a, b, /)", .pure, "Same as a / b.", binary(.divide)),
    .init("floordiv(a, b, /)", .pure, "Same as a // b.", binary(.floorDivide)),
    .init("mod(a, b, /)", .pure, "Same as a % b.", binary(.modulo)),
    .init("pow(a, b, /)", .pure, "Same as a ** b.", binary(.power)),
    .init("lshift(a, b, /)", .pure, "Same as a << b.", binary(.leftShift)),
    .init("rshift(a, b, /)", .pure, "Same as a >> b.", binary(.rightShift)),
    .init("and_(a, b, /)", .pure, "Same as a & b.", binary(.bitAnd)),
    .init("or_(a, b, /)", .pure, "Same as a | b.", binary(.bitOr)),
    .init("xor(a, b, /)", .pure, "Same as a ^ b.", binary(.bitXor)),
    .init("neg(a, /)", .pure, "Same as -a.", unary(.negative)),
    .init("pos(a, /)", .pure, "Same as +a.", unary(.positive)),
    .init("inv(a, /)", .pure, "Same as ~a.", unary(.invert)),
    .init("invert(a, /)", .pure, "Same as ~a.", unary(.invert)),
    .init("abs(a, /)", .pure, "Same as abs(a).") { call throws(Raised) in
      try call.vm.absolute(call[0])
    },
    .init("index(a, /)", .pure, "Same as a.__index__().") { call throws(Raised) in
      try call.vm.index(call[0])
    },
  ]

  static let assignments: [NativeRow] = [
    .init("iadd(a, b, /)", .pure, "Same as a += b.", assign(.add)),
    .init("isub(a, b, /)", .pure, "Same as a -= b.", assign(.subtract)),
    .init("imul(a, b, /)", .pure, "Same as a *= b.", assign(.multiply)),
    .init("imatmul(a, b, /)", .pure, "Same as a @= b.", assign(.matrixMultiply)),
    .init("itruediv(a, b, /)", .pure, "Same as a /= b.", assign(.divide)),
    .init("ifloordiv(a, b, /)", .pure, "Same as a //= b.", assign(.floorDivide)),
    .init("imod(a, b, /)", .pure, "Same as a %= b.", assign(.modulo)),
    .init("ipow(a, b, /)", .pure, "Same as a **= b.", assign(.power)),
    .init("ilshift(a, b, /)", .pure, "Same as a <<= b.", assign(.leftShift)),
    .init("irshift(a, b, /)", .pure, "Same as a >>= b.", assign(.rightShift)),
    .init("iand(a, b, /)", .pure, "Same as a &= b.", assign(.bitAnd)),
    .init("ior(a, b, /)", .pure, "Same as a |= b.", assign(.bitOr)),
    .init("ixor(a, b, /)", .pure, "Same as a ^= b.", assign(.bitXor)),
    .init("iconcat(a, b, /)", .pure, "Same as a += b, for sequences.") { call throws(Raised) in
      try checkSequence(call)
      return try call.vm.assignment(.add, call[0], call[1])
    },
  ]

  // MARK: Comparisons and truth

  private static let comparisons: [NativeRow] = [
    .init("lt(a, b, /)", .pure, "Same as a < b.", compare(.less)),
    .init("le(a, b, /)", .pure, "Same as a <= b.", compare(.lessEqual)),
    .init("eq(a, b, /)", .pure, "Same as a == b.", compare(.equal)),
    .init("ne(a, b, /)", .pure, "Same as a != b.", compare(.notEqual)),
    .init("ge(a, b, /)", .pure, "Same as a >= b.", compare(.greaterEqual)),
    .init("gt(a, b, /)", .pure, "Same as a > b.", compare(.greater)),
    .init("is_(a, b, /)", .pure, "Same as a is b.") { call in .bool(call[0] == call[1]) },
    .init("is_not(a, b, /)", .pure, "Same as a is not b.") { call in .bool(call[0] != call[1]) },
    .init("not_(a, /)", .pure, "Same as not a.") { call throws(Raised) in
      .bool(!(try call.vm.isTrue(call[0])))
    },
    .init("truth(a, /)", .pure, "Return whether a is true.") { call throws(Raised) in
      .bool(try call.vm.isTrue(call[0]))
    },
  ]

  // MARK: Sequences and mappings

  private static let sequences: [NativeRow] = [
    .init("concat(a, b, /)", .pure, "Same as a + b, for sequences.") { call throws(Raised) in
      try checkSequence(call)
      return try call.vm.binary(.add, call[0], call[1])
    },
    .init("contains(a, b, /)", .pure, "Same as b in a (note the order).") { call throws(Raised) in
      .bool(try call.vm.contains(call[0], call[1]))
    },
    .init("getitem(a, b, /)", .pure, "Same as a[b].") { call throws(Raised) in
      try call.vm.getItem(call[0], call[1])
    },
    .init("setitem(a, b, c, /)", .pure, "Same as a[b] = c.") { call throws(Raised) in
      try call.vm.setItem(call[0], call[1], call[2])
      return .none
    },
    .init("delitem(a, b, /)", .pure, "Same as del a[b].") { call throws(Raised) in
      try call.vm.deleteItem(call[0], call[1])
      return .none
    },
    .init("countOf(a, b, /)", .pure, "Return how often b occurs in a.") { call throws(Raised) in
      let vm = call.vm
      var count = 0
      try vm.forEach(try searched(call)) { item throws(Raised) in
        if try vm.isEqual(item, call[1]) { count += 1 }
        return true
      }
      return .small(count)
    },
    .init("indexOf(a, b, /)", .pure, "Return the first place of b in a.") { call throws(Raised) in
      let vm = call.vm
      var place = 0
      var found = false
      try vm.forEach(try searched(call)) { item throws(Raised) in
        found = try vm.isEqual(item, call[1])
        if !found { place += 1 }
        return !found
      }
      if !found {
        throw call.raise(.valueError, "sequence.index(x): x not in sequence")
      }
      return .small(place)
    },
    .init("length_hint(obj, default=0, /)", .pure, "Return an estimate of the number of items.") {
      call throws(Raised) in
      guard call.vm.isInstance(call[1], .int) else {
        throw call.raise(
          .typeError,
          "'\(call.vm.typeName(call[1]))' object cannot be interpreted as an integer")
      }
      return call.vm.int(
        try call.vm.lengthHint(call[0], default: try call.vm.indexAsInt(call[1], nil)))
    },
  ]

  /// An iterator over what is searched, or a TypeError in the words of a search.
  private static func searched(_ call: Call) throws(Raised) -> Value {
    do throws(Raised) {
      return try call.vm.iterator(call[0])
    } catch {
      guard call.vm.take(.typeError) else { throw error }
      throw call.raise(
        .typeError, "argument of type '\(call.vm.typeName(call[0]))' is not iterable")
    }
  }

  /// Refuses to add what is no sequence, as does a sequence that knows no addition.
  private static func checkSequence(_ call: Call) throws(Raised) {
    let vm = call.vm
    func has(_ x: Value, _ method: StaticString) -> Bool {
      !vm.lookup(vm.type(of: x), vm.intern(method)).isUnset
    }
    func isSequence(_ x: Value) -> Bool {
      has(x, "__getitem__") && !vm.payload(x).isKind(.dict)
    }
    let plain = vm.payload(call[0])
    let kinds: [Kind] = [.string, .bytes, .byteArray, .list, .tuple]
    if kinds.contains(where: { plain.isKind($0) }) { return }
    if isSequence(call[0]), isSequence(call[1]), has(call[0], "__add__") || has(call[1], "__radd__")
    {
      return
    }
    throw call.raise(.typeError, "'\(vm.typeName(call[0]))' object can't be concatenated")
  }

  // MARK: Others

  private static let calling: [NativeRow] = [
    .init("call(obj, /, *args, **kwargs)", .pure, "Same as obj(*args, **kwargs).") {
      call throws(Raised) in
      try call.vm.asResult { () throws(Raised) in
        try call.vm.handOn(call[0], arguments: call[1], keywords: call[2])
      }
    }
  ]

  /// For other modules only.
  static let hidden: [NativeRow] = [
    .init(
      "_compare_digest(a, b, /)", .pure,
      "Return a == b in a time that does not tell where they differ.", compareDigests)
  ]

  private static func compareDigests(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let (a, b) = (vm.payload(call[0]), vm.payload(call[1]))
    if a.isKind(.string), b.isKind(.string) {
      guard a.asText.isASCII, b.asText.isASCII else {
        throw call.raise(
          .typeError, "comparing strings with non-ASCII characters is not supported")
      }
      return .bool(haveSameBytes(a.asText.buffer, b.asText.buffer))
    }
    guard let x = bytes(a), let y = bytes(b) else {
      throw call.raise(
        .typeError,
        "unsupported operand types(s) or combination of types: "
          + "'\(vm.typeName(call[0]))' and '\(vm.typeName(call[1]))'")
    }
    return .bool(haveSameBytes(x, y))
  }

  private static func bytes(_ v: Value) -> UnsafeBufferPointer<UInt8>? {
    if v.isKind(.bytes) { return v.asBytes.buffer }
    return v.isKind(.byteArray) ? v.asByteArray.buffer : nil
  }

  private static func haveSameBytes(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    // The time depends on the second length only.
    var difference: UInt8 = a.count == b.count ? 0 : 1
    let first = a.count == b.count ? a : b
    for i in b.indices { difference |= first[i] ^ b[i] }
    return difference == 0
  }
}
