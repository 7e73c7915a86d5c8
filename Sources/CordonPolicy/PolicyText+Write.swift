// How is a policy written down?
//
// As the edits that make it from nothing: section by section, the rules in their order, then every
// limit. Reading the text back gives a policy that agrees with this one.

extension PolicyText {
  /// The text of a policy file.
  public static func text(of policy: Policy) -> String {
    var lines = ["# A policy of Cordon; cordon-policy(5) describes the format."]
    for section in Section.allCases {
      let rows = policy.rows(in: section)
      if !rows.isEmpty { lines += [""] + self.lines(of: rows) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The edits that say what `rows` say, in their order: neighbours with one verdict share a line
  /// while it fits into `width`.
  public static func lines(of rows: [PolicyRow], width: Int = 79) -> [String] {
    var lines: [String] = []
    var head: String?
    for row in rows {
      guard case .rule(let rule) = row else {
        lines.append(row.text)
        head = nil
        continue
      }
      append(rule.pattern, rule.verdict, to: &lines, head: &head, width: width)
    }
    return lines
  }

  /// The lines that say `verdict` of `patterns`; more than one when their sections differ.
  static func lines(_ verdict: Verdict, _ patterns: [Pattern]) -> [String] {
    var lines: [String] = []
    var head: String?
    for pattern in patterns {
      append(pattern, verdict, to: &lines, head: &head, width: .max)
    }
    return lines
  }

  private static func append(
    _ pattern: Pattern, _ verdict: Verdict, to lines: inout [String], head: inout String?,
    width: Int
  ) {
    let start = verdict.word + " " + pattern.section.word
    let word = " " + pattern.written
    if head == start, let line = lines.last, line.count + word.count <= width {
      lines[lines.count - 1] += word
    } else {
      lines.append(start + word)
      head = start
    }
  }
}
