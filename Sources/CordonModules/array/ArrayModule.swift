// What does `array` have?

import CordonRuntime

enum ArrayModule {
  static let module = NativeModule(
    "array", "Arrays of numbers and characters as C lays them out.", rows
  ) { vm, module throws(Raised) in
    let dict = module.pointee.dictionary
    let type = Value(vm.type(ArrayMethods.type))
    dict.set(vm, "array", type)
    dict.set(vm, "ArrayType", type)
    dict.set(vm, "typecodes", vm.text(ArrayItems.letters))
    try register(vm, type)
  }

  /// Makes arrays mutable sequences for `collections.abc`, where there is such a module.
  private static func register(_ vm: VM, _ type: Value) throws(Raised) {
    let abc: Value
    do throws(Raised) {
      abc = try vm.importByFullName("collections.abc")
    } catch {
      guard vm.take(.importError) else { throw error }
      return
    }
    _ = try vm.callMethod(try vm.getAttribute(abc, "MutableSequence"), "register", type)
  }

  private static let rows: [NativeRow] = [
    .init(
      "_array_reconstructor(arraytype, typecode, mformat_code, items, /)", .pure,
      "An array from what pickle kept: the class, the letter, a machine's format, and bytes.",
      ArrayPickling.reconstruct)
  ]

  static let iterator: NativeType = NativeType(
    "array.arrayiterator", "", slots: 2, flags: [.final, .noConstructor],
    advance: { vm, it throws(Raised) in
      let source = it[slot: 0]
      if source.isUnset { return .unset }
      let array = TypedArray(vm, source)
      let i = it[slot: 1].asInt
      if i >= array.count {
        it[slot: 0] = .unset
        return .unset
      }
      it[slot: 1] = .small(i + 1)
      return try array.item(i)
    }
  ) {
    [
      .init("__reduce__(self, /)", .pure, "Return state information for pickling.") {
        call throws(Raised) in
        let vm = call.vm
        let source = call[0].asInstance[slot: 0]
        if source.isUnset {
          return vm.tuple(vm.ownBuiltin("iter"), vm.tuple(vm.emptyTuple))
        }
        return vm.tuple(vm.ownBuiltin("iter"), vm.tuple(source), call[0].asInstance[slot: 1])
      },
      .init("__setstate__(self, state, /)", .pure, "Set state information for unpickling.") {
        call throws(Raised) in
        let vm = call.vm
        let place = try vm.indexAsInt(call[1], nil)
        let source = call[0].asInstance[slot: 0]
        if !source.isUnset {
          let count = TypedArray(vm, source).count
          call[0].asInstance[slot: 1] = .small(min(max(0, place), count))
        }
        return .none
      },
    ]
  }
}
