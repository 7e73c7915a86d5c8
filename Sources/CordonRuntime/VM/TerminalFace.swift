// How does the machine serve a person who watches it at a terminal?
//
// The host may put itself between a value at the prompt and the screen, and may tell that long work
// goes on. The machine says when something is about to reach the terminal, so that a remark which
// stands there can be taken away first.

/// What a terminal makes of the machine's doings.
public protocol TerminalFace: AnyObject {
  /// The text by which a value is shown at the prompt; `text` is its repr, a str. Runs with the rights
  /// of the present realm.
  func layOut(_ value: Value, _ text: Value, _ vm: VM) throws(Raised) -> Value

  /// Shows a text that is more than the screen holds; false where it is for the caller to print.
  func page(_ text: Value, _ vm: VM) throws(Raised) -> Bool

  /// Called about every fraction of a millisecond while code runs.
  func tick(_ vm: VM)

  /// Something is about to be written to a terminal, or to be done by another program.
  func clear()
}

extension VM {
  /// Steps taken in all realms since the start.
  public var stepsTaken: Int { host.stepsTaken }

  /// Steps that a realm may still take in its present run; nil when they are not limited.
  public func stepsLeft(of realm: Realm) -> Int? { realm.meter.pointee.stepsLeft }

  /// Whether what was written last to the standard streams has ended its line.
  public var isAtLineStart: Bool {
    get { host.gate.console.isAtLineStart }
    nonmutating set { host.gate.console.isAtLineStart = newValue }
  }

  /// The names of all realms, by number.
  public var realmNames: [UInt16: String] {
    var names: [UInt16: String] = [:]
    for case let realm? in host.realms { names[realm.id] = realm.name }
    return names
  }
}

extension Request {
  /// Whether the terminal may show something else by it, or be used by somebody else.
  var mayReachTerminal: Bool {
    switch self {
    case .read(let file, _): file == 0
    case .write, .duplicateTo, .device, .deviceBytes, .setTerminal, .terminalAction, .fork,
      .execute,
      .prepareChild, .becomeProgram, .wait, .kill, .killGroup, .system, .startShell, .exit:
      true
    default: false
    }
  }
}
