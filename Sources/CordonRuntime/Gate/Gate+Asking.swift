// How does the gate put a decision into practice: how does it ask, remember and tell?

import CordonPolicy

/// Who asks the gate for something, and what for.
struct Asker {
  let realm: Realm
  /// What it wants to do, in a word.
  let operation: String
  /// Whether the person may be asked: not for what nobody waits for.
  var mayAsk = true
}

extension Gate {
  /// Whether a decision lets the asker go on. Asks the person where the policy says so, once for
  /// each subject of a request.
  func admits(_ decision: Decision, _ asker: Asker, coversMore: Bool = false) -> Bool {
    if decision.verdict != .ask { return decision.isAllowed }
    if let settled = settled[decision.subject] { return settled.isYes }
    guard asker.mayAsk else { return false }
    var answer = Answer.no
    if let answerer {
      answer = answerer(
        Question(
          decision: decision, operation: asker.operation, realm: asker.realm,
          coversMore: coversMore))
    }
    settled[decision.subject] = answer
    // A refusal is recorded where it is raised.
    if answer.isYes { record(decision, asker) }
    return answer.isYes
  }

  /// Begins a request: what was answered to the one before counts no more.
  func beginRequest() { if !settled.isEmpty { settled = [:] } }

  /// Remembers a decision that was not a plain "allow".
  func record(_ decision: Decision, _ asker: Asker) {
    var event = GateEvent(
      kind: .decision, moment: now(), realm: asker.realm.name, operation: asker.operation,
      decision: decision)
    if decision.verdict == .ask {
      event.answer = settled[decision.subject] ?? .no
      event.isUnanswered = answerer == nil
    }
    note(event)
  }

  /// Remembers what was done outside, with its outcome.
  func record(
    _ traits: RequestTraits, _ decision: Decision?, _ realm: Realm, failure: Int32?
  ) {
    if traits.kind.isForAuditOnly && audit == nil { return }
    note(
      GateEvent(
        kind: traits.kind, moment: now(), realm: realm.name, operation: traits.operation,
        decision: decision, detail: traits.detail, failure: failure))
  }

  /// Remembers the end of a run at a limit.
  func recordLimit(_ message: String, _ realm: Realm) {
    note(GateEvent(kind: .limit, moment: now(), realm: realm.name, operation: message))
  }

  /// Remembers a change of a policy, in the words of an edit.
  public func recordEdit(_ text: String, realm: String) {
    note(GateEvent(kind: .edit, moment: now(), realm: realm, operation: text))
  }

  /// How much of a name is remembered: programs choose names.
  private static let longestName = 5000

  func note(_ event: GateEvent) {
    var event = event
    event.decision = event.decision?.shortened(to: Self.longestName)
    if event.detail.utf8.count > Self.longestName {
      event.detail = String(decoding: event.detail.utf8.prefix(Self.longestName), as: UTF8.self)
    }
    if !event.kind.isForAuditOnly {
      if events.count >= 200 { events.removeFirst(events.count - 199) }
      events.append(event)
    }
    if audit != nil { write(event) }
  }

  /// What was refused, the oldest first; of the last 200 events.
  public var denials: [GateEvent] { events.filter { $0.kind == .decision && !$0.isAllowed } }
}
