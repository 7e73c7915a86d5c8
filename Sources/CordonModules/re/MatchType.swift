// What does a successful match tell?
//
// Spans are kept as the engine gives them, in bytes; positions are counted when they are asked for.

import CordonRuntime

/// A match object, seen from Swift.
struct RegexMatch {
  private enum Slot {
    static let string = 0
    static let pattern = 1
    /// Bytes: start and end of each group, eight bytes each, -1 where it took no part.
    static let spans = 2
    static let position = 3
    static let endPosition = 4
    static let lastIndex = 5
    /// The tuple of all spans, once it has been asked for.
    static let regions = 6
    static let count = 7
  }
  static let slotCount = Slot.count

  let object: Value
  private var slots: UnsafeMutablePointer<InstanceObject> { object.asInstance }

  init(_ object: Value) { self.object = object }

  /// Of what the engine has just found.
  init(
    _ vm: VM, _ engine: RegexEngine, _ pattern: RegexPattern,
    _ subject: RegexText, _ position: Value, _ endPosition: Value
  ) throws(Raised) {
    let lastClosed = pattern.lastClosed(engine)
    let count = 2 * pattern.groupCount
    let spans = try vm.newBytes(count: 8 * count)
    UnsafeMutableRawPointer(spans.bytes).copyMemory(from: engine.spans, byteCount: 8 * count)
    object = vm.newInstance(of: engine.matchType)
    slots[slot: Slot.string] = subject.object
    slots[slot: Slot.pattern] = pattern.object
    slots[slot: Slot.spans] = Value(spans)
    slots[slot: Slot.position] = position
    slots[slot: Slot.endPosition] = endPosition
    slots[slot: Slot.lastIndex] = lastClosed > 0 ? .small(lastClosed) : .none
  }

  var string: Value { slots[slot: Slot.string] }
  var pattern: RegexPattern { RegexPattern(slots[slot: Slot.pattern]) }
  var position: Value { slots[slot: Slot.position] }
  var endPosition: Value { slots[slot: Slot.endPosition] }
  var lastIndex: Value { slots[slot: Slot.lastIndex] }

  func subject(_ vm: VM) throws(Raised) -> RegexText {
    try RegexText(vm, string, patternIsBytes: nil)
  }

  /// In bytes; nil for a group that took no part.
  func span(_ group: Int) -> (start: Int, end: Int)? {
    let spans = UnsafeRawPointer(slots[slot: Slot.spans].asBytes.bytes)
    let start = spans.load(fromByteOffset: 16 * group, as: Int.self)
    if start < 0 { return nil }
    return (start, spans.load(fromByteOffset: 16 * group + 8, as: Int.self))
  }

  /// The number of a group given by number or name.
  func group(_ vm: VM, _ key: Value) throws(Raised) -> Int {
    var number = -1
    if key.isInt {
      number = key.asInt
    } else if vm.hasIndex(key) {
      let index = try vm.index(key)
      if index.isInt { number = index.asInt }
    } else {
      let found = try vm.get(pattern.numbers, key)
      if found.isInt { number = found.asInt }
    }
    if number >= 0, number < pattern.groupCount { return number }
    throw vm.raise(.indexError, "no such group")
  }

  /// What a group matched, or `fallback`.
  func text(_ vm: VM, _ group: Int, _ fallback: Value) throws(Raised) -> Value {
    guard let (start, end) = span(group) else { return fallback }
    return try subject(vm).part(vm, start, end)
  }

  func start(_ vm: VM, _ group: Int) throws(Raised) -> Value {
    guard let (start, _) = span(group) else { return .small(-1) }
    return .small(try subject(vm).position(vm, start))
  }

  func end(_ vm: VM, _ group: Int) throws(Raised) -> Value {
    guard let (_, end) = span(group) else { return .small(-1) }
    return .small(try subject(vm).position(vm, end))
  }

  func regions(_ vm: VM) throws(Raised) -> Value {
    let known = slots[slot: Slot.regions]
    if !known.isUnset { return known }
    let count = pattern.groupCount
    let all = try vm.newTuple(count: count)
    for i in 0..<count { all.items[i] = .none }
    for i in 0..<count { all.items[i] = vm.tuple(try start(vm, i), try end(vm, i)) }
    slots[slot: Slot.regions] = Value(all)
    return Value(all)
  }
}

enum MatchType {
  static let type: NativeType = NativeType(
    "re.Match", "The result of re.match() and re.search().", slots: RegexMatch.slotCount,
    flags: [.final, .noConstructor]
  ) { texts + places + others }

  // MARK: Texts

  private static let texts: [NativeRow] = [
    .init("group(self, /, *args)", .pure, "Return subgroup(s) of the match.") {
      call throws(Raised) in
      let vm = call.vm
      let match = RegexMatch(call[0])
      let keys = call[1].asTuple
      let count = keys.pointee.count
      if count == 0 { return try match.text(vm, 0, .none) }
      if count == 1 { return try match.text(vm, try match.group(vm, keys[item: 0]), .none) }
      let result = try vm.newTuple(count: count)
      for i in 0..<count { result.items[i] = .none }
      for i in 0..<count {
        result.items[i] = try match.text(vm, try match.group(vm, keys[item: i]), .none)
      }
      return Value(result)
    },
    .init("__getitem__(self, key, /)", .pure, "Return self[key].") { call throws(Raised) in
      let match = RegexMatch(call[0])
      return try match.text(call.vm, try match.group(call.vm, call[1]), .none)
    },
    .init("groups(self, /, default=None)", .pure, "Return all subgroups, from 1 up.") {
      call throws(Raised) in
      let match = RegexMatch(call[0])
      let count = match.pattern.groupCount - 1
      let result = try call.vm.newTuple(count: count)
      for i in 0..<count { result.items[i] = .none }
      for i in 0..<count { result.items[i] = try match.text(call.vm, i + 1, call[1]) }
      return Value(result)
    },
    .init("groupdict(self, /, default=None)", .pure, "Return a dict of the named subgroups.") {
      call throws(Raised) in
      let match = RegexMatch(call[0])
      let result = call.vm.newDict()
      let numbers = match.pattern.numbers
      var place = 0
      while let entry = numbers.next(&place) {
        let group = try match.group(call.vm, entry.value)
        try call.vm.set(result, entry.key, try match.text(call.vm, group, call[1]))
      }
      return Value(result)
    },
    .init("expand(self, /, template)", .pure, "Do substitution on a template string.") {
      call throws(Raised) in
      let vm = call.vm
      let match = RegexMatch(call[0])
      let template = try ReplacementTemplate(vm, match.pattern, call[1])
      let subject = try match.subject(vm)
      var output = RegexOutput(vm, isBytes: subject.text == nil)
      try template.write(to: &output, subject) { match.span($0) }
      return try output.finish()
    },
  ]

  // MARK: Places

  private static let places: [NativeRow] = [
    .init("start(self, group=0, /)", .pure, "Return the index of the start of a subgroup.") {
      call throws(Raised) in
      let match = RegexMatch(call[0])
      return try match.start(call.vm, try match.group(call.vm, call[1]))
    },
    .init("end(self, group=0, /)", .pure, "Return the index of the end of a subgroup.") {
      call throws(Raised) in
      let match = RegexMatch(call[0])
      return try match.end(call.vm, try match.group(call.vm, call[1]))
    },
    .init("span(self, group=0, /)", .pure, "Return the start and end of a subgroup.") {
      call throws(Raised) in
      let match = RegexMatch(call[0])
      let group = try match.group(call.vm, call[1])
      return call.vm.tuple(try match.start(call.vm, group), try match.end(call.vm, group))
    },
    .attribute("regs", .pure, "The spans of all groups.") { call throws(Raised) in
      try RegexMatch(call[0]).regions(call.vm)
    },
    .attribute("pos", .pure, "The index at which the search began.") {
      RegexMatch($0[0]).position
    },
    .attribute("endpos", .pure, "The index beyond which the search did not go.") {
      RegexMatch($0[0]).endPosition
    },
  ]

  // MARK: Others

  private static let others: [NativeRow] = [
    .attribute("string", .pure, "The string passed to match() or search().") {
      RegexMatch($0[0]).string
    },
    .attribute("re", .pure, "The regular expression object.") {
      RegexMatch($0[0]).pattern.object
    },
    .attribute("lastindex", .pure, "The number of the last matched capturing group.") {
      RegexMatch($0[0]).lastIndex
    },
    .attribute("lastgroup", .pure, "The name of the last matched capturing group.") {
      let match = RegexMatch($0[0])
      return match.lastIndex.isInt ? match.pattern.name(of: match.lastIndex.asInt) : .none
    },
    .init("__copy__(self, /)", .pure, "The match itself.") { $0[0] },
    .init("__deepcopy__(self, memo, /)", .pure, "The match itself.") { $0[0] },
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
      let vm = call.vm
      let match = RegexMatch(call[0])
      let whole = try vm.repr(try match.text(vm, 0, .none)).asText
      var builder = TextBuilder(vm)
      let start = try match.start(vm, 0).asInt
      let end = try match.end(vm, 0).asInt
      try builder.append(Array("<re.Match object; span=(\(start), \(end)), match=".utf8))
      try builder.append(try vm.substring(whole, 0, min(50, whole.count)).asText)
      try builder.append(">")
      return try builder.finish()
    },
    .class("__class_getitem__(cls, item, /)", .pure, "See PEP 585.") {
      $0.vm.newGenericAlias($0[0], $0[1])
    },
  ]
}
