// What happens to the lines of a session?

import CordonPolicy
import CordonSession
import Testing

@Suite struct SessionTests {
  @Test func aLineIsRunInTheRealmInForce() {
    let talk = Talk()
    talk.enter("x = 1", ":restricted", "y = 2", ":trusted", "z = 3")
    #expect(
      talk.evaluator.runs == [
        .init(text: "x = 1\n", realm: .trusted), .init(text: "y = 2\n", realm: .restricted),
        .init(text: "z = 3\n", realm: .trusted),
      ])
  }

  @Test func aTypedBlockIsRunAtItsBlankLine() {
    let talk = Talk(isTyped: true)
    talk.enter("if x:", "    y")
    #expect(talk.evaluator.runs.isEmpty)
    #expect(!talk.session.isIdle)
    #expect(talk.session.prompt.text == "... ")
    #expect(talk.session.prompt.indentation == "    ")
    talk.enter("")
    #expect(talk.evaluator.runs.map(\.text) == ["if x:\n    y\n\n"])
    #expect(talk.session.prompt.text == ">>> ")
  }

  @Test func aPipedBlockIsRunAtTheNextStatement() {
    let talk = Talk()
    talk.enter("if x:", "    y", "", "    z", "# remark")
    #expect(talk.evaluator.runs.isEmpty)
    talk.enter("w")
    #expect(talk.evaluator.runs.map(\.text) == ["if x:\n    y\n\n    z\n# remark\n", "w\n"])
  }

  @Test func aCommandEndsAPipedBlock() {
    let talk = Talk()
    talk.enter("if x: y", ":restricted", "z")
    #expect(
      talk.evaluator.runs == [
        .init(text: "if x: y\n", realm: .trusted), .init(text: "z\n", realm: .restricted),
      ])
  }

  @Test func aPasteIsRunToItsEnd() {
    let talk = Talk(isTyped: true)
    talk.paste("a", "if x:", "    y", "", "    z", "if w:", "    v")
    #expect(
      talk.evaluator.runs.map(\.text) == [
        "a\n", "if x:\n    y\n\n    z\n", "if w:\n    v\n",
      ])
    talk.paste("s = '''a", "")
    #expect(!talk.session.isIdle)
    talk.enter("", "'''")
    #expect(talk.evaluator.runs.last?.text == "s = '''a\n\n\n'''\n")
  }

  @Test func whatFollowsAWrongHeaderIsPassedOver() {
    let talk = Talk()
    talk.enter("def f()", "    x", "", "    y", "z")
    #expect(talk.complaints() == "SyntaxError: expected ':'\n")
    #expect(talk.evaluator.runs.map(\.text) == ["z\n"])
  }

  @Test func theFirstFailureMayEndTheSession() {
    let talk = Talk(stopsAtFailure: true)
    talk.evaluator.outcomes["if x: y\n"] = .limit(ErrorReport(text: "LimitError\n"))
    talk.enter("a", "if x: y", "b", ":mode", "c")
    #expect(talk.status == 78)
    #expect(talk.evaluator.runs.map(\.text) == ["a\n", "if x: y\n"])
    #expect(talk.heard().isEmpty)
  }

  @Test func aLineThatIsNoTextIsAMistake() {
    let talk = Talk()
    talk.session.accept(bytes: [0xEF, 0xBB, 0xBF] + Array("x".utf8))
    talk.session.accept(bytes: [0x22, 0xE9, 0x22])
    talk.session.accept(bytes: [0x79, 0])
    talk.session.accept(bytes: Array("z".utf8))
    #expect(talk.evaluator.runs.map(\.text) == ["x\n", "z\n"])
    #expect(
      talk.complaints() == """
        SyntaxError: Non-UTF-8 code starting with '\\xe9' in file <stdin> on line 2, but no \
        encoding declared; see https://peps.python.org/pep-0263/ for details
        SyntaxError: source code cannot contain null bytes

        """)
  }

  @Test func anEncodingMayBeNamed() {
    let talk = Talk()
    talk.enter(bytes: "#!/usr/bin/cordon", "# -*- coding: latin-1 -*-")
    talk.session.accept(bytes: [0x22, 0xE9, 0x22])
    #expect(talk.evaluator.runs.map(\.text) == ["\"é\"\n"])
    let unknown = Talk()
    unknown.enter(bytes: "# coding: klingon", "x")
    #expect(unknown.complaints() == "SyntaxError: encoding problem: klingon\n")
  }

  @Test func blankLinesAndCommentsAreNoEntries() {
    let talk = Talk()
    talk.enter("", "# a remark", "   ", "x")
    #expect(talk.evaluator.runs.map(\.text) == ["x\n"])
  }

  @Test func aColonInsideABlockIsNoCommand() {
    let talk = Talk()
    talk.enter("x = [1", ":2]")
    #expect(talk.complaints().hasPrefix("SyntaxError"))
    #expect(talk.evaluator.runs.isEmpty)
  }

  @Test func pastedTextPassesOverABlockWithAMistake() {
    let talk = Talk()
    talk.enter("if x:", "    y y", "    z", "", "after")
    #expect(talk.evaluator.runs.map(\.text) == ["after\n"])
    #expect(talk.complaints() == "SyntaxError: invalid syntax\n")
    #expect(talk.session.hasFailed)
  }

  @Test func aTypedLineOfABlockCanBeCorrected() {
    let talk = Talk(isTyped: true)
    talk.enter("if x:", "    y y", "    y", "")
    #expect(talk.complaints() == "SyntaxError: invalid syntax\n")
    #expect(talk.evaluator.runs.count == 1)
  }

  @Test func theEndCompletesABlock() {
    let talk = Talk()
    talk.enter("if x:", "    y")
    talk.end()
    #expect(talk.evaluator.runs.count == 1)
  }

  @Test func theEndInsideABracketIsAMistake() {
    let talk = Talk()
    talk.enter("f(")
    talk.end()
    #expect(talk.complaints() == "SyntaxError: '(' was never closed\n")
    #expect(talk.session.isIdle)
  }

  @Test func anAbandonedBlockIsForgotten() {
    let talk = Talk(isTyped: true)
    talk.enter("if x:")
    talk.session.abandon()
    talk.enter("y")
    #expect(talk.evaluator.runs.map(\.text) == ["y\n"])
  }

  @Test func aLockedSessionKnowsNoCommands() {
    let talk = Talk(isLocked: true, realm: .restricted)
    talk.enter(":trusted", ":policy allow os system", "x")
    #expect(talk.complaints() == "SyntaxError: invalid syntax\nSyntaxError: invalid syntax\n")
    #expect(talk.evaluator.runs == [.init(text: "x\n", realm: .restricted)])
    #expect(!talk.evaluator.policy.allows(.os("system")))
  }

  @Test func failuresAreReportedAndCounted() {
    let talk = Talk()
    talk.evaluator.outcomes["bad\n"] = .denied(ErrorReport(text: "ImportError: no\u{1b}[m\n"))
    talk.enter("good")
    #expect(!talk.session.hasFailed)
    talk.enter("bad", "good")
    #expect(talk.complaints() == "ImportError: no\\x1b[m\n")
    #expect(talk.session.failureStatus == 77)
    #expect(talk.evaluator.runs.count == 3)
  }

  @Test func exitLeavesWithItsStatus() {
    let talk = Talk()
    talk.evaluator.outcomes["bye\n"] = .exit(status: 3, message: "so long\n")
    talk.enter("bye")
    #expect(talk.status == 3)
    #expect(talk.complaints() == "so long\n")
  }

  @Test func aTypedFarewellLeaves() {
    let talk = Talk(isTyped: true)
    talk.enter("exit")
    #expect(talk.status == 0)
    let piped = Talk()
    piped.enter("quit")
    #expect(piped.status == nil)
    #expect(piped.evaluator.runs.count == 1)
  }

  @Test func anInterruptEndsPipedTextOnly() {
    for isTyped in [true, false] {
      let talk = Talk(isTyped: isTyped)
      talk.evaluator.outcomes["loop\n"] = .interrupted(ErrorReport(text: "KeyboardInterrupt\n"))
      talk.enter("loop")
      #expect(talk.status == (isTyped ? nil : 130))
    }
  }

  @Test func promptsCanBeSetByTheRealm() {
    let talk = Talk()
    talk.evaluator.prompts = ["ps1": "in\u{1b}> ", "ps2": "more> "]
    #expect(talk.session.prompt.text == "in\\x1b> ")
    talk.enter("if x:")
    #expect(talk.session.prompt.text == "more> ")
  }

  @Test(arguments: [
    ("box> ", "box> "), (">> ", "r>> "), ("\u{ff1e}\u{ff1e}> ", "r\u{ff1e}\u{ff1e}> "),
    (">>> ", "r>> "), (" >>>", "r>> "), ("> >> ", "r>> "), (">>>\u{1b}[0m ", "r>> "),
    ("\n>>> ", "r>> "), ("", "r>> "), ("   ", "r>> "), ("... ", "r>> "),
    ("wide       >>> ", "r>> "), ("py> ", "r>> "), ("PY>x ", "r>> "),
    (String(repeating: "a", count: 1000), String(repeating: "a", count: 40)),
  ])
  func aPromptOfTheRestrictedRealmIsNeverTheTrustedOne(_ own: String, _ shown: String) {
    let talk = Talk(realm: .restricted)
    talk.enter(":set prompt 'py> '")
    talk.evaluator.prompts = ["ps1": own]
    #expect(talk.session.prompt.text == shown)
  }
}
