// What may pass a bastion?
//
// A method whose name the filter approves, and nothing else: the filter is asked with the exact name,
// with trusted rights, at every access and again at every call, and the method is fetched at the time
// of the call. So a name that is taken back is gone at once, for held methods too.

import CordonRuntime

enum Approval {
  /// Methods that reach every attribute at once, or take the object apart, whatever one name says.
  private static let reflective: Set<String> = [
    "__class__", "__dict__", "__getattribute__", "__getattr__", "__setattr__", "__delattr__",
    "__dir__", "__reduce__", "__reduce_ex__", "__getstate__", "__setstate__", "__getnewargs__",
    "__getnewargs_ex__", "__init__", "__new__", "__del__", "__get__", "__set__", "__delete__",
    "__init_subclass__", "__subclasshook__", "__copy__", "__deepcopy__", "__replace__",
  ]

  /// Specials whose result goes on with the operation, and is guarded like the object.
  private static let continuing: Set<String> = [
    "__iter__", "__reversed__", "__aiter__", "__anext__", "__await__", "__aenter__", "__aexit__",
  ]

  /// The method of that name of the protected object. AttributeError when the filter refuses, when
  /// there is none, or when the attribute is no method. To be run with trusted rights.
  static func method(_ vm: VM, _ getter: Value, _ name: Text) throws(Raised) -> Value {
    try vm.checkNativeStack()
    let parts = getter.asInstance
    let object = parts[slot: Getter.object]
    guard try isApproved(vm, parts[slot: Getter.filter], name),
      !reflective.contains(name.swiftString)
    else { throw refusal(vm, name) }
    let value = try attribute(vm, object, name)
    let isMethod = vm.isBoundMethod(value) || vm.isExactly(value, BastionMethod.type)
    // What every object has tells about insides: `__reduce_ex__`, `__getattribute__`.
    if isMethod, !belongsToAll(vm, object, name) { return value }
    throw refusal(vm, name)
  }

  /// The value of an attribute that is named as data, if it is plain and cannot be changed; unset when
  /// it is not named so.
  static func data(_ vm: VM, _ getter: Value, _ name: Text) throws(Raised) -> Value {
    let parts = getter.asInstance
    let names = parts[slot: Getter.data].asTuple
    guard (0..<names.pointee.count).contains(where: { names[item: $0].asText == name }),
      try isApproved(vm, parts[slot: Getter.filter], name)
    else { return .unset }
    let value = vm.payload(try attribute(vm, parts[slot: Getter.object], name))
    guard isPlain(value, depth: 0) else { throw refusal(vm, name) }
    return value
  }

  static func refusal(_ vm: VM, _ name: Text) -> Raised {
    vm.raise(.attributeError, argument: Value(name))
  }

  /// Raises unless the filter still approves of the name.
  static func require(_ vm: VM, _ getter: Value, _ name: Text) throws(Raised) {
    if try !isApproved(vm, getter.asInstance[slot: Getter.filter], name) {
      throw refusal(vm, name)
    }
  }

  private static func isApproved(
    _ vm: VM, _ filter: Value, _ name: Text
  ) throws(Raised) -> Bool {
    if filter.isUnset { return !name.swiftString.hasPrefix("_") }
    return try vm.isTrue(try vm.call(filter, Value(name)))
  }

  /// The attribute of the protected object. What an AttributeError says about is not handed out.
  private static func attribute(
    _ vm: VM, _ object: Value, _ name: Text
  ) throws(Raised) -> Value {
    do {
      return try vm.getAttribute(object, name)
    } catch {
      guard let exception = vm.takeException(.attributeError) else { throw error }
      if vm.quietAttribute(exception, "obj") == object {
        try vm.setAttribute(exception, vm.intern("obj"), .none)
      }
      throw vm.send(exception)
    }
  }

  private static func belongsToAll(_ vm: VM, _ object: Value, _ name: Text) -> Bool {
    guard let definer = vm.definer(of: name, for: object) else { return false }
    return definer == vm.type(.object) || definer == vm.type(.type)
  }

  private static func isPlain(_ value: Value, depth: Int) -> Bool {
    if !value.isCell { return true }
    if value.isKind(.tuple), depth < 8 {
      let items = value.asTuple
      return (0..<items.pointee.count).allSatisfy { isPlain(items[item: $0], depth: depth + 1) }
    }
    return value.isKind(.string) || value.isKind(.bytes) || value.isKind(.bigInt)
      || value.isKind(.float) || value.isKind(.complex)
  }

  // MARK: Calls

  /// Calls a method of what the bastion protects: arguments cross as data, the method runs with
  /// trusted rights, and where it returns the protected object the caller gets the bastion.
  static func call(
    _ vm: VM, _ bastion: Value, _ name: Text, _ arguments: Value, _ keywords: Value = .unset
  ) throws(Raised) -> Value {
    try vm.checkNativeStack()
    let getter = try BastionClass.getter(vm, bastion, name)
    let given = try vm.argumentsAsData(arguments, keywords)
    let caller = vm.realm
    let result = try vm.withTrust { () throws(Raised) in
      let method = try method(vm, getter, name)
      if isNative(method) { try requireUsable(vm, given, by: caller) }
      return try vm.handOn(method, arguments: given.arguments, keywords: given.keywords)
    }
    return handedOut(vm, bastion, getter, name, result)
  }

  private static func isNative(_ method: Value) -> Bool {
    method.isKind(.boundMethod) && method.asBoundMethod.pointee.function.isKind(.native)
  }

  /// Native code calls what it is given: a function, a comparison, an iterator. Behind a bastion it
  /// would do so with trusted rights, so it is given nothing that the caller may not use.
  private static func requireUsable(
    _ vm: VM, _ given: (arguments: Value, keywords: Value), by caller: Realm
  ) throws(Raised) {
    var values = (0..<given.arguments.asTuple.pointee.count).map {
      given.arguments.asTuple[item: $0]
    }
    if given.keywords.isKind(.dict) {
      var position = 0
      while let entry = given.keywords.asDict.next(&position) { values.append(entry.value) }
    }
    for value in values {
      if vm.guardsItself(value) { continue }
      if try vm.mayUse(value, in: caller) { continue }
      throw vm.raiseForeign(value.cell)
    }
  }

  /// The same where an operation has another way when there is no such method: unset when the filter
  /// refuses or there is none.
  static func callIfAny(
    _ vm: VM, _ bastion: Value, _ name: Text, _ arguments: Value
  ) throws(Raised) -> Value {
    guard try has(vm, bastion, name) else { return .unset }
    return try call(vm, bastion, name, arguments)
  }

  /// Whether the filter approves of a method that exists.
  static func has(_ vm: VM, _ bastion: Value, _ name: Text) throws(Raised) -> Bool {
    let getter = try BastionClass.getter(vm, bastion, name)
    do {
      return try vm.withTrust { () throws(Raised) in
        _ = try method(vm, getter, name)
        return true
      }
    } catch {
      guard vm.take(.attributeError) else { throw error }
      return false
    }
  }

  private static func handedOut(
    _ vm: VM, _ bastion: Value, _ getter: Value, _ name: Text, _ result: Value
  ) -> Value {
    if result == getter.asInstance[slot: Getter.object] { return bastion }
    if vm.isGenerator(result) || continuing.contains(name.swiftString) && result.isCell {
      return BastionIterator.make(vm, bastion, name, result)
    }
    return result
  }

  /// What one step of an iterator or coroutine gave: again the bastion for the protected object.
  static func step(_ vm: VM, _ bastion: Value, _ result: Value) throws(Raised) -> Value {
    let getter = try BastionClass.getter(vm, bastion, vm.intern("__next__"))
    return result == getter.asInstance[slot: Getter.object] ? bastion : result
  }
}
