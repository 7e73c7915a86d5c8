// What may a realm do?
//
// A policy is a value: rules by section, and limits. What no rule speaks of is denied. Of the rules
// that fit a subject the one written last answers, whatever its verdict and however wide it is, so
// that an edit always takes effect.

public struct Policy: Sendable {
  /// The shipped policy that this one began as; nil for one from a file.
  public internal(set) var base: ShippedPolicy?
  public internal(set) var limits = Limits.usual
  /// Where each limit was written, by its number; nil where the usual value stands.
  var limitOrigins: [Origin?] = Array(repeating: nil, count: LimitName.allCases.count)
  /// One table for each section with rules, by the section's number.
  var tables = [RuleTable](repeating: RuleTable(), count: Section.withRules.count)
  /// The order of the next rule.
  var nextOrder = 0

  /// The policy that allows nothing, with the usual limits.
  public init() {}

  /// The answer to `subject`, with the rule that gave it.
  public func decide(_ subject: Subject) -> Decision {
    var name = subject.name
    let section = subject.section
    if section.holdsPaths {
      guard let path = Path.normalized(name) else {
        return Decision(subject: subject, verdict: .deny, rule: nil)
      }
      name = path
    }
    let rule = tables[Int(section.rawValue)].answer(for: name, kind: subject.kind, in: section)
    return Decision(subject: subject, verdict: rule?.verdict ?? .deny, rule: rule)
  }

  /// Whether `subject` is allowed outright.
  public func allows(_ subject: Subject) -> Bool { decide(subject).isAllowed }

  /// Where the limit was written; nil where the usual value stands.
  public func origin(of limit: LimitName) -> Origin? { limitOrigins[Int(limit.rawValue)] }

  /// Whether the rules of a section are known to be those of another policy, without a look at them:
  /// one policy is a copy of the other, and neither has changed there since.
  public func shares(_ section: Section, with other: Policy) -> Bool {
    section != .limit
      && tables[Int(section.rawValue)].mark === other.tables[Int(section.rawValue)].mark
  }

  /// The rules of one section in the order in which they were written.
  public func rules(in section: Section) -> [Rule] {
    if section == .limit { return [] }
    return tables[Int(section.rawValue)].rules(in: section).map(\.rule)
  }

  /// Adds a rule that is younger than all others.
  mutating func add(_ verdict: Verdict, _ pattern: Pattern, origin: Origin) -> RuleTable.Slot? {
    let slot = RuleTable.Slot(verdict: verdict, order: nextOrder, origin: origin)
    nextOrder += 1
    return tables[Int(pattern.section.rawValue)].put(slot, for: pattern)
  }
}

extension Policy: Equatable {
  /// Same rules in the same order from the same places, same limits, same beginning.
  public static func == (left: Policy, right: Policy) -> Bool {
    left.base == right.base && left.limits == right.limits
      && left.limitOrigins == right.limitOrigins
      && Section.withRules.allSatisfy { left.rules(in: $0) == right.rules(in: $0) }
  }

  /// Whether both say the same in the same order, wherever it was written; then they decide alike.
  public func agrees(with other: Policy) -> Bool {
    limits == other.limits
      && Section.withRules.allSatisfy { section in
        rules(in: section).elementsEqual(other.rules(in: section)) {
          $0.pattern == $1.pattern && $0.verdict == $1.verdict
        }
      }
  }
}
