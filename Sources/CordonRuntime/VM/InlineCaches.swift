// What do attribute instructions remember?
//
// Word 0 of a cache holds the shape it is for in its low half. For an instance attribute the high
// half is the byte offset of its inline slot; for a method it is a tag, or in a call the type
// epoch, which changes whenever a method or descriptor of any class does. A class that gains a data
// descriptor, `__getattribute__` or the like flushes all caches: that is rare, and it lets slot
// caches do without a check. Foreign objects are never cached.

import CordonBytecode

enum InlineCache {
  static let firstTag: UInt64 = 0xFFFF_0000
  static let boundFunction: UInt64 = 0xFFFF_0001
  static let classValue: UInt64 = 0xFFFF_0002
  /// The getter of a property, which is run with one argument.
  static let getter: UInt64 = 0xFFFF_0003
  /// A descriptor whose native type can read.
  static let reader: UInt64 = 0xFFFF_0004
  /// Word 2 of a call's cache when the object goes in as first argument; otherwise it is the class
  /// that goes in instead of it, or unset when nothing does.
  static let receiverItself: UInt64 = 0
}

/// What an inline cache would hold for a shape and a name. An instruction that sees several shapes
/// finds the words of each here.
struct ShapeCacheEntry {
  /// Shape, and which kind of instruction in bits 32-33.
  var shape: UInt64
  var name: UInt64
  var words: (UInt64, UInt64, UInt64)

  static let size = 1024
  enum Use: UInt64 { case get = 0, set, call }
}

extension VM {
  @inline(__always) private func shapeCacheEntry(
    _ shape: UInt32, _ name: Value, _ use: ShapeCacheEntry.Use
  ) -> UnsafeMutablePointer<ShapeCacheEntry> {
    let mixed = UInt64(shape) &* 0x9E37 ^ name.bits >> 5 ^ use.rawValue << 3
    return state.shapeCache + Int(mixed & UInt64(ShapeCacheEntry.size - 1))
  }

  /// Fills an inline cache from the shape cache; false when there is nothing.
  @inline(__always) private func recall(
    _ shape: UInt32, _ name: Value, _ use: ShapeCacheEntry.Use,
    _ cache: UnsafeMutablePointer<UInt64>
  ) -> Bool {
    let entry = shapeCacheEntry(shape, name, use)
    guard entry.pointee.shape == UInt64(shape) | use.rawValue << 32,
      entry.pointee.name == name.bits
    else { return false }
    cache[0] = entry.pointee.words.0
    cache[1] = entry.pointee.words.1
    cache[2] = entry.pointee.words.2
    return true
  }

  private func remember(
    _ shape: UInt32, _ name: Value, _ use: ShapeCacheEntry.Use,
    _ cache: UnsafeMutablePointer<UInt64>
  ) {
    shapeCacheEntry(shape, name, use).pointee = ShapeCacheEntry(
      shape: UInt64(shape) | use.rawValue << 32, name: name.bits,
      words: (cache[0], cache[1], cache[2]))
  }

  func clearShapeCache() {
    state.shapeCache.update(
      repeating: ShapeCacheEntry(shape: .max, name: 0, words: (0, 0, 0)),
      count: ShapeCacheEntry.size)
  }

  /// Objects of other realms, and of classes of other realms, are asked for each time: a cache knows
  /// shapes only, and restricted code may have been granted one object of a shape and not the next.
  @inline(__always) private func isUncached(_ x: Value) -> Bool {
    foreign(x) || x.isKind(.instance) && foreign(Cell(type(of: x)))
      || state.realm == VM.trustedRealm && x.isCell
        && isOthers(x)
  }

  @inline(never) func getAttributeCaching(
    _ x: Value, _ name: Value, _ cache: UnsafeMutablePointer<UInt64>
  ) throws(Raised) -> Value {
    if isUncached(x) { return try getAttribute(x, name.asText) }
    if state.frame.pointee.code.pointee.flags & VM.libraryFlag != 0 {
      let v = try libraryAttribute(x, name.asText)
      if !v.isUnset { return v }
    }
    if x.isKind(.instance) {
      let shape = x.cell.shape
      if recall(shape, name, .get, cache) {
        let offset = cache[0] >> 32
        if offset < InlineCache.firstTag {
          let v = x.cell.load(fromByteOffset: Int(offset), as: Value.self)
          if !v.isUnset { return v }
        } else if cache[1] == UInt64(state.typeEpoch) {
          switch offset {
          case InlineCache.classValue: return Value(bits: cache[2])
          case InlineCache.boundFunction: return newBoundMethod(Value(bits: cache[2]), x)
          case InlineCache.reader:
            if let v = try read(Value(bits: cache[2]), x) { return v }
          default: return try handOn(Value(bits: cache[2]), x)
          }
        }
      }
      cache[0] = 0
      let v = try fillGetCache(x, name, cache)
      if cache[0] != 0, UInt32(truncatingIfNeeded: cache[0]) == shape {
        remember(shape, name, .get, cache)
      }
      return v
    }
    return try getAttribute(x, name.asText)
  }

  private func fillGetCache(
    _ x: Value, _ name: Value, _ cache: UnsafeMutablePointer<UInt64>
  ) throws(Raised) -> Value {
    let key = name.asText
    if x.isKind(.instance) {
      let cell = x.cell
      let type = type(of: x)
      if !type.pointee.flags.contains(.customGetAttribute) {
        let found = lookup(type, key)
        if found.isUnset {
          if let offset = inlineOffset(cell, key) {
            cache[0] = UInt64(cell.shape) | UInt64(offset) << 32
            return cell.load(fromByteOffset: offset, as: Value.self)
          }
        } else if case .other(isData: true) = descriptorKind(found) {
          if found.isKind(.record), found.cell.shape == BuiltinType.memberDescriptor.shape,
            isSubtype(type, found.asRecord[slot: 1].asType)
          {
            let offset = InstanceObject.slotsOffset + found.asRecord[slot: 2].asInt * 8
            let v = cell.load(fromByteOffset: offset, as: Value.self)
            if !v.isUnset {
              cache[0] = UInt64(cell.shape) | UInt64(offset) << 32
              return v
            }
          } else if let getter = plainGetter(found), !type.pointee.flags.contains(.hasGetAttr) {
            // Filled before the call, which may change anything.
            cache[0] = UInt64(cell.shape) | InlineCache.getter << 32
            cache[1] = UInt64(state.typeEpoch)
            cache[2] = getter.bits
            remember(cell.shape, name, .get, cache)
            return try handOn(getter, x)
          } else if !type.pointee.flags.contains(.hasGetAttr), let v = try read(found, x) {
            cache[0] = UInt64(cell.shape) | InlineCache.reader << 32
            cache[1] = UInt64(state.typeEpoch)
            cache[2] = found.bits
            return v
          }
        } else {
          if let offset = inlineOffset(cell, key) {
            cache[0] = UInt64(cell.shape) | UInt64(offset) << 32
            return cell.load(fromByteOffset: offset, as: Value.self)
          }
          if !isInDictionaryMode(cell), slot(of: key, in: cell.shape) < 0 {
            if found.isKind(.function) {
              cache[0] = UInt64(cell.shape) | InlineCache.boundFunction << 32
              cache[1] = UInt64(state.typeEpoch)
              cache[2] = found.bits
              return newBoundMethod(found, x)
            }
            if case .none = descriptorKind(found), markValueCached(type, key) {
              cache[0] = UInt64(cell.shape) | InlineCache.classValue << 32
              cache[1] = UInt64(state.typeEpoch)
              cache[2] = found.bits
              return found
            }
          }
        }
      }
    }
    return try getAttribute(x, key)
  }

  /// What a descriptor of this realm gives when its native type can read; nil when it cannot.
  private func read(_ descriptor: Value, _ x: Value) throws(Raised) -> Value? {
    guard descriptor.isKind(.instance),
      descriptor.cell.realm == state.realm || descriptor.cell.realm == VM.sharedRealm,
      let reader = self.type(of: descriptor).pointee.read,
      !self.type(of: descriptor).pointee.flags.contains(.isJudged)
    else { return nil }
    return try reader.pointee.body(self, descriptor.asInstance, x)
  }

  /// The getter of a property when it is a function of one argument.
  private func plainGetter(_ found: Value) -> Value? {
    guard found.isKind(.record), found.cell.shape == BuiltinType.property.shape else { return nil }
    let getter = found.asRecord[slot: 0]
    guard getter.isKind(.function),
      getter.asFunction.pointee.code.pointee.plainArgumentCount == 1
    else { return nil }
    return getter
  }

  /// Notes on the class that has `name` that its plain value is cached, so that a change to it
  /// changes the epoch; false when the class changes too often for that to pay.
  private func markValueCached(_ type: TypeRef, _ name: Text) -> Bool {
    guard let owner = lookupWithOwner(type, name).1, owner.pointee.valueChanges < 8 else {
      return false
    }
    owner.pointee.valueIsCached = true
    return true
  }

  /// The byte offset of an attribute that lies in the instance itself.
  private func inlineOffset(_ cell: Cell, _ name: Text) -> Int? {
    let type = state.shapes[Int(cell.shape)].type
    if type.pointee.dictShape == 0 || isInDictionaryMode(cell) { return nil }
    let slot = slot(of: name, in: cell.shape)
    if slot < 0 || slot >= Int(type.pointee.inlineCapacity) { return nil }
    return InstanceObject.slotsOffset + slot * 8
  }

  @inline(never) func setAttributeCaching(
    _ x: Value, _ name: Value, _ value: Value, _ cache: UnsafeMutablePointer<UInt64>
  ) throws(Raised) {
    let key = name.asText
    if isUncached(x) { return try setAttribute(x, key, value) }
    if state.frame.pointee.code.pointee.flags & VM.libraryFlag != 0,
      try setLibraryAttribute(x, key, value)
    {
      return
    }
    if x.isKind(.instance) {
      let cell = x.cell
      if recall(cell.shape, name, .set, cache) {
        cell.storeBytes(of: value, toByteOffset: Int(cache[0] >> 32), as: Value.self)
        cell.shape = UInt32(truncatingIfNeeded: cache[1])
        return
      }
      let type = type(of: x)
      if !type.pointee.flags.contains(.customSetAttribute), type.pointee.dictShape != 0,
        !isInDictionaryMode(cell)
      {
        var isData = false
        let found = lookup(type, key)
        if case .other(isData: true) = descriptorKind(found) { isData = true }
        if !isData {
          let before = cell.shape
          setOwnAttribute(cell, key, value)
          if !isInDictionaryMode(cell), let offset = inlineOffset(cell, key) {
            cache[0] = UInt64(before) | UInt64(offset) << 32
            cache[1] = UInt64(cell.shape)
            remember(before, name, .set, cache)
          }
          return
        }
      }
    }
    try setAttribute(x, key, value)
  }

  /// Prepares a method call on `window[1]`: true when `window[0]` is a function to call with the
  /// receiver as first argument, false when it is to be called without.
  @inline(never) func findMethodCaching(
    _ x: Value, _ name: Value, _ window: UnsafeMutablePointer<Value>,
    _ cache: UnsafeMutablePointer<UInt64>
  ) throws(Raised) -> Bool {
    if isUncached(x) {
      window[0] = try getAttribute(x, name.asText)
      return false
    }
    if x.isCell, recall(x.cell.shape, name, .call, cache),
      cache[0] >> 32 == UInt64(state.typeEpoch)
    {
      window[0] = Value(bits: cache[1])
      if cache[2] == Value.unset.bits { return false }
      if cache[2] != InlineCache.receiverItself { window[1] = Value(bits: cache[2]) }
      return true
    }
    let key = name.asText
    let type = type(of: x)
    if isWithinLibrary {
      window[0] = try libraryAttribute(x, key)
      if !window[0].isUnset { return false }
    }
    if !x.isKind(.type), !x.isKind(.module),
      !type.pointee.flags.contains(.customGetAttribute)
    {
      let found = lookup(type, key)
      if let (method, form) = split(found, type) {
        let own = ownAttributeOrUnset(x, key, type)
        if own.isUnset {
          window[0] = method
          cacheMethod(method, form, x, type, name, cache)
          if form == Value.unset.bits { return false }
          if form != InlineCache.receiverItself { window[1] = Value(bits: form) }
          return true
        }
        window[0] = own
        return false
      }
    }
    window[0] = try getAttribute(x, key)
    return false
  }

  /// What is called for the class attribute `found`, and with what in front of the arguments: the
  /// object itself, its class, or nothing; nil when only the descriptor's own method can tell.
  private func split(_ found: Value, _ type: TypeRef) -> (method: Value, form: UInt64)? {
    if case .method = descriptorKind(found) { return (found, InlineCache.receiverItself) }
    guard found.isKind(.record) else { return nil }
    let wrapped = found.asRecord[slot: 0]
    if found.cell.shape == BuiltinType.staticMethod.shape {
      return (wrapped, Value.unset.bits)
    }
    if found.cell.shape == BuiltinType.classMethod.shape, wrapped.isKind(.function) {
      return (wrapped, Value(type).bits)
    }
    return nil
  }

  /// Remembers `method`, found on x's type and not hidden by x itself, where that can last: an
  /// instance in dictionary mode may gain an attribute of this name at any time, and a native method
  /// of another type has to refuse its receiver each time.
  private func cacheMethod(
    _ method: Value, _ form: UInt64, _ x: Value, _ type: TypeRef, _ name: Value,
    _ cache: UnsafeMutablePointer<UInt64>
  ) {
    guard x.isCell, !x.isKind(.function),
      type.pointee.dictShape == 0 || !isInDictionaryMode(x.cell)
    else { return }
    if method.isKind(.native), form == InlineCache.receiverItself {
      let owner = method.asNative.pointee.owner
      guard owner.isKind(.type), isSubtype(type, owner.asType) else { return }
    }
    cache[0] = UInt64(x.cell.shape) | UInt64(state.typeEpoch) << 32
    cache[1] = method.bits
    cache[2] = form
    remember(x.cell.shape, name, .call, cache)
  }

  /// Before the arguments of a call: function and receiver, or attribute and unset.
  @inline(never) func loadMethod(
    _ x: Value, _ name: Value, into window: UnsafeMutablePointer<Value>,
    _ cache: UnsafeMutablePointer<UInt64>
  ) throws(Raised) {
    if isUncached(x) {
      window[0] = try getAttribute(x, name.asText)
      window[1] = .unset
      return
    }
    if x.isCell, recall(x.cell.shape, name, .call, cache),
      cache[0] >> 32 == UInt64(state.typeEpoch)
    {
      window[0] = Value(bits: cache[1])
      window[1] = cache[2] == InlineCache.receiverItself ? x : Value(bits: cache[2])
      return
    }
    let key = name.asText
    let type = type(of: x)
    if !x.isKind(.type), !x.isKind(.module), !type.pointee.flags.contains(.customGetAttribute) {
      let found = lookup(type, key)
      if let (method, form) = split(found, type), ownAttributeOrUnset(x, key, type).isUnset {
        cacheMethod(method, form, x, type, name, cache)
        window[0] = method
        window[1] = form == InlineCache.receiverItself ? x : Value(bits: form)
        return
      }
    }
    window[0] = try getAttribute(x, key)
    window[1] = .unset
  }

  /// Empties every attribute cache of every code object.
  /// Empties all caches because of a program, which pays for the way through the heap.
  func flushInlineCachesForProgram() {
    owe(state.heap.blockCount << (HeapSize.blockShift - 6))
    flushInlineCaches()
  }

  @inline(never) func flushInlineCaches() {
    state.typeEpoch &+= 1
    clearShapeCache()
    forEachCell(.code) { cell in clearCaches(cell.of(CodeObject.self)) }
  }

  /// Empties the attribute caches of one code object.
  func clearCaches(_ code: Code) {
    var i = 0
    while i < code.pointee.wordCount {
      let op = Instruction(word: code.pointee.words[i]).op
      switch op {
      case .getAttribute, .setAttribute, .callMethod, .loadMethod, .loadSuper:
        for j in 1...op.cacheWords { code.pointee.words[i + j] = 0 }
      default: break
      }
      i += 1 + op.cacheWords
    }
  }

  /// Every cell of a kind, alive or not yet swept.
  func forEachCell(_ kind: Kind, _ body: (Cell) -> Void) {
    finishSweep()
    var block = 0
    while block < state.heap.blockCount {
      let info = state.heap.blocks[block]
      let start = state.heap.arena + UInt(block) << UInt(HeapSize.blockShift)
      switch info.state {
      case .small:
        for i in 0..<UInt(info.count) {
          let cell = Cell(bitPattern: start + i * UInt(info.cellSize)).unsafelyUnwrapped
          if cell.kind == kind { body(cell) }
        }
        block += 1
      case .largeHead:
        let cell = Cell(bitPattern: start).unsafelyUnwrapped
        if cell.kind == kind { body(cell) }
        block += Int(info.count)
      default: block += max(1, info.state == .free ? Int(info.count) : 1)
      }
    }
  }

  /// The special method of a `with` statement, bound.
  func loadSpecial(_ x: Value, _ name: Value, _ form: Int) throws(Raised) -> Value {
    let type = type(of: x)
    let found = lookup(type, name.asText)
    if !found.isUnset { return try bind(found, to: x, owner: type) }
    if speaksClassic {
      let isMissing = form == 1 || lookup(type, .__exit__).isUnset
      throw raise(.attributeError, isMissing ? "__exit__" : name.asText.shown)
    }
    let protocolName = form < 2 ? "context manager" : "asynchronous context manager"
    var hint = ""
    if form == 1 || form == 3 {
      hint = " (missed \(name.asText.shown) method)"
    } else if form == 0, !lookup(type, .__aenter__).isUnset {
      hint = ""
    }
    throw raise(
      .typeError, "'\(typeName(x))' object does not support the \(protocolName) protocol\(hint)")
  }
}
