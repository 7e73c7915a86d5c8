// Which rule of a section answers for a name?
//
// The rule written last among those that fit. Plain names lie in a dictionary, which is asked for
// the name and for each package or directory that it lies in; globs lie in a list in the order
// written and are tried only while they are younger than the best plain name found.

struct RuleTable: Sendable {
  /// What was said of one pattern. Orders are unique in a policy and grow.
  struct Slot: Hashable, Sendable {
    var verdict: Verdict
    var order: Int
    var origin: Origin
  }

  private struct Listed: Sendable {
    let pattern: Pattern
    let glob: Glob?
    var slot: Slot
  }

  /// Marks one state of a table; two tables with the same mark hold the same rules.
  final class Mark: Sendable {}

  private(set) var mark = Mark()
  private var plain: [Name: Slot] = [:]
  /// How many separators a plain name holds at most.
  private var deepest = 0
  /// Globs, and names of one kind of module, the oldest first.
  private var listed: [Listed] = []

  /// Says `slot` of `pattern`, or nothing any more; answers what was said before.
  @discardableResult
  mutating func put(_ slot: Slot?, for pattern: Pattern) -> Slot? {
    mark = Mark()
    if !pattern.isGlob && pattern.kind == nil {
      guard let slot else { return plain.removeValue(forKey: pattern.name) }
      if plain.capacity == 0 { plain.reserveCapacity(160) }
      if let separator = pattern.section.separator {
        let byte = UInt8(ascii: separator)
        deepest = max(deepest, pattern.name.string.utf8.count { $0 == byte })
      }
      return plain.updateValue(slot, forKey: pattern.name)
    }
    var former: Slot?
    if let index = listed.firstIndex(where: { $0.pattern == pattern }) {
      former = listed.remove(at: index).slot
    }
    if let slot {
      let place = listed.firstIndex { $0.slot.order > slot.order } ?? listed.count
      listed.insert(Listed(pattern: pattern, glob: pattern.glob, slot: slot), at: place)
    }
    return former
  }

  /// The rule that answers for `name`; nil when none fits.
  func answer(for name: String, kind: ModuleKind?, in section: Section) -> Rule? {
    var best: (name: Name, slot: Slot)?
    forEachCover(of: name, in: section) { cover in
      let cover = Name(cover)
      if let slot = plain[cover], slot.order > best?.slot.order ?? -1 { best = (cover, slot) }
    }
    for entry in listed.reversed() {
      if let best, best.slot.order > entry.slot.order { break }
      if fits(entry, name, kind: kind) {
        return Rule(
          pattern: entry.pattern, verdict: entry.slot.verdict, origin: entry.slot.origin)
      }
    }
    guard let best else { return nil }
    let pattern = Pattern(checked: best.name, in: section)
    return Rule(pattern: pattern, verdict: best.slot.verdict, origin: best.slot.origin)
  }

  /// Every rule with its order, the oldest first.
  func rules(in section: Section) -> [(order: Int, rule: Rule)] {
    var all = listed.map { entry in
      let slot = entry.slot
      let rule = Rule(pattern: entry.pattern, verdict: slot.verdict, origin: slot.origin)
      return (order: slot.order, rule: rule)
    }
    for (name, slot) in plain {
      let pattern = Pattern(checked: name, in: section)
      all.append((slot.order, Rule(pattern: pattern, verdict: slot.verdict, origin: slot.origin)))
    }
    return all.sorted { $0.order < $1.order }
  }

  private func fits(_ entry: Listed, _ name: String, kind: ModuleKind?) -> Bool {
    if let wanted = entry.pattern.kind, wanted != kind { return false }
    return entry.glob?.covers(name) ?? entry.pattern.coversPlainly(name)
  }

  /// Calls `body` with each name whose plain rule, if there is one, covers `name`.
  ///
  /// Names come from programs nobody trusts: only as many parts are looked at as the deepest rule
  /// has, so that a path of a million directories costs no more than reading it once.
  private func forEachCover(of name: String, in section: Section, _ body: (String) -> Void) {
    guard let separator = section.separator else { return body(name) }
    if section.holdsPaths { body("/") }
    let byte = UInt8(ascii: separator)
    var depth = 0
    var rest = name.utf8[...]
    while let index = rest.firstIndex(of: byte) {
      if depth > deepest { return }
      if index > name.startIndex { body(String(name.utf8[..<index]) ?? "") }
      depth += 1
      rest = name.utf8[name.utf8.index(after: index)...]
    }
    if depth <= deepest && name != "/" { body(name) }
  }
}
