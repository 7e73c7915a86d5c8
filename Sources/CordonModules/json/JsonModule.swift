// What does `_json` have?
//
// What `json` does for each character and each value; it is written in Python otherwise.

import CordonRuntime

enum JsonModule {
  static let module = NativeModule("_json", "The quick parts of json.", rows) {
    vm, module throws(Raised) in
    module.pointee.dictionary.set(vm, "make_scanner", Value(vm.type(JsonScanner.type)))
    module.pointee.dictionary.set(vm, "make_encoder", Value(vm.type(JsonEncoder.type)))
  }

  private static let rows: [NativeRow] = [
    .init(
      "scanstring(string, end, strict=True, /)", .pure,
      "The text of a JSON string that begins at a place, and the place after it."
    ) { call throws(Raised) in
      let vm = call.vm
      let end = try vm.sizeArgument(call[1])
      let text = try text(call, call[0])
      let isStrict = try vm.isTrue(call[2])
      guard 0...text.count ~= end else {
        throw call.raise(.valueError, "end is out of bounds")
      }
      let strings = JsonStrings(vm, text, isStrict: isStrict)
      let (value, next) = try strings.scan(vm.byteOffset(text, end))
      return vm.tuple(value, .small(vm.characterIndex(text, atByte: next)))
    },
    .init("encode_basestring(string, /)", .pure, "A str as a JSON string.") { call throws(Raised) in
      let text = try text(call, call[0])
      var builder = try TextBuilder(call.vm, capacity: text.byteCount + 2)
      try JsonStrings.write(call.vm, text, onlyASCII: false, to: &builder)
      return try builder.finish()
    },
    .init("encode_basestring_ascii(string, /)", .pure, "A str as a JSON string in ASCII.") {
      call throws(Raised) in
      let text = try text(call, call[0])
      var builder = try TextBuilder(call.vm, capacity: text.byteCount + 2)
      try JsonStrings.write(call.vm, text, onlyASCII: true, to: &builder)
      return try builder.finish()
    },
  ]

  static func text(_ call: Call, _ argument: Value) throws(Raised) -> Text {
    let plain = call.vm.payload(argument)
    if plain.isKind(.string) { return plain.asText }
    throw call.raise(
      .typeError, "first argument must be a string, not \(call.vm.typeName(argument))")
  }

  /// `json.JSONDecodeError` for a place in a text.
  static func error(
    _ vm: VM, _ message: String, _ text: Text, at place: Int
  ) throws(Raised) -> Raised {
    let module = try vm.importByFullName("json.decoder")
    let type = try vm.getAttribute(module, "JSONDecodeError")
    let arguments = vm.tuple(try vm.newString(message), Value(text), .small(place))
    return vm.send(try vm.call(type, arguments: arguments, keywords: .unset))
  }
}
