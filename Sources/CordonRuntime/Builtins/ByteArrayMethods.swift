// What can be done with a bytearray beyond what bytes can?

import Glibc

extension Call {
  /// The bytearray that a method was called on.
  var byteArray: UnsafeMutablePointer<ByteArrayObject> { vm.payload(self[0]).asByteArray }
}

enum ByteArrayMethods {
  static let rows: [NativeRow] =
    makingRows + itemRows + listRows + BytesMethods.sharedRows

  private static let makingRows: [NativeRow] = [
    .static("__new__(cls, /, *args, **kwargs)", .pure, "Make an empty bytearray.") {
      call throws(Raised) in
      try call.vm.wrap(Value(try call.vm.newByteArray(count: 0)), for: call[0])
    },
    .init(
      "__init__(self, source=?, encoding=?, errors=?)", .pure,
      "Fill the array from an iterable of ints, text, a bytes-like object or a count.", fill),
    .init("__repr__(self, /)", .pure, "Return repr(self).", repr),
    .init("__str__(self, /)", .pure, "Return str(self).", repr),
    .init("__reduce__(self, /)", .pure, "Return what copying needs.", reduce),
    .init("__reduce_ex__(self, proto=0, /)", .pure, "Return what copying needs.", reduce),
    .init("__sizeof__(self, /)", .pure, "Return the size in memory, in bytes.") {
      call throws(Raised) in
      .small(MemoryLayout<ByteArrayObject>.size + call.byteArray.pointee.capacity)
    },
    .init("__release_buffer__(self, buffer, /)", .pure, "Let go of a view of the memory.") {
      call throws(Raised) in
      guard call[1].isKind(.memoryView) else {
        throw call.raise(.typeError, "expected a memoryview object")
      }
      call.vm.release(MemoryView(call[1]))
      return .none
    },
    .init("__alloc__(self, /)", .pure, "Return the number of bytes there is room for.") {
      call throws(Raised) in .small(call.byteArray.pointee.capacity + 1)
    },
  ]

  private static let itemRows: [NativeRow] = [
    .init("__setitem__(self, key, value, /)", .pure, "Set self[key] to value.", setItem),
    .init("__delitem__(self, key, /)", .pure, "Delete self[key].") { call throws(Raised) in
      let vm = call.vm
      if call[1].isKind(.slice) {
        let bounds = try vm.sliceBounds(call[1])
        try delete(vm, call.byteArray, bounds.fitted(to: call.byteArray.pointee.count))
      } else {
        let i = try index(call)
        try vm.replace(call.byteArray, i..<i + 1, with: UnsafeBufferPointer(start: nil, count: 0))
      }
      return .none
    },
    .init("__iadd__(self, value, /)", .pure, "Return self += value.") { call throws(Raised) in
      guard try call.vm.bytesLike(call[1]) != nil else {
        throw call.raise(
          .typeError,
          "can't concat \(call.vm.typeName(call[1])) to \(call.vm.typeName(call[0]))")
      }
      // The operand is read while the array grows, so the two may not be one.
      let isSelf = call.vm.payload(call[1]) == call.vm.payload(call[0])
      if isSelf && call.byteArray.pointee.count > 0 {
        throw call.raise(
          .bufferError, "Existing exports of data: object cannot be re-sized")
      }
      try extend(call, call[1])
      return call[0]
    },
    .init("__imul__(self, value, /)", .pure, "Return self *= value.", multiplyInPlace),
  ]

  private static let listRows: [NativeRow] = [
    .init("append(self, item, /)", .pure, "Append a byte at the end.") { call throws(Raised) in
      let byte = try call.vm.byteArgument(call[1])
      try call.vm.append(call.byteArray, byte)
      return .none
    },
    .init(
      "extend(self, iterable_of_ints, /)", .pure,
      "Append the bytes of a bytes-like object or of an iterable of ints."
    ) {
      call throws(Raised) in
      try extend(call, call[1])
      return .none
    },
    .init("insert(self, index, item, /)", .pure, "Insert a byte before the index.", insert),
    .init("pop(self, index=-1, /)", .pure, "Remove and return the byte at the index.", pop),
    .init("remove(self, value, /)", .pure, "Remove the first occurrence of a byte.", remove),
    .init("clear(self, /)", .pure, "Remove all bytes.") { call throws(Raised) in
      try call.vm.resize(call.byteArray, to: 0)
      return .none
    },
    .init("copy(self, /)", .pure, "Return a copy.") { call throws(Raised) in
      try call.vm.newByteArray(call.byteArray.buffer)
    },
    .init("reverse(self, /)", .pure, "Turn the bytes round in place.") { call throws(Raised) in
      let array = call.byteArray
      var bytes = UnsafeMutableBufferPointer(
        start: array.pointee.bytes, count: array.pointee.count)
      call.vm.owe(bytes.count >> 4)
      bytes.reverse()
      return .none
    },
  ]

  // MARK: Making and showing

  private static func fill(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let made = try BytesMethods.make(vm, call[1], call[2], call[3], .bytearray).asByteArray
    let array = call.byteArray
    try vm.resize(array, to: made.pointee.count)
    if let from = made.pointee.bytes, let to = array.pointee.bytes {
      memcpy(to, from, made.pointee.count)
    }
    return .none
  }

  private static func repr(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    try vm.charge(call.byteArray.pointee.count >> 5)
    let array = call.byteArray
    var builder = try TextBuilder(vm, capacity: array.pointee.count + 16)
    try builder.append(vm.type(of: call[0]).pointee.name.asText)
    try builder.append(ascii: 0x28)
    try vm.appendRepr(array.buffer, escapesApostrophes: true, to: &builder)
    try builder.append(ascii: 0x29)
    return try builder.finish()
  }

  private static func reduce(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let text = try vm.decode(call.byteArray.buffer, .latin1)
    let arguments = vm.tuple(text, vm.text("latin-1"))
    let state = try vm.callMethod(call[0], "__getstate__")
    return vm.tuple(Value(vm.type(of: call[0])), arguments, state)
  }

  // MARK: Items

  /// The index given as the first argument, within the array.
  private static func index(_ call: Call) throws(Raised) -> Int {
    let vm = call.vm
    let key = call[1]
    if !vm.hasIndex(key) {
      throw call.raise(
        .typeError, "bytearray indices must be integers or slices, not \(vm.typeName(key))")
    }
    var i = try vm.indexAsInt(key, .indexError)
    let count = call.byteArray.pointee.count
    if i < 0 { i &+= count }
    if i < 0 || i >= count { throw call.raise(.indexError, "bytearray index out of range") }
    return i
  }

  private static func setItem(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    if call[1].isKind(.slice) {
      try setSlice(call)
      return .none
    }
    _ = try index(call)
    let byte = try vm.byteArgument(call[2])
    // `__index__` of the value may have shortened the array.
    let i = try index(call)
    call.byteArray.pointee.bytes.unsafelyUnwrapped[i] = byte
    return .none
  }

  private static func setSlice(_ call: Call) throws(Raised) {
    let vm = call.vm
    let bounds = try vm.sliceBounds(call[1])
    let source = try bytesToAssign(vm, call[2], call.byteArray)
    let array = call.byteArray
    let part = bounds.fitted(to: array.pointee.count)
    guard let span = try vm.bytesLike(source) else { bug("bytes to assign are bytes") }
    if part.step == 1 {
      return try vm.replace(array, part.start..<part.start + part.count, with: span)
    }
    if span.isEmpty { return try delete(vm, array, part) }
    if span.count != part.count {
      throw call.raise(
        .valueError,
        "attempt to assign bytes of size \(span.count) to extended slice of size \(part.count)")
    }
    let bytes = array.pointee.bytes.unsafelyUnwrapped
    var i = part.start
    for byte in span {
      bytes[i] = byte
      i &+= part.step
    }
  }

  /// A bytes-like object that does not share its memory with `array`.
  private static func bytesToAssign(
    _ vm: VM, _ v: Value, _ array: UnsafeMutablePointer<ByteArrayObject>
  ) throws(Raised) -> Value {
    let plain = vm.payload(v)
    if plain.isKind(.bytes) || plain.isKind(.byteArray) && plain.asByteArray != array {
      return plain
    }
    if let span = try vm.bytesLike(plain) { return try vm.newBytes(span) }
    let type = vm.type(of: v)
    let isNumber =
      !vm.lookup(type, .__index__).isUnset || !vm.lookup(type, .__float__).isUnset
      || !vm.lookup(type, .__int__).isUnset
    if isNumber || plain.isKind(.string) {
      throw vm.raise(
        .typeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)")
    }
    return try BytesMethods.make(vm, v, .unset, .unset, .bytearray)
  }

  private static func delete(
    _ vm: VM, _ array: UnsafeMutablePointer<ByteArrayObject>, _ part: FittedSlice
  ) throws(Raised) {
    if part.count == 0 { return }
    let empty = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    if part.step == 1 {
      return try vm.replace(array, part.start..<part.start + part.count, with: empty)
    }
    try vm.checkResizable(array)
    let step = abs(part.step)
    let first = part.step > 0 ? part.start : part.start + (part.count - 1) * part.step
    let bytes = array.pointee.bytes.unsafelyUnwrapped
    let count = array.pointee.count
    vm.owe(part.count + count >> 6)
    // Each run between two deleted bytes moves down over those deleted so far.
    for i in 0..<part.count {
      let start = first + i * step + 1
      let end = i + 1 < part.count ? start + step - 1 : count
      memmove(bytes + start - 1 - i, bytes + start, end - start)
    }
    try vm.resize(array, to: count - part.count)
  }

  private static func multiplyInPlace(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let n = max(0, try vm.indexAsInt(call[1], .overflowError))
    let old = call.byteArray.pointee.count
    let (total, overflow) = old.multipliedReportingOverflow(by: n)
    if overflow { throw vm.raiseTooLong() }
    let array = call.byteArray
    try vm.charge(total >> 8)
    if array.pointee.count != old { return call[0] }
    try vm.resize(array, to: total)
    if let bytes = array.pointee.bytes, n > 1 {
      var done = old
      while done < total {
        let part = min(done, total - done)
        memcpy(bytes + done, bytes, part)
        done += part
      }
    }
    return call[0]
  }

  // MARK: As a list

  private static func extend(_ call: Call, _ source: Value) throws(Raised) {
    let vm = call.vm
    let plain = vm.payload(source)
    if let span = try vm.bytesLike(plain) {
      let array = call.byteArray
      let isSelf = plain.isKind(.byteArray) && plain.asByteArray == array
      let copy = isSelf ? try vm.newBytes(span).asBytes.buffer : span
      let end = array.pointee.count
      return try vm.replace(array, end..<end, with: copy)
    }
    if plain.isKind(.string) {
      throw vm.raise(
        .typeError, "expected iterable of integers; got: '\(vm.typeName(source))'")
    }
    if !vm.isIterable(source) {
      throw vm.raise(.typeError, "can't extend bytearray with \(vm.typeName(source))")
    }
    let collected = try vm.collectBytes(source, "byte must be in range(0, 256)")
    let array = call.byteArray
    let end = array.pointee.count
    try vm.replace(array, end..<end, with: collected.span)
  }

  private static func insert(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    var i = try vm.sizeArgument(call[1])
    let byte = try vm.byteArgument(call[2])
    let count = call.byteArray.pointee.count
    if i < 0 { i = max(0, i &+ count) }
    i = min(i, count)
    let single = try vm.newBytes([byte])
    try vm.replace(call.byteArray, i..<i, with: single.asBytes.buffer)
    return .none
  }

  private static func pop(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    var i = try vm.sizeArgument(call[1])
    let array = call.byteArray
    let count = array.pointee.count
    if count == 0 { throw call.raise(.indexError, "pop from empty bytearray") }
    if i < 0 { i &+= count }
    if i < 0 || i >= count { throw call.raise(.indexError, "pop index out of range") }
    try vm.checkResizable(array)
    let byte = array.pointee.bytes.unsafelyUnwrapped[i]
    try vm.replace(array, i..<i + 1, with: UnsafeBufferPointer(start: nil, count: 0))
    return .small(Int(byte))
  }

  private static func remove(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let byte = try vm.byteArgument(call[1])
    let array = call.byteArray
    guard let i = array.buffer.firstIndex(of: byte) else {
      vm.owe(array.pointee.count >> 3)
      throw call.raise(.valueError, "value not found in bytearray")
    }
    vm.owe(i >> 3)
    try vm.replace(array, i..<i + 1, with: UnsafeBufferPointer(start: nil, count: 0))
    return .none
  }
}
