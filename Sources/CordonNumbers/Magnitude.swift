// What is an integer, as the kernels see it?
//
// A borrowed run of 64-bit limbs, least significant first, and a sign beside it. Nothing here owns
// memory: the caller keeps the operands alive during a call and supplies the room for results.
// Invariant: the highest limb is not zero; zero has no limbs and is not negative.

/// The absolute value of an integer, borrowed.
public struct Magnitude {
  public let limbs: UnsafePointer<UInt>
  public let count: Int

  /// The highest of the `count` limbs must not be zero.
  @inlinable
  public init(_ limbs: UnsafePointer<UInt>, count: Int) {
    self.limbs = limbs
    self.count = count
  }

  /// Leaves out the zero limbs at the high end.
  @inlinable
  public init(trimming limbs: UnsafePointer<UInt>, count: Int) {
    self.limbs = limbs
    self.count = Magnitude.trimmedCount(limbs, count)
  }

  @inlinable public var isZero: Bool { count == 0 }
  @inlinable public var isOdd: Bool { count > 0 && limbs[0] & 1 == 1 }

  /// The number of bits without leading zeros; 0 for zero.
  @inlinable
  public var bitLength: Int {
    count == 0 ? 0 : count * 64 - limbs[count - 1].leadingZeroBitCount
  }

  /// The number of zero bits below the lowest set one; 0 for zero.
  public var trailingZeroBits: Int {
    var index = 0
    while index < count {
      if limbs[index] != 0 { return index * 64 + limbs[index].trailingZeroBitCount }
      index += 1
    }
    return 0
  }

  /// Whether any of the lowest `bits` bits is set.
  public func hasBits(below bits: Int) -> Bool {
    if count == 0 || bits <= 0 { return false }
    return trailingZeroBits < bits
  }

  /// The highest 64 bits, the topmost of them set, and how far they were shifted down: the value is
  /// `bits * 2^shift` and something below. Only for values that are not zero.
  var leading: (bits: UInt, shift: Int) {
    let high = limbs[count - 1]
    let spare = high.leadingZeroBitCount
    let shift = (count - 1) * 64 - spare
    if spare == 0 || count == 1 { return (high << UInt(spare), shift) }
    return (high << UInt(spare) | limbs[count - 2] >> UInt(64 - spare), shift)
  }

  @inlinable
  static func trimmedCount(_ limbs: UnsafePointer<UInt>, _ count: Int) -> Int {
    var count = count
    while count > 0 && limbs[count - 1] == 0 { count -= 1 }
    return count
  }
}

/// An integer of any size, borrowed.
public struct IntegerView {
  public let magnitude: Magnitude
  public let isNegative: Bool

  /// The highest of the `count` limbs must not be zero; zero is not negative.
  @inlinable
  public init(_ limbs: UnsafePointer<UInt>, count: Int, isNegative: Bool) {
    magnitude = Magnitude(limbs, count: count)
    self.isNegative = isNegative
  }

  @inlinable
  public init(_ magnitude: Magnitude, isNegative: Bool = false) {
    self.magnitude = magnitude
    self.isNegative = isNegative
  }

  /// The integer that a kernel wrote.
  @inlinable
  public init(_ limbs: UnsafePointer<UInt>, _ written: WrittenInteger) {
    self.init(limbs, count: written.count, isNegative: written.isNegative)
  }

  @inlinable public var limbs: UnsafePointer<UInt> { magnitude.limbs }
  @inlinable public var count: Int { magnitude.count }
  @inlinable public var isZero: Bool { magnitude.count == 0 }
  @inlinable public var isOdd: Bool { magnitude.isOdd }
  @inlinable public var bitLength: Int { magnitude.bitLength }
  @inlinable public var negated: IntegerView {
    IntegerView(magnitude, isNegative: !isNegative && !isZero)
  }

  /// The value, when it fits.
  @inlinable
  public var asInt: Int? {
    if count == 0 { return 0 }
    if count > 1 { return nil }
    if isNegative {
      return limbs[0] <= UInt(bitPattern: Int.min) ? Int(bitPattern: 0 &- limbs[0]) : nil
    }
    return Int(exactly: limbs[0])
  }
}

/// What a kernel left in the room it was given: that many limbs, the highest not zero, and a sign.
public struct WrittenInteger: Equatable {
  public let count: Int
  public let isNegative: Bool

  @inlinable
  public init(count: Int, isNegative: Bool) {
    self.count = count
    self.isNegative = isNegative && count > 0
  }

  public static let zero = WrittenInteger(count: 0, isNegative: false)

  init(trimming limbs: UnsafePointer<UInt>, count: Int, isNegative: Bool) {
    self.init(count: Magnitude.trimmedCount(limbs, count), isNegative: isNegative)
  }
}

/// What an operation will take, told before it begins.
public struct Cost: Equatable {
  /// Room for the result, in limbs, or in bytes for text. Never too small; saturates, so compare it
  /// with a quota before use.
  public let room: Int
  /// Estimated time in units of ten nanoseconds, at least 1.
  public let work: Int

  public init(room: Int, work: Int) {
    self.room = room
    self.work = max(1, work)
  }

  /// More limbs than any quota grants.
  public static let impossible = Cost(room: Int.max >> 8, work: Int.max >> 8)
}

/// Lends `value` as an integer view for the length of the call.
@inlinable
public func withIntegerView<Result, Failure: Error>(
  of value: Int, _ body: (IntegerView) throws(Failure) -> Result
) throws(Failure) -> Result {
  var limb = value.magnitude
  return try withUnsafePointer(to: &limb) { (limbs) throws(Failure) -> Result in
    try body(IntegerView(limbs, count: value == 0 ? 0 : 1, isNegative: value < 0))
  }
}
