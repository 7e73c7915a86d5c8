// What belongs to a machine but not to its loop?
//
// Swift objects live here, out of the loop's sight: realms, the gate, the compiler, the tables of
// native modules. Values kept here are registered as roots in `markRoots`.

import CordonBytecode
import CordonPolicy

/// A flag for `SourceCompiler.compile`, in CPython's place for it: the source was a string, and so
/// has the encoding UTF-8 whatever a comment in it says.
public let sourceIsText = 0x800

/// The flag that says that a source is in the classic dialect, whatever it says of itself.
public let sourceIsClassic = 0x4000_0000

/// Turns source into code; the runtime does not know the compiler.
public protocol SourceCompiler: AnyObject {
  /// - Parameter mode: "exec", "eval" or "single", as for `compile()`; "module" for the file of a
  ///   module and "program" for that of a program, both of which tracebacks show.
  /// Throws a raised SyntaxError (or MemoryError, ...) of the machine.
  func compile(
    _ source: [UInt8], fileName: String, mode: String, flags: Int, optimize: Int, _ vm: VM
  ) throws(Raised) -> CodeUnit

  /// Whether a value is a node of the realm's `_ast` module.
  func isTree(_ value: Value, _ vm: VM) throws(Raised) -> Bool

  /// The code of a tree of such nodes. What is wrong with it is raised as CPython does: a TypeError
  /// or ValueError for what cannot be a tree, a SyntaxError for what makes no sense.
  func compile(
    tree: Value, fileName: String, mode: String, flags: Int, optimize: Int, _ vm: VM
  ) throws(Raised) -> CodeUnit

  /// The tree of the source as objects of the realm's `_ast` module, for `ast.parse`. What came
  /// with Python 3.`version` + 1 or later is a SyntaxError, unless the version is negative.
  func parse(
    _ source: [UInt8], fileName: String, mode: String, flags: Int, version: Int, _ vm: VM
  ) throws(Raised) -> Value

  /// What makes tokens of text for `_tokenize`; see there for `isLenient`.
  func tokens(isLenient: Bool, isClassic: Bool) -> any SourceTokens
}

/// Makes tokens of text that arrives a piece at a time.
public protocol SourceTokens: AnyObject {
  /// About how many bytes it takes.
  var memory: Int { get }

  func feed(_ text: UnsafeBufferPointer<UInt8>)
  /// The text has come to its end.
  func finish()

  /// The next token as a tuple, or unset when more text is needed, or none is left after the end.
  /// - Parameter line: The text of the lines of the last token, which is used again for tokens on
  ///   the same lines; the numbers of these lines.
  func next(_ line: inout (text: Value, first: Int, last: Int), _ vm: VM) throws(Raised) -> Value
}

/// A module written in Swift: its rows and what to do when a realm first imports it.
public struct NativeModule {
  public let name: String
  /// What its functions give as their module.
  public let home: String
  public let doc: StaticString
  public let rows: [NativeRow]
  /// Only computes, so that Cordon's own library may stand on it in any realm, whether or not the
  /// realm's programs may import it.
  public let isFoundation: Bool
  /// Adds constants, types and state to the new module of the present realm.
  public let initialize: (VM, Module) throws(Raised) -> Void

  public init(
    _ name: String, _ doc: StaticString, _ rows: [NativeRow], home: String? = nil,
    isFoundation: Bool = false,
    initialize: @escaping (VM, Module) throws(Raised) -> Void = { _, _ throws(Raised) in }
  ) {
    self.name = name
    self.home = home ?? name
    self.doc = doc
    self.rows = rows
    self.isFoundation = isFoundation
    self.initialize = initialize
  }
}

public final class Host {
  public var compiler: (any SourceCompiler)?
  public internal(set) var gate: Gate
  /// The rules for built-ins that were judged last, the names that they deny, and those of
  /// functions that ask.
  var judgedBuiltins: (policy: Policy, names: Set<String>, asked: Set<String>)?
  /// By number; realm 0 is the trusted one.
  public internal(set) var realms: [Realm?] = []
  /// Numbers of realms that have ended.
  var freeRealms: [UInt16] = []
  private var generations = 0
  /// Called with the number of a realm that has ended, to forget what is kept by it.
  public var realmHooks: [(UInt16) -> Void] = []
  /// Gives the restricted realm of the session, made if need be.
  public var restrictedRealm: (() -> Realm)?
  public var nativeModules: [String: NativeModule] = [:]
  /// The types that a native module gives, which live as long as the machine; of those modules that
  /// some realm has imported.
  var typesOfModules: [String: [TypeRef]] = [:]
  /// Functions of `builtins` that modules bring, such as `open`.
  public var addedBuiltins: [NativeRow] = []
  /// Adds what is no function to the builtins of a new realm.
  public var addBuiltins: ((VM, Dict) throws(Raised) -> Void)?
  /// The type of the standard streams, and how text is written to one quickly.
  public var textStreams: TextStreams?
  /// Makes what `sys.unraisablehook` gets of a tuple of type, exception, traceback, message, object.
  public var unraisableArguments: ((VM, Value) throws(Raised) -> Value)?
  /// Run in order when the machine ends, to write out what is still held back.
  public var closers: [(VM) -> Void] = []
  /// What modules keep for the whole machine, by type; see `state(of:)`.
  private var moduleStates: [ObjectIdentifier: AnyObject] = [:]
  public let sources = SourceStore()
  /// The terminal at which a person watches; nil where nobody does.
  public var terminal: (any TerminalFace)? {
    didSet { gate.console.terminal = terminal }
  }
  /// Steps taken in all realms, up to the last time that the machine looked up.
  var stepsTaken = 0
  /// Cells that trusted code has made and only a restricted realm keeps, with that realm; noted while
  /// a collection counts for a census.
  var lentCells: [UInt: UInt16] = [:]
  /// The most decimal digits an int may have when it is turned to text or read; 0 for no limit.
  public var integerDigitLimit = 4300
  /// What `sys.argv` and `sys.path` begin as.
  public var arguments: [String] = []
  public var libraryPath: [String] = []
  /// What `sys.orig_argv` and `sys.executable` are.
  public var commandLine: [String] = []
  public var executable = ""
  public var startup = StartupOptions() {
    didSet { gate.console.writesAtOnce = startup.isUnbuffered }
  }
  /// The folder of the modules that Cordon brings, written in Python; empty when there is none.
  public var ownLibrary = ""

  /// Whether a file is one of those modules. Names with `..` in them are not.
  func isOwnLibrary(_ file: String) -> Bool { isLoadingFile && isPartOfCordon(file) }

  func isPartOfCordon(_ file: String) -> Bool {
    if ownLibrary.isEmpty { return false }
    return (file == ownLibrary || file.hasPrefix(ownLibrary + "/")) && !file.contains("/../")
      && !file.contains("/./")
  }

  /// Set by the finder while it loads a file: code made by `compile` may claim any file name.
  var isLoadingFile = false

  var realmCount: Int { realms.count }

  /// Trusted code, which has no limit, has used up what memory there is: it is to be told.
  var lacksMemory = false

  /// A number that no policy of any realm has had.
  func nextGeneration() -> Int {
    generations += 1
    return generations
  }

  /// Shapes that nothing uses.
  var freeShapes: [UInt32] = []
  /// At how many shapes in use it is time to look for unused ones.
  var shapesToLookAt = 4096
  var granted = VM.slice
  var stoppedRealm: UInt16 = 0
  /// The decision by which the policy ended a run last.
  var stopDecision: Decision?
  var typesWithSubclasses: [TypeRef] = []
  private var populated: Set<UInt> = []
  /// Types of the native library that have been asked for, and that all realms share.
  var nativeTypes: [ObjectIdentifier: TypeRef] = [:]
  private var declarations: [UInt: NativeType] = [:]
  private var declaredTables: [UInt: UnsafeMutablePointer<NativeRow>] = [:]
  private var rowTables: [UnsafeMutablePointer<NativeRow>] = []
  private var signatures: [UInt: UnsafeMutablePointer<NativeSignature>] = [:]
  private var finalizable: [Cell] = []
  private var pendingFinalizers: [Cell] = []
  /// Those before it have been given out.
  private var nextPending = 0
  /// The frame objects of frames that run, by number of the frame; those frames are marked, so that
  /// they say when they are left.
  var frameObjects: [Int: Value] = [:]
  /// What callers in other realms were handling when a frame was entered, by number of the frame.
  var handledAside: [(frame: Int, handled: Value)] = []
  /// The realm to which what runs was granted that native code has called; or 0.
  var calledFor: UInt16 = 0
  /// Whether it was granted to others as well.
  var isCalledForOthers = false
  /// What restricted realms have last handed to native code.
  var handedOver = HandedOver()
  /// Objects whose repr is being made, innermost last.
  var reprStack: [UInt64] = []
  private var roots: [UnsafeMutablePointer<Value>] = []

  init(gate: Gate) { self.gate = gate }

  /// Registers a place outside the heap that may hold a value for as long as the machine lives.
  public func addRoot(_ place: UnsafeMutablePointer<Value>) { roots.append(place) }

  /// Called while roots are marked, to mark what is kept outside the heap.
  var rootHooks: [(VM) -> Void] = []
  /// Whether weak references were ever made; their callbacks run where finalisers do.
  var hasWeakReferences = false
  /// What trusted code has put on objects of restricted realms.
  var placements = Set<Placement>()
  /// What the other side has looked up: trusted code while restricted code runs, and the reverse.
  var otherLookups: UnsafeMutablePointer<AttributeCacheEntry> = zeroed(AttributeCacheEntry.size)
  /// Whether something has changed since the other side looked.
  var hasStaleLookups = false
  /// The frame whose look for an attribute is done for a text of restricted code; nil when no such
  /// thing is going on.
  var hidingFrame: UnsafeMutablePointer<Frame>?
  /// What a handler raised while a realm ran that has come to its end all the same; unset when there
  /// is no such thing. Present code raises it where it looks up.
  var pendingInterruption = Value.unset
  /// Whether handlers run at the edge of the native stack, with what was kept for them.
  var usesReserve = false
  /// Whether any restricted code has run.
  var hasRunRestricted = false
  /// Whether native work has just left it to what comes next to look up.
  var looksUpNext = false
  /// While a handler runs on top of native work: finalisers and callbacks wait until that is done.
  var holdsFinalizers = false
  /// How many seconds a computation that must begin anew may hold a signal up, and since when the one
  /// that runs does.
  static let firstPatience = 0.2
  var patience = Host.firstPatience
  var heldSince: Double?

  var isOutOfPatience: Bool {
    let now = Meter.moment()
    guard let start = heldSince else {
      heldSince = now
      return false
    }
    return now - start > patience
  }

  /// How many signals were served.
  public internal(set) var signalsServed = 0
  /// Whether the person interrupted what runs, or ran last: restricted code raises whatever it likes.
  var wasInterrupted = false
  /// Cells of restricted realms that a collection has found before all that trusted code reaches.
  var waitingToBeMarked: [Cell] = []
  /// How many finalisers have run.
  var finalizersRun = 0

  func markRoots(_ vm: VM) {
    markOwnRoots(vm)
  }

  /// Marks what belongs to the machine and to no realm.
  func markOwnRoots(_ vm: VM) {
    for hook in rootHooks { hook(vm) }
    for place in roots { vm.mark(place.pointee) }
    for cell in pendingFinalizers[nextPending...] { vm.mark(cell: cell) }
    for (_, names) in rowNames {
      for name in names { vm.mark(name) }
    }
    for (_, object) in frameObjects { vm.mark(object) }
    vm.mark(pendingInterruption)
    for (_, handled) in handledAside { vm.mark(handled) }
    for (_, type) in nativeTypes { vm.mark(cell: Cell(type)) }
    for (_, signature) in signatures {
      for parameter in signature.pointee.parameters {
        vm.mark(cell: Cell(parameter.name))
        vm.mark(parameter.defaultValue)
      }
    }
  }

  func processWeak(_ vm: VM) {
    typesWithSubclasses.removeAll { !vm.isMarked(Cell($0)) }
    for base in typesWithSubclasses {
      guard let list = base.pointee.subclasses?.of(SlotsObject.self) else { continue }
      for i in 0..<list.pointee.count
      where !list.items[i].isUnset && !vm.isMarked(list.items[i].cell) { list.items[i] = .unset }
    }
    for realm in realms { realm?.dropDeadGrants(vm) }
    if !placements.isEmpty {
      placements = placements.filter {
        vm.isMarked(Value(bits: $0.object).cell) && vm.isMarked(Value(bits: $0.value).cell)
      }
    }
    for hook in weakHooks { hook(vm) }
  }

  /// The one object of its type that a module keeps for the whole machine.
  public func state<State: AnyObject>(_ type: State.Type, make: () -> State) -> State {
    if let state = moduleStates[ObjectIdentifier(type)] as? State { return state }
    let state = make()
    moduleStates[ObjectIdentifier(type)] = state
    return state
  }

  /// Called after marking, to drop what refers weakly to dead cells (`vm.isAlive`).
  public var weakHooks: [(VM) -> Void] = []

  // MARK: Native rows

  /// Rows as the heap may point to them: for ever.
  func permanent(_ rows: [NativeRow]) -> UnsafeMutablePointer<NativeRow> {
    let table = UnsafeMutablePointer<NativeRow>.allocate(capacity: max(1, rows.count))
    table.initialize(from: rows, count: rows.count)
    rowTables.append(table)
    return table
  }

  /// The names in the rows of a table, made once.
  private var rowNames: [UInt: UnsafeMutableBufferPointer<Value>] = [:]

  func names(_ vm: VM, of table: UnsafeMutablePointer<NativeRow>, _ count: Int)
    -> UnsafeMutableBufferPointer<Value>
  {
    let key = UInt(bitPattern: table)
    if let found = rowNames[key] { return found }
    vm.state.heap.disabled += 1
    defer { vm.state.heap.disabled -= 1 }
    let names = UnsafeMutableBufferPointer<Value>.allocate(capacity: count)
    for i in 0..<count {
      names.initializeElement(at: i, to: Value(vm.intern(vm.rowName(table[i].signature))))
    }
    rowNames[key] = names
    return names
  }

  private var moduleTables: [String: UnsafeMutablePointer<NativeRow>] = [:]

  func rows(of module: NativeModule) -> UnsafeMutablePointer<NativeRow> {
    if let table = moduleTables[module.name] { return table }
    let table = permanent(module.rows)
    moduleTables[module.name] = table
    return table
  }

  func builtinRows() -> UnsafeMutablePointer<NativeRow> {
    if let table = moduleTables["builtins"] { return table }
    let table = permanent(BuiltinsModule.rows)
    moduleTables["builtins"] = table
    return table
  }

  func addedBuiltinRows() -> UnsafeMutablePointer<NativeRow> {
    if let table = moduleTables["builtins+"] { return table }
    let table = permanent(addedBuiltins)
    moduleTables["builtins+"] = table
    return table
  }

  func instanceRows() -> UnsafeMutablePointer<NativeRow> {
    if let table = moduleTables["instance"] { return table }
    let table = permanent(InstanceMethods.rows)
    moduleTables["instance"] = table
    return table
  }

  func signature(_ vm: VM, _ row: UnsafePointer<NativeRow>) -> UnsafeMutablePointer<NativeSignature>
  {
    let key = UInt(bitPattern: row)
    if let found = signatures[key] { return found }
    vm.state.heap.disabled += 1
    defer { vm.state.heap.disabled -= 1 }
    let made = UnsafeMutablePointer<NativeSignature>.allocate(capacity: 1)
    made.initialize(to: NativeSignature.parse(vm, row.pointee.signature))
    signatures[key] = made
    return made
  }

  /// Gives a built-in type its methods, the first time they are asked for.
  func populate(_ vm: VM, _ type: TypeRef) {
    if !populated.insert(UInt(bitPattern: type)).inserted { return }
    let rows: [NativeRow]
    let doc: StaticString
    if let builtin = BuiltinType(rawValue: type.pointee.rootShape) {
      rows = MethodTables.rows(of: builtin)
      doc = MethodTables.doc(of: builtin)
    } else if let declaration = declarations[UInt(bitPattern: type)] {
      rows = declaration.rows() + (declaration.hasDictionary ? [InstanceMethods.rows[0]] : [])
      doc = declaration.doc
    } else {
      return
    }
    // Trusted code's methods of its own types are as good for all.
    vm.shared(in: Cell(type).realm > VM.trustedRealm ? Cell(type).realm : VM.sharedRealm) {
      let table = table(of: rows, type)
      for i in rows.indices { vm.addMethod(table + i, to: type) }
      if rows.contains(where: { vm.rowName($0.signature) == "__eq__" }),
        !rows.contains(where: { vm.rowName($0.signature) == "__hash__" })
      {
        type.pointee.dictionary.set(vm, "__hash__", .none)
      }
      // Functions and their like tell their own documentation through the type.
      if type.pointee.dictionary.get(vm.nameText(.__doc__)).isUnset {
        type.pointee.dictionary.set(
          vm, "__doc__", doc.utf8CodeUnitCount == 0 ? .none : vm.text(doc))
      }
      declarations[UInt(bitPattern: type)]?.finish(vm, type)
    }
  }

  /// A table of the rows of a type, which types of one declaration have together.
  private func table(of rows: [NativeRow], _ type: TypeRef) -> UnsafeMutablePointer<NativeRow> {
    let declaration = type.pointee.declaration
    guard declaration != 0 else { return permanent(rows) }
    if let table = declaredTables[declaration] { return table }
    let table = permanent(rows)
    declaredTables[declaration] = table
    return table
  }

  func add(_ type: TypeRef, _ declaration: NativeType) {
    declarations[UInt(bitPattern: type)] = declaration
  }

  /// How a type of the native library was declared; nil for any other.
  func declaration(of type: TypeRef) -> NativeType? { declarations[UInt(bitPattern: type)] }

  /// Forgets the types that a realm had for itself.
  func forgetTypes(of realm: Realm) {
    for (_, type) in realm.nativeTypes {
      declarations[UInt(bitPattern: type)] = nil
      populated.remove(UInt(bitPattern: type))
    }
  }

  // MARK: Finalisers

  func noteFinalizable(_ cell: Cell) { finalizable.append(cell) }

  /// Moves dead objects with `__del__` to the queue and marks them, so that it can run: those that
  /// no other of them holds first, as they were made, since an owner may need what it owns.
  func takeDead(_ vm: VM) {
    if finalizable.isEmpty { return }
    var alive: [Cell] = []
    var dead: [Cell] = []
    for cell in finalizable {
      if vm.isMarked(cell) {
        alive.append(cell)
      } else if Host.wantsFinalizer(cell) {
        dead.append(cell)
      }
    }
    finalizable = alive
    // Most objects are made after those that they hold, so the last is tried first.
    var owners: [Cell] = []
    var owned: [Cell] = []
    for cell in dead.reversed() {
      if vm.isMarked(cell) {
        owned.append(cell)
      } else {
        owners.append(cell)
        vm.mark(cell: cell)
        vm.drain()
      }
    }
    pendingFinalizers += owners.reversed() + owned
    if !pendingFinalizers.isEmpty { vm.state.budget = min(vm.state.budget, 0) }
  }

  /// Whether something is to be done for a dead object: nothing for a coroutine that has begun, and
  /// nothing for a generator that is finished.
  private static func wantsFinalizer(_ cell: Cell) -> Bool {
    guard cell.kind == .generator else { return true }
    let state = cell.of(GeneratorObject.self).pointee.state
    return cell.shape == BuiltinType.coroutine.shape ? state == .created : state != .finished
  }

  /// Queues all that would want to be finalised when it died, and belongs to a realm.
  func queueFinalizers(of realm: UInt16) {
    pendingFinalizers += finalizable.filter { $0.realm == realm }
    finalizable.removeAll { $0.realm == realm }
  }

  /// Drops the finalisers of a realm that were to run now.
  func forgetFinalizers(of realm: UInt16) {
    pendingFinalizers = pendingFinalizers[nextPending...].filter { $0.realm != realm }
    nextPending = 0
  }

  var hasPendingFinalizers: Bool { nextPending < pendingFinalizers.count }

  func nextFinalizer() -> Cell? {
    if nextPending == pendingFinalizers.count {
      pendingFinalizers = []
      nextPending = 0
      return nil
    }
    finalizersRun += 1
    nextPending += 1
    return pendingFinalizers[nextPending - 1]
  }
}

extension VM {
  /// The name in a row's signature.
  func rowName(_ signature: StaticString) -> String {
    let text = signature.description
    return String(text.prefix { $0 != "(" })
  }

  func addMethod(_ row: UnsafeMutablePointer<NativeRow>, to type: TypeRef) {
    let name = intern(rowName(row.pointee.signature))
    let value: Value
    switch row.pointee.form {
    case .function:
      let isSlot = SlotNames.isSlot(name.swiftString, of: type, self)
      value = newNative(
        row, name: Value(name), owner: Value(type), isSlot ? .wrapperDescriptor : .methodDescriptor)
    case .staticMethod:
      let function = newNative(row, name: Value(name), owner: Value(type), .builtinFunction)
      value = name == nameText(.__new__) ? function : newStaticMethod(function)
    case .classMethod:
      value = newNative(row, name: Value(name), owner: Value(type), .classMethodDescriptor)
    case .attribute:
      value = newNative(row, name: Value(name), owner: Value(type), .getSetDescriptor)
    case .member:
      value = newNative(row, name: Value(name), owner: Value(type), .memberDescriptor)
    }
    type.pointee.dictionary.set(self, name, value)
  }

  /// Whether a cell survived the marking that is going on (for `Host.weakHooks`).
  public func isAlive(_ value: Value) -> Bool { !value.isCell || isMarked(value.cell) }
}
