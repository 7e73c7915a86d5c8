// What does the environment say about the settings?

import CordonSession
import Glibc

extension Settings {
  /// The settings with which a session begins, and what is wrong with the variables that give them.
  static func ofEnvironment() -> (settings: Settings, problems: [Refused]) {
    var surroundings = Surroundings()
    surroundings.showsColor = knowsColor
    surroundings.isLight = hasLightGround
    if let pager = variable("PAGER") { surroundings.pager = pager }
    if let editor = variable("VISUAL") ?? variable("EDITOR") { surroundings.editor = editor }
    var settings = Settings(surroundings)
    let problems = settings.take(environment: variable)
    return (settings, problems)
  }

  /// A variable that is set to something.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  private static var knowsColor: Bool {
    guard isatty(STDOUT_FILENO) == 1, variable("NO_COLOR") == nil else { return false }
    return variable("TERM").map { $0 != "dumb" } ?? false
  }

  /// Terminals that tell at all do so by the numbers of their two colours, the ground last.
  private static var hasLightGround: Bool {
    guard let colors = variable("COLORFGBG"), let last = colors.split(separator: ";").last,
      let ground = Int(last)
    else { return false }
    return ground == 7 || ground > 8
  }
}
