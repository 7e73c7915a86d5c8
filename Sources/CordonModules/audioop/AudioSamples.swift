// How does a sample lie in a fragment?
//
// Signed, lowest byte first, in one to four bytes.

import CordonRuntime

/// The samples in bytes that stay where they are.
struct AudioSamples {
  let base: UnsafeRawPointer
  let width: Int
  /// How many samples there are.
  let count: Int

  init(_ fragment: ByteSpan, width: Int) {
    base = fragment.baseAddress.map { UnsafeRawPointer($0) } ?? AudioSamples.nowhere
    self.width = width
    count = fragment.count / width
  }

  private static let nowhere = UnsafeRawPointer(bitPattern: 8).unsafelyUnwrapped

  /// Sample `i` as it stands.
  @inline(__always) subscript(i: Int) -> Int32 {
    switch width {
    case 1: return Int32(base.load(fromByteOffset: i, as: Int8.self))
    case 2: return Int32(base.loadUnaligned(fromByteOffset: i &* 2, as: Int16.self))
    case 3:
      let p = base + i &* 3
      let low = Int32(p.loadUnaligned(as: UInt16.self))
      return Int32(p.load(fromByteOffset: 2, as: Int8.self)) << 16 | low
    default: return base.loadUnaligned(fromByteOffset: i &* 4, as: Int32.self)
    }
  }

  /// Sample `i` as one of four bytes.
  @inline(__always) func wide(_ i: Int) -> Int32 { self[i] << AudioSamples.shift(width) }

  /// Bits by which a sample is shorter than four bytes.
  @inline(__always) static func shift(_ width: Int) -> Int32 { Int32(4 &- width) &* 8 }

  static func highest(_ width: Int) -> Int32 { Int32.max >> shift(width) }
  static func lowest(_ width: Int) -> Int32 { Int32.min >> shift(width) }
}

/// New samples, in a bytes object that a local of the caller holds.
struct AudioOutput {
  let bytes: UnsafeMutablePointer<BytesObject>
  let width: Int
  private let highest: Double
  private let lowest: Double

  /// Room for `count` samples, which is refused when it is more than the realm may have.
  init(_ vm: VM, count: Int, width: Int) throws(Raised) {
    let (size, overflow) = count.multipliedReportingOverflow(by: width)
    try vm.reserve(overflow ? .max : size)
    bytes = try vm.newBytes(count: size)
    self.width = width
    highest = Double(AudioSamples.highest(width))
    lowest = Double(AudioSamples.lowest(width))
  }

  var value: Value { Value(bytes) }

  @inline(__always) func put(_ i: Int, _ sample: Int32) {
    let raw = UnsafeMutableRawPointer(bytes.bytes)
    switch width {
    case 1: raw.storeBytes(of: Int8(truncatingIfNeeded: sample), toByteOffset: i, as: Int8.self)
    case 2:
      raw.storeBytes(of: Int16(truncatingIfNeeded: sample), toByteOffset: i &* 2, as: Int16.self)
    case 3:
      let p = raw + i &* 3
      p.storeBytes(of: UInt16(truncatingIfNeeded: sample), as: UInt16.self)
      p.storeBytes(of: UInt8(truncatingIfNeeded: sample >> 16), toByteOffset: 2, as: UInt8.self)
    default: raw.storeBytes(of: sample, toByteOffset: i &* 4, as: Int32.self)
    }
  }

  /// A sample of four bytes, of which the highest are kept.
  @inline(__always) func put(wide sample: Int32, _ i: Int) {
    put(i, sample >> AudioSamples.shift(width))
  }

  /// A number that is cut to what a sample can be, and rounded down.
  @inline(__always) func put(cut number: Double, _ i: Int) {
    var number = number
    if number > highest {
      number = highest
    } else if number < lowest + 1 {
      number = lowest
    }
    number.round(.down)
    put(i, number.isNaN ? .min : Int32(number))
  }
}
