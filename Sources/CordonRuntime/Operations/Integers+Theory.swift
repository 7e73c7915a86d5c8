// Which questions about integers does the library ask?
//
// The kernels' answers to `math` and its like, on values.

import CordonNumbers

extension VM {
  /// The greatest common divisor of two exact ints; not negative.
  public func greatestDivisor(_ a: Value, _ b: Value) throws(Raised) -> Value {
    if let x = a.smallNumber, let y = b.smallNumber {
      var (high, low) = (x.magnitude, y.magnitude)
      while low != 0 { (high, low) = (low, high % low) }
      return int(high)
    }
    return try withIntegers(a, b) { (x, y) throws(Raised) -> Value in
      try newInteger(IntegerMath.gcdCost(x, y)) { room throws(NumberError) in
        try IntegerMath.gcd(x, y, into: room)
      }
    }
  }

  /// The greatest int whose square is not above an exact int; nil for a negative one.
  public func squareRoot(_ v: Value) throws(Raised) -> Value? {
    try withInteger(v) { (x) throws(Raised) -> Value? in
      if x.isNegative { return nil }
      return try newInteger(IntegerMath.squareRootCost(x)) { room throws(NumberError) in
        try IntegerMath.squareRoot(x, into: room)
      }
    }
  }

  /// The product of 1 to n.
  public func factorial(_ n: UInt) throws(Raised) -> Value {
    let cost = IntegerMath.factorialCost(n)
    try reserveInteger(limbs: cost.room)
    return try newInteger(cost) { room throws(NumberError) in
      try IntegerMath.factorial(n, into: room) { mayContinue }
    }
  }

  /// The ways to choose k of n.
  public func binomial(_ n: UInt, _ k: UInt) throws(Raised) -> Value {
    let cost = IntegerMath.binomialCost(n, k)
    try reserveInteger(limbs: cost.room)
    try reserve(IntegerMath.binomialScratch(n, k), of: 8)
    return try newInteger(cost) { room throws(NumberError) in
      try IntegerMath.binomial(n, k, into: room) { mayContinue }
    }
  }

  /// An exact int as a fraction from 0.5 to 1 (or -1 to -0.5) and the power of two to multiply it
  /// by.
  public func fraction(of v: Value) -> (fraction: Double, exponent: Int) {
    withInteger(v) { view in
      let bits = view.bitLength
      if bits <= 1000 {
        let whole = IntegerMath.double(view) ?? 0
        if whole == 0 { return (0, 0) }
        let exponent = Int(whole.exponent) + 1
        return (whole.significand * (whole < 0 ? -0.5 : 0.5), exponent)
      }
      // Only the highest limbs decide, but for a bit that tells whether any follow.
      let kept = 4
      var high = (0 as UInt, 0 as UInt, 0 as UInt, 0 as UInt)
      let skipped = view.count - kept
      return withUnsafeMutablePointer(to: &high) { pointer in
        let limbs = UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: UInt.self)
        for i in 0..<kept { limbs[i] = view.limbs[skipped + i] }
        if view.magnitude.hasBits(below: skipped * 64) { limbs[0] |= 1 }
        let top = IntegerView(limbs, count: kept, isNegative: view.isNegative)
        let whole = IntegerMath.double(top) ?? 0
        let exponent = Int(whole.exponent) + 1
        return (whole.significand * (whole < 0 ? -0.5 : 0.5), exponent + skipped * 64)
      }
    }
  }

  /// The double nearest to an exact int; nil when it would be infinite.
  public func nearestDouble(_ v: Value) -> Double? {
    v.isInt ? Double(v.asInt) : withInteger(v) { IntegerMath.double($0) }
  }

  /// The number of an exact int that fits a machine word, or nil.
  public func word(_ v: Value) -> Int? {
    v.isInt ? v.asInt : withInteger(v) { $0.asInt }
  }

  /// Whether an exact int is below zero.
  public func isNegative(_ v: Value) -> Bool {
    v.isInt ? v.asInt < 0 : v.isKind(.bigInt) && v.asBigInt.pointee.isNegative
  }

  /// The integer part of a float; raises for infinities and NaN.
  public func integer(of d: Double) throws(Raised) -> Value { try integer(truncating: d) }

  /// `a op= b`.
  public func assignment(_ op: BinaryOperation, _ a: Value, _ b: Value) throws(Raised) -> Value {
    try binarySlowly(op, a, b, 1)
  }
}
