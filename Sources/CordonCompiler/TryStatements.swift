// How do handlers and `finally` work?
//
// Handlers are looked up by instruction offset, so that a body that does not raise pays nothing.
// A handler first makes its exception the one being handled and remembers the former; whatever way
// it is left, the former comes back.

import CordonBytecode
import CordonSyntax

extension CodeGenerator {
  func emitTry(
    _ body: List<StmtID>, _ handlers: List<ExceptHandler>, _ otherwise: List<StmtID>,
    _ finally: List<StmtID>, isGroup: Bool, _ span: Span
  ) throws(SyntaxProblem) {
    if finally.isEmpty {
      return try emitTryExcept(body, handlers, otherwise, isGroup: isGroup, span)
    }
    var killed = deletedLocals(in: body)
    if scope.hasDeletions {
      killed = deletedLocals(inTry: body, handlers, otherwise)
    }
    let exception = allocate()
    let saved = allocate()
    let handler = code.newLabel()
    let cleanup = code.newLabel()
    let end = code.newLabel()
    var atHandler = code.known
    atHandler?.subtract(killed)

    let region = openRegion(handler, exception: exception)
    try withBlock(.finally(finally), regions: [region], at: span) { () throws(SyntaxProblem) in
      if handlers.isEmpty {
        try emit(body)
        try emit(otherwise)
      } else {
        try emitTryExcept(body, handlers, otherwise, isGroup: isGroup, span)
      }
    }
    closeRegion(region)
    try emit(finally)
    code.jump(to: end)

    code.placeHandler(handler, known: atHandler)
    code.emit(.pushHandled, a: exception, b: saved)
    let inner = openRegion(cleanup, exception: exception)
    // The exception itself must survive the body, which may use the same handler register.
    let kept = allocate()
    code.emit(.move, a: kept, b: exception)
    try withBlock(.exceptionalFinally(saved: saved), regions: [inner], at: span) {
      () throws(SyntaxProblem) in
      try emitCopy(of: finally, span)
    }
    closeRegion(inner)
    code.emit(.popHandled, a: saved)
    code.emit(.reraise, a: kept)
    code.end()
    emitCleanup(cleanup, saved: saved, exception: exception)
    code.place(end)
  }

  /// The handler around a handler: forgets what was handled, and goes on raising.
  private func emitCleanup(_ label: Label, saved: Int, exception: Int) {
    code.placeHandler(label, known: RegisterSet())
    code.emit(.popHandled, a: saved)
    code.emit(.reraise, a: exception)
    code.end()
  }

  private func deletedLocals(
    inTry body: List<StmtID>, _ handlers: List<ExceptHandler>, _ otherwise: List<StmtID>
  ) -> RegisterSet {
    var result = deletedLocals(in: body)
    var lists = tree[handlers].map { $0.body }
    lists.append(otherwise)
    for list in lists { result.formUnion(deletedLocals(in: list)) }
    for handler in tree[handlers] {
      if let name = handler.name, case .register(let register) = place(name).place {
        result.insert(register)
      }
    }
    return result
  }

  // MARK: except

  private func emitTryExcept(
    _ body: List<StmtID>, _ handlers: List<ExceptHandler>, _ otherwise: List<StmtID>,
    isGroup: Bool, _ span: Span
  ) throws(SyntaxProblem) {
    let exception = allocate()
    let saved = allocate()
    let handler = code.newLabel()
    let cleanup = code.newLabel()
    let end = code.newLabel()
    var atHandler = code.known
    atHandler?.subtract(deletedLocals(in: body))

    let region = openRegion(handler, exception: exception)
    try withBlock(.protected, regions: [region], at: span) { () throws(SyntaxProblem) in
      try emit(body)
    }
    closeRegion(region)
    try emit(otherwise)
    code.jump(to: end)

    code.placeHandler(handler, known: atHandler)
    code.emit(.pushHandled, a: exception, b: saved)
    if isGroup {
      try emitGroupHandlers(tree[handlers], exception, saved, cleanup, end: end)
      emitCleanup(cleanup, saved: saved, exception: exception)
      code.place(end)
      return
    }
    if keepsCaught {
      code.emit(
        .intrinsic, a: exception, b: exception, c: Int(Intrinsic.asClassic.rawValue))
    }
    for (index, item) in tree[handlers].enumerated() {
      if item.type == nil, index < Int(handlers.count) - 1 {
        let before = index == 0 ? body : Array(tree[handlers])[index - 1].body
        let place = program.options.isClassic ? tree[before].last.map { tree[$0].span } : nil
        throw problem("default 'except:' must be last", place ?? item.span)
      }
      if keepsCaught {
        try emitKeptHandler(item, exception, end: end)
      } else {
        try emitHandler(item, exception, saved, cleanup, end: end)
      }
    }
    if keepsCaught {
      code.emit(.reraise, a: exception)
      code.end()
      code.place(end)
      return
    }
    // Nothing matched.
    code.emit(.popHandled, a: saved)
    code.emit(.reraise, a: exception)
    code.end()
    emitCleanup(cleanup, saved: saved, exception: exception)
    code.place(end)
  }

  private func emitHandler(
    _ item: ExceptHandler, _ exception: Int, _ saved: Int, _ cleanup: Label, end: Label
  ) throws(SyntaxProblem) {
    let mark = top
    defer { release(to: mark) }
    let next = code.newLabel()
    let region = openRegion(cleanup, exception: exception)
    if let type = item.type {
      let classes = try operand(type)
      let result = allocate()
      code.emit(
        .matchException, a: result, b: exception, c: classes, at: item.span)
      code.jump(.jumpIfFalse, a: result, to: next)
      release(to: mark)
    }
    guard let name = item.name else {
      try withBlock(
        .handler(saved: saved, name: nil, span: item.span), regions: [region], at: item.span
      ) { () throws(SyntaxProblem) in
        try emit(item.body)
      }
      closeRegion(region)
      code.emit(.popHandled, a: saved)
      code.jump(to: end)
      code.place(next)
      return
    }
    try refuseDebug(name, item.span)
    store(exception, name, at: item.span)
    closeRegion(region)
    let clearing = code.newLabel()
    let thrown = allocate()
    var atClearing = code.known
    atClearing?.subtract(deletedLocals(in: item.body))
    let inner = openRegion(clearing, exception: thrown)
    try withBlock(
      .handler(saved: saved, name: name, span: item.span), regions: [inner], at: item.span
    ) { () throws(SyntaxProblem) in
      try emit(item.body)
    }
    closeRegion(inner)
    code.emit(.popHandled, a: saved)
    clear(name, at: item.span)
    code.jump(to: end)
    code.placeHandler(clearing, known: atClearing)
    clear(name, at: item.span)
    code.emit(.popHandled, a: saved)
    code.emit(.reraise, a: thrown)
    code.end()
    code.place(next)
  }

  // MARK: except*

  private func emitGroupHandlers(
    _ handlers: ArraySlice<ExceptHandler>, _ exception: Int, _ saved: Int, _ cleanup: Label,
    end: Label
  ) throws(SyntaxProblem) {
    let region = openRegion(cleanup, exception: exception)
    let original = allocate()
    let collected = allocate()
    let rest = allocate()
    let matched = allocate(2)
    let savedInner = allocate()
    let thrown = allocate()
    code.emit(.move, a: original, b: exception)
    code.emit(.buildList, a: collected, b: collected, c: 0)
    code.emit(.move, a: rest, b: exception)
    for item in handlers {
      guard let type = item.type else { continue }
      let next = code.newLabel()
      let mark = top
      let classes = try operand(type)
      code.jump(.jumpIfNone, a: rest, to: next)
      code.emit(
        .matchExceptionGroup, a: matched, b: rest, c: classes, at: item.span)
      release(to: mark)
      code.emit(.move, a: rest, b: matched + 1)
      code.jump(.jumpIfNone, a: matched, to: next)
      code.emit(.pushHandled, a: matched, b: savedInner)
      if let name = item.name {
        try refuseDebug(name, item.span)
        store(matched, name, at: item.span)
      }
      let failing = code.newLabel()
      var atFailing = code.known
      atFailing?.subtract(deletedLocals(in: item.body))
      let inner = openRegion(failing, exception: thrown)
      try withBlock(.groupHandler, regions: [inner], at: item.span) { () throws(SyntaxProblem) in
        try emit(item.body)
      }
      closeRegion(inner)
      code.emit(.popHandled, a: savedInner)
      if let name = item.name { clear(name, at: item.span) }
      code.jump(to: next)
      code.placeHandler(failing, known: atFailing)
      code.emit(.popHandled, a: savedInner)
      if let name = item.name { clear(name, at: item.span) }
      code.emit(.listAppend, a: collected, b: thrown)
      code.place(next)
    }
    let combine = code.newLabel()
    code.jump(.jumpIfNone, a: rest, to: combine)
    code.emit(.listAppend, a: collected, b: rest)
    code.place(combine)
    code.emit(.combineExceptionGroup, a: rest, b: original, c: collected)
    closeRegion(region)
    code.emit(.popHandled, a: saved)
    code.jump(.jumpIfNone, a: rest, to: end)
    code.emit(.reraise, a: rest)
    code.end()
  }
}
