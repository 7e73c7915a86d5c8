// What do the prompts of a realm say?
//
// They are its `sys.ps1` and `sys.ps2`, or what these say of themselves, which is code of the realm's. For a
// prompt nobody waits as long as for a statement: one that takes too long is not asked again.

import CordonInterpreter
import CordonPolicy
import CordonRuntime

/// The prompts that took too long, and what is to be told about them.
struct PromptProblems {
  /// By realm and name, which object it was.
  var slow: [String: UInt64] = [:]
  var message: String?
}

extension Engine {
  /// A prompt is cut to so many characters.
  private static let longestPrompt = 500

  /// What a prompt may use. By the clock it is a while, for what waits on a busy machine.
  private static let allowance: Limits = {
    var limits = Limits()
    limits.steps = 1_000_000
    limits.cpu = 250_000_000
    limits.wall = 1_000_000_000
    limits.output = 1 << 12
    return limits
  }()

  public func promptOverride(in realm: RealmName, isContinuation: Bool) -> String? {
    let name = isContinuation ? "ps2" : "ps1"
    let prompt = self.realm(realm).sys.pointee.dictionary.get(vm.intern(name))
    if prompt.isUnset { return nil }
    if prompt.isKind(.string) { return Self.cut(prompt) }
    let place = "\(realm) \(name)"
    if promptProblems.slow[place] == prompt.bits { return nil }
    promptProblems.slow[place] = nil
    var text: String?
    let outcome = Outcome(
      interpreter.finish(self.realm(realm), atMost: Self.allowance) { () throws(Raised) in
        text = Self.cut(try vm.str(prompt))
        return .none
      })
    if case .limit = outcome {
      promptProblems.slow[place] = prompt.bits
      promptProblems.message =
        "sys.\(name) takes too long to say what it is, and is not asked until it is another"
    }
    return text
  }

  public func takePromptProblem() -> String? {
    defer { promptProblems.message = nil }
    return promptProblems.message
  }

  private static func cut(_ text: Value) -> String {
    let text = text.asText
    if text.byteCount <= longestPrompt { return text.swiftString }
    let bytes = text.buffer.prefix(4 * longestPrompt)
    return String(String(decoding: bytes, as: UTF8.self).prefix(longestPrompt))
  }
}
