// May a path be given another name?

import Testing

@testable import CordonPolicy

@Suite struct MoveTests {
  private func policy(_ text: String) throws -> Policy {
    try Policy(text: text, origin: .host)
  }

  @Test func whatIsDeniedBelowStaysWhereItsRuleIs() throws {
    let policy = try policy("allow write /srv\ndeny read /srv/box/locked\n")
    #expect(policy.refusalToMove("/srv/box")?.rule?.text == "deny read /srv/box/locked")
    #expect(policy.refusalToMove("/srv/box")?.verdict == .deny)
    #expect(policy.refusalToMove("/srv/other") == nil)
    #expect(policy.refusalToMove("/srv/box/locked/file") == nil)
    #expect(policy.refusalToMove("/srv/boxes") == nil)
  }

  @Test func patternsCountWhereTheyMayFit() throws {
    let policy = try policy("allow write /srv\nstop write /srv/a/**/*.key\n")
    #expect(policy.refusalToMove("/srv/a")?.verdict == .stop)
    #expect(policy.refusalToMove("/srv/a/b")?.verdict == .stop)
    #expect(policy.refusalToMove("/srv/b") == nil)
  }

  @Test func whatWasSaidBeforeIsOverruled() throws {
    let policy = try policy("deny write /srv/box/locked\nallow write /srv\nallow read /srv\n")
    #expect(policy.refusalToMove("/srv/box") == nil)
  }

  @Test func namesInRecordsAreShort() throws {
    let decision = Policy().decide(.os(String(repeating: "x", count: 9000)))
    #expect(decision.shortened(to: 100).subject.name.count == 100)
    #expect(decision.shortened(to: 10_000) == decision)
  }
}
