// Is a cell what the code that reads it takes it for?
//
// The accessors (`asList`, `cell.of(DictObject.self)`, `instance[slot: 2]` and so on) are casts: who
// uses one has asked before. Debug builds ask again and stop at the place that has not; release
// builds contain nothing of this file.

import Glibc

#if DEBUG
  /// A layout in the heap, with the kinds of cell that have it.
  public protocol CellLayout {
    static var kinds: KindSet { get }
  }

  public struct KindSet: ExpressibleByArrayLiteral {
    let bits: UInt32
    public init(arrayLiteral kinds: Kind...) { bits = kinds.reduce(0) { $0 | 1 << $1.rawValue } }
    func contains(_ kind: Kind) -> Bool { bits >> UInt32(kind.rawValue) & 1 != 0 }
  }

  extension UnsafeMutableRawPointer {
    func require<T: CellLayout>(_ layout: T.Type) {
      // The byte itself: memory that is no cell may hold no kind at all.
      let kind = load(as: UInt8.self)
      if kind < 32, T.kinds.bits >> UInt32(kind) & 1 != 0 { return }
      let name = Kind(rawValue: kind).map { "\($0)" } ?? "no cell (\(kind))"
      fatalError("a cell of kind \(name) is read as \(T.self)")
    }
  }

  extension Header: CellLayout {
    public static let kinds = KindSet(Kind.allCases.filter { $0 != .free })
  }
  extension FloatObject: CellLayout { public static let kinds: KindSet = [.float] }
  extension ComplexObject: CellLayout { public static let kinds: KindSet = [.complex] }
  extension BigIntObject: CellLayout { public static let kinds: KindSet = [.bigInt] }
  extension StringObject: CellLayout { public static let kinds: KindSet = [.string] }
  extension BytesObject: CellLayout { public static let kinds: KindSet = [.bytes] }
  extension ByteArrayObject: CellLayout { public static let kinds: KindSet = [.byteArray] }
  extension BufferObject: CellLayout { public static let kinds: KindSet = [.buffer] }
  extension ListObject: CellLayout { public static let kinds: KindSet = [.list] }
  extension TupleObject: CellLayout { public static let kinds: KindSet = [.tuple] }
  extension SlotsObject: CellLayout { public static let kinds: KindSet = [.slots] }
  extension CellObject: CellLayout { public static let kinds: KindSet = [.cell] }
  extension BoundMethodObject: CellLayout { public static let kinds: KindSet = [.boundMethod] }
  extension RangeObject: CellLayout { public static let kinds: KindSet = [.range] }
  extension SliceObject: CellLayout { public static let kinds: KindSet = [.slice] }
  extension RangeIteratorObject: CellLayout { public static let kinds: KindSet = [.rangeIterator] }
  extension ListIteratorObject: CellLayout { public static let kinds: KindSet = [.listIterator] }
  extension RecordObject: CellLayout {
    public static let kinds: KindSet = [.record, .memoryView]
  }
  extension ModuleObject: CellLayout { public static let kinds: KindSet = [.module] }
  extension FunctionObject: CellLayout { public static let kinds: KindSet = [.function] }
  extension CodeObject: CellLayout { public static let kinds: KindSet = [.code] }
  extension NativeObject: CellLayout { public static let kinds: KindSet = [.native] }
  extension TypeObject: CellLayout { public static let kinds: KindSet = [.type] }
  extension ExceptionObject: CellLayout { public static let kinds: KindSet = [.exception] }
  extension GeneratorObject: CellLayout { public static let kinds: KindSet = [.generator] }
  extension DictObject: CellLayout { public static let kinds: KindSet = [.dict, .set] }
  extension InstanceObject: CellLayout {
    /// What has attributes keeps them as instances do, which alone have slots.
    public static let kinds: KindSet = [.instance, .exception, .type]
  }

  extension KindSet {
    init(_ kinds: [Kind]) { bits = kinds.reduce(0) { $0 | 1 << $1.rawValue } }
  }

  extension UnsafeMutablePointer where Pointee == InstanceObject {
    /// Stops unless slot `i` belongs to a native type of the instance's line that the code at `place`
    /// has declared, or has derived one from.
    func require(slot i: Int, at place: SourcePlace) {
      if Cell(self).kind != .instance {
        fatalError("a cell of kind \(Cell(self).kind) is read as an instance")
      }
      let asked =
        (UInt(Cell(self).shape) << 8 ^ UInt(i)) &* 0x9E37_79B9_7F4A_7C15
        ^ UInt(bitPattern: place.file.utf8Start)
      if Machines.answered[Int(asked >> 54)] == asked { return }
      guard let vm = Machines.machine(of: Cell(self)) else {
        fatalError("an instance outside every heap")
      }
      // What a realm has left open that has ended is still closed, when its types are gone.
      if vm.host.realms[Int(Cell(self).realm)] == nil, Cell(self).realm > VM.trustedRealm { return }
      let type = vm.state.shapes[Int(Cell(self).shape)].type
      var next: TypeRef? = type
      var isOwn = false
      while let type = next {
        next = type.pointee.base
        guard let declaration = vm.host.declaration(of: type) else { continue }
        isOwn = isOwn || declaration.place.isBeside(place)
        let first = next.map { Int($0.pointee.reservedSlots) } ?? 0
        if isOwn, i >= first, i < Int(type.pointee.reservedSlots) {
          Machines.answered[Int(asked >> 54)] = asked
          return
        }
      }
      fatalError("slot \(i) of a '\(vm.typeName(type))' is none that \(place.file) knows")
    }
  }

  extension SourcePlace {
    func isBeside(_ other: SourcePlace) -> Bool {
      folderLength == other.folderLength
        && memcmp(file.utf8Start, other.file.utf8Start, folderLength) == 0
    }
    /// The runtime counts as one folder.
    private var folderLength: Int {
      let path = UnsafeRawPointer(file.utf8Start).assumingMemoryBound(to: CChar.self)
      if let runtime = strstr(path, "/CordonRuntime/") { return UnsafePointer(runtime) - path }
      var length = file.utf8CodeUnitCount
      while length > 0, file.utf8Start[length - 1] != UInt8(ascii: "/") { length -= 1 }
      return length
    }
  }

  /// The machines of this process, found by the heap that a cell lies in.
  enum Machines {
    private static let limit = 4096
    private nonisolated(unsafe) static let all:
      UnsafeMutablePointer<UnsafeMutablePointer<VMState>?> =
        zeroed(limit)
    private nonisolated(unsafe) static let mutex: UnsafeMutablePointer<pthread_mutex_t> = {
      let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
      pthread_mutex_init(mutex, nil)
      return mutex
    }()
    private nonisolated(unsafe) static var count = 0

    /// The last questions about slots that had a good answer.
    nonisolated(unsafe) static let answered: UnsafeMutablePointer<UInt> = zeroed(1024)

    static func add(_ vm: VM) {
      pthread_mutex_lock(mutex)
      all[count % limit] = vm.pointer
      count += 1
      pthread_mutex_unlock(mutex)
    }

    static func machine(of cell: Cell) -> VM? {
      for i in 0..<min(count, limit) {
        guard let pointer = all[i] else { continue }
        let offset = UInt(bitPattern: cell) &- pointer.pointee.heap.arena
        if offset < UInt(pointer.pointee.heap.arenaBlocks << HeapSize.blockShift) {
          return VM(pointer: pointer)
        }
      }
      return nil
    }
  }
#endif

/// Where in the source something is written; nothing at all in a release build.
@frozen public struct SourcePlace: ExpressibleByStringLiteral {
  #if DEBUG
    let file: StaticString
    public init(stringLiteral file: StaticString) { self.file = file }
  #else
    @inlinable @inline(__always) public init(stringLiteral file: StaticString) {}
  #endif
}
