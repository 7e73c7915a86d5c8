// How do functions and code objects get into the heap?

import CordonBytecode
import Glibc

extension VM {
  /// A function without defaults; its closure cells are unset.
  func newFunction(_ code: Code, globals: Dict) -> Function {
    let n = Int(code.pointee.freeCount)
    let cell = allocate(
      bytes: FunctionObject.closureOffset + n * 8, .function, shape: BuiltinType.function.shape)
    let function = cell.of(FunctionObject.self)
    function.pointee.code = code
    function.pointee.globals = globals
    function.pointee.defaults = .unset
    function.pointee.extras = nil
    for i in 0..<n { function.closure[i] = .unset }
    // Restricted code stays restricted, whoever makes a function of it.
    let home = Cell(code).realm
    if home != state.realm, home > VM.trustedRealm { cell.of(Header.self).pointee.realm = home }
    return function
  }

  /// The same code with inline caches of its own: what they learnt in one realm is not for another.
  func copy(of code: Code) -> Code {
    state.heap.disabled += 1
    defer { state.heap.disabled -= 1 }
    let cell = allocate(
      bytes: MemoryLayout<CodeObject>.size, .code, shape: BuiltinType.code.shape)
    let header = cell.of(Header.self).pointee
    let copy = cell.of(CodeObject.self)
    copy.pointee = code.pointee
    cell.of(Header.self).pointee = header
    let size = code.pointee.wordCount * 8
    let words = allocate(bytes: 24 + size, .buffer, shape: 0)
    words.of(BufferObject.self).pointee.count = size
    words.of(BufferObject.self).pointee.capacity = size
    copy.pointee.wordsCell = words
    copy.pointee.words = (words + 24).assumingMemoryBound(to: UInt64.self)
    copy.pointee.words.update(from: code.pointee.words, count: code.pointee.wordCount)
    clearCaches(copy)
    let constants = newSlots(code.pointee.constantCount)
    for i in 0..<code.pointee.constantCount {
      let constant = code.pointee.constants[i]
      constants.items[i] =
        constant.isKind(.code) ? Value(self.copy(of: constant.asCode)) : constant
    }
    copy.pointee.constantsCell = Cell(constants)
    copy.pointee.constants = constants.items
    return copy
  }

  /// `makeFunction`: defaults, keyword defaults, annotations, then cells.
  func makeFunction(_ code: Code, _ parts: UnsafeMutablePointer<Value>) -> Value {
    let function = newFunction(code, globals: state.frame.pointee.function.pointee.globals)
    function.pointee.defaults = parts[0]
    if !parts[1].isUnset { setExtra(function, .keywordDefaults, parts[1]) }
    if !parts[2].isUnset { setExtra(function, .annotations, parts[2]) }
    for i in 0..<Int(code.pointee.freeCount) { function.closure[i] = parts[3 + i] }
    return Value(function)
  }

  // MARK: Loading code units

  /// Marks code of Cordon's own library; above the bits of `co_flags`.
  static let libraryFlag: UInt32 = 1 << 31

  /// Puts a code unit into the heap, constants and nested units included. Raises MemoryError when a
  /// constant is bigger than the present realm may make one.
  public func load(_ unit: CodeUnit) throws(Raised) -> Code {
    if limitsSizes { try checkSizes(of: unit.constants) }
    // Half-built code must not be traced.
    state.heap.disabled += 1
    defer { state.heap.disabled -= 1 }
    return try loadCode(unit)
  }

  func loadCode(_ unit: CodeUnit) throws(Raised) -> Code {
    let constants = newSlots(unit.constants.count)
    for (i, constant) in unit.constants.enumerated() {
      constants.items[i] = try value(of: constant)
    }
    let words = buffer(of: unit.words)
    let positions = buffer(of: unit.positions)
    let handlers = buffer(of: unit.handlers)
    let cell = allocate(
      bytes: MemoryLayout<CodeObject>.size, .code, shape: BuiltinType.code.shape)
    let code = cell.of(CodeObject.self)
    code.pointee.words = (words + 24).assumingMemoryBound(to: UInt64.self)
    code.pointee.constants = constants.items
    code.pointee.registerCount = Int32(unit.registerCount)
    code.pointee.localCount = Int32(unit.localNames.count)
    code.pointee.positionalCount = Int32(unit.positionalCount)
    code.pointee.positionalOnlyCount = Int32(unit.positionalOnlyCount)
    code.pointee.keywordOnlyCount = Int32(unit.keywordOnlyCount)
    code.pointee.flags =
      unit.flags.rawValue | (host.isOwnLibrary(unit.fileName) ? VM.libraryFlag : 0)
    let isPlain =
      unit.keywordOnlyCount == 0 && unit.flags.isDisjoint(with: [.varArgs, .varKeywords])
    code.pointee.plainArgumentCount = isPlain ? Int32(unit.positionalCount) : -1
    code.pointee.freeCount = Int32(unit.freeNames.count)
    code.pointee.wordCount = unit.words.count
    code.pointee.constantCount = unit.constants.count
    code.pointee.positionCount = unit.positions.count
    code.pointee.handlerCount = unit.handlers.count
    code.pointee.wordsCell = words
    code.pointee.positionsCell = positions
    code.pointee.handlersCell = handlers
    code.pointee.constantsCell = Cell(constants)
    code.pointee.firstLine = unit.firstLine
    code.pointee.name = Value(intern(unit.name))
    code.pointee.qualifiedName = Value(intern(unit.qualifiedName))
    code.pointee.fileName = Value(intern(unit.fileName))
    code.pointee.localNames = names(unit.localNames)
    code.pointee.freeNames = names(unit.freeNames)
    let cells = makeTuple(unit.cellLocals.count)
    for (i, local) in unit.cellLocals.enumerated() { cells.items[i] = .small(local) }
    code.pointee.cellLocals = Value(cells)
    code.pointee.doc = unit.docString.map { bytesText($0) } ?? .none
    code.pointee.inlinedVariables = .none
    if !unit.inlinedVariables.isEmpty {
      let table = makeTuple(unit.inlinedVariables.count * 5)
      for (i, variable) in unit.inlinedVariables.enumerated() {
        table.items[5 * i] = Value(intern(variable.name))
        table.items[5 * i + 1] = .small(variable.register)
        table.items[5 * i + 2] = .bool(variable.isCell)
        table.items[5 * i + 3] = .small(variable.offsets.lowerBound)
        table.items[5 * i + 4] = .small(variable.offsets.upperBound)
      }
      code.pointee.inlinedVariables = Value(table)
    }
    return code
  }

  private func names(_ names: [String]) -> Value {
    let tuple = makeTuple(names.count)
    for (i, name) in names.enumerated() { tuple.items[i] = Value(intern(name)) }
    return Value(tuple)
  }

  private func buffer<T>(of array: [T]) -> Cell {
    let size = array.count * MemoryLayout<T>.stride
    let cell = allocate(bytes: 24 + size, .buffer, shape: 0)
    cell.of(BufferObject.self).pointee.count = size
    cell.of(BufferObject.self).pointee.capacity = size
    array.withUnsafeBytes { bytes in
      if size > 0 { memcpy(cell + 24, bytes.baseAddress.unsafelyUnwrapped, size) }
    }
    return cell
  }

  func bytesText(_ bytes: [UInt8]) -> Value {
    bytes.withUnsafeBufferPointer { buffer in
      if buffer.count == 0 { return emptyString }
      if buffer.count == 1 { return state.latin1[Int(buffer[0])] }
      let s = makeString(byteCount: buffer.count, count: countCodePoints(buffer))
      memcpy(s.bytes, buffer.baseAddress.unsafelyUnwrapped, buffer.count)
      return Value(s)
    }
  }

  /// A constant as it is put into the heap.
  public func value(of constant: CodeConstant) throws(Raised) -> Value {
    switch constant {
    case .none: return .none
    case .true: return .true
    case .false: return .false
    case .ellipsis: return .ellipsis
    case .int(let i): return int(i)
    case .bigInt(let digits): return bigInt(literal: digits)
    case .float(let d): return float(d)
    case .complex(let re, let im): return newComplex(re, im)
    case .string(let bytes): return bytesText(bytes)
    case .name(let name): return Value(intern(name))
    case .bytes(let bytes):
      let cell = allocate(bytes: 24 + bytes.count, .bytes, shape: BuiltinType.bytes.shape)
      let object = cell.of(BytesObject.self)
      object.pointee.storedHash = 0
      object.pointee.count = bytes.count
      for (i, byte) in bytes.enumerated() { object.bytes[i] = byte }
      return Value(cell: cell)
    case .tuple(let items):
      if items.isEmpty { return emptyTuple }
      let tuple = makeTuple(items.count)
      for (i, item) in items.enumerated() { tuple.items[i] = try value(of: item) }
      return Value(tuple)
    case .frozenSet(let items):
      let set = newTable(.set, BuiltinType.frozenset.shape)
      for item in items {
        let v = try value(of: item)
        try add(toSet: set, v)
      }
      return Value(set)
    case .code(let unit): return Value(try loadCode(unit))
    }
  }
}
