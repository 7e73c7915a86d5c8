// Which types does `_typing` hold?
//
// The types that the language itself makes: type variables, aliases, Generic. The module `typing`
// takes them from here.

import CordonRuntime

public enum TypingModule {
  public static let module = NativeModule(
    "_typing", "The types behind type parameters.", rows, initialize: initialize)

  private static let rows: [NativeRow] = [
    .init("_idfunc(x, /)", .pure, "Return x.") { $0[0] }
  ]

  private static func initialize(_ vm: VM, _ module: Module) throws(Raised) {
    let types: [BuiltinType] = [
      .typeVar, .typeVarTuple, .paramSpec, .paramSpecArgs, .paramSpecKwargs, .typeAliasType,
      .generic,
    ]
    let names = module.pointee.dictionary
    for type in types {
      names.set(vm, vm.type(type).pointee.name.asText, Value(vm.type(type)))
    }
    names.set(vm, vm.intern("NoDefault"), vm.noDefault)
  }
}
