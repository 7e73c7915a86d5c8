// In which order are a class and its bases searched?

extension VM {
  /// The MRO that the metaclass gives a class.
  func computeMRO(_ type: TypeRef, _ meta: TypeRef) throws(Raised) -> Tuple {
    let custom = lookup(meta, .mro)
    if !custom.isUnset, !custom.isKind(.native) {
      let result = try tupleFrom(try callUnbound(custom, Value(type)))
      let line = result.asTuple
      for i in 0..<line.pointee.count {
        guard line[item: i].isKind(.type) else {
          throw raise(
            .typeError, "mro() returned a non-class ('\(typeName(line[item: i]))')")
        }
        if foreign(line[item: i]) { try guardForeign(line[item: i]) }
        // What the classes on the line do to an instance relies on its layout.
        let member = line[item: i].asType
        if member != type, !layoutLine(of: type, contains: solid(member)) {
          throw raise(
            .typeError,
            "mro() returned base with unsuitable layout ('\(typeName(member))')")
        }
      }
      return line
    }
    return try linearize(type)
  }

  /// C3.
  func linearize(_ type: TypeRef) throws(Raised) -> Tuple {
    let bases = type.pointee.bases.asTuple
    if bases.pointee.count == 1 {
      let line = bases[item: 0].asType.pointee.mro
      let count = line.pointee.count + 1
      try charge(count)
      let out = try newTuple(count: count)
      out.items[0] = Value(type)
      (out.items + 1).update(from: line.items, count: count - 1)
      return out
    }
    // Sequences to merge: each base's MRO, then the bases themselves. All are tuples in the heap.
    var sequences: [(Tuple, Int)] = []
    for i in 0..<bases.pointee.count { sequences.append((bases[item: i].asType.pointee.mro, 0)) }
    sequences.append((bases, 0))
    let out = try newList(capacity: 8)
    try append(out, Value(type))
    while true {
      var candidate: Value?
      var pending = false
      search: for (sequence, at) in sequences where at < sequence.pointee.count {
        pending = true
        let head = sequence[item: at]
        for (other, from) in sequences {
          try charge(1 + (other.pointee.count - from) >> 1)
          var i = from + 1
          while i < other.pointee.count {
            if other[item: i] == head { continue search }
            i += 1
          }
        }
        candidate = head
        break
      }
      if !pending { break }
      guard let head = candidate else { throw raiseInconsistentMRO(sequences) }
      try append(out, head)
      for i in sequences.indices {
        let (sequence, at) = sequences[i]
        if at < sequence.pointee.count, sequence[item: at] == head { sequences[i].1 += 1 }
      }
    }
    return try newTuple(of: out).asTuple
  }

  private func raiseInconsistentMRO(_ sequences: [(Tuple, Int)]) -> Raised {
    var names: [String] = []
    for (sequence, at) in sequences where at < sequence.pointee.count {
      let name = sequence[item: at].asType.pointee.name.asText.swiftString
      if !names.contains(name) { names.append(name) }
    }
    return raise(
      .typeError,
      "Cannot create a consistent method resolution order (MRO) for bases \(names.joined(separator: ", "))"
    )
  }

  /// Recomputes the MROs of a class and of all below it; when one of them fails, all are as before.
  func relinearize(_ type: TypeRef) throws(Raised) {
    // Pairs of a class and the MRO that it had.
    let changed = try newList(capacity: 4)
    do {
      try relinearize(type, changed)
    } catch {
      var i = changed.pointee.count
      while i > 0 {
        i -= 2
        let (type, mro) = (changed.pointee.items[i].asType, changed.pointee.items[i + 1].asTuple)
        type.pointee.mro = mro
        noteRestrictedLine(of: type)
        typeChanged(type)
      }
      throw error
    }
  }

  private func relinearize(_ type: TypeRef, _ changed: ListRef) throws(Raised) {
    try checkNativeStack()
    let old = type.pointee.mro
    let mro = try computeMRO(type, self.type(of: Value(type)))
    // `mro()` may have assigned bases itself; then everything is in order already.
    if type.pointee.mro != old { return }
    try append(changed, Value(type))
    try append(changed, Value(old))
    type.pointee.mro = mro
    noteRestrictedLine(of: type)
    typeChanged(type)
    let below = try newList(capacity: 4)
    var failure: Raised?
    forEachSubclass(of: type) {
      if failure == nil {
        do throws(Raised) { try append(below, Value($0)) } catch { failure = error }
      }
    }
    if let failure { throw failure }
    for i in 0..<below.pointee.count where below.pointee.items[i] != Value(type) {
      try relinearize(below.pointee.items[i].asType, changed)
    }
  }

  func forgetSubclass(_ type: TypeRef, of base: TypeRef) {
    guard let list = base.pointee.subclasses?.of(SlotsObject.self) else { return }
    for i in 0..<list.pointee.count where list.items[i] == Value(type) { list.items[i] = .unset }
  }
}
