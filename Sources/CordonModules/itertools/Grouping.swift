// How does `groupby` share one iterator with the groups that it gives?
//
// It holds the item read last and its key. A group takes that item as long as its key is the
// group's, and only the newest group may.

import CordonRuntime

enum Grouping {
  private enum Slot {
    static let source = 0
    /// The function that makes keys, or None.
    static let function = 1
    /// The key of the newest group, unset before there is one.
    static let group = 2
    /// The key and the item read last; the key is unset before anything has been read, the item
    /// also once it has been given.
    static let key = 3
    static let item = 4
    static let newest = 5
    static let count = 6
  }

  static let groupBy: NativeType = NativeType(
    "itertools.groupby", "Pairs of a key and an iterator over the neighbours that have it.",
    slots: Slot.count, advance: nextGroup
  ) {
    [
      .static("__new__(cls, /, iterable, key=None)", .pure, "Group neighbours.") {
        call throws(Raised) in
        let vm = call.vm
        let source = try vm.iterator(call[1])
        let it = try vm.instance(for: call[0], of: groupBy)
        it.asInstance[slot: Slot.source] = source
        it.asInstance[slot: Slot.function] = call[2]
        return it
      }
    ]
  }

  private static func nextGroup(_ vm: VM, _ it: InstanceRef) throws(Raised) -> Value {
    try vm.checkNativeStack()
    it[slot: Slot.newest] = .unset
    while true {
      let key = it[slot: Slot.key]
      if !key.isUnset {
        let group = it[slot: Slot.group]
        if group.isUnset { break }
        if !(try vm.isEqual(group, key)) { break }
      }
      if !(try read(vm, it)) { return .unset }
      try vm.charge(1)
    }
    let key = it[slot: Slot.key]
    it[slot: Slot.group] = key
    let group = newGrouper(vm, Value(it), key)
    return vm.tuple(key, group)
  }

  /// Reads the next item and makes its key; false at the end.
  private static func read(_ vm: VM, _ it: InstanceRef) throws(Raised) -> Bool {
    let item = try vm.next(it[slot: Slot.source])
    if item.isUnset { return false }
    let function = it[slot: Slot.function]
    let key = function.isNone ? item : try vm.call(function, item)
    it[slot: Slot.item] = item
    it[slot: Slot.key] = key
    return true
  }

  // MARK: Groups

  private static func newGrouper(_ vm: VM, _ parent: Value, _ key: Value) -> Value {
    let group = vm.newInstance(of: grouper)
    group.asInstance[slot: 0] = parent
    group.asInstance[slot: 1] = key
    parent.asInstance[slot: Slot.newest] = group
    return group
  }

  /// Slots: the `groupby` and the key.
  static let grouper: NativeType = NativeType(
    "itertools._grouper", "The items of one group.", slots: 2, flags: .final,
    advance: { vm, group throws(Raised) in
      try vm.checkNativeStack()
      let it = group[slot: 0].asInstance
      if it[slot: Slot.newest] != Value(group) { return .unset }
      if it[slot: Slot.item].isUnset {
        if !(try read(vm, it)) { return .unset }
      }
      let key = it[slot: Slot.key]
      if key.isUnset { return .unset }
      if !(try vm.isEqual(group[slot: 1], key)) { return .unset }
      let item = it[slot: Slot.item]
      it[slot: Slot.item] = .unset
      it[slot: Slot.key] = .unset
      return item
    }
  ) {
    [
      .static("__new__(cls, parent, tgtkey, /)", .pure, "Make the newest group of a groupby.") {
        call throws(Raised) in
        guard call.vm.isInstance(call[1], of: groupBy) else {
          throw call.raise(
            .typeError,
            "_grouper() argument 1 must be itertools.groupby, not \(call.vm.typeName(call[1]))")
        }
        return newGrouper(call.vm, call[1], call[2])
      }
    ]
  }
}
