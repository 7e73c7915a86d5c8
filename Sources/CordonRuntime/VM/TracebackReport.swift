// What is to be printed of an exception and of those it came from?
//
// A report is taken before anything is printed and holds text only, so that printing cannot run
// Python code. Reports refer to each other by number: a chain may be longer than the native stack
// is deep.

import CordonBytecode

/// One frame of a printed traceback.
struct TracebackEntry: Equatable {
  var fileName: String
  var position: CodePosition
  var name: String
  /// Whose code it is.
  var realm: UInt16
  /// So many entries before this one are left out.
  var leftOut = 0

  /// Entries that look alike are folded when there are many of them.
  static func == (a: TracebackEntry, b: TracebackEntry) -> Bool {
    a.position.line == b.position.line && a.name == b.name && a.fileName == b.fileName
      && b.leftOut == 0
  }
}

/// Where a SyntaxError is; columns count characters from 1.
struct SyntaxErrorPlace {
  var fileName: String?
  var line: String?
  var endLine: String?
  var text: String?
  var offset: Int?
  var endOffset: Int?
  var message: String
}

struct ExceptionReport {
  var entries: [TracebackEntry] = []
  var typeName = ""
  var message = ""
  /// Lines after the message.
  var notes: [String] = []
  var syntax: SyntaxErrorPlace?
  var suppressContext = false
  var cause: Int?
  var context: Int?
  /// Whether it has a cause or a context for which there was no room.
  var isCut = false
  /// Of a group: the first members; nil for other exceptions.
  var members: [Int]?
  var memberCount = 0
}

/// How much of an exception is printed.
public struct TracebackOptions {
  /// Causes and contexts come first.
  public var chain = true
  /// Whether the failing part of a line is underlined.
  public var carets = true
  /// The last so many entries of each traceback; nil: all.
  public var limit: Int?
  /// Members printed of a group, and levels of groups within groups.
  public var groupWidth = 15
  public var groupDepth = 10
  /// What realms are called, by number: entries of several realms say whose they are.
  public var realmNames: [UInt16: String] = [:]
  public init() {}
}

/// Takes the reports of an exception and of all that hang on it.
struct ExceptionReporter {
  let vm: VM
  let options: TracebackOptions
  private(set) var reports: [ExceptionReport] = []
  private var seen: Set<UInt64> = []
  /// How many bytes may still be taken: reports are outside the heap, and what they can become is no
  /// business of a person who reads them.
  private var room: Int
  /// The numbers of the reports of members, which groups may share.
  private var ofMembers: [UInt64: Int] = [:]

  private static let costOfReport = 512
  private static let costOfEntry = 128

  /// Enough for a report that somebody might read, of code that has no quota and of code that has.
  static func room(_ vm: VM) -> Int { vm.realm.isRestricted ? 1 << 20 : 1 << 26 }

  init(_ vm: VM, _ options: TracebackOptions) {
    self.vm = vm
    self.options = options
    room = ExceptionReporter.room(vm)
  }

  /// Report 0 is that of `exception`; it is there even when a limit has been reached.
  mutating func take(_ exception: Value) {
    let first = add(exception)
    // The exceptions whose links are still to be followed; their numbers stand beside them.
    guard let pending = try? vm.newList() else { return }
    var numbers: [Int] = []
    func follow(_ exception: Value, _ number: Int) {
      guard (try? vm.append(pending, exception)) != nil else { return }
      numbers.append(number)
    }
    follow(exception, first)
    while let number = numbers.popLast() {
      pending.pointee.count -= 1
      let e = pending.pointee.items[pending.pointee.count]
      let object = e.asException
      let cause = object.pointee.cause
      if room <= 0 {
        reports[number].isCut =
          isNew(cause) || !object.pointee.suppressContext && isNew(object.pointee.context)
        if vm.isGroup(e) {
          reports[number].members = []
          reports[number].memberCount = vm.groupMembers(e).pointee.count
        }
        continue
      }
      if isNew(cause) {
        let linked = add(cause)
        reports[number].cause = linked
        follow(cause, linked)
      }
      let context = object.pointee.context
      if reports[number].cause == nil, !object.pointee.suppressContext, isNew(context) {
        let linked = add(context)
        reports[number].context = linked
        follow(context, linked)
      }
      if vm.isGroup(e) {
        let members = vm.groupMembers(e)
        reports[number].memberCount = members.pointee.count
        var linked: [Int] = []
        for i in 0..<min(members.pointee.count, options.groupWidth) {
          if room <= 0 { break }
          let member = members[item: i]
          if let known = ofMembers[member.bits] {
            linked.append(known)
            continue
          }
          linked.append(add(member))
          ofMembers[member.bits] = linked[i]
          follow(member, linked[i])
        }
        reports[number].members = linked
      }
    }
  }

  private func isNew(_ exception: Value) -> Bool {
    exception.isKind(.exception) && !seen.contains(exception.bits)
  }

  private mutating func add(_ exception: Value) -> Int {
    seen.insert(exception.bits)
    var report = ExceptionReport()
    report.entries = vm.tracebackEntries(
      exception.asException.pointee.traceback, options.limit,
      most: max(16, room / 2 / Self.costOfEntry))
    room -= Self.costOfReport + report.entries.count * Self.costOfEntry
    report.message = taken(
      vm.safeText(exception, ifFailing: "<exception str() failed>", most: max(1024, room)))
    report.typeName = printedTypeName(exception)
    report.notes = notes(of: exception)
    room -= report.notes.count * 32
    if vm.isInstance(exception, .syntaxError) {
      report.syntax = syntaxPlace(exception)
    } else {
      report.message += vm.suggestion(for: exception)
    }
    report.suppressContext = exception.asException.pointee.suppressContext
    reports.append(report)
    return reports.count - 1
  }

  /// With the module, unless it is one that everybody knows; Python 2.7 tells of `__main__`, too.
  private func printedTypeName(_ exception: Value) -> String {
    let type = vm.type(of: exception)
    let name = vm.printable(type.pointee.qualifiedName) ?? ""
    let module =
      vm.quietly { () throws(Raised) in
        try vm.getAttributeOrUnset(Value(type), vm.nameText(.__module__))
      } ?? .unset
    guard let module = vm.printable(module) else { return "<unknown>.\(name)" }
    let isKnown = module == "builtins" || module == "__main__" && !vm.speaksClassic
    return isKnown ? name : "\(module).\(name)"
  }

  /// Pays for a text.
  private mutating func taken(_ text: String) -> String {
    room -= text.utf8.count
    return text
  }

  private mutating func notes(of exception: Value) -> [String] {
    let name = vm.nameText(.__notes__)
    var notes = Value.unset
    do throws(Raised) {
      notes = try vm.findAttribute(exception, name)
    } catch {
      let failure = vm.swallow()
      let shown = vm.safeText(failure, ifFailing: "<__notes__ repr() failed>", repr: true)
      return ["Ignored error getting __notes__: \(shown)"]
    }
    if notes.isUnset || notes.isNone { return [] }
    let plain = vm.payload(notes)
    let isText = plain.isKind(.string) || plain.isKind(.bytes)
    guard !isText, vm.type(of: notes).pointee.flags.contains(.isSequence),
      let list = vm.quietly({ () throws(Raised) in Value(try vm.listFrom(notes)) })
    else { return [vm.safeText(notes, ifFailing: "<__notes__ repr() failed>", repr: true)] }
    var lines: [String] = []
    for i in 0..<list.asList.pointee.count {
      if room <= 0 { break }
      let note = taken(
        vm.safeText(list.asList.pointee.items[i], ifFailing: "<note str() failed>", most: room))
      lines += note.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    return lines
  }

  func syntaxPlace(_ exception: Value) -> SyntaxErrorPlace {
    func text(_ slot: Int) -> String? {
      let value = vm.syntaxErrorField(exception, slot)
      if value.isUnset || value.isNone { return nil }
      return vm.safeText(value, ifFailing: "")
    }
    func number(_ slot: Int) -> Int? {
      let value = vm.syntaxErrorField(exception, slot)
      return value.isInt ? value.asInt : nil
    }
    let written = vm.exceptionField(exception, ExceptionField.message)
    let value = written.isUnset ? vm.exceptionArgument(exception, 0) : written
    let message = value.isUnset || value.isNone ? "" : vm.safeText(value, ifFailing: "")
    let line = vm.syntaxErrorField(exception, ExceptionField.text)
    return SyntaxErrorPlace(
      fileName: text(ExceptionField.sourceFile), line: text(ExceptionField.line),
      endLine: text(ExceptionField.endLine), text: vm.printable(line),
      offset: number(ExceptionField.offset), endOffset: number(ExceptionField.endOffset),
      message: message.isEmpty ? "<no detail available>" : message)
  }
}

extension VM {
  /// The entries of a traceback that the present realm may see, outermost first; with a limit the
  /// last of them. Where there are more than `most`, some in the middle are left out.
  func tracebackEntries(_ traceback: Value, _ limit: Int?, most: Int = 1 << 20) -> [TracebackEntry]
  {
    var total = 0
    forEachEntry(traceback) { _, _ in total += 1 }
    let first = limit.map { max(0, total - max(0, $0)) } ?? 0
    let head = first + most / 2
    let tail = total - most / 2
    var entries: [TracebackEntry] = []
    var known: (code: Code, file: String, name: String)?
    var number = 0
    forEachEntry(traceback) { record, function in
      defer { number += 1 }
      if number < first || number >= head && number < tail { return }
      let code = function.asFunction.pointee.code
      if known?.code != code {
        known = (code, printable(code.pointee.fileName) ?? "", printable(code.pointee.name) ?? "")
      }
      guard let known else { return }
      // The helpers that the classic dialect's statements call are no business of a program's.
      if code.pointee.flags & VM.libraryFlag != 0,
        known.file.hasPrefix(host.ownLibrary + "/_classic")
      {
        return
      }
      var position = tracebackPosition(record)
      if code.pointee.flags & CodeFlags.classic.rawValue != 0 || speaksClassic {
        position = CodePosition(
          line: position.line, endLine: position.line, column: nil, endColumn: nil)
      }
      entries.append(
        TracebackEntry(
          fileName: known.file, position: position, name: known.name,
          realm: function.cell.realm, leftOut: number == tail && tail > head ? tail - head : 0))
    }
    return entries
  }

  private func forEachEntry(_ traceback: Value, _ body: (Record, Value) -> Void) {
    var link = traceback
    while link.isTraceback {
      let record = link.asRecord
      let function = record[slot: TracebackSlot.function]
      link = record[slot: TracebackSlot.next]
      owe(2)
      if !foreign(function) { body(record, function) }
    }
  }

  /// A str as a terminal's encoding takes it: lone surrogates are written as escapes. nil for what
  /// is no str. Of a long one, about `most` bytes with a remark on the others.
  func printable(_ value: Value, most: Int = 1 << 20) -> String? {
    let value = payload(value)
    guard value.isKind(.string) else { return nil }
    let text = value.asText
    if text.isASCII && text.byteCount <= most { return text.swiftString }
    let bytes = text.buffer
    var out: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if i >= most, bytes[i] & 0xC0 != 0x80 {
        out.append(contentsOf: "... (\(bytes.count - i) more bytes are left out)".utf8)
        break
      }
      if bytes[i] == 0xED, i + 2 < bytes.count, bytes[i + 1] >= 0xA0 {
        let c = 0xD000 | Int(bytes[i + 1] & 0x3F) << 6 | Int(bytes[i + 2] & 0x3F)
        out.append(contentsOf: "\\u\(String(c, radix: 16))".utf8)
        i += 3
      } else {
        out.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// `str(value)` or `repr(value)`, whatever happens.
  func safeText(
    _ value: Value, ifFailing fallback: String, repr asRepr: Bool = false, most: Int = 1 << 18
  ) -> String {
    let text = quietly { () throws(Raised) in asRepr ? try repr(value) : try str(value) }
    return text.flatMap { printable($0, most: most) } ?? fallback
  }

  /// Runs `body`; what it raises is dropped, and what was on its way before stays there.
  func quietly(_ body: () throws(Raised) -> Value) -> Value? {
    let before = state.raised
    defer { state.raised = before }
    do throws(Raised) { return try body() } catch { return nil }
  }

  /// The exception just thrown, taken off its way; None while a limit stops the machine.
  func swallow() -> Value {
    let exception = state.raised
    state.raised = .none
    return exception
  }
}
