// What do instances of Python classes have of their own?

/// Put into the namespace of every class whose instances are the first in their line to have a
/// `__dict__`.
enum InstanceMethods {
  static let rows: [NativeRow] = [
    .attribute("__dict__", .reveals, "The attributes of the instance.", get: { call in
      Value(call.vm.useDictionary(call[0].cell))
    }, set: { call throws(Raised) in
      let vm = call.vm
      if call[1].isUnset {
        vm.useDictionary(call[0].cell)
        call[0].cell.of(InstanceObject.self).pointee.overflow = Cell(vm.newDict())
        return .none
      }
      let given = vm.payload(call[1])
      guard given.isKind(.dict) else {
        throw call.raise(
          .typeError,
          "__dict__ must be set to a dictionary, not a '\(vm.typeName(call[1]))'")
      }
      vm.useDictionary(call[0].cell)
      call[0].cell.of(InstanceObject.self).pointee.overflow = given.cell
      return .none
    }),
    .attribute("__weakref__", .pure, "The list of weak references.", get: { _ in .none }),
  ]
}
