// How far does trusted code follow what restricted code has written down?
//
// A template says which attributes are to be read, code says in which file it stands, a class says how
// its objects are copied. Trusted code that does as it is told would do so with its own rights. Here it
// does so with those of the realm that told it.

extension VM {
  /// `x.name`, where a text names it, such as a template for `str.format`. Restricted code may have
  /// written it, or a part of it: once there is such code, no text names what is hidden from it,
  /// whoever fills it in.
  public func attribute(
    _ name: Text, of x: Value, namedBy text: Value
  ) throws(Raised) -> Value {
    guard state.realm == VM.trustedRealm, host.hasRunRestricted else {
      return try getAttribute(x, name)
    }
    let outer = host.hidingFrame
    host.hidingFrame = state.frame
    defer { host.hidingFrame = outer }
    return try getAttribute(x, name)
  }

  /// A copy of a part of a text, born where the whole was.
  public func part(_ part: Text, of whole: Value) -> Value {
    guard payload(whole).isCell, payload(whole).cell.realm > VM.trustedRealm,
      state.realm == VM.trustedRealm
    else { return Value(part) }
    return born(in: payload(whole).cell.realm) {
      let copy = makeString(byteCount: part.byteCount, count: part.count)
      copy.bytes.update(from: part.bytes, count: part.byteCount)
      return Value(copy)
    }
  }

  /// The text of code of a restricted realm as that has compiled it, empty when nobody knows; nil for
  /// code that trusted code looks at as its own: a file of that name is of no interest then.
  public func guestsSource(of code: Value) -> [UInt8]? {
    guard state.realm == VM.trustedRealm, code.isKind(.code), code.cell.realm > VM.trustedRealm
    else { return nil }
    let name = code.asCode.pointee.fileName
    guard name.isKind(.string) else { return [] }
    return host.sources.text(of: name.asText.swiftString, in: code.cell.realm) ?? []
  }

  /// A line of that text, without its end; None for code that trusted code looks at as its own.
  func guestsLine(_ number: Int, of code: Value) throws(Raised) -> Value {
    guard state.realm == VM.trustedRealm, code.isKind(.code), code.cell.realm > VM.trustedRealm
    else { return .none }
    let name = code.asCode.pointee.fileName
    let line =
      name.isKind(.string)
      ? host.sources.line(number, of: name.asText.swiftString, in: code.cell.realm) : nil
    return try newString(String(decoding: line ?? [], as: UTF8.self))
  }

  /// Whether an object is to trusted code the text, bytes or number that it carries, whatever its class
  /// says.
  public func isGuestsValue(_ x: Value) -> Bool {
    state.realm == VM.trustedRealm && x.isKind(.instance)
      && type(of: x).pointee.flags.contains(.isGuestsValue)
  }

  /// The number of the restricted realm that made an object which is more than data, or has written
  /// its class, for trusted code; 0 when there is none.
  public func guestsHome(of x: Value) -> UInt16 {
    guard state.realm == VM.trustedRealm, x.isCell else { return 0 }
    if x.cell.realm > VM.trustedRealm, !isPlainData(x.cell) || x.isKind(.exception) {
      return x.cell.realm
    }
    let home = restrictedHome(of: x)
    if home != 0 { return home }
    return x.isKind(.exception) ? restrictedClass(in: type(of: x)) : 0
  }

  /// Runs `body` with the rights of the realm that has written the class of an object.
  public func atHome<T>(of x: Value, _ body: () throws(Raised) -> T) throws(Raised) -> T {
    let home = guestsHome(of: x)
    return home == 0 ? try body() : try narrowed(to: home, body)
  }
}
