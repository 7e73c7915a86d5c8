// What does a verdict do to the code that runs?
//
// "allow" lets it go on, "deny" raises, "ask" asks the person first. "stop" ends what runs in the
// realm as a limit does: no handler of the realm sees it, and its caller outside gets one ordinary
// exception.

import CordonPolicy

extension VM {
  /// Whether the present realm may do what the decision is about. Does not come back from a "stop".
  ///
  /// - Parameter operation: what is wanted, in a word.
  func admits(_ decision: Decision, _ operation: String) throws(Raised) -> Bool {
    if decision.isAllowed { return true }
    host.gate.beginRequest()
    let asker = Asker(realm: realm, operation: operation)
    if decision.verdict == .ask {
      // One answer counts for a module until the policy changes: its import and its functions.
      let module = AdmittedModule(decision.subject, realm)
      if let module, host.gate.admittedModules.contains(module) { return true }
      let isAdmitted = host.gate.admits(decision, asker, coversMore: decision.subject.hasParts)
      try checkAudit()
      if isAdmitted, let module { host.gate.admit(module) }
      if isAdmitted { return true }
    }
    host.gate.record(decision, asker)
    try stopIfAsked(by: decision)
    return false
  }

  /// Ends the present realm's run when the verdict is "stop".
  func stopIfAsked(by decision: Decision) throws(Raised) {
    try checkAudit()
    if decision.verdict != .stop { return }
    host.stopDecision = decision
    requestStop(.policy)
    throw stopped()
  }

  /// Ends the present realm's run when what happens can no longer be written down.
  func checkAudit() throws(Raised) {
    guard host.gate.lostAudit != nil, realm.policy != nil else { return }
    requestStop(.audit)
    throw stopped()
  }

  /// Says that the person is asked something now: the time until `endWaitForPerson` is not the
  /// realm's.
  public func beginWaitForPerson() { host.meter(of: state.realm).pointee.lookAtClocks() }

  public func endWaitForPerson() { host.meter(of: state.realm).pointee.startClocks() }

  /// What the machine was stopped by, in words.
  func stopMessage(_ reason: Stop) -> String {
    switch reason {
    case .policy:
      guard let decision = host.stopDecision else { return "the policy ended the program" }
      return "\(decision.subject.text) ends the program: \(decision.reason)"
    case .audit:
      return "the audit file is lost: \(host.gate.lostAudit?.meaning ?? "")"
    default: return limitMessage(reason)
    }
  }

  /// The exception that the caller of a stopped realm gets.
  func raiseStopped(_ reason: Stop) -> Raised {
    if reason == .interrupted { return raiseInterruption(of: host.stoppedRealm) }
    let message = stopMessage(reason)
    if !reason.isOfPolicy, let realm = host.realms[Int(host.stoppedRealm)] {
      host.gate.recordLimit(message, realm)
    }
    return raise(reason.isOfPolicy ? .stopError : .limitError, message)
  }
}

/// A module that the person has let a realm use under one of its policies.
struct AdmittedModule: Hashable {
  let realm: UInt16
  let generation: Int
  let name: String

  /// Nil for what is no module.
  init?(_ subject: Subject, _ realm: Realm) {
    guard subject.section == .module else { return nil }
    self.realm = realm.id
    generation = realm.generation
    name = subject.name
  }
}

extension Stop {
  /// Whether a rule is the reason, or what a rule needs, and not a limit.
  public var isOfPolicy: Bool { self == .policy || self == .audit }
}

extension Subject {
  /// Whether a rule for this name covers other names as well.
  var hasParts: Bool { section == .module }
}
