// What do bytes say of themselves as ASCII text, and how do they change case?

extension UInt8 {
  var isASCIILower: Bool { @inline(__always) get { self &- 0x61 < 26 } }
  var isASCIIUpper: Bool { @inline(__always) get { self &- 0x41 < 26 } }
  var isASCIILetter: Bool { @inline(__always) get { (self | 0x20) &- 0x61 < 26 } }
  var isASCIIDigit: Bool { @inline(__always) get { self &- 0x30 < 10 } }
  var isASCIISpace: Bool { @inline(__always) get { self == 0x20 || self &- 9 < 5 } }
  var asciiUppercased: UInt8 { @inline(__always) get { isASCIILower ? self ^ 0x20 : self } }
  var asciiLowercased: UInt8 { @inline(__always) get { isASCIIUpper ? self ^ 0x20 : self } }
}

extension BytesMethods {
  static let kindRows: [NativeRow] = [
    .init("isalnum(self, /)", .pure, "Return whether all are ASCII letters or digits.") {
      call throws(Raised) in try all(call) { $0.isASCIILetter || $0.isASCIIDigit }
    },
    .init("isalpha(self, /)", .pure, "Return whether all are ASCII letters.") {
      call throws(Raised) in try all(call) { $0.isASCIILetter }
    },
    .init("isascii(self, /)", .pure, "Return whether all are ASCII.") { call throws(Raised) in
      try call.vm.charge(call.bytes.count >> 4)
      return .bool(call.bytes.allSatisfy { $0 < 0x80 })
    },
    .init("isdigit(self, /)", .pure, "Return whether all are ASCII digits.") {
      call throws(Raised) in try all(call) { $0.isASCIIDigit }
    },
    .init("isspace(self, /)", .pure, "Return whether all are ASCII white space.") {
      call throws(Raised) in try all(call) { $0.isASCIISpace }
    },
    .init("islower(self, /)", .pure, "Return whether there is case and all of it is lower.") {
      call throws(Raised) in
      try call.vm.charge(call.bytes.count >> 3)
      return .bool(
        call.bytes.contains { $0.isASCIILower } && !call.bytes.contains { $0.isASCIIUpper })
    },
    .init("isupper(self, /)", .pure, "Return whether there is case and all of it is upper.") {
      call throws(Raised) in
      try call.vm.charge(call.bytes.count >> 3)
      return .bool(
        call.bytes.contains { $0.isASCIIUpper } && !call.bytes.contains { $0.isASCIILower })
    },
    .init(
      "istitle(self, /)", .pure,
      "Return whether words begin in upper case and go on in lower.", isTitle),
  ]

  static let caseRows: [NativeRow] = [
    .init("upper(self, /)", .pure, "Return the bytes with ASCII letters in upper case.") {
      call throws(Raised) in try map(call) { byte, _ in byte.asciiUppercased }
    },
    .init("lower(self, /)", .pure, "Return the bytes with ASCII letters in lower case.") {
      call throws(Raised) in try map(call) { byte, _ in byte.asciiLowercased }
    },
    .init(
      "swapcase(self, /)", .pure,
      "Return the bytes with the case of ASCII letters swapped."
    ) { call throws(Raised) in
      try map(call) { byte, _ in byte.isASCIILetter ? byte ^ 0x20 : byte }
    },
    .init(
      "capitalize(self, /)", .pure,
      "Return the bytes with the first letter in upper case and the rest in lower."
    ) {
      call throws(Raised) in
      try map(call) { byte, i in i == 0 ? byte.asciiUppercased : byte.asciiLowercased }
    },
    .init("title(self, /)", .pure, "Return the bytes with each word capitalized.") {
      call throws(Raised) in
      var isInWord = false
      return try map(call) { byte, _ in
        defer { isInWord = byte.isASCIILetter }
        return isInWord ? byte.asciiLowercased : byte.asciiUppercased
      }
    },
  ]

  private static func all(_ call: Call, _ isOfKind: (UInt8) -> Bool) throws(Raised) -> Value {
    try call.vm.charge(call.bytes.count >> 3)
    return .bool(!call.bytes.isEmpty && call.bytes.allSatisfy(isOfKind))
  }

  private static func isTitle(_ call: Call) throws(Raised) -> Value {
    try call.vm.charge(call.bytes.count >> 2)
    var seen = false
    var previousIsCased = false
    for byte in call.bytes {
      if byte.isASCIIUpper {
        if previousIsCased { return .false }
        previousIsCased = true
        seen = true
      } else if byte.isASCIILower {
        if !previousIsCased { return .false }
      } else {
        previousIsCased = false
      }
    }
    return .bool(seen)
  }

  private static func map(_ call: Call, _ change: (UInt8, Int) -> UInt8) throws(Raised) -> Value {
    try call.vm.charge(call.bytes.count >> 2)
    var builder = try ByteBuilder(call.vm, capacity: call.bytes.count)
    for (i, byte) in call.bytes.enumerated() { try builder.append(change(byte, i)) }
    return try builder.finish(call.bytesType)
  }
}
