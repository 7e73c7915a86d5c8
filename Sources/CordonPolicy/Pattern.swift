// Which subjects does a rule speak of?
//
// A pattern is a plain name or a glob, of one section. A plain module name covers the package's
// submodules, a plain path the whole tree below it. Module patterns may be narrowed to one kind:
// `python:*`.

public struct Pattern: Hashable, Sendable {
  public let section: Section
  /// The only kind of module it speaks of; nil for every kind, and outside `module`.
  public let kind: ModuleKind?
  /// Whether it has gaps; otherwise it is one name with what lies in it.
  public let isGlob: Bool
  /// A plain name, or a glob in its one way of being written.
  let name: Name

  /// The pattern for exactly this subject and what lies in it, of whatever kind.
  public init(_ subject: Subject) throws(PolicyProblem) {
    try self.init(exactly: subject.name, in: subject.section)
  }

  /// The pattern for the name as it stands, in which `*` is a star.
  public init(exactly name: String, in section: Section, kind: ModuleKind? = nil)
    throws(PolicyProblem)
  {
    if section.holdsPaths {
      guard let path = Path.normalized(name) else { throw Pattern.relative(name, section) }
      try Pattern.check(path: path)
      self.init(checked: Name(path), in: section)
    } else {
      try Pattern.check(name, in: section)
      self.init(checked: Name(name), in: section, kind: section == .module ? kind : nil)
    }
  }

  /// The pattern that one word of a policy means, such as `get*`, `python:*` or `"/srv/a b"`.
  ///
  /// - Parameter base: the directory from which relative paths are taken; without it they are
  ///   problems.
  public init(_ text: String, in section: Section, base: String? = nil) throws(PolicyProblem) {
    let words = try PolicyText.words(of: text)
    guard let word = words.first, words.count == 1 else {
      throw PolicyProblem("'\(PolicyText.visible(text))' is not one name, quote its blanks")
    }
    try self.init(word, in: section, base: base)
  }

  init(_ word: PolicyText.Word, in section: Section, base: String?) throws(PolicyProblem) {
    if section == .limit {
      throw PolicyProblem("a limit takes a value, write 'limit memory 64M'")
    }
    if word.isIdentifier && !section.holdsPaths {
      self.init(checked: Name(word.text), in: section)
      return
    }
    if section.holdsPaths, word.text.hasPrefix("~") {
      throw PolicyProblem(
        "'\(PolicyText.visible(word.text))' would be below a folder named '~', write the whole path"
      )
    }
    var word = word
    let kind = section == .module ? try Pattern.takeKind(from: &word) : nil
    guard let marks = word.glob else {
      var name = word.text
      if section.holdsPaths {
        guard let path = Path.absolute(name, from: base) else {
          throw Pattern.relative(name, section)
        }
        name = path
      }
      try self.init(exactly: name, in: section, kind: kind)
      return
    }
    let glob: Glob
    if section.holdsPaths {
      try Pattern.check(path: word.text)
      glob = try Glob(Pattern.absolute(marks, word.text, section, from: base), in: section)
    } else {
      glob = try Glob(marks, in: section)
    }
    self.init(checked: Name(glob.text), in: section, kind: kind, isGlob: true)
  }

  /// A name that was checked when it came in.
  init(
    checked name: Name, in section: Section, kind: ModuleKind? = nil, isGlob: Bool = false
  ) {
    self.section = section
    self.kind = kind
    self.isGlob = isGlob
    self.name = name
  }

  /// The pattern as it is said and written: `module python:*`.
  public var text: String { section.word + " " + written }

  /// The pattern without its section, as one word.
  public var written: String {
    let word = isGlob ? name.string : PolicyText.quoted(name.string)
    return if let kind { kind.word + ":" + word } else { word }
  }

  /// The name that it speaks of, with what lies in it; nil for a glob.
  public var plainName: String? { isGlob ? nil : name.string }

  /// The glob to match with; nil for a plain name.
  var glob: Glob? {
    guard isGlob, let word = try? PolicyText.words(of: name.string).first, let marks = word.glob
    else { return nil }
    return try? Glob(marks, in: section)
  }

  // MARK: What may stand in a name

  /// Takes a leading `python:` or its like off a module's name.
  private static func takeKind(from word: inout PolicyText.Word) throws(PolicyProblem)
    -> ModuleKind?
  {
    guard let colon = word.text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let prefix = String(word.text[..<colon])
    guard let kind = ModuleKind(word: prefix) else {
      throw PolicyProblem.unknown("kind of module", prefix, among: ModuleKind.allCases.map(\.word))
    }
    word.text = String(Substring(word.text.utf8[colon...].dropFirst()))
    word.glob?.removeFirst(prefix.unicodeScalars.count + 1)
    return kind
  }

  private static func check(_ name: String, in section: Section) throws(PolicyProblem) {
    if section == .limit {
      throw PolicyProblem("a limit takes a value, write 'limit memory 64M'")
    }
    var before = UInt8(ascii: ".")
    var holdsDot = false
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "."):
        if before == byte { throw odd(name, section) }
        holdsDot = true
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
        break
      default: throw odd(name, section)
      }
      before = byte
    }
    if before == UInt8(ascii: ".") { throw odd(name, section) }
    if holdsDot && section != .module {
      let start = section.word + "."
      let rest = name.hasPrefix(start) ? String(name.dropFirst(start.count)) : ""
      throw PolicyProblem(
        "'\(PolicyText.visible(name))' has a dot, "
          + (rest.isEmpty || rest.contains(".")
            ? "name what \(section.word) itself holds" : "write '\(section.word) \(rest)'"))
    }
  }

  private static func odd(_ name: String, _ section: Section) -> PolicyProblem {
    if name.isEmpty { return PolicyProblem("a name of \(section.word) is empty, leave it out") }
    let start = "'\(PolicyText.visible(name))' cannot be a name of \(section.word), "
    if name.hasPrefix("/") {
      return PolicyProblem(start + "did you mean 'read \(PolicyText.quoted(name))'?")
    }
    if name.contains(",") { return PolicyProblem(start + "part names by blanks") }
    return PolicyProblem(start + "names are letters, digits and '_'")
  }

  /// Bytes that are not text reach a policy as U+FFFD; a rule that named it would name them all.
  private static func check(path: String) throws(PolicyProblem) {
    if path.unicodeScalars.contains("\u{fffd}") {
      throw PolicyProblem("a path holds U+FFFD, which no rule can tell apart, name its directory")
    }
  }

  private static func relative(_ path: String, _ section: Section) -> PolicyProblem {
    let shown = PolicyText.visible(path)
    if path.unicodeScalars.contains("\0") {
      return PolicyProblem("'\(shown)' cannot be a path, take the zero byte out")
    }
    return PolicyProblem("'\(shown)' is not an absolute path, begin it with '/'")
  }

  /// The characters of a path glob from the root, without `.` and doubled slashes.
  private static func absolute(
    _ marks: [PolicyText.Mark], _ text: String, _ section: Section, from base: String?
  ) throws(PolicyProblem) -> [PolicyText.Mark] {
    var components: [[PolicyText.Mark]] = []
    if marks.first?.scalar != "/" {
      guard let base = base.flatMap(Path.normalized) else { throw relative(text, section) }
      for part in base.unicodeScalars.split(separator: "/") {
        components.append(part.map { PolicyText.Mark(scalar: $0, isBare: false) })
      }
    }
    for part in marks.split(whereSeparator: { $0.scalar == "/" }) {
      let spelled = part.map(\.scalar)
      if spelled == ["."] { continue }
      if spelled == [".", "."] {
        throw PolicyProblem("a pattern cannot climb with '..', write the path it leads to")
      }
      components.append(Array(part))
    }
    let slash = PolicyText.Mark(scalar: "/", isBare: true)
    return components.flatMap { [slash] + $0 }
  }
}

extension Pattern {
  /// Whether the pattern speaks of `name`, whatever the kind.
  public func speaks(of name: String) -> Bool { covers(name) }

  /// Whether the pattern fits `name` or something that `name` lies in, whatever the kind.
  func covers(_ name: String) -> Bool { glob?.covers(name) ?? coversPlainly(name) }

  /// The same for a pattern that is no glob.
  func coversPlainly(_ name: String) -> Bool {
    if section.holdsPaths && self.name.string == "/" { return true }
    guard name.utf8.starts(with: self.name.string.utf8) else { return false }
    guard let next = name.utf8.dropFirst(self.name.string.utf8.count).first else { return true }
    return section.separator.map(UInt8.init(ascii:)) == next
  }
}
