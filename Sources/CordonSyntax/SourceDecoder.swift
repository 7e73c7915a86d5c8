// Which characters do the bytes of a source file stand for?

enum SourceDecoder {
  enum Encoding { case utf8, latin1, ascii }

  /// The text as UTF-8 with `\n` between lines, without a byte order mark.
  ///
  /// - Parameter origin: says whose words a problem is told in.
  static func decode(
    _ source: [UInt8], fileName: String, origin: Parser.Origin = .bytes,
    features: ClassicFeatures = []
  ) throws(SyntaxProblem) -> [UInt8] {
    if origin == .program {
      try checkProgram(source, fileName)
    } else if source.contains(0) {
      throw withoutPlace("source code string cannot contain null bytes")
    }
    if origin == .text { return normalizeNewlines(source[...]) }
    var text = source[...]
    let hasMark = text.starts(with: [0xEF, 0xBB, 0xBF])
    if hasMark { text = text.dropFirst(3) }
    let declared = declaredEncoding(text)
    let name = declared.map(normalizedName) ?? "utf-8"
    if hasMark, name != "utf-8" {
      throw withoutPlace("encoding problem: \(name) with BOM")
    }
    let lines = normalizeNewlines(text)
    if features.contains(.latin1) { return widen(lines[...]) }
    switch encoding(named: name) {
    case .utf8: return try checkUTF8(lines)
    case .latin1: return widen(lines[...])
    case .ascii:
      guard let index = text.firstIndex(where: { $0 >= 0x80 }) else { return lines }
      throw withoutPlace(
        "'ascii' codec can't decode byte 0x\(String(source[index], radix: 16)) in position "
          + "\(index): ordinal not in range(128)")
    case nil: throw withoutPlace("unknown encoding: \(declared ?? name)")
    }
  }

  /// Whether a text that is run is in Latin-1: it says so, or does not say what it is in.
  static func isLatin1(_ source: [UInt8]) -> Bool {
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { return false }
    guard let declared = declaredEncoding(source[...]) else { return true }
    return encoding(named: normalizedName(declared)) == .latin1
  }

  /// The encoding that the source names and that is none of these, or nil.
  static func unknownEncoding(of source: [UInt8]) -> String? {
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { return nil }
    guard let declared = declaredEncoding(source[...]),
      encoding(named: normalizedName(declared)) == nil
    else { return nil }
    return declared
  }

  /// A problem of the text as a whole: its line is 0.
  private static func withoutPlace(_ message: String) -> SyntaxProblem {
    SyntaxProblem(.syntaxError, message, Span(line: 0, column: 0, endLine: 0, endColumn: 0))
  }

  // MARK: The cookie

  /// The encoding named in a comment in the first two lines (PEP 263).
  private static func declaredEncoding(_ text: ArraySlice<UInt8>) -> String? {
    var start = text.startIndex
    for _ in 0..<2 {
      let end = text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.endIndex
      let line = text[start..<end]
      if let name = cookie(line) { return name }
      let content = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0C }
      guard end < text.endIndex, content.isEmpty || content.first == UInt8(ascii: "#") else {
        return nil
      }
      start = end + 1
      if text[end] == 0x0D, start < text.endIndex, text[start] == 0x0A { start += 1 }
    }
    return nil
  }

  /// The encoding that this line names, when it is a comment that names one.
  static func cookie(_ line: ArraySlice<UInt8>) -> String? {
    let content = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0C }
    guard content.first == UInt8(ascii: "#") else { return nil }
    let word = Array("coding".utf8)
    var at = content.startIndex
    while at + word.count < content.endIndex {
      if content[at...].starts(with: word) {
        var next = at + word.count
        if content[next] == UInt8(ascii: ":") || content[next] == UInt8(ascii: "=") {
          next += 1
          let name = content[next...].drop { $0 == 0x20 || $0 == 0x09 }.prefix {
            isIdentifierByte($0) && $0 < 0x80 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
          }
          if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
        }
      }
      at += 1
    }
    return nil
  }

  /// The name as CPython's reader shortens it: the variants of its two favourites are one each.
  static func normalizedName(_ name: String) -> String {
    let folded = String(name.lowercased().map { $0 == "_" ? "-" : $0 }.prefix(12))
    if folded == "utf-8" || folded.hasPrefix("utf-8-") { return "utf-8" }
    for latin in ["latin-1", "iso-8859-1", "iso-latin-1"]
    where folded == latin || folded.hasPrefix(latin + "-") {
      return "iso-8859-1"
    }
    return name
  }

  /// The encoding of a shortened name; nil when it is not known.
  static func encoding(named name: String) -> Encoding? {
    switch name.filter({ $0 != "-" && $0 != "_" }) {
    case "utf8", "u8", "utf", "utf8sig", "cp65001": .utf8
    case "iso88591", "latin1", "latin", "l1", "cp819", "8859", "iso885911987": .latin1
    case "ascii", "usascii", "646", "ansix3.41968", "iso646us": .ascii
    default: nil
    }
  }

  // MARK: Programs

  /// Complains about a program's file in the words of the reader of files.
  private static func checkProgram(_ source: [UInt8], _ fileName: String) throws(SyntaxProblem) {
    if let zero = source.firstIndex(of: 0) {
      let before = source[..<zero]
      let start = before.lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
      throw nullBytes(
        line: normalizeNewlines(before).count { $0 == 0x0A } + 1, before: before[start...])
    }
    let hasMark = source.starts(with: [0xEF, 0xBB, 0xBF])
    let text = hasMark ? source.dropFirst(3) : source[...]
    if let name = declaredEncoding(text) {
      guard encoding(named: normalizedName(name)) != nil else { throw unknownEncoding(name) }
    } else if !hasMark, let index = firstMalformed(source) {
      let line = normalizeNewlines(source[..<index]).count { $0 == 0x0A } + 1
      throw undeclared(source[index], fileName: fileName, line: line)
    }
  }

  static func nullBytes(line: Int, before text: ArraySlice<UInt8>) -> SyntaxProblem {
    SyntaxProblem(
      .syntaxError, "source code cannot contain null bytes",
      Span(line: line, column: -1, endLine: line, endColumn: -1),
      sourceLine: String(decoding: text, as: UTF8.self))
  }

  static func unknownEncoding(_ name: String) -> SyntaxProblem {
    withoutFile("encoding problem: \(name)")
  }

  static func undeclared(_ byte: UInt8, fileName: String, line: Int) -> SyntaxProblem {
    withoutFile(
      "Non-UTF-8 code starting with '\\x\(String(byte, radix: 16))' in file \(fileName) on line "
        + "\(line), but no encoding declared; see https://peps.python.org/pep-0263/ for details")
  }

  /// A problem that names its place itself, if at all: its line is negative.
  private static func withoutFile(_ message: String) -> SyntaxProblem {
    SyntaxProblem(
      .syntaxError, message, Span(line: -1, column: -1, endLine: -1, endColumn: -1))
  }

  /// Where the first sequence begins that is not UTF-8.
  static func firstMalformed(_ text: [UInt8]) -> Int? {
    var at = 0
    while at < text.count {
      let length = text[at] < 0x80 ? 1 : sequenceLength(text, at)
      if length == 0 { return at }
      at += length
    }
    return nil
  }

  // MARK: The text

  static func narrow(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var at = 0
    while at < text.count {
      if text[at] >= 0xC0, at + 1 < text.count {
        result.append(text[at] << 6 | text[at + 1] & 0x3F)
        at += 2
      } else {
        result.append(text[at])
        at += 1
      }
    }
    return result
  }

  static func widen(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 8)
    for byte in text {
      if byte < 0x80 {
        result.append(byte)
      } else {
        result.append(0xC0 | byte >> 6)
        result.append(0x80 | byte & 0x3F)
      }
    }
    return result
  }

  private static func checkUTF8(_ text: [UInt8]) throws(SyntaxProblem) -> [UInt8] {
    if text.allSatisfy({ $0 < 0x80 }) { return text }
    var line = 1
    var lineStart = 0
    var quote = 0
    var at = 0
    while at < text.count {
      let byte = text[at]
      switch byte {
      case 0x0A:
        line += 1
        lineStart = at + 1
        quote = lineStart
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = at + 1
      default: break
      }
      if byte < 0x80 {
        at += 1
        continue
      }
      let length = sequenceLength(text, at)
      if length > 0 {
        at += length
        continue
      }
      let reason =
        byte < 0xC2 || byte > 0xF4
        ? "invalid start byte"
        : at + 1 >= text.count ? "unexpected end of data" : "invalid continuation byte"
      let column = max(quote - 1, lineStart) - lineStart
      throw SyntaxProblem(
        .syntaxError,
        "(unicode error) 'utf-8' codec can't decode byte 0x\(String(byte, radix: 16)) in position "
          + "\(at - quote): \(reason)",
        Span(line: line, column: column, endLine: line, endColumn: column + 1))
    }
    return text
  }

  /// The length of the well-formed sequence at `at`, 0 when there is none.
  private static func sequenceLength(_ text: [UInt8], _ at: Int) -> Int {
    func isContinuation(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      at + offset < text.count && range.contains(text[at + offset])
    }
    switch text[at] {
    case 0xC2...0xDF: return isContinuation(1) ? 2 : 0
    case 0xE0: return isContinuation(1, 0xA0...0xBF) && isContinuation(2) ? 3 : 0
    case 0xED: return isContinuation(1, 0x80...0x9F) && isContinuation(2) ? 3 : 0
    case 0xE1...0xEF: return isContinuation(1) && isContinuation(2) ? 3 : 0
    case 0xF0:
      return isContinuation(1, 0x90...0xBF) && isContinuation(2) && isContinuation(3) ? 4 : 0
    case 0xF1...0xF3: return isContinuation(1) && isContinuation(2) && isContinuation(3) ? 4 : 0
    case 0xF4:
      return isContinuation(1, 0x80...0x8F) && isContinuation(2) && isContinuation(3) ? 4 : 0
    default: return 0
    }
  }

  private static func normalizeNewlines(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "\r")) else { return Array(text) }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var afterReturn = false
    for byte in text {
      if byte == UInt8(ascii: "\r") {
        result.append(UInt8(ascii: "\n"))
      } else if byte != UInt8(ascii: "\n") || !afterReturn {
        result.append(byte)
      }
      afterReturn = byte == UInt8(ascii: "\r")
    }
    return result
  }
}
