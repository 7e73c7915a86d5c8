// What does `marshal` do?
//
// Numbers, text, bytes and containers of them as bytes, in the format that CPython writes. Code
// objects are not supported yet: Cordon's are other machines' code.

import CordonRuntime

enum MarshalModule {
  static let version = 4
  /// How deep values may be nested in each other.
  static let deepest = 2000

  static let module = NativeModule("marshal", "Plain values as bytes.", rows) {
    vm, module throws(Raised) in
    module.pointee.dictionary.set(vm, "version", .small(version))
  }

  private static let rows: [NativeRow] = [
    .init(
      "dumps(value, version=?version, /, *, allow_code=True)", .pure, "The bytes for a value."
    ) { call throws(Raised) in
      try MarshalWriter.bytes(
        call.vm, call[0], version: try version(call, call[1]),
        mayHaveCode: try call.vm.isTrue(call[2]))
    },
    .init(
      "dump(value, file, version=?version, /, *, allow_code=True)", .pure,
      "Write the bytes for a value to a file."
    ) { call throws(Raised) in
      let vm = call.vm
      let bytes = try MarshalWriter.bytes(
        vm, call[0], version: try version(call, call[2]), mayHaveCode: try vm.isTrue(call[3]))
      return try vm.callMethod(call[1], "write", bytes)
    },
    .init("loads(bytes, /, *, allow_code=True)", .pure, "The value that bytes mean.") {
      call throws(Raised) in
      let vm = call.vm
      let mayHaveCode = try vm.isTrue(call[1])
      let bytes = try vm.newBytes(try contiguous(vm, call[0]))
      return try MarshalReader.value(vm, .bytes(bytes.asBytes), mayHaveCode: mayHaveCode)
    },
    .init("load(file, /, *, allow_code=True)", .pure, "The value that a file's next bytes mean.") {
      call throws(Raised) in
      let vm = call.vm
      let mayHaveCode = try vm.isTrue(call[1])
      let nothing = try vm.callMethod(call[0], "read", .small(0))
      guard vm.payload(nothing).isKind(.bytes) else {
        throw call.raise(
          .typeError, "file.read() returned not bytes but \(vm.typeName(nothing))")
      }
      return try MarshalReader.value(vm, .file(call[0]), mayHaveCode: mayHaveCode)
    },
  ]

  private static func version(_ call: Call, _ argument: Value) throws(Raised) -> Int {
    argument.isUnset ? version : try call.vm.intArgument(argument)
  }

  /// The bytes of any buffer, one after another even where they do not lie so.
  static func contiguous(_ vm: VM, _ source: Value) throws(Raised) -> ByteSpan {
    if vm.payload(source).isKind(.memoryView) {
      return try vm.requireBytes(try vm.callMethod(source, "tobytes"))
    }
    return try vm.requireBytes(source)
  }
}
