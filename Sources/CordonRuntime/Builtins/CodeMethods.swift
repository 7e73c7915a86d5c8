// What does a code object tell, and what can be changed in a copy?

import CordonBytecode

enum CodeMethods {
  static let rows: [NativeRow] =
    [
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        let code = call[0].asCode
        return call.vm.text(
          "<code object \(code.pointee.name.asText.shown) at \(call.vm.address(call[0])), file \"\(code.pointee.fileName.asText.shown)\", line \(code.pointee.firstLine)>"
        )
      },
      member("co_name") { $0.pointee.name },
      member("co_qualname") { $0.pointee.qualifiedName },
      member("co_filename") { $0.pointee.fileName },
      member("co_firstlineno") { .small($0.pointee.firstLine) },
      member("co_argcount") { .small(Int($0.pointee.positionalCount)) },
      member("co_posonlyargcount") { .small(Int($0.pointee.positionalOnlyCount)) },
      member("co_kwonlyargcount") { .small(Int($0.pointee.keywordOnlyCount)) },
      member("co_nlocals") { .small(Int($0.pointee.localCount)) },
      member("co_flags") { .small(Int($0.pointee.flags & ~VM.libraryFlag)) },
      member("co_stacksize") { .small(Int($0.pointee.registerCount)) },
      member("co_names") { _ in .unset },
      member("co_consts") { _ in .unset },
      .attribute(
        "co_varnames", .reveals, "Names of locals.", get: { $0[0].asCode.pointee.localNames }),
      .attribute(
        "co_freevars", .reveals, "Names of captured variables.",
        get: { $0[0].asCode.pointee.freeNames }),
      .attribute(
        "co_cellvars", .reveals, "Names of captured locals.",
        get: { call in
          let code = call[0].asCode
          let cells = code.pointee.cellLocals.asTuple
          let out = call.vm.makeTuple(cells.pointee.count)
          for i in 0..<cells.pointee.count {
            out.items[i] = code.pointee.localNames.asTuple[item: cells[item: i].asInt]
          }
          return Value(out)
        }),
      .init("co_lines(self, /)", .reveals, "Iterate over (start, end, line) of the instructions.") {
        call throws(Raised) in
        try call.vm.iterator(Value(lines(call.vm, call[0].asCode)))
      },
      .init(
        "co_positions(self, /)", .reveals,
        "Iterate over (line, end line, column, end column) of each instruction."
      ) { call throws(Raised) in
        try call.vm.iterator(Value(positions(call.vm, call[0].asCode)))
      },
      .init("replace(self, /, **changes)", .reveals, "A copy with some fields changed.", replace),
      .init("__replace__(self, /, **changes)", .reveals, "The same as replace.", replace),
    ] + CodeComparing.rows

  private static func member(_ name: StaticString, _ get: @escaping (Code) -> Value) -> NativeRow {
    .member(
      name, .reveals, "As in CPython.",
      get: { call throws(Raised) in
        let code = call[0].asCode
        let value = get(code)
        if !value.isUnset { return value }
        return try name.description == "co_names" ? names(call.vm, code) : constants(call.vm, code)
      })
  }

  // MARK: Names and constants

  private static func forEachInstruction(_ code: Code, _ body: (Instruction) -> Void) {
    var offset = 0
    while offset < code.pointee.wordCount {
      let instruction = Instruction(word: code.pointee.words[offset])
      body(instruction)
      offset += 1 + instruction.op.cacheWords
    }
  }

  /// The constant by which an instruction names a global or an attribute.
  private static func nameOperand(_ instruction: Instruction) -> Int? {
    switch instruction.op {
    case .loadGlobal, .storeGlobal, .deleteGlobal, .loadName, .storeName, .deleteName,
      .deleteAttribute, .importName:
      instruction.b
    case .getAttribute, .loadMethod, .loadSuper, .importFrom, .setAttribute, .callMethod:
      instruction.c
    default: nil
    }
  }

  private static func names(_ vm: VM, _ code: Code) throws(Raised) -> Value {
    let found = vm.newDict()
    forEachInstruction(code) { instruction in
      guard let number = nameOperand(instruction), number < code.pointee.constantCount,
        code.pointee.constants[number].isKind(.string)
      else { return }
      found.set(vm, code.pointee.constants[number].asText, .none)
    }
    return try vm.tupleFrom(Value(found))
  }

  /// The documentation, if any, then what the body uses, then None.
  private static func constants(_ vm: VM, _ code: Code) throws(Raised) -> Value {
    let list = try vm.newList()
    if !code.pointee.doc.isNone { try vm.append(list, code.pointee.doc) }
    for i in constantPlaces(code) { try vm.append(list, code.pointee.constants[i]) }
    try vm.append(list, .none)
    return try vm.newTuple(of: list)
  }

  /// Which of the constants are told: names are not, unless they are values, too.
  private static func constantPlaces(_ code: Code) -> [Int] {
    var isName = [Bool](repeating: false, count: code.pointee.constantCount)
    var isUsed = isName
    forEachInstruction(code) { instruction in
      if let number = nameOperand(instruction), number < isName.count { isName[number] = true }
      if instruction.op == .loadConst, instruction.bx < isUsed.count {
        isUsed[instruction.bx] = true
      }
    }
    return (0..<code.pointee.constantCount).filter { i in
      let value = code.pointee.constants[i]
      return !value.isNone && (!value.isKind(.string) || isUsed[i])
    }
  }

  /// Puts other constants into a copy. Instructions rely on what kind of thing a constant is, so it
  /// has to stay of its kind, and one that is a name as well has to stay itself.
  private static func replaceConstants(_ vm: VM, _ code: Code, _ given: Value) throws(Raised) {
    let places = constantPlaces(code)
    let first = code.pointee.doc.isNone ? 0 : 1
    guard given.isKind(.tuple) else {
      throw vm.raise(
        .typeError, "replace() argument 'co_consts' must be tuple, not \(vm.typeName(given))")
    }
    let items = given.asTuple
    func refuse() -> Raised {
      vm.raise(
        .valueError,
        "not supported yet: replace() of co_consts by others in number, kind or order")
    }
    guard items.pointee.count == first + places.count + 1,
      items[item: items.pointee.count - 1].isNone
    else { throw refuse() }
    var isName = [Bool](repeating: false, count: code.pointee.constantCount)
    forEachInstruction(code) { instruction in
      if let number = nameOperand(instruction), number < isName.count { isName[number] = true }
    }
    let old = code.pointee.constants
    let new = vm.newSlots(code.pointee.constantCount)
    for i in 0..<code.pointee.constantCount { new.items[i] = old[i] }
    for (n, place) in places.enumerated() {
      let value = items[item: first + n]
      if try CodeComparing.areSame(vm, old[place], value) {
        // Equal code may be another object that has been changed before.
        if value.isKind(.code) { new.items[place] = value }
        continue
      }
      guard !isName[place], vm.type(of: value) == vm.type(of: old[place]) else { throw refuse() }
      switch vm.type(of: value) {
      case vm.type(.int), vm.type(.float), vm.type(.complex), vm.type(.str), vm.type(.bytes): break
      case vm.type(.code):
        guard value.asCode.pointee.freeCount == old[place].asCode.pointee.freeCount else {
          throw refuse()
        }
      default: throw refuse()
      }
      new.items[place] = value
    }
    if first == 1 {
      guard items[item: 0].isKind(.string) else { throw refuse() }
      code.pointee.doc = items[item: 0]
    }
    code.pointee.constants = new.items
    code.pointee.constantsCell = Cell(new)
  }

  // MARK: Positions

  private static func lines(_ vm: VM, _ code: Code) throws(Raised) -> ListRef {
    let list = try vm.newList()
    var start = 0
    var line = code.line(at: 0)
    var offset = 1
    while offset <= code.pointee.wordCount {
      let next = offset < code.pointee.wordCount ? code.line(at: offset) : -1
      if next != line {
        try vm.append(list, vm.tuple(.small(2 * start), .small(2 * offset), .small(line)))
        (start, line) = (offset, next)
      }
      offset += 1
    }
    try vm.charge(code.pointee.wordCount)
    return list
  }

  private static func positions(_ vm: VM, _ code: Code) throws(Raised) -> ListRef {
    let list = try vm.newList(capacity: code.pointee.wordCount)
    for offset in 0..<code.pointee.wordCount {
      let place = code.position(at: offset)
      func number(_ i: Int?) -> Value { i.map { .small($0) } ?? .none }
      try vm.append(
        list,
        Value(
          vm.makeTuple([
            number(place?.line), number(place?.endLine), number(place?.column),
            number(place?.endColumn),
          ])))
    }
    try vm.charge(code.pointee.wordCount)
    return list
  }

  // MARK: Copies

  /// Flags that may differ in a copy: the others say how arguments are bound and what the
  /// instructions do.
  private static let freeFlags: UInt32 = 0x0100_0190

  private static func replace(_ call: Call) throws(Raised) -> Value {
    Value(try copy(call.vm, call[0].asCode, call[1].asDict))
  }

  /// A copy of a code object with some of its fields changed.
  static func copy(_ vm: VM, _ old: Code, _ changes: Dict) throws(Raised) -> Code {
    let cell = vm.allocate(
      bytes: MemoryLayout<CodeObject>.size, .code, shape: BuiltinType.code.shape)
    let code = cell.of(CodeObject.self)
    var header = code.pointee.header
    code.pointee = old.pointee
    // Restricted code stays restricted, whoever changes it.
    let home = Cell(old).realm
    if home > VM.trustedRealm { header.realm = home }
    code.pointee.header = header
    var position = 0
    while let entry = changes.next(&position) {
      try change(vm, code, entry.key.asText.swiftString, entry.value)
    }
    return code
  }

  private static func change(_ vm: VM, _ code: Code, _ name: String, _ value: Value)
    throws(Raised)
  {
    func text() throws(Raised) -> Value {
      guard vm.payload(value).isKind(.string) else {
        throw vm.raise(
          .typeError, "replace() argument '\(name)' must be str, not \(vm.typeName(value))")
      }
      return vm.payload(value)
    }
    func number() throws(Raised) -> Int {
      let i = try vm.index(value)
      guard i.isInt, Int32(exactly: i.asInt) != nil else {
        throw vm.raise(.overflowError, "Python int too large to convert to C int")
      }
      return i.asInt
    }
    switch name {
    case "co_name": code.pointee.name = Value(vm.intern(try text().asText))
    case "co_qualname": code.pointee.qualifiedName = Value(vm.intern(try text().asText))
    case "co_filename": code.pointee.fileName = Value(vm.intern(try text().asText))
    case "co_firstlineno": code.pointee.firstLine = try number()
    case "co_consts": try replaceConstants(vm, code, value)
    case "co_flags":
      let flags = UInt32(truncatingIfNeeded: try number())
      let changed = (flags ^ code.pointee.flags) & ~VM.libraryFlag
      guard changed & ~freeFlags == 0 else {
        throw vm.raise(.valueError, "not supported yet: replace() of these co_flags")
      }
      code.pointee.flags ^= changed
    default:
      let key = vm.intern(name)
      let entry = vm.lookup(vm.type(.code), key)
      guard name.hasPrefix("co_"), entry.isKind(.native),
        entry.asNative.pointee.row.pointee.form == .member
          || entry.asNative.pointee.row.pointee.form == .attribute
      else {
        throw vm.raise(.typeError, "replace() got an unexpected keyword argument '\(name)'")
      }
      let present = try vm.getAttribute(Value(code), key)
      if try !vm.isEqual(present, value) {
        throw vm.raise(.valueError, "not supported yet: replace() of \(name)")
      }
    }
  }
}
