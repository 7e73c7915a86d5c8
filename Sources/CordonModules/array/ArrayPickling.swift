// How are arrays pickled and brought back?
//
// With their bytes and a number that says how a machine laid them out, so that another machine can
// read them.

import CordonRuntime

/// How a machine lays out an item, by the number that pickles carry.
private struct MachineFormat {
  enum Form { case integer, float, utf16, utf32 }
  let form: Form
  let size: Int
  let isSigned: Bool
  let isBig: Bool

  init?(_ number: Int) {
    switch number {
    case 0...13:
      form = .integer
      isSigned = number < 2 ? number == 1 : (number - 2) % 4 >= 2
      size = number < 2 ? 1 : 2 << ((number - 2) / 4)
    case 14...17:
      form = .float
      isSigned = true
      size = number < 16 ? 4 : 8
    case 18...21:
      form = number < 20 ? .utf16 : .utf32
      isSigned = false
      size = number < 20 ? 2 : 4
    default: return nil
    }
    isBig = number > 1 && number % 2 == 1
  }

  /// The number for the items of an array here.
  static func number(of items: ArrayItems) -> Int {
    if items.isText { return 20 }
    if items.isFloat { return items.size == 4 ? 14 : 16 }
    if items.size == 1 { return items.isSigned ? 1 : 0 }
    let group = items.size == 2 ? 0 : items.size == 4 ? 1 : 2
    return 2 + group * 4 + (items.isSigned ? 2 : 0)
  }
}

enum ArrayPickling {
  static let rows: [NativeRow] = [
    .init("__reduce_ex__(self, value, /)", .pure, "Return state information for pickling.") {
      call throws(Raised) in
      let vm = call.vm
      guard vm.isInstance(call[1], .int) else {
        throw call.raise(.typeError, "__reduce_ex__ argument should be an integer")
      }
      guard let version = vm.word(try vm.index(call[1])) else {
        throw call.raise(.overflowError, "Python int too large to convert to C long")
      }
      var state = Value.none
      if vm.type(of: call[0]).pointee.flags.contains(.hasDictionary) {
        state = Value(try vm.copy(vm.attributes(of: call[0])))
      }
      let cls = Value(vm.type(of: call[0]))
      let array = call.array
      let letter = vm.text(array.items.text)
      if version < 3 {
        return vm.tuple(cls, vm.tuple(letter, try array.list()), state)
      }
      let arguments = try vm.newTuple(count: 4)
      for i in 0..<4 { arguments.items[i] = .none }
      arguments.items[0] = cls
      arguments.items[1] = letter
      arguments.items[2] = .small(MachineFormat.number(of: array.items))
      arguments.items[3] = try vm.newBytes(call.array.buffer)
      let module = try vm.importByFullName("array")
      return vm.tuple(
        try vm.getAttribute(module, "_array_reconstructor"), Value(arguments), state)
    },
    .init("__sizeof__(self, /)", .pure, "Return the size in memory, in bytes.") { call in
      .small(64 + call.array.store.pointee.count)
    },
  ]

  static func reconstruct(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let plain = vm.payload(call[1])
    guard plain.isKind(.string), plain.asText.count == 1 else {
      throw call.raise(
        .typeError,
        "_array_reconstructor() argument 2 must be a unicode character, not \(vm.typeName(call[1]))"
      )
    }
    let number = try vm.intArgument(call[2])
    guard call[0].isKind(.type) else {
      throw call.raise(
        .typeError, "first argument must be a type object, not \(vm.typeName(call[0]))")
    }
    guard vm.isSubtype(call[0].asType, vm.type(ArrayMethods.type)) else {
      throw call.raise(
        .typeError, "\(vm.typeName(call[0].asType)) is not a subtype of array.array")
    }
    guard let items = UInt8(exactly: plain.asText.onlyScalar).flatMap({ ArrayItems(letter: $0) })
    else { throw call.raise(.valueError, "second argument must be a valid type code") }
    guard let format = MachineFormat(number) else {
      throw call.raise(
        .valueError, "third argument must be a valid machine format code.")
    }
    let bytes = vm.payload(call[3])
    guard bytes.isKind(.bytes) else {
      throw call.raise(
        .typeError, "fourth argument should be bytes, not \(vm.typeName(call[3]))")
    }
    return try rebuild(call, items, format, number, bytes)
  }

  private static func rebuild(
    _ call: Call, _ items: ArrayItems, _ format: MachineFormat, _ number: Int, _ bytes: Value
  ) throws(Raised) -> Value {
    let vm = call.vm
    if number == MachineFormat.number(of: items) {
      return try vm.call(call[0], vm.text(items.text), bytes)
    }
    let span = bytes.asBytes.buffer
    if span.count % format.size != 0 {
      throw call.raise(.valueError, "string length not a multiple of item size")
    }
    if format.form == .utf16 || format.form == .utf32 {
      let name = "utf-\(format.size * 8)-\(format.isBig ? "be" : "le")"
      let text = try vm.decode(span, TextEncoding(named: name).unsafelyUnwrapped)
      return try vm.call(call[0], vm.text(items.text), text)
    }
    let letter = format.form == .float ? items.text : fitting(items, format)
    let count = span.count / format.size
    let list = try vm.newList(capacity: count)
    for i in 0..<count {
      try vm.append(list, item(vm, format, bytes.asBytes.bytes + i * format.size))
      try vm.charge(1)
    }
    return try vm.call(call[0], vm.text(letter), Value(list))
  }

  /// The kind to use: one of the size that the pickle had, if there is any.
  private static func fitting(_ items: ArrayItems, _ format: MachineFormat) -> String {
    for letter in "bBhHiIlLqQ".utf8 {
      guard let other = ArrayItems(letter: letter) else { continue }
      if other.size == format.size, other.isSigned == format.isSigned {
        return other.text == "l" ? "q" : other.text == "L" ? "Q" : other.text
      }
    }
    return items.text
  }

  private static func item(
    _ vm: VM, _ format: MachineFormat, _ p: UnsafePointer<UInt8>
  ) -> Value {
    let word = StructBytes.read(p, format.size, isBig: format.isBig)
    if format.form == .float {
      return vm.float(
        format.size == 4 ? Double(Float(bitPattern: UInt32(word))) : Double(bitPattern: word))
    }
    if !format.isSigned { return vm.int(UInt(word)) }
    let shift = UInt64(64 - format.size * 8)
    return vm.int(Int(truncatingIfNeeded: Int64(bitPattern: word << shift) >> Int64(shift)))
  }
}
