// How are bytes trimmed, padded, replaced and turned into text?

import Glibc

extension BytesMethods {
  static let layoutRows: [NativeRow] = [
    .init(
      "strip(self, bytes=None, /)", .pure,
      "Return the bytes without white space, or those given, at both ends."
    ) {
      call throws(Raised) in try strip(call, left: true, right: true)
    },
    .init(
      "lstrip(self, bytes=None, /)", .pure,
      "Return the bytes without white space, or those given, at the start."
    ) {
      call throws(Raised) in try strip(call, left: true, right: false)
    },
    .init(
      "rstrip(self, bytes=None, /)", .pure,
      "Return the bytes without white space, or those given, at the end."
    ) {
      call throws(Raised) in try strip(call, left: false, right: true)
    },
    .init("removeprefix(self, prefix, /)", .pure, "Return the bytes without the prefix.") {
      call throws(Raised) in
      let prefix = try call.vm.requireBytes(call[1])
      call.vm.owe(prefix.count >> 1)
      guard !prefix.isEmpty, call.bytes.starts(with: prefix) else { return try call.unchanged() }
      return try call.made(prefix.count..<call.bytes.count)
    },
    .init("removesuffix(self, suffix, /)", .pure, "Return the bytes without the suffix.") {
      call throws(Raised) in
      let suffix = try call.vm.requireBytes(call[1])
      let bytes = call.bytes
      call.vm.owe(suffix.count >> 1)
      guard !suffix.isEmpty, bytes.suffix(suffix.count).elementsEqual(suffix) else {
        return try call.unchanged()
      }
      return try call.made(0..<bytes.count - suffix.count)
    },
    .init("center(self, width, fillchar=?, /)", .pure, "Return the bytes centered in the width.") {
      call throws(Raised) in
      try pad(call, "center") { total, width in total / 2 + (total & width & 1) }
    },
    .init(
      "ljust(self, width, fillchar=?, /)", .pure,
      "Return the bytes at the left of the width."
    ) { call throws(Raised) in
      try pad(call, "ljust") { _, _ in 0 }
    },
    .init(
      "rjust(self, width, fillchar=?, /)", .pure,
      "Return the bytes at the right of the width."
    ) { call throws(Raised) in
      try pad(call, "rjust") { total, _ in total }
    },
    .init(
      "zfill(self, width, /)", .pure,
      "Return the bytes with zeros before them, but behind a sign.", zeroFill),
    .init(
      "expandtabs(self, /, tabsize=8)", .pure, "Return the bytes with tabs as spaces.",
      expandTabs),
  ]

  static let changeRows: [NativeRow] = [
    .init(
      "replace(self, old, new, count=-1, /)", .pure,
      "Return the bytes with old replaced by new.", replace),
    .init(
      "translate(self, table, /, delete=?)", .pure,
      "Return the bytes as a table of 256 maps them, without those to delete.", translate),
    .static("maketrans(frm, to, /)", .pure, "Return a table for translate().", makeTable),
  ]

  static let codecRows: [NativeRow] = [
    .init("decode(self, /, encoding=?, errors=?)", .pure, "Return the text that the bytes mean.") {
      call throws(Raised) in
      try call.vm.decodeArgument(call.bytes, call[1], call[2], "decode")
    },
    .init("hex(self, sep=?, bytes_per_sep=1)", .pure, "Return the bytes as hexadecimal digits.") {
      call throws(Raised) in
      let group = try call.vm.intArgument(call[2])
      let separator = try call.vm.hexSeparator(call[1])
      return try call.vm.hexText(call.bytes, separator, group)
    },
    .class("fromhex(cls, string, /)", .pure, "Make bytes of hexadecimal digits.", fromHex),
  ]

  // MARK: Trimming and padding

  private static func strip(_ call: Call, left: Bool, right: Bool) throws(Raised) -> Value {
    let unwanted = call[1].isNone ? nil : try call.vm.requireBytes(call[1])
    var table = [Bool](repeating: false, count: 256)
    if let unwanted {
      for byte in unwanted { table[Int(byte)] = true }
    } else {
      for byte in [9, 10, 11, 12, 13, 32] { table[byte] = true }
    }
    let bytes = call.bytes
    var start = 0
    var end = bytes.count
    if left { while start < end, table[Int(bytes[start])] { start += 1 } }
    if right { while end > start, table[Int(bytes[end - 1])] { end -= 1 } }
    try call.vm.charge((start + bytes.count - end) >> 3)
    if end - start == bytes.count { return try call.unchanged() }
    return try call.made(start..<end)
  }

  private static func pad(_ call: Call, _ name: String, _ left: (Int, Int) -> Int) throws(Raised)
    -> Value
  {
    let vm = call.vm
    let width = try vm.sizeArgument(call[1])
    var fill: UInt8 = 0x20
    if !call[2].isUnset {
      let plain = vm.payload(call[2])
      guard plain.isKind(.bytes) || plain.isKind(.byteArray), let span = try vm.bytesLike(plain),
        span.count == 1
      else {
        throw call.raise(
          .typeError,
          "\(name)() argument 2 must be a byte string of length 1, not \(vm.typeName(call[2]))")
      }
      fill = span[0]
    }
    if width <= call.bytes.count { return try call.unchanged() }
    let total = width - call.bytes.count
    try vm.reserve(width)
    let before = left(total, width)
    var builder = try ByteBuilder(vm, capacity: width)
    try builder.append(fill, times: before)
    try builder.append(call.bytes)
    try builder.append(fill, times: total - before)
    return try builder.finish(call.bytesType)
  }

  private static func zeroFill(_ call: Call) throws(Raised) -> Value {
    let width = try call.vm.sizeArgument(call[1])
    let bytes = call.bytes
    if width <= bytes.count { return try call.unchanged() }
    let isSigned = bytes.first == 0x2B || bytes.first == 0x2D
    var builder = try ByteBuilder(call.vm, capacity: width)
    if isSigned { try builder.append(bytes[0]) }
    try builder.append(0x30, times: width - bytes.count)
    try builder.append(UnsafeBufferPointer(rebasing: bytes[(isSigned ? 1 : 0)...]))
    return try builder.finish(call.bytesType)
  }

  private static func expandTabs(_ call: Call) throws(Raised) -> Value {
    let size = try call.vm.intArgument(call[1])
    try call.vm.charge(call.bytes.count)
    let extra = TabStops(size).extraWidth(of: call.bytes, countsEveryByte: true)
    var builder = try ByteBuilder(call.vm, capacity: call.bytes.count + extra)
    var column = 0
    for byte in call.bytes {
      if byte == 0x09 {
        if size > 0 {
          let n = size - column % size
          try builder.append(0x20, times: n)
          column += n
        }
      } else {
        try builder.append(byte)
        column = byte == 0x0A || byte == 0x0D ? 0 : column + 1
      }
    }
    return try builder.finish(call.bytesType)
  }

  // MARK: Replacing

  private static func replace(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    var limit = try vm.sizeArgument(call[3])
    if limit < 0 { limit = Int.max }
    try vm.charge(call.bytes.count >> 4)
    let old = try vm.requireBytes(call[1])
    let new = try vm.requireBytes(call[2])
    let bytes = call.bytes
    var builder = ByteBuilder(vm)
    if old.isEmpty {
      if new.isEmpty { return try call.unchanged() }
      vm.owe(bytes.count * 2)
      for (i, byte) in bytes.enumerated() {
        if i < limit { try builder.append(new) }
        try builder.append(byte)
      }
      if bytes.count < limit { try builder.append(new) }
      return try builder.finish(call.bytesType)
    }
    let search = ByteSearch(old)
    var from = 0
    let most = limit
    while limit > 0, let found = search.first(in: bytes, from..<bytes.count) {
      try builder.append(UnsafeBufferPointer(rebasing: bytes[from..<found]))
      try builder.append(new)
      from = found + old.count
      limit -= 1
    }
    vm.owe(most - limit)
    if from == 0 { return try call.unchanged() }
    try builder.append(UnsafeBufferPointer(rebasing: bytes[from...]))
    return try builder.finish(call.bytesType)
  }

  private static func translate(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    try vm.charge(call.bytes.count >> 2)
    var table: ByteSpan?
    if !call[1].isNone {
      let given = try vm.requireBytes(call[1])
      if given.count != 256 {
        throw call.raise(.valueError, "translation table must be 256 characters long")
      }
      table = given
    }
    var isDeleted = [Bool](repeating: false, count: 256)
    if !call[2].isUnset {
      for byte in try vm.requireBytes(call[2]) { isDeleted[Int(byte)] = true }
    }
    var builder = try ByteBuilder(vm, capacity: call.bytes.count)
    for byte in call.bytes where !isDeleted[Int(byte)] {
      try builder.append(table.map { $0[Int(byte)] } ?? byte)
    }
    return try builder.finish(call.bytesType)
  }

  private static func makeTable(_ call: Call) throws(Raised) -> Value {
    let from = try call.vm.requireBytes(call[0])
    let to = try call.vm.requireBytes(call[1])
    if from.count != to.count {
      throw call.raise(.valueError, "maketrans arguments must have same length")
    }
    let table = try call.vm.newBytes(count: 256)
    for i in 0..<256 { table.bytes[i] = UInt8(i) }
    for (a, b) in zip(from, to) { table.bytes[Int(a)] = b }
    return Value(table)
  }

  // MARK: Hexadecimal

  private static func fromHex(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let text = try call.text(1, "fromhex() argument must be str")
    let digits = text.buffer
    try vm.charge(digits.count >> 1)
    var builder = try ByteBuilder(vm, capacity: digits.count / 2)
    func wrong(_ offset: Int) -> Raised {
      let position = vm.characterIndex(text, atByte: offset)
      return vm.raise(
        .valueError,
        "non-hexadecimal number found in fromhex() arg at position \(position)")
    }
    var i = 0
    while i < digits.count {
      if digits[i].isASCIISpace {
        i += 1
        continue
      }
      guard let high = hexValue(digits[i]) else { throw wrong(i) }
      guard i + 1 < digits.count, let low = hexValue(digits[i + 1]) else { throw wrong(i + 1) }
      try builder.append(high << 4 | low)
      i += 2
    }
    let isArray = vm.isSubtype(call[0].asType, vm.type(.bytearray))
    let made = try builder.finish(isArray ? .bytearray : .bytes)
    return Value(vm.type(of: made)) == call[0] ? made : try vm.call(call[0], made)
  }
}

extension VM {
  /// The separator given to `hex`, or nil.
  public func hexSeparator(_ v: Value, below limit: UInt32 = 0x80) throws(Raised) -> UInt8? {
    if v.isUnset { return nil }
    let count = try length(v)
    if count != 1 { throw raise(.valueError, "sep must be length 1.") }
    let plain = payload(v)
    let scalar: UInt32
    if plain.isKind(.string) {
      scalar = plain.asText.onlyScalar
    } else if plain.isKind(.bytes) {
      scalar = UInt32(plain.asBytes.bytes[0])
    } else {
      throw raise(.typeError, "sep must be str or bytes.")
    }
    if scalar >= limit { throw raise(.valueError, "sep must be ASCII.") }
    return UInt8(scalar)
  }

  /// Two digits a byte, the separator between groups counted from the right, or, when `group` is
  /// negative, from the left.
  func hexText(_ bytes: ByteSpan, _ separator: UInt8?, _ group: Int) throws(Raised) -> Value {
    try charge(bytes.count)
    if separator == nil || bytes.isEmpty {
      let text = try newString(byteCount: bytes.count * 2, count: bytes.count * 2)
      var to = text.bytes
      for byte in bytes {
        to[0] = hexDigit(byte >> 4)
        to[1] = hexDigit(byte & 15)
        to += 2
      }
      return Value(text)
    }
    var builder = try TextBuilder(self, capacity: bytes.count * 3)
    let size = Int(group.magnitude)
    for (i, byte) in bytes.enumerated() {
      if let separator, size > 0, i > 0, (group > 0 ? bytes.count - i : i) % size == 0 {
        try builder.append(ascii: separator)
      }
      try builder.append(ascii: hexDigit(byte >> 4))
      try builder.append(ascii: hexDigit(byte & 15))
    }
    return try builder.finish()
  }
}
