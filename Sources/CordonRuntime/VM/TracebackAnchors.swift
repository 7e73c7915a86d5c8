// Where are the operator or the brackets of a failing expression?
//
// The text of one expression is cut into tokens, with everything in brackets as one token. At the
// top level the operator that binds least is the one that was at work; without operators it is the
// last pair of brackets, if the expression ends in one.

struct SegmentAnchors {
  struct Place {
    var line: Int
    /// In characters.
    var column: Int
  }
  /// Where the operator or the opening bracket begins.
  var left: Place
  /// The place after the operator or the closing bracket.
  var right: Place

  init(left: Place, right: Place) {
    self.left = left
    self.right = right
  }

  /// nil when the lines are not a call, subscript or binary operation.
  init?(_ lines: [[Unicode.Scalar]]) {
    let text = SegmentText(lines)
    guard let tokens = text.tokens(0..<text.scalars.count),
      let range = text.anchors(tokens)
    else { return nil }
    left = text.place(range.lowerBound)
    right = text.place(range.upperBound)
  }

  /// Whether the lines are a call, if `ofName` of a plain name.
  static func isCall(_ lines: [[Unicode.Scalar]], ofName: Bool) -> Bool {
    let text = SegmentText(lines)
    guard let tokens = text.tokens(0..<text.scalars.count), let last = tokens.last,
      tokens.count > 1, last.kind == .group("("), text.anchors(tokens) == last.range
    else { return false }
    if !ofName { return true }
    guard case .word = tokens[0].kind else { return false }
    return tokens.count == 2
  }
}

private struct SegmentToken {
  enum Kind: Equatable {
    case word(String)
    /// A number or string.
    case literal
    case sign(String)
    /// Brackets with what they hold.
    case group(Unicode.Scalar)
  }
  var kind: Kind
  var range: Range<Int>
}

private struct SegmentText {
  let scalars: [Unicode.Scalar]
  /// Where the lines start.
  private let starts: [Int]

  init(_ lines: [[Unicode.Scalar]]) {
    var scalars: [Unicode.Scalar] = []
    var starts: [Int] = []
    for (i, line) in lines.enumerated() {
      if i > 0 { scalars.append("\n") }
      starts.append(scalars.count)
      scalars += line
    }
    self.scalars = scalars
    self.starts = starts
  }

  func place(_ i: Int) -> SegmentAnchors.Place {
    let line = (starts.lastIndex { $0 <= i }) ?? 0
    return SegmentAnchors.Place(line: line, column: i - starts[line])
  }

  private func at(_ i: Int) -> Unicode.Scalar { i < scalars.count ? scalars[i] : "\0" }

  // MARK: Tokens

  /// Longest first.
  private static let signs = [
    "**=", "//=", ">>=", "<<=", "...", "**", "//", ">>", "<<", "<=", ">=", "==", "!=", "->", ":=",
    "+=", "-=", "*=", "/=", "%=", "@=", "&=", "|=", "^=",
  ].map { Array($0.unicodeScalars) }

  /// nil for what Python would not take either.
  func tokens(_ range: Range<Int>) -> [SegmentToken]? {
    var tokens: [SegmentToken] = []
    var i = range.lowerBound
    while i < range.upperBound {
      let c = scalars[i]
      if c.properties.isWhitespace || c == "\\" {
        i += 1
        continue
      }
      if c == "#" {
        i = endOfLine(i)
        continue
      }
      guard let token = token(at: i) else { return nil }
      tokens.append(token)
      i = token.range.upperBound
    }
    return i == range.upperBound ? tokens : nil
  }

  private func endOfLine(_ start: Int) -> Int {
    scalars[start...].firstIndex(of: "\n") ?? scalars.count
  }

  private func token(at i: Int) -> SegmentToken? {
    let c = scalars[i]
    if c == "'" || c == "\"" {
      return endOfString(i, isRaw: false, isFormat: false).map {
        .init(kind: .literal, range: i..<$0)
      }
    }
    if c.isIdentifierStart {
      var end = i
      while end < scalars.count, scalars[end].isIdentifierPart { end += 1 }
      let word = String(scalars[i..<end])
      if at(end) == "'" || at(end) == "\"", word.isStringPrefix {
        let letters = word.lowercased()
        return endOfString(end, isRaw: letters.contains("r"), isFormat: letters.contains("f"))
          .map { .init(kind: .literal, range: i..<$0) }
      }
      return .init(kind: .word(word), range: i..<end)
    }
    if c.isDigit || c == "." && at(i + 1).isDigit {
      var end = i + 1
      while end < scalars.count {
        let next = scalars[end]
        let isExponentSign =
          (next == "+" || next == "-") && (scalars[end - 1] == "e" || scalars[end - 1] == "E")
          && !(scalars[i] == "0" && (at(i + 1) == "x" || at(i + 1) == "X"))
        if !(next.isIdentifierPart || next == "." || isExponentSign) { break }
        end += 1
      }
      return .init(kind: .literal, range: i..<end)
    }
    if c == "(" || c == "[" || c == "{" {
      return endOfGroup(i).map { .init(kind: .group(c), range: i..<$0) }
    }
    if c == ")" || c == "]" || c == "}" { return nil }
    for sign in SegmentText.signs where scalars[i...].starts(with: sign) {
      return .init(kind: .sign(String(sign)), range: i..<i + sign.count)
    }
    return .init(kind: .sign(String(Character(c))), range: i..<i + 1)
  }

  /// The index after the bracket that closes the one at `start`.
  private func endOfGroup(_ start: Int) -> Int? {
    let closing: Unicode.Scalar =
      scalars[start] == "(" ? ")" : scalars[start] == "[" ? "]" : "}"
    var i = start + 1
    while i < scalars.count {
      let c = scalars[i]
      if c == closing { return i + 1 }
      if c == "#" {
        i = endOfLine(i)
      } else if c.properties.isWhitespace || c == "\\" {
        i += 1
      } else {
        guard let token = token(at: i) else { return nil }
        i = token.range.upperBound
      }
    }
    return nil
  }

  /// The index after the string whose opening quote is at `start`.
  private func endOfString(_ start: Int, isRaw: Bool, isFormat: Bool) -> Int? {
    let quote = scalars[start]
    let isTriple = at(start + 1) == quote && at(start + 2) == quote
    let length = isTriple ? 3 : 1
    var i = start + length
    while i < scalars.count {
      let c = scalars[i]
      if c == "\\" {
        i += 2
      } else if c == quote && (!isTriple || at(i + 1) == quote && at(i + 2) == quote) {
        return i + length
      } else if c == "\n" && !isTriple {
        return nil
      } else if isFormat, c == "{" {
        if at(i + 1) == "{" {
          i += 2
        } else {
          guard let end = endOfField(i) else { return nil }
          i = end
        }
      } else {
        i += 1
      }
    }
    return nil
  }

  /// The index after the replacement field of an f-string that begins at `start`.
  private func endOfField(_ start: Int) -> Int? {
    var i = start + 1
    while i < scalars.count {
      let c = scalars[i]
      if c == "}" { return i + 1 }
      if c == ":" {
        // The format specification is text, with fields in it.
        i += 1
        while i < scalars.count, scalars[i] != "}" {
          if scalars[i] == "{" {
            guard let end = endOfField(i) else { return nil }
            i = end
          } else {
            i += 1
          }
        }
        return i < scalars.count ? i + 1 : nil
      }
      if c.properties.isWhitespace || c == "!" {
        i += 1
      } else {
        guard let token = token(at: i) else { return nil }
        i = token.range.upperBound
      }
    }
    return nil
  }

  // MARK: Structure

  /// How tightly an operator binds; those not listed make no binary operation.
  private static let binding: [String: Int] = [
    "|": 1, "^": 2, "&": 3, "<<": 4, ">>": 4, "+": 5, "-": 5, "*": 6, "/": 6, "//": 6, "%": 6,
    "@": 6, "**": 8,
  ]
  /// Of `-x`, `+x`, `~x`.
  private static let unaryBinding = 7

  /// From the operator or opening bracket to after it or the closing one.
  func anchors(_ tokens: [SegmentToken]) -> Range<Int>? {
    guard let last = tokens.last else { return nil }
    var best: (binding: Int, token: Int)?
    var wantsOperand = true
    var beginsUnary = false
    for (i, token) in tokens.enumerated() {
      switch token.kind {
      case .word(let word):
        if word == "await" {
          if i == 0 { beginsUnary = true }
          continue
        }
        if word.isPythonKeyword { return nil }
        wantsOperand = false
      case .literal, .group:
        wantsOperand = false
      case .sign("."), .sign("..."):
        wantsOperand = false
      case .sign(let sign):
        if wantsOperand {
          guard sign == "-" || sign == "+" || sign == "~" else { return nil }
          if i == 0 { beginsUnary = true }
          continue
        }
        guard let binding = SegmentText.binding[sign] else { return nil }
        wantsOperand = true
        // Operators of one rank group to the left, powers to the right.
        if best == nil || binding < best!.binding
          || binding == best!.binding && binding < SegmentText.unaryBinding
        {
          best = (binding, i)
        }
      }
    }
    if let best {
      let isPower = best.binding > SegmentText.unaryBinding
      if isPower, beginsUnary, case .sign = tokens[0].kind { return nil }
      return operatorRange(tokens, best.token)
    }
    if beginsUnary { return nil }
    guard case .group(let bracket) = last.kind else { return nil }
    if tokens.count == 1 {
      // Parentheses around an expression are no part of it.
      guard bracket == "(", let inner = self.tokens(last.range.dropFirst().dropLast()) else {
        return nil
      }
      return anchors(inner)
    }
    return bracket == "{" ? nil : last.range
  }

  /// CPython takes the character after a one-character operator in when it is no blank and not the
  /// start of the right operand, whose own parentheses do not count.
  private func operatorRange(_ tokens: [SegmentToken], _ i: Int) -> Range<Int> {
    let start = tokens[i].range.lowerBound
    let next = start + 1
    if tokens[i].range.count == 2 { return tokens[i].range }
    let isGlued =
      i + 2 == tokens.count && tokens[i + 1].range.lowerBound == next
      && isParenthesised(tokens[i + 1])
    return start..<(isGlued ? next + 1 : next)
  }

  /// Whether a token is an expression in parentheses, and no tuple or generator.
  private func isParenthesised(_ token: SegmentToken) -> Bool {
    guard token.kind == .group("("), let inner = tokens(token.range.dropFirst().dropLast()),
      !inner.isEmpty
    else { return false }
    return !inner.contains { $0.kind == .sign(",") || $0.kind == .word("for") }
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { "0"..."9" ~= self }
  var isIdentifierStart: Bool { value.startsIdentifier }
  var isIdentifierPart: Bool { value.continuesIdentifier }
}

extension String {
  /// Words that are no names; the constants and `await` are left out, since they are operands.
  var isPythonKeyword: Bool {
    switch self {
    case "and", "as", "assert", "async", "break", "class", "continue", "def", "del", "elif", "else",
      "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
      "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield":
      true
    default: false
    }
  }

  fileprivate var isStringPrefix: Bool {
    ["r", "b", "u", "f", "rb", "br", "fr", "rf"].contains(lowercased())
  }
}
