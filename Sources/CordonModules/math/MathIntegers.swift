// Which functions of integers does `math` have?

import CordonRuntime

enum MathIntegers {
  static let rows: [NativeRow] = [
    .init("gcd(*integers)", .pure, "Return the greatest common divisor.") { call throws(Raised) in
      let vm = call.vm
      let numbers = call[0].asTuple
      var result = Value.small(0)
      for i in 0..<numbers.pointee.count {
        result = try vm.greatestDivisor(result, try vm.index(numbers[item: i]))
      }
      return result
    },
    .init("lcm(*integers)", .pure, "Return the least common multiple.") { call throws(Raised) in
      let numbers = call[0].asTuple
      var result = Value.small(1)
      for i in 0..<numbers.pointee.count {
        result = try leastMultiple(call.vm, result, try call.vm.index(numbers[item: i]))
      }
      return result
    },
    .init("isqrt(n, /)", .pure, "Return the integer part of the square root.") {
      call throws(Raised) in
      guard let root = try call.vm.squareRoot(try call.vm.index(call[0])) else {
        throw call.raise(.valueError, "isqrt() argument must be nonnegative")
      }
      return root
    },
    .init("factorial(n, /)", .pure, "Return the product of 1 to n.") { call throws(Raised) in
      try factorial(call, try call.vm.index(call[0]))
    },
    .init("comb(n, k, /)", .pure, "Return the number of ways to choose k of n items.", comb),
    .init("perm(n, k=None, /)", .pure, "Return the number of ways to arrange k of n items.", perm),
  ]

  private static func leastMultiple(_ vm: VM, _ a: Value, _ b: Value) throws(Raised) -> Value {
    let divisor = try vm.greatestDivisor(a, b)
    if divisor == .small(0) { return .small(0) }
    let product = try vm.binary(.multiply, try vm.binary(.floorDivide, a, divisor), b)
    return try vm.absolute(product)
  }

  private static func factorial(_ call: Call, _ n: Value) throws(Raised) -> Value {
    if call.vm.isNegative(n) {
      throw call.raise(.valueError, "factorial() not defined for negative values")
    }
    guard let count = call.vm.word(n) else {
      throw call.raise(
        .overflowError, "factorial() argument should not exceed \(Int.max)")
    }
    return try call.vm.factorial(UInt(count))
  }

  private static func checkCounts(_ call: Call, _ n: Value, _ k: Value) throws(Raised) {
    if call.vm.isNegative(n) {
      throw call.raise(.valueError, "n must be a non-negative integer")
    }
    if call.vm.isNegative(k) {
      throw call.raise(.valueError, "k must be a non-negative integer")
    }
  }

  private static func comb(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let n = try vm.index(call[0])
    let k = try vm.index(call[1])
    try checkCounts(call, n, k)
    if let total = vm.word(n) {
      guard let chosen = vm.word(k) else { return .small(0) }
      return try vm.binomial(UInt(total), UInt(chosen))
    }
    let rest = try vm.binary(.subtract, n, k)
    if vm.isNegative(rest) { return .small(0) }
    guard let count = vm.word(k) ?? vm.word(rest) else {
      throw call.raise(
        .overflowError, "min(n - k, k) must not exceed \(Int.max)")
    }
    // Each quotient is whole: it is a smaller coefficient.
    var result = Value.small(1)
    for i in 0..<min(count, vm.word(rest) ?? count) {
      let factor = try vm.binary(.subtract, n, .small(i))
      result = try vm.binary(.multiply, result, factor)
      result = try vm.binary(.floorDivide, result, .small(i + 1))
    }
    return result
  }

  private static func perm(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    if call[1].isNone { return try factorial(call, try vm.index(call[0])) }
    let n = try vm.index(call[0])
    let k = try vm.index(call[1])
    try checkCounts(call, n, k)
    if vm.isNegative(try vm.binary(.subtract, n, k)) { return .small(0) }
    guard let count = vm.word(k) else {
      throw call.raise(.overflowError, "k must not exceed \(Int.max)")
    }
    return try product(vm, n, count)
  }

  /// n * (n-1) * ... of `count` factors, by halves, so that the operands are of like size.
  private static func product(_ vm: VM, _ n: Value, _ count: Int) throws(Raised) -> Value {
    if count <= 8 {
      var result = Value.small(1)
      for i in 0..<count {
        result = try vm.binary(.multiply, result, try vm.binary(.subtract, n, .small(i)))
      }
      return result
    }
    try vm.charge(1)
    try vm.checkNativeStack()
    let half = count / 2
    let high = try product(vm, n, half)
    let rest = try vm.binary(.subtract, n, .small(half))
    return try vm.binary(.multiply, high, try product(vm, rest, count - half))
  }
}
