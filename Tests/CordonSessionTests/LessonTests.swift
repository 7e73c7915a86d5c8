// What does the text of a lesson say, when is a task done, and what is work on it worth?

import CordonPolicy
import CordonSession
import Testing

/// What is the case, as a test says.
private struct Facts: LessonFacts {
  var deeds = LessonDeeds()
  var realm = RealmName.trusted
  var policy = ShippedPolicy.standard.policy
  var folder: String? = "/lesson"
  /// The expressions that are true.
  var truths: Set<String> = []

  func holds(_ expression: String, in realm: RealmName) -> Bool {
    truths.contains((realm == .trusted ? ">>> " : "r>> ") + expression)
  }
}

@Suite struct LessonTests {
  private static let text = """
    Lesson: Two things
    About: a summary
    of two lines

    Introduction.
    File: notes.txt
    | milk
    |
    |  bread

    Policy: strict

    Task: First
    Prose of the first.

    >>> 1
    1
    Hint: One
    that goes on.
    Hint:
    Two.
    Answer:
    >>> x = 1
    >>> x
    1
    Check: >>> x == 1
    Else: Not one.
    Check: realm trusted
    Wrong:
    >>> x = 2
    Done: Well done.

    Task: Second
    Check: refused os sys*
    Answer:
    r>> os.system
    End: The end
    of it.
    """

  @Test("Each part is read as what its word says")
  func parts() throws {
    let lesson = try Lesson(Self.text)
    #expect(lesson.title == "Two things")
    #expect(lesson.summary == "a summary of two lines")
    #expect(lesson.prose == ["Introduction."])
    #expect(lesson.policy == .strict)
    #expect(lesson.files.map(\.name) == ["notes.txt"])
    #expect(lesson.files.map(\.lines) == [["milk", "", " bread"]])
    #expect(lesson.tasks.map(\.title) == ["First", "Second"])
    #expect(lesson.tasks[0].prose == ["Prose of the first.", "", ">>> 1", "1"])
    #expect(lesson.tasks[0].hints == [["One", "that goes on."], ["Two."]])
    #expect(lesson.tasks[0].checks.map(\.remark) == ["Not one.", nil])
    #expect(lesson.tasks[0].praise == ["Well done."])
    #expect(lesson.tasks[0].wrongAnswers.count == 1)
    #expect(lesson.ending == ["The end", "of it."])
    #expect(lesson.points == 3)
    let answer = try #require(lesson.tasks[0].answer)
    #expect(lesson.typed(answer).map(\.text) == ["x = 1", "x"])
    #expect(lesson.typed(answer).map(\.index) == [22, 23])
    #expect(lesson.typed.map(\.text) == ["1", "x = 1", "x", "x = 2", "os.system"])
  }

  @Test(
    "What cannot be meant is told with its line",
    arguments: [
      ("", 1, "begins with 'Lesson: '"),
      ("Lesson: A", 1, "at least one 'Task: '"),
      ("Lesson: A\nHint: h", 2, "belongs to a task"),
      ("Lesson: A\nTask: t\nCheck: >>>", 3, "no expression"),
      ("Lesson: A\nTask: t\nCheck: r>> 1 +", 3, "'1 +' is no expression: invalid syntax"),
      ("Lesson: A\nTask: t\nCheck: >>> x = 1", 3, "is no expression"),
      ("Lesson: A\nTask: t\nCheck: policy alow os x", 3, "write 'Check: policy VERDICT"),
      ("Lesson: A\nTask: t\nCheck: limit stepz", 3, "did you mean 'steps'?"),
      ("Lesson: A\nTask: t\nElse: e", 3, "follows the check"),
      ("Lesson: A\nTask: t\nAnswer:\n>>> 1\nAnswer:\n>>> 2", 5, "one answer"),
      ("Lesson: A\nTask: t\nAnswer: >>> 1", 3, "stands below"),
      ("Lesson: A\nTaks: t", 2, "did you mean 'Task:'?"),
      ("Lesson: A\nLesson: B", 2, "one lesson"),
    ])
  func problems(text: String, line: Int, message: String) {
    #expect {
      try Lesson(text)
    } throws: { error in
      guard let problem = error as? LessonProblem else { return false }
      return problem.line == line && problem.message.contains(message)
    }
  }

  @Test("Whatever a text holds, it is a lesson or a problem, and a transcript")
  func anything() {
    let pieces = [
      "Lesson:", "Task:", "Hint:", "Answer:", "Wrong:", "Check:", "Else:", "Done:", "End:", "File:",
      "Policy:", "About:", " A", "\n", "\n\n", ">>> ", "r>> ", "... ", "r..", "x = 1", "|",
      "raised",
      " E", "refused", " os", "limit", " steps", "policy", " allow", "$ cordon", " -r '",
      "$ echo $?",
      "```pycon", "```", "<BLANKLINE>", "...", "\r\n", "ä", "\u{301}", "\0", "\u{1b}",
      "# doctest: +ELLIPSIS", ":lesson ", "realm", " trusted",
    ]
    var state: UInt64 = 20_021_217
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<3000 {
      let text = (0..<next(60)).map { _ in pieces[next(pieces.count)] }.joined()
      _ = try? Lesson(text)
      for isMarkdown in [false, true] {
        let transcript = Transcript(text, isMarkdown: isMarkdown)
        _ = transcript.lessonWords
        for run in transcript.runs {
          let played = run.lines.map { _ in
            Played(
              prompt: next(2) == 0 ? nil : (.restricted, next(2) == 0),
              output: (0..<next(4)).map { _ in pieces[next(pieces.count)] }.joined())
          }
          let changes = transcript.changes(of: run, played: played, status: 1, ending: "gone")
          #expect(transcript.unified(changes, name: "x").isEmpty == changes.isEmpty)
        }
      }
    }
  }

  @Test("Words of prose that only look like a part are prose")
  func prose() throws {
    let lesson = try Lesson(
      "Lesson: A\nNote: this.\nSo: that.\nTask: t\nAnswer:\n>>> 1\nCheck: realm trusted")
    #expect(lesson.prose == ["Note: this.", "So: that."])
  }

  private func holds(_ check: String, _ facts: Facts) throws -> Bool {
    try LessonCheck(check).holds(facts)
  }

  @Test("Checks look at values, exceptions, refusals, limits, policy, realm and commands")
  func checks() throws {
    var facts = Facts()
    facts.truths = ["r>> x == 1"]
    facts.deeds.raised = [(["KeyError", "LookupError", "Exception"], .restricted)]
    facts.deeds.refused = [.os("system"), .write("/lesson/notes.txt")]
    facts.deeds.limits = ["step limit of 10 reached, 'limit steps 20' raises it"]
    facts.deeds.commands = ["policy", "policy undo"]
    for check in [
      "r>> x == 1", "raised KeyError", "raised LookupError in restricted",
      "raised builtins.KeyError", "refused os", "refused os sys*", "refused write notes.txt",
      "refused write", "limit steps", "policy allow os listdir", "policy deny write a.txt",
      "policy allow read a.txt", "policy limit memory 256M", "realm trusted",
      "command policy undo", "command :policy",
    ] { #expect(try holds(check, facts), "\(check)") }
    for check in [
      ">>> x == 1", "raised ValueError", "raised KeyError in trusted", "refused module",
      "refused os getpid", "refused write other.txt", "limit memory", "policy deny os listdir",
      "policy limit memory 1M", "realm restricted", "command why",
    ] { #expect(try !holds(check, facts), "\(check)") }
  }

  @Test("A task is done when all its checks hold at once, and then the next is in hand")
  func running() throws {
    var run = LessonRun(try Lesson(Self.text))
    var facts = Facts()
    facts.realm = .restricted
    facts.truths = [">>> x == 1"]
    let step1 = run.look(facts)
    #expect(step1 == .nearer(1, of: 2))
    let step2 = run.look(facts)
    #expect(step2 == .open(isFirst: true))
    facts.truths = []
    facts.realm = .trusted
    let step3 = run.look(facts)
    #expect(step3 == .open(isFirst: false))
    facts.truths = [">>> x == 1"]
    let step4 = run.look(facts)
    #expect(step4 == .done(task: 0))
    #expect(run.task == 1)
    facts.deeds.refused = [.os("system")]
    let step5 = run.look(facts)
    #expect(step5 == .done(task: 1))
    #expect(run.isOver)
    let step6 = run.look(facts)
    #expect(step6 == nil)
  }

  @Test("Who tries in vain is told so; who is stuck, of the hints, once, and not who knows them")
  func stuck() throws {
    var run = LessonRun(try Lesson(Self.text))
    var facts = Facts()
    facts.realm = .restricted
    let (first, again) = (LessonRun.Step.open(isFirst: true), LessonRun.Step.open(isFirst: false))
    func steps(_ count: Int) -> [LessonRun.Step?] { (0..<count).map { _ in run.look(facts) } }
    #expect(steps(6) == [first, again, again, .stuck, again, again])
    let couldSkip = run.skip()
    #expect(couldSkip)
    #expect(steps(5) == [first, again, again, .stuck, again])
    let couldGoBack = run.back()
    #expect(couldGoBack)
    let hint = run.nextHint()
    #expect(hint != nil)
    #expect(steps(3) == [again, again, again])
  }

  @Test("Hints come one by one, and tasks can be left out and returned to")
  func moving() throws {
    var run = LessonRun(try Lesson(Self.text))
    let step7 = run.nextHint()
    #expect(step7 == ["One", "that goes on."])
    let step8 = run.nextHint()
    #expect(step8 == ["Two."])
    let step9 = run.nextHint()
    #expect(step9 == nil)
    let canGoBack = run.back()
    #expect(!canGoBack)
    let step10 = run.skip()
    #expect(step10)
    #expect(run.current?.title == "Second")
    let step11 = run.back()
    #expect(step11)
    let step12 = run.nextHint()
    #expect(step12 == ["One", "that goes on."])
    let step13 = run.skip()
    #expect(step13)
    let step14 = run.skip()
    #expect(step14)
    #expect(run.isOver)
    #expect(run.isDone == [false, false])
  }

  @Test("Who leaves a task out is still seen to do the next, where that is allowed")
  func ahead() throws {
    let lesson = try Lesson(Self.text)
    var facts = Facts()
    facts.deeds.refused = [.os("system")]
    var run = LessonRun(lesson)
    let step15 = run.look(facts)
    #expect(step15 == .nearer(1, of: 2))
    #expect(run.task == 0)
    let step16 = run.look(facts, ahead: true)
    #expect(step16 == .done(task: 1))
    #expect(run.isDone == [false, true])
    #expect(run.held == [[false, true], [true]])
  }

  @Test("A note tells the standing, and one that does not fit the lesson tells nothing")
  func notes() throws {
    let lesson = try Lesson(Self.text)
    var run = LessonRun(lesson)
    var facts = Facts()
    facts.truths = [">>> x == 1"]
    _ = run.look(facts)
    run.noteAnswer()
    let standing = LessonStanding(run)
    #expect(standing.note == "standing 1 11/0 10 01")
    #expect(LessonStanding(note: standing.note, of: lesson) == standing)
    for note in [
      "", "standing", "standing 1 11/0 10", "standing 9 11/0 10 00", "standing 1 1/0 10 00",
      "standing 1 11/0/1 10 00", "standing -1 11/0 10 00", "standing 1 11/0 10 0",
      "line 1 11/0 10 00",
    ] { #expect(LessonStanding(note: note, of: lesson) == nil, "\(note)") }
  }

  @Test("A score line tells points and what failed, and shows the name as it is")
  func scores() throws {
    let lesson = try Lesson(Self.text)
    let standing = LessonStanding(note: "standing 1 11/0 10 00", of: lesson)
    let score = Score(standing, of: lesson)
    #expect(score.points == 2 && score.of == 3 && !score.isFull)
    #expect(score.line("a", width: 3) == "a    2/3  2.1 refused os sys*")
    let none = Score(nil, of: lesson, remark: "ended after 2 s")
    #expect(
      none.line("\u{1b}a", width: 1)
        == "\\x1ba  0/3  1.1 >>> x == 1; 1.2 realm trusted; 2.1 refused os sys*; ended after 2 s")
    let full = Score(LessonStanding(note: "standing 2 11/1 11 10", of: lesson), of: lesson)
    #expect(full.isFull)
    #expect(full.line("a", width: 1) == "a  3/3  has asked for the answer to 1")
  }

  @Test("A transcript names its lesson by the command that begins it")
  func naming() {
    #expect(Transcript(">>> x\n>>> :lesson  two \n").lessonWords == "two")
    #expect(Transcript(">>> :lesson hint\n>>> :lesson 3\n").lessonWords == "3")
    #expect(Transcript(">>> :lesson\n>>> 1\n").lessonWords == nil)
  }

  @Test("Progress only grows, and lines that say something else are kept")
  func progress() {
    var progress = LessonProgress("modules 2 4\nsomething else\nfiles 9 4\n")
    #expect(progress["modules"]?.done == 2)
    #expect(progress["files"] == nil)
    progress.note("modules", done: 1, of: 4)
    progress.note("limits", done: 1, of: 5)
    #expect(progress.text == "modules 2 4\nlimits 1 5\nsomething else\nfiles 9 4\n")
    progress.note("modules", done: 1, of: 3)
    #expect(progress["modules"]?.of == 3)
  }
}
