// How does `str.format` fill in its replacement fields?
//
//   "{" [name ("." attribute | "[" index "]")*] ["!" conversion] [":" specification] "}"
//
// A specification may hold fields of its own, but those not further ones.

import Glibc

/// Where the fields of a format string get their values.
enum FormatSource {
  case arguments(Tuple, Dict)
  case mapping(Value)
}

extension VM {
  /// `template.format(...)` or `template.format_map(...)`.
  func formatMethod(_ template: Text, _ source: FormatSource) throws(Raised) -> Value {
    var filler = TemplateFiller(vm: self, source: source, author: Value(template))
    return try filler.fill(template, depth: 2)
  }
}

private struct TemplateFiller {
  enum Numbering { case undecided, automatic, manual }

  let vm: VM
  let source: FormatSource
  /// The outermost template.
  let author: Value
  var numbering = Numbering.undecided
  var nextAutomatic = 0

  init(vm: VM, source: FormatSource, author: Value) {
    self.vm = vm
    self.source = source
    self.author = author
  }

  private func error(_ message: String) -> Raised { vm.raise(.valueError, message) }

  /// The template with its fields filled in.
  mutating func fill(_ template: Text, depth: Int) throws(Raised) -> Value {
    if depth <= 0 { throw error("Max string recursion exceeded") }
    var output = TextBuilder(vm)
    let bytes = template.buffer
    var i = 0
    while i < bytes.count {
      let start = i
      while i < bytes.count, bytes[i] != 0x7B, bytes[i] != 0x7D { i += 1 }
      try output.append(UnsafeBufferPointer(rebasing: bytes[start..<i]))
      if i == bytes.count { break }
      let brace = bytes[i]
      if i + 1 < bytes.count, bytes[i + 1] == brace {
        try output.append(ascii: brace)
        i += 2
        continue
      }
      if brace == 0x7D || i + 1 == bytes.count {
        throw error(
          "Single '\(brace == 0x7D ? "}" : "{")' encountered in format string")
      }
      let field = try parseField(bytes, from: i + 1)
      i = field.end
      try vm.charge(1)
      try write(field, template, depth, &output)
    }
    return try output.finish()
  }

  // MARK: Parsing

  private struct Field {
    var name: Range<Int>
    /// A code point; 0 for none.
    var conversion: UInt32 = 0
    var specification: Range<Int>
    var hasNestedFields = false
    var end: Int
  }

  private func parseField(_ bytes: ByteSpan, from start: Int) throws(Raised) -> Field {
    var i = start
    var isInBrackets = false
    scan: while i < bytes.count {
      switch bytes[i] {
      case 0x7B where !isInBrackets: throw error("unexpected '{' in field name")
      case 0x5B: isInBrackets = true
      case 0x5D: isInBrackets = false
      case 0x7D where !isInBrackets, 0x3A where !isInBrackets, 0x21 where !isInBrackets: break scan
      default: break
      }
      i += 1
    }
    guard i < bytes.count else { throw error("expected '}' before end of string") }
    var field = Field(name: start..<i, specification: i..<i, end: i + 1)
    if bytes[i] == 0x7D { return field }
    if bytes[i] == 0x21 {
      i += 1
      guard i < bytes.count else {
        throw error("end of string while looking for conversion specifier")
      }
      let (scalar, length) = decodeScalar(at: bytes.baseAddress.unsafelyUnwrapped + i)
      field.conversion = scalar
      i += length
      guard i < bytes.count else { throw error("unmatched '{' in format spec") }
      if bytes[i] == 0x7D {
        field.end = i + 1
        return field
      }
      if bytes[i] != 0x3A { throw error("expected ':' after conversion specifier") }
    }
    i += 1
    let specification = i
    var depth = 1
    while i < bytes.count {
      if bytes[i] == 0x7B {
        depth += 1
        field.hasNestedFields = true
      } else if bytes[i] == 0x7D {
        depth -= 1
        if depth == 0 {
          field.specification = specification..<i
          field.end = i + 1
          return field
        }
      }
      i += 1
    }
    throw error("unmatched '{' in format spec")
  }

  // MARK: Filling in

  private mutating func write(
    _ field: Field, _ template: Text, _ depth: Int, _ output: inout TextBuilder
  ) throws(Raised) {
    var value = try resolve(template, field.name)
    if field.conversion != 0 { value = try convert(value, field.conversion) }
    var specification = try vm.substring(template, bytes: field.specification)
    if field.hasNestedFields {
      specification = try fill(specification.asText, depth: depth - 1)
    }
    try output.append(vm.payload(try vm.format(value, specification)).asText)
  }

  private func convert(_ value: Value, _ conversion: UInt32) throws(Raised) -> Value {
    switch Unicode.Scalar(conversion) {
    case "r": return try vm.repr(value)
    case "s": return try vm.strOrSubclass(value)
    case "a": return try vm.ascii(value)
    default:
      let shown =
        conversion > 32 && conversion < 127
        ? String(UnicodeScalar(UInt8(conversion))) : "\\x" + String(conversion, radix: 16)
      throw error("Unknown conversion specifier \(shown)")
    }
  }

  /// The object that a field's name means.
  private mutating func resolve(_ template: Text, _ name: Range<Int>) throws(Raised) -> Value {
    let bytes = template.buffer
    var i = name.lowerBound
    while i < name.upperBound, bytes[i] != 0x2E, bytes[i] != 0x5B { i += 1 }
    var value = try first(template, name.lowerBound..<i)
    while i < name.upperBound {
      let opener = bytes[i]
      i += 1
      let start = i
      if opener == 0x2E {
        while i < name.upperBound, bytes[i] != 0x2E, bytes[i] != 0x5B { i += 1 }
        if i == start { throw error("Empty attribute in format string") }
        let attribute = vm.intern(UnsafeBufferPointer(rebasing: bytes[start..<i]))
        let owner = value
        value = try vm.attribute(attribute, of: owner, namedBy: author)
        try vm.requireUsed(value, of: owner, attribute)
        continue
      }
      if opener != 0x5B {
        throw error("Only '.' or '[' may follow ']' in format field specifier")
      }
      while i < name.upperBound, bytes[i] != 0x5D { i += 1 }
      if i == name.upperBound { throw error("Missing ']' in format string") }
      if i == start { throw error("Empty attribute in format string") }
      let part = start..<i
      i += 1
      let key: Value
      if let number = try integer(bytes, part) {
        key = vm.int(number)
      } else {
        key = try vm.substring(template, bytes: part)
      }
      value = try vm.itemToUse(value, key)
    }
    return value
  }

  /// The argument that a name without its tail means.
  private mutating func first(_ template: Text, _ name: Range<Int>) throws(Raised) -> Value {
    var number = try integer(template.buffer, name)
    let isAutomatic = name.isEmpty
    if isAutomatic || number != nil {
      if numbering == .undecided { numbering = isAutomatic ? .automatic : .manual }
      if numbering == .automatic && !isAutomatic {
        throw error(
          "cannot switch from automatic field numbering to manual field specification")
      }
      if numbering == .manual && isAutomatic {
        throw error(
          "cannot switch from manual field specification to automatic field numbering")
      }
      if isAutomatic {
        number = nextAutomatic
        nextAutomatic += 1
      }
    }
    switch source {
    case .mapping(let mapping):
      if number != nil { throw error("Format string contains positional fields") }
      return try vm.itemToUse(mapping, try vm.substring(template, bytes: name))
    case .arguments(let positional, let named):
      if let number {
        if number < positional.pointee.count { return positional[item: number] }
        throw vm.raise(
          .indexError,
          "Replacement index \(number) out of range for positional args tuple")
      }
      let key = try vm.substring(template, bytes: name)
      let value = named.get(key.asText)
      if value.isUnset { throw vm.raise(.keyError, argument: key) }
      return value
    }
  }

  /// The number that decimal digits of any script make, or nil.
  private func integer(_ bytes: ByteSpan, _ range: Range<Int>) throws(Raised) -> Int? {
    if range.isEmpty { return nil }
    let base = bytes.baseAddress.unsafelyUnwrapped
    var value = 0
    for scalar in ScalarSequence(base + range.lowerBound, base + range.upperBound) {
      guard let digit = scalar.decimalValue else { return nil }
      if value > (Int.max - digit) / 10 {
        throw error("Too many decimal digits in format string")
      }
      value = value * 10 + digit
    }
    return value
  }
}
