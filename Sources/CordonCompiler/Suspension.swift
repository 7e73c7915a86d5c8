// Where does a generator or coroutine stop and go on?

import CordonBytecode
import CordonSyntax

extension CodeGenerator {
  /// Whether the present code may await: an `async def`, or a generator expression, which then is
  /// an asynchronous one.
  private var isAwaitAllowed: Bool {
    if scope.kind == .module { return program.options.topLevelAwait }
    return scope.isAsync || scope.kind == .generator
  }

  func emitAwait(_ value: ExprID, _ span: Span, into destination: Int) throws(SyntaxProblem) {
    if !isAwaitAllowed {
      let isOutside = !scope.isFunctionLike
      throw problem(
        isOutside ? "'await' outside function" : "'await' outside async function", span)
    }
    let awaitable = allocate()
    let result = allocate()
    let register = try operand(value, hint: awaitable)
    code.emit(.getAwaitable, a: awaitable, b: register, at: span)
    emitDelegation(awaitable, result, at: span)
    code.emit(.move, a: destination, b: result)
  }

  /// Awaits what the temporary `register`, the topmost, holds; the result replaces it.
  func emitAwaited(_ register: Int, f: Int, at span: Span) {
    let mark = top
    let awaitable = allocate()
    code.emit(.getAwaitable, f: f, a: awaitable, b: register, at: span)
    emitDelegation(awaitable, register, at: span)
    release(to: mark)
  }

  /// Yields everything that the iterator yields; its result goes to the temporary `value`.
  func emitDelegation(_ iterator: Int, _ value: Int, at span: Span) {
    let again = code.newLabel()
    let done = code.newLabel()
    code.loadConstant(.none, into: value)
    code.placeLoopHead(again, killed: RegisterSet())
    code.jump(.send, a: iterator, b: value, to: done, at: span)
    code.emit(.yieldValue, f: 2, a: value, b: value, at: span)
    code.jump(to: again)
    code.place(done)
  }

  func emitYield(_ value: ExprID?, _ span: Span, into destination: Int) throws(SyntaxProblem) {
    guard scope.isFunctionLike else { throw problem("'yield' outside function", span) }
    let register: Int
    if let value {
      register = try operand(value)
    } else {
      register = allocate()
      code.loadConstant(.none, into: register)
    }
    let isWrapped = scope.isCoroutine
    code.emit(.yieldValue, f: isWrapped ? 1 : 0, a: destination, b: register, at: span)
  }

  func emitYieldFrom(_ value: ExprID, _ span: Span, into destination: Int) throws(SyntaxProblem) {
    guard scope.isFunctionLike else { throw problem("'yield from' outside function", span) }
    if scope.isAsync { throw problem("'yield from' inside async function", span) }
    let iterator = allocate()
    let result = allocate()
    let register = try operand(value, hint: iterator)
    code.emit(.getYieldFrom, a: iterator, b: register, at: span)
    emitDelegation(iterator, result, at: span)
    code.emit(.move, a: destination, b: result)
  }

  // MARK: Bodies

  var isSuspendable: Bool { scope.isGenerator || scope.isCoroutine }

  var suspensionFlags: CodeFlags {
    switch (scope.isGenerator, scope.isCoroutine) {
    case (true, true): .asyncGenerator
    case (true, false): .generator
    case (false, true): .coroutine
    case (false, false): []
    }
  }

  /// Emits a unit's body; one that can be suspended starts by making its object, and never lets a
  /// StopIteration out.
  func emitSuspendable(_ body: () throws(SyntaxProblem) -> Void) throws(SyntaxProblem) {
    guard isSuspendable else {
      makeCells()
      emitOwnNamespace()
      return try emitKeepingCaught(body)
    }
    code.emit(
      .generatorStart,
      at: Span(line: firstLine, column: 0, endLine: firstLine, endColumn: 0))
    makeCells()
    let exception = allocate()
    let handler = code.newLabel()
    let region = openRegion(handler, exception: exception)
    try body()
    closeRegion(region)
    code.placeHandler(handler, known: RegisterSet())
    if program.options.isClassic { return emitStopIteration(exception) }
    code.emit(
      .intrinsic, a: exception, b: exception, c: Int(Intrinsic.stopIterationError.rawValue))
    code.emit(.reraise, a: exception)
    code.end()
  }
}
