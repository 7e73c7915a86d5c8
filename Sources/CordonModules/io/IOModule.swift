// What is in the module `_io`?

import CordonRuntime

enum IOModule {
  /// Bytes that a buffer holds unless told otherwise.
  static let bufferSize = 8192

  /// What the library's `io` is made of.
  static let native = NativeModule("_io", doc, rows, initialize: initialize)

  private static let doc: StaticString =
    "Streams of bytes and of text, over files and in memory."

  private static let rows: [NativeRow] = [
    .init("open_code(path)", .observes, "Open a file of code for reading bytes.") {
      call throws(Raised) in
      let open = call.vm.ownBuiltin("open")
      return try call.vm.handOn(open, call[0], call.vm.text("rb"))
    },
    .init(
      "text_encoding(encoding, stacklevel=2, /)", .pure,
      "The encoding to use where none was given."
    ) { call in
      call[0].isNone ? call.vm.text("utf-8") : call[0]
    },
  ]

  private static let types: [(StaticString, NativeType)] = [
    ("_IOBase", IOBase.base), ("_RawIOBase", IOBase.raw), ("_BufferedIOBase", IOBase.buffered),
    ("_TextIOBase", IOBase.text), ("FileIO", FileIO.type), ("BufferedReader", Buffered.reader),
    ("BufferedWriter", Buffered.writer), ("BufferedRandom", Buffered.random),
    ("TextIOWrapper", TextStream.type), ("BytesIO", BytesIO.type), ("StringIO", StringIO.type),
    ("BufferedRWPair", BufferedPair.type), ("IncrementalNewlineDecoder", NewlineDecoder.type),
  ]

  /// Gives the machine `open` and its text streams, before the first realm is made.
  static func prepare(_ host: Host) {
    host.nativeModules["_io"] = native
    host.addedBuiltins.append(Open.row)
    host.textStreams = TextStreams(type: TextStream.type) { vm, stream, text throws(Raised) in
      try TextStreamRows.checkWriting(vm, stream)
      try TextStream.write(vm, stream, text)
    }
    OpenFiles.prepare(host)
  }

  private static func initialize(_ vm: VM, _ module: Module) throws(Raised) {
    let dict = module.pointee.dictionary
    for (name, type) in types { dict.set(vm, name, Value(vm.type(type))) }
    dict.set(vm, "open", vm.ownBuiltin("open"))
    dict.set(vm, "DEFAULT_BUFFER_SIZE", .small(bufferSize))
    dict.set(vm, "UnsupportedOperation", Value(vm.type(.unsupportedOperation)))
    dict.set(vm, "BlockingIOError", Value(vm.type(.blockingIOError)))
    dict.set(vm, "SEEK_SET", .small(0))
    dict.set(vm, "SEEK_CUR", .small(1))
    dict.set(vm, "SEEK_END", .small(2))
  }
}
