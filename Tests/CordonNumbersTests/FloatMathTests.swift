// Is arithmetic on floats and complex numbers Python's?

import CordonNumbers
import Testing

@Suite struct FloatMathTests {
  @Test(arguments: [
    (5.0, -3.0, -2.0, -1.0), (-5.0, 3.0, -2.0, 1.0), (5.0, 3.0, 1.0, 2.0),
    (1.0, 0.1, 9.0, 0.09999999999999995),
    (0.0, -1.0, -0.0, -0.0), (3.0, .infinity, 0.0, 3.0), (-3.0, .infinity, -1.0, .infinity),
  ])
  func divisionRoundsDown(_ a: Double, _ b: Double, quotient: Double, remainder: Double) {
    let result = FloatMath.divideWithRemainder(a, by: b)
    #expect(result.quotient == quotient && result.quotient.sign == quotient.sign)
    #expect(result.remainder == remainder && result.remainder.sign == remainder.sign)
    #expect(FloatMath.modulo(a, by: b) == remainder)
    #expect(FloatMath.floorDivide(a, by: b) == quotient)
  }

  @Test func powersOfSpecialValues() {
    #expect(FloatMath.power(0, -1) == .divisionByZero)
    #expect(FloatMath.power(-8, 0.5) == .complex)
    #expect(FloatMath.power(10, 400) == .overflow)
    #expect(FloatMath.power(.nan, 0) == .value(1))
    #expect(FloatMath.power(1, .nan) == .value(1))
    #expect(FloatMath.power(-1, .infinity) == .value(1))
    #expect(FloatMath.power(-2, 3) == .value(-8))
    #expect(FloatMath.power(-.infinity, 3) == .value(-.infinity))
  }

  @Test(arguments: [
    (2.675, 2, 2.67), (2.5, 0, 2.0), (25.0, -1, 20.0), (15.0, -1, 20.0), (5.0, -1, 0.0),
    (5e299, -300, 1e300),
    (1e308, -308, 1e308), (1.5, 400, 1.5), (1.5, -400, 0.0), (0.1, 20, 0.1),
    (1234.5678, -2, 1200.0),
  ])
  func roundingIsOfTheExactValue(_ value: Double, digits: Int, expected: Double) {
    #expect(FloatMath.round(value, digits: digits) == expected)
    #expect(FloatMath.round(-value, digits: digits) == -expected)
  }

  @Test func roundingCanOverflow() {
    #expect(FloatMath.round(1.7e308, digits: -308) == nil)
  }

  @Test func ratiosAreInLowestTerms() {
    #expect(FloatMath.ratio(0.75) == (3, -2))
    #expect(FloatMath.ratio(-96) == (-3, 5))
    #expect(FloatMath.ratio(.leastNonzeroMagnitude) == (1, -1074))
  }

  @Test func hashes() {
    #expect(FloatMath.hash(1.5) == 1_152_921_504_606_846_977)
    #expect(FloatMath.hash(-.infinity) == -314_159)
    #expect(FloatMath.hash(.nan) == nil)
    #expect(ComplexMath.hash(real: 1, imaginary: 2) == 2_000_007)
  }

  @Test func complexArithmetic() {
    let i = ComplexValue(0, 1)
    #expect(ComplexMath.multiply(i, i) == ComplexValue(-1, 0))
    #expect(
      ComplexMath.divide(ComplexValue(1, 2), by: ComplexValue(3, -4)) == ComplexValue(-0.2, 0.4))
    #expect(ComplexMath.divide(i, by: ComplexValue(0, 0)) == nil)
    #expect(ComplexMath.power(i, ComplexValue(2, 0)) == .value(ComplexValue(-1, 0)))
    #expect(ComplexMath.power(ComplexValue(0, 0), ComplexValue(-1, 0)) == .divisionByZero)
    #expect(ComplexMath.power(ComplexValue(0, 2), ComplexValue(1e6, 0)) == .overflow)
  }
}
