// What does each statement become?

import CordonBytecode
import CordonSyntax

extension CodeGenerator {
  func emit(_ list: List<StmtID>) throws(SyntaxProblem) {
    for id in tree[list] { try emit(id) }
  }

  func emit(_ id: StmtID) throws(SyntaxProblem) {
    let statement = tree[id]
    let span = statement.span
    let mark = top
    defer { release(to: mark) }
    switch statement.kind {
    case .expression(let value): try emitExpressionStatement(value, span)
    case .assign(let targets, let value): try emitAssign(tree[targets], value)
    case .augmentedAssign(let target, let op, let value):
      try emitAugmented(target, op, value, span)
    case .annotatedAssign(let target, let annotation, let value, let isSimple):
      try emitAnnotated(target, annotation, value, isSimple, span)
    case .delete(let targets):
      for target in tree[targets] { try emitDelete(target) }
    case .pass, .global, .nonlocal: break
    case .break: try emitBreak(span)
    case .continue: try emitContinue(span)
    case .return(let value): try emitReturn(value, span)
    case .raise(let value, let cause): try emitRaise(value, cause, span)
    case .assert(let test, let message): try emitAssert(test, message, span)
    case .import(let aliases): try emitImport(tree[aliases], span)
    case .importFrom(let module, let aliases, let level):
      try emitImportFrom(id, module, tree[aliases], level, span)
    case .if: try emitIf(id)
    case .while(let test, let body, let otherwise):
      try emitWhile(test, body, otherwise, span)
    case .for(let target, let iterable, let body, let otherwise, let isAsync):
      if isAsync {
        try emitAsyncFor(target, iterable, body, otherwise, span)
      } else {
        try emitFor(target, iterable, body, otherwise, span)
      }
    case .try(let body, let handlers, let otherwise, let finally, let isGroup):
      try emitTry(body, handlers, otherwise, finally, isGroup: isGroup, span)
    case .with(let items, let body, let isAsync):
      if isAsync { try requireAsync("'async with' outside async function", span) }
      try emitWith(tree[items], body, isAsync: isAsync, span)
    case .match(let subject, let cases): try emitMatch(subject, tree[cases])
    case .function(let definition): try emitFunction(definition, span)
    case .class(let definition): try emitClass(definition, span)
    case .typeAlias(let name, let parameters, let value):
      try emitTypeAlias(id, name, parameters, value, span)
    }
  }

  func requireAsync(_ message: String, _ span: Span) throws(SyntaxProblem) {
    if scope.isAsync { return }
    if scope.kind == .module, program.options.topLevelAwait { return }
    throw problem(message, span)
  }

  private func emitExpressionStatement(_ value: ExprID, _ span: Span) throws(SyntaxProblem) {
    // The tree of a classic text says itself what is shown.
    if program.options.mode == .interactive, scope.kind == .module, !program.options.isClassic {
      let register = try emitNext(value)
      code.emit(
        .intrinsic, a: register, b: register, c: Int(Intrinsic.display.rawValue), at: span)
      return
    }
    try discard(value)
  }

  // MARK: if

  /// An `elif` chain is followed without recursion.
  private func emitIf(_ first: StmtID) throws(SyntaxProblem) {
    let end = code.newLabel()
    var id = first
    while case .if(let test, let body, let otherwise) = tree[id].kind {
      let next = otherwise.isEmpty ? end : code.newLabel()
      let mark = top
      try emitJump(test, to: next, when: false)
      release(to: mark)
      try emit(body)
      if otherwise.isEmpty { break }
      code.jump(to: end)
      code.place(next)
      if otherwise.count == 1, let only = tree[otherwise].first, case .if = tree[only].kind {
        id = only
      } else {
        try emit(otherwise)
        break
      }
    }
    code.place(end)
  }

  // MARK: raise, assert

  private func emitRaise(_ value: ExprID?, _ cause: ExprID?, _ span: Span) throws(SyntaxProblem) {
    var exception = Instruction.absent
    var causeRegister = Instruction.absent
    if let value {
      if let cause {
        exception = try operand(value, before: cause)
        causeRegister = try operand(cause)
      } else {
        exception = try operand(value)
      }
    }
    code.emit(.raise, a: exception, b: causeRegister, at: span)
    code.end()
  }

  private func emitAssert(
    _ test: ExprID, _ message: ExprID?, _ span: Span
  ) throws(SyntaxProblem) {
    if program.options.optimize > 0 { return }
    let end = code.newLabel()
    let mark = top
    try emitJump(test, to: end, when: true)
    release(to: mark)
    let window = allocate()
    code.emit(.loadAssertionError, a: window)
    if let message {
      try emitNext(message)
      code.emit(.call, a: window, b: 1, at: span)
    }
    code.emit(.raise, a: window, b: Instruction.absent, at: tree[test].span)
    code.end()
    code.place(end)
  }

  // MARK: Annotations of variables

  private func emitAnnotated(
    _ target: ExprID, _ annotation: ExprID, _ value: ExprID?, _ isSimple: Bool, _ span: Span
  ) throws(SyntaxProblem) {
    if let value {
      try emitAssign([target], value)
    }
    switch tree[target].kind {
    case .name(let name):
      try refuseDebug(name, span)
      guard isSimple, !scope.isFunctionLike else {
        if !isSimple, !scope.isFunctionLike { try discardAnnotation(annotation) }
        return
      }
      let value = allocate()
      try emitAnnotation(annotation, into: value)
      let mapping = allocate()
      load("__annotations__", place(named: "__annotations__"), into: mapping, at: span)
      let key = allocate()
      code.loadConstant(.name(mangle(name)), into: key)
      code.emit(.setItem, a: mapping, b: key, c: value, at: span)
    case .attribute(let object, let name):
      try refuseDebug(name, span)
      if value == nil { try discard(object) }
      if !scope.isFunctionLike { try discardAnnotation(annotation) }
    case .subscript(let object, let index):
      if value == nil {
        try discard(object)
        try discardIndex(index)
      }
      if !scope.isFunctionLike { try discardAnnotation(annotation) }
    default: break
    }
  }

  private func discardAnnotation(_ annotation: ExprID) throws(SyntaxProblem) {
    if !program.options.futureAnnotations { try discard(annotation) }
  }

  private func discardIndex(_ index: ExprID) throws(SyntaxProblem) {
    guard case .slice(let lower, let upper, let step) = tree[index].kind else {
      return try discard(index)
    }
    for part in [lower, upper, step] {
      if let part { try discard(part) }
    }
  }

  /// The value of an annotation, or its text.
  func emitAnnotation(_ annotation: ExprID, into register: Int) throws(SyntaxProblem) {
    if program.options.futureAnnotations {
      code.loadConstant(.string(Array(tree.text(of: annotation).utf8)), into: register)
      return
    }
    // `*args: *Ts` unpacks its only item.
    if case .starred(let inner) = tree[annotation].kind {
      try emit(inner, into: register)
      code.emit(.unpack, a: register, b: register, c: 1, at: tree[annotation].span)
      return
    }
    try emit(annotation, into: register)
  }
}
