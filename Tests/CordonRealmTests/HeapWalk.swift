// What can be reached from the roots of a realm, and whose is it?
//
// The walk follows every reference that the collector follows, guarded ones included, and stops only
// at objects of another realm. So what it does not find no code can find either, whichever attribute
// it should learn to read.

@testable import CordonRuntime

/// One walk over the heap of a machine that runs no more: the walk leaves wrong counts in it.
struct HeapWalk {
  private let vm: VM
  private var cameFrom: [UInt: (parent: UInt, step: String)] = [:]
  private var queue: [Cell] = []
  /// The namespaces of types, which nobody sees but through a proxy.
  private var namespaces: Set<UInt> = []

  init(_ vm: VM) {
    self.vm = vm
    vm.collect()
    vm.finishSweep()
  }

  /// Visits what the marking of roots in `roots` reaches; `visit` says whether to go on behind a cell.
  mutating func run(_ roots: (VM) -> Void, _ visit: (HeapWalk, Cell) -> Bool) {
    for cell in marked(by: { roots(vm) }) { reach(cell, from: nil, "root") }
    var next = 0
    while next < queue.count {
      let cell = queue[next]
      next += 1
      if cell.kind == .type {
        namespaces.insert(UInt(bitPattern: Cell(cell.of(TypeObject.self).pointee.dictionary)))
      }
      if !visit(self, cell) { continue }
      follow(cell)
    }
  }

  private mutating func follow(_ cell: Cell) {
    var names: [UInt: String] = [:]
    if cell.kind == .dict {
      var position = 0
      while let entry = cell.of(DictObject.self).next(&position) {
        guard entry.value.isCell, entry.key.isKind(.string) else { continue }
        names[UInt(bitPattern: entry.value.cell)] = entry.key.asText.swiftString
      }
    }
    for child in marked(by: { vm.trace(cell) }) {
      reach(child, from: cell, names[UInt(bitPattern: child)] ?? "\(child.kind)")
    }
  }

  private mutating func reach(_ cell: Cell, from parent: Cell?, _ step: String) {
    let key = UInt(bitPattern: cell)
    if cameFrom[key] != nil { return }
    cameFrom[key] = (UInt(bitPattern: parent), step)
    queue.append(cell)
  }

  /// The cells that `body` gives to the collector, each of which stays as it was.
  private func marked(by body: () -> Void) -> [Cell] {
    let count = vm.state.heap.markCount
    vm.state.headerBits ^= 0x300
    body()
    vm.state.headerBits ^= 0x300
    let colour = UInt8(truncatingIfNeeded: vm.state.headerBits >> 8)
    var result: [Cell] = []
    while vm.state.heap.markCount > count {
      vm.state.heap.markCount -= 1
      guard let cell = Cell(bitPattern: vm.state.heap.mark[vm.state.heap.markCount]) else {
        continue
      }
      cell.storeBytes(of: colour, toByteOffset: 1, as: UInt8.self)
      result.append(cell)
    }
    return result.reversed()
  }

  /// How a cell was reached: the steps from a root.
  func path(to cell: Cell) -> String {
    var steps: [String] = []
    var key = UInt(bitPattern: cell)
    while key != 0, let step = cameFrom[key] {
      steps.append(step.step)
      key = step.parent
    }
    return steps.reversed().joined(separator: ".")
  }

  func wasReached(_ cell: Cell) -> Bool { cameFrom[UInt(bitPattern: cell)] != nil }

  var reached: [Cell] { queue }

  /// Whether a cell holds plain data that cannot change; what it refers to apart.
  func isImmutableData(_ cell: Cell) -> Bool {
    switch cell.kind {
    case .float, .bigInt, .complex, .bytes, .buffer, .string, .tuple, .range, .slice: return true
    case .set: return cell.shape == BuiltinType.frozenset.shape
    default: return false
    }
  }

  /// Whether an object can change, or stands for something that can.
  func isMutable(_ cell: Cell) -> Bool {
    switch cell.kind {
    case .free, .float, .bigInt, .complex, .bytes, .buffer, .string, .tuple, .range, .slice,
      .native,
      .code, .slots:
      return false
    case .type: return !cell.of(TypeObject.self).pointee.flags.contains(.immutable)
    case .set: return cell.shape != BuiltinType.frozenset.shape
    case .dict: return !namespaces.contains(UInt(bitPattern: cell))
    case .record:
      guard let type = BuiltinType(rawValue: cell.shape) else { return true }
      switch type {
      case .staticMethod, .classMethod, .property, .mappingProxy, .genericAlias, .unionType,
        .noDefaultType:
        return false
      default: return true
      }
    default: return true
    }
  }

  /// The type of a cell's object and the steps to it.
  func describe(_ cell: Cell) -> String {
    let isObject = cell.kind != .slots && cell.kind != .buffer
    let name = isObject ? vm.typeName(Value(cell: cell)) : "\(cell.kind)"
    return "\(name) at \(path(to: cell))"
  }
}
