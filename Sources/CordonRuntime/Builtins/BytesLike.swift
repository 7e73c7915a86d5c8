// What counts as bytes, and how do the methods of bytes and bytearray see their arguments?
//
// A span into a bytearray or a memory view is good only until Python code runs, and charging may
// run finalisers: methods convert their other arguments and charge first, and take spans last.

extension VM {
  /// The bytes of a bytes-like value, or nil when it is none. A view must be contiguous; a released
  /// one raises ValueError.
  public func bytesLike(_ v: Value) throws(Raised) -> ByteSpan? {
    let plain = payload(v)
    guard plain.isCell else { return nil }
    switch plain.cell.kind {
    case .bytes: return plain.asBytes.buffer
    case .byteArray: return plain.asByteArray.buffer
    case .memoryView:
      let view = MemoryView(plain)
      try view.checkReleased(self)
      return view.contiguousBytes(self)
    case .instance:
      guard let made = try newMemoryView(of: v) else { return nil }
      let view = MemoryView(made)
      try view.checkReleased(self)
      defer { release(view) }
      return view.contiguousBytes(self)
    default: return nil
    }
  }

  /// The same, raising TypeError for anything else.
  public func requireBytes(_ v: Value) throws(Raised) -> ByteSpan {
    if let bytes = try bytesLike(v) { return bytes }
    if payload(v).isKind(.memoryView) {
      throw raise(.bufferError, "memoryview: underlying buffer is not C-contiguous")
    }
    throw raise(.typeError, "a bytes-like object is required, not '\(typeName(v))'")
  }

  /// A byte given as an int; `message` for those out of range.
  func byteArgument(
    _ v: Value, _ message: StaticString = "byte must be in range(0, 256)"
  ) throws(Raised) -> UInt8 {
    let number = v.isInt ? v : try index(v)
    guard let n = number.smallNumber, let byte = UInt8(exactly: n) else {
      throw raise(.valueError, message.description)
    }
    return byte
  }

  /// What to search for: bytes, or one byte given as an int.
  func needle(_ v: Value) throws(Raised) -> ByteSpan {
    if let bytes = try bytesLike(v) { return bytes }
    if !hasIndex(v) {
      throw raise(
        .typeError,
        "argument should be integer or bytes-like object, not '\(typeName(v))'")
    }
    let single = try newBytes(count: 1)
    single.bytes[0] = try byteArgument(v)
    return single.buffer
  }

  /// Bytes from an iterable of ints.
  func collectBytes(_ iterable: Value, _ message: StaticString) throws(Raised) -> ByteBuilder {
    var builder = ByteBuilder(self)
    let it = try iterator(iterable)
    while true {
      let item = try next(it)
      if item.isUnset { return builder }
      try builder.append(try byteArgument(item, message))
      try charge(1)
    }
  }
}

extension Call {
  /// The bytes of the bytes or bytearray that a method was called on.
  var bytes: ByteSpan {
    let plain = vm.payload(self[0])
    return plain.isKind(.bytes) ? plain.asBytes.buffer : plain.asByteArray.buffer
  }

  /// Of what type the results of a method are.
  var bytesType: BuiltinType { vm.payload(self[0]).isKind(.bytes) ? .bytes : .bytearray }

  /// A new object of the receiver's type.
  func made(_ span: ByteSpan) throws(Raised) -> Value {
    bytesType == .bytes ? try vm.newBytes(span) : try vm.newByteArray(span)
  }

  func made(_ range: Range<Int>) throws(Raised) -> Value {
    try made(UnsafeBufferPointer(rebasing: bytes[range]))
  }

  /// The receiver as a result: bytes themselves, but a copy of a bytearray.
  func unchanged() throws(Raised) -> Value {
    bytesType == .bytes ? vm.payload(self[0]) : try made(bytes)
  }
}
