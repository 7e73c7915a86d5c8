// Which functions does every namespace see?

public enum BuiltinsModule {
  /// Its functions, for who tells about them.
  public static var publicRows: [NativeRow] { rows }

  static let rows: [NativeRow] =
    IntrospectionBuiltins.rows + IterationBuiltins.rows + EvaluationBuiltins.rows

  /// Whether a type stands in `builtins`.
  static func isPublic(_ type: BuiltinType) -> Bool {
    if type.isException {
      return type.rawValue < BuiltinType.policyError.rawValue && type != .incompleteInputError
    }
    switch type {
    case .object, .type, .int, .bool, .float, .complex, .str, .bytes, .bytearray, .memoryview,
      .list, .tuple, .dict, .set, .frozenset, .range, .slice, .staticMethod, .classMethod,
      .property, .super, .enumerate, .zip, .map, .filter, .reversed:
      return true
    default: return false
    }
  }
}
