// What do divisors, roots and arrangements of integers come to?

import CGMP
import Glibc

extension IntegerMath {
  // MARK: Greatest common divisor

  public static func gcdCost(_ a: IntegerView, _ b: IntegerView) -> Cost {
    let (long, short) = (max(a.count, b.count), min(a.count, b.count))
    let quadratic = 20 + saturatingMultiply(short, short)
    let steps = short < 400 ? quadratic * 3 / 2 : multiplyWork(short, short) * 20
    return Cost(room: max(1, short == 0 ? long : short), work: divideWork(long, short) + steps)
  }

  /// Not negative; zero only when both are zero.
  public static func gcd(
    _ a: IntegerView, _ b: IntegerView, into result: UnsafeMutablePointer<UInt>
  ) throws(NumberError) -> WrittenInteger {
    if a.isZero || b.isZero {
      let other = a.isZero ? b : a
      result.update(from: other.limbs, count: other.count)
      return WrittenInteger(count: other.count, isNegative: false)
    }
    if a.count == 1 || b.count == 1 {
      let (long, short) = a.count == 1 ? (b, a) : (a, b)
      result[0] = __gmpn_gcd_1(long.limbs, long.count, short.limbs[0])
      return WrittenInteger(count: 1, isNegative: false)
    }
    let count = max(a.count, b.count)
    guard count <= Magnitude.mostForGMP else { throw .outOfMemory }
    try Scratch.ensure(limbs: count < 1 << 8 ? 0 : count * 16)
    var divisor = GMPInteger()
    defer { divisor.clear() }
    var (left, right) = (a.magnitude.gmp, b.magnitude.gmp)
    __gmpz_gcd(&divisor.value, &left, &right)
    return WrittenInteger(count: divisor.copy(into: result), isNegative: false)
  }

  // MARK: Square root

  public static func squareRootCost(_ a: IntegerView) -> Cost {
    Cost(room: (a.count + 1) / 2, work: 4 + divideWork(a.count, (a.count + 1) / 2))
  }

  /// The greatest integer whose square is not above the operand.
  public static func squareRoot(
    _ a: IntegerView, into result: UnsafeMutablePointer<UInt>
  ) throws(NumberError) -> WrittenInteger {
    if a.isNegative { throw .negative }
    if a.isZero { return .zero }
    try Scratch.ensure(limbs: a.count < 1 << 10 ? 0 : a.count * 5)
    _ = __gmpn_sqrtrem(result, nil, a.limbs, a.count)
    return WrittenInteger(trimming: result, count: (a.count + 1) / 2, isNegative: false)
  }

  // MARK: Factorial and binomial coefficient

  public static func factorialCost(_ n: UInt) -> Cost {
    if n < 2 { return Cost(room: 1, work: 1) }
    guard n < 1 << 40 else { return .impossible }
    let bits = lgamma(Double(n) + 1) / 0.6931471805599453
    let limbs = Int(bits / 64) + 2
    return Cost(room: limbs, work: 4 * multiplyWork(limbs / 2, limbs / 2) + limbs)
  }

  /// The product of 1...n by halves, so that the factors of each product are of like size.
  public static func factorial(
    _ n: UInt, into result: UnsafeMutablePointer<UInt>, shouldContinue: () -> Bool = { true }
  ) throws(NumberError) -> WrittenInteger {
    result[0] = 1
    if n < 2 { return WrittenInteger(count: 1, isNegative: false) }
    if n < 100_000 {
      try Scratch.ensure(limbs: factorialCost(n).room * 8)
      var product = GMPInteger()
      defer { product.clear() }
      __gmpz_fac_ui(&product.value, n)
      return WrittenInteger(count: product.copy(into: result), isNegative: false)
    }
    let count = try productOfRange(2, n, into: result, shouldContinue)
    return WrittenInteger(count: count, isNegative: false)
  }

  /// Room for the product of `high - low + 1` factors as large as `high`. Returns the limbs written.
  private static func productOfRange(
    _ low: UInt, _ high: UInt, into result: UnsafeMutablePointer<UInt>,
    _ shouldContinue: () -> Bool
  ) throws(NumberError) -> Int {
    if high - low < 16 {
      result[0] = low
      var count = 1
      var factor = low
      while factor < high {
        factor += 1
        let carry = __gmpn_mul_1(result, result, count, factor)
        if carry != 0 {
          result[count] = carry
          count += 1
        }
      }
      return count
    }
    if !shouldContinue() { throw .interrupted }
    let middle = low + (high - low) / 2
    let bits = UInt.bitWidth - high.leadingZeroBitCount
    let half = Int(high - low) / 2 + 2
    let room = half * bits / 64 + 2
    let scratch = try Scratch(limbs: 2 * room)
    defer { scratch.free() }
    let left = try productOfRange(low, middle, into: scratch.limbs, shouldContinue)
    let right = try productOfRange(middle + 1, high, into: scratch.limbs + room, shouldContinue)
    return try multiplyMagnitudes(
      Magnitude(scratch.limbs, count: left), Magnitude(scratch.limbs + room, count: right),
      into: result)
  }

  public static func binomialCost(_ n: UInt, _ k: UInt) -> Cost {
    if k > n { return Cost(room: 0, work: 1) }
    let k = min(k, n - k)
    let (count, total) = (Double(k), Double(n))
    let bits = (lgamma(total + 1) - lgamma(count + 1) - lgamma(total - count + 1)) / 0.693
    // For huge n the logarithms cancel; the other bound is safe there.
    let simple = count * (log2(total + 1) + 0.001)
    let safe = n < 1 << 40 ? min(simple, bits + 64) : simple
    guard safe < 0x1p50 else { return .impossible }
    let limbs = Int(max(0, safe) / 64) + 2
    let product = binomialProduct(n, k)
    let division = product == 0 ? 0 : divideWork(product, product / 2)
    return Cost(
      room: limbs,
      work: 6 * multiplyWork(max(limbs, product / 2), max(limbs, product / 2)) + division
        + Int(min(count, 0x1p50)))
  }

  /// Limbs of the product that a large coefficient is a quotient of; 0 where GMP has a better way. What
  /// GMP does otherwise takes time by the square of `k`, and nothing could interrupt it.
  private static func binomialProduct(_ n: UInt, _ k: UInt) -> Int {
    if k < 10_000 || k > n >> 4 { return 0 }
    return Int(k) * (UInt.bitWidth - n.leadingZeroBitCount) / 64 + 2
  }

  /// Limbs that are needed meanwhile, beside the result.
  public static func binomialScratch(_ n: UInt, _ k: UInt) -> Int {
    k > n ? 0 : 3 * binomialProduct(n, min(k, n - k))
  }

  public static func binomial(
    _ n: UInt, _ k: UInt, into result: UnsafeMutablePointer<UInt>,
    shouldContinue: () -> Bool = { true }
  ) throws(NumberError) -> WrittenInteger {
    if k > n { return .zero }
    let k = min(k, n - k)
    let room = binomialProduct(n, k)
    if room == 0 {
      try Scratch.ensure(limbs: binomialCost(n, k).room * 8)
      var value = GMPInteger()
      defer { value.clear() }
      __gmpz_bin_uiui(&value.value, n, k)
      return WrittenInteger(count: value.copy(into: result), isNegative: false)
    }
    let scratch = try Scratch(limbs: 3 * room)
    defer { scratch.free() }
    let (below, quotient) = (scratch.limbs + room, scratch.limbs + 2 * room)
    let above = try productOfRange(n - k + 1, n, into: scratch.limbs, shouldContinue)
    let count = try productOfRange(2, k, into: below, shouldContinue)
    if !shouldContinue() { throw .interrupted }
    let written = try floorDivide(
      IntegerView(scratch.limbs, count: above, isNegative: false),
      by: IntegerView(below, count: count, isNegative: false), into: quotient)
    result.update(from: quotient, count: written.count)
    return written
  }
}
