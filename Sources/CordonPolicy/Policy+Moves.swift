// What would get away from its rule if a file were moved?

extension Policy {
  /// The refusal to give `path` another name because of a rule for something below it that is younger
  /// than the answer for the path itself: the policy would lose sight of that. Nil when there is none.
  public func refusalToMove(_ path: String) -> Decision? {
    guard let path = Path.normalized(path) else { return nil }
    for section in [Section.read, .write] {
      let answer = decide(section == .read ? .read(path) : .write(path)).rule
      let rules = rules(in: section)
      let first = answer.flatMap { rules.firstIndex(of: $0) } ?? -1
      for rule in rules[(first + 1)...] where rule.verdict != .allow {
        if rule.pattern.mayLie(below: path) {
          return Decision(
            subject: .write(path), verdict: rule.verdict == .stop ? .stop : .deny, rule: rule)
        }
      }
    }
    return nil
  }
}

extension Pattern {
  /// Whether the pattern may fit something below a path.
  func mayLie(below path: String) -> Bool {
    let start = path == "/" ? "/" : path + "/"
    guard let glob else { return name.string.utf8.starts(with: start.utf8) }
    let literal = glob.literalStart
    return literal.utf8.starts(with: start.utf8) || start.utf8.starts(with: literal.utf8)
  }
}

extension Glob {
  /// What every name that fits begins with.
  var literalStart: String {
    var text = ""
    for element in elements {
      guard case .literal(let scalar) = element else { break }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
