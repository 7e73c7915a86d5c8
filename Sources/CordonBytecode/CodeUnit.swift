// What does the compiler hand to the machine?

/// A constant of a code unit, before the loader turns it into a value.
public enum CodeConstant: Sendable {
  case none, `true`, `false`, ellipsis
  case int(Int)
  /// Digits as in the source, with an optional 0x, 0o or 0b prefix and no underscores.
  case bigInt(String)
  case float(Double)
  case complex(Double, Double)
  /// UTF-8 (WTF-8 where the source has lone surrogates).
  case string([UInt8])
  /// An identifier; interned, so that names compare by identity.
  case name(String)
  case bytes([UInt8])
  case tuple([CodeConstant])
  case frozenSet([CodeConstant])
  case code(CodeUnit)
}

public struct CodeFlags: OptionSet, Sendable {
  public var rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  // Bits and values are those of Python's `co_flags`.
  public static let optimized = CodeFlags(rawValue: 0x1)
  public static let newLocals = CodeFlags(rawValue: 0x2)
  public static let varArgs = CodeFlags(rawValue: 0x4)
  public static let varKeywords = CodeFlags(rawValue: 0x8)
  public static let nested = CodeFlags(rawValue: 0x10)
  public static let generator = CodeFlags(rawValue: 0x20)
  public static let coroutine = CodeFlags(rawValue: 0x80)
  public static let iterableCoroutine = CodeFlags(rawValue: 0x100)
  public static let asyncGenerator = CodeFlags(rawValue: 0x200)
  public static let futureAnnotations = CodeFlags(rawValue: 0x1000000)
  /// The source was in the classic dialect; no bit of Python's.
  public static let classic = CodeFlags(rawValue: 0x4000_0000)
}

/// Source position of the instructions from `offset` to the next entry. Columns are UTF-8 byte
/// offsets; 0xFFFF means unknown.
public struct PositionEntry: Sendable {
  public var offset: UInt32
  public var line: UInt32
  public var column: UInt16
  public var endColumn: UInt16
  /// Lines from `line` to the end line.
  public var endLineDelta: UInt32
  public init(offset: Int, line: Int, column: Int, endLine: Int, endColumn: Int) {
    self.offset = UInt32(offset)
    self.line = UInt32(clamping: line)
    self.column = UInt16(clamping: column)
    self.endColumn = UInt16(clamping: endColumn)
    self.endLineDelta = UInt32(clamping: endLine - line)
  }
}

/// Instructions in `start..<end` (word offsets) are protected: what they raise is put into register
/// `exception` and execution goes on at `target`. Of entries that overlap the first listed wins,
/// so inner ones stand before outer ones.
public struct HandlerEntry: Sendable {
  public var start: UInt32
  public var end: UInt32
  public var target: UInt32
  public var exception: UInt32
  public init(start: Int, end: Int, target: Int, exception: Int) {
    self.start = UInt32(start)
    self.end = UInt32(end)
    self.target = UInt32(target)
    self.exception = UInt32(exception)
  }
}

/// A variable of a comprehension that runs in the unit around it.
public struct InlinedVariable: Sendable {
  public var name: String
  public var register: Int
  /// Whether the register holds a cell with the value.
  public var isCell: Bool
  /// The instructions for which the variable is bound.
  public var offsets: Range<Int>
  public init(name: String, register: Int, isCell: Bool, offsets: Range<Int>) {
    self.name = name
    self.register = register
    self.isCell = isCell
    self.offsets = offsets
  }
}

/// The body of a module, class, function, lambda or comprehension in machine form.
///
/// Registers 0 ..< `localNames.count` are the locals: positional parameters, keyword-only
/// parameters, `*args`, `**kwargs`, then the other locals. A captured local's register holds its
/// cell (after `makeCell`); `cellLocals` lists those registers.
public final class CodeUnit: Sendable {
  public let name: String
  public let qualifiedName: String
  public let fileName: String
  public let firstLine: Int
  public let flags: CodeFlags
  /// Positional parameters, positional-only included; `*args` not.
  public let positionalCount: Int
  public let positionalOnlyCount: Int
  public let keywordOnlyCount: Int
  public let registerCount: Int
  public let localNames: [String]
  public let cellLocals: [Int]
  public let freeNames: [String]
  /// The body's docstring (UTF-8), when it has one.
  public let docString: [UInt8]?
  public let words: [UInt64]
  public let constants: [CodeConstant]
  public let positions: [PositionEntry]
  public let handlers: [HandlerEntry]
  /// Inner comprehensions before those around them.
  public let inlinedVariables: [InlinedVariable]

  public init(
    name: String, qualifiedName: String, fileName: String, firstLine: Int, flags: CodeFlags,
    positionalCount: Int, positionalOnlyCount: Int, keywordOnlyCount: Int, registerCount: Int,
    localNames: [String], cellLocals: [Int], freeNames: [String], docString: [UInt8]?,
    words: [UInt64], constants: [CodeConstant], positions: [PositionEntry],
    handlers: [HandlerEntry], inlinedVariables: [InlinedVariable] = []
  ) {
    self.name = name
    self.qualifiedName = qualifiedName
    self.fileName = fileName
    self.firstLine = firstLine
    self.flags = flags
    self.positionalCount = positionalCount
    self.positionalOnlyCount = positionalOnlyCount
    self.keywordOnlyCount = keywordOnlyCount
    self.registerCount = registerCount
    self.localNames = localNames
    self.cellLocals = cellLocals
    self.freeNames = freeNames
    self.docString = docString
    self.words = words
    self.constants = constants
    self.positions = positions
    self.handlers = handlers
    self.inlinedVariables = inlinedVariables
  }
}

extension CodeUnit {
  /// Code without a name, which is never run.
  public static let empty = CodeUnit(
    name: "", qualifiedName: "", fileName: "", firstLine: 0, flags: [], positionalCount: 0,
    positionalOnlyCount: 0, keywordOnlyCount: 0, registerCount: 0, localNames: [], cellLocals: [],
    freeNames: [], docString: nil, words: [], constants: [], positions: [], handlers: [])
}
