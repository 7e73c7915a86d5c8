// What takes how much memory, and whose is it?
//
// A collection has just found what is alive, so that a census counts that and nothing else. Each cell
// is charged as the collector charges it: to the realm that it was born in, or to the restricted
// realm that alone keeps what trusted code has made. What a list or dict keeps apart from its cell
// counts as the list or dict.

/// Objects of one type in one realm.
public struct HeapRow: Sendable, Equatable {
  /// 0 for what all realms share.
  public var realm: UInt16
  public var type: String
  public var bytes: Int
  public var objects: Int
}

extension VM {
  /// What is alive, by realm and type; runs no Python code but finalisers may come due by it.
  public func takeCensus() -> [HeapRow] {
    state.heap.countsLent = true
    host.lentCells = [:]
    collect()
    state.heap.countsLent = false
    finishSweep()
    let lent = host.lentCells
    host.lentCells = [:]
    // Nothing is allocated on the heap from here on.
    var counts: [UInt64: (bytes: Int, objects: Int)] = [:]
    func count(_ cell: Cell, _ bytes: Int, as key: UInt64, isObject: Bool) {
      counts[key, default: (0, 0)].bytes += bytes
      if isObject { counts[key, default: (0, 0)].objects += 1 }
    }
    let owners = storageOwners()
    for kind in Kind.allCases where kind != .free {
      forEachCell(kind) { cell in
        let owner = owners[UInt(bitPattern: cell)].flatMap { Cell(bitPattern: $0) }
        let realm = lent[UInt(bitPattern: cell)] ?? cell.realm
        let key = UInt64(realm) << 32 | UInt64(typeNumber(of: owner ?? cell))
        count(cell, size(of: cell), as: key, isObject: owner == nil)
      }
    }
    return counts.map { key, count in
      HeapRow(
        realm: UInt16(truncatingIfNeeded: key >> 32),
        type: nameOfType(number: UInt32(truncatingIfNeeded: key)), bytes: count.bytes,
        objects: count.objects)
    }
  }

  /// Shapes stand for types; cells of the machine's own have none and count by kind.
  private func typeNumber(of cell: Cell) -> UInt32 {
    switch cell.kind {
    case .buffer, .slots, .cell: 1 << 31 | UInt32(cell.kind.rawValue)
    default: cell.shape
    }
  }

  private func nameOfType(number: UInt32) -> String {
    if number & 1 << 31 != 0 {
      return number & 0xFF == UInt32(Kind.cell.rawValue) ? "cell" : "(the machine)"
    }
    return typeName(state.shapes[Int(number)].type)
  }

  private func size(of cell: Cell) -> Int {
    let block = Int((UInt(bitPattern: cell) &- state.heap.arena) >> UInt(HeapSize.blockShift))
    let info = state.heap.blocks[block]
    return info.state == .small ? Int(info.cellSize) : Int(info.count) << HeapSize.blockShift
  }

  /// The owner of each cell that holds the contents of another one.
  private func storageOwners() -> [UInt: UInt] {
    var owners: [UInt: UInt] = [:]
    forEachCell(.list) { cell in
      let list = cell.of(ListObject.self)
      guard list.pointee.capacity > 0 else { return }
      owners[UInt(bitPattern: Cell(list.pointee.items) - ListObject.storageOffset)] =
        UInt(bitPattern: cell)
    }
    for kind in [Kind.dict, .set] {
      forEachCell(kind) { cell in
        let table = cell.of(DictObject.self)
        guard table.pointee.capacity > 0 else { return }
        owners[UInt(bitPattern: Cell(table.pointee.entries) - DictObject.storageOffset)] =
          UInt(bitPattern: cell)
      }
    }
    forEachCell(.byteArray) { cell in
      guard let storage = cell.of(ByteArrayObject.self).pointee.storage else { return }
      owners[UInt(bitPattern: storage)] = UInt(bitPattern: cell)
    }
    return owners
  }
}
