// What does a code unit look like to a reader?
//
// One line an instruction: offset, source line where it changes, opcode, operands. Registers are
// named after the locals they hold. Inner units follow their owner.

extension CodeUnit {
  /// The listing of this unit and of all units inside it.
  public func disassembly() -> String {
    var lines: [String] = []
    var pending: [CodeUnit] = [self]
    while let unit = pending.popLast() {
      if !lines.isEmpty { lines.append("") }
      lines.append("\(unit.qualifiedName), \(unit.registerCount) registers")
      lines += UnitListing(unit).lines()
      var inner: [CodeUnit] = []
      for case .code(let code) in unit.constants { inner.append(code) }
      pending += inner.reversed()
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

private struct UnitListing {
  let unit: CodeUnit
  private var targets: Set<Int> = []

  init(_ unit: CodeUnit) {
    self.unit = unit
    forEachInstruction { offset, instruction in
      if let target = jumpTarget(offset, instruction) { targets.insert(target) }
    }
    for handler in unit.handlers { targets.insert(Int(handler.target)) }
  }

  private func forEachInstruction(_ body: (Int, Instruction) -> Void) {
    var offset = 0
    while offset < unit.words.count {
      let instruction = Instruction(word: unit.words[offset])
      body(offset, instruction)
      offset += 1 + instruction.op.cacheWords
    }
  }

  private func jumpTarget(_ offset: Int, _ instruction: Instruction) -> Int? {
    guard let jump = instruction.op.form.last else { return nil }
    switch jump {
    case .farJump: return offset + 1 + instruction.sbx
    case .jump: return offset + 1 + instruction.sc
    default: return nil
    }
  }

  func lines() -> [String] {
    var result: [String] = []
    var position = 0
    var lastLine: UInt32 = 0
    forEachInstruction { offset, instruction in
      while position < unit.positions.count, Int(unit.positions[position].offset) <= offset {
        position += 1
      }
      var line = ""
      if position > 0, unit.positions[position - 1].line != lastLine {
        lastLine = unit.positions[position - 1].line
        line = String(lastLine)
      }
      let mark = targets.contains(offset) ? ">" : " "
      let name = String(describing: instruction.op)
      let operands = operandText(offset, instruction)
      result.append(
        padded(line, 5, left: true) + " " + mark + padded(String(offset), 5, left: true) + "  "
          + (operands.isEmpty ? name : padded(name, 20) + " " + operands))
    }
    for handler in unit.handlers {
      result.append(
        "      handler \(handler.start)..<\(handler.end) -> \(handler.target), exception in "
          + register(Int(handler.exception)))
    }
    return result
  }

  private func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
    let fill = String(repeating: " ", count: max(0, width - text.utf8.count))
    return left ? fill + text : text + fill
  }

  private func register(_ number: Int) -> String {
    if number == Instruction.absent { return "-" }
    guard number < unit.localNames.count else { return "r\(number)" }
    let name = unit.localNames[number]
    return unit.cellLocals.contains(number) ? "cell(\(name))" : name
  }

  private func constant(_ number: Int) -> String {
    guard unit.constants.indices.contains(number) else { return "K\(number)?" }
    return unit.constants[number].text
  }

  private func operandText(_ offset: Int, _ instruction: Instruction) -> String {
    var parts: [String] = []
    let (a, b, c) = (instruction.a, instruction.b, instruction.c)
    for operand in instruction.op.form {
      switch operand {
      case .a: parts.append(register(a))
      case .b: parts.append(register(b))
      case .c: parts.append(register(c))
      case .nameA: parts.append("#\(a)")
      case .constantB: parts.append(constant(b))
      case .constantC: parts.append(constant(c))
      case .constantBX: parts.append(constant(instruction.bx))
      case .freeA: parts.append(free(a))
      case .freeB: parts.append(free(b))
      case .countB: parts.append("\(b)")
      case .countC: parts.append("\(c)")
      case .signedB: parts.append("\(instruction.sb)")
      case .signedC: parts.append("\(instruction.sc)")
      case .signedBX: parts.append("\(instruction.sbx)")
      case .runB: parts.append("\(register(b))*\(c)")
      case .pairsB: parts.append("\(register(b))*2*\(c)")
      case .window: parts.append("\(register(a)) + \(b)")
      case .intrinsic:
        parts.append(Intrinsic(rawValue: UInt16(c)).map { "\($0)" } ?? "\(c)")
        parts.append(register(b))
      case .jump, .farJump: parts.append("-> \(jumpTarget(offset, instruction) ?? 0)")
      }
    }
    switch instruction.op {
    case .unpackStar: parts.append("after \(unit.words[offset + 1])")
    case .matchClass:
      let word = unit.words[offset + 1]
      parts.append("\(word & 0xFFFF_FFFF) positional")
      parts.append(constant(Int(word >> 32)))
    default: break
    }
    let flag = instruction.f == 0 ? "" : "  f=\(instruction.f)"
    return parts.joined(separator: ", ") + flag
  }

  private func free(_ index: Int) -> String {
    unit.freeNames.indices.contains(index) ? "free(\(unit.freeNames[index]))" : "free \(index)"
  }
}

/// What an operand of an instruction means.
private enum OperandMeaning {
  case a, b, c
  case nameA, constantB, constantC, constantBX
  case freeA, freeB
  case countB, countC, signedB, signedC, signedBX
  /// c registers from b, or c pairs.
  case runB, pairsB
  /// The call window at a with b arguments.
  case window
  case intrinsic
  case jump, farJump
}

extension Opcode {
  fileprivate var form: [OperandMeaning] {
    switch self {
    case .move: [.a, .b]
    case .loadConst: [.a, .constantBX]
    case .loadInt: [.a, .signedBX]
    case .loadUnset, .loadNamespace, .makeCell, .loadBuildClass, .loadAssertionError, .reraise,
      .popHandled, .importStar, .returnValue:
      [.a]
    case .checkLocal, .loadGlobal, .storeGlobal, .loadName, .storeName, .deleteAttribute:
      [.a, .constantB]
    case .deleteGlobal, .deleteName: [.constantB]
    case .loadFromMapping, .loadCell, .getAttribute, .loadMethod, .loadSpecial, .loadSuper,
      .importFrom:
      [.a, .b, .constantC]
    case .storeCell: [.a, .b]
    case .loadFree: [.a, .freeB]
    case .storeFree: [.freeA, .b]
    case .loadFreeCell: [.a, .freeB]
    case .addInt, .subtractInt, .multiplyInt, .floorDivideInt, .moduloInt, .bitAndInt,
      .leftShiftInt, .rightShiftInt:
      [.a, .b, .signedC]
    case .negative, .positive, .invert, .not, .listToTuple, .getIterator, .getAsyncIterator,
      .getAsyncNext, .getAwaitable, .getYieldFrom, .yieldValue, .raise, .pushHandled,
      .matchSequence, .matchMapping, .getLength, .listAppend, .listExtend, .setAdd, .setUpdate,
      .dictUpdate:
      [.a, .b]
    case .jump: [.farJump]
    case .jumpIfTrue, .jumpIfFalse, .jumpIfNone, .jumpIfNotNone, .jumpIfUnset: [.a, .farJump]
    case .jumpIfLessInt, .jumpIfLessEqualInt, .jumpIfGreaterInt, .jumpIfGreaterEqualInt,
      .jumpIfEqualInt, .jumpIfNotEqualInt, .jumpUnlessLessInt, .jumpUnlessLessEqualInt,
      .jumpUnlessGreaterInt, .jumpUnlessGreaterEqualInt, .jumpUnlessEqualInt,
      .jumpUnlessNotEqualInt:
      [.a, .signedB, .jump]
    case .jumpIfLess, .jumpIfLessEqual, .jumpIfGreater, .jumpIfGreaterEqual, .jumpIfEqual,
      .jumpIfNotEqual, .jumpUnlessLess, .jumpUnlessLessEqual, .jumpUnlessGreater,
      .jumpUnlessGreaterEqual, .jumpUnlessEqual, .jumpUnlessNotEqual, .jumpIfSame,
      .jumpIfNotSame, .forNext, .forNextPair, .send:
      [.a, .b, .jump]
    case .buildTuple, .buildList, .buildSet, .buildString, .listAppendMany: [.a, .runB]
    case .buildDict: [.a, .pairsB]
    case .unpack, .unpackStar: [.a, .b, .countC]
    case .setAttribute: [.a, .constantC, .b]
    case .call, .callSplit: [.window]
    case .callMethod, .callKeywords: [.window, .constantC]
    case .makeFunction: [.a, .constantB, .c]
    case .returnNone, .generatorStart: []
    case .importName: [.a, .constantB, .c]
    case .intrinsic: [.a, .intrinsic]
    case .deleteItem: [.a, .b]
    default: [.a, .b, .c]
    }
  }
}

extension CodeConstant {
  /// The constant as Python would write it; a code unit as `<code name>`.
  public var text: String {
    switch self {
    case .none: "None"
    case .true: "True"
    case .false: "False"
    case .ellipsis: "Ellipsis"
    case .int(let value): String(value)
    case .bigInt(let digits): digits
    case .float(let value): Self.text(value)
    case .complex(let real, let imaginary):
      real == 0
        ? Self.part(imaginary) + "j"
        : "(\(Self.part(real))\(imaginary.sign == .minus ? "" : "+")\(Self.part(imaginary))j)"
    case .string(let text): Self.quoted(String(decoding: text, as: UTF8.self))
    case .name(let name): name
    case .bytes(let bytes): "b" + Self.quoted(bytes)
    case .tuple(let items):
      "(" + items.map(\.text).joined(separator: ", ") + (items.count == 1 ? ",)" : ")")
    case .frozenSet(let items):
      items.isEmpty
        ? "frozenset()" : "frozenset({" + items.map(\.text).joined(separator: ", ") + "})"
    case .code(let unit): "<code \(unit.name)>"
    }
  }

  /// A part of a complex number, which has no `.0`.
  private static func part(_ value: Double) -> String {
    let text = text(value)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func text(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let text = "\(value)"
    return text.contains("e") && text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func quoted(_ text: String) -> String {
    let quote: Character = text.contains("'") && !text.contains("\"") ? "\"" : "'"
    var result = String(quote)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\\": result += "\\\\"
      default:
        if Character(scalar) == quote {
          result += "\\\(quote)"
        } else if scalar.value < 32 || scalar.value == 127 {
          result += hexadecimal(UInt8(scalar.value))
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    result.append(quote)
    return result
  }

  private static func quoted(_ bytes: [UInt8]) -> String {
    var result = "'"
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "'"): result += "\\'"
      case UInt8(ascii: "\\"): result += "\\\\"
      case 32..<127: result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += hexadecimal(byte)
      }
    }
    return result + "'"
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return "\\x" + (digits.utf8.count == 1 ? "0" : "") + digits
  }
}
