// How are tuples, lists and the other plain containers made?

extension ListObject {
  /// Items start here in their buffer cell.
  static let storageOffset = 24
}

extension Value {
  public var asList: ListRef { @inline(__always) get { cell.of(ListObject.self) } }
  public var asTuple: Tuple { @inline(__always) get { cell.of(TupleObject.self) } }
  /// Of a dict or a set, which has the same table.
  public var asDict: Dict { @inline(__always) get { cell.of(DictObject.self) } }
  public var asType: TypeRef { @inline(__always) get { cell.of(TypeObject.self) } }
  public var asRecord: Record { @inline(__always) get { cell.of(RecordObject.self) } }
  public var asException: Exception { @inline(__always) get { cell.of(ExceptionObject.self) } }
  var asFunction: Function { @inline(__always) get { cell.of(FunctionObject.self) } }
  var asNative: Native { @inline(__always) get { cell.of(NativeObject.self) } }
  public var asModule: Module { @inline(__always) get { cell.of(ModuleObject.self) } }
  public var asCode: Code { @inline(__always) get { cell.of(CodeObject.self) } }
  public var asGenerator: Generator { @inline(__always) get { cell.of(GeneratorObject.self) } }
  public var asBoundMethod: UnsafeMutablePointer<BoundMethodObject> {
    cell.of(BoundMethodObject.self)
  }
  public var asSlice: UnsafeMutablePointer<SliceObject> { cell.of(SliceObject.self) }
  public var asRange: UnsafeMutablePointer<RangeObject> { cell.of(RangeObject.self) }
  public var asBytes: UnsafeMutablePointer<BytesObject> { cell.of(BytesObject.self) }
  public var asByteArray: UnsafeMutablePointer<ByteArrayObject> { cell.of(ByteArrayObject.self) }
  public var asComplex: UnsafeMutablePointer<ComplexObject> { cell.of(ComplexObject.self) }
  public var asBigInt: UnsafeMutablePointer<BigIntObject> { cell.of(BigIntObject.self) }
}

extension VM {
  // MARK: Tuples

  /// A tuple of `count` unset items, for small counts that are known to be harmless.
  func makeTuple(_ count: Int) -> Tuple {
    let cell = allocate(bytes: 16 + count * 8, .tuple, shape: BuiltinType.tuple.shape)
    let tuple = cell.of(TupleObject.self)
    tuple.pointee.count = count
    tuple.items.update(repeating: .unset, count: count)
    return tuple
  }

  /// A tuple of values made in a row, none of which may call back into Python.
  public func makeTuple(_ make: @autoclosure () -> [Value]) -> Tuple {
    // An array hides its values from the collector, the first from the making of the last on.
    state.heap.disabled += 1
    defer { state.heap.disabled -= 1 }
    let items = make()
    let tuple = makeTuple(items.count)
    for (i, item) in items.enumerated() { tuple.items[i] = item }
    return tuple
  }

  /// A tuple of `count` unset items; the caller fills them.
  public func newTuple(count: Int) throws(Raised) -> Tuple {
    if count == 0 { return state.emptyTuple.asTuple }
    try reserve(count, of: 8)
    return makeTuple(count)
  }

  public func newTuple(_ items: UnsafePointer<Value>, _ count: Int) throws(Raised) -> Value {
    if count == 0 { return state.emptyTuple }
    try reserve(count, of: 8)
    let cell = allocate(bytes: 16 + count * 8, .tuple, shape: BuiltinType.tuple.shape)
    let tuple = cell.of(TupleObject.self)
    tuple.pointee.count = count
    tuple.items.update(from: items, count: count)
    return Value(tuple)
  }

  /// A tuple of a list's items. They are read after the allocation: until then the list, which
  /// the caller may have no more use for, is what holds them.
  public func newTuple(of list: ListRef) throws(Raised) -> Value {
    let tuple = try newTuple(count: list.pointee.count)
    tuple.items.update(from: list.pointee.items, count: tuple.pointee.count)
    return Value(tuple)
  }

  public func tuple(_ a: Value) -> Value {
    let t = makeTuple(1)
    t.items[0] = a
    return Value(t)
  }
  public func tuple(_ a: Value, _ b: Value) -> Value {
    let t = makeTuple(2)
    t.items[0] = a
    t.items[1] = b
    return Value(t)
  }
  public func tuple(_ a: Value, _ b: Value, _ c: Value) -> Value {
    let t = makeTuple(3)
    t.items[0] = a
    t.items[1] = b
    t.items[2] = c
    return Value(t)
  }

  public var emptyTuple: Value { state.emptyTuple }

  // MARK: Lists

  /// An empty list with room for `capacity` items.
  public func newList(capacity: Int = 0) throws(Raised) -> ListRef {
    try reserve(capacity, of: 8)
    return makeList(capacity: capacity)
  }

  @inline(__always) func makeList(capacity: Int) -> ListRef {
    let cell = allocate(
      MemoryLayout<ListObject>.size, .list, shape: BuiltinType.list.shape)
    let list = cell.of(ListObject.self)
    list.pointee.count = 0
    list.pointee.capacity = 0
    list.pointee.items = UnsafeMutablePointer(bitPattern: 8).unsafelyUnwrapped
    if capacity > 0 { setCapacity(list, capacity) }
    return list
  }

  /// Moves the items to storage for exactly `capacity`, at least as many as there are.
  @inline(never) func setCapacity(_ list: ListRef, _ capacity: Int) {
    let storage = allocate(
      bytes: ListObject.storageOffset + capacity * 8, .buffer, shape: 0)
    let items = storage.values(at: ListObject.storageOffset)
    items.update(from: list.pointee.items, count: list.pointee.count)
    list.pointee.items = items
    list.pointee.capacity = capacity
  }

  @inline(__always) public func append(_ list: ListRef, _ value: Value) throws(Raised) {
    let n = list.pointee.count
    if n == list.pointee.capacity { try grow(list) }
    list.pointee.items[n] = value
    list.pointee.count = n &+ 1
  }

  @inline(never) func grow(_ list: ListRef) throws(Raised) {
    let n = list.pointee.count
    let capacity = n < 4 ? 4 : n + n >> 3 + 6 + (n < 64 ? n : n >> 2)
    try reserve(capacity, of: 8)
    setCapacity(list, capacity)
  }

  // MARK: Cells, methods, slices, records

  func newCell(_ contents: Value) -> Value {
    let cell = allocate(MemoryLayout<CellObject>.size, .cell, shape: BuiltinType.cell.shape)
    cell.of(CellObject.self).pointee.contents = contents
    return Value(cell: cell)
  }

  public func newBoundMethod(_ function: Value, _ receiver: Value) -> Value {
    let cell = allocate(
      MemoryLayout<BoundMethodObject>.size, .boundMethod, shape: BuiltinType.method.shape)
    let method = cell.of(BoundMethodObject.self)
    method.pointee.function = function
    method.pointee.receiver = receiver
    return Value(cell: cell)
  }

  public func newSlice(_ start: Value, _ stop: Value, _ step: Value) -> Value {
    let cell = allocate(MemoryLayout<SliceObject>.size, .slice, shape: BuiltinType.slice.shape)
    let slice = cell.of(SliceObject.self)
    slice.pointee.start = start
    slice.pointee.stop = stop
    slice.pointee.step = step
    return Value(cell: cell)
  }

  /// A record of a built-in type with as many unset slots as its row says.
  public func newRecord(_ type: BuiltinType) -> Record {
    newRecord(self.type(type))
  }

  /// A record of a record type (built in or a module's).
  public func newRecord(_ type: TypeRef) -> Record {
    let count = Int(type.pointee.fieldCount)
    let cell = allocate(bytes: 16 + count * 8, .record, shape: type.pointee.rootShape)
    let record = cell.of(RecordObject.self)
    record.pointee.count = count
    record.slots.update(repeating: .unset, count: count)
    return record
  }

  // MARK: Numbers

  @inline(__always) public func float(_ d: Double) -> Value {
    Value.inline(d) ?? boxFloat(d)
  }

  @inline(never) func boxFloat(_ d: Double) -> Value {
    if d.bitPattern == 0 { return state.zero }
    let cell = allocate(MemoryLayout<FloatObject>.size, .float, shape: BuiltinType.float.shape)
    cell.of(FloatObject.self).pointee.value = d
    return Value(cell: cell)
  }

  public func newComplex(_ real: Double, _ imaginary: Double) -> Value {
    let cell = allocate(
      MemoryLayout<ComplexObject>.size, .complex, shape: BuiltinType.complex.shape)
    cell.of(ComplexObject.self).pointee.real = real
    cell.of(ComplexObject.self).pointee.imaginary = imaginary
    return Value(cell: cell)
  }

  /// An int of any machine size.
  @inline(__always) public func int(_ i: Int) -> Value {
    Value.fits(i) ? .small(i) : boxInt(i)
  }

  @inline(never) func boxInt(_ i: Int) -> Value {
    let cell = allocate(bytes: 24, .bigInt, shape: BuiltinType.int.shape)
    let big = cell.of(BigIntObject.self)
    big.pointee.limbCount = 1
    big.pointee.isNegative = i < 0
    big.limbs[0] = i.magnitude
    return Value(cell: cell)
  }
}
