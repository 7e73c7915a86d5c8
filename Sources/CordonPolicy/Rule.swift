// What does a policy answer, and on whose word?

/// What happens to a request; a later case is stricter.
public enum Verdict: UInt8, CaseIterable, Comparable, Sendable {
  case allow
  /// Whoever sits at the prompt decides each time.
  case ask
  /// The program gets an exception.
  case deny
  /// The program ends; it cannot catch this.
  case stop

  public static func < (left: Verdict, right: Verdict) -> Bool { left.rawValue < right.rawValue }

  public init?(word: String) {
    for verdict in Verdict.allCases where verdict.word == word {
      self = verdict
      return
    }
    return nil
  }

  /// The verdict's name in a policy's text.
  public var word: String {
    switch self {
    case .allow: "allow"
    case .ask: "ask"
    case .deny: "deny"
    case .stop: "stop"
    }
  }
}

/// Where a rule or a limit was written.
public enum Origin: Hashable, Sendable {
  /// A policy that Cordon brings along, and the line in its file.
  case shipped(ShippedPolicy, line: Int)
  /// A file that was loaded, and the line in it.
  case file(String, line: Int)
  /// The command line.
  case option
  /// An edit at the prompt, by its number in the session.
  case edit(Int)
  /// An answer of the person to a question, by its number among the edits of the session.
  case answer(Int)
  /// The program that set the realm up, through the library.
  case host

  /// The place, as it is shown in brackets: `standard.policy:12`, `edit 3`.
  public var text: String {
    switch self {
    case .shipped(let policy, let line): "\(policy.word).policy:\(line)"
    case .file(let name, let line): "\(PolicyText.visible(name)):\(line)"
    case .option: "command line"
    case .edit(let number): "edit \(number)"
    case .answer(let number): "answer \(number)"
    case .host: "host"
    }
  }

  /// The same place, on another line of it when it has lines.
  func at(line: Int) -> Origin {
    switch self {
    case .shipped(let policy, _): .shipped(policy, line: line)
    case .file(let name, _): .file(name, line: line)
    case .option, .edit, .answer, .host: self
    }
  }
}

/// One line of a policy for one name, glob or tree.
public struct Rule: Hashable, Sendable {
  public let pattern: Pattern
  public let verdict: Verdict
  public let origin: Origin

  /// The rule as an edit: `allow os listdir`.
  public var text: String { verdict.word + " " + pattern.text }
}

/// The answer to one question.
public struct Decision: Hashable, Sendable {
  public let subject: Subject
  public let verdict: Verdict
  /// The rule that answered; nil when no rule speaks of the subject, which denies it.
  public let rule: Rule?

  public var isAllowed: Bool { verdict == .allow }

  /// The same with no more than so many bytes of the subject's name, for records of what programs
  /// ask for, who choose the names.
  public func shortened(to count: Int) -> Decision {
    if subject.name.utf8.count <= count { return self }
    let name = String(decoding: subject.name.utf8.prefix(count), as: UTF8.self)
    return Decision(subject: subject.renamed(name), verdict: verdict, rule: rule)
  }

  /// Why, in one clause: `nothing allows os system`, `deny os sys* (edit 3)`.
  public var reason: String {
    if let rule { return "\(rule.text) (\(rule.origin.text))" }
    if subject.section.holdsPaths, Path.normalized(subject.name) == nil {
      return "not an absolute path"
    }
    return "nothing allows \(subject.text)"
  }

  /// Subject, verdict, reason and remedy in one sentence:
  /// `os system is denied: nothing allows os system; to allow it: allow os system`.
  public var explanation: String {
    let outcome =
      switch verdict {
      case .allow: "is allowed"
      case .ask: "is asked about"
      case .deny: "is denied"
      case .stop: "ends the program"
      }
    let sentence = "\(subject.text) \(outcome): \(reason)"
    return if let remedy { sentence + "; to allow it: " + remedy } else { sentence }
  }

  /// The edit that would allow the subject, in the words of a policy: `allow os system`. Nil when
  /// it is allowed already, or when no edit can name it.
  public var remedy: String? {
    if verdict == .allow { return nil }
    guard let pattern = try? Pattern(subject) else { return nil }
    return "allow " + pattern.text
  }
}
