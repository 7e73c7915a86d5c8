// When are two code objects equal, and what else is told of their instructions?

import CordonBytecode

enum CodeComparing {
  static let rows: [NativeRow] = [
    .init("__eq__(self, value, /)", .pure, "Return self==value.") { call throws(Raised) in
      guard call[1].isKind(.code) else { return .notImplemented }
      return .bool(try areEqual(call.vm, call[0].asCode, call[1].asCode))
    },
    .init("__hash__(self, /)", .pure, "Return hash(self).") { call throws(Raised) in
      let code = call[0].asCode.pointee
      var hash = code.name.asText.hash
      for part in [
        Int(code.positionalCount), Int(code.keywordOnlyCount), code.firstLine, code.wordCount,
        code.constantCount, Int(code.flags & ~VM.libraryFlag),
      ] {
        hash = (hash &* 1_000_003) ^ part
      }
      return call.vm.int(hash)
    },
    .member(
      "co_code", .reveals,
      "Two bytes for each word of the instructions: the operation and the low half of its first operand. An outline to look at, not something to run.",
      get: outline),
  ]

  private static func outline(_ call: Call) throws(Raised) -> Value {
    let code = call[0].asCode
    try call.vm.charge(code.pointee.wordCount >> 2)
    var bytes = [UInt8](repeating: 0, count: 2 * code.pointee.wordCount)
    var offset = 0
    while offset < code.pointee.wordCount {
      let instruction = Instruction(word: code.pointee.words[offset])
      bytes[2 * offset] = instruction.op.rawValue
      bytes[2 * offset + 1] = UInt8(truncatingIfNeeded: instruction.a)
      offset += 1 + instruction.op.cacheWords
    }
    return try call.vm.newBytes(bytes)
  }

  private static func areEqual(_ vm: VM, _ a: Code, _ b: Code) throws(Raised) -> Bool {
    if a == b { return true }
    try vm.checkNativeStack()
    try vm.charge(a.pointee.wordCount >> 2)
    let (x, y) = (a.pointee, b.pointee)
    guard x.positionalCount == y.positionalCount,
      x.positionalOnlyCount == y.positionalOnlyCount, x.keywordOnlyCount == y.keywordOnlyCount,
      x.flags == y.flags, x.firstLine == y.firstLine, x.wordCount == y.wordCount,
      x.constantCount == y.constantCount, x.positionCount == y.positionCount,
      x.registerCount == y.registerCount
    else { return false }
    for (one, two) in [
      (x.name, y.name), (x.qualifiedName, y.qualifiedName), (x.localNames, y.localNames),
      (x.freeNames, y.freeNames), (x.cellLocals, y.cellLocals), (x.doc, y.doc),
    ] where try !vm.isEqual(one, two) { return false }
    var offset = 0
    while offset < x.wordCount {
      if x.words[offset] != y.words[offset] { return false }
      offset += 1 + Instruction(word: x.words[offset]).op.cacheWords
    }
    let stride = MemoryLayout<PositionEntry>.stride
    let (here, there) = (x.positionsCell + 24, y.positionsCell + 24)
    for i in 0..<x.positionCount * stride
    where here.load(fromByteOffset: i, as: UInt8.self)
      != there.load(fromByteOffset: i, as: UInt8.self)
    { return false }
    for i in 0..<x.constantCount where try !areSame(vm, x.constants[i], y.constants[i]) {
      return false
    }
    return true
  }

  /// Equal and of the same types all through: 1, 1.0 and True differ, and so do 0.0 and -0.0.
  static func areSame(_ vm: VM, _ a: Value, _ b: Value) throws(Raised) -> Bool {
    if a == b { return true }
    if vm.type(of: a) != vm.type(of: b) { return false }
    if a.isKind(.code) { return try areEqual(vm, a.asCode, b.asCode) }
    if a.isKind(.tuple) {
      try vm.checkNativeStack()
      let count = a.asTuple.pointee.count
      if count != b.asTuple.pointee.count { return false }
      for i in 0..<count where try !areSame(vm, a.asTuple[item: i], b.asTuple[item: i]) {
        return false
      }
      return true
    }
    guard try vm.isEqual(a, b) else { return false }
    switch a.numberClass {
    case .float, .complex: return try vm.isEqual(vm.repr(a), vm.repr(b))
    default: return true
    }
  }
}
