// What does `struct` do?

import CordonRuntime
import Glibc

enum StructModule {
  static let module = NativeModule(
    "_struct", "Values in bytes, as C lays them out.", rows, isFoundation: true
  ) { vm, module throws(Raised) in
    let dict = module.pointee.dictionary
    dict.set(vm, "Struct", Value(vm.type(type)))
    dict.set(vm, "error", try vm.newErrorClass("error", module: "struct", base: .exception))
  }

  static func error(_ call: Call, _ message: String) throws(Raised) -> Raised {
    try call.vm.raise("_struct", "error", message)
  }

  // MARK: Functions

  private static let rows: [NativeRow] = [
    .init("calcsize(format, /)", .pure, "The bytes that a format describes.") {
      call throws(Raised) in call.vm.int(try format(call, call[0]).size)
    },
    .init("pack(format, /, *values)", .pure, "The values in bytes.") { call throws(Raised) in
      try pack(call, try format(call, call[0]), call[1].asTuple, from: 0, "pack")
    },
    .init("pack_into(format, buffer, offset, /, *values)", .pure, "Write the values into a buffer.")
    {
      call throws(Raised) in
      try packInto(call, try format(call, call[0]), call[1], call[2], call[3].asTuple)
    },
    .init("unpack(format, buffer, /)", .pure, "The values in bytes of the very size.") {
      call throws(Raised) in try unpack(call, try format(call, call[0]), call[1])
    },
    .init("unpack_from(format, /, buffer, offset=0)", .pure, "The values at a place in bytes.") {
      call throws(Raised) in
      try unpackFrom(call, try format(call, call[0]), call[1], call[2])
    },
    .init("iter_unpack(format, buffer, /)", .pure, "The values of piece after piece.") {
      call throws(Raised) in try iterate(call, try format(call, call[0]), call[1])
    },
    .init("_clearcache()", .pure, "Nothing: formats are not kept.") { _ in .none },
  ]

  /// Slots: the format as str.
  static let type: NativeType = NativeType(
    "_struct.Struct", "A format, read once.", slots: 1, flags: .holdsData
  ) {
    [
      .static("__new__(cls, /, *args, **kwargs)", .pure, "Create an empty one.") {
        call throws(Raised) in try call.vm.instance(for: call[0], of: type)
      },
      .init("__init__(self, format)", .pure, "Read a format.") { call throws(Raised) in
        let text = try formatText(call, call[1])
        _ = try StructFormat(call, text)
        call[0].asInstance[slot: 0] = call.vm.text(text)
        return .none
      },
      .attribute(
        "format", .pure, "The format.",
        get: { call throws(Raised) in
          _ = try own(call)
          return call[0].asInstance[slot: 0]
        }),
      .attribute(
        "size", .pure, "The bytes that it describes.",
        get: { call throws(Raised) in
          call.vm.int(try own(call).size)
        }),
      .init("pack(self, /, *values)", .pure, "The values in bytes.") { call throws(Raised) in
        try pack(call, try own(call), call[1].asTuple, from: 0, "pack")
      },
      .init("pack_into(self, buffer, offset, /, *values)", .pure, "Write into a buffer.") {
        call throws(Raised) in
        try packInto(call, try own(call), call[1], call[2], call[3].asTuple)
      },
      .init("unpack(self, buffer, /)", .pure, "The values in bytes of the very size.") {
        call throws(Raised) in try unpack(call, try own(call), call[1])
      },
      .init("unpack_from(self, buffer, offset=0)", .pure, "The values at a place in bytes.") {
        call throws(Raised) in try unpackFrom(call, try own(call), call[1], call[2])
      },
      .init("iter_unpack(self, buffer, /)", .pure, "The values of piece after piece.") {
        call throws(Raised) in try iterate(call, try own(call), call[1])
      },
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        _ = try own(call)
        let shown = try call.vm.reprString(call[0].asInstance[slot: 0])
        return try call.vm.newString("\(call.vm.ownTypeName(call[0]))(\(shown))")
      },
    ]
  }

  private static func own(_ call: Call) throws(Raised) -> StructFormat {
    let text = call[0].asInstance[slot: 0]
    guard text.isKind(.string) else {
      throw call.raise(.runtimeError, "Struct object is not initialized")
    }
    return try StructFormat(call, try call.vm.copy(of: text.asText))
  }

  private static func formatText(_ call: Call, _ argument: Value) throws(Raised) -> String {
    let plain = call.vm.payload(argument)
    if plain.isKind(.string) {
      guard plain.asText.isASCII else {
        _ = try call.vm.encode(plain.asText, .ascii)
        return ""
      }
      return try call.vm.copy(of: plain.asText)
    }
    if plain.isKind(.bytes) { return String(decoding: plain.asBytes.buffer, as: UTF8.self) }
    throw call.raise(
      .typeError,
      "Struct() argument 1 must be a str or bytes object, not \(call.vm.typeName(argument))")
  }

  private static func format(_ call: Call, _ argument: Value) throws(Raised) -> StructFormat {
    try StructFormat(call, try formatText(call, argument))
  }

  // MARK: Packing

  private static func pack(
    _ call: Call, _ format: StructFormat, _ values: Tuple, from first: Int, _ name: String
  ) throws(Raised) -> Value {
    let count = values.pointee.count
    guard count == format.valueCount else {
      throw try error(
        call, "\(name) expected \(format.valueCount) items for packing (got \(count))")
    }
    try call.vm.charge(format.size >> 5 + count)
    let bytes = try call.vm.newBytes(count: format.size)
    memset(bytes.bytes, 0, format.size)
    try fill(call, format, values, bytes.bytes)
    return Value(bytes)
  }

  private static func fill(
    _ call: Call, _ format: StructFormat, _ values: Tuple, _ base: UnsafeMutablePointer<UInt8>
  ) throws(Raised) {
    var next = 0
    for item in format.items {
      let p = base + item.offset
      if item.letter == UInt8(ascii: "s") || item.letter == UInt8(ascii: "p") {
        try putText(call, item, values[item: next], p)
        next += 1
        continue
      }
      for i in 0..<item.count {
        try put(call, format, item, values[item: next], p + i * item.size)
        next += 1
      }
    }
  }

  private static func putText(
    _ call: Call, _ item: StructFormat.Item, _ value: Value, _ p: UnsafeMutablePointer<UInt8>
  ) throws(Raised) {
    let plain = call.vm.payload(value)
    guard plain.isKind(.bytes) || plain.isKind(.byteArray) else {
      let letter = Character(Unicode.Scalar(item.letter))
      throw try error(call, "argument for '\(letter)' must be a bytes object")
    }
    guard let source = try call.vm.bytesLike(plain), let start = source.baseAddress else { return }
    if item.letter == UInt8(ascii: "s") {
      let n = min(source.count, item.count)
      memcpy(p, start, n)
    } else if item.count > 0 {
      let n = min(source.count, item.count - 1)
      p[0] = UInt8(min(n, 255))
      memcpy(p + 1, start, n)
    }
  }

  private static func put(
    _ call: Call, _ format: StructFormat, _ item: StructFormat.Item, _ value: Value,
    _ p: UnsafeMutablePointer<UInt8>
  ) throws(Raised) {
    let vm = call.vm
    switch item.letter {
    case UInt8(ascii: "c"):
      let plain = vm.payload(value)
      guard plain.isKind(.bytes), plain.asBytes.pointee.count == 1 else {
        throw try error(call, "char format requires a bytes object of length 1")
      }
      p[0] = plain.asBytes.bytes[0]
    case UInt8(ascii: "?"): p[0] = try vm.isTrue(value) ? 1 : 0
    case UInt8(ascii: "e"), UInt8(ascii: "f"), UInt8(ascii: "d"):
      try put(call, format, item, try number(call, value), p)
    default:
      let integer = try integer(call, value)
      let isSigned = StructFormat.isSigned(item.letter)
      let bits = item.size * 8
      let word = StructBytes.word(of: integer, width: bits, isSigned: isSigned)
      guard let word else {
        let letter = Character(Unicode.Scalar(item.letter))
        if item.letter == UInt8(ascii: "n") || item.letter == UInt8(ascii: "N")
          || item.letter == UInt8(ascii: "P")
        {
          throw try error(call, "int too large to convert")
        }
        let low = isSigned ? "-\(UInt64(1) << UInt64(bits - 1))" : "0"
        let high = isSigned ? (UInt64(1) << UInt64(bits - 1)) - 1 : UInt64.max >> UInt64(64 - bits)
        throw try error(call, "'\(letter)' format requires \(low) <= number <= \(high)")
      }
      StructBytes.write(word, p, item.size, isBig: format.isBig)
    }
  }

  private static func number(_ call: Call, _ value: Value) throws(Raised) -> Double {
    let plain = call.vm.payload(value)
    if plain.isKind(.string) || plain.isKind(.bytes) || plain.isKind(.byteArray) {
      throw try StructModule.error(call, "required argument is not a float")
    }
    do throws(Raised) {
      return try call.vm.double(from: value)
    } catch {
      guard call.vm.take(.typeError) else { throw error }
      throw try StructModule.error(call, "required argument is not a float")
    }
  }

  private static func put(
    _ call: Call, _ format: StructFormat, _ item: StructFormat.Item, _ value: Double,
    _ p: UnsafeMutablePointer<UInt8>
  ) throws(Raised) {
    switch item.size {
    case 2:
      guard let half = StructBytes.half(value) else {
        throw call.raise(.overflowError, "float too large to pack with e format")
      }
      StructBytes.write(UInt64(half), p, 2, isBig: format.isBig)
    case 4:
      let narrow = Float(value)
      if narrow.isInfinite && !value.isInfinite {
        throw call.raise(.overflowError, "float too large to pack with f format")
      }
      StructBytes.write(UInt64(narrow.bitPattern), p, 4, isBig: format.isBig)
    default: StructBytes.write(value.bitPattern, p, 8, isBig: format.isBig)
    }
  }

  private static func integer(_ call: Call, _ value: Value) throws(Raised) -> Value {
    let vm = call.vm
    if value.isInt || value.isKind(.bigInt) { return value }
    do throws(Raised) {
      return try vm.index(value)
    } catch {
      guard vm.take(.typeError) else { throw error }
      throw try StructModule.error(call, "required argument is not an integer")
    }
  }

  /// The bytes up to the end of a format at a place, which may be more than fit an int.
  private static func end(_ format: StructFormat, _ place: Int) -> UInt {
    UInt(bitPattern: place) &+ UInt(bitPattern: format.size)
  }

  private static func packInto(
    _ call: Call, _ format: StructFormat, _ buffer: Value, _ offset: Value, _ values: Tuple
  ) throws(Raised) -> Value {
    let vm = call.vm
    _ = try vm.writableBytes(buffer, "pack_into")
    var place = try vm.indexAsInt(offset, .indexError)
    // The values are converted first: that may run code that changes the buffer.
    let packed = try pack(call, format, values, from: 0, "pack_into")
    let target = try vm.writableBytes(buffer, "pack_into")
    if place < 0 {
      if place + format.size > 0 {
        throw try error(call, "no space to pack \(format.size) bytes at offset \(place)")
      }
      if place + target.count < 0 {
        throw try error(call, "offset \(place) out of range for \(target.count)-byte buffer")
      }
      place += target.count
    }
    guard target.count - place >= format.size else {
      throw try error(
        call,
        "pack_into requires a buffer of at least \(end(format, place)) bytes for packing \(format.size) bytes at offset \(place) (actual buffer size is \(target.count))"
      )
    }
    if format.size > 0, let base = target.baseAddress {
      memcpy(base + place, packed.asBytes.bytes, format.size)
    }
    return .none
  }

  // MARK: Unpacking

  /// A copy of the bytes, so that nothing can change them meanwhile.
  private static func copy(_ call: Call, _ buffer: Value) throws(Raised) -> Value {
    let plain = call.vm.payload(buffer)
    if plain.isKind(.bytes) { return plain }
    return try call.vm.newBytes(try call.vm.requireBytes(buffer))
  }

  private static func unpack(
    _ call: Call, _ format: StructFormat, _ buffer: Value
  ) throws(Raised) -> Value {
    let bytes = try copy(call, buffer)
    guard bytes.asBytes.pointee.count == format.size else {
      throw try error(call, "unpack requires a buffer of \(format.size) bytes")
    }
    return try values(call, format, bytes, at: 0)
  }

  private static func unpackFrom(
    _ call: Call, _ format: StructFormat, _ buffer: Value, _ offset: Value
  ) throws(Raised) -> Value {
    let bytes = try copy(call, buffer)
    let count = bytes.asBytes.pointee.count
    var place = try call.vm.indexAsInt(offset, .indexError)
    if place < 0 {
      if place + format.size > 0 {
        throw try error(
          call, "not enough data to unpack \(format.size) bytes at offset \(place)")
      }
      if place + count < 0 {
        throw try error(call, "offset \(place) out of range for \(count)-byte buffer")
      }
      place += count
    }
    guard count - place >= format.size else {
      throw try error(
        call,
        "unpack_from requires a buffer of at least \(end(format, place)) bytes for unpacking \(format.size) bytes at offset \(place) (actual buffer size is \(count))"
      )
    }
    return try values(call, format, bytes, at: place)
  }

  private static func iterate(
    _ call: Call, _ format: StructFormat, _ buffer: Value
  ) throws(Raised) -> Value {
    if format.size == 0 {
      throw try error(call, "cannot iteratively unpack with a struct of length 0")
    }
    let bytes = try copy(call, buffer)
    let count = bytes.asBytes.pointee.count
    if count % format.size != 0 {
      throw try error(
        call, "iterative unpacking requires a buffer of a multiple of \(format.size) bytes")
    }
    let list = try call.vm.newList(capacity: count / format.size)
    var place = 0
    while place < count {
      try call.vm.append(list, try values(call, format, bytes, at: place))
      place += format.size
    }
    return try call.vm.iterator(Value(list))
  }

  private static func values(
    _ call: Call, _ format: StructFormat, _ bytes: Value, at place: Int
  ) throws(Raised) -> Value {
    let vm = call.vm
    try vm.charge(1)
    let result = try vm.newTuple(count: format.valueCount)
    for i in 0..<format.valueCount { result.items[i] = .none }
    var next = 0
    for item in format.items {
      let p = UnsafePointer(bytes.asBytes.bytes) + place + item.offset
      if item.letter == UInt8(ascii: "s") {
        result.items[next] = try vm.newBytes(UnsafeBufferPointer(start: p, count: item.count))
        next += 1
      } else if item.letter == UInt8(ascii: "p") {
        let n = item.count == 0 ? 0 : min(Int(p[0]), item.count - 1)
        result.items[next] = try vm.newBytes(UnsafeBufferPointer(start: p + 1, count: n))
        next += 1
      } else {
        for i in 0..<item.count {
          if i & 63 == 63 { try vm.charge(64) }
          result.items[next] = try value(vm, format, item, p + i * item.size)
          next += 1
        }
      }
    }
    return Value(result)
  }

  private static func value(
    _ vm: VM, _ format: StructFormat, _ item: StructFormat.Item, _ p: UnsafePointer<UInt8>
  ) throws(Raised) -> Value {
    if item.letter == UInt8(ascii: "c") {
      return try vm.newBytes(UnsafeBufferPointer(start: p, count: 1))
    }
    let word = StructBytes.read(p, item.size, isBig: format.isBig)
    switch item.letter {
    case UInt8(ascii: "?"): return .bool(word != 0)
    case UInt8(ascii: "e"): return vm.float(StructBytes.double(half: UInt16(word)))
    case UInt8(ascii: "f"): return vm.float(Double(Float(bitPattern: UInt32(word))))
    case UInt8(ascii: "d"): return vm.float(Double(bitPattern: word))
    default: break
    }
    if StructFormat.isSigned(item.letter) {
      let shift = UInt64(64 - item.size * 8)
      return vm.int(Int(truncatingIfNeeded: Int64(bitPattern: word << shift) >> Int64(shift)))
    }
    return vm.int(UInt(word))
  }
}
