// Which file does a command name?
//
// A file that ends a command may hold blanks, or stands in quotes, which nothing else in the name then
// needs: `my notes.py`, `'my notes.py'`. Among other words each blank parts two, unless it is quoted.

enum FileArgument {
  /// The name that the end of a command gives.
  static func name(_ text: String) -> String {
    guard let quote = text.first, isQuote(quote), text.count > 2, text.last == quote,
      !text.dropFirst().dropLast().contains(quote)
    else { return text }
    return String(text.dropFirst().dropLast())
  }

  static func isQuote(_ character: Character) -> Bool { character == "'" || character == "\"" }

  /// A name as one of several words, which `Transcript.words` reads.
  static func word(_ name: String) -> String {
    if !name.contains(where: { $0 == " " || $0 == "\t" || isQuote($0) }) { return name }
    if !name.contains("'") { return "'\(name)'" }
    if !name.contains("\"") { return "\"\(name)\"" }
    return "'"
      + name.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\"'\"'") + "'"
  }
}
