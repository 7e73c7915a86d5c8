// How much of a tree does a policy grant?

/// What a policy grants of a path and all that may lie below it.
public enum Coverage: Equatable, Sendable {
  case whole
  case none
  /// Some rules below say otherwise than the answer for the path itself. Only the names in `steps`
  /// can lead to what is granted; nil stands for any name.
  case mixed(isGranted: Bool, steps: Set<String>?)
}

extension Policy {
  /// The coverage of an absolute path, in the section `read` or `write`.
  ///
  /// - Parameter asking: whether what the person is asked about counts as granted.
  public func coverage(of path: String, in section: Section, asking: Bool) -> Coverage {
    let decision = decide(section == .write ? .write(path) : .read(path))
    let isGranted = decision.verdict.grants(asking: asking)
    let rules = rules(in: section)
    // Whatever is older than the answer for the path is overruled below it as well.
    let first = decision.rule.flatMap { rules.firstIndex(of: $0) } ?? -1
    let others = rules[(first + 1)...].filter {
      $0.verdict.grants(asking: asking) != isGranted && $0.pattern.mayLie(below: path)
        && !$0.pattern.covers(path)
    }
    if others.isEmpty { return isGranted ? .whole : .none }
    if isGranted || others.contains(where: \.pattern.isGlob) {
      return .mixed(isGranted: isGranted, steps: nil)
    }
    let start = path == "/" ? "/" : path + "/"
    let steps = others.compactMap { rule in
      rule.pattern.plainName?.utf8.dropFirst(start.utf8.count)
        .split(separator: UInt8(ascii: "/")).first.flatMap { String(Substring($0)) }
    }
    return .mixed(isGranted: false, steps: Set(steps))
  }
}

extension Verdict {
  /// Whether a program may get what it wants.
  ///
  /// - Parameter asking: whether there is somebody to ask.
  public func grants(asking: Bool) -> Bool { self == .allow || asking && self == .ask }
}
