// How does a command enter text?
//
// What it wants entered waits until the command is done, and is then taken as if it had been typed
// and recalled as a whole. The first failure or interrupt drops what waits.

extension Session {
  /// A text that is to be entered.
  struct Queued {
    var text: String
    /// Where it was entered before. What was entered behind the fence is not run outside it.
    var realm: RealmName?
    /// What it is called in a complaint, such as `entry 3`.
    var name: String
    /// It is shown before it runs.
    var isShown = true
    /// It can be recalled like what was typed.
    var isRemembered = false
    /// What goes on after it failed is dropped.
    var stopsAtFailure = true
    /// No line of it is a command.
    var takesNoCommands = false
  }

  /// Complains when the command was not typed: what is entered for a command must not enter more.
  func requireTyped(_ call: CommandCall) throws(CommandProblem) {
    if isRunningQueue {
      throw CommandProblem("\(call.path) cannot be among what is run again")
    }
    if initFile != nil { throw CommandProblem("\(call.path) has to be typed") }
  }

  /// Enters what waits.
  func runQueue() {
    guard !queue.isEmpty, !isRunningQueue else { return }
    let waiting = queue
    queue = []
    isRunningQueue = true
    defer { isRunningQueue = false }
    for (index, item) in waiting.enumerated() {
      let isDone = enter(item)
      if isOver { return }
      if isDone { continue }
      let left = waiting.count - index - 1
      if left > 0 {
        complain(CommandProblem("\(Engine.counted(left, "more entry", "more entries")) not run"))
      }
      return
    }
  }

  /// Enters one text; false when nothing may follow it.
  private func enter(_ item: Queued) -> Bool {
    if item.realm == .restricted, realm != .restricted {
      complain(
        CommandProblem(
          "\(item.name) was entered in the restricted realm, ':restricted' goes there"))
      noteFailure(1)
      return false
    }
    if item.isRemembered { host?.remember(item.text, in: realm) }
    if item.isShown { say(Self.shown(item.text)) }
    let failures = failureCount
    // What was edited is an entry like one that was typed.
    isRerunning = !item.isRemembered
    takesNoCommands = item.takesNoCommands
    defer {
      isRerunning = false
      takesNoCommands = false
    }
    return enterWhole(item.text) && !(item.stopsAtFailure && failureCount > failures)
  }

  /// Takes a text of one line or several as one that was recalled; false when Ctrl-C ended it.
  func enterWhole(_ text: String) -> Bool {
    let outer = lineCount
    defer { lineCount = outer }
    lineCount = 0
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      accept(String(Substring(line)), isPart: true)
      if isOver { return false }
      if wasInterrupted {
        abandon()
        return false
      }
    }
    endPart()
    return true
  }

  /// A text as it is shown before it runs, which is not how a prompt would look.
  private static func shown(_ text: String) -> String {
    withoutEnd(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "+" : "+ " + $0 }.joined(separator: "\n")
  }
}
