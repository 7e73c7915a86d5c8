// What can an array hold, and how does an item lie in memory?
//
// One letter says both, as C on this machine has them: little-endian, in their natural sizes.

import CordonRuntime

struct ArrayItems: Equatable {
  let letter: UInt8

  static let letters: StaticString = "bBuwhHiIlLqQfd"

  /// Nil for letters that mean nothing.
  init?(letter: UInt8) {
    guard ArrayItems.letters.description.utf8.contains(letter) else { return nil }
    self.letter = letter
  }

  private var scalar: Unicode.Scalar { Unicode.Scalar(letter) }

  /// Bytes of an item.
  var size: Int {
    switch scalar {
    case "b", "B": 1
    case "h", "H": 2
    case "i", "I", "f", "u", "w": 4
    default: 8
    }
  }

  var isText: Bool { scalar == "u" || scalar == "w" }
  var isFloat: Bool { scalar == "f" || scalar == "d" }
  var isSigned: Bool { !isText && !isFloat && letter >= UInt8(ascii: "a") }

  var text: String { String(Character(scalar)) }

  /// The format of an item in a memory view.
  var format: StaticString {
    switch scalar {
    case "b": "b"
    case "B": "B"
    case "h": "h"
    case "H": "H"
    case "i": "i"
    case "I": "I"
    case "l": "l"
    case "L": "L"
    case "q": "q"
    case "Q": "Q"
    case "f": "f"
    case "d": "d"
    default: "w"
    }
  }

  // MARK: Reading

  func value(_ vm: VM, at p: UnsafePointer<UInt8>) throws(Raised) -> Value {
    let raw = UnsafeRawPointer(p)
    switch scalar {
    case "b": return .small(Int(raw.loadUnaligned(as: Int8.self)))
    case "B": return .small(Int(p.pointee))
    case "h": return .small(Int(raw.loadUnaligned(as: Int16.self)))
    case "H": return .small(Int(raw.loadUnaligned(as: UInt16.self)))
    case "i": return .small(Int(raw.loadUnaligned(as: Int32.self)))
    case "I": return .small(Int(raw.loadUnaligned(as: UInt32.self)))
    case "l", "q": return vm.int(raw.loadUnaligned(as: Int.self))
    case "L", "Q": return vm.int(raw.loadUnaligned(as: UInt.self))
    case "f": return vm.float(Double(raw.loadUnaligned(as: Float.self)))
    case "d": return vm.float(raw.loadUnaligned(as: Double.self))
    default:
      let character = raw.loadUnaligned(as: UInt32.self)
      if character > 0x10FFFF {
        throw vm.raise(.valueError, "chr() arg not in range(0x110000)")
      }
      return vm.character(character)
    }
  }

  // MARK: Writing

  /// The item's bits, lowest byte first. Converting may run Python code.
  func word(_ vm: VM, _ value: Value) throws(Raised) -> UInt64 {
    switch scalar {
    case "f": return UInt64(Float(try vm.asDouble(value)).bitPattern)
    case "d": return try vm.asDouble(value).bitPattern
    case "u", "w":
      let plain = vm.payload(value)
      guard plain.isKind(.string), plain.asText.count == 1 else {
        throw vm.raise(.typeError, "array item must be unicode character")
      }
      return UInt64(plain.asText.onlyScalar)
    case "q": return try long(vm, value, "int too big to convert")
    case "Q":
      return try unsigned(
        vm, value, "can't convert negative int to unsigned", "int too big to convert")
    case "I", "L":
      let word = try unsigned(
        vm, value, "can't convert negative value to unsigned int",
        "Python int too large to convert to C unsigned long")
      if size == 4, word > UInt32.max { throw tooLarge(vm, "unsigned int") }
      return word
    default:
      let bits = try long(vm, value, "Python int too large to convert to C long")
      try checkRanges(vm, Int(truncatingIfNeeded: bits))
      return bits
    }
  }

  /// What C's conversions check, one after another.
  private func checkRanges(_ vm: VM, _ n: Int) throws(Raised) {
    switch scalar {
    case "b":
      try check(vm, n, Int16.self, "signed short integer")
      try check(vm, n, Int8.self, "signed char")
    case "B": try check(vm, n, UInt8.self, "unsigned byte integer")
    case "h": try check(vm, n, Int16.self, "signed short integer")
    case "H":
      try check(vm, n, Int32.self, "signed integer")
      try check(vm, n, UInt16.self, "unsigned short")
    case "i": try check(vm, n, Int32.self, "signed integer")
    default: break
    }
  }

  private func check<T: FixedWidthInteger>(
    _ vm: VM, _ n: Int, _ type: T.Type, _ name: String
  ) throws(Raised) {
    if n > Int(T.max) { throw tooLarge(vm, name) }
    if n < Int(T.min) { throw vm.raise(.overflowError, "\(name) is less than minimum") }
  }

  private func tooLarge(_ vm: VM, _ name: String) -> Raised {
    vm.raise(.overflowError, "\(name) is greater than maximum")
  }

  private func long(_ vm: VM, _ value: Value, _ message: String) throws(Raised) -> UInt64 {
    guard let word = vm.word(try vm.index(value)) else {
      throw vm.raise(.overflowError, message)
    }
    return UInt64(bitPattern: Int64(word))
  }

  private func unsigned(
    _ vm: VM, _ value: Value, _ negative: String, _ large: String
  ) throws(Raised) -> UInt64 {
    let number = try vm.index(value)
    if vm.isNegative(number) { throw vm.raise(.overflowError, negative) }
    if let word = vm.word(number) { return UInt64(word) }
    let big = number.asBigInt
    if big.pointee.limbCount > 1 { throw vm.raise(.overflowError, large) }
    return UInt64(big.limbs[0])
  }

  func store(_ word: UInt64, at p: UnsafeMutablePointer<UInt8>) {
    let raw = UnsafeMutableRawPointer(p)
    switch size {
    case 1: p.pointee = UInt8(truncatingIfNeeded: word)
    case 2: raw.storeBytes(of: UInt16(truncatingIfNeeded: word), as: UInt16.self)
    case 4: raw.storeBytes(of: UInt32(truncatingIfNeeded: word), as: UInt32.self)
    default: raw.storeBytes(of: word, as: UInt64.self)
    }
  }
}
