// How does a type come to be?

extension VM {
  /// A bare type object; the caller fills in bases, MRO and layout.
  func newTypeObject(name: Value, shape: UInt32) -> TypeRef {
    // Made first: the type must be fit to be traced whenever something is allocated.
    let dictionary = newDict()
    let cell = allocate(bytes: MemoryLayout<TypeObject>.size, .type, shape: shape)
    let type = cell.of(TypeObject.self)
    type.pointee.overflow = nil
    type.pointee.name = name
    type.pointee.qualifiedName = name
    type.pointee.module = .unset
    type.pointee.bases = state.emptyTuple
    type.pointee.mro = state.emptyTuple.cell.of(TupleObject.self)
    type.pointee.base = nil
    type.pointee.instanceKind = .instance
    type.pointee.flags = []
    type.pointee.payloadType = nil
    type.pointee.rootShape = 0
    type.pointee.dictShape = 0
    type.pointee.inlineCapacity = 0
    type.pointee.reservedSlots = 0
    type.pointee.version = newTypeVersion()
    type.pointee.subclasses = nil
    type.pointee.fieldCount = 0
    type.pointee.plainNew = false
    type.pointee.declaration = 0
    type.pointee.advance = nil
    type.pointee.read = nil
    type.pointee.valueIsCached = false
    type.pointee.valueChanges = 0
    type.pointee.dictionary = dictionary
    return type
  }

  func newTypeVersion() -> UInt32 {
    state.nextTypeVersion &+= 1
    return state.nextTypeVersion
  }

  /// Makes all built-in types, without their methods.
  func makeBuiltinTypes() {
    // Shapes first, so that the types themselves can have one.
    for builtin in BuiltinType.allCases {
      let cell = allocate(
        bytes: MemoryLayout<TypeObject>.size, .type, shape: BuiltinType.type.shape)
      state.types[Int(builtin.rawValue)] = cell.of(TypeObject.self)
    }
    for builtin in BuiltinType.allCases {
      let id = newShape(
        type: type(builtin), parent: 0, name: .unset, slot: 0, count: 0)
      precondition(id == builtin.shape)
    }
    state.emptyTuple = Value(makeTuple(0))
    for builtin in BuiltinType.allCases { fill(builtin) }
  }

  private func fill(_ builtin: BuiltinType) {
    let row = builtin.row
    let type = type(builtin)
    let (module, name) = splitModule(row.name)
    Cell(type).of(TypeObject.self).pointee.overflow = nil
    type.pointee.name = name
    type.pointee.qualifiedName = name
    type.pointee.module = module
    type.pointee.instanceKind = row.kind
    type.pointee.flags = row.flags.union(.immutable)
    type.pointee.payloadType = nil
    type.pointee.rootShape = builtin.shape
    type.pointee.dictShape = 0
    type.pointee.inlineCapacity = 0
    type.pointee.reservedSlots = 0
    type.pointee.version = newTypeVersion()
    type.pointee.subclasses = nil
    type.pointee.fieldCount = Int32(row.fields)
    type.pointee.plainNew = false
    type.pointee.declaration = 0
    type.pointee.advance = nil
    type.pointee.read = nil
    type.pointee.valueIsCached = false
    type.pointee.valueChanges = 0
    type.pointee.dictionary = newDict()
    if builtin == .object {
      type.pointee.base = nil
      type.pointee.bases = state.emptyTuple
      type.pointee.mro = makeTuple([Value(type)])
      return
    }
    let base = self.type(row.base)
    type.pointee.base = base
    if builtin.isException {
      type.pointee.flags.formUnion([.isException, .hasDictionary])
    }
    if row.flags.contains(.hasDictionary) || builtin.isException || builtin == .module {
      type.pointee.dictShape = newShape(
        type: type, parent: 0, name: .unset, slot: 0, count: 0)
    }
    type.pointee.flags.formUnion(
      base.pointee.flags.intersection([.matchesSelf, .isSequence, .isMapping]))
    var line = [Value(type)]
    if let mixin = row.mixin {
      let second = self.type(mixin)
      type.pointee.bases = Value(makeTuple([Value(base), Value(second)]))
      line += mergedMRO(base, second)
      noteSubclass(type, of: second)
    } else {
      type.pointee.bases = Value(makeTuple([Value(base)]))
      let mro = base.pointee.mro
      for i in 0..<mro.pointee.count { line.append(mro[item: i]) }
    }
    type.pointee.mro = makeTuple(line)
    noteSubclass(type, of: base)
  }

  /// C3 for the two bases that a built-in type may have.
  private func mergedMRO(_ first: TypeRef, _ second: TypeRef) -> [Value] {
    let a = (0..<first.pointee.mro.pointee.count).map { first.pointee.mro[item: $0] }
    let b = (0..<second.pointee.mro.pointee.count).map { second.pointee.mro[item: $0] }
    return a.filter { !b.contains($0) } + b
  }

  func splitModule(_ full: StaticString) -> (module: Value, name: Value) {
    let text = full.description
    guard let dot = text.utf8.lastIndex(of: UInt8(ascii: ".")) else {
      return (Value(nameText(.builtins)), Value(intern(full)))
    }
    return (
      Value(intern(String(text[..<dot]))), Value(intern(String(text[text.index(after: dot)...])))
    )
  }

  /// Registers `type` in the (weak) list of `base`'s subclasses.
  func noteSubclass(_ type: TypeRef, of base: TypeRef) {
    if let list = base.pointee.subclasses?.of(SlotsObject.self) {
      for i in 0..<list.pointee.count where list.items[i].isUnset {
        list.items[i] = Value(type)
        return
      }
      let grown = newSlots(list.pointee.count * 2)
      grown.items.update(from: list.items, count: list.pointee.count)
      grown.items[list.pointee.count] = Value(type)
      base.pointee.subclasses = Cell(grown)
    } else {
      let list = newSlots(4)
      list.items[0] = Value(type)
      base.pointee.subclasses = Cell(list)
      host.typesWithSubclasses.append(base)
    }
  }
}
