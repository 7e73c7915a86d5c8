// How are characters replaced in a str?

import Glibc

extension StrMethods {
  static let changeRows: [NativeRow] = [
    .init(
      "replace(self, old, new, /, count=-1)", .pure,
      "Return the text with old replaced by new.", replace),
    .init(
      "translate(self, table, /)", .pure,
      "Return the text with each character replaced as the table says.", translate),
    .static("maketrans(x, y=?, z=?, /)", .pure, "Return a table for translate().", makeTable),
    .init("encode(self, /, encoding=?, errors=?)", .pure, "Return the text as bytes.", encode),
    .init(
      "format(self, /, *args, **kwargs)", .pure,
      "Return the text with its replacement fields filled in."
    ) { call throws(Raised) in
      try call.vm.formatMethod(call.text, .arguments(call[1].asTuple, call[2].asDict))
    },
    .init(
      "format_map(self, mapping, /)", .pure,
      "Return the text with its replacement fields filled in from a mapping."
    ) {
      call throws(Raised) in
      try call.vm.formatMethod(call.text, .mapping(call[1]))
    },
  ]

  private static func encode(_ call: Call) throws(Raised) -> Value {
    let (encoding, errors) = try call.vm.codecArguments(call[1], call[2], "encode", "encode")
    return try call.vm.encode(call.text, encoding, errors: errors)
  }

  // MARK: replace

  private static func replace(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let s = call.text
    let old = try call.text(1, "replace() argument 1 must be str")
    let new = try call.text(2, "replace() argument 2 must be str")
    var limit = try vm.sizeArgument(call[3])
    if limit < 0 { limit = Int.max }
    try vm.charge(s.byteCount >> 5)
    if limit == 0 { return Value(s) }
    if old.byteCount == 0 { return try interleave(vm, s, new, limit) }
    if old.equals(new) { return Value(s) }
    let search = ByteSearch(old.buffer)
    guard let first = search.first(in: s.buffer, 0..<s.byteCount) else { return Value(s) }
    let n = search.count(in: s.buffer, first..<s.byteCount, limit: limit)
    vm.owe(n)
    let (growth, overflow) = n.multipliedReportingOverflow(by: new.byteCount - old.byteCount)
    if overflow { throw vm.raiseTooLong() }
    let byteCount = s.byteCount + growth
    let count = s.count + n * (new.count - old.count)
    if byteCount == 0 { return vm.emptyString }
    let result = try vm.newString(byteCount: byteCount, count: count)
    var to = result.bytes
    var from = 0
    var next = first
    for i in 0..<n {
      memcpy(to, s.bytes + from, next - from)
      to += next - from
      memcpy(to, new.bytes, new.byteCount)
      to += new.byteCount
      from = next + old.byteCount
      if i + 1 < n {
        next = search.first(in: s.buffer, from..<s.byteCount) ?? s.byteCount
      }
    }
    memcpy(to, s.bytes + from, s.byteCount - from)
    if count == 1, let single = vm.latin1Character(result.bytes, byteCount) { return single }
    return Value(result)
  }

  /// Replaces the empty string: before each character and at the end.
  private static func interleave(_ vm: VM, _ s: Text, _ new: Text, _ limit: Int) throws(Raised)
    -> Value
  {
    if new.byteCount == 0 { return Value(s) }
    let n = min(limit, s.count + 1)
    vm.owe(s.count + n)
    let (extra, overflow) = n.multipliedReportingOverflow(by: new.byteCount)
    if overflow || extra > Int(UInt32.max) { throw vm.raiseTooLong() }
    var builder = try TextBuilder(vm, capacity: s.byteCount + extra)
    var left = n
    for scalar in s.scalars {
      if left > 0 {
        try builder.append(new)
        left -= 1
      }
      try builder.append(scalar: scalar)
    }
    if left > 0 { try builder.append(new) }
    return try builder.finish()
  }

  // MARK: translate

  private static func translate(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let s = call.text
    var builder = try TextBuilder(vm, capacity: s.byteCount)
    // The table is asked once for each of the characters of ASCII.
    let known = try vm.newTuple(count: 128)
    for scalar in s.scalars {
      try vm.charge(1)
      var replacement = Value.unset
      if scalar < 128 { replacement = known.items[Int(scalar)] }
      if replacement.isUnset {
        replacement = try lookUp(vm, call[1], scalar)
        if scalar < 128 { known.items[Int(scalar)] = replacement }
      }
      try append(vm, replacement, scalar, &builder)
    }
    return try builder.finish()
  }

  /// What the table has for a character: None, a str or an int; the character itself when nothing.
  private static func lookUp(_ vm: VM, _ table: Value, _ scalar: UInt32) throws(Raised) -> Value {
    let key = Value.small(Int(scalar))
    if table.isKind(.dict) {
      let found = try vm.get(table.asDict, key)
      return found.isUnset ? key : found
    }
    do {
      return try vm.itemToUse(table, key)
    } catch {
      guard vm.take(.lookupError) else { throw error }
      return key
    }
  }

  private static func append(
    _ vm: VM, _ replacement: Value, _ scalar: UInt32, _ builder: inout TextBuilder
  ) throws(Raised) {
    if replacement.isNone { return }
    let value = vm.payload(replacement)
    if value.isKind(.string) { return try builder.append(value.asText) }
    guard value.isInt || value.isKind(.bigInt) || value.isBool else {
      throw vm.raise(.typeError, "character mapping must return integer, None or str")
    }
    guard let code = value.smallNumber, code >= 0, code < 0x110000 else {
      throw vm.raise(.valueError, "character mapping must be in range(0x110000)")
    }
    try builder.append(scalar: UInt32(code))
  }

  private static func makeTable(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let table = vm.newDict()
    let x = vm.payload(call[0])
    if call[1].isUnset {
      guard x.isKind(.dict) else {
        throw call.raise(
          .typeError, "if you give only one argument to maketrans it must be a dict")
      }
      var position = 0
      while let entry = x.asDict.next(&position) {
        let key = vm.payload(entry.key)
        if key.isKind(.string) {
          if key.asText.count != 1 {
            throw call.raise(
              .valueError, "string keys in translate table must be of length 1")
          }
          try vm.set(table, .small(Int(key.asText.onlyScalar)), entry.value)
        } else if vm.isInstance(key, .int) {
          try vm.set(table, key, entry.value)
        } else {
          throw call.raise(
            .typeError, "keys in translate table must be strings or integers")
        }
      }
      return Value(table)
    }
    guard x.isKind(.string) else {
      throw call.raise(
        .typeError, "first maketrans argument must be a string if there is a second argument")
    }
    let from = x.asText
    let to = try call.text(1, "maketrans() argument 2 must be str")
    if from.count != to.count {
      throw call.raise(
        .valueError, "the first two maketrans arguments must have equal length")
    }
    try vm.charge(from.count)
    var targets = to.scalars
    for scalar in from.scalars {
      try vm.set(table, .small(Int(scalar)), .small(Int(targets.next() ?? 0)))
    }
    if !call[2].isUnset {
      let removed = try call.text(2, "maketrans() argument 3 must be str")
      try vm.charge(removed.count)
      for scalar in removed.scalars { try vm.set(table, .small(Int(scalar)), .none) }
    }
    return Value(table)
  }
}
