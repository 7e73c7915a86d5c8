// How does one code unit come about?
//
// A generator walks the body of one scope and emits register code. Registers from 0 are the
// locals; above them temporaries form a stack. Code generation is driven by the destination: a
// value is computed straight into the register that wants it, and locals are operands in place.
//
// The rule that keeps this sound: a register of a variable is written only by the last instruction
// of a computation, when nothing can raise or read the old value any more. Temporaries may be
// written early.

import CordonBytecode
import CordonSyntax

final class CodeGenerator {
  let program: Program
  let tree: TreeReader
  let scope: Scope
  unowned(unsafe) let parent: CodeGenerator?
  let name: String
  let qualifiedName: String
  let firstLine: Int
  var code = CodeBuffer()

  /// Names of the locals in register order, and where to find them.
  private(set) var localNames: [String] = []
  private(set) var localRegisters: [String: Int] = [:]
  /// Where a classic unit keeps what was handled when it was entered.
  var handledBefore: Int?
  private(set) var cellLocals: [Int] = []

  /// First register that is free.
  var top = 0
  private var registerCount = 0
  private var isFull = false
  /// Registers above the locals that hold variables of inlined scopes.
  private var inlinedVariables = RegisterSet()
  /// Inlined scopes that code is being generated for, the innermost last.
  var inlined: [InlinedScope] = []
  private var places: [UInt32: (name: String, place: Place)] = [:]

  /// Loops, protected regions and handlers around the present statement.
  var blocks: [Block] = []
  var regions: [Region] = []

  /// Constants that stand in registers for as long as a loop runs.
  var pinned: [ConstantKey: Int] = [:]
  var isInLoop = false

  /// Attributes that methods of this class body set on `self`.
  var staticAttributes: [String] = []
  var knownStaticAttributes: Set<String> = []
  /// Whether register 0 is a positional parameter, as `super()` requires.
  var hasReceiver = false
  /// Variables of comprehensions, which `locals()` shows inside them.
  private var inlinedNames: [InlinedVariable] = []
  private var nesting = 0

  init(_ program: Program, _ scope: Scope, parent: CodeGenerator?, name: String, firstLine: Int) {
    self.program = program
    tree = program.tree
    self.scope = scope
    self.parent = parent
    self.name = name
    self.firstLine = firstLine
    qualifiedName = Self.qualify(name, in: parent)
  }

  private static func qualify(_ name: String, in parent: CodeGenerator?) -> String {
    guard let parent, parent.scope.kind != .module else { return name }
    if parent.scope[name]?.resolution == .globalExplicit { return name }
    let isClass = parent.scope.kind == .classBody
    return parent.qualifiedName + (isClass ? "." : ".<locals>.") + name
  }

  func problem(_ message: String, _ span: Span) -> SyntaxProblem {
    SyntaxProblem(.syntaxError, message, span)
  }

  // MARK: Registers

  /// Takes the next temporary.
  func allocate(_ count: Int = 1) -> Int {
    let register = top
    top += count
    if top > 0xFF00 {
      isFull = true
      top = min(top, 0xFF00)
      return 0
    }
    registerCount = max(registerCount, top)
    return register
  }

  /// Gives a temporary back that must be the last one taken, and all above it.
  func release(to mark: Int) { top = mark }

  func isVariable(_ register: Int) -> Bool {
    register < localNames.count || inlinedVariables.contains(register)
  }

  /// A register that may be written early: `destination` itself unless it holds a variable.
  func scratch(for destination: Int) -> Int {
    isVariable(destination) ? allocate() : destination
  }

  func markInlinedVariable(_ register: Int) {
    inlinedVariables.insert(register)
    code.known?.remove(register)
  }

  func unmarkInlinedVariable(_ register: Int) { inlinedVariables.remove(register) }

  /// Notes that the variables of the innermost inlined scope have been bound since `start`.
  func noteInlinedVariables(from start: Int) {
    guard let level = inlined.last, code.offset > start else { return }
    for symbol in level.scope.symbols where !symbol.name.hasPrefix(".") {
      guard let register = level.registers[symbol.name] else { continue }
      inlinedNames.append(
        InlinedVariable(
          name: symbol.name, register: register, isCell: symbol.isCell,
          offsets: start..<code.offset))
    }
  }

  // MARK: Locals

  /// Gives every local of a function its register: parameters first, in calling order.
  func declareLocals(_ parameters: [String]) {
    for name in parameters { declareLocal(name) }
    for symbol in scope.symbols where symbol.resolution == .local { declareLocal(symbol.name) }
    top = localNames.count
    registerCount = max(registerCount, top)
    for register in parameters.indices where register < 0xFF00 { code.known?.insert(register) }
    for symbol in scope.symbols where symbol.resolution == .local && symbol.isCell {
      if let register = localRegisters[symbol.name] { cellLocals.append(register) }
    }
    cellLocals.sort()
  }

  private func declareLocal(_ name: String) {
    guard localRegisters[name] == nil else { return }
    if localNames.count >= 0xFF00 {
      isFull = true
      localRegisters[name] = 0
      return
    }
    localRegisters[name] = localNames.count
    localNames.append(name)
  }

  func makeCells() {
    for register in cellLocals { code.emit(.makeCell, a: register) }
  }

  /// The cells of a class body, which has no other locals.
  func declareClassCell(_ name: String) {
    declareLocal(name)
    cellLocals.append(localNames.count - 1)
    top = localNames.count
    registerCount = max(registerCount, top)
  }

  // MARK: Nesting

  /// Goes one level deeper; throws when the source nests deeper than the native stack should
  /// follow. `leave` must come after it.
  func enter(_ id: ExprID) throws(SyntaxProblem) {
    nesting += 1
    if Nesting.isTooDeep(nesting, program.options) { throw Nesting.problem(tree[id].span) }
  }

  func leave() { nesting -= 1 }

  func deeper<T>(
    _ span: Span, _ body: () throws(SyntaxProblem) -> T
  ) throws(SyntaxProblem) -> T {
    nesting += 1
    defer { nesting -= 1 }
    if Nesting.isTooDeep(nesting, program.options) { throw Nesting.problem(span) }
    return try body()
  }

  // MARK: Names

  func mangle(_ name: NameID) -> String {
    (inlined.last?.scope ?? scope).mangle(tree[name])
  }

  /// The operand that names an identifier.
  func nameOperand(_ name: String) -> Int { code.name(.name(name)) }

  func place(_ id: NameID) -> (name: String, place: Place) {
    if inlined.isEmpty, let known = places[id.index] { return known }
    let name = mangle(id)
    let result = (name, place(named: name))
    if inlined.isEmpty { places[id.index] = result }
    return result
  }

  // MARK: The end

  /// Turns what was emitted into a code unit.
  func finish(
    _ flags: CodeFlags, positional: Int = 0, positionalOnly: Int = 0, keywordOnly: Int = 0,
    docString: [UInt8]? = nil
  ) throws(SyntaxProblem) -> CodeUnit {
    let span = Span(line: firstLine, column: 0, endLine: firstLine, endColumn: 0)
    if isFull || code.isTooLarge {
      throw problem("too many variables and temporaries in '\(name)'", span)
    }
    if code.names.constants.count > 0xFFFF { throw problem("too many names in '\(name)'", span) }
    let finished = code.finished()
    program.finishedWords += code.offset
    var flags = flags
    if program.options.futureAnnotations { flags.insert(.futureAnnotations) }
    if program.options.isClassic { flags.insert(.classic) }
    var ancestor = parent
    while let next = ancestor {
      if next.scope.isFunctionLike {
        flags.insert(.nested)
        break
      }
      ancestor = next.parent
    }
    return CodeUnit(
      name: name, qualifiedName: qualifiedName, fileName: program.options.fileName,
      firstLine: firstLine, flags: flags, positionalCount: positional,
      positionalOnlyCount: positionalOnly, keywordOnlyCount: keywordOnly,
      registerCount: registerCount + 1, localNames: localNames, cellLocals: cellLocals,
      freeNames: scope.freeNames, docString: docString, words: finished.words,
      constants: finished.constants, positions: finished.positions, handlers: finished.handlers,
      inlinedVariables: inlinedNames)
  }
}
