// Where in a program does the cursor stand?
//
// A text that is being typed is seldom a program, so this is no parser: it tells words from strings
// and comments, knows which brackets are open, and takes whatever comes. One pass, from the start of
// the text to the cursor.

/// The words before a place in a text.
struct CompletionScanner {
  enum Kind { case name, number, string, mark, newline }

  struct Token: Equatable {
    var kind: Kind
    /// Byte offsets.
    var start: Int
    var end: Int
  }

  /// A string that has not come to its end.
  struct OpenString: Equatable {
    /// Before the prefix.
    var start: Int
    /// Behind the quotes.
    var content: Int
    var quote: UInt8
    var isTriple: Bool
    var isRaw: Bool
    var isFormatted: Bool
    var isBytes: Bool
  }

  /// What the place is in the middle of.
  enum Ending: Equatable {
    case code, comment, formatSpec
    case string(OpenString)
  }

  /// What is open, the innermost last.
  private enum Frame {
    /// The number of its token.
    case bracket(Int)
    /// With the number of tokens before it.
    case formatted(OpenString, tokens: Int)
    case field(tokens: Int)
    case spec
  }

  let text: [UInt8]
  let end: Int
  private(set) var tokens: [Token] = []
  private(set) var ending = Ending.code
  private var frames: [Frame] = []

  init(_ text: [UInt8], upTo end: Int) {
    self.text = text
    self.end = min(end, text.count)
    var at = 0
    while at < self.end { at = step(from: at) }
    if ending == .code, case .formatted(let string, _)? = frames.last { ending = .string(string) }
    if ending == .code, case .spec? = frames.last { ending = .formatSpec }
  }

  /// The token of the innermost bracket that is open at the place, if no f-string's field is further
  /// in.
  var openBracket: Int? {
    guard case .bracket(let number)? = frames.last else { return nil }
    return number
  }

  /// The first token of the part that a place in an f-string's field belongs to; 0 elsewhere.
  var firstToken: Int {
    for frame in frames.reversed() {
      if case .field(let tokens) = frame { return tokens }
    }
    return 0
  }

  func text(of token: Token) -> String {
    String(decoding: text[token.start..<token.end], as: UTF8.self)
  }

  func isMark(_ number: Int, _ mark: StaticString) -> Bool { isToken(number, .mark, mark) }

  func isName(_ number: Int, _ name: StaticString) -> Bool { isToken(number, .name, name) }

  private func isToken(_ number: Int, _ kind: Kind, _ wanted: StaticString) -> Bool {
    guard number >= 0, number < tokens.count else { return false }
    let token = tokens[number]
    let count = wanted.utf8CodeUnitCount
    guard token.kind == kind, token.end - token.start == count else { return false }
    let bytes = wanted.utf8Start
    for i in 0..<count where text[token.start + i] != bytes[i] { return false }
    return true
  }

  // MARK: Reading

  private func byte(_ at: Int) -> UInt8 { at < end ? text[at] : 0 }

  private mutating func step(from at: Int) -> Int {
    switch frames.last {
    case .formatted(let string, let count)?: return formatted(string, count, from: at)
    case .spec?: return spec(from: at)
    default: return code(from: at)
    }
  }

  private mutating func add(_ kind: Kind, _ start: Int, _ end: Int) -> Int {
    tokens.append(Token(kind: kind, start: start, end: end))
    return end
  }

  private mutating func code(from at: Int) -> Int {
    let c = text[at]
    switch c {
    case 32, 9, 12, 13: return at + 1
    case 10: return frames.isEmpty ? add(.newline, at, at + 1) : at + 1
    case UInt8(ascii: "\\"): return at + 1 < end ? at + 2 : at + 1
    case UInt8(ascii: "#"):
      var stop = at
      while stop < end, text[stop] != 10 { stop += 1 }
      if stop == end { ending = .comment }
      return stop
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return string(from: at, quoteAt: at)
    default: break
    }
    if Self.beginsName(c) {
      var stop = at + 1
      while stop < end, Self.continuesName(text[stop]) { stop += 1 }
      let next = byte(stop)
      if next == UInt8(ascii: "'") || next == UInt8(ascii: "\""), isStringPrefix(at..<stop) {
        return string(from: at, quoteAt: stop)
      }
      return add(.name, at, stop)
    }
    if Self.isDigit(c) || c == UInt8(ascii: ".") && Self.isDigit(byte(at + 1)) {
      return add(.number, at, endOfNumber(at))
    }
    return mark(from: at)
  }

  private mutating func mark(from at: Int) -> Int {
    let c = text[at]
    switch c {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      frames.append(.bracket(tokens.count))
      return add(.mark, at, at + 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      switch frames.last {
      case .bracket?: frames.removeLast()
      case .field? where c == UInt8(ascii: "}"):
        frames.removeLast()
        return at + 1
      default: break
      }
      return add(.mark, at, at + 1)
    case UInt8(ascii: ":"):
      if case .field? = frames.last {
        frames.append(.spec)
        return at + 1
      }
    default: break
    }
    return add(.mark, at, at + lengthOfMark(at))
  }

  private func lengthOfMark(_ at: Int) -> Int {
    let (c, next) = (text[at], byte(at + 1))
    let isEqual = next == UInt8(ascii: "=")
    switch c {
    case UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "<"), UInt8(ascii: ">"):
      if next == c { return byte(at + 2) == UInt8(ascii: "=") ? 3 : 2 }
      return isEqual ? 2 : 1
    case UInt8(ascii: "-"): return isEqual || next == UInt8(ascii: ">") ? 2 : 1
    case UInt8(ascii: "."): return next == c && byte(at + 2) == c ? 3 : 1
    case UInt8(ascii: "+"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "&"),
      UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: ":"):
      return isEqual ? 2 : 1
    default: return 1
    }
  }

  private func endOfNumber(_ start: Int) -> Int {
    var at = start
    let second = byte(at + 1) | 0x20
    if text[at] == UInt8(ascii: "0"),
      second == UInt8(ascii: "x") || second == UInt8(ascii: "o") || second == UInt8(ascii: "b")
    {
      at += 2
      while at < end, Self.continuesName(text[at]) { at += 1 }
      return at
    }
    func skipDigits() { while at < end, Self.isDigit(text[at]) || text[at] == 95 { at += 1 } }
    skipDigits()
    if byte(at) == UInt8(ascii: ".") {
      at += 1
      skipDigits()
    }
    if byte(at) | 0x20 == UInt8(ascii: "e") {
      let sign = byte(at + 1) == UInt8(ascii: "+") || byte(at + 1) == UInt8(ascii: "-") ? 1 : 0
      if Self.isDigit(byte(at + 1 + sign)) {
        at += 1 + sign
        skipDigits()
      }
    }
    if byte(at) | 0x20 == UInt8(ascii: "j") { at += 1 }
    return at
  }

  private func isStringPrefix(_ range: Range<Int>) -> Bool {
    if range.count > 2 { return false }
    switch String(decoding: text[range], as: UTF8.self).lowercased() {
    case "r", "b", "u", "f", "br", "rb", "fr", "rf": return true
    default: return false
    }
  }

  private mutating func string(from start: Int, quoteAt: Int) -> Int {
    let quote = text[quoteAt]
    let isTriple = byte(quoteAt + 1) == quote && byte(quoteAt + 2) == quote
    let prefix = Set(text[start..<quoteAt].map { $0 | 0x20 })
    let string = OpenString(
      start: start, content: quoteAt + (isTriple ? 3 : 1), quote: quote, isTriple: isTriple,
      isRaw: prefix.contains(UInt8(ascii: "r")), isFormatted: prefix.contains(UInt8(ascii: "f")),
      isBytes: prefix.contains(UInt8(ascii: "b")))
    if string.isFormatted {
      frames.append(.formatted(string, tokens: tokens.count))
      return string.content
    }
    var at = string.content
    while at < end {
      if text[at] == UInt8(ascii: "\\") {
        at += 2
      } else if closes(string, at) {
        return add(.string, start, at + (isTriple ? 3 : 1))
      } else if text[at] == 10, !isTriple {
        return add(.string, start, at)
      } else {
        at += 1
      }
    }
    ending = .string(string)
    return end
  }

  private func closes(_ string: OpenString, _ at: Int) -> Bool {
    guard byte(at) == string.quote else { return false }
    return !string.isTriple || byte(at + 1) == string.quote && byte(at + 2) == string.quote
  }

  // MARK: F-strings

  private mutating func formatted(_ string: OpenString, _ count: Int, from start: Int) -> Int {
    var at = start
    while at < end {
      let c = text[at]
      if c == UInt8(ascii: "\\") {
        at += 2
      } else if c == UInt8(ascii: "{"), byte(at + 1) == c {
        at += 2
      } else if c == UInt8(ascii: "{") {
        frames.append(.field(tokens: tokens.count))
        return at + 1
      } else if closes(string, at) || c == 10 && !string.isTriple {
        frames.removeLast()
        // What stands in its fields is no part of what follows.
        tokens.removeSubrange(count...)
        return add(.string, string.start, at + (c == 10 ? 0 : string.isTriple ? 3 : 1))
      } else {
        at += 1
      }
    }
    return end
  }

  private mutating func spec(from start: Int) -> Int {
    var at = start
    while at < end {
      let c = text[at]
      if c == UInt8(ascii: "{") {
        frames.append(.field(tokens: tokens.count))
        return at + 1
      }
      if c == UInt8(ascii: "}") {
        frames.removeLast(2)
        return at + 1
      }
      for (number, frame) in frames.enumerated() {
        guard case .formatted(let string, _) = frame else { continue }
        if closes(string, at) || c == 10 && !string.isTriple {
          frames.removeSubrange((number + 1)...)
          return at
        }
      }
      at += 1
    }
    return end
  }

  // MARK: Characters

  static func beginsName(_ c: UInt8) -> Bool {
    switch c {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 95, 0x80...:
      true
    default: false
    }
  }

  static func continuesName(_ c: UInt8) -> Bool { beginsName(c) || isDigit(c) }

  static func isDigit(_ c: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= c }
}
