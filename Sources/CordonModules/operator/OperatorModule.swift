// Which functions does `operator` have?
//
// One for each operator of the language, and the makers of functions that fetch.

import CordonRuntime

public enum OperatorModule {
  /// What programs import.
  public static let module = NativeModule(
    "operator", doc, rows, home: "_operator", initialize: initialize)

  /// The name under which other modules look for a native version.
  public static let native = NativeModule(
    "_operator", doc, rows + OperatorFunctions.hidden, initialize: share)

  private static let doc: StaticString = "The operators of the language as functions."

  private static let rows = OperatorFunctions.rows + OperatorFunctions.assignments

  /// Both modules have the same objects, by which pickles know them.
  private static func share(_ vm: VM, _ module: Module) throws(Raised) {
    let other = try vm.importByFullName("operator")
    guard other.isKind(.module), vm.isUsable(other) else { return try initialize(vm, module) }
    let names = module.pointee.dictionary
    let known = other.asModule.pointee.dictionary
    var position = 0
    while let entry = known.next(&position) {
      let isOwn = entry.value.isKind(.native) || entry.value.isKind(.type)
      if isOwn { try vm.set(names, entry.key, entry.value) }
    }
  }

  private static func initialize(_ vm: VM, _ module: Module) throws(Raised) {
    let names = module.pointee.dictionary
    for type in [Getters.attributes, Getters.items, Getters.method] {
      let object = Value(vm.type(type))
      names.set(vm, try vm.getAttribute(object, "__name__").asText, object)
    }
    for name in aliased {
      let plain = name.last == "_" ? String(name.dropLast()) : name
      names.set(vm, vm.intern("__\(plain)__"), names.get(vm.intern(name)))
    }
    let all = try vm.newList()
    for name in exported { try vm.append(all, Value(vm.intern(name))) }
    names.set(vm, vm.intern("__all__"), Value(all))
  }

  /// Functions that have a second name with underscores around it.
  private static let aliased = [
    "lt", "le", "eq", "ne", "ge", "gt", "not_", "abs", "add", "and_", "call", "floordiv", "index",
    "inv", "invert", "lshift", "mod", "mul", "matmul", "neg", "or_", "pos", "pow", "rshift", "sub",
    "truediv", "xor", "concat", "contains", "delitem", "getitem", "setitem", "iadd", "iand",
    "iconcat", "ifloordiv", "ilshift", "imod", "imul", "imatmul", "ior", "ipow", "irshift", "isub",
    "itruediv", "ixor",
  ]

  private static let exported = [
    "abs", "add", "and_", "attrgetter", "call", "concat", "contains", "countOf", "delitem", "eq",
    "floordiv", "ge", "getitem", "gt", "iadd", "iand", "iconcat", "ifloordiv", "ilshift",
    "imatmul", "imod", "imul", "index", "indexOf", "inv", "invert", "ior", "ipow", "irshift",
    "is_", "is_not", "isub", "itemgetter", "itruediv", "ixor", "le", "length_hint", "lshift", "lt",
    "matmul", "methodcaller", "mod", "mul", "ne", "neg", "not_", "or_", "pos", "pow", "rshift",
    "setitem", "sub", "truediv", "truth", "xor",
  ]
}
