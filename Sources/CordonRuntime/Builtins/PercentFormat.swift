// What does `format % values` make?
//
// One engine for str and bytes: they differ in what %s, %c and a key take.

import CordonNumbers
import Glibc

extension VM {
  /// `format % values` of a str.
  public func percentFormat(_ format: Text, _ values: Value) throws(Raised) -> Value {
    var formatter = PercentFormatter(self, format.buffer, values, isText: true)
    return try formatter.run().text()
  }

  /// `format % values` of bytes or, with that type, a bytearray. The format is not changed while
  /// Python code runs.
  func percentFormat(
    _ format: ByteSpan, _ values: Value, _ type: BuiltinType
  ) throws(Raised) -> Value {
    var formatter = PercentFormatter(self, format, values, isText: false)
    return try formatter.run().finish(type)
  }
}

extension ByteBuilder {
  /// The bytes, which are well-formed UTF-8, as a str.
  fileprivate func text() throws(Raised) -> Value {
    let n = countCodePoints(span)
    return try vm.newString(bytes, count, characters: n)
  }
}

private struct PercentFormatter {
  let vm: VM
  let format: ByteSpan
  let isText: Bool
  /// What keys are looked up in, or unset.
  let mapping: Value
  /// A tuple, or the one value.
  var values: Value
  /// Values in the tuple; -1 for a single value.
  var count: Int
  var next: Int
  var output: ByteBuilder

  init(_ vm: VM, _ format: ByteSpan, _ values: Value, isText: Bool) {
    self.vm = vm
    self.format = format
    self.isText = isText
    output = ByteBuilder(vm)
    let plain = vm.payload(values)
    if plain.isKind(.tuple) {
      self.values = plain
      count = plain.asTuple.pointee.count
      next = 0
      mapping = .unset
    } else {
      self.values = values
      count = -1
      next = -2
      let isSequenceOfCharacters =
        plain.isKind(.string) || !isText && (plain.isKind(.bytes) || plain.isKind(.byteArray))
      let isMapping =
        !isSequenceOfCharacters && !vm.lookup(vm.type(of: values), .__getitem__).isUnset
      mapping = isMapping ? values : .unset
    }
  }

  mutating func run() throws(Raised) -> ByteBuilder {
    var position = 0
    while position < format.count {
      let start = format.baseAddress.unsafelyUnwrapped + position
      guard let found = memchr(start, 0x25, format.count - position) else { break }
      let literal = UnsafeRawPointer(found) - UnsafeRawPointer(start)
      try output.append(UnsafeBufferPointer(start: start, count: literal))
      position += literal + 1
      if position < format.count, format[position] == 0x25 {
        try output.append(0x25)
        position += 1
        continue
      }
      var directive = try parse(position)
      position = directive.end
      try vm.charge(1)
      try prepare(&directive)
      try write(directive)
    }
    try output.append(UnsafeBufferPointer(rebasing: format[position...]))
    if next < count && mapping.isUnset {
      throw vm.raise(
        .typeError,
        "not all arguments converted during \(isText ? "string" : "bytes") formatting")
    }
    return output
  }

  // MARK: Arguments

  private func parse(_ position: Int) throws(Raised) -> PrintfDirective {
    do throws(FormatError) {
      return try PrintfDirective(format, at: position)
    } catch {
      throw vm.raise(error)
    }
  }

  private mutating func nextValue() throws(Raised) -> Value {
    if next < count {
      next += 1
      return count < 0 ? values : values.asTuple[item: next - 1]
    }
    throw vm.raise(.typeError, "not enough arguments for format string")
  }

  /// Looks up the key, and replaces stars by values.
  private mutating func prepare(_ directive: inout PrintfDirective) throws(Raised) {
    if let key = directive.key {
      if mapping.isUnset { throw vm.raise(.typeError, "format requires a mapping") }
      let bytes = UnsafeBufferPointer(rebasing: format[key])
      values = try vm.itemToUse(mapping, isText ? vm.newString(bytes) : vm.newBytes(bytes))
      count = -1
      next = -2
    }
    if directive.width == .star { directive.setWidth(try starValue("ssize_t")) }
    if directive.precision == .star { directive.setPrecision(try starValue("int")) }
    var (width, precision) = (0, 0)
    if case .number(let n) = directive.width { width = n }
    if case .number(let n) = directive.precision, !cutsText(directive) { precision = n }
    try vm.reserveOutput(width: width, precision: precision)
  }

  /// Whether the precision cuts text short, rather than asking for digits.
  private func cutsText(_ directive: PrintfDirective) -> Bool {
    switch Unicode.Scalar(directive.conversion.value) {
    case "s", "r", "a", "b", "c": return true
    default: return false
    }
  }

  private mutating func starValue(_ type: String) throws(Raised) -> Int {
    let value = vm.payload(try nextValue())
    guard value.isInt || value.isBool || value.isKind(.bigInt) else {
      throw vm.raise(.typeError, "* wants int")
    }
    guard let n = value.smallNumber, type == "ssize_t" || Int32(exactly: n) != nil else {
      throw vm.raise(.overflowError, "Python int too large to convert to C \(type)")
    }
    return n
  }

  // MARK: Conversions

  private mutating func write(_ directive: PrintfDirective) throws(Raised) {
    let value = try nextValue()
    switch Unicode.Scalar(directive.conversion.value) {
    case "s" where isText: try put(vm.str(value), directive)
    case "s", "b":
      if isText { throw unsupported(directive) }
      try putBytes(value, directive)
    case "r": try put(isText ? vm.repr(value) : vm.ascii(value), directive)
    case "a": try put(vm.ascii(value), directive)
    case "c": try putCharacter(value, directive)
    case "d", "i", "u", "o", "x", "X": try putInteger(value, directive)
    case "e", "E", "f", "F", "g", "G":
      let double = try real(value)
      try put { () throws(FormatError) in try directive.format(double) }
    default: throw unsupported(directive)
    }
  }

  private func unsupported(_ directive: PrintfDirective) -> Raised {
    let before = UnsafeBufferPointer(rebasing: format[..<directive.conversionStart])
    let index = isText ? countCodePoints(before) : before.count
    return vm.raise(directive.unsupported(at: index))
  }

  private mutating func put(_ body: () throws(FormatError) -> [UInt8]) throws(Raised) {
    let bytes: [UInt8]
    do throws(FormatError) {
      bytes = try body()
    } catch {
      throw vm.raise(error)
    }
    try output.append(bytes)
  }

  private mutating func put(_ text: Value, _ directive: PrintfDirective) throws(Raised) {
    try put(text.asText.buffer, characters: text.asText.count, directive)
  }

  private mutating func put(
    _ bytes: ByteSpan, characters: Int, _ directive: PrintfDirective
  ) throws(Raised) {
    if directive.width == .none && directive.precision == .none {
      return try output.append(bytes)
    }
    if !isText { return try putPadded(bytes, directive) }
    try put { () throws(FormatError) in try directive.format(bytes, characters: characters) }
  }

  /// Of bytes, each counts as a character.
  private mutating func putPadded(_ bytes: ByteSpan, _ directive: PrintfDirective) throws(Raised) {
    var bytes = bytes
    if case .number(let precision) = directive.precision, directive.conversion.value != 0x63 {
      bytes = UnsafeBufferPointer(rebasing: bytes.prefix(precision))
    }
    var padding = 0
    if case .number(let width) = directive.width { padding = max(0, width - bytes.count) }
    if !directive.isLeft { try output.append(0x20, times: padding) }
    try output.append(bytes)
    if directive.isLeft { try output.append(0x20, times: padding) }
  }

  private mutating func putBytes(_ value: Value, _ directive: PrintfDirective) throws(Raised) {
    if let bytes = try vm.bytesLike(value) {
      return try put(bytes, characters: bytes.count, directive)
    }
    let made = try vm.callSpecial(value, .__bytes__)
    if made.isUnset {
      throw vm.raise(
        .typeError,
        "%b requires a bytes-like object, or an object that implements __bytes__, not '\(vm.typeName(value))'"
      )
    }
    let bytes = vm.payload(made)
    guard bytes.isKind(.bytes) else {
      throw vm.raise(
        .typeError, "__bytes__ returned non-bytes (type \(vm.typeName(made)))")
    }
    try put(bytes.asBytes.buffer, characters: bytes.asBytes.pointee.count, directive)
  }

  private mutating func putCharacter(_ value: Value, _ directive: PrintfDirective) throws(Raised) {
    let plain = vm.payload(value)
    if isText && plain.isKind(.string) {
      guard plain.asText.count == 1 else {
        throw vm.raise(.typeError, "%c requires int or char")
      }
      return try put(plain, directive)
    }
    if !isText, plain.isKind(.bytes) || plain.isKind(.byteArray),
      let bytes = try vm.bytesLike(plain),
      bytes.count == 1
    {
      return try put(bytes, characters: 1, directive)
    }
    let limit = isText ? 0x110000 : 256
    if !vm.hasIndex(value) {
      throw vm.raise(
        .typeError,
        isText
          ? "%c requires int or char"
          : "%c requires an integer in range(256) or a single byte")
    }
    guard let code = try vm.index(value).smallNumber, code >= 0, code < limit else {
      throw vm.raise(
        .overflowError, "%c arg not in range(\(isText ? "0x110000" : "256"))")
    }
    if isText { return try put(vm.character(UInt32(code)), directive) }
    let byte = UInt8(code)
    try withUnsafePointer(to: byte) { p throws(Raised) in
      try put(UnsafeBufferPointer(start: p, count: 1), characters: 1, directive)
    }
  }

  private mutating func putInteger(_ value: Value, _ directive: PrintfDirective) throws(Raised) {
    let number = try integer(value, directive.conversion.value)
    if number.isKind(.bigInt) {
      if directive.conversion.value | 0x20 != 0x78 && directive.conversion.value != 0x6F {
        try vm.checkDigits(number.asBigInt.view)
      }
      return try put { () throws(FormatError) in try directive.format(number.asBigInt.view) }
    }
    let small = number.smallNumber ?? 0
    if directive.width == .none, directive.precision == .none, !directive.showsPlus,
      !directive.showsSpace, directive.conversion.value == 0x64
    {
      return try output.append(vm.integerText(small).asText.buffer)
    }
    try put { () throws(FormatError) in try directive.format(small) }
  }

  /// The int that %d and its kin show.
  private func integer(_ value: Value, _ conversion: UInt32) throws(Raised) -> Value {
    let plain = vm.payload(value)
    if plain.isInt || plain.isKind(.bigInt) || plain.isBool { return plain }
    let type = vm.type(of: value)
    let isBased = conversion | 0x20 == 0x78 || conversion == 0x6F
    let shown = conversion == 0x69 && !isText ? 0x64 : conversion
    let letter = String(Unicode.Scalar(shown) ?? " ")
    let wrong =
      isBased
      ? "%\(letter) format: an integer is required, not \(vm.typeName(value))"
      : "%\(letter) format: a real number is required, not \(vm.typeName(value))"
    let hasIndex = !vm.lookup(type, .__index__).isUnset
    let isNumber =
      hasIndex || !vm.lookup(type, .__int__).isUnset || !vm.lookup(type, .__float__).isUnset
    if !isNumber || isBased && !hasIndex { throw vm.raise(.typeError, wrong) }
    do {
      return vm.payload(
        isBased ? try vm.index(value) : try vm.call(Value(vm.type(.int)), value))
    } catch {
      guard vm.take(.typeError) else { throw error }
      throw vm.raise(.typeError, wrong)
    }
  }

  /// The double that %f and its kin show.
  private func real(_ value: Value) throws(Raised) -> Double {
    let plain = vm.payload(value)
    if plain.isFloat { return plain.asFloat }
    if let small = plain.smallNumber { return Double(small) }
    let type = vm.type(of: value)
    if vm.lookup(type, .__float__).isUnset && vm.lookup(type, .__index__).isUnset {
      throw vm.raise(
        .typeError,
        isText
          ? "must be real number, not \(vm.typeName(value))"
          : "float argument required, not \(vm.typeName(value))")
    }
    return vm.payload(try vm.call(Value(vm.type(.float)), value)).asFloat
  }
}
