// How long did a statement take, and how long the last time?

extension Session {
  /// How many statements are remembered with their times.
  private static let timesKept = 200

  /// Runs a statement and tells its times, beside the last ones of the same text in the same realm.
  func measure(_ call: CommandCall) throws(CommandProblem) {
    let text = try call.required()
    let before = evaluator.time
    present(evaluator.runEntry(text, fileName: Self.fileName, in: realm))
    let after = evaluator.time
    let clock = after.clock - before.clock
    say(
      "processor \(Self.duration(after.processor - before.processor)), "
        + "clock \(Self.duration(clock))")
    if isOver { return }
    let key = "\(realm.rawValue) \(text)"
    if let last = times[key] { compare(clock, with: last) }
    if times.count >= Self.timesKept { times = [:] }
    times[key] = clock
  }

  private func compare(_ now: Int, with last: Int) {
    let width = min(tableWidth ?? 60, 60) - 26
    let longest = Double(max(now, last, 1))
    func line(_ name: String, _ time: Int, _ remark: String) -> String {
      let bar = bar(Double(time) / longest, width: max(4, width))
      return name + "  " + settings.palette.paint(bar, .bar) + " " + Self.duration(time) + remark
    }
    sayPainted(line("now ", now, ""))
    sayPainted(line("last", last, tableWidth ?? 60 < 50 ? "" : Self.change(from: last, to: now)))
  }

  /// How the first of two times changed.
  private static func change(from last: Int, to now: Int) -> String {
    if last <= 0 || now <= 0 { return "" }
    let percent = (now - last) * 100 / last
    switch percent {
    case -2...2: return ", the same"
    case ..<0: return ", now \(-percent) % less"
    case ..<200: return ", now \(percent) % more"
    default: return ", now \((now + last / 2) / last) times as long"
    }
  }
}

extension Session {
  /// A bar of so many columns for a share between 0 and 1, filled up with blanks.
  func bar(_ share: Double, width: Int) -> String {
    let share = min(max(share, 0), 1)
    guard let screen = options.screen, !screen.isDumb else {
      let count = max(share > 0 ? 1 : 0, Int((share * Double(width)).rounded()))
      return String(repeating: "#", count: count) + String(repeating: " ", count: width - count)
    }
    let eighths = max(share > 0 ? 1 : 0, Int((share * Double(width * 8)).rounded()))
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    let used = eighths / 8 + (eighths % 8 > 0 ? 1 : 0)
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
      + String(repeating: " ", count: width - used)
  }
}
