// What text stands for a value?
//
// `repr`, `str`, `ascii` and `format` of any value: at once for values of exact built-in types,
// through the special methods for all others.

import CordonNumbers
import Glibc

extension VM {
  // MARK: repr

  /// `repr(v)`, as an exact str.
  public func repr(_ v: Value) throws(Raised) -> Value { payload(try reprOrSubclass(v)) }

  /// `repr(v)`; an instance of a subclass when that is what `__repr__` returns.
  func reprOrSubclass(_ v: Value) throws(Raised) -> Value {
    if let quick = try quickRepr(v) { return quick }
    try checkNativeStack()
    let method = lookup(type(of: v), .__repr__)
    if method.isUnset { throw raise(.typeError, "'\(typeName(v))' object has no repr") }
    let result = try callUnbound(method, v)
    _ = try textResult(result, "__repr__")
    return result
  }

  /// Of exact numbers, strings, bytes and the constants; nil for all else.
  private func quickRepr(_ v: Value) throws(Raised) -> Value? {
    if v.isInt { return integerText(v.asInt) }
    guard v.isCell else {
      switch v {
      case .none: return text("None")
      case .true: return text("True")
      case .false: return text("False")
      case .ellipsis: return text("Ellipsis")
      case .notImplemented: return text("NotImplemented")
      case .unset: return nil
      default: return floatText(v.asInlineFloat)
      }
    }
    switch v.cell.kind {
    case .float: return floatText(v.asFloat)
    case .bigInt: return try integerText(v.asBigInt)
    case .complex: return complexText(v)
    case .string: return try reprOfText(v.asText)
    case .bytes: return try reprOfBytes(v.asBytes.buffer)
    default: return nil
    }
  }

  /// What `__repr__` or `__str__` returned, if it is a str.
  func textResult(_ v: Value, _ method: StaticString) throws(Raised) -> Value {
    let result = payload(v)
    if result.isKind(.string) { return result }
    throw raise(.typeError, "\(method) returned non-string (type \(typeName(v)))")
  }

  /// `ascii(v)`, as an exact str.
  public func ascii(_ v: Value) throws(Raised) -> Value { payload(try asciiOrSubclass(v)) }

  /// The same; an instance of a subclass when that is what `__repr__` returns.
  func asciiOrSubclass(_ v: Value) throws(Raised) -> Value {
    let shown = try reprOrSubclass(v)
    let text = payload(shown).asText
    return text.isASCII ? shown : try escapeNonASCII(text)
  }

  // MARK: str

  /// `str(v)`, as an exact str.
  public func str(_ v: Value) throws(Raised) -> Value {
    if v.isKind(.string) { return v }
    return payload(try strOrSubclass(v))
  }

  /// `str(v)`; an instance of a subclass when that is what `__str__` returns.
  public func strOrSubclass(_ v: Value) throws(Raised) -> Value {
    if v.isKind(.string) { return v }
    if v.isKind(.instance), isPlainHere(type(of: v)) { return try strOrSubclass(payload(v)) }
    if let quick = try quickRepr(v), !v.isKind(.bytes) { return quick }
    try checkNativeStack()
    var method = lookup(type(of: v), .__str__)
    if isObjectMethod(method) { method = lookup(type(of: v), .__repr__) }
    let result = try callUnbound(method, v)
    _ = try textResult(result, "__str__")
    return result
  }

  // MARK: format

  /// `format(v, spec)`; `spec` is a str, or unset for the empty one.
  public func format(_ v: Value, _ spec: Value) throws(Raised) -> Value {
    if spec.isUnset || (spec.isKind(.string) && spec.asText.byteCount == 0) {
      if v.isKind(.string) { return v }
      if !v.isKind(.bytes), let quick = try quickRepr(v) { return quick }
    } else if spec.isKind(.string) {
      if v.isKind(.string) { return try formatText(v.asText, spec.asText) }
      if v.isInt || v.isKind(.bigInt) { return try formatInteger(v, spec.asText) }
      if v.isFloat { return try formatFloat(v.asFloat, spec.asText) }
    }
    try checkNativeStack()
    if v.isKind(.instance), isPlainHere(type(of: v)) { return try format(payload(v), spec) }
    let method = lookup(type(of: v), .__format__)
    if method.isUnset {
      throw raise(.typeError, "Type \(typeName(v)) doesn't define __format__")
    }
    let result = try callUnbound(method, v, spec.isUnset ? emptyString : spec)
    if payload(result).isKind(.string) { return result }
    throw raise(.typeError, "__format__ must return a str, not \(typeName(result))")
  }

  /// A replacement field of an f-string. `conversion`: 0 none, 1 str, 2 repr, 3 ascii.
  func formatValue(_ v: Value, _ spec: Value, conversion: Int) throws(Raised) -> Value {
    let converted: Value
    switch conversion {
    case 1: converted = try strOrSubclass(v)
    case 2: converted = try repr(v)
    case 3: converted = try ascii(v)
    default: converted = v
    }
    return try format(converted, spec)
  }

  /// A str laid out by a specification.
  func formatText(_ s: Text, _ spec: Text, typeName: String = "str") throws(Raised) -> Value {
    if spec.byteCount == 0 { return Value(s) }
    let parsed = try parse(spec, .text, typeName)
    try reserveOutput(width: parsed.width, precision: 0)
    return try formatted { () throws(FormatError) in
      try parsed.format(s.buffer, characters: s.count, typeName: typeName)
    }
  }

  /// An int (small or big) or bool laid out by a specification.
  func formatInteger(_ v: Value, _ spec: Text, typeName: String = "int") throws(Raised) -> Value {
    if spec.byteCount == 0 { return try repr(v) }
    let parsed = try parse(spec, .integer, typeName)
    try reserveOutput(width: parsed.width, precision: parsed.precision ?? 0)
    guard v.isKind(.bigInt) else {
      let small = v.smallNumber ?? 0
      return try formatted { () throws(FormatError) in
        try parsed.format(small, typeName: typeName)
      }
    }
    let view = v.asBigInt.view
    if parsed.type == "d" || parsed.type == "n" { try checkDigits(view) }
    try charge(parsed.work(view))
    return try formatted { () throws(FormatError) in
      try parsed.format(view, typeName: typeName) { mayContinue }
    }
  }

  func formatFloat(_ d: Double, _ spec: Text, typeName: String = "float") throws(Raised) -> Value {
    if spec.byteCount == 0 { return floatText(d) }
    let parsed = try parse(spec, .float, typeName)
    try reserveOutput(width: parsed.width, precision: parsed.precision ?? 0)
    return try formatted { () throws(FormatError) in
      try parsed.format(d, typeName: typeName)
    }
  }

  func formatComplex(_ v: Value, _ spec: Text, typeName: String = "complex") throws(Raised) -> Value
  {
    if spec.byteCount == 0 { return complexText(v) }
    let parsed = try parse(spec, .complex, typeName)
    try reserveOutput(width: parsed.width, precision: parsed.precision ?? 0)
    let z = v.asComplex.pointee
    return try formatted { () throws(FormatError) in
      try parsed.format(ComplexValue(z.real, z.imaginary), typeName: typeName)
    }
  }

  private func parse(
    _ spec: Text, _ subject: FormatSpec.Subject, _ typeName: String
  ) throws(Raised) -> FormatSpec {
    do throws(FormatError) {
      return try FormatSpec(spec.buffer, for: subject, typeName: typeName)
    } catch {
      throw raise(error)
    }
  }

  /// Makes sure that text of so many characters, each perhaps a long fill character, may be made:
  /// CordonNumbers makes it outside the heap.
  func reserveOutput(width: Int, precision: Int) throws(Raised) {
    if width < 1024 && precision < 1024 { return }
    // A precision too big for C is an error of its own.
    let digits = precision > Int(Int32.max) ? 0 : precision
    if width > state.stringLimit { throw raiseTooLong() }
    try reserve(width * 4 + digits)
    try charge((width + digits) >> 6)
  }

  /// The string that a formatter of CordonNumbers makes, its errors turned into exceptions.
  func formatted(_ body: () throws(FormatError) -> [UInt8]) throws(Raised) -> Value {
    let bytes: [UInt8]
    do throws(FormatError) {
      bytes = try body()
    } catch {
      throw raise(error)
    }
    var failure: Raised?
    let result = bytes.withUnsafeBufferPointer { buffer -> Value in
      do throws(Raised) { return try newString(buffer) } catch {
        failure = error
        return .unset
      }
    }
    if let failure { throw failure }
    return result
  }

  func raise(_ error: FormatError) -> Raised {
    switch error.kind {
    case .value: return raise(.valueError, error.message)
    case .overflow: return raise(.overflowError, error.message)
    case .outOfMemory: return raiseMemoryError()
    case .interrupted: return stopped()
    }
  }

  // MARK: Numbers

  /// The decimal digits of an int in a word.
  public func integerText(_ i: Int) -> Value {
    if i >= 0 && i < 10 { return state.latin1[0x30 + i] }
    return withUnsafeTemporaryAllocation(
      of: UInt8.self, capacity: IntegerText.mostBytesOfInt
    ) { room in
      let start = room.baseAddress.unsafelyUnwrapped
      let n = IntegerText.write(i, into: start)
      let s = makeString(byteCount: n, count: n)
      memcpy(s.bytes, start, n)
      return Value(s)
    }
  }

  /// `repr` of a float.
  public func floatText(_ d: Double) -> Value {
    withUnsafeTemporaryAllocation(
      of: UInt8.self, capacity: FloatText.mostBytesOfRepr
    ) { room in
      let start = room.baseAddress.unsafelyUnwrapped
      let n = FloatText.writeRepr(d, into: start)
      let s = makeString(byteCount: n, count: n)
      memcpy(s.bytes, start, n)
      return Value(s)
    }
  }

  /// `repr` of a complex number.
  func complexText(_ v: Value) -> Value {
    let z = v.asComplex.pointee
    return withUnsafeTemporaryAllocation(
      of: UInt8.self, capacity: ComplexText.mostBytesOfRepr
    ) { room in
      let start = room.baseAddress.unsafelyUnwrapped
      let n = ComplexText.writeRepr(ComplexValue(z.real, z.imaginary), into: start)
      let s = makeString(byteCount: n, count: n)
      memcpy(s.bytes, start, n)
      return Value(s)
    }
  }
}
