// Which commands are about what was entered before?

import CordonPolicy

extension Session {
  static var historyCommands: [Command] {
    [
      Command(
        "history", "[COUNT|RANGE|find|match|earlier|run|save ...]",
        "list, search or run again what was entered",
        help: """
          The entries of this session have numbers, those of earlier ones count back from its
          beginning: e1 is the newest of them. RANGE is N, M..N, M.. or ..N, as in 3..7 or e5..2.
          'r' marks what was entered in the restricted realm, '!' what failed.
          """
      ) { call throws(CommandProblem) in try call.session.history(call) }
    ]
  }

  static let historyTable = CommandTable(
    [
      Command(
        "find", "TEXT", "list the entries that hold a text",
        help: "Those of earlier sessions as well. Without capital letters in TEXT case is ignored."
      ) { call throws(CommandProblem) in
        let text = try call.required()
        let wanted = Array(text.utf8)
        let isExact = text.lowercased() != text
        try call.session.listFound(call, { FoundText.places(of: text, in: $0, isExact: isExact) }) {
          entries in
          .success(entries.map { ByteSearch.contains($0.text, wanted, isExact: isExact) })
        }
      },
      Command(
        "match", "PATTERN", "list the entries in which a regular expression matches",
        help: "Those of earlier sessions as well. The pattern is one of Python's module re."
      ) { call throws(CommandProblem) in
        let pattern = try call.required()
        let evaluator = call.session.evaluator
        try call.session.listFound(call, { evaluator.places(of: pattern, in: $0) }) { entries in
          evaluator.matches(of: pattern, in: entries.map(\.text))
        }
      },
      Command("earlier", "[COUNT]", "list the newest entries of earlier sessions") {
        call throws(CommandProblem) in
        let session = call.session
        let count = try count(call, or: 20)
        try session.requireEarlierEntries()
        session.list(try session.pastEntries(EntryRange(numbers: 1 - count...0)))
      },
      Command(
        "run", "RANGE", "run entries again",
        help: """
          Of several those are left out that failed, and the first failure ends the run. What was
          entered in the restricted realm is only run there.
          """
      ) { call throws(CommandProblem) in
        try call.session.requireTyped(call)
        try call.session.runAgain(call)
      },
      Command(
        "save", "[-f] [RANGE] FILE", "write entries to a file, as they were entered",
        help: "All of this session without RANGE. A file that is there is replaced with -f only."
      ) { call throws(CommandProblem) in try call.session.saveHistory(call) },
    ], prefix: ":history ")

  private func history(_ call: CommandCall) throws(CommandProblem) {
    let (word, rest) = CommandTable.split(call.text)
    if word.isEmpty || Int(word) != nil {
      let count = try Self.count(call, or: 20)
      return list(
        journal.entries.suffix(count).compactMap { pastEntry($0.number) })
    }
    if rest.isEmpty, let range = EntryRange(word, last: journal.nextNumber - 1) {
      return list(try pastEntries(range))
    }
    try Self.historyTable.run(call.text, in: self)
  }

  private static func count(_ call: CommandCall, or usual: Int) throws(CommandProblem) -> Int {
    if call.text.isEmpty { return usual }
    guard let number = Int(call.text), number > 0, number <= 1_000_000 else {
      throw CommandProblem("a count is a number, write '\(call.path) 50'")
    }
    return number
  }

  private func requireEarlierEntries() throws(CommandProblem) {
    if host == nil {
      throw CommandProblem("only a session at a terminal remembers earlier ones")
    }
    if pastEntry(0) == nil { throw CommandProblem("there are no earlier entries") }
  }

  /// The entries that a word names; nil for a word that is no range.
  func entries(_ word: String) throws(CommandProblem) -> [PastEntry]? {
    guard let range = EntryRange(word, last: journal.nextNumber - 1) else { return nil }
    return try pastEntries(range)
  }

  // MARK: Listing

  /// - Parameter places: what to mark in a text, in Unicode scalars.
  private func list(_ rows: [PastEntry], _ places: ((String) -> [Range<Int>])? = nil) {
    let width = rows.map { EntryRange.shown($0.number).count }.max() ?? 0
    let lines = rows.map { row in
      let number = EntryRange.shown(row.number)
      let mark = (row.realm == .restricted ? "r" : " ") + (row.failed ? "!" : " ")
      let gap = "\n" + String(repeating: " ", count: width + 4)
      let shown = FoundText.marked(
        row.text, settings.palette.isPlain ? [] : places?(row.text) ?? [], settings.palette)
      let text = shown.split(separator: "\n", omittingEmptySubsequences: false)
      let padding = String(repeating: " ", count: width - number.count)
      return "\(padding)\(number) \(mark) " + text.joined(separator: gap)
    }
    sayPainted(lines.joined(separator: "\n"))
  }

  /// Lists what is found, the newest last; of many the newest.
  private func listFound(
    _ call: CommandCall, _ places: @escaping (String) -> [Range<Int>],
    _ find: ([PastEntry]) -> Result<[Bool], Refused>
  ) throws(CommandProblem) {
    let (most, piece) = (100, 1000)
    var found: [PastEntry] = []
    var number = journal.nextNumber - 1
    var isDone = false
    while !isDone, found.count <= most {
      var entries: [PastEntry] = []
      while entries.count < piece {
        guard let entry = pastEntry(number) else {
          // Older ones of this session may be forgotten.
          if number < 1 {
            isDone = true
            break
          }
          number = 0
          continue
        }
        entries.append(entry)
        number -= 1
      }
      switch find(entries) {
      case .success(let hits): found += zip(entries, hits).filter(\.1).map(\.0)
      case .failure(let refused): throw CommandProblem(refused.message)
      }
    }
    if found.isEmpty { throw CommandProblem("no entry fits") }
    if found.count > most {
      say("more than \(most) entries fit, these are the newest:")
      found.removeLast(found.count - most)
    }
    list(found.reversed(), places)
  }

  // MARK: Running and saving

  private func runAgain(_ call: CommandCall) throws(CommandProblem) {
    let text = try call.required()
    guard let chosen = try entries(text) else {
      throw CommandProblem(
        "'\(Presenter.visibleLine(text))' is no range, write '\(call.path) 3' or "
          + "'\(call.path) 3..7'")
    }
    let wanted = chosen.count == 1 ? chosen : chosen.filter { !$0.failed }
    if let cut = wanted.first(where: \.isCut) {
      throw CommandProblem("entry \(EntryRange.shown(cut.number)) was too long to be kept whole")
    }
    queue = wanted.map { entry in
      Queued(
        text: entry.text, realm: entry.realm, name: "entry \(EntryRange.shown(entry.number))")
    }
  }

  private func saveHistory(_ call: CommandCall) throws(CommandProblem) {
    let target = try SaveTarget(call)
    let all = EntryRange(numbers: 1...max(journal.nextNumber - 1, 1))
    let wanted = if let chosen = target.chosen { chosen } else { try pastEntries(all) }
    if let cut = wanted.first(where: \.isCut) {
      throw CommandProblem("entry \(EntryRange.shown(cut.number)) was too long to be kept whole")
    }
    try target.write(wanted.map { $0.text + "\n" }.joined())
  }
}

/// Where a command writes to, once it knows what.
struct SaveTarget {
  private let call: CommandCall
  private var replaces = false
  /// The entries that are named; nil for none.
  private(set) var chosen: [PastEntry]?
  let file: String

  /// Reads `-f`, a range and a file, the first two in either order.
  init(_ call: CommandCall) throws(CommandProblem) {
    self.call = call
    var text = try call.required()
    while true {
      let (word, rest) = CommandTable.split(text)
      if word == "-f", !replaces {
        replaces = true
      } else if chosen == nil, let entries = try call.session.entries(word) {
        chosen = entries
      } else {
        break
      }
      text = rest
    }
    file = FileArgument.name(text)
    if file.isEmpty {
      throw CommandProblem(
        "\(call.path) needs a file, write '\(call.path) \(call.command.arguments)'")
    }
  }

  /// Writes the file, whole or not at all.
  func write(_ text: String) throws(CommandProblem) {
    switch call.session.evaluator.writeWhole(file, text, replacing: replaces) {
    case .success: break
    case .failure(let refused): throw CommandProblem(refused.message)
    }
  }
}

/// Looks for bytes in texts, for many of them.
enum ByteSearch {
  /// - Parameter isExact: when false, `wanted` has no capital letters and those of the text count
  ///   as small ones.
  static func contains(_ text: String, _ wanted: [UInt8], isExact: Bool) -> Bool {
    if !isExact, text.utf8.contains(where: { $0 >= 0x80 || (65...90).contains($0) }) {
      return contains(text.lowercased(), wanted, isExact: true)
    }
    let found = text.utf8.withContiguousStorageIfAvailable { bytes in
      guard let first = wanted.first else { return true }
      var at = 0
      while at + wanted.count <= bytes.count {
        if bytes[at] == first, bytes[at..<at + wanted.count].elementsEqual(wanted) { return true }
        at += 1
      }
      return false
    }
    return found
      ?? contains(String(decoding: Array(text.utf8), as: UTF8.self), wanted, isExact: true)
  }
}
