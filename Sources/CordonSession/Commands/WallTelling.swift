// What does a session say of the kernel's wall that it is behind?

import CordonPolicy
import CordonRuntime

extension Session {
  /// For whoever leaves the restricted realm and might take the wall to be gone.
  func tellOfWall() {
    say("the kernel's wall, made at the start from the restricted policy, holds here as well")
  }

  /// Tells of what an edit allows and the wall refuses all the same.
  func tellShortfall(since former: Policy) {
    guard let wall = evaluator.wall else { return }
    let known = Set(wall.shortfall(of: former))
    let new = wall.shortfall(of: evaluator.policy).filter { !known.contains($0) }
    if new.isEmpty { return }
    let shown = new.count > 4 ? new.prefix(3) + ["\(new.count - 3) more"] : new[...]
    say(
      "in vain: the kernel's wall, made at the start, still refuses what this lets through: "
        + shown.map(Presenter.visibleLine).joined(separator: ", "))
  }

  /// Whether the wall would refuse what an edit would allow.
  func isInVain(_ remedy: String) -> Bool {
    guard let wall = evaluator.wall,
      let edit = try? PolicyText.edit(remedy, origin: .edit(0), base: nil)
    else { return false }
    var policy = evaluator.policy
    let known = Set(wall.shortfall(of: policy))
    policy.apply(edit)
    return wall.shortfall(of: policy).contains { !known.contains($0) }
  }

  /// The answer of `:why` where it was the wall that refused.
  func explainWall(_ event: GateEvent) {
    if let decision = event.decision, decision.subject.section.holdsPaths {
      say("refused: \(decision.subject.text)")
      say("because: the kernel's wall, made at the start; the policy has it: \(decision.reason)")
    } else {
      let what = event.operation + (event.detail.isEmpty ? "" : ", " + event.detail)
      say("refused: \(Presenter.visibleLine(what)), in the realm \(event.realm)")
      say("because: the kernel's wall, made at the start")
    }
    say(
      "to allow: start anew, without --sandbox or with a policy that grants what is there by then")
  }
}
