// Which cells are still in use?
//
// Mark and lazy sweep. The heap is traced precisely, by kind; the native stack and the value stack
// conservatively, so native code keeps values in locals with no ceremony and a register may hold
// what an earlier call left there. Two mark colours take turns; new cells get the present one.

import CSupport
import Glibc

extension VM {
  /// Collects everything no root reaches, then grants the next allowance.
  @inline(never) public func collect(needing n: Int = 0) {
    if state.heap.disabled > 0 { return }
    let start = monotonicSeconds()
    state.heap.collections += 1
    finishSweep()
    // Flip the colour.
    state.headerBits ^= 0x300
    state.heap.live = 0
    for i in 0..<state.heap.blockCount { state.heap.blocks[i].live = 0 }
    memset(state.heap.liveByRealm, 0, host.realmCount * 8)
    memset(state.heap.usedByRealm, 0, host.realmCount * 8)
    state.heap.markFloor = VM.trustedRealm
    markRoots()
    var handle = self
    withUnsafeMutablePointer(to: &handle) { p in
      cordon_with_registers_spilled(
        { context, low in
          let vm = context.unsafelyUnwrapped.load(as: VM.self)
          vm.markNativeStack(from: UInt(bitPattern: low))
        }, p)
    }
    drain()
    markTrusted()
    markWaiting()
    markRealms()
    keepFinalizable()
    markRealms()
    endRealms()
    processWeak()
    releaseBlocks()
    for c in 1..<HeapSize.classCount {
      state.free[c] = 0
      state.heap.classSweep[c] = state.heap.classHead[c]
    }
    grant(needing: n)
    if state.heap.stress { finishSweep() }
    releaseShapes()
    // The time is the realm's that made it necessary: the machine looks at the clock soon.
    if host.realms.indices.contains(Int(state.realm)), state.realm > 0,
      host.meter(of: state.realm).pointee.limitsTime
    {
      lookUpSoon()
    }
    let pause = monotonicSeconds() - start
    if pause > state.heap.longestPause { state.heap.longestPause = pause }
  }

  /// Sets `bytesLeft` to what may be allocated before the next collection.
  func grant(needing n: Int) {
    let realm = Int(state.realm)
    let room =
      state.heap.quotaByRealm[realm] - state.heap.liveByRealm[realm]
      - state.heap.usedByRealm[realm]
    let allowance = max(state.heap.live, (1 << 20) + n * 2)
    state.heap.granted = min(room, allowance, max(0, freeInArena))
    if state.heap.stress {
      let excess = state.heap.live - state.heap.stressThreshold
      state.heap.granted = min(room, excess > 0 ? excess >> 5 : 0)
    }
    state.bytesLeft = state.heap.granted
  }

  /// Moves the account from one realm to another; called whenever the present realm changes.
  @inline(never) func switchAccount(to realm: UInt16) {
    let old = Int(state.realm)
    let used = state.heap.granted - state.bytesLeft
    state.heap.usedByRealm[old] += used
    state.realm = realm
    state.headerBits = state.headerBits & ~0xFFFF_0000 | UInt64(realm) << 16
    let new = Int(realm)
    let room =
      state.heap.quotaByRealm[new] - state.heap.liveByRealm[new] - state.heap.usedByRealm[new]
    state.heap.granted = min(max(0, state.bytesLeft), room)
    state.bytesLeft = state.heap.granted
  }

  // MARK: Tables outside the heap

  /// Has the present realm pay for what a table outside the heap takes for a cell; until the next
  /// collection, which counts it anew.
  @inline(__always) func takeOutside(_ bytes: Int) { state.bytesLeft &-= bytes }

  /// Counts the same after marking, for the realm of a cell that is alive.
  func countOutside(_ cell: Cell, _ bytes: Int) {
    state.heap.liveByRealm[Int(cell.realm)] &+= bytes
  }

  // MARK: Marking

  private var colour: UInt8 {
    @inline(__always) get { UInt8(truncatingIfNeeded: state.headerBits >> 8) }
  }

  @inline(__always) func mark(_ value: Value) {
    if value.isCell { mark(cell: value.cell) }
  }

  @inline(__always) func mark(cell: Cell?) {
    guard let cell, claim(cell) else { return }
    if cell.realm > state.heap.markFloor { return host.waitingToBeMarked.append(cell) }
    if state.heap.markCount == state.heap.markCapacity { growMarkStack() }
    state.heap.mark[state.heap.markCount] = UInt(bitPattern: cell)
    state.heap.markCount &+= 1
  }

  /// Counts a cell as alive, what it refers to apart; false when it was counted before.
  @inline(__always) private func claim(_ cell: Cell) -> Bool {
    let colour = colour
    if cell.load(fromByteOffset: 1, as: UInt8.self) == colour { return false }
    cell.storeBytes(of: colour, toByteOffset: 1, as: UInt8.self)
    let block = Int((UInt(bitPattern: cell) &- state.heap.arena) >> UInt(HeapSize.blockShift))
    let info = state.heap.blocks + block
    let size: Int
    if info.pointee.state == .small {
      size = Int(info.pointee.cellSize)
      info.pointee.live &+= 1
    } else {
      size = Int(info.pointee.count) << HeapSize.blockShift
    }
    state.heap.live &+= size
    // A realm pays for what was born in it, and for what trusted code has made and nobody else keeps.
    let home = cell.realm
    let isLent = home <= VM.trustedRealm && state.heap.markAccount != 0
    if isLent {
      state.heap.liveByRealm[Int(state.heap.markAccount)] &+= size
      if state.heap.countsLent { host.lentCells[UInt(bitPattern: cell)] = state.heap.markAccount }
    } else {
      state.heap.liveByRealm[Int(home)] &+= size
    }
    return true
  }

  @inline(__always) func isMarked(_ cell: Cell) -> Bool {
    cell.load(fromByteOffset: 1, as: UInt8.self) == colour
  }

  private func growMarkStack() {
    let capacity = state.heap.markCapacity * 2
    let grown = UnsafeMutablePointer<UInt>.allocate(capacity: capacity)
    grown.update(from: state.heap.mark, count: state.heap.markCount)
    state.heap.mark.deallocate()
    state.heap.mark = grown
    state.heap.markCapacity = capacity
  }

  /// Any word: marks the cell it points to or into, if it does.
  @inline(__always) func mark(word: UInt) {
    let offset = word &- state.heap.arena
    if offset >= UInt(state.heap.blockCount) << UInt(HeapSize.blockShift) { return }
    let block = Int(offset >> UInt(HeapSize.blockShift))
    let info = state.heap.blocks + block
    switch info.pointee.state {
    case .small:
      let inside = UInt64(offset & UInt(HeapSize.block - 1))
      let i = UInt((inside &* UInt64(info.pointee.inverse)) >> 32)
      if i >= UInt(info.pointee.count) { return }
      let address =
        state.heap.arena + UInt(block) << UInt(HeapSize.blockShift)
        + i * UInt(info.pointee.cellSize)
      let cell = Cell(bitPattern: address).unsafelyUnwrapped
      if cell.load(as: UInt8.self) != 0 { mark(cell: cell) }
    case .largeHead, .largeTail:
      let address = state.heap.arena + UInt(info.pointee.head) << UInt(HeapSize.blockShift)
      mark(cell: Cell(bitPattern: address))
    case .free: return
    }
  }

  private func markNativeStack(from low: UInt) {
    var p = (low + 7) & ~7
    while p < state.heap.stackHigh {
      mark(word: UnsafePointer<UInt>(bitPattern: p).unsafelyUnwrapped.pointee)
      p += 8
    }
  }

  private func markRoots() {
    chargeStacks()
    var p = state.stackBase
    while p < state.stackTop {
      mark(word: UInt(p.pointee.bits))
      p += 1
    }
    var frame = state.frames
    while frame <= state.frame {
      mark(cell: Cell(frame.pointee.function))
      mark(cell: Cell(frame.pointee.code))
      mark(frame.pointee.namespace)
      mark(frame.pointee.handled)
      if let generator = frame.pointee.generator { mark(cell: Cell(generator)) }
      frame += 1
    }
    mark(state.handled)
    mark(state.raised)
    mark(state.zero)
    mark(state.emptyTuple)
    mark(cell: Cell(state.builtins))
    for i in 0..<Name.count { mark(state.names[i]) }
    for i in 0..<256 { mark(state.latin1[i]) }
    for i in 1..<BuiltinType.count { mark(cell: Cell(state.types[i])) }

    host.markRoots(self)
  }

  /// Marks what the cells of restricted realms that were found first refer to.
  private func markWaiting() {
    state.heap.markFloor = .max
    let waiting = host.waitingToBeMarked
    host.waitingToBeMarked = []
    for cell in waiting {
      state.heap.markAccount = cell.realm
      trace(cell)
      drain()
    }
    state.heap.markAccount = 0
  }

  func drain() {
    while state.heap.markCount > 0 {
      state.heap.markCount &-= 1
      let word = state.heap.mark[state.heap.markCount]
      trace(Cell(bitPattern: word).unsafelyUnwrapped)
    }
  }

  @inline(__always) private func mark(_ values: UnsafeMutablePointer<Value>, _ count: Int) {
    var i = 0
    while i < count {
      mark(values[i])
      i &+= 1
    }
  }

  func trace(_ cell: Cell) {
    if cell.kind.hasForeignShape { mark(cell: Cell(state.shapes[Int(cell.shape)].type)) }
    switch cell.kind {
    case .free, .float, .bigInt, .complex, .bytes, .buffer, .rangeIterator:
      break
    case .string:
      let s = cell.of(StringObject.self)
      let isSharing = s.isSharing
      if isSharing || s.pointee.byteCount != s.pointee.count {
        mark(cell: s.tail.pointee.index)
        if isSharing { mark(cell: s.tail.pointee.shared) }
      }
    case .byteArray:
      mark(cell: cell.of(ByteArrayObject.self).pointee.storage)
    case .list:
      let list = cell.of(ListObject.self)
      if list.pointee.capacity > 0 {
        mark(cell: Cell(list.pointee.items) - ListObject.storageOffset)
        mark(list.pointee.items, list.pointee.count)
      }
    case .tuple:
      let tuple = cell.of(TupleObject.self)
      mark(tuple.items, tuple.pointee.count)
    case .slots:
      let slots = cell.of(SlotsObject.self)
      mark(slots.items, slots.pointee.count)
    case .dict, .set:
      let dict = cell.of(DictObject.self)
      if dict.pointee.capacity > 0 {
        mark(cell: Cell(dict.pointee.entries) - DictObject.storageOffset)
        var i = 0
        while i < dict.pointee.used {
          mark(dict.pointee.entries[i].key)
          mark(dict.pointee.entries[i].value)
          i &+= 1
        }
      }
    case .function:
      let function = cell.of(FunctionObject.self)
      mark(cell: Cell(function.pointee.code))
      mark(cell: Cell(function.pointee.globals))
      mark(function.pointee.defaults)
      mark(cell: function.pointee.extras)
      mark(function.closure, Int(function.pointee.code.pointee.freeCount))
    case .native:
      let native = cell.of(NativeObject.self)
      mark(native.pointee.name)
      mark(native.pointee.owner)
      mark(native.pointee.state)
    case .boundMethod:
      let method = cell.of(BoundMethodObject.self)
      mark(method.pointee.function)
      mark(method.pointee.receiver)
    case .code:
      traceCode(cell.of(CodeObject.self))
    case .cell:
      mark(cell.of(CellObject.self).pointee.contents)
    case .type:
      traceType(cell.of(TypeObject.self))
    case .instance:
      let instance = cell.of(InstanceObject.self)
      mark(cell: instance.pointee.overflow)
      let type = state.shapes[Int(cell.shape)].type
      mark(
        instance.slots,
        Int(
          cell.shape == type.pointee.dictShape
            ? type.pointee.reservedSlots : type.pointee.inlineCapacity))
    case .exception:
      let exception = cell.of(ExceptionObject.self)
      mark(cell: exception.pointee.overflow)
      mark(exception.pointee.arguments)
      mark(exception.pointee.cause)
      mark(exception.pointee.context)
      mark(exception.pointee.traceback)
      mark(cell: exception.pointee.fields)
    case .module:
      let module = cell.of(ModuleObject.self)
      mark(cell: Cell(module.pointee.dictionary))
      mark(module.pointee.name)
    case .generator:
      let generator = cell.of(GeneratorObject.self)
      mark(cell: Cell(generator.pointee.function))
      mark(generator.pointee.handled)
      mark(generator.pointee.name)
      mark(generator.pointee.qualifiedName)
      mark(generator.pointee.extra)
      var i = 0
      while i < generator.pointee.registerCount {
        mark(word: UInt(generator.registers[i].bits))
        i &+= 1
      }
    case .range:
      mark(cell.values(at: 8), 4)
    case .slice:
      mark(cell.values(at: 8), 3)
    case .listIterator:
      mark(cell.of(ListIteratorObject.self).pointee.sequence)
    case .record, .memoryView:
      let record = cell.of(RecordObject.self)
      mark(record.slots, record.pointee.count)
    }
  }

  private func traceCode(_ code: Code) {
    mark(cell: code.pointee.wordsCell)
    mark(cell: code.pointee.positionsCell)
    mark(cell: code.pointee.handlersCell)
    mark(cell: code.pointee.constantsCell)
    mark(code.pointee.name)
    mark(code.pointee.qualifiedName)
    mark(code.pointee.fileName)
    mark(code.pointee.localNames)
    mark(code.pointee.cellLocals)
    mark(code.pointee.freeNames)
    mark(code.pointee.doc)
    mark(code.pointee.inlinedVariables)
  }

  private func traceType(_ type: TypeRef) {
    mark(cell: type.pointee.overflow)
    mark(type.pointee.name)
    mark(type.pointee.qualifiedName)
    mark(type.pointee.module)
    mark(type.pointee.bases)
    mark(cell: Cell(type.pointee.mro))
    mark(cell: Cell(type.pointee.dictionary))
    if let base = type.pointee.base { mark(cell: Cell(base)) }
    if let payload = type.pointee.payloadType { mark(cell: Cell(payload)) }
    // `subclasses` is weak; the names of shapes are kept by the shapes' type.
    if let weak = type.pointee.subclasses { _ = claim(weak) }
    markShapeNames(type.pointee.rootShape)
  }

  /// Names in the shape tree live as long as the type.
  private func markShapeNames(_ root: UInt32) {
    var child = state.shapes[Int(root)].firstChild
    while child != 0 {
      mark(state.shapes[Int(child)].name)
      if state.shapes[Int(child)].firstChild != 0 { markShapeNames(child) }
      child = state.shapes[Int(child)].sibling
    }
  }

  // MARK: Weak references

  /// Drops dead strings from the intern table and dead types from lists of subclasses.
  private func processWeak() {
    state.interned.removeAll { !isMarked($0) }
    if host.realmCount > 2 {
      state.interned.forEach { countOutside($0, InternTable.entryBytes) }
    }
    host.processWeak(self)
    forgetLookups()
    clearShapeCache()
  }

  // MARK: Finalisers

  /// Objects whose `__del__` has still to run are kept alive until it has.
  private func keepFinalizable() {
    host.takeDead(self)
  }

  // MARK: Sweeping

  func finishSweep() {
    for c in 1..<HeapSize.classCount {
      while state.heap.classSweep[c] >= 0 {
        let block = state.heap.classSweep[c]
        state.heap.classSweep[c] = state.heap.blocks[Int(block)].next
        sweep(block: Int(block), class: c)
      }
    }
  }

  @inline(never) func sweep(block: Int, class c: Int) {
    let size = Int(state.heap.blocks[block].cellSize)
    let count = Int(state.heap.blocks[block].count)
    if Int(state.heap.blocks[block].live) == count { return }
    let colour = colour
    var p = Cell(
      bitPattern: state.heap.arena + UInt(block) << UInt(HeapSize.blockShift)
    ).unsafelyUnwrapped
    var first: UInt = 0
    var tail: Cell?
    for _ in 0..<count {
      if p.load(fromByteOffset: 1, as: UInt8.self) != colour {
        if state.heap.stress && p.load(as: UInt8.self) != 0 { memset(p, 0xDB, size) }
        p.storeBytes(of: 0, as: UInt64.self)
        if let tail {
          tail.storeBytes(of: UInt(bitPattern: p), toByteOffset: 8, as: UInt.self)
        } else {
          first = UInt(bitPattern: p)
        }
        tail = p
      }
      p += size
    }
    if let tail {
      tail.storeBytes(of: state.free[c], toByteOffset: 8, as: UInt.self)
      state.free[c] = first
    }
  }

  /// Frees dead large cells and small blocks without a live cell, joins neighbouring free runs and
  /// gives the pages of long ones back. The lists of blocks by class are made anew.
  private func releaseBlocks() {
    let colour = colour
    for c in 1..<HeapSize.classCount { state.heap.classHead[c] = -1 }
    state.heap.freeRuns = -1
    var last: Int32 = -1
    var run = 0
    var length = 0
    func endRun() {
      if length == 0 { return }
      state.heap.blocks[run] = BlockInfo(
        count: UInt32(length), state: .free, head: Int32(run), next: -1)
      if last >= 0 {
        state.heap.blocks[Int(last)].next = Int32(run)
      } else {
        state.heap.freeRuns = Int32(run)
      }
      last = Int32(run)
      if length >= 256 {
        let address = state.heap.arena + UInt(run) << UInt(HeapSize.blockShift)
        madvise(
          UnsafeMutableRawPointer(bitPattern: address), length << HeapSize.blockShift,
          MADV_DONTNEED)
      }
      length = 0
    }
    var block = 0
    while block < state.heap.blockCount {
      let info = state.heap.blocks[block]
      let address = state.heap.arena + UInt(block) << UInt(HeapSize.blockShift)
      let size: Int
      let isAlive: Bool
      switch info.state {
      case .small:
        size = 1
        isAlive = info.live > 0
        if isAlive {
          let c = HeapSize.sizeClass(Int(info.cellSize))
          state.heap.blocks[block].next = state.heap.classHead[c]
          state.heap.classHead[c] = Int32(block)
        }
      case .largeHead:
        size = Int(info.count)
        let head = Cell(bitPattern: address).unsafelyUnwrapped
        isAlive = head.load(fromByteOffset: 1, as: UInt8.self) == colour
      case .free:
        size = max(1, Int(info.count))
        isAlive = false
      case .largeTail:
        size = 1
        isAlive = false
      }
      if isAlive {
        endRun()
      } else {
        if length == 0 { run = block }
        for i in block..<block + size { state.heap.blocks[i].state = .free }
        length += size
      }
      block += size
    }
    endRun()
  }
}

extension Kind {
  /// Whether cells of this kind may have a shape of a type that is not built in.
  var hasForeignShape: Bool {
    @inline(__always) get {
      self == .instance || self == .exception || self == .type || self == .module
        || self == .record
    }
  }
}

func monotonicSeconds() -> Double {
  var t = timespec()
  clock_gettime(CLOCK_MONOTONIC, &t)
  return Double(t.tv_sec) + Double(t.tv_nsec) * 1e-9
}
