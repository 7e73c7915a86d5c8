// How do sentences fit the width of a terminal?
//
// A line that is too long is broken between words. What stands behind a word of a table goes on below
// itself, and where text flows, what was left over of a line goes on with the next line of its
// paragraph. Lines that fit stay as they are, so that a wide terminal shows a text as it was written.

public enum FittedText {
  /// A name that is no longer may begin a row of a table without indentation.
  private static let longestName = 30

  /// - Parameter flows: whether lines that are indented alike are one paragraph.
  public static func lines(_ text: String, width: Int, flows: Bool) -> [String] {
    var lines: [String] = []
    var left: (margin: String, words: String)?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = line
      if let (margin, words) = left {
        let rest = line.drop { $0 == " " }
        if line.count - rest.count == margin.count, goesOn(rest) {
          line = Substring(margin + words + " " + rest)
        } else {
          lines.append(margin + words)
        }
        left = nil
      }
      let (margin, parts) = broken(line, width)
      lines += parts
      // A signature stands by itself.
      if flows, parts.count > 1, line.last != ")" {
        left = (margin, String(lines.removeLast().dropFirst(margin.count)))
      }
    }
    if let (margin, words) = left { lines.append(margin + words) }
    return lines
  }

  /// The rows of a line, each without the blank that it was broken at. A word that no row holds is left
  /// to the terminal.
  static func brokenBetweenWords(_ line: String, _ width: Int) -> [String] {
    if width <= 0 || line.utf8.count <= width { return [line] }
    var rows: [String] = []
    var row = ""
    var used = 0
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      let needed = Presenter.width(of: String(word))
      if !row.isEmpty, used + 1 + needed > width, needed <= width {
        rows.append(row)
        (row, used) = (String(word), needed)
      } else {
        used += row.isEmpty ? needed : 1 + needed
        row += row.isEmpty ? word : " " + word
        if used > width { used = (used - 1) % width + 1 }
      }
    }
    return rows + [row]
  }

  /// Whether a line without its indentation can be the next one of a paragraph.
  private static func goesOn(_ line: Substring) -> Bool {
    guard let first = line.first, Transcript.typed(String(line)) == nil else { return false }
    return !":-".contains(first) && line.firstRange(of: "  ") == nil && !line.utf8.contains(0x1b)
  }

  /// The lines of one, and what stands before all but the first.
  private static func broken(
    _ line: Substring, _ width: Int
  ) -> (margin: String, parts: [String]) {
    // Colours take no room; a line that has some is short.
    if line.utf8.count <= width || line.utf8.contains(0x1b)
      || Presenter.width(of: String(line)) <= width
    {
      return ("", [String(line)])
    }
    var start = line.prefix { $0 == " " }
    if let gap = line[start.endIndex...].firstRange(of: "  ") {
      let head = line[..<gap.lowerBound]
      let text = line[gap.lowerBound...].firstIndex { $0 != " " } ?? line.endIndex
      let isRow = !start.isEmpty || head.count <= longestName
      if isRow, line[..<text].count <= width / 2 {
        start = line[..<text]
      } else if isRow, start.isEmpty || Presenter.width(of: String(head)) <= width {
        // The name alone, and below it the words.
        let margin = String(repeating: " ", count: start.count + 2)
        let words = Table.wrapped(String(line[text...]), to: max(1, width - margin.count))
        let names = start.isEmpty ? Table.wrapped(String(head), to: width) : [String(head)]
        return (margin, names + words.map { margin + $0 })
      }
    }
    // Blanks that are part of a name, or tell columns apart, are kept.
    if line[start.endIndex...].firstRange(of: "  ") != nil { return ("", [String(line)]) }
    if start.count > width / 2 { start = start.prefix(2) }
    let margin = String(repeating: " ", count: Presenter.width(of: String(start)))
    let words = Table.wrapped(String(line[start.endIndex...]), to: max(1, width - margin.count))
    return (
      margin, words.enumerated().map { number, part in (number == 0 ? start : margin[...]) + part }
    )
  }
}
