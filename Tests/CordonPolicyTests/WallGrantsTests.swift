// How much of a tree does a policy grant, and what does a wall made from it refuse later?

import Testing

@testable import CordonPolicy

@Suite struct WallGrantsTests {
  private func policy(_ lines: String...) throws -> Policy {
    try Policy(text: lines.joined(separator: "\n"), origin: .file("test", line: 0))
  }

  @Test func aTreeIsGrantedWholeWhenNothingBelowIsRefused() throws {
    let policy = try policy(
      "deny read /srv/old", "allow read /srv", "deny read /srv/a/b", "ask read /q")
    func coverage(_ path: String, asking: Bool = false) -> Coverage {
      policy.coverage(of: path, in: .read, asking: asking)
    }
    #expect(coverage("/srv") == .mixed(isGranted: true, steps: nil))
    #expect(coverage("/srv/a") == .mixed(isGranted: true, steps: nil))
    #expect(coverage("/srv/a/b") == .none)
    #expect(coverage("/srv/old") == .whole)
    #expect(coverage("/etc") == .none)
    #expect(coverage("/") == .mixed(isGranted: false, steps: ["srv"]))
    #expect(coverage("/", asking: true) == .mixed(isGranted: false, steps: ["srv", "q"]))
    #expect(coverage("/q") == .none)
    #expect(coverage("/q/a", asking: true) == .whole)
    #expect(policy.coverage(of: "/srv", in: .write, asking: true) == .none)
  }

  @Test func patternsAreLookedUp() throws {
    let policy = try policy("allow read /srv/*.txt")
    #expect(
      policy.coverage(of: "/srv", in: .read, asking: false) == .mixed(isGranted: false, steps: nil))
    #expect(policy.coverage(of: "/srv/a.txt", in: .read, asking: false) == .whole)
    #expect(policy.coverage(of: "/etc", in: .read, asking: false) == .none)
  }

  @Test func theShippedPoliciesGrantAllButTheKernelsTrees() {
    #expect(Policy.strict.coverage(of: "/", in: .read, asking: true) == .none)
    for policy in [Policy.standard, Policy.howto] {
      #expect(policy.coverage(of: "/", in: .write, asking: true) == .none)
      #expect(policy.coverage(of: "/etc", in: .read, asking: false) == .whole)
      #expect(policy.coverage(of: "/proc", in: .read, asking: false) == .none)
    }
  }

  @Test func whatAnEditAllowsInVainIsTold() throws {
    let start = try policy("allow read /srv", "deny read /srv/shut", "ask write /ask")
    var grants = WallGrants(policy: start, asking: false)
    grants.readable = ["/srv/open"]
    func shortfall(_ edit: String) throws -> [String] {
      var edited = start
      edited.apply(try #require(try PolicyText.edit(edit, origin: .edit(1))))
      return grants.shortfall(of: edited)
    }
    #expect(grants.shortfall(of: start) == ["ask write /ask"])
    grants.changeable = ["/ask"]
    #expect(try shortfall("deny read /srv/open") == [])
    #expect(try shortfall("allow read /srv/open/a") == [])
    #expect(try shortfall("allow read /srv/shut") == ["allow read /srv/shut"])
    #expect(try shortfall("allow read /") == ["allow read /", "allow read /srv/shut"])
    #expect(try shortfall("allow write /srv/open") == ["allow write /srv/open"])
    #expect(try shortfall("allow read /etc/*.conf") == ["allow read /etc/*.conf"])
    #expect(try shortfall("allow os listdir system kill") == ["allow os system", "allow os kill"])
    #expect(try shortfall("allow module _socket json") == ["allow module _socket"])
    #expect(grants.shortfall(of: try policy("allow read /srv")) == ["allow read /srv/shut"])
    #expect(grants.shortfall(of: .strict) == [])
  }

  @Test func treesCoverWhatLiesInThem() {
    var grants = WallGrants(policy: .strict, asking: false)
    grants.readable = ["/srv"]
    grants.changeable = ["/srv/out"]
    #expect(grants.covers("/srv", .read) && grants.covers("/srv/a", .read))
    #expect(!grants.covers("/srvx", .read) && !grants.covers("/srv/a", .write))
    #expect(grants.covers("/srv/out/a", .write))
  }
}
