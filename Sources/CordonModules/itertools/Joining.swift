// How do `chain`, `zip_longest`, `pairwise`, `batched`, `starmap` and `accumulate` put items
// together?

import CordonRuntime

enum Joining {
  // MARK: chain

  /// Slots: the iterator over the iterables, unset at the end, and the one over the present one.
  static let chain: NativeType = NativeType(
    "itertools.chain", "The items of several iterables, one after the other.", slots: 2,
    advance: { vm, it throws(Raised) in
      try vm.checkNativeStack()
      while true {
        if it[slot: 1].isUnset {
          let source = it[slot: 0]
          if source.isUnset { return .unset }
          do throws(Raised) {
            let iterable = try vm.next(source)
            if iterable.isUnset {
              it[slot: 0] = .unset
              return .unset
            }
            it[slot: 1] = try vm.iterator(iterable)
          } catch {
            it[slot: 0] = .unset
            throw error
          }
        }
        let item = try vm.next(it[slot: 1])
        if !item.isUnset { return item }
        it[slot: 1] = .unset
        try vm.charge(1)
      }
    }
  ) {
    [
      .static("__new__(cls, /, *iterables)", .pure, "Chain iterables.") { call throws(Raised) in
        try newChain(call.vm, call[0], over: call[1])
      },
      .class("from_iterable(cls, iterable, /)", .pure, "Chain the iterables that one gives.") {
        call throws(Raised) in
        try newChain(call.vm, call[0], over: call[1])
      },
      .class("__class_getitem__(cls, item, /)", .pure, "See PEP 585") { call in
        call.vm.newGenericAlias(call[0], call[1])
      },
    ]
  }

  private static func newChain(
    _ vm: VM, _ cls: Value, over iterables: Value
  ) throws(Raised) -> Value {
    let source = try vm.iterator(iterables)
    let it = try vm.instance(for: cls, of: chain)
    it.asInstance[slot: 0] = source
    return it
  }

  // MARK: zip_longest

  /// Slots: a tuple of iterators, unset where they have ended; what stands in for their items; how
  /// many have not ended.
  static let zipLongest: NativeType = NativeType(
    "itertools.zip_longest", "Tuples with one item of each iterable, to the end of the longest.",
    slots: 3, advance: zip
  ) {
    [
      .static("__new__(cls, /, *iterables, **kwargs)", .pure, "Zip iterables.") {
        call throws(Raised) in
        let vm = call.vm
        let fill = call[2].asDict.get(vm.intern("fillvalue"))
        if call[2].asDict.pointee.count > (fill.isUnset ? 0 : 1) {
          throw call.raise(
            .typeError, "zip_longest() got an unexpected keyword argument")
        }
        let iterables = call[1].asTuple
        let count = iterables.pointee.count
        let iterators = try vm.newTuple(count: count)
        for i in 0..<count { iterators.items[i] = try vm.iterator(iterables[item: i]) }
        let it = try vm.instance(for: call[0], of: zipLongest)
        it.asInstance[slot: 0] = Value(iterators)
        it.asInstance[slot: 1] = fill.isUnset ? .none : fill
        it.asInstance[slot: 2] = .small(count)
        return it
      }
    ]
  }

  private static func zip(_ vm: VM, _ it: InstanceRef) throws(Raised) -> Value {
    try vm.checkNativeStack()
    let iterators = it[slot: 0].asTuple
    let count = iterators.pointee.count
    if it[slot: 2].asInt == 0 { return .unset }
    let result = try vm.newTuple(count: count)
    for i in 0..<count {
      let iterator = iterators[item: i]
      if iterator.isUnset {
        result.items[i] = it[slot: 1]
        continue
      }
      let item: Value
      do {
        item = try vm.next(iterator)
      } catch {
        it[slot: 2] = .small(0)
        throw error
      }
      if !item.isUnset {
        result.items[i] = item
        continue
      }
      if !iterators[item: i].isUnset {
        iterators.items[i] = .unset
        it[slot: 2] = .small(max(0, it[slot: 2].asInt - 1))
      }
      if it[slot: 2].asInt == 0 { return .unset }
      result.items[i] = it[slot: 1]
    }
    return Value(result)
  }

  // MARK: pairwise

  /// Slots: the iterator, unset at the end, and the item that begins the next pair.
  static let pairwise: NativeType = NativeType(
    "itertools.pairwise", "Tuples of each item and the one after it.", slots: 2,
    advance: { vm, it throws(Raised) in
      try vm.checkNativeStack()
      if it[slot: 0].isUnset { return .unset }
      var old = it[slot: 1]
      if old.isUnset {
        old = try vm.next(it[slot: 0])
        it[slot: 1] = old
        // Taking the first item may have run this iterator to its end.
        if old.isUnset || it[slot: 0].isUnset {
          it[slot: 0] = .unset
          it[slot: 1] = .unset
          return .unset
        }
      }
      let new = try vm.next(it[slot: 0])
      if new.isUnset {
        it[slot: 0] = .unset
        it[slot: 1] = .unset
        return .unset
      }
      it[slot: 1] = new
      return vm.tuple(old, new)
    }
  ) {
    [
      .static("__new__(cls, iterable, /)", .pure, "Pair neighbours.") { call throws(Raised) in
        let vm = call.vm
        let iterator = try vm.iterator(call[1])
        let it = try vm.instance(for: call[0], of: pairwise)
        it.asInstance[slot: 0] = iterator
        return it
      }
    ]
  }

  // MARK: batched

  /// Slots: the iterator, unset at the end; the size; whether a shorter batch is an error.
  static let batched: NativeType = NativeType(
    "itertools.batched", "Tuples of n items each, the last of which may be shorter.", slots: 3,
    advance: batch
  ) {
    [
      .static("__new__(cls, /, iterable, n, *, strict=False)", .pure, "Make batches.") {
        call throws(Raised) in
        let vm = call.vm
        let n = try vm.indexAsInt(call[2], nil)
        let strict = try vm.isTrue(call[3])
        if n < 1 { throw call.raise(.valueError, "n must be at least one") }
        let iterator = try vm.iterator(call[1])
        let it = try vm.instance(for: call[0], of: batched)
        it.asInstance[slot: 0] = iterator
        it.asInstance[slot: 1] = .small(min(n, 1 << 61))
        it.asInstance[slot: 2] = .bool(strict)
        return it
      }
    ]
  }

  private static func batch(_ vm: VM, _ it: InstanceRef) throws(Raised) -> Value {
    try vm.checkNativeStack()
    let iterator = it[slot: 0]
    if iterator.isUnset { return .unset }
    let size = it[slot: 1].asInt
    let items = try vm.newList(capacity: min(size, 64))
    do throws(Raised) {
      while items.pointee.count < size {
        let item = try vm.next(iterator)
        if item.isUnset {
          it[slot: 0] = .unset
          break
        }
        try vm.append(items, item)
        try vm.charge(1)
      }
    } catch {
      it[slot: 0] = .unset
      throw error
    }
    let count = items.pointee.count
    if count == 0 { return .unset }
    if count < size, it[slot: 2] == .true {
      throw vm.raise(.valueError, "batched(): incomplete batch")
    }
    return try vm.newTuple(of: items)
  }

  // MARK: starmap

  /// Slots: the function and the iterator.
  static let starMap: NativeType = NativeType(
    "itertools.starmap", "What a function gives for each item's own items.", slots: 2,
    advance: { vm, it throws(Raised) in
      try vm.checkNativeStack()
      let item = try vm.next(it[slot: 1])
      if item.isUnset { return .unset }
      return try vm.handOn(it[slot: 0], arguments: vm.tupleFrom(item), keywords: .unset)
    }
  ) {
    [
      .static("__new__(cls, function, iterable, /)", .pure, "Call with unpacked arguments.") {
        call throws(Raised) in
        let vm = call.vm
        let iterator = try vm.iterator(call[2])
        let it = try vm.instance(for: call[0], of: starMap)
        it.asInstance[slot: 0] = call[1]
        it.asInstance[slot: 1] = iterator
        return it
      }
    ]
  }

  // MARK: accumulate

  /// Slots: the iterator, the function or None, the total so far or unset, a first total still to
  /// be given or None.
  static let accumulate: NativeType = NativeType(
    "itertools.accumulate", "Running totals, or running results of a function.", slots: 4,
    advance: { vm, it throws(Raised) in
      try vm.checkNativeStack()
      let initial = it[slot: 3]
      if !initial.isNone {
        it[slot: 2] = initial
        it[slot: 3] = .none
        return initial
      }
      let item = try vm.next(it[slot: 0])
      if item.isUnset { return .unset }
      let total = it[slot: 2]
      let following: Value
      if total.isUnset {
        following = item
      } else if it[slot: 1].isNone {
        following = try vm.binary(.add, total, item)
      } else {
        following = try vm.handOn(it[slot: 1], total, item)
      }
      it[slot: 2] = following
      return following
    }
  ) {
    [
      .static(
        "__new__(cls, /, iterable, func=None, *, initial=None)", .pure, "Accumulate items."
      ) { call throws(Raised) in
        let vm = call.vm
        let iterator = try vm.iterator(call[1])
        let it = try vm.instance(for: call[0], of: accumulate)
        it.asInstance[slot: 0] = iterator
        it.asInstance[slot: 1] = call[2]
        it.asInstance[slot: 3] = call[3]
        return it
      }
    ]
  }
}
