// What is a compiled pattern?
//
// An object with the pattern as given and the code that the engine made of it: for each kind of
// subject and way of reporting, made when first needed.

import CordonRuntime

/// A pattern object, seen from Swift.
struct RegexPattern {
  private enum Slot {
    static let pattern = 0
    static let flags = 1
    static let groupCount = 2
    /// A dict of names to numbers.
    static let numbers = 3
    /// A tuple of names, None for groups without one.
    static let names = 4
    /// Bytes: the numbers of groups in the order of their closing brackets, four bytes each.
    static let closingOrder = 5
    /// Whether only the engine can tell which group was closed last.
    static let reportsEnd = 6
    static let repetitionCeiling = 7
    /// The machine's engine.
    static let engine = 8
    static let code = 9
    static let count = code + 6
  }

  let object: Value
  static let slotCount = Slot.count
  private var slots: UnsafeMutablePointer<InstanceObject> { object.asInstance }

  init(_ object: Value) { self.object = object }

  var pattern: Value { slots[slot: Slot.pattern] }
  var flags: RegexFlags { RegexFlags(rawValue: slots[slot: Slot.flags].asInt) }
  /// The whole included.
  var groupCount: Int { slots[slot: Slot.groupCount].asInt }
  var numbers: Dict { slots[slot: Slot.numbers].asDict }
  /// The machine's engine, or another while that is busy.
  func engine(_ vm: VM) -> RegexEngine {
    let engine = RegexEngine.at(slots[slot: Slot.engine])
    return engine.isBusy ? RegexEngine(vm) : engine
  }
  var reportsEnd: Bool { slots[slot: Slot.reportsEnd] == .true }
  func isBytes(_ vm: VM) -> Bool { !vm.payload(pattern).isKind(.string) }

  func name(of group: Int) -> Value { slots[slot: Slot.names].asTuple[item: group] }

  /// The group whose closing bracket comes last among those that took part.
  func lastClosed(_ engine: RegexEngine) -> Int {
    if groupCount == 1 { return 0 }
    if reportsEnd { return engine.lastClosed }
    let order = slots[slot: Slot.closingOrder].asBytes
    var i = groupCount - 1
    while i > 0 {
      i -= 1
      let group = Int(
        UnsafeRawPointer(order.bytes).load(fromByteOffset: 4 * i, as: UInt32.self))
      if engine.spans[2 * group + 1] >= 0 { return group }
    }
    return 0
  }

  // MARK: Code

  /// The engine's code for a kind of subject.
  func code(_ vm: VM, for subject: RegexSubject, _ reporting: RegexReporting) throws(Raised)
    -> Value
  {
    let slot = Slot.code + (subject == .unicode ? 3 : 0) + reporting.rawValue
    let known = slots[slot: slot]
    if !known.isUnset { return known }
    do throws(RegexProblem) {
      let regex = try RegexParser.parse(
        vm, try vm.characters(pattern), flags, isBytes: isBytes(vm))
      let code = try make(vm, regex, subject, reporting)
      return code
    } catch {
      throw vm.raise(error, pattern: pattern)
    }
  }

  private func make(
    _ vm: VM, _ regex: ParsedRegex, _ subject: RegexSubject, _ reporting: RegexReporting
  ) throws(RegexProblem) -> Value {
    let writer = try RegexWriter.translate(regex, for: subject)
    let code = try RegexEngine.of(vm).compile(writer, reporting, reportsEnd: reportsEnd)
    slots[slot: Slot.code + (subject == .unicode ? 3 : 0) + reporting.rawValue] = code
    return code
  }

  /// Raises when a subject is so long that a large count of repetitions would matter.
  func check(_ vm: VM, _ subject: RegexText) throws(Raised) {
    let ceiling = slots[slot: Slot.repetitionCeiling]
    if ceiling.isInt, subject.count >= ceiling.asInt {
      throw vm.raise(
        .overflowError, "not supported yet: counting more than 65535 repetitions")
    }
  }

  /// Reads a pattern, a str or bytes, and makes the object.
  static func make(_ vm: VM, _ pattern: Value, _ flags: RegexFlags) throws(Raised) -> Value {
    do throws(RegexProblem) {
      let isBytes = !vm.payload(pattern).isKind(.string)
      let pattern = isBytes ? try constant(vm, pattern) : pattern
      let regex = try RegexParser.parse(
        vm, try vm.characters(pattern), flags, isBytes: isBytes)
      if regex.groupCount > 65535 {
        throw .overflow("not supported yet: more than 65535 groups")
      }
      try warn(vm, regex)
      let object = try fill(vm, pattern, regex)
      _ = try RegexPattern(object).make(vm, regex, isBytes ? .bytes : .ascii, .nothing)
      return object
    } catch {
      throw vm.raise(error, pattern: pattern)
    }
  }

  /// Bytes that stay what they are.
  private static func constant(_ vm: VM, _ pattern: Value) throws(RegexProblem) -> Value {
    do throws(Raised) {
      if pattern.isKind(.bytes) { return pattern }
      return try vm.newBytes(try vm.requireBytes(pattern))
    } catch {
      throw .raised(error)
    }
  }

  /// Warns whoever called the function of `re` that called here.
  private static func warn(_ vm: VM, _ regex: ParsedRegex) throws(RegexProblem) {
    do throws(Raised) {
      for warning in regex.warnings { try vm.warn(.futureWarning, warning, stackLevel: 3) }
    } catch {
      throw .raised(error)
    }
  }

  private static func fill(_ vm: VM, _ pattern: Value, _ regex: ParsedRegex)
    throws(RegexProblem) -> Value
  {
    do throws(Raised) {
      let object = vm.newInstance(of: PatternType.type)
      let slots = object.asInstance
      slots[slot: Slot.pattern] = pattern
      slots[slot: Slot.engine] = RegexEngine.of(vm).address
      slots[slot: Slot.flags] = .small(regex.flags.rawValue)
      slots[slot: Slot.groupCount] = .small(regex.groupCount)
      slots[slot: Slot.reportsEnd] = .bool(regex.root.closesInAnyOrder)
      slots[slot: Slot.repetitionCeiling] =
        regex.repetitionCeiling == RegexNode.unlimited ? .none : .small(regex.repetitionCeiling)
      let numbers = vm.newDict()
      slots[slot: Slot.numbers] = Value(numbers)
      let names = try vm.newTuple(count: regex.groupCount)
      for i in 0..<regex.groupCount { names.items[i] = .none }
      slots[slot: Slot.names] = Value(names)
      for (characters, number) in regex.names {
        let name = Value(vm.intern(try vm.newString(characters).asText))
        names.items[number] = name
        numbers.set(vm, name.asText, .small(number))
      }
      let order = try vm.newBytes(count: 4 * regex.closingOrder.count)
      for (i, group) in regex.closingOrder.enumerated() {
        UnsafeMutableRawPointer(order.bytes).storeBytes(
          of: UInt32(group), toByteOffset: 4 * i, as: UInt32.self)
      }
      slots[slot: Slot.closingOrder] = Value(order)
      return object
    } catch {
      throw .raised(error)
    }
  }
}

extension RegexNode {
  /// Whether the group that is closed last cannot be told from those that took part: when several
  /// stand in a repetition, or some in an assertion.
  var closesInAnyOrder: Bool {
    switch self {
    case .character, .set, .any, .anchor, .reference: return false
    case .sequence(let items), .choice(let items):
      return items.contains { $0.closesInAnyOrder }
    case .capture(_, let inner), .group(let inner), .atomic(let inner), .look(_, _, let inner):
      return inner.closesInAnyOrder
    case .repetition(let inner, _, _, _): return inner.groupCount > 1
    case .conditional(_, let yes, let no):
      return yes.closesInAnyOrder || no?.closesInAnyOrder ?? false
    }
  }

  /// The number of capturing groups in it.
  var groupCount: Int {
    switch self {
    case .character, .set, .any, .anchor, .reference: return 0
    case .capture(_, let inner): return inner.groupCount + 1
    case .sequence(let items), .choice(let items): return items.reduce(0) { $0 + $1.groupCount }
    case .group(let inner), .atomic(let inner), .look(_, _, let inner),
      .repetition(let inner, _, _, _):
      return inner.groupCount
    case .conditional(_, let yes, let no): return yes.groupCount + (no?.groupCount ?? 0)
    }
  }
}

extension VM {
  /// The characters of a pattern or template.
  func characters(_ pattern: Value) throws(RegexProblem) -> [UInt32] {
    do throws(Raised) {
      let plain = payload(pattern)
      if plain.isKind(.string) {
        try requireTime(for: plain.asText.count, ofNanoseconds: 400)
        try reserve(plain.asText.count, of: 160)
        try charge(8 * plain.asText.count)
        var characters: [UInt32] = []
        characters.reserveCapacity(plain.asText.count)
        for scalar in plain.asText.scalars { characters.append(scalar) }
        return characters
      }
      let count = try requireBytes(pattern).count
      try requireTime(for: count, ofNanoseconds: 400)
      try charge(8 * count)
      let bytes = try requireBytes(pattern)
      try reserve(bytes.count, of: 160)
      return bytes.map { UInt32($0) }
    } catch {
      throw .raised(error)
    }
  }

  /// The exception that tells of a problem with a pattern or template, on its way.
  func raise(_ problem: RegexProblem, pattern: Value) -> Raised {
    switch problem {
    case .raised(let raised): return raised
    case .recursion: return raise(.recursionError, "maximum recursion depth exceeded")
    case .overflow(let message): return raise(.overflowError, message)
    case .valueError(let message): return raise(.valueError, message)
    case .indexError(let message): return raise(.indexError, message)
    case .error(let message, let position):
      do throws(Raised) {
        let type = try getAttribute(try importByFullName("re"), "PatternError")
        let told = try newString(message)
        var exception = Value.none
        if let position {
          exception = try call(type, told, pattern, .small(position))
        } else {
          exception = try call(type, told)
        }
        guard exception.isKind(.exception) else {
          return raise(.typeError, "exceptions must derive from BaseException")
        }
        return send(exception)
      } catch {
        return error
      }
    }
  }
}
