// What does `_functools` have?
//
// The parts of functools that need speed; share/cordon/lib/functools.py has the others.

import CordonRuntime

public enum FunctoolsModule {
  public static let module = NativeModule(
    "_functools", "The native parts of functools.", [reduce, KeyWrapper.function],
    isFoundation: true,
    initialize: initialize)

  private static func initialize(_ vm: VM, _ module: Module) throws(Raised) {
    for type in [Partial.type, LRUCache.type] {
      let object = Value(vm.type(type))
      module.pointee.dictionary.set(vm, try vm.getAttribute(object, "__name__").asText, object)
    }
  }

  private static let reduce = NativeRow(
    "reduce(function, iterable, initial=?, /)", .pure,
    "Combine the items of an iterable from left to right into one value."
  ) { call throws(Raised) in
    let vm = call.vm
    let it: Value
    do throws(Raised) {
      it = try vm.iterator(call[1])
    } catch {
      guard vm.take(.typeError) else { throw error }
      throw call.raise(.typeError, "reduce() arg 2 must support iteration")
    }
    var value = call[2]
    while true {
      let item = try vm.next(it)
      if item.isUnset { break }
      value = try value.isUnset ? item : vm.handOn(call[0], value, item)
      try vm.charge(1)
    }
    if value.isUnset {
      throw call.raise(.typeError, "reduce() of empty iterable with no initial value")
    }
    return value
  }
}
