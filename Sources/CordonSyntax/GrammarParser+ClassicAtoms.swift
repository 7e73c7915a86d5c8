// How are the atoms read that only the classic dialect has?

extension GrammarParser {
  /// Backquotes and what stands between them.
  mutating func backquoted() throws(Failure) -> ExprID {
    let start = position
    guard isBackquote else { throw mismatch() }
    try enter()
    advance()
    let value = try expressions()
    guard isBackquote else { throw mismatch() }
    advance()
    leave()
    return helper("repr", [value], span(from: start))
  }

  private var isBackquote: Bool {
    current == .unknown && lexer.text.bytes[Int(token.start)] == UInt8(ascii: "`")
  }

  // MARK: Numbers

  mutating func classicNumber() throws(Failure) -> ExprID {
    let start = position
    guard current == .number else { throw mismatch() }
    var digits = Array(bytes(of: token))
    let isHexadecimal = digits.count > 1 && digits[1] | 0x20 == UInt8(ascii: "x")
    var isLong = false
    if digits[digits.count - 1] | 0x20 == UInt8(ascii: "l") {
      digits.removeLast()
      isLong = true
    }
    let isPlain = digits.allSatisfy(isDigit)
    if digits.count > 1, isPlain, digits[0] == UInt8(ascii: "0"), !isHexadecimal {
      digits.insert(UInt8(ascii: "o"), at: 1)
    }
    let constant = try digits.withUnsafeBufferPointer { (digits) throws(Failure) in
      try numberConstant(digits)
    }
    advance()
    let whole = span(from: start)
    let value = builder.add(.constant(constant), whole)
    return isLong ? helper("long", [value], whole) : value
  }

  // MARK: Strings

  /// One or more string literals side by side.
  mutating func classicStrings() throws(Failure) -> ExprID {
    let start = position
    var text: [UInt8] = []
    var isUnicode = false
    while current == .string {
      let literal = literal(token)
      let unicode = literal.isUnicode || features.contains(.unicodeLiterals) && !literal.isBytes
      isUnicode = isUnicode || unicode
      text += try unicode ? unicodeText(literal) : plainText(literal)
      advance()
    }
    let whole = span(from: start)
    let value = builder.add(.constant(.string(builder.add(text))), whole)
    return isUnicode ? helper("unicode", [value], whole) : value
  }

  private mutating func unicodeText(_ literal: Literal) throws(Failure) -> [UInt8] {
    let body = lexer.text[literal.body]
    if !body.contains(UInt8(ascii: "\\")) { return Array(body) }
    if literal.isRaw {
      return try rawUnicode(Array(body))
    }
    var escapes = StringEscapes(isBytes: false, names: characterNames)
    escapes.decode(body)
    if let error = escapes.error { throw raise(error, lexer.span(token)) }
    return escapes.output
  }

  /// The text of a raw literal, in which only \u and \U stand for other characters: behind an odd
  /// number of backslashes.
  private mutating func rawUnicode(_ body: [UInt8]) throws(Failure) -> [UInt8] {
    var output: [UInt8] = []
    var at = 0
    while at < body.count {
      guard body[at] == UInt8(ascii: "\\") else {
        output.append(body[at])
        at += 1
        continue
      }
      let next = at + 1 < body.count ? body[at + 1] : 0
      guard next | 0x20 == UInt8(ascii: "u") else {
        output.append(body[at])
        if next == UInt8(ascii: "\\") { output.append(next) }
        at += next == UInt8(ascii: "\\") ? 2 : 1
        continue
      }
      let end = at + (next == UInt8(ascii: "u") ? 6 : 10)
      var escapes = StringEscapes(isBytes: false, names: characterNames)
      body[at..<min(end, body.count)].withUnsafeBufferPointer { escapes.decode($0) }
      if let error = escapes.error {
        throw raise(
          error.replacing("unicodeescape", with: "rawunicodeescape"), lexer.span(token))
      }
      output += escapes.output
      at = end
    }
    return output
  }

  /// The text of a plain literal, in which each byte is a character.
  private mutating func plainText(_ literal: Literal) throws(Failure) -> [UInt8] {
    guard features.contains(.latin1) else {
      return try plainText(literal, lexer.text[literal.body])
    }
    let bytes = SourceDecoder.narrow(lexer.text[literal.body])
    return try bytes.withUnsafeBufferPointer { (body) throws(Failure) in
      try plainText(literal, body)
    }
  }

  private mutating func plainText(
    _ literal: Literal, _ body: UnsafeBufferPointer<UInt8>
  ) throws(Failure) -> [UInt8] {
    if literal.isRaw || !body.contains(UInt8(ascii: "\\")) {
      return SourceDecoder.widen(Array(body)[...])
    }
    var escapes = StringEscapes(isBytes: true, names: characterNames)
    escapes.decode(body)
    if let error = escapes.error {
      let isWrongEscape = error.hasPrefix("(value error)")
      throw raise(
        isWrongEscape ? .wrongEscape : .syntaxError,
        isWrongEscape ? "invalid \\x escape" : error, lexer.span(token))
    }
    return SourceDecoder.widen(escapes.output[...])
  }
}

extension Lexer {
  /// Reads a number as Python 2.7 spells them: `0777`, `10L`, and no underscores.
  mutating func scanClassicNumber() throws(Failure) {
    let bytes = text.bytes
    let start = cursor
    var at = start
    func passDigits(_ isWanted: (UInt8) -> Bool) -> Int {
      let first = at
      while isWanted(bytes[at]) { at += 1 }
      return at - first
    }
    var isInteger = true
    if bytes[at] == UInt8(ascii: "0"), "xob".utf8.contains(bytes[at + 1] | 0x20) {
      let radix: UInt8 =
        bytes[at + 1] | 0x20 == UInt8(ascii: "x")
        ? 16 : bytes[at + 1] | 0x20 == UInt8(ascii: "o") ? 8 : 2
      at += 2
      let count = passDigits {
        $0 &- UInt8(ascii: "0") < min(radix, 10)
          || radix == 16 && ($0 | 0x20) &- UInt8(ascii: "a") < 6
      }
      if count == 0 || isDigit(bytes[at]) { throw raise("invalid token", before: at + 1) }
    } else {
      _ = passDigits(isDigit)
      if bytes[at] == UInt8(ascii: ".") {
        isInteger = false
        at += 1
        _ = passDigits(isDigit)
      }
      if bytes[at] | 0x20 == UInt8(ascii: "e") {
        let sign = bytes[at + 1] == UInt8(ascii: "+") || bytes[at + 1] == UInt8(ascii: "-")
        if isDigit(bytes[at + (sign ? 2 : 1)]) {
          isInteger = false
          at += sign ? 2 : 1
          _ = passDigits(isDigit)
        }
      }
      if bytes[at] | 0x20 == UInt8(ascii: "j") {
        isInteger = false
        at += 1
      }
      if isInteger, at - start > 1, bytes[start] == UInt8(ascii: "0"),
        text[start..<at].contains(where: { $0 > UInt8(ascii: "7") })
      {
        throw raise("invalid token", before: at)
      }
    }
    if isInteger, bytes[at] | 0x20 == UInt8(ascii: "l") { at += 1 }
    emit(.number, start, at)
    cursor = at
  }
}
