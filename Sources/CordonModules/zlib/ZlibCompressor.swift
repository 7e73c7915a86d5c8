// How is data compressed piece by piece?

import CZlib
import CordonRuntime

enum ZlibCompressor {
  enum Slot {
    static let level = ZlibStream.Slot.count
    /// True once the stream has been ended.
    static let isEnded = level + 1
    static let count = level + 2
  }

  static let type: NativeType = NativeType(
    "zlib.Compress", "Compresses data piece by piece.", slots: Slot.count, flags: .noConstructor
  ) {
    [
      .init("compress(self, data, /)", .pure, "Take data; give what is ready.") {
        call throws(Raised) in
        let input = try ZlibModule.input(call, call[1])
        return try run(
          call.vm, call[0], input, flush: Z_NO_FLUSH, "while compressing data")
      },
      .init("flush(self, mode=4, /)", .pure, "Give all that is left; end the stream.") {
        call throws(Raised) in
        let mode = Int32(try call.vm.intArgument(call[1]))
        let empty = try call.vm.newBytes(count: 0)
        if mode == Z_NO_FLUSH { return Value(empty) }
        return try run(call.vm, call[0], empty, flush: mode, "while flushing")
      },
      .init("copy(self, /)", .pure, "Return a copy of the compressor.", copy),
      .init("__copy__(self, /)", .pure, "Return a copy of the compressor.", copy),
      .init("__deepcopy__(self, memo, /)", .pure, "Return a copy of the compressor.", copy),
    ]
  }

  struct Settings {
    var level = Z_DEFAULT_COMPRESSION
    var method = Z_DEFLATED
    var windowBits = MAX_WBITS
    var memoryLevel: Int32 = 8
    var strategy = Z_DEFAULT_STRATEGY
  }

  /// A compressor, or nil where the settings are wrong.
  static func new(_ vm: VM, _ settings: Settings) throws(Raised) -> Value? {
    let made = vm.newInstance(of: type)
    made.asInstance[slot: Slot.level] = .small(Int(settings.level))
    made.asInstance[slot: Slot.isEnded] = .false
    let stream = try ZlibStream(begin: made, vm)
    let code = try stream.call { stream in
      deflateInit2_(
        stream, settings.level, settings.method, settings.windowBits, settings.memoryLevel,
        settings.strategy, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    }
    return code == Z_OK ? made : nil
  }

  /// What the compressor gives for the input.
  static func run(
    _ vm: VM, _ compressor: Value, _ input: UnsafeMutablePointer<BytesObject>, flush: Int32,
    _ doing: String
  ) throws(Raised) -> Value {
    let stream = ZlibStream(vm, compressor)
    let it = compressor.asInstance
    if it[slot: Slot.isEnded] == .true { throw try stream.error(Z_STREAM_ERROR, doing) }
    let cost = it[slot: Slot.level].asInt > 7 ? 16 : 4
    let progress = try stream.run(input, limit: .max, cost: cost) { stream, isLast in
      deflate(stream, isLast ? flush : Z_NO_FLUSH)
    }
    switch progress.code {
    case Z_STREAM_END: it[slot: Slot.isEnded] = .true
    case Z_OK, Z_BUF_ERROR: break
    default: throw try stream.error(progress.code, doing)
    }
    return try progress.output.finish()
  }

  private static func copy(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let it = call[0].asInstance
    if it[slot: Slot.isEnded] == .true {
      throw call.raise(.valueError, "Inconsistent stream state")
    }
    let made = vm.newInstance(of: type)
    made.asInstance[slot: Slot.level] = it[slot: Slot.level]
    made.asInstance[slot: Slot.isEnded] = .false
    let target = try ZlibStream(begin: made, vm)
    let code = try ZlibStream(vm, call[0]).call(for: target) { source in
      deflateCopy(target.stream, source)
    }
    target.stream.pointee.opaque = nil
    if code != Z_OK { throw try target.error(code, "while copying compression object") }
    return made
  }
}
