// Where does a value belong in a sorted sequence?

import CordonRuntime

enum BisectModule {
  static let module = NativeModule("_bisect", "Places in sorted sequences, found by halving.", rows)

  private static let rows: [NativeRow] = [
    .init(
      "bisect_right(a, x, lo=0, hi=None, *, key=None)", .pure,
      "The place behind all items that are not greater."
    ) { call throws(Raised) in call.vm.int(try place(call, call[1], isRight: true)) },
    .init(
      "bisect_left(a, x, lo=0, hi=None, *, key=None)", .pure,
      "The place before all items that are not less."
    ) { call throws(Raised) in call.vm.int(try place(call, call[1], isRight: false)) },
    .init(
      "insort_right(a, x, lo=0, hi=None, *, key=None)", .pure,
      "Insert a value behind all items that are not greater."
    ) { call throws(Raised) in try insert(call, isRight: true) },
    .init(
      "insort_left(a, x, lo=0, hi=None, *, key=None)", .pure,
      "Insert a value before all items that are not less."
    ) { call throws(Raised) in try insert(call, isRight: false) },
  ]

  private static func place(_ call: Call, _ x: Value, isRight: Bool) throws(Raised) -> Int {
    let vm = call.vm
    let (sequence, key) = (call[0], call[4])
    var low = try vm.sizeArgument(call[2])
    if low < 0 { throw call.raise(.valueError, "lo must be non-negative") }
    var high = call[3].isNone ? -1 : try vm.sizeArgument(call[3])
    if high == -1 {
      if vm.isInstance(sequence, .dict) {
        throw call.raise(.typeError, "\(vm.typeName(sequence)) is not a sequence")
      }
      high = try vm.anyLength(sequence)
    }
    while low < high {
      let middle = low + (high - low) / 2
      var item = try vm.itemToUse(sequence, vm.int(middle))
      if !key.isNone { item = try vm.call(key, item) }
      try vm.charge(1)
      let goesRight = isRight ? try !vm.test(.less, x, item) : try vm.test(.less, item, x)
      if goesRight { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func insert(_ call: Call, isRight: Bool) throws(Raised) -> Value {
    let vm = call.vm
    let key = call[4]
    let x = key.isNone ? call[1] : try vm.call(key, call[1])
    let place = try place(call, x, isRight: isRight)
    _ = try vm.callMethod(call[0], "insert", vm.int(place), call[1])
    return .none
  }
}
