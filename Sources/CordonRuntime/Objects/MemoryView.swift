// What is a memory view, and where is the memory it shows?
//
// A view of one dimension has a length and a stride. One of several keeps the lengths of the inner
// dimensions, which are always contiguous, beside those of the outermost.
// Invariant: a view of a bytearray that is not released counts among its exports, and a bytearray
// with exports keeps its storage.

/// The cell of a memory view: a record with the slots below.
struct MemoryView {
  enum Slot { static let owner = 0, offset = 1, length = 2, stride = 3, format = 4, itemSize = 5 }
  enum MoreSlots { static let flags = 6, inner = 7, hash = 8, store = 9 }
  static let slotCount = 10
  static let readOnlyFlag = 1
  /// A view of a single item, with no dimensions.
  static let scalarFlag = 2

  let record: Record

  init(_ value: Value) { record = value.asRecord }

  /// The object whose memory is shown, as Python sees it; unset once the view is released.
  var owner: Value { record[slot: Slot.owner] }
  /// The exact bytes or bytearray that holds the memory; unset once the view is released.
  var store: Value { record[slot: MoreSlots.store] }
  var offset: Int { record[slot: Slot.offset].asInt }
  /// Items of the outermost dimension; 1 when there is none.
  var length: Int { record[slot: Slot.length].asInt }
  /// Bytes from one item of the outermost dimension to the next.
  var stride: Int { record[slot: Slot.stride].asInt }
  var format: Text { record[slot: Slot.format].asText }
  var itemSize: Int { record[slot: Slot.itemSize].asInt }
  var isReadOnly: Bool { record[slot: MoreSlots.flags].asInt & MemoryView.readOnlyFlag != 0 }
  var isScalar: Bool { record[slot: MoreSlots.flags].asInt & MemoryView.scalarFlag != 0 }
  var flags: Int { record[slot: MoreSlots.flags].asInt }
  /// A tuple of the lengths of the inner dimensions, or unset.
  var inner: Value { record[slot: MoreSlots.inner] }
  var innerCount: Int { inner.isUnset ? 0 : inner.asTuple.pointee.count }
  var dimensions: Int { isScalar ? 0 : 1 + innerCount }
  func innerLength(_ i: Int) -> Int { inner.asTuple[item: i].asInt }

  /// Items in an element of the outermost dimension.
  var innerItems: Int {
    var n = 1
    for i in 0..<innerCount { n *= innerLength(i) }
    return n
  }
  var itemCount: Int { length * innerItems }
  var byteCount: Int { itemCount * itemSize }
  var isReleased: Bool { owner.isUnset }
  var isContiguous: Bool { length <= 1 || stride == innerItems * itemSize }

  /// The letter of the format, without a leading `@`.
  var letter: UInt8 { format.bytes[format.byteCount - 1] }

  func checkReleased(_ vm: VM) throws(Raised) {
    if isReleased {
      throw vm.raise(.valueError, "operation forbidden on released memoryview object")
    }
  }

  /// The first byte of the first item. The view is not released.
  func start(_ vm: VM) -> UnsafeMutablePointer<UInt8> {
    let base =
      store.isKind(.bytes) ? store.asBytes.bytes : store.asByteArray.pointee.bytes
    return (base ?? UnsafeMutablePointer(bitPattern: 8).unsafelyUnwrapped) + offset
  }

  /// All bytes in place, or nil when they do not lie side by side.
  func contiguousBytes(_ vm: VM) -> ByteSpan? {
    isContiguous ? UnsafeBufferPointer(start: start(vm), count: byteCount) : nil
  }

  /// The bytes of all items side by side.
  func copyBytes(_ vm: VM) throws(Raised) -> UnsafeMutablePointer<BytesObject> {
    try vm.charge(length)
    let result = try vm.newBytes(count: byteCount)
    let from = start(vm)
    let chunk = innerItems * itemSize
    for i in 0..<length {
      (result.bytes + i * chunk).update(from: from + i * stride, count: chunk)
    }
    return result
  }

  /// The place of an item given by its index in each dimension.
  func place(_ vm: VM, _ indices: [Int]) -> UnsafeMutablePointer<UInt8> {
    var p = start(vm)
    guard let first = indices.first else { return p }
    p += first * stride
    var size = innerItems * itemSize
    for i in 0..<innerCount {
      size /= innerLength(i)
      p += indices[i + 1] * size
    }
    return p
  }
}

extension VM {
  /// A view of a bytes-like object, or nil when it is none.
  func newMemoryView(of object: Value) throws(Raised) -> Value? {
    let plain = payload(object)
    if plain.isKind(.memoryView) {
      let view = MemoryView(plain)
      try view.checkReleased(self)
      return Value(copy(view))
    }
    guard plain.isKind(.bytes) || plain.isKind(.byteArray) else {
      return try viewByMethod(object)
    }
    let isFixed = plain.isKind(.bytes)
    return Value(
      newMemoryView(
        object, store: plain, offset: 0,
        length: isFixed ? plain.asBytes.pointee.count : plain.asByteArray.pointee.count,
        stride: 1, format: state.latin1[0x42].asText, itemSize: 1,
        flags: isFixed ? MemoryView.readOnlyFlag : 0, inner: .unset))
  }

  /// Through the type's own `__buffer__`.
  private func viewByMethod(_ object: Value) throws(Raised) -> Value? {
    // What CPython asks for: any layout, with its format, to read.
    let fullReadOnly = 0x11C
    let made = try callSpecial(object, .__buffer__, .small(fullReadOnly))
    if made.isUnset { return nil }
    guard made.isKind(.memoryView) else {
      throw raise(.typeError, "__buffer__ returned non-memoryview object")
    }
    return made
  }

  /// A view of the items that an object keeps in a bytearray of its own.
  public func newMemoryView(
    of owner: Value, over store: UnsafeMutablePointer<ByteArrayObject>, format: StaticString,
    itemSize: Int
  ) -> Value {
    Value(
      newMemoryView(
        owner, store: Value(store), offset: 0, length: store.pointee.count / itemSize,
        stride: itemSize, format: intern(format), itemSize: itemSize, flags: 0, inner: .unset))
  }

  func newMemoryView(
    _ owner: Value, store: Value, offset: Int, length: Int, stride: Int, format: Text,
    itemSize: Int,
    flags: Int, inner: Value
  ) -> Record {
    let count = MemoryView.slotCount
    let cell = allocate(bytes: 16 + count * 8, .memoryView, shape: BuiltinType.memoryview.shape)
    let record = cell.of(RecordObject.self)
    record.pointee.count = count
    record[slot: MemoryView.Slot.owner] = owner
    record[slot: MemoryView.Slot.offset] = .small(offset)
    record[slot: MemoryView.Slot.length] = .small(length)
    record[slot: MemoryView.Slot.stride] = .small(stride)
    record[slot: MemoryView.Slot.format] = Value(format)
    record[slot: MemoryView.Slot.itemSize] = .small(itemSize)
    record[slot: MemoryView.MoreSlots.flags] = .small(flags)
    record[slot: MemoryView.MoreSlots.inner] = inner
    record[slot: MemoryView.MoreSlots.hash] = .unset
    record[slot: MemoryView.MoreSlots.store] = store
    if store.isKind(.byteArray) { store.asByteArray.pointee.exports += 1 }
    return record
  }

  /// Another view of the same items, with changes.
  func copy(
    _ view: MemoryView, offset: Int? = nil, length: Int? = nil, stride: Int? = nil,
    format: Text? = nil, itemSize: Int? = nil, flags: Int? = nil
  ) -> Record {
    newMemoryView(
      view.owner, store: view.store, offset: offset ?? view.offset, length: length ?? view.length,
      stride: stride ?? view.stride, format: format ?? view.format,
      itemSize: itemSize ?? view.itemSize, flags: flags ?? view.flags, inner: view.inner)
  }

  func release(_ view: MemoryView) {
    if view.isReleased { return }
    let store = view.store
    view.record[slot: MemoryView.Slot.owner] = .unset
    view.record[slot: MemoryView.MoreSlots.store] = .unset
    if store.isKind(.byteArray) { store.asByteArray.pointee.exports -= 1 }
  }

  /// Sets a bytearray's count of exports to the number of views that are still reachable.
  ///
  /// Views are not released when the last reference goes, as they are where references are counted;
  /// so before a bytearray refuses to change its size, unreachable ones are collected.
  func recountExports(_ array: UnsafeMutablePointer<ByteArrayObject>) throws(Raised) {
    guard state.heap.disabled == 0 else { return }
    try charge(1000)
    collect()
    finishSweep()
    var exports = 0
    let size = HeapSize.sizeClass(16 + MemoryView.slotCount * 8)
    var block = state.heap.classHead[size]
    while block >= 0 {
      let info = state.heap.blocks[Int(block)]
      var cell = Cell(
        bitPattern: state.heap.arena + UInt(block) << UInt(HeapSize.blockShift)
      ).unsafelyUnwrapped
      for _ in 0..<Int(info.count) {
        if cell.kind == .memoryView {
          let store = MemoryView(Value(cell: cell)).store
          if store.isKind(.byteArray), store.asByteArray == array { exports += 1 }
        }
        cell += Int(info.cellSize)
      }
      block = info.next
    }
    array.pointee.exports = exports
  }
}
