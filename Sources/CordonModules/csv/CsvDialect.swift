// What does a dialect of `csv` say?

import CordonRuntime

struct CsvDialect {
  enum Quoting: Int {
    case minimal, all, nonNumeric, none, strings, notNull
  }

  /// The slots of a `Dialect`, in the order of its arguments.
  enum Slot {
    static let delimiter = 0
    static let doublesQuotes = 1
    static let escape = 2
    static let lineTerminator = 3
    static let quote = 4
    static let quoting = 5
    static let skipsBlanks = 6
    static let isStrict = 7
    static let count = 8
  }

  static let names: [StaticString] = [
    "delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting",
    "skipinitialspace", "strict",
  ]

  let delimiter: UInt32
  let escape: UInt32?
  let quote: UInt32?
  let lineTerminator: Text
  let quoting: Quoting
  let doublesQuotes: Bool
  let skipsBlanks: Bool
  let isStrict: Bool

  /// Of a dialect that has been made whole, as `__new__` gives it out.
  init(_ value: Value) {
    let it = value.asInstance
    func character(_ slot: Int) -> UInt32? {
      it[slot: slot].isNone ? nil : it[slot: slot].asText.onlyScalar
    }
    delimiter = character(Slot.delimiter) ?? 0x2C
    escape = character(Slot.escape)
    quote = character(Slot.quote)
    lineTerminator = it[slot: Slot.lineTerminator].asText
    quoting = Quoting(rawValue: it[slot: Slot.quoting].asInt) ?? .minimal
    doublesQuotes = it[slot: Slot.doublesQuotes] == .true
    skipsBlanks = it[slot: Slot.skipsBlanks] == .true
    isStrict = it[slot: Slot.isStrict] == .true
  }

  // MARK: The type

  static let type: NativeType = NativeType(
    "_csv.Dialect", "How records are written as text, checked.", slots: Slot.count
  ) {
    [
      .static("__new__(cls, /, *args, **kwargs)", .pure, "Check what is given, and keep it.") {
        call throws(Raised) in
        try make(call.vm, call[0], call[1].asTuple, call[2].asDict)
      },
      .init("__reduce__(self, /)", .pure, "Raise TypeError: dialects are not pickled.", refuse),
      .init(
        "__reduce_ex__(self, protocol, /)", .pure, "Raise TypeError: dialects are not pickled.",
        refuse),
    ] + fields
  }

  private static func refuse(_ call: Call) throws(Raised) -> Value {
    let name = call.vm.ownTypeName(call[0])
    throw call.raise(.typeError, "cannot pickle '\(name)' instances")
  }

  private static let fields: [NativeRow] = names.enumerated().map { (i, name) in
    let doc: StaticString = "What the dialect says of it."
    if i == Slot.skipsBlanks || i == Slot.isStrict {
      return .member(name, .pure, doc, get: { call in call[0].asInstance[slot: i] })
    }
    return .attribute(name, .pure, doc, get: { call in call[0].asInstance[slot: i] })
  }

  // MARK: Making

  /// A dialect from the arguments of a call: another dialect (or its name), and what differs.
  static func make(
    _ vm: VM, _ cls: Value, _ arguments: Tuple, _ keywords: Dict
  ) throws(Raised) -> Value {
    let given = try bind(vm, arguments, keywords)
    var base = given[item: 0]
    if !base.isUnset {
      if vm.payload(base).isKind(.string) { base = try CsvModule.dialect(vm, named: base) }
      let differs = (1...Slot.count).contains { !given[item: $0].isUnset }
      if !differs, vm.isExactly(base, type) { return base }
      if !base.isNone { try complete(vm, given, from: base) }
    }
    let made = try vm.instance(for: cls, of: type)
    let it = made.asInstance
    func argument(_ slot: Int) -> Value { given[item: slot + 1] }
    it[slot: Slot.delimiter] = try character(vm, argument(Slot.delimiter), "delimiter", ",")
    it[slot: Slot.doublesQuotes] = try flag(vm, argument(Slot.doublesQuotes), true)
    it[slot: Slot.escape] = try character(vm, argument(Slot.escape), "escapechar", nil)
    it[slot: Slot.lineTerminator] = try lineTerminator(vm, argument(Slot.lineTerminator))
    it[slot: Slot.quote] = try character(vm, argument(Slot.quote), "quotechar", "\"")
    it[slot: Slot.quoting] = try quoting(vm, argument(Slot.quoting))
    it[slot: Slot.skipsBlanks] = try flag(vm, argument(Slot.skipsBlanks), false)
    it[slot: Slot.isStrict] = try flag(vm, argument(Slot.isStrict), false)
    if argument(Slot.quote).isNone, argument(Slot.quoting).isUnset {
      it[slot: Slot.quoting] = .small(Quoting.none.rawValue)
    }
    try check(vm, it)
    return made
  }

  /// The dialect and its parts, unset where not given.
  private static func bind(
    _ vm: VM, _ arguments: Tuple, _ keywords: Dict
  ) throws(Raised) -> Tuple {
    let count = Slot.count + 1
    let given = arguments.pointee.count
    if given > count {
      throw vm.raise(.typeError, "function takes at most \(count) arguments (\(given) given)")
    }
    let bound = try vm.newTuple(count: count)
    for i in 0..<count { bound.items[i] = i < given ? arguments[item: i] : .unset }
    var position = 0
    while let entry = keywords.next(&position) {
      let name = entry.key.asText
      guard
        let i = name.equals("dialect")
          ? 0 : names.firstIndex(where: { name.equals($0) }).map({ $0 + 1 })
      else {
        throw vm.raise(
          .typeError,
          "this function got an unexpected keyword argument '\(name.shown)'")
      }
      if !bound[item: i].isUnset {
        throw vm.raise(
          .typeError,
          "argument for function given by name ('\(name.shown)') and position (\(i + 1))")
      }
      bound.items[i] = entry.value
    }
    return bound
  }

  /// What is not given is as in another dialect, which may be any object with such attributes.
  private static func complete(_ vm: VM, _ given: Tuple, from base: Value) throws(Raised) {
    for (i, name) in names.enumerated() where given[item: i + 1].isUnset {
      do throws(Raised) {
        given.items[i + 1] = try vm.attributeToUse(base, vm.intern(name))
      } catch {
        guard vm.take(.exception) else { throw error }
      }
    }
  }

  // MARK: Parts

  private static func flag(_ vm: VM, _ v: Value, _ fallback: Bool) throws(Raised) -> Value {
    .bool(v.isUnset ? fallback : try vm.isTrue(v))
  }

  /// A str of one character, or None; `fallback` of nil stands for None, which may then be given.
  private static func character(
    _ vm: VM, _ v: Value, _ name: String, _ fallback: String?
  ) throws(Raised) -> Value {
    if v.isUnset { return fallback.map { vm.text($0) } ?? .none }
    let mayBeNone = name != "delimiter"
    if v.isNone, mayBeNone { return .none }
    let plain = vm.payload(v)
    guard plain.isKind(.string) else {
      throw vm.raise(
        .typeError,
        "\"\(name)\" must be string\(mayBeNone ? " or None" : ""), not \(vm.typeName(v))")
    }
    guard plain.asText.count == 1 else {
      throw vm.raise(.typeError, "\"\(name)\" must be a 1-character string")
    }
    return plain
  }

  private static func lineTerminator(_ vm: VM, _ v: Value) throws(Raised) -> Value {
    if v.isUnset { return vm.text("\r\n") }
    if v.isNone { throw vm.raise(.typeError, "lineterminator must be set") }
    let plain = vm.payload(v)
    guard plain.isKind(.string) else {
      throw vm.raise(.typeError, "\"lineterminator\" must be a string")
    }
    return plain
  }

  private static func quoting(_ vm: VM, _ v: Value) throws(Raised) -> Value {
    if v.isUnset { return .small(Quoting.minimal.rawValue) }
    guard v.isInt || v.isKind(.bigInt) else {
      throw vm.raise(.typeError, "\"quoting\" must be an integer")
    }
    let number = try vm.intArgument(v)
    guard Quoting(rawValue: number) != nil else {
      throw vm.raise(.typeError, "bad \"quoting\" value")
    }
    return .small(number)
  }

  private static func check(
    _ vm: VM, _ it: UnsafeMutablePointer<InstanceObject>
  ) throws(Raised) {
    let dialect = CsvDialect(Value(it))
    if dialect.quote == nil, dialect.quoting != .none {
      throw vm.raise(.typeError, "quotechar must be set if quoting enabled")
    }
    let mayBeBlank = !dialect.skipsBlanks
    let parts = [
      ("delimiter", dialect.delimiter, true), ("escapechar", dialect.escape, mayBeBlank),
      ("quotechar", dialect.quote, mayBeBlank),
    ]
    for (name, character, mayBeBlank) in parts {
      guard let character else { continue }
      if character == 10 || character == 13 || (character == 32 && !mayBeBlank) {
        throw vm.raise(.valueError, "bad \(name) value")
      }
      if dialect.lineTerminator.scalars.contains(character) {
        throw vm.raise(.valueError, "bad \(name) or lineterminator value")
      }
    }
    for (i, j) in [(0, 1), (0, 2), (1, 2)] {
      guard let x = parts[i].1, let y = parts[j].1, x == y else { continue }
      throw vm.raise(.valueError, "bad \(parts[i].0) or \(parts[j].0) value")
    }
  }
}
