// What do the methods of all containers have in common?

extension Call {
  /// The list that a method of list was called on; likewise the others.
  var list: ListRef { @inline(__always) get { vm.payload(self[0]).asList } }
  var tuple: Tuple { @inline(__always) get { vm.payload(self[0]).asTuple } }
  /// A dict, a set or a frozenset.
  var table: Dict { @inline(__always) get { vm.payload(self[0]).asDict } }
  /// Any record: an iterator, a view.
  var record: Record { @inline(__always) get { vm.payload(self[0]).asRecord } }

  /// The one optional argument of `__init__`, which takes `*args` and `**kwargs` to give subclasses
  /// freedom; unset when there is none. A subclass with a `__new__` of its own may take keywords.
  func soleArgument(_ name: StaticString) throws(Raised) -> Value {
    let arguments = self[1].asTuple
    if self[2].asDict.pointee.count > 0, vm.lookup(vm.type(of: self[0]), .__new__).isKind(.native) {
      throw raise(.typeError, "\(name)() takes no keyword arguments")
    }
    if arguments.pointee.count > 1 {
      throw raise(
        .typeError, "\(name) expected at most 1 argument, got \(arguments.pointee.count)")
    }
    return arguments.pointee.count == 0 ? .unset : arguments[item: 0]
  }
}

extension Call {
  /// The same for `__new__` of an immutable container: a subclass with an `__init__` of its own may
  /// take keywords.
  func madeFrom(_ name: StaticString) throws(Raised) -> Value {
    let arguments = self[1].asTuple
    let initializer = self[0].isKind(.type) ? vm.lookup(self[0].asType, .__init__) : .unset
    if self[2].asDict.pointee.count > 0, initializer.isUnset || initializer.isKind(.native) {
      throw raise(.typeError, "\(name)() takes no keyword arguments")
    }
    if arguments.pointee.count > 1 {
      throw raise(
        .typeError, "\(name) expected at most 1 argument, got \(arguments.pointee.count)")
    }
    return arguments.pointee.count == 0 ? .unset : arguments[item: 0]
  }
}

enum ContainerRows {
  /// `==`, `<` and so on between values of the same kind.
  static let comparisons = NativeRow.comparisons(compare)

  private static func compare(_ op: CompareOperator, _ call: Call) throws(Raised) -> Value {
    let a = call.vm.payload(call[0])
    let b = call.vm.payload(call[1])
    guard b.isCell, a.cell.kind == b.cell.kind else { return .notImplemented }
    let answer = try call.vm.compareBuiltin(op, a, b)
    return answer.isUnset ? .notImplemented : answer
  }

  static let hash = NativeRow("__hash__(self, /)", .pure, "Return hash(self).") {
    call throws(Raised) in
    call.vm.int(try call.vm.hash(call.vm.payload(call[0])))
  }

  static let length = NativeRow("__len__(self, /)", .pure, "Return len(self).") {
    call throws(Raised) in
    call.vm.int(try call.vm.length(call.vm.payload(call[0])))
  }

  static let iterate = NativeRow("__iter__(self, /)", .pure, "Implement iter(self).") {
    call throws(Raised) in
    try call.vm.iterator(call.vm.payload(call[0]))
  }

  static let getItem = NativeRow("__getitem__(self, key, /)", .pure, "Return self[key].") {
    call throws(Raised) in
    try call.vm.getItem(call.vm.payload(call[0]), call[1])
  }

  static let contains = NativeRow(
    "__contains__(self, key, /)", .pure, "Return bool(key in self)."
  ) { call throws(Raised) in
    .bool(try call.vm.contains(call.vm.payload(call[0]), call[1]))
  }

  static let genericAlias = NativeRow.class(
    "__class_getitem__(cls, object, /)", .pure, "The class with type arguments, for annotations."
  ) { call throws(Raised) in
    call.vm.newGenericAlias(call[0], call[1])
  }
}
