// How are strings joined, cut and compared?

import Glibc

extension VM {
  // MARK: Joining

  /// `a + b`.
  ///
  /// A long left operand leaves room behind its copy, which the next concatenation to the result
  /// uses: a loop of `s += t` is linear.
  public func concatenate(_ a: Text, _ b: Text) throws(Raised) -> Value {
    let n = a.byteCount
    let m = b.byteCount
    if m == 0 { return Value(a) }
    if n == 0 { return Value(b) }
    let total = n + m
    if total > state.stringLimit { throw raiseTooLong() }
    if n < 128 || m > n / 4 {
      let s = try newString(byteCount: total, count: a.count + b.count)
      memcpy(s.bytes, a.bytes, n)
      memcpy(s.bytes + n, b.bytes, m)
      return Value(s)
    }
    if a.isSharing, let cell = a.tail.pointee.shared {
      let buffer = cell.of(BufferObject.self)
      if a.end == buffer.bytes + buffer.pointee.count,
        m <= buffer.pointee.capacity - buffer.pointee.count
      {
        memcpy(a.end, b.bytes, m)
        buffer.pointee.count += m
        return Value(
          makeSharingString(cell, a.bytes, byteCount: total, count: a.count + b.count))
      }
    }
    let capacity = min(total + total / 2, state.stringLimit)
    try reserve(capacity + 64)
    let cell = newBuffer(capacity: capacity)
    let buffer = cell.of(BufferObject.self)
    memcpy(buffer.bytes, a.bytes, n)
    memcpy(buffer.bytes + n, b.bytes, m)
    buffer.pointee.count = total
    try charge(total >> 10)
    return Value(
      makeSharingString(cell, buffer.bytes, byteCount: total, count: a.count + b.count))
  }

  /// `s * n`.
  public func repeatText(_ s: Text, _ n: Int) throws(Raised) -> Value {
    if n <= 0 || s.byteCount == 0 { return emptyString }
    if n == 1 { return Value(s) }
    let (total, overflow) = s.byteCount.multipliedReportingOverflow(by: n)
    if overflow || total > state.stringLimit { throw raiseTooLong() }
    let result = try newString(byteCount: total, count: s.count * n)
    try fill(result.bytes, total, with: s.buffer)
    return Value(result)
  }

  /// Fills `total` bytes with copies of `unit`, of whose length it is a multiple.
  func fill(
    _ target: UnsafeMutablePointer<UInt8>, _ total: Int, with unit: ByteSpan
  ) throws(Raised) {
    guard total > 0, let start = unit.baseAddress else { return }
    try charge(total >> 8)
    if unit.count == 1 {
      memset(target, Int32(start[0]), total)
      return
    }
    memcpy(target, start, unit.count)
    var done = unit.count
    while done < total {
      let n = min(done, total - done)
      memcpy(target + done, target, n)
      done += n
    }
  }

  /// The concatenation of `n` strings, as an f-string builds it.
  func joinStrings(_ parts: UnsafeMutablePointer<Value>, _ n: Int) throws(Raised) -> Value {
    var byteCount = 0
    var count = 0
    for i in 0..<n {
      let part = payload(parts[i]).asText
      byteCount += part.byteCount
      count += part.count
    }
    if n == 1 { return payload(parts[0]) }
    if byteCount == 0 { return emptyString }
    let s = try newString(byteCount: byteCount, count: count)
    var p = s.bytes
    for i in 0..<n {
      let part = payload(parts[i]).asText
      memcpy(p, part.bytes, part.byteCount)
      p += part.byteCount
    }
    if count == 1, let single = latin1Character(s.bytes, byteCount) { return single }
    return Value(s)
  }

  // MARK: Comparing

  /// Whether two texts are equal, paid for when they are long.
  @inline(__always) func areEqual(_ a: Text, _ b: Text) -> Bool {
    if a.byteCount > 4096 && a.byteCount == b.byteCount { owe(a.byteCount >> 8) }
    return a.equals(b)
  }

  /// Negative, zero or positive, by code points.
  public func compareTexts(_ a: Text, _ b: Text) -> Int {
    compareBytes(a.buffer, b.buffer)
  }

  /// Negative, zero or positive. The order of UTF-8 bytes is that of code points.
  func compareBytes(_ a: ByteSpan, _ b: ByteSpan) -> Int {
    guard let p = a.baseAddress, let q = b.baseAddress else { return a.count - b.count }
    owe(min(a.count, b.count) >> 8)
    return orderOfBytes(p, a.count, q, b.count)
  }

  // MARK: Cutting

  /// The character at `i`, which is within the string.
  @inline(__always) public func character(_ s: Text, at i: Int) -> Value {
    if s.isASCII { return state.latin1[Int(s.bytes[i])] }
    return character(decodeScalar(at: s.bytes + byteOffset(s, i)).scalar)
  }

  /// `s[i]` with an index from Python.
  public func characterOf(_ s: Text, _ i: Int) throws(Raised) -> Value {
    let index = i < 0 ? i &+ s.count : i
    if index < 0 || index >= s.count { throw raise(.indexError, "string index out of range") }
    return character(s, at: index)
  }

  /// The characters from `start` up to `end`, which lie within the string.
  public func substring(_ s: Text, _ start: Int, _ end: Int) throws(Raised) -> Value {
    if start >= end { return emptyString }
    if start == 0 && end == s.count { return Value(s) }
    if end - start == 1 { return character(s, at: start) }
    let from = byteOffset(s, start)
    return try substring(s, bytes: from..<byteOffset(s, end), characters: end - start)
  }

  /// A part of the string given by byte offsets.
  public func substring(_ s: Text, bytes range: Range<Int>, characters: Int? = nil) throws(Raised)
    -> Value
  {
    if range.isEmpty { return emptyString }
    if range.count == s.byteCount { return Value(s) }
    let count =
      s.isASCII
      ? range.count : characters ?? countCodePoints(UnsafeBufferPointer(rebasing: s.buffer[range]))
    return try newString(s.bytes + range.lowerBound, range.count, characters: count)
  }

  /// `s[slice]`.
  public func slice(_ s: Text, _ slice: Value) throws(Raised) -> Value {
    let part = try sliceBounds(slice).fitted(to: s.count)
    if part.count == 0 { return emptyString }
    if part.step == 1 { return try substring(s, part.start, part.start + part.count) }
    try charge(part.count)
    if s.isASCII {
      let result = try newString(byteCount: part.count, count: part.count)
      var from = part.start
      for i in 0..<part.count {
        result.bytes[i] = s.bytes[from]
        from &+= part.step
      }
      return part.count == 1 ? state.latin1[Int(result.bytes[0])] : Value(result)
    }
    if part.step == -1 { return try reversed(s, part) }
    var builder = TextBuilder(self)
    var index = part.start
    var offset = byteOffset(s, index)
    for i in 0..<part.count {
      let (scalar, length) = decodeScalar(at: s.bytes + offset)
      try builder.append(scalar: scalar)
      if i + 1 == part.count { break }
      if part.step > 64 || part.step < -64 {
        index &+= part.step
        offset = byteOffset(s, index)
      } else if part.step > 0 {
        offset += length
        for _ in 1..<part.step { offset += scalarLength(lead: s.bytes[offset]) }
      } else {
        for _ in 0..<(-part.step) {
          offset -= 1
          while isContinuation(s.bytes[offset]) { offset -= 1 }
        }
      }
    }
    return try builder.finish()
  }

  /// The characters of a slice with step -1, of text that is not all ASCII.
  private func reversed(_ s: Text, _ part: FittedSlice) throws(Raised) -> Value {
    let low = byteOffset(s, part.start - part.count + 1)
    let high = byteOffset(s, part.start + 1)
    if part.count == 1 { return try newString(s.bytes + low, high - low, characters: 1) }
    let result = try newString(byteCount: high - low, count: part.count)
    var from = s.bytes + low
    var to = result.bytes + (high - low)
    while to > result.bytes {
      let length = scalarLength(lead: from[0])
      to -= length
      for i in 0..<length { to[i] = from[i] }
      from += length
    }
    return Value(result)
  }
}

extension VM {
  /// Whether the value is an int or its type has `__index__`.
  public func hasIndex(_ v: Value) -> Bool {
    v.isInt || v.isBool || v.isKind(.bigInt) || !lookup(type(of: v), .__index__).isUnset
  }

  /// An argument that must be an int of machine size, or have `__index__`.
  public func sizeArgument(_ v: Value) throws(Raised) -> Int {
    if v.isInt { return v.asInt }
    let index = try index(v)
    if let small = index.smallNumber { return small }
    guard let word = index.asBigInt.view.asInt else {
      throw raise(.overflowError, "Python int too large to convert to C ssize_t")
    }
    return word
  }

  /// An argument that must fit 32 bits.
  public func intArgument(_ v: Value) throws(Raised) -> Int {
    let index = try index(v)
    guard let word = index.smallNumber, Int32(exactly: word) != nil else {
      throw raise(.overflowError, "Python int too large to convert to C int")
    }
    return word
  }
}
