// How are the gate's decisions told, and the policies that there are?

import CordonPolicy
import CordonRuntime

extension Session {
  func explainRefusal(_ call: CommandCall) throws(CommandProblem) {
    guard let back = call.text.isEmpty ? 1 : Int(call.text), back > 0 else {
      throw CommandProblem("a number tells which refusal, write ':why 2'")
    }
    let refusals = evaluator.events.filter {
      $0.kind == .wall || $0.kind == .decision && !$0.isAllowed
    }
    guard back <= refusals.count else {
      switch refusals.count {
      case 0: throw CommandProblem("nothing has been refused")
      case 1: throw CommandProblem("there is only 1 refusal")
      default: throw CommandProblem("there are only \(refusals.count) refusals")
      }
    }
    let event = refusals[refusals.count - back]
    if event.kind == .wall { return explainWall(event) }
    if let withheld = event.withheld {
      say("refused: \(Presenter.visibleLine(event.detail))")
      say("because: \(withheld.reason)")
      if let remedy = withheld.remedy { say("to allow: \(remedy)") }
      return
    }
    guard let decision = event.decision else { return }
    say("\(decision.verdict == .stop ? "stopped" : "refused"): \(decision.subject.text)")
    say("because: \(decision.reason)\(Self.answer(event))")
    explainRule(decision)
    guard let remedy = decision.remedy else { return }
    // The session edits the policy of its own restricted realm only.
    guard event.realm == "restricted" else {
      say("to allow: r.edit(\(Self.literal(remedy))), where r is the RExec")
      return
    }
    say("to allow: :policy \(remedy)")
    if isInVain(remedy) {
      say("in vain here: the kernel's wall, made at the start, refuses it too")
    }
    let prospect = evaluator.prospect(of: decision.subject)
    for opening in prospect.openings { say("would open: \(opening)") }
    for warning in prospect.warnings { say("beware: \(warning)") }
  }

  /// A text as Python writes it.
  private static func literal(_ text: String) -> String {
    let escaped = text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }
    return "\"" + escaped.joined() + "\""
  }

  /// What the person said, or why nobody was asked.
  private static func answer(_ event: GateEvent) -> String {
    guard let answer = event.answer else { return "" }
    if event.isUnanswered { return ", and there is no terminal to ask at" }
    return answer.isYes
      ? ", and the answer was \(answer.rawValue)"
      : ", and the answer was \(answer.rawValue)"
  }

  /// Which other names a rule with gaps in it speaks of.
  private func explainRule(_ decision: Decision) {
    guard let pattern = decision.rule?.pattern, pattern.isGlob, !pattern.section.holdsPaths else {
      return
    }
    let names = evaluator.knownNames(in: pattern.section).filter { pattern.speaks(of: $0) }.sorted()
    if names.isEmpty { return }
    say("the rule covers: \(Engine.counted(names.count, "name")), \(Engine.some(names))")
  }

  // MARK: The log

  func listEvents(_ call: CommandCall) throws(CommandProblem) {
    var count = 20
    if !call.text.isEmpty {
      guard let number = Int(call.text), number > 0 else {
        throw CommandProblem("a count is a number, write ':policy log 50'")
      }
      count = number
    }
    let events = evaluator.events.suffix(count)
    if events.isEmpty { return say("nothing but what is allowed has happened") }
    for event in events {
      say("\(event.clock) \(event.realm): \(Self.told(event))")
    }
  }

  private static func told(_ event: GateEvent) -> String {
    switch event.kind {
    case .edit: return "edit, \(event.operation)"
    case .limit: return "limit, \(event.operation)"
    default: break
    }
    var text = event.operation
    if let decision = event.decision { text += " \(decision.subject.text)" }
    if !event.detail.isEmpty { text += ", \(event.detail)" }
    text += ": " + outcome(event)
    if event.kind == .wall { text += ", by the kernel's wall" }
    if let reason = event.decision?.reason ?? event.withheld?.reason { text += "  [\(reason)]" }
    return text
  }

  private static func outcome(_ event: GateEvent) -> String {
    if let failure = event.failure {
      return failure == 0 ? "done" : "failed, \(SystemFailure(failure).meaning)"
    }
    switch event.decision?.verdict {
    case .stop?: return "stopped"
    case .ask?:
      return event.isUnanswered ? "nobody to ask" : "asked, \(event.answer?.rawValue ?? "no")"
    default: return "refused"
    }
  }

  // MARK: The policies

  /// The policy that was put in place as a whole last, and its name; nil for that of the start.
  var policyBase: (policy: Policy, name: String?) {
    for edit in policyHistory.done.reversed() {
      switch edit.action {
      case .replace(let policy):
        guard case .edit(let number) = edit.origin else { return (policy, nil) }
        return (policy, loadedNames[number])
      case .reset(let shipped):
        guard let shipped = shipped ?? policyHistory.policy.base else { continue }
        return (shipped.policy, shipped.word)
      default: continue
      }
    }
    return (policyHistory.original, nil)
  }

  func listPolicies() {
    var rows = ShippedPolicy.allCases.map { ($0.word, $0.summary) }
    for file in evaluator.policyFiles { rows.append((file, "a file here")) }
    say(Presenter.columns(rows, indentation: ""))
    let edits = policyHistory.done.count
    let name =
      policyBase.name ?? policyHistory.original.base?.word ?? "a policy of the command line"
    say(
      "in force: \(name)\(edits == 0 ? "" : ", after \(Engine.counted(edits, "edit"))")"
        + (isPolicyLocked ? ", locked" : ", not locked"))
  }
}
