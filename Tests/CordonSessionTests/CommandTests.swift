// Which commands are understood, and what do they say?

import CordonPolicy
import CordonRuntime
import CordonSession
import Testing

@Suite struct CommandTests {
  @Test func anyUnambiguousBeginningWillDo() {
    let talk = Talk()
    talk.enter(":r", ":m")
    #expect(talk.complaints() == ":r may mean :restricted, :run or :reset\n")
    #expect(talk.heard() == "trusted\n")
    talk.enter(":restr", ":mo")
    #expect(talk.heard() == "restricted\n")
    talk.enter(":mode tr", ":mode")
    #expect(talk.heard() == "trusted\n")
  }

  @Test func aWrongCommandNamesTheNearest() {
    let talk = Talk()
    talk.enter(":polciy", ":zzzzzzzz", ":policy alow os x", ":mode wild")
    #expect(
      talk.complaints() == """
        no command is named ':polciy', did you mean ':policy'?
        no command is named ':zzzzzzzz', :help lists them
        no command is named ':policy alow', did you mean ':policy allow'?
        no realm is named 'wild', there are trusted and restricted

        """)
    #expect(talk.session.hasFailed)
  }

  @Test func policyEditsTakeEffectAndCanBeTakenBack() {
    let talk = Talk()
    talk.enter(":policy allow os system")
    #expect(talk.evaluator.policy.allows(.os("system")))
    talk.enter(":policy undo")
    #expect(talk.heard() == "edit 1: allow os system\ntook back: allow os system\n")
    #expect(!talk.evaluator.policy.allows(.os("system")))
    talk.enter(":policy redo", ":policy diff")
    #expect(talk.heard() == "made again: allow os system\n+ allow os system  [edit 1]\n")
    talk.enter(":policy undo", ":policy undo")
    #expect(talk.complaints() == "there is nothing to undo\n")
  }

  @Test func aPolicyWithAMistakeChangesNothing() {
    let talk = Talk()
    let before = talk.evaluator.policy
    talk.enter(":policy allow ox system", ":policy allow", ":policy limit memory lots")
    #expect(talk.evaluator.policy.agrees(with: before))
    #expect(talk.complaints().split(separator: "\n").count == 3)
  }

  @Test func whatIsSavedCanBeLoaded() {
    let talk = Talk()
    talk.enter(":policy allow module json", ":policy limit memory 64M", ":policy save p")
    let saved = talk.evaluator.policy
    talk.enter(":policy reset", ":policy load p")
    #expect(talk.evaluator.policy.agrees(with: saved))
    talk.evaluator.files["bad"] = "allow os getpid\nalow os x\n"
    talk.enter(":policy load bad", ":policy load none")
    #expect(
      talk.complaints() == """
        bad:2: no edit is named 'alow', did you mean 'allow'?
        no such file: none; the shipped policies are howto, standard and strict

        """)
    #expect(talk.evaluator.policy.agrees(with: saved))
  }

  @Test func theListOfASectionIsShown() {
    let talk = Talk()
    talk.enter(":policy deny os *", ":policy allow os getpid getcwd", ":policy show os getpid")
    #expect(talk.heard().hasSuffix("deny os *  [edit 1]\nallow os getpid  [edit 2]\n"))
    talk.enter(":policy show limit")
    #expect(talk.heard().contains("  memory     256M  [howto.policy:"))
  }

  @Test func whyExplainsTheLastRefusal() {
    let talk = Talk()
    talk.enter(":why")
    #expect(talk.complaints() == "nothing has been refused\n")
    talk.evaluator.events = [Subject.module("_socket", kind: .dynamic), .os("system")].map {
      GateEvent(
        kind: .decision, moment: 0, realm: "restricted", operation: "use",
        decision: talk.evaluator.policy.decide($0))
    }
    talk.enter(":why")
    #expect(
      talk.heard() == """
        refused: os system
        because: nothing allows os system
        to allow: :policy allow os system

        """)
    talk.enter(":why 2")
    #expect(talk.heard().hasPrefix("refused: module _socket\n"))
  }

  @Test func textsAreTakenApart() {
    let talk = Talk()
    talk.enter(":tokens x = 1", ":ast x")
    #expect(talk.heard().hasPrefix("1:0 NAME       x\n1:2 OP         =\n1:4 NUMBER     1\n"))
    talk.enter(":tokens 'open")
    #expect(talk.complaints().hasPrefix("SyntaxError: unterminated string literal"))
  }

  @Test func everyCommandHasHelp() {
    let talk = Talk()
    talk.enter(":help")
    let list = talk.heard()
    for line in list.split(separator: "\n") where line.hasPrefix("  :") {
      let name = String(line.dropFirst(3).prefix { $0 != " " })
      talk.enter(":help \(name)")
      #expect(talk.heard().contains(name))
    }
    #expect(talk.complaints().isEmpty)
  }

  @Test func theHistoryTellsRealmAndFailure() {
    let talk = Talk()
    talk.evaluator.outcomes["bad\n"] = .raised(ErrorReport(text: "Error\n"))
    talk.enter("good", ":restricted", "bad", "if x:", "  y", "", ":history")
    #expect(
      talk.heard() == """
        1    good
        2    :restricted
        3 r! bad
        4 r  if x:
               y

        """)
  }

  @Test func aFileIsLoadedIntoTheRealmInForce() {
    let talk = Talk()
    talk.evaluator.files["a b.py"] = "x = 1\n"
    talk.enter(":restricted", ":load a b.py", ":reset", ":quit 4")
    #expect(talk.evaluator.runs == [.init(text: "x = 1\n", realm: .restricted)])
    #expect(talk.evaluator.resets == [.restricted])
    #expect(talk.status == 4)
  }
}
