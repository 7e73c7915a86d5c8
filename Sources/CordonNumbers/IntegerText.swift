// How is an integer written in digits?
//
// GMP does the work, quickly, but cannot be stopped; so very long numbers are first divided by
// powers of the base into pieces, and the caller is asked between them whether to go on.

import CGMP
import Glibc

public enum IntegerText {
  /// The number of digits is known up to one or two before they are computed.
  public static func digitRange(_ a: Magnitude, base: Int) -> ClosedRange<Int> {
    if a.isZero { return 1...1 }
    let bits = a.bitLength
    let perDigit = log2(Double(base))
    let low = Int(Double(bits - 1) / perDigit * (1 - 1e-15))
    return max(1, low)...max(1, Int(Double(bits) / perDigit * (1 + 1e-15)) + 1)
  }

  /// The room is in bytes, sign included.
  public static func writeCost(_ a: IntegerView, base: Int) -> Cost {
    let digits = digitRange(a.magnitude, base: base).upperBound
    return Cost(room: digits + 2, work: writeWork(a.count, base: base))
  }

  /// As the `room` of `writeCost`, without the trouble for a small number.
  static func room(for a: IntegerView, base: Int) -> Int {
    a.count <= 1 ? mostBytesOfInt : writeCost(a, base: base).room
  }

  private static func writeWork(_ count: Int, base: Int) -> Int {
    if base & (base - 1) == 0 { return count }
    if count < 32 { return 4 + count * (35 + count) / 10 }
    let bits = Int.bitWidth - count.leadingZeroBitCount
    return IntegerMath.saturatingMultiply(IntegerMath.multiplyWork(count, count), bits) / 4
      + count * 4
  }

  /// Enough for any `Int` in base 2, sign included.
  public static let mostBytesOfInt = 65

  /// Writes ASCII digits, with a minus sign when negative. Returns the number of bytes.
  public static func write(
    _ value: Int, base: Int = 10, uppercase: Bool = false,
    into bytes: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var start = bytes
    if value < 0 {
      start[0] = UInt8(ascii: "-")
      start += 1
    }
    let count = writeDigits(value.magnitude, base: UInt(base), uppercase: uppercase, into: start)
    return start - bytes + count
  }

  /// Writes ASCII digits, with a minus sign when negative, into room for `writeCost` bytes. Returns
  /// the number of bytes.
  public static func write(
    _ a: IntegerView, base: Int = 10, uppercase: Bool = false,
    into bytes: UnsafeMutablePointer<UInt8>, shouldContinue: () -> Bool = { true }
  ) throws(NumberError) -> Int {
    var start = bytes
    if a.isNegative {
      start[0] = UInt8(ascii: "-")
      start += 1
    }
    let count = try writeDigits(
      a.magnitude, base: base, uppercase: uppercase, into: start, shouldContinue: shouldContinue)
    return start - bytes + count
  }

  /// As `write`, without a sign.
  static func writeDigits(
    _ a: Magnitude, base: Int, uppercase: Bool, into bytes: UnsafeMutablePointer<UInt8>,
    shouldContinue: () -> Bool
  ) throws(NumberError) -> Int {
    if a.count <= 1 {
      let value = a.isZero ? 0 : a.limbs[0]
      return writeDigits(value, base: UInt(base), uppercase: uppercase, into: bytes)
    }
    let count: Int
    if a.count <= pieceLimbs || base & (base - 1) == 0 {
      count = try writeValues(a, base: base, into: bytes)
    } else {
      count = try writeInPieces(a, base: base, into: bytes, shouldContinue)
    }
    let letters = UInt8(ascii: uppercase ? "A" : "a") - 10
    for index in 0..<count {
      let value = bytes[index]
      bytes[index] = value < 10 ? value + UInt8(ascii: "0") : value + letters
    }
    return count
  }

  private static func writeDigits(
    _ value: UInt, base: UInt, uppercase: Bool, into bytes: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var count = 1
    if base == 10 {
      var limit: UInt = 10
      while value >= limit {
        count += 1
        let (next, overflow) = limit.multipliedReportingOverflow(by: 10)
        if overflow { break }
        limit = next
      }
      var rest = value
      var position = count
      while position > 0 {
        position -= 1
        let next = rest / 10
        bytes[position] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest - next * 10)
        rest = next
      }
      return count
    }
    var probe = value / base
    while probe > 0 {
      count += 1
      probe /= base
    }
    let letters = UInt8(ascii: uppercase ? "A" : "a") - 10
    var rest = value
    for position in stride(from: count - 1, through: 0, by: -1) {
      let digit = UInt8(truncatingIfNeeded: rest % base)
      bytes[position] = digit < 10 ? digit + UInt8(ascii: "0") : digit + letters
      rest /= base
    }
    return count
  }

  // MARK: Pieces

  /// GMP writes this many limbs in some ten milliseconds.
  private static let pieceLimbs = 16_384

  /// Writes digit values, not characters, without leading zeros. Returns their number.
  private static func writeValues(
    _ a: Magnitude, base: Int, into bytes: UnsafeMutablePointer<UInt8>
  ) throws(NumberError) -> Int {
    if a.isZero { return 0 }
    // The conversion destroys its operand and may use one limb more.
    let scratch = try Scratch(limbs: a.count + 1)
    defer { scratch.free() }
    try Scratch.ensure(limbs: a.count < 1 << 10 ? 0 : a.count * 8)
    scratch.limbs.update(from: a.limbs, count: a.count)
    let count = Int(__gmpn_get_str(bytes, Int32(base), scratch.limbs, a.count))
    var zeros = 0
    while zeros < count - 1 && bytes[zeros] == 0 { zeros += 1 }
    if zeros > 0 { memmove(bytes, bytes + zeros, count - zeros) }
    return count - zeros
  }

  private static func writeInPieces(
    _ a: Magnitude, base: Int, into bytes: UnsafeMutablePointer<UInt8>,
    _ shouldContinue: () -> Bool
  ) throws(NumberError) -> Int {
    let digits = digitRange(a, base: base).upperBound
    let powers = try PowerTower(
      base: base, digits: digits, piece: pieceLimbs * 64, shouldContinue)
    defer { powers.free() }
    // Only the highest piece may be short of digits, so the whole is written with leading zeros.
    let padded = powers.piece << powers.levels
    let room = try ScratchBytes(padded + 64)
    defer { room.free() }
    try writePadded(a, level: powers.levels, powers, base: base, into: room.bytes, shouldContinue)
    var zeros = 0
    while zeros < padded - 1 && room.bytes[zeros] == 0 { zeros += 1 }
    bytes.update(from: room.bytes + zeros, count: padded - zeros)
    return padded - zeros
  }

  /// Writes exactly `piece << level` digit values.
  private static func writePadded(
    _ a: Magnitude, level: Int, _ powers: borrowing PowerTower, base: Int,
    into bytes: UnsafeMutablePointer<UInt8>, _ shouldContinue: () -> Bool
  ) throws(NumberError) {
    let width = powers.piece << level
    if a.isZero {
      bytes.update(repeating: 0, count: width)
      return
    }
    if !shouldContinue() { throw .interrupted }
    if level == 0 {
      let room = try ScratchBytes(width + 64)
      defer { room.free() }
      let count = try writeValues(a, base: base, into: room.bytes)
      bytes.update(repeating: 0, count: width - count)
      (bytes + (width - count)).update(from: room.bytes, count: count)
      return
    }
    let power = powers[level - 1]
    let half = width / 2
    if a.count < power.count {
      bytes.update(repeating: 0, count: half)
      try writePadded(
        a, level: level - 1, powers, base: base, into: bytes + half, shouldContinue)
      return
    }
    let quotientRoom = a.count - power.count + 1
    let scratch = try Scratch(limbs: quotientRoom + power.count)
    defer { scratch.free() }
    let remainder = scratch.limbs + quotientRoom
    try Scratch.ensure(limbs: a.count * 5)
    __gmpn_tdiv_qr(scratch.limbs, remainder, 0, a.limbs, a.count, power.limbs, power.count)
    try writePadded(
      Magnitude(trimming: scratch.limbs, count: quotientRoom), level: level - 1, powers,
      base: base, into: bytes, shouldContinue)
    try writePadded(
      Magnitude(trimming: remainder, count: power.count), level: level - 1, powers,
      base: base, into: bytes + half, shouldContinue)
  }
}

/// The powers of a base that cut a number of so many digits into pieces by halving: the first is
/// `base^piece`, each next the square of the one before.
struct PowerTower {
  /// Digits in one piece.
  let piece: Int
  private var powers: [(scratch: Scratch, count: Int)] = []

  /// How often a number is halved.
  var levels: Int { powers.count }

  init(
    base: Int, digits: Int, piece limit: Int, _ shouldContinue: () -> Bool
  ) throws(NumberError) {
    let bitsPerDigit = log2(Double(base))
    var levels = 0
    while Double(digits >> levels) * bitsPerDigit > Double(limit) { levels += 1 }
    piece = (digits >> levels) + 1
    for level in 0..<levels {
      let limbs = Int(Double(piece << level) * bitsPerDigit / 64 * (1 + 1e-12)) + 4
      let scratch = try reserve(limbs)
      do throws(NumberError) {
        let count: Int
        if let last = powers.last {
          if !shouldContinue() { throw .interrupted }
          let value = Magnitude(last.scratch.limbs, count: last.count)
          count = try IntegerMath.multiplyMagnitudes(value, value, into: scratch.limbs)
        } else {
          count = try withIntegerView(of: base) { (view) throws(NumberError) -> Int in
            try IntegerMath.power(view, UInt(piece), into: scratch.limbs).count
          }
        }
        powers.append((scratch, count))
      } catch {
        scratch.free()
        free()
        throw error
      }
    }
  }

  private func reserve(_ limbs: Int) throws(NumberError) -> Scratch {
    do throws(NumberError) {
      return try Scratch(limbs: limbs)
    } catch {
      free()
      throw error
    }
  }

  /// `base^(piece << level)`.
  subscript(level: Int) -> Magnitude {
    Magnitude(powers[level].scratch.limbs, count: powers[level].count)
  }

  func free() {
    for power in powers { power.scratch.free() }
  }
}
