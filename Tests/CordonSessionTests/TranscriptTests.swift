// What does a transcript say, and what would make it true?

import CordonSession
import Testing

@Suite struct TranscriptTests {
  private func transcript(_ lines: String..., markdown: Bool = false) -> Transcript {
    Transcript(lines.joined(separator: "\n") + "\n", isMarkdown: markdown)
  }

  @Test("Prompts tell what was typed, where, and what was printed")
  func prompts() {
    let text = transcript(
      "Prose.", "", ">>> :restricted", "r>> def f():", "r..     return 1", "r..", "r>> f()", "1",
      "", "1 is prose here.")
    #expect(text.runs.count == 1)
    let lines = text.runs[0].lines
    #expect(lines.map(\.text) == [":restricted", "def f():", "    return 1", "", "f()"])
    #expect(lines.map(\.realm) == [.trusted, .restricted, .restricted, .restricted, .restricted])
    #expect(lines.map(\.isContinuation) == [false, false, true, true, false])
    #expect(lines.map(\.index) == [2, 3, 4, 5, 6])
    #expect(lines.map(\.output) == [3..<3, 4..<4, 5..<5, 6..<6, 7..<8])
  }

  @Test("Each line that starts cordon begins a session with its options")
  func runs() {
    let text = transcript(
      "$ cordon -r --limit 'steps=10 000'", "r>> 1", "1", "$ echo $?", "0", "$ cordon", ">>> 2",
      "2")
    #expect(text.runs.map(\.options) == [["-r", "--limit", "steps=10 000"], []])
    #expect(text.runs.map(\.statusIndex) == [4, nil])
    #expect(text.runs.map(\.lines.count) == [1, 1])
  }

  @Test("In Markdown only what is fenced as pycon counts")
  func markdown() {
    let text = transcript(
      ">>> no", "```", ">>> no", "```", "```pycon", ">>> yes", "1", "```", ">>> no", markdown: true)
    #expect(text.runs.flatMap(\.lines).map(\.text) == ["yes"])
    #expect(text.runs[0].lines[0].output == 6..<7)
  }

  @Test("A text without prompts holds no session")
  func nothing() {
    #expect(transcript("Only prose, >>> here too.", "...").runs[0].lines.count == 1)
    #expect(transcript("Only prose, >>> here too.").runs.isEmpty)
    #expect(Transcript("").runs.isEmpty)
  }

  @Test("Line breaks of either kind are read")
  func lineBreaks() {
    let text = Transcript(">>> 1\r\n1\r\n\r\nprose\r\n")
    #expect(text.text == [">>> 1", "1", "", "prose"])
    #expect(text.runs[0].lines[0].output == 1..<2)
  }

  private func difference(
    _ text: Transcript, _ outputs: [String], status: Int32 = 0, ending: String? = nil
  ) -> String {
    let run = text.runs[0]
    let played = zip(run.lines, outputs).map {
      Played(prompt: ($0.realm, $0.isContinuation), output: $1)
    }
    let changes = text.changes(of: run, played: played, status: status, ending: ending)
    return text.unified(changes, name: "x")
  }

  @Test("What was printed as the text says differs in nothing")
  func same() {
    let text = transcript(">>> print('a\\n\\nb')", "a", "<BLANKLINE>", "b", ">>> None")
    #expect(difference(text, ["a\n\nb\n", ""]) == "")
  }

  @Test("A difference is a patch with the lines' numbers")
  func patch() {
    let text = transcript("1", "2", "3", "4", ">>> f()", "a", "b", "c", "", "5", "6", "7", "8")
    #expect(
      difference(text, ["a\nB\nc\n"])
        == """
        --- x
        +++ x\treplayed
        @@ -4,7 +4,7 @@
         4
         >>> f()
         a
        -b
        +B
         c
         
         5

        """)
  }

  @Test("Output that is missing, or that nothing was said about, differs")
  func counts() {
    let text = transcript(">>> f()", ">>> g()", "b")
    #expect(
      difference(text, ["a\n", ""])
        == "--- x\n+++ x\treplayed\n@@ -1,3 +1,3 @@\n >>> f()\n+a\n >>> g()\n-b\n")
  }

  @Test("A prompt of another realm differs")
  func wrongPrompt() {
    let text = transcript("r>> 1", "1")
    let changes = text.changes(
      of: text.runs[0], played: [Played(prompt: (.trusted, false), output: "1\n")], status: 0)
    #expect(changes == [Transcript.Change(0..<1, [">>> 1"])])
  }

  @Test("A status and an end by a signal are told")
  func statuses() {
    let text = transcript(">>> f()", "$ echo $?", "3")
    #expect(difference(text, [""], status: 3) == "")
    #expect(difference(text, [""], status: 1).hasSuffix("-3\n+1\n"))
    #expect(difference(text, [""], status: 3, ending: "gone").contains("+gone\n"))
  }

  @Test("An indented ellipsis stands for the middle of a traceback")
  func tracebacks() {
    let text = transcript(
      ">>> f()", "Traceback (most recent call last):", "  ...", "ValueError: 1")
    let printed = "Traceback (most recent call last):\n  File\n    f()\n"
    #expect(difference(text, [printed + "ValueError: 1\n"]) == "")
    #expect(difference(text, [printed + "ValueError: 2\n"]) != "")
  }

  @Test("A directive makes ellipses of the whole output stand for any text")
  func ellipses() {
    let text = transcript(">>> f()  # doctest: +ELLIPSIS", "<object at 0x...>", "a...z")
    #expect(difference(text, ["<object at 0x7f12>\nabc\nz\n"]) == "")
    #expect(difference(text, ["<object at 0x7f12>\nabc\n"]) != "")
    let other = transcript(">>> f()", "<object at 0x...>")
    #expect(difference(other, ["<object at 0x1>\n"]) != "")
  }
}
