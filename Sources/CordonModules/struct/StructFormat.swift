// What does a format of `struct` say?
//
// An optional letter for byte order and sizes, then items: a count and a letter each. The items are
// laid out once, with their offsets.

import CordonRuntime

struct StructFormat {
  /// One letter with its count.
  struct Item {
    let letter: UInt8
    /// Bytes of `s` and `p`, values of any other letter.
    let count: Int
    let offset: Int
    /// Bytes of one value.
    let size: Int
  }

  private(set) var items: [Item] = []
  private(set) var size = 0
  private(set) var valueCount = 0
  private(set) var isBig = false
  /// Values lie where C would put them.
  private(set) var isNative = true

  init(_ call: Call, _ text: String) throws(Raised) {
    try call.vm.charge(text.utf8.count)
    try call.vm.reserve(text.utf8.count, of: MemoryLayout<Item>.size)
    var bytes = Array(text.utf8)[...]
    var isAligned = true
    switch bytes.first {
    case UInt8(ascii: "@"): bytes.removeFirst()
    case UInt8(ascii: "="), UInt8(ascii: "<"):
      isNative = false
      isAligned = false
      bytes.removeFirst()
    case UInt8(ascii: ">"), UInt8(ascii: "!"):
      isNative = false
      isAligned = false
      isBig = true
      bytes.removeFirst()
    default: break
    }
    func problem(_ message: String) throws(Raised) -> Raised {
      try StructModule.error(call, message)
    }
    if bytes.contains(0) { throw try problem("embedded null character") }
    while let letter = bytes.popFirst() {
      if letter == 32 || 9...13 ~= letter { continue }
      var letter = letter
      var count = 1
      if 48...57 ~= letter {
        count = Int(letter - 48)
        while let digit = bytes.first, 48...57 ~= digit {
          bytes.removeFirst()
          let (product, a) = count.multipliedReportingOverflow(by: 10)
          let (sum, b) = product.addingReportingOverflow(Int(digit - 48))
          if a || b { throw try problem("total struct size too long") }
          count = sum
        }
        guard let next = bytes.popFirst() else {
          throw try problem("repeat count given without format specifier")
        }
        letter = next
      }
      guard let width = width(letter) else { throw try problem("bad char in struct format") }
      if isAligned, width > 1 {
        let rest = size % width
        let (aligned, isTooLong) = size.addingReportingOverflow(rest > 0 ? width - rest : 0)
        if isTooLong { throw try problem("total struct size too long") }
        size = aligned
      }
      let isText = letter == UInt8(ascii: "s") || letter == UInt8(ascii: "p")
      let (length, a) = count.multipliedReportingOverflow(by: width)
      let (end, b) = size.addingReportingOverflow(length)
      if a || b { throw try problem("total struct size too long") }
      if letter != UInt8(ascii: "x") {
        if isText || count > 0 {
          items.append(Item(letter: letter, count: count, offset: size, size: width))
        }
        valueCount += isText ? 1 : count
      }
      size = end
    }
  }

  private func width(_ letter: UInt8) -> Int? {
    switch letter {
    case UInt8(ascii: "x"), UInt8(ascii: "c"), UInt8(ascii: "b"), UInt8(ascii: "B"),
      UInt8(ascii: "?"), UInt8(ascii: "s"), UInt8(ascii: "p"):
      1
    case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "e"): 2
    case UInt8(ascii: "i"), UInt8(ascii: "I"), UInt8(ascii: "f"): 4
    case UInt8(ascii: "l"), UInt8(ascii: "L"): isNative ? 8 : 4
    case UInt8(ascii: "q"), UInt8(ascii: "Q"), UInt8(ascii: "d"): 8
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "P"): isNative ? 8 : nil
    default: nil
    }
  }

  static func isSigned(_ letter: UInt8) -> Bool { letter >= UInt8(ascii: "a") }
}

/// Numbers in bytes, in either order.
enum StructBytes {
  static func read(_ p: UnsafePointer<UInt8>, _ size: Int, isBig: Bool) -> UInt64 {
    var value: UInt64 = 0
    for i in 0..<size { value = value << 8 | UInt64(p[isBig ? i : size - 1 - i]) }
    return value
  }

  static func write(_ value: UInt64, _ p: UnsafeMutablePointer<UInt8>, _ size: Int, isBig: Bool) {
    for i in 0..<size {
      p[isBig ? size - 1 - i : i] = UInt8(truncatingIfNeeded: value >> UInt64(8 * i))
    }
  }

  /// The two's complement of an int in so many bits, or nil when it does not fit.
  static func word(of value: Value, width: Int, isSigned: Bool) -> UInt64? {
    if value.isInt {
      let n = value.asInt
      if width < 64 {
        let low = isSigned ? -(1 << (width - 1)) : 0
        let high = isSigned ? 1 << (width - 1) : 1 << width
        if n < low || n >= high { return nil }
      } else if !isSigned && n < 0 {
        return nil
      }
      return UInt64(bitPattern: Int64(n))
    }
    let big = value.asBigInt
    guard width == 64, big.pointee.limbCount == 1 else { return nil }
    let magnitude = UInt64(big.limbs[0])
    if !isSigned { return big.pointee.isNegative ? nil : magnitude }
    if big.pointee.isNegative { return magnitude <= 1 << 63 ? 0 &- magnitude : nil }
    return magnitude < 1 << 63 ? magnitude : nil
  }

  /// The half-precision number nearest to a double, or nil when that is too large.
  static func half(_ value: Double) -> UInt16? {
    if value.isNaN { return value.sign == .minus ? 0xFE00 : 0x7E00 }
    let sign: UInt16 = value.sign == .minus ? 0x8000 : 0
    let magnitude = value.magnitude
    if magnitude.isInfinite { return sign | 0x7C00 }
    if magnitude == 0 { return sign }
    // In units of the last place, rounded to even.
    let exponent = max(Int(magnitude.exponent), -14)
    let scaled = (magnitude * Double(sign: .plus, exponent: 10 - exponent, significand: 1))
      .rounded(.toNearestOrEven)
    // `scaled` holds the hidden bit; a carry raises the exponent by itself.
    let bits = Int(scaled) + (exponent + 14) << 10
    return bits >= 0x7C00 ? nil : sign | UInt16(bits)
  }

  static func double(half: UInt16) -> Double {
    let exponent = Int(half >> 10 & 31)
    let fraction = Double(half & 0x3FF)
    let magnitude: Double
    switch exponent {
    case 0: magnitude = fraction * Double(sign: .plus, exponent: -24, significand: 1)
    case 31: magnitude = fraction == 0 ? .infinity : .nan
    default:
      magnitude = (1024 + fraction) * Double(sign: .plus, exponent: exponent - 25, significand: 1)
    }
    return half & 0x8000 == 0 ? magnitude : -magnitude
  }
}
