// How do words stand out on a terminal?
//
// By colours of the terminal's own palette, which people choose to be readable. What is not known to be
// a light or a dark ground gets those that are readable on both. Text is made harmless first
// (`Presenter`) and coloured afterwards.

/// What a part of a text is.
public enum Role: CaseIterable, Sendable {
  /// The prompt of the restricted realm.
  case restrictedPrompt
  /// The type of an exception, and what is wrong with a command.
  case error
  /// What an exception says.
  case message
  /// Where something is: file, line and name.
  case place
  /// The part of a line that failed, and within it the sign that did.
  case failing, sign
  /// What a search has found, and brackets that belong together.
  case match
  /// A bracket that has no other.
  case unmatched
  case heading
  case allowed, denied, asked
  /// What matters less than the rest.
  case remark
  case bar
}

/// The colours in use; plain when there are none.
public struct Palette: Sendable {
  public enum Ground: Sendable { case unknown, dark, light }

  private let ground: Ground?

  /// - Parameter ground: nil for no colours at all.
  public init(_ ground: Ground?) { self.ground = ground }

  public var isPlain: Bool { ground == nil }

  /// The text in the colour of its role. Each line is coloured by itself, so that a pager may begin
  /// anywhere.
  public func paint(_ text: String, _ role: Role) -> String {
    guard let ground, !text.isEmpty else { return text }
    let start = "\u{1b}[\(Self.code(role, ground))m"
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : start + $0 + "\u{1b}[0m" }.joined(separator: "\n")
  }

  /// The sequence that begins the colour of a role, and the one that ends it; empty without colours.
  public func sequences(_ role: Role) -> (start: String, end: String) {
    guard let ground else { return ("", "") }
    return ("\u{1b}[\(Self.code(role, ground))m", "\u{1b}[0m")
  }

  private static func code(_ role: Role, _ ground: Ground) -> String {
    switch role {
    case .restrictedPrompt: ground == .dark ? "33" : ground == .light ? "34" : "35"
    case .error: ground == .dark ? "1;95" : "1;35"
    case .message: ground == .dark ? "95" : "35"
    case .place: ground == .dark ? "96" : ground == .light ? "34" : "35"
    case .failing: ground == .dark ? "91" : "31"
    case .sign: ground == .dark ? "1;91" : "1;31"
    case .match: ground == .dark ? "1;96" : ground == .light ? "1;34" : "1;35"
    case .unmatched: ground == .dark ? "1;91" : "1;31"
    case .heading: "1"
    case .allowed: ground == .dark ? "92" : "32"
    case .denied: ground == .dark ? "91" : "31"
    case .asked: ground == .dark ? "93" : "35"
    case .remark: ground == .unknown ? "2" : "90"
    case .bar: ground == .dark ? "94" : ground == .light ? "34" : "36"
    }
  }
}

extension Settings {
  /// The colours for standard output.
  public var palette: Palette { Palette(usesColor ? ground : nil) }

  /// The colours for standard error.
  public var errorPalette: Palette {
    let isUsed = self[.color] == "auto" ? surroundings.showsColorInErrors : usesColor
    return Palette(isUsed ? ground : nil)
  }

  private var ground: Palette.Ground {
    switch self[.theme] {
    case "dark": .dark
    case "light": .light
    default: surroundings.ground
    }
  }
}

// MARK: Tracebacks

extension Palette {
  /// A traceback or any other report of an error, with what CPython colours coloured. Of what is
  /// wider than the screen, a line with marks is broken together with them, and a message between
  /// words; other source is the terminal's to break.
  public func traceback(_ text: String, width: Int? = nil) -> String {
    if isPlain && width == nil { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var shown: [String] = []
    for (number, line) in lines.enumerated() {
      if Self.isUnderline(line) {
        guard number > 0, lines[number - 1].utf8.allSatisfy({ $0 < 0x80 && $0 != 0x1b && $0 != 9 })
        else {
          shown.append(marked(line, by: line))
          continue
        }
        shown.removeLast()
        for (part, marks) in Self.rows(of: lines[number - 1], line, width ?? .max) {
          shown.append(marked(part, by: marks))
          if !marks.isEmpty { shown.append(marked(marks, by: marks)) }
        }
      } else {
        shown += line.first == " " ? [painted(entry: line) ?? line] : message(line, width ?? .max)
      }
    }
    return shown.joined(separator: "\n")
  }

  /// A line of a message as rows of a screen.
  private func message(_ line: String, _ width: Int) -> [String] {
    let rows = FittedText.brokenBetweenWords(line, width)
    guard let first = painted(report: rows[0]) else { return rows }
    return [first] + rows.dropFirst().map { paint($0, .message) }
  }

  /// A line and the marks below it as rows of a screen, each with its own marks.
  private static func rows(
    of line: String, _ marks: String, _ width: Int
  ) -> [(part: String, marks: String)] {
    if line.utf8.count <= width { return [(line, marks)] }
    var rows: [(part: String, marks: String)] = []
    var (rest, below) = (line[...], marks[...])
    while !rest.isEmpty || !below.isEmpty {
      let part = below.prefix(width)
      let end = part.lastIndex { $0 != " " }.map { part.index(after: $0) } ?? part.startIndex
      rows.append((String(rest.prefix(width)), String(part[..<end])))
      (rest, below) = (rest.dropFirst(width), below.dropFirst(width))
    }
    return rows
  }

  /// `  File "NAME", line N, in NAME`.
  private func painted(entry line: String) -> String? {
    let start = "  File \""
    guard line.hasPrefix(start), let quote = line.firstRange(of: "\", line ") else { return nil }
    let file = line[line.index(line.startIndex, offsetBy: start.count)..<quote.lowerBound]
    let number = line[quote.upperBound...].prefix { $0.isASCII && $0.isNumber }
    var rest = line[number.endIndex...]
    var name: Substring = ""
    if rest.hasPrefix(", in ") {
      rest = rest.dropFirst(5)
      let end = rest.firstRange(of: "  [")?.lowerBound ?? rest.endIndex
      name = rest[..<end]
      rest = rest[end...]
    }
    return "  File " + paint("\"\(file)\"", .place) + ", line " + paint(String(number), .place)
      + (name.isEmpty ? "" : ", in " + paint(String(name), .place))
      + (rest.isEmpty ? "" : paint(String(rest), .remark))
  }

  private static func isUnderline(_ line: String) -> Bool {
    guard line.hasPrefix("    "), let last = line.utf8.last else { return false }
    if last != UInt8(ascii: "^") && last != UInt8(ascii: "~") { return false }
    return line.utf8.allSatisfy { $0 == 32 || $0 == UInt8(ascii: "^") || $0 == UInt8(ascii: "~") }
  }

  /// A line, coloured where an underline of it has marks.
  private func marked(_ line: String, by underline: String) -> String {
    let marks = Array(underline.utf8)
    var shown = ""
    var run = ""
    var current: Role?
    func end() {
      shown += current.map { paint(run, $0) } ?? run
      run = ""
    }
    for (column, character) in line.enumerated() {
      let mark = column < marks.count ? marks[column] : 32
      let role: Role? =
        mark == UInt8(ascii: "^") ? .sign : mark == UInt8(ascii: "~") ? .failing : nil
      if role != current { end() }
      current = role
      run.append(character)
    }
    end()
    return shown
  }

  /// `NAME: message`, where the name is one of an exception.
  private func painted(report line: String) -> String? {
    let name = line.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    guard let first = name.first, first.isLetter || first == "_", name.last != "." else {
      return nil
    }
    let rest = line[name.endIndex...]
    guard rest.isEmpty || rest == ":" || rest.hasPrefix(": ") else { return nil }
    if rest.count < 2 { return paint(String(name), .error) + rest }
    return paint(String(name), .error) + ": " + paint(String(rest.dropFirst(2)), .message)
  }
}
