// What can a lesson ask about what the learner has done?
//
// About the state that it led to (values, policy, realm) and about deeds since the task began
// (exceptions, refusals, limits, commands); never about the letters that were typed.

import CordonPolicy
import CordonSyntax

public struct LessonCheck: Sendable {
  public enum Matter: Sendable, Equatable {
    /// An expression is true in a realm.
    case holds(String, RealmName)
    /// Something typed ended with an exception of this type or a type below it.
    case raised(String, RealmName?)
    /// The policy refused a name that the pattern fits; any of the section when it is empty.
    case refused(Section, String)
    /// A limit stopped something.
    case limit(LimitName)
    /// What the policy says of a name.
    case verdict(Verdict, Section, String)
    /// What the policy limits something to.
    case limitIs(LimitName, Int?)
    /// The realm that is in force.
    case realm(RealmName)
    /// A command did what it should, such as `policy undo`.
    case command(String)
  }

  public var matter: Matter
  /// As it was written.
  public var text: String
  /// What to tell a learner while it does not hold.
  public var remark: String?
  /// Where it stands in the lesson, counted from 1.
  public var line = 0

  /// Reads what follows `Check:`.
  public init(_ text: String) throws(Refused) {
    self.text = text
    if let typed = Transcript.typed(text), !typed.isContinuation {
      if typed.text.isBlank { throw Refused("'Check:' has a prompt and no expression") }
      do throws(SyntaxProblem) {
        _ = try Parser.parseExpression(Array(typed.text.utf8), fileName: "<check>")
      } catch {
        throw Refused("'\(typed.text)' is no expression: \(error.message)")
      }
      matter = .holds(typed.text, typed.realm)
      return
    }
    let words = Transcript.words(text)
    matter = try Self.matter(words)
  }

  private static let forms = [
    "raised": "raised EXCEPTION [in REALM]", "refused": "refused SECTION [NAME]",
    "limit": "limit NAME", "policy": "policy VERDICT SECTION NAME", "realm": "realm NAME",
    "command": "command NAME",
  ]

  private static func matter(_ words: [String]) throws(Refused) -> Matter {
    guard let first = words.first else { throw Refused("'Check:' says nothing") }
    guard let form = forms[first] else {
      if let near = Spelling.nearest(to: first, among: forms.keys.sorted()) {
        throw Refused("no check is named '\(first)', did you mean '\(near)'?")
      }
      throw Refused(
        "a check is an expression after '>>> ' or 'r>> ', or begins with "
          + Presenter.alternatives(forms.keys.sorted()))
    }
    let wrong = Refused("write 'Check: \(form)'")
    switch first {
    case "raised":
      guard words.count == 2 || (words.count == 4 && words[2] == "in") else { throw wrong }
      let realm = words.count == 4 ? RealmName(rawValue: words[3]) : nil
      if words.count == 4, realm == nil { throw wrong }
      return .raised(words[1].split(separator: ".").last.map(String.init) ?? "", realm)
    case "refused":
      guard words.count == 2 || words.count == 3 else { throw wrong }
      return .refused(try section(words[1]), words.count == 3 ? words[2] : "")
    case "limit":
      guard words.count == 2 else { throw wrong }
      return .limit(try limit(words[1]))
    case "policy":
      guard words.count == 4 else { throw wrong }
      if words[1] == "limit" {
        let name = try limit(words[2])
        do throws(PolicyProblem) {
          return .limitIs(name, try name.value(of: words[3]))
        } catch {
          throw Refused(error.description)
        }
      }
      guard let verdict = Verdict(word: words[1]) else { throw wrong }
      return .verdict(verdict, try section(words[2]), words[3])
    case "realm":
      guard words.count == 2, let realm = RealmName(rawValue: words[1]) else { throw wrong }
      return .realm(realm)
    default:
      guard words.count > 1 else { throw wrong }
      let command = words.dropFirst().joined(separator: " ")
      return .command(command.hasPrefix(":") ? String(command.dropFirst()) : command)
    }
  }

  private static func section(_ word: String) throws(Refused) -> Section {
    if let section = Section(word: word), section != .limit { return section }
    let words = Section.withRules.map(\.word)
    let near = Spelling.nearest(to: word, among: words)
    throw Refused(
      "no section is named '\(word)', "
        + (near.map { "did you mean '\($0)'?" } ?? "there are \(Spelling.list(words))"))
  }

  private static func limit(_ word: String) throws(Refused) -> LimitName {
    if let name = LimitName(word: word) { return name }
    let words = LimitName.allCases.map(\.word)
    let near = Spelling.nearest(to: word, among: words)
    throw Refused(
      "no limit is named '\(word)', "
        + (near.map { "did you mean '\($0)'?" } ?? "there are \(Spelling.list(words))"))
  }
}

/// What was done since a task began.
public struct LessonDeeds: Sendable {
  /// The types of each exception that ended something, the most special first, and where.
  public var raised: [(types: [String], realm: RealmName)] = []
  public var refused: [Subject] = []
  /// The words of each limit that stopped something.
  public var limits: [String] = []
  /// Commands that did not fail, without the colon.
  public var commands: Set<String> = []

  public init() {}
}

/// What a check is compared with.
public protocol LessonFacts {
  var deeds: LessonDeeds { get }
  var realm: RealmName { get }
  var policy: Policy { get }
  /// What relative paths begin at.
  var folder: String? { get }
  /// Whether an expression is true in a realm; false when it ends in any other way.
  func holds(_ expression: String, in realm: RealmName) -> Bool
}

extension LessonCheck {
  public func holds(_ facts: some LessonFacts) -> Bool {
    switch matter {
    case .holds(let expression, let realm): return facts.holds(expression, in: realm)
    case .raised(let type, let realm):
      return facts.deeds.raised.contains {
        $0.types.contains(type) && (realm == nil || realm == $0.realm)
      }
    case .refused(let section, let name):
      let pattern = name.isEmpty ? nil : try? Pattern(name, in: section, base: facts.folder)
      if !name.isEmpty && pattern == nil { return false }
      return facts.deeds.refused.contains {
        $0.section == section && (pattern?.speaks(of: $0.name) ?? true)
      }
    case .limit(let name):
      return facts.deeds.limits.contains { $0.contains("'limit \(name.word) ") }
    case .verdict(let verdict, let section, let name):
      guard let subject = Self.subject(section, name, facts.folder) else { return false }
      return facts.policy.decide(subject).verdict == verdict
    case .limitIs(let name, let value): return facts.policy.limits[name] == value
    case .realm(let realm): return facts.realm == realm
    case .command(let name): return facts.deeds.commands.contains(name)
    }
  }

  /// Whether it would hold if it asked about another realm than it does.
  func holds(_ facts: some LessonFacts, insteadIn realm: RealmName) -> Bool {
    switch matter {
    case .holds(let expression, let wanted):
      return wanted != realm && facts.holds(expression, in: realm)
    case .raised(let type, let wanted?):
      return wanted != realm
        && facts.deeds.raised.contains { $0.types.contains(type) && $0.realm == realm }
    default: return false
    }
  }

  private static func subject(_ section: Section, _ name: String, _ folder: String?) -> Subject? {
    var path = name
    if section.holdsPaths, !name.hasPrefix("/") {
      guard let folder else { return nil }
      path = name == "." ? folder : folder + "/" + name
    }
    switch section {
    case .module: return .module(name)
    case .os: return .os(name)
    case .sys: return .sys(name)
    case .builtin: return .builtin(name)
    case .read: return .read(path)
    case .write: return .write(path)
    case .limit: return nil
    }
  }
}
