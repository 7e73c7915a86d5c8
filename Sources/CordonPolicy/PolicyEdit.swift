// How does a policy change, and how is a change taken back?
//
// An edit is a value. Applying it yields its inverse, which is an edit as well, so that undo, redo
// and undo again are all one operation.

public struct PolicyEdit: Equatable, Sendable {
  public enum Action: Equatable, Sendable {
    /// Says one verdict of each pattern, later than everything said so far.
    case rule(Verdict, [Pattern])
    /// Sets limits; nil takes one away.
    case limit([LimitSetting])
    /// Begins anew from a shipped policy; from the one that this policy began as when nil.
    case reset(ShippedPolicy?)
    /// Puts another policy in place.
    case replace(Policy)
    /// Puts single rules and limits back as they were; made by `apply` only.
    case restore([Restoration])
  }

  public struct LimitSetting: Hashable, Sendable {
    public var name: LimitName
    public var value: Int?

    public init(_ name: LimitName, _ value: Int?) {
      self.name = name
      self.value = value
    }
  }

  /// One rule or limit as it was before an edit.
  public struct Restoration: Hashable, Sendable {
    enum Place: Hashable, Sendable {
      case rule(Pattern, RuleTable.Slot?)
      case limit(LimitName, Int?, Origin?)
    }
    let place: Place
  }

  public var action: Action
  public var origin: Origin

  public init(_ action: Action, origin: Origin) {
    self.action = action
    self.origin = origin
  }

  /// An edit for names as they stand, in which `*` is a star.
  public init(_ verdict: Verdict, _ section: Section, _ names: [String], origin: Origin)
    throws(PolicyProblem)
  {
    var patterns: [Pattern] = []
    for name in names { patterns.append(try Pattern(exactly: name, in: section)) }
    self.init(.rule(verdict, patterns), origin: origin)
  }

  /// Changes `policy`; answers the edit that changes it back.
  @discardableResult
  public func apply(to policy: inout Policy) -> PolicyEdit {
    switch action {
    case .rule(let verdict, let patterns):
      let former = patterns.map { pattern in
        let slot = policy.add(verdict, pattern, origin: origin)
        return Restoration(place: .rule(pattern, slot))
      }
      return PolicyEdit(.restore(former.reversed()), origin: origin)
    case .limit(let settings):
      let former = settings.map { setting in
        let limit = Restoration.Place.limit(setting.name, setting.value, origin)
        return policy.restore(Restoration(place: limit))
      }
      return PolicyEdit(.restore(former.reversed()), origin: origin)
    case .reset(let shipped):
      let former = policy
      policy = (shipped ?? policy.base ?? .standard).policy
      return PolicyEdit(.replace(former), origin: origin)
    case .replace(let other):
      let former = policy
      policy = other
      return PolicyEdit(.replace(former), origin: origin)
    case .restore(let restorations):
      let former = restorations.map { policy.restore($0) }
      return PolicyEdit(.restore(former.reversed()), origin: origin)
    }
  }

  /// Changes `policy` as `apply` does, with no way back: for texts that are read into new policies.
  func perform(on policy: inout Policy) {
    guard case .rule(let verdict, let patterns) = action else {
      apply(to: &policy)
      return
    }
    for pattern in patterns { _ = policy.add(verdict, pattern, origin: origin) }
  }

  /// The edit as text that reads back as the same edit; nil for the edits that only `apply` and
  /// `load` make.
  public var text: String? {
    switch action {
    case .rule(let verdict, let patterns):
      PolicyText.lines(verdict, patterns).joined(separator: "\n")
    case .limit(let settings):
      "limit"
        + settings.map { " \($0.name.word) \(Amount.text($0.value, of: $0.name))" }.joined()
    case .reset(let shipped): shipped.map { "reset " + $0.word } ?? "reset"
    case .replace, .restore: nil
    }
  }
}

extension Policy {
  /// Changes the policy; answers the edit that changes it back.
  @discardableResult
  public mutating func apply(_ edit: PolicyEdit) -> PolicyEdit { edit.apply(to: &self) }

  /// Puts one rule or limit back; answers how it stood.
  mutating func restore(_ restoration: PolicyEdit.Restoration) -> PolicyEdit.Restoration {
    switch restoration.place {
    case .rule(let pattern, let slot):
      let former = tables[Int(pattern.section.rawValue)].put(slot, for: pattern)
      return PolicyEdit.Restoration(place: .rule(pattern, former))
    case .limit(let name, let value, let origin):
      let former = (limits[name], limitOrigins[Int(name.rawValue)])
      limits[name] = value
      limitOrigins[Int(name.rawValue)] = origin
      return PolicyEdit.Restoration(place: .limit(name, former.0, former.1))
    }
  }
}

/// A policy with the edits that led to it.
public struct PolicyHistory: Sendable {
  /// The policy as it stands.
  public private(set) var policy: Policy
  /// The policy before the first edit.
  public let original: Policy
  /// The edits that stand, the oldest first.
  public private(set) var done: [PolicyEdit] = []
  /// The edits that were taken back, the one to redo next last.
  public private(set) var undone: [PolicyEdit] = []
  private var inverses: [PolicyEdit] = []

  public init(_ policy: Policy) {
    self.policy = policy
    original = policy
  }

  /// Makes an edit; what was undone before can no longer be redone.
  public mutating func apply(_ edit: PolicyEdit) {
    inverses.append(policy.apply(edit))
    done.append(edit)
    undone = []
  }

  /// Takes the last edit back and answers it; nil when there is none.
  public mutating func undo() -> PolicyEdit? {
    guard let edit = done.popLast(), let inverse = inverses.popLast() else { return nil }
    policy.apply(inverse)
    undone.append(edit)
    return edit
  }

  /// Makes the edit again that was taken back last and answers it; nil when there is none.
  public mutating func redo() -> PolicyEdit? {
    guard let edit = undone.popLast() else { return nil }
    inverses.append(policy.apply(edit))
    done.append(edit)
    return edit
  }
}
