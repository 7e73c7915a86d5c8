// Which words do the options of the command line and the commands of a session share?

import CordonPolicy

/// Words that a shell can offer as the values of options.
public enum OptionWords {
  public static var policies: [String] { ShippedPolicy.allCases.map(\.word) }
  public static var limits: [String] { LimitName.allCases.map(\.word) }

  /// What to say of a word that is no option: which one was meant, or that it is a command.
  public static func remedy(for word: String, among options: [String]) -> String? {
    let isCommand = Session.commands.rows.contains { $0.name == word }
    // A slip of one letter is likelier than a command in the wrong place.
    if let near = Spelling.nearest(to: word, among: options, atMost: isCommand ? 1 : .max) {
      return "did you mean '--\(near)'?"
    }
    return isCommand ? "':\(word)' is a command of a session" : nil
  }
}
