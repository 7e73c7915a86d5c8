// What does `weakref` stand on?

import CordonRuntime

enum WeakrefModule {
  static let module = NativeModule("_weakref", "References that keep nothing alive.", Weak.rows) {
    vm, module throws(Raised) in
    let dict = module.pointee.dictionary
    let reference = Value(vm.type(Weak.reference))
    dict.set(vm, "ref", reference)
    dict.set(vm, "ReferenceType", reference)
    dict.set(vm, "ProxyType", Value(vm.type(Weak.proxy)))
    dict.set(vm, "CallableProxyType", Value(vm.type(Weak.callableProxy)))
  }
}
