// How does a memory view read and write an item?
//
// By the letter of its format, in the machine's own size and byte order.

extension MemoryView {
  /// The size of an item by format letter, or nil for letters that are none.
  static func itemSize(ofLetter letter: UInt8) -> Int? {
    switch Unicode.Scalar(letter) {
    case "c", "b", "B", "?": return 1
    case "h", "H", "e": return 2
    case "i", "I", "f": return 4
    case "l", "L", "q", "Q", "n", "N", "P", "d": return 8
    default: return nil
    }
  }

  func item(_ vm: VM, at p: UnsafeMutablePointer<UInt8>) throws(Raised) -> Value {
    let raw = UnsafeRawPointer(p)
    switch Unicode.Scalar(letter) {
    case "B": return .small(Int(p[0]))
    case "b": return .small(Int(raw.loadUnaligned(as: Int8.self)))
    case "c":
      let single = try vm.newBytes(count: 1)
      single.bytes[0] = p[0]
      return Value(single)
    case "?": return .bool(p[0] != 0)
    case "h": return .small(Int(raw.loadUnaligned(as: Int16.self)))
    case "H": return .small(Int(raw.loadUnaligned(as: UInt16.self)))
    case "i": return .small(Int(raw.loadUnaligned(as: Int32.self)))
    case "I": return .small(Int(raw.loadUnaligned(as: UInt32.self)))
    case "l", "q", "n": return vm.int(raw.loadUnaligned(as: Int.self))
    case "e":
      return vm.float(Double(MemoryView.widened(raw.loadUnaligned(as: UInt16.self))))
    case "f": return vm.float(Double(raw.loadUnaligned(as: Float.self)))
    case "d": return vm.float(raw.loadUnaligned(as: Double.self))
    case "L", "Q", "N", "P": return vm.int(unsigned: raw.loadUnaligned(as: UInt.self))
    default: throw unsupported(vm)
    }
  }

  private func unsupported(_ vm: VM) -> Raised {
    vm.raise(.notImplementedError, "memoryview: format \(format.shown) not supported")
  }

  /// Whether items can be told apart; of other formats only the bytes can be seen.
  var hasKnownItems: Bool { MemoryView.itemSize(ofLetter: letter) != nil }

  /// Writes an item. Runs `__index__`, `__float__` or `__bool__` of the value first.
  func setItem(
    _ vm: VM, _ value: Value, at place: () throws(Raised) -> UnsafeMutablePointer<UInt8>
  ) throws(Raised) {
    func wrongValue() -> Raised {
      vm.raise(.valueError, "memoryview: invalid value for format '\(format.shown)'")
    }
    func wrongType() -> Raised {
      vm.raise(.typeError, "memoryview: invalid type for format '\(format.shown)'")
    }
    func store<T>(_ item: T) throws(Raised) {
      UnsafeMutableRawPointer(try place()).storeBytes(of: item, as: T.self)
    }
    func integer() throws(Raised) -> Value {
      do {
        return try vm.index(value)
      } catch {
        guard vm.take(.typeError) else { throw error }
        throw wrongType()
      }
    }
    func storeInteger<T: FixedWidthInteger>(_ type: T.Type) throws(Raised) {
      let number = try integer()
      guard let word = number.smallNumber ?? number.asBigInt.view.asInt,
        let item = T(exactly: word)
      else { throw wrongValue() }
      try store(item)
    }
    switch Unicode.Scalar(letter) {
    case "B": try storeInteger(UInt8.self)
    case "b": try storeInteger(Int8.self)
    case "h": try storeInteger(Int16.self)
    case "H": try storeInteger(UInt16.self)
    case "i": try storeInteger(Int32.self)
    case "I": try storeInteger(UInt32.self)
    case "l", "q", "n": try storeInteger(Int.self)
    case "L", "Q", "N", "P":
      let number = try integer()
      if let word = number.smallNumber {
        guard let item = UInt(exactly: word) else { throw wrongValue() }
        try store(item)
      } else {
        let big = number.asBigInt
        if big.pointee.isNegative || big.pointee.limbCount > 1 { throw wrongValue() }
        try store(big.limbs[0])
      }
    case "?": try store(try vm.isTrue(value) ? 1 as UInt8 : 0)
    case "c":
      let bytes = vm.payload(value)
      guard bytes.isKind(.bytes) else { throw wrongType() }
      if bytes.asBytes.pointee.count != 1 { throw wrongValue() }
      try store(bytes.asBytes.bytes[0])
    case "e", "f", "d":
      let type = vm.type(of: value)
      if vm.lookup(type, .__float__).isUnset && vm.lookup(type, .__index__).isUnset {
        throw wrongType()
      }
      let plain = vm.payload(value)
      let double =
        plain.isFloat
        ? plain.asFloat : vm.payload(try vm.call(Value(vm.type(.float)), value)).asFloat
      if letter == UInt8(ascii: "d") {
        try store(double)
      } else if letter == UInt8(ascii: "f") {
        try store(Float(double))
      } else {
        guard let half = MemoryView.narrowed(double) else { throw wrongValue() }
        try store(half)
      }
    default: throw unsupported(vm)
    }
  }

  // MARK: Half precision

  /// The value of a half-precision bit pattern.
  static func widened(_ bits: UInt16) -> Float {
    let sign = UInt32(bits & 0x8000) << 16
    let exponent = UInt32(bits >> 10 & 0x1F)
    let fraction = UInt32(bits & 0x3FF)
    if exponent == 0x1F { return Float(bitPattern: sign | 0x7F80_0000 | fraction << 13) }
    if exponent != 0 {
      return Float(bitPattern: sign | (exponent + 112) << 23 | fraction << 13)
    }
    let magnitude = Float(fraction) * 0x1p-24
    return sign == 0 ? magnitude : -magnitude
  }

  /// The nearest half-precision bit pattern, or nil when the value is too large.
  static func narrowed(_ value: Double) -> UInt16? {
    let sign: UInt16 = value.sign == .minus ? 0x8000 : 0
    if value.isNaN { return sign | 0x7E00 }
    if value.isInfinite { return sign | 0x7C00 }
    let magnitude = value.magnitude
    // Units in the last place: of the smallest normal number below it, else of its own binade.
    let exponent = magnitude < 0x1p-14 ? -14 : Int(magnitude.exponent)
    let scaled = (magnitude / Double(sign: .plus, exponent: exponent - 10, significand: 1))
      .rounded(.toNearestOrEven)
    var bits = Int(scaled)
    if exponent == -14 && bits < 1024 { return sign | UInt16(bits) }
    var biased = exponent + 15
    if bits == 2048 {
      bits = 1024
      biased += 1
    }
    if biased >= 31 { return nil }
    return sign | UInt16(biased << 10) | UInt16(bits - 1024)
  }
}

extension VM {
  /// An int from an unsigned machine word.
  func int(unsigned word: UInt) -> Value {
    if let i = Int(exactly: word) { return int(i) }
    let cell = allocate(bytes: 24, .bigInt, shape: BuiltinType.int.shape)
    let big = cell.of(BigIntObject.self)
    big.pointee.limbCount = 1
    big.pointee.isNegative = false
    big.limbs[0] = word
    return Value(cell: cell)
  }
}
