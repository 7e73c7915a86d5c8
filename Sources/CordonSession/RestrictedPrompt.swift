// What may the prompt look like that restricted code has chosen?
//
// Not like that of the trusted realm: a person must see on which side of the fence they type.

/// A prompt that code behind the fence has chosen.
enum RestrictedPrompt {
  /// It does not get more characters than these.
  static let width = 40

  /// What is shown for it; nil when the standard one must do.
  ///
  /// It carries the mark `r` where it begins with no letter or digit, since signs can look like
  /// others. It is not taken at all where it is empty, begins like a prompt of the trusted realm, or
  /// holds one, which would stand at the beginning of a row on a narrow terminal.
  static func shown(_ own: String, trusted: [String]) -> String? {
    let text = Presenter.visibleLine(cut(own))
    guard let first = text.unicodeScalars.first, !bare(text).isEmpty else { return nil }
    let isWord = first.isASCII && ("0"..."9" ~= first || first.properties.isAlphabetic)
    let shown = cut(isWord ? text : "r" + text)
    for prompt in trusted {
      let theirs = bare(Presenter.visibleLine(prompt))
      for own in [bare(text), bare(shown)] where !theirs.isEmpty {
        if own.hasPrefix(theirs) || theirs.utf8.count > 2 && own.contains(theirs) { return nil }
      }
    }
    return shown
  }

  private static func cut(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(width)))
  }

  /// A text without blanks, and without the difference between capitals and others.
  private static func bare(_ text: String) -> String {
    let scalars = text.lowercased().unicodeScalars.filter { !$0.properties.isWhitespace }
    return String(String.UnicodeScalarView(scalars))
  }
}
