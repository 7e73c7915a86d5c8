// What does `__flags__` of a type say?

extension VM {
  /// The flags that Python code may look at, with the bits that they have in CPython.
  func typeFlags(_ type: TypeRef) -> Int {
    var bits = 1 << 12 | 1 << 18
    let flags = type.pointee.flags
    func set(_ bit: Int, when condition: Bool) { if condition { bits |= 1 << bit } }
    set(4, when: !flags.contains(.immutable) && type.pointee.dictShape != 0)
    set(5, when: flags.contains(.isSequence))
    set(6, when: flags.contains(.isMapping))
    set(7, when: flags.contains(.noConstructor))
    set(8, when: flags.contains(.immutable))
    let made: [BuiltinType] = [
      .generic, .typeVar, .typeVarTuple, .paramSpec, .paramSpecArgs, .paramSpecKwargs,
    ]
    set(9, when: !flags.contains(.immutable) || made.contains { type == self.type($0) })
    set(10, when: !flags.contains(.final))
    set(20, when: flags.contains(.isAbstract))
    set(22, when: flags.contains(.matchesSelf))
    let methods: [BuiltinType] = [.function, .methodDescriptor, .wrapperDescriptor]
    set(17, when: methods.contains { type == self.type($0) })
    let called: [BuiltinType] = [
      .function, .method, .builtinFunction, .methodDescriptor, .wrapperDescriptor,
      .classMethodDescriptor, .type,
    ]
    set(11, when: called.contains { type == self.type($0) })
    let kinds: [(Int, BuiltinType)] = [
      (24, .int), (25, .list), (26, .tuple), (27, .bytes), (28, .str), (29, .dict),
      (30, .baseException), (31, .type),
    ]
    for (bit, builtin) in kinds { set(bit, when: isSubtype(type, self.type(builtin))) }
    return bits
  }
}
