// What may follow in a line that begins with a colon?
//
// The rows say what their commands take, in the words that help shows: a word in small letters stands
// for itself, one in capitals for a kind of thing. So a new command is completed by its row.

import CordonPolicy
import CordonRuntime

/// Completes commands and their arguments.
struct CommandCompletion {
  let session: Session
  let view: any CompletionView
  /// The line, with its colon.
  let text: [UInt8]
  let cursor: Int

  func complete() -> Completion? {
    let (word, start) = word(from: 1)
    if word.end == cursor { return rows(Session.commands, beginning: word.text, from: start) }
    guard let row = try? Session.commands.find(word.text) else { return nil }
    if row.name == "help" { return help(from: word.end) }
    if row.name == "set" { return setting(from: word.end) }
    guard let table = Self.families[row.name] else {
      return arguments(of: row, in: nil, from: word.end)
    }
    let (inner, innerStart) = self.word(from: word.end)
    if inner.end == cursor { return rows(table, beginning: inner.text, from: innerStart) }
    guard let innerRow = try? table.find(inner.text) else { return nil }
    return arguments(of: innerRow, in: row.name, from: inner.end)
  }

  /// Commands whose first argument is a command of its own.
  private static let families = [
    "policy": Session.policyTable, "history": Session.historyTable,
  ]

  /// The word that begins at or behind a place; it ends at the cursor at the latest.
  private func word(from place: Int) -> (word: (text: String, end: Int), start: Int) {
    var start = place
    while start < cursor, Self.isBlank(text[start]) { start += 1 }
    var end = start
    while end < cursor, !Self.isBlank(text[end]) { end += 1 }
    return ((String(decoding: text[start..<end], as: UTF8.self), end), start)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }

  /// Where a word that begins at a place ends: blanks in quotes are a part of it.
  private func endOfArgument(_ start: Int) -> Int {
    var end = start
    var quote: UInt8?
    while end < cursor, quote != nil || !Self.isBlank(text[end]) {
      if text[end] == quote {
        quote = nil
      } else if quote == nil, text[end] == UInt8(ascii: "'") || text[end] == UInt8(ascii: "\"") {
        quote = text[end]
      }
      end += 1
    }
    return end
  }

  private func result(_ candidates: [Completion.Candidate], from start: Int) -> Completion? {
    candidates.isEmpty ? nil : Completion(start: start, candidates: candidates)
  }

  private func rows(
    _ table: CommandTable, beginning prefix: String, from start: Int
  ) -> Completion? {
    result(
      table.rows.filter { $0.name.hasPrefix(prefix) }.map { row in
        .init(
          row.name, label: table.prefix == ":" ? ":" + row.name : row.name,
          ending: row.arguments.isEmpty ? "" : " ", detail: .text(row.summary))
      }, from: start)
  }

  // MARK: Arguments

  /// The words behind the command, the last of which the cursor ends.
  private func words(from place: Int) -> [(text: String, start: Int)] {
    var words: [(String, Int)] = []
    var at = place
    while true {
      let start = word(from: at).start
      let end = endOfArgument(start)
      words.append((String(decoding: text[start..<end], as: UTF8.self), start))
      if end == cursor { return words }
      at = end
    }
  }

  private func arguments(of row: Command, in family: String?, from place: Int) -> Completion? {
    let words = words(from: place)
    var places = row.arguments.split(separator: " ").map(String.init)
    guard let lastPlace = places.last, let word = words.last else { return nil }
    // What stands before a file may be left out.
    var fileWord = places.count - 1
    if lastPlace == "FILE", places.dropLast().allSatisfy({ $0.hasPrefix("[") }) {
      let others = words.prefix(places.count - 1).prefix {
        $0.text == "-f" || EntryRange($0.text, last: 1) != nil
      }
      fileWord = min(others.count, words.count - 1)
      places = Array(repeating: lastPlace, count: fileWord + 1)
    }
    let takesBlanks = Self.kinds(lastPlace).contains("FILE")
    if takesBlanks, words.count > fileWord + 1 { return lastFile(from: words[fileWord].start) }
    let repeats = lastPlace.hasSuffix("...") || lastPlace.hasSuffix("...]")
    while repeats, places.count < words.count { places.append(lastPlace) }
    let isProgram =
      row.name == "doc"
      || Self.kinds(places[0]).contains { ["EXPRESSION", "STATEMENT", "TEXT"].contains($0) }
    if isProgram {
      return program(from: words[0].start)
    }
    guard words.count <= places.count else { return nil }
    let before = words.dropLast().map(\.text)
    var candidates: [Completion.Candidate] = []
    var start = word.start
    let kinds = Self.kinds(places[words.count - 1])
    for kind in kinds {
      // Where a name may stand as well, files come once something is typed.
      if kind == "FILE", kinds.count > 1, word.text.isEmpty { continue }
      let isPath = family == "policy" && Self.holdsPaths(before.first)
      if kind == "FILE" && takesBlanks || kind == "LESSON" && word.text.contains("/") {
        guard let files = lastFile(from: word.start) else { continue }
        candidates += files.candidates
        start = files.start
      } else if kind == "FILE" || isPath && (kind == "NAME" || kind == "GLOB") {
        candidates += files(word.text, isPath ? PolicyText.quoted : FileArgument.word)
      } else {
        candidates += self.candidates(kind, row, family, before)
          .filter { $0.text.hasPrefix(word.text) && !before.contains($0.text) }
          .filter { CompletionMachine.isWanted($0.text, word.text) }
      }
    }
    return result(candidates, from: start)
  }

  /// Files that end the command, where blanks part no words.
  private func lastFile(from start: Int) -> Completion? {
    let first = text[start..<cursor].first.map { Character(Unicode.Scalar($0)) }
    let quote = first.flatMap { FileArgument.isQuote($0) ? $0 : nil }
    let typed = text[(quote == nil ? start : start + 1)..<cursor]
    let slash = typed.lastIndex(of: UInt8(ascii: "/"))
    let begin = slash.map { $0 + 1 } ?? typed.startIndex
    let folder = String(decoding: text[typed.startIndex..<begin], as: UTF8.self)
    let base = text[begin..<cursor]
    return result(
      CompletionMachine.files(
        view.files(in: folder.isEmpty ? "." : folder, realm: nil),
        showsHidden: base.first == UInt8(ascii: "."), quote.map { String($0) } ?? ""
      ) { file in
        guard let name = file.name, file.bytes.starts(with: base) else { return nil }
        // What would be read as quotes or as no part of the name needs other ones around it.
        let read = FileArgument.name(CommandTable.trimmed(folder + name))
        let isRead = quote.map { !name.contains($0) } ?? (read == folder + name)
        return isRead ? name : nil
      }, from: begin)
  }

  /// Files that are one of several words, as a whole.
  private func files(
    _ word: String, _ quoted: (String) -> String
  ) -> [Completion.Candidate] {
    let typed = Transcript.words(word).first ?? ""
    let slash = typed.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(typed.utf8[...$0]) ?? "" } ?? ""
    let base = Array(typed.utf8.dropFirst(folder.utf8.count))
    return CompletionMachine.files(
      view.files(in: folder.isEmpty ? "." : folder, realm: nil),
      showsHidden: base.first == UInt8(ascii: "."), ""
    ) { file in
      guard file.bytes.starts(with: base) else { return nil }
      return file.name
    }.map { file in
      var file = file
      file.text = quoted(folder + file.text)
      return file
    }
  }

  /// The alternatives of one place, without the marks around them.
  private static func kinds(_ place: String) -> [String] {
    place.filter { $0 != "[" && $0 != "]" }.split(separator: "|").map { kind in
      kind.hasSuffix("...") ? String(kind.dropLast(3)) : String(kind)
    }.filter { !$0.isEmpty }
  }

  private static func holdsPaths(_ word: String?) -> Bool {
    word.flatMap { Section(word: $0) }?.holdsPaths ?? false
  }

  private func program(from start: Int) -> Completion? {
    let rest = Array(text[start...])
    let machine = CompletionMachine(
      view: view, realm: session.realm, text: rest, cursor: cursor - start)
    guard var completion = machine.complete() else { return nil }
    completion.start += start
    return completion
  }

  private func candidates(
    _ kind: String, _ row: Command, _ family: String?, _ before: [String]
  ) -> [Completion.Candidate] {
    switch kind {
    case "SECTION":
      return Section.allCases.filter { family == nil || row.name == "show" || $0 != .limit }.map {
        .init($0.word, ending: " ", detail: .text($0.summary))
      }
    case "NAME" where family == "policy" && row.name == "limit":
      return LimitName.allCases.map { .init($0.word, ending: " ", detail: .text($0.summary)) }
    case "VALUE": return values(before.first.flatMap { LimitName(word: $0) })
    case "NAME" where family == "policy", "GLOB":
      return before.first.flatMap { Section(word: $0) }.map(subjects) ?? []
    case "PREFIX":
      return session.evaluator.names(in: session.realm).map {
        .init($0.name, detail: .text($0.type))
      }
    case "NAME" where row.name == "lesson":
      return (session.shelf?.names() ?? []).map { .init($0, detail: .text("a lesson")) }
    case "NAME":
      return view.names(in: .top, beginning: "", realm: session.realm).filter(\.isOwn)
        .map { .init($0.name, detail: .name($0.name, .top, asked: false)) }
    case "REALM": return RealmName.allCases.map { .init($0.rawValue) }
    case "POLICY":
      return ShippedPolicy.allCases.map { .init($0.word, detail: .text($0.summary)) }
        + view.files(in: ".", realm: nil).filter { !$0.isFolder }.compactMap(\.name)
        .filter { $0.hasSuffix(".policy") }.map { .init($0, detail: .text("a file here")) }
    case "COMMAND": return Session.commands.rows.map { .init($0.name, detail: .text($0.summary)) }
    case "LESSON":
      return session.lessonRows.map { .init($0.name, detail: .text($0.summary)) }
    case "TOPIC": return Session.helpTopics.map { .init($0.name, detail: .text("a topic")) }
    default:
      guard kind == kind.lowercased() else { return [] }
      return [.init(kind)]
    }
  }

  /// What a section speaks of, with what the policy says of it now.
  private func subjects(_ section: Section) -> [Completion.Candidate] {
    view.policyNames(in: section).sorted().map { name in
      let subject: Subject? =
        switch section {
        case .module: .module(name)
        case .os: .os(name)
        case .sys: .sys(name)
        case .builtin: .builtin(name)
        case .read, .write, .limit: nil
        }
      let verdict = subject.map { session.evaluator.policy.decide($0).verdict.word }
      return .init(name, detail: .text(verdict.map { "now: \($0)" } ?? ""))
    }
  }

  /// What a limit is now, twice as much, and none.
  private func values(_ limit: LimitName?) -> [Completion.Candidate] {
    guard let limit else { return [] }
    var texts: [(String, String)] = []
    if let value = session.evaluator.policy.limits[limit] {
      texts.append((limit.text(of: value), "as it is now"))
      let (twice, isTooMuch) = value.multipliedReportingOverflow(by: 2)
      if !isTooMuch { texts.append((limit.text(of: twice), "twice as much")) }
    }
    texts.append(("unlimited", "no limit"))
    return texts.map { .init($0.0, detail: .text($0.1)) }
  }

  // MARK: Settings

  private func setting(from place: Int) -> Completion? {
    let words = words(from: place)
    guard let word = words.last else { return nil }
    if words.count == 1 {
      return result(settings.filter { $0.text.hasPrefix(word.text) }, from: word.start)
    }
    guard words.count == 2, case .success(let row) = Settings.find(words[0].text) else {
      return nil
    }
    var values = row.values.map { value in
      Completion.Candidate(value.word, detail: .text(value.meaning))
    }
    values.append(.init("default", detail: .text("what it is when nobody has chosen")))
    return result(values.filter { $0.text.hasPrefix(word.text) }, from: word.start)
  }

  private var settings: [Completion.Candidate] {
    SettingRow.all.map { row in
      .init(
        row.name, ending: " ", detail: .text("now \(session.settings[row]); \(row.summary)"))
    }
  }

  // MARK: Help

  private func help(from place: Int) -> Completion? {
    let words = words(from: place)
    guard let word = words.last else { return nil }
    if words.count == 2 {
      let first = String(words[0].text.drop { $0 == ":" })
      if first == "set" {
        return result(settings.filter { $0.text.hasPrefix(word.text) }, from: word.start)
      }
      return Self.families[first].flatMap {
        rows($0, beginning: word.text, from: word.start)
      }
    }
    guard words.count == 1 else { return nil }
    let isColon = word.text.hasPrefix(":")
    var found = Session.commands.rows.map { row in
      Completion.Candidate(row.name, detail: .text(row.summary))
    }
    if !isColon {
      found += Session.helpTopics.map { .init($0.name, detail: .text("a topic")) }
    }
    let prefix = isColon ? String(word.text.dropFirst()) : word.text
    return result(
      found.filter { $0.text.hasPrefix(prefix) }, from: word.start + (isColon ? 1 : 0))
  }
}
