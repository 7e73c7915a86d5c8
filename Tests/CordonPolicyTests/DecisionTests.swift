// Does a policy answer what its rules say?

import Testing

@testable import CordonPolicy

@Suite struct DecisionTests {
  private func policy(_ lines: String...) throws -> Policy {
    try Policy(text: lines.joined(separator: "\n"), origin: .file("test", line: 0))
  }

  @Test func whatNobodyNamedIsDenied() {
    let decision = Policy().decide(.os("system"))
    #expect(decision.verdict == .deny)
    #expect(decision.rule == nil)
    #expect(decision.reason == "nothing allows os system")
    #expect(decision.remedy == "allow os system")
    #expect(
      decision.explanation
        == "os system is denied: nothing allows os system; to allow it: allow os system")
    let allowed = Policy.howto.decide(.sys("exit"))
    #expect(allowed.explanation == "sys exit is allowed: allow sys exit (howto.policy:13)")
  }

  @Test func theRuleWrittenLastAnswers() throws {
    let policy = try policy("allow os *", "deny os sys*", "allow os system", "deny os *tem")
    #expect(policy.allows(.os("listdir")))
    #expect(policy.decide(.os("sysconf")).reason == "deny os sys* (test:2)")
    #expect(policy.decide(.os("system")).reason == "deny os *tem (test:4)")
  }

  @Test func everyVerdictCanBeAnswered() throws {
    let policy = try policy("ask os stat", "stop os fork", "ask read /etc")
    #expect(policy.decide(.os("stat")).verdict == .ask)
    #expect(policy.decide(.os("fork")).verdict == .stop)
    #expect(policy.decide(.read("/etc/passwd")).verdict == .ask)
    #expect(policy.decide(.read("/etc/passwd")).remedy == "allow read /etc/passwd")
  }

  @Test func aPackageCoversItsSubmodules() throws {
    let policy = try policy("allow module collections xml.etree x?", "deny module collections.abc")
    #expect(policy.allows(.module("collections")))
    #expect(policy.allows(.module("collections.other")))
    #expect(!policy.allows(.module("collections.abc")))
    #expect(!policy.allows(.module("collectionsx")))
    #expect(policy.allows(.module("xml.etree.ElementTree")))
    #expect(!policy.allows(.module("xml")))
    #expect(policy.allows(.module("xy.z")) && !policy.allows(.module("xyz")))
  }

  @Test func aPackageRuleThatIsYoungerCoversOlderSubmodules() throws {
    let policy = try policy("allow module a.b", "deny module a")
    #expect(policy.decide(.module("a.b")).rule?.text == "deny module a")
  }

  @Test func kindsOfModulesAreToldApart() throws {
    let policy = try policy(
      "allow module python:*", "allow module dynamic:_x", "deny module secret")
    #expect(policy.allows(.module("socket", kind: .python)))
    #expect(!policy.allows(.module("socket", kind: .native)))
    #expect(!policy.allows(.module("_socket", kind: .dynamic)))
    #expect(policy.allows(.module("_x", kind: .dynamic)))
    #expect(policy.allows(.module("_x.y", kind: .dynamic)))
    #expect(!policy.allows(.module("_x", kind: .native)))
    #expect(!policy.allows(.module("secret", kind: .python)))
  }

  @Test func pathsCoverWholeTreesByComponent() throws {
    let policy = try policy("allow read /srv/data", "deny read /srv/data/private")
    #expect(policy.allows(.read("/srv/data")))
    #expect(policy.allows(.read("/srv/data/")))
    #expect(policy.allows(.read("/srv/data/a/b")))
    #expect(policy.allows(.read("/srv//x/../data/./a")))
    #expect(!policy.allows(.read("/srv/database")))
    #expect(!policy.allows(.read("/srv")))
    #expect(!policy.allows(.read("/srv/data/private/key")))
    #expect(!policy.allows(.read("/srv/data/x/../private")))
    #expect(!policy.allows(.read("/srv/data/../../etc/passwd")))
    #expect(!policy.allows(.write("/srv/data/a")))
  }

  @Test(arguments: ["", "srv/data", "./x", "~", "/srv/\0/x"])
  func whatIsNoAbsolutePathIsDenied(path: String) throws {
    let decision = try policy("allow read /").decide(.read(path))
    #expect(!decision.isAllowed)
    #expect(decision.reason == "not an absolute path")
    #expect(decision.remedy == nil)
  }

  @Test func theRootCoversEverything() throws {
    let policy = try policy("allow read /", "deny read /proc")
    for path in ["/", "/etc", "/procx", "//"] { #expect(policy.allows(.read(path))) }
    for path in ["/proc", "/proc/1/mem", "/etc/../proc", "//proc//self"] {
      #expect(!policy.allows(.read(path)))
    }
  }

  @Test func starsStopAtSlashesAndDoubleStarsDoNot() throws {
    let policy = try policy("allow read /home/*/public /**/shared", "deny read /**/*.pem")
    #expect(policy.allows(.read("/home/ann/public/x")))
    #expect(!policy.allows(.read("/home/ann/bob/public")))
    #expect(policy.allows(.read("/shared")))
    #expect(policy.allows(.read("/a/b/shared/c")))
    #expect(!policy.allows(.read("/a/b/xshared")))
    #expect(!policy.allows(.read("/shared/key.pem")))
    #expect(!policy.allows(.read("/shared/x.pem/inner")))
    #expect(policy.allows(.read("/shared/key.pem2")))
  }

  @Test func namesAreComparedByteByByte() throws {
    let policy = try policy("allow read /srv/\u{e9}")
    #expect(policy.allows(.read("/srv/\u{e9}")))
    #expect(!policy.allows(.read("/srv/e\u{301}")))
  }

  @Test func aStarInANameIsAStar() throws {
    let policy = try policy("allow read \"/srv/*\"")
    #expect(policy.allows(.read("/srv/*")))
    #expect(!policy.allows(.read("/srv/x")))
  }

  @Test func longNamesAndManyStarsCostLittle() throws {
    let stars = String(repeating: "*a", count: 30) + "b"
    let policy = try policy("allow os \(stars)", "allow read /**/\(stars)")
    let long = String(repeating: "a", count: 4000)
    let start = ContinuousClock.now
    #expect(!policy.allows(.os(long)))
    #expect(!policy.allows(.read("/" + long)))
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test func deepNamesCostLittle() throws {
    let policy = try policy("allow read /a /a/b", "allow module a", "deny module python:b")
    let path = String(repeating: "/a", count: 200_000)
    let module = "a" + String(repeating: ".a", count: 200_000)
    let start = ContinuousClock.now
    #expect(policy.allows(.read(path)))
    #expect(!policy.allows(.read("/b" + path)))
    #expect(policy.allows(.module(module)))
    #expect(!policy.allows(.module("b." + module, kind: .python)))
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test func rowsAreSelectedByGlobAndByName() throws {
    let policy = try policy("allow os getpid getuid stat", "deny os get*", "allow read / /srv")
    func rows(_ section: Section, _ filter: String?) throws -> [String] {
      guard let filter else { return policy.rows(in: section).map(\.text) }
      return try policy.rows(in: section, matching: filter).map(\.text)
    }
    #expect(
      try rows(.os, nil) == [
        "allow os getpid", "allow os getuid", "allow os stat", "deny os get*",
      ])
    #expect(try rows(.os, "*uid") == ["allow os getuid"])
    #expect(try rows(.os, "getuid") == ["allow os getuid", "deny os get*"])
    #expect(try rows(.read, "/srv/x") == ["allow read /", "allow read /srv"])
    #expect(try rows(.limit, "m*") == ["limit memory 256M"])
    #expect(try rows(.limit, "depth") == ["limit recursion 1000"])
    #expect(try rows(.write, nil) == [])
  }

  @Test func nestedRealmsGetTheSmallerLimits() {
    var inner = Limits()
    inner.memory = 512 << 20
    inner.steps = 10
    let narrow = inner.narrowed(by: .usual)
    #expect(narrow.memory == 256 << 20)
    #expect(narrow.steps == 10)
    #expect(narrow.recursion == 1000)
  }
}
