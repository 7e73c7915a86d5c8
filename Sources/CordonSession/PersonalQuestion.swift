// How is a person asked whether something may happen?

import CordonPolicy
import CordonRuntime

public typealias PersonalAnswer = Answer

/// A question as it is put to a person.
public struct PersonalQuestion {
  /// A line or two, without anything that a terminal would obey.
  public let text: String
  /// Whether "always" and "never" are among the answers.
  public let offersRules: Bool

  /// How much of a name is shown.
  private static let longestName = 300

  init(_ question: Question, offersRules: Bool) {
    let decision = question.decision
    let rule = decision.rule.map { "\($0.text), \($0.origin.text)" } ?? decision.reason
    let tree = offersRules && question.coversMore ? " and all that lies in it" : ""
    text =
      "\(Presenter.visibleLine(question.realm.name)) asks: "
      + "\(Self.shown(decision.subject.text))\(tree) "
      + "(\(question.operation); \(Self.shown(rule))); "
      + (offersRules ? "yes, no, always, never (y/n/a/N)? " : "yes, no (y/n)? ")
    self.offersRules = offersRules
  }

  /// Whether a command is to be run that came with pasted text.
  public init(pastedCommand line: String) {
    text = "The pasted text has a command: \(Self.shown(line))\nRun it (y/n)? "
    offersRules = false
  }

  /// A name in sight: of a long one both ends.
  private static func shown(_ text: String) -> String {
    let scalars = Array(Presenter.visibleLine(text).unicodeScalars)
    if scalars.count <= longestName { return String(String.UnicodeScalarView(scalars)) }
    let half = longestName / 2
    let head = String(String.UnicodeScalarView(scalars[..<half]))
    let tail = String(String.UnicodeScalarView(scalars[(scalars.count - half)...]))
    return "\(head) ... \(scalars.count - 2 * half) characters more ... \(tail)"
  }

  /// What the person has said with a line; nil when it is no answer.
  public func answer(_ line: String) -> Answer? {
    switch line {
    case "y", "Y", "yes", "Yes", "YES": return .yes
    case "n", "no", "No", "NO": return .no
    case "a", "A", "always", "Always": return offersRules ? .always : nil
    case "N", "never", "Never": return offersRules ? .never : .no
    default: return nil
    }
  }
}
