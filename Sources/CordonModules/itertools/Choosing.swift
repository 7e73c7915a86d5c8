// Which items of an iterable do `islice`, `compress`, `filterfalse`, `takewhile` and `dropwhile`
// give?
//
// What is passed over is charged, since no instruction of the caller's runs meanwhile.

import CordonRuntime

enum Choosing {
  // MARK: compress

  /// Slots: the iterators over the items and over what tells which to give.
  static let compress: NativeType = NativeType(
    "itertools.compress", "The items for which a selector is true.", slots: 2,
    advance: { vm, it throws(Raised) in
      try vm.checkNativeStack()
      while true {
        let item = try vm.next(it[slot: 0])
        if item.isUnset { return .unset }
        let selector = try vm.next(it[slot: 1])
        if selector.isUnset { return .unset }
        if try vm.isTrue(selector) { return item }
        try vm.charge(1)
      }
    }
  ) {
    [
      .static("__new__(cls, /, data, selectors)", .pure, "Choose items by selectors.") {
        call throws(Raised) in
        let vm = call.vm
        let data = try vm.iterator(call[1])
        let selectors = try vm.iterator(call[2])
        let it = try vm.instance(for: call[0], of: compress)
        it.asInstance[slot: 0] = data
        it.asInstance[slot: 1] = selectors
        return it
      }
    ]
  }

  // MARK: By a function

  /// Slots of the three: the function, the iterator, whether the turning point has been passed.
  private static func maker(_ type: @escaping () -> NativeType, _ signature: StaticString)
    -> NativeRow
  {
    .static(signature, .pure, "Choose items by a function.") { call throws(Raised) in
      let vm = call.vm
      let iterator = try vm.iterator(call[2])
      let it = try vm.instance(for: call[0], of: type())
      it.asInstance[slot: 0] = call[1]
      it.asInstance[slot: 1] = iterator
      it.asInstance[slot: 2] = .false
      return it
    }
  }

  static let dropWhile: NativeType = NativeType(
    "itertools.dropwhile", "The items from the first on for which a function is false.", slots: 3,
    advance: { vm, it throws(Raised) in
      try vm.checkNativeStack()
      while true {
        let item = try vm.next(it[slot: 1])
        if item.isUnset || it[slot: 2] == .true { return item }
        if !(try vm.truth(vm.call(it[slot: 0], item), of: it[slot: 0])) {
          it[slot: 2] = .true
          return item
        }
        try vm.charge(1)
      }
    }
  ) { [maker({ dropWhile }, "__new__(cls, predicate, iterable, /)")] }

  static let takeWhile: NativeType = NativeType(
    "itertools.takewhile", "The items before the first for which a function is false.", slots: 3,
    advance: { vm, it throws(Raised) in
      try vm.checkNativeStack()
      if it[slot: 2] == .true { return .unset }
      let item = try vm.next(it[slot: 1])
      if item.isUnset { return .unset }
      if try vm.truth(vm.call(it[slot: 0], item), of: it[slot: 0]) { return item }
      it[slot: 2] = .true
      return .unset
    }
  ) { [maker({ takeWhile }, "__new__(cls, predicate, iterable, /)")] }

  static let filterFalse: NativeType = NativeType(
    "itertools.filterfalse", "The items for which a function is false, or that are false.",
    slots: 3,
    advance: { vm, it throws(Raised) in
      try vm.checkNativeStack()
      let function = it[slot: 0]
      let byTruth = function.isNone || function == Value(vm.type(.bool))
      while true {
        let item = try vm.next(it[slot: 1])
        if item.isUnset { return .unset }
        if !(try byTruth ? vm.isTrue(item) : vm.truth(vm.call(function, item), of: function)) {
          return item
        }
        try vm.charge(1)
      }
    }
  ) { [maker({ filterFalse }, "__new__(cls, function, iterable, /)")] }

  // MARK: islice

  private enum Slice {
    /// The iterator, unset at the end.
    static let source = 0
    /// How many items have been taken from it.
    static let taken = 1
    /// How many must have been taken before the next one is given.
    static let next = 2
    /// Where to stop; -1 for never.
    static let stop = 3
    static let step = 4
    static let count = 5
  }

  static let slice: NativeType = NativeType(
    "itertools.islice", "The items at the places of a slice.", slots: Slice.count, advance: cut
  ) {
    [.static("__new__(cls, /, *args)", .pure, "islice(iterable, [start,] stop[, step])", newSlice)]
  }

  private static func cut(_ vm: VM, _ it: InstanceRef) throws(Raised) -> Value {
    try vm.checkNativeStack()
    let source = it[slot: Slice.source]
    if source.isUnset { return .unset }
    let next = it[slot: Slice.next].asInt
    while it[slot: Slice.taken].asInt < next {
      if try vm.next(source).isUnset {
        it[slot: Slice.source] = .unset
        return .unset
      }
      it[slot: Slice.taken] = .small(it[slot: Slice.taken].asInt + 1)
      try vm.charge(1)
    }
    let stop = it[slot: Slice.stop].asInt
    if stop >= 0, it[slot: Slice.taken].asInt >= stop {
      it[slot: Slice.source] = .unset
      return .unset
    }
    let item = try vm.next(source)
    if item.isUnset {
      it[slot: Slice.source] = .unset
      return .unset
    }
    it[slot: Slice.taken] = .small(it[slot: Slice.taken].asInt + 1)
    var following = next + it[slot: Slice.step].asInt
    if !Value.fits(following) { following = 1 << 61 }
    it[slot: Slice.next] = .small(stop >= 0 ? min(following, stop) : following)
    return item
  }

  private static func newSlice(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let given = call[1].asTuple
    let count = given.pointee.count
    if count < 2 {
      throw call.raise(.typeError, "islice expected at least 2 arguments, got \(count)")
    }
    if count > 4 {
      throw call.raise(.typeError, "islice expected at most 4 arguments, got \(count)")
    }
    var start = 0
    var stop = -1
    var step = 1
    let indices = "Indices for \(limits)"
    let stopArgument = "Stop argument for \(limits)"
    if count == 2 {
      stop = try bound(vm, given[item: 1], -1, stopArgument, else: stopArgument)
    } else {
      start = try bound(vm, given[item: 1], 0, indices, else: indices)
      stop = try bound(vm, given[item: 2], -1, stopArgument, else: indices)
    }
    if count == 4 {
      let message = "Step for islice() must be a positive integer or None."
      step = try bound(vm, given[item: 3], 1, message, else: message)
      if step < 1 { throw call.raise(.valueError, message) }
    }
    let source = try vm.iterator(given[item: 0])
    let it = try vm.instance(for: call[0], of: slice)
    it.asInstance[slot: Slice.source] = source
    it.asInstance[slot: Slice.taken] = .small(0)
    it.asInstance[slot: Slice.next] = .small(start)
    it.asInstance[slot: Slice.stop] = .small(stop)
    it.asInstance[slot: Slice.step] = .small(step)
    return it
  }

  private static let limits = "islice() must be None or an integer: 0 <= x <= sys.maxsize."

  /// A bound that fits a value; nothing will ever be taken so often that the difference shows.
  private static func bound(
    _ vm: VM, _ value: Value, _ fallback: Int, _ wrong: String, else negative: String
  ) throws(Raised) -> Int {
    if value.isNone { return fallback }
    let number: Int
    do {
      number = try vm.indexAsInt(value, .overflowError)
    } catch {
      guard vm.take(.exception) else { throw error }
      throw vm.raise(.valueError, wrong)
    }
    if number < 0 { throw vm.raise(.valueError, number == -1 ? wrong : negative) }
    return min(number, 1 << 61)
  }
}
