// Do policies keep their promises for edits that nobody thought of?

import Testing

@testable import CordonPolicy

/// Repeatable random numbers.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices.randomElement(using: &self)!
  }
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

extension PolicyText {
  static func oneEdit(_ line: String, number: Int = 1) throws -> PolicyEdit {
    let edit = try edit(line, origin: .edit(number))
    return try #require(edit)
  }
}

extension Policy {
  mutating func apply(_ line: String, number: Int = 1) throws {
    apply(try PolicyText.oneEdit(line, number: number))
  }
}

/// A policy as one would write it in five minutes: a list of what was said, searched from the end.
private struct Model {
  var said: [(verdict: Verdict, section: Section, kind: ModuleKind?, word: String)] = []

  func decide(_ subject: Subject) -> Verdict {
    for entry in said.reversed() where entry.section == subject.section {
      if let kind = entry.kind, kind != subject.kind { continue }
      if Self.covers(entry.word, subject.name, entry.section) { return entry.verdict }
    }
    return .deny
  }

  static func covers(_ word: String, _ name: String, _ section: Section) -> Bool {
    var covers = [name]
    var name = name
    let separator: Character? = section == .module ? "." : section.holdsPaths ? "/" : nil
    while let separator, let index = name.lastIndex(of: separator) {
      name = String(name[..<index])
      covers.append(name.isEmpty ? "/" : name)
    }
    return covers.contains { fits(Array(word), Array($0), section.holdsPaths) }
  }

  static func fits(_ word: [Character], _ name: [Character], _ isPath: Bool) -> Bool {
    func fit(_ i: Int, _ j: Int) -> Bool {
      guard i < word.count else { return j == name.count }
      switch word[i] {
      case "*" where isPath && i + 1 < word.count && word[i + 1] == "*":
        if i + 2 < word.count, word[i + 2] == "/", word[i - 1] == "/" {
          if fit(i + 3, j) { return true }
          for next in j..<max(j, name.count) where name[next] == "/" {
            if fit(i + 3, next + 1) { return true }
          }
          return false
        }
        return (j...name.count).contains { fit(i + 2, $0) }
      case "*":
        var next = j
        while true {
          if fit(i + 1, next) { return true }
          if next == name.count || (isPath && name[next] == "/") { return false }
          next += 1
        }
      case "?": return j < name.count && !(isPath && name[j] == "/") && fit(i + 1, j + 1)
      default: return j < name.count && name[j] == word[i] && fit(i + 1, j + 1)
      }
    }
    return fit(0, 0)
  }
}

@Suite struct PolicyPropertyTests {
  private func word(_ section: Section, _ dice: inout Dice, globs: Bool) -> String {
    if section.holdsPaths {
      let parts = globs ? ["a", "b", "ab", "*", "a*", "?", "**", "*b"] : ["a", "b", "ab"]
      let count = Int.random(in: 0...3, using: &dice)
      return "/" + (0..<count).map { _ in dice.pick(parts) }.joined(separator: "/")
    }
    let parts = globs ? ["a", "b", "ab", "*", "a*", "?b"] : ["a", "b", "ab", "abb"]
    if section == .module && dice.chance(50) {
      return dice.pick(parts) + "." + dice.pick(parts)
    }
    return dice.pick(parts)
  }

  private func subject(_ dice: inout Dice) -> Subject {
    switch dice.pick(Section.withRules) {
    case .module:
      .module(word(.module, &dice, globs: false), kind: dice.pick(ModuleKind.allCases))
    case .os: .os(word(.os, &dice, globs: false))
    case .sys: .sys(word(.sys, &dice, globs: false))
    case .read: .read(word(.read, &dice, globs: false))
    case .write: .write(word(.write, &dice, globs: false))
    default: .builtin(word(.builtin, &dice, globs: false))
    }
  }

  /// A random line, and what the model hears of it.
  private func line(_ dice: inout Dice, _ model: inout Model) -> String {
    if dice.chance(10) {
      return "limit \(dice.pick(LimitName.allCases).word) \(Int.random(in: 1...9, using: &dice))K"
        .replacing("cpu", with: "steps").replacing("wall", with: "output")
    }
    let section = dice.pick(Section.withRules)
    let verdict = dice.pick(Verdict.allCases)
    let kind = section == .module && dice.chance(30) ? dice.pick(ModuleKind.allCases) : nil
    var line = "\(verdict.word) \(section.word)"
    for _ in 0...Int.random(in: 0...2, using: &dice) {
      let word = word(section, &dice, globs: dice.chance(50))
      model.said.append((verdict, section, kind, word))
      line += " " + (kind.map { $0.word + ":" } ?? "") + word
    }
    return line
  }

  @Test(arguments: 1...60)
  func aRandomPolicyDecidesLikeTheModel(seed: UInt64) throws {
    var dice = Dice(state: seed)
    var model = Model()
    var policy = Policy()
    for number in 0..<40 {
      let line = line(&dice, &model)
      try policy.apply(line, number: number)
      for _ in 0..<20 {
        let subject = subject(&dice)
        let decision = policy.decide(subject)
        #expect(decision.verdict == model.decide(subject), "\(subject.text) after \(line)")
        #expect(policy.decide(subject).rule?.verdict ?? .deny == decision.verdict)
      }
    }
  }

  @Test(arguments: 1...60)
  func inversesAndHistoriesLeadBack(seed: UInt64) throws {
    var dice = Dice(state: seed)
    var model = Model()
    var history = PolicyHistory(dice.pick([.howto, .standard, .strict, Policy()]))
    var states = [history.policy]
    for number in 0..<40 {
      if dice.chance(25), !history.done.isEmpty {
        for _ in 0...Int.random(in: 0...3, using: &dice) {
          if history.undo() != nil { #expect(history.policy == states[history.done.count]) }
        }
        while dice.chance(50), history.redo() != nil {
          #expect(history.policy == states[history.done.count])
        }
        continue
      }
      let edit =
        dice.chance(10)
        ? PolicyEdit(.reset(dice.pick([nil, .howto, .strict])), origin: .edit(number))
        : try PolicyText.oneEdit(line(&dice, &model), number: number)
      var copy = history.policy
      let inverse = copy.apply(edit)
      let after = copy
      let again = copy.apply(inverse)
      #expect(copy == history.policy)
      copy.apply(again)
      #expect(copy == after)
      history.apply(edit)
      states.removeSubrange(history.done.count...)
      states.append(history.policy)
      #expect(history.undone.isEmpty)
    }
    while history.undo() != nil {}
    #expect(history.policy == history.original)
  }

  @Test(arguments: 1...60)
  func writtenPoliciesReadBackAsTheSame(seed: UInt64) throws {
    var dice = Dice(state: seed)
    var model = Model()
    var policy = dice.pick([.howto, .standard, .strict, Policy()])
    for number in 0..<30 {
      try policy.apply(line(&dice, &model), number: number)
    }
    let text = PolicyText.text(of: policy)
    let again = try Policy(text: text, origin: .file("x", line: 0))
    #expect(again.agrees(with: policy))
    #expect(PolicyText.text(of: again) == text)
    #expect(again.changes(since: policy) == [])
    for line in text.split(separator: "\n") { #expect(line.count <= 79) }
    for _ in 0..<100 {
      let subject = subject(&dice)
      #expect(again.decide(subject).verdict == policy.decide(subject).verdict)
    }
  }

  @Test(arguments: 1...40)
  func anyNameCanBeWrittenAndRemediesHelp(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let scalars: [Unicode.Scalar] = [
      "a", "b", " ", "*", "?", "[", "]", "#", "\"", "'", "\\", "\n", "\t", "\u{1b}", "é",
      "\u{301}",
      "\u{202e}", "-", "!", "^", ":", "=", ",", "\u{1f600}", "/", ".", "~", "$", "\u{85}", "\u{a0}",
    ]
    for _ in 0..<100 {
      var path = "/"
      for _ in 0..<Int.random(in: 0...8, using: &dice) {
        path.unicodeScalars.append(dice.pick(scalars))
      }
      let subject = dice.chance(50) ? Subject.read(path) : .write(path)
      let decision = Policy().decide(subject)
      let remedy = try #require(decision.remedy)
      #expect(!remedy.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x1b })
      var policy = Policy()
      try policy.apply(remedy)
      #expect(policy.allows(subject), "\(remedy)")
      let again = try Policy(text: PolicyText.text(of: policy), origin: .file("x", line: 0))
      #expect(again.agrees(with: policy))
    }
  }

  @Test(arguments: 1...40)
  func globsWrittenAnewMeanTheSame(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let pieces = [
      "*", "**", "**/", "?", "[a-c]", "[!a]", "[\"]\"x]", "a", "b", "\"*\"", "/", "\\?", "\" \"",
      "é",
    ]
    for _ in 0..<100 {
      var word = "/*"
      for _ in 0..<Int.random(in: 0...6, using: &dice) { word += dice.pick(pieces) }
      let pattern = try Pattern(word, in: .read)
      let again = try Pattern(pattern.written, in: .read)
      #expect(pattern == again, "\(word)")
      #expect(pattern.glob?.elements == again.glob?.elements)
    }
  }

  @Test(arguments: 1...40)
  func randomTextIsAPolicyOrAProblem(seed: UInt64) {
    var dice = Dice(state: seed)
    let pieces = [
      "allow", "deny", "limit", "reset", "os", "read", "module", "memory", "/", "*", "[", "]", "\"",
      "'", "\\", "#", " ", " ", "\n", "python:", "=", "64M", "..", "\0", "é", "-", "howto", "\r",
    ]
    for _ in 0..<200 {
      var text = ""
      for _ in 0..<Int.random(in: 0...20, using: &dice) { text += dice.pick(pieces) }
      let (edits, problems) = PolicyText.edits(text, origin: .file("x", line: 0))
      for problem in problems {
        #expect(!problem.message.hasSuffix(".") || problem.message.hasSuffix("..."))
      }
      var policy = Policy()
      for edit in edits { policy.apply(edit) }
    }
  }
}
