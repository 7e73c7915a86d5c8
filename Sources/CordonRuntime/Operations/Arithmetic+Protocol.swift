// How do two objects find out who computes their sum?
//
// The left operand's method is asked, then the right operand's reflected one; the right one comes
// first when its type is a proper subtype that brings its own. Sequences join and repeat only
// after both have declined.

extension VM {
  /// `a op b` by the methods of their types. `symbol` is for the message.
  func operate(
    _ op: BinaryOperation, _ a: Value, _ b: Value, symbol: String
  ) throws(Raised) -> Value {
    let result = try askBoth(op, a, b)
    if result != .notImplemented { return result }
    if let result = try operateOnSequences(op, a, b) { return result }
    if op == .floorDivide, let result = try classicComplexQuotient(a, b) { return result }
    throw raiseUnsupported(op, a, b, symbol: symbol)
  }

  /// `a op= b`.
  func operateInPlace(_ op: BinaryOperation, _ a: Value, _ b: Value) throws(Raised) -> Value {
    var sequenceMethod = Value.unset
    if let name = op.inPlaceMethod {
      let method = lookup(type(of: a), name)
      if isSequenceMethod(op, method) {
        sequenceMethod = method
      } else if !method.isUnset {
        let result = try callUnbound(method, a, b)
        if result != .notImplemented { return result }
      }
    }
    let result = try askBoth(op, a, b)
    if result != .notImplemented { return result }
    if !sequenceMethod.isUnset {
      if op == .multiply { try checkRepetitions(b) }
      let result = try callUnbound(sequenceMethod, a, b)
      if result != .notImplemented { return result }
    }
    if let result = try operateOnSequences(op, a, b) { return result }
    throw raiseUnsupported(op, a, b, symbol: op.assignmentSymbol)
  }

  /// What the operator's methods answer, those of sequences left out; NotImplemented when none does.
  func askBoth(_ op: BinaryOperation, _ a: Value, _ b: Value) throws(Raised) -> Value {
    let leftType = type(of: a)
    let rightType = type(of: b)
    // An exact number declines what is no number: it need not be asked.
    let leftDeclines = a.numberClass != nil && payload(b).numberClass == nil
    let left = leftDeclines ? .unset : numberMethod(op, leftType, op.method)
    if leftType == rightType {
      return left.isUnset ? .notImplemented : try callUnbound(left, a, b)
    }
    var right = numberMethod(op, rightType, op.reflectedMethod)
    if !right.isUnset && isSubtype(rightType, leftType)
      && right != lookup(leftType, op.reflectedMethod)
    {
      let result = try callUnbound(right, b, a)
      if result != .notImplemented { return result }
      right = .unset
    }
    if !left.isUnset {
      let result = try callUnbound(left, a, b)
      if result != .notImplemented { return result }
    }
    return right.isUnset ? .notImplemented : try callUnbound(right, b, a)
  }

  /// The method of a type for an operator between numbers; unset when it has none.
  private func numberMethod(_ op: BinaryOperation, _ type: TypeRef, _ name: Name) -> Value {
    let method = lookup(type, name)
    return isSequenceMethod(op, method) ? .unset : method
  }

  // MARK: Sequences

  /// Whether a method joins or repeats a built-in sequence: these are asked last.
  private func isSequenceMethod(_ op: BinaryOperation, _ method: Value) -> Bool {
    guard op == .add || op == .multiply, method.isKind(.native) else { return false }
    let owner = method.asNative.pointee.owner
    return owner.isKind(.type) && !lookup(owner.asType, .__getitem__).isUnset
      && lookup(owner.asType, .__sub__).isUnset
  }

  private func sequenceMethod(_ op: BinaryOperation, _ type: TypeRef, _ name: Name) -> Value {
    let method = lookup(type, name)
    return isSequenceMethod(op, method) ? method : .unset
  }

  /// Joins or repeats; nil when neither operand is a sequence that can.
  private func operateOnSequences(
    _ op: BinaryOperation, _ a: Value, _ b: Value
  ) throws(Raised) -> Value? {
    switch op {
    case .add:
      let method = sequenceMethod(op, type(of: a), .__add__)
      if method.isUnset { return nil }
      let result = try callUnbound(method, a, b)
      return result == .notImplemented ? nil : result
    case .multiply:
      var (sequence, times) = (a, b)
      var method = sequenceMethod(op, type(of: a), .__mul__)
      if method.isUnset {
        (sequence, times) = (b, a)
        method = sequenceMethod(op, type(of: b), .__mul__)
      }
      if method.isUnset { return nil }
      try checkRepetitions(times)
      let result = try callUnbound(method, sequence, times)
      return result == .notImplemented ? nil : result
    default: return nil
    }
  }

  private func checkRepetitions(_ times: Value) throws(Raised) {
    if times.isInt || !lookup(type(of: times), .__index__).isUnset { return }
    throw raise(
      .typeError, "can't multiply sequence by non-int of type '\(typeName(times))'")
  }

  // MARK: Failure

  private func raiseUnsupported(
    _ op: BinaryOperation, _ a: Value, _ b: Value, symbol: String
  ) -> Raised {
    var message =
      "unsupported operand type(s) for \(symbol): '\(typeName(a))' and '\(typeName(b))'"
    if op == .rightShift, symbol == op.symbol, a.isKind(.native),
      a.asNative.pointee.name == name(.print)
    {
      message += ". Did you mean \"print(<message>, file=<output_stream>)\"?"
    }
    return raise(.typeError, message)
  }
}
