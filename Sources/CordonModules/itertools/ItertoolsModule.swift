// Which iterators does `itertools` have?

import CordonRuntime

public enum ItertoolsModule {
  public static let module = NativeModule(
    "itertools", "Iterators that make, choose, join and arrange.", [Tee.function],
    isFoundation: true,
    initialize: initialize)

  private static let types: [NativeType] = [
    Counting.count, Counting.repetition, Counting.cycle,
    Choosing.compress, Choosing.dropWhile, Choosing.filterFalse, Choosing.slice,
    Choosing.takeWhile,
    Joining.accumulate, Joining.batched, Joining.chain, Joining.pairwise, Joining.starMap,
    Joining.zipLongest,
    Arranging.combinations, Arranging.repeatingCombinations, Arranging.permutations,
    Arranging.product,
    Grouping.groupBy, Grouping.grouper, Tee.type, Tee.block,
  ]

  private static func initialize(_ vm: VM, _ module: Module) throws(Raised) {
    for type in types {
      let object = Value(vm.type(type))
      module.pointee.dictionary.set(vm, try vm.getAttribute(object, "__name__").asText, object)
    }
  }
}

typealias InstanceRef = UnsafeMutablePointer<InstanceObject>
