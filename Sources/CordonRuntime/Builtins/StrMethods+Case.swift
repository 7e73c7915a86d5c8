// How does a str change its case?

extension StrMethods {
  static let caseRows: [NativeRow] = [
    .init("upper(self, /)", .pure, "Return the text in upper case.", upper),
    .init("lower(self, /)", .pure, "Return the text in lower case.", lower),
    .init("casefold(self, /)", .pure, "Return the text folded for caseless matching.", casefold),
    .init("title(self, /)", .pure, "Return the text with each word capitalized.", title),
    .init(
      "capitalize(self, /)", .pure,
      "Return the text with its first character in title case and the rest in lower case.",
      capitalize),
    .init(
      "swapcase(self, /)", .pure, "Return the text with upper and lower case swapped.",
      swapcase),
  ]

  private static func upper(_ call: Call) throws(Raised) -> Value {
    if let result = try mapASCII(call, { $0 &- 0x61 < 26 ? $0 ^ 0x20 : $0 }) { return result }
    return try map(call) { scalar, _, output throws(Raised) in
      try CaseMapping.upper.append(scalar, to: &output)
    }
  }

  private static func lower(_ call: Call) throws(Raised) -> Value {
    if let result = try mapASCII(call, { $0 &- 0x41 < 26 ? $0 ^ 0x20 : $0 }) { return result }
    let s = call.text
    return try map(call) { scalar, place, output throws(Raised) in
      try appendLower(s, scalar, place, &output)
    }
  }

  private static func casefold(_ call: Call) throws(Raised) -> Value {
    if let result = try mapASCII(call, { $0 &- 0x41 < 26 ? $0 ^ 0x20 : $0 }) { return result }
    return try map(call) { scalar, _, output throws(Raised) in
      try CaseMapping.fold.append(scalar, to: &output)
    }
  }

  private static func capitalize(_ call: Call) throws(Raised) -> Value {
    var isFirst = true
    if let result = try mapASCII(
      call,
      { byte in
        let changes = byte &- (isFirst ? 0x61 : 0x41) < 26
        isFirst = false
        return changes ? byte ^ 0x20 : byte
      })
    {
      return result
    }
    let s = call.text
    return try map(call) { scalar, place, output throws(Raised) in
      if place == UnsafePointer(s.bytes) {
        try CaseMapping.title.append(scalar, to: &output)
      } else {
        try appendLower(s, scalar, place, &output)
      }
    }
  }

  private static func title(_ call: Call) throws(Raised) -> Value {
    var isInWord = false
    if let result = try mapASCII(
      call,
      { byte in
        let changes = byte &- (isInWord ? 0x41 : 0x61) < 26
        isInWord = UInt32(byte).isASCIILetter
        return changes ? byte ^ 0x20 : byte
      })
    {
      return result
    }
    let s = call.text
    return try map(call) { scalar, place, output throws(Raised) in
      if isInWord {
        try appendLower(s, scalar, place, &output)
      } else {
        try CaseMapping.title.append(scalar, to: &output)
      }
      isInWord = scalar.isCased
    }
  }

  private static func swapcase(_ call: Call) throws(Raised) -> Value {
    if let result = try mapASCII(call, { UInt32($0).isASCIILetter ? $0 ^ 0x20 : $0 }) {
      return result
    }
    let s = call.text
    return try map(call) { scalar, place, output throws(Raised) in
      if scalar.isUppercase {
        try appendLower(s, scalar, place, &output)
      } else if scalar.isLowercase {
        try CaseMapping.upper.append(scalar, to: &output)
      } else {
        try output.append(scalar: scalar)
      }
    }
  }

  // MARK: Common ground

  /// The result for ASCII text, or nil for other text.
  @inline(__always)
  private static func mapASCII(_ call: Call, _ change: (UInt8) -> UInt8) throws(Raised) -> Value? {
    let s = call.text
    guard s.isASCII else { return nil }
    let n = s.byteCount
    if n == 0 { return call.vm.emptyString }
    if n == 1 { return call.vm.state.latin1[Int(change(s.bytes[0]))] }
    try call.vm.charge(n >> 4)
    let result = try call.vm.newString(byteCount: n, count: n)
    let (from, to) = (s.bytes, result.bytes)
    for i in 0..<n { to[i] = change(from[i]) }
    return Value(result)
  }

  /// Maps each character; `change` gets it, its place in the text, and where to put the result.
  private static func map(
    _ call: Call,
    _ change: (UInt32, UnsafePointer<UInt8>, inout TextBuilder) throws(Raised) -> Void
  ) throws(Raised) -> Value {
    let s = call.text
    try call.vm.charge(s.byteCount)
    var output = try TextBuilder(call.vm, capacity: s.byteCount + s.byteCount >> 4)
    var p = UnsafePointer(s.bytes)
    while p < UnsafePointer(s.end) {
      let (scalar, length) = decodeScalar(at: p)
      try change(scalar, p, &output)
      p += length
    }
    return try output.finish()
  }

  private static func appendLower(
    _ s: Text, _ scalar: UInt32, _ place: UnsafePointer<UInt8>, _ output: inout TextBuilder
  ) throws(Raised) {
    if scalar == 0x3A3 {
      try output.append(scalar: isFinalSigma(s, place) ? 0x3C2 : 0x3C3)
    } else {
      try CaseMapping.lower.append(scalar, to: &output)
    }
  }

  /// Whether a capital sigma ends a word: a letter with case before it and none behind.
  private static func isFinalSigma(_ s: Text, _ place: UnsafePointer<UInt8>) -> Bool {
    var p = place
    var follows = false
    while p > UnsafePointer(s.bytes) {
      let (scalar, length) = ScalarSequence.last(before: p)
      p -= length
      if scalar.isCaseIgnorable { continue }
      follows = scalar.isCasedByUnicode
      break
    }
    if !follows { return false }
    p = place + 2
    while p < UnsafePointer(s.end) {
      let (scalar, length) = decodeScalar(at: p)
      p += length
      if !scalar.isCaseIgnorable { return !scalar.isCasedByUnicode }
    }
    return true
  }
}
