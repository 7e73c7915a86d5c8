// What do the streams in memory give pickle of themselves beside their contents?

import CordonRuntime

extension IOBase {
  /// A copy of the attributes that were set on the receiver, or None.
  static func attributes(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    guard vm.hasAttributes(call[0]) else { return .none }
    return Value(try vm.copy(vm.attributes(of: call[0])))
  }

  /// The state given to `__setstate__`, a tuple of so many items.
  static func state(_ call: Call, items count: Int) throws(Raised) -> Tuple {
    let vm = call.vm
    let state = vm.payload(call[1])
    guard state.isKind(.tuple), state.asTuple.pointee.count >= count else {
      throw call.raise(
        .typeError,
        "\(vm.typeName(call[0])).__setstate__ argument should be \(count)-tuple, got \(vm.typeName(call[1]))"
      )
    }
    return state.asTuple
  }

  /// Adds attributes from an item of a state, which is `which` of them.
  static func setAttributes(_ call: Call, _ item: Value, _ which: String) throws(Raised) {
    let vm = call.vm
    if item.isNone { return }
    let attributes = vm.payload(item)
    guard attributes.isKind(.dict) else {
      throw call.raise(
        .typeError, "\(which) item of state should be a dict, got a \(vm.typeName(item))")
    }
    let names = try vm.listFrom(attributes)
    for i in 0..<names.pointee.count {
      let name = names.pointee.items[i]
      guard vm.payload(name).isKind(.string) else { continue }
      let value = try vm.get(attributes.asDict, name)
      if !value.isUnset { try vm.setAttribute(call[0], vm.intern(vm.payload(name).asText), value) }
    }
  }
}
