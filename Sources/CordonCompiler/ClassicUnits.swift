// What do code units of the classic dialect do that others do not?
//
// An exception that a function has caught stays the one being handled until the function ends, and
// then what was handled before comes back. A function with a bare `exec` or an `import *` keeps its
// variables in a namespace, as the body of a class does, so that what binds them finds them.

import CordonBytecode
import CordonSyntax

extension CodeGenerator {
  /// Whether what this unit catches stays caught.
  var keepsCaught: Bool { program.options.isClassic && scope.kind != .classBody }

  /// Emits the body of a unit, at whose ends `emitHandledBefore` must stand.
  func emitKeepingCaught(_ body: () throws(SyntaxProblem) -> Void) throws(SyntaxProblem) {
    // What a generator handles comes and goes with it.
    guard keepsCaught, scope.hasHandlers, !scope.isGenerator else { return try body() }
    let exception = allocate()
    let before = allocate()
    code.loadConstant(.none, into: exception)
    code.emit(.pushHandled, a: exception, b: before)
    code.emit(.popHandled, a: before)
    handledBefore = before
    let failing = code.newLabel()
    let region = openRegion(failing, exception: exception)
    try body()
    closeRegion(region)
    code.placeHandler(failing, known: RegisterSet())
    code.emit(.popHandled, a: before)
    code.emit(.reraise, a: exception)
    code.end()
  }

  /// Brings back what was handled when the unit was entered.
  func emitHandledBefore() {
    if let handledBefore { code.emit(.popHandled, a: handledBefore) }
  }

  /// A handler after which its exception is still the one being handled.
  func emitKeptHandler(
    _ item: ExceptHandler, _ exception: Int, end: Label
  ) throws(SyntaxProblem) {
    let mark = top
    defer { release(to: mark) }
    let next = code.newLabel()
    if let type = item.type {
      let classes = try operand(type)
      let result = allocate()
      code.emit(.matchException, a: result, b: exception, c: classes, at: item.span)
      code.jump(.jumpIfFalse, a: result, to: next)
      release(to: mark)
    }
    try withBlock(.protected, at: item.span) { () throws(SyntaxProblem) in try emit(item.body) }
    code.jump(to: end)
    code.place(next)
  }

  /// StopIteration that leaves a generator ends it.
  func emitStopIteration(_ exception: Int) {
    let ends = allocate()
    let other = code.newLabel()
    code.emit(.intrinsic, a: ends, b: exception, c: Int(Intrinsic.isStopIteration.rawValue))
    code.jump(.jumpIfFalse, a: ends, to: other)
    code.emit(.returnNone)
    code.end()
    code.place(other)
    code.emit(.reraise, a: exception)
    code.end()
  }

  /// Gives a function that keeps its variables in a namespace one that holds its arguments.
  func emitOwnNamespace() {
    guard scope.isDynamic, scope.isFunctionLike else { return }
    let mark = top
    let register = allocate()
    code.emit(
      .intrinsic, a: register, b: register, c: Int(Intrinsic.ownNamespace.rawValue))
    for symbol in scope.symbols where symbol.flags.contains(.parameter) {
      guard let parameter = localRegisters[symbol.name] else { continue }
      code.emit(.storeName, a: parameter, b: nameOperand(symbol.name))
    }
    release(to: mark)
  }
}

extension Scope {
  /// Refuses functions whose names nobody can tell before they run.
  func checkDynamic() throws(SyntaxProblem) {
    for child in children { try child.checkDynamic() }
    if let deletedPlace, isFunctionLike,
      let symbol = symbols.first(where: { $0.isCell && $0.flags.contains(.deleted) })
    {
      throw SyntaxProblem(
        .syntaxError,
        "can not delete variable '\(symbol.name)' referenced in nested scope", deletedPlace)
    }
    guard let place = dynamicPlace, isFunctionLike else { return }
    if isGenerator {
      throw SyntaxProblem(
        .syntaxError,
        "not supported yet in the classic dialect: exec or import * in a generator", place)
    }
    let hasInner = children.contains { $0.hasFreeNames }
    guard hasInner || isNested && readsBeyond else { return }
    let reason =
      hasInner ? "contains a nested function with free variables" : "is a nested function"
    let text: String
    if importsAll, isDynamicByExec {
      text =
        "function '\(name)' uses import * and bare exec, which are illegal because it \(reason)"
    } else if importsAll {
      text = "import * is not allowed in function '\(name)' because it \(reason)"
    } else {
      text = "unqualified exec is not allowed in function '\(name)' because it \(reason)"
    }
    throw SyntaxProblem(.syntaxError, text, place)
  }

  private var isNested: Bool {
    var next = parent
    while let scope = next {
      if scope.isFunctionLike { return true }
      next = scope.parent
    }
    return false
  }

  /// Whether a name is used here that is neither bound nor declared global here.
  private var readsBeyond: Bool {
    symbols.contains { !$0.isOwn && !$0.flags.contains(.global) && !$0.name.hasPrefix(".") }
  }

  private var hasFreeNames: Bool {
    if !isInlined, readsBeyond { return true }
    return children.contains { $0.hasFreeNames }
  }
}
