// How do integers compare, with each other and with doubles, and how do they hash?

import CGMP

public enum NumberOrder: Equatable {
  case less
  case equal
  case greater
  /// One side is not a number.
  case unordered
}

extension IntegerMath {
  public static func compare(_ a: IntegerView, _ b: IntegerView) -> NumberOrder {
    if a.isNegative != b.isNegative { return a.isNegative ? .less : .greater }
    let order = compareMagnitudes(a.magnitude, b.magnitude)
    if order == 0 { return .equal }
    return (order > 0) != a.isNegative ? .greater : .less
  }

  public static func equal(_ a: IntegerView, _ b: IntegerView) -> Bool {
    a.isNegative == b.isNegative && a.count == b.count
      && (a.count == 0 || __gmpn_cmp(a.limbs, b.limbs, a.count) == 0)
  }

  /// Compares exactly, without rounding the integer.
  public static func compare(_ a: IntegerView, _ b: Double) -> NumberOrder {
    if b.isNaN { return .unordered }
    if a.isZero { return b > 0 ? .less : b < 0 ? .greater : .equal }
    if a.isNegative != (b < 0) || b == 0 { return a.isNegative ? .less : .greater }
    let order = compareMagnitude(a.magnitude, b.magnitude)
    if order == 0 { return .equal }
    return (order > 0) != a.isNegative ? .greater : .less
  }

  /// Compares exactly, without rounding the integer.
  public static func compare(_ a: Int, _ b: Double) -> NumberOrder {
    if a.magnitude <= 1 << 53 {
      let converted = Double(a)
      return converted < b ? .less : converted > b ? .greater : converted == b ? .equal : .unordered
    }
    return withIntegerView(of: a) { compare($0, b) }
  }

  /// Negative, zero or positive.
  static func compareMagnitudes(_ a: Magnitude, _ b: Magnitude) -> Int {
    if a.count != b.count { return a.count < b.count ? -1 : 1 }
    return a.count == 0 ? 0 : Int(__gmpn_cmp(a.limbs, b.limbs, a.count))
  }

  private static func compareMagnitude(_ a: Magnitude, _ b: Double) -> Int {
    if b.isInfinite || b < 1 { return b < 1 ? 1 : -1 }
    let length = Int(b.exponent) + 1
    if a.bitLength != length { return a.bitLength < length ? -1 : 1 }
    // Of equal length: the top 64 bits hold the whole double.
    let significand = (UInt(b.significandBitPattern) | 1 << 52) << 11
    let (bits, shift) = a.leading
    if bits != significand { return bits < significand ? -1 : 1 }
    return a.hasBits(below: shift) ? 1 : 0
  }

  // MARK: Hash

  /// Numbers that are equal have the same hash, whatever their type: all are reduced by this prime.
  static let hashModulus: UInt = (1 << 61) - 1

  public static func hash(_ value: IntegerView) -> Int {
    if value.isZero { return 0 }
    let residue = Int(__gmpn_mod_1(value.limbs, value.count, hashModulus))
    return finishHash(value.isNegative ? -residue : residue)
  }

  @inlinable
  public static func hash(_ value: Int) -> Int {
    let residue = value % ((1 << 61) - 1)
    return residue == -1 ? -2 : residue
  }

  /// -1 means failure in CPython's own interfaces, so no hash is -1.
  static func finishHash(_ value: Int) -> Int {
    value == -1 ? -2 : value
  }
}
