// What does the environment say about the settings?

import CordonSession
import Glibc

extension Settings {
  /// The settings with which a session begins, and what is wrong with the variables that give them.
  static func ofEnvironment() -> (settings: Settings, problems: [Refused]) {
    var surroundings = Surroundings()
    surroundings.showsColor = knowsColor(STDOUT_FILENO)
    surroundings.showsColorInErrors = knowsColor(STDERR_FILENO)
    surroundings.ground = ground
    surroundings.hasCursors = hasCursors
    surroundings.pager = variable("PAGER") ?? (Pager.isThere("less") ? "less -R" : "own")
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

  /// `NO_COLOR` wins over `FORCE_COLOR`, and that over what the stream is.
  private static func knowsColor(_ stream: Int32) -> Bool {
    if variable("NO_COLOR") != nil { return false }
    if variable("FORCE_COLOR") != nil { return true }
    guard isatty(stream) == 1 else { return false }
    return variable("TERM").map { $0 != "dumb" } ?? false
  }

  /// Terminals that choose their cursor by DECSCUSR, by the beginnings of their names.
  private static let terminalsWithCursors = [
    "xterm", "tmux", "alacritty", "foot", "rxvt", "vte", "gnome", "konsole", "st-", "kitty",
    "wezterm", "iterm", "contour", "mintty",
  ]

  private static var hasCursors: Bool {
    guard let terminal = variable("TERM")?.lowercased() else { return false }
    return terminalsWithCursors.contains { terminal.hasPrefix($0) }
  }

  /// Terminals that tell at all do so by the numbers of their two colours, the ground last.
  private static var ground: Palette.Ground {
    guard let colors = variable("COLORFGBG"), let last = colors.split(separator: ";").last,
      let number = Int(last)
    else { return .unknown }
    return number == 7 || number > 8 ? .light : .dark
  }
}
