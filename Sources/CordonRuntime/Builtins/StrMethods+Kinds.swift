// What kinds of characters does a str consist of?

extension StrMethods {
  static let kindRows: [NativeRow] = [
    .init("isalnum(self, /)", .pure, "Return whether all are letters or numbers.") {
      call throws(Raised) in try all(call) { $0.isAlphanumeric }
    },
    .init("isalpha(self, /)", .pure, "Return whether all are letters.") {
      call throws(Raised) in try all(call) { $0.isAlphabetic }
    },
    .init("isascii(self, /)", .pure, "Return whether all are ASCII.") {
      call throws(Raised) in .bool(call.text.isASCII)
    },
    .init("isdecimal(self, /)", .pure, "Return whether all are decimal digits.") {
      call throws(Raised) in try all(call) { $0.isDecimal }
    },
    .init("isdigit(self, /)", .pure, "Return whether all are digits.") {
      call throws(Raised) in try all(call) { $0.isDigit }
    },
    .init("isnumeric(self, /)", .pure, "Return whether all are numeric.") {
      call throws(Raised) in try all(call) { $0.isNumeric }
    },
    .init("isspace(self, /)", .pure, "Return whether all are white space.") {
      call throws(Raised) in try all(call) { $0.isSpace }
    },
    .init("isprintable(self, /)", .pure, "Return whether repr shows all as they are.") {
      call throws(Raised) in
      try read(call)
      return .bool(call.text.scalars.allSatisfy { $0.isPrintable })
    },
    .init("isidentifier(self, /)", .pure, "Return whether the text could be a name.") {
      call throws(Raised) in
      try read(call)
      guard let first = call.text.scalars.first(where: { _ in true }) else { return .false }
      return .bool(
        first.startsIdentifier && call.text.scalars.allSatisfy { $0.continuesIdentifier })
    },
    .init("islower(self, /)", .pure, "Return whether there is case and all of it is lower.") {
      call throws(Raised) in
      try hasOnlyCase(call, { $0.isLowercase }, not: { $0.isUppercase || $0.isTitlecase })
    },
    .init("isupper(self, /)", .pure, "Return whether there is case and all of it is upper.") {
      call throws(Raised) in
      try hasOnlyCase(call, { $0.isUppercase }, not: { $0.isLowercase || $0.isTitlecase })
    },
    .init(
      "istitle(self, /)", .pure, "Return whether words begin in upper case and go on in lower.",
      isTitle),
  ]

  /// Charges for looking at each character.
  private static func read(_ call: Call) throws(Raised) {
    let s = call.text
    try call.vm.charge(Int(s.isASCII ? s.byteCount >> 3 : s.byteCount))
  }

  /// Whether there are characters and all are of a kind.
  private static func all(_ call: Call, _ isOfKind: (UInt32) -> Bool) throws(Raised) -> Value {
    try read(call)
    let s = call.text
    return .bool(s.byteCount > 0 && s.scalars.allSatisfy(isOfKind))
  }

  private static func hasOnlyCase(
    _ call: Call, _ isWanted: (UInt32) -> Bool, not isUnwanted: (UInt32) -> Bool
  ) throws(Raised) -> Value {
    try read(call)
    var seen = false
    for scalar in call.text.scalars {
      if isUnwanted(scalar) { return .false }
      if !seen && isWanted(scalar) { seen = true }
    }
    return .bool(seen)
  }

  private static func isTitle(_ call: Call) throws(Raised) -> Value {
    try read(call)
    var seen = false
    var previousIsCased = false
    for scalar in call.text.scalars {
      if scalar.isUppercase || scalar.isTitlecase {
        if previousIsCased { return .false }
        previousIsCased = true
        seen = true
      } else if scalar.isLowercase {
        if !previousIsCased { return .false }
        seen = true
      } else {
        previousIsCased = false
      }
    }
    return .bool(seen)
  }
}
