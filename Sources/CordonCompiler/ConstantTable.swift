// Which constants does a unit need, each once?

import CordonBytecode

struct ConstantTable {
  private(set) var constants: [CodeConstant] = []
  private var indices: [ConstantKey: Int] = [:]

  /// The number of `constant` in this table.
  mutating func index(_ constant: CodeConstant) -> Int {
    guard let key = ConstantKey(constant) else {
      constants.append(constant)
      return constants.count - 1
    }
    if let known = indices[key] { return known }
    indices[key] = constants.count
    constants.append(constant)
    return constants.count - 1
  }
}

/// What makes two constants the same object: type and value, down to the sign of zero.
enum ConstantKey: Hashable {
  case none, `true`, `false`, ellipsis
  case int(Int), bigInt(String), float(UInt64), complex(UInt64, UInt64)
  case string([UInt8]), name(String), bytes([UInt8])
  case tuple([ConstantKey]), frozenSet([ConstantKey])

  /// nil for code, which is never shared, and for collections too long to compare.
  init?(_ constant: CodeConstant) {
    switch constant {
    case .none: self = .none
    case .true: self = .true
    case .false: self = .false
    case .ellipsis: self = .ellipsis
    case .int(let value): self = .int(value)
    case .bigInt(let digits): self = .bigInt(digits)
    case .float(let value): self = .float(value.bitPattern)
    case .complex(let real, let imaginary):
      self = .complex(real.bitPattern, imaginary.bitPattern)
    case .string(let text): self = .string(text)
    case .name(let name): self = .name(name)
    case .bytes(let bytes): self = .bytes(bytes)
    case .tuple(let items):
      guard let keys = Self.keys(items) else { return nil }
      self = .tuple(keys)
    case .frozenSet(let items):
      guard let keys = Self.keys(items) else { return nil }
      self = .frozenSet(keys)
    case .code: return nil
    }
  }

  /// A key that is the same for numbers that compare equal.
  init?(equal constant: CodeConstant) {
    switch constant {
    case .true: self = .int(1)
    case .false: self = .int(0)
    case .complex(let real, 0): self.init(equal: .float(real))
    case .float(let value):
      self = Int(exactly: value).map { .int($0) } ?? .float(value.bitPattern)
    default: self.init(constant)
    }
  }

  private static func keys(_ items: [CodeConstant]) -> [ConstantKey]? {
    if items.count > 256 { return nil }
    var keys: [ConstantKey] = []
    for item in items {
      guard let key = ConstantKey(item) else { return nil }
      keys.append(key)
    }
    return keys
  }
}
