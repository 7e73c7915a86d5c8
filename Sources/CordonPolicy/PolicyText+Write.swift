// How is a policy written down?
//
// As the edits that make it from nothing: section by section, the rules in their order, then every
// limit. Reading the text back gives a policy that agrees with this one.

extension PolicyText {
  /// The text of a policy file.
  public static func text(of policy: Policy) -> String {
    lines(of: policy).map { $0 + "\n" }.joined()
  }

  /// The lines of a policy file, with a blank line between sections.
  public static func lines(of policy: Policy) -> [String] {
    var lines = ["# A policy of Cordon; cordon-policy(5) describes the format."]
    for section in Section.withRules {
      let rules = policy.rules(in: section)
      if !rules.isEmpty { lines.append("") }
      var start = 0
      while start < rules.count {
        var end = start
        while end < rules.count, rules[end].verdict == rules[start].verdict { end += 1 }
        lines += Self.lines(rules[start].verdict, rules[start..<end].map(\.pattern), width: 79)
        start = end
      }
    }
    lines.append("")
    for name in LimitName.allCases {
      lines.append("limit \(name.word) \(Amount.text(policy.limits[name], of: name))")
    }
    return lines
  }

  /// The lines that say `verdict` of `patterns`, a new one at each change of section and when one
  /// would be longer than `width`.
  static func lines(_ verdict: Verdict, _ patterns: [Pattern], width: Int) -> [String] {
    var lines: [String] = []
    var section: Section?
    for pattern in patterns {
      let word = " " + pattern.written
      if pattern.section == section, let line = lines.last, line.count + word.count <= width {
        lines[lines.count - 1] += word
      } else {
        lines.append(verdict.word + " " + pattern.section.word + word)
        section = pattern.section
      }
    }
    return lines
  }
}
