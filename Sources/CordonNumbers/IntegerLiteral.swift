// Which integer does a text spell?
//
// The rules of `int(text, base)`: blanks around, a sign, a prefix that fits the base, single
// underscores between digits. Base 0 takes the base from the prefix, as in source code. The caller
// has turned digits and blanks of other scripts into ASCII.

import CGMP
import Glibc

/// The parts of an integer's spelling; borrows the text.
public struct IntegerLiteral {
  public let isNegative: Bool
  public let base: Int
  /// As `sys.set_int_max_str_digits` counts them: leading zeros included, underscores not.
  public let digitCount: Int
  /// From the first digit to the last, underscores included.
  private let text: UnsafeBufferPointer<UInt8>

  /// Nil when the text spells no integer. `base` is 0 or 2...36.
  public init?(_ bytes: UnsafeBufferPointer<UInt8>, base: Int) {
    var start = 0
    var end = bytes.count
    while start < end && isBlank(bytes[start]) { start += 1 }
    while end > start && isBlank(bytes[end - 1]) { end -= 1 }
    var negative = false
    if start < end && (bytes[start] == UInt8(ascii: "-") || bytes[start] == UInt8(ascii: "+")) {
      negative = bytes[start] == UInt8(ascii: "-")
      start += 1
    }

    var resolved = base
    var mustBeZero = false
    let prefix =
      end - start >= 2 && bytes[start] == UInt8(ascii: "0")
      ? Self.prefixBase(bytes[start + 1]) : nil
    if base == 0 {
      resolved = prefix ?? 10
      mustBeZero = prefix == nil && start < end && bytes[start] == UInt8(ascii: "0")
    }
    if let prefix, prefix == resolved {
      start += 2
      if start < end && bytes[start] == UInt8(ascii: "_") { start += 1 }
    }

    var digits = 0
    var onlyZeros = true
    var afterDigit = false
    for position in start..<end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "_") {
        if !afterDigit { return nil }
        afterDigit = false
        continue
      }
      guard Int(digitValue(byte)) < resolved else { return nil }
      if byte != UInt8(ascii: "0") { onlyZeros = false }
      digits += 1
      afterDigit = true
    }
    if !afterDigit || (mustBeZero && !onlyZeros) { return nil }
    isNegative = negative
    self.base = resolved
    digitCount = digits
    text = UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  private static func prefixBase(_ byte: UInt8) -> Int? {
    switch byte | 0x20 {
    case UInt8(ascii: "x"): return 16
    case UInt8(ascii: "o"): return 8
    case UInt8(ascii: "b"): return 2
    default: return nil
    }
  }

  /// The value, when it fits an `Int`.
  public var asInt: Int? {
    var value = 0
    for byte in text where byte != UInt8(ascii: "_") {
      let (product, overflow) = value.multipliedReportingOverflow(by: base)
      if overflow { return nil }
      let digit = Int(digitValue(byte))
      let (next, carried) =
        isNegative
        ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      if carried { return nil }
      value = next
    }
    return value
  }

  public var cost: Cost {
    let bits = Double(digitCount) * log2(Double(base)) * (1 + 1e-12)
    let limbs = Int(bits / 64) + 2
    let steps = base & (base - 1) == 0 ? limbs : IntegerMath.multiplyWork(limbs, limbs) * 2
    return Cost(room: limbs, work: digitCount / 4 + steps)
  }

  /// Writes the value into room for `cost.room` limbs.
  public func write(
    into result: UnsafeMutablePointer<UInt>, shouldContinue: () -> Bool = { true }
  ) throws(NumberError) -> WrittenInteger {
    let values = try ScratchBytes(digitCount)
    defer { values.free() }
    var count = 0
    for byte in text where byte != UInt8(ascii: "_") {
      let value = digitValue(byte)
      if count == 0 && value == 0 { continue }
      values.bytes[count] = value
      count += 1
    }
    let limbs: Int
    if base & (base - 1) == 0 || count <= Self.pieceDigits {
      limbs = try Self.read(values.bytes, count, base: base, into: result)
    } else {
      let powers = try PowerTower(
        base: base, digits: count, piece: Self.pieceDigits * 4, shouldContinue)
      defer { powers.free() }
      limbs = try Self.readPieces(
        values.bytes, count, level: powers.levels, powers, base: base, into: result,
        shouldContinue)
    }
    return WrittenInteger(count: limbs, isNegative: isNegative)
  }

  private static let pieceDigits = 200_000

  private static func read(
    _ values: UnsafeMutablePointer<UInt8>, _ count: Int, base: Int,
    into result: UnsafeMutablePointer<UInt>
  ) throws(NumberError) -> Int {
    // GMP wants no zero in front.
    var zeros = 0
    while zeros < count && values[zeros] == 0 { zeros += 1 }
    if zeros == count { return 0 }
    try Scratch.ensure(limbs: count < 1 << 14 ? 0 : count)
    let limbs = Int(__gmpn_set_str(result, values + zeros, count - zeros, Int32(base)))
    return Magnitude.trimmedCount(result, limbs)
  }

  private static func readPieces(
    _ values: UnsafeMutablePointer<UInt8>, _ count: Int, level: Int,
    _ powers: borrowing PowerTower, base: Int, into result: UnsafeMutablePointer<UInt>,
    _ shouldContinue: () -> Bool
  ) throws(NumberError) -> Int {
    if level == 0 || count <= powers.piece {
      return try read(values, count, base: base, into: result)
    }
    if !shouldContinue() { throw .interrupted }
    let low = powers.piece << (level - 1)
    if count <= low {
      return try readPieces(
        values, count, level: level - 1, powers, base: base, into: result, shouldContinue)
    }
    let power = powers[level - 1]
    let scratch = try Scratch(limbs: 3 * power.count + 8)
    defer { scratch.free() }
    let room = power.count + 4
    let high = try readPieces(
      values, count - low, level: level - 1, powers, base: base, into: scratch.limbs,
      shouldContinue)
    let product = scratch.limbs + room
    let productCount = try IntegerMath.multiplyMagnitudes(
      Magnitude(scratch.limbs, count: high), power, into: product)
    let lowCount = try readPieces(
      values + (count - low), low, level: level - 1, powers, base: base, into: scratch.limbs,
      shouldContinue)
    return IntegerMath.addMagnitudes(
      Magnitude(product, count: productCount), Magnitude(scratch.limbs, count: lowCount),
      into: result)
  }
}

/// The value of an ASCII digit or letter; 255 for other bytes.
@inline(__always)
func digitValue(_ byte: UInt8) -> UInt8 {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): return byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "z"): return byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte - UInt8(ascii: "A") + 10
  default: return 255
  }
}

@inline(__always)
func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0d).contains(byte)
}
