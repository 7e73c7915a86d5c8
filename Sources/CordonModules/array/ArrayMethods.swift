// What can be done with an array?

import CordonRuntime
import Glibc

extension Call {
  /// The array that a method was called on.
  var array: TypedArray { TypedArray(vm, self[0]) }
}

enum ArrayMethods {
  static let type: NativeType = NativeType(
    "array.array", "An array of numbers or characters of one kind.", slots: TypedArray.Slot.all,
    flags: [.isSequence, .holdsData]
  ) { making + items + ends + bytes + ArraySequence.rows + ArrayPickling.rows }

  // MARK: Making and showing

  private static let making: [NativeRow] = [
    .static(
      "__new__(cls, /, *args, **kwargs)", .pure,
      "Make an array of a kind, with the items of bytes, text or an iterable.", make),
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
      let vm = call.vm
      let array = call.array
      let name = vm.ownTypeName(call[0])
      if array.count == 0 { return try vm.newString("\(name)('\(array.items.text)')") }
      let shown = try vm.repr(array.items.isText ? array.string() : array.list()).asText
      var builder = TextBuilder(vm)
      for byte in "\(name)('\(array.items.text)', ".utf8 { try builder.append(ascii: byte) }
      try builder.append(shown)
      try builder.append(ascii: UInt8(ascii: ")"))
      return try builder.finish()
    },
    .attribute(
      "typecode", .pure, "The letter that says of which kind the items are.",
      get: { call in call.vm.text(call.array.items.text) }),
    .attribute(
      "itemsize", .pure, "The bytes of an item.", get: { call in .small(call.array.size) }),
    .init("__iter__(self, /)", .pure, "Implement iter(self).") { call in
      let made = call.vm.newInstance(of: ArrayModule.iterator)
      made.asInstance[slot: 0] = call[0]
      made.asInstance[slot: 1] = .small(0)
      return made
    },
    .init("__buffer__(self, flags, /)", .pure, "Return a view of the memory.") {
      call throws(Raised) in
      _ = try call.vm.intArgument(call[1])
      let array = call.array
      return call.vm.newMemoryView(
        of: call[0], over: array.store, format: array.items.format, itemSize: array.size)
    },
    .init("__release_buffer__(self, buffer, /)", .pure, "Let go of a view of the memory.") {
      call throws(Raised) in
      guard call[1].isKind(.memoryView) else {
        throw call.raise(.typeError, "expected a memoryview object")
      }
      _ = try call.vm.callMethod(call[1], "release")
      return .none
    },
    .class("__class_getitem__(cls, item, /)", .pure, "See PEP 585") { call in
      call.vm.newGenericAlias(call[0], call[1])
    },
  ]

  /// The kind that an argument names.
  private static func letter(_ call: Call, _ argument: Value) throws(Raised) -> UInt32 {
    let plain = call.vm.payload(argument)
    guard plain.isKind(.string), plain.asText.count == 1 else {
      throw call.raise(
        .typeError,
        "array() argument 1 must be a unicode character, not \(call.vm.typeName(argument))")
    }
    return plain.asText.onlyScalar
  }

  private static func make(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let arguments = call[1].asTuple
    if call[2].asDict.pointee.count > 0, isPlain(vm, call[0]) {
      throw call.raise(.typeError, "array.array() takes no keyword arguments")
    }
    let given = arguments.pointee.count
    guard given >= 1 else {
      throw call.raise(.typeError, "array() takes at least 1 argument (0 given)")
    }
    guard given <= 2 else {
      throw call.raise(.typeError, "array() takes at most 2 arguments (\(given) given)")
    }
    let letter = try letter(call, arguments[item: 0])
    if letter == 0x75 {
      try vm.warn(
        .deprecationWarning,
        "The 'u' type code is deprecated and will be removed in Python 3.16")
    }
    let initial = given == 2 ? arguments[item: 1] : .unset
    let items = UInt8(exactly: letter).flatMap { ArrayItems(letter: $0) }
    if !(items?.isText ?? false) {
      try refuseText(call, initial, Character(Unicode.Scalar(letter) ?? "?"))
    }
    guard let items else {
      throw call.raise(
        .valueError, "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
    }
    let made = try TypedArray(begin: vm.instance(for: call[0], of: type), of: items, vm)
    if !initial.isUnset { try fill(call, made, initial) }
    return made.value
  }

  /// Whether keywords given to a class are for nobody but the array itself.
  private static func isPlain(_ vm: VM, _ cls: Value) -> Bool {
    guard cls.isKind(.type) else { return true }
    let name = vm.intern("__init__")
    return vm.lookup(cls.asType, name) == vm.lookup(vm.type(type), name)
  }

  private static func refuseText(
    _ call: Call, _ initial: Value, _ letter: Character
  ) throws(Raised) {
    if initial.isUnset { return }
    let what: String
    if call.vm.payload(initial).isKind(.string) {
      what = "str"
    } else if let other = try TypedArray(argument: initial, call.vm), other.items.isText {
      what = "unicode array"
    } else {
      return
    }
    throw call.raise(
      .typeError, "cannot use a \(what) to initialize an array with typecode '\(letter)'")
  }

  private static func fill(
    _ call: Call, _ array: TypedArray, _ initial: Value
  ) throws(Raised) {
    let vm = call.vm
    let plain = vm.payload(initial)
    if plain.isKind(.bytes) || plain.isKind(.byteArray) {
      return try append(call, array, bytes: plain)
    }
    if array.items.isText, plain.isKind(.string) { return try array.append(text: plain.asText) }
    if vm.isExactly(initial, type), let other = try TypedArray(argument: initial, vm) {
      if other.items == array.items || (other.items.isText && array.items.isText) {
        return try array.append(bytes: other.buffer)
      }
    }
    try vm.forEach(initial) { (item) throws(Raised) in
      try array.append(item)
      return true
    }
  }

  // MARK: Items

  private static let items: [NativeRow] = [
    .init("append(self, v, /)", .pure, "Append a value at the end.") { call throws(Raised) in
      try call.array.append(call[1])
      return .none
    },
    .init("insert(self, i, v, /)", .pure, "Insert a value before position i.") {
      call throws(Raised) in
      try call.array.insert(try call.vm.sizeArgument(call[1]), call[2])
      return .none
    },
    .init("pop(self, i=-1, /)", .pure, "Remove and return the item at position i.") {
      call throws(Raised) in
      var i = try call.vm.sizeArgument(call[1])
      let array = call.array
      if array.count == 0 { throw call.raise(.indexError, "pop from empty array") }
      if i < 0 { i += array.count }
      if i < 0 || i >= array.count { throw call.raise(.indexError, "pop index out of range") }
      let item = try array.item(i)
      try array.replace(i..<i + 1, with: UnsafeBufferPointer(start: nil, count: 0))
      return item
    },
    .init("remove(self, v, /)", .pure, "Remove the first occurrence of a value.") {
      call throws(Raised) in
      let i = try find(call, 0, .max)
      guard i >= 0 else { throw call.raise(.valueError, "array.remove(x): x not in array") }
      if i < call.array.count {
        try call.array.replace(i..<i + 1, with: UnsafeBufferPointer(start: nil, count: 0))
      }
      return .none
    },
    .init(
      "index(self, v, start=0, stop=?sys.maxsize, /)", .pure, "Return the first place of a value."
    ) { call throws(Raised) in
      let start = try bound(call, call[2])
      let i = try find(call, start, call[3].isUnset ? .max : try bound(call, call[3]))
      guard i >= 0 else { throw call.raise(.valueError, "array.index(x): x not in array") }
      return .small(i)
    },
    .init("count(self, v, /)", .pure, "Return how often a value occurs.") { call throws(Raised) in
      var found = 0
      var i = 0
      while i < call.array.count {
        if try call.vm.isEqual(try call.array.item(i), call[1]) { found += 1 }
        try call.vm.charge(1)
        i += 1
      }
      return .small(found)
    },
    .init("__contains__(self, key, /)", .pure, "Return bool(key in self).") { call throws(Raised) in
      .bool(try find(call, 0, .max) >= 0)
    },
    .init("reverse(self, /)", .pure, "Reverse the order of the items.") { call throws(Raised) in
      try call.vm.charge(call.array.count >> 2)
      let array = call.array
      let size = array.size
      var (i, j) = (0, array.count - 1)
      while i < j {
        let (p, q) = (array.place(i), array.place(j))
        for k in 0..<size { (p[k], q[k]) = (q[k], p[k]) }
        i += 1
        j -= 1
      }
      return .none
    },
    .init("byteswap(self, /)", .pure, "Turn the bytes of each item round.") { call throws(Raised) in
      try call.vm.charge(call.array.count >> 2)
      let array = call.array
      let size = array.size
      for i in 0..<array.count {
        let p = array.place(i)
        for k in 0..<size / 2 { (p[k], p[size - 1 - k]) = (p[size - 1 - k], p[k]) }
      }
      return .none
    },
  ]

  /// The place of the value given as the first argument, or -1.
  private static func find(_ call: Call, _ start: Int, _ stop: Int) throws(Raised) -> Int {
    let count = call.array.count
    var i = start < 0 ? max(0, start + count) : start
    let stop = stop < 0 ? stop + count : stop
    // Comparing may change the array.
    while i < stop, i < call.array.count {
      if try call.vm.isEqual(try call.array.item(i), call[1]) { return i }
      try call.vm.charge(1)
      i += 1
    }
    return -1
  }

  /// As slices take their bounds: any int, clipped.
  private static func bound(_ call: Call, _ value: Value) throws(Raised) -> Int {
    let vm = call.vm
    guard vm.hasIndex(value) else {
      throw call.raise(
        .typeError, "slice indices must be integers or have an __index__ method")
    }
    let number = try vm.index(value)
    if let word = vm.word(number) { return word }
    return vm.isNegative(number) ? -Int.max : .max
  }

  // MARK: Many items

  private static let ends: [NativeRow] = [
    .init("extend(self, bb, /)", .pure, "Append the items of an iterable.") { call throws(Raised) in
      try call.array.extend(call[1])
      return .none
    },
    .init("fromlist(self, list, /)", .pure, "Append the items of a list, or none of them.") {
      call throws(Raised) in
      let plain = call.vm.payload(call[1])
      guard plain.isKind(.list) else { throw call.raise(.typeError, "arg must be list") }
      let list = plain.asList
      let old = call.array.count
      let n = list.pointee.count
      for i in 0..<n {
        do throws(Raised) {
          if i >= list.pointee.count {
            throw call.raise(.runtimeError, "list changed size during iteration")
          }
          try call.array.append(list.pointee.items[i])
          if n != list.pointee.count {
            throw call.raise(.runtimeError, "list changed size during iteration")
          }
          try call.vm.charge(1)
        } catch {
          let array = call.array
          if array.count > old, array.store.pointee.exports == 0 {
            try array.replace(
              old..<array.count, with: UnsafeBufferPointer(start: nil, count: 0))
          }
          throw error
        }
      }
      return .none
    },
    .init("tolist(self, /)", .pure, "Return the items in a list.") { call throws(Raised) in
      try call.array.list()
    },
    .init("clear(self, /)", .pure, "Remove all items.") { call throws(Raised) in
      let array = call.array
      try array.replace(0..<array.count, with: UnsafeBufferPointer(start: nil, count: 0))
      return .none
    },
    .init("__copy__(self, /)", .pure, "Return a copy.") { call throws(Raised) in
      try call.array.copy().value
    },
    .init("__deepcopy__(self, unused, /)", .pure, "Return a copy.") { call throws(Raised) in
      try call.array.copy().value
    },
    .init("fromunicode(self, ustr, /)", .pure, "Append the characters of a str.") {
      call throws(Raised) in
      let plain = call.vm.payload(call[1])
      guard plain.isKind(.string) else {
        throw call.raise(
          .typeError, "fromunicode() argument must be str, not \(call.vm.typeName(call[1]))")
      }
      try checkText(call, "fromunicode")
      try call.array.append(text: plain.asText)
      return .none
    },
    .init("tounicode(self, /)", .pure, "Return the characters as a str.") { call throws(Raised) in
      try checkText(call, "tounicode")
      return try call.array.string()
    },
  ]

  private static func checkText(_ call: Call, _ name: String) throws(Raised) {
    if call.array.items.isText { return }
    throw call.raise(
      .valueError, "\(name)() may only be called on unicode type arrays ('u' or 'w')")
  }

  // MARK: Bytes

  private static let bytes: [NativeRow] = [
    .init("buffer_info(self, /)", .pure, "Return the address of the memory and the count.") {
      call in
      let array = call.array
      return call.vm.tuple(
        call.vm.int(Int(bitPattern: array.place(0))), .small(array.count))
    },
    .init("frombytes(self, buffer, /)", .pure, "Append the items that bytes mean.") {
      call throws(Raised) in
      try append(call, call.array, bytes: call[1])
      return .none
    },
    .init("tobytes(self, /)", .pure, "Return the bytes of all items.") { call throws(Raised) in
      try call.vm.charge(call.array.store.pointee.count >> 8)
      return try call.vm.newBytes(call.array.buffer)
    },
    .init("fromfile(self, f, n, /)", .pure, "Append n items read from a file.") {
      call throws(Raised) in
      let vm = call.vm
      let n = try vm.sizeArgument(call[2])
      if n < 0 { throw call.raise(.valueError, "negative count") }
      let (size, overflow) = n.multipliedReportingOverflow(by: call.array.size)
      if overflow || !Value.fits(size) { throw vm.raise(.memoryError, arguments: vm.emptyTuple) }
      let read = try vm.callMethod(call[1], "read", .small(size))
      let bytes = vm.payload(read)
      guard bytes.isKind(.bytes) else {
        throw call.raise(.typeError, "read() didn't return bytes")
      }
      let count = bytes.asBytes.pointee.count
      try append(call, call.array, bytes: bytes)
      if count != size { throw call.raise(.eofError, "read() didn't return enough bytes") }
      return .none
    },
    .init("tofile(self, f, /)", .pure, "Write the bytes of all items to a file.") {
      call throws(Raised) in
      let vm = call.vm
      var start = 0
      let block = 64 * 1024
      // Writing may change the array.
      while start < call.array.store.pointee.count {
        let buffer = call.array.buffer
        let end = min(start + block, buffer.count)
        let piece = try vm.newBytes(UnsafeBufferPointer(rebasing: buffer[start..<end]))
        _ = try vm.callMethod(call[1], "write", piece)
        start = end
      }
      return .none
    },
  ]

  private static func append(
    _ call: Call, _ array: TypedArray, bytes source: Value
  ) throws(Raised) {
    let vm = call.vm
    let first = try vm.requireBytes(source)
    // A buffer of wider items is refused, as is what may lie in this very array.
    if let size = try itemSize(vm, source), size != 1 {
      throw call.raise(.typeError, "a bytes-like object is required")
    }
    if first.count % array.size != 0 {
      throw call.raise(.valueError, "bytes length not a multiple of item size")
    }
    try vm.charge(first.count >> 8)
    guard let span = try vm.bytesLike(source) else { return }
    if span.isEmpty { return }
    let copy = vm.payload(source).isKind(.bytes) ? span : try vm.newBytes(span).asBytes.buffer
    try array.append(bytes: copy)
  }

  /// The size of a buffer's items, where it is not plainly 1.
  private static func itemSize(_ vm: VM, _ source: Value) throws(Raised) -> Int? {
    let plain = vm.payload(source)
    if plain.isKind(.bytes) || plain.isKind(.byteArray) { return nil }
    let view = try vm.memoryView(of: source)
    let size = try vm.indexAsInt(try vm.getAttribute(view, "itemsize"), nil)
    _ = try vm.callMethod(view, "release")
    return size
  }
}
