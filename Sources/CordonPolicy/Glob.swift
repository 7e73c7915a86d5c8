// Does a name fit a pattern with gaps in it?
//
// `*` is any run of characters, `?` any one, `[a-z]` and `[!a-z]` one of a set. In paths none of
// them crosses a slash; `**` does, and `**/` also stands for no directory at all. A pattern that
// fits a package or a directory covers what lies in it. The work is bounded by name times pattern,
// whatever the name: names come from programs that nobody trusts.

struct Glob: Hashable, Sendable {
  enum Element: Hashable, Sendable {
    case literal(Unicode.Scalar)
    case one
    case run
    /// Any run of characters, slashes included.
    case deepRun
    /// Any number of whole directories; always followed by `insideDirectories`.
    case directories
    case insideDirectories
    case set([ClosedRange<Unicode.Scalar>], isInverted: Bool)
  }

  let elements: [Element]
  /// What parts a name, and what a pattern covers beyond itself.
  private let separator: Unicode.Scalar?
  /// Whether `*` stops at the separator.
  private let stops: Bool

  init(_ marks: [PolicyText.Mark], in section: Section) throws(PolicyProblem) {
    separator = section.separator
    stops = section.holdsPaths
    var reader = ElementReader(marks: marks, holdsPaths: section.holdsPaths)
    elements = try reader.elements()
  }

  /// Whether the pattern fits every name.
  var fitsEverything: Bool { elements == [.run] && !stops }

  /// Whether the pattern fits `name` or something that `name` lies in.
  func covers(_ name: String) -> Bool {
    if fitsEverything { return true }
    var states = States(count: elements.count + 1)
    enter(0, &states)
    for scalar in name.unicodeScalars {
      if scalar == separator && states.isActive(elements.count) { return true }
      var next = States(count: elements.count + 1)
      for (index, element) in elements.enumerated() where states.isActive(index) {
        step(element, at: index, over: scalar, into: &next)
      }
      if next.isEmpty { return false }
      states = next
    }
    return states.isActive(elements.count)
  }

  private func step(
    _ element: Element, at index: Int, over scalar: Unicode.Scalar, into next: inout States
  ) {
    let mayCross = !(stops && scalar == separator)
    switch element {
    case .literal(let wanted): if scalar == wanted { enter(index + 1, &next) }
    case .one: if mayCross { enter(index + 1, &next) }
    case .run: if mayCross { enter(index, &next) }
    case .deepRun: enter(index, &next)
    case .directories: break
    case .insideDirectories:
      next.activate(index)
      if scalar == separator { enter(index + 1, &next) }
    case .set(let ranges, let isInverted):
      let isMember = ranges.contains { $0.contains(scalar) }
      if mayCross, isMember != isInverted { enter(index + 1, &next) }
    }
  }

  /// Makes the state before element `index` active, and those that follow it without a character.
  private func enter(_ index: Int, _ states: inout States) {
    var index = index
    while true {
      states.activate(index)
      guard index < elements.count else { return }
      switch elements[index] {
      case .run, .deepRun: index += 1
      case .directories:
        states.activate(index + 1)
        index += 2
      default: return
      }
    }
  }

  /// The pattern as a word of a policy, the same for every way of writing it.
  var text: String {
    var text = ""
    var literal = ""
    for element in elements {
      if case .literal(let scalar) = element {
        literal.unicodeScalars.append(scalar)
        continue
      }
      if !literal.isEmpty { text += PolicyText.quoted(literal) }
      literal = ""
      switch element {
      case .literal, .insideDirectories: break
      case .one: text += "?"
      case .run: text += "*"
      case .deepRun: text += "**"
      case .directories: text += "**/"
      case .set(let ranges, let isInverted):
        text += isInverted ? "[!" : "["
        for range in ranges { text += Glob.text(of: range) }
        text += "]"
      }
    }
    if !literal.isEmpty { text += PolicyText.quoted(literal) }
    return text
  }

  private static func text(of range: ClosedRange<Unicode.Scalar>) -> String {
    let low = text(of: range.lowerBound)
    return range.count == 1 ? low : low + "-" + text(of: range.upperBound)
  }

  private static func text(of member: Unicode.Scalar) -> String {
    switch member {
    case "-", "!", "^": "\"\(member)\""
    default: PolicyText.quoted(String(member))
    }
  }

  /// The places in the pattern that the name read so far may have led to, a bit each.
  private struct States {
    private var first: UInt64 = 0
    private var more: [UInt64]

    init(count: Int) { more = count > 64 ? Array(repeating: 0, count: (count - 1) / 64) : [] }

    var isEmpty: Bool { first == 0 && more.allSatisfy { $0 == 0 } }

    func isActive(_ index: Int) -> Bool {
      let word = index < 64 ? first : more[index / 64 - 1]
      return word & (1 << UInt64(index % 64)) != 0
    }

    mutating func activate(_ index: Int) {
      let bit: UInt64 = 1 << UInt64(index % 64)
      if index < 64 { first |= bit } else { more[index / 64 - 1] |= bit }
    }
  }
}

extension ClosedRange where Bound == Unicode.Scalar {
  fileprivate var count: Int { Int(upperBound.value - lowerBound.value) + 1 }
}

/// Reads the elements of a pattern from its characters.
private struct ElementReader {
  let marks: [PolicyText.Mark]
  let holdsPaths: Bool
  private var position = 0
  private var found: [Glob.Element] = []

  init(marks: [PolicyText.Mark], holdsPaths: Bool) {
    self.marks = marks
    self.holdsPaths = holdsPaths
  }

  mutating func elements() throws(PolicyProblem) -> [Glob.Element] {
    while position < marks.count {
      let mark = marks[position]
      if mark.isBare("*") {
        stars()
      } else if mark.isBare("[") {
        position += 1
        try set()
      } else {
        position += 1
        found.append(mark.isBare("?") ? .one : .literal(mark.scalar))
      }
    }
    return found
  }

  private mutating func stars() {
    let start = position
    while position < marks.count, marks[position].isBare("*") { position += 1 }
    guard holdsPaths, position - start > 1 else { return found.append(.run) }
    let opensDirectory = start > 0 && marks[start - 1].scalar == "/"
    guard opensDirectory, position < marks.count, marks[position].scalar == "/" else {
      return found.append(.deepRun)
    }
    position += 1
    if found.last != .insideDirectories { found += [.directories, .insideDirectories] }
  }

  private mutating func set() throws(PolicyProblem) {
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    let isInverted = position < marks.count && (peek("!") || peek("^"))
    if isInverted { position += 1 }
    while position < marks.count, !peek("]") {
      let low = marks[position].scalar
      position += 1
      var high = low
      if peek("-"), position + 1 < marks.count, !marks[position + 1].isBare("]") {
        high = marks[position + 1].scalar
        position += 2
      }
      guard low <= high else {
        throw PolicyProblem("a range in [...] runs backwards, write '\(high)-\(low)'")
      }
      if holdsPaths, low <= "/", high >= "/" {
        throw PolicyProblem("a set in a path holds '/', write the directories one by one")
      }
      ranges.append(low...high)
    }
    guard position < marks.count else {
      throw PolicyProblem("no ']' closes the '[', quote it to mean itself")
    }
    if ranges.isEmpty { throw PolicyProblem("a set is empty, quote '[' to mean itself") }
    position += 1
    found.append(.set(ranges, isInverted: isInverted))
  }

  private func peek(_ scalar: Unicode.Scalar) -> Bool {
    position < marks.count && marks[position].isBare(scalar)
  }
}
