// How are values written in the format of `marshal`?
//
// A letter says what follows. From version 3 on, what has been written once is given a number, and
// is told by it afterwards.

import CordonRuntime

struct MarshalWriter {
  private let vm: VM
  private let version: Int
  private let mayHaveCode: Bool
  private var result: ByteBuilder
  /// The numbers of objects, by identity.
  private let numbers: Dict
  private var depth = 0

  static func bytes(
    _ vm: VM, _ value: Value, version: Int, mayHaveCode: Bool
  ) throws(Raised) -> Value {
    var writer = MarshalWriter(vm, version, mayHaveCode)
    try writer.write(value)
    return try writer.result.finish()
  }

  private init(_ vm: VM, _ version: Int, _ mayHaveCode: Bool) {
    self.vm = vm
    self.version = version
    self.mayHaveCode = mayHaveCode
    result = ByteBuilder(vm)
    numbers = vm.newDict()
  }

  private mutating func put(_ letter: Unicode.Scalar, marked: Bool = false) throws(Raised) {
    try result.append(UInt8(letter.value) | (marked ? 0x80 : 0))
  }

  private mutating func put<T: FixedWidthInteger>(_ number: T) throws(Raised) {
    for i in 0..<MemoryLayout<T>.size {
      try result.append(UInt8(truncatingIfNeeded: number >> T(8 * i)))
    }
  }

  private mutating func put(count: Int) throws(Raised) {
    guard let count = Int32(exactly: count) else { throw unmarshallable() }
    try put(count)
  }

  private func unmarshallable() -> Raised { vm.raise(.valueError, "unmarshallable object") }

  // MARK: Values

  private mutating func write(_ value: Value) throws(Raised) {
    try vm.charge(2)
    depth += 1
    if depth > MarshalModule.deepest {
      throw vm.raise(.valueError, "object too deeply nested to marshal")
    }
    try vm.checkNativeStack()
    defer { depth -= 1 }
    if value.isNone { return try put("N") }
    if value == .true { return try put("T") }
    if value == .false { return try put("F") }
    if value == .ellipsis { return try put(".") }
    if value == Value(vm.type(.stopIteration)) { return try put("S") }
    var marked = false
    if version >= 3 {
      let key = vm.identity(value)
      let known = try vm.get(numbers, key)
      if !known.isUnset {
        try put("r")
        return try put(count: known.asInt)
      }
      marked = true
      try vm.set(numbers, key, .small(numbers.pointee.count))
    }
    if value.isInt || value.isKind(.bigInt) { return try write(integer: value, marked) }
    if value.isFloat { return try write(float: value, marked) }
    guard value.isCell else { throw unmarshallable() }
    try write(object: value, marked)
  }

  private mutating func write(object value: Value, _ marked: Bool) throws(Raised) {
    switch value.cell.kind {
    case .complex: try write(complex: value, marked)
    case .string: try write(text: value.asText, marked)
    case .tuple:
      let tuple = value.asTuple
      let count = tuple.pointee.count
      if version >= 4, count < 256 {
        try put(")", marked: marked)
        try result.append(UInt8(count))
      } else {
        try put("(", marked: marked)
        try put(count: count)
      }
      for i in 0..<count { try write(tuple[item: i]) }
    case .list:
      try put("[", marked: marked)
      let items = try vm.tupleFrom(value).asTuple
      try put(count: items.pointee.count)
      for i in 0..<items.pointee.count { try write(items[item: i]) }
    case .dict:
      try put("{", marked: marked)
      var position = 0
      while let entry = value.asDict.next(&position) {
        try write(entry.key)
        try write(entry.value)
      }
      try put("0")
    case .set: try write(set: value, marked)
    case .code:
      if !mayHaveCode {
        throw vm.raise(.valueError, "marshalling code objects is disallowed")
      }
      throw vm.raise(.notImplementedError, "not supported yet: marshalling code objects")
    default:
      guard let bytes = try vm.bytesLike(value) else { throw unmarshallable() }
      try put("s", marked: marked)
      try put(count: bytes.count)
      try result.append(bytes)
    }
  }

  // MARK: Numbers

  private mutating func write(integer value: Value, _ marked: Bool) throws(Raised) {
    if value.isInt, let small = Int32(exactly: value.asInt) {
      try put("i", marked: marked)
      return try put(small)
    }
    try put("l", marked: marked)
    let isNegative = vm.isNegative(value)
    var limbs: [UInt] = []
    if value.isInt {
      limbs = [value.asInt.magnitude]
    } else {
      let big = value.asBigInt
      limbs = (0..<Int(big.pointee.limbCount)).map { big.limbs[$0] }
    }
    try vm.charge(limbs.count)
    let bits = limbs.count * 64 - (limbs.last ?? 0).leadingZeroBitCount
    let digits = (bits + 14) / 15
    try put(count: isNegative ? -digits : digits)
    for i in 0..<digits {
      let (limb, shift) = (i * 15 / 64, i * 15 % 64)
      var digit = limbs[limb] >> UInt(shift)
      if shift > 49, limb + 1 < limbs.count { digit |= limbs[limb + 1] << UInt(64 - shift) }
      try put(UInt16(truncatingIfNeeded: digit & 0x7FFF))
    }
  }

  private mutating func put(text number: Double) throws(Raised) {
    let text = try vm.percentFormat(vm.intern("%.17g"), vm.tuple(vm.float(number))).asText
    try result.append(UInt8(text.byteCount))
    try result.append(text.buffer)
  }

  private mutating func write(float value: Value, _ marked: Bool) throws(Raised) {
    try put(version > 1 ? "g" : "f", marked: marked)
    if version > 1 {
      try put(value.asFloat.bitPattern)
    } else {
      try put(text: value.asFloat)
    }
  }

  private mutating func write(complex value: Value, _ marked: Bool) throws(Raised) {
    let (real, imaginary) = try vm.asComplex(value)
    try put(version > 1 ? "y" : "x", marked: marked)
    for part in [real, imaginary] {
      if version > 1 { try put(part.bitPattern) } else { try put(text: part) }
    }
  }

  // MARK: Text and sets

  private mutating func write(text: Text, _ marked: Bool) throws(Raised) {
    let isInterned = vm.isInterned(text)
    if version >= 4, text.isASCII {
      if text.byteCount < 256 {
        try put(isInterned ? "Z" : "z", marked: marked)
        try result.append(UInt8(text.byteCount))
      } else {
        try put(isInterned ? "A" : "a", marked: marked)
        try put(count: text.byteCount)
      }
    } else {
      try put(version >= 3 && isInterned ? "t" : "u", marked: marked)
      try put(count: text.byteCount)
    }
    try vm.charge(text.byteCount >> 8)
    try result.append(text.buffer)
  }

  /// In the order of what its items are as bytes, which is the same in every run.
  private mutating func write(set value: Value, _ marked: Bool) throws(Raised) {
    let isFrozen = vm.isInstance(value, .frozenset)
    try put(isFrozen ? ">" : "<", marked: marked)
    let pairs = try vm.newList()
    let items = try vm.tupleFrom(value).asTuple
    for i in 0..<items.pointee.count {
      var writer = MarshalWriter(vm, version, mayHaveCode)
      writer.depth = depth
      try writer.write(items[item: i])
      try vm.append(
        pairs, vm.tuple(try writer.result.finish(), .small(i), items[item: i]))
    }
    _ = try vm.callMethod(Value(pairs), "sort")
    try put(count: pairs.pointee.count)
    for i in 0..<pairs.pointee.count {
      try write(pairs.pointee.items[i].asTuple[item: 2])
    }
  }
}
