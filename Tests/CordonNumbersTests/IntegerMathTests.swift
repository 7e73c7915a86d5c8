// Does arithmetic on integers of any size hold its laws?

import CordonNumbers
import Testing

@Suite struct IntegerMathTests {
  static let samples: [Integer] = [
    0, 1, -1, 2, 7, -7, Integer(Int.max), Integer(Int.min), "18446744073709551615",
    "18446744073709551616", "-18446744073709551616", "340282366920938463463374607431768211455",
    "-100000000000000000000000000000000000000000000000000000000000000000000000001",
    "123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890",
  ]

  @Test func sumAndDifferenceUndoEachOther() {
    for a in Self.samples {
      for b in Self.samples {
        #expect((a + b) - b == a, "\(a) \(b)")
        #expect(a + b == b + a)
      }
    }
  }

  @Test func divisionRoundsDown() throws {
    for a in Self.samples {
      for b in Self.samples where b != 0 {
        let (quotient, remainder) = try a.divided(by: b)
        #expect(quotient * b + remainder == a, "\(a) \(b)")
        #expect(remainder == 0 || remainder.isNegative == b.isNegative, "\(a) \(b)")
      }
    }
  }

  @Test func quotientOfAllOnesCarriesIntoANewLimb() throws {
    let allOnes: Integer = "-340282366920938463463374607431768211455"
    let divisor: Integer = "18446744073709551616"
    let (quotient, remainder) = try allOnes.divided(by: divisor)
    #expect(quotient == "-18446744073709551616")
    #expect(remainder == 1)
  }

  @Test func divisionByZeroIsAnError() {
    #expect(throws: NumberError.divisionByZero) { try Integer(5).divided(by: 0) }
  }

  @Test func bitsAreTwosComplement() {
    for a in Self.samples {
      for b in Self.samples {
        #expect((a & b) + (a | b) == a + b, "\(a) \(b)")
        #expect((a ^ b) == (a | b) - (a & b), "\(a) \(b)")
      }
      #expect(~a == Integer(-1) - a)
    }
  }

  @Test func shiftToTheRightRoundsDown() throws {
    for a in Self.samples {
      for bits: UInt in [0, 1, 63, 64, 65, 200] {
        #expect(a.shiftedLeft(bits).shiftedRight(bits) == a)
        let power = try Integer(2).power(bits)
        #expect(try a.shiftedRight(bits) == a.divided(by: power).quotient, "\(a) >> \(bits)")
      }
    }
  }

  @Test func powersMultiply() throws {
    #expect(try Integer(10).power(30) == "1000000000000000000000000000000")
    #expect(try Integer(-6).power(25) == "-28430288029929701376")
    #expect(try Integer(0).power(0) == 1)
  }

  @Test func powerCanBeStopped() {
    #expect(throws: NumberError.interrupted) {
      try Integer(3).power(1_000_000, shouldContinue: { false })
    }
  }

  @Test func impossiblePowersAreToldInAdvance() {
    withIntegerView(of: 10) { ten in
      #expect(IntegerMath.powerCost(ten, UInt.max).room > 1 << 50)
    }
  }

  @Test(arguments: [
    (3, 200, 13, 9), (3, -1, 7, 5), (3, -1, -7, -2), (-5, 3, -7, -6), (5, 0, 1, 0), (0, 0, 5, 1),
  ])
  func modularPower(base: Int, exponent: Int, modulus: Int, expected: Int) throws {
    let result = try Integer(base).power(Integer(exponent), modulus: Integer(modulus))
    #expect(result == Integer(expected))
  }

  @Test func noInverseIsAnError() {
    #expect(throws: NumberError.notInvertible) { try Integer(2).power(-1, modulus: 4) }
  }

  @Test func trueDivisionRoundsOnce() throws {
    #expect(try quotient("9007199254740993", "1") == 9007199254740992)
    #expect(try quotient("9007199254740995", "1") == 9007199254740996)
    #expect(try quotient("1" + zeros(400), "1" + zeros(399)) == 10)
    #expect(try quotient("1", "3" + zeros(323)) == .leastNonzeroMagnitude)
    #expect(try quotient("1", "1" + zeros(400)) == 0)
    #expect(throws: NumberError.overflow) { try quotient("1" + zeros(400), "1") }
  }

  private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

  private func quotient(_ a: String, _ b: String) throws -> Double {
    try Integer(a).lend { a in try Integer(b).lend { b in try IntegerMath.trueDivide(a, by: b) } }
  }

  @Test func comparisonWithADoubleIsExact() {
    let large: Integer = "9007199254740993"
    large.lend { #expect(IntegerMath.compare($0, 9007199254740992.0) == .greater) }
    large.lend { #expect(IntegerMath.compare($0, 9007199254740994.0) == .less) }
    #expect(IntegerMath.compare(Int.max, 0x1p63) == .less)
    #expect(IntegerMath.compare(1, .nan) == .unordered)
  }

  @Test func equalNumbersHashAlike() {
    let power: Integer = "1267650600228229401496703205376"
    power.lend { #expect(IntegerMath.hash($0) == FloatMath.hash(0x1p100)) }
    #expect(IntegerMath.hash(-1) == -2)
    #expect(FloatMath.hash(-1) == -2)
  }

  @Test func bytesRoundTrip() throws {
    for a in Self.samples {
      for order in [ByteOrder.little, .big] {
        let bytes = try a.bytes(40, order: order, signed: true)
        #expect(Integer(bytes: bytes, order: order, signed: true) == a)
      }
    }
    #expect(throws: NumberError.overflow) {
      try Integer(128).bytes(1, order: .big, signed: true)
    }
    #expect(throws: NumberError.negative) {
      try Integer(-1).bytes(1, order: .big, signed: false)
    }
    #expect(try Integer(-128).bytes(1, order: .big, signed: true) == [0x80])
  }

  @Test func theory() throws {
    #expect(try Integer("1" + zeros(60)).squareRoot() == Integer("1" + zeros(30)))
    #expect(throws: NumberError.negative) { try Integer(-1).squareRoot() }
    let a = try Integer(12) * Integer(10).power(30)
    let b = try Integer(18) * Integer(10).power(30)
    #expect(try a.gcd(b) == Integer(6) * Integer(10).power(30))
    #expect(try Integer.factorial(25) == "15511210043330985984000000")
    #expect(try Integer.binomial(100, 50) == "100891344545564193334812497256")
  }
}
