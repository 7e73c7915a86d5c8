// How do rows fit the width of a terminal?
//
// The last but one column takes what the others leave, and its words go on in further lines; where
// that would be too little for reading, each row becomes a paragraph. No line is longer than the
// width, whatever stands in a cell.

/// Rows of cells, to be shown as a table.
struct Table {
  struct Cell {
    var text: String
    var role: Role?

    init(_ text: String, _ role: Role? = nil) {
      self.text = text
      self.role = role
    }
  }

  private let rows: [[Cell]]
  private let indentation: Int

  /// - Parameter rows: each of the same number of cells, two or more.
  init(_ rows: [[Cell]], indentation: Int = 2) {
    self.rows = rows
    self.indentation = indentation
  }

  /// Fewer columns than this for words are too few.
  private static let fewestForWords = 24
  private static let gap = 2

  /// The lines for a terminal of so many columns.
  func lines(width: Int, _ palette: Palette) -> [String] {
    guard let count = rows.first?.count, count > 1 else { return [] }
    let natural = (0..<count).map { column in
      rows.map { Presenter.width(of: $0[column].text) }.max() ?? 0
    }
    let flexible = max(count - 2, 1)
    let others = (0..<count).filter { $0 != flexible && natural[$0] > 0 }
      .reduce(0) { $0 + natural[$1] + Self.gap }
    let room = width - indentation - others
    if room < min(Self.fewestForWords, natural[flexible]) {
      return rows.flatMap { paragraph($0, width, palette) }
    }
    var widths = natural
    widths[flexible] = min(natural[flexible], room)
    return rows.flatMap { lines(of: $0, widths, flexible, palette) }
  }

  private func lines(
    of row: [Cell], _ widths: [Int], _ flexible: Int, _ palette: Palette
  ) -> [String] {
    let parts = Self.wrapped(row[flexible].text, to: widths[flexible])
    return parts.enumerated().map { number, part in
      var line = String(repeating: " ", count: indentation)
      var blanks = 0
      for column in 0..<row.count where widths[column] > 0 {
        let text = column == flexible ? part : number == 0 ? row[column].text : ""
        if !text.isEmpty {
          line += String(repeating: " ", count: blanks)
          line += row[column].role.map { palette.paint(text, $0) } ?? text
          blanks = 0
        }
        blanks += widths[column] - Presenter.width(of: text) + Self.gap
      }
      return line
    }
  }

  /// A row below itself: the first cells together, the last in brackets.
  private func paragraph(_ row: [Cell], _ width: Int, _ palette: Palette) -> [String] {
    var lines: [String] = []
    let margin = width < 32 ? 0 : indentation
    let inner = String(repeating: " ", count: margin + 2)
    let start = String(repeating: " ", count: margin)
    let body = row.dropLast().map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    let head = row[0]
    for (number, part) in Self.wrapped(body, to: max(1, width - inner.count)).enumerated() {
      if number == 0, let role = head.role, part.hasPrefix(head.text) {
        lines.append(start + palette.paint(head.text, role) + part.dropFirst(head.text.count))
      } else {
        lines.append((number == 0 ? start : inner) + part)
      }
    }
    if let last = row.last, !last.text.isEmpty {
      for part in Self.wrapped("[\(last.text)]", to: max(1, width - inner.count)) {
        lines.append(inner + (last.role.map { palette.paint(part, $0) } ?? part))
      }
    }
    return lines
  }

  /// The lines of a text that hold no more than so many columns: broken at blanks, and within words
  /// that are longer.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      let needed = Presenter.width(of: String(word))
      if used > 0, used + 1 + needed <= width {
        line += " " + word
        used += 1 + needed
        continue
      }
      if used > 0 { lines.append(line) }
      (line, used) = ("", 0)
      for character in word {
        let columns = Presenter.width(of: String(character))
        if used + columns > width, used > 0 {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += columns
      }
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }
}
