// How is an integer written to bytes, and read back?

public enum ByteOrder {
  case little
  case big
}

extension IntegerMath {
  public static func bytesWork(_ length: Int) -> Int {
    max(1, length >> 4)
  }

  /// Fills `bytes`, in two's complement when `signed`. Throws `negative` for a negative number that
  /// is not to be signed, `overflow` when there are too few bytes.
  public static func writeBytes(
    _ a: IntegerView, order: ByteOrder, signed: Bool, into bytes: UnsafeMutableBufferPointer<UInt8>
  ) throws(NumberError) {
    if a.isNegative && !signed { throw .negative }
    guard fits(a, bits: bytes.count * 8, signed: signed) else { throw .overflow }
    var complement = TwosComplement(a.isNegative)
    var limb: UInt = 0
    for position in 0..<bytes.count {
      if position & 7 == 0 {
        let index = position >> 3
        limb = complement.convert(index < a.count ? a.limbs[index] : 0)
      }
      bytes[order == .little ? position : bytes.count - 1 - position] =
        UInt8(truncatingIfNeeded: limb)
      limb >>= 8
    }
  }

  private static func fits(_ a: IntegerView, bits: Int, signed: Bool) -> Bool {
    // CPython lets minus one, all of whose bits are sign, fit in no bytes at all.
    if a.isZero || (bits == 0 && a.isNegative && a.bitLength == 1) { return true }
    if !signed { return a.bitLength <= bits }
    if a.bitLength < bits { return true }
    // The most negative number has one bit more than the most positive.
    return a.isNegative && a.bitLength == bits && a.magnitude.trailingZeroBits == bits - 1
  }

  public static func readBytesCost(_ length: Int) -> Cost {
    Cost(room: length / 8 + 1, work: length >> 4)
  }

  public static func readBytes(
    _ bytes: UnsafeBufferPointer<UInt8>, order: ByteOrder, signed: Bool,
    into result: UnsafeMutablePointer<UInt>
  ) -> WrittenInteger {
    if bytes.isEmpty { return .zero }
    let highest = order == .little ? bytes[bytes.count - 1] : bytes[0]
    let isNegative = signed && highest & 0x80 != 0
    var complement = TwosComplement(isNegative)
    let count = (bytes.count + 7) / 8
    for index in 0..<count {
      var limb: UInt = 0
      for step in 0..<8 {
        let position = index * 8 + step
        let byte: UInt8
        if position < bytes.count {
          byte = bytes[order == .little ? position : bytes.count - 1 - position]
        } else {
          byte = isNegative ? 0xff : 0
        }
        limb |= UInt(byte) << UInt(step * 8)
      }
      result[index] = complement.convert(limb)
    }
    return WrittenInteger(trimming: result, count: count, isNegative: isNegative)
  }
}
