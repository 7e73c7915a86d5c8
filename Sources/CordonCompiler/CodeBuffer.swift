// What has been emitted so far, and what is known at this point of it?
//
// The buffer holds words with labels still open, and carries the flow analysis along: `known` is the
// set of registers that certainly hold a value here, nil where control cannot arrive. A label
// remembers what was known at each jump to it. Instructions that cannot be reached are not emitted.

import CordonBytecode
import CordonSyntax

struct Label: Hashable { let index: Int }

struct CodeBuffer {
  private struct LabelRecord {
    var offset = -1
    /// What every jump so far knew; nil when there was none.
    var known: RegisterSet?
    /// Whether some instruction is protected by the handler here.
    var isHandler = false
  }

  private struct Jump {
    let offset: Int
    let label: Int
    /// 16 bits of displacement, in operand c.
    let isShort: Bool
  }

  private struct Handler {
    let start: Int
    let end: Int
    let label: Label
    let exception: Int
  }

  private(set) var words: [UInt64] = []
  private var positions: [PositionEntry] = []
  private var lastSpan: Span?
  private var labels: [LabelRecord] = []
  private var jumps: [Jump] = []
  private var handlers: [Handler] = []
  /// Operands of 16 bits refer to `names`, so that they are few; `loadConst` refers to `values`.
  private(set) var names = ConstantTable()
  private(set) var values = ConstantTable()
  private var valueLoads: [Int] = []

  /// Whether an operand had no room in its instruction.
  private(set) var isTooLarge = false

  var known: RegisterSet? = RegisterSet()

  var isReachable: Bool { known != nil }
  var offset: Int { words.count }

  // MARK: Instructions

  mutating func emit(
    _ op: Opcode, f: Int = 0, a: Int = 0, b: Int = 0, c: Int = 0, at span: Span? = nil
  ) {
    guard isReachable else { return }
    if let span { mark(span) }
    // Nothing of it runs: the generator refuses the whole.
    if max(a, b, c) > 0xFFFF || min(b, c) < -0x8000 {
      isTooLarge = true
      words.append(Instruction(op).word)
    } else {
      words.append(Instruction(op, f: f, a: a, b: b, c: c).word)
    }
    for _ in 0..<op.cacheWords { words.append(0) }
  }

  mutating func emit(_ op: Opcode, a: Int, bx: Int, at span: Span? = nil) {
    guard isReachable else { return }
    if let span { mark(span) }
    if a > 0xFFFF { isTooLarge = true }
    words.append(Instruction(op, a: min(a, 0xFFFF), bx: bx).word)
  }

  /// Gives the cache words of the `callMethod` just emitted a position of their own.
  mutating func markCall(_ span: Span) {
    if isReachable { mark(span, at: words.count - Opcode.callMethod.cacheWords) }
  }

  /// Fills the extra word of the instruction just emitted.
  mutating func setExtraWord(_ word: UInt64) {
    if isReachable { words[words.count - 1] = word }
  }

  mutating func loadConstant(_ constant: CodeConstant, into register: Int) {
    guard isReachable else { return }
    if case .int(let value) = constant, let small = Int32(exactly: value) {
      if register > 0xFFFF { isTooLarge = true }
      words.append(Instruction(.loadInt, a: min(register, 0xFFFF), bx: Int(small)).word)
      return
    }
    valueLoads.append(words.count)
    if register > 0xFFFF { isTooLarge = true }
    words.append(Instruction(.loadConst, a: min(register, 0xFFFF), bx: values.index(constant)).word)
  }

  private mutating func mark(_ span: Span) { mark(span, at: words.count) }

  private mutating func mark(_ span: Span, at offset: Int) {
    if span == lastSpan { return }
    lastSpan = span
    let entry = PositionEntry(
      offset: offset, line: Int(span.line), column: Int(span.column),
      endLine: Int(span.endLine), endColumn: Int(span.endColumn))
    if let last = positions.last, last.offset == entry.offset {
      positions[positions.count - 1] = entry
    } else {
      positions.append(entry)
    }
  }

  /// The operand for a name or other constant of 16 bits.
  mutating func name(_ constant: CodeConstant) -> Int {
    isReachable ? min(names.index(constant), 0xFFFF) : 0
  }

  // MARK: Labels and jumps

  mutating func newLabel() -> Label {
    labels.append(LabelRecord())
    return Label(index: labels.count - 1)
  }

  mutating func place(_ label: Label) {
    labels[label.index].offset = words.count
    guard let arriving = labels[label.index].known else { return }
    if known == nil { known = arriving } else { known?.formIntersection(arriving) }
  }

  /// Places the target of backward jumps, which may lose what `killed` holds.
  mutating func placeLoopHead(_ label: Label, killed: RegisterSet) {
    known?.subtract(killed)
    labels[label.index].offset = words.count
  }

  /// Goes on with what was known at the jumps to `label`, for code that is entered from there.
  mutating func revive(from label: Label) { known = labels[label.index].known }

  /// Whether some jump leads to `label`.
  func isTarget(_ label: Label) -> Bool { labels[label.index].known != nil }

  private mutating func arrive(at label: Label) {
    guard let known else { return }
    if labels[label.index].known == nil {
      labels[label.index].known = known
    } else {
      labels[label.index].known?.formIntersection(known)
    }
  }

  mutating func jump(to label: Label, at span: Span? = nil) {
    guard isReachable else { return }
    if let span { mark(span) }
    arrive(at: label)
    jumps.append(Jump(offset: words.count, label: label.index, isShort: false))
    words.append(Instruction(.jump, bx: 0).word)
    known = nil
  }

  /// A plain conditional jump.
  mutating func jump(_ op: Opcode, a: Int, to label: Label, at span: Span? = nil) {
    guard isReachable else { return }
    if let span { mark(span) }
    arrive(at: label)
    jumps.append(Jump(offset: words.count, label: label.index, isShort: false))
    if a > 0xFFFF { isTooLarge = true }
    words.append(Instruction(op, a: min(a, 0xFFFF), bx: 0).word)
  }

  /// A jump with its displacement in operand c.
  mutating func jump(_ op: Opcode, a: Int, b: Int, to label: Label, at span: Span? = nil) {
    guard isReachable else { return }
    if let span { mark(span) }
    arrive(at: label)
    jumps.append(Jump(offset: words.count, label: label.index, isShort: true))
    if max(a, b) > 0xFFFF { isTooLarge = true }
    words.append(Instruction(op, a: min(a, 0xFFFF), b: min(b, 0xFFFF), c: 0).word)
  }

  /// Control does not go on from here.
  mutating func end() { known = nil }

  // MARK: Handlers

  mutating func addHandler(start: Int, end: Int, _ label: Label, exception: Int) {
    if start < end {
      handlers.append(Handler(start: start, end: end, label: label, exception: exception))
      labels[label.index].isHandler = true
    }
  }

  /// Places the code that takes the exceptions of protected code; `known` as given there.
  mutating func placeHandler(_ label: Label, known: RegisterSet?) {
    labels[label.index].offset = words.count
    self.known = labels[label.index].isHandler ? known : nil
  }

  // MARK: The end

  /// Fills in all displacements and constant numbers.
  func finished() -> FinishedCode {
    var plainJumps: [Int: Int] = [:]
    for jump in jumps where Instruction(word: words[jump.offset]).op == .jump {
      plainJumps[jump.offset] = jump.label
    }
    // A jump to a jump goes where that one leads.
    let resolved = jumps.map { jump in
      var target = labels[jump.label].offset
      var hops = 0
      while hops < 8, let next = plainJumps[target] {
        target = labels[next].offset
        hops += 1
      }
      return CodeLayout.Jump(offset: jump.offset, target: target, isShort: jump.isShort)
    }
    var words = words
    for load in valueLoads {
      let old = Instruction(word: words[load])
      words[load] = Instruction(.loadConst, a: old.a, bx: old.bx + names.constants.count).word
    }
    let layout = CodeLayout(wordCount: words.count, jumps: resolved)
    return FinishedCode(
      words: layout.place(words),
      constants: names.constants + values.constants,
      positions: positions.map {
        var entry = $0
        entry.offset = UInt32(layout.moved(Int($0.offset)))
        return entry
      },
      handlers: handlers.map {
        HandlerEntry(
          start: layout.moved($0.start), end: layout.moved($0.end),
          target: layout.moved(labels[$0.label.index].offset), exception: $0.exception)
      })
  }
}

/// Resolved code, ready for a code unit.
struct FinishedCode {
  var words: [UInt64]
  var constants: [CodeConstant]
  var positions: [PositionEntry]
  var handlers: [HandlerEntry]
}
