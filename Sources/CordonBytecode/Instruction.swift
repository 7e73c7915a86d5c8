// How is an instruction packed into its word?

/// One machine word, with its operands; see `Opcode` for the layout.
public struct Instruction: Equatable, Sendable {
  public var word: UInt64

  @inlinable @inline(__always) public init(word: UInt64) { self.word = word }

  public init(_ op: Opcode, f: Int = 0, a: Int = 0, b: Int = 0, c: Int = 0) {
    precondition(0...0xFFFF ~= a && -0x8000...0xFFFF ~= b && -0x8000...0xFFFF ~= c && f < 256)
    word =
      UInt64(op.rawValue) | UInt64(f) << 8 | UInt64(a) << 16
      | UInt64(UInt16(truncatingIfNeeded: b)) << 32 | UInt64(UInt16(truncatingIfNeeded: c)) << 48
  }

  public init(_ op: Opcode, f: Int = 0, a: Int = 0, bx: Int) {
    precondition(0...0xFFFF ~= a && -0x8000_0000...0xFFFF_FFFF ~= bx)
    word =
      UInt64(op.rawValue) | UInt64(f) << 8 | UInt64(a) << 16
      | UInt64(UInt32(truncatingIfNeeded: bx)) << 32
  }

  /// No range check stands before the dispatch jump: words come from the compiler alone.
  @inlinable public var op: Opcode {
    @inline(__always) get { unsafeBitCast(UInt8(truncatingIfNeeded: word), to: Opcode.self) }
  }
  @inlinable public var f: Int {
    @inline(__always) get { Int(UInt8(truncatingIfNeeded: word >> 8)) }
  }
  @inlinable public var a: Int {
    @inline(__always) get { Int(UInt16(truncatingIfNeeded: word >> 16)) }
  }
  @inlinable public var b: Int {
    @inline(__always) get { Int(UInt16(truncatingIfNeeded: word >> 32)) }
  }
  @inlinable public var c: Int {
    @inline(__always) get { Int(word >> 48) }
  }
  @inlinable public var sb: Int {
    @inline(__always) get { Int(Int16(truncatingIfNeeded: word >> 32)) }
  }
  @inlinable public var sc: Int {
    @inline(__always) get { Int(Int64(bitPattern: word) >> 48) }
  }
  @inlinable public var bx: Int {
    @inline(__always) get { Int(word >> 32) }
  }
  @inlinable public var sbx: Int {
    @inline(__always) get { Int(Int64(bitPattern: word) >> 32) }
  }

  /// The operand value that stands for "none" in `formatValue`, `raise`, `callSpread`.
  public static let absent = 0xFFFF
}
