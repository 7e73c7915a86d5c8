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
      // One answer counts for a module, its import, its functions and what lies in it, for as long as
      // the rule that asked is the one that answers.
      if realm.hasAdmitted(decision) { return true }
      let isAdmitted = host.gate.admits(decision, asker, coversMore: decision.subject.hasParts)
      try checkAudit()
      if isAdmitted {
        realm.noteAdmitted(decision)
        return true
      }
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

extension Realm {
  /// Whether the person has let the realm use the module, or a package that it lies in, when the same
  /// rule asked.
  func hasAdmitted(_ decision: Decision) -> Bool {
    guard decision.subject.section == .module, let rule = decision.rule else { return false }
    if admittedModules.isEmpty { return false }
    var name = decision.subject.name[...]
    while true {
      if admittedModules[String(name)] == rule { return true }
      guard let dot = name.lastIndex(of: ".") else { return false }
      name = name[..<dot]
    }
  }

  func noteAdmitted(_ decision: Decision) {
    guard decision.subject.section == .module, let rule = decision.rule else { return }
    if admittedModules.count >= 1000 { admittedModules = [:] }
    admittedModules[decision.subject.name] = rule
  }

  /// Forgets the answers to questions that a new policy does not ask, or that another rule asks.
  func forgetAdmitted(under policy: Policy) {
    if admittedModules.isEmpty { return }
    admittedModules = admittedModules.filter { policy.decide(.module($0.key)).rule == $0.value }
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
