// What do instances of Python classes have of their own?

/// Put into the namespace of every class whose instances are the first in their line to have a
/// `__dict__` or to be weakly referable.
enum InstanceMethods {
  static let rows: [NativeRow] = [
    .attribute(
      "__dict__", .reveals, "The attributes of the instance.",
      get: { call throws(Raised) in
        guard keepsOwnDictionary(call) else { return try native(call).get() }
        return Value(call.vm.useDictionary(call[0].cell))
      },
      set: { call throws(Raised) in
        let vm = call.vm
        guard keepsOwnDictionary(call) else {
          let (descriptor, name) = native(call).parts
          if descriptor.isUnset { throw call.raise(.attributeError, "This object has no __dict__") }
          try vm.setThrough(descriptor, call[0], name, call[1])
          return .none
        }
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
    .attribute(
      "__weakref__", .pure, "The first of the weak references, or None.",
      get: { call in
        let known = call.vm.sharedReference(to: call[0], of: Weak.reference)
        return known.isUnset ? .none : known
      }),
  ]

  /// Types, modules and exceptions that are of such a class as well keep theirs in their own way.
  private static func keepsOwnDictionary(_ call: Call) -> Bool {
    call[0].isKind(.instance)
  }

  private struct NativeDictionary {
    let call: Call
    let parts: (descriptor: Value, name: Text)

    func get() throws(Raised) -> Value {
      if parts.descriptor.isUnset {
        throw call.raise(.attributeError, "This object has no __dict__")
      }
      return try call.vm.bind(parts.descriptor, to: call[0], owner: call.vm.type(of: call[0]))
    }
  }

  /// The `__dict__` of the object's built-in type.
  private static func native(_ call: Call) -> NativeDictionary {
    let vm = call.vm
    let name = vm.nameText(.__dict__)
    let base = vm.nativeBase(of: vm.type(of: call[0]))
    return NativeDictionary(call: call, parts: (vm.lookup(base, name), name))
  }
}
