// How do several iterators draw from one?
//
// What has been read lies in a chain of blocks, each with room for some items and a link to the
// next. A reader is a place in a block; blocks that all readers have left are garbage.

import CordonRuntime

enum Tee {
  private enum Block {
    static let source = 0
    /// How many items have been read into it.
    static let count = 1
    /// Whether an item is being read.
    static let isReading = 2
    static let next = 3
    static let items = 4
    static let capacity = 57
  }

  static let block = NativeType(
    "itertools._tee_dataobject", "Items that tee iterators have in common.",
    slots: Block.items + Block.capacity, flags: [.final, .noConstructor]
  ) { [] }

  private static func newBlock(_ vm: VM, _ source: Value) -> Value {
    let made = vm.newInstance(of: block)
    made.asInstance[slot: Block.source] = source
    made.asInstance[slot: Block.count] = .small(0)
    made.asInstance[slot: Block.isReading] = .false
    return made
  }

  /// Slots: the block and the place in it.
  static let type: NativeType = NativeType(
    "itertools._tee", "One of several iterators over the same items.", slots: 2, flags: .final,
    advance: { vm, it throws(Raised) in
      try vm.checkNativeStack()
      var block = it[slot: 0].asInstance
      if it[slot: 1].asInt >= Block.capacity {
        if block[slot: Block.next].isUnset {
          block[slot: Block.next] = newBlock(vm, block[slot: Block.source])
        }
        it[slot: 0] = block[slot: Block.next]
        it[slot: 1] = .small(0)
        block = it[slot: 0].asInstance
      }
      let i = it[slot: 1].asInt
      let item =
        try i < block[slot: Block.count].asInt
        ? block[slot: Block.items + i] : read(vm, block)
      if !item.isUnset { it[slot: 1] = .small(i + 1) }
      return item
    }
  ) {
    [
      .static("__new__(cls, iterable, /)", .pure, "Make an iterator that can be copied.") {
        call throws(Raised) in
        try new(call.vm, try call.vm.iterator(call[1]))
      },
      .init("__copy__(self, /)", .pure, "Make an independent iterator.") { call in
        copy(call.vm, call[0])
      },
    ]
  }

  private static func read(_ vm: VM, _ block: InstanceRef) throws(Raised) -> Value {
    if block[slot: Block.isReading] == .true {
      throw vm.raise(.runtimeError, "cannot re-enter the tee iterator")
    }
    block[slot: Block.isReading] = .true
    defer { block[slot: Block.isReading] = .false }
    let item = try vm.next(block[slot: Block.source])
    if item.isUnset { return .unset }
    let count = block[slot: Block.count].asInt
    block[slot: Block.items + count] = item
    block[slot: Block.count] = .small(count + 1)
    return item
  }

  private static func new(_ vm: VM, _ iterator: Value) throws(Raised) -> Value {
    if vm.isExactly(iterator, type) { return copy(vm, iterator) }
    let it = vm.newInstance(of: type)
    it.asInstance[slot: 0] = newBlock(vm, iterator)
    it.asInstance[slot: 1] = .small(0)
    return it
  }

  private static func copy(_ vm: VM, _ it: Value) -> Value {
    let made = vm.newInstance(of: type)
    made.asInstance[slot: 0] = it.asInstance[slot: 0]
    made.asInstance[slot: 1] = it.asInstance[slot: 1]
    return made
  }

  static let function = NativeRow(
    "tee(iterable, n=2, /)", .pure, "Return a tuple of n independent iterators."
  ) { call throws(Raised) in
    let vm = call.vm
    let n = try vm.indexAsInt(call[1], nil)
    if n < 0 { throw call.raise(.valueError, "n must be >= 0") }
    try vm.reserve(n, of: 64)
    let result = try vm.newTuple(count: n)
    if n == 0 { return Value(result) }
    var it = try vm.iterator(call[0])
    var copier = try vm.findAttribute(it, vm.intern("__copy__"))
    if copier.isUnset {
      it = try new(vm, it)
      copier = try vm.findAttribute(it, vm.intern("__copy__"))
    }
    result.items[0] = it
    for i in 1..<n {
      result.items[i] = try vm.call(copier)
      try vm.charge(8)
    }
    return Value(result)
  }
}
