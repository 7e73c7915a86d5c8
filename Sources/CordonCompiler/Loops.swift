// How do loops loop?
//
// The test stands at the bottom, so that each turn takes one jump.

import CordonBytecode
import CordonSyntax

extension CodeGenerator {
  func emitWhile(
    _ test: ExprID, _ body: List<StmtID>, _ otherwise: List<StmtID>, _ span: Span
  ) throws(SyntaxProblem) {
    try withPinnedConstants([test], body) { () throws(SyntaxProblem) in
      try emitWhileLoop(test, body, otherwise, span)
    }
  }

  private func emitWhileLoop(
    _ test: ExprID, _ body: List<StmtID>, _ otherwise: List<StmtID>, _ span: Span
  ) throws(SyntaxProblem) {
    let bodyLabel = code.newLabel()
    let testLabel = code.newLabel()
    let end = code.newLabel()
    let finished = otherwise.isEmpty ? end : code.newLabel()
    let killed = deletedLocals(in: body)
    let constant = program.folder.value(test).map { Arithmetic.truth($0) }
    if constant == nil {
      if containsWalrus(test) {
        // The names that the test binds are known in the body only when a test comes before it.
        try emitJump(test, to: finished, when: false)
      } else {
        code.jump(to: testLabel)
        // What is known there is known here: a test binds nothing.
        code.revive(from: testLabel)
      }
    } else if constant == false {
      code.jump(to: finished)
    }
    code.placeLoopHead(bodyLabel, killed: killed)
    let isEndless = constant == true
    try withBlock(
      .loop(breakLabel: end, continueLabel: isEndless ? bodyLabel : testLabel), at: span
    ) { () throws(SyntaxProblem) in
      try emit(body)
    }
    if isEndless {
      // Where the loop is interrupted.
      code.jump(to: bodyLabel, at: tree[test].span)
    } else {
      code.place(testLabel)
      let mark = top
      if constant == nil { try emitJump(test, to: bodyLabel, when: true) }
      release(to: mark)
    }
    if !otherwise.isEmpty {
      code.place(finished)
      try emit(otherwise)
    }
    code.place(end)
  }

  func emitFor(
    _ target: ExprID, _ iterable: ExprID, _ body: List<StmtID>, _ otherwise: List<StmtID>,
    _ span: Span
  ) throws(SyntaxProblem) {
    let iterator = allocate()
    let iterableSpan = tree[iterable].span
    let values = try operand(iterable, hint: iterator)
    code.emit(.getIterator, a: iterator, b: values, at: iterableSpan)
    let end = code.newLabel()
    let killed = deletedLocals(in: body)
    try withPinnedConstants([], body) { () throws(SyntaxProblem) in
      try emitIteration(iterator, target, killed: killed, iterableSpan) {
        (next) throws(SyntaxProblem) in
        try withBlock(.loop(breakLabel: end, continueLabel: next), at: span) {
          () throws(SyntaxProblem) in
          try emit(body)
        }
      }
    }
    try emit(otherwise)
    code.place(end)
  }

  /// A loop over the iterator in a register: `body` is told where `continue` goes.
  func emitIteration(
    _ iterator: Int, _ target: ExprID, killed: RegisterSet, _ span: Span,
    _ body: (Label) throws(SyntaxProblem) -> Void
  ) throws(SyntaxProblem) {
    let bodyLabel = code.newLabel()
    let next = code.newLabel()
    let mark = top
    let own = targetRegister(target)
    let value = own ?? allocate()
    code.jump(to: next)
    code.revive(from: next)
    code.placeLoopHead(bodyLabel, killed: killed)
    var pair: (start: Int, stored: Label)?
    if let own {
      code.known?.insert(own)
    } else {
      let stored = code.newLabel()
      if let start = try storePair(value, to: target, stored) {
        pair = (start, stored)
      } else {
        try store(value, to: target)
      }
      release(to: mark)
    }
    try body(next)
    code.place(next)
    if let pair { code.jump(.forNextPair, a: iterator, b: pair.start, to: pair.stored, at: span) }
    code.jump(.forNext, a: iterator, b: value, to: bodyLabel, at: span)
    release(to: mark)
  }

  func emitAsyncFor(
    _ target: ExprID, _ iterable: ExprID, _ body: List<StmtID>, _ otherwise: List<StmtID>,
    _ span: Span
  ) throws(SyntaxProblem) {
    try requireAsync("'async for' outside async function", span)
    let iterator = allocate()
    let iterableSpan = tree[iterable].span
    let values = try operand(iterable, hint: iterator)
    code.emit(.getAsyncIterator, a: iterator, b: values, at: iterableSpan)
    let end = code.newLabel()
    let killed = deletedLocals(in: body)
    try emitAsyncIteration(iterator, target, killed: killed, iterableSpan) {
      (next) throws(SyntaxProblem) in
      try withBlock(.loop(breakLabel: end, continueLabel: next), at: span) {
        () throws(SyntaxProblem) in
        try emit(body)
      }
    }
    try emit(otherwise)
    code.place(end)
  }

  /// As `emitIteration`, over an asynchronous iterator.
  func emitAsyncIteration(
    _ iterator: Int, _ target: ExprID, killed: RegisterSet, _ span: Span,
    _ body: (Label) throws(SyntaxProblem) -> Void
  ) throws(SyntaxProblem) {
    let next = code.newLabel()
    let exhausted = code.newLabel()
    let mark = top
    let exception = allocate()
    let awaitable = allocate()
    let value = allocate()
    code.placeLoopHead(next, killed: killed)
    let atHead = code.known
    let region = openRegion(exhausted, exception: exception)
    code.emit(.getAsyncNext, a: awaitable, b: iterator, at: span)
    emitDelegation(awaitable, value, at: span)
    closeRegion(region)
    try store(value, to: target)
    try body(next)
    code.jump(to: next)
    code.placeHandler(exhausted, known: atHead)
    code.emit(
      .intrinsic, a: value, b: exception, c: Int(Intrinsic.isStopAsyncIteration.rawValue))
    let end = code.newLabel()
    code.jump(.jumpIfTrue, a: value, to: end)
    code.emit(.reraise, a: exception)
    code.end()
    code.place(end)
    release(to: mark)
  }

  // MARK: What bodies unbind

  /// The locals that some statement in `list` deletes.
  func deletedLocals(in list: List<StmtID>) -> RegisterSet {
    var result = RegisterSet()
    if scope.hasDeletions { collectDeleted(list, into: &result) }
    return result
  }

  private func collectDeleted(_ list: List<StmtID>, into result: inout RegisterSet) {
    for id in tree[list] {
      switch tree[id].kind {
      case .delete(let targets):
        for target in tree[targets] { collectDeletedTarget(target, into: &result) }
      case .if:
        var current = id
        while case .if(_, let body, let otherwise) = tree[current].kind {
          collectDeleted(body, into: &result)
          guard otherwise.count == 1, let next = tree[otherwise].first,
            case .if = tree[next].kind
          else {
            collectDeleted(otherwise, into: &result)
            break
          }
          current = next
        }
      case .while(_, let body, let otherwise), .for(_, _, let body, let otherwise, _):
        collectDeleted(body, into: &result)
        collectDeleted(otherwise, into: &result)
      case .try(let body, let handlers, let otherwise, let finally, _):
        collectDeleted(body, into: &result)
        for handler in tree[handlers] {
          if let name = handler.name, case .register(let register) = place(name).place {
            result.insert(register)
          }
          collectDeleted(handler.body, into: &result)
        }
        collectDeleted(otherwise, into: &result)
        collectDeleted(finally, into: &result)
      case .with(_, let body, _): collectDeleted(body, into: &result)
      case .match(_, let cases):
        for item in tree[cases] { collectDeleted(item.body, into: &result) }
      default: break
      }
    }
  }

  private func collectDeletedTarget(_ target: ExprID, into result: inout RegisterSet) {
    switch tree[target].kind {
    case .name(let name):
      if case .register(let register) = place(name).place { result.insert(register) }
    case .tuple(let items), .list(let items):
      for item in tree[items] { collectDeletedTarget(item, into: &result) }
    default: break
    }
  }
}
