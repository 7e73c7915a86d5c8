// Which operations pass a bastion?
//
// Those whose special method the filter approves. An operation that every object must have - equality,
// truth, a hash, a text - falls back on the bastion's own, which tells nothing of what is behind it; an
// operator that is refused lets the other operand answer; any other operation that is refused is an
// AttributeError with the method's name.

import CordonRuntime

enum BastionSpecials {
  static let rows: [NativeRow] =
    itemRows + numberRows + contextRows + textRows + comparisonRows + operatorRows

  /// An operation that needs its method.
  private static func needed(
    _ signature: StaticString, _ name: StaticString, _ count: Int = 0
  ) -> NativeRow {
    .init(signature, .pure, "Forward to the protected object.") { call throws(Raised) in
      let vm = call.vm
      let arguments = try vm.newTuple(count: count)
      for i in 0..<count { arguments.items[i] = call[i + 1] }
      return try Approval.call(vm, call[0], vm.intern(name), Value(arguments))
    }
  }

  /// An operator, for which NotImplemented is an answer.
  private static func optional(_ signature: StaticString, _ name: StaticString) -> NativeRow {
    .init(signature, .pure, "Forward to the protected object.") { call throws(Raised) in
      let vm = call.vm
      let result = try Approval.callIfAny(vm, call[0], vm.intern(name), vm.tuple(call[1]))
      return result.isUnset ? .notImplemented : result
    }
  }

  private static let itemRows: [NativeRow] = [
    needed("__len__(self, /)", "__len__"),
    needed("__getitem__(self, key, /)", "__getitem__", 1),
    needed("__setitem__(self, key, value, /)", "__setitem__", 2),
    needed("__delitem__(self, key, /)", "__delitem__", 1),
    needed("__next__(self, /)", "__next__"),
    needed("__reversed__(self, /)", "__reversed__"),
    .init("__iter__(self, /)", .pure, "Iterate over the protected object.") {
      call throws(Raised) in
      let vm = call.vm
      let result = try Approval.callIfAny(vm, call[0], vm.intern("__iter__"), vm.emptyTuple)
      if !result.isUnset { return result }
      let getItem = vm.intern("__getitem__")
      if try Approval.has(vm, call[0], getItem) {
        return BastionIterator.make(vm, call[0], getItem, .small(0))
      }
      throw call.raise(.typeError, "'\(vm.typeName(call[0]))' object is not iterable")
    },
    .init("__contains__(self, item, /)", .pure, "Whether the item is in the protected object.") {
      call throws(Raised) in
      let vm = call.vm
      let name = vm.intern("__contains__")
      let result = try Approval.callIfAny(vm, call[0], name, vm.tuple(call[1]))
      if !result.isUnset { return result }
      var found = false
      try vm.forEach(call[0]) { (item) throws(Raised) in
        found = try vm.isEqual(item, call[1])
        return !found
      }
      return .bool(found)
    },
  ]

  private static let numberRows: [NativeRow] = [
    needed("__neg__(self, /)", "__neg__"), needed("__pos__(self, /)", "__pos__"),
    needed("__abs__(self, /)", "__abs__"), needed("__invert__(self, /)", "__invert__"),
    needed("__int__(self, /)", "__int__"), needed("__float__(self, /)", "__float__"),
    needed("__complex__(self, /)", "__complex__"), needed("__index__(self, /)", "__index__"),
    needed("__trunc__(self, /)", "__trunc__"), needed("__floor__(self, /)", "__floor__"),
    needed("__ceil__(self, /)", "__ceil__"),
    .init("__round__(self, ndigits=?, /)", .pure, "Round the protected object.") {
      call throws(Raised) in
      let vm = call.vm
      return try Approval.call(
        vm, call[0], vm.intern("__round__"), call[1].isUnset ? vm.emptyTuple : vm.tuple(call[1]))
    },
    .init("__bool__(self, /)", .pure, "The protected object's truth, or true.") {
      call throws(Raised) in
      let vm = call.vm
      let truth = try Approval.callIfAny(vm, call[0], vm.intern("__bool__"), vm.emptyTuple)
      if !truth.isUnset { return truth }
      let count = try Approval.callIfAny(vm, call[0], vm.intern("__len__"), vm.emptyTuple)
      return .bool(count.isUnset ? true : try vm.isTrue(count))
    },
  ]

  private static let contextRows: [NativeRow] = [
    .init("__call__(self, /, *args, **kwargs)", .pure, "Call the protected object.") {
      call throws(Raised) in
      try Approval.call(call.vm, call[0], call.vm.intern("__call__"), call[1], call[2])
    },
    needed("__enter__(self, /)", "__enter__"),
    needed("__exit__(self, kind, value, traceback, /)", "__exit__", 3),
    needed("__aenter__(self, /)", "__aenter__"),
    needed("__aexit__(self, kind, value, traceback, /)", "__aexit__", 3),
    needed("__await__(self, /)", "__await__"), needed("__aiter__(self, /)", "__aiter__"),
    needed("__anext__(self, /)", "__anext__"),
  ]

  private static let textRows: [NativeRow] = [
    .init("__str__(self, /)", .pure, "The protected object's text, or the bastion's own.") {
      call throws(Raised) in
      let vm = call.vm
      let text = try Approval.callIfAny(vm, call[0], vm.intern("__str__"), vm.emptyTuple)
      return text.isUnset ? try vm.repr(call[0]) : text
    },
    .init("__format__(self, format_spec, /)", .pure, "The protected object's text, formatted.") {
      call throws(Raised) in
      let vm = call.vm
      let name = vm.intern("__format__")
      let text = try Approval.callIfAny(vm, call[0], name, vm.tuple(call[1]))
      if !text.isUnset { return text }
      if try vm.string(call[1], "__format__() argument").count == 0 {
        return try vm.str(call[0])
      }
      throw call.raise(
        .typeError, "unsupported format string passed to \(vm.typeName(call[0])).__format__")
    },
    .init("__hash__(self, /)", .pure, "The protected object's hash, or the bastion's own.") {
      call throws(Raised) in
      let vm = call.vm
      let hash = try Approval.callIfAny(vm, call[0], vm.intern("__hash__"), vm.emptyTuple)
      return hash.isUnset ? .small(vm.identityHash(call[0])) : hash
    },
  ]

  private static let comparisonRows = NativeRow.comparisons { op, call throws(Raised) in
    let vm = call.vm
    let name: StaticString =
      switch op {
      case .equal: "__eq__"
      case .notEqual: "__ne__"
      case .less: "__lt__"
      case .lessEqual: "__le__"
      case .greater: "__gt__"
      case .greaterEqual: "__ge__"
      }
    let result = try Approval.callIfAny(vm, call[0], vm.intern(name), vm.tuple(call[1]))
    if !result.isUnset { return result }
    guard op == .notEqual else { return .notImplemented }
    let equal = try Approval.callIfAny(vm, call[0], vm.intern("__eq__"), vm.tuple(call[1]))
    return equal.isUnset || equal == .notImplemented
      ? .notImplemented : .bool(!(try vm.isTrue(equal)))
  }

  private static let operatorRows: [NativeRow] = [
    optional("__add__(self, value, /)", "__add__"),
    optional("__radd__(self, value, /)", "__radd__"),
    optional("__iadd__(self, value, /)", "__iadd__"),
    optional("__sub__(self, value, /)", "__sub__"),
    optional("__rsub__(self, value, /)", "__rsub__"),
    optional("__isub__(self, value, /)", "__isub__"),
    optional("__mul__(self, value, /)", "__mul__"),
    optional("__rmul__(self, value, /)", "__rmul__"),
    optional("__imul__(self, value, /)", "__imul__"),
    optional("__matmul__(self, value, /)", "__matmul__"),
    optional("__rmatmul__(self, value, /)", "__rmatmul__"),
    optional("__imatmul__(self, value, /)", "__imatmul__"),
    optional("__truediv__(self, value, /)", "__truediv__"),
    optional("__rtruediv__(self, value, /)", "__rtruediv__"),
    optional("__itruediv__(self, value, /)", "__itruediv__"),
    optional("__floordiv__(self, value, /)", "__floordiv__"),
    optional("__rfloordiv__(self, value, /)", "__rfloordiv__"),
    optional("__ifloordiv__(self, value, /)", "__ifloordiv__"),
    optional("__mod__(self, value, /)", "__mod__"),
    optional("__rmod__(self, value, /)", "__rmod__"),
    optional("__imod__(self, value, /)", "__imod__"),
    optional("__divmod__(self, value, /)", "__divmod__"),
    optional("__rdivmod__(self, value, /)", "__rdivmod__"),
    optional("__pow__(self, value, /)", "__pow__"),
    optional("__rpow__(self, value, /)", "__rpow__"),
    optional("__ipow__(self, value, /)", "__ipow__"),
    optional("__lshift__(self, value, /)", "__lshift__"),
    optional("__rlshift__(self, value, /)", "__rlshift__"),
    optional("__ilshift__(self, value, /)", "__ilshift__"),
    optional("__rshift__(self, value, /)", "__rshift__"),
    optional("__rrshift__(self, value, /)", "__rrshift__"),
    optional("__irshift__(self, value, /)", "__irshift__"),
    optional("__and__(self, value, /)", "__and__"),
    optional("__rand__(self, value, /)", "__rand__"),
    optional("__iand__(self, value, /)", "__iand__"),
    optional("__or__(self, value, /)", "__or__"),
    optional("__ror__(self, value, /)", "__ror__"),
    optional("__ior__(self, value, /)", "__ior__"),
    optional("__xor__(self, value, /)", "__xor__"),
    optional("__rxor__(self, value, /)", "__rxor__"),
    optional("__ixor__(self, value, /)", "__ixor__"),
  ]
}
