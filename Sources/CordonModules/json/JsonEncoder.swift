// How are values written as JSON text?

import CordonRuntime

struct JsonEncoder {
  private enum Slot {
    static let markers = 0
    static let fallback = 1
    static let encoder = 2
    static let indent = 3
    static let keySeparator = 4
    static let itemSeparator = 5
    static let sortsKeys = 6
    static let skipsKeys = 7
    static let allowsNaN = 8
    static let count = 9
  }

  static let type: NativeType = NativeType(
    "_json.Encoder", "Writes values as an encoder wants them.", slots: Slot.count
  ) {
    [
      .static(
        "__new__(cls, markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)",
        .pure, "Take over what an encoder says.", make),
      .init(
        "__call__(self, obj, _current_indent_level)", .pure,
        "The JSON text of an object, in a tuple."
      ) { call throws(Raised) in
        let vm = call.vm
        var encoder = JsonEncoder(vm, call[0].asInstance)
        encoder.level = try vm.sizeArgument(call[2])
        guard encoder.level.magnitude < deepest else {
          throw call.raise(.overflowError, "too many levels")
        }
        try encoder.write(call[1])
        return vm.tuple(try encoder.text.finish())
      },
    ] + members
  }

  private static let members: [NativeRow] = {
    let names: [StaticString] = [
      "markers", "default", "encoder", "indent", "key_separator", "item_separator", "sort_keys",
      "skipkeys",
    ]
    return names.enumerated().map { (i, name) in
      .member(
        name, .pure, "What the encoder says of it.",
        get: { call in call[0].asInstance[slot: i] })
    }
  }()

  private static func make(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let markers = call[1]
    guard markers.isNone || vm.payload(markers).isKind(.dict) else {
      throw call.raise(
        .typeError,
        "make_encoder() argument 1 must be dict or None, not \(vm.typeName(markers))")
    }
    for i in 5...6 where !vm.payload(call[i]).isKind(.string) {
      throw call.raise(
        .typeError, "make_encoder() argument \(i) must be str, not \(vm.typeName(call[i]))")
    }
    let flags = vm.tuple(
      .bool(try vm.isTrue(call[7])), .bool(try vm.isTrue(call[8])),
      .bool(try vm.isTrue(call[9]))
    ).asTuple
    let made = try vm.instance(for: call[0], of: type)
    for i in 0..<6 { made.asInstance[slot: i] = call[i + 1] }
    for i in 0..<3 { made.asInstance[slot: Slot.sortsKeys + i] = flags[item: i] }
    return made
  }

  private let vm: VM
  private let it: UnsafeMutablePointer<InstanceObject>
  private var text: TextBuilder
  /// Containers around the present value.
  private var level = 0
  private static let deepest: UInt = 1 << 40
  /// How strings are written when not by Python code: in ASCII, or with all characters.
  private let onlyASCII: Bool?

  private init(_ vm: VM, _ it: UnsafeMutablePointer<InstanceObject>) {
    self.vm = vm
    self.it = it
    text = TextBuilder(vm)
    onlyASCII = JsonEncoder.ownCoding(vm, it[slot: Slot.encoder])
  }

  /// Whether a function is one of this module's own.
  private static func ownCoding(_ vm: VM, _ function: Value) -> Bool? {
    if vm.isNative(function, "encode_basestring_ascii", of: "_json") { return true }
    return vm.isNative(function, "encode_basestring", of: "_json") ? false : nil
  }

  // MARK: Values

  private mutating func write(_ value: Value) throws(Raised) {
    try vm.charge(1)
    if value.isNone { return try text.append("null") }
    if value == .true { return try text.append("true") }
    if value == .false { return try text.append("false") }
    let plain = vm.payload(value)
    if plain.isKind(.string) { return try write(string: value) }
    if plain.isInteger { return try text.append(try vm.repr(plain).asText) }
    if plain.isFloat { return try text.append(try float(plain)) }
    if plain.isKind(.list) || plain.isKind(.tuple) {
      try vm.checkNativeStack(" while encoding a JSON object")
      return try guarded(value) { (encoder: inout JsonEncoder) throws(Raised) in
        try encoder.write(sequence: plain)
      }
    }
    if plain.isKind(.dict) {
      try vm.checkNativeStack(" while encoding a JSON object")
      return try guarded(value) { (encoder: inout JsonEncoder) throws(Raised) in
        try encoder.write(dict: value)
      }
    }
    try guarded(value) { (encoder: inout JsonEncoder) throws(Raised) in
      let vm = encoder.vm
      let other = try vm.call(encoder.it[slot: Slot.fallback], value)
      try vm.checkNativeStack(" while encoding a JSON object")
      try encoder.write(other)
    }
  }

  /// Runs `body` with a value marked as being under way: one that contains itself has no end.
  private mutating func guarded(
    _ value: Value, _ body: (inout JsonEncoder) throws(Raised) -> Void
  ) throws(Raised) {
    let markers = vm.payload(it[slot: Slot.markers])
    guard markers.isKind(.dict) else { return try body(&self) }
    let key = vm.identity(value)
    if try !vm.get(markers.asDict, key).isUnset {
      throw vm.raise(.valueError, "Circular reference detected")
    }
    try vm.set(markers.asDict, key, value)
    try body(&self)
    try vm.remove(markers.asDict, key)
  }

  private mutating func write(string value: Value) throws(Raised) {
    if let onlyASCII {
      return try JsonStrings.write(
        vm, vm.payload(value).asText, onlyASCII: onlyASCII, to: &text)
    }
    let coded = try vm.call(it[slot: Slot.encoder], value)
    guard vm.payload(coded).isKind(.string) else {
      throw vm.raise(
        .typeError, "encoder() must return a string, not \(vm.typeName(coded))")
    }
    try text.append(vm.payload(coded).asText)
  }

  private func float(_ value: Value) throws(Raised) -> Text {
    let number = value.asFloat
    if number.isFinite { return vm.floatText(number).asText }
    if it[slot: Slot.allowsNaN] != .true {
      throw vm.raise(
        .valueError,
        "Out of range float values are not JSON compliant: \(vm.floatText(number).asText.swiftString)"
      )
    }
    return vm.intern(number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity" as StaticString)
  }

  // MARK: Containers

  private var itemSeparator: Text { vm.payload(it[slot: Slot.itemSeparator]).asText }

  /// Begins a line, where the encoder wants lines.
  private mutating func breakLine() throws(Raised) {
    let indent = vm.payload(it[slot: Slot.indent])
    guard indent.isKind(.string) else { return }
    try text.append(ascii: 10)
    for _ in 0..<max(0, level) {
      try vm.charge(1)
      try text.append(indent.asText)
    }
  }

  private mutating func write(sequence: Value) throws(Raised) {
    func item(_ i: Int) -> Value? {
      if sequence.isKind(.tuple) {
        return i < sequence.asTuple.pointee.count ? sequence.asTuple[item: i] : nil
      }
      return i < sequence.asList.pointee.count ? sequence.asList.pointee.items[i] : nil
    }
    try text.append(ascii: UInt8(ascii: "["))
    var i = 0
    // Writing an item may run Python code, which may change the list.
    while let next = item(i) {
      if i == 0 { level += 1 } else { try text.append(itemSeparator) }
      try breakLine()
      try write(next)
      i += 1
    }
    if i > 0 {
      level -= 1
      try breakLine()
    }
    try text.append(ascii: UInt8(ascii: "]"))
  }

  private mutating func write(dict value: Value) throws(Raised) {
    let items = try self.items(of: value)
    try text.append(ascii: UInt8(ascii: "{"))
    var isFirst = true
    var i = 0
    while i < items.pointee.count {
      let pair = items.pointee.items[i]
      i += 1
      guard pair.isKind(.tuple), pair.asTuple.pointee.count == 2 else {
        throw vm.raise(.valueError, "items must return 2-tuples")
      }
      let key = try self.key(pair.asTuple[item: 0])
      if key.isUnset { continue }
      if isFirst { level += 1 } else { try text.append(itemSeparator) }
      isFirst = false
      try breakLine()
      try write(string: key)
      try text.append(vm.payload(it[slot: Slot.keySeparator]).asText)
      try write(pair.asTuple[item: 1])
    }
    if !isFirst {
      level -= 1
      try breakLine()
    }
    try text.append(ascii: UInt8(ascii: "}"))
  }

  private func items(of value: Value) throws(Raised) -> ListRef {
    let items: ListRef
    if value.isKind(.dict) {
      items = try vm.newList(capacity: value.asDict.pointee.count)
      var position = 0
      while let entry = value.asDict.next(&position) {
        try vm.append(items, vm.tuple(entry.key, entry.value))
      }
    } else {
      items = try vm.listFrom(try vm.callMethod(value, "items"))
    }
    try vm.charge(items.pointee.count)
    if it[slot: Slot.sortsKeys] == .true { _ = try vm.callMethod(Value(items), "sort") }
    return items
  }

  /// The str for a key, or unset when it is left out.
  private func key(_ key: Value) throws(Raised) -> Value {
    let plain = vm.payload(key)
    if plain.isKind(.string) { return key }
    if key == .true { return vm.text("true") }
    if key == .false { return vm.text("false") }
    if key.isNone { return vm.text("null") }
    if plain.isInteger { return try vm.repr(plain) }
    if plain.isFloat { return Value(try float(plain)) }
    if it[slot: Slot.skipsKeys] == .true { return .unset }
    throw vm.raise(
      .typeError, "keys must be str, int, float, bool or None, not \(vm.typeName(key))")
  }
}
