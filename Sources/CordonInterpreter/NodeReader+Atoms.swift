// How are constants and operators read?

import CordonRuntime
import CordonSyntax

extension NodeReader {
  // MARK: Constants

  func constant(_ node: Value) throws(Raised) -> Expr.Kind {
    let value = try field(node, .Constant, "value")
    let kind = try optional(node, "kind")
    if !kind.isNone, !kind.isKind(.string), !kind.isKind(.bytes) {
      throw vm.raise(.typeError, "AST string must be of type str")
    }
    return .constant(try constant(of: value))
  }

  /// Of exactly the types that literals have: a subclass may behave in any way.
  func constant(of value: Value) throws(Raised) -> Constant {
    if value.isNone { return .none }
    if value == .true { return .true }
    if value == .false { return .false }
    if value == .ellipsis { return .ellipsis }
    if value.isInt { return .int(value.asInt) }
    let type = vm.type(of: value)
    switch type {
    case vm.type(.int):
      let digits = try vm.callMethod(value, "__format__", vm.text("#x"))
      return .bigInt(builder.add(try copy(digits.asText.buffer)))
    case vm.type(.float): return .float(try vm.double(from: value))
    case vm.type(.complex):
      let number = value.asComplex.pointee
      if number.real == 0, number.real.sign == .plus { return .imaginary(number.imaginary) }
      return .composite(builder.add(.complex(number.real, number.imaginary)))
    case vm.type(.str): return .string(builder.add(try copy(value.asText.buffer)))
    case vm.type(.bytes):
      let bytes = value.asBytes
      return .bytes(
        builder.add(
          try copy(UnsafeBufferPointer(start: bytes.bytes, count: bytes.pointee.count))))
    case vm.type(.tuple): return .composite(builder.add(.tuple(try constants(in: value))))
    case vm.type(.frozenset):
      let items = try vm.tupleFrom(value)
      return .composite(builder.add(.frozenSet(try constants(in: items))))
    default:
      throw vm.raise(.typeError, "got an invalid type in Constant: \(vm.typeName(value))")
    }
  }

  private func constants(in tuple: Value) throws(Raised) -> [Constant] {
    try enter("Constant")
    var found: [Constant] = []
    for i in 0..<tuple.asTuple.pointee.count {
      try vm.charge(1)
      try take(1)
      found.append(try constant(of: tuple.asTuple[item: i]))
    }
    return found
  }

  /// The bytes of a constant, which are far less work than as much source text.
  private func copy(_ bytes: UnsafeBufferPointer<UInt8>) throws(Raised) -> [UInt8] {
    try take(bytes.count / 32)
    return Array(bytes)
  }

  // MARK: Operators

  func binaryOperator(_ node: Value, _ owner: NodeKind) throws(Raised) -> BinaryOperator {
    let value = try field(node, owner, "op")
    if value.isNone { throw isRequired("op", owner) }
    switch kinds.kind(of: value, vm) {
    case .Add: return .add
    case .Sub: return .subtract
    case .Mult: return .multiply
    case .MatMult: return .matrixMultiply
    case .Div: return .divide
    case .FloorDiv: return .floorDivide
    case .Mod: return .modulo
    case .Pow: return .power
    case .LShift: return .leftShift
    case .RShift: return .rightShift
    case .BitAnd: return .bitAnd
    case .BitOr: return .bitOr
    case .BitXor: return .bitXor
    default: throw try wrongGroup("operator", value)
    }
  }

  func unaryOperator(_ node: Value) throws(Raised) -> UnaryOperator {
    let value = try field(node, .UnaryOp, "op")
    if value.isNone { throw isRequired("op", .UnaryOp) }
    switch kinds.kind(of: value, vm) {
    case .UAdd: return .plus
    case .USub: return .minus
    case .Invert: return .invert
    case .Not: return .not
    default: throw try wrongGroup("unaryop", value)
    }
  }

  func booleanOperator(_ node: Value) throws(Raised) -> BooleanOperator {
    let value = try field(node, .BoolOp, "op")
    if value.isNone { throw isRequired("op", .BoolOp) }
    switch kinds.kind(of: value, vm) {
    case .And: return .and
    case .Or: return .or
    default: throw try wrongGroup("boolop", value)
    }
  }

  func comparator(_ value: Value) throws(Raised) -> Comparator {
    switch kinds.kind(of: value, vm) {
    case .Eq: return .equal
    case .NotEq: return .notEqual
    case .Lt: return .less
    case .LtE: return .lessEqual
    case .Gt: return .greater
    case .GtE: return .greaterEqual
    case .Is: return .is
    case .IsNot: return .isNot
    case .In: return .in
    case .NotIn: return .notIn
    default: throw try wrongGroup("cmpop", value)
    }
  }
}
