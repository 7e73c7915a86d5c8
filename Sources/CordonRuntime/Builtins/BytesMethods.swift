// What can be done with bytes?
//
// Most rows serve bytearray, too: a result has the type of what the method was called on.

import Glibc

enum BytesMethods {
  static let rows: [NativeRow] =
    ownRows + sharedRows

  /// The rows that bytes and bytearray have in common.
  static let sharedRows: [NativeRow] =
    sequenceRows + operatorRows + kindRows + caseRows + searchRows + splitRows + layoutRows
    + changeRows + codecRows

  private static let ownRows: [NativeRow] = [
    .static(
      "__new__(cls, source=?, encoding=?, errors=?)", .pure,
      "Make bytes of an iterable of ints, text, a bytes-like object or a count.", new),
    .init("__hash__(self, /)", .pure, "Return hash(self).") { call throws(Raised) in
      call.vm.int(try call.vm.hash(call.vm.payload(call[0])))
    },
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
      try call.vm.reprOfBytes(call.bytes)
    },
    .init("__str__(self, /)", .pure, "Return str(self).") { call throws(Raised) in
      try call.vm.reprOfBytes(call.bytes)
    },
    .init("__bytes__(self, /)", .pure, "Return the value as exact bytes.") { call throws(Raised) in
      call.vm.payload(call[0])
    },
    .init("__getnewargs__(self, /)", .pure, "Return what copying needs.") { call throws(Raised) in
      call.vm.tuple(call.vm.payload(call[0]))
    },
    .init("__sizeof__(self, /)", .pure, "Return the size in memory, in bytes.") {
      call throws(Raised) in .small(MemoryLayout<BytesObject>.size + call.bytes.count)
    },
  ]

  private static let sequenceRows: [NativeRow] = [
    .init("__len__(self, /)", .pure, "Return the number of bytes.") { call throws(Raised) in
      .small(call.bytes.count)
    },
    .init("__getitem__(self, key, /)", .pure, "Return self[key].", getItem),
    .init("__contains__(self, key, /)", .pure, "Return whether the bytes occur.", contains),
    .init("__iter__(self, /)", .pure, "Iterate over the bytes as ints.") { call throws(Raised) in
      try call.vm.iterator(call.vm.payload(call[0]))
    },
    .init("__buffer__(self, flags, /)", .pure, "Return a view of the memory.") {
      call throws(Raised) in
      _ = try call.vm.intArgument(call[1])
      return try call.vm.newMemoryView(of: call[0]) ?? .none
    },
  ]

  private static let operatorRows: [NativeRow] = [
    .init("__eq__(self, value, /)", .pure, "Return self == value.") { call throws(Raised) in
      try compare(call) { $0 == 0 }
    },
    .init("__ne__(self, value, /)", .pure, "Return self != value.") { call throws(Raised) in
      try compare(call) { $0 != 0 }
    },
    .init("__lt__(self, value, /)", .pure, "Return self < value.") { call throws(Raised) in
      try compare(call) { $0 < 0 }
    },
    .init("__le__(self, value, /)", .pure, "Return self <= value.") { call throws(Raised) in
      try compare(call) { $0 <= 0 }
    },
    .init("__gt__(self, value, /)", .pure, "Return self > value.") { call throws(Raised) in
      try compare(call) { $0 > 0 }
    },
    .init("__ge__(self, value, /)", .pure, "Return self >= value.") { call throws(Raised) in
      try compare(call) { $0 >= 0 }
    },
    .init("__add__(self, value, /)", .pure, "Return self + value.", add),
    .init("__mul__(self, value, /)", .pure, "Return self * value.", multiply),
    .init("__rmul__(self, value, /)", .pure, "Return value * self.", multiply),
    .init("__mod__(self, value, /)", .pure, "Return self % value.") { call throws(Raised) in
      try modulo(call, call[0], call[1])
    },
    .init("__rmod__(self, value, /)", .pure, "Return value % self.") { call throws(Raised) in
      let format = call.vm.payload(call[1])
      guard format.isKind(call.bytesType == .bytes ? .bytes : .byteArray) else {
        return .notImplemented
      }
      return try modulo(call, call[1], call[0])
    },
  ]

  // MARK: Making

  private static func new(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let made = try make(vm, call[1], call[2], call[3], .bytes)
    return try vm.wrap(made, for: call[0])
  }

  /// What the constructors make of their arguments: exact bytes or a new bytearray.
  static func make(
    _ vm: VM, _ source: Value, _ encoding: Value, _ errors: Value, _ type: BuiltinType
  ) throws(Raised) -> Value {
    func build(_ span: ByteSpan) throws(Raised) -> Value {
      type == .bytes ? try vm.newBytes(span) : try vm.newByteArray(span)
    }
    if source.isUnset || !encoding.isUnset || !errors.isUnset {
      return try makeEncoded(vm, source, encoding, errors, type, build)
    }
    let plain = vm.payload(source)
    if type == .bytes {
      if source.isKind(.bytes) { return source }
      let converted = try vm.callSpecial(source, .__bytes__)
      if !converted.isUnset {
        let bytes = vm.payload(converted)
        if bytes.isKind(.bytes) { return bytes }
        throw vm.raise(
          .typeError, "__bytes__ returned non-bytes (type \(vm.typeName(converted)))")
      }
    }
    if plain.isKind(.string) {
      throw vm.raise(.typeError, "string argument without an encoding")
    }
    if vm.hasIndex(source) {
      let count = try vm.indexAsInt(source, .overflowError)
      if count < 0 { throw vm.raise(.valueError, "negative count") }
      if type == .bytes {
        let zeros = try vm.newBytes(count: count)
        memset(zeros.bytes, 0, count)
        return Value(zeros)
      }
      let zeros = try vm.newByteArray(count: count)
      if let start = zeros.pointee.bytes { memset(start, 0, count) }
      return Value(zeros)
    }
    if plain.isKind(.memoryView) {
      let view = MemoryView(plain)
      try view.checkReleased(vm)
      let copy = try view.copyBytes(vm)
      return type == .bytes ? Value(copy) : try build(copy.buffer)
    }
    if let span = try vm.bytesLike(source) { return try build(span) }
    if !vm.isIterable(source) {
      throw vm.raise(
        .typeError, "cannot convert '\(vm.typeName(source))' object to \(type.row.name)")
    }
    return try vm.collectBytes(
      source,
      type == .bytes ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)"
    ).finish(type)
  }

  private static func makeEncoded(
    _ vm: VM, _ source: Value, _ encoding: Value, _ errors: Value, _ type: BuiltinType,
    _ build: (ByteSpan) throws(Raised) -> Value
  ) throws(Raised) -> Value {
    for (argument, name) in [(encoding, "encoding"), (errors, "errors")]
    where !argument.isUnset && !vm.payload(argument).isKind(.string) {
      throw vm.raise(
        .typeError,
        "\(type.row.name)() argument '\(name)' must be str, not \(argument.isNone ? "None" : vm.typeName(argument))"
      )
    }
    let text = vm.payload(source)
    if text.isKind(.string) {
      if encoding.isUnset {
        throw vm.raise(.typeError, "string argument without an encoding")
      }
      let (chosen, handler) = try vm.codecArguments(
        encoding, errors, type.row.name.description, "encode")
      return try build(try vm.encode(text.asText, chosen, errors: handler).asBytes.buffer)
    }
    if !encoding.isUnset {
      throw vm.raise(.typeError, "encoding without a string argument")
    }
    if !errors.isUnset { throw vm.raise(.typeError, "errors without a string argument") }
    return try build(UnsafeBufferPointer(start: nil, count: 0))
  }

  // MARK: A sequence of bytes

  private static func getItem(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let key = call[1]
    if key.isKind(.slice) {
      let bounds = try vm.sliceBounds(key)
      try vm.charge(call.bytes.count >> 6)
      let part = bounds.fitted(to: call.bytes.count)
      if part.step == 1 {
        if part.count == call.bytes.count { return try call.unchanged() }
        return try call.made(part.start..<part.start + part.count)
      }
      var builder = try ByteBuilder(vm, capacity: part.count)
      var i = part.start
      for _ in 0..<part.count {
        try builder.append(call.bytes[i])
        i &+= part.step
      }
      return try builder.finish(call.bytesType)
    }
    let name = call.bytesType == .bytes ? "byte" : "bytearray"
    if !vm.hasIndex(key) {
      throw call.raise(
        .typeError, "\(name) indices must be integers or slices, not \(vm.typeName(key))")
    }
    var index = try vm.indexAsInt(key, .indexError)
    let bytes = call.bytes
    if index < 0 { index &+= bytes.count }
    if index < 0 || index >= bytes.count {
      throw call.raise(
        .indexError,
        call.bytesType == .bytes ? "index out of range" : "bytearray index out of range")
    }
    return .small(Int(bytes[index]))
  }

  private static func contains(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    if vm.hasIndex(call[1]) {
      let byte = try vm.byteArgument(call[1])
      vm.owe(call.bytes.count >> 6)
      return .bool(call.bytes.contains(byte))
    }
    try vm.charge(call.bytes.count >> 6)
    let needle = try vm.requireBytes(call[1])
    let bytes = call.bytes
    return .bool(ByteSearch(needle).first(in: bytes, 0..<bytes.count) != nil)
  }

  // MARK: Operators

  private static func compare(_ call: Call, _ holds: (Int) -> Bool) throws(Raised) -> Value {
    let other = call.vm.payload(call[1])
    // A bytearray compares with whatever shows its memory; views do so themselves.
    let isComparable =
      other.isKind(.bytes) || other.isKind(.byteArray)
      || (other.isKind(.instance) && call.bytesType == .bytearray)
    guard isComparable, let span = try call.vm.bytesLike(call[1]) else { return .notImplemented }
    return .bool(holds(call.vm.compareBytes(call.bytes, span)))
  }

  private static func add(_ call: Call) throws(Raised) -> Value {
    guard let other = try call.vm.bytesLike(call[1]) else {
      throw call.raise(
        .typeError,
        "can't concat \(call.vm.typeName(call[1])) to \(call.vm.typeName(call[0]))")
    }
    if other.isEmpty { return try call.unchanged() }
    return try concatenate(call, [call.bytes, other])
  }

  private static func concatenate(_ call: Call, _ parts: [ByteSpan]) throws(Raised) -> Value {
    let count = parts.reduce(0) { $0 + $1.count }
    if call.bytesType == .bytes {
      let result = try call.vm.newBytes(count: count)
      copy(parts, to: result.bytes)
      return Value(result)
    }
    let result = try call.vm.newByteArray(count: count)
    if let start = result.pointee.bytes { copy(parts, to: start) }
    return Value(result)
  }

  private static func copy(_ parts: [ByteSpan], to start: UnsafeMutablePointer<UInt8>) {
    var p = start
    for part in parts {
      if let source = part.baseAddress { memcpy(p, source, part.count) }
      p += part.count
    }
  }

  private static func multiply(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let n = max(0, try vm.indexAsInt(call[1], .overflowError))
    let (total, overflow) = call.bytes.count.multipliedReportingOverflow(by: n)
    if overflow { throw vm.raiseTooLong() }
    if n == 1 { return try call.unchanged() }
    let unit = call.bytes.count
    if call.bytesType == .bytes {
      let result = try vm.newBytes(count: total)
      try vm.fill(result.bytes, total, with: call.bytes)
      return Value(result)
    }
    let result = try vm.newByteArray(count: total)
    guard let start = result.pointee.bytes else { return Value(result) }
    memset(start, 0, total)
    // Filling charges, which may run code that changes the source.
    let copy = try vm.newBytes(call.bytes).asBytes
    if copy.pointee.count == unit { try vm.fill(start, total, with: copy.buffer) }
    return Value(result)
  }

  private static func modulo(_ call: Call, _ format: Value, _ values: Value) throws(Raised) -> Value
  {
    let plain = call.vm.payload(format)
    let type: BuiltinType = plain.isKind(.bytes) ? .bytes : .bytearray
    let copy = type == .bytes ? plain : try call.vm.newBytes(plain.asByteArray.buffer)
    return try call.vm.percentFormat(copy.asBytes.buffer, values, type)
  }
}
