// How is an integer raised to a power?
//
// By repeated squaring in steps that can be stopped between. Factors of two are taken out first:
// they are a shift at the end.

import CGMP
import Glibc

extension IntegerMath {
  // MARK: Power

  /// `impossible` when no memory could hold the result.
  public static func powerCost(_ base: IntegerView, _ exponent: UInt) -> Cost {
    if exponent == 0 || base.isZero { return Cost(room: 1, work: 1) }
    if base.count == 1 && base.limbs[0] == 1 { return Cost(room: 1, work: 1) }
    let bits = logarithm(base.magnitude) * Double(exponent)
    guard bits < 0x1p56 else { return .impossible }
    let limbs = Int(bits / 64) + 3
    let oddBits = bits - Double(base.magnitude.trailingZeroBits) * Double(exponent)
    let oddLimbs = Int(max(0, oddBits) / 64) + 1
    return Cost(room: limbs, work: 8 + limbs >> 4 + 2 * multiplyWork(oddLimbs / 2, oddLimbs / 2))
  }

  public static func power(
    _ base: IntegerView, _ exponent: UInt, into result: UnsafeMutablePointer<UInt>,
    shouldContinue: () -> Bool = { true }
  ) throws(NumberError) -> WrittenInteger {
    let isNegative = base.isNegative && exponent & 1 == 1
    if exponent == 0 {
      result[0] = 1
      return WrittenInteger(count: 1, isNegative: false)
    }
    if base.isZero { return .zero }

    let twos = base.magnitude.trailingZeroBits
    let oddPart = try Scratch(limbs: base.count)
    defer { oddPart.free() }
    let oddCount = shiftMagnitudeRight(base.magnitude, by: twos, into: oddPart.limbs)
    let odd = Magnitude(oddPart.limbs, count: oddCount)
    let shift = twos * Int(exponent)

    if odd.count == 1 && odd.limbs[0] == 1 {
      let count = shiftMagnitudeLeft(odd, by: shift, into: result)
      return WrittenInteger(count: count, isNegative: isNegative)
    }
    let limbs = Int(logarithm(odd) * Double(exponent) / 64) + 3
    let first = try Scratch(limbs: limbs)
    defer { first.free() }
    let second = try Scratch(limbs: limbs)
    defer { second.free() }

    var current = first.limbs
    var spare = second.limbs
    current.update(from: odd.limbs, count: odd.count)
    var count = odd.count
    var bit = Int.bitWidth - 1 - exponent.leadingZeroBitCount
    while bit > 0 {
      bit -= 1
      if !shouldContinue() { throw .interrupted }
      let value = Magnitude(current, count: count)
      count = try multiplyMagnitudes(value, value, into: spare)
      swap(&current, &spare)
      if exponent >> UInt(bit) & 1 == 1 {
        count = try multiplyMagnitudes(Magnitude(current, count: count), odd, into: spare)
        swap(&current, &spare)
      }
    }
    count = shiftMagnitudeLeft(Magnitude(current, count: count), by: shift, into: result)
    return WrittenInteger(count: count, isNegative: isNegative)
  }

  /// The binary logarithm, never too small by more than the last place.
  private static func logarithm(_ value: Magnitude) -> Double {
    let (bits, shift) = value.leading
    return log2(Double(bits).nextUp) + Double(shift)
  }

  // MARK: Power to a modulus

  public static func modularPowerCost(
    _ base: IntegerView, _ exponent: IntegerView, modulus: IntegerView
  ) -> Cost {
    let step = 3 + multiplyWork(modulus.count, modulus.count) * 3
    return Cost(
      room: modulus.count,
      work: divideWork(base.count, modulus.count)
        + saturatingMultiply(step, exponent.bitLength + exponent.bitLength / 5))
  }

  /// The result has the sign of the modulus, or is zero. A negative exponent means a power of the
  /// inverse.
  public static func modularPower(
    _ base: IntegerView, _ exponent: IntegerView, modulus: IntegerView,
    into result: UnsafeMutablePointer<UInt>, shouldContinue: () -> Bool = { true }
  ) throws(NumberError) -> WrittenInteger {
    if modulus.isZero { throw .divisionByZero }
    if modulus.count == 1 && modulus.limbs[0] == 1 { return .zero }
    let positive = IntegerView(modulus.magnitude)
    let reduced = try Scratch(limbs: modulus.count)
    defer { reduced.free() }
    var start = try modulo(base, by: positive, into: reduced.limbs)
    if exponent.isNegative {
      let residue = IntegerView(reduced.limbs, start)
      let inverse = try Scratch(limbs: modulus.count)
      defer { inverse.free() }
      start = try self.inverse(of: residue, modulus: positive, into: inverse.limbs)
      reduced.limbs.update(from: inverse.limbs, count: start.count)
    }
    let residue = Magnitude(reduced.limbs, count: start.count)

    let count: Int
    if exponent.isZero {
      result[0] = 1
      count = 1
    } else if residue.isZero {
      count = 0
    } else if modularPowerCost(base, exponent, modulus: modulus).work < 1_000_000 {
      count = try shortModularPower(residue, exponent.magnitude, modulus.magnitude, into: result)
    } else {
      count = try longModularPower(
        residue, exponent.magnitude, modulus.magnitude, into: result, shouldContinue)
    }
    if count == 0 || !modulus.isNegative {
      return WrittenInteger(count: count, isNegative: false)
    }
    return subtractMagnitudes(
      Magnitude(result, count: count), modulus.magnitude, flipped: false, into: result)
  }

  private static func shortModularPower(
    _ base: Magnitude, _ exponent: Magnitude, _ modulus: Magnitude,
    into result: UnsafeMutablePointer<UInt>
  ) throws(NumberError) -> Int {
    try Scratch.ensure(limbs: modulus.count * 64)
    var power = GMPInteger()
    defer { power.clear() }
    var (b, e, m) = (base.gmp, exponent.gmp, modulus.gmp)
    __gmpz_powm(&power.value, &b, &e, &m)
    return power.copy(into: result)
  }

  /// Sliding windows of five bits with a division in every step: slower than GMP's own, but it can
  /// be stopped.
  private static func longModularPower(
    _ base: Magnitude, _ exponent: Magnitude, _ modulus: Magnitude,
    into result: UnsafeMutablePointer<UInt>, _ shouldContinue: () -> Bool
  ) throws(NumberError) -> Int {
    let count = modulus.count
    let tableSize = 16
    let scratch = try Scratch(limbs: count * (tableSize + 5) + 2)
    defer { scratch.free() }
    try Scratch.ensure(limbs: count * 10)
    let table = scratch.limbs
    let square = table + count * tableSize
    let product = square + count
    let quotient = product + 2 * count
    result.update(repeating: 0, count: count)

    func multiply(
      _ a: UnsafePointer<UInt>, _ b: UnsafePointer<UInt>, into target: UnsafeMutablePointer<UInt>
    ) throws(NumberError) {
      if !shouldContinue() { throw .interrupted }
      if a == b { __gmpn_sqr(product, a, count) } else { __gmpn_mul_n(product, a, b, count) }
      __gmpn_tdiv_qr(quotient, target, 0, product, 2 * count, modulus.limbs, count)
    }

    // The odd powers 1, 3, 5 ... 31.
    table.update(repeating: 0, count: count)
    table.update(from: base.limbs, count: base.count)
    try multiply(table, table, into: square)
    for index in 1..<tableSize {
      try multiply(table + (index - 1) * count, square, into: table + index * count)
    }
    func isSet(_ bit: Int) -> Bool { exponent.limbs[bit >> 6] >> UInt(bit & 63) & 1 == 1 }

    var started = false
    var bit = exponent.bitLength - 1
    while bit >= 0 {
      if !isSet(bit) {
        try multiply(result, result, into: result)
        bit -= 1
        continue
      }
      var low = max(0, bit - 4)
      while !isSet(low) { low += 1 }
      var window = 0
      for position in stride(from: bit, through: low, by: -1) {
        window = window << 1 | (isSet(position) ? 1 : 0)
        if started { try multiply(result, result, into: result) }
      }
      let entry = table + (window >> 1) * count
      if started {
        try multiply(result, entry, into: result)
      } else {
        result.update(from: entry, count: count)
        started = true
      }
      bit = low - 1
    }
    return Magnitude.trimmedCount(result, count)
  }

  /// Room for as many limbs as the modulus has, which must be greater than `value` and positive.
  static func inverse(
    of value: IntegerView, modulus: IntegerView, into result: UnsafeMutablePointer<UInt>
  ) throws(NumberError) -> WrittenInteger {
    if value.isZero { throw .notInvertible }
    guard modulus.count <= Magnitude.mostForGMP else { throw .outOfMemory }
    try Scratch.ensure(limbs: modulus.count < 1 << 8 ? 0 : modulus.count * 64)
    var inverse = GMPInteger()
    defer { inverse.clear() }
    var (v, m) = (value.magnitude.gmp, modulus.magnitude.gmp)
    if __gmpz_invert(&inverse.value, &v, &m) == 0 { throw .notInvertible }
    return WrittenInteger(count: inverse.copy(into: result), isNegative: false)
  }
}
