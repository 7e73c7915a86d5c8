// What form does a memory view have, and how is it given another?

extension MemoryViewMethods {
  static let attributeRows: [NativeRow] = [
    .attribute(
      "obj", .pure, "The object whose memory is shown.",
      get: {
        call throws(Raised) in try call.view().owner
      }),
    .attribute(
      "nbytes", .pure, "The size of all elements in bytes.",
      get: {
        call throws(Raised) in .small(try call.view().byteCount)
      }),
    .attribute(
      "readonly", .pure, "Whether the memory cannot be written.",
      get: {
        call throws(Raised) in .bool(try call.view().isReadOnly)
      }),
    .attribute(
      "format", .pure, "The format of an element, as in module struct.",
      get: {
        call throws(Raised) in Value(try call.view().format)
      }),
    .attribute(
      "itemsize", .pure, "The size of an element in bytes.",
      get: {
        call throws(Raised) in .small(try call.view().itemSize)
      }),
    .attribute(
      "ndim", .pure, "The number of dimensions.",
      get: {
        call throws(Raised) in .small(try call.view().dimensions)
      }),
    .attribute("shape", .pure, "The length of each dimension.", get: shape),
    .attribute(
      "strides", .pure, "The bytes from one element to the next, by dimension.",
      get: strides),
    .attribute(
      "suboffsets", .pure, "Always empty.",
      get: { call throws(Raised) in
        _ = try call.view()
        return call.vm.emptyTuple
      }),
    .attribute(
      "c_contiguous", .pure, "Whether the elements lie side by side.",
      get: {
        call throws(Raised) in .bool(try call.view().isContiguous)
      }),
    .attribute(
      "f_contiguous", .pure, "Whether they lie side by side in Fortran's order.",
      get: {
        call throws(Raised) in
        let view = try call.view()
        return .bool(view.isContiguous && view.dimensions < 2)
      }),
    .attribute(
      "contiguous", .pure, "Whether the elements lie side by side.",
      get: {
        call throws(Raised) in .bool(try call.view().isContiguous)
      }),
  ]

  private static func shape(_ call: Call) throws(Raised) -> Value {
    let view = try call.view()
    let result = try call.vm.newTuple(count: view.dimensions)
    for i in 0..<view.dimensions {
      result.items[i] = .small(i == 0 ? view.length : view.innerLength(i - 1))
    }
    return Value(result)
  }

  private static func strides(_ call: Call) throws(Raised) -> Value {
    let view = try call.view()
    let result = try call.vm.newTuple(count: view.dimensions)
    var size = view.innerItems * view.itemSize
    for i in 0..<view.dimensions {
      if i > 0 { size /= view.innerLength(i - 1) }
      result.items[i] = .small(i == 0 ? view.stride : size)
    }
    return Value(result)
  }

  // MARK: cast

  static func cast(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let format = try call.text(1, "cast() argument 'format' must be str")
    let lengths = try shapeArgument(call)
    let view = try call.view()
    if !view.isContiguous {
      throw call.raise(.typeError, "memoryview: casts are restricted to C-contiguous views")
    }
    if lengths != nil && view.dimensions != 1 {
      throw call.raise(.typeError, "memoryview: cast must be 1D -> ND or ND -> 1D")
    }
    guard let size = itemSize(format) else {
      throw call.raise(
        .valueError,
        "memoryview: destination format must be a native single character format prefixed with an optional '@'"
      )
    }
    func isByte(_ letter: UInt8) -> Bool {
      letter == UInt8(ascii: "B") || letter == UInt8(ascii: "b") || letter == UInt8(ascii: "c")
    }
    if !isByte(view.letter) && !isByte(format.bytes[format.byteCount - 1]) {
      throw call.raise(.typeError, "memoryview: cannot cast between two non-byte formats")
    }
    if view.byteCount % size != 0 {
      throw call.raise(.typeError, "memoryview: length is not a multiple of itemsize")
    }
    guard let lengths else {
      return Value(
        vm.newMemoryView(
          view.owner, store: view.store, offset: view.offset, length: view.byteCount / size,
          stride: size,
          format: format, itemSize: size, flags: view.flags & ~MemoryView.scalarFlag,
          inner: .unset))
    }
    return try cast(call, view, format, size, lengths)
  }

  private static func itemSize(_ format: Text) -> Int? {
    let bytes = format.buffer
    let isPrefixed = bytes.count == 2 && bytes[0] == UInt8(ascii: "@")
    guard bytes.count == 1 || isPrefixed, let letter = bytes.last else { return nil }
    return MemoryView.itemSize(ofLetter: letter)
  }

  private static func shapeArgument(_ call: Call) throws(Raised) -> [Int]? {
    if call[2].isUnset { return nil }
    let vm = call.vm
    let shape = vm.payload(call[2])
    guard shape.isKind(.list) || shape.isKind(.tuple) else {
      throw call.raise(.typeError, "shape must be a list or a tuple")
    }
    let items = try vm.tupleFrom(shape).asTuple
    if items.pointee.count > 64 {
      throw call.raise(
        .valueError, "memoryview: number of dimensions must not exceed 64")
    }
    var lengths: [Int] = []
    for i in 0..<items.pointee.count {
      let item = vm.payload(items[item: i])
      guard item.isInt || item.isBool || item.isKind(.bigInt) else {
        throw call.raise(
          .typeError, "memoryview.cast(): elements of shape must be integers")
      }
      let n = try vm.sizeArgument(item)
      if n <= 0 {
        throw call.raise(
          .valueError, "memoryview.cast(): elements of shape must be integers > 0")
      }
      lengths.append(n)
    }
    return lengths
  }

  private static func cast(
    _ call: Call, _ view: MemoryView, _ format: Text, _ size: Int, _ lengths: [Int]
  ) throws(Raised) -> Value {
    let vm = call.vm
    var total = size
    for n in lengths {
      let (product, overflow) = total.multipliedReportingOverflow(by: n)
      if overflow {
        throw call.raise(.valueError, "memoryview.cast(): product(shape) > SSIZE_MAX")
      }
      total = product
    }
    if total != view.byteCount {
      throw call.raise(
        .typeError, "memoryview: product(shape) * itemsize != buffer size")
    }
    var inner = Value.unset
    if lengths.count > 1 {
      let tuple = try vm.newTuple(count: lengths.count - 1)
      for i in 1..<lengths.count { tuple.items[i - 1] = .small(lengths[i]) }
      inner = Value(tuple)
    }
    let first = lengths.first ?? 1
    return Value(
      vm.newMemoryView(
        view.owner, store: view.store, offset: view.offset, length: first, stride: total / first,
        format: format,
        itemSize: size,
        flags: view.flags & ~MemoryView.scalarFlag
          | (lengths.isEmpty ? MemoryView.scalarFlag : 0), inner: inner))
  }
}
