// Where do cells come from?
//
// One reserved arena is cut into 32 KiB blocks. A small block holds cells of one size class;
// bigger cells take runs of whole blocks. Free cells of a class form a list, filled by sweeping
// blocks when they are needed. `bytesLeft` is the one counter that everything charges: it runs out
// when a collection is due or the realm's quota is reached.

import Glibc

struct BlockInfo {
  enum State: UInt32 { case free, small, largeHead, largeTail }
  /// Cell size of a small block.
  var cellSize: UInt32 = 0
  /// 2^32 / cellSize rounded up: finds the cell an interior pointer lies in.
  var inverse: UInt32 = 0
  /// Cells in a small block, blocks in a large or free run.
  var count: UInt32 = 0
  var state: State = .free
  /// First block of the run.
  var head: Int32 = 0
  /// Next block of the class, or next free run.
  var next: Int32 = -1
  /// Cells of a small block that the last collection found alive.
  var live: UInt32 = 0
}

struct HeapState {
  var arena: UInt
  var arenaBlocks: Int
  /// Blocks ever used; those beyond have never been touched.
  var blockCount = 0
  var blocks: UnsafeMutablePointer<BlockInfo>
  var classHead: UnsafeMutablePointer<Int32>
  var classSweep: UnsafeMutablePointer<Int32>
  var classSize: UnsafeMutablePointer<Int>
  var freeRuns: Int32 = -1
  var mark: UnsafeMutablePointer<UInt>
  var markCount = 0
  var markCapacity: Int
  /// Cells of realms above this one wait until what trusted code reaches has been marked.
  var markFloor = UInt16.max
  /// The realm that is charged for what others have made and only it keeps; 0 for none.
  var markAccount: UInt16 = 0
  /// Whether the collection under way notes what is lent, for a census.
  var countsLent = false
  /// Bytes found alive by the last collection, in all and by realm.
  var live = 0
  var liveByRealm: UnsafeMutablePointer<Int>
  /// Bytes given to `bytesLeft` when it was last filled.
  var granted: Int
  /// Allocated since the last collection by the realm, apart from what `granted` shows.
  var usedByRealm: UnsafeMutablePointer<Int>
  var quotaByRealm: UnsafeMutablePointer<Int>
  /// Collections so far.
  var collections = 0
  var longestPause = 0.0
  /// Collect at every allocation and poison what is freed.
  var stress = false
  /// Live bytes up to which stress collects at every allocation; beyond, as often as a collection
  /// costs a bounded multiple of the allocations, so that a script with much alive still ends.
  var stressThreshold = 0
  /// Held back while a structure is not fit to be traced.
  var disabled = 0
  var stackHigh: UInt = 0
  var unswept = 0
}

enum HeapSize {
  static let blockShift = 15
  static let block = 1 << blockShift
  static let largestSmall = 8192
  static let classCount = 49

  /// 16-byte steps to 512, then four steps to each doubling.
  @inline(__always) static func sizeClass(_ n: Int) -> Int {
    if n <= 512 { return (n + 15) >> 4 }
    let m = n - 1
    let log = 63 - m.leadingZeroBitCount
    return 32 + (log - 9) * 4 + ((m >> (log - 2)) & 3) + 1
  }

  static func bytes(ofClass c: Int) -> Int {
    if c <= 32 { return c * 16 }
    let i = c - 33
    return (512 << (i / 4)) / 4 * (5 + i % 4)
  }
}

extension VM {
  /// A new cell of constant small size; everything after the header is the caller's to fill.
  @inline(__always) func allocate(_ size: Int, _ kind: Kind, shape: UInt32) -> Cell {
    let c = (size + 15) >> 4
    return allocate(
      class: c, size: c << 4, header: UInt64(kind.rawValue) | UInt64(shape) << 32)
  }

  @inline(__always) func allocate(class c: Int, size: Int, header: UInt64) -> Cell {
    state.bytesLeft &-= size
    let head = state.free[c]
    if head == 0 || state.bytesLeft < 0 { return allocateSlowly(class: c, size: size, header) }
    let p = Cell(bitPattern: head).unsafelyUnwrapped
    state.free[c] = p.load(fromByteOffset: 8, as: UInt.self)
    p.storeBytes(of: header | state.headerBits, as: UInt64.self)
    return p
  }

  /// A new cell of any size. Callers who ask for much have called `reserve` before.
  @inline(never) func allocate(bytes n: Int, _ kind: Kind, shape: UInt32) -> Cell {
    let header = UInt64(kind.rawValue) | UInt64(shape) << 32
    if n > HeapSize.largestSmall { return allocateLarge(n, header) }
    let c = HeapSize.sizeClass(n)
    return allocate(class: c, size: state.heap.classSize[c], header: header)
  }

  /// Makes sure that `n` more bytes may be allocated by the present realm; raises MemoryError,
  /// with nothing allocated, when its quota or the arena does not hold them.
  public func reserve(_ n: Int) throws(Raised) {
    if state.stop != .none { try stopIfDue() }
    if n < 1 << 16 { return }
    if n > state.heap.arenaBlocks << HeapSize.blockShift || n < 0 { throw raiseMemoryError() }
    if n <= state.bytesLeft, n <= freshInArena || n <= roomInArena() { return }
    let realm = Int(state.realm)
    if n <= roomInQuota(realm) && n <= roomInArena() { return }
    collect(needing: n)
    if n > roomInQuota(realm) || n > roomInArena() { throw raiseMemoryError() }
  }

  /// Makes sure that an integer of `limbs` limbs may be computed. Large results need several times
  /// their size in scratch memory outside the heap, which counts here too.
  func reserveInteger(limbs: Int) throws(Raised) {
    try checkIntegerRoom(limbs)
    try reserve(limbs, of: limbs < 1 << 17 ? 8 : 64)
  }

  /// The same for `count` elements of `size` bytes, with the product checked.
  public func reserve(_ count: Int, of size: Int) throws(Raised) {
    let (n, overflow) = count.multipliedReportingOverflow(by: size)
    if overflow { throw raiseMemoryError() }
    try reserve(n)
  }

  /// Bytes that a realm's objects take, those included that a collection would free.
  public func memoryInUse(of realm: Realm) -> Int {
    let id = Int(realm.id)
    let here = realm.id == state.realm ? state.heap.granted - state.bytesLeft : 0
    return state.heap.liveByRealm[id] + state.heap.usedByRealm[id] + here
  }

  func roomInQuota(_ realm: Int) -> Int {
    let used = state.heap.usedByRealm[realm] + (state.heap.granted - state.bytesLeft)
    return state.heap.quotaByRealm[realm] - state.heap.liveByRealm[realm] - used
  }

  /// What a realm without a quota may use: all of the arena but a reserve.
  var wholeArena: Int {
    let size = state.heap.arenaBlocks << HeapSize.blockShift
    return size - min(16 << 20, size / 4)
  }

  /// Bytes of whole blocks that nobody has, but for a reserve: all realms together cannot take more.
  var freeInArena: Int { overFreeRuns(+) }

  /// Blocks at the arena's end that only small objects take: what is larger fails before.
  private var arenaReserve: Int { min(256, state.heap.arenaBlocks / 8) }

  /// Bytes at the arena's end, of blocks that were never used.
  private var freshInArena: Int {
    (state.heap.arenaBlocks - state.heap.blockCount - arenaReserve) << HeapSize.blockShift
  }

  /// The largest object that there is room for, in one piece.
  func roomInArena() -> Int { overFreeRuns(max) }

  /// Bytes: what is made of the fresh blocks at the arena's end and the lengths of the free runs.
  private func overFreeRuns(_ join: (Int, Int) -> Int) -> Int {
    var blocks = state.heap.arenaBlocks - state.heap.blockCount - arenaReserve
    var run = state.heap.freeRuns
    while run >= 0 {
      blocks = join(blocks, Int(state.heap.blocks[Int(run)].count))
      run = state.heap.blocks[Int(run)].next
    }
    return blocks << HeapSize.blockShift
  }

  @inline(never) private func allocateSlowly(class c: Int, size: Int, _ header: UInt64) -> Cell {
    if state.bytesLeft < 0 {
      replenish(needing: size)
    }
    while state.free[c] == 0 {
      let block = state.heap.classSweep[c]
      if block >= 0 {
        state.heap.classSweep[c] = state.heap.blocks[Int(block)].next
        sweep(block: Int(block), class: c)
        continue
      }
      addBlock(class: c)
    }
    let p = Cell(bitPattern: state.free[c]).unsafelyUnwrapped
    state.free[c] = p.load(fromByteOffset: 8, as: UInt.self)
    p.storeBytes(of: header | state.headerBits, as: UInt64.self)
    return p
  }

  /// Called when the counter has run out: collects, or notices that the quota is reached.
  func replenish(needing n: Int) {
    // The counter stays below zero: the first allocation that may collect does.
    if state.heap.disabled > 0 { return }
    collect(needing: n)
    if state.realm > 0, state.stop == .none {
      settle()
      if let reason = host.meter(of: state.realm).pointee.reached { requestStop(reason) }
    }
    if min(roomInQuota(Int(state.realm)), freeInArena) < n + VM.leastRoom {
      // Small allocations do not fail on the spot: the machine stops at its next instruction or
      // charge, or when native code makes something larger, and a little reserve carries it there.
      if state.realm == VM.trustedRealm, realm.policy?.limits.memory == nil {
        host.lacksMemory = true
        lookUpSoon()
      } else if state.stop == .none {
        requestStop(.memory)
      }
      let lack = VM.stopReserve - state.bytesLeft
      state.heap.granted += lack
      state.bytesLeft += lack
    }
    state.bytesLeft -= n
  }

  /// With less than this a quota counts as used up: a collection would be due for every few objects.
  private static let leastRoom = 1 << 15
  private static let stopReserve = 1 << 18

  private func addBlock(class c: Int) {
    let size = state.heap.classSize[c]
    let block = takeBlocks(1)
    let n = HeapSize.block / size
    state.heap.blocks[block] = BlockInfo(
      cellSize: UInt32(size), inverse: UInt32((UInt64(1) << 32) / UInt64(size) + 1),
      count: UInt32(n), state: .small, head: Int32(block), next: state.heap.classHead[c])
    state.heap.classHead[c] = Int32(block)
    var address = state.heap.arena + UInt(block) << UInt(HeapSize.blockShift)
    let first = address
    for i in 0..<n {
      let p = Cell(bitPattern: address).unsafelyUnwrapped
      address += UInt(size)
      p.storeBytes(of: 0, as: UInt64.self)
      p.storeBytes(of: i == n - 1 ? 0 : address, toByteOffset: 8, as: UInt.self)
    }
    state.free[c] = first
  }

  @inline(never) private func allocateLarge(_ n: Int, _ header: UInt64) -> Cell {
    let blocks = (n + HeapSize.block - 1) >> HeapSize.blockShift
    let size = blocks << HeapSize.blockShift
    // What is asked for gets filled: paid here for whoever does it.
    owe(n >> 6)
    state.bytesLeft &-= size
    if state.bytesLeft < 0 { replenish(needing: size) }
    let first = takeBlocks(blocks)
    for i in first..<first + blocks {
      state.heap.blocks[i] = BlockInfo(
        cellSize: 0, count: UInt32(blocks), state: i == first ? .largeHead : .largeTail,
        head: Int32(first))
    }
    let address = state.heap.arena + UInt(first) << UInt(HeapSize.blockShift)
    let p = Cell(bitPattern: address).unsafelyUnwrapped
    p.storeBytes(of: header | state.headerBits, as: UInt64.self)
    return p
  }

  /// First fit among the free runs, else fresh blocks from the arena's end.
  private func takeBlocks(_ n: Int) -> Int {
    var previous: Int32 = -1
    var run = state.heap.freeRuns
    while run >= 0 {
      let info = state.heap.blocks[Int(run)]
      if Int(info.count) >= n {
        var replacement = info.next
        if Int(info.count) > n {
          let rest = Int(run) + n
          state.heap.blocks[rest] = BlockInfo(
            count: info.count - UInt32(n), state: .free, head: Int32(rest), next: info.next)
          replacement = Int32(rest)
        }
        if previous >= 0 {
          state.heap.blocks[Int(previous)].next = replacement
        } else {
          state.heap.freeRuns = replacement
        }
        return Int(run)
      }
      previous = run
      run = info.next
    }
    let block = state.heap.blockCount
    if block + n > state.heap.arenaBlocks {
      fatal("out of memory")
    }
    state.heap.blockCount = block + n
    return block
  }
}

extension HeapState {
  /// Reserves the arena: as much as the address-space limit allows, at most 64 GiB.
  static func make() -> HeapState {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    var span = 64 << 30
    if limit.rlim_cur < rlim_t(span) { span = Int(limit.rlim_cur) / 2 }
    var memory = mmap(
      nil, span + HeapSize.block, PROT_READ | PROT_WRITE,
      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    while memory == MAP_FAILED && span > 1 << 26 {
      span /= 2
      memory = mmap(
        nil, span + HeapSize.block, PROT_READ | PROT_WRITE,
        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    }
    guard memory != MAP_FAILED, let memory else { fatal("no memory for the heap") }
    let base =
      (UInt(bitPattern: memory) + UInt(HeapSize.block) - 1) & ~UInt(HeapSize.block - 1)
    let blocks = span >> HeapSize.blockShift
    let classes = HeapSize.classCount
    let first = 1 << 20
    var heap = HeapState(
      arena: base, arenaBlocks: blocks, blocks: zeroed(blocks),
      classHead: .allocate(capacity: classes), classSweep: .allocate(capacity: classes),
      classSize: .allocate(capacity: classes), mark: .allocate(capacity: 1 << 12),
      markCapacity: 1 << 12, liveByRealm: zeroed(1 << 16), granted: first,
      usedByRealm: zeroed(1 << 16), quotaByRealm: zeroed(1 << 16))
    heap.classHead.initialize(repeating: -1, count: classes)
    heap.classSweep.initialize(repeating: -1, count: classes)
    for c in 0..<classes { heap.classSize[c] = HeapSize.bytes(ofClass: c) }
    _ = heap.live
    heap.live = 0
    return heap
  }
}

/// Pages of zeros that cost nothing until touched.
func zeroed<T>(_ count: Int) -> UnsafeMutablePointer<T> {
  let bytes = count * MemoryLayout<T>.stride
  let p = mmap(
    nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
  guard p != MAP_FAILED, let p else { fatal("no memory for tables") }
  return p.bindMemory(to: T.self, capacity: count)
}

/// The process cannot go on. Only for exhaustion of the machine itself.
func fatal(_ message: String) -> Never {
  let text = "cordon: fatal: \(message)\n"
  _ = text.withCString { write(2, $0, strlen($0)) }
  _exit(134)
}
