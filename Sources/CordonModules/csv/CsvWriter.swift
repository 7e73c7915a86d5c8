// How are records written as text?

import CordonRuntime

enum CsvWriter {
  enum Slot {
    static let write = 0
    static let dialect = 1
    static let count = 2
  }

  static let type: NativeType = NativeType(
    "_csv.writer", "Writes records to a file.", slots: Slot.count, flags: .noConstructor
  ) {
    [
      .attribute(
        "dialect", .pure, "The dialect that it writes.",
        get: { call in call[0].asInstance[slot: Slot.dialect] }),
      .init("writerow(self, object, /)", .pure, "Write the fields of an iterable.") {
        call throws(Raised) in try write(call.vm, call[0], call[1])
      },
      .init("writerows(self, object, /)", .pure, "Write the records of an iterable.") {
        call throws(Raised) in
        let (vm, writer) = (call.vm, call[0])
        try vm.forEach(call[1]) { (row) throws(Raised) in
          _ = try write(vm, writer, row)
          return true
        }
        return .none
      },
    ]
  }

  static func new(_ vm: VM, _ file: Value, _ dialect: Value) throws(Raised) -> Value {
    let write = try vm.getAttributeOrUnset(file, vm.intern("write"))
    guard !write.isUnset, vm.isCallable(write) else {
      throw vm.raise(.typeError, "argument 1 must have a \"write\" method")
    }
    let made = vm.newInstance(of: type)
    made.asInstance[slot: Slot.write] = write
    made.asInstance[slot: Slot.dialect] = dialect
    return made
  }

  private static func write(_ vm: VM, _ writer: Value, _ row: Value) throws(Raised) -> Value {
    let fields: Value
    do throws(Raised) {
      fields = try vm.iterator(row)
    } catch {
      guard vm.take(.typeError) else { throw error }
      throw try CsvModule.error(vm, "iterable expected, not \(vm.typeName(row))")
    }
    var record = Record(vm, CsvDialect(writer.asInstance[slot: Slot.dialect]))
    while true {
      let field = try vm.next(fields)
      if field.isUnset { break }
      try record.append(field)
      try vm.charge(1)
    }
    let text = try record.finish()
    return try vm.call(writer.asInstance[slot: Slot.write], text)
  }

  private struct Record {
    let vm: VM
    let dialect: CsvDialect
    var text: TextBuilder
    var fieldCount = 0
    /// The last field was None.
    var endsInNone = false

    init(_ vm: VM, _ dialect: CsvDialect) {
      self.vm = vm
      self.dialect = dialect
      text = TextBuilder(vm)
    }

    /// Whether the quoting leaves out what is None.
    private var leavesNoneOut: Bool {
      dialect.quoting == .strings || dialect.quoting == .notNull
    }

    mutating func append(_ field: Value) throws(Raised) {
      let isText = vm.payload(field).isKind(.string)
      let isQuoted: Bool
      switch dialect.quoting {
      case .nonNumeric: isQuoted = !isNumber(field)
      case .all: isQuoted = true
      case .strings: isQuoted = isText
      case .notNull: isQuoted = !field.isNone
      case .minimal, .none: isQuoted = false
      }
      if field.isNone {
        try append(text: vm.emptyString.asText, isQuoted: isQuoted, isNone: true)
      } else {
        let shown = isText ? vm.payload(field) : try vm.str(field)
        try append(text: shown.asText, isQuoted: isQuoted, isNone: false)
      }
    }

    private func isNumber(_ field: Value) -> Bool {
      if field.isInteger || field.isFloat { return true }
      let type = vm.type(of: field)
      return ["__index__", "__int__", "__float__"].contains {
        !vm.lookup(type, vm.intern($0 as StaticString)).isUnset
      } || vm.isInstance(field, .complex)
    }

    private mutating func append(
      text field: Text, isQuoted: Bool, isNone: Bool
    ) throws(Raised) {
      try vm.charge(field.count >> 1)
      var isQuoted = isQuoted
      if field.count == 0, dialect.delimiter == 32, dialect.skipsBlanks {
        if dialect.quoting == .none || (isNone && leavesNoneOut) {
          throw try CsvModule.error(
            vm,
            "empty field must be quoted if delimiter is a space and skipinitialspace is true")
        }
        isQuoted = true
      }
      for character in field.scalars where isSpecial(character) && !isEscaped(character) {
        isQuoted = true
        break
      }
      if fieldCount > 0 { try text.append(scalar: dialect.delimiter) }
      let quote = dialect.quote ?? 0
      if isQuoted { try text.append(scalar: quote) }
      for character in field.scalars {
        if isSpecial(character) {
          if isEscaped(character) {
            guard let escape = dialect.escape else {
              throw try CsvModule.error(vm, "need to escape, but no escapechar set")
            }
            try text.append(scalar: escape)
          } else if character == dialect.quote {
            try text.append(scalar: quote)
          }
        }
        try text.append(scalar: character)
      }
      if isQuoted { try text.append(scalar: quote) }
      fieldCount += 1
      endsInNone = isNone
    }

    private func isSpecial(_ character: UInt32) -> Bool {
      character == dialect.delimiter || character == dialect.escape || character == dialect.quote
        || character == 10 || character == 13
        || dialect.lineTerminator.scalars.contains(character)
    }

    /// Whether a special character is escaped rather than protected by quotes.
    private func isEscaped(_ character: UInt32) -> Bool {
      if dialect.quoting == .none { return true }
      if character == dialect.quote { return !dialect.doublesQuotes }
      return character == dialect.escape
    }

    /// The record with the end of its line.
    mutating func finish() throws(Raised) -> Value {
      if fieldCount > 0, text.count == 0 {
        // A single field that is empty would be an empty line.
        if dialect.quoting == .none || (endsInNone && leavesNoneOut) {
          throw try CsvModule.error(vm, "single empty field record must be quoted")
        }
        fieldCount = 0
        try append(text: vm.emptyString.asText, isQuoted: true, isNone: endsInNone)
      }
      try text.append(dialect.lineTerminator)
      return try text.finish()
    }
  }
}
