// What can be done with a memory view?

import Glibc

extension Call {
  /// The view that a method was called on, which must not be released.
  func view() throws(Raised) -> MemoryView {
    let view = MemoryView(self[0])
    try view.checkReleased(vm)
    return view
  }
}

enum MemoryViewMethods {
  static let rows: [NativeRow] = protocolRows + itemRows + copyRows + attributeRows

  private static let protocolRows: [NativeRow] = [
    .static("__new__(cls, object)", .pure, "Make a view of a bytes-like object.") {
      call throws(Raised) in
      guard let view = try call.vm.newMemoryView(of: call[1]) else {
        throw call.raise(
          .typeError,
          "memoryview: a bytes-like object is required, not '\(call.vm.typeName(call[1]))'")
      }
      return view
    },
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
      let word = MemoryView(call[0]).isReleased ? "released memory" : "memory"
      return call.vm.text("<\(word) at 0x\(String(call[0].bits, radix: 16))>")
    },
    .init("__hash__(self, /)", .pure, "Return hash(self).", hash),
    .init("__eq__(self, value, /)", .pure, "Return self == value.") { call throws(Raised) in
      guard let equal = try isEqual(call) else { return .notImplemented }
      return .bool(equal)
    },
    .init("__ne__(self, value, /)", .pure, "Return self != value.") { call throws(Raised) in
      guard let equal = try isEqual(call) else { return .notImplemented }
      return .bool(!equal)
    },
    .init("__lt__(self, value, /)", .pure, "Return self<value.") { _ in .notImplemented },
    .init("__le__(self, value, /)", .pure, "Return self<=value.") { _ in .notImplemented },
    .init("__gt__(self, value, /)", .pure, "Return self>value.") { _ in .notImplemented },
    .init("__ge__(self, value, /)", .pure, "Return self>=value.") { _ in .notImplemented },
    .init("__len__(self, /)", .pure, "Return the number of elements.") { call throws(Raised) in
      let view = try call.view()
      if view.isScalar { throw call.raise(.typeError, "0-dim memory has no length") }
      return .small(view.length)
    },
    .init("__iter__(self, /)", .pure, "Iterate over the elements.") { call throws(Raised) in
      let view = try call.view()
      if view.isScalar { throw call.raise(.typeError, "invalid indexing of 0-dim memory") }
      if view.dimensions > 1 {
        throw call.raise(
          .notImplementedError, "multi-dimensional sub-views are not implemented")
      }
      return call.vm.newIndexIterator(.memoryIterator, call[0])
    },
    .init("__enter__(self, /)", .pure, "Return self.") { call throws(Raised) in
      _ = try call.view()
      return call[0]
    },
    .init("__exit__(self, /, *args)", .pure, "Release the view.") { call throws(Raised) in
      call.vm.release(MemoryView(call[0]))
      return .none
    },
    .init("__buffer__(self, flags, /)", .pure, "Return another view of the memory.") {
      call throws(Raised) in
      _ = try call.vm.intArgument(call[1])
      return Value(call.vm.copy(try call.view()))
    },
    .init("__release_buffer__(self, buffer, /)", .pure, "Let go of a view of the memory.") {
      call throws(Raised) in
      guard call[1].isKind(.memoryView) else {
        throw call.raise(.typeError, "expected a memoryview object")
      }
      call.vm.release(MemoryView(call[1]))
      return .none
    },
    .init("release(self, /)", .pure, "Let go of the memory.") { call throws(Raised) in
      call.vm.release(MemoryView(call[0]))
      return .none
    },
  ]

  private static let itemRows: [NativeRow] = [
    .init("__getitem__(self, key, /)", .pure, "Return self[key].", getItem),
    .init("__setitem__(self, key, value, /)", .pure, "Set self[key] to value.", setItem),
    .init("__delitem__(self, key, /)", .pure, "Raise TypeError: memory cannot be deleted.") {
      call throws(Raised) in
      let view = try call.view()
      throw call.raise(
        .typeError,
        view.isReadOnly ? "cannot modify read-only memory" : "cannot delete memory")
    },
  ]

  private static let copyRows: [NativeRow] = [
    .init("tobytes(self, /, order=None)", .pure, "Return the bytes of all elements.") {
      call throws(Raised) in
      let view = try call.view()
      try checkOrder(call, call[1])
      return Value(try view.copyBytes(call.vm))
    },
    .init("tolist(self, /)", .pure, "Return the elements as a list.") { call throws(Raised) in
      let view = try call.view()
      if view.isScalar { return try view.item(call.vm, at: view.start(call.vm)) }
      try call.vm.charge(view.itemCount)
      return try list(call.vm, try call.view(), dimension: 0, at: view.start(call.vm))
    },
    .init(
      "hex(self, /, sep=?, bytes_per_sep=1)", .pure,
      "Return the bytes as hexadecimal digits."
    ) { call throws(Raised) in
      _ = try call.view()
      let separator = try call.vm.hexSeparator(call[1])
      let group = try call.vm.intArgument(call[2])
      let copy = try call.view().copyBytes(call.vm)
      return try call.vm.hexText(copy.buffer, separator, group)
    },
    .init("toreadonly(self, /)", .pure, "Return a view that cannot be written through.") {
      call throws(Raised) in
      let view = try call.view()
      return Value(call.vm.copy(view, flags: view.flags | MemoryView.readOnlyFlag))
    },
    .init(
      "cast(self, /, format, shape=?)", .pure,
      "Return a view of the same memory with another format or shape.", cast),
  ]

  // MARK: Comparing

  /// Kept with the view, since it can be asked for after the memory is let go.
  private static func hash(_ call: Call) throws(Raised) -> Value {
    let known = MemoryView(call[0]).record[slot: MemoryView.MoreSlots.hash]
    if !known.isUnset { return known }
    let view = try call.view()
    if !view.isReadOnly {
      throw call.raise(.valueError, "cannot hash writable memoryview object")
    }
    switch Unicode.Scalar(view.letter) {
    case "B", "b", "c": break
    default:
      throw call.raise(
        .valueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
    }
    let hash = call.vm.int(try call.vm.hash(Value(try view.copyBytes(call.vm))))
    view.record[slot: MemoryView.MoreSlots.hash] = hash
    return hash
  }

  /// Nil when the other operand is not bytes-like.
  private static func isEqual(_ call: Call) throws(Raised) -> Bool? {
    let vm = call.vm
    let other = vm.payload(call[1])
    let left = MemoryView(call[0])
    if other.isKind(.memoryView) {
      if other == call[0] { return true }
      if left.isReleased || MemoryView(other).isReleased { return false }
    }
    if left.isReleased { return false }
    guard let made = other.isKind(.memoryView) ? other : try vm.newMemoryView(of: call[1]) else {
      return nil
    }
    let right = MemoryView(made)
    defer { if made != other { vm.release(right) } }
    if left.dimensions != right.dimensions || left.length != right.length { return false }
    for i in 0..<left.innerCount where left.innerLength(i) != right.innerLength(i) { return false }
    let (a, b) = (left.letter, right.letter)
    if a == b, left.hasKnownItems, a != UInt8(ascii: "f"), a != UInt8(ascii: "d"),
      a != UInt8(ascii: "e"),
      a != UInt8(ascii: "?")
    {
      let x = try left.copyBytes(vm)
      let y = try right.copyBytes(vm)
      return vm.compareBytes(x.buffer, y.buffer) == 0
    }
    if !left.hasKnownItems || !right.hasKnownItems { return false }
    try vm.charge(left.itemCount)
    if left.isReleased || right.isReleased { return false }
    let chunk = left.innerItems
    for i in 0..<left.length {
      for j in 0..<chunk {
        let x = try left.item(vm, at: left.start(vm) + i * left.stride + j * left.itemSize)
        let y = try right.item(vm, at: right.start(vm) + i * right.stride + j * right.itemSize)
        // Items are exact ints, floats, bools or bytes: comparing runs no Python code.
        if !(try vm.test(.equal, x, y)) { return false }
      }
    }
    return true
  }

  // MARK: Items

  private static func outOfBounds(_ call: Call, _ dimension: Int) -> Raised {
    call.raise(.indexError, "index out of bounds on dimension \(dimension + 1)")
  }

  /// The indices of one item, checked: from an int or a tuple of ints.
  private static func itemIndices(_ call: Call, _ key: Value) throws(Raised) -> [Int]? {
    let vm = call.vm
    let plain = vm.payload(key)
    if plain.isKind(.tuple) {
      let tuple = plain.asTuple
      let n = tuple.pointee.count
      for i in 0..<n where !vm.hasIndex(tuple[item: i]) { return nil }
      let dimensions = try call.view().dimensions
      if n < dimensions { throw call.raise(.notImplementedError, "sub-views are not implemented") }
      if n > dimensions {
        throw call.raise(
          .typeError, "cannot index \(dimensions)-dimension view with \(n)-element tuple")
      }
      var indices: [Int] = []
      for i in 0..<n {
        let index = try vm.indexAsInt(tuple[item: i], .indexError)
        indices.append(try checked(call, index, i))
      }
      return indices
    }
    if !vm.hasIndex(key) { return nil }
    let view = try call.view()
    if view.isScalar { throw call.raise(.typeError, "invalid indexing of 0-dim memory") }
    if view.dimensions > 1 {
      throw call.raise(
        .notImplementedError, "multi-dimensional sub-views are not implemented")
    }
    return [try checked(call, try vm.indexAsInt(key, .indexError), 0)]
  }

  private static func checked(_ call: Call, _ index: Int, _ dimension: Int) throws(Raised) -> Int {
    // `__index__` may have released the view.
    let view = try call.view()
    let count = dimension == 0 ? view.length : view.innerLength(dimension - 1)
    let i = index < 0 ? index &+ count : index
    if i < 0 || i >= count { throw outOfBounds(call, dimension) }
    return i
  }

  private static func getItem(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let key = call[1]
    _ = try call.view()
    if key.isKind(.slice) { return Value(try slice(call, key)) }
    let isScalar = try call.view().isScalar
    if key == .ellipsis && isScalar { return call[0] }
    if let indices = try itemIndices(call, key) {
      let view = try call.view()
      return try view.item(vm, at: view.place(vm, indices))
    }
    throw try wrongKey(call, key)
  }

  private static func wrongKey(_ call: Call, _ key: Value) throws(Raised) -> Raised {
    let plain = call.vm.payload(key)
    if plain.isKind(.tuple) {
      let tuple = plain.asTuple
      if (0..<tuple.pointee.count).allSatisfy({ tuple[item: $0].isKind(.slice) }) {
        return call.raise(
          .notImplementedError, "multi-dimensional slicing is not implemented")
      }
    }
    return call.raise(.typeError, "memoryview: invalid slice key")
  }

  private static func slice(_ call: Call, _ key: Value) throws(Raised) -> Record {
    // `__index__` of a bound may release the view, but not the memory that is being sliced.
    let view = MemoryView(Value(call.vm.copy(try call.view())))
    defer { call.vm.release(view) }
    let bounds = try call.vm.sliceBounds(key)
    if view.isScalar { throw call.raise(.typeError, "invalid indexing of 0-dim memory") }
    let part = bounds.fitted(to: view.length)
    let stride = view.stride.multipliedReportingOverflow(by: part.step)
    return call.vm.copy(
      view, offset: part.count == 0 ? view.offset : view.offset + part.start * view.stride,
      length: part.count,
      stride: part.count <= 1 || stride.overflow ? view.stride : stride.partialValue)
  }

  private static func setItem(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let (key, value) = (call[1], call[2])
    if try call.view().isReadOnly {
      throw call.raise(.typeError, "cannot modify read-only memory")
    }
    if key.isKind(.slice) {
      try setSlice(call, key, value)
      return .none
    }
    if try call.view().dimensions > 1, key.isInt {
      throw call.raise(.notImplementedError, "sub-views are not implemented")
    }
    var indices: [Int]? = []
    let isScalar = try call.view().isScalar
    if key != .ellipsis || !isScalar { indices = try itemIndices(call, key) }
    guard let indices else { throw try wrongKey(call, key) }
    let place: () throws(Raised) -> UnsafeMutablePointer<UInt8> = {
      () throws(Raised) -> UnsafeMutablePointer<UInt8> in
      try call.view().place(vm, indices)
    }
    try call.view().setItem(vm, value, at: place)
    return .none
  }

  private static func setSlice(_ call: Call, _ key: Value, _ value: Value) throws(Raised) {
    let vm = call.vm
    if try call.view().dimensions > 1 {
      throw call.raise(
        .notImplementedError,
        "memoryview slice assignments are currently restricted to ndim = 1")
    }
    guard let given = try vm.newMemoryView(of: value) else {
      throw call.raise(
        .typeError, "a bytes-like object is required, not '\(vm.typeName(value))'")
    }
    let source = MemoryView(given)
    defer { vm.release(source) }
    let target = MemoryView(Value(try slice(call, key)))
    defer { vm.release(target) }
    guard source.dimensions == 1, source.length == target.length, source.letter == target.letter
    else {
      throw call.raise(
        .valueError,
        "memoryview assignment: lvalue and rvalue have different structures")
    }
    // A copy, since the two may overlap.
    let copy = try source.copyBytes(vm)
    let start = target.start(vm)
    let size = target.itemSize
    for i in 0..<target.length {
      memcpy(start + i * target.stride, copy.bytes + i * size, size)
    }
  }

  private static func list(
    _ vm: VM, _ view: MemoryView, dimension: Int, at p: UnsafeMutablePointer<UInt8>
  ) throws(Raised) -> Value {
    let n = dimension == 0 ? view.length : view.innerLength(dimension - 1)
    let result = try vm.newList(capacity: n)
    var step = view.stride
    if dimension > 0 {
      step = view.itemSize
      for i in dimension..<view.innerCount { step *= view.innerLength(i) }
    }
    for i in 0..<n {
      let place = p + i * step
      try vm.charge(1)
      try vm.append(
        result,
        dimension == view.innerCount
          ? try view.item(vm, at: place)
          : try list(vm, view, dimension: dimension + 1, at: place))
    }
    return Value(result)
  }

  private static func checkOrder(_ call: Call, _ order: Value) throws(Raised) {
    if order.isNone { return }
    let text = call.vm.payload(order)
    guard text.isKind(.string) else {
      throw call.raise(
        .typeError,
        "tobytes() argument 'order' must be str or None, not \(call.vm.typeName(order))")
    }
    switch text.asText.swiftString {
    case "C", "A": return
    case "F":
      if try call.view().dimensions > 1 {
        throw call.raise(
          .notImplementedError, "not supported yet: tobytes() in Fortran order")
      }
    default: throw call.raise(.valueError, "order must be 'C', 'F' or 'A'")
    }
  }
}
