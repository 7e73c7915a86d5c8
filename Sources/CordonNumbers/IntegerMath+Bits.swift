// What are an integer's bits?
//
// Python's integers are two's complement numbers of unlimited length. Sign and magnitude are turned
// into that form one limb at a time, and back, while the operation runs.

import CGMP

extension IntegerMath {
  // MARK: Shifts

  /// `impossible` when the result could not exist.
  public static func shiftLeftCost(_ a: IntegerView, by bits: UInt) -> Cost {
    if a.isZero { return Cost(room: 0, work: 1) }
    guard bits < 1 << 56 else { return .impossible }
    let limbs = a.count + Int(bits >> 6) + 1
    return Cost(room: limbs, work: limbs >> 4)
  }

  public static func shiftLeft(
    _ a: IntegerView, by bits: UInt, into result: UnsafeMutablePointer<UInt>
  ) -> WrittenInteger {
    let count = shiftMagnitudeLeft(a.magnitude, by: Int(bits), into: result)
    return WrittenInteger(count: count, isNegative: a.isNegative)
  }

  static func shiftMagnitudeLeft(
    _ a: Magnitude, by bits: Int, into result: UnsafeMutablePointer<UInt>
  ) -> Int {
    if a.isZero { return 0 }
    let whole = bits >> 6
    let part = UInt32(bits & 63)
    result.update(repeating: 0, count: whole)
    guard part > 0 else {
      (result + whole).update(from: a.limbs, count: a.count)
      return whole + a.count
    }
    let carry = __gmpn_lshift(result + whole, a.limbs, a.count, part)
    if carry == 0 { return whole + a.count }
    result[whole + a.count] = carry
    return whole + a.count + 1
  }

  public static func shiftRightCost(_ a: IntegerView, by bits: UInt) -> Cost {
    let limbs = max(0, a.count - Int(min(bits >> 6, 1 << 56))) + 1
    return Cost(room: limbs, work: limbs >> 4)
  }

  /// Rounds down, as `a // 2**bits` does.
  public static func shiftRight(
    _ a: IntegerView, by bits: UInt, into result: UnsafeMutablePointer<UInt>
  ) -> WrittenInteger {
    let whole = Int(min(bits >> 6, 1 << 56))
    if whole >= a.count {
      guard a.isNegative else { return .zero }
      result[0] = 1
      return WrittenInteger(count: 1, isNegative: true)
    }
    var count = shiftMagnitudeRight(a.magnitude, by: Int(bits), into: result)
    if a.isNegative && a.magnitude.hasBits(below: Int(bits)) {
      count = increment(result, count: count)
    }
    return WrittenInteger(count: count, isNegative: a.isNegative)
  }

  /// `bits` must be less than the operand's limbs hold. Returns the number of limbs written.
  static func shiftMagnitudeRight(
    _ a: Magnitude, by bits: Int, into result: UnsafeMutablePointer<UInt>
  ) -> Int {
    let whole = bits >> 6
    let part = UInt32(bits & 63)
    let count = a.count - whole
    if part == 0 {
      result.update(from: a.limbs + whole, count: count)
    } else {
      _ = __gmpn_rshift(result, a.limbs + whole, count, part)
    }
    return Magnitude.trimmedCount(result, count)
  }

  /// Adds one in place. Returns the number of limbs, which may be one more.
  private static func increment(_ limbs: UnsafeMutablePointer<UInt>, count: Int) -> Int {
    for index in 0..<count {
      limbs[index] &+= 1
      if limbs[index] != 0 { return count }
    }
    limbs[count] = 1
    return count + 1
  }

  // MARK: And, or, exclusive or

  public static func bitwiseCost(_ a: IntegerView, _ b: IntegerView) -> Cost {
    let count = max(a.count, b.count) + 1
    return Cost(room: count, work: count >> 3)
  }

  public static func and(
    _ a: IntegerView, _ b: IntegerView, into result: UnsafeMutablePointer<UInt>
  ) -> WrittenInteger {
    if !a.isNegative && !b.isNegative {
      let count = min(a.count, b.count)
      if count > 0 { __gmpn_and_n(result, a.limbs, b.limbs, count) }
      return WrittenInteger(trimming: result, count: count, isNegative: false)
    }
    return bitwise(a, b, isNegative: a.isNegative && b.isNegative, into: result) { $0 & $1 }
  }

  public static func or(
    _ a: IntegerView, _ b: IntegerView, into result: UnsafeMutablePointer<UInt>
  ) -> WrittenInteger {
    bitwise(a, b, isNegative: a.isNegative || b.isNegative, into: result) { $0 | $1 }
  }

  public static func xor(
    _ a: IntegerView, _ b: IntegerView, into result: UnsafeMutablePointer<UInt>
  ) -> WrittenInteger {
    bitwise(a, b, isNegative: a.isNegative != b.isNegative, into: result) { $0 ^ $1 }
  }

  @inline(__always)
  private static func bitwise(
    _ a: IntegerView, _ b: IntegerView, isNegative: Bool, into result: UnsafeMutablePointer<UInt>,
    _ combine: (UInt, UInt) -> UInt
  ) -> WrittenInteger {
    let count = max(a.count, b.count) + 1
    var left = TwosComplement(a.isNegative)
    var right = TwosComplement(b.isNegative)
    var outcome = TwosComplement(isNegative)
    for index in 0..<count {
      let low = left.convert(index < a.count ? a.limbs[index] : 0)
      let high = right.convert(index < b.count ? b.limbs[index] : 0)
      result[index] = outcome.convert(combine(low, high))
    }
    return WrittenInteger(trimming: result, count: count, isNegative: isNegative)
  }

  public static func invertCost(_ a: IntegerView) -> Cost {
    Cost(room: a.count + 1, work: a.count >> 4)
  }

  /// -a - 1.
  public static func invert(
    _ a: IntegerView, into result: UnsafeMutablePointer<UInt>
  ) -> WrittenInteger {
    withIntegerView(of: -1) { minusOne in subtract(minusOne, a, into: result) }
  }

  // MARK: Counting

  /// The number of ones in the absolute value.
  public static func bitCount(_ a: IntegerView) -> Int {
    a.isZero ? 0 : Int(__gmpn_popcount(a.limbs, a.count))
  }
}

/// Turns limbs, from the lowest up, from sign and magnitude to two's complement or back: both are
/// the same steps.
struct TwosComplement {
  private let mask: UInt
  private var carry: UInt

  init(_ isNegative: Bool) {
    mask = isNegative ? UInt.max : 0
    carry = isNegative ? 1 : 0
  }

  @inline(__always)
  mutating func convert(_ limb: UInt) -> UInt {
    let (sum, overflow) = (limb ^ mask).addingReportingOverflow(carry)
    carry = overflow ? 1 : 0
    return sum
  }
}
