// How does `math` add and multiply many numbers?
//
// Sums of floats are kept in more places than a float has, so that the result is rounded once.

import CordonRuntime
import Glibc

enum MathSums {
  static let rows: [NativeRow] = [
    .init("fsum(seq, /)", .pure, "Return the sum of floats, rounded once.", floatSum),
    .init("prod(iterable, /, *, start=1)", .pure, "Return the product of the items.") {
      call throws(Raised) in
      let vm = call.vm
      var product = call[1]
      try vm.forEach(call[0]) { item throws(Raised) in
        product = try vm.binary(.multiply, product, item)
        return true
      }
      return product
    },
    .init("sumprod(p, q, /)", .pure, "Return the sum of the products of pairs.", sumOfProducts),
    .init("hypot(*coordinates)", .pure, "Return the distance from the origin.") {
      call throws(Raised) in
      let coordinates = call[0].asTuple
      var vector: [Double] = []
      for i in 0..<coordinates.pointee.count {
        vector.append(try call.vm.asDouble(coordinates[item: i]))
      }
      return call.vm.float(length(of: vector))
    },
    .init("dist(p, q, /)", .pure, "Return the distance between two points.", distance),
  ]

  // MARK: Sum

  private static func floatSum(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    var sum = ExactSum()
    var overflow = false
    try vm.forEach(call[0]) { item throws(Raised) in
      overflow = !sum.add(try vm.asDouble(item))
      return !overflow
    }
    if overflow { throw call.raise(.overflowError, "intermediate overflow in fsum") }
    guard let total = sum.total else { throw call.raise(.valueError, "-inf + inf in fsum") }
    return vm.float(total)
  }

  /// The exact sum of finite floats: parts that do not overlap, the smallest first.
  private struct ExactSum {
    private var parts: [Double] = []
    private var infinities = 0.0
    private var special = 0.0

    /// False when a sum of finite floats overflowed.
    mutating func add(_ value: Double) -> Bool {
      var x = value
      var kept = 0
      for i in parts.indices {
        var y = parts[i]
        if x.magnitude < y.magnitude { (x, y) = (y, x) }
        let high = x + y
        let low = y - (high - x)
        if low != 0 {
          parts[kept] = low
          kept += 1
        }
        x = high
      }
      parts.removeSubrange(kept...)
      if x == 0 { return true }
      if x.isFinite {
        parts.append(x)
        return true
      }
      if value.isFinite { return false }
      if value.isInfinite { infinities += value }
      special += value
      parts.removeAll()
      return true
    }

    /// Nil for the sum of opposite infinities.
    var total: Double? {
      if special != 0 { return infinities.isNaN ? nil : special }
      var rest = parts
      guard var high = rest.popLast() else { return 0 }
      var low = 0.0
      while let y = rest.popLast() {
        let x = high
        high = x + y
        low = y - (high - x)
        if low != 0 { break }
      }
      // Half a unit is rounded by what lies below it.
      if let next = rest.last, low < 0 && next < 0 || low > 0 && next > 0 {
        let double = low * 2
        let x = high + double
        if double == x - high { high = x }
      }
      return high
    }
  }

  // MARK: Length

  private static func distance(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let p = try vm.tupleFrom(call[0])
    let q = try vm.tupleFrom(call[1])
    let count = p.asTuple.pointee.count
    if count != q.asTuple.pointee.count {
      throw call.raise(
        .valueError, "both points must have the same number of dimensions")
    }
    try vm.reserve(count, of: 2 * MemoryLayout<Double>.size)
    var vector: [Double] = []
    for i in 0..<count {
      let x = try vm.asDouble(p.asTuple[item: i])
      vector.append(x - (try vm.asDouble(q.asTuple[item: i])))
    }
    return vm.float(length(of: vector))
  }

  /// The square root of the sum of squares. Scaled by a power of two, so that squares neither
  /// overflow nor vanish; the squares are exact pairs, and one step of Newton's corrects the root.
  private static func length(of vector: [Double]) -> Double {
    let largest = vector.reduce(0) { $1.isNaN ? $0 : max($0, $1.magnitude) }
    if largest.isInfinite { return largest }
    if vector.contains(where: \.isNaN) { return .nan }
    if largest == 0 || vector.count <= 1 { return largest }
    var exponent: Int32 = 0
    _ = frexp(largest, &exponent)
    if exponent < -1023 {
      let least = Double.leastNormalMagnitude
      return least * length(of: vector.map { $0 / least })
    }
    let scale = scalbn(1, -exponent)
    var sum = 1.0
    var (low, lower) = (0.0, 0.0)
    func add(_ product: Pair) {
      let next = Pair.orderedSum(sum, product.high)
      sum = next.high
      low += product.low
      lower += next.low
    }
    for x in vector { add(.product(x * scale, x * scale)) }
    let root = (sum - 1 + (low + lower)).squareRoot()
    add(.product(-root, root))
    let error = sum - 1 + (low + lower)
    return (root + error / (2 * root)) / scale
  }

  /// A number as the sum of two floats.
  private struct Pair {
    var high: Double
    var low: Double

    /// Of a and b with a the larger.
    static func orderedSum(_ a: Double, _ b: Double) -> Pair {
      let high = a + b
      return Pair(high: high, low: (a - high) + b)
    }

    static func sum(_ a: Double, _ b: Double) -> Pair {
      let high = a + b
      let second = high - a
      return Pair(high: high, low: (a - (high - second)) + (b - second))
    }

    static func product(_ a: Double, _ b: Double) -> Pair {
      let high = a * b
      return Pair(high: high, low: fma(a, b, -high))
    }
  }

  // MARK: Sum of products

  /// Sums of products of ints and of floats are kept apart in machine numbers for as long as the
  /// items allow.
  private static func sumOfProducts(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let left = try vm.iterator(call[0])
    let right = try vm.iterator(call[1])
    var total = Value.small(0)
    var integers: Int? = 0
    var floats: TripleSum? = TripleSum()
    while true {
      let p = try vm.next(left)
      let q = try vm.next(right)
      if p.isUnset != q.isUnset {
        throw call.raise(.valueError, "Inputs are not the same length")
      }
      if p.isUnset { break }
      try vm.charge(1)
      if let sum = integers {
        if let next = accumulate(sum, p, q) {
          integers = next
          continue
        }
        total = try vm.binary(.add, total, vm.int(sum))
        integers = nil
      }
      if let sum = floats {
        if let next = accumulate(vm, sum, p, q) {
          floats = next
          continue
        }
        if sum.isUsed { total = try vm.binary(.add, total, vm.float(sum.value)) }
        floats = nil
      }
      total = try vm.binary(.add, total, try vm.binary(.multiply, p, q))
      try vm.charge(1)
    }
    if let sum = integers, sum != 0 { total = try vm.binary(.add, total, vm.int(sum)) }
    if let sum = floats, sum.isUsed { total = try vm.binary(.add, total, vm.float(sum.value)) }
    return total
  }

  private static func accumulate(_ sum: Int, _ p: Value, _ q: Value) -> Int? {
    guard p.isInt, q.isInt else { return nil }
    let (product, overflow) = p.asInt.multipliedReportingOverflow(by: q.asInt)
    if overflow { return nil }
    let (next, tooLarge) = sum.addingReportingOverflow(product)
    return tooLarge ? nil : next
  }

  /// Nil when neither is a float, or the sum would not be finite.
  private static func accumulate(
    _ vm: VM, _ sum: TripleSum, _ p: Value, _ q: Value
  ) -> TripleSum? {
    func double(_ v: Value) -> Double? {
      if v.isFloat { return v.asFloat }
      if v.isBool { return v == .true ? 1 : 0 }
      return v.isInteger ? vm.nearestDouble(v) : nil
    }
    guard p.isFloat || q.isFloat, let x = double(p), let y = double(q) else { return nil }
    let next = sum.adding(x, y)
    return next.isFinite ? next : nil
  }

  /// A running sum in three floats.
  private struct TripleSum {
    private var high = 0.0
    private var low = 0.0
    private var tiny = 0.0
    var isUsed = false

    var isFinite: Bool { high.isFinite }
    var value: Double { high + Pair.sum(low, tiny).high }

    func adding(_ x: Double, _ y: Double) -> TripleSum {
      let product = Pair.product(x, y)
      let sum = Pair.sum(high, product.high)
      let first = Pair.sum(low, product.low)
      let second = Pair.sum(first.high, sum.low)
      var next = TripleSum()
      next.high = sum.high
      next.low = second.high
      next.tiny = tiny + first.low + second.low
      next.isUsed = true
      return next
    }
  }
}
