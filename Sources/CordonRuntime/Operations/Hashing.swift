// What is the hash of a value?
//
// Equal values have equal hashes, across the numeric types too; those of numbers are CPython's.
// Hashes of text are seeded anew in every process.

import CordonNumbers

extension VM {
  /// What `hash(v)` gives; raises TypeError for what cannot be a key.
  @inline(__always) public func hash(_ v: Value) throws(Raised) -> Int {
    if v.isInt { return hash(int: v) }
    if v.isKind(.string) { return v.asText.hash }
    return try hashSlowly(v)
  }

  /// The hash of an int in a word.
  @inline(__always) public func hash(int v: Value) -> Int {
    let i = v.asInt
    if i.magnitude < Hash.modulus { return i == -1 ? -2 : i }
    return IntegerMath.hash(i)
  }

  @inline(never) private func hashSlowly(_ v: Value) throws(Raised) -> Int {
    guard v.isCell else {
      switch v {
      case .true: return 1
      case .false: return 0
      case .none: return Hash.none
      case .ellipsis: return Hash.ellipsis
      case .notImplemented: return Hash.notImplemented
      default: return hash(float: v)
      }
    }
    switch v.cell.kind {
    case .float: return hash(float: v)
    case .bigInt:
      owe(Int(v.asBigInt.pointee.limbCount))
      return IntegerMath.hash(v.asBigInt.view)
    case .complex:
      let z = v.asComplex.pointee
      let real = FloatMath.hash(z.real) ?? identityHash(v)
      let imaginary = FloatMath.hash(z.imaginary) ?? identityHash(v)
      return Hash.finish(real &+ imaginary &* 1_000_003)
    case .bytes: return hash(bytes: v)
    case .tuple: return try hash(tuple: v.asTuple)
    case .set where v.cell.shape == BuiltinType.frozenset.shape:
      return hash(frozenSet: v.asDict)
    case .range: return try hash(range: v)
    case .slice:
      if runsClassicCode { throw raise(.typeError, "unhashable type") }
      try checkNativeStack()
      try charge(3)
      let slice = v.asSlice.pointee
      var mixer = HashMixer()
      mixer.add(try hash(slice.start))
      mixer.add(try hash(slice.stop))
      mixer.add(try hash(slice.step))
      return mixer.finish()
    case .list, .dict, .set, .byteArray: throw raiseUnhashable(v)
    case .function, .native, .generator, .listIterator, .rangeIterator:
      return identityHash(v)
    case .type where v.cell.shape == BuiltinType.type.shape: return identityHash(v)
    default: return try hashByMethod(v)
    }
  }

  private func hash(float v: Value) -> Int { FloatMath.hash(v.asFloat) ?? identityHash(v) }

  func hash(tuple: Tuple) throws(Raised) -> Int {
    try checkNativeStack()
    let n = tuple.pointee.count
    try charge(1 + n >> 2)
    var mixer = HashMixer()
    var i = 0
    while i < n {
      mixer.add(try hash(tuple[item: i]))
      i &+= 1
    }
    return mixer.finish(count: n)
  }

  private func hash(bytes v: Value) -> Int {
    let bytes = v.asBytes
    if bytes.pointee.storedHash == 0, bytes.pointee.count > 0 {
      bytes.pointee.storedHash = hashBytes(bytes.bytes, bytes.pointee.count)
    }
    return bytes.pointee.storedHash
  }

  private func hash(range v: Value) throws(Raised) -> Int {
    let range = v.asRange.pointee
    let isEmpty = range.length == .small(0)
    var mixer = HashMixer()
    mixer.add(try hash(range.length))
    mixer.add(isEmpty ? Hash.none : try hash(range.start))
    mixer.add(isEmpty || range.length == .small(1) ? Hash.none : try hash(range.step))
    return mixer.finish(count: 3)
  }

  // MARK: By the type's own method

  private func hashByMethod(_ v: Value) throws(Raised) -> Int {
    let method = lookup(type(of: v), .__hash__)
    if method.isUnset || method.isNone { throw raiseUnhashable(v) }
    if isObjectMethod(method) { return identityHash(v) }
    let answer = payload(try callUnbound(method, v))
    if answer.isInt { return answer == .small(-1) ? -2 : answer.asInt }
    if answer.isBool || answer.isKind(.bigInt) { return try hash(machineWord: answer) }
    throw raise(.typeError, "__hash__ method should return an integer")
  }

  /// Ints that fit a machine word stand for themselves, larger ones for their own hash.
  private func hash(machineWord v: Value) throws(Raised) -> Int {
    if v.isKind(.bigInt), let word = v.asBigInt.view.asInt { return word }
    return try hash(v)
  }

  func raiseUnhashable(_ v: Value) -> Raised {
    raise(.typeError, "unhashable type: '\(typeName(v))'")
  }
}

enum Hash {
  static let modulus: UInt = (1 << 61) - 1
  static let none = 0xFCA8_6420
  static let ellipsis = 0x0E11_1295
  static let notImplemented = 0x0107_1239

  /// -1 means failure in CPython's own interfaces, so no hash is -1.
  @inline(__always) static func finish(_ h: Int) -> Int { h == -1 ? -2 : h }

  @inline(__always) static func mix(_ h: Int) -> Int {
    let (high, low) = (UInt(bitPattern: h) ^ 0x9E37_79B9_7F4A_7C15)
      .multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return Int(bitPattern: high ^ low)
  }
}

/// Folds the hashes of a sequence's items into one that depends on their order: xxHash in the
/// form CPython gave it, so that sets of tuples are shown in the order that Python's users know.
struct HashMixer {
  private var state: UInt
  private static let seed: UInt = 2_870_177_450_012_600_261

  init() { state = HashMixer.seed }

  private init(state: UInt) { self.state = state }

  @inline(__always) mutating func add(_ h: Int) {
    state &+= UInt(bitPattern: h) &* 14_029_467_366_897_019_727
    state = (state << 31 | state >> 33) &* 11_400_714_785_074_694_791
  }

  func finish(count: Int) -> Int {
    let counted = HashMixer(state: state &+ (UInt(count) ^ HashMixer.seed ^ 3_527_539))
    return counted.finish()
  }

  func finish() -> Int {
    let mixed = Int(bitPattern: state)
    return mixed == -1 ? 1_546_275_796 : mixed
  }
}
