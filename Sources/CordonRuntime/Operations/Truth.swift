// Is a value true?

extension VM {
  /// What `bool(v)` gives.
  public func isTrue(_ v: Value) throws(Raised) -> Bool {
    if v.isInt { return v != .small(0) }
    guard v.isCell else {
      if v.isInlineFloat { return v.asInlineFloat != 0 }
      if v == .notImplemented { try warnOfTruth() }
      return v != .none && v != .false
    }
    switch v.cell.kind {
    case .string: return v.asText.byteCount != 0
    case .list: return v.asList.pointee.count != 0
    case .tuple: return v.asTuple.pointee.count != 0
    case .dict, .set: return v.asDict.pointee.count != 0
    case .bytes: return v.asBytes.pointee.count != 0
    case .byteArray: return v.asByteArray.pointee.count != 0
    case .bigInt: return true
    case .float: return v.asFloat != 0
    case .complex: return v.asComplex.pointee.real != 0 || v.asComplex.pointee.imaginary != 0
    case .range: return v.asRange.pointee.length != .small(0)
    case .function, .native, .boundMethod, .code, .cell, .module, .generator, .slice,
      .rangeIterator, .listIterator:
      return true
    default: return try isTrueByMethods(v)
    }
  }

  @inline(never) private func warnOfTruth() throws(Raised) {
    try warn(.deprecationWarning, "NotImplemented should not be used in a boolean context")
  }

  @inline(never) private func isTrueByMethods(_ v: Value) throws(Raised) -> Bool {
    let type = type(of: v)
    let method = lookup(type, .__bool__)
    if !method.isUnset {
      let answer = try callUnbound(method, v)
      if answer.isBool { return answer == .true }
      throw raise(.typeError, "__bool__ should return bool, returned \(typeName(answer))")
    }
    if lookup(type, .__len__).isUnset { return true }
    return try lengthValue(v) != .small(0)
  }
}
