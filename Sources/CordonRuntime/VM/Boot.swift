// How is a machine made?

import CSupport
import Glibc

extension VM {
  /// A machine with its built-in types and no realm yet. The address of a local of the caller's
  /// outermost function bounds the native stack that the collector scans.
  public static func make(stackHigh: UnsafeRawPointer, gate: Gate) -> VM {
    let pointer = UnsafeMutablePointer<VMState>.allocate(capacity: 1)
    let heap = HeapState.make()
    let stackSize = 4 << 20
    let frameCount = 1 << 19
    let stack: UnsafeMutablePointer<Value> = zeroed(stackSize)
    let frames: UnsafeMutablePointer<Frame> = zeroed(frameCount)
    let shapeCapacity = 1024
    let shapes = UnsafeMutablePointer<Shape>.allocate(capacity: shapeCapacity)
    let nobody = TypeRef(bitPattern: 8).unsafelyUnwrapped
    shapes.initialize(
      to: Shape(
        type: nobody, parent: 0, name: .unset, slot: 0, count: 0, firstChild: 0, sibling: 0))
    pointer.initialize(
      to: VMState(
        budget: VM.slice, bytesLeft: heap.granted, stackTop: stack, frame: frames,
        shapes: shapes, free: zeroed(HeapSize.classCount), headerBits: 0x100, typeEpoch: 1,
        realm: 0, nativeTag: 0, stop: .none, builtins: Dict(bitPattern: 8).unsafelyUnwrapped,
        frameLimit: frames + 1000, stackLimit: stack + VM.stackStep, handled: .none,
        raised: .none, zero: .none, nativeStackLimit: 0, recursionLimit: 1000,
        stringLimit: SizeLimit.longestString, bytesLimit: UInt(Int.max), integerLimit: .max,
        shortLimbs: SizeLimit.shortLimbs,
        frames: frames,
        stackBase: stack, stackEnd: stack + stackSize - 4096, stackPeak: stack, framesPeak: frames,
        framesPaid: frames, frameCapacity: frameCount, shapeCount: 1, shapeCapacity: shapeCapacity,
        heap: heap, types: .allocate(capacity: BuiltinType.count),
        names: .allocate(capacity: Name.count), latin1: .allocate(capacity: 256),
        emptyTuple: .none, interned: InternTable(),
        attributeCache: zeroed(AttributeCacheEntry.size),
        shapeCache: zeroed(ShapeCacheEntry.size), nextVersion: 1, nextTypeVersion: 0,
        host: .passRetained(Host(gate: gate))))
    let vm = VM(pointer: pointer)
    #if DEBUG
      Machines.add(vm)
    #endif
    vm.boundNativeStack(UInt(bitPattern: stackHigh))
    pointer.pointee.heap.quotaByRealm[0] = Int.max / 2
    pointer.pointee.heap.disabled = 1
    vm.boot()
    pointer.pointee.heap.disabled = 0
    return vm
  }

  private func boundNativeStack(_ high: UInt) {
    state.heap.stackHigh = high
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit)
    let size = min(limit.rlim_cur, 64 << 20)
    // Room below for what runs without checking: library calls and the checks' own callers.
    state.nativeStackLimit = high - UInt(size) + UInt(min(size / 4, 512 << 10))
  }

  private func boot() {
    let box = allocate(
      MemoryLayout<FloatObject>.size, .float, shape: BuiltinType.float.shape)
    box.of(FloatObject.self).pointee.value = 0
    state.zero = Value(cell: box)
    for name in Name.allCases { state.names[Int(name.ordinal)] = Value(intern(name.rawValue)) }
    for i in 0..<256 {
      var bytes: (UInt8, UInt8) = (UInt8(i), 0)
      var n = 1
      if i >= 0x80 {
        bytes = (0xC0 | UInt8(i >> 6), 0x80 | UInt8(i & 0x3F))
        n = 2
      }
      withUnsafeBytes(of: &bytes) { raw in
        state.latin1[i] = Value(
          intern(UnsafeBufferPointer(rebasing: raw.bindMemory(to: UInt8.self)[..<n])))
      }
    }
    makeBuiltinTypes()
    // The bottom frame: never run, it only ends the chain, and is what calls what nobody calls.
    state.frame = state.frames
    guard let code = try? load(.empty) else { bug("empty code cannot be loaded") }
    state.frames.initialize(
      to: Frame(
        pc: code.pointee.words, registers: state.stackBase, constants: state.stackBase,
        function: newFunction(code, globals: newDict()), code: code, namespace: .unset,
        generator: nil, handled: .none, role: .entry, crossed: false, callerRealm: 0,
        destination: 0))
    host.realms.append(nil)
    let vm = self
    host.gate.openToImport = { path, isWhole in
      vm.owe(Request.cost)
      do throws(SystemFailure) {
        try vm.host.gate.enterDirectory(of: vm.state.realm)
      } catch {
        return -1
      }
      guard let realm = vm.host.realms[Int(vm.state.realm)], let policy = realm.policy,
        !vm.host.isPartOfCordon(path)
      else { return nil }
      let asker = Asker(realm: realm, operation: "import")
      let judge = Guard(gate: vm.host.gate, policy: policy, asker: asker)
      let (file, refused) = judge.openToImport(FilePath(path), forContents: isWhole)
      if let refused {
        vm.host.gate.record(refused, asker)
        try? vm.stopIfAsked(by: refused)
      }
      return file
    }
  }

  /// `sys.setrecursionlimit`.
  public func setRecursionLimit(_ n: Int) {
    realm.chosenDepth = n
    limitDepth()
  }

  /// How deep calls may nest in the present realm: what `sys.setrecursionlimit` said, no more than the
  /// realm's policy allows.
  public var recursionLimit: Int {
    host.realms[Int(state.realm)]?.depth ?? 1000
  }

  /// Puts the present realm's depth in force.
  func limitDepth() {
    state.frameLimit = state.frames + min(recursionLimit, state.frameCapacity - 2)
  }

  /// Makes the collector run at every allocation, while a few hundred kilobytes more than now are
  /// alive, and poison what it frees.
  public func setStress(_ on: Bool) {
    state.heap.stress = on
    guard on else { return }
    collect()
    state.heap.stressThreshold = state.heap.live + 256 << 10
    state.bytesLeft = -1
  }
}
