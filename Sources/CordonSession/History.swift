// What was entered, in this session and before it?
//
// The entries of this session have numbers, as the journal counts them. Those of earlier sessions
// count back from its beginning: e1 is the newest of them. They are asked for when somebody wants
// them, for there may be many.

/// An entry of an earlier session.
public struct KeptEntry: Sendable, Equatable {
  public var text: String
  /// Where it was entered; nil when nobody knows.
  public var realm: RealmName?
  /// When, in seconds since 1970; nil when nobody knows.
  public var time: Int?

  public init(text: String, realm: RealmName? = nil, time: Int? = nil) {
    self.text = text
    self.realm = realm
    self.time = time
  }
}

/// What commands ask of the program around a session.
public protocol SessionHost: AnyObject {
  /// The nth entry before those of this session, the newest being 1; nil when there are no more.
  func earlierEntry(_ number: Int) -> KeptEntry?

  /// Lets an entry be recalled that was entered otherwise than by typing it.
  func remember(_ text: String, in realm: RealmName)

  /// Lets the person change a text in an editor, which `command` starts. The file that it is given
  /// is named for Python or, where the text is no Python, as a text.
  func edit(_ text: String, with command: String) -> Result<String, Refused>
}

/// Which entries are meant.
struct EntryRange: Equatable {
  /// Numbers of this session from 1 on; e1 is 0, e2 is -1 and so on.
  var numbers: ClosedRange<Int>

  init(numbers: ClosedRange<Int>) { self.numbers = numbers }

  /// What is written as `N`, `M..N`, `M..` or `..N`, where each may be an earlier one, as in `e3`.
  ///
  /// - Parameter last: the newest number, which an open end means.
  /// - Returns: Nil for what is written otherwise.
  init?(_ text: String, last: Int) {
    guard let dots = text.firstRange(of: "..") else {
      guard let number = Self.number(text) else { return nil }
      numbers = number...number
      return
    }
    let (from, to) = (text[..<dots.lowerBound], text[dots.upperBound...])
    if from.isEmpty && to.isEmpty { return nil }
    guard let first = from.isEmpty ? 1 : Self.number(from),
      let end = to.isEmpty ? max(last, first) : Self.number(to)
    else { return nil }
    numbers = min(first, end)...max(first, end)
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    let isEarlier = text.first == "e"
    let digits = isEarlier ? text.dropFirst() : text[...]
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits), number > 0
    else { return nil }
    return isEarlier ? 1 - number : number
  }

  static func shown(_ number: Int) -> String { number > 0 ? String(number) : "e\(1 - number)" }
}

/// An entry of this session or an earlier one.
struct PastEntry {
  var number: Int
  var text: String
  var realm: RealmName?
  var failed = false
  /// The text is not all that was entered.
  var isCut = false
  var kind = JournalEntry.Kind.statement
  var time: Int?
  var isRerun = false
  var output: OutputRecord.Output?
}

extension Session {
  /// The entry of that number; nil where there is none, or none any more.
  func pastEntry(_ number: Int) -> PastEntry? {
    if number < 1 {
      guard let kept = host?.earlierEntry(1 - number) else { return nil }
      let isCommand = kept.text.utf8.first == UInt8(ascii: ":")
      return PastEntry(
        number: number, text: kept.text, realm: kept.realm,
        kind: isCommand ? .command : .statement, time: kept.time)
    }
    guard let index = journal.index(of: number) else { return nil }
    let entry = journal.entries[index]
    return PastEntry(
      number: number, text: entry.text, realm: entry.realm, failed: entry.failed,
      isCut: entry.isCut, kind: entry.kind, isRerun: entry.isRerun, output: entry.output)
  }

  /// What was entered under that number in this session; nil where there is none, or none any more.
  public func entryText(_ number: Int) -> String? {
    number > 0 ? pastEntry(number)?.text : nil
  }

  /// The entries of a range, the oldest first; complains when there are none, or none any more.
  func pastEntries(_ range: EntryRange) throws(CommandProblem) -> [PastEntry] {
    let newest = journal.nextNumber - 1
    if range.numbers.lowerBound > newest {
      throw CommandProblem(
        newest == 0
          ? "nothing has been entered in this session yet"
          : "there is no entry \(range.numbers.lowerBound), the newest is \(newest)")
    }
    var entries: [PastEntry] = []
    // From the newest on, so that what does not exist is not looked for.
    for number in stride(
      from: min(range.numbers.upperBound, newest), through: range.numbers.lowerBound, by: -1)
    {
      guard let entry = pastEntry(number) else {
        if number < 1 { break }
        continue
      }
      entries.append(entry)
    }
    if entries.isEmpty {
      let number = EntryRange.shown(range.numbers.upperBound)
      throw CommandProblem(
        range.numbers.upperBound < 1
          ? "there is no entry \(number) of an earlier session"
          : "entry \(number) is not remembered any more")
    }
    return entries.reversed()
  }
}
