// How are context managers entered and left?

import CordonBytecode
import CordonSyntax

extension CodeGenerator {
  func emitWith(
    _ items: ArraySlice<WithItem>, _ body: List<StmtID>, isAsync: Bool, _ span: Span
  ) throws(SyntaxProblem) {
    guard let item = items.first else { return try emit(body) }
    let place = tree[item.context].span
    let exit = allocate()
    let exception = allocate()
    let saved = allocate()
    let mark = top

    let manager = try operand(item.context)
    let enter = isAsync ? allocate() : nil
    let window = allocate()
    code.emit(
      .loadSpecial, f: isAsync ? 2 : 0, a: window, b: manager,
      c: nameOperand(isAsync ? "__aenter__" : "__enter__"), at: place)
    code.emit(
      .loadSpecial, f: isAsync ? 3 : 1, a: exit, b: manager,
      c: nameOperand(isAsync ? "__aexit__" : "__exit__"), at: place)
    release(to: window + 1)
    if let enter { code.emit(.move, a: enter, b: window) }
    code.emit(.call, a: window, b: 0, at: place)
    if let enter {
      emitJudged(.judgedAnswer, window, of: enter, at: place)
      emitAwaited(window, f: 1, at: place)
    }

    let handler = code.newLabel()
    let cleanup = code.newLabel()
    let end = code.newLabel()
    var atHandler = code.known
    atHandler?.subtract(deletedLocals(in: body))
    let region = openRegion(handler, exception: exception)
    try withBlock(.with(exit: exit, isAsync: isAsync, span: place), regions: [region], at: place) {
      () throws(SyntaxProblem) in
      if let target = item.target {
        if let register = targetRegister(target) {
          code.emit(.move, a: register, b: window)
          code.known?.insert(register)
        } else {
          try store(window, to: target)
        }
      }
      release(to: mark)
      try emitWith(items.dropFirst(), body, isAsync: isAsync, span)
    }
    closeRegion(region)
    try emitExitCall(exit, isAsync: isAsync, place)
    code.jump(to: end)

    code.placeHandler(handler, known: atHandler)
    code.emit(.pushHandled, a: exception, b: saved)
    let inner = openRegion(cleanup, exception: exception)
    let call = allocate()
    let arguments = allocate(3)
    code.emit(.move, a: call, b: exit)
    code.emit(
      .intrinsic, a: arguments, b: exception, c: Int(Intrinsic.exceptionTriple.rawValue))
    code.emit(.call, a: call, b: 3, at: place)
    release(to: call + 1)
    if isAsync {
      emitJudged(.judgedAnswer, call, of: exit, at: place)
      emitAwaited(call, f: 2, at: place)
    }
    emitJudged(.truthOfExit, call, of: exit, at: place)
    let suppress = code.newLabel()
    code.jump(.jumpIfTrue, a: call, to: suppress, at: place)
    closeRegion(inner)
    code.emit(.popHandled, a: saved)
    code.emit(.reraise, a: exception)
    code.end()
    code.place(suppress)
    code.emit(.popHandled, a: saved)
    code.jump(to: end)
    code.placeHandler(cleanup, known: RegisterSet())
    code.emit(.popHandled, a: saved)
    code.emit(.reraise, a: exception)
    code.end()
    code.place(end)
    release(to: mark)
  }

  /// `__exit__(None, None, None)`
  func emitExitCall(_ exit: Int, isAsync: Bool, _ span: Span) throws(SyntaxProblem) {
    let mark = top
    let window = allocate(4)
    code.emit(.move, a: window, b: exit)
    for offset in 1...3 { code.loadConstant(.none, into: window + offset) }
    code.emit(.call, a: window, b: 3, at: span)
    release(to: window + 1)
    if isAsync {
      emitJudged(.judgedAnswer, window, of: exit, at: span)
      emitAwaited(window, f: 2, at: span)
    }
    release(to: mark)
  }

  /// Has what a method has answered judged, in the topmost register.
  private func emitJudged(_ how: Intrinsic, _ answer: Int, of method: Int, at span: Span) {
    code.emit(.move, a: allocate(), b: method)
    code.emit(.intrinsic, a: answer, b: answer, c: Int(how.rawValue), at: span)
    release(to: answer + 1)
  }
}
