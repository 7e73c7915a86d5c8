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
      method.cell.realm > VM.trustedRealm || method.isKind(.boundMethod) || method.isKind(.type)
    else { return }
    let home = answerer(method)
    if home == 0 { return }
    try narrowed(to: home) { () throws(Raised) in try guardAnswer(answer) }
  }

  /// Raises where the present realm may not use an answer: an exception that has crossed, but has methods of
  /// trusted code, included.
  func guardAnswer(_ answer: Value) throws(Raised) {
    try guardForeign(answer)
    if isBareException(answer), !type(of: answer).pointee.flags.contains(.immutable) {
      throw raiseForeign(answer.cell)
    }
  }

  /// The restricted realm whose method it is: itself, its function, or what a native is bound to; or 0.
  func answerer(_ method: Value) -> UInt16 {
    if method.cell.realm > VM.trustedRealm { return method.cell.realm }
    if method.isKind(.type) { return restrictedClass(in: method.asType) }
    guard method.isKind(.boundMethod) else { return 0 }
    let parts = method.asBoundMethod.pointee
    if parts.function.isCell, parts.function.cell.realm > VM.trustedRealm {
      return parts.function.cell.realm
    }
    // To bind a function is not to call it.
    let isBoundThere =
      parts.function.isKind(.native) && parts.receiver.isCell && !parts.receiver.isKind(.function)
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
        return try narrowed(to: home) { () throws(Raised) in try guardAnswer(value) }
      }
    }
  }

  /// The truth of what a function has answered.
  public func truth(_ answer: Value, of method: Value) throws(Raised) -> Bool {
    try requireAnswer(answer, of: method)
    return try isTrue(answer)
  }

  /// `x[key]` for native code that goes on with it, where a method of a realm's class may answer.
  public func itemToUse(_ x: Value, _ key: Value) throws(Raised) -> Value {
    let item = try getItem(x, key)
    if x.isCell, restrictedClass(in: x.isKind(.type) ? x.asType : type(of: x)) != 0 {
      try requireOf(x, item)
    }
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
    if value.isCell, foreign(value) { try judge(value, for: taker(of: frame), home) }
    return value
  }

  /// The same of what a generator of a restricted realm yields, which is an item.
  @inline(never) func asYielded(_ value: Value, by frame: UnsafeMutablePointer<Frame>) -> Value {
    let home = Cell(frame.pointee.function).realm
    guard home > VM.trustedRealm, frame.pointee.callerRealm == VM.trustedRealm else { return value }
    return isNobodys(value) ? standIn(for: value, in: home) : value
  }

  private func judge(_ value: Value, for taker: Taker, _ home: UInt16) throws(Raised) {
    switch taker {
    case .library: try guardAnswer(value)
    case .native(let frame): try noteHandedOver(value, by: home, to: frame)
    case .program: break
    }
  }

  /// The same of what native code answers that has run with the rights of a realm, for present code.
  @inline(never) public func asHandedOver(_ value: Value, by home: UInt16) throws(Raised) -> Value {
    guard value.isCell, value.cell.realm == VM.trustedRealm, state.realm == VM.trustedRealm else {
      return value
    }
    switch taker(ofResultIn: state.frame) {
    case .library: try narrowed(to: home) { () throws(Raised) in try guardAnswer(value) }
    case .native(let frame): try noteHandedOver(value, by: home, to: frame)
    case .program: break
    }
    return value
  }

  /// Where the frame below gets what a frame returns; nil where native code gets it.
  private func result(of frame: UnsafeMutablePointer<Frame>) -> AnswerPlace? {
    let caller = frame - 1
    var next = caller.pointee.pc
    let register: Int
    switch frame.pointee.role {
    case .plain, .entry:
      register = frame.pointee.registers - 1 - caller.pointee.registers
      guard 0..<Int(caller.pointee.code.pointee.registerCount) ~= register else { return nil }
    case .generator:
      let resumer = Instruction(word: (next - 1).pointee)
      if resumer.op != .send { return nil }
      register = resumer.b
      next += resumer.sc
    case .operation: register = Int(frame.pointee.destination)
    case .initializer, .generatorEntry: return nil
    }
    return AnswerPlace(frame: caller, register: register, next: next)
  }

  /// Who does something with what a frame returns, and does not only return it to code of others.
  private func taker(of frame: UnsafeMutablePointer<Frame>) -> Taker {
    if let result = result(of: frame) { return taker(of: result) }
    return frame.pointee.role == .entry ? taker(ofNativeIn: frame - 1) : .program
  }

  func taker(of answer: AnswerPlace) -> Taker {
    guard isLibrary(answer.frame) else { return .program }
    let next = Instruction(word: answer.next.pointee)
    guard next.op == .returnValue, next.a == answer.register else { return .library }
    return taker(of: answer.frame)
  }

  /// The same of what native code gets that a frame has called: it may be what that answers.
  private func taker(ofNativeIn frame: UnsafeMutablePointer<Frame>) -> Taker {
    if isLibrary(frame), state.handingOn == frame { return taker(handedOnBy: frame) }
    return state.answering == frame ? taker(ofResultIn: frame) : .native(frame)
  }

  /// The same of what native code answers that a frame has called.
  private func taker(ofResultIn frame: UnsafeMutablePointer<Frame>) -> Taker {
    guard isLibrary(frame) else { return .native(frame) }
    if state.handingOn == frame { return taker(handedOnBy: frame) }
    guard let register = calledFor(frame) else { return .program }
    return taker(of: AnswerPlace(frame: frame, register: register, next: frame.pointee.pc))
  }

  /// Notes what a realm has answered to present code of the library, which hands it on.
  public func noteHandedOn(_ value: Value, by home: UInt16) throws(Raised) {
    guard home != 0, value.isCell, value.cell.realm == VM.trustedRealm,
      case .native(let frame) = taker(handedOnBy: state.frame)
    else { return }
    try noteHandedOver(value, by: home, to: frame)
  }

  /// Who gets in the end what the library hands on.
  private func taker(handedOnBy frame: UnsafeMutablePointer<Frame>) -> Taker {
    var frame = frame
    // Through functions of the same module.
    while frame.pointee.role == .plain, isLibrary(frame - 1),
      (frame - 1).pointee.function.pointee.globals == frame.pointee.function.pointee.globals
    {
      frame -= 1
    }
    return taker(of: frame)
  }

  /// The register that gets what the present instruction of a frame calls; nil for one that calls nothing,
  /// or only by the way.
  private func calledFor(_ frame: UnsafeMutablePointer<Frame>) -> Int? {
    let next = frame.pointee.pc
    var place = frame.pointee.code.pointee.words
    while place < next {
      let instruction = Instruction(word: place.pointee)
      place += 1 + instruction.op.cacheWords
      if place < next { continue }
      switch instruction.op {
      case .call, .callMethod, .callSplit, .callKeywords, .callSpread: return instruction.a
      default: return nil
      }
    }
    return nil
  }

  private func isGoneOnWith(_ answer: AnswerPlace) -> Bool {
    if case .library = taker(of: answer) { return true }
    return false
  }

  private func isLibrary(_ frame: UnsafeMutablePointer<Frame>) -> Bool {
    frame.pointee.code.pointee.flags & VM.libraryFlag != 0
  }

  /// Whether code of the library runs that does something with what it reads, and does not have it handed
  /// on.
  var usesWhatItReads: Bool { isWithinLibrary && state.handingOn != state.frame }

  /// Calls a function for code of the library that gives its program what is answered or read.
  public func handOnToProgram(
    _ f: Value, _ arguments: Value, _ keywords: Value
  ) throws(Raised) -> Value {
    let outer = state.handingOn
    state.handingOn = state.frame
    defer { state.handingOn = outer }
    return try handOn(f, arguments: arguments, keywords: keywords)
  }

  func presentPlace(_ register: Int) -> AnswerPlace {
    AnswerPlace(frame: state.frame, register: register, next: state.frame.pointee.pc)
  }

  /// The same of `x[i]` where a method has answered it.
  func requireItem(_ item: Value, of x: Value) throws(Raised) {
    guard item.isCell, item.cell.realm == VM.trustedRealm, usesWhatItReads else { return }
    let last = Instruction(word: (state.frame.pointee.pc - 1).pointee)
    switch last.op == .getItem ? taker(of: presentPlace(last.a)) : .library {
    case .library: try requireOf(x, item)
    case .native(let frame):
      let home = x.cell.realm > VM.trustedRealm ? x.cell.realm : restrictedClass(in: type(of: x))
      if home != 0 { try noteHandedOver(item, by: home, to: frame) }
    case .program: break
    }
  }
}

/// Who does something with an answer: the program, to which it belongs, code of the library, or native
/// code that a frame has called.
enum Taker {
  case program
  case library
  case native(UnsafeMutablePointer<Frame>)
}

/// What gets an answer: a register, which `next` is the first instruction to find there.
struct AnswerPlace {
  let frame: UnsafeMutablePointer<Frame>
  let register: Int
  let next: UnsafeMutablePointer<UInt64>
}
