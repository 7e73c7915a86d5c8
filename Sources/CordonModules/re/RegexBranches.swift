// How are many branches of a choice written short?
//
// Branches that begin with different characters exclude each other, so those that begin with the
// same one may be brought together: a list of words becomes a tree, which is smaller and is searched
// faster. Branches that are one character each become a set.

enum RegexBranches {
  /// Fewer branches make no tree.
  private static let few = 6
  /// Levels of the tree at most; a list of words has less.
  private static let deepest = 40

  /// Branches that match the same as those given, in the same order of preference.
  static func shortened(_ branches: [RegexNode]) -> [RegexNode] {
    if branches.count < few { return sets(branches) }
    return tree(branches.map { items($0)[...] }, depth: 0)
  }

  private static func items(_ branch: RegexNode) -> [RegexNode] {
    if case .sequence(let items) = branch { return items }
    return [branch]
  }

  private static func tree(_ branches: [ArraySlice<RegexNode>], depth: Int) -> [RegexNode] {
    var result: [RegexNode] = []
    var groups: [[ArraySlice<RegexNode>]] = []
    var places: [UInt64: Int] = [:]
    func endRun() {
      for group in groups { result.append(joined(group, depth: depth)) }
      groups = []
      places = [:]
    }
    for branch in branches {
      guard depth < deepest, let first = branch.first, let key = key(first) else {
        endRun()
        result.append(.sequence(Array(branch)))
        continue
      }
      if let place = places[key] {
        groups[place].append(branch)
      } else {
        places[key] = groups.count
        groups.append([branch])
      }
    }
    endRun()
    return sets(result)
  }

  /// Branches that begin alike as one.
  private static func joined(_ branches: [ArraySlice<RegexNode>], depth: Int) -> RegexNode {
    if branches.count == 1 { return .sequence(Array(branches[0])) }
    var prefix: [RegexNode] = []
    var rests = branches
    while let first = rests[0].first, let key = key(first),
      rests.allSatisfy({ $0.first.flatMap(RegexBranches.key) == key })
    {
      prefix.append(first)
      rests = rests.map { $0.dropFirst() }
    }
    let choice = tree(rests, depth: depth + 1)
    return .sequence(prefix + [.group(choice.count == 1 ? choice[0] : .choice(choice))])
  }

  /// Characters with different keys never match the same; nil where that is not certain.
  private static func key(_ node: RegexNode) -> UInt64? {
    guard case .character(let c, let rule) = node else { return nil }
    if rule == .exact || c < 0x80 && !c.isLetterOfASCII { return UInt64(c) }
    return c < 0x80 ? UInt64(rule.rawValue) << 32 | UInt64(c | 0x20) : nil
  }

  /// With neighbours that are single characters taken together.
  private static func sets(_ branches: [RegexNode]) -> [RegexNode] {
    var result: [RegexNode] = []
    var run: [(character: UInt32, rule: CaseRule)] = []
    func endRun() {
      if run.count == 1 {
        result.append(.character(run[0].character, run[0].rule))
      } else if run.count > 1 {
        let set = CharacterRanges(run.map { $0.character...$0.character })
        result.append(.set(CharacterClass(ranges: set.ranges), run[0].rule))
      }
      run = []
    }
    for branch in branches {
      let items = items(branch)
      guard items.count == 1, case .character(let c, let rule) = items[0] else {
        endRun()
        result.append(branch)
        continue
      }
      if let last = run.last, last.rule != rule { endRun() }
      run.append((c, rule))
    }
    endRun()
    return result
  }
}
