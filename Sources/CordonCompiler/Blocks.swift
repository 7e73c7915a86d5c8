// What must happen when control leaves a statement early?
//
// Blocks are the loops, protected regions and handlers around the present statement. `return`,
// `break` and `continue` unwind them from the inside: each is left, its cleanup is emitted in
// place, and code emitted so is protected only by the blocks further out.

import CordonBytecode
import CordonSyntax

struct Block {
  enum Kind {
    case loop(breakLabel: Label, continueLabel: Label)
    /// The body of `try` with handlers: nothing to clean up.
    case protected
    /// The body and handlers of a `try` with this `finally`.
    case finally(List<StmtID>)
    /// A finally body that runs because of an exception.
    case exceptionalFinally(saved: Int)
    /// A handler, which ends by handling what was handled before; the name is cleared.
    case handler(saved: Int, name: NameID?, span: Span)
    /// A handler of `except*`.
    case groupHandler
    /// The body of `with`; the bound `__exit__`.
    case with(exit: Int, isAsync: Bool, span: Span)
  }

  var kind: Kind
  /// The handler entries that protect the block's code.
  var regions: [Int] = []
}

/// Code protected by one handler: runs of words, with gaps where cleanups were emitted.
struct Region {
  let label: Label
  let exception: Int
  var start: Int?
  var runs: [(start: Int, end: Int)] = []
}

extension CodeGenerator {
  // MARK: Regions

  func openRegion(_ label: Label, exception: Int) -> Int {
    regions.append(Region(label: label, exception: exception, start: code.offset))
    return regions.count - 1
  }

  private func suspendRegion(_ region: Int) {
    if let start = regions[region].start, start < code.offset {
      regions[region].runs.append((start, code.offset))
    }
    regions[region].start = nil
  }

  /// Ends a region for good and writes its handler entries.
  func closeRegion(_ region: Int) {
    suspendRegion(region)
    for run in regions[region].runs {
      code.addHandler(
        start: run.start, end: run.end, regions[region].label,
        exception: regions[region].exception)
    }
  }

  // MARK: Blocks

  private static let blockLimit = 21

  func withBlock(
    _ kind: Block.Kind, regions: [Int] = [], at span: Span, _ body: () throws(SyntaxProblem) -> Void
  ) throws(SyntaxProblem) {
    let block = Block(kind: kind, regions: regions)
    if blocks.reduce(block.weight - 1, { $0 + $1.weight }) >= Self.blockLimit {
      throw problem("too many statically nested blocks", span)
    }
    blocks.append(block)
    try body()
    blocks.removeLast()
  }

  /// Emits the cleanups of all blocks from the innermost down to `depth`, then what `leave` emits;
  /// the blocks are as before afterwards.
  func unwind(
    to depth: Int, at span: Span, _ leave: () throws(SyntaxProblem) -> Void
  ) throws(SyntaxProblem) {
    let all = blocks
    var suspended: [Int] = []
    let hasCleanup = blocks[depth...].contains { $0.needsCleanup }
    while blocks.count > depth {
      let block = blocks.removeLast()
      if hasCleanup {
        for region in block.regions where regions[region].start != nil {
          suspendRegion(region)
          suspended.append(region)
        }
      }
      try emitCleanup(block, span)
    }
    try leave()
    blocks = all
    for region in suspended { regions[region].start = code.offset }
  }

  private static let mostCopiedWords = 1 << 17

  /// Emits the body of a `finally` for one more way out. Copies within copies grow as fast as powers do.
  func emitCopy(of body: List<StmtID>, _ span: Span) throws(SyntaxProblem) {
    let before = code.offset + program.finishedWords
    program.copiedWords += 1 + Int(body.count)
    try emit(body)
    program.copiedWords += code.offset + program.finishedWords - before
    if program.copiedWords > Self.mostCopiedWords {
      throw problem("'finally' blocks are too large for so many ways out of them", span)
    }
  }

  private func emitCleanup(_ block: Block, _ span: Span) throws(SyntaxProblem) {
    switch block.kind {
    case .loop, .protected: break
    case .finally(let body): try emitCopy(of: body, span)
    case .exceptionalFinally(let saved): code.emit(.popHandled, a: saved)
    case .handler(let saved, let name, let handlerSpan):
      code.emit(.popHandled, a: saved)
      if let name { clear(name, at: handlerSpan) }
    case .groupHandler:
      throw problem(
        "'break', 'continue' and 'return' cannot appear in an except* block", span)
    case .with(let exit, let isAsync, let withSpan):
      try emitExitCall(exit, isAsync: isAsync, withSpan)
    }
  }

  /// Whether `return` needs to keep its value safe from cleanups.
  var hasCleanups: Bool { blocks.contains { $0.needsCleanup } }

  /// Whether an exception raised here may be handled by this unit.
  var isProtected: Bool {
    blocks.contains { block in
      if case .loop = block.kind { false } else { true }
    }
  }

  // MARK: Jumps out

  func emitReturn(_ value: ExprID?, _ span: Span) throws(SyntaxProblem) {
    guard scope.isFunctionLike else { throw problem("'return' outside function", span) }
    if value != nil, scope.isAsync, scope.isGenerator {
      throw problem("'return' with value in async generator", span)
    }
    let mark = top
    defer { release(to: mark) }
    guard let value, !isNone(value) else {
      return try unwind(to: 0, at: span) {
        emitHandledBefore()
        code.emit(.returnNone)
        code.end()
      }
    }
    if !hasCleanups, case .conditional(let test, let then, let otherwise) = tree[value].kind {
      let elseLabel = code.newLabel()
      try emitJump(test, to: elseLabel, when: false)
      release(to: mark)
      try emitReturn(then, span)
      code.place(elseLabel)
      return try emitReturn(otherwise, span)
    }
    var register = 0
    let constant = program.folder.value(value)
    if constant == nil {
      register = hasCleanups ? try emitNext(value) : try operand(value)
    }
    // CPython blames a constant alone for leaving.
    let isOnLine = tree[value].span.line == span.line
    try unwind(to: 0, at: constant != nil && isOnLine ? tree[value].span : span) {
      if let constant {
        register = allocate()
        code.loadConstant(constant, into: register)
      }
      emitHandledBefore()
      code.emit(.returnValue, a: register)
      code.end()
    }
  }

  private func isNone(_ id: ExprID) -> Bool {
    if case .constant(.none) = tree[id].kind { true } else { false }
  }

  func emitBreak(_ span: Span) throws(SyntaxProblem) {
    for (index, block) in blocks.enumerated().reversed() {
      if case .groupHandler = block.kind { try emitCleanup(block, span) }
      guard case .loop(let label, _) = block.kind else { continue }
      return try unwind(to: index + 1, at: span) { code.jump(to: label) }
    }
    throw problem("'break' outside loop", span)
  }

  func emitContinue(_ span: Span) throws(SyntaxProblem) {
    for (index, block) in blocks.enumerated().reversed() {
      if case .groupHandler = block.kind { try emitCleanup(block, span) }
      if case .exceptionalFinally = block.kind, program.options.isClassic {
        throw problem("'continue' not supported inside 'finally' clause", span)
      }
      guard case .loop(_, let label) = block.kind else { continue }
      return try unwind(to: index + 1, at: span) { code.jump(to: label) }
    }
    throw problem("'continue' not properly in loop", span)
  }
}

extension Block {
  /// What CPython counts the block as.
  fileprivate var weight: Int {
    switch kind {
    case .handler, .groupHandler: 2
    default: 1
    }
  }

  fileprivate var needsCleanup: Bool {
    switch kind {
    case .loop, .protected, .groupHandler: false
    case .finally, .exceptionalFinally, .handler, .with: true
    }
  }
}
