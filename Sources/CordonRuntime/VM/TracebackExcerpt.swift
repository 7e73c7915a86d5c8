// Which source lines does a traceback entry show, and what is underlined?
//
// The lines of the failing expression lose their common indentation; where there are many, those in
// the middle are left out. Carets mark the expression, and within a call, subscript or binary
// operation `~` marks what is not the operator or the brackets.

/// The indented lines below the header of one entry.
struct SourceExcerpt {
  private(set) var text = ""

  private typealias Line = [Unicode.Scalar]

  /// What more lines, or longer ones, say is not shown.
  private static let mostLines = 10_000
  private static let mostBytes = 1 << 16

  /// The lines that an entry speaks of, as far as they are known.
  static func lines(of entry: TracebackEntry, _ sources: SourceStore) -> [[UInt8]] {
    if entry.position.endLine - entry.position.line > mostLines { return [] }
    return (entry.position.line...max(entry.position.line, entry.position.endLine)).map {
      sources.line($0, of: entry.fileName, in: entry.realm) ?? []
    }
  }

  /// nil when the source is not known or the line is blank.
  ///
  /// - Parameter lines: those of the position, one or more.
  init?(_ position: CodePosition, _ lines: [[UInt8]]) {
    if lines.isEmpty || lines.reduce(0, { $0 + $1.count }) > Self.mostBytes { return nil }
    var raw: [[UInt8]] = []
    for var bytes in lines {
      while let last = bytes.last, last <= 0x20, last == 0x20 || 0x09...0x0D ~= last || last >= 0x1C
      {
        bytes.removeLast()
      }
      raw.append(bytes)
    }
    let original = raw.map { Array(String(decoding: $0, as: UTF8.self).unicodeScalars) }
    let dedented = SourceExcerpt.dedent(original)
    guard dedented.contains(where: { !$0.allSatisfy(\.properties.isWhitespace) }) else {
      return nil
    }
    guard let column = position.column, let endColumn = position.endColumn else {
      text = "    \(String(original[0]).trimmed)\n"
      return
    }
    let removed = original[0].count - dedented[0].count
    let start = max(0, SourceExcerpt.characters(in: raw[0], before: column) - removed)
    let end = max(
      0, SourceExcerpt.characters(in: raw[raw.count - 1], before: endColumn) - removed)
    let shown = SourceExcerpt.rows(dedented, start: start, end: end)
    for line in SourceExcerpt.dedent(shown) { text += "    \(String(line))\n" }
  }

  /// The lines to print, with caret lines between them.
  private static func rows(_ lines: [Line], start: Int, end: Int) -> [Line] {
    let last = lines.count - 1
    var segment = lines
    segment[last] = Array(segment[last].prefix(end))
    segment[0] = Array(segment[0].dropFirst(start))
    let anchors = SegmentAnchors(segment)
    let hasCarets = showsCarets(lines, start: start, end: end, hasAnchors: anchors != nil)
    var marks = Underline(
      start: displayWidth(lines[0], start), end: displayWidth(lines[last], end), last: last)
    var significant: Set<Int> = [0, last]
    if let anchors {
      let leftColumn = anchors.left.column + (anchors.left.line == 0 ? start : 0)
      let rightColumn = anchors.right.column + (anchors.right.line == 0 ? start : 0)
      marks.anchors = SegmentAnchors(
        left: .init(
          line: anchors.left.line, column: displayWidth(lines[anchors.left.line], leftColumn)),
        right: .init(
          line: anchors.right.line, column: displayWidth(lines[anchors.right.line], rightColumn)))
      significant.formUnion(anchors.left.line - 1...anchors.left.line + 1)
      significant.formUnion(anchors.right.line - 1...anchors.right.line + 1)
    }
    let numbers = significant.filter { 0...last ~= $0 }.sorted()
    var result: [Line] = []
    func show(_ number: Int) {
      result.append(lines[number])
      if hasCarets { result.append(marks.line(number, under: lines[number])) }
    }
    for (i, number) in numbers.enumerated() {
      let skipped = i == 0 ? 0 : number - numbers[i - 1] - 1
      if skipped == 1 { show(number - 1) }
      if skipped > 1 { result.append(Array("...<\(skipped) lines>...".unicodeScalars)) }
      show(number)
    }
    return result
  }

  // MARK: Whether to underline

  private static func showsCarets(
    _ lines: [Line], start: Int, end: Int, hasAnchors: Bool
  ) -> Bool {
    if isPlainCall(lines, start: start, end: end) { return false }
    if hasAnchors { return true }
    let before = lines[0].prefix(start)
    let after = lines[lines.count - 1].dropFirst(end)
    return !before.allSatisfy(\.properties.isWhitespace)
      || !after.allSatisfy(\.properties.isWhitespace)
  }

  /// `return f(...)` and `x = y.f(...)` need no underline when the call is all there is: the entry
  /// of the called function says the rest.
  private static func isPlainCall(_ lines: [Line], start: Int, end: Int) -> Bool {
    var before = lines[0].prefix(start)
    var after = lines[lines.count - 1].dropFirst(end)
    guard let first = before.first, first.isIdentifierStart else { return false }
    // CPython compares byte columns with characters here.
    guard before.allSatisfy(\.isASCII), lines[lines.count - 1].prefix(end).allSatisfy(\.isASCII)
    else { return false }
    var open = 0
    while let c = before.last, c == "(" || c.properties.isWhitespace {
      if c == "(" { open += 1 }
      before.removeLast()
    }
    while let c = after.first, c == ")" || c.properties.isWhitespace {
      if c == ")" { open -= 1 }
      after.removeFirst()
    }
    if let c = after.first, c != "#", c != ";" { return false }
    if open != 0 { return false }
    let isReturn = String(before) == "return"
    if !isReturn {
      guard before.last == "=" else { return false }
      before.removeLast()
      while let c = before.last, c.properties.isWhitespace { before.removeLast() }
      guard before.allSatisfy(\.isIdentifierPart), !String(before).isPythonKeyword else {
        return false
      }
    }
    var segment = lines
    segment[lines.count - 1] = Array(segment[lines.count - 1].prefix(end))
    segment[0] = Array(segment[0].dropFirst(start))
    return SegmentAnchors.isCall(segment, ofName: isReturn)
  }

  // MARK: Measures

  /// Lines without the blanks that all of them begin with; blank lines become empty.
  private static func dedent(_ lines: [Line]) -> [Line] {
    func isBlank(_ c: Unicode.Scalar) -> Bool { c == " " || c == "\t" }
    var margin: Line?
    for line in lines where !line.allSatisfy(isBlank) {
      let indent = Array(line.prefix(while: isBlank))
      guard let known = margin else {
        margin = indent
        continue
      }
      margin = Array(zip(known, indent).prefix { $0 == $1 }.map(\.0))
    }
    let width = margin?.count ?? 0
    return lines.map { $0.allSatisfy(isBlank) ? [] : Array($0.dropFirst(width)) }
  }

  private static func characters(in bytes: [UInt8], before offset: Int) -> Int {
    String(decoding: bytes.prefix(offset), as: UTF8.self).unicodeScalars.count
  }

  /// Columns that the first `count` characters take on a terminal.
  private static func displayWidth(_ line: Line, _ count: Int) -> Int {
    if line.allSatisfy(\.isASCII) { return count }
    return line.prefix(count).reduce(0) { $0 + ($1.value.isWide ? 2 : 1) }
  }

  /// The marks below the lines; columns as on the terminal.
  private struct Underline {
    let start: Int
    let end: Int
    /// Number of the last line.
    let last: Int
    var anchors: SegmentAnchors?

    init(start: Int, end: Int, last: Int) {
      self.start = start
      self.end = end
      self.last = last
    }

    func line(_ number: Int, under line: Line) -> Line {
      let indent = line.prefix(while: \.properties.isWhitespace).count
      let width = number == last ? end : displayWidth(line, line.count)
      var marks: Line = []
      for column in 0..<max(0, width) {
        if column < indent || number == 0 && column < start {
          marks.append(" ")
        } else if let anchors {
          let isInside =
            (number, column) >= (anchors.left.line, anchors.left.column)
            && (number, column) < (anchors.right.line, anchors.right.column)
          marks.append(isInside ? "^" : "~")
        } else {
          marks.append("^")
        }
      }
      return marks
    }
  }
}

extension String {
  var trimmed: String {
    var scalars = Substring(self).unicodeScalars
    while let c = scalars.first, c.properties.isWhitespace { scalars.removeFirst() }
    while let c = scalars.last, c.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
