// With whose rights does trusted code run what it got from a restricted realm?
//
// With those of the realm. A Python function runs in its own realm in any case. Everything else that
// was born in a restricted realm and is called by trusted code is narrowed: natives by their receiver,
// callable objects by themselves. What belongs to no realm, such as `object.__getattribute__` or the
// type of `map`, says nothing of who chose it. Where restricted code hands it to trusted code, as an
// argument, as a result, as an attribute or in a class, a stand-in of the realm arrives instead.

extension VM {
  /// The restricted realm that an object is of, or whose class is in the line of its type; 0 for
  /// plain data and all others.
  func restrictedHome(of x: Value) -> UInt16 {
    guard x.isCell else { return 0 }
    let home = x.cell.realm
    switch x.cell.kind {
    case .record:
      let isData = isPlainData(x.cell) && x.cell.shape != BuiltinType.genericAlias.shape
      return home > VM.trustedRealm && !isData ? home : 0
    case .instance: return home > VM.trustedRealm ? home : restrictedClass(in: type(of: x))
    case .boundMethod: return home > VM.trustedRealm ? home : 0
    default: return 0
    }
  }

  /// The realm of the first class of a restricted realm in the line of a type; 0 when there is none.
  @inline(__always) func restrictedClass(in type: TypeRef) -> UInt16 {
    type.pointee.flags.contains(.hasRestrictedLine) ? restrictedAncestor(type) : 0
  }

  /// Must follow every change to an MRO.
  func noteRestrictedLine(of type: TypeRef) {
    type.pointee.flags.remove(.hasRestrictedLine)
    if restrictedAncestor(type) != 0 { type.pointee.flags.insert(.hasRestrictedLine) }
  }

  @inline(never) private func restrictedAncestor(_ type: TypeRef) -> UInt16 {
    let mro = type.pointee.mro
    for i in 0..<mro.pointee.count {
      let home = mro[item: i].cell.realm
      if home > VM.trustedRealm { return home }
    }
    return 0
  }

  /// The restricted realm with whose rights a native function runs for trusted code, or 0: that of
  /// the function itself, or of its receiver.
  func narrowerRealm(_ native: Native, _ receiver: Value) -> UInt16 {
    let home = UInt16(truncatingIfNeeded: native.pointee.flags >> 16)
    if home != 0 { return home == state.realm ? 0 : home }
    // The first argument of a plain function is not what it belongs to: `print(theirs, ours)`.
    guard state.realm == VM.trustedRealm, native.pointee.flags & NativeFlag.hasReceiver != 0 else {
      return 0
    }
    // A value: its class has no say, and guards nothing.
    if receiver.isKind(.instance), type(of: receiver).pointee.flags.contains(.isGuestsValue) {
      return 0
    }
    return restrictedHome(of: receiver)
  }

  /// Calls what a property of a restricted realm holds with no more rights than that.
  @inline(__always) func asKept<T>(
    _ function: Value, in property: Record, _ body: () throws(Raised) -> T
  ) throws(Raised) -> T {
    let home = keeperRealm(property, function)
    return home == 0 ? try body() : try narrowed(to: home, body)
  }

  /// The realm with whose rights trusted code calls what a descriptor of a restricted realm holds; 0
  /// when that is a function from there.
  @inline(__always) func keeperRealm(_ descriptor: Record, _ function: Value) -> UInt16 {
    binderRealm(Cell(descriptor), function)
  }

  /// The realm with whose rights trusted code calls what a bound method of a restricted realm is
  /// bound to; 0 when that is a function from there, which sees to it itself.
  @inline(__always) func binderRealm(_ method: Cell, _ function: Value) -> UInt16 {
    guard method.realm > VM.trustedRealm, state.realm == VM.trustedRealm,
      !function.isKind(.function) || function.cell.realm != method.realm
    else { return 0 }
    return method.realm
  }

  /// Runs `body` with the rights of a restricted realm, for trusted code: what was born there is
  /// never more than restricted, whoever uses it. A limit stop becomes a LimitError of the caller's.
  func narrowed<T>(to home: UInt16, _ body: () throws(Raised) -> T) throws(Raised) -> T {
    guard state.realm == VM.trustedRealm, let realm = host.realms[Int(home)] else {
      throw raise(
        .deniedAttribute,
        "this belongs to another realm and was not granted to the restricted realm")
    }
    return try visit(realm, body)
  }

  // MARK: What belongs to no realm

  /// What a realm's own would be of a native function or type that belongs to no realm, and would run
  /// with the rights of whoever calls it; anything else is itself.
  func standIn(for x: Value, in home: UInt16) -> Value {
    guard x.isCell, x.cell.realm == VM.sharedRealm else { return x }
    switch x.cell.kind {
    case .native:
      let native = x.asNative
      guard native.pointee.flags >> 16 == 0, let type = BuiltinType(rawValue: x.cell.shape) else {
        return x
      }
      return born(in: home) {
        let copy = newNative(
          native.pointee.row, name: native.pointee.name, owner: native.pointee.owner, type)
        copy.asNative.pointee.state = native.pointee.state
        return copy
      }
    case .type where lendsRights(x.asType):
      let maker = lookup(type(of: x), .__call__)
      return maker.isKind(.native) ? born(in: home) { newBoundMethod(maker, x) } : x
    default: return x
    }
  }

  /// A method of a shared type as restricted code has it, taken from the type: its realm's own, so that
  /// trusted code to which it is given does not call it with more rights, on what the realm may not
  /// look into.
  @inline(never) func ownMethod(_ method: Value) -> Value {
    if method.cell.realm != VM.sharedRealm { return method }
    if let own = realm.ownMethods[method.bits] { return own }
    // Of a type that the realm has for itself it has the methods, too.
    let (owner, name) = (method.asNative.pointee.owner, method.asNative.pointee.name.asText)
    let type = known(owner)
    let own = type == owner ? standIn(for: method, in: state.realm) : lookup(type.asType, name)
    realm.ownMethods[method.bits] = own
    return own
  }

  /// Whether an instance of a shared type that trusted code makes reaches further than data: it
  /// touches what is outside, is a class, or calls what it was given. Types of plain data stay what
  /// they are, because programs compare with them.
  private func lendsRights(_ type: TypeRef) -> Bool {
    if type.pointee.flags.contains(.reachesOutside) || isSubtype(type, self.type(.type)) {
      return true
    }
    // What guards itself, and what no call makes, lends nothing.
    let harmless: TypeFlags = [.holdsData, .guardsItself, .noConstructor]
    if type.pointee.declaration != 0 { return type.pointee.flags.isDisjoint(with: harmless) }
    let carriers: [BuiltinType] = [
      .map, .filter, .property, .classMethod, .staticMethod, .super, .function, .method, .module,
      .genericAlias,
    ]
    return carriers.contains { type == self.type($0) }
  }

  @inline(__always) func isNobodys(_ value: Value) -> Bool {
    value.isCell && value.cell.realm == VM.sharedRealm
      && (value.cell.kind == .native || value.cell.kind == .type)
  }

  // MARK: What is handed over

  /// A value that restricted code sends to what is another realm's.
  func asSent(_ value: Value) -> Value {
    state.realm > VM.trustedRealm && isNobodys(value) ? standIn(for: value, in: state.realm) : value
  }

  /// The same for the arguments with which it calls a function of trusted code, which are in place.
  func handOver(arguments frame: UnsafeMutablePointer<Frame>, from caller: UInt16) {
    let code = frame.pointee.function.pointee.code
    let r = frame.pointee.registers
    let plain = Int(code.pointee.positionalCount + code.pointee.keywordOnlyCount)
    var i = 0
    while i < plain {
      if isNobodys(r[i]) { r[i] = standIn(for: r[i], in: caller) }
      i += 1
    }
    // The collections of the others were made for this call.
    if code.pointee.flags & 0x4 != 0, r[i].isKind(.tuple) {
      let rest = r[i].asTuple
      for j in 0..<rest.pointee.count where isNobodys(rest[item: j]) {
        rest.items[j] = standIn(for: rest[item: j], in: caller)
      }
    }
    if code.pointee.flags & 0x8 != 0, r[Int(code.pointee.boundCount) - 1].isKind(.dict) {
      let named = r[Int(code.pointee.boundCount) - 1].asDict
      var position = 0
      while let entry = named.next(&position) {
        if isNobodys(entry.value), entry.key.isKind(.string) {
          named.set(self, entry.key.asText, standIn(for: entry.value, in: caller))
        }
      }
    }
  }
}
