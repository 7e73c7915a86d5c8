// What is a realm?
//
// A namespace with rights: its own builtins module, `sys`, module table and `__main__`, its policy
// and its limits. Every function and object remembers the number of the realm it was born in.

import CSupport
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
  /// Another number for each policy that any realm has had.
  public internal(set) var generation = 0
  /// The address of the object that stands for the realm in programs; 0 for a realm that lasts as
  /// long as the machine. Without it the realm lasts while anything born in it is alive.
  var handle: UInt = 0
  /// Whether the collection that is running has found it alive.
  var isFound = false
  let meter: UnsafeMutablePointer<Meter>
  /// Addresses of trusted objects that restricted code may use: those that trusted code put into
  /// the realm's namespaces, and what was exposed to it. A dead object's is dropped.
  var grants: Set<UInt> = []
  /// What the realm has said to `sys.setrecursionlimit`.
  var chosenDepth = 1000 {
    didSet { depth = min(chosenDepth, allowedDepth) }
  }
  /// How deep its policy lets calls nest.
  var allowedDepth = Int(Int32.max) {
    didSet { depth = min(chosenDepth, allowedDepth) }
  }
  /// How deep calls may nest: asked for at every crossing, and so kept at hand.
  private(set) var depth = 1000
  /// Modules that the person has let the realm use, with the rules that asked.
  var admittedModules: [String: Rule] = [:]
  /// Types of native modules that it had imported and may import no more, with the modules.
  var revokedTypes: [UInt: String] = [:]
  /// Whether its programs are in the classic dialect; nil where they are as the start has it.
  public var isClassic: Bool?
  /// Built-ins that the policy has taken away, by name; nil before it took any.
  var deniedBuiltins: Dict?
  /// The same of the dialect that the realm's programs are in, where it has built-ins of its own.
  var dialect: DialectBuiltins?
  var warnings = WarningState()
  var auditHooks = Value.unset
  /// What a signal's handler raised while the realm ran, for those who wait for it; unset when it
  /// is not being stopped for that.
  var interruption = Value.unset
  /// What to do about signals, as a dict; unset when nobody has asked.
  var signalHandlers = Value.unset
  var asyncGeneratorHooks = (Value.unset, Value.unset)
  /// `sys.set_coroutine_origin_tracking_depth`
  public var coroutineOriginDepth = 0
  /// Calls for the end of the realm's programs, as a list; unset when there are none.
  var exitCalls = Value.unset
  /// What trusted code wants called with the name of each module that was loaded; unset when nobody
  /// wants to know.
  public var importNote = Value.unset
  /// Whether the program that holds the realm opens its files: then the realm opens none itself.
  public var opensByHost = false
  /// Takes back what allows the standard streams while they are lent.
  public var streamsLent: [PolicyEdit] = []
  /// What trusted code has put at its disposal, by name; unset when nothing was.
  public internal(set) var exposed = Value.unset
  /// What trusted code has stored into modules whose names the policy lists; unset when nothing was.
  var storedNames = Value.unset
  /// How many times native code has entered it and not left.
  var visits = 0
  /// Number of the frame, and of visits, when trusted code began to fill the realm's namespaces for
  /// code of the realm that waits for it; nil when it does no such thing.
  var filling: (frame: Int, visits: Int)?
  /// Types of the native library that the realm has for itself, because they reach outside.
  var nativeTypes: [ObjectIdentifier: TypeRef] = [:]
  /// Methods of shared types that the realm has taken from the types, as it has them.
  var ownMethods: [UInt64: Value] = [:]
  /// Functions that may be called with one first argument only: granted bound methods.
  var grantedMethods: Set<GrantedMethod> = []

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
    meter.initialize(to: Meter(isTimed: isRestricted))
  }

  deinit { meter.deallocate() }

  /// What the present run, or the last one, has used.
  public var used: Meter { meter.pointee }

  func noteGrant(_ value: Value) {
    if value.isCell { grants.insert(UInt(bitPattern: value.cell)) }
  }

  /// Whether the object itself was granted.
  public func isGranted(_ x: Value) -> Bool {
    x.isCell && grants.contains(UInt(bitPattern: x.cell))
  }

  func markRoots(_ vm: VM) {
    vm.mark(cell: Cell(modules))
    vm.mark(cell: Cell(builtins))
    vm.mark(cell: Cell(sys))
    vm.mark(cell: Cell(main))
    if let deniedBuiltins { vm.mark(cell: Cell(deniedBuiltins)) }
    if let dialect {
      for dictionary in [dialect.present, dialect.own, dialect.denied] {
        vm.mark(cell: Cell(dictionary))
      }
    }
    for (_, type) in nativeTypes { vm.mark(cell: Cell(type)) }
    for (_, method) in ownMethods { vm.mark(method) }
    for value in [
      exposed, storedNames, warnings.filters, warnings.once, warnings.defaultAction, exitCalls,
      auditHooks,
      signalHandlers, interruption,
      asyncGeneratorHooks.0, asyncGeneratorHooks.1, importNote,
    ] {
      vm.mark(value)
    }
  }

  func dropDeadGrants(_ vm: VM) {
    if !grantedMethods.isEmpty {
      grantedMethods = grantedMethods.filter {
        vm.isAlive(Value(bits: $0.function)) && vm.isAlive(Value(bits: $0.receiver))
      }
    }
    if grants.isEmpty { return }
    grants = grants.filter { vm.isMarked(Cell(bitPattern: $0).unsafelyUnwrapped) }
  }
}

struct GrantedMethod: Hashable {
  let function: UInt64
  let receiver: UInt64
}

extension VM {
  public var realm: Realm { host.realms[Int(state.realm)].unsafelyUnwrapped }

  /// Runs `body` with the rights, namespaces and account of another realm.
  public func within<T>(_ realm: Realm, _ body: () throws(Raised) -> T) throws(Raised) -> T {
    let old = state.realm
    if old == realm.id { return try body() }
    let handled = state.handled
    state.handled = .none
    switchRealm(to: realm.id)
    realm.visits += 1
    defer { realm.visits -= 1 }
    let result: T
    do throws(Raised) {
      result = try body()
    } catch {
      switchRealm(to: old)
      state.handled = handled
      stopIfInterrupted()
      throw error
    }
    forgetStop(of: realm.id)
    switchRealm(to: old)
    state.handled = handled
    if old > VM.trustedRealm { try stopAgain() }
    return result
  }

  /// The same, where a limit stop of the other realm ends: it becomes a LimitError of this one's.
  public func visit<T>(_ realm: Realm, _ body: () throws(Raised) -> T) throws(Raised) -> T {
    do {
      return try within(realm, body)
    } catch {
      if state.stop != .none, host.stoppedRealm != state.realm {
        throw raiseStop()
      }
      throw error
    }
  }

  /// Makes another realm the present one.
  func switchRealm(to id: UInt16) {
    if id == state.realm { return }
    // What has been used so far belongs to the realm that used it.
    settle()
    let rest = cordon_signals_pending() != 0 ? 0 : max(0, state.budget)
    if (id == VM.trustedRealm) != (state.realm == VM.trustedRealm) { switchLookups() }
    switchAccount(to: id)
    state.nativeTag = id > VM.trustedRealm ? UInt32(id) << 16 : 0
    state.builtins = realm.builtins.pointee.dictionary
    limitDepth()
    limitSizes()
    let meter = host.meter(of: id)
    if meter.pointee.isTimed { meter.pointee.startClocks() }
    grantSlice(atLeast: 0)
    // A crossing begins no new slice, or a loop that does nothing but cross would never look up.
    if rest < state.budget {
      host.granted = rest
      state.budget = rest
    }
  }
}

extension Host {
  func meter(of realm: UInt16) -> UnsafeMutablePointer<Meter> {
    realms[Int(realm)].unsafelyUnwrapped.meter
  }
}
