// What does `zlib` do?

import CZlib
import CordonRuntime

enum ZlibModule {
  static let module = NativeModule("zlib", "Compression as gzip and zip files have it.", rows) {
    vm, module throws(Raised) in
    let dict = module.pointee.dictionary
    dict.set(vm, "error", try vm.newErrorClass("error", module: "zlib", base: .exception))
    dict.set(vm, "_ZlibDecompressor", Value(vm.type(ZlibDecompressor.keeping)))
    for (name, number) in constants { dict.set(vm, name, .small(Int(number))) }
    dict.set(vm, "ZLIB_VERSION", vm.text(ZLIB_VERSION))
    dict.set(vm, "ZLIB_RUNTIME_VERSION", vm.text(String(cString: zlibVersion())))
    dict.set(vm, "__version__", vm.text("1.0"))
  }

  private static let constants: [(StaticString, Int32)] = [
    ("MAX_WBITS", MAX_WBITS), ("DEFLATED", Z_DEFLATED), ("DEF_MEM_LEVEL", 8),
    ("DEF_BUF_SIZE", 16384), ("Z_NO_COMPRESSION", Z_NO_COMPRESSION),
    ("Z_BEST_SPEED", Z_BEST_SPEED), ("Z_BEST_COMPRESSION", Z_BEST_COMPRESSION),
    ("Z_DEFAULT_COMPRESSION", Z_DEFAULT_COMPRESSION), ("Z_FILTERED", Z_FILTERED),
    ("Z_HUFFMAN_ONLY", Z_HUFFMAN_ONLY), ("Z_RLE", Z_RLE), ("Z_FIXED", Z_FIXED),
    ("Z_DEFAULT_STRATEGY", Z_DEFAULT_STRATEGY), ("Z_NO_FLUSH", Z_NO_FLUSH),
    ("Z_PARTIAL_FLUSH", Z_PARTIAL_FLUSH), ("Z_SYNC_FLUSH", Z_SYNC_FLUSH),
    ("Z_FULL_FLUSH", Z_FULL_FLUSH), ("Z_FINISH", Z_FINISH), ("Z_BLOCK", Z_BLOCK),
    ("Z_TREES", Z_TREES),
  ]

  private static let rows: [NativeRow] = [
    .init("adler32(data, value=1, /)", .pure, "The Adler-32 of bytes, begun with a value.") {
      call throws(Raised) in
      let start = UInt32(truncatingIfNeeded: try BinasciiModule.low(call, call[1]))
      let bytes = try BinasciiModule.bytes(call, call[0])
      return .small(Int(adler32_z(UInt(start), bytes.baseAddress ?? empty, bytes.count)))
    },
    .init("crc32(data, value=0, /)", .pure, "The CRC-32 of bytes, begun with a value.") {
      call throws(Raised) in
      let start = UInt32(truncatingIfNeeded: try BinasciiModule.low(call, call[1]))
      let bytes = try BinasciiModule.bytes(call, call[0])
      return .small(Int(crc32_z(UInt(start), bytes.baseAddress ?? empty, bytes.count)))
    },
    .init("compress(data, /, level=-1, wbits=15)", .pure, "The bytes, compressed.") {
      call throws(Raised) in
      let vm = call.vm
      let input = try input(call, call[0])
      var settings = ZlibCompressor.Settings()
      settings.level = Int32(try vm.intArgument(call[1]))
      settings.windowBits = Int32(try vm.intArgument(call[2]))
      guard let compressor = try ZlibCompressor.new(vm, settings) else {
        throw try vm.raise("zlib", "error", "Bad compression level")
      }
      return try ZlibCompressor.run(
        vm, compressor, input, flush: Z_FINISH, "while compressing data")
    },
    .init("decompress(data, /, wbits=15, bufsize=16384)", .pure, "The bytes, decompressed.") {
      call throws(Raised) in try decompress(call)
    },
    .init(
      "compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)", .pure,
      "A compressor for data that comes piece by piece.", compressor),
    .init("decompressobj(wbits=15, zdict=?)", .pure, "A decompressor for such data.") {
      call throws(Raised) in
      let windowBits = Int32(try call.vm.intArgument(call[0]))
      return try ZlibDecompressor.new(call, ZlibDecompressor.type, windowBits, call[1])
    },
  ]

  private static var empty: UnsafePointer<UInt8> {
    UnsafePointer(bitPattern: 8).unsafelyUnwrapped
  }

  /// A bytes-like argument as bytes that nobody changes.
  static func input(
    _ call: Call, _ argument: Value
  ) throws(Raised) -> UnsafeMutablePointer<BytesObject> {
    let plain = call.vm.payload(argument)
    if plain.isKind(.bytes) { return plain.asBytes }
    return try call.vm.newBytes(try call.vm.requireBytes(argument)).asBytes
  }

  private static func decompress(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let input = try input(call, call[0])
    let windowBits = Int32(try vm.intArgument(call[1]))
    if try vm.sizeArgument(call[2]) < 0 {
      throw call.raise(.valueError, "bufsize must be non-negative")
    }
    let made: Value
    do throws(Raised) {
      made = try ZlibDecompressor.new(call, ZlibDecompressor.type, windowBits, .unset)
    } catch {
      guard vm.take(.valueError) else { throw error }
      throw try vm.raise(
        "zlib", "error",
        "Error -2 while preparing to decompress data: inconsistent stream state")
    }
    let stream = ZlibStream(vm, made)
    let progress = try ZlibDecompressor.advance(stream, input, limit: .max)
    if progress.code != Z_STREAM_END {
      throw try stream.error(Z_BUF_ERROR, "while decompressing data")
    }
    return try progress.output.finish()
  }

  private static func compressor(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    var settings = ZlibCompressor.Settings()
    settings.level = Int32(try vm.intArgument(call[0]))
    settings.method = Int32(try vm.intArgument(call[1]))
    settings.windowBits = Int32(try vm.intArgument(call[2]))
    settings.memoryLevel = Int32(try vm.intArgument(call[3]))
    settings.strategy = Int32(try vm.intArgument(call[4]))
    let dictionary = call[5].isNone ? nil : try input(call, call[5])
    guard let made = try ZlibCompressor.new(vm, settings) else {
      throw call.raise(.valueError, "Invalid initialization option")
    }
    if let dictionary {
      let stream = ZlibStream(vm, made)
      let code = try stream.call { stream in
        deflateSetDictionary(
          stream, dictionary.bytes, UInt32(truncatingIfNeeded: dictionary.pointee.count))
      }
      if code == Z_STREAM_ERROR { throw call.raise(.valueError, "Invalid dictionary") }
      if code != Z_OK { throw call.raise(.valueError, "deflateSetDictionary()") }
    }
    return made
  }
}
