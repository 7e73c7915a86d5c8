// What is a tuple with named items?
//
// The type of `time.struct_time`, `os.stat_result`, `sys.version_info` and their kin: a tuple of
// the visible items, and perhaps more items that only have names.

import CordonRuntime

/// The declaration of one such type.
struct StructSequence {
  struct Field {
    /// nil: an item that only has a number.
    let name: StaticString?
    let doc: StaticString
    init(_ name: StaticString?, _ doc: StaticString = "") {
      self.name = name
      self.doc = doc
    }
  }

  let type: NativeType
  let fields: [Field]
  /// Items of the tuple; the others come after them.
  let visibleCount: Int

  /// - Parameter visible: how many fields are items; all when nil.
  init(
    _ name: StaticString, _ doc: StaticString, _ fields: [Field], visible: Int? = nil,
    isOpen: Bool = true
  ) {
    let visibleCount = visible ?? fields.count
    self.fields = fields
    self.visibleCount = visibleCount
    let shortName = name.description
    type = NativeType(
      name, doc, base: .builtin(.tuple), slots: 1,
      flags: isOpen ? [.holdsData, .final] : [.holdsData, .final, .noConstructor],
      finish: { vm, type in
        let names = fields.prefix(visibleCount).compactMap(\.name)
        type.pointee.dictionary.set(vm, "n_fields", .small(fields.count))
        type.pointee.dictionary.set(vm, "n_sequence_fields", .small(visibleCount))
        type.pointee.dictionary.set(
          vm, "n_unnamed_fields", .small(fields.filter { $0.name == nil }.count))
        type.pointee.dictionary.set(
          vm, "__match_args__", Value(vm.makeTuple(names.map { Value(vm.intern($0)) })))
      },
      rows: { StructSequence.rows(shortName, fields, visibleCount) })
  }

  private static func rows(_ name: String, _ fields: [Field], _ visibleCount: Int) -> [NativeRow] {
    var rows: [NativeRow] = [
      .static("__new__(cls, sequence, dict=?)", .pure, "Makes one from its items.") {
        call throws(Raised) in
        try make(call, name, fields, visibleCount)
      },
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        try describe(call, fields, visibleCount)
      },
      .init("__reduce__(self, /)", .pure, "Tells how to make an equal one.") {
        call throws(Raised) in
        try reduce(call, fields, visibleCount)
      },
    ]
    for (i, field) in fields.enumerated() {
      guard let fieldName = field.name else { continue }
      rows.append(
        .attribute(
          fieldName, .pure, field.doc,
          get: { (call: Call) throws(Raised) -> Value in
            item(call.vm, call[0], i, visibleCount)
          },
          set: { (call: Call) throws(Raised) -> Value in
            throw call.raise(.attributeError, "readonly attribute")
          }))
    }
    return rows
  }

  /// Item `i`, visible or not.
  private static func item(_ vm: VM, _ value: Value, _ i: Int, _ visibleCount: Int) -> Value {
    if i < visibleCount { return vm.payload(value).asTuple[item: i] }
    let extra = value.asInstance[slot: 1]
    return extra.isUnset ? .none : extra.asTuple[item: i - visibleCount]
  }

  private static func make(
    _ call: Call, _ name: String, _ fields: [Field], _ visibleCount: Int
  ) throws(Raised) -> Value {
    let vm = call.vm
    if vm.lookup(vm.type(of: call[1]), vm.intern("__iter__")).isUnset,
      vm.lookup(vm.type(of: call[1]), vm.intern("__getitem__")).isUnset
    {
      throw call.raise(.typeError, "constructor requires a sequence")
    }
    let items = try vm.tupleFrom(call[1]).asTuple
    let count = items.pointee.count
    let maximum = fields.count
    if count < visibleCount || count > maximum {
      if visibleCount == maximum {
        throw call.raise(
          .typeError, "\(name)() takes a \(visibleCount)-sequence (\(count)-sequence given)")
      }
      throw call.raise(
        .typeError,
        count < visibleCount
          ? "\(name)() takes an at least \(visibleCount)-sequence (\(count)-sequence given)"
          : "\(name)() takes an at most \(maximum)-sequence (\(count)-sequence given)")
    }
    let visible = try vm.newTuple(items.items, visibleCount)
    let result = try vm.wrap(visible, for: call[0])
    if maximum > visibleCount {
      let extra = try vm.newTuple(count: maximum - visibleCount)
      for i in 0..<maximum - visibleCount {
        extra.items[i] = visibleCount + i < count ? items[item: visibleCount + i] : .none
        if visibleCount + i >= count, call[2].isKind(.dict), let key = fields[visibleCount + i].name
        {
          let given = call[2].asDict.get(vm.intern(key))
          if !given.isUnset { extra.items[i] = given }
        }
      }
      result.asInstance[slot: 1] = Value(extra)
    }
    return result
  }

  private static func describe(
    _ call: Call, _ fields: [Field], _ visibleCount: Int
  ) throws(Raised) -> Value {
    let vm = call.vm
    var text = TextBuilder(vm)
    try text.append(vm.typeName(call[0]) + "(")
    // Items without a name are shown by the next names there are.
    let names = fields.compactMap(\.name)
    for i in 0..<visibleCount {
      try text.separate(i)
      if i < names.count { try text.append(names[i].description + "=") }
      try text.append(reprOf: item(vm, call[0], i, visibleCount))
    }
    try text.append(ascii: UInt8(ascii: ")"))
    return try text.finish()
  }

  private static func reduce(
    _ call: Call, _ fields: [Field], _ visibleCount: Int
  ) throws(Raised) -> Value {
    let vm = call.vm
    let extra = vm.newDict()
    for i in visibleCount..<fields.count {
      guard let name = fields[i].name else { continue }
      extra.set(vm, name, item(vm, call[0], i, visibleCount))
    }
    return vm.tuple(
      Value(vm.type(of: call[0])), vm.tuple(vm.payload(call[0]), Value(extra)))
  }

  /// Item `i`, visible or not, of one of this type; None where it has none.
  func item(_ vm: VM, _ value: Value, _ i: Int) -> Value {
    StructSequence.item(vm, value, i, visibleCount)
  }

  /// One with these items, as many as there are fields.
  func make(_ vm: VM, _ items: @autoclosure () -> [Value]) throws(Raised) -> Value {
    let all = vm.makeTuple(items())
    let visible = try vm.newTuple(all.items, visibleCount)
    let result = try vm.wrap(visible, for: Value(vm.type(type)))
    if all.pointee.count > visibleCount {
      result.asInstance[slot: 1] = try vm.newTuple(
        all.items + visibleCount, all.pointee.count - visibleCount)
    }
    return result
  }
}
