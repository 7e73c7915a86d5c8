// How do comprehensions and generator expressions run?
//
// List, set and dict comprehensions are loops of the unit around them; their variables are
// temporaries. A generator expression is a function whose only argument, register 0, is the
// iterator of its first clause.

import CordonBytecode
import CordonSyntax

extension CodeGenerator {
  func emitComprehension(_ id: ExprID, into destination: Int) throws(SyntaxProblem) {
    let span = tree[id].span
    let list: List<Comprehension>
    switch tree[id].kind {
    case .listComprehension(_, let clauses), .setComprehension(_, let clauses),
      .dictComprehension(_, _, let clauses):
      list = clauses
    default: return
    }
    let clauses = tree[list]
    guard let first = clauses.first else { return }
    let scope = program.scopes[.expression(id.index)]
    if scope.isCoroutine, !isAsyncComprehensionAllowed {
      throw problem("asynchronous comprehension outside of an asynchronous function", span)
    }
    let result = scratch(for: destination)
    let iterator = allocate()
    let iterable = try operand(first.iterable, hint: iterator)
    code.emit(
      first.isAsync ? .getAsyncIterator : .getIterator, a: iterator, b: iterable,
      at: tree[first.iterable].span)
    pushInlined(scope, bindsFirst: clauses.count == 1 && isPlainTarget(first.target))
    let opcode: Opcode
    switch tree[id].kind {
    case .setComprehension: opcode = .buildSet
    case .dictComprehension: opcode = .buildDict
    default: opcode = .buildList
    }
    // The result of an outer iteration may still be in use: never build in a variable's register.
    code.emit(opcode, a: result, b: result, c: 0, at: span)
    let repeated = tree.children(of: id).filter { $0 != first.iterable }
    try withPinnedConstants(repeated, .empty) { () throws(SyntaxProblem) in
      try emitClauses(clauses, iterator: iterator, isInlined: true) {
        () throws(SyntaxProblem) in
        switch tree[id].kind {
        case .listComprehension(let element, _):
          let value = try operand(element)
          code.emit(.listAppend, a: result, b: value, at: tree[element].span)
        case .setComprehension(let element, _):
          let value = try operand(element)
          code.emit(.setAdd, a: result, b: value, at: tree[element].span)
        case .dictComprehension(let key, let value, _):
          let keyRegister = try operand(key, before: value)
          let valueRegister = try operand(value)
          code.emit(
            .dictPut, a: result, b: keyRegister, c: valueRegister,
            at: tree[key].span.through(tree[value].span))
        default: break
        }
      }
    }
    popInlined()
    if result != destination { code.emit(.move, a: destination, b: result) }
  }

  /// Whether binding the target reads no names.
  private func isPlainTarget(_ id: ExprID) -> Bool {
    switch tree[id].kind {
    case .name: true
    case .tuple(let items): tree[items].allSatisfy { isPlainTarget($0) }
    default: false
    }
  }

  private var isAsyncComprehensionAllowed: Bool {
    if scope.isAsync || scope.kind == .generator { return true }
    return scope.kind == .module && program.options.topLevelAwait
  }

  /// The loops and conditions of a comprehension around `element`.
  private func emitClauses(
    _ clauses: ArraySlice<Comprehension>, iterator: Int, isInlined: Bool = false,
    _ element: () throws(SyntaxProblem) -> Void
  ) throws(SyntaxProblem) {
    guard let clause = clauses.first else { return try element() }
    let span = tree[clause.iterable].span
    func turn(_ next: Label) throws(SyntaxProblem) {
      let mark = top
      let start = code.offset
      defer {
        release(to: mark)
        if isInlined { noteInlinedVariables(from: start) }
      }
      for condition in tree[clause.conditions] {
        try emitJump(condition, to: next, when: false)
        release(to: mark)
      }
      let rest = clauses.dropFirst()
      guard let inner = rest.first else { return try element() }
      let innerIterator = allocate()
      let iterable = try operand(inner.iterable, hint: innerIterator)
      code.emit(
        inner.isAsync ? .getAsyncIterator : .getIterator, a: innerIterator, b: iterable,
        at: tree[inner.iterable].span)
      try emitClauses(rest, iterator: innerIterator, element)
    }
    if clause.isAsync {
      try emitAsyncIteration(iterator, clause.target, killed: RegisterSet(), span) {
        (next) throws(SyntaxProblem) in
        try turn(next)
      }
    } else {
      try emitIteration(iterator, clause.target, killed: RegisterSet(), span) {
        (next) throws(SyntaxProblem) in
        try turn(next)
      }
    }
  }

  // MARK: Generator expressions

  func emitGenerator(_ id: ExprID, into destination: Int) throws(SyntaxProblem) {
    guard case .generator(let element, let list) = tree[id].kind,
      let first = tree[list].first
    else { return }
    let span = tree[id].span
    let firstSpan = tree[first.iterable].span
    let generator = CodeGenerator(
      program, program.scopes[.expression(id.index)], parent: self, name: "<genexpr>",
      firstLine: Int(span.line))
    generator.declareLocals([".0"])
    try generator.emitSuspendable { () throws(SyntaxProblem) in
      try generator.emitClauses(tree[list], iterator: 0) { () throws(SyntaxProblem) in
        let mark = generator.top
        let value = try generator.operand(element)
        let ignored = generator.allocate()
        generator.code.emit(
          .yieldValue, f: generator.scope.isCoroutine ? 1 : 0, a: ignored, b: value,
          at: tree[element].span)
        generator.release(to: mark)
      }
      generator.code.emit(.returnNone)
      generator.code.end()
    }
    let unit = try generator.finish(
      [.optimized, .newLocals, generator.suspensionFlags], positional: 1, positionalOnly: 0)
    let window = destination == top - 1 && !isVariable(destination) ? destination : allocate()
    emitFunctionObject(unit, window: allocateBareWindow(), into: window, at: span)
    release(to: window + 1)
    let iterator = allocate()
    let iterable = try operand(first.iterable, hint: iterator)
    code.emit(
      first.isAsync ? .getAsyncIterator : .getIterator, a: iterator, b: iterable, at: firstSpan)
    code.emit(.call, a: window, b: 1, at: span)
    if window != destination { code.emit(.move, a: destination, b: window) }
  }
}
