// How is a str trimmed, padded and aligned?

extension StrMethods {
  static let layoutRows: [NativeRow] = [
    .init(
      "strip(self, chars=None, /)", .pure,
      "Return the text without white space, or the characters given, at its ends."
    ) {
      call throws(Raised) in try strip(call, "strip", left: true, right: true)
    },
    .init(
      "lstrip(self, chars=None, /)", .pure,
      "Return the text without white space, or the characters given, at its start."
    ) {
      call throws(Raised) in try strip(call, "lstrip", left: true, right: false)
    },
    .init(
      "rstrip(self, chars=None, /)", .pure,
      "Return the text without white space, or the characters given, at its end."
    ) {
      call throws(Raised) in try strip(call, "rstrip", left: false, right: true)
    },
    .init("removeprefix(self, prefix, /)", .pure, "Return the text without the prefix.") {
      call throws(Raised) in
      let s = call.text
      let prefix = try call.text(1, "removeprefix() argument must be str")
      call.vm.owe(prefix.byteCount >> 1)
      guard s.buffer.starts(with: prefix.buffer) else { return Value(s) }
      return try call.vm.substring(s, bytes: prefix.byteCount..<s.byteCount)
    },
    .init("removesuffix(self, suffix, /)", .pure, "Return the text without the suffix.") {
      call throws(Raised) in
      let s = call.text
      let suffix = try call.text(1, "removesuffix() argument must be str")
      call.vm.owe(suffix.byteCount >> 1)
      guard s.buffer.suffix(suffix.byteCount).elementsEqual(suffix.buffer) else { return Value(s) }
      return try call.vm.substring(s, bytes: 0..<s.byteCount - suffix.byteCount)
    },
    .init("center(self, width, fillchar=' ', /)", .pure, "Return the text centered in the width.") {
      call throws(Raised) in
      try padded(call) { total, width in total / 2 + (total & width & 1) }
    },
    .init(
      "ljust(self, width, fillchar=' ', /)", .pure,
      "Return the text at the left of the width."
    ) { call throws(Raised) in
      try padded(call) { _, _ in 0 }
    },
    .init(
      "rjust(self, width, fillchar=' ', /)", .pure,
      "Return the text at the right of the width."
    ) { call throws(Raised) in
      try padded(call) { total, _ in total }
    },
    .init(
      "zfill(self, width, /)", .pure,
      "Return the text with zeros before it, but behind a sign.", zeroFill),
    .init(
      "expandtabs(self, /, tabsize=8)", .pure, "Return the text with tabs as spaces.",
      expandTabs),
  ]

  // MARK: Trimming

  private static func strip(_ call: Call, _ name: String, left: Bool, right: Bool) throws(Raised)
    -> Value
  {
    let s = call.text
    if call[1].isNone { return try strip(call.vm, s, left: left, right: right) { $0.isSpace } }
    let given = call.vm.payload(call[1])
    guard given.isKind(.string) else {
      throw call.raise(.typeError, "\(name) arg must be None or str")
    }
    let set = given.asText
    if set.byteCount == 1 {
      let only = UInt32(set.bytes[0])
      return try strip(call.vm, s, left: left, right: right) { $0 == only }
    }
    try call.vm.charge(set.count)
    if set.count > 8 {
      let members = Set(set.scalars)
      return try strip(call.vm, s, left: left, right: right) { members.contains($0) }
    }
    return try strip(call.vm, s, left: left, right: right) { scalar in
      set.scalars.contains(scalar)
    }
  }

  private static func strip(
    _ vm: VM, _ s: Text, left: Bool, right: Bool, _ isUnwanted: (UInt32) -> Bool
  ) throws(Raised) -> Value {
    var start = 0
    var end = s.byteCount
    if left {
      while start < end {
        let (scalar, length) = decodeScalar(at: s.bytes + start)
        if !isUnwanted(scalar) { break }
        start += length
      }
    }
    if right {
      while end > start {
        let (scalar, length) = ScalarSequence.last(before: s.bytes + end)
        if !isUnwanted(scalar) { break }
        end -= length
      }
    }
    try vm.charge((start + s.byteCount - end) >> 2)
    return try vm.substring(s, bytes: start..<end)
  }

  // MARK: Padding

  /// `left` tells how much of the padding goes to the left, from its total and the width.
  private static func padded(_ call: Call, _ left: (Int, Int) -> Int) throws(Raised) -> Value {
    let vm = call.vm
    let s = call.text
    let width = try vm.sizeArgument(call[1])
    let fill = vm.payload(call[2])
    guard fill.isKind(.string) else {
      throw call.raise(
        .typeError, "The fill character must be a unicode character, not \(vm.typeName(call[2]))")
    }
    if fill.asText.count != 1 {
      throw call.raise(.typeError, "The fill character must be exactly one character long")
    }
    if width <= s.count { return Value(s) }
    let total = width - s.count
    let before = left(total, width)
    return try pad(vm, s, before, total - before, fill.asText.onlyScalar)
  }

  private static func pad(_ vm: VM, _ s: Text, _ before: Int, _ after: Int, _ fill: UInt32)
    throws(Raised) -> Value
  {
    let length = scalarLength(fill)
    let (extra, overflow) = (before + after).multipliedReportingOverflow(by: length)
    if overflow || extra > Int(UInt32.max) { throw vm.raiseTooLong() }
    try vm.charge(extra >> 8)
    var builder = try TextBuilder(vm, capacity: s.byteCount + extra)
    try builder.append(scalar: fill, times: before)
    try builder.append(s)
    try builder.append(scalar: fill, times: after)
    return try builder.finish()
  }

  private static func zeroFill(_ call: Call) throws(Raised) -> Value {
    let s = call.text
    let width = try call.vm.sizeArgument(call[1])
    if width <= s.count { return Value(s) }
    let zeros = width - s.count
    if zeros > Int(UInt32.max) { throw call.vm.raiseTooLong() }
    let signed = s.byteCount > 0 && (s.bytes[0] == 0x2B || s.bytes[0] == 0x2D)
    var builder = try TextBuilder(call.vm, capacity: s.byteCount + zeros)
    if signed { try builder.append(ascii: s.bytes[0]) }
    try builder.append(scalar: 0x30, times: zeros)
    let skipped = signed ? 1 : 0
    try builder.append(s.bytes + skipped, s.byteCount - skipped, characters: s.count - skipped)
    return try builder.finish()
  }

  private static func expandTabs(_ call: Call) throws(Raised) -> Value {
    let s = call.text
    let size = try call.vm.intArgument(call[1])
    call.vm.owe(s.byteCount >> 3)
    guard s.buffer.contains(0x09) else { return Value(s) }
    try call.vm.charge(s.byteCount)
    let extra = TabStops(size).extraWidth(of: s.buffer)
    if extra > Int(UInt32.max) { throw call.vm.raiseTooLong() }
    var builder = try TextBuilder(call.vm, capacity: s.byteCount + extra)
    var column = 0
    for scalar in s.scalars {
      if scalar == 0x09 {
        if size > 0 {
          let n = size - column % size
          try builder.append(scalar: 0x20, times: n)
          column += n
        }
      } else {
        try builder.append(scalar: scalar)
        column = scalar == 0x0A || scalar == 0x0D ? 0 : column + 1
      }
    }
    return try builder.finish()
  }
}

/// Columns in which tabs end; none when the size is not positive.
struct TabStops {
  let size: Int

  init(_ size: Int) { self.size = size }

  /// How much longer UTF-8 text, or bytes that each count, becomes by tabs turned into spaces; at
  /// least that, once it is more than any text can be.
  func extraWidth(of text: ByteSpan, countsEveryByte: Bool = false) -> Int {
    var extra = 0
    var column = 0
    for byte in text {
      if byte == 0x09 {
        let n = size > 0 ? size - column % size : 0
        extra += n - 1
        column += n
        if extra > 1 << 40 { return extra }
      } else if byte == 0x0A || byte == 0x0D {
        column = 0
      } else if countsEveryByte || !isContinuation(byte) {
        column += 1
      }
    }
    return extra
  }
}
