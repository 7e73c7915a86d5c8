// How do numbers of different types compare?
//
// Exactly: an int is never rounded to be compared with a float.

import CordonNumbers

extension NumberOrder {
  @inline(__always) func holds(_ op: CompareOperator) -> Bool {
    switch self {
    case .less: op.holds(-1)
    case .equal: op.holds(0)
    case .greater: op.holds(1)
    case .unordered: op == .notEqual
    }
  }

  fileprivate var reversed: NumberOrder {
    switch self {
    case .less: .greater
    case .greater: .less
    default: self
    }
  }
}

extension Value {
  /// An int in a word, bools among them.
  @inline(__always) var smallNumber: Int? {
    if isInt { return asInt }
    return isBool ? (self == .true ? 1 : 0) : nil
  }
}

extension UnsafeMutablePointer where Pointee == BigIntObject {
  var view: IntegerView {
    IntegerView(limbs, count: Int(pointee.limbCount), isNegative: pointee.isNegative)
  }
}

extension VM {
  /// The order of two ints (bools among them) or floats; nil when one of them is neither.
  @inline(__always) func numberOrder(_ a: Value, _ b: Value) -> NumberOrder? {
    if Value.bothInts(a, b) { return order(a.signed, b.signed) }
    if Value.bothInlineFloats(a, b) { return order(a.asInlineFloat, b.asInlineFloat) }
    // Cells other than numbers are the common case here.
    if a.isCell && a.cell.kind.rawValue > Kind.bigInt.rawValue { return nil }
    return numberOrderSlowly(a, b)
  }

  @inline(never) private func numberOrderSlowly(_ a: Value, _ b: Value) -> NumberOrder? {
    if let x = a.smallNumber {
      if let y = b.smallNumber { return order(x, y) }
      if b.isFloat { return IntegerMath.compare(x, b.asFloat) }
      if b.isKind(.bigInt) { return b.asBigInt.pointee.isNegative ? .greater : .less }
      return nil
    }
    if a.isFloat {
      if b.isFloat { return order(a.asFloat, b.asFloat) }
      if let y = b.smallNumber { return IntegerMath.compare(y, a.asFloat).reversed }
      if b.isKind(.bigInt) { return IntegerMath.compare(b.asBigInt.view, a.asFloat).reversed }
      return nil
    }
    guard a.isKind(.bigInt) else { return nil }
    if b.isKind(.bigInt) {
      owe(Int(min(a.asBigInt.pointee.limbCount, b.asBigInt.pointee.limbCount)) >> 2)
      return IntegerMath.compare(a.asBigInt.view, b.asBigInt.view)
    }
    if b.isFloat { return IntegerMath.compare(a.asBigInt.view, b.asFloat) }
    if b.smallNumber != nil { return a.asBigInt.pointee.isNegative ? .less : .greater }
    return nil
  }

  @inline(__always) private func order<T: Comparable>(_ a: T, _ b: T) -> NumberOrder {
    a < b ? .less : a > b ? .greater : a == b ? .equal : .unordered
  }
}
