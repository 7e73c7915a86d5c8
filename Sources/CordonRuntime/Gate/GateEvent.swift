// What does the gate remember of what was asked for?

import CordonPolicy

/// What a person says to a question of the gate.
public enum Answer: String, Sendable {
  case yes, no
  /// Yes, and allowed from now on.
  case always
  /// No, and denied from now on.
  case never

  public var isYes: Bool { self == .yes || self == .always }
}

/// A question of the gate to the person at the terminal.
public struct Question {
  public let decision: Decision
  /// What the program wants to do, in a word: `import`, `open`.
  public let operation: String
  public let realm: Realm
  /// Whether a rule for the subject would cover what lies in it as well.
  public let coversMore: Bool
}

/// One thing that was asked for, and what became of it.
public struct GateEvent: Sendable {
  public enum Kind: String, Sendable {
    /// The audit began.
    case start
    /// Something was refused, asked about or stopped; without a decision, what no rule speaks of.
    case decision
    /// Something was opened for reading.
    case open
    /// An open file was used for the first time under a policy.
    case use
    /// Something outside was changed.
    case change
    /// A process was started, ended or signalled.
    case spawn
    /// A limit ended a run.
    case limit
    /// The policy was changed.
    case edit
    /// The kernel refused what the policy allows, because of the wall made at the start.
    case wall

    /// Whether there is too much of it for the last events at the prompt.
    var isForAuditOnly: Bool { self == .open || self == .use }
  }

  public var kind: Kind
  /// Nanoseconds since 1970.
  public var moment: Int
  public var realm: String
  /// What was done or wanted, in a word; for `limit` and `edit` the words of the matter.
  public var operation: String
  /// Nil where no policy was asked.
  public var decision: Decision?
  /// The paths and names of what was done, where the decision does not tell.
  public var detail = ""
  /// Why it was refused, where no rule speaks of it.
  public var withheld: Withheld?
  /// What the person answered, when there was a question; `no` also where nobody could be asked.
  public var answer: Answer?
  /// Whether nobody could be asked.
  public var isUnanswered = false
  /// The system's number for why it failed; 0 for what went well; nil for what was not tried.
  public var failure: Int32?

  public init(
    kind: Kind, moment: Int, realm: String, operation: String, decision: Decision? = nil,
    detail: String = "", failure: Int32? = nil
  ) {
    self.kind = kind
    self.moment = moment
    self.realm = realm
    self.operation = operation
    self.decision = decision
    self.detail = detail
    self.failure = failure
  }

  /// Whether the program was let on.
  public var isAllowed: Bool {
    answer?.isYes ?? decision?.isAllowed ?? (withheld == nil)
  }
}
