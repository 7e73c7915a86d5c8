// How are integers of any size added, subtracted and multiplied?
//
// Each operation comes as a pair: what it will cost, and the operation itself, which writes into
// room for at least `Cost.room` limbs and says how much it wrote. Results must not overlap
// operands.

import CGMP

public enum IntegerMath {
  // MARK: Sum and difference

  public static func addCost(_ a: IntegerView, _ b: IntegerView) -> Cost {
    let count = max(a.count, b.count)
    return Cost(room: count + 1, work: count >> 4)
  }

  public static func add(
    _ a: IntegerView, _ b: IntegerView, into result: UnsafeMutablePointer<UInt>
  ) -> WrittenInteger {
    if a.isNegative == b.isNegative {
      let count = addMagnitudes(a.magnitude, b.magnitude, into: result)
      return WrittenInteger(count: count, isNegative: a.isNegative)
    }
    return subtractMagnitudes(a.magnitude, b.magnitude, flipped: a.isNegative, into: result)
  }

  public static func subtractCost(_ a: IntegerView, _ b: IntegerView) -> Cost {
    addCost(a, b)
  }

  public static func subtract(
    _ a: IntegerView, _ b: IntegerView, into result: UnsafeMutablePointer<UInt>
  ) -> WrittenInteger {
    add(a, b.negated, into: result)
  }

  // MARK: Product

  public static func multiplyCost(_ a: IntegerView, _ b: IntegerView) -> Cost {
    Cost(room: a.count + b.count, work: multiplyWork(a.count, b.count))
  }

  /// Squares when both operands are the same limbs.
  public static func multiply(
    _ a: IntegerView, _ b: IntegerView, into result: UnsafeMutablePointer<UInt>
  ) throws(NumberError) -> WrittenInteger {
    let count = try multiplyMagnitudes(a.magnitude, b.magnitude, into: result)
    return WrittenInteger(count: count, isNegative: a.isNegative != b.isNegative)
  }

  // MARK: Magnitudes

  /// Returns the number of limbs written.
  static func addMagnitudes(
    _ a: Magnitude, _ b: Magnitude, into result: UnsafeMutablePointer<UInt>
  ) -> Int {
    let (long, short) = a.count >= b.count ? (a, b) : (b, a)
    if short.count == 0 {
      result.update(from: long.limbs, count: long.count)
      return long.count
    }
    let carry = __gmpn_add(result, long.limbs, long.count, short.limbs, short.count)
    if carry == 0 { return long.count }
    result[long.count] = carry
    return long.count + 1
  }

  /// Writes a - b, or b - a when `flipped`.
  static func subtractMagnitudes(
    _ a: Magnitude, _ b: Magnitude, flipped: Bool, into result: UnsafeMutablePointer<UInt>
  ) -> WrittenInteger {
    switch compareMagnitudes(a, b) {
    case 0:
      return .zero
    case 1...:
      return WrittenInteger(
        trimming: result, count: subtractSmaller(a, b, into: result), isNegative: flipped)
    default:
      return WrittenInteger(
        trimming: result, count: subtractSmaller(b, a, into: result), isNegative: !flipped)
    }
  }

  /// Writes `large.count` limbs, of which the highest may be zero.
  private static func subtractSmaller(
    _ large: Magnitude, _ small: Magnitude, into result: UnsafeMutablePointer<UInt>
  ) -> Int {
    if small.count == 0 {
      result.update(from: large.limbs, count: large.count)
    } else {
      _ = __gmpn_sub(result, large.limbs, large.count, small.limbs, small.count)
    }
    return large.count
  }

  /// Returns the number of limbs written.
  static func multiplyMagnitudes(
    _ a: Magnitude, _ b: Magnitude, into result: UnsafeMutablePointer<UInt>
  ) throws(NumberError) -> Int {
    let (long, short) = a.count >= b.count ? (a, b) : (b, a)
    if short.count == 0 { return 0 }
    try Scratch.ensure(limbs: short.count < 1 << 10 ? 0 : (a.count + b.count) * 4)
    let high: UInt
    if short.count == 1 {
      high = __gmpn_mul_1(result, long.limbs, long.count, short.limbs[0])
      result[long.count] = high
    } else if a.limbs == b.limbs && a.count == b.count {
      __gmpn_sqr(result, a.limbs, a.count)
      high = result[2 * a.count - 1]
    } else {
      high = __gmpn_mul(result, long.limbs, long.count, short.limbs, short.count)
    }
    return long.count + short.count - (high == 0 ? 1 : 0)
  }

  // MARK: Estimates

  /// Follows the steps of GMP's algorithms: quadratic below 32 limbs, then a price for each limb
  /// that rises with the length of the shorter operand. Measured on one machine; others scale.
  static func multiplyWork(_ a: Int, _ b: Int) -> Int {
    let short = min(a, b)
    let long = max(a, b)
    if short < 32 { return (long * short) >> 4 }
    let pieces = (long + short - 1) / short
    return saturatingMultiply(pieces, short * nanosecondsPerLimb(short) / 10)
  }

  private static func nanosecondsPerLimb(_ count: Int) -> Int {
    let bits = Int.bitWidth - count.leadingZeroBitCount
    return 12 * bits - 52 + (bits > 9 ? 14 * (bits - 9) : 0)
  }

  static func saturatingMultiply(_ a: Int, _ b: Int) -> Int {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? Int.max >> 8 : min(product, Int.max >> 8)
  }
}
