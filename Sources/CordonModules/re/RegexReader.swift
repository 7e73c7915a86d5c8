// How is the text of a pattern taken apart into tokens?
//
// A token is one character, or a backslash with the one after it. There is always one token of
// look-ahead, because a lone backslash at the end is a problem as soon as it comes into sight.

/// A character of a pattern, or a backslash and what it escapes.
struct RegexToken {
  var character: UInt32
  var isEscape: Bool

  func `is`(_ c: Unicode.Scalar) -> Bool { !isEscape && character == c.value }
}

struct RegexReader {
  let text: [UInt32]
  let isBytes: Bool
  /// The token in sight; nil at the end.
  private(set) var next: RegexToken?
  /// Where it begins.
  private(set) var position = 0
  private var end = 0

  init(_ text: [UInt32], isBytes: Bool) throws(RegexProblem) {
    self.text = text
    self.isBytes = isBytes
    try look()
  }

  private mutating func look() throws(RegexProblem) {
    position = end
    guard end < text.count else {
      next = nil
      return
    }
    let c = text[end]
    if c != 0x5C {
      next = RegexToken(character: c, isEscape: false)
      end += 1
      return
    }
    guard end + 1 < text.count else {
      throw .error("bad escape (end of pattern)", text.count - 1)
    }
    next = RegexToken(character: text[end + 1], isEscape: true)
    end += 2
  }

  /// Takes the token in sight.
  mutating func take() throws(RegexProblem) -> RegexToken? {
    let token = next
    try look()
    return token
  }

  /// Takes the token in sight if it is this plain character.
  mutating func match(_ c: Unicode.Scalar) throws(RegexProblem) -> Bool {
    guard let token = next, token.is(c) else { return false }
    try look()
    return true
  }

  func sees(_ c: Unicode.Scalar) -> Bool { next?.is(c) ?? false }

  /// Takes up to `limit` plain characters of a kind.
  mutating func take(
    _ limit: Int, while accepts: (UInt32) -> Bool
  ) throws(RegexProblem) -> [UInt32] {
    var taken: [UInt32] = []
    while taken.count < limit, let token = next, !token.isEscape, accepts(token.character) {
      taken.append(token.character)
      try look()
    }
    return taken
  }

  /// Takes what comes before a character, and the character; `what` names it for messages.
  mutating func take(
    until terminator: Unicode.Scalar, _ what: String
  ) throws(RegexProblem) -> [UInt32] {
    var taken: [UInt32] = []
    while true {
      let token = next
      try look()
      guard let token else {
        if taken.isEmpty { throw problem("missing \(what)") }
        throw problem("missing \(terminator), unterminated name", back: taken.count)
      }
      if token.is(terminator) {
        if taken.isEmpty { throw problem("missing \(what)", back: 1) }
        return taken
      }
      if token.isEscape { taken.append(0x5C) }
      taken.append(token.character)
    }
  }

  /// Goes back to an earlier position.
  mutating func seek(_ position: Int) throws(RegexProblem) {
    end = position
    try look()
  }

  /// A problem that lies so many characters before the token in sight.
  func problem(_ message: String, back: Int = 0) -> RegexProblem {
    .error(isBytes ? escaped(message) : message, position - back)
  }

  /// A message about bytes shows those outside ASCII by number.
  private func escaped(_ message: String) -> String {
    var text = ""
    for scalar in message.unicodeScalars {
      if scalar.value < 0x80 {
        text.unicodeScalars.append(scalar)
      } else {
        text += "\\x" + String(scalar.value, radix: 16)
      }
    }
    return text
  }
}

/// Characters as a message shows them.
func regexText(_ characters: [UInt32]) -> String {
  var text = ""
  for c in characters { text.unicodeScalars.append(Unicode.Scalar(c) ?? "\u{FFFD}") }
  return text
}

extension UInt32 {
  var isOctalDigit: Bool { self &- 0x30 < 8 }
  var isDecimalDigit: Bool { self &- 0x30 < 10 }
  var isHexDigit: Bool { isDecimalDigit || (self | 0x20) &- 0x61 < 6 }
  var isLetterOfASCII: Bool { (self | 0x20) &- 0x61 < 26 }
}

/// Digits as a number; large ones stay large.
func regexNumber(_ digits: [UInt32], radix: Int = 10) -> Int {
  var value = 0
  for digit in digits {
    let number = digit < 0x3A ? Int(digit) - 0x30 : Int(digit | 0x20) - 0x57
    let (product, overflow) = value.multipliedReportingOverflow(by: radix)
    if overflow || product > Int.max - number { return Int.max }
    value = product + number
  }
  return value
}
