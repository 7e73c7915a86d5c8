// How are records read from lines of text?
//
// A machine that gets one character after another, and the end of each line; its state says where in
// a field it stands.

import CordonRuntime

struct CsvReader {
  enum Slot {
    static let lines = 0
    static let dialect = 1
    static let lineNumber = 2
    static let count = 3
  }

  static let type: NativeType = NativeType(
    "_csv.reader", "The records of lines, one after another.", slots: Slot.count,
    flags: .noConstructor,
    advance: { vm, it throws(Raised) in
      var reader = try CsvReader(vm, it)
      return try reader.record()
    }
  ) {
    [
      .attribute(
        "dialect", .pure, "The dialect that it reads.",
        get: { call in call[0].asInstance[slot: Slot.dialect] }),
      .attribute(
        "line_num", .pure, "How many lines it has read.",
        get: { call in call[0].asInstance[slot: Slot.lineNumber] }),
    ]
  }

  static func new(_ vm: VM, _ iterable: Value, _ dialect: Value) throws(Raised) -> Value {
    let lines = try vm.iterator(iterable)
    let made = vm.newInstance(of: type)
    made.asInstance[slot: Slot.lines] = lines
    made.asInstance[slot: Slot.dialect] = dialect
    made.asInstance[slot: Slot.lineNumber] = .small(0)
    return made
  }

  private enum State {
    case recordStart, fieldStart, escaped, inField, inQuotes, escapedInQuotes, quoteInQuotes
    case lineEnd, afterEscapedLineEnd
  }

  /// Stands for the end of a line; no character has this number.
  private static let end: UInt32 = 0xFFFF_FFFF
  private static let newline: UInt32 = 10
  private static let carriageReturn: UInt32 = 13

  private let vm: VM
  private let it: UnsafeMutablePointer<InstanceObject>
  private let dialect: CsvDialect
  private let limit: Int
  private var state = State.recordStart
  private var field: TextBuilder
  private let fields: ListRef
  /// The present field began with a quote.
  private var isQuoted = false

  private init(_ vm: VM, _ it: UnsafeMutablePointer<InstanceObject>) throws(Raised) {
    self.vm = vm
    self.it = it
    dialect = CsvDialect(it[slot: Slot.dialect])
    limit = try CsvModule.fieldLimit(vm)
    field = TextBuilder(vm)
    fields = try vm.newList()
  }

  /// The next record, or unset at the end.
  private mutating func record() throws(Raised) -> Value {
    repeat {
      let line = try vm.next(it[slot: Slot.lines])
      if line.isUnset {
        if field.count == 0, state != .inQuotes { return .unset }
        if dialect.isStrict { throw try CsvModule.error(vm, "unexpected end of data") }
        try save()
        break
      }
      let plain = vm.payload(line)
      guard plain.isKind(.string) else {
        throw try CsvModule.error(
          vm,
          "iterator should return strings, not \(vm.typeName(line)) (the file should be opened in text mode)"
        )
      }
      it[slot: Slot.lineNumber] = .small(it[slot: Slot.lineNumber].asInt + 1)
      try vm.charge(plain.asText.count)
      for character in plain.asText.scalars { try take(character) }
      try take(CsvReader.end)
    } while state != .recordStart
    return Value(fields)
  }

  private mutating func add(_ character: UInt32) throws(Raised) {
    if field.count >= limit {
      throw try CsvModule.error(vm, "field larger than field limit (\(limit))")
    }
    try field.append(scalar: character)
  }

  /// Ends the present field.
  private mutating func save() throws(Raised) {
    try vm.charge(8)
    let text = try field.finish()
    var value = text
    if !isQuoted {
      let isEmpty = field.count == 0
      switch dialect.quoting {
      case .nonNumeric where !isEmpty, .strings where !isEmpty:
        value = vm.float(try vm.double(from: text))
      case .strings, .notNull:
        if isEmpty { value = .none }
      default: break
      }
    }
    try vm.append(fields, value)
    field = TextBuilder(vm)
    isQuoted = false
  }

  private func isQuote(_ character: UInt32) -> Bool {
    character == dialect.quote && dialect.quoting != .none
  }

  /// Ends the field when the character ends a line.
  private mutating func endsLine(_ character: UInt32) throws(Raised) -> Bool {
    switch character {
    case CsvReader.end: state = .recordStart
    case CsvReader.newline, CsvReader.carriageReturn: state = .lineEnd
    default: return false
    }
    try save()
    return true
  }

  private mutating func take(_ character: UInt32) throws(Raised) {
    switch state {
    case .recordStart:
      if character == CsvReader.end { return }
      if character == CsvReader.newline || character == CsvReader.carriageReturn {
        state = .lineEnd
      } else {
        try beginField(character)
      }
    case .fieldStart: try beginField(character)
    case .escaped:
      if character == CsvReader.newline || character == CsvReader.carriageReturn {
        try add(character)
        state = .afterEscapedLineEnd
      } else {
        try add(character == CsvReader.end ? CsvReader.newline : character)
        state = .inField
      }
    case .afterEscapedLineEnd:
      if character != CsvReader.end { try goOn(character) }
    case .inField: try goOn(character)
    case .inQuotes:
      if character == CsvReader.end { return }
      if character == dialect.escape {
        state = .escapedInQuotes
      } else if isQuote(character) {
        state = dialect.doublesQuotes ? .quoteInQuotes : .inField
      } else {
        try add(character)
      }
    case .escapedInQuotes:
      try add(character == CsvReader.end ? CsvReader.newline : character)
      state = .inQuotes
    case .quoteInQuotes: try afterQuote(character)
    case .lineEnd: try afterLineEnd(character)
    }
  }

  private mutating func beginField(_ character: UInt32) throws(Raised) {
    if try endsLine(character) { return }
    if isQuote(character) {
      isQuoted = true
      state = .inQuotes
    } else if character == dialect.escape {
      state = .escaped
    } else if character == 32, dialect.skipsBlanks {
      state = .fieldStart
    } else if character == dialect.delimiter {
      try save()
      state = .fieldStart
    } else {
      try add(character)
      state = .inField
    }
  }

  private mutating func goOn(_ character: UInt32) throws(Raised) {
    if try endsLine(character) { return }
    if character == dialect.escape {
      state = .escaped
    } else if character == dialect.delimiter {
      try save()
      state = .fieldStart
    } else {
      try add(character)
      state = .inField
    }
  }

  /// After a quote in a quoted field: the end of it, or half of a quote.
  private mutating func afterQuote(_ character: UInt32) throws(Raised) {
    if isQuote(character) {
      try add(character)
      state = .inQuotes
    } else if character == dialect.delimiter {
      try save()
      state = .fieldStart
    } else if try endsLine(character) {
      return
    } else if !dialect.isStrict {
      try add(character)
      state = .inField
    } else {
      var message = TextBuilder(vm)
      try message.append("'")
      try message.append(scalar: dialect.delimiter)
      try message.append("' expected after '")
      try message.append(scalar: dialect.quote ?? 0)
      try message.append("'")
      throw try CsvModule.error(vm, try message.finish().asText.swiftString)
    }
  }

  private mutating func afterLineEnd(_ character: UInt32) throws(Raised) {
    switch character {
    case CsvReader.newline, CsvReader.carriageReturn: return
    case CsvReader.end: state = .recordStart
    default:
      throw try CsvModule.error(
        vm,
        "new-line character seen in unquoted field - do you need to open the file with newline=''?"
      )
    }
  }
}
