// How do adjacent string literals, f-strings among them, become one value?

extension GrammarParser {
  /// A literal part of a string, or a replacement field.
  private enum Part {
    case text([UInt8], Span)
    case value(ExprID)
  }

  /// The quotes and prefix of a string token.
  struct Literal {
    var isBytes = false
    var isRaw = false
    var isUnicode = false
    var body: Range<Int>
  }

  /// One or more string literals side by side.
  mutating func strings() throws(Failure) -> ExprID {
    if lexer.isClassic { return try classicStrings() }
    if current == .string, kind(ahead: 1) != .string, kind(ahead: 1) != .fStringStart {
      return try singleString()
    }
    let start = position
    var parts: [Part] = []
    var isFormatted = false
    var isBytes: Bool?
    let isUnicode = current == .string && literal(token).isUnicode
    while true {
      let piece = position
      if current == .string {
        let literal = literal(token)
        let text = try text(of: literal, token)
        advance()
        if let isBytes, isBytes != literal.isBytes { throw mixedBytes(start) }
        isBytes = literal.isBytes
        parts.append(.text(text, span(from: piece)))
      } else if current == .fStringStart {
        if isBytes == true { throw mixedBytes(start) }
        isBytes = false
        isFormatted = true
        try formattedString(&parts)
      } else {
        break
      }
    }
    let whole = span(from: start)
    if !isFormatted {
      var all: [UInt8] = []
      for case .text(let text, _) in parts { all += text }
      let string = builder.add(all)
      let value = builder.add(.constant(isBytes == true ? .bytes(string) : .string(string)), whole)
      if isUnicode { builder.tree.prefixedStrings.append(value) }
      return value
    }
    return builder.add(.joinedString(joined(parts, isUnicode: isUnicode)), whole)
  }

  private mutating func singleString() throws(Failure) -> ExprID {
    let start = position
    let literal = literal(token)
    let string = builder.add(try text(of: literal, token))
    advance()
    let value = builder.add(
      .constant(literal.isBytes ? .bytes(string) : .string(string)), span(from: start))
    if literal.isUnicode { builder.tree.prefixedStrings.append(value) }
    return value
  }

  /// Merges texts that touch, and drops empty ones.
  private mutating func joined(_ parts: [Part], isUnicode: Bool) -> List<ExprID> {
    let base = builder.exprs.count
    var index = 0
    while index < parts.count {
      switch parts[index] {
      case .value(let value):
        builder.exprs.append(value)
        index += 1
      case .text(var text, var span):
        let isFirst = index == 0
        index += 1
        while index < parts.count, case .text(let more, let end) = parts[index] {
          text += more
          span = span.through(end)
          index += 1
        }
        if text.isEmpty { continue }
        let value = builder.add(.constant(.string(builder.add(text))), span)
        if isFirst && isUnicode { builder.tree.prefixedStrings.append(value) }
        builder.exprs.append(value)
      }
    }
    return builder.exprList(from: base)
  }

  private mutating func mixedBytes(_ start: Int) -> Failure {
    while current == .string || current == .fStringStart {
      let end = current == .string ? position : endOfFString(position)
      move(to: min(end + 1, lexer.tokens.count - 1))
    }
    return raise("cannot mix bytes and nonbytes literals", lexer.span(token))
  }

  /// The last token of the f-string that begins at a token.
  private func endOfFString(_ start: Int) -> Int {
    var level = 0
    for index in start..<lexer.tokens.count {
      switch lexer.tokens[index].kind {
      case .fStringStart: level += 1
      case .fStringEnd:
        level -= 1
        if level == 0 { return index }
      default: break
      }
    }
    return lexer.tokens.count - 1
  }

  // MARK: Literals

  func literal(_ token: Token) -> Literal {
    let bytes = lexer.text.bytes
    var at = Int(token.start)
    var literal = Literal(body: 0..<0)
    while bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "'") {
      switch bytes[at] | 0x20 {
      case UInt8(ascii: "b"): literal.isBytes = true
      case UInt8(ascii: "r"): literal.isRaw = true
      default:
        literal.isUnicode = bytes[at] | (lexer.isClassic ? 0x20 : 0) == UInt8(ascii: "u")
      }
      at += 1
    }
    let quote = bytes[at]
    let end = Int(token.end)
    let isTriple = end - at >= 6 && bytes[at + 1] == quote && bytes[at + 2] == quote
    literal.body = isTriple ? at + 3..<end - 3 : at + 1..<end - 1
    return literal
  }

  private mutating func text(of literal: Literal, _ token: Token) throws(Failure) -> [UInt8] {
    let body = lexer.text[literal.body]
    if literal.isBytes {
      for byte in body where byte >= 0x80 {
        throw raise(
          "bytes can only contain ASCII literal characters", lexer.span(token))
      }
    }
    if literal.isRaw || !body.contains(UInt8(ascii: "\\")) { return Array(body) }
    return try unescape(literal.body, isBytes: literal.isBytes, token)
  }

  private mutating func unescape(
    _ range: Range<Int>, isBytes: Bool, _ token: Token, blamed place: Int? = nil
  ) throws(Failure) -> [UInt8] {
    var escapes = StringEscapes(isBytes: isBytes, names: characterNames)
    escapes.decode(lexer.text[range])
    if let error = escapes.error {
      if let place, lexer.tokens[place].kind == .endMarker {
        // The string has no end, which is worse.
        move(to: place)
        throw mismatch()
      }
      throw raise(error, lexer.span(place.map { lexer.tokens[$0] } ?? token))
    }
    if let suspect = escapes.suspect {
      let (line, column) = lexer.position(range.lowerBound + suspect.offset, from: token.line)
      let kind = suspect.isOctal ? "octal escape" : "escape"
      var place = Span(
        line: Int(line), column: column, endLine: Int(line),
        endColumn: column + suspect.text.utf8.count)
      if token.kind == .string { place = lexer.span(token) }
      lexer.warnings.append(
        SyntaxWarning(
          .syntaxWarning, "invalid \(kind) sequence '\(suspect.text)'", place))
    }
    return escapes.output
  }

  // MARK: f-strings

  private mutating func formattedString(_ parts: inout [Part]) throws(Failure) {
    let opening = bytes(of: token)
    let isRaw = opening.contains { $0 | 0x20 == UInt8(ascii: "r") }
    let start = position
    advance()
    while current != .fStringEnd {
      switch current {
      case .fStringMiddle: parts.append(try middle(isRaw: isRaw, of: start))
      case .leftBrace: try replacementField(&parts, isRaw: isRaw)
      default: throw mismatch()
      }
    }
    advance()
  }

  /// A literal part; `opening` begins the f-string, unless the part is in a format.
  private mutating func middle(isRaw: Bool, of opening: Int?) throws(Failure) -> Part {
    let start = position
    let token = token
    let bytes = lexer.text.bytes
    var range = Int(token.start)..<Int(token.end)
    // A doubled brace ends its token and stands for one.
    let last = bytes[range.upperBound - 1]
    if range.count > 1, last == UInt8(ascii: "{") || last == UInt8(ascii: "}"),
      bytes[range.upperBound - 2] == last
    {
      range = range.lowerBound..<range.upperBound - 1
    }
    advance()
    let body = lexer.text[range]
    if isRaw || !body.contains(UInt8(ascii: "\\")) { return .text(Array(body), span(from: start)) }
    let blamed = opening.map(endOfFString) ?? position
    return .text(try unescape(range, isBytes: false, token, blamed: blamed), span(from: start))
  }

  private mutating func replacementField(
    _ parts: inout [Part], isRaw: Bool
  ) throws(Failure) {
    try enter()
    defer { leave() }
    let start = position
    if seeksMistakes { try mistakenField() }
    try expect(.leftBrace)
    let value = current == .yield ? try yieldExpression() : try starExpressions()
    let isDebug = accept(.equal)
    var conversion = Conversion.none
    let expressionEnd = position
    if accept(.exclamation) {
      if lexer.tokens[position - 1].end != token.start { throw mismatch() }
      if isWord("s", at: position) {
        conversion = .str
      } else if isWord("r", at: position) {
        conversion = .repr
      } else if isWord("a", at: position) {
        conversion = .ascii
      } else {
        throw mismatch()
      }
      advance()
    }
    var spec: ExprID?
    if current == .colon { spec = try formatSpec(isRaw: isRaw) }
    try expect(.rightBrace)
    if isDebug {
      parts.append(debugText(start, expressionEnd, isRaw: isRaw))
      if conversion == .none, spec == nil { conversion = .repr }
    }
    parts.append(
      .value(builder.add(.formattedValue(value, conversion, spec: spec), span(from: start))))
  }

  private mutating func formatSpec(isRaw: Bool) throws(Failure) -> ExprID {
    let start = position
    try expect(.colon)
    var parts: [Part] = []
    while current != .rightBrace {
      switch current {
      case .fStringMiddle: parts.append(try middle(isRaw: isRaw, of: nil))
      case .leftBrace: try replacementField(&parts, isRaw: isRaw)
      default: throw mismatch()
      }
    }
    return builder.add(.joinedString(joined(parts, isUnicode: false)), span(from: start))
  }

  /// The text of a field with `=`: all from the brace to the conversion, the spec or the end. It is
  /// part of the literal, so that escapes in it, those of strings in the field too, are undone.
  private func debugText(_ brace: Int, _ end: Int, isRaw: Bool) -> Part {
    let open = lexer.tokens[brace]
    let close = lexer.tokens[end]
    var text: [UInt8] = []
    var isComment = false
    for byte in lexer.text[Int(open.end)..<Int(close.start)] {
      if byte == UInt8(ascii: "#") { isComment = true }
      if byte == UInt8(ascii: "\n") { isComment = false }
      if !isComment { text.append(byte) }
    }
    if !isRaw, text.contains(UInt8(ascii: "\\")) {
      var escapes = StringEscapes(isBytes: false, names: characterNames)
      text.withUnsafeBufferPointer { escapes.decode($0) }
      if escapes.error == nil { text = escapes.output }
    }
    let first = lexer.span(open)
    let last = lexer.span(close)
    return .text(
      text,
      Span(
        line: Int(first.line), column: Int(first.column) + 1, endLine: Int(last.line),
        endColumn: Int(last.column)))
  }
}
