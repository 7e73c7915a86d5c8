// How does `unicodedata` answer?

import CUnicode
import CordonRuntime

/// A call of one of its functions.
struct UnicodeQuestion {
  private let call: Call
  private let isOld: Bool
  /// Where the arguments begin.
  private let first: Int

  init(_ call: Call) {
    self.call = call
    isOld = false
    first = 0
  }

  /// Of Unicode 3.2, by a method.
  init(old call: Call) {
    self.call = call
    isOld = true
    first = 1
  }

  private var vm: VM { call.vm }

  // MARK: Of a character

  private func character(_ function: String) throws(Raised) -> UInt32 {
    let given = vm.payload(call[first])
    if given.isKind(.string), given.asText.count == 1 {
      return decodeScalar(at: given.asText.bytes).scalar
    }
    throw call.raise(
      .typeError,
      "\(function)() argument\(call.count - first > 1 ? " 1" : "") must be a unicode character, "
        + "not \(given.isNone ? "None" : vm.typeName(call[first]))")
  }

  private func record(_ c: UInt32) -> (properties: cordon_character, number: Double) {
    if !isOld { return (cordon_unicode(c).pointee, cordon_numeric(c)) }
    var number = 0.0
    let properties = cordon_unicode_old(c, &number)
    return (properties, number)
  }

  private func text(_ c: UnsafePointer<CChar>?) throws(Raised) -> Value {
    try vm.newString(c.map { String(cString: $0) } ?? "")
  }

  /// The default that was given, or ValueError.
  private func otherwise(_ problem: String) throws(Raised) -> Value {
    let fallback = call[first + 1]
    if fallback.isUnset { throw call.raise(.valueError, problem) }
    return fallback
  }

  func bidirectional() throws(Raised) -> Value {
    let properties = record(try character("bidirectional")).properties
    return try text(cordon_bidirectional_name(properties.bidirectional))
  }

  func category() throws(Raised) -> Value {
    try text(cordon_category_name(record(try character("category")).properties.category))
  }

  func combining() throws(Raised) -> Value {
    .small(Int(record(try character("combining")).properties.combining))
  }

  func width() throws(Raised) -> Value {
    try text(cordon_width_name(record(try character("east_asian_width")).properties.width))
  }

  func mirrored() throws(Raised) -> Value {
    .small(Int(record(try character("mirrored")).properties.flags) & CORDON_MIRRORED)
  }

  func decimal() throws(Raised) -> Value {
    let value = record(try character("decimal")).properties.decimal
    return value >= 0 ? .small(Int(value)) : try otherwise("not a decimal")
  }

  func digit() throws(Raised) -> Value {
    let value = record(try character("digit")).properties.digit
    return value >= 0 ? .small(Int(value)) : try otherwise("not a digit")
  }

  func numeric() throws(Raised) -> Value {
    let found = record(try character("numeric"))
    if found.properties.number == 0 { return try otherwise("not a numeric character") }
    return vm.float(found.number)
  }

  func decomposition() throws(Raised) -> Value {
    let c = try character("decomposition")
    if isOld, record(c).properties.category == 0 { return vm.emptyString }
    var parts = [UInt32](repeating: 0, count: Int(CORDON_DECOMPOSITION_SIZE))
    var tag: UnsafePointer<CChar>?
    let count = Int(cordon_decomposition(c, &tag, &parts))
    var words = parts[..<count].map { part in
      let digits = String(part, radix: 16, uppercase: true)
      return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
    if let tag, tag[0] != 0 { words.insert(String(cString: tag), at: 0) }
    return try vm.newString(words.joined(separator: " "))
  }

  // MARK: Names

  func name() throws(Raised) -> Value {
    let c = try character("name")
    if isOld, record(c).properties.category == 0 { return try otherwise("no such name") }
    let name = String(unsafeUninitializedCapacity: Int(CORDON_NAME_SIZE)) { room in
      room.withMemoryRebound(to: CChar.self) { cordon_name(c, $0.baseAddress) }
    }
    return name.isEmpty ? try otherwise("no such name") : try vm.newString(name)
  }

  func lookup() throws(Raised) -> Value {
    let given = vm.payload(call[first])
    let bytes: UnsafeBufferPointer<UInt8>
    if given.isKind(.string) {
      bytes = UnsafeBufferPointer(start: given.asText.bytes, count: given.asText.byteCount)
    } else if let span = try vm.bytesLike(given) {
      bytes = span
    } else {
      throw call.raise(
        .typeError, "a bytes-like object is required, not '\(vm.typeName(call[first]))'")
    }
    if bytes.count > 256 { throw call.raise(.keyError, "name too long") }
    try vm.charge(1024)
    var found = [UInt32](repeating: 0, count: 8)
    let kind = Int32(isOld ? CORDON_NAMES : CORDON_SEQUENCES)
    let count = bytes.withMemoryRebound(to: CChar.self) { characters in
      Int(cordon_named(characters.baseAddress, characters.count, kind, &found))
    }
    if count == 0 {
      let name = String(decoding: bytes, as: UTF8.self)
      throw call.raise(.keyError, "undefined character name '\(name)'")
    }
    var result = TextBuilder(vm)
    for c in found[..<count] { try result.append(scalar: c) }
    return try result.finish()
  }

  // MARK: Normal forms

  func normalize() throws(Raised) -> Value {
    let (form, source) = try normalArguments("normalize")
    if source.isASCII { return vm.payload(call[first + 1]) }
    let normal = try normalized(source, form)
    var result = try TextBuilder(vm, capacity: source.byteCount)
    for c in normal { try result.append(scalar: c) }
    return try result.finish()
  }

  func isNormalized() throws(Raised) -> Value {
    let (form, source) = try normalArguments("is_normalized")
    if source.isASCII { return .true }
    let normal = try normalized(source, form)
    guard normal.count == source.count else { return .false }
    var p = UnsafePointer(source.bytes)
    for c in normal {
      let (scalar, length) = decodeScalar(at: p)
      if scalar != c { return .false }
      p += length
    }
    return .true
  }

  private func normalArguments(_ function: String) throws(Raised) -> (Int, Text) {
    let form = try vm.string(call[first], "\(function)() argument 1")
    let source = try vm.string(call[first + 1], "\(function)() argument 2")
    let old = isOld ? CORDON_OLD : 0
    // For an empty text the form does not matter.
    if source.count == 0 { return (0, source) }
    switch form.swiftString {
    case "NFC": return (CORDON_COMPOSED | old, source)
    case "NFD": return (old, source)
    case "NFKC": return (CORDON_COMPOSED | CORDON_COMPATIBLE | old, source)
    case "NFKD": return (CORDON_COMPATIBLE | old, source)
    default: throw call.raise(.valueError, "invalid normalization form")
    }
  }

  /// The characters, in a cell that lasts as long as they are in use.
  private func normalized(
    _ source: Text, _ form: Int
  ) throws(Raised) -> UnsafeBufferPointer<UInt32> {
    let count = source.count
    try vm.charge(count >> 1)
    let given = try vm.newBytes(count: count * 4)
    let codes = UnsafeMutableRawPointer(given.bytes).assumingMemoryBound(to: UInt32.self)
    var p = UnsafePointer(source.bytes)
    for i in 0..<count {
      let (scalar, length) = decodeScalar(at: p)
      codes[i] = scalar
      p += length
    }
    let size = cordon_normalized_size(codes, count, Int32(form))
    try vm.charge(size >> 2)
    let made = try vm.newBytes(count: size * 4)
    let out = UnsafeMutableRawPointer(made.bytes).assumingMemoryBound(to: UInt32.self)
    let length = cordon_normalize(codes, count, Int32(form), out)
    return UnsafeBufferPointer(start: out, count: length)
  }
}
