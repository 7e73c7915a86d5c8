// What does `_collections` have?
//
// The containers that need speed; `collections` in share/cordon/lib adds those written in Python.

import CordonRuntime

public enum CollectionsModule {
  public static let module = NativeModule(
    "_collections", "The native containers of collections.", [CollectionsHelpers.countElements],
    isFoundation: true,
    initialize: initialize)

  private static let types: [NativeType] = [
    DequeMethods.type, DequeIterators.forward, DequeIterators.backward, DefaultDict.type,
    OrderedDict.type, CollectionsHelpers.tupleGetter,
  ]

  private static func initialize(_ vm: VM, _ module: Module) throws(Raised) {
    for type in types {
      let object = Value(vm.type(type))
      module.pointee.dictionary.set(vm, try vm.getAttribute(object, "__name__").asText, object)
    }
  }
}
