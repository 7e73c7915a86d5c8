// What does a policy look like, row by row, and what has changed in it?

/// One row of a policy as it is shown.
public enum PolicyRow: Hashable, Sendable {
  case rule(Rule)
  case limit(LimitName, Int?, Origin?)

  public var section: Section {
    switch self {
    case .rule(let rule): rule.pattern.section
    case .limit: .limit
    }
  }

  /// The name without its section, as it is written: `listdir`, `python:*`, `memory`.
  public var name: String {
    switch self {
    case .rule(let rule): rule.pattern.written
    case .limit(let name, _, _): name.word
    }
  }

  /// What the row says of the name: `allow`, `256M`.
  public var value: String {
    switch self {
    case .rule(let rule): rule.verdict.word
    case .limit(let name, let value, _): Amount.text(value, of: name)
    }
  }

  /// Where it was written; nil for a limit that has its usual value.
  public var origin: Origin? {
    switch self {
    case .rule(let rule): rule.origin
    case .limit(_, _, let origin): origin
    }
  }

  /// The row as an edit: `allow os listdir`, `limit memory 256M`.
  public var text: String {
    switch self {
    case .rule(let rule): rule.text
    case .limit: "limit \(name) \(value)"
    }
  }
}

/// One difference between two policies.
public enum PolicyChange: Hashable, Sendable {
  case added(PolicyRow)
  case removed(PolicyRow)

  public var row: PolicyRow {
    switch self {
    case .added(let row), .removed(let row): row
    }
  }

  /// `+ allow os listdir`, `- limit memory 256M`.
  public var text: String {
    switch self {
    case .added(let row): "+ " + row.text
    case .removed(let row): "- " + row.text
    }
  }
}

extension Policy {
  /// The rows of `section`, rules in the order in which they were written.
  public func rows(in section: Section) -> [PolicyRow] {
    if section == .limit {
      return LimitName.allCases.map { .limit($0, limits[$0], origin(of: $0)) }
    }
    return rules(in: section).map { .rule($0) }
  }

  /// The rows of `section` that `filter` selects.
  ///
  /// - Parameter filter: a glob selects the rows whose names fit it; a plain name selects the row
  ///   with that name and those that cover it, so that the last of them answers for it.
  public func rows(in section: Section, matching filter: String) throws(PolicyProblem)
    -> [PolicyRow]
  {
    let rows = rows(in: section)
    let words = try PolicyText.words(of: filter)
    guard let word = words.first, words.count == 1 else {
      throw PolicyProblem("'\(PolicyText.visible(filter))' is not one name, quote its blanks")
    }
    if let marks = word.glob {
      let glob = try Glob(marks, in: .os)
      return rows.filter { glob.covers($0.name) }
    }
    return rows.filter { $0.covers(word.text) }
  }

  /// What was added to and removed from `older`, section by section; a rule that moved is both.
  public func changes(since older: Policy) -> [PolicyChange] {
    var changes: [PolicyChange] = []
    for section in Section.withRules {
      let difference = rules(in: section).difference(from: older.rules(in: section)) {
        $0.pattern == $1.pattern && $0.verdict == $1.verdict
      }
      for case .remove(_, let rule, _) in difference.removals {
        changes.append(.removed(.rule(rule)))
      }
      for case .insert(_, let rule, _) in difference.insertions {
        changes.append(.added(.rule(rule)))
      }
    }
    for name in LimitName.allCases where limits[name] != older.limits[name] {
      changes.append(.removed(.limit(name, older.limits[name], older.origin(of: name))))
      changes.append(.added(.limit(name, limits[name], origin(of: name))))
    }
    return changes
  }
}

extension PolicyRow {
  /// Whether the row has this name or speaks of it.
  fileprivate func covers(_ name: String) -> Bool {
    switch self {
    case .limit(let limit, _, _): return LimitName(word: name) == limit
    case .rule(let rule):
      var name = name
      if rule.pattern.section.holdsPaths {
        guard let path = Path.normalized(name) else { return false }
        name = path
      }
      if rule.pattern.written == name { return true }
      return rule.pattern.covers(name)
    }
  }
}
