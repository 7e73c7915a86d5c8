// How is a line of a policy cut into words?
//
// As in a shell: blanks part words, `#` at a word's start begins a comment, quotes and backslashes
// make a character stand for itself. What `quoted` writes, `words` reads back as one literal word.

/// The text format of policies: one edit a line, `#` for comments.
public enum PolicyText {
  /// One character of a word, and whether it was written bare, so that `*` and its like count.
  struct Mark: Hashable {
    var scalar: Unicode.Scalar
    var isBare: Bool

    func isBare(_ wanted: Unicode.Scalar) -> Bool { isBare && scalar == wanted }
  }

  /// One word of a line.
  struct Word {
    /// What the word says once quotes are gone.
    var text: String
    /// The word character by character; only a word with a bare `*`, `?` or `[` carries it.
    var glob: [Mark]?
    /// Whether the word is surely letters, digits and underscores.
    var isIdentifier = false
  }

  /// The words of a line, up to its comment.
  static func words(of line: some StringProtocol) throws(PolicyProblem) -> [Word] {
    var line = String(line)
    if line.utf8.last == UInt8(ascii: "\r") { line.unicodeScalars.removeLast() }
    if let words = line.withUTF8({ plainWords(of: $0) }) { return words }
    var reader = WordReader(line)
    var words: [Word] = []
    while let word = try reader.next() { words.append(word) }
    return words
  }

  /// The words of a line that needs no care; nil when it holds quotes, backslashes or globs.
  static func plainWords(of bytes: UnsafeBufferPointer<UInt8>) -> [Word]? {
    var words: [Word] = []
    var start = 0
    var isIdentifier = true
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : UInt8(ascii: " ")
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"),
        // Where lines end with it, and nowhere else.
        UInt8(ascii: "\r") where index >= bytes.count - 1:
        if start < index {
          let text = String(decoding: bytes[start..<index], as: UTF8.self)
          words.append(Word(text: text, isIdentifier: isIdentifier))
        }
        start = index + 1
        isIdentifier = true
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        break
      case UInt8(ascii: "#") where start == index:
        return words
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "*"),
        UInt8(ascii: "?"), UInt8(ascii: "["):
        return nil
      case 0..<0x20, 0x7f:
        return nil
      default: isIdentifier = false
      }
    }
    return words
  }

  /// `text` as one word of a policy: bare when that is safe, in double quotes otherwise.
  public static func quoted(_ text: String) -> String {
    let isBare = text.unicodeScalars.allSatisfy(standsForItself)
    if isBare && !text.isEmpty { return text }
    var word = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": word += "\\" + String(scalar)
      case "\n": word += "\\n"
      case "\t": word += "\\t"
      default: word += isVisible(scalar) ? String(scalar) : escape(scalar)
      }
    }
    return word + "\""
  }

  /// `text` with everything that a terminal would obey instead of show written as an escape.
  public static func visible(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isVisible) { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      shown += isVisible(scalar) ? String(scalar) : escape(scalar)
    }
    return shown
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{" + String(scalar.value, radix: 16) + "}"
  }

  /// Whether a bare `scalar` means itself wherever it stands in a word.
  static func standsForItself(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".", "/", ":", "+", ",", "@", "%", "=", "~":
      true
    case " ", "\"", "'", "\\", "#", "*", "?", "[", "]": false
    default: isVisible(scalar)
    }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value < 0x7f }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }
}

/// Reads the words of a line that holds quotes, backslashes or globs.
private struct WordReader {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ line: String) { scalars = Array(line.unicodeScalars) }

  mutating func next() throws(PolicyProblem) -> PolicyText.Word? {
    while position < scalars.count, isBlank(scalars[position]) { position += 1 }
    guard position < scalars.count, scalars[position] != "#" else { return nil }
    var marks: [PolicyText.Mark] = []
    var isGlob = false
    while position < scalars.count, !isBlank(scalars[position]) {
      let scalar = scalars[position]
      position += 1
      switch scalar {
      case "'", "\"": try quotation(closedBy: scalar, into: &marks)
      case "\\":
        guard position < scalars.count else {
          throw PolicyProblem("nothing follows the '\\', write '\\\\' to mean itself")
        }
        marks.append(PolicyText.Mark(scalar: scalars[position], isBare: false))
        position += 1
      case "\0"..<" ", "\u{7f}":
        throw PolicyProblem("a control character stands here, quote it as \"\\u{...}\"")
      default:
        if scalar == "*" || scalar == "?" || scalar == "[" { isGlob = true }
        marks.append(PolicyText.Mark(scalar: scalar, isBare: true))
      }
    }
    var text = ""
    for mark in marks { text.unicodeScalars.append(mark.scalar) }
    return PolicyText.Word(text: text, glob: isGlob ? marks : nil)
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t"
  }

  /// Takes a quotation in, whose opening quote has been read. Only double quotes know escapes.
  private mutating func quotation(
    closedBy quote: Unicode.Scalar, into marks: inout [PolicyText.Mark]
  ) throws(PolicyProblem) {
    while position < scalars.count {
      var scalar = scalars[position]
      position += 1
      if scalar == quote { return }
      if scalar == "\\", quote == "\"" { scalar = try escape() }
      marks.append(PolicyText.Mark(scalar: scalar, isBare: false))
    }
    throw PolicyProblem("a quotation is not closed, add \(quote)")
  }

  private mutating func escape() throws(PolicyProblem) -> Unicode.Scalar {
    guard position < scalars.count else {
      throw PolicyProblem("a quotation is not closed, add \"")
    }
    let scalar = scalars[position]
    position += 1
    switch scalar {
    case "\"", "\\": return scalar
    case "n": return "\n"
    case "t": return "\t"
    case "u": return try number()
    default:
      throw PolicyProblem(
        "no escape is written '\\\(PolicyText.visible(String(scalar)))', "
          + "there are \\\", \\\\, \\n, \\t and \\u{...}")
    }
  }

  private mutating func number() throws(PolicyProblem) -> Unicode.Scalar {
    if position < scalars.count, scalars[position] == "{",
      let end = scalars[position...].firstIndex(of: "}")
    {
      var digits = ""
      for digit in scalars[(position + 1)..<end] { digits.unicodeScalars.append(digit) }
      if let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) {
        position = end + 1
        return scalar
      }
    }
    throw PolicyProblem("a character's number is written as \\u{e9}")
  }
}
