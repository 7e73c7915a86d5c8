// What does the person see?
//
// All text of the session's own passes here. Control characters in it are shown, not obeyed: a name,
// a path or an exception's message must not be able to drive the terminal.

import CordonInterpreter

public enum Presenter {
  /// How many columns a text takes on a terminal; sequences that choose a colour take none.
  public static func width(of text: String) -> Int {
    guard text.utf8.contains(27) else { return Columns.count(of: text) }
    var width = 0
    var isInSequence = false
    for scalar in text.unicodeScalars {
      if isInSequence {
        isInSequence = scalar != "m"
      } else if scalar == "\u{1b}" {
        isInSequence = true
      } else {
        width += Columns.width(of: scalar)
      }
    }
    return width
  }

  /// `text` with every control character but line breaks and tabs written as an escape, and with the
  /// characters that reorder or hide text on a terminal written likewise.
  public static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isControl($0) }) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if isControl(scalar) {
        shown += escape(scalar)
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// `visible`, in one line.
  public static func visibleLine(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 32 && $0 < 127 }) { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": shown += "\\n"
      case "\t": shown += "\\t"
      default:
        if isControl(scalar) {
          shown += escape(scalar)
        } else {
          shown.unicodeScalars.append(scalar)
        }
      }
    }
    return shown
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" || scalar == "\t" { return false }
    if scalar.isASCII { return scalar.value < 32 || scalar.value == 127 }
    // The two joiners are parts of ordinary words and pictures.
    if scalar.value == 0x200c || scalar.value == 0x200d { return false }
    switch scalar.properties.generalCategory {
    // Of the formats, marks and overrides of direction, tags, and what is neither seen nor takes room.
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return scalar.value == 0x200b
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\r" { return "\\r" }
    let digits = String(scalar.value, radix: 16)
    let (mark, width) =
      switch scalar.value {
      case ..<0x100: ("\\x", 2)
      case ..<0x10000: ("\\u", 4)
      default: ("\\U", 8)
      }
    return mark + String(repeating: "0", count: width - digits.count) + digits
  }

  /// Rows of two columns, the first as wide as its widest.
  static func columns(_ rows: [(String, String)], indentation: String = "  ") -> String {
    let width = rows.map { $0.0.unicodeScalars.count }.max() ?? 0
    return rows.map { left, right in
      let gap = String(repeating: " ", count: width - left.unicodeScalars.count + 2)
      return right.isEmpty ? indentation + left : indentation + left + gap + right
    }.joined(separator: "\n")
  }

  /// `a, b or c`.
  static func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
