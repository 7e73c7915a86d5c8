// How do encodings and error handlers come in that the machine does not know?
//
// By the realm's module `_codecs`, where programs register them. A realm that may not use it has
// the machine's own only.

import CordonPolicy

extension VM {
  /// A function of `_codecs`, or nil in a realm that may not use it.
  private func registry(_ function: StaticString) throws(Raised) -> Value? {
    if let policy = realm.policy, !policy.decide(.module("_codecs", kind: .python)).isAllowed {
      return nil
    }
    return try getAttribute(try importByFullName("_codecs"), function)
  }

  /// Raises LookupError unless somebody knows an encoding of that name. `verb` tells what handles
  /// a codec that does not turn text into bytes.
  func requireCodec(_ name: Text, _ verb: String) throws(Raised) {
    guard let find = try registry("_text_codec") else {
      throw raise(.lookupError, "unknown encoding: \(name.shown)")
    }
    _ = try call(find, Value(name), try newString("codecs.\(verb)()"))
  }

  func encodeByCodec(_ s: Text, _ name: Text, _ errors: CodecErrors) throws(Raised) -> Value {
    guard let function = try registry("_encode_text") else {
      throw raise(.lookupError, "unknown encoding: \(name.shown)")
    }
    return try exactBytes(try call(function, Value(s), Value(name), errors.name(self)))
  }

  func decodeByCodec(
    _ bytes: ByteSpan, _ name: Text, _ errors: CodecErrors, isFinal: Bool
  ) throws(Raised) -> (text: Value, consumed: Int) {
    guard let function = try registry(isFinal ? "_decode_text" : "_decode_piece") else {
      throw raise(.lookupError, "unknown encoding: \(name.shown)")
    }
    let size = bytes.count
    let result = try call(function, try newBytes(bytes), Value(name), errors.name(self))
    return isFinal ? (try exactText(result), size) : try piece(result, size)
  }

  /// Encodes with a handler that a program registered.
  func encodeHandled(_ s: Text, _ encoding: TextEncoding, _ handler: Text) throws(Raised) -> Value {
    do throws(Raised) {
      return try encode(s, encoding, errors: .strict)
    } catch {
      guard take(.unicodeEncodeError) else { throw error }
    }
    guard let function = try registry("_encode_handled") else { throw raiseUnknownHandler(handler) }
    let name = try newString(encoding.codecName)
    return try exactBytes(try call(function, Value(s), name, Value(handler)))
  }

  /// Decodes with a handler that a program registered.
  func decodeHandled(
    _ bytes: ByteSpan, _ encoding: TextEncoding, _ handler: Text, isFinal: Bool
  ) throws(Raised) -> (text: Value, consumed: Int) {
    do throws(Raised) {
      return try decode(bytes, encoding, errors: .strict, isFinal: isFinal)
    } catch {
      guard take(.unicodeDecodeError) else { throw error }
    }
    guard let function = try registry("_decode_handled") else { throw raiseUnknownHandler(handler) }
    let size = bytes.count
    let name = try newString(encoding.codecName)
    return try piece(
      try call(function, try newBytes(bytes), name, Value(handler), .bool(isFinal)), size)
  }

  private func exactBytes(_ value: Value) throws(Raised) -> Value {
    let exact = payload(value)
    if exact.isKind(.bytes) { return exact }
    throw raise(.typeError, "encoder must return bytes, not \(typeName(value))")
  }

  private func exactText(_ value: Value) throws(Raised) -> Value {
    let exact = payload(value)
    if exact.isKind(.string) { return exact }
    throw raise(.typeError, "decoder must return str, not \(typeName(value))")
  }

  /// Text, and how many of `size` bytes it took.
  private func piece(_ value: Value, _ size: Int) throws(Raised) -> (text: Value, consumed: Int) {
    let pair = payload(value)
    guard pair.isKind(.tuple), pair.asTuple.pointee.count == 2, pair.asTuple.items[1].isInt,
      0...size ~= pair.asTuple.items[1].asInt
    else { throw raise(.typeError, "decoder must return a tuple (object,integer)") }
    return (try exactText(pair.asTuple.items[0]), pair.asTuple.items[1].asInt)
  }
}

extension TextEncoding {
  /// A name that `init(named:)` knows.
  fileprivate var codecName: String {
    switch self {
    case .utf8Marked: "utf-8-sig"
    case .unicodeEscape: "unicode_escape"
    case .rawUnicodeEscape: "raw_unicode_escape"
    default: name
    }
  }
}

extension CodecErrors {
  /// As the argument `errors`.
  fileprivate func name(_ vm: VM) -> Value {
    switch self {
    case .strict: Value(vm.intern("strict"))
    case .ignore: Value(vm.intern("ignore"))
    case .replace: Value(vm.intern("replace"))
    case .backslashReplace: Value(vm.intern("backslashreplace"))
    case .xmlReplace: Value(vm.intern("xmlcharrefreplace"))
    case .nameReplace: Value(vm.intern("namereplace"))
    case .surrogateEscape: Value(vm.intern("surrogateescape"))
    case .surrogatePass: Value(vm.intern("surrogatepass"))
    case .unknown(let name): Value(name)
    }
  }
}
