// What has trusted code put at the disposal of a realm?
//
// A table that belongs to trusted code, by dotted name. A granted function holds its table, so that it
// knows the one realm that may call it, even when a later realm gets the number of one that has ended.

extension Realm {
  /// By name, in the order of exposing; made when first asked for.
  public func exposedTable(_ vm: VM) -> Dict {
    if exposed.isUnset {
      exposed = vm.born(in: VM.trustedRealm) { Value(vm.newDict()) }
    }
    return exposed.asDict
  }

  public func exposedNames(_ vm: VM) -> [String] {
    guard !exposed.isUnset else { return [] }
    var names: [String] = []
    var position = 0
    while let entry = exposed.asDict.next(&position) {
      names.append(entry.key.asText.swiftString)
    }
    return names
  }

  /// Takes back the grant of an object that trusted code stored into a namespace of the realm.
  public func revoke(_ value: Value) {
    guard value.isCell else { return }
    grants.remove(UInt(bitPattern: value.cell))
    grantedMethods = grantedMethods.filter { $0.function != value.bits }
  }
}

extension VM {
  /// Runs `body` as what the realm has called whose table of exposed functions it is, whoever does: then
  /// nothing that is stored is granted.
  public func asCalled<T>(
    byOwnerOf table: Value, _ body: () throws(Raised) -> T
  ) throws(Raised) -> T {
    let isGuests = state.realm > VM.trustedRealm
    let found = isGuests ? realm : host.realms.first { $0?.exposed == table } ?? nil
    guard let owner = found else { return try body() }
    owner.visits += 1
    let outer = host.calledFor
    host.calledFor = owner.id
    defer {
      host.calledFor = outer
      owner.visits -= 1
    }
    return try body()
  }

  /// A built-in that the realm's policy has taken away, or unset.
  public func deniedBuiltin(_ name: String, of realm: Realm) -> Value {
    realm.deniedBuiltins?.get(intern(name)) ?? .unset
  }

  /// What a callable object is, told without running any of its code: `main.look`, `str.upper`.
  public func describeCallable(_ x: Value) -> String {
    switch x.isCell ? x.cell.kind : .float {
    case .function:
      let function = x.asFunction
      let module = function.pointee.globals.get(nameText(.__name__))
      let place = module.isKind(.string) ? module.asText.swiftString + "." : ""
      return place + qualifiedName(function)
    case .native: return x.asNative.pointee.name.asText.swiftString
    case .type: return typeName(x.asType)
    case .boundMethod:
      return
        "\(describeCallable(x.asBoundMethod.pointee.function)) of a \(typeName(x.asBoundMethod.pointee.receiver))"
    default: return "a \(typeName(x))"
    }
  }
}

extension Value {
  /// The namespace of a module; nil for any other value.
  public var moduleDictionary: Dict? { isKind(.module) ? asModule.pointee.dictionary : nil }
}
