// How does one kind of value become a number of another kind?
//
// What the constructors `int`, `float` and `complex` do with their argument.

import CordonNumbers

extension VM {
  // MARK: To int

  /// What `int(v)` gives, as an exact int.
  public func integer(from v: Value) throws(Raised) -> Value {
    if v.isInt || v.isKind(.bigInt) { return v }
    if v.isFloat { return try integer(truncating: v.asFloat) }
    if v.isKind(.string) { return try integer(fromText: v, base: 10) }
    let type = type(of: v)
    let method = lookup(type, .__int__)
    if !method.isUnset {
      let result = try callUnbound(method, v)
      guard isInstance(result, .int) else {
        throw raise(.typeError, "__int__ returned non-int (type \(typeName(result)))")
      }
      try warnOfSubclass(result, of: .int, "__int__")
      return plainInteger(result)
    }
    if !lookup(type, .__index__).isUnset { return try index(v) }
    if !lookup(type, .__trunc__).isUnset { return try truncated(v) }
    let plain = payload(v)
    if plain.isKind(.string) { return try integer(fromText: plain, base: 10) }
    if let bytes = try bytesLike(v) { return try integer(fromBytes: bytes, base: 10) }
    throw raise(
      .typeError,
      "int() argument must be a string, a bytes-like object or a real number, not '\(typeName(v))'"
    )
  }

  private func truncated(_ v: Value) throws(Raised) -> Value {
    let result = try callSpecial(v, .__trunc__)
    if isInstance(result, .int) { return plainInteger(result) }
    if !lookup(type(of: result), .__index__).isUnset { return try index(result) }
    throw raise(.typeError, "__trunc__ returned non-Integral (type \(typeName(result)))")
  }

  /// What `int(text, base)` gives; `base` is 0 or 2 to 36.
  func integer(fromText v: Value, base: Int) throws(Raised) -> Value {
    let text = v.asText
    owe(text.byteCount)
    if text.isASCII {
      if let number = IntegerLiteral(text.buffer, base: base) { return try integer(number) }
    } else {
      let plain = asciiDigits(text)
      let result = try plain.withSpan { (bytes) throws(Raised) -> Value in
        guard let number = IntegerLiteral(bytes, base: base) else { return .unset }
        return try integer(number)
      }
      if !result.isUnset { return result }
    }
    throw raiseInvalidLiteral(try repr(v), base)
  }

  func integer(fromBytes bytes: UnsafeBufferPointer<UInt8>, base: Int) throws(Raised) -> Value {
    owe(bytes.count)
    if let number = IntegerLiteral(bytes, base: base) { return try integer(number) }
    throw raiseInvalidLiteral(try repr(try newBytes(bytes)), base)
  }

  private func raiseInvalidLiteral(_ shown: Value, _ base: Int) -> Raised {
    let start = String(
      String.UnicodeScalarView(shown.asText.swiftString.unicodeScalars.prefix(200)))
    return raise(.valueError, "invalid literal for int() with base \(base): \(start)")
  }

  /// The integer part of a float; raises for infinities and NaN.
  func integer(truncating d: Double) throws(Raised) -> Value {
    if d.magnitude < 0x1p62 { return .small(Int(d)) }
    if d.isInfinite {
      throw raise(.overflowError, "cannot convert float infinity to integer")
    }
    if d.isNaN { throw raise(.valueError, "cannot convert float NaN to integer") }
    let cost = Cost(room: IntegerMath.mostLimbsOfDouble, work: 1)
    return try newInteger(cost) { room throws(NumberError) in
      IntegerMath.integer(d, into: room)
    }
  }

  // MARK: To float

  /// What `float(v)` gives.
  public func double(from v: Value) throws(Raised) -> Double {
    if v.isFloat { return v.asFloat }
    if v.isInteger { return try double(v) }
    let type = type(of: v)
    if v.isKind(.string) || lookup(type, .__float__).isUnset && lookup(type, .__index__).isUnset {
      return try double(fromText: v)
    }
    let method = lookup(type, .__float__)
    if method.isUnset { return try double(try index(v)) }
    return try floatResult(try callUnbound(method, v), of: v)
  }

  /// What `__float__` of `v` has answered.
  func floatResult(_ result: Value, of v: Value) throws(Raised) -> Double {
    let plain = payload(result)
    if plain.isFloat {
      try warnOfSubclass(result, of: .float, "\(typeName(v)).__float__")
      return plain.asFloat
    }
    throw raise(
      .typeError, "\(typeName(v)).__float__ returned non-float (type \(typeName(result)))")
  }

  /// Conversions should answer with a number of the very type.
  func warnOfSubclass(
    _ result: Value, of type: BuiltinType, _ method: @autoclosure () -> String
  ) throws(Raised) {
    if self.type(of: result) == self.type(type) { return }
    let name = typeName(self.type(type))
    try warn(
      .deprecationWarning,
      """
      \(method()) returned non-\(name) (type \(typeName(result))).  The ability to return an \
      instance of a strict subclass of \(name) is deprecated, and may be removed in a future \
      version of Python.
      """)
  }

  private func double(fromText v: Value) throws(Raised) -> Double {
    let plain = payload(v)
    let result: Double?
    if plain.isKind(.string) {
      let text = plain.asText
      owe(text.byteCount)
      result =
        text.isASCII
        ? FloatText.parse(text.buffer) : asciiDigits(text).withSpan { FloatText.parse($0) }
    } else if let bytes = try bytesLike(v) {
      owe(bytes.count)
      result = FloatText.parse(bytes)
    } else {
      throw raise(
        .typeError, "float() argument must be a string or a real number, not '\(typeName(v))'")
    }
    if let result { return result }
    let shown = try reprString(v)
    throw raise(.valueError, "could not convert string to float: \(shown)")
  }

  // MARK: To complex

  /// What `v.__complex__()` gives; nil when its type has no such method, or for an exact number.
  func complexByMethod(_ v: Value) throws(Raised) -> ComplexValue? {
    if v.isKind(.complex) { return try complex(v) }
    if v.numberClass != nil { return nil }
    let result = try callSpecial(v, .__complex__)
    if result.isUnset { return nil }
    let plain = payload(result)
    guard plain.isKind(.complex) else {
      throw raise(
        .typeError,
        "__complex__ returned non-complex (type \(typeName(result)))")
    }
    try warnOfSubclass(result, of: .complex, "__complex__")
    return try complex(plain)
  }

  /// What `v` stands for where any number is asked for.
  public func asComplex(_ v: Value) throws(Raised) -> (real: Double, imaginary: Double) {
    if let z = try complexByMethod(v) { return (z.real, z.imaginary) }
    return (try asDouble(v), 0)
  }

  func complex(fromText text: Text) throws(Raised) -> ComplexValue {
    owe(text.byteCount)
    let result =
      text.isASCII
      ? ComplexText.parse(text.buffer) : asciiDigits(text).withSpan { ComplexText.parse($0) }
    if let result { return result }
    if hasMisplacedUnderscore(text) {
      let shown = try reprString(Value(text))
      throw raise(.valueError, "could not convert string to complex: \(shown)")
    }
    throw raise(.valueError, "complex() arg is a malformed string")
  }

  /// Whether an underscore stands elsewhere than between two digits.
  private func hasMisplacedUnderscore(_ text: Text) -> Bool {
    var previous: UInt32 = 0
    for scalar in text.scalars {
      if scalar == 0x5F
        ? previous.decimalValue == nil
        : previous == 0x5F && scalar.decimalValue == nil
      {
        return true
      }
      previous = scalar
    }
    return previous == 0x5F
  }

  // MARK: Digits of other scripts

  /// The text with the digits and blanks of all scripts in ASCII, and a question mark for every
  /// other character beyond ASCII.
  private func asciiDigits(_ text: Text) -> [UInt8] {
    text.scalars.map { scalar in
      if scalar < 0x80 { return UInt8(scalar) }
      if let digit = scalar.decimalValue { return UInt8(ascii: "0") + UInt8(digit) }
      return scalar.isSpace ? UInt8(ascii: " ") : UInt8(ascii: "?")
    }
  }
}

extension [UInt8] {
  /// `withUnsafeBufferPointer`, with the error's type kept.
  func withSpan<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let outcome = withUnsafeBufferPointer { buffer -> Swift.Result<Result, Failure> in
      do throws(Failure) { return .success(try body(buffer)) } catch { return .failure(error) }
    }
    return try outcome.get()
  }
}
