// What does an uncaught exception look like on the terminal?

extension VM {
  /// The whole text of an exception as CPython prints it: causes and contexts, tracebacks with
  /// source lines, message and notes. Runs `__str__` and the like, whose errors become a remark in
  /// the text.
  public func formatException(
    _ exception: Value, _ sources: SourceStore, _ options: TracebackOptions = TracebackOptions()
  ) -> String {
    guard exception.isKind(.exception) else { return "" }
    var reporter = ExceptionReporter(self, options)
    reporter.take(exception)
    var writer = TracebackWriter(
      reports: reporter.reports, sources: sources, options: options,
      excerptRoom: ExceptionReporter.room(self))
    writer.write(0)
    sources.forgetFiles()
    return writer.text
  }

  /// The lines after the traceback: type, message and notes.
  public func formatExceptionOnly(_ exception: Value) -> String {
    guard exception.isKind(.exception) else { return "" }
    var options = TracebackOptions()
    options.limit = 0
    options.groupWidth = 0
    var reporter = ExceptionReporter(self, options)
    reporter.take(exception)
    let writer = TracebackWriter(reports: [], sources: SourceStore(), options: options)
    return writer.lastLines(of: reporter.reports[0])
  }

  /// The entries of a traceback without header or message.
  public func formatTraceback(_ traceback: Value, _ sources: SourceStore, limit: Int? = nil)
    -> String
  {
    var writer = TracebackWriter(
      reports: [], sources: sources, options: TracebackOptions(),
      excerptRoom: ExceptionReporter.room(self))
    defer { sources.forgetFiles() }
    return writer.stack(tracebackEntries(traceback, limit)).joined()
  }
}

struct TracebackWriter {
  let reports: [ExceptionReport]
  let sources: SourceStore
  let options: TracebackOptions
  private(set) var text = ""
  /// Levels of groups around what is being written.
  private var depth = 0
  /// The innermost group's closing line is still to be written.
  private var needsClosing = false
  /// Whether the entries are of more realms than one.
  private let spansRealms: Bool
  /// How many bytes of source lines may still be shown: each of many entries may be of a long line.
  private var excerptRoom: Int

  /// Identical entries shown before the rest are counted.
  private static let repeatedEntries = 3
  /// Groups that share members grow with each level: so many bytes are enough of them.
  private static let longestGroup = 1 << 20

  init(
    reports: [ExceptionReport], sources: SourceStore, options: TracebackOptions,
    excerptRoom: Int = 1 << 20
  ) {
    self.excerptRoom = excerptRoom
    self.reports = reports
    self.sources = sources
    self.options = options
    let first = reports.lazy.compactMap(\.entries.first).first?.realm
    spansRealms =
      !options.realmNames.isEmpty
      && reports.contains { $0.entries.contains { $0.realm != first } }
  }

  // MARK: Chains and groups

  /// Writes a report after those it came from.
  mutating func write(_ number: Int) {
    var chain: [(remark: String?, report: Int)] = []
    var next: Int? = number
    while let current = next {
      let report = reports[current]
      var remark: String?
      next = nil
      if options.chain {
        if let cause = report.cause {
          next = cause
          remark = "The above exception was the direct cause of the following exception:"
        } else if let context = report.context, !report.suppressContext {
          next = context
          remark = "During handling of the above exception, another exception occurred:"
        }
      }
      chain.append((remark, current))
      if next == nil, options.chain, report.isCut {
        emit("... (the exceptions that came before are left out)\n\n")
      }
    }
    for (remark, current) in chain.reversed() {
      if let remark { emit("\n\(remark)\n\n") }
      writeOne(reports[current])
    }
  }

  private mutating func writeOne(_ report: ExceptionReport) {
    guard let members = report.members else {
      if !report.entries.isEmpty {
        emit("Traceback (most recent call last):\n")
        for entry in stack(report.entries) { emit(entry) }
      }
      emit(lastLines(of: report))
      return
    }
    if depth > options.groupDepth {
      emit("... (max_group_depth is \(options.groupDepth))\n")
      return
    }
    if depth > 0, text.utf8.count > Self.longestGroup {
      emit("... (the rest is left out)\n")
      return
    }
    let isOutermost = depth == 0
    if isOutermost { depth = 1 }
    if !report.entries.isEmpty {
      emit("Exception Group Traceback (most recent call last):\n", margin: isOutermost ? "+" : "|")
      for entry in stack(report.entries) { emit(entry) }
    }
    emit(lastLines(of: report))
    writeMembers(members, of: report)
    if isOutermost { depth = 0 }
  }

  private mutating func writeMembers(_ members: [Int], of report: ExceptionReport) {
    let rows = min(report.memberCount, members.count + 1)
    needsClosing = false
    for i in 0..<rows {
      let isLast = i == rows - 1
      if isLast { needsClosing = true }
      let isCut = i >= members.count
      let title = isCut ? "..." : "\(i + 1)"
      text += indentation + (i == 0 ? "+-" : "  ") + "+---------------- \(title) ----------------\n"
      depth += 1
      if isCut {
        let left = report.memberCount - members.count
        emit("and \(left) more exception\(left == 1 ? "" : "s")\n")
      } else {
        write(members[i])
      }
      if isLast && needsClosing {
        text += indentation + "+------------------------------------\n"
        needsClosing = false
      }
      depth -= 1
    }
  }

  private var indentation: String { String(repeating: " ", count: 2 * depth) }

  /// Writes lines, inside a group after its margin.
  private mutating func emit(_ lines: String, margin: String = "|") {
    if depth == 0 {
      text += lines
      return
    }
    for line in lines.pythonLines(keepingEnds: true) { text += "\(indentation)\(margin) \(line)" }
  }

  // MARK: One exception

  /// An entry's lines as one string each; many equal ones are counted instead of shown.
  mutating func stack(_ entries: [TracebackEntry]) -> [String] {
    var result: [String] = []
    var last: TracebackEntry?
    var count = 0
    func countRest() {
      let more = count - TracebackWriter.repeatedEntries
      if more > 0 {
        result.append("  [Previous line repeated \(more) more time\(more == 1 ? "" : "s")]\n")
      }
    }
    for entry in entries {
      if entry != last {
        countRest()
        last = entry
        count = 0
        if entry.leftOut > 0 { result.append("  [\(entry.leftOut) more entries are left out]\n") }
      }
      count += 1
      if count <= TracebackWriter.repeatedEntries {
        let shown = describe(entry)
        excerptRoom -= shown.utf8.count
        result.append(shown)
      }
    }
    countRest()
    return result
  }

  /// The source is looked up, unless its lines are given.
  func describe(_ entry: TracebackEntry, lines: [[UInt8]]? = nil) -> String {
    let shown = entry.fileName.hasPrefix("<stdin-") ? "<stdin>" : entry.fileName
    let realm = spansRealms ? options.realmNames[entry.realm].map { "  [\($0)]" } ?? "" : ""
    let header = "  File \"\(shown)\", line \(entry.position.line), in \(entry.name)\(realm)\n"
    if excerptRoom <= 0 { return header }
    let lines = lines ?? SourceExcerpt.lines(of: entry, sources)
    var position = entry.position
    if !options.carets { position.column = nil }
    return header + (SourceExcerpt(position, lines)?.text ?? "")
  }

  /// Type and message, or a syntax error's place; then the notes.
  func lastLines(of report: ExceptionReport) -> String {
    var lines: String
    if let syntax = report.syntax {
      lines = describe(syntax, report.typeName)
    } else if report.message.isEmpty {
      lines = "\(report.typeName)\n"
    } else {
      lines = "\(report.typeName): \(report.message)\n"
    }
    for note in report.notes { lines += "\(note)\n" }
    return lines
  }

  func describe(_ place: SyntaxErrorPlace, _ typeName: String) -> String {
    var lines = ""
    var suffix = ""
    if let line = place.line {
      let file = place.fileName.flatMap { $0.isEmpty ? nil : $0 } ?? "<string>"
      let shown = file.hasPrefix("<stdin-") ? "<stdin>" : file
      lines += "  File \"\(shown)\", line \(line)\n"
    } else if let file = place.fileName {
      suffix = " (\(file))"
    }
    if let text = place.text { lines += excerpt(of: text, place) }
    return lines + "\(typeName): \(place.message)\(suffix)\n"
  }

  private func excerpt(of text: String, _ place: SyntaxErrorPlace) -> String {
    let whole = Array(text.unicodeScalars)
    var line = whole[...]
    while line.last == "\n" { line.removeLast() }
    let length = line.count
    while let c = line.first, c == " " || c == "\n" || c == "\u{0C}" { line.removeFirst() }
    let indent = length - line.count
    let shown = "    \(String(line))\n"
    guard var offset = place.offset else { return shown }
    var end = length + 1
    if place.line == place.endLine {
      end = place.endOffset.flatMap { $0 == 0 ? nil : $0 } ?? offset
    }
    if !whole.isEmpty, offset > whole.count { offset = length + 1 }
    if !whole.isEmpty, end > whole.count { end = length + 1 }
    if offset >= end || end < 0 { end = offset + 1 }
    let column = offset - 1 - indent
    if column < 0 { return shown }
    let blanks = line.prefix(column).map { $0.properties.isWhitespace ? Character($0) : " " }
    return shown + "    \(String(blanks))\(String(repeating: "^", count: end - offset))\n"
  }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(scalars))
  }

  /// The lines as `str.splitlines` finds them.
  func pythonLines(keepingEnds: Bool) -> [String] {
    var lines: [String] = []
    var line = UnicodeScalarView()
    var previous: Unicode.Scalar?
    for c in unicodeScalars {
      if previous == "\r" {
        if c == "\n" {
          if keepingEnds { line.append(c) }
          lines.append(String(line))
          line = UnicodeScalarView()
          previous = nil
          continue
        }
        lines.append(String(line))
        line = UnicodeScalarView()
      }
      let ends = c.endsPythonLine
      if keepingEnds || !ends { line.append(c) }
      if ends, c != "\r" {
        lines.append(String(line))
        line = UnicodeScalarView()
        previous = nil
      } else {
        previous = c
      }
    }
    if !line.isEmpty || previous == "\r" { lines.append(String(line)) }
    return lines
  }
}

extension Unicode.Scalar {
  var endsPythonLine: Bool {
    switch value {
    case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
