// How are GMP's whole-integer functions reached?
//
// A few algorithms exist only above the mpn layer. Operands are lent to them without a copy; a
// result lives in GMP's own memory until it is copied out.

import CGMP

/// A result of GMP's; `clear` it when done.
struct GMPInteger {
  var value = __mpz_struct()

  init() {
    __gmpz_init(&value)
  }

  mutating func clear() {
    __gmpz_clear(&value)
  }

  var count: Int { Int(value._mp_size.magnitude) }

  /// Copies the magnitude and returns its number of limbs.
  func copy(into result: UnsafeMutablePointer<UInt>) -> Int {
    if count > 0 { result.update(from: value._mp_d, count: count) }
    return count
  }
}

extension Magnitude {
  /// Limbs that GMP's signed 32-bit sizes can count.
  static let mostForGMP = Int(Int32.max)

  /// To be read only, and no longer than the limbs live.
  var gmp: __mpz_struct {
    __mpz_struct(
      _mp_alloc: Int32(count), _mp_size: Int32(count), _mp_d: UnsafeMutablePointer(mutating: limbs))
  }
}
