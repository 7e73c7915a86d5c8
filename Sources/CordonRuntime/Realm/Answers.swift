// What may trusted code go on with that a restricted realm has answered?
//
// What a realm's function answers may be anything that the realm was given to hold. Trusted code that does
// something with it at once, rather than hand it on, would run what the realm has chosen with its own
// rights: so do operators, comparisons, loops and conversions, natives that call back, and the
// library. To these the realm answers only with what it may use itself. A program gets what was answered.

import CordonBytecode

extension VM {
  /// Raises when a method of a restricted realm has answered, to trusted code that goes on with the answer
  /// at once, with what that realm may not use.
  @inline(__always) public func requireAnswer(_ answer: Value, of method: Value) throws(Raised) {
    guard answer.isCell, method.isCell, state.realm == VM.trustedRealm,
      method.cell.realm > VM.trustedRealm || method.isKind(.boundMethod)
    else { return }
    let home = answerer(method)
    if home == 0 { return }
    try narrowed(to: home) { () throws(Raised) in try guardForeign(answer) }
  }

  /// The restricted realm whose method it is: itself, its function, or what a native is bound to; or 0.
  private func answerer(_ method: Value) -> UInt16 {
    if method.cell.realm > VM.trustedRealm { return method.cell.realm }
    guard method.isKind(.boundMethod) else { return 0 }
    let parts = method.asBoundMethod.pointee
    if parts.function.isCell, parts.function.cell.realm > VM.trustedRealm {
      return parts.function.cell.realm
    }
    let isBoundThere = parts.function.isKind(.native) && parts.receiver.isCell
    return isBoundThere && parts.receiver.cell.realm > VM.trustedRealm
      ? parts.receiver.cell.realm : 0
  }

  /// What a function has answered, if its realm may use that.
  @inline(__always) public func answer(_ value: Value, of function: Value) throws(Raised) -> Value {
    try requireAnswer(value, of: function)
    return value
  }

  /// The same of a method of `x`, which its class may have from elsewhere.
  @inline(__always) func answer(
    _ value: Value, of method: Value, on x: Value
  ) throws(Raised) -> Value {
    try requireAnswer(value, of: method)
    if value.isCell, value.cell.realm == VM.trustedRealm, state.realm == VM.trustedRealm,
      type(of: x).pointee.flags.contains(.hasRestrictedLine)
    {
      try requireAnswer(value, ofBorrowed: method, on: x)
    }
    return value
  }

  @inline(never) private func requireAnswer(
    _ value: Value, ofBorrowed method: Value, on x: Value
  ) throws(Raised) {
    if isPlainData(value.cell) { return }
    let code = method.isKind(.boundMethod) ? method.asBoundMethod.pointee.function : method
    let mro = type(of: x).pointee.mro
    for i in 0..<mro.pointee.count {
      let home = mro[item: i].cell.realm
      if home > VM.trustedRealm, holds(mro[item: i].asType.pointee.dictionary, code) {
        return try narrowed(to: home) { () throws(Raised) in try guardForeign(value) }
      }
    }
  }

  /// The truth of what a function has answered.
  public func truth(_ answer: Value, of method: Value) throws(Raised) -> Bool {
    try requireAnswer(answer, of: method)
    return try isTrue(answer)
  }

  /// `x[key]` for native code that goes on with it, where a method of a realm's class may answer.
  func itemToUse(_ x: Value, _ key: Value) throws(Raised) -> Value {
    let item = try getItem(x, key)
    if x.isCell, restrictedClass(in: type(of: x)) != 0 { try requireOf(x, item) }
    return item
  }

  // MARK: The library

  /// What a function of a restricted realm hands to trusted code that has called it. Where that is code of
  /// the library, which the program did not write, the function may not return what its realm may not use.
  @inline(never) func asHandedOver(
    _ value: Value, by frame: UnsafeMutablePointer<Frame>
  ) throws(Raised) -> Value {
    let home = Cell(frame.pointee.function).realm
    guard home > VM.trustedRealm, frame.pointee.callerRealm == VM.trustedRealm else { return value }
    if isNobodys(value) { return standIn(for: value, in: home) }
    if value.isCell, foreign(value), let register = resultRegister(of: frame),
      isGoneOnWith(in: frame - 1, register)
    {
      try guardForeign(value)
    }
    return value
  }

  /// The same of what a generator of a restricted realm yields, which is an item.
  @inline(never) func asYielded(_ value: Value, by frame: UnsafeMutablePointer<Frame>) -> Value {
    let home = Cell(frame.pointee.function).realm
    guard home > VM.trustedRealm, frame.pointee.callerRealm == VM.trustedRealm else { return value }
    return isNobodys(value) ? standIn(for: value, in: home) : value
  }

  /// The register of the frame below that gets what a frame returns; nil where native code gets it.
  private func resultRegister(of frame: UnsafeMutablePointer<Frame>) -> Int? {
    let caller = frame - 1
    switch frame.pointee.role {
    case .plain, .entry:
      let register = frame.pointee.registers - 1 - caller.pointee.registers
      return 0..<Int(caller.pointee.code.pointee.registerCount) ~= register ? register : nil
    case .generator:
      let resumer = Instruction(word: (caller.pointee.pc - 1).pointee)
      return resumer.op == .send ? resumer.b : nil
    case .operation: return Int(frame.pointee.destination)
    case .initializer, .generatorEntry: return nil
    }
  }

  /// Whether code of the library does something with an answer that a register of a frame gets, and
  /// does not only return it to code of others.
  private func isGoneOnWith(in frame: UnsafeMutablePointer<Frame>, _ register: Int) -> Bool {
    var frame = frame
    var register = register
    while frame.pointee.code.pointee.flags & VM.libraryFlag != 0 {
      let next = Instruction(word: frame.pointee.pc.pointee)
      guard next.op == .returnValue, next.a == register else { return true }
      guard let following = resultRegister(of: frame) else { return false }
      register = following
      frame -= 1
    }
    return false
  }

  /// The same of what something else than a function has answered, to present code of the library, whose
  /// register gets it.
  func requireAnswer(_ answer: Value, of callee: Value, in register: Int) throws(Raised) {
    if answer.isCell, answer.cell.realm == VM.trustedRealm, isGoneOnWith(in: state.frame, register) {
      try requireAnswer(answer, of: callee)
    }
  }
}
