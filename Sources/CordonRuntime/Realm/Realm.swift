// What is a realm?
//
// A namespace with rights: its own builtins module, `sys`, module table and `__main__`, its policy
// and its limits. Every function and object remembers the number of the realm it was born in.

import CordonPolicy

public final class Realm {
  /// Number in the header of every object born here.
  public let id: UInt16
  public let name: String
  public let isRestricted: Bool
  /// `sys.modules`
  public let modules: Dict
  public let builtins: Module
  public internal(set) var sys: Module
  public internal(set) var main: Module
  /// What the realm may do; nil for the trusted realm, which may do what the user may.
  public internal(set) var policy: Policy?
  /// Counts the policies it has had.
  public internal(set) var generation = 0
  let meter: UnsafeMutablePointer<Meter>
  /// Trusted objects that restricted code may use: those that trusted code put into the realm's
  /// namespaces, and what was exposed to it. Addresses; the objects are kept alive by `grantRoots`.
  var grants: Set<UInt> = []
  var hiddenRoots: [Value] = []
  var warnings = WarningState()
  /// Calls for the end of the realm's programs, as a list; unset when there are none.
  var exitCalls = Value.unset

  init(
    id: UInt16, name: String, isRestricted: Bool, modules: Dict, builtins: Module, sys: Module,
    main: Module
  ) {
    self.id = id
    self.name = name
    self.isRestricted = isRestricted
    self.modules = modules
    self.builtins = builtins
    self.sys = sys
    self.main = main
    meter = .allocate(capacity: 1)
    meter.initialize(to: Meter())
  }

  deinit { meter.deallocate() }

  /// Lets restricted code use an object of trusted code.
  public func grant(_ value: Value) {
    guard value.isCell, grants.insert(UInt(bitPattern: value.cell)).inserted else { return }
    hiddenRoots.append(value)
  }

  func markRoots(_ vm: VM) {
    vm.mark(cell: Cell(modules))
    vm.mark(cell: Cell(builtins))
    vm.mark(cell: Cell(sys))
    vm.mark(cell: Cell(main))
    for value in hiddenRoots { vm.mark(value) }
    for value in [warnings.filters, warnings.once, warnings.defaultAction, exitCalls] {
      vm.mark(value)
    }
  }
}

extension VM {
  public var realm: Realm { host.realms[Int(state.realm)].unsafelyUnwrapped }

  /// Runs `body` with the rights, namespaces and account of another realm.
  public func within<T>(_ realm: Realm, _ body: () throws(Raised) -> T) throws(Raised) -> T {
    let old = state.realm
    if old == realm.id { return try body() }
    switchRealm(to: realm.id)
    defer { switchRealm(to: old) }
    return try body()
  }

  /// Makes another realm the present one.
  func switchRealm(to id: UInt16) {
    if id == state.realm { return }
    // The steps used so far belong to the realm that used them.
    let spent = host.granted - state.budget
    if let left = meterOfPresent.pointee.steps { meterOfPresent.pointee.steps = left - spent }
    chargeTime()
    switchAccount(to: id)
    state.builtins = realm.builtins.pointee.dictionary
    meterOfPresent.pointee.startedAt = processorSecondsIfMetered()
    var slice = VM.slice
    if let left = meterOfPresent.pointee.steps { slice = min(slice, max(0, left)) }
    host.granted = slice
    state.budget = slice
  }

  private var meterOfPresent: UnsafeMutablePointer<Meter> { host.meter(of: state.realm) }

  private func processorSecondsIfMetered() -> Double {
    meterOfPresent.pointee.processorSeconds == nil ? 0 : processorSeconds()
  }

  private func chargeTime() {
    guard let left = meterOfPresent.pointee.processorSeconds else { return }
    let now = processorSeconds()
    meterOfPresent.pointee.processorSeconds = left - (now - meterOfPresent.pointee.startedAt)
    meterOfPresent.pointee.startedAt = now
  }

  // MARK: Foreign objects

  /// Whether present code is restricted and the object was born in another realm that is not the
  /// shared one... of which only granted ones may be used.
  @inline(__always) func foreign(_ cell: Cell) -> Bool {
    let home = cell.realm
    return home != state.realm && home != VM.sharedRealm && state.realm > VM.trustedRealm
  }

  @inline(__always) func foreign(_ x: Value) -> Bool { x.isCell && foreign(x.cell) }

  /// Objects that belong to no realm: built-in types, their methods, interned names.
  static let sharedRealm: UInt16 = 0
  static let trustedRealm: UInt16 = 1

  @inline(never) func guardForeign(_ cell: Cell) throws(Raised) {
    if !foreign(cell) { return }
    switch cell.kind {
    case .function, .instance, .module, .generator, .type, .boundMethod, .record: break
    default: return
    }
    if realm.grants.contains(UInt(bitPattern: cell)) { return }
    if cell.kind == .boundMethod {
      // A method is what its function and receiver are.
      let method = cell.of(BoundMethodObject.self)
      if !foreign(method.pointee.receiver) && !foreign(method.pointee.function) { return }
    }
    if let type = Optional(type(of: Value(cell: cell))),
      cell.kind == .instance || cell.kind == .record,
      realm.grants.contains(UInt(bitPattern: type))
    {
      return
    }
    throw raise(
      .deniedAttribute,
      "this \(typeName(Value(cell: cell))) belongs to trusted code and was not granted to the restricted realm"
    )
  }

  /// Trusted code that stores one of its objects into a restricted realm's namespace grants it.
  @inline(never) func noteStore(into container: Cell, _ value: Value) {
    let home = container.realm
    guard state.realm == VM.trustedRealm, home > VM.trustedRealm, value.isCell,
      let realm = host.realms[Int(home)]
    else { return }
    realm.grant(value)
  }

  @inline(__always) func guardForeign(_ x: Value) throws(Raised) {
    if x.isCell { try guardForeign(x.cell) }
  }
}

extension Host {
  func meter(of realm: UInt16) -> UnsafeMutablePointer<Meter> {
    realms[Int(realm)].unsafelyUnwrapped.meter
  }

  func limitTexts(of realm: UInt16) -> (
    steps: String, memory: String, seconds: String, output: String
  ) {
    guard let limits = realms[Int(realm)]?.policy?.limits else { return ("", "", "", "") }
    return (
      limits.steps.map { "\($0)" } ?? "none", limits.memory.map { "\($0) bytes" } ?? "none",
      limits.cpu.map { "\(Double($0) * 1e-9) s" } ?? "none",
      limits.output.map { "\($0) bytes" } ?? "none"
    )
  }
}
