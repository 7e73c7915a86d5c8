// What does `_csv` have?
//
// The names of dialects and the longest field are the realm's own: they are kept in its module.

import CordonRuntime

enum CsvModule {
  static let module = NativeModule(
    "_csv", "Records as lines of text with delimiters.", rows
  ) { vm, module throws(Raised) in
    let dict = module.pointee.dictionary
    dict.set(vm, "Dialect", Value(vm.type(CsvDialect.type)))
    dict.set(vm, "Reader", Value(vm.type(CsvReader.type)))
    dict.set(vm, "Writer", Value(vm.type(CsvWriter.type)))
    dict.set(vm, "Error", try vm.newErrorClass("Error", module: "_csv", base: .exception))
    dict.set(vm, "_dialects", Value(vm.newDict()))
    dict.set(vm, "_field_limit", .small(128 * 1024))
    let quotings: [(StaticString, CsvDialect.Quoting)] = [
      ("QUOTE_MINIMAL", .minimal), ("QUOTE_ALL", .all), ("QUOTE_NONNUMERIC", .nonNumeric),
      ("QUOTE_NONE", .none), ("QUOTE_STRINGS", .strings), ("QUOTE_NOTNULL", .notNull),
    ]
    for (name, quoting) in quotings { dict.set(vm, name, .small(quoting.rawValue)) }
  }

  static func error(_ vm: VM, _ message: String) throws(Raised) -> Raised {
    try vm.raise("_csv", "Error", message)
  }

  // MARK: What the realm keeps

  private static func own(_ vm: VM) throws(Raised) -> Dict {
    try vm.ownModule("_csv").pointee.dictionary
  }

  private static func dialects(_ vm: VM) throws(Raised) -> Dict {
    let kept = try own(vm).get(vm.intern("_dialects"))
    guard kept.isKind(.dict) else { throw try error(vm, "_dialects is not a dict") }
    return kept.asDict
  }

  static func dialect(_ vm: VM, named name: Value) throws(Raised) -> Value {
    let found = try vm.get(try dialects(vm), name)
    if found.isUnset { throw try error(vm, "unknown dialect") }
    return found
  }

  /// The most characters that a field may have.
  static func fieldLimit(_ vm: VM) throws(Raised) -> Int {
    let limit = try own(vm).get(vm.intern("_field_limit"))
    return limit.isInt ? limit.asInt : 0
  }

  // MARK: Functions

  private static let rows: [NativeRow] = [
    .init("reader(*args, **kwargs)", .pure, "An iterator over the records of lines.") {
      call throws(Raised) in
      let dialect = try dialect(call, from: 1)
      return try CsvReader.new(call.vm, call[0].asTuple[item: 0], dialect)
    },
    .init("writer(*args, **kwargs)", .pure, "A writer of records to a file.") {
      call throws(Raised) in
      let dialect = try dialect(call, from: 1)
      return try CsvWriter.new(call.vm, call[0].asTuple[item: 0], dialect)
    },
    .init("register_dialect(*args, **kwargs)", .pure, "Give a dialect a name.") {
      call throws(Raised) in
      let vm = call.vm
      try checkCount(call)
      let name = call[0].asTuple[item: 0]
      guard vm.payload(name).isKind(.string) else {
        throw call.raise(.typeError, "dialect name must be a string")
      }
      try vm.set(try dialects(vm), name, try dialect(call, from: 1))
      return .none
    },
    .init("unregister_dialect(name)", .pure, "Forget the dialect of a name.") {
      call throws(Raised) in
      if try call.vm.remove(try dialects(call.vm), call[0]).isUnset {
        throw try error(call.vm, "unknown dialect")
      }
      return .none
    },
    .init("get_dialect(name)", .pure, "The dialect of a name.") { call throws(Raised) in
      try dialect(call.vm, named: call[0])
    },
    .init("list_dialects()", .pure, "The names of all dialects.") { call throws(Raised) in
      Value(try call.vm.listFrom(Value(try dialects(call.vm))))
    },
    .init("field_size_limit(new_limit=?)", .pure, "The longest field; set it if one is given.") {
      call throws(Raised) in
      let old = try fieldLimit(call.vm)
      if !call[0].isUnset {
        guard call[0].isInt || call[0].isKind(.bigInt) else {
          throw call.raise(.typeError, "limit must be an integer")
        }
        guard let limit = call.vm.word(call[0]), Value.fits(limit) else {
          throw call.raise(.overflowError, "Python int too large to convert to C long")
        }
        try own(call.vm).set(call.vm, "_field_limit", .small(limit))
      }
      return .small(old)
    },
  ]

  private static func checkCount(_ call: Call) throws(Raised) {
    let count = call[0].asTuple.pointee.count
    if count < 1 { throw call.raise(.typeError, " expected at least 1 argument, got 0") }
    if count > 2 {
      throw call.raise(.typeError, " expected at most 2 arguments, got \(count)")
    }
  }

  /// The dialect that the arguments from `first` on and the keywords mean.
  private static func dialect(_ call: Call, from first: Int) throws(Raised) -> Value {
    let vm = call.vm
    try checkCount(call)
    let arguments = call[0].asTuple
    let rest = try vm.newTuple(arguments.items + first, arguments.pointee.count - first)
    return try CsvDialect.make(
      vm, Value(vm.type(CsvDialect.type)), rest.asTuple, call[1].asDict)
  }
}
