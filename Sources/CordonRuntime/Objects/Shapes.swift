// Where does an instance keep an attribute?
//
// Instances of one type that got the same attributes in the same order share a shape, which maps
// names to slot numbers; the first `inlineCapacity` slots lie in the instance, the others in its
// overflow. An instance whose `__dict__` was asked for, or that lost an attribute, changes to its
// type's dictionary shape and keeps a real dict instead.

extension VM {
  func newShape(type: TypeRef, parent: UInt32, name: Value, slot: Int, count: Int) -> UInt32 {
    let shape = Shape(
      type: type, parent: parent, name: name, slot: UInt32(slot), count: UInt32(count),
      firstChild: 0, sibling: 0)
    if let id = host.freeShapes.popLast() {
      state.shapes[Int(id)] = shape
      return id
    }
    if state.shapeCount == state.shapeCapacity {
      let capacity = state.shapeCapacity * 2
      let grown = UnsafeMutablePointer<Shape>.allocate(capacity: capacity)
      grown.moveInitialize(from: state.shapes, count: state.shapeCount)
      state.shapes.deallocate()
      state.shapes = grown
      state.shapeCapacity = capacity
    }
    let id = UInt32(state.shapeCount)
    state.shapeCount += 1
    (state.shapes + Int(id)).initialize(to: shape)
    return id
  }

  /// Gives the shapes of types that the collector has found dead to others, when there may be many.
  /// Nothing alive has such a shape, but caches may.
  func releaseShapes() {
    let inUse = state.shapeCount - host.freeShapes.count
    if inUse < host.shapesToLookAt { return }
    let before = host.freeShapes.count
    let spare = Shape(
      type: state.types[Int(BuiltinType.object.rawValue)], parent: 0, name: .unset, slot: 0,
      count: 0, firstChild: 0, sibling: 0)
    for id in 1..<state.shapeCount where !isMarked(Cell(state.shapes[id].type)) {
      state.shapes[id] = spare
      host.freeShapes.append(UInt32(id))
    }
    host.shapesToLookAt = max(4096, 2 * (state.shapeCount - host.freeShapes.count))
    if host.freeShapes.count > before { flushInlineCaches() }
  }

  /// The slot of an attribute in a shape, or -1. `name` is interned.
  func slot(of name: Text, in shape: UInt32) -> Int {
    var s = shape
    let bits = UInt64(UInt(bitPattern: name))
    while true {
      let info = state.shapes + Int(s)
      if info.pointee.name.bits == bits { return Int(info.pointee.slot) }
      s = info.pointee.parent
      if s == 0 { return -1 }
    }
  }

  /// The shape that instances of `shape` get when they gain the attribute `name`; nil when they are
  /// better off as dictionaries.
  func transition(from shape: UInt32, adding name: Text) -> UInt32? {
    var child = state.shapes[Int(shape)].firstChild
    var children = 0
    while child != 0 {
      if state.shapes[Int(child)].name == Value(name) { return child }
      child = state.shapes[Int(child)].sibling
      children += 1
    }
    if children >= VM.widestShape || state.shapeCount - host.freeShapes.count >= VM.mostShapes {
      return nil
    }
    let parent = state.shapes[Int(shape)]
    let count = Int(parent.count)
    child = newShape(
      type: parent.type, parent: shape, name: Value(name), slot: count, count: count + 1)
    state.shapes[Int(child)].sibling = state.shapes[Int(shape)].firstChild
    state.shapes[Int(shape)].firstChild = child
    return child
  }

  /// Shapes deeper than this turn into dictionaries: objects used as tables.
  static let longestShape = 128

  /// So do shapes with more ways to go on.
  static let widestShape = 256

  /// Shapes live as long as the machine: from here on only new types make any.
  static let mostShapes = 1 << 20

  // MARK: Slots of an instance (or exception: no inline slots)

  @inline(__always) func isInDictionaryMode(_ object: Cell) -> Bool {
    object.shape == state.shapes[Int(object.shape)].type.pointee.dictShape
  }

  func overflowDictionary(_ object: Cell) -> Dict {
    object.of(InstanceObject.self).pointee.overflow.unsafelyUnwrapped.of(DictObject.self)
  }

  func readSlot(_ object: Cell, _ slot: Int) -> Value {
    let inline =
      object.kind == .instance
      ? Int(state.shapes[Int(object.shape)].type.pointee.inlineCapacity) : 0
    let instance = object.of(InstanceObject.self)
    if slot < inline { return instance.slots[slot] }
    return instance.pointee.overflow.unsafelyUnwrapped.of(SlotsObject.self).items[slot - inline]
  }

  func writeSlot(_ object: Cell, _ slot: Int, _ value: Value) {
    let inline =
      object.kind == .instance
      ? Int(state.shapes[Int(object.shape)].type.pointee.inlineCapacity) : 0
    let instance = object.of(InstanceObject.self)
    if slot < inline {
      instance.slots[slot] = value
      return
    }
    let i = slot - inline
    if let overflow = instance.pointee.overflow {
      let slots = overflow.of(SlotsObject.self)
      if i < slots.pointee.count {
        slots.items[i] = value
        return
      }
    }
    let grown = newSlots(i < 4 ? 4 : i * 2)
    if let overflow = instance.pointee.overflow {
      let old = overflow.of(SlotsObject.self)
      grown.items.update(from: old.items, count: old.pointee.count)
    }
    grown.items[i] = value
    instance.pointee.overflow = Cell(grown)
  }

  /// A bare array of `count` unset values.
  public func newSlots(_ count: Int) -> UnsafeMutablePointer<SlotsObject> {
    let cell = allocate(bytes: 16 + count * 8, .slots, shape: 0)
    let slots = cell.of(SlotsObject.self)
    slots.pointee.count = count
    slots.items.update(repeating: .unset, count: count)
    return slots
  }

  /// An own attribute of an object that can have some, or unset. `name` is interned.
  func ownAttribute(_ object: Cell, _ name: Text) -> Value {
    if isInDictionaryMode(object) { return overflowDictionary(object).get(name) }
    let slot = slot(of: name, in: object.shape)
    return slot < 0 ? .unset : readSlot(object, slot)
  }

  func setOwnAttribute(_ object: Cell, _ name: Text, _ value: Value) {
    if !isInDictionaryMode(object) {
      let shape = object.shape
      var slot = slot(of: name, in: shape)
      if slot >= 0 {
        writeSlot(object, slot, value)
        return
      }
      if state.shapes[Int(shape)].count < UInt32(VM.longestShape),
        let next = transition(from: shape, adding: name)
      {
        slot = Int(state.shapes[Int(next)].slot)
        writeSlot(object, slot, value)
        object.shape = next
        return
      }
      useDictionary(object)
    }
    overflowDictionary(object).set(self, name, value)
  }

  /// False when there is no such attribute.
  func deleteOwnAttribute(_ object: Cell, _ name: Text) -> Bool {
    if !isInDictionaryMode(object) {
      if slot(of: name, in: object.shape) < 0 { return false }
      useDictionary(object)
    }
    return overflowDictionary(object).remove(name)
  }

  /// Changes the object to dictionary mode and gives its dict, which from then on is its
  /// `__dict__`.
  @discardableResult func useDictionary(_ object: Cell) -> Dict {
    if isInDictionaryMode(object) { return overflowDictionary(object) }
    let dict = newDict()
    forEachOwnAttribute(object) { name, value in dict.set(self, name, value) }
    let type = state.shapes[Int(object.shape)].type
    object.of(InstanceObject.self).pointee.overflow = Cell(dict)
    object.shape = type.pointee.dictShape
    return dict
  }

  /// In the order in which they were added.
  func forEachOwnAttribute(_ object: Cell, _ body: (Text, Value) -> Void) {
    if isInDictionaryMode(object) {
      let dict = overflowDictionary(object)
      var position = 0
      while let entry = dict.next(&position) {
        if entry.key.isKind(.string) { body(entry.key.asText, entry.value) }
      }
      return
    }
    var chain: [UInt32] = []
    var shape = object.shape
    while state.shapes[Int(shape)].parent != 0 {
      chain.append(shape)
      shape = state.shapes[Int(shape)].parent
    }
    for s in chain.reversed() {
      body(state.shapes[Int(s)].name.asText, readSlot(object, Int(state.shapes[Int(s)].slot)))
    }
  }
}
