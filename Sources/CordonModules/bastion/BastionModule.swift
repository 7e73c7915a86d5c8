// What does the module `Bastion` offer?
//
// `Bastion(object, filter, name, bastionclass)` makes an object that stands for another and lets
// through only methods whose names a filter approves. The object and the filter are kept in native
// slots of a getter, so that no Python code can name them: there is no dict, closure or default
// argument to look into.

import CordonRuntime

enum BastionModule {
  static let module = NativeModule(
    "Bastion", "Objects that give restricted code a part of another object.",
    [
      .init(
        "Bastion(object, filter=?, name=None, bastionclass=?, *, data=())", .pure,
        "Return a bastion that lets through the methods of an object whose names the filter approves.",
        make)
    ]
  ) { vm, module throws(Raised) in
    let dictionary = module.pointee.dictionary
    dictionary.set(vm, "BastionClass", Value(vm.type(BastionClass.type)))
    let names = vm.tuple(vm.text("BastionClass"), vm.text("Bastion"))
    dictionary.set(vm, "__all__", Value(try vm.listFrom(names)))
  }

  /// Bastions run what they protect with trusted rights, so only trusted code may make them.
  static func requireTrust(_ call: Call) throws(Raised) {
    if call.vm.realm.isRestricted {
      throw call.raise(.deniedAttribute, "bastions are made by trusted code")
    }
  }

  private static func make(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    try requireTrust(call)
    let name = call[2].isNone ? try vm.repr(call[0]) : try vm.str(call[2])
    let getter = vm.newInstance(of: Getter.type)
    getter.asInstance[slot: Getter.object] = call[0]
    getter.asInstance[slot: Getter.filter] = call[1]
    getter.asInstance[slot: Getter.data] = Value(try exactNames(vm, call[4]))
    let cls = call[3].isUnset ? Value(vm.type(BastionClass.type)) : call[3]
    return try vm.call(cls, getter, name)
  }

  /// The names of data attributes that may be read, as exact strings.
  private static func exactNames(_ vm: VM, _ names: Value) throws(Raised) -> Tuple {
    if vm.payload(names).isKind(.string) {
      throw vm.raise(.typeError, "data must be an iterable of names, not str")
    }
    let list = try vm.listFrom(names)
    let exact = try vm.newTuple(count: list.pointee.count)
    for i in 0..<exact.pointee.count {
      exact.items[i] = Value(
        vm.intern(try vm.string(list.pointee.items[i], "names of data attributes")))
    }
    return exact
  }
}

/// What a bastion asks for attributes. Trusted subclasses know it as `self._get_`, as they always did.
enum Getter {
  static let object = 0
  /// A callable, or unset for the default: no name that begins with an underscore.
  static let filter = 1
  /// A tuple of the names of attributes whose plain values may be read.
  static let data = 2

  static let type: NativeType = NativeType(
    "Bastion.getter", "Gets a bastion's attributes by name.", slots: 3,
    flags: [.final, .noConstructor]
  ) {
    [
      .init("__call__(self, name, /)", .pure, "An approved method of the protected object.") {
        call throws(Raised) in
        let vm = call.vm
        try BastionModule.requireTrust(call)
        let name = vm.intern(try vm.string(call[1], "attribute name"))
        return try Approval.method(vm, call[0], name)
      },
      .init("__repr__(self, /)", .pure, "Return repr(self).") { $0.vm.text("<bastion getter>") },
    ]
  }
}
