// Which policies does Cordon bring along?
//
// Their texts are compiled in, so that a start reads no file; `share/cordon/policies` holds the
// same texts to read and to copy from, and a test compares them.

public enum ShippedPolicy: UInt8, CaseIterable, Sendable {
  /// Exactly what the Restricted Execution HOWTO lists.
  case howto
  /// The default: the HOWTO's lists and the library's modules of pure computation.
  case standard
  /// Computation only: no files, no names of os.
  case strict

  public init?(word: String) {
    for policy in ShippedPolicy.allCases where policy.word == word {
      self = policy
      return
    }
    return nil
  }

  /// The policy that `word` names, or the problem that says which one was meant.
  public static func named(_ word: String) throws(PolicyProblem) -> ShippedPolicy {
    if let policy = ShippedPolicy(word: word) { return policy }
    throw PolicyProblem.unknown("policy", word, among: allCases.map(\.word))
  }

  public var word: String {
    switch self {
    case .howto: "howto"
    case .standard: "standard"
    case .strict: "strict"
    }
  }

  /// One line for help.
  public var summary: String {
    switch self {
    case .howto: "exactly what the Restricted Execution HOWTO lists"
    case .standard: "the HOWTO's lists and the modules of pure computation"
    case .strict: "computation only: no files, no names of os"
    }
  }

  /// The text, the same as in the policy's file.
  public var text: String {
    switch self {
    case .howto: ShippedPolicy.howtoText
    case .standard: ShippedPolicy.standardText
    case .strict: ShippedPolicy.strictText
    }
  }

  /// The policy itself, built once.
  public var policy: Policy {
    switch self {
    case .howto: ShippedPolicy.builtHowto
    case .standard: ShippedPolicy.builtStandard
    case .strict: ShippedPolicy.builtStrict
    }
  }

  private static let builtHowto = build(.howto)
  private static let builtStandard = build(.standard)
  private static let builtStrict = build(.strict)

  /// Reads the policy's text.
  static func build(_ shipped: ShippedPolicy) -> Policy {
    do {
      var policy = try Policy(text: shipped.text, origin: .shipped(shipped, line: 0))
      policy.base = shipped
      return policy
    } catch {
      fatalError("the shipped policy is no policy: \(shipped.word), \(error)")
    }
  }
}

extension Policy {
  /// Exactly what the Restricted Execution HOWTO lists.
  public static var howto: Policy { ShippedPolicy.howto.policy }
  /// The default.
  public static var standard: Policy { ShippedPolicy.standard.policy }
  /// Computation only.
  public static var strict: Policy { ShippedPolicy.strict.policy }
}
