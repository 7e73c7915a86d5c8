// Is a policy read as it was written, and a mistake in it named?

import Testing

@testable import CordonPolicy

@Suite struct PolicyTextTests {
  private func edit(_ line: String, base: String? = nil) throws(PolicyProblem) -> PolicyEdit? {
    try PolicyText.edit(line, origin: .edit(1), base: base)
  }

  private func problem(_ line: String) -> String {
    do {
      _ = try edit(line)
      return "no problem"
    } catch { return error.description }
  }

  @Test func blankLinesAndCommentsAreNoEdits() throws {
    for line in ["", "   ", "# allow os system", " \t # x", "\r"] { #expect(try edit(line) == nil) }
    #expect(try edit("allow os stat # and no more")?.text == "allow os stat")
    #expect(try edit("allow os stat\r")?.text == "allow os stat")
    #expect(try edit("allow read \"/a b\"\r")?.text == "allow read \"/a b\"")
    #expect(problem("allow os stat\rallow os system") != "no problem")
  }

  @Test(arguments: [
    "allow module json", "deny os system", "ask read /srv/data", "stop sys _getframe",
    "allow os listdir stat", "allow os get*", "allow module python:*",
    "deny module dynamic:_socket",
    "allow write /tmp/out", "allow read \"/srv/a b\"", "allow read \"/srv/a b/\"*.txt",
    "deny read /**/.ssh", "allow os [a-z]x?", "allow os [!\"-\"_]*", "allow read \"/srv/*\"",
    "limit memory 64M", "limit cpu 250ms steps unlimited", "reset", "reset howto",
    "allow read /srv/größe", "allow builtin *",
  ])
  func editsReadBackAsThemselves(line: String) throws {
    #expect(try edit(line)?.text == line)
  }

  @Test(arguments: [
    ("allow modules json", "allow module json"),
    ("allow read /srv//data/./x/../y/", "allow read /srv/data/y"),
    ("allow read /..", "allow read /"),
    ("allow read '/srv/a b'", "allow read \"/srv/a b\""),
    ("allow read /srv/a\\ b", "allow read \"/srv/a b\""),
    ("allow read /srv/\\*", "allow read \"/srv/*\""),
    ("allow read /srv//./*/", "allow read /srv/*"),
    ("allow read /**/**/x", "allow read /**/x"),
    ("allow os ***", "allow os *"),
    ("allow os [^a]", "allow os [!a]"),
    ("allow read \"/a\\u{7}\\n\"", "allow read \"/a\\u{7}\\n\""),
    ("limit memory=64m seconds=1.5", "limit memory 64M cpu 1500ms"),
    ("limit depth 2000", "limit recursion 2000"),
  ])
  func otherSpellingsMeanTheSame(line: String, plain: String) throws {
    #expect(try edit(line)?.text == plain)
  }

  @Test func relativePathsAreTakenFromTheBase() throws {
    #expect(try edit("allow read data", base: "/srv")?.text == "allow read /srv/data")
    #expect(try edit("allow read ../x", base: "/srv")?.text == "allow read /x")
  }

  @Test func relativeGlobsAreTakenFromTheBase() throws {
    #expect(try edit("allow read *.txt", base: "/a b")?.text == "allow read \"/a b/\"*.txt")
  }

  @Test(arguments: [
    (
      "permit os stat",
      "no edit is named 'permit', there are allow, ask, deny, stop, limit and reset"
    ),
    ("alow os stat", "no edit is named 'alow', did you mean 'allow'?"),
    ("allow moduel json", "no section is named 'moduel', did you mean 'module'?"),
    (
      "allow json",
      "no section is named 'json', there are module, os, sys, builtin, read and write"
    ),
    ("module json", "a line begins with its verdict, write 'allow module ...'"),
    ("allow", "'allow' needs a section and names, such as 'allow module json'"),
    ("allow os", "'allow os' names nothing, add a name, '*' for all"),
    ("deny read", "'deny read' names nothing, add a path, '/' for all"),
    ("allow limit memory", "a limit takes a value, write 'limit memory 64M'"),
    ("allow read data", "'data' is not an absolute path, begin it with '/'"),
    ("allow module python:", "a name of module is empty, leave it out"),
    ("allow module pyton:x", "no kind of module is named 'pyton', did you mean 'python'?"),
    ("allow module /srv/x", "'/srv/x' cannot be a name of module, did you mean 'read /srv/x'?"),
    ("allow os listdir, stat", "'listdir,' cannot be a name of os, part names by blanks"),
    ("allow os os.stat", "'os.stat' has a dot, write 'os stat'"),
    ("allow os path.join", "'path.join' has a dot, name what os itself holds"),
    ("limit", "'limit' needs a name and a value, such as 'limit memory 64M'"),
    ("limit memory", "'limit memory' needs a value, such as 'limit memory 64M'"),
    ("limit memroy 1", "no limit is named 'memroy', did you mean 'memory'?"),
    (
      "limit memory lots", "'lots' is no value for memory, write it like '64M', '1G' or 'unlimited'"
    ),
    ("limit cpu 0", "no program runs with cpu 0, write 'unlimited' for no limit"),
    ("limit steps 99999999999G", "'99999999999G' is too much for steps, write 'unlimited'"),
    ("reset standrad", "no policy is named 'standrad', did you mean 'standard'?"),
    ("allow read \"/x", "a quotation is not closed, add \""),
    ("allow os [a", "no ']' closes the '[', quote it to mean itself"),
    ("allow os []", "a set is empty, quote '[' to mean itself"),
    ("allow os [z-a]", "a range in [...] runs backwards, write 'a-z'"),
    ("allow read /a/[./]", "a set in a path holds '/', write the directories one by one"),
    ("allow read /*/../x", "a pattern cannot climb with '..', write the path it leads to"),
    ("allow os a\u{1}b", "a control character stands here, quote it as \"\\u{...}\""),
    (
      "allow read /srv/\u{fffd}",
      "a path holds U+FFFD, which no rule can tell apart, name its directory"
    ),
    (
      "allow read \"/\\q\"",
      "no escape is written '\\q', there are \\\", \\\\, \\n, \\t and \\u{...}"
    ),
    ("allow read \"/\\u{110000}\"", "a character's number is written as \\u{e9}"),
    ("allow os stat\\", "nothing follows the '\\', write '\\\\' to mean itself"),
  ])
  func mistakesAreNamedWithTheirRemedy(line: String, message: String) {
    #expect(problem(line) == message)
  }

  @Test func everyMistakeOfAFileIsReportedWithItsLine() {
    let text = "allow os stat\nalow os x\n\nlimit cpu never\n"
    let (edits, problems) = PolicyText.edits(text, origin: .file("web.policy", line: 0))
    #expect(edits.map(\.origin) == [.file("web.policy", line: 1)])
    #expect(
      problems.map(\.description) == [
        "web.policy:2: no edit is named 'alow', did you mean 'allow'?",
        "web.policy:4: 'never' is no value for cpu, write it like '5s', '250ms' or 'unlimited'",
      ])
  }

  @Test func aFileStartsFromNothingButTheUsualLimits() throws {
    let policy = try Policy(text: "allow module json", origin: .file("x", line: 0))
    #expect(policy.limits == .usual)
    #expect(policy.base == nil)
    #expect(policy.allows(.module("json")) && !policy.allows(.module("math")))
    let other = try Policy(text: "reset standard\ndeny module json", origin: .file("x", line: 0))
    #expect(other.base == .standard)
    #expect(!other.allows(.module("json")) && other.allows(.module("math")))
  }

  @Test func whatATerminalWouldObeyIsShown() {
    #expect(PolicyText.visible("a\u{1b}[31m\u{202e}") == "a\\u{1b}[31m\\u{202e}")
    #expect(PolicyText.quoted("") == "\"\"")
    #expect(Subject.os("x\ny").text == "os \"x\\ny\"")
  }

  @Test(arguments: [
    ("64M", LimitName.memory, 64 << 20), ("64MB", .memory, 64 << 20), ("64MiB", .memory, 64 << 20),
    ("1.5g", .memory, 3 << 29), ("4096", .memory, 4096), ("10b", .memory, 10),
    ("5s", .cpu, 5_000_000_000), ("5", .cpu, 5_000_000_000), ("250ms", .cpu, 250_000_000),
    ("0.25", .cpu, 250_000_000), ("2m", .wall, 120_000_000_000), ("1h", .wall, 3_600_000_000_000),
    ("10M", .steps, 10_000_000), ("1_000", .steps, 1000), ("0", .output, 0),
    ("9223372036854775807", .steps, .max),
  ])
  func amountsAreReadAsPeopleWriteThem(text: String, name: LimitName, value: Int) throws {
    #expect(try Amount.value(text, of: name) == value)
  }

  @Test(arguments: ["", "M", "-1", "1.2.3", "5x", "1e6", "0x10", "99999999999999999999"])
  func otherAmountsAreRefused(text: String) {
    for name in LimitName.allCases {
      #expect(throws: PolicyProblem.self) { try Amount.value(text, of: name) }
    }
  }

  @Test func amountsReadBackExactly() throws {
    for name in LimitName.allCases {
      for value in [1, 999, 1000, 1024, 1536, 60_000_000_000, 1 << 40, Int.max] {
        #expect(try Amount.value(Amount.text(value, of: name), of: name) == value)
      }
      #expect(try Amount.value(Amount.text(nil, of: name), of: name) == nil)
    }
  }
}
