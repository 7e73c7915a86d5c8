// How does a lesson run in a session?
//
// Everything that the learner types is run as ever; after each entry the checks of the task are
// looked at. While a lesson runs the names of both realms and the policy are those of the lesson,
// and what was there before comes back when it ends.

import CordonPolicy
import CordonRuntime

/// What the host has to do with lessons: files, which a session does not touch itself.
public struct LessonShelf {
  /// The names of the lessons, in order, without the number and the ending of their files.
  public var names: () -> [String]
  /// The text of one of them.
  public var text: (_ name: String) -> Result<[UInt8], Refused>
  /// The file with the progress; empty when there is none.
  public var progress: () -> String
  /// Changes that file, which others may be changing as well.
  public var keepProgress: (_ change: (inout LessonProgress) -> Void) -> Void
  /// Makes a folder with files and goes there.
  public var enterFolder: ([Lesson.File]) -> Refused?
  /// Goes back to where it was before, and removes the folder.
  public var leaveFolder: () -> Void
  /// How many columns text has; nil for as many as it takes.
  public var width: () -> Int?

  public init(
    names: @escaping () -> [String], text: @escaping (String) -> Result<[UInt8], Refused>,
    progress: @escaping () -> String,
    keepProgress: @escaping ((inout LessonProgress) -> Void) -> Void,
    enterFolder: @escaping ([Lesson.File]) -> Refused?, leaveFolder: @escaping () -> Void,
    width: @escaping () -> Int?
  ) {
    self.names = names
    self.text = text
    self.progress = progress
    self.keepProgress = keepProgress
    self.enterFolder = enterFolder
    self.leaveFolder = leaveFolder
    self.width = width
  }
}

/// A lesson that runs, and what is to be put back when it ends.
struct LessonState {
  let name: String
  var run: LessonRun
  var deeds = LessonDeeds()
  /// The moment of the newest event that was looked at.
  var lastEvent = 0
  /// The number of the entry that came next when somebody last looked; the command that begins a
  /// lesson is no deed.
  var lastNumber: Int
  let formerRealm: RealmName
  let formerPolicy: PolicyHistory
  let formerNames: [Int: String]
  let leavesTasksOut: Bool
  /// Somebody else is told what is achieved.
  var observer: ((LessonRun, LessonRun.Step?) -> Void)?

  mutating func note(command: String) { deeds.commands.insert(command) }
}

private struct SessionFacts: LessonFacts {
  let session: Session
  let deeds: LessonDeeds

  var realm: RealmName { session.realm }
  var policy: Policy { session.evaluator.policy }
  var folder: String? { session.evaluator.workingDirectory }

  func holds(_ expression: String, in realm: RealmName) -> Bool {
    session.evaluator.holds(expression, in: realm)
  }
}

extension Session {
  /// Begins a lesson.
  ///
  /// - Parameters:
  ///   - leavesTasksOut: a later task counts as well when all its checks hold at once.
  ///   - observer: is told of each look at the checks; the learner is then told nothing.
  public func begin(
    _ lesson: Lesson, named name: String, leavesTasksOut: Bool = false,
    observer: ((LessonRun, LessonRun.Step?) -> Void)? = nil
  ) -> Refused? {
    if isPolicyLocked {
      return Refused("the policy is locked, and lessons change it; begin one in a new session")
    }
    if self.lesson != nil { endLesson() }
    if observer == nil, let refused = shelf?.enterFolder(lesson.files) { return refused }
    self.lesson = LessonState(
      name: name, run: LessonRun(lesson),
      lastNumber: journal.nextNumber + (observer == nil ? 1 : 0), formerRealm: realm,
      formerPolicy: policyHistory, formerNames: loadedNames,
      leavesTasksOut: leavesTasksOut, observer: observer)
    evaluator.setNamesAside()
    realm = .trusted
    policyHistory = PolicyHistory(lesson.policy.policy)
    loadedNames = [:]
    evaluator.policy = policyHistory.policy
    evaluator.noteEdit("load \(lesson.policy.word), for a lesson")
    beginTask()
    return nil
  }

  /// Ends the lesson and puts back what was before it.
  func endLesson() {
    guard let state = lesson else { return }
    lesson = nil
    evaluator.takeNamesBack()
    policyHistory = state.formerPolicy
    loadedNames = state.formerNames
    evaluator.policy = policyHistory.policy
    evaluator.noteEdit("load the policy from before the lesson")
    realm = state.formerRealm
    if state.observer == nil { shelf?.leaveFolder() }
  }

  /// Forgets what was done for the task before.
  func beginTask() {
    lesson?.deeds = LessonDeeds()
    lesson?.lastEvent = evaluator.events.last?.moment ?? 0
  }

  /// Says that the command in hand is about the lesson, and no deed in it.
  func passLesson() { lesson?.lastNumber = journal.nextNumber + 1 }

  /// Notes what ended the last entry.
  func noteException() {
    guard lesson != nil else { return }
    lesson?.deeds.raised.append((evaluator.lastExceptionTypes(in: realm), realm))
  }

  /// Looks at the checks, when something was done since.
  func lookAtLesson() {
    guard let state = lesson, !isOver, journal.nextNumber > state.lastNumber else { return }
    lesson?.lastNumber = journal.nextNumber
    noteEvents(after: state.lastEvent)
    guard var run = lesson?.run, let deeds = lesson?.deeds else { return }
    let step = run.look(SessionFacts(session: self, deeds: deeds), ahead: state.leavesTasksOut)
    lesson?.run = run
    let remark = state.observer == nil ? realmRemark(run, deeds) : nil
    // What the checks themselves have caused is nobody's deed.
    lesson?.lastEvent = evaluator.events.last?.moment ?? 0
    if case .done = step { beginTask() }
    if let observer = state.observer { return observer(run, step) }
    switch step {
    case .nearer(let count, let all): say("(\(count) of \(all) done)")
    case .open(let isFirst):
      // A command answers for itself.
      if journal.entries.last?.kind == .statement {
        let first = "(Task \(run.task + 1) is still open; :hint helps.)"
        say(fitted(remark ?? (isFirst ? first : "(still open)")))
      }
    case .stuck:
      if let remark { say(fitted(remark)) }
      say(fitted("(:hint helps, and :lesson check tells what is still to be done.)"))
    case .done(let task): tellOfDone(task)
    case nil: break
    }
  }

  /// What to tell whoever works in another realm than the task means.
  private func realmRemark(_ run: LessonRun, _ deeds: LessonDeeds) -> String? {
    guard let task = run.current, let entry = journal.entries.last, entry.kind == .statement,
      entry.realm == realm
    else { return nil }
    let facts = SessionFacts(session: self, deeds: deeds)
    let realms = run.lesson.realms(of: task)
    let isElsewhere =
      !realms.isEmpty && !realms.contains(realm)
      || zip(task.checks, run.held[run.task]).contains { check, isHeld in
        !isHeld && check.holds(facts, insteadIn: realm)
      }
    guard isElsewhere else { return nil }
    let meant = realm == .trusted ? RealmName.restricted : .trusted
    return "(Task \(run.task + 1) is meant for the \(meant.rawValue) realm; "
      + ":\(meant.rawValue) goes there.)"
  }

  private func noteEvents(after moment: Int) {
    for event in evaluator.events where event.moment > moment {
      if event.kind == .limit { lesson?.deeds.limits.append(event.operation) }
      guard event.kind == .decision, let decision = event.decision, !event.isAllowed else {
        continue
      }
      lesson?.deeds.refused.append(decision.subject)
    }
  }

  /// Which checks of the task hold at this moment.
  func presentChecks() -> [(check: LessonCheck, holds: Bool)] {
    guard let state = lesson, let task = state.run.current else { return [] }
    let facts = SessionFacts(session: self, deeds: state.deeds)
    defer { lesson?.lastEvent = evaluator.events.last?.moment ?? 0 }
    return task.checks.map { ($0, $0.holds(facts)) }
  }
}
