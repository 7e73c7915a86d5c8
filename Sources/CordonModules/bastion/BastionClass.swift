// What is a bastion to those who hold it?
//
// An object with the approved methods of another. Its own names are few: its class, its
// documentation, the name it was given. Trusted code may derive from the class; then the public
// methods of the subclass are there as well, and in them `self._get_` and `self._name_`.

import CordonRuntime

enum BastionClass {
  private enum Slot {
    static let getter = 0
    static let name = 1
    static let count = 2
  }

  static let type: NativeType = NativeType(
    "Bastion.BastionClass", "Stands for another object and lets through what its filter approves.",
    slots: Slot.count,
    flags: [.guardsItself, .customGetAttribute, .customSetAttribute, .hasGetAttr]
  ) { rows + BastionSpecials.rows }

  /// The getter that a bastion was made with.
  static func getter(_ vm: VM, _ bastion: Value, _ name: Text) throws(Raised) -> Value {
    let getter = bastion.asInstance[slot: Slot.getter]
    guard vm.isKept(getter, Getter.type) else { throw Approval.refusal(vm, name) }
    return getter
  }

  static func name(of bastion: Value) -> String {
    let name = bastion.asInstance[slot: Slot.name]
    return name.isKind(.string) ? name.asText.swiftString : ""
  }

  private static let rows: [NativeRow] = [
    .static("__new__(cls, /, *args, **kwargs)", .pure, "Make a bastion.", new),
    .init("__init__(self, /, get, name)", .pure, "Take what Bastion() gives.") {
      call throws(Raised) in
      try fill(call, call[0], call[1], call[2])
      return .none
    },
    .init("__repr__(self, /)", .pure, "Return the text that the bastion was given.") {
      call throws(Raised) in
      try call.vm.newString("<Bastion for \(name(of: call[0]))>")
    },
    .init("__getattribute__(self, name, /)", .pure, "One of the bastion's own names.", own),
    .init("__getattr__(self, name, /)", .pure, "An approved method of the protected object.") {
      call throws(Raised) in
      let vm = call.vm
      let name = vm.intern(try vm.string(call[1], "attribute name"))
      let getter = try getter(vm, call[0], name)
      let data = try vm.withTrust { () throws(Raised) in
        let data = try Approval.data(vm, getter, name)
        if data.isUnset { _ = try Approval.method(vm, getter, name) }
        return data
      }
      return data.isUnset ? BastionMethod.make(vm, call[0], name) : data
    },
    .init("__setattr__(self, name, value, /)", .pure, "Only for trusted subclasses.") {
      call throws(Raised) in
      try set(call, call[2])
      return .none
    },
    .init("__delattr__(self, name, /)", .pure, "Only for trusted subclasses.") {
      call throws(Raised) in
      try set(call, .unset)
      return .none
    },
    .init("__dir__(self, /)", .pure, "Bastions do not list what they let through.") {
      call throws(Raised) in Value(try call.vm.newList())
    },
    .init("__reduce_ex__(self, protocol, /)", .pure, "Bastions cannot be pickled.", unpickled),
    .init("__reduce__(self, /)", .pure, "Bastions cannot be pickled.", unpickled),
    .init("__getstate__(self, /)", .pure, "Bastions cannot be pickled.", unpickled),
  ]

  private static func unpickled(_ call: Call) throws(Raised) -> Value {
    throw call.raise(.typeError, "cannot pickle '\(call.vm.typeName(call[0]))' object")
  }

  // MARK: Making

  private static func new(_ call: Call) throws(Raised) -> Value {
    try BastionModule.requireTrust(call)
    let made = try call.vm.instance(for: call[0], of: type)
    let given = call[1].asTuple
    if given.pointee.count >= 2 { try fill(call, made, given[item: 0], given[item: 1]) }
    return made
  }

  private static func fill(
    _ call: Call, _ bastion: Value, _ get: Value, _ name: Value
  ) throws(Raised) {
    try BastionModule.requireTrust(call)
    guard call.vm.isExactly(get, Getter.type) else {
      throw call.raise(
        .typeError, "get must be what Bastion() gives to its class, not \(call.vm.typeName(get))")
    }
    bastion.asInstance[slot: Slot.getter] = get
    bastion.asInstance[slot: Slot.name] = try call.vm.str(name)
  }

  // MARK: Own names

  private static func own(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let name = vm.intern(try vm.string(call[1], "attribute name"))
    switch name.swiftString {
    case "__class__": return Value(vm.type(of: call[0]))
    case "__doc__": return vm.text(type.doc)
    case "__module__": return vm.text("Bastion")
    case "_name_": return vm.text(Self.name(of: call[0]))
    case "__repr__": return BastionMethod.make(vm, call[0], name)
    case "_get_" where !vm.realm.isRestricted: return try getter(vm, call[0], name)
    default: break
    }
    let value = try fromSubclass(vm, call[0], name)
    if value.isUnset { throw Approval.refusal(vm, name) }
    return value
  }

  /// What a subclass that trusted code wrote adds: to trusted code everything, to restricted code the
  /// methods whose names do not begin with an underscore.
  private static func fromSubclass(
    _ vm: VM, _ bastion: Value, _ name: Text
  ) throws(Raised) -> Value {
    if vm.isExactly(bastion, type) { return .unset }
    let bare = vm.type(type)
    let definer = vm.definer(of: name, for: bastion)
    let isAdded = definer.map { vm.isSubtype($0, bare) && $0 != bare } ?? false
    if !vm.realm.isRestricted {
      let isInherited = definer.map { vm.isSubtype(bare, $0) } ?? false
      return isInherited ? .unset : try vm.plainAttribute(bastion, name)
    }
    guard isAdded, !name.swiftString.hasPrefix("_") else { return .unset }
    let value = try vm.withTrust { () throws(Raised) in try vm.plainAttribute(bastion, name) }
    return vm.isBoundMethod(value) ? value : .unset
  }

  private static func set(_ call: Call, _ value: Value) throws(Raised) {
    let vm = call.vm
    let name = vm.intern(try vm.string(call[1], "attribute name"))
    if vm.realm.isRestricted || vm.isExactly(call[0], type) {
      throw call.raise(
        .attributeError,
        "'\(vm.typeName(call[0]))' object attribute '\(name.swiftString)' is read-only")
    }
    switch name.swiftString {
    case "_name_" where !value.isUnset:
      call[0].asInstance[slot: Slot.name] = try vm.str(value)
    case "_get_" where !value.isUnset:
      try fill(call, call[0], value, call[0].asInstance[slot: Slot.name])
    case "_name_", "_get_":
      throw call.raise(.attributeError, "'\(name.swiftString)' cannot be deleted")
    default: try vm.setPlainAttribute(call[0], name, value)
    }
  }
}
