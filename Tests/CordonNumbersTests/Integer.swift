// An integer that owns its limbs, so that the kernels can be tested in sentences.
//
// Behind every result lies a mark; a kernel that writes more than it announced is found out.

import CordonNumbers

struct Integer: Equatable, CustomStringConvertible, ExpressibleByIntegerLiteral,
  ExpressibleByStringLiteral
{
  private(set) var limbs: [UInt]
  private(set) var isNegative: Bool

  init(_ value: Int) {
    limbs = value == 0 ? [] : [value.magnitude]
    isNegative = value < 0
  }

  init(_ text: String) {
    self = Integer(parsing: text, base: 10)!
  }

  init(integerLiteral value: Int) { self.init(value) }
  init(stringLiteral text: String) { self.init(text) }

  init?(parsing text: String, base: Int) {
    var text = text
    let parsed = text.withUTF8 { bytes -> Integer? in
      guard let literal = IntegerLiteral(bytes, base: base) else { return nil }
      return try? Integer(literal.cost) { try literal.write(into: $0) }
    }
    guard let parsed else { return nil }
    self = parsed
  }

  init(bytes: [UInt8], order: ByteOrder, signed: Bool) {
    self = bytes.withUnsafeBufferPointer { bytes in
      Integer(IntegerMath.readBytesCost(bytes.count)) {
        IntegerMath.readBytes(bytes, order: order, signed: signed, into: $0)
      }
    }
  }

  private static let mark: UInt = 0x5ca1_ab1e_0ddb_a115

  init(
    _ cost: Cost, _ body: (UnsafeMutablePointer<UInt>) throws -> WrittenInteger
  ) rethrows {
    let room = UnsafeMutablePointer<UInt>.allocate(capacity: cost.room + 1)
    defer { room.deallocate() }
    room[cost.room] = Self.mark
    let written = try body(room)
    precondition(room[cost.room] == Self.mark && written.count <= cost.room)
    precondition(written.count == 0 || room[written.count - 1] != 0)
    limbs = Array(UnsafeBufferPointer(start: room, count: written.count))
    isNegative = written.isNegative
  }

  func lend<Result>(_ body: (IntegerView) throws -> Result) rethrows -> Result {
    var none: UInt = 0
    return try limbs.withUnsafeBufferPointer { buffer in
      try withUnsafePointer(to: &none) { empty in
        try body(
          IntegerView(buffer.baseAddress ?? empty, count: buffer.count, isNegative: isNegative))
      }
    }
  }

  var description: String { text(base: 10) }

  func text(base: Int, shouldContinue: () -> Bool = { true }) -> String {
    lend { view in
      let room = IntegerText.writeCost(view, base: base).room
      return String(unsafeUninitializedCapacity: room) { buffer in
        (try? IntegerText.write(
          view, base: base, into: buffer.baseAddress!, shouldContinue: shouldContinue)) ?? 0
      }
    }
  }

  private func with(
    _ other: Integer, _ cost: (IntegerView, IntegerView) -> Cost,
    _ body: (IntegerView, IntegerView, UnsafeMutablePointer<UInt>) throws -> WrittenInteger
  ) rethrows -> Integer {
    try lend { a in try other.lend { b in try Integer(cost(a, b)) { try body(a, b, $0) } } }
  }

  static func + (a: Integer, b: Integer) -> Integer {
    a.with(b, IntegerMath.addCost, IntegerMath.add)
  }
  static func - (a: Integer, b: Integer) -> Integer {
    a.with(b, IntegerMath.subtractCost, IntegerMath.subtract)
  }
  static func * (a: Integer, b: Integer) -> Integer {
    try! a.with(b, IntegerMath.multiplyCost) { try IntegerMath.multiply($0, $1, into: $2) }
  }
  static func & (a: Integer, b: Integer) -> Integer {
    a.with(b, IntegerMath.bitwiseCost, IntegerMath.and)
  }
  static func | (a: Integer, b: Integer) -> Integer {
    a.with(b, IntegerMath.bitwiseCost, IntegerMath.or)
  }
  static func ^ (a: Integer, b: Integer) -> Integer {
    a.with(b, IntegerMath.bitwiseCost, IntegerMath.xor)
  }
  static prefix func ~ (a: Integer) -> Integer {
    a.lend { a in Integer(IntegerMath.invertCost(a)) { IntegerMath.invert(a, into: $0) } }
  }

  func divided(by other: Integer) throws -> (quotient: Integer, remainder: Integer) {
    try lend { a in
      try other.lend { b in
        var remainder = Integer(0)
        let quotient = try Integer(IntegerMath.floorDivideCost(a, by: b)) { room in
          var written = WrittenInteger.zero
          remainder = try Integer(IntegerMath.moduloCost(a, by: b)) { rest in
            let both = try IntegerMath.divideWithRemainder(
              a, by: b, quotient: room, remainder: rest)
            written = both.quotient
            return both.remainder
          }
          return written
        }
        return (quotient, remainder)
      }
    }
  }

  func shiftedLeft(_ bits: UInt) -> Integer {
    lend { a in
      Integer(IntegerMath.shiftLeftCost(a, by: bits)) {
        IntegerMath.shiftLeft(a, by: bits, into: $0)
      }
    }
  }

  func shiftedRight(_ bits: UInt) -> Integer {
    lend { a in
      Integer(IntegerMath.shiftRightCost(a, by: bits)) {
        IntegerMath.shiftRight(a, by: bits, into: $0)
      }
    }
  }

  func power(_ exponent: UInt, shouldContinue: () -> Bool = { true }) throws -> Integer {
    try lend { a in
      try Integer(IntegerMath.powerCost(a, exponent)) {
        try IntegerMath.power(a, exponent, into: $0, shouldContinue: shouldContinue)
      }
    }
  }

  func power(_ exponent: Integer, modulus: Integer) throws -> Integer {
    try lend { a in
      try exponent.lend { e in
        try modulus.lend { m in
          try Integer(IntegerMath.modularPowerCost(a, e, modulus: m)) {
            try IntegerMath.modularPower(a, e, modulus: m, into: $0)
          }
        }
      }
    }
  }

  func squareRoot() throws -> Integer {
    try lend { a in
      try Integer(IntegerMath.squareRootCost(a)) { try IntegerMath.squareRoot(a, into: $0) }
    }
  }

  func gcd(_ other: Integer) throws -> Integer {
    try with(other, IntegerMath.gcdCost) { try IntegerMath.gcd($0, $1, into: $2) }
  }

  static func factorial(_ n: UInt) throws -> Integer {
    try Integer(IntegerMath.factorialCost(n)) { try IntegerMath.factorial(n, into: $0) }
  }

  static func binomial(_ n: UInt, _ k: UInt) throws -> Integer {
    try Integer(IntegerMath.binomialCost(n, k)) { try IntegerMath.binomial(n, k, into: $0) }
  }

  func bytes(_ count: Int, order: ByteOrder, signed: Bool) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    try lend { a in
      try bytes.withUnsafeMutableBufferPointer {
        try IntegerMath.writeBytes(a, order: order, signed: signed, into: $0)
      }
    }
    return bytes
  }
}
