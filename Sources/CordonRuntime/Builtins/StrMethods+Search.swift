// What occurs in a str, and where?

extension StrMethods {
  static let searchRows: [NativeRow] = [
    .init(
      "find(self, sub, start=None, end=None, /)", .pure,
      "Return the lowest index where sub occurs, or -1."
    ) { call throws(Raised) in
      .small(try place(call, "find"))
    },
    .init(
      "rfind(self, sub, start=None, end=None, /)", .pure,
      "Return the highest index where sub occurs, or -1."
    ) { call throws(Raised) in
      .small(try place(call, "rfind", fromEnd: true))
    },
    .init(
      "index(self, sub, start=None, end=None, /)", .pure,
      "Return the lowest index where sub occurs, or raise ValueError."
    ) { call throws(Raised) in
      try found(call, try place(call, "index"))
    },
    .init(
      "rindex(self, sub, start=None, end=None, /)", .pure,
      "Return the highest index where sub occurs, or raise ValueError."
    ) { call throws(Raised) in
      try found(call, try place(call, "rindex", fromEnd: true))
    },
    .init(
      "count(self, sub, start=None, end=None, /)", .pure,
      "Return how often sub occurs without overlap.", count),
    .init(
      "startswith(self, prefix, start=None, end=None, /)", .pure,
      "Return whether the text begins with the prefix, or with one of a tuple of them."
    ) {
      call throws(Raised) in try matches(call, "startswith", atEnd: false)
    },
    .init(
      "endswith(self, suffix, start=None, end=None, /)", .pure,
      "Return whether the text ends with the suffix, or with one of a tuple of them."
    ) {
      call throws(Raised) in try matches(call, "endswith", atEnd: true)
    },
  ]

  private static func place(_ call: Call, _ name: String, fromEnd: Bool = false) throws(Raised)
    -> Int
  {
    let needle = try call.text(1, "\(name)() argument 1 must be str")
    let window = try SearchWindow(call.vm, call[2], call[3], count: call.text.count)
    return try call.vm.find(needle, in: call.text, window, fromEnd: fromEnd)
  }

  private static func found(_ call: Call, _ index: Int) throws(Raised) -> Value {
    if index < 0 { throw call.raise(.valueError, "substring not found") }
    return .small(index)
  }

  private static func count(_ call: Call) throws(Raised) -> Value {
    let needle = try call.text(1, "count() argument 1 must be str")
    let s = call.text
    let window = try SearchWindow(call.vm, call[2], call[3], count: s.count)
    guard window.isPossible, window.start <= s.count else { return .small(0) }
    if needle.byteCount == 0 { return .small(window.end - window.start + 1) }
    let range = bytes(of: s, window, call.vm)
    try call.vm.charge(range.count >> 5)
    let n = ByteSearch(needle.buffer).count(in: s.buffer, range)
    call.vm.owe(n)
    return .small(n)
  }

  private static func bytes(of s: Text, _ window: SearchWindow, _ vm: VM) -> Range<Int> {
    vm.byteOffset(s, window.start)..<vm.byteOffset(s, window.end)
  }

  private static func matches(_ call: Call, _ name: String, atEnd: Bool) throws(Raised) -> Value {
    let s = call.text
    let affix = call.vm.payload(call[1])
    let window = try SearchWindow(call.vm, call[2], call[3], count: s.count)
    func matches(_ affix: Text) -> Bool {
      guard window.isPossible, window.start <= s.count else { return false }
      let range = bytes(of: s, window, call.vm)
      if affix.byteCount > range.count { return false }
      let start = atEnd ? range.upperBound - affix.byteCount : range.lowerBound
      call.vm.owe(affix.byteCount >> 8)
      return bytesAreEqual(s.bytes + start, affix.bytes, affix.byteCount)
    }
    if affix.isKind(.string) { return .bool(matches(affix.asText)) }
    guard affix.isKind(.tuple) else {
      throw call.raise(
        .typeError,
        "\(name) first arg must be str or a tuple of str, not \(call.vm.typeName(call[1]))")
    }
    let tuple = affix.asTuple
    try call.vm.charge(tuple.pointee.count)
    for i in 0..<tuple.pointee.count {
      let item = call.vm.payload(tuple[item: i])
      guard item.isKind(.string) else {
        throw call.raise(
          .typeError,
          "tuple for \(name) must only contain str, not \(call.vm.typeName(tuple[item: i]))")
      }
      if matches(item.asText) { return .true }
    }
    return .false
  }
}
