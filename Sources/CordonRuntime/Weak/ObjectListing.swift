// Which objects are there?

extension VM {
  /// Whether an object may refer to others.
  public func mayRefer(_ x: Value) -> Bool {
    guard x.isCell else { return false }
    switch x.cell.kind {
    case .free, .float, .bigInt, .complex, .bytes, .buffer, .string, .byteArray, .range,
      .rangeIterator, .slice, .native:
      return false
    default: return true
    }
  }

  /// The live functions, methods, classes, instances, exceptions, modules, generators, lists, tuples
  /// and sets of all realms; dictionaries and the machine's own cells are left out.
  public func allObjects() throws(Raised) -> ListRef {
    collect()
    finishSweep()
    let list = try newList(capacity: 1 << 16)
    let kinds: [Kind] = [
      .list, .tuple, .set, .function, .boundMethod, .type, .instance, .exception, .module,
      .generator,
    ]
    for kind in kinds {
      var count = 0
      forEachCell(kind) { _ in count += 1 }
      try charge(count)
    }
    // Nothing may be collected while cells are counted and taken.
    var failed = false
    state.heap.disabled += 1
    defer { state.heap.disabled -= 1 }
    for kind in kinds {
      forEachCell(kind) { cell in
        if failed || cell == Cell(list) { return }
        do throws(Raised) {
          try append(list, Value(cell: cell))
        } catch {
          failed = true
        }
      }
    }
    if failed { throw Raised() }
    return list
  }
}
