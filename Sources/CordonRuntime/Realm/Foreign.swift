// What may restricted code do with an object of another realm?
//
// Plain data is for all. What carries code can be held, passed on and compared by identity, and
// nothing else, until trusted code grants it. Every way in leads past one of four places: an
// attribute is reached, a native method gets its receiver, a built-in value is taken out of an
// instance of a subclass, or a frame of another realm is pushed. All four ask here.

import CordonBytecode

extension VM {
  /// Objects that belong to no realm: built-in types, their methods, interned names.
  static let sharedRealm: UInt16 = 0
  static let trustedRealm: UInt16 = 1

  /// Whether present code is restricted and the object was born in another realm that is not the
  /// shared one... of which only granted ones may be used.
  @inline(__always) func foreign(_ cell: Cell) -> Bool {
    let home = cell.realm
    return home != state.realm && home != VM.sharedRealm && state.realm > VM.trustedRealm
  }

  @inline(__always) func foreign(_ x: Value) -> Bool { x.isCell && foreign(x.cell) }

  /// Raises when the present function, of trusted code, was called by restricted code to change an
  /// object that is not that code's own.
  public func requireCallersOwn(_ x: Value, toChange what: StaticString) throws(Raised) {
    let caller = state.frame.pointee.callerRealm
    guard state.frame.pointee.crossed, caller > VM.trustedRealm, x.cell.realm != caller else {
      return
    }
    throw raiseUnchangeable(x, what)
  }

  /// Raises when present code may not look into the object.
  @inline(never) func guardForeign(_ cell: Cell) throws(Raised) {
    if !mayUse(cell) { throw raiseForeign(cell) }
  }

  @inline(__always) func guardForeign(_ x: Value) throws(Raised) {
    if x.isCell { try guardForeign(x.cell) }
  }

  /// Raises when present code may not look into an object that a native function was given beside its
  /// receiver.
  public func requireUsable(_ x: Value) throws(Raised) { try guardForeign(x) }

  /// Raises unless an object is the present realm's own or shared: a grant is to be used, and no right
  /// to what lies behind it.
  func requireOwn(_ x: Value) throws(Raised) {
    if foreign(x) { throw raiseForeign(x.cell) }
  }

  /// Raises unless an object is the present realm's own or shared: what was granted may be used and
  /// filled, and stays what it is.
  func requireOwn(_ x: Value, toChange what: StaticString) throws(Raised) {
    if foreign(x) { throw raiseUnchangeable(x, what) }
  }

  private func raiseUnchangeable(_ x: Value, _ what: StaticString) -> Raised {
    refuse(
      .unchangeable,
      "the \(what) of this \(typeName(x)), which belongs to trusted code, cannot be changed in restricted mode"
    )
  }

  /// Whether present code may look into it.
  public func isUsable(_ x: Value) -> Bool { !x.isCell || mayUse(x.cell) }

  /// Raises when present code may not change the object: granted classes, functions and modules are
  /// there to be used.
  @inline(never) func guardForeignChange(_ x: Value) throws(Raised) {
    guard foreign(x) else { return }
    try guardForeign(x.cell)
    switch x.cell.kind {
    case .type, .function, .module, .code:
      throw refuse(
        .unchangeable,
        "this \(typeName(x)) belongs to trusted code and cannot be changed in restricted mode")
    default: break
    }
  }

  func mayUse(_ cell: Cell) -> Bool {
    if !foreign(cell) || isPlainData(cell) { return true }
    if guardsItself(cell) { return false }
    if realm.grants.contains(UInt(bitPattern: cell)) { return true }
    guard cell.kind == .boundMethod else { return false }
    // A method is what its function and receiver are.
    let method = cell.of(BoundMethodObject.self)
    let receiver = method.pointee.receiver
    guard !receiver.isCell || mayUse(receiver.cell) else { return false }
    return !foreign(method.pointee.function) || mayCall(method.pointee.function, receiver)
  }

  /// Numbers, text, containers, exceptions, and views of and iterators over those.
  func isPlainData(_ cell: Cell) -> Bool {
    switch cell.kind {
    case .function, .instance, .module, .generator, .type, .boundMethod, .code, .cell: return false
    case .record:
      guard let type = BuiltinType(rawValue: cell.shape) else { return false }
      switch type {
      case .map, .filter, .callableIterator: return false
      case .dictKeys, .dictValues, .dictItems, .genericAlias, .unionType: return true
      default: return type.isIterator
      }
    default: return true
    }
  }

  // MARK: Exceptions

  /// Whether an exception came here from another realm and neither it nor its class was granted: then
  /// it has its type, its arguments and its text, and nothing that the class or a program has added.
  func isBareException(_ x: Value) -> Bool {
    guard x.isKind(.exception), foreign(x) else { return false }
    return !realm.grants.contains(UInt(bitPattern: x.cell))
      && !realm.grants.contains(UInt(bitPattern: Cell(type(of: x))))
  }

  /// Raises when a name of an exception leads to what did not cross with it.
  func guardException(_ x: Value, _ name: Text) throws(Raised) {
    guard isBareException(x), !name.equals("__notes__") else { return }
    let found = lookup(type(of: x), name)
    if found.isCell, found.cell.realm == VM.sharedRealm, !name.equals("obj") || tellsObject(x) {
      return
    }
    throw raiseForeign(x.cell)
  }

  /// Whether the object of an AttributeError may be known here: not the data of other code, in which
  /// that looked for an attribute.
  private func tellsObject(_ x: Value) -> Bool {
    guard isInstance(x, .attributeError) else { return true }
    let object = exceptionField(x, ExceptionField.object)
    return !foreign(object) || guardsItself(object)
      || realm.grants.contains(UInt(bitPattern: object.cell))
  }

  /// The name of an exception class of other code's, which a report tells anyway; otherwise unset.
  func exceptionName(_ x: Value, _ name: Text) -> Value {
    guard x.isKind(.type), x.asType.pointee.flags.contains(.isException) else { return .unset }
    if name.equals("__name__") { return x.asType.pointee.name }
    return name.equals("__qualname__") ? x.asType.pointee.qualifiedName : .unset
  }

  /// The cause or context of an exception as the present realm sees it: nobody learns what other
  /// code was doing when it raised what came across.
  func visibleLink(_ link: Value, of exception: Value) -> Value {
    link.isCell && foreign(link) && foreign(exception)
      && !realm.grants.contains(UInt(bitPattern: link.cell)) ? .none : link
  }

  /// A traceback as the present realm sees it: entries of other realms' code are passed over.
  func visibleTraceback(_ traceback: Value) -> Value {
    var link = traceback
    while link.isTraceback, foreign(link.asRecord[slot: TracebackSlot.function]) {
      link = link.asRecord[slot: TracebackSlot.next]
    }
    return link
  }

  /// What restricted code gets that uses an object which it may only hold.
  public func raiseForeign(_ cell: Cell) -> Raised {
    if guardsItself(cell) {
      return refuse(
        .notGranted,
        "this \(typeName(Value(cell: cell))) gives restricted code no more than its own methods do")
    }
    return refuse(
      .notGranted,
      "this \(typeName(Value(cell: cell))) belongs to trusted code and was not granted to the restricted realm"
    )
  }

  // MARK: Calls

  /// Whether restricted code may call a function of another realm with this first argument: a
  /// granted function with any; one that stands in a class of a granted object with that object.
  func mayCall(_ function: Value, _ first: Value) -> Bool {
    realm.grants.contains(UInt(bitPattern: function.cell))
      || realm.grantedMethods.contains(
        GrantedMethod(function: function.bits, receiver: first.bits))
      || stands(function, inClassOf: first)
  }

  @inline(never) func guardCall(_ function: Value, _ first: Value) throws(Raised) {
    if !mayCall(function, first) { throw raiseForeign(function.cell) }
  }

  /// Whether a function or descriptor of another realm stands in a class from there that came here
  /// with `x`: the classes of a granted object, and those that a class of one's own was granted to
  /// derive from. What restricted code puts into its own classes does not count.
  func stands(_ code: Value, inClassOf x: Value) -> Bool {
    guard x.isCell else { return false }
    let isForeign = foreign(x)
    if isForeign, !realm.grants.contains(UInt(bitPattern: x.cell)), !guardsItself(x.cell) {
      return false
    }
    if x.isKind(.type), stands(code, in: x.asType, isGranted: isForeign) { return true }
    return stands(code, in: type(of: x), isGranted: isForeign)
  }

  private func stands(_ code: Value, in type: TypeRef, isGranted: Bool) -> Bool {
    var isGranted = isGranted
    let mro = type.pointee.mro
    for i in 0..<mro.pointee.count {
      let cell = mro[item: i].cell
      if !foreign(cell) { continue }
      if !isGranted { isGranted = realm.grants.contains(UInt(bitPattern: cell)) }
      if isGranted, holds(mro[item: i].asType.pointee.dictionary, code) { return true }
    }
    return false
  }

  /// Whether a namespace holds a value, itself or in a property, class method or static method.
  func holds(_ namespace: Dict, _ code: Value) -> Bool {
    var position = 0
    while let entry = namespace.next(&position) {
      var v = entry.value
      if v == code { return true }
      if v.isKind(.instance), type(of: v).pointee.payloadType != nil {
        v = v.cell.of(InstanceObject.self).slots[0]
      }
      guard v.isKind(.record) else { continue }
      switch BuiltinType(rawValue: v.cell.shape) {
      case .property:
        for i in 0..<3 where v.asRecord[slot: i] == code { return true }
      case .classMethod, .staticMethod:
        if v.asRecord[slot: 0] == code { return true }
      default: break
      }
    }
    return false
  }

  // MARK: What follows from a grant

  /// An attribute of a granted object is granted with it when it is code that stands there: a static
  /// method or nested class of a class, a function or class of a module that was defined in it.
  func grantAttribute(_ value: Value, of x: Value, _ name: Text) {
    if value.isKind(.boundMethod), !foreign(value) {
      // A class method, reached through an instance.
      let method = value.asBoundMethod
      if method.pointee.receiver == Value(type(of: x)), method.pointee.function.isKind(.function),
        foreign(method.pointee.function), stands(method.pointee.function, inClassOf: x)
      {
        grantMethod(method.pointee.function, of: method.pointee.receiver, to: realm)
      }
      return
    }
    guard foreign(value) else { return }
    if x.isKind(.module) {
      let module = x.asModule
      if value.isKind(.function) {
        guard value.asFunction.pointee.globals == module.pointee.dictionary else { return }
      } else {
        guard value.isKind(.type), value.asType.pointee.module.isKind(.string),
          module.pointee.dictionary.get(nameText(.__name__)).isKind(.string),
          value.asType.pointee.module.asText.equals(
            module.pointee.dictionary.get(nameText(.__name__)).asText)
        else { return }
      }
      return grant(value, to: realm)
    }
    let type = x.isKind(.type) ? x.asType : type(of: x)
    let found = lookup(type, name)
    let isStatic =
      found.isKind(.record) && found.cell.shape == BuiltinType.staticMethod.shape
      && found.asRecord[slot: 0] == value
    if (isStatic && value.isKind(.function)) || (found == value && value.isKind(.type)),
      stands(value, inClassOf: x)
    {
      grant(value, to: realm)
    }
  }

  /// A descriptor that stands in a granted class is granted with it.
  func grantDescriptor(_ descriptor: Value, _ instance: Value, _ owner: TypeRef) {
    if stands(descriptor, inClassOf: instance) || stands(descriptor, inClassOf: Value(owner)) {
      grant(descriptor, to: realm)
    }
  }

  /// Trusted code that stores one of its objects into a namespace of a restricted realm grants it,
  /// unless code of that realm has called it: then it was told where to store.
  @inline(never) func noteStore(into container: Cell, _ name: Value, _ value: Value) {
    let home = container.realm
    guard state.realm == VM.trustedRealm, home > VM.trustedRealm,
      let realm = host.realms[Int(home)]
    else { return }
    let isPlain = !value.isCell || isPlainData(value.cell) && value.cell.kind != .exception
    let module = module(of: realm, over: container)
    let isGuarded = module.map { $0.pointee.guarded != GuardedModule.none } ?? false
    if isPlain && !isGuarded { return }
    let isNamespace =
      module != nil || container == Cell(realm.modules)
      || realm.dialect.map { Cell($0.present) == container } ?? false
    guard isNamespace, !isCalled(by: realm) else { return }
    if !isPlain { grant(value, to: realm) }
    if let module { realm.noteStored(value, as: name, in: module, self) }
  }

  /// The module that a cell is, or is the namespace of; nil for one that the realm's table does not have.
  private func module(of realm: Realm, over container: Cell) -> Module? {
    if container.kind == .module { return container.of(ModuleObject.self) }
    var position = 0
    while let entry = realm.modules.next(&position) {
      if entry.value.isKind(.module),
        Cell(entry.value.asModule.pointee.dictionary) == container
      {
        return entry.value.asModule
      }
    }
    return nil
  }

  /// Whether present code runs because code of the realm has called it, and not to fill the realm. So
  /// does what was granted to it, whoever calls: an object of the realm may stand behind that.
  func isCalled(by realm: Realm) -> Bool {
    let filling = realm.filling ?? (frame: 0, visits: 0)
    if realm.visits > filling.visits { return true }
    var frame = state.frame
    while frame - state.frames > filling.frame {
      if Cell(frame.pointee.function).realm == realm.id { return true }
      if let generator = frame.pointee.generator,
        generator.pointee.madeFor == realm.id || generator.pointee.isMadeForOthers
      {
        return true
      }
      if frame.pointee.crossed, frame.pointee.callerRealm == realm.id { return true }
      if runsGrant(frame, of: realm) { return true }
      frame -= 1
    }
    return false
  }

  /// Lets restricted code use an object of trusted code.
  public func grant(_ value: Value, to realm: Realm) {
    realm.noteGrant(value)
    guard value.isCell else { return }
    if value.isKind(.boundMethod) {
      let method = value.asBoundMethod
      return grantMethod(method.pointee.function, of: method.pointee.receiver, to: realm)
    }
    noteGrants(of: value)
  }

  func grantMethod(_ function: Value, of receiver: Value, to realm: Realm) {
    realm.grantedMethods.insert(GrantedMethod(function: function.bits, receiver: receiver.bits))
    noteGrants(of: receiver)
  }

  private func noteGrants(of value: Value) {
    let type = value.isKind(.type) ? value.asType : type(of: value)
    // A built-in type stores nothing, and is called by everybody.
    if value.isKind(.type), type.pointee.flags.contains(.immutable) { return }
    if !value.isKind(.function), !value.isKind(.native) { type.pointee.flags.insert(.hasGrants) }
  }

  /// Whether a callable may be one that was granted, and calls another.
  @inline(__always) func mayBeGranted(_ callee: Value) -> Bool {
    let x = callee.isKind(.boundMethod) ? callee.asBoundMethod.pointee.receiver : callee
    let type = x.isKind(.type) ? x.asType : type(of: x)
    return type.pointee.flags.contains(.hasGrants)
  }

  /// Calls, by `body`, what may have been granted to realms; if it was, as they had called it.
  func called(
    _ callee: Value, _ body: () throws(Raised) -> Value
  ) throws(Raised) -> Value {
    guard
      let first = host.realms.first(where: { $0.map { isGranted(callee, to: $0) } ?? false })
        ?? nil
    else { return try body() }
    let holders = host.realms.compactMap { $0.flatMap { isGranted(callee, to: $0) ? $0 : nil } }
    for realm in holders { realm.visits += 1 }
    let outer = (host.calledFor, host.isCalledForOthers)
    (host.calledFor, host.isCalledForOthers) = (first.id, holders.count > 1 || outer.1)
    defer {
      (host.calledFor, host.isCalledForOthers) = outer
      for realm in holders { realm.visits -= 1 }
    }
    try checkNativeStack()
    return try body()
  }

  private func isGranted(_ callee: Value, to realm: Realm) -> Bool {
    if realm.isGranted(callee) { return true }
    guard callee.isKind(.boundMethod) else { return false }
    let method = callee.asBoundMethod.pointee
    return realm.grantedMethods.contains(
      GrantedMethod(function: method.function.bits, receiver: method.receiver.bits))
  }

  private func runsGrant(_ frame: UnsafeMutablePointer<Frame>, of realm: Realm) -> Bool {
    let function = frame.pointee.function
    if realm.grants.contains(UInt(bitPattern: Cell(function))) { return true }
    if let generator = frame.pointee.generator {
      let bits = Value(generator).bits
      if realm.grantedMethods.contains(where: { $0.receiver == bits }) { return true }
    }
    let code = function.pointee.code
    guard let receiver = receiver(of: frame) else { return false }
    let method = GrantedMethod(function: Value(function).bits, receiver: receiver.bits)
    if realm.grantedMethods.contains(method) { return true }
    let name = code.pointee.name.asText
    if name.equals("__init__") {
      return realm.grants.contains(UInt(bitPattern: Cell(type(of: receiver))))
    }
    return (name.equals("__call__") || name.equals("__new__"))
      && realm.grants.contains(UInt(bitPattern: receiver.cell))
  }

  /// What a frame has been given first, also where it keeps that for functions in it, or with others.
  private func receiver(of frame: UnsafeMutablePointer<Frame>) -> Value? {
    let code = frame.pointee.code
    let isPlain = code.pointee.positionalCount > 0
    if !isPlain, code.pointee.flags & CodeFlags.varArgs.rawValue == 0 { return nil }
    let place = isPlain ? 0 : Int(code.pointee.keywordOnlyCount)
    var receiver = frame.pointee.registers[place]
    if receiver.isKind(.cell) { receiver = receiver.cell.of(CellObject.self).pointee.contents }
    if !isPlain {
      guard receiver.isKind(.tuple), receiver.asTuple.pointee.count > 0 else { return nil }
      receiver = receiver.asTuple[item: 0]
    }
    return receiver.isCell ? receiver : nil
  }

  /// Runs `body`, which fills the realm's namespaces for its code, as an importer does: what it stores
  /// there is granted.
  public func filling<T>(_ realm: Realm, _ body: () throws(Raised) -> T) throws(Raised) -> T {
    let outer = realm.filling
    realm.filling = (state.frame - state.frames, realm.visits)
    defer { realm.filling = outer }
    return try body()
  }

  /// So does trusted code that puts something of its own into a class of a restricted realm.
  func grantForClass(_ type: TypeRef, _ value: Value) {
    let home = Cell(type).realm
    guard state.realm == VM.trustedRealm, home > VM.trustedRealm, value.isCell,
      value.cell.realm == VM.trustedRealm, let realm = host.realms[Int(home)]
    else { return }
    if !isCalled(by: realm) { grant(value, to: realm) }
  }

  // MARK: Natives

  /// Raises when restricted code would make anew, or fill with other state, an object that was granted
  /// to it: what such an object calls is not the realm's to choose.
  private func guardMaking(_ native: Native, _ receiver: Value) throws(Raised) {
    let name = native.pointee.name.asText
    guard !isPlainData(receiver.cell) || isBareException(receiver), !guardsItself(receiver),
      name.equals("__init__") || name.equals("__setstate__")
    else { return }
    try requireOwn(receiver, toChange: "state")
  }

  /// Raises when a native method gets a receiver, or a maker a class, that restricted code may not
  /// look into. Identity and its text are free.
  @inline(__always) func guardReceiver(_ native: Native, _ receiver: Value) throws(Raised) {
    if foreign(receiver) { try guardForeignReceiver(native, receiver) }
  }

  @inline(never) private func guardForeignReceiver(
    _ native: Native, _ receiver: Value
  ) throws(Raised) {
    if mayUse(receiver.cell) { return try guardMaking(native, receiver) }
    if !isOwnWay(native, to: receiver) { try refuseReceiver(native, receiver) }
  }

  private func refuseReceiver(_ native: Native, _ receiver: Value) throws(Raised) {
    let owner = native.pointee.owner
    if owner.isKind(.type), let type = BuiltinType(rawValue: owner.asType.pointee.rootShape) {
      switch type {
      case .object, .type, .function, .method, .module, .generator, .coroutine, .asyncGenerator:
        switch native.pointee.name.asText.swiftString {
        case "__repr__", "__str__", "__format__", "__eq__", "__ne__", "__hash__", "__init__": return
        default: break
        }
      default: break
      }
    }
    throw raiseForeign(receiver.cell)
  }

  /// What stands for the value inside an instance that restricted code may not look into: an empty
  /// one of the same type, so that native code finds what the type promises.
  @inline(never) func opaquePayload(_ value: Value) -> Value {
    if mayUse(value.cell) { return value.cell.of(InstanceObject.self).slots[0] }
    let inside = value.cell.of(InstanceObject.self).slots[0]
    guard inside.isCell else { return inside.isFloat ? float(0) : .small(0) }
    switch inside.cell.kind {
    case .float: return float(0)
    case .bigInt: return .small(0)
    case .complex: return newComplex(0, 0)
    case .string: return emptyString
    case .tuple: return emptyTuple
    case .bytes:
      let cell = allocate(bytes: 24, .bytes, shape: BuiltinType.bytes.shape)
      cell.of(BytesObject.self).pointee.storedHash = 0
      cell.of(BytesObject.self).pointee.count = 0
      return Value(cell: cell)
    case .list: return Value(makeList(capacity: 0))
    case .dict: return Value(newDict())
    case .set: return Value(newTable(.set, inside.cell.shape))
    case .byteArray: return Value(makeByteArray())
    default: return inside
    }
  }

  /// The namespace of the code that called a native function. Trusted code that calls a function of
  /// a restricted realm does not lend it its own, and what nobody called, as at the program's end,
  /// takes that of the main module.
  var callerGlobals: Dict {
    let function = state.frame.pointee.function
    return state.frame == state.frames || foreign(Cell(function))
      ? realm.main.pointee.dictionary : function.pointee.globals
  }
}
