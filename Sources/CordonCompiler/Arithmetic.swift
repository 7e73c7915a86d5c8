// What do operators give on constants?

import CordonBytecode
import CordonSyntax
import Glibc

/// Operators on constants. nil means "leave it to the machine": errors, results too large, and
/// numbers beyond 64 bits.
enum Arithmetic {
  static func truth(_ constant: CodeConstant) -> Bool {
    switch constant {
    case .none, .false: false
    case .true, .ellipsis, .bigInt, .code: true
    case .int(let value): value != 0
    case .float(let value): value != 0
    case .complex(let real, let imaginary): real != 0 || imaginary != 0
    case .string(let text): !text.isEmpty
    case .name(let name): !name.isEmpty
    case .bytes(let bytes): !bytes.isEmpty
    case .tuple(let items), .frozenSet(let items): !items.isEmpty
    }
  }

  static func unary(_ op: UnaryOperator, _ value: CodeConstant) -> CodeConstant? {
    if op == .not { return truth(value) ? .false : .true }
    if let int = integer(value) {
      switch op {
      case .plus: return .int(int)
      case .minus:
        let (result, overflow) = 0.subtractingReportingOverflow(int)
        return overflow ? nil : .int(result)
      default: return isBool(value) ? nil : .int(~int)
      }
    }
    switch (op, value) {
    case (.minus, .bigInt("9223372036854775808")): return .int(.min)
    case (.minus, .float(let number)): return .float(-number)
    case (.plus, .float), (.plus, .complex), (.plus, .bigInt): return value
    case (.minus, .complex(let real, let imaginary)): return .complex(-real, -imaginary)
    default: return nil
    }
  }

  static func binary(
    _ op: BinaryOperator, _ left: CodeConstant, _ right: CodeConstant
  ) -> CodeConstant? {
    if let a = integer(left), let b = integer(right) {
      return isBool(left) && isBool(right) ? nil : integers(op, a, b)
    }
    if let a = real(left), let b = real(right) { return reals(op, a, b) }
    switch (op, left, right) {
    case (.add, .string(let a), .string(let b)): return limited(a + b).map { .string($0) }
    case (.add, .bytes(let a), .bytes(let b)): return limited(a + b).map { .bytes($0) }
    case (.add, .tuple(let a), .tuple(let b)):
      return a.count + b.count <= 256 ? .tuple(a + b) : nil
    case (.multiply, .string(let a), .int(let n)), (.multiply, .int(let n), .string(let a)):
      return repeated(a, n, limit: 4096).map { .string($0) }
    case (.multiply, .bytes(let a), .int(let n)), (.multiply, .int(let n), .bytes(let a)):
      return repeated(a, n, limit: 4096).map { .bytes($0) }
    case (.multiply, .tuple(let a), .int(let n)), (.multiply, .int(let n), .tuple(let a)):
      guard n <= 0 || n <= 1024 && itemCount(a, limit: 1024 / n) != nil else { return nil }
      return repeated(a, n, limit: 256).map { .tuple($0) }
    case (.add, _, .complex(let re, let im)):
      if case .complex(let a, let b) = left { return .complex(a + re, b + im) }
      return real(left).map { .complex($0 + re, 0 + im) }
    case (.subtract, _, .complex(let re, let im)):
      if case .complex(let a, let b) = left { return .complex(a - re, b - im) }
      return real(left).map { .complex($0 - re, 0 - im) }
    case (.add, .complex(let re, let im), _): return real(right).map { .complex(re + $0, im + 0) }
    case (.subtract, .complex(let re, let im), _):
      return real(right).map { .complex(re - $0, im - 0) }
    default: return nil
    }
  }

  /// `container[key]` for a tuple, ASCII text or bytes.
  static func item(_ container: CodeConstant, _ key: CodeConstant) -> CodeConstant? {
    guard let index = integer(key) else { return nil }
    func at<T>(_ items: [T]) -> T? {
      let place = index < 0 ? index + items.count : index
      return items.indices.contains(place) ? items[place] : nil
    }
    switch container {
    case .tuple(let items): return at(items)
    case .bytes(let bytes): return at(bytes).map { .int(Int($0)) }
    case .string(let text):
      return text.allSatisfy { $0 < 128 } ? at(text).map { .string([$0]) } : nil
    default: return nil
    }
  }

  // MARK: Parts

  private static func isBool(_ value: CodeConstant) -> Bool {
    switch value {
    case .true, .false: true
    default: false
    }
  }

  private static func integer(_ value: CodeConstant) -> Int? {
    switch value {
    case .int(let value): value
    case .true: 1
    case .false: 0
    default: nil
    }
  }

  /// A float, or an int that a float holds exactly.
  private static func real(_ value: CodeConstant) -> Double? {
    if case .float(let number) = value { return number }
    guard let int = integer(value), int.magnitude <= 1 << 53 else { return nil }
    return Double(int)
  }

  private static func limited(_ bytes: [UInt8]) -> [UInt8]? { bytes.count <= 4096 ? bytes : nil }

  private static func repeated<T>(_ items: [T], _ count: Int, limit: Int) -> [T]? {
    if items.isEmpty || count <= 0 { return [] }
    guard count <= limit, items.count * count <= limit else { return nil }
    return (0..<count).flatMap { _ in items }
  }

  /// How many items there are, those within items included; nil when it is more than the limit.
  private static func itemCount(_ items: [CodeConstant], limit: Int) -> Int? {
    var count = items.count
    for item in items where count <= limit {
      guard case .tuple(let inner) = item else { continue }
      guard let more = itemCount(inner, limit: limit - count) else { return nil }
      count += more
    }
    return count <= limit ? count : nil
  }

  private static func integers(_ op: BinaryOperator, _ a: Int, _ b: Int) -> CodeConstant? {
    func whole(_ result: (partialValue: Int, overflow: Bool)) -> CodeConstant? {
      result.overflow ? nil : .int(result.partialValue)
    }
    switch op {
    case .add: return whole(a.addingReportingOverflow(b))
    case .subtract: return whole(a.subtractingReportingOverflow(b))
    case .multiply: return whole(a.multipliedReportingOverflow(by: b))
    case .floorDivide:
      guard b != 0, !(a == .min && b == -1) else { return nil }
      let quotient = a / b
      return .int(a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient)
    case .modulo:
      guard b != 0, !(a == .min && b == -1) else { return nil }
      let rest = a % b
      return .int(rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest)
    case .divide:
      guard b != 0, let x = real(.int(a)), let y = real(.int(b)) else { return nil }
      return .float(x / y)
    case .power: return power(a, b)
    case .leftShift:
      guard b >= 0, b < 63 || a == 0 else { return b >= 0 && b < 4096 ? shiftedOne(a, b) : nil }
      let result = b < 64 ? a << b : 0
      return result >> b == a ? .int(result) : shiftedOne(a, b)
    case .rightShift: return b >= 0 ? .int(a >> min(b, 63)) : nil
    case .bitAnd: return .int(a & b)
    case .bitOr: return .int(a | b)
    case .bitXor: return .int(a ^ b)
    case .matrixMultiply: return nil
    }
  }

  private static func power(_ base: Int, _ exponent: Int) -> CodeConstant? {
    guard exponent >= 0 else {
      return base != 0 ? real(.int(base)).map { .float(pow($0, Double(exponent))) } : nil
    }
    if base == 2, exponent > 62 { return shiftedOne(1, exponent) }
    guard exponent <= 64 else { return nil }
    var result = 1
    for _ in 0..<exponent {
      let (next, overflow) = result.multipliedReportingOverflow(by: base)
      if overflow { return nil }
      result = next
    }
    return .int(result)
  }

  /// 1 << count as a literal, when it is beyond 64 bits and CPython would fold it.
  private static func shiftedOne(_ one: Int, _ count: Int) -> CodeConstant? {
    guard one == 1, count >= 63, count <= 128 else { return nil }
    return .bigInt("0x\(1 << (count % 4))" + String(repeating: "0", count: count / 4))
  }

  private static func reals(_ op: BinaryOperator, _ a: Double, _ b: Double) -> CodeConstant? {
    switch op {
    case .add: return .float(a + b)
    case .subtract: return .float(a - b)
    case .multiply: return .float(a * b)
    case .divide: return b == 0 ? nil : .float(a / b)
    case .power:
      guard a > 0 else { return nil }
      let result = pow(a, b)
      return result.isFinite ? .float(result) : nil
    default: return nil
    }
  }
}
