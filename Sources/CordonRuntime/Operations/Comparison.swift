// How do two values compare?
//
// Built-in values are compared by what they hold, without a look at their types' methods; anything
// else goes the way of the language: `__lt__` and its kin, the reflected method of a subclass
// first, identity where nobody answers `==`.

public enum CompareOperator: UInt8 {
  case less, lessEqual, greater, greaterEqual, equal, notEqual

  public var symbol: String {
    switch self {
    case .less: "<"
    case .lessEqual: "<="
    case .greater: ">"
    case .greaterEqual: ">="
    case .equal: "=="
    case .notEqual: "!="
    }
  }

  var method: Name {
    switch self {
    case .less: .__lt__
    case .lessEqual: .__le__
    case .greater: .__gt__
    case .greaterEqual: .__ge__
    case .equal: .__eq__
    case .notEqual: .__ne__
    }
  }

  /// `a op b` is `b op.swapped a`.
  var swapped: CompareOperator {
    switch self {
    case .less: .greater
    case .lessEqual: .greaterEqual
    case .greater: .less
    case .greaterEqual: .lessEqual
    case .equal, .notEqual: self
    }
  }

  var isEquality: Bool { self == .equal || self == .notEqual }

  /// What the operator says of two things that can be put in order, `a` less than, equal to or
  /// greater than `b` as the number is.
  @inline(__always) func holds(_ order: Int) -> Bool {
    switch self {
    case .less: order < 0
    case .lessEqual: order <= 0
    case .greater: order > 0
    case .greaterEqual: order >= 0
    case .equal: order == 0
    case .notEqual: order != 0
    }
  }
}

extension VM {
  /// `a op b`, which for lists and foreign types may be any value.
  public func compare(_ op: CompareOperator, _ a: Value, _ b: Value) throws(Raised) -> Value {
    let answer = try compareBuiltin(op, a, b)
    if !answer.isUnset && answer != .notImplemented { return answer }
    return try compareByMethods(op, a, b)
  }

  /// The truth of `a op b`.
  public func test(_ op: CompareOperator, _ a: Value, _ b: Value) throws(Raised) -> Bool {
    let answer = try compare(op, a, b)
    if answer.isBool { return answer == .true }
    return try isTrue(answer)
  }

  /// Whether two values are the same or equal, as containers ask.
  @inline(__always)
  public func isEqual(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    if a == b { return true }
    if Value.bothInts(a, b) { return false }
    return try isEqualSlowly(a, b)
  }

  @inline(never) private func isEqualSlowly(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    if a.isKind(.string), b.isKind(.string) { return areEqual(a.asText, b.asText) }
    if let answer = Value.sameWithoutCode(a, b) { return answer }
    return try test(.equal, a, b)
  }

  /// `a is b`.
  @inline(__always) public func isSame(_ a: Value, _ b: Value) -> Bool { a == b }

  // MARK: Built-in values

  /// The answer for two values of built-in types that know each other; otherwise unset (their
  /// types' methods decide) or NotImplemented (their types would give just this).
  func compareBuiltin(_ op: CompareOperator, _ a: Value, _ b: Value) throws(Raised) -> Value {
    if a.isKind(.string) && b.isKind(.string) {
      return .bool(compareTexts(op, a.asText, b.asText))
    }
    if let order = numberOrder(a, b) { return .bool(order.holds(op)) }
    if op.isEquality, a.isPlain, b.isPlain, !sameKind(a, b) {
      return .bool((a == b) == (op == .equal))
    }
    guard a.isCell, b.isCell else { return .unset }
    switch a.cell.kind {
    case .tuple:
      guard b.isKind(.tuple) else { return .unset }
      return try compareTuples(op, a.asTuple, b.asTuple)
    case .list:
      guard b.isKind(.list) else { return .unset }
      return try compareLists(op, a.asList, b.asList)
    case .dict:
      guard b.isKind(.dict) else { return .unset }
      if !op.isEquality { return .notImplemented }
      return .bool(try dictsAreEqual(a.asDict, b.asDict) == (op == .equal))
    case .set:
      guard b.isKind(.set) else { return .unset }
      return .bool(try compareSets(op, a.asDict, b.asDict))
    case .bytes, .byteArray:
      guard b.isKind(.bytes) || b.isKind(.byteArray) else { return .unset }
      return .bool(op.holds(compareBytes(bytesOf(a), bytesOf(b))))
    case .range:
      guard b.isKind(.range) else { return .unset }
      if !op.isEquality { return .notImplemented }
      return .bool(try rangesAreEqual(a, b) == (op == .equal))
    case .slice:
      guard b.isKind(.slice) else { return .unset }
      return try compareSlices(op, a, b)
    default: return .unset
    }
  }

  private func sameKind(_ a: Value, _ b: Value) -> Bool {
    a.isCell && b.isCell && a.cell.kind == b.cell.kind
  }

  @inline(__always)
  private func compareTexts(_ op: CompareOperator, _ a: Text, _ b: Text) -> Bool {
    switch op {
    case .equal: areEqual(a, b)
    case .notEqual: !areEqual(a, b)
    default: op.holds(compareTexts(a, b))
    }
  }

  private func bytesOf(_ value: Value) -> UnsafeBufferPointer<UInt8> {
    if value.isKind(.bytes) {
      return UnsafeBufferPointer(start: value.asBytes.bytes, count: value.asBytes.pointee.count)
    }
    let array = value.asByteArray
    return UnsafeBufferPointer(start: array.pointee.bytes, count: array.pointee.count)
  }

  // MARK: The general way

  /// `a op b` by the methods of the values' types.
  @inline(never)
  func compareByMethods(_ op: CompareOperator, _ a: Value, _ b: Value) throws(Raised) -> Value {
    let left = type(of: a)
    let right = type(of: b)
    let rightFirst = left != right && isSubtype(right, left)
    if rightFirst {
      let answer = try callComparison(op.swapped, b, right, a)
      if answer != .notImplemented { return answer }
    }
    let answer = try callComparison(op, a, left, b)
    if answer != .notImplemented { return answer }
    if !rightFirst {
      let answer = try callComparison(op.swapped, b, right, a)
      if answer != .notImplemented { return answer }
    }
    switch op {
    case .equal: return .bool(a == b)
    case .notEqual: return .bool(a != b)
    default:
      throw raise(
        .typeError,
        "'\(op.symbol)' not supported between instances of '\(typeName(a))' and '\(typeName(b))'")
    }
  }

  private func callComparison(
    _ op: CompareOperator, _ x: Value, _ type: TypeRef, _ other: Value
  ) throws(Raised) -> Value {
    let method = lookup(type, op.method)
    if method.isUnset || method.isNone { return method.isNone ? try call(method) : .notImplemented }
    if isObjectMethod(method) {
      return try compareAsObject(op, x, type, other)
    }
    return try callUnbound(method, x, other)
  }

  /// Whether a class attribute is what every class inherits from `object`.
  @inline(__always) func isObjectMethod(_ method: Value) -> Bool {
    method.isKind(.native) && method.asNative.pointee.owner == Value(type(.object))
  }

  /// What the methods of `object` answer.
  func compareAsObject(
    _ op: CompareOperator, _ x: Value, _ type: TypeRef, _ other: Value
  ) throws(Raised) -> Value {
    switch op {
    case .equal: return x == other ? .true : .notImplemented
    case .notEqual:
      let method = lookup(type, .__eq__)
      let equal =
        method.isUnset || isObjectMethod(method)
        ? (x == other ? Value.true : .notImplemented) : try callUnbound(method, x, other)
      return equal == .notImplemented ? equal : .bool(!(try isTrue(equal)))
    default: return .notImplemented
    }
  }
}

extension Value {
  /// Whether `a == b`, where small tuples of texts and ints decide it; otherwise nil.
  @inline(__always) static func sameWithoutCode(_ a: Value, _ b: Value) -> Bool? {
    guard a.isCell, b.isCell else { return nil }
    if a.cell.kind == .tuple && b.cell.kind == .tuple { return sameTuples(a.asTuple, b.asTuple) }
    return nil
  }

  private static func sameTuples(_ a: Tuple, _ b: Tuple) -> Bool? {
    let n = a.pointee.count
    if n != b.pointee.count { return false }
    if n > 8 { return nil }
    var i = 0
    while i < n {
      let (x, y) = (a[item: i], b[item: i])
      i &+= 1
      if x == y { continue }
      if bothInts(x, y) { return false }
      guard x.isKind(.string), y.isKind(.string) else { return nil }
      if !x.asText.equals(y.asText) { return false }
    }
    return true
  }

  /// Whether this is of a built-in type whose values equal only values of the same kind; numbers
  /// among them, which `numberOrder` has looked at before.
  fileprivate var isPlain: Bool {
    guard isCell else { return true }
    switch cell.kind {
    case .float, .bigInt, .string, .list, .tuple, .dict, .range, .slice: return true
    default: return false
    }
  }
}
