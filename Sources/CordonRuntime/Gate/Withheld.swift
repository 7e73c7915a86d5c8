// What is refused to restricted code whatever its policy says, and how is that remembered?

/// Why something is withheld that no rule speaks of.
public enum Withheld: String, Sendable {
  /// It leads from an object to what it was made of.
  case hidden
  /// It is trusted code's.
  case notGranted
  /// It was granted, and is no more.
  case revoked
  /// It was granted to another realm.
  case granteesOnly
  /// It was granted to be used.
  case unchangeable

  public var reason: String {
    switch self {
    case .hidden: "it leads to the inside of programs and of the interpreter, which no rule opens"
    case .notGranted: "trusted code has not granted it"
    case .revoked: "trusted code has taken the grant back"
    case .granteesOnly: "trusted code has granted it to another realm"
    case .unchangeable: "trusted code has granted it to be used, not to be changed"
    }
  }

  /// What trusted code would do to allow it; nil where nothing does.
  public var remedy: String? {
    switch self {
    case .hidden, .unchangeable: nil
    case .notGranted, .granteesOnly:
      "trusted code stores it into a module of the realm, exposes it, or gives a Bastion of it"
    case .revoked: "trusted code exposes it again"
    }
  }
}

extension VM {
  /// The exception for what is withheld from present code, after it was remembered.
  public func refuse(
    _ why: Withheld, _ message: String, name: Value? = nil
  ) -> Raised {
    // What Cordon's library looks at by the way nobody has asked for.
    if realm.policy != nil, why != .hidden || !isWithinLibrary {
      host.gate.record(why, message, realm)
    }
    guard let name else { return raise(.deniedAttribute, message) }
    return raise(.deniedAttribute, message, fields: name, .none)
  }
}

extension Gate {
  fileprivate func record(_ why: Withheld, _ message: String, _ realm: Realm) {
    var event = GateEvent(
      kind: .decision, moment: now(), realm: realm.name, operation: "use", detail: message)
    event.withheld = why
    note(event)
  }
}
