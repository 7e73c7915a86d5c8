// Which token begins here?

extension Lexer {
  /// Reads tokens up to the end of the line, the text, or the start of a string that needs
  /// another reader; true when a logical line is complete.
  mutating func scanTokens() throws(Failure) -> Bool {
    let bytes = text.bytes
    let end = text.count
    if afterBackslash {
      afterBackslash = false
      if cursor == end { return false }
    }
    while cursor < end {
      let byte = bytes[cursor]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0C:
        cursor += 1

      case UInt8(ascii: "\n"):
        if try endLine() { return true }
        if atLineStart && brackets.isEmpty && fStrings.isEmpty { return false }

      case UInt8(ascii: "#"):
        commentStart = cursor
        while bytes[cursor] != UInt8(ascii: "\n") { cursor += 1 }
        if isLenient, let start = commentStart {
          emit(.comment, start, cursor)
          commentStart = nil
        }

      case UInt8(ascii: "\\"):
        try scanContinuation()
        if afterBackslash { return false }

      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"), 0x80...0xFF:
        if try scanName() { return false }

      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        try scanNumber()

      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        try beginString(prefixStart: cursor)
        if plainString != nil { return false }

      default:
        if byte == UInt8(ascii: "."), isDigit(bytes[cursor + 1]) {
          try scanNumber()
        } else {
          try scanOperator()
          if let open = fStrings.last, open.isInText { return false }
        }
      }
    }
    return false
  }

  /// Passes a newline; true when it ends a logical line.
  private mutating func endLine() throws(Failure) -> Bool {
    let at = cursor
    if !brackets.isEmpty || !fStrings.isEmpty {
      commentStart = nil
      if isLenient { emit(.lineBreak, at, at + 1) }
      cursor = at + 1
      beginLine(at: cursor)
      return false
    }
    atLineStart = true
    if tokens.isEmpty ? !isContinued : isLenient && !hasStatement {
      if isLenient { emit(.lineBreak, at, at + 1) }
      cursor = at + 1
      beginLine(at: cursor)
      return false
    }
    // A comment at the end belongs to the newline.
    emit(.newline, commentStart ?? at, at + 1)
    commentStart = nil
    cursor = at + 1
    beginLine(at: cursor)
    emit(.endMarker, cursor, cursor)
    return true
  }

  private mutating func scanContinuation() throws(Failure) {
    let bytes = text.bytes
    guard bytes[cursor + 1] == UInt8(ascii: "\n") else { throw wrongContinuation(cursor) }
    cursor += 2
    beginLine(at: cursor)
    if cursor == text.count { afterBackslash = true }
  }

  mutating func wrongContinuation(_ backslash: Int) -> Failure {
    raise(
      .syntaxError, "unexpected character after line continuation character",
      Span(
        line: Int(line), column: backslash + 1 - lineStart(line), endLine: Int(line),
        endColumn: -1))
  }

  /// Reads an identifier, a keyword, or the prefix of a string; true when a string is open.
  private mutating func scanName() throws(Failure) -> Bool {
    let bytes = text.bytes
    let start = cursor
    var at = start
    var all: UInt8 = 0
    while isIdentifierByte(bytes[at]) {
      all |= bytes[at]
      at += 1
    }
    let next = bytes[at]
    if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'"),
      isStringPrefix(start, at)
    {
      try beginString(prefixStart: start)
      if plainString != nil { return true }
      if let open = fStrings.last { return open.isInText }
      return false
    }
    if all >= 0x80 && !isLenient {
      if isClassic { throw raise("invalid syntax", before: start + 1) }
      try verifyIdentifier(start, at)
    }
    cursor = at
    var kind = keywords.kind(bytes + start, at - start)
    if isClassic, kind.isModern { kind = .name }
    emit(kind, start, at)
    return false
  }

  private func isStringPrefix(_ start: Int, _ end: Int) -> Bool {
    let bytes = text.bytes
    if isClassic {
      let first = bytes[start] | 0x20
      let isKind = first == UInt8(ascii: "b") || first == UInt8(ascii: "u")
      return end - start == 1
        ? isKind || first == UInt8(ascii: "r")
        : end - start == 2 && isKind && bytes[start + 1] | 0x20 == UInt8(ascii: "r")
    }
    switch end - start {
    case 1:
      switch bytes[start] | 0x20 {
      case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "u"), UInt8(ascii: "f"): return true
      default: return false
      }
    case 2:
      let first = bytes[start] | 0x20
      let second = bytes[start + 1] | 0x20
      let other = first == UInt8(ascii: "r") ? second : first
      return (first == UInt8(ascii: "r") || second == UInt8(ascii: "r"))
        && (other == UInt8(ascii: "b") || other == UInt8(ascii: "f"))
    default: return false
    }
  }

  /// Checks that the characters of a name are those of Unicode's XID classes, after NFKC.
  private mutating func verifyIdentifier(_ start: Int, _ end: Int) throws(Failure) {
    var offset = start
    for character in String(decoding: text[start..<end], as: UTF8.self).unicodeScalars {
      let isFirst = offset == start
      if !isIdentifierScalar(character, isFirst: isFirst) {
        let column = offset - lineStart(line)
        let place = Span(line: Int(line), column: column, endLine: Int(line), endColumn: column)
        let code = hexadecimal(character.value, width: 4)
        if isPrintable(character) {
          throw raise("invalid character '\(character)' (U+\(code))", place)
        }
        throw raise("invalid non-printable character U+\(code)", place)
      }
      offset += character.utf8.count
    }
  }

  // MARK: Operators

  private mutating func scanOperator() throws(Failure) {
    let bytes = text.bytes
    let start = cursor
    let byte = bytes[start]
    let second = bytes[start + 1]
    let third = second == 0 ? 0 : bytes[start + 2]

    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      try openBracket(byte)
      return
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      try closeBracket(byte)
      return
    case UInt8(ascii: ":"):
      if let bracket = brackets.last, isField(bracket) {
        emit(.colon, start, start + 1)
        cursor = start + 1
        enterText(isSpec: true)
        return
      }
      let isWalrus = second == UInt8(ascii: "=") && !isClassic
      put(isWalrus ? .colonEqual : .colon, isWalrus ? 2 : 1)
      return
    default: break
    }
    let isAssigned = second == UInt8(ascii: "=")
    switch byte {
    case UInt8(ascii: ","): put(.comma, 1)
    case UInt8(ascii: ";"): put(.semicolon, 1)
    case UInt8(ascii: "~"): put(.tilde, 1)
    case UInt8(ascii: "."):
      let isEllipsis = second == UInt8(ascii: ".") && third == UInt8(ascii: ".")
      put(isEllipsis ? .ellipsis : .dot, isEllipsis ? 3 : 1)
    case UInt8(ascii: "="): put(isAssigned ? .equalEqual : .equal, isAssigned ? 2 : 1)
    case UInt8(ascii: "!"): put(isAssigned ? .notEqual : .exclamation, isAssigned ? 2 : 1)
    case UInt8(ascii: "+"): put(isAssigned ? .plusEqual : .plus, isAssigned ? 2 : 1)
    case UInt8(ascii: "%"): put(isAssigned ? .percentEqual : .percent, isAssigned ? 2 : 1)
    case UInt8(ascii: "@"): put(isAssigned ? .atEqual : .at, isAssigned ? 2 : 1)
    case UInt8(ascii: "&"): put(isAssigned ? .ampersandEqual : .ampersand, isAssigned ? 2 : 1)
    case UInt8(ascii: "|"): put(isAssigned ? .barEqual : .bar, isAssigned ? 2 : 1)
    case UInt8(ascii: "^"): put(isAssigned ? .caretEqual : .caret, isAssigned ? 2 : 1)
    case UInt8(ascii: "-"):
      if second == UInt8(ascii: ">"), !isClassic {
        put(.arrow, 2)
      } else {
        put(isAssigned ? .minusEqual : .minus, isAssigned ? 2 : 1)
      }
    case UInt8(ascii: "*"): putDoubled(byte, .star, .starEqual, .doubleStar, .doubleStarEqual)
    case UInt8(ascii: "/"): putDoubled(byte, .slash, .slashEqual, .doubleSlash, .doubleSlashEqual)
    case UInt8(ascii: "<"):
      if second == UInt8(ascii: ">") {
        put(.notEqual, 2)
      } else {
        putDoubled(byte, .less, .lessEqual, .leftShift, .leftShiftEqual)
      }
    case UInt8(ascii: ">"):
      putDoubled(byte, .greater, .greaterEqual, .rightShift, .rightShiftEqual)
    default:
      if byte < 0x20 || byte == 0x7F {
        let column = start - lineStart(line)
        throw raise(
          "invalid non-printable character U+\(hexadecimal(UInt32(byte), width: 4))",
          Span(line: Int(line), column: column, endLine: Int(line), endColumn: column))
      }
      put(.unknown, 1)
    }
  }

  private mutating func put(_ kind: Token.Kind, _ length: Int) {
    emit(kind, cursor, cursor + length)
    cursor += length
  }

  /// An operator that comes single or doubled, each with `=` or without.
  private mutating func putDoubled(
    _ byte: UInt8, _ single: Token.Kind, _ singleEqual: Token.Kind, _ double: Token.Kind,
    _ doubleEqual: Token.Kind
  ) {
    let bytes = text.bytes
    if bytes[cursor + 1] == byte {
      let isAssigned = bytes[cursor + 2] == UInt8(ascii: "=")
      put(isAssigned ? doubleEqual : double, isAssigned ? 3 : 2)
    } else {
      let isAssigned = bytes[cursor + 1] == UInt8(ascii: "=")
      put(isAssigned ? singleEqual : single, isAssigned ? 2 : 1)
    }
  }

  // MARK: Brackets

  /// True for the brace of a field of the innermost f-string.
  private func isField(_ bracket: Bracket) -> Bool {
    bracket.owner > 0 && bracket.owner == fStrings.count
  }

  private mutating func openBracket(_ byte: UInt8) throws(Failure) {
    if brackets.count >= Self.maximumBrackets {
      throw raise("too many nested parentheses", before: cursor + 1)
    }
    brackets.append(Bracket(byte: byte, line: line, offset: cursor))
    let kind: Token.Kind =
      byte == UInt8(ascii: "(")
      ? .leftParen : byte == UInt8(ascii: "[") ? .leftBracket : .leftBrace
    put(kind, 1)
  }

  private mutating func closeBracket(_ byte: UInt8) throws(Failure) {
    let character = Character(Unicode.Scalar(byte))
    let outer = fStrings.last?.outerBrackets
    if let outer, brackets.count <= outer {
      throw raise("f-string: unmatched '\(character)'", before: cursor + 1)
    }
    let kind: Token.Kind =
      byte == UInt8(ascii: ")")
      ? .rightParen : byte == UInt8(ascii: "]") ? .rightBracket : .rightBrace
    guard let bracket = brackets.last else {
      if isLenient { return put(kind, 1) }
      throw raise("unmatched '\(character)'", before: cursor + 1)
    }
    // `)` follows `(` in ASCII; the other pairs have a character between them.
    let expected = bracket.byte == UInt8(ascii: "(") ? bracket.byte + 1 : bracket.byte + 2
    if byte != expected, !isLenient || isField(bracket) {
      if isField(bracket) {
        throw raise("f-string: unmatched '\(character)'", before: cursor + 1)
      }
      let opening = Character(Unicode.Scalar(bracket.byte))
      let message =
        "closing parenthesis '\(character)' does not match opening parenthesis '\(opening)'"
      if bracket.line != line {
        throw raise(message + " on line \(bracket.line)", before: cursor + 1)
      }
      throw raise(message, before: cursor + 1)
    }
    brackets.removeLast()
    put(kind, 1)
    if isField(bracket) { leaveField() }
  }
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

@inline(__always)
func isIdentifierByte(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
    || byte == UInt8(ascii: "_") || byte >= 0x80
}

func hexadecimal(_ value: UInt32, width: Int) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
