// How are values read from JSON text?

import CordonRuntime

struct JsonScanner {
  private enum Slot {
    static let isStrict = 0
    static let objectHook = 1
    static let pairsHook = 2
    static let parseFloat = 3
    static let parseInt = 4
    static let parseConstant = 5
    static let count = 6
  }

  private static let names: [StaticString] = [
    "strict", "object_hook", "object_pairs_hook", "parse_float", "parse_int",
  ]

  static let type: NativeType = NativeType(
    "_json.Scanner", "Reads values as a decoder wants them.", slots: Slot.count
  ) {
    [
      .static("__new__(cls, context)", .pure, "Take over what a decoder says.") {
        call throws(Raised) in
        let vm = call.vm
        let made = try vm.instance(for: call[0], of: type)
        for i in 0..<Slot.count { made.asInstance[slot: i] = .none }
        made.asInstance[slot: 0] = .bool(
          try vm.isTrue(try vm.getAttribute(call[1], "strict")))
        for (i, name) in names.enumerated().dropFirst() {
          made.asInstance[slot: i] = try vm.getAttribute(call[1], name)
        }
        made.asInstance[slot: Slot.parseConstant] = try vm.getAttribute(
          call[1], "parse_constant")
        return made
      },
      .init("__call__(self, string, idx)", .pure, "The value at a place, and the place after it.") {
        call throws(Raised) in
        let vm = call.vm
        let text = try JsonModule.text(call, call[1])
        let place = try vm.sizeArgument(call[2])
        if place < 0 { throw call.raise(.valueError, "idx cannot be negative") }
        if place > text.count { throw vm.raise(.stopIteration, argument: vm.int(place)) }
        let scanner = JsonScanner(vm, call[0].asInstance, text)
        let (value, next) = try scanner.value(vm.byteOffset(text, place))
        return vm.tuple(value, .small(vm.characterIndex(text, atByte: next)))
      },
    ]
      + (names + ["parse_constant"]).enumerated().map { (i, name) in
        .member(
          name, .pure, "What the decoder says of it.",
          get: { call in call[0].asInstance[slot: i] })
      }
  }

  private let vm: VM
  private let it: UnsafeMutablePointer<InstanceObject>
  private let text: Text
  private let strings: JsonStrings
  /// The keys so far, each its own value: equal ones share their memory.
  private let keys: Dict

  private init(_ vm: VM, _ it: UnsafeMutablePointer<InstanceObject>, _ text: Text) {
    self.vm = vm
    self.it = it
    self.text = text
    strings = JsonStrings(vm, text, isStrict: it[slot: Slot.isStrict] == .true)
    keys = vm.newDict()
  }

  /// The byte at a place; 0 at the end, which is no part of JSON.
  private func byte(_ i: Int) -> UInt8 { i < text.byteCount ? text.bytes[i] : 0 }

  private func skipBlanks(_ place: Int) -> Int {
    var i = place
    while i < text.byteCount, [0x20, 0x0A, 0x0D, 0x09].contains(text.bytes[i]) { i += 1 }
    return i
  }

  private func error(_ message: String, _ place: Int) throws(Raised) -> Raised {
    try JsonModule.error(vm, message, text, at: vm.characterIndex(text, atByte: place))
  }

  private func nothing(at place: Int) -> Raised {
    vm.raise(.stopIteration, argument: .small(vm.characterIndex(text, atByte: place)))
  }

  // MARK: Values

  /// The value that begins at a byte, and the byte after it.
  private func value(_ place: Int) throws(Raised) -> (Value, Int) {
    try vm.charge(1)
    switch byte(place) {
    case UInt8(ascii: "\""): return try strings.scan(place + 1)
    case UInt8(ascii: "{"):
      try vm.checkNativeStack(" while decoding a JSON object from a unicode string")
      return try object(place + 1)
    case UInt8(ascii: "["):
      try vm.checkNativeStack(" while decoding a JSON array from a unicode string")
      return try array(place + 1)
    case UInt8(ascii: "n"): if has("null", place) { return (.none, place + 4) }
    case UInt8(ascii: "t"): if has("true", place) { return (.true, place + 4) }
    case UInt8(ascii: "f"): if has("false", place) { return (.false, place + 5) }
    case UInt8(ascii: "N"): if has("NaN", place) { return try constant("NaN", place) }
    case UInt8(ascii: "I"):
      if has("Infinity", place) { return try constant("Infinity", place) }
    case UInt8(ascii: "-"):
      if has("-Infinity", place) { return try constant("-Infinity", place) }
      return try number(place)
    case 0x30...0x39: return try number(place)
    default: break
    }
    throw nothing(at: place)
  }

  private func has(_ word: StaticString, _ place: Int) -> Bool {
    let n = word.utf8CodeUnitCount
    guard place + n <= text.byteCount else { return false }
    return (0..<n).allSatisfy { text.bytes[place + $0] == word.utf8Start[$0] }
  }

  private func constant(_ word: StaticString, _ place: Int) throws(Raised) -> (Value, Int) {
    let value = try vm.handOn(it[slot: Slot.parseConstant], vm.text(word))
    return (value, place + word.utf8CodeUnitCount)
  }

  // MARK: Numbers

  private func isDigit(_ i: Int) -> Bool { 0x30...0x39 ~= byte(i) }

  private func digitsEnd(_ place: Int) -> Int {
    var i = place
    while isDigit(i) { i += 1 }
    return i
  }

  private func number(_ place: Int) throws(Raised) -> (Value, Int) {
    let first = byte(place) == UInt8(ascii: "-") ? place + 1 : place
    guard isDigit(first) else { throw nothing(at: place) }
    var end = byte(first) == 0x30 ? first + 1 : digitsEnd(first)
    var isFloat = false
    if byte(end) == UInt8(ascii: "."), isDigit(end + 1) {
      isFloat = true
      end = digitsEnd(end + 1)
    }
    if byte(end) | 0x20 == UInt8(ascii: "e") {
      let sign = byte(end + 1)
      let digits = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") ? end + 2 : end + 1
      if isDigit(digits) {
        isFloat = true
        end = digitsEnd(digits)
      }
    }
    let parser = it[slot: isFloat ? Slot.parseFloat : Slot.parseInt]
    if !isFloat, parser == Value(vm.type(.int)), end - first < 18 {
      var magnitude = 0
      for i in first..<end { magnitude = magnitude * 10 + Int(text.bytes[i] - 0x30) }
      return (.small(first > place ? -magnitude : magnitude), end)
    }
    let digits = try vm.substring(text, bytes: place..<end)
    if isFloat, parser == Value(vm.type(.float)) {
      return (vm.float(try vm.double(from: digits)), end)
    }
    return (try vm.handOn(parser, digits), end)
  }

  // MARK: Containers

  private func array(_ start: Int) throws(Raised) -> (Value, Int) {
    let list = try vm.newList()
    var i = skipBlanks(start)
    if byte(i) == UInt8(ascii: "]") { return (Value(list), i + 1) }
    while true {
      let (item, next) = try value(i)
      try vm.append(list, item)
      i = skipBlanks(next)
      if byte(i) == UInt8(ascii: "]") { return (Value(list), i + 1) }
      guard byte(i) == UInt8(ascii: ",") else { throw try error("Expecting ',' delimiter", i) }
      let comma = i
      i = skipBlanks(i + 1)
      if byte(i) == UInt8(ascii: "]") {
        throw try error("Illegal trailing comma before end of array", comma)
      }
    }
  }

  private func object(_ start: Int) throws(Raised) -> (Value, Int) {
    let pairsHook = it[slot: Slot.pairsHook]
    let pairs = pairsHook.isNone ? nil : try vm.newList()
    let dict = vm.newDict()
    var i = skipBlanks(start)
    if byte(i) != UInt8(ascii: "}") {
      while true {
        guard byte(i) == UInt8(ascii: "\"") else {
          throw try error("Expecting property name enclosed in double quotes", i)
        }
        let (key, afterKey) = try self.key(i + 1)
        i = skipBlanks(afterKey)
        guard byte(i) == UInt8(ascii: ":") else { throw try error("Expecting ':' delimiter", i) }
        let (item, next) = try value(skipBlanks(i + 1))
        if let pairs {
          try vm.append(pairs, vm.tuple(key, item))
        } else {
          try vm.set(dict, key, item)
        }
        i = skipBlanks(next)
        if byte(i) == UInt8(ascii: "}") { break }
        guard byte(i) == UInt8(ascii: ",") else {
          throw try error("Expecting ',' delimiter", i)
        }
        let comma = i
        i = skipBlanks(i + 1)
        if byte(i) == UInt8(ascii: "}") {
          throw try error("Illegal trailing comma before end of object", comma)
        }
      }
    }
    if let pairs { return (try vm.handOn(pairsHook, Value(pairs)), i + 1) }
    let hook = it[slot: Slot.objectHook]
    return (hook.isNone ? Value(dict) : try vm.handOn(hook, Value(dict)), i + 1)
  }

  private func key(_ place: Int) throws(Raised) -> (Value, Int) {
    let (key, next) = try strings.scan(place)
    let known = try vm.get(keys, key)
    if !known.isUnset { return (known, next) }
    try vm.set(keys, key, key)
    return (key, next)
  }
}
