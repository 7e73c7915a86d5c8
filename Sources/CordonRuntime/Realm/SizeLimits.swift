// How big may one integer or one string be?
//
// The present realm's bounds stand in the machine's state, where the few places that make integers,
// strings, bytes and bytearrays of any size compare with them instead of with what is possible at
// all: so they cost nothing when nobody has set them.

import CordonBytecode
import CordonPolicy

enum SizeLimit {
  /// A string's length in bytes is kept in 32 bits.
  static let longestString = Int(UInt32.max)
  /// An int of so few limbs is computed on the native stack.
  static let shortLimbs = 8
}

extension VM {
  /// Puts the present realm's bounds in force.
  func limitSizes() {
    let limits = host.realms[Int(state.realm)]?.policy?.limits
    state.bytesLimit = UInt(limits?.string ?? Int.max)
    state.stringLimit = min(SizeLimit.longestString, limits?.string ?? Int.max)
    state.integerLimit = limits?.integer ?? Int.max
    // What one word holds is never refused.
    state.shortLimbs = state.integerLimit < SizeLimit.shortLimbs * 8 ? 1 : SizeLimit.shortLimbs
  }

  /// A string, bytes or bytearray that is too long.
  public func raiseTooLong() -> Raised { raiseTooBig(.string) }

  func raiseIntegerTooBig() -> Raised { raiseTooBig(.integer) }

  /// MemoryError, as for any refused request, which the realm may handle; it names the limit when
  /// there is one.
  private func raiseTooBig(_ name: LimitName) -> Raised {
    guard let limit = host.realms[Int(state.realm)]?.policy?.limits[name] else {
      return raiseMemoryError()
    }
    return raise(
      .memoryError,
      "\(name.word) limit of \(name.text(of: limit)) reached, \(name.remedy(for: limit))")
  }

  /// Raises MemoryError when an int that has room for so many limbs would be too big. Kernels are
  /// given a limb or two more than they need.
  func checkIntegerRoom(_ limbs: Int) throws(Raised) {
    if limbs - 2 > (state.integerLimit - 1) >> 3 + 1 { throw raiseIntegerTooBig() }
  }

  /// The same of an int that has been made.
  func checkInteger(_ limbs: UnsafeMutablePointer<UInt>, _ count: Int) throws(Raised) {
    if count <= 1 || count <= state.integerLimit >> 3 { return }
    let bits = count * 64 - limbs[count - 1].leadingZeroBitCount
    if (bits + 7) >> 3 > state.integerLimit { throw raiseIntegerTooBig() }
  }

  /// Whether the present realm's integers or strings are limited.
  var limitsSizes: Bool { state.integerLimit != .max || state.bytesLimit != UInt(Int.max) }

  /// Raises MemoryError for a constant of a program that is too big.
  func checkSizes(of constants: [CodeConstant]) throws(Raised) {
    for constant in constants {
      switch constant {
      case .string(let bytes), .bytes(let bytes):
        if bytes.count > Int(state.bytesLimit) { throw raiseTooLong() }
      case .bigInt(let digits):
        if leastBits(of: digits) >> 3 > state.integerLimit { throw raiseIntegerTooBig() }
      case .tuple(let items), .frozenSet(let items): try checkSizes(of: items)
      case .code(let unit): try checkSizes(of: unit.constants)
      default: break
      }
    }
  }

  /// The bits that the literal of a big int has at the least.
  private func leastBits(of digits: String) -> Int {
    let count = digits.utf8.count
    switch digits.utf8.dropFirst().first.map({ $0 | 0x20 }) {
    case UInt8(ascii: "x"): return (count - 3) * 4
    case UInt8(ascii: "o"): return (count - 3) * 3
    case UInt8(ascii: "b"): return count - 2
    // Ten digits say more than 33 bits.
    default: return (count - 1) / 10 * 33
    }
  }
}
