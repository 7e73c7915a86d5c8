// How is a pattern said in the words of PCRE2?
//
// Once for each kind of subject: ASCII text, where one byte is one character and every set has at
// most 128 members; other text, in UTF-8; and bytes. Nothing is left to options of the engine that
// Python understands in another way: sets, boundaries and anchors are spelled out.

/// What a translation is to be matched against.
enum RegexSubject: Int {
  case ascii, unicode, bytes
}

struct RegexWriter {
  /// The most repetitions that the engine counts.
  static let longestRepetition = 65535

  let subject: RegexSubject
  /// Whether the engine ignores case where nothing else is said.
  let ignoresCase: Bool
  private(set) var text: [UInt8] = []
  /// The highest character.
  private let highest: UInt32
  /// Whether somewhere a letter may be of either case. The engine would then look for both in the
  /// rest of the subject at each search, for the one that is missing in vain.
  private(set) var minglesCases = false
  /// Whether a match begins where the subject does.
  private let isAnchored: Bool

  static func translate(_ regex: ParsedRegex, for subject: RegexSubject) throws(RegexProblem)
    -> RegexWriter
  {
    let ignoresCase =
      regex.flags.contains(.ignoreCase)
      && !(subject == .unicode && regex.flags.contains(.ascii))
    var writer = RegexWriter(
      subject, ignoresCase: ignoresCase, isAnchored: regex.root.beginsAtStart)
    try writer.write(writer.plain(regex.root))
    return writer
  }

  private init(_ subject: RegexSubject, ignoresCase: Bool, isAnchored: Bool) {
    self.subject = subject
    self.isAnchored = isAnchored
    self.ignoresCase = ignoresCase
    highest = subject == .ascii ? 0x7F : subject == .bytes ? 0xFF : 0x10FFFF
  }

  private mutating func put(_ string: StaticString) {
    string.withUTF8Buffer { text.append(contentsOf: $0) }
  }

  private mutating func put(_ number: Int) { text.append(contentsOf: String(number).utf8) }

  // MARK: Nodes

  private mutating func write(_ node: RegexNode) throws(RegexProblem) {
    switch node {
    case .character(let c, let rule):
      write(c, rule)
    case .set(let set, let rule):
      write(set, rule)
    case .any(let matchesNewline):
      put(matchesNewline ? "." : "\\N")
    case .anchor(let anchor): write(anchor)
    case .sequence(let items): for item in items { try write(item) }
    case .choice(let branches): try write(branches)
    case .capture(_, let inner): try write("(", inner)
    case .group(let inner):
      let inner = plain(inner)
      if case .choice = inner { try write("(?:", inner) } else { try write(inner) }
    case .atomic(let inner): try write("(?>", inner)
    case .look(let isBehind, let isNegated, let inner):
      try write(isBehind ? isNegated ? "(?<!" : "(?<=" : isNegated ? "(?!" : "(?=", inner)
    case .conditional(let number, let yes, let no):
      put("(?(")
      put(number)
      put(")")
      try write(no.map { [yes, $0] } ?? [yes])
      put(")")
    case .reference(let number, let rule):
      wrapped(rule != .exact) {
        $0.put("\\g{")
        $0.put(number)
        $0.put("}")
      }
    case .repetition(let inner, let least, let most, let greed):
      try write(inner, least, most, greed)
    }
  }

  private mutating func write(_ branches: [RegexNode]) throws(RegexProblem) {
    for (i, branch) in branches.enumerated() {
      if i > 0 { put("|") }
      try write(branch)
    }
  }

  private mutating func write(_ opening: StaticString, _ inner: RegexNode) throws(RegexProblem) {
    put(opening)
    try write(plain(inner))
    put(")")
  }

  /// A node without groups that mean nothing, and with choices written short.
  private func plain(_ node: RegexNode) -> RegexNode {
    switch node {
    case .group(let inner): return plain(inner)
    case .sequence(let items) where items.count == 1: return plain(items[0])
    case .choice(let branches):
      let short = RegexBranches.shortened(branches)
      return short.count == 1 ? plain(short[0]) : .choice(short)
    default: return node
    }
  }

  /// Writes a part in which case counts or not, whatever holds around it.
  private mutating func wrapped(_ ignoring: Bool, _ write: (inout RegexWriter) -> Void) {
    if ignoring == ignoresCase { return write(&self) }
    put(ignoring ? "(?i:" : "(?-i:")
    write(&self)
    put(")")
  }

  private mutating func write(_ anchor: RegexAnchor) {
    switch anchor {
    case .start: put("\\A")
    case .lineStart: put("^")
    case .end: put("\\z")
    case .endOrLastNewline: put("\\Z")
    case .lineEnd: put("$")
    case .boundary(let isASCII, let isNegated):
      // In empty text there is neither a boundary nor a place that is none.
      if isNegated { put("(?:(?!\\A\\z)") }
      if isASCII || subject != .unicode {
        put(isNegated ? "\\B" : "\\b")
      } else {
        // If a word's character follows, what counts is the one before, and the other way round.
        let word = CharacterClass(
          categories: [CharacterCategory(name: .word, isNegated: false, isASCII: false)])
        put("(?(?=")
        write(word, .exact)
        put(isNegated ? ")(?<=" : ")(?<!")
        write(word, .exact)
        put(isNegated ? ")|(?<!" : ")|(?<=")
        write(word, .exact)
        put("))")
      }
      if isNegated { put(")") }
    }
  }

  // MARK: Repetitions

  /// Whether the engine can count so many, in two steps if need be; otherwise "any number" stands
  /// for the most.
  static func counts(_ item: RegexNode, _ least: Int, _ most: Int) -> Bool {
    if most == RegexNode.unlimited || most <= longestRepetition { return true }
    if least <= longestRepetition { return most <= 2 * longestRepetition && !item.holdsGroups }
    return most - least + least % longestRepetition <= longestRepetition
  }

  private mutating func write(
    _ inner: RegexNode, _ least: Int, _ most: Int, _ greed: Greed
  ) throws(RegexProblem) {
    let longest = RegexWriter.longestRepetition
    let most = RegexWriter.counts(inner, least, most) ? most : RegexNode.unlimited
    let suffix: StaticString = greed == .lazy ? "?" : greed == .possessive ? "+" : ""
    if least <= longest, most == RegexNode.unlimited || most <= longest {
      try writeItem(inner)
      count(least, most)
      put(suffix)
      return
    }
    if least <= longest {
      put("(?:")
      try writeItem(inner)
      count(least, longest)
      put(suffix)
      try writeItem(inner)
      count(0, most - longest)
      put(suffix)
      put(")")
      return
    }
    if inner.holdsGroups {
      throw .overflow("not supported yet: more than 65535 repetitions of a group")
    }
    let (whole, rest) = least.quotientAndRemainder(dividingBy: longest)
    if whole > longest {
      throw .overflow("regular expression code size limit exceeded")
    }
    put(greed == .possessive ? "(?>(?:" : "(?:(?:")
    try writeItem(inner)
    count(longest, longest)
    put(")")
    count(whole, whole)
    try writeItem(inner)
    count(rest, most == RegexNode.unlimited ? most : most - least + rest)
    put(greed == .lazy ? "?)" : ")")
  }

  private mutating func count(_ least: Int, _ most: Int) {
    switch (least, most) {
    case (0, 1): put("?")
    case (0, RegexNode.unlimited): put("*")
    case (1, RegexNode.unlimited): put("+")
    default:
      put("{")
      put(least)
      if most != least {
        put(",")
        if most != RegexNode.unlimited { put(most) }
      }
      put("}")
    }
  }

  /// Writes a node so that what follows applies to all of it.
  private mutating func writeItem(_ item: RegexNode) throws(RegexProblem) {
    let node = plain(item)
    switch node {
    case .character, .set, .any, .capture, .atomic, .conditional, .reference: try write(node)
    default: try write("(?:", node)
    }
  }

  // MARK: Characters

  private mutating func write(_ c: UInt32, _ rule: CaseRule) {
    if rule == .exact {
      if c > highest { return put("(?:(?!))") }
      if !ignoresCase || c <= 0x7F && !c.isLetterOfASCII { return literal(c) }
      return wrapped(false) { $0.literal(c) }
    }
    if c <= 0x7F && !c.isLetterOfASCII { return literal(c) }
    let isPlain = CharacterRanges([c...c]).ownCaseMembers.isEmpty
    minglesCases = true
    if subject == .unicode ? isPlain && rule == .unicode : c <= 0x7F {
      return wrapped(true) { $0.literal(c) }
    }
    write(CharacterClass(ranges: [c...c]), rule)
  }

  private mutating func literal(_ c: UInt32) {
    if c >= 0x80, subject == .unicode {
      text.append(contentsOf: encoded(c))
    } else if c <= 0x20 || c >= 0x7F {
      text.append(contentsOf: [0x5C, 0x78, hexDigit(c >> 4), hexDigit(c & 15)])
    } else {
      if !c.isLetterOfASCII, !c.isDecimalDigit, c != 0x5F { text.append(0x5C) }
      text.append(UInt8(c))
    }
  }

  /// The bytes of a character in UTF-8, of a lone surrogate too.
  private func encoded(_ c: UInt32) -> [UInt8] {
    if c < 0x800 { return [UInt8(0xC0 | c >> 6), UInt8(0x80 | c & 63)] }
    if c < 0x10000 {
      return [UInt8(0xE0 | c >> 12), UInt8(0x80 | c >> 6 & 63), UInt8(0x80 | c & 63)]
    }
    return [
      UInt8(0xF0 | c >> 18), UInt8(0x80 | c >> 12 & 63), UInt8(0x80 | c >> 6 & 63),
      UInt8(0x80 | c & 63),
    ]
  }

  private func hexDigit(_ n: UInt32) -> UInt8 { UInt8(n < 10 ? 0x30 + n : 0x57 + n) }

  // MARK: Sets

  private mutating func write(_ set: CharacterClass, _ rule: CaseRule) {
    if subject == .unicode { writeWide(set, rule) } else { writeNarrow(set, rule) }
  }

  /// Of subjects with few characters the members are counted out.
  private mutating func writeNarrow(_ set: CharacterClass, _ rule: CaseRule) {
    var members = CharacterRanges(set.ranges)
    if rule == .unicode { members = members + CharacterRanges(members.foldedToASCII) }
    members = members.cut(at: highest)
    if rule != .exact { members = members.withBothASCIICases }
    for category in set.categories {
      let all = known(category).cut(at: highest)
      members = members + (category.isNegated ? all.complement(upTo: highest) : all)
    }
    if set.isNegated { members = members.complement(upTo: highest) }
    for (escape, known) in RegexWriter.escapes {
      if members == known { return put(escape.0) }
      if members == known.complement(upTo: highest) { return put(escape.1) }
    }
    let others = members.complement(upTo: highest)
    if members.isEmpty { return put("(?:(?!))") }
    if others.isEmpty { return put(".") }
    if others == CharacterRanges([10...10]) { return put("\\N") }
    let matters = ignoresCase && members != members.withBothASCIICases
    if matters { put("(?-i:") }
    if others.ranges.count < members.ranges.count {
      bracket(others.ranges, [], isNegated: true)
    } else {
      bracket(members.ranges, [], isNegated: false)
    }
    if matters { put(")") }
  }

  private static let escapes: [((StaticString, StaticString), CharacterRanges)] = [
    (("\\d", "\\D"), .digits), (("\\w", "\\W"), .words), (("\\s", "\\S"), .blanks),
  ]

  /// The members of a category, of `\w` and `\d` in ASCII only.
  private func known(_ category: CharacterCategory) -> CharacterRanges {
    switch category.name {
    case .digit: return .digits
    case .word: return .words
    case .space: return category.isASCII ? .blanks : .spaces
    }
  }

  private mutating func writeWide(_ set: CharacterClass, _ rule: CaseRule) {
    var ranges = set.ranges
    switch rule {
    case .exact: break
    case .ascii: ranges = CharacterRanges(ranges).withBothASCIICases.ranges
    case .unicode: ranges += CharacterRanges(ranges).ownCaseMembers
    }
    var properties: [CharacterCategory] = []
    var missing: [CharacterCategory] = []
    for category in set.categories {
      if category.isASCII || category.name == .space {
        let all = known(category)
        ranges += (category.isNegated ? all.complement(upTo: highest) : all).ranges
      } else if category.isNegated {
        missing.append(category)
      } else {
        properties.append(category)
      }
    }
    let isCaseless = rule == .unicode && !ranges.isEmpty
    let plain = ranges
    let named = properties
    wrapped(ranges.isEmpty ? ignoresCase : isCaseless) { writer in
      if missing.isEmpty { return writer.bracket(plain, named, isNegated: set.isNegated) }
      if missing.count == 1, plain.isEmpty, named.isEmpty {
        return writer.bracket([], missing, isNegated: !set.isNegated)
      }
      // What a negated category lacks cannot be said beside other members.
      writer.put(set.isNegated ? "(?:(?!" : "(?:")
      if !plain.isEmpty || !named.isEmpty {
        writer.bracket(plain, named, isNegated: false)
        writer.put("|")
      }
      for (i, category) in missing.enumerated() {
        if i > 0 { writer.put("|") }
        writer.bracket([], [category], isNegated: true)
      }
      writer.put(set.isNegated ? ").)" : ")")
    }
  }

  /// Writes a set in brackets, of ranges and of categories for what they hold.
  private mutating func bracket(
    _ ranges: [ClosedRange<UInt32>], _ categories: [CharacterCategory], isNegated: Bool
  ) {
    if ranges.count == 2, ranges[0].lowerBound ^ ranges[1].lowerBound == 0x20 {
      minglesCases = true
    }
    put(isNegated ? "[^" : "[")
    for category in categories {
      put(category.name == .word ? "\\p{L}\\p{N}_" : "\\p{Nd}")
      // Said once more, the common ones are found without looking at properties.
      for range in category.name == .word ? CharacterRanges.commonWords : [0x30...0x39] {
        members(range)
      }
      let later = category.name == .word ? CharacterRanges.laterWords : CharacterRanges.laterDigits
      for range in later { members(range) }
    }
    for range in ranges { members(range) }
    put("]")
  }

  private mutating func members(_ range: ClosedRange<UInt32>) {
    literal(range.lowerBound)
    if range.upperBound == range.lowerBound { return }
    if range.upperBound > range.lowerBound + 1 { put("-") }
    literal(range.upperBound)
  }
}

extension RegexWriter {
  /// The translation for searches in long subjects: where cases mingle, with a branch that never
  /// matches but keeps the engine from looking for letters ahead.
  var textForLongSubjects: [UInt8] {
    if !minglesCases || isAnchored { return text }
    let never: [UInt8] = subject == .unicode ? [0xF4, 0x8F, 0xBF, 0xBF] : Array("\\xff".utf8)
    return Array("(?:".utf8) + text + Array("|".utf8) + never + Array("(?!))".utf8)
  }
}

extension RegexNode {
  /// Whether it matches at the start of the subject only.
  var beginsAtStart: Bool {
    switch self {
    case .anchor(.start): return true
    case .sequence(let items): return items.first?.beginsAtStart ?? false
    case .capture(_, let inner), .group(let inner), .atomic(let inner): return inner.beginsAtStart
    case .choice(let branches): return branches.allSatisfy { $0.beginsAtStart }
    default: return false
    }
  }

  /// Whether there is a capturing group in it.
  var holdsGroups: Bool {
    switch self {
    case .character, .set, .any, .anchor, .reference: return false
    case .capture: return true
    case .sequence(let items), .choice(let items): return items.contains { $0.holdsGroups }
    case .group(let inner), .atomic(let inner), .look(_, _, let inner),
      .repetition(let inner, _, _, _):
      return inner.holdsGroups
    case .conditional(_, let yes, let no): return yes.holdsGroups || no?.holdsGroups ?? false
    }
  }
}
