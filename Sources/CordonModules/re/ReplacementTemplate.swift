// What does a replacement string say?
//
// Literal parts with group numbers between them, read once for all matches of a call.

import CordonRuntime

/// What `sub` and `expand` put together: str, or bytes.
struct RegexOutput {
  let vm: VM
  let isBytes: Bool
  private var text: TextBuilder
  private var bytes: ByteBuilder

  init(_ vm: VM, isBytes: Bool) {
    self.vm = vm
    self.isBytes = isBytes
    text = TextBuilder(vm)
    bytes = ByteBuilder(vm)
  }

  /// A part of a subject, in bytes; a bytearray may have become shorter since.
  mutating func append(_ subject: RegexText, _ start: Int, _ end: Int) throws(Raised) {
    let end = min(end, subject.byteCount)
    if start >= end { return }
    let span = UnsafeBufferPointer(start: subject.bytes + start, count: end - start)
    if isBytes { return try bytes.append(span) }
    if subject.kind == .ascii {
      try text.append(subject.bytes + start, end - start, characters: end - start)
    } else {
      try text.append(span)
    }
  }

  /// A str or bytes-like object, whichever fits.
  mutating func append(_ value: Value) throws(Raised) {
    let plain = vm.payload(value)
    if isBytes {
      try bytes.append(try vm.requireBytes(plain))
      return
    }
    // A template of bytes may meet a subject of text.
    guard plain.isKind(.string) else {
      throw vm.raise(
        .typeError, "sequence item 0: expected str instance, \(vm.typeName(value)) found")
    }
    try text.append(plain.asText)
  }

  mutating func finish() throws(Raised) -> Value {
    isBytes ? try bytes.finish() : try text.finish()
  }
}

struct ReplacementTemplate {
  /// Literals and group numbers in turn, beginning and ending with a literal.
  private let parts: Tuple

  /// Of a template for a pattern, which tells the names.
  init(_ vm: VM, _ pattern: RegexPattern, _ template: Value) throws(Raised) {
    do throws(RegexProblem) {
      let isBytes = !vm.payload(template).isKind(.string)
      var reader = TemplateReader(
        vm, pattern, try RegexReader(try vm.characters(template), isBytes: isBytes))
      try reader.read()
      parts = try reader.parts()
    } catch {
      throw vm.raise(error, pattern: template)
    }
  }

  /// Writes what the template makes of a match.
  /// - Parameter span: the bytes that a group matched, or nil.
  func write(
    to output: inout RegexOutput, _ subject: RegexText, _ span: (Int) -> (start: Int, end: Int)?
  ) throws(Raised) {
    for i in 0..<parts.pointee.count {
      let part = parts[item: i]
      if !part.isInt {
        try output.append(part)
      } else if let (start, end) = span(part.asInt) {
        try output.append(subject, start, end)
      }
    }
  }
}

/// Takes a template apart.
private struct TemplateReader {
  private let vm: VM
  private let pattern: RegexPattern
  private var reader: RegexReader
  private var literals: [[UInt32]] = [[]]
  private var groups: [Int] = []

  init(_ vm: VM, _ pattern: RegexPattern, _ reader: RegexReader) {
    self.vm = vm
    self.pattern = pattern
    self.reader = reader
  }

  /// The parts as values, literals of the kind that the template is.
  func parts() throws(RegexProblem) -> Tuple {
    do throws(Raised) {
      let count = literals.count + groups.count
      let result = try vm.newTuple(count: count)
      for i in 0..<count { result.items[i] = .none }
      for (i, literal) in literals.enumerated() {
        result.items[2 * i] =
          reader.isBytes
          ? try vm.newBytes(literal.map { UInt8($0) }) : try vm.newString(literal)
      }
      for (i, group) in groups.enumerated() { result.items[2 * i + 1] = .small(group) }
      return result
    } catch {
      throw .raised(error)
    }
  }

  private mutating func put(_ c: UInt32) { literals[literals.count - 1].append(c) }

  private mutating func put(group: Int, back: Int) throws(RegexProblem) {
    if group >= pattern.groupCount {
      throw reader.problem("invalid group reference \(group)", back: back)
    }
    groups.append(group)
    literals.append([])
  }

  mutating func read() throws(RegexProblem) {
    while let token = try reader.take() {
      if token.isEscape { try escape(token.character) } else { put(token.character) }
    }
  }

  private mutating func escape(_ c: UInt32) throws(RegexProblem) {
    switch Unicode.Scalar(c) {
    case "g": try named()
    case "0":
      let digits = [c] + (try reader.take(2) { $0.isOctalDigit })
      put(UInt32(regexNumber(digits, radix: 8) & 0xFF))
    case "1", "2", "3", "4", "5", "6", "7", "8", "9": try numbered(c)
    case "a": put(7)
    case "b": put(8)
    case "f": put(12)
    case "n": put(10)
    case "r": put(13)
    case "t": put(9)
    case "v": put(11)
    case "\\": put(0x5C)
    default:
      if c.isLetterOfASCII { throw reader.problem("bad escape \\\(regexText([c]))", back: 2) }
      put(0x5C)
      put(c)
    }
  }

  private mutating func numbered(_ c: UInt32) throws(RegexProblem) {
    var digits = [c]
    digits += try reader.take(1) { $0.isDecimalDigit }
    if digits.count == 2, digits[0].isOctalDigit, digits[1].isOctalDigit {
      digits += try reader.take(1) { $0.isOctalDigit }
      if digits.count == 3 {
        let value = regexNumber(digits, radix: 8)
        if value > 0o377 {
          throw reader.problem(
            "octal escape value \\\(regexText(digits)) outside of range 0-0o377", back: 4)
        }
        return put(UInt32(value))
      }
    }
    try put(group: regexNumber(digits), back: digits.count)
  }

  private mutating func named() throws(RegexProblem) {
    if try !reader.match("<") { throw reader.problem("missing <") }
    let name = try reader.take(until: ">", "group name")
    if name.allSatisfy({ $0.isDecimalDigit }) {
      let number = regexNumber(name)
      if number >= RegexParser.mostGroups {
        throw reader.problem("invalid group reference \(regexText(name))", back: name.count + 1)
      }
      return try put(group: number, back: name.count + 1)
    }
    if reader.isBytes, name.contains(where: { $0 >= 0x80 }) {
      throw reader.problem(
        "bad character in group name \(vm.quoted(name, asASCII: true))", back: name.count + 1)
    }
    guard vm.isIdentifier(name) else {
      throw reader.problem(
        "bad character in group name \(vm.quoted(name))", back: name.count + 1)
    }
    do throws(Raised) {
      let number = try vm.get(pattern.numbers, try vm.newString(name))
      if number.isInt {
        groups.append(number.asInt)
        literals.append([])
        return
      }
    } catch {
      throw .raised(error)
    }
    throw .indexError("unknown group name \(vm.quoted(name))")
  }
}
