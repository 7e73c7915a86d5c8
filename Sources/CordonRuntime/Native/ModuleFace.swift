// What does a module of the native library find handy?

import Glibc

extension VM {
  // MARK: Calling methods by name

  public func callMethod(_ x: Value, _ name: StaticString) throws(Raised) -> Value {
    let method = try getAttribute(x, intern(name))
    return try judged(method, on: x) { () throws(Raised) in try handOn(method) }
  }

  public func callMethod(_ x: Value, _ name: StaticString, _ a: Value) throws(Raised) -> Value {
    let method = try getAttribute(x, intern(name))
    return try judged(method, on: x) { () throws(Raised) in try handOn(method, a) }
  }

  public func callMethod(
    _ x: Value, _ name: StaticString, _ a: Value, _ b: Value
  ) throws(Raised) -> Value {
    let method = try getAttribute(x, intern(name))
    return try judged(method, on: x) { () throws(Raised) in try handOn(method, a, b) }
  }

  public func getAttribute(_ x: Value, _ name: StaticString) throws(Raised) -> Value {
    try attributeToUse(x, intern(name))
  }

  /// Whether a value is the function of that name of a native module, wherever it stands.
  public func isNative(_ x: Value, _ name: StaticString, of module: StaticString) -> Bool {
    guard x.isKind(.native) else { return false }
    let native = x.asNative
    return native.pointee.owner.isKind(.string) && native.pointee.owner.asText.equals(module)
      && native.pointee.name.asText.equals(name)
  }

  // MARK: Arguments

  /// An int argument, or `fallback` for None and what was not given.
  public func int(_ argument: Value, orNone fallback: Int) throws(Raised) -> Int {
    if argument.isInt { return argument.asInt }
    if argument.isNone || argument.isUnset { return fallback }
    if !hasIndex(argument) {
      throw raise(
        .typeError, "argument should be integer or None, not '\(typeName(argument))'")
    }
    return try indexAsInt(argument, .overflowError)
  }

  /// A str argument, exactly; `what` for the message: `open() argument 'mode'`.
  public func string(_ argument: Value, _ what: String) throws(Raised) -> Text {
    let exact = payload(argument)
    if exact.isKind(.string) { return exact.asText }
    throw raise(
      .typeError, "\(what) must be str, not \(argument.isNone ? "None" : typeName(argument))")
  }

  /// The memory of a writable bytes-like object, good until Python code runs.
  public func writableBytes(
    _ argument: Value, _ function: String
  ) throws(Raised) -> UnsafeMutableBufferPointer<UInt8> {
    let plain = payload(argument)
    if plain.isKind(.byteArray) {
      return UnsafeMutableBufferPointer(
        start: plain.asByteArray.pointee.bytes, count: plain.asByteArray.pointee.count)
    }
    if plain.isKind(.memoryView) || plain.isKind(.instance),
      let made = plain.isKind(.memoryView) ? plain : try newMemoryView(of: argument)
    {
      let view = MemoryView(made)
      defer { if made != plain { release(view) } }
      try view.checkReleased(self)
      if !view.isReadOnly, view.isContiguous {
        return UnsafeMutableBufferPointer(start: view.start(self), count: view.byteCount)
      }
    }
    throw raise(
      .typeError,
      "\(function)() argument must be read-write bytes-like object, not \(typeName(argument))")
  }

  // MARK: Bytearrays as buffers

  /// Appends to a bytearray that nobody else sees.
  public func append(
    _ array: UnsafeMutablePointer<ByteArrayObject>, _ source: UnsafeBufferPointer<UInt8>
  ) throws(Raised) {
    guard let start = source.baseAddress, source.count > 0 else { return }
    let count = array.pointee.count
    try resize(array, to: count + source.count)
    memcpy(array.pointee.bytes.unsafelyUnwrapped + count, start, source.count)
  }

  /// A view of an object's memory, for `getbuffer` and `readinto`.
  public func memoryView(of object: Value) throws(Raised) -> Value {
    guard let view = try newMemoryView(of: object) else {
      throw raise(
        .typeError, "memoryview: a bytes-like object is required, not '\(typeName(object))'")
    }
    return view
  }

  /// A character by its number.
  public func newCharacter(_ scalar: UInt32) -> Value { character(scalar) }
}
