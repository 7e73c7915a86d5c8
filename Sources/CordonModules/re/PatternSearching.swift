// How does a pattern search, and how does it go on behind a match?
//
// Behind an empty match the next one may begin at the same place, but not be empty there.

import CordonRuntime

/// A search that may be gone on with, through one subject.
struct RegexScan {
  let vm: VM
  let pattern: RegexPattern
  let subject: RegexText
  let engine: RegexEngine
  /// Byte offsets.
  var from: Int
  let end: Int
  /// The last match was empty, and lies where the next search begins.
  var mustAdvance = false
  /// As the match objects tell them.
  let position: Value
  let endPosition: Value

  init(
    _ vm: VM, _ pattern: RegexPattern, _ string: Value, _ position: Value = .small(0),
    _ endPosition: Value = .unset
  ) throws(Raised) {
    self.vm = vm
    self.pattern = pattern
    let from = try position.isInt ? position.asInt : vm.indexAsInt(position, nil)
    let end =
      try endPosition.isUnset
      ? Int.max : endPosition.isInt ? endPosition.asInt : vm.indexAsInt(endPosition, nil)
    // Read last: asking for an index may have run Python code.
    subject = try RegexText(vm, string, patternIsBytes: pattern.isBytes(vm))
    try pattern.check(vm, subject)
    self.from = subject.offset(vm, from)
    self.end = subject.offset(vm, end)
    self.position = .small(min(max(from, 0), subject.count))
    self.endPosition = .small(min(max(end, 0), subject.count))
    engine = pattern.engine(vm)
  }

  /// Finds the next match; its spans lie in the engine.
  mutating func next(_ place: RegexPlace = .anywhere) throws(Raised) -> Bool {
    guard
      try engine.find(
        pattern, in: subject, from: from, to: end, place, mayBeEmpty: !mustAdvance)
    else { return false }
    from = engine.spans[1]
    mustAdvance = engine.spans[0] == engine.spans[1]
    return true
  }

  /// What a group of the match just found holds, or `fallback`.
  func text(_ group: Int, _ fallback: Value) throws(Raised) -> Value {
    let start = engine.spans[2 * group]
    if start < 0 { return fallback }
    return try subject.part(vm, start, engine.spans[2 * group + 1])
  }

  func match() throws(Raised) -> Value {
    try RegexMatch(vm, engine, pattern, subject, position, endPosition).object
  }
}

enum PatternSearching {
  static let rows: [NativeRow] = [
    .init(
      "match(self, /, string, pos=0, endpos=?)", .pure,
      "Matches zero or more characters at the beginning of the string.", one(.here)),
    .init(
      "fullmatch(self, /, string, pos=0, endpos=?)", .pure, "Matches against all of the string.",
      one(.whole)),
    .init(
      "search(self, /, string, pos=0, endpos=?)", .pure,
      "Scan through string looking for a match, and return a corresponding match object instance.",
      one(.anywhere)),
    .init(
      "findall(self, /, string, pos=0, endpos=?)", .pure,
      "Return a list of all non-overlapping matches of pattern in string.", findAll),
    .init(
      "finditer(self, /, string, pos=0, endpos=?)", .pure,
      "Return an iterator over all non-overlapping matches for the RE pattern in string."
    ) { call throws(Raised) in
      try ScannerType.make(call, ScannerType.iterator)
    },
    .init("scanner(self, /, string, pos=0, endpos=?)", .pure, "An object that matches on and on.") {
      call throws(Raised) in
      try ScannerType.make(call, ScannerType.scanner)
    },
    .init(
      "split(self, /, string, maxsplit=0)", .pure,
      "Split string by the occurrences of pattern.", split),
  ]

  private static func one(_ place: RegexPlace) -> NativeBody {
    { call throws(Raised) in
      let vm = call.vm
      var scan = try RegexScan(vm, RegexPattern(call[0]), call[1], call[2], call[3])
      return try scan.next(place) ? try scan.match() : .none
    }
  }

  private static func findAll(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let pattern = RegexPattern(call[0])
    var scan = try RegexScan(vm, pattern, call[1], call[2], call[3])
    let result = try vm.newList()
    let empty = try scan.subject.part(vm, 0, 0)
    let count = pattern.groupCount
    while try scan.next() {
      if count <= 2 {
        try vm.append(result, try scan.text(count - 1, empty))
        continue
      }
      let groups = try vm.newTuple(count: count - 1)
      for i in 1..<count { groups.items[i - 1] = empty }
      for i in 1..<count { groups.items[i - 1] = try scan.text(i, empty) }
      try vm.append(result, Value(groups))
    }
    return Value(result)
  }

  private static func split(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let pattern = RegexPattern(call[0])
    let limit = try vm.indexAsInt(call[2], nil)
    var scan = try RegexScan(vm, pattern, call[1])
    let result = try vm.newList()
    var last = 0
    var count = 0
    while limit == 0 || count < limit, try scan.next() {
      try vm.append(result, try scan.subject.part(vm, last, scan.engine.spans[0]))
      last = scan.engine.spans[1]
      for i in 1..<max(1, pattern.groupCount) { try vm.append(result, try scan.text(i, .none)) }
      count += 1
    }
    try vm.append(result, try scan.subject.part(vm, last, scan.end))
    return Value(result)
  }
}

/// Searches that go on from call to call: of `scanner` and of `finditer`.
enum ScannerType {
  private enum Slot {
    static let pattern = 0
    static let string = 1
    /// As given by the caller.
    static let position = 2
    static let endPosition = 3
    /// The byte offset where the next search begins; -1 once there is nothing more.
    static let next = 4
    static let mustAdvance = 5
    static let count = 6
  }

  static let scanner: NativeType = NativeType(
    "_sre.SRE_Scanner", "", slots: Slot.count, flags: [.final, .noConstructor]
  ) {
    [
      .attribute("pattern", .pure, "The pattern.") { $0[0].asInstance[slot: Slot.pattern] },
      .init("match(self, /)", .pure, "Match where the last match ended.") { call throws(Raised) in
        try advance(call, .here)
      },
      .init("search(self, /)", .pure, "Search from where the last match ended.") {
        call throws(Raised) in
        try advance(call, .anywhere)
      },
    ]
  }

  static let iterator: NativeType = NativeType(
    "callable_iterator", "", slots: Slot.count, flags: [.final, .noConstructor]
  ) {
    [
      .init("__iter__(self, /)", .pure, "Implement iter(self).") { $0[0] },
      .init("__next__(self, /)", .pure, "Implement next(self).") { call throws(Raised) in
        let match = try advance(call, .anywhere)
        if !match.isNone { return match }
        throw call.vm.raise(.stopIteration, arguments: call.vm.emptyTuple)
      },
    ]
  }

  static func make(_ call: Call, _ type: NativeType) throws(Raised) -> Value {
    let vm = call.vm
    // Looked at now, so that what is wrong with the subject is told now.
    let scan = try RegexScan(vm, RegexPattern(call[0]), call[1], call[2], call[3])
    let made = vm.newInstance(of: type)
    let slots = made.asInstance
    slots[slot: Slot.pattern] = call[0]
    slots[slot: Slot.string] = call[1]
    slots[slot: Slot.position] = scan.position
    slots[slot: Slot.endPosition] = scan.endPosition
    slots[slot: Slot.next] = .small(scan.from <= scan.end ? scan.from : -1)
    slots[slot: Slot.mustAdvance] = .false
    return made
  }

  private static func advance(_ call: Call, _ place: RegexPlace) throws(Raised) -> Value {
    let vm = call.vm
    let slots = call[0].asInstance
    if slots[slot: Slot.next].asInt < 0 { return .none }
    var scan = try RegexScan(
      vm, RegexPattern(slots[slot: Slot.pattern]), slots[slot: Slot.string],
      slots[slot: Slot.position], slots[slot: Slot.endPosition])
    scan.from = slots[slot: Slot.next].asInt
    scan.mustAdvance = slots[slot: Slot.mustAdvance] == .true
    guard try scan.next(place) else {
      slots[slot: Slot.next] = .small(-1)
      return .none
    }
    slots[slot: Slot.next] = .small(scan.from)
    slots[slot: Slot.mustAdvance] = .bool(scan.mustAdvance)
    return try scan.match()
  }
}
