// How are integers divided?
//
// By Python's rule: the quotient is rounded down, and the remainder has the sign of the divisor.

import CGMP

extension IntegerMath {
  /// The room is for the quotient.
  public static func floorDivideCost(_ a: IntegerView, by b: IntegerView) -> Cost {
    Cost(room: max(1, a.count - b.count + 2), work: divideWork(a.count, b.count))
  }

  /// The room is for the remainder.
  public static func moduloCost(_ a: IntegerView, by b: IntegerView) -> Cost {
    Cost(room: b.count, work: divideWork(a.count, b.count))
  }

  public static func floorDivide(
    _ a: IntegerView, by b: IntegerView, into result: UnsafeMutablePointer<UInt>
  ) throws(NumberError) -> WrittenInteger {
    if b.count < 2 || a.count < b.count {
      return try divide(a, by: b, quotient: result, remainder: nil).quotient
    }
    let scratch = try Scratch(limbs: b.count)
    defer { scratch.free() }
    return try divide(a, by: b, quotient: result, remainder: scratch.limbs).quotient
  }

  public static func modulo(
    _ a: IntegerView, by b: IntegerView, into result: UnsafeMutablePointer<UInt>
  ) throws(NumberError) -> WrittenInteger {
    if b.count < 2 || a.count < b.count {
      return try divide(a, by: b, quotient: nil, remainder: result).remainder
    }
    let scratch = try Scratch(limbs: a.count - b.count + 2)
    defer { scratch.free() }
    return try divide(a, by: b, quotient: scratch.limbs, remainder: result).remainder
  }

  /// Room: `floorDivideCost` limbs for the quotient, `moduloCost` limbs for the remainder.
  public static func divideWithRemainder(
    _ a: IntegerView, by b: IntegerView, quotient: UnsafeMutablePointer<UInt>,
    remainder: UnsafeMutablePointer<UInt>
  ) throws(NumberError) -> (quotient: WrittenInteger, remainder: WrittenInteger) {
    try divide(a, by: b, quotient: quotient, remainder: remainder)
  }

  /// Either room may be missing when the divisor has one limb or more limbs than the dividend.
  private static func divide(
    _ a: IntegerView, by b: IntegerView, quotient: UnsafeMutablePointer<UInt>?,
    remainder: UnsafeMutablePointer<UInt>?
  ) throws(NumberError) -> (quotient: WrittenInteger, remainder: WrittenInteger) {
    if b.isZero { throw .divisionByZero }
    if a.isZero { return (.zero, .zero) }
    let oppositeSigns = a.isNegative != b.isNegative

    if a.count < b.count {
      guard oppositeSigns else {
        remainder?.update(from: a.limbs, count: a.count)
        return (.zero, WrittenInteger(count: a.count, isNegative: a.isNegative))
      }
      quotient?[0] = 1
      let rest = remainder.map { add(a, b, into: $0) } ?? .zero
      return (WrittenInteger(count: 1, isNegative: true), rest)
    }

    var quotientCount = a.count - b.count + 1
    var remainderIsZero: Bool
    if b.count == 1 {
      let divisor = b.limbs[0]
      var rest: UInt
      if let quotient {
        rest = __gmpn_divrem_1(quotient, 0, a.limbs, a.count, divisor)
      } else {
        rest = __gmpn_mod_1(a.limbs, a.count, divisor)
      }
      remainderIsZero = rest == 0
      if !remainderIsZero && oppositeSigns { rest = divisor - rest }
      remainder?[0] = rest
    } else {
      guard let quotient, let remainder else { preconditionFailure("a division without room") }
      try Scratch.ensure(limbs: a.count < 1 << 10 ? 0 : a.count * 5)
      __gmpn_tdiv_qr(quotient, remainder, 0, a.limbs, a.count, b.limbs, b.count)
      remainderIsZero = Magnitude.trimmedCount(remainder, b.count) == 0
      if !remainderIsZero && oppositeSigns {
        _ = __gmpn_sub_n(remainder, b.limbs, remainder, b.count)
      }
    }

    if let quotient, oppositeSigns && !remainderIsZero {
      let carry = __gmpn_add_1(quotient, quotient, quotientCount, 1)
      quotient[quotientCount] = carry
      quotientCount += 1
    }
    return (
      quotient.map {
        WrittenInteger(trimming: $0, count: quotientCount, isNegative: oppositeSigns)
      } ?? .zero,
      remainder.map {
        WrittenInteger(trimming: $0, count: b.count, isNegative: b.isNegative)
      } ?? .zero
    )
  }

  static func divideWork(_ a: Int, _ b: Int) -> Int {
    if a < b { return b >> 4 }
    if b <= 1 { return 1 + a >> 2 }
    let quotient = a - b + 1
    return 3 + a / 4 + saturatingMultiply(multiplyWork(min(quotient, b), max(quotient, b)), 5) / 2
  }
}
