// Where does a string end, and where in an f-string does an expression begin?

extension Lexer {
  /// Passes the prefix and the opening quotes; afterwards the string is read or is open.
  mutating func beginString(prefixStart: Int) throws(Failure) {
    let bytes = text.bytes
    var at = prefixStart
    var isRaw = false
    var isFormatted = false
    while bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "'") {
      let letter = bytes[at] | 0x20
      if letter == UInt8(ascii: "r") { isRaw = true }
      if letter == UInt8(ascii: "f") { isFormatted = true }
      at += 1
    }
    let quote = bytes[at]
    at += 1
    var isTriple = false
    if bytes[at] == quote, bytes[at + 1] == quote {
      isTriple = true
      at += 2
    }
    var open = OpenString(
      quote: quote, isTriple: isTriple, isRaw: isRaw, start: prefixStart, line: line)
    cursor = at
    if isFormatted {
      if fStrings.count >= Self.maximumFStrings {
        throw raise("too many nested f-strings", before: cursor)
      }
      emit(.fStringStart, prefixStart, at)
      open.partStart = at
      open.partLine = line
      open.outerBrackets = brackets.count
      fStrings.append(open)
    } else {
      try scanPlainString(open)
    }
  }

  /// Looks for the end of a string without fields, from the cursor.
  mutating func scanPlainString(_ opened: OpenString) throws(Failure) {
    var open = opened
    let bytes = text.bytes
    let end = text.count
    let quote = open.quote
    var at = cursor
    plainString = nil
    while at < end {
      let byte = bytes[at]
      if byte == quote {
        if !open.isTriple {
          finish(open, at + 1)
          return
        }
        if bytes[at + 1] == quote, bytes[at + 2] == quote {
          finish(open, at + 3)
          return
        }
        at += 1
      } else if byte == UInt8(ascii: "\\") {
        at += 1
        if bytes[at] == UInt8(ascii: "\n") { beginLine(at: at + 1) }
        if bytes[at] == quote { open.hasEscapedQuote = true }
        at += 1
      } else if byte == UInt8(ascii: "\n") {
        if !open.isTriple {
          cursor = at
          throw unterminated(open, isFormatted: false)
        }
        at += 1
        beginLine(at: at)
      } else {
        at += 1
      }
    }
    cursor = end
    plainString = open
  }

  private mutating func finish(_ open: OpenString, _ end: Int) {
    tokens.append(
      Token(
        kind: .string, start: UInt32(truncatingIfNeeded: open.start),
        end: UInt32(truncatingIfNeeded: end), line: open.line))
    cursor = end
  }

  // MARK: f-strings

  /// Reads the literal text of the innermost f-string up to a field, its end, or the text's.
  mutating func scanFStringText() throws(Failure) {
    let bytes = text.bytes
    let end = text.count
    let index = fStrings.count - 1
    let open = fStrings[index]
    let quote = open.quote
    var at = cursor
    while at < end {
      let byte = bytes[at]
      if byte == quote, !open.isTriple || (bytes[at + 1] == quote && bytes[at + 2] == quote) {
        if open.isInSpec {
          // The field is not closed; the parser reports it at the end of the string.
          emitPart(at)
          cursor = at
          fStrings[index].isInText = false
          fStrings[index].isInSpec = false
          if forgetsFields { abandonFields() }
        } else {
          emitPart(at)
        }
        let length = open.isTriple ? 3 : 1
        emit(.fStringEnd, at, at + length)
        cursor = at + length
        fStrings.removeLast()
        return
      }
      switch byte {
      case UInt8(ascii: "\n"):
        if !open.isTriple {
          cursor = at
          if open.isInSpec {
            emitPart(at)
            fStrings[index].isInText = false
            fStrings[index].isInSpec = false
            return
          }
          throw unterminated(open, isFormatted: true)
        }
        at += 1
        beginLine(at: at)
      case UInt8(ascii: "{"):
        if bytes[at + 1] == UInt8(ascii: "{"), !open.isInSpec {
          at += 2
          emitPart(at)
          fStrings[index].partStart = at
          fStrings[index].partLine = line
          continue
        }
        emitPart(at)
        cursor = at
        try enterField()
        return
      case UInt8(ascii: "}"):
        if open.isInSpec {
          emitPart(at)
          if isListing && at == open.partStart { emit(.fStringMiddle, at, at) }
          cursor = at
          fStrings[index].isInText = false
          fStrings[index].isInSpec = false
          return
        }
        if bytes[at + 1] != UInt8(ascii: "}") {
          cursor = at + 1
          throw raise("f-string: single '}' is not allowed", before: at + 1)
        }
        at += 2
        emitPart(at)
        fStrings[index].partStart = at
        fStrings[index].partLine = line
      case UInt8(ascii: "\\"):
        at = passEscape(at, open)
      default:
        at += 1
      }
    }
    cursor = end
  }

  /// The offset behind a backslash and what it covers.
  private mutating func passEscape(_ backslash: Int, _ open: OpenString) -> Int {
    let bytes = text.bytes
    let at = backslash + 1
    switch bytes[at] {
    case UInt8(ascii: "\n"):
      beginLine(at: at + 1)
      return at + 1
    case UInt8(ascii: "{"), UInt8(ascii: "}"):
      if !open.isRaw { warnInvalidEscape(backslash, bytes[at]) }
      return at
    case UInt8(ascii: "N") where !open.isRaw && bytes[at + 1] == UInt8(ascii: "{"):
      // A named character: its braces are not a field's.
      var close = at + 2
      let ends = [UInt8(ascii: "}"), UInt8(ascii: "{"), UInt8(ascii: "\n"), open.quote]
      while close < text.count, !ends.contains(bytes[close]) {
        close += 1
      }
      return bytes[close] == UInt8(ascii: "}") ? close + 1 : close
    default:
      return at + 1
    }
  }

  private mutating func emitPart(_ end: Int) {
    let open = fStrings[fStrings.count - 1]
    if end > open.partStart {
      tokens.append(
        Token(
          kind: .fStringMiddle, start: UInt32(truncatingIfNeeded: open.partStart),
          end: UInt32(truncatingIfNeeded: end), line: open.partLine))
    }
  }

  private mutating func enterField() throws(Failure) {
    let index = fStrings.count - 1
    let depth = brackets.count - fStrings[index].outerBrackets
    let at = cursor
    if depth >= 1 && brackets.suffix(depth).allSatisfy({ $0.owner > 0 }) && depth > 2 {
      throw raise("f-string: expressions nested too deeply", before: at)
    }
    if brackets.count >= Self.maximumBrackets {
      throw raise("too many nested parentheses", before: at + 1)
    }
    emit(.leftBrace, at, at + 1)
    brackets.append(
      Bracket(byte: UInt8(ascii: "{"), line: line, offset: at, owner: fStrings.count))
    cursor = at + 1
    fStrings[index].isInText = false
    fStrings[index].isInSpec = false
  }

  /// The closing brace of a field has been read.
  mutating func leaveField() {
    guard let open = fStrings.last, brackets.count >= open.outerBrackets else { return }
    enterText(isSpec: brackets.count > open.outerBrackets)
  }

  mutating func enterText(isSpec: Bool) {
    let index = fStrings.count - 1
    fStrings[index].isInText = true
    fStrings[index].isInSpec = isSpec
    fStrings[index].partStart = cursor
    fStrings[index].partLine = line
  }

  private mutating func abandonFields() {
    if let open = fStrings.last, brackets.count > open.outerBrackets {
      brackets.removeLast(brackets.count - open.outerBrackets)
    }
  }

  private mutating func warnInvalidEscape(_ backslash: Int, _ byte: UInt8) {
    let column = backslash - lineStart(line)
    warnings.append(
      SyntaxWarning(
        .syntaxWarning, "invalid escape sequence '\\\(Character(Unicode.Scalar(byte)))'",
        Span(line: Int(line), column: column, endLine: Int(line), endColumn: column + 2)))
  }

  /// The problem of a string that the line, or the text, ends before.
  mutating func unterminated(_ open: OpenString, isFormatted: Bool) -> Failure {
    if !isFormatted, let outer = fStrings.last, outer.quote == open.quote,
      outer.isTriple == open.isTriple
    {
      // The quote was meant to end the f-string around it.
      let column = open.start - lineStart(open.line)
      return raise(
        "f-string: expecting '}'",
        Span(line: Int(open.line), column: column, endLine: Int(open.line), endColumn: column))
    }
    let column = open.start - lineStart(open.line)
    let name = isFormatted ? "f-string" : "string"
    let triple = open.isTriple ? "triple-quoted " : ""
    let hint = open.hasEscapedQuote && !open.isTriple ? "; perhaps you escaped the end quote?" : ""
    return raise(
      "unterminated \(triple)\(name) literal (detected at line \(line))\(hint)",
      Span(
        line: Int(open.line), column: column, endLine: Int(open.line), endColumn: column))
  }
}
