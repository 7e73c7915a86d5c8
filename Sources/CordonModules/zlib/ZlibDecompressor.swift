// How is data decompressed piece by piece?
//
// There are two kinds of object over one machine: zlib's own, whose caller keeps what was not taken,
// and one that keeps it itself, as those of bz2 and lzma do.

import CZlib
import CordonRuntime

enum ZlibDecompressor {
  enum Slot {
    /// A dictionary for when the stream asks for one, or None.
    static let dictionary = ZlibStream.Slot.count
    static let isEnded = dictionary + 1
    /// What came after the end of the stream.
    static let unused = dictionary + 2
    /// What has not been taken.
    static let rest = dictionary + 3
    static let needsInput = dictionary + 4
    static let count = dictionary + 5
  }

  static let type: NativeType = NativeType(
    "zlib.Decompress", "Decompresses data piece by piece.", slots: Slot.count,
    flags: .noConstructor
  ) {
    [
      .init(
        "decompress(self, data, /, max_length=0)", .pure,
        "Take data; give what it means, at most so much."
      ) { call throws(Raised) in
        let limit = try call.vm.sizeArgument(call[2])
        if limit < 0 { throw call.raise(.valueError, "max_length must be non-negative") }
        let input = try ZlibModule.input(call, call[1])
        return try decompress(call.vm, call[0], input, limit: limit == 0 ? .max : limit)
      },
      .init("flush(self, length=?, /)", .pure, "Give what was not taken yet.") {
        call throws(Raised) in
        if !call[1].isUnset, try call.vm.sizeArgument(call[1]) <= 0 {
          throw call.raise(.valueError, "length must be greater than zero")
        }
        let rest = call[0].asInstance[slot: Slot.rest].asBytes
        if call[0].asInstance[slot: Slot.isEnded] == .true {
          return Value(try call.vm.newBytes(count: 0))
        }
        return try decompress(call.vm, call[0], rest, limit: .max)
      },
      .init("copy(self, /)", .pure, "Return a copy of the decompressor.", copy),
      .init("__copy__(self, /)", .pure, "Return a copy of the decompressor.", copy),
      .init("__deepcopy__(self, memo, /)", .pure, "Return a copy of the decompressor.", copy),
      fact("unused_data", "What came after the end of the stream.", Slot.unused),
      fact("unconsumed_tail", "What has not been taken.", Slot.rest),
      fact("eof", "Whether the end of the stream was reached.", Slot.isEnded),
    ]
  }

  static let keeping: NativeType = NativeType(
    "zlib._ZlibDecompressor", "Decompresses data, and keeps what it has not taken.",
    slots: Slot.count
  ) {
    [
      .static("__new__(cls, wbits=15, zdict=?)", .pure, "Make a decompressor.") {
        call throws(Raised) in
        let windowBits = Int32(try call.vm.intArgument(call[1]))
        return try new(call, keeping, windowBits, call[2], in: call[0])
      },
      .init(
        "decompress(self, data, max_length=-1)", .pure,
        "Take data; give what it and what was kept mean, at most so much.", keepAndDecompress),
      fact("unused_data", "What came after the end of the stream.", Slot.unused),
      fact("needs_input", "Whether it must be given data to go on.", Slot.needsInput),
      fact("eof", "Whether the end of the stream was reached.", Slot.isEnded),
    ]
  }

  private static func fact(_ name: StaticString, _ doc: StaticString, _ slot: Int) -> NativeRow {
    .member(name, .pure, doc, get: { call in call[0].asInstance[slot: slot] })
  }

  // MARK: Making

  static func new(
    _ call: Call, _ type: NativeType, _ windowBits: Int32, _ dictionary: Value,
    in cls: Value? = nil
  ) throws(Raised) -> Value {
    let vm = call.vm
    var kept = Value.none
    if !dictionary.isUnset, !dictionary.isNone {
      guard let bytes = try vm.bytesLike(dictionary) else {
        throw call.raise(.typeError, "zdict argument must support the buffer protocol")
      }
      kept = try vm.newBytes(bytes)
    }
    let made =
      try cls.map { (cls) throws(Raised) in try vm.instance(for: cls, of: type) }
      ?? vm.newInstance(of: type)
    let stream = try begin(vm, made, kept)
    let code = try stream.call { stream in
      inflateInit2_(stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    }
    guard code == Z_OK else {
      throw call.raise(.valueError, "Invalid initialization option")
    }
    // A stream without a header cannot ask for its dictionary.
    if windowBits < 0 { try setDictionary(stream) }
    return made
  }

  private static func begin(
    _ vm: VM, _ made: Value, _ dictionary: Value
  ) throws(Raised) -> ZlibStream {
    let it = made.asInstance
    it[slot: Slot.dictionary] = dictionary
    it[slot: Slot.isEnded] = .false
    it[slot: Slot.needsInput] = .true
    it[slot: Slot.unused] = Value(try vm.newBytes(count: 0))
    it[slot: Slot.rest] = it[slot: Slot.unused]
    return try ZlibStream(begin: made, vm)
  }

  private static func setDictionary(_ stream: ZlibStream) throws(Raised) {
    let kept = stream.it[slot: Slot.dictionary]
    guard kept.isKind(.bytes), kept.asBytes.pointee.count > 0 else { return }
    let bytes = kept.asBytes
    let code = try stream.call { stream in
      inflateSetDictionary(stream, bytes.bytes, UInt32(truncatingIfNeeded: bytes.pointee.count))
    }
    if code != Z_OK { throw try stream.error(code, "while setting zdict") }
  }

  private static func copy(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let it = call[0].asInstance
    let made = vm.newInstance(of: type)
    let target = try begin(vm, made, it[slot: Slot.dictionary])
    for slot in [Slot.isEnded, Slot.unused, Slot.rest] {
      made.asInstance[slot: slot] = it[slot: slot]
    }
    let code = try ZlibStream(vm, call[0]).call(for: target) { source in
      inflateCopy(target.stream, source)
    }
    target.stream.pointee.opaque = nil
    if code != Z_OK { throw try target.error(code, "while copying decompression object") }
    return made
  }

  // MARK: Work

  /// Decompresses until the input or the stream ends or the limit is reached.
  static func advance(
    _ stream: ZlibStream, _ input: UnsafeMutablePointer<BytesObject>, limit: Int
  ) throws(Raised) -> ZlibStream.Progress {
    var progress = try stream.run(input, limit: limit, cost: 1) { stream, _ in
      inflate(stream, Z_SYNC_FLUSH)
    }
    if progress.code == Z_NEED_DICT, stream.it[slot: Slot.dictionary].isKind(.bytes),
      stream.it[slot: Slot.dictionary].asBytes.pointee.count > 0
    {
      // It is asked for once, before there is any output.
      try setDictionary(stream)
      let rest = try stream.vm.newBytes(
        UnsafeBufferPointer(rebasing: input.buffer[progress.taken...])
      ).asBytes
      var more = try stream.run(rest, limit: limit, cost: 1) { stream, _ in
        inflate(stream, Z_SYNC_FLUSH)
      }
      more.taken += progress.taken
      progress = more
    }
    switch progress.code {
    case Z_OK, Z_BUF_ERROR, Z_STREAM_END: return progress
    default: throw try stream.error(progress.code, "while decompressing data")
    }
  }

  private static func bytes(
    _ vm: VM, _ input: UnsafeMutablePointer<BytesObject>, from place: Int
  ) throws(Raised) -> Value {
    if place == 0 { return Value(input) }
    return try vm.newBytes(UnsafeBufferPointer(rebasing: input.buffer[place...]))
  }

  private static func joined(
    _ vm: VM, _ a: Value, _ b: UnsafeMutablePointer<BytesObject>
  ) throws(Raised) -> Value {
    if a.asBytes.pointee.count == 0 { return Value(b) }
    var builder = try ByteBuilder(vm, capacity: a.asBytes.pointee.count + b.pointee.count)
    try builder.append(a.asBytes.buffer)
    try builder.append(b.buffer)
    return try builder.finish()
  }

  private static func decompress(
    _ vm: VM, _ object: Value, _ input: UnsafeMutablePointer<BytesObject>, limit: Int
  ) throws(Raised) -> Value {
    let it = object.asInstance
    let empty = Value(try vm.newBytes(count: 0))
    if it[slot: Slot.isEnded] == .true {
      it[slot: Slot.unused] = try joined(vm, it[slot: Slot.unused], input)
      it[slot: Slot.rest] = empty
      return empty
    }
    let progress = try advance(ZlibStream(vm, object), input, limit: limit)
    let rest = try bytes(vm, input, from: progress.taken)
    if progress.code == Z_STREAM_END {
      it[slot: Slot.isEnded] = .true
      it[slot: Slot.unused] = rest
      it[slot: Slot.rest] = empty
    } else {
      it[slot: Slot.rest] = rest
    }
    return try progress.output.finish()
  }

  private static func keepAndDecompress(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let it = call[0].asInstance
    let limit = try vm.sizeArgument(call[2])
    let given = try ZlibModule.input(call, call[1])
    if it[slot: Slot.isEnded] == .true {
      throw call.raise(.eofError, "End of stream already reached")
    }
    let input = try joined(vm, it[slot: Slot.rest], given).asBytes
    let progress = try advance(
      ZlibStream(vm, call[0]), input, limit: limit < 0 ? .max : limit)
    let rest = try bytes(vm, input, from: progress.taken)
    let isEnded = progress.code == Z_STREAM_END
    let empty = Value(try vm.newBytes(count: 0))
    it[slot: Slot.isEnded] = .bool(isEnded)
    it[slot: Slot.unused] = isEnded ? rest : empty
    it[slot: Slot.rest] = isEnded ? empty : rest
    it[slot: Slot.needsInput] = .bool(!isEnded && rest.asBytes.pointee.count == 0)
    return try progress.output.finish()
  }
}
