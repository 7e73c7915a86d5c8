// What is a Python value in the machine's hands?
//
// Eight bytes of plain data, never a Swift reference. The low bits tell what they mean:
//
//     ...1      a 63-bit integer
//     ..10      a double whose exponent is near zero, rotated so that its top bits lie low
//     .100      None, False, True, unset, NotImplemented, Ellipsis
//     .000      the address of a cell in Cordon's heap
//
// Doubles of other magnitudes live in boxes (`Kind.float`), integers of more bits in
// `Kind.bigInt`; both are normalised, so equal small integers have equal bits.

public struct Value: Equatable {
  public var bits: UInt64

  @inlinable @inline(__always) public init(bits: UInt64) { self.bits = bits }

  public static var none: Value { @inline(__always) get { Value(bits: 0x04) } }
  public static var `false`: Value { @inline(__always) get { Value(bits: 0x0C) } }
  public static var `true`: Value { @inline(__always) get { Value(bits: 0x14) } }
  /// Stands for "no value": an unbound local, an empty slot, an argument not given. Never seen by
  /// Python code.
  public static var unset: Value { @inline(__always) get { Value(bits: 0x1C) } }
  public static var notImplemented: Value { @inline(__always) get { Value(bits: 0x24) } }
  public static var ellipsis: Value { @inline(__always) get { Value(bits: 0x2C) } }

  @inline(__always) public static func == (a: Value, b: Value) -> Bool { a.bits == b.bits }

  // MARK: What it is

  public var isInt: Bool { @inline(__always) get { bits & 1 != 0 } }
  public var isInlineFloat: Bool { @inline(__always) get { bits & 3 == 2 } }
  public var isCell: Bool { @inline(__always) get { bits & 7 == 0 } }
  public var isUnset: Bool { @inline(__always) get { bits == 0x1C } }
  public var isNone: Bool { @inline(__always) get { bits == 0x04 } }
  public var isBool: Bool { @inline(__always) get { bits == 0x0C || bits == 0x14 } }
  public var isFloat: Bool {
    @inline(__always) get { isInlineFloat || (isCell && cell.kind == .float) }
  }

  /// Whether this is a cell of the given kind, which for all kinds but `.instance`, `.exception`,
  /// `.type` and `.module` means exactly that built-in type.
  @inline(__always) public func isKind(_ kind: Kind) -> Bool { isCell && cell.kind == kind }

  // MARK: Conversions

  public var cell: Cell {
    @inline(__always) get {
      assert(isCell)
      return Cell(bitPattern: UInt(bits)).unsafelyUnwrapped
    }
  }
  @inline(__always) public init(cell: Cell) { bits = UInt64(UInt(bitPattern: cell)) }
  @inline(__always) public init<T>(_ object: UnsafeMutablePointer<T>) {
    bits = UInt64(UInt(bitPattern: object))
  }

  /// The integer in the word; meaningful only when `isInt`.
  public var asInt: Int {
    @inline(__always) get {
      assert(isInt)
      return Int(Int64(bitPattern: bits) >> 1)
    }
  }

  /// Wraps an integer that is known to fit 63 bits (a count, an index, a character).
  @inline(__always) public static func small(_ i: Int) -> Value {
    assert(fits(i), "an integer of more than 63 bits")
    return Value(bits: UInt64(bitPattern: Int64(i)) << 1 | 1)
  }
  @inline(__always) public static func fits(_ i: Int) -> Bool {
    i >= -(1 << 62) && i < (1 << 62)
  }
  @inline(__always) public static func bool(_ b: Bool) -> Value { b ? .true : .false }

  /// The double in the word; meaningful only when `isInlineFloat`.
  public var asInlineFloat: Double {
    @inline(__always) get {
      assert(isInlineFloat)
      return Double(bitPattern: (bits >> 3 | bits << 61) &- 0x1000_0000_0000_0000)
    }
  }
  /// The double, in the word or boxed; meaningful only when `isFloat`.
  public var asFloat: Double {
    @inline(__always) get {
      assert(isFloat)
      return isInlineFloat ? asInlineFloat : cell.load(fromByteOffset: 8, as: Double.self)
    }
  }
  /// The word for a double, when its exponent allows one.
  @inline(__always) static func inline(_ d: Double) -> Value? {
    let t = d.bitPattern &+ 0x1000_0000_0000_0000
    let r = t << 3 | t >> 61
    return r & 3 == 2 ? Value(bits: r) : nil
  }

  @inline(__always) static func bothInts(_ a: Value, _ b: Value) -> Bool {
    a.bits & b.bits & 1 != 0
  }
  @inline(__always) static func bothInlineFloats(_ a: Value, _ b: Value) -> Bool {
    a.isInlineFloat && b.isInlineFloat
  }

  // MARK: Arithmetic on tagged words; the flag tells that 63 bits do not hold the result.

  var signed: Int64 { @inline(__always) get { Int64(bitPattern: bits) } }

  @inline(__always) static func add(_ a: Value, _ b: Value) -> (Value, Bool) {
    let (v, o) = (a.signed &- 1).addingReportingOverflow(b.signed)
    return (Value(bits: UInt64(bitPattern: v)), o)
  }
  @inline(__always) static func subtract(_ a: Value, _ b: Value) -> (Value, Bool) {
    let (v, o) = a.signed.subtractingReportingOverflow(b.signed &- 1)
    return (Value(bits: UInt64(bitPattern: v)), o)
  }
  @inline(__always) static func multiply(_ a: Value, _ b: Value) -> (Value, Bool) {
    let (v, o) = (a.signed &- 1).multipliedReportingOverflow(by: b.signed >> 1)
    return (Value(bits: UInt64(bitPattern: v) &+ 1), o)
  }
  @inline(__always) static func add(_ a: Value, immediate: Int) -> (Value, Bool) {
    let (v, o) = a.signed.addingReportingOverflow(Int64(immediate) << 1)
    return (Value(bits: UInt64(bitPattern: v)), o)
  }
}

/// The address of an object in Cordon's heap.
public typealias Cell = UnsafeMutableRawPointer

extension UnsafeMutableRawPointer {
  public var kind: Kind {
    @inline(__always) get {
      assert(Kind(rawValue: load(as: UInt8.self)) != nil)
      return unsafeBitCast(load(as: UInt8.self), to: Kind.self)
    }
  }
  public var shape: UInt32 {
    @inline(__always) get { load(fromByteOffset: 4, as: UInt32.self) }
    @inline(__always) nonmutating set { storeBytes(of: newValue, toByteOffset: 4, as: UInt32.self) }
  }
  /// The realm in which the object was born.
  public var realm: UInt16 { @inline(__always) get { load(fromByteOffset: 2, as: UInt16.self) } }

  @inline(__always) func values(at offset: Int) -> UnsafeMutablePointer<Value> {
    (self + offset).assumingMemoryBound(to: Value.self)
  }
  #if DEBUG
    @inline(__always) public func of<T: CellLayout>(_ type: T.Type) -> UnsafeMutablePointer<T> {
      require(type)
      return assumingMemoryBound(to: type)
    }
  #else
    @inline(__always) public func of<T>(_ type: T.Type) -> UnsafeMutablePointer<T> {
      assumingMemoryBound(to: type)
    }
  #endif
}
